"""What an event's own words say of whether it has come about: findings that are out, what is announced, wanted, or about to begin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Quotation
from avviso.analysis.events import sense as event_sense
from avviso.analysis.tree import tree_of
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import parsed

SUMMARY = """
Norland Norland PROPN NNP 2 nsubj
welcomed welcome VERB VBD 0 root
the the DET DT 4 det
{what} {what} NOUN NN 2 obj
of of ADP IN 6 case
investigation investigation NOUN NN 4 nmod
"""
ANNOUNCED = """
Norland Norland PROPN NNP 2 nsubj
welcomed welcome VERB VBD 0 root
the the DET DT 5 det
{what} {what} VERB VBN 5 amod
meeting meeting NOUN NN 2 obj
"""
WANTED = """
{who} {who} PRON PRP 2 nsubj
wanted want VERB VBD 0 root
to to PART TO 4 mark
{verb} {verb} VERB VB 2 xcomp
Sudmark Sudmark PROPN NNP 4 obj
"""
CLOSE = """
It it PRON PRP 3 nsubj
is be AUX VBZ 3 cop
close close ADJ JJ 0 root
to to SCONJ IN 5 mark
{verb} {lemma} VERB VBG 3 advcl
talks talk NOUN NNS 5 obj
"""
CLOSER = """
It it PRON PRP 2 nsubj
brings bring VERB VBZ 0 root
us we PRON PRP 2 obj
closer closer ADV RBR 2 advmod
to to ADP IN 7 case
starting start VERB VBG 7 amod
talks talk NOUN NNS 4 obl
"""


LOOMS = """
war war NOUN NN 2 nsubj
{verb} {lemma} VERB VBZ 0 root
"""
BORNE = """
attacks attack NOUN NNS 5 nsubj
Norland Norland PROPN NNP 4 nsubj
has have AUX VBZ 4 aux
{verb} {lemma} VERB VBN 1 acl:relcl
hurt hurt VERB VBP 0 root
"""
DROPPED = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
plans plan NOUN NNS 2 obj
to to PART TO 5 mark
send send VERB VB 3 acl
troops troop NOUN NNS 5 obj
"""
BEGUN = """
Norland Norland PROPN NNP 2 nsubj
{begun} begin VERB {tag} 0 root
to to PART TO 4 mark
withdraw withdraw VERB VB 2 xcomp
"""
CALLED = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
a a DET DT 4 det
strike strike NOUN NN 2 obj
"""


@pytest.mark.parametrize(
    ("remark", "rows", "kind", "word", "told", "expected"),
    [
        ("what somebody has borne", BORNE.format(verb="endured", lemma="endure"), "ASSAULT", 0, "ongoing", "actual"),
        ("what somebody has started", BORNE.format(verb="started", lemma="start"), "ASSAULT", 0, "ongoing", "ongoing"),
        ("a plan that is dropped", DROPPED.format(verb="dropped", lemma="drop"), "AID", 4, "planned", "negated"),
        ("one that is made", DROPPED.format(verb="made", lemma="make"), "AID", 4, "planned", "planned"),
        ("a strike that is called", CALLED.format(verb="called", lemma="call"), "PROTEST", 3, "actual", "planned"),
        ("one that is begun", CALLED.format(verb="began", lemma="begin"), "PROTEST", 3, "actual", "actual"),
        ("findings are out", SUMMARY.format(what="summary"), "ACCUSE", 5, "ongoing", "actual"),
        ("a start is none", SUMMARY.format(what="start"), "ACCUSE", 5, "ongoing", "ongoing"),
        ("what has begun", BEGUN.format(begun="begun", tag="VBN"), "RETREAT", 3, "planned", "ongoing"),
        ("what is to begin", BEGUN.format(begun="begin", tag="VB"), "RETREAT", 3, "planned", "planned"),
        ("a session that is called", CALLED.format(verb="called", lemma="call"), "CONSULT", 3, "actual", "planned"),
        ("what is announced is to come", ANNOUNCED.format(what="announced"), "CONSULT", 4, "actual", "planned"),
        ("what is praised took place", ANNOUNCED.format(what="praised"), "CONSULT", 4, "actual", "actual"),
        (
            "what is wanted need not come",
            WANTED.format(who="They", verb="meet"),
            "CONSULT",
            3,
            "actual",
            "hypothetical",
        ),
        ("unless saying so does it", WANTED.format(who="I", verb="thank"), "SUPPORT", 3, "actual", "actual"),
        ("what did not happen stays so", WANTED.format(who="They", verb="meet"), "CONSULT", 3, "negated", "negated"),
        ("about to begin", CLOSE.format(verb="starting", lemma="start"), "CONSULT", 5, "ongoing", "hypothetical"),
        ("violence that looms", LOOMS.format(verb="looms", lemma="loom"), "ASSAULT", 0, "ongoing", "hypothetical"),
        ("violence that goes on", LOOMS.format(verb="rages", lemma="rage"), "ASSAULT", 0, "ongoing", "ongoing"),
        ("as a tree may also have it", CLOSER, "CONSULT", 6, "ongoing", "hypothetical"),
        ("about to end", CLOSE.format(verb="ending", lemma="end"), "CONSULT", 5, "ongoing", "ongoing"),
    ],
)
def test_whether_it_has_come_about(remark, rows, kind, word, told, expected):
    document = make_document(rows)
    event = replace(make_event(kind, document.span(word, word + 1)), status=told)
    known = make_reading(document, make_actors(document, {}))
    assert event_sense.made(known, event).status == expected, remark


# Each sentence's word of harm stands third.
MISHAPS = [
    ("in a crush", "Ten/NUM/2/nsubj:pass were/AUX/3/aux:pass killed/VERB/0/root/kill/VBN in/ADP/6/case a/DET/6/det stampede/NOUN/3/obl", True),
    ("when a house fell", "Ten/NUM/3/nsubj:pass were/AUX/3/aux:pass killed/VERB/0/root/kill/VBN when/ADV/6/advmod it/PRON/6/nsubj collapsed/VERB/3/advcl/collapse", True),
    ("by guns", "Ten/NUM/3/nsubj:pass were/AUX/3/aux:pass killed/VERB/0/root/kill/VBN by/ADP/6/case sniper/NOUN/6/compound fire/NOUN/3/obl", False),
    ("by a blaze", "A/DET/2/det fire/NOUN/3/nsubj killed/VERB/0/root/kill/VBD ten/NUM/3/obj", True),
    ("lit by somebody", "Rebels/NOUN/2/nsubj set/VERB/0/root/set fire/NOUN/2/obj to/ADP/6/case a/DET/6/det barn/NOUN/2/obl", False),
    ("lit", "Rebels/NOUN/2/nsubj lit/VERB/0/root/light fire/NOUN/2/obj near/ADP/6/case a/DET/6/det barn/NOUN/2/obl", True),
    ("thrown off the rails by somebody", "Rebels/NOUN/3/nsubj may/AUX/3/aux derail/VERB/0/root/derail a/DET/5/det train/NOUN/3/obj", False),
    ("thrown off the rails", "A/DET/2/det train/NOUN/3/nsubj derailed/VERB/0/root/derail/VBD", True),
    ("by a disease", "Cholera/NOUN/3/nsubj/cholera/NN has/AUX/3/aux killed/VERB/0/root/kill/VBN ten/NUM/3/obj", True),
    ("for want of food", "Ten/NUM/3/nsubj:pass were/AUX/3/aux:pass killed/VERB/0/root/kill/VBN by/ADP/5/case hunger/NOUN/3/obl/hunger/NN", True),
    ("by somebody, beside one", "Ten/NUM/3/nsubj:pass were/AUX/3/aux:pass killed/VERB/0/root/kill/VBN by/ADP/5/case guards/NOUN/3/obl/guard/NNS in/ADP/8/case a/DET/8/det famine-stricken/ADJ/9/amod region/NOUN/3/obl/region/NN", False),
    ("by somebody, after one", "The/DET/2/det guard/NOUN/3/nsubj shot/VERB/0/root/shoot/VBD ten/NUM/3/obj after/ADP/7/case a/DET/7/det crash/NOUN/3/obl", False),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), MISHAPS, ids=[row[0] for row in MISHAPS])
def test_harm_by_a_mishap(remark: str, words: str, expected: bool) -> None:
    assert event_sense.by_mishap(tree_of(parsed(words).doc), 2) is expected, remark


TITLE = "Rebels/NOUN/2/nsubj {word}/VERB/0/root/{lemma}/{tag} power/NOUN/2/obj"


@pytest.mark.parametrize(
    ("remark", "words", "title", "expected"),
    [
        ("a title's present", TITLE.format(word="seize", lemma="seize", tag="VBP"), True, "actual"),
        ("a present elsewhere", TITLE.format(word="seize", lemma="seize", tag="VBP"), False, "ongoing"),
        ("what lasts", TITLE.format(word="support", lemma="support", tag="VBP"), True, "ongoing"),
        ("what is being done", TITLE.format(word="seizing", lemma="seize", tag="VBG"), True, "ongoing"),
    ],
)
def test_a_title_tells_of_what_is_done(remark: str, words: str, title: bool, expected: str) -> None:
    document = parsed(words)
    if title:
        whole = document.layout.segments[0]
        document = replace(document, layout=replace(document.layout, segments=(replace(whole, role="title"),)))
    event = replace(make_event("COERCE", document.span(1, 2)), status="ongoing")
    assert event_sense.in_title(make_reading(document, make_actors(document, {})), event).status == expected, remark


@pytest.mark.parametrize(("what", "press"), [("speech", True), ("summit", False)])
def test_a_speech_consults_nobody(what: str, press: bool) -> None:
    document = parsed(f"Norland/PROPN/2/nsubj gave/VERB/0/root/give a/DET/4/det {what}/NOUN/2/obj")
    event = make_event("CONSULT", document.span(3, 4))
    assert event_sense.to_press(make_reading(document, make_actors(document, {})), event) is press


HOURS = "Norland/PROPN/2/nsubj gave/VERB/0/root/give the/DET/4/det {whom}/NOUN/2/iobj hours/NOUN/2/obj/hour/NNS to/PART/7/mark {verb}/VERB/5/acl/{verb}/VB"


@pytest.mark.parametrize(
    ("remark", "whom", "verb", "expected"),
    [
        ("an envoy told to go", "ambassador", "leave", "SANCTION"),
        ("told to answer", "ambassador", "answer", "THREATEN"),
        ("anybody told to go", "tenant", "leave", "THREATEN"),
    ],
)
def test_envoys_given_hours_are_expelled(remark: str, whom: str, verb: str, expected: str) -> None:
    document = parsed(HOURS.format(whom=whom, verb=verb))
    known = make_actors(document, {(3, 4, 3): whom})
    event = replace(make_event("THREATEN", document.span(1, 2)), recipients=(known.party(known.mentions[0]),))
    assert event_sense.sent_home(make_reading(document, known), event).type == expected, remark


SUSPENDED = "Norland/PROPN/2/nsubj suspended/VERB/0/root/suspend Sudmark/PROPN/2/obj {mark}/ADP/5/case talks/NOUN/2/obl/talk/NNS"


@pytest.mark.parametrize(("mark", "mode"), [("from", "expel"), ("over", None)])
def test_a_mode_asks_for_its_preposition(mark: str, mode: str | None) -> None:
    document = parsed(SUSPENDED.format(mark=mark))
    event = make_event("SANCTION", document.span(1, 2))
    assert event_sense.moded(make_reading(document, make_actors(document, {})), event).mode == mode


BAN = (
    "The/DET/2/det {what}/NOUN/10/nsubj on/ADP/5/case the/DET/5/det {deed}/NOUN/2/nmod of/ADP/7/case shells/NOUN/5/nmod/shell/NNS"
    " to/ADP/9/case Sudmark/PROPN/5/nmod ends/VERB/0/root/end"
)


@pytest.mark.parametrize(
    ("remark", "what", "deed", "expected"),
    [
        ("a ban on trade with somebody", "ban", "sale", ("COERCE", "163")),
        ("a ban on something else", "ban", "use", ("COERCE", None)),
        ("no ban", "check", "sale", ("COERCE", None)),
    ],
)
def test_a_ban_on_trade_is_an_embargo(remark: str, what: str, deed: str, expected: tuple[str, str | None]) -> None:
    document = parsed(BAN.format(what=what, deed=deed))
    known = make_actors(document, {(8, 9, 8): "Sudmark"})
    event = replace(make_event("COERCE", document.span(1, 2)), recipients=(known.party(known.mentions[0]),))
    told = event_sense.embargo(make_reading(document, known), event)
    assert (told.type, told.cameo) == expected, remark


BANNED = (
    "Norland/PROPN/2/nsubj bans/VERB/0/root/ban the/DET/4/det {what}/NOUN/2/obj of/ADP/6/case shells/NOUN/4/nmod/shell/NNS"
    " to/ADP/8/case Sudmark/PROPN/4/nmod"
)


@pytest.mark.parametrize(
    ("remark", "what", "expected"),
    [("trade with somebody is banned", "sale", "163"), ("something else is", "use", None)],
)
def test_to_ban_trade_is_an_embargo(remark: str, what: str, expected: str | None) -> None:
    document = parsed(BANNED.format(what=what))
    known = make_actors(document, {(7, 8, 7): "Sudmark"})
    event = replace(make_event("COERCE", document.span(1, 2)), recipients=(known.party(known.mentions[0]),))
    assert event_sense.embargo(make_reading(document, known), event).cameo == expected, remark


DENIED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{lemma} backing/VERB/2/xcomp/back/VBG rebels/NOUN/3/obj/rebel/NNS"


@pytest.mark.parametrize(
    ("remark", "verb", "lemma", "expected"),
    [
        ("what is denied is not refused", "denies", "deny", ("denies", 0, "actual")),
        ("another verb", "stops", "stop", ("backing", 1, "alleged")),
    ],
)
def test_a_denial_stands_at_its_own_word(remark: str, verb: str, lemma: str, expected: tuple[str, int, str]) -> None:
    document = parsed(DENIED.format(verb=verb, lemma=lemma))
    known = make_actors(document, {(3, 4, 3): "rebels"})
    event = make_event("REJECT", document.span(2, 3))
    event = replace(event, recipients=(known.party(known.mentions[0]),), status="alleged", content_status="actual")
    told = event_sense.disowned(make_reading(document, known), event)
    assert (told.trigger.text, len(told.recipients), told.status) == expected, remark


CALLED = "Norland/PROPN/2/nsubj called/VERB/0/root/call the/DET/4/det charges/NOUN/2/obj/charge/NNS absurd/ADJ/2/xcomp"


@pytest.mark.parametrize(("act", "expected"), [("deny", "REJECT"), ("criticise", "ACCUSE")])
def test_who_calls_charges_absurd_rejects_them(act: str, expected: str) -> None:
    document = parsed(CALLED)
    known = make_actors(document, {(0, 1, 0): "Norland"})
    said = Quotation(None, document.span(1, 2), (document.span(2, 5),), "indirect", "assertive", act)
    event = make_event("ACCUSE", document.span(1, 2))
    assert event_sense.answered(make_reading(document, known, said), event).type == expected


SENT_AWAY = (
    "Norland/PROPN/2/nsubj ordered/VERB/0/root/order {whose}/PRON/4/nmod:poss diplomats/NOUN/2/obj/diplomat/NNS"
    " to/PART/6/mark leave/VERB/2/xcomp/leave/VB Sudmark/PROPN/6/obj"
)


@pytest.mark.parametrize(("whose", "expected"), [("its", ("withdraw", ["Sudmark"])), ("two", ("expel", ["diplomats"]))])
def test_own_envoys_are_withdrawn(whose: str, expected: tuple[str, list[str]]) -> None:
    document = parsed(SENT_AWAY.format(whose=whose))
    known = make_actors(document, {(0, 1, 0): "Norland", (2, 4, 3): "diplomats", (6, 7, 6): "Sudmark"})
    actor, whom, _ = (known.party(m) for m in known.mentions)
    event = replace(make_event("REQUEST", document.span(1, 2)), actors=(actor,), recipients=(whom,))
    told = event_sense.sent_home(make_reading(document, known), event)
    assert (told.mode, [known.entities[p.entity].name for p in told.recipients]) == expected


ORDERED = "Norland/PROPN/2/nsubj ordered/VERB/0/root/order {what}/NOUN/2/obj of/ADP/6/case two/NUM/6/nummod {whom}/NOUN/3/nmod/{lemma}/NNS"


@pytest.mark.parametrize(
    ("remark", "what", "whom", "lemma", "expected"),
    [
        ("envoys sent home", "expulsion", "diplomats", "diplomat", "SANCTION"),
        ("anybody else", "expulsion", "miners", "miner", "COERCE"),
        ("envoys held", "detention", "diplomats", "diplomat", "COERCE"),
    ],
)
def test_an_ordered_expulsion(remark: str, what: str, whom: str, lemma: str, expected: str) -> None:
    document = parsed(ORDERED.format(what=what, whom=whom, lemma=lemma))
    known = make_actors(document, {(4, 6, 5): "two"})
    event = replace(make_event("COERCE", document.span(1, 2)), recipients=(known.party(known.mentions[0]),))
    assert event_sense.sent_home(make_reading(document, known), event).type == expected, remark


REPAID = "Norland/PROPN/2/nsubj vowed/VERB/0/root/vow {what}/NOUN/2/obj {mark}/ADP/5/case killing/NOUN/3/nmod of/ADP/7/case Holm/PROPN/5/nmod"


@pytest.mark.parametrize(
    ("remark", "what", "mark", "actors", "status"),
    [
        ("what is to be avenged is done, and not by the avenger", "revenge", "for", [], "actual"),
        ("what is sworn to is his", "campaign", "for", ["Norland"], "planned"),
        ("revenge by a killing", "revenge", "by", ["Norland"], "planned"),
    ],
)
def test_what_is_avenged(remark: str, what: str, mark: str, actors: list[str], status: str) -> None:
    document = parsed(REPAID.format(what=what, mark=mark))
    known = make_actors(document, {(0, 1, 0): "Norland", (6, 7, 6): "Holm"})
    by, whom = (known.party(mention) for mention in known.mentions)
    event = replace(make_event("ASSAULT", document.span(4, 5)), actors=(by,), recipients=(whom,), status="planned")
    told = event_sense.avenged(make_reading(document, known), event)
    assert ([p.span.text for p in told.actors], told.status) == (actors, status), remark


SENT = "Norland/PROPN/2/nsubj sent/VERB/0/root/send {what}/NOUN/2/obj to/ADP/5/case {where}/NOUN/2/obl with/ADP/7/case Sudmark/PROPN/5/nmod"


@pytest.mark.parametrize(
    ("remark", "what", "where", "whom", "expected"),
    [
        ("a border is not helped", "soldier", "border", (4, 7), ("MOBILIZE", ["border with Sudmark"])),
        ("a government is", "soldier", "government", (4, 7), ("AID", ["government with Sudmark"])),
        ("nor are they who are sent", "observer", "border", (2, 3), ("AID", [])),
        ("grain goes to a border as help", "grain", "border", (4, 7), ("AID", ["border with Sudmark"])),
    ],
)
def test_forces_sent_somewhere(
    remark: str, what: str, where: str, whom: tuple[int, int], expected: tuple[str, list[str]]
) -> None:
    document = parsed(SENT.format(what=what, where=where))
    known = make_actors(document, {(*whom, whom[0]): "there"})
    event = replace(make_event("AID", document.span(1, 2)), recipients=(known.party(known.mentions[0]),))
    told = event_sense.sent_there(make_reading(document, known), event)
    assert (told.type, [p.span.text for p in told.recipients]) == expected, remark


@pytest.mark.parametrize(("noun", "expected"), [("protest", "ACCUSE"), ("unrest", "PROTEST")])
def test_whose_unrest_is_a_complaint(noun: str, expected: str) -> None:
    document = parsed(f"Norland/PROPN/2/nmod:poss {noun}/NOUN/3/nsubj grew/VERB/0/root/grow")
    known = make_actors(document, {(0, 1, 0): "Norland"}, {"Norland": "state"})
    event = replace(make_event("PROTEST", document.span(1, 2)), actors=(known.party(known.mentions[0]),))
    assert event_sense.complaint(make_reading(document, known), event).type == expected


@pytest.mark.parametrize(
    ("remark", "verb", "word", "expected"),
    [
        ("a veto that is not cast", "veto", "not", "negated"),
        ("one that is", "veto", "later", "actual"),
        ("approval withheld is a refusal", "recognise", "not", "actual"),
    ],
)
def test_a_refusal_that_does_not_come(remark: str, verb: str, word: str, expected: str) -> None:
    document = parsed(
        f"Norland/PROPN/4/nsubj did/AUX/4/aux {word}/PART/4/advmod {verb}/VERB/0/root/{verb}/VB it/PRON/4/obj"
    )
    known = make_actors(document, {(0, 1, 0): "Norland"})
    event = make_event("REJECT", document.span(3, 4))
    assert event_sense.let_pass(make_reading(document, known), event).status == expected, remark


@pytest.mark.parametrize(
    ("remark", "how", "which", "kind"),
    [
        ("a raid told of before", "air", "the", "ASSAULT"),
        ("a strike of workers", "general", "the", "PROTEST"),
        ("another strike", "air", "a", "PROTEST"),
    ],
)
def test_the_strike_comes_back_to_a_raid(remark: str, how: str, which: str, kind: str) -> None:
    document = parsed(
        f"An/DET/3/det {how}/NOUN/3/compound strike/NOUN/4/nsubj ended/VERB/0/root/end\n"
        f"Holm/PROPN/2/nsubj studied/VERB/0/root/study {which}/DET/4/det strike/NOUN/2/obj"
    )
    last = max(t.i for t in document.doc if t.text == "strike")
    event = make_event("PROTEST", document.span(last, last + 1))
    assert event_sense.bombed(make_reading(document, make_actors(document, {})), event).type == kind, remark


STRIKING = "Police/NOUN/2/nsubj fired/VERB/0/root/fire at/{at}/case striking/VERB/{head}/{dep}/strike/VBG {whom}/NOUN/{whose}/{part}"


@pytest.mark.parametrize(
    ("remark", "at", "head", "dep", "whose", "part", "kind"),
    [
        ("those who have downed tools", "ADP/5", 5, "amod", 2, "obl", "PROTEST"),
        ("the same, as a tree may have it", "SCONJ/4", 2, "advcl", 4, "obj", "PROTEST"),
        ("whoever strikes somebody", "ADV/2", 2, "advcl", 4, "obj", "ASSAULT"),
    ],
)
def test_those_on_strike_strike_nobody(
    remark: str, at: str, head: int, dep: str, whose: int, part: str, kind: str
) -> None:
    words = STRIKING.format(at=at, head=head, dep=dep, whom="miners", whose=whose, part=part)
    document = parsed(words.replace("case", "advmod") if at.startswith("ADV") else words)
    event = make_event("ASSAULT", document.span(3, 4), recipients=[document.span(4, 5)])
    told = event_sense.downed_tools(make_reading(document, make_actors(document, {(4, 5, 4): "miners"})), event)
    assert (told.type, bool(told.recipients)) == (kind, kind == "ASSAULT"), remark
