"""Whom words mean that point back at an event told before: who accused, who attacked, who was taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Answer, EventMention, Quotation
from avviso.analysis.events import backrefs as event_backrefs
from tests.factories.political import make_event, make_reading
from tests.factories.quotations import actors_at, parsed

WHO = {
    "Norland": "state",
    "Sudmark": "state",
    "Meridia": "state",
    "nurses": "group",
    "market": "state",
    "gunmen": "group",
    "they": "group",
}
ACCUSED = "Norland/PROPN/2/nsubj accused/VERB/0/root/accuse Sudmark/PROPN/2/obj"
REJECTED = "{who}/PROPN/2/nsubj rejected/VERB/0/root/reject {the}/DET/4/det {what}/NOUN/2/obj"
ASIDE = ACCUSED + " ,/PUNCT/6/punct a/DET/6/det charge/NOUN/8/obj they/PRON/8/nsubj denied/VERB/2/parataxis/deny"
ATTACKED = "Norland/PROPN/2/nsubj shelled/VERB/0/root/shell Sudmark/PROPN/2/obj"
CONDEMNED = "Meridia/PROPN/2/nsubj condemned/VERB/0/root/condemn {the}/DET/4/det {what}/NOUN/2/obj/{what}/NNS"
MARKET = "Meridia/PROPN/2/nsubj condemned/VERB/0/root/condemn the/DET/5/det market/NOUN/5/compound attack/NOUN/2/obj"
TAKEN = "gunmen/NOUN/2/nsubj/gunman/NNS seized/VERB/0/root/seize nurses/NOUN/2/obj/nurse/NNS"
FREED = "they/PRON/3/nsubj:pass were/AUX/3/aux:pass freed/VERB/0/root/free/VBN"
OTHER = "Meridia/PROPN/2/nsubj slept/VERB/0/root/sleep"

ANSWERS = [
    ("the accused", [ACCUSED, REJECTED.format(who="Sudmark", the="the", what="accusation")], ["Norland"]),
    ("anybody else", [ACCUSED, REJECTED.format(who="Meridia", the="the", what="accusation")], []),
    ("some accusation", [ACCUSED, REJECTED.format(who="Sudmark", the="an", what="accusation")], []),
    ("another kind of word", [ACCUSED, REJECTED.format(who="Sudmark", the="the", what="offer")], []),
    ("said too long ago", [ACCUSED, OTHER, OTHER, REJECTED.format(who="Sudmark", the="the", what="accusation")], []),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "lines", "expected"), ANSWERS, ids=[row[0] for row in ANSWERS])
def test_whom_a_refusal_answers(remark: str, lines: list[str], expected: list[str]) -> None:
    last = 3 * len(lines) - sum(line == OTHER for line in lines)
    assert (
        _recipients(lines, ("ACCUSE", 1, "Norland", "Sudmark"), ("REJECT", last - 2, lines[-1].split("/")[0], ""))
        == expected
    )


def test_whom_a_linked_denial_answers() -> None:
    document = parsed(f"{ACCUSED}\n{OTHER}\n{OTHER}\n" + REJECTED.format(who="Sudmark", the="the", what="idea"))
    known = actors_at(document, WHO)
    party = {m.span.text: known.party(m) for m in known.mentions}
    claim = Quotation(
        None, document.span(1, 2), (document.span(2, 3),), "indirect", "assertive", "assert", speaker=party["Norland"]
    )
    denial = replace(claim, act="deny", speaker=party["Sudmark"], answers=(Answer(0, "denies"),))
    event = replace(make_event("REJECT", document.span(8, 9)), actors=(party["Sudmark"],), reported_in=1)
    (told,) = event_backrefs.settled(make_reading(document, known, claim, denial), [event])
    assert [p.span.text for p in told.recipients] == ["Norland"]


def test_who_denies_what_he_is_charged_with() -> None:
    document = parsed(ASIDE)
    known = actors_at(document, WHO, same={"they": "Norland"})
    party = {m.span.text: known.party(m) for m in known.mentions}
    accused = replace(
        make_event("ACCUSE", document.span(1, 2)), actors=(party["Norland"],), recipients=(party["Sudmark"],)
    )
    denied = replace(make_event("REJECT", document.span(7, 8)), actors=(party["they"],))
    _, told = event_backrefs.settled(make_reading(document, known), [accused, denied])
    names = [known.entities[p.entity].name for p in (*told.actors, *told.recipients)]
    assert names == ["Sudmark", "Norland"]


CONDEMNATIONS = [
    ("the attacks just told", [ATTACKED, CONDEMNED.format(the="the", what="attack")], ["Norland"]),
    ("attacks at large", [ATTACKED, CONDEMNED.format(the="some", what="attack")], []),
    ("something else", [ATTACKED, CONDEMNED.format(the="the", what="law")], []),
    ("another attack", [ATTACKED, MARKET], []),
    ("one of another place in the same words", [ATTACKED.replace("Sudmark", "market"), MARKET], ["Norland"]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "lines", "expected"), CONDEMNATIONS, ids=[row[0] for row in CONDEMNATIONS])
def test_whom_a_condemnation_means(remark: str, lines: list[str], expected: list[str]) -> None:
    whom = lines[0].split()[-1].split("/")[0]
    assert _recipients(lines, ("ASSAULT", 1, "Norland", whom), ("ACCUSE", 4, "Meridia", "")) == expected, remark


@pytest.mark.parametrize(("status", "expected"), [("actual", ["Norland"]), ("alleged", [])])
def test_a_condemnation_takes_no_alleged_deed_for_done(status: str, expected: list[str]) -> None:
    document = parsed(f"{ATTACKED}\n{CONDEMNED.format(the='the', what='attack')}")
    known = actors_at(document, WHO)
    party = {m.span.text: known.party(m) for m in known.mentions}
    deed = replace(make_event("ASSAULT", document.span(1, 2)), actors=(party["Norland"],), status=status)
    blame = replace(make_event("ACCUSE", document.span(4, 5)), actors=(party["Meridia"],))
    *_, told = event_backrefs.settled(make_reading(document, known), [deed, blame])
    assert [p.span.text for p in told.recipients] == expected


@pytest.mark.parametrize(("mode", "expected"), [("abduct", ["nurses"]), (None, ["gunmen"])])
def test_who_is_freed(mode: str | None, expected: list[str]) -> None:
    document = parsed(f"{TAKEN}\n{FREED}")
    known = actors_at(document, WHO, same={"they": "gunmen"})
    party = {m.span.text: known.party(m) for m in known.mentions}
    taken = replace(
        make_event("ASSAULT", document.span(1, 2)), actors=(party["gunmen"],), recipients=(party["nurses"],), mode=mode
    )
    freed = replace(make_event("RETREAT", document.span(5, 6)), recipients=(party["they"],), mode="release")
    _, told = event_backrefs.settled(make_reading(document, known), [taken, freed])
    assert [known.entities[p.entity].name for p in told.recipients] == expected


def _recipients(lines: list[str], *told: tuple[str, int, str, str]) -> list[str]:
    """The recipients of the last of some events, (type, token, actor, recipient), after all."""
    document = parsed("\n".join(lines))
    known = actors_at(document, WHO)
    party = {m.span.text: known.party(m) for m in known.mentions}
    events: list[EventMention] = [
        replace(
            make_event(kind, document.span(token, token + 1)),
            actors=(party[by],),
            recipients=(party[to],) if to else (),
        )
        for kind, token, by, to in told
    ]
    after = event_backrefs.settled(make_reading(document, known), events)
    return [p.span.text for p in after[-1].recipients]


def test_who_was_taken_that_is_freed() -> None:
    taken = (
        TAKEN.replace("seized", "freed").replace("/seize", "/free")
        + " after/SCONJ/7/mark they/PRON/7/nsubj:pass were/AUX/7/aux:pass"
    )
    document = parsed(taken.replace("7/", "8/") + " left/ADV/8/advmod taken/VERB/2/advcl/take/VBN")
    known = actors_at(document, WHO, same={"they": "gunmen"})
    party = {m.span.text: known.party(m) for m in known.mentions}
    freed = replace(
        make_event("RETREAT", document.span(1, 2)),
        actors=(party["gunmen"],),
        recipients=(party["nurses"],),
        mode="release",
    )
    abducted = replace(make_event("ASSAULT", document.span(7, 8)), recipients=(party["they"],), mode="abduct")
    _, told = event_backrefs.settled(make_reading(document, known), [freed, abducted])
    assert [known.entities[p.entity].name for p in told.recipients] == ["nurses"]


URGED = "Meridia/PROPN/2/nsubj urged/VERB/0/root/urge {whom}/PRON/2/obj to/PART/5/mark stop/VERB/2/xcomp/stop/VB"


@pytest.mark.parametrize(("whom", "expected"), [("it", ["it"]), ("him", []), ("them", [])])
def test_whom_a_pronoun_addresses(whom: str, expected: list[str]) -> None:
    lines = [ATTACKED, URGED.format(whom=whom)]
    assert _recipients(lines, ("ASSAULT", 1, "Norland", "Sudmark"), ("REQUEST", 4, "Meridia", "")) == expected
