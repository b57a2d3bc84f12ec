"""Builds `avviso/reference/offices.tsv` from what the CIA World Factbook printed of chiefs of state and heads of
government.

    python -m training.offices_table FACTBOOK.csv PHOENIX_FOLDER PUBLIC.txt OUT.tsv

`FACTBOOK.csv` has factbook,country,office,text,first_version,last_version; `PUBLIC.txt` has lines `title|name|country
or organisation|from|to` of offices the Factbook does not list, or that were held before its versions begin, set down
from the public record; a surname that is not the last word of a name stands in brackets. What bears such a line out is
looked up: `factbook` where a since-date of that surname and country lies within ten days, else `phoenix` where a dated
role of that name and country begins within 45 days of it, else it stays `public record, unverified`. Facts only: no
text of either source is kept.
"""

from __future__ import annotations

import csv
import html
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from unicodedata import normalize

from avviso.reference import countries
from avviso.reference.countries import Country

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
        "Tan",
        "Sri",
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
        if len(word) > 1 and word.isupper() and not (re.fullmatch(r"[IVX]+", word) and i) and word[1] != "."
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
    end = caps[-1] + 1
    while start == caps[0] and end < len(words) and re.fullmatch(r"[A-Z][a-z'’]+(?:-[A-Za-z]+)?", words[end]):
        end += 1  # the surname stands first: Kim Jong Un
    name = " ".join(_cased(word) for word in words[start:end])
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
_SAME_SPELL = 400  # days: two since-dates of one person that lie closer are of one spell
# Names as reports write them, where the Factbook spells them otherwise: name, surname.
_SPELLINGS = {
    "Joseph R. Biden": ("Joe Biden", "Biden"),
    "Michael R. Pence": ("Mike Pence", "Pence"),
    "Mary Elizabeth Truss": ("Liz Truss", "Truss"),
    "Malcomb Turnbull": ("Malcolm Turnbull", "Turnbull"),
    "Mohamed Najib": ("Najib Razak", "Najib"),
    "Dmitriy Anatolyevich Medvedev": ("Dmitry Medvedev", "Medvedev"),
}
Row = tuple[str, str, str, str, str, str, str]  # title, name, surname, where, from, to, source


def factbook(path: Path) -> list[Row]:
    """One row a spell: the first since-date printed for a person in an office; the last version that shows it ends it
    where nobody follows.
    """
    spells: dict[tuple[str, str, str], list[list[str]]] = {}
    for where, text, last_version in printed(path):
        match = _SINCE.search(text)
        since = _date(match["since"]) if match else None
        person = _person(match["who"], where.name) if match and since else None
        if person is None or since is None or not person[0] or not where.alpha2:
            continue
        name, surname = _SPELLINGS.get(person[1], (person[1], person[2]))
        held = spells.setdefault((where.alpha2, person[0], surname), [])
        near = next((spell for spell in held if _apart(spell[1], since) < _SAME_SPELL), None)
        if near is None:
            held.append([name, since, last_version])
        else:
            near[1], near[2] = min(near[1], since), max(near[2], last_version)
    rows = [
        (title, _plain(spell[0]), surname, where, spell[1], "" if spell[2] >= "2026-01-01" else spell[2], "factbook")
        for (where, title, surname), held in spells.items()
        for spell in held
    ]
    sovereign = {(row[0], row[2], row[4]) for row in rows if row[3] in _SOVEREIGN}
    return [row for row in rows if row[3] in _SOVEREIGN or (row[0], row[2], row[4]) not in sovereign]


