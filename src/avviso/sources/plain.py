"""Plain text and Markdown: one report a file, its characters exactly as they came in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from avviso.errors import SourceError
from avviso.sources.readers import MAX_BYTES, READERS, Outcome, Reader
from avviso.sources.report import Report, Skip

_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TEXT_CONTROLS = frozenset(b"\t\n\r\x08\x0b\x0c\x1b")


def decode(data: bytes, name: str) -> tuple[str, str | None]:
    """The characters of `data`, and a remark where they had to be guessed at; SourceError where it is no text.

    UTF-8 first, a byte-order mark kept as U+FEFF; UTF-16 where a byte-order mark says so; UTF-8 with a few damaged
    bytes (shown as U+FFFD); else Windows-1252, as long as what comes out is mostly plain letters.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
        try:
            return data.decode(encoding), None
        except UnicodeDecodeError:
            raise SourceError(f"{name}: begins like UTF-16 but is not; save it as UTF-8 and read it again") from None
    if _binary(data):
        raise SourceError(f"{name}: not a text but a binary file; give its text as .txt, .md or JSON lines")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _guess(data, name)


def _binary(data: bytes) -> bool:
    sample = data[:65536]
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in sample)
    return b"\x00" in sample or controls * 100 > len(sample)


def _guess(data: bytes, name: str) -> tuple[str, str]:
    mended = data.decode("utf-8", "replace")
    damaged = mended.count("�")
    if sum(char > "\x7f" for char in mended) > 2 * damaged:
        return mended, f"{damaged} damaged characters, shown as U+FFFD"
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    if sum(char > "\x7f" for char in text) * 4 > len(text):
        raise SourceError(f"{name}: in an encoding that is not UTF-8; save it as UTF-8 and read it again")
    return text, "not UTF-8, read as Windows-1252; save it as UTF-8 to be sure"


def read(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """The one report of a text file, its name as the id; a Skip where it is empty or longer than MAX_BYTES.

    A Skip with count 0 beside the report says how it was decoded where that was not plain.
    """
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield Skip(name, f"longer than {MAX_BYTES // 1_000_000} MB; split it into its reports")
        return
    try:
        text, remark = decode(data, name)
    except SourceError as error:
        yield error
        return
    if not text.strip("\ufeff \t\r\n\x0b\x0c"):
        yield Skip(name, "empty")
        return
    if _PAGE.match(text[:65536]):
        # Its menus and tags would be read as names and sayings.
        yield SourceError(
            f"{name}: a web page (HTML), not its text; save the page's text as .txt, or give it as JSON lines"
        )
        return
    if remark:
        yield Skip(name, remark, 0)
    yield Report(text, source_id=name)


READERS.add("text")(Reader((".txt", ".md", ".markdown", ".text", ""), read))
