"""Trains the language model: python -m training.train training/configs/full.toml --data ../shared/data [--out FOLDER].

Resumes from FOLDER/last.pt where there is one. Writes FOLDER/last.pt as it goes, FOLDER/final.pt (averaged weights, labels,
configuration, scores) at the end. The rate of learning follows the clock as well as the plan: a run ends after `minutes`.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from avviso.language.words import SHAPES, WordPieces
from evaluation.folds import FOLD, fold
from training import corpora, labelled, marked, passages, references, restore, scoring, tasks
from training.model import Network, start_folder
from training.pairs import arc_scores, link_scores, pair_logits, role_arc_scores
from training.windows import Batch, Encoded, collate, encode, plan

log = logging.getLogger("train")
_ASKED_ROOM = 110
"""Pieces of a passage of the second reading and what is put around it, while the shared layers learn too."""


def losses(
    network: Network, batch: Batch, weights: Mapping[str, float], words: Tensor | None = None
) -> dict[str, Tensor]:
    """Summed loss of every head over the words of a batch, times its weight; `words` are their vectors where they are known already."""
    if words is None:
        words = network.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)
    found: dict[str, Tensor] = {}

    def add(name: str, loss: Tensor) -> None:
        found[name] = found.get(name, torch.zeros(())) + weights[name] * loss.float()

    treed = torch.nonzero(batch.classes["upos"] >= 0).squeeze(1)
    if len(treed):
        vectors = words[treed]
        for key, target in batch.classes.items():
            add(
                key,
                F.cross_entropy(network.words[key](vectors).float(), target[treed], ignore_index=-1, reduction="sum"),
            )
        _binary(add, "start", network, words, batch.start)
        _tree_losses(add, network, batch, words)
    for layer, target in batch.spans.items():
        known = torch.nonzero(target >= 0).squeeze(1)
        if len(known):
            head = corpora.LIKE.get(layer, layer)
            add(layer, F.cross_entropy(network.span_logits(head, words[known]).float(), target[known], reduction="sum"))
    if len(batch.role_rows):
        role_losses(add, network, batch, words)
    if len(batch.facts):
        add(
            "fact",
            F.smooth_l1_loss(network.fact(words[batch.facts]).squeeze(1).float(), batch.fact_values, reduction="sum"),
        )
    if len(batch.links):
        scores = link_scores(network, words, batch.links)
        none = torch.zeros(len(scores), dtype=torch.int64, device=scores.device)
        add("link", F.cross_entropy(scores, none, reduction="sum"))
    if batch.judged.references:
        add("coreference", references.reference_loss(network, batch.judged, words))
    return found


def _binary(add: Any, name: str, network: Network, words: Tensor, target: Tensor) -> None:
    known = torch.nonzero(target >= 0).squeeze(1)
    if len(known):
        logits = network.words[name](words[known]).squeeze(1).float()
        add(name, F.binary_cross_entropy_with_logits(logits, target[known].float(), reduction="sum"))


def _tree_losses(add: Any, network: Network, batch: Batch, words: Tensor) -> None:
    inside = batch.sentences >= 0
    scores = arc_scores(network, words, batch.sentences)
    add("arc", F.cross_entropy(scores[inside], batch.head[inside], ignore_index=-1, reduction="sum"))
    logits = pair_logits(network, "relation", words, batch.dependant, batch.governor)
    add("relation", F.cross_entropy(logits, batch.relation, reduction="sum"))


def role_losses(add: Any, network: Network, batch: Batch, words: Tensor) -> None:
    """Gives `add` the summed losses of predicates, arguments and roles, by name."""
    _binary(add, "predicate", network, words, batch.predicate)
    rows = batch.sentences[batch.role_rows[:, 1]]
    inside = rows >= 0
    scores = role_arc_scores(network, words, batch.role_rows[:, 0], rows)
    add("role_arc", F.binary_cross_entropy_with_logits(scores[inside], batch.role_grid[inside], reduction="sum"))
    if len(batch.role_pairs):
        logits = pair_logits(network, "role", words, batch.role_pairs[:, 1], batch.role_pairs[:, 0])
        add("role", F.cross_entropy(logits, batch.role_pairs[:, 2], reduction="sum"))


def documents(data: Path, part: str, sources: Sequence[str]) -> dict[str, list[corpora.Document]]:
    """Documents of every source asked for; `part` is train or dev."""
    found = corpora.read(data, part, sources) | tasks.read(data, part, sources) | labelled.read(data, part, sources)
    if part == "train" and "gum" in found:
        tasks.add_references(data / "gum" / "train", found["gum"])
    return found


def layers_of(documents: Mapping[str, Sequence[corpora.Document]]) -> list[str]:
    """The span layers that any of the documents has."""
    return [name for name in corpora.SPANS if any(name in d.spans for group in documents.values() for d in group)]


def sizes_of(labels: Mapping[str, Sequence[str]], layers: Sequence[str]) -> dict[str, int]:
    """How many labels every head of a `Network` has."""
    sizes = {key: len(labels[key]) for key in ("upos", "xpos", "feats", "lemma", "rel", "role")}
    sizes |= {name: len(labels) for name, labels in passages.LABELS.items()}
    return sizes | {f"spans.{name}": corpora.SPANS[name].size for name in layers}


class Run:
    """One training run: data, network, averaged weights, optimiser, clock."""

    def __init__(self, config: dict[str, Any], data: Path, out: Path) -> None:
        self.config, self.out = config, out
        out.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(config["seed"])
        self.rng = np.random.default_rng(config["seed"] + 1)
        sources = list(config["passes"])
        train = documents(data, "train", sources)
        self.labels, self.layers = corpora.inventory(train), layers_of(train)
        pieces = WordPieces(start_folder() / "tokenizer.json")
        self.train = {name: [encode(d, pieces, self.labels) for d in group] for name, group in train.items()}
        self.dev = {
            name: [encode(d, pieces, self.labels) for d in group]
            for name, group in documents(data, "dev", sources).items()
        }
        self.sizes = sizes = sizes_of(self.labels, self.layers)
        self.network, self.average = Network(sizes, SHAPES), Network(sizes, SHAPES)
        self.network.encoder.load_start()
        self.average.load_state_dict(self.network.state_dict())
        self.average.eval()
        if config.get("settled"):
            self.network.encoder.settle()
        encoder = [p for p in self.network.encoder.parameters() if p.requires_grad]
        heads = [p for name, p in self.network.named_parameters() if not name.startswith("encoder.")]
        self.optimizer = torch.optim.AdamW(
            [{"params": encoder, "top": config["encoder_rate"]}, {"params": heads, "top": config["head_rate"]}],
            lr=0.0,
            betas=(0.9, 0.98),
            weight_decay=config["weight_decay"],
            fused=True,
        )
        self.step, self.spent = 0, 0.0
        self.batches = plan(
            self.train, config["passes"], config["seed"], config["rounds"], config["pieces"], config["window"]
        )
        self.roles = {role: i for i, role in enumerate(self.labels["role"])}
        self.asked = self._asked(data) if config.get("asked") else None

    def _asked(self, data: Path) -> Iterator[list[marked.Row]]:
        """Batches without end of what the second reading is asked, `asked` passages each; the fold to be scored is left out."""
        made = marked.rows(marked.read(data), self.config["seed"], room=_ASKED_ROOM)
        kept = [r for r in made if r.passage.asked != "roots" or fold(r.passage.key) != FOLD]
        rng = random.Random(self.config["seed"])
        while True:
            yield from marked.batches(kept, rng, self.config["asked"])

    def resume(self) -> None:
        path = self.out / "last.pt"
        if path.exists():
            state = torch.load(path, weights_only=False)
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.step, self.spent = state["step"], state["spent"]
            log.info("resumed at step %d after %.1f minutes", self.step, self.spent / 60)

    def start_from(self, path: Path) -> None:
        """Takes the averaged weights of another run, whose labels must be the same."""
        read = restore.checkpoint(path)
        if read["labels"] != self.labels:
            raise ValueError(f"{path} has other labels than this configuration's data give")
        missing, unknown = self.network.load_state_dict(read["average"], strict=False)
        if unknown:
            raise ValueError(f"{path} has weights that this network has not: {', '.join(unknown)}")
        log.info("started from %s; anew: %s", path, ", ".join(missing) or "nothing")
        self.average.load_state_dict(self.network.state_dict())

    def save(self) -> None:
        _write(
            self.out / "last.pt",
            {
                "network": self.network.state_dict(),
                "average": self.average.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "step": self.step,
                "spent": self.spent,
            }
            | self.about(),
        )

    def about(self) -> dict[str, Any]:
        return {"labels": self.labels, "layers": self.layers, "sizes": self.sizes, "config": self.config}

    def progress(self) -> float:
        return max(self.step / len(self.batches), self.spent / (60 * self.config["minutes"]))

    def learn(self) -> None:
        log.info(
            "%d batches planned, words %s",
            len(self.batches),
            {name: sum(len(e.document.words) for e in group) for name, group in self.train.items()},
        )
        saved = scored = last = time.monotonic()
        words_seen, sums = 0, dict[str, float]()
        while self.step < len(self.batches) and self.progress() < 1:
            self._rates()
            batch = collate(self.batches[self.step], self.roles, self.layers, self.rng)
            with torch.autocast("cpu", torch.bfloat16):
                parts = losses(self.network, batch, self.config["weights"])
            total = torch.stack(list(parts.values())).sum() / batch.bounds[-1]
            if self.asked is not None:
                total = total + self.config["weights"]["asked"] * self._second(next(self.asked))
            if not torch.isfinite(total):
                raise FloatingPointError(f"step {self.step}: { ({k: float(v) for k, v in parts.items()}) }")
            total.backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), self.config["clip"], foreach=True)
            self.optimizer.step()
            self.optimizer.zero_grad(set_to_none=True)
            self.step += 1
            if self.step % 5 == 0:
                self._average()
            for key, value in parts.items():
                sums[key] = sums.get(key, 0.0) + float(value.detach())
            words_seen += batch.bounds[-1]
            now = time.monotonic()
            self.spent += now - last
            last = now
            if self.step % 50 == 0:
                log.info(
                    "step %d  %.1f %%  %.1f min  words %d  %s",
                    self.step,
                    100 * self.progress(),
                    self.spent / 60,
                    words_seen,
                    " ".join(f"{k} {v / words_seen:.3f}" for k, v in sums.items()),
                )
                words_seen, sums = 0, {}
            if now - saved > 60 * self.config["save_minutes"]:
                self.save()
                saved = time.monotonic()
            if now - scored > 60 * self.config["score_minutes"]:
                log.info("dev %s", json.dumps(self.score(self.config["quick"])))
                scored = time.monotonic()

    def _second(self, rows: Sequence[marked.Row]) -> Tensor:
        """Mean loss of the second reading over some passages, the shared layers in it."""
        with torch.autocast("cpu", torch.bfloat16):
            read = marked.read_rows(self.network, rows)
            return marked.loss(*marked.logits(self.network.marked, read), read) / len(rows)

    def _rates(self) -> None:
        done, warm = self.progress(), self.config["warm_up"]
        factor = done / warm if done < warm else (1 - done) / (1 - warm)
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * max(factor, 1e-3)

    def _average(self) -> None:
        decay = min(self.config["average"], self.step / (self.step + 100))
        with torch.no_grad():
            mine, theirs = list(self.average.parameters()), list(self.network.parameters())
            torch._foreach_lerp_(mine, theirs, 1 - decay)

    def score(self, quick: Mapping[str, int] | None = None) -> dict[str, float]:
        dev: dict[str, Sequence[Encoded]] = {
            name: group[: quick.get(name, 0)] if quick else group for name, group in self.dev.items()
        }
        read = {name: group for name, group in dev.items() if name not in references.SOURCES}
        asked = {name: group for name, group in dev.items() if name in references.SOURCES}
        result = scoring.scores(self.average, read, self.labels, self.layers, self.config["window"])
        return result | references.scores(self.average, asked)

    def finish(self) -> None:
        result = self.score()
        log.info("final dev %s", json.dumps(result))
        _write(
            self.out / "final.pt",
            {"average": self.average.state_dict(), "scores": result, "step": self.step, "minutes": self.spent / 60}
            | self.about(),
        )


def _write(path: Path, state: dict[str, Any]) -> None:
    temporary = path.with_suffix(".part")
    torch.save(state, temporary)
    temporary.replace(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, help="folder of checkpoints and log (work/NAME OF THE CONFIGURATION)")
    parser.add_argument("--start", type=Path, help="a checkpoint, or a folder of shipped files, to start from")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--minutes", type=float)
    arguments = parser.parse_args()
    arguments.out = arguments.out or Path("work") / arguments.config.stem
    torch.set_num_threads(arguments.threads)
    config = tomllib.loads(arguments.config.read_text(encoding="utf-8"))
    if arguments.minutes:
        config["minutes"] = arguments.minutes
    arguments.out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(message)s",
        handlers=[logging.StreamHandler(), logging.FileHandler(arguments.out / "train.log")],
    )
    run = Run(config, arguments.data, arguments.out)
    if arguments.start:
        run.start_from(arguments.start)
    run.resume()
    run.learn()
    run.save()
    run.finish()


if __name__ == "__main__":
    main()
