"""What never came about, by turns of phrase that leave no doubt of it: "was to have visited", "the talks were called off", "will not resign or leave"."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events import denials as event_denials
from avviso.analysis.events.occasions import parted
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.events.status import clause_status, is_due
from avviso.analysis.events.triggers import QUANTITY
from avviso.analysis.tree import Tree
from avviso.reference.cues import ISSUING, NOT
from avviso.reference.plover import SPOKEN, VIOLENT, noun_frames, verb_frames, word_class

_CALLING_OFF = frozenset({"call_off", "cancel", "scrap", "abandon", "abort", "foil", "thwart"})
_PUTTING_OFF = frozenset({"postpone", "put_off", "delay", "defer"})
# What a truce, or a withdrawal under way, comes to when it ends: the deed is off.
_FAILING = frozenset({"collapse", "break_down", "fail", "unravel", "end", "expire", "lapse", "fall_apart"})
_HALTING = frozenset({"suspend", "halt", "freeze", "stop", "reverse", "block", "cancel", "call_off"})
_GIVING_WAY = frozenset(
    {"withdrawal", "pullout", "pullback", "pull-out", "pull-back", "disengagement", "release", "handover", "evacuation"}
)
_PACKAGES = frozenset({"package", "round", "plan", "proposal"})
_BARRING = frozenset({"block", "veto", "thwart", "prevent"})
_TRUCES = word_class("ceasefire") - {"cessation"}
_PRESSING = frozenset(
    "blackmail intimidate bully coerce threaten cow silence pressure pressurise pressurize browbeat".split()
)
_WARRANTS = frozenset({"warrant", "order"})
_SENDING = frozenset({"send", "dispatch"})
_OF_PAPERS = frozenset({"REQUEST", "ACCUSE", "SUPPORT"})
_HAPPENED = frozenset({"actual", "ongoing"})


def refused(reading: Reading, event: EventMention) -> EventMention:
    """What one side says it will not do as its refusal: talks with the other ("Norland will not negotiate with Sudmark"), relief ("will not lift the ban")."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token] if tree.pos[token] == "NOUN" and tree.dep[token] == "obj" else token
    if event.status != "negated" or verb < 0:
        return event
    if not any(tree.lemmas[c] in ("will", "would") or tree.words[c] == "wo" for c in tree.kids(verb, "aux")):
        return event
    if event.type in ("RETREAT", "CONCEDE") and event.actors and tree.undergoer(verb) is not None:
        by_nobody = tree.passive(verb)  # "will not be lifted": nobody says that he refuses it
        return event if by_nobody else replace(event, type="REJECT", mode="yield", cameo="124", status="actual")
    if event.type != "CONSULT" or len(event.actors) < 2 or event.recipients:
        return event
    turned = parted(reading, replace(event, type="REJECT", mode="meet", cameo="127", status="actual"))
    return turned if turned.recipients else event


def defied(reading: Reading, event: EventMention) -> EventMention:
    """What somebody will not bear as his refusal of who would do it: "we will not be intimidated by Norland"."""
    tree, verb = reading.tree, reading.document.tokens(event.trigger)[0]
    subject = tree.surface_subject(verb) if will_not_bear(tree, verb) else None
    if event.type not in ("COERCE", "THREATEN") or event.status != "negated" or subject is None:
        return event
    own = tuple(reading.parties.all_at(subject, acting=True))
    agents = joined(tree, tree.oblique(verb, "by"))
    by = tuple(p for p in (*event.actors, *event.recipients) if reading.head(p) in agents)
    if not own or not by:
        return event
    return replace(event, type="REJECT", mode=None, cameo="120", status="actual", actors=own, recipients=by)


def will_not_bear(tree: Tree, verb: int) -> bool:
    """Whether a verb says that somebody will not be put under pressure."""
    will = any(tree.lemmas[c] in ("will", "shall") or tree.words[c] == "wo" for c in tree.kids(verb, "aux"))
    return will and tree.passive(verb) and tree.lemmas[verb] in _PRESSING


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event as negated, or as still planned where it was only put off."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event_denials.is_open(tree, token):
        return _left_open(tree, token, event)
    if event.type == "CONSULT" and event.status == "negated" and _held(tree, token):
        return replace(event, status="actual")
    if event.status == "negated" and "whether" in tree.marks(token):
        return replace(event, status="hypothetical")  # "has not decided whether to withdraw"
    if event.type in _OF_PAPERS and event.status == "actual" and (foe := _never_adopted(tree, token)) is not None:
        return replace(without(reading, event, foe, recipients=False), status="negated", content_status=None)
    denied = event_denials.disowned(tree, token)
    if event.type not in SPOKEN and denied not in (None, "negated", event.status):
        return replace(event, status=denied, content_status="actual" if denied == "alleged" else None)
    if event.type in SPOKEN or event.status not in ("actual", "ongoing", "planned", "hypothetical"):
        return event
    verbal = tree.pos[token] == "VERB"
    if event.type == "RETREAT" and _no_longer(tree, token):
        return replace(event, status="negated", content_status=None)
    if verbal and event.type == "CONSULT" and _errand(tree, token):
        return replace(event, status="planned", content_status=None)
    status = _of_verb(tree, token) if verbal else _of_noun(tree, token)
    return event if status is None else replace(event, status=status, content_status=None)


