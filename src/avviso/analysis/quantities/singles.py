"""One person told of with an article ("a Taliban leader was captured", "killed another man"): a count of one; and nobody, told of with "no" ("no
soldiers were killed", "caused no casualties"): a count of none.

Only of those killed, injured, missing or held, who are counted one by one, and only where it is told as done.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities.number_words import Number

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MEASURES = frozenset({"killed", "injured", "missing", "detained"})
ARTICLES = frozenset({"a", "an", "another"})
_FATES = frozenset({"casualty", "fatality", "death"})
_WITHOUT = frozenset({"not", "without", "nor", "never"})  # "not a single soldier was hurt"
_EACH = frozenset({"every", "each", "per", "a"})
_NOT_ONE = frozenset({"family", "household", "people", "life", "staff", "time", "other", "troop", "custody", "guest"})
_INTENT = frozenset(
    """want attempt try intend plan aim target seek order search effort mission operation raid pursuit bid hope plot
    threaten fail refuse able conspire design order""".split()
)
_AIMS = frozenset("threaten plan vow intend want conspire plot threat order hope".split())
_COMING = frozenset({"will", "shall", "wo", "'ll", "’ll"})
_OPEN = frozenset("if unless whether or would could might may can should must when whenever".split())


def read(doc: Doc, lower: Sequence[str], at: int, end: int) -> Number | None:
    """The number one where an article at token `at` counts a person, none where "no" does, ending behind that word; else None."""
    if lower[at] == "no":
        return _none(doc, at, end)
    if lower[at] not in ARTICLES or (at and lower[at - 1] in _WITHOUT):
        return None
    noun = counted(doc[at])
    if not at < noun.i < end or noun.i - at > 12 or noun.tag_ not in ("NN", "NNP") or doc[at].dep_ != "det":
        return None
    if noun.i - at > 7 and noun.i == doc[at].head.i:
        return None
    lemma = noun.lemma_.lower()
    if lemma in _NOT_ONE or not quantity_measures.person(lemma):
        return None
    if any(t.dep_.startswith("nummod") or t.pos_ == "NUM" for t in noun.children):
        return None
    if noun.i + 1 < end and lower[noun.i + 1] in _EACH:
        return None  # "an injured person every five minutes"
    return Number(at + 1, 1, 1, False)


def _none(doc: Doc, at: int, end: int) -> Number | None:
    noun = doc[at].head
    if doc[at].dep_ != "det" or not at < noun.i < min(end, at + 6) or noun.tag_ not in ("NN", "NNS"):
        return None
    lemma = noun.lemma_.lower()
    return Number(at + 1, 0, 0, False) if lemma in _FATES or quantity_measures.person(lemma) else None


def counts_none(doc: Doc, noun: int, measure: str, predicate: int | None) -> bool:
    """Whether nobody is told to have met with a fate: "no soldiers were killed", "there were no deaths", "made no arrests"."""
    if doc[noun].lemma_.lower() in _FATES:
        return doc[noun].head.i == noun or spared(doc[noun].head)
    return counts(doc, measure, predicate) and predicate is not None and spared(doc[predicate])


def spared(predicate: Token) -> bool:
    """Whether a word for what befell nobody is told as having befallen nobody, not as what will or may not."""
    return done(predicate) and not any(c.dep_.startswith("aux") and c.lower_ in _COMING for c in predicate.children)


def counted(article: Token) -> Token:
    """The noun that an article counts: its head, or the one behind a body's name that the tree took for it ("a Movement of Velia (MV)
    leader").
    """
    doc, noun = article.doc, article.head
    at = noun.i
    while (
        noun.ent_type_ == "ORG" and at + 1 < len(doc) and (doc[at + 1].ent_type_ == "ORG" or doc[at + 1].text in "()")
    ):
        at += 1
    behind = doc[at + 1] if at > noun.i and at + 1 < len(doc) else noun
    return behind if behind.tag_ == "NN" and quantity_measures.person(behind.lemma_.lower()) else noun


def counts(doc: Doc, measure: str, predicate: int | None) -> bool:
    """Whether what befell the one is counted here, and told as done: no aim, condition, wish or denial."""
    return measure in MEASURES and predicate is not None and done(doc[predicate])


def done(predicate: Token) -> bool:
    """Whether a word for what befell somebody is told as done."""
    for token in (predicate, *predicate.children):
        if token.dep_ in ("mark", "aux", "advmod", "det", "cc:preconj") and (
            token.lower_ in _OPEN or token.lower_ in ("no", "not", "never", "n't", "nearly", "almost")
        ):
            return False
    aim = any(c.dep_ == "mark" and c.lower_ == "to" for c in predicate.children)
    if predicate.dep_ == "conj" and predicate.head.tag_ == predicate.tag_ and predicate.tag_ == "VB":
        return done(predicate.head)
    if aim or predicate.tag_ == "VB":
        return (not aim and predicate.head.lemma_.lower() in ("help", "make", "let")) or _outcome(predicate)
    head = predicate.head
    if predicate.dep_ == "advcl" and predicate.i > head.i and predicate.nbor(-1).text == ",":
        return True  # "raided a house, capturing two": what came of it
    return not (predicate.tag_ == "VBG" and head.i != predicate.i and head.lemma_.lower() in _INTENT) and not (
        predicate.dep_.startswith("nmod") and head.lemma_.lower() in _INTENT
    )


def aimed(predicate: Token) -> bool:
    """Whether somebody only means or threatens that it befall somebody: "threatened to behead one", "planned to kill 40"."""
    if predicate.dep_ == "conj" and predicate.head.tag_ == predicate.tag_ == "VB":
        return aimed(predicate.head)
    infinitive = predicate.tag_ == "VB" and any(c.dep_ == "mark" and c.lower_ == "to" for c in predicate.children)
    return infinitive and predicate.dep_ in ("xcomp", "acl", "ccomp") and predicate.head.lemma_.lower() in _AIMS


def _outcome(predicate: Token) -> bool:
    """Whether an infinitive tells what came about ("managed to capture")."""
    return predicate.dep_ == "xcomp" and predicate.head.lemma_.lower() in ("manage", "continue", "begin", "start", "go")
