"""Who held which office when: chiefs of state, heads of government, foreign ministers, heads of international
organisations.

The table `offices.tsv` is built by `training/offices_table.py`; its source column says what bears each row out:
`factbook` (CIA World Factbook, versions of 2014 to 2026, public domain), `phoenix` (dated roles of the Phoenix
dictionaries agree), `public record, unverified` (no source at hand; weighs less). An empty `to` means still in office
when the table was made. Rows of a user's own are added from `offices.csv` in the folder AVVISO_FACTS names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from unicodedata import combining, normalize

from avviso.reference import countries, fact_tables

COLUMNS: Final = {
    "title": ("positionLabel", "officeLabel", "position", "office"),
    "name": ("personLabel", "itemLabel", "person"),
    "surname": ("familyNameLabel",),
    "where": ("countryCode", "countryLabel", "country", "organisationLabel", "organisation"),
    "from": ("start", "startTime"),
    "to": ("end", "endTime"),
    "source": (),
}
_OPTIONAL: Final = ("surname", "to", "source")
_SAME_TITLE: Final = {
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

    @property
    def trust(self) -> float:
        """How far the source is to be believed, 0 to 1: less where none at hand bears the row out."""
        return fact_tables.trust(self.source)


# How outlets write one ending in Latin letters.
_SLAVIC = re.compile(r"sk(?:yy|iy|yi|yj|ij|ii|i|y)\b")


def folded(name: str) -> str:
    """A name without accents and in lower case, the form under which holders are looked up, "-skyy", "-skiy" and "-ski" as "-sky"."""
    plain = "".join(letter for letter in normalize("NFKD", name) if not combining(letter)).lower()
    return _SLAVIC.sub("sky", plain)


def _office(row: dict[str, str]) -> Office:
    """A row as a spell; a country may be named as well as given by its code."""
    place = countries.find(row["where"]) if len(row["where"]) > 3 else None
    where = place.alpha2 if place is not None and place.alpha2 else row["where"]
    name = row["name"]
    return Office(
        row["title"][:1].upper() + row["title"][1:],
        name,
        row["surname"] or name.split()[-1],
        where,
        row["from"],
        row["to"] or None,
        row["source"] or "user",
    )


@cache
def offices() -> tuple[Office, ...]:
    """Every spell of the shipped table, by country and day, then the user's own."""
    rows = (*fact_tables.shipped("offices.tsv"), *fact_tables.users("offices", COLUMNS, _OPTIONAL))
    return tuple(_office(row) for row in rows)


def load(path: Path) -> tuple[Office, ...]:
    """The spells of a user's table or a Wikidata export; `COLUMNS` lists what its columns may be called. Raises
    fact_tables.TableError.
    """
    return tuple(_office(row) for row in fact_tables.read(path, COLUMNS, _OPTIONAL))


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


@cache
def _by_name() -> dict[str, tuple[Office, ...]]:
    found: dict[str, list[Office]] = {}
    for office in offices():
        words = folded(office.name).replace("-", " ").split()
        for name in dict.fromkeys((" ".join(words), f"{words[0]} {words[-1]}")):
            if " " in name:
                found.setdefault(name, []).append(office)
    return {name: tuple(held) for name, held in found.items()}


def by_name(name: str) -> tuple[Office, ...]:
    """All spells of the holder of a full name, or of first name and surname, accents and case aside."""
    return _by_name().get(folded(name).replace("-", " "), ())


def holders(title: str, where: str, day: str) -> tuple[Office, ...]:
    """Who held an office in a country or organisation on a day."""
    return tuple(
        o
        for o in offices()
        if o.title == title and o.where == where and o.from_ <= day and (o.to is None or day <= o.to)
    )
