"""From a report to its layout: furniture masked, header read, the text itself in segments."""

from __future__ import annotations

import re
from collections import Counter

from avviso.sources.report import Report, Skip
from avviso.text import dateline, dates, furniture, header, outlets, tongue
from avviso.text.document import Layout, Published, Segment
from avviso.text.lines import Block, blocks
from avviso.text.masthead import read_outlet, read_title
from avviso.text.page import Page, mark_length, title_case
from avviso.text.span import Span

_HEADING_MARK = re.compile(r"#{1,6}\s")
_CLOCK = re.compile(
    r"\W*[0-2]?\d(?:[:.h][0-5]\d\s*(?:[ap]\.?m\b\.?)?|\s*[ap]\.?m\b\.?)\s*(?:[A-Z]{2,4})?\W*", re.IGNORECASE
)
_LAST_WORDS = re.compile(r"(?<![^\W_])(?=\S+(?:\s+\S+){2,3}$)")  # where the last three or four words of a line begin
_TOP = 24
"""Blocks from the start among which the first paragraph is looked for; the header of a page is never longer."""


def layout(report: Report) -> Layout:
    """What the page around a report's text says, and which stretches of it are read.

    Values given with the report win over what the text says. Every letter and digit of the text is in a segment, in the
    span of a header field or in furniture; segments do not overlap. Where the text is not English, or there is none,
    `skip` says so and there are no segments.
    """
    page = _page(report)
    _read_fields(page)
    _read_top(page)
    _read_standfirst(page)
    read_title(page)
    read_outlet(page)
    _read_dateline(page)
    _read_rest(page)
    return _layout(page)


def _page(report: Report) -> Page:
    found = blocks(report.text)
    limit = min(len(found), _TOP)
    marked = next((index for index in range(limit) if _has_dateline(found[index]) and index), None)
    prose = [index for index, block in enumerate(found) if _is_prose(block)]
    first = next((index for index in prose), len(found))
    top = marked if marked is not None and (first >= limit or marked <= first + 1) else first
    if top >= limit or (found and _has_dateline(found[0])):
        top = 0
    return Page(report, found, top, prose[-1] + 1 if prose else len(found))


def _has_dateline(block: Block) -> bool:
    return dateline.find(block.text) is not None and header.date_line(block) is None and len(block.words) >= 4


def _is_prose(block: Block) -> bool:
    """Whether a block reads as a paragraph of the text: a full sentence, or very long."""
    count = len(block.words)
    if (
        count < 8
        or furniture.is_furniture(block)
        or header.field_of(block)
        or header.byline_of(block)
        or header.date_line(block)
    ):
        return False
    return (
        count >= 26
        or (block.final and not (count <= 20 and title_case(block)))
        or (block.text[0] in '"“‘`' and count >= 12)
    )


def _read_fields(page: Page) -> None:
    """Front matter: labelled lines at the very start, between rules or not."""
    fenced = bool(page.blocks) and page.blocks[0].text == "---"
    for index, block in enumerate(page.blocks[:40]):
        found = header.field_of(block)
        if found is not None:
            page.roles[index] = "field"
            _keep_field(page, found)
        elif fenced and index and block.text == "---":
            page.roles[index] = "furniture"
            page.top = max(page.top, index + 1)
            break
        elif not fenced and index >= page.top:
            break
        elif fenced:
            page.roles[index] = "furniture"
    page.top = max([page.top, *(index + 1 for index, role in page.roles.items() if role == "field")])


def _keep_field(page: Page, found: header.Field) -> None:
    value = page.report.text[found.start : found.end]
    if found.name in ("published", "updated"):
        moment = dates.find(value)
        if moment is not None:
            _keep_moment(page, moment, found.start, updated=found.name == "updated")
    elif found.name == "agency":
        page.agency = page.agency or outlets.agencies(value) or (value,)
    elif found.name == "language":
        page.language = tongue.given(value)
    elif found.name in ("title", "outlet", "byline", "dateline"):
        page.note(found.name, found.start, found.end)


def _keep_moment(page: Page, moment: dates.Moment, shift: int, *, updated: bool) -> None:
    placed = dates.Moment(moment.value, moment.earliest, moment.latest, moment.start + shift, moment.end + shift)
    if updated:
        page.updated = page.updated or placed
    else:
        page.moment = page.moment or placed


