"""Deeds by a turn of phrase that readings take for something else: a debt that is cancelled, a king who is deposed, a protest lodged with somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import Reading
from avviso.analysis.events.statements import strikes_back
from avviso.analysis.tree import Tree
from avviso.reference.cues import NOT
from avviso.reference.plover import VIOLENT, verb_frames, word_class

_OUSTING = ("oust", "overthr", "toppl", "depos", "unseat", "dethron")
_FORGIVING = frozenset({"cancel", "forgive", "write_off", "waive", "erase", "slash"})
_STOPPING = frozenset({"freeze", "suspend", "halt", "stop", "withhold", "cut", "cut_off"})
_SUSPENDING = frozenset({"suspend", "abolish", "dissolve", "abrogate"})
_ORDER = frozenset({"constitution", "court", "parliament", "legislature", "assembly", "right", "liberty", "freedom"})
_HELP = frozenset({"aid", "assistance", "funding"})
_DOING_AWAY = frozenset({"neutralise", "neutralize", "eliminate", "liquidate", "wipe_out", "take_out"})
_TAKING = frozenset({"take", "hold", "keep", "seize"})
_LEAVING = frozenset({"withdraw", "pull_out", "retreat"})
_BRINGING = frozenset({"host", "mediate", "broker", "facilitate", "arbitrate"})  # what a third party offers two
_KEEPING = frozenset({"abide", "comply", "adhere"})
_LODGING = frozenset({"file", "lodge", "submit", "deliver", "hand", "hand_over", "send", "make", "register"})
_COMPLAINTS = frozenset({"protest", "complaint", "representation", "demarche", "objection"})
_WORDS = frozenset({"ACCUSE", "PROTEST", "SUPPORT", "REQUEST"})
_PEACEFUL = frozenset({"COOPERATE", "RETREAT", "AID", "AGREE", "CONCEDE"})
_YIELDING = frozenset({"RETREAT", "CONCEDE"})
_BEFORE = frozenset({"until", "unless", "before", "till"})
_TIES = frozenset({"SANCTION", "RETREAT", "CONCEDE", "COERCE"})
_SWAPPING = frozenset({"exchange", "swap", "trade"})
_SWAPPED = word_class("swapped")
_DISPERSING = frozenset({"disperse", "break_up"})
_CROWDS = word_class("crowds")
_RUSHING, _RUSHED = word_class("rushing"), word_class("rushed")
_KEEPING_UP = frozenset({"extend", "renew", "prolong", "tighten", "expand", "widen", "broaden", "toughen", "reimpose"})
_CALLING_OFF = frozenset({"cancel", "call_off", "scrap", "postpone"})
_VISITS = word_class("visits")
_PROTESTS = word_class("protest")
_ORDERING = frozenset({"order", "approve", "authorise", "authorize"})
_CEASING = frozenset({"cease", "halt", "suspend", "stop", "end", "pause"})
_HOSTILITIES = word_class("truce") - {"operation", "campaign", "strike"}
_MARCHING = frozenset({"protest", "demonstrate", "rally", "march"})
_STRIKING = {
    "down": frozenset({"tool"}),
    "lay_down": frozenset({"tool"}),
    "walk_off": frozenset({"job"}),
    "stop": frozenset({"work"}),
}
_TURNING_DOWN = frozenset({"turn_down", "reject", "rebuff", "spurn"})
_OFFERS = frozenset({"offer", "proposal", "invitation", "overture", "ultimatum", "appeal", "demand", "request"})
_MEASURES = word_class("sanctions") | word_class("bans")
_CALLING_UP = frozenset({"mobilise", "mobilize", "call_up"})
_TROOPS = word_class("troops")
_WEAPONS = word_class("arms") | {"weapon", "arm", "gun", "rifle", "ammunition"}
_ANSWERS = frozenset({"response", "retaliation", "reprisal", "retribution", "revenge", "vengeance"})
_HARSH = frozenset(
    """harsh severe crushing strong firm decisive forceful fierce devastating painful swift tough resolute
    overwhelming""".split()
)
_GROUND = word_class("borders") | frozenset(
    {"strait", "coast", "region", "area", "waters", "sea", "canal", "road", "street", "port"}
)


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event as the deed that its turn of phrase names."""
    for step in (
        _by_object,
        _rushed,
        _threatened,
        _swapped,
        _ousted,
        _done_away_with,
        _taken_hostage,
        _left,
        _kept_to,
        _complained,
        _unthreatened,
        _made_good,
    ):
        event = step(reading, event)
    return event


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether the phrase alone makes it an event: "suspended the constitution", "took four hostage", "lodged a protest with X"."""
    tree, token = reading.tree, _token(reading, event)
    if not event.actors:
        return False
    if (event.type in _TIES and _sets_aside(tree, token)) or (event.type in VIOLENT and _hostages(tree, token)):
        return True
    if event.type in _PEACEFUL and _swaps_captives(tree, token):
        return len(event.actors) > 1
    lemma, objects = tree.lemma(token), _objects(tree, token)
    if protests(reading, event) or (event.type in ("AGREE", "THREATEN") and _pays_back(tree, token)):
        return True
    if event.type == "AGREE" and lemma == "offer" and {tree.lemma(c) for c in tree.kids(token, "xcomp")} & _BRINGING:
        return True
    if event.type == "RETREAT" and lemma in _CEASING and _fighting(tree, token):
        return True
    if event.type == "CONCEDE" and lemma == "call_off" and objects & _PROTESTS:
        return True
    if event.type in ("RETREAT", "REQUEST") and lemma in _ORDERING and "release" in objects:
        return bool(event.recipients)
    if event.type in ("ACCUSE", "COERCE") and lemma == "issue" and "warrant" in objects:
        return bool(event.recipients)
    if event.type == "REJECT" and _withheld(tree, token):
        return True
    if event.type == "COERCE" and lemma in _DISPERSING and objects & _CROWDS:
        return True
    if event.type == "REJECT" and lemma in _TURNING_DOWN and objects & _OFFERS:
        return True
    verb = _lodging(tree, token) if event.type in _WORDS else None
    return verb is not None and bool(event.recipients or _aimed_at(reading, event, verb))


def _token(reading: Reading, event: EventMention) -> int:
    return reading.document.tokens(event.trigger)[0]


def _objects(tree: Tree, verb: int) -> set[str]:
    """What a verb is about, and of what that is so much: "cancelled $2 billion of debt", "froze $95 million in aid"."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" else None
    if held is None and tree.pos[verb] == "VERB":
        held = next(
            (c for c in tree.kids(verb, "xcomp") if tree.pos[c] == "NOUN"), None
        )  # a tree's "ordered the release"
    if held is None:
        return set()
    near = [*tree.conjuncts(held), *(c for mark in ("of", "in") for c in tree.oblique(held, mark))]
    if tree.pos[held] in ("NUM", "SYM"):
        near += tree.oblique(verb, "in")
    return {tree.lemmas[t] for t in near}


