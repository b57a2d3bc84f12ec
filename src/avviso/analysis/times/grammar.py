"""The scan: finds every expression of time in a text and reads it, without saying yet which year "July" is in.

One regular expression over the text's class characters holds all rules, the more specific first; modifiers before a
date ("early", "the end of") and a
time of day beside its day ("at 9 a.m. on Tuesday") are joined afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from avviso.analysis.times.dates import DATES
from avviso.analysis.times.lexer import Words, lex
from avviso.analysis.times.lexicon import TERMINALS
from avviso.analysis.times.readings import NO_SUCH_DAY, Builder, Found, Reading, pattern
from avviso.analysis.times.relative import RELATIVE
from avviso.analysis.times.values import SEASONS, bounds, granularity

_DATED: Final = frozenset({"fixed", "open", "part", "shift"})


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time and where it stands, in character offsets."""

    start: int
    end: int
    reading: Reading


@cache
def _rules() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], Builder], ...]]:
    """One expression that finds where a rule may match, its last group numbered like the rule; and the rules."""
    rules = tuple((pattern(source), builder) for source, builder in RELATIVE + DATES)
    plain = [re.sub(r"[(][?]P<[a-z0-9]+>", "(?:", source) for source, _ in rules]
    # Most words are of no class of their own: where one is, only the rules that name such words need be tried.
    other = TERMINALS["WORD"]
    named = "|".join(f"(?P<rule{number}>{source})" for number, source in enumerate(plain))
    few = "|".join(f"(?P<word{number}>{source})" for number, source in enumerate(plain) if other in source)
    whole = re.compile(f"(?!{other})(?:{named})|(?={other})(?:{few})")
    return whole, tuple((re.compile(source), builder) for source, builder in rules)


_MODIFIER: Final = re.compile(
    pattern(
        "(early=EARLY (IN|ON|DASH)? | late=LATE (IN|ON|DASH)? | BACKLATER (IN|ON) | mid=MID DASH? | THE? (EARLY|LATE)? "
        "border=STARTEND OF"
        " | THE? which=ORDWORD half=HALF OF | THE? (ORDWORD|LAST) (UN|PART|HALF) OF | THE? REST OF | SOMETIME IN? | APPROX) $"
    )
)
_BETWEEN: Final = (TERMINALS["FROM"], TERMINALS["BETWEEN"])
_LINK: Final = re.compile(pattern("(COMMA? | ON | AT | COMMA ON | OF | ON THE)"))


def scan(text: str) -> tuple[Expression, ...]:
    """The expressions of time of a text in order; they do not overlap."""
    return tuple(one for one in _scanned(text) if one.reading.kind != "none")


def impossible(text: str) -> tuple[Expression, ...]:
    """What is written as a date or a time of day that no calendar or clock has, such as 31 February."""
    return tuple(one for one in _scanned(text) if one.reading.kind == "none")


@lru_cache(maxsize=4)  # dating and the times read the same report, one after the other
def _scanned(text: str) -> tuple[Expression, ...]:
    words = lex(text)
    whole, rules = _rules()
    found: list[tuple[int, int, Reading]] = []
    position, size = 0, len(words.codes)
    while position < size:
        match = whole.search(words.codes, position)
        if match is None:
            break
        reading, end = _read(words, match, rules)
        if reading is not None and (reading.kind != "none" or reading.value == NO_SUCH_DAY):
            found.append((match.start(), end, reading))
        position = max(end, match.start() + 1)
    return tuple(
        Expression(words.starts[start], words.ends[end - 1], reading) for start, end, reading in _joined(words, found)
    )


def _read(
    words: Words, match: re.Match[str], rules: tuple[tuple[re.Pattern[str], Builder], ...]
) -> tuple[Reading | None, int]:
    """The first rule that matches at this word and can be read; the next word where none can."""
    first = int(str(match.lastgroup)[4:])
    for rule, builder in rules[first:]:
        there = rule.match(words.codes, match.start())
        if there is not None and there.end() > there.start():
            reading = builder(Found(there, words))
            if reading is not None:
                return reading, there.end()
    return None, match.start() + 1


def _joined(words: Words, found: list[tuple[int, int, Reading]]) -> list[tuple[int, int, Reading]]:
    """Modifiers taken in, and a time of day made one with the day that stands beside it."""
    out: list[tuple[int, int, Reading]] = []
    border = 0
    for start, end, reading in found:
        start, reading = _modified(words, border, start, reading)
        border = end
        if out:
            here = (start, end, reading)
            whole = (
                _with_clock(words, out[-1], here)
                or _with_hour(words, out[-1], here)
                or _with_date(words, out[-1], here)
            )
            if whole is not None:
                out[-1] = whole
                again = _with_hour(words, out[-2], whole) if len(out) > 1 else None
                out[-2:] = [again] if again is not None else out[-2:]
                continue
        out.append((start, end, reading))
    return [item for item in out if not (item[2].kind == "clock" and item[2].sure < 0.5)]


def _modified(words: Words, border: int, start: int, reading: Reading) -> tuple[int, Reading]:
    if reading.kind not in _DATED and reading.kind != "clock":
        return start, reading
    match = _MODIFIER.search(words.codes[max(border, start - 5) : start])
    if match is None:
        return (start - 1 if _is_earlier(words, border, start, reading) else start), reading
    mod = "START" if match["early"] else "END" if match["late"] else "MID" if match["mid"] else None
    if match["border"]:
        mod = str(words.values[max(border, start - 5) + match.start("border")])
    if match["half"]:
        number = _value(words, max(border, start - 5) + match.start("which"))
        mod = {1: "FIRST", 2: "SECOND"}.get(number)
        if mod and reading.kind == "part" and reading.unit == "Y" and not reading.value:
            reading, mod = replace(reading, value=f"H{number}"), None  # "the first half of the year"
    start -= match.end() - match.start()
    if start > border and words.codes[start - 1] == TERMINALS["THE"] and _takes_article(reading):
        start -= 1
    return start, replace(reading, mod=mod or reading.mod, sure=max(reading.sure, 0.6))


