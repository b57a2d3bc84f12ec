"""Events of the pairs that the relation head alone has found."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.fate import by_factuality
from avviso.analysis.events.judge import MADE_RIGHT, Made, type_of
from avviso.analysis.events.reading import PLAIN, Reading
from avviso.analysis.events.status import is_purpose, status
from avviso.analysis.events.triggers import Site
from avviso.analysis.tree import Tree
from avviso.reference.plover import QUAD, SPOKEN, verb_frames


def of_head(reading: Reading, made: Made) -> EventMention | None:
    """The event of a pair that the head alone has found; None where it is no politics or stands for a purpose or a question."""
    source, target, token = made.pair.source, made.pair.target, made.pair.predicate
    frame = replace(PLAIN, type=type_of(made.root))
    site = Site(token, frame)
    if reading.parties.at_home(target, source) and frame.type == "SUPPORT":
        return None  # who speaks for a country does not side with it
    if is_purpose(reading.tree, site) or not reading.stakes.allows(frame, [source], [target]):
        return None
    own = by_factuality(reading.factuality, site, status(reading.tree, site))
    settled = ("actual", None) if made.root == "REJECT" and own == "negated" else reading.speech.settle(token, own)
    if settled[0] == "hypothetical" and frame.type in ("AGREE", "THREATEN"):
        return None  # what is only imagined or asked for is neither agreed nor threatened
    if settled[0] == "planned" and frame.type == "AGREE":
        frame = replace(frame, type=_planned_type(reading.tree, token))
    around = (reading.speech.cued(token) if frame.type in SPOKEN else None) or reading.speech.around(token)
    return EventMention(
        trigger=reading.document.span(token, token + 1),
        type=frame.type,
        mode=None,
        contexts=(),
        cameo=None,
        actors=(source, target) if made.pair.together else (source,),
        recipients=() if made.pair.together else (target,),
        status=settled[0],
        content_status=settled[1],
        time=reading.setting.time(site),
        place=reading.setting.place(site),
        reported_in=None if around is None else around.index,
        confidence=round(made.probability * MADE_RIGHT, 2),
    )


def _planned_type(tree: Tree, verb: int) -> str:
    """The type of cooperation that the head's one root for agreements and plans leaves open: as the codebook has the verb."""
    planned = (frame.type for frame in verb_frames(tree.lemma(verb)) if QUAD[frame.type] <= 2)
    return next(planned, "COOPERATE")
