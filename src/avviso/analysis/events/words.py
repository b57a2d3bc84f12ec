"""What the second reading tells of the words that may name an event, and whom it means by the words for their parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events import barred as event_barred
from avviso.analysis.events.deeds import surest
from avviso.analysis.events.judge import NONE, best, type_of
from avviso.analysis.events.parties import Parties, distinct
from avviso.analysis.events.sides import SOURCE, TARGET, Side, everybody
from avviso.analysis.events.status import CEASING
from avviso.analysis.negation import negation
from avviso.analysis.tree import Tree, tree_of
from avviso.reference.cues import RENEWING
from avviso.reference.plover import VIOLENT, act_root, word_class
from avviso.text.document import Document
from avviso.text.judge import Judge, Range, Told

Words = Mapping[int, Told]
"""What is told of words, by token."""
_RESTRICTIONS = word_class("sanctions") | {"blacklist"}
_HELP = frozenset({"AID", "COOPERATE", "SUPPORT"})
# What the codebook has as harm is no help, nor is help that is stopped; and who leaves a pact yields nothing.
_NEVER = {"ASSAULT": _HELP, "SANCTION": _HELP | {"YIELD"}}
_STRUCK = frozenset({"on", "upon", "against"})  # before whom violence hits
_NAMED = 0.5  # how likely a word must name no event, and a phrase be a party, for the phrase to be taken for one
_WITHHELD = (
    0.2  # how likely an event that the codebook has as a refusal must be what did not happen, for it to stay one
)
_TRUCE_BROKEN = "196"  # violence (PLOVER, CAMEO), whatever the words have of law or of truces
# What nobody has done to himself by the one who speaks of it.
_OWN = frozenset({"RETREAT", "CONCEDE", "AID", "COOPERATE", "MOBILIZE", "AGREE"})
_NO_PART = 0.05
"""How unlikely the words for a party must be to stand for its part, for it to have none."""
_SURE_PART = 0.7  # how likely words must be a party to go before those that rules or the relation head have
SURE = 0.6
"""How much of the chance that a word names an event must fall to one root for it to go before the codebook's type."""


def asked(document: Document, tokens: Iterable[int]) -> dict[int, Told]:
    """What is told of some tokens; empty without a model. A word of ending is none of the violence that it ends: "steps to end the fighting"; what
    sanctions do is restrict (CAMEO 163, which the conversion table of the Open Event Data Alliance has under COERCE).
    """
    judge = document.judge
    if judge is None:
        return {}
    every, tree = sorted(set(tokens)), tree_of(document.doc)
    found = zip(every, judge.told(document.doc, every), strict=True)
    known = {token: told for token, told in found if told is not None}
    return {token: _in_terms(tree, token, told) for token, told in known.items()}


def _in_terms(tree: Tree, token: int, told: Told) -> Told:
    word = tree.lemma(token)
    if word in CEASING and not event_barred.keeps_from(tree, token):
        return _peaceful(told)
    return _restricting(told) if word in _RESTRICTIONS else told


def _restricting(told: Told) -> Told:
    roots = {root: chance for root, chance in told.roots.items() if root != "SANCTION"}
    return replace(told, roots=roots | {"COERCE": roots.get("COERCE", 0.0) + told.roots.get("SANCTION", 0.0)})


def _peaceful(told: Told) -> Told:
    return replace(told, roots={root: chance for root, chance in told.roots.items() if root not in VIOLENT})


def phrases(words: Words) -> Iterator[Range]:
    """The words for parties of the words that are likelier to name an event than not."""
    for told in words.values():
        if told.roots.get(NONE, 1.0) < _NAMED:
            yield from (place for place, chance in (*told.actors, *told.recipients) if chance >= _NAMED)


def trigger(document: Document, judge: Judge, event: EventMention) -> int:
    """The word of an event's trigger that is surest to name it."""
    start, end = document.tokens(event.trigger)
    token = surest(judge, document.doc, range(start, end))
    return start if token is None else token


def bearer(tree: Tree, words_: Words, token: int, type_: str) -> int:
    """Of a verb and the nouns that it brings in the one that is surest to name an event of this type: "declared a ceasefire", not "ended a war", nor
    "would not accept the veto".
    """
    if tree.lemma(token) in CEASING or (type_ == "REJECT" and negation(tree, token) is not None):
        return token
    root = act_root(type_)
    brought = list(tree.kids(token, "obj"))
    brought += [noun for each in brought for noun in tree.oblique(each, "of")]
    return max((token, *brought), key=lambda word: words_[word].roots.get(root, 0.0) if word in words_ else 0.0)


def named(told: Told) -> Mapping[str, float]:
    """How likely a word names an event of each root; what is left of one is its naming none."""
    return {root: chance for root, chance in told.roots.items() if root != NONE}


