"""ISAF press releases: least number killed and captured, province and date, as one annotator coded them.

The corpus has conventions of its own, kept here and out of the package: the least of a vague word counts, a plural
without a number is 3, "more than 30" is 31; what a later sentence says again is not counted twice, unless it says
"other", "also" or "another"; what an earlier attack did is not counted. A day that a release does not print whole comes from
`isaf_dates`. In two stretches (November 2010, February and March 2011) most releases are coded a day before the day they
print, so `date_within_a_day` stands beside `date`, and `date_other_months` is that of releases of other months; which months
those are is learnt from the three quarters. A fixed quarter of the releases (SHA-1 of the
name, modulo 4) is scored as `held out` and never looked at: misses come from the other three quarters. Peers' figures are
on all 724 releases; these are the half that was given out.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import math
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from avviso.analysis.annotations import Annotations, PlaceMention, Quantity, Quotation, TimeExpression
from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import singles as quantity_singles
from avviso.pipeline import analyse
from avviso.reference.gazetteer import gazetteer
from avviso.reference.place_names import normalise
from avviso.sources.report import Report
from avviso.text.document import Document
from evaluation import isaf_counts, isaf_dates, system
from evaluation.isaf_counts import Group, Told

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

NAME = "isaf"
PEERS = {
    "GPT-4o": {"min_killed": 95.3, "min_captured": 89.4, "date": 72.8, "province": 89.6},
    "Mistral-7B tuned": {"min_killed": 97.7, "min_captured": 93.6, "date": 87.8, "province": 98.2},
    "always none": {"min_killed": 69.1, "min_captured": 19.1},
}
PROVINCES = """
    badakhshan badghis baghlan balkh bamyan day_kundi farah faryab ghazni ghor helmand herat jowzjan kabul kandahar kapisa
    khost kunar kunduz laghman logar nangarhar nimroz nuristan paktya paktika panjshir parwan samangan sar_e_pul takhar
    uruzgan wardak zabul
"""
PARTS = ("held out", "three quarters")
_FURTHER = frozenset({"other", "others", "another", "additional", "second", "third", "more", "further"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "both", "all", "his", "their", "its"})
_OVERVIEW = re.compile(
    r"\bprovinces\b|\b(?:\w+ern Afghanistan|the country|throughout Afghanistan)\b|\b(?:separate|several|two|three|four|five|\d+)"
    r" (?:\w+ ){0,3}operations\b"
)
_SOME = frozenset({"several", "many", "numerous", "multiple"})
_GOES_ON = re.compile(r"(?:\S+ ){0,3}operations\b")
_ATTACKS = frozenset({"attack", "one", "device", "bombing", "blast", "explosion"})
_MURDERS = frozenset({"assassination", "assassinate", "murder"})  # what insurgents do
_TOLD = ("confirm", "announce")  # "confirmed today": not the day of what is told
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAYS = re.compile(r"P\dD")
_MEASURES = ("killed", "detained")
_FATES = ("killed", "injured", "detained", "missing")
_SINCE = re.compile(r"\b[Ss]ince\b|\b(?:past|last) (?:month|year|week|\w+ months|\w+ hours)\b")
_NEXT = re.compile(r"^\W*(?:UPDATE|Update)\b|^-{3,}|^ISAF Joint Command|^20\d\d-\d\d?-[A-Z]+-\d+\s*$", re.M)
_FROM = re.compile(r"\b(?:at least|less than|fewer than|or more|and more|minimum)")
_BODY = re.compile(r"(?:Kabul|[A-Z]{4,}),? ?(?:Afghanistan)?\s*\([^)]{4,30}\)\s*[-–—]*|For Immediate Release")


def releases(path: Path) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Name, text and gold of every release."""
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        turns = {turn["from"]: turn["value"] for turn in json.loads(line)["conversations"]}
        yield f"{path.stem}-{number}", turns["human"].split("PRESS RELEASE TEXT: ", 1)[-1], json.loads(turns["gpt"])


def code(document: Document, found: Annotations) -> dict[str, object]:
    """What the corpus asks of a release, from what the package read in it."""
    return {
        "min_killed": _count(document, found, "killed"),
        "min_captured": _count(document, found, "detained"),
        "province": _province(document, found),
        "start_date": _date(document, found),
    }


