"""The days between the report and a deadline, as the time of what is to be done by then: "will withdraw by Friday", "must vote before July"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from avviso.analysis.annotations import EventMention, TimeExpression
from avviso.analysis.events.later import Scene, Told

_STILL_TO_COME = frozenset({"planned", "hypothetical"})


def told(scene: Scene, given: Told) -> Told:
    """What is given, with the time of events that are still to come and have no other than the day by which they are to be."""
    published = scene.published
    if published.value is None or published.earliest is None or published.earliest != published.latest:
        return given
    begun, bounds = date.fromisoformat(published.earliest), _bounds(scene, given)
    for at, event in enumerate(given.events):
        index = _bound(scene, event, bounds) if event.time is None and event.status in _STILL_TO_COME else None
        last = None if index is None else _last(scene, given.times[index])
        if index is None or last is None or last <= begun:
            continue
        limit = given.times[index]
        time = replace(
            limit,
            value=f"{begun.isoformat()}/{last.isoformat()}",
            earliest=begun.isoformat(),
            latest=last.isoformat(),
            type="DATE",
            confidence=round(0.8 * limit.confidence, 3),
            of=event.trigger,
        )
        dated = replace(event, time=len(given.times))
        given = replace(given.changed(at, dated), times=(*given.times, time))
    return given


def _bounds(scene: Scene, given: Told) -> dict[int, int]:
    """The times that stand behind "by" or "before", by the word that they hang on."""
    tree, document = scene.tree, scene.document
    found: dict[int, int] = {}
    for index, time in enumerate(given.times):
        if time.type not in ("DATE", "TIME") or time.of is not None or time.earliest is None:
            continue
        start, end = document.tokens(time.span)
        if start and tree.words[start - 1] in ("by", "before"):
            found.setdefault(tree.heads[tree.top(start, end)], index)
    return found


def _bound(scene: Scene, event: EventMention, bounds: dict[int, int]) -> int | None:
    """The time by which an event is to be: one that hangs on its word, or on the verb whose object that is ("hold talks by Friday")."""
    if not bounds:
        return None
    tree = scene.tree
    at = scene.document.tokens(event.trigger)[0]
    if at in bounds:
        return bounds[at]
    above = tree.heads[at]
    done = above >= 0 and tree.pos[at] == "NOUN" and tree.dep[at] in ("obj", "nsubj", "nsubj:pass")
    return bounds.get(above) if done else None


def _last(scene: Scene, time: TimeExpression) -> date | None:
    """The last day that a deadline allows: the one before it begins, or its own ("by Friday", "before the end of the month")."""
    start, end = scene.document.tokens(time.span)
    if scene.tree.words[start - 1] == "before" and "end" not in scene.tree.words[start:end]:
        return date.fromisoformat(time.earliest) - timedelta(1) if time.earliest else None
    return date.fromisoformat(time.latest) if time.latest else None
