"""Figures: numbers, their bounds, and what they count."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors, Mention, Party, Quotation, TimeExpression
from avviso.analysis.quantities import number_bounds, number_words, quantities
from avviso.text.document import Document
from avviso.text.span import Span
from tests.factories.documents import make_document

NOBODY = Actors((), ())


@pytest.mark.parametrize(
    ("words", "low", "high", "taken", "why"),
    [
        ("8,000 people", 8000, 8000, 1, "digits"),
        ("1.5 million people", 1.5e6, 1.5e6, 2, "digits and a scale"),
        ("2m people", 2e6, 2e6, 1, "a short scale"),
        ("34.3 billion dollars", 34_300_000_000, 34_300_000_000, 2, "no artefacts of binary fractions"),
        ("two dozen men", 24, 24, 2, "dozens counted"),
        ("dozens of men", 24, 99, 1, "a vague word, by the table"),
        ("tens of thousands of men", 20_000, 99_999, 3, "a longer vague word"),
        ("two million three hundred thousand men", 2_300_000, 2_300_000, 5, "several scales"),
        ("one hundred and fifty men", 150, 150, 4, "with and"),
        ("twenty - five men", 25, 25, 3, "with a hyphen of its own"),
        ("forty-two men", 42, 42, 1, "with a hyphen inside"),
        ("20 to 30 men", 20, 30, 3, "a range"),
        ("1,00,000 people", 100_000, 100_000, 1, "grouped as in South Asia"),
        ("10 and", 10, 10, 1, "a range cut off"),
        ("12 - and", 12, 12, 1, "a dash and nothing behind it"),
        ("12-15 men", 12, 15, 1, "a range in one word"),
        ("three or four men", 3, 4, 3, "a range with or"),
        ("60 m.", 60e6, 60e6, 2, "a short scale at the end of a sentence"),
        ("two to three million men", 2e6, 3e6, 4, "a scale said once"),
        ("half a million men", 500_000, 500_000, 3, "half"),
        ("a hundred men", 100, 100, 2, "with an article"),
        ("a pair of men", 2, 2, 2, "a pair"),
        ("no one died", 0, 0, 2, "nobody"),
        ("numerous men", 4, 99, 1, "many, by the table"),
        ("a number of men", 3, 99, 3, "some, by the table"),
        ("several hundred men", 300, 999, 2, "a vague word and a scale"),
        ("a few hundred thousand men", 300_000, 999_999, 4, "and two scales"),
        ("several dozen men", 36, 119, 2, "and dozens"),
        ("a couple of hundred men", 200, 200, 4, "a couple of a scale"),
        ("a couple thousand men", 2_000, 2_000, 3, "without of"),
        ("a couple of men", 2, 2, 2, "a couple of men"),
        ("three and a half million men", 3.5e6, 3.5e6, 5, "a half before its scale"),
        ("a million and a half men", 1.5e6, 1.5e6, 5, "a half behind its scale"),
        ("2 1/2 million men", 2.5e6, 2.5e6, 3, "a half in digits"),
        ("a quarter of a million men", 250_000, 250_000, 5, "a part of a scale"),
        ("three - quarters of a million men", 750_000, 750_000, 6, "several parts of a scale"),
        ("two and a half years", 2, 2, 1, "no scale: no number of things"),
    ],
)
def test_read(words: str, low: float, high: float, taken: int, why: str) -> None:
    tokens = words.split()
    number = number_words.read(tokens, 0, len(tokens))
    assert number is not None, why
    assert (number.low, number.high, number.end) == (low, high, taken), why


@pytest.mark.parametrize(
    ("words", "high", "why"),
    [("rose from 20 to 30 men", 20, "a change"), ("ranging from 20 to 30 men", 30, "a range")],
)
def test_from_opens_a_range_behind_words_that_say_so(words: str, high: float, why: str) -> None:
    number = number_words.read(words.split(), 2, 6)
    assert number is not None, why
    assert number.high == high, why


@pytest.mark.parametrize(
    ("words", "low", "high", "taken", "why"),
    [
        ("four , possibly nine men", 4, 9, 4, "the most it may be"),
        ("four and perhaps as many as nine men", 4, 9, 7, "with the words for a ceiling"),
        ("four and nine men", 4, 4, 1, "two numbers"),
        ("four , possibly armed men", 4, 4, 1, "no number behind"),
        ("four , perhaps three men", 4, 4, 1, "no more behind"),
    ],
)
def test_the_most_it_may_be(words: str, low: float, high: float, taken: int, why: str) -> None:
    tokens = words.split()
    first = number_words.read(tokens, 0, len(tokens))
    assert first is not None
    number = number_words.spread(tokens, first, len(tokens))
    assert (number.low, number.high, number.end) == (low, high, taken), why


@pytest.mark.parametrize("words", ["people", "9" * 400, "the", "ninth", "12-", "1,,000"])
def test_no_number(words: str) -> None:
    assert number_words.read(words.split(), 0, 1) is None


@pytest.mark.parametrize(
    ("words", "count", "why"), [("9" * 400, 1, "far too long"), ("8000", 0, "a number like any other")]
)
def test_a_number_too_long_leaves_its_reason(words: str, count: int, why: str) -> None:
    document = make_document(f"{words} {words} NUM CD 2 nummod\nmen man NOUN NNS 0 root")
    assert sum(skip.count for skip in quantities.refused(document)) == count, why


@pytest.mark.parametrize(
    ("words", "at", "bounds", "why"),
    [
        ("more than 10 men", 2, (10, None, None, "more than"), "a floor"),
        ("topped 10 men", 1, (10, None, None, "topped"), "a floor by a verb"),
        ("at least 10 men", 2, (10, None, None, "at least"), "a floor"),
        ("no fewer than 10 men", 3, (10, None, None, "no fewer than"), "a floor, not a ceiling"),
        ("up to 10 men", 2, (None, None, 10, "up to"), "a ceiling"),
        ("nearly 10 men", 1, (None, None, 10, "nearly"), "a ceiling"),
        ("no more than 10 men", 3, (None, None, 10, "no more than"), "a ceiling, not a floor"),
        ("about 10 men", 1, (None, 10, None, "about"), "an estimate"),
        ("some 10 men", 1, (None, 10, None, "some"), "an estimate"),
        ("killed 10 men", 1, (10, 10, 10, None), "plain"),
        ("10 or more men", 0, (10, None, None, "or more"), "a floor behind"),
        ("about 10 to 12 men", 1, (10, None, 12, "about"), "a range keeps both ends"),
        ("more than dozens", 2, (24, None, None, "more than"), "a vague word's least"),
        ("closer to 40 men", 2, (None, 40, None, "closer to"), "an estimate that corrects another"),
        ("approaching 300 men", 1, (None, None, 300, "approaching"), "a ceiling"),
        ("60 - plus men", 0, (60, None, None, "- plus"), "a floor with a hyphen"),
        ("40 - odd men", 0, (None, 40, None, "- odd"), "an estimate with a hyphen"),
        ("at least 20 to 30 men", 2, (20, None, 30, "at least"), "a floor of a range"),
    ],
)
def test_bounds(
    words: str, at: int, bounds: tuple[float | None, float | None, float | None, str | None], why: str
) -> None:
    tokens = words.split()
    number = number_words.read(tokens, at, len(tokens))
    assert number is not None
    found = number_bounds.bound(tokens, at, number, 0, len(tokens))
    assert (found.low, found.best, found.high, found.qualifier) == bounds, why


def _find(
    document: Document, times: tuple[TimeExpression, ...] = (), quotations: tuple[Quotation, ...] = ()
) -> list[tuple[object, ...]]:
    found = quantities.find(document, NOBODY, times, (), quotations, (), ())
    return [
        (q.printed.text, q.low, q.best, q.high, q.measure, q.of and q.of.text, q.since, q.claimed_by) for q in found
    ]


def test_gapped_second_figure_with_since_and_claimant() -> None:
    document = make_document(
        """
        Around around ADV RB 2 advmod
        7,500 7,500 NUM CD 3 nummod
        villagers villager NOUN NNS 6 nsubj:pass
        have have AUX VBP 6 aux
        been be AUX VBN 6 aux:pass
        killed kill VERB VBN 0 root
        and and CCONJ CC 10 cc
        some some ADV RB 9 advmod
        20,000 20,000 NUM CD 10 nsubj:pass
        wounded wound VERB VBN 6 conj
        since since ADP IN 13 case
        May May PROPN NNP 13 compound
        2012_ 2012 NUM CD 6 obl
        . . PUNCT . 6 punct
        """
    )
    since = TimeExpression(document.span(11, 13), "2012-05", "2012-05-01", "2012-05-31", "DATE")
    speaker = Party(0, Span(0, 1, "A"))
    said = Quotation(None, None, (document.span(0, 13),), "indirect", "assertive", "report", speaker=speaker)
    assert _find(document, (since,), (said,)) == [
        ("Around 7,500", None, 7500, None, "killed", "villagers", 0, speaker),
        ("some 20,000", None, 20_000, None, "injured", "villagers", 0, speaker),
    ]


def test_left_dead_and_troops_and_members() -> None:
    document = make_document(
        """
        Fighting fighting NOUN NN 2 nsubj
        left leave VERB VBD 0 root
        at at ADP IN 5 case
        least least ADJ JJS 3 fixed
        300 300 NUM CD 6 nummod
        people people NOUN NNS 2 obj
        dead_ dead ADJ JJ 2 xcomp
        . . PUNCT . 2 punct

        The the DET DT 5 det
        12_ 12 NUM CD 4 nummod
        -_ - PUNCT HYPH 4 punct
        member member NOUN NN 5 compound
        bloc bloc NOUN NN 6 nsubj
        sent send VERB VBD 0 root
        thousands thousand NOUN NNS 6 obj
        of of ADP IN 9 case
        soldiers_ soldier NOUN NNS 7 nmod
        . . PUNCT . 6 punct
        """
    )
    assert _find(document) == [
        ("at least 300", 300, None, None, "killed", "people", None, None),
        ("12", 12, 12, 12, "members", "member bloc", None, None),
        ("thousands", 2000, None, 9999, "troops", "soldiers", None, None),
    ]


WATCHED = """
Two two NUM CD 2 nummod
monitors monitor NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
killed kill VERB VBN 0 root
"""
FELLED = """
Three three NUM CD 2 nummod
guards guard NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
shot shoot VERB VBN 0 root
dead dead ADJ JJ 4 xcomp
"""
QUOTED = """
Norland Norland PROPN NNP 2 nsubj
claimed claim VERB VBD 0 root
60 60 NUM CD 5 nummod
"_ " PUNCT `` 5 punct
raiders_ raider NOUN NNS 2 obj
" " PUNCT '' 5 punct
killed_ kill VERB VBN 2 acl
. . PUNCT . 2 punct
"""
ASIDE = """
Norland Norland PROPN NNP 2 nsubj
said say VERB VBD 0 root
23 23 NUM CD 4 nummod
people_ people NOUN NNS 2 ccomp
, , PUNCT , 6 punct
children child NOUN NNS 4 appos
mostly_ mostly ADV RB 6 advmod
, , PUNCT , 4 punct
were be AUX VBD 10 aux:pass
killed kill VERB VBN 2 ccomp
"""


@pytest.mark.parametrize(
    ("rows", "best", "why"),
    [
        (WATCHED, 2, "monitors are people"),
        (FELLED, 3, "shot dead"),
        (QUOTED, 60, "what somebody calls them"),
        (ASIDE, 23, "an aside between them and what befell them"),
    ],
)
def test_killed_in_other_words(rows: str, best: float, why: str) -> None:
    assert [(row[2], row[4]) for row in _find(make_document(rows))] == [(best, "killed")], why


def test_years_names_and_trifles_are_no_figures() -> None:
    document = make_document(
        """
        In in ADP IN 2 case
        2010 2010 NUM CD 6 obl
        two two NUM CD 4 nummod
        sides side NOUN NNS 6 nsubj
        duly duly ADV RB 6 advmod
        signed sign VERB VBD 0 root
        Resolution Resolution PROPN NNP 6 obj
        2202 2202 NUM CD 7 nummod
        for for ADP IN 11 case
        three three NUM CD 11 nummod
        weeks_ week NOUN NNS 6 obl
        . . PUNCT . 6 punct
        """
    )
    assert _find(document) == []


def _claimed(document: Document, quotations: tuple[Quotation, ...], actors: Actors = NOBODY) -> list[int | None]:
    found = quantities.find(document, actors, (), (), quotations, (), ())
    return [None if q.claimed_by is None else q.claimed_by.entity for q in found]


def test_what_only_describes_is_the_outlets_own() -> None:
    document = make_document(
        """
        She she PRON PRP 2 nsubj
        urged urge VERB VBD 0 root
        a a DET DT 4 det
        truce truce NOUN NN 2 obj
        in in ADP IN 7 case
        the the DET DT 7 det
        war war NOUN NN 4 nmod
        that that PRON WDT 10 nsubj
        has have AUX VBZ 10 aux
        killed kill VERB VBN 7 acl:relcl
        over over ADV RB 12 advmod
        900 900 NUM CD 13 nummod
        people_ people NOUN NNS 10 obj
        . . PUNCT . 2 punct
        """
    )
    speaker = Party(0, document.span(0, 1))
    cue, content = document.span(1, 2), document.span(2, 13)
    urged = Quotation(document.span(0, 1), cue, (content,), "indirect", "directive", "urge", speaker=speaker)
    assert _claimed(document, (urged,)) == [None]


def test_according_to_comes_before_a_statement_nearby() -> None:
    document = make_document(
        """
        At at ADP IN 3 case
        least least ADJ JJS 1 fixed
        30 30 NUM CD 4 nummod
        people people NOUN NNS 5 nsubj
        died_ die VERB VBD 0 root
        , , PUNCT , 8 punct
        according accord VERB VBG 8 case
        to to ADP IN 7 fixed
        Oxfam Oxfam PROPN NNP 10 compound
        figures_ figure NOUN NNS 5 obl
        . . PUNCT . 5 punct
        """,
        names={(8, 9): "ORG"},
    )
    oxfam = Mention(document.span(8, 9), 8, 9, 8, "organisation", "name", 3)
    actors = Actors((oxfam,), (), {8: 0})
    other = Quotation(
        None, None, (document.span(0, 5),), "indirect", "assertive", "report", speaker=Party(1, Span(0, 1, "A"))
    )
    assert _claimed(document, (other,), actors) == [3]


def test_two_fates_together_are_neither() -> None:
    document = make_document(
        """
        Forty forty NUM CD 2 nummod
        villagers villager NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 root
        or or CCONJ CC 6 cc
        wounded_ wound VERB VBN 4 conj
        . . PUNCT . 4 punct
        """
    )
    assert [row[4] for row in _find(document)] == ["other"]


def test_an_article_counts_one_who_was_killed_or_held() -> None:
    document = make_document(
        """
        Guards guard NOUN NNS 2 nsubj
        held hold VERB VBD 0 root
        talks talk NOUN NNS 2 obj
        , , PUNCT , 5 punct
        arrested arrest VERB VBD 2 conj
        a a DET DT 7 det
        smuggler smuggler NOUN NN 5 obj
        and and CCONJ CC 9 cc
        tried try VERB VBD 2 conj
        to to PART TO 11 mark
        arrest arrest VERB VB 9 xcomp
        a a DET DT 13 det
        thief_ thief NOUN NN 11 obj
        . . PUNCT . 2 punct
        """
    )
    assert _find(document) == [("a", 1, 1, 1, "detained", "smuggler", None, None)]


def test_a_poster_that_is_hung_is_nobody() -> None:
    document = make_document(
        """
        Guards guard NOUN NNS 2 nsubj
        hung hang VERB VBD 0 root
        a a DET DT 4 det
        poster_ poster NOUN NN 2 obj
        . . PUNCT . 2 punct
        """
    )
    assert _find(document) == []


@pytest.mark.parametrize(("kind", "measure"), [("former", "other"), ("armed", "detained")])
def test_who_is_a_prisoner_no_more(kind: str, measure: str) -> None:
    document = make_document(
        f"""
        Three three NUM CD 3 nummod
        {kind} {kind} ADJ JJ 3 amod
        prisoners prisoner NOUN NNS 4 nsubj
        spoke_ speak VERB VBD 0 root
        . . PUNCT . 4 punct
        """
    )
    assert [row[4] for row in _find(document)] == [measure]


def test_parts_name_their_whole() -> None:
    document = make_document(
        """
        At at ADP IN 3 case
        least least ADJ JJS 1 fixed
        12 12 NUM CD 4 nummod
        people_ people NOUN NNS 10 nsubj:pass
        , , PUNCT , 8 punct
        including include VERB VBG 8 case
        three three NUM CD 8 nummod
        children_ child NOUN NNS 4 nmod
        , , PUNCT , 8 punct
        died die VERB VBD 0 root
        and and CCONJ CC 14 cc
        20 20 NUM CD 14 nsubj:pass
        were be AUX VBD 14 aux:pass
        hurt_ hurt VERB VBN 10 conj
        . . PUNCT . 10 punct
        """
    )
    found = quantities.find(document, NOBODY, (), (), (), (), ())
    assert [(q.printed.text, q.measure, q.part_of) for q in found] == [
        ("At least 12", "killed", None),
        ("three", "killed", 0),
        ("20", "injured", None),
    ]


def test_a_plan_that_goes_on_with_what_was_said_is_its_speakers() -> None:
    document = make_document(
        """
        Norland Norland PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        more more ADJ JJR 4 amod
        help help NOUN NN 5 nsubj
        came_ come VERB VBD 2 ccomp
        . . PUNCT . 2 punct

        It it PRON PRP 3 nsubj
        will will AUX MD 3 aux
        send send VERB VB 0 root
        4,000 4,000 NUM CD 5 nummod
        troops_ troop NOUN NNS 3 obj
        . . PUNCT . 3 punct
        """
    )
    mentions = (
        Mention(document.span(0, 1), 0, 1, 0, "state", "name", 0),
        Mention(document.span(6, 7), 6, 7, 6, "state", "pronoun", 0),
    )
    actors = Actors(mentions, (), {0: 0, 6: 1})
    said = Quotation(
        document.span(0, 1), document.span(1, 2), (document.span(2, 5),), "indirect", "assertive", "assert",
        speaker=Party(0, document.span(0, 1)),
    )  # fmt: skip
    found = quantities.find(document, actors, (), (), (said,), (), ())
    assert [(q.printed.text, q.claimed_by and q.claimed_by.span.text, q.quotation) for q in found] == [
        ("4,000", "It", 0)
    ]
