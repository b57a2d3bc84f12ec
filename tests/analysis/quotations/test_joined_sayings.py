"""What a speaker says next in the same sentence, which a tree joins to what he said first."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.quotations import actors_at, parsed

WHO = {"Orlova": "person", "Meridia": "state", "envoy": "person"}
Said = list[tuple[str | None, str | None, tuple[str, ...]]]


def said(sentence: str, end: int, same: dict[str, str] | None = None) -> Said:
    """Speaker, cue and content of each statement of a sentence whose first saying the model takes to the end."""
    document = parsed(sentence, attributions=[Attribution((1, 2), (0, 1), ((2, end),), 0.9)])
    actors = actors_at(document, WHO, same)
    return [
        (
            None if q.speaker is None else actors.entities[q.speaker.entity].name,
            q.cue and q.cue.text,
            tuple(c.text for c in q.content),
        )
        for q in quotations.find(document, actors, (), ())
    ]


SAID = "Orlova/PROPN/2/nsubj said/VERB/0/root/say "
CALLED = "and/CCONJ/{0}/cc called/VERB/{1}/conj/call/{2} for/ADP/{3}/case calm/NOUN/{0}/obl"
FIRST = [
    ("a thing calls for nothing", "guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire/VBD", 4, "VBD", "guns fired"),
    ("a helper that the second verb does not go with", "Meridia/PROPN/5/nsubj would/AUX/5/aux/would/MD fall/VERB/2/ccomp/fall/VB", 5, "VBD", "Meridia would fall"),
    ("somebody who may have called himself", "Meridia/PROPN/5/nsubj had/AUX/5/aux/have/VBD fallen/VERB/2/ccomp/fall/VBN", 5, "VBD", None),
    ("the speaker of himself", "she/PRON/5/nsubj had/AUX/5/aux/have/VBD fallen/VERB/2/ccomp/fall/VBN", 5, "VBD", "she had fallen"),
    ("another tense", "guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire/VBD", 4, "VBZ", None),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "first", "root", "tag", "content"), FIRST, ids=[row[0] for row in FIRST])
def test_what_is_said_next(remark: str, first: str, root: int, tag: str, content: str | None) -> None:
    verb = root + 2
    sentence = SAID + first + " " + CALLED.format(verb, root, tag, verb + 2)
    found = said(sentence, verb + 2, {"she": "Orlova"} if "she/" in first else None)
    assert found[0][2] == ((content,) if content else (" ".join(t.split("/")[0] for t in sentence.split()[2:]),)), (
        remark
    )
    assert (("Orlova", "called for", ("calm",)) in found) == (content is not None), remark


def test_a_comma_parts_two_sayings() -> None:
    sentence = (
        f"{SAID} Meridia/PROPN/5/nsubj had/AUX/5/aux/have/VBD fallen/VERB/2/ccomp/fall/VBN ,/PUNCT/8/punct and/CCONJ/8/cc "
        "offered/VERB/5/conj/offer to/PART/10/mark leave/VERB/8/xcomp/leave/VB"
    )
    assert said(sentence, 10) == [
        ("Orlova", "said", ("Meridia had fallen",)),
        ("Orlova", "offered", ("to leave",)),
    ]


@pytest.mark.parametrize(
    ("remark", "object_", "parted"),
    [("told to leave, as somebody held", "", False), ("told somebody", "Meridia/PROPN/8/obj", True)],
)
def test_who_was_held_may_have_been_warned(remark: str, object_: str, parted: bool) -> None:
    last = 10 if object_ else 9
    sentence = (
        f"{SAID} guns/NOUN/6/nsubj:pass had/AUX/6/aux/have been/AUX/6/aux:pass/be held/VERB/2/ccomp/hold/VBN and/CCONJ/8/cc "
        f"warned/VERB/6/conj/warn/VBN {object_} to/PART/{last + 1}/mark leave/VERB/8/xcomp/leave/VB"
    )
    assert (len(said(sentence, last + 1)[0][2][0].split()) == 4) == parted, remark


def test_an_infinitive_is_joined_to_no_past_tense() -> None:
    sentence = (
        "Orlova/PROPN/2/nsubj urged/VERB/0/root/urge Meridia/PROPN/2/iobj to/PART/5/mark talk/VERB/2/xcomp/talk/VB and/CCONJ/7/cc "
        "reminded/VERB/5/conj/remind them/PRON/7/iobj of/ADP/11/case the/DET/11/det truce/NOUN/7/obl"
    )
    assert said(sentence, 11) == [
        ("Orlova", "urged", ("Meridia to talk",)),
        ("Orlova", "reminded", ("the truce",)),
    ]


def test_a_plural_verb_is_joined_to_no_singular_one() -> None:
    sentence = (
        "We/PRON/2/nsubj welcome/VERB/0/root/welcome/VBP Orlova/PROPN/2/obj who/PRON/6/nsubj has/AUX/6/aux/have/VBZ come/VERB/3/acl:relcl/come/VBN "
        "and/CCONJ/8/cc thank/VERB/6/conj/thank/VBP Meridia/PROPN/8/obj"
    )
    found = quotations.find(parsed(sentence), actors_at(parsed(sentence), WHO), (), ())
    assert [(q.source and q.source.text, q.cue and q.cue.text) for q in found] == [("We", "welcome"), ("We", "thank")]


def test_what_is_joined_to_the_saying_already_is_no_content() -> None:
    sentence = (
        f"{SAID} guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire but/CCONJ/6/cc warned/VERB/2/conj/warn that/SCONJ/9/mark "
        "talks/NOUN/9/nsubj failed/VERB/6/ccomp/fail"
    )
    assert said(sentence, 9) == [
        ("Orlova", "said", ("guns fired",)),
        ("Orlova", "warned", ("that talks failed",)),
    ]


BESIDES = [
    ("others say the contrary", "but", ",/PUNCT/8/punct ", "insisted", "talks failed"),
    ("others say something too", "and", "", "said", "talks failed"),
    ("others may do so in what he tells", "and", ",/PUNCT/8/punct ", "insisted", "talks failed , and aides insisted talks resumed"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "joint", "comma", "verb", "content"), BESIDES, ids=[row[0] for row in BESIDES])
def test_what_others_say_besides(remark: str, joint: str, comma: str, verb: str, content: str) -> None:
    k = 7 if comma else 6
    sentence = (
        f"{SAID} talks/NOUN/4/nsubj failed/VERB/2/ccomp/fail {comma.replace('8', str(k))}{joint}/CCONJ/{k + 1}/cc aides/NOUN/{k + 1}/nsubj/aide "
        f"{verb}/VERB/2/conj/{'say' if verb == 'said' else 'insist'} talks/NOUN/{k + 3}/nsubj resumed/VERB/{k + 1}/ccomp/resume"
    )
    assert said(sentence, k + 3)[0] == ("Orlova", "said", (content,)), remark
