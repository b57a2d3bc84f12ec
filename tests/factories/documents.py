"""Documents built by hand: rows of tokens in, a Document with tags, tree, names, attributions and predicates out, without the model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import spacy
from spacy.tokens import Doc

from avviso.language.annotation import Argument, Attribution, Name, Predicate
from avviso.language.extensions import register
from avviso.sources.report import Report
from avviso.text.document import Document, Layout, Published, Segment

_NLP = spacy.blank("en")
register()


def make_document(
    rows: str,
    *,
    names: Mapping[tuple[int, int], str] | None = None,
    attributions: Iterable[Attribution] = (),
    predicates: Iterable[tuple[int, float, Sequence[tuple[str, int, int, int]]]] = (),
    published: str | None = None,
    outlet: str | None = None,
) -> Document:
    """A Document from rows `text lemma UPOS XPOS head deprel`, one token a line, a blank line after each sentence.

    `head` counts from 1 within the sentence, 0 for the root. A text ending in `_` has no space after it; a row `\\n` alone is a paragraph
    break. `names` maps token ranges to PER ORG LOC NORP EVENT MISC; `predicates` rows are (token, factuality, [(role, head, start, end)]).
    """
    doc = _parsed(rows)
    doc.ents = [
        doc.char_span(doc[s].idx, doc[e - 1].idx + len(doc[e - 1]), label=label)
        for (s, e), label in (names or {}).items()
    ]
    doc._.names = {"uner": tuple(Name(s, e, label) for (s, e), label in (names or {}).items())}
    doc._.attributions = tuple(attributions)
    doc._.predicates = tuple(
        Predicate(token, tuple(Argument(*argument) for argument in arguments), factuality)
        for token, factuality, arguments in predicates
    )
    report = Report(text=doc.text, source_id="made-by-hand", outlet=outlet, published=published)
    layout = Layout(
        segments=(Segment(0, len(doc.text), "paragraph"),),
        outlet=outlet,
        published=Published(published, published, published, "given") if published else Published(),
        language="en",
    )
    return Document(report, layout, doc)


def _parsed(rows: str) -> Doc:
    """Words and trees of rows."""
    words: list[str] = []
    spaces: list[bool] = []
    cols: list[tuple[str, str, str, int, str]] = []
    starts: list[bool] = []
    base, begin = 0, True
    for raw in rows.strip().splitlines():
        line = raw.strip()
        if not line:
            base, begin = len(words), True
            continue
        if line == "\\n":
            if spaces:
                spaces[-1] = False
            words.append("\n\n")
            spaces.append(False)
            starts.append(False)
            cols.append(("\n\n", "SPACE", "_SP", len(words) - 2, "dep"))
            base, begin = len(words), True
            continue
        text, lemma, upos, xpos, head, dep = line.split()
        spaces.append(not text.endswith("_") or text == "_")
        words.append(text.rstrip("_") or "_")
        cols.append((lemma, upos, xpos, base + int(head) - 1 if int(head) else len(words) - 1, dep))
        starts.append(begin)
        begin = False
    if spaces:
        spaces[-1] = False
    return Doc(
        _NLP.vocab,
        words=words,
        spaces=spaces,
        lemmas=[c[0] for c in cols],
        pos=[c[1] for c in cols],
        tags=[c[2] for c in cols],
        heads=[max(c[3], 0) for c in cols],
        deps=[c[4] for c in cols],
    )
