"""The scorers against cases worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import brat, conll18, conllu, muc4
from evaluation.muc4_victims import Victims
from evaluation.names import _spans
from evaluation.polnear import PARTS, score
from evaluation.spans import Tally


def make_sentence(*rows: str) -> conllu.Sentence:
    """A sentence from rows `form upos head relation`; heads count from 1, 0 for the root."""
    words = []
    for number, row in enumerate(rows):
        form, upos, head, rel = row.split()
        words.append(conllu.Word(form, form.lower(), upos, "X", "_", int(head) - 1 if head != "0" else number, rel))
    return conllu.Sentence(words, " ".join(w.form for w in words), "", False, None)


GOLD = make_sentence("It PRON 2 nsubj", "rains VERB 0 root", ". PUNCT 2 punct")

TREES = [
    ("the same analysis", [GOLD], {"words": 100, "sentences": 100, "upos": 100, "uas": 100, "las": 100}),
    ("a wrong tag", [make_sentence("It NOUN 2 nsubj", "rains VERB 0 root", ". PUNCT 2 punct")], {"words": 100, "upos": 200 / 3, "las": 100}),
    ("a wrong head", [make_sentence("It PRON 2 nsubj", "rains VERB 0 root", ". PUNCT 1 punct")], {"uas": 200 / 3, "las": 200 / 3}),
    ("a subtype counts only with subtypes", [make_sentence("It PRON 2 nsubj:pass", "rains VERB 0 root", ". PUNCT 2 punct")], {"las": 100, "las_subtypes": 200 / 3}),
    ("a word split in two", [make_sentence("It PRON 3 nsubj", "ra X 3 dep", "ins VERB 0 root", ". PUNCT 3 punct")], {"words": 100 * 4 / 7, "sentences": 100}),
    ("a sentence split in two", [make_sentence("It PRON 0 root"), make_sentence("rains VERB 0 root", ". PUNCT 1 punct")], {"words": 100, "sentences": 0}),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "system", "expected"), TREES, ids=[row[0] for row in TREES])
def test_trees(remark: str, system: list[conllu.Sentence], expected: dict[str, float]) -> None:
    found = conll18.score([GOLD], system)
    assert {key: found[key].f1 for key in expected} == pytest.approx(expected), remark


def test_other_characters_are_refused() -> None:
    with pytest.raises(ValueError, match="differ"):
        conll18.score([GOLD], [make_sentence("Else X 0 root")])


BIO = [
    ("nothing", ["O", "O"], []),
    ("one name", ["B-PER", "I-PER", "O"], [(0, 2, "PER")]),
    ("two beside each other", ["B-PER", "B-PER"], [(0, 1, "PER"), (1, 2, "PER")]),
    ("a name at the end", ["O", "B-LOC"], [(1, 2, "LOC")]),
    ("an inside of another type starts anew", ["B-PER", "I-ORG"], [(0, 1, "PER"), (1, 2, "ORG")]),
]


@pytest.mark.parametrize(("remark", "tags", "expected"), BIO, ids=[row[0] for row in BIO])
def test_bio_rows(remark: str, tags: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert _spans(tags, 0) == expected, remark


def test_brat_fragments_and_roles(tmp_path: Path) -> None:
    file = tmp_path / "a.ann"
    lines = [
        "T1\tSource 0 2\tHe",
        "T2\tCue 3 7\tsaid",
        "T3\tContent 8 10;12 14\tno no",
        "T4\tAttribution 3 7\tsaid",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
    ]
    file.write_text("\n".join(lines), "utf-8")
    assert brat.read(file) == [brat.Attribution(((0, 2),), ((3, 7),), ((8, 10), (12, 14)))]


def test_attribution_spans_and_triples() -> None:
    gold = [brat.Attribution(((0, 2),), ((3, 7),), ((8, 10), (12, 14)))]
    found = [brat.Attribution(((0, 2),), ((3, 7),), ((8, 10),))]
    tallies = {part: Tally() for part in (*PARTS, "triples")}
    score(gold, found, tallies)
    assert {part: tally()["f1"] for part, tally in tallies.items()} == {
        "source": 100.0,
        "cue": 100.0,
        "content": 66.67,
        "triples": 0.0,
    }


TEMPLATE = """
0.  MESSAGE: ID                     DEV-MUC3-0001 (X)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 08 JAN 90
3.  INCIDENT: LOCATION              EL SALVADOR: SAN MIGUEL (DEPARTMENT)
11. PERP: ORGANIZATION CONFIDENCE   -
21. HUM TGT: NUMBER                 ~10: "PEASANTS"
                                    PLURAL: "PRIESTS"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "PEASANTS"
                                    ? INJURY: "PRIESTS"
"""


def test_muc4_fills_and_matching(tmp_path: Path) -> None:
    file = tmp_path / "key-a"
    file.write_text(TEMPLATE, "latin-1")
    ((name, key),) = muc4.keys(file)
    assert name == "DEV-MUC3-0001"
    assert {kind: [item.shown for item in items] for kind, items in key.items.items()} == {
        "number": ["~10 ['killed'] ['PEASANTS']", "PLURAL ['injured'] ['PRIESTS']"],
        "date": ["- 08 JAN 90"],
        "country": ["EL SALVADOR"],
        "place": ["san miguel"],
        "confidence": [],
    }
    (date,) = key.items["date"]
    assert [date.fits(day) for day in ("1990-01-08", "1989-12-20", "1990-01-09")] == [True, True, False]
    tally = muc4.Tally()
    tally.add(key.items["number"], [Victims(11, 11, "killed"), Victims(11, 11, "injured"), Victims(4, 4, "killed")])
    assert (tally.gold, tally.found, tally.right) == (2, 3, 2)
