"""What is no statement, or none of the one it stands beside: bits of sentences, other people's sources, things done and names given."""

from __future__ import annotations

import pytest

from avviso.language.annotation import Attribution
from tests.factories.quotations import read, shape

NONE = [
    (
        "without saying when",
        "Orlova/PROPN/2/nsubj left/VERB/0/root/leave ,_/PUNCT/5/punct without/SCONJ/5/mark saying/VERB/2/advcl/say/VBG why/ADV/5/advmod",
    ),
    (
        "a thing encourages nobody in words",
        "The/DET/2/det grant/NOUN/3/nsubj encourages/VERB/0/root/encourage Meridia/PROPN/3/obj to/PART/6/mark "
        "trade/VERB/3/xcomp/trade/VB",
    ),
    (
        "a plan to announce is no announcement",
        "Orlova/PROPN/3/nsubj will/AUX/3/aux announce/VERB/0/root/announce/VB it/PRON/3/obj",
    ),
    (
        "what a place is called",
        "Orlova/PROPN/2/nsubj saw/VERB/0/root/see a/DET/4/det field/NOUN/2/obj also/ADV/6/advmod called/VERB/4/acl/call/VBN “_/PUNCT/8/punct"
        " Alpha_/PROPN/6/xcomp ”/PUNCT/8/punct",
    ),
    (
        "which somebody read",
        "the/DET/2/det letter_/NOUN/0/root ,/PUNCT/6/punct which/PRON/6/obj Orlova/PROPN/6/nsubj read/VERB/2/acl:relcl/read/VBD",
    ),
    ("a denied visa is no denial", "Meridia/PROPN/2/nsubj denied/VERB/0/root/deny them/PRON/2/iobj entry/NOUN/2/obj"),
    (
        "a reported attack is the outlet's own",
        "the/DET/3/det reported/VERB/3/amod/report attack/NOUN/4/nsubj ended/VERB/0/root/end",
    ),
    (
        "if somebody says so",
        "It/PRON/2/nsubj ends/VERB/0/root/end "
        "if/SCONJ/5/mark Orlova/PROPN/5/nsubj says/VERB/2/advcl/say so/ADV/5/advmod",
    ),
]


