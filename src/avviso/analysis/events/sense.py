"""What the words beside an event make of it: a protest that is a complaint, a talk that is an interview, a promise, a refusal withheld."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events import blamed as event_blamed
from avviso.analysis.events import ends as event_ends
from avviso.analysis.events import envoys as event_envoys
from avviso.analysis.events import inquiries as event_inquiries
from avviso.analysis.events import turns as event_turns
from avviso.analysis.events import undone as event_undone
from avviso.analysis.events import voted as event_voted
from avviso.analysis.events.plain import plainly
from avviso.analysis.events.reading import Reading, without
from avviso.analysis.events.status import BEGIN, by_adjective, clause_status, performs
from avviso.analysis.tree import Tree
from avviso.reference.cues import NOT
from avviso.reference.plover import SPOKEN, VIOLENT, noun_frames, verb_frames, word_class
from avviso.reference.political_words import words

_PROMISING = frozenset({"pledge", "promise", "vow"})
_REFUSING = frozenset({"rule", "reject", "refuse", "exclude"})
_NOBODY = frozenset({"nobody", "none", "nothing"})
_CARRYING = frozenset({"carry", "launch", "conduct"})
_FROM_AFAR = frozenset({"air", "drone", "missile", "rocket", "artillery", "bomb", "helicopter"})
_ORDERING = frozenset({"order", "tell", "instruct", "give"})
_ENVOYS = word_class("envoys") | {"diplomatic", "charge"}
_SENT = word_class("troops") | word_class("peacekeepers") | {"reinforcement"}
_GROUND = frozenset({"border", "frontier", "boundary", "coast", "region", "area", "waters", "strait"})
_UNREST = frozenset({"unrest", "riot", "strike", "sit-in", "march", "rally", "mutiny", "uprising", "walkout"})
_VETOING = frozenset({"veto", "block", "reject", "refuse", "oppose", "dismiss", "rebuff"})
_REVENGE = frozenset({"revenge", "vengeance", "retaliation", "retaliate", "reprisal"})
_SPARED = frozenset({"non-essential", "nonessential", "nonemergency", "non-emergency"})
_OWN_STAFF = _SPARED | {"its", "their"}
_EXPELLING = frozenset({"expel", "expulsion"})
_BANS = frozenset({"ban", "embargo", "moratorium", "prohibition", "restriction"})
_TRADE = frozenset({"sale", "delivery", "supply", "transfer", "export", "shipment"})
_VOICING = frozenset(
    {"offer", "express", "voice", "declare", "reiterate", "reaffirm", "affirm", "extend", "convey", "pledge"}
)
_SUPPORT = word_class("support")
_ARMS = word_class("arms")
_WANTED = frozenset(
    "integrity sovereignty independence unity statehood membership bid aspiration right plan resolution cause".split()
)
_COMING = frozenset({"loom", "imminent", "inevitable", "likely", "unlikely", "possible"})
_INQUIRIES = frozenset({"investigation", "inquiry", "probe", "enquiry"})
_FINDINGS = frozenset({"summary", "report", "finding", "result", "conclusion", "outcome"})
_WISHING = frozenset({"want", "wish", "hope"})
_AUDIENCE = words("audience")
_ACCIDENTS = words("accidents")
_LASTING = words("lasting verbs")
_DROPPING = frozenset({"drop", "abandon", "scrap", "shelve", "cancel", "ditch"})
_ADDRESSES = frozenset({"speech", "address", "lecture", "broadcast", "sermon"})
_SUFFERING = words("verbs of suffering") - {"face"}
_STORMING = frozenset({"storm", "fire", "flood"})  # as verbs these are done on purpose


def by_mishap(tree: Tree, token: int) -> bool:
    """Whether a mishap did the harm that the word at a token tells of: "killed in a crash", "a storm felled a crane, killing 20"."""
    if _on_purpose(tree, token):
        return False
    around = [t for t in (token, tree.heads[token]) if t >= 0]
    found = (c for t in around for c in (t, *_telling_how(tree, t)) if tree.lemmas[c] in _ACCIDENTS)
    return any(tree.lemmas[c] not in _STORMING or (tree.pos[c] == "NOUN" and not _gunfire(tree, c)) for c in found)


def _on_purpose(tree: Tree, token: int) -> bool:
    """Whether the word of a mishap tells of what somebody does: "set fire to a warehouse", "planned to derail a train"."""
    verb = tree.heads[token] if tree.pos[token] == "NOUN" else token
    if tree.lemmas[token] == "derail":
        return tree.kid(token, "obj") is not None
    fire = tree.kid(verb, "obj", "compound") if verb >= 0 and tree.lemmas[verb] == "set" else None
    to = [*tree.oblique(verb, "to"), *([] if fire is None else tree.oblique(fire, "to"))] if fire is not None else []
    return bool(to) and fire is not None and tree.lemmas[fire] == "fire" and token in (verb, fire)


def _telling_how(tree: Tree, token: int) -> list[int]:
    """The words beside one that tell how it came about: its subject; where nobody is said to have done it, also when and in what it happened."""
    subject = list(tree.kids(token, "nsubj"))
    done = tree.pos[token] == "VERB" and bool(subject) and not tree.passive(token)
    return subject if done else list(tree.kids(token, "obl", "nsubj", "nmod", "advcl"))


def _gunfire(tree: Tree, noun: int) -> bool:
    """Whether "fire" comes out of guns: "by sniper fire", "in an exchange of fire"."""
    shot = bool({"by", "under", "of", "from"} & set(tree.marks(noun))) or tree.kid(noun, "compound") is not None
    return tree.lemmas[noun] == "fire" and shot


def made(reading: Reading, event: EventMention) -> EventMention:
    """The event with the type and status that its own words leave no doubt of."""
    steps = (
        complaint,
        removed,
        opened,
        sent_home,
        embargo,
        disowned,
        answered,
        downed_tools,
        bombed,
        backed,
        plainly,
        event_turns.settled,
        event_ends.settled,
        avenged,
        sent_there,
    )
    for step in steps:
        event = step(reading, event)
    event = moded(reading, approved(reading, event))
    for step in (
        event_turns.paid_for,
        undertaken,
        let_pass,
        denied,
        finished,
        yet_to_come,
        event_undone.settled,
        event_undone.refused,
        event_undone.defied,
        event_voted.settled,
        event_envoys.done,
        event_blamed.alleged,
        event_inquiries.alleged,
        in_title,
    ):
        event = step(reading, event)
    return event


def complaint(reading: Reading, event: EventMention) -> EventMention:
    """The protest of a state or government as the complaint it is; people demonstrate."""
    actors = [reading.actors.entities[party.entity] for party in event.actors]
    official = actors and all(entity.type == "state" or (entity.code or "").endswith("GOV") for entity in actors)
    words_ = {reading.tree.lemmas[t] for t in range(*reading.document.tokens(event.trigger))}
    if event.type != "PROTEST" or not official or words_ & _UNREST:
        return event
    said = reading.speech.cued(reading.document.tokens(event.trigger)[0])
    told = event.reported_in if said is None else said.index
    return replace(event, type="ACCUSE", mode="disapprove", cameo="111", reported_in=told)


def avenged(reading: Reading, event: EventMention) -> EventMention:
    """The harm for which somebody wants revenge as done, and not by him: "vowed revenge for the killing of their leader"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    above = tree.heads[token]
    if event.type not in VIOLENT or tree.pos[token] != "NOUN" or above < 0:
        return event
    repaid = tree.lemmas[above] in _REVENGE and {"for", "over", "after"} & set(tree.marks(token))
    if not (repaid or (tree.lemmas[above] == "avenge" and tree.undergoer(above) == token)):
        return event
    own = range(tree.left(token), tree.right(token) + 1)
    event = without(reading, event, {reading.head(p) for p in event.actors} - set(own), recipients=False)
    return replace(event, status="actual") if event.status in ("planned", "hypothetical") else event


