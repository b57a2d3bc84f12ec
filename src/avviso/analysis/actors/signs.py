"""What speaks for and against each person that "he" or "she" may mean: signs of one mention, of a person, of the two together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from avviso.analysis.actors.binding import (
    bound,
    governing,
    partner,
    subject_rank,
    title_rank,
)
from avviso.analysis.actors.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

Features = dict[str, float]
_ROOTS = ("ROOT", "root")


class Signs:
    """The signs of whoever one pronoun may mean. `quoted` numbers the quotation that each token stands in."""

    def __init__(self, scene: Scene, index: int, gender: str, quoted: Sequence[int]) -> None:
        self._scene, self._index, self._gender, self._quoted = scene, index, gender, quoted
        self._around, self._beside = governing(scene, index), partner(scene, index)
        self._token = scene.head(index)

    def of(self, number: int, other: int, order: int) -> Features:
        """The signs of a person's mention; `order` is how many others stand nearer."""
        scene, index = self._scene, self._index
        mention, cluster = scene.mentions[index], scene.clusters[number]
        head = scene.mentions[other].head
        named = any(scene.apposed.get(scene.mentions[m].head) == head for m in cluster.mentions)
        before = sum(scene.mentions[m].start < mention.start for m in cluster.mentions)
        after = sum(scene.mentions[m].start > mention.start for m in cluster.mentions)
        found = self._of_mention(other)
        return found | {
            "nominal": 0.0 if named else found["nominal"],  # "the head of the council, Holm, said"
            "same gender": float(cluster.gender == self._gender),
            "other gender": float(cluster.gender not in (None, self._gender)),
            "a body": float(cluster.type != "person"),
            "governing": float(number == self._around),
            "partner": float(number == self._beside),
            "others nearer": math.log1p(order),
            "named before": math.log1p(before),
            "named after": math.log1p(after),
        }

    def _of_mention(self, other: int) -> Features:
        """What the tree and the places of pronoun and mention say of one mention."""
        scene, index, token = self._scene, self._index, self._token
        mention, found = scene.mentions[index], scene.mentions[other]
        head = scene.head(other)
        titled = [scene.doc[at] for at, owner in scene.title_heads.items() if owner == other]
        place = max([head, *titled], key=subject_rank) if title_rank(scene, other) > subject_rank(head) else head
        far = scene.sentence[mention.start] - scene.sentence[found.start]
        return {
            _part(place): 1.0,
            "a sentence before": float(far >= 1),
            "two sentences before": float(far >= 2),
            "three sentences before": float(far >= 3),
            "nominal": float(found.form == "nominal"),
            "pronoun": float(found.form == "pronoun"),
            "ahead": float(found.start > mention.start),
            "bound": float(bound(scene, index, other)),
            "both subjects": float(place.dep_.startswith("nsubj") and token.dep_.startswith("nsubj")),
            "out of a quotation": float(
                far > 0 and not self._quoted[mention.start] and bool(self._quoted[found.start])
            ),
        }


def _part(token: Token) -> str:
    relation = token.dep_
    if relation.startswith("nsubj"):
        return "main subject" if token.head.dep_ in _ROOTS else "subject"
    if relation in ("obj", "iobj", "obl:agent"):
        return "object"
    return "possessor" if relation == "nmod:poss" else "joined" if relation == "conj" else "other part"
