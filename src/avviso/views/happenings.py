"""What happened, as the brief says it: the lines of events."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from avviso.views import acts, dates, deeds, phrases, predicates
from avviso.views.citations import PRONOUNS, Index, Json, Line, flat

# Types of events that are nothing but something said.
_SAID = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
# Pronouns that stand for whom something is done to.
_THEM = frozenset("him her them it us me".split())
# More words than these between a verb and a party make it no object of the verb; nor do these words.
_FEW = 7
_NUMBER = re.compile(r"\d")
_PREPOSITIONS = frozenset("to of on over from with against in at for into by between".split())
# Deeds that tell what an attack did to people.
_HARM = frozenset("kill wound injure hurt".split())
# Nouns for a fight of several sides; words that tell of the dead.
_FIGHTS = frozenset("fighting war battle battles struggle combat warfare hostilities".split())
_TWO_SIDES = re.compile(r"(?:the )?(?:two|both)\b|.* (?:sides|parties|countries)$", re.IGNORECASE)
# What becomes of a truce that does not hold.
_TRUCES = frozenset("truce ceasefire armistice cease-fire".split())
_LAPSED = re.compile(
    r"\b(?:collaps|unravel|laps|expir|fail|end)(?:e?d|s)\b|\b(?:f[ea]ll|fallen|came|come)s? apart\b|\b(?:broken?|breaks?) down\b"
)
_DIED = re.compile(r"\b(?:died?|dead|killed|lost their lives)\b")
# Sources that name nobody.
_ARTICLES = frozenset({"The", "A", "An"})


def events(events: Sequence[Json], index: Index) -> tuple[Line, ...]:
    """Events in order of time; acts of speech are left to the statements they come from."""
    lines: list[Line] = []
    heads: dict[tuple[tuple[str, int], str], int] = {}
    for event in sorted((e for e in events if not _is_saying(e, index)), key=lambda e: dates.order(e, index)):
        said = index.by_id.get(event["reported_in"] or "")
        refused = said is not None and said["act"] == "refuse" and not said["negated"]
        text = (
            _in_its_words(event, index, refused)
            or _fighting(event, index)
            or _lapsed(event, index)
            or _by_code(event, index, refused)
        )
        note = _as_told(event, said, index) if said else ""
        when = dates.told(event["time"], event, index) or dates.reported(event, index) or "no date"
        line = Line(phrases.capital(text), when, note, index.cite_span(event, event["trigger"]))
        told_in = _sentences(event, index)
        head = (
            next((heads[s, note] for s in told_in if (s, note) in heads), None) if event["type"] == "ASSAULT" else None
        )
        if head is not None and _is_toll(event, lines[head], when):
            under = (*lines[head].under, replace(line, when="", note=""))
            lines[head] = replace(lines[head], under=under)
            continue
        if event["type"] == "ASSAULT":
            heads.update({(s, note): len(lines) for s in told_in if (s, note) not in heads})
        lines.append(line)
    return tuple(lines)


def _sentences(event: Json, index: Index) -> list[tuple[str, int]]:
    """The sentences that an event's words stand in, as report and offset."""
    words = (event["trigger"], *event["mentions"])
    return [(event["report"], index.sentence(event, word["start"], word["end"])[0]) for word in words]


def _is_toll(event: Json, head: Line, when: str) -> bool:
    """Whether an event is who was harmed in the attack that a line of the same sentence tells of."""
    own = deeds.deed(event["type"], event["trigger"]["text"])
    return own is not None and own.to_do in _HARM and head.when == when


def _by_code(event: Json, index: Index, refused: bool) -> str:
    """An event as its code and its word tell it."""
    return phrases.event(
        event["type"],
        event["mode"],
        event["status"],
        event["content_status"],
        index.each(event["actors"]),
        index.undergoing(event),
        event["place"]["name"] if event["place"] else None,
        event["trigger"]["text"],
        refused=refused,
    )