def _sets_aside(tree: Tree, verb: int) -> bool:
    """Whether a land's own order is set aside, which cuts no ties: "suspended the constitution"."""
    return tree.lemmas[verb] in _SUSPENDING and bool(_objects(tree, verb) & _ORDER)


def protests(reading: Reading, event: EventMention) -> bool:
    """Whether its verb can mean nothing but a public protest: something boycotted, people who march."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "PROTEST" or tree.pos[token] != "VERB" or not event.actors:
        return False
    if any(tree.tags[c] == "MD" for c in tree.kids(token, "aux")):
        return False  # what people will do may be no more than a threat
    if tree.lemma(token) == "boycott":
        return bool(_objects(tree, token))
    crowd = any(reading.actors.entities[party.entity].type == "group" for party in event.actors)
    return crowd and (tree.lemma(token) in _MARCHING or _stops_work(tree, token))


def _stops_work(tree: Tree, verb: int) -> bool:
    """Whether people strike by another word: "downed tools", "walked off the job"; not where the strike is told beside it."""
    named = any(tree.lemmas[c] == "strike" for mark in ("in", "on") for c in tree.oblique(verb, mark))
    return not named and bool(_objects(tree, verb) & _STRIKING.get(tree.lemma(verb), frozenset()))


def _fighting(tree: Tree, verb: int) -> bool:
    """Whether it is fighting that a verb is about: "halted hostilities", "ceased its military operations"."""
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" else None
    if held is None:
        return False
    armed = any(tree.lemmas[c] == "military" for c in tree.kids(held, "amod"))
    return tree.lemmas[held] in _HOSTILITIES or (armed and tree.lemmas[held] == "operation")


def _withheld(tree: Tree, verb: int) -> bool:
    """Whether somebody will not yield until something else comes about: "will not lift the embargo until X leaves"."""
    if tree.pos[verb] != "VERB" or not any(f.type in _YIELDING for f in verb_frames(tree.lemma(verb))):
        return False
    will = any(tree.words[c] in ("will", "wo", "would") for c in tree.kids(verb, "aux"))
    no = any(tree.words[c] in NOT for c in tree.kids(verb, "advmod"))
    return will and no and any(set(tree.marks(c)) & _BEFORE for c in tree.kids(verb, "advcl"))


def _by_object(reading: Reading, event: EventMention) -> EventMention:
    """The deed by what it is done to: an order set aside, a debt that is forgiven, aid that is frozen, asylum that is granted."""
    tree, token = reading.tree, _token(reading, event)
    lemma, objects = tree.lemma(token), _objects(tree, token)
    if event.type in _TIES and _sets_aside(tree, token):
        return replace(event, type="COERCE", mode=None, cameo="170")
    if event.type in ("ASSAULT", "RETREAT") and _stops_work(tree, token):
        return replace(event, type="PROTEST", mode="strike", cameo="143", contexts=("economic",), recipients=())
    if event.type in _TIES and lemma in _FORGIVING and "debt" in objects:
        return replace(event, type="AID", mode=None, cameo="071", contexts=("economic",))
    if event.type == "COERCE" and lemma in _STOPPING and objects & _HELP:
        return replace(event, type="SANCTION", mode="discontinue", cameo="162")
    if event.type in ("RETREAT", "CONCEDE") and lemma in ("grant", "give") and "asylum" in objects:
        return replace(event, type="AID", mode=None, cameo="075", contexts=("asylum",))
    if event.type in ("RETREAT", "CONCEDE") and lemma in _KEEPING_UP and objects & _MEASURES:
        return replace(event, type="COERCE", mode="restrict", cameo="163", contexts=("economic",))
    if event.type in ("SANCTION", "CONCEDE") and lemma in _CALLING_OFF and objects & _VISITS:
        return replace(event, type="REJECT", mode="meet", cameo="125", contexts=("diplomatic",))
    if event.type in ("ACCUSE", "REQUEST") and lemma == "issue" and "warrant" in objects:
        return replace(event, type="COERCE", mode="arrest", cameo="173", contexts=("legal",))
    if event.type in ("REQUEST", "SUPPORT") and lemma in _ORDERING and "release" in objects:
        return replace(event, type="RETREAT", mode="release", cameo="0841", contexts=("legal",))
    if event.type == "RETREAT" and event.mode == "disarm" and (given := _given_up(reading, token)):
        return replace(
            event, type="COOPERATE", mode=None, cameo="063", contexts=("legal",), recipients=_also(event, given)
        )
    if event.type == "AID" and lemma in _CALLING_UP and objects & _TROOPS:
        return replace(event, type="MOBILIZE", mode="troops", cameo="154", contexts=("military",), recipients=())
    return event


def _given_up(reading: Reading, verb: int) -> list[Party]:
    """People whom somebody gives up to others, which is no laying down of arms: "surrendered two generals to the tribunal"."""
    tree = reading.tree
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" and tree.oblique(verb, "to") else None
    if tree.lemma(verb) != "surrender" or held is None or tree.lemmas[held] in _WEAPONS:
        return []
    given = reading.parties.all_at(held, acting=False)
    return [p for p in given if reading.actors.entities[p.entity].type in ("person", "group")]


def _also(event: EventMention, others: Iterable[Party]) -> tuple[Party, ...]:
    """The recipients with others before them."""
    own = {party.entity for party in event.actors}
    return tuple(distinct([*(p for p in others if p.entity not in own), *event.recipients]))


def _rushed(reading: Reading, event: EventMention) -> EventMention:
    """The attack of those who run at others and accuse nobody: "police charged at the crowd", "charged the barricade", "until the police charged"."""
    tree, verb = reading.tree, _token(reading, event)
    hurting = event.type in VIOLENT and event.status == "alleged" and tree.tags[verb] == "VBG"
    if hurting and tree.dep[verb] == "advcl" and not tree.marks(verb) and _rushes(tree, tree.heads[verb]):
        return replace(event, status="actual", content_status=None)  # "charged at the crowd, wounding ten"
    if event.type != "ACCUSE" or not _rushes(tree, verb):
        return event
    doer, whom = tree.kid(verb, "nsubj", "nsubj:pass"), [*_run_at(tree, verb), *tree.kids(verb, "obj")]
    hit = tuple(p for p in (*event.actors, *event.recipients) if reading.head(p) in whom)
    own = () if doer is None else tuple(reading.parties.all_at(doer, acting=True))
    return replace(
        event, type="ASSAULT", mode=None, cameo="190", contexts=(), actors=own or event.actors, recipients=hit
    )


def _rushes(tree: Tree, verb: int) -> bool:
    """Whether a verb has people of arms run at others."""
    if tree.lemmas[verb] != "charge" or tree.pos[verb] != "VERB" or tree.kid(verb, "ccomp") is not None:
        return False
    at = _run_at(tree, verb)
    if tree.passive(verb) and (not at or tree.kid(verb, "aux", "aux:pass") is not None):
        return False  # "soldiers charged at the crowd" has a tree's passive
    doer = next(tree.kids(verb, "nsubj"), None) if at else tree.doer(verb)
    return doer is not None and tree.lemmas[doer] in _RUSHING and (bool(at) or _objects(tree, verb) <= _RUSHED)


def _run_at(tree: Tree, verb: int) -> list[int]:
    """At whom somebody runs."""
    return [p for mark in ("at", "toward", "towards", "into", "through") for p in tree.oblique(verb, mark)]


def _pays_back(tree: Tree, verb: int) -> bool:
    """Whether a blow in return is promised: "promised a harsh response", "vowed revenge", "pledged to respond in kind"."""
    if tree.pos[verb] != "VERB":
        return False
    if any(strikes_back(tree, c) for c in tree.kids(verb, "xcomp", "ccomp") if tree.pos[c] == "VERB"):
        return True
    held = tree.undergoer(verb)
    if held is None or tree.lemmas[held] not in _ANSWERS:
        return False
    return tree.lemmas[held] != "response" or any(tree.lemmas[c] in _HARSH for c in tree.kids(held, "amod"))


def _threatened(reading: Reading, event: EventMention) -> EventMention:
    """The promise of a blow in return as the threat that it is."""
    if event.type != "AGREE" or not _pays_back(reading.tree, _token(reading, event)):
        return event
    return replace(event, type="THREATEN", mode=None, cameo="130")


def _swaps_captives(tree: Tree, token: int) -> bool:
    """Whether captives are exchanged: "exchanged 40 prisoners", "a prisoner swap"."""
    captives = _objects(tree, token)
    if tree.pos[token] == "NOUN":
        captives = {tree.lemmas[c] for c in (*tree.kids(token, "compound"), *tree.oblique(token, "of"))}
    return tree.lemma(token) in _SWAPPING and bool(captives & _SWAPPED)


def _swapped(reading: Reading, event: EventMention) -> EventMention:
    """The exchange of captives as their release, by both sides."""
    tree, token = reading.tree, _token(reading, event)
    if event.type not in _PEACEFUL or not _swaps_captives(tree, token):
        return event
    sides = tuple(p for p in event.actors if tree.lemmas[reading.head(p)] not in _SWAPPED)
    return replace(event, type="RETREAT", mode="release", cameo="0841", contexts=("legal",), actors=sides)


def paid_for(reading: Reading, event: EventMention) -> EventMention:
    """The release without those for whom the others are let go: "freed the hostages in return for 64 prisoners"."""
    if event.type != "RETREAT" or event.mode != "release":
        return event
    freed = tuple(p for p in event.recipients if "for" not in reading.tree.marks(reading.head(p)))
    return replace(event, recipients=freed) if freed else event


def _ousted(reading: Reading, event: EventMention) -> EventMention:
    """The overthrow of a ruler as no attack."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "ASSAULT" or tree.pos[token] != "VERB" or not tree.words[token].startswith(_OUSTING):
        return event
    return replace(event, type="COERCE", mode=None, cameo="170")


