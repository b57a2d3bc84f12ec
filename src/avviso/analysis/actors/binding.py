"""What the tree says of whom a pronoun may mean: rank of a word in its clause, the clause around, and what binding forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from avviso.analysis.actors.scene import Cluster, Scene
from avviso.reference.cues import MADE, VERBS
from avviso.reference.organisations import BODIES

if TYPE_CHECKING:
    from spacy.tokens import Token

_FRONTED = ("obl", "advcl", "nmod", "obl:tmod", "obl:npmod", "obl:unmarked", "dislocated")
_DENYING = frozenset("deny dispute reject dismiss refute".split())
_DEMANDING = frozenset("demand request insist urge order require".split())
_POSSESSIVE = frozenset("his her hers their theirs its".split())


def subject_rank(token: Token) -> float:
    if token.dep_.startswith("nsubj"):
        return (
            2.0
            if token.head.dep_ in ("ROOT", "root")
            else 1.8
            if token.head.dep_ in ("ccomp", "conj", "parataxis")
            else 1.4
        )
    if token.dep_ in ("obj", "iobj"):
        return 0.8
    if token.dep_ == "obl:agent":
        return 0.8
    return 0.3


def is_main(verb: Token) -> bool:
    """Whether a verb is a sentence's main one, or joined to it."""
    main = verb.head if verb.dep_ == "conj" else verb
    return main.dep_ in ("root", "ROOT")


def main_subject(token: Token) -> bool:
    """Whether a word is subject of a sentence's main verb, or of one joined to it."""
    return token.dep_.startswith("nsubj") and is_main(token.head)


def title_rank(scene: Scene, other: int) -> float:
    own = (token for token, index in scene.title_heads.items() if index == other)
    return max((subject_rank(scene.doc[token]) for token in own), default=0.3)


def bound(scene: Scene, index: int, other: int) -> bool:
    """Whether binding forbids that a pronoun means a mention: object and subject of one verb, unless reflexive; "detained nine of them" likewise."""
    token, word = scene.head(index), scene.mentions[index].span.text.lower()
    if (word in _POSSESSIVE and word != "her") or word.endswith(("self", "selves")) or token.dep_ == "nmod:poss":
        return False
    other_token = scene.head(other)
    if token.dep_ == "nmod" and token.head.pos_ == "NUM":
        token = token.head
    return token.head.i == other_token.head.i and token.i != other_token.i


def contradicted(scene: Scene, index: int) -> int | None:
    """Whoever said right before what the pronoun's own verb denies: "Holm said he had lied. He denied it" is another."""
    token = scene.head(index)
    denied = next((c for c in token.head.children if c.dep_ == "obj"), None)
    if not token.dep_.startswith("nsubj") or token.head.lemma_ not in _DENYING or denied is None:
        return None
    start = token.sent.start
    said = scene.doc[start - 1].sent.root if start else token.head
    pointed = denied.lower_ in ("it", "this", "that") and said.lemma_ in VERBS
    sayer = next((c for c in said.children if c.dep_ == "nsubj"), None)
    if said.i >= start or sayer is None or not (pointed or said.lemma_ in MADE.get(denied.lemma_, ())):
        return None
    known = scene.by_head.get(sayer.i, scene.title_heads.get(sayer.i))
    return None if known is None else scene.owner[known]


def told_again(scene: Scene, index: int, other: int) -> bool:
    """Whether one speaker speaks on to those told before: "Holm told her supporters she had won. She urged them to go home"."""
    token, told = scene.head(index), scene.head(other)
    told = told.head if told.dep_ == "nmod" else told  # "thousands of supporters"
    if token.dep_ not in ("obj", "iobj", "obl") or told.dep_ not in ("obj", "iobj"):
        return False
    if told.head.lemma_ != "tell" or token.head.lemma_ not in VERBS:
        return False
    first, second = (_speaking(scene, verb) for verb in (told.head, token.head))
    return first is not None and first == second


