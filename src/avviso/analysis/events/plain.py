"""Deeds that their words leave no doubt of, whatever the readings make of a sentence: an envoy recalled, a town shelled, prisoners freed."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events import turns as event_turns
from avviso.analysis.events.barred import is_way
from avviso.analysis.events.occasions import parted
from avviso.analysis.events.parties import REPRESENTATIVE, distinct
from avviso.analysis.events.reading import Reading
from avviso.analysis.tree import Tree
from avviso.reference.cues import NOT
from avviso.reference.plover import VIOLENT, Frame, noun_frames, verb_frames, word_class

_ENVOYS = word_class("envoys")
_CAPTIVES = word_class("captives")
_PEACEKEEPERS = word_class("peacekeepers") - {"mission", "monitor"}
_SENDING = frozenset({"send", "deploy", "dispatch"})
_CURFEWS = word_class("curfew")
_EMERGENCY = frozenset({"emergency", "state"})
_TALKS = word_class("talks")
_EXCHANGING = frozenset({"exchange", "trade"})
_FIRE = word_class("gunfire")
_LEAVING = frozenset({"recall", "withdraw", "expel", "pull_out"})
_FREEING = frozenset({"free", "release"})
_OF_WEAPONS = frozenset({"shell", "bomb", "bombard"})
HARMING = frozenset(
    {"hit", "strike", "kill", "wound", "injure", "destroy", "damage", "wreck", "demolish", "gut", "rip", "tear"}
)
_MUNITIONS = frozenset({"shell", "rocket", "missile", "mortar", "airstrike", "drone", "bomb", "grenade"})
# What does harm only if the word before says that it is one of arms: "mortar rounds", "a bomb blast".
_BLASTS = word_class("bomb")
_FIRED = frozenset({"rocket", "mortar", "artillery", "tank", "shell", "missile", "sniper", "howitzer"})
_FLOWN = frozenset({"air", "drone", "missile", "rocket"})
_OF_KIND = {"round": _FIRED, "fire": _FIRED, "strike": _FLOWN, "attack": _FLOWN, "blast": _BLASTS, "explosion": _BLASTS}
_DISPERSING = frozenset({"fire", "use", "lob", "launch", "shoot", "spray", "deploy", "unleash", "discharge", "turn"})
# What crowds are driven off with, and the word before those that are also something else.
_OF_RIOTS = {
    "gas": "tear", "cannon": "water", "spray": "pepper", "bullet": "rubber", "grenade": "stun", "teargas": None, "baton": None, "truncheon": None,
}  # fmt: skip
_FORCES_OF_ORDER = frozenset(
    {"police", "officer", "policeman", "guard", "soldier", "troop", "force", "gendarme", "authority"}
)
_AID = word_class("aid")
_HELP = frozenset({"aid", "assistance", "help", "support"})
_CYBER = frozenset({"cyberattack", "cyber-attack"})
_PHONES = word_class("phone")
_SEIZING = frozenset({"seize", "take", "grab", "usurp"})
_OUSTING = ("oust", "overthr", "toppl", "depos", "unseat")
_MINES = frozenset({"mine", "landmine", "bomb", "explosive", "tripwire"})
_ACCEPTING = frozenset({"accept", "recognise", "recognize"})
_PRISONS = frozenset({"arrest", "prison", "jail", "custody", "detention", "captivity", "house"})
_RETAKING = frozenset({"retake", "recapture", "reconquer"})
_ENDING = frozenset({"suspend", "end", "break", "break_off", "abandon", "call_off", "halt", "stop"})
_CEASEFIRES = word_class("ceasefire") - {"cessation"}
_UNDOING = frozenset({"suspend", "freeze", "terminate", "abrogate", "scrap", "tear_up", "cancel", "end"})
_TRADING = frozenset({"trade", "exchange", "swap"})
_RECRIMINATIONS = frozenset({"blame", "accusation", "charge", "recrimination", "allegation", "insult", "barb"})
_FORCES = frozenset(
    {"carrier", "warship", "destroyer", "frigate", "submarine", "fleet", "ship", "troop", "soldier", "bomber", "jet"}
)
_GROUND = frozenset({"region", "area", "waters", "sea", "border", "coast", "gulf", "strait"})
_STOPPING = frozenset({"halt", "stop", "suspend", "cut", "end", "freeze", "block"})
_SUPPLIES = frozenset({"delivery", "supply", "shipment", "sale", "export", "aid", "assistance", "funding", "payment"})
_WAYS = frozenset({"crossing", "border", "frontier", "airspace", "embassy", "consulate"})
_LANDS = frozenset({"country", "territory", "town", "city", "area", "region", "province", "island", "base", "soil"})
_ARMING = frozenset({"arm", "rearm"})
_LODGING = frozenset({"file", "lodge", "submit", "deliver", "hand", "send", "make"})
_SIGNING = frozenset({"sign", "initial", "ink", "conclude"})
_PACTS = word_class("agreement") - {"contract"}
_QUITTING = frozenset({"withdraw", "pull_out", "pull", "quit", "leave", "abandon", "walk_away"})
_BACKING = frozenset({"support", "backing", "recognition", "endorsement", "consent", "offer", "invitation"})
_LISTS = frozenset({"list", "blacklist"})
_REMOVING = frozenset({"remove", "dismiss", "strip", "suspend", "oust", "topple"})
_OVERTHROWING = frozenset({"overthrow", "depose", "topple", "oust"})
_RULERS = frozenset(
    "president government regime leader minister premier king queen emir sultan ruler dictator junta chancellor monarch".split()
)
_SHUTTING = frozenset({"close", "seal", "shut", "seal_off", "shut_down", "reopen"})
_PAPERS = word_class("papers")
_SEATS = frozenset({"office", "power", "post", "position", "presidency", "command", "premiership"})
_AROUND = frozenset({"in", "near", "off", "at", "along", "around"})
_VIOLATING = frozenset({"violate", "breach", "break"})
_STRENGTHENING = frozenset("increase boost beef_up reinforce step_up build_up strengthen".split())
_TROOPS = word_class("troops")
_DRILLS = frozenset({"exercise", "drill", "manoeuvre", "maneuver"})


def plainly(reading: Reading, event: EventMention) -> EventMention:
    """The event as the deed that its words name."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type in ("MOBILIZE", "COERCE", "ASSAULT") and _drilled(tree, token):
        return _practice(reading, event)
    if (
        event.type == "CONSULT"
        and event.mode is None
        and any(tree.lemmas[c] in _PHONES for c in tree.oblique(token, "by"))
    ):
        return replace(event, mode="phone", cameo="041")
    if event.type == "REQUEST" and tree.lemma(token) == "offer" and tree.kid(token, "xcomp") is not None:
        return replace(event, type="AGREE", mode=None, cameo="030")
    if (
        event.type == "CONSULT"
        and tree.lemmas[token] == "walk"
        and (any(tree.words[c] == "out" for c in tree.children[token]) or _walks_out(tree, token))
    ):
        return replace(event, type="SANCTION", mode="withdraw", cameo="164")
    if event.type in VIOLENT and tree.pos[token] == "VERB" and tree.lemmas[token] in _ARMING:
        return replace(event, type="AID", mode=None, cameo="072", contexts=("military",))
    if event.type in ("PROTEST", "SANCTION") and _complains(tree, token):
        return replace(event, type="ACCUSE", mode="disapprove", cameo="111")
    parted_ = _fallen_out(reading, event, token)
    if parted_ is not None:
        return parted_
    if event.type == "RETREAT" and event.mode in (None, "ceasefire") and _cuts_off(tree, token):
        return replace(event, type="SANCTION", mode="discontinue", cameo="162")
    if event.type == "ASSAULT" and tree.lemmas[token] == "lose" and tree.pos[token] == "VERB":
        return replace(event, actors=(), recipients=event.recipients or event.actors)
    if event.type == "RETREAT" and tree.lemmas[token] in _RETAKING and tree.pos[token] == "VERB":
        return replace(event, type="ASSAULT", mode=None, cameo="192")
    if event.type in ("AID", "COOPERATE") and event.mode is None and _shows_force(reading, event):
        return replace(event, type="MOBILIZE", mode="troops", cameo="154", recipients=())
    if event.type == "RETREAT" and event.mode == "resign" and _quits_land(tree, token):
        return replace(event, mode="withdraw", cameo="087")
    if event.type == "RETREAT" and tree.words[token].startswith(_OUSTING):
        return replace(event, type="COERCE", mode=None, cameo="170")
    if event.type == "ASSAULT" and _takes_power(tree, token):
        where = set(tree.oblique(token, "in"))
        whom = tuple(party for party in event.recipients if reading.head(party) not in where)
        return replace(event, type="COERCE", mode=None, cameo="170", recipients=whom)
    if event.type == "ASSAULT" and _runs_onto(tree, token):
        return replace(event, mode="explosives", cameo="183", actors=(), recipients=event.actors)
    if event.type == "RETREAT" and _backs_out(tree, token):
        return replace(event, type="REJECT", mode=None, cameo="120")
    if event.type == "SANCTION" and _struck_off(tree, token):
        return replace(event, type="RETREAT", mode=None, cameo="085")
    if event.type in ("REJECT", "RETREAT") and _violates_truce(tree, token):
        return replace(event, type="ASSAULT", mode=None, cameo="196")
    if event.type == "SUPPORT" and _signs(tree, token, _PACTS | _PAPERS | {"plan", "roadmap"}):
        return replace(event, type="AGREE", mode=None, cameo="057")
    forced = _forced(reading, event, token)
    if forced is not None:
        return forced
    found = _frame(tree, token)
    if found is None or event.type in (found.type, "REJECT", "THREATEN"):
        return event
    return replace(event, type=found.type, mode=found.mode, cameo=found.cameo)


