"""Numbers that two sides of one report give close together: which of them cannot both hold."""

from __future__ import annotations

import pytest

from avviso.linking import link
from avviso.records.kinds.dispute import Dispute
from tests.factories.records import Writer

# A figure: number, measure, what is counted, by whom, its value, its place.
Row = tuple[str, str, str | None, str | None, int, str | None]

COUNTS: list[tuple[str, str, list[Row], list[tuple[str, set[str]]]]] = [
    ("two who count the same dead", "The Reds said 42 people were killed. The Blues put the toll at 12.",
     [("42", "killed", "people", "Reds", 42, None), ("12", "killed", None, "Blues", 12, None)], [("how many people were killed", {"Reds", "Blues"})]),
    ("the outlet and a side, in one sentence", "Blast kills nine in market; Blues put toll at two",
     [("nine", "killed", None, None, 9, None), ("two", "killed", None, "Blues", 2, None)], [("how many people were killed", {"Blues"})]),
    ("the outlet, a sentence away", "Blast kills nine. The Blues say two died.",
     [("nine", "killed", None, None, 9, None), ("two", "killed", None, "Blues", 2, None)], []),
    ("who lost and who killed", "The Reds said they killed 30 soldiers. The Blues said they lost only four soldiers.",
     [("30", "killed", "soldiers", "Reds", 30, None), ("four", "killed", "soldiers", "Blues", 4, None)], [("how many soldiers were killed", {"Reds", "Blues"})]),
    ("rebels, and own fighters", "The Reds said 40 rebels were killed. The Blues said three of their fighters died.",
     [("40", "killed", "rebels", "Reds", 40, None), ("three", "killed", "their fighters", "Blues", 3, None)], [("how many people were killed", {"Reds", "Blues"})]),
    ("own guards are no rebels", "The Reds said 40 rebels were killed. The Blues said three of their guards died.",
     [("40", "killed", "rebels", "Reds", 40, None), ("three", "killed", "their guards", "Blues", 3, None)], []),
    ("each its own dead", "The Reds said 15 of their soldiers died. The Blues said they lost 20 soldiers.",
     [("15", "killed", "their soldiers", "Reds", 15, None), ("20", "killed", "soldiers", "Blues", 20, None)], []),
    ("a part of all", "The Reds said 31 people died. The Blues said 22 soldiers died.",
     [("31", "killed", "people", "Reds", 31, None), ("22", "killed", "soldiers", "Blues", 22, None)], []),
    ("more of some than of all", "The Reds said 60 miners died. The Blues spoke of eleven people.",
     [("60", "killed", "miners", "Reds", 60, None), ("eleven", "killed", "people", "Blues", 11, None)], [("how many people were killed", {"Reds", "Blues"})]),
    ("civilians are no soldiers", "The Reds said they killed 80. The Blues recorded 64 civilian deaths.",
     [("80", "killed", None, "Reds", 80, None), ("64", "killed", "civilian deaths", "Blues", 64, None)], []),
    ("deaths are no people killed", "The Reds recorded 80 deaths. The Blues spoke of 64 deaths.",
     [("80", "killed", "deaths", "Reds", 80, None), ("64", "killed", "deaths", "Blues", 64, None)], [("how many people were killed", {"Reds", "Blues"})]),
    ("fewer in all than of some, whatever the dateline", "VARN, Aug. 9. The Reds said nine civilians died. The Blues said four people died.",
     [("nine", "killed", "civilians", "Reds", 9, None), ("four", "killed", "people", "Blues", 4, None)], [("how many people were killed", {"Reds", "Blues"})]),
    ("a toll without a word of whom, greater than that of some", "The Reds said they killed 12 guards. The Blues put the toll at 19.",
     [("12", "killed", "guards", "Reds", 12, None), ("19", "killed", None, "Blues", 19, None)], []),
    ("a toll without a word of whom, smaller than that of some", "The Reds said they killed 12 guards. The Blues put the toll at four.",
     [("12", "killed", "guards", "Reds", 12, None), ("four", "killed", None, "Blues", 4, None)], [("how many people were killed", {"Reds", "Blues"})]),
    ("more, told later", "The Reds said five people died. The Blues later said nine people died.",
     [("five", "killed", "people", "Reds", 5, None), ("nine", "killed", "people", "Blues", 9, None)], []),
    ("fewer, told later", "The Reds said nine people died. The Blues later said five people died.",
     [("nine", "killed", "people", "Reds", 9, None), ("five", "killed", "people", "Blues", 5, None)], [("how many people were killed", {"Reds", "Blues"})]),
    ("others", "The Reds said 60 miners died. The Blues spoke of 80 nurses.",
     [("60", "killed", "miners", "Reds", 60, None), ("80", "killed", "nurses", "Blues", 80, None)], []),
    ("a toll that rose", "The Reds said five people died. The toll rose to nine, the Blues said.",
     [("five", "killed", "people", "Reds", 5, None), ("nine", "killed", None, "Blues", 9, None)], []),
    ("in two towns", "The Reds said five people died in Varn. In Orl, the Blues said, nine people died.",
     [("five", "killed", "people", "Reds", 5, "Varn"), ("nine", "killed", "people", "Blues", 9, "Orl")], []),
    ("one who counts twice", "The Reds said five people died. The Reds spoke of nine dead.",
     [("five", "killed", "people", "Reds", 5, None), ("nine", "killed", None, "Reds", 9, None)], []),
    ("a crowd, in one sentence", "The Reds put the crowd at 20,000, while the Blues said 3,000 people came.",
     [("20,000", "other", None, "Reds", 20000, None), ("3,000", "other", "people", "Blues", 3000, None)], [("how many people", {"Reds", "Blues"})]),
    ("a crowd, by its turnout", "The Reds put the turnout at 15,000. The Blues said 60,000 had taken part.",
     [("15,000", "other", "turnout", "Reds", 15000, None), ("60,000", "other", None, "Blues", 60000, None)], [("how many people", {"Reds", "Blues"})]),
    ("a crowd, under another word", "The Reds said 5,000 protesters marched. The Blues put the figure at 90,000.",
     [("5,000", "other", "protesters", "Reds", 5000, None), ("90,000", "other", None, "Blues", 90000, None)], [("how many protesters", {"Reds", "Blues"})]),
    ("a crowd of last year", "The Reds put the turnout at 15,000. The Blues said 60,000 took part last year.",
     [("15,000", "other", None, "Reds", 15000, None), ("60,000", "other", None, "Blues", 60000, None)], []),
    ("those who guard a crowd", "The Reds said 4,000 officers guarded the rally. The Blues said 60,000 marched.",
     [("4,000", "other", "officers", "Reds", 4000, None), ("60,000", "other", None, "Blues", 60000, None)], []),
    ("soldiers are troops", "The Reds said they killed 30 troops. The Blues spoke of four soldiers.",
     [("30", "killed", "troops", "Reds", 30, None), ("four", "killed", "soldiers", "Blues", 4, None)], [("how many troops were killed", {"Reds", "Blues"})]),
    ("its own losses", "The Reds said 37 soldiers died, while the Blues put their own losses at nine.",
     [("37", "killed", "soldiers", "Reds", 37, None), ("nine", "killed", None, "Blues", 9, None)], []),
    ("its own losses, and those it is said to have had", "The Reds said they killed 37. The Blues put their losses at nine.",
     [("37", "killed", None, "Reds", 37, None), ("nine", "killed", None, "Blues", 9, None)], [("how many people were killed", {"Reds", "Blues"})]),
    ("a headline that rounds", "More than 200,000 flee. 203,000 people fled to Varn, the Reds said",
     [("200,000", "displaced", None, None, 200000, "Varn"), ("203,000", "displaced", "people", "Reds", 203000, "Varn")], []),
    ("those of whom a part is told", "The Reds said 120 of the 300 people sang. The Blues said 90 people sang, the Reds 120.",
     [("300", "other", "people", "Reds", 300, None), ("90", "other", "people", "Blues", 90, None)], []),
    ("more of some than of all, sentences away", "The Reds said nine people died. It was late. It rained. The Blues killed 60 guards.",
     [("nine", "killed", "people", "Reds", 9, None), ("60", "killed", "guards", "Blues", 60, None)], []),
    ("those who come on top of others", "The Reds said they would send another 60 soldiers; the Blues counted 900 soldiers.",
     [("60", "troops", "soldiers", "Reds", 60, None), ("900", "troops", "soldiers", "Blues", 900, None)], []),
    ("two who count the same soldiers", "The Reds said they had sent 60 soldiers; the Blues counted 900 soldiers.",
     [("60", "troops", "soldiers", "Reds", 60, None), ("900", "troops", "soldiers", "Blues", 900, None)], [("how many soldiers", {"Reds", "Blues"})]),
    ("other things far apart", "The Reds counted 20 people. The Blues said 3 people sang.",
     [("20", "other", "people", "Reds", 20, None), ("3", "other", "people", "Blues", 3, None)], []),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "text", "rows", "expected"), COUNTS)
