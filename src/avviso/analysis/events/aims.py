"""Who has a part in an event and who has none: the side a speaker speaks for, goods that are given, whoever only denies a part."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import Actors, EventMention, Party
from avviso.analysis.events.cast import POSSESSIVE
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import Reading, only_near, without
from avviso.analysis.events.speech import DIRECTIVE, Said, denied
from avviso.analysis.tree import Tree
from avviso.reference import countries
from avviso.reference.plover import SPOKEN, VIOLENT, verb_frames, word_class
from avviso.reference.political_words import words

# What one says of one's own side; calls, charges and praise may well be meant for it.
_UNDERTAKEN = frozenset({"AGREE", "REJECT", "THREATEN"})
_NAMED_FOR_PLACES = (
    word_class("agreement")
    | (word_class("ceasefire") - {"cessation"})
    | {"process", "summit", "conference", "talk", "group", "format"}
)
# What one denies having in a deed.
_PARTS = frozenset({"responsibility", "involvement", "role", "part", "hand", "knowledge", "link", "connection"})
_CALLING_OFF = frozenset({"cancel", "postpone", "call_off", "scrap", "delay"})
_VISITS = word_class("visits")
_BACKING = frozenset({"support", "solidarity", "favour", "favor", "defence", "defense"})
_GUILT = frozenset({"responsible", "blame", "guilty"})
_GIVING = frozenset(
    "deliver send give provide supply ship donate hand transfer dispatch offer sell grant announce pledge".split()
)
_OWN_FORCES = frozenset("force troop army navy fleet contingent garrison presence".split())
_RAISING = frozenset("boost increase expand enlarge strengthen raise bolster double triple muster assemble".split())
_LEAVING = frozenset({"retreat", "withdraw", "withdrawal", "pull", "flee", "leave", "evacuate"})
_MUTUAL = frozenset({"AGREE", "CONSULT"})
_FIGHTING = frozenset({"clash", "skirmish", "battle"})
# What is asked for somebody's sake, not of him.
_BENEFITS = frozenset(
    """release freedom protection extradition reinstatement liberation arrest detention prosecution trial execution
    deportation""".split()
)
_ORIGIN = frozenset({"AID", "MOBILIZE"})
_SENDING = frozenset({"send", "dispatch", "deploy", "bring", "move", "rush", "fly"})
_SENT_AWAY = frozenset({"COERCE", "SANCTION", "ASSAULT", "RETREAT"})
_GOING = frozenset({"go", "travel", "come", "return", "fly", "send", "dispatch"})
# Where troops are sent, and nobody is by these words.
_GROUND = frozenset(
    {"border", "frontier", "front", "frontline", "line", "coast", "coastline", "sea", "waters", "street", "scene"}
)
_EASING = frozenset("lift ease drop end remove waive suspend cancel delay postpone relax".split())
_INDEFINITE = frozenset({"a", "an", "more", "another", "new"})
# Upheavals and evils, which are no party however a sentence treats them.
_NOBODY = frozenset(
    {"coup", "takeover", "putsch", "terrorism", "extremism", "corruption", "crime", "poverty", "piracy"}
)
_IS_DEED = 0.5  # how likely a noun must name an event to be no party to one
_SUFFERING = words("verbs of suffering")
_PEOPLE = frozenset("you me us him her them".split())


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event among those who have a part in it."""
    steps = (
        aimed,
        given,
        raised,
        owned,
        named_after,
        of_deeds,
        asked_for,
        passive_wish,
        left_for,
        undergone,
        blameless,
        together,
        sent_from,
        merely_where,
        against,
    )
    for step in steps:
        event = step(reading, event)
    return event


def of_deeds(reading: Reading, event: EventMention) -> EventMention:
    """The event without parties whose words name a deed: nobody is condemned in "condemned the murders"."""
    judge = reading.document.judge

    def names_one(party: Party) -> bool:
        if party.entity < reading.parties.cast.first:
            return False
        head = reading.head(party)
        told = [0.0] if judge is None else judge.naming(reading.document.doc, [head])
        return reading.tree.pos[head] == "NOUN" and (told[0] >= _IS_DEED or reading.tree.lemmas[head] in _NOBODY)

    suffered = _suffered(reading, event)
    recipients = tuple(p for p in event.recipients if not (names_one(p) or reading.head(p) in suffered))
    return replace(event, actors=tuple(p for p in event.actors if not names_one(p)), recipients=recipients)


