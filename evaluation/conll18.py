"""The CoNLL 2018 shared task's scheme: words aligned by their characters, F1 of words, sentences, tags and trees (Zeman et al. 2018)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluation.conllu import Sentence, Word

# Features that the shared task scores.
UNIVERSAL_FEATURES = frozenset(
    "PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect Voice Evident "
    "Polarity Person Polite".split()
)


@dataclass(frozen=True, slots=True)
class Score:
    """Gold, system and right items."""

    gold: int
    system: int
    right: int

    def __add__(self, other: Score) -> Score:
        return Score(self.gold + other.gold, self.system + other.system, self.right + other.right)

    @property
    def f1(self) -> float:
        """F1 in per cent."""
        return 200 * self.right / (self.gold + self.system) if self.gold + self.system else 0.0


def place(sentences: Sequence[Sentence]) -> str:
    """Give every word its place among the document's non-space characters; the characters."""
    characters: list[str] = []
    at = 0
    for sentence in sentences:
        for word in sentence.words:
            form = "".join(word.form.split())
            word.start, word.end = at, at + len(form)
            at = word.end
            characters.append(form)
    return "".join(characters)


def score(gold: Sequence[Sentence], system: Sequence[Sentence]) -> dict[str, Score]:
    """Scores of one document; ValueError where the two are not the same characters."""
    if place(gold) != place(system):
        raise ValueError("gold and system differ in their characters")
    of_gold = {(w.start, w.end): (w, s) for s in gold for w in s.words}
    of_system = {(w.start, w.end): (w, s) for s in system for w in s.words}
    shared = [(of_gold[key], of_system[key]) for key in of_system if key in of_gold]
    total = (len(of_gold), len(of_system))
    ends = [{(s.words[0].start, s.words[-1].end) for s in side} for side in (gold, system)]

    def count(same: Callable[[tuple[Word, Sentence], tuple[Word, Sentence]], bool]) -> Score:
        return Score(*total, sum(same(g, s) for g, s in shared))

    return {
        "words": Score(*total, len(shared)),
        "sentences": Score(len(ends[0]), len(ends[1]), len(ends[0] & ends[1])),
        "upos": count(lambda g, s: g[0].upos == s[0].upos),
        "xpos": count(lambda g, s: g[0].xpos == s[0].xpos),
        "feats": count(lambda g, s: _features(g[0].feats) == _features(s[0].feats)),
        "lemma": count(lambda g, s: g[0].lemma in ("_", s[0].lemma)),
        "uas": count(lambda g, s: _head(*g) == _head(*s)),
        "las": count(lambda g, s: _head(*g) == _head(*s) and _universal(g[0].rel) == _universal(s[0].rel)),
        "las_subtypes": count(lambda g, s: _head(*g) == _head(*s) and g[0].rel == s[0].rel),
    }


def _head(word: Word, sentence: Sentence) -> tuple[int, int]:
    head = sentence.words[word.head]
    return (-1, -1) if head is word else (head.start, head.end)


def _universal(relation: str) -> str:
    return relation.split(":")[0]


def _features(feats: str) -> str:
    return "|".join(sorted(part for part in feats.split("|") if part.split("=")[0] in UNIVERSAL_FEATURES))
