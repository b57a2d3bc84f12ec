"""Those whom one plural names: by their lands, and as the two named before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.actors import shared_nouns
from avviso.analysis.annotations import Actors, Entity, Mention, Role
from avviso.analysis.events import events
from avviso.analysis.tree import tree_of
from avviso.text.document import Document
from tests.factories.documents import make_document
from tests.factories.political import make_actors
from tests.factories.quotations import parsed

MET = """
The the DET DT {noun} det
{first} {first} PROPN NNP {noun} amod
and and CCONJ CC {second} cc
{second_word} {second_word} PROPN NNP {conj} conj
{noun_word} {lemma} NOUN NNS {verb} nsubj
met meet VERB VBD 0 root
"""


def met(first: str, second: str, noun: str, lemma: str) -> str:
    return MET.format(first=first, second_word=second, noun_word=noun, lemma=lemma, noun=5, second=4, conj=2, verb=6)


def shared(document: Document, *lands: tuple[int, str], group: tuple[int, int, int] = (0, 5, 4)) -> Actors:
    """Actors of a document: one group that the plural means, and mentions of lands that mean nobody yet."""
    known = make_actors(document, {group: "they"}, {"they": "group"})
    (own,) = known.mentions
    named = [Mention(document.span(t, t + 1), t, t + 1, t, kind, "name") for t, kind in lands]
    return replace(known, mentions=(replace(own, form="nominal", type="group"), *named))


def told(document: Document, actors: Actors) -> list[tuple[str, list[tuple[str, str, str | None]]]]:
    after, found = events.find(document, actors, (), (), ())
    entities = after.entities
    return [
        (e.type, [(p.span.text, entities[p.entity].name, entities[p.entity].country) for p in e.actors]) for e in found
    ]


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        (
            "two offices",
            ("Russian", "Turkish", "presidents", "president"),
            [("Russian", "Russian president", "RU"), ("Turkish presidents", "Turkish president", "TR")],
        ),
        (
            "two bodies of people stay many",
            ("Egyptian", "Israeli", "officials", "official"),
            [("Egyptian", "Egyptian officials", "EG"), ("Israeli officials", "Israeli officials", "IL")],
        ),
        (
            "a people without a state",
            ("Turkish", "Kurdish", "commanders", "commander"),
            [("Turkish", "Turkish commanders", "TR"), ("Kurdish commanders", "Kurdish commanders", None)],
        ),
    ],
)
def test_each_land_has_its_own(
    remark: str, words: tuple[str, str, str, str], expected: list[tuple[str, str, str | None]]
) -> None:
    document = make_document(met(*words))
    actors = shared(document, (1, "nationality"), (3, "nationality"))
    assert told(document, actors) == [("CONSULT", expected)], remark


ONE_LAND = """
Greek Greek PROPN NNP 5 amod
and and CCONJ CC 4 cc
Turkish Turkish PROPN NNP 5 amod
Cypriot Cypriot PROPN NNP 1 conj
leaders leader NOUN NNS 6 nsubj
met meet VERB VBD 0 root
"""
TWELVE = """
Twelve twelve NUM CD 5 nummod
Greek Greek PROPN NNP 5 amod
and and CCONJ CC 4 cc
Turkish Turkish PROPN NNP 2 conj
envoys envoy NOUN NNS 6 nsubj
met meet VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("remark", "rows", "lands"),
    [
        ("two words of one land", ONE_LAND, ((0, "nationality"), (2, "nationality"), (3, "nationality"))),
        ("a number of both: whose is not told", TWELVE, ((1, "nationality"), (3, "nationality"))),
    ],
)
def test_what_stays_together(remark: str, rows: str, lands: tuple[tuple[int, str], ...]) -> None:
    document = make_document(rows)
    found = told(document, shared(document, *lands))
    assert [[name for _, name, _ in parties] for _, parties in found] == [["they"]], remark


def test_the_holder_of_an_office_is_known() -> None:
    document = make_document(met("Russian", "Turkish", "presidents", "president") + ". . PUNCT . 6 punct\n")
    actors = shared(document, (1, "nationality"), (3, "nationality"))
    office = Role("President", "Russian", document.span(1, 2))
    holder = Entity(1, "person", "Ivan Holm", ("Ivan Holm",), (), (office,), "RU")
    ((_, parties),) = told(document, replace(actors, entities=(*actors.entities, holder)))
    assert [name for _, name, _ in parties] == ["Ivan Holm", "Turkish president"]


