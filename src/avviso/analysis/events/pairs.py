"""Which two parties of a report are worth asking about, and by which word they are joined.

The trained relation head is asked about these pairs and no others. About one pair a clause: who does it, by the tree or by the semantic roles
of its predicate, and the nearest party to whom it may be done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.parties import Parties
from avviso.analysis.events.reach import below, nearest
from avviso.analysis.events.speech import DENYING
from avviso.analysis.events.triggers import speechless
from avviso.analysis.tree import Tree
from avviso.reference.political_words import words
from avviso.text.document import Document

# Verbs that join a subject to what is said of it rather than one party to another.
_IDLE = frozenset(
    """be have seem appear become include contain mean cost last happen do make go get come take try use know see show continue want
    think view""".split()
)
# What is said comes of its statement: the head would code it a second time.
_SAYING = frozenset(
    """say tell state speak claim note mention cite stress describe write tweet add quote report announce argue insist explain remark
    comment respond reply""".split()
)
# By these nothing is done to anybody, whatever their object; and trade is no politics.
_STATES = frozenset(
    {
        "be",
        "have",
        "see",
        "become",
        "remain",
        "mean",
        "include",
        "face",
        "contain",
        "know",
        "hear",
        "buy",
        "purchase",
        "acquire",
        "own",
    }
)
# What only belongs to the place where it happened is nobody to whom it is done: "seized a bomb in a town bordering Norland".
_REACH = 5
_CLAIMS = words("claims") - {"suggestion", "report", "notion"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties, the token ranges of the words that name them (end exclusive), and the token of the predicate that joins them.

    Under `together` they act on one another ("X and Y met").
    """

    source: Party
    target: Party
    source_range: tuple[int, int]
    target_range: tuple[int, int]
    predicate: int
    together: bool = False


class Judge(Protocol):
    """A trained relation head: for each pair the probability of each root, NONE among them.

    Roots are AGREE CONSULT SUPPORT YIELD COOPERATE AID REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT NONE.
    """

    def __call__(self, document: Document, pairs: Sequence[Pair]) -> Sequence[Mapping[str, float]]:
        """One mapping from root to probability for each pair, in order."""


def pair_of(document: Document, event: EventMention) -> Pair | None:
    """The pair to ask about an event: its first actor and first recipient, or its first two actors; None where it has but one party."""
    token = document.tokens(event.trigger)[0]
    if event.actors and event.recipients:
        return _pair(document, event.actors[0], event.recipients[0], token, together=False)
    if len(event.actors) > 1:
        return _pair(document, event.actors[0], event.actors[1], token, together=True)
    return None


def _pair(document: Document, source: Party, target: Party, predicate: int, together: bool) -> Pair:
    return Pair(source, target, document.tokens(source.span), document.tokens(target.span), predicate, together)


def pairs(document: Document, tree: Tree, parties: Parties, heads: Iterable[int]) -> tuple[Pair, ...]:
    """The pairs worth asking about in document order, at most one for each predicate and each two parties once; `heads` are sentence tokens."""
    roles = {predicate.token: predicate for predicate in document.doc._.predicates}
    found: list[Pair] = []
    seen: set[tuple[int, int, int]] = set()
    for token in heads:
        for source, target, together in _joined(tree, parties, token, roles):
            sentence = document.doc[token].sent.start
            key = (sentence, source.entity, target.entity)
            back = (sentence, target.entity, source.entity)
            if source.entity == target.entity or key in seen or (together and back in seen):
                continue
            seen.add(key)
            found.append(_pair(document, source, target, token, together))
    return tuple(found)


def _joined(
    tree: Tree, parties: Parties, token: int, roles: Mapping[int, object]
) -> Iterator[tuple[Party, Party, bool]]:
    """Sources and targets at a predicate, the best first."""
    verbal = tree.pos[token] == "VERB" or (tree.pos[token] == "ADJ" and tree.kid(token, "cop") is not None)
    if verbal:
        yield from _at_verb(tree, parties, token)
    elif tree.pos[token] == "NOUN" and token in roles:
        yield from _at_noun(tree, parties, token)


def _at_verb(tree: Tree, parties: Parties, token: int) -> Iterator[tuple[Party, Party, bool]]:
    lemma = tree.lemma(token)
    if lemma in _SAYING | _STATES or (lemma in _IDLE and tree.kid(token, "obj") is None) or _denies(tree, token):
        return
    doer = tree.doer(token)
    if doer is None and tree.passive(token):
        doer = next(iter(tree.oblique(token, "in") or tree.oblique(token, "at")), None)
    sources = [] if doer is None else parties.all_at(doer, acting=True)
    for source in sources[:1]:
        target = nearest(tree, parties, token, source, _REACH)
        if target is not None:
            yield source, target, False
    if len(sources) > 1:
        yield sources[0], sources[1], True


def _denies(tree: Tree, verb: int) -> bool:
    """Whether a verb denies a claim or declines to speak, which is no event of the codebook: "denied charges", "declined to comment"."""
    lemma = tree.lemma(verb)
    if speechless(tree, verb):
        return True
    if lemma not in DENYING:
        return False
    held = tree.undergoer(verb)
    told = set() if held is None else {tree.lemmas[each] for each in tree.conjuncts(held)}
    return bool(told & _CLAIMS) or (lemma == "deny" and tree.kid(verb, "ccomp", "xcomp") is not None)


def _at_noun(tree: Tree, parties: Parties, token: int) -> Iterator[tuple[Party, Party, bool]]:
    """ "X's attack on Y", "the Russian annexation of Y", "talks between X and Y"."""
    for phrase in tree.oblique(token, "between"):
        both = parties.all_at(phrase, acting=False)
        if len(both) > 1:
            yield both[0], both[1], True
    doers = [party for c in tree.modifiers(token) for party in parties.all_at(c, acting=True)]
    doers += [party for c in tree.oblique(token, "by") for party in parties.all_at(c, acting=True)]
    for preposition in ("on", "against", "with", "of", "in", "to", "from", "for", "into"):
        for phrase in tree.oblique(token, preposition):
            for source in doers[:1]:
                near = (*parties.all_at(phrase, acting=False), *below(tree, parties, phrase, 2))
                other = next((target for target in near if not parties.own(target, source)), None)
                if other is not None:
                    yield source, other, False
                    return
