"""Those whom only an event makes a party: the place that is shelled, the base that is stormed, the workers who stop work.

They are no actors before an event names them as its party, so they are tried last, and only those that an event kept become actors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from avviso.analysis.actors.entities import nominal_range
from avviso.analysis.actors.shared_nouns import Sharer, sharers
from avviso.analysis.annotations import Actors, Entity, EventMention, Mention, Party, PlaceMention
from avviso.analysis.tree import SUFFERED, Tree
from avviso.reference.political_words import words
from avviso.text.document import Document

_WEAPONS = words("weapons")
# What is thrown is nobody: "stones were thrown at the police".
_THROWING = frozenset({"throw", "hurl", "lob", "toss", "fling"})
_FORCES = frozenset(
    {"army", "police", "military", "militia", "navy", "government", "rebel", "guerrilla", "militant", "insurgent"}
)
ATTACKS = frozenset(
    {"attack", "strike", "raid", "airstrike", "assault", "ambush", "offensive", "shelling", "bombing", "bombardment"}
)
_ARMED = ATTACKS | {"drone", "missile", "rocket", "shell", "mortar", "artillery", "tank", "bomb"}
_BUILT = words("places and works that are attacked")
_PEOPLE = words("people by what they do")
_NO_PEOPLE = words("things named like people")
# "Sharpshooters", "employees", "defendants", "musicians": what somebody does, by the ending of the word.
_ENDINGS = ("ers", "ors", "ees", "ists", "ians", "ants", "men", "er", "or", "ee", "ist", "ian", "ant", "man", "woman")
POSSESSIVE = frozenset({"its", "their", "his", "her", "our", "my"})
FIRST_PERSON = {"i": "person", "we": "group"}
# Prepositions of what is no part of whom or what a noun names: "the embassy against the war".
_BEYOND = frozenset({"against", "over", "after", "before", "during", "amid", "despite"})
# Words before a noun that are no part of what it names.
_BEFORE = POSSESSIVE | {"the", "a", "an"}


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a report with those that may yet become parties behind them: entities from `first` on are such.

    `extras` names the mention headed by a token; `people` are the tokens whose mention means somebody who can act; `shares` names the mentions of
    those whom one plural means by their lands, by its head.
    """

    actors: Actors
    first: int
    extras: dict[int, int]
    people: frozenset[int]
    shares: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


def widen(
    document: Document,
    tree: Tree,
    actors: Actors,
    places: Iterable[PlaceMention],
    phrases: Iterable[tuple[int, int]] = (),
    voices: Mapping[int, int | None] | None = None,
) -> Cast:
    """The actors, and every place, building and unnamed person of the report that is none of them; `phrases` are ranges of tokens that the
    model takes for parties, whatever they mean. `voices` are the tokens of "I" and "we" that mean no actor yet, each with the entity that speaks, None
    where nobody knows whose words they are.
    """
    mentions, entities = list(actors.mentions), list(actors.entities)
    country = {place.span: place.country for place in places}
    bearers = {m.head: m.entity for m in actors.mentions if m.entity is not None}
    known = set(bearers)
    covered = {t for m in actors.mentions if m.entity is not None and m.form == "name" for t in range(m.start, m.end)}
    extras: dict[int, int] = {}
    people: set[int] = set()
    lands: dict[str, int] = {}
    spoken = {token: entity for token, entity in (voices or {}).items() if token not in known}
    for token, entity in spoken.items():
        if entity is not None:
            span = document.span(token, token + 1)
            mentions.append(Mention(span, token, token + 1, token, entities[entity].type, "pronoun", entity, 0.6))
    nobodies = [(t, FIRST_PERSON[tree.words[t]], t, t + 1, "pronoun") for t, entity in spoken.items() if entity is None]
    for token, kind, start, end, form in (*_others(document, tree, actors), *_named(tree, phrases), *nobodies):
        if token in known or token in covered or token in extras:
            continue
        span = document.span(start, end)
        bearer = bearers.get(tree.heads[token]) if tree.dep[token] == "appos" else None
        if kind in ("person", "organisation") and bearer is not None and entities[bearer].type == "person":
            extras[token] = len(mentions)  # "Holm, a laureate who": nobody else
            mentions.append(Mention(span, start, end, token, "person", form, bearer, 0.6))
            people.add(token)
            continue
        name = span.text.split()
        text = " ".join(name[1:] if len(name) > 1 and name[0].lower() in _BEFORE else name)
        index = lands.get(text, len(entities)) if kind == "state" else len(entities)
        if kind == "state":
            lands[text] = index  # a place is one party wherever the report names it
        if index == len(entities):
            entities.append(
                Entity(index, kind, text, (text,), (), country=country.get(span), anchor=span, confidence=0.6)
            )
        entities[index] = replace(entities[index], mentions=(*entities[index].mentions, len(mentions)))
        extras[token] = len(mentions)
        mentions.append(Mention(span, start, end, token, "place" if kind == "state" else kind, form, index, 0.6))
        if kind in ("group", "person") or (form == "name" and kind == "organisation"):
            people.add(token)
    together = list(sharers(document, tree, Actors(tuple(mentions), tuple(entities), actors.by_head)))
    shares, sharing = _shares(document, mentions, entities, together)
    wide = Actors(tuple(mentions), tuple(entities), actors.by_head)
    return Cast(wide, len(actors.entities), extras | sharing, frozenset(people | sharing.keys()), shares)


