"""What a sentence shows of whether one of its words tells of something that happened: the clues that `reference.event_fates` has weights for.

Names and numbers are not told apart, so that no clue speaks of who is concerned. A clue is a kind, and behind "=" the words that it has found.
"""

from __future__ import annotations

from collections.abc import Iterator

from avviso.analysis.events.speech import Speech
from avviso.analysis.tree import Tree

_FUNCTION = frozenset({"aux", "mark", "case", "advmod", "det", "cc", "cop", "expl"})
_OF_HEAD = frozenset({"aux", "mark", "advmod", "det", "cc"})
_VERBAL = frozenset({"VERB", "AUX"})
_CUES = frozenset({"VERB", "NOUN", "AUX", "SCONJ", "ADP"})
_LEVELS = 4  # how far up the tree is looked
_WINDOW = 6


def clues(tree: Tree, speech: Speech, token: int, own: str) -> set[str]:
    """The clues at a word; `own` is the status that the rules give it."""
    kind = "verb" if tree.pos[token] in _VERBAL else "noun"
    return {
        f"rules={own}",
        f"rules of a {kind}={own}",
        *_beside(tree, token),
        *_below(tree, token),
        *_above(tree, token),
        *_told(tree, speech, token),
    }


def _word(tree: Tree, token: int, word: str) -> str:
    return "NAME" if tree.pos[token] == "PROPN" else "NUMBER" if tree.pos[token] == "NUM" else word


def _form(tree: Tree, token: int) -> str:
    return _word(tree, token, tree.words[token])


def _lemma(tree: Tree, token: int) -> str:
    return _word(tree, token, tree.lemma(token))


def _sentence(tree: Tree, token: int) -> tuple[int, int]:
    """First token and end of the sentence."""
    top = [token, *tree.above(token)][-1]
    return min(tree.left(top), token), max(tree.right(top), token) + 1


def _beside(tree: Tree, token: int) -> Iterator[str]:
    """The words before and behind."""
    start, end = _sentence(tree, token)
    before = ["START"] * 3 + [_form(tree, t) for t in range(max(start, token - _WINDOW), token)]
    behind = [*(_form(tree, t) for t in range(token + 1, min(end, token + 3))), "END", "END"]
    yield f"before={before[-1]}"
    yield f"second before={before[-2]}"
    yield f"third before={before[-3]}"
    yield f"two before={before[-2]} {before[-1]}"
    yield f"before a {tree.tags[token]}={before[-1]}"
    yield f"behind={behind[0]}"
    yield f"two behind={behind[0]} {behind[1]}"
    yield f"last={_form(tree, end - 1)}"
    for word in before[-_WINDOW:]:
        yield f"near before={word}"


def _below(tree: Tree, token: int) -> Iterator[str]:
    """The word itself and what hangs on it."""
    yield f"word={tree.lemma(token)}"
    yield f"tag={tree.tags[token]}"
    yield f"relation={tree.rel[token]}"
    if tree.passive(token):
        yield "passive"
    if tree.pos[token] in _VERBAL:
        yield f"form={_verb_form(tree, token)}"
    for child in tree.children[token]:
        relation = tree.dep[child]
        if relation in _FUNCTION:
            yield f"has {relation}={_form(tree, child)}"
        elif relation in ("nsubj", "obj"):
            yield f"has {relation}={_lemma(tree, child)}"
        elif relation in ("amod", "compound", "nmod"):
            yield f"modified by={_lemma(tree, child)}"
        elif relation == "advcl":
            yield f"has clause={'+'.join(tree.marks(child))}"


def _verb_form(tree: Tree, verb: int) -> str:
    """Tag and auxiliaries: "VBN has been"."""
    return " ".join([tree.tags[verb], *(tree.words[c] for c in tree.kids(verb, "aux", "cop"))])


def _above(tree: Tree, token: int) -> Iterator[str]:
    """The words that it hangs on, and what else hangs on these; the nearest verb where it is none itself."""
    current, verbal = token, tree.pos[token] in _VERBAL
    for level in range(1, _LEVELS + 1):
        head = tree.heads[current]
        if head < 0:
            return
        relation, lemma = tree.dep[current], _lemma(tree, head)
        yield f"head {min(level, 3)}={relation} {lemma}"
        yield f"above={lemma}"
        if level < 3:
            yield f"way {level}={tree.rel[current]} {'+'.join(tree.marks(current))} {tree.tags[head]}"
        for child in tree.children[head]:
            if child != current and tree.dep[child] in _OF_HEAD:
                yield f"head {min(level, 2)} has {tree.dep[child]}={_form(tree, child)}"
        if not verbal and tree.pos[head] in _VERBAL:
            verbal = True
            yield f"verb={lemma}"
            yield f"verb's {relation}={lemma}"
            yield f"verb form={_verb_form(tree, head)}"
        current = head


def _told(tree: Tree, speech: Speech, token: int) -> Iterator[str]:
    """The statements that it stands in: their acts and the words of their cues, and whether it carries what is said."""
    around = speech.outward(token)
    if not around:
        yield "told by nobody"
    for said in around:
        ways = ("", "core ") if speech.spine(said, token) else ("",)
        cue = range(*said.cue) if said.cue else ()
        for way in ways:
            yield f"{way}act={said.quotation.act}"
            for each in cue:
                if tree.pos[each] in _CUES:
                    yield f"{way}cue={tree.lemmas[each]}"
