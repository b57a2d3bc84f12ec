"""What a figure measures: the noun counted, and the word that says what befell it ("12 soldiers were killed", "left
12 people dead").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from avviso.analysis.quantities import fates as quantity_fates
from avviso.analysis.quantities import nouns as quantity_nouns
from avviso.analysis.quantities.words import FORMER, NOUNS, PEOPLE, PREDICATES, THINGS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TAKEN = frozenset({"claim", "take", "cost", "lose"})  # lives
_SEEN = frozenset("leave find report make go remain stay be see fear presume believe confirm pronounce declare".split())
_WHEN = frozenset({"last", "next", "this"})  # "killed 400 last year"
_FATE_OF = ({"of"}, {"of", "to"})  # "injuries to five others"
_ALONG = frozenset({"along", "alongside", "including"})


@dataclass(frozen=True, slots=True)
class Measured:
    """What is counted: measure, the tokens of the noun (None where left out) and of the predicate (None where none), and how sure that is."""

    measure: str
    noun: int | None
    predicate: int | None
    confidence: float


def counted(doc: Doc, start: int, end: int, limit: int) -> int | None:
    """The token of the noun that the number in tokens `start` to `end` counts; None where it stands alone."""
    number = doc[end - 1]
    while end < limit and doc[end].is_space:
        end += 1
    if end + 1 < limit and doc[end].text in ("-", "–") and doc[end + 1].lower_ == "member":
        return end + 1  # "the 29-member alliance", whichever of the two a tree has the number on
    beside = end < limit and doc[end].pos_ == "ADP" and doc[end].lower_ != "of"  # "3,700 in Norland" counts no Norland
    for token in doc[start:end] if not beside else ():
        if (
            token.dep_.startswith("nummod")
            and not start <= token.head.i < end
            and token.head.i > token.i
            and token.head.pos_ in ("NOUN", "PROPN")
        ) and token.head.i - end <= 8:
            if any(t.pos_ == "NUM" and t.nbor(-1).pos_ == "CCONJ" for t in doc[end + 1 : token.head.i]):
                break  # "one wounded and two men"
            return _before_comma(doc, end, int(token.head.i))
    i = end
    if i < limit and doc[i].lower_ == "of":
        i += 1
        while i < limit and (
            doc[i].pos_ in ("DET", "ADJ", "PRON", "ADV", "NUM")
            or doc[i].dep_ == "amod"
            or doc[i].lower_ in ("the", "its", "their", "his", "our")
        ):
            i += 1
        if i < limit and doc[i].dep_ == "nmod:poss" and doc[i].head.i > i:
            return int(doc[i].head.i)
        named = doc[i - 1].lower_ not in ("them", "whom")  # "61 of them Norlandian" counts no Norlandian
        if i < limit and (doc[i].pos_ == "NOUN" or (named and doc[i].pos_ == "PROPN")):
            return _last_noun(doc, i, limit)
        return None
    if i + 1 < limit and doc[i].text in ("-", "–") and doc[i + 1].lower_ == "strong":
        return quantity_nouns.of_strength(doc, i + 1, limit)
    if i < limit and doc[i].text in ("-", "–") and i + 1 < limit:
        return int(doc[i + 1].i) if doc[i + 1].pos_ in ("NOUN", "ADJ") else None
    while i < limit and i - end < 7 and _modifies(doc[i]) and doc[i].lower_ not in _WHEN:
        i += 1
    if i < limit and doc[i].pos_ == "NOUN" and i - number.i <= 8:
        return _last_noun(doc, i, limit)
    return None


def _before_comma(doc: Doc, start: int, noun: int) -> int:
    """The noun counted where the tree hangs a number on a later one ("two bridges, two guns", "two men and seized rifles"):
    that before the comma or the next verb.
    """
    for token in doc[start + 1 : noun]:
        ends = token.text == "," or (token.pos_ == "CCONJ" and token.nbor(1).tag_ == "VBD")
        if ends and token.nbor(-1).tag_ in ("NNS", "NNPS"):
            return int(token.i) - 1
    return noun


def _modifies(token: Token) -> bool:
    """Whether a word may stand between a number and the noun it counts."""
    if token.dep_ == "amod" and token.head.i > token.i and token.pos_ in ("ADJ", "VERB"):
        return True
    return token.pos_ in ("ADJ", "ADV", "PROPN", "NUM") and _base(token) not in PREDICATES


def _last_noun(doc: Doc, i: int, limit: int) -> int:
    while (
        i + 1 < limit
        and doc[i + 1].pos_ in ("NOUN", "PROPN")
        and doc[i].dep_.split(":")[0] in ("compound", "flat", "amod", "nmod")
        and doc[i].head.i > i
    ):
        i += 1
    return i


def measure(doc: Doc, start: int, end: int, noun: int | None, floor: int, limit: int) -> Measured:
    """What the figure in tokens `start` to `end` measures, given the noun it counts; the sentence runs from `floor`
    to `limit`.
    """
    lemma = doc[noun].lemma_.lower() if noun is not None else ""
    if noun is not None and doc[noun].lower_ in NOUNS:
        lemma = doc[noun].lower_  # "bodies" are dead, a body may be a committee
    elif noun is not None and doc[noun].lower_.endswith("men") and people(f"{doc[noun].lower_[:-3]}man"):
        lemma = f"{doc[noun].lower_[:-3]}man"  # "Airmen", in capitals
    while end < limit and doc[end].is_space:
        end += 1
    end += end < limit and doc[end].lower_ == "more"  # "20 to 30 more were hurt"
    after = doc[end] if end < limit else None
    if (
        noun is None
        and after is not None
        and (found := PREDICATES.get(_base(after)) or NOUNS.get(_base(after))) is not None
    ):
        later = _suffered(after, after.dep_, after.head)  # "the two wounded were detained"
        found = PREDICATES.get(_base(doc[later]), found) if later is not None else found
        return Measured(found, None, after.i if later is None else later, 0.85)
    if (fallen := quantity_fates.of_the_fallen(doc, start, end, limit, noun)) is not None:
        number = doc[end - 1]
        died = _suffered(number, number.dep_, number.head) if number.head.i != number.i else None
        if died is not None and _base(doc[died]) in PREDICATES:
            return Measured(PREDICATES[_base(doc[died])], None, died, 0.8)  # "four of the wounded died"
        if noun is None:
            return Measured(NOUNS[doc[fallen].lower_], None, fallen, 0.8)
    if noun is None and (told := _behind_be(doc, end, limit)) is not None:
        return Measured(PREDICATES[_base(doc[told])], None, told, 0.85)
    if noun is not None and lemma == "life" and doc[noun].dep_ == "obj" and doc[noun].head.lemma_ in _TAKEN:
        return Measured("killed", noun, doc[noun].head.i, 0.85)
    if (
        noun is not None
        and lemma not in PEOPLE
        and lemma in NOUNS
        and NOUNS[lemma] not in ("troops", "detained", "displaced", "members")
    ):
        return Measured(NOUNS[lemma], noun, None, 0.9)
    if noun is not None and (kind := quantity_fates.armed(doc[noun])) is not None:
        lemma = kind
    head = doc[noun] if noun is not None else doc[end - 1]
    governor = _governing(doc, start, floor) if not lemma or people(lemma) or agent(lemma) else None
    if governor is None:
        governor = _befell(doc, head, lemma, (start, end), (floor, limit))
    if governor is None and noun is not None and (people(lemma) or agent(lemma)):
        governor = _behind_be(doc, noun + 1, limit)
    if governor is not None and quantity_fates.released(doc[governor]):
        return Measured("other", noun, governor, 0.8)
    if governor is not None and _mixed(doc[governor]):
        return Measured("other", noun, governor, 0.7)
    if governor is not None:
        return Measured(_fate(doc[governor]) or "other", noun, governor, 0.9)
    if lemma in NOUNS and not any(c.dep_ == "amod" and c.lower_ in FORMER for c in head.children):
        return Measured(NOUNS[lemma], noun, _verb(head), 0.85)
    return Measured("other", noun, _verb(head), 0.6)


def _behind_be(doc: Doc, at: int, limit: int) -> int | None:
    """What the tree may miss: the word at or behind forms of "be" at token `at` that says what befell somebody ("15 were also hurt")."""
    at = _past_aside(doc, at, limit)
    i = at
    if at >= limit:
        return None
    while i < min(at + 4, limit) and (
        doc[i].lemma_ in ("be", "have") or doc[i].lower_ in ("also", "later", "said", "reported")
    ):
        i += 1
    told = at < i < limit and doc[i].tag_ in ("VBN", "JJ") and _base(doc[i]) in PREDICATES
    return i if told and doc[at].lemma_ in ("be", "have") else None


def _past_aside(doc: Doc, at: int, limit: int) -> int:
    """The token behind an aside between commas that begins at one: "23 people, six of them children, were killed"."""
    if at >= limit or doc[at].text != ",":
        return at
    for i in range(at + 1, min(at + 9, limit)):
        if doc[i].text == ",":
            return i + 1
        if doc[i].pos_ in ("VERB", "AUX"):
            return at
    return at


def _does(verb: Token) -> bool:
    """Whether a verb has a subject or an object of its own: it tells what somebody did."""
    return any(c.dep_ in ("nsubj", "obj") and c.tag_ != "VBD" for c in verb.children)  # a verb is no subject


def _mixed(predicate: Token) -> bool:
    """Whether a figure is of two fates together ("60 were killed and injured", "killed or captured 40")."""
    for child in predicate.children:
        if child.dep_ == "conj" and child.i - predicate.i == 2 and PREDICATES.get(_base(child), "other") != "other":
            return PREDICATES[_base(child)] != PREDICATES.get(_base(predicate))
    return False


def _governing(doc: Doc, start: int, floor: int) -> int | None:
    """The verb right before a figure that says what befell those counted ("and wounded three others")."""
    i = start - 1
    while (
        i >= floor
        and start - i <= 5
        and (doc[i].pos_ in ("ADV", "DET", "ADP", "SCONJ", "ADJ") or doc[i].lower_ in ("some", "than", "least"))
    ):
        if doc[i].pos_ in ("ADP", "SCONJ") and doc[i].lower_ not in (
            "at",
            "than",
            "up",
            "to",
            "as",
            "of",
            "about",
            "over",
            "around",
            "between",
        ):
            return None
        i -= 1
    if (
        i < floor
        or doc[i].pos_ != "VERB"
        or _base(doc[i]) not in PREDICATES
        or doc[i].lemma_.lower() in ("die", "flee", "perish", "disappear")
    ):
        return None
    return None if any(c.dep_ in ("nsubj:pass", "aux:pass") for c in doc[i].children) else i


def _base(token: Token) -> str:
    """The lemma under which a word stands in the tables: a participle's verb."""
    lower, lemma = token.lower_, token.lemma_.lower()
    for word in (lemma, lower):
        if word in PREDICATES or word in NOUNS:
            return str(word)
    for ending, put in (("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")):
        if lower.endswith(ending) and lower[: -len(ending)] + put in PREDICATES:
            return str(lower[: -len(ending)] + put)
    return str(lemma)


