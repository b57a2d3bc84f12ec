"""Who stands only around a deed: who speaks before a summit, whoever an accord binds, the place that a fight or a massacre is named after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import aims as event_aims
from avviso.analysis.events import occasions as event_occasions
from tests.factories.deeds import KINDS, made, names, setting
from tests.factories.judges import FakeJudge, asking
from tests.factories.political import make_reading
from tests.factories.quotations import actors_at, parsed

SAID = "{who}/{pos}/2/nsubj{tag} {said}/VERB/0/root/{lemma} {mark}/ADP/5/case {its}/{its_pos}/5/{its_dep} summit/NOUN/2/obl {rest}"
WITH = "with/ADP/7/case Sudmark/PROPN/5/nmod"
THAT = "that/SCONJ/8/mark Sudmark/PROPN/8/nsubj left/VERB/2/ccomp/leave"
THE = {"its": "the", "its_pos": "DET", "its_dep": "det"}


@pytest.mark.parametrize(
    ("remark", "words", "cue", "recipients", "expected"),
    [
        ("who only speaks", SAID.format(who="Norland", pos="PROPN", tag="", said="said", lemma="say", mark="before", rest="", **THE), 1, [], []),
        (
            "who speaks after meeting somebody",
            SAID.format(who="Norland", pos="PROPN", tag="", said="said", lemma="say", mark="after", rest=WITH, **THE),
            1,
            ["Sudmark"],
            ["Norland", "Sudmark"],
        ),
        (
            "several who speak have met",
            SAID.format(who="ministers", pos="NOUN", tag="/minister/NNS", said="said", lemma="say", mark="after", rest="", **THE),
            1,
            [],
            ["ministers"],
        ),
        (
            "whose summit it is, without whom he speaks of",
            SAID.format(
                who="Norland", pos="PROPN", tag="", said="said", lemma="say", mark="at", rest=THAT, its="its", its_pos="PRON", its_dep="nmod:poss"
            ),
            1,
            ["Sudmark"],
            ["Norland"],
        ),
        (
            "who does something at it",
            SAID.format(who="Norland", pos="PROPN", tag="", said="signed", lemma="sign", mark="at", rest="", **THE),
            None,
            [],
            ["Norland"],
        ),
    ],
)  # fmt: skip
def test_who_speaks_before_a_meeting(
    remark: str, words: str, cue: int | None, recipients: list[str], expected: list[str]
) -> None:
    document, known, reading = setting(words, cue=cue)
    actor = known.entities[0].name
    event = event_occasions.told_before(reading, made(document, known, "CONSULT", 4, [actor], recipients))
    assert [name for side in names(known, event) for name in side] == expected, remark


TERMS = "{mark}/ADP/3/case the/DET/3/det accord/NOUN/{head}/obl {rest}"


@pytest.mark.parametrize(
    ("remark", "mark", "rest", "head", "expected"),
    [
        ("whom it binds", "Under", "Norland/PROPN/5/nsubj left/VERB/0/root/leave", 5, []),
        ("with whom it is", "Under", "with/ADP/5/case rebels/NOUN/3/nmod/rebel/NNS Norland/PROPN/7/nsubj left/VERB/0/root/leave", 7, ["rebels", "Norland"]),
        ("who acts in it", "In", "Norland/PROPN/5/nsubj left/VERB/0/root/leave", 5, ["Norland"]),
    ],
)  # fmt: skip
def test_whom_an_accord_binds(remark: str, mark: str, rest: str, head: int, expected: list[str]) -> None:
    document, known, reading = setting(TERMS.format(mark=mark, rest=rest, head=head))
    event = made(document, known, "AGREE", 2, [e.name for e in known.entities], [])
    assert names(known, event_occasions.bound_by(reading, event))[0] == expected, remark


KILLED = "The/DET/3/det Velden/PROPN/3/{dep} {what}/NOUN/4/nsubj killed/VERB/0/root/kill rebels/NOUN/4/obj/rebel/NNS"


@pytest.mark.parametrize(
    ("remark", "what", "dep", "expected"),
    [
        ("a fight is named after a place", "fighting", "compound", []),
        ("whose fight it is", "fighting", "nmod:poss", ["Velden"]),
        ("an army is no fight", "army", "compound", ["Velden"]),
    ],
)
def test_a_fight_that_kills(remark: str, what: str, dep: str, expected: list[str]) -> None:
    document, known, reading = setting(KILLED.format(what=what, dep=dep))
    event = made(document, known, "ASSAULT", 3, ["Velden"], ["rebels"])
    assert names(known, event_occasions.fought_over(reading, event)) == (expected, ["rebels"]), remark


MASSACRE = "The/DET/2/det {what}/NOUN/0/root of/ADP/4/case Velden/PROPN/2/nmod"


@pytest.mark.parametrize(
    ("remark", "what", "first", "expected"),
    [
        ("people are massacred in a town", "massacre", 0, []),
        ("a town is shelled", "shelling", 0, ["Velden"]),
        ("whoever acts may suffer", "massacre", None, ["Velden"]),
    ],
)
def test_a_massacre_at_a_place(remark: str, what: str, first: int | None, expected: list[str]) -> None:
    document, known, reading = setting(MASSACRE.format(what=what), first=first)
    event = made(document, known, "ASSAULT", 1, [], ["Velden"])
    assert names(known, event_occasions.massacred_in(reading, event))[1] == expected, remark


ASKED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} Holm/PROPN/2/obj to/PART/5/mark veto/VERB/2/xcomp"


@pytest.mark.parametrize(("verb", "expected"), [("urge", []), ("help", ["Norland"])])
def test_who_asks_for_it_is_not_whom_it_is_done_to(verb: str, expected: list[str]) -> None:
    document, known, reading = setting(ASKED.format(verb=verb))
    event = made(document, known, "REJECT", 4, ["Holm"], ["Norland"])
    assert names(known, event_occasions.asked_by(reading, event)) == (["Holm"], expected)


CONDEMNED = (
    "Norland/PROPN/2/nsubj condemned/VERB/0/root/condemn attacks/NOUN/2/obj/attack/NNS that/PRON/6/obj Sudmark/PROPN/6/nsubj"
    " {did}/VERB/3/acl:relcl/{did}"
)


@pytest.mark.parametrize(("did", "expected"), [("launch", ["Sudmark"]), ("suffer", [])])
def test_a_clause_says_whose_deed_is_condemned(did: str, expected: list[str]) -> None:
    document = asking(parsed(CONDEMNED.format(did=did)), FakeJudge(deeds={"attacks": {"ASSAULT": 1.0}}))
    known = actors_at(document, KINDS)
    event = made(document, known, "ACCUSE", 1, ["Norland"], ["Sudmark"])
    assert names(known, event_aims.of_deeds(make_reading(document, known), event))[1] == expected


VISIT = "Holm/PROPN/2/nsubj met/VERB/0/root/meet with/ADP/4/case Sudmark/PROPN/2/obl in/ADP/7/case {whose}/{pos}/7/{dep} visit/NOUN/2/obl"


@pytest.mark.parametrize(
    ("remark", "whose", "pos", "dep", "expected"),
    [
        ("whom he meets there does not visit", "a", "DET", "det", ["Holm"]),
        ("whose it is said to be", "its", "PRON", "nmod:poss", ["Sudmark"]),
    ],
)
def test_whose_visit_it_is(remark: str, whose: str, pos: str, dep: str, expected: list[str]) -> None:
    document, known, reading = setting(VISIT.format(whose=whose, pos=pos, dep=dep))
    event = made(document, known, "CONSULT", 6, ["Sudmark"], [])
    assert names(known, event_occasions.on_visit(reading, event)) == (expected, []), remark


GUESTS = (
    "{who} {verb}/VERB/0/root/{lemma} {mark}/ADP/5/case a/DET/5/det summit/NOUN/2/obl attended/VERB/5/acl/attend/VBN by/ADP/8/case"
    " Norland/PROPN/6/obl and/CCONJ/10/cc Sudmark/PROPN/8/conj"
)


@pytest.mark.parametrize(
    ("remark", "who", "verb", "lemma", "expected"),
    [
        ("a thing done there between others", "it/PRON/2/nsubj:pass", "reached", "reach", ["Norland", "Sudmark"]),
        ("whoever acts there attends", "Holm/PROPN/2/nsubj", "spoke", "speak", ["Holm", "Norland", "Sudmark"]),
    ],
)
def test_who_attends_a_summit(remark: str, who: str, verb: str, lemma: str, expected: list[str]) -> None:
    between = " between/ADP/12/case rebels/NOUN/2/obl/rebel/NNS" if lemma == "reach" else ""
    document, known, reading = setting(GUESTS.format(who=who, verb=verb, lemma=lemma, mark="at") + between)
    event = made(document, known, "CONSULT", 4, [e.name for e in known.entities], [])
    assert names(known, event_occasions.attended(reading, event)) == (expected, []), remark


BEGAN = "Unrest/NOUN/2/nsubj {verb}/VERB/0/root/{verb} {mark}/SCONJ/5/mark ministers/NOUN/5/nsubj/minister/NNS left/VERB/2/advcl/leave"


@pytest.mark.parametrize(
    ("remark", "kind", "verb", "mark", "expected"),
    [
        ("who did something when it began", "PROTEST", "begin", "when", []),
        ("or after", "PROTEST", "erupt", "after", []),
        ("that there be some", "PROTEST", "begin", "that", ["ministers"]),
        ("it did something else", "PROTEST", "help", "when", ["ministers"]),
        ("whose coming starts a fight is in it", "ASSAULT", "begin", "when", ["ministers"]),
    ],
)
def test_who_was_there_when_unrest_began(remark: str, kind: str, verb: str, mark: str, expected: list[str]) -> None:
    document, known, reading = setting(BEGAN.format(verb=verb, mark=mark))
    event = made(document, known, kind, 0, ["ministers"], [])
    assert names(known, event_occasions.begun(reading, event))[0] == expected, remark


BROKE_OUT = (
    "Fighting/NOUN/2/nsubj broke/VERB/0/root/{verb} out/ADP/2/compound:prt days/NOUN/6/obl:unmarked {mark}/SCONJ/6/mark left/VERB/2/advcl/leave"
    " Norland/PROPN/6/obj"
)


@pytest.mark.parametrize(
    ("remark", "kind", "verb", "mark", "expected"),
    [
        ("who did something before it", "ASSAULT", "break", "after", []),
        ("whose deed begins it", "ASSAULT", "break", "when", ["Norland"]),
        ("it did something else", "ASSAULT", "help", "after", ["Norland"]),
        ("who does something while it lasts", "ASSAULT", "continue", "as", []),
        ("talks are no violence", "CONSULT", "break", "after", ["Norland"]),
    ],
)
def test_who_only_did_something_before_a_fight(
    remark: str, kind: str, verb: str, mark: str, expected: list[str]
) -> None:
    document, known, reading = setting(BROKE_OUT.format(verb=verb, mark=mark))
    event = made(document, known, kind, 0, ["Norland"], [])
    assert names(known, event_occasions.broken_out(reading, event))[0] == expected, remark


BLAMED_FOR = (
    "Holm/PROPN/2/nsubj condemned/VERB/0/root/condemn the/DET/4/det {deed} {mark}/ADP/6/case Norland/PROPN/4/nmod"
)


@pytest.mark.parametrize(
    ("remark", "deed", "mark", "expected"),
    [
        ("who was killed", "killing/NOUN/2/obj", "of", []),
        ("who was attacked", "attack/NOUN/2/obj", "on", []),
        ("who attacked", "attack/NOUN/2/obj", "by", ["Norland"]),
        ("whose attack it may be", "attack/NOUN/2/obj", "of", ["Norland"]),
        ("who was jailed", "jailing/NOUN/2/obj", "of", []),
        ("who was shot", "shooting/VERB/2/obj/shoot/VBG", "of", []),
        ("who died", "death/NOUN/2/obj", "of", []),
        ("whose decision it is", "decision/NOUN/2/obj", "of", ["Norland"]),
        ("whose fire it is", "firing/NOUN/2/obj", "from", ["Norland"]),
    ],
)
def test_who_suffered_what_is_condemned_is_not_blamed(remark: str, deed: str, mark: str, expected: list[str]) -> None:
    document, known, reading = setting(BLAMED_FOR.format(deed=deed, mark=mark))
    event = made(document, known, "ACCUSE", 1, ["Holm"], ["Norland"])
    assert names(known, event_occasions.suffered(reading, event)) == (["Holm"], expected), remark


ACTS = "Holm/PROPN/2/nsubj condemned/VERB/0/root/condemn acts/NOUN/2/obj/act/NNS that/PRON/5/nsubj {verb} {rest}"


@pytest.mark.parametrize(
    ("remark", "verb", "rest", "expected"),
    [
        ("whom they harm", "harm/VERB/3/acl:relcl", "Norland/PROPN/5/obj", []),
        ("whose death they bring", "cause/VERB/3/acl:relcl", "death/NOUN/5/obj of/ADP/8/case Norland/PROPN/6/nmod", []),
        ("who is only told of", "recall/VERB/3/acl:relcl", "Norland/PROPN/5/obj", ["Norland"]),
    ],
)
def test_whom_condemned_acts_harm_is_not_blamed(remark: str, verb: str, rest: str, expected: list[str]) -> None:
    document, known, reading = setting(ACTS.format(verb=verb, rest=rest))
    event = made(document, known, "ACCUSE", 1, ["Holm"], ["Norland"])
    assert names(known, event_occasions.suffered(reading, event)) == (["Holm"], expected), remark


@pytest.mark.parametrize(
    ("remark", "verb", "mark", "expected"),
    [
        ("a suspect's name", "identified/VERB/1/acl/identify/VBN", "as", []),
        ("whom it is blamed on", "blamed/VERB/1/acl/blame/VBN", "on", ["Norland"]),
    ],
)
def test_a_name_behind_a_deed_suffers_nothing(remark: str, verb: str, mark: str, expected: list[str]) -> None:
    document, known, reading = setting(f"bombings/NOUN/0/root/bombing/NNS {verb} {mark}/ADP/4/case Norland/PROPN/2/obl")
    event = made(document, known, "ASSAULT", 0, [], ["Norland"])
    assert names(known, event_occasions.called(reading, event))[1] == expected, remark


LASTING = (
    "sanctions/NOUN/3/nsubj/sanction/NNS will/AUX/3/aux remain/VERB/0/root/remain {mark}/SCONJ/6/mark Norland/PROPN/6/nsubj"
    " pays/VERB/3/advcl/pay Sudmark/PROPN/6/obj"
)


@pytest.mark.parametrize(
    ("remark", "kind", "mark", "actors", "recipients", "expected"),
    [
        ("until he gives in", "COERCE", "until", ["Norland"], ["Sudmark"], ([], ["Norland"])),
        ("unless he does", "SANCTION", "unless", [], ["Norland", "Sudmark"], ([], ["Norland"])),
        ("who else imposes them", "COERCE", "until", ["Holm"], [], (["Holm"], ["Norland"])),
        ("what is no clause of an end", "COERCE", "while", ["Norland"], ["Sudmark"], (["Norland"], ["Sudmark"])),
        ("talks are none", "CONSULT", "until", ["Norland"], ["Sudmark"], (["Norland"], ["Sudmark"])),
    ],
)
def test_against_whom_sanctions_last(
    remark: str, kind: str, mark: str, actors: list[str], recipients: list[str], expected: tuple[list[str], list[str]]
) -> None:
    document, known, reading = setting(LASTING.format(mark=mark) + " Holm/PROPN/3/parataxis")
    event = made(document, known, kind, 0, actors, recipients)
    assert names(known, event_occasions.kept_up(reading, event)) == expected, remark


CLASHES = (
    "Holm/PROPN/2/nsubj died/VERB/0/root/die in/ADP/4/case clashes/NOUN/2/obl/clash/NNS {mark}/ADP/6/case Norland/PROPN/4/nmod"
    " and/CCONJ/8/cc Sudmark/PROPN/6/conj"
)


def test_who_mediates_is_not_between_whom_he_does() -> None:
    rows = CLASHES.format(mark="between").replace("clashes/NOUN/2/obl/clash", "mediations/NOUN/2/obl/mediation")
    document, known, reading = setting(rows)
    event = made(document, known, "CONSULT", 3, ["Holm"], ["Norland", "Sudmark"])
    assert names(known, event_occasions.between(reading, event)) == (["Holm"], ["Norland", "Sudmark"])


@pytest.mark.parametrize(
    ("mark", "expected"), [("between", ["Norland", "Sudmark"]), ("near", ["Norland", "Sudmark", "Holm"])]
)
def test_who_fights_is_told_by_between(mark: str, expected: list[str]) -> None:
    document, known, reading = setting(CLASHES.format(mark=mark))
    event = made(document, known, "ASSAULT", 3, ["Norland", "Sudmark", "Holm"], [])
    assert names(known, event_occasions.between(reading, event))[0] == expected


@pytest.mark.parametrize(
    ("remark", "dep", "expected"), [("who goes without", "nsubj:pass", []), ("who does it", "nsubj", ["Norland"])]
)
def test_who_goes_without_is_not_blamed_for_it(remark: str, dep: str, expected: list[str]) -> None:
    document, known, reading = setting(
        f"It/PRON/3/expl is/AUX/3/cop unacceptable/ADJ/0/root that/SCONJ/6/mark Norland/PROPN/6/{dep} left/VERB/3/csubj/leave/VBN"
    )
    event = made(document, known, "ACCUSE", 2, [], ["Norland"])
    assert names(known, event_occasions.suffered(reading, event))[1] == expected, remark


ACCUSED = (
    "Norland/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be/VBD held/VERB/0/root/hold/VBN and/CCONJ/5/cc {verb} of/SCONJ/8/mark being/AUX/8/cop"
    " aide/NOUN/5/advcl of/ADP/10/case Sudmark/PROPN/8/nmod"
)


@pytest.mark.parametrize(
    ("remark", "verb", "expected"),
    [
        ("who is accused", "accused/VERB/3/conj/accuse/VBN", ["Norland"]),
        ("who is spoken of", "dreaming/VERB/3/conj/dream/VBG", ["Sudmark"]),
    ],
)
def test_who_is_accused_of_being_anothers(remark: str, verb: str, expected: list[str]) -> None:
    document, known, reading = setting(ACCUSED.format(verb=verb))
    event = made(document, known, "ACCUSE", 4, [], ["Sudmark"])
    assert names(known, event_occasions.accused(reading, event))[1] == expected, remark


@pytest.mark.parametrize(
    ("remark", "verb", "expected"),
    [("who draws it", "draw", ([], ["Norland"])), ("who voices it", "voice", (["Norland"], []))],
)
def test_who_draws_blame_gives_none(remark: str, verb: str, expected: tuple[list[str], list[str]]) -> None:
    document, known, reading = setting(f"Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} criticism/NOUN/2/obj")
    event = made(document, known, "ACCUSE", 2, ["Norland"], [])
    assert names(known, event_occasions.drawn(reading, event)) == expected, remark


@pytest.mark.parametrize(
    ("remark", "verb", "expected"),
    [("who bears it", "deal", ([], ["Norland"])), ("who answers with it", "respond", (["Norland"], []))],
)
def test_who_copes_with_blame_gives_none(remark: str, verb: str, expected: tuple[list[str], list[str]]) -> None:
    words = f"Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} with/ADP/4/case criticism/NOUN/2/obl"
    document, known, reading = setting(words)
    event = made(document, known, "ACCUSE", 3, ["Norland"], [])
    assert names(known, event_occasions.drawn(reading, event)) == expected, remark


@pytest.mark.parametrize(
    ("remark", "verb", "mark", "expected"),
    [
        ("who comes under it", "come", "under", ([], ["Norland"])),
        ("who comes with it", "come", "with", (["Norland"], [])),
    ],
)
def test_who_comes_under_blame_gives_none(
    remark: str, verb: str, mark: str, expected: tuple[list[str], list[str]]
) -> None:
    words = f"Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {mark}/ADP/4/case criticism/NOUN/2/obl"
    document, known, reading = setting(words)
    event = made(document, known, "ACCUSE", 3, ["Norland"], [])
    assert names(known, event_occasions.drawn(reading, event)) == expected, remark


@pytest.mark.parametrize(
    ("remark", "what", "verb", "expected"),
    [
        ("who gives it a name", "what/PRON/2/obj", "call", []),
        ("who does it", "what/PRON/2/obj", "do", ["Holm"]),
        ("who is called it", "whom/PRON/2/obj", "call", ["Holm"]),
    ],
)
def test_who_only_calls_it_so(remark: str, what: str, verb: str, expected: list[str]) -> None:
    words = f"Norland/PROPN/2/nsubj condemned/VERB/0/root/condemn {what} Holm/PROPN/5/nsubj {verb}/VERB/3/acl:relcl/{verb} crime/NOUN/5/obj"
    document, known, reading = setting(words)
    event = made(document, known, "ACCUSE", 1, ["Norland"], ["Holm"])
    assert names(known, event_occasions.described_by(reading, event))[1] == expected, remark


@pytest.mark.parametrize(("what", "expected"), [("resolutions", []), ("towns", ["Sudmark"])])
def test_whose_rule_is_broken(what: str, expected: list[str]) -> None:
    words = (
        "Norland/PROPN/2/nsubj condemned/VERB/0/root/condemn a/DET/4/det violation/NOUN/2/obj of/ADP/7/case"
        f" Sudmark/PROPN/7/compound {what}/NOUN/4/nmod/{what.removesuffix('s')}/NNS"
    )
    document, known, reading = setting(words)
    event = made(document, known, "ACCUSE", 1, ["Norland"], ["Sudmark"])
    assert names(known, event_occasions.described_by(reading, event))[1] == expected


@pytest.mark.parametrize(("dep", "expected"), [("nsubj:pass", ["Holm"]), ("nsubj", ["Norland", "Holm"])])
def test_who_only_tells_more_of_a_subject(dep: str, expected: list[str]) -> None:
    words = (
        f"rebels/NOUN/6/{dep} led/VERB/1/acl/lead/VBN by/ADP/4/case Norland/PROPN/2/obl were/AUX/6/aux:pass"
        " accused/VERB/0/root/accuse/VBN by/ADP/8/case Holm/PROPN/6/obl"
    )
    document, known, reading = setting(words)
    event = made(document, known, "ACCUSE", 5, ["Norland", "Holm"], ["rebels"])
    assert names(known, event_occasions.in_subject(reading, event))[0] == expected


TOLD_ON = (
    "Holm/PROPN/2/nsubj said/VERB/0/root/say Norland/PROPN/4/nsubj fled/VERB/2/ccomp/flee and/CCONJ/6/cc threatened/VERB/{head}/conj/threaten"
    " Sudmark/PROPN/6/obj"
)


@pytest.mark.parametrize(
    ("remark", "head", "expected"),
    [("told of another", 4, (["Norland"], ["Sudmark"])), ("the teller's own", 2, (["Holm"], ["Sudmark"]))],
)
def test_whose_a_joined_threat_is(remark: str, head: int, expected: tuple[list[str], list[str]]) -> None:
    document, known, reading = setting(TOLD_ON.format(head=head), cue=1)
    teller = next(p for m in known.mentions if m.span.text == "Holm" and (p := known.party(m)))
    speech = reading.speech
    speech.said[0] = replace(speech.said[0], quotation=replace(speech.said[0].quotation, speaker=teller))
    event = made(document, known, "THREATEN", 5, ["Holm"], ["Sudmark"])
    assert names(known, event_occasions.told_on(reading, event)) == expected, remark


OVER = "Holm/PROPN/2/nsubj fined/VERB/0/root/fine Norland/PROPN/2/obj {mark}/ADP/5/case killings/NOUN/2/obl/killing/NNS by/ADP/7/case Sudmark/PROPN/5/nmod"


@pytest.mark.parametrize(
    ("remark", "mark", "expected"),
    [("what is done over it", "over", ["Sudmark"]), ("what is done by it", "with", ["Holm", "Norland", "Sudmark"])],
)
def test_who_acts_over_a_deed_did_not_do_it(remark: str, mark: str, expected: list[str]) -> None:
    document, known, reading = setting(OVER.format(mark=mark))
    event = made(document, known, "ASSAULT", 4, ["Holm", "Norland", "Sudmark"], [])
    assert names(known, event_occasions.over_it(reading, event))[0] == expected, remark


AFTER = "Norland/PROPN/2/nsubj left/VERB/0/root/leave Sudmark/PROPN/2/obj {mark}/SCONJ/6/mark sanctions/NOUN/6/nsubj/sanction/NNS began/VERB/2/advcl/begin"


@pytest.mark.parametrize(
    ("remark", "mark", "expected"),
    [("told only for its time", "after", ([], [])), ("told for its reason", "because", (["Norland"], ["Sudmark"]))],
)
def test_who_acts_after_a_deed_has_no_part_in_it(remark: str, mark: str, expected: tuple[list[str], list[str]]) -> None:
    document, known, reading = setting(AFTER.format(mark=mark))
    event = made(document, known, "COERCE", 4, ["Norland"], ["Sudmark"])
    assert names(known, event_occasions.before_it(reading, event)) == expected, remark


@pytest.mark.parametrize(("verb", "expected"), [("condemn", []), ("hold", ["Norland"])])
def test_who_judges_a_deed_has_no_part_in_it(verb: str, expected: list[str]) -> None:
    document, known, reading = setting(
        f"A/DET/2/det trial/NOUN/0/root that/PRON/5/obj Norland/PROPN/5/nsubj {verb}/VERB/2/acl:relcl/{verb}"
    )
    event = made(document, known, "ACCUSE", 1, ["Norland"], [])
    assert names(known, event_occasions.judged_by(reading, event))[0] == expected