def sent_there(reading: Reading, event: EventMention) -> EventMention:
    """Forces that are sent as no help to themselves, nor to a border: "deployed observers", "sent reinforcements to the border with Norland"."""
    tree, verb = reading.tree, reading.document.tokens(event.trigger)[0]
    held = tree.undergoer(verb) if tree.pos[verb] == "VERB" else None
    if event.type != "AID" or held is None or tree.lemmas[held] not in _SENT:
        return event
    event = without(reading, event, tree.conjuncts(held), actors=False)
    ground = [tree.lemmas[reading.head(party)] in _GROUND for party in event.recipients]
    return replace(event, type="MOBILIZE", mode="troops", cameo="154") if ground and all(ground) else event


def let_pass(reading: Reading, event: EventMention) -> EventMention:
    """The refusal that does not come as not done: "did not veto it"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "REJECT" or tree.pos[token] != "VERB" or tree.lemmas[token] not in _VETOING:
        return event
    return replace(event, status="negated") if any(tree.words[c] in NOT for c in tree.kids(token, "advmod")) else event


def removed(reading: Reading, event: EventMention) -> EventMention:
    """The rejection of a person as the dismissal from office that it is ("dismissed the army chief"), unless it is put in words ("as a liar")."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    whom = tree.kid(token, "obj", "nsubj:pass")
    if (
        event.type != "REJECT"
        or tree.lemma(token) != "dismiss"
        or whom is None
        or "as" in {m for t in tree.kids(token, "obl") for m in tree.marks(t)}
    ):
        return event
    people = [party for party in event.recipients if reading.actors.entities[party.entity].type == "person"]
    return replace(event, type="COERCE", mode=None, cameo=None) if people else event


