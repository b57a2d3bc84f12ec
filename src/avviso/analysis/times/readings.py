"""Reading: what the grammar makes of words of time before anything is known of when they were written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from avviso.analysis.times.lexer import Words
from avviso.analysis.times.lexicon import TERMINALS


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of time as the grammar reads them.

    `kind`: fixed (a whole value), open (a value with XXXX for what is left unsaid), part (this week, last month), shift
    (two years ago), stretch (the past two years), duration, set, ref (now, recently), clock (a time without its day),
    none (seen, not a time). `direction`: -1 last, 0 this, 1 next. `anchor`: report, previous (the date mentioned
    before), None (whatever fits). `time` is the part after T.
    """

    kind: str
    value: str = ""
    unit: str = ""
    count: float | None = 0
    direction: int | None = None
    anchor: str | None = None
    mod: str | None = None
    time: str = ""
    sure: float = 1.0
    weekday: int | None = None  # printed beside a whole date: it can say which year is meant
    since: Reading | None = None  # of a shift, the time it is counted from: "a week ago Sunday"


NO_SUCH_DAY: Final = "no such day"  # the value of a reading "none" that is a date, but none of the calendar

MACROS: Final = {
    "MON": "MONTH MAYMONTH SHORTMONTH",
    "FULLMON": "MONTH MAYMONTH",
    "ANYDAY": "WEEKDAY SHORTDAY",
    "DAY": "DAYNUM ORDINAL",
    "NUMBER": "DAYNUM NUM YEAR WORDNUM",
    "ORD": "ORDINAL ORDWORD",
    "ONE": "UNIT QUARTER CENTURY",
    "UN": "UNIT UNITS QUARTER CENTURY",
    "PLAIN": "DAYNUM NUM YEAR",
    "SMALL": "DAYNUM NUM",
    "SEASONS": "SEASON FALL",
    "TOWARD": "LAST NEXT FOLLOWING THIS",
    "LASTNEXT": "LAST NEXT PASTNOUN",
    "THATSAME": "THAT SAME",
    "BACKLATER": "BACK LATER",
    "BEFOREAFTER": "BEFORE AFTER FOLLOWING",
    "STARTEND": "START END MIDDLE",
    "ANYWAY": "LAST NEXT FOLLOWING PASTNOUN RECENT",
    "NAMED": "MONTH MAYMONTH WEEKDAY SEASON FALL",
}
_NAME: Final = re.compile(r"(?:(?P<capture>[a-z]\w*)=)?(?P<name>[A-Z]+)")


def pattern(source: str) -> str:
    """The regular expression over class characters that a rule is written as.

    `NAME` is a class or a macro of several, `name=NAME` captures one word, parentheses only group, blanks mean nothing.
    """
    plain = re.sub(r"\((?!\?)", "(?:", source)

    def word(match: re.Match[str]) -> str:
        names = MACROS.get(match["name"], match["name"]).split()
        chars = "[" + "".join(TERMINALS[name] for name in names) + "]"
        return f"(?P<{match['capture']}>{chars})" if match["capture"] else chars

    return re.sub(r"\s+", "", _NAME.sub(word, plain))


class Found:
    """One match of a rule: the words it covers and what it captured."""

    __slots__ = ("match", "words")

    def __init__(self, match: re.Match[str], words: Words) -> None:
        self.match = match
        self.words = words

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()

    def has(self, name: str) -> bool:
        """Whether the rule captured that part."""
        return name in self.match.re.groupindex and self.match.start(name) >= 0

    def value(self, name: str) -> object:
        """The lexicon's value of the captured word."""
        return self.words.values[self.match.start(name)] if self.has(name) else None

    def number(self, name: str) -> int:
        """The captured word's value where it is a whole number; -1 where not captured or none."""
        value = self.value(name)
        return value if isinstance(value, int) else -1

    def string(self, name: str) -> str:
        """The captured word's value as a string; empty where not captured."""
        value = self.value(name)
        return "" if value is None else str(value)

    def printed(self, name: str) -> str:
        """The captured word as printed, in lower case."""
        if not self.has(name):
            return ""
        at = self.match.start(name)
        return self.words.text[self.words.starts[at] : self.words.ends[at]].lower()

    def before(self, *names: str, back: int = 1) -> bool:
        """Whether the word before the match is of one of these classes."""
        at = self.start - back
        return at >= 0 and self.words.codes[at] in {TERMINALS[name] for name in names}

    def after(self, *names: str, ahead: int = 1) -> bool:
        """Whether the word after the match, or the one so many ahead, is of one of these classes."""
        at = self.end + ahead - 1
        return at < len(self.words.codes) and self.words.codes[at] in {TERMINALS[name] for name in names}

    def next_word(self, ahead: int = 1) -> str:
        """The word after the match, or the one so many ahead, as printed; empty at the end."""
        at = self.end + ahead - 1
        return "" if at >= len(self.words.codes) else self.words.text[self.words.starts[at] : self.words.ends[at]]


Builder = Callable[[Found], Reading | None]
Rule = tuple[str, Builder]
