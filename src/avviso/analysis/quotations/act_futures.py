"""What somebody does by telling what will be: he promises, refuses or threatens what his own side is to do, and foretells what is not his."""

from __future__ import annotations

from avviso.analysis.annotations import Actors, Party
from avviso.analysis.quotations import own_side
from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.saying_tree import Tree
from avviso.reference.cues import words

_STATIVE = words(
    """be have seem appear become remain win lose need know cost suffer die fall rise happen mean face feel see get
    benefit depend belong exist last look like understand deserve"""
)
_WISHED = frozenset({"like", "prefer", "love"})
# What is done to others' harm.
_HOSTILE = words(
    """strike block blockade boycott march walk quit withdraw sue attack retaliate close shut cut expel suspend occupy resign fight protest
    halt stop burn destroy kill bomb invade seize picket paralyse paralyze demonstrate rally leave ban freeze punish"""
)
# What is set down in a calendar, by whoever rules.
_SET_DOWN = words(
    """hold open close reopen resume deploy send release publish pay evacuate lift impose suspend restore transfer sign build launch cancel
    extend introduce withdraw hand swear charge prosecute punish try deport repatriate ban halt rebuild raise cut free reduce"""
)
_VIEWING = words("consider regard view see treat interpret perceive deem take")
# What one threatens to take another's deed for.
_OUTRAGES = words(
    """war aggression provocation insult betrayal treason violation breach threat attack crime interference affront escalation humiliation
    declaration abuse mistake capitulation hostile unacceptable illegal unfriendly hostility blackmail"""
)
_GOING_ON = frozenset({("go", "ahead"), ("take", "place"), ("go", "forward")})


def act(
    tree: Tree, actors: Actors, root: int, who: int | None, speaker: Party | None, *, own: bool, no: bool
) -> str | None:
    """What "will" or "would" does: one's own doing is a pledge, refusal or threat, what those who rule set down is announced, other things
    are predictions; "would have" is none of them. To say what a deed would be taken for warns of it.
    """
    if perfect(tree, root) or tree.lemma[root] in _WISHED:
        return None
    taken = _taken_for(tree, root)
    if taken is not None:
        return "warn" if any(tree.lemma[t] in _OUTRAGES for t in range(tree.left[taken], tree.right[taken])) else None
    own = own or (who is not None and own_side.led(tree, actors, who, speaker))
    passive = tree.child(root, "nsubj:pass") is not None
    if not own and not no and own_side.rules(actors, speaker) and _set_down(tree, root, passive=passive):
        return "announce"
    if not own or tree.pos[root] != "VERB" or tree.lemma[root] in _STATIVE or passive:
        return "predict"
    if not no and tree.lemma[root] in _HOSTILE and _unless(tree, root):
        return "threaten"
    return "refuse" if no else "pledge"


def perfect(tree: Tree, root: int) -> bool:
    """Whether a verb stands in the perfect: "would have left"."""
    return any(tree.lower[c] in {"have", "'ve", "\u2019ve"} for c in tree.children[root] if tree.base[c] == "aux")


def _taken_for(tree: Tree, root: int) -> int | None:
    """What a thing is viewed as: "would consider any strike an act of war"."""
    held = [c for c in tree.children[root] if tree.base[c] in {"obj", "iobj", "xcomp", "obl"} and c > root]
    if tree.lemma[root] not in _VIEWING or len(held) < 2 or tree.base[held[0]] not in {"obj", "iobj"}:
        return None
    behind = [c for c in held[1:] if case_of(tree, c) == "as" or tree.base[c] in {"obj", "xcomp"}]
    return next((c for c in behind if tree.tag[c] != "VB"), None)


def _set_down(tree: Tree, root: int, *, passive: bool) -> bool:
    """Whether a thing is said to be held, opened or to go ahead, by nobody told: "elections would be held", "the lease would go ahead"."""
    if passive:
        return tree.lemma[root] in _SET_DOWN and tree.child(root, "obl:agent") is None
    behind = tree.lower[root + 1] if root + 1 < tree.size else ""
    return (tree.lemma[root], behind) in _GOING_ON or tree.lemma[root] == "proceed"


def _unless(tree: Tree, root: int) -> bool:
    """Whether a thing is to be done only where another does not do what is asked: "unless the government meets it", "if it did not pay"."""
    for clause in (c for c in tree.children[root] if tree.base[c] == "advcl"):
        marks = {tree.lower[c] for c in tree.children[clause]}
        if "unless" in marks or ("if" in marks and marks & {"not", "n't", "n\u2019t"}):
            return True
    return False