def _value(words: Words, at: int) -> int:
    value = words.values[at]
    return value if isinstance(value, int) else 0


def _is_earlier(words: Words, border: int, start: int, reading: Reading) -> bool:
    """Whether "earlier" or "later" stands right before a weekday: "earlier Sunday"."""
    return (
        start > border
        and words.codes[start - 1] in (TERMINALS["BACK"], TERMINALS["LATER"])
        and reading.kind == "open"
        and reading.value.startswith("XXXX-WXX")
    )


def _takes_article(reading: Reading) -> bool:
    """Whether "the" before "early" belongs to the time: the late 1980s, the early summer, but not "the late July" talks."""
    return granularity(reading.value) in ("DE", "CE") or reading.value[-2:] in SEASONS or reading.kind == "clock"


def _with_clock(
    words: Words, left: tuple[int, int, Reading], right: tuple[int, int, Reading]
) -> tuple[int, int, Reading] | None:
    """One reading of a day and a time of day side by side; None where they are two."""
    between = words.codes[left[1] : right[0]]
    if _is_overnight(left[2]) and between in ("", TERMINALS["ON"]):
        left = left[0], left[1], Reading("clock", time="TNI")
    if left[2].time == "TNI" and words.codes[left[0]] == TERMINALS["THE"] and between in _BETWEEN:
        between = ""  # "the night from Saturday to Sunday"
    kinds = (left[2].kind, right[2].kind)
    if len(between) > 2 or (between and _LINK.fullmatch(between) is None):
        return None
    if kinds[0] == "clock" and kinds[1] in _DATED and not right[2].time:
        if _is_day(right[2]):
            return left[0], right[1], replace(right[2], time=left[2].time)
        if left[2].time == "TNI" and right[2].kind in ("open", "fixed") and _is_night(right[2].value):
            first = right[2].value.partition("/")[0]
            return left[0], right[1], replace(right[2], value=first, time=left[2].time)
    if kinds[1] == "clock" and kinds[0] in _DATED and not left[2].time and _is_day(left[2]):
        if between and TERMINALS["OF"] in between:
            return None
        return left[0], right[1], replace(left[2], time=right[2].time)
    return None


_SAID_HOUR: Final = re.compile(r"T(\d\d)(:\d\d)\Z")


def _with_hour(
    words: Words, left: tuple[int, int, Reading], right: tuple[int, int, Reading]
) -> tuple[int, int, Reading] | None:
    """One reading of an hour and a part of a day ("9:30 Monday night", "this morning at 10 o'clock"); None where they are no such two."""
    between = words.codes[left[1] : right[0]]
    hour, part = (right, left) if _SAID_HOUR.match(right[2].time) else (left, right)
    said = _SAID_HOUR.match(hour[2].time)
    dated = [one[2] for one in (left, right) if one[2].kind in _DATED and _is_day(one[2])]
    if (
        said is None
        or part[2].time not in _LATER
        or len(dated) != 1
        or {left[2].kind, right[2].kind} != {"clock", dated[0].kind}
    ):
        return None
    if len(between) > 2 or (between and (_LINK.fullmatch(between) is None or dated[0] is left[2] is hour[2])):
        return None
    half_said = TERMINALS["AMPM"] in words.codes[hour[0] : hour[1]]
    later = not half_said and _LATER[part[2].time] <= int(said[1]) < 12
    time = f"T{int(said[1]) + 12}{said[2]}" if later else hour[2].time
    return left[0], right[1], replace(dated[0], time=time)


# From which hour on one that is said of a part of the day is behind noon: "2 o'clock on Monday night" is behind midnight.
_LATER: Final = {"TMO": 24, "TAF": 1, "TEV": 1, "TNI": 6}


def _with_date(
    words: Words, left: tuple[int, int, Reading], right: tuple[int, int, Reading]
) -> tuple[int, int, Reading] | None:
    """One reading of a weekday and the date that a comma adds to it ("the previous Tuesday, 15 November"); None where they are two."""
    if words.codes[left[1] : right[0]] != TERMINALS["COMMA"] or left[2].direction is None:
        return None
    weekday = left[2].kind == "open" and left[2].value.startswith("XXXX-WXX-")
    dated = right[2].kind in ("open", "fixed") and _is_day(right[2]) and "W" not in right[2].value
    if not (weekday and dated):
        return None
    return left[0], right[1], replace(right[2], direction=left[2].direction) if right[2].kind == "open" else right[2]


def _is_overnight(reading: Reading) -> bool:
    """Whether a reading is that of "overnight", whose day may stand behind it ("overnight Friday")."""
    return reading.kind == "part" and reading.direction is None and reading.time == "TNI"


def _is_night(value: str) -> bool:
    """Whether a range is of two days on end, which a night joins: "the night of May 12 to 13"."""
    first, _, last = value.partition("/")
    if value.startswith("XXXX-WXX-"):
        return bool(last) and int(last[-1]) == int(first[-1]) % 7 + 1
    days = bounds(value.replace("XXXX", "2001"))
    return bool(last) and days is not None and (days[1] - days[0]).days == 1


def _is_day(reading: Reading) -> bool:
    if reading.kind in ("part", "shift"):
        return reading.unit == "D" or (reading.unit == "W" and bool(reading.value))
    return "/" not in reading.value and (reading.value.count("-") == 2 or "!" in reading.value)
