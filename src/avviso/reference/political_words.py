"""Lists of lemmas by which events, agreements and commitments are read; the lists stand in `political_words.tsv`."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = resources.files("avviso.reference").joinpath("political_words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: frozenset(lemmas.split()) for name, lemmas in rows}


def words(name: str) -> frozenset[str]:
    """The lemmas of the list of that name; KeyError where there is none."""
    return _lists()[name]
