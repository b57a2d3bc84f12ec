"""To whom a verb may do what it tells: the parties below it, by how far from its meaning they stand.

Used where a frame's own slots are empty, and for the pairs that a relation head is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator

from avviso.analysis.annotations import Party
from avviso.analysis.events.parties import Parties
from avviso.analysis.tree import Tree
from avviso.reference.plover import QUAD, noun_frames

# Phrases that tell to whom, of whom or about whom, and only where: in this order the second party is looked for in them.
_NEAR = ("to", "with", "against", "on", "upon", "between")
_FAR = ("at", "from", "for", "into", "toward", "towards", "of", "over", "about")
_SETTING = ("in", "near", "outside", "along", "across", "through", "among", "after", "by")
# What comes behind these tells when something was done: "on the eve of talks with Norland".
_WHEN = frozenset(
    "eve anniversary day night morning afternoon evening week weekend month year time date occasion basis".split()
)
_DEPTH = 4
_EVERYTHING = 10
# What the source acts with or for comes after all that stands nearer than this.
_BESIDE = 4


def nearest(
    tree: Tree, parties: Parties, verb: int, source: Party | None, reach: int = _EVERYTHING, *, harmed: bool = False
) -> Party | None:
    """The party below a verb that stands nearest to its meaning, the source's own left out; none further off than `reach`.

    0 is the object, 1 a phrase that tells to whom, 2 what belongs to the object or stands in a clause, 3 a phrase that tells of whom, 4 what
    belongs to a phrase, 5 and 6 where it happened. Nobody does harm (`harmed`) to his own.
    """
    inside = [
        (rank, party)
        for rank, party in _targets(tree, parties, verb)
        if source is None or not parties.own(party, source, harmed)
    ]
    ranked = [(rank + _aside(parties, party, source, rank), party) for rank, party in inside]
    if reach < _EVERYTHING:
        ranked = [pair for pair in ranked if not parties.is_means(pair[1])]
    within = [pair for pair in ranked if pair[0] <= reach]
    return min(within, key=lambda pair: pair[0])[1] if within else None


def _aside(parties: Parties, party: Party, source: Party | None, rank: int) -> int:
    """How much further off a party counts: what the source acts with or for, and a thing that only stands by."""
    if source is not None and parties.beside(party, source):
        return _BESIDE
    thing = party.entity >= parties.cast.first and parties.actors.entities[party.entity].type == "organisation"
    return _BESIDE if thing and rank > 1 else 0


def _harm(tree: Tree, noun: int) -> bool:
    """Whether a noun tells of harm, whose sufferers are not those that it is blamed on."""
    return any(
        QUAD[frame.type] == 4 and (frame.needs_preposition is None or bool(tree.oblique(each, frame.needs_preposition)))
        for each in tree.conjuncts(noun)
        for frame in noun_frames(tree.lemma(each))
    )


def _targets(tree: Tree, parties: Parties, token: int) -> Iterator[tuple[int, Party]]:
    """Parties below a verb and how far from its meaning they stand: its object, what belongs to it, its phrases, its clauses."""
    held = tree.undergoer(token)
    objects = [*([] if held is None else [held]), *tree.kids(token, "iobj")]
    near = [p for word in (token, *objects) for mark in _NEAR for p in _phrases(tree, word, mark)]
    far = [p for mark in _FAR for p in _phrases(tree, token, mark)]
    setting = [p for mark in _SETTING if mark != "by" or not tree.passive(token) for p in _phrases(tree, token, mark)]
    clauses = list(tree.kids(token, "xcomp", "ccomp", "advcl"))
    subjects = [s for clause in clauses for s in tree.kids(clause, "nsubj") if tree.dep[clause] == "ccomp"]
    for rank, group in enumerate((objects, near, subjects, far, setting)):
        for word in group:
            for party in parties.all_at(word, acting=False):
                yield rank, party
    for rank, group in (
        (2, [o for o in objects if not _harm(tree, o)]),
        (2, clauses),
        (4, near),
        (4, far),
        (6, setting),
    ):
        for word in group:
            for party in below(tree, parties, word, 1):
                yield rank, party


def _phrases(tree: Tree, word: int, mark: str) -> list[int]:
    """What hangs on a word by a preposition, but for what tells when."""
    return [each for each in tree.oblique(word, mark) if tree.lemmas[each] not in _WHEN]


def below(tree: Tree, parties: Parties, token: int, level: int) -> Iterator[Party]:
    """Parties in what hangs on a word, nearest first; `level` counts the steps already taken."""
    inner = [c for c in tree.children[token] if tree.dep[c] not in ("punct", "case", "det", "mark", "cc", "aux")]
    inner = [c for c in inner if not (tree.pos[c] == "PRON" and tree.rel[c] == "nmod:poss")]
    for child in inner:
        if tree.pos[child] in ("NOUN", "PROPN", "ADJ", "PRON", "NUM"):
            yield from parties.all_at(child, acting=False)
    if level < _DEPTH:
        for child in inner:
            yield from below(tree, parties, child, level + 1)
