"""Words that name no event of politics: feelings, staff, one's own policy, a plan that is weighed, a conference, a film, beasts, games, polls."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Party, Quotation
from avviso.analysis.events import idle as event_idle
from tests.factories.political import make_event, make_reading
from tests.factories.quotations import actors_at, parsed

WAS = "Holm/PROPN/3/nsubj was/AUX/3/cop/be/VBD {how}/ADJ/0/root of/ADP/5/case Norland/PROPN/3/obl"
VOICED = (
    "Holm/PROPN/2/nsubj voiced/VERB/0/root/voice {what}/NOUN/2/obj about/ADP/6/case the/DET/6/det {whom}/{pos}/3/nmod"
)
DEFENDED = "Holm/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {whose}/PRON/4/nmod:poss {what}/NOUN/2/obj"
CUT = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} forty/NUM/4/nummod {what}/NOUN/2/obj on/ADP/6/case {off}/NOUN/2/obl"
STUDIES = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} the/DET/4/det {what}/NOUN/2/obj"
BROKEN = (
    "Norland/PROPN/2/nsubj saw/VERB/0/root/see {what}/NOUN/2/obj/{what} of/ADP/6/case the/DET/6/det truce/NOUN/3/nmod"
)
WOULD = "The/DET/2/det {what}/NOUN/4/nsubj {aux}/AUX/4/aux/{aux}/{tag} {verb}/VERB/0/root/{verb}/VB Norland/PROPN/4/obj"
DURING = "{mark}/ADP/2/case {what}/NOUN/5/obl {of}/ADP/4/case {whom}/PROPN/{head}/nmod spoke/VERB/0/root/speak Holm/PROPN/5/nsubj"
STOPPED = "Holm/PROPN/2/nsubj left/VERB/0/root/leave after/SCONJ/6/mark talks/NOUN/6/nsubj:pass/talk/NNS were/AUX/6/aux:pass/be/VBD {verb}/VERB/2/advcl/{verb}/VBN"
ABOUT = "A/DET/2/det {work}/NOUN/0/root about/ADP/5/case the/DET/5/det siege/NOUN/2/nmod"
TELLS = "The/DET/2/det {work}/NOUN/3/nsubj {verb}/VERB/0/root/{verb} how/ADV/6/advmod Holm/PROPN/6/nsubj attacks/VERB/3/ccomp/attack/VBZ"
BACKED = "Soldiers/NOUN/0/root/soldier/NNS backed/VERB/1/acl/back/VBN by/ADP/4/case {who}/NOUN/2/obl"
ATTACKED = "{who}/NOUN/2/nsubj attacked/VERB/0/root/attack {whom}/NOUN/2/obj"
SCORE = (
    "Norland/PROPN/2/nsubj crushed/VERB/0/root/crush Sudmark/PROPN/2/obj {one}/NUM/2/obl {mark}/SYM/4/case 0/NUM/4/nmod"
)
MEET = (
    "Norland/PROPN/3/nsubj will/AUX/3/aux meet/VERB/0/root/meet/VB Sudmark/PROPN/3/obj in/ADP/6/case {where}/NOUN/3/obl"
)
SHARE = "{who}/NOUN/4/nsubj of/ADP/3/case townspeople/NOUN/1/nmod back/VERB/0/root/back/VBP Holm/PROPN/4/obj"
NOR = "Norland/PROPN/3/nsubj neither/CCONJ/3/advmod {one}/VERB/0/root/{one} nor/CCONJ/5/cc denied/VERB/3/conj/deny it/PRON/5/obj"
NOT_OUT = "Norland/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod {verb}/VERB/0/root/{verb} talks/NOUN/4/obj/talk"
REFUSED = (
    "Norland/PROPN/2/nsubj refused/VERB/0/root/refuse to/PART/4/mark {verb}/VERB/2/xcomp/{verb} talks/NOUN/4/obj/talk"
)
SUED = "{who}/NOUN/2/nsubj {verb}/VERB/0/root/{verb} {whom}/NOUN/2/obj"

# Remark, words, type, token of the trigger, tokens of the actors, of the recipients, whether there is no event.
LISTED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root Holm/PROPN/2/obj {mark}/ADP/2/compound:prt a/DET/6/det blacklist/NOUN/2/obl"
ABOUT_IT = "accusing/VERB/4/{dep}/accuse/{tag} Norland/PROPN/1/obj is/AUX/4/cop easy/ADJ/0/root"
WARNED_OF = "Holm/PROPN/2/nsubj warned/VERB/0/root/warn Norland/PROPN/2/obj of/ADP/5/case {what}s/NOUN/2/obl/{what}/NNS"
BEFALLS = "Holm/PROPN/2/nsubj warned/VERB/0/root/warn that/SCONJ/5/mark {what}/NOUN/5/nsubj menaced/VERB/2/ccomp/menace/VBD Norland/PROPN/5/obj"
ROWS = [
    ("a state of mind", WAS.format(how="afraid"), "ACCUSE", 2, [0], [4], True),
    ("a judgement", WAS.format(how="critical"), "ACCUSE", 2, [0], [4], False),
    ("a feeling about a thing", VOICED.format(what="pessimism", whom="economy", pos="NOUN"), "ACCUSE", 2, [0], [], True),
    ("the same at its verb", VOICED.format(what="optimism", whom="economy", pos="NOUN"), "SUPPORT", 1, [0], [], True),
    ("a feeling about a state", VOICED.format(what="pessimism", whom="Norland", pos="PROPN"), "ACCUSE", 2, [0], [5], False),
    ("about a state that is no party", VOICED.format(what="pessimism", whom="Norland", pos="PROPN"), "ACCUSE", 2, [0], [], False),
    ("a charge", VOICED.format(what="anger", whom="economy", pos="NOUN"), "ACCUSE", 2, [0], [], False),
    ("his own policy", DEFENDED.format(verb="defend", whose="his", what="policy"), "SUPPORT", 1, [0], [], True),
    ("his own minister", DEFENDED.format(verb="defend", whose="his", what="minister"), "SUPPORT", 1, [0], [3], False),
    ("what he praises", DEFENDED.format(verb="praise", whose="its", what="policy"), "SUPPORT", 1, [0], [], False),
    ("a worry that is shared", STUDIES.format(verb="share", what="concern"), "ACCUSE", 3, [0], [], True),
    ("a worry that is voiced", STUDIES.format(verb="voice", what="concern"), "ACCUSE", 3, [0], [], False),
    ("what is warned against", "Holm/PROPN/2/nsubj warned/VERB/0/root/warn against/ADP/4/case optimism/NOUN/2/obl", "THREATEN", 1, [0], [], True),
    ("what a sentence is about", ABOUT_IT.format(tag="VBG", dep="csubj"), "ACCUSE", 0, [], [1], True),
    ("what else is about it", ABOUT_IT.format(tag="VBG", dep="csubj"), "ASSAULT", 0, [], [1], False),
    ("what somebody does beside", ABOUT_IT.format(tag="VBG", dep="advcl"), "ACCUSE", 0, [], [1], False),
    ("who is looked for", STUDIES.format(verb="seek", what="tenant"), "REQUEST", 1, [0], [3], True),
    ("what is sought", STUDIES.format(verb="seek", what="loan"), "REQUEST", 1, [0], [], False),
    ("what comes by itself", WARNED_OF.format(what="flood"), "THREATEN", 1, [0], [2], True),
    ("what somebody will do", WARNED_OF.format(what="consequence"), "THREATEN", 1, [0], [2], False),
    ("what befalls a land", BEFALLS.format(what="famine"), "THREATEN", 1, [0], [5], True),
    ("what an army does to a land", BEFALLS.format(what="army"), "THREATEN", 1, [0], [5], False),
    ("who is warned", "Holm/PROPN/2/nsubj warned/VERB/0/root/warn Norland/PROPN/2/obj against/ADP/5/case raids/NOUN/2/obl", "THREATEN", 1, [0], [2], False),
    ("posts cut", CUT.format(verb="cut", what="post", off="Monday"), "COERCE", 1, [0], [3], True),
    ("envoys' posts cut", CUT.format(verb="cut", what="post", off="Monday").replace("forty/NUM/4/nummod", "diplomatic/ADJ/4/amod"), "SANCTION", 1, [0], [], False),
    ("clerks sent on leave", CUT.format(verb="put", what="clerk", off="leave"), "COERCE", 1, [0], [3], True),
    ("clerks put on trial", CUT.format(verb="put", what="clerk", off="trial"), "COERCE", 1, [0], [3], False),
    ("a furlough", STUDIES.format(verb="regret", what="furlough"), "SANCTION", 3, [0], [], True),
    ("a boycott", STUDIES.format(verb="regret", what="boycott"), "SANCTION", 3, [0], [], False),
    ("neither confirmed nor denied", NOR.format(one="confirm"), "REJECT", 4, [0], [], True),
    ("an envoy", STUDIES.format(verb="recall", what="charge") + " d'affaires/NOUN/4/nmod", "ACCUSE", 3, [0], [], True),
    ("a charge", STUDIES.format(verb="bring", what="charge"), "ACCUSE", 3, [0], [], False),
    ("left open", NOT_OUT.format(verb="rule_out"), "REJECT", 3, [0], [], True),
    ("left open by a refusal", REFUSED.format(verb="rule_out"), "REJECT", 1, [0], [], True),
    ("not accepted", NOT_OUT.format(verb="accept"), "REJECT", 3, [0], [], False),
    ("a refusal", REFUSED.format(verb="hold"), "REJECT", 1, [0], [], False),
    ("refused besides", NOR.format(one="comment"), "REJECT", 4, [0], [], False),
    ("whose office is to advise", STUDIES.format(verb="advise", what="president"), "REQUEST", 1, [0], [], True),
    ("who advises somebody to act", STUDIES.format(verb="advise", what="president") + " to/PART/6/mark leave/VERB/2/xcomp", "REQUEST", 1, [0], [], False),
    ("the press asks for words", STUDIES.format(verb="decline", what="request") + " for/ADP/6/case comment/NOUN/4/nmod", "REQUEST", 3, [0], [], True),
    ("a request for aid", STUDIES.format(verb="decline", what="request") + " for/ADP/6/case aid/NOUN/4/nmod", "REQUEST", 3, [0], [], False),
    ("a truce that is broken", BROKEN.format(what="violation"), "RETREAT", 5, [0], [], True),
    ("a truce that is praised", BROKEN.format(what="terms"), "RETREAT", 5, [0], [], False),
    ("a danger", STUDIES.format(verb="pose", what="threat"), "THREATEN", 3, [0], [], True),
    ("a threat that is made", STUDIES.format(verb="repeat", what="threat"), "THREATEN", 3, [0], [], False),
    ("a plan that is weighed", STUDIES.format(verb="study", what="proposal"), "REQUEST", 3, [0], [], True),
    ("a plan that is turned down", STUDIES.format(verb="reject", what="proposal"), "REQUEST", 3, [0], [], False),
    ("a demand that is weighed", STUDIES.format(verb="study", what="demand"), "REQUEST", 3, [0], [], False),
    ("what a plan would do", WOULD.format(what="plan", aux="would", tag="MD", verb="keep"), "REQUEST", 1, [], [4], True),
    ("what a plan raises", WOULD.format(what="plan", aux="do", tag="VBP", verb="raise"), "REQUEST", 1, [], [4], True),
    ("what a plan asks", WOULD.format(what="plan", aux="did", tag="VBD", verb="ask"), "REQUEST", 1, [], [4], False),
    ("where he spoke", DURING.format(mark="during", what="conference", of="of", whom="Spring", head=2), "CONSULT", 1, [5], [], True),
    ("a conference with somebody", DURING.format(mark="during", what="conference", of="with", whom="Norland", head=2), "CONSULT", 1, [5, 3], [], False),
    ("talks at which he spoke", DURING.format(mark="during", what="talk", of="of", whom="Spring", head=2), "CONSULT", 1, [5], [], False),
    ("talks that stopped", STOPPED.format(verb="suspend"), "CONSULT", 3, [0], [], True),
    ("talks that were held", STOPPED.format(verb="hold"), "CONSULT", 3, [0], [], False),
    ("what a film is about", ABOUT.format(work="film"), "ASSAULT", 4, [], [], True),
    ("what a report is about", ABOUT.format(work="report"), "ASSAULT", 4, [], [], False),
    ("what an opera tells", TELLS.format(work="opera", verb="show"), "ASSAULT", 5, [4], [], True),
    ("what a book tells may be so", TELLS.format(work="book", verb="show"), "ASSAULT", 5, [4], [], False),
    ("beasts", ATTACKED.format(who="wolf", whom="hiker"), "ASSAULT", 1, [0], [2], True),
    ("on beasts", ATTACKED.format(who="soldier", whom="cattle"), "ASSAULT", 1, [0], [2], True),
    ("a state of the same name", ATTACKED.format(who="soldier", whom="cattle").replace("cattle/NOUN", "cattle/PROPN"), "ASSAULT", 1, [0], [2], False),
    ("people", ATTACKED.format(who="soldier", whom="hiker"), "ASSAULT", 1, [0], [2], False),
    ("players among themselves", ATTACKED.format(who="cyclist", whom="referee"), "ASSAULT", 1, [0], [2], True),
    ("a player and somebody else", ATTACKED.format(who="cyclist", whom="hiker"), "ASSAULT", 1, [0], [2], False),
    ("a score", SCORE.format(one="5", mark="-"), "ASSAULT", 1, [0], [2], True),
    ("a year", SCORE.format(one="1915", mark="-"), "ASSAULT", 1, [0], [2], False),
    ("a day", SCORE.format(one="6", mark="-") + " June/PROPN/4/nmod", "ASSAULT", 1, [0], [2], False),
    ("two private people at law", SUED.format(who="tenant", verb="sue", whom="broadcaster"), "ACCUSE", 1, [0], [2], True),
    ("a tenant and the state", SUED.format(who="tenant", verb="sue", whom="ministry"), "ACCUSE", 1, [0], [2], False),
    ("two private people in words", SUED.format(who="tenant", verb="blame", whom="broadcaster"), "ACCUSE", 1, [0], [2], False),
    ("two private people who meet", SUED.format(who="tenant", verb="meet", whom="broadcaster"), "CONSULT", 1, [0], [2], True),
    ("one whom nobody meets", SUED.format(who="tenant", verb="attend", whom="meeting"), "CONSULT", 1, [0], [], False),
    ("a list somebody is taken off", LISTED.format(verb="take", mark="off"), "COERCE", 5, [0], [], True),
    ("a list somebody is put on", LISTED.format(verb="put", mark="on"), "COERCE", 5, [0], [], False),
    ("a match", MEET.format(where="semifinal"), "CONSULT", 2, [0, 3], [], True),
    ("a town", MEET.format(where="Velden"), "CONSULT", 2, [0, 3], [], False),
    ("a share of the people", SHARE.format(who="majority"), "SUPPORT", 3, [0], [4], True),
    ("soldiers with tanks behind them", BACKED.format(who="tank"), "AID", 1, [3], [0], True),
    ("soldiers with allies behind them", BACKED.format(who="ally"), "AID", 1, [3], [0], False),
    ("a crowd", SHARE.format(who="crowd"), "SUPPORT", 3, [0], [4], False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "kind", "token", "actors", "recipients", "none"), ROWS, ids=[row[0] for row in ROWS]
)
def test_words_that_tell_of_no_event(remark, words, kind, token, actors, recipients, none):
    document = parsed(words)
    kinds = {"Holm": "person", "Norland": "state", "Sudmark": "state", "ministry": "organisation", "tenant": "person"}
    known = actors_at(document, {**kinds, "broadcaster": "organisation"})
    reading = make_reading(document, known)

    def side(tokens: list[int]) -> tuple[Party, ...]:
        named = (known.mention_at(t) for t in tokens)
        return tuple(
            Party(len(known.entities) if m is None or m.entity is None else m.entity, document.span(t, t + 1))
            for t, m in zip(tokens, named, strict=True)
        )

    event = replace(make_event(kind, document.span(token, token + 1)), actors=side(actors), recipients=side(recipients))
    assert event_idle.is_idle(reading, event) is none, remark


WARNED = "Holm/PROPN/2/nsubj warned/VERB/0/root/warn that/SCONJ/6/mark {who}/PROPN/6/nsubj may/AUX/6/aux {verb}/VERB/2/ccomp/{verb} in/ADP/8/case Sudmark/PROPN/6/obl"


@pytest.mark.parametrize(
    ("remark", "who", "verb", "whom", "none"),
    [
        ("others will suffer", "Norland", "starve", None, True),
        ("where they will", "Norland", "starve", "Sudmark", True),
        ("whom it befalls", "Norland", "starve", "Norland", True),
        ("his own side", "Holm", "strike", "Sudmark", False),
    ],
)
def test_a_warning_of_what_others_may_do_is_no_threat(
    remark: str, who: str, verb: str, whom: str | None, none: bool
) -> None:
    document = parsed(WARNED.format(who=who, verb=verb))
    known = actors_at(document, {"Holm": "person", "Norland": "state", "Sudmark": "state"})
    party = {m.span.text: found for m in known.mentions if (found := known.party(m)) is not None}
    said = Quotation(
        None, document.span(1, 2), (document.span(2, 8),), "indirect", "assertive", "warn", speaker=party["Holm"]
    )
    event = replace(
        make_event("THREATEN", document.span(1, 2)),
        actors=(party["Holm"],),
        recipients=() if whom is None else (party[whom],),
    )
    assert event_idle.is_idle(make_reading(document, known, said), event) is none, remark


@pytest.mark.parametrize(("status", "none"), [("hypothetical", True), ("actual", False)])
def test_violence_of_nobody_that_has_not_come(status: str, none: bool) -> None:
    document = parsed("An/DET/2/det explosion/NOUN/3/nsubj shook/VERB/0/root/shake something/PRON/3/obj")
    event = replace(make_event("ASSAULT", document.span(1, 2)), status=status)
    assert event_idle.is_idle(make_reading(document, actors_at(document, {})), event) is none


@pytest.mark.parametrize(
    ("remark", "words", "whom", "none"),
    [
        ("in a vote", "Holm/PROPN/2/nsubj defeated/VERB/0/root/defeat rebels/NOUN/2/obj/rebel/NNS in/ADP/6/case the/DET/6/det election/NOUN/2/obl", 2, True),
        ("in a battle", "Holm/PROPN/2/nsubj defeated/VERB/0/root/defeat rebels/NOUN/2/obj/rebel/NNS in/ADP/6/case the/DET/6/det battle/NOUN/2/obl", 2, False),
        ("a candidate", "Holm/PROPN/2/nsubj beat/VERB/0/root/beat the/DET/4/det candidate/NOUN/2/obj", 3, True),
        ("a candidate who is killed", "Holm/PROPN/2/nsubj killed/VERB/0/root/kill the/DET/4/det candidate/NOUN/2/obj", 3, False),
    ],
)  # fmt: skip
def test_who_wins_an_election_attacks_nobody(remark: str, words: str, whom: int, none: bool) -> None:
    document = parsed(words)
    event = make_event(
        "ASSAULT", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(whom, whom + 1)]
    )
    assert event_idle.is_idle(make_reading(document, actors_at(document, {})), event) is none, remark


@pytest.mark.parametrize(("mark", "tag", "idle"), [("whether", "SCONJ", True), ("Norland", "PROPN", False)])
def test_who_only_asks_a_question_requests_nothing(mark: str, tag: str, idle: bool) -> None:
    document = parsed(f"Holm/PROPN/2/nsubj asked/VERB/0/root/ask {mark}/{tag}/4/mark leave/VERB/2/ccomp/leave")
    said = Quotation(None, document.span(1, 2), (document.span(2, 4),), "indirect", "directive", "ask")
    actors = actors_at(document, {"Holm": "person"})
    event = make_event("REQUEST", document.span(1, 2))
    assert event_idle.is_idle(make_reading(document, actors, said), event) is idle


TARGET = (
    "Holm/PROPN/2/nsubj warned/VERB/0/root/warn that/SCONJ/7/mark ships/NOUN/7/nsubj/ship/NNS become/VERB/2/ccomp"
    " {how}/ADJ/7/amod targets/NOUN/5/xcomp/target/NNS"
)


@pytest.mark.parametrize(("how", "threat"), [("legitimate", True), ("likely", False)])
def test_to_call_somebody_a_legitimate_target_is_to_threaten(how: str, threat: bool) -> None:
    document = parsed(TARGET.format(how=how))
    known = actors_at(document, {"Holm": "person"})
    said = Quotation(
        None,
        document.span(1, 2),
        (document.span(2, 7),),
        "indirect",
        "assertive",
        "warn",
        speaker=known.party(known.mentions[0]),
    )
    speech = make_reading(document, known, said).speech
    assert speech.is_threat(speech.said[0]) is threat


BLAST = "An/DET/2/det explosion/NOUN/6/nsubj at/ADP/5/case a/DET/5/det {where}/NOUN/2/nmod killed/VERB/0/root/kill six/NUM/6/obj"
RIPPED = "A/DET/2/det blast/NOUN/3/nsubj wrecked/VERB/0/root/wreck a/DET/5/det {where}/NOUN/3/obj"
GAS = "A/DET/3/det {what}/NOUN/3/compound explosion/NOUN/4/nsubj shook/VERB/0/root/shake a/DET/6/det house/NOUN/4/obj"
BY = " and/CCONJ/9/cc {who}/NOUN/10/nsubj fled/VERB/6/conj/flee"
WORKS = [
    ("at a factory", BLAST.format(where="factory"), 1, True),
    ("at a mosque", BLAST.format(where="mosque"), 1, False),
    ("at a factory, and rebels", BLAST.format(where="factory") + BY.format(who="rebel"), 1, False),
    ("at a factory, and workers", BLAST.format(where="factory") + BY.format(who="worker"), 1, True),
    ("at its verb", RIPPED.format(where="refinery"), 2, True),
    ("at its verb, in a market", RIPPED.format(where="market"), 2, False),
    ("gas", GAS.format(what="gas"), 2, True),
    ("a bomb", GAS.format(what="bomb"), 2, False),
]


@pytest.mark.parametrize(("remark", "words", "token", "none"), WORKS, ids=[row[0] for row in WORKS])
def test_a_blast_at_work_is_no_attack(remark: str, words: str, token: int, none: bool) -> None:
    document = parsed(words)
    event = make_event("ASSAULT", document.span(token, token + 1), recipients=[document.span(4, 5)])
    assert event_idle.is_idle(make_reading(document, actors_at(document, {})), event) is none, remark


PRESSED = (
    "We/PRON/5/nsubj:pass {will}/AUX/5/aux/{will} not/PART/5/advmod be/AUX/5/aux:pass {verb}/VERB/0/root/{verb}/VBN"
)


@pytest.mark.parametrize(
    ("will", "verb", "none"), [("will", "blackmail", True), ("had", "blackmail", False), ("will", "arrest", False)]
)
def test_who_will_not_be_pressed_by_nobody(will: str, verb: str, none: bool) -> None:
    document = parsed(PRESSED.format(will=will, verb=verb))
    event = make_event("COERCE", document.span(4, 5), recipients=[document.span(0, 1)])
    event = replace(event, status="negated")
    assert event_idle.is_idle(make_reading(document, actors_at(document, {})), event) is none
