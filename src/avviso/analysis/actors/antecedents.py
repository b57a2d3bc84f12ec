"""The mentions that a pronoun may stand for, and what the model says of each."""

from __future__ import annotations

from collections.abc import Sequence

from avviso.analysis.actors.scene import Scene

REACH = 3
"""Sentences back that an antecedent may stand."""


def before(scene: Scene, index: int, reach: int = REACH) -> list[int]:
    """The mentions before a pronoun within reach (in sentences) whose actor is known, the nearest first; none that the pronoun itself stands in."""
    mention = scene.mentions[index]
    sentence = scene.sentence[mention.start]
    near = []
    for other in range(index - 1, -1, -1):
        found = scene.mentions[other]
        if sentence - scene.sentence[found.start] > reach:
            break
        if scene.owner[other] is None or found.type == "nationality" or found.start < 0:
            continue
        if found.start <= mention.start < found.end and found.head != mention.head and found.head > mention.start:
            continue
        near.append(other)
    return near


def odds(scene: Scene, index: int, others: Sequence[int], most: float) -> list[float]:
    """The model's log odds that a pronoun stands for each of these mentions, none beyond `most`; 0 where no model read the report."""
    judge = scene.document.judge
    if judge is None or not others:
        return [0.0] * len(others)
    word, *places = ((scene.mentions[i].start, scene.mentions[i].end) for i in (index, *others))
    return [min(max(each, -most), most) for each in judge.references(scene.doc, word, places)]
