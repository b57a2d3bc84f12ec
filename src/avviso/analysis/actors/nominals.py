"""Whom a common noun means: the president, the alliance, Ukraine's parliament, both sides, critics."""

from __future__ import annotations

from dataclasses import dataclass

from avviso.analysis.actors import firms as actors_firms
from avviso.analysis.actors import forces as actors_forces
from avviso.analysis.actors import names as actors_names
from avviso.analysis.actors import offices as actors_offices
from avviso.analysis.actors import spoken_for as actors_spoken_for
from avviso.analysis.actors import titles as actors_titles
from avviso.analysis.actors.scene import Cluster, Scene
from avviso.reference import countries, sectors, titles

_DEFINITE = frozenset("the this that these those both".split())
_NEGATIVE = frozenset("no neither nor".split())
_INDEFINITE = frozenset("a an some any another one several many every each few most".split())
_POSSESSIVE = frozenset("his her their its our my your whose".split())
_SIDES = frozenset("side sides".split())
_PAIR_NOUNS = frozenset(
    "country countries nation nations leader leaders state states party parties government governments"
    " neighbour neighbours neighbor neighbors power powers capital capitals ally allies".split()
)
_STATE_REACH = 2
_SIDES_REACH = 3
_BODY_REACH = 8


_KINDS = frozenset(
    "group movement agency network newspaper daily broadcaster channel party alliance bloc organisation"
    " organization company firm giant militia website magazine union charity watchdog outlet station cartel organisations".split()
)
# Kinds of body that a report describes further when it comes back to them: "the 29-member alliance".
_DESCRIBED = frozenset(
    "alliance bloc union organisation organization agency watchdog body broadcaster newspaper daily party"
    " lender".split()
)
_KILLING = frozenset("kill slay execute massacre behead assassinate".split())
_DYING = frozenset("die perish".split())
_ANY_BODY = frozenset("group organisation organization movement".split())
# Those who belong to a body without being it.
_OWN_WILL = frozenset(
    "members member allies ally states supporters critics opponents rivals countries partners foes enemies"
    " people".split()
)


@dataclass(frozen=True, slots=True)
class Features:
    """What the words of a nominal say: head noun, number, determiner, country, the words between, and whether a
    count stands before it.
    """

    noun: str
    plural: bool
    determiner: str | None  # definite | possessive | indefinite | none ("no troops") | None
    country: countries.Country | None
    body: str | None
    modifiers: frozenset[str]
    counted: bool


def features(scene: Scene, index: int) -> Features:
    """Read a nominal."""
    mention = scene.mentions[index]
    doc, head = scene.doc, scene.head(index)
    determiner, modifiers, counted = None, set(), False
    for token in doc[mention.start : mention.head]:
        word = token.lower_
        if token.i == mention.start or token.dep_ == "det":
            if word in _DEFINITE:
                determiner = determiner or "definite"
            elif word in _POSSESSIVE:
                determiner = determiner or "possessive"
            elif word in _NEGATIVE:
                determiner = "none"
            elif word in _INDEFINITE:
                determiner = determiner or "indefinite"
        joined = doc[token.i + 1].text in ("-", "–")  # "the 29-member alliance" is one
        if token.pos_ == "NUM" and token.head.i == mention.head and token.dep_ == "nummod" and not joined:
            counted = True
        elif token.pos_ in ("ADJ", "NOUN", "PROPN", "VERB") and token.dep_ != "det":
            modifiers.add(word)
    if determiner is None and any(t.dep_ == "det" and t.lower_ == "the" for t in head.lefts):
        determiner = "definite"  # the phrase is broken off behind its article: "The Varn, Meridia, company"
    country, body = _qualifiers(scene, index)
    plural = head.tag_ in ("NNS", "NNPS") or mention.type == "group"
    return Features(actors_titles.noun(head), plural, determiner, country, body, frozenset(modifiers), counted)