def opened(reading: Reading, event: EventMention) -> EventMention:
    """Help that consists in letting somebody through as the concession that it is: "provide the inspectors with access"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    given = {tree.lemmas[t] for t in tree.kids(token, "obj", "iobj", "obl")}
    if event.type != "AID" or tree.pos[token] != "VERB" or not given & {"access", "passage"}:
        return event
    return replace(event, type="RETREAT", mode="access", cameo="0863")


def moded(reading: Reading, event: EventMention) -> EventMention:
    """The event with the mode and code that the codebook has for its word, where that has but one of its type: "freed" releases."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.mode is not None or event.cameo is not None:
        return event
    frames = (verb_frames if tree.pos[token] in ("VERB", "AUX") else noun_frames)(tree.lemma(token))
    kinds = {frame.type for frame in frames}
    if event.type == "RETREAT" and "CONCEDE" in kinds and "RETREAT" not in kinds:  # one root in the model
        event = replace(event, type="CONCEDE")
    fit = [
        frame
        for frame in frames
        if frame.type == event.type
        and frame.needs_object is None  # no object was found to fit
        and (frame.needs_preposition is None or tree.oblique(token, frame.needs_preposition))
    ]
    own = {(frame.mode, frame.cameo, frame.contexts) for frame in fit}
    if len(own) != 1:
        return event
    ((mode, cameo, contexts),) = own
    return replace(event, mode=mode, cameo=cameo, contexts=event.contexts or contexts)


def approved(reading: Reading, event: EventMention) -> EventMention:
    """The support that is offered or voiced as support: "offered strong support for X" asks for nothing."""
    tree = reading.tree
    start, end = reading.document.tokens(event.trigger)
    held = [c for t in range(start, end) if tree.lemmas[t] in _VOICING for c in tree.kids(t, "obj")]
    spoken = event.type in SPOKEN and event.type != "SUPPORT"
    if not spoken or not any(tree.lemmas[c] in _SUPPORT for c in held):
        return event
    return replace(event, type="SUPPORT", mode=None, cameo="051")


def backed(reading: Reading, event: EventMention) -> EventMention:
    """Support with arms as aid, and support for what one wants or is as words: "support for X's territorial integrity"."""
    tree = reading.tree
    start, end = reading.document.tokens(event.trigger)
    word = next((t for t in range(start, end) if tree.lemmas[t] in ("support", "back", "backing")), None)
    if word is None or event.type not in ("SUPPORT", "AID"):
        return event
    holders = (word, *tree.kids(word, "obj"))
    means = [c for held in holders for c in tree.oblique(held, "with")]
    means += [c for c in tree.kids(word, "obj") if "with" in tree.marks(c)]  # a tree may take it for an object
    given_ = {tree.lemmas[each] for c in means for each in tree.conjuncts(c)}
    if event.type == "SUPPORT" and given_ & _ARMS:
        return replace(event, type="AID", mode=None, cameo="072", contexts=("military",))
    if event.type == "AID" and any(tree.lemmas[c] in _WANTED for c in tree.oblique(word, "for")):
        return replace(event, type="SUPPORT", mode=None, cameo="051")
    return event


