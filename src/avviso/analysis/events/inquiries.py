"""Who looks into an attack, and who is suspected of it: neither has suffered it, and whoever is only linked to it is only said to have done it."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.reading import Reading
from avviso.analysis.tree import Tree

_LOOKING = frozenset(
    "investigate probe hunt search seek look pursue question interrogate interview inquire enquire".split()
)
_TYING = frozenset("suspect implicate link tie connect identify name".split())
_SUSPICION = frozenset(
    "suspect suspicion link tie connection mastermind inquiry enquiry investigation probe hunt search manhunt warrant".split()
)
_PART = frozenset("role part hand involvement complicity participation".split())
_INQUIRY = _LOOKING | _TYING | _SUSPICION | _PART
_ONLY_SAID = _TYING | _SUSPICION | {"seek", "hunt", "want"}
# Whoever does one of these to a deed itself, or in it, does it: "pursued an offensive", "sought war", "hunts rebels in an offensive".
_ALSO_DONE = frozenset("seek look pursue name hunt search".split())
_DOING = frozenset({"in", "during", "with", "through", "by"})
# Whoever is named as one of these has suffered it, whoever names him.
_HIT = frozenset("victim target casualty survivor hostage fatality dead wounded injured one".split())


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The deed without those whom it hit only by a guess ("hunts Holm over the raid", "a suspect in the raid: Holm"), and without who looks into it."""
    tree, deed = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "ASSAULT" or tree.pos[deed] != "NOUN":
        return event
    looking = (t for t in tree.above(deed) if tree.lemmas[t] in _LOOKING | _TYING and not _does(tree, t, deed))
    seekers = {c for t in looking for c in _doers(tree, t)}
    return replace(
        event,
        actors=tuple(p for p in event.actors if reading.head(p) not in seekers),
        recipients=tuple(p for p in event.recipients if not _way(reading, p, deed) & _INQUIRY),
    )


def alleged(reading: Reading, event: EventMention) -> EventMention:
    """The deed as alleged of those who are only linked to it: "the chief suspect in the raid", "men wanted for killing a judge"."""
    tree, deed = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type == "ASSAULT" and event.status == "hypothetical" and _sought_for(tree, deed):
        return replace(event, status="alleged", content_status="actual")
    if event.type != "ASSAULT" or event.status != "actual" or not event.actors or tree.pos[deed] != "NOUN":
        return event
    said = all(_way(reading, party, deed) & _ONLY_SAID for party in event.actors)
    return replace(event, status="alleged", content_status="actual") if said else event


def _sought_for(tree: Tree, deed: int) -> bool:
    """Whether somebody is wanted for a deed, who is looked for and not wished to do it."""
    verb = tree.heads[deed]
    wanted = verb >= 0 and tree.lemmas[verb] in ("want", "seek") and tree.tags[verb] == "VBN"
    return wanted and bool({"for", "over"} & set(tree.marks(deed)))


def _way(reading: Reading, party: Party, deed: int) -> set[str]:
    """The words that join a party to a deed; none where one of them is of those whom it hit."""
    tree, head = reading.tree, reading.head(party)
    between = tree.path(head, deed)
    if tree.heads[head] == deed and tree.dep[head] in ("appos", "parataxis"):
        between |= {tree.heads[deed]}  # "a suspect in the raid: Holm"
    if tree.lemmas[head] in _SUSPICION:
        between |= {head}
    sought = {t for t in between if tree.lemmas[t] == "seek" and tree.undergoer(t) != head}  # "sought refuge in X"
    lemmas = {tree.lemmas[t] for t in between - sought if t >= 0 and not _does(tree, t, deed)}
    return set() if lemmas & _HIT else lemmas


def _does(tree: Tree, verb: int, deed: int) -> bool:
    """Whether a verb tells of the deed itself that else tells of a search."""
    in_it = tree.heads[deed] == verb and bool(_DOING & set(tree.marks(deed)))
    return tree.lemmas[verb] in _ALSO_DONE and (in_it or tree.undergoer(verb) == deed)


def _doers(tree: Tree, verb: int) -> list[int]:
    """Who looks into something, with all that are joined to him."""
    doer = tree.doer(verb) if tree.pos[verb] == "VERB" else None
    return [] if doer is None else tree.conjuncts(doer)
