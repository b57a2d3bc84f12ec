"""GDELT 2.0: the 61 columns of its Event table, parted by tabs, without a header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from avviso.views.coded_events import CodedEvent, CodedParty
from avviso.views.event_table import EventTable
from avviso.views.exporters import exporters

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
_NOWHERE = (0, None, None, None, None, None, None, None)
# Kinds of places (Geo_Type): country, then states and cities of the United States and of other countries.
_COUNTRY, _US_STATE, _US_CITY, _CITY, _STATE = 1, 2, 3, 4, 5
_ROW_BITS = 8


@exporters.add("gdelt")
class Gdelt(EventTable):
    """Writes the 61 columns of GDELT's Event table (event codebook 2.0), tab-separated without a header, a row for each pair of parties.

    `GLOBALEVENTID` in hexadecimal is the first eleven digits of the event's id on record and two of the row. `IsRootEvent` is 1 in a report's first sentence.
    Tone is not known; sources and articles are one, since no two reports' events are joined.
    """

    columns = (
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        *(f"Actor1{name}" for name in _ACTOR), *(f"Actor2{name}" for name in _ACTOR),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources",
        "NumArticles", "AvgTone",
        *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in _GEO),
        "DATEADDED", "SOURCEURL",
    )  # fmt: skip
    header = False
    holds = frozenset({"place", "mentions"})

    def rows(self, event: CodedEvent) -> Iterator[Sequence[object]]:
        """A row for each pair; a side may be empty."""
        day = self.day(event)
        published = event.reported.published
        added = published[0] if published else day
        code = event.code
        for number, (actor, recipient) in enumerate(self.coded_pairs(event, both=False, codes=True)):
            yield (
                (int(event.event.id[:11], 16) << _ROW_BITS) + number,
                f"{day:%Y%m%d}", f"{day:%Y%m}", day.year, f"{_fraction(day):.4f}", *_party(actor), *_party(recipient),
                int(event.event.sentence == 1), code.code, code.base, code.root, code.quad, code.goldstein,
                1 + len(event.event.mentions), 1, 1, None,
                *_NOWHERE, *_NOWHERE, *_where(event), f"{added:%Y%m%d}000000", event.reported.source,
            )  # fmt: skip


def _fraction(day: date) -> float:
    """The year and the part of it that is over, as GDELT counts it: months of thirty days."""
    return day.year + ((day.month - 1) * 30 + day.day) / 365


def _party(party: CodedParty | None) -> tuple[str | None, ...]:
    """The ten columns of an actor; ethnic and religious codes are not known."""
    if party is None or party.code is None:
        return (None,) * len(_ACTOR)
    parts = party.parts
    types = [*([parts.transnational] if parts.transnational else []), *parts.sectors, None, None, None][:3]
    country = parts.country.cameo if parts.country else None
    return (party.code, party.name.upper(), country, parts.group, None, None, None, *types)


def _where(event: CodedEvent) -> tuple[object, ...]:
    """The eight columns of the place: FIPS 10-4 codes, as GDELT has them; GeoNames' ids are none of its feature ids."""
    place, country, codes, division = event.place, event.country, event.country_codes, event.division
    if place is None or country is None or codes is None:
        return _NOWHERE
    american = country.alpha2 == "US"
    if place.precision in ("populated-place", "point"):
        kind = _US_CITY if american else _CITY
        names = [place.name, division.name if division else None, country.name]
    elif place.precision in ("admin1", "admin2"):
        kind = _US_STATE if american else _STATE
        names = [place.name, country.name]
    else:
        kind, names, division = _COUNTRY, [country.name], None
    province = f"{codes.fips}{division.code}" if division and codes.fips else codes.fips
    return (kind, ", ".join(name for name in names if name), codes.fips, province, None, place.lat, place.lon, None)
