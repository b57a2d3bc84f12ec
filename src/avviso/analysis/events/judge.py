"""What the trained relation head makes of the coder's events: each confirmed, changed or dropped, and the pairs that no rule coded.

The codebook part and the head know different things: a rule that fits is right more often than not, so the head must be sure to overrule it,
and surer still to make an event of its own, since a false event costs a reader's trust.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.pairs import Judge, Pair, pair_of
from avviso.analysis.tree import Tree, tree_of
from avviso.reference.plover import VIOLENT, root
from avviso.reference.political_words import words
from avviso.text.document import Document
from avviso.text.span import Span

NONE = "NONE"
# Words that name an act of speech outright.
_EXPLICIT = {
    "ACCUSE": words("verbs of accusation"),
    "REQUEST": words("verbs of request") - {"order", "press", "instruct", "push"},  # an order may be a deed
    "SUPPORT": words("verbs of praise"),
    "REJECT": words("verbs of denial") | {"veto"},
    "THREATEN": frozenset({"threaten", "threat", "ultimatum"}),
}
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "ASSAULT"})
# How sure the head must be that the parties have nothing to do with one another before a rule's event is dropped.
DROPS_AT = 0.6
# How sure it must be of another root before a rule's type is changed, and how little it may leave to the rule's own.
CHANGES_AT = 0.5
KEEPS_AT = 0.3
# How sure it must be of a root before a pair that no rule coded becomes an event.
MAKES_AT = 0.5
# The same of a pair that the layer of parties marks as the source and target of its sentence.
MAKES_MARKED_AT = 0.3
# How many of the events that it changes or makes the labelled sentences bear out, where it is sure: their confidence is its probability times that.
CHANGED_RIGHT, MADE_RIGHT = 0.7, 0.45


@dataclass(frozen=True, slots=True)
class Made:
    """A pair that the head alone calls an event, its root and the probability."""

    pair: Pair
    root: str
    probability: float
    answer: Mapping[str, float]


def head(document: Document) -> Judge | None:
    """The relation head of the model that read a document, None where none did."""
    judge = document.judge
    if judge is None:
        return None
    return lambda asked, pairs: judge.relations(asked.doc, [(pair.source_range, pair.target_range) for pair in pairs])


def judged(
    document: Document,
    events: Iterable[EventMention],
    others: Sequence[Pair],
    judge: Judge,
    marked: Sequence[Pair] = (),
) -> tuple[list[EventMention], list[Made], dict[Span, Mapping[str, float]]]:
    """The events as the head leaves them, those of `others` and `marked` that it alone calls events, and what it said of the events by their
    trigger; one question to the head in all.
    """
    events = list(events)
    tree = tree_of(document.doc)
    own = [pair_of(document, event) for event in events]
    coded = {_key(document, pair) for pair in own if pair is not None}
    known = {_key(document, pair) for pair in marked}
    free = [pair for pair in marked if _key(document, pair) not in coded]
    free += [pair for pair in others if _key(document, pair) not in coded | known]
    asked = [pair for pair in own if pair is not None] + free
    answers = list(judge(document, asked)) if asked else []
    told = iter(answers)
    kept = []
    said: dict[Span, Mapping[str, float]] = {}
    for event, pair in zip(events, own, strict=True):
        settled: EventMention | None = event
        if pair is not None:
            said[event.trigger] = next(told)
            settled = confirmed(event, said[event.trigger], _says_so(document, tree, event))
        if settled is not None:
            kept.append(settled)
    made = [Made(pair, *best(answer), answer) for pair, answer in zip(free, told, strict=True)]
    least = [MAKES_MARKED_AT if _key(document, m.pair) in known else MAKES_AT for m in made]
    sure = [m for m, at in zip(made, least, strict=True) if m.root != NONE and m.probability >= at]
    return (*_joined(document, tree, kept, sure), said)


def _says_so(document: Document, tree: Tree, event: EventMention) -> bool:
    """Whether the words name it, so that nobody need be asked what it is: a verb of speech ("urged", "accused"), or a noun that has
    its parties beside it ("X's annexation of Y"), of which the head would only know what the sentence does with it.
    """
    start, end = document.tokens(event.trigger)
    if _EXPLICIT.get(event.type, frozenset()) & set(tree.lemmas[start:end]):
        return True
    low, high = tree.left(start), tree.right(start)
    parties = (*event.actors, *event.recipients)
    return tree.pos[start] == "NOUN" and all(low <= document.tokens(party.span)[0] <= high for party in parties)


def _joined(
    document: Document, tree: Tree, events: list[EventMention], made: Iterable[Made]
) -> tuple[list[EventMention], list[Made]]:
    """The events with the recipients that the head found for those that had none, and what it made at words that tell of no coded event.

    A word and the verb that brings it in ("conducted strikes against X") tell of one event.
    """
    place: dict[int, int] = {}
    for index, event in enumerate(events):
        for token in range(*document.tokens(event.trigger)):
            place.setdefault(token, index)
            if tree.dep[token] == "obj" or tree.rel[token] == "nsubj:pass":
                place.setdefault(tree.heads[token], index)
    free = []
    for each in made:
        told = place.get(each.pair.predicate)
        if told is None:
            free.append(each)
            continue
        event = events[told]
        alone = not event.recipients and [p.entity for p in event.actors] == [each.pair.source.entity]
        if (
            alone
            and event.type not in ("CONSULT", "COOPERATE")
            and not each.pair.together
            and root(event.type, event.status) == each.root
            and _within(tree, each.pair)
        ):
            events[told] = replace(event, recipients=(each.pair.target,))
    return events, free


def _within(tree: Tree, pair: Pair) -> bool:
    """Whether the target of a pair stands in the clause of its predicate: "left alone, said Holm, who leads the protests" tells of none."""
    verb = pair.predicate
    while tree.pos[verb] != "VERB" and tree.heads[verb] >= 0:
        verb = tree.heads[verb]
    return tree.left(verb) <= pair.target_range[0] <= tree.right(verb)


def best(answer: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest root and its probability; NONE where the head says nothing."""
    if not answer:
        return NONE, 1.0
    found = max(sorted(answer), key=lambda name: answer[name])
    return found, answer[found]


