"""Builds `avviso/reference/offices.tsv` from what the CIA World Factbook printed of chiefs of state and heads of
government.

    python -m training.offices_table FACTBOOK.csv PHOENIX_FOLDER PUBLIC.txt OUT.tsv

`FACTBOOK.csv` has factbook,country,office,text,first_version,last_version; `PUBLIC.txt` has lines `title|name|country
or organisation|from|to` of offices
the Factbook does not list or held before 2014, set down from the public record. A line that Phoenix's dated roles bear
out (a span of the same name that
begins within 45 days) is marked so. Facts only: no text of either source is kept.
"""

from __future__ import annotations

import csv
import html
import re
import sys
from datetime import date, datetime
from pathlib import Path

from avviso.reference import countries

_SINCE = re.compile(
    r"(?P<who>[^;()]+?)\s*\(\s*(?:both |all )?since (?:early |late )?"
    r"(?P<since>\d{1,2} \w+ \d{4}|\w+ \d{4}|\d{4})\s*[^)]*\)"
)
_TITLES = (
    "Vice President|President|Prime Minister|Chancellor|King|Queen|Emir|Amir|Sultan|Grand "
    "Duke|Prince|Taoiseach|Premier|Chief Executive|Chairman|Supreme Leader|Pope|"
    "State Counsellor|Governor General|Governor"
)
_TITLE = re.compile(rf"\b(?P<title>{_TITLES})\b")
NAMES = {
    "Burma": "Myanmar",
    "Turkey (Turkiye)": "Turkey",
    "Korea, North": "North Korea",
    "Korea, South": "South Korea",
    "Gambia, The": "Gambia",
    "Bahamas, The": "Bahamas",
}


def _date(printed: str) -> str | None:
    for form in ("%d %B %Y", "%B %Y", "%Y"):
        try:
            there = datetime.strptime(printed, form)
        except ValueError:
            continue
        return there.strftime({"%d %B %Y": "%Y-%m-%d", "%B %Y": "%Y-%m-01", "%Y": "%Y-01-01"}[form])
    return None


_NOT_NAMES = frozenset(
    [
        "French",
        "Co-prince",
        "Republic",
        "Ceo",
        "CEO",
        "Taliban",
        "Leader",
        "Transitional",
        "Interim",
        "Acting",
        "General",
        "Federal",
        "Field",
        "Marshal",
        "Sheikh",
        "Shaykh",
        "Dr.",
        "Dr",
        "Sir",
        "Dame",
        "Lord",
        "Lt.",
        "Gen.",
        "Col.",
        "Notification",
        "Statement",
        "Head",
        "Government",
        "State",
        "National",
        "Council",
        "Ministers",
        "Crown",
        "Prime",
        "Minister",
        "Executive",
        "Commander",
        "King's",
        "Highness",
        "Royal",
        "Overall",
    ]
)


def _person(who: str, country: str) -> tuple[str, str, str] | None:
    """Title, name and surname: the name is the run of capitalised words around the word in capitals, which is the
    surname.
    """
    if re.search(r"\bDeputy|Vice|represented|Regent|Heir|interim\b", who):
        return None
    found = list(_TITLE.finditer(who))
    title = found[0]["title"] if found else ""
    words = (who[found[-1].end() :] if found else who).replace(",", " ").split()
    caps = [
        i
        for i, word in enumerate(words)
        if len(word) > 1 and word.isupper() and not re.fullmatch(r"[IVX]+|[A-Z]\.", word)
    ]
    if not caps:
        return None
    start = caps[0]
    while (
        start > 0
        and words[start - 1][:1].isupper()
        and words[start - 1] not in _NOT_NAMES
        and words[start - 1] not in country.split()
    ):
        start -= 1
    name = " ".join(_cased(word) for word in words[start : caps[-1] + 1])
    surname = " ".join(_cased(words[i]) for i in caps)
    return title, name, surname


def _cased(word: str) -> str:
    return "-".join(
        part[:1] + part[1:].lower() if part.isupper() and len(part) > 1 and not part.endswith(".") else part
        for part in word.split("-")
    )