def _suffered(reading: Reading, event: EventMention) -> set[int]:
    """The words below a deed that is condemned for those who suffered it: "the attack on Norland", not "Norland's attack"."""
    tree, token, judge = reading.tree, reading.document.tokens(event.trigger)[0], reading.document.judge
    held = tree.undergoer(token) if event.type in ("ACCUSE", "PROTEST") and tree.pos[token] == "VERB" else None
    if held is None or judge is None or judge.naming(reading.document.doc, [held])[0] < _IS_DEED:
        return set()
    frames = verb_frames(tree.lemma(token))
    if any(f.type in (event.type, "COERCE") and tree.lemmas[held] in (f.needs_object or ()) for f in frames):
        return set()  # "filed a lawsuit against Norland": the two words are the accusation
    whole = set(range(tree.left(held), tree.right(held) + 1))
    clauses = (c for c in tree.kids(held, "acl") if tree.lemmas[c] not in _SUFFERING)
    agents = [
        *tree.modifiers(held),
        *tree.oblique(held, "by"),
        *(d for c in clauses if (d := tree.doer(c)) is not None),
    ]
    doers = {t for c in agents for t in range(tree.left(c), tree.right(c) + 1)}
    return whole - doers - {held, *tree.oblique(held, "of")}


def together(reading: Reading, event: EventMention) -> EventMention:
    """The event with both sides as its actors where one does with the other what takes two: "clashed with the army", "signed a pact with Norland"."""
    tree, (start, end) = reading.tree, reading.document.tokens(event.trigger)
    if not event.recipients or not event.actors:
        return event
    if event.type == "AGREE" and len(event.actors) > 1:
        return _to_do(reading, event, start)
    if event.type not in _MUTUAL and not any(tree.lemmas[t] in _FIGHTING for t in range(start, end)):
        return event
    held = [*range(start, end), *(c for t in range(start, end) for c in tree.kids(t, "obj"))]
    others = {each for token in held for c in tree.oblique(token, "with") for each in tree.conjuncts(c)}
    if not all(reading.head(party) in others for party in event.recipients):
        return event
    return replace(event, actors=tuple(distinct([*event.actors, *event.recipients])), recipients=())


def _to_do(reading: Reading, event: EventMention, verb: int) -> EventMention:
    """What several agree on together without whom it is done to: "X and Y agreed to extend the force's mandate"."""
    tree = reading.tree
    clauses = [c for c in tree.kids(verb, "xcomp", "ccomp") if c > verb]
    return without(reading, event, (t for c in clauses for t in range(tree.left(c), tree.right(c) + 1)), actors=False)


def asked_for(reading: Reading, event: EventMention) -> EventMention:
    """The event without what or for whom something is asked: "called for a prosecutor", "demanded the release of Holm", but "called for Norland to
    leave".
    """
    if event.type != "REQUEST":
        return event
    tree, (start, end) = reading.tree, reading.document.tokens(event.trigger)
    wanted = {c for token in range(start, end) for c in tree.oblique(token, "for") if not _to_act(tree, c)}
    clauses = [c for token in range(start, end) for c in tree.kids(token, "advcl", "xcomp", "ccomp", "acl")]
    undergoing = (tree.undergoer(c) for c in clauses if "for" in tree.marks(c) and tree.kid(c, "aux:pass") is not None)
    wanted |= {c for c in undergoing if c is not None}
    objects = [c for token in range(start, end) for c in tree.kids(token, "obj") if tree.lemmas[c] in _BENEFITS]
    wanted |= {c for held in objects for c in (*tree.oblique(held, "of"), *tree.modifiers(held))}
    kept = tuple(party for party in event.recipients if reading.head(party) not in wanted)
    return replace(event, recipients=kept)


