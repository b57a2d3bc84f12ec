"""Places on LGL and GeoVirus: found and put within 161 km, end to end and with the names given.

A fixed quarter of the documents (SHA-1 of the name, modulo 4) is scored as `held out` and never looked at: misses come
from the other three quarters. `within_161_km_of_all` is the share of all gold names with coordinates that are found
(same span, or overlapping with the same words) and put within 161 km (100 miles), as the outputs shipped with EUPEG
were re-scored for the peers' figures. `ceiling` is the share for which the gazetteer holds any such place under the
printed name. Mean, median and area under the log errors are over the names that got coordinates. With the names given
the resolver sees the gold spans and the text, and no language model.
"""

from __future__ import annotations

import hashlib
import math
import statistics
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from avviso.analysis.annotations import Actors, PlaceMention
from avviso.analysis.places import places
from avviso.analysis.places.lookup import named
from avviso.language import extensions
from avviso.reference.gazetteer import gazetteer
from avviso.sources.report import Report
from avviso.text.document import Document
from avviso.text.layout import layout
from avviso.text.span import Span
from evaluation import system

NAME = "places"
PEERS = {
    "GeoVirus end to end within 161 km": {
        "CamCoder": 0.618,
        "StanfordNER + population": 0.592,
        "GeoTxt": 0.571,
        "CLAVIN": 0.501,
    },
    "LGL end to end within 161 km": {"Yahoo": 0.411, "DBpedia Spotlight": 0.409, "CamCoder": 0.393, "CLAVIN": 0.311},
    "GeoVirus given names": {"voting": 0.815, "CLAVIN": 0.791, "CamCoder": 0.767},
    "LGL given names": {"voting": 0.773, "BLINK": 0.662, "CamCoder": 0.606, "CLAVIN": 0.595},
}
NEAR = 161.0
FARTHEST = 20039.0


@dataclass(frozen=True, slots=True)
class Gold:
    """A name the annotators marked, with its coordinates where they gave some."""

    start: int
    end: int
    text: str
    at: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Article:
    """One document of the corpus."""

    name: str
    text: str
    gold: tuple[Gold, ...]

    @property
    def held_out(self) -> bool:
        return int(hashlib.sha1(self.name.encode("utf-8")).hexdigest(), 16) % 4 == 0


def articles(path: Path) -> Iterator[Article]:
    """The documents of an LGL or GeoVirus file."""
    for node in ET.parse(path).getroot().iter("article"):
        text = node.findtext("text") or ""
        gold = []
        for mark in (*node.iter("toponym"), *node.iter("location")):
            phrase = mark.findtext("phrase") or mark.findtext("name") or ""
            place = mark.find("gaztag") if mark.tag == "toponym" else mark
            at = (
                None
                if place is None
                else (float(place.findtext("lat") or "nan"), float(place.findtext("lon") or "nan"))
            )
            start, end = _true_span(text, int(mark.findtext("start") or 0), int(mark.findtext("end") or 0), phrase)
            gold.append(Gold(start, end, phrase, at if at is not None and not math.isnan(at[0]) else None))
        yield Article(node.get("docid") or node.findtext("source") or "", text, tuple(gold))


def _true_span(text: str, start: int, end: int, phrase: str) -> tuple[int, int]:
    """The span of a phrase; GeoVirus counts from one in some documents."""
    if mark_is_right(text, start, end, phrase):
        return start, end
    near = [at for shift in range(-40, 41) if (at := start + shift) >= 0 and text[at : at + len(phrase)] == phrase]
    if not near:
        return start, end
    at = min(near, key=lambda a: abs(a - start))
    return at, at + len(phrase)


def mark_is_right(text: str, start: int, end: int, phrase: str) -> bool:
    """Whether the corpus's own offsets cut out its own words."""
    return text[start:end] == phrase


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Distance on a sphere."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


def area(errors: Sequence[float]) -> float:
    """The area under the curve of sorted log errors over that of the largest error there is, half the Earth round: 0
    where all is exact, 1 where all lies as far off as can be (Jurgens et al. 2015).
    """
    logs = sorted(math.log1p(min(error, FARTHEST)) / math.log1p(FARTHEST) for error in errors)
    if len(logs) < 2:
        return sum(logs)
    return (sum(logs) - (logs[0] + logs[-1]) / 2) / (len(logs) - 1)


