"""Events at words that the model takes for the name of one though no frame of the codebook fits them.

The codebook knows the words that usually tell of politics; the model knows the others by their sentence ("the ill treatment of women", "probing
the crash"): its layer of deeds proposes words, its second reading says of each what it tells and of whom. Where that names nobody, the generic
parts of a clause or a noun phrase are the parties.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import log
from typing import TYPE_CHECKING

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events import status as event_status
from avviso.analysis.events import words as event_words
from avviso.analysis.events.judge import best, type_of
from avviso.analysis.events.pairs import Judge as Head
from avviso.analysis.events.pairs import pair_of
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reach import nearest
from avviso.analysis.events.reading import PLAIN, Reading
from avviso.analysis.events.triggers import Site, lender, speechless
from avviso.analysis.tree import Tree
from avviso.reference.plover import MUTUAL, SPOKEN, VIOLENT
from avviso.text.judge import Judge, Told

if TYPE_CHECKING:
    from spacy.tokens import Doc

ASKED_AT = 0.35
"""How sure the layer of deeds must be that a word names an event for the second reading to be asked."""
TOLD_AT = 0.3
"""How sure that must be."""
TOLD_RIGHT = 0.6
"""How many of such events the labelled sentences bear out in type and parties, where the model is sure."""
_BY = ("by", "from")
_TO = ("on", "against", "upon", "of", "with", "to", "for", "at", "into", "in")
_REACH = 4
UNNAMED = frozenset({"ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "PROTEST"})
"""What is on record though nobody is named who has a part in it, where the model is sure enough: fighting, arrests, talks, unrest."""
# Of these nouns "of" names the doer.
_DONE_OF = frozenset("aggression offensive incursion intervention interference onslaught provocation".split())
_LEAST = 0.01
# What the log probability of the relation head is worth beside that of the word itself.
_HEAD = 0.7
_NAMING = frozenset("VERB NOUN PROPN ADJ ADV ADP DET AUX PART".split())
_OF_DEEDS = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN"})
_JOINED = frozenset({"obj", "xcomp", "compound", "amod", "fixed", "flat"})


@dataclass(frozen=True, slots=True)
class Deed:
    """A word that names an event, the root it names, how likely it does so, and all that is told of it."""

    token: int
    root: str
    chance: float
    told: Told


def candidates(tree: Tree, judge: Judge, doc: Doc, tokens: Iterable[int]) -> Iterator[int]:
    """The words that may name an event, one for each run of such words: the noun or verb that the others hang on."""
    run: list[int] = []
    tokens = list(tokens)
    for token, chance in zip(tokens, judge.naming(doc, tokens), strict=True):
        if tree.pos[token] in _NAMING and chance >= ASKED_AT:
            if run and run[-1] < token - 1:
                yield _top(tree, run)
                run = []
            run.append(token)
    if run:
        yield _top(tree, run)


def _top(tree: Tree, run: list[int]) -> int:
    content = [token for token in run if tree.pos[token] in ("VERB", "NOUN", "PROPN", "ADJ")] or run
    top = next((token for token in content if tree.heads[token] not in run), content[0])
    held = [token for token in content if tree.heads[token] == top and tree.dep[token] == "obj"]
    return held[0] if held and tree.pos[top] == "VERB" and tree.pos[held[0]] == "NOUN" else top


def told(
    reading: Reading, head: Head | None, words_: event_words.Words, tokens: Iterable[int], coded: Iterable[EventMention]
) -> list[tuple[EventMention, Mapping[str, float]]]:
    """The events at those of `tokens` that none of the `coded` events stands at or beside, each with what the relation head says of its parties."""
    tree, document = reading.tree, reading.document
    taken = {t: e.type for e in coded for span in (e.trigger, *e.mentions) for t in range(*document.tokens(span))}
    free = [deed for token in tokens if (deed := _deed(token, words_)) and not _beside(tree, deed, taken)]
    found = [(event, deed) for deed in free if (event := _event(reading, deed)) is not None]
    own = [pair_of(document, event) for event, _ in found]
    asked = [pair for pair in own if pair is not None]
    answers = iter(head(document, asked) if head is not None and asked else [])
    known = [next(answers, {}) if pair is not None else {} for pair in own]
    return [(_typed(event, deed, answer), answer) for (event, deed), answer in zip(found, known, strict=True)]


def _deed(token: int, words_: event_words.Words) -> Deed | None:
    """The event that a word is sure enough to name."""
    if token not in words_:
        return None
    roots = event_words.named(words_[token])
    chance = sum(roots.values())
    return Deed(token, best(roots)[0], chance, words_[token]) if chance >= TOLD_AT else None


def _typed(event: EventMention, deed: Deed, answer: Mapping[str, float]) -> EventMention:
    """The event with the type of the root that word and parties together make likeliest."""
    if not answer:
        return event
    roots = event_words.named(deed.told)
    name = max(sorted(roots), key=lambda root: log(roots[root] + _LEAST) + _HEAD * log(answer.get(root, 0.0) + _LEAST))
    return replace(event, type=type_of(name))


def _beside(tree: Tree, deed: Deed, taken: Mapping[int, str]) -> bool:
    """Whether a word tells of the same event as one that is coded: it, the verb that brings it in, or what that verb brings in. What is asked for or
    turned down is a deed of its own: "demanded the withdrawal of X", "rejected X's request".
    """
    token = deed.token
    near = {token, *(c for c in tree.children[token] if tree.dep[c] in _JOINED)}
    verb = tree.heads[token]
    apart = taken.get(verb) in _OF_DEEDS and type_of(deed.root) not in (taken[verb], "PROTEST")
    if tree.dep[token] in _JOINED and not apart:
        near.add(verb)
    return not near.isdisjoint(taken)


def _event(reading: Reading, deed: Deed) -> EventMention | None:
    tree = reading.tree
    verbal = tree.pos[deed.token] in ("VERB", "AUX")
    if speechless(tree, deed.token):
        return None
    light, setting = (None, False) if verbal else lender(tree, deed.token)
    frame = replace(PLAIN, kind="V" if verbal else "N", type=type_of(deed.root))
    site = Site(deed.token, frame, light, around=setting)
    actors, recipients = parties(reading, deed)
    if not (actors or recipients) and deed.root not in UNNAMED:
        return None
    around, cued = reading.speech.around(deed.token), reading.speech.cued(deed.token)
    if cued is not None and frame.type in SPOKEN:
        around = cued
    status, content = reading.speech.settle(deed.token, event_status.status(tree, site))
    return EventMention(
        trigger=reading.document.span(deed.token, deed.token + 1),
        type=frame.type,
        mode=None,
        contexts=(),
        cameo=None,
        actors=tuple(actors),
        recipients=tuple(recipients),
        status=status,
        content_status=content,
        time=reading.setting.time(site),
        place=reading.setting.place(site),
        reported_in=None if around is None else around.index,
        confidence=round(deed.chance * TOLD_RIGHT, 2),
    )


def parties(reading: Reading, deed: Deed) -> tuple[list[Party], list[Party]]:
    """Who does what a word names, and to whom, as the model has it; else the subject or possessor, and the nearest party below."""
    tree, token = reading.tree, deed.token
    verbal = tree.pos[token] in ("VERB", "AUX") or tree.kid(token, "cop") is not None
    actors, recipients = event_words.sides(reading.document, tree, reading.parties, deed.told)
    if not (actors or recipients):
        actors, recipients = _of_verb(reading, token) if verbal else _of_noun(reading, token)
    if tree.lemmas[token] in _DONE_OF and not actors:
        own = {t for c in tree.oblique(token, "of") for t in range(tree.left(c), tree.right(c) + 1)}
        actors = [p for p in recipients if reading.head(p) in own]
        recipients = [p for p in recipients if p not in actors]
    cued = reading.speech.cued(token)
    if cued is not None and cued.quotation.speaker is not None and type_of(deed.root) in SPOKEN:
        actors = [cued.quotation.speaker]
        recipients = recipients or reading.speech.targets(cued, reading.parties, True)
    harmed = deed.root in VIOLENT
    recipients = [p for p in recipients if not any(reading.parties.own(p, actor, harmed) for actor in actors)]
    if deed.root in MUTUAL and len(actors) > 1:
        return distinct(actors), []
    return distinct(actors), event_words.first_of(reading.document, tree, distinct(recipients))


def _of_verb(reading: Reading, verb: int) -> tuple[list[Party], list[Party]]:
    tree, parties = reading.tree, reading.parties
    doer = tree.doer(verb)
    actors = [] if doer is None else parties.all_at(doer, acting=True)
    near = nearest(tree, parties, verb, actors[0] if actors else None, _REACH)
    return actors, [] if near is None else [near]


def _of_noun(reading: Reading, noun: int) -> tuple[list[Party], list[Party]]:
    tree, parties = reading.tree, reading.parties
    between = [p for c in tree.oblique(noun, "between") for p in parties.all_at(c, acting=False)]
    if len(between) > 1:
        return between, []
    actors = [p for c in tree.modifiers(noun) for p in parties.all_at(c, acting=True)]
    actors += [p for mark in _BY for c in tree.oblique(noun, mark) for p in parties.all_at(c, acting=True)]
    light, around = lender(tree, noun)
    if not actors and light is not None and not around:
        doer = tree.doer(light)
        actors = [] if doer is None or doer == noun else parties.all_at(doer, acting=True)
    marks = [(mark, c) for mark in _TO for word in (noun, light) if word is not None for c in tree.oblique(word, mark)]
    recipients = [p for _, c in marks if c != noun for p in parties.all_at(c, acting=False)]
    return actors, recipients
