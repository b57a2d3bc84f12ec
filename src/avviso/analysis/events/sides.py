"""Who acts on whom in a sentence, as the model marks it: pairs worth asking about, and the words that name a party.

The layer of parties is trained on sentences with their source and target marked (CoPED); it sees the whole phrase where a mention is a name
in it ("a Swiss court", "at least five people"), and parties that no clause joins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.cast import ATTACKS, POSSESSIVE
from avviso.analysis.events.deeds import surest
from avviso.analysis.events.pairs import Pair
from avviso.analysis.events.parties import Parties
from avviso.analysis.tree import RELATIVE, Tree, tree_of
from avviso.text.document import Document
from avviso.text.judge import Judge

SOURCE, TARGET, BOTH = "source", "target", "both"
_LAYER = "parties"


@dataclass(frozen=True, slots=True)
class Side:
    """The tokens of a phrase that names a party, and its part."""

    start: int
    end: int
    part: str


def sides(document: Document) -> tuple[Side, ...]:
    """The marked parties of a document, in order; none where the model has no such layer."""
    return tuple(Side(name.start, name.end, name.label) for name in document.doc._.names.get(_LAYER, ()))


def pairs(document: Document, tree: Tree, parties: Parties, judge: Judge) -> Iterator[Pair]:
    """The first two parties of every sentence that has a source and a target, or two who act on one another."""
    marked = sides(document)
    for sentence in document.sentences:
        here = [side for side in marked if sentence.start <= side.start < sentence.end]
        first = [side for side in here if side.part == SOURCE] or [side for side in here if side.part == BOTH]
        second = [side for side in here if side.part == TARGET] or [side for side in here if side.part == BOTH][1:]
        if not first or not second:
            continue
        one, other = party(document, tree, parties, first[0]), party(document, tree, parties, second[0])
        both = (first[0], second[0])
        outside = [t for t in range(sentence.start, sentence.end) if not any(s.start <= t < s.end for s in both)]
        token = surest(judge, document.doc, outside)
        if one is None or other is None or one.entity == other.entity or token is None:
            continue
        together = second[0].part == BOTH
        ranges = ((first[0].start, first[0].end), (second[0].start, second[0].end))
        yield Pair(one, other, *ranges, token, together)


def party(document: Document, tree: Tree, parties: Parties, side: Side) -> Party | None:
    """Whom a marked phrase means: by its head, else by a name in it; the phrase is how it is printed."""
    heads = tree.tops(side.start, side.end)
    for token in (*heads, *range(side.end - 1, side.start - 1, -1)):
        joined = {each for each in tree.conjuncts(token) if not side.start <= each < side.end}
        for found in (parties.at(token), parties.at(token, deep=True), parties.other(token, acting=False)):
            own = [each for each in found if tree.top(*document.tokens(each.span)) not in joined]
            if own:  # of "Norland", before "and the rebels", none but who is joined to it may be known
                return replace(own[0], span=document.span(side.start, side.end))
    return None


def everybody(document: Document, tree: Tree, parties: Parties, side: Side) -> list[Party]:
    """Whom a marked phrase means: each in his own words where it is a list ("14 soldiers and three farmers"), else one in all of them."""
    for token in tree.tops(side.start, side.end):
        every = parties.at(token)
        listed = [p for p in every if side.start <= document.tokens(p.span)[0] < side.end]
        if len(listed) > 1:  # "the leaders of X, Y" are cut off before Z
            return every if len(tree.conjuncts(token)) == 1 else listed
    one = party(document, tree, parties, side)
    return [] if one is None else [one]


def _names(tree: Tree, side: Side) -> bool:
    """Whether a marked phrase is no clause and has none behind a comma: "Norland's rebels free soldiers", "Holm, who is ill"."""
    inside = range(side.start, side.end)
    aside = any(tree.words[t] == "," and tree.words[t + 1] in RELATIVE for t in inside[:-1])
    return not aside and all(tree.pos[t] != "VERB" or tree.dep[t] not in ("root", "conj", "parataxis") for t in inside)


def in_full(document: Document, event: EventMention, marked: tuple[Side, ...]) -> EventMention:
    """The event with each party in the words of the phrase that is marked as its part and holds its own words."""

    tree, trigger = tree_of(document.doc), document.tokens(event.trigger)[0]

    def full(found: Party, parts: tuple[str, ...]) -> Party:
        start, end = document.tokens(found.span)
        head = tree.top(start, end)
        if tree.dep[head] in ("compound", "amod") and tree.lemmas[tree.heads[head]] in ATTACKS | {
            "aggression",
            "invasion",
        }:
            return found  # "an army drone attack" is not the army
        side = next((s for s in marked if s.part in parts and s.start <= head < s.end and _names(tree, s)), None)
        inside = side is not None and side.start < start and side.start <= tree.heads[head] < side.end
        if side is not None and "and" in tree.words[side.end : end]:
            return found  # "the ministers of Norland" are but half of "the ministers of Norland and Sudmark"
        if side is not None and side.start <= trigger < side.end:
            return found  # "a Norland-led strike" is no party to itself
        if side is not None and inside and tree.words[side.start] in POSSESSIVE:
            return found  # "its ambassador to Norland" is not Norland
        return found if side is None else replace(found, span=document.span(side.start, side.end))

    actors = tuple(full(p, (SOURCE, BOTH) if not event.together else (BOTH, SOURCE)) for p in event.actors)
    recipients = tuple(full(p, (TARGET,)) for p in event.recipients)
    return replace(event, actors=_apart(event.actors, actors), recipients=_apart(event.recipients, recipients))


def _apart(own: tuple[Party, ...], full: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties in full, each in its own words where the full ones hold another's: one phrase for several names each by his own."""

    def shared(index: int) -> bool:
        others = [*own[:index], *own[index + 1 :], *full[:index], *full[index + 1 :]]
        return any(full[index].span.overlaps(other.span) for other in others)

    return tuple(own[i] if shared(i) else party for i, party in enumerate(full))
