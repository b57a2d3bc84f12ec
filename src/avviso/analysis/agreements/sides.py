"""Who "both sides" of an instrument are: the parties it has, where they are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from avviso.analysis.annotations import Actors, Party
from avviso.analysis.events.aims import speaks_for
from avviso.analysis.events.parties import Parties, distinct
from avviso.analysis.tree import Tree

OFFICES = r"['’]s? (?:\w+ )?(?:presidents|premiers|ministers|leaders|governments|parliaments|envoys|kings)"
"""What stands behind "the two countries" for those who sign for them."""
THEIR_OFFICES = re.compile(
    r"their (?:respective )?(?:\w+ ){0,2}(?:presidents|premiers|ministers|leaders|governments|parliaments|envoys|kings|negotiators)",
    re.IGNORECASE,
)
"""Those who sign for two that are named in the same breath: "X and Y ... their foreign ministers"."""
_TOGETHER = re.compile(
    r"(?:(?:both(?: of)?(?: the| its)?|(?:the|its) two|the|all)\s+(?:warring |rival )?"
    r"(?:sides|parties|countries|states|governments|nations|communities|factions|armies|groups|neighbours|neighbors)"
    r"|(?:each|either)\s+(?:side|party|country|state|government|nation|community|faction|army|group|neighbour|neighbor))"
    rf"(?:{OFFICES})?",
    re.IGNORECASE,
)
_SIDES = frozenset({"state", "organisation", "group"})
_ARMED = frozenset({"REB", "MIL", "UAF"})
# What only a side does with an instrument, or out of it.
_OF_SIDE = frozenset(
    """suspend freeze scrap terminate annul cancel quit leave abandon withdraw pull exit renew extend prolong break violate breach honour honor observe
    abide repudiate abrogate initial implement end resume reject""".split()
)
_TOGETHER_DONE = frozenset({"renew", "extend", "prolong", "initial", "resume"})
_TWO = re.compile(r"(?:both|each|either|(?:the|its) two)\b", re.IGNORECASE)


def means_all(words: str) -> bool:
    """Whether the words for a party mean all sides at once: "both sides", "the two countries", "the parties"."""
    return _TOGETHER.fullmatch(" ".join(words.split())) is not None


def each_named(parties: Sequence[Party]) -> list[Party]:
    """The parties without those that mean all of them at once, where two or more are named beside."""
    named = [party for party in parties if not means_all(party.span.text)]
    return named if len(named) > 1 else list(parties)


def without_signers(actors: Actors, parties: Sequence[Party]) -> list[Party]:
    """The parties without whoever only signs for another of them: the president of X beside X, the chairman of a front beside the front."""

    def stands_for(one: Party, other: Party) -> bool:
        person, body = actors.entities[one.entity], actors.entities[other.entity]
        ruling = (body.code or "").endswith("GOV") and person.country is not None and person.country == body.country
        return speaks_for(actors, one, other) or (person.type == "person" and ruling)

    return [p for p in parties if not any(q.entity != p.entity and stands_for(p, q) for q in parties)]


def meant(bound: Iterable[Party], parties: Sequence[Party]) -> list[Party]:
    """Who is bound: of "both sides" the two parties of the instrument, at the words that mean them."""
    named = [party for party in parties if not means_all(party.span.text)]
    joined = len(named) == 1 and " and " in named[0].span.text  # "leaders of the X and Y communities"
    found: list[Party] = []
    for party in bound:
        both = means_all(party.span.text) and (
            len(named) == 2 or joined if _TWO.match(party.span.text) else len(named) > 1
        )
        found.extend([replace(one, span=party.span) for one in named] if both else [party])
    return found


def second_of(tree: Tree, verb: int) -> list[int]:
    """Those who do something beside the first where the tree joins them to the name that the first goes by: "the government of X and the Y Front
    signed".
    """
    subject = tree.surface_subject(verb)
    names = [] if subject is None else [c for c in tree.kids(subject, "nmod") if "of" in tree.marks(c)]
    bare = (name for name in names if tree.pos[name] == "PROPN" and tree.kid(name, "det") is None)
    return [c for name in bare for c in tree.kids(name, "conj") if tree.kid(c, "det") is not None]


def owners(tree: Tree, head: int) -> list[int]:
    """Those whose instrument it is where "their" stands for several who do something with it: "X and Y extended their ceasefire"."""
    own = next((c for c in tree.kids(head, "nmod") if tree.words[c] == "their"), None)
    verb = tree.heads[head]
    if own is None or verb < 0 or tree.dep[head] != "obj":
        return []
    subject = tree.surface_subject(verb)
    return [subject] if subject is not None and len(tree.conjuncts(subject)) > 1 else []


def both_of(tree: Tree, parties: Parties, head: int) -> list[Party]:
    """The two sides of an instrument of which one is told with "with" and the other does what only a side can: "X suspended its treaty with Y", "X
    pulled out of the accord with Y", "X will free them under a deal signed with Y"; none where one of them is not known.
    """
    others = distinct([party for token in _with_whom(tree, head) for party in parties.at(token)])
    doer = _doing(tree, head)
    own = [] if doer is None else parties.at(doer)
    known = parties.actors.entities
    sides = [p for p in own if known[p.entity].type == "state" or known[p.entity].sector == "GOV" or _arms(parties, p)]
    found = distinct([*sides, *others])
    if not others and doer is not None and tree.lemmas[tree.heads[head]] in _TOGETHER_DONE:
        return sides if len(sides) > 1 else []  # "X and Y renewed a pact"
    return found if sides and others and len(found) > len(others) else []


def _arms(parties: Parties, party: Party) -> bool:
    one = parties.actors.entities[party.entity]
    return one.type in _SIDES and one.sector in _ARMED


def _with_whom(tree: Tree, head: int) -> list[int]:
    """Those behind the "with" of an instrument, wherever the tree hangs them: on it, on its matter, on how it was signed, on the verb it is the object of."""
    matter = [c for c in tree.kids(head, "nmod", "acl") if c > head]
    found = [c for at in (head, *matter) for c in tree.kids(at, "nmod", "obl") if "with" in tree.marks(c) and c > at]
    verb = tree.heads[head]
    if not found and verb >= 0 and tree.dep[head] == "obj":
        found = [c for c in tree.oblique(verb, "with") if tree.left(c) == head + 1]
    return [one for c in found for one in (c, *tree.kids(c, "conj"))]


def _doing(tree: Tree, head: int) -> int | None:
    """Who does with an instrument what only a side does: suspends it, leaves it, acts under it."""
    verb = tree.heads[head]
    if verb < 0 or tree.pos[verb] != "VERB" or tree.passive(verb):
        return None
    marks = set(tree.marks(head))
    lemma = tree.lemma(verb).partition("_")[0]
    of_side = lemma in _OF_SIDE and (
        tree.dep[head] == "obj" or (tree.dep[head] == "obl" and marks & {"of", "from", "by"})
    )
    under = tree.dep[head] == "obl" and "under" in marks and _bound(tree, verb)
    return tree.surface_subject(verb) if of_side or under else None


def _bound(tree: Tree, verb: int) -> bool:
    """Whether what is done under an instrument is told as what is to be done: "will free them", "is to free them", "must"."""
    return any(tree.lemmas[c] in ("will", "must", "shall", "be") for c in tree.kids(verb, "aux"))


def doers_under(tree: Tree, parties: Parties, head: int) -> list[Party]:
    """Those who each did something under an instrument, where they are two or more: "Under the deal, the army left and the rebels freed them"."""
    verb = tree.heads[head]
    if verb < 0 or tree.dep[head] != "obl" or "under" not in tree.marks(head) or tree.tags[verb] != "VBD":
        return []
    told = [verb, *(c for c in tree.kids(verb, "conj") if tree.tags[c] == "VBD")]
    active = [v for v in told if tree.kid(v, "obj") is not None and not tree.passive(v)]
    doers = [doer for v in active if (doer := tree.kid(v, "nsubj")) is not None]
    found = distinct([party for doer in doers for party in parties.at(doer)])
    sides = [party for party in found if parties.actors.entities[party.entity].type in _SIDES]
    return sides if len(sides) > 1 else []
