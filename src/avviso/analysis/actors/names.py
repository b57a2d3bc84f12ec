"""Names in a document: the model's and the tables', with right borders and one type each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from avviso.analysis.actors import polities as actors_polities
from avviso.analysis.actors import tables as actors_tables
from avviso.analysis.actors import titles as actors_titles
from avviso.analysis.actors.tables import Name
from avviso.reference import countries, offices, organisations, titles
from avviso.reference.cues import VERBS
from avviso.text import outlets

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TYPES = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "NORP": "nationality",
    "EVENT": "event",
    "MISC": "other",
}
_ALSO_PERSONS = frozenset(
    {"Chad", "Jordan", "Georgia", "Israel", "Paris", "Santiago", "Kingston", "Sofia", "Georgetown", "Lima", "Victoria"}
)
# Houses that are places until they speak, or give a number.
_COUNTING = frozenset({"put", "give", "count"})
_HOUSES = frozenset({"Hospital", "Clinic", "Infirmary", "University", "College", "Institute", "Court", "Palace"})
# Houses that one state has in many towns.
ABROAD = frozenset({"embassy", "consulate", "legation"})
# Last words of names of papers and occasions, which the model takes for bodies.
_PAPERS = frozenset(
    "Act Treaty Agreement Agreements Accord Accords Plan Resolution Resolutions Convention Protocol Declaration Charter"
    " Bill Law Amendment War Award Prize Cup Summit Communique Memorandum Constitution".split()
)
# Last words of names of bodies that are sent somewhere, which the model takes for occasions: "the OSCE mission".
_SENT = frozenset("mission delegation contingent force forces team office".split())
OPEN_BODIES = frozenset(
    "commission committee ministry department organization organisation university council office institute"
    " center centre association academy"
    " school bureau board fund society federation agency authority court house court bank union league front"
    " army party movement congress"
    " chamber assembly conference confederation service mission foundation secretariat directorate tribunal"
    " corporation college group".split()
)
# Words that are titles or parts of a body's name, and last words of these that are nobody's surname: "Justice Watch", "General Council".
_NO_TITLES = frozenset({"justice", "general"})
NO_SURNAMES = frozenset(
    "watch union movement party alliance coalition initiative forum network observatory institute association federation committee"
    " council commission assembly".split()
)
# A company's form of law, behind its name.
LEGAL_FORMS = frozenset(
    "inc incorporated corp corporation co cos company ltd limited plc llc gmbh ag n.v s.a s.p.a bhd nv sa".split()
)


# Whose office is of a place.
_SEATED = frozenset("mayor governor bishop archbishop prefect sheriff".split())
_CALLINGS = titles.FIRMS | {
    "newspaper",
    "daily",
    "weekly",
    "magazine",
    "agency",
    "network",
    "channel",
    "broadcaster",
    "website",
    "party",
}
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October"
    " November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)


def _from_model(doc: Doc) -> list[Name]:
    names: list[Name] = []
    for ent in doc.ents:
        if doc[ent.start]._.masked or ent.label_ not in _TYPES:
            continue
        names.extend(_trimmed(doc, ent.start, ent.end, _TYPES[ent.label_]))
    return names


def _trimmed(doc: Doc, start: int, end: int, kind: str) -> list[Name]:
    """A model's name without article, possessive, title and country in front; two names where a possessive stands
    between.
    """
    for index in range(start + 1, end - 1):
        if doc[index].text in ("'s", "’s") and countries.find(doc[start:index].text):
            return [Name(start, index, "state"), *_trimmed(doc, index + 1, end, kind)]
        if (
            kind == "person"
            and doc[index].lower_ == "of"
            and doc[index - 1].text[:1].isupper()
            and not actors_titles.is_office(doc[index - 1])
        ):
            return [*_trimmed(doc, start, index, kind), *_trimmed(doc, index + 1, end, "place")]
    while end > start and (doc[end - 1].text in ("'s", "’s", "'", "’", ",", ".", "”", '"') or doc[end - 1].is_space):
        end -= 1
    while start < end and (
        doc[start].lower_ in ("the", "a", "an") or doc[start].is_space or doc[start].text in ("“", '"', "'", "‘", "(")
    ):
        start += 1
    if kind == "event" and end - start > 1 and doc[end - 1].lower_ in _SENT:
        kind = "organisation"
    if kind == "person" and end - start > 1 and _names_a_body(doc, start, end):
        kind = "organisation"
    if kind == "person":
        while start < end and _is_title_word(doc, start, end):
            start += 1
        end = _through_hyphens(doc, end)
    elif kind == "organisation":
        end = _through_complement(doc, start, end)
        if end - start == 1 and _is_kind(doc[start]):
            return []
    firm = _through_form(doc, start, end)
    if firm > end:
        return [Name(start, firm, "organisation")]
    if start >= end or (end - start == 1 and not any(c.isalnum() for c in doc[start].text)):
        return []
    return [Name(start, end, kind)]


def _names_a_body(doc: Doc, start: int, end: int) -> bool:
    return doc[start].is_title and doc[start].lower_ in _NO_TITLES and doc[end - 1].lower_ in NO_SURNAMES


def _through_hyphens(doc: Doc, end: int) -> int:
    """A person's name goes on behind a hyphen: "Kim Jong-un"."""
    while (
        end > 0
        and end + 1 < len(doc)
        and doc[end].text == "-"
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
    ):
        end += 2
    return end