def passive_wish(reading: Reading, event: EventMention) -> EventMention:
    """The event without whoever asks that it be done where nobody is named to do it: "demanded that envoys be let in", "said Holm must be freed"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    said = reading.speech.around(token)
    if said is None or said.quotation.act not in DIRECTIVE or said.quotation.speaker is None:
        return event
    if not tree.passive(token) or not reading.speech.spine(said, token) or tree.doer(token) is not None:
        return event
    asker = said.quotation.speaker.entity
    return replace(event, actors=tuple(p for p in event.actors if p.entity != asker))


def left_for(reading: Reading, event: EventMention) -> EventMention:
    """The event without the place that somebody falls back on: "retreated to Norburg"."""
    if event.type != "RETREAT":
        return event
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if tree.lemma(token) not in _LEAVING:
        return event
    places = {c for mark in ("to", "into", "toward", "towards") for c in tree.oblique(token, mark)}
    kept = tuple(p for p in event.recipients if reading.head(p) not in places)
    return replace(event, recipients=kept)


def sent_from(reading: Reading, event: EventMention) -> EventMention:
    """The event without the place that help or troops come from: "sent reinforcements from Norburg"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in _ORIGIN or tree.lemmas[token] not in _SENDING:
        return event
    words = (token, *tree.kids(token, "obj"))
    origins = {c for word in words for c in tree.oblique(word, "from")}
    return replace(event, recipients=tuple(p for p in event.recipients if reading.head(p) not in origins))


def merely_where(reading: Reading, event: EventMention) -> EventMention:
    """The event without where it takes place or what it is about: "marched in Norburg", "sent troops to the border", "discussed Norland's debt"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type == "MOBILIZE":
        heads = ((p, reading.head(p)) for p in event.recipients)
        kept = tuple(p for p, head in heads if tree.lemmas[head] not in _GROUND or _of_somebody(tree, head))
        return replace(event, recipients=kept)
    if event.type == "CONCEDE" or (event.type == "RETREAT" and event.mode in (None, "access")):
        return replace(event, recipients=tuple(p for p in event.recipients if not _built(reading, p)))
    places: set[int] = set()
    if (
        event.type == "REJECT"
        and tree.lemmas[token] == "deny"
        and any(tree.words[c] == "which" for c in tree.kids(token, "obj"))
    ):
        clause = range(tree.left(token), tree.right(token) + 1)  # "harbouring rebels, which it denies"
        return replace(event, recipients=tuple(p for p in event.recipients if reading.head(p) in clause))
    if event.type in VIOLENT:
        apart = {p.entity for p in event.recipients if only_near(reading, p)}
        return replace(event, recipients=tuple(p for p in event.recipients if p.entity not in apart))
    if event.type == "CONSULT" and tree.lemmas[token] == "discuss":
        held = tree.kid(token, "obj")
        about = range(0) if held is None else range(tree.left(held), tree.right(held) + 1)
        with_ = {c for word in (token, *about) for c in tree.oblique(word, "with")}
        kept = tuple(p for p in event.recipients if reading.head(p) not in about or reading.head(p) in with_)
        alone = not kept and len(event.actors) == 1 and tree.tags[reading.head(event.actors[0])] not in ("NNS", "NNPS")
        return replace(event, recipients=kept, actors=() if alone else event.actors)
    if event.type in ("REJECT", "SANCTION") and tree.lemma(token) in _CALLING_OFF:
        return _called_off(reading, event)
    if event.type == "PROTEST":
        backing = [c for c in tree.oblique(token, "in") if tree.lemmas[c] in _BACKING]
        backed_ = {t for c in backing for t in range(tree.left(c), tree.right(c) + 1)}
        event = replace(event, recipients=tuple(p for p in event.recipients if reading.head(p) not in backed_))
        places = set(tree.oblique(token, "in"))
    elif event.type in ("REJECT", "AGREE"):
        moves = [c for c in tree.kids(token, "xcomp") if tree.lemmas[c] in _GOING]
        places = {c for verb in moves for mark in ("to", "in", "into") for c in tree.oblique(verb, mark)}
        clauses = [t for c in tree.kids(token, "xcomp") for t in (c, *tree.kids(c, "obj"))]
        places |= {c for t in clauses for mark in ("through", "across", "along", "over") for c in tree.oblique(t, mark)}
    kept = tuple(p for p in event.recipients if not (reading.head(p) in places and reading.parties.is_thing(p)))
    return replace(event, recipients=kept)


def wide(reading: Reading, event: EventMention) -> EventMention:
    """The deployment without a part of the world among its sides: "sent ships to the Gulf" is against nobody."""
    if event.type != "MOBILIZE":
        return event
    return replace(event, recipients=tuple(p for p in event.recipients if not reading.setting.is_wide(reading.head(p))))


def _built(reading: Reading, party: Party) -> bool:
    """Whether a party is a building or work without a name, which may be struck but is conceded nothing."""
    entity = reading.actors.entities[party.entity]
    return reading.parties.is_thing(party) and entity.type == "organisation" and entity.name[:1].islower()


def _called_off(reading: Reading, event: EventMention) -> EventMention:
    """The event with the visitor, not the place, for whom a visit is called off to: "cancelled a visit to Norburg by Holm"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    visit = tree.undergoer(token)
    if visit is None or tree.lemmas[visit] not in _VISITS:
        return event
    places = {*tree.oblique(visit, "to"), *tree.oblique(token, "to")}
    by = [c for c in tree.kids(token, "obl") if "by" in tree.marks(c) and c > visit and not tree.passive(token)]
    visitors = [
        p
        for c in (*tree.modifiers(visit), *tree.oblique(visit, "by"), *by)
        for p in reading.parties.all_at(c, acting=True)
    ]
    own = {party.entity for party in event.actors}
    others = [party for party in visitors if party.entity not in own]
    away = tuple(
        p
        for p in event.recipients
        if reading.head(p) not in places or not any(reading.parties.at_home(p, a) for a in event.actors)
    )
    return replace(event, recipients=tuple(distinct(others)) or away)


