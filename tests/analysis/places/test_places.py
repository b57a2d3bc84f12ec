"""Places: which place a name means, and whether it is meant as a place."""

from __future__ import annotations

from dataclasses import replace

import pytest
import spacy

from avviso.analysis.annotations import Actors, Mention
from avviso.analysis.places import places
from avviso.sources.report import Report
from avviso.text.document import Document, Layout
from avviso.text.span import Span
from tests.factories.documents import make_document
from tests.factories.quotations import parsed

NOBODY = Actors((), ())


def test_larger_place_beside_the_name() -> None:
    document = make_document(
        """
        Rain rain NOUN NN 2 nsubj
        fell fall VERB VBD 0 root
        in in ADP IN 4 case
        Paris_ Paris PROPN NNP 2 obl
        , , PUNCT , 6 punct
        Texas_ Texas PROPN NNP 4 appos
        . . PUNCT . 2 punct
        """,
        names={(3, 4): "LOC", (5, 6): "LOC"},
    )
    paris, texas = places.find(document, NOBODY)
    assert (paris.country, round(paris.lat or 0), paris.precision, paris.literal) == ("US", 34, "populated-place", True)
    assert (texas.name, texas.precision) == ("Texas", "admin1")


def test_a_dateline_names_the_town() -> None:
    document = make_document(
        "Washington Washington PROPN NNP 2 nsubj\nspoke speak VERB VBD 0 root", names={(0, 1): "LOC"}
    )
    filed = replace(document, layout=replace(document.layout, dateline_span=document.span(0, 1)))
    assert [(p.precision, p.geonames) for p in places.find(filed, NOBODY)] == [("populated-place", 4140963)]


def test_paris_without_context() -> None:
    document = make_document("Paris Paris PROPN NNP 2 nsubj\nshines shine VERB VBZ 0 root", names={(0, 1): "LOC"})
    (paris,) = places.find(document, NOBODY)
    assert paris.country == "FR" and paris.confidence < 0.99


def test_government_and_place() -> None:
    document = make_document(
        """
        Kiev Kiev PROPN NNP 2 nsubj
        sent send VERB VBD 0 root
        envoys envoy NOUN NNS 2 obj
        to to ADP IN 5 case
        Lugansk Lugansk PROPN NNP 2 obl
        in in ADP IN 7 case
        Ukraine_ Ukraine PROPN NNP 5 nmod
        . . PUNCT . 2 punct
        """,
        names={(0, 1): "LOC", (4, 5): "LOC", (6, 7): "LOC"},
    )
    found = [(p.name, p.geonames, p.country, p.literal) for p in places.find(document, NOBODY)]
    assert found == [("Kyiv", 703448, "UA", False), ("Luhansk", 702658, "UA", True), ("Ukraine", 690791, "UA", True)]


def test_a_government_is_at_its_seat() -> None:
    """Not in the state of that name."""
    text = "Washington/PROPN/2/nsubj refused/VERB/0/root talks/NOUN/2/obj"
    document = parsed(text, names={(0, 1): "LOC"})
    found = [(p.name, p.country, p.precision, p.literal) for p in places.find(document, NOBODY)]
    assert found == [("Washington", "US", "populated-place", False)]


def test_division_by_its_generic_word() -> None:
    document = make_document(
        """
        They they PRON PRP 2 nsubj
        fled flee VERB VBD 0 root
        Donetsk Donetsk PROPN NNP 4 compound
        province_ province NOUN NN 2 obj
        . . PUNCT . 2 punct
        """,
        names={(2, 3): "LOC"},
    )
    (donetsk,) = places.find(document, NOBODY)
    assert (donetsk.precision, donetsk.country) == ("admin1", "UA")


def test_unknown_name_has_no_coordinates() -> None:
    document = make_document("In in ADP IN 2 case\nQwertyabad Qwertyabad PROPN NNP 0 root", names={(1, 2): "LOC"})
    (place,) = places.find(document, NOBODY)
    assert (place.geonames, place.lat, place.country, place.precision) == (None, None, None, None)
    assert place.confidence <= 0.5


