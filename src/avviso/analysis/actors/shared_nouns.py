"""Those whom one plural names: "the Russian and Ukrainian presidents" are two, who met one another, and so are "the two leaders" after it.

Where they speak they stay one group, as it is printed; in events each has a part of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from avviso.analysis.actors import named_pairs
from avviso.analysis.annotations import Actors, Entity, Mention
from avviso.analysis.tree import Tree
from avviso.reference import countries
from avviso.reference.cues import VERBS
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
_BARE = frozenset({"two", "both", "they"})
_TOGETHER = frozenset("meet discuss sign hold talk exchange attend visit travel begin resume shake".split())
# Plurals that nobody calls "they" for those who had part in it.
_NOBODY = frozenset("talk relation tie day hour week month year minute official".split())
# Whose counterpart is called otherwise: a minister's is the Secretary of State.
_ALIKE = {"minister": frozenset({"secretary", "state"}), "president": frozenset({"leader"})}
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
    """The head of every plural that lands share, with those it names, in order; and of every "the two leaders", "both" and "they" that means two
    named before."""
    for head, named, _ in _sharers(document, tree, actors):
        yield head, named


def pairs(document: Document, tree: Tree, actors: Actors) -> dict[int, tuple[Sharer, ...]]:
    """Those of `sharers` that mean two named before by themselves, by the head."""
    return {head: named for head, named, before in _sharers(document, tree, actors) if before}


def _sharers(document: Document, tree: Tree, actors: Actors) -> Iterator[tuple[int, tuple[Sharer, ...], bool]]:
    by_name = {name.casefold(): entity.index for entity in reversed(actors.entities) for name in entity.names}
    known = _Pairs(document, tree, actors)
    many = {m.head: m for m in actors.mentions if m.form == "nominal" and m.type in _MANY and m.entity is not None}
    bare = {head: (start, end) for start, end, head in _bare(tree, actors)}
    for head in sorted({*many, *bare}):
        mention = many.get(head)
        named = () if mention is None else _of_lands(document, tree, actors, by_name, mention)
        if mention is not None and named:
            known.add(mention, named)
        start, end = bare[head] if mention is None else (mention.start, mention.end)
        before = () if named else known.meant(start, end, head)
        if named or before:
            yield head, named or before, bool(before)


def _bare(tree: Tree, actors: Actors) -> Iterator[tuple[int, int, int]]:
    """Where "the two", "both" and "they" stand as subject: first and last token, and the head."""
    for token, word in enumerate(tree.words):
        if word not in _BARE or not tree.rel[token].startswith("nsubj"):
            continue
        of_them = [noun for noun in tree.oblique(token, "of") if tree.words[noun] == "them"]
        start = token - (word == "two")
        apart = tree.kid(token, "conj", "acl", "acl:relcl") is None and tree.oblique(token, "of") == of_them
        if apart and (word != "two" or tree.words[start] == "the"):
            yield start, max([token, *of_them]) + 1, token


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

    def __init__(self, document: Document, tree: Tree, actors: Actors) -> None:
        self._document, self._tree, self._actors = document, tree, actors
        self._shared: list[tuple[int, tuple[Sharer, ...]]] = []
        # By the group that "the two leaders" are, for "they" who are the same.
        self._groups: dict[int, tuple[Sharer, ...]] = {}
        # Where two last were the subject, and who they are.
        self._acting: tuple[int, tuple[Sharer, ...]] | None = None

    @cached_property
    def _states(self) -> list[tuple[int, frozenset[int]]]:
        return named_pairs.side_by_side(self._document, self._actors)

    @cached_property
    def _people(self) -> list[tuple[int, frozenset[int]]]:
        return named_pairs.people_side_by_side(self._document, self._actors)

    def add(self, mention: Mention, named: tuple[Sharer, ...]) -> None:
        """Take in those whom a plural names."""
        self._shared.append((mention.head, named))

    def meant(self, start: int, end: int, head: int) -> tuple[Sharer, ...]:
        """The two whom "the two leaders", "both countries", "both" or "they" means; () where the report leaves it open."""
        words = self._document.span(start, head + 1).text  # "the two governments" of "the two governments in Varn"
        mention = self._actors.mention_at(head)
        group = None if mention is None else mention.entity
        if words.casefold() == "they":
            known = self._last_acting(head) if group is None else self._groups.get(group, ())
            found = tuple(replace(each, land=None, start=start, end=end) for each in known)
        else:
            found = self._two(words, start, end, head)
            if group is not None and found:
                self._groups[group] = found
        if found and self._tree.rel[head].startswith("nsubj"):
            self._acting = (head, found)
        return found

    def _last_acting(self, head: int) -> tuple[Sharer, ...]:
        """The two who alone were subject in the sentence before: "Holm met Hill. They agreed"."""
        sentences = [s.start for s in self._document.sentences if s.start <= head][-2:]
        if len(sentences) < 2:
            return ()
        named = [(at, pair) for at, pair in (*self._states, *self._people) if sentences[0] <= at < sentences[1]]
        acting = [(at, self._sharers(pair, at, at)) for at, pair in named if self._tree.rel[at].startswith("nsubj")]
        if self._acting is not None and sentences[0] <= self._acting[0] < sentences[1]:
            acting.append(self._acting)
        elif (verb := self._tree.lemmas[self._tree.heads[head]]) not in VERBS and verb not in _TOGETHER:
            return ()  # "Holm and Hill condemned the rebel raid. They killed nine"
        if len({frozenset(each.name for each in two) for _, two in acting}) != 1 or len(named) > 1:
            return ()
        at, two = acting[0]
        return () if self._others(at, head) else two

    def _others(self, at: int, head: int) -> bool:
        """Whether others than the two may be meant: "Holm met Hill. Two gunmen were there. The two were held"."""
        groups = {m.head for m in self._actors.mentions if m.form == "nominal" and m.type == "group"}
        last = self._tree.right(at)  # of "Varn and Meridia, accused by experts of it,"
        several = {
            t
            for t in range((last if last < head else at) + 1, head)
            if t in groups or self._tree.tags[t] in ("NNS", "NNPS")
        }
        two = set(self._tree.conjuncts(at))
        several -= {t for t in several if t in two or (self._tree.rel[t] == "appos" and self._tree.heads[t] in two)}
        return any(self._tree.lemmas[t] not in _NOBODY for t in several)

    def _two(self, words: str, start: int, end: int, head: int) -> tuple[Sharer, ...]:
        kinds = named_pairs.kinds(words)
        if not kinds:
            return ()
        before = start
        if not self._tree.rel[head].startswith("nsubj"):  # "Varn and Meridia called on both governments": on two others
            before = self._document.sentence_of(start).start
        last = words.split()[-1].casefold()
        shared = [named for at, named in self._shared if at < before and self._called(at, last)]
        if shared and len(shared[-1]) == 2 and len({tuple(each.name for each in named) for named in shared}) == 1:
            return tuple(replace(each, land=None, start=start, end=end) for each in shared[-1])
        pair = named_pairs.two_people(self._document, self._people, before) if "person" in kinds else None
        if pair is None and "state" in kinds:
            pair = named_pairs.two_states(self._states, before)
        if len(kinds) > 1 and pair is not None and not self._still(pair, head):
            return ()
        entities = [self._actors.entities[index] for index in pair or ()]
        office = kinds == {"person"} and last not in _ANYBODY
        if office and not _may_be_called(entities, last.removesuffix("s")):
            return ()  # "the two foreign ministers" are not the presidents named before
        return self._sharers(pair or (), start, end)

    def _still(self, pair: Iterable[int], head: int) -> bool:
        """Whether two are still spoken of: they were the subject of the sentence before, or no others are named behind them."""
        last = max(at for at, two in (*self._states, *self._people) if two == frozenset(pair) and at < head)
        if self._acting is not None and {each.entity for each in self._acting[1]} == set(pair):
            between = sum(self._acting[0] < s.start <= head for s in self._document.sentences)
            if between < 2:
                return True
        return not self._others(last, head)

    def _sharers(self, pair: Iterable[int], start: int, end: int) -> tuple[Sharer, ...]:
        entities = (self._actors.entities[index] for index in sorted(pair))
        return tuple(Sharer(None, start, end, e.name, e.country, e.index) for e in entities)

    def _called(self, head: int, last: str) -> bool:
        """Whether those of a plural may be called so: "the two presidents", "the two leaders" of presidents."""
        noun = self._document.doc[head]
        return noun.text.casefold() == last or (last in _PEOPLE and noun.lemma_ in _HEADS)


def _may_be_called(entities: Sequence[Entity], office: str) -> bool:
    """Whether people are known by a kind of office, whatever it is of; one of them as the other's counterpart, or as a secretary of state."""
    titles = [{role.title.casefold().split()[-1] for role in entity.roles} for entity in entities]
    alike = _ALIKE.get(office, frozenset()) | {office, "counterpart"}
    return any(office in each for each in titles) and all(each & alike for each in titles)


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
