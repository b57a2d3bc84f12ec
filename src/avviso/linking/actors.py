"""Canonical actors: provisional actors of several reports that mean one person, organisation, state or group."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from avviso.linking.clusters import Group, Match, gather
from avviso.records.kinds.actor import Actor
from avviso.records.record import joint_id
from avviso.records.shapes import Canonical, Evidence, Role
from avviso.reference import countries, organisations, sectors
from avviso.reference.given_names import FEMALE, MALE
from avviso.reference.titles import COLLECTIVES, HONORIFICS, OFFICES, PERSONS

LEAST = 0.6
_EVIDENCE = 24  # quotes kept on a canonical actor: one a name and member, as far as they go
_SMALL = frozenset(
    "of the for and in on to at de la le du des der von van al el bin ibn da di y e 's s & - i we".split()
)
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "MED", "COP", "REB"})
# Bodies that every state has: without the state they name nobody.
_GENERIC = frozenset(
    """ministry foreign defence defense interior justice finance health economy energy education ministers minister
    government parliament assembly senate congress cabinet army navy police military force forces air armed
    troops supreme constitutional high court council state national security central bank election electoral
    commission border guard presidency presidential office administration authorities authority president prime
    department house representatives lower upper intelligence service services agency union republic general
    staff command committee party people""".split()
)


@dataclass(frozen=True)
class Known:
    """A provisional actor and what it can be recognised by."""

    actor: Actor

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """Its proper names as words, without honorifics and case."""
        found = (name_words(name) for name in self.actor.names if is_proper(name))
        return tuple(dict.fromkeys(words for words in found if words))

    @cached_property
    def full(self) -> tuple[str, ...] | None:
        """A person's longest name with a first name."""
        return max(
            (words for words in self.names if len(words) > 1), key=lambda words: (len(words), words), default=None
        )

    @property
    def surname(self) -> str:
        """A person's last name."""
        return (self.full or self.names[0])[-1]

    @cached_property
    def organisation(self) -> str | None:
        """The table's name of a known organisation."""
        found = next((known for name in self.actor.names if (known := organisations.find(name))), None)
        return found.name if found else None

    @cached_property
    def offices(self) -> frozenset[tuple[str, str | None]]:
        """Roles as title and country or organisation, in plain form."""
        return frozenset((plain(role.title), _holder(role)) for role in self.actor.roles)


def canonical_actors(actors: Sequence[Actor]) -> list[tuple[Actor, Group[Known]]]:
    """A canonical actor for each group of two or more, with the group; the order given does not matter."""
    made = []
    for group in _groups(actors):
        if len(group.members) > 1:
            made.append((_canonical(group), group))
    return sorted(made, key=lambda pair: pair[0].id)


def _groups(actors: Sequence[Actor]) -> Iterator[Group[Known]]:
    blocks: dict[tuple[str, str], list[Known]] = defaultdict(list)
    everybody = [Known(actor) for actor in actors]
    lands = frozenset(known.names[0] for known in everybody if known.actor.type == "state" and _unlisted(known))
    for known in everybody:
        land = _unlisted(known) and known.names[0] in lands
        if block := ("land", known.names[0][0]) if land else _block(known):
            blocks[block].append(known)
    for (kind, _), block_members in sorted(blocks.items()):
        fit = _FITS.get(kind, _same_body)
        members = sorted(block_members, key=_sureness)
        yield from gather(members, partial(fit, all_=members), LEAST)


def _unlisted(known: Known) -> bool:
    """Whether an actor has one word for a name, no role and no country: a land that no table knows, which some reports do not show to be one,
    or somebody of whom nothing speaks against it.
    """
    alone = len(known.names) == 1 and len(known.names[0]) == 1 and known.organisation is None
    return alone and known.actor.country is None and not known.actor.roles and known.actor.type != "group"


