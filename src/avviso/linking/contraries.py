"""Accounts of two sides in one report that exclude one another by what they say, though neither denies: who the dead were, who holds a town."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from avviso.linking.making import Holding, dispute
from avviso.linking.propositions import World, concepts_of
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.statement import Statement

_NEAR = 400  # characters between one side's account and the other's
_TOLD = frozenset({"assert", "admit", "accuse", "report", "confirm", "announce", "declare", "estimate"})
_FIGHTERS = (
    r"(?:militants?|insurgents?|terrorists?|rebels?|gunm[ae]n|fighters?|bandits?|guerrillas?|extremists?|jihadists?|kidnappers?"
    r"|smugglers?|criminals?|gangsters?|militiam[ae]n|robbers?|infiltrators?|saboteurs?|combatants?)"
)
_PEACEFUL = (
    r"(?:civilians?|(?<!security )farmers?|villagers?|shepherds?|herders?|herdsm[ae]n|fisherm[ae]n|students?|pupils?|schoolchildren|children|bystanders?"
    r"|passers-by|traders?|labourers?|laborers?|workers?|drivers?|pilgrims?|refugees?|hunters?|worshippers?|unarmed|innocent|wedding guests)"
)
_BEFORE = r"(?:that )?(?:(?:all|most)(?: of)? )?(?:the )?(?:\w+ )?"
# Who is spoken of as dead, and what they were.
_WERE = (
    _BEFORE
    + r"(?:dead|victims?|slain|deceased|those (?:\w+ )?(?:killed|shot|slain|who (?:died|were (?:killed|shot)))(?: \w+){0,3}"
    r"|m[ae]n|people killed|they) (?:were|was|had been)(?: (?!not\b)\w+){0,3} "
)
_NAMED_AS = {
    kind: re.compile(rf"{_WERE}{words}\b", re.I) for kind, words in (("fighters", _FIGHTERS), ("peaceful", _PEACEFUL))
}
_AS = {kind: re.compile(rf"\b{words}\b", re.I) for kind, words in (("fighters", _FIGHTERS), ("peaceful", _PEACEFUL))}
# Who is told to have been killed: "killed nine armed rebels", "nine rebels were shot dead", "the deaths of nine rebels".
_KILLED = {
    kind: re.compile(
        rf"\b(?:kill(?:s|ed|ing)|sh(?:oo|o)t(?:s|ing)?(?: dead)?|deaths? of)(?: [\w,-]+){{0,4}} {words}\b"
        rf"|\b{words}(?: \w+){{0,2}} (?:(?:were|was|had been|have been) (?:\w+ )?(?:killed|shot|slain)|died)\b",
        re.I,
    )
    for kind, words in (("fighters", _FIGHTERS), ("peaceful", _PEACEFUL))
}
_OTHER_KIND = {"fighters": "peaceful", "peaceful": "fighters"}
_TAKEN = re.compile(
    r"\b(?:(?:re)?captur\w+|seiz\w+|(?:re)?(?:took|taken)(?: (?:over|control of))?|overr[au]n|fallen|fell|conquered|liberated)\b",
    re.I,
)
_HELD = re.compile(
    r"\b(?:(?:was|were|is|are|remain\w*) (?:still |firmly |fully |now )*(?:in (?:its|our|their|the army[’']s|government|rebel) hands"
    r"|under (?:(?:its|our|their|the|full|government|army|rebel|[\w’']+) )+control|controlled by)|(?:had|has|have) not fallen"
    r"|(?:remain\w*|(?:was|were|is|are) still) (?:firmly |fully )?in (?:full |firm )?control of"
    r"|retain\w* (?:full )?control of"
    r"|still (?:held|controlled|holds?|holding|controls?)|(?:re|had re|been re)pulsed|repelled|(?:beaten|driven|pushed) (?:back|off))\b",
    re.I,
)
_FAIR = "whether the vote was fair"
# What cannot both be so of one matter that two sides tell of.
_OPPOSED = tuple(
    (re.compile(rf"\b(?:{one})\b", re.I), re.compile(rf"\b(?:{other})\b", re.I), what)
    for one, other, what in (
        (
            r"(?:was|were|is|been|being) (?:\w+ )?(?:free and fair|fair and (?:free|transparent)|transparent and credible)",
            r"rigg(?:ed|ing)|(?:was|were|been) (?:\w+ )?(?:fraudulent|stolen|a (?:sham|farce))|neither free nor fair|marred by (?:\w+ )?fraud",
            _FAIR,
        ),
        (
            r"voluntar(?:y|ily)|of (?:their|his|her) own (?:free )?(?:will|accord)|by choice",
            r"(?:was|were|been|being) (?:\w+ )?(?:forced|coerced|abducted|kidnapped)|forcibly|against (?:their|his|her) will|at gunpoint|under duress",
            "whether it was of free will",
        ),
    )
)
_DEAD = r"\bkilled(?: [\w,’'.-]+){{0,5}}? {who}\b|\b{who}(?: \w+)? (?:(?:was|were|been) (?:\w+ )?(?:killed|assassinated|dead)|(?:had )?died)\b"
_ALIVE = r"\b{who} (?:(?:is|was|remain\w*) (?:still )?(?:alive|unhurt|unharmed|in good health)|(?:had )?survived|escaped (?:unhurt|unharmed))\b"
_PERSON = re.compile(r"\b(?:commander|leader|chief|general|head|deputy|hostage|pilot|president|minister)\b", re.I)
_OF_STATE = re.compile(r"\b(?:army|government|military|ministry|police|troops|forces?|state)\b", re.I)
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_LONG = 6  # letters of a word that tells what an account is about
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_GROUND = frozenset("town city village airport base port district capital bridge camp barracks province".split())


def contrary_disputes(statements: Sequence[Statement], world: World) -> Iterator[Dispute]:
    """Disputes over who people were who died, whether somebody is alive, a vote was fair, a deed was free, a place was taken."""
    told = [each for each in statements if each.act in _TOLD and not each.negated and each.speaker is not None]
    told.sort(key=lambda each: (each.report or "", each.evidence[0].start))
    for place, later in enumerate(told):
        for earlier in reversed(told[:place]):
            if earlier.report != later.report or later.evidence[0].start - earlier.evidence[0].start > _NEAR:
                break
            if later.answers or _one_side(earlier, later, world) or _of_two_years(earlier, later):
                continue
            found = _contrary(earlier, later)
            if found is not None:
                yield found
                break


def _contrary(earlier: Statement, later: Statement) -> Dispute | None:
    """The dispute between two accounts that exclude one another; None where they do not."""
    one, other = _words(earlier), _words(later)
    if _who_they_were(one, other):
        reason = "one says they fought, another that they did not"
        return _made("actor", f"who the dead were: {other}", earlier, later, reason)
    if what := _opposed(one, other):
        reason = "one says what cannot be if the other is right"
        return _made("whether-it-happened", f"{what}: {one}", earlier, later, reason)
    if _in_whose_hands(earlier, later):
        reason = "one says a place was taken, another that it holds it"
        return _made("whether-it-happened", f"who holds it: {one}", earlier, later, reason)
    return None


def _one_side(one: Statement, other: Statement, world: World) -> bool:
    assert one.speaker is not None and other.speaker is not None
    return world.side(one.speaker).actor == world.side(other.speaker).actor


def _of_two_years(one: Statement, other: Statement) -> bool:
    """Whether each account names a year, and not the same: "the 2021 election was rigged", "the vote in 2016 was fair"."""
    years = [set(_YEAR.findall(_words(each))) for each in (one, other)]
    return all(years) and not years[0] & years[1]


def _words(statement: Statement) -> str:
    words = " … ".join(span.text for span in statement.content)
    return " ".join(words.split()).removeprefix("that ")


def _who_they_were(earlier: str, later: str) -> bool:
    """Whether one tells of dead fighters, the other that the dead were none, or the other way round."""
    return any(
        (_KILLED[kind].search(earlier) or _NAMED_AS[kind].match(earlier))
        and not _AS[other].search(earlier)
        and _NAMED_AS[other].match(later)
        and not _AS[kind].search(later)
        for kind, other in _OTHER_KIND.items()
    )


def _opposed(earlier: str, later: str) -> str | None:
    """What two accounts are of two minds about, where they tell of one matter: a name or longer word of both, or "they" in the later."""
    shared = _things(earlier, later)
    people = [re.escape(thing) for thing in shared if thing[0].isupper() or _PERSON.fullmatch(thing)]
    for dead, alive in ((earlier, later), (later, earlier)):
        if any(re.search(_DEAD.format(who=who), dead) and re.search(_ALIVE.format(who=who), alive) for who in people):
            return "whether he is alive"
    pointed = later.split()[0].lower() in _PRONOUNS
    for one, other, what in _OPPOSED:
        for first, second in ((one, other), (other, one)):
            if not (first.search(earlier) and second.search(later)) or first.search(later) or second.search(earlier):
                continue
            if what == _FAIR or shared or pointed:
                return what
    return None


def _things(one: str, other: str) -> set[str]:
    """The names and longer words that stand in both accounts, but what only opens each."""
    told = [_WORD.findall(words) for words in (one, other)]
    shared = set(told[0]) & set(told[1])
    named = {word for word in shared if word[0].isupper() and (word in told[0][1:] or word in told[1][1:])}
    return named | {word for word in shared if word[0].islower() and len(word) >= _LONG}


def _in_whose_hands(earlier: Statement, later: Statement) -> bool:
    """Whether one says that a place was taken which the other says its side holds."""
    words = _words(earlier), _words(later)
    names = [each.speaker.name if each.speaker else "" for each in (earlier, later)]
    for taken, holds in ((0, 1), (1, 0)):
        held = _HELD.search(words[holds]) if _TAKEN.search(words[taken]) else None
        if held is not None and not (_OF_STATE.search(held[0]) and _OF_STATE.search(names[taken])):
            break
    else:
        return False
    places = [{word for word in _WORD.findall(each) if word[0].isupper() and concepts_of(word)} for each in words]
    kinds = [_GROUND & set(each.lower().split()) for each in words]
    return bool(places[0] & places[1]) or (bool(kinds[0] & kinds[1]) and not all(places))


def _made(type_: str, about: str, earlier: Statement, later: Statement, reason: str) -> Dispute:
    sides = [Holding.one(each, each.speaker, *each.content) for each in (earlier, later)]
    return dispute(type_, about[:140], sides, score=0.65, reasons=(reason,))
