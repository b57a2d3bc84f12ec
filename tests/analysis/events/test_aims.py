"""Who has no part in an event: for whose sake something is asked, where troops come from, against whom others agree; and who is accused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import PlaceMention, Quotation
from avviso.analysis.events import aims as event_aims
from avviso.analysis.events import events
from avviso.analysis.events import sense as event_sense
from avviso.analysis.events import words as event_words
from avviso.analysis.events.setting import Setting
from avviso.text.judge import Told
from tests.factories.documents import make_document
from tests.factories.judges import FakeJudge, asking
from tests.factories.political import make_actors, make_event, make_reading

DEMANDED = """
Norland Norland PROPN NNP 2 nsubj
demanded demand VERB VBD 0 root
the the DET DT 4 det
{what} {what} NOUN NN 2 obj
of of ADP IN 6 case
Holm Holm PROPN NNP 4 nmod
"""
CALLED = """
Norland Norland PROPN NNP 2 nsubj
called call VERB VBD 0 root
for for ADP IN 4 case
Holm Holm PROPN NNP 2 obl
to to PART TO 7 mark
be be AUX VB 7 aux:pass
freed free VERB VBN 2 advcl
"""
CALLED_CLAUSE = """
Norland Norland PROPN NNP 2 nsubj
called call VERB VBD 0 root
for for SCONJ IN 7 mark
Holm Holm PROPN NNP 7 nsubj:pass
to to PART TO 7 mark
be be AUX VB 7 aux:pass
freed free VERB VBN 2 advcl
"""
SENT = """
Norland Norland PROPN NNP 2 nsubj
sent send VERB VBD 0 root
reinforcements reinforcement NOUN NNS 2 obj
{mark} {mark} ADP IN 5 case
Sudmark Sudmark PROPN NNP 2 obl
"""
AGREED = """
Norland Norland PROPN NNP 2 nsubj
agreed agree VERB VBD 0 root
to to PART TO 4 mark
impose impose VERB VB 2 xcomp
sanctions sanction NOUN NNS 4 obj
{mark} {mark} ADP IN 7 case
Sudmark Sudmark PROPN NNP 5 nmod
"""
ACCUSED = """
Holm Holm PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
accused accuse VERB VBN 0 root
by by ADP IN 5 case
Norland Norland PROPN NNP 3 obl:agent
of of SCONJ IN 7 mark
attacking attack VERB VBG 5 acl
Sudmark Sudmark PROPN NNP 7 obj
"""
PROMISED = """
Norland Norland PROPN NNP 2 nsubj
promised promise VERB VBD 0 root
to to PART TO 4 mark
{verb} {verb} VERB VB 2 xcomp
{what} {what} NOUN NNS 4 obj
"""
DISCUSSED = """
Norland Norland PROPN NNP 2 nsubj
discussed discuss VERB VBD 0 root
the the DET DT 4 det
border border NOUN NN 2 obj
{mark} {mark} ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
"""
OUTSIDE = """
Norland Norland PROPN NNP 2 nsubj
fired fire VERB VBD 0 root
shots shot NOUN NNS 2 obj
{mark} {mark} ADP IN 5 case
Sudmark Sudmark PROPN NNP 2 obl
"""
RALLIED = """
Norland Norland PROPN NNP 2 nsubj
rallied rally VERB VBD 0 root
in in ADP IN 4 case
{noun} {noun} NOUN NN 2 obl
of of ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
"""
TO_BORDER = """
Norland Norland PROPN NNP 2 nsubj
sent send VERB VBD 0 root
troops troop NOUN NNS 2 obj
to to ADP IN 5 case
{where} {where} NOUN NN 2 obl
"""
GUILTLESS = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Sudmark Sudmark PROPN NNP 5 nsubj
is be AUX VBZ 5 cop
{guilty} {guilty} ADJ JJ 2 parataxis
for for ADP IN 7 case
attack attack NOUN NN 5 obl
{no} {no} PART RB 5 advmod
"""


