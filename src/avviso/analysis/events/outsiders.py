"""Who is named beside an event and is no side of it: a go-between, a host, whoever only proposes or waits for it, or speaks of it."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events import hosts as event_hosts
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.events.status import TIES
from avviso.analysis.tree import Tree
from avviso.reference import countries
from avviso.reference.cues import RENEWING
from avviso.reference.plover import VIOLENT, word_class

_TALKS = word_class("talks")
_ENVOYS = word_class("envoys") | {"mission", "legation", "consulate", "staff"}
_FREEING = frozenset({"free", "release"})
# Nouns and verbs of what is as yet only put forward: whoever puts it forward does not do it.
_PROPOSALS = frozenset(
    {
        "proposal",
        "plan",
        "call",
        "initiative",
        "draft",
        "idea",
        "request",
        "demand",
        "appeal",
        "suggestion",
        "blueprint",
    }
)
_PROPOSING = frozenset({"propose", "broker", "mediate", "suggest", "draft", "demand", "urge", "seek"})
_WANTING = frozenset(
    {"work", "push", "press", "lobby", "campaign", "call", "appeal", "wait", "hope", "pray", "plead", "strive"}
)
_PRESSING = frozenset({"press", "push", "lobby", "campaign", "wait", "hope", "pray"})
_TALKING = frozenset("discuss debate review raise mention address describe recall investigate".split())
_DEALING = _TALKS | word_class("agreement") | set("speak talk confer differ disagree negotiate focus".split())
_ABOUT = frozenset({"on", "about", "over", "concerning", "regarding"})
_HELP = frozenset({"help", "aid", "assistance", "support", "backing", "commitment", "solidarity"})
_TRADE = frozenset({"sale", "delivery", "supply", "transfer", "export", "shipment"})
_LATER = frozenset({"after", "before", "until", "since"})
_RULING = frozenset({"pardon", "order", "approve", "agree", "decide", "grant", "rule", "sign"})
_OFFICES = frozenset(
    {"president", "minister", "premier", "chief", "leader", "chancellor", "secretary", "adviser", "aide", "spokesman"}
)
_CLASHING = frozenset({"clash", "skirmish", "fight", "battle"})
_ANSWERING = frozenset({"respond", "react", "retaliate"})
_BROKERING = frozenset({"broker", "mediate", "negotiate", "propose", "draft", "facilitate"})
_BEHESTS = frozenset({"request", "invitation", "behest", "urging", "initiative", "suggestion"})
_WITHDRAWING = frozenset({"withdraw", "pull_out", "pull_back", "pull", "recall", "remove"})
# What somebody denies to have or to have had, which refuses nobody anything.
_DISOWNED = TIES | {
    "wrongdoing",
    "presence",
    "knowledge",
    "guilt",
    "intention",
    "existence",
    "interference",
    "collusion",
}
_PURPOSES = frozenset(
    {
        "reform",
        "effort",
        "process",
        "project",
        "programme",
        "program",
        "election",
        "transition",
        "development",
        "recovery",
        "growth",
    }
)
_AROUND = frozenset({"after", "before", "over", "amid", "following", "despite"})
# Where somebody is left: "in power".
_STANDING = frozenset({"power", "charge", "control", "place", "office", "command", "limbo", "doubt", "possession"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event without those who are no side of it."""
    steps = (
        passed_on, event_hosts.settled, between_them, visiting, proposed, awaited, renewed, meanwhile, spoken_of, described, traded, around,
        accredited, wielded, sent_off, left_in, behest, own_doers, resigned, drawn_back, abstract, cleared, entitled,
        given_to, fought_at, brokered,
    )  # fmt: skip
    for step in steps:
        event = step(reading, event)
    return event


def _token(reading: Reading, event: EventMention) -> int:
    return reading.document.tokens(event.trigger)[0]


def passed_on(reading: Reading, event: EventMention) -> EventMention:
    """The release without whoever only takes the freed in: "released 20 captives to the Red Cross"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "RETREAT" or tree.lemmas[token] not in _FREEING or len(event.recipients) < 2:
        return event
    return without(reading, event, joined(tree, tree.oblique(token, "to")), actors=False)


def between_them(reading: Reading, event: EventMention) -> EventMention:
    """The talks among those alone between whom they are: "Holm said talks between Norland and Sudmark could begin"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "CONSULT" or tree.pos[token] != "NOUN" or tree.lemmas[token] == "mediation":
        return event
    behind = token + 1 < len(tree.words) and tree.words[token + 1] == "between"
    both = tree.oblique(token, "between") or ([tree.heads[token + 1]] if behind else [])
    sides = {t for c in both if c > token for t in range(tree.left(c), tree.right(c) + 1)}
    kept = tuple(p for p in event.actors if reading.head(p) in sides)
    return replace(event, actors=kept or event.actors)


