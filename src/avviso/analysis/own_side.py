"""Whose doing it is that somebody tells of: his own, or that of the side he speaks for."""

from __future__ import annotations

from avviso.analysis.annotations import Actors, Party
from avviso.analysis.saying_tree import Tree
from avviso.analysis.speaker_words import mention_for
from avviso.reference.cues import THIRD_PERSON, words

FIRST = frozenset({"i", "we"})
_OURS = frozenset({"our", "my"})
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
