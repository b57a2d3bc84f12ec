"""What an assembly votes to do is done by its vote, where votes do it: "voted 61-40 to remove the president"; troops that it votes to send are yet to go.
And what courts make of votes: "annulled the vote to impeach X" refuses it, and impeaches nobody.
"""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.events.status import clause_status
from avviso.analysis.tree import Tree
from avviso.reference.political_words import words

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
_RULED = frozenset({"REJECT", "RETREAT", "CONCEDE", "COERCE", "SANCTION", "ACCUSE"})
_DEPTH = 4


def annulled(reading: Reading, event: EventMention) -> EventMention:
    """The ruling against a vote as the refusal that it is, and what was voted on as not done by the court."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type in _RULED and _annuls(tree, token):
        return replace(event, type="REJECT", mode=None, cameo="120") if event.type != "REJECT" else event
    ruling = next((word for word in tree.above(token)[:_DEPTH] if _annuls(tree, word)), None)
    return event if ruling is None else without(reading, event, joined(tree, [tree.doer(ruling)]), recipients=False)


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether a court's ruling alone makes it an event."""
    token = reading.document.tokens(event.trigger)[0]
    return event.type == "REJECT" and bool(event.actors) and _annuls(reading.tree, token)


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
    return replace(event, status="actual", content_status=None) if _carried(tree, verb) else event


def _carried(tree: Tree, verb: int) -> bool:
    """Whether an assembly has voted to do it."""
    vote = tree.heads[verb]
    if vote < 0 or tree.lemmas[vote] != "vote" or tree.pos[vote] != "VERB" or "to" not in tree.marks(verb):
        return False
    subject = tree.surface_subject(vote)
    whole = () if subject is None else range(tree.left(subject), tree.right(subject) + 1)
    return clause_status(tree, vote) == "actual" and any(tree.lemmas[t] in _ASSEMBLIES for t in whole)
