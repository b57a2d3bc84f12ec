"""Which statements of one report answer one another: a denial and the claim it denies, a repetition, a confirmation."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.acts import FALSE, content_root
from avviso.analysis.annotations import Actors, Answer, Quotation
from avviso.analysis.candidates import Candidate
from avviso.analysis.saying_tree import Tree
from avviso.reference.cues import SAME_THING, words

_NO = words("""not n't n’t never no none nothing neither without""")
_CONTENT_WORDS = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
_EMPTY = words("""be have do make take say get go year time people other new such will would country""")
_POINTING = frozenset({"it", "this", "that", "them", "the", "these", "those", "such"})
_CLAIMED = words("claim accusation allegation charge report assertion criticism figure account")
_NEAR = 4  # sentences between a denial that only points back and what it points at
_THRESHOLD = 0.5
_REPEATED = 0.8


def link(
    tree: Tree, actors: Actors, candidates: list[Candidate], quotations: list[Quotation]
) -> list[tuple[Answer, ...]]:
    """The answers of each quotation, in their order: the best earlier (or, failing that, later) statement about
    the same thing."""
    topics = [_topic(tree, actors, c, q) for c, q in zip(candidates, quotations, strict=True)]
    polarity = [_negative(tree, c, q) for c, q in zip(candidates, quotations, strict=True)]
    found: list[tuple[Answer, ...]] = []
    for i, quotation in enumerate(quotations):
        if _points_back(tree, candidates[i], quotation):
            meant = _meant(tree, candidates, quotations, topics, i)
            found.append(() if meant is None else (Answer(meant, "denies"),))
            continue
        best: tuple[float, int, str] | None = None
        for j, other in enumerate(quotations):
            if i == j or not _comparable(quotation, other):
                continue
            relation = _relation(quotation, other, polarity[i], polarity[j], later=i > j)
            if relation is None:
                continue
            if not _same_matter(tree, (candidates[i], quotations[i]), (candidates[j], quotations[j]), relation):
                continue
            score = _likeness(topics[i], topics[j])
            if relation == "repeats" and _same_speaker(quotation, other):
                score = min(score, _overlap(topics[i], topics[j]))
            if score >= (_REPEATED if relation == "repeats" else _THRESHOLD) and (best is None or score > best[0]):
                best = score, j, relation
        if best is None and quotation.act == "deny" and quotation.within is None and not quotation.negated:
            meant = _meant(tree, candidates, quotations, topics, i, shared=True)
            best = None if meant is None else (_THRESHOLD, meant, "denies")
        found.append(() if best is None else (Answer(best[1], best[2]),))
    return found


def _points_back(tree: Tree, candidate: Candidate, quotation: Quotation) -> bool:
    """Whether a denial only points at what it denies: "denied it", "rejected the accusation", "said the claim was a lie"."""
    if quotation.act != "deny" or quotation.within is not None or quotation.negated:
        return False
    start, end = candidate.contents[0]
    top = next((t for t in range(start, end) if not start <= tree.head[t] < end), start)
    said_of = tree.child(top, "nsubj", "nsubj:pass")
    if said_of is not None and tree.lemma[top] not in FALSE:
        return False
    word = top if said_of is None else said_of
    if _hangs_on(tree, candidate, word):
        return True
    if tree.pos[word] == "PRON":
        return tree.lower[word] in _POINTING and (said_of is not None or end - start == 1)
    definite = any(tree.lower[c] in _POINTING for c in tree.children[word] if tree.base[c] == "det")
    described = any(tree.base[c] in {"nmod", "acl", "compound"} for c in tree.children[word])
    return tree.lemma[word] in _CLAIMED and definite and not described


def _hangs_on(tree: Tree, candidate: Candidate, word: int) -> bool:
    """Whether a denial is told of the claim beside it: "accused Varn of theft, a charge Varn denied"."""
    return tree.lemma[word] in _CLAIMED and (
        _fronted(candidate) or (tree.base[candidate.head] == "acl" and tree.head[candidate.head] == word)
    )


def _fronted(candidate: Candidate) -> bool:
    """Whether what is denied stands right before who denies it, whatever the tree makes of it: "a charge Varn denied"."""
    return candidate.source is not None and candidate.contents[0][1] == candidate.source[0] < candidate.head