def _qualifiers(scene: Scene, index: int) -> tuple[countries.Country | None, str | None]:
    """The country and the organisation whose nominal this is, from names nested in it; none where it names several countries, or one beside
    another owner ("British and EU negotiators").
    """
    mention = scene.mentions[index]
    if _joined_owners(scene, index):
        return None, None
    found: list[countries.Country] = []
    body = None
    for nested in scene.between(mention.start, mention.end):
        other = scene.mentions[nested]
        if nested == index or other.form == "pronoun" or other.head == mention.head:
            continue
        number = scene.owner[nested]
        cluster = scene.clusters[number] if number is not None else None
        if _merely_there(scene, index, other.start):
            continue
        country = None
        if other.form == "name" and other.type == "nationality":
            country = countries.of_adjective(other.span.text)
        elif cluster is not None and cluster.type == "state":
            country = cluster.country
        elif cluster is not None and body is None:
            body, country = cluster.key, cluster.country if cluster.type != "person" else None
        elif other.form == "name" and other.type == "place":
            country = countries.of_seat(other.span.text)
        if country is not None and country not in found:
            found.append(country)
    return (found[0] if len(found) == 1 else None), body


def _joined_owners(scene: Scene, index: int) -> bool:
    """Whether several names before a noun, joined to one another, say whose it is, no two of them of one country."""
    mention = scene.mentions[index]
    inside = [scene.mentions[i] for i in scene.between(mention.start, mention.head) if scene.mentions[i].form == "name"]
    heads = {other.head for other in inside}
    joined = [o for o in inside if scene.doc[o.head].dep_ == "conj" and scene.doc[o.head].head.i in heads]
    owners = {countries.of_adjective(other.span.text) or countries.find(other.span.text) for other in inside}
    return bool(joined) and (None in owners or len(owners) > 1)


def _merely_there(scene: Scene, index: int, start: int) -> bool:
    """Whether a nested name only says where: "journalists in Moscow", but not "the government in Kyiv"."""
    mention = scene.mentions[index]
    before = scene.doc[start - 1].lower_ if start else ""
    if before == "the" and start > 1:
        before = scene.doc[start - 2].lower_
    if start < mention.head or before not in (
        "in",
        "at",
        "near",
        "on",
        "to",
        "with",
        "against",
        "inside",
        "within",
        "by",
    ):
        return False
    noun = scene.head(index).lower_
    governing = sectors.of_noun(noun) in ("GOV", "LEG", "OPP") or noun in ("officials", "leaders")
    return before != "in" or not governing or noun in actors_names.ABROAD


def resolve(scene: Scene) -> None:
    """Put every nominal into a cluster, shorter ones inside longer ones first; some states and generics stay
    without.
    """
    for index in _inner_first(scene):
        if scene.owner[index] is not None:
            continue
        found = features(scene, index)
        if found.determiner == "none":
            continue
        kind = scene.mentions[index].type
        if found.noun in _SIDES or (found.plural and found.noun in _PAIR_NOUNS and _is_pair(scene, index)):
            _sides(scene, index, found)
        elif kind == "state":
            _state(scene, index, found)
        elif kind == "person":
            _person(scene, index, found)
        else:
            _body(scene, index, found)


def _inner_first(scene: Scene) -> list[int]:
    """Nominals in order, those nested in another before it."""
    pending: list[int] = []
    ordered: list[int] = []
    for index, mention in enumerate(scene.mentions):
        if mention.form != "nominal":
            continue
        while pending and scene.mentions[pending[-1]].end <= mention.start:
            ordered.append(pending.pop())
        pending.append(index)
    ordered.extend(reversed(pending))
    return ordered


def _is_pair(scene: Scene, index: int) -> bool:
    mention = scene.mentions[index]
    words = {t.lower_ for t in scene.doc[mention.start : mention.head]}
    return bool(words & {"both", "two"}) and not words & {"other", "more"}


def _sides(scene: Scene, index: int, found: Features) -> None:
    """ "Both sides", "the two countries": the pair spoken of just before, else a group of its own; one side is its
    country's.
    """
    if not scene.head(index).tag_.endswith("S"):
        if found.country is not None:
            scene.assign(index, scene.state(found.country), 0.7)
        return
    start = scene.mentions[index].start
    for number in range(len(scene.clusters) - 1, -1, -1):
        cluster = scene.clusters[number]
        if not cluster.key.startswith("sides:") or not cluster.mentions or found.noun not in cluster.nouns:
            continue
        last = scene.mentions[cluster.mentions[-1]].start
        if last < start and scene.sentence[start] - scene.sentence[last] <= _SIDES_REACH:
            scene.assign(index, number, 0.8)
            return
    number = scene.cluster(f"sides:{start}", "group")
    cluster = scene.clusters[number]
    cluster.plural, cluster.country = True, found.country
    cluster.nouns.add(found.noun)
    scene.assign(index, number, 0.9)


