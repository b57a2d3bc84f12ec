"""The relation of two given actors in one text: the event that best joins them."""

from __future__ import annotations

from dataclasses import dataclass

from avviso.analysis.annotations import Actors, Entity, Mention
from avviso.analysis.event_parties import Parties
from avviso.analysis.event_status import status
from avviso.analysis.event_tree import Tree, tree_of
from avviso.analysis.event_triggers import Site, sites
from avviso.text.document import Document
from avviso.text.span import Span


@dataclass(frozen=True, slots=True)
class Relation:
    """What joins two actors: PLOVER type, mode, status, the word that says so, and how well the two fit its parts (0 to 1)."""

    type: str
    mode: str | None
    status: str
    trigger: Span
    fit: float


def between(document: Document, source: Span, target: Span) -> tuple[Relation, ...]:
    """The relations that the text may tell between two given actors, the best first; empty where the codebook knows no word of it.

    The actors are taken as given, so that a trigger counts though only one of them, or none, stands in a part of its frame: its place in
    the tree decides then.
    """
    tree = tree_of(document.doc)
    actors = _given(document, tree, (source, target))
    parties = Parties(tree, actors)
    places = [range(*document.tokens(span)) for span in (source, target)]
    path = _path(tree, actors.mentions[0].head, actors.mentions[1].head)
    tokens = [token.i for sentence in document.sentences for token in sentence]
    inside = frozenset(token for place in places for token in place if tree.pos[token] == "PROPN")
    found = []
    for site in sites(tree, tokens, inside):
        fit = _fit(tree, parties, site, path)
        found.append(
            Relation(
                site.frame.type, site.frame.mode, status(tree, site), document.span(site.token, site.token + 1), fit
            )
        )
    return tuple(sorted(found, key=lambda relation: -relation.fit))


def _given(document: Document, tree: Tree, spans: tuple[Span, Span]) -> Actors:
    mentions, entities = [], []
    by_head: dict[int, int] = {}
    for index, span in enumerate(spans):
        start, end = document.tokens(span)
        head = next((t for t in range(start, end) if not start <= tree.heads[t] < end), start)
        mentions.append(Mention(span, start, end, head, "organisation", "name", index))
        entities.append(Entity(index, "organisation", span.text, (span.text,), (index,)))
        by_head.setdefault(head, index)
    return Actors(tuple(mentions), tuple(entities), by_head)


def _path(tree: Tree, first: int, second: int) -> frozenset[int]:
    """The tokens on the way from one word to another in the tree, both ends left out."""
    chains = []
    for token in (first, second):
        chain = [token]
        while tree.heads[chain[-1]] >= 0 and len(chain) < 200:
            chain.append(tree.heads[chain[-1]])
        chains.append(chain)
    shared = set(chains[0]) & set(chains[1])
    way: set[int] = set()
    for chain in chains:
        for token in chain:
            way.add(token)
            if token in shared:
                break
    return frozenset(way - {first, second})


def _fit(tree: Tree, parties: Parties, site: Site, path: frozenset[int]) -> float:
    doers = {party.entity for party in parties.fill(site, site.frame.actor, site.frame.together, deep=True)}
    others = {party.entity for party in parties.fill(site, site.frame.recipient, False, deep=True)}
    score = 0.35 * (0 in doers) + 0.35 * (1 in others or (site.frame.together and 1 in doers))
    score -= 0.1 * (1 in doers and not site.frame.together)
    score += 0.15 * (site.token in path) + 0.05 * (site.frame.needs_object is not None)
    score += 0.05 * (site.frame.kind == "V") + 0.05 * (tree.heads[site.token] < 0)
    return round(max(score, 0.0), 3)