def visiting(reading: Reading, event: EventMention) -> EventMention:
    """The visit without those who did something else during it: "Norland signed a pact during a visit by Holm"."""
    tree, token = reading.tree, _token(reading, event)
    if event.mode != "visit" or tree.pos[token] != "NOUN":
        return event
    visitors = joined(
        tree, (*tree.oblique(token, "by"), *(c for c in tree.modifiers(token) if tree.rel[c] == "nmod:poss"))
    )
    own = tuple(p for p in event.actors if reading.head(p) in visitors)
    return replace(event, actors=own or event.actors)


def wielded(reading: Reading, event: EventMention) -> EventMention:
    """The threat without those who would carry it out among the threatened: "warned that its troops could strike"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "THREATEN" or tree.pos[token] != "VERB":
        return event
    clauses = [c for c in tree.kids(token, "ccomp") if not tree.passive(c)]
    subjects = [subject for c in clauses if (subject := next(tree.kids(c, "nsubj"), None)) is not None]
    doers = {t for subject in subjects for t in range(tree.left(subject), tree.right(subject) + 1)}
    return without(reading, event, doers, actors=False)


def sent_off(reading: Reading, event: EventMention) -> EventMention:
    """The deportation without the town from which somebody is sent away for its doer."""
    tree, token = reading.tree, _token(reading, event)
    if event.type not in VIOLENT or tree.pos[token] != "VERB" or not tree.passive(token):
        return event
    towns = set(tree.oblique(token, "from"))
    return replace(
        event, actors=tuple(p for p in event.actors if not (reading.head(p) in towns and reading.parties.is_thing(p)))
    )


def left_in(reading: Reading, event: EventMention) -> EventMention:
    """The event without parties where nobody leaves, but somebody is left where he is: "it would leave the rebels in power"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "RETREAT" or tree.lemmas[token] != "leave" or tree.kid(token, "obj") is None:
        return event
    left = any(tree.lemmas[c] in _STANDING for c in tree.oblique(token, "in"))
    return replace(event, actors=(), recipients=()) if left else event


