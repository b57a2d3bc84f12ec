"""The running text of the corpora's documents, by name: what the project's standoff labels count characters of.

Labels live apart from the texts, which are never committed: a label names a document and character ranges of the text this
module gives for it.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

from evaluation import isaf, muc4, places, timex

_CLOSING = frozenset(".,;:!?)]}%’”") | {"'s", "’s", "n't", "n’t", "'", "''", "...", "'re", "'ve", "'ll", "'d", "'m"}
_OPENING = frozenset("([{$£€“‘#")


def held_out(document: str) -> bool:
    """Whether the labels for training (`labels/*_train.jsonl`) of a document are kept from it, to tune and to score on: an eighth, by a hash of the name."""
    return int(hashlib.sha1(document.encode()).hexdigest(), 16) % 8 == 0


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """(name, text) of every document under the data folder: "re3d/ID", "gum/NAME", "meantime/ID"."""
    for path in sorted(data.glob("re3d/*/documents.json")):
        for line in path.read_text("utf-8").split("\n"):
            if line.strip():
                row = json.loads(line)
                yield f"re3d/{row['_id']}", row["text"]
    for path in sorted(data.glob("gum/*/GUM_*.conllu")):
        yield f"gum/{path.stem.removeprefix('GUM_')}", gum(path.read_text("utf-8"))
    for path in sorted(data.glob("meantime/intra_cross-doc_annotation/*/*.xml")):
        yield f"meantime/{path.name.split('_')[0]}", meantime(path)


def all_texts(data: Path) -> Iterator[tuple[str, str]]:
    """Those of `texts`, and of the corpora whose sentences are labelled for training: "timebank/FILE", "aquaint/FILE", "wikiwars/FILE",
    "geovirus/NUMBER", "lgl/NUMBER", "plv/NUMBER", "coped/NUMBER" (as they stand in the file), "polnear/ARTICLE" (training part), "muc4/MESSAGE" (development), "isaf/RELEASE"."""
    yield from texts(data)
    for folder in ("timebank", "aquaint", "wikiwars"):
        for path in sorted((data / "timex" / folder).glob("*")):
            yield f"{folder}/{path.name}", timex.read(path.read_text("utf-8"))[0]
    for name in ("GeoVirus", "lgl"):
        if (data / "places" / f"{name}.xml").exists():
            for number, article in enumerate(places.articles(data / "places" / f"{name}.xml")):
                yield f"{name.lower()}/{number}", article.text
    for path in sorted((data / "polnear" / "train" / "text").glob("*.txt")):
        yield f"polnear/{path.stem}", path.read_bytes().decode("utf-8")
    for path in sorted((data / "muc4").glob("dev-muc3-*")):
        for name, text in muc4.messages(path):
            yield f"muc4/{name}", text
    if (data / "isaf" / "dev.jsonl").exists():
        for name, text, _ in isaf.releases(data / "isaf" / "dev.jsonl"):
            yield f"isaf/{name}", text
    yield from single_sentences(data)


def single_sentences(data: Path) -> Iterator[tuple[str, str]]:
    """PLV's sentences without their marks, and CoPED's, by name ("plv/NUMBER", "coped/NUMBER")."""
    if (data / "plv" / "train.tsv").exists():
        with (data / "plv" / "train.tsv").open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)):
                yield f"plv/{number}", re.sub(r"</?[st]>", "", row["marked_sentence"])
    if (data / "coped" / "class_train.tsv").exists():
        for number, line in enumerate((data / "coped" / "class_train.tsv").read_text("utf-8").split("\n")):
            yield f"coped/{number}", line.rpartition("\t")[0]


def gum(source: str) -> str:
    """Text of a CoNLL-U document: sentences as its `text` lines have them, a paragraph a block."""
    parts: list[str] = []
    for line in source.split("\n"):
        if line.startswith("# newpar ") or line == "# newpar":
            if parts:
                parts.append("\n\n")
        elif line.startswith("# text = "):
            if parts and parts[-1] != "\n\n":
                parts.append(" ")
            parts.append(line[9:])
    return "".join(parts)


def meantime(path: Path) -> str:
    """Text of a MEANTIME document: its tokens put together again, headline, date and each sentence a line of its own."""
    lines: dict[str, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):
        lines.setdefault(token.get("sentence", ""), []).append(token.text or "")
    head = [together(words) for words in list(lines.values())[:2]]
    return "\n\n".join([*head, " ".join(together(words) for words in list(lines.values())[2:])])


def together(words: list[str]) -> str:
    """Tokens as running text: no space before closing marks or after opening ones, straight quotation marks in turn."""
    text, quoted, glue = "", False, True
    for word in words:
        opens = word in _OPENING or word == "``"
        closes = word in _CLOSING or word == "''"
        if word == '"':
            opens, closes, quoted = not quoted, quoted, not quoted
        text += ("" if glue or closes else " ") + re.sub(r"``|''", '"', word)
        glue = opens or (word in {"-", "–"} and glue)
    return text
