"""What verbs say of an instrument's state, and who claims that it is kept or broken."""

from __future__ import annotations

from collections.abc import Iterator

from avviso.analysis.agreements.names import Naming, is_instrument
from avviso.analysis.annotations import Party, StatusClaim
from avviso.analysis.events.parties import Parties
from avviso.analysis.events.speech import Speech
from avviso.analysis.events.status import status
from avviso.analysis.events.triggers import Site
from avviso.analysis.tree import Tree
from avviso.reference.plover import Frame
from avviso.text.document import Document

_AS_OBJECT = {
    "sign": "signed", "ink": "signed", "initial": "signed", "conclude": "signed", "seal": "signed", "reach": "signed", "strike": "signed",
    "broker": "signed", "clinch": "signed", "adopt": "signed", "finalise": "signed", "finalize": "signed", "agree": "signed",
    "ratify": "signed", "extend": "in-force", "prolong": "in-force", "renew": "in-force", "propose": "proposed", "suggest": "proposed", "draft": "proposed", "offer": "proposed", "table": "proposed",
    "negotiate": "under-negotiation", "discuss": "under-negotiation", "seek": "under-negotiation",
    "suspend": "suspended", "freeze": "suspended", "scrap": "ended", "terminate": "ended", "annul": "ended", "cancel": "ended",
}  # fmt: skip
_AS_SUBJECT = {
    "collapse": "ended", "break_down": "ended", "fail": "ended", "expire": "ended", "lapse": "ended", "fall_apart": "ended", "unravel": "ended", "end": "ended",
    "hold": "in-force", "introduce": "in-force",
}  # fmt: skip
LEFT = "left"
"""What an instrument is that a side has left: over, where it has but two."""
_LASTING = frozenset({"hold", "last", "survive", "stick", "endure"})
_CLAIMS = {
    "violate": "breached", "breach": "breached", "break": "breached", "flout": "breached", "infringe": "breached", "undermine": "breached",
    "violation": "breached", "breach_of": "breached", "tear_up": "breached", "rip_up": "breached",
    "comply": "complied", "honour": "complied", "honor": "complied", "observe": "complied", "respect": "complied", "fulfil": "complied",
    "fulfill": "complied", "adhere": "complied", "implement": "complied", "uphold": "complied",
    "reject": "rejected", "denounce": "criticised", "criticise": "criticised", "criticize": "criticised", "oppose": "rejected",
    "abide": "complied", "stick": "complied", "return": "called-for", "implementation": "called-for", "compliance": "called-for", "adherence": "called-for",
}  # fmt: skip
# What somebody thinks of an instrument, not what is told of how it is kept: theirs who do the verb.
_DIRECTIVE = frozenset({"call-on", "demand", "ask", "urge"})
# What somebody declares an instrument to be: "declared the truce dead".
_DECLARING = frozenset({"declare", "pronounce", "proclaim"})
_OVER = frozenset({"dead", "over", "void", "finished", "null", "ended", "terminated"})
_AHEAD = frozenset("will would shall should must can could may might 'll ’ll".split())
_STANCES = frozenset({"rejected", "criticised", "ended"})
_PLAIN = Frame("V", None, None, False, ("subj",), (), False, "AGREE", None, None, ())


def state_of(tree: Tree, verb: int, part: str) -> str | None:
    """The state of an instrument that a verb tells; what is planned or wished of a signature is still under negotiation."""
    lemma = tree.lemma(verb)
    helped = tree.heads[verb] if tree.dep[verb] in ("xcomp", "ccomp") else -1
    made = helped >= 0 and tree.lemmas[helped] == "help" and tree.tags[helped] in ("VBD", "VBN")
    done = helped if made else verb  # "helped broker a truce"
    settled = status(tree, Site(done, _PLAIN))
    if settled == "negated" or {"once", "if", "unless", "until", "when"} & set(tree.marks(verb)):
        return None
    if "to" in tree.marks(verb) and part == "subject":
        return None  # "was to expire at midnight"
    if tree.heads[verb] >= 0 and tree.lemmas[tree.heads[verb]] in ("condition", "proviso") and tree.dep[verb] == "acl":
        return None  # "on condition that the truce holds"
    if lemma == "agree" and any(tree.lemmas[c] in ("principle", "outline") for c in tree.kids(verb, "obl")):
        return "under-negotiation"
    if part == "subject":
        begun = in_effect(tree, verb)
        if begun is not None:
            return begun
        if lemma in ("remain", "stay", "be") and any(
            tree.lemmas[c] in ("effect", "force") for c in tree.kids(verb, "obl")
        ):
            return "in-force" if settled in ("actual", "ongoing") else None
        if lemma == "end" and tree.kid(verb, "obj") is not None:
            return None  # "the accord ended a war"
        tried = tree.kid(verb, "xcomp") if lemma == "fail" else None
        if tried is not None and tree.lemmas[tried] not in _LASTING:
            return None  # "the accord failed to end the war"
        state = _AS_SUBJECT.get(lemma)
        if state == "ended" and _coming(tree, verb):
            return "in-force"  # "expires on Friday"
        over = settled == "actual" or (
            settled == "ongoing" and state != "ended"
        )  # "the accord is failing" has not failed
        return state if over else None
    if _leaves(tree, verb, part):
        return LEFT if settled in ("actual", "ongoing") else None
    if part != "object":
        return None
    state = _AS_OBJECT.get(lemma)
    if state == "signed" and settled in ("planned", "hypothetical"):
        return "under-negotiation"
    return (
        state
        if state is None or settled in ("actual", "ongoing") or state in ("proposed", "under-negotiation")
        else None
    )


