"""The words that name an instrument, and which of them name the same one."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from avviso.analysis.tree import Tree
from avviso.reference.political_words import words
from avviso.text.document import Document
from avviso.text.span import Span

# Nouns that are instruments by themselves, and those that are so only with a name, a subject matter or another instrument word.
_STRONG = words("instruments")
_WEAK = words("weak instruments")
_LIST_SPAN = 30
_TRUCE = frozenset({"ceasefire", "cease-fire", "truce", "armistice"})
GENERIC = frozenset({"agreement", "accord", "deal", "pact"})
_KINDS = words("kinds of instrument")
_OTHERS = frozenset("earlier previous former another similar separate different past prior failed abortive".split())
_LATER = frozenset({"second", "third", "fourth", "fifth"})
# What goes before a kind and is part of it: "a maritime border treaty", "a free trade agreement".
_OF_KINDS = frozenset(
    "maritime naval free preferential commercial nuclear strategic military economic land sea bilateral visa-free".split()
)
_MONTHS = frozenset(month.lower() for month in calendar.month_name if month)
_DAYS = frozenset(day.lower() for day in calendar.day_name)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "1", "2", "3"})
SIGNING = words("signing verbs")
_OF_SIGNING = frozenset({"in", "on", "at", "by", "between", "last", "this"})
# What an instrument is "of" by its kind, not by its matter.
_NUMBERED = frozenset({"resolution", "decree"})
_PARTS = frozenset({"understanding", "intent", "cooperation", "agreement"})
# What an instrument does, whose object is its matter.
_ASKING = words("verbs of content") | {"require", "oblige", "commit", "bind", "compel", "force"}
_MADE = SIGNING | {"mediate", "facilitate", "announce"}
_WHEN = frozenset("day week month year morning afternoon evening night talk negotiation mediation".split())
_SPELLS = frozenset("day week month year spring summer autumn fall winter weekend decade".split())
_FAR = 14  # tokens from an instrument to the "under which" that means it
_CALLING = frozenset({"dub", "call", "know", "name", "title", "entitle"})
Draft = TypeVar("Draft")


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention of an instrument: the noun, the span, its names, and what kinds of words it has.

    `proper` are its proper-noun words in lower case; `described` says that its subject matter is told; `back_reference` that it points to an
    instrument told of before; `apart` that it is another than those told of before; `year` is that which is part of its name.
    """

    head: int
    span: Span
    names: tuple[str, ...]
    noun: str
    words: frozenset[str]
    proper: frozenset[str]
    described: bool
    back_reference: bool
    plural: bool
    apart: bool = False
    year: str | None = None

    @classmethod
    def all(cls, document: Document, tree: Tree) -> Iterator[Naming]:
        """Every mention of an instrument in order."""
        for sentence in document.sentences:
            for token in range(sentence.start, sentence.end):
                if tree.pos[token] in ("NOUN", "PROPN"):
                    found = _naming(document, tree, token)
                    if found is not None:
                        yield found


def _capitals_from(document: Document, tree: Tree, start: int, before: list[int]) -> int:
    """The first word of a name that goes on to the left, in capitals or with what belongs to its kind: "Comprehensive Peace Agreement",
    "maritime border treaty".
    """
    while start - 1 in before and tree.words[start - 1] in _OF_KINDS:
        start -= 1
    doc = document.doc
    while start - 1 in before and doc[start].is_title and doc[start - 1].is_title and not doc[start - 1].is_sent_start:
        start -= 1
    return start