@pytest.mark.parametrize(
    ("remark", "rows", "kind", "recipient", "kept"),
    [
        ("who is promised to be sent", PROMISED.format(verb="send", what="police"), "AGREE", 4, False),
        ("who is promised to be helped", PROMISED.format(verb="help", what="police"), "AGREE", 4, True),
        ("whom a rally is for", RALLIED.format(noun="support"), "PROTEST", 5, False),
        ("before whom it stands", RALLIED.format(noun="front"), "PROTEST", 5, True),
        ("near whom people are hit", OUTSIDE.format(mark="outside"), "ASSAULT", 4, False),
        ("who are", OUTSIDE.format(mark="at"), "ASSAULT", 4, True),
        ("what is talked about", DISCUSSED.format(mark="of"), "CONSULT", 5, False),
        ("where troops merely stand", TO_BORDER.format(where="border"), "MOBILIZE", 4, False),
        ("whom they may face", TO_BORDER.format(where="rebel"), "MOBILIZE", 4, True),
        ("whose release is demanded", DEMANDED.format(what="release"), "REQUEST", 5, False),
        ("whose resignation is", DEMANDED.format(what="resignation"), "REQUEST", 5, True),
        ("who is to be freed", CALLED, "REQUEST", 3, False),
        ("in a clause of his own", CALLED_CLAUSE, "REQUEST", 3, False),
        ("where troops come from", SENT.format(mark="from"), "MOBILIZE", 4, False),
        ("whence people are taken is helped", SENT.replace("send", "evacuate").format(mark="from"), "AID", 4, True),
        ("where they go", SENT.format(mark="to"), "MOBILIZE", 4, True),
        ("against whom it was agreed to act", AGREED.format(mark="on"), "AGREE", 6, False),
        ("for whom it was agreed to ease them", AGREED.replace("impose", "lift").format(mark="on"), "AGREE", 6, True),
        ("whom it was agreed to act with", AGREED.format(mark="with"), "AGREE", 6, True),
    ],
)
def test_recipients(remark, rows, kind, recipient, kept):
    document = make_document(rows)
    heads = (0, recipient)
    known = make_actors(document, {(t, t + 1, t): document.doc[t].text for t in heads})
    actor, other = (known.party(known.mentions[known.by_head[t]]) for t in heads)
    event = replace(make_event(kind, document.span(1, 2)), actors=(actor,), recipients=(other,))
    assert bool(event_aims.settled(make_reading(document, known), event).recipients) is kept, remark


FOUGHT = """
Norland Norland PROPN NNP 2 nsubj
fought fight VERB VBD 0 root
{whom} {whom} NOUN NNS 2 obj
"""


DESCRIBED = """
Norland Norland PROPN NNP 2 nsubj
helped help VERB VBD 0 root
students student NOUN NNS 2 obj
expelled expel VERB VBN 3 {rel}
{by} {by} ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 obl
"""


@pytest.mark.parametrize(
    ("remark", "rel", "by", "actor", "kept"),
    [
        ("who helps has not expelled them", "acl", "from", 0, False),
        ("who did stands behind", "acl", "by", 5, True),
        ("a verb of the clause itself", "conj", "from", 0, True),
    ],
)
def test_what_only_describes_a_noun(remark, rel, by, actor, kept):
    document = make_document(DESCRIBED.format(rel=rel, by=by))
    known = make_actors(document, {(actor, actor + 1, actor): "Norland"})
    event = replace(make_event("COERCE", document.span(3, 4)), actors=(known.party(known.mentions[0]),))
    assert bool(event_aims.undergone(make_reading(document, known), event).actors) is kept, remark


HOSTAGE = """
Norland Norland PROPN NNP 2 nsubj
freed free VERB VBD 0 root
men man NOUN NNS 2 obj
{held} {lemma} VERB {tag} 3 {rel}
hostage hostage NOUN NN 4 xcomp
"""


@pytest.mark.parametrize(
    ("remark", "word", "kept"),
    [
        ("who frees hostages does not hold them", {"held": "held", "lemma": "hold", "tag": "VBN", "rel": "acl"}, False),
        ("who takes them does", {"held": "taking", "lemma": "take", "tag": "VBG", "rel": "advcl"}, True),
    ],
)
def test_who_holds_them(remark, word, kept):
    document = make_document(HOSTAGE.format(**word))
    known = make_actors(document, {(0, 1, 0): "Norland"})
    event = replace(make_event("ASSAULT", document.span(4, 5)), actors=(known.party(known.mentions[0]),))
    assert bool(event_aims.undergone(make_reading(document, known), event).actors) is kept, remark


