"""When something was said, by its own event or by what its speaker did before in the sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import PlaceMention, Quotation, TimeExpression
from avviso.analysis.events.statement_times import dated
from tests.factories.political import make_event
from tests.factories.quotations import actors_at, parsed

MET = (
    "Orlova/PROPN/2/nsubj met/VERB/0/root/meet Holm/PROPN/2/obj on/ADP/5/case Monday/PROPN/2/obl {mark}/{pos}/7/punct"
    " stressing/VERB/2/{dep}/stress/VBG that/SCONJ/10/mark Meridia/PROPN/10/nsubj left/VERB/7/ccomp/leave"
)


@pytest.mark.parametrize(
    ("remark", "mark", "dep", "speaker", "expected"),
    [
        ("what the speaker did", ",", "advcl", "Orlova", 0),
        ("what another did", ",", "advcl", "Holm", None),
        ("a part of something else", "and", "xcomp", "Orlova", None),
    ],
)
def test_a_participle_has_the_day_of_the_deed_beside_it(remark, mark, dep, speaker, expected):
    document = parsed(MET.format(mark=mark, pos="PUNCT" if mark == "," else "CCONJ", dep=dep))
    actors = actors_at(document, {"Orlova": "person", "Holm": "person"})
    party = next(p for m in actors.mentions if (p := actors.party(m)) and m.span.text == speaker)
    said = Quotation(
        None, document.span(6, 7), (document.span(7, 10),), "indirect", "directive", "demand", speaker=party
    )
    monday = TimeExpression(document.span(4, 5), "2021-06-14", "2021-06-14", "2021-06-14", "DATE")
    event = replace(make_event("REQUEST", document.span(6, 7)), reported_in=0)
    (statement,), (demand,) = dated(document, (monday,), (), (said,), (event,))
    assert (statement.time, demand.time) == (expected, expected), remark


@pytest.mark.parametrize(
    ("remark", "did", "subject", "expected"),
    [
        ("spoke to somebody", "telephone", "", 0),
        ("did something else", "dance", "", None),
        ("another says it", "telephone", "Holm/PROPN/6/nsubj", None),
    ],
)
def test_a_saying_has_the_day_of_the_call_it_is_joined_to(remark, did, subject, expected):
    gap = subject or "then/ADV/6/advmod"
    document = parsed(
        f"Orlova/PROPN/2/nsubj did/VERB/0/root/{did} Monday/PROPN/2/obl and/CCONJ/6/cc {gap} urged/VERB/2/conj/urge calm/NOUN/6/obj"
    )
    actors = actors_at(document, {"Orlova": "person", "Holm": "person"})
    party = next(p for m in actors.mentions if (p := actors.party(m)))
    said = Quotation(None, document.span(5, 6), (document.span(6, 7),), "indirect", "directive", "urge", speaker=party)
    monday = TimeExpression(document.span(2, 3), "2021-06-14", "2021-06-14", "2021-06-14", "DATE")
    (statement,), _ = dated(document, (monday,), (), (said,), ())
    assert statement.time == expected, remark


@pytest.mark.parametrize(("own", "expected"), [(0, 0), (None, None)])
def test_a_saying_has_the_day_of_the_event_that_it_is(own, expected):
    document = parsed(
        "Orlova/PROPN/2/nsubj praised/VERB/0/root/praise Holm/PROPN/2/obj on/ADP/5/case Monday/PROPN/2/obl"
    )
    said = Quotation(None, document.span(1, 2), (document.span(2, 3),), "indirect", "expressive", "praise")
    monday = TimeExpression(document.span(4, 5), "2021-06-14", "2021-06-14", "2021-06-14", "DATE")
    event = replace(make_event("SUPPORT", document.span(1, 2)), reported_in=own, time=0)
    (statement,), _ = dated(document, (monday,), (), (said,), (event,))
    assert statement.time == expected


@pytest.mark.parametrize(("said_at", "done_at"), [(0, None), (None, 0)])
def test_a_saying_and_the_event_that_it_is_have_one_place(said_at, done_at):
    document = parsed("Orlova/PROPN/2/nsubj praised/VERB/0/root/praise Holm/PROPN/2/obj in/ADP/5/case Lund/PROPN/2/obl")
    said = Quotation(
        None, document.span(1, 2), (document.span(2, 3),), "indirect", "expressive", "praise", place=said_at
    )
    place = PlaceMention(document.span(4, 5), "Lund", None, None, None, None, None)
    event = replace(make_event("SUPPORT", document.span(1, 2)), reported_in=0, place=done_at)
    (statement,), (praise,) = dated(document, (), (place,), (said,), (event,))
    assert (statement.place, statement.evidence["place"].text, praise.place) == (0, "Lund", 0)


@pytest.mark.parametrize(
    ("remark", "case", "verb", "expected"),
    [
        ("in what was put out", "in", "adopt", 0),
        ("in what was lost", "in", "lose", None),
        ("against what was put out", "against", "adopt", None),
    ],
)
def test_a_saying_has_the_day_on_which_it_was_put_out(remark, case, verb, expected):
    document = parsed(
        f"Varn/PROPN/2/nsubj urged/VERB/0/root/urge calm/NOUN/2/obj {case}/ADP/6/case a/DET/6/det text/NOUN/2/obl"
        f" done/VERB/6/acl/{verb}/VBN Monday/PROPN/7/obl"
    )
    said = Quotation(None, document.span(1, 2), (document.span(2, 3),), "indirect", "directive", "urge")
    monday = TimeExpression(document.span(7, 8), "2021-06-14", "2021-06-14", "2021-06-14", "DATE")
    (statement,), _ = dated(document, (monday,), (), (said,), ())
    assert statement.time == expected, remark
