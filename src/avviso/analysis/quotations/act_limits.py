"""What the content of a saying shows it not to be: no denial where a thing is not yet so, no admission of what was won."""

from __future__ import annotations

from avviso.analysis.annotations import Actors, Party
from avviso.analysis.quotations import own_side
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.reference.cues import CLAIMED, NOT, words
from avviso.reference.titles import OFFICES, PERSONS

_JUDGING = frozenset({"can", "could", "must", "should"})
# What there is none of by somebody's judgement, not in fact.
_WAYS = words("solution alternative way excuse justification reason need room substitute doubt place choice option")
# A wish that is lacking refuses.
_WISHES = words("plan intention desire interest wish intent")
_AT = words("in at among inside aboard near on within")
# What one is "in" or "at" and may be charged with.
_STATES = words(
    "charge control contact league power command war fault touch cahoots favour favor danger possession breach violation office"
)
# What befalls people, and what they need: none of it is a fact, no denial.
_FATES = words("survivor casualty injury fatality death victim damage loss wounded")
_NEEDS = words("electricity power water food fuel shelter medicine bread gas heating doctor ambulance")
_REPORTS = words("report word news sign trace")
_NOBODY = frozenset({"nobody", "none", "no-one"})
_NONE = frozenset({"no", "none"})
_HARMED = words("hurt injure wound kill harm damage affect")
_DEAD = words("die survive dead wounded hurt injured")
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
_LET_KNOW = words("consult inform notify invite brief approach ask")
_ANSWERS = words("reply answer response word news invitation request notice notification information letter")
_GETTING = words("receive get hear have")
_WON = words(
    "win take capture seize liberate achieve succeed secure gain defeat reach sign conclude score prevail retake recapture"
)
_DONE_TO = words(
    "kidnap abduct torture beat seize arrest capture detain attack threaten mislead misquote frame force rob betray deceive"
)
# To have taken these is nothing to boast of.
_ILL_GOTTEN = words("bribe kickback money cash drug hostage life prisoner land property")
# What a law, a court or a payment has or gives none of: that it has none is argued, where nobody is charged with it.
_TITLES = words(
    "basis ground standing power authority right jurisdiction mandate competence force validity legitimacy precedent role"
)
_HOLDING = words("have give hold provide confer carry offer lack grant")
_LICENSING = words("allow permit authorise authorize entitle empower oblige require")
_INSTRUMENTS = words(
    "law act treaty constitution charter decree accord agreement pact deal convention statute rule code resolution"
)
_POINTING = words("it this that these those such")
_DIFFERING = words("disagree differ debate argue quarrel")
_ONLOOKERS = words("witness eyewitness bystander onlooker correspondent reporter photographer cameraman")
_GOT = frozenset({"get", "have", "obtain"})


def looks_on(tree: Tree, candidate: Candidate) -> bool:
    """Whether the source only saw it, and charges nobody: "police fired tear gas, a witness said"."""
    source = candidate.source
    return source is not None and any(tree.lemma[t] in _ONLOOKERS for t in range(*source))


def undecided(tree: Tree, root: int) -> bool:
    """Whether a matter is left open, which neither denies nor refuses: "had not decided whether to attend", "did not know who fired"."""
    no = any(tree.lower[c] in NOT for c in tree.children[root])
    return no and any(
        tree.lower[tree.left[c]] in _OPEN_QUESTIONS for c in tree.children[root] if tree.base[c] == "ccomp" and c > root
    )


def powerless(tree: Tree, root: int) -> bool:
    """Whether somebody is said to be unable to do a thing, which neither denies nor refuses: "had been unable to verify the toll"."""
    return tree.lemma[root] == "unable" and tree.child(root, "cop") is not None


def lacks(tree: Tree, root: int) -> bool:
    """Whether somebody is said to have none of a thing, which refuses nothing: "we have no troops there"; a wish that is lacking may."""
    held = tree.child(root, "obj")
    none = held is not None and any(tree.lower[c] == "no" for c in tree.children[held])
    return tree.lemma[root] == "have" and held is not None and none and tree.lemma[held] not in _WISHES


