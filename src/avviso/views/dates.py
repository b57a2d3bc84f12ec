"""When, as the brief says it: the day of a record, of its report, by when something is to be done; and the order of time."""

from __future__ import annotations

import re

from avviso.views import phrases
from avviso.views.citations import Index, Json, flat

_YEAR = re.compile(r"\b[12]\d{3}s?\b")


def time_of(record: Json) -> Json | None:
    """The time that belongs to a record: its own, or the day a figure stands for, or when an agreement was signed."""
    time: Json | None = (
        record.get("time") or record.get("as_of") or (record.get("signed") or {}).get("time") or record.get("deadline")
    )
    return time


def when(time: Json | None) -> str:
    return phrases.span_of_days(time["value"], time["earliest"], time["latest"]) if time else ""


def told(time: Json | None, record: Json, index: Index) -> str:
    """When, marked as inferred where it hangs on the day of a report that is."""
    day = when(time)
    hangs = day and time is not None and index.guessed(record) and not _YEAR.search(time["text"])
    return f"{day} (inferred)" if hangs else printed(time)


def printed(time: Json | None) -> str:
    """When, in the report's own words where nothing tells the year ("Monday night")."""
    return when(time) or (flat(time["text"]) if time and time["type"] in ("DATE", "TIME") else "")


def until(deadline: Json | None, told: str, on: bool = False) -> str:
    """By when something is to be done, or with `on` when: the day, or how long it may take, unless it is told in those words."""
    if not deadline:
        return ""
    day, printed = when(deadline), flat(deadline.get("text") or "")
    if day:
        if day in printed and printed in told:
            return ""
        end = "the end of " if re.search(r"\bend\b", printed) and len(deadline["value"] or "") < 8 else ""
        return day if on else f"by {end}{day.rpartition(' to ')[2]}"
    if deadline["type"] in ("DATE", "TIME"):
        return "" if printed in told else printed
    return "" if printed in told else f"within {printed.removeprefix('within ')}"


def reported(record: Json, index: Index) -> str:
    """The day of the report that tells what has no time of its own, said to be that; empty where it is unknown."""
    day = index.dated(record)
    return f"reported {day}" if day else ""


def order(record: Json, index: Index) -> tuple[str, str, int]:
    """By the record's own time, else by its report's."""
    time = time_of(record)
    start = min((item["start"] for item in record["evidence"]), default=0)
    day = time and (time["earliest"] or time["value"])
    return (
        (None if day and day.startswith("XXXX-") else day) or index.day(record) or "9999",
        record["report"] or "",
        start,
    )
