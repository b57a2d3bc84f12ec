"""EWT joined with names and semantic roles, one JSON object a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def documents(path: Path, limit: int | None) -> Iterator[list[dict[str, Any]]]:
    """The sentences of each document, in order; `limit` is the most documents."""
    group: list[dict[str, Any]] = []
    count = 0
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            sentence = json.loads(line)
            if sentence.get("doc") and group:
                yield group
                count += 1
                if limit is not None and count >= limit:
                    return
                group = []
            group.append(sentence)
    if group:
        yield group
