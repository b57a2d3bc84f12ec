"""What an event is about is none of its parties: the crime of a charge, those of whom a denial only tells, the accord under which things are done, who
had a hand in that ("Norland-brokered").
"""

from __future__ import annotations

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import Reading, without
from avviso.analysis.tree import Tree

_CHARGES = frozenset({"charge", "accusation", "count", "allegation", "suspicion"})
_MEDIATED = frozenset({"brokered", "mediated", "hosted", "facilitated", "sponsored"})
_DENYING = frozenset({"deny", "refute", "rebut", "disavow"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event without what its charge is of ("charges of unlawful assembly"), and without those whom its denial clears ("denied that the firm had
    paid"): nobody who brought a charge is named there.
    """
    tree, token = reading.tree, reading.tree.top(*reading.document.tokens(event.trigger))
    event = without(
        reading, event, [c for p in event.recipients if _compounded(tree, c := reading.head(p))], actors=False
    )
    if event.type == "ACCUSE" and tree.lemmas[token] in _CHARGES:
        return without(reading, event, tree.oblique(token, "of"), actors=False)
    if event.type != "REJECT" or tree.lemmas[token] not in _DENYING:
        return event
    told = {t for clause in tree.kids(token, "ccomp") for t in range(tree.left(clause), tree.right(clause) + 1)}
    return without(reading, event, told, actors=False)


def _compounded(tree: Tree, token: int) -> bool:
    """Whether a name only tells who brought others together: "rejects truce as Norland-brokered talks stall"."""
    return bool(_MEDIATED.intersection(tree.words[token + 2 : token + 3])) and tree.words[token + 1] == "-"


def only_under(reading: Reading, event: EventMention) -> bool:
    """Whether an accord is only what something is done under: "Under the accord, Norland will close two mines"."""
    token = reading.tree.top(*reading.document.tokens(event.trigger))
    return event.type == "AGREE" and reading.tree.pos[token] != "VERB" and "under" in reading.tree.marks(token)
