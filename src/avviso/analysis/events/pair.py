"""The relation of two given actors in one text: the event that best joins them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from avviso.analysis.annotations import Actors, Entity, Mention, Party
from avviso.analysis.events.cast import closed
from avviso.analysis.events.judge import NONE, type_of
from avviso.analysis.events.pairs import Judge, Pair
from avviso.analysis.events.parties import Parties
from avviso.analysis.events.status import status
from avviso.analysis.events.triggers import Site, sites
from avviso.analysis.tree import Tree, tree_of
from avviso.reference.plover import QUAD, root
from avviso.text.document import Document
from avviso.text.judge import Range, Told
from avviso.text.span import Span

# What the codebook's best relation, times its fit, and its next two are worth beside the head's log probabilities, and what those of the words
# that may name the event count beside these.
_RULED, _ALSO, _WORDED = 1.2, 0.2, 0.5
_LEAST = 1e-4
# How many words of the text are asked what they tell, what one counts whose parties are others, and the least probability of a root then.
_ASKED, _APART, _UNTOLD = 3, 0.05, 0.01


@dataclass(frozen=True, slots=True)
class Relation:
    """What joins two actors: PLOVER type, mode, status, the word that says so, and how well the two fit its parts (0 to 1)."""

    type: str
    mode: str | None
    status: str
    trigger: Span
    fit: float


def between(document: Document, source: Span, target: Span, judge: Judge | None = None) -> tuple[Relation, ...]:
    """The relations that the text may tell between two given actors, the best first; empty where neither the codebook nor `judge` knows any.

    What the trained head `judge` and the codebook together find likeliest, NONE left out, stands first, with the head's probability as `fit`.

    The actors are taken as given, so that a trigger counts though only one of them, or none, stands in a part of its frame: its place in
    the tree decides then.
    """
    tree = tree_of(document.doc)
    actors = _given(document, tree, (source, target))
    parties = Parties(tree, closed(actors))
    places = [range(*document.tokens(span)) for span in (source, target)]
    path = tree.path(actors.mentions[0].head, actors.mentions[1].head)
    tokens = document.tokens_read
    inside = frozenset(token for place in places for token in place if tree.pos[token] == "PROPN")
    found = []
    for site in sites(tree, tokens, inside):
        fit, own = _fit(tree, parties, site, path), status(tree, site)
        trigger = document.span(site.token, site.token + 1)
        if own == "negated" and QUAD[site.frame.type] <= 2:
            found.append(Relation("REJECT", None, "actual", trigger, fit))  # "failed to reach an agreement"
        else:
            found.append(Relation(site.frame.type, site.frame.mode, own, trigger, fit))
    found.sort(key=lambda relation: -relation.fit)
    ruled = None if judge is None else _ruled(document, actors, found, judge)
    return tuple(found if ruled is None else [ruled, *found])


def _ruled(document: Document, actors: Actors, found: list[Relation], judge: Judge) -> Relation | None:
    """What head and codebook make of the pair, at the trigger that says the same, else at the best one; None where the head says nothing."""
    source, target = (Party(mention.entity or 0, mention.span) for mention in actors.mentions)
    ranges = [(mention.start, mention.end) for mention in actors.mentions]
    head = document.tokens(found[0].trigger)[0] if found else actors.mentions[0].head
    answers = judge(document, [Pair(source, target, ranges[0], ranges[1], head)])
    answer = {name: value for name, value in answers[0].items() if name != NONE} if answers else {}
    if not answer:
        return None
    name = _likeliest(answer, found, worded(document, ranges[0], ranges[1]))
    probability = answer[name]
    same = next((relation for relation in found if root(relation.type, relation.status) == name), None)
    if same is not None:
        return replace(same, fit=round(probability, 3))
    trigger = found[0].trigger if found else source.span
    return Relation(type_of(name), None, "actual", trigger, round(probability, 3))


def worded(document: Document, source: Range, target: Range) -> Mapping[str, float]:
    """The roots of the likeliest words that may name what joins two parties, those count that name just these as theirs; empty without a model."""
    judge = document.judge
    if judge is None:
        return {}
    inside = {*range(*source), *range(*target)}
    tokens = [token for token in document.tokens_read if token not in inside]
    chances = judge.naming(document.doc, tokens)
    likeliest = sorted(zip(chances, tokens, strict=True), reverse=True)[:_ASKED]
    found: Counter[str] = Counter()
    for told in judge.told(document.doc, [token for _, token in likeliest]):
        if told is None:
            continue
        weight = _agreement(told, source, target) + _APART
        planned, negated = told.fates.get("planned", 0.0), told.fates.get("negated", 0.0)
        for name, chance in told.roots.items():
            if name != NONE:
                undone = negated if QUAD[type_of(name)] <= 2 else 0.0
                found[name] += weight * chance * (1 - planned - undone)  # type: ignore[assignment]
                found["REJECT"] += weight * chance * undone  # type: ignore[assignment]
                found["AGREE" if name == "YIELD" else root(name, "planned")] += weight * chance * planned  # type: ignore[assignment]
    whole = sum(found.values())
    return {name: chance / whole for name, chance in found.items()} if whole else {}


def _agreement(told: Told, source: Range, target: Range) -> float:
    """How many of the two parties are those that a word's event has, each on its side or both acting together: 0, 0.5 or 1."""

    def among(place: Range, named: Sequence[tuple[Range, float]]) -> bool:
        return any(place[0] < end and start < place[1] for (start, end), _ in named)

    first, second = among(source, told.actors), among(target, told.recipients)
    return (first + (second or (first and among(target, told.actors)))) / 2


def _likeliest(answer: Mapping[str, float], found: Sequence[Relation], words: Mapping[str, float]) -> str:
    """The root of the greatest log probability, where those that the codebook finds in the sentence count for more, and those of its words."""
    worth = dict.fromkeys((root(relation.type, relation.status) for relation in found[1:3]), _ALSO)
    if found:
        worth[root(found[0].type, found[0].status)] = _RULED * found[0].fit

    def likely(name: str) -> float:
        told = _WORDED * log(words.get(name, 0.0) + _UNTOLD) if words else 0.0
        return log(answer[name] + _LEAST) + worth.get(name, 0.0) + told

    return max(sorted(answer), key=likely)


def _given(document: Document, tree: Tree, spans: tuple[Span, Span]) -> Actors:
    mentions, entities = [], []
    by_head: dict[int, int] = {}
    for index, span in enumerate(spans):
        start, end = document.tokens(span)
        head = tree.top(start, end)
        mentions.append(Mention(span, start, end, head, "organisation", "name", index))
        entities.append(Entity(index, "organisation", span.text, (span.text,), (index,)))
        by_head.setdefault(head, index)
    return Actors(tuple(mentions), tuple(entities), by_head)


def _fit(tree: Tree, parties: Parties, site: Site, path: frozenset[int]) -> float:
    doers = {party.entity for party in parties.fill(site, site.frame.actor, site.frame.together, deep=True)}
    others = {party.entity for party in parties.fill(site, site.frame.recipient, False, deep=True)}
    score = 0.35 * (0 in doers) + 0.35 * (1 in others or (site.frame.together and 1 in doers))
    score -= 0.1 * (1 in doers and not site.frame.together)
    score += 0.15 * (site.token in path) + 0.05 * (site.frame.needs_object is not None)
    score += 0.05 * (site.frame.kind == "V") + 0.05 * (tree.heads[site.token] < 0)
    return round(max(score, 0.0), 3)
