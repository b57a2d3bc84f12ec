"""Letter case put back into text in capitals, and the printed words that records keep."""

from __future__ import annotations

import pytest

from avviso.language import casing
from avviso.records.build import build
from avviso.records.printed import printed
from avviso.text.document import Document
from tests.factories.annotations import make_sample
from tests.factories.documents import make_document

CAPITALS = [
    (
        "a report in capitals",
        ["THE ARMY OF NORLAND SAID TODAY THAT IT HAD LEFT THE TOWN OF HARROW FOR GOOD AND ALL."],
        True,
    ),
    (
        "a heading in capitals over text",
        ["ARMY LEAVES", "The army of Norland left the town of Harrow today and for all."],
        False,
    ),
    ("too short to say", ["ARMY LEAVES TOWN"], False),
    ("nothing", [], False),
]


@pytest.mark.parametrize(("remark", "texts", "expected"), CAPITALS, ids=[row[0] for row in CAPITALS])
def test_in_capitals(remark: str, texts: list[str], expected: bool) -> None:
    assert casing.in_capitals(texts) is expected, remark


def test_recased_keeps_every_character_in_its_place() -> None:
    document = make_document(
        """
        THE the DET DT 4 det
        HARROW Harrow PROPN NNP 4 compound
        LIBERATION liberation PROPN NNP 4 compound
        FRONT front PROPN NNP 0 root
        [_ [ PUNCT -LRB- 6 punct
        HLF_ HLF PROPN NNP 4 appos
        ] ] PUNCT -RRB- 6 punct
        LEFT leave VERB VBD 4 acl
        LA La PROPN NNP 10 det
        PAZ Paz PROPN NNP 8 obj
        ON on ADP IN 12 case
        10TH 10th ADJ JJ 8 obl
        MAY May PROPN NNP 12 flat
        IN in ADP IN 16 case
        NORLANDIC norlandic ADJ JJ 16 amod
        TRUCKS_ truck NOUN NNS 8 obl
        . . PUNCT . 4 punct
        """,
        names={(1, 4): "ORG", (8, 10): "LOC"},
    )
    cased = casing.recased(document.doc)
    assert cased == "The Harrow Liberation Front [HLF] left La Paz on 10th May in norlandic trucks."
    assert len(cased) == len(document.doc.text)


def test_recased_by_what_the_text_says_elsewhere() -> None:
    document = make_document(
        """
        THE the DET DT 2 det
        FRE fre PROPN NNP 8 nsubj
        [_ [ PUNCT -LRB- 6 punct
        REVOLUTIONARY revolutionary ADJ JJ 6 amod
        ESTMARK Estmark PROPN NNP 6 compound
        FORCES force NOUN NNS 2 appos
        ] ] PUNCT -RRB- 6 punct
        TOLD tell VERB VBD 0 root
        US US PROPN NNP 8 obj
        THE the DET DT 12 det
        RED red ADJ JJ 12 amod
        FRONT front PROPN NNP 15 nsubj
        'S 's PART POS 12 case
        HAD have AUX VBD 15 aux
        GONE go VERB VBN 8 ccomp

        A a DET DT 4 det
        RED red ADJ JJ 3 amod
        FRONT front NOUN NN 4 compound
        MAN man NOUN NN 5 nsubj
        LEFT leave VERB VBD 0 root
        THE the DET DT 7 det
        U.S. U.S. PROPN NNP 5 obj
        """,
        names={(10, 12): "ORG"},
    )
    assert (
        casing.recased(document.doc)
        == "The FRE [revolutionary Estmark forces ] told us the Red Front 's had gone A Red Front man left the U.S."
    )


def test_records_keep_the_words_as_printed() -> None:
    document, annotations = make_sample()
    report = type(document.report)(document.report.text.upper(), source_id="capitals")
    read = Document(report, printed(document.layout, report.text), document.doc)
    records = build(read, annotations, "run")
    quotes = [(e.quote, report.text[e.start : e.end]) for record in records for e in record.evidence]
    assert quotes
    assert [one for one, two in quotes if one != two] == []
