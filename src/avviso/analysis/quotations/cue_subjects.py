"""Who a cue's grammar makes the sayer: subject, agent, the noun a clause hangs on, or a subject further up."""

from __future__ import annotations

from dataclasses import dataclass

from avviso.analysis.quotations.candidates import noun_phrase
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.political_words import words

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_EMPTY = frozenset({"it", "there"})
_RELATIVE_CLAUSES = frozenset({"acl:relcl", "advcl:relcl"})
_TO_SOMEBODY = frozenset({"tell", "inform", "notify", "remind", "assure"})
CONTACT = words("verbs of contact")


@dataclass(frozen=True, slots=True)
class Subject:
    """The sayer's words (None where they stand in no construction with the cue) and the token whose mention says
    who is meant."""

    range: Range | None
    head: int | None
    passive: int | None = None  # the passive subject: what is said, or to whom


def subject(tree: Tree, head: int) -> Subject:
    """The sayer of a verb cue."""
    first = joined_passive(tree, head)
    passive = tree.child(head if first is None else first, "nsubj:pass", "csubj:pass")
    is_passive = passive is not None or tree.child(head, "aux:pass") is not None
    if is_passive or tree.child(head, "obl:agent") is not None:
        agent = tree.child(head, "obl:agent")
        if agent is None:
            agent = next((c for c in tree.children[head] if tree.base[c] == "obl" and _case(tree, c) == "by"), None)
        return Subject(noun_phrase(tree, agent) if agent is not None else None, agent, passive)
    own = [c for c in tree.children[head] if tree.base[c] == "nsubj"] or _of_auxiliary(tree, head)
    # Behind a preposition stands where the subject is from, whatever a tree makes of it: "officials from both countries said".
    own = [c for c in own if tree.pos[tree.left[c]] != "ADP" and not _behind_preposition(tree, c)] or own
    own = [c for c in own if case_of(tree, c) != "according"] or _behind_quote(tree, head)
    if own:
        # Of two subjects a broken tree gives, the nearer one is the verb's own.
        return _own(tree, head, min(own, key=lambda c: abs(c - head)))
    pronoun = tree.child(head, "obj") if tree.dep[head] in _RELATIVE_CLAUSES else None
    if pronoun is not None and pronoun < head and tree.lower[pronoun] in _RELATIVES:
        return _own(tree, head, pronoun)  # nobody else is there to say it: "Varn, which in turn says that"
    if tree.tag[head] == "VBN" and tree.base[head] in {"advcl", "acl"} and tree.child(head, "aux") is None:
        return Subject(None, None)
    return _inherited(tree, head)


def _of_auxiliary(tree: Tree, head: int) -> list[int]:
    """The subject where a tree hangs it on the verb's auxiliary, which has nothing of its own: "the firm would not elaborate"."""
    return [
        c
        for aux in tree.children[head]
        if tree.base[aux] == "aux"
        for c in tree.children[aux]
        if tree.base[c] == "nsubj"
    ]


def _behind_quote(tree: Tree, head: int) -> list[int]:
    """The noun between a closing quotation mark and its verb, where a tree hangs it on the quoted words: "I did it," Holm said."""
    token = head - 1
    if token < 0 or tree.pos[token] not in {"NOUN", "PROPN"} or tree.quote_at(token) is not None:
        return []
    for above in tree.ancestors(token):
        if above > head or tree.quote_at(above) is not None:
            break
        token = above
    start = tree.left[token]
    hung = tree.base[token] == "nsubj" and tree.head[token] < start and tree.quote_at(tree.head[token]) is not None
    return [token] if hung and start > 0 and tree.quote_at(start - 1) is not None else []


def _behind_preposition(tree: Tree, noun: int) -> bool:
    return any(tree.base[k] == "case" and k < noun and tree.pos[k] == "ADP" for k in tree.children[noun])


def joined_passive(tree: Tree, head: int) -> int | None:
    """The passive that a participle without words of its own goes on: "was detained and accused of spying"."""
    first = tree.head[head]
    bare = tree.base[head] == "conj" and tree.child(head, "nsubj", "obj", "iobj", "aux") is None
    done = tree.tag[head] == "VBN" or tree.lemma[head] in _TO_SOMEBODY  # "was summoned and told that": nobody else is
    return first if bare and done and tree.child(first, "aux:pass") is not None else None


def _own(tree: Tree, head: int, own: int) -> Subject:
    """An own subject; a relative pronoun is the source and its antecedent the one who speaks."""
    if tree.lower[own] in _RELATIVES and tree.base[head] == "acl":
        return Subject((own, own + 1), tree.head[head])
    if tree.lower[own] in _EMPTY and tree.child(head, "expl") is not None:
        return Subject(None, None)
    return Subject(noun_phrase(tree, own), own)


def _inherited(tree: Tree, head: int) -> Subject:
    """The subject of the verb a subjectless cue depends on: "said X and added Y", "said X, adding Y", "a statement
    saying"."""
    token = head
    for _ in range(4):
        above, dep = tree.head[token], tree.base[token]
        if above == token:
            break
        if dep == "acl" and tree.pos[above] in {"NOUN", "PROPN", "PRON"}:
            return Subject(noun_phrase_before(tree, above, token), above)
        if dep not in {"conj", "advcl", "xcomp", "parataxis", "ccomp"} or (dep == "ccomp" and token == head):
            break
        found = tree.child(above, "nsubj")
        if dep == "xcomp" and tree.child(above, "obj") is not None and tree.lemma[above] not in CONTACT:
            found = tree.child(above, "obj")
        if found is None:
            found = tree.child(above, "nsubj:pass")
        if found is not None:
            if tree.lower[found] in _RELATIVES and tree.base[above] == "acl":
                return Subject((found, found + 1), tree.head[above])
            if tree.lower[found] in _EMPTY and tree.child(above, "expl") is not None:
                return Subject(None, None)
            return Subject(noun_phrase(tree, found), found)
        token = above
    return Subject(None, None)


def noun_phrase_before(tree: Tree, noun: int, clause: int) -> Range | None:
    """A noun phrase cut before a clause that depends on it."""
    found = noun_phrase(tree, noun)
    if found is None:
        return None
    return tree.trim(found[0], min(found[1], tree.left[clause])) if tree.left[clause] > found[0] else found


def _case(tree: Tree, token: int) -> str | None:
    case = tree.child(token, "case")
    return None if case is None else tree.lower[case]


def case_of(tree: Tree, token: int) -> str | None:
    """The preposition of a noun phrase (or the mark of a clause), lower case."""
    found = tree.child(token, "case", "mark")
    return None if found is None else tree.lower[found]
