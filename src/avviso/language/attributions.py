"""Which source, cue and content belong together.

A source or content goes to the cue of its window with the best sum of the model's own link score and what stands between the two;
`training/links.py` fits the weights of that sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from avviso.language.annotation import Attribution
from avviso.language.model import Floats, Ints, Scores, link_scores

Span = tuple[int, int, str, float]
"""First word, end, label, probability."""


def features(spans: Sequence[Span], cues: Sequence[Span], scores: Scores, sentence: Ints, paragraph: Ints) -> Floats:
    """(spans, cues, 6): link score, log of the words between, cues between, another paragraph, another sentence, before the cue.

    `sentence` and `paragraph` number every word's.
    """
    starts, cue_starts = np.array([s[0] for s in spans]), np.array([c[0] for c in cues])
    ends, cue_ends = np.array([s[1] for s in spans]), np.array([c[1] for c in cues])
    gap = np.maximum(np.maximum(cue_starts[None, :] - ends[:, None], starts[:, None] - cue_ends[None, :]), 0)
    low = np.minimum(ends[:, None] - 1, cue_starts[None, :])
    high = np.maximum(starts[:, None], cue_starts[None, :])
    between = ((cue_starts > low[:, :, None]) & (cue_starts < high[:, :, None])).sum(2)
    # A source's or content's nearer end is what stands in the cue's sentence or does not.
    before = starts[:, None] < cue_starts[None, :]
    near = np.where(before, ends[:, None] - 1, starts[:, None])
    columns = [
        link_scores(scores, starts, cue_starts),
        np.log1p(gap),
        between,
        paragraph[near] != paragraph[cue_starts][None, :],
        sentence[near] != sentence[cue_starts][None, :],
        before,
    ]
    return np.stack([np.asarray(c, dtype=np.float32) for c in columns], axis=2)


def link(
    spans: Sequence[Span], scores: Scores, sentence: Ints, paragraph: Ints, weights: Mapping[str, Sequence[float]]
) -> list[tuple[Span | None, Span | None, tuple[Span, ...]]]:
    """(source, cue, contents) of the attributions of one window, in order of their cues.

    A cue has at most one source, given to it best match first; a content without a cue in its window stands alone.
    """
    cues = [s for s in spans if s[2] == "cue"]
    others = [s for s in spans if s[2] != "cue"]
    if not cues:
        return [(None, None, (s,)) for s in others if s[2] == "content"]
    sources: dict[int, Span] = {}
    contents: dict[int, list[Span]] = {}
    if others:
        table = np.stack(
            [
                f @ np.array(weights[s[2]], dtype=np.float32)
                for s, f in zip(others, features(others, cues, scores, sentence, paragraph), strict=True)
            ]
        )
        for span, row in zip(others, table, strict=True):
            if span[2] == "content":
                contents.setdefault(int(row.argmax()), []).append(span)
        mine = [i for i, s in enumerate(others) if s[2] == "source"]
        given: set[int] = set()
        for i, cue in sorted(((i, c) for i in mine for c in range(len(cues))), key=lambda p: (-table[p], p)):
            if i not in given and cue not in sources:
                given.add(i)
                sources[cue] = others[i]
    return [(sources.get(k), cue, tuple(contents.get(k, ()))) for k, cue in enumerate(cues)]


def attribution(found: tuple[Span | None, Span | None, tuple[Span, ...]], tokens: Ints) -> Attribution:
    """The same as token ranges."""
    source, cue, contents = found

    def place(span: Span) -> tuple[int, int]:
        return int(tokens[span[0]]), int(tokens[span[1] - 1]) + 1

    parts = min((s[3] for s in (source, *contents) if s), default=1.0)
    return Attribution(
        place(cue) if cue else None,
        place(source) if source else None,
        tuple(map(place, contents)),
        cue[3] if cue else parts,
        parts,
    )
