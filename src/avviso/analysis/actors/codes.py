"""Actor codes: state, sector and known group of every actor, as they stand on the day of the report.

A code follows CAMEO (Schrodt, 2012): the state's letters (ISO 3166-1 alpha-3, with few differences) or IGO, NGO, IMG, then the sector. It comes from the
tables of states, organisations and offices, and from the words of roles and nominals; the words as printed stay beside it in the record. Where words
show a sector but nothing shows whose, there is a sector and no code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from avviso.analysis.actors.named import surname
from avviso.analysis.annotations import Actors, Entity, Role
from avviso.reference import countries, offices, organisations, sectors
from avviso.text.document import Document, Published

_FORMER = "ELI"
_MENTIONS = 60  # so many of an actor's mentions are looked at
_COMPLEMENT = 6  # so many words behind a noun may say whose it is
_BEFORE_TITLES = ("under ", "by ", "with ")


def coded(document: Document, actors: Actors, published: Published) -> Actors:
    """The actors with code and sector filled in where they have neither; who holds an office is judged by the days the report may be of."""
    codes = Codes(document, actors, published)
    return replace(
        actors,
        entities=tuple(entity if entity.code or entity.sector else codes.of(entity) for entity in actors.entities),
    )


class Codes:
    """Codes of the actors of one document."""

    def __init__(self, document: Document, actors: Actors, published: Published) -> None:
        self._doc = document.doc
        self._actors = actors
        self._published = published

    def of(self, entity: Entity) -> Entity:
        """The actor with its country, code and sector."""
        if entity.country is None and entity.type in ("organisation", "group"):
            entity = replace(entity, country=self._owner(entity))
        code = self._code(entity, seen=frozenset())
        parts = sectors.parts(code or "")
        country = entity.country or (parts.country.alpha2 if parts.country else None)
        return replace(entity, country=country, code=code, sector=parts.sector or self._sector(entity))

    def _owner(self, entity: Entity) -> str | None:
        """The country of the state whose body or group "its army", "their troops" is."""
        for index in entity.mentions[:_MENTIONS]:
            mention = self._actors.mentions[index]
            owner = self._actors.mention_at(mention.start) if mention.form == "nominal" else None
            if owner is not None and owner.form == "pronoun" and owner.entity is not None:
                state = self._actors.entities[owner.entity]
                if state.type == "state" and sectors.of_noun(self._doc[mention.head].text):
                    return state.country
        return None

    def _code(self, entity: Entity, seen: frozenset[int]) -> str | None:
        country = _country(entity)
        if entity.type == "state":
            return country.cameo if country else None
        known = organisations.find(entity.organisation) if entity.organisation else None
        if known is not None and known.code:
            return known.code
        if entity.type == "person" and (code := self._by_office(entity, country) or self._by_role(entity, country)):
            return code
        body = self._body(entity, seen)
        if body is not None:
            owner = sectors.parts(body)
            if entity.type == "person" or owner.country is country or owner.transnational == "IMG":
                return body
        sector = self._sector(entity)
        if country is not None:
            return country.cameo + sector if sector else None
        return body

    def _body(self, entity: Entity, seen: frozenset[int]) -> str | None:
        """The code of the organisation an actor belongs to."""
        if entity.body is None or entity.body in seen:
            return None
        body = self._actors.entities[entity.body]
        if body.type == "organisation" or body.organisation is not None or entity.type == "person":
            return self._code(body, seen | {entity.index})
        return None

    def _by_office(self, entity: Entity, country: countries.Country | None) -> str | None:
        """The code of an office that the table of offices gives a person on the report's day: of a former one where all have ended.

        A printed title of another office stands before the table.
        """
        held = _held(entity, country)
        first, last = self._published.earliest, self._published.latest
        if not held or first is None or last is None:
            return None
        now = [o for o in held if o.from_ <= last and (o.to is None or o.to >= first)]
        titles = {offices.plain_title(office.title) for office in held}
        if now:
            return _office_code(now[-1].where)
        others = [role for role in entity.roles if _title(role) not in titles]
        if others or all(office.from_ > last for office in held):
            return None
        return _former_code(held[-1].where)

    def _by_role(self, entity: Entity, country: countries.Country | None) -> str | None:
        """The code of the first role that gives one, a former one last."""
        past = None
        for role in entity.roles:
            if sectors.former(role.span.text.split()):
                past = past or (country.cameo + _FORMER if country else None)
                continue
            if code := _role_code(role, country):
                return code
        return past

    def _sector(self, entity: Entity) -> str | None:
        """The sector that roles, names and nominals show, in that order."""
        owned = entity.country is not None
        for words in self._words(entity):
            if found := sectors.of_words(words, owned=owned):
                return found
        return None

    def _words(self, entity: Entity) -> Iterator[list[str]]:
        for role in entity.roles:
            if not sectors.former(role.span.text.split()):
                yield _role_words(role)
        if entity.type in ("organisation", "group"):
            yield from (name.split() for name in entity.names)
        for index in entity.mentions[:_MENTIONS]:
            mention = self._actors.mentions[index]
            if mention.form == "nominal":
                yield [token.text for token in self._doc[mention.start : min(mention.end, mention.head + _COMPLEMENT)]]
        if entity.type == "group" and any(countries.of_adjective(name) for name in entity.names):
            yield ["people"]


def _country(entity: Entity) -> countries.Country | None:
    if entity.country:
        return countries.by_code(entity.country)
    if entity.type == "state":  # a state that is no more has no alpha-2 code
        return next((found for name in entity.names if (found := countries.find(name))), None)
    return None


def _held(entity: Entity, country: countries.Country | None) -> list[offices.Office]:
    """Spells in office of whoever bears the person's name, of its country where that is known, by first day."""
    words = entity.name.split()
    if not words:
        return []
    spells = list(offices.held_by(surname(entity.name)))
    if len(words) > 1:
        spells = [o for o in spells if _one_first_name(offices.folded(words[0]), offices.folded(o.name).split()[0])]
        spells = spells or list(offices.by_name(entity.name))  # the surname may come first
    else:
        printed = {_title(role) for role in entity.roles}
        spells = [o for o in spells if offices.plain_title(o.title) in printed]
    if country is not None:
        spells = [o for o in spells if o.where == country.alpha2 or len(o.where) > 2]
    spells.sort(key=lambda office: office.from_)
    return spells if len({o.name for o in spells}) == 1 else []