@pytest.mark.parametrize(
    ("remark", "guilty", "no", "kept"),
    [("cleared of it", "responsible", "not", False), ("blamed for it", "responsible", "surely", True), ("proud", "ready", "not", True)],
)  # fmt: skip
def test_who_is_cleared_has_no_part(remark, guilty, no, kept):
    document = make_document(GUILTLESS.format(guilty=guilty, no=no))
    known = make_actors(document, {(2, 3, 2): "Sudmark"})
    event = replace(make_event("ASSAULT", document.span(6, 7)), actors=(known.party(known.mentions[0]),))
    assert bool(event_aims.blameless(make_reading(document, known), event).actors) is kept, remark


@pytest.mark.parametrize(("whom", "expected"), [("terrorism", []), ("terrorist", ["terrorist"])])
def test_an_evil_is_no_party(whom, expected):
    document = asking(
        make_document(FOUGHT.format(whom=whom)),
        FakeJudge(sides={"fought": ([(0, 1)], [(2, 3)])}, deeds={"fought": {"ASSAULT": 0.9}}),
    )
    _, found = events.find(document, make_actors(document, {(0, 1, 0): "Norland"}), (), (), ())
    assert [p.span.text for e in found for p in e.recipients] == expected


def test_who_is_accused_did_it():
    document = make_document(ACCUSED)
    actors = make_actors(document, {(0, 1, 0): "Holm", (4, 5, 4): "Norland", (7, 8, 7): "Sudmark"}, {"Holm": "person"})
    _, found = events.find(document, actors, (), (), ())
    assert [[p.span.text for p in e.actors] for e in found if e.type == "ASSAULT"] == [["Holm"]]


def test_harm_is_no_help():
    told = Told({"AID": 0.9, "NONE": 0.1}, {}, (), ())
    assert event_words.typed(make_event("ASSAULT"), told).type == "ASSAULT"


EXPELLED = """
Norland Norland PROPN NNP 2 nsubj
expelled expel VERB VBD 0 root
two two NUM CD 4 nummod
{whom} {whom} NOUN NNS 2 obj
"""


@pytest.mark.parametrize(("whom", "expected"), [("diplomat", "SANCTION"), ("student", "COERCE")])
def test_envoys_are_expelled_by_states_others_by_police(whom, expected):
    document = make_document(EXPELLED.format(whom=whom))
    event = make_event("COERCE", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(2, 4)])
    known = make_actors(document, {(0, 1, 0): "Norland"})
    assert event_sense.sent_home(make_reading(document, known), event).type == expected


NAMED_AFTER = [
    ("a capital names an accord", "Minsk", "agreement", []),
    ("a state has one", "Belarus", "agreement", ["Belarus"]),
    ("a capital's talks are its own", "Minsk", "talk", ["Minsk"]),
]


@pytest.mark.parametrize(("remark", "place", "noun", "actors"), NAMED_AFTER, ids=[row[0] for row in NAMED_AFTER])
def test_what_an_accord_is_named_after_is_no_actor(remark: str, place: str, noun: str, actors: list[str]) -> None:
    document = make_document(
        f"{place} {place} PROPN NNP 2 compound\n{noun} {noun} NOUN NN 3 nsubj\nheld hold VERB VBD 0 root"
    )
    known = make_actors(document, {(0, 1, 0): "Norland"})
    event = make_event("AGREE", document.span(1, 2), actors=[document.span(0, 1)])
    kept = event_aims.settled(make_reading(document, known), event).actors
    assert [party.span.text for party in kept] == actors, remark


CANCELLED = """
Norland Norland PROPN NNP 2 nsubj
cancelled cancel VERB VBD 0 root
a a DET DT 4 det
{what} {what} NOUN NN 2 obj
to to ADP IN 6 case
Norburg Norburg PROPN NNP 4 nmod
by by ADP IN 8 case
Sudmark Sudmark PROPN NNP 2 obl:agent
"""


