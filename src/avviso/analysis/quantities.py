"""Figures: every number that a careful reader would put on record, with its bounds, what it counts, and who gives it.

Left out: dates, ages, ranks, numbers in names, lengths of time, ways that say where a place is, small counts of steps and
sides, and what a reader is taken to know of ("the two countries").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from avviso.analysis import (
    line_breaks,
    number_words,
    quantity_claims,
    quantity_context,
    quantity_lists,
    quantity_measures,
    quantity_money,
    quantity_nouns,
    quantity_parts,
    quantity_shares,
    quantity_singles,
    quantity_tolls,
    quantity_worth,
)
from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    EventMention,
    PlaceMention,
    Quantity,
    Quotation,
    TimeExpression,
)
from avviso.analysis.number_bounds import Bounds
from avviso.analysis.quantity_context import Surroundings
from avviso.analysis.quantity_measures import Measured
from avviso.analysis.token_columns import columns
from avviso.sources.report import Skip
from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

_NUMBERED_LIST = """
    no no. number article articles resolution resolutions chapter section sections page pages paragraph highway
    route flight room channel phase stage group level category grade class battalion regiment apartment area annex
    boeing airbus order act title rule type mark protocol amendment division unit zone camp block station line vol
    volume part figure table question version release
"""
_NUMBERED = frozenset(_NUMBERED_LIST.split())
_LONGEST = 15  # digits: what is longer is no figure
_DEGREE = frozenset({"how", "so", "too", "as"})  # "how many"
_UNSURE = ("other", "troops", "members", "votes")  # counts that are on record only where they are worth it
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WORDS_LIST = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety a an half no nobody none several dozens
    scores hundreds thousands tens millions billions many numerous multiple another
"""
_WORDS = frozenset(_WORDS_LIST.split())
_PARTS = frozenset("cent percent half third thirds quarter quarters fifth fifths tenth".split())
_FRACTIONS = frozenset("third thirds quarters fifth fifths sixths eighths tenth tenths".split())  # "two thirds of them"


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number in a sentence: its tokens with and without the words that bound it, currency and per cent."""

    start: int  # first token of the number
    end: int  # one past its last
    bounds: Bounds
    first: int  # first token printed
    last: int  # one past the last printed
    currency: str | None
    percent: str | None  # "percent" or "percentage points"
    word: bool
    article: bool = False  # an article stands for the number one
    ballot: bool = False  # one side of a vote: 14-0


def find(
    document: Document,
    actors: Actors,
    times: tuple[TimeExpression, ...],
    places: tuple[PlaceMention, ...],
    quotations: tuple[Quotation, ...],
    events: tuple[EventMention, ...],
    agreements: tuple[AgreementMention, ...],
) -> tuple[Quantity, ...]:
    """Every figure of a document, in order; `claimed_by` is None where it is the outlet's own."""
    around = Surroundings.of(document, times, places, quotations, events, agreements)
    lower = columns(document.doc).lower
    masked = _out_of_bounds(document, times)
    speaking = frozenset(t for q in quotations if q.source is not None for t in range(*document.tokens(q.source)))
    found: list[Quantity] = []
    previous: Measured | None = None
    for sentence in document.sentences:
        before, previous = previous, None
        ranges: list[tuple[int, int]] = []
        for figure in _figures(document, lower, sentence, masked):
            measured = _measured(document.doc, figure, sentence, previous, before)
            if measured is None or (figure.start in speaking and _bare(measured, figure)):
                continue
            spared = quantity_shares.spared(document.doc, figure.start, measured)
            measured = replace(measured, measure="other") if spared else measured
            whole = quantity_parts.part_of(document.doc, ranges, figure.start, figure.last, sentence.end)
            whole = None if spared else whole
            if whole is not None and measured.noun is not None:
                of_whole = found[len(found) - len(ranges) + whole].measure
                measured = replace(measured, measure=quantity_parts.measure(document.doc, measured, of_whole))
            quantity = _quantity(document, actors, around, figure, measured, sentence, times, places)
            found.append(quantity if whole is None else replace(quantity, part_of=len(found) - len(ranges) + whole))
            ranges.append((figure.first, figure.last))
            previous = measured
    return tuple(found)


