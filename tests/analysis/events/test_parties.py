"""Who is a party beside those that the words name outright: everybody in a list, somebody's patrol, whoever an attack is laid to later on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Quotation
from avviso.analysis.events import events
from avviso.analysis.events import merge as event_merge
from avviso.analysis.events import sides as event_sides
from avviso.analysis.events.cast import closed
from avviso.analysis.events.parties import Parties
from avviso.analysis.tree import tree_of
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import parsed

LISTED = """
Fourteen fourteen NUM CD 2 nummod
{them} {them} NOUN {tag} 6 nsubj:pass
and and CCONJ CC 4 cc
Norland Norland PROPN NNP 2 conj
were be AUX VBD 6 aux:pass
attacked attack VERB VBN 0 root
"""
PATROL = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
their their PRON PRP$ 4 nmod:poss
soldiers soldier NOUN NNS 2 obj
"""
LAID_TO = """
Sudmark Sudmark PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
attacked attack VERB VBN 0 root
and and CCONJ CC 8 cc
{the} {the} DET DT 6 det
bombing bombing NOUN NN 8 nsubj:pass
was be AUX VBD 8 aux:pass
launched launch VERB VBN 3 conj
by by ADP IN 10 case
Norland Norland PROPN NNP 8 obl:agent
"""


def told(rows: str, **who: int) -> list[tuple[str, list[str], list[str]]]:
    document = make_document(rows)
    actors = make_actors(document, {(at, at + 1, at): name for name, at in who.items()})
    _, found = events.find(document, actors, (), (), ())
    return [(e.type, [p.span.text for p in e.actors], [p.span.text for p in e.recipients]) for e in found]


@pytest.mark.parametrize(
    ("remark", "them", "tag", "expected"),
    [
        ("people without a name in a list with a name", "soldiers", "NNS", ["Fourteen soldiers", "Norland"]),
        ("a thing in it is no party", "weapons", "NNS", ["Norland"]),
    ],
)
def test_everybody_in_a_list(remark, them, tag, expected):
    assert told(LISTED.format(them=them, tag=tag), Norland=3) == [("ASSAULT", [], expected)], remark


@pytest.mark.parametrize(
    ("remark", "verb", "lemma", "expected"),
    [
        ("whose soldiers they attacked is open, their own they are not", "attacked", "attack", ["their soldiers"]),
        ("whom one praises may be one's own", "praised", "praise", []),
    ],
)
def test_nobody_attacks_his_own(remark, verb, lemma, expected):
    (event, *_) = told(PATROL.format(verb=verb, lemma=lemma), Norland=0) or [("", [], [])]
    assert event[2] == expected, remark


@pytest.mark.parametrize(
    ("remark", "the", "expected"),
    [
        ("words that point back say who did it", "the", [("ASSAULT", ["Norland"], ["Sudmark"])]),
        ("another attack", "a", [("ASSAULT", [], ["Sudmark"]), ("ASSAULT", ["Norland"], [])]),
    ],
)
def test_an_attack_laid_to_somebody_in_the_same_sentence(remark, the, expected):
    assert told(LAID_TO.format(the=the), Sudmark=0, Norland=9) == expected, remark


OWNED = """
Norland Norland PROPN NNP 5 nmod:poss
's 's PART POS 1 case
and and CCONJ CC 4 cc
Sudmark Sudmark PROPN NNP {joined}
{forces} {forces} NOUN {tag} 6 nsubj
clashed clash VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("remark", "joined", "forces", "tag", "expected"),
    [
        ("both own forces", "5 nmod:poss", "force", "NNS", ["Norland", "Sudmark"]),
        ("as a tree may have it", "1 conj", "force", "NNS", ["Norland", "Sudmark"]),
    ],
)
def test_whose_forces_they_are(remark, joined, forces, tag, expected):
    (event, *_) = told(OWNED.format(joined=joined, forces=forces, tag=tag), Norland=0, Sudmark=3)
    assert event[1] == expected, remark


OWN = """
his his PRON PRP$ 2 nmod:poss
{what} {what} NOUN NN 3 nsubj
left leave VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("remark", "what", "country", "expected"),
    [
        ("whose country it is", "country", "NO", ["Norland"]),
        ("whose army it is", "army", "NO", ["Holm"]),
        ("a land that nobody names", "country", "SU", ["Holm"]),
    ],
)
def test_his_country_is_the_state(remark, what, country, expected):
    document = make_document(OWN.format(what=what))
    actors = make_actors(document, {(0, 1, 0): "Holm"}, {"Holm": "person"})
    holm = replace(actors.entities[0], country=country)
    state = replace(holm, index=1, type="state", name="Norland", names=("Norland",), mentions=(), country="NO")
    actors = replace(actors, entities=(holm, state))
    found = make_reading(document, actors).parties.at(1)
    assert [actors.entities[p.entity].name for p in found] == expected, remark


KIN = """
Sudmark Sudmark PROPN NNP 2 nmod:poss
{who} {who} NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
beaten beat VERB VBN 0 root
"""


