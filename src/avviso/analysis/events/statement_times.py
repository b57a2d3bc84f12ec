"""When and where something was said, as the event that the saying is has it, or what its speaker did before in the same sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.annotations import EventMention, PlaceMention, Quotation, TimeExpression
from avviso.analysis.events.reading import PLAIN
from avviso.analysis.events.setting import Setting
from avviso.analysis.events.triggers import Site
from avviso.analysis.quotations.quotations import shown
from avviso.analysis.tree import Tree, tree_of
from avviso.text.document import Document

# What somebody does who then says something: "telephoned on Monday and urged both to sign".
_ADDRESSING = frozenset(
    "speak talk telephone phone ring call write appear address brief meet testify cable tweet visit".split()
)
_IN = ("in", "through", "during", "via")
_PUTTING_OUT = frozenset(
    "publish release issue air broadcast deliver adopt date post record print distribute write".split()
)
_NEAR = 3  # tokens from what was put out to the word for that


def dated(
    document: Document,
    times: tuple[TimeExpression, ...],
    places: tuple[PlaceMention, ...],
    quotations: Sequence[Quotation],
    events: Sequence[EventMention],
) -> tuple[tuple[Quotation, ...], tuple[EventMention, ...]]:
    """The statements and the events that they are, each with the time and place of the other where its own words give none; a participle has the time
    of what its speaker did: "met Holm on Monday, stressing that ...".
    """
    tree, found, told = tree_of(document.doc), list(quotations), list(events)
    setting = Setting(document, tree, times, places)
    for index, said in enumerate(found):
        if said.cue is None:
            continue
        own = [at for at, e in enumerate(told) if e.reported_in == index and e.trigger.overlaps(said.cue)]
        time, place = (
            _first(said.time, *(told[at].time for at in own)),
            _first(said.place, *(told[at].place for at in own)),
        )
        time = _beside(document, tree, setting, said) if time is None else time
        time = _put_out(tree, setting, document.tokens(said.cue)) if time is None else time
        found[index] = shown(replace(said, time=time, place=place), times, places)
        for at in own:
            told[at] = replace(told[at], time=_first(told[at].time, time), place=_first(told[at].place, place))
    return tuple(found), tuple(told)


def _first(*indices: int | None) -> int | None:
    return next((index for index in indices if index is not None), None)


def _put_out(tree: Tree, setting: Setting, cue: tuple[int, int]) -> int | None:
    """The time at which that was put out in which something is said: "said in a resolution adopted Monday", "in an interview aired on Sunday"."""
    nouns = [t for mark in _IN for word in range(*cue) for t in tree.oblique(word, mark)]
    nouns += [t for t in range(*cue) if tree.pos[t] == "NOUN"]  # of a cue that holds the noun: "said in a statement"
    given = (
        verb
        for noun in nouns
        for verb in tree.kids(noun, "acl")
        if tree.lemmas[verb] in _PUTTING_OUT and verb - noun <= _NEAR
    )
    return next((time for verb in given if (time := setting.time(Site(verb, PLAIN))) is not None), None)


def _beside(document: Document, tree: Tree, setting: Setting, said: Quotation) -> int | None:
    """The time of the verb whose subject speaks, of a cue that is a participle behind a comma, or joined to a verb of addressing somebody."""
    assert said.cue is not None
    start, end = document.tokens(said.cue)
    if said.speaker is None:
        return None
    joined = tree.dep[start] == "conj" and tree.lemmas[tree.heads[start]] in _ADDRESSING
    if joined and not any(True for _ in tree.kids(start, "nsubj")):
        return setting.time(Site(tree.heads[start], PLAIN))
    if tree.tags[start] != "VBG" or tree.dep[start] != "advcl" or tree.words[start - 1] != ",":
        return None
    subject = tree.top(*document.tokens(said.speaker.span))
    while tree.dep[subject] in ("flat", "appos", "compound") and tree.heads[subject] >= 0:
        subject = tree.heads[subject]  # "Foreign Minister Anna Berg", of whom the name is known
    verb = tree.heads[subject]
    near = 0 <= verb < start and document.sentence_of(verb).end >= end
    if not near or tree.dep[subject] != "nsubj" or tree.passive(verb):
        return None
    return setting.time(Site(verb, PLAIN))
