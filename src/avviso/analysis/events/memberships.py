"""Membership of a union or an alliance that is yet to come: "X's possible entry into the Union", and a law by which a parliament makes it a goal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from avviso.analysis.annotations import Party
from avviso.analysis.events.later import Scene, Told
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import PLAIN
from avviso.analysis.events.status import status
from avviso.analysis.events.triggers import Site
from avviso.reference.political_words import words

_JOINING = frozenset({"entry", "accession", "admission", "membership"})
_INTO = ("into", "to", "of", "in", "with")
_BODIES = frozenset("alliance union bloc organisation organization community league association nato".split())
_SEEKING = frozenset({"seek", "want", "pursue", "request"})
_ADOPTING = frozenset({"adopt", "pass", "approve", "enact", "endorse", "ratify"})
_LAWS = frozenset("law bill act legislation amendment resolution declaration motion".split())
_SETTING = frozenset("establish set make declare enshrine define fix confirm proclaim name restore".split())
_HOUSES = words("houses of parliament")
_CLIMB = 6


def told(scene: Scene, given: Told) -> Told:
    """What is given, with each membership that is only planned or thought of, and each law that makes one a goal."""
    for noun in scene.document.tokens_read:
        if scene.tree.pos[noun] == "NOUN" and scene.tree.lemmas[noun] in _JOINING:
            given = _joined(scene, given, noun)
    return given


def _joined(scene: Scene, given: Told, noun: int) -> Told:
    """What is given, with the membership that a noun names."""
    body = next((party for party in _bodies(scene, noun) if _is_union(scene, party)), None)
    if body is None:
        return given
    law = _law(scene, noun)
    if law is not None:
        verb, house = law
        site = Site(verb, PLAIN)
        time, place = scene.setting.time(site), scene.setting.place(site)
        own = scene.event(
            ("AGREE", None, "030"), verb, (house,), (body,), status=status(scene.tree, site), time=time, place=place
        )
        if all(given.event_at(scene.document, kind, {verb}) is None for kind in ("AGREE", "SUPPORT")):
            given = given.with_event(replace(own, contexts=("legislative",)))
    settled = "planned" if law is not None else _settled(scene, noun)
    who = next(_candidates(scene, noun, body), None if law is None else law[1])
    told_of = given.event_at(scene.document, "COOPERATE", {noun, scene.tree.heads[noun]}) is not None
    if settled is None or who is None or told_of:
        return given
    return given.with_event(scene.event(("COOPERATE", None, "060"), noun, (who, body), status=settled))


def _bodies(scene: Scene, noun: int) -> Iterator[Party]:
    """Those that a noun of joining may be about: "NATO membership", "entry into NATO"."""
    tree = scene.tree
    before = [c for c in tree.modifiers(noun) if tree.rel[c] != "nmod:poss"]
    for token in (*before, *(c for mark in _INTO for c in tree.oblique(noun, mark))):
        party = scene.parties.direct(token)
        if party is not None:
            yield party


def _is_union(scene: Scene, party: Party) -> bool:
    """Whether states may be members of a body."""
    entity = scene.parties.actors.entities[party.entity]
    heads = {word.casefold() for name in entity.names for word in name.split()}
    return entity.type == "organisation" and bool(heads & _BODIES or (entity.code or "").startswith("IGO"))


def _candidates(scene: Scene, noun: int, body: Party) -> Iterator[Party]:
    """The states that may be meant to join: the owner of the noun, or whoever seeks or discusses it."""
    tree = scene.tree
    owners = [*tree.modifiers(noun), *(tree.oblique(noun, "of") if tree.lemmas[noun] != "membership" else [])]
    above = noun
    for _ in range(_CLIMB):
        above = tree.heads[above]
        if above < 0 or tree.pos[above] == "VERB":
            break
        owners += tree.modifiers(above)
    by_law = above >= 0 and tree.lemmas[above] in _SETTING and tree.lemmas[tree.heads[above]] in _LAWS
    above = tree.heads[tree.heads[above]] if by_law else above
    doer = tree.doer(above) if above >= 0 and (tree.lemmas[above] in _SEEKING or tree.heads[noun] != above) else None
    if doer is not None:
        owners += [doer, *tree.modifiers(doer), *tree.oblique(doer, "of"), *tree.oblique(doer, "in")]
    for token in owners:
        for party in distinct(scene.parties.all_at(token, acting=True)):
            if party.entity != body.entity and scene.parties.actors.entities[party.entity].type == "state":
                yield party


def _settled(scene: Scene, noun: int) -> str | None:
    """The status of a membership that has not come about; None of one that has or may have."""
    found = status(scene.tree, Site(noun, replace(PLAIN, kind="N")))
    return found if found in ("planned", "hypothetical") else None


def _law(scene: Scene, noun: int) -> tuple[int, Party] | None:
    """The verb by which a parliament adopts a law that makes a membership a goal, and the parliament."""
    tree, token = scene.tree, noun
    for _ in range(_CLIMB):
        clause, token = token, tree.heads[token]
        if token < 0:
            return None
        if tree.lemmas[token] in _LAWS and tree.dep[clause] == "acl" and tree.lemmas[clause] in _SETTING:
            break
    else:
        return None
    verb = tree.heads[token]
    if verb < 0 or tree.lemmas[verb] not in _ADOPTING or tree.undergoer(verb) != token:
        return None
    doer = tree.doer(verb)
    if doer is None or not _HOUSES & set(tree.lemmas[tree.left(doer) : doer + 1]):
        return None
    house = next(iter(scene.parties.all_at(doer, acting=True)), None)
    return None if house is None else (verb, house)
