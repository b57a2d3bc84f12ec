"""Terms that take a side: different words, and different legal claims, for one thing.

A frame is one way of seeing the thing; terms of one frame do not contest one another, terms of two frames of one matter
do. `type` is the type of dispute they make: wording, or legal-status where a title to territory or statehood hangs on
the word. The list is our own, from the style guides and disputes of the field; it judges none of the terms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Matter:
    """Something named in contested ways: what it is, the type of dispute, each frame's terms (as expressions).

    `akin` are pairs of frames that one writer may use side by side, so that they contest other frames but not one
    another. Terms are kept narrow: a word that also means something harmless beside the matter is left out.
    """

    name: str
    type: str
    frames: tuple[tuple[str, ...], ...]
    akin: frozenset[tuple[int, int]] = frozenset()


MATTERS = (
    Matter(
        "how the territory changed hands",
        "legal-status",
        (
            (r"annex(?:ation|ed|es|ing)?", r"land[- ]grab"),
            (
                r"re-?unif(?:ication|ied|y|ies|ying)",
                r"re-?incorporat(?:ion|ed)",
                r"return(?:ed|s|ing)? to (?:the|its) (?:motherland|homeland|native \w+)",
            ),
        ),
    ),
    Matter(
        "who holds the territory by right",
        "legal-status",
        (
            (
                r"(?:illegally |temporarily |\w+-)?occupied",
                r"(?:military |foreign |illegal )?occupation of",
                r"occupying (?:power|forces?)",
            ),
            (r"disputed territor(?:y|ies)", r"\w+-administered"),
            (r"(?:historic|ancestral) lands?", r"sovereign territory"),
        ),
    ),
    Matter(
        "whether it is a state",
        "legal-status",
        (
            (
                r"breakaway",
                r"self-(?:proclaimed|declared|styled)",
                r"so-called republics?",
                r"separatist (?:region|republic|entity)",
            ),
            (r"independent (?:state|republic)", r"sovereign (?:state|republic)"),
        ),
    ),
    Matter(
        "who the fighters are",
        "wording",
        (
            (r"terrorists", r"bandits"),
            (r"militants?", r"gunmen"),
            (r"separatists?", r"rebels?", r"insurgents?"),
            (
                r"self-defen[cs]e (?:forces?|units?|militias?)",
                r"freedom fighters?",
                r"resistance (?:fighters?|forces?|movement)",
                r"people's militias?",
                r"pro-\w+ (?:forces|fighters|activists|protesters)",
                r"pro-[A-Z]\w+ns",
            ),
        ),
        frozenset({(0, 1), (1, 2)}),
    ),
    Matter(
        "what the armed operation is",
        "wording",
        (
            (r"(?:full-scale |unprovoked )?invasion", r"invad(?:ed|es|ing)", r"war of aggression"),
            (r"special (?:military )?operation", r"anti-terror(?:ist)? operation", r"act of self-defen[cs]e"),
        ),
    ),
    Matter(
        "how power changed",
        "wording",
        (
            (r"coup(?: d'[eé]tat)?", r"putsch", r"junta"),
            (r"revolution", r"popular uprising", r"transition of power", r"corrective movement"),
        ),
    ),
    Matter(
        "who governs",
        "wording",
        (
            (r"[A-Z]\w+ regime", r"dictatorship", r"puppet government"),
            (r"legitimate government", r"(?:democratically )?elected government"),
        ),
    ),
    Matter(
        "what the crowd was",
        "wording",
        (
            (r"riots", r"rioters", r"hooligans", r"provocateurs", r"thugs"),
            (r"peaceful (?:protest(?:s|ers?)?|demonstrat(?:ions?|ors?)|rall(?:y|ies)|march(?:es)?)",),
        ),
    ),
    Matter(
        "what the settlements are",
        "wording",
        (
            (r"(?:illegal|Israeli|Jewish) settlements?", r"settlers", r"colonists"),
            (r"(?:Israeli|Jewish) (?:neighbou?rhoods?|communities|towns)", r"towns in Judea"),
        ),
    ),
    Matter(
        "what the barrier is",
        "wording",
        (
            (r"apartheid wall", r"separation wall", r"annexation wall"),
            (r"security fence", r"separation barrier", r"security barrier"),
        ),
    ),
    Matter(
        "what the mass killing was",
        "legal-status",
        (
            (r"genocide", r"ethnic cleansing", r"crimes? against humanity"),
            (
                r"tragic events",
                r"relocations?",
                r"counter-?insurgency",
                r"security operation",
                r"clearance operations?",
            ),
        ),
    ),
    Matter(
        "who is held",
        "wording",
        (
            (r"hostages", r"political prisoners", r"prisoners of conscience", r"abductees"),
            (r"convicted (?:criminals|terrorists|spies)", r"detained terrorists"),
        ),
    ),
    Matter(
        "what the closure is",
        "wording",
        ((r"blockade", r"siege"), (r"quarantine", r"border (?:control|security) measures")),
    ),
)


@cache
def pattern() -> re.Pattern[str]:
    """One expression for every term; the group that matches is named `m<matter>f<frame>`."""
    parts = [
        f"(?P<m{number}f{frame}>{'|'.join(map(_caseless, terms))})"
        for number, matter in enumerate(MATTERS)
        for frame, terms in enumerate(matter.frames)
    ]
    return re.compile(r"(?<![\w-])(?:" + "|".join(parts) + r")(?![\w-])")


def _caseless(term: str) -> str:
    """A term that may begin a sentence; capitals matter where it asks for one (pro-Somethings)."""
    return term if "[A-Z]" in term else f"(?i:{term})"
