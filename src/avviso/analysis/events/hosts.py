"""Who gives talks a roof is no side of them where others are said to hold them: "Norland hosted talks between X and Y"."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.plain import of_two
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.tree import Tree
from avviso.reference.plover import word_class

_TALKS = word_class("talks")


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The talks without their host where others are said to hold them, and without the town: "Norland will host talks between X and Y in Z",
    "talks hosted by Norland between X and Y".
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    held = _hosted(tree, token)
    if event.type != "CONSULT" or held is None:
        return event
    verb, noun = held
    places = joined(tree, (p for word in (verb, noun) for mark in ("in", "at") for p in tree.oblique(word, mark)))
    event = without(reading, event, places)
    between = [p for word in (noun, verb) for p in tree.oblique(word, "between")]
    of = [p for p in tree.oblique(noun, "of") if len(tree.conjuncts(p)) > 1 or len(tree.modifiers(p)) > 1]
    others = reading.parties.everyone_at(between or of, acting=True)
    if (between and others) or len(others) > 1 or any(of_two(reading, p) for p in others):
        event = replace(event, actors=tuple(others), recipients=())
    return replace(event, mode=None, cameo="040") if event.mode in (None, "visit") else event


def _hosted(tree: Tree, token: int) -> tuple[int, int] | None:
    """The verb "host" and the talks that are its object, of which a token is one."""
    verb, noun = token, tree.undergoer(token) if tree.lemmas[token] == "host" else token
    if tree.lemmas[token] != "host":
        top = token
        while tree.dep[top] == "nmod" and "of" in tree.marks(top) and tree.heads[top] >= 0:
            top = tree.heads[top]  # "a round of talks"
        told = (c for c in (tree.heads[top], *tree.kids(top, "acl")) if c >= 0)
        by = next((c for c in told if tree.lemmas[c] == "host" and tree.undergoer(c) == top), None)
        if by is None:
            return None
        verb = by
    if noun is None:
        return None
    inner = next((c for c in tree.oblique(noun, "of") if tree.lemmas[c] in _TALKS), noun)
    return (verb, inner) if tree.lemmas[inner] in _TALKS else None