def _done_away_with(reading: Reading, event: EventMention) -> EventMention:
    """People "neutralised" as killed."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "COERCE" or tree.pos[token] != "VERB" or tree.lemma(token) not in _DOING_AWAY:
        return event
    kinds = {reading.actors.entities[party.entity].type for party in event.recipients}
    return replace(event, type="ASSAULT", mode=None, cameo="190") if kinds and kinds <= {"person", "group"} else event


def _hostages(tree: Tree, verb: int) -> bool:
    """Whether somebody is taken or held hostage."""
    if tree.pos[verb] != "VERB" or tree.lemma(verb) not in _TAKING:
        return False
    return any(tree.lemmas[c] == "hostage" for c in tree.kids(verb, "obj", "xcomp", "advmod", "obl", "nsubj"))


def _taken_hostage(reading: Reading, event: EventMention) -> EventMention:
    """The taking of hostages as abduction (CAMEO 181)."""
    if event.type not in VIOLENT or event.mode is not None or not _hostages(reading.tree, _token(reading, event)):
        return event
    return replace(event, type="ASSAULT", mode="abduct", cameo="181")


def _left(reading: Reading, event: EventMention) -> EventMention:
    """The withdrawal from a place, or of troops, as no breach of ties: "withdrew from Velden", "withdrew its last soldiers"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "SANCTION" or tree.pos[token] != "VERB" or tree.lemma(token) not in _LEAVING:
        return event
    places = set(tree.oblique(token, "from"))
    left = [reading.head(p) in places and reading.parties.is_thing(p) for p in event.recipients]
    held = tree.kid(token, "obj")
    bare = bool(left) and all(left) if held is None else tree.lemma(held) in _TROOPS
    return replace(event, type="RETREAT", mode="withdraw", cameo="087") if bare else event