def _state(scene: Scene, index: int, found: Features) -> None:
    """ "The country": the state last named nearby, the subject first; plural or indefinite ones have no entity of
    their own.
    """
    if found.plural:
        number = scene.cluster(f"states:{' '.join(sorted(found.modifiers))}:{found.noun}", "group")
        scene.clusters[number].plural = True
        scene.assign(index, number, 0.7)
        return
    if found.determiner != "definite" or found.body:
        return
    if found.country is not None:
        scene.assign(index, scene.state(found.country), 0.8)
        return
    called = _called(scene, index)
    if called is not None:
        scene.assign(index, scene.state(called), 0.85)
        return
    best = _last_state(scene, scene.mentions[index].start)
    if best is not None:
        scene.assign(index, best, 0.7)


def _called(scene: Scene, index: int) -> str | None:
    """The name behind a word for states: "the island state of Norland" is no state named before."""
    doc, head = scene.doc, scene.mentions[index].head
    named = head + 2 < len(doc) and doc[head + 1].lower_ == "of" and doc[head + 2].text[:1].isupper()
    return doc[head + 2].text if named else None


def _last_state(scene: Scene, start: int) -> int | None:
    """The state most likely meant at a token: by nearness of its last mention, subjects before others."""
    sentence = scene.sentence[start]
    best: tuple[float, int] | None = None
    found: set[int] = set()
    subject = False
    for index, mention in enumerate(scene.mentions):
        if mention.start >= start:
            break
        number = scene.owner[index]
        if number is None or scene.clusters[number].type != "state" or mention.type == "nationality":
            continue
        distance = sentence - scene.sentence[mention.start]
        if distance > _STATE_REACH:
            continue
        leads = scene.head(index).dep_.startswith("nsubj")
        score = -2.0 * distance + (1.5 if leads else 0.0) + mention.start / (start + 1)
        found.add(number)
        if best is None or score >= best[0]:
            best, subject = (score, number), leads
    return best[1] if best and (len(found) == 1 or subject) else None


def _person(scene: Scene, index: int, found: Features) -> None:
    if (found.determiner in ("definite", None) or found.country or found.body) and found.determiner != "indefinite":
        number = _by_office(scene, index, found)
        number = actors_offices.named_below(scene, index, found) if number is None else number
        if number is not None:
            scene.assign(index, number, 0.8)
            return
    key = _key(scene, index, found)
    number = scene.cluster(key, "person")
    cluster = scene.clusters[number]
    cluster.nouns.add(found.noun)
    if found.noun in titles.MALE:
        cluster.gender = "m"
    elif found.noun in titles.FEMALE:
        cluster.gender = "f"
    cluster.country = cluster.country or found.country
    _belongs(scene, cluster, found)
    if cluster.body is None:
        cluster.body = actors_spoken_for.body(scene, index, found)
    scene.assign(index, number, 0.85)


def _by_office(scene: Scene, index: int, found: Features) -> int | None:
    """The last person before who bears that office, in that country or body where one is named."""
    mention = scene.mentions[index]
    wanted = actors_offices.same(found.noun)
    best: tuple[int, int] | None = None
    for number, cluster in enumerate(scene.clusters):
        if cluster.type != "person" or not cluster.mentions or not cluster.nouns & wanted:
            continue
        if found.country and cluster.country is not found.country:
            continue
        if not found.country and not found.body and actors_offices.of_another(scene, index, number):
            continue
        if found.determiner is None and not found.country and not found.body:
            continue
        if actors_offices.of_another_body(scene, index, number, found.noun):
            continue
        if not actors_offices.compatible(cluster, found) or actors_offices.posted_elsewhere(scene, index, cluster):
            continue
        if actors_offices.of_other_owner(scene, index, cluster, found):
            continue
        before = [scene.mentions[m].start for m in cluster.mentions if scene.mentions[m].start < mention.start]
        if before and (best is None or max(before) > best[0]):
            best = (max(before), number)
    if best is None or (
        not found.country and not found.body and scene.sentence[mention.start] - scene.sentence[best[0]] > 12
    ):
        return None
    return best[1]


