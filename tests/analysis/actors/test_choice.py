"""Whom "he" and "she" mean, on sentences with trees written for the purpose."""

from __future__ import annotations

import pytest

from avviso.analysis.actors.pronouns import quotations
from avviso.analysis.actors.scene import Scene
from tests.factories.actors import actors_of, chains
from tests.factories.documents import make_document
from tests.factories.judges import FakeJudge, asking
from tests.factories.quotations import parsed

CLAUSE_FRONTED = """
As as SCONJ IN 3 mark
crowds crowd NOUN NNS 3 nsubj
cheered cheer VERB VBD 6 advcl
him he PRON PRP 3 obj
Reed Reed PROPN NNP 6 nsubj
thanked thank VERB VBD 0 root
Dov Dov PROPN NNP 6 obj
"""
OWNER = """
After after ADP IN 3 case
his his PRON PRP$ 3 nmod:poss
exile exile NOUN NN 7 obl
Reed Reed PROPN NNP 6 nmod:poss
's 's PART POS 4 case
health health NOUN NN 7 nsubj
failed fail VERB VBD 0 root
"""
JUDGING = """
Judging judge VERB VBG 6 advcl
that that SCONJ IN 4 mark
he he PRON PRP 4 nsubj
left leave VERB VBD 1 ccomp
Reed Reed PROPN NNP 6 nsubj
slept sleep VERB VBD 0 root
"""
LATE = """
Reed Reed PROPN NNP 2 nsubj
arrived arrive VERB VBD 0 root

Rain rain NOUN NN 2 nsubj
fell fall VERB VBD 0 root

Rain rain NOUN NN 2 nsubj
fell fall VERB VBD 0 root

Rain rain NOUN NN 2 nsubj
fell fall VERB VBD 0 root

Rain rain NOUN NN 2 nsubj
fell fall VERB VBD 0 root

He he PRON PRP 2 nsubj
slept sleep VERB VBD 0 root
"""
QUOTED = """
Holm Holm PROPN NNP 2 nsubj
left_ leave VERB VBD 0 root
. . PUNCT . 2 punct

"_ " PUNCT `` 3 punct
Vale Vale PROPN NNP 3 nsubj
slept_ sleep VERB VBD 6 ccomp
"_ " PUNCT '' 3 punct
he he PRON PRP 6 nsubj
said say VERB VBD 0 root
. . PUNCT . 6 punct
"""
BELOW = """
Holm Holm PROPN NNP 2 nsubj
left_ leave VERB VBD 0 root
. . PUNCT . 2 punct

Vale Vale PROPN NNP 2 nsubj
slept_ sleep VERB VBD 0 root
. . PUNCT . 2 punct

He he PRON PRP 2 nsubj
conceded concede VERB VBD 0 root
guards guard NOUN NNS 4 nsubj
saw see VERB VBD 2 ccomp
Vale_ Vale PROPN NNP 4 obj
. . PUNCT . 2 punct
"""
ASKED = """
Holm Holm PROPN NNP 2 nsubj
left_ leave VERB VBD 0 root
. . PUNCT . 2 punct

Asked ask VERB VBN 8 advcl
by by ADP IN 3 case
Vale Vale PROPN NNP 1 obl:agent
if if SCONJ IN 6 mark
he he PRON PRP 6 nsubj
slept sleep VERB VBD 1 ccomp
he he PRON PRP 8 nsubj
laughed laugh VERB VBD 0 root
. . PUNCT . 8 punct
"""
BODY = """
A a DET DT 2 det
spokeswoman spokeswoman NOUN NN 3 nsubj
left leave VERB VBD 0 root
Kelder_ Kelder PROPN NNP 3 obj
. . PUNCT . 3 punct

Then then ADV RB 3 advmod
she she PRON PRP 3 nsubj
slept sleep VERB VBD 0 root
. . PUNCT . 3 punct
"""
KELDER = """
Kelder Kelder PROPN NNP 2 nsubj
said say VERB VBD 0 root
he he PRON PRP 4 nsubj
slept sleep VERB VBD 2 ccomp
"""
DENIED = """
Vale Vale PROPN NNP 2 nsubj
met meet VERB VBD 0 root
Reed Reed PROPN NNP 2 obj

Vale Vale PROPN NNP 2 nsubj
said say VERB VBD 0 root
guns gun NOUN NNS 4 nsubj
fired fire VERB VBD 2 ccomp

He he PRON PRP 2 nsubj
denied deny VERB VBD 0 root
it it PRON PRP 2 obj
"""
SPOKESWOMAN = """
A a DET DT 2 det
spokeswoman spokeswoman NOUN NN 3 nsubj
said say VERB VBD 0 root
he he PRON PRP 5 nsubj
left leave VERB VBD 3 ccomp
"""
MARTIN = """
Martin Martin PROPN NNP 3 nsubj
Hale Hale PROPN NNP 1 flat
left leave VERB VBD 0 root

She she PRON PRP 2 nsubj
slept sleep VERB VBD 0 root
"""


