"""Whom a relative pronoun means where a tree hangs its clause on the wrong word."""

from __future__ import annotations

import pytest

from avviso.analysis.tree import tree_of
from tests.factories.quotations import parsed

WHOSE = "Holm/PROPN/5/nsubj {rel}/PRON/4/nsubj:pass/{rel}/WP$ {who}/NOUN/4/nsubj:pass fell/VERB/1/acl:relcl/fall left/VERB/0/root"

OF_WHOM = (
    "Friends/NOUN/6/nsubj/friend/{tag} of/ADP/3/case Holm/PROPN/1/nmod who/PRON/5/nsubj/who/WP {verb}/VERB/3/acl:relcl/{lemma}/VBG left/VERB/0/root"
    " {aux}/AUX/5/aux/be/VBD"
)
CUT_OFF = (
    "They/PRON/2/nsubj fled/VERB/0/root from/ADP/5/case the/DET/5/det police/NOUN/2/obl/police/NNS ,/PUNCT/8/punct {who}/PRON/8/nsubj/who/WP"
    " fired/VERB/2/{dep}/fire/VBD"
)

WHO = [
    ("several march, so not he", OF_WHOM.format(tag="NNS", verb="marching", lemma="march", aux="were"), 4, "Friends"),
    ("one does, so he", OF_WHOM.format(tag="NNS", verb="marching", lemma="march", aux="was"), 4, "Holm"),
    ("one friend", OF_WHOM.format(tag="NN", verb="marching", lemma="march", aux="were"), 4, "Holm"),
    ("a clause that hangs on the verb", CUT_OFF.format(who="who", dep="advcl"), 7, "police"),
    ("a clause of its own", CUT_OFF.format(who="they", dep="advcl"), 7, "they"),
    ("joined, with a question word", CUT_OFF.format(who="who", dep="conj"), 7, "who"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "verb", "expected"), WHO, ids=[row[0] for row in WHO])
def test_who_is_meant(remark: str, words: str, verb: int, expected: str) -> None:
    doc = parsed(words).doc
    subject = tree_of(doc).surface_subject(verb)
    assert subject is not None
    assert doc[subject].text == expected, remark


@pytest.mark.parametrize(("rel", "expected"), [("whose", "brother"), ("whom", "Holm")])
def test_whose_brother_is_the_brother(rel: str, expected: str) -> None:
    doc = parsed(WHOSE.format(rel=rel, who="brother")).doc
    subject = tree_of(doc).surface_subject(3)
    assert subject is not None
    assert doc[subject].text == expected


SAID_ON = (
    "Holm/PROPN/2/nsubj said/VERB/0/root/say rebels/NOUN/{at}/nsubj/rebel/NNS {aux}fled/VERB/2/ccomp/flee/{first} and/CCONJ/{cc}/cc"
    " blamed/VERB/{at}/conj/blame/{second}"
)


@pytest.mark.parametrize(
    ("remark", "aux", "first", "second", "expected"),
    [
        ("a finite verb beside one with its auxiliary goes on with the saying", True, "VBN", "VBD", "Holm"),
        ("the auxiliary serves both", True, "VBN", "VBN", "rebels"),
        ("both finite", False, "VBD", "VBD", "rebels"),
    ],
)
def test_who_goes_on_with_the_saying(remark: str, aux: bool, first: str, second: str, expected: str) -> None:
    had = "had/AUX/5/aux/have/VBD " if aux else ""
    words = SAID_ON.format(at=5 if aux else 4, aux=had, cc=7 if aux else 6, first=first, second=second)
    doc = parsed(words).doc
    subject = tree_of(doc).surface_subject(len(doc) - 1)
    assert subject is not None
    assert doc[subject].text == expected, remark


TO_STOP = (
    "They/PRON/2/nsubj asked/VERB/0/root him/PRON/2/obj to/PART/5/mark leave/VERB/2/xcomp/leave/VB and/CCONJ/7/cc"
    " {verb}/VERB/5/conj/{verb}/VB {what}/VERB/{head}/conj/{what}/VBG rebels/NOUN/8/obj/rebel/NNS"
)


@pytest.mark.parametrize(
    ("remark", "verb", "what", "head", "expected"),
    [
        ("what is to be stopped", "stop", "arming", 5, ["arming"]),
        ("a verb that takes no gerund", "visit", "arming", 5, []),
        ("a preposition", "stop", "following", 5, []),
        ("it hangs on another word", "stop", "arming", 2, []),
    ],
)
def test_what_is_to_be_stopped(remark: str, verb: str, what: str, head: int, expected: list[str]) -> None:
    doc = parsed(TO_STOP.format(verb=verb, what=what, head=head)).doc
    tree = tree_of(doc)
    assert [doc[t].text for t in tree.kids(6, "xcomp")] == expected, remark
    assert tree.right(6) == (8 if expected else 6)