@pytest.mark.parametrize(
    ("remark", "what", "expected"),
    [("who was to come", "visit", ["Sudmark"]), ("what is no visit", "grant", ["Norburg"])],
)
def test_whose_visit_is_called_off(remark, what, expected):
    document = make_document(CANCELLED.format(what=what))
    known = make_actors(document, {(0, 1, 0): "Norland", (5, 6, 5): "Norburg", (7, 8, 7): "Sudmark"})
    actor, place, _ = (known.party(m) for m in known.mentions)
    event = replace(make_event("SANCTION", document.span(1, 2)), actors=(actor,), recipients=(place,))
    settled = event_aims.merely_where(make_reading(document, known), event)
    assert [p.span.text for p in settled.recipients] == expected, remark


EASED = """
Norland Norland PROPN NNP 2 nsubj
eased ease VERB VBD 0 root
restrictions restriction NOUN NNS 2 obj
on on ADP IN 5 case
{whom} {whom} {pos} {pos} 3 nmod
"""


@pytest.mark.parametrize(
    ("remark", "whom", "pos", "expected"),
    [("to whom it is conceded", "Sudmark", "PROPN", ["Sudmark"]), ("a work is conceded nothing", "bridge", "NOUN", [])],
)
def test_nothing_is_conceded_to_works(remark, whom, pos, expected):
    document = make_document(EASED.format(whom=whom, pos=pos))
    who = {(0, 1, 0): "Norland", **({(4, 5, 4): "Sudmark"} if expected else {})}
    _, found = events.find(document, make_actors(document, who), (), (), ())
    assert [p.span.text for e in found if e.type == "CONCEDE" for p in e.recipients] == expected, remark


WARNED = """
Holm Holm PROPN NNP 2 nsubj
warned warn VERB VBD 0 root
Sudmark Sudmark PROPN NNP 5 nsubj
will will AUX MD 5 aux
respond respond VERB VB 2 ccomp
{mark} {mark} SCONJ IN 8 mark
Norland Norland PROPN NNP 8 {subject}
attacks attack VERB {tag} 5 advcl
"""


@pytest.mark.parametrize(
    ("mark", "subject", "tag", "expected"),
    [
        ("if", "nsubj", "VBZ", ["Norland"]),
        ("because", "nsubj", "VBZ", ["Sudmark"]),
        ("if", "nsubj:pass", "VBN", ["Sudmark"]),
    ],
)
def test_whom_a_threat_is_to_deter(mark, subject, tag, expected):
    document = make_document(WARNED.format(mark=mark, subject=subject, tag=tag))
    known = make_actors(document, {(0, 1, 0): "Holm", (2, 3, 2): "Sudmark", (6, 7, 6): "Norland"}, {"Holm": "person"})
    holm, sudmark, _ = (known.party(m) for m in known.mentions)
    content = (document.span(2, 8),)
    said = Quotation(document.span(0, 1), document.span(1, 2), content, "indirect", "assertive", "warn", speaker=holm)
    event = replace(make_event("THREATEN", document.span(1, 2)), actors=(holm,), recipients=(sudmark,))
    aimed = event_aims.aimed(make_reading(document, known, said), event)
    assert [p.span.text for p in aimed.recipients] == expected


DENIED = """
Norland Norland PROPN NNP 0 root
{what} {what} PRON WDT 4 obj
Sudmark Sudmark PROPN NNP 4 nsubj
denies deny VERB VBZ 1 acl:relcl
"""


@pytest.mark.parametrize(("what", "expected"), [("which", []), ("whom", ["Norland"])])
def test_what_is_denied_in_passing_is_nobody(what, expected):
    document = make_document(DENIED.format(what=what))
    known = make_actors(document, {(0, 1, 0): "Norland"})
    event = replace(make_event("REJECT", document.span(3, 4)), recipients=(known.party(known.mentions[0]),))
    settled = event_aims.merely_where(make_reading(document, known), event)
    assert [p.span.text for p in settled.recipients] == expected


RAISED = """
Norland Norland PROPN NNP 2 nsubj
raised raise VERB VBD 0 root
{whose} {whose} {pos} {tag} 4 {rel}
{what} {what} NOUN NN 2 obj
"""


