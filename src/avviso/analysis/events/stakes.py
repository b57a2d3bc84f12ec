"""Whether an event is politics: some party to it must be a state, an office, a political body, an armed group or a crowd.

Verbs such as meet, agree and ask tell of private life, sport and business as often as of politics; only the parties tell these apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from avviso.analysis.actors.firms import TRADES
from avviso.analysis.actors.names import LEGAL_FORMS
from avviso.analysis.annotations import Entity, Party
from avviso.analysis.events.cast import Cast
from avviso.analysis.tree import Tree
from avviso.reference import sectors
from avviso.reference.offices import by_name, held_by
from avviso.reference.plover import Frame
from avviso.reference.political_words import words
from avviso.reference.titles import FIRMS, KIN
from avviso.text.document import Document

_NOUNS = words("political actors")
# Offices that companies, clubs and schools have as well: they count only with a political body, a country, or none named beside them.
_ANY_FIRM = words("offices of any firm")
# What only states and armed groups have: who has one of these is one of them.
_OF_STATES = words("what states have")
_OF_POLITICS_ALONE = frozenset({"president", "leader", "secretary", "commissioner"})
_PRIVATE_SECTORS = ("MED", "BUS", "EDU", "CVL")
# What criminals do to private people is coded as it is; an arrest tells of the police though it names none.
_OPEN_TYPES = frozenset({"ASSAULT", "PROTEST"})
# Of these the object tells enough: nobody but states and their like recalls ambassadors, lifts sanctions or withdraws guns.
_BY_OBJECT = frozenset({"SANCTION", "RETREAT", "COERCE", "CONCEDE", "MOBILIZE"})
# What only power does: a bank that "forces the government" to help it coerces nobody.
_BY_POWER = frozenset({"COERCE", "SANCTION", "MOBILIZE"})
_OF_CONFLICT = frozenset({"ACCUSE", "REJECT", "THREATEN"})
# The sectors of firms, schools, churches and hospitals; whom these deal with, and who is one's own.
_PRIVATE_LIFE = frozenset({"BUS", "EDU", "REL", "HLH", "MNC"})
_CUSTOMERS = words("people of private life") | KIN
_OF_POLICE = frozenset({"arrest", "deport", "convict", "allege", "investigate"})


class Stakes:
    """Tells political parties from private ones in one document."""

    def __init__(self, document: Document, tree: Tree, cast: Cast) -> None:
        self._document = document
        self._tree = tree
        self._actors = cast.actors
        self._first = cast.first
        self._known: dict[int, bool] = {}

    def political(self, party: Party) -> bool:
        """Whether an actor is one of politics, by all that the report tells of it."""
        known = self._known.get(party.entity)
        if known is None:
            entity = self._actors.entities[party.entity]
            known = self._known[party.entity] = self._is_political(entity)
        return known

    def allows(self, frame: Frame, actors: list[Party], recipients: list[Party]) -> bool:
        """Whether the parties make it politics: a visitor himself, of other events one party at least."""
        by_object = frame.needs_object is not None and frame.type in _BY_OBJECT
        if frame.type in _OPEN_TYPES or by_object or "military" in frame.contexts:
            return True
        if frame.mode in _OF_POLICE and not actors:
            return True
        if frame.type in _OF_CONFLICT and any(self._about_politics(party) for party in actors):
            return True
        if frame.mode == "visit" or (frame.type in _BY_POWER and actors):
            return any(self.political(party) for party in actors)
        return any(self.political(party) for party in (*actors, *recipients))

    def among_private(self, event_type: str, actors: Sequence[Party], recipients: Sequence[Party]) -> bool:
        """Whether an event is private life by all that the report tells of its parties: a founder meets a student, a church holds a member, a firm
        thanks its employees. Harm is private only between two of whom this is known.
        """
        parties = (*actors, *recipients)
        if any(self.political(party) for party in parties):
            return False
        if event_type == "PROTEST":
            return False  # who demonstrates or strikes does so in public
        if event_type in _OPEN_TYPES:
            return bool(actors and recipients) and all(self._in_private_life(party) for party in parties)
        if not actors:
            return False  # whom police or courts are at is not said to be private by that
        if any(self._is_customer(party) for party in parties):
            return True
        others = [party for party in parties if not self._in_private_life(party)]
        return any(party not in others for party in actors) and all(self._is_anybody(party) for party in others)

    def _is_customer(self, party: Party) -> bool:
        """Whether any words for an actor say that he is one in private life alone: "users", "her husband"."""
        mentions = [self._actors.mentions[i] for i in self._actors.entities[party.entity].mentions[:8]]
        return any(m.form != "pronoun" and self._tree.lemmas[m.head] in _CUSTOMERS for m in mentions)

    def _in_private_life(self, party: Party) -> bool:
        """Whether the report tells of an actor what makes it one of private life: a firm, a church, a relative, a customer."""
        entity = self._actors.entities[party.entity]
        if entity.type == "state":
            return False
        if self._is_customer(party) or (entity.type == "organisation" and self._is_firm(entity)):
            return True
        return self._sectors(entity) & _PRIVATE_LIFE != set()

    def _is_anybody(self, party: Party) -> bool:
        """Whether an actor is a person of whom no office or side is known."""
        entity = self._actors.entities[party.entity]
        return entity.type == "person" and self._sectors(entity) <= {"CVL"}

    def _sectors(self, entity: Entity) -> set[str]:
        """The sectors that roles, nominals and a body's name show."""
        told = [[*r.title.split(), *(("of", *r.organisation.split()) if r.organisation else ())] for r in entity.roles]
        if entity.type != "person":
            told += [name.split() for name in entity.names]
        mentions = [self._actors.mentions[index] for index in entity.mentions[:8]]
        told += [self._tree.words[m.start : m.end] for m in mentions if m.form == "nominal"]
        return {found for words in told if words and (found := sectors.of_words(words))}

    def _about_politics(self, party: Party) -> bool:
        """Whether a body or person that no table knows stands in one sentence with a political actor and is known for nothing private."""
        entity = self._actors.entities[party.entity]
        if entity.type not in ("person", "organisation") or entity.code is not None or entity.roles:
            return False
        start, _ = self._document.tokens(party.span)
        sentence = self._document.doc[start].sent
        return any(
            sentence.start <= m.start < sentence.end
            and m.type in ("organisation", "state")
            and self.political(Party(m.entity, m.span))
            for m in self._actors.mentions
            if m.entity is not None and m.entity != party.entity and m.entity < self._first
        )

    def _is_political(self, entity: Entity) -> bool:
        if entity.index >= self._first and entity.type != "group":
            return False  # a place or building is acted on, no more
        if entity.type == "state":
            return True
        if entity.code is not None and not entity.code.endswith(_PRIVATE_SECTORS):
            return True
        if entity.type == "person":
            if any(
                office.name in entity.names or entity.name == office.surname
                for office in held_by(entity.name.split()[-1])
            ) or by_name(entity.name):
                return True
            if any(self._office(role.title, role.organisation) for role in entity.roles):
                return True
            return bool(self._words_of(entity) & (_NOUNS - _ANY_FIRM)) or self._has_state(entity)
        if entity.code is not None or self._is_firm(entity):
            return False
        return bool(self._words_of(entity) & _NOUNS) or self._has_state(entity)

    def _is_firm(self, entity: Entity) -> bool:
        """Whether it is called by its trade or a firm's legal form, or only by a word for firms: "General Motors", "two automakers"."""
        if any(name.split()[-1].lower().strip(".,") in LEGAL_FORMS | TRADES for name in entity.names if name.split()):
            return True
        heads = {self._tree.lemmas[self._actors.mentions[index].head] for index in entity.mentions}
        return bool(heads) and heads <= FIRMS - {"group", "giant", "concern"}

    def _has_state(self, entity: Entity) -> bool:
        """Whether a name that no table knows has what states have: "the army of X", "X's parliament", "X withdrew its guns"."""
        tree = self._tree
        for index in entity.mentions:
            mention = self._actors.mentions[index]
            head = tree.heads[mention.head]
            if head >= 0 and tree.lemmas[head] in _OF_STATES and tree.dep[mention.head] in ("nmod", "compound", "amod"):
                return True
            if (
                head >= 0
                and tree.dep[mention.head] == "nmod"
                and "of" in tree.marks(mention.head)
                and self._officer(head)
            ):
                return True  # "President A. B. of X"
            if mention.form == "pronoun" and tree.rel[mention.head] == "nmod:poss" and tree.lemmas[head] in _OF_STATES:
                return True
        return any(
            bool(set(name.lower().split()) & _OF_STATES)
            and (name.endswith(" of " + own) or name.startswith(own + "'s "))
            for other in self._actors.entities
            for name in other.names
            for own in entity.names
        )

    def _officer(self, token: int) -> bool:
        """Whether a word means somebody with an office of state."""
        mention = self._actors.mention_at(token)
        if mention is None or mention.entity is None:
            return False
        roles = self._actors.entities[mention.entity].roles
        return any(set(role.title.lower().split()) & _OF_STATES for role in roles)

    def _office(self, title: str, organisation: str | None) -> bool:
        found = set(title.lower().replace("-", " ").split())
        if found & _ANY_FIRM:
            body = set((organisation or "").lower().split())
            return bool(body & _NOUNS) or (organisation is None and bool(found & _OF_POLITICS_ALONE))
        return bool(found & _NOUNS)

    def _words_of(self, entity: Entity) -> set[str]:
        found = {word for name in entity.names for word in name.lower().split()}
        for index in entity.mentions[:8]:
            mention = self._actors.mentions[index]
            found.update(self._tree.lemmas[mention.start : mention.end])
        return found