def _through_form(doc: Doc, start: int, end: int) -> int:
    """A firm's name goes on through capitals to its form of law: "Chandler" in "Chandler Insurance Co."."""
    for index in range(end, min(end + 4, len(doc))):
        if doc[index].pos_ != "PROPN" or not doc[index].text[:1].isupper() or start == end:
            return end
        if doc[index].lower_.rstrip(".") in LEGAL_FORMS:
            return index + 1
    return end


def _through_complement(doc: Doc, start: int, end: int) -> int:
    """A body's name goes on through "of", "for" and "on" with capitals: "Commission on Human Rights"."""
    word = doc[end - 1].lower_
    if word not in OPEN_BODIES or end + 1 >= len(doc) or doc[end].lower_ not in ("of", "for", "on", "against"):
        return end
    dated = doc[end + 1].text.rstrip(".") in CALENDAR
    if dated and doc[end].lower_ in ("on", "for"):
        return end
    if doc[end].lower_ == "on" and word not in ("commission", "committee", "council", "conference"):
        return end
    stop, index = end, end + 1
    while index < len(doc) and index - end < 9:
        token = doc[index]
        if token.text[:1].isupper() and token.pos_ in ("PROPN", "ADJ", "NOUN") and not token.is_sent_start:
            stop = index + 1
        elif token.lower_ not in ("of", "the", "and", "for", "-") or (
            token.lower_ == "and" and not _generic(doc[index - 1].lower_)
        ):
            break
        index += 1
    return stop


def _generic(word: str) -> bool:
    """Whether a word before "and" may belong with the one behind ("Security and Cooperation"), which two countries
    do not.
    """
    return countries.find(word.title()) is None


def _is_title_word(doc: Doc, index: int, end: int) -> bool:
    word = doc[index].lower_.rstrip(".")
    if (
        word in titles.HONORIFICS
        or word in titles.OFFICES
        or word in ("of", "the", "former", "prime", "foreign", "vice", "deputy")
    ):
        return (
            word not in ("king", "prince", "major", "grand", "rev", "prior", "father", "pope", "justice", "judge")
            or index + 1 < end
        )
    if doc[index].text in ("'s", "’s"):
        return True
    if index > 1 and index + 1 < end and doc[index - 1].lower_ == "of" and doc[index - 2].lower_ in titles.OFFICES:
        return True  # "Secretary of State Ann Hill"
    return index + 1 < end and countries.of_adjective(doc[index].text) is not None and end - index > 2


