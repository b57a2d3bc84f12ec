"""Whom "the company" means: the firm that the report speaks of, where no name of the words' own says so."""

from __future__ import annotations

from typing import Protocol

from spacy.tokens import Token

from avviso.analysis.actors.binding import subject_rank
from avviso.analysis.actors.names import LEGAL_FORMS, OPEN_BODIES
from avviso.analysis.actors.scene import Cluster, Scene
from avviso.reference import countries
from avviso.reference.titles import FIRMS

# What a firm is called by its trade, behind its name.
TRADES = frozenset(
    "airlines airways air motors motor industries industrial enterprises holdings bank bancorp financial stores steel oil"
    " petroleum chemical electric energy foods brothers partners systems technologies technology"
    " pharmaceuticals laboratories insurance savings group".split()
)
_BANKS = frozenset("bank savings bancorp".split())
_TRADE = {
    "airlines": frozenset({"airline", "carrier"}),
    "airways": frozenset({"airline", "carrier"}),
    "bank": _BANKS | {"lender", "thrift"},
    "insurance": frozenset({"insurer"}),
    "stores": frozenset({"retailer"}),
}
_ANY_TRADE = frozenset("company firm corporation concern conglomerate giant group".split())
# Words that tell the company meant from the one just spoken of.
_OTHERS = frozenset(
    "other another parent new same rival second target acquired acquiring foreign unnamed private former central".split()
)
_DISTANCE, _OFTEN, _FIRST, _FORM, _CALLED = 0.5, 0.25, 0.5, 1.5, 1.5
# Sentences from which on it no longer matters how far back a firm was spoken of.
_FAR = 5
# What the owner of a subject is worth as one: "Varn Motors' shares fell after the company ...".
_OWNER = 1.2
# What the best must be worth: a firm once named in passing is not meant.
_LEAST = 0.5
_PHRASE = 9  # tokens of "a market research firm"
_CARRIERS = frozenset(
    "statement notice letter email e-mail memo post website site page blog release filing report".split()
)
_REACH = 12
_REACH_DESCRIBED = 3


class Words(Protocol):
    """What the words of "the Dutch airline" say."""

    @property
    def noun(self) -> str: ...
    @property
    def modifiers(self) -> frozenset[str]: ...
    @property
    def country(self) -> countries.Country | None: ...


def last(scene: Scene, start: int, found: Words) -> int | None:
    """The firm that "the company", "the Dutch airline" or "the truck maker" at token `start` means; None where no firm stands near."""
    if found.noun not in FIRMS or found.modifiers & _OTHERS:
        return None
    described = bool(found.modifiers) or found.country is not None
    issuer = _issuer(scene, start)
    if issuer is not None and _firm(scene, scene.clusters[issuer], found.noun) > 0:
        return issuer
    best: tuple[float, int] | None = None
    for number, cluster in enumerate(scene.clusters):
        known = _firm(scene, cluster, found.noun)
        if known <= 0 or (found.country is not None and cluster.country not in (None, found.country)):
            continue
        worth = _salience(scene, cluster, start, _REACH_DESCRIBED if described else _REACH)
        if worth is not None and (best is None or worth + known > best[0]):
            best = worth + known, number
    return None if best is None or best[0] < _LEAST else best[1]


def _salience(scene: Scene, cluster: Cluster, start: int, reach: int) -> float | None:
    """How much a report is about somebody where a token stands; None where they were not spoken of within reach."""
    earlier = [m for m in cluster.mentions if scene.mentions[m].start < start and not _holds(scene, m, start)]
    near = [m for m in earlier if scene.sentence[start] - scene.sentence[scene.mentions[m].start] <= reach]
    if not near:
        return None
    worth = max(
        _rank(scene.head(m)) - _DISTANCE * min(scene.sentence[start] - scene.sentence[scene.mentions[m].start], _FAR)
        for m in near
    )
    opens = min(scene.sentence[scene.mentions[m].start] for m in earlier) <= 1
    return worth + _OFTEN * min(len(earlier), 6) + _FIRST * opens


def _rank(head: Token) -> float:
    owns = head.dep_ in ("nmod:poss", "compound") and head.head.dep_.startswith("nsubj")
    return _OWNER if owns else subject_rank(head)


def _issuer(scene: Scene, start: int) -> int | None:
    """The body whose text or site something is said in, in the sentence of a token before it: "In a notice on the Varn website, the company said"."""
    for index in reversed(scene.between(scene.doc[start].sent.start, start)):
        head, mention = scene.head(index), scene.mentions[index]
        if mention.form == "name" and head.dep_ in ("nmod:poss", "compound") and head.head.lemma_ in _CARRIERS:
            text = head.head
            while text.dep_ == "nmod":
                text = text.head
            if text.dep_ == "obl" and text.head.i > start:
                return scene.owner[index]
    return None


def _holds(scene: Scene, index: int, token: int) -> bool:
    return scene.mentions[index].start <= token < scene.mentions[index].end


def _firm(scene: Scene, cluster: Cluster, noun: str) -> float:
    """How surely a body is a firm that a noun may call: above 0 where it may be one."""
    if cluster.type != "organisation" or not cluster.mentions:
        return 0.0
    if not cluster.named:
        return 0.1 if noun in cluster.nouns else 0.0
    names = [scene.mentions[m].span.text.split() for m in cluster.mentions if scene.mentions[m].form == "name"]
    last_words = {words[-1].rstrip(".").casefold() for words in names if words}
    if last_words & LEGAL_FORMS:
        return _FORM
    if cluster.organisation is not None:
        kinds = FIRMS.intersection(cluster.organisation.kinds)
        return _FORM if kinds - _BANKS or (kinds and noun in _BANKS) else 0.0
    every = {word.casefold() for words in names for word in words}
    if noun not in _BANKS and _is_central(names):
        return 0.0
    same = next((trade for trade in _TRADE.values() if noun in trade), frozenset({noun}))
    if same & (cluster.nouns - every) or _is_called(scene, cluster, noun):
        return _CALLED
    trades = [_TRADE[word] for word in last_words if word in _TRADE]
    if trades and noun not in _ANY_TRADE:
        return _FORM if any(noun in trade for trade in trades) else 0.0
    if last_words & TRADES or every & _BANKS:
        return _FORM / 3
    return 0.0 if every & OPEN_BODIES or noun in _BANKS else 0.1


def _is_called(scene: Scene, cluster: Cluster, noun: str) -> bool:
    """Whether a noun is set behind a body's name: "Varn Group, a research firm"."""
    ends = {scene.mentions[m].end for m in cluster.mentions}
    return any(
        scene.mentions[other].start == end + 1 and scene.head(other).lower_ == noun
        for end in ends
        if end < len(scene.doc) and scene.doc[end].text == ","
        for other in scene.between(end + 1, end + _PHRASE)
    )


def _is_central(names: list[list[str]]) -> bool:
    """Whether a bank is a land's own: "Bank of Portugal", "the Federal Reserve"."""
    return any(
        "Reserve" in words or (words[:2] == ["Bank", "of"] and countries.find(" ".join(words[2:])) is not None)
        for words in names
    )
