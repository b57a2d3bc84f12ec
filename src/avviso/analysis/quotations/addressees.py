"""To whom something is said: the object of "told", who is urged, the reader of a letter, those an interview is given to."""

from __future__ import annotations

import itertools

from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.saying_errands import reached
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.cues import words

# Verbs whose object is whom the words are for, told or asked or thanked.
TELLING = words(
    """tell inform brief notify remind reassure assure apprise warn ask advise urge implore beseech beg exhort order
    instruct thank congratulate invite alert request"""
)
# Verbs with "to" that say nothing to whom it names.
_AGREEING = words("agree admit commit object consent link tie trace attribute ascribe connect")
# What carries words to somebody, and the prepositions that name whom.
_VEHICLES = words(
    """letter message note cable telegram email e-mail statement speech address remark comment appeal plea
    warning memo petition tweet post
    condolence condolences sympathy thanks gratitude apology congratulation"""
)
_CONVERSATIONS = words("interview call conversation filing")
_CALLS = words("call appeal plea")  # "reiterated its call on X"
# Verbs that ask for something "from" somebody.
_REQUESTING = words("ask request demand seek")
_SPEAKING = words("speak talk address write brief")
# Verbs whose object is whom they call, and whose "to" says where: "summoned the envoy to the ministry".
_CALLING = frozenset({"invite"})
_AT = frozenset({"at", "during"})
_PERSONS = frozenset({"NOUN", "PROPN", "PRON"})


def on_cue(tree: Tree, token: int) -> tuple[int, ...]:
    """Whom the grammar of a cue verb names: its indirect object, the object of "told", the "to" phrase of "said", the
    subject of "was told"."""
    found = []
    for c in tree.children[token]:
        base, told = tree.base[c], tree.lemma[token] in TELLING | _CALLING
        if (
            base == "iobj"
            or (told and (base == "obj" or tree.dep[c] == "nsubj:pass"))
            or (base in {"obl", "nmod"} and case_of(tree, c) == "to" and tree.lemma[token] not in _AGREEING | _CALLING)
            or (base == "obl" and case_of(tree, c) == "from" and tree.lemma[token] in _REQUESTING)
        ):
            found.append(c)
    found = [c for c in found if tree.pos[c] in _PERSONS]
    if any(tree.base[c] == "iobj" for c in found):
        found = [c for c in found if tree.base[c] != "obj"]  # of two objects the first is told
    # "told the newspaper The Lantern": a kind and its name are one.
    kinds = {
        c for c, name in itertools.pairwise(found) if tree.right[c] == tree.left[name] and tree.pos[name] == "PROPN"
    }
    return tuple(c for c in found if c not in kinds)


def around(tree: Tree, head: int, source: Range | None) -> tuple[int, ...]:
    """Whom the words around a cue name: "in a letter to X", "sent X a letter saying", "speaking to X in Oslo", "called X to
    say"."""
    holders = [head]
    if tree.base[head] in {"acl", "advcl"}:
        holders.append(tree.head[head])
        if tree.base[head] == "acl":
            holders.append(tree.head[tree.head[head]])
    near = [c for holder in holders for c in (holder, *tree.children[holder])]
    if source is not None:
        near += range(*source)
    for c in near:
        found = _spoken_to(tree, c, head)
        if found:
            return found
    return tuple(c for c in reached(tree, head) if tree.pos[c] in _PERSONS)


def _spoken_to(tree: Tree, token: int, head: int) -> tuple[int, ...]:
    """Whom a noun of the kind "letter" or "interview" beside a cue, or a "speaking" hung on it, names."""
    lemma = tree.lemma[token]
    if tree.pos[token] == "NOUN" and lemma in _VEHICLES | _CONVERSATIONS | _CALLS:
        cases = {"to", "with"} if lemma in _CONVERSATIONS else {"to"}
        if lemma in _CALLS:
            cases |= {"on", "upon"}
        own = [c for c in tree.children[token] if tree.base[c] == "nmod" and case_of(tree, c) in cases]
        for sent in tree.children[token]:  # a letter sent to X
            if tree.tag[sent] == "VBN" and tree.base[sent] == "acl":
                own += [c for c in tree.children[sent] if tree.base[c] == "obl" and case_of(tree, c) == "to"]
        above = tree.head[token]
        if not own and tree.base[token] == "obj" and above != head:  # sent a letter to X
            own = [c for c in tree.children[above] if tree.base[c] == "obl" and case_of(tree, c) == "to"]
            own += [c for c in tree.children[above] if tree.base[c] == "iobj"]
        return tuple(c for c in own if tree.pos[c] in _PERSONS)
    # "Speaking at a conference with X": X sits beside the speaker.
    at = next((c for c in tree.children[token] if case_of(tree, c) in _AT), token)
    if token != head and lemma in _SPEAKING and tree.tag[token] == "VBG" and tree.base[token] in {"advcl", "acl"}:
        return tuple(
            c
            for c in tree.children[token]
            if tree.pos[c] in _PERSONS
            and (
                (tree.base[c] in {"obl", "nmod"} and case_of(tree, c) in ({"to"} if token < at < c else {"to", "with"}))
                or (tree.base[c] == "obj" and lemma in {"address", "brief"})
            )
        )
    return ()