def _joined(doc: Doc, names: list[Name]) -> list[Name]:
    """Two persons' names with nothing but a space between are one name: "Barack" and "Obama"."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.type == name.type == "person"
            and last.end == name.start
            and doc[last.end - 1].whitespace_ == " "
            and not doc[name.start].is_sent_start
        ):
            joined[-1] = Name(last.start, name.end, "person")
        else:
            joined.append(name)
    return joined


def _typed(doc: Doc, name: Name) -> Name:
    """The tables' word on a model's name: a country is a state, a known organisation an organisation."""
    text = doc[name.start : name.end].text
    if name.type in ("place", "organisation", "nationality", "other"):
        if countries.find(text):
            return Name(name.start, name.end, "state")
        if name.type != "nationality" and countries.of_adjective(text) and text not in ("US", "U.S."):
            return Name(name.start, name.end, "nationality")
        entry = organisations.find(text)
        if entry is not None and entry.type != "place" and not (name.type == "place" and countries.of_seat(text)):
            return Name(name.start, name.end, "organisation")
        last = doc[name.end - 1]
        if name.type == "place" and (last.lower_ in ABROAD or (last.text in _HOUSES and _speaks(doc, name))):
            return Name(name.start, name.end, "organisation")
        if name.type == "organisation" and last.text in _PAPERS:
            return Name(name.start, name.end, "other")
    return name


def _speaks(doc: Doc, name: Name) -> bool:
    """Whether a name is subject of a verb that tells of no place: "Varn Hospital said", "Varn Hospital had put the toll at nine"."""
    head = doc[name.start : name.end].root
    verb = head.head
    return head.dep_ == "nsubj" and verb.pos_ == "VERB" and (verb.lemma_ in VERBS or verb.lemma_ in _COUNTING)


def find(doc: Doc) -> list[Name]:
    """All names that do not overlap, in order: longest first, the model's view of persons before the tables' of
    countries.
    """
    candidates: list[tuple[int, int, Name]] = []
    for name in actors_tables.find(doc):
        candidates.append((name.end - name.start, 1, name))
    found = _agreed(doc, [_typed(doc, name) for name in _joined(doc, _from_model(doc))])
    full = {token.text for n in found if n.type == "person" and n.end - n.start > 1 for token in doc[n.start : n.end]}
    for name in found:
        rank = 2 if name.type == "person" and _is_persons(doc, name, full) else 0
        candidates.append((name.end - name.start, rank, name))
    candidates.sort(key=lambda c: (-c[0], -c[1], c[2].start))
    taken = bytearray(len(doc))
    names: list[Name] = []
    for _, _, name in candidates:
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\x01" * (name.end - name.start)
            names.append(name)
    named = _with_sayers(doc, _with_lands(doc, names))
    return sorted((whole for name in named for whole in _of_house(doc, name)), key=lambda n: n.start)


def _of_house(doc: Doc, name: Name) -> list[Name]:
    """A name, but of a house that a state has in many towns, told by its own, the state's: "the U.S. Embassy in Nairobi" is called so in full."""
    start, end = name.start, name.end
    if name.type != "organisation" or doc[end - 1].lower_ not in ABROAD:
        return [name]
    if end + 1 >= len(doc) or doc[end].lower_ != "in" or doc[end + 1].pos_ != "PROPN":
        return [name]
    land = doc[start : end - 1].text
    kinds = (("state", countries.find), ("nationality", countries.of_adjective))
    return [Name(start, end - 1, kind) for kind, known in kinds if known(land)][:1]


def _is_persons(doc: Doc, name: Name, full: Set[str]) -> bool:
    """Whether a table's name that may also be a person's is one here: a country's where it is part of a longer name of the report or behind a title."""
    text = doc[name.start : name.end].text
    titled = name.start > 0 and (
        actors_titles.is_office(doc[name.start - 1]) or doc[name.start - 1].lower_.rstrip(".") in titles.HONORIFICS
    )
    return text in _ALSO_PERSONS and (text in full or titled or countries.find(text) is None)


def _with_lands(doc: Doc, names: list[Name]) -> list[Name]:
    """The names, unlisted lands typed as the states they are or would be."""
    lands = actors_polities.unlisted(doc, {(name.start, name.end): name.type for name in names})
    return [
        replace(name, type="state")
        if name.type in ("place", "person", "other") and doc[name.start : name.end].text in lands
        else name
        for name in names
    ]


