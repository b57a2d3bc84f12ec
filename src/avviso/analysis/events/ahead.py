"""What is told in the present of a day that is still to come is planned: "flies to Lima on Thursday", "talks open tomorrow"."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.events.later import Scene, Told

_PRESENT = frozenset({"VBZ", "VBP"})


def told(scene: Scene, given: Told) -> Told:
    """What is given, with what the present tells of days after the report's as planned."""
    today = scene.published.latest
    if scene.published.value is None or today is None:
        return given
    for at, event in enumerate(given.events):
        time = None if event.time is None else given.times[event.time]
        if event.status not in ("actual", "ongoing") or time is None or time.earliest is None or time.earliest <= today:
            continue
        if _in_present(scene, scene.document.tokens(event.trigger)[0]):
            given = given.changed(at, replace(event, status="planned", content_status=None))
    return given


def _in_present(scene: Scene, token: int) -> bool:
    """Whether a verb, or the one that a noun is subject or object of, stands in the present."""
    tree = scene.tree
    verb = token if tree.pos[token] == "VERB" else tree.heads[token]
    if verb < 0 or tree.pos[verb] != "VERB" or (verb != token and tree.dep[token] not in ("nsubj", "obj")):
        return False
    now = [c for c in tree.kids(verb, "aux") if tree.tags[c] in _PRESENT]
    if tree.tags[verb] in _PRESENT:
        return True
    return bool(now) and all(tree.lemmas[c] != "have" for c in now)  # not "has met"
