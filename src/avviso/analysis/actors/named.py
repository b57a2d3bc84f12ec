"""Which names mean the same actor: states by the table, people by surname, organisations by alias, acronym and
country.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Mapping
from functools import lru_cache

from avviso.analysis.actors import forces as actors_forces
from avviso.analysis.actors import metonymy as actors_metonymy
from avviso.analysis.actors.names import LEGAL_FORMS, NO_SURNAMES, OPEN_BODIES
from avviso.analysis.actors.scene import Scene
from avviso.reference import countries, given_names, organisations, titles

# Names of bodies that several states have: they mean the one in the table only where its country is spoken of.
_LOCAL = frozenset(
    "Congress Senate House_of_Representatives Commons Treasury_Department Justice_Department Defense_Department"
    " Department_of_Justice Department_of_Defense Foreign_Office Home_Office State_Department Department_of_State"
    " Democratic_Party Republican_Party Duma Rada Marine_Corps House_of_Commons House_of_Lords National_Front Labour"
    " Memorial National_Liberation_Army PPP PTI ANC ADB ADF SPA".split()
)
_KINDS_OF_BODY = organisations.BODIES | OPEN_BODIES | NO_SURNAMES
_CROWNS = frozenset("king queen prince princess emperor empress emir sultan pope patriarch".split())
_WORD = re.compile(r"[\w.'’-]+")
Parts = Mapping[str, list[int]]
"""Clusters of people by a word of their name."""


def resolve(scene: Scene) -> None:
    """Put every name into its cluster."""
    speakers = actors_metonymy.speaking(scene)
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
            actors_metonymy.resolve(scene, index, speakers)
    actors_metonymy.unions(scene)
    _acronyms(scene)
    _shortened(scene)
    _people(scene, people)
    _nationalities(scene)
    _halves(scene)


def _country_of(text: str) -> countries.Country | None:
    return countries.find(text) or countries.of_adjective(text) or countries.of_seat(text)


def _halves(scene: Scene) -> None:
    """ "The North" and "the South" where both Koreas are spoken of and the word acts."""
    states = {"North": scene.by_key.get("state:PRK"), "South": scene.by_key.get("state:KOR")}
    if None in states.values():
        return
    for index, mention in enumerate(scene.mentions):
        number = states.get(mention.span.text)
        if (
            number is not None
            and scene.owner[index] is None
            and scene.head(index).dep_.startswith(("nsubj", "nmod:poss"))
        ):
            scene.retype(index, "state")
            scene.assign(index, number, 0.8)


def _state(scene: Scene, index: int) -> None:
    text = scene.mentions[index].span.text
    scene.assign(index, scene.state(countries.find(text) or text))


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
        cluster.organisation = entry
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
    """ "Full Name (FN)" and FN alone: an acronym that no table knows joins the one body of the report whose
    initials it is.
    """
    bodies = [
        (number, cluster)
        for number, cluster in enumerate(scene.clusters)
        if cluster.type in ("organisation", "group") and cluster.named and cluster.mentions
    ]
    full = [
        (number, text)
        for number, cluster in bodies
        for text in dict.fromkeys(scene.mentions[m].span.text for m in cluster.mentions)
        if " " in text
    ]
    for number, cluster in bodies:
        text = scene.mentions[cluster.mentions[0]].span.text
        if (cluster.organisation is not None and cluster.organisation.name != text and " " in text) or not _is_acronym(
            text
        ):
            continue
        fitting = dict.fromkeys(other for other, name in full if other != number and fits(text, name))
        if len(fitting) == 1:
            # What the report spells out is what its initials mean, whoever else a table knows by them.
            scene.merge(next(iter(fitting)), number)


def _shortened(scene: Scene) -> None:
    """ "Air Force" after "U.S. Air Force", "Northrop" after "Northrop Grumman", "the Ministry" after "the Ministry of Justice": the one
    longer name that ends or begins so.
    """
    bodies = [
        (number, tuple(dict.fromkeys(scene.mentions[m].span.text.casefold() for m in cluster.mentions)))
        for number, cluster in enumerate(scene.clusters)
        if cluster.type == "organisation" and cluster.mentions
    ]
    for number, texts in sorted(bodies, key=lambda body: -len(body[1][0])):
        known = scene.clusters[number].organisation is not None
        text = texts[0]
        own = scene.clusters[number].country
        generic = text.split()[-1] in _KINDS_OF_BODY
        fitting = [
            other
            for other, longer in bodies
            if other != number
            and scene.clusters[other].mentions
            and own in (None, scene.clusters[other].country)
            and actors_forces.may_call(scene, text, scene.clusters[other])
            and any(
                (own is None and t.endswith(f" {text}") and generic and not known)
                or (t.startswith(f"{text} ") and not generic and (_is_firm(t) or not known))
                or (_is_firm(t) and t.rpartition(" ")[0] == text)
                or (own is None and generic and not known and t.startswith((f"{text} of ", f"{text} for ")))
                for t in longer
            )
        ]
        firms = [other for other, longer in bodies if other in fitting and any(map(_is_firm, longer))]
        fitting = firms or fitting
        if len(fitting) == 1 and (not known or scene.clusters[fitting[0]].organisation is None):
            scene.merge(fitting[0], number)


def _is_firm(name: str) -> bool:
    return name.split()[-1].rstrip(".").casefold() in LEGAL_FORMS


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return 1 < len(letters) < 8 and letters.isupper() and letters.isalpha()


def fits(acronym: str, name: str) -> bool:
    """Whether an acronym's letters are the initials of a name, small words and the land in front counted or not."""
    letters = acronym.replace(".", "").upper()
    words = [w for w in _WORD.findall(name.replace("-", " ")) if w]
    if len(words) > 2 and _is_firm(name):
        words.pop()
    landed = len(words) > 3 and (countries.find(words[0]) or countries.of_adjective(words[0])) is not None
    told = [words, words[1:]] if landed else [words]
    initials = {"".join(w[0] for w in each).upper() for each in told}
    capitals = {"".join(w[0] for w in each if w[0].isupper()) for each in told}
    return len(letters) > 1 and letters in initials | capitals


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """The part of a name that stands for it alone: the last word, without "al-"."""
    words = [w for w in name.split() if w.lower().rstrip(".") not in ("jr", "sr", "ii", "iii")]
    last = words[-1] if words else name
    return re.sub(r"^(al|el|as|ash|ar|an)-", "", last, flags=re.IGNORECASE).casefold()