def _kept_to(reading: Reading, event: EventMention) -> EventMention:
    """The promise to keep to something as no refusal of it: "will abide by the accord"."""
    tree, token = reading.tree, _token(reading, event)
    if event.type != "REJECT" or tree.pos[token] != "VERB" or tree.lemmas[token] not in _KEEPING:
        return event
    refused = any(tree.words[c] in NOT for c in tree.kids(token, "advmod")) or event.status == "negated"
    head = tree.heads[token]
    refused = refused or (head >= 0 and tree.dep[token] == "xcomp")  # "refused to comply"
    return event if refused else replace(event, type="AGREE", mode=None, cameo="030")


def _lodging(tree: Tree, token: int) -> int | None:
    """The verb by which a complaint is handed to somebody, where a token is that verb or the complaint."""
    noun = token if tree.pos[token] == "NOUN" else tree.undergoer(token)
    verb = -1 if noun is None or tree.dep[noun] not in ("obj", "nsubj") else tree.heads[noun]
    if noun is None or verb < 0 or tree.lemma(verb) not in _LODGING:
        return None
    note = [tree.lemmas[c] for c in tree.kids(noun, "compound", "nmod")] if tree.lemmas[noun] == "note" else []
    return verb if tree.lemmas[noun] in _COMPLAINTS or "protest" in note else None


