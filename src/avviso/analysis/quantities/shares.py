"""Parts behind a relative: "112,400 people, of whom some 61,000 were children", "$87 million, of which only 19.5 million had come"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import singles as quantity_singles
from avviso.analysis.quantities.measures import Measured
from avviso.analysis.quantities.words import BEFALLEN, FATES, NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WHOLE = frozenset({"which", "whom"})
_FALLEN = frozenset({"dead", "wounded", "injured", "missing"})
_BE = frozenset({"was", "were", "is", "are"})
_NOBODY = frozenset({"none", "nobody", "neither"})
_DEFINITE = frozenset("the its his her their our those these".split())
_SHARES = frozenset("half third thirds quarter quarters fifth fifths tenth most many some few none several".split())
_STAYING = frozenset({"remain", "stay", "live"})
_SCALES = frozenset({"million", "billion", "trillion"})


def follows(doc: Doc, first: int) -> bool:
    """Whether a number that begins at token `first` stands behind "of which" or "of whom", with a word or two between at most
    ("of which only", "of whom about").
    """
    for at in range(first - 1, max(first - 5, 1), -1):
        if doc[at].lower_ in _WHOLE:
            return doc[at - 1].lower_ == "of" and doc[at - 2].text == ","
        if doc[at].pos_ not in ("ADV", "DET", "ADJ", "ADP"):
            return False
    return False


def share(doc: Doc, first: int, last: int, limit: int, previous: Measured | None) -> Measured | None:
    """What a bare number, printed in tokens `first` to `last`, measures behind "of which" or "of whom": what the figure before it
    does, of the noun that the part is said to be; None where it stands elsewhere or counts something else.
    """
    if previous is None or not (follows(doc, first) or _out_of_all(doc, first, previous)):
        return None
    if _of_a_thing(doc, first, previous):
        return None
    if previous.measure == "money":
        return Measured("money", None, previous.predicate, 0.7) if doc[last - 1].lower_ in _SCALES else None
    noun = _said_to_be(doc, last, limit)
    if noun is None and previous.noun is None:
        return None
    return Measured(previous.measure, previous.noun if noun is None else noun, previous.predicate, 0.7)


def of_the_fallen(doc: Doc, first: int, last: int, floor: int, limit: int) -> Measured | None:
    """What a bare number behind the fallen of whom it is measures ("Of the dead, 17 were children"); None where it stands elsewhere."""
    opening = [t.lower_ for t in doc[floor:first]]
    if len(opening) < 4 or opening[0] not in ("of", "among") or opening[-1] != "," or len(opening) > 6:
        return None
    if opening[-2] not in _FALLEN:
        return None
    return Measured(NOUNS[opening[-2]], _said_to_be(doc, last, limit), first - 2, 0.7)


def among(doc: Doc, first: int, noun: int | None, floor: int) -> Measured | None:
    """What people counted behind the fallen among whom they were measure: "Among the dead were four soldiers and two clerks"."""
    opening = [t.lower_ for t in doc[floor : min(floor + 4, first)]]
    if noun is None or len(opening) < 4 or opening[0] != "among" or opening[2] not in _FALLEN or opening[3] not in _BE:
        return None
    later = any(t.pos_ in ("VERB", "AUX") for t in doc[floor + 4 : first])
    return None if later else Measured(NOUNS[opening[2]], noun, floor + 2, 0.8)


def _of_a_thing(doc: Doc, first: int, previous: Measured) -> bool:
    """Whether "of which" means a thing told of behind the people whom the figure before counts: "900 fled, and sought a loan, of which"."""
    at = next((i for i in range(first - 1, max(first - 5, 1), -1) if doc[i].lower_ == "which"), None)
    if at is None or at < 3 or previous.measure == "money":
        return False
    whole = doc[at - 3]
    known = previous.noun if previous.noun is not None else previous.predicate
    return (
        whole.pos_ == "NOUN"
        and known is not None
        and known < whole.i
        and doc[known].right_edge.i < whole.i
        and not quantity_measures.people(whole.lemma_.lower())
    )


def _out_of_all(doc: Doc, first: int, previous: Measured) -> bool:
    """Whether a number that begins at token `first` is taken out of all those that open the sentence: "Of the 1,200 people held, 300 are women"."""
    if previous.noun is None or doc[first - 1].text != ",":
        return False
    begin = doc[previous.noun].sent.start
    return doc[begin].lower_ in ("of", "among") and not any(t.text == "," for t in doc[previous.noun : first - 1])


def shares_noun(doc: Doc, measured: Measured, previous: Measured) -> bool:
    """Whether what befell a bare number befell those that the figure before it counts ("two men were killed and 13 hurt"): people, not
    the things told of beside them ("pulled out 300 trucks after fighting that left dozens dead").
    """
    if measured.measure == "other" or previous.noun is None or doc[previous.noun].lower_ in _FALLEN:
        return False
    if measured.predicate is not None and doc[measured.predicate].lemma_.lower() == "loss":
        return False  # "claimed to have killed 150 soldiers and put their own losses at nine"
    befell = None if measured.predicate is None else doc[measured.predicate]
    if befell is not None and befell.dep_ == "acl" and befell.head.lemma_.lower() == "number":
        return False  # "bringing to 63 the number killed this year"
    if befell is not None and befell.i != previous.predicate and _one_of_several(doc[previous.noun]):
        return False  # "killed a priest and two children and wounded nineteen"
    lemma = doc[previous.noun].lemma_.lower()
    return measured.measure not in FATES or quantity_measures.person(lemma) or quantity_measures.people(lemma)


def _one_of_several(noun: Token) -> bool:
    """Whether others are told of in one breath with those of a noun: "a priest and two children"."""
    return noun.dep_ == "conj" and noun.head.pos_ == "NOUN"


def spared(doc: Doc, start: int, measured: Measured) -> bool:
    """Whether a number that begins at token `start` counts those none of whom met with a fate: "none of its crew of 22 was hurt"."""
    if measured.measure not in FATES or measured.predicate is None:
        return False
    verb = doc[measured.predicate]
    subject = next((c for c in verb.children if c.dep_.startswith("nsubj")), None)
    return subject is not None and subject.lower_ in _NOBODY and subject.i < start < verb.i


def undone(doc: Doc, first: int, measured: Measured) -> Measured:
    """What a number that begins at token `first` measures, without a fate that is only threatened or aimed at ("planned to kill 40"), or that
    met only some of those counted ("half of the 200 hostages were killed").
    """
    if measured.measure not in FATES or measured.predicate is None:
        return measured
    befallen = doc[measured.predicate].lower_ in BEFALLEN and all(
        t.pos_ == "NUM" for t in doc[first : measured.predicate]
    )
    if befallen:
        return measured  # "half of the 80,000 displaced"
    if quantity_singles.aimed(doc[measured.predicate]) or _only_some(doc, first, measured.predicate):
        return replace(measured, measure="other")
    return measured


def _only_some(doc: Doc, first: int, predicate: int) -> bool:
    """Whether a number that begins at a token is that of all of whom a share is told of: "a third of the 90 were wounded"."""
    at = first - 1
    while (
        at > max(first - 6, 1) and doc[at].lower_ != "of" and doc[at].pos_ in ("DET", "PRON", "NOUN", "PROPN", "PART")
    ):
        at -= 1
    owned = any(t.lower_ in _DEFINITE or t.tag_ == "POS" for t in doc[at + 1 : first])
    share = doc[at - 1].lower_ in _SHARES or (doc[at - 1].pos_ == "NUM" and predicate > first)
    return doc[at].lower_ == "of" and owned and share and predicate > first


def remaining(doc: Doc, verb: int, previous: Measured | None) -> Measured | None:
    """What a bare number of those who stay counts, where the figure before it counts people driven out: "8,000 displaced people went home
    while 3,000 remained".
    """
    if previous is None or previous.measure != "displaced" or previous.noun is None:
        return None
    stays = doc[verb].lemma_.lower() in _STAYING
    return Measured("displaced", previous.noun, verb, 0.6) if stays else None


def _said_to_be(doc: Doc, at: int, limit: int) -> int | None:
    """The noun for people behind a form of "be" at a token: "were women"."""
    if at >= limit or doc[at].lemma_ != "be":
        return None
    at += 1
    while at < limit and doc[at].pos_ in ("ADJ", "ADV", "DET") and doc[at].head.i > at:
        at += 1
    named = at < limit and doc[at].pos_ == "NOUN" and doc[at].tag_ == "NNS"
    return at if named and quantity_measures.people(doc[at].lemma_.lower()) else None
