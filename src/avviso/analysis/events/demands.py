"""Demands made by saying what must be: "said that monitors must be allowed into X" asks for it, though no verb of asking is there and nobody is asked."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.events.later import Scene, Told
from avviso.analysis.events.speech import Said
from avviso.analysis.events.stakes import Stakes


def told(scene: Scene, given: Told) -> Told:
    """What is given, with each such demand by somebody of politics that concerns another state, where the events have none of the same words."""
    known = {event.reported_in for event in given.events if event.type == "REQUEST"}
    stakes = Stakes(scene.document, scene.tree, scene.parties.cast)
    for said in scene.speech.said:
        quotation, speaker = said.quotation, said.quotation.speaker
        if (
            quotation.act != "demand"
            or said.cue is None
            or quotation.cue is None
            or speaker is None
            or said.index in known
        ):
            continue
        if scene.speech.obliges(said) and stakes.political(speaker) and _abroad(scene, given, said):
            verb = next((t for t in range(*said.cue) if scene.tree.pos[t] == "VERB"), said.cue[0])
            recipients = tuple(scene.speech.targets(said, scene.parties, True))
            event = scene.event(("REQUEST", None, "100"), verb, (speaker,), recipients)
            event = replace(
                event, trigger=quotation.cue, reported_in=said.index, time=quotation.time, place=quotation.place
            )
            given = given.with_event(event)
    return given


def _abroad(scene: Scene, given: Told, said: Said) -> bool:
    """Whether what is said names a state that is not the speaker's own, and of which the speaker is no part."""
    speaker = said.quotation.speaker
    assert speaker is not None
    entities = given.actors.entities
    own = entities[speaker.entity]
    inside = (
        m for m in given.actors.mentions if m.entity is not None and any(a <= m.head < b for a, b in said.contents)
    )
    states = {m.entity for m in inside if m.entity is not None and entities[m.entity].type == "state"}
    return any(e != own.index and (own.country is None or entities[e].country != own.country) for e in states)
