"""Who stands by an event without a part in it, and who has one though words further off say so: the body of a title, a host's helper, whoever claims it."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.tree import Tree
from avviso.reference.cues import NOT
from avviso.reference.plover import MUTUAL, SPOKEN, VIOLENT, verb_frames
from avviso.reference.political_words import words

_HELPING = frozenset({"facilitate", "support", "back", "sponsor", "monitor", "observe", "witness"})
_DEEDS_ASKED_OF_OTHERS = frozenset({"RETREAT", "CONCEDE", "SANCTION"})
_OF_FIGHTING = frozenset({"cessation", "ceasefire", "truce", "armistice", "halt", "end", "pause"})
_FIRING = frozenset({"fire", "open", "shoot", "shell", "bomb", "strike", "attack", "target", "charge"})
_NAMING = frozenset("call term label brand dub describe deem consider declare pronounce regard see".split())
_WATCHING = frozenset("monitor observe oversee supervise verify watch witness".split())
_COUNTS = frozenset("toll number count tally estimate total".split())
_TAKING = frozenset("take exact cause inflict".split())  # "took a heavy toll in the attack"
_WEAPONS = words("weapons")
_WANTING = frozenset({"want", "seek", "wish", "desire", "need"})
_BEGINNING = frozenset({"start", "begin", "provoke", "cause"})
_TAKING_FIRE = frozenset("receive take face endure encounter withstand draw come".split())
_FIRE = frozenset("fire gunfire shelling bombardment barrage shellfire".split())
_HARM = frozenset("harm casualty damage risk injury danger loss suffering".split())
_SPARING = frozenset(
    "reduce avoid minimise minimize prevent limit mitigate lower protect spare safeguard shield".split()
)
_HELP = frozenset("support aid assistance help backing relief training".split())
_WHERE = ("in", "across", "throughout", "within", "inside")
_ABOUT = ("on", "about", "over", "concerning", "regarding")
_ALONG = ("through", "across", "along", "around")


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event without those who only stand by it."""
    for step in (
        of_titles,
        helpers,
        askers,
        battlefield,
        passed_through,
        unwanted,
        tellers,
        not_at_it,
        lacking,
        namers,
        counters,
        talked_about,
        spared,
        helped,
        moved,
        hit,
        beside,
        own_object,
    ):
        event = step(reading, event)
    return event


def laid_to(reading: Reading, event: EventMention) -> EventMention:
    """The event with those for its actors to whom clauses beside it lay it."""
    for step in (claimed, fired_on, under_fire, hurt_by, who_did, crowd, blamed_for):
        event = step(reading, event)
    return event


