"""Lemmas as edit rules: which letter case to start from, how many letters to cut from the end, what to add.

The rule, not the lemma, is what the model chooses (Straka 2018, UDPipe 2.0), so that unseen words get lemmas too.
"""

from __future__ import annotations

from collections.abc import Callable

_CASES: dict[str, Callable[[str], str]] = {
    "l": str.lower,
    "k": str,
    "t": lambda word: word[:1].upper() + word[1:].lower(),
}


def rule_of(word: str, lemma: str) -> str:
    """The shortest rule that turns `word` into `lemma`: case, letters cut, letters added, as "l2|y"."""
    best: tuple[int, str] | None = None
    for name, change in _CASES.items():
        base = change(word)
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        cost = len(base) - shared + len(lemma) - shared
        if best is None or cost < best[0]:
            best = cost, f"{name}{len(base) - shared}|{lemma[shared:]}"
    assert best is not None
    return best[1]


def apply_rule(word: str, rule: str) -> str:
    """The lemma a rule gives for a word; the word itself where the rule would leave nothing."""
    head, added = rule.split("|", 1)
    base = _CASES[head[0]](word)
    cut = int(head[1:])
    return (base[: len(base) - cut] if cut else base) + added or word
