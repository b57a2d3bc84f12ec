"""Mentions in a document: names, nominals and pronouns that may mean an actor, a place or an event.

A name's mention is the name alone, without title, article or possessive ("Rex Tillerson" in "U.S. Secretary of
State Rex Tillerson"). A nominal's
mention runs from its determiner to the prepositional phrases that say which ("the office of the president"),
without relative clauses and
appositions. Mentions may stand inside one another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from avviso.analysis.actors import names as actors_names
from avviso.analysis.actors import titles as actors_titles
from avviso.analysis.actors.tables import Name
from avviso.analysis.annotations import Mention
from avviso.analysis.quantities import number_bounds, number_words
from avviso.analysis.token_columns import columns
from avviso.reference import countries, organisations, titles
from avviso.reference.cues import COUNTS, VERBS
from avviso.text.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PRONOUNS: dict[str, str] = {
    **dict.fromkeys("he him his himself she her hers herself i me my mine myself".split(), "person"),
    **dict.fromkeys("they them their theirs themselves we us our ours ourselves".split(), "group"),
    **dict.fromkeys("it its itself".split(), "organisation"),
    **dict.fromkeys("who whom whose which".split(), "other"),
}
_LEFT_PARTS = frozenset(
    "det amod nmod:poss compound nummod nmod det:predet advmod nmod:desc nmod:unmarked obl flat case goeswith"
    " punct".split()
)
_RIGHT_CASES = frozenset("of for from in at on to with by against within near inside".split())
_MODIFIER_DEPS = frozenset("compound nmod:desc flat compound:prt amod fixed goeswith nmod:unmarked".split())
_MAX_RIGHT = 10


def find(document: Document) -> tuple[Mention, ...]:
    """Every mention of the document in order of start, longer ones first; `entity` is not yet filled."""
    doc = document.doc
    names = actors_names.find(doc)
    inside = bytearray(len(doc))
    mentions = []
    edges: dict[int, Name] = {}
    for name in names:
        if name.type != "other":
            inside[name.start : name.end] = b"\x01" * (name.end - name.start)
        edges.update(dict.fromkeys(range(name.start, name.end), name))
        mentions.append(_mention(document, name.start, name.end, head_of(doc, name.start, name.end), name.type, "name"))
    for name in names:
        if name.type == "person":
            title = actors_titles.before(doc, name.start)
            if title is not None:
                inside[title.start : title.end] = b"\x01" * (title.end - title.start)
    read = columns(doc)
    for index, (word, pos, masked) in enumerate(zip(read.lower, read.pos, read.masked, strict=True)):
        if inside[index] or masked or (word not in PRONOUNS and pos not in ("NOUN", "PROPN")):
            continue
        token = doc[index]
        kind = _pronoun(token)
        if kind is not None:
            mentions.append(_mention(document, token.i, token.i + 1, token.i, kind, "pronoun"))
            continue
        kind = _nominal(token)
        if kind is not None:
            start, end = _whole_names(edges, *nominal_range(token))
            mentions.append(_mention(document, start, end, token.i, kind, "nominal"))
    return tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.head)))


def _whole_names(edges: Mapping[int, Name], start: int, end: int) -> tuple[int, int]:
    """A range widened so that it cuts no name in two, and by the capital that a government sits in."""
    if start in edges:
        start = edges[start].start
    if end - 1 in edges:
        end = edges[end - 1].end
    return start, end


def _mention(document: Document, start: int, end: int, head: int, kind: str, form: str) -> Mention:
    return Mention(document.span(start, end), start, end, head, kind, form)


def head_of(doc: Doc, start: int, end: int) -> int:
    """The token of a range that hangs on something outside it: the first such, else the last token."""
    for index in range(start, end):
        head = doc[index].head.i
        if (head < start or head >= end or head == index) and not doc[index].is_punct and not doc[index].is_space:
            return index
    return end - 1


def _pronoun(token: Token) -> str | None:
    word = token.lower_
    kind = PRONOUNS.get(word)
    if kind is None or (token.pos_ not in ("PRON", "DET") and token.tag_ not in ("PRP", "PRP$", "WP", "WP$", "WDT")):
        return None
    if token.text == "US":
        return None
    if kind == "other" and not (
        token.dep_.startswith(("nsubj", "obj", "nmod:poss", "obl", "iobj")) and _in_relative(token)
    ):
        return None
    return kind


def _in_relative(token: Token) -> bool:
    governor: Token = token.head
    for _ in range(4):
        if governor.dep_ in ("acl:relcl", "relcl"):
            return bool(governor.head.i < token.i)
        if governor.head.i == governor.i:
            return False
        governor = governor.head
    return False


def _nominal(token: Token) -> str | None:
    """The type of actor a common noun means here; None where it means none or only qualifies another noun."""
    if token.pos_ not in ("NOUN", "PROPN") or token.tag_ in ("JJ", "VB"):
        return None
    word = actors_titles.noun(token)
    kind = noun_type(word)
    if kind is None or _only_qualifies(token, word):
        return None
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if word in _NEED_OF and following not in ("of", "for") and not _ends_a_name(token):
        return None
    if word in _IF_ACTING and not _acts(token):
        return None
    if token.text == "State" and token.i and token.nbor(-1).lower_ == "of":
        return None
    bare = (kind == "organisation" or word == "justice") and word not in _ALONE and _is_bare(token)
    if token.tag_ in ("NN", "NNP") and bare and not _opens_saying(token):
        return None
    if word == "exile" and token.i and token.nbor(-1).pos_ == "ADP":
        return None  # "is in exile"
    if word == "authority" and token.pos_ == "NOUN" and not any(c.lower_ == "the" for c in token.lefts):
        return None
    if word == "source" and not _tells(token):
        return None
    if word == "sources" and any(c.lower_ in ("energy", "power", "food", "income", "water") for c in token.lefts):
        return None
    if word in ("bank", "banks") and any(c.lower_ in _SHORES for c in token.lefts):
        return None
    if word in ("power", "powers") and not any(c.lower_ in _POWERS for c in token.lefts):
        return None
    if word == "west" and not (token.text == "West" and token.i and token.nbor(-1).lower_ == "the"):
        return None
    return kind


def _is_bare(token: Token) -> bool:
    """Whether a singular noun stands without article, owner or adjective, as stuff does ("by force")."""
    return not any(
        c.i < token.i and c.dep_ not in ("case", "punct", "cc", "mark", "advmod") for c in token.lefts
    ) and not any(token.i and token.nbor(-1).tag_ == tag for tag in ("POS", "DT", "PRP$", "JJ", "NNP"))


def _ends_a_name(token: Token) -> bool:
    """Whether a noun is the last word of a body named before: "the front" after "the Varn Liberation Front"."""
    word = token.lower_.capitalize()
    return token.lower_ == token.text and any(
        t.text == word and t.ent_type_ == "ORG" and t.nbor(-1).ent_type_ == "ORG" for t in token.doc[1 : token.i]
    )


def _opens_saying(token: Token) -> bool:
    """Whether a noun opens a headline that tells what it says: "Court orders release"."""
    return (
        token.dep_ == "nsubj"
        and token.i == token.sent.start
        and token.head.tag_ in ("VBZ", "VBP")
        and token.head.lemma_ in VERBS
    )


def _acts(token: Token) -> bool:
    """Whether a noun is subject, agent or owner, or is marked as the source of what is said."""
    if token.dep_.startswith(("nsubj", "nmod:poss", "obl:agent", "conj", "vocative", "appos")):
        return not (token.i and token.nbor(-1).lower_ == "social")
    if token.dep_ in ("obj", "iobj") and token.head.lemma_ in ("tell", "ask", "urge", "thank", "inform"):
        return True
    case = next((c.lower_ for c in token.lefts if c.dep_ == "case"), None)
    return case in ("by", "to", "according") and token.dep_.startswith("obl")


def _tells(token: Token) -> bool:
    """Whether a noun is subject of a verb of saying, gives a count, or stands behind "according to": "a security source said", "put the toll at nine"."""
    if token.dep_ == "nsubj" and token.head.pos_ == "VERB":
        given = token.head.lemma_ in ("put", "give") and any(c.dep_ == "obj" for c in token.head.children)
        counts = given and any(c.lemma_ in COUNTS or c.lower_ == "it" for c in token.head.rights)
        return counts or (token.head.lemma_ in VERBS and token.head.lemma_ != "be")
    return any(c.lower_ == "according" for c in token.lefts)


def _only_qualifies(token: Token, word: str) -> bool:
    """Whether a noun is but a part of a longer one: "government" in "government officials", "secretary" in
    "secretary-general".
    """
    doc, index = token.doc, token.i
    if "-" in word and "-" not in token.text:
        other = doc[index - 2] if index >= 2 and doc[index - 1].text == "-" else doc[index + 2]
        return token.head.i == other.i
    if token.dep_ in _MODIFIER_DEPS and token.head.i > index and token.head.pos_ in ("NOUN", "PROPN", "ADJ"):
        return True
    if index + 1 >= len(doc):
        return False
    after = doc[index + 1]
    if after.text == "-":
        return True
    run = after.pos_ in ("NOUN", "PROPN") and after.sent.start == token.sent.start and bool(token.whitespace_)
    return run and noun_type(after.lower_) is not None


def noun_type(word: str) -> str | None:
    """person, group, organisation or state: what kind of actor a common noun means; None where it means none."""
    if word.startswith(("pro-", "anti-")) and word.endswith("s"):
        return "group"
    if word in titles.STATE_NOUNS:
        return "organisation" if word == "government" else "state"
    plural = word in titles.PLURAL_ROLES
    if word in titles.OFFICES or word in titles.PERSONS:
        return (
            "group"
            if plural or word in ("people", "police", "family", "children", "majority", "minority")
            else "person"
        )
    if word in ("police",):
        return "organisation"
    if word in titles.COLLECTIVES or word in organisations.BODIES:
        return "group" if plural or word in _GROUPS else "organisation"
    return None


_NEED_OF = frozenset("head chair fellow major private anchor count majority minority wing front member".split())
_BREAKS = frozenset(("“", "”", '"', "``", "''", ";", ":", "(", ")", "–", "—", "."))
_QUANTIFYING = frozenset(
    "more some nearly about almost around over up least most many several roughly approximately".split()
)
# Nouns that mean an actor only where they act or own: "the mission said", not "on a mission".
_IF_ACTING = frozenset(
    "network networks channel concern concerns camp camps community mission office foundation front business intelligence staff"
    " public population channels"
    " headquarters command press section media team convoy executive presidency world community administration television"
    " service services hospital hospitals clinic clinics morgue".split()
)
_CASES = frozenset("for of in on at by from with against after before during since into under".split())
# Bodies spoken of without an article.
_ALONE = frozenset("police parliament congress government opposition media military army marines intelligence".split())
_POWERS = frozenset(
    "western world major regional european foreign great global colonial nuclear occupying big outside".split()
)
_SHORES = frozenset("eastern western northern southern left right far near opposite other both east west".split())
_SEATED = frozenset(
    "government authorities officials regime leadership administration authority rulers leaders".split()
)
_GROUPS = frozenset(
    "group side community public population team enemy delegation tribe clan crowd crew west staff opposition"
    " pair duo trio"
    " quartet troika militia".split()
)


def nominal_range(head: Token) -> tuple[int, int]:
    """Token range of a nominal: its left modifiers, the head, and the prepositional phrases right behind it."""
    doc = head.doc
    sentence = head.sent
    start = head.i
    for child in head.lefts:
        if child.dep_ in _LEFT_PARTS and child.dep_ != "case" and child.dep_ != "punct":
            start = min(start, child.left_edge.i)
    start = max(start, sentence.start, head.i - 12)
    start = _possessor(doc, _without_break(doc, start, head.i), sentence.start)
    while start < head.i and _cannot_open(doc[start], head):
        start += 1
    end = head.i + 1
    if end + 1 < len(doc) and doc[end].text == "-" and "-" in actors_titles.noun(head):
        end += 2
    for child in head.rights:
        if child.i < end:
            continue
        if child.i > end + 6 or child.dep_ not in ("nmod", "nmod:of", "nmod:poss") or child.left_edge.i != end:
            if child.left_edge.i > end:
                break
            continue
        if doc[child.left_edge.i].lower_ not in _RIGHT_CASES:
            break
        stop = _phrase_end(child, head.tag_.endswith("S"))
        if stop - head.i > _MAX_RIGHT:
            break
        end = _both_lands(head, child, stop)
    if end == head.i + 1 and head.lower_ in _SEATED and end + 1 < sentence.end and doc[end].lower_ in ("in", "of"):
        follows = doc[end + 1].text
        if countries.of_seat(follows) or countries.find(follows):
            end += 2
    return _with_bounds(doc, start, head.i, sentence.start), min(end, sentence.end)


def _both_lands(head: Token, land: Token, end: int) -> int:
    """Where "the leaders of Norland and Sudmark" ends, whose second land a tree may join to the leaders."""
    other = next((c for c in head.rights if c.dep_ == "conj" and c.left_edge.i == end and c.i == end + 1), None)
    if other is None or head.tag_ != "NNS" or head.doc[end].lower_ != "and":
        return end
    return end + 2 if land.ent_type_ == other.ent_type_ == "LOC" else end


def _with_bounds(doc: Doc, start: int, head: int, floor: int) -> int:
    """Where a counted nominal begins with the words that bound its number: "at least 12 soldiers", not "least 12 soldiers"."""
    at = next((t.i for t in doc[start:head] if t.pos_ == "NUM"), None)
    if at is None or at - start > 3:
        return start
    lower = [t.lower_ for t in doc[floor:head]]
    number = number_words.read(lower, at - floor, len(lower))
    if number is None:
        return start
    return min(start, floor + number_bounds.bound(lower, at - floor, number, 0, len(lower)).start)


def _possessor(doc: Doc, start: int, first: int) -> int:
    """Where a phrase begins that is broken off behind "'s": with the possessor right before, its article and names
    included.
    """
    if start - 2 < first or doc[start - 1].tag_ != "POS" or doc[start - 2].pos_ not in ("NOUN", "PROPN"):
        return start
    index = start - 2
    while index > first and (doc[index - 1].pos_ in ("PROPN", "ADJ") or doc[index - 1].tag_ in ("DT", "PRP$", "NN")):
        index -= 1
        if doc[index].tag_ in ("DT", "PRP$"):
            break
    return index


def _without_break(doc: Doc, start: int, head: int) -> int:
    """The latest token before the head behind which nothing speaks against one phrase: clause, comma, quotation
    mark, "and" of nouns.
    """
    for index in range(head - 1, start - 1, -1):
        token = doc[index]
        if (
            token.is_space
            or token.text in _BREAKS
            or (token.pos_ == "ADP" and token.lower_ in _CASES)
            or token.tag_ in ("VBZ", "VBD", "VBP", "MD", "PRP", "WDT", "WP", "TO")
        ):
            return index + 1
        if token.text == "," or token.pos_ == "CCONJ":
            before = doc[index - 1] if index > start else None
            if before is not None and _joined_owners(before, doc[index + 1], doc[head]):
                continue
            if before is None or (
                before.pos_ not in ("ADJ", "NUM") and not (token.pos_ == "CCONJ" and doc[index + 1].pos_ == "ADJ")
            ):
                joined = before is not None and before.pos_ == "ADJ"
                if not joined and not (
                    token.pos_ == "CCONJ" and before is not None and countries.of_adjective(before.text)
                ):
                    return index + 1
    return start


def _joined_owners(left: Token, right: Token, head: Token) -> bool:
    """Whether words on both sides of a comma or "and" say together whose a plural is: "the Norlandic and Varnish defence ministers"."""
    first = left.head if left.dep_ == "conj" else left
    own = first.dep_ in ("amod", "compound") and first.head.i == head.i and head.tag_ in ("NNS", "NNPS")
    return own and (right.dep_, right.head.i) in {("conj", first.i), (first.dep_, head.i)}


def _cannot_open(token: Token, head: Token) -> bool:
    """Whether a nominal may not begin with a token: a mark that is no quotation mark, a conjunction or
    preposition, another's adverb.
    """
    if token.is_space or (token.is_punct and token.text not in ("“", '"')):
        return True
    if token.pos_ in ("CCONJ", "ADP", "SCONJ") or (token.pos_ == "VERB" and token.dep_ != "amod"):
        return True
    if token.pos_ == "ADV" or token.lower_ == "not":
        return token.lower_ not in _QUANTIFYING and not (token.i + 1 < head.i and token.nbor(1).pos_ == "NUM")
    return token.dep_ in ("advmod", "cc", "mark") and token.head.i != head.i


def _phrase_end(noun: Token, listed: bool) -> int:
    """One past the last token of a noun phrase without its clauses, appositions and commas; `listed` takes "X, Y
    and Z" whole.
    """
    end = noun.i + 1
    for child in noun.rights:
        if child.dep_ == "conj" and listed and child.pos_ == "PROPN" and noun.pos_ == "PROPN" and child.i - noun.i < 10:
            end = child.i + 1
        elif child.dep_.startswith(("acl", "appos", "punct", "parataxis", "cc", "conj")) or child.left_edge.i != end:
            if child.dep_ in ("conj", "cc"):
                continue
            break
        elif child.dep_ == "case" or child.dep_.startswith(("flat", "compound", "nmod", "nummod")):
            end = child.right_edge.i + 1 if child.right_edge.i - noun.i < 8 else end
    return end
