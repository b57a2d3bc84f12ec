"""Mentions: their borders, types and forms."""

from __future__ import annotations

import pytest

from avviso.analysis.actors import entities
from avviso.language.annotation import Attribution
from tests.factories.actors import ALLIANCE, ALLIANCE_NAMES, CAPITALS, CAPITALS_NAMES, ENVOY, ENVOY_NAMES
from tests.factories.documents import make_document
from tests.factories.quotations import parsed

ENVOY_MENTIONS = [
    ("Swedish", "nationality", "name"),
    ("Anna Lindqvist", "person", "name"),
    ("Ivan Horvat", "person", "name"),
    ("the ambassador of Croatia", "person", "nominal"),
    ("Croatia", "state", "name"),
    ("She", "person", "pronoun"),
    ("Croatia", "state", "name"),
    ("its neighbours", "group", "nominal"),
    ("its", "organisation", "pronoun"),
    ("The ambassador", "person", "nominal"),
    ("Lindqvist", "person", "name"),
]
ALLIANCE_MENTIONS = [
    ("North Atlantic Treaty Organization", "organisation", "name"),
    ("NATO", "organisation", "name"),
    ("The alliance", "organisation", "nominal"),
    ("it", "organisation", "pronoun"),
    ("Ukraine's parliament", "organisation", "nominal"),
    ("Ukraine", "state", "name"),
    ("Critics", "group", "nominal"),
]
CAPITALS_MENTIONS = [
    ("Moscow", "place", "name"),
    ("Kiev", "place", "name"),
    ("Minsk", "place", "name"),
    ("Both sides", "group", "nominal"),
    ("Geneva", "place", "name"),
]


@pytest.mark.parametrize(
    ("rows", "names", "expected"),
    [
        pytest.param(ENVOY, ENVOY_NAMES, ENVOY_MENTIONS, id="names without titles, apposition, pronouns"),
        pytest.param(ALLIANCE, ALLIANCE_NAMES, ALLIANCE_MENTIONS, id="acronym, body with possessor, unnamed group"),
        pytest.param(CAPITALS, CAPITALS_NAMES, CAPITALS_MENTIONS, id="capitals are places until they act"),
    ],
)
def test_mentions(rows: str, names: dict[tuple[int, int], str], expected: list[tuple[str, str, str]]) -> None:
    document = make_document(rows, names=names)
    assert [(m.span.text, m.type, m.form) for m in entities.find(document)] == expected


def test_a_model_name_is_cut_to_the_name_alone() -> None:
    rows = """
    President President PROPN NNP 2 nmod:desc
    Petar Petar PROPN NNP 6 nsubj
    Ilic Ilic PROPN NNP 2 flat
    's 's PART POS 2 case
    plan plan NOUN NN 6 nsubj
    failed_ fail VERB VBD 0 root
    . . PUNCT . 6 punct
    """
    document = make_document(rows, names={(0, 4): "PER"})
    assert [m.span.text for m in entities.find(document)] == ["Petar Ilic"]


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("what is done", "They/PRON/2/nsubj face/VERB/0/root justice/NOUN/2/obj", ["They"]),
        ("what somebody lives in", "They/PRON/4/nsubj are/AUX/4/cop in/ADP/4/case exile/NOUN/0/root", ["They"]),
        ("who lives in it", "They/PRON/2/nsubj met/VERB/0/root an/DET/4/det exile/NOUN/2/obj", ["They", "an exile"]),
        ("who does it", "They/PRON/2/nsubj face/VERB/0/root the/DET/4/det justice/NOUN/2/obj", ["They", "the justice"]),
    ],
)
def test_a_word_for_people_and_what_they_undergo(remark: str, words: str, expected: list[str]) -> None:
    assert [m.span.text for m in entities.find(parsed(words))] == expected, remark


@pytest.mark.parametrize("names", [{(0, 2): "PER"}, {}], ids=["a person to the model", "a source to the model"])
@pytest.mark.parametrize(("last", "expected"), [("Watch", "Justice Watch"), ("Holt", "Holt")])
def test_a_title_that_begins_a_bodys_name(last: str, expected: str, names: dict[tuple[int, int], str]) -> None:
    words = f"Justice/PROPN/2/compound {last}/PROPN/3/nsubj said/VERB/0/root/say so/ADV/3/advmod"
    document = parsed(words, names=names, attributions=[Attribution((2, 3), (0, 2), ((3, 4),), 0.9)])
    assert [m.span.text for m in entities.find(document)] == [expected]