BESIDE = """
The the DET DT 5 det
Russian Russian PROPN NNP 5 amod
and and CCONJ CC 4 cc
Turkish Turkish PROPN NNP 2 conj
ministers minister NOUN NNS 11 nsubj
, , PUNCT , 7 punct
Holm Holm PROPN NNP 5 appos
and and CCONJ CC 9 cc
Hill Hill PROPN NNP 7 conj
, , PUNCT , 5 punct
met meet VERB VBD 0 root
"""


def test_names_beside_a_plural_are_theirs() -> None:
    document = make_document(BESIDE)
    actors = shared(document, (1, "nationality"), (3, "nationality"))
    people = [(6, "Holm", 1), (8, "Hill", 2)]
    actors = replace(
        actors,
        mentions=(
            *actors.mentions,
            *(Mention(document.span(t, t + 1), t, t + 1, t, "person", "name", number) for t, _, number in people),
        ),
        entities=(
            *actors.entities,
            *(Entity(number, "person", name, (name,), (number + 2,)) for _, name, number in people),
        ),
        by_head={**actors.by_head, 6: 3, 8: 4},
    )
    assert told(document, actors) == [
        ("CONSULT", [("Russian", "Holm", None), ("Turkish ministers", "Hill", None)]),
    ]


TWO = """
Holm Holm PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Hill Hill PROPN NNP 1 conj
met meet VERB VBD 0 root
. . PUNCT . 4 punct

{det} {det} DET DT 3 det
{two} {two} NUM CD 3 nummod
{noun} {lemma} NOUN NNS 4 nsubj
clashed clash VERB VBD 0 root
. . PUNCT . 4 punct
"""


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("two people named just before", ("the", "two", "leaders", "leader"), ["Holm", "Hill"]),
        ("other words mean others", ("the", "two", "rebels", "rebel"), ["they"]),
        ("states are no people", ("the", "two", "countries", "country"), ["they"]),
        ("two of another office are others", ("the", "two", "ministers", "minister"), ["they"]),
        ("nor are the sides of a fight", ("the", "two", "sides", "side"), ["they"]),
    ],
)
def test_the_two_are_those_named_before(remark: str, words: tuple[str, str, str, str], expected: list[str]) -> None:
    det, two, noun, lemma = words
    document = make_document(TWO.format(det=det, two=two, noun=noun, lemma=lemma))
    start = document.sentences[1].start
    who = {(0, 1, 0): "Holm", (2, 3, 2): "Hill", (start, start + 3, start + 2): "they"}
    known = make_actors(document, who, {"Holm": "person", "Hill": "person", "they": "group"})
    mentions = tuple(replace(m, form="nominal") if m.start == start else m for m in known.mentions)
    office = Role("President", "Danish", document.span(0, 1))
    entities = tuple(replace(e, country="DK", code="DNKGOV", roles=(office,)) for e in known.entities)
    found = told(document, replace(known, mentions=mentions, entities=entities))
    assert [name for _, name, _ in found[-1][1]] == expected, remark


