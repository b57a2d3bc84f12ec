"""Records as rows: what `show` and `search` select and print."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from avviso.errors import UsageError
from avviso.linking.figure_rules import RULES, estimates
from avviso.linking.propositions import World
from avviso.records import codes
from avviso.records.kinds.actor import Actor
from avviso.records.kinds.figure import Figure
from avviso.records.record import kinds
from avviso.store.database import Database
from avviso.views import acts, dates, phrases
from avviso.views.brief import names_of

if TYPE_CHECKING:
    from rich.table import Table

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to keep; None keeps everything."""

    by: str | None = None
    about: str | None = None
    act: str | None = None
    type: str | None = None
    status: str | None = None
    measure: str | None = None
    since: str | None = None
    until: str | None = None


_TYPES = {
    "event": codes.EVENT_TYPES, "dispute": codes.DISPUTE_TYPES, "actor": codes.ACTOR_TYPES, "mention": codes.MENTION_TYPES,
    "time": codes.TIME_TYPES,
}  # fmt: skip
_STATUSES = {"event": codes.EVENT_STATUS, "agreement": codes.AGREEMENT_STATUS, "dispute": codes.DISPUTE_STATES}
_WIDE = 180  # columns of a table in a file or a pipe, which have no width of their own
# The parties who say, do or claim, by kind: what --by looks at.
_DOERS = {
    "statement": ("speaker", "via"),
    "event": ("actors",),
    "figure": ("claimed_by",),
    "commitment": ("actor",),
    "agreement": ("parties",),
}


def select(database: Database, kind: str, wanted: Wanted, limit: int) -> list[Json]:
    """Records of one kind in their JSON form, in order of time, at most `limit`; UsageError for a kind there is not."""
    name = singular(kind)
    _check(name, wanted)
    names = {} if wanted.by is None else _common_names(database)
    published = {r.id: r.to_json()["published"]["earliest"] for r in database.records("report")}
    rows: list[tuple[str, int, Json]] = []
    for record in database.records(name):
        row = record.to_json()
        day = (dates.time_of(row) or {}).get("earliest") or published.get(row.get("report") or row["id"])
        if _fits(row, wanted, names) and _within(day, wanted.since, wanted.until):
            rows.append((day or "9999", len(rows), row))
    return [row for _, _, row in sorted(rows, key=lambda item: item[:2])[:limit]]


def by_rule(database: Database, kind: str, wanted: Wanted, rule: str, limit: int) -> list[Json]:
    """One low, best and high for every number that figures on record claim, by a named rule, at most `limit`.

    Those figures are taken that `wanted` keeps. UsageError for a rule there is not, or another kind than figures.
    """
    if singular(kind) != "figure":
        raise UsageError(f"--rule sums up figures, not {kind}; run: avviso show figures --rule {rule}")
    if rule not in RULES:
        raise UsageError(f"there is no rule {rule!r}; there are: {', '.join(RULES)}")
    kept = {row["id"] for row in select(database, kind, wanted, sys.maxsize)}
    records = list(database.records())
    canonical = {
        member: record.id
        for record in records
        if isinstance(record, Actor) and record.canonical is not None
        for member in record.canonical.members
    }
    figures = [record for record in records if isinstance(record, Figure) and record.id in kept]
    found = estimates(figures, World(records, canonical), rule)
    return [{**asdict(one), "claims": list(one.claims)} for one in found[:limit]]


def singular(kind: str) -> str:
    """The name of a kind, given in singular or plural."""
    for name in (kind, kind.removesuffix("s"), kind.removesuffix("ies") + "y"):
        if name in kinds.names():
            return name
    raise UsageError(f"there is no kind {kind!r}; there are: {', '.join(kinds.names())}")


def _check(kind: str, wanted: Wanted) -> None:
    """UsageError where a code or a day that is asked for is none that records of the kind may have."""
    known = (
        ("act", wanted.act, (*codes.ALL_ACTS, *codes.ACT_CLASSES)),
        ("status", wanted.status, _STATUSES.get(kind)),
        ("measure", wanted.measure, codes.MEASURES),
        ("type", wanted.type, _TYPES.get(kind)),
    )
    for what, given, there in known:
        if there and given is not None and given.casefold() not in {code.casefold() for code in there}:
            raise UsageError(f"there is no {what} {given!r}; there are: {', '.join(there)}")
    for option, day in (("--since", wanted.since), ("--until", wanted.until)):
        if day is not None and not _is_day(day):
            raise UsageError(f"{option} {day}: not a day; write it as 2016-03-01, or 2016-03, or 2016")


def _is_day(day: str) -> bool:
    """Whether words are a day, a month or a year of ISO 8601."""
    if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", day):
        return False
    try:
        date.fromisoformat(day + "-01" * (2 - day.count("-")))
    except ValueError:
        return False
    return True


def _common_names(database: Database) -> dict[str, tuple[str, ...]]:
    """All names of those who go by several in several reports, by the actor of each report."""
    linked = (record for record in database.records("actor") if isinstance(record, Actor) and record.canonical)
    return {member: one.names for one in linked if one.canonical for member in one.canonical.members}