def _befell(doc: Doc, head: Token, lemma: str, number: tuple[int, int], sentence: tuple[int, int]) -> int | None:
    """The token of the word that says what befell those counted: by the tree, then by what stands beside them."""
    floor, limit = sentence
    if lemma and not (people(lemma) or agent(lemma)) and head.pos_ != "PROPN":
        return None
    behind = head.i + 1
    behind += behind < limit and doc[behind].is_quote
    follower = doc[behind] if behind < limit else None
    if follower is not None and follower.tag_ in ("VBN", "VBD") and not _does(follower):
        if _base(follower) in PREDICATES or quantity_fates.released(follower):
            return int(follower.i)  # "18 insurgents killed"
        if follower.tag_ == "VBN" and (held := quantity_fates.idiom(follower, "acl")) is not None:
            return held  # "two men taken into custody"
    top = head
    while top.dep_.startswith("nmod") and number[0] <= top.head.i < number[1] and not number[0] <= top.i < number[1]:
        top = top.head  # "thousands of soldiers were killed"
    while number[0] <= top.head.i < number[1] and number[0] <= top.i < number[1] and top.head.i != top.i:
        top = top.head
    while (
        top.dep_ == "conj" and top.head.i < top.i and top.head.pos_ in ("NOUN", "PROPN", "NUM") and top.head.i >= floor
    ):
        top = top.head
    if top.head.i >= floor and (company := _along(top)) is not None:
        top = company
    for token in (head, top):
        for child in token.children:
            if child.dep_ == "acl" and (found := _suffered(token, "acl", child)) is not None:
                return found
            if child.dep_.startswith(("acl", "amod")) and child.dep_ != "acl:relcl" and _base(child) in PREDICATES:
                return int(child.i)
    found = _by_verb(top, floor, limit)
    return (
        next((told for noun in (head, top) if (told := _by_clause(noun)) is not None), None) if found is None else found
    )