def _fallen_out(reading: Reading, event: EventMention, token: int) -> EventMention | None:
    """The event as one among those who fall out with one another: they trade fire or blame, or end a truce or pact."""
    tree = reading.tree
    if event.type == "ASSAULT" and _exchanges(tree, token):
        return replace(event, recipients=())
    if event.type == "RETREAT" and event.mode == "ceasefire" and _breaks_truce(tree, token):
        return replace(event, mode="withdraw", type="SANCTION", cameo="164")
    if event.type == "ACCUSE" and (sides := _who_trade_blame(reading, token)):
        return replace(event, actors=sides, recipients=())
    noun = tree.pos[token] == "NOUN" and tree.dep[token] == "obj" and event.status == "actual"
    undone = _undoes_pact(tree, tree.heads[token] if noun else token)
    if undone and event.type in ("AGREE", "COERCE", "RETREAT") and tree.lemma(token) not in _CEASEFIRES:
        return parted(reading, replace(event, type="SANCTION", mode="withdraw", cameo="164"))
    return None


def beyond_doubt(reading: Reading, event: EventMention) -> bool:
    """Whether the words name an event of politics by themselves, so that it is one however rarely the readings have met them."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type == "ACCUSE" and len(_who_trade_blame(reading, token)) > 1:
        return True
    said = reading.speech.cued(token) if event.type == "ACCUSE" else None
    if said is not None:
        blamed = {party.entity for party in reading.speech.blamed(said, reading.parties)}
        return bool(blamed & {party.entity for party in event.recipients})
    if tree.pos[token] != "VERB":
        return tree.lemmas[token] in _CYBER and bool(event.recipients)
    held = tree.undergoer(token)
    if event_turns.protests(reading, event):
        return True
    if taken_for_granted(reading, event):
        return event.type in VIOLENT | {"AID", "SUPPORT"} and bool(event.actors and event.recipients)
    if event.type == "REJECT" and tree.lemmas[token] in _ACCEPTING:
        withheld = any(tree.words[c] in NOT for c in tree.kids(token, "advmod"))
        return withheld and bool(event.actors and event.recipients)
    if event.type == "SANCTION" and event.mode == "discontinue" and held is not None:
        top = range(tree.left(token), tree.right(token) + 1)
        return bool(event.actors) and any(tree.lemmas[t] in _HELP - {"help", "support"} for t in top)
    if held is not None and event.type in VIOLENT and tree.lemma(token) in _OVERTHROWING:
        return any(_rules(reading, party) for party in event.recipients)
    if held is not None and tree.lemma(token) in _SHUTTING:
        return bool(event.actors) and any(is_way(tree, each) for each in tree.conjuncts(held))
    if held is not None and event.type == "COOPERATE" and tree.lemmas[held] in _DRILLS:
        return len(event.actors) > 1
    if held is not None and tree.lemma(token) in _LEAVING | {"impose", "declare"}:
        return any(tree.lemmas[each] in _ENVOYS | _CURFEWS | _EMERGENCY for each in tree.conjuncts(held))
    if held is not None and event.type == "AGREE" and tree.lemmas[token] in _SIGNING and tree.dep[token] != "acl":
        return _signs(tree, token) and (len(event.actors) > 1 or any(several(reading, party) for party in event.actors))
    if event.type == "ASSAULT" and _exchanges(tree, token):
        return len(event.actors) > 1 or any(of_two(reading, p) for p in event.actors)
    if held is None or event.type not in VIOLENT or not _disperses(tree, token, held):
        return False
    return bool(event.recipients) or _by_police(reading, event)


def _rules(reading: Reading, party: Party) -> bool:
    """Whether a party heads a state or is its government."""
    said = {reading.tree.lemmas[t] for t in range(*reading.document.tokens(party.span))}
    roles = reading.actors.entities[party.entity].roles
    return bool(said & _RULERS) or any(_RULERS & set(role.title.lower().split()) for role in roles)


def taken_for_granted(reading: Reading, event: EventMention) -> bool:
    """Whether somebody calls for an end of it, and so has it that it goes on: "urged X to stop arming Y"."""
    return event.content_status == "ongoing" and reading.speech.to_cease(reading.document.tokens(event.trigger)[0])


def several(reading: Reading, party: Party) -> bool:
    """Whether the words for a party mean several who can meet one another: "foreign ministers", "both sides"."""
    tree = reading.tree
    heads = tree.tops(*reading.document.tokens(party.span))
    return any(tree.tags[t] == "NNS" and tree.lemmas[t] in REPRESENTATIVE | {"side", "party"} for t in heads)


def of_two(reading: Reading, party: Party) -> bool:
    """Whether the words for a party mean people of two sides: "guards of Norland and Sudmark", "the two armies"."""
    tree, head = reading.tree, reading.head(party)
    listed = [*tree.oblique(head, "of"), *tree.oblique(head, "from"), *tree.modifiers(head)]
    first = tree.heads[head] if tree.dep[head] == "conj" else head  # a tree may join "guards" to the names before it
    names = [t for t in (*listed, first) if tree.pos[t] in ("PROPN", "ADJ")]
    both = any(tree.words[c] in ("two", "both") for c in tree.children[head])
    return tree.tags[head] in ("NNS", "NNPS") and (both or any(len(tree.conjuncts(t)) > 1 for t in names))


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether a turn of phrase names it, whoever found it: "walked out of talks", "gave the envoy 72 hours to leave", "they were freed", "was removed from
    office".
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if tree.pos[token] != "VERB":
        return False
    if event.type == "RETREAT" and tree.lemmas[token] in _FREEING and tree.passive(token):
        kinds = {reading.actors.entities[party.entity].type for party in event.recipients}
        held = tree.lemmas[token] == "free" or any(tree.lemmas[c] in _PRISONS for c in tree.oblique(token, "from"))
        return held and bool(kinds) and kinds <= {"person", "group"}
    if event.type == "ASSAULT" and event.recipients and _struck(tree, token):
        return True
    if event.type == "COERCE" and _removes(tree, token):
        return any(reading.actors.entities[party.entity].type == "person" for party in event.recipients)
    if not event.actors:
        return False
    if event.type == "PROTEST" and tree.lemmas[token] == "take":
        return any(tree.lemmas[c] == "street" for c in tree.oblique(token, "to"))
    if event.type == "SANCTION" and (tree.lemma(token) in _QUITTING or _undoes_pact(tree, token)):
        return _of_pact(tree, token)
    if event.type == "ASSAULT" and _violates_truce(tree, token):
        return True
    if event.type == "COOPERATE" and _drilled(tree, token):
        return len(event.actors) > 1 or of_two(reading, event.actors[0])
    if event.type == "REJECT" and _comes_to_nothing(tree, token):
        sides = len(event.actors) + len(event.recipients)
        return sides > 1 or any(several(reading, party) for party in event.actors)
    envoys = {word for p in event.recipients for word in tree.lemmas[slice(*reading.document.tokens(p.span))]} & _ENVOYS
    return _walks_out(tree, token) or (bool(envoys) and _told_to_leave(tree, token))


def _struck(tree: Tree, verb: int) -> bool:
    """Whether munitions do the harm: "shells hit a market, killing six people", "mortar rounds struck the port"."""
    subject = tree.surface_subject(verb)
    if tree.lemmas[verb] not in HARMING or subject is None or tree.pos[subject] != "NOUN":
        return False
    kinds = _OF_KIND.get(tree.lemmas[subject], frozenset())
    told = any(tree.lemmas[c] in kinds for c in tree.kids(subject, "compound"))
    return told or tree.lemmas[subject] in _MUNITIONS


def _quits_land(tree: Tree, verb: int) -> bool:
    """Whether it is a land that somebody leaves, not an office: "demanded that the troops quit the country"."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" and tree.lemmas[verb] == "quit" else None
    return held is not None and tree.lemmas[held] in _LANDS


