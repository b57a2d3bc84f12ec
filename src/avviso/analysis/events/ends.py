"""What comes to an end is not done by whoever ends it: "put an end to the siege", "broke the blockade"; and the end of a rule is no retreat."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.occasions import parted
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.events.status import clause_status
from avviso.analysis.tree import Tree
from avviso.reference.plover import VIOLENT, word_class

_BRINGING = frozenset({"put", "bring", "bring_about", "call", "spell", "mark", "force"})
_BREAKING = frozenset({"break", "relieve", "crush", "quell", "suppress", "put_down", "end"})
_OWN_TO_END = frozenset({"end"})  # whoever ends an attack may well be at it; nobody breaks his own siege
_SIEGES = frozenset({"siege", "blockade", "encirclement", "occupation", "rebellion", "insurgency", "revolt", "mutiny"})
_RULES = frozenset({"rule", "regime", "reign", "dictatorship", "monarchy", "dynasty", "tyranny", "junta", "presidency"})
_POLLS = frozenset({"election", "vote", "poll", "ballot", "runoff", "referendum", "landslide", "voter"})
_TALKS = word_class("talks")
_YIELDING = frozenset({"RETREAT", "CONCEDE"})
_QUITTING = frozenset(
    {"withdraw", "pull", "pull_out", "walk", "walk_out", "storm", "storm_out", "quit", "abandon", "exit"}
)
_LEFT = frozenset({"CONSULT", "RETREAT", "SANCTION", "REJECT", "CONCEDE"})
_EXITS = frozenset({"withdrawal", "walkout", "pullout", "exit"})
_OUT_OF = frozenset({"of", "from", "out"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event as what the end of it leaves: a siege that others laid, talks that were broken off, a ruler who was overthrown."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type in _YIELDING and _ends_rule(tree, token):
        return replace(event, type="COERCE", mode=None, cameo="170")
    left = leaves_talks(tree, token) if event.type in _LEFT else None
    if left is not None:
        return _left(reading, event, left)
    verb = _ended_by(tree, token)
    if verb is None:
        return event
    if event.type in VIOLENT and tree.kid(token, "nmod:poss") is None:
        return without(reading, event, joined(tree, [tree.doer(verb)]), recipients=False)
    if event.type == "CONSULT" and tree.lemma(token) in _TALKS and clause_status(tree, verb) == "actual":
        return _broken_off(reading, event, verb)
    return event


def leaves_talks(tree: Tree, token: int) -> int | None:
    """The verb by which somebody leaves talks, at it or at their noun: "pulled out of the talks", "withdrew from a round of talks"."""
    verb = token
    for _ in range(2):
        if tree.pos[verb] == "NOUN" and tree.lemmas[verb] in _TALKS and tree.heads[verb] >= 0:
            verb = tree.heads[verb]
    quits = tree.lemma(verb) in _QUITTING if tree.pos[verb] == "VERB" else tree.lemmas[verb] in _EXITS
    if not quits:
        return None
    if tree.pos[verb] == "NOUN" and verb != token:
        return None  # "talks" after "its withdrawal from" are still those of both
    return verb if any(token in (verb, *_down(tree, c)) for c in _talks_left(tree, verb)) else None


def _talks_left(tree: Tree, verb: int) -> list[int]:
    """The nouns for talks that a verb has somebody leave."""
    found = [c for c in tree.kids(verb, "obl", "nmod") if _OUT_OF & set(tree.marks(c))]
    found += list(tree.kids(verb, "obj"))
    return [c for c in found if tree.lemmas[c] in _TALKS]


def _down(tree: Tree, noun: int) -> list[int]:
    """A noun, and that of which it is a part: "a round of talks"."""
    return [noun, *tree.oblique(noun, "of")]


def _left(reading: Reading, event: EventMention, verb: int) -> EventMention:
    """Talks left as a break with whoever else is at them, by whoever leaves."""
    tree, subject, status = reading.tree, reading.tree.surface_subject(verb), clause_status(reading.tree, verb)
    if event.type == "CONSULT" and status == "negated":
        return event  # "will not pull out of the talks"
    event = replace(event, type="SANCTION", mode="withdraw", cameo="164")
    own = () if subject is None else tuple(reading.parties.all_at(subject, acting=True))
    if tree.pos[verb] == "NOUN" or not own:
        return event
    entities = {party.entity for party in own}
    others = tuple(p for p in (*event.actors, *event.recipients) if p.entity not in entities)
    return replace(event, status=status, actors=own, recipients=others)


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether the phrase alone makes it an event: "put an end to the rule of X"."""
    known = event.type in _YIELDING and bool(event.actors and event.recipients)
    return known and _ends_rule(reading.tree, reading.document.tokens(event.trigger)[0])


def _broken_off(reading: Reading, event: EventMention, verb: int) -> EventMention:
    """Talks that one side ends as its break with the other; what all of them end is only over."""
    tree, subject = reading.tree, reading.tree.surface_subject(verb)
    own = [] if subject is None or tree.passive(verb) else reading.parties.all_at(subject, acting=True)
    entities = {party.entity for party in own}
    others = tuple(p for p in (*event.actors, *event.recipients) if p.entity not in entities)
    if len(own) != 1 or not others:
        return event
    return parted(
        reading, replace(event, type="SANCTION", mode="withdraw", cameo="164", actors=tuple(own), recipients=others)
    )


def _ended_by(tree: Tree, noun: int) -> int | None:
    """The verb by which somebody ends what a noun tells of: "put an end to the siege", "broke the siege"."""
    head = tree.heads[noun]
    if tree.pos[noun] != "NOUN" or head < 0:
        return None
    if tree.lemma(head) in _BREAKING and tree.undergoer(head) == noun:
        own = tree.lemma(head) in _OWN_TO_END and tree.lemma(noun) not in _TALKS
        return head if not own and tree.lemma(noun) in _SIEGES | _TALKS else None
    end = head if tree.lemmas[head] == "end" and tree.pos[head] == "NOUN" else _end_of(tree, head)
    if end is None or not {"to", "of"} & set(tree.marks(noun)):
        return None
    verb = tree.heads[end]
    return verb if verb >= 0 and tree.lemma(verb) in _BRINGING and tree.undergoer(verb) == end else None


def _end_of(tree: Tree, verb: int) -> int | None:
    """The "end" that a verb puts to something."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" and tree.lemma(verb) in _BRINGING else None
    return held if held is not None and tree.lemmas[held] == "end" else None


def _ends_rule(tree: Tree, token: int) -> bool:
    """Whether it is somebody's rule that ends, by force and not at the polls: "put an end to the regime", "ended the rule of X"."""
    if tree.pos[token] == "NOUN":
        verb, over = tree.heads[token], [token] if tree.lemmas[token] == "end" else []
    else:
        verb, over = token, [c for c in (_end_of(tree, token),) if c is not None]
    over = [c for end in over for word in (end, verb) if word >= 0 for m in ("to", "of") for c in tree.oblique(word, m)]
    if tree.pos[token] == "VERB" and tree.lemma(token) == "end":
        over += [c for c in (tree.undergoer(token),) if c is not None]
    over += [c for each in over for c in tree.oblique(each, "of")]  # "five decades of rule"
    if not any(tree.lemmas[c] in _RULES for c in over):
        return False
    clause = verb if verb >= 0 else token
    return not any(tree.lemmas[t] in _POLLS for t in range(tree.left(clause), tree.right(clause) + 1))
