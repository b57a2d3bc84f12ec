"""Whether what a word tells of happened, by the words around it and the statement it stands in, on hand-made trees."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Quotation
from avviso.analysis.events import events
from tests.factories.quotations import parsed

# remark, sentence, the trigger, the act of a statement with its cue and first content word (None: none), expected status
CASES = [
    (
        "whether they will is open, though it is said of the future",
        "Nobody/PRON/2/nsubj knows/VERB/0/root/know whether/SCONJ/6/mark Norland/PROPN/6/nsubj will/AUX/6/aux/will/MD meet/VERB/2/ccomp/meet/VB Sudmark/PROPN/6/obj",
        "meet",
        None,
        "hypothetical",
    ),
    (
        "what a statement says will be done is planned, though it is read as a prediction",
        "Norland/PROPN/3/nsubj will/AUX/3/aux/will/MD meet/VERB/6/ccomp/meet/VB Sudmark/PROPN/3/obj ,/PUNCT/3/punct said/VERB/0/root/say Orlova/PROPN/6/nsubj",
        "meet",
        ("predict", "said", "Norland"),
        "planned",
    ),
    (
        "what is predicted outright is a guess",
        "Orlova/PROPN/2/nsubj predicted/VERB/0/root/predict that/SCONJ/6/mark Norland/PROPN/6/nsubj will/AUX/6/aux/will/MD attack/VERB/2/ccomp/attack/VB Sudmark/PROPN/6/obj",
        "attack",
        ("predict", "predicted", "that"),
        "hypothetical",
    ),
    (
        "what an undertaking is about is not undertaken itself",
        "Orlova/PROPN/2/nsubj reaffirmed/VERB/0/root/reaffirm that/SCONJ/7/mark Norland/PROPN/7/nsubj does/AUX/7/aux/do/VBZ not/PART/7/advmod accept/VERB/2/ccomp/accept/VB the/DET/9/det annexation/NOUN/7/obj of/ADP/11/case Sudmark/PROPN/9/nmod",
        "annexation",
        ("pledge", "reaffirmed", "that"),
        "actual",
    ),
    (
        "what they refrain from they do not do",
        "Norland/PROPN/3/nsubj will/AUX/3/aux/will/MD refrain/VERB/0/root/refrain/VB from/ADP/5/case strikes/NOUN/3/obl/strike on/ADP/7/case Sudmark/PROPN/5/nmod",
        "strikes",
        None,
        "negated",
    ),
    (
        "what is to be carried out is undertaken",
        "Orlova/PROPN/2/nsubj pledged/VERB/0/root/pledge to/PART/4/mark conduct/VERB/2/xcomp/conduct/VB strikes/NOUN/4/obj/strike on/ADP/7/case Sudmark/PROPN/5/nmod",
        "strikes",
        ("pledge", "pledged", "to"),
        "planned",
    ),
    (
        "what a call is to put an end to is taken to go on",
        "Norland/PROPN/2/nsubj urged/VERB/0/root/urge Sudmark/PROPN/2/obj to/PART/5/mark stop/VERB/2/xcomp/stop/VB shelling/VERB/5/xcomp/shell/VBG Eastmark/PROPN/6/obj",
        "shelling",
        ("call-on", "urged", "Sudmark"),
        "alleged",
    ),
    (
        "what has been stopped was done",
        "Sudmark/PROPN/2/nsubj stopped/VERB/0/root/stop shelling/VERB/2/xcomp/shell/VBG Eastmark/PROPN/3/obj",
        "shelling",
        None,
        "actual",
    ),
    (
        "what is to stop goes on until then",
        "Sudmark/PROPN/3/nsubj will/AUX/3/aux/will/MD stop/VERB/0/root/stop/VB shelling/VERB/3/xcomp/shell/VBG Eastmark/PROPN/4/obj",
        "shelling",
        None,
        "ongoing",
    ),
    (
        "what there is evidence of is alleged, though the clause looks like a relative one",
        "They/PRON/2/nsubj deny/VERB/0/root/deny/VBP evidence/NOUN/2/obj it/PRON/6/nsubj has/AUX/6/aux/have/VBZ sent/VERB/3/acl:relcl/send/VBN troops/NOUN/6/obj/troop",
        "sent",
        None,
        "alleged",
    ),
    (
        "what is not accepted is told as a fact in what is reaffirmed",
        "Orlova/PROPN/2/nsubj reaffirmed/VERB/0/root/reaffirm that/SCONJ/5/mark Norland/PROPN/5/nsubj recognises/VERB/2/ccomp/recognise/VBZ Sudmark/PROPN/5/obj",
        "recognises",
        ("pledge", "reaffirmed", "that"),
        "actual",
    ),
    (
        "a headline's infinitive is a plan",
        "Norland/PROPN/0/root to/PART/3/mark sign/VERB/1/acl/sign/VB treaty/NOUN/3/obj",
        "sign",
        None,
        "planned",
    ),
    (
        "what somebody is believed to have done is alleged",
        "Norland/PROPN/3/nsubj:pass is/AUX/3/aux:pass/be/VBZ believed/VERB/0/root/believe/VBN to/PART/6/mark have/AUX/6/aux/have/VB killed/VERB/3/xcomp/kill/VBN him/PRON/6/obj",
        "killed",
        None,
        "alleged",
    ),
    (
        "what is hoped will be is no plan",
        "Norland/PROPN/2/nsubj hopes/VERB/0/root/hope/VBZ Sudmark/PROPN/5/nsubj will/AUX/5/aux/will/MD withdraw/VERB/2/ccomp/withdraw/VB",
        "withdraw",
        None,
        "hypothetical",
    ),
    (
        "how a plan is carried out is planned",
        "It/PRON/3/nsubj will/AUX/3/aux/will/MD help/VERB/0/root/help/VB by/SCONJ/5/mark sending/VERB/3/advcl/send/VBG troops/NOUN/5/obj/troop",
        "sending",
        None,
        "planned",
    ),
    (
        "what those do of whom the present tells",
        "It/PRON/2/nsubj helps/VERB/0/root/help/VBZ those/PRON/2/obj fighting/VERB/3/acl/fight/VBG Norland/PROPN/4/obj",
        "fighting",
        None,
        "ongoing",
    ),
    (
        "a deed that the words take for known is no plan",
        "They/PRON/3/nsubj will/AUX/3/aux/will/MD discuss/VERB/0/root/discuss/VB the/DET/5/det attack/NOUN/3/obj",
        "attack",
        None,
        "actual",
    ),
    (
        "what is brought about is planned, though it is definite",
        "They/PRON/3/nsubj will/AUX/3/aux/will/MD resume/VERB/0/root/resume/VB the/DET/5/det talks/NOUN/3/obj/talk",
        "talks",
        None,
        "planned",
    ),
    (
        "a fight that others will join goes on",
        "They/PRON/3/nsubj will/AUX/3/aux/will/MD join/VERB/0/root/join/VB the/DET/5/det fight/NOUN/3/obj against/ADP/7/case Norland/PROPN/5/nmod",
        "fight",
        None,
        "ongoing",
    ),
    (
        "what is denied",
        "Orlova/PROPN/2/nsubj denied/VERB/0/root/deny Norland/PROPN/4/nsubj attacked/VERB/2/ccomp/attack",
        "attacked",
        ("deny", "denied", "Norland"),
        "alleged",
    ),
    (
        "what is denied, as the word's own clause",
        "Norland/PROPN/2/nsubj denied/VERB/0/root/deny attacking/VERB/2/xcomp/attack/VBG Sudmark/PROPN/3/obj",
        "attacking",
        None,
        "alleged",
    ),
    (
        "a raid that is denied",
        "Norland/PROPN/2/nsubj denied/VERB/0/root/deny the/DET/4/det raid/NOUN/2/obj",
        "raid",
        None,
        "alleged",
    ),
    (
        "aid that is withheld",
        "Norland/PROPN/2/nsubj denied/VERB/0/root/deny aid/NOUN/2/obj to/ADP/5/case Sudmark/PROPN/2/obl",
        "aid",
        None,
        "negated",
    ),
    (
        "two noes",
        "Norland/PROPN/4/nsubj did/AUX/4/aux/do not/PART/4/advmod fail/VERB/0/root/fail/VB to/PART/6/mark attack/VERB/4/xcomp/attack/VB",
        "attack",
        None,
        "actual",
    ),
    (
        "a refusal in words of its own is one no, not two",
        "Orlova/PROPN/2/nsubj added/VERB/0/root/add Norland/PROPN/4/nsubj rejected/VERB/2/ccomp/reject",
        "rejected",
        ("refuse", "added", "Norland"),
        "actual",
    ),
    (
        "what is being done to somebody goes on",
        "He/PRON/4/nsubj:pass is/AUX/4/aux/be/VBZ being/AUX/4/aux:pass/be/VBG held/VERB/0/root/hold/VBN",
        "held",
        None,
        "ongoing",
    ),
    (
        "what was being done is over",
        "He/PRON/4/nsubj:pass was/AUX/4/aux/be/VBD being/AUX/4/aux:pass/be/VBG held/VERB/0/root/hold/VBN",
        "held",
        None,
        "actual",
    ),
    (
        "a refusal to do something leaves it undone",
        "It/PRON/2/nsubj criticised/VERB/0/root/criticise their/PRON/4/nmod:poss refusal/NOUN/2/obj to/PART/6/mark withdraw/VERB/4/acl/withdraw/VB",
        "withdraw",
        None,
        "negated",
    ),
    (
        "a request that is turned down was made",
        "Norland/PROPN/2/nsubj rejected/VERB/0/root/reject the/DET/4/det request/NOUN/2/obj",
        "request",
        None,
        "actual",
    ),
    (
        "a meeting that is turned down is not held",
        "Norland/PROPN/2/nsubj rejected/VERB/0/root/reject a/DET/4/det meeting/NOUN/2/obj",
        "meeting",
        None,
        "negated",
    ),
    (
        "what somebody is going to do is planned",
        "Norland/PROPN/3/nsubj is/AUX/3/aux/be/VBZ going/VERB/0/root/go/VBG to/PART/5/mark attack/VERB/3/xcomp/attack/VB Sudmark/PROPN/5/obj",
        "attack",
        None,
        "planned",
    ),
    (
        "what is considered to be so is told as a fact",
        "Norland/PROPN/2/nsubj considered/VERB/0/root/consider that/SCONJ/5/mark Sudmark/PROPN/5/nsubj attacked/VERB/2/ccomp/attack it/PRON/5/obj",
        "attacked",
        None,
        "actual",
    ),
    (
        "what something was used for was done",
        "They/PRON/2/nsubj used/VERB/0/root/use tanks/NOUN/2/obj to/PART/5/mark crush/VERB/2/advcl/crush/VB rebels/NOUN/5/obj",
        "crush",
        None,
        "actual",
    ),
    (
        "an attack blamed on somebody is alleged",
        "The/DET/2/det attack/NOUN/6/nsubj:pass blamed/VERB/2/acl/blame/VBN on/ADP/5/case Norland/PROPN/3/obl ended/VERB/0/root/end",
        "attack",
        None,
        "alleged",
    ),
    (
        "due, as a tree may have it",
        "sides/NOUN/6/nsubj had/AUX/6/aux/have/VBD been/AUX/6/aux/be/VBN due/ADJ/6/dep to/PART/6/mark/to/TO sign/VERB/0/root/sign/VB it/PRON/6/obj",
        "sign",
        None,
        "planned",
    ),
]


@pytest.mark.parametrize(("remark", "sentence", "trigger", "said", "expected"), CASES, ids=[case[0] for case in CASES])
def test_status_of_a_word(remark, sentence, trigger, said, expected):
    document = parsed(sentence)
    place = {token.text: token.i for token in document.doc}
    statements: tuple[Quotation, ...] = ()
    if said is not None:
        act, cue, first = said
        end = place["said"] if place.get("said", -1) > place[first] else len(document.doc)
        content = document.span(place[first], end)
        cue_span = document.span(place[cue], place[cue] + 1)
        statements = (Quotation(None, cue_span, (content,), "indirect", "assertive", act),)
    word = document.span(place[trigger], place[trigger] + 1)
    assert events.status_at(document, statements, word) == expected, remark
