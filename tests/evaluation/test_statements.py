"""The scorers of statements, acts and pronouns against cases worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation import acts, gap, reports


def make_row(source: tuple[int, int] | None, *content: tuple[int, int], label: bool = False) -> dict[str, Any]:
    """A label, or a statement in its JSON form, from character ranges."""
    if label:
        return {"source": source, "content": list(content)}
    spans = [{"start": a, "end": b, "text": "x" * (b - a)} for a, b in content]
    return {"source": source and {"start": source[0], "end": source[1], "text": ""}, "content": spans}


MATCHES = [
    ("the same", make_row((0, 4), (10, 20)), [(0, 0)]),
    ("both without a source", make_row(None, (10, 20)), []),
    ("other words as source", make_row((30, 40), (10, 20)), []),
    ("a piece of the content", make_row((3, 9), (15, 30), (40, 50)), [(0, 0)]),
    ("content beside it", make_row((0, 4), (20, 30)), []),
]


@pytest.mark.parametrize(("remark", "row", "expected"), MATCHES, ids=[row[0] for row in MATCHES])
def test_statement_found(remark: str, row: dict[str, Any], expected: list[tuple[int, int]]) -> None:
    assert reports.matched([make_row((0, 4), (10, 20), label=True)], [row]) == expected, remark


def test_each_statement_is_matched_once_the_likest_first() -> None:
    labels = [make_row(None, (0, 40), label=True), make_row(None, (10, 20), label=True)]
    assert reports.matched(labels, [make_row(None, (10, 20)), make_row(None, (0, 39))]) == [(0, 1), (1, 0)]


NAMES = [
    ("the surname", "Jana Orlova", ["Orlova"], True),
    ("a name within another", "Meridia", ["Meridia Air Force"], False),
    ("initials", "Varn Relief Agency", ["VRA"], True),
    ("one of several", "Jana Orlova; Varn", ["Varn"], True),
    ("an article", "the Lantern", ["Lantern"], True),
    ("somebody else", "Jana Orlova", ["Jana Petrova", "Petrova"], False),
    ("a company's legal form", "Harbour Looms Inc.", ["Harbour Looms"], True),
    ("legal forms of two kinds", "Harbour Looms Co., Ltd.", ["Harbour Looms PLC"], True),
    ("a legal form alone is no name", "Inc.", ["Harbour Looms Inc."], False),
    ("another company", "Harbour Looms Inc.", ["Ferry Looms Inc."], False),
    ("a company that the legal form alone joins", "Harbour Corp.", ["Ferry Corp."], False),
    ("initials behind the name", "Varn Relief Agency (VRA)", ["Varn Relief Agency"], True),
    ("what a body is, behind its name", "the Lantern newspaper", ["Lantern"], True),
    ("what a body is, part of its name", "Orchard Party", ["Orchard"], False),
    ("a body that is not named", "the ruling party", ["ruling"], False),
]


@pytest.mark.parametrize(("remark", "label", "names", "expected"), NAMES, ids=[row[0] for row in NAMES])
def test_same_actor(remark: str, label: str, names: list[str], expected: bool) -> None:
    assert reports.same(label, names) is expected, remark


def make_figure(bounds: tuple[float | None, ...], measure: str, claimant: str | None, *, label: bool) -> dict[str, Any]:
    """A labelled figure of characters 10 to 20, or one in its JSON form of 15 to 18, by its low, best and high."""
    row: dict[str, Any] = dict(zip(("low", "best", "high"), bounds, strict=True)) | {"measure": measure}
    if label:
        return row | {"printed": [10, 20], "claimant": claimant}
    by = claimant and {"actor": claimant}
    return row | {"printed": {"start": 15, "end": 18, "text": "x"}, "claimed_by": by}


FORTY = (40.0, 40.0, 40.0)
FIGURES = [
    ("all three", FORTY, (FORTY, "killed", "orlova"), (1, 1, 1)),
    ("another claimant", FORTY, (FORTY, "killed", "varn"), (1, 1, 0)),
    ("another measure: the claimant counts no more", FORTY, (FORTY, "other", "orlova"), (1, 0, 0)),
    ("another bound", FORTY, ((40.0, None, None), "killed", "orlova"), (0, 0, 0)),
    ("a vague word by the package's table", (None, None, None), ((24, None, 99), "killed", "orlova"), (1, 1, 1)),
    ("a range is no vague word", (None, None, None), ((20, None, 30), "killed", "orlova"), (0, 0, 0)),
]


@pytest.mark.parametrize(("remark", "gold", "found", "right"), FIGURES, ids=[row[0] for row in FIGURES])
def test_figures(remark: str, gold: Any, found: Any, right: tuple[int, ...]) -> None:
    scored, names = reports.Figures(), {"orlova": ["Jana Orlova"], "varn": ["Varn"]}
    label = make_figure(gold, "killed", "Orlova", label=True)
    scored.add("a", [label], [make_figure(*found, label=False)], names)
    assert tuple(tally.right for tally in (scored.values, scored.measures, scored.claimants)) == right, remark
    assert bool(scored.misses) is (right != (1, 1, 1)), remark


def test_macro_f1_counts_frequent_labels_alone() -> None:
    gold = ["deny"] * 2 + ["praise"]
    assert acts.macro(gold, ["deny", "praise", "praise"], 2) == {"deny": 66.67}
    assert acts.scores(gold, gold)["right"] == {"per cent": 100.0}


def make_mention(start: int, end: int, actor: str | None) -> dict[str, Any]:
    return {"span": {"start": start, "end": end}, "actor": actor}


GAP = [
    ("the pronoun means A", "a", {"A"}),
    ("it means neither", "c", set()),
    ("nobody says whom it means", None, set()),
]


@pytest.mark.parametrize(("remark", "actor", "expected"), GAP, ids=[row[0] for row in GAP])
def test_pronoun_means(remark: str, actor: str | None, expected: set[str]) -> None:
    row = {"A": "Orlova", "A-offset": "5", "B": "Petrova", "B-offset": "20", "Pronoun": "she", "Pronoun-offset": "40"}
    mentions = [make_mention(0, 11, "a"), make_mention(20, 27, "b"), make_mention(40, 43, actor)]
    assert gap.judged(row, mentions) == expected, remark
