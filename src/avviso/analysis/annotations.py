"""What the analysis finds in one document: the types at the border between analysis and records.

All are inert. Indices point into the tuples of `Annotations` (`entity` into `entities`, `quotation` into `quotations` ...). Every annotation that
becomes a record has an `anchor`, the span its id is made from. `evidence` maps a field of the record-to-be to the span that shows it, where that
is not the field's own span.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from avviso.sources.report import Skip
from avviso.text.document import Published
from avviso.text.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that mean somebody or something: a name, a nominal ("the president") or a pronoun.

    `start`, `end`, `head` are token indices. `entity` is None where nothing else in the report says who is meant. `nested` marks a mention inside a
    longer one ("Russia" in "Russia's parliament").
    """

    span: Span
    start: int
    end: int
    head: int
    type: str  # person | organisation | state | place | nationality | group | event | other
    form: str  # name | nominal | pronoun
    entity: int | None = None
    confidence: float = 1.0

    @property
    def anchor(self) -> Span:
        return self.span


@dataclass(frozen=True, slots=True)
class Role:
    """A role that the report gives somebody: title as printed, the organisation or state, and the words that say so."""

    title: str
    organisation: str | None
    span: Span
    from_: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor as this report shows it: all its mentions, its names (the preferred one first), roles, country and actor code.

    `country` is ISO 3166-1 alpha-2; `code` a CAMEO-style actor code (UKRGOV, IGONAT), `sector` its sector, known at times where the code is not;
    `organisation` its name in the table of organisations; `body` the index of the actor it belongs to.
    """

    index: int
    type: str  # person | organisation | state | group  (place and other never become actors)
    name: str
    names: tuple[str, ...]
    mentions: tuple[int, ...]
    roles: tuple[Role, ...] = ()
    country: str | None = None
    code: str | None = None
    anchor: Span = field(default=Span(0, 0, ""))
    confidence: float = 1.0
    sector: str | None = None
    organisation: str | None = None
    body: int | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in a part, and the words used for it there."""

    entity: int
    span: Span


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as printed and as understood: TIMEX3 value, the days it may lie between, TIMEX3 type, and what it was reckoned from.

    `of` is the word of the one event it holds for where it was reckoned from another ("a day after"); it is then no
    expression of its own.
    """

    span: Span
    value: str | None
    earliest: str | None
    latest: str | None
    type: str  # DATE | TIME | DURATION | SET
    basis: str = "explicit"  # explicit | report-date | previous-date | event
    confidence: float = 1.0
    of: Span | None = None

    @property
    def anchor(self) -> Span:
        return self.span

    @property
    def says_when(self) -> bool:
        """Whether it is a day, an hour or the like, be it one whose year nothing tells ("Monday", "in May")."""
        known = self.earliest is not None or (self.value or "").startswith("XXXX-")
        return known and self.value is not None and self.type in ("DATE", "TIME")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as printed and as understood. `literal` is False where the name stands for a government or team ("Moscow denied")."""

    span: Span
    name: str
    geonames: int | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: str | None  # point | populated-place | admin1 | admin2 | country | region
    literal: bool = True
    confidence: float = 1.0

    @property
    def anchor(self) -> Span:
        return self.span


@dataclass(frozen=True, slots=True)
class Answer:
    """What a statement answers: the index of the other quotation and how (denies | repeats | confirms)."""

    quotation: int
    relation: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A statement or attitude ascribed to a source. `within` is the quotation it stands inside; times and places are indices."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    form: str  # direct | indirect | mixed
    act_class: str
    act: str
    negated: bool = False
    speaker: Party | None = None
    addressee: tuple[Party, ...] = ()
    via: tuple[Party, ...] = ()
    within: int | None = None
    answers: tuple[Answer, ...] = ()
    time: int | None = None
    place: int | None = None
    occasion: Span | None = None
    confidence: float = 1.0
    evidence: Mapping[str, Span] = field(default_factory=dict)

    @property
    def anchor(self) -> Span:
        return self.cue or self.content[0]


