"""GAP: whether an ambiguous pronoun means name A or name B, read from the mention records of each snippet; F1 as its own scorer counts."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation import system
from evaluation.spans import Tally

NAME = "gap"
PEERS = {
    "F1 on test (Webster et al. 2018)": {
        "Parallelism": {"overall": 66.9, "M": 69.4, "F": 64.4, "bias": 0.93},
        "Parallelism+URL": {"overall": 70.6},
    }
}
_FEMALE = frozenset("she her hers herself".split())
Span = tuple[int, int]


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Scores of the reader on a GAP file: overall, by the pronoun's gender, and the ratio of the two."""
    tallies = {"overall": Tally(), "M": Tally(), "F": Tally()}
    misses: list[str] = []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[:limit]
    for row in rows:
        records = system.reader().read(row["Text"], id=row["ID"], language="en").of("mention")
        found = judged(row, [record.to_json() for record in records])
        gold = {side for side in "AB" if row[f"{side}-coref"].upper() == "TRUE"}
        for name in ("overall", "F" if row["Pronoun"].lower() in _FEMALE else "M"):
            tallies[name].add(gold, found)
        if gold != found:
            misses.append(
                f"{row['ID']}\t{row['Pronoun']} at {row['Pronoun-offset']}: {_said(row, gold)}, found {_said(row, found)}\t{row['Text']}"
            )
    scores = {name: tally() for name, tally in tallies.items()}
    bias = scores["F"]["f1"] / scores["M"]["f1"] if scores["M"]["f1"] else 0.0
    return {"snippets": len(rows), **scores, "bias": round(bias, 2), "peers": PEERS, "misses": misses}


def judged(row: Mapping[str, str], mentions: Sequence[Mapping[str, Any]]) -> set[str]:
    """Which of A and B have the pronoun's actor, among the mention records of a snippet."""
    pronoun = _actors(mentions, _at(row, "Pronoun"), exact=True)
    return {side for side in "AB" if pronoun & _actors(mentions, _at(row, side))}


def _at(row: Mapping[str, str], field: str) -> Span:
    start = int(row[f"{field}-offset"])
    return start, start + len(row[field])


def _actors(mentions: Iterable[Mapping[str, Any]], wanted: Span, *, exact: bool = False) -> set[str]:
    """The actor of the mention that is, or overlaps most of, a span: none or one."""
    best: tuple[float, str] | None = None
    for row in mentions:
        start, end = row["span"]["start"], row["span"]["end"]
        shared = min(end, wanted[1]) - max(start, wanted[0])
        if row["actor"] is None or shared <= 0 or (exact and (start, end) != wanted):
            continue
        likeness = shared / (end - start + wanted[1] - wanted[0] - shared)
        if best is None or likeness > best[0]:
            best = likeness, row["actor"]
    return set() if best is None else {best[1]}


def _said(row: Mapping[str, str], sides: Iterable[str]) -> str:
    return " and ".join(row[side] for side in sorted(sides)) or "neither"