def _in_its_words(event: Json, index: Index, refused: bool) -> str | None:
    """An event in the report's own words from its verb on, where the table of deeds has not the verb or has it with another object
    ("released water to the farms" releases no farm); None where its word is no verb.
    """
    trigger = event["trigger"]
    before, after = _around(event, index)
    led = any(
        p["end"] <= trigger["start"] and not before[p["end"] - trigger["start"] :].strip() for p in event["actors"]
    )
    joined = before.rstrip().endswith((" and", " but", ",")) and any(
        p["end"] <= trigger["start"] for p in event["actors"]
    )
    found = predicates.predicate(before, flat(trigger["text"]), after, led=led or joined)
    if found is None or _relative(event, before) or not _better(event, found, after, index):
        return None
    doers = [p for p in event["actors"] if not _printed_in(p, found, event)] or event["actors"]
    whom = index.undergoing(event) if found.passive else index.each(doers)
    if found.passive and not whom:
        return None
    told = event["content_status"] if event["status"] == "alleged" and event["content_status"] else event["status"]
    if not found.passive and not whom and _befell(event, found):
        return _behind(
            event, f"{found.object()} {phrases.undergoing(told, found.participle, phrases.several([found.object()]))}"
        )
    if told == "negated" and (found.undoes() or (whom and phrases.denies(whom[0]))):
        told = "actual"  # "postponed a visit", "neither side opened fire"
    elif told in ("actual", "alleged") and (found.negated or phrases.withholds(event["type"], found.bare)):
        told = "negated"  # "do not accept" is a rejection
    refused = refused or (event["type"] == "REJECT" and told == "negated" and " refus" in before[-20:].casefold())
    words = found.told(told, phrases.several(whom), refused=refused)
    for party in event["recipients"]:
        printed = flat(party["text"])
        if printed.casefold() in _THEM and words.count(f" {printed}") == 1:
            words = re.sub(rf"(?<= ){re.escape(printed)}\b", index.called(party).replace("\\", ""), words)
    if acts.OWN_VOICE.search(words):
        return None  # whose "our" is, only the speech tells
    return _behind(event, f"{phrases.listing(whom) or 'Somebody not named'} {words}")


def _relative(event: Json, before: str) -> bool:
    """Whether what is done to stands before whoever does it: "the treaty, which both signed"."""
    start: int = event["trigger"]["start"] - len(before)
    heads = [
        before[: p["start"] - start].split() for p in event["actors"] if start <= p["start"] < event["trigger"]["start"]
    ]
    return any(words[-1:] in (["which"], ["whom"]) for words in heads)


def _fighting(event: Json, index: Index) -> str | None:
    """A fight that a noun names: "There was fighting between the army and the rebels"; None for another event."""
    noun = event["trigger"]["text"]
    if event["type"] != "ASSAULT" or noun.casefold() not in _FIGHTS:
        return None
    told = event["content_status"] if event["status"] == "alleged" and event["content_status"] else event["status"]
    doers, harmed = index.each(event["actors"]), index.undergoing(event)
    sides = list(dict.fromkeys([*doers, *harmed]))
    there = phrases.there_was(noun, told)
    if doers and (len(sides) > 1 or phrases.several(sides)):
        died = _DIED.search("".join(_around(event, index)))
        if harmed and died and _TWO_SIDES.match(doers[0]):
            return _behind(event, f"{there} between {phrases.listing(doers)}; {phrases.listing(harmed)} were killed")
        return _behind(event, f"{there} between {phrases.listing(sides)}")
    if not doers and harmed and _DIED.search("".join(_around(event, index))) and told == "actual":
        return _behind(event, f"{phrases.listing(harmed)} were killed in the {noun.lower()}")
    state = (
        not doers
        and len(harmed) == 1
        and (index.by_id.get(event["recipients"][0]["actor"]) or {}).get("type") == "state"
    )
    return _behind(event, f"{there} in {harmed[0]}") if state else None


def _lapsed(event: Json, index: Index) -> str | None:
    """A truce that was there and did not hold: "the truce between X and Y collapsed"; None for another event."""
    noun = event["trigger"]["text"]
    ended = noun.casefold() in _TRUCES and event["status"] == "negated" and _LAPSED.search(_around(event, index)[1])
    sides = index.each(event["actors"])
    if event["type"] != "RETREAT" or not ended or not sides:
        return None
    between = "between" if len(sides) > 1 or phrases.several(sides) else "of"
    return _behind(event, f"the {noun.casefold()} {between} {phrases.listing(sides)} did not hold")


