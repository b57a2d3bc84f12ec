"""Who held which office when: chiefs of state, heads of government, foreign ministers, heads of international
organisations.

The table `offices.tsv` is built by `training/offices_table.py`; its source column says what bears each row out:
`factbook` (CIA World Factbook,
versions of 2014 to 2026, public domain), `phoenix` (dated roles of the Phoenix dictionaries agree), `public record`.
An empty `to` means still in
office when the table was made. A user's own table in the same columns, comma or tab separated, is read by `load`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from unicodedata import combining, normalize

_SAME_TITLE = {
    "premier": "prime minister",
    "defence secretary": "secretary of defense",
    "defense secretary": "secretary of defense",
    "secretary of defence": "secretary of defense",
    "foreign secretary": "foreign minister",
    "secretary of state": "foreign minister",
    "european commission president": "president of the european commission",
    "european council president": "president of the european council",
    "taoiseach": "prime minister",
}


@dataclass(frozen=True, slots=True)
class Office:
    """One spell in office: `where` is ISO 3166-1 alpha-2 of the country or the short name of the organisation; days in
    ISO 8601.
    """

    title: str
    name: str
    surname: str
    where: str
    from_: str
    to: str | None
    source: str


def folded(name: str) -> str:
    """A name without accents and in lower case, the form under which holders are looked up."""
    return "".join(letter for letter in normalize("NFKD", name) if not combining(letter)).lower()


def _rows(lines: Iterable[str]) -> tuple[Office, ...]:
    first, *rest = lines
    delimiter = "\t" if "\t" in first else ","
    table = csv.DictReader([first, *rest], delimiter=delimiter)
    return tuple(
        Office(
            row["title"],
            row["name"],
            row.get("surname") or row["name"].split()[-1],
            row["where"],
            row["from"],
            row.get("to") or None,
            row.get("source") or "user",
        )
        for row in table
        if row.get("name") and row.get("title") and row.get("from")
    )


@cache
def offices() -> tuple[Office, ...]:
    """Every spell of the shipped table, by country and day."""
    return _rows(files("avviso.reference").joinpath("offices.tsv").read_text(encoding="utf-8").splitlines())


def load(path: Path) -> tuple[Office, ...]:
    """The spells of a user's table with columns title, name, where, from and, if known, surname, to, source; OSError
    where it cannot be read.
    """
    return _rows(path.read_text(encoding="utf-8-sig").splitlines())


def plain_title(printed: str) -> str:
    """A title under the name the table has it, in lower case: "Foreign Secretary" and "Secretary of State" are foreign ministers."""
    lower = re.sub(r"[- ]+", " ", printed.lower())
    return _SAME_TITLE.get(lower, lower)


@cache
def _by_surname() -> dict[str, tuple[Office, ...]]:
    found: dict[str, list[Office]] = {}
    for office in offices():
        # Of a surname in several words the last one leads here; the caller compares the rest.
        found.setdefault(folded(office.surname).split()[-1].split("-")[-1], []).append(office)
        whole = folded(office.surname)
        if whole != folded(office.surname).split()[-1].split("-")[-1]:
            found.setdefault(whole, []).append(office)
    return {surname: tuple(held) for surname, held in found.items()}


def held_by(surname: str) -> tuple[Office, ...]:
    """All spells of holders with that surname, accents and case aside."""
    return _by_surname().get(folded(surname), ())


def holders(title: str, where: str, day: str) -> tuple[Office, ...]:
    """Who held an office in a country or organisation on a day."""
    return tuple(
        o
        for o in offices()
        if o.title == title and o.where == where and o.from_ <= day and (o.to is None or day <= o.to)
    )
