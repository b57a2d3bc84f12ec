"""What is disputed and what is not, over reports written for it."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from avviso.linking import link
from avviso.linking.figure_rules import estimates
from avviso.linking.figures import series
from avviso.linking.propositions import World, concepts_of
from avviso.records.kinds.actor import Actor
from avviso.records.kinds.agreement import Agreement
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.figure import Figure
from avviso.records.kinds.statement import Statement
from avviso.records.record import Record
from tests.factories.records import Writer


def disputes(*writers: Writer) -> list[Dispute]:
    return [r for r in link([r for writer in writers for r in writer.records]) if isinstance(r, Dispute)]


def sides(dispute: Dispute) -> list[tuple[set[str], tuple[str, ...]]]:
    return sorted((({party.name for party in side.parties}, side.words) for side in dispute.sides), key=str)


def toll(number: str, by: str | None, day: str, place: str | None = "Varn", **bounds: float) -> Writer:
    text = f"{by or 'Somebody'} counted: {number} people were killed in {place or 'the town'}."
    writer = Writer(text, outlet=f"outlet {number} {by}", published=day)
    if by:
        writer.actor(by, type_="organisation")
    writer.figure(number, "killed", of="people", place=place, by=by, **(bounds or {"low": 1, "best": 1, "high": 1}))
    return writer


def exactly(number: int) -> dict[str, float]:
    return {"low": number, "best": number, "high": number}


TOLLS: list[tuple[list[Writer], int, str]] = [
    (
        [toll("40", "Red Lantern", "2021-05-03", **exactly(40)), toll("12", "Blue Star", "2021-05-03", **exactly(12))],
        1,
        "two who count differently on one day",
    ),
    (
        [toll("40", "Red Lantern", "2021-05-03", **exactly(40)), toll("60", "Blue Star", "2021-06-20", **exactly(60))],
        0,
        "a rising toll",
    ),
    (
        [
            toll("40", "Red Lantern", "2021-05-03", **exactly(40)),
            toll("at least 12", "Blue Star", "2021-05-03", low=12),
        ],
        0,
        "at least is a lower bound",
    ),
    (
        [toll("40", "Red Lantern", "2021-05-03", **exactly(40)), toll("about 42", "Blue Star", "2021-05-03", best=42)],
        0,
        "about leaves room",
    ),
    (
        [
            toll("30 to 50", "Red Lantern", "2021-05-03", low=30, high=50),
            toll("45 to 60", "Blue Star", "2021-05-03", low=45, high=60),
        ],
        0,
        "ranges that overlap",
    ),
    (
        [
            toll("40", "Red Lantern", "2021-05-03", **exactly(40)),
            toll("12", "Red Lantern", "2021-05-03", **exactly(12)),
        ],
        0,
        "one who corrects himself",
    ),
    (
        [toll("40", None, "2021-05-03", **exactly(40)), toll("12", "Blue Star", "2021-05-03", **exactly(12))],
        0,
        "an outlet may only be late",
    ),
    (
        [
            toll("40", "Red Lantern", "2021-05-03", **exactly(40)),
            toll("12", "Blue Star", "2021-05-03", "Orvik", **exactly(12)),
        ],
        0,
        "two places",
    ),
    (
        [
            toll("40", "Red Lantern", "2021-05-03", **exactly(40)),
            toll("12", "Blue Star", "2021-05-03", None, **exactly(12)),
        ],
        0,
        "too little is said",
    ),
]


@pytest.mark.parametrize(("writers", "count", "remark"), TOLLS, ids=[row[2] for row in TOLLS])
def test_numbers(writers: list[Writer], count: int, remark: str) -> None:
    found = disputes(*writers)
    assert [dispute.type for dispute in found] == ["number"] * count


def test_number_dispute_whole() -> None:
    one = toll("40", "Red Lantern", "2021-05-03", **exactly(40))
    two = toll("12", "Blue Star", "2021-05-03", **exactly(12))
    (made,) = disputes(one, two)
    assert made.about == "how many people were killed in Varn"
    assert made.state == "open"
    assert sides(made) == [({"Blue Star"}, ("12",)), ({"Red Lantern"}, ("40",))]
    assert {entry.quote for entry in made.evidence} == {"12", "40"}
    later = toll("12", "Red Lantern", "2021-05-09", **exactly(12))
    assert [dispute.state for dispute in disputes(one, two, later)] == ["conceded"]


def test_series_in_order_of_time() -> None:
    days = ["2021-05-09", "2021-05-03", "2021-07-01"]
    writers = [toll(str(n), "Red Lantern", day, **exactly(n)) for n, day in zip((20, 10, 30), days, strict=True)]
    records = [r for writer in writers for r in writer.records]
    (course,) = series([r for r in records if isinstance(r, Figure)], World(records, {}))
    assert [figure.best for figure in course] == [10, 20, 30]


RULES = [
    ("the most recent claim is best, the others set the bounds", "ucdp", (8, 30, 30)),
    ("the least that anybody claims is best", "conservative", (8, 8, 30)),
]


@pytest.mark.parametrize(("remark", "rule", "bounds"), RULES, ids=[row[1] for row in RULES])
def test_one_number_over_several_claims(remark: str, rule: str, bounds: tuple[float, float, float]) -> None:
    writers = [
        toll("12", "Red Lantern", "2021-05-01", **exactly(12)),
        toll("at least 20", "Red Lantern", "2021-05-03", low=20, best=None, high=None),
        toll("8", "Blue Star", "2021-05-04", **exactly(8)),
        toll("30", "Green Cross", "2021-05-09", **exactly(30)),
    ]
    records = [r for writer in writers for r in writer.records]
    canonical = {r.id: r.names[0] for r in records if isinstance(r, Actor)}
    (made,) = estimates([r for r in records if isinstance(r, Figure)], World(records, canonical), rule)
    assert (made.low, made.best, made.high) == bounds, remark
    assert (made.measure, made.of, made.place, len(made.claims), made.as_of) == (
        "killed",
        "people",
        "Varn",
        3,
        "2021-05-09",
    )


def claim(act: str, content: str, speaker: str, country: str, *, outlet: str = "A", to: str | None = None) -> Writer:
    writer = Writer(f"{speaker} spoke. {content}. {to or ''}", outlet=outlet, published="2021-05-03")
    writer.actor(speaker, type_="state", country=country)
    if to:
        writer.actor(to, type_="state", country="DE")
    writer.statement(speaker, act, content, to=(to,) if to else ())
    return writer


DENIALS = [
    (
        "assert",
        "German troops crossed the border at Varn",
        "deny",
        "our soldiers never crossed the border",
        1,
        "a claim, denied",
    ),
    (
        "demand",
        "Germany must withdraw its soldiers from Varn",
        "deny",
        "Germany has no troops in Varn",
        1,
        "presupposed",
    ),
    (
        "demand",
        "Germany must withdraw its soldiers from Varn",
        "deny",
        "our soldiers crossed at Varn to withdraw",
        0,
        "a demand tells of no deed",
    ),
    (
        "hope",
        "German troops might cross the border",
        "deny",
        "our soldiers never crossed the border",
        0,
        "a hope claims nothing",
    ),
    (
        "assert",
        "Austrian troops crossed the border at Varn",
        "deny",
        "our soldiers never crossed the border",
        0,
        "of others",
    ),
    (
        "assert",
        "German troops crossed the border at Varn",
        "deny",
        "the minister would not resign",
        0,
        "something else",
    ),
    ("assert", "German troops crossed the border at Varn", "assert", "our soldiers crossed the border", 0, "no denial"),
]


@pytest.mark.parametrize(
    ("act", "said", "answer", "denied", "count", "remark"), DENIALS, ids=[row[5] for row in DENIALS]
)
def test_denials(act: str, said: str, answer: str, denied: str, count: int, remark: str) -> None:
    found = disputes(claim(act, said, "France", "FR"), claim(answer, denied, "Germany", "DE", outlet="B"))
    assert [dispute.type for dispute in found] == ["whether-it-happened"] * count
    for made in found:
        assert sides(made) == sorted([({"France"}, (said,)), ({"Germany"}, (denied,))], key=str)


def test_a_denial_right_after_the_accusation() -> None:
    writer = Writer("France spoke: Germany was breaking its word. Germany denies any wrong.", outlet="A")
    writer.actor("France", type_="state", country="FR")
    writer.actor("Germany", type_="state", country="DE")
    writer.statement("France", "accuse", "Germany was breaking its word")
    writer.statement("Germany", "deny", "any wrong")
    (made,) = disputes(writer)
    assert made.reasons == ("the report tells it after the accusation",)


@pytest.mark.parametrize(
    ("cue", "denied", "about"),
    [
        ("denies", "any wrong", "any wrong"),
        ("rejects", "a charge", "Germany broke it"),
        ("dismissed", "that claim as grotesque", "Germany broke it"),
        ("says", "that's untrue", "Germany broke it"),
        ("disputes", "that figure", "Germany broke it"),
        ("denies", "that it did", "it did"),
    ],
)
def test_what_a_dispute_is_about(cue: str, denied: str, about: str) -> None:
    writer = Writer(f"France spoke: that Germany broke it. Germany {cue} {denied}.", outlet="A")
    writer.actor("France", type_="state", country="FR")
    writer.actor("Germany", type_="state", country="DE")
    writer.statement("France", "accuse", "that Germany broke it")
    writer.statement("Germany", "deny", denied, cue=cue)
    (made,) = disputes(writer)
    assert made.about == f"denied: {about}"


@pytest.mark.parametrize(
    ("charge", "about"),
    [
        ("Germany of shelling the school", "shelling the school"),
        ("Germany on Monday of shelling the school", "shelling the school"),
        ("Germany of treason", "Germany of treason"),
        ("shelling the school", "shelling the school"),
    ],
)
def test_a_charge_is_named_without_whom_it_is_laid_to(charge: str, about: str) -> None:
    writer = Writer(f"France spoke: {charge}. Germany rejects the charge.", outlet="A")
    writer.actor("France", type_="state", country="FR")
    writer.actor("Germany", type_="state", country="DE")
    writer.statement("France", "accuse", charge, to=("Germany",))
    writer.statement("Germany", "deny", "the charge", cue="rejects")
    (made,) = disputes(writer)
    assert made.about == f"denied: {about}"


def test_a_minister_of_a_land_that_no_table_lists_speaks_for_it() -> None:
    charge = Writer("Lorn spoke: shelling the school in Varn. Osteria", outlet="A", published="2021-05-03")
    charge.actor("Lorn", type_="person", roles=(("Meridian minister", None),))
    charge.actor("Osteria", type_="state")
    charge.statement("Lorn", "accuse", "shelling the school in Varn", to=("Osteria",))
    other = Writer("Meridia spoke: shelling the school in Varn. Osteria", outlet="B", published="2021-05-04")
    other.actor("Meridia", type_="state")
    other.actor("Osteria", type_="organisation")
    other.statement("Meridia", "accuse", "shelling the school in Varn", to=("Osteria",))
    assert disputes(charge, other) == []
    (said,) = (record for record in charge.records if isinstance(record, Statement))
    assert said.speaker is not None
    assert World([*charge.records, *other.records], {}).side(said.speaker).country == "meridia"


def test_an_outlet_against_a_denial() -> None:
    denied = claim("deny", "there are no German soldiers or tanks in Varn", "Germany", "DE", outlet="B")
    for trigger, type_, count in (("sent", "MOBILIZE", 1), ("praised", "SUPPORT", 0)):
        teller = Writer(f"Germany {trigger} tanks and soldiers to Varn in May.", outlet="A", published="2021-05-03")
        teller.actor("Germany", type_="state", country="DE")
        teller.event(trigger, type_, ("Germany",))
        made = disputes(teller, denied)
        without = [{party.name for party in side.parties} for dispute in made for side in dispute.sides].count(set())
        assert (len(made), without) == (count, count), f"{type_}: only a deed can be denied"


def test_a_denial_is_conceded() -> None:
    first = claim("accuse", "German troops crossed the border at Varn", "France", "FR")
    second = claim("deny", "our soldiers never crossed the border", "Germany", "DE", outlet="B")
    third = Writer("Germany spoke again. a few of our soldiers crossed the border", outlet="C", published="2021-06-01")
    third.actor("Germany", type_="state", country="DE")
    third.statement("Germany", "admit", "a few of our soldiers crossed the border")
    assert [dispute.state for dispute in disputes(first, second)] == ["open"]
    assert [dispute.state for dispute in disputes(first, second, third)] == ["conceded"]


def test_blame() -> None:
    one = claim("accuse", "shelling the school in Varn", "France", "FR", to="Germany")
    two = Writer("Germany spoke. the attack on the school in Varn. France", outlet="B", published="2021-05-04")
    two.actor("Germany", type_="state", country="DE")
    two.actor("France", type_="state", country="FR")
    two.statement("Germany", "accuse", "the attack on the school in Varn", to=("France",))
    (made,) = disputes(one, two)
    assert made.type == "responsibility"
    assert {name for names, _ in sides(made) for name in names} == {"France", "Germany"}


# What two sides say one after the other, with what act, and whether each says that it was the other.
TURNED = [
    ("German troops fired first", "assert", "French soldiers started it", "assert", 1, "who began"),
    ("German troops fired first", "assert", "French soldiers fled", "assert", 0, "what one did then"),
    ("we fired first at German troops, not they", "assert", "France started it", "assert", 0, "his own deed"),
    (
        "a German boat rammed its ship",
        "assert",
        "the French ship had rammed the boat",
        "assert",
        1,
        "who ran into whom",
    ),
    (
        "German soldiers killed two villagers",
        "assert",
        "France for the deaths",
        "accuse",
        1,
        "blamed for what was told",
    ),
    (
        "German soldiers killed two villagers",
        "assert",
        "France for sinking a boat",
        "accuse",
        0,
        "blamed for something else",
    ),
    (
        "German soldiers killed two men in Varn",
        "assert",
        "French soldiers killed nine men in Orl",
        "assert",
        0,
        "two deeds",
    ),
    ("German troops fired first", "assert", "France of a lie", "accuse", 0, "of no deed"),
]


@pytest.mark.parametrize(("first", "act", "second", "answer", "count", "remark"), TURNED)
def test_an_account_turned_round(first: str, act: str, second: str, answer: str, count: int, remark: str) -> None:
    writer = Writer(f"France spoke: {first}. Germany answered: {second}.", outlet="A", published="2021-05-03")
    writer.actor("France", type_="state", country="FR")
    writer.actor("Germany", type_="state", country="DE")
    writer.statement("France", act, first)
    writer.statement("Germany", answer, second)
    found = disputes(writer)
    assert [(d.type, d.about) for d in found] == [("responsibility", f"who is responsible: {first}")] * count, remark


@pytest.mark.parametrize(
    ("remark", "content", "cue", "count"),
    [
        ("each other", "each other on Monday of starting the battle", "accused", 1),
        ("traded", "the battle", "traded blame for", 1),
        ("a third", "rebels of starting the battle", "accused", 0),
    ],
)
def test_those_who_blame_each_other(remark: str, content: str, cue: str, count: int) -> None:
    writer = Writer(f"France and Germany {cue} {content}.", outlet="A", published="2021-05-03")
    writer.actor("France", type_="state", country="FR")
    writer.actor("Germany", type_="state", country="DE")
    said = writer.statement("France", "accuse", content, cue=cue)
    writer.event("accused" if cue == "accused" else "blame", "ACCUSE", ("France", "Germany"), reported_in=said.id)
    found = disputes(writer)
    assert [sides(d) for d in found] == [[({"France"}, (content,)), ({"Germany"}, (content,))]] * count, remark
    assert all(d.about.endswith("battle") for d in found), remark


# Who blame each other, what was between whom before, and whether these are meant.
BOTH = [
    ("each side", "Each side", [("CONSULT", ("France", "Germany"), ())], 1),
    ("the two sides", "The two sides", [("ASSAULT", ("France",), ("Germany",))], 1),
    ("one thing after another", "Both", [("CONSULT", ("France", "Germany"), ()), ("REJECT", ("Germany",), ("France",))], 1),
    ("others too", "They", [("CONSULT", ("France", "Germany"), ()), ("ASSAULT", ("Poland",), ("Germany",))], 0),
    ("one alone", "Each side", [("PROTEST", ("France",), ())], 0),
    ("others by name", "Two firms", [("CONSULT", ("France", "Germany"), ())], 0),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "source", "deeds", "count"), BOTH, ids=[row[0] for row in BOTH])
def test_who_both_sides_are(
    remark: str, source: str, deeds: list[tuple[str, tuple[str, ...], tuple[str, ...]]], count: int
) -> None:
    triggers = ("met", "then")[: len(deeds)]
    writer = Writer(
        f"France and Germany and Poland {' '.join(triggers)}. {source} accused the other of lies.", outlet="A"
    )
    for name, country in (("France", "FR"), ("Germany", "DE"), ("Poland", "PL")):
        writer.actor(name, type_="state", country=country)
    for trigger, (type_, actors, recipients) in zip(triggers, deeds, strict=True):
        writer.event(trigger, type_, actors, recipients)
    writer.statement(None, "accuse", "the other of lies", source=source)
    found = disputes(writer)
    assert [[names for names, _ in sides(d)] for d in found] == [[{"France"}, {"Germany"}]] * count, remark


def keeping(first: str, second: str) -> list[Dispute]:
    writer = Writer("Osteria and Meridia quarrel over the Varn Accord.", outlet="A")
    writer.actor("Osteria", type_="state", country="FR")
    writer.actor("Meridia", type_="state", country="DE")
    writer.agreement("Varn Accord", claims=((first, "Osteria"), (second, "Meridia")))
    return disputes(writer)


KEEPING = [
    ("breached", "breached", ["responsibility"], "each says the other broke it"),
    ("breached", "complied", ["whether-it-happened"], "broken, says one; kept, says the other"),
    ("complied", "complied", [], "both kept it"),
    ("breached", "called-for", [], "a call is no claim"),
]


@pytest.mark.parametrize(("first", "second", "types", "remark"), KEEPING)
def test_keeping_an_agreement(first: str, second: str, types: list[str], remark: str) -> None:
    assert [dispute.type for dispute in keeping(first, second)] == types


WORDS = [
    ("The annexation of Lysa was quick.", "Lysa celebrates its reunification.", ["legal-status"], "two outlets"),
    ("The annexation of Lysa was quick.", "The seizure of Lysa was quick.", [], "one frame"),
    ("The annexation of Lysa was quick.", "Orvik celebrates its reunification.", [], "two things"),
    ("Separatists hold Lysa.", "Self-defence forces hold Lysa.", ["wording"], "who the fighters are"),
    ("Rebels hold Lysa.", "Militants hold Lysa.", [], "near synonyms"),
    ("Terrorists hold Lysa.", "Militants hold Lysa.", [], "said by one and the same"),
    ("Terrorists hold Lysa.", "Rebels hold Lysa.", ["wording"], "hardly said by one and the same"),
    ("France spoke of annexation.", "France celebrates its reunification.", [], "a state has many territories"),
    ("Troops began the invasion of Lysa.", "The special military operation in Lysa goes on.", ["wording"], "the war"),
    ("He spoke of annexation. Lysa is cold.", "Lysa celebrates its reunification.", [], "not in one sentence"),
]


@pytest.mark.parametrize(("first", "second", "types", "remark"), WORDS, ids=[row[3] for row in WORDS])
def test_wording(first: str, second: str, types: list[str], remark: str) -> None:
    found = disputes(Writer(first, outlet="A"), Writer(second, outlet="B"))
    assert [dispute.type for dispute in found] == types


def test_one_outlet_with_both_terms_has_no_dispute_with_itself() -> None:
    assert disputes(Writer("The annexation of Lysa, or reunification of Lysa, was quick.", outlet="A")) == []


def test_a_quoted_term_is_its_speakers() -> None:
    writer = Writer("The annexation of Lysa is illegal. Ada Lorn spoke: the reunification of Lysa is done.", outlet="A")
    writer.actor("Ada Lorn")
    writer.statement("Ada Lorn", "assert", "the reunification of Lysa is done")
    assert disputes(writer) == [], "in indirect speech the words are the outlet's"
    writer.records.pop()
    writer.statement("Ada Lorn", "assert", "the reunification of Lysa is done", form="direct")
    (made,) = disputes(writer)
    assert made.about == "Lysa: how the territory changed hands"
    assert sides(made) == [(set(), ("annexation",)), ({"Ada Lorn"}, ("reunification",))]


def named(name: str, *parties: str, signed: str | None = None, outlet: str = "A") -> Writer:
    writer = Writer(f"{name}: signed by {' and '.join(parties) or 'nobody'}.", outlet=outlet)
    for party, country in zip(parties, ("FR", "DE"), strict=False):
        writer.actor(party, type_="state", country=country)
    writer.agreement(name, *parties, signed=signed)
    return writer


AGREEMENTS: list[tuple[Callable[[], list[Writer]], int, str]] = [
    (lambda: [named("Varn Accord"), named("Varn agreement", outlet="B")], 1, "one name, another word for accord"),
    (lambda: [named("Varn II"), named("Varn agreements", outlet="B")], 1, "a number, and none"),
    (lambda: [named("Varn I"), named("Varn II", outlet="B")], 0, "two numbers"),
    (lambda: [named("Varn Accord"), named("Orvik Accord", outlet="B")], 0, "two names"),
    (lambda: [named("ceasefire deal"), named("ceasefire deal", outlet="B")], 0, "no name at all"),
    (
        lambda: [
            named("ceasefire deal", "France", "Germany", signed="2021-05-03"),
            named("truce", "France", "Germany", signed="2021-05-03", outlet="B"),
        ],
        1,
        "parties and day",
    ),
    (
        lambda: [named("Varn Accord", signed="2021-05-03"), named("Varn Accord", signed="2019-01-01", outlet="B")],
        0,
        "two days",
    ),
]


@pytest.mark.parametrize(("write", "count", "remark"), AGREEMENTS, ids=[row[2] for row in AGREEMENTS])
def test_agreements(write: Callable[[], list[Writer]], count: int, remark: str) -> None:
    records = [r for writer in write() for r in writer.records]
    assert sum(isinstance(record, Agreement) for record in link(records)) == count


def many() -> list[Record]:
    writers = [
        *TOLLS[0][0],
        claim("assert", "German troops crossed the border at Varn", "France", "FR"),
        claim("deny", "our soldiers never crossed the border", "Germany", "DE", outlet="B"),
        Writer("The annexation of Lysa was quick.", outlet="A"),
        Writer("Lysa celebrates its reunification.", outlet="B"),
        named("Varn II"),
        named("Varn agreements", outlet="B"),
    ]
    return [record for writer in writers for record in writer.records]


def test_order_does_not_matter() -> None:
    records = many()
    expected = link(records)
    assert {record.kind for record in expected} == {"agreement", "dispute", "actor"} - {"actor"}
    for seed in range(5):
        shuffled = records.copy()
        random.Random(seed).shuffle(shuffled)
        assert link(shuffled) == expected
    assert link([*records, *expected]) == expected, "what linking added before is left out"


CONCEPTS = [
    ("Russian servicemen", {"@RU", "=military"}, "a people and a class"),
    ("Moscow's troops", {"@RU", "=military"}, "a capital, a possessive"),
    ("They were never there", set(), "small words"),
    ("withdrawing, pulled", {"=withdraw", "pul"}, "forms of words"),
]


@pytest.mark.parametrize(("words", "concepts", "remark"), CONCEPTS)
def test_concepts(words: str, concepts: set[str], remark: str) -> None:
    assert concepts_of(words) == concepts
