"""Who "it" is that denies a charge: whoever is charged, not whoever charges him ("Norland accused Sudmark of lying, a charge it denied")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.annotations import Actors, Party, Quotation
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.speaker_words import party_at, word
from avviso.reference.cues import CLAIM_NOUNS, THIRD_PERSON
from avviso.reference.political_words import words

_DENYING = words("verbs of denial") | {"dispute"}
_POINTING = frozenset({"it", "this", "that", "them"})


def named(
    tree: Tree, actors: Actors, candidates: Sequence[Candidate], quotations: Sequence[Quotation]
) -> list[Quotation]:
    """The quotations, those in which a pronoun denies a charge of the same sentence, or "the charge" of the one before, said by the accused."""
    found = list(quotations)
    for k, (candidate, one) in enumerate(zip(candidates, quotations, strict=True)):
        who = _pronoun(tree, candidate)
        if who is None:
            continue
        charge = next(
            (j for j in range(k - 1, -1, -1) if _charges(tree, candidates[j], quotations[j], candidate)), None
        )
        if charge is None:
            continue
        accuser, accused = quotations[charge].speaker, _accused(tree, actors, candidates[charge])
        if accuser is None or (one.speaker is not None and one.speaker.entity != accuser.entity):
            continue
        if accused is None:  # a town that nobody knows for a government; but never the accuser
            found[k] = replace(one, speaker=None)
        elif accused.entity != accuser.entity:
            party = Party(accused.entity, word(tree, who))
            found[k] = replace(one, speaker=party, evidence={**one.evidence, "speaker": party.span})
    return found


def _pronoun(tree: Tree, candidate: Candidate) -> int | None:
    """The pronoun that denies something."""
    if candidate.source is None or candidate.source[1] - candidate.source[0] != 1:
        return None
    who = candidate.source[0]
    denies = tree.lemma[candidate.head] in _DENYING and tree.head[who] == candidate.head
    return who if denies and tree.lower[who] in THIRD_PERSON else None


def _charges(tree: Tree, charge: Candidate, said: Quotation, denial: Candidate) -> bool:
    """Whether somebody is accused in the sentence of a denial, or in the one before where that denies "the charge" or "it"."""
    apart = tree.sentence[denial.head] - tree.sentence[charge.head]
    if said.act != "accuse" or charge.cue is None or charge.head > denial.head:
        return False
    held = tree.child(denial.head, "obj")
    points = held is not None and (tree.lemma[held] in CLAIM_NOUNS or tree.lower[held] in _POINTING)
    return apart == 0 or (apart == 1 and points)


def _accused(tree: Tree, actors: Actors, charge: Candidate) -> Party | None:
    """Who is accused: whom the cue names, else the subject of what is said ("say the rebels killed nine")."""
    held = tree.child(charge.head, "obj")
    if held is not None:
        return party_at(tree, actors, held)
    subject = None if charge.root is None else tree.child(charge.root, "nsubj")
    return None if subject is None else party_at(tree, actors, subject)
