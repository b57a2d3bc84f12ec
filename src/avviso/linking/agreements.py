"""Canonical agreements: what several reports call by one name, or reach between the same parties on the same day."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from avviso.analysis.agreements.sides import means_all
from avviso.linking.actors import plain
from avviso.linking.clusters import Group, Match, gather
from avviso.records.kinds.agreement import Agreement
from avviso.records.record import joint_id
from avviso.records.shapes import Canonical, Claim, Evidence, Party, Provision, Signed
from avviso.reference import countries

LEAST = 0.6
_CLASSES = {
    word: name
    for name, words in {
        "truce": "truce ceasefire ceasefires cease armistice",
        "treaty": "treaty treaties convention charter",
        "accord": """agreement agreements accord accords deal pact pacts protocol protocols memorandum arrangement
            understanding settlement package measures roadmap declaration communique plan process""",
    }.items()
    for word in words.split()
}
_EMPTY = frozenset(
    """the a an on of for in and to between with at by peace fire new draft final interim so called january
    february march april may june july august september october november december""".split()
)
_ORDINALS = {"1": 1, "2": 2, "3": 3, "i": 1, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3}
# Where one agreement stands, the further on the later.
_COURSE = ("unknown", "proposed", "under-negotiation", "signed", "in-force", "suspended", "ended")


@dataclass(frozen=True)
class Named:
    """An agreement of one report and what it can be recognised by; `actors` maps its parties to canonical ids."""

    agreement: Agreement
    actors: Mapping[str, str]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its names that tell it from others, countries by code."""
        return frozenset(word for name in self._names for word in _telling(name))

    @property
    def _names(self) -> tuple[str, ...]:
        return (self.agreement.name, *self.agreement.aliases)

    @cached_property
    def key(self) -> frozenset[str]:
        """The telling words of its own name, without numbers and years."""
        return frozenset(_telling(self.agreement.name))

    @cached_property
    def ordinal(self) -> int | None:
        """II in "Minsk II"."""
        found = (_ORDINALS[word] for name in self._names for word in plain(name).split() if word in _ORDINALS)
        return next(found, None)

    @cached_property
    def kind(self) -> str | None:
        """Truce, treaty or accord."""
        return next((_CLASSES[word] for word in plain(self.agreement.name).split() if word in _CLASSES), None)

    @cached_property
    def parties(self) -> frozenset[str]:
        """Its parties by canonical id."""
        return frozenset(self.actors.get(party.actor, party.actor) for party in self.agreement.parties)

    @cached_property
    def days(self) -> tuple[str, str] | None:
        """The days between which it was signed."""
        time = self.agreement.signed.time
        return (time.earliest, time.latest) if time and time.earliest and time.latest else None


def canonical_agreements(agreements: Sequence[Agreement], actors: Mapping[str, str]) -> list[Agreement]:
    """A canonical agreement for each group of two or more; `actors` maps actors to canonical ones."""
    blocks: dict[tuple[str, ...], list[Named]] = defaultdict(list)
    for agreement in agreements:
        named = Named(agreement, actors)
        blocks[_block(named)].append(named)
    made = []
    for block in blocks.values():
        for group in gather(sorted(block, key=_sureness), _fit, LEAST):
            if len(group.members) > 1:
                made.append(_canonical(group))
    return sorted(made, key=lambda agreement: agreement.id)


def _block(named: Named) -> tuple[str, ...]:
    if named.key:
        return tuple(sorted(named.key))
    return ("", *(named.days or ()), *sorted(named.parties)[:1])


def _sureness(named: Named) -> tuple[bool, bool, int, str]:
    return (named.ordinal is None, named.days is None, -len(named.parties), named.agreement.id)


