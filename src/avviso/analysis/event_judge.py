"""What the trained relation head makes of the coder's events: each confirmed, changed or dropped, and the pairs that no rule coded.

The codebook part and the head know different things: a rule that fits is right more often than not, so the head must be sure to overrule it,
and surer still to make an event of its own, since a false event costs a reader's trust.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.event_pairs import Judge, Pair, pair_of
from avviso.reference.plover import root
from avviso.text.document import Document

NONE = "NONE"
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "ASSAULT"})
# How sure the head must be that the parties have nothing to do with one another before a rule's event is dropped.
DROPS_AT = 0.9
# How sure it must be of another root before a rule's type is changed, and how little it may leave to the rule's own.
CHANGES_AT = 0.6
KEEPS_AT = 0.2
# How sure it must be of a root before a pair that no rule coded becomes an event.
MAKES_AT = 0.8


@dataclass(frozen=True, slots=True)
class Made:
    """A pair that the head alone calls an event, its root and the probability."""

    pair: Pair
    root: str
    probability: float


def head(document: Document) -> Judge | None:
    """The relation head of the model that read a document, None where none did."""
    judge = document.judge
    if judge is None:
        return None
    return lambda asked, pairs: judge.relations(asked.doc, [(pair.source_range, pair.target_range) for pair in pairs])


def judged(
    document: Document, events: Iterable[EventMention], others: Sequence[Pair], judge: Judge
) -> tuple[list[EventMention], list[Made]]:
    """The events as the head leaves them, and those of `others` that it alone calls events; one question to the head in all."""
    events = list(events)
    own = [pair_of(document, event) for event in events]
    coded = {_key(document, pair) for pair in own if pair is not None}
    free = [pair for pair in others if _key(document, pair) not in coded]
    asked = [pair for pair in own if pair is not None] + free
    answers = list(judge(document, asked)) if asked else []
    told = iter(answers)
    kept = []
    for event, pair in zip(events, own, strict=True):
        settled = event if pair is None else confirmed(event, next(told))
        if settled is not None:
            kept.append(settled)
    made = [Made(pair, *best(answer)) for pair, answer in zip(free, told, strict=True)]
    return kept, [each for each in made if each.root != NONE and each.probability >= MAKES_AT]


def best(answer: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest root and its probability; NONE where the head says nothing."""
    if not answer:
        return NONE, 1.0
    found = max(sorted(answer), key=lambda name: answer[name])
    return found, answer[found]


def confirmed(event: EventMention, answer: Mapping[str, float]) -> EventMention | None:
    """The event with its type confirmed or changed; None where the head is sure that there is none."""
    if not answer:
        return event
    own = root(event.type, event.status)
    name, probability = best(answer)
    if name == NONE:
        return None if probability >= DROPS_AT else event
    if name not in _MUTUAL and len(event.actors) > 1 and not event.recipients:
        return event  # both do it: the head, asked of one towards the other, calls a signing support
    if name != own and probability >= CHANGES_AT and answer.get(own, 0.0) < KEEPS_AT:
        return replace(event, type=type_of(name), mode=None, cameo=None, confidence=round(probability, 2))
    return event


def type_of(name: str) -> str:
    """The PLOVER type of a root: the head joins concessions in word and in deed; those that it alone finds are taken for deeds."""
    return "RETREAT" if name == "YIELD" else name


def _key(document: Document, pair: Pair) -> tuple[int, frozenset[int]]:
    return document.doc[pair.predicate].sent.start, frozenset({pair.source.entity, pair.target.entity})
