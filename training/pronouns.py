"""python -m training.pronouns DATA: fits the worths of `avviso.analysis.actors.choice` on GAP's development part and prints them.

Each round reads the snippets with the last worths, since an earlier pronoun's person is a later one's antecedent, and takes the best
mention of each cluster by them. The language model has learnt from these snippets, so its odds are worth less elsewhere than here: their
worth is given, not fitted, like those that ambiguous pronouns of named people do not show (`GIVEN`).
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np

import avviso
from avviso.analysis.actors import choice as actors_choice
from avviso.analysis.actors import coreference, entities
from avviso.sources.report import Report
from avviso.text.document import Document

GIVEN = {
    "model": 0.5,
    "nominal": -0.8,
    "pronoun": -0.8,
    "main subject": 1.3,
    "subject": 1.1,
    "object": 0.3,
    "possessor": 0.4,
    "other part": 0.3,
    "joined": 0.2,
    "out of a quotation": -0.5,
    "other gender": -2.5,
    "a body": -2.0,
}
FITTED = (
    "a sentence before",
    "two sentences before",
    "three sentences before",
    "ahead",
    "bound",
    "both subjects",
    "same gender",
    "governing",
    "partner",
    "others nearer",
    "named before",
    "named after",
    "nobody",
)
NAMES = (*GIVEN, *FITTED)
ROUNDS = 3
SNIPPETS = 1_200
Row = Mapping[str, str]
Example = tuple[np.ndarray, np.ndarray]
"""(candidates and nobody, features), which of them may be right."""


def examples(read: list[tuple[Row, Document]]) -> list[Example]:
    """What there was to choose from at each pronoun of GAP, read with the worths as they are."""
    seen: list[tuple[object, int, dict[int, list[dict[str, float]]]]] = []
    plain = actors_choice.candidates

    def noted(scene, index, *rest):  # type: ignore[no-untyped-def]
        found = plain(scene, index, *rest)
        seen.append((scene, index, found))
        return found

    made = []
    for row, document in read:
        seen.clear()
        actors_choice.candidates = noted
        coreference.resolve(document, entities.find(document))
        actors_choice.candidates = plain
        at = int(row["Pronoun-offset"])
        for scene, index, found in seen:
            if scene.mentions[index].span.start == at and found:
                one = example(row, scene, found)
                made += [] if one is None else [one]
    return made


def example(row: Row, scene, found: dict[int, list[dict[str, float]]]) -> Example | None:  # type: ignore[no-untyped-def]
    """One choice; None where the right person is not among the candidates."""

    def cluster(side: str) -> int | None:
        start = int(row[f"{side}-offset"])
        end = start + len(row[side])
        met = [m for m, one in enumerate(scene.mentions) if one.span.start < end and start < one.span.end]
        return max(
            ((scene.owner[m], len(scene.mentions[m].span.text)) for m in met), key=lambda p: -p[1], default=(None, 0)
        )[0]

    right = {cluster(side) for side in "AB" if row[f"{side}-coref"].upper() == "TRUE"} - {None}
    wrong = {cluster(side) for side in "AB" if row[f"{side}-coref"].upper() != "TRUE"}
    rows = [max(each, key=actors_choice.worth) for each in found.values()] + [{"nobody": 1.0}]
    may = [number in right if right else number not in wrong for number in found] + [not right]
    if not any(may):
        return None
    return np.array([[one.get(name, 0.0) for name in NAMES] for one in rows]), np.array(may)


def fitted(made: list[Example], worths: np.ndarray, steps: int = 240, rate: float = 0.03) -> np.ndarray:
    """Worths that give the right candidates the largest share, by Adam; those in `GIVEN` stay."""
    worths, mean, square = worths.copy(), np.zeros(len(NAMES)), np.zeros(len(NAMES))
    free = np.array([name in FITTED for name in NAMES], dtype=float)
    for step in range(1, steps + 1):
        slope = -worths / len(made)
        for rows, may in made:
            share = np.exp(rows @ worths - (rows @ worths).max())
            share /= share.sum()
            wanted = np.where(may, share, 0.0)
            slope += (wanted / max(wanted.sum(), 1e-9) - share) @ rows / len(made)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        worths += free * rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return worths


def main(data: Path) -> None:
    """Print the worths after the last round."""
    reader = avviso.load(threads=2)
    with (data / "gap" / "gap-development.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[:SNIPPETS]
    read = [(row, reader.document(Report(row["Text"], language="en"))) for row in rows]
    worths = np.array([GIVEN.get(name, -2.0 if name == "nobody" else 0.0) for name in NAMES])
    for _ in range(ROUNDS):
        actors_choice.WORTH = MappingProxyType(dict(zip(NAMES, worths.tolist(), strict=True)))
        worths = fitted(examples(read), worths)
    for name, value in sorted(zip(NAMES, worths.tolist(), strict=True)):
        print(f'        "{name}": {value:.2f},')


if __name__ == "__main__":
    main(Path(sys.argv[1]))
