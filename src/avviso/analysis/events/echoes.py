"""Words that name no event of their own: they tell why or from what another was done, what a treaty provides for, or whom one side alone talks with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events import idle as event_idle
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import Reading
from avviso.analysis.events.speech import ACTS, DENYING
from avviso.analysis.events.triggers import QUANTITY
from avviso.analysis.tree import Tree
from avviso.reference.plover import MUTUAL, SPOKEN, VIOLENT, word_class

_TREATIES = word_class("agreement") | {"article", "clause", "provision", "constitution", "convention", "section"}
_PAPERS = _TREATIES | {"plan", "roadmap", "statement", "resolution", "document", "paper"}
_PROVIDING = frozenset(
    {"extend", "apply", "cover", "provide", "ban", "prohibit", "forbid", "outlaw", "oblige", "concern"}
)
_LAWS = _TREATIES | {"law", "bill", "act", "decree", "rule", "code", "legislation", "statute"}
_ALLOWING = frozenset(
    {"allow", "permit", "empower", "entitle", "enable", "authorise", "authorize", "require", "oblige"}
)
_GIVEN = frozenset({"AID", "COOPERATE"})
_STOPPED = frozenset({"aid", "assistance", "help", "funding"})
_GIVING_UP = frozenset({"drop", "withdraw", "abandon", "lift", "retract", "renounce"})
_SPOILING = frozenset({"wreck", "derail", "undermine", "sabotage", "scuttle", "disrupt", "torpedo", "spoil"})
_INVOKING = frozenset(
    "invoke cite violate breach break honour honor observe respect implement enforce uphold interpret review quote".split()
)
_HANDING_OVER = frozenset({"hand_over", "hand", "turn_over", "surrender", "extradite", "send", "return", "transfer"})
_ANSWERING = frozenset({"retaliate", "respond", "react", "reply", "answer", "hit_back", "strike_back"})
_JOINING = frozenset({"join", "host", "receive", "gather"})


def without(reading: Reading, events: Sequence[EventMention]) -> list[EventMention]:
    """The events without those whose words only echo another's; whoever "joined X for talks" is at these talks."""
    kept = [_as_told_before(reading, event, events) for event in events]
    for event in list(kept):
        host = next((other for other in kept if other is not event and _echoes(reading, event, other)), None)
        if host is not None:
            kept.remove(event)
            if event.type == host.type:
                kept[kept.index(host)] = _joined(reading, host, event)
    kept = [event for event in kept if not _only_tells(reading, event, kept) and not _withheld(reading, event, kept)]
    idle = (event_idle.is_idle, _provided_for, _one_sided, _turned_down, _long_made, _dropped, _merely_named)
    return [event for event in kept if not any(is_idle(reading, event) for is_idle in idle)]


def _only_tells(reading: Reading, event: EventMention, events: Sequence[EventMention]) -> bool:
    """Whether a word of saying has been taken for the deed that it tells of: "reaffirmed that Norland does not accept it"."""
    said = reading.speech.cued(reading.document.tokens(event.trigger)[0])
    if said is None or said.quotation.act_class != "assertive" or said.quotation.act in ACTS:
        return False
    deeds = (reading.document.tokens(other.trigger)[0] for other in events if other.type == event.type)
    return any(reading.speech.around(deed) == said and reading.speech.spine(said, deed) for deed in deeds)


def _withheld(reading: Reading, event: EventMention, events: Sequence[EventMention]) -> bool:
    """Whether a deed that is not done is but what somebody refuses, who is on record for that: "refused to meet X", "failed to reach a deal"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.status != "negated" or event.type in ("REJECT", "ASSAULT"):
        return False
    refusals = {t for e in events if e.type == "REJECT" for t in range(*reading.document.tokens(e.trigger))}
    for _ in range(3):
        head = tree.heads[token]
        if head < 0 or tree.dep[token] not in ("obj", "xcomp", "ccomp"):
            return False
        if head in refusals:
            return True
        token = head
    return False


def _as_told_before(reading: Reading, event: EventMention, events: Sequence[EventMention]) -> EventMention:
    """The event as alleged where a participle tells it of an alleged one: "accused X of firing at the town, killing seven and wounding ten"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if (
        event.status not in ("actual", "ongoing")
        or tree.tags[token] != "VBG"
        or tree.dep[token] not in ("advcl", "conj")
    ):
        return event
    if tree.marks(token) or tree.kid(token, "nsubj", "aux") is not None:
        return event
    above = [tree.heads[token]]
    if tree.dep[token] == "conj" and tree.tags[above[0]] == "VBG":
        above.append(tree.heads[above[0]])
    first = next((e for e in events if e.status == "alleged" and reading.document.tokens(e.trigger)[0] in above), None)
    return event if first is None else replace(event, status="alleged", content_status=first.content_status)


