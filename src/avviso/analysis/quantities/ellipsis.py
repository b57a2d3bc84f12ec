"""What a bare number counts where the words for it are left out: those that the figure before it counts ("22 were arrested; he said
more than a hundred had been", "60 of the guns are gone; the army says it has withdrawn 95").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from avviso.analysis.quantities.measures import Measured
from avviso.analysis.quantities.words import FATES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Verbs whose bare number is of what was counted, whatever befell that.
_FINDING = frozenset(
    "count find identify list name bury report record register document log tally spot estimate".split()
)
# Verbs that are done to what was counted, or that it does, but tell no fate.
_HANDLING = frozenset(
    """withdraw pull send deliver receive return release free move deploy buy sell seize recover repair destroy lose treat admit
    add reject approve dismiss reopen close inspect base station arrive remain stay serve need want have""".split()
)
# What is done for those who were driven out, whom a bare number then means.
_SHELTERING = frozenset(
    "take host accept receive shelter admit house accommodate resettle absorb welcome deport".split()
)
_SUMS = frozenset(
    """deficit budget debt cost spending revenue income expenditure damage loss profit surplus turnover contribution bill value sum amount price investment payment total""".split()
)
_PAYING = frozenset(
    "pay spend receive pledge promise give provide disburse owe lend invest cost donate transfer commit contribute".split()
)
_SCALES = frozenset({"million", "billion", "trillion"})
_STAYING = frozenset("base station deploy arrive remain stay serve garrison".split())
_UNTOLD = frozenset({"be", "have", "do"})
_MEANT = frozenset({"it", "this", "that", "them"})
_PUT = frozenset({"put", "puts", "place", "places", "placed", "estimate", "estimates", "estimated"})


def elided(doc: Doc, start: int, end: int, limit: int, previous: Measured | None) -> Measured | None:
    """What a number without a noun, in tokens `start` to `end`, counts, `previous` being what the figure before it does; else None."""
    if previous is None or previous.measure == "money" or (previous.noun is None and previous.predicate is None):
        return None
    top = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[end - 1])
    if end < limit and doc[end].lower_ == "more" and top.head.i == end:
        top, end = doc[end], end + 1  # "sent 80 more to the north"
    verb = top.head
    if verb.i == top.i or (end < limit and doc[end].pos_ in ("NOUN", "PROPN", "ADJ", "NUM")):
        return None
    same = Measured(previous.measure, previous.noun, previous.predicate, 0.6)
    subject = top.dep_ in ("nsubj", "nsubj:pass")
    if subject and verb.lemma_.lower() in _UNTOLD and verb.i >= end and _ends(doc, verb, limit):
        return same
    if previous.noun is None:  # "put the toll at 15, while the army spoke of 12"
        return same if previous.measure in FATES and _put(doc, start, top, verb) else None
    if subject and verb.lemma_.lower() in _STAYING and previous.measure in ("troops", "displaced", "other"):
        return Measured(previous.measure, previous.noun, verb.i, 0.6)
    if top.dep_ == "obj" and verb.i < start and verb.tag_ in ("VBD", "VBN", "VBZ", "VBP", "VB"):
        return _object(doc, end, limit, verb, previous, same)
    return same if _put(doc, start, top, verb) else None


def held(doc: Doc, start: int, end: int, previous: Measured | None) -> Measured | None:
    """Those in tokens `start` to `end` who "were held", where the figure before counts people detained; else None."""
    top = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[end - 1])
    told = top.dep_ == "nsubj:pass" and top.head.lower_ == "held" and top.head.tag_ == "VBN"
    if not told or previous is None or previous.measure != "detained":
        return None
    return Measured("detained", previous.noun, top.head.i, 0.6)


def one_thing(doc: Doc, told: Sequence[Measured]) -> bool:
    """Whether all figures of a sentence count one thing, so that a number in the next that has no noun can mean it."""
    kinds = {(one.measure, None if one.noun is None else doc[one.noun].lemma_.lower()) for one in told}
    return len(kinds) == 1


def sum_of_money(doc: Doc, start: int, end: int, limit: int, previous: Measured | None) -> Measured | None:
    """A number without a noun, in tokens `start` to `end`, as a sum whose currency is left out ("promised 2.2 billion dollars; only 900
    million has arrived", "the deficit reached 2.6 trillion"); None where it may be of people or things.
    """
    scale = doc[end - 1].lower_
    if scale not in _SCALES or (end < limit and doc[end].pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "ADP", "SYM")):
        return None
    top = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[end - 1])
    verb = top.head
    brought = verb.lower_ in _PUT
    told = next((c for c in verb.children if c.dep_ == ("obj" if brought else "nsubj") and c.i != top.i), None)
    money = previous is not None and previous.measure == "money"
    alone = top.dep_ in ("nsubj", "nsubj:pass") and (
        verb.tag_ == "VBZ" or any(c.tag_ == "VBZ" or c.lower_ == "was" for c in verb.children)
    )
    paid = top.dep_ == "obj" and verb.lemma_.lower() in _PAYING
    if told is None and verb.dep_ == "obj" and verb.head.lower_ in _PUT:
        told = verb  # where the tree hangs the sum on what is put at it
    of_sum = told is not None and told.lemma_.lower() in _SUMS and top.dep_ in ("obj", "obl", "nmod")
    against = doc[start - 1].lower_ in ("from", "against")  # "fell to 1.3 billion dollars from 1.9 billion"
    if scale == "trillion" or of_sum or (money and (alone or paid or against)):
        return Measured("money", told.i if of_sum and told is not None else None, verb.i, 0.7)
    return None


def _ends(doc: Doc, verb: Token, limit: int) -> bool:
    """Whether a clause ends with a form of "be", "have" or "do": what was done is left out ("a hundred had been")."""
    return verb.pos_ in ("AUX", "VERB") and (verb.i + 1 >= limit or doc[verb.i + 1].text in (".", ",", ";"))


def _object(doc: Doc, end: int, limit: int, verb: Token, previous: Measured, same: Measured) -> Measured | None:
    """The same of the object of a verb: "has withdrawn 95", "counted 16 on images"."""
    closed = end >= limit or doc[end].text in (".", ",", ";") or doc[end].pos_ in ("ADP", "CCONJ", "SCONJ")
    if not closed or (end < limit and doc[end].lower_ == "of"):
        return None
    if verb.lemma_.lower() in _FINDING:
        return same
    if previous.measure == "displaced" and verb.lemma_.lower() in _SHELTERING:
        return Measured("displaced", previous.noun, verb.i, 0.6)  # "would take in 5,000"
    measure = "troops" if previous.measure == "troops" else "other"
    return Measured(measure, previous.noun, verb.i, 0.6) if verb.lemma_.lower() in _HANDLING else None


def _put(doc: Doc, start: int, top: Token, verb: Token) -> bool:
    """Whether somebody speaks of so many, or puts "it" at so many."""
    case = {c.lower_ for c in top.children if c.dep_ == "case"} | {doc[start - 1].lower_}
    if verb.lemma_.lower() == "speak":
        return "of" in case
    told = any(c.dep_ == "obj" and c.lower_ in _MEANT for c in verb.children)
    return verb.lower_ in _PUT and told and "at" in case
