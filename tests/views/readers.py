"""Readers of the field's formats, written from their descriptions: names and types of columns, parted and quoted as there. A value that does not fit is an error.

GDELT: event codebook 2.0 (2015). ICEWS: README of doi:10.7910/DVN/28075. Phoenix: data description of the Open Event Data Alliance. UCDP: GED codebook 23.1.
ACLED: codebook of 2024. PLOVER: manual, draft 2.0, chapter on data fields.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

Type = Callable[[str], Any]


def compact(text: str) -> date:
    """A day as YYYYMMDD."""
    return date(int(text[:4]), int(text[4:6]), int(text[6:8])) if len(text) == 8 else _wrong(text)


def code(text: str) -> str:
    """A CAMEO code: digits, whose leading zero counts."""
    return text if text.isdigit() and 2 <= len(text) <= 4 else _wrong(text)


def stamp(text: str) -> int:
    """A moment as YYYYMMDDHHMMSS."""
    return int(text) if len(text) == 14 else _wrong(text)


def _wrong(text: str) -> Any:
    raise ValueError(text)


def _typed(names: str, types: dict[str, Type]) -> dict[str, Type]:
    return {name: types.get(name, str) for name in names.split(",")}


_ACTOR = (
    "Code,Name,CountryCode,KnownGroupCode,EthnicCode,Religion1Code,Religion2Code,Type1Code,Type2Code,Type3Code".split(
        ","
    )
)
_GEO = "Type,Fullname,CountryCode,ADM1Code,ADM2Code,Lat,Long,FeatureID".split(",")
_SIDES = [f"{side}{name}" for side in ("Actor1", "Actor2") for name in _ACTOR]
_PLACES = [f"{side}Geo_{name}" for side in ("Actor1", "Actor2", "Action") for name in _GEO]
GDELT = {
    "GLOBALEVENTID": int, "SQLDATE": compact, "MonthYear": int, "Year": int, "FractionDate": float, **dict.fromkeys(_SIDES, str),
    "IsRootEvent": int, "EventCode": code, "EventBaseCode": code, "EventRootCode": code, "QuadClass": int, "GoldsteinScale": float,
    "NumMentions": int, "NumSources": int, "NumArticles": int, "AvgTone": float,
    **{name: int if name.endswith("_Type") else float if name.endswith(("_Lat", "_Long")) else str for name in _PLACES},
    "DATEADDED": stamp, "SOURCEURL": str,
}  # fmt: skip
ICEWS = _typed(
    "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors,Target Country,"
    "Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude",
    {"Event ID": int, "Event Date": date.fromisoformat, "CAMEO Code": code, "Intensity": float, "Story ID": int, "Sentence Number": int,
     "Latitude": float, "Longitude": float},
)  # fmt: skip
PHOENIX = _typed(
    "EventID,Date,Year,Month,Day,SourceActorFull,SourceActorEntity,SourceActorRole,SourceActorAttribute,TargetActorFull,TargetActorEntity,"
    "TargetActorRole,TargetActorAttribute,EventCode,EventRootCode,QuadClass,GoldsteinScore,Issues,Lat,Lon,LocationName,StateName,CountryCode,"
    "SentenceID,URLs,NewsSources",
    {"Date": compact, "Year": int, "Month": int, "Day": int, "EventCode": code, "EventRootCode": code, "QuadClass": int, "GoldsteinScore": float,
     "Lat": float, "Lon": float},
)  # fmt: skip
UCDP = _typed(
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
    "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,"
    "source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,"
    "country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,"
    "gwnoa,gwnob",
    {**dict.fromkeys(("id year type_of_violence number_of_sources where_prec priogrid_gid country_id event_clarity date_prec deaths_a deaths_b"
                      " deaths_civilians deaths_unknown best high low gwnoa gwnob").split(), int),
     **dict.fromkeys(("date_start", "date_end"), date.fromisoformat), **dict.fromkeys(("latitude", "longitude"), float)},
)  # fmt: skip
ACLED = _typed(
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,"
    "inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,"
    "notes,fatalities,tags,timestamp",
    {**dict.fromkeys("year time_precision iso geo_precision fatalities timestamp".split(), int), "event_date": date.fromisoformat,
     **dict.fromkeys(("latitude", "longitude"), float)},
)  # fmt: skip
_TABLES = {"gdelt": (GDELT, 61, False), "icews": (ICEWS, 20, True), "phoenix": (PHOENIX, 26, False)}
_CSV = {"ucdp": (UCDP, 49), "acled": (ACLED, 31)}
# The fields that a PLOVER record must have, and the types of those it may.
_PLOVER = {"id": str, "date": str, "actor": list, "event": list}
_MAY = {"recipient": list, "mode": list, "context": list, "quad_code": int, "event_scale": float, "event_text": list}


def read(format_: str, path: Path) -> list[dict[str, Any]]:
    """The rows of a file as values by column, empty cells left out; ValueError where it is not of the format."""
    if format_ == "plover":
        return [_plover(line) for line in path.read_text("utf-8").splitlines()]
    if format_ in _TABLES:
        columns, width, header = _TABLES[format_]
        rows = [line.split("\t") for line in path.read_text("utf-8").split("\n")[:-1]]
    else:
        columns, width = _CSV[format_]
        header = True
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines, strict=True))
    if header and rows.pop(0) != list(columns):
        raise ValueError(f"{path}: not the columns of {format_}")
    if any(len(row) != width for row in rows):
        raise ValueError(f"{path}: a row has not {width} columns")
    return [
        {name: type_(text) for (name, type_), text in zip(columns.items(), row, strict=True) if text != ""}
        for row in rows
    ]


def _plover(line: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(line)
    for name, type_ in _PLOVER.items():
        if not isinstance(record[name], type_):
            raise ValueError(f"{name}: {record[name]!r}")
    for name, type_ in _MAY.items():
        if not isinstance(record.get(name, type_()), type_):
            raise ValueError(f"{name}: {record[name]!r}")
    date.fromisoformat(record["date"])
    if record["quad_code"] not in (1, 2, 3, 4) or not record["event"]:
        raise ValueError(line)
    return record
