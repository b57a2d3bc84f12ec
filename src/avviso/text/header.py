"""Lines of the header, one by one: labelled fields, bylines, lines of date and time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from avviso.text import dates
from avviso.text.dates import Moment
from avviso.text.lines import Block

_KEYS = {
    "title": "title headline",
    "published": "date published posted pubdate datepublished published_at published_on published_date "
    "publication_date date_published publish_date issued released release_date",
    "updated": "updated last_updated modified date_modified lastmod",
    "outlet": "outlet source publication newspaper publisher site_name",
    "byline": "author authors byline by reporter writer correspondent",
    "dateline": "dateline",
    "agency": "agency wire",
    "language": "language lang",
    "other": "section category categories tags tag keywords topic topics url link id slug layout summary description "
    "source_url permalink type status draft aliases series country region location place "
    "dateline_place subject copyright license",
}
_FIELDS = {word.replace("_", " "): name for name, words in _KEYS.items() for word in words.split()}
_FIELD = re.compile(
    r"[>*_\s]*(?P<key>[A-Za-z][A-Za-z _-]{1,20}?)\s*[*_]{0,2}:[*_]{0,2}[ \t]+(?P<value>\S.*?)[\s*_]*$", re.DOTALL
)
_NAME = r"(?:[A-ZÀ-Þ][\w'’.-]*|de|van|von|der|al|el|bin|of|la|le|du|da|di)"
_PERSON = rf"[A-ZÀ-Þ][\w'’.-]*(?:\s+{_NAME}){{1,4}}"
_TRADE = (
    r"(?:[\w'’.-]+\s+){0,4}(?:correspondents?|editors?|reporters?|staff\s+writers?|staff|writers?|"
    r"bureau\s+chief|analyst|columnist|journalist|"
    r"contributor|agencies|news\s+desk|news\s+service)"
)
_BYLINE = re.compile(
    rf"(?i:(?:(?:written|reported|story|text|report|words)\s+)?by|from)\s+(?P<who>(?:{_PERSON}|"
    rf"{_TRADE})(?:(?:,\s*|\s+and\s+|,\s+and\s+|\s*&\s*){_PERSON})*"
    rf"(?:\s*[,|/•·–—-]\s*(?:{_TRADE}|(?:[A-Z][\w.&-]*\s*){{1,5}}))?(?:\s+in\s+{_PERSON}|"
    rf"\s+in\s+[A-Z]\w+)?)\s*[.,|•·–—-]*\s*$"
)
_PLAIN_BYLINE = re.compile(
    rf"(?P<who>{_PERSON}),\s+(?i:{_TRADE})\b[^.]{{0,40}}$|"
    rf"(?P<reporter>{_PERSON})\s+reports(?:\s+from\s+[A-Z][\w ,-]+)?\.?$"
)
_LABELS = re.compile(
    r"\b(?:published|posted|updated|last|modified|first|revised|edited|on|at|date|dated|release[d]?|issued|"
    r"created|time|local|hours?|hrs|mon|tues?|"
    r"wed|thu(?:rs)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]\.?m|gmt|utc|e[sd]?t|cet|msk|"
    r"ist|min|read|ago|edition|"
    r"print|web)\b\.?",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"\b(?:published|posted|updated)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated|modified|revised|edited|update)\b[^\d]{0,20}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled line: which field, and where its value stands in the report."""

    name: str
    start: int
    end: int


def field_of(block: Block) -> Field | None:
    """The header field of a line such as `Title: ...` or `published_at: "..."`, None where the label is not one of a
    header's.
    """
    match = _FIELD.match(block.text) if len(block.text) <= 600 else None
    if match is None:
        return None
    name = _FIELDS.get(re.sub(r"[\s_-]+", " ", match["key"].strip().lower()))
    if name is None:
        return None
    start, end = match.span("value")
    if name in ("published", "updated") and _DATE_LABEL.search(match["value"]):
        return None  # two dates in one line
    if end - start >= 2 and block.text[start] == block.text[end - 1] and block.text[start] in "\"'":
        start, end = start + 1, end - 1
    return Field(name, block.start + start, block.start + end) if start < end else None


def byline_of(block: Block) -> tuple[int, int] | None:
    """Where the names of a byline stand, None where the line is none."""
    if len(block.text) > 200 or len(block.words) > 16:
        return None
    text = block.text.strip("*_ ")
    shift = block.text.find(text)
    match = _BYLINE.match(text) or _PLAIN_BYLINE.match(text)
    if match is None:
        return None
    group = "who" if match["who"] else "reporter"
    return block.start + shift + match.start(group), block.start + shift + match.end(group)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is there for its date: the moment, whether it is that of an update, and the words left over with
    their place in the line.
    """

    moment: Moment
    updated: bool
    rest: str
    rest_start: int


def date_line(block: Block) -> DateLine | None:
    """What a line says of the day of publication, None where it holds no full date or says much besides."""
    text = block.text
    if len(text) > 200 or len(block.words) > 18:
        return None
    moments: list[Moment] = []
    while moment := dates.find(text[(shift := moments[-1].end if moments else 0) :]):
        moments.append(Moment(moment.value, moment.earliest, moment.latest, moment.start + shift, moment.end + shift))
    if not moments:
        return None
    first = [moment for moment in moments if not _UPDATED.search(text[: moment.start])]
    chosen = (first or moments)[0]
    rest = text
    for moment in moments:
        rest = rest[: moment.start] + " " * (moment.end - moment.start) + rest[moment.end :]
    rest = _LABELS.sub(lambda label: " " * len(label[0]), rest)
    left = rest.strip(" \t,.;:|/·•()[]–—-*_#>")
    if len(left.split()) > 8 or (len(left.split()) > 4 and not re.search(r"[|•·]|\bby\b", left, re.IGNORECASE)):
        return None
    return DateLine(chosen, not first, left, rest.find(left) if left else 0)