def _count(document: Document, found: Annotations, measure: str) -> int:
    """The number of those a release tells of; a lead on several operations counts only where no later sentence tells of
    anybody else who was killed or captured.
    """
    told: list[tuple[TokenSpan, Told]] = []
    others = False
    for sentence in _sentences(document, found.quotations):
        by_measure = {m: tuple(_groups(document, found, m, sentence.start, sentence.end)) for m in _MEASURES}
        others = others or (bool(told) and any(not g.known for groups in by_measure.values() for g in groups))
        if by_measure[measure]:
            told.append((sentence, Told(by_measure[measure], any(t.lower_ == "also" for t in sentence))))
    if others and _overview(told[0][0]):
        told = told[1:]
    return isaf_counts.total([one for _, one in told])


def _sentences(document: Document, quotations: Sequence[Quotation]) -> list[TokenSpan]:
    """The sentences that tell of the operation: those of the first release's own text, without the talk of officials;
    the title where those tell nothing.
    """
    begin, end = _body(document.text), _end(document.text)
    own = [s for s in document.sentences if begin <= s[0].idx < end and s[0].text not in '"“']
    found = [*own, *(s for s in document.sentences if s[0].idx < begin and not own)]
    said = [c for q in quotations if q.form == "direct" for c in q.content]
    found = [s for s in found if not any(c.start <= s[0].idx < c.end for c in said)]
    return [s for s in found if not _SINCE.search(s.text)]


def _groups(document: Document, found: Annotations, measure: str, start: int, end: int) -> Iterator[Group]:
    """The groups a sentence tells of: its figures of that measure that are no part of another and count from no
    earlier day, and those befallen without a figure.
    """
    doc = document.doc
    counted: set[int] = set()
    for figure in found.quantities:
        at = document.tokens(figure.printed)
        if not start <= at[0] < end:
            continue
        last = document.tokens(figure.of)[1] if figure.of else at[1]
        if figure.measure in _FATES:
            counted.update(range(at[0], max(at[1], last)))
        if figure.measure != measure or figure.part_of is not None:
            continue
        if (shown := figure.evidence.get("measure")) and _aside(doc, document.tokens(shown)[0]):
            continue
        words = {t.lower_ for t in doc[max(start, at[0] - 2) : max(at[1] + 1, last)]}
        known = at[0] > start and doc[at[0] - 1].lower_ in _KNOWN
        vague = figure.best is None and (figure.low or 0) < 10
        yield Group(_least(figure), doc[last - 1].lemma_.lower(), bool(words & _FURTHER), known, vague)
    for head, predicate in quantity_measures.befallen(doc, start, end, measure):
        if any(i in counted for i in range(doc[head].left_edge.i, head + 1)) or not quantity_singles.done(
            doc[predicate]
        ):
            continue
        if doc[head].ent_type_ == "ORG" or _aside(doc, predicate) or doc[head].dep_.split(":")[0] == "flat":
            continue
        if doc[head].dep_ == "appos" and doc[head] not in quantity_measures.listed(doc[head].head):
            continue
        if head > start and doc[head].pos_ == doc[head - 1].pos_ == "PROPN" and doc[head - 1].head.i != head:
            continue  # the second word of a name
        if head > start and doc[head].pos_ == "PROPN" and _told_already(doc[head - 1], head):
            continue  # "the commander Fazl Khan"
        words = {t.lower_ for t in doc[max(start, head - 4) : head]}
        known = bool(words & _KNOWN) or doc[head].pos_ == "PRON" or _named_before(doc, head, start)
        many = doc[head].tag_ in ("NNS", "NNPS") or doc[head].lower_ == "them"
        bare = not any(t.dep_.startswith(("det", "nmod:poss")) or t.lower_ in _SOME for t in doc[head].children)
        number = (2 if "both" in words or (bare and doc[head].pos_ == "NOUN") else 3) if many else 1
        vague = many and "both" not in words
        yield Group(number, doc[head].lemma_.lower(), bool(words & _FURTHER), known, vague)


def _told_already(title: Token, name: int) -> bool:
    """Whether the noun before a name is counted itself: one for a person that the tree does not hang on the name."""
    return title.head.i != name and quantity_measures.person(title.lemma_.lower())


def _named_before(doc: Doc, head: int, start: int) -> bool:
    """Whether a name stands in an earlier sentence too."""
    return doc[head].pos_ == "PROPN" and any(t.lower_ == doc[head].lower_ for t in doc[:start])


