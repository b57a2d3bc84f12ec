"""The closed lists of values that records may hold (CONTRACT.md), in the order they are documented."""

from __future__ import annotations

from avviso.reference.cues import CLASSES

ACTS = CLASSES

ACT_CLASSES = tuple(ACTS)
ALL_ACTS = tuple(act for acts in ACTS.values() for act in acts)
FORMS = ("direct", "indirect", "mixed")
RELATIONS = ("denies", "repeats", "confirms")
EVENT_TYPES = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
EVENT_STATUS = ("actual", "ongoing", "planned", "hypothetical", "negated", "alleged")
MEASURES = ("killed", "injured", "missing", "detained", "displaced", "troops", "money", "members", "votes", "other")
AGREEMENT_STATUS = ("proposed", "under-negotiation", "signed", "in-force", "suspended", "ended", "unknown")
FORCES = ("pledged", "obliged", "planned", "demanded")
ACTOR_TYPES = ("person", "organisation", "state", "group")
MENTION_TYPES = ("person", "organisation", "state", "place", "nationality", "group", "event", "other")
MENTION_FORMS = ("name", "nominal", "pronoun")
TIME_TYPES = ("DATE", "TIME", "DURATION", "SET")
PRECISIONS = ("point", "populated-place", "admin1", "admin2", "country", "region")
BASES = ("given", "inferred")
DISPUTE_TYPES = (
    "number",
    "actor",
    "place",
    "time",
    "whether-it-happened",
    "responsibility",
    "wording",
    "legal-status",
)
DISPUTE_STATES = ("open", "superseded", "conceded")
