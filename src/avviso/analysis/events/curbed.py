"""Who keeps a deed down or is against it has no part in it: "banned further marches", "would crush any attempt at a coup", "is against such attacks"."""

from __future__ import annotations

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.tree import Tree
from avviso.reference.plover import VIOLENT

_CURBING = frozenset(
    """ban outlaw forbid prohibit prevent foil thwart avert crush quell quash suppress put_down repress repel repulse beat_back
    beat_off fend_off disperse break_up survive withstand permit allow authorise authorize""".split()
)
_WHOLES = frozenset({"attempt", "plot", "bid", "wave", "series", "effort", "threat", "kind", "act", "form"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The protest or the violence without whoever keeps it down, or lets others go ahead with it."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in VIOLENT | {"PROTEST"} or tree.pos[token] != "NOUN":
        return event
    foe = _foe(tree, token)
    if foe is not None:
        return without(reading, event, joined(tree, [foe]))
    verb = _curb(tree, token)
    return event if verb is None else without(reading, event, joined(tree, [tree.doer(verb)]), recipients=False)


def _foe(tree: Tree, noun: int) -> int | None:
    """Who is said to be against a deed, wherever a tree hangs him: "is against such attacks"."""
    top = tree.whole(noun, _WHOLES, of=False)
    near = [tree.heads[top], *tree.kids(top, "case")]
    against = next((c for c in near if c >= 0 and tree.words[c] == "against"), None)
    if against is None:
        return None
    words = [top, against, *(h for h in (tree.heads[top], tree.heads[against]) if h >= 0)]
    be = next((c for word in words for c in (word, *tree.kids(word, "cop")) if tree.lemmas[c] == "be"), None)
    return None if be is None else next((s for word in (*words, be) for s in tree.kids(word, "nsubj")), None)


def _curb(tree: Tree, noun: int) -> int | None:
    """The verb that keeps a deed down, or lets it be, of which a noun tells."""
    top = tree.whole(noun, _WHOLES, of=False)
    verb = tree.heads[top]
    if tree.pos[noun] != "NOUN" or verb < 0 or tree.lemma(verb) not in _CURBING or _own(tree, top):
        return None
    return verb if tree.undergoer(verb) == top else None


def only_named(reading: Reading, event: EventMention) -> bool:
    """Whether a deed is but named by what keeps it down, and nobody has a part in it: "banned further marches"."""
    if event.actors or event.recipients or event.type != "PROTEST":
        return False
    return _curb(reading.tree, reading.document.tokens(event.trigger)[0]) is not None


def _own(tree: Tree, noun: int) -> bool:
    """Whether the deed may be that of whoever the sentence is about: "would allow its strikes"."""
    return any(tree.rel[c] == "nmod:poss" and tree.pos[c] == "PRON" for c in tree.children[noun])
