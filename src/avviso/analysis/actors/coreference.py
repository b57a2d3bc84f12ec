"""Actors of a document: which mentions mean the same person, organisation, state or group, and what the report
says they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from avviso.analysis.actors import lead as actors_lead
from avviso.analysis.actors import metonymy as actors_metonymy
from avviso.analysis.actors import named as actors_named
from avviso.analysis.actors import nominals as actors_nominals
from avviso.analysis.actors import pronouns as actors_pronouns
from avviso.analysis.actors import roles as actors_roles
from avviso.analysis.actors.scene import Cluster, Scene
from avviso.analysis.annotations import Actors, Entity, Mention
from avviso.reference import countries
from avviso.text.document import Document

_ARTICLES = ("the ", "The ", "THE ", "a ", "A ", "an ", "An ", "whose ")
_POINTING = frozenset({"this", "that", "these", "those", "both"})
_OF_STATES = frozenset({"government", "army", "military", "navy", "parliament", "foreign ministry", "defence ministry"})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})


def resolve(document: Document, mentions: Sequence[Mention]) -> Actors:
    """Entities of a document and its mentions with their entity filled in, None where nothing says who is meant.

    Names are joined by table, surname and acronym; then titles, appositions and "X is the ..." give people their
    roles; then nominals are
    joined by role, kind and country, and with the names that follow them; then pronouns.
    """
    scene = Scene(document, mentions)
    actors_named.resolve(scene)
    actors_roles.from_titles(scene)
    actors_roles.from_apposition(scene)
    actors_roles.from_copula(scene)
    actors_roles.from_offices(scene)
    actors_nominals.resolve(scene)
    actors_lead.resolve(scene)
    actors_pronouns.resolve(scene)
    actors_roles.from_copula(scene, late=True)
    return _actors(scene)


def _actors(scene: Scene) -> Actors:
    used = [
        (min(cluster.mentions, key=lambda m: (scene.mentions[m].start, m)), number)
        for number, cluster in enumerate(scene.clusters)
        if cluster.mentions
    ]
    used.sort(key=lambda pair: (scene.mentions[pair[0]].start, -scene.mentions[pair[0]].end, pair[1]))
    place = {number: position for position, (_, number) in enumerate(used)}
    mentions = tuple(
        replace(mention, entity=None if owner is None else place[owner], confidence=confidence)
        for mention, owner, confidence in zip(scene.mentions, scene.owner, scene.confidence, strict=True)
    )
    entities = tuple(_entity(scene, number, position, place) for position, (_, number) in enumerate(used))
    by_head = dict(scene.title_heads)
    by_head.update(scene.by_head)
    return Actors(mentions, entities, by_head)


def _entity(scene: Scene, number: int, position: int, place: Mapping[int, int]) -> Entity:
    cluster = scene.clusters[number]
    order = sorted(cluster.mentions, key=lambda m: scene.mentions[m].start)
    names = _names(scene, cluster, order)
    first = scene.mentions[order[0]]
    return Entity(
        index=position,
        type=cluster.type,
        name=names[0],
        names=names,
        mentions=tuple(order),
        roles=tuple(cluster.roles),
        country=cluster.country.alpha2 if cluster.country else None,
        organisation=cluster.organisation.name if cluster.organisation else None,
        body=None if cluster.body is None else place.get(cluster.body),
        anchor=first.span,
        confidence=0.95 if cluster.named else 0.8,
    )


def _names(scene: Scene, cluster: Cluster, order: list[int]) -> tuple[str, ...]:
    """Names as printed, the preferred one first: the fullest, a state's usual one, a nominal's first words."""
    printed: dict[str, int] = {}
    for index in order:
        mention = scene.mentions[index]
        if (mention.form == "name" and mention.type != "nationality") or (
            cluster.type == "group" and mention.form == "name"
        ):
            text = " ".join(mention.span.text.split())
            printed[text] = printed.get(text, 0) + 1
    if cluster.type == "state" and cluster.country is not None:
        return _state_names(cluster.country, printed)
    if not printed and cluster.name is not None:
        return (cluster.name,)
    if not printed:
        nominals = [i for i in order if scene.mentions[i].form == "nominal"] or order[:1]
        called = [_called(scene, i) for i in nominals]
        return (next((name for name in called if " " in name and name.split()[0].lower() not in _POINTING), called[0]),)
    if cluster.organisation is not None:  # "the EU", not "Brussels" that stands for it
        printed = {name: count for name, count in printed.items() if name not in actors_metonymy.SEATS} or printed
    best = max(
        printed, key=lambda name: (len(name.split()) if cluster.type == "person" else len(name), printed[name], name)
    )
    ruler = () if cluster.name is None or cluster.type != "person" else (cluster.name,)
    return (*ruler, best, *(name for name in printed if name != best))


def _called(scene: Scene, index: int) -> str:
    """A nominal's words without article; "Holm's lawyer" for "her lawyer" where it is known whose."""
    mention = scene.mentions[index]
    text = " ".join(mention.span.text.split())
    text = next((text[len(a) :] for a in _ARTICLES if text.startswith(a)), text)
    whose = next(
        (i for i in scene.between(mention.start, mention.start + 1) if scene.mentions[i].form == "pronoun"), None
    )
    number = None if whose is None else scene.owner[whose]
    owner = None if number is None else scene.clusters[number]
    if owner is None or number == scene.owner[index] or not owner.named or text.split()[0].lower() not in _POSSESSIVE:
        return text
    rest = text.partition(" ")[2]
    if owner.type == "person" and owner.country is not None and rest in _OF_STATES:
        return f"{owner.country.name}'s {rest}"
    order = sorted(owner.mentions, key=lambda m: scene.mentions[m].start)
    return f"{_names(scene, owner, order)[0]}'s {rest}"


def _state_names(country: countries.Country, printed: dict[str, int]) -> tuple[str, ...]:
    proper = [name for name in printed if countries.find(name) is not None]
    if country.name in printed or not proper:
        best = country.name
    else:
        best = max(proper, key=lambda name: (printed[name], len(name), name))
    return (best, *(name for name in printed if name != best))
