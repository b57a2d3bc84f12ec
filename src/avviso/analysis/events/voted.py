"""What an assembly votes to do is done by its vote, where votes do it: "voted 61-40 to remove the president"; troops that it votes to send are yet to go.
What courts make of votes: "annulled the vote to impeach X" refuses it, and impeaches nobody; and a motion of no confidence that is carried.
"""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.events.status import clause_status
from avviso.analysis.tree import Tree
from avviso.reference.political_words import words

_CARRYING = frozenset({"pass", "adopt", "approve", "carry", "back"})
_MOTIONS = frozenset({"motion", "vote", "resolution"})
_ASSEMBLIES = words("houses of parliament") | frozenset({"council", "board", "court", "member", "legislator", "mp"})
_BY_VOTE = frozenset(
    """remove oust impeach dismiss unseat depose expel suspend censure condemn denounce ratify approve adopt endorse recognise recognize reject ban
    outlaw impose lift extend renew strip annul repeal demand abolish""".split()
)
_ANNULLING = frozenset(
    {"annul", "overturn", "quash", "void", "invalidate", "nullify", "strike_down", "cancel", "throw_out", "set_aside"}
)
_COURTS = frozenset({"court", "tribunal", "judge", "commission", "bench"})
_VOTES = frozenset({"election", "vote", "referendum", "poll", "ballot", "result", "runoff", "impeachment"})
_AGREEING = frozenset({"REQUEST", "SUPPORT", "AGREE"})
_RULED = frozenset({"REJECT", "RETREAT", "CONCEDE", "COERCE", "SANCTION", "ACCUSE"})
_DEPTH = 4


def distrusted(tree: Tree, noun: int) -> int | None:
    """The verb by which an assembly carries a motion against a government: "passed a no-confidence motion", "the censure motion was adopted"."""
    verb = tree.heads[noun]
    if (
        tree.lemmas[noun] not in _MOTIONS
        or verb < 0
        or tree.lemmas[verb] not in _CARRYING
        or tree.undergoer(verb) != noun
    ):
        return None
    own = tree.words[tree.left(noun) : tree.right(noun) + 1]
    against = "censure" in own or ("confidence" in own and bool({"no", "non"} & {word.lower() for word in own}))
    return verb if against else None


def _motion(tree: Tree, token: int) -> int | None:
    """The noun for what is voted on, at it or at its verb."""
    return tree.undergoer(token) if tree.pos[token] == "VERB" else token


def censured(reading: Reading, event: EventMention) -> EventMention:
    """The motion that an assembly carries against somebody as its refusal of him."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    held = _motion(tree, token)
    verb = None if held is None else distrusted(tree, held)
    if held is None or verb is None or event.type not in _RULED | _AGREEING:
        return event
    doer = tree.doer(verb)
    by = () if doer is None else tuple(reading.parties.all_at(doer, acting=True))
    words_ = (held, verb, *tree.oblique(held, "of"))  # "a motion of no confidence in the minister"
    aimed = (c for word in words_ for mark in ("against", "in") for c in tree.oblique(word, mark))
    own = {party.entity for party in by}
    whom = (p for c in aimed for p in reading.parties.all_at(c, acting=False))
    rejected = tuple(distinct([p for p in whom if p.entity not in own and not reading.parties.is_thing(p)]))
    return replace(event, type="REJECT", mode=None, cameo="120", actors=by, recipients=rejected or event.recipients)


def annulled(reading: Reading, event: EventMention) -> EventMention:
    """The ruling against a vote as the refusal that it is, and what was voted on as not done by the court."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type in _RULED and _annuls(tree, token):
        return replace(event, type="REJECT", mode=None, cameo="120") if event.type != "REJECT" else event
    ruling = next((word for word in tree.above(token)[:_DEPTH] if _annuls(tree, word)), None)
    return event if ruling is None else without(reading, event, joined(tree, [tree.doer(ruling)]), recipients=False)


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether a court's ruling, or a motion carried, makes it an event by itself."""
    token = reading.document.tokens(event.trigger)[0]
    if event.type != "REJECT":
        return False
    motion = _motion(reading.tree, token)
    carried = motion is not None and bool(event.recipients) and distrusted(reading.tree, motion) is not None
    return carried or (bool(event.actors) and _annuls(reading.tree, token))


def _annuls(tree: Tree, verb: int) -> bool:
    """Whether a court undoes a vote: "annulled the election", "threw out the result of the referendum"."""
    if tree.pos[verb] != "VERB" or tree.lemma(verb) not in _ANNULLING:
        return False
    held, doer = tree.undergoer(verb), tree.doer(verb)
    if held is None or doer is None or tree.lemmas[held] not in _VOTES:
        return False
    return any(tree.lemmas[t] in _COURTS for t in range(tree.left(doer), tree.right(doer) + 1))


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event as done by the vote that carried it."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    noun = tree.pos[token] == "NOUN" and tree.dep[token] == "obj"  # "voted to impose sanctions"
    verb = tree.heads[token] if noun else token
    if event.status != "planned" or tree.pos[verb] != "VERB" or tree.lemma(verb) not in _BY_VOTE:
        return event
    return replace(event, status="actual", content_status=None) if _carried(reading, verb) else event


def _carried(reading: Reading, verb: int) -> bool:
    """Whether an assembly or another body has voted to do it."""
    tree = reading.tree
    vote = tree.heads[verb]
    if vote < 0 or tree.lemmas[vote] != "vote" or tree.pos[vote] != "VERB" or "to" not in tree.marks(verb):
        return False
    subject = tree.surface_subject(vote)
    if subject is None or clause_status(tree, vote) != "actual":
        return False
    bodies = (reading.actors.entities[p.entity].type for p in reading.parties.all_at(subject, acting=True))
    return "organisation" in bodies or any(
        tree.lemmas[t] in _ASSEMBLIES for t in range(tree.left(subject), tree.right(subject) + 1)
    )
