"""Who said what, as the brief says it: the lines of statements under their speakers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from avviso.views import acts, dates, phrases
from avviso.views.citations import PRONOUNS, Index, Json, Line, flat

_MERE = (["comment"], ["commented"], ["elaborate"], ["reply"], ["respond"])
_MARKS = "\"“”`'‘’"
# What may stand between a verb of speech and what is said: "that", "on both sides", nothing that sets them apart.
_LEADING = re.compile(r"\s+(?:[^\s,.;:()\"“”\u2014\u2013]+\s+){0,6}")
# The speaker's own voice before a verb.
_SPEAKING = re.compile(r"\b(I|[Ww]e)\s+(?:\w+ly\s+)?$")
_CLAUSE = ("that ", "to ", "whether ")
_THEM = frozenset("him her them us me".split())
_LETTER = re.compile(r"\w")
_OTHERS = frozenset("my our your his her its their".split())
_RELATIVE = frozenset({"which", "who", "that"})
_WHOSE = _OTHERS | {"the"}


def statements(statements: Sequence[Json], index: Index) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Statements by speaker, the one who says most first, each speaker's line in order of time."""
    groups: dict[tuple[str, str], list[Json]] = defaultdict(list)
    for statement in statements:
        groups[_speaker(statement, index)].append(statement)
    headed = [(_heading(name, report, said, index), said) for (name, report), said in groups.items()]
    ordered = sorted(headed, key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        (heading, tuple(_statement(s, index) for s in sorted(said, key=lambda s: _said_order(s, index))))
        for heading, said in ordered
    )


def _speaker(statement: Json, index: Index) -> tuple[str, str]:
    """Who speaks: a name; of somebody without one what they are and in which report, since another's "government" is another."""
    source = flat((statement["source"] or {}).get("text", "")).strip()
    name = index.name(statement["speaker"])
    if name:
        nameless = name[:1].islower() or name.split()[0].casefold() in _WHOSE
        return (name, statement["report"]) if nameless else (name, "")
    return (f"“{source}”" if source and source.casefold() not in PRONOUNS else "No source named"), ""


def _heading(name: str, report: str, said: Sequence[Json], index: Index) -> str:
    """A speaker's heading: the name, or of somebody without one what the report calls them most fully, and which it is."""
    if not report:
        role = next((role for s in said if s["speaker"] and (role := index.role(s["speaker"]))), "")
        return f"{name} ({role})" if role and role.casefold() not in name.casefold() else name
    called = phrases.capital(max((index.called(statement["speaker"]) for statement in said), key=len))
    called = f"“{called}”" if called.split()[0].casefold() in _OTHERS else called  # whose is not known
    return f"{called} (report {index.numbers[report]})"


def _said_order(statement: Json, index: Index) -> tuple[str, str, int]:
    day = (statement["time"] and statement["time"]["earliest"]) or index.day(statement) or "9999"
    return day, statement["report"], (statement["cue"] or statement["content"][0])["start"]


def _statement(statement: Json, index: Index) -> Line:
    cite = index.cite_span(statement, statement["cue"] or statement["content"][0])
    answers = [_answer(a, index) for a in statement["answers"]]
    text, printed = _in_one(statement, index) or (_apart(statement, index), (0, 0))
    when = dates.told(statement["time"], statement, index) or dates.reported(statement, index)
    return Line(text, when, _circumstances(statement, printed, index), cite, tuple(a for a in answers if a))