def lacking(reading: Reading, event: EventMention) -> EventMention:
    """The event without whoever only stands in what is lacking: "will not join without the approval of Norland"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]

    def lacks(party: Party) -> bool:
        current = reading.head(party)
        while current >= 0 and current != token and tree.pos[current] != "VERB":
            if "without" in tree.marks(current):
                return True
            current = tree.heads[current]
        return False

    return replace(event, recipients=tuple(p for p in event.recipients if not lacks(p)))


def of_titles(reading: Reading, event: EventMention) -> EventMention:
    """The event without a body that only stands in somebody's title: "General Holm, commander, Northern Command, met ..."."""
    tree, entities = reading.tree, reading.actors.entities

    def of_one(body: Party, person: Party) -> bool:
        one, office = entities[body.entity], entities[person.entity]
        if one.type != "organisation" or office.type != "person" or body.entity == person.entity:
            return False
        first, last = reading.document.tokens(person.span)
        head = reading.head(body)
        # A title stands between the two; without one a comma may stand for "and": "Holm, Norland agree".
        return (
            tree.dep[head] in ("appos", "flat")
            and any(tree.pos[c] == "NOUN" and c < head for t in range(first, last) for c in tree.kids(t, "appos"))
            and first <= tree.heads[head] < last
        )

    def kept(side: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(p for p in side if not any(of_one(p, other) for other in side))

    return replace(event, actors=kept(event.actors), recipients=kept(event.recipients))


def helpers(reading: Reading, event: EventMention) -> EventMention:
    """The event without those who only help that it comes about: "talks facilitated by Norland"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]

    def helps(party: Party) -> bool:
        head = reading.head(party)
        while tree.dep[head] == "conj" and tree.heads[head] >= 0 and tree.pos[tree.heads[head]] != "VERB":
            head = tree.heads[head]
        verb = tree.heads[head]
        return verb >= 0 and verb != token and "by" in tree.marks(head) and tree.lemmas[verb] in _HELPING

    if event.type not in ("CONSULT", "AGREE"):
        return event
    return replace(event, actors=tuple(p for p in event.actors if not helps(p)))


def askers(reading: Reading, event: EventMention) -> EventMention:
    """The event without whoever only asks for it: "Norland called for an end to the siege"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in _DEEDS_ASKED_OF_OTHERS or tree.pos[token] != "NOUN" or "for" not in tree.marks(token):
        return event
    verb = tree.heads[token]
    said = None if verb < 0 else reading.speech.cued(verb)
    if said is None or said.quotation.speaker is None:
        return event
    asker = said.quotation.speaker.entity
    return replace(event, actors=tuple(p for p in event.actors if p.entity != asker))


def namers(reading: Reading, event: EventMention) -> EventMention:
    """The event without whoever only says what it is or looks on: "called the attack an act of war", "will monitor the withdrawal"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    top = token
    while tree.dep[top] == "conj":
        top = tree.heads[top]
    verb = tree.heads[top]
    subject = tree.surface_subject(verb) if verb >= 0 else None
    if tree.pos[token] != "NOUN" or subject is None:
        return event
    watched = tree.dep[top] == "obj" and tree.lemmas[verb] in _WATCHING
    if not watched and not _is_named(tree, token, verb):
        return event
    who = {party.entity for each in tree.conjuncts(subject) for party in reading.parties.all_at(each, acting=True)}
    return replace(event, actors=tuple(p for p in event.actors if p.entity not in who))


def counters(reading: Reading, event: EventMention) -> EventMention:
    """The event without whoever only counts its dead: "the army raised the toll of the ambush to 19"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in VIOLENT or tree.pos[token] != "NOUN":
        return event
    verb = tree.heads[token]
    while verb >= 0 and tree.dep[verb] == "nmod":
        verb = tree.heads[verb]
    if verb >= 0 and tree.lemmas[verb] in _COUNTS:
        verb = tree.heads[verb]
    count = tree.kid(verb, "obj") if verb >= 0 else None
    counter = None if count is None else tree.surface_subject(verb)
    if count is None or counter is None or tree.lemmas[count] not in _COUNTS or tree.lemmas[verb] in _TAKING:
        return event
    return without(reading, event, tree.conjuncts(counter))


def talked_about(reading: Reading, event: EventMention) -> EventMention:
    """The talks or the pact without what they are about: "talks on the status of the province", "signed a deal on asylum seekers"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    held = token if tree.pos[token] == "NOUN" else tree.undergoer(token) if event.type == "AGREE" else None
    if event.type not in ("CONSULT", "AGREE") or held is None or tree.pos[held] != "NOUN":
        return event
    matter = joined(tree, (c for mark in _ABOUT for word in {held, token} for c in tree.oblique(word, mark)))
    return without(reading, event, matter | {c for noun in matter for c in tree.oblique(noun, "of")})


def spared(reading: Reading, event: EventMention) -> EventMention:
    """The violence without those whom it is to leave unharmed: "strikes planned to reduce the risk of harm to civilians"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in VIOLENT or tree.lemmas[token] in _SPARING:
        return event

    def is_spared(party: Party) -> bool:
        current, harm = reading.head(party), False
        while current >= 0 and current != token:
            if tree.lemmas[current] in _SPARING and tree.pos[current] == "VERB":
                return harm or tree.undergoer(current) == reading.head(party)
            harm = harm or tree.lemmas[current] in _HARM
            current = tree.heads[current]
        return False

    return replace(event, recipients=tuple(p for p in event.recipients if not is_spared(p)))


def helped(reading: Reading, event: EventMention) -> EventMention:
    """The violence without whoever gets the help told of beside it: "backs the rebels through airstrikes and support to the militia"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in VIOLENT or tree.pos[token] != "NOUN":
        return event

    def is_helped(party: Party) -> bool:
        head = reading.head(party)
        return bool({"to", "for"} & set(tree.marks(head))) and bool(_HELP & set(tree.lemmas[token + 1 : head]))

    return replace(event, recipients=tuple(p for p in event.recipients if not is_helped(p)))


def moved(reading: Reading, event: EventMention) -> EventMention:
    """The violence without those whom it only moves: "the attacks stiffened the resolve of Norland"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    held = tree.kid(verb, "obj") if verb >= 0 and tree.dep[token] == "nsubj" and tree.pos[token] == "NOUN" else None
    if event.type not in VIOLENT or held is None:
        return event
    return without(reading, event, range(tree.left(held), tree.right(held) + 1), recipients=False)


def under_fire(reading: Reading, event: EventMention) -> EventMention:
    """The attack with its sides the right way round where it is told of those who are under it: "received heavy fire from the rebels"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    subject = tree.surface_subject(token) if tree.pos[token] == "VERB" else None
    if event.type != "ASSAULT" or tree.lemmas[token] not in _TAKING_FIRE or subject is None:
        return event
    held = [*tree.kids(token, "obj"), *tree.oblique(token, "under")]
    fire = [each for noun in held for each in tree.conjuncts(noun)]
    by = joined(tree, (c for word in (token, *fire) for c in tree.oblique(word, "from")))
    doers = reading.parties.everyone_at(sorted(by), acting=True)
    if not doers or not any(tree.lemmas[noun] in _FIRE for noun in fire):
        return event
    hurt = distinct(reading.parties.all_at(subject, acting=False))
    return replace(event, actors=tuple(doers), recipients=tuple(hurt))


def hit(reading: Reading, event: EventMention) -> EventMention:
    """The measure with whom it hits for its recipient, not its actor: "sanctions on Norland"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in VIOLENT | {"SANCTION"} or tree.pos[token] != "NOUN":
        return event
    heads = joined(tree, [c for mark in ("on", "against") for c in tree.oblique(token, mark)])
    struck = [party for party in event.actors if reading.head(party) in heads]
    kept = tuple(party for party in event.actors if party not in struck)
    return replace(event, actors=kept, recipients=tuple(distinct([*event.recipients, *struck])))


def own_object(reading: Reading, event: EventMention) -> EventMention:
    """The violence on its own object, not on that of the participle behind it: "hit a block of flats, killing six"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    held = tree.undergoer(token) if event.type == "ASSAULT" and tree.pos[token] == "VERB" else None
    after = [c for c in tree.kids(token, "advcl") if tree.tags[c] == "VBG" and tree.words[c - 1] == ","]
    hurt = joined(tree, [c for clause in after for c in tree.kids(clause, "obj")])
    whom = [] if held is None else reading.parties.all_at(held, acting=False)
    if not whom or not event.recipients or any(reading.head(party) not in hurt for party in event.recipients):
        return event
    return replace(event, recipients=tuple(distinct(whom)))


def beside(reading: Reading, event: EventMention) -> EventMention:
    """The event without whoever does something else while it is done: "extended the embargo, with Norland abstaining"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]

    def elsewhere(party: Party) -> bool:
        first = tree.first_conjunct(reading.head(party))
        clause = tree.heads[first]
        if clause < 0 or tree.dep[first] != "nsubj" or tree.dep[clause] != "advcl" or "with" not in tree.marks(clause):
            return False
        return not tree.left(clause) <= token <= tree.right(clause)

    return replace(event, actors=tuple(party for party in event.actors if not elsewhere(party)))


