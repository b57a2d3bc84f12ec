"""What belongs to a figure: the time it holds for or counts from, and the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from avviso.analysis.annotations import (
    AgreementMention,
    EventMention,
    PlaceMention,
    Quotation,
    TimeExpression,
)
from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import worth as quantity_worth
from avviso.analysis.quantities.tolls import REACH
from avviso.analysis.quantities.words import OF_THEM, PREDICATES
from avviso.analysis.token_columns import FINITE
from avviso.text.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SINCE = frozenset({"since"})
_LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "across",
        "inside",
        "outside",
        "from",
        "throughout",
        "around",
        "within",
        "over",
        "into",
        "to",
        "off",
        "along",
    }
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A document's times, places, quotations, events and agreements by the tokens they begin at, for one pass over
    its figures.
    """

    document: Document
    times: tuple[tuple[int, int, int], ...]  # first token, one past the last, index
    places: tuple[tuple[int, int, int], ...]
    quotations: Sequence[Quotation]
    triggers: dict[int, int]  # of events and of further mentions of them
    events: Sequence[EventMention]
    times_of_events: tuple[int | None, ...]
    agreements: dict[int, int]

    @classmethod
    def of(
        cls,
        document: Document,
        times: Sequence[TimeExpression],
        places: Sequence[PlaceMention],
        quotations: Sequence[Quotation],
        events: Sequence[EventMention],
        agreements: Sequence[AgreementMention],
    ) -> Surroundings:
        """The surroundings of a document's figures."""
        return cls(
            document,
            tuple((*document.tokens(t.span), i) for i, t in enumerate(times) if t.says_when),
            tuple((*document.tokens(p.span), i) for i, p in enumerate(places) if p.literal),
            quotations,
            {
                **{t: i for i, e in enumerate(events) for span in e.mentions for t in range(*document.tokens(span))},
                **{t: i for i, e in enumerate(events) for t in range(*document.tokens(e.trigger))},
            },
            events,
            tuple(None if e.time is None or not times[e.time].says_when else e.time for e in events),
            {
                token: i
                for i, a in enumerate(agreements)
                for span in a.mentions
                for token in range(*document.tokens(span))
            },
        )


_NOT_THEN = frozenset({"since", "before", "after", "until", "than", "from"})
_SHORTLY = frozenset({"shortly", "just", "soon", "right"})  # "shortly before midnight on Tuesday" was then
_MOVING = frozenset(
    """go come move flee run send deploy travel return bring take transfer cross evacuate ship fly march escape withdraw deport
    expel drive send dispatch rush airlift carry arrive relocate displace swim sail walk migrate lead""".split()
)  # who or what does so, or has it done, is where it goes
_GETTING = frozenset("receive get buy obtain import accept order purchase borrow lease acquire".split())
_PARTS = frozenset({"most", "some", "many", "half", "few", "all", "none", "several"})
_APART = frozenset({"since", "before", "until", "though", "although"})
_KINDS = frozenset(
    "town city village district region province state port island county governorate capital area suburb".split()
)
_BEFORE_IT = frozenset(
    "agree plan vow pledge promise offer order decide vote threaten propose ask urge want intend".split()
)
_ADDING = frozenset("bring take raise push lift".split())
_THAN = frozenset({"than", "as"})
_OTHER_NUMBER = frozenset({"from", "against", "than", "and", "another", ","})
_WHOLE = frozenset({"all of", "the whole of", "the whole", "the entire"})  # "587 in all of 2020"
_COMPARED = frozenset({"compared", "relative", "contrast", "comparison"})


def chain(doc: Doc, token: int, steps: int = 6) -> list[int]:
    """A token and what it hangs on, upwards."""
    found = [token]
    while len(found) <= steps and doc[found[-1]].head.i != found[-1]:
        found.append(doc[found[-1]].head.i)
    return found