def _leaves(tree: Tree, verb: int, part: str) -> bool:
    """Whether a side leaves an instrument: "quit the truce", "pulled out of the pact"."""
    lemma = tree.lemma(verb)
    if part == "object":
        return lemma in ("quit", "leave", "abandon", "exit") and not tree.passive(verb)
    away = lemma.partition("_")[0] in ("pull", "withdraw", "walk", "back", "exit")
    return part == "oblique" and away and any(_from(tree, c) for c in tree.kids(verb, "obl"))


def _from(tree: Tree, word: int) -> bool:
    """Whether a word is told of as an instrument that somebody comes out of."""
    return is_instrument(tree, word) and bool({"of", "from"} & set(tree.marks(word)))


def in_effect(tree: Tree, verb: int) -> str | None:
    """The state of an instrument that is said to take effect: "in-force" where it has, "signed" where it is set down for a day; None of other verbs."""
    lemma = tree.lemma(verb)
    entering = lemma in ("go", "come", "enter") and any(
        tree.lemmas[c] in ("effect", "force") for c in tree.kids(verb, "obl")
    )
    if not entering and not (lemma == "take" and any(tree.lemmas[c] == "effect" for c in tree.kids(verb, "obj"))):
        return None
    settled = status(tree, Site(verb, _PLAIN))
    return "in-force" if settled in ("actual", "ongoing") and not _coming(tree, verb) else "signed"


def _coming(tree: Tree, verb: int) -> bool:
    """Whether the present tense tells what is set down for a day: "takes effect at midnight on Monday"."""
    timed = (c for c in tree.kids(verb, "obl") if {"on", "at", "from"} & set(tree.marks(c)) and c > verb)
    return tree.tags[verb] in ("VBZ", "VBP") and next(timed, None) is not None


def claims_of(
    document: Document, tree: Tree, parties: Parties, speech: Speech, naming: Naming
) -> Iterator[StatusClaim]:
    """Who says of the instrument that it is kept, broken, wanted or rejected, as one mention shows it."""
    word = naming.head
    for _ in range(2):
        head = tree.heads[word]
        if head < 0:
            return
        lemma = tree.lemma(head)
        over = lemma in _DECLARING and any(tree.words[c] in _OVER for c in tree.kids(head, "xcomp", "obj", "advmod"))
        what = "ended" if over and word == naming.head else _CLAIMS.get(lemma)
        if what is not None:
            yield from _claims_at(document, tree, parties, speech, head, what)
            return
        if tree.pos[head] not in ("NOUN", "PROPN"):
            return
        word = head


def _claims_at(
    document: Document, tree: Tree, parties: Parties, speech: Speech, word: int, what: str
) -> Iterator[StatusClaim]:
    if _supposed(tree, word):
        return
    span = document.span(word, word + 1)
    said = speech.around(word)
    if said is not None and said.quotation.act in _DIRECTIVE and what == "complied":
        what = "called-for"
    if what == "complied" and _to_come(tree, word):
        return
    if what == "called-for" and (said is None or (tree.pos[word] == "VERB" and said.quotation.act not in _DIRECTIVE)):
        return  # "said it would return to the deal"
    if said is not None:
        yield StatusClaim(what, said.quotation.speaker, span, said.quotation.time, said.index)
        return
    mutual = _mutual(tree, parties, word)
    if mutual:
        for party in mutual:
            yield StatusClaim(what, party, span)
        return
    settled = status(tree, Site(word, _PLAIN)) if tree.pos[word] == "VERB" else "actual"
    if settled in ("actual", "ongoing"):
        doer = tree.doer(word) if what in _STANCES and tree.pos[word] == "VERB" else None
        own = [] if doer is None else parties.at(doer)
        if own or what not in _STANCES:  # no outlet rejects what it tells of
            yield StatusClaim(what, own[0] if own else None, span)


def _supposed(tree: Tree, word: int) -> bool:
    """Whether what a verb says is only supposed: "whoever breaks it", "if either side breaks it"."""
    if tree.pos[word] != "VERB":
        return False
    first = next((t for t in range(tree.left(word), word) if tree.pos[t] != "PUNCT"), word)
    before = tree.words[max(0, word - 1)]
    anybody = {tree.words[first], before} & {"whoever", "anyone", "anybody", "whichever"}
    return bool(anybody) or bool({"if", "unless", "should"} & set(tree.marks(word)))


def _to_come(tree: Tree, word: int) -> bool:
    """Whether an instrument is only to be kept: "would be implemented", "pledged to respect it"."""
    ahead = any(tree.words[c] in _AHEAD for c in tree.kids(word, "aux"))
    return ahead or (tree.tags[word] == "VB" and "to" in {tree.words[c] for c in tree.kids(word, "mark")})


def _mutual(tree: Tree, parties: Parties, word: int) -> list[Party]:
    """The parties that "trade accusations of" or "accuse each other of" what the word says."""
    current = word
    for _ in range(3):
        head = tree.heads[current]
        if head < 0:
            return []
        if tree.lemmas[head] in ("trade", "exchange", "accuse"):
            subject = tree.surface_subject(head)
            return [] if subject is None else parties.at(subject)
        current = head
    return []