def _sureness(known: Known) -> tuple[int, int, str]:
    """Whole names before parts of names, those with a role or country first, then by id."""
    longest = max((len(words) for words in known.names), default=0)
    return (-longest, -bool(known.actor.country) - bool(known.actor.roles), known.actor.id)


def _block(known: Known) -> tuple[str, str] | None:
    """The key under which an actor can meet others, None where it has no proper name."""
    actor = known.actor
    if actor.type == "state" and actor.country:
        # A region or town that an event made a party is in its country, and is not that country.
        whole = any(map(_means_country, actor.names))
        return ("state", actor.country) if whole else ("place", f"{actor.country} {plain(actor.names[0])}")
    if not known.names or (actor.type == "person" and all(is_office(word) for word in known.full or known.names[0])):
        return None
    if actor.type == "person":
        return ("person", known.surname)
    if known.organisation:
        return ("known organisation", known.organisation)
    words = max(known.names, key=lambda words: (len(words), words))
    if all(word in _GENERIC or word in COLLECTIVES or word in PERSONS for word in words):
        return ("body", f"{actor.country} {' '.join(words)}") if actor.country else None
    return (actor.type, " ".join(words))


def _means_country(name: str) -> bool:
    return any(find(name) is not None for find in (countries.find, countries.of_seat, countries.of_adjective))


def _same_state(known: Known, group: Group[Known], all_: Sequence[Known]) -> Match | None:
    return Match(0.99, f"the same country, {known.actor.country}")


def _same_land(known: Known, group: Group[Known], all_: Sequence[Known]) -> Match | None:
    return Match(0.8, "the same name, in one of the reports that of a state")


def _same_known(known: Known, group: Group[Known], all_: Sequence[Known]) -> Match | None:
    return Match(0.97, f"names of the same organisation, {known.organisation}")


def _same_body(known: Known, group: Group[Known], all_: Sequence[Known]) -> Match | None:
    if not _countries_agree(known, group):
        return None
    shared = known.actor.country and any(member.actor.country for member in group.members)
    return Match(0.92 if shared else 0.82, "the same name" + (" and country" if shared else ""))


def _same_person(known: Known, group: Group[Known], all_: Sequence[Known]) -> Match | None:
    """Of one surname: first names, countries and roles decide. A surname never joins what a role contradicts."""
    if not _countries_agree(known, group):
        return None
    office = any(_offices_meet(known, member) for member in group.members)
    if known.full:
        fulls = [member.full for member in group.members if member.full]
        if not all(_first_names_agree(known.full, full) for full in fulls):
            return None
        if known.full in fulls:
            return Match(0.97, "the same name and role") if office else Match(0.9, "the same full name")
        return Match(0.85, "a form of the same name, and the same role") if office else None
    if office:
        return Match(0.85, "the same surname and role")
    if known.offices and any(member.offices for member in group.members):
        return None
    bearers = {member.full[0] for member in all_ if member.full}
    if len(bearers) > 1 or (not bearers and is_given_name(known.names[0][-1])):
        return None
    return Match(0.65, "the only person of that surname in these reports")


_FITS = {"state": _same_state, "land": _same_land, "known organisation": _same_known, "person": _same_person}


