"""Parties that the second reading names in place of those that the rules found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import words as event_words
from avviso.analysis.events.cast import closed
from avviso.analysis.events.parties import Parties
from avviso.analysis.tree import tree_of
from avviso.text.judge import Told
from tests.factories.political import make_actors, make_event
from tests.factories.quotations import parsed


@pytest.mark.parametrize(
    ("remark", "verb", "expected"),
    [
        ("whose support is said once more", "reaffirm", ["Sudmark"]),
        ("whose support is praised", "praise", ["Holm"]),
    ],
)
def test_whose_stance_it_is(remark, verb, expected):
    document = parsed(
        f"Norland/PROPN/2/nsubj {verb}ed/VERB/0/root/{verb} Holm/PROPN/4/nmod:poss support/NOUN/2/obj for/ADP/6/case Sudmark/PROPN/4/nmod"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Holm", (5, 6, 5): "Sudmark"})
    first, _, third = (actors.party(mention) for mention in actors.mentions)
    event = replace(make_event("SUPPORT", document.span(1, 2)), actors=(first,), recipients=(third,))
    tree = tree_of(document.doc)
    told_ = Told({}, {}, (((0, 1), 0.9),), (((2, 3), 0.9),))
    after = event_words.retold(document, tree, Parties(tree, closed(actors)), event, told_, paired=False)
    assert [p.span.text for p in after.recipients] == expected, remark


@pytest.mark.parametrize(
    ("remark", "named", "expected"),
    [
        ("others, surely", [((4, 5), 0.9)], ["Sudmark"]),
        ("others, perhaps", [((4, 5), 0.5)], ["Holm"]),
        ("him and others", [((2, 3), 0.9), ((4, 5), 0.9)], ["Holm"]),
        ("others, and perhaps him", [((2, 3), 0.3), ((4, 5), 0.9)], ["Holm"]),
        ("nobody", [], ["Holm"]),
    ],
)
def test_others_whom_the_second_reading_names(remark, named, expected):
    document = parsed("Norland/PROPN/2/nsubj told/VERB/0/root/tell Holm/PROPN/2/obj of/ADP/5/case Sudmark/PROPN/2/obl")
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Holm", (4, 5, 4): "Sudmark"})
    first, second = (actors.party(actors.mentions[n]) for n in (0, 1))
    event = replace(make_event("REQUEST", document.span(1, 2)), actors=(first,), recipients=(second,))
    tree = tree_of(document.doc)
    told_ = Told({}, {}, (((0, 1), 0.9),), tuple(named))
    after = event_words.retold(document, tree, Parties(tree, closed(actors)), event, told_, paired=False)
    assert [p.span.text for p in after.recipients] == expected, remark


@pytest.mark.parametrize(
    ("remark", "kind", "target", "expected"),
    [
        ("it is to leave", "RETREAT", (2, 3), (["it"], [])),
        ("it is to attack", "ASSAULT", (2, 3), (["Norland"], ["Sudmark"])),
        ("others are left", "RETREAT", (7, 8), (["Norland"], ["Sudmark"])),
    ],
)
def test_nobody_has_done_to_him_what_he_is_to_do(remark, kind, target, expected):
    document = parsed(
        "Norland/PROPN/2/nsubj told/VERB/0/root/tell Sudmark/PROPN/2/iobj that/SCONJ/7/mark it/PRON/7/nsubj must/AUX/7/aux"
        " leave/VERB/2/ccomp/leave/VB Varn/PROPN/7/obj"
    )
    actors = make_actors(
        document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark", (4, 5, 4): "Sudmark", (7, 8, 7): "Varn"}
    )
    first, second = (actors.party(actors.mentions[n]) for n in (0, 1))
    event = replace(make_event(kind, document.span(6, 7)), actors=(first,), recipients=(second,))
    tree = tree_of(document.doc)
    after = event_words.done_by_its_subject(
        document, tree, Parties(tree, closed(actors)), event, Told({}, {}, (((0, 1), 0.9),), ((target, 0.9),))
    )
    assert ([p.span.text for p in after.actors], [p.span.text for p in after.recipients]) == expected, remark


@pytest.mark.parametrize(
    ("remark", "mark", "kind", "chance", "expected"),
    [
        ("a side of a truce is not blamed", "between", "ASSAULT", 0.45, []),
        ("unless it is likelier meant than not", "between", "ASSAULT", 0.6, ["Sudmark"]),
        ("who stands otherwise", "of", "ASSAULT", 0.45, ["Sudmark"]),
        ("for no violence", "between", "AID", 0.45, ["Sudmark"]),
    ],
)
def test_who_is_a_side_of_something_else_is_not_blamed(remark, mark, kind, chance, expected):
    document = parsed(
        f"truce/NOUN/6/nsubj {mark}/ADP/3/case Norland/PROPN/1/nmod and/CCONJ/5/cc Sudmark/PROPN/3/conj ended/VERB/0/root/end "
        "killing/VERB/6/advcl/kill/VBG Holm/PROPN/7/obj"
    )
    actors = make_actors(document, {(4, 5, 4): "Sudmark", (7, 8, 7): "Holm"})
    event = replace(make_event(kind, document.span(6, 7)), recipients=(actors.party(actors.mentions[1]),))
    told_ = Told({}, {}, (((4, 5), chance),), (((7, 8), 0.9),))
    after = event_words.filled(
        document, tree_of(document.doc), Parties(tree_of(document.doc), closed(actors)), event, told_
    )
    assert [p.span.text for p in after.actors] == expected, remark
