"""What a speaker goes on to say without a word of saying: "NATO said it would stay. It will send 400 more soldiers."

Only the plainest case is taken: the next sentence of the same paragraph says what the speaker, a pronoun there, will or would do,
as the words reported before did, and nobody else speaks in it.
"""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import Actors
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.reference.cues import CLASS_OF, THIRD_PERSON

_WILL = frozenset({"will", "would", "'ll", "’ll"})
_SPOKEN = frozenset({"assertive", "commissive", "declarative"})


def told_on(tree: Tree, actors: Actors, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates with the sentence after them, where the speaker goes on there."""
    spoken = {tree.sentence[c.head] for c in candidates}
    spoken.update(tree.sentence[t] for c in candidates for start, end in c.contents for t in (start, end - 1))
    return [_longer(tree, actors, one, spoken) for one in candidates]


def _longer(tree: Tree, actors: Actors, one: Candidate, spoken: set[int]) -> Candidate:
    if one.cue is None or one.speaker is None or one.root is None or CLASS_OF[one.act] not in _SPOKEN:
        return one
    if one.negated or tree.base[one.head] != "root" or not _promises(tree, actors, one):
        return one
    following = tree.sentence[one.head] + 1
    while following < len(tree.sentences) and all(tree.space[t] for t in range(*tree.sentences[following])):
        following += 1
    if following >= len(tree.sentences) or following in spoken:
        return one
    part = _goes_on(tree, actors, one, tree.sentences[following])
    return one if part is None else replace(one, contents=(*one.contents, part))


def _promises(tree: Tree, actors: Actors, one: Candidate) -> bool:
    """Whether unquoted words say what the speaker will or would do."""
    root = one.root
    if root is None or tree.base[root] != "ccomp" or tree.head[root] != one.head or tree.tag[root] != "VB":
        return False
    if any(tree.quote_at(t) is not None for start, end in one.contents for t in range(start, end)):
        return False
    who = tree.child(root, "nsubj")
    will = any(tree.lower[c] in _WILL for c in tree.children[root] if tree.base[c] == "aux")
    return will and who is not None and _is_speaker(tree, actors, one, who)


def _goes_on(tree: Tree, actors: Actors, one: Candidate, sentence: Range) -> Range | None:
    """The words of a sentence that goes on in a speaker's name."""
    start, end = sentence
    if tree.paragraph[start] != tree.paragraph[one.head] or any(
        tree.quote_at(t) is not None for t in range(start, end)
    ):
        return None
    root = next((t for t in range(start, end) if tree.head[t] == t), None)
    if root is None or tree.tag[root] != "VB" or any(tree.lower[t] == "according" for t in range(start, end)):
        return None
    who = tree.child(root, "nsubj")
    will = any(tree.lower[c] in _WILL for c in tree.children[root] if tree.base[c] == "aux")
    if not will or who is None or tree.lower[who] not in THIRD_PERSON:
        return None
    return tree.trim(start, end) if _is_speaker(tree, actors, one, who) or _same_word(tree, actors, one, who) else None


def _same_word(tree: Tree, actors: Actors, one: Candidate, who: int) -> bool:
    """Whether a pronoun of which nothing is known is the one that stood for the speaker in the words reported before."""
    before = None if one.root is None else tree.child(one.root, "nsubj")
    mention = mention_for(tree, actors, who)
    unknown = mention is None or mention.entity is None
    return unknown and before is not None and tree.lower[before] == tree.lower[who]


def _is_speaker(tree: Tree, actors: Actors, one: Candidate, who: int) -> bool:
    """Whether a subject is known to be who speaks."""
    mention = mention_for(tree, actors, who)
    said = None if one.speaker is None else mention_for(tree, actors, one.speaker)
    return mention is not None and said is not None and mention.entity is not None and mention.entity == said.entity
