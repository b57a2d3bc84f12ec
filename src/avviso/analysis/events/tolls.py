"""Wars told by how many they have killed: "the conflict, which has left 10,000 people dead since 2014" is an attack on them, by nobody who is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from avviso.analysis.annotations import Actors, Entity, Mention, Party, Quantity
from avviso.analysis.events.later import Scene, Told
from avviso.analysis.events.status import clause_status
from avviso.analysis.quantities.words import FATES
from avviso.analysis.tree import Tree
from avviso.reference.political_words import words
from avviso.text.document import Document

_WARS = words("wars")
_IN = ("in", "during", "by")
_CLIMB = 4


def told(scene: Scene, given: Told) -> Told:
    """What is given, with an event for each figure of the dead of a war that none of the events tells of, and with the time since when
    people were killed, hurt or taken on those that have no other.
    """
    for index in range(len(given.counted)):
        figure = given.counted[index]
        if figure.measure in FATES and figure.part_of is None:
            given = _with_event(scene, given, index) if figure.measure == "killed" else given
            given = _with_time(scene, given, index)
    return given


def _with_event(scene: Scene, given: Told, index: int) -> Told:
    """What is given, with the event that a figure is about."""
    figure, tree = given.counted[index], scene.tree
    if figure.about_event is not None:
        return given
    found = next(_deadly(tree, scene.head(figure.printed)), None)
    if found is None or clause_status(tree, found[0]) not in ("actual", "ongoing"):
        return given
    known = given.event_at(scene.document, "ASSAULT", set(found))
    counted = list(given.counted)
    counted[index] = replace(figure, about_event=len(given.events) if known is None else known)
    given = replace(given, counted=tuple(counted))
    if known is not None:
        return given
    actors, killed = _killed(scene.document, given.actors, figure)
    kind = ("ASSAULT", None, "190")
    aside = tree.dep[found[0]] == "acl"
    event = scene.event(kind, found[0], recipients=(killed,), context="military", aside=aside, place=figure.place)
    return replace(given, actors=actors).with_event(replace(event, reported_in=figure.quotation))


def _deadly(tree: Tree, token: int) -> Iterator[tuple[int, int]]:
    """The verb over the number of the dead, with the war that it has for its subject or that people died in."""
    for _ in range(_CLIMB):
        token = tree.heads[token]
        if token < 0:
            return
        if tree.pos[token] != "VERB":
            continue
        inside = [c for mark in _IN for c in tree.oblique(token, mark)]
        relative = tree.rel[token] == "acl:relcl" and any(tree.words[c] == "which" for c in inside)
        for war in (tree.surface_subject(token), tree.heads[token] if relative else None, *inside):
            if war is not None and tree.lemmas[war] in _WARS and tree.pos[war] == "NOUN":
                yield token, war


def _killed(document: Document, actors: Actors, figure: Quantity) -> tuple[Actors, Party]:
    """Those whom a figure counts as a party, and the actors with them."""
    start, end = document.tokens(figure.printed)
    if figure.of is not None:
        end = max(end, document.tokens(figure.of)[1])
    span, index = document.span(start, end), len(actors.entities)
    mention = Mention(span, start, end, end - 1, "group", "nominal", index, 0.6)
    entity = Entity(index, "group", span.text, (span.text,), (len(actors.mentions),), anchor=span, confidence=0.6)
    wide = Actors((*actors.mentions, mention), (*actors.entities, entity), actors.by_head)
    return wide, Party(index, span)


def _with_time(scene: Scene, given: Told, index: int) -> Told:
    """What is given, with the event of a figure set in the time from which it counts until the report, or until the day it holds for."""
    figure, at = given.counted[index], given.counted[index].about_event
    if at is None or figure.since is None or given.events[at].time is not None:
        return given
    since = given.times[figure.since]
    until = None if figure.as_of is None else given.times[figure.as_of]
    value, latest = (scene.published.value, scene.published.latest) if until is None else (until.value, until.latest)
    if since.value is None or since.earliest is None or not latest or not value or latest < since.earliest:
        return given
    time = replace(
        since,
        value=f"{since.value}/{value[:10]}",
        latest=latest,
        confidence=round(0.8 * since.confidence, 3),
        of=given.events[at].trigger,
    )
    event = replace(given.events[at], time=len(given.times))
    return replace(given.changed(at, event), times=(*given.times, time))