@pytest.mark.parametrize(("who", "expected"), [("brother", []), ("minister", ["Sudmark"])])
def test_whoever_hits_a_relative_hits_no_more_than_him(who, expected):
    document = make_document(KIN.format(who=who))
    actors = make_actors(document, {(0, 1, 0): "Sudmark"})
    assert [p.span.text for p in make_reading(document, actors).parties.at(1, deep=True)] == expected


SHELLING = """
shelling shelling NOUN NN 5 nsubj
that that PRON WDT 3 nsubj
killed kill VERB VBD 1 {dep}
Sudmark Sudmark PROPN NNP 3 obj
went go VERB VBD 0 root
"""


@pytest.mark.parametrize(("dep", "several"), [("acl:relcl", 1), ("advcl", 2)])
def test_what_a_clause_tells_of_an_attack_is_the_attack(dep, several):
    document = make_document(SHELLING.format(dep=dep))
    actors = make_actors(document, {(3, 4, 3): "Sudmark", (4, 5, 4): "Norland"})
    hit, by = (actors.party(mention) for mention in actors.mentions)
    told_ = [replace(make_event("ASSAULT", document.span(t, t + 1)), recipients=(hit,)) for t in (0, 2)]
    told_[0] = replace(told_[0], actors=(by,))
    assert len(event_merge.merge(document, make_reading(document, actors).tree, (), told_)) == several


TITLE = """
{one} member NOUN NN 2 nsubj:pass
killed kill VERB VBN 0 root
\\n
A a DET DT 2 det
{two} {two} NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
killed kill VERB VBN 0 root
"""


@pytest.mark.parametrize(("two", "title", "several"), [("member", True, 1), ("driver", True, 2), ("member", False, 2)])
def test_a_title_tells_what_the_first_sentence_does(two, title, several):
    document = make_document(TITLE.format(one="Member", two=two))
    actors = make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Sudmark"})
    first, *others = document.layout.segments
    if title:
        document = replace(
            document, layout=replace(document.layout, segments=(replace(first, role="title", end=13), *others))
        )
    told_ = [
        replace(make_event("ASSAULT", document.span(t, t + 1)), recipients=(actors.party(m),))
        for t, m in zip((1, 6), actors.mentions, strict=True)
    ]
    assert len(event_merge.merge(document, make_reading(document, actors).tree, (), told_)) == several


