"""The tokenizer of reports: spaCy's English one, with word borders as the UD English treebanks draw them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

_BOUND_PREFIXES = (
    "anti|auto|bi|bio|co|counter|cross|de|dis|e|ex|extra|hyper|inter|intra|macro|mega|meta|micro|mid|mini|mis|multi|neo|non|"
    "para|post|pre|pro|pseudo|quasi|re|semi|sub|super|tele|trans|tri|ultra|un|uni|vice"
)
"""Prefixes that UD English keeps together with what follows their hyphen; other hyphens are words of their own."""
_KEPT = re.compile(
    rf"(?:{_BOUND_PREFIXES})-[A-Za-z]+|\(?\d{{3}}\)?[-.]\d{{3}}[-.]\d{{4}}|\d{{3}}-\d{{4}}", re.IGNORECASE
)
_ABBREVIATIONS = (
    "etc.",
    "Etc.",
    "Ft.",
    "Rep.",
    "Sen.",
    "Gen.",
    "Gov.",
    "Sgt.",
    "Capt.",
    "Col.",
    "Lt.",
    "Maj.",
    "Adm.",
    "Rev.",
    "Hon.",
    "Fr.",
    "Brig.",
    "Cpl.",
    "Pvt.",
    "Pfc.",
    "Pte.",
    "Spc.",
    "Supt.",
    "Insp.",
    "Det.",
    "Cdr.",
    "Lieut.",
    "Msgr.",
    "Cmdr.",
    "Amb.",
    "Dept.",
    "approx.",
    "Tel.",
    "Ph.D.",
    "U.S.A.",
    "U.K.",
    "U.N.",
    "E.U.",
    "Nos.",
)


_SOLID = re.compile(r"\S{300,}")
"""A run without white space that no rule expects; spaCy's rules take time with the square of its length."""
_PART = 150


def tokens_of(text: str) -> Iterator[tuple[str, bool]]:
    """Every token of a text, and whether a space follows it; together they are the text. A run of 300 characters or more is cut up first."""
    at = 0
    for run in _SOLID.finditer(text):
        for start, end in (
            (at, run.start()),
            *((i, min(i + _PART, run.end())) for i in range(run.start(), run.end(), _PART)),
        ):
            if start < end:
                yield from _tokens_of(text[start:end])
        at = run.end()
    if at < len(text):
        yield from _tokens_of(text[at:])


def _tokens_of(text: str) -> Iterator[tuple[str, bool]]:
    for token in blank().tokenizer(text):
        yield token.text, bool(token.whitespace_)


@lru_cache(maxsize=1)
def blank() -> Language:
    """An empty English pipeline with our tokenizer; one a process, so that its vocabulary is shared."""
    import spacy
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    nlp = spacy.blank("en")
    defaults: Any = nlp.Defaults
    prefixes = [p for p in defaults.prefixes if "US" not in p and "HK" not in p]
    runs = [r"[!?]{2,}", r"<{2,}", r">{2,}", r"\*{2,}", r"={2,}", r"_{2,}", r"-{2,}", r"~{2,}", r"#{2,}"]
    prefixes = [*runs, r"``", r"US(?=\$)", r"@(?=\d)", *prefixes]
    suffixes = [*runs, r"(?<=\d)(?:AM|PM|am|pm)", r"(?<=[A-Za-z])[!?]", *defaults.suffixes]
    infixes = [
        r"[!?]{2,}",
        r"(?<=[A-Za-z])/(?=[A-Za-z])",
        r"(?<=\d)[–—](?=\d)",
        r"(?<=[A-Za-z])-(?=\d)",
        r"(?<=[A-Za-z])[(\[\])](?=[A-Za-z(\[])",
        *defaults.infixes,
    ]
    tokenizer: Any = nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.token_match = _KEPT.fullmatch
    tokenizer.rules = {word: rule for word, rule in tokenizer.rules.items() if "/" not in word}
    for word in _ABBREVIATIONS:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    return nlp
