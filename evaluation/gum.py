"""UD English GUM (open genres): tags, lemmas and trees."""

from __future__ import annotations

from pathlib import Path

from evaluation.trees import run_trees

NAME = "gum"
PEERS = {
    "raw text, on test, all genres": {
        "UDPipe 2 (UD 2.17)": {"upos": 98.12, "las": 91.54},
        "Stanza 1.5.1": {"upos": 97.59, "las": 88.24},
    }
}


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Scores on a folder of GUM's CoNLL-U files."""
    return {**run_trees(path, limit), "peers": PEERS}