def _by_clause(noun: Token) -> int | None:
    """What a clause behind a noun says befell those it means ("two men, who were wounded")."""
    clauses = (c for c in noun.children if c.dep_ == "acl:relcl" and _base(c) in PREDICATES)
    told = (c for c in clauses if _passive(c) or c.lower_ == "missing" or c.pos_ == "ADJ" or quantity_fates.dies(c))
    return next((int(c.i) for c in told), None)


def _by_verb(top: Token, floor: int, limit: int) -> int | None:
    """What the word that those counted hang on says befell them."""
    relation, verb = top.dep_, top.head
    if verb.i != top.i and floor <= verb.i < limit:
        if (found := _suffered(top, relation, verb)) is not None:
            return found
        if relation == "obj" and (made := _made_to(verb)) is not None:
            return made
        if relation == "obj" and (dead := quantity_fates.counted_dead(verb)) is not None:
            return dead
        if relation.startswith("nmod") and verb.lemma_ == "life" and verb.dep_ == "obj" and verb.head.lemma_ in _TAKEN:
            return int(verb.i)  # "claimed the lives of two children"
        if relation == "nsubj" and NOUNS.get(verb.lemma_) in ("displaced", "detained") and _is(verb):
            return int(verb.i)  # "140,000 are still refugees"
        if relation.startswith("nmod") and verb.lemma_ == "loss" and _fallen(top):
            return int(verb.i)  # "the loss of eight men"
        if (
            relation.startswith("nmod")
            and (NOUNS.get(_base(verb)) or PREDICATES.get(_base(verb))) in ("killed", "injured", "detained")
            and verb.pos_ == "NOUN"
            and any(c.dep_ == "case" and c.lower_ in _FATE_OF[verb.lemma_ == "injury"] for c in top.children)
        ):
            return int(verb.i)
    return None