def _meant(
    tree: Tree,
    candidates: list[Candidate],
    quotations: list[Quotation],
    topics: list[frozenset[str]],
    index: int,
    *,
    shared: bool = False,
) -> int | None:
    """The last statement of somebody else, shortly before, that accuses or speaks of the denier; with `shared` only one that has a thing
    in common with the denial."""
    denial, speaker = tree.sentence[candidates[index].head], quotations[index].speaker
    for other in range(index - 1, -1, -1):
        told = quotations[other]
        if denial - tree.sentence[candidates[other].head] > _NEAR:
            return None
        if told.within is not None or told.act_class != "assertive" or _same_speaker(quotations[index], told):
            continue
        if shared and all(word.startswith("#") for word in topics[index] & topics[other]):
            continue
        hung = tree.base[candidates[index].head] == "acl" or _fronted(candidates[index])
        beside = tree.sentence[candidates[other].head] == denial and hung
        if (
            beside
            or told.act in {"accuse", "criticise"}
            or (speaker is not None and f"#{speaker.entity}" in topics[other])
        ):
            return other
    return None


def _same_speaker(one: Quotation, other: Quotation) -> bool:
    return one.speaker is not None and other.speaker is not None and one.speaker.entity == other.speaker.entity


def _same_matter(
    tree: Tree, one: tuple[Candidate, Quotation], other: tuple[Candidate, Quotation], relation: str
) -> bool:
    """Whether two propositions can be one: what is said of the things they share is the same word, or (for an outright
    denial or a confirmation, which need not repeat it) at least a word of the other."""
    if one[1].act in {"deny", "confirm"} and relation != "repeats":
        return True
    if tree.sentence[one[0].head] == tree.sentence[other[0].head]:
        return False
    first, second = (content_root(tree, candidate) for candidate, _ in (one, other))
    return first is not None and second is not None and _thing(tree, first) == _thing(tree, second)


def _comparable(one: Quotation, other: Quotation) -> bool:
    silent = {"decline-to-comment", "unverified"}
    return one.act not in silent and other.act not in silent and one.within is None and other.within is None


def _relation(one: Quotation, other: Quotation, negative: bool, other_negative: bool, *, later: bool) -> str | None:
    same = _same_speaker(one, other)
    if one.act_class not in {"assertive", "declarative", "expressive"} or other.act_class not in {
        "assertive",
        "declarative",
        "directive",
    }:
        return None
    if negative != other_negative and not same:
        return "denies" if one.act == "deny" or (negative and later) else None
    if one.act == "confirm" and later and not same:
        return "confirms"
    return "repeats" if later and negative == other_negative and one.act == other.act else None


def _negative(tree: Tree, candidate: Candidate, quotation: Quotation) -> bool:
    """Whether a statement says that its content is not so."""
    root = candidate.root
    inner = root is not None and any(tree.lower[c] in _NO for c in tree.children[root])
    if not inner and root is not None:
        inner = any(
            tree.lower[d] in _NO
            for c in tree.children[root]
            if tree.base[c] in {"obj", "nsubj", "conj"}
            for d in tree.children[c]
        )
        inner = inner or any(
            tree.lower[d] in _NO for c in tree.children[root] if tree.base[c] == "conj" for d in tree.children[c]
        )
    outer = quotation.act == "deny" and not inner
    return (outer != quotation.negated) if not inner else True


def _topic(tree: Tree, actors: Actors, candidate: Candidate, quotation: Quotation) -> frozenset[str]:
    """What a statement is about: entities and content lemmas of its content, words for one thing made one; the
    denier's own side included."""
    found: set[str] = set()
    if quotation.act == "deny" and quotation.speaker is not None and candidate.frame in {"object", "gerund"}:
        found.add(f"#{quotation.speaker.entity}")
    for start, end in candidate.contents:
        for i in range(start, end):
            mention = actors.mention_at(i)
            if mention is not None and mention.entity is not None:
                found.add(f"#{mention.entity}")
            elif tree.pos[i] in _CONTENT_WORDS and tree.lemma[i] not in _EMPTY:
                found.add(_thing(tree, i))
    return frozenset(found)


def _thing(tree: Tree, token: int) -> str:
    """A word, or the one that stands for all words for its thing."""
    return SAME_THING.get(tree.lower[token]) or SAME_THING.get(tree.lemma[token], tree.lemma[token])


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of all words of two topics that both have."""
    return len(one & other) / max(len(one | other), 1)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the shorter topic found in the other; nothing under two shared words, of which one is no entity."""
    shared = one & other
    if len(shared) < 2 or all(word.startswith("#") for word in shared):
        return 0.0
    return len(shared) / min(len(one), len(other))


def answered(quotation: Quotation, found: tuple[Answer, ...]) -> Quotation:
    """The quotation with its answers."""
    return replace(quotation, answers=found) if found else quotation
