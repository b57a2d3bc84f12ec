"""What a title tells and what the first sentence does, and what comes back under another name, are one event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events import merge as event_merge
from avviso.analysis.tree import tree_of
from avviso.text.document import Document
from tests.factories.political import make_event
from tests.factories.quotations import actors_at, parsed

GUNMEN = "Gunmen/NOUN/2/nsubj/gunman/NNS kill/VERB/0/root/kill {whom}\n//\n"
REBELS = "Gunmen/NOUN/2/nsubj/gunman/NNS killed/VERB/0/root/kill {whom}"
SEVEN = "seven/NUM/4/nummod police/NOUN/2/obj"
OFFICERS = "7/NUM/4/nummod officers/NOUN/2/obj/officer/NNS"
NINE = "nine/NUM/4/nummod police/NOUN/2/obj"
BARE = "7/NUM/2/obj"
GUARDS = "the/DET/4/det guards/NOUN/2/obj/guard/NNS"
HOLM = "Mr./NOUN/4/nmod Holm/PROPN/2/obj"
SOLDIERS = "the/DET/4/det soldiers/NOUN/2/obj/soldier/NNS"
TROOPS = "the/DET/4/det troops/NOUN/2/obj/troop/NNS"
OFFICE = "the/DET/4/det president/NOUN/2/obj"
PRESIDENT = "President/PROPN/4/nmod Holm/PROPN/2/obj"
VARN = "Mr./NOUN/4/nmod Varn/PROPN/2/obj"


def told(document: Document, token: int, actor: int, whom: int, numbers: tuple[int, int]) -> EventMention:
    """A killing at a token, by and of the entities of these numbers."""
    first = whom - (document.doc[whom - 1].text == "President")
    by = Party(numbers[0], document.span(actor, actor + 1))
    of = Party(numbers[1], document.span(first, whom + 1))
    return replace(make_event("ASSAULT", document.span(token, token + 1)), actors=(by,), recipients=(of,))


@pytest.mark.parametrize(
    ("remark", "title", "lead", "doers", "expected"),
    [
        ("counted alike", SEVEN, OFFICERS, (0, 2), ["police"]),
        ("called by their number alone", BARE, OFFICERS, (0, 2), ["officers"]),
        ("counted otherwise", NINE, OFFICERS, (0, 0), ["police", "officers"]),
        ("the same doers, some named and some not", GUARDS, HOLM, (0, 0), ["Holm"]),
        ("other doers called alike", GUARDS, HOLM, (0, 2), ["guards", "Holm"]),
        ("words for the same people", SOLDIERS, TROOPS, (0, 2), ["soldiers"]),
        ("an office and whoever has it", OFFICE, PRESIDENT, (0, 2), ["President Holm"]),
        ("another office", OFFICE.replace("president", "mayor"), PRESIDENT, (0, 2), ["mayor", "President Holm"]),
        ("two by their names", VARN, HOLM, (0, 0), ["Varn", "Holm"]),
    ],
)
def test_whom_a_title_calls_otherwise(
    remark: str, title: str, lead: str, doers: tuple[int, int], expected: list[str]
) -> None:
    document = parsed(GUNMEN.format(whom=title) + REBELS.format(whom=lead))
    first, *others = document.layout.segments
    end = document.doc[[t.text for t in document.doc].index("killed") - 1].idx
    document = replace(
        document, layout=replace(document.layout, segments=(replace(first, role="title", end=end), *others))
    )
    verbs = [t.i for t in document.doc if t.lemma_ == "kill"]
    heads = [next(t.i for t in document.doc if t.dep_ == "obj" and t.head.i == verb) for verb in verbs]
    events = [
        told(document, verb, verb - 1, head, (doer, number))
        for verb, head, doer, number in zip(verbs, heads, doers, (1, 3), strict=True)
    ]
    merged = event_merge.merge(document, tree_of(document.doc), (), events)
    assert [event.recipients[0].span.text for event in merged] == expected, remark


BLAST = "A/DET/2/det blast/NOUN/3/nsubj tore/VERB/0/root/tear through/ADP/5/case Norland/PROPN/3/obl"
AGAIN = "\nNobody/PRON/2/nsubj admitted/VERB/0/root/admit {which}/DET/4/det/{which} {noun}/NOUN/2/obj"


@pytest.mark.parametrize(
    ("remark", "which", "noun", "several"),
    [
        ("a blast by another word", "the", "bombing", 1),
        ("another blast", "a", "bombing", 2),
        ("no word for blasts", "the", "raid", 2),
        ("any violence right before", "the", "attack", 1),
        ("violence told of too long before", "\nHolm/PROPN/2/nsubj slept/VERB/0/root/sleep" * 3, "attack", 2),
    ],
)
def test_a_blast_comes_back_as_the_bombing(remark: str, which: str, noun: str, several: int) -> None:
    between, which = (which, "the") if "Holm" in which else ("", which)
    document = parsed(BLAST + between + AGAIN.format(which=which, noun=noun))
    events = [make_event("ASSAULT", document.span(t.i, t.i + 1)) for t in document.doc if t.text in ("blast", noun)]
    assert len(event_merge.merge(document, tree_of(document.doc), (), events)) == several, remark


EXCHANGE = "{who}/NOUN/2/nsubj exchange/VERB/0/root/exchange fire/NOUN/2/obj\n//\n"
EXCHANGED = "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj exchanged/VERB/0/root/exchange fire/NOUN/4/obj"


@pytest.mark.parametrize(("verb", "several"), [("exchanged", 1), ("traded", 2)])
def test_a_title_counts_the_sides(verb: str, several: int) -> None:
    second = EXCHANGED.replace("exchanged/VERB/0/root/exchange", f"{verb}/VERB/0/root/{verb[:-1]}")
    document = parsed(EXCHANGE.format(who="Neighbours") + second.replace("/exchanged", "/exchange"))
    first, *others = document.layout.segments
    end = next(t.idx for t in document.doc if t.text == "Norland")
    layout = replace(document.layout, segments=(replace(first, role="title", end=end), *others))
    document = replace(document, layout=layout)
    at = {t.text: t.i for t in document.doc}
    spans = {word: document.span(t, t + 1) for word, t in at.items()}
    one = make_event("ASSAULT", spans["exchange"], actors=[spans["Neighbours"]])
    two = make_event("ASSAULT", spans[verb])
    two = replace(two, actors=(Party(1, spans["Norland"]), Party(2, spans["Sudmark"])))
    merged = event_merge.merge(document, tree_of(document.doc), (), [one, two])
    assert len(merged) == several


def test_who_is_hit_does_not_do_it_told_again() -> None:
    document = parsed(BLAST + AGAIN.format(which="the", noun="blast"))
    actors = actors_at(document, {"Norland": "state"})
    norland = actors.party(actors.mentions[0])
    assert norland is not None
    blast, again = (make_event("ASSAULT", document.span(t.i, t.i + 1)) for t in document.doc if t.text == "blast")
    told_of = [replace(blast, recipients=(norland,)), replace(again, actors=(norland,))]
    (event,) = event_merge.merge(document, tree_of(document.doc), (), told_of)
    assert (event.actors, event.recipients) == ((), (norland,))


@pytest.mark.parametrize(("verb", "several"), [("walked/VERB/0/root/walk", 1), ("came/VERB/0/root/come", 2)])
def test_leaving_talks_is_one_break(verb: str, several: int) -> None:
    words = f"Norland/PROPN/2/nsubj {verb}/VBD out/ADP/5/case of/ADP/5/case talks/NOUN/2/obl/talk"
    document = parsed(words)
    events = [make_event("SANCTION", document.span(t, t + 1), actors=[document.span(0, 1)]) for t in (1, 4)]
    assert len(event_merge.merge(document, tree_of(document.doc), (), events)) == several