def sides(document: Document, tree: Tree, parties: Parties, told: Told) -> tuple[list[Party], list[Party]]:
    """Who does it and to whom, as far as the report knows them: nobody less likely in the place of one whom it does not."""

    def known(places: Iterable[tuple[Range, float]], part: str) -> list[Party]:
        found = [(everybody(document, tree, parties, Side(a, b, part)), chance) for (a, b), chance in places]
        stranger = max((chance for side, chance in found if not side and chance >= _SURE_PART), default=0.0)
        return distinct([p for side, chance in found if chance >= stranger for p in side])

    return known(told.actors, SOURCE), known(told.recipients, TARGET)


def first_of(document: Document, tree: Tree, found: list[Party]) -> list[Party]:
    """The first of some parties, with those that "and" joins to it."""
    if not found:
        return []
    joined = set(tree.conjuncts(tree.top(*document.tokens(found[0].span))))
    return [found[0], *(p for p in found[1:] if tree.top(*document.tokens(p.span)) in joined)]


def marks(told: Told | None) -> tuple[Side, ...]:
    """The words for the parties of one event, as `events.sides` has those of a sentence."""
    if told is None:
        return ()
    named = ((told.actors, SOURCE), (told.recipients, TARGET))
    return tuple(Side(start, end, part) for places, part in named for (start, end), _ in places)


def agreement(document: Document, event: EventMention, told: Told) -> float:
    """How many of an event's two sides are as the second reading has them: 0, 0.5 or 1. A side without anybody agrees with one without words."""

    def same(own: tuple[Party, ...], named: tuple[tuple[Range, float], ...]) -> bool:
        places = [document.tokens(each.span) for each in own]
        if not places or not named:
            return not places and not named
        return any(_met(place, places) for place, _ in named)

    if event.together:
        return float(same(event.actors, (*told.actors, *told.recipients)))
    return (same(event.actors, told.actors) + same(event.recipients, told.recipients)) / 2


def _chance(told: Told, event: EventMention, token: int, part: str) -> float | None:
    """How likely a word stands for a part in an event, for either in what several do together; None where it was not read."""
    chances = told.parts.get(token)
    if chances is None:
        return None
    return max(chances) if event.together else chances[part == TARGET]


def borne_out(document: Document, event: EventMention, told: Told | None) -> EventMention:
    """The event without the parties of whom the second reading is sure that they have no such part."""
    if told is None:
        return event

    tree = tree_of(document.doc)

    def kept(side: tuple[Party, ...], part: str) -> tuple[Party, ...]:
        chances = [[_chance(told, event, t, part) for t in range(*document.tokens(party.span))] for party in side]
        likely = [max((c for c in own if c is not None), default=1.0) for own in chances]
        out = [p for p, chance in zip(side, likely, strict=True) if chance < _NO_PART]
        # Whatever a list goes on with is no more a party than its first: "send peacekeepers or instructors".
        listed = [t for p in out for t in tree.conjuncts(tree.top(*document.tokens(p.span)))]
        unsure = [p for p, chance in zip(side, likely, strict=True) if chance < _NAMED]
        return tuple(
            p for p in side if p not in out and not (p in unsure and tree.top(*document.tokens(p.span)) in listed)
        )

    return replace(event, actors=kept(event.actors, SOURCE), recipients=kept(event.recipients, TARGET))


def retold(
    document: Document, tree: Tree, parties: Parties, event: EventMention, told: Told | None, *, paired: bool
) -> EventMention:
    """The event with those for its parties whom the second reading names, where these are others; `paired` whether its parties are but a pair that
    the relation head was asked about.
    """
    if told is None or event.together or any(tree.lemma(t) in RENEWING for t in range(*document.tokens(event.trigger))):
        return event  # "affirmed the alliance's support for X" is no support for the alliance

    def side(own: tuple[Party, ...], named: tuple[tuple[Range, float], ...], part: str) -> tuple[Party, ...]:
        sure = [place for place, chance in named if chance >= _SURE_PART]
        places = [document.tokens(p.span) for p in own]
        joined = {t for place in places for t in _joined(tree, place)}
        if not own or not sure or any(_met(place, [other for other, _ in named]) for place in places):
            return own
        if any(t in joined for a, b in sure for t in range(a, b)):
            return own  # "Norland, Sudmark and Meridia" are missing one
        return (
            tuple(distinct([p for a, b in sure for p in everybody(document, tree, parties, Side(a, b, part))])) or own
        )

    actors, recipients = side(event.actors, told.actors, SOURCE), side(event.recipients, told.recipients, TARGET)
    if paired and actors != event.actors and not told.recipients:
        recipients = ()  # the pair as a whole was another's
    taken = {party.entity for party in actors}
    return replace(event, actors=actors, recipients=tuple(p for p in recipients if p.entity not in taken))


