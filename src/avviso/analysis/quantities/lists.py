"""Lists of counts whose noun is said once: "4,300 jobs in France, 3,700 in Germany", "2,500 troops in X and a further 1,200 in Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import singles as quantity_singles
from avviso.analysis.quantities.measures import Measured

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MORE = frozenset({"further", "another", "additional"})
_NAMING = frozenset({"DET", "NOUN", "PROPN", "ADJ"})
_FAR = 16  # tokens from the noun to the next number of a list
_LEAST = 100  # a smaller number behind a name may be an age


def listed(doc: Doc, first: int, last: int, previous: Measured | None) -> Measured | None:
    """What a bare number, printed in tokens `first` to `last`, counts that goes on a list of counts; None where it does not."""
    if previous is None or previous.noun is None or previous.measure == "money" or last >= len(doc):
        return None
    first = _behind_more(doc, first)
    begin = previous.noun
    told = previous.predicate
    if told is not None and (begin < doc[first].sent.start or _undergoes(doc, begin, told)):
        begin = told  # "hosts 3,700 of them, Norland 4,300", "30 men were killed in Norburg and 12 in Sudburg"
    between = doc[begin + 1 : first]
    if not 0 < len(between) <= _FAR or any(t.pos_ in ("VERB", "AUX") or t.text in ";:(" for t in between):
        return None
    joined = doc[first - 1].lower_ in (",", "and") and doc[last].lower_ in ("in", "from", "on", "at")
    if not joined and not _put_again(doc, begin, first) and not of_the_next(doc, first, last):
        return None
    return Measured(previous.measure, previous.noun, previous.predicate, 0.6)


def _undergoes(doc: Doc, noun: int, verb: int) -> bool:
    """Whether what a verb tells befell those whom a noun before it means."""
    return noun < verb and any(c.dep_.startswith("nsubj") and noun in (c.i, c.head.i) for c in doc[verb].children)


def _put_again(doc: Doc, noun: int, first: int) -> bool:
    """Whether somebody else puts the same at another number, the verb left out: "put turnout at 20,000 and police at 4,000"."""
    between = [t.lower_ for t in doc[noun + 1 : first]]
    parted = any(word in ("and", ",", "while") for word in between[2:-1])
    return between[0] == between[-1] == "at" and parted and all(t.pos_ != "ADP" for t in doc[noun + 2 : first - 1])


def _behind_more(doc: Doc, first: int) -> int:
    """The token at which "a further 1,200" begins, else that at which the number does."""
    if doc[first - 1].lower_ not in _MORE:
        return first
    return first - 1 - (doc[first - 2].lower_ == "a")


def of_the_next(doc: Doc, first: int, last: int) -> bool:
    """Whether a number stands right behind the name of the next who has as many, the verb left out: "Norland has 1,500 soldiers there, Sudland
    about 1,100."
    """
    name = doc[first - 1]
    while name.text[:1].isupper() and name.i > 1:
        name = name.nbor(-1)
    name = name.nbor(-1) if name.lower_ == "the" else name
    number = doc[last - 1]
    large = number.like_num and number.text[:1].isdigit() and float(number.text.replace(",", "") or 0) >= _LEAST
    ends = doc[last].text in (".", ",") or doc[last].lower_ == "and"
    return large and ends and name.lower_ in (",", "and") and name.i < first - 1


def beside(doc: Doc, first: int, noun: int | None, previous: Measured) -> Measured | None:
    """What people counted beside others who were killed or held measure: "along with ten of his men", "the army 260 fighters"."""
    if _alongside(doc, first, noun, previous):
        return Measured(previous.measure, noun, previous.predicate, 0.75)
    return _gapped(doc, first, noun, previous)


def _alongside(doc: Doc, first: int, noun: int | None, previous: Measured) -> bool:
    """Whether people are counted beside others who were killed or held ("a leader, along with more than ten of his men")."""
    before = [t.lower_ for t in doc[max(0, first - 2) : first]]
    return (
        before == ["along", "with"]
        and previous.predicate is not None
        and previous.measure in quantity_singles.MEASURES
        and noun is not None
        and quantity_measures.people(doc[noun].lemma_.lower())
    )


def _gapped(doc: Doc, first: int, noun: int | None, previous: Measured) -> Measured | None:
    """The same where the verb is left out: "the rebels hold 104 soldiers, the army 260 fighters"."""
    if noun is None or previous.noun is None or previous.predicate is None or noun < first:
        return None
    if previous.measure not in quantity_singles.MEASURES or doc[previous.noun + 1].text != ",":
        return None
    name = doc[previous.noun + 2 : first]
    whole = 1 < len(name) <= 5 and name[0].lower_ == "the" and all(t.pos_ in _NAMING for t in name)
    same = quantity_measures.person(doc[noun].lemma_.lower()) and doc[noun + 1].text in (".", ",", ";")
    return Measured(previous.measure, noun, previous.predicate, 0.6) if whole and same else None
