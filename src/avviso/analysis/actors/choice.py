"""Which person "he" or "she" means: a choice among those named nearby and nobody, by what the tree and the model say of each.

The worths are fitted by `training/pronouns.py` on GAP's development part, but for those that its ambiguous pronouns of named people do
not show: of a subject, a nominal, another gender than the given name's, a name taken for a body's.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from avviso.analysis.actors.antecedents import before, odds
from avviso.analysis.actors.binding import ahead, contradicted, may_be_person
from avviso.analysis.actors.scene import Scene
from avviso.analysis.actors.signs import Features, Signs
from avviso.reference.cues import VERBS

_ASKED = frozenset({"asked", "pressed", "questioned", "challenged", "quizzed", "interviewed"})
_PRONOUNS = {"m": frozenset("he him his himself".split()), "f": frozenset("she her hers herself".split())}
MOST = 8.0
"""The model's odds count for no more than this."""
REACH = 7
"""Sentences back that a person may stand."""
LEAST = 0.3
"""The share of all chances that the best candidate must have."""
WORTH: Mapping[str, float] = MappingProxyType(
    {
        "a body": -2.00,
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
        "other gender": -2.50,
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
    one = _one_that_says(scene, index)
    told = (scene.mentions[m].start for m in scene.clusters[best].mentions if m < index)
    if one is not None and (_called_otherwise(scene, index, best, gender) or all(start < one for start in told)):
        return None
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
    signs = Signs(scene, index, gender, quoted)
    found: dict[int, list[Features]] = {}
    denied = contradicted(scene, index)
    own = _own_words(scene, index, quoted)
    below = _named_below(scene, index)
    for other, each in zip(near, odds(scene, index, near, MOST), strict=True):
        number = scene.owner[other]
        if number is None or number in {speaker, denied, *below} or not may_be_person(scene.clusters[number]):
            continue
        cluster = scene.clusters[number]
        if quoted[scene.mentions[other].start] in own or _asks(scene, index, other):
            continue
        if not cluster.named and cluster.gender not in (None, gender):
            continue  # "his spokeswoman" is no "he"; a name's gender is a guess
        order = list(found).index(number) if number in found else len(found)
        found.setdefault(number, []).append(signs.of(number, other, order) | {"model": each})
    people = {number for number in found if scene.clusters[number].type == "person"}
    told = any(scene.clusters[number].gender == gender for number in people)
    return {number: each for number, each in found.items() if number in people} if told else found


def _one_that_says(scene: Scene, index: int) -> int | None:
    """Behind which token somebody must be named whom a pronoun means, other than "one of her aides", the subject above: who showed "maps that he said
    were old" is he; who "said he had come" may be he or her."""
    token = scene.head(index)
    verb = token.head
    if (
        token.dep_ != "nsubj"
        or verb.dep_ not in ("acl:relcl", "ccomp")
        or (verb.dep_ != "ccomp" and verb.lemma_ not in VERBS)
    ):
        return None
    doer = verb.head if verb.dep_ == "ccomp" else verb.head.head
    subjects = (c for c in doer.children if c.dep_ == "nsubj" and c.i < token.i and c.lower_ == "one")
    one = next((c for c in subjects if any(k.dep_ == "nmod" for k in c.children)), None)
    return None if one is None else one.i if verb.dep_ == "ccomp" else one.right_edge.i


def _called_otherwise(scene: Scene, index: int, number: int, gender: str) -> bool:
    """Whether the pronouns of somebody in the same sentence are of the other gender: "One of her aides said he had warned her"."""
    other, sentence = _PRONOUNS["f" if gender == "m" else "m"], scene.sentence[scene.mentions[index].start]
    told = (scene.mentions[m] for m in scene.clusters[number].mentions)
    return any(
        m.form == "pronoun" and m.span.text.lower() in other and scene.sentence[m.start] == sentence for m in told
    )


def _own_words(scene: Scene, index: int, quoted: Sequence[int]) -> frozenset[int]:
    """The quotations that a pronoun outside them is said to speak, in which whoever it means is not named: ""I asked Holm," she said"."""
    token = scene.head(index)
    if quoted[token.i] or token.dep_ != "nsubj" or token.head.lemma_ not in VERBS:
        return frozenset()
    return frozenset(quoted[t.i] for t in token.sent) - {0}


def _named_below(scene: Scene, index: int) -> frozenset[int]:
    """Who is named in what a pronoun's verb says of it, and so is somebody else: "he conceded that he had not seen Holm"."""
    token = scene.head(index)
    if not token.dep_.startswith("nsubj"):
        return frozenset()
    joined = [c for c in token.head.children if c.dep_ in ("conj", "parataxis") and c.i > token.i]
    found = (
        scene.owner[name]
        for name in scene.between(token.i + 1, token.sent.end)
        if scene.mentions[name].form == "name"
        and scene.head(name).dep_.partition(":")[0] in ("obj", "iobj", "obl", "nsubj")
        and token.head.is_ancestor(scene.head(name))
        and not any(c == scene.head(name) or c.is_ancestor(scene.head(name)) for c in joined)
    )
    return frozenset(number for number in found if number is not None)


def _asks(scene: Scene, index: int, other: int) -> bool:
    """Whether a mention is of who put the question that the pronoun's sentence tells the answer to: "Asked by Holm if she ..., she said"."""
    asker = scene.head(other)
    by = any(c.dep_ == "case" and c.lower_ == "by" for c in asker.children)
    return by and asker.head.lower_ in _ASKED and scene.sentence[asker.i] == scene.sentence[scene.mentions[index].start]


def _near(scene: Scene, index: int) -> list[int]:
    """Mentions before within reach, the nearest first, and the subject behind a fronted phrase."""
    return before(scene, index, REACH) + ahead(scene, index)
