"""The mode and the CAMEO code that an event gets from what is asked for, refused, weighed or mourned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Quotation
from avviso.analysis.events import codes as event_codes
from avviso.text.document import Document
from tests.factories.political import make_event
from tests.factories.quotations import parsed


def code(
    words: str, type_: str, *, cameo: str | None = None, act: str | None = None, status: str = "actual", at: int = 1
) -> tuple[str | None, str | None]:
    """Mode and code of the event of a type at one word of a sentence, the saying of an act where that is given."""
    document: Document = parsed(words)
    event = replace(make_event(type_, document.span(at, at + 1)), cameo=cameo, status=status)
    said = () if act is None else (Quotation(None, document.span(at, at + 1), (), "indirect", "directive", act),)
    event = replace(event, reported_in=0 if said else None)
    (after,) = event_codes.coded(document, said, (event,))
    return after.mode, after.cameo


TO_DO = (
    "Norland/PROPN/2/nsubj {cue}/VERB/0/root/{cue}/VBD Sudmark/PROPN/2/obj to/PART/5/mark {verb}/VERB/2/xcomp/{verb}/VB"
    " its/PRON/7/nmod:poss {noun}/NOUN/5/obj/{noun}"
)
FOR = "Norland/PROPN/2/nsubj {cue}/VERB/0/root/{cue}/VBD for/ADP/4/case {noun}/NOUN/2/obl/{noun} to/ADP/6/case {what}/NOUN/4/nmod/{what}"


@pytest.mark.parametrize(
    ("remark", "cue", "verb", "noun", "act", "expected"),
    [
        ("an appeal to release", "urge", "release", "prisoner", "urge", ("yield", "0253")),
        ("a demand of it, by its word", "order", "release", "prisoner", "urge", ("yield", "1053")),
        ("a demand of it, by its act", "tell", "release", "prisoner", "demand", ("yield", "1053")),
        ("an appeal to end sanctions", "urge", "lift", "sanction", "urge", ("yield", "0254")),
        ("an appeal for a deed of no kind", "urge", "change", "name", "urge", (None, "020")),
        ("an appeal to do harm", "urge", "attack", "neighbour", "urge", (None, "020")),
    ],
)
def test_what_somebody_is_asked_to_do(remark, cue, verb, noun, act, expected):
    assert code(TO_DO.format(cue=cue, verb=verb, noun=noun), "REQUEST", cameo="100", act=act) == expected, remark


def test_what_else_somebody_does_is_not_what_he_asks() -> None:
    words = "Norland/PROPN/2/nsubj urged/VERB/0/root/urge/VBD calm/NOUN/2/obj and/CCONJ/5/cc hosted/VERB/2/conj/host/VBD talks/NOUN/5/obj/talk"
    assert code(words, "REQUEST") == ("yield", "0256")


@pytest.mark.parametrize(
    ("remark", "noun", "what", "expected"),
    [
        ("aid", "aid", "refugee", ("assist", "023")),
        ("restraint", "restraint", "refugee", ("yield", "0256")),
        ("an end to war", "end", "war", ("yield", "0256")),
        ("an end to waste", "end", "waste", (None, "020")),
    ],
)
def test_what_somebody_asks_for(remark, noun, what, expected):
    assert code(FOR.format(cue="appeal", noun=noun, what=what), "REQUEST") == expected, remark


@pytest.mark.parametrize(
    ("remark", "cue", "verb", "noun", "cameo", "expected"),
    [
        ("a release", "refuse", "release", "prisoner", "120", ("yield", "1243")),
        ("sanctions", "refuse", "lift", "sanction", "120", ("yield", "1244")),
        ("what has no code of its own", "refuse", "change", "name", "120", (None, "120")),
        ("a veto stays one", "veto", "release", "prisoner", "129", (None, "129")),
    ],
)
def test_what_is_refused(remark, cue, verb, noun, cameo, expected):
    words = TO_DO.replace("Sudmark/PROPN/2/obj", "still/ADV/2/advmod")
    assert code(words.format(cue=cue, verb=verb, noun=noun), "REJECT", cameo=cameo) == expected, remark


@pytest.mark.parametrize(("noun", "expected"), [("allegation", "016"), ("offer", None)])
def test_a_charge_that_is_rejected(noun: str, expected: str | None) -> None:
    words = f"Norland/PROPN/2/nsubj rejected/VERB/0/root/reject the/DET/4/det {noun}/NOUN/2/obj/{noun}"
    assert code(words, "REJECT")[1] == expected


@pytest.mark.parametrize(
    ("remark", "type_", "word", "expected"),
    [
        ("mourned", "SUPPORT", "condolences", "018"),
        ("agreed with", "SUPPORT", "agree", "019"),
        ("praised", "SUPPORT", "praise", None),
        ("doubted", "ACCUSE", "concern", "012"),
        ("accused", "ACCUSE", "accuse", None),
        ("found guilty", "COERCE", "convict", "116"),
        ("an accord", "AGREE", "agree", None),
    ],
)
def test_comments(remark, type_, word, expected):
    words = f"Norland/PROPN/2/nsubj {word}/VERB/0/root/{word}"
    assert code(words, type_)[1] == expected, remark


@pytest.mark.parametrize(
    ("verb", "status", "expected"),
    [("consider", "hypothetical", "014"), ("plan", "hypothetical", None), ("consider", "actual", None)],
)
def test_a_deed_that_is_weighed(verb: str, status: str, expected: str | None) -> None:
    words = f"Norland/PROPN/2/nsubj {verb}s/VERB/0/root/{verb}/VBZ sending/VERB/2/xcomp/send/VBG some/DET/5/det aid/NOUN/3/obj"
    assert [code(words, "AID", status=status, at=at)[1] for at in (2, 4)] == [expected] * 2


@pytest.mark.parametrize(("noun", "expected"), [("possibility", "014"), ("history", None)])
def test_the_possibility_of_a_deed_is_weighed(noun: str, expected: str | None) -> None:
    words = (
        f"Norland/PROPN/2/nsubj considers/VERB/0/root/consider/VBZ the/DET/4/det {noun}/NOUN/2/obj/{noun} of/SCONJ/6/mark"
        " sending/VERB/4/acl/send/VBG aid/NOUN/6/obj"
    )
    assert code(words, "AID", status="hypothetical", at=5)[1] == expected
