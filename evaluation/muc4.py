"""MUC-4: victims, days, places and blame of attacks in Latin America, read from reports in capitals, by a scorer of our own.

Messages and keys are those of MUC-3 and MUC-4 (1991, 1992). The official scorer aligns templates; records are no templates,
so what is scored here are the fills of a message, each kind on its own, pooled over all its templates:

* number: every HUM TGT: NUMBER with its EFFECT against the record's figures and named victims. Right where the number is equal
  (within bounds for "~100", "12 - 15", "-26"; PLURAL is two or more) and both are deaths, or injuries, or neither.
* date: every day of INCIDENT: DATE. "12 AUG 89" is that day, "- 12 AUG 89" any day of the month up to it, "10 AUG 89 - 12 AUG 89"
  any of the three.
* place: the country of every INCIDENT: LOCATION, and the narrowest name behind it where the key has one, as two items.
* confidence: every PERP: ORGANIZATION CONFIDENCE: a name that shares a word, and of the same class (fact, claimed, accused,
  possible).

Alternatives ("/") may be filled by any of them; what the key marks as optional ("?", an optional template) is neither missed nor,
where given, wrong. Messages without a template count: what is found there is wrong. Peers' figures are official ones by template, on
other messages (TST3): not like for like.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from avviso.reference.place_names import normalise
from avviso.sources.report import Report
from evaluation import muc4_answers, system
from evaluation.muc4_answers import Answers, Blame, Spot, bare
from evaluation.muc4_victims import Victims

NAME = "muc4"
PEERS = {
    "GE (MUC-4, TST3, official)": {"number": 60.6, "date": 58.9, "place": 60.9, "confidence": 28.0},
    "median of 17 (TST3, official)": {"all templates": 29.3},
}
_MESSAGE = re.compile(r"(?m)^((?:DEV|TST\d)-MUC\d-\d+)(?: \([A-Z ,]+\))?[ \t]*$")
_SLOT = re.compile(r"^(\d+)\.\s+([A-Z ]+): (.{0,28}?)(?:\s{2,}(.*))?$")
_MONTHS = {name: n for n, name in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), start=1)}
_DAY = re.compile(r"(\d{1,2}) ([A-Z]{3})[A-Z]* (\d\d)")
_QUOTED = re.compile(r'"([^"]*)"')
_CLASSES = {"REPORTED": "fact", "CLAIMED": "claimed", "SUSPECTED": "accused", "POSSIBLE": "possible"}
_ABOUT = 0.15  # how far "~100" reaches


@dataclass(frozen=True)
class Item:
    """One fill of the key: whether an answer of its kind fills it, and whether it need not be given."""

    shown: str
    optional: bool
    fits: Callable[[object], bool]


@dataclass
class Key:
    """The fills of one message by kind."""

    items: dict[str, list[Item]] = field(default_factory=lambda: {kind: [] for kind in KINDS})

    def add(self, kind: str, item: Item) -> None:
        """Add a fill that is not there yet."""
        if all(item.shown != other.shown for other in self.items[kind]):
            self.items[kind].append(item)


KINDS = ("number", "date", "country", "place", "confidence")


def messages(file: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every message of a file."""
    parts = _MESSAGE.split(file.read_text("latin-1"))
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        yield name, text.strip("\n")


def keys(file: Path) -> Iterator[tuple[str, Key]]:
    """Name and fills of every message of a key file."""
    found: dict[str, Key] = {}
    for slots in _templates(file):
        name = slots.get(0, [""])[0].split(" (")[0].strip()
        key = found.setdefault(name, Key())
        if slots.get(1, ["*"])[0] != "*":
            _fill(key, slots)
    yield from found.items()


def _templates(file: Path) -> Iterator[dict[int, list[str]]]:
    slots: dict[int, list[str]] = {}
    number = -1
    for line in file.read_text("latin-1").splitlines():
        if line.startswith(";") or not line.strip():
            continue
        if match := _SLOT.match(line):
            number = int(match[1])
            if number == 0 and slots:
                yield slots
                slots = {}
            slots[number] = [(match[4] or "").strip()]
        elif number in slots:
            slots[number].append(line.strip())
    if slots:
        yield slots


