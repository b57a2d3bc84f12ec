"""What an assembly votes to do is done by its vote, where votes do it: "voted 61-40 to remove the president"; troops that it votes to send are yet to go."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.event_reading import Reading
from avviso.analysis.event_status import clause_status
from avviso.analysis.event_tree import Tree
from avviso.reference.political_words import words

_ASSEMBLIES = words("houses of parliament") | frozenset({"council", "board", "court", "member", "legislator", "mp"})
_BY_VOTE = frozenset(
    """remove oust impeach dismiss unseat depose expel suspend censure condemn denounce ratify approve adopt endorse recognise recognize reject ban
    outlaw impose lift extend renew strip annul repeal demand abolish""".split()
)


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
