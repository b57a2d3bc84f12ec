"""Sources joined by "and": a group that speaks, for its statements, figures and undertakings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import CommitmentMention, Quantity
from avviso.analysis.quotations import joint_speakers, quotations
from avviso.language.annotation import Attribution
from tests.factories.quotations import actors_at, parsed

WHO = {
    "Varn": "organisation",
    "Lantern": "organisation",
    "Meridia": "state",
    "Osteria": "state",
    "Kestria": "state",
    "Holm": "person",
    "medics": "group",
    "chair": "person",
    "army": "group",
    "Sarn": "place",
}
SAID = " said/VERB/0/root/say guns/NOUN/{0}/nsubj fired/VERB/{1}/ccomp/fire"
ROWS = [
    ("names", "Varn/PROPN/4/nsubj and/CCONJ/3/cc Meridia/PROPN/1/conj", "Varn and Meridia"),
    ("nouns, of which one is nobody known", "medics/NOUN/4/nsubj and/CCONJ/3/cc locals/NOUN/1/conj/local/NNS", "medics and locals"),
    (
        "three, with articles and a number",
        "the/DET/2/det medics/NOUN/8/nsubj ,/PUNCT/4/punct Varn/PROPN/2/conj and/CCONJ/7/cc nine/NUM/7/nummod states/NOUN/2/conj/state/NNS",
        "medics, Varn and nine states",
    ),
    ("one with an office of two words", "Holm/PROPN/6/nsubj ,/PUNCT/3/punct chair/NOUN/1/appos and/CCONJ/5/cc owner/NOUN/3/conj", "Holm"),
    ("an office hung on the name", "Holm/PROPN/5/nsubj ,/PUNCT/4/punct and/CCONJ/4/cc chair/NOUN/1/conj", "Holm"),
    ("an office of its own article", "Holm/PROPN/6/nsubj ,/PUNCT/5/punct and/CCONJ/5/cc a/DET/5/det doctor/NOUN/1/conj", "Holm"),
    ("a body without an article, as in headlines", "medics/NOUN/4/nsubj and/CCONJ/3/cc army/NOUN/1/conj", "medics and army"),
    ("somebody's own", "Holm/PROPN/5/nsubj and/CCONJ/4/cc his/PRON/4/nmod:poss wife/NOUN/1/conj", "Holm and his wife"),
    ("neither", "Neither/CCONJ/2/cc Varn/PROPN/5/nsubj nor/CCONJ/4/cc Meridia/PROPN/2/conj", "Varn and Meridia"),
    ("where somebody is from", "Holm/PROPN/5/nsubj ,/PUNCT/4/punct and/CCONJ/4/cc Sarn/PROPN/1/conj", "Holm"),
    ("one or the other", "Varn/PROPN/4/nsubj or/CCONJ/3/cc Meridia/PROPN/1/conj", "Varn"),
    ("one by itself", "Varn/PROPN/2/nsubj", "Varn"),
    (
        "a list whose first a tree hangs on the verb",
        "Varn/PROPN/6/nsubj ,/PUNCT/1/punct Meridia/PROPN/6/nsubj and/CCONJ/5/cc Holm/PROPN/3/conj",
        "Varn, Meridia and Holm",
    ),
    (
        "states in a row without \"and\"",
        "Osteria/PROPN/6/nsubj ,/PUNCT/3/punct Meridia/PROPN/1/appos ,/PUNCT/5/punct Kestria/PROPN/1/conj",
        "Osteria, Meridia and Kestria",
    ),
    ("where somebody is from, in a row", "Holm/PROPN/6/nsubj ,/PUNCT/3/punct Varn/PROPN/1/appos ,/PUNCT/5/punct Osteria/PROPN/3/appos", "Holm"),
    ("a plural that bodies share, joined by the tree", "Varn/PROPN/5/nsubj and/CCONJ/3/cc Lantern/PROPN/1/conj leaders/NOUN/1/conj/leader/NNS", "Varn and Lantern leaders"),
    ("a plural that bodies share, hung on the verb", "the/DET/2/det Varn/PROPN/6/nsubj and/CCONJ/4/cc Lantern/PROPN/2/conj spokesmen/NOUN/6/nsubj/spokesman/NNS", "Varn and Lantern spokesmen"),
    ("a name twice", "Varn/PROPN/4/nsubj and/CCONJ/3/cc Varn/PROPN/1/conj", "Varn"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "source", "speaker"), ROWS, ids=[row[0] for row in ROWS])
def test_who_speaks_together(remark: str, source: str, speaker: str) -> None:
    size = len(source.split())
    verb = size + 1
    document = parsed(
        source + SAID.format(verb + 2, verb),
        attributions=[Attribution((size, verb), (0, size), ((verb, verb + 2),), 0.9)],
    )
    actors = actors_at(document, WHO)
    said = quotations.find(document, actors, (), ())
    alone = said[0].speaker
    assert alone is not None
    guns = document.span(verb, verb + 1)
    figures = (
        Quantity(guns, 1, 1, 1, None, "other", None, claimed_by=alone, quotation=0),
        Quantity(guns, 1, 1, 1, None, "other", None, claimed_by=alone),
    )
    undertaken = (CommitmentMention(alone, (), guns, None, None, "pledged", quotation=0),)
    told = joint_speakers.settle(document, joint_speakers.Told(actors, said, figures, (), undertaken))
    (spoken,) = told.quotations
    assert spoken.speaker is not None
    assert told.actors.entities[spoken.speaker.entity].name == speaker, remark
    assert spoken.evidence["speaker"] == spoken.speaker.span
    together = spoken.speaker if speaker != actors.entities[alone.entity].name else alone
    assert [q.claimed_by for q in told.quantities] == [together, alone]
    assert [c.actor for c in told.commitments] == [together]


def test_a_group_is_one_actor_however_often_it_speaks() -> None:
    sentence = "Varn/PROPN/4/nsubj and/CCONJ/3/cc Meridia/PROPN/1/conj" + SAID.format(6, 4)
    turned = "Meridia/PROPN/4/nsubj and/CCONJ/3/cc Varn/PROPN/1/conj" + SAID.format(6, 4)
    document = parsed(f"{sentence}\n{turned}")
    actors = actors_at(document, WHO)
    said = quotations.find(document, actors, (), ())
    told = joint_speakers.settle(document, joint_speakers.Told(actors, said, (), (), ()))
    assert {q.speaker.entity for q in told.quotations if q.speaker} == {2}
    (group,) = told.actors.entities[2:]
    assert (group.type, group.names, [told.actors.mentions[m].span.text for m in group.mentions]) == (
        "group",
        ("Varn and Meridia",),
        ["Varn and Meridia", "Meridia and Varn"],
    )


LISTED = [
    ("a headline's comma for and", "Varn/PROPN/4/nsubj ,/PUNCT/3/punct Meridia/PROPN/1/appos", "VBP", "Varn and Meridia"),
    ("three of them", "Varn/PROPN/6/nsubj ,/PUNCT/3/punct Meridia/PROPN/1/conj and/CCONJ/5/cc Osteria/PROPN/1/conj", "VBP", "Varn, Meridia and Osteria"),
    ("a tree that hangs the first on the last", "Varn/PROPN/3/compound ,/PUNCT/1/punct Meridia/PROPN/4/nsubj", "VBP", "Varn and Meridia"),
    ("a place that is no actor yet", "Sarn/PROPN/4/nsubj ,/PUNCT/3/punct Meridia/PROPN/1/appos", "VBP", "Sarn and Meridia"),
    ("a verb of one: where a town is", "Varn/PROPN/4/nsubj ,/PUNCT/3/punct Meridia/PROPN/1/appos", "VBZ", "Varn"),
    ("a person and a body", "Holm/PROPN/4/nsubj ,/PUNCT/3/punct Varn/PROPN/1/appos", "VBP", "Holm and Varn"),
    ("nouns", "army/NOUN/4/nsubj ,/PUNCT/3/punct chair/NOUN/1/appos", "VBP", "army and chair"),
    ("a noun and its name", "the/DET/2/det army/NOUN/5/nsubj ,/PUNCT/4/punct Varn/PROPN/2/appos", "VBP", "Varn"),
]  # fmt: skip


def together(text: str, *attributions: Attribution, same: dict[str, str] | None = None) -> list[str | None]:
    """Who says each statement of a document once groups are made."""
    document = parsed(text, attributions=attributions)
    actors = actors_at(document, WHO | {"Osteria": "state"}, same)
    unknown = {k: replace(m, entity=None) for k, m in enumerate(actors.mentions) if m.type == "place"}
    actors = replace(actors, mentions=tuple(unknown.get(k, m) for k, m in enumerate(actors.mentions)))
    said = quotations.find(document, actors, (), ())
    told = joint_speakers.settle(document, joint_speakers.Told(actors, said, (), (), ()))
    return [None if q.speaker is None else told.actors.entities[q.speaker.entity].name for q in told.quotations]


@pytest.mark.parametrize(("remark", "source", "tag", "speaker"), LISTED, ids=[row[0] for row in LISTED])
def test_a_list_with_commas(remark: str, source: str, tag: str, speaker: str) -> None:
    size = len(source.split())
    verb = size + 1
    said = f" deny/VERB/0/root/deny/{tag} guns/NOUN/{verb + 2}/nsubj fired/VERB/{verb}/ccomp/fire"
    found = together(source + said, Attribution((size, verb), (0, size), ((verb, verb + 2),), 0.9))
    assert found == [speaker], remark


THEY = "They/PRON/2/nsubj said/VERB/0/root/say talks/NOUN/4/nsubj failed/VERB/2/ccomp/fail"


@pytest.mark.parametrize(
    ("remark", "before", "speaker"),
    [
        ("two", "Varn/PROPN/4/nsubj and/CCONJ/3/cc Meridia/PROPN/1/conj" + SAID.format(6, 4), "Varn and Meridia"),
        ("one", "Varn/PROPN/2/nsubj" + SAID.format(4, 2), None),
        ("two, a sentence before", "Varn/PROPN/4/nsubj and/CCONJ/3/cc Meridia/PROPN/1/conj" + SAID.format(6, 4) + "\nGuns/NOUN/2/nsubj fell/VERB/0/root/fall", None),
    ],
)  # fmt: skip
def test_they_who_spoke_together(remark: str, before: str, speaker: str | None) -> None:
    assert together(f"{before}\n{THEY}")[-1] == speaker, remark


@pytest.mark.parametrize(
    ("remark", "called", "tag", "speaker"),
    [
        ("two states", "The/DET/3/det two/NUM/3/nummod countries/NOUN/4/nsubj/country/NNS", 4, "Osteria and Meridia"),
        ("both", "Both/DET/2/det countries/NOUN/3/nsubj/country/NNS", 3, "Osteria and Meridia"),
        ("states are no men", "Both/DET/2/det men/NOUN/3/nsubj/man/NNS", 3, None),
        ("three", "The/DET/3/det three/NUM/3/nummod countries/NOUN/4/nsubj/country/NNS", 4, None),
    ],
)
def test_two_who_spoke_together(remark: str, called: str, tag: int, speaker: str | None) -> None:
    before = "Osteria/PROPN/4/nsubj and/CCONJ/3/cc Meridia/PROPN/1/conj" + SAID.format(6, 4)
    assert together(f"{before}\n{called}{SAID.format(tag + 2, tag)}")[-1] == speaker, remark


def test_a_part_of_a_name_speaks_for_nobody() -> None:
    document = parsed(
        "Varn/PROPN/8/nsubj and/CCONJ/4/cc the/DET/4/det Union/PROPN/1/conj of/ADP/7/case Coastal/ADJ/7/amod Meridia/PROPN/1/conj said/VERB/0/root/say "
        "guns/NOUN/10/nsubj fired/VERB/8/ccomp/fire",
        attributions=[Attribution((7, 8), (0, 7), ((8, 10),), 0.9)],
    )
    known = actors_at(document, {"Varn": "organisation", "Union": "organisation", "Meridia": "state"})
    mentions = tuple(
        replace(m, start=3, end=7, span=document.span(3, 7)) if m.span.text == "Union" else m for m in known.mentions
    )
    actors = replace(known, mentions=mentions)
    said = quotations.find(document, actors, (), ())
    told = joint_speakers.settle(document, joint_speakers.Told(actors, said, (), (), ()))
    speaker = told.quotations[0].speaker
    assert speaker is not None and told.actors.entities[speaker.entity].name == "Varn and Union"


def test_a_list_of_which_the_model_sees_the_last_alone() -> None:
    text = "Varn/PROPN/4/nsubj ,/PUNCT/3/punct Meridia/PROPN/1/appos deny/VERB/0/root/deny/VBP guns/NOUN/6/nsubj fired/VERB/4/ccomp/fire"
    assert together(text, Attribution((3, 4), (2, 3), ((4, 6),), 0.9)) == ["Varn and Meridia"]


MET = "{0}/PROPN/4/nsubj and/CCONJ/3/cc {1}/PROPN/1/conj met/VERB/0/root/meet\n"
BOTH = "{0}/DET/2/det {1}/NOUN/3/nsubj said/VERB/0/root/say talks/NOUN/5/nsubj failed/VERB/3/ccomp/fail"


@pytest.mark.parametrize(
    ("remark", "before", "which", "noun", "speaker"),
    [
        ("the only two", MET.format("Meridia", "Osteria"), "both", "countries", "Meridia and Osteria"),
        ("named twice", MET.format("Meridia", "Osteria") + MET.format("Osteria", "Meridia"), "both", "countries", "Meridia and Osteria"),
        ("another two beside", MET.format("Meridia", "Osteria") + MET.format("Osteria", "Sudmark"), "both", "countries", "countries"),
        ("a state and a body", MET.format("Meridia", "Varn"), "both", "countries", "countries"),
        ("others", MET.format("Meridia", "Osteria"), "some", "countries", "countries"),
    ],
)  # fmt: skip
def test_both_countries(remark: str, before: str, which: str, noun: str, speaker: str | None) -> None:
    document = parsed(before + BOTH.format(which, noun))
    known = actors_at(document, WHO | {"Osteria": "state", "Sudmark": "state", "countries": "group"})
    two = (
        replace(m, form="nominal", start=m.start - 1, span=document.span(m.start - 1, m.end))
        for m in known.mentions
        if m.type == "group"
    )
    actors = replace(known, mentions=(*(m for m in known.mentions if m.type != "group"), *two))
    said = quotations.find(document, actors, (), ())
    told = joint_speakers.settle(document, joint_speakers.Told(actors, said, (), (), ()))
    (spoken,) = (q.speaker for q in told.quotations)
    assert (None if spoken is None else told.actors.entities[spoken.entity].name) == speaker, remark


WHICH = (
    "Raids/NOUN/3/nsubj:pass were/AUX/3/aux:pass condemned/VERB/0/root/condemn/VBN by/ADP/5/case Varn/PROPN/3/obl:agent and/CCONJ/7/cc "
    "Meridia/PROPN/5/conj ,/PUNCT/10/punct which/PRON/{0}/nsubj {1}/VERB/7/acl:relcl/urge/{2} talks/NOUN/{0}/obj"
)


@pytest.mark.parametrize(
    ("verb", "tag", "speaker"), [("urged", "VBD", "Varn and Meridia"), ("urges", "VBZ", "Meridia")]
)
def test_which_right_behind_several(verb: str, tag: str, speaker: str) -> None:
    text = WHICH.format(10, verb, tag)
    model = Attribution((2, 3), (4, 7), ((0, 1),), 0.9), Attribution((9, 10), (8, 9), ((10, 11),), 0.9)
    assert together(text, *model) == ["Varn and Meridia", speaker]
