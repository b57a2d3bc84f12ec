"""Whom an outlet cites says it, the outlet is the channel."""

from __future__ import annotations

import pytest

from avviso.analysis import quotations
from tests.factories.quotations import actors_at, parsed

CITING = (
    "{0}/PROPN/7/nsubj ,/PUNCT/3/punct citing/VERB/7/advcl/cite/VBG the/DET/5/det {1}/NOUN/3/obj ,/PUNCT/3/punct reported/VERB/0/root/report "
    "that/SCONJ/10/mark ships/NOUN/10/nsubj sank/VERB/7/ccomp/sink"
)
WHO = {"Reuters": "organisation", "Varn": "organisation", "ministry": "organisation"}


@pytest.mark.parametrize(
    ("remark", "teller", "cited", "speaker", "via"),
    [
        ("an agency cites a body", "Reuters", "ministry", "ministry", ["Reuters"]),
        ("a text says nothing by itself", "Reuters", "memo", "Reuters", []),
        ("who is no outlet speaks for himself", "Varn", "ministry", "Varn", []),
    ],
)
def test_who_is_cited(remark: str, teller: str, cited: str, speaker: str, via: list[str]) -> None:
    document = parsed(CITING.format(teller, cited))
    actors = actors_at(document, WHO)
    one = next(q for q in quotations.find(document, actors, (), ()) if q.cue and q.cue.text == "reported")
    assert one.speaker is not None and actors.entities[one.speaker.entity].name == speaker, remark
    assert [actors.entities[party.entity].name for party in one.via] == via, remark


def test_words_said_with_a_laugh_are_said_once() -> None:
    words = (
        'Orlova/PROPN/2/nsubj joked/VERB/0/root/joke :/PUNCT/2/punct "_/PUNCT/8/punct Ask/VERB/9/ccomp/ask/VB them/PRON/5/obj ,/PUNCT/5/punct "/PUNCT/5/punct '
        "said/VERB/2/parataxis/say she/PRON/9/nsubj"
    )
    document = parsed(words)
    actors = actors_at(document, {"Orlova": "person"}, {"she": "Orlova"})
    assert len(quotations.find(document, actors, (), ())) == 1
