"""Who undergoes a deed, and who is but to have something done to him."""

from __future__ import annotations

import pytest

from avviso.analysis.events import undergone as event_undergone
from tests.factories.political import event_at, make_reading, sides_of
from tests.factories.quotations import actors_at, parsed

REFUSED = "Norland/PROPN/3/{subject} {aux}/AUX/3/{of}/be refused/VERB/0/root/refuse/VBN entry/NOUN/3/obj by/ADP/6/case Sudmark/PROPN/3/obl:agent"
WHICH = "Norland/PROPN/0/root ,/PUNCT/5/punct which/PRON/5/nsubj:pass was/AUX/5/aux:pass/be refused/VERB/1/acl:relcl/refuse/VBN entry/NOUN/5/obj"
ASKED = "Norland/PROPN/2/nsubj asked/VERB/0/root/ask that/SCONJ/6/mark Sudmark/PROPN/6/{subject} be/AUX/6/{aux} {verb}/VERB/2/ccomp/{verb}/VBN"
OF_WHOM = "Norland/PROPN/3/nmod:poss 's/PART/1/case {what}/NOUN/0/root/{what}"

# Remark, words, type, token of the deed, of the actors and recipients found; names of the actors and recipients.
ROWS = [
    ("refused entry", REFUSED.format(subject="nsubj:pass", aux="was", of="aux:pass"), "REJECT", 2, [0, 5], [], (["Sudmark"], ["Norland"])),
    ("refuses entry", REFUSED.format(subject="nsubj", aux="has", of="aux"), "REJECT", 2, [0], [5], (["Norland"], ["Sudmark"])),
    ("told of in a clause", WHICH, "REJECT", 4, [0], [], ([], ["Norland"])),
    ("who is opposed", REFUSED.format(subject="nsubj:pass", aux="is", of="aux:pass").replace("refuse", "oppose"), "REJECT", 2, [0], [], (["Norland"], [])),
    ("what both may do", REFUSED.format(subject="nsubj:pass", aux="was", of="aux:pass"), "AGREE", 2, [0, 5], [], (["Norland", "Sudmark"], [])),
    ("his extradition", OF_WHOM.format(what="extradition"), "COOPERATE", 2, [0], [], ([], ["Norland"])),
    ("his help", OF_WHOM.format(what="cooperation"), "COOPERATE", 2, [0], [], (["Norland"], [])),
    ("another's extradition", OF_WHOM.format(what="extradition") + " of/ADP/5/case Sudmark/PROPN/3/nmod", "COOPERATE", 2, [0], [4], (["Norland"], ["Sudmark"])),
    ("to be let in", ASKED.format(subject="nsubj:pass", aux="aux:pass", verb="admit"), "REQUEST", 1, [0], [3], (["Norland"], [])),
    ("to let in", ASKED.format(subject="nsubj", aux="aux", verb="stay"), "REQUEST", 1, [0], [3], (["Norland"], ["Sudmark"])),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "kind", "token", "actors", "recipients", "expected"), ROWS, ids=[row[0] for row in ROWS]
)
def test_who_undergoes_a_deed_does_not_do_it(
    remark: str,
    words: str,
    kind: str,
    token: int,
    actors: list[int],
    recipients: list[int],
    expected: tuple[list[str], list[str]],
) -> None:
    document = parsed(words)
    known = actors_at(document, {"Norland": "state", "Sudmark": "state"})
    event = event_at(document, known, kind, token, actors, recipients)
    told = event_undergone.settled(make_reading(document, known), event)
    assert sides_of(told) == expected, remark