SEEN = [
    (
        "views exchanged are none told",
        "Orlova/PROPN/2/nsubj exchanged/VERB/0/root/exchange views/NOUN/2/obj/view on/ADP/5/case trade/NOUN/3/nmod",
        Attribution((1, 4), (0, 1), ((4, 5),), 0.9),
        [],
    ),
    (
        "who runs at somebody accuses nobody",
        "Orlova/PROPN/2/nsubj charged/VERB/0/root/charge at/ADP/4/case Varn/PROPN/2/obl with/ADP/6/case sticks/NOUN/2/obl",
        Attribution((1, 2), (0, 1), ((4, 6),), 0.9),
        [],
    ),
    (
        "nor who runs at a crowd",
        "Orlova/PROPN/2/nsubj charged/VERB/0/root/charge the/DET/4/det crowd/NOUN/2/obj at/ADP/6/case dawn/NOUN/2/obl",
        Attribution((1, 2), (0, 1), ((2, 6),), 0.9),
        [],
    ),
    (
        "speaking somewhere is how another thing was said",
        "Speaking/VERB/5/advcl/speak/VBG in/ADP/3/case Osteria/PROPN/1/obl Orlova/PROPN/5/nsubj said/VERB/0/root/say guns/NOUN/7/nsubj fired/VERB/5/ccomp/fire",
        Attribution((0, 1), (3, 4), ((2, 3),), 0.9),
        [("Orlova", "said", ("guns fired",), "assertive assert")],
    ),
    (
        "speaking of something opens what was said of it",
        "Speaking/VERB/5/advcl/speak/VBG of/ADP/3/case raids/NOUN/1/obl/raid Orlova/PROPN/5/nsubj said/VERB/0/root/say guns/NOUN/7/nsubj fired/VERB/5/ccomp/fire",
        Attribution((0, 2), (3, 4), ((2, 3),), 0.9),
        [("Orlova", "said", ("guns fired",), "assertive assert")],
    ),
    (
        "a relative clause does not say what the main clause does",
        "Orlova/PROPN/5/nsubj who/PRON/3/nsubj briefed/VERB/1/acl:relcl/brief Meridia/PROPN/3/obj said/VERB/0/root/say guns/NOUN/7/nsubj fired/VERB/5/ccomp/fire",
        Attribution((2, 3), (0, 1), ((5, 7),), 0.9),
        [("Orlova who briefed Meridia", "said", ("guns fired",), "assertive assert")],
    ),
    (
        "where it was said, beside quoted words",
        '"_/PUNCT/3/punct Guns/NOUN/3/nsubj fired_/VERB/6/ccomp/fire "/PUNCT/3/punct Orlova/PROPN/6/nsubj said/VERB/0/root/say '
        "from/ADP/8/case prison/NOUN/6/obl",
        Attribution((5, 6), (4, 5), ((0, 4), (6, 8)), 0.9),
        [("Orlova", "said", ('"Guns fired"',), "assertive assert")],
    ),
    (
        "what its speaker goes on to say",
        "Orlova/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj ,_/PUNCT/5/punct saying/VERB/2/advcl/say/VBG guns/NOUN/7/nsubj fired/VERB/5/ccomp/fire",
        Attribution((1, 2), (0, 1), ((2, 3), (5, 7)), 0.9),
        [("Orlova", "denied", ("it",), "assertive deny"), ("Orlova", "saying", ("guns fired",), "assertive assert")],
    ),
    (
        "what its speaker goes on to say, with the word for saying it",
        "Orlova/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj ,_/PUNCT/5/punct saying/VERB/2/advcl/say/VBG guns/NOUN/7/nsubj fired/VERB/5/ccomp/fire",
        Attribution((1, 2), (0, 1), ((2, 3), (4, 7)), 0.9),
        [("Orlova", "denied", ("it",), "assertive deny"), ("Orlova", "saying", ("guns fired",), "assertive assert")],
    ),
    (
        "a warning of which only the answer is told, by its pronoun",
        "Guns/NOUN/2/nsubj fired/VERB/0/root/fire ,/PUNCT/5/punct a/DET/5/det warning/NOUN/2/parataxis which/PRON/8/obj Orlova/PROPN/8/nsubj "
        "called/VERB/5/acl:relcl/call odd/ADJ/8/xcomp",
        Attribution((4, 5), (6, 7), ((5, 6), (8, 9)), 0.9),
        [],
    ),
    (
        "by whom it was heard, quoting without words",
        "Lantern/PROPN/2/nsubj wrote/VERB/0/root/write on/ADP/4/case trade/NOUN/2/obl ,/PUNCT/6/punct quoting/VERB/2/advcl/quote/VBG "
        "a/DET/8/det source/NOUN/6/obj",
        Attribution((5, 6), (0, 1), ((6, 8),), 0.9),
        [],
    ),
    (
        "a claim of which only the answer is told",
        "Guns/NOUN/2/nsubj fired/VERB/0/root/fire ,/PUNCT/5/punct a/DET/5/det claim/NOUN/2/parataxis Varn/PROPN/7/nsubj rejected/VERB/5/acl:relcl/reject",
        Attribution((4, 5), None, ((5, 7),), 0.9),
        [("Varn", "rejected", ("a claim",), "assertive deny")],
    ),
    (
        "remarks of which only the answer is told, with whose it is",
        "Guns/NOUN/2/nsubj fired/VERB/0/root/fire ,/PUNCT/4/punct remarks/NOUN/2/parataxis/remark that/PRON/7/obj Orlova/PROPN/7/nsubj "
        "described/VERB/4/acl:relcl/describe as/ADP/9/case odd/ADJ/7/obl",
        Attribution((3, 4), (5, 6), ((4, 5), (6, 9)), 0.9),
        [],
    ),
    (
        "who declines to be named",
        "Orlova/PROPN/2/nsubj declined/VERB/0/root/decline to/PART/5/mark be/AUX/5/aux:pass named/VERB/2/xcomp/name/VBN",
        Attribution((1, 2), (0, 1), ((2, 5),), 0.9),
        [],
    ),
    (
        "who may not speak",
        "Orlova/PROPN/4/nsubj:pass was/AUX/4/aux:pass not/PART/4/advmod authorised/VERB/0/root/authorise/VBN to/PART/6/mark "
        "speak/VERB/4/xcomp/speak/VB",
        Attribution((1, 4), (0, 1), ((4, 6),), 0.9),
        [],
    ),
    (
        "who does not want to be named",
        "Orlova/PROPN/4/nsubj did/AUX/4/aux/do not/PART/4/advmod want/VERB/0/root/want/VB to/PART/7/mark be/AUX/7/aux:pass "
        "named/VERB/4/xcomp/name/VBN",
        Attribution((1, 4), (0, 1), ((4, 7),), 0.9),
        [],
    ),
    (
        "who asks to be named only so",
        "Orlova/PROPN/2/nsubj asked/VERB/0/root/ask to/PART/5/mark be/AUX/5/aux:pass named/VERB/2/xcomp/name/VBN only/ADV/7/advmod so/ADV/5/advmod",
        Attribution((1, 2), (0, 1), ((2, 7),), 0.9),
        [],
    ),
    (
        "who was fined",
        "Orlova/PROPN/3/nsubj:pass was/AUX/3/aux:pass cited/VERB/0/root/cite/VBN for/ADP/5/case speeding/NOUN/3/obl",
        Attribution((1, 3), None, ((0, 1), (3, 5)), 0.9),
        [],
    ),
    (
        "no evidence offered",
        "Orlova/PROPN/2/nsubj offered/VERB/0/root/offer no/DET/4/det evidence/NOUN/2/obj",
        Attribution((1, 2), (0, 1), ((2, 4),), 0.9),
        [],
    ),
    (
        "whom a paper cited",
        "Lantern/PROPN/2/nsubj fell/VERB/0/root/fall ,_/PUNCT/5/punct which/PRON/5/nsubj cited/VERB/1/acl:relcl/cite two/NUM/7/nummod sources/NOUN/5/obj/source",
        Attribution((4, 5), (3, 4), ((5, 7),), 0.95),
        [],
    ),
    (
        "who hears a case",
        "Orlova/PROPN/2/nsubj hears/VERB/0/root/hear/VBZ the/DET/4/det case/NOUN/2/obj",
        Attribution((1, 2), (0, 1), ((2, 4),), 0.95),
        [],
    ),
    (
        "no mention made",
        "Orlova/PROPN/2/nsubj made/VERB/0/root/make no/DET/4/det mention/NOUN/2/obj of/ADP/6/case Varn/PROPN/4/nmod",
        Attribution((1, 5), (0, 1), ((5, 6),), 0.95),
        [],
    ),
    (
        "a video posted",
        "Orlova/PROPN/2/nsubj posted/VERB/0/root/post a/DET/4/det video/NOUN/2/obj of/ADP/6/case fire/NOUN/4/nmod",
        Attribution((1, 2), (0, 1), ((2, 6),), 0.95),
        [],
    ),
    (
        "of what paper somebody is who was spoken with",
        "Orlova/PROPN/2/nsubj spoke/VERB/0/root/speak to/ADP/4/case Horvat/PROPN/2/obl of/ADP/7/case the/DET/7/det Lantern/PROPN/2/obl",
        Attribution((1, 2), (0, 1), ((5, 7),), 0.95),
        [],
    ),
    (
        "of what was spoken",
        "Orlova/PROPN/2/nsubj spoke/VERB/0/root/speak of/ADP/5/case a/DET/5/det truce/NOUN/2/obl",
        Attribution((1, 3), (0, 1), ((3, 5),), 0.95),
        [("Orlova", "spoke of", ("a truce",), "assertive assert")],
    ),
    (
        "what somebody is pressed on who answers",
        "Pressed/VERB/0/root/press/VBN on/ADP/3/case reports/NOUN/1/obl/report that/SCONJ/6/mark guns/NOUN/6/nsubj fired/VERB/3/acl/fire ,/PUNCT/9/punct "
        "Orlova/PROPN/9/nsubj dismissed/VERB/1/conj/dismiss it/PRON/9/obj",
        Attribution((0, 2), None, ((3, 6),), 0.95),
        [("Orlova", "dismissed", ("it",), "assertive deny")],
    ),
    (
        "who is dismissed from office",
        "Orlova/PROPN/2/nsubj dismissed/VERB/0/root/dismiss her/PRON/4/nmod:poss minister/NOUN/2/obj",
        Attribution((1, 2), (0, 1), ((2, 4),), 0.9),
        [],
    ),
    (
        "who has but read what speaks",
        "It/PRON/3/nsubj:pass was/AUX/3/aux:pass backed/VERB/0/root/back by/ADP/6/case a/DET/6/det memo/NOUN/3/obl:agent seen/VERB/6/acl/see/VBN by/ADP/9/case "
        "Lantern/PROPN/7/obl:agent",
        Attribution((1, 3), (8, 9), ((0, 1),), 0.9),
        [],
    ),
    (
        "what somebody else said a sentence before",
        "Varn/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj\nGuns/NOUN/2/nsubj fired/VERB/4/ccomp/fire Orlova/PROPN/4/nsubj said/VERB/0/root/say",
        Attribution((6, 7), (5, 6), ((0, 3), (3, 5)), 0.9),
        [("Varn", "denied", ("it",), "assertive deny"), ("Orlova", "said", ("Guns fired",), "assertive assert")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "attribution", "expected"), SEEN, ids=[c[0] for c in SEEN])
def test_what_the_model_takes_in_error(
    remark: str, sentence: str, attribution: Attribution, expected: list[object]
) -> None:
    denied = Attribution((1, 2), (0, 1), ((2, 3),), 0.9)
    seen = [denied, attribution] if sentence.startswith("Varn") else [attribution]
    if sentence.startswith("Speaking"):
        seen.append(Attribution((4, 5), (3, 4), ((5, 7),), 0.9))
    assert [shape(one) for one in read(sentence, attributions=seen)] == expected, remark


@pytest.mark.parametrize(("remark", "sentence"), NONE, ids=[c[0] for c in NONE])
def test_no_statement(remark: str, sentence: str) -> None:
    assert read(sentence) == ()


def test_what_stands_against_a_denial_is_the_outlets_voice() -> None:
    (one,) = read(
        "Meridia/PROPN/2/nsubj denied/VERB/0/root/deny the/DET/4/det raid/NOUN/2/obj despite/ADP/6/case "
        "photographs/NOUN/2/obl/photograph",
        attributions=[Attribution((1, 2), (0, 1), ((2, 6),), 0.7)],
    )
    assert shape(one) == ("Meridia", "denied", ("the raid",), "assertive deny")


REPLIED = (
    "Orlova/PROPN/2/nsubj agreed/VERB/0/root/agree to/PART/4/mark come/VERB/2/xcomp/come Varn/PROPN/7/nsubj not/PART/7/advmod "
    "replied/VERB/2/parataxis/reply"
)


def test_what_another_said_before_is_not_said_again() -> None:
    both = [Attribution((1, 2), (0, 1), ((2, 4),), 0.9), Attribution((5, 7), (4, 5), ((2, 4),), 0.4)]
    assert [shape(one)[:3] for one in read(REPLIED, attributions=both)] == [("Orlova", "agreed", ("to come",))]


OTHERS = (
    "Orlova/PROPN/2/nsubj offered/VERB/0/root/offer to/PART/4/mark talk/VERB/2/xcomp/talk\n"
    "Varn/PROPN/2/nsubj refused/VERB/0/root/refuse that/PRON/2/obj"
)


def test_a_source_of_the_next_sentence_says_something_else() -> None:
    found = read(OTHERS, attributions=[Attribution((1, 2), (4, 5), ((2, 4),), 0.9)])
    assert shape(found[0])[:2] == ("Orlova", "offered")


def test_a_source_of_the_sentence_before_gives_way_to_who_is_named() -> None:
    words = (
        "Orlova/PROPN/2/nsubj smiled/VERB/0/root/smile\n"
        "Varn/PROPN/2/nsubj wept/VERB/0/root/weep and/CCONJ/4/cc denied/VERB/2/conj/deny that/SCONJ/7/mark they/PRON/7/nsubj lied/VERB/4/ccomp/lie"
    )
    found = read(words, attributions=[Attribution((5, 6), (0, 1), ((6, 9),), 0.9)])
    assert [shape(one)[:2] for one in found] == [("Varn", "denied")]


DISAGREED = (
    "Orlova/PROPN/2/nsubj disagreed/VERB/0/root/disagree\n"
    "Varn/PROPN/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire"
)


def test_what_another_says_next_is_not_said_before() -> None:
    both = [Attribution((1, 2), (0, 1), ((4, 6),), 0.9), Attribution((3, 4), (2, 3), ((4, 6),), 0.9)]
    assert [shape(one)[:3] for one in read(DISAGREED, attributions=both)] == [("Varn", "said", ("guns fired",))]


ASKED_FIRST = "Guns/NOUN/2/nsubj fell/VERB/0/root/fall silent/ADJ/2/xcomp\nOrlova/PROPN/2/nsubj {0}/VERB/0/root/{0}"


@pytest.mark.parametrize(("verb", "count"), [("shrug", 0), ("say", 1)])
def test_who_only_does_something_next_has_not_said_it(verb: str, count: int) -> None:
    found = read(ASKED_FIRST.format(verb), attributions=[Attribution((4, 5), (3, 4), ((0, 3),), 0.9)])
    assert len(found) == count


WRITTEN_TO = (
    "Orlova/PROPN/2/nsubj left/VERB/0/root/leave and/CCONJ/8/cc in/ADP/5/case letters/NOUN/8/obl to/ADP/7/case Varn/PROPN/5/nmod "
    "described/VERB/2/conj/describe it/PRON/8/obj as/ADP/11/case cynical/ADJ/8/obl"
)


def test_whom_a_letter_is_to_is_not_its_source() -> None:
    (one,) = read(WRITTEN_TO, attributions=[Attribution((7, 8), (6, 7), ((8, 11),), 0.9)])
    assert shape(one)[:2] == ("Orlova", "described")


FRAGMENT = (
    "Orlova/PROPN/2/nsubj left/VERB/0/root/leave town/NOUN/2/obj\n"
    "Varn/PROPN/2/nsubj lost/VERB/4/ccomp/lose Meridia/PROPN/4/nsubj said/VERB/0/root/say"
)


def test_a_bit_of_another_sentence_is_not_said() -> None:
    (one,) = read(FRAGMENT, attributions=[Attribution((6, 7), (5, 6), ((0, 2), (3, 5)), 0.9)])
    assert shape(one)[2] == ("Varn lost",)


LEFT, LOST = (
    "Orlova/PROPN/2/nsubj left/VERB/0/root/leave",
    "Varn/PROPN/2/nsubj lost/VERB/4/ccomp/lose Meridia/PROPN/4/nsubj said/VERB/0/root/say",
)


@pytest.mark.parametrize(
    ("remark", "text", "attribution", "expected"),
    [
        ("before it", f"{LEFT}\n{LOST}", Attribution((5, 6), (4, 5), ((0, 2), (2, 4)), 0.9), ("Orlova left Varn lost",)),
        ("behind it", f"{LOST}\n{LEFT}", Attribution((3, 4), (2, 3), ((0, 2), (4, 6)), 0.9), ("Varn lost",)),
    ],
)  # fmt: skip
def test_whole_sentences_beside_a_saying(
    remark: str, text: str, attribution: Attribution, expected: tuple[str, ...]
) -> None:
    (one,) = read(text, attributions=[attribution])
    assert shape(one)[2] == expected, remark


@pytest.mark.parametrize(
    ("remark", "sentence", "attribution"),
    [
        (
            "a condition by inversion",
            "Had/AUX/3/aux Orlova/PROPN/3/nsubj said/VERB/7/advcl/say that/SCONJ/5/mark Varn/PROPN/3/ccomp war/NOUN/7/nsubj came/VERB/0/root/come",
            Attribution((2, 3), (1, 2), ((3, 5),), 0.9),
        ),
        (
            "how long somebody argued",
            "Orlova/PROPN/2/nsubj argued/VERB/0/root/argue for/ADP/4/case years/NOUN/2/obl/year",
            Attribution((1, 3), (0, 1), ((3, 4),), 0.9),
        ),
        (
            "a fate reported",
            "Orlova/PROPN/2/nsubj reported/VERB/0/root/report dead/ADJ/2/xcomp",
            Attribution((1, 2), (0, 1), ((2, 3),), 0.9),
        ),
        (
            "whom somebody backs, told by the way",
            "Meridia_/PROPN/7/nsubj/Meridia ,/PUNCT/4/punct/, which/PRON/4/nsubj/which/WDT backs/VERB/1/acl:relcl/back/VBZ Varn_/PROPN/4/obj/Varn "
            ",/PUNCT/1/punct/, left/VERB/0/root/leave/VBD",
            Attribution((3, 4), (0, 1), ((4, 5),), 0.9),
        ),
        (
            "what somebody brokered",
            "Under/ADP/3/case/under the/DET/3/det deal_/NOUN/8/obl ,/PUNCT/5/punct/, brokered/VERB/3/acl/broker/VBN by/ADP/7/case/by "
            "Meridia_/PROPN/5/obl:agent Varn/PROPN/9/nsubj leaves/VERB/0/root/leave/VBZ",
            Attribution((4, 5), (6, 7), ((7, 9),), 0.9),
        ),
        (
            "talks boycotted",
            "Orlova/PROPN/2/nsubj boycotted/VERB/0/root/boycott talks/NOUN/2/obj/talk",
            Attribution((1, 2), (0, 1), ((2, 3),), 0.9),
        ),
        (
            "an inquiry opened",
            "Orlova/PROPN/2/nsubj opened/VERB/0/root/open inquiries/NOUN/2/obj/inquiry",
            Attribution((1, 2), (0, 1), ((2, 3),), 0.9),
        ),
        (
            "a quarrel ended",
            "Orlova/PROPN/2/nsubj ended/VERB/0/root/end quarrels/NOUN/2/obj/quarrel",
            Attribution((1, 2), (0, 1), ((2, 3),), 0.9),
        ),
        (
            "who is not reached",
            "Orlova/PROPN/4/nsubj:pass was/AUX/4/aux:pass/be not/PART/4/advmod reached/VERB/0/root/reach for/ADP/6/case comment/NOUN/4/obl",
            Attribution((1, 4), (0, 1), ((4, 6),), 0.9),
        ),
        (
            "a state recognised",
            "Orlova/PROPN/2/nsubj recognised/VERB/0/root/recognise Varn/PROPN/2/obj",
            Attribution((1, 2), (0, 1), ((2, 3),), 0.9),
        ),
    ],
)
def test_what_is_no_statement(remark: str, sentence: str, attribution: Attribution) -> None:
    assert read(sentence, attributions=[attribution]) == (), remark


RECALLED = "Varn/PROPN/2/nsubj recalled/VERB/0/root/recall its/PRON/4/nmod:poss {}/NOUN/2/obj/{}"


WAS_RECALLED = "The/DET/2/det {}/NOUN/4/nsubj:pass/{} was/AUX/4/aux:pass recalled/VERB/0/root/recall/VBN"


@pytest.mark.parametrize(
    ("remark", "sentence", "noun", "attribution", "count"),
    [
        ("an envoy comes home", RECALLED, "ambassador", Attribution((1, 2), (0, 1), ((2, 4),), 0.9), 0),
        ("a promise is spoken of", RECALLED, "promise", Attribution((1, 2), (0, 1), ((2, 4),), 0.9), 1),
        ("an envoy is called home", WAS_RECALLED, "envoy", Attribution((2, 4), None, ((0, 2),), 0.9), 0),
        ("a raid is spoken of", WAS_RECALLED, "raid", Attribution((2, 4), None, ((0, 2),), 0.9), 1),
    ],
)
def test_who_is_recalled_is_nothing_said(
    remark: str, sentence: str, noun: str, attribution: Attribution, count: int
) -> None:
    assert len(read(sentence.format(noun, noun), attributions=[attribution])) == count, remark


DEEDS = [
    ("hardly sure", "discussed", "discuss", 0.02, 0),
    ("sure enough", "discussed", "discuss", 0.8, 1),
    ("a verb people speak with", "defended", "defend", 0.8, 1),
    ("a deed, however sure", "signed", "sign", 0.9, 0),
]


@pytest.mark.parametrize(("remark", "form", "lemma", "score", "count"), DEEDS, ids=[c[0] for c in DEEDS])
def test_the_model_alone_must_be_sure_of_a_thing_as_content(
    remark: str, form: str, lemma: str, score: float, count: int
) -> None:
    # The tree hangs the object elsewhere, so that no rule sees a statement.
    found = read(
        f"Orlova/PROPN/2/nsubj {form}/VERB/0/root/{lemma} the/DET/4/det plan/NOUN/2/dep",
        attributions=[Attribution((1, 2), (0, 1), ((2, 4),), score)],
    )
    assert len(found) == count


def test_who_is_accused_is_no_source() -> None:
    (one,) = read(
        "Orlova/PROPN/3/nsubj:pass was/AUX/3/aux:pass accused/VERB/0/root/accuse of/ADP/5/case fraud/NOUN/3/obl",
        attributions=[Attribution((1, 4), (0, 1), ((4, 5),), 0.9)],
    )
    assert (one.source, one.speaker, [c.text for c in one.content]) == (None, None, ["Orlova", "fraud"])


def test_who_is_called_accused_is_no_source() -> None:
    (one,) = read(
        "Orlova/PROPN/2/nsubj defended/VERB/0/root/defend people/NOUN/2/obj accused/VERB/3/acl/accuse/VBN "
        "of/ADP/6/case fraud/NOUN/4/obl",
        attributions=[Attribution((3, 5), (2, 3), ((5, 6),), 0.9)],
    )
    assert (one.source, [c.text for c in one.content]) == (None, ["people", "fraud"])


def test_a_name_given_is_no_statement() -> None:
    assert read("Orlova/PROPN/2/nsubj called/VERB/0/root/call it/PRON/2/obj Lantern/PROPN/2/xcomp") == ()


def test_who_is_called_on_is_no_name_given() -> None:
    (one,) = read(
        "Orlova/PROPN/2/nsubj called/VERB/0/root/call on/ADP/4/case Meridians/PROPN/2/obl to/PART/6/mark leave/VERB/4/acl",
        attributions=[Attribution((1, 3), (0, 1), ((3, 6),), 0.8)],
    )
    assert shape(one) == ("Orlova", "called on", ("Meridians to leave",), "directive call-on")


INTRODUCED = [("a question put to the speaker", "", 0), ("a question of somebody's own", "Varn/PROPN/{0}/nsubj ", 1)]


@pytest.mark.parametrize(("remark", "who", "count"), INTRODUCED, ids=[row[0] for row in INTRODUCED])
def test_a_question_that_introduces_an_answer_is_no_statement(remark: str, who: str, count: int) -> None:
    asked = 5 if who else 4
    found = read(
        f"Orlova/PROPN/2/nsubj left/VERB/0/root/leave when/ADV/{asked}/advmod {who.format(asked)}"
        f"asked/VERB/2/advcl/ask whether/SCONJ/{asked + 3}/mark talks/NOUN/{asked + 3}/nsubj failed/VERB/{asked}/ccomp",
        attributions=[Attribution((asked - 1, asked), None, ((asked, asked + 3),), 0.8)],
    )
    assert len(found) == count


def test_an_accord_wants_nothing() -> None:
    tree = "{}/2/nsubj seeks/VERB/0/root/seek/VBZ to/PART/4/mark end/VERB/2/xcomp/end/VB fighting/NOUN/4/obj Orlova/PROPN/2/dep"
    assert [len(read(tree.format(who))) for who in ("Meridia/PROPN", "accord/NOUN", "It/PRON")] == [1, 0, 0]