def _is_named(tree: Tree, token: int, verb: int) -> bool:
    """Whether a verb says what the noun at a token is, or that something is that: "called it a surrender"."""
    if tree.lemmas[verb] not in _NAMING or tree.heads[token] != verb:
        return False
    told = [*tree.kids(verb, "xcomp"), *tree.oblique(verb, "as")]
    if token in told:
        return True
    told += [c for c in tree.kids(verb, "obl") if c > token and tree.words[tree.left(c)] in ("a", "an", "another")]
    own = any(tree.pos[c] == "PRON" for c in tree.kids(token, "nmod"))  # "called its attack a success"
    return tree.dep[token] == "obj" and bool(told) and not own


def not_at_it(reading: Reading, event: EventMention) -> EventMention:
    """The protest without whoever does something else at it: "shot a man during a protest"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if (
        event.type != "PROTEST"
        or tree.pos[token] != "NOUN"
        or verb < 0
        or not {"during", "at", "after"} & set(tree.marks(token))
    ):
        return event
    if not any(frame.type in VIOLENT for frame in verb_frames(tree.lemma(verb))):
        return event
    doer = tree.doer(verb)
    doers = set() if doer is None else set(tree.conjuncts(doer))
    return replace(event, actors=tuple(p for p in event.actors if reading.head(p) not in doers))


def battlefield(reading: Reading, event: EventMention) -> EventMention:
    """The event without the land in which fighting is to cease: "a cessation of hostilities in Norland"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "RETREAT" or tree.lemmas[token] not in _OF_FIGHTING:
        return event
    nouns = (token, *tree.oblique(token, "of"), *tree.oblique(token, "to"))
    places = {c for noun in nouns for mark in _WHERE for c in tree.oblique(noun, mark)}
    return replace(event, recipients=tuple(p for p in event.recipients if reading.head(p) not in places))


