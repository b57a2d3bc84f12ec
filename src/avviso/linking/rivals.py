"""Numbers that two sides of one report give for one thing close together: "the army lost four men", "the rebels say 30".

Nothing but their nearness says that they count the same, so whatever speaks against it is heard: another place or day, another side's dead, a number
that has grown since, a part of a greater number.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from avviso.linking.figures import GROWING, Count, how_many
from avviso.linking.making import dispute
from avviso.linking.propositions import World, concepts_of
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.figure import Figure
from avviso.text import sentences

_NEAR = 400  # characters between the two numbers
# What two sides count differently rather than count different things of: people, and a crowd that has no measure of its own.
_COUNTED = GROWING | {"troops", "other"}
_BODIES = frozenset({"body", "bodie", "corpse"})  # those that one hospital has
_CROWD = frozenset("people demonstrator protester marcher supporter participant fighter soldier rebel".split())
# Those of one side under whatever word: rebels to the army, fighters to themselves.
_FIGHTERS = frozenset(
    "fighter rebel militant insurgent guerrilla gunman gunmen terrorist jihadist militiaman militiamen men combatant".split()
)
_VAGUE = frozenset({"many", "some", "several", "a few"})
# What tells of a crowd that has come, and what only points at the number told before.
_TURNOUT = re.compile(
    r"\b(?:turn(?:ed)?[ -]?out|crowds?|attend(?:ed|ance)|t(?:ook|aken) part|participa\w+|march(?:ed|ers)|demonstrat(?:ed|ors)|protest(?:ed|ers)"
    r"|rall(?:y|ied)|gathered|joined|mass(?:ed)|thronged)\b",
    re.I,
)
_POINTED = re.compile(
    r"\b(?:put|estimat\w+|counted|gave|claimed)(?: only| just)? (?:it|them|the (?:figure|number|total|count))\b", re.I
)
_NOT_YET = re.compile(
    r"\b(?:will|would|expect\w*|plan\w*|hop(?:e[sd]?|ing)|last|previous|next|deployed|signed|signatures)\b", re.I
)
_GROWN = re.compile(
    r"\b(?:ros?e|risen|rising|climb\w*|revis\w+|rais\w+|up from|earlier|previous\w*|initial\w*|updat\w+|so far)\b", re.I
)
# What is told later may have grown by then, and is a rival's only where it is less.
_SINCE_THEN = re.compile(
    r"\b(?:later|now|since then|by (?:then|now|(?:mid)?night\w*|noon|evening|dawn|\w+day))\b", re.I
)
# What comes on top of what there is, and is no count of it.
_MORE = re.compile(r"\b(?:additional|extra|another|further|more) $", re.I)
# What counts more than one deed.
_OVERALL = re.compile(
    r"\b(?:in all|overall|altogether|in total|(?:the|this) (?:war|conflict|year|month|week|campaign|offensive|unrest|uprising)|over the past|since)\b",
    re.I,
)
_FAR_MORE = 10  # times a number that is no count of the same any more
_OWN = re.compile(r"(?:its|their|our|his|her|my)\b", re.I)
_LOST = re.compile(
    r"\b(?P<who>[\w’'.-]+(?: [\w’'.-]+)?) (?:had |has |have )?(?:lost|los(?:es?|ing)|suffered)(?: \w+){0,2} *$"
)
_LOSSES = re.compile(r"\b(?:losses|deaths?|dead|casualties) (?:of|among) (?P<who>(?:\w+ ){1,3})")
_OWN_LOSSES = re.compile(
    r"\b(?:its|their|our|his|her|my) (?:own )?(?:losses|dead|casualties|deaths|toll)\b[^.;]{0,20}$"
)
_SENTENCE = re.compile(r"[.!?][\"”’]?\s")
_PART_OF = re.compile(
    r"\b(?:\d[\d,.]*|half|thirds?|quarters?|most|some|many)(?: (?:million|thousand|hundred))? of (?:(?:the|its|their|his|about|some) )*$"
)
_PRONOUNS = frozenset("it they he she we i that".split())


def rival_disputes(figures: Iterable[Figure], world: World) -> Iterator[Dispute]:
    """Disputes over a number between two who count in one report, where neither a place nor a starting day ties their figures together."""
    groups: dict[tuple[str, str], list[Count]] = defaultdict(list)
    for figure in figures:
        count = Count(figure, world)
        if (
            figure.report
            and count.total
            and not _whole(count)
            and not _on_top(count)
            and figure.measure in _COUNTED
            and figure.printed.text.lower() not in _VAGUE
        ):
            groups[figure.report, figure.measure].append(count)
    for key in sorted(groups):
        counts = sorted(groups[key], key=lambda count: count.figure.printed.start)
        for place, later in enumerate(counts):
            earlier = next((count for count in reversed(counts[:place]) if _rivals(count, later)), None)
            if earlier:
                yield _dispute(earlier, later)


def _whole(count: Count) -> bool:
    """Whether a number is only that of all of whom a part is told right before it: "12,000 of the 18,500 workers"."""
    text, at = count.world.reports[count.figure.report or ""].text, count.figure.printed.start
    return _PART_OF.search(text[max(0, at - 40) : at]) is not None


def _on_top(count: Count) -> bool:
    """Whether a number is only of those who come on top of others: "an additional 700 soldiers"."""
    text, at = count.world.reports[count.figure.report or ""].text, count.figure.printed.start
    return _MORE.search(text[max(0, at - 14) : at]) is not None


def _rivals(one: Count, other: Count) -> bool:
    """Whether two counts are of one thing by two sides, and exclude one another."""
    if (
        _fewer_bodies(one, other)
        or _fewer_bodies(other, one)
        or one.claimant == other.claimant
        or (one.matter is not None and one.matter == other.matter)
    ):
        return False
    text = one.world.reports[one.figure.report or ""].text
    first, second = one.figure.printed, other.figure.printed
    borders = sentences.around(text, first.start)
    together = borders[0] <= second.start < borders[1]
    named = one.claimant is not None and other.claimant is not None
    if _own_losses(one, text, other) or _own_losses(other, text, one):
        return False
    close = named and second.start - first.end <= _NEAR
    crowd = one.figure.measure == "other" and named and _of_one_crowd(one, other, text)
    near = together or (close and (one.figure.measure != "other" or crowd))
    between = text[borders[0] : sentences.around(text, second.start)[1]]
    return (
        near
        and (
            one.figure.measure != "other"
            or (named and ({one.population, other.population} <= _CROWD or _again(one, other)))
        )
        and (one.contradicts(other) or _of_one_day(one, other, text))
        and not _GROWN.search(between)
        and not _grows(one, other, text)
        and _compatible(one, other, len(_SENTENCE.findall(text[first.end : second.start])) <= 1, crowd=crowd)
        and not _apart(_whose(one, text), _whose(other, text))
    )


def _of_one_crowd(one: Count, other: Count, text: str) -> bool:
    """Whether two numbers in two sentences are of those who came: "put the turnout at 4,000 ... The organisers said 30,000 had marched"."""
    told = [text[slice(*sentences.around(text, each.figure.printed.start))] for each in (one, other)]
    crowd = _TURNOUT.search(told[0]) and (_TURNOUT.search(told[1]) or _POINTED.search(told[1]))
    return crowd is not None and {one.population, other.population} <= _CROWD and not any(map(_NOT_YET.search, told))


def _fewer_bodies(one: Count, other: Count) -> bool:
    """Whether bodies are counted that one hospital has, no more than another says there are dead in all."""
    return one.population in _BODIES and one.bounds[0] <= other.bounds[1]


def _of_one_day(one: Count, other: Count, text: str) -> bool:
    """Whether a number without a day of its own may be of the deed that the other's day tells: "killed 40 on Monday, doctors said. The army put
    the dead at 14"; not what a whole war cost.
    """
    dated, plain = (one, other) if other.figure.as_of is None else (other, one)
    if dated.figure.as_of is None or plain.figure.as_of is not None or plain.figure.since is not None:
        return False
    values = [max(value for value in each.bounds if abs(value) != math.inf) for each in (one, other)]
    start, end = sentences.around(text, plain.figure.printed.start)
    apart = one.bounds[0] > other.bounds[1] or other.bounds[0] > one.bounds[1]
    return apart and max(values) < _FAR_MORE * min(values) and not _OVERALL.search(text[start:end])


def _grows(one: Count, other: Count, text: str) -> bool:
    """Whether the later number is greater and told as what is known since: "police said 12 died. The ministry later said 17"."""
    start, end = sentences.around(text, other.figure.printed.start)
    more = other.figure.measure in GROWING and other.bounds[0] > one.bounds[1]
    return more and _SINCE_THEN.search(text[start:end]) is not None


def _again(one: Count, other: Count) -> bool:
    """Whether the later number has no noun of its own, so that what the earlier one counts is meant ("60 guns ... had withdrawn 95")."""
    first, second = one.figure.of, other.figure.of
    return first is not None and second is not None and (first.start, first.end) == (second.start, second.end)


def _own_losses(one: Count, text: str, other: Count) -> bool:
    """Whether a side gives its own losses, and the other number is not said to be of that side."""
    before = text[sentences.around(text, one.figure.printed.start)[0] : one.figure.printed.start]
    return _OWN_LOSSES.search(before) is not None and other.population != "people"


def _compatible(one: Count, other: Count, adjacent: bool, *, crowd: bool) -> bool:
    """Whether place, starting day and population let both count the same: what counts all may not be less specific and more, and where it says
    whom is of the same matter only right beside it.
    """
    for a, b in ((one.figure.place, other.figure.place), (one.figure.since, other.figure.since)):
        if a is not None and b is not None and a != b:
            return False
    if crowd or (one.population == other.population and _civil(one) == _civil(other)) or _own_fighters(one, other):
        return True
    everybody, some = (one, other) if one.population == "people" and not _civil(one) else (other, one)
    # "64 civilian deaths" are none of the soldiers that the rebels killed, nor of a greater toll
    fewer = everybody.population == "people" and everybody.bounds[1] < some.bounds[0]
    return fewer and (adjacent or everybody.figure.of is None)


def _own_fighters(one: Count, other: Count) -> bool:
    """Whether one side counts its own fighters, the other those of an enemy: "40 rebels were killed", "three of our men died"."""
    own = [each.figure.of is not None and _OWN.match(each.figure.of.text) is not None for each in (one, other)]
    return sum(own) == 1 and {one.population, other.population} <= _FIGHTERS


def _civil(count: Count) -> bool:
    """Whether only civilians are counted."""
    of = count.figure.of
    return of is not None and "civilian" in of.text.lower()


def _whose(count: Count, text: str) -> frozenset[str]:
    """Whose dead or soldiers are counted, as concepts; none where it is not said."""
    figure = count.figure
    own = count.world.side(figure.claimed_by).names if figure.claimed_by else frozenset[str]()
    counted = figure.of.text if figure.of else ""
    if _OWN.match(counted):
        return own
    before = text[sentences.around(text, figure.printed.start)[0] : figure.printed.start]
    if lost := _LOST.search(before):
        word = lost["who"].split()[-1]
        return own if word.lower() in _PRONOUNS else concepts_of(word)
    if losses := _LOSSES.search(before):
        return concepts_of(losses["who"])
    return frozenset(concept for concept in concepts_of(counted) if concept.startswith("@"))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def _dispute(one: Count, other: Count) -> Dispute:
    said = [count.figure.of.text for count in (one, other) if count.figure.of]
    alike = one.population == other.population or one.figure.measure not in GROWING
    return dispute(
        "number",
        how_many(said[0] if said and alike else "people", one.figure.measure),
        [count.holding() for count in (one, other)],
        score=0.6,
        reasons=("one measure, close together in one report", "bounds exclude one another for the same days"),
    )
