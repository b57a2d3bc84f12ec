"""Deeds that their words leave no doubt of, and words that name no deed of their own beside another's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Quotation
from avviso.analysis.events import echoes as event_echoes
from avviso.analysis.events import plain as event_plain
from avviso.text.document import Document
from tests.factories.deeds import made, setting
from tests.factories.political import coded, make_event, make_reading
from tests.factories.quotations import actors_at, parsed

WHO = {"Norland": "state", "Sudmark": "state", "Holm": "person"}

RECALLED = "Norland/PROPN/2/nsubj recalled/VERB/0/root/recall its/PRON/4/nmod:poss {whom}/NOUN/2/obj"
SHELLED = "Norland/PROPN/2/nsubj shelled/VERB/0/root/shell a/DET/4/det {what}/NOUN/2/obj"
FREED = "Norland/PROPN/2/nsubj freed/VERB/0/root/free the/DET/4/det {whom}/NOUN/2/obj/{lemma}/NNS"
GAS = "Norland/PROPN/2/nsubj fired/VERB/0/root/fire {kind}/NOUN/4/compound {what}/NOUN/2/obj at/ADP/6/case Sudmark/PROPN/2/obl"
DRILLS = (
    "Norland/PROPN/2/nsubj began/VERB/0/root/begin drills/NOUN/2/obj/drill/NNS {mark}/ADP/5/case Sudmark/PROPN/3/nmod"
)
WAR_GAMES = "Norland/PROPN/4/nsubj {more} held/VERB/0/root/hold war/NOUN/6/compound games/NOUN/4/obj/game/NNS in/ADP/8/case {where}/PROPN/4/obl"
STRENGTHENED = (
    "Norland/PROPN/2/nsubj strengthened/VERB/0/root/strengthen {whose}/PRON/4/nmod:poss {what}/NOUN/2/obj/{what}"
)
VIOLATED = (
    "Norland/PROPN/2/nsubj violated/VERB/0/root/violate the/DET/5/det {kind}/NOUN/5/compound agreement/NOUN/2/obj"
)
HALTED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{lemma} $/SYM/2/obj in/ADP/5/case aid/NOUN/2/obl to/ADP/7/case Sudmark/PROPN/5/nmod"
POWER = "Norland/PROPN/2/nsubj seized/VERB/0/root/seize {what}/NOUN/2/obj in/ADP/5/case Sudmark/PROPN/2/obl"
OFFERED = "Norland/PROPN/2/nsubj offered/VERB/0/root/offer to/PART/4/mark help/VERB/2/xcomp/help/VB Sudmark/PROPN/4/obj"
PHONED = (
    "Norland/PROPN/2/nsubj spoke/VERB/0/root/speak to/ADP/4/case Sudmark/PROPN/2/obl by/ADP/6/case {what}/NOUN/2/obl"
)
OUSTED = "Norland/PROPN/2/nsubj ousted/VERB/0/root/oust Holm/PROPN/2/obj"
OBSERVED = "Norland/PROPN/2/nsubj sent/VERB/0/root/send {whom}/NOUN/2/obj/{lemma}/NNS"
COERCED = "Norland/PROPN/2/nsubj used/VERB/0/root/use {what}/NOUN/2/obj"

ARMED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{lemma} Sudmark/PROPN/2/obj"
FILED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{lemma} protest/NOUN/2/obj with/ADP/5/case Sudmark/PROPN/2/obl"
PROTESTED_TO = "Norland/PROPN/2/nsubj protested/VERB/0/root/protest {mark}/ADP/4/case Sudmark/PROPN/2/obl"

RETOOK = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} Sudmark/PROPN/2/obj"
SHIPS = "Norland/PROPN/2/nsubj sent/VERB/0/root/send {what}/NOUN/2/obj"
CUT_OFF = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {what}/NOUN/2/obj of/ADP/5/case Sudmark/PROPN/3/nmod"
LOST = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} Sudmark/PROPN/2/obj"
QUIT = "Norland/PROPN/2/nsubj quit/VERB/0/root/quit its/PRON/4/nmod:poss {what}/NOUN/2/obj"
LISTED = "Norland/PROPN/2/nsubj removed/VERB/0/root/remove Sudmark/PROPN/2/obj from/ADP/5/case {what}/NOUN/2/obl"
TAKEN = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {what}/NOUN/2/obj"
PACT = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {what}/NOUN/2/obj with/ADP/5/case Sudmark/PROPN/3/nmod"
PLAIN = [
    ("a pact ends", PACT.format(verb="suspend", what="treaty"), "AGREE", 1, ("SANCTION", "withdraw")),
    ("the pact that ends", PACT.format(verb="end", what="pact"), "AGREE", 2, ("SANCTION", "withdraw")),
    ("a pact is made", PACT.format(verb="sign", what="treaty"), "AGREE", 1, ("AGREE", None)),
    ("talks end", PACT.format(verb="end", what="talks"), "RETREAT", 1, ("RETREAT", None)),
    ("a measure ends", LISTED.format(what="list"), "SANCTION", 1, ("RETREAT", None)),
    ("somebody is sent away", LISTED.format(what="talk"), "SANCTION", 1, ("SANCTION", None)),
    ("support is taken back", TAKEN.format(verb="withdraw", what="support"), "RETREAT", 1, ("REJECT", None)),
    ("troops are", TAKEN.format(verb="withdraw", what="troop"), "RETREAT", 1, ("RETREAT", None)),
    ("help is", TAKEN.format(verb="suspend", what="aid"), "SANCTION", 1, ("SANCTION", None)),
    ("land is taken back", RETOOK.format(verb="retake"), "RETREAT", 1, ("ASSAULT", None)),
    ("land is given back", RETOOK.format(verb="return"), "RETREAT", 1, ("RETREAT", None)),
    ("a ship to nobody", SHIPS.format(what="warship"), "AID", 1, ("MOBILIZE", "troops")),
    ("food to nobody", SHIPS.format(what="food"), "AID", 1, ("AID", None)),
    ("supplies are cut off", CUT_OFF.format(verb="halt", what="delivery"), "RETREAT", 1, ("SANCTION", "discontinue")),
    ("an attack is halted", CUT_OFF.format(verb="halt", what="attack"), "RETREAT", 1, ("RETREAT", None)),
    ("a way is closed", CUT_OFF.format(verb="close", what="crossing"), "RETREAT", 1, ("SANCTION", "discontinue")),
    ("to arm is to help", ARMED.format(verb="armed", lemma="arm"), "ASSAULT", 1, ("AID", None)),
    ("to hit is not", ARMED.format(verb="hit", lemma="hit"), "ASSAULT", 1, ("ASSAULT", None)),
    ("a protest is lodged", FILED.format(verb="lodged", lemma="lodge"), "SANCTION", 2, ("ACCUSE", "disapprove")),
    ("a protest is broken up", FILED.format(verb="ended", lemma="end"), "SANCTION", 2, ("SANCTION", None)),
    ("a protest to somebody", PROTESTED_TO.format(mark="to"), "PROTEST", 1, ("ACCUSE", "disapprove")),
    ("a protest against him", PROTESTED_TO.format(mark="against"), "PROTEST", 1, ("PROTEST", None)),
    ("an envoy is recalled", RECALLED.format(whom="ambassador"), "CONSULT", 1, ("SANCTION", "withdraw")),
    ("a law may be too", RECALLED.format(whom="bill"), "CONSULT", 1, ("CONSULT", None)),
    ("guns are fired in anger", SHELLED.format(what="market"), "COERCE", 1, ("ASSAULT", "heavy-weapons")),
    ("prisoners are let go", FREED.format(whom="prisoners", lemma="prisoner"), "COERCE", 1, ("RETREAT", "release")),
    ("a price is not", FREED.format(whom="prices", lemma="price"), "COERCE", 1, ("COERCE", None)),
    ("gas that disperses", GAS.format(kind="tear", what="gas"), "ASSAULT", 1, ("COERCE", "restrict")),
    ("gas that kills", GAS.format(kind="nerve", what="gas"), "ASSAULT", 1, ("ASSAULT", None)),
    ("practising with others", DRILLS.format(mark="with"), "MOBILIZE", 2, ("COOPERATE", None)),
    ("practising near others", DRILLS.format(mark="near"), "MOBILIZE", 2, ("MOBILIZE", None)),
    ("practising near nobody", DRILLS.format(mark="in"), "COERCE", 2, ("COERCE", None)),
    ("one's own forces", STRENGTHENED.format(whose="its", what="troop"), "AID", 1, ("MOBILIZE", "troops")),
    ("another's forces", STRENGTHENED.format(whose="his", what="troop"), "AID", 1, ("AID", None)),
    ("one's own schools", STRENGTHENED.format(whose="its", what="school"), "AID", 1, ("AID", None)),
    ("a truce is broken", VIOLATED.format(kind="truce"), "REJECT", 1, ("ASSAULT", None)),
    ("a pact is", VIOLATED.format(kind="trade"), "REJECT", 1, ("REJECT", None)),
    ("help that is stopped", HALTED.format(verb="halted", lemma="halt"), "AID", 4, ("SANCTION", "discontinue")),
    ("help that is sent", HALTED.format(verb="sent", lemma="send"), "AID", 4, ("AID", None)),
    ("power is seized", POWER.format(what="power"), "ASSAULT", 1, ("COERCE", None)),
    ("a town is attacked for it", POWER.format(what="towns"), "ASSAULT", 1, ("ASSAULT", None)),
    ("a ruler is ousted", OUSTED, "RETREAT", 1, ("COERCE", None)),
    ("an offer asks for nothing", OFFERED, "REQUEST", 1, ("AGREE", None)),
    ("observers are lent", OBSERVED.format(whom="observers", lemma="observer"), "CONSULT", 1, ("AID", None)),
    ("a letter is sent", OBSERVED.format(whom="letters", lemma="letter"), "CONSULT", 1, ("CONSULT", None)),
    ("force without a blow", COERCED.format(what="coercion"), "ASSAULT", 2, ("COERCE", None)),
    ("blows", COERCED.format(what="violence"), "ASSAULT", 2, ("ASSAULT", None)),
    ("by phone", PHONED.format(what="phone"), "CONSULT", 1, ("CONSULT", "phone")),
    ("by chance", PHONED.format(what="chance"), "CONSULT", 1, ("CONSULT", None)),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "kind", "token", "expected"), PLAIN, ids=[row[0] for row in PLAIN])
def test_what_words_name(remark: str, words: str, kind: str, token: int, expected: tuple[str, str | None]) -> None:
    document = parsed(words)
    event = make_event(kind, document.span(token, token + 1))
    told = event_plain.plainly(make_reading(document, actors_at(document, WHO)), event)
    assert (told.type, told.mode) == expected, remark


@pytest.mark.parametrize(
    ("remark", "more", "where", "expected"),
    [
        ("of one, in another's land", "alone/ADV/4/advmod x/X/4/dep", "Sudmark", ("MOBILIZE", ["Norland"])),
        ("of two", "and/CCONJ/3/cc Sudmark/PROPN/1/conj", "Varn", ("COOPERATE", ["Norland", "Sudmark"])),
    ],
)
def test_war_games_are_no_attack(remark: str, more: str, where: str, expected: tuple[str, list[str]]) -> None:
    document = parsed(WAR_GAMES.format(more=more, where=where))
    known = actors_at(document, WHO)
    parties = [known.party(m) for m in known.mentions]
    event = replace(
        make_event("ASSAULT", document.span(5, 6)), actors=tuple(parties[:1]), recipients=tuple(parties[1:])
    )
    told = event_plain.plainly(make_reading(document, known), event)
    assert (told.type, [p.span.text for p in told.actors]) == expected, remark


CYBER = "Norland/PROPN/2/nsubj endured/VERB/0/root/endure cyberattacks/NOUN/2/obj/cyberattack/NNS"
SAID = (
    "Holm/PROPN/2/nsubj said/VERB/0/root/say war/NOUN/5/nsubj:pass was/AUX/5/aux:pass {done}/VERB/2/ccomp/{lemma}/VBN"
    " by/ADP/7/case acts/NOUN/5/obl/act/NNS of/ADP/9/case Norland/PROPN/7/nmod"
)
SIGNED = (
    "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj signed/VERB/0/root/sign a/DET/6/det {what}/NOUN/4/obj"
)
PRACTISED = (
    "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj held/VERB/0/root/hold exercises/NOUN/4/obj/exercise/NNS"
)
USED = (
    "Norland/PROPN/2/nsubj used/VERB/0/root/use {kind}/NOUN/4/compound gas/NOUN/2/obj on/ADP/6/case Sudmark/PROPN/2/obl"
)
WITHHELD = (
    "Norland/PROPN/4/nsubj does/AUX/4/aux/do/VBZ {no}/ADV/4/advmod accept/VERB/0/root/accept/VB Sudmark/PROPN/4/obj"
)
DOUBTS = [
    ("gas that disperses", USED.format(kind="tear"), "COERCE", 1, ["Sudmark"], True),
    ("gas that kills", USED.format(kind="nerve"), "COERCE", 1, ["Sudmark"], False),
    ("what is not accepted", WITHHELD.format(no="not"), "REJECT", 3, ["Sudmark"], True),
    ("what is now accepted", WITHHELD.format(no="now"), "REJECT", 3, ["Sudmark"], False),
    ("an envoy's recall", RECALLED.format(whom="envoy"), "SANCTION", 1, [], True),
    ("anybody's recall", RECALLED.format(whom="member"), "SANCTION", 1, [], False),
    ("a cyberattack suffered", CYBER, "COERCE", 2, ["Norland"], True),
    ("a cyberattack on nobody", CYBER, "COERCE", 2, [], False),
    ("practising together", PRACTISED, "COOPERATE", 3, [], True),
    ("signing together", SIGNED.format(what="treaty"), "AGREE", 3, [], True),
    ("signing papers", SIGNED.format(what="document"), "AGREE", 3, [], True),
    ("signing anything", SIGNED.format(what="book"), "AGREE", 3, [], False),
    ("laying a wrong at a door", SAID.format(done="provoked", lemma="provoke"), "ACCUSE", 1, ["Norland"], True),
    ("telling what was done", SAID.format(done="watched", lemma="watch"), "ACCUSE", 1, ["Norland"], False),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "kind", "token", "whom", "sure"), DOUBTS, ids=[row[0] for row in DOUBTS])
def test_what_leaves_no_doubt(remark: str, words: str, kind: str, token: int, whom: list[str], sure: bool) -> None:
    document = parsed(words)
    known = actors_at(document, WHO)
    to = [known.party(m) for m in known.mentions if m.span.text in whom]
    by = tuple(known.party(m) for m in known.mentions) if kind in ("COOPERATE", "REJECT", "AGREE") else ()
    event = replace(make_event(kind, document.span(token, token + 1)), recipients=tuple(to), actors=by)
    assert event_plain.beyond_doubt(make_reading(document, known, accusing(document)), event) is sure, remark


WALKED = "Norland/PROPN/2/nsubj walked/VERB/0/root/walk out/ADV/2/advmod of/ADP/5/case {what}/NOUN/2/obl/{what}/NNS"
HOURS = "Norland/PROPN/2/nsubj gave/VERB/0/root/give envoy/NOUN/2/iobj hours/NOUN/2/obj/hour/NNS to/PART/6/mark {do}/VERB/4/acl/{do}/VB"
FREED_BY_NOBODY = "{who}/NOUN/3/nsubj:pass were/AUX/3/aux:pass {verb}/VERB/0/root/{lemma}/VBN"
OUTRIGHT = [
    ("out of talks", WALKED.format(what="talk"), True),
    ("out of shops", WALKED.format(what="shop"), False),
    ("hours to leave", HOURS.format(do="leave"), True),
    ("hours to think", HOURS.format(do="think"), False),
]


@pytest.mark.parametrize(("remark", "words", "sure"), OUTRIGHT, ids=[row[0] for row in OUTRIGHT])
def test_turns_of_phrase_that_name_a_breach(remark: str, words: str, sure: bool) -> None:
    document = parsed(words)
    known = actors_at(document, {**WHO, "envoy": "person"})
    parties = [known.party(m) for m in known.mentions]
    event = replace(
        make_event("SANCTION", document.span(1, 2)), actors=tuple(parties[:1]), recipients=tuple(parties[1:])
    )
    assert event_plain.outright(make_reading(document, known), event) is sure, remark


REACHED = (
    "Norland/PROPN/4/nsubj {and_}/CCONJ/3/cc Sudmark/PROPN/1/conj {verb}ed/VERB/0/root/{verb} to/PART/6/mark reach/VERB/4/xcomp"
    " {what}/NOUN/6/obj"
)


@pytest.mark.parametrize(
    ("remark", "words", "actors", "sure"),
    [
        ("no deal between two", REACHED.format(and_="and", verb="fail", what="deal"), 2, True),
        ("nobody is named with whom", REACHED.format(and_="and", verb="fail", what="deal"), 1, False),
        ("a deal that is hoped for", REACHED.format(and_="and", verb="want", what="deal"), 2, False),
        ("the top", REACHED.format(and_="and", verb="fail", what="summit"), 2, False),
    ],
)
def test_an_accord_that_is_not_reached(remark: str, words: str, actors: int, sure: bool) -> None:
    document = parsed(words)
    known = actors_at(document, WHO)
    event = replace(
        make_event("REJECT", document.span(5, 6)), actors=tuple(known.party(m) for m in known.mentions)[:actors]
    )
    assert event_plain.outright(make_reading(document, known), event) is sure, remark


@pytest.mark.parametrize(
    ("remark", "words", "kind", "sure"),
    [
        ("a pact left", "Norland/PROPN/2/nsubj withdrew/VERB/0/root/withdraw from/ADP/4/case pact/NOUN/2/obl", "SANCTION", True),
        ("a race left", "Norland/PROPN/2/nsubj withdrew/VERB/0/root/withdraw from/ADP/4/case race/NOUN/2/obl", "SANCTION", False),
        ("the streets", "Norland/PROPN/2/nsubj took/VERB/0/root/take to/ADP/4/case streets/NOUN/2/obl/street/NNS", "PROTEST", True),
        ("the hills", "Norland/PROPN/2/nsubj took/VERB/0/root/take to/ADP/4/case hills/NOUN/2/obl/hill/NNS", "PROTEST", False),
    ],
)  # fmt: skip
def test_what_is_left_and_taken_to(remark: str, words: str, kind: str, sure: bool) -> None:
    document = parsed(words)
    known = actors_at(document, WHO)
    event = replace(make_event(kind, document.span(1, 2)), actors=tuple(known.party(m) for m in known.mentions))
    assert event_plain.outright(make_reading(document, known), event) is sure, remark


FIRED = "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj traded/VERB/0/root/trade {what}/NOUN/4/obj"


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("fire", [("ASSAULT", None, ["Norland", "Sudmark"], [], "actual")]),
        ("blame", [("ACCUSE", "disapprove", ["Norland", "Sudmark"], [], "actual")]),
        ("goods", []),
    ],
)
def test_both_sides_do_it(what: str, expected: list[tuple[str, str | None, list[str], list[str], str]]) -> None:
    rows = "\n".join(
        f"{t.text} {t.lemma_} {t.pos_} {t.tag_} {t.head.i + 1 if t.head.i != t.i else 0} {t.dep_}"
        for t in parsed(FIRED.format(what=what)).doc
    )
    assert coded(rows, (0, 2)) == expected


def accusing(document: Document) -> Quotation:
    """An accusation in which the first word says by the second what the others tell."""
    return Quotation(
        document.span(0, 1),
        document.span(1, 2),
        (document.span(2, len(document.doc)),),
        "indirect",
        "assertive",
        "condemn",
    )


MINED = "Norland/PROPN/2/nsubj hit/VERB/0/root/hit a/DET/4/det {what}/NOUN/2/obj"


@pytest.mark.parametrize(("what", "actors", "recipients"), [("mine", [], ["Norland"]), ("town", ["Norland"], [])])
def test_who_runs_onto_a_mine_is_hit(what: str, actors: list[str], recipients: list[str]) -> None:
    document = parsed(MINED.format(what=what))
    known = actors_at(document, WHO)
    event = replace(make_event("ASSAULT", document.span(1, 2)), actors=(known.party(known.mentions[0]),))
    told = event_plain.plainly(make_reading(document, known), event)
    assert ([p.span.text for p in told.actors], [p.span.text for p in told.recipients]) == (actors, recipients)


@pytest.mark.parametrize(("what", "mode"), [("territory", "withdraw"), ("post", "resign")])
def test_whether_land_or_office_is_left(what: str, mode: str) -> None:
    document = parsed(QUIT.format(what=what))
    event = replace(make_event("RETREAT", document.span(1, 2)), mode="resign")
    assert event_plain.plainly(make_reading(document, actors_at(document, WHO)), event).mode == mode


STRUCK = (
    "{what}/NOUN/2/nsubj {verb}/VERB/0/root/{verb} market/NOUN/2/obj killing/VERB/2/advcl/kill/VBG nurses/NOUN/4/obj"
)


@pytest.mark.parametrize(
    ("what", "verb", "sure"),
    [
        ("shell", "hit", True),
        ("recession", "hit", False),
        ("rocket", "strike", True),
        ("rocket", "reach", False),
        ("bomb", "wreck", True),
        ("flood", "wreck", False),
    ],
)
def test_what_munitions_hit_is_attacked(what: str, verb: str, sure: bool) -> None:
    document = parsed(STRUCK.format(what=what, verb=verb))
    known = actors_at(document, {"market": "organisation", "nurses": "group"})
    market, nurses = (known.party(m) for m in known.mentions)
    reading = make_reading(document, known)
    hit = replace(make_event("ASSAULT", document.span(1, 2)), recipients=(market,))
    killed = replace(make_event("ASSAULT", document.span(3, 4)), recipients=(nurses,))
    told = (event_plain.outright(reading, hit), event_plain.outright(reading, killed))
    assert told == (sure, what in ("shell", "rocket", "bomb"))


@pytest.mark.parametrize(
    ("verb", "who", "sure"), [("free", "nurses", True), ("free", "papers", False), ("release", "nurses", False)]
)
def test_who_is_freed_was_held(verb: str, who: str, sure: bool) -> None:
    document = parsed(FREED_BY_NOBODY.format(who=who, verb=verb + "d", lemma=verb))
    known = actors_at(document, {"nurses": "group", "papers": "organisation"})
    event = replace(make_event("RETREAT", document.span(2, 3)), recipients=(known.party(known.mentions[0]),))
    assert event_plain.outright(make_reading(document, known), event) is sure


REMOVED = "Holm/PROPN/3/nsubj:pass was/AUX/3/aux:pass removed/VERB/0/root/remove/VBN from/ADP/5/case {what}/NOUN/3/obl"


@pytest.mark.parametrize(("what", "sure"), [("office", True), ("wreckage", False)])
def test_who_loses_an_office_is_removed(what: str, sure: bool) -> None:
    document = parsed(REMOVED.format(what=what))
    known = actors_at(document, {"Holm": "person"})
    event = replace(make_event("COERCE", document.span(2, 3)), recipients=(known.party(known.mentions[0]),))
    assert event_plain.outright(make_reading(document, known), event) is sure


TRUCE = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {what}/NOUN/2/obj"


@pytest.mark.parametrize(
    ("verb", "what", "expected"),
    [
        ("suspend", "truce", "SANCTION"),
        ("declare", "truce", "RETREAT"),
        ("suspend", "attack", "RETREAT"),
    ],
)
def test_who_ends_a_truce(verb: str, what: str, expected: str) -> None:
    document = parsed(TRUCE.format(verb=verb, what=what))
    event = replace(make_event("RETREAT", document.span(1, 2)), mode="ceasefire")
    assert event_plain.plainly(make_reading(document, actors_at(document, WHO)), event).type == expected


@pytest.mark.parametrize(
    ("verb", "actors", "recipients"), [("lose", [], ["Sudmark"]), ("hit", ["Norland"], ["Sudmark"])]
)
def test_who_loses_somebody_hits_nobody(verb: str, actors: list[str], recipients: list[str]) -> None:
    document = parsed(LOST.format(verb=verb))
    known = actors_at(document, WHO)
    one, two = (known.party(mention) for mention in known.mentions)
    event = replace(make_event("ASSAULT", document.span(1, 2)), actors=(one,), recipients=(two,))
    told = event_plain.plainly(make_reading(document, known), event)
    assert ([p.span.text for p in told.actors], [p.span.text for p in told.recipients]) == (actors, recipients)


CEASE = (
    "Holm/PROPN/2/nsubj urged/VERB/0/root/urge Norland/PROPN/2/obj to/PART/5/mark {verb}/VERB/2/xcomp/{verb}/VB"
    " arming/VERB/5/xcomp/arm/VBG Sudmark/PROPN/6/obj"
)


@pytest.mark.parametrize(
    ("remark", "verb", "content", "granted"),
    [
        ("what is to end goes on", "stop", "ongoing", True),
        ("what is to begin does not", "start", "ongoing", False),
        ("nobody calls for its end", "stop", None, False),
    ],
)
def test_what_is_to_end_is_taken_for_granted(remark: str, verb: str, content: str | None, granted: bool) -> None:
    document = parsed(CEASE.format(verb=verb))
    known = actors_at(document, WHO)
    _, norland, sudmark = (known.party(m) for m in known.mentions)
    assert norland is not None and sudmark is not None
    event = replace(make_event("AID", document.span(5, 6)), actors=(norland,), recipients=(sudmark,))
    event = replace(event, status="alleged", content_status=content)
    reading = make_reading(document, known)
    assert event_plain.taken_for_granted(reading, event) is granted, remark
    assert event_plain.beyond_doubt(reading, event) is granted, remark
    assert not event_plain.beyond_doubt(reading, replace(event, recipients=()))


REPEATED = "Holm/PROPN/2/nsubj repeated/VERB/0/root/repeat Norland/PROPN/4/nsubj rejects/VERB/2/ccomp/reject Sudmark/PROPN/4/obj"


@pytest.mark.parametrize(
    ("remark", "act", "kind", "expected"),
    [
        ("who only tells of a refusal", "confirm", "REJECT", ["rejects"]),
        ("who tells of another deed", "confirm", "ACCUSE", ["repeated", "rejects"]),
        ("who refuses too", "refuse", "REJECT", ["repeated", "rejects"]),
    ],
)
def test_who_tells_of_a_deed_has_not_done_it(remark: str, act: str, kind: str, expected: list[str]) -> None:
    document = parsed(REPEATED)
    known = actors_at(document, WHO)
    class_ = "assertive" if act == "confirm" else "commissive"
    said = replace(accusing(document), act=act, act_class=class_)
    told = [make_event(kind, document.span(1, 2)), make_event("REJECT", document.span(3, 4))]
    kept = event_echoes.without(make_reading(document, known, said), told)
    assert [e.trigger.text for e in kept] == expected, remark


SIDES = "Both/DET/2/det {who}/NOUN/3/nsubj/{lemma}/NNS signed/VERB/0/root/sign a/DET/5/det pact/NOUN/3/obj"


@pytest.mark.parametrize(("who", "lemma", "sure"), [("sides", "side", True), ("guests", "guest", False)])
def test_both_sides_sign(who: str, lemma: str, sure: bool) -> None:
    document = parsed(SIDES.format(who=who, lemma=lemma))
    known = actors_at(document, {who: "group"})
    event = make_event("AGREE", document.span(2, 3), actors=[document.span(0, 2)])
    assert event_plain.beyond_doubt(make_reading(document, known), event) is sure


@pytest.mark.parametrize(
    ("what", "kind"), [("treaty", "AGREE"), ("document", "AGREE"), ("plan", "AGREE"), ("book", "SUPPORT")]
)
def test_who_signs_papers_agrees(what: str, kind: str) -> None:
    document = parsed(SIGNED.format(what=what))
    event = make_event("SUPPORT", document.span(3, 4))
    assert event_plain.plainly(make_reading(document, actors_at(document, {"Norland": "state"})), event).type == kind


TOPPLED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} the/DET/4/det {whom}/NOUN/2/obj"


@pytest.mark.parametrize(
    ("remark", "verb", "whom", "sure"),
    [
        ("a president", "overthrow", "president", True),
        ("a government", "topple", "government", True),
        ("nobody who rules", "topple", "rival", False),
        ("done otherwise", "meet", "president", False),
    ],
)
def test_who_overthrows_a_ruler_is_beyond_doubt(remark: str, verb: str, whom: str, sure: bool) -> None:
    document = parsed(TOPPLED.format(verb=verb, whom=whom))
    actors = actors_at(document, {"Norland": "state", whom: "organisation"})
    ruler = actors.party(actors.mentions[1])
    assert ruler is not None
    event = replace(make_event("COERCE", document.span(1, 2)), recipients=(ruler,))
    assert event_plain.beyond_doubt(make_reading(document, actors), event) is sure, remark


@pytest.mark.parametrize(("what", "sure"), [("border", True), ("shop", False)])
def test_a_border_closed_is_beyond_doubt(what: str, sure: bool) -> None:
    document = parsed(TOPPLED.format(verb="close", whom=what))
    actors = actors_at(document, {"Norland": "state"})
    norland = actors.party(actors.mentions[0])
    assert norland is not None
    event = replace(make_event("COERCE", document.span(1, 2)), actors=(norland,))
    assert event_plain.beyond_doubt(make_reading(document, actors), event) is sure


BLAST = "{of}/NOUN/2/compound blast/NOUN/3/nsubj wrecked/VERB/0/root/wreck market/NOUN/3/obj"


@pytest.mark.parametrize(("of", "sure"), [("bomb", True), ("gas", False)])
def test_what_a_blast_of_arms_wrecks_is_attacked(of: str, sure: bool) -> None:
    document = parsed(BLAST.format(of=of))
    known = actors_at(document, {"market": "organisation"})
    (market,) = (known.party(m) for m in known.mentions)
    wrecked = replace(make_event("ASSAULT", document.span(2, 3)), recipients=(market,))
    assert event_plain.outright(make_reading(document, known), wrecked) == sure


IN_PACT = "Norland/PROPN/2/nsubj suspended/VERB/0/root/suspend its/PRON/4/nmod:poss {what}/NOUN/2/obj in/ADP/6/case treaty/NOUN/4/nmod"


@pytest.mark.parametrize(("what", "sure"), [("participation", True), ("interest", False)])
def test_who_ends_its_part_in_a_pact(what: str, sure: bool) -> None:
    document = parsed(IN_PACT.format(what=what))
    known = actors_at(document, {"Norland": "state"})
    (norland,) = (known.party(m) for m in known.mentions)
    ended = replace(make_event("SANCTION", document.span(1, 2)), actors=(norland,))
    assert event_plain.outright(make_reading(document, known), ended) == sure


TRADED = "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj traded/VERB/0/root/trade {what}/NOUN/4/obj"


@pytest.mark.parametrize(
    ("what", "actors", "recipients"),
    [("blame", ["Norland", "Sudmark"], []), ("grain", ["Norland"], ["Sudmark"])],
)
def test_who_trade_blame_all_accuse(what: str, actors: list[str], recipients: list[str]) -> None:
    document = parsed(TRADED.format(what=what))
    known = actors_at(document, WHO)
    norland, sudmark = (known.party(m) for m in known.mentions)
    event = replace(make_event("ACCUSE", document.span(3, 4)), actors=(norland,), recipients=(sudmark,))
    settled = event_plain.plainly(make_reading(document, known), event)
    assert [[p.span.text for p in side] for side in (settled.actors, settled.recipients)] == [actors, recipients]


@pytest.mark.parametrize(("how", "both"), [("two", True), ("both", True), ("three", False)])
def test_two_armies_are_two_sides(how: str, both: bool) -> None:
    document, known, reading = setting(
        f"the/DET/3/det {how}/NUM/3/nummod ministers/NOUN/4/nsubj/minister/NNS met/VERB/0/root/meet"
    )
    (party,) = made(document, known, "ASSAULT", 3, ["ministers"], []).actors
    assert event_plain.of_two(reading, party) == both
