"""Statements and figures of 20 reports of re3d, GUM and MEANTIME against the project's own labels (machine labels).

The path is the folder of all corpora; labels are in `evaluation/labels/reports.jsonl`. The `tune` half may be looked at, the `held` half is
only scored: no misses are written for it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from avviso.analysis.quantities.number_words import VAGUE
from avviso.reference.cues import CLASS_OF
from evaluation import system
from evaluation.spans import Tally
from evaluation.texts import texts

NAME = "reports"
LABELS = Path(__file__).parent / "labels" / "reports.jsonl"
Json = Mapping[str, Any]
_WORD = re.compile(r"\w+")
_SMALL = frozenset("the a an of and for s".split())
_FORMS = frozenset("inc incorporated corp corporation co ltd limited plc llc".split())
_KINDS = frozenset(
    "newspaper daily weekly magazine website channel network agency company group movement party".split()
)


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Scores of both halves apart, and the misses of the `tune` half."""
    labels = by_document(LABELS)
    names = sorted(labels)[:limit]
    wanted = {name: text for name, text in texts(path) if name in labels}
    halves = {"tune": Scores(), "held": Scores()}
    for name in names:
        reading = system.reader().read(wanted[name], id=name, language="en")
        found = [record.to_json() for record in reading]
        halves[labels[name][0]["half"]].add(name, labels[name], found)
    result: dict[str, object] = {"documents": len(names)}
    for half, scores in halves.items():
        result[half] = scores()
    return {**result, "misses": halves["tune"].misses}


def by_document(path: Path) -> dict[str, list[Json]]:
    """The rows of a file of labels by the document that they label."""
    labels: dict[str, list[Json]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        labels[row["document"]].append(row)
    return labels


class Scores:
    """Counts of one half, added up over its documents."""

    def __init__(self) -> None:
        self.found, self.addressee = Tally(), Tally()
        self.figures = Figures()
        self.right: dict[str, list[bool]] = defaultdict(list)
        self.misses: list[str] = []

    def add(self, name: str, labels: Sequence[Json], records: Sequence[Json]) -> None:
        """Add one document: its labels and the records in their JSON form."""
        names = {row["id"]: row["names"] for row in records if row["kind"] == "actor"}
        gold = [row for row in labels if row["kind"] == "statement"]
        said = [row for row in records if row["kind"] == "statement"]
        pairs = matched(gold, said)
        self.found.count(len(gold), len(said), len(pairs))
        for g, s in pairs:
            self._statement(name, gold[g], said[s], names)
        self.misses += [f"{name}\tmissed\t{gold[g]}" for g in range(len(gold)) if g not in {p[0] for p in pairs}]
        spare = [said[s] for s in range(len(said)) if s not in {p[1] for p in pairs}]
        self.misses += [f"{name}\tnot in the labels\t{_shown(row)}" for row in spare]
        figures = [row for row in labels if row["kind"] == "figure"]
        self.figures.add(name, figures, [row for row in records if row["kind"] == "figure"], names)

    def _statement(self, name: str, label: Json, row: Json, names: Mapping[str, Sequence[str]]) -> None:
        checks = {"act": label["act"] == row["act"], "class": CLASS_OF[label["act"]] == row["act_class"]}
        checks["negated"] = label["negated"] == row["negated"]
        if label["speaker"] is not None:
            checks["speaker"] = row["speaker"] is not None and same(label["speaker"], names[row["speaker"]["actor"]])
        for check, right in checks.items():
            self.right[check].append(right)
            if not right:
                self.misses.append(f"{name}\t{check}\t{label}\t{_shown(row)}")
        heard = [(p["start"], p["end"]) for p in row["addressee"]]
        met = sum(any(_meet(one, other) for other in heard) for one in label["addressee"])
        self.addressee.count(len(label["addressee"]), len(heard), met)

    def __call__(self) -> dict[str, object]:
        """F1 and accuracies in per cent; acts and speakers are those of statements found."""
        return {
            "statements": self.found(),
            **{name: {"right": percent(rows), "of": len(rows)} for name, rows in sorted(self.right.items())},
            "addressee": self.addressee(),
            "figures": self.figures(),
        }


class Figures:
    """Counts of the figures of one half: those whose value is right, whose measure is too, and whose claimant is too."""

    def __init__(self) -> None:
        self.values, self.measures, self.claimants = Tally(), Tally(), Tally()
        self.misses: list[str] = []

    def add(self, name: str, gold: Sequence[Json], found: Sequence[Json], names: Mapping[str, Sequence[str]]) -> None:
        """Add one document: its labels, its figures in their JSON form, and the names of its actors by their ids."""
        right = {"value": 0, "measure": 0, "claimant": 0}
        used: set[int] = set()
        for label in gold:
            there = [k for k, row in enumerate(found) if k not in used and _printed(label, row)]
            k = next((k for k in there if _bounds(label, found[k])), None)
            if k is None:
                self.misses.append(f"{name}\tvalue\t{label}\t{[_figure(found[k], names) for k in there]}")
                continue
            used.add(k)
            row, by = found[k], found[k]["claimed_by"]
            by_same = by is not None and label["claimant"] is not None and same(label["claimant"], names[by["actor"]])
            checks = {
                "measure": label["measure"] == row["measure"],
                "claimant": by_same or (by is None and label["claimant"] is None),
            }
            right["value"] += 1
            right["measure"] += checks["measure"]
            right["claimant"] += checks["measure"] and checks["claimant"]
            wrong = [check for check, held in checks.items() if not held]
            if wrong:
                self.misses.append(f"{name}\t{', '.join(wrong)}\t{label}\t{_figure(row, names)}")
        spare = [row for k, row in enumerate(found) if k not in used]
        self.misses += [f"{name}\tnot in the labels\t{_figure(row, names)}" for row in spare]
        for part, tally in zip(right.values(), (self.values, self.measures, self.claimants), strict=True):
            tally.count(len(gold), len(found), part)

    def __call__(self) -> dict[str, dict[str, float | int]]:
        """F1 of each, every later one asking for the earlier too."""
        return {"value": self.values(), "and measure": self.measures(), "and claimant": self.claimants()}


def _printed(label: Json, row: Json) -> bool:
    return _meet(label["printed"], (row["printed"]["start"], row["printed"]["end"]))


def _bounds(label: Json, row: Json) -> bool:
    """Whether low, best and high are the same; the labels give a vague word ("dozens") none, the package those of its table."""
    if label["low"] is label["best"] is label["high"] is None:
        return (row["low"], row["high"]) in VAGUE.values()
    return all(label[bound] == row[bound] for bound in ("low", "best", "high"))


def _figure(row: Json, names: Mapping[str, Sequence[str]]) -> str:
    by = row["claimed_by"] and names[row["claimed_by"]["actor"]][0]
    return f"[{row['printed']['text']}] {row['low']} {row['best']} {row['high']} {row['measure']} {by!r} at {row['printed']['start']}"


def matched(gold: Sequence[Json], found: Sequence[Json]) -> list[tuple[int, int]]:
    """Pairs of label and statement: sources overlap (or neither has one) and contents overlap; the most content first, each once."""
    ranked = []
    for g, label in enumerate(gold):
        for s, row in enumerate(found):
            contents = [(p["start"], p["end"]) for p in row["content"]]
            shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in label["content"] for b in contents)
            source = row["source"] and (row["source"]["start"], row["source"]["end"])
            fits = _meet(label["source"], source) if label["source"] and source else label["source"] == source
            if shared and fits:
                union = sum(b - a for a, b in [*label["content"], *contents]) - shared
                ranked.append((-shared / union, g, s))
    pairs: list[tuple[int, int]] = []
    for _, g, s in sorted(ranked):
        if all(g != one and s != other for one, other in pairs):
            pairs.append((g, s))
    return sorted(pairs)


