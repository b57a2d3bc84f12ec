"""Commitments on hand-made trees: who, what, how strongly, on what condition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Quotation, Role, TimeExpression
from avviso.analysis.commitments import commitments
from avviso.analysis.quotations import quotations
from avviso.text.span import Span
from tests.factories.documents import make_document
from tests.factories.political import make_actors
from tests.factories.quotations import parsed

PLEDGED = """
Norland Norland PROPN NNP 2 nsubj
pledged pledge VERB VBD 0 root
to to PART TO 4 mark
withdraw withdraw VERB VB 2 xcomp
its its PRON PRP$ 6 nmod:poss
troops troop NOUN NNS 4 obj
if if SCONJ IN 9 mark
fighting fighting NOUN NN 9 nsubj
stops stop VERB VBZ 4 advcl
. . PUNCT . 2 punct
"""
WITHHELD = """
Norland Norland PROPN NNP 4 nsubj
could could AUX MD 4 aux
not not PART RB 4 advmod
promise promise VERB VB 0 root
to to PART TO 6 mark
leave leave VERB VB 4 xcomp
"""
PLANS = """
Norland Norland PROPN NNP 2 nsubj
plans plan VERB VBZ 0 root
to to PART TO 4 mark
send send VERB VB 2 xcomp
monitors monitor NOUN NNS 4 obj
"""
REQUIRED = """
Norland Norland PROPN NNP 3 nsubj:pass
is be AUX VBZ 3 aux:pass
required require VERB VBN 0 root
to to PART TO 5 mark
free free VERB VB 3 xcomp
prisoners prisoner NOUN NNS 5 obj
"""
WILL = """
Norland Norland PROPN NNP 3 nsubj
will will AUX MD 3 aux
begin begin VERB VB 0 root
talks talk NOUN NNS 3 obj
"""
PAST = """
Norland Norland PROPN NNP 2 nsubj
freed free VERB VBD 0 root
prisoners prisoner NOUN NNS 2 obj
"""
NEGATED = """
Norland Norland PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
promise promise VERB VB 0 root
to to PART TO 6 mark
leave leave VERB VB 4 xcomp
"""

SHOULD = """
Should should AUX MD 3 aux
fighting fighting NOUN NN 3 nsubj
stop stop VERB VB 7 advcl
, , PUNCT , 3 punct
Norland Norland PROPN NNP 7 nsubj
will will AUX MD 7 aux
open open VERB VB 0 root
prisons prison NOUN NNS 7 obj
"""

GIFT = """
Norland Norland PROPN NNP 2 nsubj
pledged pledge VERB VBD 0 root
800 800 NUM CD 4 nummod
{0} {1} NOUN NNS 2 obj
for for ADP IN 7 case
the the DET DT 7 det
force force NOUN NN 4 nmod
"""
VOUCHED = """
Norland Norland PROPN NNP 2 nsubj
promised promise VERB VBD 0 root
that that SCONJ IN 6 mark
mines mine NOUN NNS 6 nsubj
would would AUX MD 6 aux
free free VERB VB 2 ccomp
prisoners prisoner NOUN NNS 6 obj
"""

ASIDE = """
Norland Norland PROPN NNP 2 nsubj
pledged pledge VERB VBD 0 root
to to PART TO 4 mark
amend amend VERB VB 2 xcomp
laws law NOUN NNS 4 obj
, , PUNCT , 9 punct
which which PRON WDT 9 obj
Sudmark Sudmark PROPN NNP 9 nsubj
disputes dispute VERB VBZ 5 acl:relcl
"""
NOT_TO = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
not not PART RB 5 advmod
to to PART TO 5 mark
block block VERB VB 2 xcomp
trade trade NOUN NN 5 obj
"""
CASES = [
    ("a relative clause set off tells, it is not undertaken", ASIDE, [("pledged", "amend laws", None)]),
    ("what is to be given", GIFT.format("troops", "troop"), [("pledged", "800 troops for the force", None)]),
    ("what is only avowed", GIFT.format("loyalty", "loyalty"), []),
    ("a pledge with its condition", PLEDGED, [("pledged", "withdraw its troops", "if fighting stops")]),
    (
        "to leave something undone",
        NOT_TO.format(verb="promised", lemma="promise"),
        [("pledged", "not to block trade", None)],
    ),
    ("what is not meant is no undertaking", NOT_TO.format(verb="wished", lemma="wish"), []),
    ("a plan", PLANS, [("planned", "send monitors", None)]),
    ("what one is bound to", REQUIRED, [("obliged", "free prisoners", None)]),
    ("a future tense in the report's own voice", WILL, [("planned", "begin talks", None)]),
    ("what is done is no commitment", PAST, []),
    ("nor what was not promised", NEGATED, []),
    ("nor a promise withheld", WITHHELD, []),
]


@pytest.mark.parametrize(("remark", "rows", "expected"), CASES, ids=[case[0] for case in CASES])
def test_commitment_of_one_sentence(remark, rows, expected):
    document = make_document(rows)
    found = commitments.find(document, make_actors(document, {(0, 1, 0): "Norland"}), (), (), ())
    assert [(c.force, c.action.text, c.condition.text if c.condition else None) for c in found] == expected, remark


def test_who_promises_what_others_are_to_do_stands_for_it() -> None:
    document = make_document(VOUCHED)
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    (found,) = commitments.find(document, actors, (), quotations.find(document, actors, (), ()), ())
    assert (actors.entities[found.actor.entity].name, found.force, found.action.text) == (
        "Norland",
        "pledged",
        "mines would free prisoners",
    )


def test_a_condition_with_should_is_met_without_its_comma():
    document = make_document(SHOULD)
    (found,) = commitments.find(document, make_actors(document, {(4, 5, 4): "Norland"}), (), (), ())
    assert (found.force, found.condition.text) == ("planned", "Should fighting stop")


def test_a_private_person_commits_to_nothing_of_note():
    document = make_document(WILL)
    actors = make_actors(document, {(0, 1, 0): "Norland"}, {"Norland": "person"})
    assert commitments.find(document, actors, (), (), ()) == ()


def test_what_the_parties_are_asked_to_do_is_theirs() -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj appealed/VERB/0/root/appeal to/ADP/4/case Sudmark/PROPN/2/obl to/PART/6/mark "
        "free/VERB/2/xcomp/free/VB prisoners/NOUN/6/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (3, 4, 3): "Sudmark"})
    (found,) = commitments.find(document, actors, (), quotations.find(document, actors, (), ()), ())
    assert (actors.entities[found.actor.entity].name, found.force, found.action.text) == (
        "Sudmark",
        "demanded",
        "free prisoners",
    )


