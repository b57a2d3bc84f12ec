"""The shapes that stand inside records: evidence, party, time, place, claim, role, provision, side ...

Inside a record of one report, offsets are that report's. A record across reports (`report: null`) names the report in
each shape.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field
from typing import Any

from avviso.records import codes
from avviso.text.span import Span


def described(
    words: str, *, default: Any = MISSING, enum: tuple[str, ...] = (), sparse: bool = False, refers: str | None = None
) -> Any:
    """A dataclass field with its help.

    `enum` closes its values, `sparse` leaves it out of the JSON form while None, `refers` names the kind whose id it
    holds.
    """
    metadata = {"help": words, "enum": enum, "sparse": sparse, "refers": refers}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


_ACROSS = "the report the offsets belong to; only in records across reports"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a report that support one field of a record."""

    field: str = described("the field supported")
    report: str = described("id of the report quoted")
    start: int = described("first character, in code points of the report's text")
    end: int = described("one past the last character")
    quote: str = described("the words themselves")

    @classmethod
    def of(cls, field: str, report: str, span: Span) -> Evidence:
        """The evidence that a span of a report gives for a field."""
        return cls(field, report, span.start, span.end, span.text)

    @property
    def span(self) -> Span:
        """Where the quoted words stand."""
        return Span(self.start, self.end, self.quote)


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in a part, and the words used for it there."""

    actor: str = described("id of the actor", refers="actor")
    name: str = described("the actor's preferred name")
    start: int = described("first character of the words used here")
    end: int = described("one past the last character")
    text: str = described("the words used here: a name, a pronoun, a role, a capital")
    report: str | None = described(_ACROSS, default=None, sparse=True)

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end, self.text)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Time:
    """A time as printed and as understood."""

    value: str | None = described("TIMEX3 / ISO 8601, as precise as given (2014, 2014-04, 2015-02-11/2015-02-12, P3D)")
    earliest: str | None = described("first day it may lie on")
    latest: str | None = described("last day it may lie on")
    type: str = described("TIMEX3 type", enum=codes.TIME_TYPES)
    start: int = described("first character of the words")
    end: int = described("one past the last character")
    text: str = described("the words")
    report: str | None = described(_ACROSS, default=None, sparse=True)

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end, self.text)

    def __str__(self) -> str:
        return self.value or self.text


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed and as understood."""

    name: str = described("the place's usual name")
    geonames: int | None = described("GeoNames id")
    country: str | None = described("ISO 3166-1 alpha-2")
    lat: float | None = described("latitude, degrees")
    lon: float | None = described("longitude, degrees")
    precision: str | None = described("how fine the place is known", enum=codes.PRECISIONS)
    start: int = described("first character of the words")
    end: int = described("one past the last character")
    text: str = described("the words")
    report: str | None = described(_ACROSS, default=None, sparse=True)

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end, self.text)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody's claim about an agreement or commitment: complied, breached, called-for."""

    what: str = described("what is claimed: complied, breached, called-for ...")
    by: Party | None = described("who claims it; null where the outlet itself does")
    time: Time | None = described("when it is claimed to be so")
    statement: str | None = described("id of the statement it is made in")
    span: Span | None = described("the words that make the claim", default=None)
    report: str | None = described(_ACROSS, default=None, sparse=True)

    def __str__(self) -> str:
        return f"{self.what} ({self.by})" if self.by else self.what


@dataclass(frozen=True, slots=True)
class Role:
    """A role somebody holds: the title as printed, of what, from when to when."""

    title: str = described("the title as printed")
    organisation: str | None = described("organisation or state it belongs to")
    from_: str | None = described("first day held, where known")
    to: str | None = described("last day held, where known")
    evidence: tuple[Evidence, ...] = described("the words that give the role")

    def __str__(self) -> str:
        return f"{self.title}, {self.organisation}" if self.organisation else self.title


@dataclass(frozen=True, slots=True)
class Provision:
    """One term of an agreement."""

    span: Span = described("the words of the term")
    obliged: tuple[Party, ...] = described("who is bound by it")
    deadline: Time | None = described("by when")
    report: str | None = described(_ACROSS, default=None, sparse=True)

    def __str__(self) -> str:
        return self.span.text


@dataclass(frozen=True, slots=True)
class Signed:
    """When and where an agreement was signed or reached."""

    time: Time | None = described("when")
    place: Place | None = described("where")

    def __str__(self) -> str:
        return ", ".join(str(part) for part in (self.time, self.place) if part)


@dataclass(frozen=True, slots=True)
class Answer:
    """Which other statement a statement answers, and how."""

    statement: str = described("id of the statement answered")
    relation: str = described("how it answers", enum=codes.RELATIONS)

    def __str__(self) -> str:
        return f"{self.relation} {self.statement}"


@dataclass(frozen=True, slots=True)
class PublishedTime:
    """When a report was published, and how that is known."""

    value: str | None = described("ISO 8601, as precise as known")
    earliest: str | None = described("first day it may have been")
    latest: str | None = described("last day it may have been")
    basis: str | None = described("given by the input or the page, or inferred from the text", enum=codes.BASES)
    reasons: tuple[str, ...] = described("what an inferred date rests on")

    def __str__(self) -> str:
        return self.value or ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something seen and not recorded."""

    what: str = described("what was seen")
    reason: str = described("why it is not recorded")
    count: int = described("how often")

    def __str__(self) -> str:
        return f"{self.what}: {self.reason} ({self.count})"


@dataclass(frozen=True, slots=True)
class Canonical:
    """A judgement that several provisional records mean one thing; undoing it is another judgement."""

    members: tuple[str, ...] = described("ids of the provisional records")
    score: float = described("how sure, 0 to 1: the weakest link that holds the members together")
    reasons: tuple[str, ...] = described("what the judgement rests on")
    by: str = described("who judged: the rules, or a person")
    at: str | None = described("when a person judged; null for the rules, so that output can be reproduced")

    def __str__(self) -> str:
        return f"{len(self.members)} members ({self.score:.2f})"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute: who holds it, in which records, in which words."""

    parties: tuple[Party, ...] = described("who holds this side; empty where only the outlet does")
    records: tuple[str, ...] = described("ids of the records that hold it")
    words: tuple[str, ...] = described("the words used, as printed")

    def __str__(self) -> str:
        who = ", ".join(dict.fromkeys(party.name for party in self.parties)) or "the outlet"
        return f"{who}: {' / '.join(self.words)}"
