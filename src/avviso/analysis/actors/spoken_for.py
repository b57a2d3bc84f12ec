"""The body behind a bare "a spokesman", and the body that only a spokesman's title has named: "the ministry" after "foreign ministry spokesman"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from avviso.analysis.actors.binding import main_subject
from avviso.analysis.actors.scene import Scene
from avviso.reference import titles

if TYPE_CHECKING:
    from avviso.analysis.actors.nominals import Features

_BACK = 2  # sentences back that the body may be told of
_TITLED = frozenset("ministry department embassy agency commission office police army navy".split())
_HOLDERS = titles.SPEAKERS | frozenset({"official", "officer", "chief", "source"})
_FAR = 8  # sentences


def body(scene: Scene, index: int, found: Features) -> int | None:
    """The body whose spokesman a bare "a spokesman" is: the one that acts in the last sentence that tells of anybody's acts."""
    mention = scene.mentions[index]
    if found.noun not in titles.SPEAKERS or found.plural or found.determiner != "indefinite":
        return None
    if mention.end - mention.start != 2 or found.modifiers or scene.doc[mention.end].lower_ in ("for", "of"):
        return None
    sentence = scene.sentence[mention.start]
    for back in range(_BACK + 1):
        acting = {
            scene.owner[other]
            for other, each in enumerate(scene.mentions)
            if each.start < mention.start
            and scene.sentence[each.start] == sentence - back
            and each.type in ("organisation", "state", "person", "group", "place")
            and each.span.text.lower() != "it"
            and main_subject(scene.head(other))
        }
        if acting:
            number = acting.pop()
            known = None if number is None or acting else scene.clusters[number]
            return number if known is not None and known.type in ("organisation", "state") else None
    return None


def titled(scene: Scene, index: int, found: Features) -> int | None:
    """A cluster for "the ministry" after somebody called "foreign ministry spokesman", named so."""
    if found.noun not in _TITLED or found.determiner != "definite" or found.modifiers or found.country or found.body:
        return None
    mention = scene.mentions[index]
    best: tuple[int, str, int] | None = None
    for number, cluster in enumerate(scene.clusters):
        for role in cluster.roles if cluster.type == "person" else ():
            words = role.title.split()
            at = next((k for k, word in enumerate(words[:-1]) if word.lower() == found.noun and k), None)
            if at is None or words[-1].lower() not in _HOLDERS or role.span.start >= mention.span.start:
                continue
            if best is None or role.span.start > best[0]:
                best = role.span.start, " ".join(words[: at + 1]), number
    if best is None:
        return None
    at, name, holder = best
    if scene.sentence[mention.start] - _sentence(scene, at) > _FAR:
        return None
    country = scene.clusters[holder].country
    number = scene.cluster(f"titled:{country.alpha3 if country else ''}:{name.casefold()}", "organisation")
    cluster = scene.clusters[number]
    cluster.name, cluster.country = name, country
    cluster.nouns.add(found.noun)
    return number


def _sentence(scene: Scene, start: int) -> int:
    """The sentence of the first mention from a character on."""
    return next((scene.sentence[m.start] for m in scene.mentions if m.span.start >= start), 0)
