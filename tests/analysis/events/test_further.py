"""Events that figures and agreements tell of, or a clause that says when a war or a truce began."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import (
    AgreementMention,
    EventMention,
    PlaceMention,
    Quantity,
    Quotation,
    TimeExpression,
)
from avviso.analysis.events import further as event_further
from avviso.text.document import Document, Published
from avviso.text.span import Span
from tests.factories.political import make_event
from tests.factories.quotations import actors_at, parsed

KINDS = {"Norland": "state", "Sudmark": "state", "Union": "organisation"}
TODAY = Published("2021-06-15", "2021-06-15", "2021-06-15")


def at(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span.of(document.text, start, start + len(words))


def further(
    words: str,
    *,
    figure: str | None = None,
    agreement: str | None = None,
    terms: tuple[str, ...] = (),
    known: tuple[EventMention, ...] = (),
    demanded: bool = False,
    measure: str = "killed",
) -> list[tuple[str, str, list[str], str, str | None, str | None]]:
    """Type, trigger, parties, status, time and place of the events of a sentence: "March" is a time, "Varn" and "Kanta" are places, `figure` is the
    number of dead (or, by another `measure`, of those whom the known event hit), `agreement` the noun of an accord of Norland and Sudmark made in March in Varn; under `demanded` the first word demands what stands behind the second.
    """
    document = parsed(words)
    actors = actors_at(document, KINDS)
    times = tuple(
        TimeExpression(at(document, month), f"2021-{number}", f"2021-{number}-01", f"2021-{number}-28", "DATE")
        for month, number in (("March", "03"), ("May", "05"))
        if month in document.text
    )
    places = tuple(
        PlaceMention(at(document, name), name, None, None, None, None, "populated-place")
        for name in ("Varn", "Kanta")
        if name in document.text
    )
    about = None if measure == "killed" else 0
    counted = () if figure is None else (
        Quantity(at(document, figure), 300, 300, 300, None, measure, None, since=0, about_event=about),
    )  # fmt: skip
    sides = tuple(p for m in actors.mentions if (p := actors.party(m)))
    agreed = () if agreement is None else (
        AgreementMention(agreement, (), (at(document, agreement), *(at(document, t) for t in terms)), sides, 0, 0),
    )  # fmt: skip
    said = () if not demanded else (
        Quotation(
            None, document.span(1, 2), (document.span(2, len(document.doc)),), "indirect", "directive", "demand",
            speaker=actors.party(actors.mentions[0]),
        ),
    )  # fmt: skip
    given = (actors, times, known, counted)
    _, when, done, _ = event_further.told(document, given, places, said, agreed, TODAY)
    return [
        (
            event.type,
            event.trigger.text,
            [party.span.text for party in (*event.actors, *event.recipients)],
            event.status,
            None if event.time is None else when[event.time].value,
            None if event.place is None else places[event.place].name,
        )
        for event in done
    ]


TOLL = (
    "the/DET/2/det {cause}/NOUN/4/nsubj {aux}/AUX/4/aux left/VERB/0/root/leave 300/NUM/4/obj/300/CD dead/ADJ/4/xcomp"
    " since/ADP/8/case March/PROPN/4/obl"
)


@pytest.mark.parametrize(
    ("remark", "cause", "aux", "expected"),
    [
        ("a war kills", "war", "has", [("ASSAULT", "left", ["300"], "actual", "2021-03/2021-06-15", None)]),
        ("a flood is no attack", "flood", "has", []),
        ("nor is what may be", "war", "may", []),
    ],
)
def test_the_dead_of_a_war(remark, cause, aux, expected):
    assert further(TOLL.format(cause=cause, aux=aux), figure="300") == expected, remark


@pytest.mark.parametrize(
    ("measure", "time"),
    [("killed", "2021-03/2021-06-15"), ("injured", "2021-03/2021-06-15"), ("troops", None)],
)
def test_whom_an_attack_that_is_known_hit_is_its_own(measure: str, time: str | None) -> None:
    words = TOLL.format(cause="war", aux="has")
    document = parsed(words)
    known = make_event("ASSAULT", at(document, "war"))
    found = further(words, figure="300", known=(known,), measure=measure)
    assert found == [("ASSAULT", "war", [], "actual", time, None)]


REACHED = (
    "critics/NOUN/2/nsubj feared/VERB/0/root/fear for/ADP/5/case a/DET/5/det truce/NOUN/2/obl"
    " {verb}/VERB/5/acl/{verb}/VBN between/ADP/8/case Norland/PROPN/6/obl and/CCONJ/10/cc Sudmark/PROPN/8/conj"
)


@pytest.mark.parametrize(
    ("remark", "verb", "known", "expected"),
    [
        ("made", "reach", None, [("AGREE", "reach", ["Norland", "Sudmark"], "actual", "2021-03", "Varn")]),
        ("only spoken of", "discuss", None, []),
        ("told already", "reach", "truce", [("AGREE", "truce", ["Norland", "Sudmark"], "actual", "2021-03", "Varn")]),
    ],
)
def test_an_accord_is_reached(remark, verb, known, expected):
    words = REACHED.format(verb=verb) + " in/ADP/12/case March/PROPN/6/obl in/ADP/14/case Varn/PROPN/6/obl"
    events = () if known is None else (make_event("AGREE", at(parsed(words), known)),)
    assert further(words, agreement="truce", known=events) == expected, remark


EFFECT = "the/DET/2/det {what}/NOUN/{head}/{dep} {rest}"
TOOK = "took/VERB/0/root/take effect/NOUN/3/obj in/ADP/6/case March/PROPN/3/obl after/ADP/8/case talks/NOUN/3/obl in/ADP/10/case Varn/PROPN/8/nmod"
DUE = "is/AUX/4/cop due/ADJ/0/root to/PART/6/mark take/VERB/4/xcomp effect/NOUN/6/obj in/ADP/9/case March/PROPN/6/obl"
BROKEN = "which/PRON/4/nsubj took/VERB/2/acl:relcl/take effect/NOUN/4/obj in/ADP/7/case March/PROPN/4/obl broke/VERB/0/root/break down/ADP/8/compound:prt"


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("by a verb", EFFECT.format(what="truce", head=3, dep="nsubj", rest=TOOK), [("RETREAT", "truce", [], "actual", "2021-03", None)]),
        ("in a clause", EFFECT.format(what="truce", head=8, dep="nsubj", rest=BROKEN), [("RETREAT", "truce", [], "actual", "2021-03", None)]),
        ("a law does too", EFFECT.format(what="law", head=3, dep="nsubj", rest=TOOK), []),
    ],
)  # fmt: skip
def test_a_truce_takes_effect(remark, words, expected):
    assert further(words) == expected, remark


BEGAN = (
    "{before}{what}/NOUN/{verb}/nsubj in/ADP/{place}/case Kanta/PROPN/{noun}/nmod {began}/VERB/0/root/{began} in/ADP/{time}/case"
    " March/PROPN/{verb}/obl after/ADP/{last}/case talks/NOUN/{verb}/obl in/ADP/{varn}/case Varn/PROPN/{last}/nmod"
)


def begun(what: str, began: str, before: str = "") -> str:
    noun = 2 if before else 1
    word = f"{before}/NOUN/{noun}/compound " if before else ""
    return BEGAN.format(
        before=word, what=what, began=began, noun=noun, place=noun + 2, verb=noun + 3, time=noun + 5, last=noun + 7, varn=noun + 9
    )  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("a war", begun("war", "begin"), [("ASSAULT", "war", [], "actual", "2021-03", "Kanta")]),
        ("fighting", begun("fighting", "erupt"), [("ASSAULT", "fighting", [], "actual", "2021-03", "Kanta")]),
        ("a trade war", begun("war", "begin", "trade"), []),
        ("a fire", begun("fire", "erupt"), []),
        ("a war that ends", begun("war", "end"), []),
    ],
)
def test_a_war_begins(remark, words, expected):
    assert further(words) == expected, remark


def test_between_whom_a_war_begins():
    words = "war/NOUN/2/nsubj erupted/VERB/0/root/erupt between/ADP/4/case Norland/PROPN/2/obl and/CCONJ/6/cc Sudmark/PROPN/4/conj"
    expected = [("ASSAULT", "war", ["Norland", "Sudmark"], "actual", None, None)]
    assert further(words) == further(words, known=(make_event("ASSAULT", at(parsed(words), "war")),)) == expected


LAW = (
    "Norland/PROPN/2/nmod:poss {who}/NOUN/3/nsubj adopted/VERB/0/root/adopt a/DET/5/det {what}/NOUN/3/obj setting/VERB/5/acl/set/VBG Union/PROPN/8/compound"
    " membership/NOUN/6/obj as/ADP/11/case a/DET/11/det goal/NOUN/6/obl in/ADP/13/case March/PROPN/3/obl"
)
GOAL = ("AGREE", "adopted", ["Norland", "Union"], "actual", "2021-03", None)
JOINED = ("COOPERATE", "membership", ["Norland", "Union"], "planned", None, None)


@pytest.mark.parametrize(
    ("remark", "who", "what", "expected"),
    [
        ("a law of a parliament", "parliament", "law", [GOAL, JOINED]),
        ("of no parliament", "league", "law", [JOINED]),
        ("a novel of a parliament", "parliament", "novel", []),
    ],
)
def test_a_law_makes_membership_a_goal(remark, who, what, expected):
    assert further(LAW.format(who=who, what=what)) == expected, remark


ENTRY = "Norland/PROPN/4/nmod:poss 's/PART/1/case {how}/ADJ/4/amod {what}/NOUN/7/nsubj into/ADP/6/case {body}/PROPN/4/nmod matters/VERB/0/root"


@pytest.mark.parametrize(
    ("remark", "how", "what", "body", "expected"),
    [
        ("thought of", "possible", "entry", "Union", [("COOPERATE", "entry", ["Norland", "Union"], "hypothetical", None, None)]),
        ("come about", "recent", "entry", "Union", []),
        ("a land is no union", "possible", "entry", "Sudmark", []),
        ("no joining", "possible", "tour", "Union", []),
    ],
)  # fmt: skip
def test_a_membership_that_is_thought_of(remark, how, what, body, expected):
    assert further(ENTRY.format(how=how, what=what, body=body)) == expected, remark


def test_a_taken_land_is_where_it_was_taken():
    words = "Norland/PROPN/2/nmod:poss annexation/NOUN/5/nsubj of/ADP/4/case Varn/PROPN/2/nmod failed/VERB/0/root"
    document = parsed(words)
    taken = make_event(
        "ASSAULT", at(document, "annexation"), actors=[at(document, "Norland")], recipients=[at(document, "Varn")]
    )
    told = [(taken, "Varn"), (replace(taken, type="ACCUSE"), None)]
    assert [further(words, known=(event,))[0][-1] for event, _ in told] == [place for _, place in told]


@pytest.mark.parametrize(("place", "expected"), [("Varn", "2021-03"), ("Kanta", None)])
def test_a_visit_has_the_day_of_the_talks_held_there(place, expected):
    words = (
        "Norland/PROPN/2/nsubj met/VERB/0/root/meet Sudmark/PROPN/2/obj in/ADP/5/case Varn/PROPN/2/obl in/ADP/7/case March/PROPN/2/obl\n"
        f"Norland/PROPN/2/nmod:poss visit/NOUN/5/nsubj to/ADP/4/case {place}/PROPN/2/nmod ended/VERB/0/root/end"
    )
    document = parsed(words)
    met = make_event("CONSULT", at(document, "met"), actors=[at(document, "Norland")])
    visit = make_event("CONSULT", at(document, "visit"), actors=[at(document, "Norland")])
    known = (replace(met, time=0, place=0), replace(visit, mode="visit", place=("Varn", "Kanta").index(place)))
    assert further(words, known=known)[1][-2] == expected


@pytest.mark.parametrize(
    ("remark", "modal", "whom", "expected"),
    [
        ("what must be abroad", "must", "Sudmark", [("REQUEST", "said", ["Norland"], "actual", None, None)]),
        ("what must be at home", "must", "Union", []),
        ("what may be", "may", "Sudmark", []),
    ],
)
def test_what_must_be_is_demanded(remark, modal, whom, expected):
    words = (
        f"Norland/PROPN/2/nsubj said/VERB/0/root/say monitors/NOUN/6/nsubj:pass/monitor/NNS {modal}/AUX/6/aux be/AUX/6/aux:pass"
        f" let/VERB/2/ccomp/let/VBN into/ADP/8/case {whom}/PROPN/6/obl"
    )
    assert further(words, demanded=True) == expected, remark


BOTH = (
    "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj met/VERB/0/root/meet\n"
    "it/PRON/2/nsubj deepens/VERB/0/root/deepen/VBZ {what}/NOUN/2/obj between/ADP/7/case the/DET/7/det two/NUM/7/nummod"
    " {whom}/NOUN/3/nmod/{lemma}/NNS"
)


@pytest.mark.parametrize(
    ("remark", "what", "whom", "kind", "expected"),
    [
        ("those who met", "cooperation", "sides", "CONSULT", ["Norland", "Sudmark"]),
        ("two others", "cooperation", "banks", "CONSULT", None),
        ("what is no deed", "distance", "sides", "CONSULT", None),
        ("what two do not do together", "cooperation", "sides", "PROTEST", None),
    ],
)
def test_cooperation_between_the_two_sides(remark, what, whom, kind, expected):
    words = BOTH.format(what=what, whom=whom, lemma=whom[:-1])
    document = parsed(words)
    actors = actors_at(document, KINDS)
    sides = tuple(p for m in actors.mentions if (p := actors.party(m)))
    met = replace(make_event(kind, at(document, "met")), actors=sides)
    _, _, done, _ = event_further.told(document, (actors, (), (met,), ()), (), (), (), TODAY)
    told = [[actors.entities[party.entity].name for party in event.actors] for event in done[1:]]
    assert told == ([] if expected is None else [expected]), remark
