"""Roles the report gives people: title before the name, apposition, "X is the president of Y"; with country
and organisation.
"""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.actors import titles as actors_titles
from avviso.analysis.actors.named import qualifier
from avviso.analysis.actors.scene import Cluster, Scene
from avviso.analysis.annotations import Role
from avviso.reference import countries, offices, organisations, titles

_MALE = frozenset("mr sir lord king prince emperor sultan emir shah father brother".split())
_FEMALE = frozenset("mrs ms miss lady dame queen princess baroness mother sister".split())
_ENVOYS = frozenset("ambassador envoy consul attache emissary".split())
_LONGEST_PHRASE = 10
_LONGEST_OFFICE = 18
_LAND_NOUNS = frozenset(
    "power member ally neighbour neighbor rival partner giant nation country state republic host producer exporter newcomer".split()
)
_OF_BODY = frozenset({"of", "for", "to", "at", "on"})
_BODY_WORDS = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "CCONJ"})
_CALLING = frozenset({"know", "call", "name", "identify", "dub"})
_AS_CALLED = frozenset("as only the by his her nom de guerre alias".split())
_OPENERS = frozenset("a an the his her their its our my one".split())


def from_titles(scene: Scene) -> None:
    """Read the title before every person's name: role, country, organisation, gender; its tokens come to mean the
    person.
    """
    for index, mention in enumerate(scene.mentions):
        number = scene.owner[index]
        if mention.form != "name" or mention.type != "person" or number is None:
            continue
        title = actors_titles.before(scene.doc, mention.start)
        if title is None:
            continue
        for token in range(title.start, title.end):
            if scene.doc[token].text[:1].isalpha() and actors_titles.is_office(scene.doc[token]):
                scene.title_heads[token] = index
        cluster = scene.clusters[number]
        for token in range(title.title, title.end):
            word = scene.doc[token].lower_.rstrip(".")
            _gender(cluster, word)
            if word in titles.HONORIFICS and scene.doc[token].text[0].isupper():
                cluster.nouns.add(titles.SPELLED.get(word, word))
        if title.office is not None:
            body = _land_behind(scene, mention.end)
            add_role(scene, number, title.start, title.end, title.title, title.end, title.office, body)


def _gender(cluster: Cluster, word: str) -> None:
    if word in _MALE or word in titles.MALE:
        cluster.gender = cluster.gender or "m"
    elif word in _FEMALE or word in titles.FEMALE:
        cluster.gender = cluster.gender or "f"


def _land_behind(scene: Scene, end: int) -> tuple[int, int] | None:
    """The tokens of the state behind a name that ends at a token: "Norland" in "President Ida Holm of Norland"."""
    if end + 1 >= len(scene.doc) or scene.doc[end].lower_ != "of":
        return None
    states = (scene.mentions[i] for i in scene.between(end + 1, end + 6) if scene.mentions[i].start == end + 1)
    return next(((m.start, m.end) for m in states if m.form == "name" and m.type == "state"), None)


def add_role(
    scene: Scene,
    number: int,
    start: int,
    end: int,
    title_start: int,
    title_end: int,
    office: int,
    held: tuple[int, int] | None = None,
) -> None:
    """Note a role: tokens `start` to `end` are the words that say so, `title_start` to `title_end` the title as
    printed, `held` those of the state or body it is held in where they stand elsewhere.
    """
    doc, document = scene.doc, scene.document
    cluster = scene.clusters[number]
    body, country = _body(scene, start, _sent_to(scene, office, end))
    if body is None and held is not None:
        body, country = _body(scene, *held)
    role = Role(document.span(title_start, title_end).text, body, document.span(start, end))
    if all((r.title.lower(), r.organisation) != (role.title.lower(), role.organisation) for r in cluster.roles):
        cluster.roles.append(role)
    noun = actors_titles.noun(doc[office])
    cluster.nouns.add(noun)
    _gender(cluster, noun)
    if cluster.country is None:
        cluster.country = country


