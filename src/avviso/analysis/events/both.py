"""Cooperation "between the two sides", where what is told before says which: the two who last agreed on something or met."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.agreements.sides import means_all
from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.later import Scene, Told
from avviso.analysis.events.reading import PLAIN
from avviso.analysis.events.status import status
from avviso.analysis.events.triggers import Site

_WORKING = frozenset("cooperation co-operation collaboration coordination co-ordination".split())
# So many words behind a deed "the two sides" may still mean its two.
_NEAR = 100
_TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def told(scene: Scene, given: Told) -> Told:
    """What is given, with the cooperation of those whom "the two sides" mean."""
    tree = scene.tree
    for noun in scene.document.tokens_read:
        between = tree.oblique(noun, "between") if tree.lemmas[noun] in _WORKING else []
        sides = _two(scene, given, between[0]) if len(between) == 1 else ()
        if not sides:
            continue
        known = given.event_at(scene.document, "COOPERATE", {noun})
        if known is not None:
            event = given.events[known]
            given = given.changed(known, replace(event, actors=sides)) if len(event.actors) < 2 else given
            continue
        settled = status(tree, Site(noun, replace(PLAIN, kind="N")))
        given = given.with_event(scene.event(("COOPERATE", None, "060"), noun, sides, status=settled))
    return given


def _two(scene: Scene, given: Told, head: int) -> tuple[Party, ...]:
    """The two of the last deed that two did together, at the words that mean both."""
    span = scene.document.span(scene.tree.skip_case(head), head + 1)
    if not means_all(span.text):
        return ()
    told_at = (
        (scene.head(words), event)
        for event in given.events
        if event.type in _TOGETHER and _by_two(scene, event)
        for words in (event.trigger, *event.mentions)
    )
    near = [(token, event) for token, event in told_at if head - _NEAR < token < head]
    last = max(near, key=lambda pair: pair[0], default=None)
    return () if last is None else tuple(replace(party, span=span) for party in last[1].actors)


def _by_two(scene: Scene, event: EventMention) -> bool:
    """Whether two states or bodies did it together."""
    kinds = {scene.parties.actors.entities[party.entity].type for party in event.actors}
    return len(event.actors) == 2 and not event.recipients and kinds <= {"state", "organisation"}