def passed_through(reading: Reading, event: EventMention) -> EventMention:
    """The protest without the town that it goes through for its target: "marched through Velden"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "PROTEST":
        return event
    return without(reading, event, (c for mark in _ALONG for c in tree.oblique(token, mark)), actors=False)


def unwanted(reading: Reading, event: EventMention) -> EventMention:
    """The violence without parties that somebody only says he does not want or did not begin: "we do not want a war", "seeks no war"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type not in VIOLENT or tree.pos[token] != "NOUN" or tree.dep[token] != "obj" or verb < 0:
        return event
    withheld = [tree.words[c] for c in (*tree.kids(verb, "advmod"), *tree.kids(token, "det"))]
    if tree.lemmas[verb] not in _WANTING | _BEGINNING or not ({*NOT, "no"} & set(withheld)):
        return event
    return replace(event, actors=(), recipients=())


def tellers(reading: Reading, event: EventMention) -> EventMention:
    """The event without whoever only tells of it where nobody is named who did it ("the government said six had been arrested"), or where two others
    did it together.
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    around = reading.speech.around(token)
    if event.type in MUTUAL and around is not None and around.quotation.speaker is not None:
        told = {t for start, end in around.contents for t in range(start, end)}
        inside = tuple(p for p in event.actors if reading.head(p) in told)
        teller = around.quotation.speaker.entity
        others = tuple(p for p in event.actors if p in inside or p.entity != teller)
        return replace(event, actors=others) if len({p.entity for p in inside} - {teller}) > 1 else event
    verb = tree.heads[token]
    if event.type not in VIOLENT or tree.dep[token] != "ccomp" or verb < 0 or tree.pos[token] != "VERB":
        return event
    subject = tree.surface_subject(verb)
    relayed = (
        tree.rel[verb] == "acl:relcl" and tree.kid(token, "nsubj") is None
    )  # "a raid that doctors said killed nine"
    if subject is None or not ((tree.passive(token) and tree.doer(token) is None) or relayed):
        return event
    tells = range(tree.left(subject), tree.right(subject) + 1)
    return replace(event, actors=tuple(p for p in event.actors if reading.head(p) not in tells))


def fired_on(reading: Reading, event: EventMention) -> EventMention:
    """The event with the subject for its actor where a participle tells what he did, and no longer whom he did the rest to: "fired on protesters,
    killing seven".
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type not in VIOLENT or tree.dep[token] != "advcl" or tree.tags[token] != "VBG" or verb < 0:
        return event
    outer = verb
    while tree.dep[outer] in ("advcl", "xcomp") and tree.heads[outer] >= 0 and not tree.passive(outer):
        outer = tree.heads[outer]  # "was sunk as it tried to escape, killing two"
    if tree.passive(outer):
        return by_agent(reading, event, outer)
    apart = tree.words[token - 1] == "," and tree.lemmas[verb] in _FIRING
    if not apart or tree.marks(token) or tree.kid(token, "nsubj") is not None:
        return event
    subject = tree.surface_subject(token)
    hit = [*tree.kids(verb, "obj", "obl")]
    below = {t for c in hit for t in range(tree.left(c), tree.right(c) + 1)}
    doers = [] if subject is None else reading.parties.all_at(subject, acting=True)
    if not doers or not event.actors or not any(reading.head(p) in below for p in event.actors):
        return event
    return replace(event, actors=tuple(distinct(doers)))


def by_agent(reading: Reading, event: EventMention, verb: int) -> EventMention:
    """The event with the agent of a passive for its actor where a participle tells what else he did: "was sunk by a patrol boat, killing two"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    agent = tree.doer(verb)
    if agent is None or tree.marks(token) or tree.kid(token, "nsubj") is not None:
        return event
    subject = tree.surface_subject(verb)
    hit = set() if subject is None else set(tree.conjuncts(subject))
    if any(reading.head(party) not in hit for party in event.actors):
        return event
    hurt = {party.entity for party in event.recipients}
    doers = [p for p in distinct(reading.parties.all_at(agent, acting=False)) if p.entity not in hurt]
    return replace(event, actors=tuple(doers)) if doers else event


def who_did(reading: Reading, event: EventMention) -> EventMention:
    """The event with those for its actors of whom a clause tells it: "the militants, who killed ten"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    subject = next(tree.kids(token, "nsubj"), None) if tree.pos[token] == "VERB" else None
    if event.type not in VIOLENT or event.actors or subject is None or tree.words[subject] not in ("who", "which"):
        return event
    doer = tree.doer(token)
    hurt = {party.entity for party in event.recipients}
    doers = [] if doer is None or tree.passive(token) else reading.parties.all_at(doer, acting=True)
    return replace(event, actors=tuple(party for party in distinct(doers) if party.entity not in hurt))


