"""The PLOVER 2.0 codebook as the coder uses it: types, quad classes, modes, and the words that tell of each.

The words and frames are our own, in `plover_triggers.tsv`, whose head explains its columns; type, mode, context and CAMEO names are the
field's own (PLOVER manual, draft 2.0; CAMEO codes as in its conversion table).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources

from avviso.reference.political_words import words

# Quad class of each type: verbal and material cooperation, verbal and material conflict.
QUAD = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip

MODES = {
    "CONSULT": frozenset({"visit", "third-party", "multilateral", "phone"}),
    "RETREAT": frozenset({"withdraw", "release", "disarm", "ceasefire", "access", "resign"}),
    "REQUEST": frozenset({"assist", "change", "yield", "meet"}),
    "REJECT": frozenset({"assist", "change", "yield", "meet"}),
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "THREATEN": frozenset({"restrict", "ban", "arrest", "relations", "expel", "territory", "violence"}),
    "PROTEST": frozenset({"demo", "riot", "strike", "hunger", "boycott", "obstruct"}),
    "SANCTION": frozenset({"convict", "expel", "withdraw", "discontinue"}),
    "MOBILIZE": frozenset({"troops", "weapons", "police", "militia"}),
    "COERCE": words("modes of COERCE"),
    "ASSAULT": words("modes of ASSAULT"),
}  # fmt: skip

CONTEXTS = words("contexts")

# Types whose event cannot be without a recipient; for the others it may be unknown.
NEEDS_RECIPIENT = frozenset({"COOPERATE", "AID", "SANCTION"})

# Types that are mostly done by speaking: they come from a statement where there is one.
SPOKEN = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
# Types that two do with one another.
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
# Types that are done to somebody by force.
VIOLENT = frozenset({"ASSAULT", "COERCE"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a word tells of an event: what must stand with it, where its parties stand, and what it is called.

    `actor` and `recipient` name slots in order of preference: subj, obj, iobj, xcomp, ccomp, poss, mod, or a preposition. Under `together`
    all actors found act on one another. Under `deep` what belongs to an actor stands for it ("condemned X's decision" is about X).
    """

    kind: str
    needs_object: frozenset[str] | None
    needs_preposition: str | None
    together: bool
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    deep: bool
    type: str
    mode: str | None
    cameo: str | None
    contexts: tuple[str, ...]
    needs_predicate: frozenset[str] | None = None


@cache
def _table() -> tuple[dict[tuple[str, str], tuple[Frame, ...]], dict[str, frozenset[str]]]:
    """Frames by kind and lemma, those with the most needs first, and the word classes by name."""
    rows: list[list[str]] = []
    classes: dict[str, frozenset[str]] = {}
    text = resources.files("avviso.reference").joinpath("plover_triggers.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if row[0] == "class":
            classes[row[1]] = frozenset(row[2].split())
        else:
            rows.append(row)
    found: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    for kind, lemmas, needs, actor, recipient, type_, mode, cameo, contexts in rows:
        frame = _frame(kind, needs, actor, recipient, type_, mode, cameo, contexts, classes)
        for word in lemmas.split():
            found[kind, word].append(frame)
    order = {key: tuple(sorted(frames, key=_needs, reverse=True)) for key, frames in found.items()}
    return order, classes


def _needs(frame: Frame) -> int:
    return (
        2 * (frame.needs_object is not None)
        + 2 * (frame.needs_predicate is not None)
        + (frame.needs_preposition is not None)
    )


def _frame(
    kind: str,
    needs: str,
    actor: str,
    recipient: str,
    type_: str,
    mode: str,
    cameo: str,
    contexts: str,
    classes: dict[str, frozenset[str]],
) -> Frame:
    """The frame of one row."""
    needs_object, needs_preposition, needs_predicate = None, None, None
    for need in needs.split("/"):
        if need.startswith("@"):
            needs_object = classes[need[1:]]
        elif need.startswith(":"):
            needs_preposition = need[1:]
        elif need.startswith("~"):
            needs_predicate = classes[need[1:]]
    actors = actor.split()
    recipients = recipient.split()
    return Frame(
        kind=kind,
        needs_object=needs_object,
        needs_preposition=needs_preposition,
        needs_predicate=needs_predicate,
        together="all" in actors,
        actor=tuple(slot for slot in actors if slot != "all"),
        recipient=tuple(slot for slot in recipients if slot not in ("deep", "-")),
        deep="deep" in recipients,
        type=type_,
        mode=None if mode == "-" else mode,
        cameo=None if cameo == "-" else cameo,
        contexts=tuple(context for context in contexts.split() if context != "-"),
    )


def verbs() -> frozenset[str]:
    """The verbs that the codebook knows, without their particles."""
    return frozenset(word.split("_")[0] for kind, word in _table()[0] if kind == "V")


def verb_frames(lemma: str) -> tuple[Frame, ...]:
    """How a verb tells of an event, the most demanding frame first; empty where it does not. A particle is joined: "carry_out"."""
    return _table()[0].get(("V", lemma), ())


def noun_frames(lemma: str) -> tuple[Frame, ...]:
    """How a noun tells of an event, the most demanding frame first; empty where it does not."""
    return _table()[0].get(("N", lemma), ())


def names_harm(lemma: str) -> bool:
    """Whether a noun can tell of violence or coercion: "invasion", "coup", "arrest"."""
    return any(frame.type in VIOLENT for frame in noun_frames(lemma))


def word_class(name: str) -> frozenset[str]:
    """The lemmas of a word class of the table; KeyError where there is none of that name."""
    return _table()[1][name]


def single_category(type_: str, status: str) -> str:
    """The type under PLOVER's rule that one category tells both act and time: for tables that hold no status.

    A consultation, support, cooperation or aid that is only planned is AGREE, a conflict that is planned THREATEN (manual, sections on
    AGREE and THREATEN); concessions and retreats stay what they are.
    """
    if status == "planned" and type_ in ("CONSULT", "SUPPORT", "COOPERATE", "AID"):
        return "AGREE"
    if status == "planned" and QUAD[type_] == 4 and type_ != "MOBILIZE":
        return "THREATEN"
    return type_


def root(type_: str, status: str) -> str:
    """The root that the trained head and its training data tell apart: one category for act and time, with YIELD for CONCEDE and RETREAT."""
    return act_root(single_category(type_, status))


def act_root(type_: str) -> str:
    """The root of the act alone, whatever became of it: YIELD for CONCEDE and RETREAT."""
    return "YIELD" if type_ in ("CONCEDE", "RETREAT") else type_
