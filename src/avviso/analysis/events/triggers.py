"""Where a text tells of a political event: the verbs and nouns that a frame of the codebook fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from avviso.analysis.tree import Tree
from avviso.reference.plover import QUAD, Frame, noun_frames, verb_frames, word_class
from avviso.reference.political_words import words

# Nouns of quantity: "a series of attacks" is about attacks.
QUANTITY = words("quantity nouns")
# Verbs that bring an event noun in by a preposition: "engaged in talks", "take part in".
LIGHT_OBLIQUE = words("light verbs with in")
# Before these, a noun of talks borrows the subject of the clause: "spoke after talks with X".
AROUND = frozenset({"after", "during", "following", "before", "at", "in", "ahead", "for", "on", "since", "upon"})
# A verb with one of these says nothing of an event unless it has a complement of its own.
NEEDS_COMPLEMENT = words("verbs that need a complement")
# "Verbal attacks" and "heart attacks" hurt nobody in the codebook's sense.
HARMLESS = words("words of no violence")
NO_OBJECT = words("verbs without object")
NEEDS_OBJECT = words("verbs that need an object")
# "Defended itself" is done to nobody else.
REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "myself", "ourselves", "oneself", "themself"})
UNDERTAKING = frozenset({"pledge", "promise", "vow"})
# "Is willing to withdraw" is an undertaking as "agreed to withdraw" is.
WILLING = frozenset({"willing", "ready", "prepared"})
# What is refused in "declined to comment" is no event.
_SPEECHLESS = frozenset(
    {
        "comment",
        "say",
        "answer",
        "discuss",
        "elaborate",
        "confirm",
        "name",
        "speculate",
        "specify",
        "identify",
        "disclose",
    }
)
_NAMING = frozenset({"name", "identify", "quote"})
# Without an object these tell of troops themselves ("the brigade deployed to X"); with one, the object says of what.
_ALONE = frozenset({"deploy", "redeploy"})
_PUBLISHED = words("things made public")
_UNBORN = words("things killed in words only")
PHONE_TALK = words("said on the phone")
_GOING_OFF = frozenset({"explode", "go_off"})
_EXPLOSIONS = frozenset({"explosion", "blast"})
_LANDING = frozenset({"land", "slam"})
_MUNITIONS = frozenset({"rocket", "missile", "shell", "mortar", "bomb", "projectile", "drone"})
NO_COMPLEMENT = words("verbs without complement")


@dataclass(frozen=True, slots=True)
class Site:
    """A trigger: its token, the frame that fits, the verb that lends a noun its subject, and the object that a verb's frame took in."""

    token: int
    frame: Frame
    light: int | None = None
    object: int | None = None
    around: bool = False  # the light verb is only the clause in whose circumstances the noun stands


def sites(tree: Tree, tokens: Iterable[int], named: frozenset[int]) -> list[Site]:
    """The triggers among `tokens`, in order. `named` are tokens inside names, which tell of no event."""
    found: list[Site] = []
    taken: set[int] = set()
    order = list(tokens)
    for token in order:
        if tree.pos[token] == "VERB" and token not in named:
            site = _verb(tree, token)
            if site is not None:
                found.append(site)
                if site.frame.needs_object is not None and site.object is not None:
                    taken.add(site.object)
        elif tree.pos[token] == "ADJ" and tree.lemmas[token] in WILLING and _is_willing(tree, token):
            found.append(Site(token, verb_frames("agree")[0]))
    for token in order:
        if tree.pos[token] in ("NOUN", "PROPN") and token not in taken and token not in named:
            site = _noun(tree, token)
            if site is not None:
                found.append(site)
    return sorted(found, key=lambda site: site.token)


def speechless(tree: Tree, verb: int) -> bool:
    """Whether a verb declines to speak, or asks that the speaker be not named: "declined to comment", "asked not to be identified"."""
    if tree.lemma(verb) in ("refuse", "decline"):
        return any(tree.lemmas[c] in _SPEECHLESS for c in tree.kids(verb, "xcomp"))
    asked = tree.kid(verb, "xcomp", "obj") if tree.lemma(verb) in ("ask", "request") else None
    if asked is None or tree.lemmas[asked] == "anonymity":
        return asked is not None
    denied = {tree.words[c] for c in (*tree.children[verb], *tree.children[asked])} & {"not", "only"}
    return bool(denied) and tree.lemmas[asked] in _NAMING and tree.passive(asked)