def proposed(reading: Reading, event: EventMention) -> EventMention:
    """The truce or withdrawal without whoever only puts it forward: "Norland's proposal for a truce", "a truce brokered by Norland"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type not in ("RETREAT", "CONCEDE") or tree.pos[token] != "NOUN":
        return event
    out: set[int] = set()
    above = tree.heads[token]
    if tree.dep[token] == "nmod" and above >= 0 and tree.lemmas[above] in _PROPOSALS:
        out |= joined(tree, (*tree.modifiers(above), *tree.oblique(above, "by"), *tree.oblique(above, "from")))
    for clause in tree.kids(token, "acl"):
        if tree.lemmas[clause] in _PROPOSING:
            out |= joined(tree, (tree.doer(clause), *tree.oblique(clause, "by"), *tree.oblique(token, "by")))
    if tree.dep[token] in ("obj", "nsubj") and above >= 0 and tree.lemmas[above] in _PROPOSING:
        out |= joined(tree, (tree.doer(above),))
    return without(reading, event, out, recipients=False)


def awaited(reading: Reading, event: EventMention) -> EventMention:
    """The concession without whoever works or waits for it: "will keep working for the release of the others"."""
    tree, token = reading.tree, _token(reading, event)
    verb = tree.heads[token]
    if event.type == "CONSULT" and (wisher := _wished(tree, token)) is not None:
        return without(reading, event, joined(tree, (wisher,)), recipients=False)
    if (
        event.type not in ("RETREAT", "CONCEDE", "CONSULT")
        or tree.pos[token] != "NOUN"
        or "for" not in tree.marks(token)
    ):
        return event
    wanting = _PRESSING if event.type == "CONSULT" else _WANTING  # who calls for talks means to take part
    if verb < 0 or tree.lemmas[verb] not in wanting:
        return event
    return without(reading, event, joined(tree, (tree.surface_subject(verb),)), recipients=False)


def _wished(tree: Tree, noun: int) -> int | None:
    """Who only wishes that talks do something: "wants the talks to resume", not "wants talks"."""
    verb = tree.heads[noun]
    if tree.pos[noun] != "NOUN" or verb < 0:
        return None
    clause = tree.kid(verb, "xcomp", "ccomp") if tree.dep[noun] == "obj" else None
    if tree.dep[noun] == "nsubj" and tree.dep[verb] in ("xcomp", "ccomp"):
        verb, clause = tree.heads[verb], verb
    wishes = clause is not None and clause > noun and tree.lemmas[verb] in ("want", "wish", "like", "expect")
    return tree.surface_subject(verb) if wishes else None


def renewed(reading: Reading, event: EventMention) -> EventMention:
    """The help or support without its giver for whom it is: "reaffirmed Norland's commitment to Sudmark", "offered Norland's help"."""
    tree = reading.tree
    start, end = reading.document.tokens(event.trigger)
    if event.type not in ("SUPPORT", "AID", "AGREE"):
        return event
    nouns = [c for t in range(start, end) for c in (t, *tree.kids(t, "obj")) if tree.lemmas[c] in _HELP]
    given = [
        noun
        for noun in nouns
        if tree.heads[noun] >= 0
        and tree.pos[tree.heads[noun]] == "VERB"
        and tree.lemmas[tree.heads[noun]] in RENEWING | {"offer", "pledge", "promise", "express", "voice"}
    ]
    owners = [c for noun in given for c in tree.modifiers(noun)]
    # "The support of Norland for Sudmark" is that of Norland too.
    owners += [c for noun in given if tree.oblique(noun, "for") for c in tree.oblique(noun, "of")]
    return without(reading, event, joined(tree, owners), actors=False)


def is_release(reading: Reading, event: EventMention) -> bool:
    """Whether it tells of somebody set free, which is worth recording though nobody says by whom."""
    tree, token = reading.tree, _token(reading, event)
    freed = tree.pos[token] == "VERB" and tree.lemmas[token] in _FREEING | {"acquit"} and tree.passive(token)
    freed = freed or (tree.lemmas[token] == "release" and tree.kid(token, "det") is not None)
    return event.type == "RETREAT" and freed and bool(event.recipients)


def meanwhile(reading: Reading, event: EventMention) -> EventMention:
    """The peaceful deed without whoever only did something before or after it: "they were freed after elders stepped in"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type in VIOLENT or tree.pos[token] != "VERB" or not tree.passive(token) or tree.doer(token) is not None:
        return event
    later = (c for c in tree.kids(token, "advcl") if _LATER & set(tree.marks(c)))
    clauses = (c for c in later if tree.lemmas[c] not in _RULING)  # "freed after the king pardoned them"
    return without(reading, event, joined(tree, (tree.surface_subject(c) for c in clauses)), recipients=False)


def spoken_of(reading: Reading, event: EventMention) -> EventMention:
    """The violence without those who only talk about it or answer it: "discussed the clash with his counterpart", "reacted to the tariffs"."""
    tree, token = reading.tree, _token(reading, event)
    verb = tree.heads[token]
    if event.type not in VIOLENT or tree.pos[token] != "NOUN" or verb < 0:
        return event
    if tree.lemmas[verb] in _ANSWERING and {"to", "for"} & set(tree.marks(token)):
        return without(reading, event, joined(tree, (tree.surface_subject(verb),)))
    if _ABOUT & set(tree.marks(token)) and tree.lemmas[verb] in _TALKING | _DEALING:
        own = range(tree.left(token), tree.right(token) + 1)  # "talks with X on sanctions"
        return without(reading, event, {reading.head(p) for p in (*event.actors, *event.recipients)} - set(own))
    if tree.lemmas[verb] not in _TALKING or tree.undergoer(verb) != token:
        return event
    below = range(tree.left(verb), tree.right(verb) + 1)
    hearers = [t for t in below if "with" in tree.marks(t)]
    return without(reading, event, joined(tree, (tree.surface_subject(verb), *hearers)))


def described(reading: Reading, event: EventMention) -> EventMention:
    """The event without who stands in a clause that only tells more of its party: "hit a house where a commander was staying"."""
    tree = reading.tree
    inside: set[int] = set()
    for side in (event.actors, event.recipients):
        for party in side:
            clauses = (c for c in tree.kids(reading.head(party), "acl") if tree.rel[c] == "acl:relcl")
            inside |= {t for c in clauses for t in range(tree.left(c), tree.right(c) + 1)}
    if _token(reading, event) in inside:
        return event
    return without(reading, event, inside)


