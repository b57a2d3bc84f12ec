"""When, where and on what occasion something was said: what hangs on the cue, never what stands in the content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from avviso.analysis.annotations import PlaceMention, TimeExpression
from avviso.analysis.quotations.addressees import TELLING
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.cues import words
from avviso.reference.plover import names_harm
from avviso.text.document import Document

_EVENTS = words(
    """talk meeting summit conference briefing interview speech address visit ceremony session negotiation debate
    hearing call rally appearance event statement comment testimony trip tour press response forum dinner lunch
    reception broadcast question remark post tweet letter message communique communiqué"""
)
_AUDIENCES = words("conference briefing rally meeting summit forum hearing session gathering ceremony")
_PLATFORMS = words("x twitter facebook telegram instagram weibo youtube tiktok")
_SAID = words("comment remark statement announcement assertion claim pledge call warning appeal")
_POINTING = words("the these those his her their its")
_SPEAKING = frozenset({"speaking", "talking", "addressing", "commenting", "visiting"})
_NOT_THEN = frozenset({"for", "by", "since", "until", "till", "than"})  # a time behind these is no time of speaking
_ATTACHED = frozenset({"obl", "advmod", "nmod", "obj", "advcl", "dep", "parataxis"})


@dataclass(frozen=True, slots=True)
class Settings:
    """Times and places by sentence, so that each cue looks only at its own."""

    times: dict[int, list[tuple[int, Range]]]
    places: dict[int, list[tuple[int, Range]]]


def settings(
    document: Document, tree: Tree, times: tuple[TimeExpression, ...], places: tuple[PlaceMention, ...]
) -> Settings:
    """Index times and literal places by the sentence they stand in."""
    by_time: dict[int, list[tuple[int, Range]]] = {}
    by_place: dict[int, list[tuple[int, Range]]] = {}
    for index, time in enumerate(times):
        if time.type in {"DATE", "TIME"}:
            part = document.tokens(time.span)
            by_time.setdefault(tree.sentence[part[0]], []).append((index, part))
    for index, place in enumerate(places):
        if place.literal:
            part = document.tokens(place.span)
            by_place.setdefault(tree.sentence[part[0]], []).append((index, part))
    return Settings(by_time, by_place)


def time_of(tree: Tree, found: Settings, candidate: Candidate) -> int | None:
    """The time attached to the cue: on its verb, not in content or source."""
    return _attached(tree, found.times.get(tree.sentence[candidate.head], []), candidate, None)


def only_time(tree: Tree, found: Settings, token: int) -> int | None:
    """The time of a token's sentence where there is just one."""
    marked = found.times.get(tree.sentence[token], [])
    return marked[0][0] if len(marked) == 1 else None


def place_of(tree: Tree, found: Settings, candidate: Candidate) -> int | None:
    """The place attached to the cue by "in" or "at"."""
    return _attached(
        tree, found.places.get(tree.sentence[candidate.head], []), candidate, frozenset({"in", "at", "from"})
    )


def _attached(
    tree: Tree, marked: list[tuple[int, Range]], candidate: Candidate, cases: frozenset[str] | None
) -> int | None:
    for index, part in marked:
        inside = next((p for p in candidate.contents if p[0] < part[1] and part[0] < p[1]), None)
        if inside is not None and (cases is not None or not _before_any_verb(tree, inside, part)):
            continue
        if cases is None and _of_deed(tree, candidate, part):
            continue
        if candidate.source is not None and candidate.source[0] < part[1] and part[0] < candidate.source[1]:
            continue
        top = _top(tree, part)
        if top is None:
            continue
        case = case_of(tree, top)
        if (cases is not None and case not in cases and not _visited(tree, top)) or (
            cases is None and case in _NOT_THEN
        ):
            continue
        if tree.head[top] in candidate.addressees and tree.base[top] == "nmod":
            return index
        if tree.head[top] == candidate.head and tree.base[top] in _ATTACHED:
            return index
        if cases is not None and (tree.head[top] in _scenes(tree, candidate) or _site(tree, candidate, tree.head[top])):
            return index
        if cases is None and tree.head[top] in _scenes(tree, candidate) and _then(tree, tree.head[top]):
            return index
        if cases is None and candidate.cue is not None and part[0] == candidate.cue[1]:
            return index
    return None


