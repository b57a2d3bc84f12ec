"""Actor codes beside those of the Phoenix dictionaries (Open Event Data Alliance, 2014, MIT), which were never copied: sectors of agents, codes of
organisations that both have, and codes of people on days in and out of office.

Neither is a gold standard: Phoenix codes by longest match, marks health and trade of a government, and knows regions where we name a state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

NAME = "actor_codes"
PEERS: dict[str, object] = {}
_AGENT = re.compile(r"^(?P<words>[A-Z_'-]+?)_?\s*(?:\{[^}]*\})?\s*\[~(?P<code>[A-Z]+)\]")
_ACTOR = re.compile(r"^\+?(?P<name>[^\[]+?)\s*(?:\[(?P<code>[A-Z]+)\])?$")
_SPELL = re.compile(r"^\s*\[(?P<code>[A-Z]+) (?P<first>\d{6})-(?P<last>\d{6})\]")


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Agreement on `path`, the folder of the Phoenix dictionaries."""
    agents = list(agreements(path / "Phoenix.agents.txt"))[:limit]
    bodies = list(organisations(path))[:limit]
    people = list(holders(path / "Phoenix.Countries.actors.txt"))[:limit]
    said = [row for row in agents if row[2]]
    single = [row for row in said if " " not in row[0]]
    coded = [row for row in people if row[2]]
    misses = [
        f"{name}: {theirs} there, {ours} here" for name, theirs, ours in (*said, *bodies, *coded) if theirs != ours
    ]
    return {
        "agents": {"terms": len(agents), "given a sector": len(said), "same": _same(said), "single words": len(single), "same of these": _same(single)},
        "organisations": {"in both": len(bodies), "same state or kind": _same([(n, a[:3], b[:3]) for n, a, b in bodies]), "same code": _same(bodies)},
        "people on a day": {"spells": len(people), "given a code": len(coded), "same of these": _same(coded)},
        "misses": misses,
    }  # fmt: skip


def _same(rows: list[tuple[str, str, str | None]]) -> float:
    """How many agree, in per cent."""
    return round(100 * sum(theirs == ours for _, theirs, ours in rows) / max(len(rows), 1), 1)


def agreements(path: Path) -> Iterator[tuple[str, str, str | None]]:
    """Each agent's words, its sector there and here, where there it has one that we have."""
    from avviso.reference import sectors

    for line in _lines(path):
        match = _AGENT.match(line)
        if match and match["code"][:3] in sectors.sectors():
            words = match["words"].strip("_").replace("_", " ").lower()
            yield words, match["code"][:3], sectors.of_words(words.split(), owned=True)


def organisations(path: Path) -> Iterator[tuple[str, str, str | None]]:
    """Each organisation in both tables, its code there and here."""
    from avviso.reference import organisations

    ours = {name.upper(): known for name, known in organisations.names().items()}
    seen = set()
    for file in ("Phoenix.International.actors.txt", "Phoenix.MilNonState.actors.txt"):
        code = None
        for line in _lines(path / file):
            match = _ACTOR.match(line.split("#")[0].strip())
            if match is None:
                continue
            code = match["code"] if match["code"] or not line.startswith("+") else code
            known = ours.get(match["name"].strip("_ ").replace("_", " "))
            if known is not None and known.code and code and known.name not in seen:
                seen.add(known.name)
                yield known.name, code, known.code


def holders(path: Path) -> Iterator[tuple[str, str, str | None]]:
    """Each spell of people whom our table of offices has too, in its middle: their state and sector there and here."""
    from avviso.reference import offices

    known = {offices.folded(office.name) for office in offices.offices()}
    name = ""
    for line in _lines(path):
        spell = _SPELL.match(line)
        if spell and offices.folded(name) in known:
            first, last = _day(spell["first"]), _day(spell["last"])
            if first.year >= 1995 and last > first:
                middle = (first + timedelta(days=(last - first).days // 2)).isoformat()
                yield f"{name} {middle}", spell["code"][:6], _coded(name, middle)
        elif line[:1].isalpha():
            name = line.split("#")[0].split("[")[0].strip(" _\t").replace("_", " ").title()


def _coded(name: str, day: str) -> str | None:
    """The code of a person nobody says anything about, on a day."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from avviso.analysis.actors.codes import coded
    from avviso.analysis.annotations import Actors, Entity
    from avviso.sources.report import Report
    from avviso.text.document import Document, Layout, Published

    document = Document(Report(name), Layout(), Doc(Vocab(), words=name.split()))
    actors = Actors((), (Entity(0, "person", name, (name,), ()),))
    return coded(document, actors, Published(day, day, day, "given")).entities[0].code


def _day(digits: str) -> date:
    """A day of Phoenix: two digits of the year first, of this century up to 30."""
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    return date((2000 if year <= 30 else 1900) + year, min(max(month, 1), 12), min(max(day, 1), 28))


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text("utf-8", errors="replace").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line
