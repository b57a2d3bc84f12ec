"""Which mentions mean the same actor, and what the report says each actor is."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors, Entity
from avviso.language.annotation import Attribution
from tests.factories.actors import (
    ALLIANCE,
    ALLIANCE_NAMES,
    CAPITALS,
    CAPITALS_NAMES,
    ENVOY,
    ENVOY_NAMES,
    SPEECH,
    SPEECH_NAMES,
    actors_of,
    chains,
)
from tests.factories.documents import make_document
from tests.factories.quotations import parsed


def entity(actors: Actors, name: str) -> Entity:
    return next(e for e in actors.entities if e.name == name)


def test_title_surname_apposition_role_and_pronoun() -> None:
    actors = actors_of(make_document(ENVOY, names=ENVOY_NAMES))
    assert chains(actors) == {
        "Anna Lindqvist": ("person", ["Anna Lindqvist", "She", "Lindqvist"]),
        "Ivan Horvat": ("person", ["Ivan Horvat", "the ambassador of Croatia", "The ambassador"]),
        "Croatia": ("state", ["Croatia", "Croatia", "its"]),
        "Croatia's neighbours": ("group", ["its neighbours"]),
    }
    minister, ambassador = entity(actors, "Anna Lindqvist"), entity(actors, "Ivan Horvat")
    assert [(r.title, r.organisation, r.span.text) for r in minister.roles] == [
        ("Foreign Minister", "Swedish", "Swedish Foreign Minister")
    ]
    assert minister.country == "SE"
    assert [(r.title, r.organisation, r.span.text) for r in ambassador.roles] == [
        ("ambassador", "Croatia", "the ambassador of Croatia")
    ]
    assert ambassador.country == "HR"


def test_the_head_of_a_title_leads_to_the_person() -> None:
    actors = actors_of(make_document(ENVOY, names=ENVOY_NAMES))
    found = actors.mention_at(2)
    assert found is not None and found.span.text == "Anna Lindqvist"


def test_acronym_kind_and_neuter_pronoun() -> None:
    actors = actors_of(make_document(ALLIANCE, names=ALLIANCE_NAMES))
    name = "North Atlantic Treaty Organization"
    assert chains(actors) == {
        name: ("organisation", [name, "NATO", "The alliance", "it"]),
        "Ukraine's parliament": ("organisation", ["Ukraine's parliament"]),
        "Ukraine": ("state", ["Ukraine"]),
        "Critics": ("group", ["Critics"]),
    }
    assert entity(actors, name).organisation == name
    assert entity(actors, "Ukraine").anchor.text == "Ukraine"


def test_capitals_that_act_are_states_and_others_places() -> None:
    actors = actors_of(make_document(CAPITALS, names=CAPITALS_NAMES))
    assert chains(actors) == {
        "Russia": ("state", ["Moscow"]),
        "Ukraine": ("state", ["Kiev"]),
        "Both sides": ("group", ["Both sides"]),
    }
    assert [m.span.text for m in actors.mentions if m.entity is None] == ["Minsk", "Geneva"]


def test_i_is_the_speaker_of_the_quotation() -> None:
    actors = actors_of(make_document(SPEECH, names=SPEECH_NAMES))
    assert chains(actors) == {"Petra": ("person", ["I", "Petra"])}
    assert [m.span.text for m in actors.mentions if m.entity is None] == ["He"]


def test_anchors_are_unique_and_mentions_point_back() -> None:
    for rows, names in ((ENVOY, ENVOY_NAMES), (ALLIANCE, ALLIANCE_NAMES), (CAPITALS, CAPITALS_NAMES)):
        actors = actors_of(make_document(rows, names=names))
        assert len({e.anchor for e in actors.entities}) == len(actors.entities)
        for position, found in enumerate(actors.entities):
            assert found.index == position
            assert all(actors.mentions[index].entity == position for index in found.mentions)


@pytest.mark.parametrize(
    ("remark", "partner", "found"),
    [("one alone", "", ["Norland", "it"]), ("one of two", "and/CCONJ/3/cc Sudmark/PROPN/1/conj", ["Norland"])],
)
def test_it_is_neither_of_two(remark: str, partner: str, found: list[str]) -> None:
    verb = 4 if partner else 2
    words = (
        f"Norland/PROPN/{verb}/nsubj {partner} threatened/VERB/0/root/threaten/VBD aid/NOUN/{verb}/obj/aid/NN"
        f" unless/SCONJ/{verb + 4}/mark it/PRON/{verb + 4}/nsubj/it leaves/VERB/{verb}/advcl/leave/VBZ"
    )
    names = {(0, 1): "ORG"} | ({(2, 3): "ORG"} if partner else {})
    assert chains(actors_of(parsed(words, names=names)))["Norland"][1] == found, remark


SAME = [
    (
        "the army that fights a named one",
        "The/DET/2/det Army/PROPN/5/nsubj of/ADP/4/case Wrath/PROPN/2/nmod attacked/VERB/0/root/attack\n"
        "The/DET/2/det army/NOUN/3/nsubj left/VERB/0/root/leave",
        {(1, 4): "ORG"},
        {"Army of Wrath": ("organisation", ["Army of Wrath"]), "army": ("organisation", ["The army"])},
    ),
    (
        "the same with a capital",
        "The/DET/2/det Army/PROPN/5/nsubj of/ADP/4/case Wrath/PROPN/2/nmod attacked/VERB/0/root/attack\n"
        "The/DET/2/det Army/PROPN/3/nsubj left/VERB/0/root/leave",
        {(1, 4): "ORG", (6, 7): "ORG"},
        {"Army of Wrath": ("organisation", ["Army of Wrath"]), "Army": ("organisation", ["Army"])},
    ),
    (
        "the army of a land that is named",
        "Norland/PROPN/2/nsubj met/VERB/0/root/meet\n"
        "The/DET/3/det Norland/PROPN/3/compound Army/PROPN/4/nsubj attacked/VERB/0/root/attack\n"
        "The/DET/2/det army/NOUN/3/nsubj left/VERB/0/root/leave",
        {(0, 1): "LOC", (3, 5): "ORG"},
        {"Norland Army": ("organisation", ["Norland Army", "The army"])},
    ),
    (
        "the central bank is no firm named before",
        "Army/PROPN/4/nsubj of/ADP/3/case Wrath/PROPN/1/nmod attacked/VERB/0/root/attack\n"
        "The/DET/3/det central/ADJ/3/amod bank/NOUN/4/nsubj left/VERB/0/root/leave",
        {(0, 3): "ORG"},
        {
            "Army of Wrath": ("organisation", ["Army of Wrath"]),
            "central bank": ("organisation", ["The central bank"]),
        },
    ),
    (
        "a body's kind alone",
        "The/DET/2/det Ministry/PROPN/5/nsubj of/ADP/4/case Justice/PROPN/2/nmod spoke/VERB/0/root/speak\n"
        "The/DET/2/det Ministry/PROPN/3/nsubj left/VERB/0/root/leave",
        {(1, 4): "ORG", (6, 7): "ORG"},
        {"Ministry of Justice": ("organisation", ["Ministry of Justice", "Ministry"])},
    ),
    (
        "a front's kind alone",
        "The/DET/3/det Sarn/PROPN/3/compound Front/PROPN/4/nsubj spoke/VERB/0/root/speak\n"
        "The/DET/2/det Front/PROPN/3/nsubj left/VERB/0/root/leave",
        {(1, 3): "ORG", (5, 6): "ORG"},
        {"Sarn Front": ("organisation", ["Sarn Front", "Front"])},
    ),
    (
        "by what name somebody goes",
        "A/DET/2/det negotiator_/NOUN/8/nsubj ,/PUNCT/4/punct known/VERB/2/acl/know/VBN as/ADP/7/case Commander/PROPN/7/nmod:desc "
        "Holm/PROPN/4/obl left/VERB/0/root/leave",
        {(6, 7): "PER"},
        {"Holm": ("person", ["A negotiator", "Holm"])},
    ),
    (
        "whom somebody knows is another",
        "A/DET/2/det negotiator_/NOUN/7/nsubj ,/PUNCT/4/punct known/VERB/2/acl/know/VBN to/ADP/6/case "
        "Holm/PROPN/4/obl left/VERB/0/root/leave",
        {(5, 6): "PER"},
        {"negotiator": ("person", ["A negotiator"]), "Holm": ("person", ["Holm"])},
    ),
    (
        "a kind of which two bodies are",
        "The/DET/2/det Ministry/PROPN/5/nsubj of/ADP/4/case Justice/PROPN/2/nmod spoke/VERB/0/root/speak\n"
        "The/DET/2/det Ministry/PROPN/5/nsubj of/ADP/4/case Health/PROPN/2/nmod spoke/VERB/0/root/speak\n"
        "The/DET/2/det Ministry/PROPN/3/nsubj left/VERB/0/root/leave",
        {(1, 4): "ORG", (6, 9): "ORG", (11, 12): "ORG"},
        {
            "Ministry of Justice": ("organisation", ["Ministry of Justice"]),
            "Ministry of Health": ("organisation", ["Ministry of Health"]),
            "Ministry": ("organisation", ["Ministry"]),
        },
    ),
]


@pytest.mark.parametrize(("remark", "rows", "names", "expected"), SAME, ids=[row[0] for row in SAME])
def test_who_is_the_same(
    remark: str, rows: str, names: dict[tuple[int, int], str], expected: dict[str, tuple[str, list[str]]]
) -> None:
    assert chains(actors_of(parsed(rows, names=names))) == expected, remark


@pytest.mark.parametrize(("forces", "kind"), [("army", "state"), ("police", "person")])
def test_a_land_has_an_army(forces: str, kind: str) -> None:
    rows = (
        f"The/DET/3/det {forces}/NOUN/3/compound chief/NOUN/6/nsubj of/ADP/5/case Velland/PROPN/3/nmod left/VERB/0/root/leave\n"
        "Velland/PROPN/2/nsubj fell/VERB/0/root/fall"
    )
    actors = actors_of(parsed(rows, names={(4, 5): "PER", (6, 7): "PER"}))
    assert entity(actors, "Velland").type == kind


@pytest.mark.parametrize(("remark", "word", "count"), [("others", "there", 2), ("the same", "then", 1)])
def test_people_of_another_place(remark: str, word: str, count: int) -> None:
    rows = (
        "Officials/NOUN/2/nsubj/official/NNS met/VERB/0/root/meet\n"
        f"Officials/NOUN/3/nsubj/official/NNS {word}/ADV/3/advmod left/VERB/0/root/leave"
    )
    assert len(actors_of(parsed(rows)).entities) == count, remark


@pytest.mark.parametrize(("verb", "meant"), [("threatened", "Sudmark"), ("bombed", "Sudmark"), ("left", "Norland")])
def test_whoever_is_threatened_unless_it_acts(verb: str, meant: str) -> None:
    lemma = {"threatened": "threaten", "bombed": "bomb", "left": "leave"}[verb]
    words = (
        f"Norland/PROPN/2/nsubj {verb}/VERB/0/root/{lemma}/VBD Sudmark/PROPN/2/obj"
        " unless/SCONJ/6/mark it/PRON/6/nsubj/it withdrew/VERB/2/advcl/withdraw/VBD"
    )
    actors = actors_of(parsed(words, names={(0, 1): "ORG", (2, 3): "ORG"}))
    assert chains(actors)[meant][1] == [meant, "it"]
    unknown = chains(actors_of(parsed(words, names={(0, 1): "ORG"})))
    assert unknown["Norland"][1] == (["Norland", "it"] if verb == "left" else ["Norland"])


@pytest.mark.parametrize(
    ("aux", "verb", "meant"), [("must", "told", "Sudmark"), ("will", "told", "Norland"), ("must", "assured", "Norland")]
)
def test_whoever_is_told_that_it_must(aux: str, verb: str, meant: str) -> None:
    words = (
        f"Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb.replace('told', 'tell').removesuffix('d')}/VBD Sudmark/PROPN/2/iobj"
        f" that/SCONJ/7/mark it/PRON/7/nsubj/it {aux}/AUX/7/aux withdraw/VERB/2/ccomp/withdraw/VB"
    )
    assert chains(actors_of(parsed(words, names={(0, 1): "ORG", (2, 3): "ORG"})))[meant][1] == [meant, "it"]


PRAISED = (
    "Holm/PROPN/2/nsubj praised/VERB/0/root/praise/VBD Norland/PROPN/2/obj and/CCONJ/5/cc {subject}urged/VERB/2/conj/urge/VBD"
    " it/PRON/{verb}/obj/it to/PART/{last}/mark leave/VERB/{verb}/xcomp/leave/VB"
)


@pytest.mark.parametrize(
    ("remark", "subject", "found"),
    [("of the same subject", "", ["Norland", "it"]), ("of another", "Berg/PROPN/6/nsubj ", ["Norland"])],
)
def test_it_is_whom_the_verb_before_is_done_to(remark: str, subject: str, found: list[str]) -> None:
    verb = 6 if subject else 5
    words = PRAISED.format(subject=subject, verb=verb, last=verb + 3).replace("and/CCONJ/5", f"and/CCONJ/{verb}")
    names = {(0, 1): "PER", (2, 3): "ORG"} | ({(4, 5): "PER"} if subject else {})
    assert chains(actors_of(parsed(words, names=names)))["Norland"][1] == found, remark


def test_nobody_holds_some_of_himself() -> None:
    words = (
        "Police/NOUN/2/nsubj/police/NNS held/VERB/0/root/hold/VBD nine/NUM/2/obj of/ADP/5/case them/PRON/3/nmod/they"
    )
    assert all("them" not in found for _, found in chains(actors_of(parsed(words))).values())


def test_a_body_that_is_it_is_not_they() -> None:
    words = (
        "It/PRON/2/nsubj/it said/VERB/0/root/say/VBD they/PRON/6/nsubj:pass/they had/AUX/6/aux/have been/AUX/6/aux:pass"
        " freed/VERB/2/ccomp/free/VBN"
    )
    first = "Norland/PROPN/2/nsubj spoke/VERB/0/root/speak/VBD"
    found = chains(actors_of(parsed(f"{first}\n{words}", names={(0, 1): "ORG"})))
    assert found["Norland"][1] == ["Norland", "It"]


def test_first_of_two_surnames() -> None:
    rows = """
        Luis Luis PROPN NNP 4 nsubj
        Galan Galan PROPN NNP 1 flat
        Sarmiento Sarmiento PROPN NNP 1 flat
        spoke speak VERB VBD 0 root

        Galan Galan PROPN NNP 2 nsubj
        left leave VERB VBD 0 root

        Luis Luis PROPN NNP 2 nsubj
        stayed stay VERB VBD 0 root
    """
    actors = actors_of(make_document(rows, names={(0, 3): "PER", (4, 5): "PER", (6, 7): "PER"}))
    name = "Luis Galan Sarmiento"
    assert chains(actors) == {name: ("person", [name, "Galan", "Luis"])}


@pytest.mark.parametrize(("remark", "told", "people"), [("her father", "father", 2), ("a title", "General", 1)])
def test_a_relative_may_bear_the_first_words_of_a_name(remark: str, told: str, people: int) -> None:
    rows = f"""
        Mara Mara PROPN NNP 4 nsubj
        Sel Sel PROPN NNP 1 flat
        Orlin Orlin PROPN NNP 1 flat
        spoke speak VERB VBD 0 root

        Her her PRON PRP$ 2 nmod:poss
        {told} {told} NOUN NN 5 nsubj
        Mara Mara PROPN NNP 2 appos
        Sel Sel PROPN NNP 3 flat
        fell fall VERB VBD 0 root
    """
    actors = actors_of(make_document(rows, names={(0, 3): "PER", (6, 8): "PER"}))
    assert len([e for e in actors.entities if e.name.startswith("Mara")]) == people, remark


@pytest.mark.parametrize(("name", "people"), [("Macron", 1), ("Holm", 2)])
def test_who_holds_an_office_of_the_land_that_is_named_with_him(name: str, people: int) -> None:
    """ "France's Macron ... the French president": whom the table of office holders knows, and no other Frenchman."""
    rows = f"""
        France France PROPN NNP 3 nmod:poss
        's 's PART POS 1 case
        {name} {name} PROPN NNP 4 nsubj
        spoke speak VERB VBD 0 root

        The the DET DT 3 det
        French french ADJ JJ 3 amod
        president president NOUN NN 4 nsubj
        left leave VERB VBD 0 root
    """
    actors = actors_of(make_document(rows, names={(0, 1): "LOC", (2, 3): "PER", (5, 6): "NORP"}))
    assert len([e for e in actors.entities if e.type == "person"]) == people


SPOKESMAN = """
A a DET DT 2 det
spokesman spokesman NOUN NN 10 nsubj
for for ADP IN 4 case
police police NOUN NN 2 nmod
, , PUNCT , 7 punct
Colonel Colonel PROPN NNP 7 nmod:desc
Ivo Ivo PROPN NNP 2 appos
Stane Stane PROPN NNP 7 flat
, , PUNCT , 7 punct
left leave VERB VBD 0 root
"""


def test_a_title_before_the_name_of_whom_the_office_is() -> None:
    actors = actors_of(make_document(SPOKESMAN, names={(6, 8): "PER"}))
    assert chains(actors) == {
        "Ivo Stane": ("person", ["A spokesman for police", "Ivo Stane"]),
        "police": ("organisation", ["police"]),
    }
    assert [role.title for role in entity(actors, "Ivo Stane").roles] == ["Colonel", "spokesman"]


RELATIVE = """
Reed Reed PROPN NNP 3 nsubj
was be AUX VBD 3 aux
born bear VERB VBN 0 root
to to ADP IN 6 case
a a DET DT 6 det
daughter daughter NOUN NN 3 obl
of of ADP IN 8 case
Tom Tom PROPN NNP 6 nmod
Reed_ Reed PROPN NNP 8 flat
. . PUNCT . 3 punct

