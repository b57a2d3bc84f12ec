"""ICEWS: the 20 columns of its weekly event files, parted by tabs, with a header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from avviso.reference import sectors
from avviso.views.coded_events import CodedEvent, CodedParty
from avviso.views.event_table import EventTable
from avviso.views.exporters import exporters


@exporters.add("icews")
class Icews(EventTable):
    """Writes the 20 columns of ICEWS (doi:10.7910/DVN/28075), tab-separated with a header, a row for each pair of parties.

    `Event ID` and `Story ID` number events and reports within the file; a reciprocal event has one row each way under one id, as there.
    """

    columns = (
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
        "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
        "City", "District", "Province", "Country", "Latitude", "Longitude",
    )  # fmt: skip
    holds = frozenset({"place"})

    def rows(self, event: CodedEvent) -> Iterator[Sequence[object]]:
        """A row for each pair."""
        day = self.day(event)
        code, place, division = event.code, event.place, event.division
        city = place.name if place is not None and place.precision in ("populated-place", "point") else None
        for actor, recipient in self.coded_pairs(event, both=True, codes=False):
            yield (
                event.number, day.isoformat(), *_party(actor), code.name, code.code, code.goldstein, *_party(recipient),
                event.reported.number, event.event.sentence, event.reported.outlet,
                city, None, division.name if division else None, event.country.name if event.country else None,
                place.lat if place else None, place.lon if place else None,
            )  # fmt: skip


def _party(party: CodedParty | None) -> tuple[str | None, str | None, str | None]:
    """Name, sectors and country of a side."""
    if party is None:
        return None, None, None
    known = sectors.sectors().get(party.sector or "")
    country = party.country.name if party.country else None
    name = party.name
    if (
        known and party.parts.country and not name[:1].isupper()
    ):  # somebody nobody names: "Military (Ukraine)", as ICEWS has it
        name = f"{known.icews.split(',')[0]} ({country})"
    return name, known.icews if known else None, country