def _violates_truce(tree: Tree, verb: int) -> bool:
    """Whether a truce is broken by force: "violated the ceasefire agreement"."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" and tree.lemma(verb) in _VIOLATING else None
    return held is not None and bool({tree.lemma(t) for t in (held, *tree.modifiers(held))} & _CEASEFIRES)


def _breaks_truce(tree: Tree, verb: int) -> bool:
    """Whether it is the truce that ends, not the fighting: "suspended the ceasefire"."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" and tree.lemma(verb) in _ENDING else None
    return held is not None and tree.lemma(held) in _CEASEFIRES


def _who_trade_blame(reading: Reading, token: int) -> tuple[Party, ...]:
    """Those who all accuse one another: "Norland and Sudmark traded accusations"."""
    tree = reading.tree
    verb = tree.heads[token] if tree.dep[token] == "obj" else token
    held = tree.undergoer(verb) if verb >= 0 and tree.lemmas[verb] in _TRADING else None
    subject = None if held is None or tree.lemmas[held] not in _RECRIMINATIONS else tree.surface_subject(verb)
    return () if subject is None else tuple(reading.parties.at(subject))


def _undoes_pact(tree: Tree, verb: int) -> bool:
    """Whether it is a pact, or one's part in it, that somebody puts an end to: "suspended the treaty", "ended its participation in the pact"."""
    if tree.pos[verb] != "VERB" or tree.passive(verb) or tree.lemma(verb) not in _UNDOING:
        return False
    held = tree.undergoer(verb)
    return held is not None and _of_pact(tree, verb)