def _naming(document: Document, tree: Tree, head: int) -> Naming | None:
    noun = tree.lemma(head)
    if (noun not in _STRONG and noun not in _WEAK) or (noun == "road" and tree.words[head + 1 : head + 2] != ["map"]):
        return None
    if tree.dep[head] in ("compound", "flat") and tree.heads[head] >= 0:
        return None
    before = [c for c in tree.children[head] if c < head and tree.dep[c] in ("compound", "amod", "flat", "nummod")]
    year = next((tree.words[c] for c in before if _YEAR.fullmatch(tree.words[c])), None)
    kept = [c for c in before if tree.pos[c] == "PROPN" or tree.lemmas[c] in _KINDS or tree.lemmas[c] in _STRONG]
    # "a gas transit treaty"
    joined = [c for c in before if tree.dep[c] == "compound" and tree.pos[c] == "NOUN" and noun in _STRONG]
    start = _capitals_from(document, tree, min([head, *(tree.left(c) for c in kept or joined)]), before)
    words = frozenset(tree.lemmas[c] for c in kept) | {noun}
    proper = frozenset(tree.words[i] for i in range(start, head) if tree.pos[i] == "PROPN")
    determiner = next((tree.lemmas[c] for c in tree.children[head] if tree.dep[c] == "det"), None)
    matter = _matter(tree, head)
    made = _made(tree, head)
    numbered = noun in _NUMBERED and "".join(tree.words[head + 1 : head + 2]).isdigit()
    described = any(
        (words - {noun}, matter is not None, made is not None, year is not None, numbered, _ruling(tree, head))
    )
    if noun in _WEAK and not (described or _reached(tree, head) or determiner in ("the", "this", "that", "these")):
        return None
    if noun == "plan" and not (words & _KINDS or proper or determiner in ("the", "this")):
        return None
    if _none_meant(tree, head, determiner, bool(proper)):
        return None
    end = head + 1 + numbered
    if numbered:
        proper |= {tree.words[head + 1]}
    elif not proper and matter is not None and determiner not in ("this", "that"):
        end = matter + 1
    elif made is not None and not words - {noun} and not proper and tree.words[head + 1] != ",":
        end = tree.right(made) + 1
    names = [document.span(start, end).text]
    alias = _alias(document, tree, head)
    if alias is not None:
        # A proper name is what the instrument is called; the description becomes another name of it.
        names.insert(0 if not proper else 1, alias.text.removeprefix("the ").removeprefix("The "))
        proper |= frozenset(alias.text.lower().split()) - _NUMERALS
    definite = determiner in ("the", "this", "that", "these", "both", "such") or tree.kid(head, "nmod:poss") is not None
    back = definite and not proper and matter is None and year is None
    another = _is_another(tree, head, determiner)
    if (year is not None or another) and not proper and before:
        start = min([start, *(c for c in before if tree.words[c] in (year, *_OTHERS, *_LATER))])
        names[0] = document.span(start, end).text
    return Naming(
        head,
        document.span(start, end),
        tuple(names),
        noun,
        words,
        proper,
        described,
        back,
        tree.tags[head] in ("NNS", "NNPS") and not proper,
        another,
        year,
    )


def _reached(tree: Tree, head: int) -> bool:
    """Whether a deal is what somebody signs or reaches."""
    return tree.lemma(head) == "deal" and tree.dep[head] == "obj" and tree.lemma(tree.heads[head]) in SIGNING


def _made(tree: Tree, head: int) -> int | None:
    """The participle by which an instrument was signed: "the accord initialled in X"."""
    behind = (c for c in tree.kids(head, "acl") if c > head and tree.tags[c] == "VBN")
    return next((c for c in behind if tree.lemma(c) in _MADE), None)


def ruling(tree: Tree, head: int) -> int | None:
    """Where the "under which" begins that means an instrument: also behind names and days, and how it was made ("signed a deal with X in
    Geneva on Monday under which").
    """
    for at in range(head + 1, min(head + _FAR, len(tree.words) - 1)):
        if tree.words[at] == "under" and tree.words[at + 1] == "which":
            return at
        told = tree.lemmas[at] in _WHEN or (tree.tags[at] == "VBN" and tree.lemmas[at] in _MADE)
        if at > head + 2 and tree.pos[at] in ("NOUN", "PRON", "VERB", "AUX") and not told:
            return None
    return None


def asking(tree: Tree, head: int) -> Iterator[int]:
    """The verbs right behind an instrument that tell what it asks: "a deal that obliges X to", "an accord requiring X to"."""
    for child in tree.kids(head, "acl"):
        subject = tree.kid(child, "nsubj")
        active = tree.tags[child] == "VBG" if subject is None else tree.words[subject] in ("which", "that")
        if child > head and active and tree.lemma(child) in _ASKING and not tree.passive(child):
            yield child