def make_given(text: str, *names: str) -> list[tuple[str, str | None, bool]]:
    """Name, country and whether placed, of each of the names where it first stands in the text."""
    document = Document(Report(text), Layout(), spacy.blank("en")(text))
    spans = [Span.of(text, text.index(name), text.index(name) + len(name)) for name in names]
    return [(p.name, p.country, p.lat is not None) for p in places.find(document, NOBODY, spans)]


@pytest.mark.parametrize(
    ("text", "names", "expected", "why"),
    [
        ("Rebels took Belmor.", ["Belmor"], [("Belmor", None, False)], "an alternate name of a far town is no match"),
        (
            "Aid reached Al-Maya.",
            ["Al-Maya"],
            [("Al-Maya", None, False)],
            "a name without its article, far from Arabic",
        ),
        ("Aid reached Qwertyabad.", ["Qwertyabad"], [("Qwertyabad", None, False)], "not listed at all"),
        (
            "Belmor, in the state, was lost. America and Washington said so.",
            ["Belmor", "America", "Washington"],
            [("Belmor", None, False), ("United States", "US", True), ("Washington", "US", True)],
            "nor where the report plays in that town's country",
        ),
        ("Talks in Geneva failed.", ["Geneva"], [("Geneva", "CH", True)], "the seat of world bodies, not a namesake"),
        ("A spokesman in Moscow denied it.", ["Moscow"], [("Moscow", "RU", True)], "the city, not the oblast"),
        (
            "Guns fell silent in Donetsk and Lugansk.",
            ["Donetsk", "Lugansk"],
            [("Donetsk", "UA", True), ("Luhansk", "UA", True)],
            "cities, not the divisions of their name",
        ),
        (
            "Talks in Tripoli between Libyan factions began.",
            ["Tripoli"],
            [("Tripoli", "LY", True)],
            "an adjective speaks for the country",
        ),
        (
            "Lebanon sent troops to Sidon, Tyre and Tripoli.",
            ["Lebanon", "Sidon", "Tyre", "Tripoli"],
            [("Lebanon", "LB", True), ("Sidon", "LB", True), ("Tyre", "LB", True), ("Tripoli", "LB", True)],
            "names beside it speak for the other one",
        ),
        (
            "Kiev answered. Later Kyiv did not.",
            ["Kiev", "Kyiv"],
            [("Kyiv", "UA", True), ("Kyiv", "UA", True)],
            "two spellings, one place",
        ),
        (
            "Fighting in Tigray and Nagorno-Karabakh went on.",
            ["Tigray", "Nagorno-Karabakh"],
            [("Tigray", "ET", True), ("Nagorno-Karabakh", None, True)],
            "regions; a disputed one has no country",
        ),
    ],
)
def test_which_place(text: str, names: list[str], expected: list[tuple[str, str | None, bool]], why: str) -> None:
    assert make_given(text, *names) == expected, why


@pytest.mark.parametrize(
    ("name", "noun", "lemma", "expected", "why"),
    [
        ("Minsk", "talks", "talk", True, "held there"),
        ("Minsk", "agreements", "agreement", False, "a name for something else"),
        ("Moscow", "officials", "official", False, "of a government"),
        ("Ukraine", "talks", "talk", False, "about it, or its own"),
        ("Ukraine", "border", "border", True, "part of the land"),
    ],
)
def test_a_place_before_a_noun(name: str, noun: str, lemma: str, expected: bool, why: str) -> None:
    document = make_document(
        f"""
        The the DET DT 3 det
        {name} {name} PROPN NNP 3 compound
        {noun} {lemma} NOUN NNS 4 nsubj
        ended end VERB VBD 0 root
        """,
        names={(1, 2): "LOC"},
    )
    assert [p.literal for p in places.find(document, NOBODY)] == [expected], why


