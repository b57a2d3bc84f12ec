"""Which statements answer which: denials, repetitions, and what is about something else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Answer
from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.quotations import actors_at, parsed

WHO = {"Orlova": "person", "Meridia": "state", "Osteria": "state"}
CLAIM = (
    "Orlova/PROPN/2/nsubj said/VERB/0/root/say Meridia/PROPN/4/nsubj sent/VERB/2/ccomp/send "
    "soldiers/NOUN/4/obj/soldier into/ADP/7/case Osteria/PROPN/4/obl"
)
DENIAL = (
    "Meridia/PROPN/2/nsubj denied/VERB/0/root/deny sending/VERB/2/xcomp/send/VBG "
    "troops/NOUN/3/obj/troop into/ADP/6/case Osteria/PROPN/3/obl"
)
OTHER = "Meridia/PROPN/2/nsubj denied/VERB/0/root/deny raising/VERB/2/xcomp/raise/VBG taxes/NOUN/3/obj/tax"
AGAIN = (
    "Osteria/PROPN/2/nsubj repeated/VERB/0/root/repeat that/SCONJ/5/mark Meridia/PROPN/5/nsubj "
    "sent/VERB/2/ccomp/send soldiers/NOUN/5/obj/soldier"
)


def answers(text: str) -> list[tuple[Answer, ...]]:
    document = parsed(text)
    return [q.answers for q in quotations.find(document, actors_at(document, WHO), (), ())]


def test_a_denial_answers_the_claim_under_another_word_for_soldiers() -> None:
    assert answers(f"{CLAIM}\n{DENIAL}") == [(), (Answer(0, "denies"),)]


def test_a_denial_may_come_before_the_claim() -> None:
    assert answers(f"{DENIAL}\n{CLAIM}") == [(Answer(1, "denies"),), ()]


def test_a_denial_of_something_else_answers_nothing() -> None:
    assert answers(f"{CLAIM}\n{OTHER}") == [(), ()]


def test_the_same_again_repeats() -> None:
    assert answers(f"{CLAIM}\n{AGAIN}") == [(), (Answer(0, "repeats"),)]


def test_another_deed_among_the_same_things_repeats_nothing() -> None:
    armed = AGAIN.replace("sent/VERB/2/ccomp/send", "armed/VERB/2/ccomp/arm")
    assert answers(f"{CLAIM}\n{armed}") == [(), ()]


def test_a_speaker_repeats_only_the_whole() -> None:
    shorter = CLAIM.replace(
        "into/ADP/7/case Osteria/PROPN/4/obl", "yesterday/NOUN/4/obl tired/ADJ/5/amod hungry/ADJ/5/amod"
    )
    assert answers(f"{CLAIM}\n{CLAIM}")[1] == (Answer(0, "repeats"),)
    assert answers(f"{CLAIM}\n{shorter}")[1] == ()


POINTING = [
    ("a claim of the denier's deed", "the/DET/4/det claim/NOUN/2/obj", [(), (Answer(0, "denies"),)]),
    ("it alone", "it/PRON/2/obj", [(), (Answer(0, "denies"),)]),
    ("a clause about it", "it/PRON/4/nsubj fell/VERB/2/ccomp/fall", [(), ()]),
    ("a claim told apart", "the/DET/4/det claim/NOUN/2/obj of/ADP/6/case bribery/NOUN/4/nmod", [(), ()]),
]


@pytest.mark.parametrize(("remark", "content", "expected"), POINTING, ids=[row[0] for row in POINTING])
def test_a_denial_that_only_points_back(remark: str, content: str, expected: list[tuple[Answer, ...]]) -> None:
    assert answers(f"{CLAIM}\nMeridia/PROPN/2/nsubj denied/VERB/0/root/deny {content}") == expected, remark


@pytest.mark.parametrize(
    ("remark", "thing", "expected"),
    [("one thing in common", "village", (Answer(0, "denies"),)), ("none", "tax", ())],
)
def test_a_denial_right_after_an_accusation(remark: str, thing: str, expected: tuple[Answer, ...]) -> None:
    accused = (
        "Orlova/PROPN/2/nsubj accused/VERB/0/root/accuse Meridia/PROPN/2/obj of/SCONJ/5/mark burning/VERB/2/advcl/burn/VBG "
        "villages/NOUN/5/obj/village"
    )
    denied = (
        f"Meridia/PROPN/2/nsubj denied/VERB/0/root/deny raiding/VERB/2/xcomp/raid/VBG a/DET/5/det {thing}/NOUN/3/obj"
    )
    assert answers(f"{accused}\n{denied}")[1] == expected, remark


@pytest.mark.parametrize(
    ("remark", "dep"), [("a relative clause", "9/acl:relcl"), ("a tree that joins it", "2/parataxis")]
)
def test_a_charge_that_is_denied_is_the_one_told_beside_it(remark: str, dep: str) -> None:
    told = f"{CLAIM} a/DET/9/det charge_/NOUN/2/obj Osteria/PROPN/11/nsubj denied/VERB/{dep}/deny"
    document = parsed(
        told, attributions=[Attribution((1, 2), (0, 1), ((2, 7),), 0.9), Attribution((10, 11), (9, 10), ((7, 9),), 0.9)]
    )
    said = quotations.find(document, actors_at(document, WHO), (), ())
    assert [(q.act, q.answers) for q in said] == [("assert", ()), ("deny", (Answer(0, "denies"),))], remark


def test_a_denial_points_at_no_claim_about_others() -> None:
    other = CLAIM.replace("Meridia", "Varn")
    assert answers(f"{other}\nMeridia/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj")[1] == ()


SAID = "Osteria/PROPN/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj/gun fired/VERB/2/ccomp/fire"
DENIED = "Meridia/PROPN/2/nsubj rejected/VERB/0/root/reject "
NAMED = [
    ("whose claim it is", f"{DENIED} Orlova/PROPN/5/nmod:poss 's/PART/3/case claim/NOUN/2/obj", (Answer(0, "denies"),)),
    ("by whom it is", f"{DENIED} the/DET/4/det claim/NOUN/2/obj by/ADP/6/case Orlova/PROPN/4/nmod", (Answer(0, "denies"),)),
    ("this claim is what stands right before", f"{DENIED} this/DET/4/det claim/NOUN/2/obj", (Answer(1, "denies"),)),
    (
        "an account called false",
        "\"_/PUNCT/6/punct Orlova/PROPN/4/nmod:poss 's/PART/2/case account/NOUN/6/nsubj is/AUX/6/cop false_/ADJ/10/ccomp ,_/PUNCT/6/punct "
        '"/PUNCT/6/punct Meridia/PROPN/10/nsubj said/VERB/0/root/say',
        (Answer(0, "denies"),),
    ),
    ("somebody's who said no such thing", f"{DENIED} Varn/PROPN/5/nmod:poss 's/PART/3/case claim/NOUN/2/obj", ()),
    (
        "what is told of it is something else",
        f"{DENIED} Orlova/PROPN/5/nmod:poss 's/PART/3/case claim/NOUN/2/obj of/ADP/7/case theft/NOUN/5/nmod",
        (),
    ),
    (
        "what is told of it is the same",
        f"{DENIED} Orlova/PROPN/5/nmod:poss 's/PART/3/case claim/NOUN/2/obj that/SCONJ/8/mark it/PRON/8/nsubj sent/VERB/5/acl/send "
        "troops/NOUN/8/obj/troop",
        (Answer(0, "denies"),),
    ),
    (
        "a claim said not to be true",
        "Meridia/PROPN/2/nsubj said/VERB/0/root/say the/DET/4/det claim/NOUN/7/nsubj is/AUX/7/cop not/PART/7/advmod true/ADJ/2/ccomp",
        (Answer(0, "denies"),),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "denial", "expected"), NAMED, ids=[row[0] for row in NAMED])
def test_a_claim_that_is_told_apart(remark: str, denial: str, expected: tuple[Answer, ...]) -> None:
    document = parsed(f"{CLAIM}\n{SAID}\n{denial}")
    same = {"it": "Meridia"} if "it/PRON" in denial else {}
    said = quotations.find(document, actors_at(document, WHO | {"Varn": "state"}, same), (), ())
    assert said[2].answers == expected, remark


ACCUSED = (
    "Orlova/PROPN/2/nsubj accused/VERB/0/root/accuse Meridia/PROPN/2/obj of/SCONJ/5/mark shelling/VERB/2/advcl/shell "
    "hospitals/NOUN/5/obj/hospital"
)


@pytest.mark.parametrize(
    ("remark", "denial", "expected"),
    [
        ("a part in it", "Meridia/PROPN/2/nsubj denied/VERB/0/root/deny responsibility/NOUN/2/obj", (Answer(0, "denies"),)),
        ("none of the thing", "Meridia/PROPN/2/nsubj said/VERB/0/root/say it/PRON/4/nsubj had/VERB/2/ccomp/have no/DET/6/det hospitals/NOUN/4/obj/hospital", (Answer(0, "denies"),)),
        ("none of another", "Meridia/PROPN/2/nsubj said/VERB/0/root/say it/PRON/4/nsubj had/VERB/2/ccomp/have no/DET/6/det taxes/NOUN/4/obj/tax", ()),
        ("the accuser's own side", "Orlova/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj", ()),
    ],
)  # fmt: skip
def test_an_accusation_denied(remark: str, denial: str, expected: tuple[Answer, ...]) -> None:
    document = parsed(f"{ACCUSED}\n{denial}")
    said = quotations.find(
        document, actors_at(document, WHO, {"it": "Meridia"} if "it/PRON/4" in denial else {}), (), ()
    )
    assert said[1].answers == expected, remark


def test_a_state_is_what_its_forces_are() -> None:
    claim = CLAIM.replace("Meridia/PROPN/4/nsubj", "army/NOUN/4/nsubj")
    document = parsed(f"{claim}\n{DENIAL}")
    actors = actors_at(document, WHO | {"army": "group"})
    countries = {"army": "MD", "Meridia": "MD"}
    entities = tuple(
        replace(e, country=countries.get(e.name), sector="MIL" if e.name == "army" else None) for e in actors.entities
    )
    said = quotations.find(document, replace(actors, entities=entities), (), ())
    assert [q.answers for q in said] == [(), (Answer(0, "denies"),)]


def test_other_numbers_repeat_nothing() -> None:
    counted = "Orlova/PROPN/2/nsubj said/VERB/0/root/say {}/NUM/4/nummod shares/NOUN/5/nsubj/share fell/VERB/2/ccomp/fall in/ADP/7/case Osteria/PROPN/5/obl"
    assert answers(f"{counted.format(40)}\n{counted.format(40)}")[1] == (Answer(0, "repeats"),)
    assert answers(f"{counted.format(40)}\n{counted.format(90)}")[1] == ()


@pytest.mark.parametrize(("verb", "expected"), [("reported", (Answer(0, "denies"),)), ("said", ())])
def test_the_report_is_what_was_reported(verb: str, expected: tuple[Answer, ...]) -> None:
    told = f"Orlova/PROPN/2/nsubj {verb}/VERB/0/root/{verb.removesuffix('ed').replace('said', 'say')} guns/NOUN/4/nsubj/gun fired/VERB/2/ccomp/fire"
    assert (
        answers(f"{told}\nMeridia/PROPN/2/nsubj denied/VERB/0/root/deny the/DET/4/det report/NOUN/2/obj")[1] == expected
    )


def test_that_called_untrue_is_what_stands_right_before() -> None:
    text = f"{CLAIM}\n{SAID}\n{DENIED} that/DET/2/obj as/ADP/5/case fiction/NOUN/2/obl"
    attributions = [Attribution((1, 2), (0, 1), ((2, 7),), 0.9), Attribution((8, 9), (7, 8), ((9, 11),), 0.9)]
    document = parsed(text, attributions=[*attributions, Attribution((12, 13), (11, 12), ((13, 16),), 0.9)])
    said = quotations.find(document, actors_at(document, WHO), (), ())
    assert [(q.act, q.answers) for q in said][2] == ("deny", (Answer(1, "denies"),))


CRITICISED = "Osteria/PROPN/2/nsubj criticised/VERB/0/root/criticise the/DET/4/det plan/NOUN/2/obj"


def test_the_charge_is_what_was_said_right_before_not_blame_of_something_else() -> None:
    denial = "Meridia/PROPN/2/nsubj denied/VERB/0/root/deny the/DET/4/det charge/NOUN/2/obj"
    assert answers(f"{CRITICISED}\n{SAID.replace('Osteria', 'Orlova')}\n{denial}")[2] == (Answer(1, "denies"),)
    assert answers(f"{CRITICISED}\nGuns/NOUN/2/nsubj fell/VERB/0/root/fall\n{denial}")[1] == ()


TOLD = "Orlova/PROPN/2/nsubj said/VERB/0/root/say {}guns/NOUN/{}/nsubj/gun fired/VERB/2/ccomp/fire"
DISPUTED = "Meridia/PROPN/2/nsubj disputed/VERB/0/root/dispute the/DET/4/det figure/NOUN/2/obj"


@pytest.mark.parametrize(
    ("remark", "denial", "expected"),
    [
        ("at all", "", (Answer(0, "denies"),)),
        ("a thing of its own", " flares/NOUN/6/obj/flare", ()),
    ],
)
def test_who_did_not_do_what_was_said_right_before(remark: str, denial: str, expected: tuple[Answer, ...]) -> None:
    words = (
        "Meridia/PROPN/2/nsubj said/VERB/0/root/say it/PRON/6/nsubj had/AUX/6/aux not/PART/6/advmod "
        f"fired/VERB/2/ccomp/fire{denial}"
    )
    document = parsed(f"{TOLD.format('', 4)}\n{words}")
    found = quotations.find(document, actors_at(document, {**WHO, "it": "state"}, {"it": "Meridia"}), (), ())
    assert found[-1].answers == expected, remark


def test_a_figure_disputed_is_the_number_told_before() -> None:
    assert answers(f"{TOLD.format('40/NUM/4/nummod ', 5)}\n{DISPUTED}")[1] == (Answer(0, "denies"),)
    assert answers(f"{TOLD.format('', 4)}\n{DISPUTED}")[1] == ()


def test_an_accusation_is_answered_from_far() -> None:
    between = "\n".join(["Guns/NOUN/2/nsubj/gun fired/VERB/0/root/fire ./PUNCT/2/punct"] * 5)
    rejected = "Meridia/PROPN/2/nsubj rejected/VERB/0/root/reject the/DET/4/det {}/NOUN/2/obj"
    assert answers(f"{ACCUSED}\n{between}\n{rejected.format('accusation')}")[1] == (Answer(0, "denies"),)
    assert answers(f"{ACCUSED}\n{between}\n{rejected.format('report')}")[1] == ()


def test_a_second_denial_is_of_what_the_first_was() -> None:
    claim = TOLD.format("", 4) + " in/ADP/7/case Osteria/PROPN/5/obl"
    first = "Meridia/PROPN/2/nsubj denied/VERB/0/root/deny guns/NOUN/4/nsubj/gun fired/VERB/2/ccomp/fire in/ADP/6/case Osteria/PROPN/4/obl"
    again = "Meridia/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj"
    assert answers(f"{claim}\n{first}\n{again}")[1:] == [(Answer(0, "denies"),)] * 2
    assert answers(f"{claim}\n{again}")[1] == ()


@pytest.mark.parametrize(
    ("remark", "denial", "expected"),
    [
        ("people lost were killed", "losing/VERB/2/xcomp/lose/VBG soldiers/NOUN/3/obj/soldier", (Answer(0, "denies"),)),
        ("a thing lost", "losing/VERB/2/xcomp/lose/VBG hope/NOUN/3/obj", ()),
        (
            "a report of it called false",
            "the/DET/4/det report/NOUN/2/obj of/ADP/8/case twelve/NUM/8/nummod soldiers/NOUN/8/nmod:poss/soldier deaths/NOUN/4/nmod/death",
            (Answer(0, "denies"),),
        ),
    ],
)
def test_the_dead_denied(remark: str, denial: str, expected: tuple[Answer, ...]) -> None:
    claim = "Orlova/PROPN/2/nsubj said/VERB/0/root/say twelve/NUM/4/nummod soldiers/NOUN/6/nsubj:pass/soldier were/AUX/6/aux:pass/be killed/VERB/2/ccomp/kill"
    document = parsed(f"{claim}\nMeridia/PROPN/2/nsubj denied/VERB/0/root/deny {denial}")
    said = quotations.find(document, actors_at(document, WHO | {"soldiers": "group"}), (), ())
    assert said[1].answers == expected, remark


@pytest.mark.parametrize(("sector", "expected"), [("MIL", ()), (None, (Answer(0, "denies"),))])
def test_an_officer_denies_nothing_that_the_army_said(sector: str | None, expected: tuple[Answer, ...]) -> None:
    document = parsed(
        f"{CLAIM.replace('Orlova', 'Army')}\n{DENIAL.replace('Meridia', 'Orlova')} by/ADP/8/case Meridia/PROPN/3/obl"
    )
    actors = actors_at(document, WHO | {"Army": "organisation"})
    entities = tuple(replace(e, sector=sector if e.name in {"Army", "Orlova"} else None) for e in actors.entities)
    said = quotations.find(document, replace(actors, entities=entities), (), ())
    assert said[1].answers == expected


HOLLOW = [
    ("no such thing as was told of", "there/PRON/4/expl were/VERB/2/ccomp/be no/DET/7/det such/ADJ/7/amod soldiers/NOUN/4/nsubj/soldier", 0),
    ("it is untrue", "it/PRON/7/nsubj is/AUX/7/cop simply/ADV/7/advmod not/PART/7/advmod true/ADJ/2/ccomp", 0),
    ("it happened to somebody else", "it/PRON/5/nsubj never/ADV/5/advmod happened/VERB/2/ccomp/happen to/ADP/7/case us/PRON/5/obl", None),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "meant"), HOLLOW, ids=[row[0] for row in HOLLOW])
def test_a_denial_that_tells_only_that_it_is_not_so(remark: str, words: str, meant: int | None) -> None:
    """Of a claim about others too, where it stands right before; a blank line is no sentence between."""
    text = f"{CLAIM.replace('Meridia', 'Varn')}\n{'Osteria/PROPN/2/nsubj said/VERB/0/root/say'} {words}"
    found = answers(text)
    assert found[1] == (() if meant is None else (Answer(meant, "denies"),)), remark


@pytest.mark.parametrize(
    ("remark", "whose", "expected"),
    [
        ("one side's", "Orlova/PROPN/5/nmod:poss 's/PART/3/case figure/NOUN/2/obj", (Answer(0, "denies"),)),
        ("the last", "the/DET/4/det figure/NOUN/2/obj", (Answer(1, "denies"),)),
    ],
)
def test_whose_figure_is_disputed(remark: str, whose: str, expected: tuple[Answer, ...]) -> None:
    numbers = f"{TOLD.format('40/NUM/4/nummod ', 5)}\n{TOLD.format('9/NUM/4/nummod ', 5).replace('Orlova', 'Osteria')}"
    assert answers(f"{numbers}\nMeridia/PROPN/2/nsubj disputed/VERB/0/root/dispute {whose}")[2] == expected, remark


def test_this_is_what_another_said_before_in_the_same_sentence() -> None:
    joined = f"{SAID} ;/PUNCT/7/punct Meridia/PROPN/7/nsubj disputed/VERB/2/parataxis/dispute this/PRON/7/obj"
    said = [Attribution((1, 2), (0, 1), ((2, 7),), 0.9), Attribution((8, 9), (7, 8), ((9, 11),), 0.9)]
    document = parsed(f"{CLAIM}\n{joined}", attributions=[*said, Attribution((13, 14), (12, 13), ((14, 15),), 0.9)])
    found = quotations.find(document, actors_at(document, WHO), (), ())
    assert found[2].answers == (Answer(1, "denies"),)


SUCH = [
    ("any of the thing", "it/PRON/5/nsubj hit/VERB/2/ccomp/hit any/DET/7/det hospital/NOUN/5/obj", (Answer(0, "denies"),)),
    ("any of another", "it/PRON/5/nsubj hit/VERB/2/ccomp/hit any/DET/7/det bridge/NOUN/5/obj", ()),
    ("no such thing", "it/PRON/5/nsubj hit/VERB/2/ccomp/hit no/DET/8/det such/ADJ/8/amod hospital/NOUN/5/obj", (Answer(0, "denies"),)),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "content", "expected"), SUCH, ids=[row[0] for row in SUCH])
def test_none_of_what_was_told(remark: str, content: str, expected: tuple[Answer, ...]) -> None:
    told = (
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say planes/NOUN/4/nsubj/plane bombed/VERB/2/ccomp/bomb "
        "hospitals/NOUN/4/obj/hospital"
    )
    denied = f"Meridia/PROPN/2/nsubj denied/VERB/0/root/deny that/SCONJ/5/mark {content}"
    assert answers(f"{told}\n{denied}")[1] == expected, remark


PAPER = [
    ("its own paper", "study", "study", (Answer(0, "denies"),)),
    ("another paper", "study", "survey", ()),
    ("no paper", "envoy", "study", ()),
]


@pytest.mark.parametrize(("remark", "source", "denied", "expected"), PAPER, ids=[row[0] for row in PAPER])
def test_the_paper_that_is_denied_says_it(remark: str, source: str, denied: str, expected: tuple[Answer, ...]) -> None:
    told = f"Orlova/PROPN/2/compound {source}/NOUN/3/nsubj says/VERB/0/root/say guns/NOUN/5/nsubj/gun fired/VERB/3/ccomp/fire"
    text = f"{told}\nMeridia/PROPN/2/nsubj denied/VERB/0/root/deny the/DET/4/det {denied}/NOUN/2/obj"
    attributions = [Attribution((2, 3), (0, 2), ((3, 5),), 0.9), Attribution((6, 7), (5, 6), ((7, 9),), 0.9)]
    document = parsed(text, attributions=attributions)
    said = quotations.find(document, actors_at(document, WHO), (), ())
    assert said[-1].answers == expected, remark


GROUPS = [
    ("the group", "The/DET/2/det group/NOUN/3/nsubj", "nothing/PRON/5/obj to/PART/8/mark do/VERB/6/acl", (Answer(0, "denies"),)),
    ("another", "Osteria/PROPN/2/compound police/NOUN/3/nsubj", "nothing/PRON/5/obj to/PART/8/mark do/VERB/6/acl", ()),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "source", "content", "expected"), GROUPS, ids=[row[0] for row in GROUPS])
def test_the_group_is_the_one_blamed(remark: str, source: str, content: str, expected: tuple[Answer, ...]) -> None:
    told = "Orlova/PROPN/2/nsubj blamed/VERB/0/root/blame Meridia/PROPN/2/obj"
    denied = f"{source} denied/VERB/0/root/deny it/PRON/5/nsubj had/VERB/3/ccomp/have {content}"
    said = answers(f"{told}\n{denied} with/ADP/10/case it/PRON/8/obl")
    assert said[1] == expected, remark


@pytest.mark.parametrize(("land", "expected"), [(None, (Answer(0, "denies"),)), ("OS", ())])
def test_two_leaders_are_of_one_side_only_where_their_land_is_known(
    land: str | None, expected: tuple[Answer, ...]
) -> None:
    told = "Orlova/PROPN/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj/gun fired/VERB/2/ccomp/fire"
    document = parsed(f"{told}\nTarn/PROPN/2/nsubj denied/VERB/0/root/deny this/PRON/2/obj")
    actors = actors_at(document, {"Orlova": "person", "Tarn": "person"})
    entities = tuple(replace(e, sector="GOV", country=land) for e in actors.entities)
    said = quotations.find(document, replace(actors, entities=entities), (), ())
    assert said[1].answers == expected


@pytest.mark.parametrize(("called", "expected"), [("fabrication", (Answer(0, "denies"),)), ("surprise", ())])
def test_a_report_called_untrue_is_what_was_told_right_before(called: str, expected: tuple[Answer, ...]) -> None:
    told = "Orlova/PROPN/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj/gun fired/VERB/2/ccomp/fire"
    denied = f"Meridia/PROPN/2/nsubj called/VERB/0/root/call the/DET/4/det report/NOUN/2/obj a/DET/6/det {called}/NOUN/2/xcomp"
    document = parsed(
        f"{told}\n{denied}",
        attributions=[Attribution((1, 2), (0, 1), ((2, 4),), 0.9), Attribution((5, 6), (4, 5), ((6, 10),), 0.9)],
    )
    said = quotations.find(document, actors_at(document, WHO), (), ())
    assert said[-1].answers == expected
