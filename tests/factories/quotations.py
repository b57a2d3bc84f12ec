"""Small parsed documents for the statement tests: one line a sentence, and actors named by the token they stand at."""

from __future__ import annotations

from collections.abc import Mapping

from avviso.analysis.annotations import Actors, Entity, Mention, Quotation
from avviso.analysis.quotations import quotations
from avviso.text.document import Document
from tests.factories.documents import make_document

_TAGS = {"NOUN": "NN", "PROPN": "NNP", "VERB": "VBD", "AUX": "MD", "ADJ": "JJ", "ADV": "RB", "DET": "DT", "PRON": "PRP"}


def parsed(sentences: str, **options: object) -> Document:
    """A Document from lines of `text/UPOS/head/deprel[/lemma[/XPOS]]`; a line `//` is a paragraph break."""
    rows: list[str] = []
    for line in sentences.strip().splitlines():
        if line.strip() == "//":
            rows.append("\\n")
            continue
        for token in line.split():
            text, upos, head, dep, *rest = token.split("/")
            lemma = rest[0] if rest else text.rstrip("_").lower() or text
            tag = rest[1] if len(rest) > 1 else _TAGS.get(upos, upos)
            rows.append(f"{text} {lemma} {upos} {tag} {head} {dep}")
        rows.append("")
    return make_document("\n".join(rows), **options)  # type: ignore[arg-type]


def actors_at(document: Document, who: Mapping[str, str], same: Mapping[str, str] | None = None) -> Actors:
    """Actors from words to types; `same` says which words mean the same actor as others ("He" as "Orlova")."""
    mentions: list[Mention] = []
    members: dict[str, list[int]] = {}
    for token in document.doc:
        key = (same or {}).get(token.text, token.text)
        if token.text not in who and token.text not in (same or {}):
            continue
        members.setdefault(key, []).append(len(mentions))
        index = list(members).index(key)
        form = "pronoun" if token.pos_ == "PRON" else "nominal" if token.pos_ == "NOUN" else "name"
        span = document.span(token.i, token.i + 1)
        mentions.append(Mention(span, token.i, token.i + 1, token.i, who.get(key, "person"), form, index))
    entities = tuple(
        Entity(k, who.get(key, "person"), key, (key,), tuple(found)) for k, (key, found) in enumerate(members.items())
    )
    return Actors(tuple(mentions), entities, {m.head: k for k, m in enumerate(mentions)})


WHO = {"Orlova": "person", "Varn": "organisation", "Meridia": "state", "Osteria": "state", "Lantern": "organisation"}


def read(sentences: str, same: dict[str, str] | None = None, **options: object) -> tuple[Quotation, ...]:
    """The statements of a small document in which Orlova, Varn, Meridia, Osteria and Lantern are actors."""
    document = parsed(sentences, **options)
    return quotations.find(document, actors_at(document, WHO, same), (), ())


def shape(quotation: Quotation) -> tuple[str | None, str | None, tuple[str, ...], str]:
    """A statement's source, cue and content as printed, its class and act."""
    return (
        quotation.source and quotation.source.text,
        quotation.cue and quotation.cue.text,
        tuple(c.text for c in quotation.content),
        f"{quotation.act_class} {quotation.act}",
    )
