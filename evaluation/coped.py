"""CoPED's sentences of class 0 (neutral): how many events are coded where the annotators saw none."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from avviso.pipeline import analyse
from avviso.sources.report import Report
from evaluation import system

NAME = "coped"


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Events for each 100 sentences of class 0, by type and status; the sentences that have any are the misses.

    The class holds many sentences with an event all the same (a phone call, a visit told in passing): the misses are there to be judged.
    """
    file = path / "class_train.tsv" if path.is_dir() else path
    rows = [line.rsplit("\t", 1) for line in file.read_text("utf-8").splitlines() if "\t" in line]
    neutral = [text.strip() for text, label in rows if label.strip() == "0"][:limit]
    types: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    misses = []
    for text in neutral:
        document = system.reader().document(Report(text))
        events = analyse(document).events
        types.update(event.type for event in events)
        statuses.update(event.status for event in events)
        misses += [f"{event.type}\t{event.status}\t{event.trigger.text}\t{text}" for event in events]
    return {
        "sentences": len(neutral),
        "events per 100": round(100 * sum(types.values()) / max(1, len(neutral)), 2),
        "happened, per 100": round(100 * (statuses["actual"] + statuses["ongoing"]) / max(1, len(neutral)), 2),
        "types": dict(sorted(types.items())),
        "statuses": dict(sorted(statuses.items())),
        "misses": misses,
    }