@dataclass(frozen=True, slots=True)
class EventMention:
    """Something that happened, happens, may or will: PLOVER type, mode and contexts, who to whom, and whether it did.

    `mentions` are further triggers of the same event. `reported_in` is the quotation it stands in or, for an act of speech, that it is derived from.
    """

    trigger: Span
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    status: str  # actual | ongoing | planned | hypothetical | negated | alleged
    content_status: str | None = None
    time: int | None = None
    place: int | None = None
    reported_in: int | None = None
    mentions: tuple[Span, ...] = ()
    confidence: float = 1.0
    evidence: Mapping[str, Span] = field(default_factory=dict)

    @property
    def anchor(self) -> Span:
        return self.trigger

    @property
    def together(self) -> bool:
        """Whether several do it with one another, so that either part is either's."""
        return len(self.actors) > 1 and not self.recipients


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number claimed about the world: bounds, what is counted, as of when, since when, where, and by whom.

    `claimed_by` is None where the number is the outlet's own. `about_event` and `about_agreement` are indices.
    """

    printed: Span
    low: float | None
    best: float | None
    high: float | None
    qualifier: str | None
    measure: str
    of: Span | None
    as_of: int | None = None
    since: int | None = None
    place: int | None = None
    claimed_by: Party | None = None
    quotation: int | None = None
    about_event: int | None = None
    about_agreement: int | None = None
    part_of: int | None = None  # index of the figure that holds this one ("12, including three children")
    confidence: float = 1.0
    evidence: Mapping[str, Span] = field(default_factory=dict)

    @property
    def anchor(self) -> Span:
        return self.printed


@dataclass(frozen=True, slots=True)
class StatusClaim:
    """Somebody's claim about an agreement or commitment (complied, breached, called-for ...): it exists only as theirs."""

    what: str
    by: Party | None
    span: Span
    time: int | None = None
    quotation: int | None = None


@dataclass(frozen=True, slots=True)
class Provision:
    """One term of an agreement: the words, who is bound by it, and by when."""

    span: Span
    obliged: tuple[Party, ...] = ()
    deadline: int | None = None


@dataclass(frozen=True, slots=True)
class AgreementMention:
    """An instrument between parties as this report shows it; `mentions` are all the words that mean it, the first one its anchor."""

    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    parties: tuple[Party, ...] = ()
    signed_time: int | None = None
    signed_place: int | None = None
    provisions: tuple[Provision, ...] = ()
    status: str = "unknown"  # proposed | under-negotiation | signed | in-force | suspended | ended | unknown
    status_claims: tuple[StatusClaim, ...] = ()
    confidence: float = 1.0
    evidence: Mapping[str, Span] = field(default_factory=dict)

    @property
    def anchor(self) -> Span:
        return self.mentions[0]


@dataclass(frozen=True, slots=True)
class CommitmentMention:
    """Something an actor has undertaken or is required to do, perhaps by a date, perhaps on a condition."""

    actor: Party
    to: tuple[Party, ...]
    action: Span
    deadline: int | None
    condition: Span | None
    force: str  # pledged | obliged | planned | demanded
    agreement: int | None = None
    quotation: int | None = None
    status_claims: tuple[StatusClaim, ...] = ()
    confidence: float = 1.0
    evidence: Mapping[str, Span] = field(default_factory=dict)

    @property
    def anchor(self) -> Span:
        return self.action


@dataclass(frozen=True, slots=True)
class Actors:
    """Mentions and the entities they mean, with look-ups by token; what later stages ask "who is this?"."""

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    by_head: Mapping[int, int] = field(
        default_factory=dict
    )  # head token -> mention index (the longest mention with that head)

    def mention_at(self, head: int) -> Mention | None:
        """The mention whose head is that token, if any."""
        index = self.by_head.get(head)
        return None if index is None else self.mentions[index]

    def party(self, mention: Mention) -> Party | None:
        """The actor a mention means, with the words used here; None where it means no actor."""
        return None if mention.entity is None else Party(mention.entity, mention.span)


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that the analysis found in one document."""

    published: Published
    actors: Actors
    times: tuple[TimeExpression, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[EventMention, ...] = ()
    agreements: tuple[AgreementMention, ...] = ()
    commitments: tuple[CommitmentMention, ...] = ()
    skipped: tuple[Skip, ...] = ()
