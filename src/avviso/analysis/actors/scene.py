"""Scene: the working state while mentions are being put together into actors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from avviso.analysis.annotations import Mention, Role
from avviso.reference import countries, organisations
from avviso.text.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(slots=True)
class Cluster:
    """An actor being put together. `nouns` are the common nouns it may be called by, `office` the words of the one a table says a person holds;
    `gender` m, f or None; `body` the cluster it belongs to.
    """

    type: str
    key: str
    mentions: list[int] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    gender: str | None = None
    plural: bool = False
    named: bool = False
    country: countries.Country | None = None
    organisation: organisations.Organisation | None = None
    body: int | None = None
    name: str | None = None
    office: frozenset[str] = frozenset()


class Scene:
    """Mentions of one document, the clusters they are in, and where each sentence begins."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self.document = document
        self.doc: Doc = document.doc
        self.mentions = list(mentions)
        self.owner: list[int | None] = [None] * len(mentions)
        self.confidence = [1.0] * len(mentions)
        self.clusters: list[Cluster] = []
        self.by_key: dict[str, int] = {}
        self.by_head: dict[int, int] = {}
        self.title_heads: dict[int, int] = {}
        self.sentence = _sentence_numbers(self.doc)
        for index, mention in enumerate(mentions):
            known = self.by_head.get(mention.head)
            if known is None or len(mentions[known].span.text) < len(mention.span.text):
                self.by_head[mention.head] = index

    @cached_property
    def apposed(self) -> dict[int, int]:
        """By the token of an apposition the token of what it stands to."""
        return {token.i: token.head.i for token in self.doc if token.dep_ == "appos"}

    def head(self, index: int) -> Token:
        """The head token of a mention."""
        return self.doc[self.mentions[index].head]

    def cluster(self, key: str, kind: str) -> int:
        """The cluster of a key, made where there is none yet."""
        number = self.by_key.get(key)
        if number is None:
            number = len(self.clusters)
            self.clusters.append(Cluster(kind, key))
            self.by_key[key] = number
        return number

    def state(self, known: countries.Country | str) -> int:
        """The cluster of a state, made where there is none: a listed country's, or by its name that of a land no table lists."""
        country = None if isinstance(known, str) else known
        number = self.cluster(f"state:{known.casefold() if isinstance(known, str) else known.alpha3}", "state")
        cluster = self.clusters[number]
        cluster.country, cluster.named = country or cluster.country, True
        return number

    def assign(self, index: int, number: int, confidence: float = 1.0) -> None:
        """Put a mention into a cluster, unless it is in one."""
        if self.owner[index] is None:
            self.owner[index] = number
            self.confidence[index] = confidence
            self.clusters[number].mentions.append(index)

    def merge(self, kept: int, gone: int) -> None:
        """Move all of a cluster's mentions and knowledge into another."""
        if kept == gone:
            return
        keep, drop = self.clusters[kept], self.clusters[gone]
        for index in drop.mentions:
            self.owner[index] = kept
        keep.mentions.extend(drop.mentions)
        keep.roles.extend(drop.roles)
        keep.nouns |= drop.nouns
        keep.gender = keep.gender or drop.gender
        keep.named = keep.named or drop.named
        keep.country = keep.country or drop.country
        keep.organisation = keep.organisation or drop.organisation
        keep.body = drop.body if keep.body is None else keep.body
        drop.mentions, drop.roles = [], []
        for key, number in list(self.by_key.items()):
            if number == gone:
                self.by_key[key] = kept

    def retype(self, index: int, kind: str) -> None:
        """Give a mention another type."""
        self.mentions[index] = replace(self.mentions[index], type=kind)

    def name_at(self, start: int, end: int) -> int | None:
        """The first name mention that lies inside a token range."""
        for index in self.between(start, end):
            if self.mentions[index].form == "name":
                return index
        return None

    def between(self, start: int, end: int) -> list[int]:
        """Mentions that lie inside a token range, in order."""
        return [i for i in self._starting(start, end) if self.mentions[i].end <= end]

    def _starting(self, start: int, end: int) -> list[int]:
        if not hasattr(self, "_starts"):
            self._starts: dict[int, list[int]] = {}
            for index, mention in enumerate(self.mentions):
                self._starts.setdefault(mention.start, []).append(index)
        return [i for token in range(start, end) for i in self._starts.get(token, ())]


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers = [0] * len(doc)
    number = -1
    for sentence in doc.sents:
        number += not all(token.is_space for token in sentence)  # the blank between two paragraphs is no sentence
        numbers[sentence.start : sentence.end] = [max(number, 0)] * (sentence.end - sentence.start)
    return numbers
