"""Which firm "the company" means: trees made by hand."""

from __future__ import annotations

import pytest

from tests.factories.actors import actors_of
from tests.factories.quotations import parsed

FELL = "{} fell_/VERB/0/root/fall ./PUNCT/{}/punct\n"
ORVANE = "Orvane/PROPN/2/compound Airlines/PROPN/3/nsubj " + FELL.format("", 3)
VELTRIX = "Veltrix/PROPN/2/nsubj " + FELL.format("", 2)
THE = "the/DET/2/det {}/NOUN/3/nsubj left_/VERB/0/root/leave ./PUNCT/3/punct"
SITE = (
    "In/ADP/3/case a/DET/3/det notice/NOUN/9/obl on/ADP/6/case Veltrix/PROPN/6/compound website/NOUN/3/nmod the/DET/8/det "
    "company/NOUN/9/nsubj left_/VERB/0/root/leave ./PUNCT/9/punct"
)
SITE_OF = (
    "Fields/NOUN/5/nsubj/field near/ADP/4/case Veltrix/PROPN/4/compound site/NOUN/1/nmod burned/VERB/0/root/burn and/CCONJ/9/cc the/DET/8/det "
    "company/NOUN/9/nsubj left_/VERB/5/conj/leave ./PUNCT/5/punct"
)
BEHIND = (
    "Orvane/PROPN/2/compound Airlines/PROPN/3/nsubj fell_/VERB/0/root/fall ,/PUNCT/5/punct said/VERB/3/parataxis/say Veltrix/PROPN/5/nsubj "
    ",/PUNCT/10/punct a/DET/10/det research/NOUN/10/compound firm/NOUN/3/appos ./PUNCT/3/punct\n"
)
SHARES = "Veltrix/PROPN/3/nmod:poss 's/PART/1/case/'s/POS shares/NOUN/4/nsubj/share/NNS " + FELL.format("", 4)
BUYER = "Dorsen/PROPN/2/nsubj met_/VERB/0/root/meet Pomelo/PROPN/2/obj ./PUNCT/2/punct\n"


@pytest.mark.parametrize(
    ("remark", "text", "names", "expected"),
    [
        (
            "whose site it says so on",
            ORVANE + SITE,
            {(0, 2): "ORG", (8, 9): "ORG"},
            "Veltrix",
        ),
        (
            "a site is no word of whom it belongs to where nothing is said on it",
            ORVANE + SITE_OF,
            {(0, 2): "ORG", (6, 7): "ORG"},
            "Orvane Airlines",
        ),
        ("who is called a firm right before", BEHIND + THE.format("firm"), {(0, 2): "ORG", (5, 6): "ORG"}, "Veltrix"),
        (
            "an airline makes no planes",
            VELTRIX + ORVANE + THE.format("planemaker"),
            {(0, 1): "ORG", (3, 5): "ORG"},
            "Veltrix",
        ),
        ("but it carries", ORVANE + VELTRIX + THE.format("airline"), {(0, 2): "ORG", (4, 5): "ORG"}, "Orvane Airlines"),
        (
            "a land's own bank is no company",
            VELTRIX + VELTRIX + "Bank/PROPN/4/nsubj of/ADP/3/case Portugal/PROPN/1/nmod left_/VERB/0/root/leave ./PUNCT/4/punct\n" + THE.format("company"),
            {(0, 1): "ORG", (3, 4): "ORG", (6, 9): "ORG"},
            "Veltrix",
        ),
        (
            "whose shares fell, sooner than whom somebody met",
            BUYER.replace("Dorsen", "Kurd") + SHARES + THE.format("company"),
            {(0, 1): "PER", (2, 3): "ORG", (4, 5): "ORG"},
            "Veltrix",
        ),
    ],
)  # fmt: skip
def test_which_firm_is_meant(remark: str, text: str, names: dict[tuple[int, int], str], expected: str) -> None:
    actors = actors_of(parsed(text, names=names))
    meant = next(
        m
        for m in reversed(actors.mentions)
        if m.form == "nominal" and m.span.text.startswith("the ") and m.entity is not None
    )
    assert actors.entities[meant.entity or 0].name == expected, remark