def _ruling(tree: Tree, head: int) -> bool:
    return ruling(tree, head) is not None or any(asking(tree, head))


def _none_meant(tree: Tree, head: int, determiner: str | None, named: bool) -> bool:
    """Whether a word means no instrument there is: one of a list of measures, "any deal", so many all together, "statute of limitations"."""
    if tree.lemma(head) == "statute" and "limitations" in tree.words[head + 1 : head + 3]:
        return True
    if tree.lemma(head) in _TRUCE and _listed(tree, head):
        return True
    return not named and (determiner in ("any", "no", "every", "some") or _ever(tree, head))


def _is_another(tree: Tree, head: int, determiner: str | None) -> bool:
    """Whether an instrument is told of as another than those before: "an earlier truce", "another deal", "a similar accord"."""
    before = [tree.words[c] for c in tree.kids(head, "amod", "det", "advmod")]
    counted = determiner == "a" and any(word in _LATER for word in before)
    told = any(word in _OTHERS for word in before) and determiner not in ("this", "that")
    return determiner == "another" or told or counted


def signed_behind(tree: Tree, head: int) -> list[int]:
    """The participles right behind an instrument that say it was signed, by the order of words: "the truce signed in X", "the pact,
    initialled in X and signed in Y"; in that order.
    """
    aside = (
        c
        for c in tree.kids(head, "acl")
        if c > head and tree.words[c - 1] == "," and tree.kid(c, "nsubj", "obj") is None
    )
    after = next(
        aside, head + 1 + (tree.words[head + 1 : head + 2] == [","])
    )  # "the deal between X and Y, signed in Z"
    behind = tree.words[after + 1 : after + 2]
    if (
        tree.lemmas[after : after + 1] == []
        or tree.lemma(after) not in SIGNING
        or tree.tags[after] not in ("VBN", "VBD")
    ):
        return []
    if tree.tags[after] == "VBD" and behind and behind[0] not in _OF_SIGNING:
        return []  # "the truce signed them away"
    joined = [c for c in tree.kids(after, "conj") if tree.lemmas[c] in SIGNING and tree.tags[c] in ("VBN", "VBD")]
    return [after, *joined]


def _matter(tree: Tree, head: int) -> int | None:
    """The last token of what the instrument is about ("on the status of X", "in the sphere of Y"), where that is said."""
    kind = None
    for child in tree.kids(head, "nmod", "acl"):
        if child > head and {"on", "over", "for", "about", "in", "of", "to"} & set(tree.marks(child)):
            if "in" in tree.marks(child) and tree.pos[child] == "PROPN":
                continue
            if (_DAYS | _MONTHS) & set(tree.words[head + 1 : max(child, tree.left(child)) + 1][:3]):
                continue  # "a deal on Monday to free them"
            if "of" in tree.marks(child) and (tree.pos[child] == "NUM" or tree.words[child] in _MONTHS):
                continue  # "the treaty of 1951", "an agreement, of May 2019"
            if "WDT" in tree.tags[head + 1 : child]:
                continue  # "a roadmap under which X is to leave Y"
            if tree.words[child] in _PARTS and tree.right(child) == child:
                kind = child  # "a memorandum of understanding on water"
                continue
            return _before_time(tree, child, _before_place(tree, child, _before_next(tree, child, tree.right(child))))
    return _phrase_after(tree, head) if kind is None else kind


def _before_time(tree: Tree, start: int, end: int) -> int:
    """The end of a subject matter, cut before when it was made: "a memorandum on fishing on Tuesday", "a truce in Gaza that autumn"."""
    day = tree.words[end] in _DAYS and tree.words[end - 1] == "on"
    then = tree.words[end - 1] in ("that", "last", "this") and tree.lemmas[end] in _SPELLS
    return end - 2 if (day or then) and end - 2 >= start else end


