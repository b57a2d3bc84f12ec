"""How the brief words bounds, days, acts of speech, events and duties."""

from __future__ import annotations

import pytest

from avviso.views import acts, phrases

BOUNDS = [
    ("a plain number", (12, 12, 12), "12"),
    ("at least", (12, None, None), "12 or more"),
    ("up to", (None, None, 3000), "3,000 or fewer"),
    ("about", (None, 8000, None), "about 8,000"),
    ("a range", (12, None, 15), "12 to 15"),
    ("no bound known", (None, None, None), "no number"),
]


@pytest.mark.parametrize(("remark", "values", "expected"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_bounds(remark: str, values: tuple[float | None, float | None, float | None], expected: str) -> None:
    assert phrases.bounds(*values) == expected, remark


DAYS = [
    ("a day", ("2015-02-11", "2015-02-11", "2015-02-11"), "2015-02-11"),
    ("two days", ("2015-02-11/2015-02-12", "2015-02-11", "2015-02-12"), "2015-02-11 to 2015-02-12"),
    ("a vague past: the days it lies between", ("PAST_REF", "2015-01-01", "2015-06-30"), "2015-01-01 to 2015-06-30"),
    ("an evening", ("2016-03-21TEV", "2016-03-21", "2016-03-21"), "2016-03-21 evening"),
    ("an hour", ("2015-09-22T14:47", "2015-09-22", "2015-09-22"), "2015-09-22 14:47"),
    ("a decade", ("199", "1990-01-01", "1999-12-31"), "the 1990s"),
    ("a season: the days it lies between", ("2016-SU", "2016-06-01", "2016-08-31"), "2016-06-01 to 2016-08-31"),
    ("a lower bound only", (None, "2013-04-08", None), "from 2013-04-08 on"),
    ("nothing known", (None, None, None), ""),
]


@pytest.mark.parametrize(("remark", "values", "expected"), DAYS, ids=[row[0] for row in DAYS])
def test_days(remark: str, values: tuple[str | None, str | None, str | None], expected: str) -> None:
    assert phrases.span_of_days(*values) == expected, remark


@pytest.mark.parametrize(
    ("remark", "values", "expected"),
    [
        ("a day", ("2015-02-11", "2015-02-11", "2015-02-11"), "2015-02-11"),
        ("the hour that a page gives says nothing to a reader", ("2015-09-22T14:47", "2015-09-22", "2015-09-22"), "2015-09-22"),
        ("inferred", (None, "2013-04-08", "2013-05-01"), "2013-04-08 to 2013-05-01"),
        ("a guess without an end", ("2016", "2015-03-01", None), "from 2015-03-01 on"),
        ("unknown", (None, None, None), ""),
    ],
)  # fmt: skip
def test_published_on(remark: str, values: tuple[str | None, str | None, str | None], expected: str) -> None:
    published = dict(zip(("value", "earliest", "latest"), values, strict=True))
    assert phrases.published_on({**published, "basis": "inferred"}) == expected, remark


ACTS: list[tuple[str, tuple[str, bool] | tuple[str, bool, str], str]] = [
    ("an act of speech", ("deny", False), "denied"),
    ("the report's own word", ("assert", False, "described"), "described"),
    ("its negation", ("assert", True, "does not mention"), "does not mention"),
    ("a word that tells no more", ("assert", False, "told"), "said"),
    ("the report's word though the act says more", ("accuse", False, "claimed"), "claimed"),
    ("who claims responsibility", ("admit", False, "claimed"), "claimed"),
    ("one that did not take place", ("assert", True), "did not say"),
    ("an attitude not held", ("expect", True), "does not expect"),
    ("a refusal is negative as it stands", ("refuse", True), "refused"),
    ("what is said not to be so is said", ("deny", False, "said last month"), "said"),
    ("what is insisted on as well", ("deny", False, "insists"), "insisted"),
    ("what is argued not to be so", ("deny", False, "arguing"), "argued"),
    ("no verb of speech", ("accuse", False, "in a letter"), "accused"),
    ("a verb whose noun says what is done", ("offer", False, "made an offer of"), "offered"),
    ("what something is called, whatever that does", ("deny", False, "called"), "called"),
    ("what it is not called", ("deny", True, "did not call"), "denied"),
    ("what is denied is denied", ("deny", False, "flatly denied"), "denied"),
    ("a will not is said", ("refuse", False, "told"), "said"),
]


@pytest.mark.parametrize(("remark", "given", "expected"), ACTS, ids=[row[0] for row in ACTS])
def test_acts(remark: str, given: tuple[str, bool] | tuple[str, bool, str], expected: str) -> None:
    assert acts.act(*given) == expected, remark


EVENTS = [
    (
        "whom an arrest befell",
        ("COERCE", "arrest", "actual", None, ["Police"], ["20 men"], None),
        "Police arrested 20 men [COERCE/arrest]",
    ),
    (
        "an arrest of people not told of",
        ("COERCE", "arrest", "actual", None, ["Police"], [], None),
        "Police arrested people [COERCE/arrest]",
    ),
    (
        "several are doing it",
        ("PROTEST", "demo", "ongoing", None, ["Both sides"], [], None),
        "Both sides are demonstrating [PROTEST/demo]",
    ),
    (
        "whom nobody is said to have attacked",
        ("ASSAULT", None, "actual", None, [], ["At least 12 people"], None),
        "At least 12 people were attacked [ASSAULT]",
    ),
    (
        "a people in the plural",
        ("ASSAULT", None, "actual", None, [], ["Turks"], None),
        "Turks were attacked [ASSAULT]",
    ),
    (
        "sanctions lifted",
        ("RETREAT", None, "actual", None, ["A"], ["B"], None),
        "A eased measures against B [RETREAT]",
    ),
    (
        "a visit, planned",
        ("CONSULT", "visit", "planned", None, ["A", "B"], ["C"], None),
        "A and B plan to visit C [CONSULT/visit]",
    ),
    (
        "a bomb of nobody on nobody",
        ("ASSAULT", "explosives", "actual", None, [], [], None),
        "There was an attack [ASSAULT/explosives]",
    ),
    (
        "fighting of nobody with nobody",
        ("ASSAULT", None, "actual", None, [], [], "Asken", "Fighting"),
        "There was fighting, Asken [ASSAULT]",
    ),
    (
        "whom a war has cost their lives",
        ("ASSAULT", None, "actual", None, [], ["More than 900 people"], None, "left"),
        "More than 900 people were killed [ASSAULT]",
    ),
    (
        "nobody charged by anybody",
        ("ACCUSE", None, "hypothetical", None, [], ["Police"], None, "investigate"),
        "Police might be investigated [ACCUSE]",
    ),
    (
        "arrests by nobody",
        ("COERCE", "arrest", "ongoing", None, [], [], None, "arrests"),
        "There are arrests [COERCE/arrest]",
    ),
    ("a summit of nobody", ("CONSULT", None, "planned", None, [], [], None, "summit"), "A summit is planned [CONSULT]"),
    (
        "talks that were not",
        ("CONSULT", None, "negated", None, [], [], None, "talks"),
        "There were no talks [CONSULT]",
    ),
    (
        "a verb of nobody",
        ("COERCE", None, "actual", None, [], [], None, "curtailed"),
        "Somebody not named: “curtailed”, coded as coercion [COERCE]",
    ),
    (
        "a ban on trade with somebody",
        ("COERCE", "restrict", "planned", None, ["A"], ["B"], None, "ban"),
        "A plans to impose a ban on B [COERCE/restrict]",
    ),
    (
        "deaths by somebody",
        ("ASSAULT", None, "actual", None, [], ["Nine soldiers"], None, "death"),
        "Nine soldiers were killed [ASSAULT]",
    ),
    (
        "sanctions imposed",
        ("COERCE", "restrict", "actual", None, ["A"], ["B"], None, "imposed"),
        "A imposed restrictions on B [COERCE/restrict]",
    ),
    (
        "in the report's verb",
        ("ASSAULT", None, "actual", None, ["Guns"], ["the town"], None, "shelled"),
        "Guns shelled the town [ASSAULT]",
    ),
    (
        "killed by nobody named",
        ("ASSAULT", None, "actual", None, [], ["people"], None, "killed"),
        "people were killed [ASSAULT]",
    ),
    (
        "a word of several that the table has",
        ("ASSAULT", "firearms", "actual", None, ["A"], ["B"], None, "opened fire"),
        "A opened fire on B [ASSAULT/firearms]",
    ),
    (
        "the verb of a noun",
        ("COERCE", "seize", "actual", None, ["A"], ["B"], None, "annexation"),
        "A annexed B [COERCE/seize]",
    ),
    (
        "a truce that is broken",
        ("ASSAULT", None, "alleged", None, ["A"], ["B"], None, "violating"),
        "A broke the truce with B (alleged) [ASSAULT]",
    ),
    (
        "the noun itself",
        ("ASSAULT", None, "ongoing", None, ["A"], ["B"], None, "aggression"),
        "A is carrying out aggression against B [ASSAULT]",
    ),
    (
        "a noun of nobody",
        ("ASSAULT", None, "actual", None, [], ["B"], None, "offensive"),
        "There was an offensive against B [ASSAULT]",
    ),
    (
        "one word of two deeds",
        ("PROTEST", "strike", "planned", None, ["The miners"], [], None, "strike"),
        "The miners plan to go on strike [PROTEST/strike]",
    ),
    (
        "what no table has, in the report's word",
        ("SUPPORT", None, "actual", None, ["people"], ["B"], None, "voted"),
        "people: “voted”, coded as support for B [SUPPORT]",
    ),
    (
        "approval that is withheld",
        ("REJECT", None, "actual", None, ["The members"], ["B"], None, "accept"),
        "The members: not “accept”, coded as a rejection of B [REJECT]",
    ),
    (
        "talks that are refused",
        ("REJECT", "meet", "actual", None, ["A"], ["B"], None, "negotiate"),
        "A refused to negotiate with B [REJECT/meet]",
    ),
    (
        "the same, not come about, of nobody",
        ("AID", None, "planned", None, [], ["B"], None, "giving up"),
        "Somebody not named: “giving up” (planned), coded as aid to B [AID]",
    ),
    (
        "what was agreed is not with whom it is about",
        ("AGREE", None, "actual", None, ["A"], ["B"], None, "agreed"),
        "A agreed on what concerns B [AGREE]",
    ),
    (
        "handed over to somebody",
        ("RETREAT", "release", "actual", None, ["A"], ["B"], None, "handed"),
        "A: “handed”, coded as a retreat or release concerning B [RETREAT/release]",
    ),
    (
        "fired gas at somebody",
        ("COERCE", "restrict", "actual", None, ["Police"], ["B"], None, "fired"),
        "Police: “fired”, coded as coercion of B [COERCE/restrict]",
    ),
    (
        "what no table has, but its mode tells",
        ("MOBILIZE", "troops", "actual", None, ["A"], ["B"], None, "dispatched"),
        "A moved troops in or against B [MOBILIZE/troops]",
    ),
    (
        "held by nobody named",
        ("COERCE", "arrest", "actual", None, [], ["two men"], None, "detained"),
        "two men were detained [COERCE/arrest]",
    ),
    (
        "an agreement signed",
        ("SUPPORT", None, "planned", None, ["A"], ["B"], None, "sign"),
        "A plans to sign an agreement with B [SUPPORT]",
    ),
    (
        "one who says no already",
        ("RETREAT", "withdraw", "negated", None, ["Neither side"], [], None, "withdraw"),
        "Neither side withdrew [RETREAT/withdraw]",
    ),
    (
        "one whose name has an and",
        ("CONSULT", None, "planned", None, ["Organization for Security and Co-operation"], ["B"], None),
        "Organization for Security and Co-operation plans to hold talks with B [CONSULT]",
    ),
]


@pytest.mark.parametrize(("remark", "given", "expected"), EVENTS, ids=[row[0] for row in EVENTS])
def test_events(remark: str, given: tuple[str, str, str, None, list[str], list[str], None], expected: str) -> None:
    assert phrases.event(*given) == expected, remark


def test_what_is_refused_is_not_only_undone() -> None:
    given = ("RETREAT", "withdraw", "negated", None, ["A"], [], None, "withdraw")
    assert phrases.event(*given) == "A did not withdraw [RETREAT/withdraw]"
    assert phrases.event(*given, refused=True) == "A refused to withdraw [RETREAT/withdraw]"


BOUND = [
    (["Norland"], "is obliged"),
    (["Both sides"], "are obliged"),
    (["the two Ministers"], "are obliged"),
    (["Meridians"], "are obliged"),
    (["Rapid Meridian Forces"], "are obliged"),
    (["Prosecutors"], "are obliged"),
    (["United States"], "is obliged"),
    (["Donors"], "are obliged"),
    (["leaders of the Orla and Dun communities"], "are obliged"),
    (["Leaders Club"], "is obliged"),
    (["Army and Navy Club"], "is obliged"),
    (["52nd Brigade"], "is obliged"),
    (["A", "B"], "are obliged"),
    (["Norland and Sudland"], "are obliged"),
    (["Egypt and Saudi Arabia"], "are obliged"),
    (["Trinidad and Tobago"], "is obliged"),
    (["the force of 15,000 peacekeepers"], "is obliged"),
    (["the freed Meridians"], "are obliged"),
]


@pytest.mark.parametrize(("actors", "expected"), BOUND)
def test_force(actors: list[str], expected: str) -> None:
    assert phrases.force("obliged", actors) == expected
