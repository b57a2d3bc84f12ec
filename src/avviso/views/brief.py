"""The brief: a readable digest of the record, every line with the report and the words that bear it out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from avviso.views import acts, dates, happenings, phrases, sayings
from avviso.views.citations import Citation, Index, Json, Line, Source, flat

# What sets a number and the noun it counts apart: punctuation, or more than a few words.
_APART = re.compile(r"[.,;:()\[\]\u2014\"“”]|(?:\S+\s+){4}")
_RATE = re.compile(
    r"\s+(?:(?:per|an?|each|every)\s+(?:hour|day|night|week|month|quarter|year|annum|head|person|unit)"
    r"|daily|weekly|monthly|yearly|annually)\b(?! (?:ago|earlier|before|later))"
)
_BEFORE_VERB = frozenset("to will would must shall should can could may might have".split())
# Words that stand between these and a verb, or end a list of verbs.
_TO_VERB = frozenset("also and or then not immediately soon now".split())
# How what somebody is to do is told where it is his own word.
_ACTS = {"agree": "agreed", "offer": "offered", "threaten": "threatened"}
_GIVING = frozenset("pledged pledges pledge promised promises promise offered offers offer".split())


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, its lines, and what it says where there are none."""

    heading: str
    lines: tuple[Line, ...] = ()
    groups: tuple[tuple[str, tuple[Line, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief, ready to be rendered."""

    title: str
    sources: tuple[Source, ...]
    sections: tuple[Section, ...]
    counts: Mapping[str, int] = field(default_factory=dict)


def brief(records: Iterable[Json], *, about: str | None = None) -> Brief:
    """The brief of records in their JSON form; with `about`, of those that name that actor, agreement or word."""
    kept = list(records)
    index = Index(kept)
    chosen = [r for r in kept if about is None or r["kind"] == "report" or _mentions(r, about.casefold(), index)]
    by_kind: dict[str, list[Json]] = defaultdict(list)
    for record in chosen:
        by_kind[record["kind"]].append(record)
    by_kind["agreement"] = _each_once(by_kind["agreement"])
    sections = (
        Section("What happened", happenings.events(by_kind["event"], index)),
        Section("Who said what", groups=sayings.statements(by_kind["statement"], index)),
        Section("Agreements", _agreements(by_kind["agreement"], index)),
        Section("Commitments", _commitments(by_kind["commitment"], index)),
        Section("Figures", groups=_figures(by_kind["figure"], index)),
        Section("Disputed", _disputes(by_kind["dispute"], index)),
    )
    counts = {
        kind: len(by_kind[kind]) for kind in ("statement", "event", "figure", "agreement", "commitment", "dispute")
    }
    cited = {c.report for s in sections for line in _all_lines(s) for c in line.citations}
    sources = tuple(s for s in index.sources if about is None or s.id in cited)
    return Brief(f"Brief: {about}" if about else "Brief", sources, sections, counts)


def _all_lines(section: Section) -> Iterable[Line]:
    stack = [*section.lines, *(line for _, lines in section.groups for line in lines)]
    while stack:
        line = stack.pop()
        yield line
        stack.extend(line.under)


def _mentions(record: Json, word: str, index: Index) -> bool:
    """Whether a record's own words or its parties' names, in this report or over all, hold the word."""
    sides = [str(side.get("words", "")) for side in record.get("sides", ())]
    words = [str(item["quote"]) for item in record["evidence"]]
    known = [name for party in _parties(record) if (name := index.name(party))]
    own = [str(record.get(field) or "") for field in ("about", "name")] if record["report"] is None else []
    return any(word in text.casefold() for text in (*names_of(record), *known, *words, *sides, *own))


def names_of(record: Json) -> list[str]:
    """The names of all parties in a record."""
    return [str(party["name"]) for party in _parties(record)]


def _parties(value: Any) -> Iterable[Json]:
    if isinstance(value, Mapping):
        if "actor" in value and "name" in value:
            yield value
        for inner in value.values():
            yield from _parties(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _parties(inner)


def _each_once(agreements: Sequence[Json]) -> list[Json]:
    """Agreements without those that are members of one told of in several reports."""
    linked = {m for a in agreements if a["report"] is None for m in (a.get("canonical") or {}).get("members", ())}
    return [a for a in agreements if a["id"] not in linked]


def _agreements(agreements: Sequence[Json], index: Index) -> tuple[Line, ...]:
    return tuple(
        _agreement(a, index)
        for a in sorted(agreements, key=lambda a: ((a["signed"]["time"] or {}).get("earliest") or "9999", a["name"]))
    )


def _agreement(agreement: Json, index: Index) -> Line:
    signed = agreement["signed"]
    aliases = [name for name in agreement["aliases"] if " " in name or not name.islower()]  # not only "truce"
    sides = index.each(agreement["parties"])
    parts = [
        f"between {phrases.listing(sides)}" if len(sides) > 1 else f"party: {sides[0]}" if sides else "",
        _signed(signed),
        f"also: {', '.join(aliases)}" if aliases else "",
    ]
    under = [_provision(agreement, p, index) for p in agreement["provisions"]]
    under += [_claim(agreement, claim, index) for claim in agreement["status_claims"]]
    told = agreement["status"] != "unknown"
    text = f"{agreement['name']}: {phrases.standing(agreement['status'])}" if told else agreement["name"]
    return Line(text, "", "; ".join(p for p in parts if p), index.cite_evidence(agreement, 3), tuple(under))


def _signed(signed: Json) -> str:
    """When and where an agreement was signed: "signed on Wednesday in Port Vell"."""
    day = dates.printed(signed["time"])
    on = "on " if day.istitle() and " " not in day and day.endswith("day") else ""
    where = phrases.located(signed["place"]["name"]) if signed["place"] else ""
    return " ".join(part for part in ("signed", f"{on}{day}", where) if part) if day or where else ""


def _claim(agreement: Json, claim: Json, index: Index) -> Line:
    said = index.by_id.get(claim["statement"] or "")
    source = said["source"] if said else None
    who = index.called(claim["by"]) if claim["by"] else f"“{flat(source['text'])}”" if source else "the outlet"
    cites = index.cite_span(agreement, _placed(claim, "span"))
    return Line(phrases.kept(who, claim["what"]), dates.when(claim["time"]), citations=cites)


def _placed(value: Json, field: str) -> Json | None:
    """A span inside a value, with the report it stands in where the value names one."""
    span: Json | None = value.get(field)
    return {**span, "report": value.get("report")} if span else None


def _provision(agreement: Json, provision: Json, index: Index) -> Line:
    bound = index.each(provision["obliged"])
    span = _placed(provision, "span") or {}
    have = _word_before(span, {"report": span.get("report") or agreement["report"]}, index) == "have"
    words = flat(provision["span"]["text"])
    be = "are" if phrases.several(bound) else "is"
    told = f"{phrases.listing(bound)} {be} {_to_do(words, 'to have' if have else 'to')}" if bound else words
    note = dates.until(provision["deadline"], words)
    cites = index.cite_span(agreement, _placed(provision, "span"))
    return Line(f"provision: {told}", "", note, cites)


def _to_do(words: str, to: str = "to") -> str:
    """What is to be done as an infinitive: "to leave it", and of "not leave it" and "not to leave it" both "not to leave it"."""
    withheld = _WITHHELD.match(words)
    if withheld is None:
        return f"{to} {words}"
    return f"{re.sub('^n.t$', 'not', withheld['word'])} {to} {words[withheld.end() :]}"


def _commitments(commitments: Sequence[Json], index: Index) -> tuple[Line, ...]:
    lines = []
    together = defaultdict[tuple[str, int], list[Json]](list)
    for c in commitments:
        together[c["report"], c["action"]["start"]].append(c)
    firsts = [made[0] for made in together.values()]
    for c in sorted(firsts, key=lambda c: ((c["deadline"] or {}).get("latest") or "9999", *dates.order(c, index))):
        bound = index.each([other["actor"] for other in together[c["report"], c["action"]["start"]]])
        action = c["action"]
        apart = [p for p in c["to"] if not action["start"] <= p["start"] < action["end"]]
        to = f" (to {index.names(apart)})" if apart else ""
        text = f"{phrases.listing(bound)} {_bound_to(c, bound, index)}{to}"
        notes = [
            dates.until(c["deadline"], text, _on(c, index)),
            f"condition: {flat(c['condition']['text'])}" if c["condition"] else "",
        ]
        lines.append(Line(phrases.capital(text), "", "; ".join(n for n in notes if n), index.cite_span(c, action)))
    return tuple(lines)


# "has until Friday to leave", "were given a day to leave", "gave the rebels until Friday to leave"
_TERM = re.compile(
    r"\b(?:(?P<had>ha[sd]|have|(?:was|were) given)|g[ai]v(?:e|es|ing|en)\b[^.;]*?)"
    r" (?P<term>(?:until|till) [^.;,]+|[\w-]+ (?:minutes?|hours?|days?|weeks?|months?)) to$"
)
_WITHHELD = re.compile(r"(?P<word>not|n[’']t|never|no longer) (?:to )?")
# "agreed to withdrawal of troops", where "to" stands before a noun.
_OF_A_NOUN = re.compile(r"\w+(?:ion|ment|ance|ence|al) of ")


def _bound_to(c: Json, bound: Sequence[str], index: Index) -> str:
    """What those bound are to do, with how they stand to it: "is obliged to leave", "promised 60 million", "has undertaken that the
    guilty would be punished".
    """
    before, action = _word_before(c["action"], c, index), flat(c["action"]["text"])
    if acts.OWN_VOICE.search(action) and not action.startswith(("“", '"')):
        action = f"“{action}”"  # "has undertaken to “keep our word”"
    if c["force"] == "pledged" and before in _GIVING:
        return f"{before} {action}"
    term = _TERM.search(flat(index.text(c, max(0, c["action"]["start"] - 80), c["action"]["start"])).rstrip())
    if term is not None:
        had = term["had"] or f"{'were' if phrases.several(bound) else 'was'} given"
        return f"{had} {term['term']} to {action}"
    forced = phrases.force(c["force"], bound)
    said = index.by_id.get(c["statement"] or "")
    own = said is not None and said["speaker"] and said["speaker"]["actor"] == c["actor"]["actor"]
    own = own or (said is not None and flat(said["content"][0]["text"]).startswith(f"to {action}"))
    if c["force"] == "pledged" and said and own:
        forced = forced.replace("undertaken", _ACTS.get(said["act"], "undertaken"))
    a_verb = before in _BEFORE_VERB | _TO_VERB and not _OF_A_NOUN.match(action)
    if c["force"] == "pledged" and not a_verb and not _WITHHELD.match(action):
        return f"{forced} that {action}" if before == "that" else f"{forced}: {action}"
    return f"{forced} {_to_do(action, 'to have' if before == 'have' else 'to')}"  # "should have withdrawn"


def _on(c: Json, index: Index) -> bool:
    """Whether something is to be done on a day rather than by it."""
    if not c["deadline"] or c["deadline"]["type"] not in ("DATE", "TIME"):
        return False
    return _word_before(c["deadline"], c, index) not in ("by", "before", "until", "than")


def _word_before(action: Json, commitment: Json, index: Index) -> str:
    """The word of the report before an action, which tells whether it begins with a bare verb ("to", "will") or a participle ("have")."""
    before = index.text(commitment, max(0, action["start"] - 30), action["start"]).split()
    return before[-1].casefold() if before else ""


def _figures(figures: Sequence[Json], index: Index) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Figures by what they count, in order of time, each with whoever gave it."""
    groups: dict[str, list[Json]] = defaultdict(list)
    for figure in figures:
        groups[figure["measure"]].append(figure)

    def day(figure: Json) -> tuple[str, int]:
        return ((figure["as_of"] or {}).get("latest") or index.day(figure) or "9999", figure["printed"]["start"])

    return tuple(
        (measure, tuple(_figure(f, index) for f in sorted(groups[measure], key=day))) for measure in sorted(groups)
    )


def _figure(figure: Json, index: Index) -> Line:
    told = phrases.bounds(figure["low"], figure["best"], figure["high"])
    since = f"since {dates.told(figure['since'], figure, index)}" if figure["since"] else ""
    place = phrases.located(figure["place"]["name"]) if figure["place"] else ""
    by = index.called(figure["claimed_by"]) if figure["claimed_by"] else ""
    notes = [since, place, f"according to {by}" if by else "the outlet's own figure"]
    when = dates.told(figure["as_of"], figure, index) or dates.reported(figure, index)
    words = _counted(figure, index)
    return Line(
        words if told in words.split() else f"{words} [{phrases.size(figure)}]",
        when,
        "; ".join(n for n in notes if n),
        index.cite_span(figure, figure["printed"]),
    )


def _counted(figure: Json, index: Index) -> str:
    """A figure with what it counts: the report's own words where the two stand close together ("thousands of soldiers", "a grant of
    $5 million"), else what is counted in brackets.
    """
    printed, of = figure["printed"], figure["of"]
    alone = flat(printed["text"]) + _rate(figure, printed["end"], index)
    if not of or printed["start"] <= of["start"] < printed["end"]:
        return alone
    first, last = sorted((printed, of), key=lambda span: int(span["start"]))
    between = index.text(figure, first["end"], last["start"])
    before = first is of and between.strip() != "of"  # "12 people were killed and 40", "148 votes to 93"
    if not _APART.search(between) and not before:
        return flat(index.text(figure, first["start"], last["end"])) + _rate(figure, last["end"], index)
    return f"{alone} ({flat(of['text'])})"


def _rate(figure: Json, end: int, index: Index) -> str:
    """The words behind a figure that make it a rate: " a day", " per year", " daily"."""
    rate = _RATE.match(index.text(figure, end, end + 30))
    return flat(rate.group()) if rate else ""


def _disputes(disputes: Sequence[Json], index: Index) -> tuple[Line, ...]:
    lines = []
    for dispute in sorted(disputes, key=lambda d: _first_told(d, index)):
        under = []
        for number, side in enumerate(dispute["sides"]):
            cites = _side_citations(dispute, f"sides.{number}", index)
            who = index.names(side["parties"]) or "the outlet"
            words = "; ".join(acts.quoted(flat(w), "direct") for w in side["words"])
            under.append(Line(f"{who}: {words}", citations=cites))
        about = dispute["about"] if isinstance(dispute["about"], str) else flat(str(dispute["about"]))
        lines.append(Line(f"{dispute['type'].replace('-', ' ')}: {about}", "", dispute["state"], (), tuple(under)))
    return tuple(lines)


def _first_told(dispute: Json, index: Index) -> tuple[int, int]:
    """Where the words of a dispute first stand: number of the report and offset."""
    return min(((index.numbers.get(e["report"], 0), e["start"]) for e in dispute["evidence"]), default=(0, 0))


def _side_citations(dispute: Json, field: str, index: Index) -> tuple[Citation, ...]:
    """Citations of one side, at most three, each sentence once."""
    own = [item for item in dispute["evidence"] if item["field"] == field]
    return index.cite_evidence({**dispute, "evidence": own}, 3)
