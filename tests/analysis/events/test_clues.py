"""What a sentence shows of whether a word's event happened: the clues, on a hand-made tree."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Quotation
from avviso.analysis.events.clues import clues
from avviso.analysis.events.speech import Speech
from avviso.analysis.tree import tree_of
from tests.factories.quotations import parsed

SENTENCE = "Orlova/PROPN/2/nsubj said/VERB/0/root/say 20/NUM/4/nummod soldiers/NOUN/6/nsubj/soldier will/AUX/6/aux/will/MD attack/VERB/2/ccomp/attack/VB soon/ADV/6/advmod"


@pytest.mark.parametrize(
    ("remark", "trigger", "own", "shown", "hidden"),
    [
        ("what the rules say", "attack", "planned", {"rules=planned", "rules of a verb=planned"}, {"rules of a noun=planned"}),
        ("the words beside", "attack", "planned", {"before=will", "second before=soldiers", "two before=soldiers will", "behind=soon", "two behind=soon END"}, set()),
        ("what hangs on it", "attack", "planned", {"form=VB will", "has aux=will", "has nsubj=soldier", "has advmod=soon"}, set()),
        ("what it hangs on", "attack", "planned", {"head 1=ccomp say", "above=say", "way 1=ccomp  VBD"}, {"verb=say"}),
        ("the verb of a noun", "soldiers", "actual", {"rules of a noun=actual", "verb=attack", "verb's nsubj=attack", "verb form=VB will"}, {"form=NN"}),
        ("what is said, and that it is the core of it", "attack", "planned", {"act=assert", "core act=assert", "cue=say", "core cue=say"}, {"told by nobody"}),
        ("names and numbers are all one", "soldiers", "actual", {"before=NUMBER", "near before=NAME"}, {"before=20", "near before=orlova"}),
    ],
)  # fmt: skip
def test_clues_at_a_word(remark, trigger, own, shown, hidden):
    document = parsed(SENTENCE)
    place = {token.text: token.i for token in document.doc}
    cue, content = document.span(1, 2), document.span(2, len(document.doc))
    said = Quotation(None, cue, (content,), "indirect", "assertive", "assert")
    tree = tree_of(document.doc)
    found = clues(tree, Speech(document, tree, (said,)), place[trigger], own)
    assert (shown - found, hidden & found) == (set(), set()), remark
