"""The reading as a spaCy component: `nlp.add_pipe("avviso")` on a blank English pipeline.

spaCy imports this module through its entry point; nothing else should, as it needs spaCy at once.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from avviso.language.pipeline import Analyser


@lru_cache(maxsize=4)
def _analyser(path: str | None, threads: int) -> Analyser:
    from avviso.language.pipeline import load

    return load(Path(path) if path else None, threads)


class Component:
    """Fills tags, lemmas, tree, sentences, entities and our layers of a `Doc`; its tokens stay as they are."""

    def __init__(self, name: str, path: str | None = None, threads: int = 1) -> None:
        self.name, self.path, self.threads = name, path, threads

    def __call__(self, doc: Doc) -> Doc:
        return _analyser(self.path, self.threads).annotate_doc(doc)


@Language.factory("avviso", default_config={"path": None, "threads": 1})
def make(nlp: Language, name: str, path: str | None = None, threads: int = 1) -> Component:
    """The component, as spaCy's factory asks for it; `path` is a folder of weights, None for those shipped."""
    return Component(name, path, threads)