def _verb(tree: Tree, token: int) -> Site | None:
    lemma = tree.lemma(token)
    frames = verb_frames(lemma)
    if not frames or (tree.dep[token] in ("amod", "compound") and tree.tags[token] != "VBD"):
        return None
    complement = tree.kid(token, "xcomp", "ccomp", "csubj") is not None
    if lemma in NEEDS_COMPLEMENT and not complement:
        frames = tuple(frame for frame in frames if frame.needs_object is not None)
    if lemma in NO_COMPLEMENT and complement and not (lemma == "call" and _on_the_phone(tree, token)):
        return None
    target = tree.undergoer(token)
    if target is not None and lemma in NO_OBJECT and not tree.passive(token):
        return None
    if target is not None and tree.words[target] in REFLEXIVE and lemma not in UNDERTAKING | {"commit"}:
        return None
    if speechless(tree, token):
        return None
    if lemma in UNDERTAKING and not any(tree.kids(token, "xcomp", "ccomp", "obj", "iobj", "obl")):
        return None
    if lemma in ("send", "move") and any(tree.lemmas[c] in ("home", "back") for c in tree.kids(token, "advmod")):
        return None
    if target is not None and _of_words(tree, lemma, target):
        return None
    if lemma in NEEDS_OBJECT and target is None:
        return None
    if lemma == "agree" and not _agrees_to(tree, token):
        return None
    if lemma in _GOING_OFF | _LANDING and not _of_bomb(tree, token):
        return None
    for frame in frames:
        if frame.needs_preposition is not None and not _has_phrase(tree, token, target, frame.needs_preposition):
            continue
        if frame.needs_predicate is not None and not _says_of(tree, token, target, frame.needs_predicate):
            continue
        if frame.needs_object is None:
            if (lemma == "offer" and not complement) or (lemma in _ALONE and target is not None):
                return None
            return Site(token, frame, object=target)
        held = _of_class(tree, target, frame.needs_object)
        if held is None and frame.needs_preposition is not None:
            phrases = tree.oblique(token, frame.needs_preposition)
            held = next((p for p in phrases if tree.lemma(p) in frame.needs_object), None)
        if held is not None:
            return Site(token, frame, object=held)
    return None


def explodes(tree: Tree, site: Site) -> bool:
    """Whether a trigger tells of a bomb that went off or came down: "a bomb exploded", "rockets landed", "two dynamite explosions"."""
    return tree.lemma(site.token) in (_GOING_OFF | _LANDING if site.frame.kind == "V" else _EXPLOSIONS)


def _of_bomb(tree: Tree, verb: int) -> bool:
    """Whether what goes off is a bomb or loaded with one, and what lands a munition."""
    what = tree.undergoer(verb) if tree.passive(verb) else tree.surface_subject(verb)
    if what is None:
        return False
    if tree.lemma(verb) in _LANDING:
        return tree.lemmas[what] in _MUNITIONS
    return any(tree.lemma(t) in word_class("bomb") for t in range(tree.left(what), tree.right(what) + 1))


def _of_words(tree: Tree, verb: str, target: int) -> bool:
    """Whether a verb of freeing or killing is about things: a statement is released, a deal killed, and nobody is."""
    things = _PUBLISHED if verb in ("release", "free") else _UNBORN if verb == "kill" else frozenset()
    return tree.lemmas[target] in things


def _on_the_phone(tree: Tree, verb: int) -> bool:
    """Whether "called X to" is followed by what is said on the phone: "to discuss", "to congratulate"."""
    return any(tree.lemmas[c] in PHONE_TALK and "to" in tree.marks(c) for c in tree.kids(verb, "xcomp"))


def _is_willing(tree: Tree, token: int) -> bool:
    """Whether somebody "is ready to do" something."""
    if any(c < token and tree.pos[c] == "NOUN" and tree.dep[c] != "nsubj" for c in tree.children[token]):
        return False  # "battle ready"
    return tree.kid(token, "xcomp", "advcl") is not None and tree.kid(token, "cop") is not None


