"""Silence put on record: who would not say what, and of whom there is no comment."""

from __future__ import annotations

import pytest

from avviso.language.annotation import Attribution
from tests.factories.quotations import read, shape

SILENT = "assertive decline-to-comment"
ROWS = [
    (
        "would not elaborate",
        "Orlova/PROPN/4/nsubj would/AUX/4/aux/would/MD not/PART/4/advmod elaborate/VERB/0/root/elaborate/VB",
        ("Orlova", "would not", ("elaborate",), SILENT),
    ),
    (
        "whose subject hangs on the auxiliary",
        "Orlova/PROPN/2/nsubj would/AUX/4/aux/would/MD not/PART/4/advmod elaborate/VERB/0/root/elaborate/VB",
        ("Orlova", "would not", ("elaborate",), SILENT),
    ),
    (
        "would not identify",
        "Orlova/PROPN/4/nsubj would/AUX/4/aux/would/MD not/PART/4/advmod identify/VERB/0/root/identify/VB them/PRON/4/obj",
        ("Orlova", "would not identify", ("them",), SILENT),
    ),
    (
        "would not confirm",
        "Orlova/PROPN/4/nsubj would/AUX/4/aux/would/MD not/PART/4/advmod confirm/VERB/0/root/confirm/VB it/PRON/4/obj",
        ("Orlova", "would not confirm", ("it",), SILENT),
    ),
    ("did not identify tells no silence", "Orlova/PROPN/4/nsubj did/AUX/4/aux/do/VBD not/PART/4/advmod identify/VERB/0/root/identify/VB them/PRON/4/obj", None),
    (
        "refused to give details",
        "Orlova/PROPN/2/nsubj refused/VERB/0/root/refuse to/PART/4/mark give/VERB/2/xcomp/give/VB details/NOUN/4/obj/detail",
        ("Orlova", "refused", ("to give details",), SILENT),
    ),
    (
        "refused to give help",
        "Orlova/PROPN/2/nsubj refused/VERB/0/root/refuse to/PART/4/mark give/VERB/2/xcomp/give/VB help/NOUN/4/obj",
        ("Orlova", "refused", ("to give help",), "commissive refuse"),
    ),
    (
        "neither of two",
        "Neither/CCONJ/2/cc:preconj Varn/PROPN/5/nsubj nor/CCONJ/4/cc Meridia/PROPN/2/conj commented/VERB/0/root/comment on/ADP/7/case it/PRON/5/obl",
        ("Neither Varn nor Meridia", "commented", ("on it",), SILENT),
    ),
    (
        "neither confirmed nor denied",
        "Varn/PROPN/3/nsubj neither/ADV/3/advmod confirmed/VERB/0/root/confirm nor/CCONJ/5/cc denied/VERB/3/conj/deny "
        "the/DET/7/det raid/NOUN/5/obj",
        ("Varn", "neither confirmed nor denied", ("the raid",), SILENT),
    ),
    (
        "no comment from somebody",
        "There/PRON/2/expl was/AUX/0/root/be no/DET/4/det comment/NOUN/2/nsubj from/ADP/6/case Varn/PROPN/4/nmod",
        ("Varn", "no", ("comment",), SILENT),
    ),
    (
        "no comment from somebody on something",
        "There/PRON/2/expl was/AUX/0/root/be no/DET/4/det comment/NOUN/2/nsubj from/ADP/6/case Varn/PROPN/4/nmod on/ADP/9/case "
        "the/DET/9/det raid/NOUN/4/nmod",
        ("Varn", "no comment", ("on the raid",), SILENT),
    ),
    (
        "has yet to comment",
        "Orlova/PROPN/2/nsubj has/VERB/0/root/have yet/ADV/2/advmod to/PART/5/mark comment/VERB/2/xcomp/comment/VB on/ADP/7/case it/PRON/5/obl",
        ("Orlova", "has yet to", ("comment on it",), SILENT),
    ),
    ("has yet to leave", "Orlova/PROPN/2/nsubj has/VERB/0/root/have yet/ADV/2/advmod to/PART/5/mark leave/VERB/2/xcomp/leave/VB", None),
    (
        "would not be drawn",
        "Orlova/PROPN/5/nsubj:pass would/AUX/5/aux/would/MD not/PART/5/advmod be/AUX/5/aux:pass drawn/VERB/0/root/draw/VBN on/ADP/7/case "
        "it/PRON/5/obl",
        ("Orlova", "would not be drawn", ("on it",), SILENT),
    ),
    (
        "neither side's account was checked",
        "Neither/DET/2/det side/NOUN/4/nmod:poss 's/PART/2/case account/NOUN/7/nsubj:pass could/AUX/7/aux be/AUX/7/aux:pass verified/VERB/0/root/verify",
        (None, "could be verified", ("Neither side 's account",), "assertive unverified"),
    ),
    (
        "what is unconfirmed",
        "The/DET/2/det report/NOUN/4/nsubj:pass is/AUX/4/aux:pass unconfirmed/VERB/0/root/unconfirmed/VBN",
        (None, "is unconfirmed", ("The report",), "assertive unverified"),
    ),
    (
        "what is unverified",
        "The/DET/2/det report/NOUN/4/nsubj is/AUX/4/cop unverified/ADJ/0/root",
        (None, "is unverified", ("The report",), "assertive unverified"),
    ),
    (
        "neither claimed nor denied",
        "Varn/PROPN/3/nsubj neither/PART/3/advmod claimed/VERB/0/root/claim nor/CCONJ/5/cc denied/VERB/3/conj/deny responsibility/NOUN/5/obj",
        ("Varn", "neither claimed nor denied", ("responsibility",), SILENT),
    ),
    (
        "what could not be found out",
        "Lantern/PROPN/4/nsubj could/AUX/4/aux/could/MD not/PART/4/advmod establish/VERB/0/root/establish/VB when/ADV/7/advmod it/PRON/7/nsubj "
        "fell/VERB/4/advcl/fall",
        ("Lantern", "could not establish", ("when it fell",), "assertive unverified"),
    ),
    ("what could not be set up", "Lantern/PROPN/4/nsubj could/AUX/4/aux/could/MD not/PART/4/advmod establish/VERB/0/root/establish/VB it/PRON/4/obj", None),
    (
        "questions referred to others",
        "Varn/PROPN/2/nsubj referred/VERB/0/root/refer questions/NOUN/2/obj/question/NNS to/ADP/5/case Meridia/PROPN/2/obl",
        ("Varn", "referred", ("questions to Meridia",), SILENT),
    ),
    ("a case referred to others", "Varn/PROPN/2/nsubj referred/VERB/0/root/refer cases/NOUN/2/obj/case/NNS to/ADP/5/case Meridia/PROPN/2/obl", None),
    ("whatever could not be verified", "Guns/NOUN/2/nsubj broke/VERB/0/root/break any/DET/4/det/any/DT truce/NOUN/2/obj that/PRON/9/nsubj:pass/that/WDT could/AUX/9/aux/could/MD not/PART/9/advmod be/AUX/9/aux:pass verified/VERB/4/acl:relcl/verify/VBN", None),
    ("a toll that could not be", "Guns/NOUN/2/nsubj took/VERB/0/root/take a/DET/4/det/a/DT toll/NOUN/2/obj that/PRON/9/nsubj:pass/that/WDT could/AUX/9/aux/could/MD not/PART/9/advmod be/AUX/9/aux:pass verified/VERB/4/acl:relcl/verify/VBN", (None, "could not be verified", ("a toll",), "assertive unverified")),
    ("no comment from nobody", "There/PRON/2/expl was/AUX/0/root/be no/DET/4/det comment/NOUN/2/nsubj", None),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_silence(remark: str, sentence: str, expected: tuple[object, ...] | None) -> None:
    assert [shape(q) for q in read(sentence)] == ([] if expected is None else [expected]), remark


def test_who_says_that_he_will_not_comment_declines_once() -> None:
    words = (
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say she/PRON/6/nsubj would/AUX/6/aux/would/MD not/PART/6/advmod comment/VERB/2/ccomp/comment/VB on/ADP/8/case "
        "it/PRON/6/obl"
    )
    found = read(words, {"she": "Orlova"}, attributions=[Attribution((1, 2), (0, 1), ((2, 8),), 0.9)])
    assert [shape(q) for q in found] == [("Orlova", "said", ("she would not comment on it",), SILENT)]


NOBODY = [
    ("none", "None/NOUN/2/nsubj", True),
    ("neither of them", "Neither/DET/2/det Varn/PROPN/3/nsubj", True),
    ("somebody", "Varn/PROPN/2/nsubj", False),
]


@pytest.mark.parametrize(("remark", "who", "negated"), NOBODY, ids=[row[0] for row in NOBODY])
def test_what_nobody_says(remark: str, who: str, negated: bool) -> None:
    verb = len(who.split()) + 1
    found = read(f"{who} accepted/VERB/0/root/accept the/DET/{verb + 2}/det plan/NOUN/{verb}/obj")
    assert [q.negated for q in found] == [negated], remark
