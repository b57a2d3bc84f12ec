"""UCDP: events of deadly violence in the 49 columns of the Georeferenced Event Dataset, as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor

from avviso.records.kinds.figure import Figure
from avviso.reference import sectors, state_codes
from avviso.views.coded_events import CodedEvent, CodedParty, Days, LeftOut
from avviso.views.event_table import EventTable
from avviso.views.exporters import exporters

_STATE = frozenset({"GOV", "MIL", "COP", "SPY", "PRM"})
_ARMED = frozenset({"REB", "SEP", "UAF", "IMG", "CRM"})
_STATE_BASED, _NON_STATE, _ONE_SIDED = 1, 2, 3
# How exactly the place is known (where_prec): the spot or town itself, a district, a province, a region, a country.
_WHERE = {"point": 1, "populated-place": 1, "admin2": 3, "admin1": 4, "region": 5, "country": 6}
_YEAR = 366
_ANYBODY = frozenset({"people", "person", "persons", "men", "women"})


@exporters.add("ucdp")
class Ucdp(EventTable):
    """Writes the 49 columns of UCDP's GED (codebook 23.1) as CSV: events of violence by somebody named, with deaths, that lie within a year.

    Low, best and high are those of the figures about the event; a bound that no figure gives is filled from the best value, a best value from a bound.
    UCDP's own numbers of conflicts, dyads and actors are left empty.
    """

    columns = (
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name",
        "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
        "number_of_sources", "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
        "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country",
        "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
        "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    )  # fmt: skip
    delimiter = ","
    holds = frozenset({"place"})
    measures = frozenset({"killed"})

    def rows(self, event: CodedEvent) -> Iterator[Sequence[object]]:
        """One row: the first party of each side stands for it."""
        if event.type != "ASSAULT":
            raise LeftOut("no violence")
        deaths = _deaths(event.figures("killed"))
        if deaths is None:
            raise LeftOut("no deaths are reported with it")
        sides = _sides(event)
        if sides is None:
            raise LeftOut("the parties do not show who used force against whom")
        days = event.days
        if days is None or days.count > _YEAR:
            raise LeftOut("its time is not known to the year")
        self._losses_of(event)
        yield self._row(event, sides, days, deaths)

    def _losses_of(self, event: CodedEvent) -> None:
        figures = event.figures("killed")
        self.losses.add(
            "figure.claimed_by", "no column for who claims a number", sum(f.claimed_by is not None for f in figures)
        )
        self.losses.add(
            "event.parties",
            "only the first party of a side is written",
            max(0, len(event.actors) + len(event.recipients) - 2),
        )

    def _row(self, event: CodedEvent, sides: Sides, days: Days, deaths: tuple[int, int, int]) -> Sequence[object]:
        record, report, place = event.event, event.reported.report, event.place
        low, best, high = deaths
        country, codes, division = event.country, event.country_codes, event.division
        point = place if place is not None and place.lat is not None and place.lon is not None else None
        return (
            int(record.id[:13], 16), record.id, days.first.year, None, None, sides.kind, None, None, None,
            None, None, f"{sides.a.name} - {sides.b_name}", None, None, sides.a.name, None, None, sides.b_name,
            1, event.reported.source, event.reported.outlet, report.published.value if report else None, report.title if report else None,
            _claimant(event.figures("killed")), _WHERE.get(str(place.precision)) if place else None,
            place.name if place else None, place.text if place else None, division.name if division else None, None,
            place.lat if place else None, place.lon if place else None,
            f"POINT ({point.lon:.6f} {point.lat:.6f})" if point else None,
            _grid(float(point.lat or 0), float(point.lon or 0)) if point else None,
            country.name if country else None, codes.gwno if codes else None, codes.ucdp if codes else None,
            1 if days.count <= 31 else 2, _precision(days), days.first.isoformat(), days.last.isoformat(),
            *sides.dead(event.figures("killed"), best), best, high, low, _gwno(sides.a), _gwno(sides.b) if sides.b else None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sides:
    """Who used force against whom, and UCDP's kind of violence; `b` None for civilians, who are no party."""

    kind: int
    a: CodedParty
    b: CodedParty | None

    @property
    def b_name(self) -> str:
        """The second side's name."""
        return self.b.name if self.b is not None else "Civilians"

    def dead(self, figures: list[Figure], best: int) -> tuple[int, int, int, int]:
        """The dead of side a, of side b, civilians, and those nobody says anything about."""
        of = next((figure.of.text for figure in figures if figure.of is not None), "")
        sector = None if set(of.lower().split()) & _ANYBODY else sectors.of_words(of.split())
        if self.kind == _ONE_SIDED or sector == "CVL":
            return 0, 0, best, 0
        kind = "state" if sector in _STATE else "armed" if sector in _ARMED else None
        on_a, on_b = (
            kind is not None and _kind(self.a) == kind,
            kind is not None and self.b is not None and _kind(self.b) == kind,
        )
        if on_a != on_b:
            return (best, 0, 0, 0) if on_a else (0, best, 0, 0)
        return 0, 0, 0, best


def _sides(event: CodedEvent) -> Sides | None:
    actors = [party for party in event.actors if _kind(party) in ("state", "armed")]
    if not actors:
        return None
    mutual = not event.recipients
    others = actors[1:] if mutual else [party for party in event.recipients if _kind(party)]
    if not others:
        return None
    a, b = actors[0], others[0]
    kinds = {_kind(a), _kind(b)}
    if "civilian" in kinds:
        return Sides(_ONE_SIDED, a, None)
    if _kind(a) == "armed" and _kind(b) == "state" and mutual:
        a, b = b, a
    return Sides(_STATE_BASED if "state" in kinds else _NON_STATE, a, b)


def _kind(party: CodedParty) -> str | None:
    """Whether a party is a state, an armed group or civilians; None where it is nobody known."""
    if party.is_state or party.sector in _STATE:
        return "state"
    if party.sector in _ARMED:
        return "armed"
    return "civilian" if party.sector is not None and party.parts.transnational is None else None


def _deaths(figures: list[Figure]) -> tuple[int, int, int] | None:
    """Low, best and high over all figures; None where there is none."""
    lows = [value for f in figures for value in (f.low, f.best) if value is not None]
    highs = [value for f in figures for value in (f.high, f.best) if value is not None]
    bests = [value for f in figures for value in (f.best, f.low, f.high) if value is not None]
    if not bests or max(bests) < 1:
        return None
    return int(min(lows or bests)), int(bests[0]), int(max(highs or bests))


def _claimant(figures: list[Figure]) -> str | None:
    """Whoever a number comes from."""
    return "; ".join(dict.fromkeys(f.claimed_by.name for f in figures if f.claimed_by)) or None


def _precision(days: Days) -> int:
    """How exactly the time is known (date_prec): the day, some days, a week, a month, longer."""
    return next((code for code, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if days.count <= most), 5)


def _gwno(party: CodedParty) -> int | None:
    codes = state_codes.of(party.country.alpha2) if party.country and _kind(party) == "state" else None
    return codes.gwno if codes else None


def _grid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID: half degrees, from the south-west, 720 to a row."""
    return floor((lat + 90) * 2) * 720 + floor((lon + 180) * 2) + 1
