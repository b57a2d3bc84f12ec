"""Whose doing it is that somebody tells of: his own, or that of the side he speaks for."""

from __future__ import annotations

from avviso.analysis.annotations import Actors, Entity, Party
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.reference.cues import THIRD_PERSON, words

FIRST = frozenset({"i", "we"})
_OURS = frozenset({"our", "my"})
_RULING = words("government cabinet administration ministry")
_MINISTERS = words(
    "minister president premier chancellor governor mayor king prince emir sultan secretary spokesman spokeswoman spokesperson"
)
_LEADING = words(
    "leader secretary head chief chairman chairwoman chair president director spokesman spokeswoman spokesperson organiser organizer general"
)
_UNIONS = words("union federation guild association")
_BODIES = words(
    "union federation party guild association alliance movement group league company firm organisation organization club syndicate"
)
_SIDES = words("""country nation government state cabinet administration ministry party army military force troop side
soldier fighter guard unit people bloc alliance movement group team delegation company coalition jet plane aircraft warplane drone pilot
gunner artillery navy fleet ship vessel crew helicopter tank missile rocket officer agent commander rebel sniper police""")


def own(tree: Tree, actors: Actors, who: int, speaker: Party | None) -> bool:
    """Whether the content's subject is the speaker's own side: I or we, the speaker, or the state or body the
    speaker speaks for."""
    if tree.lower[who] in FIRST or _side(tree, actors, who, speaker):
        return True
    alone = tree.left[who] == who and tree.right[who] == who + 1
    if alone and (tree.lemma[who] == "member" or _serves(tree, actors, who, speaker)):
        return True  # "the alliance said members do not accept"
    mention = mention_for(tree, actors, who)
    if mention is None or mention.entity is None or speaker is None:
        return False
    if mention.entity == speaker.entity:
        return True
    mine, theirs = actors.entities[speaker.entity], actors.entities[mention.entity]
    if any(role.organisation is not None and role.organisation in theirs.names for role in mine.roles):
        return True
    return (
        (theirs.type in {"state", "organisation"} or (theirs.type == "group" and tree.lemma[who] in _SIDES))
        and mine.country is not None
        and mine.country == theirs.country
        and mine.type != "group"
    )


def led(tree: Tree, actors: Actors, who: int, speaker: Party | None) -> bool:
    """Whether the subject is by all signs the side of one who leads or speaks for it, though no country or body is told with him: "the government"
    of a minister, the state that the report names first, "the federation" of its leader, "the dockers" of a union's secretary.
    """
    mine = None if speaker is None else actors.entities[speaker.entity]
    if mine is None or mine.type != "person" or any("former" in role.span.text.casefold() for role in mine.roles):
        return False
    mention = mention_for(tree, actors, who)
    if mention is not None and mention.type == "state":
        return mention.entity is not None and of_first_state(actors, mine, mention.entity)
    titles, alone = _titles(mine), tree.left[who] == who
    mark = "" if alone else tree.lower[tree.left[who]]
    if tree.right[who] != who + 1 or tree.left[who] < who - 1 or mark not in {"", "the", "his", "her", "their"}:
        return False
    if tree.tag[who] == "NNS":
        return bool(titles & _LEADING) and bool(titles & _UNIONS) and mark in {"", "the"}
    if tree.lemma[who] in _RULING:
        return not alone and _in_office(mine)
    return not alone and tree.lemma[who] in _BODIES and bool(titles & _LEADING)


def of_first_state(actors: Actors, one: Entity, state: int) -> bool:
    """Whether a state is that which the report names first, and somebody a minister with no country told beside him."""
    return one.country is None and _in_office(one) and state == _first_state(actors)


def rules(actors: Actors, speaker: Party | None) -> bool:
    """Whether a speaker is a government or one who holds an office in one."""
    one = None if speaker is None else actors.entities[speaker.entity]
    if one is None:
        return False
    return _in_office(one) if one.type == "person" else one.type == "state" or one.sector == "GOV"


def _in_office(one: Entity) -> bool:
    titles = _titles(one)
    return (
        one.sector in {"GOV", "MIL"} and bool(titles & _MINISTERS) and not titles & (_UNIONS | _BODIES | {"opposition"})
    )


def _titles(one: Entity) -> set[str]:
    return {word for role in one.roles for word in f"{role.title} {role.organisation or ''}".casefold().split()}


def _first_state(actors: Actors) -> int | None:
    """The state that the report names first, whose ministers need no country beside them."""
    named = (m for m in actors.mentions if m.type == "state" and m.entity is not None)
    first = min(named, key=lambda m: m.span.start, default=None)
    return None if first is None else first.entity


def unknown(tree: Tree, actors: Actors, who: int, speaker: Party | None) -> bool:
    """Whether a pronoun means nobody known, or stands behind a sayer nobody knows: what "it would" do is then the sayer's to do."""
    mention = mention_for(tree, actors, who)
    known = mention is not None and mention.entity is not None and speaker is not None
    known = known or tree.quote_at(who) is not None  # nobody speaks of himself so
    return tree.lower[who] in THIRD_PERSON and tree.pos[who] == "PRON" and tree.dep[who] == "nsubj" and not known


def _side(tree: Tree, actors: Actors, who: int, speaker: Party | None) -> bool:
    """Whether the subject is a side called the speaker's own: "our troops", "his country"."""
    owner = tree.child(who, "nmod:poss")
    if owner is None or tree.lemma[who] not in _SIDES:
        return False
    mention = mention_for(tree, actors, owner)
    spoken_for = mention is not None and speaker is not None and mention.entity == speaker.entity
    return tree.lower[owner] in _OURS or (spoken_for and tree.pos[owner] == "PRON")


def _serves(tree: Tree, actors: Actors, who: int, speaker: Party | None) -> bool:
    """Whether a bare plural are a body's own people: "police said officers had fired", "the army said troops had left"."""
    body = speaker is not None and actors.entities[speaker.entity].sector in {"COP", "MIL", "GOV"}
    return body and tree.tag[who] == "NNS" and tree.lemma[who] in {"officer", "official", "troop", "soldier", "force"}