def _cuts_off(tree: Tree, verb: int) -> bool:
    """Whether supplies or a way are closed, which concedes nothing: "halt deliveries of weapons", "closed the crossing"."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" else None
    if held is None:
        return False
    objects = {tree.lemmas[each] for each in tree.conjuncts(held)}
    supplies = tree.lemmas[verb] in _STOPPING and bool(objects & _SUPPLIES)
    return supplies or (tree.lemmas[verb] in ("close", "shut") and bool(objects & _WAYS))


def _shows_force(reading: Reading, event: EventMention) -> bool:
    """Whether ships or troops are sent to no side: "send an aircraft carrier to the region", or made stronger: "strengthened its forces in the east"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if tree.lemma(token) in _STRENGTHENING:
        own = tree.undergoer(token)
        whose = None if own is None or tree.lemma(own) not in _TROOPS else tree.kid(own, "nmod:poss")
        return whose is not None and tree.words[whose] in ("its", "their")
    held = tree.undergoer(token) if tree.pos[token] == "VERB" and tree.lemmas[token] in _SENDING else None
    if held is None or not {tree.lemmas[each] for each in tree.conjuncts(held)} & _FORCES:
        return False
    return all(tree.lemmas[reading.head(party)] in _GROUND for party in event.recipients)


def _exchanges(tree: Tree, verb: int) -> bool:
    """Whether both sides shoot: "traded fire"."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" and tree.lemmas[verb] in _EXCHANGING else None
    return held is not None and tree.lemmas[held] in _FIRE


def _removes(tree: Tree, verb: int) -> bool:
    """Whether somebody loses an office: "was removed from office", "stripped him of his command"."""
    seats = (c for mark in ("from", "of") for c in tree.oblique(verb, mark))
    return tree.lemmas[verb] in _REMOVING and any(tree.lemmas[c] in _SEATS for c in seats)


def _walks_out(tree: Tree, verb: int) -> bool:
    """Whether somebody leaves talks: "walked out of the last round"."""
    out = any(tree.words[c] == "out" for c in tree.children[verb])
    left = [c for mark in ("of", "out") for c in tree.oblique(verb, mark)]
    return tree.lemmas[verb] == "walk" and (out or bool(left)) and any(tree.lemmas[c] in _TALKS for c in left)


def _signs(tree: Tree, verb: int, papers: frozenset[str] = _PACTS | _PAPERS) -> bool:
    """Whether a pact or the papers of one are signed: "signed the documents of accession"."""
    held = tree.undergoer(verb) if tree.lemmas[verb] in _SIGNING else None
    return held is not None and any(tree.lemmas[each] in papers for each in tree.conjuncts(held))


def _of_pact(tree: Tree, verb: int) -> bool:
    """Whether it is a pact that somebody leaves: "pulled out of the grain deal"."""
    held = tree.undergoer(verb)
    left = [*([] if held is None else [held]), *(c for mark in ("from", "of", "out") for c in tree.oblique(verb, mark))]
    left += [] if held is None or tree.lemmas[held] != "participation" else tree.oblique(held, "in")
    return any(tree.lemmas[c] in _PACTS for c in left)


def _comes_to_nothing(tree: Tree, verb: int) -> bool:
    """Whether no accord is reached: "failed to reach a deal"."""
    above, held = tree.heads[verb], tree.undergoer(verb)
    failed = above >= 0 and tree.dep[verb] == "xcomp" and tree.lemmas[above] == "fail"
    return failed and held is not None and tree.lemmas[held] in _PACTS


def _told_to_leave(tree: Tree, verb: int) -> bool:
    """Whether an envoy is given so many hours or days to leave."""
    hours = [c for c in tree.kids(verb, "obj") if tree.lemmas[c] in ("hour", "day")]
    leaving = any(tree.lemmas[c] in ("leave", "depart") for held in hours for c in tree.kids(held, "acl"))
    return tree.lemmas[verb] == "give" and leaving


def _disperses(tree: Tree, verb: int, held: int) -> bool:
    """Whether gas, water or batons are used on people, short of killing them."""
    if tree.lemmas[verb] not in _DISPERSING:
        return False
    used = [t for t in tree.conjuncts(held) if tree.lemmas[t] in _OF_RIOTS]
    kinds = {t: _OF_RIOTS[tree.lemmas[t]] for t in used}
    return any(kind is None or kind in {tree.lemmas[c] for c in tree.children[t]} for t, kind in kinds.items())


def _forced(reading: Reading, event: EventMention, token: int) -> EventMention | None:
    """The event as force used on people, where it is: "coercion", "used batons to clear the bridge"."""
    tree = reading.tree
    if event.type == "ASSAULT" and tree.lemmas[token] == "coercion":
        return replace(event, type="COERCE", mode=None, cameo="170")
    held = tree.undergoer(token) if event.type == "COERCE" and tree.pos[token] == "VERB" else None
    if held is None or not _disperses(tree, token, held):
        return None
    return replace(event, recipients=tuple(p for p in event.recipients if not reading.parties.is_thing(p)))


def _by_police(reading: Reading, event: EventMention) -> bool:
    """Whether forces of order do it, so that it is done to somebody even where nobody is named: "officers used pepper spray to clear the bridge"."""
    tree = reading.tree
    return any(
        tree.lemmas[t] in _FORCES_OF_ORDER for p in event.actors for t in tree.tops(*reading.document.tokens(p.span))
    )


def _frame(tree: Tree, token: int) -> Frame | None:
    """The frame of the codebook that a word fits beyond doubt."""
    lemma = tree.lemma(token)
    if tree.pos[token] == "NOUN":
        return noun_frames(lemma)[0] if lemma in _CYBER else _stopped(tree, token)
    held = tree.undergoer(token)
    if tree.pos[token] != "VERB" or held is None:
        return None
    objects = {tree.lemmas[each] for each in tree.conjuncts(held)}
    if lemma in _OF_WEAPONS:
        return verb_frames(lemma)[0]
    if lemma in _SENDING and objects & _PEACEKEEPERS:
        return next(f for f in verb_frames(lemma) if f.type == "AID" and f.cameo == "074")
    wanted = _ENVOYS if lemma in _LEAVING else _CAPTIVES if lemma in _FREEING else frozenset[str]()
    if objects & wanted:
        return next(f for f in verb_frames(lemma) if f.needs_object == wanted)
    if _disperses(tree, token, held):
        return verb_frames("repress")[0]
    return None


def _complains(tree: Tree, token: int) -> bool:
    """Whether a protest is put to somebody in words: "lodged a protest with Norland", "protested to Norland"."""
    if tree.pos[token] == "VERB" and tree.lemmas[token] == "protest":
        return any(tree.pos[c] in ("PROPN", "NOUN") for c in tree.oblique(token, "to"))
    noun = token if tree.pos[token] == "NOUN" else tree.undergoer(token)
    verb = -1 if noun is None or tree.dep[noun] not in ("obj", "nsubj") else tree.heads[noun]
    return noun is not None and tree.lemmas[noun] == "protest" and verb >= 0 and tree.lemmas[verb] in _LODGING


def _practice(reading: Reading, event: EventMention) -> EventMention:
    """Drills of several as their cooperation, of one alone as a show of force; where they are held takes no part."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    sides = [p for p in (*event.actors, *event.recipients) if not _AROUND & set(tree.marks(reading.head(p)))]
    together = tuple(distinct(sides))
    if len(together) > 1 or tree.oblique(token, "with") or any(of_two(reading, party) for party in together):
        return replace(event, type="COOPERATE", mode=None, cameo="062", actors=together, recipients=())
    return replace(event, type="MOBILIZE", mode="troops", cameo="154", actors=together, recipients=())


