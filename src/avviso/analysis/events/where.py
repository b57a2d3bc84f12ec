"""Whether a place name stands for where something happens."""

from __future__ import annotations

from avviso.analysis.tree import Tree
from avviso.reference.plover import names_harm
from avviso.reference.political_words import words

_AT = frozenset("""in at near outside inside around across on to over along within throughout off into above""".split())
KINDS_OF_PLACE = words("kinds of place")
_GROUNDS = words("grounds") | KINDS_OF_PLACE
# How something lies to a place that it is told by: "a base west of X", "close to X", "on the outskirts of X", "off the coast of X".
_WINDS = frozenset(a + b for a in ("north", "south", "") for b in ("", "east", "west") if a or b)
_BESIDE = _WINDS | frozenset({"close", "next"})
_PARTS = _WINDS | frozenset(
    """outskirt outskirts edge crossing coast shore vicinity heart centre center middle gate entrance exit street sky""".split()
)
OCCASIONS = frozenset({"summit", "meeting", "conference", "ceremony", "talk", "session", "negotiation", "forum"})
# What is talked or decided about somewhere, or done to it from elsewhere: no place of it.
_ABOUT = OCCASIONS | frozenset(
    """vote resolution report statement sanction tariff ban embargo pressure policy accord agreement deal dispute debate decision
    position impose levy slap comment""".split()
)
_STEPS = 3


def happens_at(tree: Tree, token: int, *, country: bool) -> bool:
    """Whether a place name stands where something happens: "in X", "in X and Y", "in the city of X", "in the capital X", "at X's market", "north of
    X", "on the outskirts of X".
    """
    for _ in range(_STEPS):
        marks = set(tree.marks(token))
        head = tree.heads[token]
        ground = tree.dep[token] in ("compound", "nmod:poss") and head >= 0 and tree.lemmas[head] in _GROUNDS
        if ground and not country:  # "a Norland base" may be anywhere
            token = head
            continue
        if not marks and tree.lemmas[max(0, tree.left(token) - 1)] in KINDS_OF_PLACE:
            token = tree.left(token) - 1
            continue
        if head >= 0 and tree.lemmas[head] in _BESIDE and not tree.marks(head) and marks & {"of", "to"}:
            return True
        if marks == {"into"} and tree.pos[head] == "NOUN" and not names_harm(tree.lemma(head)):
            return False  # "an inquiry into X"
        if marks & _AT:
            return not (marks <= {"on", "over"} and head >= 0 and tree.lemmas[head] in _ABOUT)
        of_place = "of" in marks and tree.lemmas[head] in KINDS_OF_PLACE | _PARTS
        if head < 0 or not (tree.dep[token] in ("appos", "conj") or of_place):
            return False
        token = head
    return False