def _printed_in(party: Json, found: predicates.Predicate, event: Json) -> bool:
    """Whether a party stands in the words behind the verb, as whom somebody met does."""
    start: int = party["start"] - event["trigger"]["end"]
    return 0 <= start < len(found.behind)


def _befell(event: Json, found: predicates.Predicate) -> bool:
    """Whether the words for what is harmed, by somebody who is no party, are those behind the verb: "two fuel convoys"."""
    own = deeds.deed(event["type"], event["trigger"]["text"])
    told = event["status"] in ("actual", "alleged")
    harmed = any(_printed_in(party, found, event) for party in event["recipients"])
    return own is not None and bool(own.undergone) and not own.towards and told and harmed


def _behind(event: Json, text: str) -> str:
    """A deed with its place, unless that is named in it, and its code."""
    place = event["place"]["name"] if event["place"] else None
    return f"{text}{phrases.suffix(event['type'], event['mode'], event['status'], None if place and place in text else place)}"


def _around(event: Json, index: Index) -> tuple[str, str]:
    """The words of an event's sentence before and behind its trigger."""
    trigger = event["trigger"]
    left, right = index.sentence(event, trigger["start"], trigger["end"])
    return index.text(event, left, trigger["start"]), index.text(event, trigger["end"], right)


def _better(event: Json, found: predicates.Predicate, after: str, index: Index) -> bool:
    """Whether the report's words tell a deed better than the table of deeds does: that has not the verb, or the recipient is not its object."""
    own = deeds.deed(event["type"], event["trigger"]["text"])
    harmed = not event["actors"] and event["type"] in ("ASSAULT", "COERCE") and not found.passive
    if phrases.costs(event["trigger"]["text"]):
        return False
    if own is None or (harmed and event["recipients"]):
        return own is None or _befell(event, found)
    if found.passive or not found.behind:
        return False
    if " " in own.to_do or own.towards or event["type"] == "REQUEST" or not event["recipients"]:
        return True
    if _NUMBER.search(found.object()) and not _NUMBER.search(phrases.listing(index.each(event["recipients"]))):
        return True  # how many were killed
    end = event["trigger"]["end"]
    behind = [p for p in event["recipients"] if p["start"] >= end]
    return bool(behind) and not any(_is_object(after[: p["start"] - end]) for p in behind)


def _is_object(between: str) -> bool:
    """Whether a party is the object of a verb, going by the words between the two: no preposition, and few."""
    words = between.casefold().split()
    return len(words) < _FEW and not _PREPOSITIONS.intersection(words)


def _as_told(event: Json, said: Json, index: Index) -> str:
    """Who says so, or denies it."""
    source = _source_of(said, index) or "a source"
    if said["act"] == "deny" and not said["negated"] and event["status"] == "alleged":
        return f"denied by {source}"
    return f"as {source} {'say' if phrases.several([source]) else 'says'}"


def _source_of(said: Json, index: Index) -> str | None:
    """Who says something, as a sentence calls them: the speaker, else the words for a source that names or describes somebody."""
    if said["speaker"]:
        return index.called(said["speaker"])
    words = flat((said["source"] or {}).get("text", "")).strip()
    if not words or words.casefold() in PRONOUNS:
        return None
    return f"{words[:1].lower()}{words[1:]}" if words.split()[0] in _ARTICLES else words


def _is_saying(event: Json, index: Index) -> bool:
    """Whether an event is the act of speech that a statement already shows, wherever it is told, or its speaker's own ("said she deplored
    the attack"): not that two "agree", and "have signed".
    """
    said = index.by_id.get(event["reported_in"] or "")
    speaker = said["speaker"]["actor"] if said and said["speaker"] else None
    if event["type"] in _SAID and event["status"] == "actual" and [p["actor"] for p in event["actors"]] == [speaker]:
        return True
    cues = index.cues[event["report"]]
    words = (event["trigger"], *event["mentions"])
    return all(any(cue["start"] <= word["start"] < cue["end"] for cue in cues) for word in words)
