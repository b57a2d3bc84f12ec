"""Makes lexicon.json.gz, the inflected forms of the treebanks with their lemmas: python -m training.lexicon --data ../shared/data TARGET."""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

KINDS = {"V": "VERB", "N": "NOUN", "J": "ADJ", "R": "ADV"}
TAGS = frozenset(
    {
        "VBD",
        "VBN",
        "VBG",
        "VBZ",
        "VBP",
        "VB",
        "NNS",
        "JJR",
        "JJS",
        "RBR",
        "RBS",
        "MD",
        "PRP",
        "PRP$",
        "DT",
        "WP",
        "WDT",
        "NN",
    }
)


def rows(data: Path) -> list[list[str]]:
    """The words of both training parts as CoNLL-U rows."""
    files = [data / "ewt" / "train.conllu", *sorted((data / "gum" / "train").glob("*.conllu"))]
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    return [line.split("\t") for line in lines if line[:1].isdigit()]


def lexicon(words: list[list[str]]) -> dict[str, object]:
    """Forms by tag where the lemma is another word or the spelling is clear, and lemmas by part of speech."""
    seen: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    lemmas: dict[str, Counter[str]] = defaultdict(Counter)
    for row in words:
        if len(row) < 5 or "-" in row[0] or "." in row[0]:
            continue
        form, lemma, tag = row[1].lower(), row[2], row[4]
        if tag[0] in KINDS and lemma.isalpha() and lemma.islower() and len(lemma) > 1:
            lemmas[KINDS[tag[0]]][lemma] += 1
        if tag in TAGS and form.isascii():
            seen[tag][form][lemma] += 1
    forms = {}
    for tag in sorted(seen):
        kept = {}
        for form, counts in sorted(seen[tag].items()):
            (lemma, count), total = counts.most_common(1)[0], sum(counts.values())
            if lemma != form and count >= 0.8 * total:
                kept[form] = lemma
        forms[tag] = kept
    return {"forms": forms, "lemmas": {kind: sorted(found) for kind, found in sorted(lemmas.items())}}


def main() -> None:
    """Write the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    text = json.dumps(lexicon(rows(given.data)), ensure_ascii=False, separators=(",", ":")) + "\n"
    given.target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