def _aside(doc: Doc, predicate: int) -> bool:
    """Whether a word for what befell somebody only tells what an earlier attack did ("an attack that killed four")."""
    token = doc[predicate]
    if token.lemma_.lower() in _MURDERS:
        return True
    told = (token, *token.conjuncts)  # "killed and four wounded in an attack"
    causes = [token.head] if token.dep_ == "acl:relcl" else [c for t in told for c in t.children if c.dep_ == "obl"]
    return any(cause.lemma_.lower() in _ATTACKS for cause in causes)


def _least(figure: Quantity) -> int:
    if figure.low is not None:
        above = figure.best is None and figure.high is None and not _FROM.search(figure.qualifier or "")
        return int(figure.low) + above  # "more than 30" is coded as 31, "at least 30" as 30
    return int(figure.best if figure.best is not None else 1)


def _province(document: Document, found: Annotations) -> list[str]:
    """The province of the first Afghan place that the sentences on what befell somebody name, else of the first in the
    text, else in what stands above it.
    """
    places = [p for p in found.places if p.country == "AF" and p.precision in ("admin1", "admin2", "populated-place")]
    begin, end = _body(document.text), _end(document.text)
    own = [p for p in places if begin <= p.span.start < end]
    told = _told(document, found)
    inside = [p for s in told for p in own if s.start_char <= p.span.start < s.end_char]
    for group in (inside, own, places):
        named = [p.name for p in group if p.precision == "admin1"] or [name for p in group if (name := _division(p))]
        if named:
            return named[:1]
    return []


def _division(place: PlaceMention) -> str:
    """The province a place is in, as the gazetteer has it; empty where it does not say."""
    same = [p for p in gazetteer().find(place.name) if p.division and (p.lat, p.lon) == (place.lat, place.lon)]
    return next((name for p in same if (name := _provinces().get(p.division or ""))), "")


@cache
def _provinces() -> dict[str, str]:
    """The provinces' names by the code of the division."""
    found = [p for name in PROVINCES.split() for p in gazetteer().find(name.replace("_", " "))]
    return {p.division: p.name for p in found if p.country == "AF" and p.kind == "admin1" and p.division}


def _told(document: Document, found: Annotations) -> list[TokenSpan]:
    """The sentences of the text that tell what befell somebody, a lead on several operations left out."""
    told = [s for s in _sentences(document, found.quotations) if _befalls(document, found, s)]
    return told[1:] if len(told) > 1 and _overview(told[0]) else told


def _overview(sentence: TokenSpan) -> bool:
    """Whether a sentence tells of several operations, or goes on with one that does ("The operations led to")."""
    words = [t for t in sentence.doc[: sentence.start] if not t.is_space]
    before = words[-1].sent.text if words else ""
    on = _OVERVIEW.search(before) is not None and _GOES_ON.match(sentence.text) is not None
    return on or _OVERVIEW.search(sentence.text) is not None


def _befalls(document: Document, found: Annotations, sentence: TokenSpan) -> bool:
    return any(list(_groups(document, found, m, sentence.start, sentence.end)) for m in _MEASURES)


def _body(text: str) -> int:
    """Where the first release's own text begins: behind its last mark before the first update."""
    marks = [m.end() for m in _BODY.finditer(text)]
    first = marks[:1]
    return next((two for one, two in itertools.pairwise(marks) if two - one < 120), first[0] if first else 0)


def _end(text: str) -> int:
    """Where the first release ends: some of the corpus hold a later one on the same matter too."""
    begin = _body(text)
    return next((m.start() for m in _NEXT.finditer(text) if m.start() > begin), len(text))


def _date(document: Document, found: Annotations) -> str | None:
    """The day of what befell somebody where a sentence that tells of it gives one, else the first day in the text, else
    the report's; that of a later release on the same matter, which corrects the first, before it.
    """
    begin, end = _body(document.text), _end(document.text)
    days = [t for t in found.times if _is_day(t) and t.span.start >= begin]
    later = [s for s in document.sentences if s[0].idx >= end and _befalls(document, found, s)]
    own = [t for t in days if document.doc[document.tokens(t.span)[0]].head.lemma_ not in _TOLD]
    for sentence in later:
        if day := _told_day(document, found, sentence, own):
            return day
    for sentence in _told(document, found)[:1]:
        if day := _told_day(document, found, sentence, own) or _told_day(document, found, sentence, days):
            return day
    days = [t for t in days if t.span.start < end]
    return _day(days[0]) if days else (found.published.value or "")[:10] or None


