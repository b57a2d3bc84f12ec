"""Which statements of one report answer one another: a denial and the claim it denies, a repetition, a confirmation."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import Actors, Answer, Quotation
from avviso.analysis.quotations.acts import content_root
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.denied_claims import Denials
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.topics import counts_apart, likeness, overlap, thing, topic
from avviso.reference.cues import words

_NO = words("""not n't n’t never no none nothing neither without""")
_THRESHOLD = 0.5
_REPEATED = 0.8


def link(
    tree: Tree, actors: Actors, candidates: list[Candidate], quotations: list[Quotation]
) -> list[tuple[Answer, ...]]:
    """The answers of each quotation, in their order: the best earlier (or, failing that, later) statement about
    the same thing."""
    topics = [topic(tree, actors, c, q) for c, q in zip(candidates, quotations, strict=True)]
    polarity = [_negative(tree, c, q) for c, q in zip(candidates, quotations, strict=True)]
    denials = Denials(tree, actors, candidates, quotations, topics)
    found: list[tuple[Answer, ...]] = []
    for i, quotation in enumerate(quotations):
        if quotation.act == "deny" and quotation.within is None and not quotation.negated:
            meant = denials.meant(i, [negative != polarity[i] for negative in polarity])
            if meant is not None:
                found.append((Answer(meant, "denies"),))
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
            score = likeness(topics[i], topics[j])
            if relation == "repeats" and _same_speaker(quotation, other):
                score = min(score, overlap(topics[i], topics[j]))
            if relation == "repeats" and counts_apart(topics[i], topics[j]):
                continue
            if score >= (_REPEATED if relation == "repeats" else _THRESHOLD) and (best is None or score > best[0]):
                best = score, j, relation
        found.append(() if best is None else (Answer(best[1], best[2]),))
    return found


def _same_speaker(one: Quotation, other: Quotation) -> bool:
    return one.speaker is not None and other.speaker is not None and one.speaker.entity == other.speaker.entity


def _same_matter(
    tree: Tree, one: tuple[Candidate, Quotation], other: tuple[Candidate, Quotation], relation: str
) -> bool:
    """Whether two propositions can be one: what is said of the things they share is the same word, or (for a
    confirmation, which need not repeat it) at least a word of the other."""
    if one[1].act == "confirm" and relation != "repeats":
        return True
    if tree.sentence[one[0].head] == tree.sentence[other[0].head]:
        return False
    first, second = (content_root(tree, candidate) for candidate, _ in (one, other))
    if first is None or second is None:
        return False
    lacking = _lacking(tree, first) if relation == "denies" else None
    if lacking is not None:  # "we have no troops there"
        return any(thing(tree, t) == lacking for part in other[0].contents for t in range(*part))
    return thing(tree, first) == thing(tree, second) and (relation != "denies" or _told(tree, first, second))


def _lacking(tree: Tree, root: int) -> str | None:
    """What somebody is said to have none of."""
    held = tree.child(root, "obj") if tree.lemma[root] == "have" else None
    none = held is not None and any(tree.lower[c] == "no" for c in tree.children[held])
    return thing(tree, held) if held is not None and none else None


def _told(tree: Tree, *roots: int) -> bool:
    """Whether each clause tells of somebody: what is called for or warned of ("warned not to drink") is contradicted by no deed."""
    return all(tree.child(root, "nsubj", "nsubj:pass", "csubj") is not None for root in roots)


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
        claims = other.act_class != "directive" and one.act != "warn"
        return "denies" if negative and later and claims and one.act != "deny" else None
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


def answered(quotation: Quotation, found: tuple[Answer, ...]) -> Quotation:
    """The quotation with its answers."""
    return replace(quotation, answers=found) if found else quotation
