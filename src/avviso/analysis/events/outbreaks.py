"""Wars by their beginning: "the conflict in X broke out in March", "clashes erupted between X and Y", "the war in X, which began in 2014"."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import Party
from avviso.analysis.events.later import Scene, Told, set_in
from avviso.analysis.events.status import clause_status
from avviso.analysis.events.triggers import QUANTITY
from avviso.reference.political_words import words

_FIGHTS = words("wars") | {"clash", "battle", "gunfight", "skirmish", "firefight"}
_BREAKING_OUT = frozenset({"break_out", "erupt", "flare", "flare_up"})
_BEGINNING = frozenset({"begin", "start", "commence", "resume"})
_NO_WAR = words("words of no violence") | frozenset(
    "trade price tariff bidding turf drug culture word cold bureaucratic political legal personal family labour labor".split()
)


def told(scene: Scene, given: Told) -> Told:
    """What is given, with each war or fight that is said to begin, where or between whom."""
    for verb in scene.document.tokens_read:
        if scene.tree.pos[verb] == "VERB":
            given = _begun(scene, given, verb)
    return given


def _begun(scene: Scene, given: Told, verb: int) -> Told:
    tree, lemma = scene.tree, scene.tree.lemma(verb)
    if lemma not in _BREAKING_OUT | _BEGINNING or tree.passive(verb) or tree.kid(verb, "obj", "xcomp") is not None:
        return given
    noun = _fight(scene, tree.surface_subject(verb))
    if noun is None or clause_status(tree, verb) not in ("actual", "ongoing"):
        return given
    (own_time, own_place), (time, place) = scene.setting.told_of(noun), scene.setting.told_of(verb)
    time, place = (own_time if time is None else time), (own_place if own_place is not None else place)
    known, sides = given.event_at(scene.document, "ASSAULT", {noun, verb}), _sides(scene, noun, verb)
    if known is not None:
        event = given.events[known]
        actors = event.actors if event.actors or event.recipients else sides
        return given.changed(known, set_in(replace(event, actors=actors), time, place))
    if len(sides) < 2 and place is None:
        return given
    kind = ("ASSAULT", None, "190")
    aside = tree.dep[verb] in ("acl", "advcl")
    return given.with_event(scene.event(kind, noun, sides, context="military", aside=aside, time=time, place=place))


def _fight(scene: Scene, noun: int | None) -> int | None:
    """The noun of war that a subject is or counts ("a series of clashes"), if it is meant as one."""
    tree = scene.tree
    if noun is not None and tree.lemmas[noun] in QUANTITY:
        noun = next(iter(tree.oblique(noun, "of")), None)
    if noun is None or tree.pos[noun] != "NOUN" or tree.lemmas[noun] not in _FIGHTS:
        return None
    before = {tree.lemmas[c] for c in tree.children[noun] if c < noun}
    return None if before & _NO_WAR or tree.oblique(noun, "of") else noun


def _sides(scene: Scene, noun: int, verb: int) -> tuple[Party, ...]:
    """Between whom it is."""
    between = [c for word in (noun, verb) for c in scene.tree.oblique(word, "between")]
    found = scene.parties.everyone_at(between, acting=True)
    return tuple(found) if len(found) > 1 else ()