WARS = """
War war NOUN NN 2 nsubj
raged rage VERB VBD 0 root

The the DET DT 2 det
{again} {again} NOUN NN 3 nsubj
ended end VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("remark", "again", "places", "several"),
    [
        ("told of again", "war", (None, None), 1),
        ("there too", "war", (0, 0), 1),
        ("at another place", "war", (0, 1), 2),
        ("another word", "raid", (None, None), 2),
    ],
)
def test_what_nobody_is_named_in_comes_back(
    remark: str, again: str, places: tuple[int | None, int | None], several: int
) -> None:
    document = make_document(WARS.format(again=again))
    told_ = [
        replace(make_event("ASSAULT", document.span(t, t + 1)), actors=(), recipients=(), place=place)
        for t, place in zip((0, 3), places, strict=True)
    ]
    tree = make_reading(document, make_actors(document, {})).tree
    assert len(event_merge.merge(document, tree, (), told_)) == several, remark


@pytest.mark.parametrize(
    ("remark", "title", "said", "expected"),
    [
        ("the report's own words stay its own", False, (None, 0), None),
        ("who says it first is who says it", False, (1, 0), 1),
        ("a title names no source", True, (None, 0), 0),
    ],
)
def test_who_tells_what_is_told_twice(
    remark: str, title: bool, said: tuple[int | None, int | None], expected: int | None
) -> None:
    document = make_document(WARS.format(again="war"))
    first, *others = document.layout.segments
    if title:
        document = replace(
            document, layout=replace(document.layout, segments=(replace(first, role="title", end=10), *others))
        )
    told_ = [
        replace(make_event("ASSAULT", document.span(t, t + 1)), actors=(), recipients=(), reported_in=teller)
        for t, teller in zip((0, 3), said, strict=True)
    ]
    tree = make_reading(document, make_actors(document, {})).tree
    (event,) = event_merge.merge(document, tree, (), told_)
    assert event.reported_in == expected, remark


DRONE = """
An a DET DT 4 det
{force} {force} NOUN NN 4 compound
drone drone NOUN NN 4 compound
attack attack NOUN NN 5 nsubj
killed kill VERB VBD 0 root
Norland Norland PROPN NNP 5 obj
"""


@pytest.mark.parametrize(
    ("remark", "force", "expected"),
    [("whose attack it is", "army", ["army"]), ("where it came from is nobody", "dawn", [])],
)
def test_whose_attack_it_is(remark, force, expected):
    found = told(DRONE.format(force=force), Norland=5)
    assert ("ASSAULT", expected, ["Norland"]) in found, remark


FIGHTERS = """
Fighters fighter NOUN {tag} 7 nsubj
of of ADP IN 3 case
militia militia NOUN NN 1 nmod
which which PRON WDT 5 nsubj
attacked attack VERB VBD 3 acl:relcl
Sudmark Sudmark PROPN NNP 5 obj
fled flee VERB VBD 0 root
"""


@pytest.mark.parametrize(("tag", "expected"), [("NNS", [["Fighters"]]), ("NN", [])])
def test_a_body_known_by_its_people(tag, expected):
    found = told(FIGHTERS.format(tag=tag), Fighters=0, Sudmark=5)
    assert [actors for kind, actors, _ in found if kind == "ASSAULT"] == expected


LEADERS = (
    "Leaders/NOUN/8/nsubj/{lemma}/NNS of/ADP/3/case Norland/PROPN/1/nmod ,/PUNCT/5/punct Sudmark/PROPN/3/conj and/CCONJ/7/cc"
    " Meridia/PROPN/3/conj met/VERB/0/root/meet"
)


@pytest.mark.parametrize(
    ("remark", "lemma", "end", "expected"),
    [
        ("all of a list that is cut off", "leader", 5, ["Norland", "Sudmark", "Meridia"]),
        ("all of a whole one", "leader", 7, ["Norland", "Sudmark", "Meridia"]),
        ("who acts for nobody is one party", "map", 7, ["Leaders of Norland , Sudmark and Meridia"]),
    ],
)
def test_a_marked_phrase_that_names_several(remark, lemma, end, expected):
    document = parsed(LEADERS.format(lemma=lemma))
    known = make_actors(document, {(t, t + 1, t): document.doc[t].text for t in (2, 4, 6)})
    tree = tree_of(document.doc)
    found = event_sides.everybody(document, tree, Parties(tree, closed(known)), event_sides.Side(0, end, "source"))
    assert [party.span.text for party in found] == expected, remark


AGREED = "Leaders/NOUN/6/nsubj/leader/NNS of/ADP/3/case Norland/PROPN/1/nmod and/CCONJ/5/cc Sudmark/PROPN/3/conj agreed/VERB/0/root/agree"


def test_whose_leaders_speak_is_one_of_them():
    document = parsed(f"{AGREED} to/PART/8/mark leave/VERB/6/xcomp/leave/VB")
    who = {(0, 5, 0): "leaders", (2, 3, 2): "Norland", (4, 5, 4): "Sudmark"}
    known = make_actors(document, who, {"leaders": "group"})
    content = (document.span(6, 8),)
    speaker = known.party(known.mentions[0])
    said = Quotation(
        document.span(0, 5), document.span(5, 6), content, "indirect", "commissive", "agree", speaker=speaker
    )
    _, found = events.find(document, known, (), (), (said,))
    agreed = next(event for event in found if event.type == "AGREE")
    assert [party.span.text for party in agreed.actors] == ["Norland", "Sudmark"]


def test_a_name_that_a_tree_joins_to_the_noun_before_is_one_of_them():
    document = parsed(AGREED.replace("Sudmark/PROPN/3/conj", "Sudmark/PROPN/1/conj"))
    known = make_actors(
        document, {(0, 3, 0): "leaders", (2, 3, 2): "Norland", (4, 5, 4): "Sudmark"}, {"leaders": "group"}
    )
    parties = Parties(tree_of(document.doc), closed(known))
    assert [party.span.text for party in parties.at(0)] == ["Norland", "Sudmark"]


KILLED = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
soldiers soldier NOUN NNS 2 obj
and and CCONJ CC 5 cc
farmers farmer NOUN NNS 3 conj
"""


@pytest.mark.parametrize(
    ("remark", "verb", "lemma", "expected"),
    [
        ("soldiers who are killed are harmed like others", "killed", "kill", ["soldiers", "farmers"]),
        ("those by whom something is done stand behind others", "praised", "praise", ["farmers"]),
    ],
)
def test_soldiers_beside_others(remark, verb, lemma, expected):
    document = make_document(KILLED.format(verb=verb, lemma=lemma))
    who = {(0, 1, 0): "Norland", (2, 3, 2): "soldiers", (4, 5, 4): "farmers"}
    _, found = events.find(document, make_actors(document, who, {"soldiers": "group", "farmers": "group"}), (), (), ())
    assert [[party.span.text for party in event.recipients] for event in found] == [expected], remark


@pytest.mark.parametrize(
    ("remark", "side", "expected"),
    [
        ("who is joined to a party is not that party", (2, 3), []),
        ("a list of which one is known", (2, 5), ["Sudmark"]),
        ("who is known", (4, 5), ["Sudmark"]),
    ],
)
def test_whom_a_phrase_means(remark: str, side: tuple[int, int], expected: list[str]) -> None:
    document = parsed(
        "truce/NOUN/6/nsubj between/ADP/3/case Orvania/PROPN/1/nmod and/CCONJ/5/cc Sudmark/PROPN/3/conj fell/VERB/0/root/fall"
    )
    tree, known = tree_of(document.doc), make_actors(document, {(4, 5, 4): "Sudmark"})
    found = event_sides.everybody(document, tree, Parties(tree, closed(known)), event_sides.Side(*side, "source"))
    assert [known.entities[p.entity].name for p in found] == expected, remark
