"""What commitments are read from, and whose deed a speaker tells of: his own, his state's, his body's."""

from __future__ import annotations

from dataclasses import dataclass

from avviso.analysis.annotations import Actors, AgreementMention, Party, TimeExpression
from avviso.analysis.events.cast import POSSESSIVE
from avviso.analysis.events.parties import Parties
from avviso.analysis.events.speech import Said, Speech
from avviso.analysis.events.stakes import Stakes
from avviso.analysis.quotations import own_side
from avviso.analysis.tree import Tree
from avviso.text.document import Document

# What is a public matter whoever does it.
_PUBLIC = frozenset({"appeal", "sue", "strike", "protest", "rally", "blockade"})
_OWN_BODIES = frozenset("government country state nation administration ministry cabinet army military party".split())


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with all that its commitments are read from."""

    document: Document
    actors: Actors
    tree: Tree
    parties: Parties
    stakes: Stakes
    speech: Speech
    times: tuple[TimeExpression, ...]
    agreements: tuple[AgreementMention, ...]
    told: frozenset[int]  # first tokens of the words that say who tells something
    published: str | None  # the first day on which the report may have come out


def means_speaker(scene: Scene, doer: int, speaker: Party) -> bool:
    """Whether a pronoun that no actor is known for means who speaks: "it" only of a body or a state."""
    word = scene.tree.words[doer]
    return word in ("we", "i") or (word == "it" and scene.actors.entities[speaker.entity].type != "person")


def is_political(scene: Scene, verb: int, parties: list[Party]) -> bool:
    """Whether one who is bound or who binds is of politics, or a body of politics stands in the clause ("before joining the alliance")."""
    if any(scene.stakes.political(party) for party in parties) or _public(scene.tree, verb):
        return True
    beside = (scene.actors.mention_at(token) for token in range(scene.tree.left(verb), scene.tree.right(verb) + 1))
    bodies = (scene.actors.party(m) for m in beside if m is not None and m.type in ("organisation", "state"))
    return any(party is not None and scene.stakes.political(party) for party in bodies)


def _public(tree: Tree, verb: int) -> bool:
    """Whether what is done is a public matter: to strike, to resume a strike."""
    thing = tree.kid(verb, "obj")
    return tree.lemma(verb) in _PUBLIC or (thing is not None and tree.lemmas[thing] in _PUBLIC)


def is_own(scene: Scene, verb: int, said: Said) -> bool:
    """Whether the speaker, or the state he speaks for, is to do what the verb says, or nobody else is named as doer."""
    subject, speaker = scene.tree.surface_subject(verb), said.quotation.speaker
    if subject is None or speaker is None:
        return True
    actors = scene.parties.at(subject)
    mine = any(party.entity == speaker.entity for party in actors)
    return not actors or mine or of_own_state(scene, speaker, actors) or his(scene.tree, subject)


def his(tree: Tree, subject: int) -> bool:
    """Whether a body is the speaker's own in so many words: "said his government would pay"."""
    owner = tree.kid(subject, "nmod:poss")
    return owner is not None and tree.words[owner] in POSSESSIVE and tree.lemmas[subject] in _OWN_BODIES


def of_own_state(scene: Scene, speaker: Party, actors: list[Party]) -> bool:
    """Whether an undertaking is of the state or body that the speaker speaks for: a minister says what the country will do."""
    one = scene.actors.entities[speaker.entity]
    bound = [scene.actors.entities[party.entity] for party in actors]
    if one.country is not None and any(state.type == "state" and state.country == one.country for state in bound):
        return True
    held = [f"{r.organisation or '-'} ".casefold() for r in one.roles if "former" not in r.span.text.casefold()]
    names = {scene.actors.mentions[m].span.text.casefold() for each in bound for m in each.mentions}
    # "EU Council president": what he says the EU will do is its undertaking.
    if any(own_side.of_first_state(scene.actors, one, each.index) for each in bound):
        return True
    return any(each.index == one.body for each in bound) or any(h.startswith(f"{n} ") for h in held for n in names)
