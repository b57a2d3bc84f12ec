"""Statements from trees made by hand: borders of source, cue and content, who speaks, to whom, through whom."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import PlaceMention
from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.quotations import WHO, actors_at, parsed, read, shape

CASES = [
    (
        "that belongs to the content, the full stop does not",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say that/SCONJ/6/mark the/DET/5/det talks/NOUN/6/nsubj "
        "failed/VERB/2/ccomp/fail_ ./PUNCT/2/punct",
        ("Orlova", "said", ("that the talks failed",), "assertive assert"),
    ),
    (
        "passive with its agent",
        "The/DET/2/det raid/NOUN/4/nsubj:pass was/AUX/4/aux:pass condemned/VERB/0/root/condemn by/ADP/6/case "
        "Meridia/PROPN/4/obl:agent ./PUNCT/4/punct",
        ("Meridia", "was condemned", ("The raid",), "expressive condemn"),
    ),
    (
        "called on somebody: the preposition is the cue's",
        "Orlova/PROPN/2/nsubj called/VERB/0/root/call on/ADP/4/case Meridia/PROPN/2/obl to/PART/6/mark "
        "leave/VERB/2/xcomp/leave/VB",
        ("Orlova", "called on", ("Meridia to leave",), "directive call-on"),
    ),
    (
        "called for something",
        "Orlova/PROPN/2/nsubj called/VERB/0/root/call for/ADP/5/case a/DET/5/det truce/NOUN/2/obl ./PUNCT/2/punct",
        ("Orlova", "called for", ("a truce",), "directive call-on"),
    ),
    (
        "accused: who and of what are content",
        "Orlova/PROPN/2/nsubj accused/VERB/0/root/accuse Meridia/PROPN/2/obj of/SCONJ/5/mark "
        "breaking/VERB/2/advcl/break/VBG the/DET/7/det truce/NOUN/5/obj",
        ("Orlova", "accused", ("Meridia of breaking the truce",), "assertive accuse"),
    ),
    (
        "a refusal is a promise's opposite, negation within the cue",
        "Meridia/PROPN/4/nsubj has/AUX/4/aux repeatedly/ADV/4/advmod refused/VERB/0/root/refuse "
        "to/PART/6/mark sign/VERB/4/xcomp/sign/VB",
        ("Meridia", "has repeatedly refused", ("to sign",), "commissive refuse"),
    ),
    (
        "a light verb takes its act from its noun",
        "Orlova/PROPN/2/nsubj expressed/VERB/0/root/express concern/NOUN/2/obj over/ADP/6/case the/DET/6/det "
        "shelling/NOUN/3/nmod",
        ("Orlova", "expressed concern over", ("the shelling",), "expressive express-concern"),
    ),
    (
        "silence put on record",
        "Meridia/PROPN/2/nsubj declined/VERB/0/root/decline to/PART/4/mark comment/VERB/2/xcomp/comment/VB",
        ("Meridia", "declined", ("to comment",), "assertive decline-to-comment"),
    ),
    (
        "what could not be checked",
        "The/DET/2/det claim/NOUN/7/nsubj:pass could/AUX/7/aux not/PART/7/advmod be/AUX/7/aux:pass "
        "independently/ADV/7/advmod verified/VERB/0/root/verify",
        (None, "could not be independently verified", ("The claim",), "assertive unverified"),
    ),
    (
        "a noun with its sayer",
        "Meridia/PROPN/3/nmod:poss 's/PART/1/case claim/NOUN/9/nsubj that/SCONJ/7/mark the/DET/6/det "
        "guns/NOUN/7/nsubj left/VERB/3/acl/leave was/AUX/9/cop odd/ADJ/0/root",
        ("Meridia 's", "claim", ("that the guns left",), "assertive assert"),
    ),
    (
        "as somebody said: what is said stands around it",
        "The/DET/2/det talks/NOUN/9/nsubj ,_/PUNCT/6/punct as/SCONJ/6/mark Orlova/PROPN/6/nsubj "
        "said_/VERB/9/advcl/say ,/PUNCT/6/punct have/AUX/9/aux failed/VERB/0/root/fail",
        ("Orlova", "said", ("The talks", "have failed"), "assertive assert"),
    ),
    (
        "what is not ruled out is not refused",
        "Meridia/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod rule/VERB/0/root/rule/VB out/ADP/4/compound:prt "
        "talks/NOUN/4/obj",
        ("Meridia", "did not rule out", ("talks",), "commissive refuse"),
    ),
    (
        "that something is so is ruled out as untrue",
        "Orlova/PROPN/2/nsubj ruled/VERB/0/root/rule out/ADP/2/compound:prt that/SCONJ/6/mark guns/NOUN/6/nsubj "
        "fired/VERB/2/ccomp/fire",
        ("Orlova", "ruled out", ("that guns fired",), "assertive deny"),
    ),
    (
        "an offer turned down",
        "Meridia/PROPN/2/nsubj turned/VERB/0/root/turn down/ADP/2/compound:prt the/DET/5/det offer/NOUN/2/obj",
        ("Meridia", "turned down", ("the offer",), "commissive refuse"),
    ),
    (
        "an offer dismissed is refused, by its tree",
        "Orlova/PROPN/2/nsubj dismissed/VERB/0/root/dismiss the/DET/4/det offer/NOUN/2/obj",
        ("Orlova", "dismissed", ("the offer",), "commissive refuse"),
    ),
    (
        "a claim called absurd is denied",
        "Orlova/PROPN/2/nsubj called/VERB/0/root/call the/DET/4/det charge/NOUN/2/obj absurd/ADJ/2/xcomp",
        ("Orlova", "called", ("the charge absurd",), "assertive deny"),
    ),
    (
        "support offered with weight is a stance",
        "Orlova/PROPN/2/nsubj offered/VERB/0/root/offer strong/ADJ/4/amod support/NOUN/2/obj for/ADP/6/case Meridia/PROPN/4/nmod",
        ("Orlova", "offered strong support for", ("Meridia",), "expressive praise"),
    ),
    (
        "support offered is help",
        "Orlova/PROPN/2/nsubj offered/VERB/0/root/offer support/NOUN/2/obj for/ADP/5/case Meridia/PROPN/3/nmod",
        ("Orlova", "offered", ("support for Meridia",), "commissive offer"),
    ),
    (
        "condolences given to somebody are what is told",
        "Orlova/PROPN/2/nsubj sent/VERB/0/root/send her/PRON/4/nmod:poss condolences/NOUN/2/obj to/ADP/6/case Meridia/PROPN/4/nmod",
        ("Orlova", "sent", ("her condolences",), "expressive regret"),
    ),
    (
        "opposed to a thing",
        "Orlova/PROPN/3/nsubj is/AUX/3/cop opposed/ADJ/0/root/opposed to/ADP/6/case the/DET/6/det talks/NOUN/3/obl",
        ("Orlova", "is opposed to", ("the talks",), "assertive criticise"),
    ),
    (
        "who says so behind a headline's dash",
        "Varn/PROPN/0/root to/PART/3/mark send/VERB/1/acl/send/VB arms/NOUN/3/obj -/PUNCT/6/punct report/NOUN/3/obl",
        ("report", "-", ("Varn to send arms",), "assertive assert"),
    ),
    (
        "must is a demand",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say Meridia/PROPN/5/nsubj must/AUX/5/aux leave/VERB/2/ccomp/leave/VB",
        ("Orlova", "said", ("Meridia must leave",), "directive demand"),
    ),
    (
        "will of one's own is a pledge",
        "Meridia/PROPN/2/nsubj said/VERB/0/root/say it/PRON/5/nsubj will/AUX/5/aux leave/VERB/2/ccomp/leave/VB",
        ("Meridia", "said", ("it will leave",), "commissive pledge"),
    ),
    (
        "will of other things is a prediction",
        "Meridia/PROPN/2/nsubj said/VERB/0/root/say Osteria/PROPN/5/nsubj will/AUX/5/aux lose/VERB/2/ccomp/lose/VB",
        ("Meridia", "said", ("Osteria will lose",), "assertive predict"),
    ),
]


@pytest.mark.parametrize(("remark", "sentence", "expected"), CASES, ids=[c[0] for c in CASES])
def test_one_statement(remark: str, sentence: str, expected: tuple[object, ...]) -> None:
    found = read(sentence, {"it": "Meridia"})
    assert [shape(q) for q in found] == [expected]


def test_quotation_interrupted_by_its_cue_is_one_statement() -> None:
    found = read(
        '"_/PUNCT/3/punct We/PRON/3/nsubj leave_/VERB/7/ccomp/leave ,_/PUNCT/3/punct "/PUNCT/3/punct '
        "Orlova/PROPN/7/nsubj said/VERB/0/root/say ./PUNCT/7/punct\n"
        '"_/PUNCT/3/punct We/PRON/3/nsubj promised_/VERB/0/root/promise ._/PUNCT/3/punct "/PUNCT/3/punct'
    )
    assert [(shape(q), q.form) for q in found] == [
        (("Orlova", "said", ('"We leave,"', '"We promised."'), "assertive assert"), "direct")
    ]


def test_model_borders_stand_and_the_rule_says_who() -> None:
    found = read(
        "He/PRON/2/nsubj told/VERB/0/root/tell Lantern/PROPN/2/obj that/SCONJ/6/mark it/PRON/6/nsubj "
        "ended/VERB/2/ccomp/end",
        {"He": "Orlova"},
        attributions=[Attribution((1, 2), (0, 1), ((4, 6),), 0.8)],
    )
    (one,) = found
    assert shape(one) == ("He", "told", ("it ended",), "assertive assert")
    assert one.speaker is not None
    assert [p.span.text for p in one.addressee] == ["Lantern"]
    assert one.confidence == pytest.approx(0.83, abs=0.05)


def test_an_outlet_that_relays_is_a_channel() -> None:
    (one,) = read(
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say talks/NOUN/4/nsubj failed_/VERB/2/ccomp/fail "
        ",/PUNCT/7/punct Lantern/PROPN/7/nsubj reported/VERB/2/parataxis/report"
    )
    assert shape(one)[:3] == ("Orlova", "said", ("talks failed",))
    assert [p.span.text for p in one.via] == ["Lantern"]


def test_participle_has_the_speaker_of_its_sentence() -> None:
    first, second = read(
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say talks/NOUN/4/nsubj failed_/VERB/2/ccomp/fail ,/PUNCT/6/punct "
        "adding/VERB/2/advcl/add/VBG that/SCONJ/9/mark guns/NOUN/9/nsubj fired/VERB/6/ccomp/fire"
    )
    assert shape(second)[1:] == ("adding", ("that guns fired",), "assertive assert")
    assert first.speaker is not None and second.speaker is not None
    assert first.speaker.entity == second.speaker.entity
    assert shape(first)[2] == ("talks failed",)


def test_of_two_subjects_the_nearer_is_the_verbs_own() -> None:
    (one,) = read(
        "Osteria/PROPN/3/nsubj Orlova/PROPN/3/nsubj said/VERB/0/root/say that/SCONJ/6/mark talks/NOUN/6/nsubj "
        "failed/VERB/3/ccomp/fail"
    )
    assert shape(one)[0] == "Orlova"


DOUBT = "Orlova/PROPN/2/nsubj doubts/VERB/0/root/doubt that/SCONJ/5/mark Varn/PROPN/5/nsubj lost/VERB/2/ccomp/lose"


FAILED = (
    "Varn/PROPN/2/nsubj failed/VERB/0/root/fail to/PART/4/mark agree/VERB/2/xcomp/agree/VB on/ADP/6/case it/PRON/4/obl"
)


def test_what_somebody_failed_to_do_is_negated() -> None:
    (one,) = read(FAILED, attributions=[Attribution((1, 5), (0, 1), ((5, 6),), 0.95)])
    assert (one.act, one.negated) == ("agree", True)


HELD_BACK = "Varn/PROPN/2/nsubj {0}/VERB/0/root/{1} {2} {3}/SCONJ/5/mark blaming/VERB/2/advcl/blame/VBG Meridia/PROPN/5/obj for/ADP/8/case it/PRON/5/obl"


@pytest.mark.parametrize(
    ("verb", "lemma", "how", "mark", "expected"),
    [
        ("stopped", "stop", "short/ADV/2/advmod", "of", True),
        ("refrained", "refrain", "then/ADV/2/advmod", "from", True),
        ("spoke", "speak", "then/ADV/2/advmod", "of", False),
    ],
)
def test_what_somebody_does_not_go_on_to_do_is_negated(
    verb: str, lemma: str, how: str, mark: str, expected: bool
) -> None:
    sentence = HELD_BACK.format(verb, lemma, how, mark)
    (one,) = read(sentence, attributions=[Attribution((1, 5), (0, 1), ((5, 8),), 0.95)])
    assert one.negated == expected


PAPER = (
    "Varn/PROPN/2/nsubj {did}/VERB/0/root/{did} to/PART/4/mark adopt/VERB/2/xcomp/adopt/VB text/NOUN/4/obj urging/VERB/5/acl/urge/VBG "
    "Meridia/PROPN/6/obj to/PART/9/mark leave/VERB/6/xcomp/leave/VB"
)


@pytest.mark.parametrize(("did", "expected"), [("fail", True), ("gather", False)])
def test_what_a_paper_nobody_adopts_would_ask_is_negated(did: str, expected: bool) -> None:
    (one,) = read(PAPER.format(did=did), attributions=[Attribution((5, 6), (0, 1), ((6, 9),), 0.95)])
    assert (one.act, one.negated) == ("urge", expected)


EITHER = (
    "Orlova/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod say/VERB/0/root/say {cc}/CCONJ/6/cc suggest/VERB/4/conj/suggest"
    " that/SCONJ/9/mark Varn/PROPN/9/nsubj lost/VERB/6/ccomp/lose"
)


@pytest.mark.parametrize(("cc", "expected"), [("or", True), ("but", False)])
def test_what_somebody_did_not_do_either_is_negated(cc: str, expected: bool) -> None:
    found = read(EITHER.format(cc=cc), attributions=[Attribution((5, 6), (0, 1), ((6, 9),), 0.95)])
    assert [one.negated for one in found if one.cue is not None and one.cue.text.endswith("suggest")] == [expected]


PASSED_OVER = (
    "Orlova/PROPN/2/nsubj {verb}/VERB/0/root/{lemma} a/DET/4/det warning/NOUN/2/obj from/ADP/6/case Varn/PROPN/4/nmod"
    " that/SCONJ/9/mark Meridia/PROPN/9/nsubj lost/VERB/4/acl/lose"
)


@pytest.mark.parametrize(
    ("remark", "verb", "lemma", "expected"),
    [
        ("it is not who did the saying", "skirted", "skirt", []),
        ("what is said of them", "rejected", "reject", ["Orlova"]),
    ],
)
def test_who_only_does_something_with_anothers_words(remark: str, verb: str, lemma: str, expected: list[str]) -> None:
    words = PASSED_OVER.format(verb=verb, lemma=lemma)
    found = read(words, attributions=[Attribution((1, 2), (0, 1), ((6, 9),), 0.95)])
    assert [one.source and one.source.text for one in found] == expected, remark


NOBODY = "No/DET/2/det Varn/PROPN/3/nsubj claimed/VERB/0/root/claim that/SCONJ/6/mark Meridia/PROPN/6/nsubj lost/VERB/3/ccomp/lose"


@pytest.mark.parametrize(
    ("remark", "sentence"), [("what is doubted is not believed", DOUBT), ("nobody claimed it", NOBODY)]
)
def test_negated_by_its_words(remark: str, sentence: str) -> None:
    (one,) = read(sentence)
    assert one.negated, remark


PARTED = [
    (
        "when it was said stands before the content",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say on/ADP/4/case Tuesday/PROPN/2/obl that/SCONJ/7/mark talks/NOUN/7/nsubj failed/VERB/2/ccomp/fail",
        Attribution((1, 2), (0, 1), ((2, 7),), 0.9),
        ("Orlova", ("that talks failed",)),
    ),
    (
        "also where the tree hangs it on the content",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say on/ADP/4/case Tuesday/PROPN/7/obl that/SCONJ/7/mark talks/NOUN/7/nsubj failed/VERB/2/ccomp/fail",
        Attribution((1, 2), (0, 1), ((2, 7),), 0.9),
        ("Orlova", ("that talks failed",)),
    ),
    (
        "a name before the source is no content",
        "Meridia/PROPN/2/compound Orlova/PROPN/3/nsubj said/VERB/0/root/say that/SCONJ/6/mark talks/NOUN/6/nsubj failed/VERB/3/ccomp/fail",
        Attribution((2, 3), (1, 2), ((0, 1), (3, 6)), 0.9),
        ("Orlova", ("that talks failed",)),
    ),
    (
        "a clause before its own that is content",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say Varn/PROPN/4/nsubj knew/VERB/2/ccomp/know that/SCONJ/7/mark talks/NOUN/7/nsubj failed/VERB/4/ccomp/fail",
        Attribution((1, 2), (0, 1), ((2, 7),), 0.9),
        ("Orlova", ("Varn knew that talks failed",)),
    ),
    (
        "no half of a clause that only describes",
        "Orlova/PROPN/2/nsubj urged/VERB/0/root/urge aid/NOUN/2/obj for/ADP/5/case Varn/PROPN/3/nmod ,/PUNCT/9/punct where/ADV/9/advmod war/NOUN/9/nsubj"
        " raged/VERB/5/acl:relcl/rage",
        Attribution((1, 2), (0, 1), ((2, 8),), 0.9),
        ("Orlova", ("aid for Varn",)),
    ),
    (
        "nor after what it was asked",
        "Orlova/PROPN/2/nsubj urged/VERB/0/root/urge Varn/PROPN/4/nsubj leave/VERB/2/xcomp/leave/VB after/SCONJ/7/mark war/NOUN/7/nsubj"
        " began/VERB/4/advcl/begin/VBD",
        Attribution((1, 2), (0, 1), ((2, 7),), 0.9),
        ("Orlova", ("Varn leave",)),
    ),
    (
        "nor that the speaker is not to be named",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say on/ADP/4/case condition/NOUN/2/obl that/SCONJ/8/mark she/PRON/8/nsubj:pass not/PART/8/advmod"
        " named/VERB/2/ccomp/name/VBN ,/PUNCT/8/punct that/SCONJ/12/mark talks/NOUN/12/nsubj failed/VERB/2/ccomp/fail",
        Attribution((1, 2), (0, 1), ((2, 12),), 0.9),
        ("Orlova", ("that talks failed",)),
    ),
    (
        "nor what another says beside it",
        "Ten/NUM/2/nsubj died/VERB/4/ccomp/die Orlova/PROPN/4/nsubj said/VERB/0/root/say ,/PUNCT/8/punct while/SCONJ/8/mark Varn/PROPN/8/nsubj"
        " claimed/VERB/4/advcl/claim twenty/NUM/8/obj",
        Attribution((3, 4), (2, 3), ((0, 2), (5, 9)), 0.9),
        ("Orlova", ("Ten died",)),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "attribution", "expected"), PARTED, ids=[row[0] for row in PARTED])
def test_source_and_content_have_their_own_words(
    remark: str, sentence: str, attribution: Attribution, expected: tuple[str, tuple[str, ...]]
) -> None:
    (one,) = read(sentence, attributions=[attribution])
    assert (shape(one)[0], shape(one)[2]) == expected, remark


def test_announced_words_go_before_what_the_model_takes_for_content() -> None:
    first, *_ = read(
        "Speaking/VERB/6/advcl/speak after/ADP/4/case the/DET/4/det raid/NOUN/1/obl Orlova/PROPN/6/nsubj said/VERB/0/root/say :/PUNCT/6/punct\n//\n"
        "Talks/NOUN/2/nsubj failed_/VERB/0/root/fail ./PUNCT/2/punct",
        attributions=[Attribution((5, 6), (4, 5), ((1, 4), (8, 9)), 0.9)],
    )
    assert shape(first)[2] == ("Talks failed",)


def test_i_after_an_introduction_is_who_was_introduced() -> None:
    first, second = read(
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say :/PUNCT/2/punct raids/NOUN/5/nsubj/raid hurt/VERB/2/ccomp/hurt\n"
        "I/PRON/2/nsubj condemn/VERB/0/root/condemn/VBP the/DET/4/det raid/NOUN/2/obj",
        attributions=[Attribution((1, 3), (0, 1), ((3, 5),), 0.9)],
    )
    assert first.speaker is not None and second.speaker is not None
    assert (second.speaker.entity, second.speaker.span.text) == (first.speaker.entity, "I")


def test_words_after_a_colon_and_a_paragraph_break_are_announced() -> None:
    first, second = read(
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say :/PUNCT/2/punct\n//\n"
        "The/DET/2/det raid/NOUN/3/nsubj failed_/VERB/0/root/fail ./PUNCT/3/punct\n"
        "I/PRON/2/nsubj condemn/VERB/0/root/condemn/VBP it/PRON/2/obj"
    )
    assert shape(first) == ("Orlova", "said", ("The raid failed. I condemn it",), "assertive assert")
    assert second.within == 0
    assert first.speaker is not None and second.speaker is not None and second.speaker.entity == first.speaker.entity


GOES_ON = [("continue", 1), ("happen", 0)]


@pytest.mark.parametrize(("lemma", "count"), GOES_ON)
def test_what_one_goes_on_urging_is_said(lemma: str, count: int) -> None:
    found = read(
        f"We/PRON/2/nsubj {lemma}/VERB/0/root/{lemma}/VBP to/PART/4/mark urge/VERB/2/xcomp/urge/VB "
        "Osteria/PROPN/4/obj to/PART/7/mark leave/VERB/4/xcomp/leave/VB\n"
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say talks/NOUN/4/nsubj failed/VERB/2/ccomp/fail",
        attributions=[Attribution((8, 9), (7, 8), ((9, 11),), 0.9)],
    )
    assert [q.act for q in found] == ["urge"] * count + ["assert"]


def test_an_opening_belongs_to_the_first_cue_of_sentences_run_together() -> None:
    first, second = read(
        "Asked/VERB/7/advcl/ask/VBN about/ADP/3/case it/PRON/1/obl Orlova/PROPN/5/nsubj said/VERB/7/parataxis/say "
        "talks/NOUN/8/nsubj said/VERB/0/root/say failed/VERB/5/ccomp/fail Varn/PROPN/7/nsubj war/NOUN/11/nsubj "
        "ended/VERB/7/ccomp/end"
    )
    assert [q.occasion and q.occasion.text for q in (first, second)] == ["Asked about it", None]


def test_who_quotes_somebody_as_saying_is_a_channel() -> None:
    (one,) = read(
        "Orlova/PROPN/3/nsubj:pass was/AUX/3/aux:pass quoted/VERB/0/root/quote by/ADP/5/case Varn/PROPN/3/obl:agent "
        "as/SCONJ/7/mark saying/VERB/3/advcl/say/VBG talks/NOUN/9/nsubj failed/VERB/7/ccomp/fail",
        attributions=[Attribution((1, 3), (4, 5), ((0, 1), (5, 9)), 0.8)],
    )
    assert shape(one)[:3] == ("Orlova", "was quoted by Varn as saying", ("talks failed",))
    assert [p.span.text for p in one.via] == ["Varn"]


def test_a_participle_hung_on_a_thing_is_said_by_the_last_actor_before() -> None:
    found = read(
        "visit/NOUN/2/nsubj followed/VERB/0/root/follow raid/NOUN/2/obj after/SCONJ/6/mark Orlova/PROPN/6/nsubj "
        "left/VERB/2/advcl/leave stressing/VERB/2/advcl/stress/VBG that/SCONJ/10/mark talks/NOUN/10/nsubj "
        "failed/VERB/7/ccomp/fail"
    )
    assert [(q.source and q.source.text, q.speaker and q.speaker.span.text) for q in found] == [("Orlova", "Orlova")]


def test_a_denial_that_an_outlet_tells_is_on_record_beside_it() -> None:
    found = read(
        "Meridia/PROPN/3/nsubj has/AUX/3/aux denied/VERB/6/ccomp/deny raids/NOUN/3/obj Lantern/PROPN/6/nsubj "
        "announced/VERB/0/root/announce",
        attributions=[Attribution((5, 6), (4, 5), ((0, 4),), 0.9)],
    )
    assert [(q.act, q.within) for q in found] == [("deny", 1), ("announce", None)]


TITLED = [
    ("the title's last word bears the name", "Navy/PROPN", ["Orlova"]),
    ("somebody else's spokesman", "President/PROPN", ["Secretary"]),
    ("a common noun", "navy/NOUN", ["Secretary"]),
]


@pytest.mark.parametrize(("remark", "word", "speaker"), TITLED, ids=[row[0] for row in TITLED])
def test_who_speaks_behind_a_long_title(remark: str, word: str, speaker: list[str]) -> None:
    document = parsed(
        f"Secretary/NOUN/5/nsubj of/ADP/3/case {word}/1/nmod Orlova/PROPN/3/flat said/VERB/0/root/say "
        "talks/NOUN/7/nsubj failed/VERB/5/ccomp/fail"
    )
    (one,) = quotations.find(document, actors_at(document, {"Secretary": "person", "Orlova": "person"}), (), ())
    assert one.speaker is not None and [one.speaker.span.text] == speaker


def test_time_and_occasion_may_be_told_later() -> None:
    (one,) = read(
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say talks/NOUN/4/nsubj failed/VERB/2/ccomp/fail\n"
        "Orlova/PROPN/2/nsubj made/VERB/0/root/make the/DET/4/det remarks/NOUN/2/obj/remark "
        "after/ADP/7/case a/DET/7/det summit/NOUN/2/obl"
    )
    assert one.occasion is not None
    assert one.occasion.text == "after a summit"


SCENES = [
    ("speaking somewhere", "Speaking/VERB/7/advcl/speak/VBG in/ADP/3/case Elbe/PROPN/1/obl"),
    ("speaking to somebody somewhere", "Speaking/VERB/7/advcl/speak/VBG in/ADP/3/case Elbe/PROPN/5/nmod"),
    ("after talks somewhere", "talks/NOUN/7/obl/talk in/ADP/3/case Elbe/PROPN/1/nmod"),
]


@pytest.mark.parametrize(("remark", "scene"), SCENES, ids=[row[0] for row in SCENES])
def test_place_of_the_scene_is_the_statements(remark: str, scene: str) -> None:
    case = "to" if scene.startswith("Speaking") else "after"
    head = "1/obl" if scene.startswith("Speaking") else "1/nmod"
    before = f"{case}/ADP/5/case aides/NOUN/{head}" if case == "to" else f"{case}/ADP/1/case all/ADV/7/advmod"
    document = parsed(
        f"{scene} {before} Orlova/PROPN/7/nsubj said/VERB/0/root/say so/ADV/9/advmod left/VERB/7/ccomp/leave"
    )
    there = PlaceMention(document.span(2, 3), "Elbe", None, None, None, None, None)
    (one,) = quotations.find(document, actors_at(document, WHO), (), (there,))
    assert one.place == 0


@pytest.mark.parametrize(("case", "place"), [("outside", 0), ("about", None)])
def test_where_those_are_who_are_told(case: str, place: int | None) -> None:
    document = parsed(
        f"Orlova/PROPN/2/nsubj told/VERB/0/root/tell Varn/PROPN/2/obj {case}/ADP/6/case the/DET/6/det court/NOUN/2/obl in/ADP/8/case "
        "Elbe/PROPN/6/nmod that/SCONJ/11/mark guns/NOUN/11/nsubj fired/VERB/2/ccomp/fire"
    )
    there = PlaceMention(document.span(7, 8), "Elbe", None, None, None, None, None)
    (one,) = quotations.find(document, actors_at(document, WHO), (), (there,))
    assert one.place == place


def test_what_something_is_called_is_said_of_it_from_afar() -> None:
    (one,) = read(
        "Varn/PROPN/2/nsubj described/VERB/0/root/describe reports/NOUN/2/obj/report/NNS ,/PUNCT/6/punct which/PRON/6/nsubj "
        "appeared/VERB/3/acl:relcl/appear ,/PUNCT/9/punct as/ADP/9/case odd/ADJ/2/obl",
        attributions=[Attribution((1, 2), (0, 1), ((2, 3),), 0.9)],
    )
    assert [part.text for part in one.content] == ["reports", "as odd"]
