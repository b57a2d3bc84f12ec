"""The event or agreement that a figure is a detail of: what it counts is done there, or befell those counted there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from avviso.analysis.quantities import singles as quantity_singles
from avviso.analysis.quantities.context import Surroundings, chain
from avviso.analysis.quantities.words import PREDICATES

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEEDS = frozenset({"ASSAULT", "PROTEST", "COERCE"})
_SAID = frozenset({"REJECT", "ACCUSE", "THREATEN"})
_IN = frozenset({"in", "by", "during", "from", "of"})
_WHEN = frozenset({"when", "after", "as"})
_DONE = frozenset({"actual", "ongoing", "alleged"})
_STEPS = 2


def about(around: Surroundings, noun: int | None, predicate: int | None, measure: str) -> tuple[int | None, int | None]:
    """The event a figure is a detail of, by what governs it or by what tells in what those counted fell; or else the agreement
    that does what governs it.
    """
    doc = around.document.doc
    base = predicate if predicate is not None else noun
    if base is None:
        return None, None
    fate = measure in quantity_singles.MEASURES
    for token in _upwards(doc[base]):
        event = around.triggers.get(token.i)
        if event is not None and not (fate and around.events[event].type in _SAID):
            return event, None
    if fate and (told := _fell_in(around, doc[base])) is not None:
        return told, None
    if predicate is not None:
        for child in doc[predicate].children:
            if child.i in around.agreements and child.dep_.split(":")[0] in ("nsubj", "obl"):
                return None, around.agreements[child.i]
    return None, None


def _upwards(word: Token) -> list[Token]:
    """A word and what it hangs on, as far as that tells of the same deed: not out of a clause about another noun, of what is said, of
    what came before or after, nor from the second of two deeds to the first.
    """
    found = [word]
    for _ in range(_STEPS):
        deed = word.pos_ in ("VERB", "ADJ")
        apart = word.dep_ in ("acl:relcl", "ccomp", "parataxis") or (word.dep_ == "conj" and deed)
        if apart or word.head.i == word.i or (word.dep_ == "advcl" and any(c.dep_ == "mark" for c in word.children)):
            break
        word = word.head
        found.append(word)
    return found


def _fell_in(around: Surroundings, word: Token) -> int | None:
    """The deed in which those counted fell: "died in the attack", "died when a shell hit it", "the toll of the blast", "an attack which
    left 30 dead".
    """
    for link in chain(word.doc, word.i, 1):
        fell = word.doc[link]
        if fell.i != word.i and word.dep_ not in ("xcomp", "obj"):
            break
        for child in fell.children:
            cause = child.dep_ in ("obl", "nmod", "obl:agent") and _marks(child) & _IN
            clause = child.dep_ == "advcl" and _marks(child) & _WHEN
            left = child.dep_ == "nsubj" and (fell.i != word.i or fell.lemma_.lower() in PREDICATES)
            if (cause or clause or left) and (deed := _deed(around, child)) is not None:
                return deed
    return None


def _marks(word: Token) -> set[str]:
    return {c.lower_ for c in word.children if c.dep_ in ("case", "mark", "advmod")}


def _deed(around: Surroundings, word: Token) -> int | None:
    event = around.triggers.get(word.i)
    if event is None or around.events[event].type not in _DEEDS:
        return None
    return event if around.events[event].status in _DONE else None