def _shares(
    document: Document,
    mentions: list[Mention],
    entities: list[Entity],
    together: Iterable[tuple[int, tuple[Sharer, ...]]],
    known: bool = False,
) -> tuple[dict[int, tuple[int, ...]], dict[int, int]]:
    """The mentions of those whom a plural names, by its head and by their lands; `known`: of plurals all of whose actors the report has."""
    shares: dict[int, tuple[int, ...]] = {}
    lands: dict[int, int] = {}
    for head, named in together:
        if known and any(each.entity is None for each in named):
            continue
        shares[head] = tuple(_shared(document, mentions, entities, each) for each in named)
        lands |= {each.land: i for each, i in zip(named, shares[head], strict=True) if each.land is not None}
    return shares, lands


def _shared(document: Document, mentions: list[Mention], entities: list[Entity], sharer: Sharer) -> int:
    """The mention of one of those whom a plural names by their lands, added with its entity where the report has none for it."""
    span = document.span(sharer.start, sharer.end)
    known = (e.index for e in entities if e.name == sharer.name)
    index = next(known, len(entities)) if sharer.entity is None else sharer.entity
    if index == len(entities):
        made = Entity(index, "group", sharer.name, (sharer.name,), (), anchor=span, confidence=0.6)
        entities.append(replace(made, country=sharer.country, body=sharer.body))
    entities[index] = replace(entities[index], mentions=(*entities[index].mentions, len(mentions)))
    mentions.append(Mention(span, sharer.start, sharer.end, sharer.end - 1, "group", "nominal", index, 0.6))
    return len(mentions) - 1


def _others(document: Document, tree: Tree, actors: Actors) -> Iterator[tuple[int, str, int, int, str]]:
    """Head, type, range and form of what might be a party: places by name, then nouns by what they mean."""
    for mention in actors.mentions:
        if mention.entity is None and mention.form == "name" and mention.type in ("place", "state", "nationality"):
            yield mention.head, "state", mention.start, mention.end, "name"
    for sentence in document.sentences:
        for token in range(sentence.start, sentence.end):
            kind = _kind(tree, token) if tree.pos[token] in ("NOUN", "PROPN") else None
            if kind is not None:
                start, end = nominal_range(document.doc[token])
                behind = (c for c in tree.kids(token, "nmod", "obl") if tree.left(c) > token)
                beyond = (c for c in behind if _BEYOND & set(tree.marks(c)))
                end = min([end, *(tree.left(c) for c in beyond)])
                yield token, kind, start, end, "name" if tree.pos[token] == "PROPN" else "nominal"
            elif _counted(tree, token):
                first = tree.left(token) if tree.marks(token) else token  # "at least 14"
                yield token, "group", first, tree.right(token) + 1, "nominal"


def _counted(tree: Tree, token: int) -> bool:
    """Whether a number alone stands for people: "six were arrested", "killed at least 14", "detained nine of them"."""
    verb = tree.heads[token]
    if tree.pos[token] != "NUM" or verb < 0 or tree.pos[verb] != "VERB" or tree.lemmas[verb] not in SUFFERED:
        return False
    others = tree.kids(token, "nmod", "compound", "flat", "nummod")
    alone = all(c < token or (tree.pos[c] == "PRON" and "of" in tree.marks(c)) for c in others)
    return tree.undergoer(verb) == token and alone


