"""Who acts in an event and who undergoes it: the slots of a frame filled with actors."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from avviso.analysis.annotations import Party
from avviso.analysis.events.cast import FIRST_PERSON, POSSESSIVE, Cast
from avviso.analysis.events.triggers import QUANTITY, Site
from avviso.analysis.tree import Tree
from avviso.reference.plover import VIOLENT, word_class
from avviso.reference.political_words import words
from avviso.reference.titles import KIN

ACTOR_TYPES = frozenset({"person", "organisation", "state", "group"})
# Nouns that act for the state or body named before or after them: "Russian troops", "leaders of X", "X's air strikes".
REPRESENTATIVE = words("representative nouns")
LINKS = ("of", "from", "by")
# Frames look for the actor in one of these first.
_ACTING = frozenset({"subj", "poss", "by"})
_PARTS = words("parts and places")
_MEANS = word_class("troops") | words("means")
# "Two members of the patrol, from X" and "people from X" are not X.
_PEOPLE = words("people nouns")
# "Voted for union with X" is for X.
# What is done against somebody though the verb above is one of help: "help to hold off X".
_FENDING = frozenset(
    "fight combat counter defeat repel contain resist deter oust topple tackle prevent hold fend stave ward".split()
)
JOINING = words("nouns of joining")
_OWN_STATE = frozenset({"country", "nation", "government", "state"})


class Parties:
    """Finds actors at tokens of one document."""

    def __init__(self, tree: Tree, cast: Cast) -> None:
        self.tree = tree
        self.cast = cast
        actors = self.actors = cast.actors
        self._cover: dict[int, int] = {}
        shared = {index for indices in cast.shares.values() for index in indices}
        self._sharing = frozenset(token for token, index in cast.extras.items() if index in shared)
        for index, mention in enumerate(actors.mentions):
            if mention.entity is None or mention.entity >= cast.first:
                continue
            for token in range(mention.start, mention.end):
                head = tree.heads[token]
                # The head of a name as the tree has it may be another word than the mention's own head.
                if (head < mention.start or head >= mention.end) and token not in self._cover:
                    self._cover[token] = index

    def direct(self, token: int) -> Party | None:
        """The actor that the mention headed by this token means; "US$" means none."""
        if token + 1 < len(self.tree.words) and self.tree.words[token + 1].startswith("$"):
            return None
        if token in self._sharing:
            return self.actors.party(self.actors.mentions[self.cast.extras[token]])
        mention = self.actors.mention_at(token)
        if mention is None or mention.entity is None:
            index = self._cover.get(token)
            mention = None if index is None else self.actors.mentions[index]
        if mention is None or mention.entity is None or self.actors.entities[mention.entity].type not in ACTOR_TYPES:
            return None
        return self.actors.party(mention)

    def at(self, token: int, deep: bool = False, level: int = 0) -> list[Party]:
        """The actors meant by a word and those joined to it; under `deep` also those that it belongs to."""
        found: list[Party] = []
        for each in self.tree.conjuncts(token):
            party = self.direct(each)
            if each in self.cast.shares:
                found.extend(self._sharers(each))
            elif party is not None:
                found.extend(self._members(each, level) or [party])
            elif level < 3:
                found.extend(self._behind(each, deep, level))
        if level == 0 and found and len(self.tree.conjuncts(token)) > 1:
            found = self._list_in_full(token, found)
        return distinct(found)

    def _list_in_full(self, token: int, found: list[Party]) -> list[Party]:
        """The actors of a list with the people in it whom only an event makes a party: "14 soldiers and three farmers"."""
        if any(self.is_means(party) for party in found):
            return found  # "send peacekeepers and instructors"
        listed = [c for c in self.tree.conjuncts(token) if c in self.cast.people and self.tree.tags[c] == "NNS"]
        named = [self.actors.party(self.actors.mentions[self.cast.extras[c]]) for c in listed if c in self.cast.extras]
        return sorted([*found, *(party for party in named if party)], key=lambda party: party.span.start)

    def other(self, token: int, acting: bool) -> list[Party]:
        """Who or what is no actor of the report but may be a party: a place, a building, people without a name; `acting` leaves the people."""
        found: list[Party] = []
        for each in self.tree.conjuncts(token):
            if each in self.cast.shares:
                found.extend(self._sharers(each))
                continue
            index = self.cast.extras.get(each)
            if index is None and acting:
                forces = (c for c in self.tree.kids(each, "compound") if c in self.cast.people)
                index, each = next(((self.cast.extras[c], c) for c in forces), (None, each))
            if index is None and not acting:
                index = next((self.cast.extras[c] for c in self._held(each) if c in self.cast.extras), None)
            if index is None or (acting and each not in self.cast.people):
                continue
            party = self.actors.party(self.actors.mentions[index])
            if party is not None:
                found.append(party)
        return found

    def all_at(self, token: int, acting: bool) -> list[Party]:
        """The actors at a word, else those it acts for or belongs to, else what only an event makes a party."""
        return self.at(token) or self.at(token, deep=True) or self.other(token, acting)

    def everyone_at(self, tokens: Iterable[int], acting: bool) -> list[Party]:
        """Those at any of some words, each once."""
        return distinct([party for token in tokens for party in self.all_at(token, acting)])

    def own(self, target: Party, source: Party, harmed: bool = False) -> bool:
        """Whether the target is the source itself or something of its own ("its troops"); nobody does harm (`harmed`) to what is his own where
        "their patrol" may as well be that of others.
        """
        if target.entity == source.entity:
            return True
        start, end = target.span.start, target.span.end
        mentions = self.actors.mentions
        inside = (mentions[i] for i in self.actors.entities[source.entity].mentions)
        if any(start <= m.span.start and m.span.end <= end for m in inside if m.form == "pronoun"):
            return True
        if harmed:
            return False
        first = bisect_right(self.tree.offsets, start) - 1
        known = self.actors.mention_at(first)
        return self.tree.words[first] in POSSESSIVE and (known is None or known.entity is None)

    def is_thing(self, party: Party) -> bool:
        """Whether a party is a place or a building that only an event makes one."""
        if party.entity < self.cast.first:
            return False
        return self.actors.entities[party.entity].type in ("state", "organisation")

    def beside(self, target: Party, source: Party) -> bool:
        """Whether a target is rather what the source acts with or for."""
        return self.is_means(target) or self.at_home(target, source)

    def at_home(self, target: Party, source: Party) -> bool:
        """Whether the target is the country or government that the source speaks or acts for."""
        ours, theirs = (self.actors.entities[party.entity] for party in (source, target))
        return ours.country is not None and ours.country == theirs.country and "state" in (ours.type, theirs.type)

    def is_means(self, party: Party) -> bool:
        """Whether the words used for a party are troops, teams and the like, by which something is done to somebody else."""
        last = bisect_right(self.tree.offsets, party.span.end - 1) - 1
        return self.tree.lemmas[last] in _MEANS

    def _held(self, token: int) -> list[int]:
        """What a noun of quantity or part is about: "parts of the province", "a series of villages"."""
        tree = self.tree
        if tree.lemmas[token] not in QUANTITY | _PARTS:
            return []
        return [c for c in tree.kids(token, "nmod") if {"of", "in", "at"} & set(tree.marks(c))]

    def _members(self, token: int, level: int) -> list[Party]:
        """The several actors behind a plural that acts for them: "the leaders of X, Y and Z" are X, Y and Z."""
        tree = self.tree
        if level > 1 or tree.lemmas[token] not in REPRESENTATIVE or tree.tags[token] not in ("NNS", "NNPS"):
            return []
        if owners := self._owners(token):
            return owners
        for child in tree.kids(token, "nmod"):
            links = ("of",) if tree.lemmas[token] == "member" else LINKS
            if not any(mark in links for mark in tree.marks(child)):
                continue
            found = self.at(child, False, level + 1)
            found += [party for other in self._cut_off(token, child) for party in self.at(other, False, level + 1)]
            if len(distinct(found)) > 1:
                return self._list_whole(distinct(found))
        return []

    def _cut_off(self, noun: int, name: int) -> list[int]:
        """The second of two names that a tree has joined to the noun before the first: "the presidents of X and Y"."""
        tree = self.tree
        bare = [c for c in tree.kids(noun, "conj") if tree.pos[c] == "PROPN" and tree.kid(c, "det") is None]
        return [c for c in bare if tree.pos[name] == "PROPN" and tree.left(c) == tree.right(name) + 1]

    def _sharers(self, token: int) -> list[Party]:
        """Those whom a plural names by their lands: "the Russian and Ukrainian presidents"."""
        found = (self.actors.party(self.actors.mentions[index]) for index in self.cast.shares[token])
        return [party for party in found if party is not None]

    def each(self, party: Party) -> list[Party]:
        """Those whom the words used for a party name by their lands; the party itself where they name but one."""
        first, last = self._tokens(party)
        shared = next((token for token in range(first, last + 1) if token in self.cast.shares), None)
        return [party] if shared is None else self._sharers(shared)

    def apart(self, found: Iterable[Party]) -> tuple[Party, ...]:
        """Some parties, each by himself where one word means several: "the two leaders"."""
        heads = ((party, self.tree.top(first, last + 1)) for party in found for first, last in (self._tokens(party),))
        every = (self._sharers(head) if head in self.cast.shares else [party] for party, head in heads)
        return tuple(distinct([party for side in every for party in side]))

    def _tokens(self, party: Party) -> tuple[int, int]:
        """The first and the last token of a party's words."""
        first, last = (bisect_right(self.tree.offsets, at) - 1 for at in (party.span.start, party.span.end - 1))
        return first, last

    def _list_whole(self, found: list[Party]) -> list[Party]:
        """A list of actors with the last of it where the tree has cut it off: "X, Y, and" is followed by an actor of the same kind."""
        last = found[-1]
        index = next(
            (i for i in self.actors.entities[last.entity].mentions if self.actors.mentions[i].span == last.span), None
        )
        if index is None:
            return found
        token = self.actors.mentions[index].end
        words = self.tree.words
        token += token < len(words) and words[token] == ","
        if token + 1 >= len(words) or words[token] != "and":
            return found
        kind = self.actors.entities[last.entity].type
        more = next((m for m in self.actors.mentions if m.start == token + 1 and m.entity is not None), None)
        if more is None or self.actors.entities[more.entity or 0].type != kind or more.form != "name":
            return found
        party = self.actors.party(more)
        return found if party is None else [*found, party]

    def _behind(self, token: int, deep: bool, level: int) -> list[Party]:
        """The actors that a noun acts for ("troops of X", "Russian troops"), or, under `deep`, to which it belongs ("X's decision")."""
        tree = self.tree
        if not deep and tree.lemmas[token] not in REPRESENTATIVE | QUANTITY and tree.pos[token] != "NUM":
            return []
        if tree.lemmas[token] in KIN:
            return []  # "whose brother was killed"
        before = [child for child in tree.modifiers(token) if tree.lemmas[child] not in REPRESENTATIVE]
        for child in sorted(before, key=lambda c: tree.rel[c] != "nmod:poss"):
            found = self.at(child, False, level + 1)
            if found:
                return self._owners(token) or self._country_of(token, found)
        for child in tree.modifiers(token):  # "Syrian government warplanes"
            if tree.lemmas[child] in REPRESENTATIVE and level < 2:
                found = self._behind(child, deep, level + 1)
                if found:
                    return found
        links = (
            LINKS if tree.lemmas[token] not in _PEOPLE | {"member"} else ("of",)
        )  # "members, from X and Y, were hurt"
        links = (*links, "with", "to", "into", "in") if deep and tree.lemmas[token] in JOINING else links
        for child in tree.kids(token, "nmod"):
            if any(mark in links for mark in tree.marks(child)):
                found = self.at(child, deep, level + 1)
                if found:
                    return found
        return []

    def _country_of(self, noun: int, owners: list[Party]) -> list[Party]:
        """The state where somebody's own is meant by "his country" or "her government", if the report names it; else the owners."""
        if self.tree.lemmas[noun] not in _OWN_STATE or len(owners) != 1:
            return owners
        entities = self.actors.entities
        person = entities[owners[0].entity]
        if person.type != "person" or person.country is None:
            return owners
        known = entities[: self.cast.first]
        state = next((e for e in known if e.type == "state" and e.country == person.country), None)
        return owners if state is None else [Party(state.index, owners[0].span)]

    def _owners(self, noun: int) -> list[Party]:
        """Those who own it together: "Norland's and Sudmark's forces"; empty where but one does."""
        tree = self.tree
        owners = [c for c in tree.modifiers(noun) if tree.rel[c] == "nmod:poss" and tree.pos[c] != "PRON"]
        joined = len(owners) > 1 and "and" in tree.words[owners[0] : owners[-1]]
        tokens = owners if joined else tree.conjuncts(owners[0]) if owners else []
        found = distinct([party for c in tokens for party in [self.direct(c)] if party is not None])
        return found if len(found) > 1 else []

    def fill(self, site: Site, slots: tuple[str, ...], together: bool, deep: bool) -> list[Party]:
        """The actors in the slots: those of the first slot that has any, or of all where they act together."""
        found: list[Party] = []
        for slot in slots:
            for token in self._slot(site, slot):
                found.extend(self.at(token, deep))
                if together and token in self.cast.people and self.tree.words[token] in FIRST_PERSON:
                    found.extend(self.other(token, acting=True))
                if found and slot in ("xcomp", "ccomp"):
                    break  # "to help X defend itself against Y" is done to X
            if found and not together and not all(self.is_means(party) for party in found):
                break
        harmed = slots == site.frame.recipient and site.frame.type in VIOLENT  # "killed soldiers and villagers"
        if not together and len(found) > 1 and not harmed:
            found = [party for party in found if not self.is_means(party)] or found
        if not found and not together:
            found = self._others(site, slots)
        return distinct(sorted(found, key=lambda party: party.span.start) if together else found)

    def _others(self, site: Site, slots: tuple[str, ...]) -> list[Party]:
        """The parties of the first slot that has somebody or something that only an event makes a party."""
        for slot in slots:
            acting = slot in _ACTING and slots[0] in _ACTING
            found = [party for token in self._slot(site, slot) for party in self.other(token, acting)]
            if found:
                return found
        return []

    def _slot(self, site: Site, slot: str) -> list[int]:
        """The words in one slot of a trigger."""
        if site.frame.kind == "V":
            return self._verb_slot(site, slot)
        tree, token = self.tree, site.token
        if slot == "subj":
            if site.light is None:
                return []
            subject = tree.surface_subject(site.light) if site.around else tree.doer(site.light)
            if site.around and not (site.frame.together and tree.oblique(token, "with")):
                return []
            return [] if subject is None or subject == token else [subject]
        if slot == "obj":
            return []
        if slot == "poss":
            owners = [child for child in tree.children[token] if tree.rel[child] == "nmod:poss"]
            lent = site.light is not None and not site.around and tree.surface_subject(site.light) not in (None, token)
            return [child for child in owners if not (lent and tree.pos[child] == "PRON")]  # "they began their assault"
        if slot in ("adj", "cmp"):
            before = [child for child in tree.modifiers(token) if tree.rel[child] != "nmod:poss"]
            return [child for child in before if self._adjectival(child) == (slot == "adj")]
        if slot == "mod":
            return [child for child in tree.modifiers(token) if tree.rel[child] != "nmod:poss"]
        found = tree.oblique(token, slot)
        if slot != "of" and site.frame.needs_object is not None:
            # "The suspension of aid to X": the phrase hangs on what the noun is about.
            held = [
                c
                for c in tree.kids(token, "nmod")
                if "of" in tree.marks(c) and tree.lemma(c) in site.frame.needs_object
            ]
            found.extend(phrase for c in held for phrase in tree.oblique(c, slot))
        if site.light is not None and not site.around and slot != "by":
            # What stands before the verb is a setting ("On Monday"), not a target.
            found.extend(phrase for phrase in tree.oblique(site.light, slot) if phrase > token)
        head = tree.heads[token]
        if slot != "of" and tree.dep[token] == "nmod" and tree.lemmas[head] in QUANTITY:
            found.extend(phrase for phrase in tree.oblique(head, slot) if phrase > token)
        return found

    def _adjectival(self, token: int) -> bool:
        """Whether a word before a noun tells who does it ("Russian invasion", "US sanctions") rather than to whom ("the Iraq invasion")."""
        tree = self.tree
        if tree.pos[token] == "ADJ" or tree.dep[token] == "amod" or tree.capitals[token]:
            return True
        party = self.direct(token)
        return party is not None and self.actors.entities[party.entity].type in ("organisation", "group", "person")

    def _verb_slot(self, site: Site, slot: str) -> list[int]:
        tree, token = self.tree, site.token
        if slot == "subj":
            found = tree.doer(token)
            return [] if found is None else [self._whole(self._sayer(token, found))]
        if slot == "obj":
            found = tree.undergoer(token)
            return [] if found is None else [found]
        if slot == "iobj":
            found = tree.kid(token, "iobj")
            if found is None and tree.passive(token) and tree.kid(token, "obj") is not None:
                found = tree.surface_subject(token)  # "the team was denied visas"
            return [] if found is None else [found]
        if slot in ("xcomp", "ccomp"):
            return self._inside(token, slot)
        if slot in ("poss", "mod"):
            return [] if site.object is None else tree.modifiers(site.object)
        phrases = [c for c in tree.oblique(token, slot) if not (slot == "by" and tree.passive(token))]
        held = tree.undergoer(token)
        objects = set() if held is None else set(tree.conjuncts(held))
        for each in sorted(objects | ({site.object} if site.object is not None else set())):
            phrases.extend(tree.oblique(each, slot))
        return phrases

    def _whole(self, noun: int) -> int:
        """The people of a body whom the report knows where it knows the body by them alone: "fighters of the militia, which has attacked"."""
        tree, head = self.tree, self.tree.heads[noun]
        people = tree.dep[noun] == "nmod" and "of" in tree.marks(noun) and head >= 0 and tree.tags[head] == "NNS"
        known = self.direct(head) is not None or head in self.cast.extras
        return head if people and known and self.direct(noun) is None else noun

    def _sayer(self, verb: int, subject: int) -> int:
        """Who is meant by a pronoun in what somebody says they will do: the sayer, unless it is known for somebody else."""
        tree = self.tree
        head = tree.heads[verb]
        if tree.words[subject] not in ("it", "he", "she", "they") or tree.dep[verb] != "ccomp" or head < 0:
            return subject
        sayer = tree.surface_subject(head)
        if sayer is None or tree.pos[sayer] == "PRON":
            return subject
        own, other = self.direct(subject), self.direct(sayer)
        return sayer if own is None or (other is not None and own.entity == other.entity) else subject

    def complement(self, verb: int) -> list[int]:
        """Whom the infinitive on a verb is about: "would continue to give X both"."""
        return self._inside(verb, "xcomp")

    def _inside(self, verb: int, slot: str) -> list[int]:
        """Whom the complement is about: its own subject ("demanded that X leave"), else its object or the phrase that names a target."""
        tree = self.tree
        inner = tree.kid(verb, slot)
        if inner is None or tree.lemmas[inner] in _FENDING:
            return []  # "help to fight X" helps somebody else
        subject = next(tree.kids(inner, "nsubj"), None)
        if subject is not None and slot == "ccomp":
            return [subject]
        target = tree.kid(inner, "obj")
        found = [*tree.kids(inner, "iobj"), *([] if target is None else [target])]
        for preposition in ("on", "against", "with", "to", "from", "for", "of", "into", "in"):
            found.extend(tree.oblique(inner, preposition))
            if target is not None:
                found.extend(tree.oblique(target, preposition))
        if tree.kid(inner, "xcomp") is not None:
            found.extend(self._inside(inner, "xcomp"))
        return found


def distinct(parties: list[Party]) -> list[Party]:
    """Each actor once, where it is named first."""
    seen: set[int] = set()
    kept = []
    for party in parties:
        if party.entity not in seen:
            seen.add(party.entity)
            kept.append(party)
    return kept
