"""Batches of the second reading: what they hold, and their loss."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import torch

from avviso.language.words import END, START
from tests.factories.teaching import ASKED, asking, network, passage, pieces
from training import asked, marked
from training.asked import Pool
from training.corpora import Document
from training.passages import Passage


@pytest.mark.parametrize(("remark", "found"), ASKED)
def test_the_loss_of_all_at_once_is_the_mean_of_each(remark: str, found: list[Passage]) -> None:
    net, weights = network(), [0.5, 2.0]
    questions, given = asking(found, weights)
    rows = []
    for i, (question, length) in enumerate(zip(questions, given.lengths.tolist(), strict=True)):
        columns = (given.pieces[i, :length], given.shapes[i, :length], given.first[i], given.last[i])
        ids, shapes, first, last = (column.tolist() for column in columns)
        count = len(question.passage.words)
        rows.append(
            marked.Row(
                question.passage, ids, shapes, first[:count], last[:count], question.weight, list(question.right)
            )
        )
    with torch.no_grad():
        read = marked.read_rows(net, rows)
        expected = marked.loss(*marked.logits(net.marked, read), read) / len(rows)
        found_loss = asked.second_loss(asked.second(net, given), given)
    assert float(found_loss) == pytest.approx(float(expected), abs=1e-5), remark
    assert (float(expected) > 0) is any(q.passage.answered for q in questions), remark


@pytest.mark.parametrize(
    ("remark", "room", "alone", "longest"),
    [
        ("words of others up to the room", 40, False, 42),
        ("no room for others", 20, False, 12),
        ("alone", 40, True, 12),
    ],
)
def test_what_stands_around_a_passage(remark: str, room: int, alone: bool, longest: int) -> None:
    pool = Pool(pieces)  # type: ignore[arg-type]
    questions = asked.questions([passage("deeds", 6)] * 20 + [passage("deeds", 30)], pool)
    made = asked.collate(questions[:20], pool.words, 3, room, alone=alone)
    assert int(made.lengths.max()) == longest, remark
    for row, length in enumerate(made.lengths.tolist()):
        ids = made.pieces[row].tolist()
        assert (ids[0], ids[length - 1], set(ids[length:]) - {0}) == (START, END, set()), remark
        own = [
            i
            for first, last in zip(made.first[row].tolist(), made.last[row].tolist(), strict=True)
            for i in ids[first : last + 1]
        ]
        assert own == pool.words[0].pieces.tolist(), remark


def test_every_question_is_asked_in_its_turn() -> None:
    pool = Pool(pieces)  # type: ignore[arg-type]
    found = [passage("roots", right=("AID",))] * 5 + [passage("deeds", right=("NONE",))] * 40 + [passage("cues")] * 2
    turns = {"roots": 1, "acts": 1, "deeds": 1, "cues": 3}
    made = asked.Batches(asked.questions(found, pool), pool, 1, 3, 40, turns, epochs=1)
    rows = [(made[i].asked, len(made[i].lengths)) for i in range(len(made))]
    assert sum(n for kind, n in rows if kind == "roots") == 5
    assert [n for kind, n in rows if kind == "cues"] == [2, 2, 2], "three turns"
    assert 5 < sum(n for kind, n in rows if kind == "deeds") < 35, "of words that name no event a share"


def test_questions_without_answers() -> None:
    known = [passage("cues")] * 4 + [passage("deeds", right=("AID",), spans=((2, 3), (2, 3), (0, 6)))] * 3
    # The cue is "wo", the word of the event "woo".
    document = Document("raw", "x", ["a", "wo", "b", "WOO", "c"], [0, 2], {0})
    found = list(asked.unanswered([document], known))
    assert [(p.asked, p.words, p.spans[0], p.right, p.tags) for p in found] == [
        ("cues", ("a", "wo", "b", "WOO", "c"), (1, 2), (), ()),
        ("deeds", ("b", "WOO", "c"), (1, 2), (), ()),
    ]
    (question,) = asked.questions(found[:1], Pool(pieces), [5.0])  # type: ignore[arg-type]
    assert (question.passage.answered, question.weight) == (False, 0.7)
