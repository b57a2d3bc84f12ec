"""Events in the project's labelled sentences: detection, type, parties, false events, and how far confidence can be believed."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from evaluation.event_labels import Event, Labelled, matched, meet, sentences, unmatched

NAME = "events"


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Scores of both halves of the labelled sentences; rules were tuned on the one, the other is the figure to give; and of the sentences kept
    from training, which thresholds are tuned on too. `path` is the data folder.
    """
    rows = list(sentences(path, limit))
    misses = [line for row in rows if row.half != "report" for line in _misses(row)]
    halves = {name: scores([r for r in rows if r.half == name]) for name in ("report", "tune", "kept")}
    return {**halves, "misses": misses}


def scores(rows: Sequence[Labelled]) -> dict[str, object]:
    """Detection (precision, recall, F1), of the events detected the share with right type and parties, false events, calibration."""
    pairs = [pair for row in rows for pair in matched(row.gold, row.found)]
    gold, found = sum(len(r.gold) for r in rows), sum(len(r.found) for r in rows)
    empty = [row for row in rows if not row.gold]
    told = list(judged(rows))
    return {
        "sentences": len(rows),
        "labelled": gold,
        "found": found,
        "detection": _prf(len(pairs), gold, found),
        "detected, right root": _share(sum(a.root == b.root for a, b in pairs), len(pairs)),
        "detected, right parties": _share(sum(right_parties(a, b) for a, b in pairs), len(pairs)),
        "all right": _prf(sum(a.root == b.root and right_parties(a, b) for a, b in pairs), gold, found),
        "false events per 100 sentences without one": _share(sum(len(r.found) for r in empty), len(empty)),
        "expected calibration error": calibration_error(told),
        "the same by chance, were each confidence true": dict(
            zip(("mean", "95 % below"), by_chance(told), strict=True)
        ),
    }


def right_parties(gold: Event, found: Event) -> bool:
    """Whether each labelled side has a party that overlaps, on that side or, in a reciprocal event, among the actors."""
    actors = not gold.actors or meet(gold.actors, found.actors)
    recipients = not gold.recipients or meet(gold.recipients, found.recipients or found.actors)
    return actors and recipients


def judged(rows: Iterable[Labelled]) -> Iterable[tuple[float, bool]]:
    """The confidence of each event found and whether it is right: detected, of the right root, with the right parties."""
    for row in rows:
        pairs = matched(row.gold, row.found)
        right = {id(found) for gold, found in pairs if gold.root == found.root and right_parties(gold, found)}
        for event in row.found:
            yield event.confidence, id(event) in right


def calibration_error(given: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """Expected calibration error: mean gap between confidence and share of right ones over equal bins, weighted by their size."""
    error = 0.0
    for number in range(bins):
        inside = [pair for pair in given if min(int(pair[0] * bins), bins - 1) == number]
        if inside:
            said = sum(confidence for confidence, _ in inside) / len(inside)
            was = sum(right for _, right in inside) / len(inside)
            error += abs(said - was) * len(inside) / len(given)
    return round(error, 3)


def by_chance(given: Sequence[tuple[float, bool]], draws: int = 1000) -> tuple[float, float]:
    """The mean and the 95th percentile of the calibration error that as many events would show were every confidence true: few events miss by much.

    By drawing who is right from the confidences (Vaicenavicius et al., 2019, consistency resampling).
    """
    rng = random.Random(0)
    errors = sorted(calibration_error([(sure, rng.random() < sure) for sure, _ in given]) for _ in range(draws))
    return round(sum(errors) / draws, 3), errors[int(0.95 * draws)]


def _misses(row: Labelled) -> Iterable[str]:
    pairs = matched(row.gold, row.found)
    for gold in row.gold:
        other = next((found for known, found in pairs if known is gold), None)
        if other is None or other.root != gold.root or not right_parties(gold, other):
            told = "not found" if other is None else f"found {other.root}"
            yield f"{row.document}\t{gold.root}\t{gold.status}\t{gold.triggers}\t{told}\t{row.text}"
    for found in unmatched(row):
        yield f"{row.document}\tfalse {found.root}\t{found.status}\t{found.triggers}\t\t{row.text}"


def _prf(right: int, gold: int, found: int) -> dict[str, float]:
    precision, recall = right / max(1, found), right / max(1, gold)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"p": round(100 * precision, 2), "r": round(100 * recall, 2), "f1": round(100 * f1, 2)}


def _share(count: int, total: int) -> float:
    return round(100 * count / max(1, total), 2)
