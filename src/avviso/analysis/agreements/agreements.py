"""Agreements of one document: treaties, accords, ceasefires and other instruments, their parties, terms and state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from avviso.analysis.actors import named_pairs
from avviso.analysis.agreements.names import (
    GENERIC,
    SIGNING,
    Naming,
    is_instrument,
    listed,
    of_one_kind,
    of_truce,
    same_instrument,
    same_matter,
    signed_behind,
    signing_clause,
)
from avviso.analysis.agreements.sides import (
    OFFICES,
    THEIR_OFFICES,
    both_of,
    doers_under,
    each_named,
    means_all,
    meant,
    owners,
    second_of,
    without_signers,
)
from avviso.analysis.agreements.state import LEFT, claims_of, state_of
from avviso.analysis.agreements.terms import FurtherFrom, bound_by, further_terms, provisions_of
from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    EventMention,
    Party,
    PlaceMention,
    Provision,
    Quotation,
    StatusClaim,
    TimeExpression,
)
from avviso.analysis.events.cast import POSSESSIVE, each_apart
from avviso.analysis.events.parties import Parties, distinct
from avviso.analysis.events.setting import Setting
from avviso.analysis.events.speech import Speech
from avviso.analysis.events.status import status
from avviso.analysis.events.triggers import Site
from avviso.analysis.tree import Tree, tree_of
from avviso.reference.plover import Frame, word_class
from avviso.reference.political_words import words
from avviso.text.document import Document
from avviso.text.span import Span

_OFFICES = re.compile(f"{OFFICES}$")
# Those who bring an agreement about are no parties to it.
_BROKERING = frozenset({"broker", "mediate", "facilitate"})
# What those do for an instrument who need not be parties to it.
_WATCHING = frozenset(
    """monitor verify observe oversee supervise watch inspect mediate guarantee deploy send provide fund finance help assist
    support report chair host""".split()
)
_TALKS = word_class("talks")
_ABOUT = frozenset({"on", "about", "over"})
_FORMAL = frozenset({"sign", "ink"})
# What ratifies for a party, and is none.
_HOUSES = words("houses of parliament")
# Nouns that name an instrument of state even where nothing more is told of it.
_BY_ITSELF = frozenset(
    """treaty accord pact truce ceasefire cease-fire armistice roadmap protocol agreement resolution memorandum convention""".split()
)
_DONE = SIGNING - {"negotiate", "ratify", "adopt"}
_SIGNING = Frame("V", None, None, True, ("subj", "with", "between", "by"), (), False, "AGREE", None, None, ())


@dataclass(slots=True)
class _Draft:
    """An instrument while its mentions are being gathered."""

    namings: list[Naming]
    parties: list[Party] = field(default_factory=list)
    signed_time: int | None = None
    signed_place: int | None = None
    states: list[str] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    claims: list[StatusClaim] = field(default_factory=list)
    is_group: bool = False
    left: bool = False  # by one of its sides
    formal: bool = False  # the time and place are those of a signature


def find(
    document: Document,
    actors: Actors,
    times: tuple[TimeExpression, ...],
    places: tuple[PlaceMention, ...],
    quotations: tuple[Quotation, ...],
    events: tuple[EventMention, ...],
) -> tuple[AgreementMention, ...]:
    """The instruments of a document in order of first mention, each once, with all the words that mean it.

    Times and places are indices. One that has no name, no party and no state is left out, as nothing can be said of it.
    """
    tree = tree_of(document.doc)
    parties = Parties(tree, each_apart(document, tree, actors))
    setting = Setting(document, tree, times, places)
    speech = Speech(document, tree, quotations)
    drafts: list[_Draft] = []
    namings = tuple(Naming.all(document, tree))
    dated = _dated(document, events)
    for naming in namings:
        in_list = listed(naming, namings)
        terms = list(provisions_of(document, tree, parties, times, naming))
        draft = None if in_list else same_instrument(naming, drafts, key=lambda d: d.namings)
        draft = None if draft is not None and _of_the_past(draft, naming) else draft
        titled = _of_title(document, drafts, naming) if draft is None and not in_list else None
        draft = titled if draft is None else draft
        if draft is None:
            draft = _signed_there(document, drafts, naming, places) or _by_matter(drafts, naming)
            draft = draft or _named_later(drafts, naming, terms)
        if draft is None:
            group = next((d for d in reversed(drafts) if d.namings[0].plural), None)
            draft = _Draft([naming])
            if in_list and group is not None:
                _inherit(draft, group)
            elif naming.back_reference and not (terms or _told(tree, parties, naming)):
                continue
            drafts.append(draft)
        else:
            draft.namings.append(naming)
        before = [] if titled is None else draft.parties  # the text names them more fully than the title
        draft.parties = draft.parties if titled is None else []
        _describe(document, tree, parties, setting, draft, naming, dated)
        _not_of_matter(document, draft, naming, places)
        _talked_of(document, tree, draft, naming, events)
        draft.parties = distinct([*(draft.parties or before), *bound_by(tree, parties, naming)])
        draft.provisions.extend(terms)
        if terms:
            here = document.sentence_of(naming.head)
            bound = [party for provision in terms for party in provision.obliged]
            sides = [*draft.parties, *bound]
            both = bool(bound) and all(means_all(party.span.text) for party in bound)
            unnamed = both and all(actors.entities[party.entity].type == "group" for party in sides)
            known = None if unnamed else frozenset(party.entity for party in sides)
            start = FurtherFrom(here.end, here.end_char, known)
            draft.provisions.extend(further_terms(document, tree, parties, times, speech, start))
        draft.claims.extend(claims_of(document, tree, parties, speech, naming))
    made = [draft for draft in drafts if _worth(draft) and not draft.is_group]
    _name_both(document, actors, made)
    _join_title(document, actors, made)
    return tuple(_finish(document, draft) for draft in made)


def _name_both(document: Document, actors: Actors, drafts: list[_Draft]) -> None:
    """Name the two that "the two countries" of an instrument are, without those who only sign for them."""
    pairs = named_pairs.side_by_side(document, actors)
    for draft in drafts:
        both = distinct([one for party in draft.parties for one in _each_of_two(document, pairs, party)])
        draft.parties = without_signers(actors, both)


def _join_title(document: Document, actors: Actors, drafts: list[_Draft]) -> None:
    """Make one of the instrument that a title tells of in passing and the text's first, where it has the title's sides: "Rivals sign peace accord",
    "signed a ceasefire deal".
    """
    title = document.layout.title_span
    if title is None or len(drafts) < 2:
        return
    told, first = drafts[:2]
    if not _in_passing(title, told) or told.provisions or told.claims or title.contains(first.namings[0].span):
        return
    sides, others = (_sides(actors, draft.parties) for draft in (told, first))
    nameless = {party.entity for party in told.parties if party.span.text.islower()}  # "rebels"
    alike = len(sides) > 1 and sides - nameless <= others and (not nameless or len(sides) == len(others))
    made = set(told.states) <= set(first.states) and not any(n.plural or n.apart for n in first.namings)
    if made and alike and sides - nameless and same_matter(told.namings, first.namings):
        first.namings.extend(told.namings)
        drafts.remove(told)


def _sides(actors: Actors, parties: Iterable[Party]) -> set[str | int]:
    """Parties as states where they are of one, a government as its state."""
    known = (actors.entities[party.entity] for party in parties)
    return {(one.country if one.type == "state" or one.sector == "GOV" else None) or one.index for one in known}


def _each_of_two(document: Document, pairs: list[tuple[int, frozenset[int]]], party: Party) -> list[Party]:
    """A party, or of "the two countries" each of the two that the report names side by side, of "their ministers" in the same sentence."""
    words, at = " ".join(party.span.text.split()), document.tokens(party.span)[0]
    theirs = THEIR_OFFICES.fullmatch(words) is not None
    two = theirs or named_pairs.means_two_states(_OFFICES.sub("", words))
    # "Their ministers" are those of the sentence before.
    said = document.sentence_of(at if words[0].islower() else max(at - 1, 0)).start
    near = [pair for pair in pairs if not theirs or pair[0] >= said]
    pair = named_pairs.two_states(near, at) if two else None
    return [party] if pair is None else [replace(party, entity=one) for one in pair]


def _dated(document: Document, events: tuple[EventMention, ...]) -> dict[int, int]:
    """The times of the agreements that were made, by the tokens that tell of them: another sentence may say when."""
    made = ((e, e.time) for e in events if e.type == "AGREE" and e.status == "actual")
    return {
        token: time
        for event, time in made
        if time is not None
        for span in (event.trigger, *event.mentions)
        for token in range(*document.tokens(span))
    }


def _of_the_past(draft: _Draft, naming: Naming) -> bool:
    """Whether an instrument is a truce without a name that is over, which "the deal" told of next does not mean."""
    truce = all(not other.proper and of_truce(other) for other in draft.namings)
    return truce and "ended" in draft.states and naming.noun in GENERIC and naming.words == {naming.noun}


def _is_named(naming: Naming) -> bool:
    """Whether a mention has a name in it; trees take common nouns of headlines for one: "seal river deal"."""
    return bool(naming.proper) and not all(name.islower() for name in naming.names)


def _in_passing(title: Span, draft: _Draft) -> bool:
    """Whether a title alone tells of an instrument, and gives it no name."""
    return all(title.contains(n.span) and not _is_named(n) and not n.plural for n in draft.namings)


def _of_title(document: Document, drafts: list[_Draft], naming: Naming) -> _Draft | None:
    """The instrument without a name in the title that the first one of its kind in the text is: "Rivals sign truce", "signed a ten-day
    ceasefire".
    """
    title = document.layout.title_span
    if title is None or len(drafts) != 1 or naming.apart or naming.plural or title.contains(naming.span):
        return None
    first = drafts[0]
    return first if _in_passing(title, first) and of_one_kind(naming, first.namings) else None


def _signed_there(
    document: Document, drafts: list[_Draft], naming: Naming, places: tuple[PlaceMention, ...]
) -> _Draft | None:
    """The instrument without a name that was signed in the place a later name has: "signed a pact in X ... under the X agreement"; where the
    report says no place, in that of its dateline.
    """
    dateline = (document.layout.dateline or "").partition(",")[0]
    for draft in reversed(drafts):
        if any(_is_named(other) for other in draft.namings) or draft.namings[0].plural or draft.namings[0].apart:
            continue
        there = dateline if draft.signed_place is None else places[draft.signed_place].span.text
        if "signed" in draft.states and naming.proper and naming.proper == frozenset(there.lower().split()):
            return draft
    return None


def _by_matter(drafts: list[_Draft], naming: Naming) -> _Draft | None:
    """The instrument without a name whose matter a later name is made of: "an agreement on the waters of the X river ... the X Waters Agreement"."""
    if len(naming.proper) < 2 or naming.apart or naming.plural:
        return None
    for draft in reversed(drafts):
        unnamed = not any(_is_named(other) or other.plural or other.apart for other in draft.namings)
        about = set(draft.namings[0].span.text.lower().split())
        if unnamed and naming.proper <= about and of_one_kind(naming, draft.namings):
            return draft
    return None


def _named_later(drafts: list[_Draft], naming: Naming, terms: list[Provision]) -> _Draft | None:
    """The only instrument so far, signed and without a name, that is told of next by its name and what it lays on its sides: "signed an accord ...
    Under the X Accord, both armies must leave".
    """
    if len(drafts) != 1 or not terms or not _is_named(naming) or naming.apart or naming.plural or naming.year:
        return None
    draft = drafts[0]
    told = [other.span.text.lower().endswith(other.noun) for other in draft.namings]  # and not what it is on
    unnamed = all(told) and not any(_is_named(n) or n.plural or n.apart or n.year for n in draft.namings)
    sides = {party.entity for party in draft.parties}
    bound = {party.entity for term in terms for party in term.obliged if not means_all(party.span.text)}
    same = any(other.noun == naming.noun for other in draft.namings)
    return draft if unnamed and same and "signed" in draft.states and bound <= sides else None


def _told(tree: Tree, parties: Parties, naming: Naming) -> bool:
    """Whether a mention that is written as if the instrument were known is the first, and tells its state ("The roadmap was proposed by X") or
    what its sides did under it.
    """
    if doers_under(tree, parties, naming.head) or both_of(tree, parties, naming.head):
        return True
    return naming.noun in _BY_ITSELF and any(state_of(tree, verb, part) for verb, part in verbs_of(tree, naming.head))


def _inherit(draft: _Draft, group: _Draft) -> None:
    """What was said of "three agreements" holds for each of the three that are then listed."""
    draft.parties, draft.states = list(group.parties), list(group.states)
    draft.signed_time, draft.signed_place = group.signed_time, group.signed_place
    group.is_group = True


def _describe(
    document: Document,
    tree: Tree,
    parties: Parties,
    setting: Setting,
    draft: _Draft,
    naming: Naming,
    dated: Mapping[int, int],
) -> None:
    """Add what one mention tells of parties, signature and state."""
    found = list(parties.fill(Site(naming.head, _NOUN), ("between", "with", "poss"), True, False))
    found.extend(party for token in owners(tree, naming.head) for party in parties.at(token))
    found.extend(doers_under(tree, parties, naming.head))
    both = both_of(tree, parties, naming.head)
    if both:  # "its truce with Y", which X broke, is X's whoever else is spoken of before
        found = [party for party in found if party.span.text.lower() not in POSSESSIVE]
    found.extend(both)
    behind = signed_behind(tree, naming.head)
    for verb, part in verbs_of(tree, naming.head):
        state = state_of(tree, verb, part)
        if state == LEFT:
            draft.left = True
        elif state is not None:
            draft.states.append(state)
        lemma = tree.lemmas[verb] if verb in behind else tree.lemma(verb)
        if lemma in SIGNING and part == "object":
            site = Site(verb, _SIGNING, object=naming.head)
            if lemma not in _BROKERING:
                filled = list(parties.fill(site, _SIGNING.actor[1:] if verb in behind else _SIGNING.actor, True, False))
                filled.extend(party for token in second_of(tree, verb) if (party := parties.direct(token)))
                ratifying = filled if lemma == "ratify" else []
                houses = [p for p in ratifying if _HOUSES & set(tree.lemmas[slice(*document.tokens(p.span))])]
                found.extend(p for p in filled if p not in houses)
                found.extend(_states_of(parties, houses))
            if lemma in _DONE and status(tree, site) == "actual":
                _sign(draft, setting, site, lemma in _FORMAL)
                if draft.signed_place is None:
                    draft.signed_place = _in_town(tree, setting, naming.head)
                draft.signed_time = dated.get(verb) if draft.signed_time is None else draft.signed_time
    if draft.signed_time is None:
        year = setting.year_before(naming.head)
        draft.signed_time = setting.day_behind(naming.head) if year is None else year
    draft.parties = distinct([*draft.parties, *found])


def _not_of_matter(document: Document, draft: _Draft, naming: Naming, places: tuple[PlaceMention, ...]) -> None:
    """Take away where an instrument was signed if that is only what it is on: "a memorandum on Lake X"; not "one on trade signed in X"."""
    place = None if draft.signed_place is None else places[draft.signed_place].span
    if place is None or not naming.span.contains(place):
        return
    before = document.doc[naming.head : document.tokens(place)[0]]
    if len(before) > 1 and not any(token.lemma_.lower() in SIGNING for token in before):
        draft.signed_place = None


def _in_town(tree: Tree, setting: Setting, head: int) -> int | None:
    """The town that stands behind an instrument that is signed: "signed an agreement in X"; a land there is what it is about."""
    beside = [head + 2] if tree.words[head + 1 : head + 2] == ["in"] else []  # whatever the tree hangs it on
    below = (c for c in tree.kids(head, "nmod") if {"in", "at"} & set(tree.marks(c)))
    found = (setting.place_at(token) for token in (*beside, *below))
    return next((place for place in found if place is not None and setting.is_town(place)), None)


def _states_of(parties: Parties, houses: Iterable[Party]) -> Iterator[Party]:
    """The states whose houses ratify an instrument, where the report names them: "X's parliament", "the Xian senate"."""
    entities = parties.actors.entities
    for house in houses:
        country = entities[house.entity].country
        state = next((e for e in entities if e.type == "state" and e.country == country), None)
        if country is not None and state is not None:
            yield replace(house, entity=state.index)


def _talked_of(document: Document, tree: Tree, draft: _Draft, naming: Naming, events: tuple[EventMention, ...]) -> None:
    """Add whose talks an instrument that there is not yet is the matter of, and how far these are: "will begin talks with X on a trade agreement"."""
    talks = tree.heads[naming.head]
    about = tree.dep[naming.head] == "nmod" and _ABOUT & set(tree.marks(naming.head))
    if naming.back_reference or naming.plural or naming.year or not about or tree.lemmas[talks] not in _TALKS:
        return
    of_talks = (e for e in events if e.type == "CONSULT" and talks in range(*document.tokens(e.trigger)))
    for event in of_talks:
        held = event.status in ("actual", "ongoing")
        if held or event.status in ("planned", "hypothetical"):
            draft.states.append("under-negotiation" if held else "proposed")
            draft.parties = distinct([*draft.parties, *event.actors, *event.recipients])


def _sign(draft: _Draft, setting: Setting, site: Site, formal: bool) -> None:
    """Add when and where a verb says it was signed; a signature counts before what was initialled, struck or brokered."""
    if formal and not draft.formal:
        time, place = setting.time(site), setting.place(site)
        if time is not None or place is not None:
            draft.signed_time, draft.signed_place, draft.formal = time, place, True
    draft.signed_time = setting.time(site) if draft.signed_time is None else draft.signed_time
    draft.signed_place = setting.place(site) if draft.signed_place is None else draft.signed_place


_NOUN = Frame("N", None, None, True, ("between", "with", "poss"), (), False, "AGREE", None, None, ())


def verbs_of(tree: Tree, head: int) -> Iterator[tuple[int, str]]:
    """The verbs that say something of the instrument, and whether it is their object or subject."""
    top = head
    while tree.dep[top] == "conj" and tree.heads[top] >= 0 and tree.pos[tree.heads[top]] in ("NOUN", "PROPN"):
        top = tree.heads[top]
        if tree.dep[top] == "nmod" and is_instrument(tree, tree.heads[top]):
            top = tree.heads[top]  # "a memorandum on water and the treaty on trade", hung on "water"
    if (
        tree.dep[top] == "nmod"
        and tree.heads[top] >= 0
        and "of" in tree.marks(top)
        and tree.lemmas[tree.heads[top]] in ("series", "number", "set")
    ):
        top = tree.heads[top]
    verb = tree.heads[top]
    if verb >= 0 and tree.pos[verb] == "VERB":
        if tree.dep[top] == "obj" or tree.rel[top] == "nsubj:pass":
            yield verb, "object"
        elif tree.dep[top] == "nsubj":
            yield verb, "subject"
        elif tree.dep[top] == "obl":
            agreed = tree.lemmas[verb] == "agree" and {"to", "on", "upon"} & set(tree.marks(top))
            yield verb, "object" if agreed else "oblique"
    behind = signed_behind(tree, head)
    for child in tree.kids(head, "acl"):
        if tree.pos[child] == "VERB" and child not in behind:
            own = tree.kid(child, "nsubj")
            theirs = tree.lemma(child) in SIGNING and own is not None and tree.pos[own] in ("PRON", "PROPN")
            part = "object" if tree.undergoer(child) == head or (theirs and own != head) else "subject"
            yield child, part
            # "which was negotiated in X and signed in Y"
            yield from ((c, part) for c in tree.kids(child, "conj") if tree.passive(child) and tree.tags[c] == "VBN")
    for child in behind:
        yield child, "object"
    clause = signing_clause(tree, head)
    if clause is not None and tree.heads[clause] != head:
        yield clause, "object"


def _worth(draft: _Draft) -> bool:
    bare = all(n.noun == "deal" and not (n.described or n.back_reference or n.proper) for n in draft.namings)
    if bare and len(draft.parties) < 2:
        return False  # "the firm struck a deal"
    named = any(naming.proper for naming in draft.namings)
    told = any(
        naming.described or ((naming.back_reference or naming.apart) and naming.noun in _BY_ITSELF)
        for naming in draft.namings
    )
    return (
        named or bool(draft.parties or _of_terms(draft.provisions)) or (bool(draft.states or draft.provisions) and told)
    )


def _of_terms(provisions: list[Provision]) -> list[Party]:
    """The parties to an instrument by what each has to do, where two or more are named, none as who only watches over it."""
    bound = [p for each in provisions if each.span.text.split()[0] not in _WATCHING for p in each.obliged]
    named = distinct([party for party in bound if not means_all(party.span.text)])
    return named if len(named) > 1 else []


_RANK = ("proposed", "under-negotiation", "signed", "in-force", "suspended", "ended")


def _left(draft: _Draft, parties: list[Party]) -> bool:
    """Whether an instrument is over as one of its two sides has left it: a truce, or one of two that are no "powers"."""
    two = len(parties) == 2 and not any(p.span.text.islower() and p.span.text.endswith("s") for p in parties)
    return draft.left and (two or (len(parties) < 2 and any(map(of_truce, draft.namings))))


def _finish(document: Document, draft: _Draft) -> AgreementMention:
    names: list[str] = []
    for naming in sorted(draft.namings, key=lambda n: not _is_named(n)):
        for name in naming.names:
            if name not in names:
                names.append(name)
    parties = each_named(draft.parties or _of_terms(draft.provisions))
    planned = draft.namings[0].noun == "plan"
    states = [*draft.states, *(["ended"] if _left(draft, parties) else [])]
    status_ = max(states, key=_RANK.index, default="proposed" if planned else "unknown")
    return AgreementMention(
        name=names[0],
        aliases=tuple(names[1:]),
        mentions=tuple(naming.span for naming in draft.namings),
        parties=tuple(parties),
        signed_time=draft.signed_time,
        signed_place=draft.signed_place,
        provisions=tuple(replace(p, obliged=tuple(meant(p.obliged, parties))) for p in draft.provisions),
        status=status_,
        status_claims=tuple(draft.claims),
        confidence=0.85 if any(map(_is_named, draft.namings)) else 0.7,
    )
