"""Candidate: a possible statement in token ranges, as a rule or the model sees it, before anybody is asked who is
meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from avviso.analysis.quotations.saying_tree import MARKS, Range, Tree
from avviso.reference.cues import ISSUING, words


@dataclass(frozen=True, slots=True)
class Candidate:
    """Source, cue and content of a possible statement, in tokens.

    `head` is the cue's main token, `speaker` the token whose mention says who speaks (the source's head, an
    antecedent, or a subject further off),
    `root` the content's head. `frame` names the construction (avviso.reference.cues). `act` is what the cue word
    alone says.
    """

    head: int
    cue: Range | None
    contents: tuple[Range, ...]
    act: str
    frame: str
    source: Range | None = None
    speaker: int | None = None
    root: int | None = None
    addressees: tuple[int, ...] = ()
    via: tuple[int, ...] = ()
    negated: bool = False
    score: float = 0.7
    parts: float = 1.0
    origin: str = "rule"  # rule | model | both


_NEGATIONS = words("""not n't n’t never no neither nor hardly""")
_FAILING = frozenset({"fail", "neglect", "omit", "avoid"})
_HOLDING_BACK = frozenset({"refrain", "abstain", "shy"})
_BEFORE = frozenset({"aux", "advmod", "cop"})
_SAID = frozenset({"ccomp", "xcomp", "parataxis", "obj", "obl", "advcl", "acl", "nmod"})


def _held_back(tree: Tree, head: int) -> bool:
    """Whether a cue is what somebody does not go on to do: "refrained from saying", "stopped short of blaming Varn"."""
    if tree.base[head] not in {"xcomp", "advcl"} or tree.tag[head] != "VBG":
        return False
    above = tree.head[head]
    marks = {tree.lower[c] for c in tree.children[head] if c < head and tree.base[c] in {"mark", "case"}}
    short = tree.lemma[above] in {"stop", "fall"} and any(tree.lower[c] == "short" for c in tree.children[above])
    return ("from" in marks and tree.lemma[above] in _HOLDING_BACK) or ("of" in marks and short)


def negated(tree: Tree, head: int) -> bool:
    """Whether a cue's own verb group is negated, or tells what somebody fails to do."""
    above = tree.head[head]
    if (tree.base[head] == "xcomp" and tree.lemma[above] in _FAILING) or _held_back(tree, head):
        return not negated(tree, above)
    if tree.base[head] == "acl" and _issued(tree, tree.head[head]):
        return negated(tree, tree.head[tree.head[head]])  # "failed to adopt a resolution demanding"
    either = any(tree.lower[c] in ("or", "nor") for c in tree.children[head] if tree.base[c] == "cc")
    if either and tree.base[head] == "conj" and tree.child(head, "nsubj", "aux") is None:
        return negated(tree, tree.head[head])  # "would not elaborate or comment on it"
    return any(
        c < head + 2 and (tree.lower[c] in _NEGATIONS or tree.lower[c - 1 : c + 1] == ["no", "longer"])
        for c in tree.children[head]
        if tree.base[c] in {"advmod", "det", "cc", "aux"}
    )


def _issued(tree: Tree, paper: int) -> bool:
    """Whether a paper is what somebody adopts or sends: it says nothing where they do not."""
    return tree.base[paper] == "obj" and tree.lemma[tree.head[paper]] in ISSUING


def is_name(tree: Tree, token: int) -> bool:
    """Whether a word that looks like a cue is a given name inside a sentence: "his predecessor, Said Warsa"."""
    if tree.text[token] != "Said" or token == tree.bounds(token)[0] or tree.quote_at(token - 1) is not None:
        return False
    return token + 1 < tree.size and tree.text[token + 1].istitle()


def group(tree: Tree, head: int, *, after: int | None = None) -> Range:
    """The verb group around a cue's head: auxiliaries, negation and adverbs directly before it, particle directly
    after it.

    `after` is a further token (a linking preposition) taken in where it stands next to the group.
    """
    start = head
    own = set(tree.children[head])
    while start > 0 and (start - 1 in own or tree.lower[start - 2 : start] == ["no", "longer"]):
        before = start - 1
        if tree.base[before] not in _BEFORE or tree.pos[before] not in {"AUX", "ADV", "PART", "VERB"}:
            break
        start = before - 1 if tree.lower[before - 1 : start] == ["no", "longer"] else before
    while start < head and tree.pos[start] == "ADV" and tree.lower[start] in {"when", "where", "why", "how", "while"}:
        start += 1
    end = head + 1
    while end < tree.size and end in own and tree.dep[end] == "compound:prt":
        end += 1
    if after is not None and after == end:
        end += 1
    return start, end


_LEFT_OF_NOUN = words("""cc det amod compound nmod nummod flat appos advmod punct dep fixed goeswith obl acl""")


