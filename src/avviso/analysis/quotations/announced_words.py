"""Words announced by a colon at the end of a paragraph ("The minister said:"), as ministries and agencies print them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from avviso.analysis.quotations.candidates import Candidate, group
from avviso.analysis.quotations.cue_subjects import Subject, subject
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.cues import VERBS

_REACH = 12  # tokens between the verb and its colon: "said in a statement on Monday:"


@dataclass(frozen=True, slots=True)
class Announcement:
    """The verb and colon that announce words, who says them, and the paragraph that follows."""

    verb: int
    colon: int
    who: Subject
    words: Range


def find(tree: Tree) -> list[Announcement]:
    """The announcements of a document, in order."""
    found = []
    for colon in range(tree.size - 1):
        if tree.text[colon] != ":" or tree.masked[colon]:
            continue
        start = colon + 1
        while start < tree.size and tree.space[start]:
            start += 1
        if start >= tree.size or tree.masked[start] or tree.paragraph[start] != tree.paragraph[colon] + 1:
            continue
        verb = _verb(tree, colon)
        who = None if verb is None else subject(tree, verb)
        if verb is None or who is None or who.range is None:
            continue
        end = start
        while end < tree.size and tree.paragraph[end] == tree.paragraph[start] and not tree.masked[end]:
            end += 1
        part = tree.trim(start, end)
        if part is not None and tree.text[part[0]] not in {"*", "•", "-"}:
            found.append(Announcement(verb, colon, who, part))
    return found


def _verb(tree: Tree, colon: int) -> int | None:
    """The verb of saying next before a colon, in its sentence."""
    start, _ = tree.bounds(colon)
    for token in range(colon - 1, max(start, colon - _REACH) - 1, -1):
        if tree.pos[token] == "VERB" and any("quote" in cue.frames for cue in VERBS.get(tree.lemma[token], ())):
            return token
    return None


def told(tree: Tree, candidates: list[Candidate], announced: list[Announcement]) -> list[Candidate]:
    """Candidates with the announced words as the content of their announcement, in order of their cues; an
    announcement that nobody has seen is added."""
    found = list(candidates)
    for one in announced:
        at = next((k for k, c in enumerate(found) if c.cue is not None and c.cue[0] <= one.verb < c.cue[1]), None)
        if at is None:
            found.append(
                Candidate(
                    one.verb,
                    group(tree, one.verb),
                    (one.words,),
                    "assert",
                    "quote",
                    one.who.range,
                    one.who.head,
                    score=0.7,
                )
            )
        else:
            found[at] = replace(found[at], contents=(one.words,), root=None, score=max(found[at].score, 0.6))
    found.sort(key=lambda c: (c.cue or c.contents[0], c.head))
    return found