HOLM_AND_HILL = "Holm/PROPN/4/nsubj and/CCONJ/3/cc Hill/PROPN/1/conj {}/VERB/0/root/{} ./PUNCT/4/punct\n"
HOLM_MET_HILL = "Holm/PROPN/2/nsubj met/VERB/0/root/meet Hill/PROPN/2/obj ./PUNCT/2/punct\n"
THEY = "They/PRON/2/nsubj {}/VERB/0/root/{} ./PUNCT/2/punct\n"
THE_TWO = "The/DET/2/det two/NUM/3/nsubj {}/VERB/0/root/{} ./PUNCT/3/punct\n"
BOTH = "Both/DET/2/nsubj {}/VERB/0/root/{} ./PUNCT/2/punct\n"
GUNMEN = "Gunmen/NOUN/2/nsubj/gunman/NNS waited/VERB/0/root/wait ./PUNCT/2/punct\n"
ACCUSED = (
    "Holm/PROPN/9/nsubj and/CCONJ/3/cc Hill/PROPN/1/conj ,/PUNCT/5/punct accused/VERB/1/acl/accuse/VBN by/ADP/7/case "
    "rebels/NOUN/5/obl/rebel/NNS ,/PUNCT/5/punct slept/VERB/0/root/sleep ./PUNCT/9/punct\n"
)
AFTER_MEETING = "Holm/PROPN/2/nsubj spoke/VERB/0/root/speak after/SCONJ/4/mark meeting/VERB/2/advcl/meet/VBG Hill/PROPN/4/obj ./PUNCT/2/punct\n"
PEACE = "Peace/NOUN/2/nsubj held/VERB/0/root/hold ./PUNCT/2/punct\n"
PAIRS = [
    ("who met agreed", HOLM_MET_HILL + THEY.format("agreed", "agree"), {4: "They"}),
    ("who signed spoke", HOLM_AND_HILL.format("signed", "sign") + THEY.format("discussed", "discuss"), {5: "They"}),
    ("whoever killed may be others", HOLM_AND_HILL.format("fled", "flee") + THEY.format("killed", "kill"), {}),
    ("who are two", HOLM_MET_HILL + THE_TWO.format("ate", "eat"), {5: "The two"}),
    ("who are both", HOLM_AND_HILL.format("fled", "flee") + BOTH.format("wept", "weep"), {5: "Both"}),
    ("and still are", HOLM_MET_HILL + THE_TWO.format("ate", "eat") + THEY.format("slept", "sleep"), {5: "The two", 8: "They"}),
    ("others came between", HOLM_MET_HILL + GUNMEN + THEY.format("agreed", "agree"), {}),
    ("others than the two", HOLM_MET_HILL + GUNMEN + THE_TWO.format("ate", "eat"), {}),
    ("who spoke after they met", AFTER_MEETING + BOTH.format("wept", "weep"), {6: "Both"}),
    ("whoever is told of with them is not they", ACCUSED + BOTH.format("wept", "weep"), {10: "Both"}),
    ("they of the sentence before alone", HOLM_MET_HILL + PEACE + THEY.format("agreed", "agree"), {}),
    ("nobody before", PEACE + BOTH.format("wept", "weep"), {}),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentences", "expected"), PAIRS, ids=[row[0] for row in PAIRS])
def test_who_they_are(remark: str, sentences: str, expected: dict[int, str]) -> None:
    document = parsed(sentences)
    hill = next(t.i for t in document.doc if t.text in ("Hill", "Peace"))
    actors = make_actors(
        document, {(0, 1, 0): "Holm", (hill, hill + 1, hill): "Hill"}, {"Holm": "person", "Hill": "person"}
    )
    found = shared_nouns.pairs(document, tree_of(document.doc), actors)
    assert {head: document.span(two[0].start, two[0].end).text for head, two in found.items()} == expected
    assert all([each.name for each in two] == ["Holm", "Hill"] for two in found.values())


def test_where_two_governments_are_is_no_part_of_who_they_are() -> None:
    document = parsed(
        HOLM_AND_HILL.format("met", "meet")
        + "The/DET/3/det two/NUM/3/nummod governments/NOUN/6/nsubj/government/NNS in/ADP/5/case Varn/PROPN/3/nmod agreed/VERB/0/root/agree"
    )
    known = make_actors(document, {(0, 1, 0): "Holm", (2, 3, 2): "Hill", (5, 10, 7): "they"}, {"they": "group"})
    mentions = tuple(replace(m, form="nominal") if m.head == 7 else m for m in known.mentions)
    found = shared_nouns.pairs(document, tree_of(document.doc), replace(known, mentions=mentions))
    assert {head: [each.name for each in two] for head, two in found.items()} == {7: ["Holm", "Hill"]}


ATTACKED = """
Varn Varn PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Meridia Meridia PROPN NNP 1 conj
attacked attack VERB VBD 0 root
both both DET DT 6 det
governments government NOUN NNS 4 obj
"""


def test_who_attacks_both_governments_is_neither() -> None:
    document = make_document(ATTACKED)
    who = {(0, 1, 0): "Varn", (2, 3, 2): "Meridia", (4, 6, 5): "they"}
    known = make_actors(document, who, {"they": "group"})
    mentions = tuple(replace(m, form="nominal") if m.start == 4 else m for m in known.mentions)
    after, (event,) = events.find(document, replace(known, mentions=mentions), (), (), ())
    assert [after.entities[p.entity].name for p in event.recipients] == ["they"]
