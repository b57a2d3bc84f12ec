"""Whether what is rejected is a claim, denied, or a plan, refused."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.quotations import actors_at, parsed

ROWS = [
    ("a charge", "Meridia/PROPN/2/nsubj rejected/VERB/0/root/reject the/DET/4/det charge/NOUN/2/obj", "deny"),
    ("an offer", "Meridia/PROPN/2/nsubj rejected/VERB/0/root/reject the/DET/4/det offer/NOUN/2/obj", "refuse"),
    (
        "it, told of as a charge",
        "The/DET/2/det charge/NOUN/3/nsubj spread/VERB/0/root/spread and/CCONJ/6/cc Meridia/PROPN/6/nsubj "
        "rejected/VERB/3/conj/reject it/PRON/6/obj",
        "deny",
    ),
    (
        "it, told of as an offer",
        "The/DET/2/det offer/NOUN/3/nsubj came/VERB/0/root/come and/CCONJ/6/cc Meridia/PROPN/6/nsubj "
        "rejected/VERB/3/conj/reject it/PRON/6/obj",
        "refuse",
    ),
    (
        "as untrue",
        "Meridia/PROPN/2/nsubj rejected/VERB/0/root/reject that/DET/2/obj as/ADP/5/case fiction/NOUN/2/obl",
        "deny",
    ),
    (
        "as something else",
        "Meridia/PROPN/2/nsubj rejected/VERB/0/root/reject that/DET/2/obj as/ADP/5/case cowardice/NOUN/2/obl",
        "refuse",
    ),
    ("a deed dismissed", "Meridia/PROPN/2/nsubj dismissed/VERB/0/root/dismiss the/DET/4/det raid/NOUN/2/obj", "criticise"),
    ("an offer dismissed", "Meridia/PROPN/2/nsubj dismissed/VERB/0/root/dismiss the/DET/4/det offer/NOUN/2/obj", "refuse"),
    (
        "an offer dismissed as a trick",
        "Meridia/PROPN/2/nsubj dismissed/VERB/0/root/dismiss the/DET/4/det offer/NOUN/2/obj as/ADP/6/case trick/NOUN/2/obl",
        "refuse",
    ),
    ("a charge dismissed", "Meridia/PROPN/2/nsubj dismissed/VERB/0/root/dismiss the/DET/4/det charge/NOUN/2/obj", "deny"),
]  # fmt: skip


def test_it_is_what_the_whole_sentence_before_tells_of() -> None:
    far = " ".join("far/ADV/2/advmod" for _ in range(24))
    charged = f"The/DET/2/det charge/NOUN/3/nsubj spread/VERB/0/root/spread {far} ./PUNCT/3/punct"
    words = f"{charged}\nMeridia/PROPN/2/nsubj rejected/VERB/0/root/reject it/PRON/2/obj"
    document = parsed(words)
    (said,) = quotations.find(document, actors_at(document, {"Meridia": "state"}), (), ())
    assert said.act == "deny"


# What was said before, and what it is then to reject "that".
BEFORE = [
    ("an accusation", "Osteria/PROPN/2/nsubj accused/VERB/0/root/accuse Meridia/PROPN/2/obj of/SCONJ/5/mark theft/NOUN/2/obl", "deny"),
    ("what was done", "Osteria/PROPN/2/nsubj said/VERB/0/root/say Meridia/PROPN/4/nsubj lied/VERB/2/ccomp/lie", "deny"),
    ("what should be done", "Osteria/PROPN/2/nsubj said/VERB/0/root/say Meridia/PROPN/5/nsubj should/AUX/5/aux/should leave/VERB/2/ccomp/leave", "refuse"),
    ("a call", "Osteria/PROPN/2/nsubj urged/VERB/0/root/urge Meridia/PROPN/2/obj to/PART/5/mark leave/VERB/2/xcomp/leave", "refuse"),
    ("an accusation beside a deed", "Osteria/PROPN/2/nsubj left/VERB/0/root/leave accusing/VERB/2/advcl/accuse/VBG Meridia/PROPN/3/obj of/ADP/6/case theft/NOUN/3/obl", "deny"),
    ("its own words", "Meridia/PROPN/2/nsubj said/VERB/0/root/say Osteria/PROPN/4/nsubj lied/VERB/2/ccomp/lie", "refuse"),
    ("nothing in words", "Osteria/PROPN/2/nsubj marched/VERB/0/root/march", "refuse"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "before", "act"), BEFORE, ids=[row[0] for row in BEFORE])
def test_that_is_what_somebody_else_said_before(remark: str, before: str, act: str) -> None:
    between = "Rain/NOUN/2/nsubj fell/VERB/0/root/fall"
    text = f"{before}\n{between}\nMeridia/PROPN/2/nsubj rejected/VERB/0/root/reject that/PRON/2/obj"
    start = len(before.split()) + 3
    document = parsed(
        text, attributions=[Attribution((start, start + 1), (start - 1, start), ((start + 1, start + 2),), 0.9)]
    )
    said = quotations.find(document, actors_at(document, {"Meridia": "state", "Osteria": "state"}), (), ())
    assert said[-1].act == act, remark


@pytest.mark.parametrize(("remark", "sentence", "act"), ROWS, ids=[row[0] for row in ROWS])
def test_act_of_rejecting(remark: str, sentence: str, act: str) -> None:
    end = len(sentence.split())
    start = next(k for k, word in enumerate(sentence.split()) if word.startswith(("rejected", "dismissed")))
    document = parsed(
        sentence, attributions=[Attribution((start, start + 1), (start - 1, start), ((start + 1, end),), 0.9)]
    )
    (said,) = quotations.find(document, actors_at(document, {"Meridia": "state"}), (), ())
    assert said.act == act, remark


def test_a_charge_that_somebody_rejects_is_denied() -> None:
    sentence = "A/DET/2/det charge/NOUN/0/root Meridia/PROPN/4/nsubj rejects/VERB/2/acl:relcl/reject/VBZ"
    document = parsed(sentence, attributions=[Attribution((3, 4), (2, 3), ((0, 2),), 0.9)])
    (said,) = quotations.find(document, actors_at(document, {"Meridia": "state"}), (), ())
    assert said.act == "deny"


def test_a_charge_that_somebody_denies_is_found_by_its_tree() -> None:
    sentence = "A/DET/2/det charge/NOUN/0/root Meridia/PROPN/4/nsubj denied/VERB/2/acl:relcl/deny"
    document = parsed(sentence)
    (said,) = quotations.find(document, actors_at(document, {"Meridia": "state"}), (), ())
    assert (said.act, [part.text for part in said.content]) == ("deny", ["A charge"])


CLAIMED = [
    ("called untrue", "claim", "Meridia/PROPN/4/nsubj rejected/VERB/2/acl:relcl/reject as/ADP/7/case a/DET/7/det lie/NOUN/4/obl", ["a claim", "as a lie"]),
    ("a number", "figure", "which/PRON/5/obj Meridia/PROPN/5/nsubj disputes/VERB/2/acl:relcl/dispute/VBZ", ["a figure"]),
    ("called baseless", "charge", "Meridia/PROPN/4/nsubj calls/VERB/2/acl:relcl/call/VBZ baseless/ADJ/4/xcomp", ["a charge", "baseless"]),
    ("called a lie", "charge", "that/PRON/5/obj Meridia/PROPN/5/nsubj calls/VERB/2/acl:relcl/call/VBZ a/DET/7/det lie/NOUN/5/obj", ["a charge", "a lie"]),
    ("by whom", "charge", "that/PRON/5/nsubj:pass was/AUX/5/aux:pass rejected/VERB/2/acl:relcl/reject by/ADP/7/case Meridia/PROPN/5/obl:agent", ["a charge"]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "noun", "answer", "content"), CLAIMED, ids=[row[0] for row in CLAIMED])
def test_a_claim_answered_where_it_is_told(remark: str, noun: str, answer: str, content: list[str]) -> None:
    def shifted(words: str, by: int) -> str:
        rows = (word.split("/") for word in words.split())
        return " ".join("/".join([w, pos, str(int(head) + by), *rest]) for w, pos, head, *rest in rows)

    told = (
        "Osteria/PROPN/2/nsubj said/VERB/0/root/say nine/NUM/4/nsubj died/VERB/2/ccomp/die ,/PUNCT/7/punct a/DET/7/det"
    )
    document = parsed(f"{told} {noun}/NOUN/4/parataxis {shifted(answer, 5)}")
    said = quotations.find(document, actors_at(document, {"Meridia": "state", "Osteria": "state"}), (), ())
    found = [(q.act, [c.text for c in q.content], [a.relation for a in q.answers]) for q in said]
    assert found == [("assert", ["nine died"], []), ("deny", content, ["denies"])], remark


def test_which_stands_for_the_charge_and_is_no_content_beside_it() -> None:
    sentence = (
        "A/DET/2/det charge/NOUN/0/root which/PRON/5/obj Meridia/PROPN/5/nsubj rejects/VERB/2/acl:relcl/reject/VBZ"
    )
    document = parsed(sentence, attributions=[Attribution((4, 5), (3, 4), ((0, 2), (2, 3)), 0.9)])
    (said,) = quotations.find(document, actors_at(document, {"Meridia": "state"}), (), ())
    assert [part.text for part in said.content] == ["A charge"]


@pytest.mark.parametrize(("noun", "act"), [("charge", "deny"), ("offer", "refuse")])
def test_rejected_in_a_clause_set_beside_its_noun(noun: str, act: str) -> None:
    """ ", a charge Meridia rejects" where the tree makes no relative clause of it."""
    document = parsed(
        f"It/PRON/2/nsubj fell/VERB/0/root/fall a/DET/4/det {noun}/NOUN/2/obj Meridia/PROPN/6/nsubj rejects/VERB/2/parataxis/reject",
        attributions=[Attribution((5, 6), (4, 5), ((2, 4),), 0.9)],
    )
    (said,) = quotations.find(document, actors_at(document, {"Meridia": "state"}), (), ())
    assert said.act == act
