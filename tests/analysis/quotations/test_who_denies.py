"""Whoever is charged denies a charge, not whoever charges him."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.quotations import actors_at, parsed

ACCUSED = "Varn/PROPN/2/nsubj accused/VERB/0/root/accuse Meridia/PROPN/2/obj of/SCONJ/5/mark lying/VERB/2/advcl/lie/VBG"
CHARGE = " ,_/PUNCT/7/punct a/DET/8/det charge/NOUN/5/obj {who}/PRON/10/nsubj {verb}/VERB/8/acl:relcl/{lemma}"
NEXT = "\n{who}/PRON/2/nsubj {verb}/VERB/0/root/{lemma} the/DET/4/det {what}/NOUN/2/obj"
WHO = {"Varn": "organisation", "Meridia": "state"}


def said(words: str, *attributions: Attribution, same: dict[str, str]) -> list[tuple[str | None, str | None]]:
    """Cue and speaker of every statement."""
    document = parsed(words, attributions=attributions)
    actors = actors_at(document, WHO, same)
    found = quotations.find(document, actors, (), ())
    return [(q.cue and q.cue.text, q.speaker and actors.entities[q.speaker.entity].name) for q in found]


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("in the same sentence", ACCUSED + CHARGE.format(who="it", verb="denied", lemma="deny"), "Meridia"),
        (
            "the charge in the next",
            ACCUSED + NEXT.format(who="It", verb="denied", lemma="deny", what="charge"),
            "Meridia",
        ),
        (
            "another thing in the next",
            ACCUSED + NEXT.format(who="It", verb="denied", lemma="deny", what="visit"),
            "Varn",
        ),
    ],
)
def test_who_denies_a_charge(remark: str, words: str, expected: str) -> None:
    same = {"it": "Varn", "It": "Varn"}
    at = words.split().index(next(w for w in words.split() if w.startswith("denied")))
    model = Attribution(
        (at, at + 1), (at - 1, at), ((at - 2, at - 1),) if "acl:relcl" in words else ((at + 1, at + 3),), 0.9
    )
    found = dict(said(words.replace("\n", " \n ").replace(" \n ", "\n"), model, same=same))
    assert (found["accused"], found["denied"]) == ("Varn", expected), remark
