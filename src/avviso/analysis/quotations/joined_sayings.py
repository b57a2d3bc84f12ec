"""What somebody says and does next in one sentence: "said the border would reopen and called for patience" are two sayings of one speaker.

A tree, and with it the model, often joins the second verb to the content of the first, as if the border called for patience.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.annotations import Actors
from avviso.analysis.quotations.addressees import TELLING
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.joint_speakers import SPEAKING
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.reference.cues import CLASS_OF, VERBS

_PAST, _PRESENT = frozenset({"VBD", "VBN"}), frozenset({"VBZ", "VBP"})
_OWN = ("nsubj", "nsubj:pass", "aux", "mark", "expl", "cop")
_AGAINST = frozenset({"but", "yet"})
_FOR = frozenset({"for", "on", "upon", "of", "to"})
# What people say and do as often of themselves as things do of themselves, or do rather than say.
_DEEDS = frozenset({"order", "command", "direct", "instruct", "back", "support", "press", "push", "show", "find", "prove", "reveal", "suggest",
"indicate", "mean", "determine", "detect", "project", "reflect", "continue", "point", "mark"})  # fmt: skip


def mend(tree: Tree, actors: Actors) -> None:
    """Hang the verbs that a tree joins to the content of a saying, but that only the speaker can be the subject of, on the saying."""
    for cue in range(tree.size):
        if tree.pos[cue] != "VERB" or tree.lemma[cue] not in VERBS or tree.quote_at(cue) is not None:
            continue
        for root in [c for c in tree.children[cue] if tree.base[c] in {"ccomp", "xcomp"} and c > cue]:
            joined = [c for c in tree.children[root] if tree.base[c] == "conj" and c > root]
            if tree.base[root] == "xcomp" and tree.tag[root] != "VB":
                continue
            first = next((k for k, c in enumerate(joined) if _says_next(tree, actors, cue, root, c)), None)
            if first is not None:
                _hang(tree, cue, root, joined[first:])
    for verb in range(tree.size):
        if tree.base[verb] == "conj" and tree.tag[verb] == "VBP" and tree.lemma[verb] in VERBS:
            _agree(tree, verb)


def _agree(tree: Tree, verb: int) -> None:
    """Hang a plural verb that is joined to a singular one on the plural one above: "we welcome the words of X, who has come, and thank Y"."""
    above = tree.head[verb]
    third = tree.tag[above] == "VBZ" or any(tree.tag[c] == "VBZ" for c in tree.children[above] if tree.base[c] == "aux")
    if not third or not _alike(tree, above, verb):
        return
    plural = next((t for t in tree.ancestors(above) if tree.tag[t] == "VBP" and tree.lemma[t] in VERBS), None)
    if plural is not None:
        _hang(tree, plural, above, [verb])


def cut(tree: Tree, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates whose content ends before what their speaker says next, joined to their cue."""
    heads = {c.head for c in candidates}
    return [_ended(tree, one, heads) for one in candidates]


def said_next(tree: Tree, candidate: Candidate) -> bool:
    """Whether a candidate is what a speaker says right after another saying, joined to that by "and" or "but"."""
    above = tree.head[candidate.head]
    first = VERBS.get(tree.lemma[above], ()) if tree.base[candidate.head] == "conj" and above < candidate.head else ()
    return (
        CLASS_OF[candidate.act] != "attitude"
        and any(CLASS_OF[c.act] != "attitude" for c in first)
        and (tree.child(above, "ccomp") is not None or _asks_of(tree, above))
        and tree.lemma[candidate.head] not in _DEEDS
        and _alike(tree, above, candidate.head)
    )


def _asks_of(tree: Tree, cue: int) -> bool:
    """Whether a verb has somebody and what he is to do behind it: "urged both sides to talk"."""
    below = tree.child(cue, "xcomp")
    return below is not None and _infinitive(tree, below) and tree.child(cue, "obj", "iobj") is not None


def besides(tree: Tree, verb: int) -> bool:
    """Whether somebody says something after what another says, behind a comma: "the pope said he prayed, and Varn offered to help"; one who is
    not named, by contrast: "the army said it was calm, but residents said shots were heard"."""
    above, who, joint = tree.head[verb], tree.child(verb, "nsubj"), tree.child(verb, "cc")
    if tree.base[verb] != "conj" or who is None or joint is None:
        return False
    # "the army said it was calm and residents said shots were heard"
    both = tree.lemma[verb] == tree.lemma[above] == "say"
    if tree.pos[who] != "PROPN" and (tree.pos[who] != "NOUN" or (tree.lower[joint] not in _AGAINST and not both)):
        return False
    says = tree.lemma[above] in VERBS and tree.child(above, "ccomp") is not None and tree.lemma[verb] not in _DEEDS
    return (
        says
        and tree.tag[verb] == tree.tag[above]
        and (both or tree.text[joint - 1] == ",")
        and tree.quote_at(joint) is None
    )