def test_a_lands_body_has_its_land_in_its_name() -> None:
    """ "The U.S. Embassy", of which the tables know the land alone."""
    words = "The/DET/3/det U.S./PROPN/3/compound Embassy/PROPN/4/nsubj said/VERB/0/root/say so/ADV/4/advmod"
    document = parsed(words, names={(1, 2): "LOC"}, attributions=[Attribution((3, 4), (0, 3), ((4, 5),), 0.9)])
    assert [m.span.text for m in entities.find(document)] == ["U.S. Embassy"]


def test_a_firms_name_goes_on_to_its_form_of_law() -> None:
    """ "Hale Morrow Inc.", of which the model knows the last words alone."""
    words = "Hale/PROPN/4/nsubj Morrow/PROPN/3/compound Inc./PROPN/1/flat said/VERB/0/root/say so/ADV/4/advmod"
    document = parsed(words, names={(1, 3): "ORG"}, attributions=[Attribution((3, 4), (0, 3), ((4, 5),), 0.9)])
    assert [m.span.text for m in entities.find(document)] == ["Hale Morrow Inc."]


def test_a_ministrys_adjective_is_of_its_name() -> None:
    words = "The/DET/3/det Foreign/ADJ/3/amod Ministry/PROPN/4/nsubj said/VERB/0/root/say so/ADV/4/advmod"
    document = parsed(words, attributions=[Attribution((3, 4), (0, 3), ((4, 5),), 0.9)])
    assert [m.span.text for m in entities.find(document)] == ["Foreign Ministry"]


BODIES = [
    ("goes on with what it is for", "The/DET/2/det Commission/PROPN/5/nsubj on/ADP/4/case Fish/PROPN/2/nmod met/VERB/0/root", "Commission on Fish"),
    ("ends before a day", "The/DET/2/det Commission/PROPN/6/nsubj on/ADP/4/case July/PROPN/6/obl 9/NUM/4/nummod met/VERB/0/root", "Commission"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "name"), BODIES, ids=[row[0] for row in BODIES])
def test_a_bodys_name(remark: str, words: str, name: str) -> None:
    document = parsed(words, names={(1, 2): "ORG"})
    assert [m.span.text for m in entities.find(document)][:1] == [name], remark


@pytest.mark.parametrize(
    ("remark", "last", "expected"),
    [("those who are sent", "mission", "organisation"), ("an occasion", "summit", "event")],
)
def test_what_a_model_takes_for_an_occasion(remark: str, last: str, expected: str) -> None:
    document = parsed(
        f"The/DET/3/det OSCE/PROPN/3/compound {last}/NOUN/4/nsubj ended/VERB/0/root", names={(1, 3): "EVENT"}
    )
    assert [(m.span.text, m.type) for m in entities.find(document)][:1] == [(f"OSCE {last}", expected)], remark


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("lands that no table lists", "The/DET/5/det Varnish/PROPN/5/compound and/CCONJ/4/cc Sudmarkish/PROPN/2/conj ministers/NOUN/6/nsubj/minister/NNS left/VERB/0/root", "The Varnish and Sudmarkish ministers"),
        ("a list of them", "The/DET/7/det Varnish/PROPN/7/compound ,/PUNCT/4/punct Lorrish/PROPN/2/conj and/CCONJ/6/cc Sudmarkish/PROPN/2/conj envoys/NOUN/8/nsubj/envoy/NNS left/VERB/0/root", "The Varnish , Lorrish and Sudmarkish envoys"),
        ("fields of a government", "The/DET/5/det oil/NOUN/5/compound and/CCONJ/4/cc finance/NOUN/5/compound ministers/NOUN/6/nsubj/minister/NNS left/VERB/0/root", "The oil and finance ministers"),
        ("one noun of its own", "The/DET/2/det army/NOUN/6/nsubj and/CCONJ/5/cc Varnish/PROPN/5/compound ministers/NOUN/2/conj/minister/NNS left/VERB/0/root", "Varnish ministers"),
    ],
)  # fmt: skip
def test_a_plural_that_several_share_is_one_phrase(remark: str, words: str, expected: str) -> None:
    assert [m.span.text for m in entities.find(parsed(words)) if m.form == "nominal"][-1:] == [expected], remark