@pytest.mark.parametrize(("no", "count"), [("never", 0), ("soon", 1)])
def test_what_is_never_asked_binds_nobody(no: str, count: int) -> None:
    document = parsed(
        f"Norland/PROPN/3/nsubj {no}/ADV/3/advmod urged/VERB/0/root/urge/VBD Sudmark/PROPN/3/obj to/PART/6/mark free/VERB/3/xcomp/free/VB prisoners/NOUN/6/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (3, 4, 3): "Sudmark"})
    said = quotations.find(document, actors, (), ())
    assert len(commitments.find(document, actors, (), said, ())) == count


@pytest.mark.parametrize(
    ("verb", "expected"), [("promised", [("Norland", "pledged", "captives would be home")]), ("said", [])]
)
def test_a_promise_of_how_things_will_be(verb: str, expected: list[tuple[str, str, str]]) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb.removesuffix('d')} captives/NOUN/6/nsubj/captive/NNS would/AUX/6/aux be/AUX/6/cop/be/VB home/ADV/2/ccomp"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    found = commitments.find(document, actors, (), quotations.find(document, actors, (), ()), ())
    assert [(actors.entities[c.actor.entity].name, c.force, c.action.text) for c in found] == expected


@pytest.mark.parametrize(("whose", "pos", "count"), [("her", "PRON", 1), ("Norland's", "PROPN", 0)])
def test_what_a_leader_says_her_government_would_do(whose: str, pos: str, count: int) -> None:
    document = parsed(
        f"Holm/PROPN/2/nsubj said/VERB/0/root/say {whose}/{pos}/4/nmod:poss government/NOUN/6/nsubj would/AUX/6/aux free/VERB/2/ccomp/free/VB prisoners/NOUN/6/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Holm", (2, 4, 3): "government"}, {"Holm": "person"})
    said = tuple(replace(q, act="pledge") for q in quotations.find(document, actors, (), ()))
    found = commitments.find(document, actors, (), said, ())
    assert [(actors.entities[c.actor.entity].name, c.force) for c in found] == [("government", "pledged")] * count


@pytest.mark.parametrize(("verb", "tag", "count"), [("allowed", "VBN", 0), ("needed", "VBN", 1)])
def test_who_is_to_be_let_do_something_owes_nothing(verb: str, tag: str, count: int) -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj demanded/VERB/0/root/demand that/SCONJ/6/mark Sudmark/PROPN/6/nsubj:pass be/AUX/6/aux:pass/be/VB "
        f"{verb}/VERB/2/ccomp/{verb.removesuffix('ed')}/{tag} to/PART/8/mark examine/VERB/6/xcomp/examine/VB them/PRON/8/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (3, 4, 3): "Sudmark"})
    found = commitments.find(document, actors, (), quotations.find(document, actors, (), ()), ())
    assert len([c for c in found if c.action.text == "examine them"]) == count


@pytest.mark.parametrize(("was", "due"), [("were", False), ("are", True)])
def test_a_day_on_which_something_was_is_no_deadline(was: str, due: bool) -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj pledged/VERB/0/root/pledge to/PART/4/mark leave/VERB/2/xcomp/leave/VB towns/NOUN/4/obj/town/NNS where/ADV/9/advmod "
        f"troops/NOUN/9/nsubj:pass/troop/NNS {was}/AUX/9/aux:pass/be/{'VBD' if was == 'were' else 'VBP'} held/VERB/5/acl:relcl/hold/VBN this/DET/11/det week/NOUN/9/obl:unmarked"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    time = TimeExpression(document.span(9, 11), "2024-W10", "2024-03-04", "2024-03-10", "DATE")
    (found,) = commitments.find(document, actors, (time,), (), ())
    assert (found.deadline is not None) is due


@pytest.mark.parametrize(("remark", "country", "count"), [("his own state", "NO", 1), ("another's", "SU", 0)])
def test_what_a_minister_says_his_state_would_do(remark: str, country: str, count: int) -> None:
    document = parsed(
        "Holm/PROPN/2/nsubj said/VERB/0/root/say Norland/PROPN/5/nsubj would/AUX/5/aux free/VERB/2/ccomp/free/VB prisoners/NOUN/5/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Holm", (2, 3, 2): "Norland"}, {"Holm": "person"})
    own = {"Holm": country, "Norland": "NO"}
    actors = replace(actors, entities=tuple(replace(e, country=own[e.name]) for e in actors.entities))
    said = tuple(replace(q, act="pledge") for q in quotations.find(document, actors, (), ()))
    found = commitments.find(document, actors, (), said, ())
    assert [(actors.entities[c.actor.entity].name, c.force) for c in found] == [("Norland", "pledged")] * count, remark


JOINED = "Norland/PROPN/5/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj will/AUX/5/aux host/VERB/0/root talks/NOUN/5/obj"


def test_each_of_several_has_a_commitment_which_ends_before_another_clause() -> None:
    document = parsed(f"{JOINED} ;/PUNCT/9/punct rain/NOUN/9/nsubj fell/VERB/6/parataxis")
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    found = commitments.find(document, actors, (), (), ())
    assert [(actors.entities[c.actor.entity].name, c.action.text) for c in found] == [
        ("Norland", "host talks"), ("Sudmark", "host talks"),
    ]  # fmt: skip