def _of_somebody(tree: Tree, noun: int) -> bool:
    """Whether a name stands in what hangs on a noun: "the border with Norland"."""
    return any(tree.pos[t] == "PROPN" for t in range(tree.left(noun), tree.right(noun) + 1))


def against(reading: Reading, event: EventMention) -> EventMention:
    """The agreement without whom what was agreed is done to: "agreed new sanctions on Norland", "agreed to strike at Norland"."""
    if event.type != "AGREE":
        return event
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    clauses = [c for c in tree.kids(token, "xcomp") if tree.lemmas[c] not in _EASING]
    inner = [*tree.kids(token, "obj"), *clauses, *(o for c in clauses for o in tree.kids(c, "obj"))]
    harmed = {c for word in inner for mark in ("on", "upon", "against") for c in tree.oblique(word, mark)}
    return replace(event, recipients=tuple(p for p in event.recipients if reading.head(p) not in harmed))


def _to_act(tree: Tree, noun: int) -> bool:
    """Whether somebody known is to do something: "for Norland to leave", not "for a prosecutor to look into it" or "for Holm to be freed"."""
    behind = tree.right(noun) + 1
    somebody = not any(tree.words[c] in _INDEFINITE for c in tree.children[noun])
    freed = tree.words[behind + 1 : behind + 2] == ["be"] and tree.tags[behind + 2 : behind + 3] == ["VBN"]
    return somebody and not freed and behind < len(tree.words) and tree.words[behind] == "to"


def owned(reading: Reading, event: EventMention) -> EventMention:
    """The event with the owner in place of a thing that names him: "destroyed two ISIL-held buildings" is done to ISIL."""
    recipients = tuple(_owner(reading, party) or party for party in event.recipients)
    return event if recipients == event.recipients else replace(event, recipients=tuple(distinct(list(recipients))))


def _owner(reading: Reading, party: Party) -> Party | None:
    if not reading.parties.is_thing(party):
        return None
    start, _ = reading.document.tokens(party.span)
    head = reading.head(party)
    if reading.tree.pos[head] != "NOUN":
        return None
    known = reading.parties.cast.first
    for mention in reading.actors.mentions:
        inside = mention.form == "name" and start <= mention.start and mention.end <= head
        if inside and mention.entity is not None and mention.entity < known:
            return replace(party, entity=mention.entity)
    return None