def _in_one(statement: Json, index: Index) -> tuple[str, tuple[int, int]] | None:
    """What is told of and not quoted, in the report's own words from the verb of speech on ("accused the union of delay"), and where they stand;
    None where that verb does not lead to what is said.
    """
    cue, first = statement["cue"], statement["content"][0]
    told = (
        _LETTER.search(index.text(statement, cue["start"], cue["end"])) if cue else None
    )  # not the colon of a headline
    if statement["form"] == "direct" or told is None:
        return None
    between = index.text(statement, cue["end"], first["start"])
    follows = first["start"] - cue["end"] > 0 and _LEADING.fullmatch(between)
    if not follows or index.text(statement, first["start"], first["start"] + 1) in _MARKS:
        return None
    verb, said = flat(cue["text"]).strip(), _said(statement, index)
    own = _SPEAKING.search(index.text(statement, max(0, cue["start"] - 20), cue["start"]))
    if own:  # "I fear that it could be more", in an interview
        return f"said: “{own.group(1).capitalize()} {verb}{flat(between)}{said}”", (cue["start"], cue["start"])
    voice = "direct" if acts.OWN_VOICE.search(said) and not set(said) & set('"“') else statement["form"]
    text = f"{acts.finite(verb)}{flat(between)}{acts.quoted(said, voice)}"
    return text, (cue["start"], statement["content"][-1]["end"])


def _apart(statement: Json, index: Index) -> str:
    """What is said behind the act and a colon: in quotation marks where the report has them."""
    words = _said(statement, index)
    act = acts.act(statement["act"], statement["negated"], flat((statement["cue"] or {}).get("text", "")))
    silent = statement["act"] == "decline-to-comment"
    if silent and words.split()[-1:] in _MERE:
        return acts.act("decline-to-comment", False)
    act = "declined" if silent and words.startswith("to ") else act  # "declined to comment on the camp"
    if words.startswith("not guilty"):
        return f"pleaded {words}"  # the charge is denied, not "not guilty"
    said = acts.quoted(words, "direct" if _marked(statement, index) else statement["form"])
    return f"{act}{'' if said.startswith(_CLAUSE) else ':'} {said}"


def _marked(statement: Json, index: Index) -> bool:
    """Whether quotation marks stand around what is said."""
    first, last = statement["content"][0], statement["content"][-1]
    around = (
        index.text(statement, first["start"] - 1, first["start"]),
        index.text(statement, last["end"], last["end"] + 1),
    )
    return all(mark and mark in _MARKS for mark in around)


def _circumstances(statement: Json, printed: tuple[int, int], index: Index) -> str:
    """To whom, where and when something is said, without what the words already printed tell."""

    def told(span: Json) -> bool:
        return printed[0] <= span["start"] < printed[1] and flat(span["text"]).casefold() not in PRONOUNS | _THEM

    addressee = [] if all(map(told, statement["addressee"])) else statement["addressee"]
    place, occasion = statement["place"], statement["occasion"]
    parts = [
        f"to {index.names(addressee)}" if addressee else "",
        f"in {place['name']}" if place else "",
        flat(occasion["text"]) if occasion and not told(occasion) else "",
        f"reported by {index.names(statement['via'])}" if statement["via"] else "",
    ]
    return "; ".join(part for part in parts if part)


def _said(statement: Json, index: Index) -> str:
    """What is said, with marks where words are left out between its pieces: none where only a full stop is."""
    told, end = "", None
    pieces = statement["content"]
    if len(pieces) > 1 and flat(pieces[0]["text"]).strip().casefold() in _RELATIVE:
        # "the government, which he said had refused"
        before = index.ending.get((statement["report"], pieces[0]["start"] - len(", ")))
        told, end, pieces = f"[{before}] " if before else "[…] ", None, pieces[1:]
    for piece in pieces:
        left = "" if end is None else index.text(statement, end, piece["start"])
        apart = " […] " if _LETTER.search(left) else f"{left.strip()} "
        told += (apart if end is not None else "") + flat(piece["text"]).strip()
        end = piece["end"]
    return told


def _answer(answer: Json, index: Index) -> Line | None:
    other = index.by_id.get(answer["statement"])
    if other is None:
        return None
    who = index.called(other["speaker"]) if other["speaker"] else "a source"
    words = _said(other, index)
    return Line(
        f"{answer['relation']} what {who} said: {acts.quoted(words, 'direct')}",
        citations=index.cite_span(other, other["content"][0]),
    )
