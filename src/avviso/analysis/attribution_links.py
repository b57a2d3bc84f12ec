"""Which of the model's sources and contents belong to which of its cues: nearness, the tree and the rules' own finds
decide together.

The model draws the borders of sources, cues and contents well; which belong together is read off the sentence: a
content that a rule gives to a
cue, or that hangs on it in the tree, is its content; else the nearest cue in the same sentence, then in the same
paragraph, that no other cue parts
from it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from avviso.analysis.candidates import Candidate, meet
from avviso.analysis.saying_tree import Range, Tree
from avviso.language.annotation import Attribution

# Costs in tokens of distance: a rule's find outweighs a tree link, a tree link a sentence border, a sentence border
# any gap within it.
_RULE = -60.0
_TREE = -30.0
_SENTENCE = 25.0
_PARAGRAPH = 25.0
_CUE_BETWEEN = 12.0
_OWN = -30.0  # the model itself links the two
_TOO_FAR = 90.0
_WINDOW = 400  # tokens either side of a span within which its cue is looked for


def relinked(tree: Tree, attributions: Sequence[Attribution], rules: Sequence[Candidate]) -> list[Attribution]:
    """The model's attributions with sources and contents given to the cues they stand with, one per cue."""
    cues = sorted({a.cue for a in attributions if a.cue is not None})
    scores = {a.cue: a.score for a in attributions if a.cue is not None}
    sources = sorted({a.source for a in attributions if a.source is not None})
    contents = sorted({c for a in attributions for c in a.contents})
    if not cues:
        return []
    partners = _partners(cues, rules)
    heads = [_head(tree, cue, partner) for cue, partner in zip(cues, partners, strict=True)]
    own = {part: a.cue for a in attributions for part in (*a.contents, a.source) if part is not None}
    links = Links(tree, cues, heads, partners, own)
    parts, spare = links.contents(contents)
    again, _ = links.contents(spare, {k for k, found in enumerate(parts) if not found}, _SENTENCE)
    chosen, lost = links.sources(sources)
    told = {k for k, partner in enumerate(partners) if partner is not None and partner.source is not None}
    more, _ = links.sources(lost, {k for k, one in enumerate(chosen) if one is None} - told)
    return [
        Attribution(cue, chosen[k] or more[k], tuple(sorted(parts[k] or again[k])), scores[cue])
        for k, cue in enumerate(cues)
    ]


@dataclass(frozen=True)
class Links:
    """The cues of a document, what is known of each, and the model's own links (`own`: span to cue)."""

    tree: Tree
    cues: Sequence[Range]
    heads: Sequence[int]
    partners: Sequence[Candidate | None]
    own: Mapping[Range, Range | None]

    def contents(
        self, parts: Sequence[Range], free: set[int] | None = None, limit: float = _TOO_FAR
    ) -> tuple[list[list[Range]], list[Range]]:
        """Contents by cue (only those in `free`, where given), and the contents left over."""
        found: list[list[tuple[float, Range]]] = [[] for _ in self.cues]
        spare: list[Range] = []
        for part in parts:
            best = self._best(part, free, limit, source=False)
            if best is None:
                spare.append(part)
            else:
                found[best[1]].append((best[0], part))
        kept: list[list[Range]] = []
        for near in found:
            one, rest = _together(self.tree, sorted(near))
            kept.append(one)
            spare += rest
        return kept, spare

    def sources(self, parts: Sequence[Range], free: set[int] | None = None) -> tuple[list[Range | None], list[Range]]:
        """The one source of each cue (only those in `free`, where given), and the sources left over."""
        held: list[tuple[float, Range] | None] = [None] * len(self.cues)
        spare: list[Range] = []
        for part in parts:
            best = self._best(part, free, _SENTENCE, source=True)
            if best is None:
                spare.append(part)
                continue
            cost, k = best
            other = held[k]
            if other is None or cost < other[0]:
                held[k] = cost, part
                part = part if other is None else other[1]
            if other is not None:
                spare.append(part)
        return [None if one is None else one[1] for one in held], spare

    def _best(self, part: Range, free: set[int] | None, limit: float, *, source: bool) -> tuple[float, int] | None:
        """The cue a span belongs to at least cost, with that cost; None where all cost more than the limit."""
        low = bisect_left(self.cues, (part[0] - _WINDOW, 0))
        high = bisect_right(self.cues, (part[1] + _WINDOW, 0))
        best: tuple[float, int] | None = None
        for k in range(low, high):
            cue = self.cues[k]
            if (free is not None and k not in free) or (cue[0] < part[1] and part[0] < cue[1]):
                continue
            cost = _cost(self.tree, part, cue, self.heads[k], self.partners[k], source=source)
            cost += _CUE_BETWEEN * _between(part, cue, self.cues)
            if self.own.get(part) == cue and not (source and _has_another(self.tree, part, self.partners[k])):
                cost += _OWN
            if best is None or cost < best[0]:
                best = cost, k
        return None if best is None or best[0] > limit else best