def _read_standfirst(page: Page) -> None:
    """The day that ends a line above the text ("Interview: Simon Achter. 3 March 2025"), where none stands on a line of its own."""
    if page.moment is not None:
        return
    for block in page.blocks[: page.top]:
        text = block.text.rstrip("*_ ")
        for start in (match.start() for match in _LAST_WORDS.finditer(text)):
            moment = dates.find(text[start:])
            if moment is not None and (moment.start, moment.end) == (0, len(text) - start):
                if moment.earliest == moment.latest:
                    _keep_moment(page, moment, block.start + start, updated=False)
                return


def _read_top(page: Page) -> None:
    """Furniture, bylines and lines of date above the first paragraph."""
    for index in range(page.top):
        block = page.blocks[index]
        if index in page.roles:
            continue
        line = header.date_line(block)
        if line is not None:
            page.roles[index] = "date"
            _keep_date(page, block, line)
        elif (who := header.byline_of(block)) is not None:
            page.roles[index] = "byline"
            page.note("byline", *who)
        elif (found := dateline.find(block.text)) is not None and found.text_start >= len(block.text):
            page.roles[index] = "dateline"
            _keep_dateline(page, block, found)
        elif furniture.is_furniture(block):
            page.roles[index] = "furniture"


def _keep_date(page: Page, block: Block, line: header.DateLine) -> None:
    _keep_moment(page, line.moment, block.start, updated=line.updated)
    start = block.start + line.rest_start
    end = start + len(line.rest)
    rest = Block(start, end, line.rest, False)
    if (who := header.byline_of(rest)) is not None:
        page.note("byline", *who)
    elif outlets.looks_like_outlet(line.rest) or outlets.is_the_name(line.rest):
        page.note("outlet", start, end)
    elif line.rest and len(line.rest.split()) <= 3 and all(word[0].isupper() for word in line.rest.split()):
        page.note("dateline", block.start, block.end)
        if page.moment and block.start <= page.moment.start < block.end:
            page.spans["dateline"] = (start, end)


def _read_dateline(page: Page) -> None:
    """Dateline and agency credit of the first paragraph."""
    for index in range(page.top, min(page.top + 2, len(page.blocks))):
        block = page.blocks[index]
        found = dateline.find(block.text) if index not in page.roles else None
        if found is None:
            continue
        page.text_starts[index] = block.start + found.text_start
        _keep_dateline(page, block, found)
        return


def _keep_dateline(page: Page, block: Block, found: dateline.Dateline) -> None:
    page.note("dateline", block.start + found.start, block.start + found.end)
    if found.credit:
        page.agency = page.agency or outlets.agencies(found.credit)
        if not page.agency:
            where = block.text.find(found.credit)
            page.note("outlet", block.start + where, block.start + where + len(found.credit))
    moment = dates.find(block.text[found.start : found.end])
    if moment is not None:
        _keep_moment(page, moment, block.start + found.start, updated=False)


def _read_rest(page: Page) -> None:
    """Every block that has no role yet: furniture among and below the paragraphs, headings, paragraphs."""
    seen = Counter(block.key for block in page.blocks[: page.top])
    titled = next((index for index, role in page.roles.items() if role == "title"), page.top)
    listing = closing = False
    for index, block in enumerate(page.blocks):
        below = index >= page.tail
        if index in page.roles:
            continue
        if index < page.top:
            page.roles[index] = _above(block, titled=index > titled)
            continue
        prose = _is_prose(block)
        listing = not prose and (listing or furniture.opens_list(block))
        short = not block.final and len(block.words) <= 16
        plain = short and (listing or (closing and below) or seen[block.key] > 0)
        if plain or furniture.is_furniture(block) or (below and short and header.byline_of(block)):
            page.roles[index] = "furniture"
            closing = closing or below
            _read_credit(page, block)
        else:
            page.roles[index] = "heading" if _is_heading(page, index) else "paragraph"


def _above(block: Block, *, titled: bool) -> str:
    """What a line above the text is that is neither title nor any other part of the header; `titled` where it stands
    below the title.
    """
    if _CLOCK.fullmatch(block.text):
        return "heading"
    if (block.final or block.text.endswith(":")) and len(block.words) >= 3:
        return "paragraph"
    return "heading" if len(block.words) >= (3 if titled else 6) else "furniture"


def _is_heading(page: Page, index: int) -> bool:
    """Whether a line below the header heads what follows: marked as such, a time alone, or short with text, not a
    list, around it.
    """
    block = page.blocks[index]
    if _HEADING_MARK.match(block.text) or _CLOCK.fullmatch(block.text):
        return True
    listed = [
        page.blocks[at]
        for at in (index - 1, index + 1)
        if 0 <= at < len(page.blocks) and not _looks_like_heading(page.blocks[at])
    ]
    return _looks_like_heading(block) and bool(listed) and not (index and page.blocks[index - 1].text.endswith(":"))


