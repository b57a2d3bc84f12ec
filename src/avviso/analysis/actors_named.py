"""Which names mean the same actor: states by the table, people by surname, organisations by alias, acronym and country."""

from __future__ import annotations

import re

from avviso.analysis import actors_metonymy
from avviso.analysis.actors_scene import Scene
from avviso.reference import countries, given_names, organisations

# Names of bodies that several states have: they mean the one in the table only where its country is spoken of.
_LOCAL = frozenset(
    "Congress Senate House|of|Representatives Commons Treasury|Department Justice|Department Defense"
    "|Department Department|of|Justice"
    " Department|of|Defense Foreign|Office State|Department Department|of|State Democratic|Party Republican"
    "|Party Duma Rada Marine|Corps"
    " House|of|Commons House|of|Lords National|Front Labour Memorial National|Liberation|Army PPP PTI ANC ADB ADF SPA".replace(
        "|", "_"
    ).split()
)
_WORD = re.compile(r"[\w.'’-]+")


def resolve(scene: Scene) -> None:
    """Put every name into its cluster."""
    present = {c.alpha2 for m in scene.mentions if m.form == "name" and (c := _country_of(m.span.text)) is not None}
    people: list[int] = []
    for index, mention in enumerate(scene.mentions):
        if mention.form != "name":
            continue
        if mention.type == "person":
            people.append(index)
        elif mention.type == "state":
            _state(scene, index)
        elif mention.type == "organisation":
            _organisation(scene, index, present)
        elif mention.type == "place":
            actors_metonymy.resolve(scene, index)
    _acronyms(scene)
    _people(scene, people)
    _nationalities(scene)


def _country_of(text: str) -> countries.Country | None:
    return countries.find(text) or countries.of_adjective(text) or countries.of_seat(text)


def _state(scene: Scene, index: int) -> None:
    country = countries.find(scene.mentions[index].span.text)
    if country is not None:
        scene.assign(index, state_cluster(scene, country))


def state_cluster(scene: Scene, country: countries.Country) -> int:
    """The cluster of a country's state, made where there is none."""
    number = scene.cluster(f"state:{country.alpha3}", "state")
    cluster = scene.clusters[number]
    cluster.country, cluster.code, cluster.named = country, country.cameo, True
    return number


def _organisation(scene: Scene, index: int, present: set[str | None]) -> None:
    mention = scene.mentions[index]
    text = mention.span.text
    country = qualifier(scene, mention.start) or _inner_country(text)
    entry = organisations.find(text)
    if (
        entry is not None
        and entry.country
        and (
            (country is not None and country.alpha2 != entry.country)
            or (text.replace(" ", "_") in _LOCAL and entry.country not in present)
        )
    ):
        entry = None
    if entry is not None:
        number = scene.cluster(f"org:{entry.name}", "organisation" if entry.type == "organisation" else "group")
        cluster = scene.clusters[number]
        cluster.organisation, cluster.code = entry, entry.code
        cluster.country = countries.by_code(entry.country) if entry.country else country
        cluster.nouns.update(entry.kinds)
    else:
        plain = countries.key(text)
        key = f"org:{country.alpha3 if country else ''}:{plain.casefold()}"
        if country is None:
            key = next((k for k in scene.by_key if k.startswith("org:") and k.endswith(f":{plain.casefold()}")), key)
        number = scene.cluster(key, "organisation")
        cluster = scene.clusters[number]
        cluster.country = cluster.country or country
        words = [w.lower() for w in plain.split()]
        nouns = [w for w in words if w in organisations.BODIES]
        cluster.nouns.update(nouns, words[-1:])
        if nouns and cluster.country and not cluster.code:
            cluster.code = cluster.country.cameo + organisations.BODIES[nouns[-1]]
    scene.clusters[number].named = True
    scene.assign(index, number)


def qualifier(scene: Scene, start: int) -> countries.Country | None:
    """The country an adjective or possessive right before a token names ("Russian ...", "Russia's ...", "U.S. ...")."""
    doc = scene.doc
    end = start
    if end and doc[end - 1].text in ("'s", "’s", "'", "’"):
        end -= 1
    for length in (1, 2, 3):
        if end - length >= doc[start].sent.start:
            found = _country_of(doc[end - length : end].text)
            if found is not None:
                return found
    return None


def _inner_country(text: str) -> countries.Country | None:
    words = text.split()
    if len(words) < 2:
        return None
    for length in (1, 2, 3):
        found = _country_of(" ".join(words[:length]))
        if found is not None and len(words) > length:
            return found
    return countries.find(words[-1]) if words[-2] in ("of", "in") else None


