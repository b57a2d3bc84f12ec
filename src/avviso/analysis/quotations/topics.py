"""What a statement is about: the parties and the things it speaks of, made comparable."""

from __future__ import annotations

from dataclasses import dataclass

from avviso.analysis.annotations import Actors, Entity, Quotation
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.saying_tree import Tree
from avviso.reference.cues import CLAIM_NOUNS, FALSE, SAME_THING, words

_CONTENT_WORDS = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
_EMPTY = words("""be have do make take say get go year time people other new such will would country
    use carry start begin continue""")
OFFICIAL = frozenset({"GOV", "MIL", "SPY", "COP", "LEG", "JUD"})


@dataclass(frozen=True, slots=True)
class Topic:
    """The things (words for one thing made one) and the parties that a statement speaks of; `own` is the side of its speaker."""

    things: frozenset[str]
    who: frozenset[str]
    own: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        return self.things | self.who


def topic(tree: Tree, actors: Actors, candidate: Candidate, quotation: Quotation) -> Topic:
    """The topic of a statement; a denier's own side is part of it where the denial leaves it out ("denied sending troops")."""
    speaker = None if quotation.speaker is None else quotation.speaker.entity
    own = frozenset(_key(actors, k) for k in sides(actors, speaker))
    things: set[str] = set()
    who: set[str] = set()
    if quotation.act == "deny" and speaker is not None and candidate.frame in {"object", "gerund"}:
        who.add(_key(actors, speaker))
    named = {t for m in actors.mentions if m.form == "name" and m.entity is not None for t in range(m.start, m.end)}
    for start, end in candidate.contents:
        for i in range(start, end):
            mention = actors.mention_at(i)
            if mention is not None and mention.entity is not None:
                entity = actors.entities[mention.entity]
                if (
                    entity.type != "group"
                    or mention.form == "pronoun"
                    or entity.country is not None
                    or _named(actors, entity)
                ):
                    who.add(_key(actors, mention.entity))
                if mention.form == "nominal" and entity.type == "group":
                    things.add(thing(tree, i))
            elif quotation.act == "deny" and tree.lemma[i] in CLAIM_NOUNS | FALSE:
                continue  # "called the report of deaths false" speaks of deaths
            elif tree.pos[i] in _CONTENT_WORDS and tree.lemma[i] not in _EMPTY and i not in named:
                things.add("kill" if _loses(tree, actors, i) else thing(tree, i))
    return Topic(frozenset(things), frozenset(who), own)


def thing(tree: Tree, token: int) -> str:
    """A word, or the one that stands for all words for its thing."""
    return SAME_THING.get(tree.lower[token]) or SAME_THING.get(tree.lemma[token], tree.lemma[token])


def _loses(tree: Tree, actors: Actors, token: int) -> bool:
    """Whether a verb tells of people lost: "denied losing 20 soldiers"."""
    lost = tree.child(token, "obj") if tree.lemma[token] == "lose" else None
    mention = None if lost is None else actors.mention_at(lost)
    return mention is not None and mention.type in {"group", "person"}


def likeness(one: Topic, other: Topic) -> float:
    """Share of the shorter topic found in the other; nothing under two shared words, of which one is no party."""
    shared = one.all & other.all
    if len(shared) < 2 or not one.things & other.things:
        return 0.0
    return len(shared) / min(len(one.all), len(other.all))


def overlap(one: Topic, other: Topic) -> float:
    """Share of all words of two topics that both have."""
    return len(one.all & other.all) / max(len(one.all | other.all), 1)


def counts_apart(one: Topic, other: Topic) -> bool:
    """Whether two topics have numbers, and none of these in both."""
    first, second = ({word for word in topic.things if word[0].isdigit()} for topic in (one, other))
    return bool(first and second) and not first & second


def sides(actors: Actors, entity: int | None) -> frozenset[int]:
    """An actor, the body it belongs to, and the state for which it speaks in office or arms."""
    if entity is None:
        return frozenset()
    one = actors.entities[entity]
    belongs = one.body is not None and actors.entities[one.body].type != "person"  # not "his relatives"
    found = {entity, one.body} if one.body is not None and belongs else {entity}
    if one.country is not None and one.sector in OFFICIAL:
        found.update(e.index for e in actors.entities if e.type == "state" and e.country == one.country)
    return frozenset(found)


def _key(actors: Actors, entity: int) -> str:
    """A party's key; a state's organs and forces that go by no name of their own are the state's."""
    one = actors.entities[entity]
    organ = one.type in {"organisation", "group"} and one.sector in OFFICIAL and not _named(actors, one)
    return f"#{one.country}" if one.country is not None and (one.type == "state" or organ) else f"#{entity}"


def _named(actors: Actors, entity: Entity) -> bool:
    """Whether an actor has a name that is not made of a state's: "the Lantern", not "Varn's army"."""
    for mention in (actors.mentions[m] for m in entity.mentions):
        states = (s for s in actors.mentions if s.type == "state" and s is not mention)
        if mention.form == "name" and not any(mention.start <= s.start and s.end <= mention.end for s in states):
            return True
    return False