_SOVEREIGN = frozenset(
    {"US", "FR", "GB", "DK", "NL"}
)  # whose head of state is also printed for their territories and realms
Row = tuple[str, str, str, str, str, str, str]  # title, name, surname, where, from, to, source


def factbook(path: Path) -> list[Row]:
    """One row a spell: the first since-date printed for a person in an office; the last version that shows it ends it
    where nobody follows.
    """
    spells: dict[tuple[str, str, str], list[str]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found = countries.find(NAMES.get(row["country"], row["country"]))
            match = _SINCE.search(html.unescape(row["text"]).replace("\xa0", " "))
            since = _date(match["since"]) if match else None
            if row["office"] not in ("chief of state", "head of government") or not (
                found and found.alpha2 and match and since
            ):
                continue
            person = _person(match["who"], f"{row['country']} {found.name}")
            if person is None or not person[0]:
                continue
            held = spells.setdefault((found.alpha2, person[0], person[2]), [person[1], since, row["last_version"]])
            held[1] = min(held[1], since)
            held[2] = max(held[2], row["last_version"])
    first = {
        (title, surname, since) for (where, title, surname), (_, since, _last) in spells.items() if where in _SOVEREIGN
    }
    return [
        (title, name, surname, where, since, "" if last >= "2026-01-01" else last, "factbook")
        for (where, title, surname), (name, since, last) in spells.items()
        if where in _SOVEREIGN or (title, surname, since) not in first
    ]


def closed(rows: list[Row]) -> list[Row]:
    """Rows in order, each ended by the day somebody else began in the same office, where that is earlier."""
    out: list[Row] = []
    for row in sorted(set(rows), key=lambda row: (row[3], row[4], row[1])):
        title, name, surname, where, since, to, source = row
        if any(
            other[2] == surname and other[3] == where and other[0] == title and other[4] <= since < (other[5] or "9999")
            for other in out
        ):
            continue
        after = [
            other[4]
            for other in rows
            if other[3] == where and _same(other[0], title) and other[2] != surname and other[4] > since
        ]
        if source == "factbook" and after:
            to = min(after)
        out.append((title, name, surname, where, since, to, source))
    return out


def _same(one: str, other: str) -> bool:
    return one == other or {one, other} in ({"Premier", "Prime Minister"}, {"King", "Queen"})


def phoenix_spans(folder: Path) -> dict[str, list[date]]:
    """Surname to the first days of dated roles."""
    spans: dict[str, list[date]] = {}
    surname = ""
    for path in sorted(folder.glob("*.actors.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if re.match(r"[A-Z]", line):
                surname = re.split(r"[\t #\[]", line)[0].strip("_").split("_")[-1].lower()
            for start in re.findall(r"\[\w+ >?(\d{6,8})", line):
                text = start if len(start) == 8 else ("19" if int(start[:2]) > 30 else "20") + start
                try:
                    spans.setdefault(surname, []).append(date(int(text[:4]), int(text[4:6]), int(text[6:8])))
                except ValueError:
                    continue
    return spans


def public(path: Path, spans: dict[str, list[date]]) -> list[Row]:
    """The rows set down from the public record, marked where Phoenix bears them out. A surname that is not the last
    word stands in brackets.
    """
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        title, printed, where, since, to = line.split("|")
        marked = re.search(r"\[(.+?)\]", printed)
        name = re.sub(r"[\[\]]", "", printed)
        surname = marked[1] if marked else name.split()[-1]
        borne = any(
            abs((there - date.fromisoformat(since)).days) <= 45 for there in spans.get(name.split()[-1].lower(), ())
        )
        rows.append((title, name, surname, where, since, to, "phoenix" if borne else "public record"))
    return rows


def main(arguments: list[str]) -> None:
    """Reads the sources named on the command line and writes the table."""
    rows = closed(public(Path(arguments[2]), phoenix_spans(Path(arguments[1]))) + factbook(Path(arguments[0])))
    with Path(arguments[3]).open("w", encoding="utf-8", newline="") as out:
        out.write("title\tname\tsurname\twhere\tfrom\tto\tsource\n")
        out.writelines("\t".join(row) + "\n" for row in rows)


if __name__ == "__main__":
    main(sys.argv[1:])
