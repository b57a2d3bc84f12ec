"""What is asked for or refused, weighed, mourned or agreed with: the PLOVER mode and the CAMEO code of an event, once the report's statements are known.

CAMEO tells an appeal (02) from a demand (10) and says of either, as of a refusal (12), what it is about; PLOVER has the same as modes of REQUEST
and REJECT. Comments (01) have no type of PLOVER's: they are the codes of events that are read as something else besides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.annotations import EventMention, Quotation
from avviso.analysis.events.speech import DENYING
from avviso.analysis.events.triggers import sites
from avviso.analysis.tree import Tree, tree_of
from avviso.reference.cues import WEIGHING
from avviso.reference.plover import word_class
from avviso.reference.political_words import words
from avviso.text.document import Document

_DEMANDING = frozenset("demand insist instruct order press pressure require summon command ultimatum".split())
_MOURNING = ("condole", "sympath", "commiserat", "mourn")
_SIDING = frozenset({"agree", "concur"})
_DOUBTING = frozenset(
    "concern pessimism pessimistic skeptical sceptical skepticism scepticism doubtful misgiving".split()
)
_CONVICTING = frozenset({"convict", "conviction"})
_POSSIBLE = frozenset({"possibility", "option", "idea", "prospect", "feasibility"})
_CLAIMS = words("claims")
_GENERAL = frozenset({None, "100", "106", "120"})  # codes that say no more than that somebody asks or refuses

# What is asked for or refused, by the type and mode of the deed: PLOVER's mode and the last digits of CAMEO's code.
_ABOUT = {
    "COOPERATE": ("assist", "1"), "SUPPORT": ("assist", "2"), "AID": ("assist", "3"),
    "CONSULT": ("meet", "6"), "AGREE": ("meet", "7"), "RETREAT": ("yield", "5"), "CONCEDE": ("yield", "5"),
}  # fmt: skip
_YIELDING = {"release": "53", "access": "55", "ceasefire": "56", "withdraw": "56", "disarm": "56"}
_SANCTIONS_EASED = "085"
_AID = frozenset({"aid", "assistance", "help", "relief", "donation"})
_CALM = word_class("ceasefire") | {"restraint", "calm", "de-escalation"}
_FIGHTING = words("wars") | word_class("truce")
_REFUSED_BY_MODE = {"assist": "121", "yield": "124", "meet": "125"}
# CAMEO numbers refusals otherwise than appeals and demands.
_REFUSED = {
    "1": "121", "3": "122", "5": "124", "53": "1243", "54": "1244", "55": "1245", "56": "1246", "6": "125", "8": "126", "7": "127",
}  # fmt: skip


def coded(
    document: Document, quotations: Sequence[Quotation], events: tuple[EventMention, ...]
) -> tuple[EventMention, ...]:
    """The events with the mode and the code that their own words and what these govern give them."""
    tree = tree_of(document.doc)
    return tuple(_coded(document, tree, quotations, event) for event in events)


def _coded(document: Document, tree: Tree, quotations: Sequence[Quotation], event: EventMention) -> EventMention:
    cue = {tree.lemmas[t] for t in range(*document.tokens(event.trigger))}
    said = None if event.reported_in is None else quotations[event.reported_in]
    if event.type in ("REQUEST", "REJECT") and event.cameo in _GENERAL:
        if event.type == "REJECT" and _disclaims(tree, document.tokens(event.trigger)[0]):
            return replace(event, cameo="016")
        about = _about(tree, tree.top(*document.tokens(event.trigger)))
        if event.type == "REJECT":
            return _refused(event, about)
        demanded = bool(cue & _DEMANDING) or (said is not None and said.act == "demand")
        mode, digits = (event.mode, "0") if about is None else about
        return replace(event, mode=mode, cameo=("10" if demanded else "02") + digits)
    if event.type == "SUPPORT" and any(word.startswith(_MOURNING) for word in cue):
        return replace(event, cameo="018")
    if event.type == "SUPPORT" and cue & _SIDING:
        return replace(event, cameo="019")
    if event.type == "ACCUSE" and cue & _DOUBTING:
        return replace(event, mode="disapprove", cameo="012")
    if cue & _CONVICTING:
        return replace(event, cameo="116")
    if event.status == "hypothetical" and _weighed(tree, document.tokens(event.trigger)[0]):
        return replace(event, cameo="014")
    return event


def _about(tree: Tree, token: int) -> tuple[str, str] | None:
    """The mode and the digits of what is asked for or refused: the first deed below the word, else that of the word itself ("will not lift")."""
    apart = {t for c in tree.kids(token, "conj") for t in range(tree.left(c), tree.right(c) + 1)}
    below = sites(tree, [t for t in range(token, tree.right(token) + 1) if t not in apart], frozenset())
    deeds = [site for site in below if site.frame.type not in ("REQUEST", "REJECT")]
    if not deeds:
        return _thing_sought(tree, token)
    deed = min(deeds, key=lambda site: (tree.depth(site.token), site.token)).frame
    if deed.type not in _ABOUT:
        return None  # "called for sanctions that force a withdrawal"
    mode, digits = _ABOUT[deed.type]
    if deed.type == "CONSULT" and deed.mode == "third-party":
        digits = "8"
    if deed.type == "RETREAT":
        digits = "54" if deed.cameo == _SANCTIONS_EASED else _YIELDING.get(deed.mode or "", digits)
    return mode, digits


def _thing_sought(tree: Tree, token: int) -> tuple[str, str] | None:
    """The same of a thing that somebody asks for: "asked for aid", "urged restraint"."""
    held = tree.undergoer(token)
    for noun in (*tree.oblique(token, "for"), *([] if held is None else [held])):
        if tree.lemma(noun) in _AID:
            return _ABOUT["AID"]
        ended = {tree.lemma(c) for to in ("to", "of") for c in tree.oblique(noun, to)}
        if tree.lemma(noun) in _CALM or (tree.lemma(noun) == "end" and ended & _FIGHTING):
            return "yield", _YIELDING["ceasefire"]
    return None


def _disclaims(tree: Tree, token: int) -> bool:
    """Whether a charge is rejected, which denies responsibility: "rejected allegations"."""
    held = tree.undergoer(token) if tree.pos[token] == "VERB" else None
    return held is not None and tree.lemma(token) in DENYING and tree.lemma(held) in _CLAIMS


def _refused(event: EventMention, about: tuple[str, str] | None) -> EventMention:
    """A refusal by what is refused."""
    if about is None or about[1] not in _REFUSED:
        return replace(event, cameo=_REFUSED_BY_MODE.get(event.mode or "", event.cameo))
    return replace(event, mode=about[0], cameo=_REFUSED[about[1]])


def _weighed(tree: Tree, token: int) -> bool:
    """Whether somebody only thinks of doing it: "is considering sending aid"."""
    head = tree.heads[token]
    while head >= 0 and tree.pos[token] == "NOUN" and tree.dep[token] in ("obj", "nmod", "compound"):
        if tree.lemma(head) in WEIGHING:
            return True
        token, head = head, tree.heads[head]
    if head >= 0 and tree.dep[token] == "acl" and tree.lemma(head) in _POSSIBLE:
        token, head = head, tree.heads[head]  # "is considering the possibility of sending aid"
        return head >= 0 and tree.undergoer(head) == token and tree.lemma(head) in WEIGHING
    return head >= 0 and tree.dep[token] in ("xcomp", "ccomp", "advcl") and tree.lemma(head) in WEIGHING
