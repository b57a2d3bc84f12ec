"""Those whom one plural names: "the Russian and Ukrainian presidents" are two, who met one another, and so are "the two leaders" after it.

Where they speak they stay one group, as it is printed; in events each has a part of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from avviso.analysis.actors import named_pairs
from avviso.analysis.annotations import Actors, Entity, Mention
from avviso.analysis.tree import Tree
from avviso.reference import countries
from avviso.reference.political_words import words
from avviso.text.document import Document

_REPRESENTATIVE = words("representative nouns")
_COLLECTIVE = frozenset({"police", "military"})
_MANY = frozenset({"group", "organisation"})
_LANDS = frozenset({"nationality", "state", "place", "organisation"})
# Each land has one of these: "the Russian and Ukrainian presidents" are a Russian president and a Ukrainian one.
_OFFICES = frozenset(
    """president premier chancellor king minister leader secretary ministry parliament government army navy presidency
    cabinet regime congress senate""".split()
)
# What "the two leaders" and "both men" may have been called before.
_PEOPLE = frozenset({"leaders", "men", "women"})
# Two people may be called so whatever they are.
_ANYBODY = _PEOPLE | {"politicians", "statesmen", "pair", "duo"}
_HEADS = frozenset({"president", "premier", "chancellor", "king", "minister", "leader"})


@dataclass(frozen=True, slots=True)
class Sharer:
    """One of those whom a plural names: the token of its land if any, the tokens of its words, its name and country or the body it is of;
    `entity` where the report knows it by itself.
    """

    land: int | None
    start: int
    end: int
    name: str
    country: str | None
    entity: int | None
    body: int | None = None


def sharers(document: Document, tree: Tree, actors: Actors) -> Iterator[tuple[int, tuple[Sharer, ...]]]:
    """The head of every plural that lands share, with those it names, in order; and of every "the two leaders" that means two named before."""
    by_name = {name.casefold(): entity.index for entity in reversed(actors.entities) for name in entity.names}
    pairs = _Pairs(document, actors)
    for mention in sorted(actors.mentions, key=lambda each: each.head):
        if mention.form != "nominal" or mention.type not in _MANY or mention.entity is None:
            continue
        named = _of_lands(document, tree, actors, by_name, mention)
        if named:
            pairs.add(mention, named)
        named = named or pairs.meant(mention)
        if named:
            yield mention.head, named


def _of_lands(
    document: Document, tree: Tree, actors: Actors, by_name: Mapping[str, int], mention: Mention
) -> tuple[Sharer, ...]:
    """Those whom a plural names by their lands."""
    lands = _lands(tree, actors, mention) if _many(tree, mention) else ()
    if len(lands) < 2:
        return ()
    noun = [document.doc[t].text for t in range(lands[-1].end, mention.head + 1)]
    one = tree.lemmas[mention.head] in _OFFICES
    if one:
        noun[-1] = tree.lemmas[mention.head]
    borne = _names_beside(tree, actors, mention.head, len(lands))
    ends = [*(land.end for land in lands[:-1]), mention.head + 1]
    found = (_sharer(actors, by_name, land, " ".join(noun), end, one) for land, end in zip(lands, ends, strict=True))
    if not borne:
        return tuple(found)
    return tuple(replace(each, entity=known) for each, known in zip(found, borne, strict=True))


def _names_beside(tree: Tree, actors: Actors, head: int, size: int) -> list[int]:
    """The people of each land where their names stand beside the plural, between commas: "the Russian and Turkish ministers, Holm and Hill,"."""
    beside = list(tree.kids(head, "appos"))
    # A tree may take the names for more of a list.
    tokens = sorted({*tree.kids(head, "conj"), *(token for first in beside for token in tree.conjuncts(first))})
    named = [m for m in map(actors.mention_at, tokens) if m is not None and m.type == "person" and m.form == "name"]
    if len(named) != size or len(tokens) != size or tree.words[named[0].start - 1] != ",":
        return []
    closed = named[-1].end < len(tree.words) and tree.words[named[-1].end] == ","
    return [m.entity for m in named if m.entity is not None] if closed or beside else []


class _Pairs:
    """The pairs that a report names side by side, and which of them "the two" that come behind are."""

    def __init__(self, document: Document, actors: Actors) -> None:
        self._document, self._actors = document, actors
        self._shared: list[tuple[int, tuple[Sharer, ...]]] = []

    @cached_property
    def _states(self) -> list[tuple[int, frozenset[int]]]:
        return named_pairs.side_by_side(self._document, self._actors)

    @cached_property
    def _people(self) -> list[tuple[int, frozenset[int]]]:
        return named_pairs.people_side_by_side(self._document, self._actors)

    def add(self, mention: Mention, named: tuple[Sharer, ...]) -> None:
        """Take in those whom a plural names."""
        self._shared.append((mention.head, named))

    def meant(self, mention: Mention) -> tuple[Sharer, ...]:
        """The two whom "the two leaders" or "both countries" means; () where the report leaves it open."""
        kinds = named_pairs.kinds(mention.span.text)
        if not kinds:
            return ()
        start = mention.start
        if not self._document.doc[mention.head].dep_.startswith("nsubj"):
            start = self._document.doc[start].sent.start  # "Varn and Meridia called on both governments": on two others
        last = mention.span.text.split()[-1].casefold()
        shared = [named for at, named in self._shared if at < start and self._called(at, last)]
        if shared and len(shared[-1]) == 2 and len({tuple(each.name for each in named) for named in shared}) == 1:
            return tuple(replace(each, land=None, start=mention.start, end=mention.end) for each in shared[-1])
        pair = (
            named_pairs.two_states(self._states, start)
            if "state" in kinds
            else named_pairs.two_people(self._document, self._people, start)
        )
        entities = [self._actors.entities[index] for index in pair or ()]
        if "person" in kinds and last not in _ANYBODY and not all(_called(e, last.removesuffix("s")) for e in entities):
            return ()  # "the two foreign ministers" are not the presidents named before
        return tuple(Sharer(None, mention.start, mention.end, e.name, e.country, e.index) for e in entities)

    def _called(self, head: int, last: str) -> bool:
        """Whether those of a plural may be called so: "the two presidents", "the two leaders" of presidents."""
        noun = self._document.doc[head]
        return noun.text.casefold() == last or (last in _PEOPLE and noun.lemma_ in _HEADS)


def _called(entity: Entity, office: str) -> bool:
    """Whether a person is known by a kind of office, whatever it is of."""
    return any(role.title.casefold().split()[-1:] == [office] for role in entity.roles)


def _many(tree: Tree, mention: Mention) -> bool:
    """Whether a noun means several that act for a land each; of a number of them nobody knows how many are whose."""
    head = mention.head
    plural = tree.tags[head] in ("NNS", "NNPS") or tree.lemmas[head] in _COLLECTIVE
    return plural and tree.lemmas[head] in _REPRESENTATIVE and tree.kid(head, "nummod") is None


def _lands(tree: Tree, actors: Actors, mention: Mention) -> Sequence[Mention]:
    """The lands joined before a noun: adjectives and names, each a mention of its own."""
    inside = range(mention.start, mention.head)
    named = {m.head: m for m in actors.mentions if m.head in inside and m.form == "name" and m.type in _LANDS}
    within = {token for land in named.values() for token in range(land.start, land.end) if token != land.head}
    for first in tree.kids(mention.head, "amod", "compound"):
        joined = [token for token in sorted(_joined(tree, first)) if token not in within]
        if len(joined) > 1 and all(token in named for token in joined):
            lands = [named[token] for token in joined]
            # "Greek and Turkish Cypriot leaders", "Bosnian Serb and Croat leaders": two words are one land
            others = len(named) > len(lands)
            return lands if not others and all(a.end < b.start for a, b in itertools.pairwise(lands)) else ()
    return ()


def _joined(tree: Tree, token: int) -> Iterator[int]:
    yield token
    for child in tree.kids(token, "conj"):
        yield from _joined(tree, child)


def _sharer(actors: Actors, by_name: Mapping[str, int], land: Mention, noun: str, end: int, one: bool) -> Sharer:
    adjective = land.span.text
    known = countries.of_adjective(adjective) or countries.find(adjective)
    country = None if known is None else known.alpha2
    name = f"{adjective} {noun}"
    holders = [e.index for e in actors.entities if one and country is not None and _holds(e, country, noun)]
    entity = holders[0] if len(holders) == 1 else by_name.get(name.casefold())
    return Sharer(
        land.head, land.start, end, name, country, entity, land.entity if land.type == "organisation" else None
    )


def _holds(entity: Entity, country: str, office: str) -> bool:
    """Whether a person of a country is known by an office: "Foreign Minister Ivan Petrov"."""
    return (
        entity.type == "person"
        and entity.country == country
        and any(role.title.casefold() == office.casefold() for role in entity.roles)
    )
