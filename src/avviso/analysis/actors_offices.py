"""Whose office a nominal tells of by the place behind it: "the mayor of Harbour" is not the mayor of another town."""

from __future__ import annotations

from avviso.analysis.actors_scene import Scene

_NAMES = frozenset({"LOC", "PER"})


def of_another(scene: Scene, index: int, number: int) -> bool:
    """Whether a nominal names a place, or a land that no table knows, which nothing said of an actor names."""
    mention, doc = scene.mentions[index], scene.doc
    at = mention.head + 1
    if at + 1 >= len(doc) or doc[at].lower_ != "of":
        return False
    at += 1 + (doc[at + 1].lower_ == "the")
    if at >= len(doc) or doc[at].ent_type_ not in _NAMES:
        return False
    cluster = scene.clusters[number]
    told = [scene.mentions[m].span.text for m in cluster.mentions]
    told += [f"{role.title} {role.organisation or ''} {role.span.text}" for role in cluster.roles]
    return not any(doc[at].lower_ in text.casefold() for text in told)
