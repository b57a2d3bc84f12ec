"""Disputes over whether something happened: a denial, and what it denies.

A denial answers a claim where the analysis says so, or where the claim is somebody else's, speaks of the denier and
shares what is denied: soldiers in a place, a part in an attack. Sides are gathered over all denials and claims of one
matter.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from avviso.linking.deeds import denied_deeds, spots
from avviso.linking.making import Holding, dispute
from avviso.linking.propositions import Side, World
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.event import Event
from avviso.records.kinds.statement import Statement
from avviso.reference.plover import SPOKEN

_CLAIMS = frozenset(
    """assert confirm accuse criticise warn report estimate admit call-on demand urge condemn announce declare
    express-concern""".split()
)
_ASSERTS = frozenset("assert report accuse announce declare estimate".split())
# What is asked for takes for granted that something is there, not that a deed was done: only "has no troops there" denies it.
_ASKED = frozenset({"call-on", "demand", "urge"})
_NONE_THERE = re.compile(r"\b(?:no|any|having|none|never had)\b", re.I)
# A denial of this says nothing of itself about what is denied.
_POINTS = re.compile(
    r"(?:it|this|that|them|these|those|(?:(?:the|a|an|any|all|this|that|these|those) )?(?:claim|accusation|allegation|charge|report|suggestion|assertion|figure|number|toll|count|account|version)s?)"
    r"(?: (?:… )?as .*)?",
    re.I,
)
# What is dismissed of these is an opinion.
_JUDGED = re.compile(
    r"(?:[\w’']+ ){0,3}(?:criticism|concern|fear|idea|notion|argument|warning|remark|comment)s?(?: as .*)?", re.I
)
# A denial of how many, not of whether.
_COUNT = re.compile(
    r"(?:the|this|that|those|these|its|[A-Z])(?: ?[\w’'.-]+){0,4} (?:figure|number|toll|count|estimate|tally)s?", re.I
)
# Whom an accusation is laid to, and when, before what it is.
_LAID_TO = re.compile(r"(?:[Tt]he )?[A-Z](?:[^\W\d_]|[ ’'.-])*? (?:on \w+ )?of (?=\w+ing\b)")
_DENYING = frozenset(
    "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted refuting"
    " dispute disputes disputed disputing".split()
)
# "He had confessed. His wife said he had not": nothing but the claim before it says what.
_ELLIPTIC = re.compile(
    r"(?:that )?(?:it|this|that|he|she|they|these|there|(?:the|his|her|its|their) \w+) (?:had|has|have|was|were|is|are|did|does|do)(?:n[’']t| not| never)",
    re.I,
)
# A claim that opens so is of what is to come, which no denial of a deed answers.
_TO_COME = re.compile(r"(?:\w+ ){0,4}(?:will|would|should|must)\b", re.I)
_ADMITS = frozenset({"admit", "confirm"})
_DAYS = 120  # a claim further away in time is another matter
_SHARE = 0.5  # of what the shorter of two says, beside who is meant
_LEAST = 2  # concepts shared beside who is meant
# Classes that many matters share: of themselves they make no two accounts one.
_LOOSE = frozenset("=conflict =talk =agreement =truce =start =support =civilian =border =vote".split())
_NEAR = 400  # characters within which a denial answers the accusation before it
_FITTING = "the claim names the denier and shares what is denied"
_COMMON = 400  # a concept in more claims than this finds too many


@dataclass(frozen=True)
class Said:
    """A statement or event as one account of a matter."""

    record: Statement | Event
    world: World

    @cached_property
    def content(self) -> frozenset[str]:
        """What it says, as concepts."""
        return self.world.content(self.record)

    @cached_property
    def side(self) -> Side | None:
        """Whose word it is; None for the outlet's own."""
        if isinstance(self.record, Statement) and self.record.speaker:
            return self.world.side(self.record.speaker)
        return None

    @cached_property
    def meant(self) -> frozenset[str]:
        """The concepts of those it speaks of as acting: all in its content, and the actors of an event."""
        if isinstance(self.record, Event):
            return frozenset(name for party in self.record.actors for name in self.world.side(party).names)
        named = (name for party in self.record.addressee for name in self.world.side(party).names)
        return self.content | frozenset(named)

    @property
    def day(self) -> str | None:
        """When its report was published."""
        return self.world.day(self.record)

    def holding(self) -> Holding:
        """It, as part of a side."""
        if isinstance(self.record, Event):
            return Holding.one(self.record, None, self.record.trigger)
        return Holding.one(self.record, self.record.speaker, *self.record.content)


