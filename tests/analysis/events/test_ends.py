"""What comes to an end: sieges, talks, the rule of somebody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import ends as event_ends
from tests.factories.political import make_event, make_reading
from tests.factories.quotations import actors_at, parsed

PUT = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD an/DET/4/det {end}/NOUN/2/obj to/ADP/6/case {what}/NOUN/{k}/{dep} of/ADP/8/case Sudmark/PROPN/6/nmod"
OWN = "Norland/PROPN/2/nsubj put/VERB/0/root/put/VBD an/DET/4/det end/NOUN/2/obj to/ADP/7/case its/PRON/7/nmod:poss siege/NOUN/2/obl"
BROKE = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD the/DET/4/det {what}/NOUN/2/obj of/ADP/6/case Sudmark/PROPN/4/nmod"

SIEGES = [
    ("who puts an end to it", PUT.format(verb="put", end="end", what="siege", k=2, dep="obl"), 5, False),
    ("the same, as a tree may have it", PUT.format(verb="put", end="end", what="attack", k=4, dep="nmod"), 5, False),
    ("who puts a name to it", PUT.format(verb="put", end="name", what="siege", k=2, dep="obl"), 5, True),
    ("who sees its end", PUT.format(verb="see", end="end", what="siege", k=4, dep="nmod"), 5, True),
    ("his own", OWN, 6, True),
    ("who breaks it", BROKE.format(verb="break", what="siege"), 3, False),
    ("who may end his own", BROKE.format(verb="end", what="siege"), 3, True),
    ("who lays it", BROKE.format(verb="begin", what="siege"), 3, True),
    ("what is no siege", BROKE.format(verb="break", what="attack"), 3, True),
]


@pytest.mark.parametrize(("remark", "words", "token", "does"), SIEGES, ids=[row[0] for row in SIEGES])
def test_who_ends_a_siege_lays_none(remark: str, words: str, token: int, does: bool) -> None:
    document = parsed(words)
    event = make_event("ASSAULT", document.span(token, token + 1), actors=[document.span(0, 1)])
    told = event_ends.settled(make_reading(document, actors_at(document, {"Norland": "state"})), event)
    assert bool(told.actors) == does, remark


RULES = [
    ("rule that is ended, at its noun", PUT.format(verb="put", end="end", what="rule", k=2, dep="obl"), 3, "COERCE"),
    ("the same at its verb", PUT.format(verb="put", end="end", what="regime", k=4, dep="nmod"), 1, "COERCE"),
    ("an attack that is ended", PUT.format(verb="put", end="end", what="attack", k=2, dep="obl"), 3, "RETREAT"),
    ("ended outright", BROKE.format(verb="end", what="reign"), 1, "COERCE"),
    ("praised", BROKE.format(verb="praise", what="reign"), 1, "RETREAT"),
    ("at the polls", BROKE.format(verb="end", what="reign") + " in/ADP/8/case election/NOUN/2/obl", 1, "RETREAT"),
]


@pytest.mark.parametrize(("remark", "words", "token", "expected"), RULES, ids=[row[0] for row in RULES])
def test_the_end_of_a_rule_is_no_retreat(remark: str, words: str, token: int, expected: str) -> None:
    document = parsed(words)
    event = make_event(
        "RETREAT",
        document.span(token, token + 1),
        actors=[document.span(0, 1)],
        recipients=[document.span(len(document.doc) - 1, len(document.doc))],
    )
    reading = make_reading(document, actors_at(document, {"Norland": "state"}))
    assert event_ends.settled(reading, event).type == expected, remark
    assert event_ends.outright(reading, event) == (expected == "COERCE"), remark


ENDED = "{who}/{pos}/2/nsubj {verb}/VERB/0/root/{verb}/VBD {k} the/DET/{n}/det talks/NOUN/2/{dep}/talk/NNS with/ADP/{s}/case Sudmark/PROPN/{n}/nmod"
TALKS = [
    ("one who puts an end to them", "put", "an/DET/4/det end/NOUN/2/obj to/ADP/7/case", 7, "obl", ("SANCTION", 1, 1)),
    ("one who ends them", "end", "", 4, "obj", ("SANCTION", 1, 1)),
    ("one who opens them", "open", "", 4, "obj", ("CONSULT", 2, 0)),
]


@pytest.mark.parametrize(("remark", "verb", "k", "n", "dep", "expected"), TALKS, ids=[row[0] for row in TALKS])
def test_who_ends_talks_breaks_with_the_others(
    remark: str, verb: str, k: str, n: int, dep: str, expected: tuple[str, int, int]
) -> None:
    document = parsed(" ".join(ENDED.format(who="Norland", pos="PROPN", verb=verb, k=k, n=n, s=n + 2, dep=dep).split()))
    known = actors_at(document, {"Norland": "state", "Sudmark": "state"})
    both = tuple(known.party(mention) for mention in known.mentions)
    event = replace(make_event("CONSULT", document.span(n - 1, n)), actors=both)
    told = event_ends.settled(make_reading(document, known), event)
    assert (told.type, len(told.actors), len(told.recipients)) == expected, remark


LEFT = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD {mark}/ADP/4/case talks/NOUN/2/{dep}/talk with/ADP/6/case Sudmark/PROPN/4/nmod"
ROUND = (
    "Norland/PROPN/2/nsubj quit/VERB/0/root/quit/VBD a/DET/4/det round/NOUN/2/obj of/ADP/6/case talks/NOUN/4/nmod/talk"
)
STAYED = "Norland/PROPN/4/nsubj will/AUX/4/aux not/PART/4/advmod quit/VERB/0/root/quit/VB the/DET/6/det talks/NOUN/4/obj/talk"
EXIT = "Norland/PROPN/3/nmod:poss 's/PART/1/case withdrawal/NOUN/0/root from/ADP/6/case the/DET/6/det talks/NOUN/3/nmod/talk"

# Remark, words, type, token of the trigger, its type as it is left, actors and recipients.
BREAKS = [
    ("left, at the talks", LEFT.format(verb="withdraw", mark="from", dep="obl"), "CONSULT", 3, "SANCTION", (["Norland"], ["Sudmark"])),
    ("left, at the verb", LEFT.format(verb="withdraw", mark="from", dep="obl"), "RETREAT", 1, "SANCTION", (["Norland"], ["Sudmark"])),
    ("left after talks", LEFT.format(verb="withdraw", mark="after", dep="obl"), "CONSULT", 3, "CONSULT", (["Norland", "Sudmark"], [])),
    ("held", LEFT.format(verb="hold", mark="the", dep="obj"), "CONSULT", 3, "CONSULT", (["Norland", "Sudmark"], [])),
    ("a round of them left", ROUND, "CONSULT", 5, "SANCTION", (["Norland"], [])),
    ("not left", STAYED, "CONSULT", 5, "CONSULT", (["Norland"], [])),
    ("the leaving of them", EXIT, "RETREAT", 2, "SANCTION", (["Norland"], [])),
    ("those that are left", EXIT, "CONSULT", 5, "CONSULT", (["Norland"], [])),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "kind", "token", "expected", "sides"), BREAKS, ids=[r[0] for r in BREAKS])
def test_who_leaves_talks_breaks_with_the_others(
    remark: str, words: str, kind: str, token: int, expected: str, sides: tuple[list[str], list[str]]
) -> None:
    document = parsed(words)
    known = actors_at(document, {"Norland": "state", "Sudmark": "state"})
    event = make_event(kind, document.span(token, token + 1))
    event = replace(event, actors=tuple(p for m in known.mentions if (p := known.party(m)) is not None))
    told = event_ends.settled(make_reading(document, known), event)
    assert told.type == expected, remark
    assert ([p.span.text for p in told.actors], [p.span.text for p in told.recipients]) == sides, remark