def _site(tree: Tree, candidate: Candidate, token: int) -> bool:
    """Whether a place beside it says where somebody is told something: "told reporters outside the court in", "lawmakers of her party in"."""
    if tree.pos[token] != "NOUN" or tree.lemma[candidate.head] not in TELLING | {"say"}:
        return False
    above, case = tree.head[token], case_of(tree, token)
    if above == candidate.head:
        return tree.base[token] == "obl" and case in {"outside", "inside", "near"}
    return above in candidate.addressees and case in {"outside", "inside", "near", "at", "from", "of"}


def _scenes(tree: Tree, candidate: Candidate) -> set[int]:
    """What a place beside it makes the saying's place: "speaking (to X) in", "after talks in", "at a conference in"."""
    holders = [candidate.head, *([] if candidate.speaker is None else [candidate.speaker])]
    found = {
        c
        for holder in holders
        for c in tree.children[holder]
        if _is_occasion(tree, c) and (tree.lemma[c] in _EVENTS or tree.tag[c] == "VBG")
    }
    heard = {c for one in found if tree.tag[one] == "VBG" for c in tree.children[one] if tree.base[c] == "obl"}
    with_whom = {c for one in found | heard for c in tree.children[one] if tree.base[c] == "nmod"}
    return found | heard | with_whom


def _visited(tree: Tree, place: int) -> bool:
    """Whether a place is where somebody goes to speak: "visiting X", "on a visit to X"."""
    head = tree.head[place]
    if tree.lower[head] == "visiting":
        return tree.base[place] == "obj"
    return tree.lemma[head] in {"visit", "trip", "tour"} and case_of(tree, place) == "to"


def _then(tree: Tree, scene: int) -> bool:
    """Whether something is said on the day of its occasion: "speaking on Friday", "at a meeting on Friday", not "after talks on Friday"."""
    if tree.tag[scene] == "VBG":
        return tree.lower[scene] in _SPEAKING
    return case_of(tree, scene) in {"at", "in", "on", "during"}


def _before_any_verb(tree: Tree, content: Range, time: Range) -> bool:
    """Whether a time inside the content can be the cue's: "announced plans Friday to close", "rejected it in May"."""
    return not any(tree.pos[token] in ("VERB", "AUX") for token in range(content[0], time[0]))


def _of_deed(tree: Tree, candidate: Candidate, time: Range) -> bool:
    """Whether a day of the calendar stands behind a deed that is spoken of, whose day it is: "condemned the invasion on 2 August"."""
    top = _top(tree, time)
    named = -1 if top is None else tree.head[top]
    if named > time[0] and tree.pos[named] == "NOUN" and names_harm(tree.lemma[named]):
        return True  # "condemned Sunday's attack"
    if not any(tree.text[token].isdigit() or tree.lower[token] == "ago" for token in range(*time)):
        return False
    before = (range(max(start, candidate.head), time[0]) for start, _ in candidate.contents)
    told = (
        words for words in before if not any(tree.pos[t] in ("VERB", "AUX") or tree.text[t] == "," for t in words[1:])
    )
    return any(tree.pos[t] == "NOUN" and names_harm(tree.lemma[t]) for words in told for t in words)


def _top(tree: Tree, part: Range) -> int | None:
    """The token of a range whose head lies outside it."""
    for token in range(part[0], part[1]):
        if not part[0] <= tree.head[token] < part[1]:
            return token
    return None