def is_office(word: str) -> bool:
    """Whether a word of a name is one of an office, not of a person ("foreign", "secretary", "us")."""
    known = (
        word in _GENERIC
        or word in _SMALL
        or word in PERSONS
        or (word in OFFICES and sectors.of_noun(word) in _OFFICIAL)
    )
    return known or countries.find(word.upper() if len(word) < 4 else word.capitalize()) is not None


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name, which alone names nobody."""
    return word.capitalize() in FEMALE or word.capitalize() in MALE


def _countries_agree(known: Known, group: Group[Known]) -> bool:
    own = known.actor.country
    return own is None or all(member.actor.country in (None, own) for member in group.members)


def _first_names_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    a, b = one[0], other[0]
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _offices_meet(one: Known, other: Known) -> bool:
    """Whether two hold one office: a title in common (or one inside the other), and no other organisation."""
    for title, holder in one.offices:
        for second, second_holder in other.offices:
            if not _one_holder(holder, second_holder):
                continue
            if (
                title == second
                or set(title.split()) <= set(second.split())
                or set(second.split()) <= set(title.split())
            ):
                return True
    return False


def _one_holder(one: str | None, other: str | None) -> bool:
    """Whether two may be one: equal, unknown, or of one stem (a state no table knows, and its adjective)."""
    if one is None or other is None or one == other:
        return True
    return min(len(one), len(other)) > 3 and (one.startswith(other) or other.startswith(one))


def _holder(role: Role) -> str | None:
    """The country or organisation a role belongs to, in one form ("Russian", "Russia", "Kremlin": RU)."""
    if role.organisation is None:
        return None
    name = role.organisation
    country = countries.find(name) or countries.of_adjective(name) or countries.of_seat(name)
    if country:
        return country.alpha2 or country.alpha3
    known = organisations.find(name)
    return known.name if known else plain(name)


def _canonical(group: Group[Known]) -> Actor:
    members = sorted((known.actor for known in group.members), key=lambda actor: actor.id)
    counted = Counter(name for actor in members for name in actor.names if is_proper(name) or actor.type == "state")
    first = Counter(actor.names[0] for actor in members)
    types = [actor.type for actor in members]
    type_ = "state" if "state" in types else _commonest(types) or members[0].type
    # A state goes by a name of its own before its capital's, which one event may have made a party.
    lesser = {name for name in counted if type_ == "state" and countries.find(name) is None}
    # A person goes by the whole name, however often reports print the surname alone.
    part = {name for name in counted if type_ == "person" and len(name_words(name)) < 2}
    names = sorted(
        counted, key=lambda name: (name in lesser, name in part, -first[name], -counted[name], -len(name), name)
    )
    roles: dict[tuple[str, str | None], Role] = {}
    for actor in members:
        for role in actor.roles:
            roles.setdefault((role.title, role.organisation), role)
    score = round(group.score, 2)
    return Actor(
        id=joint_id("actor", members[0].id),
        report=None,
        type=type_,
        names=tuple(names),
        roles=tuple(roles[key] for key in sorted(roles, key=str)),
        country=_commonest(actor.country for actor in members),
        code=_commonest(actor.code for actor in members),
        sector=_commonest(actor.sector for actor in members),
        canonical=Canonical(tuple(actor.id for actor in members), score, tuple(sorted(group.reasons)), "rules", None),
        evidence=_evidence(members),
        confidence=score,
        run=members[0].run,
    )


def _evidence(members: Sequence[Actor]) -> tuple[Evidence, ...]:
    """For each printed form its first quote, then the first quote of each member, as far as they go."""
    first: dict[str, Evidence] = {}
    for actor in members:
        first.setdefault(actor.evidence[0].quote, actor.evidence[0])
    kept = dict.fromkeys([*first.values(), *(actor.evidence[0] for actor in members)])
    return tuple(kept)[:_EVIDENCE]


def _commonest(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value is not None)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None


def plain(words: str) -> str:
    """Lower case, no accents, no punctuation."""
    letters = unicodedata.normalize("NFKD", words.replace("’", "'"))
    return " ".join(re.findall(r"[\w&]+", re.sub(r"'s\b|\.(?=\w\.|$|\s)|[\u0300-\u036f]", "", letters).casefold()))


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in plain form, without article and honorifics."""
    words = plain(name).split()
    while words and (words[0] == "the" or words[0] in HONORIFICS):
        words.pop(0)
    return tuple(words)


def is_proper(name: str) -> bool:
    """Whether a name is written as one: every word that is not a small one has a capital or a digit."""
    words = [word for word in re.findall(r"[\w&'’.-]+", name) if word.casefold() not in _SMALL]
    return bool(words) and all(word[:1].isupper() or word[:1].isdigit() for word in words) and not name[:1].isdigit()
