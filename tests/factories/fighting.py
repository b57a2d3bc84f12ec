"""A report of fighting and talks, put on record by hand, for the exports of events."""

from __future__ import annotations

from tests.factories.records import Writer

FIGHTING = (
    "Russian troops shelled rebels in Avdiivka on Tuesday, and at least 12 people died. "
    "Ukraine met NATO in Kyiv. Norway urged Russia and the rebels to stop. "
    "Local police arrested protesters in March. Poland will send tanks. Critics complained."
)


def make_fighting(published: str | None = "2015-03-05") -> Writer:
    """Six events: shelling with deaths, talks, an appeal to two, an arrest in some month, a plan, and a complaint of nobody known."""
    writer = Writer(FIGHTING, outlet="Vell Courier", published=published)
    writer.actor("Russian troops", type_="group", country="RU", code="RUSMIL", sector="MIL")
    writer.actor("rebels", type_="group", sector="REB")
    writer.actor("Ukraine", type_="state", country="UA", code="UKR")
    writer.actor("NATO", type_="organisation", code="IGONAT", sector="IGO")
    writer.actor("Norway", type_="state", country="NO", code="NOR")
    writer.actor("Russia", type_="state", country="RU", code="RUS")
    writer.actor("police", type_="organisation", country="UA", code="UKRCOP", sector="COP")
    writer.actor("protesters", type_="group", sector="OPP")
    writer.actor("Poland", type_="state", country="PL", code="POL")
    writer.actor("Critics", type_="group")
    town = writer.place("Avdiivka", "UA", 48.14, 37.75, "populated-place")
    kyiv = writer.place("Kyiv", "UA", 50.45, 30.52, "populated-place")
    tuesday, march = writer.time("Tuesday", "2015-03-03"), writer.time("March", "2015-03-01", "2015-03-31")
    shelling = writer.event(
        "shelled", "ASSAULT", ("Russian troops",), ("rebels",), mode="heavy-weapons", contexts=("military",), cameo="194",
        time=tuesday, place=town, sentence=1,
    )  # fmt: skip
    writer.figure("at least 12", "killed", low=12, of="people", by="Ukraine", about=shelling.id)
    writer.event("met", "CONSULT", ("Ukraine", "NATO"), cameo="040", place=kyiv, sentence=2)
    writer.event("urged", "REQUEST", ("Norway",), ("Russia", "rebels"), sentence=3)
    writer.event("arrested", "COERCE", ("police",), ("protesters",), mode="arrest", cameo="173", time=march, place=kyiv)
    writer.event("will send", "MOBILIZE", ("Poland",), status="planned", mode="troops", cameo="154")
    writer.event("complained", "ACCUSE", ("Critics",), cameo="114")
    return writer