def _before_place(tree: Tree, start: int, end: int) -> int:
    """The end of a subject matter, cut before a last "in X" that may be where it was signed: "a memorandum on water sharing in X"."""
    last = next((c for c in tree.kids(start, "nmod") if tree.right(c) == end and tree.pos[c] == "PROPN"), None)
    return tree.left(last) - 1 if last is not None and tree.marks(last) == ["in"] and tree.left(last) > start else end


def _phrase_after(tree: Tree, head: int) -> int | None:
    """The same by the order of words, for an item of a list whose phrase the tree hangs on an earlier item."""
    after = head + 1
    if tree.dep[head] != "conj" or after >= len(tree.words) or tree.words[after] not in ("on", "for", "about", "in"):
        return None
    noun = tree.heads[after]
    if noun <= after or tree.pos[noun] != "NOUN":
        return None
    return _before_next(tree, noun, tree.right(noun))


def _before_next(tree: Tree, start: int, end: int) -> int:
    """The end of a subject matter, cut before the next instrument of a list ("a pact on X and a roadmap for Y")."""
    for token in range(start + 1, end + 1):
        instrument = is_instrument(tree, token) and tree.dep[token] != "compound"
        if instrument and tree.dep[token] == "conj":
            cut = tree.left(token) - 1
            while cut > start and tree.dep[cut] in ("cc", "punct"):
                cut -= 1
            return cut
    return end


def is_instrument(tree: Tree, token: int) -> bool:
    """Whether a noun means an instrument: a treaty, a deal, a memorandum."""
    return tree.pos[token] in ("NOUN", "PROPN") and tree.lemma(token) in _STRONG | _WEAK


def _ever(tree: Tree, head: int) -> bool:
    """Whether so many instruments are told of all together, none of which is meant: "have concluded at least five truces"."""
    verb = tree.heads[head]
    counted = tree.tags[head] == "NNS" and tree.kid(head, "nummod") is not None
    return counted and verb >= 0 and any(tree.lemmas[c] == "have" for c in tree.kids(verb, "aux"))


def _listed(tree: Tree, head: int) -> bool:
    """Whether a truce is only an item of a list of measures."""
    marks = set(tree.marks(head))
    return tree.dep[head] == "nmod" and bool(marks & {"such", "as", "include", "including", "like"})


def _alias(document: Document, tree: Tree, head: int) -> Span | None:
    """The name in "a truce agreement, dubbed Minsk II" or "the deal, known as X", or in brackets after it."""
    for child in tree.kids(head, "acl"):
        if tree.lemmas[child] in _CALLING:
            for inner in tree.kids(child, "xcomp", "obj", "obl"):
                if tree.pos[inner] == "PROPN":
                    end = tree.right(inner) + 1  # "dubbed Varn II, which was reached in May"
                    return document.span(
                        tree.skip_case(inner), next((t for t in range(inner, end) if tree.words[t] == ","), end)
                    )
    # The same by the order of words alone, for trees that hang the name elsewhere.
    after = head + 1 + (tree.words[head + 1 : head + 2] == [","])
    if tree.words[after : after + 1] and tree.lemmas[after] in _CALLING and tree.tags[after] == "VBN":
        last = after + 1 + (tree.words[after + 1 : after + 2] == ["as"])
        first = last
        while last < len(tree.pos) and (tree.pos[last] == "PROPN" or (last > first and tree.words[last] in _NUMERALS)):
            last += 1
        if last > first:
            return document.span(first, last)
    for child in tree.kids(head, "appos"):
        if tree.pos[child] == "PROPN" and tree.tags[child] in ("NNP", "NNPS"):
            return document.span(tree.left(child), tree.right(child) + 1)
    return None


def signing_clause(tree: Tree, head: int) -> int | None:
    """The verb of a clause right behind an instrument that tells who signed it, wherever the tree hangs it: "the accord that X and Y initialled in
    May".
    """
    if tree.words[head + 1 : head + 2] not in (["that"], ["which"]):
        return None
    verb = tree.heads[head + 1]
    signing = verb > head + 1 and tree.lemmas[verb] in SIGNING and tree.tags[verb] in ("VBD", "VBN")
    own = signing and next((c for c in tree.kids(verb, "nsubj") if c > head + 1), None) is not None
    return verb if own and not tree.passive(verb) else None