def noun_phrase(tree: Tree, head: int) -> Range | None:
    """The words of a noun phrase: its subtree without a preposition before it, a clause set off by a comma, and
    loose punctuation."""
    start, end = tree.left[head], tree.right[head]
    for c in tree.children[head]:
        if c < head and tree.base[c] not in _LEFT_OF_NOUN:
            start = max(start, tree.right[c])
        elif (
            (c > head and tree.base[c] in {"parataxis", "discourse"})
            or (
                c > head
                and tree.dep[c] in {"acl:relcl", "advcl", "advcl:relcl"}
                and tree.text[max(tree.left[c] - 1, 0)] == ","
            )
            or (c > head and tree.base[c] == "appos" and tree.right[c] - tree.left[c] > 25)
        ):
            end = min(end, tree.left[c])
    if start > head or end <= head:
        return (head, head + 1)
    found = tree.trim(start, end)
    if found is not None and found[1] < tree.size and tree.text[found[1]] == "," and _closed_by_comma(tree, head):
        # An apposition between commas keeps its second comma, as PolNeAR draws it.
        return found[0], found[1] + 1
    return found


def _closed_by_comma(tree: Tree, head: int) -> bool:
    return any(
        (c > head and tree.base[c] == "appos" and tree.left[c] > 0 and tree.text[tree.left[c] - 1] == ",")
        or (c > head and tree.base[c] == "appos" and tree.text[tree.left[c]] == ",")
        for c in tree.children[head]
    )


def with_quotes(tree: Tree, piece: Range, cue: Range | None) -> Range:
    """A content piece grown over the quotation it mostly consists of, marks and further sentences included."""
    start, end = piece
    for token in (start, end - 1, (start + end) // 2):
        quote = tree.quote_at(token)
        if quote is None or (cue is not None and quote.start < cue[1] and cue[0] < quote.end):
            continue
        overlap = min(end, quote.end) - max(start, quote.start)
        mostly = 2 * overlap >= min(end - start, quote.end - quote.start)
        if mostly and (quote.closed or quote.start <= start):
            start, end = min(start, quote.start), max(end, quote.end)
    if cue is not None and start < cue[0] < end:
        end = cue[0] if piece[0] < cue[0] else end
        start = cue[1] if piece[0] >= cue[1] else start
    return start, end


def pieces(tree: Tree, ranges: list[Range], cue: Range | None, holes: list[Range]) -> tuple[Range, ...]:
    """Content ranges without the holes (cue, source), grown over their quotations, trimmed, in order, and merged
    where they meet."""
    cut: list[Range] = []
    for start, end in ranges:
        parts = [(start, end)]
        for hole in holes:
            parts = [part for p in parts for part in _minus(p, hole)]
        cut.extend(parts)
    grown: list[Range] = []
    for part in cut:
        trimmed = tree.trim(*part)
        if trimmed is None or all(tree.punct[i] or tree.space[i] for i in range(*trimmed)):
            continue
        bounded = with_quotes(tree, trimmed, cue)
        for hole in holes:
            for left in _minus(bounded, hole)[:1]:
                bounded = left
        grown.append(_to_quote_end(tree, bounded))
    merged: list[Range] = []
    for part in sorted(grown):
        if merged and (part[0] <= merged[-1][1] or _whole(tree, merged[-1][1], part[0], holes)):
            merged[-1] = (merged[-1][0], max(merged[-1][1], part[1]))
        else:
            merged.append(part)
    return tuple(merged)


def _whole(tree: Tree, left: int, right: int, holes: list[Range]) -> bool:
    """Whether two pieces are one: a few words of the same sentence between them that are neither cue nor source
    nor marks."""
    if right - left > 4 or tree.sentence[left - 1] != tree.sentence[right]:
        return False
    return not any(hole[0] < right and left < hole[1] for hole in holes) and not any(
        tree.text[i] in MARKS for i in range(left - 1, right + 1)
    )


def _to_quote_end(tree: Tree, part: Range) -> Range:
    """A piece that opens with a quotation of whole sentences ends with it, whatever a tree hangs on behind."""
    quote = tree.quote_at(part[0]) or (tree.quote_at(part[0] + 1) if part[0] + 1 < part[1] else None)
    if quote is None or not quote.closed or quote.end >= part[1]:
        return part
    return (part[0], quote.end) if tree.text[quote.end - 2] in {".", "!", "?"} else part


def _minus(part: Range, hole: Range) -> list[Range]:
    start, end = part
    if hole[1] <= start or end <= hole[0]:
        return [part]
    return [p for p in ((start, hole[0]), (hole[1], end)) if p[0] < p[1]]


def meet(one: Range, other: Range) -> bool:
    """Whether two ranges share a token."""
    return one[0] < other[1] and other[0] < one[1]


def main_word(tree: Tree, contents: Sequence[Range], cue: int) -> int | None:
    """The word that heads what is said: the clause or object that hangs on the cue, else the word that stands for most of the
    content's words."""
    tops = [
        i
        for start, end in contents
        for i in range(start, end)
        if not (tree.punct[i] or tree.space[i] or tree.pos[i] in {"SCONJ", "CCONJ", "PART"})
        and (tree.head[i] == i or not start <= tree.head[i] < end)
    ]
    own = [i for i in tops if tree.head[i] == cue and tree.base[i] in _SAID]
    ranked = [i for i in own if tree.base[i] in {"ccomp", "xcomp", "parataxis"}] or own or tops
    return max(ranked, key=lambda i: (tree.right[i] - tree.left[i], -i), default=None)