def since(around: Surroundings, token: int, sentence: tuple[int, int]) -> int | None:
    """The time from which a figure counts: the first in its sentence that stands behind "since", but for one in a clause
    beside the figure's ("Norland, which has built ships since 2003, carries 840 people").
    """
    doc = around.document.doc
    upwards = chain(doc, token, 12)
    adding = next((up for up in upwards if doc[up].dep_ == "advcl" and doc[up].lemma_.lower() in _ADDING), None)
    for start, end, index in around.times:
        if sentence[0] <= start < sentence[1]:
            before = doc[start - 1].lower_ if start > sentence[0] else ""
            if _first_since(doc, sentence[0], start) or any(t.text == ";" for t in doc[end:token]):
                continue
            if adding is not None and adding not in chain(doc, start):
                continue  # "nine died since Friday, bringing the total to 30"
            if (before in _SINCE or doc[start].lower_ in _SINCE) and not _aside(doc, start, end, upwards):
                return index
            clause = _since_clause(doc, sentence[0], start)
            if clause is not None and not _hangs_aside(clause.head, upwards):
                return index
    return None


def _first_since(doc: Doc, floor: int, start: int) -> bool:
    """Whether "since" tells only of what something is the first or the most: "freed 240 in the first deal since the truce collapsed in May",
    "killed nine in the worst raid since 2014".
    """
    at = next((t for t in range(start - 1, floor, -1) if doc[t].lower_ in _SINCE), None)
    words = doc[max(floor, (at or floor) - 8) : at or floor]
    opened = next((t.i for t in reversed(list(words)) if t.text == ","), floor)
    return at is not None and any(
        (t.lower_ == "first" or t.tag_ == "JJS")
        and t.i > opened
        and t.nbor(-1).lower_ == "the"
        and not any(v.tag_ in FINITE for v in doc[t.i : at])
        for t in words
        if t.i > floor
    )


def _since_clause(doc: Doc, floor: int, start: int) -> Token | None:
    """The verb of the clause with "since" that a time, beginning at token `start`, is that of: "since the emergency was declared on
    April 14"; None where there is none.
    """
    for at in range(start - 1, floor - 1, -1):
        if doc[at].text == ",":
            return None
        if doc[at].lower_ == "since" and doc[at].dep_ == "mark":
            return doc[at].head if at < doc[at].head.i < start else None
    return None


def _aside(doc: Doc, start: int, end: int, upwards: Sequence[int]) -> bool:
    """Whether the time in tokens `start` to `end` stands in a relative or adverbial clause that the figure is not in."""
    head = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
    return _hangs_aside(head, upwards)


def _hangs_aside(word: Token, upwards: Sequence[int]) -> bool:
    """Whether a word hangs in a relative or adverbial clause that none of `upwards` is in."""
    links = (word.doc[link] for link in chain(word.doc, word.i, 6) if link not in upwards)
    return any(link.dep_ == "acl:relcl" or (link.dep_ == "advcl" and not _amid(link)) for link in links)


def _amid(clause: Token) -> bool:
    """Whether a clause only tells in what something befell somebody ("in fighting there since June"), not what came beside it ("after rising since
    June").
    """
    return any(c.dep_ == "mark" and c.lower_ == "in" for c in clause.children)


def as_of(
    around: Surroundings, token: int, predicate: int | None, sentence: tuple[int, int], begun: int | None
) -> int | None:
    """The time a figure holds for: one behind "as of", else one that hangs on what befell those counted, else on what that
    hangs on.
    """
    doc = around.document.doc
    base = predicate if predicate is not None else token
    upwards = chain(doc, base, 1)
    if doc[base].dep_ == "xcomp" and doc[base].head.lemma_.lower() in _BEFORE_IT:
        upwards = [base]  # "agreed on Friday to withdraw 900 troops"
    nearest: tuple[tuple[int, bool, int], int] | None = None
    for start, end, index in around.times:
        if index == begun or not sentence[0] <= start < sentence[1]:
            continue
        if predicate is not None and any(t.lower_ == "when" and t.head.i == predicate for t in doc[end : end + 2]):
            return index  # "in May, when 12 people were killed", "the worst since 2014, when 12 were killed"
        before = doc[start - 1].lower_ if start > sentence[0] else ""
        second = doc[start - 2].lower_ if start > sentence[0] + 1 else ""
        if (
            (before in _NOT_THEN and second not in _SHORTLY)
            or _due(doc, start)
            or _names(doc, start, end)
            or (before in ("to", "with") and second in _COMPARED)
            or _of_another(doc, start, token)
            or _since_clause(doc, sentence[0], start) is not None
            or _compared_with(doc, sentence[0], start)
        ):
            continue
        if before == "of" and second == "as":
            return index
        head = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
        left = head.left_edge.i
        if tuple(t.lower_ for t in doc[max(0, left - 2) : left]) in OF_THEM:
            if left - 3 == token:
                return index  # "90 were arrested, 60 of them on Sunday"
            continue
        if any(c.dep_ == "cc" for c in head.children):
            continue  # "killing nine, and again on Sunday"
        hangs = head.head.i in upwards and head.dep_.split(":")[0] in ("obl", "advmod", "nmod", "nummod")
        if predicate is None or not hangs:
            continue
        # "confirmed today the arrest of a man Friday": of two that hang equally far up, the one behind the word for what befell him
        rank = (upwards.index(head.head.i), start < base, abs(start - token))
        if nearest is None or rank < nearest[0]:
            nearest = (rank, index)
    return None if nearest is None else nearest[1]


