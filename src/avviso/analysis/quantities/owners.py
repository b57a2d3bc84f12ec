"""Whose claim, estimate or count a figure is that a noun for one gives: "a rebel claim that 60 died", "by the UN's count"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from avviso.analysis.annotations import Actors, Party
from avviso.analysis.quantities.context import chain

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLAIMS = frozenset(
    """claim allegation assertion accusation estimate count tally figure toll report statement projection forecast
    calculation data survey census""".split()
)
_COUNTS = frozenset("estimate count tally figure reckoning calculation data record projection census account".split())
_BY = frozenset({"by", "according", "on"})
_CLIMB = 8


def owner(doc: Doc, actors: Actors, token: int) -> Party | None:
    """The party named with the noun that a figure at a token is the content of, or by which it is counted; None where there is none."""
    links = chain(doc, token, _CLIMB)
    for below, link in itertools.pairwise(links):
        if (
            doc[link].lemma_.lower() in _CLAIMS
            and below > link
            and doc[below].dep_ in ("acl", "ccomp", "nmod", "appos")
        ):
            return _named(doc[link], actors)
    for link in links:
        for phrase in doc[link].children:
            by = any(c.dep_ == "case" and c.lower_ in _BY for c in phrase.children)
            if by and phrase.dep_ == "obl" and phrase.lemma_.lower() in _COUNTS:
                return _named(phrase, actors)
    return None


def _named(noun: Token, actors: Actors) -> Party | None:
    mentions = (actors.mention_at(word.i) for word in _owners(noun))
    return next((actors.party(m) for m in mentions if m is not None and m.entity is not None), None)


def _owners(noun: Token) -> Iterator[Token]:
    """The words that say whose a claim is: "the UN's", "rebel", "by the army"."""
    for word in noun.children:
        before = word.i < noun.i and word.dep_ in ("compound", "nmod:poss", "amod")
        by = word.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ in ("by", "from") for c in word.children)
        if before or by:
            yield word
