"""What never came about, by turns of phrase that leave no doubt of it: "was to have visited", "the talks were called off", "will not resign or leave"."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.event_reading import Reading
from avviso.analysis.event_status import clause_status
from avviso.analysis.event_tree import Tree
from avviso.reference.cues import NOT
from avviso.reference.plover import SPOKEN

_CALLING_OFF = frozenset({"call_off", "cancel", "scrap", "abandon", "abort", "foil", "thwart"})
_PUTTING_OFF = frozenset({"postpone", "put_off", "delay", "defer"})
_SENDING = frozenset({"send", "dispatch"})
_HAPPENED = frozenset({"actual", "ongoing"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event as negated, or as still planned where it was only put off."""
    if event.type in SPOKEN or event.status not in ("actual", "ongoing", "planned", "hypothetical"):
        return event
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verbal = tree.pos[token] == "VERB"
    if verbal and event.type == "CONSULT" and _errand(tree, token):
        return replace(event, status="planned", content_status=None)
    status = _of_verb(tree, token) if verbal else _of_noun(tree, token)
    return event if status is None else replace(event, status=status, content_status=None)


def _of_verb(tree: Tree, verb: int) -> str | None:
    was = any(tree.words[c] in ("was", "were") for c in tree.kids(verb, "aux"))
    if was and "to" in tree.marks(verb) and any(tree.lemmas[c] == "have" for c in tree.kids(verb, "aux")):
        return "negated"  # "was to have visited"
    head = tree.heads[verb]
    shared = tree.dep[verb] == "conj" and tree.tags[verb] == "VB" and tree.kid(verb, "aux", "nsubj", "mark") is None
    if not shared or head < 0 or tree.tags[head] != "VB" or tree.kid(head, "aux") is None:
        return None
    joined = any(tree.words[c] in ("and", "or", "nor") for c in tree.kids(verb, "cc"))
    return "negated" if joined and any(tree.words[c] in NOT for c in tree.kids(head, "advmod")) else None


def _errand(tree: Tree, verb: int) -> bool:
    """Whether somebody is only sent to do it: "sent an envoy to meet X"."""
    head = tree.heads[verb]
    sent = head >= 0 and tree.lemmas[head] in _SENDING and tree.dep[verb] in ("xcomp", "advcl", "acl")
    return sent and tree.tags[verb] == "VB" and "to" in tree.marks(verb)


def _of_noun(tree: Tree, noun: int) -> str | None:
    """What the verb of a noun, or a clause on it, says became of it."""
    head = tree.heads[noun]
    verbs = [c for c in tree.kids(noun, "acl") if tree.passive(c)]
    if head >= 0 and tree.dep[noun] in ("obj", "nsubj") and tree.pos[head] == "VERB" and tree.undergoer(head) == noun:
        verbs.append(head)
    for verb in verbs:
        if clause_status(tree, verb) not in _HAPPENED:
            continue
        if tree.lemma(verb) in _CALLING_OFF:
            return "negated"
        if tree.lemma(verb) in _PUTTING_OFF:
            return "planned"
    return None