def _complained(reading: Reading, event: EventMention) -> EventMention:
    """The complaint as one, and with whom it is aimed at."""
    verb = _lodging(reading.tree, _token(reading, event)) if event.type in _WORDS else None
    if verb is None:
        return event
    if event.type != "ACCUSE":
        event = replace(event, type="ACCUSE", mode="disapprove", cameo="111")
    about = _about(reading, event, verb)
    return replace(event, recipients=tuple(about) or event.recipients or _aimed_at(reading, event, verb))


def _about(reading: Reading, event: EventMention, verb: int) -> list[Party]:
    """Whom a complaint is about, wherever a tree hangs him: "filed a complaint with the court against X"."""
    held = reading.tree.undergoer(verb)
    words = [verb, *([] if held is None else [held]), *_hearers(reading, verb)]
    return _others(reading, event, (c for w in words for c in reading.tree.oblique(w, "against")))


def _hearers(reading: Reading, verb: int) -> list[int]:
    """The words for those to whom a complaint is handed."""
    held = reading.tree.undergoer(verb)
    words = [verb] if held is None else [verb, held]
    return [c for w in words for mark in ("with", "to") for c in reading.tree.oblique(w, mark)]


def _aimed_at(reading: Reading, event: EventMention, verb: int) -> tuple[Party, ...]:
    """Whom a complaint is about ("filed a complaint against X with the court"), else the state that hears it: "lodged a protest with X"."""
    to = _others(reading, event, _hearers(reading, verb))
    states = [p for p in to if reading.actors.entities[p.entity].type == "state" and not reading.parties.is_thing(p)]
    return tuple(_about(reading, event, verb) or states)