def _compared_with(doc: Doc, floor: int, start: int) -> bool:
    """Whether a time that begins at token `start` is only that of what a figure is compared with: "a quarter more than in the first
    quarter", "twice as many as in 2022", "from the same period of 2023".
    """
    at = start - 1
    while at > floor and doc[at].pos_ in ("ADP", "DET", "ADJ", "NOUN") and doc[at].lower_ not in _THAN:
        at -= 1
    if doc[at].lower_ not in _THAN or doc[at].lower_ == "as":
        return doc[at].lower_ == "as" and at > floor and any(t.lower_ == "as" for t in doc[max(floor, at - 3) : at])
    return doc[at].lower_ == "than"


def _of_another(doc: Doc, start: int, token: int) -> bool:
    """Whether a time that begins at token `start` stands right behind another number than that at `token`, and so is that one's ("900
    ships, from 2,100 a year ago", "held 30 people before the vote and 12 on Saturday").
    """
    at = start - 1 - (doc[start - 1].lower_ in ("in", "on"))
    at -= doc[at].lower_ in ("more", "others")
    return at > token + 1 and doc[at].pos_ == "NUM" and doc[at - 1].lower_ in _OTHER_NUMBER


def holds(around: Surroundings, time: int, token: int) -> bool:
    """Whether the time of what is told can be the one that its figures hold for, that at `token` among them: no beginning, no end that is yet to
    come, no year that names something ("under the 2014 accord"), no time of another figure ("up from 4,000 last year").
    """
    doc = around.document.doc
    for start, end, index in around.times:
        if index == time:
            before = doc[start - 1].lower_ if start else ""
            own = not _of_another(doc, start, token)
            then = before not in _NOT_THEN or (start > 1 and doc[start - 2].lower_ in _SHORTLY)
            return own and then and not _due(doc, start) and not _names(doc, start, end)
    return True


def _due(doc: Doc, start: int) -> bool:
    """Whether a time that begins at a token is a day by which something is still to be done ("must leave by Friday"), not one by
    which it was ("six had died by Friday").
    """
    case = next((t for t in doc[max(0, start - 2) : start] if t.lower_ == "by"), None)
    if case is None:
        return False
    verb = case.head.head
    while verb.dep_.startswith("nmod") and verb.head.i != verb.i:
        verb = verb.head
    past = verb.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_.startswith(("aux", "cop")) for c in verb.children)
    return verb.pos_ in ("VERB", "ADJ") and not past


def _names(doc: Doc, start: int, end: int) -> bool:
    """Whether a time stands before a noun that it names or numbers: "the 2014 accord", "next year's budget" does not."""
    head = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
    relation = head.dep_.split(":")[0]
    return head.head.i >= end and head.head.pos_ in ("NOUN", "PROPN") and relation in ("nummod", "compound", "amod")


def in_relative(doc: Doc, token: int) -> bool:
    """Whether a figure at a token stands in a relative clause, and so only tells of something else ("the mission, which has 140 observers")."""
    return any(doc[link].dep_ == "acl:relcl" for link in chain(doc, token, 6))


