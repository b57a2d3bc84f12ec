"""ISAF press releases: least number killed and captured, province and date, as one annotator coded them.

The corpus has conventions of its own, kept here and out of the package: "several" is 3, "numerous" 4, a plural without
a number 3; what a later
sentence says again is not counted twice, unless it says "other", "also" or "another". Peers' figures are on all 724
releases; these are the half that was
given out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from avviso.analysis import quantity_measures
from avviso.analysis.annotations import Annotations, Quantity
from avviso.pipeline import analyse
from avviso.reference.gazetteer import gazetteer
from avviso.reference.place_names import normalise
from avviso.sources.report import Report
from avviso.text.document import Document
from evaluation import system

NAME = "isaf"
PEERS = {
    "GPT-4o": {"min_killed": 95.3, "min_captured": 89.4, "date": 72.8, "province": 89.6},
    "Mistral-7B tuned": {"min_killed": 97.7, "min_captured": 93.6, "date": 87.8, "province": 98.2},
    "always none": {"min_killed": 69.1, "min_captured": 19.1},
}
_SEVERAL = {"numerous": 4, "many": 4, "multiple": 3}
_AGAIN = frozenset({"other", "others", "another", "also", "additional", "second", "third", "more"})
_UNREAL = frozenset(
    {
        "want",
        "attempt",
        "try",
        "intend",
        "plan",
        "aim",
        "target",
        "seek",
        "order",
        "search",
        "effort",
        "mission",
        "operation",
        "raid",
    }
)
_BODY = re.compile(r"(?:KABUL|[A-Z]{4,}),? ?(?:Afghanistan)?\s*\([^)]{4,30}\)\s*[-–—]*|For Immediate Release")


def releases(path: Path) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Name, text and gold of every release."""
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        turns = {turn["from"]: turn["value"] for turn in json.loads(line)["conversations"]}
        yield f"{path.stem}-{number}", turns["human"].split("PRESS RELEASE TEXT: ", 1)[-1], json.loads(turns["gpt"])


def code(document: Document, found: Annotations) -> dict[str, object]:
    """What the corpus asks of a release, from what the package read in it."""
    return {
        "min_killed": _count(document, found, "killed"),
        "min_captured": _count(document, found, "detained"),
        "province": _province(document, found),
        "start_date": _date(document, found),
    }


def _count(document: Document, found: Annotations, measure: str) -> int:
    """The lead's number; a later sentence adds to it where it says "other" or "also" and the lead gave one group
    only.
    """
    total, groups = 0, 0
    for sentence in document.sentences:
        here = _in_sentence(document, found, measure, sentence.start, sentence.end)
        if not here:
            continue
        again = any(t.lower_ in _AGAIN for t in sentence) and groups == 1 and sum(here) != total
        total = total + sum(here) if again else max(total, sum(here))
        groups = groups or len(here)
    return total


def _in_sentence(document: Document, found: Annotations, measure: str, start: int, end: int) -> list[int]:
    """The numbers a sentence gives: its figures of that measure, and one or three for each of those befallen without
    a figure.
    """
    doc = document.doc
    given, counted = [], set()
    for figure in found.quantities:
        at = document.tokens(figure.printed)
        if figure.measure == measure and start <= at[0] < end:
            given.append(_least(figure))
            counted.update(range(at[0], at[1] + 6))
    for head, predicate in quantity_measures.befallen(doc, start, end, measure):
        if any(i in counted for i in range(doc[head].left_edge.i, head + 1)) or _unreal(doc, predicate):
            continue
        words = {t.lower_ for t in doc[max(start, head - 4) : head]}
        given.append(
            next((n for word, n in _SEVERAL.items() if word in words), 3 if doc[head].tag_ in ("NNS", "NNPS") else 1)
        )
    return given


def _least(figure: Quantity) -> int:
    if figure.low is not None:
        return int(figure.low) + (figure.best is None and figure.high is None)  # "more than 30" is coded as 31
    return int(figure.best if figure.best is not None else 1)


def _unreal(doc: object, predicate: int) -> bool:
    token = doc[predicate]  # type: ignore[index]
    if any(
        (c.dep_ == "mark" and c.lower_ in ("to", "if")) or c.lower_ in ("no", "not", "never") for c in token.children
    ):
        return True
    return token.head.lemma_.lower() in _UNREAL and token.dep_ in ("xcomp", "acl", "advcl")


def _province(document: Document, found: Annotations) -> list[str]:
    begin = _body(document.text)
    names = [p.name for p in found.places if p.country == "AF" and p.precision == "admin1" and p.span.start >= begin]
    if not names:
        names = [p.name for p in found.places if p.country == "AF" and p.precision == "admin1"]
    if not names:
        names = [
            _division(p.name)
            for p in found.places
            if p.country == "AF" and p.precision in ("populated-place", "admin2")
        ]
    return names[:1]


def _division(name: str) -> str:
    places = [p for p in gazetteer().find(name) if p.country == "AF" and p.division]
    return next((d.name for p in places for d in gazetteer().find(p.name) if d.kind == "admin1"), "")


def _body(text: str) -> int:
    marks = list(_BODY.finditer(text))
    return marks[-1].end() if marks and marks[-1].end() < len(text) * 0.6 else 0


def _date(document: Document, found: Annotations) -> str | None:
    begin = _body(document.text)
    days = [
        t.value[:10] for t in found.times if t.value and re.match(r"\d{4}-\d\d-\d\d", t.value) and t.span.start >= begin
    ]
    return days[0] if days else (found.published.value or "")[:10] or None


def _same(name: str, gold: str) -> bool:
    gold = normalise(gold.replace("_", " "))
    return any(p.name == name and p.kind == "admin1" for p in gazetteer().find(gold) if p.country == "AF")


def score(gold: dict[str, object], got: dict[str, object]) -> dict[str, bool]:
    """Which fields are right."""
    provinces: Sequence[str] = gold["province"]  # type: ignore[assignment]
    named: Sequence[str] = got["province"]  # type: ignore[assignment]
    return {
        "min_killed": gold["min_killed"] == got["min_killed"],
        "min_captured": gold["min_captured"] == got["min_captured"],
        "province": len(provinces) == len(named) and all(_same(n, g) for n, g in zip(named, provinces, strict=True)),
        "date": gold["start_date"] == got["start_date"],
    }


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Per cent right of each field."""
    file = path if path.is_file() else next(path.glob("*.jsonl"))
    right: dict[str, int] = {}
    misses: list[str] = []
    items = list(releases(file))[:limit]
    for name, text, gold in items:
        document = system.reader().document(Report(text, source_id=name))
        got = code(document, analyse(document))
        for key, good in score(gold, got).items():
            right[key] = right.get(key, 0) + good
            if not good:
                field = "start_date" if key == "date" else key
                misses.append(f"{name}\t{key}\tgold {gold[field]}\tgot {got[field]}")
    return {
        "releases": len(items),
        **{k: round(100 * n / len(items), 1) for k, n in right.items()},
        "peers": PEERS,
        "misses": misses,
    }