def _fill(key: Key, slots: dict[int, list[str]]) -> None:
    optional = "OPTIONAL" in slots[1][0]
    for line in slots.get(2, []):
        if days := _days(line):
            key.add(
                "date", Item(line, optional or line.startswith("?"), lambda x, d=days: any(a <= x <= b for a, b in d))
            )
    for line in slots.get(3, []):
        _place(key, line, optional)
    effects = [(_effect(line), set(_QUOTED.findall(line))) for line in slots.get(23, [])]
    for line in slots.get(21, []):
        if (bounds := _numbers(line)) is not None:
            who = set(_QUOTED.findall(line))
            effect = {kind for kind, names in effects if names & who and kind}
            shown = f"{line.split(':')[0]} {sorted(effect)} {sorted(who)[:1]}"
            key.add("number", Item(shown, optional or line.startswith("?"), _same_victims(bounds, effect)))
    for line in slots.get(11, []):
        names, kinds = _QUOTED.findall(line), {_CLASSES[w] for w in _CLASSES if w in line.split(":")[0]}
        if names and kinds:
            shown = f"{sorted(kinds)} {names[0]}"
            key.add("confidence", Item(shown, optional or line.startswith("?"), _same_blame(names, kinds)))


def _days(text: str) -> list[tuple[str, str]]:
    """The intervals of days that a date fill allows."""
    found = []
    for part in text.lstrip("? ").split("/"):
        days = [_day(*match) for match in _DAY.findall(part)]
        days = [day for day in days if day]
        if len(days) >= 2:
            found.append((min(days), max(days)))
        elif days and re.match(r"[\s(]*-", part):
            begun = datetime.date.fromisoformat(days[0]) - datetime.timedelta(days=31)
            found.append((begun.isoformat(), days[0]))
        elif days:
            found.append((days[0], days[0]))
    return found


def _day(day: str, month: str, year: str) -> str | None:
    try:
        return datetime.date(1900 + int(year), _MONTHS[month], int(day)).isoformat()
    except (KeyError, ValueError):
        return None


def _place(key: Key, line: str, optional: bool) -> None:
    parts = [re.sub(r"\(.*?\)", "", part).strip() for part in re.split(r":(?![^(]*\))", line.lstrip("? "))]
    if not parts or not parts[0] or parts[0] in "-*":
        return
    countries = {name.strip().lower() for name in parts[0].split(" - ")}
    shown = parts[0]
    key.add("country", Item(shown, optional, lambda x: isinstance(x, Spot) and x.country in countries))
    if len(parts) > 1:
        names = {bare(name) for part in parts[1:] for name in re.split(r" - | / ", part) if name.strip()}
        narrow = normalise(re.split(r" - | / ", parts[-1])[0])
        key.add("place", Item(narrow, optional, lambda x: isinstance(x, Spot) and bool(x.names & names)))


def _numbers(line: str) -> tuple[float, float] | None:
    text = line.split(":")[0].lstrip("? ").split("/")[0].strip().strip("()")
    digits = [int(n) for n in re.findall(r"\d+", text)]
    if text.startswith("PLURAL"):
        return 2, float("inf")
    if not digits:
        return None
    if text.startswith("~"):
        return digits[0] * (1 - _ABOUT), digits[0] * (1 + _ABOUT)
    if text.startswith("-"):
        return 2, digits[0]
    if text.endswith("-"):
        return digits[0], float("inf")
    return min(digits), max(digits)


def _effect(line: str) -> str | None:
    words = line.split(":")[0].lstrip("? ")
    return "killed" if words.startswith("DEATH") else "injured" if words.startswith("INJURY") else None


def _same_victims(bounds: tuple[float, float], effects: set[str]) -> Callable[[object], bool]:
    def fits(x: object) -> bool:
        return (
            isinstance(x, Victims)
            and x.low <= bounds[1]
            and bounds[0] <= x.high
            and (x.effect in effects or (not effects and x.effect not in ("killed", "injured")))
        )

    return fits


