"""Whose words they are, on trees made by hand: pronouns, names withheld, people that a report rests on, clauses side by side."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.quotations import actors_at, parsed

WHO = {"Varn": "organisation", "Meridia": "state", "aide": "person", "workers": "group", "Orlova": "person"}
Said = tuple[str | None, str | None, str | None, tuple[str, ...]]


def said(sentences: str, *attributions: Attribution, same: dict[str, str] | None = None) -> list[Said]:
    """Speaker, source, cue and content of every statement found."""
    document = parsed(sentences, attributions=attributions)
    actors = actors_at(document, WHO, same)
    return [
        (
            None if q.speaker is None else actors.entities[q.speaker.entity].name,
            q.source and q.source.text,
            q.cue and q.cue.text,
            tuple(part.text for part in q.content),
        )
        for q in quotations.find(document, actors, (), ())
    ]


WHICH = (
    "Varn/PROPN/2/nsubj blamed/VERB/0/root/blame Meridia/PROPN/2/obj ,/PUNCT/6/punct which/PRON/6/{role} {verb}/VERB/2/advcl:relcl/{lemma} "
    "that/SCONJ/9/mark troops/NOUN/9/nsubj fired/VERB/6/ccomp/fire"
)
RELATIVES = [
    ("what the clause hangs on is no noun: who is named before it", "nsubj", "says/say", (4, 5), ((6, 9),), "Meridia"),
    ("the pronoun taken for content", "nsubj", "says/say", None, ((4, 5), (6, 9)), "Meridia"),
    ("the pronoun taken for the object", "obj", "says/say", None, ((4, 5), (6, 9)), "Meridia"),
    ("what was told shows it, not who is named before", "nsubj", "suggests/suggest", (4, 5), ((6, 9),), None),
]


@pytest.mark.parametrize(
    ("remark", "role", "verb", "source", "content", "speaker"), RELATIVES, ids=[row[0] for row in RELATIVES]
)
def test_who_a_relative_pronoun_means(
    remark: str,
    role: str,
    verb: str,
    source: tuple[int, int] | None,
    content: tuple[tuple[int, int], ...],
    speaker: str | None,
) -> None:
    form, lemma = verb.split("/")
    found = said(
        WHICH.format(role=role, verb=form, lemma=lemma),
        Attribution((1, 2), (0, 1), ((2, 3),), 0.9),
        Attribution((5, 6), source, content, 0.9),
    )
    assert found[1:] == [(speaker, "which", form, ("that troops fired",))], remark


HIDDEN = [
    ("not to be named", "aide/NOUN/2/nsubj asked/VERB/0/root/ask not/PART/6/advmod to/PART/6/mark be/AUX/6/aux:pass identified/VERB/2/xcomp/identify/VBN", 0),
    ("that his name be left out", "aide/NOUN/2/nsubj asked/VERB/0/root/ask his/PRON/4/nmod:poss name/NOUN/7/nsubj:pass not/PART/7/advmod be/AUX/7/aux:pass used/VERB/2/ccomp/use/VBN", 0),
    ("anonymity", "aide/NOUN/2/nsubj requested/VERB/0/root/request anonymity/NOUN/2/obj", 0),
    ("somebody else's name", "aide/NOUN/2/nsubj asked/VERB/0/root/ask that/SCONJ/7/mark victims/NOUN/7/nsubj:pass not/PART/7/advmod be/AUX/7/aux:pass named/VERB/2/ccomp/name/VBN", 1),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "count"), HIDDEN, ids=[row[0] for row in HIDDEN])
def test_a_name_withheld_is_no_statement(remark: str, sentence: str, count: int) -> None:
    end = len(sentence.split())
    assert len(said(sentence, Attribution((1, 2), (0, 1), ((2, end),), 0.95))) == count, remark


CITING = (
    "Varn/PROPN/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire ,/PUNCT/6/punct citing/VERB/2/advcl/cite/VBG "
    "its/PRON/8/nmod:poss {0}/NOUN/6/obj"
)


@pytest.mark.parametrize(
    ("remark", "cited", "cues"),
    [
        ("people whom it was heard from", "workers", ["said"]),
        ("a reason given", "losses", ["said", "citing"]),
    ],
)
def test_what_is_cited(remark: str, cited: str, cues: list[str]) -> None:
    model = (Attribution((1, 2), (0, 1), ((2, 4),), 0.9), Attribution((5, 6), (0, 1), ((6, 8),), 0.95))
    assert [cue for _, _, cue, _ in said(CITING.format(cited), *model)] == cues, remark


# As a parser reads a headline: all that stands beside the cue hangs on it.
CLAUSES = [
    (
        "the half of a headline that the cue does not close",
        "Seven/NUM/2/nsubj died/VERB/4/ccomp/die Varn/PROPN/4/nsubj said/VERB/0/root/say ;/PUNCT/7/punct Orlova/PROPN/7/nsubj put/VERB/4/ccomp/put "
        "toll/NOUN/7/obj at/ADP/10/case two/NUM/7/obl",
        Attribution((3, 4), (2, 3), ((0, 2), (5, 10)), 0.9),
        [("Varn", "Varn", "said", ("Seven died",)), ("Orlova", "Orlova", "put", ("toll at two",))],
    ),
    (
        "another sayer behind the semicolon",
        "Varn/PROPN/2/nsubj said/VERB/0/root/say seven/NUM/4/nsubj died/VERB/2/ccomp/die ;/PUNCT/7/punct Orlova/PROPN/7/nsubj put/VERB/4/parataxis/put "
        "toll/NOUN/7/obj at/ADP/10/case two/NUM/7/obl",
        Attribution((1, 2), (0, 1), ((2, 10),), 0.9),
        [("Varn", "Varn", "said", ("seven died",)), ("Orlova", "Orlova", "put", ("toll at two",))],
    ),
    (
        "the sayer's own second clause",
        "Varn/PROPN/2/nsubj said/VERB/0/root/say seven/NUM/4/nsubj died/VERB/2/ccomp/die ;/PUNCT/7/punct two/NUM/7/nsubj fled/VERB/4/parataxis/flee",
        Attribution((1, 2), (0, 1), ((2, 7),), 0.9),
        [("Varn", "Varn", "said", ("seven died ; two fled",))],
    ),
    (
        "what stands before the semicolon is another's",
        "Orlova/PROPN/2/nsubj accused/VERB/0/root/accuse Varn/PROPN/2/obj of/SCONJ/5/mark lying/VERB/2/advcl/lie/VBG ;/PUNCT/8/punct Meridia/PROPN/8/nsubj "
        "left/VERB/2/parataxis/leave according/VERB/11/case/accord/VBG to/ADP/9/fixed workers/NOUN/8/obl",
        Attribution((8, 10), (10, 11), ((0, 8),), 0.9),
        [
            ("Orlova", "Orlova", "accused", ("Varn of lying",)),
            ("workers", "workers", "according to", ("Meridia left",)),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "model", "expected"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_clauses_that_a_semicolon_joins(remark: str, sentence: str, model: Attribution, expected: list[Said]) -> None:
    assert said(sentence, model) == expected, remark


@pytest.mark.parametrize(
    ("remark", "sentence", "expected"),
    [
        (
            "a toll and its number",
            "Orlova/PROPN/2/nsubj put/VERB/0/root/put the/DET/4/det toll/NOUN/2/obj at/ADP/6/case nine/NUM/2/obl",
            [("Orlova", "Orlova", "put", ("the toll at nine",))],
        ),
        ("a thing put somewhere", "Orlova/PROPN/2/nsubj put/VERB/0/root/put the/DET/4/det cup/NOUN/2/obj at/ADP/6/case nine/NUM/2/obl", []),
        ("no number", "Orlova/PROPN/2/nsubj put/VERB/0/root/put the/DET/4/det cost/NOUN/2/obj at/ADP/6/case risk/NOUN/2/obl", []),
    ],
)  # fmt: skip
def test_a_number_that_somebody_gives(remark: str, sentence: str, expected: list[Said]) -> None:
    assert said(sentence) == expected, remark


NAMED = [
    ("by the name", "the/DET/2/det leader/NOUN/8/nsubj ,/PUNCT/4/punct known/VERB/2/acl/know/VBN as/ADP/6/case Orlova/PROPN/4/obl ,/PUNCT/2/punct", "Orlova"),
    ("by no name", "the/DET/2/det leader/NOUN/8/nsubj ,/PUNCT/4/punct known/VERB/2/acl/know/VBN for/ADP/6/case Varn/PROPN/4/obl ,/PUNCT/2/punct", None),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "source", "speaker"), NAMED, ids=[row[0] for row in NAMED])
def test_somebody_known(remark: str, source: str, speaker: str | None) -> None:
    found = said(f"{source} said/VERB/0/root/say guns/NOUN/10/nsubj fired/VERB/8/ccomp/fire")
    assert [(who, content) for who, _, _, content in found] == [(speaker, ("guns fired",))], remark


@pytest.mark.parametrize(
    ("remark", "meant", "speaker"),
    [("those whom the words are about", "workers", None), ("somebody else", "Orlova", "Orlova")],
)
def test_a_pronoun_set_into_its_own_words(remark: str, meant: str, speaker: str | None) -> None:
    sentence = (
        "workers/NOUN/7/nsubj ,/PUNCT/4/punct they/PRON/4/nsubj say/VERB/7/parataxis/say/VBP ,/PUNCT/4/punct are/AUX/7/aux "
        "arming/VERB/0/root/arm/VBG"
    )
    found = said(
        f"Orlova/PROPN/2/nsubj left/VERB/0/root/leave\n{sentence}",
        Attribution((5, 6), (4, 5), ((2, 3), (7, 9)), 0.95),
        same={"they": meant},
    )
    assert found == [(speaker, "they", "say", ("workers", "are arming"))], remark


TEXTS = [
    ("who spoke in a statement", "in/ADP/5/case a/DET/5/det statement/NOUN/2/obl", "", "workers"),
    ("who spoke in no text", "in/ADP/5/case a/DET/5/det hall/NOUN/2/obl", "", None),
    ("a body that spoke last", "in/ADP/5/case a/DET/5/det hall/NOUN/2/obl", "Varn/PROPN/2/nsubj said/VERB/0/root/say so/ADV/2/advmod\n", "Varn"),
    ("who spoke last spoke in no text", "in/ADP/5/case a/DET/5/det statement/NOUN/2/obl", "Orlova/PROPN/2/nsubj said/VERB/0/root/say so/ADV/2/advmod\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "where", "between", "speaker"), TEXTS, ids=[row[0] for row in TEXTS])
def test_it_said(remark: str, where: str, between: str, speaker: str | None) -> None:
    found = said(
        f"workers/NOUN/2/nsubj/worker/NNS said/VERB/0/root/say {where} guns/NOUN/7/nsubj fired/VERB/2/ccomp/fire\n{between}"
        "it/PRON/2/nsubj added/VERB/0/root/add that/SCONJ/5/mark troops/NOUN/5/nsubj fled/VERB/2/ccomp/flee"
    )
    assert found[-1] == (speaker, "it", "added", ("that troops fled",)), remark


COUNTERPARTS = [
    ("the person it was the title of", "her/PRON/4/nmod:poss counterpart/NOUN/2/obj Orlova/PROPN/4/appos", "counterpart/NOUN", "Orlova"),
    ("an opposite number too", "her/PRON/5/nmod:poss opposite/ADJ/5/amod number/NOUN/2/obj Orlova/PROPN/5/appos", "opposite/ADJ/3/amod number/NOUN", "Orlova"),
    ("somebody without a name, and not whose counterpart it is", "her/PRON/5/nmod:poss opposite/ADJ/5/amod number/NOUN/2/obj", "opposite/ADJ/3/amod number/NOUN", None),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "met", "called", "speaker"), COUNTERPARTS, ids=[row[0] for row in COUNTERPARTS])
def test_who_a_counterpart_is(remark: str, met: str, called: str, speaker: str | None) -> None:
    size = len(called.split()) + 1
    found = said(
        f"aide/NOUN/2/nsubj met/VERB/0/root/meet {met}\n"
        f"her/PRON/{size}/nmod:poss {called}/{size + 1}/nsubj said/VERB/0/root/say guns/NOUN/{size + 3}/nsubj fired/VERB/{size + 1}/ccomp/fire",
        same={"her": "aide"},
    )
    assert [(who, content) for who, _, _, content in found] == [(speaker, ("guns fired",))], remark


TRADED = "{0} blame/NOUN/4/obj over/ADP/7/case talks/NOUN/5/nmod"


@pytest.mark.parametrize(
    "verb", ["traded/VERB/0/root/trade", "trade/NOUN/0/root/trade"], ids=["a sentence", "a headline"]
)
def test_blame_that_two_trade(verb: str) -> None:
    found = said(TRADED.format(f"Varn/PROPN/4/nsubj and/CCONJ/3/cc Meridia/PROPN/1/conj {verb}"))
    assert [(source, content) for _, source, _, content in found] == [("Varn and Meridia", ("talks",))]


@pytest.mark.parametrize(
    ("remark", "between", "speaker"),
    [("in the same paragraph", "", "workers"), ("in the next", "//\n", None)],
)
def test_one_of_those_told_of(remark: str, between: str, speaker: str | None) -> None:
    found = said(
        f"Two/NUM/2/nummod workers/NOUN/3/nsubj/worker/NNS met/VERB/0/root/meet\n{between}"
        "One/PRON/2/nsubj said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire"
    )
    assert found == [(speaker, "One", "said", ("guns fired",))], remark


def test_who_complains_is_not_complained_of() -> None:
    found = said(
        "Orlova/PROPN/2/nsubj complained/VERB/0/root/complain of/ADP/4/case delays/NOUN/2/obl",
        Attribution((1, 2), (0, 1), ((2, 4),), 0.95),
    )
    assert [(who, content) for who, _, _, content in found] == [("Orlova", ("of delays",))]


def test_who_was_told_is_not_what_was_told() -> None:
    words = "He/PRON/3/nsubj:pass was/AUX/3/aux:pass/be/VBD told/VERB/0/root/tell/VBN that/SCONJ/6/mark guns/NOUN/6/nsubj fired/VERB/3/ccomp/fire"
    (found,) = said(words, Attribution((1, 3), None, ((0, 1), (3, 6)), 0.95))
    assert found[3] == ("that guns fired",)


def test_a_given_name_is_no_cue() -> None:
    sentence = (
        "aide/NOUN/3/nsubj ,/PUNCT/1/punct Said/VERB/0/root/say Orlova/PROPN/5/nsubj accused/VERB/3/ccomp/accuse Varn/PROPN/5/obj "
        "of/SCONJ/8/mark lying/VERB/5/advcl/lie/VBG"
    )
    found = said(sentence, Attribution((2, 3), (0, 1), ((3, 8),), 0.95), Attribution((4, 5), (3, 4), ((5, 8),), 0.95))
    assert found == [("Orlova", "Orlova", "accused", ("Varn of lying",))]


def test_a_silence_behind_a_phrase_of_its_own() -> None:
    found = said(
        "Varn/PROPN/8/nsubj ,/PUNCT/4/punct for/ADP/4/case part/NOUN/8/obl ,/PUNCT/4/punct did/AUX/8/aux not/PART/8/advmod comment/VERB/0/root/comment/VB"
    )
    assert [(who, content) for who, _, _, content in found] == [("Varn", ("comment",))]


def test_thanks_are_said_to_whom_they_name() -> None:
    found = said(
        "Orlova/PROPN/2/nsubj thanked/VERB/0/root/thank Varn/PROPN/2/obj for/ADP/5/case help/NOUN/2/obl",
        Attribution((1, 2), (0, 1), ((2, 5),), 0.95),
    )
    assert found == [("Orlova", "Orlova", "thanked", ("Varn for help",))]


def test_what_neither_said() -> None:
    document = parsed(
        "Neither/CCONJ/2/cc Varn/PROPN/5/nsubj nor/CCONJ/4/cc Meridia/PROPN/2/conj said/VERB/0/root/say "
        "whether/SCONJ/8/mark guns/NOUN/8/nsubj fired/VERB/5/ccomp/fire"
    )
    (one,) = quotations.find(document, actors_at(document, WHO), (), ())
    assert one.negated


BETWEEN = "{0} ,/PUNCT/7/punct Varn/PROPN/7/nsubj said/VERB/0/root/say ,/PUNCT/7/punct after/ADP/11/case two/NUM/11/nummod months/NOUN/7/obl"


@pytest.mark.parametrize(
    ("remark", "opening", "content"),
    [
        ("a clause", "Orlova/PROPN/2/nsubj reported/VERB/7/ccomp/report fewer/ADJ/4/amod raids/NOUN/2/obj", ("Orlova reported fewer raids", "after two months")),
        ("what only leads up to it", "On/ADP/4/case the/DET/4/det other/ADJ/4/amod side/NOUN/7/obl", ("after two months",)),
        ("a clause that hangs on what follows", "As/SCONJ/3/mark Orlova/PROPN/3/nsubj left/VERB/7/advcl/leave Varn/PROPN/3/obj", ("after two months",)),
    ],
)  # fmt: skip
def test_a_cue_set_between_commas(remark: str, opening: str, content: tuple[str, ...]) -> None:
    found = said(BETWEEN.format(opening), Attribution((6, 7), (5, 6), ((8, 11),), 0.95))
    assert ("Varn", "Varn", "said", content) in found, remark


@pytest.mark.parametrize(
    ("remark", "verb", "rest", "expected"),
    [
        ("accused in the same passive", "accused/VERB/3/conj/accuse/VBN", "of/SCONJ/7/mark spying/VERB/5/advcl/spy/VBG", [None]),
        ("told something in it", "told/VERB/3/conj/tell/VBD", "that/SCONJ/8/mark guns/NOUN/8/nsubj fired/VERB/5/ccomp/fire", [None]),
        (
            "who then tells others",
            "told/VERB/3/conj/tell/VBD",
            "workers/NOUN/5/obj that/SCONJ/9/mark guns/NOUN/9/nsubj fired/VERB/5/ccomp/fire",
            ["Orlova"],
        ),
    ],
)  # fmt: skip
def test_who_suffers_in_a_joined_passive_says_nothing(
    remark: str, verb: str, rest: str, expected: list[str | None]
) -> None:
    held = f"Orlova/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be/VBD held/VERB/0/root/hold/VBN and/CCONJ/5/cc {verb} {rest}"
    assert [speaker for speaker, *_ in said(held)] == expected, remark


RECEIVED = (
    "Varn/PROPN/2/nsubj received/VERB/0/root/receive a/DET/4/det {what}/NOUN/2/obj{giver} that/SCONJ/{last}/mark guns/NOUN/{last}/nsubj"
    " fired/VERB/4/acl/fire"
)


@pytest.mark.parametrize(
    ("remark", "what", "giver", "expected"),
    [
        ("who gives it", "warning", " from/ADP/6/case Orlova/PROPN/4/nmod", ["Orlova"]),
        ("nobody named", "warning", "", [None]),
    ],
)
def test_who_receives_words_says_nothing(remark: str, what: str, giver: str, expected: list[str | None]) -> None:
    last = 9 if giver else 7
    words = RECEIVED.format(what=what, giver=giver, last=last)
    model = Attribution((1, 4), (0, 1), ((last - 3, last),), 0.9)
    assert [speaker for speaker, *_ in said(words, model)] == expected, remark


@pytest.mark.parametrize(
    ("remark", "second", "expected"),
    [
        (
            "closed in the next line",
            'Men/NOUN/2/nsubj fled_/VERB/0/root/flee "/PUNCT/2/punct',
            '"Guns fired\n\nMen fled"',
        ),
        ("opened anew there", '"_/PUNCT/3/punct Men/NOUN/3/nsubj fled_/VERB/0/root/flee "/PUNCT/3/punct', '"Men fled"'),
    ],
)
def test_a_quotation_printed_a_sentence_a_line(remark: str, second: str, expected: str) -> None:
    at = 6 if second.startswith('"') else 5
    first = '"_/PUNCT/3/punct Guns/NOUN/3/nsubj fired/VERB/0/root/fire\n//\n'
    document = parsed(first + second + f" ,/PUNCT/{at}/punct said/VERB/{at - 3}/parataxis/say Orlova/PROPN/{at}/nsubj")
    found = quotations.find(document, actors_at(document, WHO), (), ())
    assert [part.text for q in found for part in q.content][-1] == expected, remark


READ = (
    '"_/PUNCT/3/punct Guns/NOUN/3/nsubj fired_/VERB/7/ccomp/fire ,_/PUNCT/3/punct "/PUNCT/3/punct Orlova/PROPN/7/nsubj read/VERB/0/root/read'
    " from/ADP/10/case a/DET/10/det {what}/NOUN/7/obl by/ADP/12/case Varn/PROPN/10/nmod"
)


@pytest.mark.parametrize(
    ("remark", "what", "expected"), [("a letter", "letter", "Varn"), ("no words of another", "desk", "Orlova")]
)
def test_who_reads_anothers_words_is_their_channel(remark: str, what: str, expected: str) -> None:
    model = Attribution((6, 7), (5, 6), ((0, 5),), 0.9)
    assert [speaker for speaker, *_ in said(READ.format(what=what), model)] == [expected], remark


@pytest.mark.parametrize(("what", "expected"), [("assurances", [None]), ("doubts", ["Varn"])])
def test_who_has_assurances_gives_none(what: str, expected: list[str | None]) -> None:
    words = f"Varn/PROPN/2/nsubj had/VERB/0/root/have {what}/NOUN/2/obj/{what[:-1]} that/SCONJ/6/mark guns/NOUN/6/nsubj fired/VERB/3/acl/fire"
    model = Attribution((1, 3), (0, 1), ((3, 6),), 0.9)
    assert [speaker for speaker, *_ in said(words, model)] == expected


def test_a_name_behind_a_preposition_is_not_the_sayer():
    words = (
        "The/DET/2/det aide/NOUN/6/nsubj of/ADP/4/case Chief/NOUN/5/nmod:desc Orlova/PROPN/6/nsubj said/VERB/0/root/say"
        " guns/NOUN/8/nsubj fired/VERB/6/ccomp/fire"
    )
    assert [speaker for speaker, *_ in said(words)] == ["aide"]