def _fits(row: Json, wanted: Wanted, names: Mapping[str, Sequence[str]]) -> bool:
    if wanted.by is not None:
        doers = [party for field in _DOERS.get(row["kind"], ()) for party in _many(row.get(field))]
        said = [str(p["name"]) for p in doers] + [str((row.get("source") or {}).get("text", ""))]
        said += [name for p in doers for name in names.get(str(p["actor"]), ())]
        if not any(wanted.by.casefold() in name.casefold() for name in said):
            return False
    if wanted.about is not None:
        words = [*names_of(row), *(str(item["quote"]) for item in row["evidence"])]
        if not any(wanted.about.casefold() in text.casefold() for text in words):
            return False
    checks = (
        (wanted.act, ("act", "act_class")),
        (wanted.type, ("type",)),
        (wanted.status, ("status", "state")),
        (wanted.measure, ("measure",)),
    )
    return all(
        value is None or value.casefold() in {str(row.get(f)).casefold() for f in fields} for value, fields in checks
    )


def _many(value: Any) -> Sequence[Json]:
    return () if value is None else (value,) if isinstance(value, Mapping) else value


def _within(day: str | None, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    return day is not None and (since is None or day >= since) and (until is None or day <= until + "￿")


def show(rows: Sequence[Json], database: Database) -> None:
    """Print rows as a table: when, what, and the words."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        Console(stderr=True).print("nothing on record fits")
        return
    reports = {r.id: r.to_json() for r in database.records("report")}
    table = Table(show_lines=False, expand=True)
    for heading, ratio in (("when", 2), ("what", 6), ("words", 7), ("report", 3)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for row in rows:
        words = _telling(row)
        quote = " ".join(str(words["quote"]).split()) if words else ""
        place = f"{_report_name(reports[words['report']])} {words['start']}–{words['end']}" if words else ""
        # As Text: square brackets in what reports say are not markup.
        table.add_row(*map(Text, (_when(row, reports), summary(row), quote, place)))
    _print(table)


def _telling(row: Json) -> Json | None:
    """The evidence that tells most: of the field a kind is about, else the first."""
    evidence = row.get("evidence") or ()
    for field in ("content", "trigger", "printed", "action", "mentions"):
        for item in evidence:
            if str(item["field"]).startswith(field):
                found: Json = item
                return found
    return evidence[0] if evidence else None


def _when(row: Json, reports: Mapping[str, Json]) -> str:
    time = dates.time_of(row)
    if time:
        return phrases.span_of_days(time["value"], time["earliest"], time["latest"])
    report = reports.get(row["report"] or "")
    known = report is not None and report["published"]["value"] and report["published"]["latest"]
    return f"reported {phrases.published_on(report['published'])}" if report and known else ""


def _report_name(row: Json) -> str:
    return str(row["title"] or row["source_id"] or row["id"])


def show_hits(hits: Sequence[Json]) -> None:
    """Print search hits: kind, report and the words around."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not hits:
        Console(stderr=True).print("nothing on record holds these words")
        return
    table = Table(expand=True)
    columns = list(hits[0])
    for heading in columns:
        table.add_column(heading, overflow="fold")
    for hit in hits:
        table.add_row(*(Text(str(hit[column] if hit[column] is not None else "")) for column in columns))
    _print(table)


def _print(table: Table) -> None:
    """Print a table: in a file or a pipe, which have no width, wide enough to be read."""
    from rich.console import Console

    console = Console()
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(width=_WIDE)
    console.print(table)


def summary(row: Json) -> str:
    """One line that says what a record says, by its kind."""
    return _SUMMARIES.get(row["kind"], _plain)(row)


def _plain(row: Json) -> str:
    for field in ("name", "title", "text", "about", "value"):
        if row.get(field):
            return str(row[field])[:120]
    return str(row.get("type") or row["id"])


def _statement(row: Json) -> str:
    who = row["speaker"]["name"] if row["speaker"] else (row["source"] or {}).get("text", "no source named")
    words = " […] ".join(" ".join(piece["text"].split()) for piece in row["content"])
    to = f" (to {phrases.listing([p['name'] for p in row['addressee']])})" if row["addressee"] else ""
    cue = " ".join((row["cue"] or {}).get("text", "").split())
    return f"{who} {acts.act(row['act'], row['negated'], cue)}{to}: {words}"


def _event(row: Json) -> str:
    actors, recipients = ([p["name"] for p in row[f]] for f in ("actors", "recipients"))
    place = row["place"]["name"] if row["place"] else None
    told = (row["type"], row["mode"], row["status"], row["content_status"])
    return phrases.event(*told, actors, recipients, place, row["trigger"]["text"])


def _figure(row: Json) -> str:
    by = row["claimed_by"]["name"] if row["claimed_by"] else "the outlet"
    told = phrases.size(row)
    of = f"{' of' if 'per cent' in told else ''} {row['of']['text']}" if row["of"] else ""
    return f"{row['measure']}: {told}{of} (says {by})"


def _commitment(row: Json) -> str:
    return f"{row['actor']['name']} {phrases.force(row['force'], [row['actor']['name']])} {' '.join(row['action']['text'].split())}"


def _agreement(row: Json) -> str:
    parties = phrases.listing([p["name"] for p in row["parties"]])
    return f"{row['name']} ({row['status']})" + (f": {parties}" if parties else "")


def _actor(row: Json) -> str:
    roles = "; ".join(f"{r['title']}" + (f", {r['organisation']}" if r["organisation"] else "") for r in row["roles"])
    return f"{row['names'][0] if row['names'] else '?'} [{row['type']}]" + (f": {roles}" if roles else "")


_SUMMARIES = {
    "statement": _statement,
    "event": _event,
    "figure": _figure,
    "commitment": _commitment,
    "agreement": _agreement,
    "actor": _actor,
}