def _named(tree: Tree, phrases: Iterable[tuple[int, int]]) -> Iterator[tuple[int, str, int, int, str]]:
    """The same of phrases that the model takes for parties."""
    for start, end in phrases:
        end = _undated(tree, start, end)
        head = tree.top(start, end)
        if tree.pos[head] in ("ADJ", "DET", "NUM", "PRON"):  # "several of their associates"
            head = next((c for c in tree.kids(head, "nmod") if "of" in tree.marks(c)), head)
        verb = tree.heads[head]
        thrown = verb >= 0 and tree.lemmas[verb] in _THROWING and tree.undergoer(verb) == head
        if tree.pos[head] in ("NOUN", "PROPN") and tree.lemmas[head] not in _WEAPONS and not thrown:
            kind = _kind(tree, head) or ("group" if tree.tags[head] in ("NNS", "NNPS") else "organisation")
            yield head, kind, start, end, "name" if tree.pos[head] == "PROPN" else "nominal"


def _undated(tree: Tree, start: int, end: int) -> int:
    """The end of a phrase without what stands behind it: "the commission on July 9", "the embassy against the war"."""
    end = next((t for t in range(start + 1, end - 1) if tree.words[t] in _BEYOND), end)
    on = next((t for t in range(start + 1, end - 1) if tree.words[t] == "on"), None)
    return end if on is None or tree.pos[on + 1] not in ("PROPN", "NUM") else on


def _kind(tree: Tree, token: int) -> str | None:
    """The type of actor that a noun may stand for; None for stuff, deeds and what only qualifies another noun."""
    if tree.dep[token] == "compound" and tree.lemmas[token] in _FORCES and tree.lemmas[tree.heads[token]] in _ARMED:
        return "group"  # "an army drone attack"
    if tree.dep[token] in ("compound", "amod", "flat", "nummod"):
        return None
    lemma, word = tree.lemmas[token], tree.words[token]
    plural = tree.tags[token] in ("NNS", "NNPS")
    if lemma in _BUILT:
        return "organisation"
    if lemma in _PEOPLE:
        return "group" if plural else "person"
    if lemma in _NO_PEOPLE:
        return None
    if tree.pos[token] == "PROPN":
        if tree.dep[token] not in ("nsubj", "obj", "nmod", "obl"):
            return None
        return "group" if plural else "organisation" if tree.capitals[token] and len(word) > 1 else None
    if word.endswith(_ENDINGS) and len(word) > 5:
        return "group" if plural or word.endswith("men") else "person"
    return None


def closed(actors: Actors) -> Cast:
    """The actors alone: nobody else can become a party."""
    return Cast(actors, len(actors.entities), {}, frozenset())


def each_apart(document: Document, tree: Tree, actors: Actors) -> Cast:
    """The actors alone, each by itself where a plural names them by their lands."""
    mentions, entities = list(actors.mentions), list(actors.entities)
    shares, lands = _shares(document, mentions, entities, sharers(document, tree, actors), known=True)
    return Cast(replace(actors, mentions=tuple(mentions)), len(entities), lands, frozenset(), shares)


def narrow(actors: Actors, cast: Cast, events: Iterable[EventMention]) -> tuple[Actors, tuple[EventMention, ...]]:
    """The actors with those that the events made parties, and the events with the indices these have now."""
    events = tuple(events)
    used = sorted({p.entity for e in events for p in (*e.actors, *e.recipients) if p.entity >= cast.first})
    if not used:
        return actors, events
    mentions, entities = list(actors.mentions), list(actors.entities)
    place: dict[int, int] = {}
    for old in used:
        entity = cast.actors.entities[old]
        place[old] = len(entities)
        own = [replace(cast.actors.mentions[mention], entity=place[old]) for mention in entity.mentions]
        numbers = tuple(range(len(mentions), len(mentions) + len(own)))
        entities.append(replace(entity, index=place[old], mentions=numbers))
        mentions.extend(own)
    settled = tuple(replace(e, actors=_moved(e.actors, place), recipients=_moved(e.recipients, place)) for e in events)
    return Actors(tuple(mentions), tuple(entities), actors.by_head), settled


def _moved(parties: tuple[Party, ...], place: dict[int, int]) -> tuple[Party, ...]:
    return tuple(replace(p, entity=place.get(p.entity, p.entity)) for p in parties)