def _with_sayers(doc: Doc, names: list[Name]) -> list[Name]:
    """The names, and what the model marks as the source of words, or who is told them: a capitalised word that nobody else took for a name is a
    body's, or behind a title a person's ("The Lantern says", "Racing Varn has said")."""
    by_token = {token: name for name in names for token in range(name.start, name.end)}
    sources = [attribution.source for attribution in doc._.attributions or () if attribution.source is not None]
    told = [t for t in doc if t.dep_ in ("obj", "iobj") and t.head.lemma_ == "tell" and t.pos_ == "PROPN"]
    people = {doc[name.end - 1].text for name in names if name.type == "person" and name.end - name.start > 1}
    for source in [*sources, *((t.left_edge.i, t.right_edge.i + 1) for t in told)]:
        found = _sayer(doc, source, by_token)
        if found is not None:
            if found.end - found.start == 1 and doc[found.start].text in people:
                found = Name(found.start, found.end, "person")
            by_token.update(dict.fromkeys(range(found.start, found.end), found))
    return list(dict.fromkeys(by_token.values()))


def _sayer(doc: Doc, source: tuple[int, int], by_token: Mapping[int, Name]) -> Name | None:
    """The name at the head of a source that is none yet, or but another's last word or no actor's; None where there is none."""
    first, last = source
    head = next((i for i in range(first, last) if not first <= doc[i].head.i < last), None)
    if head is None or not _names_somebody(doc, head):
        return None
    start, end = head, head + 1
    paper = _paper(doc, first, head, by_token)
    if paper is not None:
        return paper
    land = by_token.get(start - 1)
    if (
        land is not None
        and land.type in ("state", "nationality")
        and land.end == start
        and doc[head].lower_ in organisations.BODIES
    ):
        return Name(land.start, end, "organisation")  # "the U.S. Embassy"
    while start > first and _names_somebody(doc, start - 1) and _open(by_token.get(start - 1)):
        start -= 1
    if doc[start].lower_ in organisations.BODIES:  # "the Foreign Ministry", whose adjective is part of its name
        while start > first and doc[start - 1].pos_ == "ADJ" and doc[start - 1].is_title and start - 1 not in by_token:
            start -= 1
    while end < last and _names_somebody(doc, end) and _open(by_token.get(end)):
        end += 1
    rest = by_token.get(end)
    if end < last and rest is not None and rest.start == end and doc[rest.end - 1].lower_.rstrip(".") in LEGAL_FORMS:
        return Name(start, rest.end, "organisation")  # "Hale | Morrow Inc.": a firm's name goes on to its form of law
    if (
        end + 1 < last
        and doc[end].lower_ == "of"
        and doc[end - 1].lower_ in organisations.BODIES
        and _names_somebody(doc, end + 1)
    ):
        return None  # "the Government of X": a body told by its kind and land
    if end - start == 1 and _is_kind(doc[start]):
        return None
    inner = {by_token[i] for i in range(start, end) if i in by_token}
    if not all(_open(name) for name in inner) or any(name.end > end or name.start < start for name in inner):
        return None
    if any(name.type == "place" and name.start == start for name in inner) or doc[end - 1].text in _PAPERS:
        return None
    titled = start > first and actors_titles.is_office(doc[start - 1])
    if titled and not inner and _names_a_body(doc, start - 1, end):
        return Name(start - 1, end, "organisation")
    return Name(start, end, "person" if titled else "organisation")


def _is_kind(word: Token) -> bool:
    """Whether a headline calls a body by its kind alone: "Ministry denies"."""
    opens = word.is_sent_start and word.dep_ == "nsubj" and word.head.tag_ in ("VBZ", "VBP")
    return bool(opens and word.lower_ in organisations.BODIES and organisations.find(word.text) is None)


def _paper(doc: Doc, first: int, head: int, by_token: Mapping[int, Name]) -> Name | None:
    """The name of a paper that a model has cut or not seen: "the Kelden Post", "the Financial Courier"."""
    start, last = head, by_token.get(head)
    if not outlets.looks_like_outlet(doc[head].text) or (last is not None and last.end - last.start > 1):
        return None
    while (
        start > first and doc[start - 1].head.i == head and doc[start - 1].is_title and not doc[start - 1].is_sent_start
    ):
        if countries.of_adjective(doc[start - 1].text):
            break
        start -= 1
    beside = (by_token.get(i) for i in range(start, head))
    whole = start < head and all(name is None or name.end - name.start == 1 for name in beside)
    return Name(start, head + 1, "organisation") if whole else None