def occasion(tree: Tree, candidate: Candidate, cues: Sequence[int]) -> Range | None:
    """after talks with X, asked about X's remarks, at a news conference: a phrase on the cue that names what it
    was said at or in answer to."""
    holders = [candidate.head]
    if candidate.speaker is not None and candidate.source is not None:
        holders.append(candidate.speaker)
    own = [c for holder in holders for c in tree.children[holder]]
    # A tree that runs two sentences together hangs the first one's opening on the second one's verb.
    fronted = [c for c in _fronted(tree, candidate.head, cues) if c not in own]
    for c in own + fronted:
        if any(p[0] <= c < p[1] for p in candidate.contents) or c == candidate.speaker:
            continue
        if any(tree.right[c] < other < candidate.head for other in cues if other != c):
            continue
        if _is_occasion(tree, c):
            charge = charged_behind(tree, candidate.head, c)
            part = tree.trim(tree.left[c], tree.right[c] if charge is None else charge[0])
            if part is not None and not any(p[0] < part[1] and part[0] < p[1] for p in candidate.contents):
                return part
    return None


def charged_behind(tree: Tree, head: int, scene: int) -> Range | None:
    """Of what somebody is accused where a tree hangs it on the occasion: "accused Varn in an interview of fraud"."""
    if tree.lemma[head] != "accuse" or scene < head or tree.lemma[scene] not in _EVENTS:
        return None
    if any(case_of(tree, c) == "of" or tree.base[c] == "ccomp" for c in tree.children[head]):
        return None
    of = next((c for c in tree.children[scene] if c > scene and case_of(tree, c) == "of"), None)
    return None if of is None else (tree.left[of], tree.right[of])


def with_charge(tree: Tree, candidate: Candidate) -> Candidate:
    """An accusation with what it charges somebody with, from behind its occasion."""
    for c in tree.children[candidate.head]:
        charge = charged_behind(tree, candidate.head, c) if tree.base[c] == "obl" else None
        part = None if charge is None else tree.trim(*charge)
        if part is not None and not any(p[0] < part[1] and part[0] < p[1] for p in candidate.contents):
            return replace(candidate, contents=tuple(sorted([*candidate.contents, part])))
    return candidate


def _fronted(tree: Tree, head: int, cues: Sequence[int]) -> list[int]:
    """What a later cue of the sentence has hung on it from before this one, where this is the sentence's first."""
    later = [cue for cue in cues if cue > head and tree.sentence[cue] == tree.sentence[head]]
    return [c for cue in later for c in tree.children[cue] if c < head]


def told_later(tree: Tree, token: int) -> bool:
    """Whether a verb tells where earlier words were spoken: "X made the comments in ...", "the remarks came after
    ..."."""
    if tree.masked[token] or tree.pos[token] != "VERB":
        return False
    if tree.lemma[token] in {"make", "deliver"}:
        said = tree.child(token, "obj", "nsubj:pass")
    elif tree.lemma[token] in {"come", "follow"}:
        said = tree.child(token, "nsubj")
    else:
        return tree.lemma[token] == "speak" and tree.tag[token] == "VBG" and tree.child(token, "aux") is not None
    if said is None or tree.lemma[said] not in _SAID:
        return False
    return any(tree.lower[c] in _POINTING for c in tree.children[said] if tree.base[c] in {"det", "nmod"})


def _is_occasion(tree: Tree, token: int) -> bool:
    base = tree.base[token]
    if base in {"advcl", "acl"} and any(tree.dep[c] == "nsubj" for c in tree.children[token]):
        return False  # "who had asked not to be named": what the speaker did, not what he was asked
    if base in {"advcl", "acl"} and tree.pos[token] != "NOUN":
        return tree.lower[token] in _SPEAKING | {"asked", "responding", "questioned", "reacting"}
    if base in {"obj", "iobj"} or (base == "obl" and case_of(tree, token) is None):  # "told a news conference"
        return tree.lemma[tree.head[token]] == "tell" and tree.lemma[token] in _AUDIENCES
    if base in {"obl", "nmod", "advcl"}:
        case = case_of(tree, token)
        if case in {"after", "during", "before", "following", "ahead", "amid"}:
            return tree.pos[token] == "NOUN"
        if case == "on" and tree.lower[token] in _PLATFORMS:
            return tree.text[token][0].isupper()
        return case in {"at", "in", "on"} and tree.lemma[token] in _EVENTS
    return False
