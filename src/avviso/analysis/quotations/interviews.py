"""Whose "I" it is in an interview printed as questions and answers, where no name stands before the answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from avviso.analysis.annotations import Actors
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.saying_tree import Tree

# So many paragraphs that ask make an interview; a report may ask a question or two of its own.
_QUESTIONS = 3
_FIRST = frozenset({"i", "we"})
# What stands before questions and answers: "Q: Why?", "A: Because".
_ASKS = frozenset({"Q", "Question", "QUESTION"})
ANSWERS = frozenset({"A", "Answer", "ANSWER"})


@dataclass(frozen=True, slots=True)
class Interview:
    """The actor who answers, the token from which answers stand, and the paragraphs that ask."""

    entity: int
    start: int
    questions: frozenset[int]

    def answers(self, tree: Tree, token: int) -> bool:
        """Whether a token stands in an answer."""
        return token >= self.start and tree.paragraph[token] not in self.questions


def asking(tree: Tree) -> frozenset[int]:
    """The paragraphs that ask, where a report has so many that it is an interview; none for any other."""
    marked = frozenset(tree.paragraph[colon] for colon in _labels(tree, _ASKS))
    if len(marked) >= _QUESTIONS:
        return marked
    if tree.text.count("?") < _QUESTIONS:
        return frozenset()  # most reports: nothing in them need be looked at
    last = {tree.paragraph[t]: t for t in range(tree.size) if not tree.masked[t] and not tree.space[t]}
    found = frozenset(paragraph for paragraph, token in last.items() if tree.text[token] == "?")
    return found if len(found) >= _QUESTIONS else frozenset()


def find(tree: Tree, actors: Actors) -> Interview | None:
    """The interview that a report is; None where it is none, or its introduction leaves open who answers."""
    questions = asking(tree)
    if not questions:
        return None
    start = next(
        t for t in range(tree.size) if tree.paragraph[t] in questions and not tree.masked[t] and not tree.space[t]
    )
    named = Counter(
        mention.entity
        for mention in actors.mentions
        if mention.end <= start
        and not tree.masked[mention.start]
        and mention.entity is not None
        and actors.entities[mention.entity].type == "person"
        and any(actors.mentions[i].form == "name" for i in actors.entities[mention.entity].mentions)
    )
    entity = _introduced(actors, named)
    return None if entity is None else Interview(entity, start, questions)


def answered(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, and one for each answer behind an "A:" that is none yet, in order of their cues."""
    known = {c.cue for c in candidates}
    found = list(candidates)
    for colon in _labels(tree, ANSWERS):
        end = colon + 1
        while end < tree.size and tree.paragraph[end] == tree.paragraph[colon]:
            end += 1
        part, cue, label = tree.trim(colon + 1, end), (colon, colon + 1), (colon - 1, colon)
        if part is not None and cue not in known:
            found.append(Candidate(colon, cue, (part,), "assert", "colon", label, colon - 1, score=0.6))
    return sorted(found, key=lambda c: (c.cue or c.contents[0], c.head))


def _labels(tree: Tree, names: frozenset[str]) -> list[int]:
    """The colons behind one of some words that alone stands before it in its paragraph."""
    return [
        t
        for t in range(1, tree.size)
        if tree.text[t] == ":"
        and tree.text[t - 1] in names
        and not tree.masked[t]
        and (t == 1 or tree.paragraph[t - 2] != tree.paragraph[t] or tree.space[t - 2])
    ]


def nobodys(tree: Tree, candidate: Candidate) -> bool:
    """Whether an interview's answer only puts itself so: "I think", "we wanted", where nobody knows who answers."""
    who = candidate.speaker
    return who is not None and tree.lower[who] in _FIRST and tree.quote_at(candidate.head) is None


def _introduced(actors: Actors, named: Counter[int]) -> int | None:
    """Whom an introduction is about: who is named twice as often as the next, else the one with an office."""
    if not named:
        return None
    ranked = named.most_common(2)
    if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]:
        return ranked[0][0]
    officers = [entity for entity in named if actors.entities[entity].roles]
    return officers[0] if len(officers) == 1 else None
