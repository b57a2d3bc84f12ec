"""Whose doing only led to a deed has no part in it: "the man whose suicide led to charges against Holm", "Brand's speech sparked attacks"; and nobody
strikes for what he did himself: "shelled the village because they killed two soldiers".
"""

from __future__ import annotations

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.reading import Reading, without
from avviso.analysis.tree import Tree
from avviso.reference.plover import VIOLENT, names_harm, verb_frames
from avviso.reference.political_words import words

_CAUSING = frozenset(
    "spark trigger prompt provoke cause ignite fuel precipitate stoke spur draw inspire touch_off set_off".split()
)
_LEADING = {"lead": ("to",), "result": ("in",), "end": ("in", "with"), "culminate": ("in",), "give_rise": ("to",)}
_NAMED_AFTER_SUFFERER = words("nouns named after who suffers")


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event without the parties to what led to it: its words, whose it is, and those told of by it; what is violence itself is part of the deed."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    event = _paid_back(reading, event, token)
    cause = _cause(tree, token)
    if cause is None:
        return event
    around = _owners(tree, cause)
    if not around or (names_harm(tree.lemmas[cause]) and tree.lemmas[cause] not in _NAMED_AFTER_SUFFERER):
        return event
    inside = range(tree.left(token), tree.right(token) + 1)

    def named(side: tuple[Party, ...]) -> bool:
        return any(reading.head(party) in inside for party in side)

    out = [reading.head(p) for p in (*event.actors, *event.recipients) if reading.head(p) in around]
    return without(reading, event, out, recipients=named(event.recipients))


def _paid_back(reading: Reading, event: EventMention, verb: int) -> EventMention:
    """The harm that is told as a reason for other harm, without whoever does that for its doer, where a pronoun was taken for him."""
    tree = reading.tree
    subject, reply = next(tree.kids(verb, "nsubj"), None), tree.heads[verb]
    if event.type not in VIOLENT or subject is None or tree.pos[subject] != "PRON" or tree.dep[verb] != "advcl":
        return event
    harms = any(frame.type in VIOLENT for frame in verb_frames(tree.lemma(reply)))
    if not harms or "because" not in tree.marks(verb) or tree.passive(verb) or tree.passive(reply):
        return event
    doer = tree.doer(reply)
    own = set() if doer is None else {party.entity for party in reading.parties.all_at(doer, acting=True)}
    return without(reading, event, (reading.head(p) for p in event.actors if p.entity in own), recipients=False)


def _cause(tree: Tree, noun: int) -> int | None:
    """The subject of the verb by which something brings a deed about; None where the verb is another, or the deed no noun."""
    verb = tree.heads[noun]
    if tree.pos[noun] != "NOUN" or verb < 0 or tree.pos[verb] != "VERB":
        return None
    lemma = tree.lemma(verb)
    brought = tree.undergoer(verb) == noun and lemma in _CAUSING and not tree.passive(verb)
    led = tree.dep[noun] == "obl" and bool(set(_LEADING.get(lemma, ())) & set(tree.marks(noun)))
    subject = tree.kid(verb, "nsubj") if brought or led else None
    return subject if subject is not None and tree.pos[subject] in ("NOUN", "PRON") else None


def _owners(tree: Tree, cause: int) -> set[int]:
    """Whose the cause is: the possessor, and whom "whose" stands for."""
    possessor = tree.kid(cause, "nmod:poss")
    owners = set() if possessor is None else {possessor}
    owners |= {p for mark in ("of", "by") for p in tree.oblique(cause, mark)}
    told = any(tree.words[owner] == "whose" for owner in owners)
    clause = next((word for word in tree.above(cause) if tree.rel[word] == "acl:relcl"), None) if told else None
    if clause is not None:
        antecedent = tree.heads[clause]
        owners |= {antecedent, tree.heads[antecedent]} if tree.dep[antecedent] == "appos" else {antecedent}
    return {each for owner in owners if owner >= 0 for each in tree.conjuncts(owner)}