def _people(scene: Scene, people: list[int]) -> None:
    full = [i for i in people if " " in scene.mentions[i].span.text.strip()]
    made: list[tuple[int, list[str]]] = []
    relatives = [_words(scene, index) for index in full if _as_kin(scene, index)]
    for index in full:
        words = _words(scene, index)
        number = next((n for n, known in made if _same_person(known, words, relatives)), None)
        if number is None:
            number = scene.cluster("person:" + " ".join(words), "person")
            made.append((number, words))
        scene.clusters[number].named = True
        scene.assign(index, number)
    for number, _ in made:
        scene.clusters[number].gender = given_names.gender(_first(scene, number))
    kin = {number for number, _ in made if _as_kin(scene, scene.clusters[number].mentions[0])}
    parts = _by_part(made)
    for index in people:
        if scene.owner[index] is None:
            number = _bearer(scene, index, parts, kin)
            scene.clusters[number].named = True
            scene.assign(index, number, 0.95)


def _first(scene: Scene, number: int) -> str:
    """The given name of a person, as printed where the full name stands first."""
    return scene.mentions[scene.clusters[number].mentions[0]].span.text.split()[0].title()


def _words(scene: Scene, index: int) -> list[str]:
    return [w.casefold().replace("’", "'") for w in scene.mentions[index].span.text.split()]


def _same_person(known: list[str], words: list[str], relatives: Container[list[str]]) -> bool:
    """Same surname, and first names equal or one the other's initial; a middle name may be left out, and so may either end of a name, but
    for a relative who is told of: "her father, Aung San" is not Aung San Suu Kyi.
    """
    shorter, longer = sorted((known, words), key=len)
    if 1 < len(shorter) < len(longer) and shorter in (longer[: len(shorter)], longer[-len(shorter) :]):
        return shorter not in relatives
    if surname(known[-1]) != surname(words[-1]):
        return False
    if len(known) == 1 or len(words) == 1:
        return True
    first, other = known[0].rstrip("."), words[0].rstrip(".")
    return first == other or ((len(first) == 1 or len(other) == 1) and first[0] == other[0])


def _by_part(made: list[tuple[int, list[str]]]) -> tuple[Parts, Parts, Parts]:
    """The people by surname, by first word, and by the words between."""
    last, first, inner = (defaultdict[str, list[int]](list) for _ in range(3))
    for number, words in made:
        last[surname(words[-1])].append(number)
        first[words[0]].append(number)
        for word in dict.fromkeys(words[1:-1]):
            inner[word].append(number)
    return last, first, inner