def _looks_like_heading(block: Block) -> bool:
    short = not block.final and len(block.words) <= 14 and block.lines <= 2
    return short and block.text[0] not in "\"“‘'`" and not block.text.endswith((":", ",", ";", "—", "-"))


def _read_credit(page: Page, block: Block) -> None:
    """Agencies credited below the text."""
    named = furniture.credited(block)
    if named and not page.agency:
        page.agency = outlets.agencies(named)


def _layout(page: Page) -> Layout:
    report = page.report
    segments = _segments(page)
    language = tongue.given(report.language) if report.language else page.language
    language = language or tongue.identify("\n".join(report.text[s.start : s.end] for s in segments) or report.text)
    skip = None
    if not any(char.isalnum() for char in report.text):
        skip = Skip("report", "no text")
    elif language not in (None, "en"):
        skip = Skip("report", f"in another language than English ({language})")
    elif not segments:
        skip = Skip("report", "nothing but page furniture")
    if skip is not None:
        segments = ()
    published = _published(page)
    spans = {
        "outlet": _span(page, "outlet", report.outlet),
        "title": _span(page, "title", report.title),
        "byline": _span(page, "byline"),
        "dateline": _span(page, "dateline"),
        "published": published.span,
    }
    return Layout(
        furniture=_furniture(page, segments, [span for span in spans.values() if span], skipped=skip is not None),
        segments=segments,
        outlet=report.outlet or page.words("outlet") or (page.agency[0] if page.agency else None),
        outlet_span=spans["outlet"],
        agency=page.agency,
        title=report.title or page.words("title"),
        title_span=spans["title"],
        byline=page.words("byline"),
        byline_span=spans["byline"],
        dateline=page.words("dateline"),
        dateline_span=spans["dateline"],
        published=published,
        language=language,
        skip=skip,
    )


def _span(page: Page, name: str, given: str | None = None) -> Span | None:
    """The span of a header field, None where the text does not say it or says it otherwise than was given."""
    words = page.words(name)
    if words is None or (given is not None and given.casefold() != words.casefold()):
        return None
    return Span.of(page.report.text, *page.spans[name])


def _segments(page: Page) -> tuple[Segment, ...]:
    found = []
    for index, block in enumerate(page.blocks):
        role = page.roles[index]
        start, end = page.text_starts.get(index, block.start + mark_length(block.text)), block.end
        if role == "title":
            start, end = page.spans["title"]
        elif role == "field" and "title" in page.spans and block.start <= page.spans["title"][0] < block.end:
            role, (start, end) = "title", page.spans["title"]
        if role in ("title", "heading", "paragraph") and any(char.isalnum() for char in page.report.text[start:end]):
            found.append(Segment(start, end, role))
    return tuple(found)


def _published(page: Page) -> Published:
    """The day of publication: as given with the report, else as printed, else as printed for the last update."""
    given = dates.given(page.report.published) if page.report.published else None
    if given is not None:
        return Published(given.value, given.earliest, given.latest, "given", ("given with the report",))
    moment = page.moment or page.updated
    if moment is None:
        return Published()
    reason = "printed in the report" if page.moment else "printed in the report as its last update"
    return Published(
        moment.value,
        moment.earliest,
        moment.latest,
        "given",
        (reason,),
        Span.of(page.report.text, moment.start, moment.end),
    )


def _furniture(page: Page, segments: tuple[Segment, ...], spans: list[Span], *, skipped: bool) -> tuple[Span, ...]:
    """What is neither in a segment nor in a header field, block by block; single marks of punctuation beside those
    are left out.
    """
    text = page.report.text
    taken = sorted([(segment.start, segment.end) for segment in segments] + [(span.start, span.end) for span in spans])
    found, following = [], 0
    for index, block in enumerate(page.blocks):
        while following < len(taken) and taken[following][1] <= block.start:
            following += 1
        if skipped and page.roles[index] in ("title", "heading", "paragraph"):
            continue
        at, reach = block.start, following
        while at < block.end:
            start, end = taken[reach] if reach < len(taken) else (block.end, block.end)
            piece = text[at : max(at, min(start, block.end))]
            bare = piece.strip()
            if bare and (any(char.isalnum() for char in bare) or len(bare) == block.end - block.start):
                begin = at + piece.find(bare)
                found.append(Span.of(text, begin, begin + len(bare)))
            at, reach = max(at, end), reach + 1
    return tuple(found)