def _sent_to(scene: Scene, office: int, end: int) -> int:
    """Where the words for whom an envoy serves end: before where he is sent ("its ambassador in Norburg")."""
    if actors_titles.noun(scene.doc[office]) not in _ENVOYS:
        return end
    return next((i for i in range(office + 1, end) if scene.doc[i].lower_ in ("in", "to", "at", "for")), end)


def from_offices(scene: Scene) -> None:
    """The country of people whom the table of office holders knows by full name, or by surname and the title they
    are given; by surname and land alone ("France's Macron") their last office too, by which they may be called next.
    """
    for cluster in scene.clusters:
        if cluster.type != "person" or not cluster.named or cluster.country is not None or not cluster.mentions:
            continue
        words = cluster.key.removeprefix("person:").split()
        held = offices.held_by(words[-1]) if words else ()
        if len(words) > 1:
            held = tuple(o for o in held if offices.folded(o.name).split()[0] == offices.folded(words[0]))
            held = held or offices.by_name(" ".join(words))  # the surname may come first
        else:
            said = {role.title.lower() for role in cluster.roles}
            land = None if said else qualifier(scene, scene.mentions[cluster.mentions[0]].start)
            if land is not None:
                held = tuple(o for o in held if o.where == land.alpha2)
                cluster.office = frozenset(max(held, key=lambda o: o.from_).title.lower().split() if held else ())
                cluster.nouns |= cluster.office & titles.OFFICES
            else:
                held = tuple(o for o in held if o.title.lower() in said)
        where = {o.where for o in held}
        if len(where) == 1 and len(held[0].where) == 2:
            cluster.country = countries.by_code(held[0].where)


def _body(scene: Scene, start: int, end: int) -> tuple[str | None, countries.Country | None]:
    """The organisation or state a role is with: its name as printed, and its country."""
    doc = scene.doc
    place: tuple[str, countries.Country] | None = None
    limit = min(end, len(doc))
    for first in range(start, limit):
        if not doc[first].text[:1].isupper():
            continue
        for length in (6, 5, 4, 3, 2, 1):
            if first + length > limit:
                continue
            words = doc[first : first + length].text
            entry = organisations.find(words)
            if entry is not None and (length > 1 or words in organisations.sure_names()):
                country = countries.by_code(entry.country) if entry.country else None
                return words, country
            country = countries.find(words) or countries.of_seat(words) or countries.of_adjective(words)
            if country is not None and place is None:
                place = (words, country)
    for index in scene.between(start, limit):
        mention = scene.mentions[index]
        if place is not None and mention.form == "nominal" and mention.type == "organisation" and mention.start > start:
            return _bare(mention.span.text), place[1]
        if mention.type in ("organisation", "state") and mention.form == "name":
            number = scene.owner[index]
            cluster = scene.clusters[number] if number is not None else None
            return mention.span.text, (cluster.country if cluster else None) or (place[1] if place else None)
    return (place[0], place[1]) if place else (None, None)


def _bare(text: str) -> str:
    """Words without the article in front, on one line."""
    words = text.split()
    return " ".join(words[1:] if words[0].lower() in ("the", "a", "an") and len(words) > 1 else words)


def from_apposition(scene: Scene) -> None:
    """ "X, the president of Y," and "the president of Y, X,": the nominal joins the person, and is a role."""
    for index, mention in enumerate(scene.mentions):
        if mention.form != "nominal" or scene.owner[index] is not None:
            continue
        land = _land_behind_noun(scene, index)
        if land is not None:
            scene.assign(index, land, 0.9)
            continue
        partner = _appositive(scene, index)
        if partner is None:
            continue
        start = scene.mentions[partner].start
        if mention.head < start < mention.end:  # the words for an office end where the name begins
            span = scene.document.span(mention.start, start)
            scene.mentions[index] = replace(mention, end=start, span=span)
        number = scene.owner[partner]
        if number is None or not _fits(scene, index, number):
            continue
        scene.assign(index, number, 0.9)
        note(scene, index, number)
    for index, mention in enumerate(scene.mentions):
        if mention.form == "nominal" and scene.owner[index] is None:
            chained = _chained(scene, index)
            if chained is not None and _fits(scene, index, chained):
                scene.assign(index, chained, 0.85)
                note(scene, index, chained)


