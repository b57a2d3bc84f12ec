"""Which office a nominal means, and whose: "the foreign minister" is not the prime minister, nor the mayor of Harbour another town's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from avviso.analysis.actors import names as actors_names
from avviso.analysis.actors.scene import Cluster, Scene
from avviso.analysis.annotations import Role
from avviso.reference import titles

if TYPE_CHECKING:
    from avviso.analysis.actors.nominals import Features

_PRELATES = frozenset("prelate archbishop bishop cardinal patriarch metropolitan".split())
_CLERICS = _PRELATES | frozenset(
    "cleric clergyman priest pastor sheikh imam ayatollah mullah mufti rabbi reverend".split()
)
_SAME_OFFICE = {
    "premier": frozenset({"premier", "minister"}),
    "minister": frozenset({"minister", "premier"}),
    "leader": frozenset({"leader", "president", "premier", "king", "emir", "sultan", "chairman"}),
    "monarch": frozenset({"monarch", "king", "queen", "emir", "sultan", "emperor"}),
    "sovereign": frozenset({"sovereign", "monarch", "king", "queen", "emir", "sultan", "emperor"}),
    "pontiff": frozenset({"pontiff", "pope"}),
    "chief": frozenset(
        {"chief", "head", "director", "secretary-general", "commissioner", "commander", "director-general"}
    ),
    "head": frozenset({"head", "chief", "director", "commander"}),
    "spokesman": frozenset({"spokesman", "spokesperson"}),
    "spokeswoman": frozenset({"spokeswoman", "spokesperson"}),
    "spokesperson": frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    "envoy": frozenset({"envoy", "representative", "ambassador", "mediator", "emissary"}),
    "diplomat": frozenset({"diplomat", "envoy", "ambassador", "minister"}),
    "official": frozenset({"official"}),
    "judge": frozenset({"judge", "justice", "magistrate"}),
    "general": frozenset({"general", "commander"}),
    "prelate": _PRELATES,
    "cleric": _CLERICS,
    "clergyman": _CLERICS,
    "secretary": frozenset({"secretary", "secretary-general"}),
}
_POSTED = frozenset("ambassador envoy emissary representative consul attache attaché liaison".split())
_POSTED_TO = frozenset({"to", "in", "at"})
# What tells one office from another, portfolios among them.
_TELLING = frozenset(
    "prime foreign defence defense interior finance deputy vice former opposition rebel general assistant trade energy state economy"
    " justice health education agriculture transport environment culture labour labor home information housing immigration migration"
    " security oil water tourism sport sports science development communications planning welfare climate industry".split()
)
# Who heads something: the police chief is not the navy's.
_HEADING = frozenset("chief head director commander chairman chairwoman boss".split())
_FIELDS = _TELLING - frozenset("prime deputy vice former opposition rebel general assistant state".split())
_LEAD = 2  # sentences, with the headline, that may tell of an office whose holder is named after them
_NEXT = 5  # sentences to that name
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


def of_another_body(scene: Scene, index: int, number: int, noun: str) -> bool:
    """Whether a nominal for who heads something names a body, or a field, that nothing said of an actor names."""
    if noun not in _HEADING:
        return False
    mention, doc = scene.mentions[index], scene.doc
    headed = {t.lower_ for t in doc[mention.start : mention.head] if t.pos_ == "NOUN"}
    for child in doc[mention.head].rights:
        if child.dep_ == "nmod" and any(c.lower_ == "of" for c in child.children if c.dep_ == "case"):
            headed.add(child.lower_)
            break
    cluster = scene.clusters[number]
    told = " ".join(
        [
            *(scene.mentions[m].span.text for m in cluster.mentions),
            *(f"{role.title} {role.organisation or ''} {role.span.text}" for role in cluster.roles),
        ]
    ).casefold()
    return bool(headed) and not any(word in told for word in headed)


def of_other_owner(scene: Scene, index: int, cluster: Cluster, found: Features) -> bool:
    """Whether a nominal names whose office it is, and an actor's roles name others: "the Union's envoy" after "the Norlandic envoy, Ida Holm"."""
    owner = None if found.body is None else scene.by_key.get(found.body)
    if owner is None or owner == cluster.body:
        return False
    own = scene.clusters[owner]
    rebels = own.organisation is not None and "REB" in (own.organisation.code or "")
    if found.country is not None and not rebels:
        return False  # a body of the land whose office it is: "the Norlandic parliament's speaker"
    others = {number for role in cluster.roles for number in _names_in(scene, role)}
    told = " ".join(f"{role.title} {role.organisation or ''}" for role in cluster.roles).casefold()
    names = (scene.mentions[m] for m in own.mentions if scene.mentions[m].form == "name")
    if owner in others or any(name.span.text.casefold() in told for name in names):
        return False
    return bool(others) or cluster.country is not None or cluster.body is not None


