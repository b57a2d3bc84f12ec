"""Datelines, row by row."""

from __future__ import annotations

import pytest

from avviso.text.dateline import find

ROWS = [
    # paragraph, dateline, credit, first words, remark
    ("SARNO, July 10 (Reuters) - The talks", "SARNO, July 10 (Reuters)", "Reuters", "The talks", "place, day, agency"),
    ("SARNO — The talks", "SARNO", None, "The talks", "place alone"),
    ("SARNO, Velia (Sept. 16) - The talks", "SARNO, Velia (Sept. 16)", None, "The talks", "day in brackets"),
    ("SARNO, Velia (Sept. 16, 2011)\nThe talks", "SARNO, Velia (Sept. 16, 2011)", None, "The talks", "no dash"),
    ("OLD SARNO, 30 OCT 89 (RADIO VELIA) -- [TEXT] THE TALKS", "OLD SARNO, 30 OCT 89 (RADIO VELIA)", "RADIO VELIA",
     "THE TALKS", "monitored broadcast"),
    ("SARNO (VELIA), 10 FEB 90 -- [REPORT] [BY THE PRESS OFFICE, SPO] [TEXT] THE TALKS", "SARNO (VELIA), 10 FEB 90", None,
     "THE TALKS", "a country in brackets, and what was monitored"),
    ("SARNO, September 22. /TASS/. The talks", "SARNO, September 22. /TASS/", "TASS", "The talks", "agency in strokes"),
    ("SARNO. Sept 22 (Interfax) - The talks", "SARNO. Sept 22 (Interfax)", "Interfax", "The talks", "full stops"),
    ("SARNO/ORVIK (AFP) – The talks", "SARNO/ORVIK (AFP)", "AFP", "The talks", "two places"),
    ("SARNO (Velia & Orvik Agency), Nov. 27, 2021 - The talks", "SARNO (Velia & Orvik Agency), Nov. 27, 2021",
     "Velia & Orvik Agency", "The talks", "the day behind the agency"),
    ("SARNO. March 8. VELIA PRESS - The talks", "SARNO. March 8. VELIA PRESS", "VELIA PRESS", "The talks", "an agency in capitals"),
    ("Sarno (Reuters) - The talks", "Sarno (Reuters)", "Reuters", "The talks", "small letters, with a credit"),
    ("Sarno, 22 September 2015 – The talks", "Sarno, 22 September 2015", None, "The talks", "small letters, a day"),
    ("Sarno — The talks", "Sarno", None, "The talks", "small letters and a long dash"),
    ("SARNO, Velia, 22 September 2015. The talks", "SARNO, Velia, 22 September 2015", None, "The talks", "a stop for a dash"),
    ("SARNO, Sept. 22, 2015. “The talks", "SARNO, Sept. 22, 2015", None, "“The talks", "a stop, and a quotation"),
    ("SARNO, Sept. 22: The talks", "SARNO, Sept. 22", None, "The talks", "a colon, and no year"),
    ("Old Sarno, Velia, Tuesday 22 September 2015. The talks", "Old Sarno, Velia, Tuesday 22 September 2015", None, "The talks",
     "small letters, a whole date and a stop"),
    ("ST. ANNE, N.V., Oct. 4 (UPI) — The talks", "ST. ANNE, N.V., Oct. 4 (UPI)", "UPI", "The talks", "abbreviations"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "line", "credit", "first", "remark"), ROWS, ids=[row[4] for row in ROWS])
def test_find(words: str, line: str, credit: str | None, first: str, remark: str) -> None:
    found = find(words)
    assert found is not None
    assert (words[found.start : found.end], found.credit) == (line, credit)
    assert words[found.text_start :] == first


@pytest.mark.parametrize(
    "words",
    [
        "NATO - the alliance - met on Monday.",
        "Holt — who was absent — sent a letter.",
        "U.S. - Velian talks went on.",
        "Holt, 51, - the minister - left.",
        "NATO (the alliance) - or what is left of it - met.",
        "EU-Velia talks ended.",
        "The minister said no.",
        "Tuesday, 22 September 2015. The talks began.",
        "Holt, May 3. He left.",
        "SARNO, 22 September 2015 was the day.",
        "",
    ],
)
def test_no_dateline(words: str) -> None:
    assert find(words) is None
