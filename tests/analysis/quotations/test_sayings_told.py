"""Which sayings go on record, on trees made by hand: asides with "as", outlets that quote, what is told within, what the model alone sees."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Quotation
from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.quotations import actors_at, parsed

WHO = {"Orlova": "person", "Varn": "organisation", "Meridia": "state", "Holm": "person", "Lantern": "organisation"}
Shape = tuple[str | None, str | None, tuple[str, ...]]


def read(sentences: str, *attributions: Attribution, same: dict[str, str] | None = None) -> tuple[Quotation, ...]:
    document = parsed(sentences, attributions=attributions)
    return quotations.find(document, actors_at(document, WHO, same), (), ())


def shapes(found: tuple[Quotation, ...]) -> list[Shape]:
    return [(q.source and q.source.text, q.cue and q.cue.text, tuple(c.text for c in q.content)) for q in found]


# So that a model has read the document, and rules alone are doubted: a saying of its own paragraph.
MODEL = Attribution((1, 2), (0, 1), ((2, 4),), 0.9)
READ = "Holm/PROPN/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire\n//\n"
FIRST: Shape = ("Holm", "said", ("guns fired",))

ASIDES = [
    (
        "before the sentence, which the model has not seen",
        "As/SCONJ/3/mark Orlova/PROPN/3/nsubj announced_/VERB/6/advcl/announce ,/PUNCT/3/punct Varn/PROPN/6/nsubj left/VERB/0/root/leave",
        ("Orlova", "announced", ("Varn left",)),
    ),
    (
        "like somebody said",
        "We/PRON/2/nsubj met/VERB/0/root/meet like/SCONJ/5/mark Orlova/PROPN/5/nsubj said/VERB/2/advcl/say",
        ("Orlova", "said", ("We met",)),
    ),
    (
        "a participle with who defines it",
        "It/PRON/2/nsubj counts/VERB/0/root/count as/SCONJ/4/mark defined/VERB/2/advcl/define/VBN by/ADP/6/case Varn/PROPN/4/obl:agent",
        ("Varn", "defined", ("It counts",)),
    ),
    (
        "a participle with when is nobody's",
        "It/PRON/2/nsubj counts/VERB/0/root/count as/SCONJ/4/mark reported/VERB/2/advcl/report/VBN in/ADP/6/case May/NOUN/4/obl",
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "expected"), ASIDES, ids=[row[0] for row in ASIDES])
def test_an_aside(remark: str, sentence: str, expected: Shape | None) -> None:
    assert shapes(read(READ + sentence, MODEL)) == [FIRST] + ([] if expected is None else [expected]), remark


DENIED = [
    (
        "what another said before",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire ,/PUNCT/8/punct which/PRON/8/obj Varn/PROPN/8/nsubj denied/VERB/4/acl:relcl/deny",
        [Attribution((1, 2), (0, 1), ((2, 4),), 0.9), Attribution((7, 8), (6, 7), ((5, 6),), 0.9)],
        [("Orlova", "said", ("guns fired",)), ("Varn", "denied", ("guns fired",))],
    ),
    (
        "what the outlet told before",
        "Guns/NOUN/2/nsubj fired/VERB/0/root/fire ,/PUNCT/6/punct which/PRON/6/obj Varn/PROPN/6/nsubj denied/VERB/2/acl:relcl/deny",
        [Attribution((5, 6), (4, 5), ((3, 4),), 0.9)],
        [("Varn", "denied", ("Guns fired",))],
    ),
    (
        "the accusation named before",
        "Varn/PROPN/2/nsubj faces/VERB/0/root/face accusations/NOUN/2/obj/accusation ,/PUNCT/7/punct which/PRON/7/obj Orlova/PROPN/7/nsubj denied/VERB/3/acl:relcl/deny",
        [Attribution((6, 7), (5, 6), ((4, 5),), 0.9)],
        [("Orlova", "denied", ("accusations",))],
    ),
    (
        "the claim named before, in a clause that the tree sets beside it and the model has not seen",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire ,/PUNCT/7/punct a/DET/7/det claim/NOUN/4/obj "
        "Varn/PROPN/9/nsubj disputes/VERB/4/parataxis/dispute",
        [Attribution((1, 2), (0, 1), ((2, 4),), 0.9)],
        [("Orlova", "said", ("guns fired",)), ("Varn", "disputes", ("a claim",))],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "model", "expected"), DENIED, ids=[row[0] for row in DENIED])
def test_what_which_stands_for(remark: str, sentence: str, model: list[Attribution], expected: list[Shape]) -> None:
    assert shapes(read(sentence, *model)) == expected, remark


QUOTED = [
    (
        "who is named before the colon",
        'Lantern/PROPN/2/nsubj quotes/VERB/0/root/quote Orlova_/PROPN/2/obj :/PUNCT/6/punct "_/PUNCT/6/punct '
        'Talks/NOUN/7/nsubj failed_/VERB/2/ccomp/fail "/PUNCT/7/punct',
        Attribution((1, 2), (0, 1), ((2, 8),), 0.9),
        (("Orlova", "quotes", ('"Talks failed"',)), ["Lantern"]),
    ),
    (
        "nobody named",
        'Lantern/PROPN/2/nsubj quotes/VERB/0/root/quote "_/PUNCT/5/punct Talks/NOUN/5/nsubj failed_/VERB/2/ccomp/fail "/PUNCT/5/punct',
        Attribution((1, 2), (0, 1), ((2, 6),), 0.9),
        ((None, "quotes", ('"Talks failed"',)), ["Lantern"]),
    ),
    (
        "was quoted as saying: the subject is the sayer",
        "Orlova/PROPN/3/nsubj:pass was/AUX/3/aux:pass quoted/VERB/0/root/quote/VBN as/SCONJ/5/mark saying/VERB/3/advcl/say/VBG "
        "talks/NOUN/7/nsubj failed/VERB/5/ccomp/fail",
        Attribution((1, 5), (0, 1), ((5, 7),), 0.9),
        (("Orlova", "was quoted as saying", ("talks failed",)), []),
    ),
    (
        "was quoted as saying by an outlet",
        "Orlova/PROPN/3/nsubj:pass was/AUX/3/aux:pass quoted/VERB/0/root/quote/VBN as/SCONJ/5/mark saying/VERB/3/advcl/say/VBG by/ADP/7/case "
        "Lantern/PROPN/5/obl talks/NOUN/9/nsubj failed/VERB/5/ccomp/fail",
        Attribution((1, 5), (0, 1), ((7, 9),), 0.9),
        (("Orlova", "was quoted as saying", ("talks failed",)), ["Lantern"]),
    ),
    (
        "was quoted as warning of something",
        "Orlova/PROPN/3/nsubj:pass was/AUX/3/aux:pass quoted/VERB/0/root/quote/VBN by/ADP/5/case Lantern/PROPN/3/obl:agent as/ADP/7/case "
        "warning/VERB/3/advcl/warn/VBG of/ADP/9/case war/NOUN/7/nmod",
        Attribution((1, 7), (0, 1), ((7, 9),), 0.9),
        (("Orlova", "was quoted by Lantern as warning", ("of war",)), ["Lantern"]),
    ),
    (
        "was quoted as calling a thing something",
        "Orlova/PROPN/3/nsubj:pass was/AUX/3/aux:pass quoted/VERB/0/root/quote/VBN as/ADP/5/case calling/VERB/3/advcl/call/VBG talks/NOUN/5/obj "
        "useless/ADJ/5/xcomp",
        Attribution((1, 5), (0, 1), ((5, 6),), 0.9),
        (("Orlova", "was quoted as calling", ("talks useless",)), []),
    ),
    (
        "the quotation began in the sentence before",
        '"_/PUNCT/3/punct Talks/NOUN/3/nsubj failed_/VERB/0/root/fail ./PUNCT/3/punct\nWe/PRON/2/nsubj regret_/VERB/5/ccomp/regret ,_/PUNCT/2/punct '
        '"/PUNCT/2/punct Lantern/PROPN/6/nsubj quoted/VERB/0/root/quote Orlova/PROPN/6/obj as/SCONJ/9/mark saying/VERB/6/advcl/say/VBG',
        Attribution((9, 10), (8, 9), ((0, 8),), 0.9),
        (("Orlova", "saying", ('"Talks failed. We regret,"',)), ["Lantern"]),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "attribution", "expected"), QUOTED, ids=[row[0] for row in QUOTED])
def test_an_outlet_that_quotes(
    remark: str, sentence: str, attribution: Attribution, expected: tuple[Shape, list[str]]
) -> None:
    (one,) = found = read(sentence, attribution)
    assert (shapes(found)[0], [p.span.text for p in one.via]) == expected, remark


WITHIN = (
    "Orlova/PROPN/2/nsubj said/VERB/0/root/say {}/6/nsubj had/AUX/6/aux not/PART/6/advmod denied/VERB/2/ccomp/deny/VBN "
    "the/DET/8/det raid/NOUN/6/obj"
)


@pytest.mark.parametrize(
    ("remark", "who", "cues"),
    [
        ("what another denied", "Meridia/PROPN", ["said", "had not denied"]),
        ("what a pronoun for another denied", "he/PRON", ["said", "had not denied"]),
        ("what she tells of herself", "she/PRON", ["said"]),
    ],
)
def test_a_saying_within(remark: str, who: str, cues: list[str]) -> None:
    outer = Attribution((1, 2), (0, 1), ((2, 8),), 0.9)
    found = read(WITHIN.format(who), outer, same={"he": "Holm", "she": "Orlova"})
    assert [q.cue and q.cue.text for q in found] == cues, remark


WANTS = "wants/VERB/2/ccomp/want/VBZ Varn/PROPN/4/obj to/PART/7/mark leave/VERB/4/xcomp/leave/VB"


@pytest.mark.parametrize(
    ("remark", "words", "cues"),
    [
        ("another's wish", f"Meridia/PROPN/4/nsubj {WANTS}", ["said", "wants"]),
        (
            "two, joined",
            f"Meridia/PROPN/4/nsubj {WANTS} and/CCONJ/10/cc Holm/PROPN/10/nsubj believes/VERB/4/conj/believe/VBZ guns/NOUN/12/nsubj fired/VERB/10/ccomp/fire",
            ["said", "wants", "believes"],
        ),
        ("another's promise", "Meridia/PROPN/4/nsubj promised/VERB/2/ccomp/promise to/PART/6/mark leave/VERB/4/xcomp/leave/VB", ["said", "promised"]),
        ("a pronoun's, who may be the teller", f"he/PRON/4/nsubj {WANTS}", ["said"]),
    ],
)  # fmt: skip
def test_a_wish_or_promise_within(remark: str, words: str, cues: list[str]) -> None:
    whole = f"Orlova/PROPN/2/nsubj said/VERB/0/root/say {words}"
    found = read(whole, Attribution((1, 2), (0, 1), ((2, len(whole.split())),), 0.9), same={"he": "Holm"})
    assert [q.cue and q.cue.text for q in found] == cues, remark


def test_who_says_by_a_participle_that_a_tree_gives_to_a_thing() -> None:
    words = (
        "Varn/PROPN/2/nsubj protested/VERB/0/root/protest after/SCONJ/5/mark ships/NOUN/5/nsubj/ship passed_/VERB/2/advcl/pass ,/PUNCT/7/punct "
        "saying/VERB/5/advcl/say/VBG guns/NOUN/9/nsubj fired/VERB/7/ccomp/fire"
    )
    found = read(words, Attribution((6, 7), (3, 4), ((7, 9),), 0.9))
    assert shapes(found) == [("Varn", "saying", ("guns fired",))]


def test_two_apostrophes_open_and_close_a_quotation() -> None:
    words = (
        "''_/PUNCT/3/punct/''/`` We/PRON/3/nsubj leave_/VERB/7/ccomp/leave ,_/PUNCT/3/punct ''/PUNCT/3/punct Orlova/PROPN/7/nsubj said/VERB/0/root/say "
        "./PUNCT/7/punct\n''_/PUNCT/3/punct We/PRON/3/nsubj promised_/VERB/0/root/promise ._/PUNCT/3/punct ''/PUNCT/3/punct"
    )
    (one,) = read(words)
    assert (one.form, [c.text for c in one.content]) == ("direct", ["''We leave,''", "''We promised.''"])


NEXT = [
    (
        "behind a quotation",
        'Orlova/PROPN/2/nsubj said/VERB/0/root/say "_/PUNCT/5/punct guns/NOUN/5/nsubj fire_/VERB/2/ccomp/fire/VBP "/PUNCT/5/punct and/CCONJ/8/cc '
        "demanded/VERB/5/conj/demand talks/NOUN/8/obj/talk",
        9,
        [("Orlova", "said", ('"guns fire"',)), ("Orlova", "demanded", ("talks",))],
    ),
    (
        "behind what is so now",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say Varn/PROPN/4/nsubj lies/VERB/2/ccomp/lie/VBZ and/CCONJ/6/cc demanded/VERB/4/conj/demand talks/NOUN/6/obj/talk",
        7,
        [("Orlova", "said", ("Varn lies",)), ("Orlova", "demanded", ("talks",))],
    ),
    (
        "by another, behind a comma",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire ,/PUNCT/8/punct and/CCONJ/8/cc Varn/PROPN/8/nsubj "
        "offered/VERB/2/conj/offer to/PART/10/mark help/VERB/8/xcomp/help/VB",
        10,
        [("Orlova", "said", ("guns fired",)), ("Varn", "offered", ("to help",))],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "end", "expected"), NEXT, ids=[row[0] for row in NEXT])
def test_what_is_said_next_is_no_part_of_what_was_said(
    remark: str, words: str, end: int, expected: list[Shape]
) -> None:
    assert shapes(read(words, Attribution((1, 2), (0, 1), ((2, end),), 0.9))) == expected, remark


ASIDE = [
    (
        "by whom all is told",
        "Orlova/PROPN/2/nsubj ruled/VERB/0/root/rule that/SCONJ/5/mark guns/NOUN/5/nsubj fired/VERB/2/ccomp/fire ,/PUNCT/9/punct according/VERB/9/case/accord "
        "to/ADP/7/fixed Holm/PROPN/5/obl",
        Attribution((6, 8), (8, 9), ((0, 5),), 0.9),
        [("Orlova", "ruled", ("that guns fired",)), ("Holm", "according to", ("Orlova ruled that guns fired",))],
    ),
    (
        "what the outlet says of it",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say Varn/PROPN/4/nsubj fired/VERB/2/ccomp/fire guns/NOUN/4/obj ,/PUNCT/7/punct something/PRON/4/obl "
        "Meridia/PROPN/9/nsubj feared/VERB/7/acl:relcl/dread",
        Attribution((1, 2), (0, 1), ((2, 9),), 0.9),
        [("Orlova", "said", ("Varn fired guns",))],
    ),
    (
        "what another says of it",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say Varn/PROPN/4/nsubj waited/VERB/2/ccomp/wait ,/PUNCT/7/punct a/DET/7/det delay/NOUN/4/obl "
        "Meridia/PROPN/9/nsubj blamed/VERB/7/acl:relcl/blame on/ADP/11/case rain/NOUN/9/obl",
        Attribution((1, 2), (0, 1), ((2, 11),), 0.9),
        [("Orlova", "said", ("Varn waited",))],
    ),
    (
        "what the outlet takes it for a sign of",
        "Guns/NOUN/2/nsubj fell_/VERB/4/ccomp/fall Orlova/PROPN/4/nsubj said/VERB/0/root/say ,/PUNCT/8/punct in/ADP/8/case a/DET/8/det sign/NOUN/4/obl "
        "that/SCONJ/11/mark Varn/PROPN/11/nsubj tires/VERB/8/acl/tire/VBZ",
        Attribution((3, 4), (2, 3), ((0, 2), (5, 11)), 0.9),
        [("Orlova", "said", ("Guns fell",))],
    ),
    (
        "with whom it was spoken of",
        "Varn/PROPN/0/root ,/PUNCT/6/punct with/ADP/4/case whom/PRON/6/obl/whom/WP Orlova/PROPN/6/nsubj discussed/VERB/1/acl:relcl/discuss aid/NOUN/6/obj",
        Attribution((5, 6), (4, 5), ((3, 4), (6, 7)), 0.9),
        [("Orlova", "discussed", ("aid",))],
    ),
    (
        "of whom it is noted, in a broken tree",
        "Varn/PROPN/0/root ,/PUNCT/1/punct Orlova/PROPN/4/nsubj noted_/VERB/1/parataxis/note ,/PUNCT/4/punct fired/VERB/4/ccomp/fire guns/NOUN/6/obj",
        Attribution((3, 4), (2, 3), ((5, 7),), 0.9),
        [("Orlova", "noted", ("Varn", "fired guns"))],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "attribution", "expected"), ASIDE, ids=[row[0] for row in ASIDE])
def test_where_content_ends_and_begins(
    remark: str, words: str, attribution: Attribution, expected: list[Shape]
) -> None:
    assert shapes(read(words, attribution)) == expected, remark


def test_content_has_its_opening_mark_and_the_noun_of_its_pronoun() -> None:
    quoted = '"_/PUNCT/3/punct Guns/NOUN/3/nsubj fired_/VERB/6/ccomp/fire "/PUNCT/3/punct Orlova/PROPN/6/nsubj said/VERB/0/root/say'
    hung = "words/NOUN/0/root/word that/PRON/4/obj Orlova/PROPN/4/nsubj described/VERB/1/acl:relcl/describe as/ADP/6/case odd/ADJ/4/obl"
    assert shapes(read(quoted, Attribution((5, 6), (4, 5), ((1, 4),), 0.9)))[0][2] == ('"Guns fired"',)
    assert shapes(read(hung, Attribution((3, 4), (2, 3), ((1, 2), (4, 6)), 0.9)))[0][2] == ("words", "as odd")


def test_a_name_right_behind_its_cue_is_the_source_though_a_sentence_is_said_to_start_there() -> None:
    found = read(
        '"_/PUNCT/3/punct We/PRON/3/nsubj left_/VERB/6/ccomp/leave ,_/PUNCT/3/punct "/PUNCT/3/punct said/VERB/0/root/say\nOrlova/PROPN/0/root',
        Attribution((5, 6), (6, 7), ((0, 5),), 0.9),
    )
    assert shapes(found) == [("Orlova", "said", ('"We left,"',))]


BLAMED = "Officers/NOUN/2/nsubj/officer blamed/VERB/0/root/blame{} for/ADP/{}/case crashes/NOUN/2/obl/crash"


@pytest.mark.parametrize(
    ("remark", "object_", "source"),
    [
        ("a headline without its were: nobody is said to blame them", "", None),
        ("they blame somebody", " Orlova/PROPN/2/obj", "Officers"),
    ],
)
def test_who_is_blamed(remark: str, object_: str, source: str | None) -> None:
    last = 5 if object_ else 4
    end = 5 if object_ else 4
    (one,) = read(BLAMED.format(object_, last), Attribution((1, 2), (0, 1), ((2, end),), 0.9))
    assert (one.source and one.source.text) == source, remark


def test_who_is_criticised_in_a_headline_is_not_the_critic() -> None:
    words = "President/NOUN/2/nsubj criticised/VERB/0/root/criticise over/ADP/4/case trip/NOUN/2/obl"
    assert shapes(read(words, Attribution((1, 2), (0, 1), ((2, 4),), 0.9))) == [
        (None, "criticised", ("President", "over trip"))
    ]


ACCUSED_OF = (
    "It/PRON/2/nsubj ended/VERB/0/root/end with/SCONJ/6/mark Orlova/PROPN/2/obl being/AUX/6/aux:pass accused/VERB/2/advcl/accuse/VBN "
    "of/SCONJ/8/mark lying/VERB/6/advcl/lie/VBG"
)


def test_who_is_being_accused_is_not_the_accuser() -> None:
    found = read(ACCUSED_OF, Attribution((4, 7), (3, 4), ((7, 8),), 0.98))
    assert shapes(found) == [(None, "being accused of", ("Orlova", "lying"))]


NOTHING = [
    ("a meeting called", "Orlova/PROPN/2/nsubj called/VERB/0/root/call a/DET/4/det meeting/NOUN/2/obj", 4),
    ("somebody told, not something", "Varn/PROPN/2/nsubj notified/VERB/0/root/notify Meridia/PROPN/2/obj", 3),
    ("what looks so", "Talks/NOUN/2/nsubj appear/VERB/0/root/appear to/PART/4/mark fail/VERB/2/xcomp/fail", 4),
    ("what a thing is for", "It/PRON/3/nsubj:pass is/AUX/3/aux:pass intended/VERB/0/root/intend/VBN to/PART/5/mark help/VERB/3/xcomp/help", 5),
    ("a plan blocked", "Meridia/PROPN/2/nsubj blocked/VERB/0/root/block the/DET/4/det plan/NOUN/2/obj", 4),
    ("an envoy summoned", "Meridia/PROPN/2/nsubj summoned/VERB/0/root/summon its/PRON/4/nmod:poss envoy/NOUN/2/obj", 4),
    ("a bill vetoed", "Orlova/PROPN/2/nsubj vetoed/VERB/0/root/veto the/DET/4/det bill/NOUN/2/obj", 4),
    ("a product called back", "Varn/PROPN/2/nsubj recalled/VERB/0/root/recall its/PRON/4/nmod:poss nuts/NOUN/2/obj/nut", 4),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "end"), NOTHING, ids=[row[0] for row in NOTHING])
def test_what_the_model_alone_takes_for_a_saying(remark: str, sentence: str, end: int) -> None:
    cue = 2 if " is/" in sentence else 1
    assert read(sentence, Attribution((cue, cue + 1), (0, 1), ((cue + 1, end),), 0.95)) == (), remark


def test_difficulties_recognised_are_admitted() -> None:
    found = read(
        "We/PRON/2/nsubj recognise/VERB/0/root/recognise hard/ADJ/4/amod work/NOUN/2/obj",
        Attribution((1, 2), (0, 1), ((2, 4),), 0.9),
    )
    assert [(shape, q.act) for shape, q in zip(shapes(found), found, strict=True)] == [
        (("We", "recognise", ("hard work",)), "admit")
    ]


TALK = (
    '"_/PUNCT/2/punct We/PRON/3/nsubj left_/VERB/0/root/leave ._/PUNCT/3/punct "/PUNCT/3/punct :/PUNCT/12/punct Minister/NOUN/9/nmod/minister for/ADP/9/case '
    'Orlova_/PROPN/12/nsubj :/PUNCT/12/punct "_/PUNCT/12/punct Save/VERB/0/root/save/VB it/PRON/12/obj for/ADP/15/case now_/ADV/12/advmod ._/PUNCT/12/punct '
    '"/PUNCT/12/punct'
)


def test_a_transcripts_colon_introduces_what_follows() -> None:
    document = parsed(TALK, names={(8, 9): "PER"}, attributions=[Attribution((9, 10), (6, 9), ((0, 5), (10, 17)), 0.9)])
    found = quotations.find(document, actors_at(document, WHO), (), ())
    assert shapes(found) == [("Minister for Orlova", ":", ('"Save it for now."',))]


STANDS = "Orlova/PROPN/2/nsubj stood/VERB/0/root/stand by/ADP/5/case {0}/PRON/5/nmod:poss {1}/NOUN/2/obl"


@pytest.mark.parametrize(
    ("whose", "noun", "expected"),
    [("her", "story", [("Orlova", "stood by", ("her story",))]), ("her", "truck", [])],
)
def test_who_stands_by_what_was_said(whose: str, noun: str, expected: list[Shape]) -> None:
    assert shapes(read(STANDS.format(whose, noun))) == expected


AIRED = "The/DET/2/det raid/NOUN/4/nsubj:pass was/AUX/4/aux:pass announced/VERB/0/root/announce/VBN {0}/ADP/6/case television/NOUN/4/obl"


@pytest.mark.parametrize(("case", "source"), [("on", None), ("by", "television")])
def test_what_carries_an_announcement_does_not_make_it(case: str, source: str | None) -> None:
    (one,) = read(AIRED.format(case), Attribution((2, 4), (5, 6), ((0, 2),), 0.9))
    assert (one.source and one.source.text, one.content[0].text) == (source, "The raid")


IN_WORDS = "In/ADP/3/case the/DET/3/det words/NOUN/7/obl/word/NNS of/ADP/5/case {0}/{1}/3/nmod Varn/PROPN/7/nsubj lost/VERB/0/root/lose"


@pytest.mark.parametrize(
    ("who", "tag", "expected"),
    [("Orlova", "PROPN", [("Orlova", "In the words of", ("Varn lost",))]), ("song", "NOUN", [])],
)
def test_in_whose_words(who: str, tag: str, expected: list[Shape]) -> None:
    assert shapes(read(READ + IN_WORDS.format(who, tag), MODEL)[1:]) == expected


GIVEN = "Orlova/PROPN/2/nsubj gave/VERB/0/root/give {0}/PRON/2/iobj two/NUM/5/nummod days/NOUN/2/obj/day to/PART/7/mark {1}/VERB/2/xcomp/{1}/VB"


@pytest.mark.parametrize(
    ("whom", "verb", "expected"),
    [
        ("them", "leave", [("Orlova", "gave", ("two days to leave",))]),
        ("them", "live", []),
        ("herself", "leave", []),
    ],
)
def test_who_gives_somebody_so_long_to_do_a_thing_demands_it(whom: str, verb: str, expected: list[Shape]) -> None:
    found = read(READ + GIVEN.format(whom, verb), MODEL)[1:]
    assert shapes(found) == expected
    assert all(one.act == "demand" for one in found)


ACCUSED = "Accusations/NOUN/4/nsubj:pass/accusation have/AUX/4/aux been/AUX/4/aux:pass levelled/VERB/0/root/level/VBN against/ADP/6/case Varn/PROPN/4/obl"


def test_accusations_made_by_nobody_named() -> None:
    document = parsed(ACCUSED)
    found = quotations.find(document, actors_at(document, WHO), (), ())
    assert [(shape, q.act) for shape, q in zip(shapes(found), found, strict=True)] == [
        ((None, "Accusations have been levelled", ("Varn",)), "accuse")
    ]


@pytest.mark.parametrize(
    ("remark", "sentence", "expected"),
    [
        (
            "who is unavailable declines nothing",
            "Orlova/PROPN/2/nsubj left/VERB/0/root/leave and/CCONJ/5/cc was/AUX/5/cop unavailable/ADJ/2/conj for/ADP/7/case comment/NOUN/5/obl",
            [],
        ),
        (
            "nor who is not available",
            "Orlova/PROPN/4/nsubj was/AUX/4/cop not/PART/4/advmod available/ADJ/0/root for/ADP/6/case comment/NOUN/4/obl",
            [],
        ),
        (
            "available it is no silence",
            "Orlova/PROPN/3/nsubj was/AUX/3/cop available/ADJ/0/root for/ADP/5/case comment/NOUN/3/obl",
            [],
        ),
    ],
)  # fmt: skip
def test_unavailable_for_comment(remark: str, sentence: str, expected: list[Shape]) -> None:
    document = parsed(sentence)
    assert shapes(quotations.find(document, actors_at(document, WHO), (), ())) == expected, remark


QUOTE = '"_/PUNCT/3/punct Guns/NOUN/3/nsubj fire_/VERB/6/ccomp/fire/VBP "/PUNCT/3/punct '
RECORDS = (
    ",/PUNCT/10/punct according/VERB/10/case/accord/VBG to/ADP/8/fixed records/NOUN/6/{}/record/NNS ./PUNCT/6/punct"
)
ON_RECORD = [
    (
        "quoted words of somebody",
        QUOTE + "Orlova/PROPN/6/nsubj said/VERB/0/root/say " + RECORDS.format("obl"),
        [("Orlova", "said", ('"Guns fire"',)), ("records", "according to", ('"Guns fire" Orlova said',))],
    ),
    (
        "of one whom the tree hangs on them",
        QUOTE + "Orlova/PROPN/3/nsubj said/VERB/0/root/say " + RECORDS.format("nsubj"),
        [("Orlova", "said", ('"Guns fire"',)), ("records", "according to", ('"Guns fire" Orlova said',))],
    ),
    (
        "who goes on",
        QUOTE + "Orlova/PROPN/6/nsubj said/VERB/0/root/say " + RECORDS.format("obl") + '\n"_/PUNCT/5/punct Guns/NOUN/3/nsubj fall/VERB/0/root/fall/VBP '
        "very/ADV/5/advmod hard_/ADV/3/advmod ._/PUNCT/3/punct \"/PUNCT/3/punct",
        [
            ("Orlova", "said", ('"Guns fire"', '"Guns fall very hard."')),
            ("records", "according to", ('"Guns fire" Orlova said',)),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), ON_RECORD, ids=[row[0] for row in ON_RECORD])
def test_quoted_words_are_their_sayers_whoever_they_are_taken_from(
    remark: str, words: str, expected: list[Shape]
) -> None:
    assert shapes(read(words, Attribution((7, 9), (9, 10), ((0, 6),), 0.9))) == expected, remark
