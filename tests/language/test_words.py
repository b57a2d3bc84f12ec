"""Lemma rules, letter shapes, tokens and windows: what needs no weights."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avviso.language.lemmas import apply_rule, rule_of
from avviso.language.pipeline import sentence_starts
from avviso.language.tokens import blank, tokens_of
from avviso.language.windows import (
    after_quotations,
    behind_commas,
    behind_stops,
    cut,
    sentence_candidates,
    small_behind_words,
)
from avviso.language.words import shape

LEMMAS = [
    ("plural", "talks", "talk", "l1|"),
    ("spelling", "denied", "deny", "l3|y"),
    ("irregular", "was", "be", "l3|be"),
    ("name kept", "NATO", "NATO", "k0|"),
    ("capitals", "OFFICIALS", "official", "l1|"),
    ("name in capitals", "KYIV", "Kyiv", "t0|"),
]


@pytest.mark.parametrize(("remark", "word", "lemma", "rule"), LEMMAS, ids=[row[0] for row in LEMMAS])
def test_lemma_rules(remark: str, word: str, lemma: str, rule: str) -> None:
    assert rule_of(word, lemma) == rule
    assert apply_rule(word, rule) == lemma


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_a_rule_gives_back_its_lemma(word: str, lemma: str) -> None:
    assert apply_rule(word, rule_of(word, lemma)) == lemma


SHAPES = [
    ("talks", 1),
    ("Kyiv", 2),
    ("NATO", 3),
    ("A", 4),
    ("McCain", 5),
    ("2016", 6),
    ("3,000", 7),
    ("F16", 8),
    ("U.S.", 9),
    ("?", 10),
    ("”", 11),
    ("(", 12),
    (";", 13),
    ("–", 14),
    ("%", 15),
    ("…", 10),
    ("!!", 10),
]


@pytest.mark.parametrize(("word", "number"), SHAPES)
def test_shape(word: str, number: int) -> None:
    assert shape(word) == number


TOKENS = [
    ("clitics", "They don't say it's Kyiv's.", "They do n't say it 's Kyiv 's ."),
    ("hyphens part words", "a Russian-backed cease-fire", "a Russian - backed cease - fire"),
    ("bound prefixes do not", "an anti-tank, non-lethal e-mail", "an anti-tank , non-lethal e-mail"),
    ("runs of marks", "What?! No!!!", "What ?! No !!!"),
    ("numbers", "$3,000 at 7pm, US$40m", "$ 3,000 at 7 pm , US $ 40 m"),
    ("a range", "2015–2016", "2015 – 2016"),
    ("titles", "Gen. Hill met Sen. Ross etc.", "Gen. Hill met Sen. Ross etc."),
    ("either or", "and/or", "and / or"),
    ("marks as the wires typed them", "``Go,'' she said.", "`` Go , '' she said ."),
]


@pytest.mark.parametrize(("remark", "text", "words"), TOKENS, ids=[row[0] for row in TOKENS])
def test_tokens(remark: str, text: str, words: str) -> None:
    assert [token.text for token in blank().make_doc(text)] == words.split()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_tokens_keep_every_character(text: str) -> None:
    assert blank().make_doc(text).text == text


SOLID = [
    ("letters", "a" * 2000),
    ("quotation marks", '"' * 2000),
    ("among words", "see " + "x/" * 400 + " now"),
    ("short", "see this"),
    ("nothing", ""),
]


@pytest.mark.parametrize(("remark", "text"), SOLID, ids=[row[0] for row in SOLID])
def test_long_runs_are_cut_and_kept(remark: str, text: str) -> None:
    found = list(tokens_of(text))
    assert "".join(word + " " * space for word, space in found) == text
    assert all(len(word) <= 300 for word, _ in found)


@pytest.mark.parametrize("rank", ["Sgt.", "Spc.", "Pfc.", "Det."])
def test_ranks_keep_their_point(rank: str) -> None:
    assert next(tokens_of(f"{rank} Walsh")) == (rank, True)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_tokens_and_spaces_are_the_text(text: str) -> None:
    assert "".join(word + " " * space for word, space in tokens_of(text)) == text


CANDIDATES = [
    ("full stop and capital", "It ended . They left .", [0, 3]),
    ("closing quotation mark belongs before", "“ It ended . ” They left .", [0, 5]),
    ("small letter goes on", "It ended ! said he .", [0]),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("remark", "text", "starts"), CANDIDATES, ids=[row[0] for row in CANDIDATES])
def test_sentence_candidates(remark: str, text: str, starts: list[int]) -> None:
    assert sentence_candidates(text.split()) == starts


AFTER_QUOTATIONS = [
    ("capital behind a closed quotation", 'She spoke of " great harm . " Oslo had no answer .', [8]),
    ("curly mark", "“ It ended . ” They left .", [5]),
    ("small letter goes on", 'It " ended . " said he .', []),
    ("a question may go on", "“ Has it ended ? ” Ms Holm asked .", []),
]


BEHIND_STOPS = [
    ("a capital behind a plain word", "Holm left the group . Confrontations went on", [5]),
    ("an abbreviation", "Holm met Gen . Quell", []),
    ("a short word may be one", "They met at 5 p.m . Holm left", []),
    ("a name", "Holm met Quell . Varn fell", []),
    ("a small letter goes on", "She left again . yes", []),
]


@pytest.mark.parametrize(("remark", "text", "starts"), BEHIND_STOPS, ids=[row[0] for row in BEHIND_STOPS])
def test_a_sentence_starts_behind_a_full_stop(remark: str, text: str, starts: list[int]) -> None:
    assert behind_stops(text.split()) == starts


@pytest.mark.parametrize(("remark", "text", "starts"), AFTER_QUOTATIONS, ids=[row[0] for row in AFTER_QUOTATIONS])
def test_a_sentence_starts_after_a_quotation_that_ends_one(remark: str, text: str, starts: list[int]) -> None:
    assert after_quotations(text.split()) == starts


SMALL = [
    ("behind a name", "Police in Oslo arrested two .", [1, 3, 4]),
    ("not behind a mark", "Yes ; we do , says he .", [3, 6]),
    ("nor a capital or a number", "It fell 10 Tons", [1]),
]


@pytest.mark.parametrize(("remark", "text", "places"), SMALL, ids=[row[0] for row in SMALL])
def test_a_small_letter_behind_a_word(remark: str, text: str, places: list[int]) -> None:
    assert small_behind_words(text.split()) == places


SCORED = [
    ("what scores above the border starts", "It rained . It rained", [-5, -5, -5, 0, -5], [0, 3]),
    ("a small letter behind a word needs more", "Police in Oslo arrested two", [-5, -5, -5, 1, -5], [0]),
    ("and may have it", "sun out today we swim", [-5, -5, -5, 3, -5], [0, 3]),
]


@pytest.mark.parametrize(("remark", "text", "logits", "starts"), SCORED, ids=[row[0] for row in SCORED])
def test_sentence_starts(remark: str, text: str, logits: list[float], starts: list[int]) -> None:
    words = text.split()
    scores = SimpleNamespace(flags=np.array([[logit, 0.0] for logit in logits], dtype=np.float32))
    whole = [SimpleNamespace(words=range(len(words)))]
    assert sentence_starts(scores, whole, np.array([0]), words) == starts, remark  # type: ignore[arg-type]


CUTS = [
    ("all in one", [1] * 6, [0, 3], [0, 3], (20, 20), [(0, 6)]),
    ("a paragraph each", [5] * 4, [0, 2], [0, 2], (14, 14), [(0, 2), (2, 4)]),
    ("a long paragraph, at sentences", [5] * 6, [0], [0, 2, 4], (14, 14), [(0, 2), (2, 4), (4, 6)]),
    ("a long sentence, between words", [5] * 6, [0], [0], (12, 12), [(0, 2), (2, 4), (4, 6)]),
    ("a sentence over the budget but not the limit is whole", [5] * 6, [0], [0], (12, 40), [(0, 6)]),
    ("no words", [], [], [], (12, 12), []),
]


@pytest.mark.parametrize(
    ("remark", "sizes", "paragraphs", "units", "limits", "ranges"), CUTS, ids=[row[0] for row in CUTS]
)
def test_cut(
    remark: str,
    sizes: list[int],
    paragraphs: list[int],
    units: list[int],
    limits: tuple[int, int],
    ranges: list[tuple[int, int]],
) -> None:
    assert list(cut(sizes, paragraphs, units, *limits)) == ranges


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(1, 8), max_size=60), st.randoms(use_true_random=False))
def test_windows_cover_every_word_once(sizes: list[int], random: object) -> None:
    units = [i for i in range(len(sizes)) if not i or random.random() < 0.3]  # type: ignore[attr-defined]
    paragraphs = [u for u in units if not u or random.random() < 0.3]  # type: ignore[attr-defined]
    ranges = list(cut(sizes, paragraphs, units, 20, 24))
    assert [word for start, end in ranges for word in range(start, end)] == list(range(len(sizes)))
    assert all(sum(sizes[start:end]) <= 24 for start, end in ranges)


@pytest.mark.parametrize(
    ("text", "places", "remark"),
    [
        ("Last month , Norland signed .", [3], "what a sentence opens with"),
        ("Kind regards , Holm", [], "the end of a letter"),
        ("Dear Holm , We met .", [], "its beginning"),
    ],
)
def test_a_sentence_hardly_starts_behind_a_comma(text: str, places: list[int], remark: str) -> None:
    assert behind_commas(text.split()) == places, remark
