"""The installed package as a system under test: its Docs as CoNLL-U sentences, its analyser loaded once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from evaluation.conllu import Sentence, Word

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from avviso.language.pipeline import Analyser
    from avviso.pipeline import Reader


@cache
def reader() -> Reader:
    """The reader with the shipped weights."""
    import avviso

    return avviso.load(threads=2)


def analyser() -> Analyser:
    """The language model alone."""
    return reader().analyser


def sentences(doc: Doc) -> list[Sentence]:
    """A Doc's sentences in the treebanks' form, white-space and masked tokens left out."""
    result = []
    for sent in doc.sents:
        tokens = [t for t in sent if not t.is_space and not t._.masked]
        if not tokens:
            continue
        index = {t.i: n for n, t in enumerate(tokens)}
        words = [
            Word(t.text, t.lemma_, t.pos_, t.tag_, str(t.morph) or "_", index.get(t.head.i, n), _relation(t.dep_))
            for n, t in enumerate(tokens)
        ]
        result.append(Sentence(words, sent.text, "", False, None))
    return result


def _relation(dep: str) -> str:
    return "root" if dep == "ROOT" else dep
