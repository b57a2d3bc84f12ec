"""ACLED: violence, protest and strategic developments in the 31 columns of its export, as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from avviso.views.coded_events import CodedEvent, CodedParty, Days, LeftOut
from avviso.views.event_table import EventTable
from avviso.views.exporters import exporters

_VIOLENCE, _DEMONSTRATIONS, _STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
_REMOTE, _CIVILIANS, _BATTLES = "Explosions/Remote violence", "Violence against civilians", "Battles"
_ATTACK = (_VIOLENCE, _CIVILIANS, "Attack")
_CLASH = (_VIOLENCE, _BATTLES, "Armed clash")
# Disorder type, event type and sub-event type by PLOVER type and mode.
_TYPES = {
    ("ASSAULT", "aerial"): (_VIOLENCE, _REMOTE, "Air/drone strike"),
    ("ASSAULT", "drone"): (_VIOLENCE, _REMOTE, "Air/drone strike"),
    ("ASSAULT", "heavy-weapons"): (_VIOLENCE, _REMOTE, "Shelling/artillery/missile attack"),
    ("ASSAULT", "explosives"): (_VIOLENCE, _REMOTE, "Remote explosive/landmine/IED"),
    ("ASSAULT", "suicide-attack"): (_VIOLENCE, _REMOTE, "Suicide bomb"),
    ("ASSAULT", "abduct"): (_VIOLENCE, _CIVILIANS, "Abduction/forced disappearance"),
    ("ASSAULT", "sexual"): (_VIOLENCE, _CIVILIANS, "Sexual violence"),
    ("ASSAULT", "crowd-control"): (_DEMONSTRATIONS, "Protests", "Protest with intervention"),
    ("ASSAULT", "destroy"): (_STRATEGIC, _STRATEGIC, "Looting/property destruction"),
    ("PROTEST", "demo"): (_DEMONSTRATIONS, "Protests", "Peaceful protest"),
    ("PROTEST", "obstruct"): (_DEMONSTRATIONS, "Protests", "Peaceful protest"),
    ("PROTEST", "riot"): (_DEMONSTRATIONS, "Riots", "Violent demonstration"),
    ("COERCE", "arrest"): (_STRATEGIC, _STRATEGIC, "Arrests"),
    ("RETREAT", "ceasefire"): (_STRATEGIC, _STRATEGIC, "Agreement"),
    ("RETREAT", "withdraw"): (_STRATEGIC, _STRATEGIC, "Change to group/activity"),
    ("MOBILIZE", "troops"): (_STRATEGIC, _STRATEGIC, "Change to group/activity"),
    ("MOBILIZE", "militia"): (_STRATEGIC, _STRATEGIC, "Change to group/activity"),
}  # fmt: skip
_SIGNED = "057"
_INTER = {
    **dict.fromkeys(("GOV", "MIL", "COP", "SPY", "JUD", "LEG"), "State forces"),
    **dict.fromkeys(("REB", "SEP", "IMG"), "Rebel group"),
    **dict.fromkeys(("PRM", "UAF", "CRM"), "Political militia"),
    "IGO": "External/Other forces",
}
_ARMED = frozenset(_INTER.values())
# How exactly the place is known (geo_precision): the town, its part of a province, the province.
_WHERE = {"point": 1, "populated-place": 1, "admin2": 2, "region": 3, "admin1": 3}


@exporters.add("acled")
class Acled(EventTable):
    """Writes the 31 columns of ACLED (codebook of 2024, actor types as text) as CSV: events whose type, place and month ACLED could hold.

    The first party of a side is its actor, the others stand as associated. Fatalities are the lowest number reported with the event, 0 where none is.
    """

    columns = (
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1",
        "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2",
        "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
    )  # fmt: skip
    delimiter = ","
    holds = frozenset({"place"})
    measures = frozenset({"killed"})

    def rows(self, event: CodedEvent) -> Iterator[Sequence[object]]:
        """One row."""
        disorder, kind, sub = _type(event)
        first, second = _sides(event)
        if not first:
            raise LeftOut("nobody whose type is known is named as the actor")
        place, country, codes = event.place, event.country, event.country_codes
        precision = _WHERE.get(str(place.precision)) if place else None
        if place is None or country is None or precision is None:
            raise LeftOut("no place below the country is known")
        days = event.days
        if days is None or days.count > 31:
            raise LeftOut("its time is not known to the month")
        day = days.first + timedelta(days=days.count // 2)
        inter1, inter2 = _inter(first[0], sub), _inter(second[0], sub) if second else None
        targeted = inter2 == "Civilians" and disorder.startswith(_VIOLENCE)
        yield (
            f"{country.alpha3}{int(event.event.id[:10], 16)}", day.isoformat(), day.year, _precision(days), disorder, kind, sub,
            _name(first[0], inter1, country.name), _associated(first), inter1,
            _name(second[0], inter2, country.name) if second else None, _associated(second), inter2,
            f"{inter1}-{inter2}" if inter2 else f"{inter1} only", "Civilian targeting" if targeted else None,
            codes.numeric if codes else None, codes.acled if codes else None, country.name,
            event.division.name if event.division else None, None, None, place.name, place.lat, place.lon, precision,
            event.reported.outlet or event.reported.source, None, event.sentence, _fatalities(event), None, None,
        )  # fmt: skip


def _type(event: CodedEvent) -> tuple[str, str, str]:
    """Disorder type, event type, sub-event type; LeftOut where ACLED has none."""
    found = _TYPES.get((event.type, str(event.event.mode)))
    if found is None and event.type == "AGREE" and event.code.code == _SIGNED:
        found = (_STRATEGIC, _STRATEGIC, "Agreement")
    if found is None and event.type == "PROTEST" and event.event.mode is None:
        found = _TYPES["PROTEST", "demo"]
    if found is None and event.type == "ASSAULT":
        _, second = _sides(event)
        found = _CLASH if second and _inter(second[0], "") in _ARMED else _ATTACK
    if found is None:
        raise LeftOut(f"no type for {event.type}")
    return found


def _sides(event: CodedEvent) -> tuple[tuple[CodedParty, ...], tuple[CodedParty, ...]]:
    """The two sides, without places and people nobody can type; of actors on one another the first is against the rest."""
    actors, recipients = (
        tuple(party for party in side if party.is_state or party.sector) for side in (event.actors, event.recipients)
    )
    if event.recipients or len(actors) < 2:
        return actors, recipients
    return actors[:1], actors[1:]


def _inter(party: CodedParty, sub: str) -> str:
    """ACLED's type of a party."""
    if party.sector == "OPP" or (party.sector == "CVL" and sub == "Peaceful protest"):
        return "Rioters" if sub == "Violent demonstration" else "Protesters"
    if party.is_state:
        return "State forces"
    return _INTER.get(str(party.sector), "Civilians")


def _name(party: CodedParty, inter: str | None, country: str) -> str:
    """The party's name; of civilians and protesters nobody names, what they are and where."""
    return (
        f"{inter} ({country})"
        if inter in ("Civilians", "Protesters", "Rioters") and party.party.name.islower()
        else party.name
    )


def _associated(parties: tuple[CodedParty, ...]) -> str | None:
    return "; ".join(party.name for party in parties[1:]) or None


def _precision(days: Days) -> int:
    """How exactly the time is known (time_precision): the day, the week, the month."""
    return 1 if days.count == 1 else 2 if days.count <= 7 else 3


def _fatalities(event: CodedEvent) -> int:
    """The lowest number of dead reported with it."""
    values = [value for f in event.figures("killed") for value in (f.low, f.best, f.high) if value is not None]
    return int(min(values, default=0))
