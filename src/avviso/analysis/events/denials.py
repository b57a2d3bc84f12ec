"""What a word of denial, refusal or failure makes of the deed it has: what somebody denies having done is only alleged, what he refuses or
fails to do is not done, and two noes are a yes.
"""

from __future__ import annotations

from avviso.analysis.tree import Tree
from avviso.reference.cues import NOT
from avviso.reference.plover import word_class
from avviso.reference.political_words import words

DENIALS = words("denial verbs")
# What is denied or turned down in these was said all the same: "rejected the request".
_SPOKEN = words("claims") | {"request", "demand", "call", "charge", "appeal", "criticism", "proposal", "offer", "plea"}
_TURNING_DOWN = frozenset({"reject", "deny", "refuse", "decline"})
_REFUSING = frozenset({"refuse", "decline"})
_DOING = word_class("light") | {"direct", "mastermind", "order"}
_RULING_OUT = frozenset({"rule_out", "exclude"})
_PROVING = frozenset({"prove", "establish", "demonstrate", "substantiate", "show", "confirm"})
_AHEAD = frozenset({"will", "wo", "shall"})


def of_clause(tree: Tree, verb: int) -> str:
    """The status of the deed in the clause on a word of denial: "denied shelling X", "refused to leave", "did not fail to leave"."""
    lemma = tree.lemma(verb)
    if lemma == "deny":
        return "alleged"
    if left_open(tree, verb):
        return "hypothetical"
    if not _with_no(tree, verb):
        return "negated"
    helpers = [tree.words[c] for c in tree.kids(verb, "aux")]
    if lemma in _TURNING_DOWN:
        return "hypothetical"
    return "planned" if _AHEAD.intersection(helpers) else "actual"


def left_open(tree: Tree, verb: int) -> bool:
    """Whether a verb is one of ruling something out, which nobody does: "has not ruled out a strike", "refused to rule out talks", "cannot be excluded"."""
    if tree.lemma(verb) not in _RULING_OUT:
        return False
    above = tree.heads[verb]
    refused = tree.dep[verb] in ("xcomp", "advcl") and above >= 0 and tree.lemma(above) in _REFUSING
    return _with_no(tree, verb) != (refused and not _with_no(tree, above))


def is_open(tree: Tree, token: int) -> bool:
    """Whether a deed is one that nobody rules out: "has not ruled out striking X", "new talks could not be excluded"."""
    head = tree.heads[token]
    if head >= 0 and tree.dep[token] == "obj" and tree.lemma(head) in _DOING:
        token, head = head, tree.heads[head]
    held = head >= 0 and (tree.dep[token] in ("xcomp", "ccomp", "obj") or tree.rel[token] == "nsubj:pass")
    return held and left_open(tree, head)


def _with_no(tree: Tree, verb: int) -> bool:
    return any(tree.lemmas[c] in NOT or tree.words[c] in NOT for c in tree.kids(verb, "advmod", "neg"))


def of_noun(tree: Tree, noun: int, verb: int) -> str:
    """The status of the deed that is a word of denial's object or the like: "denied the raid", "refused talks"; "denied aid to X" withholds it."""
    lemma = tree.lemma(verb)
    if tree.dep[noun] == "obj" and tree.lemma(noun) in _SPOKEN and lemma in _TURNING_DOWN:
        return "actual"
    if lemma == "deny" and (tree.passive(verb) or tree.kid(verb, "iobj") is not None or not _known(tree, noun)):
        return "negated"
    return of_clause(tree, verb)


def _known(tree: Tree, noun: int) -> bool:
    """Whether a deed is one that is spoken of: "the raid", "any attack", "its shelling of X", not bare "aid"."""
    return any(tree.dep[c] == "det" or tree.rel[c] == "nmod:poss" for c in tree.children[noun])


def disowned(tree: Tree, token: int) -> str | None:
    """The status of a deed that a word of denial or a lack of proof has for its clause, or that is the object of the doing there ("denied ordering the
    raid").
    """
    top = token
    if tree.pos[token] == "NOUN" and tree.dep[token] == "obj" and tree.lemma(tree.heads[token]) in _DOING:
        top = tree.heads[token]
    head = tree.heads[top]
    under = head >= 0 and tree.pos[top] == "VERB" and tree.dep[top] in ("xcomp", "ccomp")
    that = not {"if", "whether"} & set(tree.marks(top))
    if under and that and tree.lemma(head) in _PROVING and _with_no(tree, head):
        return "alleged"  # "have not proved that he ordered the raid"
    return of_clause(tree, head) if under and tree.lemma(head) in DENIALS else None
