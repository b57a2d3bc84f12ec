"""Who asks for a deed has no part in it: "requested aid for the refugees", "X's demand to withdraw"; and who asks in "agreed to X's request" is X alone,
nobody in "agreed to the request".
"""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.tree import DEMANDS, Tree
from avviso.reference.plover import MUTUAL, SPOKEN
from avviso.reference.political_words import words

# Who orders a deed has a part in it, and one calls a halt.
_ASKING = (words("verbs of request") | {"seek"}) - {"order", "instruct", "call", "press", "invite"}
_ANSWERING = frozenset(
    "agree accede consent comply respond reply bow yield grant approve accept heed reject deny refuse turn_down ignore rebuff meet".split()
)
_FOR_ONESELF = frozenset({"visit", "enter", "join", "attend", "inspect", "speak", "address", "return", "stay"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event among those who have a part in it."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type == "REQUEST" and tree.pos[token] == "NOUN" and tree.lemmas[token] in DEMANDS:
        return _by_its_own(reading, event, token)
    together = event.type in MUTUAL and tree.lemmas[token] != "extradition"
    if event.type in SPOKEN or together or tree.lemmas[token] in _FOR_ONESELF:
        return event
    head = tree.heads[token]
    if head < 0:
        return event
    if tree.pos[token] == "VERB" and tree.dep[token] == "acl" and "to" in tree.marks(token):
        return _demanded(reading, event, token) if tree.lemmas[head] in DEMANDS else event
    asks = tree.dep[token] == "obj" and tree.pos[head] == "VERB" and tree.lemma(head) in _ASKING
    return without(reading, event, joined(tree, [tree.doer(head)]), recipients=False) if asks else event


def _demanded(reading: Reading, event: EventMention, verb: int) -> EventMention:
    """The deed without whose demand it is, done by whoever is to do it: "Norland rejected Sudmark's demand to withdraw"."""
    settled_ = without(reading, event, _askers(reading.tree, reading.tree.heads[verb]), recipients=False)
    doer = reading.tree.doer(verb)
    if settled_.actors or not event.actors or doer is None:
        return settled_
    return replace(settled_, actors=tuple(reading.parties.at(doer)))


def _askers(tree: Tree, noun: int) -> set[int]:
    """Whose demand it is."""
    return joined(tree, [*tree.modifiers(noun), *tree.oblique(noun, "by"), *tree.oblique(noun, "from")])


def _by_its_own(reading: Reading, event: EventMention, noun: int) -> EventMention:
    """The demand with whose it is as its actors, where others who hear it are among these: "agreed to X's request"."""
    tree = reading.tree
    askers = _askers(tree, noun)
    own = tuple(p for p in event.actors if reading.head(p) in askers)
    hearers = joined(tree, [_hearer(tree, noun)])
    others = tuple(p for p in event.actors if p not in own and (own or reading.head(p) in hearers))
    return replace(event, actors=own, recipients=event.recipients or others) if others else event


def _hearer(tree: Tree, noun: int) -> int | None:
    """Who answers a demand: "agreed to the request", "granted a request"."""
    verb = tree.heads[noun]
    held = verb >= 0 and (tree.undergoer(verb) == noun or (tree.dep[noun] == "obl" and "to" in tree.marks(noun)))
    return tree.doer(verb) if held and tree.lemma(verb) in _ANSWERING else None