def test_a_currency_is_no_place() -> None:
    document = make_document(
        """
        It it PRON PRP 2 nsubj
        cost cost VERB VBD 0 root
        US_ US PROPN NNP 4 compound
        $_ $ SYM $ 2 obj
        30 30 NUM CD 4 nummod
        """,
        names={(2, 3): "LOC"},
    )
    assert places.find(document, NOBODY) == ()


def test_the_country_of_a_currency_is_no_place() -> None:
    document = parsed(
        "It/PRON/2/nsubj cost/VERB/0/root 30/NUM/5/nummod/30/CD U.S./PROPN/5/compound dollars_/NOUN/2/obj/dollar/NNS",
        names={(3, 4): "LOC"},
    )
    assert places.find(document, NOBODY) == ()


def test_a_surname_is_no_place() -> None:
    """A name taken for a place that somebody named in full bears."""
    document = make_document(
        """
        Jens Jens PROPN NNP 3 nsubj
        Stoltenmark Stoltenmark PROPN NNP 1 flat
        came come VERB VBD 0 root
        . . PUNCT . 3 punct

        He he PRON PRP 2 nsubj
        spoke speak VERB VBD 0 root
        around around ADP IN 4 case
        Stoltenmark Stoltenmark PROPN NNP 2 obl
        . . PUNCT . 2 punct
        """,
        names={(0, 2): "PER", (7, 8): "LOC"},
    )
    assert places.find(document, NOBODY) == ()


def test_a_direction_in_a_bodys_name_is_no_place() -> None:
    document = make_document(
        "The the DET DT 3 det\nNorthern northern PROPN NNP 3 amod\nCouncil Council PROPN NNP 4 nsubj\nmet meet VERB VBD 0 root",
        names={(1, 3): "ORG"},
    )
    assert places.find(document, NOBODY) == ()
    assert make_given("The Central Bank spoke.", "Central Bank") == [("Central Bank", None, False)]


KINDS = [
    ("Envoys left Mexico City. Aid reached Mexico.", ["Mexico City", "Mexico"], ["populated-place", "country"], "a country is not its capital"),
    ("They met in Guatemala and Panama.", ["Guatemala", "Panama"], ["country", "country"], "nor a division of its name"),
    ("They met in Mexico state.", ["Mexico"], ["admin1"], "unless a word says so"),
    ("Washington is busy. He flew to Tennessee.", ["Washington", "Tennessee"], ["populated-place", "admin1"], "the capital, not the state"),
    ("Crews from Washington came to Olympia and Spokane.", ["Washington", "Olympia", "Spokane"], ["admin1", "populated-place", "populated-place"], "towns of the state are named"),
    ("Fires burnt in Washington, Oregon and California.", ["Washington", "Oregon", "California"], ["admin1", "admin1", "admin1"], "a list of states"),
    ("They met in Tacoma, Washington, today.", ["Tacoma", "Washington"], ["populated-place", "admin1"], "it holds the town beside it"),
    ("Mexico's ambassador to Washington left.", ["Mexico", "Washington"], ["country", "populated-place"], "no town of the country whose envoy it is"),
    ("He flew from Tennessee to the White House.", ["Tennessee", "White House"], ["admin1", "point"], "a house, not a town of its name"),
    ("In Moscow, Idaho, they met.", ["Moscow", "Idaho"], ["populated-place", "admin1"], "a division, not its district"),
    ("Militias left South Darfur and Northern Kordofan.", ["South Darfur", "Northern Kordofan"], ["admin1", "admin1"], "its direction written the other way"),
    ("They met in southern Thailand.", ["southern Thailand"], ["region"], "a part of a country"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "expected", "why"), KINDS)
def test_what_kind_of_place(text: str, names: list[str], expected: list[str], why: str) -> None:
    document = Document(Report(text), Layout(), spacy.blank("en")(text))
    spans = [Span.of(text, text.rindex(name), text.rindex(name) + len(name)) for name in names]
    assert [p.precision for p in places.find(document, NOBODY, spans)] == expected, why