def downed_tools(reading: Reading, event: EventMention) -> EventMention:
    """The strike of those whom "striking" tells to be on one, which hits nobody: "rubber bullets fired at striking miners"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "ASSAULT" or tree.words[token] != "striking":
        return event
    struck = next(tree.kids(token, "obj"), None)
    # A tree may take what "at" and "on" stand before for a clause.
    workers = struck if "at" in tree.marks(token) and struck == token + 1 else tree.heads[token]
    if workers != token + 1:
        return event
    own = tuple(reading.parties.all_at(workers, acting=True))
    return replace(event, type="PROTEST", mode="strike", cameo="143", actors=own, recipients=())


def bombed(reading: Reading, event: EventMention) -> EventMention:
    """The strike from the air, by drones or missiles, carried out on somebody, or of a state on somebody as the attack it is; workers strike too."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "PROTEST" or tree.lemmas[token] != "strike":
        return event
    light = tree.heads[token] if tree.dep[token] == "obj" else token
    carried = tree.lemmas[light] in _CARRYING and any(tree.oblique(each, "on") for each in (token, light))
    if carried or any(tree.lemmas[c] in _FROM_AFAR for c in tree.modifiers(token)):
        return replace(event, type="ASSAULT", mode="explosives", cameo="195")
    if not event.actors and not event.recipients and _told_of_raid(tree, token):
        return replace(event, type="ASSAULT", mode=None, cameo="190")
    if tree.pos[token] != "NOUN" or not event.recipients:
        return event
    hit = {t for mark in ("on", "against") for c in tree.oblique(token, mark) for t in tree.conjuncts(c)}
    states = [reading.actors.entities[party.entity].type == "state" for party in event.actors]
    struck = all(reading.head(party) in hit for party in event.recipients)
    return replace(event, type="ASSAULT", mode=None, cameo="190") if struck and states and all(states) else event


def _told_of_raid(tree: Tree, strike: int) -> bool:
    """Whether "the strike" comes back to one from the air, or by missiles, that was told of before."""
    if not any(tree.words[c] in ("the", "this", "that") for c in tree.kids(strike, "det")):
        return False
    raids = (t for t in range(strike) if tree.lemmas[t] in ("airstrike", "strike") and tree.pos[t] == "NOUN")
    return any(tree.lemmas[t] == "airstrike" or _FROM_AFAR & {tree.lemmas[c] for c in tree.modifiers(t)} for t in raids)


def sent_home(reading: Reading, event: EventMention) -> EventMention:
    """The envoys who are told to leave as expelled: nothing is asked of anybody, and to expel them is no matter of the police."""
    tree = reading.tree
    start, end = reading.document.tokens(event.trigger)
    orders = [t for t in range(start, end) if tree.lemmas[t] in _ORDERING]
    leaving = any(
        tree.lemmas[c] in ("leave", "depart") for t in orders for c in tree.kids(t, "xcomp", "ccomp", "advcl")
    )
    ordered = (c for t in orders for c in tree.kids(t, "obj"))
    expelled = event.type == "COERCE" and any(tree.lemmas[t] in _EXPELLING for t in (*range(start, end), *ordered))
    hours = [c for t in orders for held in tree.kids(t, "obj") for c in tree.kids(held, "acl")]
    leaving = leaving or any(tree.lemmas[c] in ("leave", "depart") for c in hours)  # "gave him 72 hours to leave"
    if not expelled and (event.type not in ("REQUEST", "THREATEN", "SANCTION") or not leaving):
        return event
    whom = [{*tree.lemmas[slice(*reading.document.tokens(p.span))]} for p in event.recipients]
    envoys = [told for told in whom if told & _ENVOYS]
    if not envoys:
        return event
    home = _called_home(reading, event, orders) if leaving and any(told & _OWN_STAFF for told in envoys) else None
    if home is not None and (home.recipients or any(told & _SPARED for told in envoys)):
        return home
    return replace(event, type="SANCTION", mode="expel", cameo="166")


