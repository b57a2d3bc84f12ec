"""Whose "we" it is in a body's own release, and who speaks under a description: trees made by hand."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Quotation
from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.quotations import actors_at, parsed

WHO = {
    "Meridia": "state",
    "Varn": "organisation",
    "Holm": "person",
    "opponent": "person",
    "officials": "group",
    "official": "person",
    "police": "organisation",
}


def read(sentences: str, *attributions: Attribution) -> list[tuple[str | None, str | None]]:
    """Source and speaker of every statement."""
    document = parsed(sentences, attributions=attributions)
    actors = actors_at(document, WHO)
    found: tuple[Quotation, ...] = quotations.find(document, actors, (), ())
    return [(q.source and q.source.text, q.speaker and actors.entities[q.speaker.entity].name) for q in found]


OPENED = "{}/PROPN/2/nsubj condemns/VERB/0/root/condemn/{} raids/NOUN/2/obj/raid\n//\n"
WE = "{}/PRON/2/nsubj hope/VERB/0/root/hope/VBP it/PRON/4/nsubj ends/VERB/2/ccomp/end"


@pytest.mark.parametrize(
    ("remark", "who", "tag", "word", "expected"),
    [
        ("a release opens with the body whose it is", "Meridia", "VBZ", "We", [("Meridia", "Meridia"), ("We", "Meridia")]),
        ("an organisation's too", "Varn", "VBZ", "We", [("Varn", "Varn"), ("We", "Varn")]),
        ("told in the past it is a report's", "Meridia", "VBD", "We", [("Meridia", "Meridia"), ("We", None)]),
        ("a person is no we", "Holm", "VBZ", "We", [("Holm", "Holm"), ("We", None)]),
        ("a body is no I", "Meridia", "VBZ", "I", [("Meridia", "Meridia"), ("I", None)]),
    ],
)  # fmt: skip
def test_we_in_a_release(remark: str, who: str, tag: str, word: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(OPENED.format(who, tag) + WE.format(word)) == expected, remark


ACTS = "{0}/PROPN/3/nsubj {1}/AUX/3/aux give/VERB/0/root/give/VB more/ADJ/3/obj than/SCONJ/7/mark we/PRON/7/nsubj gave/VERB/3/advcl/give\n//\n"


@pytest.mark.parametrize(
    ("remark", "who", "aux", "speaker"),
    [
        ("what it will do", "Meridia", "will", "Meridia"),
        ("what it would do is told of it", "Meridia", "would", None),
        ("a person is no we", "Holm", "will", None),
    ],
)
def test_we_of_whom_an_opening_tells_what_it_does(remark: str, who: str, aux: str, speaker: str | None) -> None:
    assert read(ACTS.format(who, aux) + WE.format("We")) == [("We", speaker)], remark


FAR = "Guns/NOUN/2/nsubj fell/VERB/0/root/fall\n" * 3 + "//\n"
AS_WE = (
    "As/SCONJ/4/mark we/PRON/4/nsubj have/AUX/4/aux/have/VBP shown/VERB/7/advcl/show/VBN ,/PUNCT/4/punct {0}/PROPN/7/nsubj "
    "{1}/VERB/0/root/{2}/{3} peace/NOUN/7/obj\n//\n"
)


@pytest.mark.parametrize(
    ("remark", "who", "verb", "speaker"),
    [
        ("it tells where it stands", "Meridia", ("supports", "support", "VBZ"), "Meridia"),
        ("another may be told to leave", "Meridia", ("leaves", "leave", "VBZ"), None),
        ("told in the past it is a report's", "Meridia", ("supported", "support", "VBD"), None),
        ("a person is no we", "Holm", ("supports", "support", "VBZ"), None),
    ],
)
def test_we_of_whom_a_report_tells_where_it_stands(
    remark: str, who: str, verb: tuple[str, str, str], speaker: str | None
) -> None:
    assert read(FAR + AS_WE.format(who, *verb) + WE.format("We"))[-1] == ("We", speaker), remark


BEFORE = "Guns/NOUN/2/nsubj fell/VERB/0/root/fall\n//\nHolm/PROPN/2/nsubj said/VERB/0/root/say it/PRON/4/nsubj ended/VERB/2/ccomp/end\n//\n"
SPOKE = "{}/PROPN/2/nsubj condemns/VERB/0/root/condemn/{} raids/NOUN/2/obj/raid\n"


@pytest.mark.parametrize(
    ("remark", "between", "tag", "speaker"),
    [
        ("right before", "", "VBZ", "Meridia"),
        ("in the past", "", "VBD", None),
        ("a paragraph before", "//\n", "VBZ", None),
    ],
)
def test_we_are_the_body_that_speaks_before(remark: str, between: str, tag: str, speaker: str | None) -> None:
    present = "Holm/PROPN/2/nsubj says/VERB/0/root/say/VBZ it/PRON/4/nsubj ended/VERB/2/ccomp/end\n//\n"
    text = BEFORE + present + SPOKE.format("Meridia", tag) + between + WE.format("We")
    assert read(text)[-1] == ("We", speaker), remark


CALLED = [
    (
        "one named among them is not they",
        "officials_/NOUN/6/nsubj/official ,/PUNCT/5/punct among/ADP/5/case them/PRON/5/nmod Varn/PROPN/1/appos said/VERB/0/root/say "
        "it/PRON/8/nsubj ended/VERB/6/ccomp/end",
        ("officials, among them Varn", "officials"),
    ),
    (
        "a name in apposition to a description",
        "One/NUM/2/nummod opponent_/NOUN/5/nsubj ,/PUNCT/4/punct Holm/PROPN/2/appos said/VERB/0/root/say it/PRON/7/nsubj ended/VERB/5/ccomp/end",
        ("One opponent, Holm", "Holm"),
    ),
    (
        "one of them for nobody but himself",
        "a/DET/3/det Varn/PROPN/3/compound official/NOUN/4/nsubj said/VERB/0/root/say it/PRON/6/nsubj ended/VERB/4/ccomp/end",
        ("a Varn official", "official"),
    ),
    (
        "officials speak for the body they are named by",
        "Varn/PROPN/2/compound officials/NOUN/3/nsubj/official said/VERB/0/root/say it/PRON/5/nsubj ended/VERB/3/ccomp/end",
        ("Varn officials", "Varn"),
    ),
    (
        "those of a state are its officials, not the state",
        "Meridia/PROPN/2/compound officials/NOUN/3/nsubj/official said/VERB/0/root/say it/PRON/5/nsubj ended/VERB/3/ccomp/end",
        ("Meridia officials", "officials"),
    ),
    (
        "some of those who are named speak",
        "Two/NUM/5/nsubj of/ADP/4/case the/DET/4/det officials/NOUN/1/nmod/official said/VERB/0/root/say it/PRON/7/nsubj ended/VERB/5/ccomp/end",
        ("Two of the officials", "officials"),
    ),
    (
        "a text is theirs who were called so before",
        "The/DET/2/det police/NOUN/3/nsubj came/VERB/0/root/come\n"
        "Police/NOUN/2/compound/police reports/NOUN/3/nsubj/report said/VERB/0/root/say it/PRON/5/nsubj ended/VERB/3/ccomp/end",
        ("Police reports", "police"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentences", "expected"), CALLED, ids=[row[0] for row in CALLED])
def test_under_a_description(remark: str, sentences: str, expected: tuple[str, str]) -> None:
    assert read(sentences) == [expected], remark


@pytest.mark.parametrize(
    ("remark", "mark", "speaker"),
    [("words announced by a colon go on", ":", "Holm"), ("told by no colon", ".", None)],
)
def test_we_in_announced_words(remark: str, mark: str, speaker: str | None) -> None:
    said = f"Holm/PROPN/2/nsubj said_/VERB/0/root/say {mark}/PUNCT/2/punct\n//\nGuns/NOUN/2/nsubj fell/VERB/0/root/fall\n//\n"
    assert read(said + WE.format("We"))[-1] == ("We", speaker), remark


def test_it_is_the_body_according_to_which_something_was_told():
    first = "According/VERB/3/case to/ADP/3/case Varn/PROPN/5/obl nine/NUM/5/nsubj fled/VERB/0/root/flee\n"
    assert read(first + "It/PRON/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire")[-1] == (
        "It",
        "Varn",
    )


def test_it_is_the_body_that_disputed_and_nobody_whose_account_was_disputed():
    first = "His/PRON/2/nmod:poss account/NOUN/4/nsubj:pass was/AUX/4/aux:pass/be/VBD disputed/VERB/0/root/dispute/VBN by/ADP/6/case Varn/PROPN/4/obl:agent\n"
    assert read(first + "It/PRON/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire")[-1] == (
        "It",
        "Varn",
    )
