"""The analyser with the shipped weights."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from avviso.errors import ModelError
from avviso.language.pipeline import Analyser, load

pytestmark = pytest.mark.model

REPORT = (
    "The foreign ministry of Norland said on Monday that its envoy had met Ann Hill in Lisbon.\n"
    "“We will not sign the treaty,” Hill told reporters. Officials in Ostia denied the claim."
)


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return load()


def whole(analyser: Analyser, text: str) -> Doc:
    """The reading of a text, every line a paragraph."""
    segments, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            segments.append((at, at + len(line)))
        at += len(line)
    return analyser.annotate(text, segments)


def layers(doc: Doc) -> tuple[object, ...]:
    """Everything read, to compare whole."""
    return (
        [(t.text, t.pos_, t.tag_, t.lemma_, t.dep_, t.head.i, str(t.morph), t.is_sent_start) for t in doc],
        doc._.names,
        doc._.predicates,
        doc._.attributions,
        [(e.start, e.end, e.label_) for e in doc.ents],
    )


def test_a_report(analyser: Analyser) -> None:
    doc = whole(analyser, REPORT)
    assert doc.text == REPORT
    assert len(list(doc.sents)) == 3
    said = next(t for t in doc if t.text == "said")
    assert (said.pos_, said.lemma_, said.dep_, said.head) == ("VERB", "say", "root", said)
    assert ("Ann Hill", "PER") in [(e.text, e.label_) for e in doc.ents]
    quoted = [doc[a:b].text for attribution in doc._.attributions for a, b in attribution.contents]
    assert any("We will not sign the treaty" in content for content in quoted)
    denied = next(p for p in doc._.predicates if doc[p.token].text == "denied")
    assert {doc[a.start : a.end].text for a in denied.arguments} == {"Officials in Ostia", "the claim"}


def test_masked_text_is_kept_and_not_read(analyser: Analyser) -> None:
    text = "Share this page\n\nThe envoy left Lisbon.\n\nMore on this story"
    doc = analyser.annotate(text, [(17, 39)])
    assert doc.text == text
    assert [t.text for t in doc if not t._.masked and not t.is_space] == ["The", "envoy", "left", "Lisbon", "."]
    assert all(not t.tag_ for t in doc if t._.masked)
    assert any(s.text.strip() == "The envoy left Lisbon." for s in doc.sents)


def test_capitals_read_too(analyser: Analyser) -> None:
    doc = whole(analyser, "THE ENVOY MET ANN HILL IN LISBON ON MONDAY.")
    # In capitals a common noun may pass for a name.
    assert [t.pos_ for t in doc][:3] in (["DET", "NOUN", "VERB"], ["DET", "PROPN", "VERB"])
    assert doc[2].lemma_ == "meet"
    assert "ANN HILL" in [e.text for e in doc.ents]


def test_marks_as_the_wires_typed_them_are_quotation_marks(analyser: Analyser) -> None:
    text = "``We will hold our ground,'' Ann Hill said. ``Nobody wants to stay in Lisbon.''"
    doc = whole(analyser, text)
    assert [t.text for t in doc if t.is_sent_start] == ["``", "``"]
    (said,) = doc._.attributions
    assert [doc[start:end].text for start, end in said.contents] == [
        "``We will hold our ground,''",
        "``Nobody wants to stay in Lisbon.''",
    ]


def test_what_else_was_read_changes_nothing(analyser: Analyser) -> None:
    alone = layers(whole(analyser, REPORT))
    whole(analyser, "Rain is expected in Bergen. " * 200)
    assert layers(whole(analyser, REPORT)) == alone
    assert layers(whole(load(), REPORT)) == alone


def test_no_processor_reads_otherwise(analyser: Analyser) -> None:
    """Without int8 units, sums of products overflow unless the runtime is told to keep them."""
    chosen = analyser.model._encoder.get_session_options().get_session_config_entry("session.x64quantprecision")
    assert chosen == "1"


def test_given_words_and_sentences_stand(analyser: Analyser) -> None:
    paragraphs = [[["Rain", "fell"], ["again", "."]], [["Yes", "."]]]
    doc = analyser.annotate_words(paragraphs)
    assert [[t.text for t in s] for s in doc.sents] == [["Rain", "fell"], ["again", "."], ["Yes", "."]]
    found = analyser.annotate_words(paragraphs, sentences=None)
    assert [t.text for t in found] == [t.text for t in doc]
    assert found[4].is_sent_start


HARD = [
    ("nothing", ""),
    ("white space", " \n\t "),
    ("a very long word", "a" * 4000),
    ("control characters", "\x00\x01 said \x07 so."),
    ("emoji", "😀😀 👍🏽 said so. 🇺🇦"),
    ("no full stop", "word " * 1500),
    ("full stops", ". " * 300),
    ("brackets", "(((((" * 60),
]


@pytest.mark.parametrize(("remark", "text"), HARD, ids=[row[0] for row in HARD])
def test_hard_texts(analyser: Analyser, remark: str, text: str) -> None:
    doc = analyser.annotate(text, [(0, len(text))])
    assert doc.text == text
    assert all(0 <= t.head.i < len(doc) for t in doc)
    assert {t.dep_ for t in doc if t.head.i == t.i and not t.is_space} <= {"root"}


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120))
def test_any_text_comes_back(analyser: Analyser, text: str) -> None:
    doc = whole(analyser, text)
    assert doc.text == text


def test_segments_must_be_in_order(analyser: Analyser) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        analyser.annotate("one two", [(3, 7), (0, 3)])


def test_as_a_component(analyser: Analyser) -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("avviso")
    doc = nlp("The envoy left Lisbon.\n\nRain fell.")
    assert [t.dep_ for t in doc if t.head == t] == ["root", "root"]
    assert doc[1].pos_ == "NOUN"


def test_missing_weights_say_what_to_do(tmp_path: object) -> None:
    with pytest.raises(ModelError, match="install avviso with its weights"):
        load(tmp_path)  # type: ignore[arg-type]
