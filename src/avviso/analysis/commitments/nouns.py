"""Undertakings told by a noun: "its promise to free them", "gave X a guarantee that it would stay open", "set Y a deadline to leave"."""

from __future__ import annotations

from dataclasses import dataclass

from avviso.analysis.annotations import Party, StatusClaim
from avviso.analysis.commitments.scene import Scene
from avviso.analysis.commitments.words import negated
from avviso.analysis.events.status import clause_status
from avviso.analysis.tree import Tree
from avviso.reference.cues import words

_PROMISES = words("pledge promise vow commitment undertaking guarantee assurance")
_TERMS = words("deadline ultimatum")
_MAKING = words("make give issue offer repeat renew reaffirm reiterate restate")
_GETTING = words("receive get win secure obtain extract")
_KEEPING = words("keep honour honor fulfil fulfill meet respect")
_BREAKING = words("break breach violate abandon betray renege")
_FAILING = words("fail refuse")
_HELD = ("actual", "ongoing", "negated")


@dataclass(frozen=True, slots=True)
class Undertaking:
    """What is to be done, by the verb that says it and the first token of its words; who is to do it, how strongly, and who says that it is kept."""

    verb: int
    start: int
    actors: tuple[Party, ...]
    force: str
    claims: tuple[StatusClaim, ...]


def undertaking(scene: Scene, noun: int) -> Undertaking | None:
    """The undertaking that a noun tells of; None where it is not told who is bound, or what is to be done."""
    tree = scene.tree
    promise = tree.lemmas[noun] in _PROMISES
    if tree.pos[noun] != "NOUN" or not (promise or tree.lemmas[noun] in _TERMS):
        return None
    verb = _what(tree, noun)
    if verb is None:
        return None
    above = tree.heads[noun]
    above = above if above >= 0 and tree.pos[above] == "VERB" else -1
    actors = _promisers(scene, noun, above) if promise else _set_to(scene, noun, above)
    if not actors:
        return None
    subject = tree.kid(verb, "nsubj", "nsubj:pass")
    start = verb if subject is None else tree.left(subject)
    claims = _kept(scene, above) if promise and above >= 0 else ()
    return Undertaking(verb, start, tuple(actors), "pledged" if promise else "demanded", claims)


def _what(tree: Tree, noun: int) -> int | None:
    """The verb of the infinitive or of the clause behind a noun that says what is to be done."""
    for child in tree.kids(noun, "acl", "ccomp", "xcomp"):
        told = child > noun and tree.pos[child] == "VERB"
        if told and "to" in tree.marks(child) and tree.tags[child] == "VB":
            return child
        subject = tree.kid(child, "nsubj", "nsubj:pass")
        if told and "that" in tree.marks(child) and subject is not None and _modal(tree, child):
            return child
    above = tree.heads[noun]
    if above < 0:
        return None
    # The tree may hang the words on the verb: "broke its promise to hold elections".
    behind = (c for c in tree.kids(above, "xcomp", "ccomp", "advcl") if tree.left(c) == noun + 1)
    return next((c for c in behind if {"to", "that"} & set(tree.marks(c)) and (tree.tags[c] == "VB")), None)


def _modal(tree: Tree, verb: int) -> bool:
    return any(tree.words[c] in ("will", "would") for c in tree.kids(verb, "aux"))


def _promisers(scene: Scene, noun: int, above: int) -> list[Party]:
    """Whose promise it is: "its promise", "an assurance from X", who makes one."""
    tree = scene.tree
    owner = tree.kid(noun, "nmod:poss")
    if owner is not None:
        return scene.parties.at(owner)
    givers = [c for c in tree.kids(noun, "nmod") if {"by", "from"} & set(tree.marks(c))]
    if above >= 0 and tree.lemma(above).partition("_")[0] in _GETTING:
        givers += tree.oblique(above, "from")
    if givers:
        return scene.parties.at(givers[0])
    if above >= 0 and tree.dep[noun] == "obj" and not tree.passive(above) and _kept(scene, above):
        keeper = tree.surface_subject(above)  # "broke a pledge to free them"; not "will honour a later promise"
        return [] if keeper is None else scene.parties.at(keeper)
    makes = above >= 0 and tree.dep[noun] == "obj" and tree.lemmas[above] in _MAKING
    subject = tree.surface_subject(above) if makes and not tree.passive(above) else None
    return scene.parties.at(subject) if subject is not None and clause_status(tree, above) in _HELD[:2] else []


def _set_to(scene: Scene, noun: int, above: int) -> list[Party]:
    """Who is set a deadline: "set X a deadline", "a deadline for X"."""
    tree = scene.tree
    if above < 0 or tree.dep[noun] != "obj" or clause_status(tree, above) not in _HELD[:2]:
        return []
    bound = [
        *tree.kids(above, "iobj"),
        *tree.oblique(above, "for"),
        *tree.oblique(noun, "for"),
        *tree.oblique(noun, "to"),
    ]
    bound += [c for c in tree.kids(noun, "nmod") if {"for", "to"} & set(tree.marks(c))]
    return scene.parties.at(bound[0]) if bound else []


def _kept(scene: Scene, verb: int) -> tuple[StatusClaim, ...]:
    """Who says by a verb that the promise is kept or broken: "failed to keep its promise", "X said he had broken his promise"."""
    tree = scene.tree
    lemma = tree.lemma(verb).partition("_")[0]
    head = tree.heads[verb]
    failed = tree.dep[verb] == "xcomp" and head >= 0 and tree.lemmas[head] in _FAILING
    failed = failed or (head >= 0 and tree.lemmas[head] == "have" and "yet" in tree.words[head:verb])
    if lemma not in _KEEPING | _BREAKING or clause_status(tree, head if failed else verb) not in _HELD:
        return ()
    not_so = negated(tree, verb)
    if not failed and tree.tags[verb] == "VB" and not not_so:
        return ()  # "urged X to keep its promise"
    what = "complied" if (lemma in _KEEPING) != (failed or not_so) else "breached"
    said = scene.speech.around(verb)
    span = scene.document.span(verb, verb + 1)
    if said is None:
        return (StatusClaim(what, None, span),)
    return (StatusClaim(what, said.quotation.speaker, span, said.quotation.time, said.index),)