def same(label: str, names: Iterable[str]) -> bool:
    """Whether a labelled actor (or one of several, parted by ";") has one of some names: the same words, one's last words, or its initials.

    Initials in brackets behind a name, a company's legal form ("Inc.") and what a named body is ("the Lantern newspaper") count as no part of a name.
    """
    for wanted in label.split(";"):
        one = _words(wanted)
        for name in names:
            other = _words(name)
            short, long = sorted((one, other), key=len)
            tail = bool(short) and set(short) <= set(long) and short[-1] == long[-1]
            if tail or set(one) == set(other) or _initials(wanted, name) or _initials(name, wanted):
                return True
    return False


def _words(name: str) -> list[str]:
    words = _WORD.findall(re.sub(r"\([A-Z.]+\)$", "", name.strip()) or name)
    while len(words) > 1 and (words[-1].casefold() in _FORMS or (words[-1] in _KINDS and words[-2][0].isupper())):
        words.pop()
    return [word for word in map(str.casefold, words) if word not in _SMALL]


def _initials(short: str, long: str) -> bool:
    capitals = "".join(word[0] for word in re.findall(r"\w+", long) if word[0].isupper())
    return len(short) > 1 and re.sub(r"\W", "", short) == capitals


def percent(rows: Sequence[bool]) -> float:
    """The share of true ones in per cent, one decimal."""
    return round(100 * sum(rows) / len(rows), 1) if rows else 0.0


def _meet(one: Sequence[int], other: Sequence[int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _shown(row: Json) -> str:
    speaker, source, cue = (
        row[f] and row[f]["name" if f == "speaker" else "text"] for f in ("speaker", "source", "cue")
    )
    contents = " ... ".join(p["text"] for p in row["content"])
    return f"{row['act']} {speaker!r}: [{source}] [{cue}] {contents!r} at {row['content'][0]['start']}"