def _open(name: Name | None) -> bool:
    return name is None or name.type in ("place", "other")


def _names_somebody(doc: Doc, token: int) -> bool:
    """Whether a word is written as a name is, and is no title, day or month."""
    word = doc[token]
    acronym = len(word.text) > 1 and word.text.isupper() and word.text.isalpha() and word.tag_ != "PRP"
    named = word.pos_ == "PROPN" or acronym
    if not named or not word.text[:1].isupper() or word._.masked or _shouting(doc, token):
        return False
    return not actors_titles.is_office(word) and word.text.rstrip(".") not in CALENDAR


def _agreed(doc: Doc, names: list[Name]) -> list[Name]:
    """The same words have one type throughout: a person's surname is that person's, initials of a body that
    body's, else the commoner.
    """
    counts: dict[str, Counter[str]] = {}
    surnames: set[str] = set()
    bodies: set[str] = set()
    firms: set[str] = set()
    for name in names:
        text = doc[name.start : name.end].text
        counts.setdefault(text, Counter())[name.type] += 1
        if _is_called(doc, name):
            firms.add(text)
        if name.end - name.start > 1:
            if name.type == "person":
                surnames.add(doc[name.end - 1].text)
            elif name.type == "organisation":
                bodies.add(doc[name.start].text)
                if doc[name.end - 1].lower_.rstrip(".") in LEGAL_FORMS:
                    firms.add(doc[name.start].text)
                bodies.add("".join(t.text[0] for t in doc[name.start : name.end] if t.text[:1].isupper()))
    agreed = []
    for name in names:
        text = doc[name.start : name.end].text
        kind = name.type
        if kind in ("person", "organisation", "place", "other"):
            found = counts[text]
            if organisations.find(text) is not None and (found["organisation"] or text in organisations.sure_names()):
                kind = "organisation"
            elif text in surnames and (_names_no_land(text) or found.total() >= 2 * found["place"]):
                kind = "person"
            elif (text in firms and text not in surnames) or (
                text in bodies and (found["organisation"] or (len(text) > 1 and text.isupper()))
            ):
                kind = "organisation"
            elif found["person"] and offices.held_by(text):
                kind = "person"
            elif len(found) > 1:
                kind = max(found, key=lambda k: (found[k], k == "organisation", k))
            elif kind == "person" and 1 < len(text) < 6 and text.isupper() and not _shouting(doc, name.start):
                kind = "organisation"
            elif kind == "person" and _is_seat(doc, name):
                kind = "place"
        agreed.append(Name(name.start, name.end, kind))
    return agreed


def _names_no_land(text: str) -> bool:
    """Whether no land and no seat of government is called so."""
    return countries.find(text) is None and countries.of_seat(text) is None


def _is_called(doc: Doc, name: Name) -> bool:
    """Whether what a body is stands before its name, joined to it: "the car maker Harbour", "the company that runs the dam, Harbour,"."""
    first = doc[name.start]
    noun = first.head
    beside = noun.i == name.start - 1 and first.dep_ in ("appos", "flat", "nmod:desc")
    apart = noun.i < name.start - 1 and first.dep_ == "appos" and doc[name.start - 1].text == ","
    return noun.pos_ == "NOUN" and noun.lower_ in _CALLINGS and (beside or apart)


def _is_seat(doc: Doc, name: Name) -> bool:
    """Whether a name is that of whose office is told before: "the mayor of Sarn"."""
    first = doc[name.start]
    of = any(c.lower_ == "of" and c.dep_ == "case" for c in first.children)
    return of and first.dep_ == "nmod" and first.head.lower_ in _SEATED and first.head.i < name.start


def _shouting(doc: Doc, index: int) -> bool:
    """Whether the sentence is in capitals throughout."""
    words = [t for t in doc[index].sent if t.is_alpha]
    return len(words) > 2 and sum(t.is_upper for t in words) > 0.7 * len(words)
