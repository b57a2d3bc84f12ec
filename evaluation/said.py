"""Statements of the reports whose every statement was labelled for training and that are kept from it (an eighth; machine labels).

Kinds of report that PolNeAR has none of: newswire, press releases, local news, interviews. Scored as `reports` is; the path is the folder of all
corpora.
"""

from __future__ import annotations

from pathlib import Path

from evaluation import system
from evaluation.reports import Scores, by_document
from evaluation.texts import all_texts, held_out

NAME = "said"
LABELS = Path(__file__).parent / "labels" / "statements_train.jsonl"


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Statements found (right source, overlapping content), and of these act, class and speaker right; with the misses."""
    labels = {
        name: [{**row, "kind": "statement"} for row in rows if row["content"]]
        for name, rows in by_document(LABELS).items()
        if held_out(name)
    }
    known = {name: text for name, text in all_texts(path) if name in labels}
    scores = Scores()
    for name in sorted(labels)[:limit]:
        found = [record.to_json() for record in system.reader().read(known[name], id=name, language="en")]
        scores.add(name, labels[name], found)
    told = scores()
    told.pop("figures")
    return {"documents": len(labels), **told, "misses": scores.misses}