class Score:
    """Counts over one part of a corpus."""

    def __init__(self) -> None:
        self.marked = self.placed = self.found = self.spans = self.near = self.ceiling = self.resolved = 0
        self.errors: list[float] = []

    def add(self, article: Article, found: Sequence[PlaceMention]) -> list[str]:
        """Counts one document; returns its misses in words."""
        misses, used = [], set()
        self.marked += len(article.gold)
        self.found += len(found)
        for gold in article.gold:
            index = _match(gold, found, used)
            if index is not None:
                used.add(index)
                self.spans += 1
            if gold.at is None:
                continue
            self.placed += 1
            reach = any(kilometres((p.lat, p.lon), gold.at) <= NEAR for p in named(gazetteer(), gold.text)[0])
            self.ceiling += reach
            mention = found[index] if index is not None else None
            if mention is None or mention.lat is None or mention.lon is None:
                misses.append(f"{article.name}\t{'unseen' if mention is None else 'unplaced'}\t{gold.text}\t{reach}")
                continue
            error = kilometres((mention.lat, mention.lon), gold.at)
            self.resolved += 1
            self.errors.append(error)
            if error <= NEAR:
                self.near += 1
            else:
                got = f"{mention.name} {mention.country} {mention.precision} {mention.confidence}"
                misses.append(f"{article.name}\t{error:.0f} km\t{gold.text}\t{reach}\t{got}")
        return misses

    def __call__(self) -> dict[str, object]:
        """The published measures."""
        p, r = self.spans / max(self.found, 1), self.spans / max(self.marked, 1)
        return {
            "within_161_km_of_all": round(self.near / max(self.placed, 1), 3),
            "ceiling": round(self.ceiling / max(self.placed, 1), 3),
            "acc_161_of_resolved": round(self.near / max(self.resolved, 1), 3),
            "mean_km": round(sum(self.errors) / max(len(self.errors), 1)),
            "median_km": round(statistics.median(self.errors or [0.0]), 1),
            "auc_log_error": round(area(self.errors), 3),
            "span_p": round(p, 3),
            "span_r": round(r, 3),
            "span_f1": round(2 * p * r / max(p + r, 1e-9), 3),
            "names": self.marked,
            "with_coordinates": self.placed,
        }


def _match(gold: Gold, found: Sequence[PlaceMention], used: set[int]) -> int | None:
    for exact in (True, False):
        for i, mention in enumerate(found):
            if i in used:
                continue
            if exact and (mention.span.start, mention.span.end) == (gold.start, gold.end):
                return i
            overlap = mention.span.start < gold.end and gold.start < mention.span.end
            if not exact and overlap and (gold.text in mention.span.text or mention.span.text in gold.text):
                return i
    return None


@cache
def _tokenizer() -> Language:
    extensions.register()
    return spacy.blank("en")


def plain(article: Article) -> tuple[Document, list[Span]]:
    """An article as a document without tags or tree, and the spans of its gold names."""
    report = Report(article.text)
    document = Document(report, layout(report), _tokenizer()(article.text))
    return document, [Span.of(article.text, gold.start, gold.end) for gold in article.gold if gold.start < gold.end]


def given(article: Article) -> tuple[PlaceMention, ...]:
    """What the resolver makes of the gold names, without the language model."""
    document, spans = plain(article)
    return places.find(document, Actors((), ()), spans)


def end_to_end(article: Article) -> tuple[PlaceMention, ...]:
    """The places of the text alone, read as `avviso read` does."""
    from avviso.analysis.actors import coreference, entities

    document = system.reader().document(Report(article.text, source_id=article.name))
    if document.layout.skip or not document.sentences:
        return ()
    return places.find(document, coreference.resolve(document, entities.find(document)))


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Both measures on a file of `places/`; `limit` counts documents. End to end is left out where the weights are
    missing.
    """
    from avviso.errors import ModelError

    readings = {"given names": given, "end to end": end_to_end}
    result: dict[str, object] = {}
    misses: list[str] = []
    for reading, read in readings.items():
        held, seen = Score(), Score()
        try:
            for article in list(articles(path))[:limit]:
                part = held if article.held_out else seen
                missed = part.add(article, read(article))
                misses += [] if article.held_out else [f"{reading}\t{miss}" for miss in missed]
        except ModelError as error:
            result[reading] = {"not run": str(error)}
            continue
        result[reading] = {"held out": held(), "tuned on": seen()}
    return {**result, "peers": PEERS, "misses": misses}