def traded(reading: Reading, event: EventMention) -> EventMention:
    """The event with the buyer, not the goods, for whom it is done to: "blocked the sale of jets to Norland"."""
    tree, token = reading.tree, _token(reading, event)
    held = tree.undergoer(token) if tree.pos[token] == "VERB" else None
    if held is None or tree.lemmas[held] not in _TRADE or event.type in VIOLENT:
        return event
    goods = joined(tree, tree.oblique(held, "of"))
    buyers = [
        p for word in (held, token) for t in tree.oblique(word, "to") for p in reading.parties.all_at(t, acting=False)
    ]
    if not any(reading.head(party) in goods for party in event.recipients):
        return event
    own = {party.entity for party in event.actors}
    found = [p for p in (*event.recipients, *buyers) if reading.head(p) not in goods and p.entity not in own]
    return replace(event, recipients=tuple(distinct(found)))


def around(reading: Reading, event: EventMention) -> EventMention:
    """The deed without both sides of another that it only stands beside: "recalled its envoy after a boat seizure"; nor has an envoy done what he is
    told off about: "summoned the ambassador over the killing".
    """
    tree, token = reading.tree, _token(reading, event)
    verb = tree.heads[token]
    if tree.pos[token] != "NOUN" or verb < 0 or tree.pos[verb] != "VERB" or not _AROUND & set(tree.marks(token)):
        return event
    held, doer = tree.undergoer(verb), tree.doer(verb)
    if held is None:
        return event
    below = set(range(tree.left(held), tree.right(held) + 1)) - set(range(tree.left(token), tree.right(token) + 1))
    if tree.lemmas[held] in _ENVOYS:
        event = without(reading, event, below)
    if doer is None or not event.recipients:
        return event
    if not all(reading.head(p) in joined(tree, (doer,)) for p in event.actors):
        return event
    if not all(reading.head(p) in below for p in event.recipients):
        return event
    return replace(event, actors=(), recipients=())