def _agrees_to(tree: Tree, token: int) -> bool:
    """Whether "agree" is an undertaking and no opinion: "agreed to", "agreed that", "X and Y agreed"."""
    if tree.oblique(token, "with") and not tree.to_do(token):
        return bool(tree.oblique(token, "to") or tree.oblique(token, "on"))
    if tree.kid(token, "xcomp", "ccomp", "obj") is not None or tree.oblique(token, "to") or tree.oblique(token, "on"):
        return True
    subject = tree.surface_subject(token)
    return subject is not None and len(tree.conjuncts(subject)) > 1


def _has_phrase(tree: Tree, token: int, target: int | None, preposition: str) -> bool:
    if tree.oblique(token, preposition):
        return True
    return target is not None and any(preposition in tree.marks(c) for c in tree.kids(target, "nmod"))


def _says_of(tree: Tree, verb: int, target: int | None, words: frozenset[str]) -> bool:
    """Whether a verb says one of these of its object: "found X guilty", "let X go", "described the raid as criminal"."""
    inside = [
        *tree.kids(verb, "xcomp", "ccomp", "advmod"),
        *tree.oblique(verb, "as"),
        *(tree.kids(target, "amod", "acl") if target is not None else ()),
    ]
    return any(tree.lemmas[c] in words and c > verb for c in inside)


def _of_class(tree: Tree, noun: int | None, words: frozenset[str]) -> int | None:
    """The object itself, one joined to it, or what a noun of quantity or state counts, where it is of the class."""
    if noun is None:
        return None
    for each in tree.conjuncts(noun):
        if tree.lemma(each) in words:
            return each
        for inner in tree.kids(each, "nmod"):
            if "of" in tree.marks(inner) and tree.lemma(inner) in words:
                return inner
    return None


def _noun(tree: Tree, token: int) -> Site | None:
    frames = noun_frames(tree.lemma(token))
    if not frames or tree.dep[token] in ("compound", "flat", "amod"):
        return None
    harmless = any(tree.lemmas[c] in HARMLESS for c in tree.children[token] if c < token)
    light, around = lender(tree, token)
    for frame in frames:
        if frame.needs_predicate is not None and (
            light is None or around or tree.lemma(light) not in frame.needs_predicate
        ):
            continue
        if harmless and QUAD[frame.type] == 4:
            continue
        if frame.needs_object is not None and not _noun_holds(tree, token, frame.needs_object):
            continue
        preposition = frame.needs_preposition
        if preposition is not None and not any(preposition in tree.marks(c) for c in tree.kids(token, "nmod", "obl")):
            lent = light is not None and not around and any(c > token for c in tree.oblique(light, preposition))
            if not lent:
                continue
        return Site(token, frame, light, around=around)
    return None


def _noun_holds(tree: Tree, token: int, words: frozenset[str]) -> bool:
    for child in tree.children[token]:
        if (
            tree.lemmas[child] in words
            and tree.dep[child] in ("compound", "amod", "nmod")
            and (child < token or "of" in tree.marks(child))
        ):
            return True
    return False


def lender(tree: Tree, token: int) -> tuple[int | None, bool]:
    """The verb that lends a noun its subject, and whether the noun only stands in that clause's circumstances.

    "held talks", "talks were held", "a wave of strikes was launched", "talks held by"; "spoke after talks" is of the second sort.
    """
    light = word_class("light")
    for child in tree.kids(token, "acl"):
        if tree.rel[child] != "acl:relcl" and tree.tags[child] == "VBN" and tree.lemma(child) in light:
            return child, False
    after = token + 1
    if (
        after + 1 < len(tree.words)
        and tree.tags[after] == "VBN"
        and tree.words[after + 1] == "by"
        and tree.lemma(after) in light
    ):
        return after, False
    top = token
    for _ in range(3):
        head = tree.heads[top]
        if head < 0:
            return None, False
        if tree.dep[top] == "conj" or (
            tree.dep[top] == "nmod" and tree.lemmas[head] in QUANTITY and "of" in tree.marks(top)
        ):
            top = head
            continue
        break
    head = tree.heads[top]
    if head < 0 or tree.pos[head] not in ("VERB", "AUX"):
        return None, False
    lemma = tree.lemma(head)
    if (tree.dep[top] == "obj" or tree.rel[top] in ("nsubj:pass", "nsubjpass")) and lemma in light:
        return head, False
    if tree.dep[top] in ("obl", "advcl"):
        if lemma in LIGHT_OBLIQUE and "in" in tree.marks(top):
            return head, False
        if AROUND & set(tree.marks(top)):
            return head, True
    return None, False
