"""UD English EWT: tags, lemmas and trees."""

from __future__ import annotations

from pathlib import Path

from evaluation.trees import run_trees

NAME = "ewt"
PEERS = {
    "raw text, on test": {
        "UDPipe 2 (UD 2.17)": {"upos": 96.75, "lemma": 97.13, "las": 89.91, "sentences": 88.42},
        "Stanza 1.5.1 (UD 2.12)": {"upos": 96.20, "lemma": 96.63, "las": 86.77, "sentences": 89.16},
        "Trankit base (UD 2.5)": {"upos": 95.95, "lemma": 96.84, "las": 87.96, "sentences": 88.35},
        "spaCy en_udv25_englishewt_trf (UD 2.5)": {"upos": 96.94, "lemma": 97.36, "las": 89.42, "sentences": 90.62},
        "UDPipe 1.2 (UD 2.5)": {"upos": 93.26, "lemma": 95.45, "las": 77.03, "sentences": 77.40},
    },
    "gold tokens, on test": {"UDPipe 2 (UD 2.17)": {"upos": 97.61, "lemma": 97.96, "las": 92.36}},
}


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Scores on a CoNLL-U file of EWT."""
    return {**run_trees(path, limit), "peers": PEERS}
