"""Lemmas of inflected words: a lexicon of forms seen in the treebanks, then regular English inflection checked against known words.

The model's edit rule decides for everything else. A word piece model sees "denied" as one piece and cannot spell it, so its rule for a form it met rarely is a
guess; the spelling rules of English are not.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_VOWELS = frozenset("aeiou")
# Treebank tags that mark a regular ending, and the ending.
_ENDINGS = {
    "VBD": "ed",
    "VBN": "ed",
    "VBG": "ing",
    "VBZ": "s",
    "NNS": "s",
    "JJR": "er",
    "JJS": "est",
    "RBR": "er",
    "RBS": "est",
}
# Past forms that no ending tells and that a treebank of everyday English may lack, or have wrong ("flead" for "fled").
_IRREGULAR = {
    "fled": "flee", "freed": "free", "fought": "fight", "sought": "seek", "shot": "shoot", "slew": "slay", "slain": "slay", "struck": "strike",
    "stricken": "strike", "overthrew": "overthrow", "overthrown": "overthrow", "overran": "overrun", "overrode": "override",
    "withdrew": "withdraw", "withdrawn": "withdraw", "withheld": "withhold", "withstood": "withstand", "upheld": "uphold", "forbade": "forbid",
    "forbidden": "forbid", "foresaw": "foresee", "foreseen": "foresee", "forsook": "forsake", "swore": "swear", "sworn": "swear", "strove": "strive",
    "undertook": "undertake", "undertaken": "undertake", "overtook": "overtake", "retook": "retake", "retaken": "retake", "rebuilt": "rebuild",
    "bled": "bleed", "bred": "breed", "sped": "speed", "swept": "sweep", "wept": "weep", "dealt": "deal", "meant": "mean",
    "sank": "sink", "sunk": "sink", "shook": "shake", "shaken": "shake", "tore": "tear", "torn": "tear", "stole": "steal", "stolen": "steal",
    "hid": "hide", "hidden": "hide", "froze": "freeze", "frozen": "freeze", "drove": "drive", "driven": "drive", "misled": "mislead",
    "risen": "rise", "arisen": "arise", "put": "put", "cut": "cut", "hit": "hit", "set": "set", "shut": "shut", "quit": "quit", "cost": "cost",
    "hurt": "hurt", "spread": "spread", "burst": "burst", "split": "split", "beset": "beset",
    "outlawed": "outlaw", "ceded": "cede", "vetoed": "veto", "vowed": "vow", "wooed": "woo",
}  # fmt: skip
# Endings of long verbs that are hardly ever spelt without an e behind them: "arbitrat-ed", "denounc-ed", "mobiliz-ing".
_BEFORE_E = (
    *(before + "at" for before in "cdgilnrtu"),
    *(before + "is" for before in "lnr"),
    *(before + "l" for before in "bdgtz"),
    *("iz", "nc", "rc", "v"),
)
_SHORT = 4
_KINDS = {"V": "VERB", "N": "NOUN", "J": "ADJ", "R": "ADV"}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Forms with their lemmas by treebank tag, lemmas by part of speech, and words known to exist."""

    forms: Mapping[str, Mapping[str, str]]
    lemmas: Mapping[str, frozenset[str]]
    words: Collection[str]

    @classmethod
    def load(cls, path: Path, words: Collection[str], verbs: Iterable[str] = ()) -> Lexicon:
        """The lexicon in a packed JSON file; `words` is any vocabulary of whole lower-case words, `verbs` are known beside the file's."""
        data = json.loads(gzip.decompress(path.read_bytes()))
        lemmas = {kind: frozenset(found) for kind, found in data["lemmas"].items()}
        return cls(data["forms"], lemmas | {"VERB": lemmas["VERB"] | frozenset(verbs)}, frozenset(words))

    def lemma(self, word: str, tag: str) -> str | None:
        """The lemma of a word under a Penn Treebank tag; None where the model's rule should decide."""
        form = word.lower()
        if tag in ("VBD", "VBN") and form in _IRREGULAR:
            return _IRREGULAR[form]
        known = self.forms.get(tag)
        if known is not None and form in known:
            return known[form]
        ending = _ENDINGS.get(tag)
        alphabetic = form.replace("-", "").isalpha()
        if ending is None or not form.endswith(ending) or not alphabetic or len(form) < len(ending) + 2:
            return None
        return self._regular(form, tag, ending)

    @lru_cache(maxsize=20_000)  # noqa: B019 - one lexicon lives as long as the process
    def _regular(self, form: str, tag: str, ending: str) -> str | None:
        kind = _KINDS[tag[0]]
        lemmas = self.lemmas.get(kind, frozenset())
        best, best_score = None, 0
        for rank, candidate in enumerate(stems(form, ending)):
            score = 100 * (candidate in lemmas) + 10 * (candidate in self.words) - rank
            if (candidate in lemmas or candidate in self.words) and score > best_score:
                best, best_score = candidate, score
        base = form[: -len(ending)]
        if best is None and ending in ("ed", "ing") and base.endswith(_BEFORE_E) and len(base) > _SHORT:
            return base + "e"
        return best


def stems(form: str, ending: str) -> list[str]:
    """The words a regular form may come from, the likeliest spelling first: stopped -> stop, denied -> deny, urged -> urge, visits -> visit."""
    base = form[: -len(ending)]
    if ending == "s":
        found = [base]
        if form.endswith("ies"):
            found = [form[:-3] + "y", base]
        elif form.endswith(("sses", "shes", "ches", "xes", "oes")):
            found = [form[:-2], base]
        elif form.endswith(("ss", "us", "is")):
            found = []
        return found
    doubled = len(base) > 2 and base[-1] == base[-2] and base[-1] not in "aeiouls"
    if base.endswith("i") and ending != "ing":
        return [base[:-1] + "y", base + "e"]
    if doubled:
        return [base[:-1], base, base + "e"]
    if base.endswith("ll"):
        return [base, base[:-1]]  # killed, but expelled
    if base.endswith("e"):
        return [base + "e", base]  # freed
    # A consonant after one vowel, or one of the letters that English does not end on, asks for a silent e.
    if base[-1:] in {"v", "u", "c", "z", "g", "s"} or (
        len(base) > 2 and base[-1] not in _VOWELS and base[-2] in _VOWELS and base[-3:-2] not in _VOWELS
    ):
        return [base + "e", base]
    return [base, base + "e"]
