"""Which language a report is written in."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the of and to in a is that for on was with as by it at from has have had said be are were his its an not he they who after which will "
    "would been this their but or more than also when we i you she her him our what there about over between could should".split()
)
_NAMES = {"english": "en", "eng": "en"}
_ENOUGH = 60
"""Letters below which nothing is said about a language other than by its script."""


def given(language: str) -> str:
    """The two-letter code of a language given as a code, a locale or its English name."""
    word = language.strip().casefold().replace("_", "-").partition("-")[0]
    return _NAMES.get(word, word)


def identify(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, None where there is too little to tell.

    English is known by its function words; only where they are few is py3langid asked (loaded on first use), over the first 20,000 characters.
    """
    sample = text[:20_000]
    words = [word.casefold() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    if not words:
        return None
    share = sum(word in _ENGLISH for word in words) / len(words)
    if len(words) >= 5 and share >= 0.22:
        return "en"
    foreign = sum(char > "\u024f" and char.isalpha() for char in sample) * 2 > letters
    if letters < _ENOUGH and not (foreign and letters >= 8):
        return "en" if share > 0 else None
    import py3langid

    ranked: list[tuple[str, float]] = py3langid.rank(sample)
    best, score = ranked[0]
    english = dict(ranked).get("en", score)
    return "en" if share >= 0.1 and score - english < 0.5 * letters**0.5 else str(best)
