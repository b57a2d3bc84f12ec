"""Terms that forbid, on hand-made trees: what may not be done is never laid down as what is to be done."""

from __future__ import annotations

import pytest

from avviso.analysis.agreements import agreements
from tests.factories.political import make_actors
from tests.factories.quotations import parsed

UNDER = "Under/ADP/4/case the/DET/4/det Ostby/PROPN/4/compound accord/NOUN/{at}/obl {rest}"
# What is told under the accord; each term with who is bound.
FORBIDDEN = [
    ("not", "Norland/PROPN/8/nsubj must/AUX/8/aux not/PART/8/advmod shut/VERB/0/root/shut/VB ports/NOUN/8/obj", 8,
     [("not shut ports", ["Norland"])]),
    ("never", "Norland/PROPN/8/nsubj shall/AUX/8/aux never/ADV/8/advmod shut/VERB/0/root/shut/VB ports/NOUN/8/obj", 8,
     [("never shut ports", ["Norland"])]),
    ("no longer", "Norland/PROPN/9/nsubj will/AUX/9/aux no/ADV/9/advmod longer/ADV/9/advmod shut/VERB/0/root/shut/VB ports/NOUN/9/obj", 9,
     [("no longer shut ports", ["Norland"])]),
    ("a list of what is forbidden is one term", "Norland/PROPN/8/nsubj may/AUX/8/aux not/PART/8/advmod shut/VERB/0/root/shut/VB ports/NOUN/8/obj or/CCONJ/11/cc mine/VERB/8/conj/mine/VB them_/PRON/11/obj", 8,
     [("not shut ports or mine them", ["Norland"])]),
    ("what is allowed is no term", "Norland/PROPN/7/nsubj may/AUX/7/aux shut/VERB/0/root/shut/VB ports/NOUN/7/obj", 7, []),
    ("nor what one is not bound to", "Norland/PROPN/8/nsubj:pass is/AUX/8/aux:pass/be/VBZ not/PART/8/advmod obliged/VERB/0/root/oblige/VBN to/PART/10/mark shut/VERB/8/xcomp/shut/VB ports/NOUN/10/obj", 8, []),
    ("what nobody may do stands with who may not", "neither/DET/6/det side/NOUN/8/nsubj shall/AUX/8/aux shut/VERB/0/root/shut/VB ports/NOUN/8/obj", 8,
     [("neither side shall shut ports", [])]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "rest", "at", "expected"), FORBIDDEN, ids=[row[0] for row in FORBIDDEN])
def test_what_an_instrument_forbids(remark: str, rest: str, at: int, expected: list[tuple[str, list[str]]]) -> None:
    document = parsed(UNDER.format(at=at, rest=rest))
    actors = make_actors(document, {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text == "Norland"})
    found = agreements.find(document, actors, (), (), (), ())
    terms = [term for agreement in found for term in agreement.provisions]
    assert [
        (term.span.text, [actors.entities[party.entity].name for party in term.obliged]) for term in terms
    ] == expected, remark


def test_a_term_that_the_tree_hangs_on_the_aside_is_one() -> None:
    document = parsed(
        "Under/ADP/4/case the/DET/4/det Ostby_/PROPN/4/compound/Ostby accord_/NOUN/0/root ,/PUNCT/6/punct signed/VERB/4/acl/sign/VBN"
        " in/ADP/8/case May_/PROPN/6/obl ,/PUNCT/4/punct Norland/PROPN/12/nsubj must/AUX/12/aux leave/VERB/6/xcomp/leave/VB Velia/PROPN/12/obj"
    )
    actors = make_actors(document, {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text == "Norland"})
    (found,) = agreements.find(document, actors, (), (), (), ())
    assert [(term.span.text, len(term.obliged)) for term in found.provisions] == [("leave Velia", 1)]
