"""CoNLL-U documents as the treebanks publish them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Word:
    """A syntactic word; `head` counts from 0 within the sentence, its own index for the root; `start`, `end` in characters without white space."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    rel: str
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Sentence:
    """A sentence: its words, its text, and whether a paragraph or document starts with it."""

    words: list[Word]
    text: str
    id: str
    new_paragraph: bool
    new_document: str | None


@dataclass(slots=True)
class Text:
    """A document: its name and its paragraphs of sentences."""

    name: str
    paragraphs: list[list[Sentence]] = field(default_factory=list)

    @property
    def sentences(self) -> list[Sentence]:
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    def raw(self) -> tuple[str, list[tuple[int, int]]]:
        """The running text, paragraphs set apart by blank lines as the shared task's raw text is, and each paragraph's offsets."""
        pieces, spans, at = [], [], 0
        for paragraph in self.paragraphs:
            text = " ".join(sentence.text for sentence in paragraph)
            spans.append((at, at + len(text)))
            pieces.append(text)
            at += len(text) + 2
        return "\n\n".join(pieces), spans


def read(path: Path) -> list[Text]:
    """The documents of a .conllu file, or of every one in a folder."""
    files = sorted(path.glob("*.conllu")) if path.is_dir() else [path]
    texts: list[Text] = []
    for file in files:
        for sentence in sentences(file):
            if sentence.new_document is not None or not texts:
                texts.append(Text(sentence.new_document or file.stem))
            if sentence.new_paragraph or sentence.new_document is not None or not texts[-1].paragraphs:
                texts[-1].paragraphs.append([])
            texts[-1].paragraphs[-1].append(sentence)
    return texts


def sentences(file: Path) -> Iterator[Sentence]:
    """The sentences of one file; empty nodes are left out, words of a multiword token take their share of its characters."""
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in [*file.read_text("utf-8").splitlines(), ""]:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield _sentence(comments, rows)
            comments, rows = {}, []


def _sentence(comments: dict[str, str], rows: list[list[str]]) -> Sentence:
    words: list[Word] = []
    for row in rows:
        if "-" in row[0] or "." in row[0]:
            continue
        head = int(row[6]) - 1
        words.append(Word(row[1], row[2], row[3], row[4], row[5], head if head >= 0 else len(words), row[7]))
    new_document = comments.get("newdoc id", "" if "newdoc" in comments else None)
    new_paragraph = any(key.startswith("newpar") for key in comments)
    return Sentence(words, comments["text"], comments.get("sent_id", ""), new_paragraph, new_document)