def _called_home(reading: Reading, event: EventMention, orders: list[int]) -> EventMention:
    """The envoys whom their own state tells to leave as withdrawn, from the land they leave: "ordered its diplomats to leave Norland"."""
    tree = reading.tree
    leaving = (c for t in orders for c in tree.kids(t, "xcomp", "ccomp", "advcl"))
    left = [held for c in leaving if (held := tree.undergoer(c)) is not None]
    own = {party.entity for party in event.actors}
    lands = [p for held in left for p in reading.parties.all_at(held, acting=False) if p.entity not in own]
    return replace(event, type="SANCTION", mode="withdraw", cameo="161", recipients=tuple(lands))


def embargo(reading: Reading, event: EventMention) -> EventMention:
    """The ban on trade with somebody as the embargo that it is: "the ban on the sale of shells to X", "banned the sale of shells to X"."""
    tree, word = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "COERCE" or tree.lemmas[word] not in _BANS:
        return event
    objects = tree.kids(word, "obj") if tree.pos[word] == "VERB" else tree.oblique(word, "on")
    trade = [c for c in objects if tree.lemmas[c] in _TRADE]
    partners = {t for c in trade for to in tree.oblique(c, "to") for t in range(tree.left(to), tree.right(to) + 1)}
    hit = [reading.head(party) in partners for party in event.recipients]
    return replace(event, mode="restrict", cameo="163") if hit and all(hit) else event


def disowned(reading: Reading, event: EventMention) -> EventMention:
    """The denial at its own word, where it was found at the deed that is denied: "denies backing the rebels" rejects no rebels."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type != "REJECT" or tree.tags[token] != "VBG" or verb < 0 or tree.lemmas[verb] != "deny":
        return event
    if tree.dep[token] not in ("xcomp", "ccomp", "advcl") or tree.lemmas[token] in _REFUSING:
        return event
    own, said = reading.document.span(verb, verb + 1), reading.speech.cued(verb)
    told = event.reported_in if said is None else said.index
    return replace(event, trigger=own, recipients=(), status="actual", content_status=None, reported_in=told)


def answered(reading: Reading, event: EventMention) -> EventMention:
    """The accusation as rejected where its word only denies one: "called the accusations absurd"."""
    said = reading.speech.cued(reading.document.tokens(event.trigger)[0]) if event.type == "ACCUSE" else None
    if said is None or said.quotation.act != "deny" or said.quotation.negated:
        return event
    return replace(event, type="REJECT", mode=None, cameo="120")


def undertaken(reading: Reading, event: EventMention) -> EventMention:
    """The event as planned where its word only promises it: "pledged $3 million"."""
    start, end = reading.document.tokens(event.trigger)
    promised = _PROMISING & set(reading.tree.lemmas[start:end])
    if event.status != "actual" or event.type in SPOKEN or not promised:
        return event
    return replace(event, status="planned")


def denied(reading: Reading, event: EventMention) -> EventMention:
    """The event as negated where its word of refusal is: "has not ruled that out"."""
    start, end = reading.document.tokens(event.trigger)
    tree = reading.tree
    refused = [t for t in range(start, end) if tree.lemmas[t] in _REFUSING]
    if event.type == "REJECT" and any(tree.words[c] in NOT for t in refused for c in tree.kids(t, "advmod")):
        return replace(event, status="negated")
    held = [c for t in range(start, end) if tree.pos[t] == "VERB" for c in tree.kids(t, "obj")]
    if any(tree.words[c] in _NOBODY or tree.words[c - 1 : c + 1] == ["no", "one"] for c in held):
        return replace(event, status="negated")  # "has threatened no one"
    return event


def finished(reading: Reading, event: EventMention) -> EventMention:
    """The inquiry as over whose findings are out ("the summary of its investigation"), harm as done that somebody has borne, and as under
    way what has begun ("has begun to withdraw").
    """
    tree, noun = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.status in ("planned", "hypothetical") and event.type not in SPOKEN and _has_begun(tree, noun):
        return replace(event, status="ongoing")
    if event.status == "ongoing" and any(_borne(tree, clause) for clause in tree.kids(noun, "acl")):
        return replace(event, status="actual")
    if event.status != "ongoing" or tree.lemmas[noun] not in _INQUIRIES:
        return event
    out = tree.heads[noun] >= 0 and tree.lemmas[tree.heads[noun]] in _FINDINGS and tree.dep[noun] == "nmod"
    return replace(event, status="actual") if out else event


def _has_begun(tree: Tree, verb: int) -> bool:
    """Whether somebody has begun to do what an infinitive says, with nothing around that makes it a plan or a guess."""
    head = tree.heads[verb]
    begun = head >= 0 and tree.dep[verb] == "xcomp" and tree.lemmas[head] in BEGIN and tree.tags[head] in ("VBD", "VBN")
    return begun and clause_status(tree, head) in ("actual", "ongoing")


def _borne(tree: Tree, clause: int) -> bool:
    """Whether a clause on a noun tells of what somebody has suffered: "the attacks that Norland has endured"."""
    perfect = any(tree.lemmas[c] == "have" for c in tree.kids(clause, "aux"))
    return tree.lemmas[clause] in _SUFFERING and (perfect or tree.tags[clause] == "VBD")


def yet_to_come(reading: Reading, event: EventMention) -> EventMention:
    """The event as not come about yet where its own words say so: "the announced meeting", "wanted to meet", "close to starting talks"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    head = tree.heads[token]
    if (
        event.status == "planned"
        and tree.dep[token] == "acl"
        and tree.lemmas[head] == "plan"
        and tree.dep[head] == "obj"
    ):
        return replace(event, status="negated") if tree.lemmas[tree.heads[head]] in _DROPPING else event
    if event.status not in ("actual", "ongoing"):
        return event
    called = tree.kid(token, "obj") if event.type == "PROTEST" and tree.lemma(token) == "call" else None
    if called is not None:
        return replace(event, status="planned")  # the verb brings the strike in
    if tree.pos[token] == "NOUN":
        if event.type in ("PROTEST", "CONSULT") and tree.dep[token] == "obj" and tree.lemma(head) == "call":
            return replace(event, status="planned")  # "called a general strike"
        if any(by_adjective(tree, token, child) == "planned" for child in tree.children[token]):
            return replace(event, status="planned")
        if tree.dep[token] == "nsubj" and tree.lemmas[head] in _COMING:
            return replace(event, status="hypothetical")
        starting = any(tree.tags[c] == "VBG" and tree.lemmas[c] in BEGIN for c in tree.kids(token, "amod"))
        if starting and "to" in tree.marks(token):
            return replace(event, status="hypothetical")
        begun = head >= 0 and tree.dep[token] == "obj" and tree.lemmas[head] in BEGIN and tree.tags[head] == "VBG"
        return replace(event, status="hypothetical") if begun and "to" in tree.marks(head) else event
    wished = tree.dep[token] == "xcomp" and head >= 0 and tree.lemmas[head] in _WISHING
    return replace(event, status="hypothetical") if wished and not performs(tree, token) else event


