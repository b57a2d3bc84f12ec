"""What a brief looks up: reports and their numbers, how it calls somebody, the words of a report in their sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from avviso.text import sentences
from avviso.views import phrases

Json = Mapping[str, Any]

# Longer than this, a quoted sentence is cut around the words that matter.
_QUOTE = 260
# Longer than its name by more than an article or the like, a party's printed words are no name.
_SHORT = 6
# Longer than this, the words for somebody's role are more than a role.
_LONG = 60
_POSSESSIVE = frozenset("its his her their Its His Her Their".split())
_LITTLE = frozenset("the a an of and its his her their our in".split())

# Sources that name nobody.
PRONOUNS = frozenset("it he she they we i you our my who which that this these those each some others".split())


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a line comes from: number of the report in the brief, offsets, the quoted words with what stands around them."""

    number: int
    report: str
    start: int
    end: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the brief. `note` says what is inferred or unsure."""

    text: str
    when: str = ""
    note: str = ""
    citations: tuple[Citation, ...] = ()
    under: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A report as the brief lists it, with its text cut into plain, masked and cited stretches."""

    number: int
    id: str
    heading: str
    dated: str
    reasons: tuple[str, ...]
    skipped: tuple[str, ...]
    text: str
    furniture: tuple[tuple[int, int], ...] = ()