def denial_disputes(statements: Sequence[Statement], events: Sequence[Event], world: World) -> Iterator[Dispute]:
    """The disputes over whether something happened."""
    accounts = [Said(statement, world) for statement in statements]
    denials = [
        said for said in accounts if is_denial(said.record) and said.side and not _JUDGED.fullmatch(_words(said))
    ]
    if not denials:
        return
    claims = [said for said in accounts if _is_claim(said.record)]
    claims += _outlets_claims(events, statements, world)
    by_id = {said.record.id: said for said in (*accounts, *claims)}
    edges = {denial.record.id: _denied(denial, by_id) for denial in denials}
    open_ = [denial for denial in denials if not edges[denial.record.id]]
    for denial, claim in _answers(open_, accounts):
        edges[denial.record.id].setdefault(claim.record.id, (0.75, "the report tells it after the accusation"))
    for denial, claim in _right_after(open_, accounts):
        edges[denial.record.id].setdefault(claim.record.id, (0.75, "the report tells it right after the claim"))
    for denial, claim in _matches(denials, claims):
        edges[denial.record.id].setdefault(claim.record.id, (0.7, _FITTING))
    told = {claim.record.id for claim in claims if _is_assertion(claim.record)}
    for denial_id, claim_id in denied_deeds(edges, told, events, world):
        if _of_two_sides(by_id[denial_id], by_id[claim_id]):
            edges[denial_id].setdefault(claim_id, (0.65, "both tell of one deed"))
    where = spots(events)
    kept = {one: {o: edge for o, edge in held.items() if not _apart(where, one, o)} for one, held in edges.items()}
    yield from _disputes(denials, by_id, kept, accounts)


def _apart(where: Mapping[str, frozenset[str]], one: str, other: str) -> bool:
    """Whether a denial and a claim each tell of deeds in a town of its own."""
    here, there = where.get(one), where.get(other)
    return bool(here and there and not here & there)


def _of_two_sides(one: Said, other: Said) -> bool:
    return one.side is not None and other.side is not None and not one.side.is_of(other.side)


def is_denial(record: Statement | Event) -> bool:
    """Whether a statement denies something."""
    return isinstance(record, Statement) and record.act == "deny" and not record.negated


def _is_claim(record: Statement | Event) -> bool:
    return isinstance(record, Statement) and record.act in _CLAIMS and not record.negated


def _is_assertion(record: Statement | Event) -> bool:
    return isinstance(record, Statement) and record.act in _ASSERTS and not record.negated


def _outlets_claims(events: Iterable[Event], statements: Iterable[Statement], world: World) -> list[Said]:
    """What outlets tell in their own voice: deeds outside every statement that are said to have happened; an act of speech claims no deed."""
    taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for statement in statements:
        taken[statement.report or ""].extend((span.start, span.end) for span in statement.content)
    told = []
    for event in events:
        inside = any(start <= event.trigger.start < end for start, end in taken[event.report or ""])
        own = event.reported_in is None and not inside
        happened = event.status in {"actual", "ongoing", "alleged"} and event.type not in SPOKEN
        if own and happened and event.actors:
            told.append(Said(event, world))
    return told


Edges = dict[str, tuple[float, str]]


def _denied(denial: Said, by_id: Mapping[str, Said]) -> Edges:
    """The claims that the analysis of the report says a denial answers."""
    assert isinstance(denial.record, Statement)
    answers = (answer.statement for answer in denial.record.answers if answer.relation == "denies")
    found = (by_id[id_] for id_ in answers if id_ in by_id)
    return {
        said.record.id: (0.85, "the report tells it as the answer")
        for said in found
        if said.side is None or denial.side is None or not said.side.is_of(denial.side)
    }


def _answers(denials: Sequence[Said], accounts: Iterable[Said]) -> Iterator[tuple[Said, Said]]:
    """Denials that stand right after an accusation of the denier in the same report."""
    accusations: dict[str, list[Said]] = defaultdict(list)
    for said in accounts:
        if isinstance(said.record, Statement) and said.record.act == "accuse" and not said.record.negated:
            accusations[said.record.report or ""].append(said)
    for denial in denials:
        place = denial.record.evidence[0].start
        for claim in accusations[denial.record.report or ""]:
            near = 0 < place - claim.record.evidence[0].start <= _NEAR
            others = claim.side is None or (denial.side is not None and not claim.side.is_of(denial.side))
            if near and others and denial.side is not None and claim.meant & denial.side.names:
                yield denial, claim


