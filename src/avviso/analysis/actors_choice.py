"""Which person "he" or "she" means: a choice among those named nearby and nobody, by what the tree and the model say of each.

The worths are fitted by `training/pronouns.py` on GAP's development part, but for those of a subject and of a nominal, which its
ambiguous pronouns of named people do not show.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from avviso.analysis.actors_antecedents import before, odds
from avviso.analysis.actors_binding import (
    bound,
    gender_fits,
    governing,
    partner,
    subject_ahead,
    subject_rank,
    title_rank,
)
from avviso.analysis.actors_scene import Scene

Features = dict[str, float]
MOST = 8.0
"""The model's odds count for no more than this."""
LEAST = 0.3
"""The share of all chances that the best candidate must have."""
WORTH: Mapping[str, float] = MappingProxyType(
    {
        "a sentence before": -1.36,
        "ahead": 0.82,
        "both subjects": 0.01,
        "bound": -1.80,
        "governing": 0.16,
        "joined": 0.20,
        "main subject": 1.30,
        "model": 0.5,
        "named after": 0.41,
        "named before": 0.18,
        "nobody": -2.19,
        "nominal": -0.80,
        "object": 0.30,
        "other part": 0.30,
        "others nearer": -1.05,
        "out of a quotation": -0.50,
        "partner": 0.27,
        "possessor": 0.40,
        "pronoun": -0.80,
        "same gender": 0.36,
        "subject": 1.10,
        "three sentences before": -0.51,
        "two sentences before": -1.81,
    }
)


def person(
    scene: Scene, index: int, gender: str, quoted: Sequence[int], speaker: int | None
) -> tuple[int, float] | None:
    """The cluster of the person that a pronoun means, and how sure that is; None where nobody fits.

    `quoted` numbers the quotation that each token stands in; `speaker` is who speaks there, where the pronoun stands in one.
    """
    found = candidates(scene, index, gender, quoted, speaker)
    scores = {number: max(map(worth, each)) for number, each in found.items()}
    if not scores:
        return None
    best = max(scores, key=lambda number: (scores[number], -number))
    total = sum(math.exp(score - scores[best]) for score in (*scores.values(), WORTH["nobody"]))
    share = 1 / total
    return (best, share) if share >= LEAST and scores[best] >= WORTH["nobody"] else None


def worth(features: Features) -> float:
    """What a candidate mention's features are worth together."""
    return sum(WORTH[name] * value for name, value in features.items())


def candidates(
    scene: Scene, index: int, gender: str, quoted: Sequence[int], speaker: int | None
) -> dict[int, list[Features]]:
    """The people who may be meant, by cluster, each with the features of its mentions within reach, the nearest first."""
    near = _near(scene, index)
    mention = scene.mentions[index]
    around, beside = governing(scene, index), partner(scene, index)
    found: dict[int, list[Features]] = {}
    for other, each in zip(near, odds(scene, index, near, MOST), strict=True):
        number = scene.owner[other]
        if number is None or number == speaker:
            continue
        cluster = scene.clusters[number]
        if cluster.type != "person" or cluster.plural or not gender_fits(cluster, gender):
            continue
        order = list(found).index(number) if number in found else len(found)
        signs = _signs(scene, index, other, quoted)
        signs |= {
            "model": each,
            "same gender": float(cluster.gender == gender),
            "governing": float(number == around),
            "partner": float(number == beside),
            "others nearer": math.log1p(order),
            "named before": math.log1p(sum(scene.mentions[m].start < mention.start for m in cluster.mentions)),
            "named after": math.log1p(sum(scene.mentions[m].start > mention.start for m in cluster.mentions)),
        }
        found.setdefault(number, []).append(signs)
    return found


def _near(scene: Scene, index: int) -> list[int]:
    """Mentions before within reach, the nearest first, and the subject behind a fronted phrase."""
    ahead = subject_ahead(scene, index)
    later = [] if ahead is None else [m for m in scene.clusters[ahead].mentions if m > index]
    return before(scene, index) + later[:1]


def _signs(scene: Scene, index: int, other: int, quoted: Sequence[int]) -> Features:
    """What the tree and the places of pronoun and mention say of one mention."""
    mention, found = scene.mentions[index], scene.mentions[other]
    head, token = scene.head(other), scene.head(index)
    titled = [scene.doc[at] for at, owner in scene.title_heads.items() if owner == other]
    place = max([head, *titled], key=subject_rank) if title_rank(scene, other) > subject_rank(head) else head
    far = scene.sentence[mention.start] - scene.sentence[found.start]
    subject = place.dep_.startswith("nsubj")
    return {
        _part(place.dep_, place.head.dep_): 1.0,
        "a sentence before": float(far >= 1),
        "two sentences before": float(far >= 2),
        "three sentences before": float(far >= 3),
        "nominal": float(found.form == "nominal"),
        "pronoun": float(found.form == "pronoun"),
        "ahead": float(found.start > mention.start),
        "bound": float(bound(scene, index, other)),
        "both subjects": float(subject and token.dep_.startswith("nsubj")),
        "out of a quotation": float(far > 0 and not quoted[mention.start] and bool(quoted[found.start])),
    }


def _part(relation: str, above: str) -> str:
    if relation.startswith("nsubj"):
        return "main subject" if above in ("ROOT", "root") else "subject"
    if relation in ("obj", "iobj", "obl:agent"):
        return "object"
    return "possessor" if relation == "nmod:poss" else "joined" if relation == "conj" else "other part"
