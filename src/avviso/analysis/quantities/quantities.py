"""Figures: every number that a careful reader would put on record, with its bounds, what it counts, and who gives it.

Left out: dates, ages, ranks, numbers in names, lengths of time, ways that say where a place is, small counts of steps and
sides, and what a reader is taken to know of ("the two countries").
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    EventMention,
    PlaceMention,
    Quantity,
    Quotation,
    TimeExpression,
)
from avviso.analysis.quantities import about as quantity_about
from avviso.analysis.quantities import claims as quantity_claims
from avviso.analysis.quantities import context as quantity_context
from avviso.analysis.quantities import ellipsis as quantity_ellipsis
from avviso.analysis.quantities import fractions as quantity_fractions
from avviso.analysis.quantities import lists as quantity_lists
from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import money as quantity_money
from avviso.analysis.quantities import nouns as quantity_nouns
from avviso.analysis.quantities import parts as quantity_parts
from avviso.analysis.quantities import printed as quantity_printed
from avviso.analysis.quantities import shares as quantity_shares
from avviso.analysis.quantities import singles as quantity_singles
from avviso.analysis.quantities import tolls as quantity_tolls
from avviso.analysis.quantities import worth as quantity_worth
from avviso.analysis.quantities.context import Surroundings
from avviso.analysis.quantities.measures import Measured
from avviso.analysis.quantities.printed import Figure
from avviso.analysis.token_columns import columns
from avviso.sources.report import Skip
from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan

_LONGEST = 15  # digits: what is longer is no figure
_UNSURE = ("other", "troops", "members", "votes")  # counts that are on record only where they are worth it
_PARTS = frozenset("cent percent half third thirds quarter quarters fifth fifths tenth".split())


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
    masked = quantity_printed.out_of_bounds(document, times)
    speaking = frozenset(t for q in quotations if q.source is not None for t in range(*document.tokens(q.source)))
    found: list[Quantity] = []
    previous: Measured | None = None
    told: list[Measured] = []  # what the figures of a sentence measure that are no asides
    currencies: set[str] = set()
    for sentence in document.sentences:
        before, previous = told[-1] if told else None, None
        again, told = before if quantity_ellipsis.one_thing(document.doc, told) else None, []
        ranges: list[tuple[int, int]] = []
        wholes: list[Measured] = []  # what the figures of the sentence measure, in step with `ranges`
        inside: int | None = None  # the one that the figure before is a part of
        figures = quantity_printed.in_one_unit(
            lower, tuple(quantity_printed.figures(document, lower, sentence, masked))
        )
        parts = quantity_parts.broken_down(document.doc, figures, sentence.end)
        for figure in figures:
            whole = quantity_parts.part_of(document.doc, ranges, figure.start, figure.last, sentence.end)
            if whole is None and figure.first in parts:
                whole = next((k for k, (first, _) in enumerate(ranges) if first == parts[figure.first]), None)
            if whole is None and inside is not None:
                previous = wholes[inside]  # "12 people, including three children, were killed and 40 wounded"
            measured = _measured(document.doc, figure, sentence, previous, before, again)
            currencies |= {figure.currency} if figure.currency is not None else set()
            figure = _in_currency(figure, measured, currencies)
            if measured is None or (figure.start in speaking and _bare(measured, figure)):
                continue
            spared = quantity_shares.spared(document.doc, figure.start, measured)
            measured = replace(measured, measure="other") if spared else measured
            whole = None if spared else whole
            if whole is not None and measured.noun is not None and not figure.share:
                of_whole = found[len(found) - len(ranges) + whole].measure
                measured = replace(measured, measure=quantity_parts.measure(document.doc, measured, of_whole))
            quantity = _quantity(document, actors, around, figure, measured, sentence, times, places)
            held = (
                quantity_parts.known_whole(document.doc, figure.last, found, quantity)
                if whole is None
                else len(found) - len(ranges) + whole
            )
            found.append(quantity if held is None else _part(quantity, found, held))
            ranges.append((figure.first, figure.last))
            wholes.append(measured)
            previous, inside = measured, whole
            if not figure.share and not quantity_context.in_relative(document.doc, figure.end - 1):
                told.append(measured)
    return tuple(found)


def _in_currency(figure: Figure, measured: Measured | None, currencies: Set[str]) -> Figure:
    """A sum without a currency in the only one told of."""
    sum_ = measured is not None and measured.measure == "money" and figure.currency is None
    return replace(figure, currency=min(currencies)) if sum_ and len(currencies) == 1 else figure


def _part(quantity: Quantity, found: Sequence[Quantity], whole: int) -> Quantity:
    """A figure as a part of an earlier one, given by whoever gives that, where nobody else is told to."""
    given = found[whole]
    if quantity.claimed_by is not None or quantity.quotation is not None or given.claimed_by is None:
        return replace(quantity, part_of=whole)
    evidence = {**quantity.evidence, "claimed_by": given.claimed_by.span}
    return replace(quantity, part_of=whole, claimed_by=given.claimed_by, quotation=given.quotation, evidence=evidence)


def _bare(measured: Measured, figure: Figure) -> bool:
    """Whether a count tells only how many speak ("two officials said")."""
    return measured.measure in _UNSURE and figure.word and (figure.bounds.best or figure.bounds.low or 0) < 10


def refused(document: Document) -> tuple[Skip, ...]:
    """What is printed as a number and is longer than any figure, counted."""
    count = sum(len(t.text) > _LONGEST and t.text.isdigit() for s in document.sentences for t in s)
    return (Skip("figure", "no number that could be a figure", count),) if count else ()


def _measured(
    doc: Doc,
    figure: Figure,
    sentence: TokenSpan,
    previous: Measured | None,
    before: Measured | None,
    again: Measured | None,
) -> Measured | None:
    """What a figure measures; None where it is not worth a record. `previous` is what the figure before it in the sentence does, `before`
    what the last one of the sentence before does."""
    limit = sentence.end
    if _not_one(doc, figure, sentence):
        return None
    if figure.article or figure.currency is not None or figure.ballot or figure.share:
        return _by_form(doc, figure, sentence, previous or before)
    if not figure.percent and quantity_tolls.difference(doc, figure.last, limit):
        return None
    noun = _counted(doc, figure, limit)
    measured = quantity_measures.measure(doc, figure.start, figure.last, noun, sentence.start, limit)
    part = _taken_out(doc, figure, sentence, previous) if noun is None and measured.measure == "other" else None
    if part is not None:
        return part
    measured = quantity_tolls.voted(doc, figure.start, figure.last, quantity_shares.undone(doc, figure.first, measured))
    told = None
    if measured.measure == "other" and not figure.percent:
        told = quantity_tolls.counted(doc, figure.start, figure.last, sentence.start, limit, previous or before)
        owed = quantity_ellipsis.sum_of_money(doc, figure.start, figure.end, limit, previous or before)
        if noun is None and owed:
            return owed
        if noun is None and told is None:
            told = quantity_ellipsis.elided(doc, figure.start, figure.end, limit, previous or again)
            told = told or quantity_ellipsis.held(doc, figure.start, figure.end, previous or before)
        alone = quantity_tolls.alone(doc, figure.start, figure.last, limit)
        if alone is not None:
            told = told or quantity_tolls.compared(doc, figure.first, figure.last, previous)
            return told or quantity_lists.listed(doc, figure.first, figure.last, previous) or alone
    if measured.measure in ("other", "troops"):
        measured = quantity_shares.among(doc, figure.first, noun, sentence.start) or measured
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
        return Measured("other", _share_of(doc, figure, noun, previous), measured.predicate, 0.7)
    if noun is None and measured.measure == "other":
        told = quantity_tolls.compared(doc, figure.first, figure.last, previous or _driven_out(before)) or told
        if told is None and quantity_tolls.crowd(doc, figure.start, figure.last, sentence.start):
            return measured
        if told is None and (acts := _by_deed(doc, figure, limit, previous)) is not None:
            return acts
        measured, noun = (measured, noun) if told is None else (told, told.noun)
    measured, noun = _as_before(doc, figure, measured, noun, previous)
    return measured if _worth(doc, figure, measured, noun, sentence.start, previous) else None


def _by_deed(doc: Doc, figure: Figure, limit: int, previous: Measured | None) -> Measured | None:
    """What a bare number measures by what those whom it counts did, or by what was done to them; None where that does not say."""
    if (votes := quantity_tolls.against(doc, figure.first, figure.last, limit, previous)) is not None:
        return votes
    if (done := quantity_tolls.befallen(doc, figure.start, figure.last, limit)) is not None:
        return Measured("other", None, done, 0.6)
    plain = figure.last - figure.first == 1 or (figure.bounds.qualifier is not None and not figure.word)
    verb = quantity_tolls.doers(doc, figure.first, figure.last) if plain else None
    if verb is None:
        return None
    return quantity_shares.remaining(doc, verb, previous) or Measured("other", None, verb, 0.6)


def _counted(doc: Doc, figure: Figure, limit: int) -> int | None:
    """The noun that a figure counts; none is the time behind a share ("up from 61 percent five years ago")."""
    noun = quantity_measures.counted(doc, figure.start, figure.last, limit)
    timed = noun is not None and figure.percent is not None and quantity_worth.time_unit(doc[noun].lemma_.lower())
    return None if timed else noun


def _share_of(doc: Doc, figure: Figure, noun: int | None, previous: Measured | None) -> int | None:
    """What a per cent is of; where only a time stands there, what the figure before is of ("down from 71 percent four years earlier")."""
    of = noun if noun is not None else quantity_tolls.amount_of(doc, figure.first, figure.last)
    if of is not None and doc[of].lower_ in _PARTS:  # "from 10 to 25 percent"
        of = quantity_tolls.amount_of(doc, of, of + 1)
    if of is None and previous is not None and doc[figure.first - 1].lower_ == "to" and doc[figure.first - 2].like_num:
        return previous.noun
    if of is not None and quantity_worth.time_unit(doc[of].lemma_.lower()):
        return None if previous is None else previous.noun
    return of


def _driven_out(before: Measured | None) -> Measured | None:
    """What the last figure of the sentence before measures, where it counts those whom the next sentence goes on to take in or send back."""
    return before if before is not None and before.measure == "displaced" else None


def _as_before(
    doc: Doc, figure: Figure, measured: Measured, noun: int | None, previous: Measured | None
) -> tuple[Measured, int | None]:
    """What a figure measures and counts where it shares the noun of the figure before it, or goes on with a list."""
    if measured.noun is None and previous is not None and quantity_shares.shares_noun(doc, measured, previous):
        measured = Measured(measured.measure, previous.noun, measured.predicate, measured.confidence)
    if measured.noun is None and measured.measure == "other":
        told = quantity_lists.listed(doc, figure.first, figure.last, previous)
        return (measured, noun) if told is None else (told, told.noun)
    return measured, noun


def _taken_out(doc: Doc, figure: Figure, sentence: TokenSpan, previous: Measured | None) -> Measured | None:
    """What a bare number measures that is taken out of all those told of before it: "of whom 300 are women", "Of the dead, 17 were"."""
    part = quantity_shares.share(doc, figure.first, figure.last, sentence.end, previous)
    if part is not None:
        return part
    return quantity_shares.of_the_fallen(doc, figure.first, figure.last, sentence.start, sentence.end)


def _not_one(doc: Doc, figure: Figure, sentence: TokenSpan) -> bool:
    """Whether a number says that there was none: "not one soldier was hurt"."""
    one = figure.word and figure.bounds.best == 1 and figure.first > sentence.start
    return one and doc[figure.first - 1].lower_ == "not"


def _by_form(doc: Doc, figure: Figure, sentence: TokenSpan, previous: Measured | None) -> Measured | None:
    """What a figure measures whose form says it: an article, a sum of money, votes, a share."""
    if figure.article:
        return _single(doc, figure, sentence)
    if figure.currency is not None:
        return _money(doc, figure)
    if figure.ballot:
        return Measured("votes", None, quantity_measures.governor(doc, figure.start), 0.8)
    return quantity_fractions.measured(doc, figure.start, figure.end, sentence.end, previous)


def _single(doc: Doc, figure: Figure, sentence: TokenSpan) -> Measured | None:
    """What an article that counts one person measures."""
    noun = quantity_singles.counted(doc[figure.start]).i
    measured = quantity_measures.measure(doc, figure.start, figure.last, noun, sentence.start, sentence.end)
    if figure.bounds.best == 0:
        return measured if quantity_singles.counts_none(doc, noun, measured.measure, measured.predicate) else None
    return measured if quantity_singles.counts(doc, measured.measure, measured.predicate) else None


def _money(doc: Doc, figure: Figure) -> Measured:
    of = quantity_tolls.amount_of(doc, figure.first, figure.last)
    if of is not None and (quantity_money.named(doc[of].lemma_.lower()) or doc[of].lower_ in _PARTS):
        of = None  # "8 million and 12 million euros", "60 per cent of the 40 million dollars", "a third of the $410 million"
    return Measured("money", of, quantity_measures.governor(doc, figure.end - 1), 0.9)


def _worth(
    doc: Doc, figure: Figure, measured: Measured, noun: int | None, floor: int, previous: Measured | None
) -> bool:
    """Whether a figure of the noun at a token is worth a record; those of what befell people all are."""
    if (
        figure.bounds.best == 0
        and measured.predicate is not None
        and not quantity_singles.spared(doc[measured.predicate])
    ):
        return False  # "nobody will be hurt"
    if measured.measure not in _UNSURE or (measured.measure == "votes" and _cast(doc, noun)):
        return True
    value = figure.bounds.best if figure.bounds.best is not None else figure.bounds.low or figure.bounds.high or 0.0
    if _few(figure) or quantity_worth.trivial(doc, figure.first, noun, value, floor):
        return False
    if noun is None:
        return True
    again = previous is not None and previous.noun == noun and quantity_worth.one_phrase(doc, figure.first)
    return not again and not (value < 10 and quantity_worth.of_known(doc, figure.end, noun))


def _cast(doc: Doc, noun: int | None) -> bool:
    """Whether votes of any number are worth a record: those of whoever "voted against" or "abstained"."""
    return noun is None or doc[noun].lemma_.lower() == "abstention"


def _no_plural(doc: Doc, figure: Figure, noun: int) -> bool:
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


def _few(figure: Figure) -> bool:
    """ "Several" and "a few": worth a record only of the dead, the hurt, the missing, the held and the driven out."""
    return figure.vague and (figure.bounds.low or figure.bounds.high or 0) < 10


def _quantity(
    document: Document,
    actors: Actors,
    around: Surroundings,
    figure: Figure,
    measured: Measured,
    sentence: TokenSpan,
    times: tuple[TimeExpression, ...],
    places: tuple[PlaceMention, ...],
) -> Quantity:
    printed = document.span(figure.first, figure.last)
    limits = (sentence.start, sentence.end)
    own = measured.noun is not None and measured.noun >= figure.start
    base = measured.noun if own and measured.noun is not None else figure.end - 1
    speaker, quotation = quantity_claims.claim(around, actors, printed, limits)
    event, agreement = quantity_about.about(around, measured.noun, measured.predicate, measured.measure)
    where = None if own else quantity_context.beside(around, figure.last)
    if where is None and not _sized(document.doc, figure.last, sentence.end):
        where = quantity_context.place(around, base, measured.predicate, limits)
    where = _where(around, measured, where, event, quotation)
    until, begun = _when(around, figure, measured, base, limits, event)
    if until is not None and quantity_context.measured_against(document.doc, figure.first, figure.last):
        event = None  # "down from 587 in 2020": another count of other deeds
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


def _where(
    around: Surroundings, measured: Measured, told: int | None, event: int | None, quotation: int | None
) -> int | None:
    """The place told of a figure, unless it only says where a source sits; else, of victims, that of the deed."""
    beside = told is not None and quotation is not None and quantity_context.beside_source(around, quotation, told)
    if (told is None or beside) and event is not None and measured.measure in quantity_singles.MEASURES:
        return around.events[event].place
    return None if beside else told


def _sized(doc: Doc, last: int, end: int) -> bool:
    """Whether a number only tells the size of a body, which is nowhere: "the 27-nation bloc recalled its envoy from X"."""
    return last + 1 < end and doc[last].text in ("-", "–") and doc[last + 1].lower_ in ("member", "nation", "country")


def _when(
    around: Surroundings, figure: Figure, measured: Measured, base: int, limits: tuple[int, int], event: int | None
) -> tuple[int | None, int | None]:
    """The time a figure holds for, and the time from which it counts; neither of what only describes ("the 29-member bloc, which has met
    since 2002").
    """
    doc = around.document.doc
    if base >= figure.start and not figure.ballot and doc[min(figure.last, limits[1] - 1)].text in ("-", "–"):
        return None, None
    against = quantity_context.measured_against(doc, figure.first, figure.last)
    against = against or quantity_context.was(around, figure.first, figure.last)
    begun = quantity_context.since(around, figure.start, (figure.first, limits[1]) if against else limits)
    # "20 men on Monday and eight on Tuesday"
    joined = base < figure.end and doc[figure.first - 1].lower_ in ("and", "another", ",")
    until = quantity_context.right_behind(around, figure.last, base) if joined else None
    if until is None:
        until = quantity_context.as_of(around, base, measured.predicate, limits, begun)
    if against or (until is None and begun is None):
        until = quantity_context.right_behind(around, figure.last, base)
    if until is None and begun is None and event is not None and not against:
        told = around.times_of_events[event]
        until = told if told is not None and quantity_context.holds(around, told, base) else None
    return until, begun