def measured_against(doc: Doc, first: int, last: int) -> bool:
    """Whether a number printed in tokens `first` to `last` is what another is measured against ("down from 587 in 2020", "against 7.1
    per cent this year", "fell to 800 this week from 950"): it holds for another time.
    """
    before = [t.lower_ for t in doc[max(0, first - 2) : first]]
    if (
        before[-1:] == ["from"]
        and last < len(doc)
        and doc[last].lower_ == "to"
        and doc[first - 1].head.head.lemma_.lower() in REACH
    ):
        return True  # "rose from 12 to 19 on Friday"
    if before[-1:] == ["from"] and (last >= len(doc) or doc[last].pos_ not in ("NOUN", "ADJ", "PROPN", "ADP")):
        return True
    return before[-1:] == ["against"] or before in (
        ["down", "from"],
        ["up", "from"],
        ["compared", "with"],
        ["compared", "to"],
    )


def was(around: Surroundings, first: int, last: int) -> bool:
    """Whether a number is what another was before, at the time right behind it: "rose to 14 in August from 9 in July"."""
    return around.document.doc[first - 1].lower_ == "from" and right_behind(around, last, last - 1) is not None


def right_behind(around: Surroundings, last: int, noun: int) -> int | None:
    """The time right behind a figure that ends before token `last`, or behind the noun it counts ("587 in 2020", "18 ships a week
    earlier").
    """
    doc = around.document.doc
    for end in (last, noun + 1):
        at = end + (end < len(doc) and doc[end].lower_ in ("in", "on", "at"))
        at += next((words for words in (2, 3) if doc[at : at + words].text.lower() in _WHOLE), 0)
        found = next((i for start, stop, i in around.times if start == at and not _names(doc, start, stop)), None)
        if found is not None:
            return found
    return None


def beside_source(around: Surroundings, quotation: int, place: int) -> bool:
    """Whether a place only says where a source sits: "according to a hospital in X"."""
    source = around.quotations[quotation].source
    start = next(first for first, _, index in around.places if index == place)
    if source is None:
        return False
    first, last = around.document.tokens(source)
    head = next((t.i for t in around.document.doc[first:last] if not first <= t.head.i < last), first)
    return head in chain(around.document.doc, start, 3)


def place(around: Surroundings, noun: int, predicate: int | None, sentence: tuple[int, int]) -> int | None:
    """The place a figure is of: one that hangs on the noun counted or on what befell it, or on the noun that clause
    belongs to.
    """
    doc = around.document.doc
    anchors = [noun]
    link = predicate
    while link is not None and link not in anchors and len(anchors) < 5:
        anchors.append(link)
        upward = doc[link].dep_.startswith(("acl", "xcomp"))
        link = doc[link].head.i if upward and doc[link].head.i >= sentence[0] else None
    best: tuple[int, int] | None = None
    for start, end, index in around.places:
        if not sentence[0] <= start < sentence[1] or _owns(around, end):
            continue
        head = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
        head = _kind(head)
        above = chain(doc, head.i, 3)
        steps = next((n for n, up in enumerate(above) if up in anchors), None)
        if (
            head.dep_ == "conj"
            and not any(c.dep_ == "case" for c in head.children)
            and doc[head.head.i].pos_ != "PROPN"
        ):
            continue  # "within 30 days and Norland to withdraw"
        if steps is None or not any(
            c.dep_ == "case" and c.lower_ in _LOCATIVE for link in above[: steps or 1] for c in doc[link].children
        ):
            continue
        if (
            _behind_part(doc, noun, start)
            or any(_receives(doc[link]) for link in above[: steps or 1])
            or _comes_from(head, noun, predicate)
            or _of_part(doc, above[1:steps])
            or _one_of_two(around, head, index)
        ):
            continue
        if best is None or steps < best[0] or (steps == best[0] and _left_for(head, predicate)):
            best = (steps, index)
    return None if best is None else best[1]


def _kind(head: Token) -> Token:
    """The word for the kind of place that a name hangs on ("the town of Norvik"), else the name."""
    named = head.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == "of" for c in head.children)
    return head.head if named and head.head.lemma_.lower() in _KINDS else head


def _left_for(head: Token, predicate: int | None) -> bool:
    """Whether what is counted was moved to a place ("moved from Norvik to Sudstad"): it is there then, not where it came from."""
    to = any(c.dep_ == "case" and c.lower_ == "to" for c in head.children)
    return (
        to
        and head.head.lemma_.lower() in _MOVING
        and not (predicate is not None and PREDICATES.get(head.doc[predicate].lemma_.lower()) == "displaced")
    )


