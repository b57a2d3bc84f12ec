"""Which counts of things are worth a record: what is counted, bought, hit or signed, whatever its number.

Left out: lengths of time, ways that only say where a place is, counts of steps and sides, and those that a reader is taken
to know of ("the two countries", "one of them").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TIME = frozenset(
    """year month week day hour minute second decade century night morning evening afternoon weekend fortnight season
    o'clock am pm p.m. a.m. moment occasion gmt utc semester""".split()
)
# Nouns whose small counts tell of no affair: "three steps", "two sides".
_ABSTRACT = frozenset(
    """time way side step reason thing part kind type form page chapter line item round stage level word question point
    goal game match place mark half sort set series pair piece example sense respect end cent bit lot aspect element idea
    figure version option choice point paragraph sentence hand eye leg foot other number digit""".split()
)
_SIZES = frozenset(
    """km kilometer kilometre mile meter metre millimeter millimetre centimeter centimetre foot inch yard cm mm acre hectare ton tonne kilogram kilo kg gram pound ounce
    litre liter gallon barrel mph kph knot mw kw kwh megawatt gigawatt kilowatt gb mb gigabyte megabyte mhz ghz megahertz
    m2 m3 ft ha hp degree decibel celsius fahrenheit""".split()
)
_DIRECTIONS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern
    southern eastern western from away off outside inside inland offshore above below beyond into upstream downstream out
    behind ahead apart further farther short""".split()
)
_KNOWN = frozenset(
    """the this that these those his her its their our your my any every each which what whose both first last next past
    previous other""".split()
)
_SAME_PLURAL = frozenset(
    """aircraft spacecraft hovercraft craft watercraft personnel sheep deer fish cattle swine species offspring salmon
    cannon staff crew police headquarters crossroads corps""".split()
)
_SMALL = 10


def time_unit(lemma: str) -> bool:
    """Whether a word is a unit of time, whose numbers are no figures of an affair."""
    return lemma in _TIME


def size(lemma: str) -> bool:
    """Whether a word is a unit of length, weight, area, volume, power or the like."""
    return lemma in _SIZES


def same_plural(token: Token) -> bool:
    """Whether a noun is the same for one and for many ("100 tanker aircraft")."""
    return token.lower_ in _SAME_PLURAL


def measured_size(doc: Doc, start: int, noun: int, limit: int) -> bool:
    """Whether a number with a unit of size is a figure, not the way to a place ("20 km north of the city") nor part of a
    name for a thing ("a 7.62 mm round", "a 20-kilometre convoy").
    """
    if doc[noun].lemma_.lower() == "degree":
        return noun + 1 < limit and doc[noun + 1].lower_ in ("celsius", "fahrenheit", "c", "f", "centigrade")
    if doc[noun - 1].text in ("-", "–") or (start > 0 and doc[start - 1].text in ("-", "–")):
        return False
    if doc[noun].head.i > noun and doc[noun].dep_.split(":")[0] in ("compound", "nmod", "amod", "nummod"):
        return False
    after = noun + 1
    if after < limit and doc[after].text == "(":
        after = next((t.i + 1 for t in doc[after:limit] if t.text == ")"), limit)
    elif after < limit and doc[after].text == ")":
        after += 1
    near = start > 0 and doc[start - 1].lower_ in ("within", "every", "the", "per")
    if [t.lower_ for t in doc[after : min(after + 2, limit)]] == ["to", "the"]:
        after += 2
    return not near and not (after < limit and doc[after].lower_ in _DIRECTIONS)


def small(doc: Doc, first: int, noun: int, value: float, floor: int) -> bool:
    """Whether a count below ten, whose number and bounding words begin at token `first`, is worth a record."""
    lemma = doc[noun].lemma_.lower()
    if lemma in _ABSTRACT or doc[noun].pos_ not in ("NOUN", "PROPN"):
        return False
    before = doc[first - 1]
    known = before.lower_ in _KNOWN and before.tag_ != "IN"  # "said that two men died"
    if first > floor and (known or before.tag_ in ("PRP$", "POS")):
        return False
    if value >= 2:
        return doc[noun].tag_ in ("NNS", "NNPS") or same_plural(doc[noun])
    return value == 0 or _told(doc[noun])


def of_known(doc: Doc, end: int, noun: int) -> bool:
    """Whether a number, ending before token `end`, only says which of many something is ("were two of the few firms")."""
    number = doc[end - 1]
    return doc[end].lower_ == "of" and noun > end and any(c.dep_ == "cop" for c in number.children)


def _told(noun: Token) -> bool:
    """Whether one thing is told to have done or suffered something ("one strike destroyed a bridge")."""
    verb = noun.head
    relation = noun.dep_
    return (
        relation in ("nsubj", "nsubj:pass", "obj")
        and verb.pos_ == "VERB"
        and (verb.tag_ == "VBD" or any(c.dep_ == "aux:pass" and c.tag_ == "VBD" for c in verb.children))
    )


def trivial(doc: Doc, first: int, noun: int | None, value: float, floor: int) -> bool:
    """Whether a count of things, whose number begins at token `first`, is not worth a record."""
    if noun is None or time_unit(doc[noun].lemma_.lower()):
        return True
    return value < _SMALL and not small(doc, first, noun, value, floor)


def one_phrase(doc: Doc, first: int) -> bool:
    """Whether a number stands in a phrase counted before it, as a name or kind ("five new 737 aircraft")."""
    return doc[first - 1].pos_ in ("ADJ", "NOUN", "PROPN") and doc[first - 1].head.i > first