NO_PLACES = [
    ("a leader's time of office", "He/PRON/2/nsubj left/VERB/0/root/leave the/DET/5/det Obama/PROPN/5/compound administration_/NOUN/2/obj", "Obama", 0),
    ("a leader's cabinet", "He/PRON/2/nsubj sat/VERB/0/root/sit in/ADP/6/case Obama/PROPN/6/nmod:poss 's/PART/4/case cabinet_/NOUN/2/obl", "Obama", 0),
    ("who is somebody elsewhere", "Obama/PROPN/2/nsubj left/VERB/0/root/leave ./PUNCT/2/punct/./.\n\nThey/PRON/2/nsubj blamed/VERB/0/root/blame Obama_/PROPN/2/obj", "Obama", 0),
    ("a town alone", "They/PRON/2/nsubj blamed/VERB/0/root/blame Obama_/PROPN/2/obj", "Obama", 1),
    ("a town of that name", "They/PRON/2/nsubj met/VERB/0/root/meet in/ADP/4/case Obama_/PROPN/2/obl", "Obama", 1),
    ("a town that is run", "The/DET/3/det Lysychansk/PROPN/3/compound administration/NOUN/4/nsubj fled_/VERB/0/root/flee", "Lysychansk", 1),
    ("a language", "She/PRON/2/nsubj wrote/VERB/0/root/write in/ADP/4/case Farsi_/PROPN/2/obl", "Farsi", 0),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "name", "expected"), NO_PLACES, ids=[row[0] for row in NO_PLACES])
def test_leaders_and_languages_are_no_places(remark: str, words: str, name: str, expected: int) -> None:
    tokens = [part.split("/")[0].rstrip("_") for part in words.split()]
    first, last = tokens.index(name), len(tokens) - 1 - tokens[::-1].index(name)
    names = {(first, first + 1): "PER"} | {(last, last + 1): "LOC"}
    assert len(places.find(parsed(words, names=names), NOBODY)) == expected, remark


UNLISTED = [
    ("where people go", "Troops/NOUN/2/nsubj/troop/NNS marched/VERB/0/root/march to/ADP/4/case/to/IN Qwertyabad_/PROPN/2/obl ./PUNCT/2/punct/./.", 1),
    ("what is taken", "Troops/NOUN/2/nsubj/troop/NNS retook/VERB/0/root/retake Qwertyabad_/PROPN/2/obj ./PUNCT/2/punct/./.", 1),
    ("where people live", "Residents/NOUN/4/nsubj/resident/NNS of/ADP/3/case/of/IN Qwertyabad/PROPN/1/nmod fled_/VERB/0/root/flee ./PUNCT/4/punct/./.", 1),
    ("where something happens", "They/PRON/2/nsubj saw/VERB/0/root/see Qwertyabad_/PROPN/2/obj ,/PUNCT/6/punct/,/, where/ADV/6/advmod/where/WRB fighting/VERB/3/acl:relcl/fight/VBG went/VERB/2/conj/go on_/ADP/7/compound:prt/on/RP ./PUNCT/2/punct/./.", 1),
    ("what is attacked", "They/PRON/2/nsubj led/VERB/0/root/lead a/DET/4/det raid/NOUN/2/obj on/ADP/6/case/on/IN Qwertyabad_/PROPN/4/nmod ./PUNCT/2/punct/./.", 1),
    ("a stretch of land", "They/PRON/2/nsubj saw/VERB/0/root/see the/DET/5/det Qwertyabad/PROPN/5/compound valley_/NOUN/2/obj ./PUNCT/2/punct/./.", 1),
    ("a way over a border", "They/PRON/2/nsubj saw/VERB/0/root/see the/DET/6/det Qwertyabad/PROPN/6/compound border/NOUN/6/compound crossing_/NOUN/2/obj ./PUNCT/2/punct/./.", 1),
    ("what is only seen", "They/PRON/2/nsubj saw/VERB/0/root/see Qwertyabad_/PROPN/2/obj ./PUNCT/2/punct/./.", 0),
    ("seen, and shown a place elsewhere", "They/PRON/2/nsubj saw/VERB/0/root/see Qwertyabad_/PROPN/2/obj ./PUNCT/2/punct/./.\n\nThey/PRON/2/nsubj slept/VERB/0/root/sleep in/ADP/4/case/in/IN Qwertyabad_/PROPN/2/obl ./PUNCT/2/punct/./.", 2),
]  # fmt: skip


