"""Whom an outlet cites says it, the outlet is the channel."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
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
        ("who is cited is not the outlet itself", "Reuters", "agency", "Reuters", []),
        ("who is no outlet speaks for himself", "Varn", "ministry", "Varn", []),
    ],
)
def test_who_is_cited(remark: str, teller: str, cited: str, speaker: str, via: list[str]) -> None:
    document = parsed(CITING.format(teller, cited))
    actors = actors_at(document, WHO, {"agency": "Reuters"})
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


BEHIND = (
    "Reuters/PROPN/2/nsubj reported/VERB/0/root/report ,/PUNCT/4/punct citing/VERB/2/advcl/cite/VBG the/DET/6/det ministry/NOUN/4/obj"
    " {mark}/PUNCT/10/punct that/SCONJ/10/mark ships/NOUN/10/nsubj sank/VERB/4/ccomp/sink"
)


@pytest.mark.parametrize(
    ("remark", "mark", "expected"),
    [("behind a comma it is what is cited", ",", ["ministry"]), ("else a clause of the citing", ":", ["Reuters"])],
)
def test_a_clause_behind_the_cited(remark: str, mark: str, expected: list[str]) -> None:
    document = parsed(BEHIND.format(mark=mark))
    actors = actors_at(document, WHO)
    model = Attribution((1, 2), (0, 1), ((7, 10),), 0.9)
    found = quotations.find(parsed(BEHIND.format(mark=mark), attributions=(model,)), actors, (), ())
    sayers = [q.speaker and actors.entities[q.speaker.entity].name for q in found if q.cue and q.cue.text == "reported"]
    assert sayers == expected, remark
