"""Which actor a token of a source means, and a token's own words."""

from __future__ import annotations

from avviso.analysis.annotations import Actors, Mention, Party
from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.cues import words
from avviso.text.span import Span

_CROWDS = words("ten dozen score hundred thousand million crowd group handful gathering number throng")
_SERVICES = words("service program programme channel bureau edition desk radio television website")
SPEAKING = frozenset({"person", "organisation", "state", "group", "nationality"})


def mention_for(tree: Tree, actors: Actors, head: int) -> Mention | None:
    """The mention at a head token, or at the head of the name it is part of."""
    found = actors.mention_at(head)
    if found is not None:
        return found
    above = tree.head[head]
    if tree.base[head] in {"flat", "compound", "appos"} and above != head:
        found = actors.mention_at(above)
        if found is not None and found.start <= head < found.end:
            return found
    beside = [
        found
        for c in tree.children[head]
        if tree.base[c] in {"flat", "appos"}
        or (tree.base[c] == "compound" and tree.pos[c] == "PROPN" and tree.pos[head] == "PROPN")
        if (found := actors.mention_at(c)) is not None and found.entity is not None
    ]
    inside = (m for m in actors.mentions if m.form == "name" and m.start <= head < m.end)
    return next((m for m in beside if m.form == "name"), None) or next(inside, None) or next(iter(beside), None)


def party_at(tree: Tree, actors: Actors, token: int) -> Party | None:
    mention = mention_for(tree, actors, token)
    return None if mention is None or mention.type not in SPEAKING | {"place"} else actors.party(mention)


def hearers(tree: Tree, actors: Actors, token: int) -> Party | None:
    """The actor told something at a token: of a crowd those it is made of ("thousands of supporters"), of a broadcaster's service the body."""
    party = party_at(tree, actors, token)
    if party is not None:
        return party
    lemma = tree.lemma[token]
    for c in tree.children[token]:
        crowd = lemma in _CROWDS and tree.base[c] == "nmod" and case_of(tree, c) == "of"
        service = lemma in _SERVICES and (tree.dep[c] == "nmod:poss" or tree.base[c] == "compound")
        found = party_at(tree, actors, c) if crowd or service else None
        if found is not None and (crowd or actors.entities[found.entity].type == "organisation"):
            return found
    return None


def word(tree: Tree, token: int) -> Span:
    """A token's span."""
    start = tree.doc[token].idx
    return Span.of(tree.doc.text, start, start + len(tree.doc[token]))


def words_of(tree: Tree, part: Range) -> Span:
    last = tree.doc[part[1] - 1]
    return Span.of(tree.doc.text, tree.doc[part[0]].idx, last.idx + len(last))