def _chained(scene: Scene, index: int) -> int | None:
    """ "X, curator and director of the museum,": the second half of a joined apposition, where it has no article of
    its own.
    """
    head = scene.head(index)
    if head.dep_ != "conj" or any(c.dep_ == "det" for c in head.lefts) or head.tag_ in ("NNS", "NNPS"):
        return None
    first = head.head
    if first.dep_ != "appos" or first.i > head.i:
        return None
    known = scene.by_head.get(first.head.i)
    return None if known is None else scene.owner[known]


def _appositive(scene: Scene, index: int) -> int | None:
    """The name a nominal stands in apposition to, across one comma or dash, in front or behind, or right behind
    ("his wife Anna").
    """
    doc, mention = scene.doc, scene.mentions[index]
    if mention.type == "person" and mention.end == mention.head + 1 and doc[mention.head].tag_ in ("NN", "NNP"):
        for name in scene.between(mention.end, min(mention.end + 5, len(doc))):
            found = scene.mentions[name]
            if found.form == "name" and found.type == "person" and found.start == mention.end:
                return name
    if mention.type == "person" and (close := _close_behind(scene, index)) is not None:
        return close
    if mention.type == "organisation" and mention.end == mention.head + 1 and doc[mention.head].tag_ == "NN":
        for name in scene.between(mention.end, min(mention.end + 8, len(doc))):
            found = scene.mentions[name]
            joined = doc[found.head].head.i == mention.head and doc[found.head].dep_ in ("appos", "flat", "nmod:desc")
            if found.form == "name" and found.type == "organisation" and found.start == mention.end and joined:
                return name
    if mention.start >= 2 and doc[mention.start - 1].text in (",", "–", "-", "("):
        for name in scene.between(max(0, mention.start - 6), mention.start - 1):
            found = scene.mentions[name]
            if (
                found.form == "name"
                and found.end == mention.start - 1
                and _closes(scene, mention.end, mention.head, found.head)
            ):
                return name
    return _called(scene, index) or _behind(scene, index)


def _called(scene: Scene, index: int) -> int | None:
    """The name by which a nominal is said to go: "the negotiator, known as Commander Holm", "a man identified as Ivan Holm"."""
    doc, mention = scene.doc, scene.mentions[index]
    verb = next(
        (c for c in doc[mention.head].rights if c.dep_ == "acl" and c.lemma_ in _CALLING and c.tag_ == "VBN"), None
    )
    if verb is None or any(t.text not in (",", "–", "(") and t.pos_ != "ADV" for t in doc[mention.end : verb.i]):
        return None
    for name in scene.between(verb.i + 1, min(verb.i + 6, len(doc))):
        found = scene.mentions[name]
        title = actors_titles.before(doc, found.start)
        first = found.start if title is None else title.start
        if found.form == "name" and all(t.lower_ in _AS_CALLED or t.is_quote for t in doc[verb.i + 1 : first]):
            return name
    return None


def _land_behind_noun(scene: Scene, index: int) -> int | None:
    """The state that a noun right before its name calls so: "former colonial power Norland", "NATO member Sudmark"."""
    mention = scene.mentions[index]
    if mention.end != mention.head + 1 or scene.doc[mention.head].lower_ not in _LAND_NOUNS:
        return None
    for name in scene.between(mention.end, min(mention.end + 4, len(scene.doc))):
        number = scene.owner[name]
        if scene.mentions[name].start == mention.end and number is not None and scene.clusters[number].type == "state":
            return number
    return None