# Words, where the model has persons, and the types of the first and the last name found.
@pytest.mark.parametrize(
    ("remark", "words", "name", "kind"),
    [
        ("whose mayor", "The/DET/2/det mayor/NOUN/5/nsubj of/ADP/4/case Sarn/PROPN/2/nmod left/VERB/0/root/leave", 3, "place"),
        ("whose wife", "The/DET/2/det wife/NOUN/5/nsubj of/ADP/4/case Sarn/PROPN/2/nmod left/VERB/0/root/leave", 3, "person"),
        ("a firm set apart", "The/DET/2/det company/NOUN/6/nsubj ,_/PUNCT/4/punct Sarn/PROPN/2/appos ,/PUNCT/2/punct left/VERB/0/root/leave", 3, "organisation"),
        ("a chief set apart", "The/DET/2/det chief/NOUN/6/nsubj ,_/PUNCT/4/punct Sarn/PROPN/2/appos ,/PUNCT/2/punct left/VERB/0/root/leave", 3, "person"),
    ],
)  # fmt: skip
def test_what_is_called_by_a_name_taken_for_a_persons(remark: str, words: str, name: int, kind: str) -> None:
    document = parsed(words, names={(name, name + 1): "PER"})
    assert [m.type for m in entities.find(document) if m.form == "name"] == [kind], remark


@pytest.mark.parametrize(("named", "found"), [("Front", ["The front"]), ("Army", [])])
def test_a_front_is_one_where_a_name_ends_so(named: str, found: list[str]) -> None:
    rows = f"""
    The the DET DT 3 det
    Varn Varn PROPN NNP 3 compound
    {named} {named} PROPN NNP 4 nsubj
    left leave VERB VBD 0 root

    The the DET DT 2 det
    front front NOUN NN 3 nsubj
    fell fall VERB VBD 0 root
    """
    document = make_document(rows, names={(1, 3): "ORG"})
    assert [m.span.text for m in entities.find(document) if m.form == "nominal"] == found


def test_a_papers_name_is_whole_where_a_model_cut_it() -> None:
    rows = """
    She she PRON PRP 2 nsubj
    told tell VERB VBD 0 root
    the the DET DT 5 det
    Kelden Kelden PROPN NNP 5 compound
    Post Post PROPN NNP 2 obj
    so so ADV RB 2 advmod
    """
    found = entities.find(make_document(rows, names={(3, 4): "PER"}))
    assert [(m.span.text, m.type) for m in found if m.form == "name"] == [("Kelden Post", "organisation")]


@pytest.mark.parametrize(
    ("remark", "words", "found"),
    [
        ("by whose account", "According/VERB/5/case/accord/VBG to/ADP/1/fixed Holm/PROPN/5/nmod:poss 's/PART/3/case office/NOUN/7/obl it/PRON/7/nsubj fell/VERB/0/root/fall", ["Holm 's office"]),
        ("where it stands", "Guns/NOUN/2/nsubj fired/VERB/0/root/fire in/ADP/5/case the/DET/5/det office/NOUN/2/obl", []),
        ("who gives a count", "A/DET/2/det source/NOUN/3/nsubj put/VERB/0/root/put the/DET/5/det toll/NOUN/3/obj at/ADP/7/case nine/NUM/3/obl", ["A source"]),
        ("what gives no count", "A/DET/2/det source/NOUN/3/nsubj gave/VERB/0/root/give water/NOUN/3/obj", []),
        ("who says", "State/NOUN/2/compound television/NOUN/3/nsubj said/VERB/0/root/say so/ADV/3/advmod", ["State television"]),
        ("what a headline opens with", "Court/NOUN/2/nsubj orders/VERB/0/root/order/VBZ talks/NOUN/2/obj/talk", ["Court"]),
        ("what is spoken of so", "Court/NOUN/2/nsubj lasts/VERB/0/root/last/VBZ days/NOUN/2/obj/day", []),
        ("what is watched", "They/PRON/2/nsubj watched/VERB/0/root/watch the/DET/4/det television/NOUN/2/obj", []),
    ],
)  # fmt: skip
def test_a_body_where_it_acts_or_tells(remark: str, words: str, found: list[str]) -> None:
    assert [m.span.text for m in entities.find(parsed(words)) if m.form == "nominal"] == found, remark


