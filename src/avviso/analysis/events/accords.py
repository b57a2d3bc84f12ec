"""Accords that were reached and truces that took effect, told in a clause on their noun: "a truce, which was reached between X and Y at a summit in Z"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from avviso.analysis.agreements.agreements import verbs_of
from avviso.analysis.agreements.names import SIGNING
from avviso.analysis.agreements.state import in_effect
from avviso.analysis.annotations import AgreementMention, Party
from avviso.analysis.events.later import Scene, Told, set_in
from avviso.analysis.events.status import status
from avviso.analysis.events.triggers import Site
from avviso.analysis.tree import Tree
from avviso.reference.plover import Frame, word_class

_REACHED = SIGNING - {"negotiate", "ratify", "adopt"}
_TRUCES = word_class("ceasefire") - {"cessation"}
_PLAIN = Frame("V", None, None, True, ("subj",), (), False, "AGREE", None, None, ())
_SIDES = frozenset({"side", "party", "leader", "faction", "neighbour", "neighbor", "rival", "government"})


def told(scene: Scene, given: Told) -> Told:
    """What is given, with the making of each agreement that none of the events tells of, and with each truce that took effect."""
    for agreement in scene.agreements:
        given = _made(scene, given, agreement)
    for noun in scene.document.tokens_read:
        if scene.tree.pos[noun] == "NOUN" and scene.tree.lemma(noun) in _TRUCES:
            given = _begun(scene, given, noun)
    return given


def _made(scene: Scene, given: Told, agreement: AgreementMention) -> Told:
    """What is given, with the making of one agreement, between whom, when and where its record says."""
    heads = [scene.head(span) for span in agreement.mentions]
    verbs = [verb for head in heads for verb in _making(scene, head)]
    known = given.event_at(scene.document, "AGREE", {*heads, *verbs})
    time, place = agreement.signed_time, agreement.signed_place
    if known is not None:
        event = given.events[known]
        sides = event.actors if len(event.actors) > 1 or event.recipients else _sides(scene, agreement) or event.actors
        own = scene.document.tokens(event.trigger)[0]
        return (
            given.changed(known, set_in(replace(event, actors=sides), time, place)) if own in heads and verbs else given
        )
    sides = _sides(scene, agreement)
    if not verbs or not sides or (time is None and place is None):
        return given
    return given.with_event(scene.event(("AGREE", None, "057"), verbs[0], sides, aside=True, time=time, place=place))


def _making(scene: Scene, head: int) -> Iterator[int]:
    """The verbs in clauses on an agreement's noun that tell that it was made."""
    tree = scene.tree
    for verb, part in verbs_of(tree, head):
        told_of = part == "object" and tree.lemma(verb) in _REACHED and tree.dep[verb] in ("acl", "conj")
        if told_of and tree.passive(verb) and status(tree, Site(verb, _PLAIN)) == "actual":
            yield verb


def _sides(scene: Scene, agreement: AgreementMention) -> tuple[Party, ...]:
    """The parties of an agreement, if they are two or more, or one whose words mean several: "the warring sides"."""
    if len(agreement.parties) > 1:
        return agreement.parties
    heads = (scene.head(party.span) for party in agreement.parties)
    several = any(scene.tree.tags[t] == "NNS" and scene.tree.lemmas[t] in _SIDES for t in heads)
    return agreement.parties if several else ()


def _begun(scene: Scene, given: Told, noun: int) -> Told:
    """What is given, with a truce whose first day a verb tells: "a ceasefire, which took effect on Monday"."""
    tree = scene.tree
    for verb in _of_subject(tree, noun):
        state = in_effect(tree, verb)
        time, place = scene.setting.told_of(verb)
        if state is None or time is None:
            continue
        known = given.event_at(scene.document, "RETREAT", {noun})
        if known is not None:
            return given.changed(known, set_in(given.events[known], time, place))
        sides = next((_sides(scene, a) for a in scene.agreements if _names(scene, a, noun)), ())
        settled = "actual" if state == "in-force" else "planned"
        kind = ("RETREAT", "ceasefire", "0871")
        aside = tree.dep[verb] == "acl"
        event = scene.event(kind, noun, sides, status=settled, context="military", aside=aside, time=time, place=place)
        return given.with_event(event)
    return given


def _of_subject(tree: Tree, noun: int) -> Iterator[int]:
    """The verbs whose subject a noun is, also by ", which" right behind it, wherever the tree hangs that: "terms such as a truce, which began"."""
    yield from (verb for verb, part in verbs_of(tree, noun) if part == "subject")
    if tree.words[noun + 1 : noun + 3] == [",", "which"]:
        verb = tree.heads[noun + 2]
        if tree.rel[verb] == "acl:relcl" and tree.heads[verb] == tree.heads[noun] and tree.dep[noun] == "nmod":
            yield verb


def _names(scene: Scene, agreement: AgreementMention, noun: int) -> bool:
    """Whether a truce is an agreement itself or one of its terms."""
    spans = (*agreement.mentions, *(provision.span for provision in agreement.provisions))
    return any(start <= noun < end for start, end in map(scene.document.tokens, spans))
