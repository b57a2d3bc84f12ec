"""Who speaks where only some of those told of do: "two of his aides", "another", "the latter"."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import Actors, Mention, Party
from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.analysis.quotations.speaker_words import SPEAKING, mention_for, party_at, word
from avviso.reference.cues import words

_SOME = words("one another some others")
_RANKED = {"former": 0, "latter": 1}


def meant(tree: Tree, actors: Actors, head: int, source: Range | None) -> Party | None:
    """The actor or group, for a word that counts or points."""
    found = _latter(tree, actors, head) or _named_behind(tree, actors, head, source)
    found = found or _of_whom(tree, actors, head) or _one_of(tree, actors, head)
    return found or _twin(tree, actors, head, source) or _example(tree, actors, head)


def _example(tree: Tree, actors: Actors, head: int) -> Party | None:
    """The one who alone is named of those who speak: "charities such as Cat Haven"."""
    named = [
        c
        for c in tree.children[head]
        if tree.base[c] == "nmod" and case_of(tree, c) == "such" and tree.child(c, "conj") is None
    ]
    mention = mention_for(tree, actors, named[0]) if named else None
    return None if mention is None or mention.form != "name" or not _is_party(mention) else actors.party(mention)


def _latter(tree: Tree, actors: Actors, head: int) -> Party | None:
    """The first or second of the two who alone are named before in the sentence, else in the one before: "Varn met Holm, and the latter said"."""
    place = _RANKED.get(tree.lower[head])
    if place is None or not any(tree.lower[c] == "the" for c in tree.children[head]) or tree.right[head] != head + 1:
        return None
    for back in (0, 1):
        sentence = tree.sentence[head] - back
        told = [m for m in actors.mentions if m.end <= head and tree.sentence[m.head] == sentence]
        found = list(dict.fromkeys(m.entity for m in told if _is_party(m)))
        if len(found) == 2 and found[0] is not None and found[1] is not None:
            entity = found[0] if place == 0 else found[1]
            return Party(entity, word(tree, head))
        if found:
            return None
    return None


def _is_party(mention: Mention) -> bool:
    return mention.entity is not None and mention.form != "pronoun" and mention.type in SPEAKING - {"nationality"}


def _named_behind(tree: Tree, actors: Actors, head: int, source: Range | None) -> Party | None:
    """Whose name stands behind "one of the participants,", wherever the tree hangs it."""
    if source is None or tree.lower[head] != "one" or tree.child(head, "nmod") is None:
        return None
    names = (m for m in actors.mentions if m.form == "name" and m.type == "person" and head < m.start < source[1])
    found = next((m for m in names if tree.text[m.start - 1] == ","), None)
    return None if found is None or tree.base[found.head] not in {"nsubj", "appos"} else actors.party(found)


def _of_whom(tree: Tree, actors: Actors, head: int) -> Party | None:
    """Those some of whom speak: "two of his aides"."""
    if tree.pos[head] not in {"NUM", "DET", "PRON"}:
        return None
    whole = next((c for c in tree.children[head] if tree.base[c] == "nmod" and case_of(tree, c) == "of"), None)
    mention = None if whole is None else mention_for(tree, actors, whole)
    return actors.party(mention) if mention is not None and mention.type in {"group", "person"} else None


def _one_of(tree: Tree, actors: Actors, head: int) -> Party | None:
    """Those of whom one speaks: "Three officials gave accounts. One said ..., another denied it"."""
    alone = tree.left[head] == head and tree.right[head] == head + 1
    if tree.lower[head] not in _SOME or not alone or tree.base[head] != "nsubj":
        return None
    for token in range(head - 1, -1, -1):
        if tree.paragraph[head] - tree.paragraph[token] > 1:
            return None
        several = tree.tag[token] == "NNS" and tree.quote_at(token) is None
        if not several or not (
            _counted(tree, token) if tree.paragraph[token] != tree.paragraph[head] else _told(tree, token)
        ):
            continue
        mention = mention_for(tree, actors, token)
        party = actors.party(mention) if mention is not None and mention.type in SPEAKING else None
        if party is not None:
            return replace(party, span=word(tree, head))
    return None


def _told(tree: Tree, token: int) -> bool:
    return tree.base[token] == "nsubj" or _counted(tree, token)


def _counted(tree: Tree, token: int) -> bool:
    """Whether it is said that one of several did something: "one of the officials said"."""
    one = tree.head[token]
    return tree.base[token] == "nmod" and tree.lower[one] in _SOME and tree.base[one] == "nsubj"


def _twin(tree: Tree, actors: Actors, head: int, source: Range | None) -> Party | None:
    """Who is named before a word that a tree makes a second subject of one verb: "an official close to the talks said"."""
    inside = () if source is None or mention_for(tree, actors, head) is not None else range(source[0], head)
    beside = (t for t in inside if tree.base[t] == "nsubj" and tree.head[t] == tree.head[head])
    return next((party for t in beside if (party := party_at(tree, actors, t)) is not None), None)