def listed(naming: Naming, others: Sequence[Naming]) -> bool:
    """Whether an instrument stands in a list of such, so that it is one of those told of together before it."""
    near = [
        other
        for other in others
        if abs(other.head - naming.head) < _LIST_SPAN
        and other.described
        and not other.back_reference
        and (other is naming or not naming.proper or other.names[0] != naming.names[0])  # one named again is no list
    ]
    return naming.described and not naming.plural and len(near) > 1


def same_instrument(naming: Naming, drafts: Sequence[Draft], key: Callable[[Draft], list[Naming]]) -> Draft | None:
    """The latest draft that a mention may mean; None where it is a new one."""
    if naming.apart and not naming.proper:
        return None
    # One named by its year in passing ("the 2016 accord") is not what "the deal" means.
    passing = [len(key(d)) == 1 and key(d)[0].year is not None and at > 0 for at, d in enumerate(drafts)]
    latest = [d for d, by_the_way in zip(drafts, passing, strict=True) if not by_the_way][::-1]
    if naming.noun in GENERIC:  # "the accord" is rather a pact than the truce that it brings
        latest.sort(key=lambda d: key(d)[0].noun in _TRUCE)
    others = [d for d, by_the_way in zip(drafts, passing, strict=True) if by_the_way][::-1]
    return next((d for d in (*latest, *others) if _agrees(naming, key(d))), None)


def of_truce(naming: Naming) -> bool:
    """Whether a mention is of a truce."""
    return bool(naming.words & _TRUCE)


def of_one_kind(naming: Naming, others: Sequence[Naming]) -> bool:
    """Whether a mention is of an instrument of the same sort, a truce or another: "deal" and "peace agreement"."""
    truces = [bool(each.words & _TRUCE) for each in (naming, *others)]
    general = all(each.noun in GENERIC or each.words & _TRUCE for each in (naming, *others))
    return general and all(truce == truces[0] for truce in truces)


def same_matter(some: Sequence[Naming], others: Sequence[Naming]) -> bool:
    """Whether two instruments may be one by what they are on: either is told of by its kind alone, both are of peace, or they share a word."""
    own, known = (
        frozenset(word for each in namings for word in each.words - GENERIC - {each.noun}) | _peace(namings)
        for namings in (some, others)
    )
    return not own or not known or bool(own & known)


def _peace(namings: Sequence[Naming]) -> frozenset[str]:
    words_ = frozenset(word for each in namings for word in each.words)
    return frozenset({"peace"}) if words_ & _TRUCE else frozenset()


def _agrees(naming: Naming, others: list[Naming]) -> bool:
    proper = frozenset().union(*(other.proper for other in others))
    words = frozenset().union(*(other.words for other in others))
    if any(other.apart and not other.proper for other in others) and not naming.proper:
        return False  # what is told of an earlier one is told in the same breath
    own, known = ({word for word in every if word.isdigit()} for every in (naming.proper, proper))
    if own and known and not own & known:
        return False  # two resolutions of one council
    if naming.proper:
        if not naming.proper & proper:
            return False
        return len(naming.proper & proper) >= min(len(naming.proper), len(proper)) / 2
    years = {other.year for other in others if other.year is not None}
    if naming.year is not None and years:
        return naming.year in years and others[0].noun in GENERIC | {naming.noun}
    if not naming.back_reference:
        return any(other.names[0].lower() == naming.names[0].lower() for other in others)
    if naming.plural != others[0].plural and not (
        naming.plural and any(other.noun == naming.noun and other.proper for other in others)
    ):
        return False
    if naming.words & _TRUCE:
        return bool(words & _TRUCE) or ("peace" in words and not years)
    if naming.noun in GENERIC and others[0].noun not in _NUMBERED:
        extra = naming.words - {naming.noun}
        return not extra or bool(extra & words)
    return naming.noun in words