def _behind_part(doc: Doc, noun: int, start: int) -> bool:
    """Whether a place that begins at token `start` is told of a part of those counted: "50 monitors, 23 of whom are in Norland"."""
    words = [t.lower_ for t in doc[noun + 1 : start]]
    opened = (i for i in range(1, len(words) - 1) if words[i] == "of" and words[i + 1] in ("them", "whom", "which"))
    return any("," in words[max(0, i - 3) : i] for i in opened)


def _receives(head: Token) -> bool:
    """Whether a place is only whom something goes to ("exports to Norland", "sell power to Norland"), not where anybody goes."""
    cases = {c.lower_ for c in head.children if c.dep_ == "case"}
    if "over" in cases and head.head.pos_ == "NOUN":
        return True  # "an accord over Norland"
    if "from" in cases and head.head.lemma_.lower() in _GETTING:
        return True  # "will receive five helicopters from Norland"
    return "to" in cases and head.head.lemma_.lower() not in _MOVING


def _comes_from(head: Token, noun: int, predicate: int | None) -> bool:
    """Whether a place only tells whence those counted are ("three guards from Norland were killed"), not whence they fled."""
    hangs = head.head.i == noun or head.left_edge.i == noun + 1
    origin = hangs and any(c.dep_ == "case" and c.lower_ == "from" for c in head.children)
    fled = predicate is not None and PREDICATES.get(head.doc[predicate].lemma_.lower()) == "displaced"
    return origin and not fled and quantity_measures.person(head.doc[noun].lemma_.lower())


def _of_part(doc: Doc, between: Sequence[int]) -> bool:
    """Whether a place hangs on something told of the figure's noun, not on the noun: on a part ("2 million fled, most of them to
    Norland"), or on what was done to another thing ("freed under a pact signed in Norland", "killed since a truce was signed in Norland").
    """
    words = [doc[link] for link in between]
    return any(
        word.pos_ in ("NUM", "PRON")
        or word.lower_ in _PARTS
        or word.dep_ in ("acl", "acl:relcl")
        or _beside(word)
        or (word.dep_ == "conj" and word.pos_ == "VERB" and not _shares_place(word.lemma_.lower()))
        for word in words
    )


def _shares_place(verb: str) -> bool:
    """Whether where one met with what a verb tells is where others met with their fate: "nine were killed and two hurt in Norvik", but
    not "nine were killed and others fled to Norvik".
    """
    return verb in PREDICATES and verb not in _MOVING


def _beside(word: Token) -> bool:
    """Whether a word is the verb of a clause with a subject of its own that tells only since when, in spite of what, or how long before or
    after ("two days after talks collapsed in Norland").
    """
    marks = [c for c in word.children if c.dep_ == "mark"]
    apart = any(c.lower_ in _APART or (c.i and quantity_worth.time_unit(c.nbor(-1).lemma_.lower())) for c in marks)
    return word.dep_ == "advcl" and apart and any(c.dep_.startswith("nsubj") for c in word.children)


def _one_of_two(around: Surroundings, head: Token, place: int) -> bool:
    """Whether a place is only one of several named together ("homes in Norland and Sudland")."""
    joined = {c.i for c in head.children if c.dep_ == "conj"} | ({head.head.i} if head.dep_ == "conj" else set())
    return any(start <= token < end and index != place for start, end, index in around.places for token in joined)


def beside(around: Surroundings, end: int) -> int | None:
    """The place right behind a bare number that ends before token `end` ("and 400 in Norland")."""
    doc = around.document.doc
    if end >= len(doc) or doc[end].lower_ not in _LOCATIVE:
        return None
    near = [(last, index) for start, last, index in around.places if end < start <= end + 2]
    if near and _owns(around, near[0][0]):
        near = [(last, index) for start, last, index in around.places if start == near[0][0] + 1]
    return near[0][1] if near else None


def _owns(around: Surroundings, end: int) -> bool:
    """Whether a place that ends before token `end` only tells whose the next one is: "in Norland's Sudmark state"."""
    doc = around.document.doc
    return end < len(doc) and doc[end].tag_ == "POS" and any(start == end + 1 for start, _, _ in around.places)