def _as_kin(scene: Scene, index: int) -> bool:
    """Whether a name is told first as somebody's relative: "his wife Ann Reed", "a daughter of Tom Reed"."""
    doc, head, start = scene.doc, scene.head(index), scene.mentions[index].start
    before = doc[max(start - 2, 0) : start]
    if len(before) and (before[-1].lower_ in titles.KIN or (before[-1].text == "," and before[0].lower_ in titles.KIN)):
        return True
    for _ in range(2):
        if head.dep_ in ("appos", "flat", "nmod", "nmod:desc", "compound") and head.head.lower_ in titles.KIN:
            return True
        if head.dep_ == "obj" and head.head.lemma_ == "marry":
            return True
        if head.dep_ != "conj":
            break
        head = head.head
    return any(child.dep_ == "appos" and child.lower_ in titles.KIN for child in head.children)


def _bearer(scene: Scene, index: int, parts: tuple[Parts, Parts, Parts], kin: Container[int]) -> int:
    """The person a single name means: the last one before with that surname, else the first after, else the one whose
    first of two surnames it is ("Galan" for Luis Galan Sarmiento), else somebody new. One told first as a relative (of `kin`), after
    the surname stood alone, is another person: "Reed was born to Tom Reed".
    """
    word = surname(scene.mentions[index].span.text)
    alone = f"person:{word}"
    start = scene.mentions[index].start
    if (crown := _crown(scene, index)) is not None:
        return _crowned(scene, index, crown, parts[0][word])
    last, first, inner = (found.get(word, []) for found in parts)

    def other(number: int) -> bool:
        opens = scene.mentions[scene.clusters[number].mentions[0]].start
        return number in kin and (alone in scene.by_key or start < opens)

    last = [number for number in last if not other(number)]
    # Whom the report calls by his first name ("Saddam") is not meant by a surname by which it calls another.
    if any(_is_called(scene, number, word) for number in last):
        last = [number for number in last if not _by_first_name(scene, number)] or last
    for fitting in (last, first, inner if len(inner) == 1 else []):
        if fitting:
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
    number = scene.cluster(alone, "person")
    scene.clusters[number].gender = given_names.gender(scene.mentions[index].span.text.title())
    return number


def _is_called(scene: Scene, number: int, word: str) -> bool:
    """Whether a person has been called by a word alone."""
    called = (scene.mentions[m].span.text for m in scene.clusters[number].mentions)
    return any(" " not in name and surname(name) == word for name in called)


def _by_first_name(scene: Scene, number: int) -> bool:
    """Whether a person has been called by the first word of a longer name alone."""
    called = [scene.mentions[m].span.text.casefold() for m in scene.clusters[number].mentions]
    return any(" " not in name and surname(name) != surname(called[0]) for name in called)


def _crown(scene: Scene, index: int) -> str | None:
    """The title of a ruler before a name, which no bearer of the same surname shares: "King Hussein" is not Saddam Hussein."""
    start = scene.mentions[index].start
    before = scene.doc[start - 1].lower_ if start else ""
    return before if before in _CROWNS else None


def _crowned(scene: Scene, index: int, crown: str, bearers: list[int]) -> int:
    """The ruler meant by a title and a name: the last before of that title and land, else somebody new, who then bears the name too."""
    land = _land(scene, index)
    for number in reversed(bearers):
        own = [m for m in scene.clusters[number].mentions if _crown(scene, m) == crown]
        lands = {_land(scene, m) for m in own} - {None}
        if own and (land is None or not lands or land in lands):
            return number
    number = scene.cluster(
        f"person:{crown} {scene.mentions[index].span.text.casefold()} {land or ''}".strip(), "person"
    )
    scene.clusters[number].gender = given_names.gender(scene.mentions[index].span.text.title())
    start, end = scene.mentions[index].start, scene.mentions[index].end
    scene.clusters[number].name = scene.doc[start - 1 : end].text
    if number not in bearers:
        bearers.append(number)
    return number


def _land(scene: Scene, index: int) -> str | None:
    """The name behind "of" behind a ruler's: "King Abdullah of Jordan"."""
    end = scene.mentions[index].end
    if end + 1 >= len(scene.doc) or scene.doc[end].lower_ != "of":
        return None
    return next((scene.mentions[m].span.text.casefold() for m in scene.between(end + 1, end + 4)), None)


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
            scene.assign(index, number, 0.9)
        elif country is not None:
            known = scene.by_key.get(f"state:{country.alpha3}")
            if known is not None:
                scene.assign(index, known, 0.8)
