"""CoPED: events coded where the annotators saw none (class 0), the class of a sentence, and the spans of its parties.

Nothing is fitted to CoPED here: class and spans are read off the events found. The trained relation head has seen part of the sentences.

Its classes are the five of CAMEO (the "pentacode" of the Phoenix data): comments and appeals (categories 01, 02) are 0, verbal and material cooperation
(03 to 05, 06 to 08) 1 and 2, verbal conflict (09 to 13, and relations reduced, 16) 3, material conflict (the others) 4. So what PLOVER's quad
class would say is not asked: an appeal is no conflict there, a sanction is a verbal one, a concession a material deed. Where a statement that claims,
denies or declines to comment on a deed stands above every event, the sentence is a comment, 0.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from avviso.analysis.annotations import EventMention, Quotation
from avviso.analysis.events.sides import BOTH, SOURCE, TARGET, sides
from avviso.analysis.tree import tree_of
from avviso.pipeline import analyse
from avviso.reference import cameo
from avviso.reference.plover import QUAD, single_category
from avviso.sources.report import Report
from avviso.text.span import Span
from evaluation import system
from evaluation.event_labels import LABELS, compared, unmatched
from evaluation.folds import FOLD, held
from evaluation.plv import macro_f1
from evaluation.texts import single_sentences

NAME = "coped"
NEUTRAL = LABELS.with_name("events_neutral.jsonl")
PEERS = {"by a third party, on the whole set": {"roles, micro F1": 75.2, "classes, macro F1": 89.5}}
# Statements that are comments (CAMEO 011, 015, 016): nothing that they tell of is the sentence's own event.
_COMMENTS = frozenset({"decline-to-comment", "admit", "deny"})
_ROLES = {SOURCE: "S", TARGET: "T", BOTH: "R"}
_YIELDING = ("CONCEDE", "RETREAT")
_VERBAL = (9, 10, 11, 12, 13, 16)
# (role, first word, end) with role S source, T target, R one of several who act on one another
Spans = set[tuple[str, int, int]]


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Events for each 100 sentences of class 0, with those as misses; macro F1 of the five classes; micro F1 of the role spans.

    Class 0 holds many sentences with an event all the same (an appeal, a phone call, a visit told in passing): 56 of them, none seen in training,
    have their events labelled (machine labels), and "audited" counts what was found there beyond those.
    """
    folder = path if path.is_dir() else path.parent
    rows = [line.rsplit("\t", 1) for line in (folder / "class_train.tsv").read_text("utf-8").splitlines()]
    labelled = [(row[0].strip(), row[1].strip()) for row in rows if len(row) == 2]
    told = [(label, _class(text)) for text, label in labelled[:limit]]
    return {
        **_neutral([text for text, label in labelled if label == "0"][:limit]),
        "audited": audited(folder.parent, limit),
        "classes, macro F1": macro_f1(told),
        "roles, micro F1": _roles(folder / "roles_train.txt", limit),
        "peers": PEERS,
    }


def _read(text: str) -> tuple[EventMention, ...]:
    """The events of a sentence, the one whose word stands highest in the tree first."""
    return _told(text)[0]


def _told(text: str) -> tuple[tuple[EventMention, ...], bool]:
    """The events of a sentence, the highest first, and whether a comment stands above them all."""
    document = system.reader().document(Report(text))
    found, tree = analyse(document), tree_of(document.doc)

    def depth(span: Span) -> int:
        return tree.depth(tree.top(*document.tokens(span)))

    events = sorted(found.events, key=lambda event: depth(event.trigger))
    comments = [depth(said.cue) for said in found.quotations if said.cue is not None and _is_comment(said)]
    return tuple(events), bool(comments) and (not events or min(comments) < depth(events[0].trigger))


def _is_comment(said: Quotation) -> bool:
    return said.act in _COMMENTS or (said.cue is not None and "responsibility" in said.cue.text)  # claimed


def _class(text: str) -> str:
    events, comment = _told(text)
    return "0" if comment else sentence_class(events)


def _neutral(texts: Sequence[str]) -> dict[str, object]:
    types: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    misses = []
    for text in texts:
        events = _read(text)
        types.update(event.type for event in events)
        statuses.update(event.status for event in events)
        misses += [f"{event.type}\t{event.status}\t{event.trigger.text}\t{text}" for event in events]
    return {
        "sentences": len(texts),
        "events per 100": round(100 * sum(types.values()) / max(1, len(texts)), 2),
        "happened, per 100": round(100 * (statuses["actual"] + statuses["ongoing"]) / max(1, len(texts)), 2),
        "types": dict(sorted(types.items())),
        "statuses": dict(sorted(statuses.items())),
        "misses": misses,
    }