def _told_day(
    document: Document, found: Annotations, sentence: TokenSpan, days: Sequence[TimeExpression]
) -> str | None:
    """The day that a sentence gives for what it tells: one said of its figures, else its first; an exact one before
    "overnight"; the first of the days that it looks back on.
    """
    inside = [t for t in days if sentence.start_char <= t.span.start < sentence.end_char]
    inside = [t for t in inside if t.span.text.lower() != "overnight"] or inside
    when = [found.times[q.as_of] for q in found.quantities if q.as_of is not None and q.measure in _MEASURES]
    if inside:
        return _day(next((t for t in inside if t in when), inside[0]))
    for time in found.times:  # "in the past two days"
        lasting = _DAYS.fullmatch(time.value or "") and sentence.start_char <= time.span.start < sentence.end_char
        if lasting and time.earliest and time.latest == found.published.value:
            return time.earliest
    return None


def _day(time: TimeExpression) -> str:
    """The day of a time; a night's that is told as "overnight" is the next, which the corpus codes."""
    day = (time.value or "")[:10]
    morning = date.fromisoformat(day) + timedelta(days=1) if time.span.text.lower() == "overnight" else None
    return morning.isoformat() if morning else day


def _is_day(time: TimeExpression) -> bool:
    return time.type in ("DATE", "TIME") and _DAY.match(time.value or "") is not None


def _same(name: str, gold: str) -> bool:
    gold = normalise(gold.replace("_", " "))
    return any(p.name == name and p.kind == "admin1" for p in gazetteer().find(gold) if p.country == "AF")


def score(gold: dict[str, object], got: dict[str, object]) -> dict[str, bool]:
    """Which fields are right."""
    provinces: Sequence[str] = gold["province"]  # type: ignore[assignment]
    named: Sequence[str] = got["province"]  # type: ignore[assignment]
    return {
        "min_killed": gold["min_killed"] == got["min_killed"],
        "min_captured": gold["min_captured"] == got["min_captured"],
        "province": len(provinces) == len(named) and all(_same(n, g) for n, g in zip(named, provinces, strict=True)),
        "date": gold["start_date"] == got["start_date"],
        "date_within_a_day": _apart(str(gold["start_date"]), str(got["start_date"])) <= 1,
    }


def _apart(one: str, other: str) -> float:
    """Days between two dates; infinite where one is no day."""
    if not _DAY.fullmatch(one) or not _DAY.fullmatch(other):
        return math.inf
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def held_out(name: str) -> bool:
    """Whether a release is of the quarter that is scored and never looked at."""
    return int(hashlib.sha1(name.encode("utf-8")).hexdigest(), 16) % 4 == 0


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Per cent right of each field, in the quarter held out and in the three others."""
    file = path if path.is_file() else next(path.glob("*.jsonl"))
    rights: dict[str, list[dict[str, bool]]] = {part: [] for part in PARTS}
    days: dict[str, list[isaf_dates.Coded]] = {part: [] for part in PARTS}
    misses: list[str] = []
    rows = list(releases(file))
    known = isaf_dates.series(text for _, text, _ in rows)
    for name, text, gold in rows[:limit]:
        document = system.reader().document(Report(text, source_id=name))
        found = analyse(document)
        if not _DAY.match(found.published.value or "") and (day := isaf_dates.published(text, known)):
            document = system.reader().document(Report(text, source_id=name, published=day))
            found = analyse(document)
        got = code(document, found)
        right = score(gold, got)
        part = PARTS[not held_out(name)]
        rights[part].append(right)
        days[part].append(isaf_dates.Coded((found.published.value or "")[:7], gold["start_date"], got["start_date"]))  # type: ignore[arg-type]
        for key in (key for key, good in right.items() if not good and not held_out(name)):
            field = "start_date" if key.startswith("date") else key
            misses.append(f"{name}\t{key}\tgold {gold[field]}\tgot {got[field]}")
    early = isaf_dates.coded_early(days[PARTS[1]])
    shares = {
        part: _shares(rights[part]) | {"date_other_months": isaf_dates.right(days[part], early)} for part in PARTS
    }
    return {**shares, "months coded a day early": ", ".join(sorted(early)), "peers": PEERS, "misses": misses}


def _shares(found: Sequence[dict[str, bool]]) -> dict[str, float]:
    fields = found[0] if found else {}
    return {
        "releases": len(found),
        **{key: round(100 * sum(one[key] for one in found) / len(found), 1) for key in fields},
    }
