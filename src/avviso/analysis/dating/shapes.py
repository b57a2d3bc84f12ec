"""How much more likely a report that says something is of one month than of another: the numbers behind dating.

A curve is written as points `years:share`, straight lines between their logarithms, level (or nothing) beyond the
outermost. The shares were set by counts over reports of known date (GUM train news and interviews, MEANTIME, PolNeAR
train, three quarters of TimeBank and AQUAINT); `SHARP` was fitted on them (`training/dating_weights.py`), then rounded.
"""

from __future__ import annotations

from typing import Final

Curve = tuple[tuple[float, ...], tuple[float, ...]]


def _curve(points: str) -> Curve:
    pairs = [point.split(":") for point in points.split()]
    return tuple(float(at) for at, _ in pairs), tuple(float(share) for _, share in pairs)


def _curves(**points: str) -> dict[str, Curve]:
    return {kind.replace("_", "-"): _curve(line) for kind, line in points.items()}


# By year, how likely a report is of it before anything is known: few are older than the web.
PRIOR: Final = _curve("1900:0.01 1950:0.03 1980:0.3 1990:0.6 2000:0.85 2004:1 2026:1 2027:0.2 2030:0.01")

# Years before the first day of what is named, and years after its last; in between the share is 1.
BEFORE: Final = _curves(
    term="0:0.05 0.25:0.01 2:0.003",
    named="0:0.8 4:0.4 10:0.15 20:0.03",
    former="0:0.02 1:0.01",
    elect="0:0.01",
    candidate="0:0.2 0.5:0.08 3:0.03",
    size="0:0.1 0.5:0.02 5:0.01",
    event="0:0.01 1:0.004",
    product="0:0.05 1:0.01 2:0.004",
    thing="0:0.02 1:0.004",
    sum="0:0.3 0.5:0.15 1:0.03 3:0.005",
    since="0:0.05 1:0.004",
    printed="0:0.01 0.5:0.001 2:0.0003",
)
AFTER: Final = _curves(
    term="0:0.12 1:0.07 8:0.04 30:0.02",
    named="0:0.8 3:0.6 10:0.3 30:0.1",
    former="0:1 3:0.8 15:0.3 40:0.1",
    elect="0:0.1 0.5:0.03",
    candidate="0:0.2 0.25:0.06 8:0.04 30:0.02",
    size="0:0.3 0.5:0.1 3:0.03",
    event="0:1 1:0.7 3:0.35 10:0.15 40:0.05",
    product="0:1 1:0.6 3:0.3 10:0.1 40:0.02",
    thing="0:0.7 2:1 6:0.9 10:0.7 20:0.4 40:0.2",
    sum="0:0.3 0.5:0.15 1:0.03 3:0.005",
    since="0:1",
    printed="0:0.2 0.25:0.03 1:0.003 3:0.0005",
)

# Calendar years from a year told of to the report: one that is part of a name or stands under a picture is its own, one
# under a picture from the file is not.
TOLD: Final = _curves(
    year="-3:0.01 -1:0.04 0:0.14 1:0.17 2:0.14 3:0.06 4:0.07 7:0.04 10:0.02 16:0.014 30:0.006 40:0.005 75:0.001",
    open="-12:0.004 -6:0.01 -2:0.04 -1:0.14 0:0.2 1:0.16 2:0.06 4:0.03 8:0.02 17:0.014 30:0.005 75:0.001",
    now="-1:0.01 0:0.8 1:0.08 2:0.03 4:0.015 12:0.003 60:0.0003",
    title="-2:0.02 -1:0.1 0:0.65 1:0.12 2:0.03 4:0.02 12:0.004 60:0.0003",
    file="-1:0.01 0:0.12 1:0.3 2:0.2 4:0.09 8:0.04 20:0.005 60:0.0003",
    caption="-1:0.02 0:0.6 1:0.14 2:0.06 4:0.03 8:0.015 20:0.003 60:0.0003",
)
# Years to the report from a day or a month told of with its year, from such a date under a picture, and from one of
# several of its year. A report leaves the year off the dates of its own but for the last weeks, so what it prints with
# the year is mostly as fresh as that, or more than a year old.
CLOSE: Final = _curves(
    day="0:3 0.08:2.5 0.14:0.3 0.3:0.13 0.9:0.13 1.05:0.47 1.7:0.45 2:0.12 4:0.05 8:0.01 20:0.002 60:0.0003",
    month="0:1.3 0.1:1.3 0.16:0.15 0.3:0.1 0.9:0.12 1.02:0.54 1.8:0.5 2.2:0.1 5:0.03 8:0.008 20:0.003 60:0.0003",
    pictured="0:3 0.1:2 0.25:0.8 0.5:0.35 1:0.14 2:0.06 5:0.02 20:0.003 60:0.0003",
    days="0:3 0.1:1.5 0.25:0.5 0.5:0.25 1.5:0.2 2:0.1 4:0.03 20:0.003 60:0.0003",
)
# Of several dates told of in one year the first of these kinds counts.
RANK: Final = ("now", "title", "days", "pictured", "caption", "day", "month", "year", "open", "file")
# Calendar years from a year still to come: `near` where a month, a season, "early" or a name stands with it.
AHEAD: Final = _curves(
    ahead="-40:0.002 -16:0.01 -8:0.02 -5:0.04 -4:0.05 -3:0.12 -2:0.18 -1:0.42 0:0.15 1:0.02 10:0.004",
    ahead_near="-20:0.001 -4:0.01 -3:0.03 -2:0.12 -1:0.55 0:0.25 1:0.04 10:0.003",
)
# By months since a month told of as past without its year; until one still to come.
SINCE: Final = (0.5, 0.25, 0.08, 0.04, 0.02, 0.015, 0.012, 0.01, 0.01, 0.01, 0.02, 0.03)
UNTIL: Final = (0.35, 0.25, 0.12, 0.08, 0.05, 0.04, 0.03, 0.02, 0.02, 0.01, 0.01, 0.02)

UNFIT: Final = 0.06  # what is left of the share of a month in which a printed weekday does not fit
WRONG: Final = 0.0008  # a share everywhere: the words were misread, or the text quotes another
EARLY: Final = 0.05  # what is left of a share for months before a whole date told of as past
# How far each kind is to be trusted: its shares are raised to this power.
SHARP: Final[dict[str, float]] = {
    "now": 1.5,
    "days": 1.6,
    "title": 2.0,
    "pictured": 1.25,
    "caption": 1.25,
    "month": 0.8,
    "year": 1.25,
    "open": 0.75,
    "term": 1.25,
    "candidate": 2.0,
    "named": 1.25,
    "event": 1.25,
    "product": 1.6,
    "thing": 2.0,
    "fits": 2.0,
}