LANDS_OR_PEOPLE = [
    ("a country alone", "Jordan/PROPN/2/nsubj condemned/VERB/0/root it/PRON/2/obj", [(0, 1)], ["state"]),
    ("a surname told in full", "Ada/PROPN/3/nsubj Jordan/PROPN/1/flat met/VERB/0/root Jordan/PROPN/3/obj", [(0, 2), (3, 4)], ["person", "person"]),
    ("behind a title", "Mr/PROPN/2/nmod:desc Jordan/PROPN/3/nsubj sang/VERB/0/root", [(1, 2)], ["person"]),
    ("a capital may be a first name", "Sofia/PROPN/2/nsubj sang/VERB/0/root", [(0, 1)], ["person"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "people", "types"), LANDS_OR_PEOPLE, ids=[row[0] for row in LANDS_OR_PEOPLE]
)
def test_a_country_or_a_person(remark: str, words: str, people: list[tuple[int, int]], types: list[str]) -> None:
    document = parsed(words, names=dict.fromkeys(people, "PER"))
    assert [m.type for m in entities.find(document) if m.form == "name"] == types, remark


def test_mention_heads_lie_inside_their_span() -> None:
    for rows, names in ((ENVOY, ENVOY_NAMES), (ALLIANCE, ALLIANCE_NAMES), (CAPITALS, CAPITALS_NAMES)):
        document = make_document(rows, names=names)
        for mention in entities.find(document):
            assert mention.start <= mention.head < mention.end
            assert document.text[mention.span.start : mention.span.end] == mention.span.text


SECRETARY = """
Secretary secretary NOUN NN 4 nmod:desc
of of ADP IN 3 case
State State PROPN NNP 1 nmod
Ann Ann PROPN NNP 6 nsubj
Hill Hill PROPN NNP 4 flat
left leave VERB VBD 0 root
"""


def test_what_an_office_is_of_is_no_part_of_a_name() -> None:
    found = entities.find(make_document(SECRETARY, names={(2, 5): "PER"}))
    assert [m.span.text for m in found if m.form == "name"] == ["Ann Hill"]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (
            """
            At at ADP IN 3 case
            least least ADJ JJS 3 nmod
            12 12 NUM CD 4 nummod
            soldiers soldier NOUN NNS 5 nsubj
            fell fall VERB VBD 0 root
            """,
            "At least 12 soldiers",
        ),
        (
            """
            The the DET DT 4 det
            last last ADJ JJ 4 amod
            12 12 NUM CD 4 nummod
            soldiers soldier NOUN NNS 5 nsubj
            fell fall VERB VBD 0 root
            """,
            "The last 12 soldiers",
        ),
    ],
)
def test_a_counted_nominal_keeps_the_words_that_bound_its_number(rows: str, words: str) -> None:
    assert [m.span.text for m in entities.find(make_document(rows))] == [words]


RULER = """
President President PROPN NNP 2 nmod:desc
Ilsa Ilsa PROPN NNP 6 nsubj
Maren Maren PROPN NNP 2 flat
of of ADP IN 5 case
Tarvia Tarvia PROPN NNP 2 nmod
spoke speak VERB VBD 0 root
"""
AUTHOR = RULER.replace("President President", "Author Author")
MINISTER = """
The the DET DT 4 det
Tarvian Tarvian ADJ JJ 4 amod
prime prime ADJ JJ 4 amod
minister minister NOUN NN 5 nsubj
left leave VERB VBD 0 root
Tarvia Tarvia PROPN NNP 5 obj
"""
OWNER = """
Tarvia Tarvia PROPN NNP 3 nmod:poss
's 's PART POS 1 case
army army NOUN NN 4 nsubj
left leave VERB VBD 0 root
"""
PEOPLE = """
Tarvian Tarvian ADJ JJ 2 amod
farmers farmer NOUN NNS 3 nsubj
left leave VERB VBD 0 root
Tarvia Tarvia PROPN NNP 3 obj
"""
LANDS = [
    ("a people's", PEOPLE, {(0, 1): "NORP", (3, 4): "PER"}, [("Tarvian", "nationality"), ("Tarvia", "state")]),
    ("a president's", RULER, {(1, 5): "PER"}, [("Ilsa Maren", "person"), ("Tarvia", "state")]),
    ("an author's home is no state", AUTHOR, {(1, 5): "PER"}, [("Ilsa Maren", "person"), ("Tarvia", "place")]),
    ("a minister by its adjective, though tagged a person", MINISTER, {(5, 6): "PER"}, [("Tarvia", "state")]),
    ("a place with an army", OWNER, {(0, 1): "LOC"}, [("Tarvia", "state")]),
    ("a person with an army", OWNER, {(0, 1): "PER"}, [("Tarvia", "person")]),
]