def _is(noun: Token) -> bool:
    return any(c.dep_ == "cop" for c in noun.children)


def _made_to(verb: Token) -> int | None:
    """What a verb has its object do, where that is a fate ("prompting 900 to flee")."""
    done = (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB")
    return next((int(c.i) for c in done if _base(c) in ("die", "flee", "perish", "drown", "disappear")), None)


def _along(token: Token) -> Token | None:
    """Who shares the fate of those counted: the noun that "along with" joins them to, or a verb's object or passive subject."""
    if not any(c.dep_ == "case" and (c.lower_ in _ALONG or _together(c)) for c in token.children):
        return None
    if token.head.pos_ in ("NOUN", "PROPN"):
        return token.head
    verbs = [token.head, token.head.head] if token.head.dep_ == "conj" else [token.head]
    return next((c for verb in verbs for c in verb.children if c.dep_ in ("obj", "nsubj:pass")), None)


def _together(case: Token) -> bool:
    """Whether a preposition is the "with" of "along with" or "together with"."""
    return case.lower_ == "with" and case.i > 0 and case.nbor(-1).lower_ in ("along", "together")


def _passive(token: Token) -> bool:
    return any(c.dep_ in ("nsubj:pass", "aux:pass") for c in token.children) or token.tag_ == "VBN"


def _passive_clause(token: Token) -> bool:
    """Whether a verb is passive with a subject it shares."""
    kinds = {c.dep_ for c in token.children}
    return "aux:pass" in kinds and not kinds & {"nsubj", "nsubj:pass", "csubj"}


def _suffered(top: Token, relation: str, verb: Token) -> int | None:
    base = _base(verb)
    if quantity_fates.released(verb) and relation in ("obj", "nsubj:pass", "acl"):
        return int(verb.i)
    if (told := quantity_fates.idiom(verb, relation)) is not None:
        return told
    if base == "lose" and relation == "obj":
        return int(verb.i) if _fallen(top) else None
    intransitive = base in ("die", "perish", "drown", "flee", "disappear", "vanish", "missing", "dead", "homeless")
    if base in PREDICATES and (
        relation in ("obj", "nsubj:pass", "dobj", "nsubjpass")
        or (
            relation == "nsubj"
            and (intransitive or _passive(verb) or (base == "hurt" and not any(c.dep_ == "obj" for c in verb.children)))
        )
    ):
        return int(verb.i)
    for child in verb.children:
        if (
            child.dep_ in ("xcomp", "advcl", "acl", "conj", "obj", "advmod")
            and child.i > verb.i
            and verb.lemma_.lower() in _SEEN
        ) and (
            _base(child) in PREDICATES and child.pos_ in ("ADJ", "VERB") and relation in ("obj", "nsubj", "nsubj:pass")
        ):
            return int(child.i)
        if (
            child.dep_ == "conj"
            and child.tag_ == "VBN"
            and relation == "nsubj:pass"
            and _base(child) in PREDICATES
            and not any(c.dep_.startswith("nsubj") for c in child.children)
        ):
            return int(child.i)  # "were found and killed"
        if child.dep_ == "conj" and relation == "obj" and child.i < top.i and _base(child) in PREDICATES:
            return int(child.i)  # "identified and detained two men"
        if child.dep_ == "conj" and relation == "nsubj" and _base(child) in PREDICATES and _passive_clause(child):
            return int(child.i)  # "fired and were killed"
    if verb.lemma_.lower() in ("force", "drive", "compel") and relation in ("obj", "nsubj:pass"):
        for child in verb.children:
            if child.dep_ == "xcomp" and _base(child) in PREDICATES:
                return int(child.i)
    return None


def _fallen(noun: Token) -> bool:
    """Whether those lost are soldiers and the like, who were killed."""
    return NOUNS.get(noun.lemma_.lower()) == "troops" or noun.lemma_.lower() in (
        "man",
        "policeman",
        "officer",
        "civilian",
    )


def governor(doc: Doc, token: int) -> int | None:
    """The verb that a figure hangs on, if one is near."""
    return _verb(doc[token])


def _verb(head: Token) -> int | None:
    token = head
    for _ in range(4):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ == "VERB":
            return int(token.i)
    return None


def people(lemma: str) -> bool:
    """Whether a noun means people, dead or alive."""
    return lemma in PEOPLE or lemma in NOUNS


def person(lemma: str) -> bool:
    """Whether a noun means one living person or more."""
    return lemma in PEOPLE or NOUNS.get(lemma) in ("troops", "detained", "displaced", "members") or agent(lemma)


def agent(lemma: str) -> bool:
    """Whether a noun is built like one for somebody who does something ("shooter"); only of what is killed or held, since
    things are named so too.
    """
    return len(lemma) > 4 and lemma.endswith(("er", "or", "ist", "ian", "eer", "man", "woman")) and lemma not in THINGS


def befallen(doc: Doc, start: int, end: int, wanted: str) -> Iterator[tuple[int, int]]:
    """Those a sentence says were killed, injured, detained ...: the head of each such phrase, with or without a
    number, and its predicate.
    """
    for i in range(start, end):
        predicate = doc[i]
        plain = PREDICATES.get(_base(predicate)) == wanted
        if predicate.pos_ not in ("VERB", "ADJ", "NOUN") or not (plain or predicate.pos_ == "VERB"):
            continue
        for child in predicate.children:
            told = _suffered(child, child.dep_, predicate) if _sufferer(child) else None
            if told is not None and (plain or (doc[told].dep_ != "conj" and _fate(doc[told]) == wanted)):
                yield int(child.i), i
                yield from ((int(second.i), i) for second in _beside(child) if second.i > child.i and _sufferer(second))
        if not plain:
            continue
        if predicate.dep_ == "conj" and not any(c.dep_ in ("nsubj:pass", "obj") for c in predicate.children):
            first = predicate.head
            for child in first.children:
                shared = _suffered(child, child.dep_, first) == i and child.dep_ in ("nsubj", "nsubj:pass", "obj")
                for one in (child, *_beside(child)) if shared else ():
                    if _sufferer(one) and one.i >= child.i:
                        yield int(one.i), i
        if (
            predicate.dep_ == "acl"
            and predicate.tag_ == "VBN"
            and not any(c.dep_.startswith(("nsubj", "csubj")) for c in predicate.children)
            and _sufferer(predicate.head)
            and start <= predicate.head.i < end
        ):
            yield int(predicate.head.i), i


def listed(first: Token) -> list[Token]:
    """What a list names between its first and its last, where the tree takes it for a name of the first ("the chief, his
    deputy and two others").
    """
    joined = {cc.i for c in first.children if c.dep_ == "conj" for cc in c.children if cc.dep_ == "cc"}
    named = (c for c in first.children if c.dep_ == "appos" and not c.right_edge.is_punct)
    return [c for c in named if c.right_edge.i + 1 in joined]


def _beside(first: Token) -> list[Token]:
    """Those told of beside one, whether they hang on the noun or on the name right behind it ("commander Fazl Khan, his
    brother and a cousin").
    """
    names = [c for c in first.children if c.dep_ == "appos" and c.i == first.i + 1]
    return [one for token in (first, *names) for one in (*listed(token), *token.conjuncts)]


def _fate(word: Token) -> str | None:
    """The measure that the word for a fate stands for."""
    base = _base(word)
    return PREDICATES.get(base) or NOUNS.get(base) or quantity_fates.FATES.get(base)


def _sufferer(token: Token) -> bool:
    return token.pos_ in ("PROPN", "PRON", "NUM") or (
        token.pos_ == "NOUN" and (people(token.lemma_.lower()) or agent(token.lemma_.lower()))
    )
