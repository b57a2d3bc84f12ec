"""Silence put on record: who declined to comment, did not say or neither confirmed nor denied, and what could not be verified."""

from __future__ import annotations

from avviso.analysis.quotations.candidates import Candidate, group, negated, noun_phrase, pieces
from avviso.analysis.quotations.cue_subjects import Subject, case_of, subject
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.cues import words

# Who keeps back something speaks of speaking: "I cannot go into details", "it would be improper to comment".
_OF_SPEAKING = words(
    """comment elaborate discuss detail answer respond response reply question speak talk say tell disclose reveal confirm
    deny identify specify speculate name information premature inappropriate improper matter operational intelligence
    address discussion statement word remark share divulge explain"""
)
_CHECKING = frozenset({"verify", "confirm", "corroborate", "authenticate", "substantiate"})
# What cannot be found out, where it is asked: "could not establish when it was filmed".
_FINDING = frozenset({"establish", "determine", "ascertain"})
_UNPROVEN = frozenset({"unconfirmed", "unverified"})
_OPEN = words("whether if who whose when where how what which why")
_UNABLE = frozenset({"could", "can", "ca", "cannot"})
_ASKING = words("""request question query call message email inquiry enquiry""")
# What nobody says who keeps silent, and what he will not say.
_ALONE = frozenset({"comment", "elaborate"})
_WITHHELD = words("identify specify divulge reveal disclose detail discuss")
_DETAILS = words("detail comment information figure particulars")
_NOBODY = frozenset({"no", "neither"})
_RESPONSES = frozenset({"comment", "response", "reaction", "reply", "word"})


def silence(tree: Tree, token: int) -> Candidate | None:
    """Declined to comment, did not respond to a request; and what could not be verified."""
    lemma, no = tree.lemma[token], negated(tree, token) or _nobody(tree, token)
    return (
        _declined(tree, token, lemma)
        or _unanswered(tree, token, lemma, no)
        or _yet(tree, token, lemma)
        or _withheld(tree, token, lemma, no)
        or _passed_on(tree, token, lemma)
        or unconfirmed(tree, token)
        or _unverified(tree, token, negated(tree, token))
    )


def keeps_back(tree: Tree, candidate: Candidate) -> bool:
    """Whether what is said, or not said, may decline to say more: it speaks of speaking."""
    if candidate.negated:
        return True  # "isn't saying when"
    parts = candidate.contents if candidate.cue is None else (candidate.cue, *candidate.contents)
    said = {tree.lemma[t] for part in parts for t in range(*part) if t != candidate.head}
    return bool(said & _OF_SPEAKING)


def _nobody(tree: Tree, token: int) -> bool:
    """Whether a verb's subject is nobody: "neither side commented"."""
    who = tree.child(token, "nsubj")
    return who is not None and any(
        tree.lower[c] in _NOBODY for c in tree.children[who] if tree.base[c] in {"det", "cc"}
    )


def _none(tree: Tree, noun: int) -> bool:
    """Whether a noun is none: "none of the claims", "neither side's account"."""
    owners = [c for c in tree.children[noun] if tree.dep[c] == "nmod:poss"]
    return tree.lower[noun] in {"none", "neither"} or any(
        tree.lower[c] in _NOBODY
        for owner in (noun, *owners)
        for c in tree.children[owner]
        if tree.base[c] in {"det", "cc"}
    )


def _declined(tree: Tree, token: int, lemma: str) -> Candidate | None:
    """declined to comment, refused to give details, declined comment"""
    if lemma in {"decline", "refuse"}:
        below = tree.child(token, "xcomp")
        if below is not None and lemma == "refuse" and tree.lemma[below] == "discuss":
            return None  # what is not to be talked about is refused to the other side as often as to the press
        told = None if below is None else tree.child(below, "obj")
        detail = told is not None and tree.lemma[told] in _DETAILS
        if below is not None and (
            detail
            or tree.lemma[below]
            in {
                "comment",
                "answer",
                "respond",
                "elaborate",
                "discuss",
                "say",
                "specify",
                "confirm",
                "disclose",
                "reveal",
                "identify",
            }
        ):
            return _silent(tree, token, [(tree.left[below], tree.right[below])], below)
        target = tree.child(token, "obj")
        return (
            _silent(tree, token, [(tree.left[target], tree.right[target])], target)
            if target is not None and tree.lemma[target] == "comment"
            else None
        )
    return None


