"""When something was said, where the event that the saying is, or what its speaker did before in the same sentence, has a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.annotations import EventMention, PlaceMention, Quotation, TimeExpression
from avviso.analysis.event_reading import PLAIN
from avviso.analysis.event_setting import Setting
from avviso.analysis.event_tree import Tree, tree_of
from avviso.analysis.event_triggers import Site
from avviso.text.document import Document


def dated(
    document: Document,
    times: tuple[TimeExpression, ...],
    places: tuple[PlaceMention, ...],
    quotations: Sequence[Quotation],
    events: Sequence[EventMention],
) -> tuple[tuple[Quotation, ...], tuple[EventMention, ...]]:
    """The statements and the events that they are, those without a time with that of the event, or with that of what the speaker of a participle did:
    "met Holm on Monday, stressing that ...".
    """
    tree, found, told = tree_of(document.doc), list(quotations), list(events)
    setting = Setting(document, tree, times, places)
    for index, said in enumerate(found):
        if said.cue is None or said.time is not None:
            continue
        own = [at for at, e in enumerate(told) if e.reported_in == index and e.trigger.overlaps(said.cue)]
        time = next((told[at].time for at in own if told[at].time is not None), None)
        time = _beside(document, tree, setting, said) if time is None else time
        if time is None:
            continue
        found[index] = replace(said, time=time)
        for at in own:
            told[at] = replace(told[at], time=time if told[at].time is None else told[at].time)
    return tuple(found), tuple(told)


def _beside(document: Document, tree: Tree, setting: Setting, said: Quotation) -> int | None:
    """The time of the verb whose subject speaks, of a cue that is a participle behind a comma."""
    assert said.cue is not None
    start, end = document.tokens(said.cue)
    if said.speaker is None or tree.tags[start] != "VBG" or tree.dep[start] != "advcl" or tree.words[start - 1] != ",":
        return None
    subject = tree.top(*document.tokens(said.speaker.span))
    while tree.dep[subject] in ("flat", "appos", "compound") and tree.heads[subject] >= 0:
        subject = tree.heads[subject]  # "Foreign Minister Anna Berg", of whom the name is known
    verb = tree.heads[subject]
    near = 0 <= verb < start and document.sentence_of(verb).end >= end
    if not near or tree.dep[subject] != "nsubj" or tree.passive(verb):
        return None
    return setting.time(Site(verb, PLAIN))
