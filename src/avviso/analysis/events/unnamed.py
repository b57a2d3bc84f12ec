"""What is on record though nobody is named who does it: harm that somebody suffers, people set free, envoys sent away, measures lifted, ways reopened."""

from __future__ import annotations

from avviso.analysis.annotations import EventMention
from avviso.analysis.events import envoys as event_envoys
from avviso.analysis.events import outsiders as event_outsiders
from avviso.analysis.events import relief as event_relief
from avviso.analysis.events import voted as event_voted
from avviso.analysis.events.barred import is_way
from avviso.analysis.events.reading import Reading
from avviso.analysis.events.status import clause_status
from avviso.analysis.tree import Tree
from avviso.reference.plover import VIOLENT, word_class

_SUFFERED = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE"})
_LIFTING = frozenset({"lift", "ease", "relax", "waive"})
_MEASURES = word_class("sanctions") | word_class("bans") | word_class("emergency")
_OPENING = frozenset({"reopen", "re-open", "open"})
_SMALL = frozenset({"ban", "restriction", "penalty", "tariff", "duty", "levy", "blackout"})  # of daily life as well
_YIELDING = frozenset({"RETREAT", "CONCEDE"})


def worth(reading: Reading, event: EventMention) -> bool:
    """Whether an event without a doer is to be recorded for whom it is done to, or for what is done."""
    if outright(reading, event) or event_voted.outright(reading, event):
        return True
    suffered = event.type in _SUFFERED or event_outsiders.is_release(reading, event)
    return bool(event.recipients) and (suffered or event_relief.taken_out(reading, event))


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether the words alone make it an event."""
    what = _lifted(reading.tree, reading.document.tokens(event.trigger)[0]) if event.type in _YIELDING else None
    return what is not None and (bool(event.recipients) or not what & _SMALL)


def over(reading: Reading, event: EventMention) -> bool:
    """Whether it is a measure of which the sentence tells only that it has ended: "the embargo on Norland was lifted"."""
    tree, noun = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[noun]
    if event.type not in VIOLENT or tree.pos[noun] != "NOUN" or verb < 0 or tree.undergoer(verb) != noun:
        return False
    return _lifted(tree, verb) is not None and clause_status(tree, verb) == "actual"


def named(tree: Tree, verb: int) -> bool:
    """Whether a word tells of such a deed by nobody that is named."""
    if tree.pos[verb] == "NOUN":
        return event_voted.distrusted(tree, verb) is not None
    return tree.pos[verb] == "VERB" and (_lifted(tree, verb) is not None or event_envoys.by_nobody(tree, verb))


def _lifted(tree: Tree, verb: int) -> set[str] | None:
    """What measure ends or what way across a border is open again, as nobody is named who sees to it: "the siege was lifted"."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" and tree.passive(verb) else None
    if held is None or tree.doer(verb) is not None:
        return None
    things = [*tree.conjuncts(held), *tree.oblique(held, "of")]
    what = {tree.lemma(each) for each in things}
    lifted = tree.lemma(verb) in _LIFTING and what & _MEASURES
    opened = tree.lemma(verb) in _OPENING and any(is_way(tree, each) for each in things)
    return what if lifted or opened else None