def _unanswered(tree: Tree, token: int, lemma: str, no: bool) -> Candidate | None:
    """did not respond to a request, did not comment, had no comment"""
    if lemma in {"respond", "reply", "answer", "return"} and no:
        target = tree.child(token, "obl", "obj")
        if target is not None and (tree.lemma[target] in _ASKING or tree.lemma[target] == "comment"):
            return _silent(tree, token, [(tree.left[target], tree.right[target])], target)
    if lemma in _ALONE and no and subject(tree, token).head is not None:
        target = next((c for c in tree.children[token] if tree.base[c] == "obl" and c > token), None)
        end = tree.right[target] if target is not None else token + 1
        start = group(tree, token)[0]
        if start == token:  # "neither X nor Y commented on it"
            return None if target is None else _silent(tree, token, [(token + 1, end)], token, cue=(token, token + 1))
        return _silent(tree, token, [(token, end)], token, cue=(start, token))
    if lemma in {"have", "make", "offer"}:
        target = tree.child(token, "obj")
        if (
            target is not None
            and tree.lemma[target] == "comment"
            and any(tree.lower[c] == "no" for c in tree.children[target])
        ):
            return _silent(tree, token, [(tree.left[target], tree.right[target])], target)
    drawn = next((c for c in tree.children[token] if c > token and case_of(tree, c) in {"on", "about", "into"}), None)
    if lemma == "draw" and no and drawn is not None and tree.child(token, "aux:pass") is not None:
        who = tree.child(token, "nsubj:pass", "nsubj")
        return _silent(tree, token, [(tree.left[drawn], tree.right[drawn])], drawn, speaker=who)
    return None


def _yet(tree: Tree, token: int, lemma: str) -> Candidate | None:
    """has yet to comment on it, is yet to respond"""
    above = tree.head[token]
    later = tree.base[token] in {"xcomp", "advcl", "acl", "csubj"} and tree.lemma[above] in {"have", "be"}
    if lemma not in _ALONE | {"respond", "reply"} or not later or tree.lower[above + 1 : above + 2] != ["yet"]:
        return None
    return _silent(tree, above, [(token, tree.right[token])], token, cue=(above, token))


def _passed_on(tree: Tree, token: int, lemma: str) -> Candidate | None:
    """referred questions to the two governments"""
    asked, whom = tree.child(token, "obj"), tree.child(token, "obl", "nmod")
    if asked is not None and whom is None:
        whom = tree.child(asked, "nmod")
    if lemma not in {"refer", "direct", "redirect"} or asked is None or whom is None or case_of(tree, whom) != "to":
        return None
    put = tree.lemma[asked] in _ASKING and tree.tag[asked] == "NNS" and tree.child(asked, "nmod:poss") is None
    return _silent(tree, token, [(tree.left[asked], tree.right[whom])], asked) if put and whom > asked else None


def _withheld(tree: Tree, token: int, lemma: str, no: bool) -> Candidate | None:
    """would not identify the dead; neither confirmed nor denied the strike, neither claimed nor denied responsibility"""
    target = tree.child(token, "obj", "ccomp")
    modal = any(tree.tag[c] == "MD" for c in tree.children[token] if tree.base[c] == "aux")
    kept = lemma in _WITHHELD or (lemma == "confirm" and _will(tree, token))
    if kept and no and modal and target is not None and target > token:
        return _silent(tree, token, [(tree.left[target], tree.right[target])], target)
    above = tree.head[token]
    after = lemma == "deny" and tree.base[token] == "conj" and tree.lemma[above] in {"confirm", "claim", "admit"}
    neither = negated(tree, above) or any(tree.lower[c] == "nor" for c in tree.children[token])
    if not after or not neither or target is None:
        return None
    cue = group(tree, above)[0], token + 1
    return _silent(tree, token, [(tree.left[target], tree.right[target])], target, cue=cue)


def _will(tree: Tree, token: int) -> bool:
    """Whether somebody would not do a thing that he could: "would not confirm the report"."""
    return any(tree.lower[c] in {"will", "would", "wo"} for c in tree.children[token] if tree.base[c] == "aux")


