"""What befell people, where several words together tell it: "trampled to death", "lost their lives", "taken prisoner",
"suffered burns", "forced from their homes", "behind bars".
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from avviso.analysis.quantities.words import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What a word tells of people, where an idiom shows that it does.
FATES = {
    "toll": "killed",
    "life": "killed", "lose": "killed", "loss": "killed", "starve": "killed", "gun": "killed", "home": "displaced", "house": "displaced", "burn": "injured",
    "fracture": "injured", "hospital": "injured", "bar": "detained", "turn": "detained", "round": "detained", "fatally": "killed",
    "mortally": "killed", "jail": "detained", "prison": "detained", "hold": "detained",
}  # fmt: skip
_SERVICES = frozenset({"military", "security", "armed", "army", "defence", "defense", "coalition", "service", "navy"})
_STRONG = frozenset({"force", "army", "contingent", "garrison"})
_HELD = frozenset({"custody", "hostage", "prisoner", "captive", "captivity", "detention"})
CELLS = _HELD | {"jail", "prison"}
_RELEASED = frozenset({"free", "freed", "release", "rescue", "liberate", "swap", "exchange", "repatriate", "return"})
_BODIES = frozenset(
    "council bloc alliance union organisation organization group grouping body community league".split()
)
_ROOM = frozenset("people person spectator passenger member seat deputy share talk".split())
_HURTS = frozenset({"injury", "wound", "burn", "fracture"})
_DYING = frozenset({"starve", "freeze", "bleed", "burn", "choke", "suffocate"})
_CONDEMNING = frozenset({"sentence", "condemn"})
_DEATHS = frozenset({"die", "perish", "drown", "succumb"})
_UNDERGONE = ("obj", "nsubj:pass", "acl")


def idiom(verb: Token, relation: str) -> int | None:
    """The token of the word that tells what befell somebody who stands in a relation to a verb; None where no idiom does."""
    lemma, undergone = verb.lemma_.lower(), relation in _UNDERGONE
    if undergone and (found := _undergone(verb, lemma)) is not None:
        return found
    if relation == "nsubj":
        return _done(verb, lemma)
    return None


def _undergone(verb: Token, lemma: str) -> int | None:
    if (fatal := _child(verb, ("advmod",), {"fatally", "mortally"})) is not None:
        return fatal
    if lemma in ("take", "hold", "place", "lead", "keep"):
        found = _child(verb, ("obj", "obl", "xcomp", "advmod", "nmod"), _HELD)
        if found is not None:
            return found
    if lemma == "hold" and (kept := _kept(verb) if verb.tag_ == "VBN" else _keeps(verb)):
        return kept
    if lemma in ("take", "rush", "bring", "admit", "airlift"):
        found = _child(verb, ("obl",), {"hospital"})
        if found is not None:
            return found
    if lemma == "treat":
        return _child(verb, ("obl",), _HURTS, "for")
    if lemma == "shoot" and (dead := _child(verb, ("xcomp", "advmod", "obj", "amod"), {"dead"})) is not None:
        return dead
    if lemma == "round" and _child(verb, ("compound:prt", "advmod"), {"up"}) is not None:
        return int(verb.i)
    if lemma == "gun" and _child(verb, ("compound:prt",), {"down"}) is not None:
        return int(verb.i)
    if lemma in ("force", "drive", "chase", "push"):
        return _child(verb, ("obl",), {"home", "house"}, "from") or _child(verb, ("obl",), {"home", "house"}, "of")
    return _to_death(verb)


def _kept(verb: Token) -> int | None:
    """The word for being held, where somebody goes on being held: "1,300 are still held in camps"."""
    passive = verb.tag_ == "VBN" and any(c.dep_ == "aux:pass" for c in verb.children)
    going_on = any(c.lower_ in ("still", "being", "currently") for c in verb.children)
    return int(verb.i) if passive and going_on else None


def _keeps(verb: Token) -> int | None:
    """The word for holding, where somebody goes on holding others: "holds 34 foreigners"; not how many a hall has room for."""
    held = next((c for c in verb.children if c.dep_ == "obj"), None)
    going_on = verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBG" and any(c.lower_ == "still" for c in verb.children))
    return int(verb.i) if going_on and held is not None and held.lemma_ not in _ROOM and held.pos_ == "NOUN" else None


def _done(verb: Token, lemma: str) -> int | None:
    if lemma == "turn" and _child(verb, ("compound:prt", "advmod"), {"in"}) is not None:
        own = any(c.dep_ == "obj" and c.lower_.endswith(("self", "selves")) for c in verb.children)
        return int(verb.i) if own else None  # "turned himself in"
    if lemma == "lose":
        return _child(verb, ("obj",), {"life", "home", "house"})
    if lemma in ("leave", "flee", "abandon"):
        return _child(verb, ("obj",), {"home"})
    if lemma in ("suffer", "sustain", "receive"):
        return _child(verb, ("obj",), _HURTS)
    if lemma in ("remain", "stay", "be", "languish"):
        return _child(verb, ("obl", "advcl", "xcomp"), CELLS) or _child(verb, ("obl",), {"bar"}, "behind")
    if lemma in CELLS and any(c.dep_ == "cop" for c in verb.children):
        return int(verb.i)
    if lemma == "starve" and verb.tag_ in ("VBN", "VBD") and _to_death(verb) is None:
        return int(verb.i)
    return _to_death(verb) if lemma in _DYING else None


def armed(noun: Token) -> str | None:
    """The noun of the tables that stands for one that only its modifier tells of ("security personnel", "asylum seekers")."""
    kinds = {c.lower_ for c in noun.children if c.dep_.split(":")[0] in ("compound", "amod")}
    named = noun.lower_ in _STRONG and "police" not in kinds
    strong = named and any(t.lower_ == "strong" for t in noun.doc[max(0, noun.i - 4) : noun.i])
    if noun.lower_ == "forces" or strong or (noun.lemma_ == "personnel" and kinds & _SERVICES):
        return "troops"
    if noun.lemma_ in ("state", "country", "nation", "government") and "member" in kinds:
        return "member"
    if noun.lower_ in ("nation", "country", "state") and noun.i > 0 and noun.nbor(-1).text in ("-", "–"):
        of_body = noun.head.lower_ in _BODIES or noun.head.pos_ == "PROPN"
        return "member" if of_body else None  # "the 27-nation bloc"
    return "refugee" if noun.lemma_ == "seeker" and "asylum" in kinds else None


def _child(verb: Token, relations: Collection[str], lemmas: Collection[str], case: str | None = None) -> int | None:
    """A word that hangs on a verb, and stands behind a preposition where one is given."""
    for child in verb.children:
        if child.dep_.split(":")[0] in relations or child.dep_ in relations:
            behind = case is None or any(c.dep_ == "case" and c.lower_ == case for c in child.children)
            if behind and child.lemma_.lower() in lemmas:
                return int(child.i)
    return None


def _to_death(verb: Token) -> int | None:
    """The word "death" of "beaten to death"; not that of "in addition to X's death, two were held", nor of who is yet to die ("sentenced")."""
    found = None if verb.lemma_.lower() in _CONDEMNING else _child(verb, ("obl",), {"death"}, "to")
    return found if found is not None and verb.doc[found - 1].lower_ == "to" else None


def released(token: Token) -> bool:
    """Whether a word says that somebody was let go or given back."""
    given = token.lemma_ == "hand" and token.nbor(1).lower_ in ("over", "back")
    return given or token.lemma_.lower() in _RELEASED or token.lower_ in _RELEASED


def of_the_fallen(doc: Doc, start: int, end: int, limit: int, noun: int | None) -> int | None:
    """The word for those whom a number is some of ("four of the dead were miners"); not "all but four of the dead"."""
    words = [t.lower_ for t in doc[end : min(end + 3, limit)]]
    if (
        noun not in (None, end + 2)
        or words[:2] != ["of", "the"]
        or NOUNS.get(words[-1]) not in ("killed", "injured", "missing")
        or len(words) < 3
    ):
        return None
    return None if start > 0 and doc[start - 1].lower_ == "but" else end + 2


def counted_dead(verb: Token) -> int | None:
    """The toll or the dead that are said to include those counted: "the death toll included 16 pupils"."""
    if verb.lemma_ != "include":
        return None
    return next((int(c.i) for c in verb.children if c.dep_ == "nsubj" and c.lower_ in ("toll", "dead")), None)


def dies(clause: Token) -> bool:
    """Whether a clause on a noun tells that they died: "the 12 people who drowned"."""
    return clause.lemma_ in _DEATHS and any(c.dep_ == "nsubj" and c.lower_ in ("who", "that") for c in clause.children)
