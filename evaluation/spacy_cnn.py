"""A spaCy CNN pipeline trained on the same trees, for speed beside ours: python -m evaluation.spacy_cnn TRAIN.conllu DEV.conllu TEXTS FOLDER.

Tagger, morphologizer, lemmatizer, parser and nothing more, with spaCy's efficiency settings for a CPU (`spacy init config`).
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

STEPS = 400


def main(train: Path, dev: Path, texts: Path, folder: Path) -> None:
    """Train once into `folder`, then print words a second over the .txt files of `texts`, one process."""
    import spacy

    model = folder / "model" / "model-last"
    if not model.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name, file in (("train", train), ("dev", dev)):
            link = folder / f"{name}.conllu"
            link.write_bytes(file.read_bytes())
            _spacy("convert", str(link), str(folder), "--n-sents", "10")
        config = folder / "config.cfg"
        _spacy(
            "init",
            "config",
            str(config),
            "--lang",
            "en",
            "--pipeline",
            "tagger,morphologizer,trainable_lemmatizer,parser",
            "--force",
        )
        paths = ["--paths.train", str(folder / "train.spacy"), "--paths.dev", str(folder / "dev.spacy")]
        _spacy("train", str(config), "--output", str(folder / "model"), "--training.max_steps", str(STEPS), *paths)
    nlp = spacy.load(model)
    read = [file.read_text("utf-8") for file in sorted(texts.rglob("*.txt"))]
    words = sum(len(text.split()) for text in read)
    list(nlp.pipe(read[:8]))
    started = time.perf_counter()
    list(nlp.pipe(read, batch_size=16))
    print(f"spaCy CNN: {words / (time.perf_counter() - started):.0f} words a second in one process")


def _spacy(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "spacy", *words], check=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