def _one_first_name(printed: str, known: str) -> bool:
    """Whether two first names are one, the printed one perhaps short ("Ash" for Ashton)."""
    return printed == known or (len(printed) > 2 and known.startswith(printed))


def _title(role: Role) -> str:
    title = offices.plain_title(role.title)
    return next((title.removeprefix(word) for word in _BEFORE_TITLES if title.startswith(word)), title)


def _office_code(where: str) -> str | None:
    country = countries.by_code(where) if len(where) == 2 else None
    if country is not None:
        return f"{country.cameo}GOV"
    known = organisations.find(where)
    return known.code if known else None


def _former_code(where: str) -> str | None:
    country = countries.by_code(where) if len(where) == 2 else None
    return country.cameo + _FORMER if country else None


def _role_code(role: Role, country: countries.Country | None) -> str | None:
    """The code a role gives: that of a known organisation, else country and sector."""
    known = organisations.find(role.organisation) if role.organisation else None
    if known is not None and known.code:
        return known.code
    sector = sectors.of_words(_role_words(role), owned=country is not None)
    return country.cameo + sector if country and sector else None


def _role_words(role: Role) -> list[str]:
    """The words of a role with those of the body it is in, which says more than the title ("spokesman" of "the army")."""
    title = role.title.split()
    if role.organisation is None or countries.find(role.organisation) or countries.of_adjective(role.organisation):
        return title
    return [*title, "of", *role.organisation.split()]
