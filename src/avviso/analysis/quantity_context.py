"""What belongs to a figure: the time it holds for or counts from, the place, who claims it, the event or agreement it
is about.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    EventMention,
    Party,
    PlaceMention,
    Quotation,
    TimeExpression,
)
from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

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
    triggers: dict[int, int]
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
            tuple((*document.tokens(t.span), i) for i, t in enumerate(times) if _dated(t)),
            tuple((*document.tokens(p.span), i) for i, p in enumerate(places) if p.literal),
            quotations,
            {token: i for i, e in enumerate(events) for token in range(*document.tokens(e.trigger))},
            tuple(e.time for e in events),
            {
                token: i
                for i, a in enumerate(agreements)
                for span in a.mentions
                for token in range(*document.tokens(span))
            },
        )


def _dated(time: TimeExpression) -> bool:
    """Whether a time says when: a date or hour with at least its year known."""
    return time.type in ("DATE", "TIME") and time.value is not None and time.value[:4].isdigit()


_NOT_THEN = frozenset({"since", "before", "after", "until", "than", "from"})
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
    for start, end, index in around.times:
        if sentence[0] <= start < sentence[1] and (start > token or token - start > 2):
            before = doc[start - 1].lower_ if start > sentence[0] else ""
            if (before in _SINCE or doc[start].lower_ in _SINCE) and not _aside(doc, start, end, upwards):
                return index
    return None


def _aside(doc: Doc, start: int, end: int, upwards: Sequence[int]) -> bool:
    """Whether the time in tokens `start` to `end` stands in a relative clause that the figure is not in."""
    head = next((t.i for t in doc[start:end] if not start <= t.head.i < end), start)
    return any(doc[link].dep_ == "acl:relcl" and link not in upwards for link in chain(doc, head, 6))


def as_of(
    around: Surroundings, token: int, predicate: int | None, sentence: tuple[int, int], begun: int | None
) -> int | None:
    """The time a figure holds for: one behind "as of", else one that hangs on what befell those counted, else on what that
    hangs on.
    """
    doc = around.document.doc
    base = predicate if predicate is not None else token
    upwards = chain(doc, base, 1)
    nearest: tuple[tuple[int, bool, int], int] | None = None
    for start, end, index in around.times:
        if index == begun or not sentence[0] <= start < sentence[1]:
            continue
        before = doc[start - 1].lower_ if start > sentence[0] else ""
        second = doc[start - 2].lower_ if start > sentence[0] + 1 else ""
        if before in _NOT_THEN or (before in ("to", "with") and second in _COMPARED):
            continue
        if before == "of" and second == "as":
            return index
        head = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
        behind = doc[end : end + 2]
        if predicate is not None and any(t.lower_ == "when" and t.head.i == predicate for t in behind):
            return index  # "in May, when 12 people were killed"
        hangs = head.head.i in upwards and head.dep_.split(":")[0] in ("obl", "advmod", "nmod", "nummod")
        if predicate is None or not hangs:
            continue
        # "confirmed today the arrest of a man Friday": of two that hang equally far up, the one behind the word for what befell him
        rank = (upwards.index(head.head.i), start < base, abs(start - token))
        if nearest is None or rank < nearest[0]:
            nearest = (rank, index)
    return None if nearest is None else nearest[1]


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
        if not sentence[0] <= start < sentence[1]:
            continue
        head = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
        above = chain(doc, head.i, 3)
        steps = next((n for n, up in enumerate(above) if up in anchors), None)
        if steps is None or not any(
            c.dep_ == "case" and c.lower_ in _LOCATIVE for link in above[: steps or 1] for c in doc[link].children
        ):
            continue
        if best is None or steps < best[0]:
            best = (steps, index)
    return None if best is None else best[1]


def beside(around: Surroundings, end: int) -> int | None:
    """The place right behind a bare number that ends before token `end` ("and 400 in Norland")."""
    doc = around.document.doc
    if end >= len(doc) or doc[end].lower_ not in _LOCATIVE:
        return None
    return next((index for start, _, index in around.places if end < start <= end + 2), None)


def claim(
    around: Surroundings, actors: Actors, printed: Span, sentence: tuple[int, int]
) -> tuple[Party | None, int | None]:
    """Who gives a figure and in which quotation; no party where it is the outlet's own or its giver denies it.

    "According to ..." in the figure's own sentence comes first, then the innermost quotation whose content holds the
    figure. Outside quotation marks
    the quotation's cue or source must stand in the figure's sentence, and what only describes ("the 29-member
    alliance", "a war that has left
    10,000 dead") stays the outlet's.
    """
    doc = around.document.doc
    if (given := _according_to(doc, actors, sentence)) is not None:
        source = given.span
        index = next(
            (
                i
                for i, q in enumerate(around.quotations)
                if q.source is not None and q.source.overlaps(source) and _holds(q, printed)
            ),
            None,
        )
        return given, index
    token = around.document.tokens(printed)[0]
    every = [(c.end - c.start, i, c) for i, q in enumerate(around.quotations) for c in q.content]
    held = [row for row in every if row[2].contains(printed)] or [
        row for row in every if around.quotations[row[1]].form != "direct" and _hangs(around, token, row[2])
    ]
    if not held:
        put = _put(around, actors, token)
        return (put, None) if put is not None else _plan(around, actors, sentence)
    _, index, content = min(held, key=lambda item: item[:2])
    quotation = around.quotations[index]
    if not _in_marks(doc, token, sentence, content):
        first, last = doc[sentence[0]].idx, doc[sentence[1] - 1].idx + len(doc[sentence[1] - 1])
        here = quotation.cue is quotation.source is None or any(
            part is not None and first <= part.start < last for part in (quotation.cue, quotation.source)
        )
        if (
            not here
            or _beside(around, token, quotation)
            or _background(doc, token, sentence, quotation.act_class, around.document.tokens(content))
        ):
            return None, None
    denied = quotation.act == "deny" or quotation.negated
    return (None if denied else quotation.speaker), index


def _put(around: Surroundings, actors: Actors, token: int) -> Party | None:
    """Who puts a number at so many ("the ministry put the toll at 45")."""
    doc = around.document.doc
    number = next((link for link in chain(doc, token, 3) if doc[link].dep_ == "obl"), None)
    if number is None or doc[number].head.lemma_.lower() not in ("put", "estimate", "place", "set"):
        return None
    verb = doc[number].head
    at = any(c.dep_ == "case" and c.lower_ == "at" for c in doc[number].children)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if not at or subject is None or not any(c.dep_ == "obj" for c in verb.children):
        return None
    mention = actors.mention_at(subject.i)
    return None if mention is None or mention.entity is None else actors.party(mention)


def _plan(around: Surroundings, actors: Actors, sentence: tuple[int, int]) -> tuple[Party | None, int | None]:
    """Who gives a figure in a sentence that goes on with what a party said it would do ("It will send 4,000 troops"): that
    party, and what it said in the sentence before.
    """
    doc = around.document.doc
    root = doc[sentence[0] : sentence[1]].root
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
    will = any(c.dep_ == "aux" and c.lower_ in ("will", "would", "'ll") for c in root.children)
    if subject is None or subject.pos_ != "PRON" or not will:
        return None, None
    mention = actors.mention_at(subject.i)
    before = next((s for s in around.document.sentences if s.end == sentence[0]), None)
    if mention is None or mention.entity is None or before is None:
        return None, None
    for index, quotation in enumerate(around.quotations):
        speaker, cue = quotation.speaker, quotation.cue
        if speaker is None or speaker.entity != mention.entity or cue is None or quotation.form == "direct":
            continue
        if before.start_char <= cue.start < before.end_char:
            return actors.party(mention), index
    return None, None


_LOOSE = ("conj", "parataxis", "appos")


def _hangs(around: Surroundings, token: int, content: Span) -> bool:
    """Whether a figure goes on with what is said behind the content's end ("would send 40, bringing the total to 900")."""
    start, end = around.document.tokens(content)
    if not end <= token:
        return False
    for link in chain(around.document.doc, token, 8):
        if start <= link < end:
            return True
        word = around.document.doc[link]
        added = (
            word.dep_ == "acl:relcl" and word.left_edge.i > 0 and word.nbor(word.left_edge.i - word.i - 1).text == ","
        )
        if added or (word.dep_ in _LOOSE and start <= word.head.i < end):
            return False
    return False


def _holds(quotation: Quotation, printed: Span) -> bool:
    return any(content.contains(printed) for content in quotation.content)


def _according_to(doc: Doc, actors: Actors, sentence: tuple[int, int]) -> Party | None:
    """The party behind "according to": the one named by its noun, or by a name before that noun ("according to UN
    figures").
    """
    for i in range(sentence[0], sentence[1] - 1):
        if doc[i].lower_ != "according" or doc[i + 1].lower_ != "to":
            continue
        for mention in actors.mentions:
            if i + 2 <= mention.start < min(i + 8, sentence[1]) and mention.entity is not None:
                between = doc[i + 2 : mention.start]
                if all(
                    t.pos_ in ("DET", "ADJ", "NOUN", "PRON", "PROPN", "NUM")
                    or t.lower_ in ("of", "by", "from", "the", "'s")
                    for t in between
                ):
                    return actors.party(mention)
        return None
    return None


_OPENING, _CLOSING = "“«„", "”»"


def _in_marks(doc: Doc, token: int, sentence: tuple[int, int], content: Span) -> bool:
    """Whether a token stands inside quotation marks, by those of its sentence or by the mark its quotation begins
    with.
    """
    if content.text[:1] in '"“«„':
        return True
    level = 0
    for t in doc[sentence[0] : token]:
        if t.text == '"' or t.text == "''" or t.text == "``":
            level = 1 - level
        elif t.text in _OPENING:
            level = 1
        elif t.text in _CLOSING:
            level = 0
    return level == 1


def _beside(around: Surroundings, token: int, quotation: Quotation) -> bool:
    """Whether a figure's clause only stands beside the word of saying ("who denied it and where 60 were killed"), not
    under it.
    """
    if quotation.cue is None:
        return False
    start, end = around.document.tokens(quotation.cue)
    links = chain(around.document.doc, token, 10)
    for below, link in itertools.pairwise(links):
        if start <= link < end:
            return around.document.doc[below].dep_ == "conj"
    return False


def _background(doc: Doc, token: int, sentence: tuple[int, int], act_class: str, content: tuple[int, int]) -> bool:
    """Whether a figure only describes what an indirect statement speaks of: "N-member", or in a relative clause that
    is no part of what is said.
    """
    if token + 1 < sentence[1] and doc[token + 1].text in ("-", "–") and not doc[token].whitespace_:
        return True
    for link in chain(doc, token, 8):
        if not content[0] <= link < content[1]:
            break
        word = doc[link]
        if word.dep_ == "acl:relcl" and content[0] <= word.head.i < content[1]:
            perfect = any(c.lemma_ == "have" and c.dep_.startswith("aux") for c in word.children)
            return act_class != "assertive" or perfect
    return False


def about(around: Surroundings, noun: int | None, predicate: int | None) -> tuple[int | None, int | None]:
    """The event a figure is a detail of, by what governs it; or else the agreement that does what governs it."""
    doc = around.document.doc
    base = predicate if predicate is not None else noun
    if base is None:
        return None, None
    links = chain(doc, base, 2)
    for token in links:
        if token in around.triggers:
            return around.triggers[token], None
        if doc[token].dep_ == "acl:relcl":
            break
    if predicate is not None:
        for child in doc[predicate].children:
            if child.i in around.agreements and child.dep_.split(":")[0] in ("nsubj", "obl"):
                return None, around.agreements[child.i]
    return None, None
