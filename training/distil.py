"""What a teacher says of a batch, and how far a student is from it (distillation, Hinton et al. 2015).

Every head is asked about every word, whatever the corpus labels there; pairs are those that the teacher itself takes for heads, predicates and arguments.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.asked import Answers, Asking, second, status_means
from training.corpora import WORDED
from training.marked import STATUS_WEIGHT, TAGS
from training.model import TOLD, Network
from training.pairs import arc_scores, link_scores, pair_logits, role_arc_scores
from training.passages import LABELS
from training.references import reference_grid
from training.windows import CLASSES, Batch, Encoded, collate, cut

FLAGS = ("start", "predicate")
_ARGUMENT = 0.4
"""Chance from which a word is taken for an argument, so that its role is asked."""
_MOST = 2.0
"""Weight of a question at most."""
_TOGETHER = 64
"""Windows that are read at once to find sentences."""


@dataclass(frozen=True, slots=True)
class Taught:
    """What a teacher says of a batch: chances by head, and the pairs they are of."""

    chances: Mapping[str, Tensor]
    dependants: Tensor
    governors: Tensor
    predicates: Tensor
    rows: Tensor
    """(predicates, longest): the words of their sentences, padded with -1."""
    arguments: tuple[Tensor, Tensor]
    """Words, and the predicates they belong to."""
    hidden: Tensor
    """The words' vectors, normalised."""


@dataclass(frozen=True, slots=True)
class Taught2:
    """The same of a second reading: chances of labels, of what is told of words, of the status; the states it starts from."""

    judged: Tensor
    told: Mapping[str, Tensor]
    hidden: Tensor


def _normal(vectors: Tensor) -> Tensor:
    return F.layer_norm(vectors.float(), vectors.shape[-1:])


def _kl(own: Tensor, wanted: Tensor, weight: Tensor | None = None) -> Tensor:
    """Sum over rows of the Kullback-Leibler divergence of logits from chances."""
    each = F.kl_div(own.float().log_softmax(-1), wanted, reduction="none").sum(-1)
    return each.sum() if weight is None else (each * weight).sum()


def _binary(own: Tensor, wanted: Tensor) -> Tensor:
    """The same of single logits, but for the entropy of what is wanted, which no student can change."""
    return F.binary_cross_entropy_with_logits(own.float(), wanted, reduction="sum")


@torch.no_grad()
def taught(teacher: Network, batch: Batch, layers: Sequence[str]) -> Taught:
    """What a teacher says of a batch that was collated `whole`."""
    words = teacher.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)
    chances = {key: teacher.words[key](words).float().softmax(1) for key in CLASSES}
    chances |= {key: teacher.words[key](words).float().sigmoid().squeeze(1) for key in FLAGS}
    chances |= {layer: teacher.span_logits(layer, words).float().softmax(1) for layer in layers}
    sentences, inside = batch.sentences, batch.sentences >= 0
    chances["arc"] = arc_scores(teacher, words, sentences).softmax(2)
    dependants = sentences[inside]
    governors = sentences.clamp(min=0).gather(1, chances["arc"].argmax(2))[inside]
    chances["relation"] = pair_logits(teacher, "relation", words, dependants, governors).softmax(1)
    row_of = torch.full((len(words),), -1, device=words.device)
    row_of[dependants] = torch.nonzero(inside)[:, 0]
    predicates = torch.nonzero((chances["predicate"] > 0.5) & (row_of >= 0)).squeeze(1)
    rows = sentences[row_of[predicates]]
    chances["role_arc"] = role_arc_scores(teacher, words, predicates, rows).sigmoid()
    at, place = torch.nonzero((chances["role_arc"] > _ARGUMENT) & (rows >= 0), as_tuple=True)
    arguments = rows[at, place], predicates[at]
    chances["role"] = pair_logits(teacher, "role", words, *arguments).softmax(1)
    chances["fact"] = teacher.fact(words[predicates]).float().squeeze(1)
    if len(batch.links):
        chances["link"] = link_scores(teacher, words, batch.links).softmax(1)
    if batch.judged.references:
        chances["coreference"] = reference_grid(teacher, batch.judged, words).softmax(1)
    return Taught(chances, dependants, governors, predicates, rows, arguments, _normal(words))


def drift(
    student: Network, words: Tensor, batch: Batch, wanted: Taught, layers: Sequence[str], weights: Mapping[str, float]
) -> dict[str, Tensor]:
    """How far every head is from the teacher, summed over the words of a batch, times its weight; `words` are the student's vectors."""
    chances, inside, places = wanted.chances, batch.sentences >= 0, wanted.rows >= 0
    found = {key: _kl(student.words[key](words), chances[key]) for key in CLASSES}
    found |= {key: _binary(student.words[key](words).squeeze(1), chances[key]) for key in FLAGS}
    found |= {layer: _kl(student.span_logits(layer, words), chances[layer]) for layer in layers}
    found["arc"] = _kl(arc_scores(student, words, batch.sentences)[inside], chances["arc"][inside])
    relations = pair_logits(student, "relation", words, wanted.dependants, wanted.governors)
    found["relation"] = _kl(relations, chances["relation"])
    roles = role_arc_scores(student, words, wanted.predicates, wanted.rows)
    found["role_arc"] = _binary(roles[places], chances["role_arc"][places])
    found["role"] = _kl(pair_logits(student, "role", words, *wanted.arguments), chances["role"])
    facts = student.fact(words[wanted.predicates]).float().squeeze(1)
    found["fact"] = F.smooth_l1_loss(facts, chances["fact"], reduction="sum")
    if "link" in chances:
        found["link"] = _kl(link_scores(student, words, batch.links), chances["link"])
    if "coreference" in chances:
        found["coreference"] = _kl(reference_grid(student, batch.judged, words), chances["coreference"])
    return {key: value * weights[key] for key, value in found.items()}