def test_counts_of_two_sides(remark: str, text: str, rows: list[Row], expected: list[tuple[str, set[str]]]) -> None:
    writer = Writer(text, outlet="The Wire", published="2021-05-03")
    for name in dict.fromkeys(by for *_, by, _, _ in rows if by):
        writer.actor(name, type_="group")
    for number, measure, of, by, value, place in rows:
        writer.figure(number, measure, of=of, by=by, place=place, low=value, best=value, high=value)
    found = [made for made in link(writer.records) if isinstance(made, Dispute)]
    assert [(d.about, {p.name for side in d.sides for p in side.parties}) for d in found] == expected, remark
    assert all(d.type == "number" and len(d.sides) == 2 for d in found), remark


# What the second of two says, his number and its day; whether it is another count of those whom the first says were killed on a day.
DAYS = [
    ("no day of its own", "put the dead at 14", 14, None, True),
    ("another day", "put the dead at 14", 14, "2021-05-01", False),
    ("what a war cost", "counted 90 dead in the war", 90, None, False),
    ("far more", "counted 9000 dead", 9000, None, False),
    ("fewer bodies in a hospital", "counted 14 bodies", 14, None, False),
    ("more bodies than dead in all", "counted 90 bodies", 90, None, True),
]


@pytest.mark.parametrize(("remark", "words", "number", "day", "disputed"), DAYS, ids=[row[0] for row in DAYS])
def test_a_number_without_a_day_may_be_of_the_deed_told(
    remark: str, words: str, number: int, day: str | None, disputed: bool
) -> None:
    writer = Writer(
        f"The Reds said 40 people died on Sunday. The Blues {words}.", outlet="The Wire", published="2021-05-03"
    )
    for name in ("Reds", "Blues"):
        writer.actor(name, type_="group")
    of = "bodies" if "bodies" in words else None
    writer.figure("40", "killed", of="people", by="Reds", low=40, best=40, high=40, as_of="2021-05-02")
    writer.figure(str(number), "killed", of=of, by="Blues", low=number, best=number, high=number, as_of=day)
    found = [made for made in link(writer.records) if isinstance(made, Dispute)]
    assert [made.type for made in found] == (["number"] if disputed else []), remark
