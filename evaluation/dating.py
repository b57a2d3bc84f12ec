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


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Scores on `path`, a GUM folder with train and dev (or a folder of its CoNLL-U files)."""
    from avviso.analysis import dating
    from avviso.analysis.annotations import Actors
    from evaluation import timex

    files = sorted(file for file in path.rglob("GUM_*.conllu") if re.match(r"GUM_(news|interview)_", file.name))[:limit]
    rows: list[tuple[str, date, str | None, str | None, str | None, tuple[str, ...]]] = []
    for file in files:
        text, created = read(file.read_text("utf-8"))
        if created is None:
            continue
        found = dating.published(timex.document(text, None), Actors((), ()))
        rows.append((file.stem, created, found.value, found.earliest, found.latest, found.reasons))
    return score(rows)


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


def score(rows: list[tuple[str, date, str | None, str | None, str | None, tuple[str, ...]]]) -> dict[str, object]:
    """Shares in per cent over all documents; width in years over those with an interval closed on both sides."""
    year = held = stated = day = 0
    widths: list[float] = []
    misses = []
    for name, created, value, earliest, latest, reasons in rows:
        right = value is not None and value[:4] == f"{created.year:04d}"
        inside = (earliest is None or earliest <= created.isoformat()) and (
            latest is None or created.isoformat() <= latest
        )
        year += right
        day += value == created.isoformat()
        if earliest or latest:
            stated += 1
            held += inside
        if earliest and latest:
            widths.append((date.fromisoformat(latest) - date.fromisoformat(earliest)).days / 365.25)
        if not right or not inside:
            misses.append(f"{name} {created} read as {value} ({earliest} to {latest}): {'; '.join(reasons)}")
    count = max(len(rows), 1)
    commonest = Counter(row[1].year for row in rows).most_common(1)
    return {
        "documents": len(rows),
        "right year": round(100 * year / count, 1),
        "commonest year": round(100 * commonest[0][1] / count, 1) if commonest else 0.0,
        "right day": round(100 * day / count, 1),
        "stated intervals": stated,
        "closed on both sides": len(widths),
        "hold the day": round(100 * held / max(stated, 1), 1),
        "median width in years": round(median(widths), 2) if widths else None,
        "peers": PEERS,
        "misses": misses,
    }
