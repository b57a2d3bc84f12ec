"""PLV: the PLOVER relation of a source and a target, given, and found from end to end (Hu et al., ACL 2024)."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from avviso.analysis.events import judge as event_judge
from avviso.analysis.events import pair as event_pair
from avviso.pipeline import analyse
from avviso.reference.plover import QUAD, root
from avviso.sources.report import Report
from avviso.text.span import Span
from evaluation import system
from evaluation.folds import FOLD, held

NAME = "plv"
PEERS = {
    "pair given, macro F1 of root, quad, binary, on test": {
        "ConfliBERT, supervised": [86.7, 96.3, 98.4],
        "zero-shot NLI, codebook (roberta-large)": [82.4, 89.6, 96.4],
        "GPT-4, codebook": [61.5, 76.7, 93.4],
        "GPT-3.5, codebook": [40.9, 66.2, 90.1],
        "Universal PETRARCH": [46.3, 51.8, 80.8],
    }
}
# The benchmark joins CONCEDE and RETREAT.
_QUADS = {**QUAD, "YIELD": 2}


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence with its source and target (the words, and where they first stand) and its root type."""

    sentence: str
    source: tuple[int, int]
    target: tuple[int, int]
    root: str


def read(path: Path) -> list[Row]:
    """The rows of the published file whose source and target stand in the sentence."""
    file = path / "train.tsv" if path.is_dir() else path
    rows = []
    with file.open(encoding="utf-8", newline="") as lines:
        for record in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            sentence = record["sentence"].strip()
            places = [
                _place(sentence, record["marked_sentence"], tag, record[key].strip())
                for tag, key in (("s", "source"), ("t", "target"))
            ]
            if record["gold_root"] not in _QUADS or None in places:
                continue
            source, target = (place for place in places if place is not None)
            rows.append(Row(sentence, source, target, record["gold_root"]))
    return rows


def _place(sentence: str, marked: str, tag: str, words: str) -> tuple[int, int] | None:
    """Where the marked words stand: their occurrence whose words before agree with the marked sentence."""
    before = marked.split(f"<{tag}>")[0]
    for other in ("<s>", "</s>", "<t>", "</t>"):
        before = before.replace(other, "")
    start = sentence.find(words, max(0, len(before) - 3))
    if start < 0:
        start = sentence.find(words)
    return None if start < 0 or not words else (start, start + len(words))


@dataclass(frozen=True, slots=True)
class Answer:
    """A row with the root told for its pair, what was found of it from end to end, and how many events its sentence gave."""

    row: Row
    given: str
    outcome: str
    events: int
    told: str


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Pair given: macro F1 of root, quad and binary. End to end: share of rows with an event of the right root and overlapping parties.

    Of the rows of one fold the shipped weights have seen none.
    """
    answers = [answer(row) for row in read(path)[:limit]]
    unseen = [each for each in answers if held(each.row.sentence)]
    return {
        **_scores(answers),
        f"fold {FOLD}, kept from training": _scores(unseen),
        "peers": PEERS,
        "misses": [each.told for each in answers if each.given != each.row.root or each.outcome != "right"],
    }


def answer(row: Row) -> Answer:
    """What the package makes of a row."""
    document = system.reader().document(Report(row.sentence))
    given, found = predict(document, row), _end_to_end(document)
    outcome = judge(row, found)
    parts = "; ".join(_told(row.sentence, *event) for event in found)
    pair = f"{row.sentence[slice(*row.source)]} > {row.sentence[slice(*row.target)]}"
    told = f"{row.root}\tgiven: {given}\tend to end: {outcome}\t[{pair}]\t{parts}\t{row.sentence}"
    return Answer(row, given, outcome, len(found), told)


def _scores(answers: Sequence[Answer]) -> dict[str, object]:
    outcomes = Counter(each.outcome for each in answers)
    per_root: dict[str, Counter[str]] = defaultdict(Counter)
    for each in answers:
        per_root[each.row.root][each.outcome] += 1
    return {
        "rows": len(answers),
        "pair given": scores([(each.row.root, each.given) for each in answers]),
        "end to end": {
            "right": _share(outcomes["right"], len(answers)),
            "right parties, wrong root": _share(outcomes["wrong root"], len(answers)),
            "right root, wrong parties": _share(outcomes["wrong parties"], len(answers)),
            "events a sentence": round(sum(each.events for each in answers) / max(1, len(answers)), 2),
            "right by root": {
                root: _share(count["right"], sum(count.values())) for root, count in sorted(per_root.items())
            },
        },
    }


def predict(document, row: Row) -> str:  # type: ignore[no-untyped-def]
    """The root for a given pair; "none" where the coder knows no word of it."""
    source, target = (Span.of(document.text, *place) for place in (row.source, row.target))
    relations = event_pair.between(document, source, target, event_judge.head(document))
    return root(relations[0].type, relations[0].status) if relations else "none"


Found = tuple[str, list[tuple[int, int]], list[tuple[int, int]]]


def _end_to_end(document) -> list[Found]:  # type: ignore[no-untyped-def]
    annotations = analyse(document)
    found: list[Found] = []
    for event in annotations.events:
        actors, recipients = ([(p.span.start, p.span.end) for p in side] for side in (event.actors, event.recipients))
        found.append((root(event.type, event.status), actors, recipients or actors))
    return found


def _told(sentence: str, kind: str, actors: list[tuple[int, int]], recipients: list[tuple[int, int]]) -> str:
    sides = ("+".join(sentence[start:end] for start, end in side) for side in (actors, recipients))
    return f"{kind}: {' > '.join(sides)}"


def judge(row: Row, found: Iterable[Found]) -> str:
    """Right: some event has the root, an actor that overlaps the source and a recipient (in a reciprocal event, an actor) the target."""
    outcomes = set()
    for kind, actors, recipients in found:
        parties = _overlap(actors, row.source) and _overlap(recipients, row.target)
        if parties and kind == row.root:
            return "right"
        outcomes.add("wrong root" if parties else ("wrong parties" if kind == row.root else "nothing"))
    return next((outcome for outcome in ("wrong root", "wrong parties") if outcome in outcomes), "nothing")


def _overlap(spans: Iterable[tuple[int, int]], place: tuple[int, int]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in spans)


def scores(pairs: list[tuple[str, str]]) -> dict[str, float]:
    """Macro F1 over the classes of the gold side, for roots, quad classes and cooperation against conflict."""
    quads = [(str(_QUADS[gold]), str(_QUADS.get(found, "none"))) for gold, found in pairs]
    binary = [(str(int(gold) > 2), str(int(found) > 2) if found != "none" else "none") for gold, found in quads]
    return {"root": macro_f1(pairs), "quad": macro_f1(quads), "binary": macro_f1(binary)}


def macro_f1(pairs: Iterable[tuple[str, str]]) -> float:
    """Mean F1 over the gold classes, in per cent."""
    pairs = list(pairs)
    values = []
    for label in sorted({gold for gold, _ in pairs}):
        right = sum(gold == found == label for gold, found in pairs)
        total = sum(gold == label for gold, _ in pairs) + sum(found == label for _, found in pairs)
        values.append(200 * right / total)
    return round(sum(values) / max(1, len(values)), 2)


def _share(count: int, total: int) -> float:
    return round(100 * count / max(1, total), 2)