def _right_after(denials: Sequence[Said], accounts: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Denials and the claim of another side told last before each: one that speaks of the denier, where he is told to deny something, or any
    where his denial is a mere "had not"."""
    order = sorted(accounts, key=lambda said: (said.record.report or "", said.record.evidence[0].start))
    place = {said.record.id: number for number, said in enumerate(order)}
    for denial in denials:
        number = place[denial.record.id]
        claim = order[number - 1] if number else denial
        near = 0 < denial.record.evidence[0].start - claim.record.evidence[0].start <= _NEAR
        if not near or claim.record.report != denial.record.report or not _is_assertion(claim.record):
            continue
        if claim.side is None or denial.side is None or claim.side.is_of(denial.side):
            continue
        spoken_of = claim.content & denial.side.names - claim.side.names
        denied = not _says_no(denial) and not _TO_COME.match(_words(claim))
        denied = denied and any(name[0] != "=" for name in spoken_of)
        if denied or _ELLIPTIC.fullmatch(_words(denial)):
            yield denial, claim


def _matches(denials: Sequence[Said], claims: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Denials and the claims they fit, found through the concepts they share."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        for concept in claim.content:
            index[concept].append(place)
    for denial in denials:
        shared: Counter[int] = Counter()
        for concept in denial.content:
            places = index.get(concept, ())
            if len(places) <= _COMMON:
                shared.update(places)
        for place, count in shared.items():
            if count >= _LEAST and _fits(denial, claims[place]):
                yield denial, claims[place]


def _fits(denial: Said, claim: Said) -> bool:
    """Whether a claim is what a denial denies: another's word, of the denier, of the same matter, not long apart."""
    assert denial.side
    if claim.side is not None and claim.side.is_of(denial.side):
        return False
    if isinstance(claim.record, Statement) and claim.record.act in _ASKED and not _NONE_THERE.search(_words(denial)):
        return False
    if not claim.meant & denial.side.names or claim.record.id == denial.record.id:
        return False
    return _same_matter(denial, claim, denial.side.names) and not _far(denial.day, claim.day)


def _same_matter(one: Said, other: Said, names: frozenset[str]) -> bool:
    """Whether two share enough beside the names of those meant, a telling class of deeds or things among it."""
    a, b = one.content - names, other.content - names
    shared = a & b
    enough = len(shared) >= _LEAST and len(shared) >= _SHARE * min(len(a), len(b), 6)
    return enough and any(concept.startswith("=") and concept not in _LOOSE for concept in shared)


def _far(day: str | None, other: str | None) -> bool:
    if day is None or other is None:
        return False
    return abs((date.fromisoformat(day) - date.fromisoformat(other)).days) > _DAYS


def _disputes(
    denials: Sequence[Said], by_id: Mapping[str, Said], edges: Mapping[str, Edges], accounts: Sequence[Said]
) -> Iterator[Dispute]:
    """One dispute for each set of denials and claims that hang together."""
    for group in _together(denials, edges):
        claims = sorted({claim for denial in group for claim in edges[denial.record.id]})
        found = [edge for denial in group for edge in edges[denial.record.id].values()]
        yield dispute(
            "number" if all(_COUNT.fullmatch(_words(denial)) for denial in group) else "whether-it-happened",
            f"denied: {_about(group, [by_id[claim] for claim in claims])[:120]}",
            [Holding.of(*(by_id[claim].holding() for claim in claims)), Holding.of(*(d.holding() for d in group))],
            score=max(score for score, _ in found),
            reasons=tuple(sorted({reason for _, reason in found})),
            state="conceded" if _conceded(group, accounts) else "open",
        )


def _about(group: Sequence[Said], claims: Sequence[Said]) -> str:
    """What is denied: in a denier's words where these name it ("denied any part in the raid"), else in the claim's; what he says
    is not so ("said it had no troops there") only where nothing else tells.
    """
    plain = [said for said in group if not _says_no(said)]
    told = (_charge(said) for said in (*plain, *claims, *group))
    telling = (words for words in told if not _POINTS.fullmatch(words) and not _COUNT.fullmatch(words))
    return next(telling, "a claim").removeprefix("that ")


def _charge(said: Said) -> str:
    """What is told, without whom an accusation is laid to: "shelling the town" of "accused Norland of shelling the town"."""
    words = _words(said)
    accused = isinstance(said.record, Statement) and said.record.act == "accuse"
    charge = _LAID_TO.match(words) if accused else None
    return words[charge.end() :] if charge else words


def _says_no(denial: Said) -> bool:
    """Whether a denial's words say that something is not so, rather than what is denied."""
    cue = denial.record.cue if isinstance(denial.record, Statement) else None
    return cue is not None and not _DENYING & set(cue.text.casefold().split())


def _words(said: Said) -> str:
    return " ".join(" … ".join(span.text for _, span in said.holding().words).split())


def _together(denials: Sequence[Said], edges: Mapping[str, Edges]) -> list[list[Said]]:
    """Denials that share a claim, or deny one matter for one side, in order."""
    groups: list[list[Said]] = []
    for denial in sorted((d for d in denials if edges[d.record.id]), key=lambda d: (d.day or "", d.record.id)):
        own = edges[denial.record.id]
        for group in groups:
            if any(own.keys() & edges[other.record.id].keys() or _akin(denial, other) for other in group):
                group.append(denial)
                break
        else:
            groups.append([denial])
    return groups


def _akin(one: Said, other: Said) -> bool:
    if one.side is None or other.side is None or not one.side.is_of(other.side):
        return False
    return _same_matter(one, other, one.side.names | other.side.names) and not _far(one.day, other.day)


def _conceded(group: Sequence[Said], accounts: Sequence[Said]) -> bool:
    """Whether somebody of the denying side later admits the matter."""
    last = max((denial.day or "" for denial in group), default="")
    for said in accounts:
        if isinstance(said.record, Statement) and said.record.act in _ADMITS and not said.record.negated and said.side:
            later = said.day is not None and said.day > last != ""
            if later and any(d.side and said.side.is_of(d.side) and _same_matter(d, said, d.side.names) for d in group):
                return True
    return False