def behest(reading: Reading, event: EventMention) -> EventMention:
    """The meeting without whoever only asked for it: "will meet at the request of Norland"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "CONSULT":
        return event
    asked = [c for mark in ("at", "on", "upon") for c in tree.oblique(token, mark) if tree.lemmas[c] in _BEHESTS]
    return without(reading, event, {t for c in asked for t in range(tree.left(c), tree.right(c) + 1)})


def own_doers(reading: Reading, event: EventMention) -> EventMention:
    """The deed of its own subject alone where that is a party: "Norland freed two, and Sudmark freed ten"."""
    tree, token = reading.tree, _token(reading, event)
    if event.together or tree.pos[token] != "VERB" or tree.passive(token) or len(event.actors) < 2:
        return event
    before = token - 1
    subject = next(tree.kids(token, "nsubj"), None)
    if subject is None and tree.dep[token] == "conj" and tree.dep[before] == "conj" and tree.pos[before] == "PROPN":
        subject = before  # a tree may join it to what the verb before is done to: "freed ten and Sudmark freed two"
    if subject is None:
        return event
    doers = set(tree.conjuncts(subject)) | set(range(tree.left(subject), tree.right(subject) + 1))
    kept = tuple(party for party in event.actors if reading.head(party) in doers)
    return replace(event, actors=kept or event.actors)


def resigned(reading: Reading, event: EventMention) -> EventMention:
    """The resignation, which is done to nobody."""
    return replace(event, recipients=()) if event.mode == "resign" else event


def drawn_back(reading: Reading, event: EventMention) -> EventMention:
    """The withdrawal without those who are withdrawn: "pulled out its observers from Norland"."""
    tree, token = reading.tree, _token(reading, event)
    held = tree.undergoer(token) if tree.pos[token] == "VERB" else None
    if event.type != "RETREAT" or held is None or tree.lemma(token) not in _WITHDRAWING or tree.passive(token):
        return event
    return without(reading, event, tree.conjuncts(held), actors=False)


def abstract(reading: Reading, event: EventMention) -> EventMention:
    """The event without what is no party but a purpose: "pledged money to support reforms"."""
    heads = [reading.head(party) for party in event.recipients]
    return without(reading, event, (t for t in heads if reading.tree.lemmas[t] in _PURPOSES), actors=False)


def cleared(reading: Reading, event: EventMention) -> EventMention:
    """The denial without whom the denied deed concerns, and without its place: "denied sheltering the rebels", "denied any role in the raid on
    Norland".
    """
    tree, token = reading.tree, _token(reading, event)
    if event.type != "REJECT" or tree.lemmas[token] != "deny":
        return event
    deeds = [c for c in tree.kids(token, "xcomp", "ccomp", "advcl") if tree.tags[c] == "VBG"]
    held = tree.undergoer(token)
    deeds += [] if held is None or tree.lemmas[held] not in _DISOWNED or tree.kid(token, "iobj") is not None else [held]
    below = {t for c in deeds for t in range(tree.left(c), tree.right(c) + 1)}
    if not below.isdisjoint(reading.setting.where(event)):
        event = replace(event, place=None)
    return without(reading, event, below, actors=False)


def entitled(reading: Reading, event: EventMention) -> EventMention:
    """The event without whoever only stands in somebody's title: "Kosovo Prime Minister Holm", "Holm, chief of staff to President Berg"."""
    tree, entities = reading.tree, reading.actors.entities
    people = [p for side in (event.actors, event.recipients) for p in side if entities[p.entity].type == "person"]

    def in_title(party: Party) -> bool:
        start, end = reading.document.tokens(party.span)
        for person in people:
            first, last = reading.document.tokens(person.span)
            if person.entity == party.entity:
                continue
            title = range(end, first)
            noun_phrase = 0 < len(title) <= 4 and all(tree.pos[t] in ("NOUN", "PROPN", "ADJ") for t in title)
            named = entities[party.entity].type != "person" and any(tree.words[t] in _OFFICES for t in title)
            if noun_phrase and named:
                return True
            behind = tree.words[last:start]
            if (
                0 < len(behind) <= 6
                and behind[0] == ","
                and _OFFICES & set(behind)
                and behind[-1] in ("to", "of", "for")
            ):
                return True
        return False

    out = [party for side in (event.actors, event.recipients) for party in side if in_title(party)]

    def kept(side: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(party for party in side if party not in out)

    return replace(event, actors=kept(event.actors), recipients=kept(event.recipients)) if out else event


def given_to(reading: Reading, event: EventMention) -> EventMention:
    """The support for him to whom it is promised, not for what: "promised Holm support for a port"."""
    tree, token = reading.tree, _token(reading, event)
    verb = tree.heads[token]
    if event.type not in ("SUPPORT", "AID") or tree.dep[token] != "obj" or verb < 0 or tree.kid(verb, "iobj") is None:
        return event
    whom = [p for c in tree.kids(verb, "iobj") for p in reading.parties.all_at(c, acting=False)]
    own = {party.entity for party in event.actors}
    return replace(event, recipients=tuple(distinct([p for p in whom if p.entity not in own])))


def fought_at(reading: Reading, event: EventMention) -> EventMention:
    """The clash without the place where it was: "troops clash at a temple"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "ASSAULT" or tree.lemmas[token] not in _CLASHING:
        return event
    places = [c for mark in ("at", "in", "near", "on", "over") for c in tree.oblique(token, mark)]
    return without(reading, event, joined(tree, places), actors=False)


def brokered(reading: Reading, event: EventMention) -> EventMention:
    """The deed without whoever brokered the deal under which it was done: "were freed under a deal mediated by Norland"."""
    tree, token = reading.tree, _token(reading, event)

    def brokers(party: Party) -> bool:
        head = reading.head(party)
        above = tree.heads[head]
        listed = tree.dep[head] == "conj" and not any(tree.pos[t] in ("VERB", "AUX") for t in range(above, head))
        head = above if listed else head  # "brokered by Norland and Sudmark"
        verb = tree.heads[head]
        return verb >= 0 and verb != token and "by" in tree.marks(head) and tree.lemmas[verb] in _BROKERING

    return replace(event, actors=tuple(party for party in event.actors if not brokers(party)))


def accredited(reading: Reading, event: EventMention) -> EventMention:
    """The event with the state, not the capital, to which envoys are sent: "recalled its ambassador from Norburg"."""
    tree, token = reading.tree, _token(reading, event)
    held = tree.undergoer(token) if tree.pos[token] == "VERB" else token
    if event.type != "SANCTION" or held is None or tree.lemmas[held] not in _ENVOYS:
        return event
    recipients = [_state(reading, p) if reading.parties.is_thing(p) else p for p in event.recipients]
    own = {party.entity for party in event.actors}
    return replace(event, recipients=tuple(distinct([p for p in recipients if p.entity not in own])))


def _state(reading: Reading, party: Party) -> Party:
    """The state whose government sits in a town, where the report knows it; the party itself elsewhere."""
    seat = countries.of_seat(party.span.text)
    country = reading.actors.entities[party.entity].country if seat is None else seat.alpha2
    known = reading.actors.entities[: reading.parties.cast.first]
    state = next((e for e in known if country and e.type == "state" and e.country == country), None)
    return party if state is None else replace(party, entity=state.index)
