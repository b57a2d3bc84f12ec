"""PropBank roles on EWT, end to end: (predicate, argument head, role), gold tokens and sentences, roles seen 20 times or more in training."""

from __future__ import annotations

from pathlib import Path

from evaluation import joined, system
from evaluation.names import _starts
from evaluation.spans import Tally

NAME = "roles"


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """F1 of predicates, of all roles and of the core roles, on a file of `joined/`."""
    known = set(system.analyser().labels("role"))
    predicates, roles, core = Tally(), Tally(), Tally()
    for sentences in joined.documents(path, limit):
        words = [s["w"] for s in sentences]
        doc = system.analyser().annotate_words([words])
        gold, gold_predicates, unannotated = set(), set(), set()
        for at, sentence in zip(_starts(words), sentences, strict=True):
            if "srl" not in sentence:
                unannotated.update(range(at, at + len(sentence["w"])))
            for predicate, _, arguments in sentence.get("srl", ()):
                gold_predicates.add(at + predicate)
                gold.update((at + predicate, at + head, role) for role, head, _, _ in arguments if role in known)
        read = [p for p in doc._.predicates if p.token not in unannotated]
        found = {(p.token, a.head, a.role) for p in read for a in p.arguments}
        predicates.add(gold_predicates, {p.token for p in read})
        roles.add(gold, found)
        core.add((i for i in gold if i[2] in _CORE), (i for i in found if i[2] in _CORE))
    return {"predicates": predicates(), "roles": roles(), "core": core()}


_CORE = frozenset({"ARG0", "ARG1", "ARG2"})