def test_whose_a_town_is_no_town() -> None:
    document = parsed(
        "He/PRON/2/nsubj left/VERB/0/root/leave the/DET/5/det Qwertyabadian/PROPN/5/amod town/NOUN/2/obj of/ADP/7/case/of/IN Asken_/PROPN/5/nmod",
        names={(3, 4): "LOC", (6, 7): "LOC"},
    )
    assert [p.name for p in places.find(document, NOBODY)] == ["Asken"]


@pytest.mark.parametrize(("remark", "words", "expected"), UNLISTED, ids=[row[0] for row in UNLISTED])
def test_a_name_that_no_gazetteer_holds(remark: str, words: str, expected: int) -> None:
    tokens = [line.split("/")[0].rstrip("_") for line in words.split()]
    names = {(at, at + 1): "LOC" for at, token in enumerate(tokens) if token == "Qwertyabad"}
    document = parsed(words, names=names)
    assert [p.name for p in places.find(document, NOBODY)] == ["Qwertyabad"] * expected, remark


def test_where_somebody_fled_from_lies_in_a_place() -> None:
    document = make_document(
        """
        Many many PROPN JJ 2 nsubj
        fled flee VERB VBD 0 root
        from from ADP IN 4 case
        Qwertyabad Qwertyabad PROPN NNP 2 obl
        in in ADP IN 6 case
        Kenya Kenya PROPN NNP 4 nmod
        """,
        names={(3, 4): "LOC", (5, 6): "LOC"},
    )
    assert [(p.name, p.country) for p in places.find(document, NOBODY)] == [("Qwertyabad", None), ("Kenya", "KE")]


def test_the_place_of_a_local_body() -> None:
    document = make_document(
        """
        The the DET DT 4 det
        Odesa Odesa PROPN NNP 4 compound
        City City PROPN NNP 4 compound
        Council Council PROPN NNP 5 nsubj
        met meet VERB VBD 0 root
        . . PUNCT . 5 punct
        """,
        names={(1, 4): "ORG"},
    )
    assert [(p.span.text, p.country, p.literal) for p in places.find(document, NOBODY)] == [("Odesa", "UA", False)]


def test_demonyms_are_no_places() -> None:
    document = make_document("Russian russian ADJ JJ 2 amod\nplanes plane NOUN NNS 0 root", names={(0, 1): "LOC"})
    assert places.find(document, NOBODY) == ()


def test_a_place_taken_for_a_body() -> None:
    document = make_document(
        """
        Officials official NOUN NNS 5 nsubj
        in in ADP IN 4 case
        the the DET DT 4 det
        Gaza_ Gaza PROPN NNP 1 nmod
        agreed agree VERB VBD 0 root
        . . PUNCT . 5 punct
        """,
        names={(3, 4): "ORG"},
    )
    (gaza,) = places.find(document, NOBODY)
    assert (gaza.name, gaza.country, gaza.precision) == ("Gaza Strip", None, "region")


def test_bodies_and_buildings_are_no_places() -> None:
    document = make_document(
        """
        The the DET DT 2 det
        NATO NATO PROPN NNP 4 nsubj
        once once ADV RB 4 advmod
        left leave VERB VBD 0 root
        Riverdale Riverdale PROPN NNP 6 compound
        Hospital Hospital PROPN NNP 4 obj
        """,
        names={(1, 2): "LOC", (4, 6): "LOC"},
    )
    assert places.find(document, NOBODY) == ()


