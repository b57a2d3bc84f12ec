"""The sentence in which a speaker goes on without a word of saying."""

from __future__ import annotations

import pytest

from tests.factories.quotations import read

SAID = "Varn/PROPN/2/nsubj said/VERB/0/root/say it/PRON/5/nsubj would/AUX/5/aux/would/MD stay/VERB/2/ccomp/stay/VB"
ON = "It/PRON/3/nsubj will/AUX/3/aux/will/MD send/VERB/0/root/send/VB arms/NOUN/3/obj"
ROWS = [
    ("what it will do", f"{SAID}\n{ON}", True),
    ("in another paragraph", f"{SAID}\n//\n{ON}", False),
    ("somebody else", f"{SAID}\n{ON.replace('It/', 'They/')}", False),
    ("what it did", f"{SAID}\nIt/PRON/2/nsubj sent/VERB/0/root/send/VBD arms/NOUN/2/obj", False),
    (
        "after what others would do",
        f"Varn/PROPN/2/nsubj said/VERB/0/root/say they/PRON/5/nsubj would/AUX/5/aux/would/MD stay/VERB/2/ccomp/stay/VB\n{ON}",
        False,
    ),
    (
        "with a speaker of its own",
        f"{SAID}\n{ON.replace('/0/root', '/6/ccomp')} Orlova/PROPN/6/nsubj said/VERB/0/root/say",
        False,
    ),
]


NAMED = {"It": "Varn", "it": "Varn", "They": "Osteria", "they": "Osteria"}


@pytest.mark.parametrize(("remark", "text", "longer"), ROWS, ids=[row[0] for row in ROWS])
def test_who_goes_on(remark: str, text: str, longer: bool) -> None:
    one = read(text, NAMED)[0]
    assert [part.text for part in one.content][1:] == (["It will send arms"] if longer else []), remark


@pytest.mark.parametrize(
    ("remark", "text", "longer"),
    [
        ("the pronoun that stood for the speaker before", f"{SAID}\n{ON}", True),
        ("another one", f"{SAID}\n{ON.replace('It/', 'She/')}", False),
    ],
)
def test_whom_nobody_knows(remark: str, text: str, longer: bool) -> None:
    one = read(text, {"it": "Varn"})[0]
    assert [part.text for part in one.content][1:] == (["It will send arms"] if longer else []), remark
