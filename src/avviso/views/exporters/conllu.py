"""CoNLL-U: the tokens, tags, trees and names of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from avviso.errors import UsageError
from avviso.text.document import Document
from avviso.views.exporters import exporters, unfinished


@exporters.add("conllu")
class Conllu:
    """Writes one CoNLL-U file. It takes documents: the record keeps no trees."""

    @staticmethod
    def write(items: Iterable[Document], target: Path) -> list[Path]:
        """Write the documents to the file `target`; UsageError where they are records."""
        with unfinished(target) as part, part.open("w", encoding="utf-8", newline="\n") as out:
            for item in items:
                if not isinstance(item, Document):
                    raise UsageError("trees are not on record: write them with `avviso read PATHS --to conllu`")
                out.write(conllu(item))
        return [target]


def conllu(document: Document) -> str:
    """A document in CoNLL-U (https://universaldependencies.org/format.html), an empty line after each sentence.

    MISC holds `TokenRange`, the token's code points in the report's text, `SpaceAfter=No`, and `Name` in BIO form.
    """
    lines = [f"# newdoc id = {document.report.source_id or document.report.id}\n"]
    for number, sentence in enumerate(document.sentences, 1):
        lines.extend(_sentence(document, sentence, number))
        lines.append("\n")
    return "".join(lines) if len(lines) > 1 else ""


def _sentence(document: Document, sentence: Any, number: int) -> Iterator[str]:
    tokens = [token for token in sentence if not token.is_space]
    places = {token.i: place for place, token in enumerate(tokens, 1)}
    text = " ".join(document.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])].split())
    yield f"# sent_id = {document.report.id}-{number}\n# text = {text}\n"
    for token in tokens:
        head = _head(token, places)
        deprel = "root" if head == 0 else "dep" if token.dep_.lower() == "root" else token.dep_ or "dep"
        columns = (token.lemma_ or "_", token.pos_ or "_", token.tag_ or "_", str(token.morph) or "_")
        yield "\t".join((str(places[token.i]), token.text, *columns, str(head), deprel, "_", _misc(token))) + "\n"


def _head(token: Any, places: dict[int, int]) -> int:
    """The head's number in the sentence, 0 for the root; a head that is white space passes its own head on."""
    head = token.head
    while head.i not in places and head.head.i != head.i:
        head = head.head
    return 0 if head.i == token.i else places.get(head.i, 0)


def _misc(token: Any) -> str:
    parts = [] if token.ent_iob_ in ("", "O") else [f"Name={token.ent_iob_}-{token.ent_type_}"]
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if not token.whitespace_ and following is not None and not following.is_space:
        parts.append("SpaceAfter=No")
    parts.append(f"TokenRange={token.idx}:{token.idx + len(token)}")
    return "|".join(parts)