def _names_in(scene: Scene, role: Role) -> list[int]:
    """Whom the names in the words that tell of a role mean."""
    start, end = scene.document.tokens(role.span)
    names = (i for i in scene.between(start, end) if scene.mentions[i].form == "name")
    return [number for number in (scene.owner[i] for i in names) if number is not None]


def same(noun: str) -> frozenset[str]:
    """The nouns by which who is called by one may be called too."""
    return _SAME_OFFICE.get(noun, frozenset({noun}))


def named_below(scene: Scene, index: int, found: Features) -> int | None:
    """The one person named later whose office a headline names without an article ("Meridian foreign minister resigns"), or a report's
    first sentences by its field ("The transport minister has warned ... Transport Minister Ida Holm").
    """
    mention = scene.mentions[index]
    at = scene.sentence[mention.start]
    headline = not at and not found.determiner
    plain = found.determiner == "definite" and not (found.modifiers or found.country or found.body)
    lead = at <= _LEAD and found.determiner in ("definite", None) and (plain or bool(found.modifiers & _FIELDS))
    if not (headline or lead) or found.plural or found.noun not in titles.OFFICES:
        return None
    wanted = same(found.noun)
    fitting = [
        number
        for number, cluster in enumerate(scene.clusters)
        if cluster.type == "person"
        and cluster.named
        and cluster.nouns & wanted
        and (found.country is None or cluster.country in (None, found.country))
        and compatible(cluster, found)
        and (found.noun != "chief" or _chief_of(cluster.roles, found))
        and (headline or _named_next(scene, cluster, mention.start, found))
    ]
    if headline and len(fitting) > 1:  # of several ministers the lead's
        fitting = [number for number in fitting if _first_named(scene, scene.clusters[number]) <= _LEAD]
    return fitting[0] if len(fitting) == 1 else None


def _first_named(scene: Scene, cluster: Cluster) -> int:
    return scene.sentence[min(scene.mentions[m].start for m in cluster.mentions)]


def _named_next(scene: Scene, cluster: Cluster, start: int, found: Features) -> bool:
    """Whether somebody is first named soon after a token, of the country that an office is of."""
    first = min((scene.mentions[m].start for m in cluster.mentions), default=-1)
    near = start < first and scene.sentence[first] - scene.sentence[start] <= _NEXT
    return near and cluster.country is found.country


def _chief_of(roles: Sequence[Role], found: Features) -> bool:
    """Whether somebody is chief of what a headline's "bank chief" is of: no chief of staff is."""
    held = {word for role in roles for word in f"{role.title} {role.organisation or ''}".casefold().split()}
    return not found.modifiers or bool(found.modifiers & held)


def compatible(cluster: Cluster, found: Features) -> bool:
    """ "The foreign minister" is not the prime minister: what the nominal adds must be in the role, "former" and
    "deputy" alike.
    """
    key, roles = cluster.key, cluster.roles
    words = found.modifiers - {found.country.name.lower()} if found.country else found.modifiers
    telling = words & _TELLING
    if found.noun == "premier" and "premier" not in cluster.nouns:
        telling |= {"prime"}  # of the ministers only the prime one
    if not roles:
        return all(word in key or word in cluster.office for word in telling)
    return any(telling <= _told(role) for role in roles)


def _told(role: Role) -> frozenset[str]:
    """The words of a role's title, and what it is of: "minister of transport for Norland"."""
    said = role.span.text.partition(",")[0]
    return frozenset(f"{role.title} {said}".lower().replace("-", " ").split())


def posted_elsewhere(scene: Scene, index: int, cluster: Cluster) -> bool:
    """Whether an envoy, or an embassy, is at another place than those whom a cluster means: "the ambassador to Greece", "to Venezuela"."""
    own = post(scene, index)
    others = {post(scene, m) for m in cluster.mentions} - {None}
    return own is not None and bool(others) and own not in others


def post(scene: Scene, index: int) -> str | None:
    """Where an envoy is sent, or an embassy stands, as printed behind the noun."""
    head = scene.head(index)
    if head.lower_ not in _POSTED and head.lower_ not in actors_names.ABROAD:
        return None
    posts = (
        c
        for c in head.rights
        if c.dep_ == "nmod" and any(m.lower_ in _POSTED_TO for m in c.children if m.dep_ == "case")
    )
    return next((c.lower_ for c in posts), None)
