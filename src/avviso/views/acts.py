"""The words of a statement's act and of what is said, as a reader has them."""

from __future__ import annotations

import re

from avviso.reference import cues
from avviso.views import verb_forms

_ACTS = {
    "assert": "said", "deny": "denied", "confirm": "confirmed", "admit": "admitted", "accuse": "accused", "criticise": "criticised",
    "warn": "warned", "predict": "predicted", "estimate": "estimated", "report": "reported", "decline-to-comment": "declined to comment",
    "unverified": "not verified", "call-on": "called on", "demand": "demanded", "ask": "asked", "urge": "urged", "invite": "invited",
    "pledge": "pledged", "offer": "offered", "agree": "agreed", "refuse": "refused", "threaten": "threatened", "praise": "praised",
    "condemn": "condemned", "thank": "thanked", "apologise": "apologised", "regret": "regretted", "express-concern": "expressed concern",
    "welcome": "welcomed", "announce": "announced", "declare": "declared", "decide": "decided", "believe": "believes", "want": "wants",
    "hope": "hopes", "expect": "expects", "fear": "fears",
}  # fmt: skip
_ATTITUDES = {"believe", "want", "hope", "expect", "fear"}
_SILENT = {"decline-to-comment", "unverified"}
_NEGATIVE = {"deny", "refuse", "decline-to-comment", "unverified"}
_SAYING = frozenset("say tell write add state".split())
_BASES = {"assert": "say", "call-on": "call on", "express-concern": "express concern"}
OWN_VOICE = re.compile(r"\b(?:our|my|we|us|I|me)\b")
_LAST_COMMA = re.compile(r",(?=[\"”’']*$)")


def act(name: str, negated: bool, cue: str = "") -> str:
    """The act of a statement as a verb: the report's own where it is one of speech, so that who argues that something is not so has not "denied"
    it; else what the act is called.
    """
    verb = None if negated or name in _SILENT or name in _ATTITUDES else _verb(cue)
    if verb is not None:
        return "said" if verb in _SAYING else verb_forms.pasts(verb)[0]
    if negated and name == "assert" and "not" in cue.split():
        return cue
    if not negated or name in _NEGATIVE:
        return _ACTS[name]
    helper = "does not" if name in _ATTITUDES else "did not"
    return f"{helper} {_BASES.get(name, name)}"


def _verb(cue: str) -> str | None:
    """The verb of speech among the words of a cue; None where there is none, or its object says what is done ("made an offer")."""
    lemmas = [cues.FORMS[word] for word in cue.casefold().split() if word in cues.FORMS]
    return next((lemma for lemma in lemmas if lemma in cues.VERBS and lemma not in cues.LIGHT_VERBS), None)


def finite(cue: str) -> str:
    """The words of a cue as those of a sentence of its own: "accusing" is "accused", "to demand" is "demanded"."""
    first, _, rest = cue.removeprefix("to ").partition(" ")
    lemma = cues.FORMS.get(first.casefold())
    if lemma is None or not (cue.startswith("to ") or first.endswith("ing")):
        return cue
    return f"{verb_forms.pasts(lemma)[0]} {rest}".strip()


def quoted(words: str, form: str) -> str:
    """Words in quotation marks, unless they carry their own or nobody is quoted; the comma that leads to who says them is left out."""
    stripped = _LAST_COMMA.sub("", words.strip())
    if form != "direct":
        return stripped + ('"' if stripped.count('"') % 2 else "")
    return stripped if stripped.startswith(('"', "“", "``", "'", "‘")) else f"“{stripped}”"