def _drilled(tree: Tree, token: int) -> bool:
    """Whether troops only practise: "drills with Sudmark's navy", "held war games"."""
    held = tree.undergoer(token) if tree.pos[token] == "VERB" else token
    if held is None or tree.pos[held] != "NOUN":
        return False
    war = tree.lemmas[held] == "game" and any(tree.lemmas[c] == "war" for c in tree.kids(held, "compound"))
    return war or (tree.lemmas[held] in _DRILLS and bool(tree.oblique(held, "with") or tree.oblique(token, "with")))


def _stopped(tree: Tree, noun: int) -> Frame | None:
    """The frame of a verb that puts an end to help: "halted $40 million in military assistance"."""
    if tree.lemmas[noun] not in _HELP:
        return None
    top = noun
    while tree.dep[top] in ("nmod", "compound") and tree.heads[top] >= 0:
        top = tree.heads[top]
    verb = tree.heads[top]
    sum_of = tree.dep[top] == "obl" and "in" in tree.marks(top)  # "$40 million in aid"
    if verb < 0 or not (tree.dep[top] == "obj" or sum_of):
        return None
    return next((f for f in verb_frames(tree.lemma(verb)) if f.type == "SANCTION" and f.needs_object == _AID), None)


def _takes_power(tree: Tree, verb: int) -> bool:
    """Whether somebody seizes power, which is no attack on the land he seizes it in."""
    held = tree.undergoer(verb)
    return tree.lemmas[verb] in _SEIZING and held is not None and tree.lemmas[held] == "power"


def _backs_out(tree: Tree, verb: int) -> bool:
    """Whether it is one's word, and no troops, that is taken back: "withdrew its support"."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" and tree.lemmas[verb] in ("withdraw", "retract") else None
    return held is not None and tree.lemmas[held] in _BACKING


def _struck_off(tree: Tree, verb: int) -> bool:
    """Whether a measure against somebody ends: "removed the bank from the list"."""
    lists = (c for mark in ("from", "off") for c in tree.oblique(verb, mark))
    return tree.lemmas[verb] in ("remove", "take", "strike", "delist") and any(tree.lemmas[c] in _LISTS for c in lists)


def _runs_onto(tree: Tree, verb: int) -> bool:
    """Whether somebody only runs onto what others laid: "a convoy hit a mine"."""
    held = tree.undergoer(verb)
    return (
        tree.lemmas[verb] in ("hit", "strike")
        and held is not None
        and tree.lemmas[held] in _MINES
        and not tree.passive(verb)
    )