def _bare(measured: Measured, figure: _Figure) -> bool:
    """Whether a count tells only how many speak ("two officials said")."""
    return measured.measure in _UNSURE and figure.word and (figure.bounds.best or figure.bounds.low or 0) < 10


def refused(document: Document) -> tuple[Skip, ...]:
    """What is printed as a number and is longer than any figure, counted."""
    count = sum(len(t.text) > _LONGEST and t.text.isdigit() for s in document.sentences for t in s)
    return (Skip("figure", "no number that could be a figure", count),) if count else ()


def _out_of_bounds(document: Document, times: tuple[TimeExpression, ...]) -> frozenset[int]:
    """Tokens whose numbers are no figures: inside times and names."""
    named = (
        token.i
        for ent in document.doc.ents
        if ent.label_ in ("PER", "ORG", "LOC", "MISC", "EVENT") and not _loose(ent)
        for token in ent
    )
    timed = (token for time in times for token in range(*document.tokens(time.span)))
    return frozenset(timed) | frozenset(named)


def _loose(ent: TokenSpan) -> bool:
    """A name that is a number and common words only is none ("three")."""
    return not any(t.pos_ == "PROPN" or t.text[:1].isupper() for t in ent)


def _figures(
    document: Document, lower: Sequence[str], sentence: TokenSpan, masked: frozenset[int]
) -> Iterator[_Figure]:
    doc = document.doc
    i, floor, limit = sentence.start, sentence.start, sentence.end
    while i < limit:
        word = lower[i]
        if i in masked or not (word in _WORDS or word[:1].isdigit() or "-" in word):
            i += 1
            continue
        if (sum_ := quantity_money.hyphened(lower, i, limit)) is not None and i not in masked:
            value, first, last, currency = sum_
            yield _Figure(i, last, Bounds(value, value, value, None, first, last), first, last, currency, None, False)
            i = floor = last
            continue
        ballot = quantity_tolls.ballot(doc, i, sentence.start, limit)
        number = line_breaks.read(lower, i, i + 1 if ballot else limit)
        article = number is None
        if number is None:
            number = quantity_singles.read(doc, lower, i, limit)
        if number is not None and i > sentence.start:
            number = number_words.sums(lower, i, number, limit, quantity_money.SIGNS)
        if number is None or any(t in masked for t in range(i, number.end)):
            i += 1
            continue
        figure = _figure(doc, lower, i, number, floor, limit)
        if article and figure is not None:
            figure = replace(figure, article=True)
        if figure is not None and ballot:
            figure = replace(figure, ballot=True)
        if figure is not None and _is_figure(doc, lower, figure, floor, limit):
            yield figure
            floor = number.end
        i = max(number.end, i + 1)


def _figure(
    doc: Doc, lower: Sequence[str], start: int, number: number_words.Number, floor: int, limit: int
) -> _Figure | None:
    end, percent = number.end, None
    begin, currency = quantity_money.before(doc, lower, start, end, floor)
    bounds = line_breaks.bound(lower, begin, number, floor, limit)
    if begin != start and bounds.start == begin:
        bounds = Bounds(bounds.low, bounds.best, bounds.high, bounds.qualifier, begin, bounds.end)
    last = max(end, bounds.end)
    behind = line_breaks.past(lower, last, limit)
    if behind < limit and lower[behind] in ("percent", "pct"):
        percent, last = "percent", behind + 1
    elif last < limit and lower[last] == "%":
        percent, last = "percent", last + 1
    elif last + 1 < limit and lower[last] == "per" and lower[last + 1] == "cent":
        percent, last = "percent", last + 2
    elif last + 1 < limit and lower[last] == "percentage" and lower[last + 1] in ("point", "points"):
        percent, last = "percentage points", last + 2
    elif currency is None:
        last, currency = quantity_money.behind(doc, lower, last, limit)
    return _Figure(start, end, bounds, bounds.start, last, currency, percent, not number.digits)


