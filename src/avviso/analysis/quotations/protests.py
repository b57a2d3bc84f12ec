"""Protests that are lodged: "lodged a protest over the raid with the embassy", whose embassy it is and over what."""

from __future__ import annotations

from avviso.analysis.quotations.candidates import Candidate, group, negated, pieces
from avviso.analysis.quotations.cue_subjects import case_of, subject
from avviso.analysis.quotations.saying_tree import Tree
from avviso.reference.cues import words

FRAME = "protest"
_LODGING = words("lodge register deliver make file submit")
# What is filed is a protest, what is lodged may be a complaint too: other complaints go to courts.
_PROTESTS = frozenset({"protest"})
_COMPLAINTS = words("complaint objection")
_OVER = words("over about against at")
_WHOM = frozenset({"with", "to"})


def lodged(tree: Tree, token: int) -> Candidate | None:
    """lodged a protest over the raid with the embassy, lodged a protest with the embassy"""
    noun = tree.child(token, "obj", "nsubj:pass")
    if tree.lemma[token] not in _LODGING or noun is None:
        return None
    if tree.lemma[noun] not in _PROTESTS and not (tree.lemma[token] == "lodge" and tree.lemma[noun] in _COMPLAINTS):
        return None
    who = subject(tree, token)
    if who.range is None or any(tree.tag[c] == "MD" for c in tree.children[token]):
        return None
    end = max(tree.right[noun], *(tree.right[c] for c in tree.children[token]))
    inside = range(max(noun, token) + 1, end)
    whom = tuple(t for t in inside if tree.base[t] in {"nmod", "obl"} and case_of(tree, t) in _WHOM)[:1]
    about = next((t for t in inside if tree.base[t] in {"nmod", "obl"} and case_of(tree, t) in _OVER), None)
    cut = min((tree.left[t] for t in whom), default=end)
    verb = group(tree, token)
    if about is None or (whom and about > whom[0] and tree.head[about] == whom[0]):
        cue, part = verb, (tree.left[noun], min(tree.right[noun], cut) if noun > token else tree.right[noun])
    else:
        link = tree.left[about]
        cue = (verb[0], link + 1 if link == noun + 1 else max(noun + 1, verb[1]) if noun > token else verb[1])
        part = (link + 1, min(tree.right[about], cut) if cut > link else tree.right[about])
    contents = pieces(tree, [part], cue, [cue, who.range])
    if not contents:
        return None
    no = negated(tree, token)
    return Candidate(
        token, cue, contents, "criticise", FRAME, who.range, who.head, about or noun, whom, negated=no, score=0.75
    )
