"""Figures of 40 further reports, every one labelled (machine labels): value, value and measure, and with the claimant too.

The path is the folder of all corpora; labels are in `evaluation/labels/figures_train.jsonl`. Two halves by a hash of the document's name
(`event_labels.half`): "tune" may be looked at, "report" is only scored, and no misses are written for it.
"""

from __future__ import annotations

from pathlib import Path

from evaluation import system
from evaluation.event_labels import half
from evaluation.reports import Figures, by_document
from evaluation.texts import all_texts

NAME = "figures"
LABELS = Path(__file__).parent / "labels" / "figures_train.jsonl"


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """F1 of both halves apart, and the misses of the half to tune on."""
    labels = {name: [row for row in rows if row["printed"]] for name, rows in by_document(LABELS).items()}
    known = {name: text for name, text in all_texts(path) if name in labels}
    halves = {"tune": Figures(), "report": Figures()}
    for name in sorted(labels)[:limit]:
        records = [record.to_json() for record in system.reader().read(known[name], id=name, language="en")]
        actors = {row["id"]: row["names"] for row in records if row["kind"] == "actor"}
        figures = [row for row in records if row["kind"] == "figure"]
        halves[half(name)].add(name, labels[name], figures, actors)
    scores = {part: scored() for part, scored in halves.items()}
    return {"documents": len(labels), **scores, "misses": halves["tune"].misses}