def named_after(reading: Reading, event: EventMention) -> EventMention:
    """The event without the place that an accord or a meeting is named after ("both sides of the Minsk agreements"), or near
    which it took place.
    """
    tree = reading.tree

    def names(party: Party) -> bool:
        if only_near(reading, party):
            return True
        head = reading.head(party)
        held = tree.heads[head] if tree.dep[head] == "compound" else head
        return held >= 0 and tree.lemmas[held] in _NAMED_FOR_PLACES

    def seat(party: Party) -> bool:
        head = reading.head(party)
        named = (
            tree.dep[head] == "compound" and tree.lemmas[tree.heads[head]] != "talk"
        )  # "Moscow talks with Oslo" are Moscow's
        truce = event.mode == "ceasefire" and party.entity >= reading.parties.cast.first  # "the Bergen truce"
        return named and (truce or countries.of_seat(party.span.text) is not None)

    actors = tuple(party for party in event.actors if not (seat(party) and names(party)))
    kept = tuple(party for party in event.recipients if not (reading.parties.is_thing(party) and names(party)))
    return replace(event, actors=actors, recipients=kept)


def undergone(reading: Reading, event: EventMention) -> EventMention:
    """The event without actors from outside its noun phrase where its word only describes a noun: "freed 60 detained fighters", "helped students
    expelled from schools".
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if tree.pos[token] == "NOUN" and tree.dep[token] in ("xcomp", "obj"):
        token = max(tree.heads[token], 0)  # "a citizen held hostage"
    noun = tree.heads[token]
    if tree.rel[token] not in ("amod", "acl") or tree.tags[token] != "VBN" or noun < 0 or tree.lemmas[token] in _GIVING:
        return event
    first = min([*tree.children[noun], noun])
    below = range(tree.left(token), tree.right(token) + 1)
    starts = {p.entity: reading.document.tokens(p.span)[0] for p in event.actors}
    kept = tuple(p for p in event.actors if first <= starts[p.entity] < noun or starts[p.entity] in below)
    return replace(event, actors=kept)


def blameless(reading: Reading, event: EventMention) -> EventMention:
    """The event without whoever only denies a part in it ("denied responsibility for the attack"), and without nobody ("no group claimed")."""
    if event.type in SPOKEN:
        return event
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    blamed = {
        said.quotation.speaker.entity
        for said in reading.speech.outward(token)
        if said.quotation.speaker is not None
        and said.quotation.act in ("deny", "refuse")
        and any(tree.lemmas[top] in _PARTS for top in said.tops)
    }
    kept = tuple(p for p in event.actors if p.entity not in blamed and not p.span.text.lower().startswith("no "))
    cleared = _cleared(tree, token)
    recipients = tuple(p for p in event.recipients if reading.head(p) not in cleared)
    return replace(event, actors=tuple(p for p in kept if reading.head(p) not in cleared), recipients=recipients)


def _cleared(tree: Tree, deed: int) -> set[int]:
    """Who is said to have no guilt of a deed: "Norland was not responsible for the attack"."""
    guilt = tree.heads[deed]
    if guilt < 0 or tree.lemmas[guilt] not in _GUILT or "for" not in tree.marks(deed):
        return set()
    subject = tree.surface_subject(guilt)
    return set(tree.conjuncts(subject)) if denied(tree, guilt) and subject is not None else set()


def aimed(reading: Reading, event: EventMention) -> EventMention:
    """The event, with whoever gains or loses by what is said in place of the speaker's own side ("pledged that NATO would help Ukraine"), and
    without those who stand in what is said to "you" or "them" ("accused you of neglecting Norland").
    """
    if _spoken_to(reading, event):
        return replace(event, recipients=())
    if event.type not in _UNDERTAKEN or len(event.actors) != 1:
        return event
    said = reading.speech.cued(reading.document.tokens(event.trigger)[0])
    if said is None:
        return event
    if event.type == "THREATEN" and (deterred := _deterred(reading, said, event)):
        return replace(event, recipients=deterred)
    source, actors = event.actors[0], reading.actors
    kept = [p for p in event.recipients if not (_told_of(reading, said, p) and speaks_for(actors, source, p))]
    if len(kept) == len(event.recipients):
        return event
    others = [p for p in _concerned(reading, said) if p.entity != source.entity and not speaks_for(actors, source, p)]
    return replace(event, recipients=tuple(kept or distinct(others)[:1]))


def _deterred(reading: Reading, said: Said, event: EventMention) -> tuple[Party, ...]:
    """Who must do it for the threat to come true, where nobody else than whoever would carry it out is named: "if Norland attacks, we will act"."""
    tree = reading.tree
    doers = {tree.surface_subject(top) for top in said.tops}
    if any(reading.head(party) not in doers for party in event.recipients):
        return ()
    clauses = [c for top in said.tops for c in tree.kids(top, "advcl") if {"if", "unless"} & set(tree.marks(c))]
    subjects = [s for c in clauses if (s := tree.surface_subject(c)) is not None and not tree.passive(c)]
    found = [party for s in subjects for party in reading.parties.all_at(s, acting=True)]
    return tuple(distinct([p for p in found if p.entity != event.actors[0].entity]))


def given(reading: Reading, event: EventMention) -> EventMention:
    """The event without the goods that are given or sent among those to whom it is done: "deliver five vessels"."""
    tree = reading.tree
    start, end = reading.document.tokens(event.trigger)
    verbs = [v for t in range(start, end) for v in (t, *tree.kids(t, "xcomp")) if tree.lemmas[v] in _GIVING]
    held = [tree.kid(v, "obj") for v in verbs]
    if not any(held):
        return event
    sent = event.type not in _SENT_AWAY and any(tree.lemmas[v] in _SENDING for v in verbs)

    def holds(party: Party) -> bool:
        first, last = reading.document.tokens(party.span)
        return any(h is not None and first <= h < last for h in held)

    kept = tuple(p for p in event.recipients if not ((sent or _is_sent(reading, event, p)) and holds(p)))
    return replace(event, recipients=kept)


def raised(reading: Reading, event: EventMention) -> EventMention:
    """The deployment without the force that only grows by it: "will boost its response force to 5,000 troops", but not another's army."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    held = tree.undergoer(token) if event.type == "MOBILIZE" and tree.lemmas[token] in _RAISING else None
    if held is None or tree.lemmas[held] not in _OWN_FORCES or tree.passive(token):
        return event
    owner = tree.kid(held, "nmod:poss")
    if tree.oblique(held, "of") or (owner is not None and tree.words[owner] not in POSSESSIVE):
        return event
    return without(reading, event, (held,), actors=False)


