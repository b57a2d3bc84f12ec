"""The base of exports that are tables of events: which events go in, what goes beside the table, and what could not be held.

Beside the table OUT stand `OUT.evidence.tsv`, which leads from each row to the event on record and the words that tell of it, and
`OUT.not-held.json`, the counted reasons why the format could not hold the rest.
"""

from __future__ import annotations

import csv
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, TextIO

from avviso.records.kinds.event import Event
from avviso.records.record import Record
from avviso.reference.plover import single_category
from avviso.views.coded_events import CodedEvent, CodedParty, LeftOut, Pair, Reported, coded, reports
from avviso.views.exporters import unfinished
from avviso.views.losses import Losses

HAPPENED = frozenset({"actual", "ongoing"})
_EVIDENCE = ("row", "event", "report", "source", "start", "end", "quote")
# What an event may have that a format may lack, with the words for it.
_FIELDS = {
    "mode": "PLOVER mode",
    "contexts": "PLOVER contexts",
    "place": "place",
    "mentions": "further words that tell of it",
    "reported_in": "the statement it is told in",
}
# Kinds of records that no table of events holds.
_APART = ("statement", "figure", "agreement", "commitment", "dispute")
_SHORT = 7  # so many days may an event's time cover and still be put under its first day


class EventTable(ABC):
    """A table of events. `statuses` are those the format takes unasked; `holds` the fields of an event it has a place for, `measures` the figures."""

    columns: ClassVar[tuple[str, ...]] = ()
    header: ClassVar[bool] = True
    delimiter: ClassVar[str] = "\t"
    statuses: ClassVar[frozenset[str]] = HAPPENED
    holds: ClassVar[frozenset[str]] = frozenset()
    measures: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, losses: Losses) -> None:
        self.losses = losses

    @abstractmethod
    def rows(self, event: CodedEvent) -> Iterable[Sequence[object]]:
        """The rows of one event; LeftOut where the format cannot hold it."""

    @classmethod
    def write(
        cls, items: Iterable[Record], target: Path, statuses: Collection[str] = (), losses: Losses | None = None
    ) -> list[Path]:
        """Write the table, its evidence and what it could not hold, which is counted in `losses` too; `statuses` replaces those the format
        takes unasked.
        """
        losses = losses or Losses(cls.__name__.lower())
        table = cls(losses)
        evidence, not_held = beside(target)
        with ExitStack() as stack:
            parts = [stack.enter_context(unfinished(path)) for path in (not_held, evidence, target)]
            with (
                parts[2].open("w", encoding="utf-8", newline="") as out,
                parts[1].open("w", encoding="utf-8", newline="") as links,
            ):
                table._fill(items, frozenset(statuses) or cls.statuses, out, links)
            losses.write(parts[0])
        return [target, evidence, not_held]

    def _fill(self, items: Iterable[Record], statuses: frozenset[str], out: TextIO, links: TextIO) -> None:
        trace = csv.writer(links, delimiter="\t", lineterminator="\n")
        trace.writerow(_EVIDENCE)
        self.begin(out)
        kinds: Counter[str] = Counter()
        for reported in reports(items):
            if isinstance(reported, Counter):
                kinds.update(reported)
                continue
            kinds.update(reported.others)
            for event, rows in self._written(reported, statuses):
                kinds["figure"] -= sum(f.measure in self.measures for f in reported.figures.get(event.id, ()))
                for row in rows:
                    self.put(out, row)
                    self.losses.rows += 1
                    t = event.trigger
                    words = " ".join(t.text.split())
                    trace.writerow((self.losses.rows, event.id, event.report, reported.source, t.start, t.end, words))
        for kind in _APART:
            self.losses.add(kind, "a table of events has no place for it", kinds[kind])
        self.losses.add("actor across reports", "each report's own actors are written", kinds["actor"])

    def begin(self, out: TextIO) -> None:
        """Write what stands before the rows."""
        if self.header:
            self.put(out, self.columns)

    def put(self, out: TextIO, row: Sequence[object]) -> None:
        """Write a row: no quotes in tables parted by tabs, whose cells hold no tabs or line ends."""
        cells = [cell(value) for value in row]
        if self.delimiter == "\t":
            out.write("\t".join(" ".join(text.split()) for text in cells) + "\n")
        else:
            csv.writer(out, delimiter=self.delimiter, lineterminator="\n").writerow(cells)

    def _written(self, reported: Reported, statuses: frozenset[str]) -> Iterator[tuple[Event, list[Sequence[object]]]]:
        """The events of a report that go in, with their rows."""
        for event in reported.events:
            self.losses.events += 1
            try:
                if event.status not in statuses:
                    raise LeftOut(f"status {event.status}, for which the format has no place")
                with self.losses.of_event():
                    made = list(self.rows(self._coded(reported, event)))
                    self._note(event, len(made))
            except LeftOut as reason:
                self.losses.add("event", str(reason))
                continue
            self.losses.written += 1
            yield event, made

    def _coded(self, reported: Reported, event: Event) -> CodedEvent:
        type_ = event.type if "status" in self.holds else single_category(event.type, event.status)
        return coded(reported, event, type_, self.losses.written + 1)

    def _note(self, event: Event, rows: int) -> None:
        """Count what of an event that is written gets lost."""
        for name, words in _FIELDS.items():
            if name not in self.holds and getattr(event, name):
                self.losses.add(f"event.{name}", f"no column for {words}")
        if "status" not in self.holds and event.status != "actual":
            self.losses.add("event.status", f"{event.status}, written as if it had happened")
        if "evidence" not in self.holds:
            self.losses.add(
                "event.evidence", "no column for the words; they stand in the table of evidence", len(event.evidence)
            )
        if rows > 1:
            self.losses.add("event.parties", "several parties, written as one row a pair")

    def day(self, event: CodedEvent) -> date:
        """The day of an event for a format that knows days only; LeftOut where it has none."""
        days = event.days
        if days is None:
            raise LeftOut("no day is known, neither its own nor its report's")
        if days.count > _SHORT:
            raise LeftOut(
                "its time is not known to the week"
                if days.basis == "event"
                else "its report's date is not known to the week"
            )
        if days.basis == "report":
            self.losses.add("event.time", "no time of its own or still going on: under the day of its report")
        elif days.count > 1:
            self.losses.add("event.time", "several days: under the first")
        return days.first

    def coded_pairs(self, event: CodedEvent, *, both: bool, codes: bool) -> list[Pair]:
        """The pairs of an event; LeftOut where `both` asks for two sides, or `codes` for their codes, and none has them."""
        if not event.actors and not event.recipients:
            raise LeftOut("nobody is named on either side")
        pairs = event.pairs
        if not pairs:
            raise LeftOut("both sides are the same actor")
        if both and not any(a and b for a, b in pairs):
            raise LeftOut("nobody is named as the actor" if not event.actors else "nobody is named as the recipient")

        def known(party: CodedParty | None) -> bool:
            return party is not None and (not codes or party.code is not None)

        kept = [(a, b) for a, b in pairs if (known(a) and known(b) if both else known(a) or known(b))]
        if not kept:
            raise LeftOut("a party has no actor code")
        self.losses.add(
            "event.parties", "a pair one of whose parties has no actor code", len(pairs) - len(kept) if codes else 0
        )
        return kept


def beside(target: Path) -> tuple[Path, Path]:
    """Where the evidence and what was not held are written, beside a table."""
    return target.with_name(target.name + ".evidence.tsv"), target.with_name(target.name + ".not-held.json")


def cell(value: Any) -> str:
    """A value as a cell: nothing for None, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)
