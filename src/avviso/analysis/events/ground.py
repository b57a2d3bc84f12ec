"""Where and when an event was, where the land that it takes or leaves says so, or another event of the same stay."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.later import Scene, Told

_TAKING = frozenset(
    "annexation invasion occupation capture seizure conquest takeover annex invade occupy capture".split()
)


def told(scene: Scene, given: Told) -> Told:
    """What is given, with the land that is taken as the place of its taking, the land that troops are to leave as theirs, and the day of a stay as that
    of the visit.
    """
    events = tuple(_taken(scene, _stayed(scene, given, event)) for event in given.events)
    given = replace(given, events=events)
    counted = list(given.counted)
    for index, figure in enumerate(counted):
        event = None if figure.about_event is None else given.events[figure.about_event]
        if figure.measure == "troops" and figure.place is None and event is not None and event.type == "RETREAT":
            counted[index] = replace(figure, place=_land(scene, event.recipients))
    return replace(given, counted=tuple(counted))


def _land(scene: Scene, parties: tuple[Party, ...]) -> int | None:
    """The place that the words for the one party name."""
    if len(parties) != 1:
        return None
    start, end = scene.document.tokens(parties[0].span)
    named = (scene.setting.place_at(token) for token in range(end - 1, start - 1, -1))
    return next((place for place in named if place is not None), None)


def _taken(scene: Scene, event: EventMention) -> EventMention:
    """The taking of a land, in that land: "the annexation of Norland"."""
    if event.type != "ASSAULT" or event.place is not None:
        return event
    lemma = scene.tree.lemmas[scene.document.tokens(event.trigger)[0]]
    return replace(event, place=_land(scene, event.recipients)) if lemma in _TAKING else event


def _stayed(scene: Scene, given: Told, event: EventMention) -> EventMention:
    """The visit with the day of the talks that the visitor held there, where the report tells of them: "met Holm in Varn on Monday ... his visit"."""
    noun = scene.document.tokens(event.trigger)[0]
    if event.mode != "visit" or event.time is not None or event.place is None or event.status != "actual":
        return event
    if scene.tree.kid(noun, "nmod:poss") is None or len(event.actors) != 1:
        return event
    own = event.actors[0].entity
    days = {
        given.times[other.time].value: other.time
        for other in given.events
        if other.type == "CONSULT" and other.status == "actual" and other.time is not None and other.place is not None
        if own in {party.entity for party in other.actors} and scene.same_place(event.place, other.place)
    }
    return replace(event, time=next(iter(days.values()))) if len(days) == 1 else event