def _fit(named: Named, group: Group[Named]) -> Match | None:
    if not all(_agree(named, member) for member in group.members):
        return None
    shared = {party for member in group.members for party in member.parties} & named.parties
    same_day = named.days is not None and any(member.days == named.days for member in group.members)
    if not named.key:
        enough = same_day and len(shared) >= 2
        return Match(0.75, "the same parties on the same day") if enough else None
    only_states = all(re.fullmatch("[A-Z]{2}", word) for word in named.key)
    same_kind = all(member.kind == named.kind for member in group.members)
    # Two states have many agreements: their names alone tell none from another.
    if only_states and not (same_kind and (same_day or len(shared) >= 2)):
        return None
    numbers = {member.ordinal for member in group.members}
    reason = "the same name"
    score = 0.9 if named.ordinal in numbers else 0.75
    if shared:
        reason, score = "the same name and parties", score + 0.05
    if same_day:
        reason, score = f"{reason}, signed on the same day", score + 0.03
    return Match(score, reason)


def _agree(one: Named, other: Named) -> bool:
    """Whether nothing speaks against two being one: another number, other days, no party in common."""
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return False
    if one.days and other.days and (one.days[0] > other.days[1] or other.days[0] > one.days[1]):
        return False
    return len(one.parties) < 2 or len(other.parties) < 2 or bool(one.parties & other.parties)


def _telling(name: str) -> Iterator[str]:
    for word in re.findall(r"[\w’'.-]+", name):
        low = plain(word)
        country = countries.find(word) or countries.of_adjective(word)
        if country:
            yield country.alpha2 or country.alpha3
        elif word[:1].isupper() and not (low in _CLASSES or low in _EMPTY or low in _ORDINALS):
            yield low


def _canonical(group: Group[Named]) -> Agreement:
    members = sorted((named.agreement for named in group.members), key=lambda agreement: agreement.id)
    names = Counter(agreement.name for agreement in members)
    ordered = sorted(names, key=lambda name: (-names[name], -len(name), name))
    aliases = dict.fromkeys([*ordered[1:], *(alias for a in members for alias in a.aliases)])
    aliases.pop(ordered[0], None)
    best = max(members, key=lambda a: (bool(a.signed.time), bool(a.signed.place), a.id))
    score = round(group.score, 2)
    actors = group.members[0].actors
    return Agreement(
        id=joint_id("agreement", members[0].id),
        report=None,
        name=ordered[0],
        aliases=tuple(aliases),
        parties=_parties(members, actors),
        signed=_placed(best),
        provisions=tuple(
            _provision(provision, agreement) for agreement in members for provision in agreement.provisions
        ),
        status=max((agreement.status for agreement in members), key=_COURSE.index),
        status_claims=tuple(_claim(claim, agreement) for agreement in members for claim in agreement.status_claims),
        mentions=(),
        canonical=Canonical(tuple(a.id for a in members), score, tuple(sorted(group.reasons)), "rules", None),
        evidence=_evidence(members, best),
        confidence=score,
        run=members[0].run,
    )


def _parties(members: Sequence[Agreement], actors: Mapping[str, str]) -> tuple[Party, ...]:
    """Each party once, under its canonical id, with the words of the first report that names it; "the two countries" only where no two are
    named.
    """
    found: dict[str, Party] = {}
    for agreement in members:
        for party in agreement.parties:
            actor = actors.get(party.actor, party.actor)
            found.setdefault(actor, dataclasses.replace(party, actor=actor, report=agreement.report))
    named = [party for party in found.values() if not means_all(party.text)]
    return tuple(named if len(named) > 1 else found.values())


def _placed(agreement: Agreement) -> Signed:
    time, place = agreement.signed.time, agreement.signed.place
    return Signed(
        dataclasses.replace(time, report=agreement.report) if time else None,
        dataclasses.replace(place, report=agreement.report) if place else None,
    )


def _provision(provision: Provision, agreement: Agreement) -> Provision:
    return dataclasses.replace(provision, report=agreement.report)


def _claim(claim: Claim, agreement: Agreement) -> Claim:
    return dataclasses.replace(claim, report=agreement.report)


def _evidence(members: Sequence[Agreement], best: Agreement) -> tuple[Evidence, ...]:
    named = [agreement.evidence[0] for agreement in members]
    signed = [entry for entry in best.evidence if entry.field == "signed"]
    return tuple(dict.fromkeys([*named, *signed]))
