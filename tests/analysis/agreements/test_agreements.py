"""Agreements on hand-made trees: names, parties, state, terms, claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.agreements import agreements
from avviso.analysis.annotations import Party, PlaceMention, Quotation, TimeExpression
from avviso.text.span import Span
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event
from tests.factories.quotations import parsed

SIGNED = """
Norland Norland PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Sudmark Sudmark PROPN NNP 1 conj
signed sign VERB VBD 0 root
the the DET DT 8 det
Ostby Ostby PROPN NNP 8 compound
Peace Peace PROPN NNP 8 compound
Accord Accord PROPN NNP 4 obj
. . PUNCT . 4 punct

The the DET DT 2 det
accord accord NOUN NN 3 nsubj
requires require VERB VBZ 0 root
Norland Norland PROPN NNP 3 obj
to to PART TO 6 mark
withdraw withdraw VERB VB 3 xcomp
its its PRON PRP$ 8 nmod:poss
troops troop NOUN NNS 6 obj
. . PUNCT . 3 punct

It it PRON PRP 2 nsubj
went go VERB VBD 0 root
into into ADP IN 4 case
effect effect NOUN NN 2 obl
. . PUNCT . 2 punct
"""
DUBBED = """
Critics critic NOUN NNS 2 nsubj
praised praise VERB VBD 0 root
a a DET DT 5 det
truce truce NOUN NN 5 compound
agreement agreement NOUN NN 2 obj
, , PUNCT , 7 punct
dubbed dub VERB VBN 5 acl
Ostby Ostby PROPN NNP 7 xcomp
II II PROPN NNP 8 flat
. . PUNCT . 2 punct