# The words; force, action, deadline and condition of each commitment.
BORDERS = [
    ('how it was told is no part of it', "Norland/PROPN/2/nsubj/Norland/NNP said/VERB/0/root/say/VBD it/PRON/5/nsubj/it/PRP would/AUX/5/aux/would/MD free/VERB/2/ccomp/free/VB the/DET/7/det/the/DT captives_/NOUN/5/obj/captive/NNS ,/PUNCT/12/punct/,/, in/ADP/12/case/in/IN a/DET/12/det/a/DT joint/ADJ/12/amod/joint/JJ statement/NOUN/2/obl/statement/NN hailed/VERB/12/acl/hail/VBN by/ADP/15/case/by/IN Varn_/PROPN/13/obl:agent/Varn/NNP ./PUNCT/2/punct/./.", [('pledged', 'free the captives', None, None)]),
    ('a proviso hung on the promise', "Norland/PROPN/2/nsubj/Norland/NNP promised/VERB/0/root/promise/VBD to/PART/4/mark/to/TO open/VERB/2/xcomp/open/VB the/DET/6/det/the/DT port/NOUN/4/obj/port/NN by/ADP/8/case/by/IN May/PROPN/4/obl/May/NNP provided/VERB/2/advcl/provide/VBN that/SCONJ/13/mark/that/IN the/DET/12/det/the/DT rebels/NOUN/13/nsubj/rebel/NNS lay/VERB/9/ccomp/lay/VB down/ADP/13/compound:prt/down/RP their/PRON/16/nmod:poss/their/PRP$ arms_/NOUN/13/obj/arm/NNS ./PUNCT/2/punct/./.", [('pledged', 'open the port by May', 'May', 'provided that the rebels lay down their arms')]),
    ('provided without that', "Norland/PROPN/2/nsubj/Norland/NNP pledged/VERB/0/root/pledge/VBD to/PART/4/mark/to/TO open/VERB/2/xcomp/open/VB the/DET/6/det/the/DT port/NOUN/4/obj/port/NN provided/VERB/10/mark/provided/IN the/DET/9/det/the/DT rebels/NOUN/10/nsubj/rebel/NNS leave_/VERB/4/conj/leave/VB ./PUNCT/2/punct/./.", [('pledged', 'open the port', None, 'provided the rebels leave')]),
    ('as soon as something is', "Norland/PROPN/2/nsubj/Norland/NNP promised/VERB/0/root/promise/VBD to/PART/4/mark/to/TO pay/VERB/2/xcomp/pay/VB the/DET/6/det/the/DT families/NOUN/4/obj/family/NNS as/ADV/8/advmod/as/RB soon/ADV/4/advmod/soon/RB as/SCONJ/13/mark/as/IN the/DET/11/det/the/DT port/NOUN/13/nsubj:pass/port/NN was/AUX/13/aux:pass/be/VBD opened_/VERB/8/advcl/open/VBN ./PUNCT/2/punct/./.", [('pledged', 'pay the families', None, 'as soon as the port was opened')]),
    ('as long as something lasts', "Norland/PROPN/2/nsubj/Norland/NNP pledged/VERB/0/root/pledge/VBD to/PART/4/mark/to/TO send/VERB/2/xcomp/send/VB monitors/NOUN/4/obj/monitor/NNS as/ADV/7/advmod/as/RB long/ADV/4/advmod/long/RB as/SCONJ/11/mark/as/IN the/DET/10/det/the/DT truce/NOUN/11/nsubj/truce/NN holds_/VERB/7/advcl/hold/VBZ ./PUNCT/2/punct/./.", [('pledged', 'send monitors', None, 'as long as the truce holds')]),
    ('what is provided is no proviso', "Norland/PROPN/2/nsubj/Norland/NNP promised/VERB/0/root/promise/VBD to/PART/4/mark/to/TO pay_/VERB/2/xcomp/pay/VB ,/PUNCT/6/punct/,/, providing/VERB/4/advcl/provide/VBG aid/NOUN/6/obj/aid/NN to/ADP/10/case/to/IN the/DET/10/det/the/DT families_/NOUN/6/obl/family/NNS ./PUNCT/2/punct/./.", [('pledged', 'pay, providing aid to the families', None, None)]),
    ('what has happened is no condition', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge to/PART/4/mark/to/TO send/VERB/2/xcomp/send/VB monitors/NOUN/4/obj/monitor/NNS after/SCONJ/9/mark/after/IN guards/NOUN/9/nsubj:pass/guard/NNS were/AUX/9/aux:pass/be/VBD shot_/VERB/4/advcl/shoot/VBN ./PUNCT/2/punct/./.", [('pledged', 'send monitors', None, None)]),
    ('what is to happen is one', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge to/PART/4/mark/to/TO send/VERB/2/xcomp/send/VB monitors/NOUN/4/obj/monitor/NNS after/SCONJ/9/mark/after/IN guards/NOUN/9/nsubj:pass/guard/NNS are/AUX/9/aux:pass/be/VBP freed_/VERB/4/advcl/free/VBN ./PUNCT/2/punct/./.", [('pledged', 'send monitors', None, 'after guards are freed')]),
    ('a condition behind on', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge to/PART/4/mark/to/TO halt/VERB/2/xcomp/halt/VB strikes/NOUN/4/obj/strike/NNS for/ADP/8/case/for/IN 90/NUM/8/nummod/90/CD days_/NOUN/4/obl/day/NNS ,/PUNCT/11/punct/,/, on/ADP/11/case/on/IN condition/NOUN/4/obl that/SCONJ/14/mark/that/IN Sudmark/PROPN/14/nsubj/Sudmark frees/VERB/11/acl:relcl/free/VBZ captives_/NOUN/14/obj/captive/NNS ./PUNCT/2/punct/./.", [('pledged', 'halt strikes for 90 days', None, 'on condition that Sudmark frees captives')]),
    ('what is told of some of them', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge to/PART/4/mark/to/TO free/VERB/2/xcomp/free/VB 42/NUM/6/nummod/42/CD men_/NOUN/4/obj/man/NNS ,/PUNCT/8/punct/,/, some/DET/6/appos of/ADP/10/case/of/IN whom/PRON/8/nmod/whom/WP were/AUX/12/aux:pass/be/VBD wounded_/VERB/8/acl:relcl/wound/VBN ./PUNCT/2/punct/./.", [('pledged', 'free 42 men', None, None)]),
    ('who is among them', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge to/PART/4/mark/to/TO free/VERB/2/xcomp/free/VB 42/NUM/6/nummod/42/CD men_/NOUN/4/obj/man/NNS ,/PUNCT/11/punct/,/, among/ADP/9/case/among/IN them/PRON/11/obl/they two/NUM/11/nummod/two/CD women_/NOUN/6/appos/woman/NNS ./PUNCT/2/punct/./.", [('pledged', 'free 42 men', None, None)]),
    ('who tells it, and what came before', "Norland/PROPN/2/nsubj/Norland agreed/VERB/16/ccomp/agree to/PART/4/mark/to/TO pull/VERB/2/xcomp/pull/VB its/PRON/6/nmod:poss/its/PRP$ men/NOUN/4/obj/man/NNS out/ADP/10/case/out/IN of/ADP/10/case/of/IN the/DET/10/det port/NOUN/4/obl within/ADP/13/case/within/IN a/DET/13/det week_/NOUN/4/obl ,/PUNCT/16/punct/,/, officials/NOUN/16/nsubj/official/NNS said_/VERB/0/root/say ,/PUNCT/20/punct/,/, after/ADP/20/case/after/IN six/NUM/20/nummod/six/CD days/NOUN/4/obl/day/NNS of/ADP/22/case/of/IN talks_/NOUN/4/obl/talk/NNS ./PUNCT/16/punct/./.", [('pledged', 'pull its men out of the port within a week', 'a week', None)]),
    ('a year that names something is no deadline', "Norland/PROPN/3/nsubj/Norland must/AUX/3/aux vote/VERB/0/root/vote/VB on/ADP/7/case/on/IN the/DET/7/det 2022/NUM/7/compound/2022/CD budget/NOUN/3/obl within/ADP/10/case/within/IN 30/NUM/10/nummod/30/CD days_/NOUN/3/obl/day/NNS ./PUNCT/3/punct/./.", [('obliged', 'vote on the 2022 budget within 30 days', '30 days', None)]),
    ('the day that a tree hangs on who asks', "Holm/PROPN/2/nsubj told/VERB/0/root/tell/VBD Norland/PROPN/2/iobj/Norland to/PART/5/mark/to/TO free/VERB/2/xcomp/free/VB him/PRON/5/obj by/ADP/8/case/by/IN May_/PROPN/2/obl/May ./PUNCT/2/punct/./.", [('demanded', 'free him by May', 'May', None)]),
    ('what is only thought about', "Norland/PROPN/3/nsubj/Norland will/AUX/3/aux consider_/VERB/0/root/consider/VB it/PRON/3/obj ./PUNCT/3/punct/./.", []),
    ('who is told by others', "Holm/PROPN/2/nsubj told/VERB/0/root/tell/VBD Norland/PROPN/2/iobj/Norland to/PART/5/mark/to/TO free/VERB/2/xcomp/free/VB him/PRON/5/obj by/ADP/8/case/by/IN letter_/NOUN/2/obl/letter ./PUNCT/2/punct/./.", [('demanded', 'free him', None, None)]),
    ('a day given', "Holm/PROPN/2/nsubj gave/VERB/0/root/give/VBD Norland/PROPN/2/iobj/Norland until/ADP/5/case/until/IN May/PROPN/2/obl/May to/PART/7/mark/to/TO leave_/VERB/2/xcomp/leave/VB ./PUNCT/2/punct/./.", [('demanded', 'leave', 'May', None)]),
    ('a day until which one may', "Norland/PROPN/2/nsubj had/VERB/0/root/have/VBD until/ADP/4/case/until/IN May/PROPN/2/obl/May to/PART/6/mark/to/TO vote_/VERB/2/xcomp/vote/VB ./PUNCT/2/punct/./.", []),
    ('a day until which one has to', "Norland/PROPN/2/nsubj had/VERB/0/root/have/VBD until/ADP/4/case/until/IN May/PROPN/2/obl/May to/PART/6/mark/to/TO leave_/VERB/2/xcomp/leave/VB ./PUNCT/2/punct/./.", [('demanded', 'leave', 'May', None)]),
    ('days given', "Holm/PROPN/2/nsubj gave/VERB/0/root/give/VBD Norland/PROPN/2/iobj/Norland 30/NUM/5/nummod/30/CD days/NOUN/2/obj/day/NNS to/PART/7/mark/to/TO leave_/VERB/2/xcomp/leave/VB ./PUNCT/2/punct/./.", [('demanded', 'leave', '30 days', None)]),
    ('a thing asked for is not for the asker to do', "Norland/PROPN/2/nsubj demanded/VERB/0/root/demand/VBD a/DET/4/det return/VERB/2/xcomp/return/VB to/ADP/6/case peace_/NOUN/4/obl ./PUNCT/2/punct/./.", []),
    ('an end is no deadline', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge to/PART/4/mark/to/TO hold/VERB/2/xcomp/hold/VB fire/NOUN/4/obj until/ADP/7/case/until/IN May_/PROPN/4/obl/May ./PUNCT/2/punct/./.", [('pledged', 'hold fire until May', None, None)]),
    ('who is to do it', "Norland/PROPN/4/nsubj/Norland is/AUX/4/aux/be/VBZ to/PART/4/mark/to/TO release/VERB/0/root/release/VB 34/NUM/6/nummod/34/CD men/NOUN/4/obj/man/NNS in/ADP/8/case/in/IN May_/PROPN/4/obl/May ./PUNCT/4/punct/./.", [('planned', 'release 34 men in May', 'May', None)]),
    ('when it will be, not whether', "Norland/PROPN/3/nsubj/Norland will/AUX/3/aux discuss/VERB/0/root/discuss/VB it/PRON/3/obj when/ADV/7/advmod/when/WRB they/PRON/7/nsubj meet/VERB/3/advcl/meet/VBP in/ADP/9/case/in/IN May_/PROPN/7/obl/May ./PUNCT/3/punct/./.", [('planned', 'discuss it when they meet in May', 'May', None)]),
    ('what is needed of somebody is not bound on him', "The/DET/2/det treaty/NOUN/5/nsubj:pass must/AUX/5/aux be/AUX/5/aux:pass/be/VB approved/VERB/0/root/approve/VBN by/ADP/7/case/by/IN Norland_/PROPN/5/obl:agent/Norland ./PUNCT/5/punct/./.", []),
    ('an aside of the teller', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge to/PART/4/mark/to/TO withdraw/VERB/2/xcomp/withdraw/VB some/DET/6/det men/NOUN/4/obj/man/NNS who_/PRON/13/nsubj/who/WP ,/PUNCT/10/punct/,/, it/PRON/10/nsubj said_/VERB/6/acl:relcl/say ,/PUNCT/10/punct/,/, had/AUX/13/aux/have/VBD strayed_/VERB/10/ccomp/stray/VBN ./PUNCT/2/punct/./.", [('pledged', 'withdraw some men', None, None)]),
    ('a condition that the tree hangs elsewhere', "Norland/PROPN/3/nsubj/Norland will/AUX/3/aux resume/VERB/0/root/resume/VB aid/NOUN/3/obj that/PRON/7/nsubj:pass/that/WDT was/AUX/7/aux:pass/be/VBD frozen/VERB/4/acl:relcl/freeze/VBN once/SCONJ/12/mark/once/IN the/DET/10/det truce/NOUN/12/nsubj has/AUX/12/aux/have/VBZ held_/VERB/7/advcl/hold/VBN ./PUNCT/3/punct/./.", [('planned', 'resume aid that was frozen', None, 'once the truce has held')]),
    ("what only describes", "It/PRON/2/nsubj sets/VERB/0/root/set/VBZ up/ADP/2/compound:prt/up/RP a/DET/5/det fund_/NOUN/2/obj ,/PUNCT/8/punct/,/, a/DET/8/det third/NOUN/5/appos of/ADP/10/case/of/IN which/PRON/8/nmod/which/WDT Norland/PROPN/14/nsubj/Norland is/AUX/14/cop/be/VBZ to/PART/14/mark/to/TO pay_/VERB/8/acl/pay/VB ./PUNCT/2/punct/./.", []),
    ('what is promised for others', "Norland/PROPN/2/nsubj/Norland vowed/VERB/0/root/vow that/SCONJ/8/mark/that/IN those/DET/5/det/that guilty/NOUN/8/nsubj:pass would/AUX/8/aux be/AUX/8/aux:pass/be/VB punished_/VERB/2/ccomp/punish/VBN ./PUNCT/2/punct/./.", [('pledged', 'those guilty would be punished', None, None)]),
    ('each item of a list', "Norland/PROPN/2/nsubj/Norland agreed/VERB/0/root/agree to/PART/4/mark/to/TO bar/VERB/2/xcomp/bar/VB raids_/NOUN/4/obj/raid/NNS ,/PUNCT/8/punct/,/, to/PART/8/mark/to/TO free/VERB/4/advcl/free/VB captives_/NOUN/8/obj/captive/NNS ,/PUNCT/13/punct/,/, and/CCONJ/13/cc/and/CC to/PART/13/mark/to/TO open/VERB/4/conj/open/VB the/DET/15/det port/NOUN/13/obj within/ADP/18/case/within/IN 30/NUM/18/nummod/30/CD days_/NOUN/13/obl/day/NNS ./PUNCT/2/punct/./.", [('pledged', 'bar raids', None, None), ('pledged', 'free captives', None, None), ('pledged', 'open the port within 30 days', '30 days', None)]),
    ('a sum, the day of its pledge and what was asked', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge 180/NUM/4/compound/180/CD million/NUM/5/nummod/million/CD crowns/NOUN/2/obj/crown/NNS in/ADP/7/case/in/IN May/PROPN/2/obl/May to/PART/9/mark/to/TO rebuild/VERB/2/advcl/rebuild/VB the/DET/11/det valley_/NOUN/9/obj ,/PUNCT/15/punct/,/, less/ADJ/15/advmod/less/JJR than/ADP/13/fixed/than/IN half/NOUN/2/parataxis of/ADP/17/case/of/IN what/PRON/15/nmod/what/WP was/AUX/19/aux:pass/be/VBD asked_/VERB/15/acl:relcl/ask/VBN ./PUNCT/2/punct/./.", [('pledged', '180 million crowns in May to rebuild the valley', None, None)]),
    ('a sum that is offered', "Norland/PROPN/2/nsubj/Norland offered/VERB/0/root/offer 40/NUM/4/nummod/40/CD monitors/NOUN/2/obj/monitor/NNS if/SCONJ/8/mark/if/IN the/DET/7/det truce/NOUN/8/nsubj holds_/VERB/2/advcl/hold/VBZ ./PUNCT/2/punct/./.", [('pledged', '40 monitors', None, 'if the truce holds')]),
    ('what came before', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge to/PART/4/mark/to/TO end/VERB/2/xcomp/end/VB the/DET/6/det war_/NOUN/4/obj ,/PUNCT/9/punct/,/, after/ADP/9/case/after/IN talks/NOUN/2/obl/talk/NNS in/ADP/12/case/in/IN the/DET/12/det port_/NOUN/9/nmod ./PUNCT/2/punct/./.", [('pledged', 'end the war', None, None)]),
    ('what a deal requires', "The/DET/2/det deal/NOUN/3/nsubj requires/VERB/0/root/require/VBZ Norland/PROPN/3/obj/Norland to/PART/6/mark/to/TO free/VERB/3/xcomp/free/VB prisoners_/NOUN/6/obj/prisoner/NNS ./PUNCT/3/punct/./.", [('obliged', 'free prisoners', None, None)]),
    ('a condition behind what a sum is for', "Norland/PROPN/2/nsubj/Norland offered/VERB/0/root/offer 40/NUM/4/nummod/40/CD monitors/NOUN/2/obj/monitor/NNS for/ADP/6/case/for/IN repairs/NOUN/4/nmod/repair/NNS on/ADP/8/case/on/IN condition/NOUN/2/obl that/PRON/12/obj/that/WDT the/DET/11/det truce/NOUN/12/nsubj holds_/VERB/8/acl:relcl/hold/VBZ ./PUNCT/2/punct/./.", [('pledged', '40 monitors for repairs', None, 'on condition that the truce holds')]),
    ('where it is spent', "Norland/PROPN/2/nsubj/Norland pledged/VERB/0/root/pledge 40/NUM/4/compound/40/CD million/NUM/5/nummod/million/CD crowns/NOUN/2/obj/crown/NNS for/ADP/8/case/for/IN the/DET/8/det valley_/NOUN/5/nmod ,/PUNCT/13/punct/,/, where/ADV/13/advmod/where/WRB war/NOUN/13/nsubj has/AUX/13/aux/have/VBZ raged_/VERB/8/acl:relcl/rage/VBN ./PUNCT/2/punct/./.", [('pledged', '40 million crowns for the valley', None, None)]),
    ('a condition behind provided', "Norland/PROPN/3/nsubj/Norland will/AUX/3/aux fly/VERB/0/root/fly/VB in/ADP/5/case/in/IN medicine/NOUN/3/obl within/ADP/8/case/within/IN 30/NUM/8/nummod/30/CD days_/NOUN/3/obl/day/NNS ,/PUNCT/15/punct/,/, provided/VERB/15/mark/provide/VBN that/SCONJ/15/mark/that/IN the/DET/13/det port/NOUN/15/nsubj:pass was/AUX/15/aux:pass/be/VBD reopened_/VERB/3/advcl/reopen/VBN ./PUNCT/3/punct/./.", [('planned', 'fly in medicine within 30 days', '30 days', 'provided that the port was reopened')]),
    ('a condition right behind its provided', "Norland/PROPN/2/nsubj/Norland said/VERB/0/root/say it/PRON/5/nsubj would/AUX/5/aux fly/VERB/2/ccomp/fly/VB in/ADP/8/case/in/IN 40/NUM/8/nummod/40/CD tonnes/NOUN/5/obl/tonne/NNS of/ADP/10/case/of/IN medicine/NOUN/8/nmod within/ADP/13/case/within/IN 30/NUM/13/nummod/30/CD days_/NOUN/5/obl/day/NNS ,/PUNCT/15/punct/,/, provided/VERB/5/advcl/provide/VBN that/SCONJ/20/mark/that/IN the/DET/18/det port/NOUN/20/nsubj:pass was/AUX/20/aux:pass/be/VBD reopened_/VERB/5/advcl/reopen/VBN ./PUNCT/2/punct/./.", [('pledged', 'fly in 40 tonnes of medicine within 30 days', '30 days', 'provided that the port was reopened')]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), BORDERS, ids=[row[0] for row in BORDERS])
def test_where_a_commitment_ends(remark: str, words: str, expected: list[tuple[str | None, ...]]) -> None:
    document = parsed(words)
    actors = make_actors(document, {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text == "Norland"})
    text, times = document.text, []
    for printed, value, kind in (
        ("a week", "P1W", "DURATION"),
        ("30 days", "P30D", "DURATION"),
        ("2022", "2022", "DATE"),
        ("May", "2022-05", "DATE"),
    ):
        if printed in text:
            start = text.index(printed)
            times.append(TimeExpression(Span(start, start + len(printed), printed), value, None, None, kind))
    found = commitments.find(document, actors, tuple(times), quotations.find(document, actors, (), ()), ())
    assert [
        (
            c.force,
            c.action.text,
            None if c.deadline is None else times[c.deadline].span.text,
            c.condition and c.condition.text,
        )
        for c in found
    ] == expected, remark


# Who speaks, and what they say "they" or "it" will do; whose commitment it is.
SPOKEN = [
    ("several who speak together", "Norland_/PROPN/6/nsubj/Norland ,/PUNCT/3/punct/,/, Velia/PROPN/1/conj/Velia and/CCONJ/5/cc/and/CC Sudmark/PROPN/1/conj/Sudmark said/VERB/0/root/say they/PRON/9/nsubj will/AUX/9/aux leave/VERB/6/ccomp/leave/VB the/DET/11/det port_/NOUN/9/obj ./PUNCT/6/punct/./.", ["Norland", "Velia", "Sudmark"]),
    ("others than who is asked", "Norland/PROPN/2/nsubj urged/VERB/0/root/urge Holm/PROPN/2/obj to/PART/5/mark say/VERB/2/xcomp/say/VB that/SCONJ/9/mark they/PRON/9/nsubj should/AUX/9/aux leave/VERB/5/ccomp/leave/VB Sudmark_/PROPN/9/obj ./PUNCT/2/punct/./.", []),
    ("what a person calls it is not he", "Holm/PROPN/2/nsubj/Holm said/VERB/0/root/say it/PRON/5/nsubj would/AUX/5/aux move/VERB/2/ccomp/move/VB jobs/NOUN/5/obj/job/NNS abroad_/ADV/5/advmod ./PUNCT/2/punct/./.", []),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), SPOKEN, ids=[row[0] for row in SPOKEN])
def test_whose_a_pronoun_makes_a_commitment(remark: str, words: str, expected: list[str]) -> None:
    document = parsed(words)
    named = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Velia", "Sudmark", "Holm")}
    actors = make_actors(document, named, {"Holm": "person"})
    said = tuple(replace(q, act="pledge") for q in quotations.find(document, actors, (), ()))
    found = commitments.find(document, actors, (), said, ())
    assert [actors.entities[c.actor.entity].name for c in found] == expected, remark


def test_what_is_promised_to_befall_others_names_them() -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj said/VERB/0/root/say looters/NOUN/6/nsubj:pass/looter will/AUX/6/aux be/AUX/6/aux:pass punished/VERB/2/ccomp/punish/VBN"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    said = tuple(replace(q, act="pledge") for q in quotations.find(document, actors, (), ()))
    (made,) = commitments.find(document, actors, (), said, ())
    assert (made.force, made.action.text) == ("pledged", "looters will be punished")


@pytest.mark.parametrize(("case", "expected"), [("on", ["Norland"]), ("in", [])])
def test_whom_the_first_person_calls_on(case: str, expected: list[str]) -> None:
    document = parsed(
        f'"_/PUNCT/3/punct We/PRON/3/nsubj call/VERB/10/ccomp/call/VBP {case}/ADP/5/case Norland/PROPN/3/obl to/PART/7/mark '
        'open/VERB/3/advcl/open/VB it_/PRON/7/obj "/PUNCT/3/punct said/VERB/0/root/say Holm/PROPN/10/nsubj'
    )
    actors = make_actors(document, {(4, 5, 4): "Norland", (10, 11, 10): "Holm"}, {"Holm": "person"})
    found = commitments.find(document, actors, (), quotations.find(document, actors, (), ()), ())
    assert [actors.entities[c.actor.entity].name for c in found] == expected


@pytest.mark.parametrize(
    ("remark", "words"),
    [
        ("no longer", "Norland/PROPN/5/nsubj will/AUX/5/aux no/ADV/5/advmod longer/ADV/5/advmod sell/VERB/0/root/sell/VB gas/NOUN/5/obj"),
        ("neither", "Neither/CCONJ/2/cc:preconj/neither Norland/PROPN/6/nsubj nor/CCONJ/4/cc Velia/PROPN/2/conj will/AUX/6/aux sell/VERB/0/root/sell/VB gas/NOUN/6/obj"),
        ("no", "No/DET/2/det/no Norland/PROPN/4/nsubj will/AUX/4/aux sell/VERB/0/root/sell/VB gas/NOUN/4/obj"),
    ],
)  # fmt: skip
def test_nobody_plans_what_will_not_be_done(remark: str, words: str) -> None:
    document = parsed(words)
    named = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Velia")}
    assert commitments.find(document, make_actors(document, named), (), (), ()) == (), remark


@pytest.mark.parametrize(("mark", "count"), [(".", 1), ("?", 0)])
def test_a_question_asks_for_no_deed(mark: str, count: int) -> None:
    document = parsed(
        f'"_/PUNCT/4/punct Norland/PROPN/4/nsubj must/AUX/4/aux leave_/VERB/0/root/leave/VB {mark}_/PUNCT/4/punct "/PUNCT/4/punct'
    )
    actors = make_actors(document, {(1, 2, 1): "Norland"})
    assert len(commitments.find(document, actors, (), (), ())) == count


@pytest.mark.parametrize(("lemma", "count"), [("leave", 1), ("do", 0)])
def test_to_do_so_is_no_commitment_of_its_own(lemma: str, count: int) -> None:
    document = parsed(f"Norland/PROPN/3/nsubj must/AUX/3/aux {lemma}/VERB/0/root/{lemma}/VB")
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    assert len(commitments.find(document, actors, (), (), ())) == count


OF_A_BODY = "{title}/NOUN/2/nmod Holm/PROPN/3/nsubj said/VERB/0/root/say {who}/PROPN/6/nsubj would/AUX/6/aux leave/VERB/3/ccomp/leave/VB the/DET/8/det port/NOUN/6/obl"


@pytest.mark.parametrize(
    ("remark", "title", "body", "who", "expected"),
    [
        ("the body he speaks for", "Commissioner", "Norland", "Norland", ["Norland"]),
        ("the body whose council he heads", "Commissioner", "Norland Council", "Norland", ["Norland"]),
        ("another", "Commissioner", "Norland", "Sudmark", []),
        ("one he spoke for once", "Ex-former", "Norland", "Norland", []),
    ],
)
def test_what_a_bodys_head_says_it_would_do(remark: str, title: str, body: str, who: str, expected: list[str]) -> None:
    document = parsed(OF_A_BODY.format(title=title, who=who))
    known = make_actors(document, {(1, 2, 1): "Holm", (3, 4, 3): who}, {"Holm": "person"})
    role = Role("commissioner", body, document.span(0, 1))
    entities = tuple(replace(e, roles=(role,)) if e.name == "Holm" else e for e in known.entities)
    actors = replace(known, entities=entities)
    said = tuple(replace(q, act="assert") for q in quotations.find(document, actors, (), ()))
    found = commitments.find(document, actors, (), said, ())
    assert [actors.entities[c.actor.entity].name for c in found] == expected, remark


HELP = "Norland/PROPN/3/nsubj will/AUX/3/aux {verb}/VERB/0/root/{verb}/VB {rest}"


@pytest.mark.parametrize(
    ("remark", "verb", "rest", "expected"),
    [
        ("whom it helps", "defend", "Sudmark/PROPN/3/obj", ["Sudmark"]),
        ("whom it helps to do something", "help", "Sudmark/PROPN/5/nsubj leave/VERB/3/ccomp/leave/VB", ["Sudmark"]),
        ("with whom it talks", "open", "talks/NOUN/3/obj/talk/NNS with/ADP/6/case Sudmark/PROPN/4/nmod", ["Sudmark"]),
        ("to whom it gives", "send", "Sudmark/PROPN/3/iobj aid/NOUN/3/obj", ["Sudmark"]),
        ("with whom it breaks", "cut", "ties/NOUN/3/obj/tie/NNS with/ADP/6/case Sudmark/PROPN/4/nmod", []),
        ("whom it harms", "attack", "Sudmark/PROPN/3/obj", []),
    ],
)
def test_to_whom_it_is_undertaken(remark: str, verb: str, rest: str, expected: list[str]) -> None:
    document = parsed(HELP.format(verb=verb, rest=rest))
    named = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
    (found,) = commitments.find(document, make_actors(document, named), (), (), ())
    assert [p.span.text for p in found.to] == expected, remark


@pytest.mark.parametrize(
    ("remark", "owner", "body", "count"),
    [("his own", "his", "government", 1), ("another's", "the", "government", 0), ("no body", "his", "rival", 0)],
)
def test_what_somebody_says_his_government_would_do(remark: str, owner: str, body: str, count: int) -> None:
    pos = "PRON/4/nmod:poss" if owner == "his" else "DET/4/det"
    document = parsed(
        f"Holm/PROPN/2/nsubj said/VERB/0/root/say {owner}/{pos} {body}/NOUN/6/nsubj would/AUX/6/aux leave/VERB/2/ccomp/leave/VB Norland/PROPN/6/obj"
    )
    who = {(0, 1, 0): "Holm", (2, 4, 3): body, (6, 7, 6): "Norland"}
    actors = make_actors(document, who, {"Holm": "person", body: "organisation"})
    said = tuple(replace(q, act="pledge") for q in quotations.find(document, actors, (), ()))
    assert len(commitments.find(document, actors, (), said, ())) == count, remark


@pytest.mark.parametrize(("modal", "count"), [("would", 1), ("might", 0), ("may", 0), ("could", 0)])
def test_what_may_be_done_is_not_undertaken(modal: str, count: int) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj said/VERB/0/root/say it/PRON/5/nsubj {modal}/AUX/5/aux leave/VERB/2/ccomp/leave/VB Sudmark/PROPN/5/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Norland", (5, 6, 5): "Sudmark"})
    said = tuple(replace(q, act="offer") for q in quotations.find(document, actors, (), ()))
    assert len(commitments.find(document, actors, (), said, ())) == count


@pytest.mark.parametrize(("mark", "count"), [("whether", 0), ("that", 1)])
def test_who_is_asked_whether_he_will_do_something_owes_nothing(mark: str, count: int) -> None:
    document = parsed(
        f"Holm/PROPN/2/nsubj asked/VERB/0/root/ask {mark}/SCONJ/5/mark Norland/PROPN/5/nsubj leave/VERB/2/ccomp/leave/VB Sudmark/PROPN/5/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Holm", (3, 4, 3): "Norland", (5, 6, 5): "Sudmark"}, {"Holm": "person"})
    said = tuple(replace(q, act="ask") for q in quotations.find(document, actors, (), ()))
    assert len(commitments.find(document, actors, (), said, ())) == count


@pytest.mark.parametrize(
    ("remark", "modal", "count"), [("what it may agree to do", "might", 0), ("what it would agree to", "would", 1)]
)
def test_what_somebody_may_be_willing_to_do_is_not_undertaken(remark: str, modal: str, count: int) -> None:
    document = parsed(
        f"Holm/PROPN/2/nsubj said/VERB/0/root/say that/SCONJ/6/mark Norland/PROPN/6/nsubj {modal}/AUX/6/aux agree/VERB/2/ccomp/agree/VB"
        " to/PART/8/mark leave/VERB/6/xcomp/leave/VB Sudmark/PROPN/8/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Holm", (3, 4, 3): "Norland", (8, 9, 8): "Sudmark"}, {"Holm": "person"})
    said = tuple(
        replace(q, act="offer", speaker=actors.party(actors.mentions[1]))
        for q in quotations.find(document, actors, (), ())
    )
    assert len(commitments.find(document, actors, (), said, ())) == count, remark


@pytest.mark.parametrize(
    ("remark", "aux", "tag", "expected"),
    [
        ("should", "Should", "VB", []),
        ("had", "Had", "VBN", []),
        ("a verb of the sentence", "Will", "VB", ["leave the port"]),
    ],
)
def test_what_a_clause_supposes_by_its_order_is_not_undertaken(
    remark: str, aux: str, tag: str, expected: list[str]
) -> None:
    document = parsed(
        f"{aux}/AUX/3/aux Norland/PROPN/3/nsubj leave/VERB/10/ccomp/leave/{tag} the/DET/5/det port_/NOUN/3/obj ,/PUNCT/3/punct"
        " prices/NOUN/9/nsubj would/AUX/9/aux rise/VERB/10/ccomp/rise/VB said/VERB/0/root/say Norland/PROPN/10/nsubj"
    )
    actors = make_actors(document, {(1, 2, 1): "Norland", (10, 11, 10): "Norland"})
    said = tuple(replace(q, act="threaten") for q in quotations.find(document, actors, (), ()))
    assert [c.action.text for c in commitments.find(document, actors, (), said, ())] == expected, remark


@pytest.mark.parametrize(
    ("remark", "subject", "expected"),
    [("of whom it is said", "affair/NOUN", []), ("those spoken to", "they/PRON", ["Norland"])],
)
def test_who_is_told_what_a_thing_should_do_owes_nothing(remark: str, subject: str, expected: list[str]) -> None:
    document = parsed(
        "Holm/PROPN/2/nsubj told/VERB/0/root/tell/VBD Norland/PROPN/2/iobj that/SCONJ/8/mark the/DET/6/det "
        f"{subject}/8/nsubj should/AUX/8/aux ruin/VERB/2/ccomp/ruin/VB Sudmark/PROPN/8/obj"
    )
    named = {(0, 1, 0): "Holm", (2, 3, 2): "Norland", (8, 9, 8): "Sudmark"}
    actors = make_actors(document, named | ({(5, 6, 5): "Norland"} if expected else {}), {"Holm": "person"})
    to = (actors.party(actors.mentions[1]),)
    said = tuple(replace(q, act="call-on", addressee=to) for q in quotations.find(document, actors, (), ()))
    found = commitments.find(document, actors, (), said, ())
    assert [actors.entities[c.actor.entity].name for c in found] == expected, remark


@pytest.mark.parametrize(("mark", "count"), [("if", 0), ("as", 1)])
def test_what_is_only_supposed_to_be_asked_is_not_demanded(mark: str, count: int) -> None:
    document = parsed(
        f"{mark}/SCONJ/3/mark Holm/PROPN/3/nsubj asks/VERB/8/advcl/ask Norland/PROPN/3/obj to/PART/6/mark leave/VERB/3/xcomp/leave/VB"
        " Sudmark/PROPN/8/nsubj waits/VERB/0/root/wait"
    )
    actors = make_actors(document, {(1, 2, 1): "Holm", (3, 4, 3): "Norland", (6, 7, 6): "Sudmark"}, {"Holm": "person"})
    said = tuple(replace(q, act="ask") for q in quotations.find(document, actors, (), ()))
    assert len(commitments.find(document, actors, (), said, ())) == count


@pytest.mark.parametrize(("source", "expected"), [("We", ["Norland"]), ("They", [])])
def test_whose_release_it_is_plans_what_we_will_do(source: str, expected: list[str]) -> None:
    document = parsed(
        f"{source}/PRON/2/nsubj hope/VERB/0/root/hope/VBP it/PRON/4/nsubj ends/VERB/2/ccomp/end\n"
        "We/PRON/3/nsubj will/AUX/3/aux leave/VERB/0/root/leave/VB Sudmark/PROPN/3/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (7, 8, 7): "Sudmark"})
    hope = Quotation(document.span(0, 1), document.span(1, 2), (document.span(2, 4),), "indirect", "attitude", "hope")
    said = replace(hope, speaker=actors.party(actors.mentions[0]))
    found = commitments.find(document, actors, (), (said,), ())
    assert [actors.entities[one.actor.entity].name for one in found] == expected


@pytest.mark.parametrize(
    ("remark", "by", "expected"),
    [("by itself", "", ["pledged"]), ("by a treaty", " by/ADP/8/case treaty/NOUN/3/obl:agent", ["obliged"])],
)
def test_who_is_committed_binds_himself(remark: str, by: str, expected: list[str]) -> None:
    document = parsed(
        "Norland/PROPN/3/nsubj:pass is/AUX/3/aux:pass/be/VBZ committed/VERB/0/root/commit/VBN to/PART/5/mark leave/VERB/3/xcomp/leave/VB"
        f" Sudmark/PROPN/5/obj{by}"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (5, 6, 5): "Sudmark"})
    assert [one.force for one in commitments.find(document, actors, (), (), ())] == expected, remark


REFUSED = (
    "Norland/PROPN/2/nsubj said/VERB/0/root/say it/PRON/6/nsubj would/AUX/6/aux not/PART/6/advmod {verb}/VERB/2/ccomp/{verb}/VB"
    " roads/NOUN/6/obj/road until/SCONJ/10/mark Sudmark/PROPN/10/nsubj left/VERB/6/advcl/leave/VBD"
)


@pytest.mark.parametrize(
    ("remark", "verb", "expected"),
    [
        ("what one will not do", "open", [("pledged", "not open roads", "until Sudmark left")]),
        ("who will not hesitate does something else", "hesitate", []),
    ],
)
def test_a_refusal_is_undertaken(remark: str, verb: str, expected: list[tuple[str, str, str]]) -> None:
    document = parsed(REFUSED.format(verb=verb))
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Norland", (8, 9, 8): "Sudmark"})
    said = tuple(replace(q, act="refuse") for q in quotations.find(document, actors, (), ()))
    found = commitments.find(document, actors, (), said, ())
    assert [(c.force, c.action.text, c.condition and c.condition.text) for c in found] == expected, remark


def test_who_refused_to_do_a_thing_undertakes_none() -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj refused/VERB/0/root/refuse to/PART/4/mark open/VERB/2/xcomp/open/VB roads/NOUN/4/obj/road"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    assert commitments.find(document, actors, (), quotations.find(document, actors, (), ()), ()) == ()


@pytest.mark.parametrize(("act", "count"), [("threaten", 1), ("warn", 0)])
def test_what_is_threatened_is_undertaken_by_whom_it_names(act: str, count: int) -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj said/VERB/0/root/say rebels/NOUN/5/nsubj/rebel would/AUX/5/aux block/VERB/2/ccomp/block/VB"
        " roads/NOUN/5/obj/road unless/SCONJ/8/mark paid/VERB/5/advcl/pay/VBN"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "rebels"})
    said = tuple(replace(q, act=act) for q in quotations.find(document, actors, (), ()))
    found = commitments.find(document, actors, (), said, ())
    assert [(actors.entities[c.actor.entity].name, c.force) for c in found] == [("rebels", "pledged")] * count