def _close_behind(scene: Scene, index: int) -> int | None:
    """The name right behind an office and its body, its acronym in brackets apart: "Secretary-General of the Pact of Norland (PN) Ida Holm"."""
    doc, head = scene.doc, scene.mentions[index].head
    other = doc[head]
    if not actors_titles.is_office(other) or other.tag_ not in ("NN", "NNP") or head + 1 >= other.sent.end:
        return None
    if doc[head + 1].lower_ not in _OF_BODY:
        return None
    for name in scene.between(head + 2, min(head + _LONGEST_OFFICE, other.sent.end)):
        found = scene.mentions[name]
        if found.form != "name" or found.type != "person":
            continue
        body = doc[head + 1 : found.start]
        whole = all(t.pos_ in _BODY_WORDS or t.text in ("-", "(", ")") for t in body)
        titled = actors_titles.before(doc, found.start) is not None or body[-1].pos_ not in ("NOUN", "PROPN", "PUNCT")
        own = doc[found.head]
        joined = own.head in (other, other.head, other.head.head) or other.is_ancestor(own) or own.is_ancestor(other)
        return name if whole and joined and not titled else None
    return None


def _behind(scene: Scene, index: int) -> int | None:
    """The name in apposition behind a nominal and what hangs on it."""
    doc, mention = scene.doc, scene.mentions[index]
    comma = _comma_after(scene, index)
    if comma is None:
        return None
    for name in scene.between(comma + 1, min(comma + 8, len(doc))):
        found = scene.mentions[name]
        title = actors_titles.before(doc, found.start) if found.type == "person" else None
        start = found.start if title is None else title.start
        if found.form == "name" and start == comma + 1 and found.end < len(doc):
            own, other = doc[found.head], doc[mention.head]
            between = scene.by_head.get(own.head.i)
            free = between is None or (found.type == "person" and scene.mentions[between].type != "person")
            inside = own.dep_ == "appos" and other.is_ancestor(own) and free
            attached = inside or own.head.i == mention.head or other.head.i == found.head
            # A tree that gives a verb two subjects has not seen the apposition.
            twice = own.head.i == other.head.i and own.dep_ == other.dep_ == "nsubj"
            if twice or _opens_clause(scene, mention.start, found.end):
                return name
            if (attached and own.dep_ in ("appos", "flat", "nmod:desc")) or (
                doc[found.end].text in (",",) and not _listed(scene, found.end)
            ):
                return name
    return None


def _comma_after(scene: Scene, index: int) -> int | None:
    """The comma behind a nominal, and behind a bracket or a phrase that hangs on its head, where there is one."""
    doc, mention = scene.doc, scene.mentions[index]
    head = doc[mention.head]
    for token in doc[mention.end : min(mention.end + _LONGEST_PHRASE, head.sent.end - 1)]:
        if token.text == ",":
            return token.i
        if token.pos_ not in ("ADP", "DET", "PROPN") and not (
            head.is_ancestor(token) and token.pos_ not in ("VERB", "AUX")
        ):
            return None
    return None


def _opens_clause(scene: Scene, start: int, end: int) -> bool:
    """ "Malaysia's Prime Minister, Najib Razak said": the nominal begins the clause whose verb follows the name."""
    doc = scene.doc
    before = doc[start - 1] if start else None
    fresh = (
        before is None
        or before.is_sent_start is None
        or before.text in (",", "“", '"', "–", "—")
        or before.is_space
        or doc[start].is_sent_start
    )
    return bool(fresh and doc[end].pos_ in ("VERB", "AUX") and doc[end].tag_ in ("VBD", "VBZ", "VBP", "MD"))


def _listed(scene: Scene, index: int) -> bool:
    """Whether a comma is followed by another item of a list ("the president, X, Y and Z")."""
    doc = scene.doc
    after = index + 1
    if after >= len(doc):
        return False
    return doc[after].pos_ == "PROPN" or doc[after].lower_ in ("and", "or")


