"""Tense: whether the words around a time tell of what was, is or will be, so that "Tuesday" is the last or the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from avviso.analysis.token_columns import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from avviso.text.document import Document

OVER: Final = -2  # past for certain: what is told of cannot lie ahead
PAST: Final = -1
PRESENT: Final = 0
FUTURE: Final = 1

_WILL: Final = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "should", "must"})
_PERHAPS: Final = frozenset({"may", "might", "must"})
_PAST_WORDS: Final = frozenset(
    {
        "was",
        "were",
        "had",
        "did",
        "said",
        "told",
        "made",
        "took",
        "came",
        "went",
        "began",
        "met",
        "held",
        "left",
        "won",
        "lost",
    }
)


_AHEAD: Final = re.compile(
    r"\b(?:until|till?|through|effective|payable|due|expires?|expiring|ahead\sof|in\sadvance\sof|scheduled|expected|planned|planning|slated|upcoming|"
    r"set(?=\s+for)|extended|(?:put (?:off|back)|postponed|delayed|pushed back|adjourned|deferred|moved|brought forward|rescheduled)\s(?:to|till|for)|(?:scheduled|expected|due|set|slated|plans?|planned|planning|likely|about)\sto\s\w+|as\s(?:soon|early)\sas|to\sbe\s\w+|between\snow\sand|from\snow\sto)\b(?:\s+(?:on|for|in|to|by|a|the|at|be|\w+ed)){0,3}\W*$"
    r"|\bdeadline(?:\s+(?:on|for|of|by|at|is|the)){0,3}\W*$",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"\bby\s+$", re.IGNORECASE)
_SINCE: Final = re.compile(r"\bsince\s+(?:the\s+)?(?:(?:early|late|mid)[\s-]*)?$", re.IGNORECASE)
_BACK: Final = re.compile(r"\b(?:ago|Until|Up until)\s+(?:(?:early|late|mid)[\s-]*)?$")
# What a number has grown or shrunk from lies behind: "up from 71,500 at the end of January".
_FROM: Final = re.compile(
    r"\b(?:up|down|rise|increase|fall|drop|decrease|jump|compared with|compared to) (?:from )?(?:\S+ ){0,3}\S*\d\S*(?: [a-z]+){0,3} $"
)
_FROM_THEN: Final = re.compile(r"\b(?:from|as of|starting|beginning)\s+(?:on\s+)?$", re.IGNORECASE)
_WAS_DUE: Final = re.compile(
    r"\bhad\s+been\s+(?:due|set|scheduled|expected|planned|slated)\b[^.;]{0,30}$", re.IGNORECASE
)
_PLANS: Final = frozenset({"plan", "schedule", "slate", "postpone", "expect", "set"})


def tense_at(document: Document, first: int, last: int, start: int) -> int | None:
    """OVER, PAST, PRESENT or FUTURE where a cue or the verb that governs an expression says so, else None.

    `first` and `last` (exclusive) are its tokens, `start` the character it starts at. The verb is found by the tree, or
    by the words around where there is no tree.
    """
    doc = document.doc
    before = document.text[max(0, start - 60) : start]
    if _SINCE.search(before):
        return OVER
    if _BACK.search(before) or _WAS_DUE.search(before) or _FROM.search(before):
        return PAST
    if _AHEAD.search(before):
        return PAST if _UNTIL.search(before) and _has_lasted(doc, first, last) else FUTURE
    if _FROM_THEN.search(before) and doc.has_annotation("DEP") and _is_ruled(top(doc, first, last)):
        return FUTURE
    tense = _tense_by_tree(top(doc, first, last)) if doc.has_annotation("DEP") else _tense_by_words(doc, first)
    return FUTURE if tense is None and _BY.search(before) else tense


def top(doc: Doc, first: int, last: int) -> Token:
    """The last word of an expression that hangs outside of it: "night" in "Friday night"."""
    return next((word for word in reversed(doc[first:last]) if not first <= word.head.i < last), doc[first])


def _tense_by_tree(token: Token) -> int | None:
    """The tense of the first verb above that has one; None where the time only describes a noun ("the June
    agreement").
    """
    if (
        token.dep_ in ("compound", "nmod:poss", "amod", "nummod")
        and token.head.pos_ == "NOUN"
        and token.head.i > token.i
    ):
        return OVER if token.head.lemma_ in _UNFORESEEN else _tense_of_gathering(token.head)
    at = token.i
    for _ in range(12):
        told = token.pos_ in ("VERB", "AUX") or any(child.dep_ == "cop" for child in token.children)
        if told and not _to_come_after(token, at):
            if _called_for(token, at):
                return FUTURE
            if any(c.dep_ == "obj" and c.i < at and _is_known_deed(c) for c in token.children) and _takes_up(token):
                return OVER
            found = PAST if _undertaken_behind(token, at) else _tense_of(token)
            habit = found == PRESENT and token.dep_ == "acl:relcl"  # "seized a man who runs a cell, on Sunday"
            if found is not None and not habit:
                return found
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_ruled(token: Token) -> bool:
    """Whether what holds from a time on is what a law or a plan says: "a bill that raises pay from July 1"."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    subjects = [c for c in token.children if c.dep_.startswith("nsubj") and c.pos_ != "PRON"]
    ruling = token.head if token.dep_ == "acl:relcl" else next(iter(subjects), token)
    return token.tag_ in ("VBZ", "VBP") and ruling.lemma_ in _RULES and token.lemma_ != "date"


def _tense_of_gathering(noun: Token) -> int | None:
    """FUTURE where a meeting or vote is one that somebody will take part in: "may run in the Oct. 25 election"; else None."""
    ahead = any(c.dep_ == "case" and c.lower_ in _TAKING_PART for c in noun.children)
    future = ahead and noun.lemma_ in _GATHERINGS and noun.dep_ == "obl" and _tense_of(noun.head) == FUTURE
    return FUTURE if future else None


def _is_known_deed(noun: Token) -> bool:
    """Whether a noun is a deed that is told of as known, which nobody tells the day of beforehand: "the killing of X"."""
    known = any(c.lower_ in ("the", "this", "that") or c.dep_ == "nmod:poss" for c in noun.children if c.i < noun.i)
    return known and noun.lemma_ in _UNFORESEEN


def _takes_up(verb: Token) -> bool:
    """Whether a verb in the present is about what has been: "are investigating the raid on 25 January"."""
    helpers = [child for child in verb.children if child.dep_.startswith("aux")]
    here = verb.tag_ in ("VBZ", "VBP") or any(helper.tag_ in ("VBZ", "VBP") for helper in helpers)
    return here and verb.lemma_ not in _PLANS | _READYING and not any(helper.lower_ in _WILL for helper in helpers)


def _to_come_after(verb: Token, at: int) -> bool:
    """Whether an infinitive's "to" stands behind a time, which is then the other verb's ("agreed on Thursday to meet")."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.i > at for child in verb.children)


def _has_lasted(doc: Doc, first: int, last: int) -> bool:
    """Whether what held until some time is told as over: "ruled until March", "was president until March"."""
    if not doc.has_annotation("DEP"):
        return False
    above = top(doc, first, last).head
    was = any(child.dep_ == "cop" and child.tag_ == "VBD" for child in above.children)
    return above.pos_ == "NOUN" if was else above.tag_ == "VBD" and above.lemma_ in _LASTING


_UNTIL: Final = re.compile(r"\b(?:until|till|through)\s+(?:(?:early|late|mid)[\s-]*)?$", re.IGNORECASE)
_LASTING: Final = frozenset(
    "last stay remain serve rule lead hold run live work fight continue govern head occupy reign keep command".split()
)


def _called_for(verb: Token, at: int) -> bool:
    """Whether what a verb calls for, or calls, stands before a time that is its own: "called for protests on Saturday", "called a session
    for Tuesday".
    """
    if verb.lemma_ in _CONVENING and any(case.lower_ == "for" for case in verb.doc[at].children):
        return any(c.dep_ in ("obj", "nsubj:pass") and c.lemma_ in _GATHERINGS for c in verb.children)
    wanted = (child for child in verb.children if child.dep_.startswith("obl") and child.i < at)
    return verb.lemma_ in _CALLING and any(
        child.lemma_ in _GATHERINGS and any(case.lower_ == "for" for case in child.children) for child in wanted
    )


def _undertaken_behind(verb: Token, at: int) -> bool:
    """Whether what somebody undertook stands behind the time that he did it at: "pledged on Tuesday to leave"."""
    done = verb.tag_ == "VBD" or (verb.tag_ == "VBP" and verb.lower_.endswith("ed"))  # a plural may hide the past
    return done and any(child.dep_ == "xcomp" and _to_come_after(child, at) for child in verb.children)


def _tense_of(verb: Token) -> int | None:
    """The tense of a verb with its auxiliaries; None where the verb above it decides."""
    children = list(verb.children)
    helpers = [child for child in children if child.dep_.startswith(("aux", "cop"))]
    lowers = {helper.lower_ for helper in helpers}
    if lowers & _PERHAPS and lowers & _HAVE:
        return PAST  # "may have died on Tuesday"
    if (
        lowers & _WILL
        or (verb.lower_ == "going" and any(child.dep_ == "xcomp" for child in children))
        or verb.lemma_ in _PLANS
    ):
        return FUTURE
    if verb.tag_ == "VB" and _is_due(verb) and not lowers & _HAVE:
        return FUTURE
    if verb.tag_ == "VBD" or any(helper.tag_ == "VBD" for helper in helpers) or lowers & _HAVE:
        return PAST
    if verb.tag_ == "VB" and any(child.lower_ == "to" for child in children):
        if verb.dep_.startswith("xcomp") and verb.head.lemma_ in _CARRIED_ON:
            return None  # "tried to storm it on Tuesday"
        return FUTURE if verb.dep_.startswith(("xcomp", "root", "ROOT")) else None
    if verb.tag_ == "VBG" and any(helper.tag_ in ("VBZ", "VBP") for helper in helpers):
        return FUTURE
    if verb.tag_ in ("VBZ", "VBP") or any(helper.tag_ in ("VBZ", "VBP") for helper in helpers):
        return PRESENT
    return PAST if verb.tag_ == "VBN" and verb.dep_.startswith("acl") else None


def _is_due(verb: Token) -> bool:
    """Whether an infinitive tells what is, or was, still to come: "talks were to begin", "was due to visit"."""
    mark = next((child.i for child in verb.children if child.lower_ == "to" and child.tag_ == "TO"), 0)
    before = verb.doc[mark - 1] if mark else None
    return before is not None and (before.lower_ in _DUE or (before.lemma_ == "be" and before.tag_ in FINITE))


_DUE: Final = frozenset({"due", "scheduled", "expected", "slated", "set"})
# What nobody tells the day of beforehand.
_UNFORESEEN: Final = frozenset(
    "attack bombing bomb blast explosion shooting shelling killing murder assassination massacre ambush kidnapping abduction "
    "hijacking raid airstrike clash riot coup uprising mutiny crash accident earthquake flood fire disaster".split()
)
# What says what is to be: "voted for a bill that raises pay from July 1".
_RULES: Final = frozenset(
    "bill law act decree order decision resolution ruling plan agreement treaty accord deal rule measure budget regulation "
    "proposal schedule timetable ban curfew".split()
)
_READYING: Final = frozenset("prepare threaten stage launch plot mount mark commemorate remember fear expect".split())
_CALLING: Final = frozenset({"call", "appeal", "press", "push"})
_CONVENING: Final = frozenset({"call", "convene", "summon", "arrange", "announce"})
_GATHERINGS: Final = frozenset(
    "protest strike march rally demonstration election vote referendum meeting talk summit session walkout boycott vigil".split()
)
_TAKING_PART: Final = frozenset({"in", "at", "for", "before", "during"})
# Verbs whose infinitive is done, or fails, when they are.
_CARRIED_ON: Final = frozenset(
    "try attempt fail manage begin start continue cease refuse decline force compel help use come get".split()
)
_HAVE: Final = frozenset({"has", "have", "'ve", "’ve", "having"})


def _tense_by_words(doc: Doc, token: int) -> int | None:
    """The nearest finite-looking word within the sentence, those before the token first."""
    for reach in (range(token - 1, max(-1, token - 14), -1), range(token + 1, min(len(doc), token + 10))):
        for at in reach:
            lower = doc[at].lower_
            if lower in (".", ";", "?", "!"):
                break
            if lower in _WILL or (lower == "to" and at and doc[at - 1].lower_ in _INTENDS):
                return FUTURE
            if lower in _PAST_WORDS or (len(lower) > 4 and lower.endswith("ed")):
                return PAST
    return None


_INTENDS: Final = frozenset(
    [
        "expected",
        "scheduled",
        "due",
        "set",
        "is",
        "are",
        "plans",
        "plan",
        "planned",
        "expects",
        "expect",
        "hopes",
        "agreed",
        "wants",
        "seeks",
        "able",
        "ready",
        "asked",
    ]
)
