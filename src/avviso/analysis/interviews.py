"""Whose "I" it is in an interview printed as questions and answers, where no name stands before the answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from avviso.analysis.annotations import Actors
from avviso.analysis.saying_tree import Tree

# So many paragraphs that ask make an interview; a report may ask a question or two of its own.
_QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class Interview:
    """The actor who answers, the token from which answers stand, and the paragraphs that ask."""

    entity: int
    start: int
    questions: frozenset[int]

    def answers(self, tree: Tree, token: int) -> bool:
        """Whether a token stands in an answer."""
        return token >= self.start and tree.paragraph[token] not in self.questions


def find(tree: Tree, actors: Actors) -> Interview | None:
    """The interview that a report is; None where it is none, or its introduction leaves open who answers."""
    last: dict[int, int] = {}
    first: dict[int, int] = {}
    for token in range(tree.size):
        if not tree.masked[token] and not tree.space[token]:
            last[tree.paragraph[token]] = token
            first.setdefault(tree.paragraph[token], token)
    asking = [paragraph for paragraph, token in last.items() if tree.text[token] == "?"]
    if len(asking) < _QUESTIONS:
        return None
    start = first[min(asking)]
    named = Counter(
        mention.entity
        for mention in actors.mentions
        if mention.end <= start
        and not tree.masked[mention.start]
        and mention.entity is not None
        and actors.entities[mention.entity].type == "person"
        and any(actors.mentions[i].form == "name" for i in actors.entities[mention.entity].mentions)
    ).most_common(2)
    if not named or (len(named) == 2 and named[0][1] < 2 * named[1][1]):
        return None
    return Interview(named[0][0], start, frozenset(asking))
