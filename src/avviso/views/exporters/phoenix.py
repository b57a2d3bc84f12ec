"""Phoenix: the 26 columns of the Open Event Data Alliance's daily files, parted by tabs, without a header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from avviso.views.coded_events import CodedEvent, CodedParty
from avviso.views.event_table import EventTable
from avviso.views.exporters import exporters


@exporters.add("phoenix")
class Phoenix(EventTable):
    """Writes the 26 columns of Phoenix, tab-separated without a header, a row for each pair of parties that both have an actor code."""

    columns = (
        "EventID", "Date", "Year", "Month", "Day", "SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute",
        "TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute", "EventCode", "EventRootCode", "QuadClass",
        "GoldsteinScore", "Issues", "Lat", "Lon", "LocationName", "StateName", "CountryCode", "SentenceID", "URLs", "NewsSources",
    )  # fmt: skip
    header = False
    holds = frozenset({"place"})

    def rows(self, event: CodedEvent) -> Iterator[Sequence[object]]:
        """A row for each pair; the id is that of the event on record, with the number of the row."""
        day = self.day(event)
        code, place, division = event.code, event.place, event.division
        report = event.event.report
        sentence = report if event.event.sentence is None else f"{report}_{event.event.sentence}"
        for number, (actor, recipient) in enumerate(self.coded_pairs(event, both=True, codes=True), 1):
            yield (
                f"{event.event.id}_{number}", f"{day:%Y%m%d}", day.year, day.month, day.day, *_party(actor), *_party(recipient),
                code.code, code.root, code.penta, code.goldstein, None, place.lat if place else None, place.lon if place else None,
                place.name if place else None, division.name if division else None, event.country.alpha3 if event.country else None,
                sentence, event.reported.source, event.reported.outlet,
            )  # fmt: skip


def _party(party: CodedParty | None) -> tuple[str | None, str | None, str | None, str | None]:
    """The whole code, the country or kind it opens with, the first sector, and what follows, parted by semicolons."""
    if party is None:
        return None, None, None, None
    pieces = [str(party.code)[at : at + 3] for at in range(0, len(str(party.code)), 3)]
    entity = pieces.pop(0) if party.parts.country or party.parts.transnational or len(pieces) > 1 else ""
    role = pieces.pop(0) if pieces and pieces[0] in party.parts.sectors else ""
    return party.code, entity, role, ";".join(pieces)
