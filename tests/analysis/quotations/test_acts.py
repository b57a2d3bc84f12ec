"""What a saying does: the cue word, and for neutral words what the content shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Role
from avviso.analysis.quotations import acts, quotations
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.saying_tree import Tree
from avviso.language.annotation import Attribution
from avviso.reference import cues
from avviso.text.span import Span
from tests.factories.judges import FakeJudge, asking
from tests.factories.quotations import actors_at, parsed

WHO = {"Orlova": "person", "Meridia": "state", "Osteria": "state", "Troops": "group"}

# Content after "Orlova said", heads counted from "Orlova" = 1; the content's root is token {root}.
SAID = [
    ("nothing special", "talks/NOUN/4/nsubj failed/VERB/2/ccomp/fail", "assert"),
    ("one's own refusal", "she/PRON/6/nsubj will/AUX/6/aux not/PART/6/advmod sign/VERB/2/ccomp/sign/VB", "refuse"),
    (
        "a refusal by one's own side",
        "her/PRON/4/nmod:poss country/NOUN/7/nsubj would/AUX/7/aux not/PART/7/advmod leave/VERB/2/ccomp/leave/VB",
        "refuse",
    ),
    (
        "another's side",
        "its/PRON/4/nmod:poss country/NOUN/7/nsubj would/AUX/7/aux not/PART/7/advmod leave/VERB/2/ccomp/leave/VB",
        "predict",
    ),
    (
        "what a deed would be taken for",
        "she/PRON/5/nsubj would/AUX/5/aux regard/VERB/2/ccomp/regard/VB it/PRON/5/obj as/ADP/8/case treason/NOUN/5/obl",
        "warn",
    ),
    (
        "what one would take for an outrage",
        "she/PRON/5/nsubj would/AUX/5/aux consider/VERB/2/ccomp/consider/VB talks/NOUN/5/obj/talk an/DET/8/det insult/NOUN/5/obj",
        "warn",
    ),
    (
        "what one would take for good",
        "she/PRON/5/nsubj would/AUX/5/aux regard/VERB/2/ccomp/regard/VB it/PRON/5/obj as/ADP/8/case help/NOUN/5/obl",
        "assert",
    ),
    (
        "what one would look into",
        "she/PRON/5/nsubj would/AUX/5/aux consider/VERB/2/ccomp/consider/VB talks/NOUN/5/obj/talk",
        "pledge",
    ),
    ("one's own denial", "she/PRON/6/nsubj had/AUX/6/aux never/ADV/6/advmod signed/VERB/2/ccomp/sign", "deny"),
    ("another's future", "Osteria/PROPN/5/nsubj would/AUX/5/aux fall/VERB/2/ccomp/fall/VB", "predict"),
    ("what would have been", "she/PRON/6/nsubj would/AUX/6/aux have/AUX/6/aux signed/VERB/2/ccomp/sign", "assert"),
    ("a duty of others", "Osteria/PROPN/5/nsubj should/AUX/5/aux leave/VERB/2/ccomp/leave/VB", "call-on"),
    (
        "what must be done",
        "access/NOUN/6/nsubj:pass must/AUX/6/aux be/AUX/6/aux:pass given/VERB/2/ccomp/give",
        "demand",
    ),
    ("one's own duty", "she/PRON/5/nsubj must/AUX/5/aux leave/VERB/2/ccomp/leave/VB", "assert"),
    ("a likelihood is no call", "rain/NOUN/5/nsubj should/AUX/5/aux stop/VERB/2/ccomp/stop/VB", "assert"),
    ("has to", "Osteria/PROPN/4/nsubj has/VERB/2/ccomp/have to/PART/6/mark leave/VERB/4/xcomp/leave/VB", "demand"),
    ("another's misdeed", "Osteria/PROPN/4/nsubj violated/VERB/2/ccomp/violate it/PRON/4/obj", "accuse"),
    (
        "a misdeed with its culprit as agent",
        "it/PRON/5/nsubj:pass was/AUX/5/aux:pass provoked/VERB/2/ccomp/provoke by/ADP/7/case Osteria/PROPN/5/obl:agent",
        "accuse",
    ),
    ("a misdeed of nobody", "it/PRON/5/nsubj:pass was/AUX/5/aux:pass provoked/VERB/2/ccomp/provoke", "assert"),
    (
        "words told wrongly",
        "she/PRON/6/nsubj:pass had/AUX/6/aux/have been/AUX/6/aux:pass/be misquoted/VERB/2/ccomp/misquote/VBN",
        "deny",
    ),
    (
        "words of others told wrongly",
        "Osteria/PROPN/6/nsubj:pass had/AUX/6/aux/have been/AUX/6/aux:pass/be misquoted/VERB/2/ccomp/misquote/VBN",
        "assert",
    ),
    ("a truce broken", "Osteria/PROPN/4/nsubj broke/VERB/2/ccomp/break the/DET/6/det truce/NOUN/4/obj", "accuse"),
    ("what is not true", "That/PRON/6/nsubj is/AUX/6/cop not/PART/6/advmod true/ADJ/2/ccomp", "deny"),
    ("what is untrue", "reports/NOUN/5/nsubj were/AUX/5/cop invention/NOUN/2/ccomp", "deny"),
    ("what somebody nobody knows will do", "it/PRON/5/nsubj would/AUX/5/aux leave/VERB/2/ccomp/leave/VB", "pledge"),
    ("fate is no pledge", "she/PRON/5/nsubj will/AUX/5/aux lose/VERB/2/ccomp/lose/VB", "predict"),
]


@pytest.mark.parametrize(("remark", "content", "act"), SAID, ids=[row[0] for row in SAID])
def test_act_from_content(remark: str, content: str, act: str) -> None:
    document = parsed(f"Orlova/PROPN/2/nsubj said/VERB/0/root/say {content}")
    (one,) = quotations.find(document, actors_at(document, WHO, {"she": "Orlova", "her": "Orlova"}), (), ())
    assert (one.act, one.act_class) == (act, cues.CLASS_OF[act])


@pytest.mark.parametrize(
    ("remark", "content", "chances", "act"),
    [
        ("what others will do is no pledge", "rain/NOUN/5/nsubj will/AUX/5/aux stop/VERB/2/ccomp/stop/VB", {"pledge": 0.9, "predict": 0.1}, "predict"),
        ("but it may be a warning", "rain/NOUN/5/nsubj will/AUX/5/aux stop/VERB/2/ccomp/stop/VB", {"warn": 0.9, "predict": 0.1}, "warn"),
        ("nobody admits what others did", "Osteria/PROPN/4/nsubj fired/VERB/2/ccomp/fire", {"admit": 0.6, "accuse": 0.4}, "accuse"),
        ("nobody accuses himself", "she/PRON/4/nsubj fired/VERB/2/ccomp/fire", {"admit": 0.4, "accuse": 0.6}, "admit"),
        ("what there can not be is no denial", "there/PRON/5/expl can/AUX/5/aux be/VERB/2/ccomp/be/VB no/DET/7/det peace/NOUN/5/nsubj", {"deny": 0.6, "assert": 0.1}, "assert"),
        ("what is not accepted is refused", "she/PRON/6/nsubj does/AUX/6/aux not/PART/6/advmod accept/VERB/2/ccomp/accept/VB it/PRON/6/obj", {"deny": 0.9, "refuse": 0.05}, "refuse"),
        ("by members too", "members/NOUN/6/nsubj/member do/AUX/6/aux not/PART/6/advmod accept/VERB/2/ccomp/accept/VB it/PRON/6/obj", {"deny": 0.9, "refuse": 0.05}, "refuse"),
        ("what was not may be denied", "she/PRON/6/nsubj had/AUX/6/aux not/PART/6/advmod accepted/VERB/2/ccomp/accept/VBN it/PRON/6/obj", {"deny": 0.9, "refuse": 0.05}, "deny"),
        ("what others have agreed on is told", "Osteria/PROPN/5/nsubj has/AUX/5/aux agreed/VERB/2/ccomp/agree on/ADP/7/case it/PRON/5/obl", {"agree": 0.9, "announce": 0.05}, "announce"),
        ("what there is no way to is no denial", "there/PRON/4/expl is/AUX/2/ccomp/be no/DET/6/det solution/NOUN/4/nsubj", {"deny": 0.6, "assert": 0.1}, "assert"),
        ("there is nothing such", "there/PRON/4/expl were/VERB/2/ccomp/be no/DET/7/det such/ADJ/7/amod talks/NOUN/4/nsubj/talk", {"want": 0.95, "deny": 0.01}, "deny"),
        ("who is quoted speaks of others as they", "``_/PUNCT/6/punct they/PRON/6/nsubj would/AUX/6/aux come_/VERB/2/ccomp/come/VB ''/PUNCT/6/punct", {"pledge": 0.6, "predict": 0.4}, "predict"),
        ("what is left open is no denial", "she/PRON/6/nsubj had/AUX/6/aux not/PART/6/advmod settled/VERB/2/ccomp/settle/VBN whether/SCONJ/9/mark to/PART/9/mark go/VERB/6/ccomp/go/VB", {"refuse": 0.6, "deny": 0.3, "assert": 0.1}, "assert"),
        ("what is decided against may be refused", "she/PRON/6/nsubj had/AUX/6/aux not/PART/6/advmod decided/VERB/2/ccomp/decide/VBN it/PRON/6/obj", {"refuse": 0.9, "assert": 0.1}, "refuse"),
        ("what is done by saying it", "I/PRON/4/nsubj apologise/VERB/2/ccomp/apologise/VBP to/ADP/6/case them/PRON/4/obl", {"welcome": 0.95, "regret": 0.05}, "apologise"),
        ("what was done so", "I/PRON/5/nsubj had/AUX/5/aux apologised/VERB/2/ccomp/apologise/VBN to/ADP/7/case them/PRON/5/obl", {"regret": 0.95, "apologise": 0.05}, "regret"),
        ("nobody admits what is nobody's own", "guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire", {"admit": 0.9, "assert": 0.05}, "assert"),
        ("who keeps back nothing declines nothing", "guns/NOUN/6/nsubj would/AUX/6/aux not/PART/6/advmod fire/VERB/2/ccomp/fire/VB", {"decline-to-comment": 0.9, "predict": 0.01}, "predict"),
        ("who will not speak does", "aides/NOUN/6/nsubj would/AUX/6/aux not/PART/6/advmod answer/VERB/2/ccomp/answer/VB", {"decline-to-comment": 0.9, "predict": 0.01}, "decline-to-comment"),
        ("who is spoken to admits nothing", "you/PRON/4/nsubj fired/VERB/2/ccomp/fire", {"admit": 0.9, "accuse": 0.1}, "accuse"),
        ("what is called a forgery is not confirmed", "it/PRON/5/nsubj:pass was/AUX/5/aux:pass/be forged/VERB/2/ccomp/forge/VBN", {"confirm": 0.9, "assert": 0.05}, "assert"),
        ("what is merely not so denies no charge", "talks/NOUN/6/nsubj were/AUX/6/cop/be not/PART/6/advmod easy/ADJ/2/ccomp", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("nor does one's own lack", "she/PRON/6/nsubj was/AUX/6/cop/be not/PART/6/advmod happy/ADJ/2/ccomp", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("what somebody may be charged with does", "she/PRON/6/nsubj was/AUX/6/cop/be not/PART/6/advmod involved/ADJ/2/ccomp", {"deny": 0.6, "assert": 0.4}, "deny"),
        ("what is not yet fixed", "no/DET/4/det date/NOUN/6/nsubj:pass was/AUX/6/aux:pass/be set/VERB/2/ccomp/set/VBN", {"deny": 0.7, "refuse": 0.2, "assert": 0.05}, "assert"),
        ("what was not done may be denied", "no/DET/4/det bribe/NOUN/6/nsubj:pass was/AUX/6/aux:pass/be paid/VERB/2/ccomp/pay/VBN", {"deny": 0.9, "assert": 0.05}, "deny"),
        ("what has not ended", "rain/NOUN/6/nsubj had/AUX/6/aux/have not/PART/6/advmod stopped/VERB/2/ccomp/stop/VBN", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("what has not come in", "she/PRON/6/nsubj had/AUX/6/aux/have not/PART/6/advmod received/VERB/2/ccomp/receive/VBN replies/NOUN/6/obj/reply", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("nobody admits a success", "we/PRON/5/nsubj have/AUX/5/aux taken/VERB/2/ccomp/take/VBN it/PRON/5/obj", {"admit": 0.9, "declare": 0.05}, "declare"),
        ("or what was done to him", "she/PRON/5/nsubj:pass was/AUX/5/aux:pass kidnapped/VERB/2/ccomp/kidnap/VBN", {"admit": 0.9, "declare": 0.05}, "declare"),
        ("or to have what he wanted", "we/PRON/4/nsubj got/VERB/2/ccomp/get what/PRON/4/obj we/PRON/7/nsubj wanted/VERB/5/acl/want", {"admit": 0.9, "declare": 0.05}, "declare"),
        ("what bears nothing out is no confirmation", "guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire", {"confirm": 0.9, "assert": 0.01}, "assert"),
        ("what bears it out is", "she/PRON/4/nsubj agreed/VERB/2/ccomp/agree", {"confirm": 0.9, "assert": 0.05}, "confirm"),
        ("what others promise", "Osteria/PROPN/4/nsubj promised/VERB/2/ccomp/promise to/PART/6/mark go/VERB/4/xcomp/go/VB", {"pledge": 0.9, "assert": 0.05}, "assert"),
        ("what others deny", "Osteria/PROPN/4/nsubj denied/VERB/2/ccomp/deny it/PRON/4/obj", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("that nobody came to harm is no denial", "nobody/PRON/5/nsubj:pass was/AUX/5/aux:pass/be hurt/VERB/2/ccomp/hurt/VBN", {"express-concern": 0.6, "deny": 0.4}, "assert"),
        ("nor that there is no power", "there/PRON/4/expl was/VERB/2/ccomp/be no/DET/6/det electricity/NOUN/4/nsubj", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("nor that nobody is told to be dead", "there/PRON/4/expl were/VERB/2/ccomp/be no/DET/6/det reports/NOUN/4/nsubj/report of/ADP/8/case deaths/NOUN/6/nmod/death", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("that there are no troops may be", "there/PRON/4/expl were/VERB/2/ccomp/be no/DET/6/det troops/NOUN/4/nsubj/troop", {"deny": 0.9, "assert": 0.05}, "deny"),
        ("where another is not", "minister/NOUN/8/nsubj was/AUX/8/cop/be not/PART/8/advmod in/ADP/8/case the/DET/8/det country/NOUN/2/ccomp", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("where oneself is not may be denied", "she/PRON/8/nsubj was/AUX/8/cop/be not/PART/8/advmod in/ADP/8/case the/DET/8/det country/NOUN/2/ccomp", {"deny": 0.9, "assert": 0.05}, "deny"),
        ("who is unable denies nothing", "Osteria/PROPN/5/nsubj was/AUX/5/cop/be unable/ADJ/2/ccomp to/PART/7/mark check/VERB/5/xcomp/check/VB it/PRON/7/obj", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("nobody accuses his own jets", "our/PRON/4/nmod:poss jets/NOUN/5/nsubj/jet hit/VERB/2/ccomp/hit it/PRON/5/obj", {"accuse": 0.6, "assert": 0.1}, "assert"),
        ("what one will do is not refused", "she/PRON/5/nsubj will/AUX/5/aux leave/VERB/2/ccomp/leave/VB", {"refuse": 0.9, "pledge": 0.05}, "pledge"),
        ("nor asked of another", "she/PRON/5/nsubj would/AUX/5/aux leave/VERB/2/ccomp/leave/VB", {"demand": 0.9, "pledge": 0.05}, "pledge"),
        ("who says no no refuses nothing", "she/PRON/4/nsubj understood/VERB/2/ccomp/understand it/PRON/4/obj", {"refuse": 0.9, "assert": 0.05}, "assert"),
        ("what a law does not give is argued", "laws/NOUN/4/nsubj/law gave/VERB/2/ccomp/give no/DET/6/det power/NOUN/4/obj", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("what an allegation has no ground for is denied", "allegations/NOUN/4/nsubj/allegation had/VERB/2/ccomp/have no/DET/6/det basis/NOUN/4/obj", {"deny": 0.9, "assert": 0.05}, "deny"),
        ("what somebody else lied about is no denial", "Osteria/PROPN/4/nsubj lied/VERB/2/ccomp/lie without/ADP/6/case shame/NOUN/4/obl", {"deny": 0.6, "accuse": 0.1}, "accuse"),
        ("what there is none of is not promised", "we/PRON/4/nsubj have/VERB/2/ccomp/have/VBP no/DET/6/det blood/NOUN/4/obj", {"pledge": 0.9, "warn": 0.09}, "warn"),
        ("who was not asked denies nothing", "Osteria/PROPN/7/nsubj:pass had/AUX/7/aux/have not/PART/7/advmod been/AUX/7/aux:pass/be consulted/VERB/2/ccomp/consult/VBN", {"deny": 0.9, "assert": 0.05}, "assert"),
        ("one's own deed may be one", "she/PRON/5/nsubj will/AUX/5/aux leave/VERB/2/ccomp/leave/VB", {"pledge": 0.9, "predict": 0.1}, "pledge"),
    ],
)  # fmt: skip
def test_act_by_rules_and_model(remark: str, content: str, chances: dict[str, float], act: str) -> None:
    document = asking(parsed(f"Orlova/PROPN/2/nsubj said/VERB/0/root/say {content}"), FakeJudge(said=chances))
    one, *_ = quotations.find(document, actors_at(document, WHO, {"she": "Orlova"}), (), ())
    assert (one.cue and one.cue.text, one.act) == ("said", act), remark


@pytest.mark.parametrize(("source", "act"), [("witness", "assert"), ("Orlova", "accuse")])
def test_who_only_saw_it_accuses_nobody(source: str, act: str) -> None:
    words = (
        f"Police/NOUN/2/nsubj fired/VERB/6/ccomp/fire gas/NOUN/2/obj ,/PUNCT/2/punct {source}/NOUN/6/nsubj/{source}"
        " said/VERB/0/root/say"
    )
    document = asking(parsed(words), FakeJudge(said={"accuse": 0.9, "assert": 0.1}))
    one, *_ = quotations.find(document, actors_at(document, {**WHO, "witness": "person"}), (), ())
    assert (one.cue and one.cue.text, one.act) == ("said", act)


RENEWED = [
    ("one's own support", "reaffirmed/VERB/0/root/reaffirm her/PRON/4/nmod:poss support/NOUN/2/obj", "praise"),
    ("one's own opposition", "reiterated/VERB/0/root/reiterate her/PRON/4/nmod:poss opposition/NOUN/2/obj", "criticise"),
    ("another's", "stressed/VERB/0/root/stress Osteria/PROPN/4/nmod:poss opposition/NOUN/2/obj", "declare"),
    ("nobody's", "stressed/VERB/0/root/stress the/DET/4/det opposition/NOUN/2/obj", "declare"),
    ("what is no act by its name", "reiterated/VERB/0/root/reiterate her/PRON/4/nmod:poss statement/NOUN/2/obj", "declare"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "act"), RENEWED, ids=[row[0] for row in RENEWED])
def test_what_is_said_again(remark: str, words: str, act: str) -> None:
    attribution = Attribution((1, 2), (0, 1), ((2, 4),), 0.9)
    sentence = parsed(f"Orlova/PROPN/2/nsubj {words}", attributions=[attribution])
    document = asking(sentence, FakeJudge(said={"declare": 0.9, "assert": 0.05}))
    (one,) = quotations.find(document, actors_at(document, WHO, {"her": "Orlova"}), (), ())
    assert one.act == act, remark


@pytest.mark.parametrize(("remark", "not_", "act"), [("not guilty", "not", "deny"), ("guilty", "yet", "admit")])
def test_a_plea(remark: str, not_: str, act: str) -> None:
    words = f"{not_}/PART/4/advmod guilty/ADJ/2/xcomp" if not_ == "not" else "guilty/ADJ/2/xcomp then/ADV/2/advmod"
    attribution = Attribution((1, 2), (0, 1), ((2, 4),), 0.9)
    document = parsed(f"Orlova/PROPN/2/nsubj pleaded/VERB/0/root/plead {words}", attributions=[attribution])
    (one,) = quotations.find(document, actors_at(document, WHO), (), ())
    assert one.act == act, remark


@pytest.mark.parametrize(("remark", "sector", "act"), [("its own people", "COP", "admit"), ("others", None, "accuse")])
def test_bare_officers_are_the_polices_own(remark: str, sector: str | None, act: str) -> None:
    sentence = "Meridia/PROPN/2/nsubj said/VERB/0/root/say officers/NOUN/4/nsubj/officer/NNS fired/VERB/2/ccomp/fire on/ADP/6/case them/PRON/4/obl"
    document = asking(parsed(sentence), FakeJudge(said={"accuse": 0.9, "admit": 0.08}))
    actors = actors_at(document, WHO | {"officers": "group"})
    entities = tuple(replace(e, sector=sector) for e in actors.entities)
    (one,) = quotations.find(document, replace(actors, entities=entities), (), ())
    assert one.act == act, remark


@pytest.mark.parametrize(
    ("remark", "root", "act"),
    [("what helps is no threat", "AID", "pledge"), ("what harms may be one", "COERCE", "threaten")],
)
def test_a_threat_is_of_harm(remark: str, root: str, act: str) -> None:
    judge = FakeJudge(said={"threaten": 0.9, "pledge": 0.1}, deeds={"act": {root: 0.9}})
    document = parsed(
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say she/PRON/5/nsubj will/AUX/5/aux act/VERB/2/ccomp/act/VB"
    )
    (one,) = quotations.find(asking(document, judge), actors_at(document, WHO, {"she": "Orlova"}), (), ())
    assert one.act == act, remark


VALUED = [
    ("what a thing is called is no decision", "called/VERB/0/root/call the/DET/4/det raid/NOUN/2/obj illegal/ADJ/2/xcomp", {"decide": 0.8, "criticise": 0.1}, "criticise"),
    ("nor does it admit anything", "called/VERB/0/root/call it/PRON/2/obj a/DET/6/det defeat/NOUN/2/xcomp now/ADV/2/advmod", {"admit": 0.8, "criticise": 0.1}, "criticise"),
    ("calling on somebody is no name, whatever the tree makes of \"on\"",
     "called/VERB/0/root/call on/SCONJ/2/compound:prt Norland/PROPN/2/obl to/PART/6/mark leave/VERB/2/advcl/leave/VB", {"call-on": 0.9, "assert": 0.05}, "call-on"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "said", "act"), VALUED, ids=[row[0] for row in VALUED])
def test_naming_a_thing(remark: str, words: str, said: dict[str, float], act: str) -> None:
    document = parsed(f"Orlova/PROPN/2/nsubj {words} ./PUNCT/2/punct")
    candidate = Candidate(1, (1, 2), ((2, 6),), "assert", "verb", (0, 1), 0, 3)
    assert acts.act(Tree(document), actors_at(document, WHO), candidate, None, said) == act, remark


@pytest.mark.parametrize(("remark", "noun", "act"), [("a claim", "charge", "deny"), ("a deed", "raid", "condemn")])
def test_a_claim_called_a_lie_is_denied(remark: str, noun: str, act: str) -> None:
    sentence = (
        f"Orlova/PROPN/2/nsubj called/VERB/0/root/call the/DET/4/det {noun}/NOUN/2/obj a/DET/6/det lie/NOUN/2/xcomp"
    )
    document = asking(parsed(sentence), FakeJudge(said={"condemn": 0.9, "deny": 0.05}))
    (one,) = quotations.find(document, actors_at(document, WHO), (), ())
    assert one.act == act, remark


def test_nobody_accuses_himself_by_claiming() -> None:
    sentence = "Orlova/PROPN/2/nsubj claimed/VERB/0/root/claim she/PRON/5/nsubj had/AUX/5/aux fired/VERB/2/ccomp/fire"
    document = asking(parsed(sentence), FakeJudge(said={"accuse": 0.9, "assert": 0.05}))
    (one,) = quotations.find(document, actors_at(document, WHO, {"she": "Orlova"}), (), ())
    assert one.act == "assert"


QUOTED = [
    ("a performative", "condemn_/VERB/7/ccomp/condemn/VBP", "condemn"),
    ("an assertion", "won_/VERB/7/ccomp/win", "assert"),
    ("thanks", "thank_/VERB/7/ccomp/thank/VBP", "thank"),
]


@pytest.mark.parametrize(("remark", "verb", "act"), QUOTED, ids=[row[0] for row in QUOTED])
def test_act_of_quoted_words(remark: str, verb: str, act: str) -> None:
    document = parsed(
        f'"_/PUNCT/3/punct We/PRON/3/nsubj {verb} ,_/PUNCT/3/punct "/PUNCT/3/punct '
        "Orlova/PROPN/7/nsubj said/VERB/0/root/say"
    )
    (one,) = quotations.find(document, actors_at(document, WHO), (), ())
    assert (one.act, one.form) == (act, "direct")


FORMS = [
    ("no marks", "Orlova/PROPN/2/nsubj said/VERB/0/root/say talks/NOUN/4/nsubj failed/VERB/2/ccomp/fail", "indirect"),
    (
        "quoted words in a reported clause",
        "Orlova/PROPN/2/nsubj said/VERB/0/root/say talks/NOUN/7/nsubj were/AUX/7/cop "
        '"_/PUNCT/7/punct a/DET/7/det farce_/NOUN/2/ccomp "/PUNCT/7/punct',
        "mixed",
    ),
]


@pytest.mark.parametrize(("remark", "sentence", "form"), FORMS, ids=[row[0] for row in FORMS])
def test_form(remark: str, sentence: str, form: str) -> None:
    document = parsed(sentence)
    (one,) = quotations.find(document, actors_at(document, WHO), (), ())
    assert one.form == form


def test_negated_cue() -> None:
    document = parsed(
        "Meridia/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod deny/VERB/0/root/deny/VB the/DET/6/det report/NOUN/4/obj"
    )
    (one,) = quotations.find(document, actors_at(document, WHO), (), ())
    assert (one.act, one.negated, one.cue and one.cue.text) == ("deny", True, "did not deny")


def test_every_cue_has_an_act_of_the_contract() -> None:
    rows = [cue for table in (cues.VERBS, cues.NOUNS, cues.ADJECTIVES) for found in table.values() for cue in found]
    assert {cue.act for cue in rows} | set(cues.LIGHT_NOUNS.values()) <= set(cues.CLASS_OF)
    assert len(cues.VERBS) > 250


MINISTER = (Role("Foreign Minister", None, Span(0, 0, "Foreign Minister")), "GOV")
LEADER = (Role("Union secretary", None, Span(0, 0, "Union secretary")), "GOV")
EXPERT = (Role("analyst", None, Span(0, 0, "analyst")), None)
NOT_OPEN = "would/AUX/6/aux not/PART/6/advmod open/VERB/2/ccomp/open/VB"
HELD = "votes/NOUN/6/nsubj:pass/vote would/AUX/6/aux be/AUX/6/aux:pass held/VERB/2/ccomp/hold/VBN"
STRIKE = (
    "dockers/NOUN/5/nsubj/docker/NNS would/AUX/5/aux strike/VERB/2/ccomp/strike/VB unless/SCONJ/8/mark it/PRON/8/nsubj"
    " paid/VERB/5/advcl/pay"
)


@pytest.mark.parametrize(
    ("remark", "office", "content", "act"),
    [
        ("the state that is named first is its minister's", MINISTER, f"Osteria/PROPN/6/nsubj {NOT_OPEN}", "refuse"),
        ("but no expert's", EXPERT, f"Osteria/PROPN/6/nsubj {NOT_OPEN}", "predict"),
        ("what those who rule set down", MINISTER, HELD, "announce"),
        ("what others expect", EXPERT, HELD, "predict"),
        ("what a union's members will do", LEADER, STRIKE, "threaten"),
        ("what others say they will", EXPERT, STRIKE, "predict"),
    ],
)
def test_whose_future_it_is(remark: str, office: tuple[Role, str | None], content: str, act: str) -> None:
    document = parsed(f"Orlova/PROPN/2/nsubj said/VERB/0/root/say {content}")
    actors = actors_at(document, {"Orlova": "person", "Osteria": "state"})
    role, sector = office
    named = tuple(
        replace(one, roles=(role,), sector=sector) if one.name == "Orlova" else one for one in actors.entities
    )
    one, *_ = quotations.find(document, replace(actors, entities=named), (), ())
    assert one.act == act, remark


@pytest.mark.parametrize(("remark", "asked", "act"), [("a person", "Osteria", "ask"), ("a thing", "vote", "criticise")])
def test_who_is_questioned_about_a_thing_is_asked(remark: str, asked: str, act: str) -> None:
    words = f"Orlova/PROPN/2/nsubj questioned/VERB/0/root/question {asked}/NOUN/2/obj about/ADP/5/case fraud/NOUN/2/obl"
    document = parsed(words, attributions=[Attribution((1, 2), (0, 1), ((2, 5),), 0.9)])
    (one,) = quotations.find(document, actors_at(document, WHO | {"Osteria": "person"}), (), ())
    assert one.act == act, remark
