"""Fits how far each kind of clue to a report's day is trusted: `SHARP` of `avviso/analysis/dating/shapes.py`.

    python -m training.dating_weights DATA

Reports of known date under DATA: GUM train news and interviews (counted three times), MEANTIME, 80 texts of PolNeAR
train, and the three quarters for development of TimeBank and AQUAINT. Each power is moved in turn where that makes the
true years likelier, with a small price on its distance from 1. Prints the powers; the file is edited by hand.
"""

from __future__ import annotations

import random
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from math import log
from pathlib import Path

from avviso.analysis.dating import dating
from avviso.analysis.dating import scale as dating_scale
from avviso.analysis.dating import shapes as dating_shapes
from avviso.analysis.dating.scale import Clue, Scale
from avviso.sources.report import Report
from evaluation import dating as gum
from evaluation import system, timex

_STEPS = (0.6, 0.8, 1.25, 1.6)
_PRICE = 0.003
Text = tuple[float, date, str]  # weight, day, text
Known = tuple[float, date, list[Clue], Scale]


def texts(data: Path) -> Iterator[Text]:
    """Every report with its weight and day."""
    for path in sorted((data / "gum" / "train").glob("GUM_*.conllu")):
        text, created = gum.read(path.read_text("utf-8"))
        if created is not None and re.match(r"GUM_(news|interview)_", path.name):
            yield 3.0, created, text
    for corpus, weight in (("timebank", 0.25), ("aquaint", 0.5)):
        for path in sorted((data / "timex" / corpus).glob("*.tml")):
            text, day, _ = timex.read(path.read_text("utf-8"))
            if day and len(day) >= 10 and not timex.is_held_out(path.stem):
                yield weight, date.fromisoformat(day[:10]), text
    for path in sorted({path.stem: path for path in (data / "meantime").rglob("*.xml")}.values()):
        yield from ((1.0, day, text) for day, text in _meantime(ET.parse(path).getroot()))
    articles = sorted(path for path in (data / "polnear" / "train" / "text").rglob("*.txt"))
    for path in random.Random(3).sample(articles, 80):
        yield 0.4, date.fromisoformat(path.name.split("_")[1]), path.read_text("utf-8")


def _meantime(root: ET.Element) -> Iterator[tuple[date, str]]:
    """Day and text of an article without its date line; none where its day is not whole."""
    value = next(
        (t.get("value", "") for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"), ""
    )
    sentences: dict[int, list[str]] = {}
    for token in root.iter("token"):
        sentences.setdefault(int(token.get("sentence", 0)), []).append(token.text or "")
    lines = [re.sub(r" ([,.;:?!%)]|'s\b)", r"\1", " ".join(words)) for _, words in sorted(sentences.items())]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value[:10]):
        yield date.fromisoformat(value[:10]), "\n\n".join([lines[0], " ".join(lines[2:])])


def known(data: Path) -> list[Known]:
    """Weight, day, clues and season of every report that has clues."""
    found = []
    for weight, day, text in texts(data):
        document = system.reader().document(Report(text))
        clues, dated = dating.clues(document)
        if clues and document.layout.published.value is None:
            found.append((weight, day, clues, dating.season(dated)))
    return found


def likelihood(reports: list[Known]) -> float:
    """The mean logarithm of the chance given to the true year."""
    total = 0.0
    for weight, day, clues, season in reports:
        logs = dating_scale.prior() + season + sum(share for _, share in dating_scale.shares(clues))
        total += weight * log(dating_scale.years(dating_scale.chances(logs)).get(day.year, 1e-5))
    return total / sum(weight for weight, *_ in reports)


def fit(reports: list[Known]) -> dict[str, float]:
    """The powers, two rounds over all kinds."""
    powers = dating_shapes.SHARP
    kinds = (*dating_shapes.RANK, *dating_shapes.AHEAD, *dating_shapes.BEFORE, "fits")
    powers.update(dict.fromkeys(kinds, 1.0))
    best = likelihood(reports)
    for kind in (*kinds, *kinds):
        for step in _STEPS:
            before = powers[kind]
            powers[kind] = before * step
            reached = likelihood(reports) - _PRICE * sum(log(power) ** 2 for power in powers.values())
            if reached <= best + 1e-4:
                powers[kind] = before
            best = max(best, reached)
    return {kind: round(power, 2) for kind, power in powers.items() if power != 1}


if __name__ == "__main__":
    print(fit(known(Path(sys.argv[1]))))
