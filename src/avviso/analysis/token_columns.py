"""Columns: the attributes of all tokens of a Doc as plain lists, read in one pass for every stage that runs over them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from avviso.language.extensions import masked_tokens

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Penn Treebank tags of verbs that need no auxiliary to be finite."""


class Columns:
    """One list per attribute, indexed by token, named like spaCy's own attributes of a token; `head` is an index."""

    def __init__(self, doc: Doc) -> None:
        from spacy.attrs import DEP, HEAD, IS_PUNCT, IS_SPACE, LEMMA, LOWER, ORTH, POS, TAG

        table = doc.to_array([ORTH, LOWER, LEMMA, POS, TAG, DEP, HEAD, IS_SPACE, IS_PUNCT]).T
        texts = [_names(doc.vocab.strings, column.tolist()) for column in table[:6]]
        self.text, self.lower, self.lemma, self.pos, self.tag, self.dep = texts
        self.head: list[int] = [at + offset for at, offset in enumerate(table[6].astype("int64").tolist())]
        self.is_space: list[bool] = table[7].astype(bool).tolist()
        self.is_punct: list[bool] = table[8].astype(bool).tolist()
        self.masked: list[bool] = masked_tokens(doc).tolist()
        tokens = list(doc)
        self.idx: list[int] = [token.idx for token in tokens]
        self.left: list[int] = [token.left_edge.i for token in tokens]
        self.right: list[int] = [token.right_edge.i for token in tokens]


def _names(strings: StringStore, keys: list[int]) -> list[str]:
    known = {key: strings[key] for key in set(keys)}
    return [known[key] for key in keys]


@lru_cache(maxsize=2)
def columns(doc: Doc) -> Columns:
    """The columns of a Doc, built once; the Doc may not change any more."""
    return Columns(doc)
