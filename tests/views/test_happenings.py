"""The lines of events in the report's own words."""

from __future__ import annotations

from typing import Any

import pytest

from avviso.views.brief import brief
from avviso.views.citations import Line
from tests.factories import rows


def lines(records: list[dict[str, Any]]) -> tuple[Line, ...]:
    return brief(records).sections[0].lines


def deed(text: str, type_: str, trigger: str, actors: list[str], recipients: list[str], status: str) -> dict[str, Any]:
    """An event whose parties are named as the text has them."""
    named = [
        [{**rows.span(words, text), "actor": words, "name": words} for words in side] for side in (actors, recipients)
    ]
    return rows.event(
        type=type_,
        trigger=rows.span(trigger, text),
        actors=named[0],
        recipients=named[1],
        status=status,
        id=f"e-{trigger}",
    )


# The text, the event's type, its word, who did it to whom, how it stands; what the brief says of it.
WORDS = [
    ("its own object", "Norland froze the assets of a firm, accusing Berg.", "COERCE", "froze", ["Norland"], ["firm"], "actual", "Norland froze the assets of a firm [COERCE]"),
    ("behind a participle", "Norland has withheld two payments.", "SANCTION", "withheld", ["Norland"], [], "actual", "Norland withheld two payments [SANCTION]"),
    ("a modal, as printed", "Norland must reopen the railway.", "RETREAT", "reopen", ["Norland"], [], "hypothetical", "Norland must reopen the railway [RETREAT]"),
    ("what should be over", "Norland should have reopened the port.", "RETREAT", "reopened", ["Norland"], [], "hypothetical", "Norland should have reopened the port [RETREAT]"),
    ("no modal", "Norland threatened to veto the text.", "REJECT", "veto", ["Norland"], [], "hypothetical", "Norland might veto the text [REJECT]"),
    ("not the table's object", "Norland will release 40 tons of water to Sudmark.", "RETREAT", "release", ["Norland"], ["Sudmark"], "planned", "Norland will release 40 tons of water to Sudmark [RETREAT]"),
    ("the table's object", "Norland released the envoy.", "RETREAT", "released", ["Norland"], ["the envoy"], "actual", "Norland released the envoy [RETREAT]"),
    ("approval withheld", "The allies do not accept the map.", "REJECT", "accept", ["The allies"], [], "actual", "The allies did not accept the map [REJECT]"),
    ("refused", "Norland has refused to negotiate with Sudmark.", "REJECT", "negotiate", ["Norland"], ["Sudmark"], "actual", "Norland refused to negotiate with Sudmark [REJECT]"),
    ("a passive", "The envoy had been confined to Port Vell since May.", "COERCE", "confined", [], ["The envoy"], "actual", "The envoy was confined to Port Vell [COERCE]"),
    ("whom nobody named hit", "Drones bombed two Norland convoys on Monday.", "ASSAULT", "bombed", [], ["Norland"], "actual", "Two Norland convoys were bombed [ASSAULT]"),
    ("how many", "Norland killed 20 of the rebels.", "ASSAULT", "killed", ["Norland"], ["rebels"], "actual", "Norland killed 20 of the rebels [ASSAULT]"),
    ("whom they met", "Norland met the rebels in Port Vell.", "CONSULT", "met", ["Norland", "the rebels"], [], "actual", "Norland met the rebels in Port Vell [CONSULT]"),
    ("asked for what", "Norland ordered the envoy to leave at once.", "REQUEST", "ordered", ["Norland"], ["envoy"], "actual", "Norland ordered the envoy to leave at once [REQUEST]"),
    ("a headline", "Marchers block harbour bridge", "PROTEST", "block", ["Marchers"], [], "actual", "Marchers blocked harbour bridge [PROTEST]"),
    ("going on", "Norland kept talking to Sudmark.", "CONSULT", "talking", ["Norland"], ["Sudmark"], "ongoing", "Norland is talking to Sudmark [CONSULT]"),
    ("both of two things", "Norland gave them both food and money.", "AID", "gave", ["Norland"], [], "actual", "Norland gave them both food and money [AID]"),
    ("another verb behind", "Norland froze the funds and left.", "COERCE", "froze", ["Norland"], [], "actual", "Norland froze the funds [COERCE]"),
    ("a fight of two", "There was fighting between Norland and Sudmark.", "ASSAULT", "fighting", ["Norland", "Sudmark"], [], "actual", "There was fighting between Norland and Sudmark [ASSAULT]"),
    ("its dead", "Some 850 people died in the war.", "ASSAULT", "war", [], ["Some 850 people"], "actual", "Some 850 people were killed in the war [ASSAULT]"),
    ("what undoes a deed was done", "Norland has already postponed a visit to Sudmark.", "CONSULT", "postponed", ["Norland"], ["Sudmark"], "negated", "Norland postponed a visit to Sudmark [CONSULT]"),
    ("nor was that", "Norland did not cancel the visit to Sudmark.", "CONSULT", "cancel", ["Norland"], ["Sudmark"], "negated", "Norland did not cancel the visit to Sudmark [CONSULT]"),
    ("of somebody who does something else", "A leader being prosecuted in a death is defending his work.", "ACCUSE", "prosecuted", [], ["A leader"], "ongoing", "A leader is being prosecuted in a death [ACCUSE]"),
    ("what stands before who does it", "The treaty, which the ministers signed last May, holds.", "AGREE", "signed", ["the ministers"], [], "actual", "The ministers signed an agreement [AGREE]"),
    ("a truce that was there", "A truce between Norland and Sudmark fell apart.", "RETREAT", "truce", ["Norland", "Sudmark"], [], "negated", "The truce between Norland and Sudmark did not hold [RETREAT]"),
    ("a truce that never was", "Norland and Sudmark did not reach a truce.", "RETREAT", "truce", ["Norland", "Sudmark"], [], "negated", "Norland and Sudmark did not make a truce [RETREAT]"),
    ("a noun", "Norland raised objections to it.", "REJECT", "objections", ["Norland"], [], "actual", "Norland: “objections”, coded as a rejection [REJECT]"),
    ("a noun that could be a verb", "The block of Norland fell.", "PROTEST", "block", ["Norland"], [], "actual", "Norland: “block”, coded as a protest [PROTEST]"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "text", "type_", "trigger", "actors", "recipients", "status", "expected"),
    WORDS,
    ids=[row[0] for row in WORDS],
)
def test_a_deed_in_the_reports_words(
    remark: str,
    text: str,
    type_: str,
    trigger: str,
    actors: list[str],
    recipients: list[str],
    status: str,
    expected: str,
) -> None:
    event = deed(text, type_, trigger, actors, recipients, status)
    assert [line.text for line in lines([rows.report(text=text), event])] == [expected], remark


def test_a_toll_stands_under_the_attack_of_its_sentence() -> None:
    text = "Rebels stormed the fort, killing nine men. Rebels wounded two boys."
    stormed = deed(text, "ASSAULT", "stormed", ["Rebels"], ["the fort"], "actual")
    killed = deed(text, "ASSAULT", "killing", ["Rebels"], ["nine men"], "actual")
    elsewhere = deed(text, "ASSAULT", "wounded", ["Rebels"], ["two boys"], "actual")
    found = lines(
        [
            rows.report(text=text),
            *(
                {**e, "evidence": [{**e["evidence"][0], "start": e["trigger"]["start"]}]}
                for e in (stormed, killed, elsewhere)
            ),
        ]
    )
    assert [(line.text, [under.text for under in line.under]) for line in found] == [
        ("Rebels stormed the fort [ASSAULT]", ["Rebels killed nine men [ASSAULT]"]),
        ("Rebels wounded two boys [ASSAULT]", []),
    ]