def in_title(reading: Reading, event: EventMention) -> EventMention:
    """The event as done where a title tells of it in the present: "Soldiers seize power", but not "Norland backs the plan"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    title = any(s.role == "title" and s.start <= event.trigger.start < s.end for s in reading.document.layout.segments)
    present = tree.tags[token] in ("VBZ", "VBP") and tree.kid(token, "aux") is None
    if event.status != "ongoing" or not title or not present or tree.lemmas[token] in _LASTING:
        return event
    return replace(event, status="actual")


def to_press(reading: Reading, event: EventMention) -> bool:
    """Whether somebody is only spoken to as the press is ("talked to the Lantern"): nobody is consulted."""
    if event.type != "CONSULT":
        return False
    outlet = (reading.document.layout.outlet or "").casefold().removeprefix("the ")
    word = reading.document.tokens(event.trigger)[0]
    if reading.tree.pos[word] == "NOUN" and reading.tree.lemmas[word] in _ADDRESSES:
        return True
    held = reading.tree.kid(word, "obj") if reading.tree.pos[word] == "VERB" else None
    if held is not None and reading.tree.lemmas[held] in _AUDIENCE:
        return True
    for party in (*event.actors, *event.recipients):
        start, end = reading.document.tokens(party.span)
        if set(reading.tree.lemmas[start:end]) & _AUDIENCE:
            return True
        if outlet and party.span.text.casefold().removeprefix("the ") == outlet:
            return True
    return False