def _acronyms(scene: Scene) -> None:
    """ "Full Name (FN)" and, later, FN alone: initials that fit and stand right behind the name in brackets."""
    doc = scene.doc
    for index, mention in enumerate(scene.mentions):
        if mention.form != "name" or mention.type != "organisation" or mention.end + 1 >= len(doc):
            continue
        if doc[mention.end].text != "(":
            continue
        inner = scene.name_at(mention.end + 1, min(mention.end + 4, len(doc)))
        if inner is None or scene.owner[inner] is None or scene.owner[index] is None:
            continue
        if fits(scene.mentions[inner].span.text, mention.span.text):
            scene.merge(scene.owner[index], scene.owner[inner])  # type: ignore[arg-type]


def fits(acronym: str, name: str) -> bool:
    """Whether an acronym's letters are the initials of a name, small words counted or not."""
    letters = acronym.replace(".", "").upper()
    words = [w for w in _WORD.findall(name.replace("-", " ")) if w]
    initials = "".join(w[0] for w in words).upper()
    capitals = "".join(w[0] for w in words if w[0].isupper())
    return len(letters) > 1 and letters in (initials, capitals)


def surname(name: str) -> str:
    """The part of a name that stands for it alone: the last word, without "al-"."""
    words = [w for w in name.split() if w.lower().rstrip(".") not in ("jr", "sr", "ii", "iii")]
    last = words[-1] if words else name
    return re.sub(r"^(al|el|as|ash|ar|an)-", "", last, flags=re.IGNORECASE).casefold()


def _people(scene: Scene, people: list[int]) -> None:
    full = [i for i in people if " " in scene.mentions[i].span.text.strip()]
    made: list[tuple[int, list[str]]] = []
    for index in full:
        words = _words(scene, index)
        number = next((n for n, known in made if _same_person(known, words)), None)
        if number is None:
            number = scene.cluster("person:" + " ".join(words), "person")
            made.append((number, words))
        scene.clusters[number].named = True
        scene.assign(index, number)
    for number, _ in made:
        scene.clusters[number].gender = given_names.gender(_first(scene, number))
    for index in people:
        if scene.owner[index] is None:
            number = _bearer(scene, index, made)
            scene.clusters[number].named = True
            scene.assign(index, number, 0.95)


def _first(scene: Scene, number: int) -> str:
    """The given name of a person, as printed where the full name stands first."""
    return scene.mentions[scene.clusters[number].mentions[0]].span.text.split()[0].title()


def _words(scene: Scene, index: int) -> list[str]:
    return [w.casefold().replace("’", "'") for w in scene.mentions[index].span.text.split()]


def _same_person(known: list[str], words: list[str]) -> bool:
    """Same surname, and first names equal or one the other's initial; a middle name may be left out."""
    if surname(known[-1]) != surname(words[-1]):
        return False
    if len(known) == 1 or len(words) == 1:
        return True
    first, other = known[0].rstrip("."), words[0].rstrip(".")
    return first == other or ((len(first) == 1 or len(other) == 1) and first[0] == other[0])


def _bearer(scene: Scene, index: int, made: list[tuple[int, list[str]]]) -> int:
    """The person a single name means: the last one before with that surname, else the first after, else somebody new."""
    word = surname(scene.mentions[index].span.text)
    for position in (-1, 0):
        fitting = [n for n, words in made if (surname(words[-1]) if position else words[0]) == word]
        if fitting:
            start = scene.mentions[index].start
            before = [
                (max(s), n)
                for n in fitting
                if (
                    s := [
                        scene.mentions[m].start for m in scene.clusters[n].mentions if scene.mentions[m].start < start
                    ]
                )
            ]
            return max(before)[1] if before else fitting[0]
    number = scene.cluster(f"person:{word}", "person")
    scene.clusters[number].gender = given_names.gender(scene.mentions[index].span.text.title())
    return number


def _nationalities(scene: Scene) -> None:
    """An adjective means its state where the report names that state; a noun ("Russians") is a group of its own."""
    for index, mention in enumerate(scene.mentions):
        if mention.form != "name" or mention.type != "nationality":
            continue
        head = scene.head(index)
        text = mention.span.text
        country = countries.of_adjective(text)
        if head.tag_ in ("NNS", "NNPS") or (
            text.endswith("s") and country is not None and text not in countries.adjectives()
        ):
            number = scene.cluster(f"group:{text.casefold()}", "group")
            cluster = scene.clusters[number]
            cluster.country, cluster.plural, cluster.named = country, True, True
            cluster.code = f"{country.cameo}CVL" if country else None
            scene.assign(index, number, 0.9)
        elif country is not None:
            known = scene.by_key.get(f"state:{country.alpha3}")
            if known is not None:
                scene.assign(index, known, 0.8)
