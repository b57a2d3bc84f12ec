"""Who acts in an event and who undergoes it: the slots of a frame filled with actors."""

from __future__ import annotations

from avviso.analysis.annotations import Actors, Party
from avviso.analysis.event_tree import Tree
from avviso.analysis.event_triggers import QUANTITY, Site
from avviso.reference.political_words import words

ACTOR_TYPES = frozenset({"person", "organisation", "state", "group"})
# Nouns that act for the state or body named before or after them: "Russian troops", "leaders of X", "X's air strikes".
REPRESENTATIVE = words("representative nouns")
LINKS = ("of", "from", "by")
# "Two members of the patrol, from X" and "people from X" are not X.
_PEOPLE = words("people nouns")


class Parties:
    """Finds actors at tokens of one document."""

    def __init__(self, tree: Tree, actors: Actors) -> None:
        self.tree = tree
        self.actors = actors
        self._cover: dict[int, int] = {}
        for index, mention in enumerate(actors.mentions):
            if mention.entity is None:
                continue
            for token in range(mention.start, mention.end):
                head = tree.heads[token]
                # The head of a name as the tree has it may be another word than the mention's own head.
                if (head < mention.start or head >= mention.end) and token not in self._cover:
                    self._cover[token] = index

    def direct(self, token: int) -> Party | None:
        """The actor that the mention headed by this token means."""
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
            if party is not None:
                found.extend(self._members(each, level) or [party])
            elif level < 3:
                found.extend(self._behind(each, deep, level))
        return distinct(found)

    def _members(self, token: int, level: int) -> list[Party]:
        """The several actors behind a plural that acts for them: "the leaders of X, Y and Z" are X, Y and Z."""
        tree = self.tree
        if level > 1 or tree.lemmas[token] not in REPRESENTATIVE or tree.tags[token] != "NNS":
            return []
        for child in tree.kids(token, "nmod"):
            if any(mark in LINKS for mark in tree.marks(child)) and len(tree.conjuncts(child)) > 1:
                found = self.at(child, False, level + 1)
                if len(found) > 1:
                    return found
        return []

    def _behind(self, token: int, deep: bool, level: int) -> list[Party]:
        """The actors that a noun acts for ("troops of X", "Russian troops"), or, under `deep`, to which it belongs ("X's decision")."""
        tree = self.tree
        if not deep and tree.lemmas[token] not in REPRESENTATIVE and tree.pos[token] != "NUM":
            return []
        before = [child for child in tree.modifiers(token) if tree.lemmas[child] not in REPRESENTATIVE]
        for child in sorted(before, key=lambda c: tree.rel[c] != "nmod:poss"):
            found = self.at(child, False, level + 1)
            if found:
                return found
        links = LINKS if tree.lemmas[token] not in _PEOPLE else ("of",)
        for child in tree.kids(token, "nmod"):
            if any(mark in links for mark in tree.marks(child)):
                found = self.at(child, deep, level + 1)
                if found:
                    return found
        return []

    def fill(self, site: Site, slots: tuple[str, ...], together: bool, deep: bool) -> list[Party]:
        """The actors in the slots: those of the first slot that has any, or of all where they act together."""
        found: list[Party] = []
        for slot in slots:
            for token in self._slot(site, slot):
                found.extend(self.at(token, deep))
            if found and not together:
                break
        return distinct(sorted(found, key=lambda party: party.span.start) if together else found)

    def _slot(self, site: Site, slot: str) -> list[int]:
        """The words in one slot of a trigger."""
        if site.frame.kind == "V":
            return self._verb_slot(site, slot)
        tree, token = self.tree, site.token
        if slot == "subj":
            if site.light is None:
                return []
            subject = tree.surface_subject(site.light) if site.around else tree.doer(site.light)
            if site.around and not tree.oblique(token, "with"):
                return []
            return [] if subject is None or subject == token else [subject]
        if slot == "obj":
            return []
        if slot == "poss":
            return [child for child in tree.children[token] if tree.rel[child] == "nmod:poss"]
        if slot in ("adj", "cmp"):
            before = [child for child in tree.modifiers(token) if tree.rel[child] != "nmod:poss"]
            return [child for child in before if self._adjectival(child) == (slot == "adj")]
        if slot == "mod":
            return [child for child in tree.modifiers(token) if tree.rel[child] != "nmod:poss"]
        found = tree.oblique(token, slot)
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
            return [] if found is None else [found]
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

    def _inside(self, verb: int, slot: str) -> list[int]:
        """Whom the complement is about: its own subject ("demanded that X leave"), else its object or the phrase that names a target."""
        tree = self.tree
        inner = tree.kid(verb, slot)
        if inner is None:
            return []
        subject = next(tree.kids(inner, "nsubj"), None)
        if subject is not None and slot == "ccomp":
            return [subject]
        target = tree.kid(inner, "obj")
        found = [] if target is None else [target]
        for preposition in ("on", "against", "with", "to", "from", "for", "in", "of"):
            found.extend(tree.oblique(inner, preposition))
            if target is not None:
                found.extend(tree.oblique(target, preposition))
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