def _is_figure(doc: Doc, lower: Sequence[str], figure: _Figure, floor: int, limit: int) -> bool:
    """Whether a number is one of something, not a name's, a date's, an age or a rank."""
    start, end = figure.start, figure.end
    if figure.currency or figure.percent or figure.ballot:
        return True
    ahead, behind = line_breaks.before(lower, start, floor), line_breaks.past(lower, end, limit)
    before, after = doc[ahead] if ahead is not None else None, doc[behind] if behind < limit else None
    if before is not None and (
        (before.lower_ in _NUMBERED and before.pos_ != "VERB")
        or before.text in ("#", "№", "+")
        or (before.text == ":" and (after is None or after.pos_ not in ("NOUN", "ADJ")))
        or before.lower_ in ("aged", "age", "chapter")
    ):
        return False
    if before is not None and before.lower_ in _DEGREE and lower[start] in ("many", "numerous"):
        return False
    if before is not None and before.text in ("-", "/", "–") and not _spaced(doc, start):
        return False
    if after is not None and after.text in ("/", ":", "°", "’s", "-", "–") and not _compound(doc, end, limit):
        return False
    if before is not None and before.pos_ == "PROPN" and figure.first == start and _of_name(before, doc[start], after):
        return False
    if figure.first == start and _year(doc, lower, start, end, after):
        return False
    if after is not None and lower[end - 1] == "one" and lower[start] == "no" and after.pos_ in ("NOUN", "ADJ"):
        return False
    if after is not None and end - start == 1 and after.lower_ == "in" and _share(doc, end - 1, limit):
        return False
    if (
        figure.bounds.qualifier is None
        and start - 2 >= floor
        and lower[start - 1] == "in"
        and _share(doc, start - 2, limit)
    ):
        return False
    if after is not None and (quantity_worth.time_unit(after.lemma_.lower()) or after.lower_ in _FRACTIONS):
        return False
    if after is not None and after.lower_ in ("a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "utc", "hours"):
        return False
    if _CLOCK.fullmatch(lower[start]) and (start == 0 or "\n" in doc[start - 1].text):
        return False  # "14.52 Police confirm that"
    comma_before = before is not None and before.text == ","
    return not (
        comma_before
        and after is not None
        and after.text in (",", ".")
        and figure.bounds.best is not None
        and figure.bounds.best < 120
    )


def _share(doc: Doc, at: int, limit: int) -> bool:
    """Whether a share begins at a token: "one in five", "eight in ten of them"; not "killed two in five attacks"."""
    if at + 2 >= limit or doc[at + 1].lower_ != "in":
        return False
    whole = doc[at + 2].pos_ == "NUM" and doc[at + 2].lower_ in _WORDS | {"20", "50", "100", "1,000"}
    counted = at + 3 < limit and doc[at + 3].pos_ in ("NOUN", "ADJ")
    return whole and (doc[at].lower_ == "one" or (doc[at].lower_ in _WORDS and not counted))


def _of_name(before: Token, number: Token, after: Token | None) -> bool:
    """Whether a number belongs to the name before it ("the Apollo 11 crew"), not to what follows ("in Kabul 12
    people").
    """
    if after is None or after.pos_ != "NOUN" or number.head.i == before.i:
        return True
    joined = before.dep_.split(":")[0] in ("compound", "nmod", "flat", "nummod") and before.head.i >= number.i
    return joined and not any(c.dep_ == "case" for c in before.children)


def _year(doc: Doc, lower: Sequence[str], start: int, end: int, after: Token | None) -> bool:
    """A bare number from 1500 to 2099 is a year, unless what follows is people."""
    if end - start != 1 or not _YEAR.fullmatch(lower[start]):
        return False
    return after is None or not quantity_measures.people(after.lemma_.lower())


def _spaced(doc: Doc, start: int) -> bool:
    return start >= 2 and bool(doc[start - 2].whitespace_)


def _compound(doc: Doc, end: int, limit: int) -> bool:
    """A number joined to a noun that counts: "29-member", "3,000-strong"."""
    return (
        end + 1 < limit
        and doc[end].text in ("-", "–")
        and doc[end + 1].lower_ in ("member", "strong", "nation", "man", "person", "country", "seat", "vote", "troop")
    )


def _measured(
    doc: Doc, figure: _Figure, sentence: TokenSpan, previous: Measured | None, before: Measured | None
) -> Measured | None:
    """What a figure measures; None where it is not worth a record. `previous` is what the figure before it in the sentence does, `before`
    what the last one of the sentence before does.
    """
    limit = sentence.end
    if figure.article:
        return _single(doc, figure, sentence)
    if figure.currency is not None:
        return _money(doc, figure)
    if figure.ballot:
        return Measured("votes", None, quantity_measures.governor(doc, figure.start), 0.8)
    noun = quantity_measures.counted(doc, figure.start, figure.last, limit)
    if noun is None and (part := quantity_shares.share(doc, figure.first, figure.last, limit, previous)) is not None:
        return part
    measured = quantity_measures.measure(doc, figure.start, figure.last, noun, sentence.start, limit)
    measured = quantity_shares.undone(doc, figure.first, measured)
    told = None
    if measured.measure == "other" and not figure.percent:
        told = quantity_tolls.counted(doc, figure.start, figure.last, sentence.start, limit, previous or before)
        alone = quantity_tolls.alone(doc, figure.start, figure.last, limit)
        if alone is not None:
            return told or quantity_lists.listed(doc, figure.first, figure.last, previous) or alone
    if measured.measure in ("other", "troops") and previous is not None:
        measured = quantity_lists.beside(doc, figure.first, noun, previous) or measured
    if noun is not None and quantity_worth.size(doc[noun].lemma_.lower()):
        sized = quantity_worth.measured_size(doc, figure.first, noun, limit)
        return replace(measured, measure="other") if sized else None
    if noun is not None and measured.measure == "other" and _no_plural(doc, figure, noun):
        return None
    if noun is not None and figure.word and quantity_money.named(doc[noun].lemma_.lower()):
        return Measured("money", noun, quantity_measures.governor(doc, figure.end - 1), 0.8)
    if figure.percent:
        of = noun if noun is not None else quantity_tolls.amount_of(doc, figure.first, figure.last)
        return Measured("other", of, measured.predicate, 0.7)
    if noun is None and measured.measure == "other":
        told = told or quantity_tolls.compared(doc, figure.first, figure.last, previous)
        if told is not None:
            measured, noun = told, told.noun
        elif quantity_tolls.crowd(doc, figure.start, figure.last, sentence.start):
            return measured
        elif (figure.last - figure.first == 1 or (figure.bounds.qualifier is not None and not figure.word)) and (
            verb := quantity_tolls.doers(doc, figure.first, figure.last)
        ) is not None:
            return quantity_shares.remaining(doc, verb, previous) or Measured("other", None, verb, 0.6)
    if measured.noun is None and previous is not None and quantity_shares.shares_noun(doc, measured, previous):
        measured = Measured(measured.measure, previous.noun, measured.predicate, measured.confidence)
    if (
        measured.noun is None
        and measured.measure == "other"
        and (told := quantity_lists.listed(doc, figure.first, figure.last, previous)) is not None
    ):
        measured, noun = told, told.noun
    return measured if _worth(doc, figure, measured, noun, sentence.start, previous) else None


def _single(doc: Doc, figure: _Figure, sentence: TokenSpan) -> Measured | None:
    """What an article that counts one person measures."""
    noun = quantity_singles.counted(doc[figure.start]).i
    measured = quantity_measures.measure(doc, figure.start, figure.last, noun, sentence.start, sentence.end)
    return measured if quantity_singles.counts(doc, measured.measure, measured.predicate) else None


def _money(doc: Doc, figure: _Figure) -> Measured:
    of = quantity_tolls.amount_of(doc, figure.first, figure.last)
    if of is not None and (quantity_money.named(doc[of].lemma_.lower()) or doc[of].lower_ in _PARTS):
        of = None  # "8 million and 12 million euros", "60 per cent of the 40 million dollars", "a third of the $410 million"
    return Measured("money", of, quantity_measures.governor(doc, figure.end - 1), 0.9)


def _worth(
    doc: Doc, figure: _Figure, measured: Measured, noun: int | None, floor: int, previous: Measured | None
) -> bool:
    """Whether a figure of the noun at a token is worth a record; those of what befell people all are."""
    if measured.measure not in _UNSURE:
        return True
    value = figure.bounds.best if figure.bounds.best is not None else figure.bounds.low or figure.bounds.high or 0.0
    if _few(figure) or quantity_worth.trivial(doc, figure.first, noun, value, floor):
        return False
    if noun is None:
        return True
    again = previous is not None and previous.noun == noun and quantity_worth.one_phrase(doc, figure.first)
    return not again and not (value < 10 and quantity_worth.of_known(doc, figure.end, noun))


def _no_plural(doc: Doc, figure: _Figure, noun: int) -> bool:
    """A number above one before a noun in the singular counts nothing ("the 1267 list", "a 20 minute walk"), nor does
    one of a unit.
    """
    if any(
        quantity_worth.time_unit(t.lemma_.lower()) or quantity_worth.size(t.lemma_.lower())
        for t in doc[figure.end : noun + 1]
    ):
        return True
    if not doc[noun].text[:1].isalpha():
        return True
    return (
        not figure.percent
        and not figure.word
        and doc[figure.end].text not in ("-", "–")
        and doc[noun].tag_ in ("NN", "NNP")
        and not quantity_worth.same_plural(doc[noun])
        and figure.bounds.best not in (0.0, 1.0)
    )


def _few(figure: _Figure) -> bool:
    """ "Several" and "a few": worth a record only of the dead, the hurt, the missing, the held and the driven out."""
    return figure.word and figure.bounds.best is None and (figure.bounds.low or figure.bounds.high or 0) < 10


def _quantity(
    document: Document,
    actors: Actors,
    around: Surroundings,
    figure: _Figure,
    measured: Measured,
    sentence: TokenSpan,
    times: tuple[TimeExpression, ...],
    places: tuple[PlaceMention, ...],
) -> Quantity:
    printed = document.span(figure.first, figure.last)
    limits = (sentence.start, sentence.end)
    own = measured.noun is not None and measured.noun >= figure.start
    base = measured.noun if own and measured.noun is not None else figure.end - 1
    where = None if own else quantity_context.beside(around, figure.last)
    if where is None:
        where = quantity_context.place(around, base, measured.predicate, limits)
    speaker, quotation = quantity_claims.claim(around, actors, printed, limits)
    event, agreement = quantity_context.about(around, measured.noun, measured.predicate)
    until, begun = _when(around, figure, measured, base, limits, event)
    of = quantity_nouns.words(document, figure.last, measured.noun)
    states = {p.country for p in places if p.country}
    last, before = (document.doc[i].lower_ for i in (figure.last - 1, figure.last - 2))
    kind = quantity_money.of_countries(figure.currency, last, before, states) or figure.percent
    qualifier = ", ".join(filter(None, (figure.bounds.qualifier, kind))) or None
    evidence: dict[str, Span] = {}
    for name, index, spans in (("as_of", until, times), ("since", begun, times), ("place", where, places)):
        if index is not None:
            evidence[name] = spans[index].span
    if of is not None:
        evidence["of"] = of
    if measured.predicate is not None and measured.measure not in ("other", "money", "troops", "members"):
        evidence["measure"] = document.span(measured.predicate, measured.predicate + 1)
    elif measured.noun is not None:
        evidence["measure"] = document.span(measured.noun, measured.noun + 1)
    if speaker is not None:
        evidence["claimed_by"] = speaker.span
    return Quantity(
        printed=printed,
        low=figure.bounds.low,
        best=figure.bounds.best,
        high=figure.bounds.high,
        qualifier=qualifier,
        measure=measured.measure,
        of=of,
        as_of=until,
        since=begun,
        place=where,
        claimed_by=speaker,
        quotation=quotation,
        about_event=event,
        about_agreement=agreement,
        confidence=measured.confidence,
        evidence=evidence,
    )


def _when(
    around: Surroundings, figure: _Figure, measured: Measured, base: int, limits: tuple[int, int], event: int | None
) -> tuple[int | None, int | None]:
    """The time a figure holds for, and the time from which it counts; neither of what only describes ("the 29-member bloc, which has met
    since 2002").
    """
    doc = around.document.doc
    if base >= figure.start and doc[min(figure.last, limits[1] - 1)].text in ("-", "–"):
        return None, None
    begun = quantity_context.since(around, figure.start, limits)
    until = quantity_context.as_of(around, base, measured.predicate, limits, begun)
    against = quantity_context.measured_against(doc, figure.first, figure.last)
    if against or (until is None and begun is None):
        until = quantity_context.right_behind(around, figure.last, base)
    if until is None and begun is None and event is not None and not against:
        told = around.times_of_events[event]
        until = told if told is not None and quantity_context.holds(around, told, base) else None
    return until, begun