def _echoes(reading: Reading, event: EventMention, host: EventMention) -> bool:
    """Whether a noun only says for what or from what the host's verb did it: "recalled the envoy for consultations", "halted aid", "in protest"."""
    tree, document = reading.tree, reading.document
    noun = document.tokens(event.trigger)[0]
    words = range(*document.tokens(host.trigger))
    own = (t for w in words for t in (w, tree.heads[w] if tree.dep[w] == "obj" else -1))
    verb = next((t for t in own if t >= 0 and tree.pos[t] == "VERB"), None)
    if verb is not None and event.type == host.type == "PROTEST" and tree.pos[noun] == "VERB":
        return tree.heads[noun] == verb and "to" in tree.marks(noun)  # "burned flags to protest"
    if event.type == host.type == "CONSULT" and tree.pos[noun] == "VERB":
        return any(_to_talk(tree, noun, t) for t in words)
    if event.type in VIOLENT | {"SANCTION"} and tree.lemma(noun) in _ANSWERING:
        return any(c in words and "by" in tree.marks(c) for c in tree.kids(noun, "advcl"))  # "retaliated by shelling X"
    if verb is None or noun in words or tree.pos[noun] not in ("NOUN", "PROPN"):
        return False
    whole = range(tree.left(verb), tree.right(verb) + 1)
    if noun not in whole:
        return False
    if event.type == host.type and verb in words and _brought_in(tree, noun, verb):
        return True  # "held joint exercises"
    if event.type == host.type == "SANCTION" and host.mode == "discontinue" and tree.lemmas[noun] in _STOPPED:
        return True  # "cutting off $160 million in military aid"
    if event.type == "CONSULT" and host.type == "SANCTION" and tree.lemmas[verb] == "walk":
        return True  # "walked out of talks"
    if event.type == "CONSULT" and host.type == "SANCTION":
        return _hangs_by(tree, noun, verb, "for")
    if event.type == "CONSULT" and host.type == "CONSULT":
        return tree.lemmas[verb] in _JOINING and _hangs_by(tree, noun, verb, "for")
    if event.type == host.type == "ASSAULT":
        return not event.recipients and tree.surface_subject(verb) == noun  # "a drone attack killed ten"
    if event.type in ("PROTEST", "ACCUSE") and tree.lemmas[noun] == "protest" and host.type in ("PROTEST", "SANCTION"):
        return _hangs_by(tree, noun, verb, "in")
    held = tree.undergoer(verb)
    below = held is not None and tree.left(held) <= noun <= tree.right(held)
    return host.type == "SANCTION" and host.mode == "discontinue" and event.type in _GIVEN and below


def _to_talk(tree: Tree, verb: int, word: int) -> bool:
    """Whether a verb only says what talks are for: "called X to discuss the crisis", "talks to settle the dispute"."""
    infinitive = tree.tags[verb] == "VB" and "to" in tree.marks(verb)
    return infinitive and tree.dep[verb] in ("advcl", "xcomp", "acl") and tree.heads[verb] == word


def _joined(reading: Reading, host: EventMention, event: EventMention) -> EventMention:
    """The event with what the words that echo it add: everybody at the talks, or whom it is done to."""
    purpose = event.type == "CONSULT" and reading.tree.pos[reading.document.tokens(event.trigger)[0]] == "VERB"
    if purpose and (host.recipients or host.actors[1:]):
        return host  # "called X to discuss it": both are known
    verb = next((t for t in range(*reading.document.tokens(host.trigger)) if reading.tree.pos[t] == "VERB"), None)
    brought = verb is not None and _brought_in(reading.tree, reading.document.tokens(event.trigger)[0], verb)
    if event.type == "CONSULT" and not brought:
        return _together(reading, host, event)
    if event.type in MUTUAL:
        return replace(host, actors=event.actors, recipients=()) if len(event.actors) > len(host.actors) else host
    if event.type == "ASSAULT" and event.together and len(event.actors) > len(host.actors):
        host = replace(host, actors=event.actors)  # "clashes among rebels, farmers and police killed four"
    own = {party.entity for party in host.actors}
    others = tuple(party for party in event.recipients if party.entity not in own)
    return replace(host, recipients=host.recipients or others)


