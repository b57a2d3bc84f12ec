"""When and where an event was, where a later sentence says no more than that: "The attack took place on Friday in Varn"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.setting import Setting
from avviso.analysis.tree import Tree
from avviso.text.document import Document

_HAPPENS = frozenset(
    {"occur", "happen", "begin", "start", "commit", "perpetrate", "stage", "carry_out", "carry", "launch"}
)
_POINTING = frozenset({"the", "this", "that", "these", "those", "both"})
_STEM = 5
# So many words behind an accord it is still spoken of as the news of the day.
_NEAR = 60
# Words that point back at an attack of any kind, and at a killing.
_OF_ATTACKS = frozenset(
    {
        "attack",
        "incident",
        "crime",
        "explosion",
        "blast",
        "bombing",
        "action",
        "event",
        "assault",
        "shooting",
        "ambush",
        "offensive",
        "violence",
        "raid",
        "strike",
        "shelling",
        "killing",
    }
)
_OF_KILLINGS = ("kill", "murder", "assassin", "massacr", "slay", "shoot", "gun_down", "execut", "behead")
_OF_TAKINGS = ("kidnap", "abduct")
_HAPPENED = frozenset({"actual", "ongoing", "alleged"})


def settled(
    document: Document, tree: Tree, setting: Setting, events: Sequence[EventMention]
) -> tuple[EventMention, ...]:
    """The events, each that had no time or no place with what a later sentence says of the event its subject points back at.

    The nearest event before the sentence whose words are of one family with the subject is meant; of attacks of any
    kind "the attack" and "the incident" speak.
    """
    found = list(events)
    tokens = document.tokens_read
    for noun, verb in _told(tree, tokens):
        time, place = setting.told_at(verb)
        if time is None and place is None:
            continue
        meant = _last(document, tree, noun, found, means)
        if meant is not None:
            event = found[meant]
            found[meant] = replace(
                event,
                time=time if event.time is None else event.time,
                place=place if event.place is None else event.place,
            )
    for noun, verb in _spoken_of(tree, tokens):
        time, _ = setting.told_at(verb)
        meant = _last(document, tree, noun, found, _is_its_accord)
        if meant is not None and time is not None and setting.is_day_of_report(document, time):
            found[meant] = replace(found[meant], time=time)
    for index, event in enumerate(found):
        other = _visit_before(document, tree, event, found)
        if other is not None:
            found[index] = replace(event, recipients=other.recipients, place=other.place)
    return tuple(found)


def _visit_before(
    document: Document, tree: Tree, event: EventMention, events: Sequence[EventMention]
) -> EventMention | None:
    """The visit before or after which another comes that is said to lead nowhere else: "his visit comes a day after Holm visited Norland"."""
    noun = document.tokens(event.trigger)[0]
    verb = tree.heads[noun]
    if event.mode != "visit" or event.recipients or event.place is not None or tree.dep[noun] != "nsubj":
        return None
    clauses = [c for c in tree.kids(verb, "advcl") if {"after", "before"} & set(tree.marks(c))]
    if tree.lemmas[verb] not in ("come", "follow") or not clauses:
        return None
    visits = (e for e in events if e.mode == "visit" and e is not event)
    return next((e for e in visits if document.tokens(e.trigger)[0] in clauses), None)


def _last(
    document: Document,
    tree: Tree,
    noun: int,
    events: Sequence[EventMention],
    means: Callable[[Document, Tree, int, EventMention], bool],
) -> int | None:
    """The index of the last event told before a noun that the noun may mean."""
    before = (i for i in reversed(range(len(events))) if events[i].trigger.start < tree.offsets[noun])
    return next((i for i in before if means(document, tree, noun, events[i])), None)


def _spoken_of(tree: Tree, tokens: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Nouns that point back at an accord, and the verb by which somebody speaks of it: "said on Tuesday that the agreements ..."."""
    for verb in tokens:
        inner = tree.kid(verb, "ccomp") if tree.pos[verb] == "VERB" else None
        noun = None if inner is None else next(tree.kids(inner, "nsubj"), None)
        if noun is not None and tree.pos[noun] == "NOUN" and points(tree, noun):
            yield noun, verb


def _is_its_accord(document: Document, tree: Tree, noun: int, event: EventMention) -> bool:
    """Whether an event of the day's news, told in the perfect and without a time, made the accord that a noun points back at."""
    if event.type != "AGREE" or event.status != "actual" or event.time is not None:
        return False
    for span in (event.trigger, *event.mentions):
        verb = document.tokens(span)[0]
        near = noun - verb < _NEAR and tree.pos[verb] == "VERB"
        perfect = any(tree.lemmas[c] == "have" and tree.tags[c] in ("VBP", "VBZ") for c in tree.kids(verb, "aux"))
        held = tree.undergoer(verb) if near and perfect else None
        if held is not None and tree.lemmas[noun] in tree.lemmas[held : tree.right(held) + 1]:
            return True
    return False


def _told(tree: Tree, tokens: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Nouns that point back, and the verb that says they came about."""
    for verb in tokens:
        if tree.pos[verb] != "VERB" or not _happens(tree, verb):
            continue
        noun = tree.surface_subject(verb)
        if noun is not None and tree.pos[noun] == "NOUN" and points(tree, noun):
            yield noun, verb


def _happens(tree: Tree, verb: int) -> bool:
    lemma = tree.lemma(verb)
    if lemma == "take":
        return any(tree.lemmas[c] == "place" for c in tree.kids(verb, "obj", "compound", "obl"))
    if lemma not in _HAPPENS:
        return False
    return lemma in ("occur", "happen", "begin", "start") or tree.passive(verb)


def points(tree: Tree, noun: int) -> bool:
    """Whether a noun points at something told: "the attack", "its attack"."""
    return any(tree.lemmas[c] in _POINTING or tree.rel[c] == "nmod:poss" for c in tree.children[noun])


def means(document: Document, tree: Tree, noun: int, event: EventMention) -> bool:
    """Whether a noun that points back may mean an event: by its word, or any attack by "the attack"."""
    if event.status not in _HAPPENED:
        return False
    word = tree.lemma(noun)
    told = [tree.lemma(document.tokens(span)[0]) for span in (event.trigger, *event.mentions)]
    if any(word[:_STEM] == other[:_STEM] for other in told):
        return True
    if event.type != "ASSAULT":
        return False
    for family in (_OF_KILLINGS, _OF_TAKINGS):
        if word.startswith(family):
            return any(other.startswith(family) for other in told)
    return word in _OF_ATTACKS