@torch.no_grad()
def taught2(teacher: Network, before: Network, batch: Asking) -> Taught2:
    """What a teacher says of a second reading, its chances averaged with those of the student `before` it learnt."""
    read = second(teacher, batch)
    ours, theirs = (_chances(answers, batch) for answers in (second(before, batch), read))
    means = {key: (theirs[key] + ours[key]) / 2 for key in theirs}
    return Taught2(means.pop("judged"), means, _normal(read.states))


def _chances(answers: Answers, batch: Asking) -> dict[str, Tensor]:
    found = {"judged": answers.judged.softmax(1)}
    if batch.asked in WORDED:
        found["tags"] = answers.told[:, :, TOLD[batch.asked]].softmax(2)
    if batch.asked == "deeds":
        found["status"] = status_means(answers.told, batch).softmax(1)
    return found


def drift2(found: Answers, wanted: Taught2, batch: Asking) -> Tensor:
    """How far a student's second reading is from it, the mean over the batch; of labels a question counts as much as its weight if it asks for an act."""
    weight = batch.weight.clamp(max=_MOST) if batch.asked in ("acts", "cues") else torch.ones_like(batch.weight)
    total = _kl(found.judged, wanted.judged, weight)
    if "tags" in wanted.told:
        own = found.told[:, :, TOLD[batch.asked]].log_softmax(2)
        each = F.kl_div(own, wanted.told["tags"], reduction="none").sum(2) * inside_of(batch).float()
        total = total + TAGS * (each.sum(1) / batch.words).sum()
    if "status" in wanted.told:
        named = 1 - wanted.judged[:, LABELS["roots"].index("NONE")]
        total = total + STATUS_WEIGHT * _kl(status_means(found.told, batch), wanted.told["status"], named)
    return total / len(found.judged)


def inside_of(batch: Asking) -> Tensor:
    """(passages, longest): which places are words."""
    longest = batch.first.shape[1]
    return torch.arange(longest, device=batch.words.device)[None] < batch.words[:, None]


class Bridge(nn.Module):
    """A student's vectors made as wide as a teacher's, only to compare them: the words' (by a first reading) and the states of a second reading."""

    def __init__(self, width: int, wide: int) -> None:
        super().__init__()
        self.words = nn.Linear(width, wide)
        self.states = nn.Linear(width, wide)

    def forward(self, words: Tensor, wanted: Taught, found: Answers, wanted2: Taught2, batch: Asking) -> Tensor:
        """The mean squares of what is between them, summed."""
        inside = inside_of(batch)
        first = F.mse_loss(self.words(words).float(), wanted.hidden)
        return first + F.mse_loss(self.states(found.states[inside]).float(), wanted2.hidden[inside])


@torch.no_grad()
def resplit(teacher: Network, groups: Mapping[str, Sequence[Encoded]], budget: int, device: torch.device) -> int:
    """Joins units of documents without trees where the teacher sees no sentence start; how many fewer there are.

    The rule-based candidates are cut too finely, and a tree over half a sentence teaches nothing.
    """
    joined = 0
    for documents in groups.values():
        if not documents or documents[0].document.tags:
            continue
        starts: dict[int, set[int]] = {id(encoded): set() for encoded in documents}
        windows = sorted((w for encoded in documents for w in cut(encoded, budget)), key=lambda w: w.length)
        for at in range(0, len(windows), _TOGETHER):
            group = windows[at : at + _TOGETHER]
            batch = collate(group, {}, (), None)
            given = (batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)
            words = teacher.word_vectors(*(part.to(device) for part in given))
            seen = (teacher.words["start"](words).squeeze(1) > 0).cpu().numpy()
            for window, (low, high) in zip(group, pairwise(batch.bounds), strict=True):
                starts[id(window.encoded)] |= {window.first + int(place) for place in np.flatnonzero(seen[low:high])}
        joined += sum(_join(encoded, starts[id(encoded)]) for encoded in documents)
    return joined


def _join(encoded: Encoded, starts: set[int]) -> int:
    """Keeps the units that begin a paragraph or at one of the `starts`; how many fewer there are."""
    document = encoded.document
    units = [unit for unit in document.units if not unit or unit in document.paragraphs or unit in starts]
    fewer = len(document.units) - len(units)
    document.units = units
    unit = np.zeros(len(document.words), dtype=np.int64)
    unit[units[1:]] = 1
    encoded.unit = np.cumsum(unit)
    return fewer
