"""Regular inflection against known words."""

from __future__ import annotations

import pytest

from avviso.language import files
from avviso.language.inflection import Lexicon
from avviso.reference.cues import VERBS
from avviso.reference.plover import verbs

LEXICON = Lexicon(
    {"VBD": {"went": "go"}},
    {
        "VERB": frozenset({"deny", "urge", "stop", "fire", "visit", "expel", "kill", "free"}),
        "NOUN": frozenset({"city", "clash", "house"}),
    },
    frozenset({"fir", "condemn", "crossing"}),
)
ROWS = [
    ("a form of the treebanks", "went", "VBD", "go"),
    ("y becomes i", "denied", "VBD", "deny"),
    ("a silent e", "urged", "VBN", "urge"),
    ("a doubled consonant", "stopped", "VBD", "stop"),
    ("a doubled l", "expelled", "VBD", "expel"),
    ("an l that is the verb's own", "killed", "VBD", "kill"),
    ("an e of the verb's own", "freed", "VBN", "free"),
    ("a past form that no treebank need have", "fled", "VBD", "flee"),
    ("a known verb before a mere word", "fired", "VBN", "fire"),
    ("a mere word where no verb is known", "condemned", "VBD", "condemn"),
    ("capitals", "DENIED", "VBD", "deny"),
    ("a plural in ies", "cities", "NNS", "city"),
    ("a plural in es", "clashes", "NNS", "clash"),
    ("a plural in ses", "houses", "NNS", "house"),
    ("an unknown word is left to the model", "glorped", "VBD", None),
    ("an unknown verb that cannot do without its e", "glorbounced", "VBD", "glorbounce"),
    ("the same in -ate", "glornated", "VBN", "glornate"),
    ("an unknown word too short to tell", "synced", "VBD", None),
    ("a hyphen", "re-urged", "VBD", None),
    ("a tag without an ending is left to the model", "visit", "VB", None),
    ("a past form that is the verb itself", "put", "VBD", "put"),
    ("a participle that the treebanks lack", "risen", "VBN", "rise"),
    ("a form that does not have the ending", "sang", "VBD", None),
]


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("denounced", "VBD", "denounce"),
        ("severed", "VBN", "sever"),
        ("indicted", "VBN", "indict"),
        ("decried", "VBD", "decry"),
        ("deplores", "VBZ", "deplore"),
        ("co-ordinated", "VBD", "co-ordinate"),
    ],
)
def test_verbs_of_politics_are_known(word: str, tag: str, expected: str) -> None:
    verbs_ = verbs() | VERBS.keys()
    assert Lexicon.load(files.LEXICON, {"severe"}, verbs_).lemma(word, tag) == expected


@pytest.mark.parametrize(("remark", "word", "tag", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_lemma(remark: str, word: str, tag: str, expected: str | None) -> None:
    assert LEXICON.lemma(word, tag) == expected, remark
