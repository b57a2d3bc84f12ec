"""The scorer of places against cases worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from avviso.analysis.annotations import PlaceMention
from avviso.text.span import Span
from evaluation.places import FARTHEST, Article, Gold, Score, area, articles, given

TEXT = "Talks in Kyiv and Xyzzyville ended."
XML = """<articles><article docid="1"><text>{text}</text><toponyms>
<toponym><start>9</start><end>13</end><phrase>Kyiv</phrase><gaztag><lat>50.45</lat><lon>30.52</lon></gaztag></toponym>
<toponym><start>18</start><end>28</end><phrase>Xyzzyville</phrase></toponym></toponyms></article></articles>"""


@pytest.mark.parametrize(
    ("errors", "expected", "why"),
    [
        ([], 0.0, "nothing resolved"),
        ([0.0, 0.0, 0.0], 0.0, "all exact"),
        ([FARTHEST, FARTHEST], 1.0, "all as far off as can be"),
        ([0.0, FARTHEST], 0.5, "a straight line between the two"),
        ([1e9, 1e9], 1.0, "no error is larger than half the Earth round"),
    ],
)
def test_area(errors: list[float], expected: float, why: str) -> None:
    assert area(errors) == pytest.approx(expected), why


def test_a_document_and_its_score(tmp_path: Path) -> None:
    path = tmp_path / "set.xml"
    path.write_text(XML.format(text=TEXT), "utf-8")
    (article,) = articles(path)
    assert article == Article("1", TEXT, (Gold(9, 13, "Kyiv", (50.45, 30.52)), Gold(18, 28, "Xyzzyville", None)))
    score = Score()
    assert score.add(article, given(article)) == []
    assert {**score(), "mean_km": 0, "median_km": 0, "auc_log_error": 0} == {
        "within_161_km_of_all": 1.0, "ceiling": 1.0, "acc_161_of_resolved": 1.0, "mean_km": 0, "median_km": 0,
        "auc_log_error": 0, "span_p": 1.0, "span_r": 1.0, "span_f1": 1.0, "names": 2, "with_coordinates": 1,
    }  # fmt: skip


def test_a_place_far_off_is_a_miss() -> None:
    score = Score()
    mention = PlaceMention(Span(9, 13, "Kyiv"), "Kyiv", None, "US", 40.0, -90.0, "populated-place")
    (miss,) = score.add(Article("1", TEXT, (Gold(9, 13, "Kyiv", (50.45, 30.52)),)), [mention])
    assert miss.split("\t")[2] == "Kyiv"
    assert score()["within_161_km_of_all"] == 0.0
