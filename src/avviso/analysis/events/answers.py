"""The codebook's events as the model leaves them, with those that it alone knows, each with the confidence that all this gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events import aims as event_aims
from avviso.analysis.events import asked as event_asked
from avviso.analysis.events import barred as event_barred
from avviso.analysis.events import blamed as event_blamed
from avviso.analysis.events import bystanders as event_bystanders
from avviso.analysis.events import causes as event_causes
from avviso.analysis.events import curbed as event_curbed
from avviso.analysis.events import echoes as event_echoes
from avviso.analysis.events import ends as event_ends
from avviso.analysis.events import envoys as event_envoys
from avviso.analysis.events import errands
from avviso.analysis.events import fate as event_fate
from avviso.analysis.events import heard as event_heard
from avviso.analysis.events import inquiries as event_inquiries
from avviso.analysis.events import matters as event_matters
from avviso.analysis.events import occasions as event_occasions
from avviso.analysis.events import outsiders as event_outsiders
from avviso.analysis.events import plain as event_plain
from avviso.analysis.events import relief as event_relief
from avviso.analysis.events import same as event_same
from avviso.analysis.events import sense as event_sense
from avviso.analysis.events import sides as event_sides
from avviso.analysis.events import turns as event_turns
from avviso.analysis.events import undergone as event_undergone
from avviso.analysis.events import unnamed as event_unnamed
from avviso.analysis.events import voted as event_voted
from avviso.analysis.events import weight as event_weight
from avviso.analysis.events import words as event_words
from avviso.analysis.events.clues import clues
from avviso.analysis.events.judge import judged
from avviso.analysis.events.made import of_head
from avviso.analysis.events.pairs import Judge, Pair, pairs
from avviso.analysis.events.reading import PLAIN, Reading
from avviso.analysis.events.told import UNNAMED, told
from avviso.text.document import Document
from avviso.text.span import Span

_ASKED_AT = 0.2
"""How likely the word that joins two parties must name an event for them to be asked about."""
_STEPS: tuple[Callable[[Reading, EventMention], EventMention], ...] = (
    errands.settled,
    event_matters.settled,
    event_envoys.settled,
    event_barred.settled,
    event_voted.annulled,
    event_voted.censured,
    event_aims.settled,
    event_bystanders.settled,
    event_outsiders.settled,
    event_occasions.settled,
    event_asked.settled,
    event_heard.settled,
    event_relief.settled,
    event_blamed.settled,
    event_inquiries.settled,
    event_causes.settled,
    event_curbed.settled,
    event_undergone.settled,
)
"""What settles who has a part in an event and what it is, each with what those before it made of it."""


def _worth_asking(document: Document, found: Iterable[Pair]) -> list[Pair]:
    """The pairs joined by a word that may name an event; all of them where nothing is known."""
    found = list(found)
    if document.judge is None:
        return found
    chances = document.judge.naming(document.doc, [pair.predicate for pair in found])
    return [pair for pair, chance in zip(found, chances, strict=True) if chance >= _ASKED_AT]


def _private(reading: Reading, event: EventMention) -> bool:
    """Whether an event that no frame of the codebook fits is one among private people and firms."""
    return not reading.stakes.allows(replace(PLAIN, type=event.type), list(event.actors), list(event.recipients))


def _sensible(reading: Reading, event: EventMention) -> EventMention | None:
    """The event among those who have a part in it; None where that is nobody who does it or is harmed, or where it is no event at all."""
    if event_sense.to_press(reading, event):
        return None
    settled = event
    for step in _STEPS:
        settled = step(reading, settled)
    if reading.stakes.among_private(settled.type, settled.actors, _met(reading, settled)):
        return None
    if event_unnamed.over(reading, settled):
        return None
    if settled.type == "ASSAULT" and event_sense.by_mishap(reading.tree, reading.document.tokens(settled.trigger)[0]):
        return None
    if settled.actors or settled.mode == "explosives":
        return settled
    if not settled.recipients and settled.type in UNNAMED:
        return settled
    return settled if event_unnamed.worth(reading, settled) else None


def _met(reading: Reading, event: EventMention) -> tuple[Party, ...]:
    """The recipients of an event, of a visit only those who are people: a country that an orchestra visits makes it no politics."""
    if (
        event.type != "CONSULT"
        or reading.tree.lemma(reading.document.tokens(event.trigger)[0]) not in event_occasions.VISITS
    ):
        return event.recipients
    return tuple(p for p in event.recipients if reading.actors.entities[p.entity].type in ("person", "group"))


# What an event's own words say outright, whatever a model makes of it.
_OUTRIGHT = (
    event_plain.outright,
    event_turns.outright,
    event_ends.outright,
    errands.outright,
    event_envoys.outright,
    event_barred.outright,
    event_voted.outright,
    event_blamed.outright,
    event_unnamed.outright,
)


def weighed(
    reading: Reading,
    found: list[EventMention],
    tokens: Sequence[int],
    judge: Judge | None,
    words_: event_words.Words,
) -> list[EventMention]:
    """The events that are likely enough. What the model alone knows are pairs that act on one another, and words that name an event; `words_` are
    those that it proposes, with what is told of them.
    """
    document, tree = reading.document, reading.tree
    origin = dict.fromkeys((event.trigger for event in found), "ruled")
    answers: dict[Span, Mapping[str, float]] = {}
    if judge is not None:
        others = _worth_asking(document, pairs(document, tree, reading.parties, tokens))
        marked = () if document.judge is None else event_sides.pairs(document, tree, reading.parties, document.judge)
        sure = [event for event in found if event_plain.beyond_doubt(reading, event)]
        doubted = [event for event in found if event not in sure]
        found, made, answers = judged(document, doubted, others, judge, tuple(marked))
        found += sure
        told_by_verb = {t for event in sure for t in tree.kids(document.tokens(event.trigger)[0], "obj")}
        for each in made:
            event = of_head(reading, each) if each.pair.predicate not in told_by_verb else None
            if event is not None and event.trigger not in origin:
                found.append(event)
                origin[event.trigger], answers[event.trigger] = "made", each.answer
    reader = document.judge
    if reader is None:
        sensible_ = (_sensible(reading, event) for event in found)
        plain = (event_sense.made(reading, event) for event in sensible_ if event is not None)
        return event_echoes.without(reading, [event_bystanders.laid_to(reading, event) for event in plain])
    own = {event_words.trigger(document, reader, event) for event in found}
    proposed = sorted(words_)
    words_ = {**words_, **event_words.asked(document, own - set(words_))}
    for event, answer in told(reading, judge, words_, proposed, found):
        found.append(event)
        origin[event.trigger], answers[event.trigger] = "told", answer
    sides = event_sides.sides(document)
    every = (_settled(reading, event, words_, sides, origin, answers) for event in found)
    return event_echoes.without(reading, [event for event in every if event is not None])


def _settled(
    reading: Reading,
    event: EventMention,
    words_: event_words.Words,
    sides: tuple[event_sides.Side, ...],
    origin: Mapping[Span, str],
    answers: Mapping[Span, Mapping[str, float]],
) -> EventMention | None:
    """The event with type, parties, status and confidence as all readers have them; None where it is none or too unlikely."""
    document, tree, reader = reading.document, reading.tree, reading.document.judge
    assert reader is not None
    token = event_words.trigger(document, reader, event)
    bearer = event_words.bearer(tree, words_, token, event.type)
    said = words_.get(bearer)
    made = origin[event.trigger] == "made"
    event = event_words.typed(event, said, paired=made)
    event = event_words.retold(document, tree, reading.parties, event, said, paired=made)
    apart = reading.parties.apart
    event = replace(event, actors=apart(event.actors), recipients=apart(event.recipients))
    event = event_words.borne_out(document, event, said)
    event = event_words.filled(document, tree, reading.parties, event, said)
    event = event_words.completed(document, tree, reading.parties, event, said)
    event = event_words.done_by_its_subject(document, tree, reading.parties, event, said)
    sensible = _sensible(reading, event)
    if sensible is None:
        return None
    event = sensible
    answer, by = answers.get(event.trigger, {}), origin[event.trigger]
    same = 0.0 if said is None else event_words.agreement(document, event, said)
    (naming,) = reader.naming(document.doc, [bearer])
    private = by == "told" and _private(reading, event)
    length = len(document.doc[token].sent)
    weighty = event_weight.features(event, by, answer, said, same, private=private, naming=naming, length=length)
    confidence_ = event_weight.confidence(weighty)
    least = event_weight.least(event)
    if confidence_ < least:
        ruled_ = by == "ruled" and event_plain.beyond_doubt(reading, event)
        if not (ruled_ or any(outright(reading, event) for outright in _OUTRIGHT)):
            return None
        confidence_ = least
    ruled, _ = event_fate.ruled(tree, reading.speech, reading.factuality, token)
    clues_ = clues(tree, reading.speech, token, ruled)
    if not event_plain.taken_for_granted(reading, event):
        event = event_fate.decided(event, said, clues_)
    decided = event_sense.made(reading, event)
    decided = event_bystanders.laid_to(reading, decided)
    marked = (*sides, *event_words.marks(said))
    full = event_sides.in_full(document, replace(decided, confidence=confidence_), marked)
    full = event_aims.wide(reading, reading.setting.of_no_party(document, errands.settled(reading, full)))
    return event_same.once(reading, full)
