"""Capitals and seats of government that stand for a government ("Moscow denied", "talks between Kiev and NATO")."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from avviso.analysis.actors.scene import Scene
from avviso.reference import countries

if TYPE_CHECKING:
    from spacy.tokens import Token

# Houses are governments wherever they stand, unless somebody is inside or outside them.
_HOUSES = frozenset(
    "Kremlin|White House|Downing Street|10 Downing Street|Elysee|Élysée|Elysee Palace|Élysée Palace|Whitehall"
    "|Capitol Hill|Foggy Bottom"
    "|Quai d'Orsay|Zhongnanhai|Blue House|Matignon|Casa Rosada".split("|")
)
# The seat of a union that is no capital of one government in the news: the union, and the land whose government would be meant.
SEATS = {"Brussels": ("European Union", "BEL")}
_INSIDE = frozenset("in at near outside inside around from to into toward towards through across over".split())
# What stands with a government, not with a city: "relations with Tehran", "pressure on Damascus".
_RELATION_NOUNS = frozenset(
    "relation tie talk negotiation dialogue agreement deal pact treaty war conflict tension cooperation"
    " alliance sanction pressure support aid assistance"
    " backing threat warning message demand call criticism rapprochement standoff dispute row accord friction"
    " contact understanding cooperation arm weapon"
    " concession ally pro-russian loyalty opposition embargo hostility policy stance position response reaction"
    " ultimatum letter proposal offer".split()
)
_RELATION_CASES = frozenset("with against between on for to from by toward towards".split())
_ADDRESS_VERBS = frozenset(
    "accuse urge tell warn ask press pressure blame sanction threaten support back criticise criticize condemn"
    " thank oppose provoke isolate help arm"
    " pressurise invite remind assure call advise defy challenge deter confront persuade convince punish"
    " alienate anger irritate appease force oblige".split()
)
# Verbs of which a place is the subject as a place.
_PLACE_VERBS = frozenset(
    "lie be sit remain host have stand become fall grow suffer awake wake lose see witness experience".split()
)
_PLACE_POSSESSIONS = frozenset(
    "street airport suburb outskirt centre center metro subway university museum square mayor district park"
    " station hospital hotel resident"
    " cathedral river port stadium skyline northern southern eastern western east west north south downtown"
    " neighbourhood neighborhood population".split()
)


def speaking(scene: Scene) -> frozenset[str]:
    """The places, as printed, that are somewhere the subject of words said: their authorities are meant ("Abkhazia denied")."""
    sources = {i for a in scene.doc._.attributions or () if a.source is not None for i in range(*a.source)}
    return frozenset(
        mention.span.text
        for mention in scene.mentions
        if mention.type == "place"
        and mention.form == "name"
        and mention.head in sources
        and scene.doc[mention.head].dep_.startswith("nsubj")
    )


def resolve(scene: Scene, index: int, speakers: Collection[str]) -> None:
    """Give a seat's mention to its state where it stands for the government, and that of a place that speaks in this report to its
    authorities; a literal place is left as it is."""
    mention = scene.mentions[index]
    name = countries.key(mention.span.text)
    country = countries.of_seat(mention.span.text)
    if (country is None and mention.span.text not in speakers) or _is_dateline(scene, mention.end):
        return
    if not stands_for_government(scene, scene.head(index), mention.start, country is not None and name in _HOUSES):
        return
    if country is None:
        number, kind, confidence = scene.cluster(f"authorities:{name}", "organisation"), "organisation", 0.7
        scene.clusters[number].named = True
    else:
        number, kind, confidence = scene.state(country), "state", 0.85
    scene.retype(index, kind)
    scene.assign(index, number, confidence)


def unions(scene: Scene) -> None:
    """Give "Brussels" that acts to the union that sits there, where the report names that and no Belgian government."""
    for place, (name, land) in SEATS.items():
        seat, union = scene.by_key.get(f"authorities:{place}"), scene.by_key.get(f"org:{name}")
        if seat is not None and union is not None and f"state:{land}" not in scene.by_key:
            scene.merge(union, seat)


def _is_dateline(scene: Scene, end: int) -> bool:
    """ "KABUL, Afghanistan (July 14) -": a place before its country, a bracket or a dash."""
    doc = scene.doc
    if end + 1 >= len(doc):
        return False
    if doc[end].text == ",":
        return countries.find(doc[end + 1].text) is not None
    return (
        doc[end].text in ("(", "—", "–", "--")
        and scene.sentence[end] == scene.sentence[end - 1]
        and doc[end - 1].is_sent_start is True
    )


def stands_for_government(scene: Scene, token: Token, start: int, house: bool) -> bool:
    """Whether a capital or seat is used for the government, by what it is subject, object or complement of."""
    case = next((c.lower_ for c in token.lefts if c.dep_ == "case"), None)
    if case is None and start and scene.doc[start - 1].pos_ == "ADP":
        case = scene.doc[start - 1].lower_
    if house:
        return case not in _INSIDE or (case == "from" and token.dep_.startswith("nmod"))
    if token.dep_ == "conj" and token.head.i != token.i:
        return _conjoined(scene, token)
    if token.dep_.startswith("nsubj"):
        verb = token.head
        if verb.pos_ in ("VERB", "AUX"):
            return verb.lemma_ not in _PLACE_VERBS or any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
        return verb.pos_ == "ADJ" and any(c.dep_ in ("xcomp", "ccomp", "advcl") for c in verb.children)
    if token.dep_ in ("obj", "iobj"):
        return token.head.lemma_ in _ADDRESS_VERBS
    if token.dep_ == "nmod:poss":
        owned = token.head
        return owned.pos_ == "NOUN" and owned.lemma_.lower() not in _PLACE_POSSESSIONS
    if token.dep_ == "obl:agent" or (token.dep_ == "obl" and case == "by"):
        return True
    if token.dep_ in ("obl", "nmod") and case in _RELATION_CASES:
        governor = token.head
        if governor.pos_ == "NOUN":
            return governor.lemma_.lower() in _RELATION_NOUNS and case != "from"
        return case in ("with", "against") or (case == "on" and governor.lemma_ == "call")
    return False


def _conjoined(scene: Scene, token: Token) -> bool:
    """ "Kiev and NATO": as its partner does."""
    partner = token.head
    other = scene.by_head.get(partner.i)
    if other is None:
        return False
    mention = scene.mentions[other]
    if mention.type == "state" and countries.of_seat(mention.span.text) is None:
        return partner.dep_.startswith("nsubj") or any(
            c.dep_ == "case" and c.lower_ in ("between", "with", "by", "against") for c in partner.lefts
        )
    if mention.type in ("organisation", "state"):
        return True
    return mention.type == "place" and stands_for_government(scene, partner, mention.start, False)