def _has_another(tree: Tree, part: Range, partner: Candidate | None) -> bool:
    """Whether the tree gives a cue a source in its own sentence and this one stands in another."""
    other = None if partner is None else partner.source
    return other is not None and not meet(other, part) and tree.sentence[part[0]] != tree.sentence[other[0]]


def _together(tree: Tree, found: list[tuple[float, Range]]) -> tuple[list[Range], list[Range]]:
    """The contents that make one saying (the nearest, what else hangs on the cue, quoted words beside quoted words),
    and the others."""
    kept: list[Range] = []
    spare: list[Range] = []
    quoted = bool(found) and tree.quote_at(found[0][1][0]) is not None
    for cost, content in found:
        beside = tree.quote_at(content[0]) is not None
        fits = not kept or (cost < 0 and (not quoted or beside or cost < _TREE)) or (quoted and beside)
        (kept if fits else spare).append(content)
    return kept, spare


def _partners(cues: Sequence[Range], rules: Sequence[Candidate]) -> list[Candidate | None]:
    """For each cue the rule candidate with the same cue."""
    by_token = {i: rule for rule in rules if rule.cue is not None for i in range(*rule.cue)}
    found = []
    for start, end in cues:
        found.append(next((by_token[i] for i in range(end - 1, start - 1, -1) if i in by_token), None))
    return found


def _head(tree: Tree, cue: Range, partner: Candidate | None) -> int:
    if partner is not None:
        return partner.head
    verbs = [i for i in range(*cue) if tree.pos[i] == "VERB"]
    return verbs[-1] if verbs else cue[1] - 1


def _cost(tree: Tree, part: Range, cue: Range, head: int, partner: Candidate | None, *, source: bool) -> float:
    after = part[0] >= cue[1]
    gap = part[0] - cue[1] if after else cue[0] - part[1]
    near = part[0] if after else part[1] - 1
    cost = float(min(gap, 30))
    sentences = abs(tree.sentence[near] - tree.sentence[head])
    cost += _SENTENCE * min(sentences, 3)
    if tree.paragraph[near] != tree.paragraph[head]:
        cost += _PARAGRAPH * abs(tree.paragraph[near] - tree.paragraph[head])
    if source:
        if partner is not None and partner.source is not None and meet(partner.source, part):
            cost += _RULE
        elif sentences == 0 and any(
            part[0] <= c < part[1] and tree.base[c] in {"nsubj", "obl"} for c in tree.children[head]
        ):
            cost += _TREE
        return cost
    if partner is not None and any(meet(p, part) for p in partner.contents):
        cost += _RULE
    elif sentences == 0 and _hangs(tree, part, head):
        cost += _TREE
    return cost


def _hangs(tree: Tree, part: Range, head: int) -> bool:
    """Whether a content hangs on a cue in the tree, or the cue on it."""
    if any(part[0] <= c < part[1] and tree.base[c] not in {"nsubj", "punct"} for c in tree.children[head]):
        return True
    above = tree.head[head]
    return part[0] <= above < part[1] and tree.base[head] in {"parataxis", "acl", "advcl", "ccomp"}


def _between(part: Range, cue: Range, cues: Sequence[Range]) -> int:
    """How many other cues stand between a span and a cue."""
    low, high = (cue[1], part[0]) if part[0] >= cue[1] else (part[1], cue[0])
    if low >= high:
        return 0
    return bisect_left(cues, (high, 0)) - bisect_left(cues, (low, 0))