def lacks_title(tree: Tree, actors: Actors, root: int, speaker: Party | None) -> bool:
    """Whether it is argued that a thing gives or has no right or ground, or does not allow something, which denies no charge: "the payments have
    no legal basis", "the law gave no such power"; what an allegation has none of is denied.
    """
    there = tree.child(root, "expl") is not None
    who, held = tree.child(root, "nsubj"), tree.child(root, "obj")
    if there:
        return who is not None and tree.lemma[who] in _TITLES and _none_of(tree, who) and not _of_claim(tree, who)
    if who is None or tree.lemma[who] in CLAIMED | _POINTING or tree.lower[who] in own_side.FIRST:
        return False
    no = any(tree.lower[c] in NOT for c in tree.children[root])
    if no and tree.lemma[who] in _INSTRUMENTS and tree.lemma[root] in _LICENSING | _HOLDING:
        return True
    titled = held is not None and tree.lemma[held] in _TITLES and (no or _none_of(tree, held))
    told_of = tree.pos[who] in {"NOUN", "PROPN"} or tree.quote_at(who) is not None  # nobody quoted calls himself "they"
    other = told_of and not own_side.own(tree, actors, who, speaker)
    return titled and other and tree.lemma[root] in _HOLDING and held is not None and not _of_claim(tree, held)


def _none_of(tree: Tree, noun: int) -> bool:
    return any(tree.lower[c] in _NONE for c in tree.children[noun])


def _of_claim(tree: Tree, noun: int) -> bool:
    """Whether a ground is one of a claim: "no basis for the allegation"."""
    return any(tree.lemma[c] in CLAIMED for c in tree.children[noun])


def differs(tree: Tree, candidate: Candidate) -> bool:
    """Whether several only see a thing differently, which denies nothing: "analysts disagree about what lies behind it"."""
    return tree.lemma[candidate.head] in _DIFFERING and any(
        tree.lower[t] in {"about", "over", "on"} for t in range(candidate.head + 1, candidate.head + 3)
    )


def plain_lack(tree: Tree, root: int) -> bool:
    """Whether it is only told that nobody came to harm or that a thing of need is lacking, which answers no charge: "there were no
    survivors", "nobody was hurt", "there is no electricity".
    """
    who = tree.child(root, "nsubj", "nsubj:pass")
    if who is None:
        return False
    nobody = tree.lower[who] in _NOBODY or any(
        tree.lower[c] in _NONE for c in tree.children[who] if tree.base[c] == "det"
    )
    if tree.child(root, "expl") is not None:
        told_of = tree.lemma[who] in _REPORTS and any(
            tree.lower[k] == "of" for c in tree.children[who] for k in tree.children[c]
        )
        return nobody and (tree.lemma[who] in _FATES | _NEEDS or told_of)
    return nobody and tree.lemma[root] in (_HARMED if tree.child(root, "nsubj:pass") is not None else _DEAD)


def elsewhere(tree: Tree, actors: Actors, root: int) -> bool:
    """Whether somebody is only told not to be at a place, or not among some: "the general was not in the country"."""
    who = tree.child(root, "nsubj")
    mention = None if who is None else mention_for(tree, actors, who)
    if who is None or tree.child(root, "cop") is None or tree.pos[root] not in {"NOUN", "PROPN", "ADJ"}:
        return False
    placed = any(tree.lower[c] in _AT for c in tree.children[root] if tree.base[c] == "case")
    no = any(tree.lower[c] in NOT for c in (*tree.children[root], *tree.children[who]))
    person = tree.lemma[who] in OFFICES | PERSONS or (mention is not None and mention.type == "person")
    return placed and no and person and tree.lemma[root] not in _STATES


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
    if passive is not None and tree.lemma[root] in _LET_KNOW:
        return no  # "Moscow had not been consulted"
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


def asks_about(tree: Tree, actors: Actors, head: int) -> bool:
    """Whether somebody is put questions about a thing: "questioned the minister about the raid", not "questioned the decision"."""
    asked = tree.child(head, "obj", "iobj") if tree.lemma[head] == "question" else None
    mention = None if asked is None else mention_for(tree, actors, asked)
    about = any(
        tree.lower[c] in {"about", "over", "on"}
        for k in tree.children[head]
        for c in tree.children[k]
        if tree.base[c] == "case"
    )
    return mention is not None and mention.type in {"person", "group"} and about
