"""Exports of events: each file read by a reader of its format, whole rows compared, and what the format could not hold."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from avviso.errors import UsageError
from avviso.records.record import Record
from avviso.records.shapes import Time
from avviso.views.exporting import export
from tests.factories.fighting import make_fighting
from tests.factories.records import Writer
from tests.views.readers import read

FORMATS = ["acled", "gdelt", "icews", "phoenix", "plover", "ucdp"]
WRITER = make_fighting()
SHELLING, TALKS, APPEAL, ARREST, PLAN, COMPLAINT = (r for r in WRITER.records if r.kind == "event")
DAY, REPORTED = date(2015, 3, 3), date(2015, 3, 5)
OUTLET = "Vell Courier"

FIRST_ROWS: list[tuple[str, dict[str, Any]]] = [
    ("gdelt", {
        "GLOBALEVENTID": int(SHELLING.id[:11], 16) * 256, "SQLDATE": DAY, "MonthYear": 201503, "Year": 2015, "FractionDate": 2015.1726,
        "Actor1Code": "RUSMIL", "Actor1Name": "RUSSIAN TROOPS", "Actor1CountryCode": "RUS", "Actor1Type1Code": "MIL",
        "Actor2Code": "REB", "Actor2Name": "REBELS", "Actor2Type1Code": "REB",
        "IsRootEvent": 1, "EventCode": "194", "EventBaseCode": "194", "EventRootCode": "19", "QuadClass": 4, "GoldsteinScale": -10.0,
        "NumMentions": 1, "NumSources": 1, "NumArticles": 1, "Actor1Geo_Type": 0, "Actor2Geo_Type": 0,
        "ActionGeo_Type": 4, "ActionGeo_Fullname": "Avdiivka, Donetsk, Ukraine", "ActionGeo_CountryCode": "UP", "ActionGeo_ADM1Code": "UP05",
        "ActionGeo_Lat": 48.14, "ActionGeo_Long": 37.75, "DATEADDED": 20150305000000,
    }),
    ("icews", {
        "Event ID": 1, "Event Date": DAY, "Source Name": "Russian troops", "Source Sectors": "Military,Government", "Source Country": "Russia",
        "Event Text": "Fight with artillery and tanks", "CAMEO Code": "194", "Intensity": -10.0, "Target Name": "rebels",
        "Target Sectors": "Insurgents", "Story ID": 1, "Sentence Number": 1, "Publisher": OUTLET, "City": "Avdiivka", "Province": "Donetsk", "Country": "Ukraine",
        "Latitude": 48.14, "Longitude": 37.75,
    }),
    ("phoenix", {
        "EventID": f"{SHELLING.id}_1", "Date": DAY, "Year": 2015, "Month": 3, "Day": 3, "SourceActorFull": "RUSMIL", "SourceActorEntity": "RUS",
        "SourceActorRole": "MIL", "TargetActorFull": "REB", "TargetActorRole": "REB", "EventCode": "194", "EventRootCode": "19", "QuadClass": 4,
        "GoldsteinScore": -10.0, "Lat": 48.14, "Lon": 37.75, "LocationName": "Avdiivka", "StateName": "Donetsk", "CountryCode": "UKR",
        "SentenceID": f"{WRITER.id}_1", "NewsSources": OUTLET,
    }),
    ("ucdp", {
        "id": int(SHELLING.id[:13], 16), "relid": SHELLING.id, "year": 2015, "type_of_violence": 1, "dyad_name": "Russian troops - rebels",
        "side_a": "Russian troops", "side_b": "rebels", "number_of_sources": 1, "source_office": OUTLET, "source_date": "2015-03-05",
        "source_original": "Ukraine", "where_prec": 1, "where_coordinates": "Avdiivka", "where_description": "Avdiivka", "adm_1": "Donetsk", "latitude": 48.14,
        "longitude": 37.75, "geom_wkt": "POINT (37.750000 48.140000)", "priogrid_gid": 199156, "country": "Ukraine", "country_id": 369,
        "region": "Europe", "event_clarity": 1, "date_prec": 1, "date_start": DAY, "date_end": DAY, "deaths_a": 0, "deaths_b": 0,
        "deaths_civilians": 0, "deaths_unknown": 12, "best": 12, "high": 12, "low": 12, "gwnoa": 365,
    }),
    ("acled", {
        "event_id_cnty": f"UKR{int(SHELLING.id[:10], 16)}", "event_date": DAY, "year": 2015, "time_precision": 1,
        "disorder_type": "Political violence", "event_type": "Explosions/Remote violence", "sub_event_type": "Shelling/artillery/missile attack",
        "actor1": "Russian troops", "inter1": "State forces", "actor2": "rebels", "inter2": "Rebel group",
        "interaction": "State forces-Rebel group", "iso": 804, "region": "Europe", "country": "Ukraine", "admin1": "Donetsk", "location": "Avdiivka",
        "latitude": 48.14, "longitude": 37.75, "geo_precision": 1, "source": OUTLET,
        "notes": "Russian troops shelled rebels in Avdiivka on Tuesday, and at least 12 people died.", "fatalities": 12,
    }),
    ("plover", {
        "id": SHELLING.id, "date": "2015-03-03", "enddate": None, "date_basis": "event",
        "actor": [{
            "code": "RUS", "sector": "MIL", "entity_text": "Russian troops", "identifier_text": "Russian troops", "office": None,
            "cameo": "RUSMIL", "actor": WRITER.actors["Russian troops"].id,
        }],
        "recipient": [{
            "code": None, "sector": "REB", "entity_text": "rebels", "identifier_text": "rebels", "office": None, "cameo": None,
            "actor": WRITER.actors["rebels"].id,
        }],
        "event": ["ASSAULT"], "mode": ["heavy-weapons"], "context": ["military"], "quad_code": 4, "event_scale": -10.0,
        "event_loc": {
            "geonameid": None, "name": "Avdiivka", "latitude": 48.14, "longitude": 37.75, "country code": "UA", "cc3": "UKR",
            "admin1 code": "05", "precision": "populated-place",
        },
        "event_text": ["shelled"], "size": {"dead": 12, "injured": None, "arrested": None}, "text_info": {"sequence": 1, "start": 15, "end": 22},
        "cite_info": {
            "citation": None, "url": None, "title": None, "language": "en", "publication": OUTLET, "coder": "avviso", "codebook": "plover-2.0-draft",
        },
        "coder": "by hand", "cameo": "194", "status": "actual", "content_status": None, "confidence": 1.0, "reported_in": None,
        "report": WRITER.id, "evidence": [{"field": "anchor", "start": 15, "end": 22, "quote": "shelled"}],
    }),
]  # fmt: skip


@pytest.mark.parametrize(("format_", "row"), FIRST_ROWS, ids=[row[0] for row in FIRST_ROWS])
def test_the_first_row_whole(format_: str, row: dict[str, Any], tmp_path: Path) -> None:
    target = tmp_path / "events"
    export(format_, WRITER.records, target)
    assert read(format_, target)[0] == row


# The events each format writes: the columns that tell who, what and when.
WRITTEN: list[tuple[str, tuple[str, ...], list[tuple[Any, ...]]]] = [
    (
        "gdelt", ("Actor1Code", "EventCode", "Actor2Code", "SQLDATE"),
        [("RUSMIL", "194", "REB", DAY), ("UKR", "040", "IGONAT", REPORTED), ("IGONAT", "040", "UKR", REPORTED), ("NOR", "100", "RUS", REPORTED), ("NOR", "100", "REB", REPORTED)],
    ),
    (
        "icews", ("Event ID", "Source Name", "Event Text", "Target Name"),
        [(1, "Russian troops", "Fight with artillery and tanks", "rebels"), (2, "Ukraine", "Consult", "North Atlantic Treaty Organization"),
         (2, "North Atlantic Treaty Organization", "Consult", "Ukraine"), (3, "Norway", "Demand", "Russia"), (3, "Norway", "Demand", "rebels")],
    ),
    (
        "phoenix", ("EventID", "SourceActorFull", "TargetActorFull", "QuadClass"),
        [(f"{SHELLING.id}_1", "RUSMIL", "REB", 4), (f"{TALKS.id}_1", "UKR", "IGONAT", 1), (f"{TALKS.id}_2", "IGONAT", "UKR", 1), (f"{APPEAL.id}_1", "NOR", "RUS", 3), (f"{APPEAL.id}_2", "NOR", "REB", 3)],
    ),
    ("ucdp", ("relid", "best"), [(SHELLING.id, 12)]),
    (
        "acled", ("sub_event_type", "actor1", "actor2", "event_date", "time_precision", "interaction"),
        [("Shelling/artillery/missile attack", "Russian troops", "rebels", DAY, 1, "State forces-Rebel group"),
         ("Arrests", "police", "Protesters (Ukraine)", date(2015, 3, 16), 3, "State forces-Protesters")],
    ),
    (
        "plover", ("id", "event", "mode", "date", "enddate", "status"),
        [(SHELLING.id, ["ASSAULT"], ["heavy-weapons"], "2015-03-03", None, "actual"), (TALKS.id, ["CONSULT"], [], "2015-03-05", None, "actual"),
         (APPEAL.id, ["REQUEST"], [], "2015-03-05", None, "actual"), (ARREST.id, ["COERCE"], ["arrest"], "2015-03-01", "2015-03-31", "actual"),
         (PLAN.id, ["MOBILIZE"], ["troops", "future"], "2015-03-05", None, "planned"), (COMPLAINT.id, ["ACCUSE"], [], "2015-03-05", None, "actual")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("format_", "columns", "rows"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_who_what_and_when(format_: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]], tmp_path: Path) -> None:
    target = tmp_path / "events"
    export(format_, WRITER.records, target)
    assert [tuple(row.get(name) for name in columns) for row in read(format_, target)] == rows


def test_what_was_not_held_and_where_the_words_are(tmp_path: Path) -> None:
    target = tmp_path / "events.tsv"
    exported = export("gdelt", WRITER.records, target)
    lost = {
        "format": "gdelt",
        "events": 6,
        "events_written": 3,
        "rows": 5,
        "not_held": [
            {"what": "event", "reason": "a party has no actor code", "count": 1},
            {"what": "event", "reason": "its time is not known to the week", "count": 1},
            {"what": "event", "reason": "status planned, for which the format has no place", "count": 1},
            {"what": "event.evidence", "reason": "no column for the words; they stand in the table of evidence", "count": 3},
            {"what": "event.parties", "reason": "several parties, written as one row a pair", "count": 2},
            {"what": "event.time", "reason": "no time of its own or still going on: under the day of its report", "count": 2},
            {"what": "event.contexts", "reason": "no column for PLOVER contexts", "count": 1},
            {"what": "event.mode", "reason": "no column for PLOVER mode", "count": 1},
            {"what": "figure", "reason": "a table of events has no place for it", "count": 1},
        ],
    }  # fmt: skip
    assert json.loads((tmp_path / "events.tsv.not-held.json").read_text("utf-8")) == lost
    written = [str(tmp_path / name) for name in ("events.tsv", "events.tsv.evidence.tsv", "events.tsv.not-held.json")]
    assert exported.as_json() == {"written": written, **lost}
    lines = (tmp_path / "events.tsv.evidence.tsv").read_text("utf-8").splitlines()
    assert [line.split("\t") for line in lines[:3]] == [
        ["row", "event", "report", "source", "start", "end", "quote"],
        ["1", SHELLING.id, WRITER.id, "", "15", "22", "shelled"],
        ["2", TALKS.id, WRITER.id, "", "91", "94", "met"],
    ]


def test_statuses_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "events"
    exported = export("gdelt", WRITER.records, target, ("planned",))
    assert [(row["Actor1Code"], row["EventCode"]) for row in read("gdelt", target)] == [("POL", "154")]
    assert {
        "what": "event.status",
        "reason": "planned, written as if it had happened",
        "count": 1,
    } in exported.as_json()["not_held"]


ODD: list[tuple[str, str, dict[str, Any], str]] = [
    # remark, format, fields of the one event, reason
    ("nobody on either side", "gdelt", {"actors": ()}, "nobody is named on either side"),
    ("nobody acts", "icews", {"actors": (), "recipients": ("Ukraine",)}, "nobody is named as the actor"),
    (
        "somebody on himself",
        "icews",
        {"actors": ("Ukraine",), "recipients": ("Ukraine",)},
        "both sides are the same actor",
    ),
    ("no violence", "ucdp", {"actors": ("Ukraine",)}, "no violence"),
    ("no day at all", "plover", {"actors": ("Ukraine",)}, "no day is known, neither its own nor its report's"),
]


@pytest.mark.parametrize(("remark", "format_", "fields", "reason"), ODD, ids=[row[0] for row in ODD])
def test_left_out(remark: str, format_: str, fields: dict[str, Any], reason: str, tmp_path: Path) -> None:
    writer = Writer("Ukraine met Norway.", published=None if format_ == "plover" else "2015-03-05")
    writer.actor("Ukraine", type_="state", country="UA", code="UKR")
    writer.event("met", "CONSULT", **fields)
    exported = export(format_, writer.records, tmp_path / "events")
    left = [loss for loss in exported.as_json()["not_held"] if loss["what"] == "event"]
    assert left == [{"what": "event", "reason": reason, "count": 1}]


def test_a_day_whose_year_nothing_tells_is_as_good_as_none(tmp_path: Path) -> None:
    writer = Writer("Ukraine shelled Norway on Monday.", published="2015-03-05")
    writer.actor("Ukraine", type_="state", country="UA", code="UKR")
    at = writer.span("Monday")
    time = Time("XXXX-WXX-1", None, None, "DATE", at.start, at.end, at.text)
    writer.event("shelled", "ASSAULT", ("Ukraine",), time=time)
    export("plover", writer.records, tmp_path / "events")
    [row] = read("plover", tmp_path / "events")
    assert (row["date"], row["date_basis"]) == ("2015-03-05", "report")


def test_cells_hold_no_tabs_or_line_ends(tmp_path: Path) -> None:
    writer = Writer("Ukraine met the Council\tof\nElders.", outlet='The "Post"\tDaily', published="2015-03-05")
    writer.actor("Ukraine", type_="state", country="UA", code="UKR")
    writer.actor("Council\tof\nElders", type_="organisation", country="UA", code="UKRGOV", sector="GOV")
    writer.event("met", "CONSULT", ("Ukraine", "Council\tof\nElders"))
    for format_ in ("gdelt", "icews", "phoenix"):
        target = tmp_path / format_
        export(format_, writer.records, target)
        assert len(read(format_, target)) == 2
    assert read("icews", tmp_path / "icews")[0]["Target Name"] == "Council of Elders"
    assert read("icews", tmp_path / "icews")[0]["Publisher"] == 'The "Post" Daily'


def test_somebody_nobody_names(tmp_path: Path) -> None:
    writer = Writer("In Kyiv the militants attacked soldiers.", published="2015-03-05")
    writer.actor("militants", type_="group", country="UA", code="IMGISI", sector="IMG")
    writer.actor("soldiers", type_="group", country="UA", code="UKRMIL", sector="MIL")
    kyiv = writer.place("Kyiv", "UA", 50.45, 30.52, "populated-place")
    writer.event("attacked", "ASSAULT", ("militants",), ("soldiers",), place=kyiv)
    export("icews", writer.records, tmp_path / "icews")
    (row,) = read("icews", tmp_path / "icews")
    assert (row["Source Name"], row["Target Name"]) == ("militants", "Military (Ukraine)")
    export("acled", writer.records, tmp_path / "acled")
    (row,) = read("acled", tmp_path / "acled")
    assert (row["event_type"], row["actor1"], row["inter1"], row["inter2"]) == (
        "Battles", "militants", "Rebel group", "State forces",
    )  # fmt: skip


def test_a_place_that_is_acted_on_is_no_state(tmp_path: Path) -> None:
    writer = Writer("Russia shelled Luhansk.", published="2015-03-05")
    writer.actor("Russia", type_="state", country="RU", code="RUS")
    writer.actor("Luhansk", type_="state", country="UA", code="UKR")
    town = writer.place("Luhansk", "UA", 48.57, 39.31, "populated-place")
    writer.event("shelled", "ASSAULT", ("Russia",), ("Luhansk",), mode="heavy-weapons", place=town)
    export("gdelt", writer.records, tmp_path / "gdelt")
    (row,) = read("gdelt", tmp_path / "gdelt")
    assert (row["Actor1Name"], row["Actor2Name"], row["Actor2Code"]) == ("RUSSIA", "LUHANSK", "UKR")
    export("acled", writer.records, tmp_path / "acled")
    (row,) = read("acled", tmp_path / "acled")
    assert (row["actor1"], row["inter1"], row.get("actor2"), row["interaction"]) == (
        "Russia", "State forces", None, "State forces only",
    )  # fmt: skip


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_record_is_an_empty_table(format_: str, tmp_path: Path) -> None:
    target = tmp_path / "events"
    exported = export(format_, [], target)
    assert read(format_, target) == []
    assert exported.losses is not None
    assert exported.losses.lines() == [f"{format_}: 0 of 0 events written"]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_that_is_there_is_replaced(format_: str, tmp_path: Path) -> None:
    target = tmp_path / "events"
    target.write_text("old", "utf-8")
    export(format_, [], target)
    assert "old" not in target.read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["events", "events.evidence.tsv", "events.not-held.json"]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_place_that_cannot_be_written(format_: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match=r"cannot write .*out.*: .*; name another place"):
        export(format_, WRITER.records, tmp_path / "file" / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_broken_export_leaves_nothing_behind(format_: str, tmp_path: Path) -> None:
    def broken() -> Any:
        yield WRITER.records[0]
        raise RuntimeError("the source went away")

    with pytest.raises(RuntimeError):
        export(format_, broken(), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


WRONG: list[tuple[str, str, tuple[str, ...], str]] = [
    ("a status there is not", "gdelt", ("happened",), "no event has the status 'happened'; there are: actual"),
    ("a status for a format that holds all", "jsonl", ("planned",), "leave out --status"),
]


@pytest.mark.parametrize(("remark", "format_", "statuses", "message"), WRONG, ids=[row[0] for row in WRONG])
def test_wrong_statuses(remark: str, format_: str, statuses: tuple[str, ...], message: str, tmp_path: Path) -> None:
    records: list[Record] = []
    with pytest.raises(UsageError, match=message):
        export(format_, records, tmp_path / "out", statuses)
