"""Status of events in the project's labelled sentences: at labelled triggers that are found, and at all, given the trigger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from avviso.analysis.events import events
from avviso.pipeline import analyse
from avviso.sources.report import Report
from avviso.text.span import Span
from evaluation import system
from evaluation.event_labels import compared, half, labelled, matched, meet
from evaluation.plv import macro_f1

NAME = "status"
STATUSES = ("actual", "ongoing", "planned", "hypothetical", "negated", "alleged")
# (half, labelled status, status given), and where
Case = tuple[str, str, str]


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Macro F1 over the six statuses for both halves and the sentences kept from training, at triggers found and at triggers given. `path` is the data folder."""
    found: list[Case] = []
    given: list[Case] = []
    misses = []
    everything = [(kept, *each) for kept in (False, True) for each in labelled(path, limit, kept=kept)]
    for kept, name, text, rows in everything:
        document = system.reader().document(Report(text))
        annotations = analyse(document)
        for row in compared(name, document, annotations, rows, "kept" if kept else half(name)):
            pairs = [(a, b) for a, b in matched(row.gold, row.found) if meet(a.triggers, b.triggers)]
            found += [(row.half, a.status, b.status) for a, b in pairs]
            for event in row.gold:
                trigger = Span.of(text, *event.triggers[0])
                told = events.status_at(document, annotations.quotations, trigger)
                given.append((row.half, event.status, told))
                if row.half != "report" and told != event.status:
                    misses.append(f"{event.status}\t{told}\t{trigger.text}\t{row.text}")
    return {"at triggers found": _halves(found), "at triggers given": _halves(given), "misses": misses}


def _halves(cases: Sequence[Case]) -> dict[str, object]:
    return {part: scores([case[1:] for case in cases if case[0] == part]) for part in ("report", "tune", "kept")}


def scores(pairs: Sequence[tuple[str, str]]) -> dict[str, object]:
    """Macro F1 over the statuses labelled there, accuracy, and F1 and count of each status."""
    single = {name: f"{_f1(pairs, name)} ({sum(gold == name for gold, _ in pairs)})" for name in STATUSES}
    right = sum(gold == told for gold, told in pairs)
    return {"macro F1": macro_f1(pairs), "accuracy": round(100 * right / max(1, len(pairs)), 2), **single}


def _f1(pairs: Iterable[tuple[str, str]], name: str) -> float:
    pairs = list(pairs)
    right = sum(gold == told == name for gold, told in pairs)
    total = sum(gold == name for gold, _ in pairs) + sum(told == name for _, told in pairs)
    return round(200 * right / total, 1) if total else 0.0
