"""Dating of reports whose date is hidden: GUM's news and interviews, their date lines taken out, against the day they
were written.

Right year, beside always guessing the commonest year of the set; how often the stated interval holds the day, and how
wide it is. A line that only prints a date is
taken out, as is a date line's day before a dash; years the text itself tells of stay. No published figures exist for
this set.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import median

NAME = "dating"
PEERS = {
    "NeuralDater, right year on Associated Press, New York Times (other texts)": {"APW": 64.1, "NYT": 58.9},
    "Chambers (2012), the same": {"APW": 52.5, "NYT": 42.3},
}
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE_LINE = re.compile(rf"^\W*(?:\w+day,?\s+)?(?:(?:{_MONTHS})\s+\d{{1,2}}|\d{{1,2}}\s+(?:{_MONTHS})),?\s+\d{{4}}\W*$")


Row = tuple[str, date, str | None, str | None, str | None, tuple[str, ...]]


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Scores on `path`, a GUM folder with train and dev (or a folder of its CoNLL-U files): all documents, and those of
    each part apart, as the weights were fitted on train. Only train's misses are written.
    """
    from avviso.analysis.annotations import Actors
    from avviso.analysis.dating import dating
    from avviso.sources.report import Report
    from evaluation import system

    files = sorted(file for file in path.rglob("GUM_*.conllu") if re.match(r"GUM_(news|interview)_", file.name))[:limit]
    parts: dict[str, list[Row]] = {}
    for file in files:
        text, created = read(file.read_text("utf-8"))
        if created is None:
            continue
        found = dating.published(system.reader().document(Report(text)), Actors((), ()))
        row = (file.stem, created, found.value, found.earliest, found.latest, found.reasons)
        parts.setdefault(file.parent.name, []).append(row)
    apart = {f"{name} alone": score(rows) for name, rows in parts.items() if len(parts) > 1}
    misses = misses_of(parts.get("train", next(iter(parts.values()), [])))
    return {**score([row for rows in parts.values() for row in rows]), **apart, "peers": PEERS, "misses": misses}


def read(source: str) -> tuple[str, date | None]:
    """The text of a document without its date lines, a paragraph a line, and the day it was created."""
    created = re.search(r"^# meta::dateCreated = (\d{4}-\d\d-\d\d)", source, re.MULTILINE)
    parts: list[str] = []
    for line in source.splitlines():
        if line.startswith("# newpar") and parts and parts[-1] != "\n\n":
            parts.append("\n\n")
        elif line.startswith("# text = ") and not _DATE_LINE.match(line[9:]):
            parts.append(line[9:] + " ")
    return "".join(parts), date.fromisoformat(created[1]) if created else None


def score(rows: list[Row]) -> dict[str, object]:
    """Shares in per cent over all documents; width in years over those with an interval closed on both sides."""
    right = sum(value is not None and value[:4] == f"{created.year:04d}" for _, created, value, *_ in rows)
    stated = [row for row in rows if row[3] or row[4]]
    widths = [
        (date.fromisoformat(latest) - date.fromisoformat(earliest)).days / 365.25
        for _, _, _, earliest, latest, _ in rows
        if earliest and latest
    ]
    count = max(len(rows), 1)
    commonest = Counter(row[1].year for row in rows).most_common(1)
    return {
        "documents": len(rows),
        "right year": round(100 * right / count, 1),
        "commonest year": round(100 * commonest[0][1] / count, 1) if commonest else 0.0,
        "years given": sum(row[2] is not None for row in rows),
        "right day": round(100 * sum(row[2] == row[1].isoformat() for row in rows) / count, 1),
        "stated intervals": len(stated),
        "hold the day": round(100 * sum(holds(row) for row in stated) / max(len(stated), 1), 1),
        "closed on both sides": len(widths),
        "closed hold the day": round(
            100 * sum(holds(row) for row in stated if row[3] and row[4]) / max(len(widths), 1), 1
        ),
        "median width in years": round(median(widths), 2) if widths else None,
    }


def holds(row: Row) -> bool:
    """Whether the stated interval holds the day; an open side holds whatever lies there."""
    _, created, _, earliest, latest, _ = row
    return (earliest or "") <= created.isoformat() <= (latest or "9999")


def misses_of(rows: list[Row]) -> list[str]:
    """A line for every document whose year is wrong or missing, or whose interval does not hold the day."""
    return [
        f"{name} {created} read as {value} ({earliest} to {latest}): {'; '.join(reasons)}"
        for name, created, value, earliest, latest, reasons in rows
        if (value or "")[:4] != f"{created.year:04d}" or not holds((name, created, value, earliest, latest, reasons))
    ]
