"""Which language a report is written in."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = """
the of and to in a is that for on was with as by it at from has have had said be are were his its an not he
they who after which will would been this their but or more than also when we i you she her him our what there
about over between could should
"""
_ENGLISH = frozenset(_FUNCTION_WORDS.split())
_NAMES = {"english": "en", "eng": "en"}
_LETTERS = 20
"""Letters below which a language is told by nothing but its function words."""
_RANKED = 1_000
"""Characters that py3langid ranks languages by."""
_CLEAR = 1.0
"""How much likelier than English (in logarithms, a letter) another language must be: sentences reach 2, lists of
foreign names 0.6.
"""


def given(language: str) -> str:
    """The two-letter code of a language given as a code, a locale or its English name."""
    word = language.strip().casefold().replace("_", "-").partition("-")[0]
    return _NAMES.get(word, word)


def identify(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, None where there is too little to tell.

    English is known by its function words; only where they are few is py3langid asked (loaded on first use), over the
    first 1,000 characters.
    """
    sample = text[:20_000]
    words = [word.casefold() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    if not words:
        return None
    share = sum(word in _ENGLISH for word in words) / len(words)
    if len(words) >= 5 and share >= 0.22:
        return "en"
    if letters >= _LETTERS or sum(char > "\u024f" for char in sample) * 2 > letters:
        import py3langid

        # py3langid's scores grow slower than the text where words come again, so a letter's share is taken from a short piece.
        piece = sample[:_RANKED]
        ranked: list[tuple[str, float]] = py3langid.rank(piece)
        best, score = ranked[0]
        if best != "en" and score - dict(ranked)["en"] >= _CLEAR * sum(map(len, _WORD.findall(piece))):
            return str(best)
    return "en" if share > 0 else None
