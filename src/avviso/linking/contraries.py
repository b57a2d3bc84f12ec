"""Accounts of two sides in one report that exclude one another by what they say, though neither denies: who the dead were, who holds a town."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from avviso.linking.making import Holding, dispute
from avviso.linking.propositions import World, concepts_of
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.statement import Statement

_NEAR = 400  # characters between one side's account and the other's
_TOLD = frozenset({"assert", "accuse", "report", "confirm", "announce", "declare", "estimate"})
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
    r"|still (?:held|controlled)|(?:re|had re|been re)pulsed|repelled|(?:beaten|driven|pushed) (?:back|off))\b",
    re.I,
)
_OF_STATE = re.compile(r"\b(?:army|government|military|ministry|police|troops|forces?|state)\b", re.I)
_WORD = re.compile(r"[^\W\d_]+")
_GROUND = frozenset("town city village airport base port district capital bridge camp barracks province".split())


def contrary_disputes(statements: Sequence[Statement], world: World) -> Iterator[Dispute]:
    """Disputes over who people were who died, and over whether a place was taken."""
    told = [each for each in statements if each.act in _TOLD and not each.negated and each.speaker is not None]
    told.sort(key=lambda each: (each.report or "", each.evidence[0].start))
    for place, later in enumerate(told):
        for earlier in reversed(told[:place]):
            if earlier.report != later.report or later.evidence[0].start - earlier.evidence[0].start > _NEAR:
                break
            if later.answers or _one_side(earlier, later, world):
                continue
            if _who_they_were(_words(earlier), _words(later)):
                yield _made(
                    "actor",
                    f"who the dead were: {_words(later)}",
                    earlier,
                    later,
                    "one says they fought, another that they did not",
                )
                break
            if _in_whose_hands(earlier, later):
                yield _made(
                    "whether-it-happened",
                    f"who holds it: {_words(earlier)}",
                    earlier,
                    later,
                    "one says a place was taken, another that it holds it",
                )
                break


def _one_side(one: Statement, other: Statement, world: World) -> bool:
    assert one.speaker is not None and other.speaker is not None
    return world.side(one.speaker).actor == world.side(other.speaker).actor


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
