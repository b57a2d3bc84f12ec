"""Towards whom an undertaking is, by the event of pledging it or the help it promises."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import CommitmentMention, Party
from avviso.analysis.commitments.sides import aimed
from avviso.text.span import Span
from tests.factories.political import make_event

TEXT = "Norland vowed to train troops of Sudmark"


def at(words: str) -> Span:
    return Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("remark", "kind", "trigger", "whom", "quotation", "force", "expected"),
    [
        ("the pledge itself", "AGREE", "vowed", "Sudmark", 0, "pledged", ["Sudmark"]),
        ("another's pledge", "AGREE", "vowed", "Sudmark", 1, "pledged", []),
        ("help inside the action", "AID", "train", "Sudmark", None, "pledged", ["Sudmark"]),
        ("harm", "ASSAULT", "train", "Sudmark", None, "pledged", []),
        ("nobody the action names", "AGREE", "vowed", "vowed", 0, "pledged", []),
        ("what is demanded", "AID", "train", "Sudmark", None, "demanded", []),
    ],
)
def test_towards_whom(remark, kind, trigger, whom, quotation, force, expected):
    event = make_event(kind, at(trigger), actors=[at("Norland")], recipients=[at(whom)])
    made = CommitmentMention(
        Party(0, at("Norland")), (), at("train troops of Sudmark"), None, None, force, quotation=0
    )  # fmt: skip
    (found,) = aimed([made], [replace(event, reported_in=quotation)])
    assert [party.span.text for party in found.to] == expected, remark


@pytest.mark.parametrize(("whose", "count"), [("the police", 0), ("Sudmark", 1)])
def test_whose_a_thing_is_is_promised_nothing(whose, count):
    text = f"Norland vowed to open archives of {whose}"
    spans = {
        word: Span.of(text, text.index(word), text.index(word) + len(word)) for word in ("Norland", "vowed", whose)
    }
    pledge = make_event("AGREE", spans["vowed"], actors=[spans["Norland"]], recipients=[spans[whose]])
    action = Span.of(text, text.index("open"), len(text))
    made = CommitmentMention(Party(0, spans["Norland"]), (), action, None, None, "pledged", quotation=0)
    (found,) = aimed([made], [replace(pledge, reported_in=0)])
    assert len(found.to) == count


def test_whom_it_befalls_it_is_not_promised_to():
    pledge = replace(
        make_event("AGREE", at("vowed"), actors=[at("Norland")], recipients=[at("Sudmark")]), reported_in=0
    )
    deed = make_event("RETREAT", at("train"), actors=[at("Norland")], recipients=[at("Sudmark")])
    made = CommitmentMention(
        Party(0, at("Norland")), (), at("train troops of Sudmark"), None, None, "pledged", quotation=0
    )  # fmt: skip
    (found,) = aimed([made], [pledge, deed])
    assert found.to == ()