class Index:
    """Look-ups over the records of one brief: reports by id and number, actors' common names."""

    def __init__(self, records: Sequence[Json]) -> None:
        reports = sorted(
            (r for r in records if r["kind"] == "report"), key=lambda r: (_day(r["published"]) or "9999", r["id"])
        )
        self.reports = {r["id"]: r for r in reports}
        self.sources = tuple(_source(number, r) for number, r in enumerate(reports, 1))
        self.numbers = {s.id: s.number for s in self.sources}
        self.by_id = {r["id"]: r for r in records}
        spans = ((r["report"], r["span"]) for r in records if r["kind"] == "mention")
        self.ending = {(report, span["end"]): flat(span["text"]) for report, span in spans}
        self.cues = defaultdict[str, list[Json]](list)
        for record in records:
            if record["kind"] == "statement" and record["cue"]:
                self.cues[record["report"]].append(record["cue"])
        self._whose = _owners(records, self.by_id)
        self.common: dict[str, Json] = {}
        for record in records:
            canonical = record.get("canonical") if record["kind"] == "actor" else None
            if canonical and record["report"] is None:
                for member in canonical["members"]:
                    self.common[member] = record

    def day(self, record: Json) -> str | None:
        """The first day on which a record's report may have been published."""
        report = self.reports.get(record["report"])
        return _day(report["published"]) if report else None

    def guessed(self, record: Json) -> bool:
        """Whether the day of a record's report is inferred."""
        report = self.reports.get(record["report"])
        return report is not None and report["published"]["basis"] == "inferred"

    def text(self, record: Json, start: int, end: int) -> str:
        """The words of a record's report between two places; empty for a report that is not among the records."""
        return str(self.reports[record["report"]]["text"])[start:end] if record["report"] in self.reports else ""

    def sentence(self, record: Json, start: int, end: int) -> tuple[int, int]:
        """Where the sentence around some words of a record's report begins and ends; those words alone of a report that is not known."""
        if record["report"] not in self.reports:
            return start, end
        return sentences.around(self.reports[record["report"]]["text"], start, end)

    def dated(self, record: Json) -> str:
        """The day of a record's report for a reader; empty where only bounds are known."""
        published = self.reports[record["report"]]["published"] if record["report"] in self.reports else None
        known = published is not None and published["value"] and published["latest"]
        inferred = " (inferred)" if self.guessed(record) else ""
        return f"{phrases.published_on(published)}{inferred}" if published and known else ""

    def name(self, party: Json | None) -> str | None:
        """The name under which the brief knows a party: the common one where reports were linked."""
        if party is None:
            return None
        common = self.common.get(party["actor"])
        if common and common["names"]:
            return str(common["names"][0])
        name = str(party["name"])
        owner = self._whose.get(party["actor"])
        own = self.name(owner) if owner else None
        if own is None or own.split()[0].casefold() in phrases.DETERMINED:
            return name
        mark = "'" if own.endswith("s") else "'s"
        return f"{own}{mark} {name.partition(' ')[2]}"

    def names(self, parties: Sequence[Json]) -> str:
        """Names of several parties as a phrase, each once."""
        return phrases.listing(self.each(parties))

    def each(self, parties: Sequence[Json]) -> list[str]:
        """Several parties as a sentence calls them, each once."""
        return list(dict.fromkeys(self.called(p) for p in parties))

    def called(self, party: Json) -> str:
        """A party as a sentence calls it: its name, or as the report prints it where it has none of its own ("the town of Asken")."""
        name, printed = self.name(party) or "", flat(party.get("text") or "").strip()
        nameless = (
            name[:1].islower() and printed.casefold().endswith(name.casefold()) and len(printed) <= len(name) + _SHORT
        )
        if nameless:
            return printed[:1].lower() + printed[1:]
        if printed.casefold() in (f"a {name.casefold()}", f"an {name.casefold()}") and name.split()[-1].islower():
            return printed[:1].lower() + printed[1:]
        if name[:1].islower() and name.split()[0] not in phrases.DETERMINED and not phrases.counted(name):
            return f"the {name}"  # what a pronoun or another noun means here
        return phrases.common(name)

    def role(self, party: Json) -> str:
        """What a person is, as the report first says it ("Foreign Minister", "Transvektor's director"); empty where it does not, or at length."""
        actor = self.by_id.get(party["actor"])
        for role in (actor or {}).get("roles", ()):
            printed = flat(str((role["evidence"] or [{"quote": ""}])[0]["quote"])).strip()
            if not printed or len(printed) > _LONG or printed.split()[0].casefold() in _LITTLE - {"the", "a", "an"}:
                printed = ", ".join(part for part in (role["title"], role["organisation"]) if part)
            first, _, rest = printed.partition(" ")
            return rest if first.casefold() in ("the", "a", "an") else printed
        return ""

    def undergoing(self, event: Json) -> list[str]:
        """An event's recipients as a sentence calls them: what is harmed of a state in the report's own words ("the Norlandian town of Asken")."""
        if event["type"] not in ("ASSAULT", "COERCE"):
            return self.each(event["recipients"])
        return list(dict.fromkeys(self._harmed(p) or self.called(p) for p in event["recipients"]))

    def _harmed(self, party: Json) -> str | None:
        """The words for something of a state's, where they say more than its name: they have a name and a noun."""
        actor = self.by_id.get(party["actor"])
        words = flat(party.get("text") or "").strip().split()
        nouns = [word for word in words if word.islower() and word not in _LITTLE]
        named = any(word[:1].isupper() for word in words[words[:1] == ["The"] :])
        return " ".join(words) if actor and actor["type"] == "state" and nouns and named else None

    def cite(self, report: str | None, start: int, end: int) -> Citation | None:
        """The words at a place of a report, in their sentence; None for a report that is not among the records."""
        if report is None or report not in self.reports:
            return None
        text = self.reports[report]["text"]
        left, right = sentences.around(text, start, end)
        before, words, after = flat(text[left:start]), flat(text[start:end]), flat(text[end:right])
        room = max(_QUOTE - len(words), 40)
        if len(before) > room // 2:
            before = "… " + before[-(room // 2) :].partition(" ")[2]
        if len(after) > room // 2:
            after = after[: room // 2].rpartition(" ")[0] + " …"
        return Citation(self.numbers[report], report, start, end, before, words, after)

    def cite_span(self, record: Json, span: Json | None) -> tuple[Citation, ...]:
        """The citation of one span of a record, or of its first evidence."""
        if span is not None and "start" in span:
            found = self.cite(span.get("report") or record["report"], span["start"], span["end"])
            return (found,) if found else ()
        return self.cite_evidence(record, 1)

    def cite_evidence(self, record: Json, most: int) -> tuple[Citation, ...]:
        """Citations of a record's first evidence entries, one a sentence, at most `most`, in the order of the reports, whichever was read first."""
        found: dict[tuple[int, int], Citation] = {}
        for item in sorted(record["evidence"], key=lambda item: self.numbers.get(item["report"], 0)):
            text = self.reports.get(item["report"], {}).get("text", "")
            place = (self.numbers.get(item["report"], 0), sentences.around(text, item["start"], item["end"])[0])
            citation = self.cite(item["report"], item["start"], item["end"])
            if citation and place not in found:
                found[place] = citation
            if len(found) == most:
                break
        return tuple(found.values())


def _owners(records: Sequence[Json], by_id: Mapping[str, Json]) -> dict[str, Json]:
    """Whom "its" means in the name of an actor that has none of its own ("its defence ministry"), as a party, by the actor."""
    spoken = {
        (r["report"], r["span"]["start"]): r["actor"]
        for r in records
        if r["kind"] == "mention" and r["actor"] and r["form"] == "pronoun"
    }
    found: dict[str, Json] = {}
    for record in records:
        named = record["kind"] == "actor" and record["report"] is not None and record["names"]
        if not named or record["names"][0].split()[0] not in _POSSESSIVE:
            continue
        starts = (e["start"] for e in record["evidence"] if e["quote"].casefold() == record["names"][0].casefold())
        owner = next((id_ for start in starts if (id_ := spoken.get((record["report"], start)))), None)
        other = by_id.get(owner or "")
        if other is not None and owner != record["id"] and other["names"]:
            found[record["id"]] = {"actor": owner, "name": other["names"][0]}
    return found


def _day(published: Json) -> str | None:
    """The first day on which a report may have been published; None where nothing ends the time it may have been in, as of one without a date."""
    day: str | None = published["earliest"] if published["latest"] else None
    return day


def flat(text: str) -> str:
    """One line of text, with a space kept at its borders."""
    return re.sub(r"\s+", " ", text)


def _source(number: int, report: Json) -> Source:
    published = report["published"]
    heading = (
        " — ".join(part for part in (report["outlet"], report["title"]) if part)
        or report["source_id"]
        or "report without a title"
    )
    dated = phrases.published_on(published) or "no date"
    if published["basis"] == "inferred":
        dated += " (inferred)"
    agency = ", ".join(report["agency"])
    skipped = tuple(
        f"{s['what']}: {s['reason']}" + (f" ({s['count']})" if s["count"] > 1 else "") for s in report["skipped"]
    )
    return Source(
        number,
        report["id"],
        heading + (f" ({agency})" if agency else ""),
        dated,
        tuple(published["reasons"]) if published["basis"] == "inferred" else (),
        skipped,
        report["text"],
        tuple((f["start"], f["end"]) for f in report["furniture"]),
    )