def printed(path: Path) -> Iterator[tuple[Country, str, str]]:
    """Country, text and last version of every line on a chief of state or head of government."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found = countries.find(NAMES.get(row["country"], row["country"]))
            if row["office"] in ("chief of state", "head of government") and found is not None:
                yield found, html.unescape(row["text"]).replace("\xa0", " "), row["last_version"]


def _plain(name: str) -> str:
    """A name without middle initials."""
    return re.sub(r"(?<=\w) [A-Z]\.(?= )", "", name)


def _apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def closed(rows: list[Row]) -> list[Row]:
    """Rows in order, each ended by the day somebody else began in the same office, where that is earlier."""
    out: list[Row] = []
    for row in sorted(set(rows), key=lambda row: (row[3], row[4], row[6] == "factbook", row[1])):
        title, name, surname, where, since, to, source = row
        if any(
            _key(other[2]) == _key(surname)
            and other[3] == where
            and _same(other[0], title)
            and other[4] <= since < (other[5] or "9999")
            for other in out
        ):
            continue
        after = [
            other[4]
            for other in rows
            if other[3] == where and _same(other[0], title) and other[2] != surname and other[4] > since
        ]
        if source == "factbook" and after and (not to or min(after) > to or to >= "2014-01-01"):
            to = min(after)
        out.append((title, name, surname, where, since, to, source))
    return out


def named_alike(written: list[Row], book: list[Row]) -> list[Row]:
    """The rows, those of the Factbook with the name and surname under which a person of that country was written down."""
    known = {(row[3], *_ends(row[1])): (row[1], row[2]) for row in written}
    return written + [(row[0], *known.get((row[3], *_ends(row[1])), row[1:3]), *row[3:]) for row in book]


def _ends(name: str) -> tuple[str, str]:
    words = re.sub(r"[-.]", " ", name.lower()).split()
    return words[0], words[-1]


def _key(surname: str) -> str:
    return "".join(letter for letter in normalize("NFKD", surname.lower()) if letter.isalpha())[:4]


def _same(one: str, other: str) -> bool:
    return one == other or {one, other} in ({"Premier", "Prime Minister"}, {"King", "Queen"})


def factbook_since(path: Path) -> dict[tuple[str, str], list[str]]:
    """Country and surname to every since-date printed after it, of heads and of their deputies."""
    found: dict[tuple[str, str], list[str]] = {}
    for where, text, _ in printed(path):
        for match in _SINCE.finditer(text):
            since = _date(match["since"])
            for word in re.findall(r"\w[\w'’-]+", match["who"]) if since and where.alpha2 else ():
                found.setdefault((where.alpha2 or "", word.lower()), []).append(str(since))
    return found


def phoenix_spans(folder: Path) -> dict[str, list[tuple[frozenset[str], str, date]]]:
    """Surname to the words of every name that has it, with code and first day of its dated roles."""
    spans: dict[str, list[tuple[frozenset[str], str, date]]] = {}
    names: list[frozenset[str]] = []
    for path in sorted(folder.glob("*.actors.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if re.match(r"\+?[A-Z]", line):
                words = frozenset(re.split(r"[\t #\[]", line)[0].strip("+_").lower().replace("-", "_").split("_"))
                names = [*names, words] if line.startswith("+") else [words]
            for code, start in re.findall(r"\[(\w+) >?(\d{6,8})", line):
                text = start if len(start) == 8 else ("19" if int(start[:2]) > 30 else "20") + start
                try:
                    day = date(int(text[:4]), int(text[4:6]), int(text[6:8]))
                except ValueError:
                    continue
                for words in names:
                    for word in words:
                        spans.setdefault(word, []).append((words, code, day))
    return spans


def public(path: Path, book: Path, folder: Path) -> list[Row]:
    """The rows set down from the public record, each marked with what bears it out."""
    rows: list[Row] = []
    since_dates, spans = factbook_since(book), phoenix_spans(folder)
    for line in path.read_text(encoding="utf-8").splitlines():
        title, written, where, since, to = line.split("|")
        marked = re.search(r"\[(.+?)\]", written)
        name = re.sub(r"[\[\]]", "", written)
        surname = marked[1] if marked else name.split()[-1]
        last = surname.split()[-1].lower()
        source = "public record, unverified"
        if any(_apart(there, since) <= 10 for there in since_dates.get((where, last), ())):
            source = "factbook"
        elif any(_bears_out(span, name, where, since) for span in spans.get(last.split("-")[-1], ())):
            source = "phoenix"
        rows.append((title, name, surname, where, since, to, source))
    return rows


def _bears_out(span: tuple[frozenset[str], str, date], name: str, where: str, since: str) -> bool:
    words, code, start = span
    country = countries.by_code(where)
    mine = {word for word in name.lower().replace("-", " ").replace(".", " ").split() if len(word) > 1}
    if not (words <= mine or mine <= words):
        return False
    if not code.startswith(country.cameo or country.alpha3 if country else "IGO"):
        return False
    return abs((start - date.fromisoformat(since)).days) <= 45


def main(arguments: list[str]) -> None:
    """Reads the sources named on the command line and writes the table."""
    book, folder, written = (Path(argument) for argument in arguments[:3])
    rows = closed(named_alike(public(written, book, folder), factbook(book)))
    with Path(arguments[3]).open("w", encoding="utf-8", newline="") as out:
        out.write("title\tname\tsurname\twhere\tfrom\tto\tsource\n")
        out.writelines("\t".join(row) + "\n" for row in rows)


if __name__ == "__main__":
    main(sys.argv[1:])
