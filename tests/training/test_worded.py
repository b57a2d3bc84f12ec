"""Passages that ask about one marked word, on small files written for the test."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.texts import held_out
from training import labelled, passages, worded
from training.passages import Passage, Range

SPOKE = "Hill said rain fell.\nMore rain may come, Quell says. He has said so."
EVENT = "Norland attacked Sudmark and talks failed."
# Two names of documents, one on either side of what is kept from training.
KEPT, TRAINED = (next(f"polnear/{n}" for n in range(99) if held_out(f"polnear/{n}") == kept) for kept in (True, False))


def folder(data: Path) -> Path:
    for part in ("text", "attributions"):
        (data / "polnear" / "train" / part).mkdir(parents=True)
    for name in (KEPT, TRAINED):
        (data / "polnear" / "train" / "text" / f"{name.partition('/')[2]}.txt").write_text(EVENT, encoding="utf-8")
    return data


def shown(passage: Passage) -> tuple[str, str, tuple[int, ...]]:
    place = passage.spans[0]
    return " ".join(passage.words), " ".join(passage.words[slice(*place)]), passage.tags


SAYINGS = [
    ("source and content of a cue, and its act", SPOKE, {"source": [0, 4], "cue": [5, 9], "content": [[10, 19]], "act": "report"}, ("cues", "Hill said rain fell .", "said", (4, 0, 5, 7, 0), ("report",), ((1, 2), (2, 4), (0, 5)))),
    ("in its own paragraph, content first, no act", SPOKE, {"source": [41, 46], "cue": [47, 51], "content": [[21, 39]]}, ("cues", "More rain may come , Quell says . He has said so .", "says", (5, 6, 6, 7, 0, 4, 0, 0, 0, 0, 0, 0, 0), (), ((6, 7), (6, 7), (0, 13)))),
    ("content elsewhere: the cue is judged in its place", SPOKE, {"source": None, "cue": [60, 64], "content": [[0, 19]], "act": "assert"}, ("cues", "More rain may come , Quell says . He has said so .", "said", (0,) * 13, ("assert",), ((10, 11), (10, 11), (0, 13)))),
    ("without a cue the act alone is asked", SPOKE, {"source": [0, 4], "cue": None, "content": [[10, 19]], "act": "warn"}, ("acts", "Hill said rain fell . More rain", "rain fell", (), ("warn",), ((2, 4), (2, 4), (0, 7)))),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "text", "row", "expected"), SAYINGS)
def test_a_saying_is_asked_about(remark: str, text: str, row: worded.Row, expected: tuple[object, ...]) -> None:
    (p,) = worded.sayings(text, "a", [row])
    place = p.spans[0]
    assert (p.asked, " ".join(p.words), " ".join(p.words[slice(*place)]), p.tags, p.right, p.spans) == expected, remark


def test_without_cue_and_act_nothing_is_asked() -> None:
    assert list(worded.sayings(SPOKE, "a", [{"source": None, "cue": None, "content": [[10, 19]], "act": None}])) == []


def test_an_article_is_read_with_its_acts(tmp_path: Path) -> None:
    path = folder(tmp_path) / "polnear" / "train"
    (path / "text" / "spoke.txt").write_text(SPOKE, encoding="utf-8")
    (path / "attributions" / "spoke_a.ann").write_text(
        "T1\tSource1 0 4\tHill\nT2\tCue1 5 9\tsaid\nT3\tContent1 10 19\train fell\nE1\tAttribution:T3 Source:T1 Cue:T2 Content:T3\n"
        "T5\tCue2 47 51\tsays\nT6\tContent2 21 39\tMore rain may come\nE2\tAttribution:T6 Cue:T5 Content:T6\n",
        encoding="utf-8",
    )
    row = {"document": "spoke", "source": [0, 4], "cue": [5, 9], "content": [[10, 19]], "act": "report"}
    (tmp_path / "acts_train.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    found = [p for p in worded.cues(tmp_path, tmp_path) if p.name.startswith("spoke")]
    assert [(p.right, p.tags) for p in found] == [
        (("report",), (4, 0, 5, 7, 0)), ((), (5, 6, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    ]  # fmt: skip
    assert [p.right for p in worded.judged(tmp_path, tmp_path, "train")] == [("report",)]


ATTACKED = {
    "trigger": [8, 16], "actor": [[0, 7]], "recipient": [[17, 24]], "root": "ASSAULT", "status": "actual",
}  # fmt: skip


@pytest.mark.parametrize(("remark", "kept", "name"), [("to train on", False, TRAINED), ("to be scored", True, KEPT)])
def test_the_words_of_events_and_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remark: str, kept: bool, name: str
) -> None:
    rows = [{"document": document, "sentence": [0, len(EVENT)], "events": [ATTACKED]} for document in (KEPT, TRAINED)]
    (tmp_path / "events_train.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    written = {"text": "Norland struck.", "events": [ATTACKED | {"trigger": [8, 14], "recipient": []}]}
    (tmp_path / "events_written.jsonl").write_text(json.dumps(written) + "\n", encoding="utf-8")
    monkeypatch.setattr(passages, "WRITTEN", tmp_path)
    monkeypatch.setattr(
        labelled, "statuses_by_sentence", lambda *_: {("a", "Talks may begin."): [((10, 15), "planned")]}
    )
    found = list(worded.deeds(folder(tmp_path), tmp_path, kept=kept))
    attacked = found[0]
    assert (shown(attacked), attacked.right, attacked.status) == (
        ("Norland attacked Sudmark and talks failed .", "attacked", (4, 0, 8, 0, 0, 0, 0)), ("ASSAULT",), "actual",
    ), remark  # fmt: skip
    assert {p.name for p in found[:-1]} == {name, *([] if kept else ["written-event-0"])}, remark
    struck = [shown(p) for p in found if p.name == "written-event-0" and p.right == ("ASSAULT",)]
    assert struck == ([] if kept else [("Norland struck .", "struck", (4, 0, 0))]), "written for the purpose"
    others = [p for p in found if p.right == ("NONE",)]
    assert others and all(p.tags == () and p.spans[0] != attacked.spans[0] for p in others), remark
    assert (found[-1].status == "planned" and found[-1].right == ()) is not kept, "of some only the status is known"


@pytest.mark.parametrize(
    ("remark", "size", "spans", "tags"),
    [
        ("none", 3, [], (0, 0, 0)),
        ("one word and a phrase", 4, [(0, 1, "actor"), (2, 4, "recipient")], (4, 0, 5, 7)),
        ("the shorter of two that overlap", 4, [(0, 4, "actor"), (1, 3, "recipient")], (0, 5, 7, 0)),
    ],
)
def test_tags(remark: str, size: int, spans: list[tuple[int, int, str]], tags: tuple[int, ...]) -> None:
    assert worded._tags("deeds", size, spans) == tags, remark


@pytest.mark.parametrize(
    ("remark", "place", "inside", "expected"),
    [
        ("the whole where it is short", (3, 4), (0, 9), (0, 9)),
        ("within a paragraph", (30, 31), (20, 40), (20, 40)),
        ("not far from the word", (100, 101), (0, 300), (40, 160)),
    ],
)
def test_how_far_is_read(remark: str, place: Range, inside: Range, expected: Range) -> None:
    from avviso.language.passages import beside

    assert beside(place, inside) == expected, remark
