"""To whom a statement is made, from trees made by hand."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from tests.factories.quotations import actors_at, parsed

WHO = {
    "Orlova": "person",
    "Meridia": "state",
    "Osteria": "state",
    "Varn": "organisation",
    "reporters": "group",
    "newspaper": "organisation",
}
CASES = [
    (
        "a crowd of people",
        "Orlova/PROPN/2/nsubj told/VERB/0/root/tell hundreds/NOUN/2/iobj/hundred/NNS of/ADP/5/case reporters/NOUN/3/nmod/reporter/NNS "
        "that/SCONJ/8/mark talks/NOUN/8/nsubj failed/VERB/2/ccomp/fail",
        ["reporters"],
    ),
    (
        "a service of a broadcaster",
        "Orlova/PROPN/2/nsubj told/VERB/0/root/tell Varn_/PROPN/5/nmod:poss 's/PART/3/case/'s/POS service/NOUN/2/iobj "
        "that/SCONJ/8/mark talks/NOUN/8/nsubj failed/VERB/2/ccomp/fail",
        ["Varn"],
    ),
    (
        "who is invited, not where to",
        "Orlova/PROPN/2/nsubj invited/VERB/0/root/invite Meridia/PROPN/2/obj to/ADP/5/case Varn/PROPN/2/obl",
        ["Meridia"],
    ),
    (
        "who is briefed",
        "Briefing/VERB/4/advcl/brief/VBG Varn/PROPN/1/obj Orlova/PROPN/4/nsubj said/VERB/0/root/say shelling/NOUN/6/nsubj stopped/VERB/4/ccomp/stop",
        ["Varn"],
    ),
    (
        "the first of two objects",
        "Orlova/PROPN/2/nsubj assured/VERB/0/root/assure Varn/PROPN/2/iobj they/PRON/5/nsubj wanted/VERB/2/ccomp/want Meridia/PROPN/2/obj",
        ["Varn"],
    ),
    (
        "who is reminded of something",
        "Orlova/PROPN/2/nsubj reminded/VERB/0/root/remind Varn/PROPN/2/obj of/ADP/6/case the/DET/6/det truce/NOUN/2/obl",
        ["Varn"],
    ),
    (
        "the object of told",
        "Orlova/PROPN/2/nsubj told/VERB/0/root/tell Varn/PROPN/2/obj that/SCONJ/6/mark talks/NOUN/6/nsubj "
        "failed/VERB/2/ccomp/fail",
        ["Varn"],
    ),
    (
        "who was told is no source",
        "Orlova/PROPN/3/nsubj:pass was/AUX/3/aux:pass told/VERB/0/root/tell that/SCONJ/6/mark talks/NOUN/6/nsubj "
        "failed/VERB/3/ccomp/fail",
        ["Orlova"],
    ),
    (
        "who is urged in quoted words",
        '"_/PUNCT/2/punct Stop_/VERB/5/ccomp/stop ,_/PUNCT/2/punct "/PUNCT/2/punct urged/VERB/0/root/urge '
        "Orlova/PROPN/5/nsubj Osteria/PROPN/5/obj",
        ["Osteria"],
    ),
    (
        "who is thanked for something",
        "Orlova/PROPN/2/nsubj thanked/VERB/0/root/thank Osteria/PROPN/2/obj for/ADP/5/case arms/NOUN/2/obl",
        ["Osteria"],
    ),
    (
        "a kind of body and its name",
        "Orlova/PROPN/2/nsubj told/VERB/0/root/tell the/DET/4/det newspaper/NOUN/2/iobj Varn/PROPN/2/iobj that/SCONJ/8/mark talks/NOUN/8/nsubj "
        "failed/VERB/2/ccomp/fail",
        ["Varn"],
    ),
    (
        "appealed to somebody for something",
        "Orlova/PROPN/2/nsubj appealed/VERB/0/root/appeal to/ADP/4/case Osteria/PROPN/2/obl for/ADP/6/case "
        "arms/NOUN/2/obl",
        ["Osteria"],
    ),
    (
        "a call on somebody, said again",
        "Orlova/PROPN/2/nsubj reiterated/VERB/0/root/reiterate her/PRON/4/nmod:poss call/NOUN/2/obj on/ADP/6/case Osteria/PROPN/4/nmod "
        "to/PART/8/mark leave/VERB/4/acl/leave/VB",
        ["Osteria"],
    ),
    (
        "in a letter to somebody",
        "In/ADP/3/case a/DET/3/det letter/NOUN/7/obl to/ADP/5/case Varn/PROPN/3/nmod Orlova/PROPN/7/nsubj "
        "said/VERB/0/root/say that/SCONJ/10/mark talks/NOUN/10/nsubj failed/VERB/7/ccomp/fail",
        ["Varn"],
    ),
    (
        "in a letter sent to somebody",
        "In/ADP/3/case a/DET/3/det letter/NOUN/8/obl sent/VERB/3/acl/send/VBN to/ADP/6/case Varn/PROPN/4/obl Orlova/PROPN/8/nsubj "
        "said/VERB/0/root/say that/SCONJ/11/mark talks/NOUN/11/nsubj failed/VERB/8/ccomp/fail",
        ["Varn"],
    ),
    (
        "condolences to somebody",
        "Orlova/PROPN/2/nsubj offered/VERB/0/root/offer condolences/NOUN/2/obj/condolence to/ADP/5/case Osteria/PROPN/3/nmod "
        "for/ADP/8/case the/DET/8/det dead/NOUN/3/nmod",
        ["Osteria"],
    ),
    (
        "requested something from somebody",
        "Orlova/PROPN/2/nsubj requested/VERB/0/root/request arms/NOUN/2/obj from/ADP/5/case Osteria/PROPN/2/obl",
        ["Osteria"],
    ),
    (
        "sent a letter to somebody saying",
        "Orlova/PROPN/2/nsubj sent/VERB/0/root/send a/DET/4/det letter/NOUN/2/obj to/ADP/6/case Varn/PROPN/2/obl "
        "saying/VERB/2/advcl/say/VBG talks/NOUN/9/nsubj failed/VERB/7/ccomp/fail",
        ["Varn"],
    ),
    (
        "in an interview with somebody",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say in/ADP/5/case an/DET/5/det interview/NOUN/2/obl with/ADP/7/case "
        "Varn/PROPN/5/nmod that/SCONJ/10/mark talks/NOUN/10/nsubj failed/VERB/2/ccomp/fail",
        ["Varn"],
    ),
    (
        "speaking to somebody",
        "Speaking/VERB/5/advcl/speak/VBG to/ADP/3/case reporters/NOUN/1/obl Orlova/PROPN/5/nsubj "
        "said/VERB/0/root/say talks/NOUN/7/nsubj failed/VERB/5/ccomp/fail",
        ["reporters"],
    ),
    (
        "beside somebody at a conference",
        "Speaking/VERB/7/advcl/speak/VBG at/ADP/3/case talks/NOUN/1/obl/talk with/ADP/5/case Varn/PROPN/1/obl Orlova/PROPN/7/nsubj "
        "said/VERB/0/root/say guns/NOUN/9/nsubj fired/VERB/7/ccomp/fire",
        [],
    ),
    (
        "to somebody at a conference",
        "Speaking/VERB/7/advcl/speak/VBG at/ADP/3/case talks/NOUN/1/obl/talk to/ADP/5/case Varn/PROPN/1/obl Orlova/PROPN/7/nsubj "
        "said/VERB/0/root/say guns/NOUN/9/nsubj fired/VERB/7/ccomp/fire",
        ["Varn"],
    ),
    (
        "an agreement is with, not to, somebody",
        "Orlova/PROPN/2/nsubj agreed/VERB/0/root/agree to/ADP/4/case Osteria/PROPN/2/obl that/SCONJ/7/mark "
        "talks/NOUN/7/nsubj failed/VERB/2/ccomp/fail",
        [],
    ),
    (
        "a hope has no hearer",
        "Orlova/PROPN/2/nsubj hopes/VERB/0/root/hope to/ADP/4/case Varn/PROPN/2/obl that/SCONJ/7/mark "
        "talks/NOUN/7/nsubj failed/VERB/2/ccomp/fail",
        [],
    ),
]


@pytest.mark.parametrize(("remark", "sentence", "expected"), CASES, ids=[c[0] for c in CASES])
def test_addressee(remark: str, sentence: str, expected: list[str]) -> None:
    document = parsed(sentence)
    (one,) = quotations.find(document, actors_at(document, WHO), (), ())
    assert [p.span.text for p in one.addressee] == expected
    assert one.speaker is None or one.speaker.span.text not in expected
