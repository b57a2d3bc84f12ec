"""Whom a report calls by office or kind before it names them: "Norland's president threatened ... Ida Holm told lawmakers", "Ministry denies"."""

from __future__ import annotations

from avviso.analysis.actors import roles as actors_roles
from avviso.analysis.actors import titles as actors_titles
from avviso.analysis.actors.nominals import Features, features
from avviso.analysis.actors.scene import Scene
from avviso.reference import titles
from avviso.reference.cues import VERBS

_LEAD = 2  # sentences that open a report, its headline counted
_KINDS = frozenset({"organisation", "group"})
# Who is one of many by what he does, not by an office that one holds.
_MANY = frozenset(
    "official diplomat aide adviser advisor analyst expert lawyer attorney journalist reporter officer soldier fighter militant rebel"
    " insurgent guerrilla activist dissident campaigner researcher doctor nurse teacher student farmer engineer prosecutor judge"
    " lawmaker legislator mp parliamentarian senator deputy counterpart".split()
)


def resolve(scene: Scene) -> None:
    """Join offices with the bare names that follow them, and a headline's kind of body with the body of the lead."""
    for index, mention in enumerate(scene.mentions):
        if mention.form != "nominal" or scene.owner[index] is None:
            continue
        if mention.type == "person":
            _office(scene, index)
        elif mention.type in _KINDS and scene.sentence[mention.start] == 0:
            _kind(scene, index)


def _office(scene: Scene, index: int) -> None:
    """Join a subject called by an office with the person whose bare name, the report's first of theirs, is who speaks next."""
    number = scene.owner[index]
    if number is None or scene.clusters[number].named or not _told_first(scene, index, number):
        return
    found = features(scene, index)
    if found.plural or found.counted or found.determiner == "indefinite" or found.noun not in titles.OFFICES - _MANY:
        return
    headline = not scene.sentence[scene.mentions[index].start] and found.determiner is None
    if not scene.head(index).dep_.startswith("nsubj") or not (found.country or found.body or headline):
        return  # whose bishop "the bishop" is, nobody has told: the next to speak may be anybody
    name = _named_next(scene, index)
    person = None if name is None else scene.owner[name]
    if (
        name is None
        or person is None
        or scene.clusters[person].gender not in (None, scene.clusters[number].gender or scene.clusters[person].gender)
    ):
        return
    country = scene.clusters[person].country
    if country is not None and found.country is not None and country is not found.country:
        return
    for each in scene.clusters[number].mentions:
        actors_roles.note(scene, each, person)
    scene.merge(person, number)


def _told_first(scene: Scene, index: int, number: int) -> bool:
    """Whether a mention is the first of its actor, but for a headline's."""
    start = scene.mentions[index].start
    return all(
        scene.sentence[scene.mentions[m].start] == 0
        for m in scene.clusters[number].mentions
        if scene.mentions[m].start < start
    )


def _opens(scene: Scene, index: int, number: int) -> bool:
    """Whether a mention is the first of its actor."""
    return index == min(scene.clusters[number].mentions, key=lambda m: scene.mentions[m].start)


def _named_next(scene: Scene, index: int) -> int | None:
    """The name, in one of the next two sentences, of somebody who speaks there and of whom nothing was said before."""
    start = scene.mentions[index].end
    sentence = scene.sentence[start - 1]
    reach = 2 if sentence <= _LEAD else 1
    for other, mention in enumerate(scene.mentions):
        if mention.start < start or mention.type != "person":
            continue
        apart = scene.sentence[mention.start] - sentence
        if apart > reach:
            return None
        if (
            mention.form == "nominal"
            and scene.head(other).dep_.startswith("nsubj")
            and scene.owner[other] != scene.owner[index]
        ):
            return None  # another who may be meant
        if mention.form == "name" and (apart or scene.head(other).dep_.startswith("nsubj")):
            return other if apart and _bare_sayer(scene, other) else None
    return None


def _bare_sayer(scene: Scene, index: int) -> bool:
    """Whether a full name, without title or apposition, is subject of a verb of saying, and its bearer is told of here first."""
    mention, number = scene.mentions[index], scene.owner[index]
    head = scene.head(index)
    if number is None or " " not in mention.span.text or not _opens(scene, index, number):
        return False
    if not head.dep_.startswith("nsubj") or head.head.lemma_ not in VERBS:
        return False
    if actors_titles.before(scene.doc, mention.start) is not None:
        return False
    after = scene.doc[mention.end].text if mention.end < len(scene.doc) else ""
    return after not in (",", "(", "-", "–", "of") and not any(
        c.dep_ in ("appos", "acl:relcl", "conj") for c in head.children
    )


def _kind(scene: Scene, index: int) -> None:
    """Join a headline's bare "Ministry" or "Rebels" with the one body or group of the lead that is called by the same noun."""
    found: Features = features(scene, index)
    number = scene.owner[index]
    if (
        number is None
        or found.determiner
        or found.counted  # "40 rebels killed" are not all of "the rebels"
        or found.country
        or found.body
        or found.modifiers
        or scene.clusters[number].named
    ):
        return
    told = {
        scene.owner[other]
        for other, mention in enumerate(scene.mentions)
        if 0 < scene.sentence[mention.start] <= _LEAD
        and mention.type in _KINDS
        and (mention.form == "nominal" and scene.head(other).lower_ == found.noun)
        and _is_described(features(scene, other))
    } - {None, number}
    if len(told) == 1:
        scene.merge(next(iter(told)), number)  # type: ignore[arg-type]


def _is_described(found: Features) -> bool:
    return bool(found.determiner or found.country or found.body or found.modifiers)