@pytest.mark.parametrize(("remark", "rows", "names", "expected"), LANDS, ids=[row[0] for row in LANDS])
def test_a_land_that_no_table_lists_is_told_by_its_officers(
    remark: str, rows: str, names: dict[tuple[int, int], str], expected: list[tuple[str, str]]
) -> None:
    found = entities.find(make_document(rows, names=names))
    assert [(m.span.text, m.type) for m in found if m.form == "name"] == expected, remark


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("a verb behind a state", "Israel/PROPN/3/nsubj is/AUX/3/cop ready_/ADJ/0/root ./PUNCT/3/punct", [("Israel", "state")]),
        ("a people", "Israelis/PROPN/2/nsubj/Israeli/NNPS left_/VERB/0/root ./PUNCT/2/punct", [("Israelis", "nationality")]),
        (
            "two peoples that are one",
            "Bosnian/ADJ/2/amod/Bosnian/JJ Serbs/PROPN/3/nsubj/Serb/NNPS left_/VERB/0/root ./PUNCT/3/punct",
            [("Bosnian Serbs", "nationality")],
        ),
        (
            "and by a hyphen",
            "Cuban_/ADJ/3/amod/Cuban/JJ -_/PUNCT/3/punct Americans/PROPN/4/nsubj/American/NNPS left_/VERB/0/root ./PUNCT/4/punct",
            [("Cuban-Americans", "nationality")],
        ),
        (
            "two sides",
            "Swedish_/ADJ/4/amod/Swedish/JJ -_/PUNCT/4/punct Belgian/ADJ/4/amod/Belgian/JJ ties/NOUN/5/nsubj/tie/NNS fell_/VERB/0/root ./PUNCT/5/punct",
            [("Swedish", "nationality"), ("Belgian", "nationality")],
        ),
        (
            "a name with small words",
            "Bosnia/PROPN/4/nsubj and/CCONJ/3/cc Herzegovina/PROPN/1/conj left_/VERB/0/root ./PUNCT/4/punct",
            [("Bosnia and Herzegovina", "state")],
        ),
    ],
)  # fmt: skip
def test_words_that_only_together_have_the_letters_of_a_name(
    remark: str, words: str, expected: list[tuple[str, str]]
) -> None:
    assert [(m.span.text, m.type) for m in entities.find(parsed(words))] == expected, remark


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        (
            "a service that speaks",
            "The/DET/3/det security/NOUN/3/compound service/NOUN/4/nsubj said_/VERB/0/root/say ./PUNCT/4/punct",
            [("The security service", "organisation")],
        ),
        (
            "a hospital that speaks",
            "The/DET/2/det hospital/NOUN/3/nsubj said_/VERB/0/root/say ./PUNCT/3/punct",
            [("The hospital", "organisation")],
        ),
        (
            "one that somebody is in",
            "Everybody/NOUN/2/nsubj died/VERB/0/root/die in/ADP/5/case the/DET/5/det hospital_/NOUN/2/obl ./PUNCT/2/punct",
            [],
        ),
    ],
)  # fmt: skip
def test_houses_that_speak_are_actors(remark: str, words: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.span.text, m.type) for m in entities.find(parsed(words))] == expected, remark


@pytest.mark.parametrize(("verb", "lemma", "kind"), [("put", "put", "organisation"), ("burned", "burn", "place")])
def test_a_named_hospital_that_gives_a_number_is_an_actor(verb: str, lemma: str, kind: str) -> None:
    words = f"Varn/PROPN/2/compound Hospital/PROPN/3/nsubj {verb}/VERB/0/root/{lemma} it/PRON/3/obj ./PUNCT/3/punct"
    found = entities.find(parsed(words, names={(0, 2): "LOC"}))
    assert [m.type for m in found if m.form == "name"] == [kind]
