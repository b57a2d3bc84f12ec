"""Undertakings told by a noun or by a time in which to do a thing, on hand-made trees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import TimeExpression
from avviso.analysis.commitments import commitments
from avviso.analysis.quotations import quotations
from tests.factories.political import make_actors
from tests.factories.quotations import parsed

Told = list[tuple[str, str, list[str]]]

# The words, and of each commitment its force, its action, and what is claimed of it.
NOUNS: list[tuple[str, str, Told]] = [
    ("broken",
     "Norland/PROPN/2/nsubj broke/VERB/0/root/break its/PRON/4/nmod:poss promise/NOUN/2/obj to/PART/6/mark free/VERB/4/acl/free/VB hostages/NOUN/6/obj",
     [("pledged", "free hostages", ["breached"])]),
    ("not kept",
     "Norland/PROPN/2/nsubj failed/VERB/0/root/fail to/PART/4/mark keep/VERB/2/xcomp/keep/VB its/PRON/6/nmod:poss promise/NOUN/4/obj to/PART/8/mark free/VERB/6/acl/free/VB hostages/NOUN/8/obj",
     [("pledged", "free hostages", ["breached"])]),
    ("kept",
     "Norland/PROPN/2/nsubj honoured/VERB/0/root/honour its/PRON/4/nmod:poss pledge/NOUN/2/obj to/PART/6/mark free/VERB/4/acl/free/VB hostages/NOUN/6/obj",
     [("pledged", "free hostages", ["complied"])]),
    ("not kept yet, by whom it is told of",
     "Norland/PROPN/2/nsubj has/VERB/0/root/have/VBZ yet/ADV/2/advmod to/PART/5/mark honour/VERB/2/xcomp/honour/VB a/DET/7/det pledge/NOUN/5/obj to/PART/9/mark free/VERB/7/acl/free/VB hostages/NOUN/9/obj",
     [("pledged", "free hostages", ["breached"])]),
    ("perhaps to be made and kept",
     "Norland/PROPN/3/nsubj will/AUX/3/aux honour/VERB/0/root/honour/VB a/DET/5/det pledge/NOUN/3/obj to/PART/7/mark free/VERB/5/acl/free/VB hostages/NOUN/7/obj",
     [("planned", "honour a pledge to free hostages", [])]),
    ("to be kept",
     "Sudmark/PROPN/2/nsubj urged/VERB/0/root/urge Norland/PROPN/2/obj to/PART/5/mark keep/VERB/2/xcomp/keep/VB its/PRON/7/nmod:poss pledge/NOUN/5/obj to/PART/9/mark free/VERB/7/acl/free/VB hostages/NOUN/9/obj",
     [("demanded", "keep its pledge to free hostages", [])]),
    ("given, that others do not",
     "Norland/PROPN/2/nsubj gave/VERB/0/root/give Sudmark/PROPN/2/iobj a/DET/5/det guarantee/NOUN/2/obj that/SCONJ/9/mark borders/NOUN/9/nsubj would/AUX/9/aux stay/VERB/5/acl/stay/VB open/ADJ/9/xcomp",
     [("pledged", "borders would stay open", [])]),
    ("got from somebody",
     "Sudmark/PROPN/2/nsubj received/VERB/0/root/receive an/DET/4/det assurance/NOUN/2/obj from/ADP/6/case Norland/PROPN/4/nmod that/SCONJ/10/mark borders/NOUN/10/nsubj would/AUX/10/aux stay/VERB/4/acl/stay/VB open/ADJ/10/xcomp",
     [("pledged", "borders would stay open", [])]),
    ("only wanted",
     "Norland/PROPN/2/nsubj wants/VERB/0/root/want a/DET/4/det pledge/NOUN/2/obj to/PART/6/mark free/VERB/4/acl/free/VB hostages/NOUN/6/obj", []),
    ("without what",
     "Norland/PROPN/2/nsubj broke/VERB/0/root/break its/PRON/4/nmod:poss promise/NOUN/2/obj", []),
    ("a deadline",
     "Sudmark/PROPN/2/nsubj set/VERB/0/root/set Norland/PROPN/2/iobj a/DET/5/det deadline/NOUN/2/obj to/PART/7/mark free/VERB/5/acl/free/VB hostages/NOUN/7/obj",
     [("demanded", "free hostages", [])]),
    ("time that one has",
     "Norland/PROPN/2/nsubj had/VERB/0/root/have/VBD until/ADP/4/case Monday/PROPN/2/obl to/PART/6/mark free/VERB/2/xcomp/free/VB hostages/NOUN/6/obj",
     [("demanded", "free hostages", [])]),
    ("time that one is given",
     "Norland/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be/VBD given/VERB/0/root/give/VBN three/NUM/5/nummod days/NOUN/3/obj/day to/PART/7/mark free/VERB/5/acl/free/VB hostages/NOUN/7/obj",
     [("demanded", "free hostages", [])]),
    ("time that one is given by another",
     "Norland/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be/VBD given/VERB/0/root/give/VBN three/NUM/5/nummod days/NOUN/3/obj/day to/PART/7/mark go/VERB/5/acl/go/VB by/ADP/9/case Sudmark/PROPN/7/obl",
     [("demanded", "go", [])]),
    ("no time",
     "Norland/PROPN/2/nsubj had/VERB/0/root/have/VBD reason/NOUN/2/obj to/PART/5/mark free/VERB/3/acl/free/VB hostages/NOUN/5/obj", []),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "text", "expected"), NOUNS, ids=[row[0] for row in NOUNS])
def test_what_a_noun_or_a_term_tells_of(remark: str, text: str, expected: Told) -> None:
    document = parsed(text)
    heads = [(k, word.split("/")[0]) for k, word in enumerate(text.split())]
    known = {
        (k, k + 1, k): "Norland" if word == "its" else word
        for k, word in heads
        if word in ("Norland", "Sudmark", "its")
    }
    actors = make_actors(document, known)
    said = quotations.find(document, actors, (), ())
    found = commitments.find(document, actors, (), said, ())
    assert [(c.force, c.action.text, [claim.what for claim in c.status_claims]) for c in found] == expected, remark
    assert all(actors.entities[c.actor.entity].name == "Norland" for c in found), remark


def test_a_deadline_is_the_time_beside_its_noun() -> None:
    document = parsed(
        "Sudmark/PROPN/2/nsubj set/VERB/0/root/set Norland/PROPN/2/iobj a/DET/5/det deadline/NOUN/2/obj of/ADP/7/case Friday/PROPN/5/nmod"
        " to/PART/9/mark leave/VERB/5/acl/leave/VB"
    )
    actors = make_actors(document, {(0, 1, 0): "Sudmark", (2, 3, 2): "Norland"})
    time = TimeExpression(document.span(6, 7), "2024-03-08", "2024-03-08", "2024-03-08", "DATE")
    (found,) = commitments.find(document, actors, (time,), (), ())
    assert found.deadline == 0


# Who says "must" or "will" of himself, and whether that undertakes it.
@pytest.mark.parametrize(("modal", "count"), [("must", 0), ("will", 1)])
def test_who_exhorts_himself_undertakes_nothing(modal: str, count: int) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj said/VERB/0/root/say it/PRON/5/nsubj {modal}/AUX/5/aux act/VERB/2/ccomp/act/VB now/ADV/5/advmod"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Norland"})
    found = commitments.find(document, actors, (), quotations.find(document, actors, (), ()), ())
    assert len(found) == count


PROMISED = (
    "Norland/PROPN/{head}/nsubj promised/VERB/{head}/{dep}/promise/VBD Sudmark/PROPN/2/iobj it/PRON/6/nsubj would/AUX/6/aux"
    " leave/VERB/2/ccomp/leave/VB"
)


def test_it_is_promised_to_somebody_that_it_would_be_done() -> None:
    document = parsed(PROMISED.format(head=2, dep="root").replace("promised/VERB/2/", "promised/VERB/0/"))
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark", (3, 4, 3): "Norland"})
    said = tuple(replace(q, act="pledge") for q in quotations.find(document, actors, (), ()))
    assert [c.action.text for c in commitments.find(document, actors, (), said, ())] == ["leave"]


def test_what_is_told_of_what_is_promised_is_no_promise_of_its_own() -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj promised/VERB/0/root/promise/VBD guns/NOUN/2/obj half/NOUN/7/nsubj of/ADP/6/case which/PRON/4/nmod/which/WDT"
        " would/AUX/8/aux come/VERB/2/ccomp/come/VB late/ADV/8/advmod"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    said = tuple(replace(q, act="pledge") for q in quotations.find(document, actors, (), ()))
    assert commitments.find(document, actors, (), said, ()) == ()