def _body(scene: Scene, index: int, found: Features) -> None:
    """A body, force or group: the named one of that kind, the same words before, or a new one."""
    mention = scene.mentions[index]
    same = _name_and_kind(scene, index)
    same = _name_behind(scene, index) if same is None else same
    if same is None:
        same = scene.by_key.get(f"org::{countries.key(mention.span.text).casefold()}")
    if same is None and found.country is not None and found.determiner != "indefinite" and not found.counted:
        same = _named_like(scene, found)
    if same is not None and not actors_offices.posted_elsewhere(scene, index, scene.clusters[same]):
        scene.clusters[same].nouns.add(found.noun)  # "the rebel group Varn" is "the group" later
        scene.assign(index, same, 0.9)
        return
    if found.determiner == "definite" and not found.body and not found.counted:
        theirs = any(t.tag_ == "POS" for t in scene.doc[mention.start : mention.head])  # "the plane's maker", a new one
        firm = None if found.plural or theirs else actors_firms.last(scene, mention.start, found)
        number = firm if firm is not None or found.country else _last_called(scene, index, found)
        number = _last_acting(scene, index, found) if number is None else number
        number = actors_spoken_for.titled(scene, index, found) if number is None else number
        if number is not None:
            scene.assign(index, number, 0.8 if firm is None else 0.75)
            return
    number = scene.cluster(_key(scene, index, found), "group" if mention.type == "group" else "organisation")
    cluster = scene.clusters[number]
    cluster.nouns.add(found.noun)
    cluster.plural = cluster.plural or found.plural
    cluster.country = cluster.country or found.country
    if found.noun not in _OWN_WILL:
        _belongs(scene, cluster, found)
    scene.assign(index, number, 0.85)


def _belongs(scene: Scene, cluster: Cluster, found: Features) -> None:
    """Note the organisation that a nominal names as its own."""
    if cluster.body is None and found.body in scene.by_key:
        cluster.body = scene.by_key[found.body]


def _named_like(scene: Scene, found: Features) -> int | None:
    """The named body of the same country whose name says the same as a nominal: "the Indonesian navy", "Indonesian
    Navy".
    """
    own = _country_words(found)
    wanted = {*found.modifiers, found.noun} - own
    for number, cluster in enumerate(scene.clusters):
        if not cluster.named or cluster.type != "organisation" or cluster.country is not found.country:
            continue
        printed = [scene.mentions[m].span.text.lower() for m in cluster.mentions if scene.mentions[m].form == "name"]
        if any(set(text.split()) - own == wanted for text in printed):
            return number
    return None


def _name_and_kind(scene: Scene, index: int) -> int | None:
    """ "The TASS news agency", "the Hamas movement": the nominal means the organisation whose name stands before
    its noun.
    """
    mention = scene.mentions[index]
    head = scene.head(index)
    for nested in reversed(scene.between(mention.start, mention.head)):
        other = scene.mentions[nested]
        number = scene.owner[nested]
        if other.form != "name" or number is None or scene.clusters[number].type not in ("organisation", "group"):
            continue
        between = scene.doc[other.end : mention.head]
        plain = all(t.pos_ in ("NOUN", "ADJ") and t.text.islower() for t in between)
        if plain and len(between) <= 2 and (head.lower_ in _KINDS or head.lower_ in scene.clusters[number].nouns):
            return number
    return None


def _name_behind(scene: Scene, index: int) -> int | None:
    """ "The regional bloc ASEAN": the organisation whose name is set right behind the noun, which the tree may take for a second subject."""
    after = scene.mentions[index].head + 1
    for other in scene.between(after, after + 8):
        mention, number = scene.mentions[other], scene.owner[other]
        if mention.start == after and mention.form == "name" and mention.type == "organisation" and number is not None:
            return number
    return None


