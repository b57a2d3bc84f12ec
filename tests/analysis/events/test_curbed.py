"""Who keeps a deed down."""

from __future__ import annotations

import pytest

from avviso.analysis.events import curbed as event_curbed
from tests.factories.political import event_at, make_reading
from tests.factories.quotations import actors_at, parsed

DID = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {whose}/{pos}/4/{rel} {what}/NOUN/2/obj/{what}"
TRY = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} an/DET/4/det {of}/NOUN/2/obj at/ADP/6/case {what}/NOUN/4/nmod/{what}"
BY = "A/DET/2/det {what}/NOUN/4/nsubj:pass was/AUX/4/aux:pass/be {verb}/VERB/0/root/{verb}/VBN by/ADP/6/case Norland/PROPN/4/obl:agent"
AGAINST = "Norland/PROPN/5/nsubj is/AUX/5/cop/be {mark}/ADP/5/case such/ADJ/5/amod attacks/NOUN/0/root/attack/NNS"
KINDS_OF = "Norland/PROPN/3/nsubj is/AUX/3/cop/be against/ADP/0/root such/DET/5/det kind/NOUN/3/obj of/ADP/7/case attacks/NOUN/5/nmod/attack/NNS"
PLAIN = {"whose": "further", "pos": "ADJ", "rel": "amod"}

# Remark, words, type, token of the deed and of its actor; whether he stays, whether the deed is but named.
ROWS = [
    ("a march that is banned", DID.format(verb="ban", what="march", **PLAIN), "PROTEST", 3, 0, False, True),
    ("a march that is held", DID.format(verb="hold", what="march", **PLAIN), "PROTEST", 3, 0, True, False),
    ("his own", DID.format(verb="allow", what="march", whose="its", pos="PRON", rel="nmod:poss"), "PROTEST", 3, 0, True, False),
    ("a raid that is foiled", DID.format(verb="foil", what="raid", **PLAIN), "ASSAULT", 3, 0, False, False),
    ("talks that are banned", DID.format(verb="ban", what="talk", **PLAIN), "CONSULT", 3, 0, True, False),
    ("an attempt that is crushed", TRY.format(verb="crush", of="attempt", what="coup"), "ASSAULT", 5, 0, False, False),
    ("by whom it is put down", BY.format(what="mutiny", verb="quell"), "ASSAULT", 1, 5, False, False),
    ("who is against it", AGAINST.format(mark="against"), "ASSAULT", 4, 0, False, False),
    ("who is behind it", AGAINST.format(mark="behind"), "ASSAULT", 4, 0, True, False),
    ("who is against it, as a tree may have it", AGAINST.format(mark="against").replace("Norland/PROPN/5", "Norland/PROPN/3"), "ASSAULT", 4, 0, False, False),
    ("who is against such a kind", KINDS_OF, "ASSAULT", 6, 0, False, False),
    ("by whom it is led", BY.format(what="mutiny", verb="lead"), "ASSAULT", 1, 5, True, False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "kind", "token", "actor", "stays", "named"), ROWS, ids=[row[0] for row in ROWS]
)
def test_who_keeps_a_deed_down_has_no_part_in_it(
    remark: str, words: str, kind: str, token: int, actor: int, stays: bool, named: bool
) -> None:
    document = parsed(words)
    known = actors_at(document, {"Norland": "state"})
    event = event_at(document, known, kind, token, [actor])
    reading = make_reading(document, known)
    told = event_curbed.settled(reading, event)
    assert (bool(told.actors), event_curbed.only_named(reading, told)) == (stays, named), remark