def _closes(scene: Scene, end: int, head: int, name: int) -> bool:
    doc = scene.doc
    if doc[head].dep_ == "appos" and doc[head].head.i == name:
        return True
    if doc[head].dep_ in ("conj",) or end >= len(doc):
        return False
    if doc[head].dep_ == "appos" and doc[end].lower_ in ("who", "whose", "whom"):
        return True  # "the daughter of Aung San, the leader who ...": of the name, whatever a tree hangs it on
    return (
        doc[end].text in (",", ")", "–")
        and doc[head].dep_ in ("appos", "parataxis", "nmod", "dep")
        and not _listed(scene, end)
    )


def _fits(scene: Scene, index: int, number: int) -> bool:
    mention, cluster = scene.mentions[index], scene.clusters[number]
    if cluster.type == "person":
        return mention.type == "person"
    if cluster.type == "organisation":
        return mention.type in ("organisation", "group") and scene.head(index).tag_ not in ("NNS", "NNPS")
    return cluster.type == "state" and mention.type == "state"


def note(scene: Scene, index: int, number: int) -> None:
    """Note what a nominal says of the actor it means: a role of a person, else the noun."""
    mention = scene.mentions[index]
    cluster = scene.clusters[number]
    head = mention.head
    if cluster.type != "person":
        cluster.nouns.add(scene.doc[head].lower_)
        return
    start = mention.start
    while start < head and (scene.doc[start].pos_ == "DET" or scene.doc[start].lower_ in _OPENERS):
        start += 1
    noun = actors_titles.noun(scene.doc[head])
    if noun not in titles.OFFICES:
        _gender(cluster, noun)
        cluster.nouns.add(noun)
        return
    add_role(
        scene,
        number,
        mention.start,
        mention.end,
        _title_from(scene, start, head),
        _past(scene, head, mention.end),
        head,
    )


def _past(scene: Scene, head: int, end: int) -> int:
    """One past a title's head, both halves of "Secretary-General" and the whole of "Secretary of State" counted."""
    doc = scene.doc
    after = head + 1
    if after + 1 < end and doc[after].lower_ == "of":
        rest = doc[after + 1 : end]
        named = any(scene.mentions[m].form == "name" for m in scene.between(after + 1, end))
        if not named and rest[0].text[:1].isupper():
            return end
    split = head + 2 < len(doc) and doc[head + 1].text == "-" and "-" in actors_titles.noun(doc[head])
    return head + 3 if split else head + 1


def _title_from(scene: Scene, start: int, head: int) -> int:
    """Skip the country, nationality or possessor that a nominal opens with."""
    doc = scene.doc
    for cut in range(head, start, -1):
        if doc[cut - 1].text in ("'s", "’s", "'", "’"):
            return cut
    for length in (4, 3, 2, 1):
        if start + length <= head:
            words = doc[start : start + length].text
            if (
                countries.find(words)
                or countries.of_adjective(words)
                or countries.of_seat(words)
                or organisations.find(words)
            ):
                return start + length
    return start


def from_copula(scene: Scene, late: bool = False) -> None:
    """Join the nominal of "X is the president of Y" to X unless denied or put as possible; `late` takes pronouns
    as X too.
    """
    for index, mention in enumerate(scene.mentions):
        own = scene.owner[index]
        if mention.form != "nominal" or (own is not None and (not late or len(scene.clusters[own].mentions) > 1)):
            continue
        head = scene.head(index)
        children = list(head.children)
        if not any(c.dep_ == "cop" and c.lemma_ == "be" for c in children):
            continue
        if any(c.lower_ in ("not", "n't", "never", "may", "might", "could", "would", "if", "like") for c in children):
            continue
        subject = next((c for c in children if c.dep_ == "nsubj"), None)
        if subject is None or subject.i not in scene.by_head or any(c.dep_ == "conj" for c in subject.children):
            continue
        number = scene.owner[scene.by_head[subject.i]]
        if number is None or not _fits(scene, index, number) or head.tag_ in ("NNS", "NNPS"):
            continue
        if own is not None:
            scene.merge(number, own)
        scene.assign(index, number, 0.85)
        note(scene, index, number)