RULED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} out/ADP/{out}/case {mark}{held}/{pos}/2/{dep} Sudmark/PROPN/{k}/obj"


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("a deed, out its preposition", RULED.format(verb="rule", out=4, mark="", held="talks", pos="NOUN", dep="obl", k=4), "obj"),
        ("a deed at its verb", RULED.format(verb="rule", out=4, mark="", held="striking", pos="VERB", dep="advcl", k=4), "xcomp"),
        ("out where it belongs", RULED.format(verb="rule", out=2, mark="", held="striking", pos="VERB", dep="advcl", k=4), "xcomp"),
        ("a circumstance", RULED.format(verb="rule", out=2, mark="on/ADP/5/case ", held="Monday", pos="PROPN", dep="obl", k=5), "obl"),
        ("another verb", RULED.format(verb="come", out=4, mark="", held="talks", pos="NOUN", dep="obl", k=4), "obl"),
    ],
)  # fmt: skip
def test_what_is_ruled_out(remark: str, words: str, expected: str) -> None:
    tree = tree_of(parsed(words).doc)
    held = next(t for t in range(3, len(tree.words)) if tree.words[t] in ("talks", "striking", "monday"))
    assert tree.dep[held] == expected, remark
    assert (tree.lemma(1) == "rule_out") == ("rule" in words)


REAFFIRMED = "Holm/PROPN/2/nsubj reaffirmed/VERB/0/root {mark}/{pos}/4/{dep} support/{what}/2/ccomp"


@pytest.mark.parametrize(
    ("remark", "mark", "pos", "dep", "what", "expected"),
    [
        ("a noun", "her", "PRON", "nmod:poss", "NOUN", "support"),
        ("a clause with a noun", "that", "SCONJ", "mark", "NOUN", None),
        ("a verb", "they", "PRON", "nsubj", "VERB", None),
    ],
)
def test_a_noun_is_no_clause(remark: str, mark: str, pos: str, dep: str, what: str, expected: str | None) -> None:
    doc = parsed(REAFFIRMED.format(mark=mark, pos=pos, dep=dep, what=what)).doc
    found = tree_of(doc).kid(1, "obj")
    assert (None if found is None else doc[found].text) == expected, remark


LIST = (
    "Leaders/NOUN/8/nsubj/leader/NNS of/ADP/3/case Norland/PROPN/1/nmod ,/PUNCT/5/punct Sudmark/PROPN/{middle}/conj and/CCONJ/7/cc"
    " Meridia/PROPN/{last}/conj met/VERB/0/root/meet"
)


@pytest.mark.parametrize(
    ("remark", "middle", "last", "expected"),
    [
        ("a list that crosses itself", 1, 3, ["Norland", "Sudmark", "Meridia"]),
        ("a list in order", 3, 3, ["Norland", "Sudmark", "Meridia"]),
        ("who meets beside the leaders", 1, 1, ["Norland"]),
    ],
)
def test_a_list_below_a_noun(remark: str, middle: int, last: int, expected: list[str]) -> None:
    doc = parsed(LIST.format(middle=middle, last=last)).doc
    assert [doc[token].text for token in tree_of(doc).conjuncts(2)] == expected, remark


KIND_OF = (
    "Norland/PROPN/2/nsubj signed/VERB/0/root/sign a/DET/4/det {what}/NOUN/2/obj of/ADP/7/case {how}/NOUN/7/compound agreement/NOUN/4/nmod/agreement/{tag}"
    " with/ADP/9/case Sudmark/PROPN/4/nmod"
)


@pytest.mark.parametrize(
    ("remark", "what", "how", "tag", "expected"),
    [
        ("what the agreement is of", "cessation", "hostilities", "NN", (7, [3, 9])),
        ("what is done to it", "violation", "truce", "NN", (4, [3, 7, 9])),
        ("agreements", "cessation", "hostilities", "NNS", (4, [3, 7, 9])),
    ],
)
def test_what_an_instrument_is_of(remark: str, what: str, how: str, tag: str, expected: tuple[int, list[int]]) -> None:
    """The object of the verb, and what hangs on it (but the words of the name)."""
    tree = tree_of(parsed(KIND_OF.format(what=what, how=how, tag=tag)).doc)
    held = tree.kid(1, "obj")
    assert held is not None
    below = [c + 1 for c in tree.children[held] if tree.dep[c] in ("det", "nmod")]
    assert (held + 1, below) == expected, remark


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("a particle", "It/PRON/2/nsubj fell/VERB/0/root/fall apart/ADV/2/advmod", "fall_apart"),
        ("of another word", "It/PRON/2/nsubj fell/VERB/0/root/fall far/ADV/4/advmod apart/ADV/2/advmod", "fall"),
        ("another adverb", "It/PRON/2/nsubj fell/VERB/0/root/fall again/ADV/2/advmod", "fall"),
    ],
)
def test_a_verb_and_its_particle(remark: str, words: str, expected: str) -> None:
    assert tree_of(parsed(words).doc).lemma(1) == expected, remark
