"""Whose a force is that has a name: "the army" is that of the land a report is about, and not the Army of God that it fights."""

from __future__ import annotations

from avviso.analysis.actors.scene import Cluster, Scene

# Forces that a state has one of.
_OF_STATES = frozenset("army military navy police".split())


def may_call(scene: Scene, noun: str, cluster: Cluster) -> bool:
    """Whether a noun alone may mean a body that has a name: that of a force only one of a state, known or of a land that its name tells and
    the report names."""
    if noun not in _OF_STATES or not cluster.named:
        return True
    if cluster.organisation is not None:
        return "REB" not in (cluster.organisation.code or "")
    if cluster.country is not None:
        return True
    lands = {m.span.text.casefold() for m in scene.mentions if m.form == "name" and m.type in ("state", "place")}
    return any(scene.mentions[m].span.text.casefold().split()[0] in lands for m in cluster.mentions)
