"""Tags and trees against a treebank: with gold tokens and sentences, and from raw text in the CoNLL 2018 scheme."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evaluation import conll18, conllu, system


def run_trees(path: Path, limit: int | None, raw: bool = True) -> dict[str, object]:
    """F1 in per cent for both settings; `limit` is the most documents scored."""
    texts = conllu.read(path)[:limit]
    gold_tokens: dict[str, conll18.Score] = {}
    from_raw: dict[str, conll18.Score] = {}
    for text in texts:
        paragraphs = [[[w.form for w in sentence.words] for sentence in paragraph] for paragraph in text.paragraphs]
        _add(gold_tokens, text.sentences, system.sentences(system.analyser().annotate_words(paragraphs)))
        if raw:
            running, spans = text.raw()
            _add(from_raw, text.sentences, system.sentences(system.analyser().annotate(running, spans)))
    result: dict[str, object] = {
        "documents": len(texts),
        "gold_tokens": {k: round(v.f1, 2) for k, v in gold_tokens.items()},
    }
    if raw:
        result["raw_text"] = {k: round(v.f1, 2) for k, v in from_raw.items()}
    return result


def _add(totals: dict[str, conll18.Score], gold: Sequence[conllu.Sentence], found: Sequence[conllu.Sentence]) -> None:
    for key, value in conll18.score(gold, found).items():
        totals[key] = totals[key] + value if key in totals else value
