"""Scores of pairs of words: what the pair heads say of the sentences, predicates and cues of a batch."""

from __future__ import annotations

from torch import Tensor

from training.model import Network, with_one

FAR = -1e4
"""Score of a place that is padding."""


def arc_scores(network: Network, words: Tensor, sentences: Tensor) -> Tensor:
    """(sentences, longest, longest): every word of a sentence (padded with -1) with every other as its head."""
    index, inside = sentences.clamp(min=0), sentences >= 0
    left, right = network.vectors("arc", words)
    turned = with_one(left) @ network.pairs["arc"].weight[0]
    scores: Tensor = (turned[index] @ with_one(right)[index].transpose(1, 2)).float()
    return scores.masked_fill(~inside[:, None, :], FAR)


def role_arc_scores(network: Network, words: Tensor, predicates: Tensor, rows: Tensor) -> Tensor:
    """(predicates, longest): every word of a predicate's sentence (`rows`, padded with -1) as the head of one of its arguments."""
    left, right = network.vectors("role_arc", words)
    turned = with_one(right)[predicates] @ network.pairs["role_arc"].weight[0].T
    return (with_one(left)[rows.clamp(min=0)] @ turned[:, :, None]).squeeze(2).float()


def pair_logits(network: Network, head: str, words: Tensor, depending: Tensor, governing: Tensor) -> Tensor:
    """(pairs, labels) of a head that names relations."""
    left, right = network.vectors(head, words)
    logits: Tensor = network.pairs[head](left[depending], right[governing])
    return logits.float()


def link_scores(network: Network, words: Tensor, links: Tensor) -> Tensor:
    """(marked words, candidates): every candidate cue of a word, given as `Batch.links`."""
    left, right = network.vectors("link", words)
    cues = links[:, 1:]
    turned = with_one(left)[links[:, 0]] @ network.pairs["link"].weight[0]
    sides = with_one(right)[cues.clamp(min=0)]
    return (sides @ turned[:, :, None]).squeeze(2).float().masked_fill(cues < 0, FAR)
