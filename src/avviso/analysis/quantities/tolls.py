"""What a number without a noun of its own is the number of: the toll, count or sum that it is told to reach ("the death
toll rose to 45", "sales fell 12 percent", "a grant of $5 million").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from avviso.analysis.quantities import fates as quantity_fates
from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import worth as quantity_worth
from avviso.analysis.quantities.measures import Measured
from avviso.analysis.quantities.words import BEFALLEN, NOUNS, PREDICATES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COUNTS = frozenset({"number", "total", "count", "tally"})
# Of how many a body is: "a battalion of 600", "a crowd of 5,000".
_BODIES = {
    **dict.fromkeys("battalion brigade force contingent garrison army regiment division".split(), "troops"),
    **dict.fromkeys(
        "crowd crew delegation group team convoy fleet mission workforce turnout attendance membership".split(), "other"
    ),
}
# Deeds and cases whose number rises or falls: "attacks fell from 300 to 120"; that of shares or prices counts nothing.
_DEEDS = frozenset(
    """attack incident violation case infection raid clash bombing shooting killing murder crime abduction kidnapping arrest
    complaint application arrival crossing visit""".split()
)
# What is done to people only, so that a bare number is of them: "deported 200".
_TO_PEOPLE = frozenset(
    "treat rescue free release deport expel sentence acquit convict indict pardon recruit save".split()
)
_TOLLS = frozenset({"toll"})
# What is said again of a number told of before: "puts the figure at fewer than 800".
_ANAPHORIC = frozenset({"figure", "number", "estimate", "total", "tally", "count"})
_GIVE = frozenset({"give", "list", "report", "record", "quote"})
_HURT = frozenset({"injury", "injured", "wounded", "casualty"})
# Verbs whose subject is at the number, or comes to it or leaves it.
REACH = frozenset(
    """rise climb reach stand pass exceed top grow fall drop increase decrease jump surge swell hit total be remain decline
    shrink sink slip slide plunge plummet soar double near approach surpass gain lose edge stay come amount tumble slump
    number run average hover expand contract rebound slow ease accelerate""".split()
)
# Verbs whose object is brought to the number.
_BRING = frozenset(
    "put bring double triple quadruple halve raise take push lift revise set place cut reduce lower increase estimate keep".split()
)
_BALLOTS = frozenset({"vote", "ballot", "majority", "margin"})
_ADOPTED = [[verb] for verb in ("pass", "adopt", "approve", "reject", "ratify", "defeat")]  # "the bill passed 220-205"
_TIMES_WHAT = frozenset("as more higher larger greater bigger faster the".split())
_NEAR = frozenset({"close", "closer", "near", "nearer"})
_CROWDS = frozenset({"dozens", "hundreds", "thousands", "millions"})
_AGAINST = frozenset({("down", "from"), ("up", "from"), ("compared", "with"), ("compared", "to")})
_OUT_OF = frozenset({("of", "them"), ("of", "whom"), ("of", "its"), ("of", "their"), ("of", "his")})
_SCALES = frozenset({"million", "billion", "trillion"})
_DASHES = frozenset({"-", "–", "—"})
_ENDS = ("obl", "obj", "advmod", "xcomp", "ccomp", "nmod", "npadvmod", "root", "dep", "iobj")


def counted(doc: Doc, start: int, end: int, floor: int, limit: int, before: Measured | None = None) -> Measured | None:
    """What a bare number in tokens `start` to `end` counts, where a toll or count is told to be so many; else None. `before` is
    what the last figure of the sentence before counts.
    """
    top = _top(doc, start, end)
    if top.dep_.startswith("nmod") and top.head.lemma_.lower() == "vote":  # "210 votes to 87"
        return Measured("votes", top.head.i, None, 0.8)
    if (fallen := _numbering(doc, start, floor)) is not None:
        return Measured(NOUNS[doc[fallen].lower_], None, fallen, 0.8)
    noun = _told_of(doc, start, end)
    if noun is None:
        return None
    lemma = noun.lemma_.lower()
    if lemma in _TOLLS:
        hurt = any(c.dep_ == "compound" and c.lemma_.lower() in _HURT for c in noun.children)
        who = next((c.i for c in noun.children if c.dep_ == "amod" and c.lower_ == "civilian"), None)
        return Measured("injured" if hurt else "killed", who, noun.i, 0.85)
    if before is not None and lemma in _ANAPHORIC and _said_again(noun):
        return Measured(before.measure, before.noun, before.predicate, 0.6)
    if lemma == "loss" and noun.tag_ == "NNS" and _owned(noun) and doc[end - 1].lower_ not in _SCALES:
        return Measured("killed", None, noun.i, 0.6)  # "put the army's losses at more than 300"
    if noun.lower_ in BEFALLEN and noun.dep_ == "nsubj":  # "the dead stood at 40"
        return Measured(NOUNS[noun.lower_], None, noun.i, 0.8)
    to_it = noun.i < start and (_behind_of(top) or (top.head.i != noun.i and _comes_to(top)))
    if lemma in _BODIES and to_it:
        return Measured(_BODIES[lemma], noun.i, quantity_measures.governor(doc, noun.i), 0.7)
    if lemma in _COUNTS:
        of = next((c for c in noun.children if c.dep_.startswith("nmod") and _behind_of(c)), None)
        if of is None and doc[noun.i + 1].lower_ == "of" and doc[noun.i + 2].lower_ in BEFALLEN:
            of = doc[noun.i + 2]  # "the number of dead in and around the town"
        befell = next((c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in PREDICATES), None)
        if (held := _held(noun, of)) is not None:
            return Measured("detained", None if of is None else of.i, held, 0.8)
        if of is None and befell is not None:  # "brought to 19 the number killed this year"
            return Measured(PREDICATES[befell.lemma_.lower()], None, befell.i, 0.8)
        if of is None:  # "brought the total to 19"
            return Measured("other", noun.i, quantity_measures.governor(doc, end - 1), 0.6)
        noun, lemma = of, of.lemma_.lower()
        if noun.lower_ in BEFALLEN:  # "the number of dead"
            return Measured(NOUNS[noun.lower_], None, noun.i, 0.85)
        if noun.tag_ == "NNS" and not quantity_measures.people(lemma):  # "the number of violations at 538"
            return Measured("other", noun.i, quantity_measures.governor(doc, end - 1), 0.6)
    if noun.tag_ == "NNS" and lemma in _DEEDS and to_it:
        return Measured("other", noun.i, quantity_measures.governor(doc, end - 1), 0.6)
    if noun.tag_ not in ("NNS", "NNPS") or not quantity_measures.people(lemma):
        return None
    return quantity_measures.measure(doc, noun.i, noun.i, noun.i, floor, limit)


def voted(doc: Doc, start: int, end: int, measured: Measured) -> Measured:
    """What a figure measures, those who voted being so many votes: "118 of the 193 members had voted"."""
    top = _top(doc, start, end)
    top = top.head if top.dep_ == "nummod" else top
    verb = top.head
    votes = top.dep_ == "nsubj" and verb.lemma_ in ("vote", "abstain") and verb.tag_ in ("VBD", "VBN") and verb.i >= end
    return replace(measured, measure="votes") if votes and measured.measure in ("other", "members") else measured


def against(doc: Doc, first: int, end: int, limit: int, previous: Measured | None) -> Measured | None:
    """The votes that a bare number in tokens `first` to `end` counts behind others: "87 votes for, 12 against and 30 abstained"."""
    if previous is None or previous.measure != "votes" or end >= limit:
        return None
    ends = end + 1 >= limit or doc[end + 1].text in (",", ".", ";") or doc[end + 1].pos_ in ("CCONJ", "ADP", "DET")
    told = (doc[end].lower_ in ("for", "against") and ends) or doc[end].lower_ in ("voted", "abstained", "abstaining")
    return (
        Measured("votes", None, end, 0.7) if told and doc[first - 1].lower_ in (",", "and", "with", "while") else None
    )


def difference(doc: Doc, end: int, limit: int) -> bool:
    """Whether a number that ends before a token only says by how much two counts differ: "15 fewer attacks than last year"."""
    if end >= limit or doc[end].lower_ not in ("fewer", "more", "less"):
        return False
    for token in doc[end + 1 : min(end + 7, limit)]:
        if token.lower_ == "than":
            return True
        if token.pos_ in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def befallen(doc: Doc, start: int, end: int, limit: int) -> int | None:
    """The verb that a bare number in tokens `start` to `end` is the object of, where that is done to people only: "deported 200"."""
    top = _top(doc, start, end)
    verb, closed = (
        top.head,
        end >= limit or doc[end].text in (".", ",", ";") or doc[end].pos_ in ("ADP", "CCONJ", "PART"),
    )
    done = top.dep_ in ("obj", "nsubj:pass") and verb.lemma_.lower() in _TO_PEOPLE
    return int(verb.i) if done and closed and doc[end - 1].pos_ == "NUM" and doc[end - 1].lower_ != "one" else None


def _numbering(doc: Doc, start: int, floor: int) -> int | None:
    """The word for those befallen who are said to number so many, wherever the tree hangs it: "the dead numbered about 40"."""
    at = start - 1
    while at > floor and doc[at].pos_ in ("ADV", "ADP", "ADJ", "DET") and start - at <= 4:
        at -= 1
    told = at > floor and doc[at].lower_ in ("number", "numbers", "numbered") and doc[at - 1].lower_ in BEFALLEN
    return at - 1 if told else None


def _held(count: Token, of: Token | None) -> int | None:
    """The word for being held, where a count is of people "in custody", wherever the tree hangs that."""
    near = [*count.children, *(() if of is None else of.children)]
    return next(
        (int(c.i) for c in near if c.dep_.startswith(("nmod", "obl")) and c.lower_ in quantity_fates.CELLS), None
    )


def alone(doc: Doc, start: int, end: int, limit: int) -> Measured | None:
    """The figure that a number in tokens `start` to `end` is without any noun: a rate ("15 a year"), a multiple ("four times
    as many"), the level of an index ("at 756.55"); None where it is none.
    """
    behind = [t.lower_ for t in doc[end : min(end + 3, limit)]]
    if len(behind) > 1 and (
        (
            behind[0] in ("a", "an", "per")
            and quantity_worth.time_unit(doc[end + 1].lemma_.lower())
            and behind[-1] not in ("ago", "earlier", "before", "later")
        )
        or (behind[0] == "times" and behind[1] in _TIMES_WHAT)
    ):
        return Measured("other", None, quantity_measures.governor(doc, end - 1), 0.7)
    text = doc[start].text
    if text[:1].isdigit() and ("." in text or "," in text) and (not behind or not doc[end].text[:1].isalnum()):
        return Measured("other", None, quantity_measures.governor(doc, end - 1), 0.5)
    return None


def crowd(doc: Doc, start: int, end: int, floor: int) -> bool:
    """Whether a vague word in tokens `start` to `end` counts people or things by itself ("drew thousands")."""
    word, named = doc[end - 1], start > floor and doc[start - 1].pos_ in ("DET", "PRON", "NUM", "ADP")
    told = {word.dep_, doc[start].dep_} & {"obj", "nsubj", "nsubj:pass"}  # "tens of thousands gathered" as well
    return word.lower_ in _CROWDS and bool(told) and not named


def doers(doc: Doc, start: int, end: int) -> int | None:
    """The verb whose subject a bare number in tokens `start` to `end` is, so that it counts whoever acts ("5,000 have come"); None where it
    counts nobody: one thing alone, a vague word and a number that may be a year.
    """
    top = _top(doc, start, end)
    verb = top.head
    several = verb.tag_ != "VBZ" and not any(c.tag_ == "VBZ" for c in verb.children)
    acts = top.dep_ in ("nsubj", "nsubj:pass") and verb.pos_ == "VERB" and verb.i >= end and several
    counts = end - start > 1 or (top.text[:1].isdigit() and not (top.text.isdigit() and len(top.text) == 4))
    return int(verb.i) if acts and counts else None


def compared(doc: Doc, first: int, end: int, previous: Measured | None) -> Measured | None:
    """What a bare number that an earlier count is measured against, or that is taken out of one, counts: the same ("186
    cases, down from 336", "30 were hurt, five of them badly").
    """
    if previous is None or previous.measure == "money" or first < 2:
        return None
    out_of = tuple(t.lower_ for t in doc[end : end + 2]) in _OUT_OF
    if out_of and doc[end + 1].dep_ == "nmod:poss" and doc[end + 2].lower_ != "own":
        return None  # "swapped 60 soldiers for 50 of its own", not "of its men"
    against = (doc[first - 2].lower_, doc[first - 1].lower_) in _AGAINST or doc[first - 1].lower_ == "against"
    if doc[first - 1].lower_ == "from" and previous.predicate is not None:
        against = against or doc[previous.predicate].lemma_.lower() in REACH  # "has dropped to 900 ships from 2,100"
    known = previous.noun is not None or previous.measure != "other"
    if not out_of and not (known and against):
        return None
    top = _top(doc, first, end)
    if out_of and top.dep_ in ("obj", "nsubj:pass") and quantity_fates.released(top.head):
        return Measured("other", previous.noun, top.head.i, 0.6)  # "released nine of them"
    if out_of and previous.noun is not None and previous.noun < doc[first].sent.start:
        return Measured(previous.measure, previous.noun, top.head.i, 0.6)  # "Norland hosts 900 of them"
    return Measured(previous.measure, previous.noun, previous.predicate, 0.6)


def ballot(doc: Doc, at: int, floor: int, limit: int) -> bool:
    """Whether the number at a token is one side of a vote: "voted 14-0", "a 52-48 majority", "voted 312 to 45", "passed 220-205"."""
    for first in (at, at - 2):
        if first < floor or first + 2 >= limit or not (doc[first].text.isdigit() and doc[first + 2].text.isdigit()):
            continue
        before = [t.lemma_.lower() for t in doc[max(floor, first - 3) : first]]
        if doc[first + 1].lower_ == "to":
            return bool(before) and (before[-1] == "vote" or before[-2:] == ["vote", "of"])
        if doc[first + 1].text in _DASHES:
            after = {t.lemma_.lower() for t in doc[first + 3 : min(first + 5, limit)]}
            return bool(_BALLOTS & (after | set(before))) or before[-1:] in _ADOPTED
    return False


def amount_of(doc: Doc, start: int, end: int) -> int | None:
    """The noun that a sum of money or a per cent in tokens `start` to `end` is of; None where none is told."""
    top = _top(doc, start, end)
    head = top.head
    if (
        head.i >= end
        and head.pos_ in ("NOUN", "PROPN")
        and top.dep_.split(":")[0] in ("compound", "nummod", "nmod", "amod")
    ):
        return int(head.i)
    noun = _told_of(doc, start, end)
    return None if noun is None or noun.pos_ not in ("NOUN", "PROPN") else int(noun.i)


def _told_of(doc: Doc, start: int, end: int) -> Token | None:
    """The noun that a number is the number of, by the tree."""
    top = _top(doc, start, end)
    head, relation = top.head, top.dep_.split(":")[0]
    if any(c.dep_ == "cop" for c in top.children):
        return _subject(top) or (_subject(head) if head.lower_ in _NEAR else None)
    if head.i == top.i or relation not in _ENDS:
        return None
    if relation == "nmod" and head.head.lemma_.lower() in _BRING and any(c.lower_ == "to" for c in top.children):
        return head  # "would bring the number of displaced to nearly 90,000"
    if relation == "nmod":
        return head if head.i < start and head.pos_ == "NOUN" and _behind_of(top) else None
    if head.lemma_.lower() in _BRING:
        brought = _child(head, ("obj", "nsubj:pass"))
        if head.dep_ == "acl:relcl" and head.head.i < head.i and (brought is None or brought.tag_ in ("WDT", "IN")):
            return head.head  # "a crowd that organisers put at 12,000"
        if brought not in (None, top):
            return brought
    if head.lower_ in _NEAR and any(c.dep_ == "cop" for c in head.children):
        return _subject(head)  # "the true figure is close to 1.5 million"
    if head.lemma_.lower() in _GIVE and any(c.dep_ == "case" and c.lower_ == "as" for c in top.children):
        return _child(head, ("obj",))  # "gave the toll as seven"
    return _subject(head) if head.lemma_.lower() in REACH else None


def _said_again(noun: Token) -> bool:
    """Whether a count with an article is not said to be of anything: that of the sentence before is meant."""
    pointed = any(c.dep_ == "det" and c.lower_ in ("the", "that", "this") for c in noun.children)
    told = (c for c in noun.children if c.dep_.startswith(("nmod", "acl", "amod", "compound")))
    return pointed and all(c.lower_ in ("true", "real", "actual") for c in told)


def _owned(noun: Token) -> bool:
    """Whether it is told whose losses are meant."""
    return any(c.dep_ == "nmod:poss" or (c.dep_ == "nmod" and _behind_of(c)) for c in noun.children)


def _top(doc: Doc, start: int, end: int) -> Token:
    """The token of a number that hangs on something else; of "to 15" behind "from 12" the other number, where it hangs on that."""
    top = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[end - 1])
    changed = top.head.i < start and top.head.pos_ == "NUM" and any(c.lower_ == "to" for c in top.children)
    return top.head if changed else top


def _subject(verb: Token) -> Token | None:
    told = _child(verb, ("nsubj", "nsubj:pass"))
    if told is not None and told.tag_ == "WDT" and told.i > 1 and told.nbor(-1).text == ",":
        return told.nbor(-2)  # "the toll, which stood at 58", wherever the tree hangs the clause
    while verb.dep_ == "conj" and _child(verb, ("nsubj", "nsubj:pass")) is None and verb.head.i < verb.i:
        verb = verb.head
    return _child(verb, ("nsubj", "nsubj:pass"))


def _child(token: Token, relations: tuple[str, ...]) -> Token | None:
    return next((c for c in token.children if c.dep_ in relations), None)


def _comes_to(number: Token) -> bool:
    """Whether a number is one that something comes to or leaves, and not by how much: "swelled to 5,000", "from 12,000 to 8,000"."""
    return any(c.dep_ == "case" and c.lower_ in ("to", "from", "at") for c in number.children)


def _behind_of(token: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ in ("of", "at") for c in token.children)