def confirmed(event: EventMention, answer: Mapping[str, float], plain: bool = False) -> EventMention | None:
    """The event with its type confirmed or changed; None where the head is sure that there is none.

    `plain` says that its own words name the type. What is only imagined is no agreement or threat to do it, though the root joins these.
    """
    if not answer:
        return event
    own = root(event.type, event.status)
    name, probability = best(answer)
    if name == NONE:
        return None if probability >= DROPS_AT and not plain else event
    if name not in _MUTUAL and event.together:
        return event  # both do it: the head, asked of one towards the other, calls a signing support
    if plain or (name in ("AGREE", "THREATEN") and event.status == "hypothetical"):
        return event
    if event.mode == "restrict" and name in ("SANCTION", "ASSAULT"):
        return event  # sanctions and blockades restrict whom they hit
    if (event.mode == "ceasefire" or (event.type == "MOBILIZE" and event.mode is not None)) and name in VIOLENT:
        return event  # troops that are sent have not yet done what the rest of the sentence tells; a truce ends it
    if name != own and probability >= CHANGES_AT and answer.get(own, 0.0) < KEEPS_AT:
        return replace(
            event, type=type_of(name), mode=None, cameo=None, confidence=round(probability * CHANGED_RIGHT, 2)
        )
    return event


def type_of(name: str) -> str:
    """The PLOVER type of a root: the head joins concessions in word and in deed; those that it alone finds are taken for deeds."""
    return "RETREAT" if name == "YIELD" else name


def _key(document: Document, pair: Pair) -> tuple[int, frozenset[int]]:
    return document.doc[pair.predicate].sent.start, frozenset({pair.source.entity, pair.target.entity})
