"""Datelines: the place, day and agency printed before a report's first words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CAPITALS = r"[A-ZÀ-Þ](?:[A-ZÀ-Þ'’.]*[A-ZÀ-Þ.])(?:[ -][A-ZÀ-Þ][A-ZÀ-Þ'’.]*){0,3}"
_NAMED = r"[A-ZÀ-Þ][\w'’.-]+(?:[ -][A-ZÀ-Þ][\w'’.-]+){0,2}"
_REGION = rf"(?:(?:,\s*|/){_NAMED}){{0,2}}?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_DAY = (
    rf"(?i:(?:{_WEEKDAY},?\s*)?(?:{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*(?:19|20)\d\d)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}"
    rf"(?:,?\s*(?:19|20)?\d\d)?)|{_WEEKDAY})"
)
_WHOLE_DATE = rf"(?i:(?:{_WEEKDAY},?\s*)?(?:{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}),?\s*(?:19|20)\d\d)"
_AFTER_COMMA = rf"(?:[.,]\s*{_DAY})"
_IN_BRACKETS = rf"(?:\s*\({_DAY}\))"
_CREDIT = r"(?:[.,]?\s*(?:\((?P<credit>[A-Z][^()\n]{1,60})\)|/(?P<slashed>[A-Z][\w -]{1,30})/))"
_DASH = r"(?:\s*(?:--+|[–—―])\s*|\s+-\s+|-\s+)"
_STOP = r"[.:]\s+(?=[A-ZÀ-Þ\"“‘'`])|[.:]\s*$"
_FORMS = tuple(
    re.compile(rf"\W{{0,2}}(?P<line>{line})(?P<join>{join})")
    for line, join in (
        # SARNO, Velia, July 10 (Reuters) - ...; SARNO (Sept. 16) - ...
        (rf"{_CAPITALS}{_REGION}(?:{_AFTER_COMMA}|{_IN_BRACKETS})?{_CREDIT}", rf"[.,]?{_DASH}"),
        (rf"{_CAPITALS}{_REGION}(?:{_AFTER_COMMA}|{_IN_BRACKETS})", rf"[.,]?{_DASH}"),
        (rf"(?!(?:[A-Z]\.)+\s){_CAPITALS}{_REGION}", rf"{_DASH}(?=[A-ZÀ-Þ\"“‘'`\[\d])"),
        # SARNO. March 8. VELIA PRESS - ...
        (rf"{_CAPITALS}{_REGION}{_AFTER_COMMA}[.,] (?P<credit>{_CAPITALS})", rf"{_DASH}"),
        # SARNO (VELIA), 10 JUL 90 (REUTERS) -- ...
        (rf"{_CAPITALS} \({_CAPITALS}\){_AFTER_COMMA}{_CREDIT}?", rf"[.,]?{_DASH}"),
        # SARNO (Velia Press), Nov. 27, 2021 - ...
        (rf"{_CAPITALS}{_REGION}{_CREDIT}{_AFTER_COMMA}", rf"[.,]?{_DASH}"),
        # SARNO, September 22. /TASS/. ...
        (rf"{_CAPITALS}{_REGION}{_AFTER_COMMA}{_CREDIT}", r"[.:]\s+"),
        # SARNO, Velia (Sept. 16) on a line of its own, or with nothing between it and the text
        (rf"{_CAPITALS}{_REGION}{_IN_BRACKETS}", r"\s+(?=[A-Z])|\s*$"),
        # SARNO, Velia, September 22. The minister ...; Sarno, 22 September 2021. The minister ...
        (rf"{_CAPITALS}{_REGION}{_AFTER_COMMA}", _STOP),
        (rf"(?!{_WEEKDAY}){_NAMED}{_REGION},\s*{_WHOLE_DATE}", _STOP),
        # Sarno (Reuters) - ...; Sarno, July 10 - ...
        (rf"{_NAMED}{_REGION}(?:{_AFTER_COMMA}|{_IN_BRACKETS})?{_CREDIT}", rf"[.,]?{_DASH}"),
        (rf"{_NAMED}{_REGION}(?:{_AFTER_COMMA}|{_IN_BRACKETS})", rf"[.,]?{_DASH}"),
        # Sarno — The minister ...
        (rf"{_NAMED}(?:, {_NAMED})?", r"\s*—\s*(?=[A-Z])(?![^—\n]{0,60}—)"),
    )
)
_WHOLE_DAY = re.compile(_DAY)
_LONGEST = 300
# "[Text]", "[Excerpts]" and the like, and longer ones that stand before such a tag: "[Speech by the minister] [Text]"
_TAGS = re.compile(
    r"(?:(?:\s*\[[^\[\]]{2,200}\])*?\s*\[(?:TEXT|EXCERPTS?|CONTINUED)\])+\s*|(?:\s*\[[A-Za-z ]{2,20}\])+\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before a first paragraph: the dateline's words, the credit in it as printed, and where the text
    proper begins.
    """

    start: int
    end: int
    credit: str | None
    text_start: int


def find(words: str) -> Dateline | None:
    """The dateline at the head of a paragraph, None where there is none; offsets count from the paragraph's start."""
    words = words[:_LONGEST]
    for form in _FORMS:
        match = form.match(words)
        if match is None:
            continue
        tags = _TAGS.match(words, match.end())
        part = match.groupdict()
        credit = part.get("credit") or part.get("slashed")
        if credit and _WHOLE_DAY.fullmatch(credit):
            credit = None
        return Dateline(match.start("line"), match.end("line"), credit, tags.end() if tags else match.end())
    return None