def _others(reading: Reading, event: EventMention, tokens: Iterable[int]) -> list[Party]:
    """The parties at some words, but for those who do it."""
    own = {party.entity for party in event.actors}
    return distinct([p for t in tokens for p in reading.parties.all_at(t, acting=False) if p.entity not in own])


def _unthreatened(reading: Reading, event: EventMention) -> EventMention:
    """The threat without ground that is only to be closed or held: "threatened to close the border"."""
    if event.type != "THREATEN":
        return event
    tree = reading.tree
    own = range(*reading.document.tokens(event.trigger))
    below = {t for verb in own for c in tree.kids(verb, "xcomp", "ccomp") for t in range(c, tree.right(c) + 1)}

    def ground(party: Party) -> bool:
        head = reading.head(party)
        return head in below and tree.words[head] in _GROUND and reading.parties.is_thing(party)

    return replace(event, recipients=tuple(p for p in event.recipients if not ground(p)))


def _made_good(reading: Reading, event: EventMention) -> EventMention:
    """The harm for which somebody apologises as not done by whom he apologises to: "apologised to X for the shelling"."""
    tree, token = reading.tree, _token(reading, event)
    above = tree.heads[token]
    if event.type not in VIOLENT or above < 0 or tree.lemmas[above] not in ("apologise", "apologize", "apology"):
        return event
    if "for" not in tree.marks(token):
        return event
    harmed = set(tree.oblique(above, "to"))
    kept = tuple(p for p in event.actors if reading.head(p) not in harmed)
    return event if len(kept) == len(event.actors) else replace(event, actors=kept)
