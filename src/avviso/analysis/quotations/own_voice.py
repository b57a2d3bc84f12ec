"""Whose "I" and "we" it is where a report lets somebody speak: words announced by a colon, an interview's answers, a body's own release."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.annotations import Actors, Party, Quotation
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.interviews import ANSWERS, Interview
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.reference.cues import words

_SPEAKING = ANSWERS | {"I", "We", "we"}
_BODIES = frozenset({"state", "organisation"})
_PRESENT = frozenset({"VBZ", "VBP"})
_NOW = frozenset({"will", "is", "are", "has", "have", "shall"})
_STANDING = words("support stand remain commit committed steadfast determined resolved grateful proud join")
"""What a body says of itself in its own release."""
_OPENING = 3
"""Sentences in which a release says whose it is."""


def named(
    tree: Tree,
    actors: Actors,
    candidates: Sequence[Candidate],
    quotations: Sequence[Quotation],
    announced: Sequence[tuple[int, Party]],
    interview: Interview | None,
) -> list[Quotation]:
    """Quotations whose source is "I" or "we", or the "A" before an answer, with the speaker of the words it stands in: the quotation around it, else the
    last one introduced by a colon ("X said:") in the paragraphs before (`announced`: colon and speaker), else who
    answers in an interview, else for "we" the body whose release it is, or that speaks right before."""
    found = list(quotations)
    introduced = dict(announced)
    for candidate, one in zip(candidates, quotations, strict=True):
        if candidate.cue is not None and tree.text[candidate.cue[1] - 1] == ":" and one.speaker is not None:
            introduced.setdefault(candidate.cue[1] - 1, one.speaker)
    body = _speaking(tree, actors, candidates, quotations)
    body = _acting(tree, actors) if body is None else body
    for k, (candidate, one) in enumerate(zip(candidates, quotations, strict=True)):
        if one.speaker is not None or one.source is None or one.source.text not in _SPEAKING:
            continue
        if one.within is not None:
            sayer = found[one.within].speaker
        else:
            last = max((colon for colon in introduced if colon < candidate.head), default=None)
            quoted = one.source.text != "I" and tree.quote_at(candidate.head) is not None
            sayer = None if last is None or quoted or one.source.text in ANSWERS else introduced[last]
            if sayer is not None and last is not None and _only_asked(tree, actors, sayer, last, candidate, interview):
                sayer = None
            if sayer is None and interview is not None and interview.answers(tree, candidate.head):
                sayer = Party(interview.entity, one.source)
            if (
                sayer is None
                and last is None
                and one.source.text in {"We", "we"}
                and tree.quote_at(candidate.head) is None
            ):
                whose = body if body is not None else _before(tree, actors, candidates, found, k)
                sayer = None if whose is None else Party(whose, one.source)
        if sayer is not None:
            party = Party(sayer.entity, one.source)
            found[k] = replace(one, speaker=party, evidence={**one.evidence, "speaker": one.source})
    return found


def _only_asked(
    tree: Tree, actors: Actors, sayer: Party, colon: int, candidate: Candidate, interview: Interview | None
) -> bool:
    """Whether whoever was introduced last is the outlet that asked in a paragraph before: the answer's "I" is not its."""
    asks = interview is not None and interview.answers(tree, candidate.head)
    outlet = actors.entities[sayer.entity].type in _BODIES
    return asks and outlet and tree.paragraph[colon] != tree.paragraph[candidate.head]


def _before(
    tree: Tree, actors: Actors, candidates: Sequence[Candidate], quotations: Sequence[Quotation], index: int
) -> int | None:
    """The body that speaks right before "we" in the same paragraph and tense: "Varn condemns the raid. We welcome the inquiry"."""
    for k in range(index - 1, -1, -1):
        one, candidate = quotations[k], candidates[k]
        if tree.paragraph[candidate.head] != tree.paragraph[candidates[index].head]:
            return None
        if one.within is None and one.speaker is not None and tree.quote_at(candidate.head) is None:
            spoken = _now(tree, candidate.head) and actors.entities[one.speaker.entity].type in _BODIES
            return one.speaker.entity if spoken else None
    return None


def _acting(tree: Tree, actors: Actors) -> int | None:
    """The body of which a report's opening tells what it does or will do, and goes on of as "we": "Norland will send more than we sent before"; or of
    which it tells anywhere where it stands: "As we have made clear, Norland supports it", "Norland is committed to standing with you as we strive"."""
    for token in range(tree.size):
        if tree.lower[token] != "we" or tree.quote_at(token) is not None:
            continue
        top = [token, *tree.ancestors(token)][-1]
        subject = tree.child(top, "nsubj")
        opens = tree.sentence[token] < _OPENING and subject is not None and subject < token
        if subject is None or not _now(tree, top) or not (opens or tree.lemma[top] in _STANDING):
            continue
        mention = mention_for(tree, actors, subject)
        if mention is not None and mention.entity is not None and actors.entities[mention.entity].type in _BODIES:
            return mention.entity
    return None


def _now(tree: Tree, head: int) -> bool:
    """Whether a clause tells of the present, or of what will be."""
    helping = tree.child(head, "cop") or tree.child(head, "aux")
    return tree.tag[head] in _PRESENT or (helping is not None and tree.lower[helping] in _NOW)


def _speaking(
    tree: Tree, actors: Actors, candidates: Sequence[Candidate], quotations: Sequence[Quotation]
) -> int | None:
    """The body that opens a report in the present, as its own release does ("Varn strongly condemns the raid. We offer ..."); else
    the state that alone speaks so in it."""
    told: list[tuple[int, int]] = []
    for candidate, one in zip(candidates, quotations, strict=True):
        own = _now(tree, candidate.head) and tree.quote_at(candidate.head) is None and one.within is None
        if own and one.speaker is not None:
            told.append((tree.sentence[candidate.head], one.speaker.entity))
    if not told:
        return None
    entity = told[0][1]
    opens = told[0][0] < _OPENING and actors.entities[entity].type in _BODIES
    alone = len({other for _, other in told}) == 1 and actors.entities[entity].type == "state"
    return entity if opens or alone else None
