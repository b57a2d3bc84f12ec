"""How many members an organisation had from which day on: "a 29-member alliance" dates a report.

From the public record: the accession and withdrawal dates the organisations publish.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Size:
    """An organisation's number of members between two days (`to` None: still so when the table was made)."""

    organisation: str
    members: int
    from_: str
    to: str | None
    source: str


_COUNTS: Final[dict[str, tuple[str, str]]] = {
    "NATO": (
        "nato.int, member countries",
        "16 1982-05-30, 19 1999-03-12, 26 2004-03-29, 28 2009-04-01, 29 2017-06-05, 30 2020-03-27, "
        "31 2023-04-04, 32 2024-03-07",
    ),
    "European Union": (
        "europa.eu, accession treaties",
        "12 1993-11-01, 15 1995-01-01, 25 2004-05-01, 27 2007-01-01, 28 2013-07-01, 27 2020-02-01",
    ),
    "Eurozone": (
        "ecb.europa.eu",
        "11 1999-01-01, 12 2001-01-01, 13 2007-01-01, 15 2008-01-01, 16 2009-01-01, 17 2011-01-01, "
        "18 2014-01-01, 19 2015-01-01, 20 2023-01-01, 21 2026-01-01",
    ),
    "United Nations": (
        "un.org, growth in membership",
        "185 1994-12-15, 188 1999-09-14, 189 2000-09-05, 191 2002-09-27, 192 2006-06-28, 193 2011-07-14",
    ),
    "African Union": ("au.int, member states", "53 2002-07-09, 54 2011-07-28, 55 2017-01-31"),
    "Council of Europe": (
        "coe.int, member states",
        "43 2001-01-25, 44 2002-04-24, 45 2003-04-03, 46 2004-10-05, 47 2007-05-11, 46 2022-03-16",
    ),
    "OSCE": ("osce.org, participating states", "55 2000-11-10, 56 2006-06-22, 57 2012-11-21"),
    "World Trade Organization": (
        "wto.org, members",
        "153 2008-07-23, 157 2012-08-24, 159 2013-03-02, 160 2014-06-26, 161 2015-04-26, 162 2015-11-30, "
        "164 2016-07-29, 166 2024-08-30",
    ),
    "ASEAN": ("asean.org", "10 1999-04-30, 11 2025-10-26"),
    "OPEC": (
        "opec.org",
        "12 2009-01-01, 13 2016-01-01, 14 2017-05-25, 15 2018-06-22, 14 2019-01-01, 13 2020-01-01, 12 2024-01-01",
    ),
    "Shanghai Cooperation Organisation": ("sectsco.org", "6 2001-06-15, 8 2017-06-09, 9 2023-07-04, 10 2024-07-04"),
    "BRICS": ("communiques of its summits", "4 2009-06-16, 5 2010-12-24, 10 2025-01-06"),
}


def _sizes() -> tuple[Size, ...]:
    found = []
    for organisation, (source, counts) in _COUNTS.items():
        steps = [step.split() for step in counts.split(", ")]
        for number, (members, since) in enumerate(steps):
            to = steps[number + 1][1] if number + 1 < len(steps) else None
            found.append(Size(organisation, int(members), since, to, source))
    return tuple(found)


SIZES: Final = _sizes()


def of_size(organisation: str, members: int) -> tuple[Size, ...]:
    """The spells in which an organisation had that many members, in order; none where it never had."""
    return tuple(size for size in SIZES if size.organisation == organisation and size.members == members)
