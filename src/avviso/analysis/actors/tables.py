"""Names that the tables know: states, bodies, peoples and seats of government, as a document prints them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from avviso.analysis.token_columns import columns
from avviso.reference import countries, organisations

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MAX_TOKENS = 11


@dataclass(frozen=True, slots=True)
class Name:
    """A name found: token range and type."""

    start: int
    end: int
    type: str


def _squeeze(name: str) -> str:
    return name.replace("’", "'").replace(" ", "")


@cache
def _table() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Type of every sure name of the tables by its letters without spaces, all beginnings of these, and the names as they are written."""
    bodies = ((name, organisations.find(name)) for name in organisations.sure_names())
    typed = [
        *((name, "state") for name in countries.names()),
        *((name, "organisation") for name, entry in bodies if entry is not None and entry.type != "place"),
        *((word, "nationality") for word in (*countries.adjectives(), *countries.nationals())),
        *((name, "place") for name in countries.seats()),
    ]
    found: dict[str, str] = {}
    for name, kind in typed:
        found.setdefault(_squeeze(name), kind)
    beginnings = frozenset(name[:length] for name in found for length in range(1, len(name) + 1))
    return found, beginnings, frozenset(name for name, _ in typed)


def find(doc: Doc) -> list[Name]:
    """The names of the tables in a document, the longest first where several begin at a word."""
    found, beginnings, _ = _table()
    names: list[Name] = []
    read = columns(doc)
    index, total = 0, len(doc)
    while index < total:
        text = read.text[index]
        if not (text[:1].isupper() or text[:2] in ("al", "dp", "e")) or read.masked[index]:
            index += 1
            continue
        joined, best = "", None
        for end in range(index, min(index + _MAX_TOKENS, total)):
            if read.is_space[end]:
                break
            joined += read.text[end].replace("’", "'")
            if joined not in beginnings:
                break
            if joined in found and not _runs_on(doc, index, end + 1):
                best = Name(index, end + 1, found[joined])
        if best is not None and not _is_other_word(doc, best):
            if names and _is_one_people(doc, names[-1], best):
                best = Name(names.pop().start, best.end, best.type)
            names.append(best)
            index = best.end
        else:
            index += 1
    return names


def _is_one_people(doc: Doc, first: Name, second: Name) -> bool:
    """Whether two peoples are one: "Cuban-Americans", "Bosnian Serbs", but not the two sides of "Israeli-Palestinian talks"."""
    joined = second.start == first.end + 1 and doc[first.end].text in ("-", "–")
    peoples = first.type == second.type == "nationality"
    return (joined or second.start == first.end) and peoples and doc[second.end - 1].tag_ in ("NNS", "NNPS")


def _runs_on(doc: Doc, start: int, end: int) -> bool:
    """Whether two words only together have the letters of a name: "Israel is" are not Israelis."""
    if not any(doc[i].text.islower() and doc[i - 1].whitespace_ for i in range(start + 1, end)):
        return False
    return " ".join(doc[start:end].text.replace("’", "'").split()) not in _table()[2]


def _is_other_word(doc: Doc, name: Name) -> bool:
    """A table word that here is something else: "US" for "us" in a headline, "Male", "CAR", "Turkey" on a plate
    are left to the model.
    """
    token = doc[name.start]
    if name.end - name.start > 1:
        return False
    if name.end < len(doc) and doc[name.end].text[:1] == "$" and not token.whitespace_:
        return True  # "US$48 million"
    if token.text == "US":
        around = doc[token.sent.start : token.sent.end]
        return token.pos_ == "PRON" or (
            len(around) > 4 and all(t.is_upper for t in around if t.is_alpha) and token.pos_ != "PROPN"
        )
    if token.text in ("AND", "CAR", "Polish", "Reading", "Nice", "Mobile"):
        return token.pos_ not in ("PROPN", "ADJ")
    return False
