"""Towards whom an undertaking is, where the act of pledging or the help itself is on record as towards somebody whom its words name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from avviso.analysis.annotations import CommitmentMention, EventMention, Party
from avviso.analysis.events.parties import distinct

_HELP = frozenset({"AID", "SUPPORT"})


def aimed(commitments: Iterable[CommitmentMention], events: Sequence[EventMention]) -> tuple[CommitmentMention, ...]:
    """The commitments, each that is towards nobody with the recipients of its pledge or of the help promised: "pledged to train Norland's army"."""
    return tuple(_aimed(each, events) if each.force == "pledged" and not each.to else each for each in commitments)


def _aimed(made: CommitmentMention, events: Sequence[EventMention]) -> CommitmentMention:
    for event in events:
        pledge = event.type == "AGREE" and event.reported_in is not None and event.reported_in == made.quotation
        helped = event.type in _HELP and made.action.contains(event.trigger)
        if made.actor.entity not in {party.entity for party in event.actors} or not (pledge or helped):
            continue
        named = [party for party in event.recipients if made.action.contains(party.span)]
        if pledge:  # "promised to free the hostages" is promised to somebody else than them
            named = [party for party in named if not (_befalls(made, party, events) or _of_thing(made, party))]
        if named:
            return replace(made, to=tuple(distinct(named)))
    return made


def _befalls(made: CommitmentMention, party: Party, events: Sequence[EventMention]) -> bool:
    """Whether what is undertaken, and is no help, is done to somebody."""
    deeds = (e for e in events if e.type not in _HELP | {"AGREE"} and made.action.contains(e.trigger))
    return any(party.entity in {hit.entity for hit in deed.recipients} for deed in deeds)


def _of_thing(made: CommitmentMention, party: Party) -> bool:
    """Whether an action names somebody, and by no name, only as whose a thing is: "open the archives of the police"."""
    before = made.action.text[: party.span.start - made.action.start].split()
    return party.span.text.islower() and "of" in before[-2:]