def done_by_its_subject(
    document: Document, tree: Tree, parties: Parties, event: EventMention, told: Told | None
) -> EventMention:
    """The event of the pronoun that is subject of its verb, where the second reading has him for the one it is done to, and the one who speaks for its
    actor: "X told Y that it must leave".
    """
    verb = document.tokens(event.trigger)[0]
    subject = next(tree.kids(verb, "nsubj"), None)
    if told is None or subject is None or tree.pos[subject] != "PRON" or tree.passive(verb) or event.type not in _OWN:
        return event
    own = parties.all_at(subject, acting=True)
    undergone = (everybody(document, tree, parties, Side(a, b, TARGET)) for (a, b), _ in told.recipients)
    entities = {p.entity for p in own}
    if not entities & {p.entity for side in undergone for p in side}:
        return event
    return replace(event, actors=tuple(own), recipients=tuple(p for p in event.recipients if p.entity not in entities))


def typed(event: EventMention, told: Told | None, *, paired: bool = False) -> EventMention:
    """The event with the type that the second reading of its word is sure of, where that is another; with nobody if it is `paired`, whose parties the
    relation head was asked about for another deed's, and nobody is named for this one: "marched against the visit".
    """
    if told is None:
        return event
    roots = named(told)
    name, chance = best(roots)
    if name == act_root(event.type) or chance < SURE * sum(roots.values()):
        return event
    if name in _NEVER.get(event.type, ()) or event.cameo == _TRUCE_BROKEN:
        return event
    if event.type == "REJECT" and told.fates.get("negated", 0.0) > _WITHHELD:
        return event  # "does not recognise": approval that is withheld is refused
    event = replace(event, type=type_of(name), mode=None, cameo=None)
    others = paired and not (told.actors or told.recipients)
    return replace(event, actors=(), recipients=()) if others else event


def filled(document: Document, tree: Tree, parties: Parties, event: EventMention, told: Told | None) -> EventMention:
    """The event with the parties that the second reading names where the codebook found none."""
    if told is None or (event.actors and event.recipients):
        return event
    harmed = event.type in VIOLENT
    blamed = [(place, chance) for place, chance in told.actors if chance >= _NAMED or not _between(tree, place)]
    actors, recipients = sides(document, tree, parties, replace(told, actors=tuple(blamed)) if harmed else told)
    recipients = [p for p in recipients if not any(parties.own(p, actor, harmed) for actor in event.actors)]
    taken = {each.entity for each in (*event.actors, *event.recipients)}
    if not event.recipients and len(event.actors) == 1:
        free = [p for p in recipients if p.entity not in taken]
        event = replace(event, recipients=tuple(first_of(document, tree, free)))
    if not event.actors:
        event = replace(event, actors=tuple(p for p in actors if p.entity not in taken))
    return event


def _between(tree: Tree, place: Range) -> bool:
    """Whether somebody is named as a side of something else, which lays no violence to him: "the truce between X and Y ended when shells hit"."""
    return "between" in tree.marks(tree.first_conjunct(tree.top(*place)))


def completed(document: Document, tree: Tree, parties: Parties, event: EventMention, told: Told | None) -> EventMention:
    """The event with everybody whom the second reading names beside somebody it has: "all parties and their supporters"."""
    if told is None:
        return event
    actors, recipients = told.actors, told.recipients
    if event.together:
        actors, recipients = (*actors, *recipients), ()

    def whole(own: tuple[Party, ...], named: tuple[tuple[Range, float], ...], part: str) -> tuple[Party, ...]:
        ranges = [document.tokens(each.span) for each in own]
        if not any(_met(place, ranges) for place, _ in named):
            return own
        missing = [place for place, chance in named if chance >= _NAMED and not _met(place, ranges)]
        if part == SOURCE and event.type in VIOLENT:
            missing = [place for place in missing if not _STRUCK & set(tree.marks(tree.top(*place)))]
        if not event.together:
            missing = [place for place in missing if not _of_another_clause(tree, place, ranges)]
        others = [p for a, b in missing for p in everybody(document, tree, parties, Side(a, b, part))]
        for token in (t for place in ranges for t in _joined(tree, place)):
            if (_chance(told, event, token, part) or 0.0) >= _NAMED:
                one = parties.direct(token) or next(iter(parties.other(token, acting=False)), None)
                others += [] if one is None else [one]
        taken = {each.entity for each in (*event.actors, *event.recipients)}
        return tuple(distinct([*own, *(p for p in others if p.entity not in taken)]))

    return replace(
        event, actors=whole(event.actors, actors, SOURCE), recipients=whole(event.recipients, recipients, TARGET)
    )


def _of_another_clause(tree: Tree, place: Range, own: Iterable[Range]) -> bool:
    """Whether words are the subject of one verb and those of a party that of another: "Holm said the rebels had fled and accused Sudmark"."""
    subject = tree.top(*place)
    others = (tree.top(*each) for each in own)
    verbs = {tree.heads[t] for t in others if tree.dep[t] == "nsubj"}
    return tree.dep[subject] == "nsubj" and bool(verbs) and tree.heads[subject] not in verbs


def _met(place: Range, others: Iterable[Range]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


def _joined(tree: Tree, place: Range) -> list[int]:
    """Heads of what is joined to a phrase by "and"."""
    return [each for head in tree.tops(*place) for each in tree.conjuncts(head) if each != head]