def no_comment(tree: Tree, token: int) -> Candidate | None:
    """There was no immediate comment from Moscow on the report."""
    above = tree.head[token]
    if tree.lemma[token] not in _RESPONSES or not any(tree.lower[c] == "no" for c in tree.children[token]):
        return None
    if tree.base[token] != "nsubj" or tree.lemma[above] not in {"be", "available", "come"}:
        return None
    after = [
        c for owner in (token, above) for c in tree.children[owner] if c > token and tree.base[c] in {"nmod", "obl"}
    ]
    who = next((c for c in after if case_of(tree, c) in {"from", "by"}), None)
    about = next((c for c in after if case_of(tree, c) in {"on", "about", "to", "regarding"}), None)
    own = None if who is None else noun_phrase(tree, who)
    if who is None or own is None:
        return None
    own = (own[0], min([own[1]] + [tree.left[c] for c in after if c > who]))
    cue = (tree.left[token], token + 1)
    part = (cue[1] - 1, cue[1])
    if about is not None:
        part = (tree.left[about], tree.right[about])
    else:
        cue = (cue[0], token)
    return Candidate(
        token, cue, (part,), "decline-to-comment", "silence", own, who, None if about is None else about, score=0.85
    )


def _silent(
    tree: Tree, token: int, ranges: list[Range], root: int, *, cue: Range | None = None, speaker: int | None = None
) -> Candidate | None:
    who = subject(tree, token)
    if speaker is not None:
        who = Subject(noun_phrase(tree, speaker), speaker)
    words = cue or group(tree, token)
    contents = pieces(tree, ranges, words, [words])
    if who.range is None or not contents:
        return None
    return Candidate(token, words, contents, "decline-to-comment", "silence", who.range, who.head, root, score=0.85)


def unconfirmed(tree: Tree, token: int) -> Candidate | None:
    """X is unconfirmed."""
    if tree.lower[token] not in _UNPROVEN or tree.child(token, "aux:pass", "cop") is None:
        return None
    claim = tree.child(token, "nsubj:pass", "nsubj")
    return None if claim is None else _open(tree, token, [(tree.left[claim], tree.right[claim])], claim)


def _unverified(tree: Tree, token: int, no: bool) -> Candidate | None:
    """X could not be independently verified; Y was unable to verify X; there was no confirmation."""
    asked = _asked(tree, token)
    if tree.lemma[token] not in _CHECKING and asked is None:
        return None
    passive = tree.child(token, "nsubj:pass")
    able = any(tree.lower[c] in _UNABLE for c in tree.children[token] if tree.base[c] == "aux")
    no = no or (passive is not None and _none(tree, passive))
    if passive is not None and tree.base[token] == "acl" and _whatever(tree, tree.head[token]):
        return None
    if passive is not None and no and (able or tree.child(token, "aux") is not None):
        agent = tree.child(token, "obl:agent")
        who = Subject(noun_phrase(tree, agent) if agent is not None else None, agent)
        whole = [
            c for c in tree.children[token] if tree.dep[c] == "nsubj:pass"
        ]  # two where a tree breaks "neither side's account"
        ranges = [(tree.left[whole[0]], tree.right[whole[-1]])]
        root = whole[-1]
    else:
        above = tree.head[token]
        unable = tree.base[token] in {"xcomp", "advcl", "ccomp"} and tree.lemma[above] in {"unable", "impossible"}
        target = asked if asked is not None else tree.child(token, "obj", "ccomp")
        if target is None or not ((no and able) or unable):
            return None
        who = subject(tree, token if not unable else above)
        if unable and tree.child(above, "nsubj") is not None:
            who = Subject(noun_phrase(tree, tree.child(above, "nsubj") or above), tree.child(above, "nsubj"))
        ranges, root = [(tree.left[target], tree.right[target])], target
    return _open(tree, token, ranges, root, who)


def _whatever(tree: Tree, noun: int) -> bool:
    """Whether no thing there is is meant: "any result that could not be verified"."""
    return any(tree.base[c] == "det" and tree.lower[c] in {"any", "every", "no"} for c in tree.children[noun])


def _asked(tree: Tree, token: int) -> int | None:
    """The open question that somebody cannot answer: "who fired", "whether it was filmed there"."""
    if tree.lemma[token] not in _FINDING or tree.child(token, "obj") is not None:
        return None
    below = (c for c in tree.children[token] if c > token and tree.base[c] in {"ccomp", "advcl"})
    return next((c for c in below if tree.lower[tree.left[c]] in _OPEN), None)


_NOBODY_SAYS = Subject(None, None)


def _open(tree: Tree, token: int, ranges: list[Range], root: int, who: Subject = _NOBODY_SAYS) -> Candidate | None:
    """What is left open whether it is so."""
    words = group(tree, token)
    contents = pieces(tree, ranges, words, [words])
    return (
        Candidate(token, words, contents, "unverified", "silence", who.range, who.head, root, score=0.85)
        if contents
        else None
    )