@pytest.mark.parametrize(
    ("remark", "whose", "pos", "rel", "what", "expected"),
    [
        ("its own force", "its", "PRON", "nmod:poss", "force", []),
        ("a force of nobody else", "the", "DET", "det", "force", []),
        ("another's", "Sudmark", "PROPN", "nmod:poss", "force", ["force"]),
        ("no force", "the", "DET", "det", "town", ["town"]),
    ],
)
def test_a_force_that_grows_is_no_side(remark, whose, pos, rel, what, expected):
    tag = {"PRON": "PRP$", "DET": "DT", "PROPN": "NNP"}[pos]
    document = make_document(RAISED.format(whose=whose, pos=pos, tag=tag, rel=rel, what=what))
    known = make_actors(document, {(0, 1, 0): "Norland", (3, 4, 3): what}, {what: "organisation"})
    actor, force = (known.party(m) for m in known.mentions)
    event = replace(make_event("MOBILIZE", document.span(1, 2)), actors=(actor,), recipients=(force,))
    assert [p.span.text for p in event_aims.raised(make_reading(document, known), event).recipients] == expected, remark


WISHED = """
Norland Norland PROPN NNP 2 nsubj
demanded demand VERB VBD 0 root
envoys envoy NOUN NNS 5 nsubj:pass
be be AUX VB 5 aux:pass
freed free VERB VBN 2 ccomp
{mark} {mark} ADP IN 7 case
Sudmark Sudmark PROPN NNP 5 obl
"""


@pytest.mark.parametrize(
    ("remark", "mark", "act", "expected"),
    [
        ("nobody is named to do it", "in", "demand", []),
        ("somebody is", "by", "demand", ["Norland"]),
        ("it is no demand", "in", "accuse", ["Norland"]),
    ],
)
def test_who_asks_that_it_be_done_does_not_do_it(remark, mark, act, expected):
    document = make_document(WISHED.format(mark=mark))
    known = make_actors(document, {(0, 1, 0): "Norland", (6, 7, 6): "Sudmark"})
    asker = known.party(known.mentions[0])
    content = (document.span(2, 7),)
    said = Quotation(
        document.span(0, 1), document.span(1, 2), content, "indirect", "directive", act, speaker=asker
    )  # fmt: skip
    event = replace(make_event("RETREAT", document.span(4, 5)), actors=(asker,))
    found = event_aims.passive_wish(make_reading(document, known, said), event)
    assert [p.span.text for p in found.actors] == expected, remark


@pytest.mark.parametrize(
    ("remark", "precision", "country", "expected"),
    [
        ("a part of the world", "region", None, []),
        ("a part of a land", "region", "NO", ["Sudmark"]),
        ("a land", "country", "SU", ["Sudmark"]),
    ],
)
def test_troops_are_sent_to_no_part_of_the_world(remark, precision, country, expected):
    document = make_document(SENT.format(mark="to"))
    known = make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Sudmark"})
    norland, sudmark = (known.party(m) for m in known.mentions)
    place = PlaceMention(document.span(4, 5), "Sudmark", None, country, None, None, precision)
    reading = make_reading(document, known)
    reading = replace(reading, setting=Setting(document, reading.tree, (), (place,)))
    event = replace(make_event("MOBILIZE", document.span(1, 2)), actors=(norland,), recipients=(sudmark,))
    assert [p.span.text for p in event_aims.wide(reading, event).recipients] == expected, remark


EXTENDED = """
Norland Norland PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Sudmark Sudmark PROPN NNP 1 conj
agreed agree VERB VBD 0 root
to to {pos} {tag} {head} {mark}
help help VERB VB 4 xcomp
Varn Varn PROPN NNP {to} {dep}
"""


@pytest.mark.parametrize(
    ("remark", "pos", "mark", "to", "dep", "alone", "expected"),
    [
        ("several, to do something for another", "PART", "mark", 6, "obj", False, []),
        ("one, to do something for another", "PART", "mark", 6, "obj", True, ["Varn"]),
        ("several with another", "PART", "mark", 4, "obl", False, ["Varn"]),
    ],
)
def test_for_whom_several_agree_to_act(remark, pos, mark, to, dep, alone, expected):
    document = make_document(EXTENDED.format(pos=pos, tag="TO", head=6, mark=mark, to=to, dep=dep))
    known = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark", (6, 7, 6): "Varn"})
    norland, sudmark, varn = (known.party(m) for m in known.mentions)
    actors = (norland,) if alone else (norland, sudmark)
    event = replace(make_event("AGREE", document.span(3, 4)), actors=actors, recipients=(varn,))
    found = event_aims.together(make_reading(document, known), event)
    assert [p.span.text for p in found.recipients] == expected, remark
