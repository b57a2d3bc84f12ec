"""What somebody calls, meets or writes to another to say: "telephoned Abbas to appeal for calm" is an appeal of the caller, to Abbas.

An infinitive behind an object is most often what the object is to do ("told Abbas to appeal for calm"); behind a verb of contact it is what the
contact is for, and what it is for is said in it.
"""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import Reading
from avviso.analysis.quotations.cue_subjects import CONTACT
from avviso.analysis.quotations.saying_errands import OTHERWISE, SAID
from avviso.analysis.tree import Tree

_KINDS = {
    **dict.fromkeys(("call", "telephone", "phone", "ring"), ("phone", "041")),
    **dict.fromkeys(("meet", "receive", "host"), (None, "040")),
    **dict.fromkeys(("visit", "fly", "travel"), ("visit", "042")),
}
"""PLOVER mode and CAMEO code of contacts that are talks by themselves."""
_REACHED = ("obj", "iobj", "obl")
_TOWARDS = frozenset({"to", "with"})
_SPOKEN = frozenset({"REQUEST", "SUPPORT", "ACCUSE", "REJECT", "THREATEN"})


def contact_of(tree: Tree, token: int) -> int | None:
    """The verb of contact that a word tells the errand of: the infinitive below it, or that verb's object ("to offer his congratulations")."""
    verb = token if tree.pos[token] == "VERB" else tree.heads[token]
    if verb < 0 or tree.lemmas[verb] not in SAID or "to" not in tree.marks(verb) or tree.kid(verb, "nsubj") is not None:
        return None
    if verb != token and tree.dep[token] != "obj":
        return None
    above = tree.heads[verb]
    if not 0 <= above < verb or tree.dep[verb] not in ("advcl", "xcomp") or tree.lemmas[above] not in CONTACT:
        return None
    return None if tree.passive(above) or tree.words[above + 1] in OTHERWISE else above


def has_errand(tree: Tree, contact: int) -> bool:
    """Whether the sentence says what a contact was for."""
    return any(contact_of(tree, child) == contact for child in tree.kids(contact, "advcl", "xcomp"))


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether an event is a call or a meeting of which the sentence says what it was for: then it is on record beside what was said in it."""
    token = reading.document.tokens(event.trigger)[0]
    return event.type == "CONSULT" and reading.tree.lemmas[token] in _KINDS and has_errand(reading.tree, token)


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event that somebody tells another in a contact, as his who makes it, towards the other, and as what was said where the contact was made."""
    tree = reading.tree
    token = tree.top(*reading.document.tokens(event.trigger))
    if event.type in _SPOKEN and tree.lemmas[token] in _KINDS and has_errand(tree, token):
        mode, cameo = _KINDS[tree.lemmas[token]]
        return replace(event, type="CONSULT", mode=mode, cameo=cameo)  # what was said is an event of its own
    above = contact_of(tree, token) if event.type in _SPOKEN | {"PROTEST"} else None
    subject = None if above is None else tree.surface_subject(above)
    if above is None or subject is None:
        return event
    reached = [
        party
        for c in tree.kids(above, *_REACHED)
        if c < token and (tree.dep[c] != "obl" or _TOWARDS & set(tree.marks(c)))
        for party in reading.parties.all_at(c, acting=False)
    ]
    others = {party.entity for party in reached}
    callers = reading.parties.all_at(subject, acting=True)
    actors = tuple(p for p in event.actors if p.entity not in others) or tuple(callers)
    if not actors:
        return event
    talked = [p for p in reached if not reading.parties.is_thing(p)]
    recipients = event.recipients or tuple(p for p in talked if p.entity not in {a.entity for a in actors})
    status = "actual" if _made(tree, above) and event.status in ("planned", "hypothetical") else event.status
    if event.type == "PROTEST":  # said to somebody, it is no march
        event = replace(event, type="ACCUSE", mode="disapprove", cameo="111")
    return replace(event, actors=actors, recipients=recipients, status=status)


def _made(tree: Tree, contact: int) -> bool:
    """Whether a contact was made, by the tense of its verb."""
    had = any(tree.lemmas[c] == "have" for c in tree.kids(contact, "aux"))
    bare = next(tree.kids(contact, "aux"), None) is None
    return (tree.tags[contact] == "VBD" and bare) or (tree.tags[contact] == "VBN" and had)
