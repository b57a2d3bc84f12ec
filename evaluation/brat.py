"""Brat standoff annotation, as PolNeAR uses it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

Fragment = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: fragments of source, cue and content, in characters."""

    source: tuple[Fragment, ...]
    cue: tuple[Fragment, ...]
    content: tuple[Fragment, ...]


def read(path: Path) -> list[Attribution]:
    """The attributions of one .ann file."""
    texts: dict[str, tuple[Fragment, ...]] = {}
    events: list[list[str]] = []
    for line in path.read_bytes().decode("utf-8").split("\n"):
        if re.match(r"T\d+\t", line):
            name, middle = line.split("\t")[:2]
            places = middle.split(" ", 1)[1]
            texts[name] = tuple((int(a), int(b)) for a, b in (part.split() for part in places.split(";")))
        elif re.match(r"E\d+\t", line):
            events.append(line.split("\t")[1].split())
    result = []
    for parts in events:
        roles: dict[str, list[Fragment]] = defaultdict(list)
        for part in parts:
            role, _, name = part.partition(":")
            roles[re.sub(r"\d+$", "", role)] += texts.get(name, ())
        result.append(Attribution(*(tuple(sorted(roles[role])) for role in ("Source", "Cue", "Content"))))
    return result
