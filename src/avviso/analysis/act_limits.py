"""What the content of a saying shows it not to be: no denial where a thing is not yet so, no admission of what was won."""

from __future__ import annotations

from avviso.analysis.candidates import Candidate
from avviso.analysis.saying_tree import Tree
from avviso.reference.cues import NOT, words

_JUDGING = frozenset({"can", "could", "must", "should"})
# What there is none of by somebody's judgement, not in fact.
_WAYS = words("solution alternative way excuse justification reason need room substitute doubt place choice option")
# A wish that is lacking refuses.
_WISHES = words("plan intention desire interest wish intent")
_OPEN_QUESTIONS = words("whether if when where how who what why which")
# What somebody may be charged with being or having been: only this is denied by "was not".
_CHARGED = words("""true correct accurate right responsible guilty involved aware liable complicit behind party present racist corrupt illegal
    unlawful criminal deliberate intentional false biased part privy connected related linked afraid worried interested
    hostile violent extremist armed dangerous dead ill sick cruel abusive negligent""")
# What bears out what was said before.
_YES = words(
    "yes agree stand indeed true right correct still warrant really actually do on authentic genuine know aware confirm"
)
# What has not come about yet, which nobody is charged with.
_ENDING = words(
    "stop end begin start finish settle conclude resolve arrive return recover change improve emerge come reach"
)
_FIXING = words("set fix reach schedule agree decide choose restore")
_ANSWERS = words("reply answer response word news invitation request notice notification information letter")
_GETTING = words("receive get hear have")
_WON = words(
    "win take capture seize liberate achieve succeed secure gain defeat reach sign conclude score prevail retake recapture"
)
# To have taken these is nothing to boast of.
_DONE_TO = words(
    "kidnap abduct torture beat seize arrest capture detain attack threaten mislead misquote frame force rob betray deceive"
)
_ILL_GOTTEN = words("bribe kickback money cash drug hostage life prisoner land property")
_GOT = frozenset({"get", "have", "obtain"})


def undecided(tree: Tree, root: int) -> bool:
    """Whether a matter is left open, which neither denies nor refuses: "had not decided whether to attend", "did not know who fired"."""
    no = any(tree.lower[c] in NOT for c in tree.children[root])
    return no and any(
        tree.lower[tree.left[c]] in _OPEN_QUESTIONS for c in tree.children[root] if tree.base[c] == "ccomp" and c > root
    )


def lacks(tree: Tree, root: int) -> bool:
    """Whether somebody is said to have none of a thing, which refuses nothing: "we have no troops there"; a wish that is lacking may."""
    held = tree.child(root, "obj")
    none = held is not None and any(tree.lower[c] == "no" for c in tree.children[held])
    return tree.lemma[root] == "have" and held is not None and none and tree.lemma[held] not in _WISHES


def judged_impossible(tree: Tree, root: int) -> bool:
    """Whether it is told what there can or must not be, which denies nothing that was: "there is no military solution"."""
    judged = any(tree.lower[c] in _JUDGING for c in tree.children[root] if tree.base[c] == "aux")
    judged = judged or any(tree.lemma[c] in _WAYS for c in tree.children[root] if tree.base[c] == "nsubj")
    return judged and tree.child(root, "expl") is not None


def agrees(tree: Tree, candidate: Candidate) -> bool:
    """Whether any word of the content bears something out: "said yes", "said he stood by it"."""
    return any(tree.lemma[t] in _YES for part in candidate.contents for t in range(*part))


def not_yet(tree: Tree, root: int) -> bool:
    """Whether a thing is only not so, or not so yet, which denies no charge: "the date was not set", "the rain has not stopped"."""
    marks = [tree.lower[c] for c in tree.children[root]]
    no = any(word in NOT for word in marks)
    if tree.pos[root] == "ADJ" and tree.child(root, "cop") is not None:
        return no and tree.lemma[root] not in _CHARGED
    passive = tree.child(root, "nsubj:pass")
    if passive is not None:
        none = any(tree.lower[c] == "no" for c in tree.children[passive])
        return tree.lemma[root] in _FIXING and (no or none) and tree.pos[passive] != "PRON"
    held = tree.child(root, "obj")
    if tree.lemma[root] in _GETTING and held is not None:
        none = no or any(tree.lower[c] == "no" for c in tree.children[held])
        return none and tree.lemma[held] in _ANSWERS
    return no and tree.lemma[root] in _ENDING and bool({"has", "have", "had"} & set(marks))


def wronged(tree: Tree, root: int) -> bool:
    """Whether somebody tells what was done to him, or that he has done nothing: "that he was kidnapped", "that he was innocent"."""
    done_to = tree.lemma[root] in _DONE_TO and tree.child(root, "nsubj:pass") is not None
    return done_to or tree.lemma[root] in ("innocent", "blameless")


def won(tree: Tree, root: int) -> bool:
    """Whether a success is told, which nobody admits: "we have taken the airport", "we have got what we wanted"."""
    if any(tree.lower[c] in NOT for c in tree.children[root]):
        return False
    gained = [c for c in tree.children[root] if tree.base[c] in {"ccomp", "obj"}]
    wanted = any(tree.lemma[t] in {"want", "need", "seek"} for c in gained for t in (c, *tree.children[c]))
    if any(tree.lemma[c] in _ILL_GOTTEN for c in gained):
        return False
    return tree.lemma[root] in _WON or (tree.lemma[root] in _GOT and wanted)