def test_given_names() -> None:
    """The spans that are given are the places and no others, in a document without tags or tree."""
    text = "Georgian guards left Batumi; Paris, Texas, was not asked."
    document = Document(Report(text), Layout(), spacy.blank("en")(text))
    spans = [Span.of(text, at, at + len(name)) for name in ("Texas", "Paris", "Georgian") for at in (text.index(name),)]
    found = [(p.span.text, p.name, p.country, p.precision) for p in places.find(document, NOBODY, spans)]
    assert found == [
        ("Georgian", "Georgia", "GE", "country"),
        ("Paris", "Paris", "US", "populated-place"),
        ("Texas", "Texas", "US", "admin1"),
    ]


def test_a_direction_with_its_article_is_no_town() -> None:
    rows = "{} {} DET DT 2 det\nWest West PROPN NNP 3 nsubj\nmet meet VERB VBD 0 root"
    found = [places.find(make_document(rows.format(w, w), names={(1, 2): "LOC"}), NOBODY) for w in ("The", "This")]
    assert [len(each) for each in found] == [0, 1]


@pytest.mark.parametrize(
    ("verb", "mark", "expected", "why"),
    [
        ("call", "on", False, "who is asked"),
        ("blame", "on", False, "who is blamed"),
        ("land", "on", True, "where somebody lands"),
        ("call", "from", True, "whence"),
    ],
)
def test_on_whom_it_is_laid(verb: str, mark: str, expected: bool, why: str) -> None:
    words = f"They/PRON/2/nsubj {verb}/VERB/0/root {mark}/ADP/4/case Malta/PROPN/2/obl"
    document = parsed(words, names={(3, 4): "LOC"})
    assert [p.literal for p in places.find(document, NOBODY)] == [expected], why


def test_a_land_in_a_bodys_name() -> None:
    document = make_document(
        "Council Council PROPN NNP 4 nsubj\nof of ADP IN 3 case\nEurope Europe PROPN NNP 1 nmod\nmet meet VERB VBD 0 root",
        names={(2, 3): "LOC"},
    )
    mention = Mention(document.span(0, 3), 0, 3, 0, "organisation", "name", None)
    assert [p.literal for p in places.find(document, NOBODY)] == [True]
    assert [p.literal for p in places.find(document, Actors((mention,), ()))] == [False]


@pytest.mark.parametrize(("outlet", "expected"), [("Norway Press", ["Sweden"]), (None, ["Norway", "Sweden"])])
def test_the_name_of_the_outlet_names_no_place(outlet: str | None, expected: list[str]) -> None:
    words = "Norway/PROPN/2/compound Press/PROPN/3/nsubj reached/VERB/0/root Sweden/PROPN/3/obj"
    document = parsed(words, names={(0, 1): "LOC", (3, 4): "LOC"}, outlet=outlet)
    named = replace(document, layout=replace(document.layout, outlet=outlet))
    assert [place.name for place in places.find(named, NOBODY)] == expected


@pytest.mark.parametrize(
    ("before", "expected", "why"),
    [
        ("Manila", [("Mount Airy", None)], "a mountain where nothing speaks of the country of the town"),
        ("Maryland", [("Mount Airy", "US")], "a town where its country is spoken of"),
    ],
)
def test_a_mountain_is_no_far_town(before: str, expected: list[tuple[str, str | None]], why: str) -> None:
    document = make_document(
        f"""
        In in ADP IN 2 case
        {before} {before} PROPN NNP 4 obl
        they they PRON PRP 4 nsubj
        climbed climb VERB VBD 0 root
        Mount Mount PROPN NNP 6 compound
        Airy_ Airy PROPN NNP 4 obj
        . . PUNCT . 4 punct
        """,
        names={(1, 2): "LOC", (4, 6): "LOC"},
    )
    assert [(p.name, p.country) for p in places.find(document, NOBODY)[1:]] == expected, why


def test_a_river_known_by_name() -> None:
    """Also where a lower letter tells what it is."""
    found = make_given("They crossed the Evros river near Mount Hermon.", "Evros river", "Mount Hermon")
    assert found == [("Evros River", None, True), ("Mount Hermon", None, True)]