def _same_blame(names: Sequence[str], kinds: set[str]) -> Callable[[object], bool]:
    words = {word for name in names for word in normalise(name).split() if len(word) > 3}

    def fits(x: object) -> bool:
        return isinstance(x, Blame) and x.kind in kinds and bool(words & set(normalise(x.name).split()))

    return fits


@dataclass
class Tally:
    """Fills of the key, answers and right ones of one kind, added up over messages."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def add(self, items: Sequence[Item], answers: Sequence[object]) -> list[Item]:
        """Count one message's; gives back the fills that were missed."""
        taken: dict[int, int] = {}
        for place in range(len(items)):
            _augment(place, items, answers, taken, set())
        filled = set(taken.values())
        right = sum(not items[place].optional for place in filled)
        self.gold += sum(not item.optional for item in items)
        self.found += len(answers) - sum(items[place].optional for place in filled)
        self.right += right
        return [item for place, item in enumerate(items) if place not in filled and not item.optional]

    def __call__(self) -> dict[str, float]:
        """Precision, recall and F1 in per cent, and the counts."""
        p = 100 * self.right / self.found if self.found else 0.0
        r = 100 * self.right / self.gold if self.gold else 0.0
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        return {"p": round(p, 1), "r": round(r, 1), "f1": round(f1, 1), "gold": self.gold, "found": self.found}


def _augment(
    place: int, items: Sequence[Item], answers: Sequence[object], taken: dict[int, int], tried: set[int]
) -> bool:
    """Give a fill an answer that fits, another fill's where that one finds a new one (a largest matching)."""
    for number, answer in enumerate(answers):
        if number in tried or not items[place].fits(answer):
            continue
        tried.add(number)
        if number not in taken or _augment(taken[number], items, answers, taken, tried):
            taken[number] = place
            return True
    return False


def score(key: Key, answers: Answers, tallies: dict[str, Tally]) -> dict[str, tuple[list[Item], Sequence[object]]]:
    """Add one message; gives back, by kind, what was missed and what was answered."""
    given: dict[str, Sequence[object]] = {
        "number": answers.victims,
        "date": answers.days,
        "country": answers.countries,
        "place": answers.places,
        "confidence": answers.blame,
    }
    return {kind: (tallies[kind].add(key.items[kind], given[kind]), given[kind]) for kind in KINDS}


def parts(path: Path) -> Iterator[tuple[str, str, Key]]:
    """Name, text and key of every message under a folder, or of a set named like `muc4/tst1`."""
    folder, prefix = (path, "") if path.is_dir() else (path.parent, path.name)
    texts = [f for f in sorted(folder.iterdir()) if re.fullmatch(r"(?:dev|tst\d)-muc\d(?:-[\d-]+)?", f.name)]
    gold = dict(pair for f in sorted(folder.glob("key-*")) for pair in keys(f))
    for file in (f for f in texts if f.name.startswith(prefix)):
        for name, text in messages(file):
            if name in gold:
                yield name, text, gold[name]


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Precision, recall and F1 of each kind, for every set under the folder; misses of the development messages only."""
    sets: dict[str, dict[str, Tally]] = {}
    misses: list[str] = []
    for count, (name, text, key) in enumerate(parts(path)):
        if limit is not None and count >= limit:
            break
        document = system.reader().document(Report(text, source_id=name))
        tallies = sets.setdefault(name.split("-")[0].lower(), {kind: Tally() for kind in KINDS})
        done = score(key, muc4_answers.answers(document), tallies)
        if name.startswith("DEV"):
            misses.extend(
                f"{name}\t{kind}\t{[item.shown for item in missed]}\t{list(given)}"
                for kind, (missed, given) in done.items()
                if missed
            )
    results = {part: {kind: tally() for kind, tally in tallies.items()} for part, tallies in sets.items()}
    for tallies, result in zip(sets.values(), results.values(), strict=True):
        both = Tally(
            *(getattr(tallies["country"], n) + getattr(tallies["place"], n) for n in ("gold", "found", "right"))
        )
        result["country and place"] = both()
    return {**results, "peers": PEERS, "misses": misses}