def audited(data: Path, limit: int | None = None) -> dict[str, object]:
    """Of the labelled sentences of class 0: events labelled and found, and those found that no label tells of, for each 100 sentences."""
    texts = dict(single_sentences(data))
    rows = [json.loads(line) for line in NEUTRAL.read_text("utf-8").splitlines()][:limit]
    gold = found = false = 0
    misses = []
    for row in rows:
        document = system.reader().document(Report(texts[row["document"]]))
        for each in compared(row["document"], document, analyse(document), [row], "neutral"):
            wrong = unmatched(each)
            gold, found, false = gold + len(each.gold), found + len(each.found), false + len(wrong)
            misses += [f"{event.root}\t{event.status}\t{event.triggers}\t{each.text}" for event in wrong]
    return {
        "sentences": len(rows),
        "labelled": gold,
        "found": found,
        "false, per 100": round(100 * false / max(1, len(rows)), 2),
        "misses": misses,
    }


def sentence_class(events: Sequence[EventMention]) -> str:
    """The CAMEO class of the first of a sentence's events, the main one; "0" where there is none.

    What is only planned is the intent to cooperate (03) or the threat (13).
    """
    if not events:
        return "0"
    event = events[0]
    type_ = single_category(event.type, event.status)
    if type_ in _YIELDING and event.status == "planned":
        type_ = "AGREE"
    same = type_ == event.type
    code = cameo.of_event(type_, event.mode if same else None, event.cameo if same else None)
    return str(QUAD[type_]) if code is None else _class_of(int(code.root))


def _class_of(category: int) -> str:
    return (
        "0"
        if category <= 2
        else "1"
        if category <= 5
        else "2"
        if category <= 8
        else "3"
        if category in _VERBAL
        else "4"
    )


def role_spans(events: Sequence[EventMention], words: Sequence[str]) -> Spans:
    """The parties of the first event as ranges of `words`, which stood in the text that was read with single spaces between."""
    if not events:
        return set()
    event = events[0]
    parts = (("R" if event.together else "S", event.actors), ("T", event.recipients))
    return _in_words(((role, party.span) for role, side in parts for party in side), words)


def _in_words(spans: Iterable[tuple[str, Span]], words: Sequence[str]) -> Spans:
    """The spans as ranges of `words`."""
    number, at = dict[int, int](), 0
    for index, word in enumerate(words):
        number.update(dict.fromkeys(range(at, at + len(word) + 1), index))
        at += len(word) + 1
    return {(role, number[span.start], number[span.end - 1] + 1) for role, span in spans}


def tag_spans(tags: Sequence[str]) -> Spans:
    """The spans of BIO tags, a stray I opening one, as seqeval reads them."""
    found: Spans = set()
    first: int | None = None
    for index, tag in enumerate([*tags, "O"]):
        inside = tag.startswith("I-") and first is not None and tags[first][2:] == tag[2:]
        if first is not None and not inside:
            found.add((tags[first][2:], first, index))
            first = None
        if tag != "O" and not inside:
            first = index
    return found


def _roles(file: Path, limit: int | None) -> dict[str, float]:
    """Micro F1 of the spans: of the main event's parties, and of those that the layer of parties marks, of which it saw all folds but one."""
    kinds = ("events", f"events, fold {FOLD}", f"layer of parties, fold {FOLD}")
    right, total = Counter[str](), Counter[str]()
    for block in file.read_text("utf-8").split("\n\n")[:limit]:
        rows = [line.strip().rsplit(" ", 1) for line in block.split("\n") if " " in line.strip()]
        words = [row[0].strip() for row in rows]
        gold, text = tag_spans([row[1] for row in rows]), " ".join(words)
        found = {kinds[0]: role_spans(_read(text), words)}
        if held(text):
            found |= {kinds[1]: found[kinds[0]], kinds[2]: _marked(text, words)}
        for kind, spans in found.items():
            right[kind], total[kind] = right[kind] + len(gold & spans), total[kind] + len(gold) + len(spans)
    return {kind: round(200 * right[kind] / max(1, total[kind]), 2) for kind in kinds}


def _marked(text: str, words: Sequence[str]) -> Spans:
    document = system.reader().document(Report(text))
    spans = ((_ROLES[side.part], document.span(side.start, side.end)) for side in sides(document))
    return _in_words(spans, words)
