"""Whom "the company" means: the firm that the report speaks of, where no name of the words' own says so."""

from __future__ import annotations

from typing import Protocol

from avviso.analysis.actors_binding import subject_rank
from avviso.analysis.actors_names import LEGAL_FORMS, OPEN_BODIES
from avviso.analysis.actors_scene import Cluster, Scene
from avviso.reference import countries
from avviso.reference.titles import FIRMS

# What a firm is called by its trade, behind its name.
TRADES = frozenset(
    "airlines airways air motors motor industries industrial enterprises holdings bank bancorp financial stores steel oil"
    " petroleum chemical electric energy foods brothers partners systems technologies technology"
    " pharmaceuticals laboratories insurance savings group".split()
)
_BANKS = frozenset("bank savings bancorp".split())
# Words that tell the company meant from the one just spoken of.
_OTHERS = frozenset(
    "other another parent new same rival second target acquired acquiring foreign unnamed private former central".split()
)
_DISTANCE, _OFTEN, _FIRST, _FORM = 0.5, 0.25, 0.5, 1.5
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
    best: tuple[float, int] | None = None
    for number, cluster in enumerate(scene.clusters):
        known = _firm(scene, cluster, found.noun)
        if known <= 0 or (found.country is not None and cluster.country not in (None, found.country)):
            continue
        worth = _salience(scene, cluster, start, _REACH_DESCRIBED if described else _REACH)
        if worth is not None and (best is None or worth + known > best[0]):
            best = worth + known, number
    return None if best is None else best[1]


def _salience(scene: Scene, cluster: Cluster, start: int, reach: int) -> float | None:
    """How much a report is about somebody where a token stands; None where they were not spoken of within reach."""
    earlier = [m for m in cluster.mentions if scene.mentions[m].start < start and not _holds(scene, m, start)]
    near = [m for m in earlier if scene.sentence[start] - scene.sentence[scene.mentions[m].start] <= reach]
    if not near:
        return None
    worth = max(
        subject_rank(scene.head(m)) - _DISTANCE * (scene.sentence[start] - scene.sentence[scene.mentions[m].start])
        for m in near
    )
    opens = min(scene.sentence[scene.mentions[m].start] for m in earlier) <= 1
    return worth + _OFTEN * min(len(earlier), 6) + _FIRST * opens


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
        return _FORM if set(cluster.organisation.kinds) & FIRMS else 0.0
    every = {word.casefold() for words in names for word in words}
    if last_words & TRADES or every & _BANKS:
        return _FORM / 2
    return 0.0 if every & OPEN_BODIES or noun in _BANKS else 0.1