def _brought_in(tree: Tree, noun: int, verb: int) -> bool:
    """Whether a noun is a verb's object, or what its object counts: "hold a round of talks"."""
    return tree.undergoer(verb) == tree.whole(noun, QUANTITY | {"round"}) and not tree.passive(verb)


def _together(reading: Reading, host: EventMention, event: EventMention) -> EventMention:
    """The talks for which somebody joined others, with all of them."""
    verb = next(t for t in range(*reading.document.tokens(host.trigger)) if reading.tree.pos[t] == "VERB")
    behind = (
        t for t in reading.tree.kids(verb, "obj", "nsubj") if t > verb
    )  # a tree may take several names for subjects
    joined = [party for t in behind for party in reading.parties.all_at(t, acting=True)]
    everybody = distinct([*host.actors, *host.recipients, *joined, *event.actors, *event.recipients])
    return replace(host, actors=tuple(everybody), recipients=())


def _hangs_by(tree: Tree, noun: int, verb: int, mark: str) -> bool:
    """Whether a noun hangs on a verb or on its object by a preposition."""
    held = tree.undergoer(verb)
    return mark in tree.marks(noun) and tree.heads[noun] in (verb, held)


def _provided_for(reading: Reading, event: EventMention) -> bool:
    """Whether a treaty or law only provides for it: "the article extends to attacks on any party", "the law allows police to detain suspects"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    allowed = verb >= 0 and tree.dep[token] == "xcomp" and tree.lemmas[verb] in _ALLOWING
    if verb < 0 or not (allowed or (tree.pos[token] == "NOUN" and tree.lemmas[verb] in _PROVIDING)):
        return False
    subject = tree.surface_subject(verb)
    return subject is not None and tree.lemmas[subject] in (_LAWS if allowed else _TREATIES)


def _long_made(reading: Reading, event: EventMention) -> bool:
    """Whether a treaty is only spoken of as one that there is: "ruled out invoking the treaty"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    named = event.type == "AGREE" and tree.lemmas[token] in word_class("agreement")
    return named and verb >= 0 and tree.lemmas[verb] in _INVOKING and tree.undergoer(verb) == token


def _merely_named(reading: Reading, event: EventMention) -> bool:
    """Whether a noun only stands by another deed: freed "from house arrest", "with the help of" others, talks that somebody is said to "wreck"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if tree.pos[token] != "NOUN" or verb < 0:
        return False
    if event.type == "COERCE":
        return "from" in tree.marks(token) and tree.lemmas[verb] in ("free", "release", "flee", "escape")
    if event.type == "ACCUSE" and "for" in tree.marks(token):
        return tree.lemma(verb) in _HANDING_OVER  # "handed over two suspects for trial"
    if event.type == "AID":
        return tree.words[token - 2 : token] == ["with", "the"] and bool(tree.oblique(token, "of"))
    spoilt = event.type == "CONSULT" and tree.undergoer(verb) == token and tree.lemmas[verb] in _SPOILING
    return spoilt and len(event.actors) == 1 and not event.recipients


def _dropped(reading: Reading, event: EventMention) -> bool:
    """Whether somebody only gives up what he has said: "dropped its objection"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    said = event.type in ("REJECT", "REQUEST", "THREATEN", "ACCUSE") and tree.pos[token] == "NOUN"
    return said and verb >= 0 and tree.lemmas[verb] in _GIVING_UP and tree.undergoer(verb) == token


def _turned_down(reading: Reading, event: EventMention) -> bool:
    """Whether a noun only says what is denied or refused, and nobody is named who said it: "rejected the accusation"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type not in SPOKEN or tree.pos[token] != "NOUN" or verb < 0 or tree.lemmas[verb] not in DENYING:
        return False
    doer = tree.doer(verb)
    own = set() if doer is None else set(tree.conjuncts(doer))
    return tree.undergoer(verb) == token and all(reading.head(party) in own for party in event.actors)


def _one_sided(reading: Reading, event: EventMention) -> bool:
    """Whether what takes two is but what a paper is about, and names the other side alone: "the declaration on extending cooperation with X"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in MUTUAL or len(event.actors) != 1 or event.recipients:
        return False
    if tree.pos[token] == "VERB":  # "said he would not talk with the rebels"
        return event.type == "CONSULT" and reading.head(event.actors[0]) in tree.oblique(token, "with")
    if tree.pos[token] != "NOUN":
        return False
    above = [t for t in (token, tree.heads[token]) if t >= 0 and tree.heads[t] >= 0]
    about = any("on" in tree.marks(t) and tree.lemmas[tree.heads[t]] in _PAPERS for t in above)
    return about and reading.head(event.actors[0]) in tree.oblique(token, "with")