def _speaking(scene: Scene, verb: Token) -> int | None:
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    known = None if who is None else scene.by_head.get(who.i, scene.title_heads.get(who.i))
    return None if known is None else scene.owner[known]


def demander(scene: Scene, index: int) -> int | None:
    """Whoever demands that somebody do something: "demanded that they leave" means others."""
    token = scene.head(index)
    clause = token.head
    if token.dep_ != "nsubj" or clause.dep_ != "ccomp" or clause.head.lemma_ not in _DEMANDING or clause.i < token.i:
        return None
    if clause.tag_ not in ("VB", "VBP") or any(c.lower_ in ("will", "would") for c in clause.children):
        return None
    who = _asks(clause.head)
    known = None if who is None else scene.by_head.get(who.i, scene.title_heads.get(who.i))
    return None if known is None else scene.owner[known]


def _asks(verb: Token) -> Token | None:
    """The subject of a verb, or what a participle hangs on: "adopted a paper demanding that", "X's paper demanding"."""
    for _ in range(3):
        subject = next((c for c in verb.children if c.dep_.startswith("nsubj")), None)
        if subject is not None or verb.head.i == verb.i:
            return subject
        verb = verb.head
    return None


def governing(scene: Scene, index: int) -> int | None:
    """The actor that is subject of the nearest clause around the pronoun, its own left out where the pronoun is
    that subject.
    """
    token = scene.head(index)
    verb = token.head.head if token.dep_.startswith("nsubj") else token.head
    owner = token.dep_ == "nmod:poss"
    for _ in range(6):
        subject = next((c for c in verb.children if c.dep_.startswith("nsubj") and c.i != token.i), None)
        if subject is not None and not _within(token, subject) and (owner or token.head.i != verb.i):
            known = scene.by_head.get(subject.i, scene.title_heads.get(subject.i))
            return None if known is None or known > index else scene.owner[known]
        if verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def _within(token: Token, other: Token) -> bool:
    return bool(other.left_edge.i <= token.i <= other.right_edge.i)


def partner(scene: Scene, index: int) -> int | None:
    """ "X and her husband": the possessive's noun is joined to X."""
    token = scene.head(index)
    if token.dep_ != "nmod:poss" or token.head.dep_ != "conj":
        return None
    first = token.head.head
    known = scene.by_head.get(first.i, scene.title_heads.get(first.i))
    return None if known is None or known > index else scene.owner[known]


def ahead(scene: Scene, index: int) -> list[int]:
    """The mention that is subject behind a fronted phrase or clause with the pronoun, or owns the subject: "In his speech, X said"."""
    token = scene.head(index)
    branch = token
    for _ in range(8):
        above = branch.head
        if above.i == branch.i:
            break
        if branch.i < above.i and branch.dep_ in _FRONTED and above.lemma_ != "ask":
            subject = next((c for c in above.children if c.dep_.startswith("nsubj") and c.i > branch.i), None)
            if subject is not None:
                owners = [child for child in subject.children if child.dep_ == "nmod:poss"]
                for word in (subject, *owners):
                    known = scene.by_head.get(word.i, scene.title_heads.get(word.i))
                    number = None if known is None or known <= index else scene.owner[known]
                    if known is not None and number is not None and scene.clusters[number].named:
                        return [known]
                return []
        branch = above
    return []


def may_be_person(cluster: Cluster) -> bool:
    """Whether "he" or "she" may mean an actor: one person, or one taken for a body that no table knows, called by a word or two."""
    if cluster.plural:
        return False
    unknown = cluster.organisation is None and cluster.country is None and not cluster.nouns & BODIES
    return cluster.type == "person" or (
        cluster.type == "organisation" and cluster.named and unknown and _named_so(cluster)
    )


def _named_so(cluster: Cluster) -> bool:
    words = cluster.key.rpartition(":")[2].split()
    return len(words) <= 2 and all(word.replace("-", "").isalpha() for word in words)
