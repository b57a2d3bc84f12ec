"""The model's files: where they lie, whether they are there, and what identifies them; none of them is loaded here."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from avviso.errors import ModelError

WEIGHTS = Path(__file__).parent / "weights"
LEXICON = WEIGHTS / "lexicon.json.gz"
JUDGES = ("roots", "acts")
"""What a second reading is asked, a file each: the relation of two parties, the act of a statement."""
_READING = ("encoder.onnx", "labels.json", "marked.onnx", "relation.onnx", "role.onnx", "tokenizer.json")
_FILES = tuple(sorted([*_READING, *(f"{name}.onnx" for name in JUDGES)]))


def check(folder: Path) -> None:
    """ModelError where a file of the model is not in `folder`."""
    missing = [name for name in _FILES if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"no {missing[0]} in {folder}: install avviso with its weights, or give the folder of a model")


@cache
def fingerprint(folder: Path = WEIGHTS) -> str:
    """Twelve hexadecimal digits that change with any of the model's files; ModelError where one is missing."""
    check(folder)
    digest = hashlib.sha256(LEXICON.read_bytes())
    for name in _FILES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:12]