def _ended(tree: Tree, one: Candidate, heads: set[int]) -> Candidate:
    if one.cue is None:
        return one
    following = [
        c
        for c in tree.children[one.head]
        if c in heads and tree.base[c] == "conj" and c > one.head and (_alike(tree, one.head, c) or besides(tree, c))
    ]
    if not following:
        return one
    end = tree.left[following[0]]
    if any(tree.quote_at(t) is not None for t in (end, following[0])) or any(
        tree.base[c] in {"ccomp", "xcomp", "obj"} and c > end for c in tree.children[one.head]
    ):
        return one
    parts = [tree.trim(start, min(stop, end)) if start < end < stop else (start, stop) for start, stop in one.contents]
    kept = tuple(part for part in parts if part is not None)
    return replace(one, contents=kept) if kept else one


def _alike(tree: Tree, cue: int, verb: int) -> bool:
    """Whether a verb is joined by a word or a comma, has no subject or helper of its own, and the tense of the cue."""
    tense = _PRESENT if tree.tag[cue] in _PRESENT or _perfect(tree, cue) else _PAST
    joined = tree.child(verb, "cc") is not None or tree.text[max(tree.left[verb] - 1, 0)] == ","
    joined = joined or tree.text[tree.left[verb]] == ","
    return tree.tag[verb] in tense and tree.child(verb, *_OWN) is None and joined


def _perfect(tree: Tree, verb: int) -> bool:
    return any(tree.tag[c] == "VBZ" for c in tree.children[verb] if tree.base[c] == "aux")


def _says_next(tree: Tree, actors: Actors, cue: int, root: int, verb: int) -> bool:
    """Whether a verb joined to a content's root tells what the speaker says next, not what the content's subject does."""
    cues = VERBS.get(tree.lemma[verb], ())
    saying = any(CLASS_OF[c.act] != "attitude" for c in cues) and tree.lemma[verb] not in _DEEDS
    if not saying or not _alike(tree, cue, verb) or not _active(tree, verb):
        return False
    quote = tree.quote_at(root)
    if tree.quote_at(verb) is not None:
        return False
    if tree.tag[root] == "VB" and _infinitive(tree, root):
        return tree.tag[verb] != "VBN"  # "urged them to go and reminded them": no infinitive joins a past tense
    if quote is not None:  # what stands behind the whole of a quotation is no part of it
        who = tree.child(root, "nsubj", "nsubj:pass")
        return who is not None and (tree.within(who, (quote.start, quote.end)) or _now(tree, root)) and quote.closed
    suffers = tree.child(root, "nsubj:pass", "aux:pass") is not None
    if suffers and tree.lemma[verb] in TELLING and tree.child(verb, "obj", "iobj") is None:
        return False  # "said the envoy had been detained and told to leave"
    if _now(tree, root) and tree.tag[verb] in _PAST:
        return True  # "said that the president has no plan and demanded a vote"
    modal = any(tree.tag[c] == "MD" for c in tree.children[root] if tree.base[c] == "aux")
    return modal or _comma(tree, verb) or not _may_say(tree, actors, cue, root)


def _infinitive(tree: Tree, root: int) -> bool:
    """Whether a verb stands behind "to"."""
    return any(tree.lower[c] == "to" for c in tree.children[root] if tree.base[c] == "mark" and c < root)


def _now(tree: Tree, root: int) -> bool:
    """Whether a clause is in the present."""
    helped = [tree.tag[c] for c in tree.children[root] if tree.base[c] in {"aux", "cop"}]
    return (helped[0] if helped else tree.tag[root]) in _PRESENT


def _active(tree: Tree, verb: int) -> bool:
    """Whether a verb has something to say, and nobody by whom it is said."""
    if tree.child(verb, "obl:agent") is not None:
        return False
    told = tree.child(verb, "obj", "iobj", "ccomp", "xcomp") is not None
    return told or any(
        tree.base[c] == "obl" and any(tree.lower[k] in _FOR for k in tree.children[c]) for c in tree.children[verb]
    )


def _comma(tree: Tree, verb: int) -> bool:
    """Whether a comma parts a verb and its "and" from what stands before."""
    joint = tree.child(verb, "cc")
    return joint is not None and joint > 0 and tree.text[joint - 1] == ","


def _may_say(tree: Tree, actors: Actors, cue: int, root: int) -> bool:
    """Whether a content's subject could say something itself, somebody else than the speaker; who tells of his own words does so."""
    who = tree.child(root, "nsubj", "nsubj:pass")
    if who is None:
        return True
    mention = mention_for(tree, actors, who)
    if tree.pos[who] == "PRON" or (mention is not None and mention.form == "pronoun"):
        speaker = tree.child(cue, "nsubj")
        said = None if speaker is None else mention_for(tree, actors, speaker)
        other = mention is not None and said is not None and None not in (mention.entity, said.entity)
        told = tree.lemma[root] in VERBS
        return told or (other and mention is not None and said is not None and mention.entity != said.entity)
    return tree.pos[who] == "PROPN" or (mention is not None and mention.type in SPEAKING)


def _hang(tree: Tree, cue: int, root: int, verbs: Sequence[int]) -> None:
    """Hang verbs on the cue that a tree has joined to `root` below it, and end what is between before them."""
    end = tree.left[verbs[0]]
    above = tree.ancestors(root)
    between = [root, *above[: above.index(cue)]]
    for verb in verbs:
        tree.head[verb] = cue
        tree.children[root].remove(verb)
        tree.children[cue].append(verb)
    tree.children[cue].sort()
    for token in between:
        tree.right[token] = min(tree.right[token], end)