def crowd(reading: Reading, event: EventMention) -> EventMention:
    """The protest with those for its actors whom a participle follows: "used gas against a crowd marching to the palace"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    before = token - 1
    if event.type != "PROTEST" or tree.tags[token] != "VBG" or tree.dep[token] != "advcl" or before < 0:
        return event
    verb = tree.heads[token]
    people = reading.parties.all_at(before, acting=True) if tree.pos[before] == "NOUN" and before > verb else []
    return replace(event, actors=tuple(people)) if people and not tree.marks(token) else event


def blamed_for(reading: Reading, event: EventMention) -> EventMention:
    """The event as alleged whose doer a speaker only blames for it: "said Norland was behind the attack"."""
    token = reading.document.tokens(event.trigger)[0]
    around = reading.speech.around(token)
    if event.status not in ("actual", "ongoing") or around is None or event.type in SPOKEN:
        return event
    blamed = {party.entity for party in reading.speech.blamed(around, reading.parties)}
    if not blamed & {party.entity for party in event.actors}:
        return event
    return replace(event, status="alleged", content_status=event.status)


def hurt_by(reading: Reading, event: EventMention) -> EventMention:
    """The event with what the clause before it tells of for its doer, where the main verb is no harm: "deployed troops after shells landed, injuring
    a child".
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if (
        event.type != "ASSAULT"
        or tree.dep[token] != "advcl"
        or tree.tags[token] != "VBG"
        or verb < 0
        or tree.marks(token)
    ):
        return event
    if tree.passive(verb) and tree.doer(verb) is not None:
        return event
    inner = next((c for c in tree.kids(verb, "advcl") if tree.right(c) == token - 2 and c > verb), None)
    held = tree.lemmas[tree.undergoer(verb) or verb]
    harms = (frame for frame in verb_frames(tree.lemma(verb)) if frame.type in VIOLENT)
    harmful = any(frame.needs_object is None or held in frame.needs_object for frame in harms)
    if inner is None or harmful or tree.words[token - 1] != "," or tree.kid(token, "nsubj") is not None:
        return event
    subject = tree.surface_subject(inner)
    doers = [] if subject is None or tree.lemmas[subject] in _WEAPONS else reading.parties.all_at(subject, acting=True)
    hurt = {party.entity for party in event.recipients}
    return replace(event, actors=tuple(party for party in distinct(doers) if party.entity not in hurt))


def claimed(reading: Reading, event: EventMention) -> EventMention:
    """The event with whoever claims it for its actor where nobody else is named: "the attack, for which the rebels claimed responsibility"; and
    a condemnation of such an attack with him for its recipient.
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type == "ACCUSE" and not event.recipients and tree.pos[token] == "VERB":
        held = tree.undergoer(token)
        by = [] if held is None else _claimants(reading, held)
        others = [p for p in by if all(p.entity != actor.entity for actor in event.actors)]
        return replace(event, recipients=tuple(others))
    # "The bombing that killed ten": whoever claims the one did the other.
    deed = tree.heads[token] if tree.rel[token] == "acl:relcl" else token
    if event.type != "ASSAULT" or event.actors or tree.pos[deed] != "NOUN":
        return event
    found = [p for p in _claimants(reading, deed) if all(p.entity != other.entity for other in event.recipients)]
    return replace(event, actors=tuple(found))


def _claimants(reading: Reading, deed: int) -> list[Party]:
    """Who claims responsibility for what a noun tells, in a clause on the noun or on what stands behind it."""
    tree = reading.tree
    sentence = reading.document.doc[deed].sent
    for verb in range(sentence.start, sentence.end):
        held = tree.kid(verb, "obj") if tree.lemmas[verb] == "claim" and tree.pos[verb] == "VERB" else None
        if held is None or tree.lemmas[held] not in ("responsibility", "credit"):
            continue
        whole = range(tree.left(deed), tree.right(deed) + 1)
        clause = tree.rel[verb] == "acl:relcl" and tree.heads[verb] in whole
        phrase = any(deed in (c, *tree.conjuncts(c)) for word in (verb, held) for c in tree.oblique(word, "for"))
        doer = tree.doer(verb)
        if (clause or phrase) and doer is not None and tree.antecedent(doer, verb) == doer:
            return distinct(reading.parties.all_at(doer, acting=True))
    return []