def _is_sent(reading: Reading, event: EventMention, party: Party) -> bool:
    """Whether a party may be what is given or sent: a thing, or troops that are moved."""
    moved = event.type in ("MOBILIZE", "AGREE", "REJECT") and reading.parties.is_means(party)
    return moved or reading.parties.is_thing(party)


def _spoken_to(reading: Reading, event: EventMention) -> bool:
    """Whether an act of speech has as its object a pronoun that means nobody known, and none of its recipients."""
    if event.type not in SPOKEN or not event.recipients:
        return False
    tree = reading.tree
    start, end = reading.document.tokens(event.trigger)
    verb = next((t for t in range(start, end) if tree.pos[t] == "VERB"), None)
    held = None if verb is None else tree.kid(verb, "obj")
    if held is None or tree.words[held] not in _PEOPLE or reading.parties.at(held):
        return False
    return all(reading.document.tokens(party.span)[0] > held for party in event.recipients)


def speaks_for(actors: Actors, source: Party, side: Party) -> bool:
    """Whether somebody holds an office in a body or state, or the words for it name that body ("NATO members")."""
    speaker, other = actors.entities[source.entity], actors.entities[side.entity]
    if speaker.type != "person":
        return False
    if speaker.body == other.index or (other.type == "state" and speaker.country and speaker.country == other.country):
        return True
    held = {role.organisation for role in speaker.roles if role.organisation}
    return bool(held & set(other.names)) or any(side.span.text.startswith(name + " ") for name in held)


def _told_of(reading: Reading, said: Said, party: Party) -> bool:
    start, _ = reading.document.tokens(party.span)
    return any(first <= start < last for first, last in said.contents)


def _concerned(reading: Reading, said: Said) -> list[Party]:
    """Whom the main clause of a content is about besides its subject."""
    tree, parties = reading.tree, reading.parties
    found: list[Party] = []
    for top in said.tops:
        held = tree.undergoer(top)
        tokens = ([] if held is None else [held]) + parties.complement(top)
        found += [party for token in tokens for party in parties.at(token, deep=True)]
    return found
