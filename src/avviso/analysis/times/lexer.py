"""Cuts a text into the words the grammar of time reads: one class character a word, with its value and place."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from avviso.analysis.times.lexicon import HOLIDAYS, NUMBERS, TERMINALS, WORDS

_TOKEN: Final = re.compile(
    r"""
      (?P<holiday>\b(?i:HOLIDAYS)\b(?!['’]s\s+\w))
    | (?P<iso>\b[12]\d{3}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\s?Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
    | (?P<isomonth>\b[12]\d{3}-0[1-9](?![\d-]))
    | (?P<slashed>(?<![\d/.])(?:\d{1,2}/\d{1,2}/(?:[12]\d{3}|\d\d)|\d{1,2}\.\d{1,2}\.[12]\d{3}|[12]\d{3}/\d{1,2}/\d{1,2
    })(?![\d/]))
    | (?P<money>[$€£¥]\s?\d[\d,.]*\d|[$€£¥]\s?\d)
    | (?P<clock>(?<![\d:.])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])|(?<![\d.])\d{1,2}\.[0-5]\d(?=\s?[ap]\.?m\b))
    | (?P<percent>\d[\d,.]*\s?(?:%|percent\b|per\ cent\b|°))
    | (?P<mixed>\b\d{1,3}\s(?:1/2|1/4|3/4)\b|\b\d{0,3}[½¼¾])
    | (?P<grouped>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<decade>(?:\b[12]\d{2}0['’]?s|\b[1-9]\d0s(?=\s+BC)|['’]?\b[2-9]0['’]?s)\b)
    | (?P<short>(?<![\w])['’`]\d\d\b(?!['’]))
    | (?P<quarter>\b(?:[qQ][1-4]|[1-4]Q)\b)
    | (?P<fused>\b\d{1,2}(?=[ap]\.?m\b))
    | (?P<digits>\d+)
    | (?P<am>\b[ap]\.\s?m\b\.?|\b[AP]\.M\.)
    | (?P<era>\bBCE?\b|\bB\.\s?C\b\.?(?:\s?E\b\.?)?|\bA\.D\.)
    | (?P<fiscal>\bFY(?=\s?\d))
    | (?P<oclock>\bo['’]clock\b)
    | (?P<word>[^\W\d_]+\.?(?:['’](?!s\b)[^\W\d_]+)?)
    | (?P<poss>['’]s?\b|['’](?=\s))
    | (?P<break>\n\s*\n|\u2028|\u2029)
    | (?P<dash>[-\u2010-\u2015\u2212]+)
    | (?P<mark>[,/.;:!?()\[\]"“”\u2022])
    """.replace(
        "HOLIDAYS",
        "|".join(
            re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+")
            for name in sorted(HOLIDAYS, key=len, reverse=True)
        ),
    ),
    re.VERBOSE,
)
_MARKS: Final = {
    ",": "COMMA",
    "/": "SLASH",
    "(": "OPEN",
    ")": "CLOSE",
    ".": "STOP",
    ";": "STOP",
    "!": "STOP",
    "?": "STOP",
    ":": "STOP",
}
_ABBREVIATED: Final = frozenset({"SHORTMONTH", "SHORTDAY"})
_SHORT_UNITS: Final = frozenset({"secs", "mins", "hrs", "yrs"})
# Short forms that are ordinary words unless written as an abbreviation or a name.
_CAPITAL: Final = frozenset(
    {"MONTH", "MAYMONTH", "SHORTMONTH", "WEEKDAY", "WEEKDAYS", "SHORTDAY", "HOLIDAY", "ZONE", "ERA"}
)
_LONGEST: Final = 12  # digits of a number that could be part of a time


@dataclass(slots=True)
class Words:
    """The words of a text, in step: `codes` has one class character for each; starts and ends are character offsets."""

    text: str
    codes: str
    starts: list[int]
    ends: list[int]
    values: list[object]

    def at(self, offset: int) -> int:
        """The number of the first word that starts at or after a character offset."""
        return bisect_left(self.starts, offset)


def lex(text: str) -> Words:
    """The words of `text` with class, value and place; white space is left out, blank lines are kept as breaks."""
    codes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values: list[object] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        start, end = match.span()
        name, value = _READERS[kind](match.group())
        if kind == "word":
            name, value, end = _word(match.group(), start, end, text)
        codes.append(TERMINALS[name])
        starts.append(start)
        ends.append(end)
        values.append(value)
        if end < match.end() and name != "WORD":  # "in January. The 28 members": nothing reads on behind the stop
            codes.append(TERMINALS["STOP"])
            starts.append(end)
            ends.append(match.end())
            values.append(None)
    return _with_numbers(Words(text, "".join(codes), starts, ends, values))


def _word(printed: str, start: int, end: int, text: str) -> tuple[str, object, int]:
    lower = printed.lower().replace("’", "'")
    dotted = lower.endswith(".")
    bare = lower.rstrip(".")
    name, value = WORDS.get(bare, ("WORD", None))
    if dotted and name not in _ABBREVIATED and bare not in _SHORT_UNITS:
        # The stop ends a sentence: it is left outside the word.
        end -= 1
    if name in _CAPITAL and not printed[0].isupper():
        return "WORD", None, end
    if name == "ZONE" and not printed[:2].isupper():
        return "WORD", None, end
    if name == "SHORTDAY" and not dotted and len(bare) == 3 and printed.isupper() and not text[end : end + 1].isspace():
        return "WORD", None, end
    if name == "UNIT" and value == "S" and bare == "second":
        name, value = "ORDWORD", 2
    return name, value, end


def _iso(printed: str) -> tuple[str, object]:
    return "ISO", printed.replace(" ", "T", 1)


def _slashed(printed: str) -> tuple[str, object]:
    return "SLASHED", tuple(int(part) for part in re.split(r"[/.]", printed))


def _clock(printed: str) -> tuple[str, object]:
    hours, minutes, *_ = re.split(r"[:.]", printed)
    return "CLOCK", 60 * int(hours) + int(minutes)


def _grouped(printed: str) -> tuple[str, object]:
    plain = printed.replace(",", "")
    return ("NUM", float(plain) if "." in plain else int(plain)) if len(plain) <= _LONGEST else ("WORD", None)


_PARTS: Final = {"1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75}


def _mixed(printed: str) -> tuple[str, object]:
    part = next(part for part in _PARTS if printed.endswith(part))
    return "NUM", int(printed.removesuffix(part).strip() or 0) + _PARTS[part]


def _ordinal(printed: str) -> tuple[str, object]:
    return "ORDINAL", int(printed[:-2])


def _decade(printed: str) -> tuple[str, object]:
    digits = re.sub(r"\D", "", printed)
    return "DECADE", digits[:3] if len(digits) == 4 else f"0{digits[:2]}" if len(digits) == 3 else f"19{digits[0]}"


def _digits(printed: str) -> tuple[str, object]:
    if len(printed) > _LONGEST:
        return "WORD", None
    number = int(printed)
    if len(printed) == 4 and 1000 <= number <= 2199:
        return "YEAR", number
    return ("DAYNUM" if len(printed) <= 2 and 1 <= number <= 31 else "NUM"), number


def _mark(printed: str) -> tuple[str, object]:
    return _MARKS.get(printed, "STOP"), None


def _holiday(printed: str) -> tuple[str, object]:
    return "HOLIDAY", HOLIDAYS[re.sub(r"\s+", " ", printed.lower().replace("’", "'"))]


_READERS: Final = {
    "holiday": _holiday,
    "iso": _iso,
    "isomonth": _iso,
    "slashed": _slashed,
    "money": lambda printed: ("MONEY", None),
    "clock": _clock,
    "percent": lambda printed: ("MONEY", None),
    "mixed": _mixed,
    "grouped": _grouped,
    "ordinal": _ordinal,
    "decade": _decade,
    "short": lambda printed: ("SHORTYEAR", int(printed[1:])),
    "quarter": lambda printed: ("QUARTERNAME", int(re.sub(r"\D", "", printed))),
    "fused": _digits,
    "digits": _digits,
    "am": lambda printed: ("AMPM", printed[0].lower() + "m"),
    "era": lambda printed: ("ERA", "AD" if printed[0] == "A" else "BC"),
    "fiscal": lambda printed: ("FISCAL", None),
    "oclock": lambda printed: ("OCLOCK", None),
    "word": lambda printed: ("WORD", None),
    "poss": lambda printed: ("POSS", None),
    "break": lambda printed: ("BREAK", None),
    "dash": lambda printed: ("DASH", None),
    "mark": _mark,
}

_SPELLED: Final = re.compile("N(?:-?N)*".replace("N", TERMINALS["WORDNUM"]).replace("-", TERMINALS["DASH"]))
_ORDINAL_TAIL: Final = re.compile(TERMINALS["DASH"] + "?" + TERMINALS["ORDWORD"])


def _with_numbers(words: Words) -> Words:
    """Joins number words ("twenty-five", "three hundred", "nineteen ninety-six") and spelled ordinals into one word
    each.
    """
    out = Words(words.text, "", [], [], [])
    codes: list[str] = []
    position = 0
    for match in _SPELLED.finditer(words.codes):
        _copy(words, position, match.start(), out, codes)
        start, end = match.span()
        parts = [words.values[i] for i in range(start, end) if words.codes[i] == TERMINALS["WORDNUM"]]
        name, value = _spelled([int(str(part)) for part in parts])
        tail = _ORDINAL_TAIL.match(words.codes, end)
        last = parts[-1]
        if tail and isinstance(last, int) and 20 <= last <= 90 and isinstance(words.values[tail.end() - 1], int):
            unit = int(str(words.values[tail.end() - 1]))
            if 1 <= unit <= 9:
                name, value, end = "ORDWORD", int(value) + unit, tail.end()
        codes.append(TERMINALS[name])
        out.starts.append(words.starts[start])
        out.ends.append(words.ends[end - 1])
        out.values.append(value)
        position = end
    _copy(words, position, len(words.codes), out, codes)
    out.codes = "".join(codes)
    return out


def _copy(words: Words, start: int, end: int, out: Words, codes: list[str]) -> None:
    codes.append(words.codes[start:end])
    out.starts.extend(words.starts[start:end])
    out.ends.extend(words.ends[start:end])
    out.values.extend(words.values[start:end])


def _spelled(parts: list[int]) -> tuple[str, int]:
    """The number that number words make; a YEAR for the spoken form ("nineteen ninety-six")."""
    if len(parts) >= 2 and parts[0] in (*range(13, 20), 20) and 10 <= parts[1] <= 90:
        rest = sum(parts[1:])
        if rest <= 99:
            return "YEAR", parts[0] * 100 + rest
    total = current = 0
    for part in parts:
        if part == NUMBERS["dozen"] and current:
            current *= part
        elif part == 100:
            current = (current or 1) * part
        elif part >= 1000:
            total += (current or 1) * part
            current = 0
        else:
            current += part
    return "WORDNUM", total + current
