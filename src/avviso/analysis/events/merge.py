"""One event told of several times in a report is one record: which mentions belong together."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party, TimeExpression
from avviso.analysis.events.ends import leaves_talks
from avviso.analysis.quantities import number_words
from avviso.analysis.tree import Tree
from avviso.reference.plover import SPOKEN
from avviso.reference.political_words import words
from avviso.reference.titles import OFFICES
from avviso.text.document import Document

_STEM = 5
_BACK = 2
_TALKS = frozenset(
    {
        "talk",
        "talks",
        "meet",
        "meeting",
        "negotiation",
        "discussion",
        "summit",
        "speak",
        "consultation",
        "negotiate",
        "conversation",
    }
)
# What an attack of any kind is called where the same sentence comes back to it.
_ATTACKS = frozenset(
    {
        "attack",
        "strike",
        "assault",
        "bombing",
        "bombardment",
        "airstrike",
        "raid",
        "ambush",
        "shooting",
        "blast",
        "bomb",
        "shell",
    }
)
_BLASTS = frozenset({"blast", "bomb", "bombing", "explosion", "explode", "go_off", "detonate", "detonation"})
_SHELLINGS = frozenset({"shelling", "shell", "bombardment", "bombard", "barrage", "pound", "hit", "fire", "firing"})
_ANY_ATTACK = frozenset({"attack", "assault"})
_FIGHTS = words("wars") | words("long fights") | {"clash", "skirmish", "violence", "unrest", "firefight"}
_KILLINGS = frozenset(
    {"kill", "shoot", "shoot_dead", "gun_down", "murder", "assassinate", "slay", "behead", "death", "killing"}
)
# Words by which a title and its report call the same people.
_SAME_PEOPLE = (
    frozenset({"army", "soldier", "troop", "force", "military"}),
    frozenset({"gunman", "militant", "rebel", "insurgent", "fighter", "guerrilla", "attacker", "assailant"}),
    frozenset({"police", "officer", "policeman"}),
    frozenset({"civilian", "villager", "people", "person", "resident"}),
)
_ACCORDS = frozenset({"agree", "sign", "ink", "seal", "reach", "conclude", "clinch", "strike", "initial"})


def merge(
    document: Document, tree: Tree, times: tuple[TimeExpression, ...], events: list[EventMention]
) -> tuple[EventMention, ...]:
    """The events, each once, in order: later mentions of the same one are added to the first that it agrees with.

    Two are the same where type, mode and word family agree and nothing told of one contradicts the other: parties, time, status.
    An act of speech is the same only as one of the same statement; the title's is the body's.
    """
    kept: list[EventMention] = []
    for event in events:
        for place in _places(document, tree, kept, event):
            other = kept[place]
            if _same(document, tree, times, other, event):
                kept[place] = _join(document, _fuller(document, tree, other, event), event)
                break
        else:
            kept.append(event)
    return tuple(kept)


def _places(document: Document, tree: Tree, kept: list[EventMention], event: EventMention) -> list[int]:
    """In which order an event is held against those before it; what names nobody comes back to the last one, of the same word if there is any."""
    if event.actors or event.recipients:
        return list(range(len(kept)))
    word = _lemma(document, tree, event)[:_STEM]
    return sorted(range(len(kept)), key=lambda place: (_lemma(document, tree, kept[place])[:_STEM] != word, -place))


def _same(
    document: Document, tree: Tree, times: tuple[TimeExpression, ...], first: EventMention, second: EventMention
) -> bool:
    if first.type != second.type or (first.mode != second.mode and None not in (first.mode, second.mode)):
        return False
    if first.trigger.overlaps(second.trigger):
        return _status_agrees(first, second)  # "has protested against" and "protested"
    if _one_deed(document, tree, first, second) and _strong(first, second) and _status_agrees(first, second):
        return _time_agrees(times, first, second)  # "adopted a law in support of X": one deed in two words
    if (_one_harm(document, tree, first, second) or _one_break(document, tree, first, second)) and _status_agrees(
        first, second
    ):
        return True
    title = _in_title(document, first)
    if not (second.actors or second.recipients) and _named_again(document, tree, first, second):
        return _status_agrees(first, second) and _time_agrees(times, first, second)
    headline = title and _leads(document, tree, first, second)
    retold = title and first.mode is not None and (_retold(first, second) or (headline and first.mode == second.mode))
    if not _family(document, tree, first, second) and not retold:
        return False
    if first.type in SPOKEN and not title and (first.reported_in is None or first.reported_in != second.reported_in):
        return False
    if not _status_agrees(first, second) or not _time_agrees(times, first, second):
        return False
    if not (_parties_agree(first, second) or headline or _completes(document, tree, first, second)):
        return False
    return title or _definite(document, tree, second) or _strong(first, second)


def _family(document: Document, tree: Tree, first: EventMention, second: EventMention) -> bool:
    one, two = (_lemma(document, tree, event) for event in (first, second))
    if one in _TALKS and two in _TALKS:
        return True
    if first.type == "ASSAULT" and {one, two} <= _ATTACKS and _completes(document, tree, first, second):
        return True
    if {one, two} <= _KILLINGS and _ids(first.recipients) == _ids(second.recipients) != set():
        return True
    if _in_title(document, first) and one in _ACCORDS and two in _ACCORDS:
        return True  # what the title calls "agree" is told as "signed"
    return one[:_STEM] == two[:_STEM]


def _named_again(document: Document, tree: Tree, first: EventMention, second: EventMention) -> bool:
    """Whether "the conflict" without anybody comes back to one told of before, at no other place, "the bombing" to a blast, "the attack" to any
    violence right before.
    """
    here = first.place is None or second.place is None or first.place == second.place
    if not here or not _definite(document, tree, second):
        return False
    one, two = (_lemma(document, tree, event) for event in (first, second))
    if one == two or (first.type == "ASSAULT" and {one, two} <= _BLASTS):
        return True
    alike = {one, two} <= _SHELLINGS or (two in _ANY_ATTACK and one not in _FIGHTS)
    return first.type == "ASSAULT" and alike and _near(document, first, second)


def _near(document: Document, first: EventMention, second: EventMention) -> bool:
    """Whether an event was last told of no more than so many sentences before another."""
    last = max(span.start for span in (first.trigger, *first.mentions))
    starts = [document.doc[sentence.start].idx for sentence in document.sentences]
    return sum(last < start <= second.trigger.start for start in starts) <= _BACK


def _completes(document: Document, tree: Tree, first: EventMention, second: EventMention) -> bool:
    """Whether the words of one sentence come back to an attack to say who did it: "X was bombed and the attack was ordered by Y"."""
    told = document.doc[document.tokens(second.trigger)[0]].sent
    near = told.start <= document.tokens(first.trigger)[0] < told.end
    return near and not first.actors and not second.recipients and _definite(document, tree, second)


def _lemma(document: Document, tree: Tree, event: EventMention) -> str:
    return tree.lemma(document.tokens(event.trigger)[0])


def _in_title(document: Document, event: EventMention) -> bool:
    return any(s.role == "title" and s.start <= event.trigger.start < s.end for s in document.layout.segments)


def _definite(document: Document, tree: Tree, event: EventMention) -> bool:
    """Whether the words point back: "the talks", "his visit", "that attack"."""
    token = document.tokens(event.trigger)[0]
    if tree.pos[token] not in ("NOUN", "PROPN"):
        return False
    return any(
        tree.lemmas[c] in ("the", "this", "that", "these", "those") or tree.rel[c] == "nmod:poss"
        for c in tree.children[token]
    )


def _strong(first: EventMention, second: EventMention) -> bool:
    """Whether both tell of the same actors and recipients and of the same time, so that they can hardly be two."""
    if not first.recipients or not second.recipients:
        return _ids(first.actors) == _ids(second.actors) and len(first.actors) > 1 and first.time == second.time
    return _ids(first.actors) == _ids(second.actors) and _ids(first.recipients) == _ids(second.recipients)


def _retold(title: EventMention, event: EventMention) -> bool:
    """Whether other words tell what a title tells of the same two: "visits Norburg" and "arrived in Norburg"."""
    return title.mode == event.mode and bool(title.recipients and event.recipients) and _strong(title, event)


def _one_harm(document: Document, tree: Tree, first: EventMention, second: EventMention) -> bool:
    """Whether a clause on a noun of violence only tells whom it hurt: "shelling that killed 40 civilians"."""
    if first.type != "ASSAULT" or not _ids(first.recipients) == _ids(second.recipients) != set():
        return False
    one, two = (document.tokens(event.trigger)[0] for event in (first, second))
    if tree.dep[two] != "acl" or not (tree.pos[one] == "NOUN" or tree.tags[one] == "VBG") or second.actors:
        return False
    return one in (tree.heads[two], *tree.oblique(tree.heads[two], "of"))  # "three days of shelling that killed 40"


def _one_break(document: Document, tree: Tree, first: EventMention, second: EventMention) -> bool:
    """Whether a verb and the talks that it has somebody leave tell of one break: "walked out of the talks"."""
    verbs = [leaves_talks(tree, document.tokens(event.trigger)[0]) for event in (first, second)]
    return first.type == "SANCTION" and verbs[0] is not None and verbs[0] == verbs[1]


def _leads(document: Document, tree: Tree, title: EventMention, event: EventMention) -> bool:
    """Whether the first sentence of a report tells what its title does: of somebody called alike ("kill seven police", "killing seven officers"), or by
    the same doers to somebody whom only one of them names ("recalls envoy", "recalled its ambassador from Sudmark").
    """
    token = document.tokens(event.trigger)[0]
    titles = [s for s in document.layout.segments if s.role == "title"]
    lead = next((s for s in document.sentences if all(document.doc[s.start].idx >= t.end for t in titles)), None)
    if lead is None or not lead.start <= token < lead.end:
        return False
    own = bool(title.actors) and _ids(title.actors) == _ids(event.actors)
    several = not (title.recipients or event.recipients) and len(event.actors) > 1
    both = bool(title.actors and event.actors) and not own and not several
    if both and not _alike(document, tree, title.actors, event.actors):
        return False
    if _alike(document, tree, title.recipients, event.recipients):
        return True
    if not (title.recipients or event.recipients):  # "Two Koreas exchange fire"
        return len(event.actors) > 1 and _lemma(document, tree, title) == _lemma(document, tree, event)
    named = [_named(document, tree, side) for side in (title.recipients, event.recipients)]
    return own and not all(named) and not _numbers_differ(document, tree, title.recipients, event.recipients)


def _alike(document: Document, tree: Tree, first: tuple[Party, ...], second: tuple[Party, ...]) -> bool:
    """Whether two sets of parties are called alike: by the same nouns or ones for the same people ("army", "soldiers"), counted by the same number, or
    the one by his office alone ("president", "President Holm").
    """
    if not first or not second or _numbers_differ(document, tree, first, second):
        return False
    numbers = _numbers(document, tree, first)
    if numbers and numbers == _numbers(document, tree, second):
        return True
    one, two = (_nouns(document, tree, side) for side in (first, second))
    if one == two or any(one <= kind and two <= kind for kind in _SAME_PEOPLE):
        return True
    called = {tree.words[t] for party in second for t in range(*document.tokens(party.span))}
    return len(first) == len(second) == 1 and one <= called & OFFICES


def _numbers_differ(document: Document, tree: Tree, first: tuple[Party, ...], second: tuple[Party, ...]) -> bool:
    one, two = _numbers(document, tree, first), _numbers(document, tree, second)
    return bool(one and two) and one != two


def _numbers(document: Document, tree: Tree, parties: tuple[Party, ...]) -> set[float]:
    """The numbers that parties are counted by, "20 people" and "20" alike."""
    heads = [tree.top(*document.tokens(party.span)) for party in parties]
    counts = [t for head in heads for t in (head, *tree.kids(head, "nummod")) if tree.pos[t] == "NUM"]
    read = [number_words.read([tree.words[t]], 0, 1) for t in counts]
    return {number.low for number in read if number is not None}


def _nouns(document: Document, tree: Tree, parties: tuple[Party, ...]) -> set[str]:
    return {tree.lemmas[tree.top(*document.tokens(party.span))] for party in parties}


def _named(document: Document, tree: Tree, parties: tuple[Party, ...]) -> bool:
    """Whether parties are called by their names."""
    return any(tree.pos[tree.top(*document.tokens(party.span))] == "PROPN" for party in parties)


def _one_deed(document: Document, tree: Tree, first: EventMention, second: EventMention) -> bool:
    """Whether one sentence tells of both, and not as two ("targeted and killed")."""
    one, two = (document.tokens(event.trigger)[0] for event in (first, second))
    joined = any(tree.dep[a] == "conj" and tree.heads[a] == b for a, b in ((one, two), (two, one)))
    return document.doc[one].sent.start == document.doc[two].sent.start and not joined


def _ids(parties: tuple[Party, ...]) -> set[int]:
    return {party.entity for party in parties}


def _status_agrees(first: EventMention, second: EventMention) -> bool:
    happened = {"actual", "ongoing"}
    if first.status == second.status:
        return True
    return {first.status, second.status} <= happened or "alleged" in (first.status, second.status)


def _time_agrees(times: tuple[TimeExpression, ...], first: EventMention, second: EventMention) -> bool:
    if first.time is None or second.time is None:
        return True
    one, two = times[first.time], times[second.time]
    if None in (one.earliest, one.latest, two.earliest, two.latest):
        return (one.value or "").startswith(two.value or "") or (two.value or "").startswith(one.value or "")
    return str(one.earliest) <= str(two.latest) and str(two.earliest) <= str(one.latest)


def _parties_agree(first: EventMention, second: EventMention) -> bool:
    """No party of one may be strange to the other, where the other names any in that part."""
    for one, two in ((_ids(first.actors), _ids(second.actors)), (_ids(first.recipients), _ids(second.recipients))):
        if one and two and not (one <= two or two <= one):
            return False
    return bool((_ids(first.actors) | _ids(first.recipients)) & (_ids(second.actors) | _ids(second.recipients)))


def _fuller(document: Document, tree: Tree, first: EventMention, second: EventMention) -> EventMention:
    """The first mention, that of a title with the parties as the first sentence has them where it says more: "20" are "at least 20 people"."""
    if not _in_title(document, first) or not _leads(document, tree, first, second):
        return first

    def side(own: tuple[Party, ...], other: tuple[Party, ...]) -> tuple[Party, ...]:
        bare = all(tree.pos[tree.top(*document.tokens(party.span))] == "NUM" for party in own)
        return other if other and (bare or _named(document, tree, other) > _named(document, tree, own)) else own

    actors, recipients = side(first.actors, second.actors), side(first.recipients, second.recipients)
    return replace(first, actors=actors, recipients=recipients)


def _join(document: Document, first: EventMention, second: EventMention) -> EventMention:
    """The first mention with what the second adds: its trigger, and time, place, parties where the first had none.

    Who says so is who says it first, if anybody: what the report tells itself is not told by whoever speaks of it later. A title names no source.
    """
    behind_title = first.reported_in is None and _in_title(document, first)
    hit = _ids(first.recipients)
    doers = tuple(party for party in second.actors if party.entity not in hit)
    return replace(
        first,
        mentions=(*first.mentions, second.trigger, *second.mentions),
        actors=first.actors if len(first.actors) >= len(doers) else doers,
        recipients=first.recipients or second.recipients,
        mode=first.mode or second.mode,
        time=second.time if first.time is None else first.time,
        place=second.place if first.place is None else first.place,
        status=first.status if second.status != "actual" or first.status not in ("ongoing",) else "actual",
        content_status=first.content_status,
        reported_in=second.reported_in if behind_title else first.reported_in,
        confidence=max(first.confidence, second.confidence),
    )
