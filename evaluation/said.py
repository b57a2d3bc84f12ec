"""Statements of the reports whose every statement was labelled for training and that are kept from it (an eighth; machine labels).

Kinds of report that PolNeAR has none of: newswire, press releases, local news, interviews. Scored as `reports` is; the path is the folder of all
corpora.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from evaluation import system
from evaluation.reports import Scores, by_document, percent
from evaluation.texts import all_texts, held_out

NAME = "said"
LABELS = Path(__file__).parent / "labels" / "statements_train.jsonl"


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Statements found (right source, overlapping content), and of these act, class and speaker right, in all and by corpus; with the misses."""
    labels = {
        name: [{**row, "kind": "statement"} for row in rows if row["content"]]
        for name, rows in by_document(LABELS).items()
        if held_out(name)
    }
    known = {name: text for name, text in all_texts(path) if name in labels}
    scores, parts = Scores(), defaultdict(Scores)
    for name in sorted(labels)[:limit]:
        found = [record.to_json() for record in system.reader().read(known[name], id=name, language="en")]
        for part in (scores, parts[name.split("/")[0]]):
            part.add(name, labels[name], found)
    told = scores()
    told.pop("figures")
    by_corpus = {
        name: {**part.found(), "speaker right": percent(part.right["speaker"])} for name, part in parts.items()
    }
    return {"documents": len(labels), **told, "by corpus": by_corpus, "misses": scores.misses}