def _left_open(tree: Tree, token: int, event: EventMention) -> EventMention:
    """The deed that nobody rules out as one that may yet come, by its own name where it was taken for a refusal."""
    if event.type == "REJECT":
        frames = verb_frames(tree.lemma(token)) if tree.pos[token] == "VERB" else noun_frames(tree.lemma(token))
        deeds = [f for f in frames if f.needs_object is None and f.type != "REJECT"]
        deed = next((f for f in deeds if f.type in VIOLENT and event.recipients), next(iter(deeds), None))
        event = event if deed is None else replace(event, type=deed.type, mode=deed.mode, cameo=deed.cameo)
    return replace(event, status="hypothetical", content_status=None)


def _never_adopted(tree: Tree, verb: int) -> set[int] | None:
    """The paper, and whoever bars it, where its demand or blame is nobody's: "failed to adopt a resolution demanding X", "vetoed a draft condemning X";
    None elsewhere.
    """
    paper = tree.heads[verb]
    if tree.dep[verb] != "acl" or paper < 0 or tree.dep[paper] != "obj":
        return None
    above = tree.heads[paper]
    if tree.lemma(above) in ISSUING:
        return set() if clause_status(tree, above) == "negated" else None
    barred = tree.lemmas[above] in _BARRING and clause_status(tree, above) in _HAPPENED
    return joined(tree, (tree.doer(above), paper)) if barred else None


def _no_longer(tree: Tree, token: int) -> bool:
    """Whether what would ease things is stopped or fails: "suspended the withdrawal", "the truce collapsed"."""
    if tree.pos[token] == "VERB":
        held = tree.undergoer(token) if tree.lemma(token) in _HALTING else None
        return held is not None and tree.lemma(held) in _GIVING_WAY and clause_status(tree, token) in _HAPPENED
    verb = tree.heads[token]
    if verb < 0 or tree.pos[verb] != "VERB" or clause_status(tree, verb) not in _HAPPENED:
        return False
    if tree.lemma(token) in _GIVING_WAY:
        return tree.lemma(verb) in _HALTING and tree.undergoer(verb) == token
    return tree.lemma(token) in _TRUCES and tree.dep[token] == "nsubj" and tree.lemma(verb) in _FAILING


def _of_verb(tree: Tree, verb: int) -> str | None:
    was = any(tree.words[c] in ("was", "were") for c in tree.kids(verb, "aux"))
    if was and "to" in tree.marks(verb) and any(tree.lemmas[c] == "have" for c in tree.kids(verb, "aux")):
        return "negated"  # "was to have visited"
    if _had_been_due(tree, verb):
        return "negated"
    head = tree.heads[verb]
    shared = tree.dep[verb] == "conj" and tree.tags[verb] == "VB" and tree.kid(verb, "aux", "nsubj", "mark") is None
    if not shared or head < 0 or tree.tags[head] != "VB" or tree.kid(head, "aux") is None:
        return None
    joined = any(tree.words[c] in ("and", "or", "nor") for c in tree.kids(verb, "cc"))
    return "negated" if joined and any(tree.words[c] in NOT for c in tree.kids(head, "advmod")) else None


def _held(tree: Tree, noun: int) -> bool:
    """Whether it is said outright that talks took place, whatever else did not: "held talks, but will not join"."""
    verb = tree.left(noun) - 1  # the word before, whatever verb a tree gives them to
    plain = verb >= 0 and tree.lemmas[verb] in ("hold", "have") and tree.dep[noun] == "obj"
    if not plain or tree.tags[verb] != "VBD" or any(tree.words[c] == "no" for c in tree.kids(noun, "det")):
        return False
    return not any(tree.words[c] in NOT and c < noun for c in tree.kids(verb, "advmod"))


def _errand(tree: Tree, verb: int) -> bool:
    """Whether somebody is only sent to do it: "sent an envoy to meet X"."""
    head = tree.heads[verb]
    sent = head >= 0 and tree.lemmas[head] in _SENDING and tree.dep[verb] in ("xcomp", "advcl", "acl")
    return sent and tree.tags[verb] == "VB" and "to" in tree.marks(verb)


def _had_been_due(tree: Tree, verb: int) -> bool:
    """Whether it was once to be: "had been due to meet"."""
    return is_due(tree, verb) and tree.words[max(0, verb - 4) : verb - 2] == ["had", "been"]


def _of_noun(tree: Tree, noun: int) -> str | None:
    """What the verb of a noun, or a clause on it, says became of it."""
    head = tree.heads[noun]
    if head >= 0 and tree.lemmas[head] in _WARRANTS and "for" in tree.marks(noun):
        return "hypothetical"  # "defied a warrant for his arrest"
    verbs = [c for c in tree.kids(noun, "acl") if tree.passive(c)]
    top = tree.whole(noun, QUANTITY | _PACKAGES)
    above = tree.heads[top]
    if above >= 0 and tree.lemmas[above] in _BARRING and tree.undergoer(above) == top:
        return "negated" if clause_status(tree, above) in _HAPPENED else None  # "blocked a package of sanctions"
    if head >= 0 and tree.dep[noun] in ("obj", "nsubj") and tree.pos[head] == "VERB" and tree.undergoer(head) == noun:
        verbs.append(head)
    for verb in verbs:
        if clause_status(tree, verb) not in _HAPPENED:
            continue
        if tree.lemma(verb) in _CALLING_OFF:
            return "negated"
        if tree.lemma(verb) in _PUTTING_OFF:
            return "planned"
    return None