LEADER = """
The the DET DT 2 det
leader leader NOUN NN 6 nsubj
, , PUNCT , 4 punct
Vale Vale PROPN NNP 2 appos
, , PUNCT , 2 punct
said say VERB VBD 0 root
Reed Reed PROPN NNP 8 nsubj
slept sleep VERB VBD 6 ccomp
. . PUNCT . 6 punct

He he PRON PRP 2 nsubj
left leave VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("rows", "names", "fits", "word", "whom"),
    [
        pytest.param(
            CLAUSE_FRONTED, {(4, 5): "PER", (6, 7): "PER"}, {}, "him", "Reed", id="the subject behind a fronted clause"
        ),
        pytest.param(OWNER, {(3, 4): "PER"}, {}, "his", "Reed", id="the owner of that subject"),
        pytest.param(JUDGING, {(4, 5): "PER"}, {}, "he", "Reed", id="behind a clause within a fronted one"),
        pytest.param(LATE, {(0, 1): "PER"}, {"Reed": 3.0}, "He", "Reed", id="one named five sentences before"),
        pytest.param(
            KELDER, {(0, 1): "ORG"}, {"Kelder": 2.0}, "he", "Kelder", id="one whose name was taken for a body's"
        ),
        pytest.param(KELDER.replace("Kelder", "NATO"), {(0, 1): "ORG"}, {"NATO": 2.0}, "he", None, id="no known body"),
        pytest.param(
            MARTIN,
            {(0, 2): "PER"},
            {"Martin Hale": 4.0},
            "She",
            "Martin Hale",
            id="whatever the given name says, if nothing else does",
        ),
        pytest.param(
            DENIED,
            {(0, 1): "PER", (2, 3): "PER", (3, 4): "PER"},
            {"Reed": 2.0},
            "He",
            "Reed",
            id="who denies what another says",
        ),
        pytest.param(
            DENIED.replace("denied deny", "said say"),
            {(0, 1): "PER", (2, 3): "PER", (3, 4): "PER"},
            {},
            "He",
            "Vale",
            id="who says on",
        ),
        pytest.param(
            LEADER,
            {(3, 4): "PER", (6, 7): "PER"},
            {"The leader": 2.0},
            "He",
            "Vale",
            id="who speaks, called by an office and a name",
        ),
        pytest.param(SPOKESWOMAN, {}, {"A spokeswoman": 4.0}, "he", None, id="nobody called by a woman's office"),
        pytest.param(
            SPOKESWOMAN.replace("he he", "she she"),
            {},
            {"A spokeswoman": 4.0},
            "she",
            "spokeswoman",
            id="who is called so",
        ),
        pytest.param(
            QUOTED,
            {(0, 1): "PER", (4, 5): "PER"},
            {"Holm": 2.0, "Vale": 4.0},
            "he",
            "Holm",
            id="nobody named in the words that he says",
        ),
        pytest.param(
            BELOW,
            {(0, 1): "PER", (3, 4): "PER", (10, 11): "PER"},
            {"Holm": 2.0, "Vale": 4.0},
            "He",
            "Holm",
            id="nobody named in what he concedes",
        ),
        pytest.param(
            ASKED,
            {(0, 1): "PER", (5, 6): "PER"},
            {"Holm": 2.0, "Vale": 4.0},
            "he",
            "Holm",
            id="who is asked, not who asks",
        ),
        pytest.param(
            BODY,
            {(3, 4): "ORG"},
            {"Kelder": 6.0, "A spokeswoman": 1.0},
            "she",
            "spokeswoman",
            id="a woman before a body",
        ),
        pytest.param(MARTIN, {(0, 2): "PER"}, {}, "She", None, id="nobody with a man's name without need"),
    ],
)
def test_whom_he_means(
    rows: str, names: dict[tuple[int, int], str], fits: dict[str, float], word: str, whom: str | None
) -> None:
    found = chains(actors_of(asking(make_document(rows, names=names), FakeJudge(stands_for=fits))))
    assert {name for name, (_, words) in found.items() if word in words} == ({whom} if whom else set())


def test_a_body_that_he_means_is_a_person() -> None:
    found = chains(
        actors_of(asking(make_document(KELDER, names={(0, 1): "ORG"}), FakeJudge(stands_for={"Kelder": 2.0})))
    )
    assert found == {"Kelder": ("person", ["Kelder", "he"])}


ONE_SHOWED = (
    "Holm/PROPN/2/nsubj left_/VERB/0/root/leave ./PUNCT/2/punct\n"
    "One/NUM/5/nsubj of/ADP/4/case his/PRON/4/nmod:poss aides/NOUN/1/nmod/aide/NNS showed/VERB/0/root/show maps/NOUN/5/obj/map/NNS "
    "that/SCONJ/10/mark he/PRON/9/nsubj said/VERB/6/acl:relcl/say fell/VERB/9/ccomp/fall"
)
ONE_SAID = (
    "Holm/PROPN/2/nsubj left_/VERB/0/root/leave ./PUNCT/2/punct\n"
    "{}/NUM/5/nsubj of/ADP/4/case {}/PRON/4/nmod:poss aides/NOUN/1/nmod/aide/NNS said/VERB/0/root/say he/PRON/7/nsubj left/VERB/5/ccomp/leave"
)


@pytest.mark.parametrize(
    ("remark", "words", "whom"),
    [
        ("who shows what he says of it", ONE_SHOWED, ["Holm", "his"]),
        ("the one owned or the owner", ONE_SAID.format("One", "his"), ["Holm", "his", "he"]),
        ("the owner is a woman, and somebody else is named before", ONE_SAID.format("One", "her"), ["Holm", "her"]),
    ],
)
def test_one_of_several_may_be_meant(remark: str, words: str, whom: list[str]) -> None:
    found = chains(actors_of(asking(parsed(words, names={(0, 1): "PER"}), FakeJudge(stands_for={"Holm": 4.0}))))
    assert found["Holm"][1] == whom, remark


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        pytest.param('He_ : "_ Go_ "_ , now', "Go", id="straight marks"),
        pytest.param("He_ : `_ `_ Go_ ''_ , now", "Go", id="a backquote a token, and what closes it"),
        pytest.param("He_ : ``_ Go_ ''_ , now", "Go", id="two backquotes in one"),
        pytest.param("He ''_ Go_ `_ `_ , now", "Go", id="the two the wrong way round"),
        pytest.param("He went_ ''_ . Now he sleeps", "", id="one that closes nothing opens nothing"),
        pytest.param("(_ `_ `_ Go_ ''_ ) now", "Go", id="behind a bracket"),
        pytest.param("`_ `_ Go_ ''_ , `_ `_ stay_ ''_ , he said", "Go stay", id="two of them"),
    ],
)
def test_where_quotations_stand(words: str, inside: str) -> None:
    rows = [
        f"{word} {word.rstrip('_')} X FW {0 if at == 0 else 1} {'dep' if at else 'root'}"
        for at, word in enumerate(words.split())
    ]
    document = make_document("\n".join(rows))
    numbers = quotations(Scene(document, []))
    found = [token.text for token, number in zip(document.doc, numbers, strict=True) if number and token.is_alpha]
    assert " ".join(found) == inside