The the DET DT 3 det
ceasefire ceasefire NOUN NN 3 compound
deal deal NOUN NN 4 nsubj
collapsed collapse VERB VBD 0 root
. . PUNCT . 4 punct
"""
MEASURES = """
The the DET DT 3 det
Ostby Ostby PROPN NNP 3 compound
agreement agreement NOUN NN 4 nsubj
introduced introduce VERB VBD 0 root
measures measure NOUN NNS 4 obj
such such ADJ JJ 9 case
as as ADP IN 6 fixed
a a DET DT 9 det
ceasefire ceasefire NOUN NN 5 nmod
and and CCONJ CC 12 cc
the the DET DT 12 det
pullout pullout NOUN NN 9 conj
of of ADP IN 14 case
artillery artillery NOUN NN 12 nmod
. . PUNCT . 4 punct
"""


@pytest.mark.parametrize(
    ("remark", "word", "name"),
    [("in capitals", "Broad", "Broad Peace Accord"), ("described", "broad", "Peace Accord")],
)
def test_how_far_a_name_goes(remark: str, word: str, name: str) -> None:
    document = parsed(
        f"The/DET/4/det {word}/ADJ/4/amod Peace/PROPN/4/compound Accord/PROPN/5/nsubj/accord ended/VERB/0/root/end war/NOUN/5/obj"
    )
    assert [a.name for a in agreements.find(document, make_actors(document, {}), (), (), (), ())] == [name], remark


def test_a_signed_instrument_has_parties_terms_and_one_record():
    document = make_document(SIGNED)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark", (12, 13, 12): "Norland"})
    (found,) = agreements.find(document, actors, (), (), (), ())
    assert found.name == "Ostby Peace Accord"
    assert [actors.entities[party.entity].name for party in found.parties] == ["Norland", "Sudmark"]
    assert [span.text for span in found.mentions] == ["Ostby Peace Accord", "accord"]
    assert [(p.span.text, [actors.entities[o.entity].name for o in p.obliged]) for p in found.provisions] == [
        ("withdraw its troops", ["Norland"])
    ]
    assert found.status == "signed"


def test_an_instrument_that_contains_nothing_told_has_no_terms():
    signed, _, _ = SIGNED.partition("\n\n")
    document = make_document(
        f"{signed}\n\nThe the DET DT 2 det\naccord accord NOUN NN 3 nsubj\nincludes include VERB VBZ 0 root\n"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    (found,) = agreements.find(document, actors, (), (), (), ())
    assert found.provisions == ()


def test_a_dubbed_instrument_keeps_both_names_and_is_met_again_by_its_kind():
    document = make_document(DUBBED)
    (found,) = agreements.find(document, make_actors(document, {}), (), (), (), ())
    assert found.name == "Ostby II"
    assert "truce agreement" in found.aliases
    assert len(found.mentions) == 2
    assert found.status == "ended"


AGREED = "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj agreed/VERB/0/root/agree {}/ADP/7/case a/DET/7/det {}/NOUN/4/obl {}"
STATES = [
    ("what is agreed on", AGREED.format("on", "ceasefire", ""), [("ceasefire", "signed", ["Norland", "Sudmark"])]),
    ("what is agreed to", AGREED.format("to", "truce", ""), [("truce", "signed", ["Norland", "Sudmark"])]),
    ("agreed in it, but no party to it", AGREED.format("under", "truce", ""), []),
    ("a deal with nothing told of it", AGREED.format("on", "deal", ""), []),
    ("a deal that is told to have been reached", AGREED.format("on", "deal", "reached/VERB/7/acl/reach/VBN in/ADP/10/case May/PROPN/8/obl"),
     [("deal reached in May", "signed", ["Norland", "Sudmark"])]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), STATES, ids=[row[0] for row in STATES])
def test_what_is_agreed(remark: str, words: str, expected: list[tuple[str, str, list[str]]]) -> None:
    document = parsed(words)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    found = agreements.find(document, actors, (), (), (), ())
    assert [(a.name, a.status, [actors.entities[p.entity].name for p in a.parties]) for a in found] == expected, remark


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("Congress", "congress", ["Sudmark"]),
        ("deputies", "deputy", ["Sudmark"]),
        ("rebels", "rebel", ["Sudmark", "rebels"]),
    ],
)
def test_whoever_ratifies_for_a_party_is_none(word: str, lemma: str, expected: list[str]) -> None:
    document = parsed(
        f"{word}/PROPN/2/nsubj/{lemma} ratified/VERB/0/root/ratify the/DET/4/det treaty/NOUN/2/obj with/ADP/6/case Sudmark/PROPN/4/nmod"
    )
    actors = make_actors(document, {(0, 1, 0): word, (5, 6, 5): "Sudmark"}, {word: "organisation"})
    (found,) = agreements.find(document, actors, (), (), (), ())
    assert [actors.entities[party.entity].name for party in found.parties] == expected


def test_what_is_to_be_done_during_a_truce_is_a_term_of_it() -> None:
    document = parsed(
        "Norland/PROPN/3/nsubj will/AUX/3/aux stop/VERB/0/root raids/NOUN/3/obj during/ADP/8/case the/DET/8/det Ostby/PROPN/8/compound truce/NOUN/3/obl"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    (found,) = agreements.find(document, actors, (), (), (), ())
    assert [(p.span.text, len(p.obliged)) for p in found.provisions] == [("stop raids during the Ostby truce", 1)]


def test_a_list_of_measures_gives_one_provision_each_and_no_instrument():
    document = make_document(MEASURES)
    (found,) = agreements.find(document, make_actors(document, {}), (), (), (), ())
    assert [p.span.text for p in found.provisions] == ["a ceasefire", "the pullout of artillery"]


def test_a_text_without_instruments_has_none():
    document = make_document("Rain rain NOUN NN 2 nsubj\nfell fall VERB VBD 0 root")
    assert agreements.find(document, make_actors(document, {}), (), (), (), ()) == ()


# The words; name, aliases, parties, status, when signed, and terms with who is bound and by when.
TOLD = [
    ('two terms and a signature', "Under/ADP/4/case/under/IN the/DET/4/det Ostby/PROPN/4/compound/Ostby truce/NOUN/11/obl signed/VERB/4/acl/sign/VBN in/ADP/7/case/in/IN May_/PROPN/5/obl/May ,/PUNCT/4/punct/,/, Norland/PROPN/11/nsubj/Norland must/AUX/11/aux free/VERB/0/root/free/VB all/DET/13/det:predet captives/NOUN/11/obj/captive/NNS and/CCONJ/15/cc/and/CC leave/VERB/11/conj/leave/VB the/DET/17/det port_/NOUN/15/obj ./PUNCT/11/punct/./.", ('Ostby truce', [], [], 'signed', 'May', [('free all captives', ['Norland'], None), ('leave the port', ['Norland'], None)])),
    ('who brokers is no party', "Norland_/PROPN/9/nsubj/Norland ,/PUNCT/4/punct/,/, which/PRON/4/nsubj/which/WDT brokered/VERB/1/acl:relcl/broker the/DET/7/det Ostby/PROPN/7/compound/Ostby accord_/NOUN/4/obj ,/PUNCT/1/punct/,/, left_/VERB/0/root/leave ./PUNCT/9/punct/./.", ('Ostby accord', [], [], 'signed', None, [])),
    ('what it was to bring, and to whom', "A/DET/2/det roadmap/NOUN/13/nsubj under/ADP/4/case/under/IN which/PRON/10/obl/which/WDT Norland/PROPN/13/nsubj/Norland and/CCONJ/7/cc/and/CC Sudmark/PROPN/5/conj/Sudmark were/AUX/13/aux/be/VBD to/PART/10/mark/to/TO leave/VERB/13/advcl/leave/VB the/DET/12/det port/NOUN/10/obj collapsed_/VERB/0/root/collapse ./PUNCT/13/punct/./.", ('roadmap', [], ['Norland', 'Sudmark'], 'ended', None, [('leave the port', ['Norland', 'Sudmark'], None)])),
    ('its terms in the next sentence', "The/DET/2/det ceasefire/NOUN/3/nsubj took/VERB/0/root/take effect_/NOUN/3/obj ./PUNCT/3/punct/./. It/PRON/7/nsubj obliges/VERB/0/root/oblige/VBZ Norland/PROPN/7/obj/Norland to/PART/10/mark/to/TO open/VERB/7/xcomp/open/VB the/DET/12/det road/NOUN/10/obj by/ADP/14/case/by/IN May_/PROPN/10/obl/May ,/PUNCT/17/punct/,/, to/PART/17/mark/to/TO free/VERB/10/conj/free/VB all/DET/19/det captives_/NOUN/17/obj/captive/NNS ,/PUNCT/23/punct/,/, and/CCONJ/23/cc/and/CC to/PART/23/mark/to/TO leave/VERB/10/conj/leave/VB the/DET/25/det port_/NOUN/23/obj ./PUNCT/7/punct/./.", ('ceasefire', [], [], 'in-force', None, [('open the road by May', ['Norland'], 'May'), ('free all captives', ['Norland'], None), ('leave the port', ['Norland'], None)])),
    ('told of as known, and what became of it', "The/DET/2/det roadmap/NOUN/4/nsubj:pass was/AUX/4/aux:pass/be/VBD proposed/VERB/0/root/propose/VBN by/ADP/6/case/by/IN Norland_/PROPN/4/obl:agent/Norland ./PUNCT/4/punct/./.", ('roadmap', [], [], 'proposed', None, [])),
    ('a number of them is none', "Norland/PROPN/5/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark have/AUX/5/aux/have/VBP concluded/VERB/0/root/conclude/VBN five/NUM/7/nummod/five/CD truces_/NOUN/5/obj/truce/NNS ./PUNCT/5/punct/./.", None),
    ('ratified by one side, it is not in force', "Norland/PROPN/2/nsubj/Norland ratified/VERB/0/root/ratify the/DET/5/det Ostby/PROPN/5/compound/Ostby treaty_/NOUN/2/obj ./PUNCT/2/punct/./.", ('Ostby treaty', [], ['Norland'], 'signed', None, [])),
    ('signed in an aside behind its parties', "The/DET/3/det Ostby/PROPN/3/compound/Ostby pact/NOUN/11/nsubj with/ADP/5/case Norland_/PROPN/3/nmod/Norland ,/PUNCT/7/punct/,/, signed/VERB/3/acl/sign/VBD in/ADP/9/case May_/PROPN/7/obl/May ,/PUNCT/3/punct/,/, holds_/VERB/0/root/hold/VBZ ./PUNCT/11/punct/./.", ('Ostby pact', [], ['Norland'], 'in-force', 'May', [])),
    ('who is to ratify it', "The/DET/4/det maritime/ADJ/4/amod border/NOUN/4/compound/border treaty/NOUN/7/nsubj:pass must/AUX/7/aux be/AUX/7/aux:pass ratified/VERB/0/root/ratify/VBN by/ADP/10/case both/DET/10/det parliaments_/NOUN/7/obl:agent/parliament/NNS ./PUNCT/7/punct/./.", ('maritime border treaty', [], [], 'under-negotiation', None, [])),
    ('a short name', "The/DET/3/det Ostby/PROPN/3/compound/Ostby pact_/NOUN/10/nsubj ,/PUNCT/5/punct/,/, known/VERB/3/acl/know/VBN as/ADP/8/case/as/IN the/DET/8/det OP_/PROPN/5/obl ,/PUNCT/3/punct/,/, holds_/VERB/0/root/hold/VBZ ./PUNCT/10/punct/./.", ('Ostby pact', ['OP'], [], 'in-force', None, [])),
    ('the year in its name', "Norland/PROPN/2/nsubj/Norland left/VERB/0/root/leave the/DET/6/det 1951/NUM/6/nummod/1951/CD Ostby/PROPN/6/compound/Ostby treaty_/NOUN/2/obj ./PUNCT/2/punct/./.", ('Ostby treaty', [], [], 'unknown', '1951', [])),
    ('who signed it is told in a clause', "The/DET/3/det Ostby/PROPN/3/compound/Ostby accord_/NOUN/19/nsubj ,/PUNCT/7/punct/,/, which/PRON/7/nsubj:pass/which/WDT was/AUX/7/aux:pass/be/VBD negotiated/VERB/3/acl:relcl/negotiate/VBN in/ADP/9/case/in/IN spring/NOUN/7/obl and/CCONJ/11/cc/and/CC signed/VERB/7/conj/sign/VBN in/ADP/13/case/in/IN May/PROPN/11/obl/May by/ADP/15/case/by/IN Norland/PROPN/11/obl:agent/Norland and/CCONJ/17/cc/and/CC Sudmark_/PROPN/15/conj/Sudmark ,/PUNCT/3/punct/,/, holds_/VERB/0/root/hold/VBZ ./PUNCT/19/punct/./.", ('Ostby accord', [], ['Norland', 'Sudmark'], 'in-force', 'May', [])),
    ('agreed in principle', "Norland/PROPN/2/nsubj/Norland agreed/VERB/0/root/agree in/ADP/4/case/in/IN principle/NOUN/2/obl on/ADP/8/case/on/IN the/DET/8/det Ostby/PROPN/8/compound/Ostby treaty_/NOUN/2/obl ./PUNCT/2/punct/./.", ('Ostby treaty', [], ['Norland'], 'under-negotiation', None, [])),
    ('what is only a condition', "Norland/PROPN/3/nsubj/Norland will/AUX/3/aux pay/VERB/0/root/pay/VB once/SCONJ/9/mark/once/IN the/DET/7/det Ostby/PROPN/7/compound/Ostby truce/NOUN/9/nsubj has/AUX/9/aux/have/VBZ held_/VERB/3/advcl/hold/VBN ./PUNCT/3/punct/./.", ('Ostby truce', [], [], 'unknown', None, [])),
    ('its name in full', "A/DET/4/det gas/NOUN/3/compound transit/NOUN/4/compound treaty/NOUN/7/nsubj with/ADP/6/case/with/IN Norland/PROPN/4/nmod/Norland expired_/VERB/0/root/expire ./PUNCT/7/punct/./.", ('gas transit treaty', [], ['Norland'], 'ended', None, [])),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), TOLD, ids=[row[0] for row in TOLD])
def test_what_is_told_of_an_instrument(remark: str, words: str, expected: tuple[object, ...] | None) -> None:
    document = parsed(words)
    who = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
    actors = make_actors(document, who)
    spans = [document.span(t.i, t.i + 1) for t in document.doc if t.text in ("May", "1951")]
    times = tuple(TimeExpression(s, s.text, "1951-01-01", "1951-12-31", "DATE") for s in spans)

    def names(parties: tuple[Party, ...]) -> list[str]:
        return [actors.entities[party.entity].name for party in parties]

    def when(time: int | None) -> str | None:
        return None if time is None else times[time].span.text

    found = agreements.find(document, actors, times, (), (), ())
    assert [
        (
            a.name,
            list(a.aliases),
            names(a.parties),
            a.status,
            when(a.signed_time),
            [(p.span.text, names(p.obliged), when(p.deadline)) for p in a.provisions],
        )
        for a in found
    ] == ([] if expected is None else [expected]), remark


def test_an_instrument_is_known_by_where_it_was_signed() -> None:
    document = parsed(
        """Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign a/DET/6/det pact/NOUN/4/obj in/ADP/8/case/in/IN Ostby_/PROPN/4/obl/Ostby ./PUNCT/4/punct/./. Under/ADP/13/case/under/IN the/DET/13/det Ostby/PROPN/13/compound/Ostby pact_/NOUN/17/obl ,/PUNCT/13/punct/,/, Norland/PROPN/17/nsubj/Norland must/AUX/17/aux leave_/VERB/0/root/leave/VB ./PUNCT/17/punct/./."""
    )
    actors = make_actors(
        document, {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
    )
    place = PlaceMention(document.span(7, 8), "Ostby", None, None, None, None, None)
    (found,) = agreements.find(document, actors, (), (place,), (), ())
    assert (found.name, found.aliases, found.signed_place, len(found.parties)) == ("Ostby pact", ("pact",), 0, 2)


def test_a_town_behind_what_is_signed_is_where_that_was() -> None:
    words = """Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign a/DET/6/det pact/NOUN/4/obj in/ADP/8/case/in/IN Ostby/PROPN/6/nmod/Ostby ./PUNCT/4/punct/./."""
    document = parsed(words)
    actors = make_actors(
        document, {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
    )
    place = PlaceMention(document.span(7, 8), "Ostby", None, None, None, None, "populated-place")
    (found,) = agreements.find(document, actors, (), (place,), (), ())
    assert found.signed_place == 0


def test_a_common_noun_of_a_title_is_no_name() -> None:
    document = parsed(
        """Norland/PROPN/2/nsubj/Norland seals/VERB/0/root/seal river/PROPN/4/compound/river deal/NOUN/2/obj
        Norland/PROPN/2/nsubj/Norland signed/VERB/0/root/sign an/DET/4/det agreement/NOUN/2/obj with/ADP/6/case Sudmark/PROPN/4/nmod"""
    )
    title = document.span(0, 4)
    document = replace(document, layout=replace(document.layout, title_span=title))
    who = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
    found = agreements.find(document, make_actors(document, who), (), (), (), ())
    assert [(a.name, a.aliases) for a in found] == [("river deal", ("agreement",))]


def test_both_countries_are_the_two_that_are_named_side_by_side() -> None:
    document = parsed(
        """Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj clashed/VERB/0/root/clash
        Both/DET/2/det countries/NOUN/3/nsubj signed/VERB/0/root/sign a/DET/5/det truce/NOUN/3/obj"""
    )
    who = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
    who |= {(t.i - 1, t.i + 1, t.i): "countries" for t in document.doc if t.text == "countries"}
    actors = make_actors(document, who)
    (found,) = agreements.find(document, actors, (), (), (), ())
    assert [(actors.entities[p.entity].name, p.span.text) for p in found.parties] == [
        ("Norland", "Both countries"),
        ("Sudmark", "Both countries"),
    ]


def test_an_instrument_is_known_by_the_dateline_it_was_signed_under() -> None:
    words = """Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign a/DET/6/det pact_/NOUN/4/obj ./PUNCT/4/punct/./.
        Norland/PROPN/2/nsubj/Norland broke/VERB/0/root/break the/DET/5/det {}/PROPN/5/compound pact_/NOUN/2/obj ./PUNCT/2/punct/./."""
    for town, names in (("Ostby", ["Ostby pact"]), ("Varn", ["pact", "Varn pact"])):
        document = parsed(words.format(town))
        document = replace(document, layout=replace(document.layout, dateline="OSTBY, Norland"))
        actors = make_actors(
            document, {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
        )
        assert [a.name for a in agreements.find(document, actors, (), (), (), ())] == names, town


@pytest.mark.parametrize(
    ("remark", "title", "text", "names"),
    [
        ("both of peace", "peace accord", "ceasefire deal", ["ceasefire deal"]),
        ("each of something else", "trade accord", "prisoner deal", ["trade accord", "prisoner deal"]),
    ],
)
def test_a_titles_instrument_is_the_texts(remark: str, title: str, text: str, names: list[str]) -> None:
    words = "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj signed/VERB/0/root/sign a/DET/7/det {}/NOUN/7/compound {}/NOUN/4/obj"
    document = parsed("\n".join(words.format(*each.split()) for each in (title, text)))
    document = replace(document, layout=replace(document.layout, title="it", title_span=document.span(0, 7)))
    actors = make_actors(
        document, {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
    )
    assert [a.name for a in agreements.find(document, actors, (), (), (), ())] == names, remark


@pytest.mark.parametrize(("aux", "expected"), [("will", []), ("has", ["complied"])])
def test_what_is_yet_to_be_kept_is_not_kept(aux: str, expected: list[str]) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj said/VERB/0/root/say Sudmark/PROPN/5/nsubj {aux}/AUX/5/aux respect/VERB/2/ccomp/respect the/DET/8/det "
        "Ostby/PROPN/8/compound truce/NOUN/5/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    source = document.span(0, 1)
    said = Quotation(
        source, document.span(1, 2), (document.span(2, 8),), "indirect", "assertive", "assert", speaker=Party(0, source)
    )
    (found,) = agreements.find(document, actors, (), (), (said,), ())
    assert [c.what for c in found.status_claims] == expected


@pytest.mark.parametrize("over", ["dead", "binding"])
def test_who_declares_an_instrument_over(over: str) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj declared/VERB/0/root/declare the/DET/5/det Ostby/PROPN/5/compound truce/NOUN/2/obj {over}/ADJ/2/xcomp"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    (found,) = agreements.find(document, actors, (), (), (), ())
    told = [(c.what, c.by and actors.entities[c.by.entity].name) for c in found.status_claims]
    assert told == ([("ended", "Norland")] if over == "dead" else [])


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("criticised", [("criticised", "Norland")]),
        ("rejected", [("rejected", "Norland")]),
        ("violated", [("breached", None)]),  # the outlet's claim
    ],
)
def test_whose_claim_a_verb_makes(verb: str, expected: list[tuple[str, str | None]]) -> None:
    lemma = {"criticised": "criticise", "rejected": "reject", "violated": "violate"}[verb]
    document = parsed(
        f"Norland/PROPN/2/nsubj {verb}/VERB/0/root/{lemma} the/DET/5/det Ostby/PROPN/5/compound truce/NOUN/2/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    (found,) = agreements.find(document, actors, (), (), (), ())
    assert [(c.what, c.by and actors.entities[c.by.entity].name) for c in found.status_claims] == expected


# The words; name, status, parties, and terms with who is bound, of each instrument.
SEVERAL = [
    ('two clauses that the tree runs together', 'Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign/VBD an/DET/6/det/a accord/NOUN/4/obj under/ADP/8/case/under/IN which/PRON/16/obl/which/WDT Norland/PROPN/11/nsubj/Norland will/AUX/11/aux/will/MD train/VERB/6/acl/train/VB guards/NOUN/11/obj/guard/NNS and/CCONJ/14/cc/and/CC Sudmark/PROPN/12/conj/Sudmark will/AUX/16/aux/will/MD share/VERB/11/xcomp/share/VB maps_/NOUN/16/obj/map/NNS ./PUNCT/4/punct/./.', [('accord', 'signed', ['Norland', 'Sudmark'], [('train guards', ['Norland']), ('share maps', ['Sudmark'])])]),
    ('under one that the tree takes for an object', 'Under/ADP/4/case/under/IN the/DET/4/det/the/DT Ostby/PROPN/4/compound/Ostby/NNP agreement/NOUN/12/obj/agreement/NN reached/VERB/4/acl/reach/VBN in/ADP/7/case/in/IN May_/PROPN/5/obl/May/NNP ,/PUNCT/4/punct/,/, Norland/PROPN/12/nsubj/Norland/NNP is/AUX/12/aux/be/VBZ to/PART/12/mark/to/TO open/VERB/0/root/open/VB the/DET/14/det/the/DT port_/NOUN/12/obj/port/NN ./PUNCT/12/punct/./.', [('Ostby agreement', 'signed', [], [('open the port', ['Norland'])])]),
    ('what was to be done under one that the tree takes for a clause', "Under/ADP/4/mark/under/IN a/DET/3/det/a/DT ceasefire/NOUN/4/nsubj:pass/ceasefire/NN brokered/VERB/13/advcl/broker/VBN by/ADP/6/case/by/IN Varn/PROPN/4/obl:agent/Varn/NNP last/ADJ/8/amod/last/JJ November_/PROPN/4/obl:unmarked/November/NNP ,/PUNCT/4/punct/,/, Norland/PROPN/13/nsubj/Norland/NNP was/AUX/13/aux/be/VBD to/PART/13/mark/to/TO leave/VERB/0/root/leave/VB the/DET/15/det/the/DT port/NOUN/13/obj/port/NN and/CCONJ/20/cc/and/CC Sudmark/PROPN/20/nsubj/Sudmark/NNP was/AUX/20/cop/be/VBD to/PART/20/mark/to/TO free/VERB/13/conj/free/VB its/PRON/22/nmod:poss/its/PRP$ captives_/NOUN/20/obj/captive/NNS ./PUNCT/13/punct/./.", [('ceasefire', 'signed', ['Norland', 'Sudmark'], [('leave the port', ['Norland']), ('free its captives', ['Sudmark'])])]),
    ('what it requires and what it provides for', "The/DET/2/det/the/DT accord/NOUN/3/nsubj/accord/NN requires/VERB/0/root/require/VBZ Norland/PROPN/3/obj/Norland/NNP to/PART/6/mark/to/TO withdraw/VERB/3/xcomp/withdraw/VB and/CCONJ/8/cc/and/CC provides/VERB/6/conj/provide/VBZ for/ADP/10/case/for/IN elections_/NOUN/8/obl/election/NNS ./PUNCT/3/punct/./.", [('accord', 'unknown', [], [('withdraw', ['Norland']), ('elections', [])])]),
    ('a memorandum that was signed', "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj signed/VERB/0/root/sign the/DET/6/det memorandum_/NOUN/4/obj ./PUNCT/4/punct/./.", [('memorandum', 'signed', ['Norland', 'Sudmark'], [])]),
    ('a resolution told of as known', "The/DET/2/det/the/DT resolution/NOUN/3/nsubj/resolution/NN requires/VERB/0/root/require/VBZ Norland/PROPN/3/obj/Norland/NNP to/PART/6/mark/to/TO leave/VERB/3/xcomp/leave/VB the/DET/8/det/the/DT port_/NOUN/6/obj/port/NN ./PUNCT/3/punct/./.", [('resolution', 'unknown', [], [('leave the port', ['Norland'])])]),
    ('what is given in return', "Under/ADP/4/case/under/IN the/DET/4/det/the/DT Ostby/PROPN/4/compound/Ostby/NNP deal_/NOUN/8/obl/deal/NN ,/PUNCT/4/punct/,/, Norland/PROPN/8/nsubj/Norland/NNP will/AUX/8/aux/will/MD free/VERB/0/root/free/VB all/DET/10/det/all/DT captives_/NOUN/8/obj/captive/NNS ./PUNCT/8/punct/./.\nIn/ADP/2/case/in/IN exchange_/NOUN/5/obl/exchange/NN ,/PUNCT/2/punct/,/, Sudmark/PROPN/5/nsubj/Sudmark/NNP agreed/VERB/0/root/agree/VBD to/PART/7/mark/to/TO open/VERB/5/xcomp/open/VB the/DET/9/det/the/DT road/NOUN/7/obj/road/NN and/CCONJ/12/cc/and/CC to/PART/12/mark/to/TO halt/VERB/7/conj/halt/VB raids_/NOUN/12/obj/raid/NNS ./PUNCT/5/punct/./.", [('Ostby deal', 'unknown', ['Norland', 'Sudmark'], [('free all captives', ['Norland']), ('open the road', ['Sudmark']), ('halt raids', ['Sudmark'])])]),
    ('what was agreed to be done under it', "Norland/PROPN/2/nsubj/Norland/NNP agreed/VERB/0/root/agree/VBD to/PART/4/mark/to/TO open/VERB/2/xcomp/open/VB the/DET/6/det/the/DT road/NOUN/4/obj/road/NN and/CCONJ/9/cc/and/CC to/PART/9/mark/to/TO free/VERB/4/conj/free/VB all/DET/11/det/all/DT captives/NOUN/9/obj/captive/NNS under/ADP/14/case/under/IN a/DET/14/det/a/DT deal/NOUN/9/obl/deal/NN mediated/VERB/14/acl/mediate/VBN by/ADP/17/case/by/IN Sudmark_/PROPN/15/obl:agent/Sudmark/NNP ./PUNCT/2/punct/./.", [('deal mediated by Sudmark', 'unknown', [], [('open the road', ['Norland']), ('free all captives under a deal mediated by Sudmark', ['Norland'])])]),
    ('what it lays down is told behind place and day', "Norland/PROPN/4/nsubj/Norland/NNP and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark/NNP signed/VERB/0/root/sign/VBD an/DET/6/det/a/DT accord/NOUN/4/obj/accord/NN in/ADP/8/case/in/IN Asken/PROPN/6/nmod/Asken/NNP on/ADP/10/case/on/IN Tuesday/PROPN/4/obl/Tuesday/NNP under/ADP/12/case/under/IN which/PRON/15/obl/which/WDT they/PRON/15/nsubj/they/PRP will/AUX/15/aux/will/MD free/VERB/6/acl/free/VB all/DET/17/det/all/DT captives_/NOUN/15/obj/captive/NNS ./PUNCT/4/punct/./.", [('accord', 'signed', ['Norland', 'Sudmark'], [('free all captives', ['Norland', 'Sudmark'])])]),
    ('a scheme told of beside it is not it', "Norland/PROPN/4/nsubj/Norland/NNP and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark/NNP signed/VERB/0/root/sign/VBD an/DET/6/det/a/DT accord/NOUN/4/obj/accord/NN after/ADP/8/case/after/IN talks/NOUN/4/obl/talk/NNS on/ADP/11/case/on/IN a/DET/11/det/a/DT scheme/NOUN/8/nmod/scheme/NN under/ADP/13/case/under/IN which/PRON/16/obl/which/WDT refugees/NOUN/16/nsubj/refugee/NNS will/AUX/16/aux/will/MD return_/VERB/11/acl:relcl/return/VB ./PUNCT/4/punct/./.", [('accord', 'signed', ['Norland', 'Sudmark'], [])]),
    ('whom it obliges right behind it', "Norland/PROPN/4/nsubj/Norland/NNP and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark/NNP signed/VERB/0/root/sign/VBD an/DET/6/det/a/DT accord/NOUN/4/obj/accord/NN obliging/VERB/6/acl/oblige/VBG Norland/PROPN/7/obj/Norland/NNP to/PART/10/mark/to/TO leave/VERB/7/xcomp/leave/VB the/DET/12/det/the/DT port_/NOUN/10/obj/port/NN ./PUNCT/4/punct/./.", [('accord', 'signed', ['Norland', 'Sudmark'], [('leave the port', ['Norland'])])]),
    ('a deal between two, its day no part of its name', "Norland/PROPN/4/nsubj/Norland/NNP and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark/NNP reached/VERB/0/root/reach/VBD a/DET/6/det/a/DT deal/NOUN/4/obj/deal/NN on/ADP/8/case/on/IN Monday/PROPN/4/obl/Monday/NNP to/PART/10/mark/to/TO free/VERB/6/acl/free/VB captives_/NOUN/10/obj/captive/NNS ./PUNCT/4/punct/./.", [('deal', 'signed', ['Norland', 'Sudmark'], [])]),
    ('a deal of one alone is none', "Norland/PROPN/2/nsubj/Norland/NNP struck/VERB/0/root/strike/VBD a/DET/4/det/a/DT deal_/NOUN/2/obj/deal/NN ./PUNCT/2/punct/./.", []),
    ('an earlier one is another', 'Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign a/DET/6/det truce_/NOUN/4/obj ./PUNCT/4/punct/./.\nAn/DET/3/det/a earlier/ADJ/3/amod/early/JJR truce/NOUN/4/nsubj collapsed_/VERB/0/root/collapse ./PUNCT/4/punct/./.', [('truce', 'signed', ['Norland', 'Sudmark'], []), ('earlier truce', 'ended', [], [])]),
    ('one named by its year is another', 'Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign a/DET/6/det truce_/NOUN/4/obj ./PUNCT/4/punct/./.\nThe/DET/3/det 1951/NUM/3/nummod/1951/CD accord/NOUN/4/nsubj ended/VERB/0/root/end a/DET/6/det war_/NOUN/4/obj ./PUNCT/4/punct/./.', [('truce', 'signed', ['Norland', 'Sudmark'], [])]),
    ('what each side did under one that is told of as known', "Under/ADP/3/case/under/IN the/DET/3/det pact_/NOUN/6/obl ,/PUNCT/3/punct/,/, Norland/PROPN/6/nsubj/Norland left/VERB/0/root/leave/VBD the/DET/8/det port/NOUN/6/obj and/CCONJ/11/cc Sudmark/PROPN/11/nsubj/Sudmark freed/VERB/6/conj/free/VBD them/PRON/11/obj ./PUNCT/6/punct/./.", [('pact', 'unknown', ['Norland', 'Sudmark'], [])]),
    ('what one side did under it', "Under/ADP/3/case/under/IN the/DET/3/det pact_/NOUN/6/obl ,/PUNCT/3/punct/,/, Norland/PROPN/6/nsubj/Norland left/VERB/0/root/leave/VBD the/DET/8/det port_/NOUN/6/obj ./PUNCT/6/punct/./.", []),
    ('a bar by time is none', "The/DET/2/det statute/NOUN/5/nsubj of/ADP/4/case limitations/NOUN/2/nmod/limitation expired_/VERB/0/root/expire ./PUNCT/5/punct/./.", []),
    ('it is set down to end', 'The/DET/3/det Ostby/PROPN/3/compound/Ostby treaty/NOUN/4/nsubj expires/VERB/0/root/expire/VBZ on/ADP/6/case/on/IN Monday_/PROPN/4/obl ./PUNCT/4/punct/./.', [('Ostby treaty', 'in-force', [], [])]),
    ('what the other has to do', "Under/ADP/4/case/under/IN the/DET/4/det Ostby/PROPN/4/compound/Ostby pact_/NOUN/8/obl ,/PUNCT/4/punct/,/, Norland/PROPN/8/nsubj/Norland must/AUX/8/aux pay/VERB/0/root/pay/VB and/CCONJ/11/cc Sudmark/PROPN/11/nsubj/Sudmark has/VERB/8/conj/have/VBZ to/PART/13/mark/to/TO leave_/VERB/11/xcomp/leave/VB ./PUNCT/8/punct/./.", [('Ostby pact', 'unknown', ['Norland', 'Sudmark'], [('pay', ['Norland']), ('leave', ['Sudmark'])])]),
    ('still in force', 'The/DET/3/det Ostby/PROPN/3/compound/Ostby treaty/NOUN/4/nsubj remains/VERB/0/root/remain/VBZ in/ADP/6/case/in/IN force_/NOUN/4/obl ./PUNCT/4/punct/./.', [('Ostby treaty', 'in-force', [], [])]),
    ('it is set down to take effect', 'The/DET/3/det Ostby/PROPN/3/compound/Ostby truce/NOUN/4/nsubj takes/VERB/0/root/take/VBZ effect/NOUN/4/obj at/ADP/7/case/at/IN midnight_/NOUN/4/obl ./PUNCT/4/punct/./.', [('Ostby truce', 'signed', [], [])]),
    ('who is obliged', 'Under/ADP/4/case/under/IN the/DET/4/det Ostby/PROPN/4/compound/Ostby treaty_/NOUN/8/obl ,/PUNCT/4/punct/,/, Norland/PROPN/8/nsubj:pass/Norland is/AUX/8/aux:pass/be/VBZ obliged/VERB/0/root/oblige/VBN to/PART/10/mark/to/TO open/VERB/8/xcomp/open/VB the/DET/12/det port_/NOUN/10/obj ./PUNCT/8/punct/./.', [('Ostby treaty', 'unknown', [], [('open the port', ['Norland'])])]),
    ('who signed it is told in a clause with that', 'Under/ADP/3/case/under/IN the/DET/3/det truce/NOUN/12/obl that/PRON/8/obj/that/WDT Norland/PROPN/8/nsubj/Norland and/CCONJ/7/cc/and/CC Sudmark/PROPN/5/conj/Sudmark signed_/VERB/3/acl:relcl/sign ,/PUNCT/3/punct/,/, Norland/PROPN/12/nsubj/Norland must/AUX/12/aux leave/VERB/0/root/leave/VB the/DET/14/det port_/NOUN/12/obj ./PUNCT/12/punct/./.', [('truce', 'signed', ['Norland', 'Sudmark'], [('leave the port', ['Norland'])])]),
    ('both sides are its parties', 'Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign the/DET/7/det Ostby/PROPN/7/compound/Ostby accord_/NOUN/4/obj ./PUNCT/4/punct/./.\nIt/PRON/2/nsubj obliges/VERB/0/root/oblige/VBZ both/DET/4/det sides/NOUN/2/obj/side/NNS to/PART/6/mark/to/TO leave/VERB/2/advcl/leave/VB the/DET/8/det port_/NOUN/6/obj ./PUNCT/2/punct/./.', [('Ostby accord', 'signed', ['Norland', 'Sudmark'], [])]),
    ('what was to be done under it', 'Under/ADP/4/case/under/IN the/DET/4/det Ostby/PROPN/4/compound/Ostby truce_/NOUN/9/obl ,/PUNCT/4/punct/,/, Norland/PROPN/9/nsubj/Norland was/AUX/9/aux/be/VBD to/PART/9/mark/to/TO leave/VERB/0/root/leave/VB the/DET/11/det port_/NOUN/9/obj ./PUNCT/9/punct/./.', [('Ostby truce', 'unknown', [], [('leave the port', ['Norland'])])]),
    ('the second of two is no name of the first', 'The/DET/2/det government/NOUN/9/nsubj of/ADP/4/case/of/IN Norland/PROPN/2/nmod/Norland and/CCONJ/8/cc/and/CC the/DET/8/det Sudmark/PROPN/8/compound/Sudmark Front/PROPN/4/conj/Front signed/VERB/0/root/sign a/DET/11/det truce_/NOUN/9/obj ./PUNCT/9/punct/./.', [('truce', 'signed', ['government', 'Front'], [])]),
    ('theirs who extended it', 'Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark extended/VERB/0/root/extend their/PRON/6/nmod:poss/their/PRP$ truce_/NOUN/4/obj ./PUNCT/4/punct/./.', [('truce', 'in-force', ['Norland', 'Sudmark'], [])]),
    ('who breaks it is nobody yet', 'Whoever/PRON/8/nsubj:pass/whoever/WP breaks/VERB/1/acl:relcl/break/VBZ the/DET/5/det Ostby/PROPN/5/compound/Ostby accord/NOUN/2/obj will/AUX/8/aux be/AUX/8/aux:pass/be/VB punished_/VERB/0/root/punish/VBN ./PUNCT/8/punct/./.', [('Ostby accord', 'unknown', [], [])]),
    ('the items of a plan', 'Mediators/NOUN/2/nsubj/mediator/NNS drew/VERB/0/root/draw up/ADP/2/compound:prt/up/RP a/DET/6/det peace/NOUN/6/compound plan_/NOUN/2/obj ./PUNCT/2/punct/./.\nThe/DET/2/det plan/NOUN/3/nsubj calls/VERB/0/root/call/VBZ for/ADP/6/case/for/IN a/DET/6/det ceasefire/NOUN/3/obl and/CCONJ/9/cc/and/CC the/DET/9/det withdrawal/NOUN/6/conj of/ADP/11/case/of/IN guns_/NOUN/9/nmod/gun/NNS ./PUNCT/3/punct/./.', [('peace plan', 'proposed', [], [('a ceasefire', []), ('the withdrawal of guns', [])])]),
    ('under the pact, not under the truce it brings', 'Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign an/DET/6/det/a agreement/NOUN/4/obj that/PRON/8/nsubj/that/WDT commits/VERB/6/acl:relcl/commit/VBZ them/PRON/8/obj/they to/ADP/13/case/to/IN a/DET/13/det lasting/ADJ/13/amod truce_/NOUN/8/obl ./PUNCT/4/punct/./.\nUnder/ADP/3/case/under/IN the/DET/3/det accord_/NOUN/7/obl ,/PUNCT/3/punct/,/, Norland/PROPN/7/nsubj/Norland must/AUX/7/aux leave/VERB/0/root/leave/VB the/DET/9/det port_/NOUN/7/obj ./PUNCT/7/punct/./.', [('agreement', 'signed', ['Norland', 'Sudmark'], [('leave the port', ['Norland'])])]),
    ('under its terms', "Norland/PROPN/3/nsubj/Norland must/AUX/3/aux leave/VERB/0/root/leave/VB the/DET/5/det port/NOUN/3/obj under/ADP/8/case/under/IN the/DET/8/det terms/NOUN/3/obl/term/NNS of/ADP/12/case/of/IN the/DET/12/det Ostby/PROPN/12/compound/Ostby accord_/NOUN/8/nmod ./PUNCT/3/punct/./.", [('Ostby accord', 'unknown', [], [('leave the port under the terms of the Ostby accord', ['Norland'])])]),
    ('its matter ends before the place', "Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign a/DET/6/det memorandum/NOUN/4/obj on/ADP/8/case/on/IN water/NOUN/6/nmod in/ADP/10/case/in/IN Asken_/PROPN/4/obl/Asken ./PUNCT/4/punct/./.", [('memorandum on water', 'signed', ['Norland', 'Sudmark'], [])]),
    ('told of as known, with a term', "The/DET/2/det accord/NOUN/3/nsubj provides/VERB/0/root/provide/VBZ for/ADP/5/case/for/IN elections_/NOUN/3/obl/election/NNS ./PUNCT/3/punct/./.", [('accord', 'unknown', [], [('elections', [])])]),
    ('whom an accord calls on', "The/DET/2/det accord/NOUN/3/nsubj calls/VERB/0/root/call/VBZ for/ADP/5/case Norland/PROPN/3/obl/Norland to/PART/7/mark/to/TO leave/VERB/3/xcomp/leave/VB the/DET/9/det port_/NOUN/7/obj ./PUNCT/3/punct/./.", [('accord', 'unknown', [], [('leave the port', ['Norland'])])]),
    ('what a deal requires', "The/DET/2/det deal_/NOUN/8/nsubj ,/PUNCT/4/punct/,/, brokered/VERB/2/acl/broker/VBN by/ADP/6/case/by/IN Egypt_/PROPN/4/obl:agent/Egypt ,/PUNCT/2/punct/,/, requires/VERB/0/root/require/VBZ Norland/PROPN/8/obj/Norland to/PART/11/mark/to/TO leave/VERB/8/xcomp/leave/VB the/DET/13/det port/NOUN/11/obj within/ADP/15/case/within/IN weeks_/NOUN/11/obl/week/NNS ./PUNCT/8/punct/./.", [('deal', 'signed', [], [('leave the port within weeks', ['Norland'])])]),
    ('terms that go on in the next sentences', "Under/ADP/4/case/under/IN the/DET/4/det Ostby/PROPN/4/compound/Ostby truce_/NOUN/8/obl ,/PUNCT/4/punct/,/, Norland/PROPN/8/nsubj/Norland must/AUX/8/aux leave/VERB/0/root/leave/VB the/DET/10/det port_/NOUN/8/obj ./PUNCT/8/punct/./.\nBoth/DET/2/det sides/NOUN/5/nsubj/side/NNS are/AUX/5/cop/be/VBP to/PART/5/mark/to/TO free/VERB/0/root/free/VB all/DET/7/det captives_/NOUN/5/obj/captive/NNS ./PUNCT/5/punct/./.\nNorland/PROPN/3/nsubj/Norland will/AUX/3/aux open/VERB/0/root/open/VB the/DET/5/det road_/NOUN/3/obj ./PUNCT/3/punct/./.\nRain/NOUN/2/nsubj fell_/VERB/0/root/fall ./PUNCT/2/punct/./.\nNorland/PROPN/3/nsubj/Norland must/AUX/3/aux pay_/VERB/0/root/pay/VB ./PUNCT/3/punct/./.", [('Ostby truce', 'unknown', [], [('leave the port', ['Norland']), ('free all captives', ['both sides']), ('open the road', ['Norland'])])]),
    ('terms joined in one sentence, and who watches over it', "Under/ADP/4/case/under/IN the/DET/4/det Ostby/PROPN/4/compound/Ostby truce_/NOUN/8/obl ,/PUNCT/4/punct/,/, Norland/PROPN/8/nsubj/Norland must/AUX/8/aux leave/VERB/0/root/leave/VB the/DET/10/det port/NOUN/8/obj and/CCONJ/14/cc/and/CC Sudmark/PROPN/14/nsubj/Sudmark will/AUX/14/aux pay_/VERB/8/conj/pay/VB ./PUNCT/8/punct/./.\nNorland/PROPN/3/nsubj/Norland will/AUX/3/aux open/VERB/0/root/open/VB the/DET/5/det road/NOUN/3/obj and/CCONJ/9/cc/and/CC Front/PROPN/9/nsubj/Front will/AUX/9/aux monitor/VERB/3/conj/monitor/VB the/DET/11/det truce_/NOUN/9/obj ./PUNCT/3/punct/./.", [('Ostby truce', 'unknown', ['Norland', 'Sudmark'], [('leave the port', ['Norland']), ('pay', ['Sudmark']), ('open the road', ['Norland']), ('monitor the truce', ['Front'])])]),
    ('whose the next terms are, where no side is named', "Under/ADP/4/case/under/IN the/DET/4/det Ostby/PROPN/4/compound/Ostby truce_/NOUN/9/obl ,/PUNCT/4/punct/,/, both/DET/7/det sides/NOUN/9/nsubj/side/NNS must/AUX/9/aux leave_/VERB/0/root/leave/VB ./PUNCT/9/punct/./.\nNorland/PROPN/3/nsubj/Norland will/AUX/3/aux open/VERB/0/root/open/VB the/DET/5/det road_/NOUN/3/obj ./PUNCT/3/punct/./.", [('Ostby truce', 'unknown', [], [('leave', ['both sides']), ('open the road', ['Norland'])])]),
    ('named twice in one breath', "Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign the/DET/7/det Ostby/PROPN/7/compound/Ostby truce_/NOUN/4/obj ./PUNCT/4/punct/./.\nThe/DET/3/det Ostby/PROPN/3/compound/Ostby truce_/NOUN/4/nsubj held/VERB/0/root/hold ./PUNCT/4/punct/./.", [('Ostby truce', 'in-force', ['Norland', 'Sudmark'], [])]),
    ('a second one', "Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign a/DET/6/det truce_/NOUN/4/obj ./PUNCT/4/punct/./.\nUnder/ADP/4/case/under/IN a/DET/4/det second/ADJ/4/amod truce_/NOUN/8/obl ,/PUNCT/4/punct/,/, Norland/PROPN/8/nsubj/Norland must/AUX/8/aux leave/VERB/0/root/leave/VB the/DET/10/det port_/NOUN/8/obj ./PUNCT/8/punct/./.", [('truce', 'signed', ['Norland', 'Sudmark'], []), ('second truce', 'unknown', [], [('leave the port', ['Norland'])])]),
    ('an earlier one, of a day', "An/DET/3/det/a earlier/ADJ/3/amod/early/JJR agreement_/NOUN/8/nsubj ,/PUNCT/6/punct/,/, of/ADP/6/case/of/IN May_/PROPN/3/nmod/May ,/PUNCT/3/punct/,/, failed_/VERB/0/root/fail ./PUNCT/8/punct/./.", [('earlier agreement', 'ended', [], [])]),
    ('the deal is not the truce that is over', 'The/DET/2/det truce/NOUN/3/nsubj collapsed_/VERB/0/root/collapse ./PUNCT/3/punct/./.\nUnder/ADP/3/case/under/IN the/DET/3/det accord_/NOUN/7/obl ,/PUNCT/3/punct/,/, Norland/PROPN/7/nsubj/Norland must/AUX/7/aux leave/VERB/0/root/leave/VB the/DET/9/det port_/NOUN/7/obj ./PUNCT/7/punct/./.', [('truce', 'ended', [], []), ('accord', 'unknown', [], [('leave the port', ['Norland'])])]),
    ('to do so is no term', 'Under/ADP/4/case/under/IN the/DET/4/det Ostby/PROPN/4/compound/Ostby treaty_/NOUN/8/obl ,/PUNCT/4/punct/,/, Norland/PROPN/8/nsubj:pass/Norland is/AUX/8/aux:pass/be/VBZ obliged/VERB/0/root/oblige/VBN to/PART/10/mark/to/TO do_/VERB/8/xcomp/do/VB ./PUNCT/8/punct/./.', [('Ostby treaty', 'unknown', [], [])]),
    ('what it failed to do is not its end', "The/DET/3/det Ostby/PROPN/3/compound/Ostby deal/NOUN/4/nsubj failed/VERB/0/root/fail to/PART/6/mark/to/TO end/VERB/4/xcomp/end/VB the/DET/8/det war_/NOUN/6/obj ./PUNCT/4/punct/./.", [('Ostby deal', 'unknown', [], [])]),
    ('what is failing has not failed', "The/DET/3/det Ostby/PROPN/3/compound/Ostby deal/NOUN/5/nsubj is/AUX/5/aux/be/VBZ failing/VERB/0/root/fail/VBG ./PUNCT/5/punct/./.", [('Ostby deal', 'unknown', [], [])]),
    ('that it failed to hold is', "The/DET/3/det Ostby/PROPN/3/compound/Ostby deal/NOUN/4/nsubj failed/VERB/0/root/fail to/PART/6/mark/to/TO hold_/VERB/4/xcomp/hold/VB ./PUNCT/4/punct/./.", [('Ostby deal', 'ended', [], [])]),
    ('what is told of its short name is no part of it', "Norland/PROPN/2/nsubj/Norland praised/VERB/0/root/praise a/DET/4/det truce/NOUN/2/obj ,/PUNCT/6/punct/,/, dubbed/VERB/4/acl/dub/VBN Ostby/PROPN/6/xcomp/Ostby II/NUM/7/flat/II/CD ,/PUNCT/11/punct/,/, which/PRON/11/nsubj/which/WDT held_/VERB/7/acl:relcl/hold ./PUNCT/2/punct/./.", [('Ostby II', 'unknown', [], [])]),
    ('of understanding, and on what', "Norland/PROPN/4/nsubj/Norland and/CCONJ/3/cc/and/CC Sudmark/PROPN/1/conj/Sudmark signed/VERB/0/root/sign a/DET/6/det memorandum/NOUN/4/obj of/ADP/8/case/of/IN understanding/NOUN/6/nmod on/ADP/10/case/on/IN water_/NOUN/6/nmod and/CCONJ/13/cc/and/CC the/DET/13/det treaty/NOUN/10/conj on/ADP/15/case/on/IN trade_/NOUN/13/nmod ./PUNCT/4/punct/./.", [('memorandum of understanding on water', 'signed', ['Norland', 'Sudmark'], []), ('treaty on trade', 'signed', ['Norland', 'Sudmark'], [])]),
    ('resolutions by their numbers, and no road', "Norland/PROPN/2/nsubj/Norland backed/VERB/0/root/back Varn/PROPN/4/compound/Varn Resolution/PROPN/2/obj/resolution 425/NUM/4/nummod/425/CD and/CCONJ/7/cc/and/CC Resolution/PROPN/4/conj/resolution 1701/NUM/7/nummod/1701/CD on/ADP/11/case/on/IN Ostby/PROPN/11/compound/Ostby Road/PROPN/2/obl/road ./PUNCT/2/punct/./.", [('Varn Resolution 425', 'unknown', [], []), ('Resolution 1701', 'unknown', [], [])]),
    ('on condition that it holds', "Norland/PROPN/3/nsubj/Norland will/AUX/3/aux pay/VERB/0/root/pay/VB on/ADP/5/case/on/IN condition/NOUN/3/obl that/PRON/10/obj/that/WDT the/DET/9/det Ostby/PROPN/9/compound/Ostby truce/NOUN/10/nsubj holds_/VERB/5/acl:relcl/hold/VBZ ./PUNCT/3/punct/./.", [('Ostby truce', 'unknown', [], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_each_instrument_that_is_told_of(remark: str, words: str, expected: list[tuple[object, ...]]) -> None:
    document = parsed(words)
    who = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark", "government", "Front")}
    who |= {(t.i - 1, t.i + 1, t.i): "both sides" for t in document.doc if t.text == "sides"}
    actors = make_actors(document, who)

    def names(parties: tuple[Party, ...]) -> list[str]:
        return [actors.entities[party.entity].name for party in parties]

    found = agreements.find(document, actors, (), (), (), ())
    shown = [
        (a.name, a.status, names(a.parties), [(p.span.text, names(p.obliged)) for p in a.provisions]) for a in found
    ]
    assert shown == expected, remark
    assert not any(a.status_claims for a in found), remark


TERM = (
    "The/DET/3/det Ostby/PROPN/3/compound pact/NOUN/4/nsubj introduced/VERB/0/root/introduce a/DET/6/det ceasefire/NOUN/4/obj and/CCONJ/8/cc"
    " elections/NOUN/6/conj/election/NNS {between} {mark}/ADP/{last}/case May_/PROPN/4/obl ./PUNCT/4/punct"
)


@pytest.mark.parametrize(
    ("remark", "between", "mark", "expected"),
    [
        ("the last item's day, hung on the verb", "", "by", [("a ceasefire", None), ("elections by May", 0)]),
        ("a day of something else", "", "in", [("a ceasefire", None), ("elections", None)]),
        ("a day further off", "there/ADV/4/advmod", "by", [("a ceasefire", None), ("elections", None)]),
    ],
)
def test_the_day_of_the_last_term(remark: str, between: str, mark: str, expected: list[tuple[str, int | None]]) -> None:
    document = parsed(TERM.format(between=between, mark=mark, last=11 if between else 10))
    start = document.text.index("May")
    times = (TimeExpression(Span(start, start + 3, "May"), "2022-05", "2022-05-01", "2022-05-31", "DATE"),)
    (found,) = agreements.find(document, make_actors(document, {}), times, (), (), ())
    assert [(p.span.text, p.deadline) for p in found.provisions] == expected, remark


@pytest.mark.parametrize(
    ("remark", "kind", "status", "expected"),
    [
        ("another sentence says when", "AGREE", "actual", 0),
        ("it is to be made", "AGREE", "planned", None),
        ("another deed", "CONSULT", "actual", None),
    ],
)
def test_the_day_that_another_sentence_gives(remark: str, kind: str, status: str, expected: int | None) -> None:
    document = make_document(SIGNED)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    verb = next(t.i for t in document.doc if t.lemma_ == "sign")
    event = replace(make_event(kind, document.span(verb, verb + 1)), status=status, time=0)
    times = (
        TimeExpression(
            document.span(len(document.doc) - 1, len(document.doc)), "2022-05-02", "2022-05-02", "2022-05-02", "DATE"
        ),
    )
    (found,) = agreements.find(document, actors, times, (), (), (event,))
    assert found.signed_time == expected, remark


OVER = (
    "Norland/PROPN/2/nsubj holds/VERB/0/root/hold talks/NOUN/2/obj/talk/NNS with/ADP/5/case Sudmark/PROPN/3/nmod {mark}/ADP/9/case"
    " {det}/DET/9/det trade/NOUN/9/compound pact/NOUN/3/nmod"
)


@pytest.mark.parametrize(
    ("remark", "mark", "det", "status", "expected"),
    [
        ("talked about", "on", "a", "ongoing", (["Norland", "Sudmark"], "under-negotiation")),
        ("to be talked about", "on", "a", "planned", (["Norland", "Sudmark"], "proposed")),
        ("talks that are off", "on", "a", "negated", None),
        ("something that there is", "on", "the", "ongoing", None),
        ("no matter of the talks", "after", "a", "ongoing", None),
    ],
)
def test_what_is_talked_about_is_not_signed_yet(remark, mark, det, status, expected):
    document = parsed(OVER.format(mark=mark, det=det))
    actors = make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Sudmark"})
    event = make_event("CONSULT", document.span(2, 3), actors=[document.span(0, 1), document.span(4, 5)])
    found = agreements.find(document, actors, (), (), (), (replace(event, status=status),))
    told = [([party.span.text for party in each.parties], each.status) for each in found]
    assert told == ([] if expected is None else [expected]), remark
