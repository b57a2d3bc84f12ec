"""What a report is called and who published it, from the lines above its text."""

from __future__ import annotations

import re
from collections import Counter

from avviso.text import furniture, outlets
from avviso.text.lines import Block
from avviso.text.page import Page, mark_length, title_case

_BREAK = re.compile(r"[a-z]{2}[.?!]\s+[A-Z]")  # between two sentences: a standfirst has several, a title hardly one
_TITLE_SUFFIX = re.compile(r"\s+(?:\||[-–—:])\s+")


def read_title(page: Page) -> None:
    """The title: a line marked as one, or the most title-like above the first paragraph."""
    free = [index for index in range(page.top) if index not in page.roles]
    marked = [
        index
        for index, block in enumerate(page.blocks[: page.top + 1])
        if block.text.startswith("# ") and index not in page.roles
    ]
    given = (page.report.title or "").casefold()
    same = [index for index in free if given and page.blocks[index].key and page.blocks[index].text.casefold() == given]
    if "title" in page.spans:
        words = (page.words("title") or "").casefold()
        again = [index for index in (*free, *marked) if page.blocks[index].text.strip("*_# ").casefold() == words]
        if not again:
            return
        del page.spans["title"]
        marked = again
    free = [index for index in free if any(char.isalpha() for char in page.blocks[index].text)]
    choice = (marked or same or sorted(free, key=lambda index: -_title_score(page, index)))[:1]
    if not choice or (
        not marked and not same and _title_score(page, choice[0]) <= 0 and (len(free) > 1 or _named_by(page, choice[0]))
    ):
        return
    index = choice[0]
    block = page.blocks[index]
    page.roles[index] = "title"
    page.top = max(page.top, index + 1)
    start = block.start + mark_length(block.text)
    end = block.start + len(block.text.rstrip("*_# "))
    for match in reversed(list(_TITLE_SUFFIX.finditer(page.report.text, start, end))):
        if outlets.looks_like_outlet(page.report.text[match.end() : end]):
            page.note("outlet", match.end(), end)
            end = match.start()
            break
    page.note("title", start, end)


def _title_score(page: Page, index: int) -> float:
    """How much a line above the text looks like its title: words enough, words in lower case, near the text, named
    once.
    """
    block = page.blocks[index]
    count = sum(word[0].isalpha() for word in block.words)
    if count < 2 or count > 30 or block.text.endswith((":", ",")) or _named_by(page, index):
        return 0.0
    if block.final and count > 4 and index + 1 < page.top and not title_case(block):
        return 0.1
    repeated = sum(other.key == block.key for other in page.blocks) > 1 and count <= 4
    inner = sum(word.islower() for word in block.words[1:])
    score = (
        min(count, 10)
        + min(inner, 3)
        + 2.0 * (index / max(page.top, 1))
        - 6.0 * repeated
        - 3.0 * len(_BREAK.findall(block.text))
        - 6.0 * (page.moment is not None and block.start <= page.moment.start < block.start + len(block.text))
        - 2.0 * (block.final and block.text.endswith("."))
    )
    before_text = index + 1 == page.top or page.roles.get(index + 1) in ("date", "byline")
    return score + 2.0 * before_text if count >= 4 else score / 3


def _named_by(page: Page, index: int) -> bool:
    """Whether a line above the text names who published it: an outlet, or the body at the head of a press release."""
    words = page.blocks[index].text
    if outlets.looks_like_outlet(words):
        return True
    return (
        page.release
        and outlets.looks_like_issuer(words)
        and not re.search(r"\s(?!(?:of|the|for|and)\s)[a-z]\w+", words)
    )


def read_outlet(page: Page) -> None:
    """The outlet: repeated around the title, or a name with a word of the trade in it, the one nearest the title."""
    title = _title_index(page)
    free = [index for index in range(page.top) if index not in page.roles]
    times = Counter(block.key for block in page.blocks)
    named = [index for index in free if outlets.looks_like_outlet(page.blocks[index].text)]
    around = [
        index
        for index in free
        if times[page.blocks[index].key] > 1 and len(page.blocks[index].words) <= 5 and not page.blocks[index].final
    ]
    issuers = [index for index in free if _named_by(page, index)]
    for choices in (
        [index for index in around if index in named],
        [index for index in named if not _is_site(page.blocks[index])],
        around,
        named,
        issuers,
    ):
        if choices:
            index = min(choices, key=lambda index: (abs(index - title), index))
            first = min(other for other in choices if page.blocks[other].key == page.blocks[index].key)
            _keep_outlet(page, first)
            return
    _read_masthead(page)


def _title_index(page: Page) -> int:
    return next((index for index, role in page.roles.items() if role == "title"), page.top)


def _read_masthead(page: Page) -> None:
    """An outlet named only in a row of links at the top: `Norrland Courier | World`."""
    for index in range(min(page.top, _title_index(page))):
        block = page.blocks[index]
        pieces = furniture.trail(block.text)
        if (
            page.roles.get(index) == "furniture"
            and pieces
            and outlets.looks_like_outlet(pieces[0])
            and not furniture.is_button(pieces[0])
        ):
            page.note("outlet", block.start, block.start + len(pieces[0]))
            return


def _is_site(block: Block) -> bool:
    return re.fullmatch(r"\S+\.[a-z]{2,}", block.text.strip(), re.IGNORECASE) is not None


def _keep_outlet(page: Page, index: int) -> None:
    block = page.blocks[index]
    credit = outlets.agencies(block.text)
    if "outlet" in page.spans and credit:
        page.agency = page.agency or credit
    page.note("outlet", block.start + mark_length(block.text), block.start + len(block.text.rstrip("*_# ")))
    page.roles[index] = "outlet"
