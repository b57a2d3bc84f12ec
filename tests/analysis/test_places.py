"""Places: which place a name means, and whether it is meant as a place."""

from __future__ import annotations

import spacy

from avviso.analysis import places
from avviso.analysis.annotations import Actors
from avviso.sources.report import Report
from avviso.text.document import Document, Layout
from avviso.text.span import Span
from tests.factories.documents import make_document

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
