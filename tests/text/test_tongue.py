"""Languages told apart."""

from __future__ import annotations

import pytest

from avviso.text.tongue import given, identify


@pytest.mark.parametrize(
    ("text", "language", "remark"),
    [
        ("The minister said on Monday that the talks would go on.", "en", "a sentence"),
        ("THE MINISTER SAID ON MONDAY THAT THE TALKS WOULD GO ON.", "en", "in capitals"),
        ("Die Ministerin sagte am Montag, die Gespräche würden fortgesetzt.", "de", "German"),
        ("La ministre a déclaré lundi que les pourparlers allaient continuer.", "fr", "French"),
        ("Министр заявила, что переговоры будут продолжены", "ru", "Russian"),
        ("La ministra dijo el lunes que las conversaciones iban a continuar", "es", "Spanish"),
        ("Talks fail", None, "too short to tell"),
        ("Orvik Belmor Asken Strand Lysa Dorn Telk Reshk Maren Halvor Stane", None, "names only"),
        ("12 345", None, "no words"),
        ("", None, "nothing"),
    ],
)
def test_identify(text: str, language: str | None, remark: str) -> None:
    assert identify(text) == language


@pytest.mark.parametrize(
    ("word", "code"), [("en", "en"), ("en-GB", "en"), ("English", "en"), ("eng", "en"), ("de_AT", "de")]
)
def test_given(word: str, code: str) -> None:
    assert given(word) == code