Reed Reed PROPN NNP 2 nsubj
left leave VERB VBD 0 root
"""


def test_a_surname_alone_is_nobody_told_later_as_a_relative() -> None:
    names = {(0, 1): "PER", (7, 9): "PER", (10, 11): "PER"}
    found = chains(actors_of(make_document(RELATIVE, names=names)))
    assert {name: words for name, (kind, words) in found.items() if kind == "person" and name[0].isupper()} == {
        "Reed": ["Reed", "Reed"],
        "Tom Reed": ["Tom Reed"],
    }


def test_a_surname_alone_is_whoever_is_named_later() -> None:
    rows = RELATIVE.replace("daughter", "meeting")
    found = chains(actors_of(make_document(rows, names={(0, 1): "PER", (7, 9): "PER", (10, 11): "PER"})))
    assert found["Tom Reed"][1] == ["Reed", "Tom Reed", "Reed"]


@pytest.mark.parametrize(
    ("remark", "hyphen", "expected"),
    [
        ("one body of so many", "-", ["NATO", "The alliance", "the 29-member alliance"]),
        ("so many", "other", ["NATO", "The alliance"]),
    ],
)
def test_a_body_described_by_its_size(remark: str, hyphen: str, expected: list[str]) -> None:
    pos = "PUNCT/7/punct" if hyphen == "-" else "ADJ/7/amod"
    tight = "_" if hyphen == "-" else ""
    document = parsed(
        "NATO/PROPN/2/nsubj met_/VERB/0/root/meet ./PUNCT/2/punct\n"
        "The/DET/2/det alliance/NOUN/3/nsubj spoke_/VERB/0/root/speak ./PUNCT/3/punct\n"
        f"Talks/NOUN/8/nsubj/talk with/ADP/7/case the/DET/7/det/the 29{tight}/NUM/7/nummod/29/CD {hyphen}{tight}/{pos}"
        " member/NOUN/7/compound alliance/NOUN/1/nmod ended_/VERB/0/root/end ./PUNCT/8/punct",
        names={(0, 1): "ORG"},
    )
    assert chains(actors_of(document))["NATO"][1] == expected, remark


ASKED = (
    "Guards/NOUN/2/nsubj/guard/NNS came_/VERB/0/root/come ./PUNCT/2/punct\n"
    "Rebels/NOUN/2/nsubj/rebel/NNS {verb}/VERB/0/root/{lemma} that/SCONJ/5/mark they/PRON/5/nsubj/they leave_/VERB/2/ccomp/leave/VBP ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("remark", "verb", "lemma", "expected"),
    [
        ("others are to do what is demanded", "demanded", "demand", ["Rebels"]),
        ("what one says oneself", "said", "say", ["Rebels", "they"]),
    ],
)
def test_they_who_demand_are_not_they_who_must(remark: str, verb: str, lemma: str, expected: list[str]) -> None:
    document = parsed(ASKED.format(verb=verb, lemma=lemma))
    assert chains(actors_of(document))["Rebels"][1] == expected, remark


@pytest.mark.parametrize(
    ("remark", "mark", "expected"), [("where he is sent", "in", None), ("whom he serves", "of", "HR")]
)
def test_whom_an_ambassador_serves(remark: str, mark: str, expected: str | None) -> None:
    document = parsed(
        f"The/DET/2/det ambassador/NOUN/8/nsubj {mark}/ADP/4/case Croatia_/PROPN/2/nmod ,/PUNCT/6/punct Ivan/PROPN/2/appos Horvat_/PROPN/6/flat"
        " spoke_/VERB/0/root/speak ./PUNCT/8/punct",
        names={(3, 4): "LOC", (5, 7): "PER"},
    )
    envoy = entity(actors_of(document), "Ivan Horvat")
    assert [r.title for r in envoy.roles] == ["ambassador"], remark
    assert envoy.country == expected


def test_a_militia_is_it() -> None:
    words = "The/DET/2/det {}/NOUN/3/nsubj/{}/{} spoke_/VERB/0/root/speak ./PUNCT/3/punct\nIt/PRON/2/nsubj/it said/VERB/0/root/say/VBD so/ADV/2/advmod"
    assert chains(actors_of(parsed(words.format("militia", "militia", "NN"))))["militia"][1] == ["The militia", "It"]
    assert chains(actors_of(parsed(words.format("rebels", "rebel", "NNS"))))["rebels"][1] == ["The rebels"]


@pytest.mark.parametrize(
    ("remark", "whose", "expected"),
    [
        ("its own spokesman means others", "its/PRON/8/nmod:poss", ["Rebels"]),
        ("another does not", "a/DET/8/det", ["Rebels", "They"]),
    ],
)
def test_they_are_not_whom_the_speaker_speaks_for(remark: str, whose: str, expected: list[str]) -> None:
    words = (
        "Rebels/NOUN/2/nsubj/rebel/NNS spoke_/VERB/0/root/speak ./PUNCT/2/punct\n"
        '"_/PUNCT/4/punct They/PRON/4/nsubj/they must/AUX/4/aux leave_/VERB/9/ccomp/leave/VB ,_/PUNCT/4/punct "/PUNCT/4/punct '
        f"{whose} spokesman/NOUN/9/nsubj said_/VERB/0/root/say ./PUNCT/9/punct"
    )
    document = parsed(words, attributions=[Attribution((11, 12), (9, 11), ((3, 9),), 0.9)])
    assert chains(actors_of(document))["Rebels"][1] == expected, remark


def test_the_dead_are_not_those_who_speak() -> None:
    words = (
        "Forty/NUM/2/nummod rebels/NOUN/4/nsubj:pass/rebel/NNS were/AUX/4/aux:pass/be {}/VERB/0/root/{}/VBN ./PUNCT/4/punct\n"
        "The/DET/2/det rebels/NOUN/3/nsubj/rebel/NNS spoke/VERB/0/root/speak"
    )
    assert chains(actors_of(parsed(words.format("killed", "kill"))))["rebels"][1] == ["The rebels"]


def test_a_named_group_is_the_group_later() -> None:
    words = (
        "The/DET/2/det group/NOUN/4/nsubj Varn/PROPN/2/appos left_/VERB/0/root/leave ./PUNCT/4/punct\n"
        "It/PRON/2/nsubj/it left_/VERB/0/root/leave ./PUNCT/2/punct\nThe/DET/2/det group/NOUN/3/nsubj spoke/VERB/0/root/speak"
    )
    found = chains(actors_of(parsed(words, names={(2, 3): "ORG"})))
    assert found["Varn"][1][-1] == "The group"


LEFT = "left_/VERB/0/root/leave ./PUNCT/{}/punct\n"
SADO = "Sado/PROPN/3/nsubj Hussein/PROPN/1/flat " + LEFT.format(3)
KING = "King/PROPN/2/compound Hussein/PROPN/{0}/nsubj {1}left_/VERB/0/root/leave ./PUNCT/{0}/punct\n"
ALONE = "{}/PROPN/2/nsubj " + LEFT.format(2)
OF = "of/ADP/4/case {}/PROPN/2/nmod "


@pytest.mark.parametrize(
    ("remark", "words", "names", "expected"),
    [
        ("another's surname", SADO + KING.format(3, ""), [(0, 2), (5, 6)], {"Sado Hussein": ["Sado Hussein"], "King Hussein": ["Hussein"]}),
        (
            "two kings",
            KING.format(5, OF.format("Sweden")) + KING.format(5, OF.format("Belgium")),
            [(1, 2), (7, 8)],
            {"King Hussein": ["Hussein"]},
        ),
        (
            "by his first name, so not by the surname",
            SADO + KING.format(3, "") + ALONE.format("Sado") + ALONE.format("Hussein"),
            [(0, 2), (5, 6), (8, 9), (11, 12)],
            {"Sado Hussein": ["Sado Hussein", "Sado"], "King Hussein": ["Hussein", "Hussein"]},
        ),
    ],
)  # fmt: skip
def test_a_ruler_is_nobody_else_of_the_name(
    remark: str, words: str, names: list[tuple[int, int]], expected: dict[str, list[str]]
) -> None:
    found = actors_of(parsed(words, names=dict.fromkeys(names, "PER")))
    assert {name: words for name, (kind, words) in chains(found).items() if kind == "person"} == expected, remark
    assert len([e for e in found.entities if e.type == "person"]) == 2, remark


def test_envoys_to_two_lands_are_two() -> None:
    sent = "The/DET/3/det Swedish/ADJ/3/amod ambassador/NOUN/6/nsubj to/ADP/5/case {}/PROPN/3/nmod " + LEFT.format(6)
    document = parsed(
        sent.format("Greece") + sent.format("Belgium"),
        names={(1, 2): "NORP", (4, 5): "LOC", (8, 9): "NORP", (11, 12): "LOC"},
    )
    envoys = [e.name for e in actors_of(document).entities if e.type == "person"]
    assert envoys == ["Swedish ambassador to Greece", "Swedish ambassador to Belgium"]


@pytest.mark.parametrize(("noun", "expected"), [("power", ["power", "Sweden"]), ("clown", ["Sweden"])])
def test_a_noun_that_calls_a_land_so(noun: str, expected: list[str]) -> None:
    document = parsed(
        f"Colonial/ADJ/2/amod {noun}/NOUN/4/nsubj Sweden/PROPN/2/appos left_/VERB/0/root/leave ./PUNCT/4/punct",
        names={(2, 3): "LOC"},
    )
    (land,) = [e for e in actors_of(document).entities if e.type == "state"]
    known = actors_of(document)
    assert [known.mentions[m].span.text.split()[-1] for m in land.mentions] == expected