def _last_called(scene: Scene, index: int, found: Features) -> int | None:
    """The last organisation or group before that this noun may call, its other words not against it."""
    mention = scene.mentions[index]
    sentence = scene.sentence[mention.start]
    best: tuple[int, int] | None = None
    for number, cluster in enumerate(scene.clusters):
        if cluster.type == "person" or not cluster.mentions or found.noun not in cluster.nouns:
            continue
        if not actors_forces.may_call(scene, found.noun, cluster) or _dead(scene, index, cluster):
            continue
        if actors_offices.posted_elsewhere(scene, index, cluster):
            continue
        if (found.modifiers and cluster.named and found.noun not in _DESCRIBED) or (
            found.modifiers
            and not cluster.named
            and not found.modifiers <= frozenset(cluster.key.split(":")[-1].split())
        ):
            continue
        before = [scene.mentions[m].start for m in cluster.mentions if scene.mentions[m].start < mention.start]
        if before and sentence - scene.sentence[max(before)] <= _BODY_REACH and (best is None or max(before) > best[0]):
            best = (max(before), number)
    return best[1] if best else None


def _dead(scene: Scene, index: int, cluster: Cluster) -> bool:
    """Whether a cluster's last words tell of some who were killed, while those meant do something: "40 rebels were killed, but the rebels deny it"."""
    last = [m for m in cluster.mentions if scene.mentions[m].start < scene.mentions[index].start][-1:]
    acts = scene.head(index).dep_ == "nsubj"
    return acts and any(
        features(scene, m).counted
        and scene.head(m).dep_ in ("nsubj:pass", "obj", "nsubj")
        and scene.head(m).head.lemma_ in (_DYING if scene.head(m).dep_ == "nsubj" else _KILLING)
        for m in last
    )


def _last_acting(scene: Scene, index: int, found: Features) -> int | None:
    """The one named body, of a kind nobody tells, that is a subject in this sentence or the one before ("the group" after "the Front"), else the one
    that this sentence has named.
    """
    if found.noun not in _ANY_BODY or found.modifiers or found.country:
        return None
    mention = scene.mentions[index]
    sentence = scene.sentence[mention.start]
    near = [
        (other, scene.owner[other])
        for other, each in enumerate(scene.mentions)
        if each.start < mention.start
        and each.form == "name"
        and each.type == "organisation"
        and sentence - scene.sentence[each.start] <= 1
    ]
    acting = {number for other, number in near if scene.head(other).dep_.startswith("nsubj")} - {None}
    here = {number for other, number in near if scene.sentence[scene.mentions[other].start] == sentence} - {None}
    bodies = acting or {n for n in here if n is not None and scene.clusters[n].organisation is None}
    return next(iter(bodies)) if len(bodies) == 1 else None


def _key(scene: Scene, index: int, found: Features) -> str:
    """What makes a nominal the same as another: noun, modifiers, country, body; alone where indefinite, counted or
    possessed.
    """
    mention = scene.mentions[index]
    if found.determiner in ("indefinite", "possessive") or found.counted:
        return f"nominal:{mention.head}:{' '.join(sorted(found.modifiers))} {found.noun}"
    country = found.country.alpha3 if found.country else ""
    words = " ".join(sorted({*found.modifiers, found.noun} - _country_words(found)))
    where = (
        _where(scene, index) if found.plural and found.determiner is None else actors_offices.post(scene, index) or ""
    )
    return f"nominal:{country}:{found.body or ''}:{where}:{words}"


def _where(scene: Scene, index: int) -> str:
    """Where the people of a bare plural are, by which others are meant: "officials there", "residents of the camp"."""
    head = scene.head(index)
    if head.i + 1 < len(scene.doc) and scene.doc[head.i + 1].lower_ in ("there", "here", "elsewhere"):
        return str(head.i)
    for child in head.rights:
        case = next((c.lower_ for c in child.children if c.dep_ == "case"), "")
        if child.dep_ == "nmod" and case in ("in", "at", "near", "from", "across", "along"):
            return child.lemma_.casefold()
    return ""


def _country_words(found: Features) -> set[str]:
    if found.country is None:
        return set()
    return {
        word.lower()
        for name in (*found.country.names, *found.country.adjectives, *found.country.seats)
        for word in name.split()
    }
