"""Agreements of one document: treaties, accords, ceasefires and other instruments, their parties, terms and state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from avviso.analysis.agreement_names import SIGNING, Naming, listed, same_instrument
from avviso.analysis.agreement_state import claims_of, state_of
from avviso.analysis.agreement_terms import provisions_of
from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    EventMention,
    Party,
    PlaceMention,
    Provision,
    Quotation,
    StatusClaim,
    TimeExpression,
)
from avviso.analysis.event_cast import closed
from avviso.analysis.event_parties import Parties, distinct
from avviso.analysis.event_setting import Setting
from avviso.analysis.event_speech import Speech
from avviso.analysis.event_status import status
from avviso.analysis.event_tree import Tree, tree_of
from avviso.analysis.event_triggers import Site
from avviso.reference.plover import Frame
from avviso.text.document import Document

_DONE = SIGNING - {"negotiate"}
_SIGNING = Frame("V", None, None, True, ("subj", "with", "between", "by"), (), False, "AGREE", None, None, ())


@dataclass(slots=True)
class _Draft:
    """An instrument while its mentions are being gathered."""

    namings: list[Naming]
    parties: list[Party] = field(default_factory=list)
    signed_time: int | None = None
    signed_place: int | None = None
    states: list[str] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    claims: list[StatusClaim] = field(default_factory=list)
    is_group: bool = False


def find(
    document: Document,
    actors: Actors,
    times: tuple[TimeExpression, ...],
    places: tuple[PlaceMention, ...],
    quotations: tuple[Quotation, ...],
    events: tuple[EventMention, ...],
) -> tuple[AgreementMention, ...]:
    """The instruments of a document in order of first mention, each once, with all the words that mean it.

    Times and places are indices. One that has no name, no party and no state is left out, as nothing can be said of it.
    """
    tree = tree_of(document.doc)
    parties = Parties(tree, closed(actors))
    setting = Setting(document, tree, times, places)
    speech = Speech(document, tree, quotations)
    drafts: list[_Draft] = []
    namings = tuple(Naming.all(document, tree))
    for naming in namings:
        in_list = listed(naming, namings)
        draft = None if in_list else same_instrument(naming, drafts, key=lambda d: d.namings)
        if draft is None:
            group = next((d for d in reversed(drafts) if d.namings[0].plural), None)
            if naming.back_reference and not (in_list and group):
                continue
            draft = _Draft([naming])
            if in_list and group is not None:
                _inherit(draft, group)
            drafts.append(draft)
        else:
            draft.namings.append(naming)
        _describe(tree, parties, setting, draft, naming)
        draft.provisions.extend(provisions_of(document, tree, parties, times, naming))
        draft.claims.extend(claims_of(document, tree, parties, speech, naming))
    return tuple(_finish(document, draft) for draft in drafts if _worth(draft) and not draft.is_group)


def _inherit(draft: _Draft, group: _Draft) -> None:
    """What was said of "three agreements" holds for each of the three that are then listed."""
    draft.parties, draft.states = list(group.parties), list(group.states)
    draft.signed_time, draft.signed_place = group.signed_time, group.signed_place
    group.is_group = True


def _describe(tree: Tree, parties: Parties, setting: Setting, draft: _Draft, naming: Naming) -> None:
    """Add what one mention tells of parties, signature and state."""
    found = list(parties.fill(Site(naming.head, _NOUN), ("between", "with", "poss"), True, False))
    for verb, part in _verbs(tree, naming.head):
        state = state_of(tree, verb, part)
        if state is not None:
            draft.states.append(state)
        if tree.lemma(verb) in SIGNING and part == "object":
            site = Site(verb, _SIGNING, object=naming.head)
            found.extend(parties.fill(site, _SIGNING.actor, True, False))
            if tree.lemma(verb) in _DONE and status(tree, site) == "actual":
                draft.signed_time = setting.time(site) if draft.signed_time is None else draft.signed_time
                draft.signed_place = setting.place(site) if draft.signed_place is None else draft.signed_place
    draft.parties = distinct([*draft.parties, *found])


_NOUN = Frame("N", None, None, True, ("between", "with", "poss"), (), False, "AGREE", None, None, ())


def _verbs(tree: Tree, head: int) -> Iterator[tuple[int, str]]:
    """The verbs that say something of the instrument, and whether it is their object or subject."""
    top = head
    while tree.dep[top] == "conj" and tree.heads[top] >= 0 and tree.pos[tree.heads[top]] in ("NOUN", "PROPN"):
        top = tree.heads[top]
    if (
        tree.dep[top] == "nmod"
        and tree.heads[top] >= 0
        and "of" in tree.marks(top)
        and tree.lemmas[tree.heads[top]] in ("series", "number", "set")
    ):
        top = tree.heads[top]
    verb = tree.heads[top]
    if verb >= 0 and tree.pos[verb] == "VERB":
        if tree.dep[top] == "obj" or tree.rel[top] == "nsubj:pass":
            yield verb, "object"
        elif tree.dep[top] == "nsubj":
            yield verb, "subject"
        elif tree.dep[top] == "obl":
            agreed = tree.lemmas[verb] == "agree" and {"to", "on", "upon"} & set(tree.marks(top))
            yield verb, "object" if agreed else "oblique"
    for child in tree.kids(head, "acl"):
        if tree.pos[child] == "VERB":
            yield child, "object" if tree.undergoer(child) == head else "subject"


def _worth(draft: _Draft) -> bool:
    named = any(naming.proper for naming in draft.namings)
    return named or bool(draft.parties) or (bool(draft.states) and any(naming.described for naming in draft.namings))


_RANK = ("proposed", "under-negotiation", "signed", "in-force", "suspended", "ended")


def _finish(document: Document, draft: _Draft) -> AgreementMention:
    names: list[str] = []
    for naming in sorted(draft.namings, key=lambda n: not n.proper):
        for name in naming.names:
            if name not in names:
                names.append(name)
    status_ = max(draft.states, key=_RANK.index, default="unknown")
    return AgreementMention(
        name=names[0],
        aliases=tuple(names[1:]),
        mentions=tuple(naming.span for naming in draft.namings),
        parties=tuple(draft.parties),
        signed_time=draft.signed_time,
        signed_place=draft.signed_place,
        provisions=tuple(draft.provisions),
        status=status_,
        status_claims=tuple(draft.claims),
        confidence=0.85 if draft.namings[0].proper else 0.7,
    )
