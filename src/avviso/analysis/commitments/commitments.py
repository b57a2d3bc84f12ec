"""Commitments of one document: what an actor has undertaken, plans, is bound or is told to do, by when and on what condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from avviso.analysis.agreements.terms import TERMS
from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    CommitmentMention,
    Party,
    Provision,
    Quotation,
    TimeExpression,
)
from avviso.analysis.commitments import nouns as commitment_nouns
from avviso.analysis.commitments import words as commitment_words
from avviso.analysis.commitments.scene import Scene, his, is_own, is_political, means_speaker, of_own_state
from avviso.analysis.events.cast import closed, each_apart
from avviso.analysis.events.parties import Parties, distinct
from avviso.analysis.events.speech import Said, Speech
from avviso.analysis.events.stakes import Stakes
from avviso.analysis.events.status import clause_status
from avviso.analysis.negation import negation, nobody
from avviso.analysis.tree import Tree, tree_of
from avviso.reference.political_words import words
from avviso.text.document import Document

_PLEDGE = frozenset(["pledge", "vow", "promise", "commit", "undertake", "swear", "guarantee", "assure"])
_PLAN = words("verbs of planning")
_OBLIGE = frozenset(["oblige", "require", "bind", "commit"])
_RULES = words("instruments") | words("weak instruments") | frozenset({"law", "constitution", "decree", "act", "order"})
_DEMAND = frozenset({"call-on", "demand", "ask", "urge"})
_ASSERT = frozenset({"assert", "announce", "declare", "confirm", "pledge", "agree", "offer", "decide", "report"})
_UNDERTAKING = frozenset({"pledge", "agree", "offer", "threaten", "refuse"})
_REFUSING = frozenset({"refuse", "threaten", "pledge"})
# Who will not do these does something else.
_IDLE = frozenset({"hesitate", "rest", "forget", "shrink", "flinch", "tire"})
_GIVING = frozenset({"pledge", "promise", "offer"})
_AVOWED = frozenset({"allegiance", "loyalty", "revenge", "retaliation", "faith", "fealty"})
_MENTAL = words("verbs of state")
_MOST = 4  # who undertake one thing together, each of whom has a record


def find(
    document: Document,
    actors: Actors,
    times: tuple[TimeExpression, ...],
    quotations: tuple[Quotation, ...],
    agreements: tuple[AgreementMention, ...],
) -> tuple[CommitmentMention, ...]:
    """The commitments of a document in order of the words that say what is to be done; each clause once.

    `deadline` is an index into `times`, `quotation` into `quotations`, `agreement` into `agreements`. Without a known actor there is none.
    """
    tree = tree_of(document.doc)
    parties, stakes = Parties(tree, each_apart(document, tree, actors)), Stakes(document, tree, closed(actors))
    told = [document.tokens(part)[0] for q in quotations for part in (q.source, q.cue) if part is not None]
    scene = Scene(
        document, actors, tree, parties, stakes, Speech(document, tree, quotations), times, agreements, frozenset(told),
        document.layout.published.earliest,
    )  # fmt: skip
    found: dict[int, list[CommitmentMention]] = {}
    for sentence in document.sentences:
        for token in range(sentence.start, sentence.end):
            does = tree.pos[token] == "VERB" or (_vouched(tree, token) and tree.kid(token, "cop") is not None)
            made = _commitment(scene, token) or _given(scene, token) if does else _by_noun(scene, token)
            if made:
                found.setdefault(made[0].action.start, made)
    for provided in filter(None, _provisions(scene)):
        found.setdefault(provided[0].action.start, provided)
    return tuple(_outermost([found[start] for start in sorted(found)]))


def _outermost(found: list[list[CommitmentMention]]) -> Iterator[CommitmentMention]:
    """Each undertaking once: what stands inside the action of another ("help X to defend itself") is a part of that."""
    end = -1
    for made in found:
        if made[0].action.start >= end:
            yield from made
        end = max(end, made[0].action.end)


def _commitment(scene: Scene, verb: int) -> list[CommitmentMention]:
    """The commitment to do what a verb says, one for each who is to do it."""
    tree = scene.tree
    if (
        tree.lemmas[verb] in _MENTAL
        or (tree.lemmas[verb] == "do" and tree.kid(verb, "obj") is None)
        or (commitment_words.negated(tree, verb) and not _left_undone(scene, verb))
        or commitment_words.asks(scene.document.sentence_of(verb))
    ):
        return []
    if any(tree.lemmas[c] == "have" for c in tree.kids(verb, "aux")):
        return []
    said = scene.speech.around(verb)
    given = commitment_words.given_until(tree, verb)
    force = None if commitment_words.let(tree, verb) else _force(scene, verb, said)
    force = "demanded" if given is not None and force is None else force
    if force is None or (
        given is None and tree.dep[verb] == "acl" and tree.kid(verb, "obj", "obl", "ccomp", "xcomp") is None
    ):
        return []  # "a third of which Meridia is to pay"
    doer = tree.doer(verb)
    if doer is not None and force == "obliged" and tree.passive(verb) and tree.rel[doer] == "obl:agent":
        return []  # "must be approved by the cabinet" tells what is needed, not what the cabinet has to do
    asked = commitment_words.whom_we_ask(tree, verb)
    doer = next((t for t in (asked, given) if t is not None), doer)
    actors = [] if doer is None else _doers(scene, doer, said)
    speaker = said.quotation.speaker if said is not None else None
    if force == "demanded" and not actors and said is not None and _asked_themselves(scene, said, verb, doer):
        actors = list(said.quotation.addressee)
    if force == "demanded" and said is not None and _of_asker(tree, verb, actors, speaker):
        actors = list(said.quotation.addressee)  # "appealed to the parties to open the road": theirs to do
    if (
        force == "pledged"
        and not actors
        and speaker is not None
        and (doer is None or means_speaker(scene, doer, speaker) or _vouched(tree, verb))
    ):
        actors = [speaker]
    of_others = force == "pledged" and speaker is not None and _for_others(scene, verb, actors, speaker)
    if of_others and speaker is not None:
        actors = [speaker]
    if force == "obliged" and (ruled := _ruled(scene, verb)) is not None:
        actors = list(ruled[1].obliged)  # of "both sides" the two parties
    if not actors or not is_political(scene, verb, [actors[0], *([speaker] if speaker is not None else [])]):
        return []
    if force == "demanded" and speaker is not None and actors[0].entity == speaker.entity:
        if _modal(tree, verb) not in ("will", "would", "shall"):
            return []  # "we must act" exhorts
        force = "pledged"
    whole = of_others or nobody(tree, verb) is not None or (force == "pledged" and tree.passive(verb))
    start = _clause_start(tree, verb) if whole else None
    return [_build(scene, verb, actor, force, said, start) for actor in distinct(actors)[:_MOST]]


def _for_others(scene: Scene, verb: int, actors: list[Party], speaker: Party) -> bool:
    """Whether who promises stands for what others are to do, or for what is to be done: "vowed that those guilty would be punished"."""
    subject = scene.tree.kid(verb, "nsubj", "nsubj:pass")
    if subject is None or not _vouched(scene.tree, verb) or means_speaker(scene, subject, speaker):
        return False
    own = any(party.entity == speaker.entity for party in scene.parties.at(subject))
    return not own and not of_own_state(scene, speaker, actors)


def _clause_start(tree: Tree, verb: int) -> int:
    """The first token of the clause of a verb, its "that" left out."""
    subject = tree.kid(verb, "nsubj", "nsubj:pass")
    return verb if subject is None else tree.left(subject)


def _doers(scene: Scene, doer: int, said: Said | None) -> list[Party]:
    """Who is to do something: of "they" in what several say together, all of these ("Varn and Meridia said they will leave")."""
    if scene.tree.words[doer] == "we" and said is None and (own := scene.speech.releasing()) is not None:
        return [Party(own, scene.document.span(doer, doer + 1))]
    if scene.tree.words[doer] == "they" and said is not None and said.quotation.source is not None:
        first, last = scene.document.tokens(said.quotation.source)
        named = [m for m in scene.actors.mentions if first <= m.head < last and m.form == "name"]
        leads = any(m.head == scene.tree.top(first, last) for m in named)
        if leads and len(named) > 1 and "and" in scene.tree.words[first:last]:
            return distinct([party for m in named if (party := scene.actors.party(m)) is not None])
    return scene.parties.at(doer)


def _given(scene: Scene, verb: int) -> list[CommitmentMention]:
    """The commitment to give what is pledged or promised: "pledged 800 troops"; none to what is only avowed."""
    tree = scene.tree
    thing = tree.kid(verb, "obj")
    if tree.lemmas[verb] not in _GIVING or thing is None or tree.pos[thing] not in ("NOUN", "PROPN", "SYM", "NUM"):
        return []
    amount = tree.kid(thing, "nummod") is not None or tree.pos[thing] in ("NUM", "SYM")
    clause = any(tree.kid(verb, relation) is not None for relation in ("xcomp", "ccomp"))
    if (
        (clause and not amount)
        or tree.passive(verb)
        or commitment_words.negated(tree, verb)
        or _modal(tree, verb)
        or tree.lemmas[thing] in _AVOWED
    ):
        return []
    if thing < verb or clause_status(tree, verb) not in ("actual", "ongoing"):
        return []
    if tree.lemmas[verb] == "offer" and not amount:
        return []  # "offered condolences"
    doer = tree.surface_subject(verb)
    actors = [] if doer is None else scene.parties.at(doer)
    if not actors or not is_political(scene, verb, [actors[0]]):
        return []
    said = scene.speech.cued(verb) or scene.speech.around(verb)
    return [_build(scene, verb, actor, "pledged", said, tree.left(thing)) for actor in distinct(actors)[:_MOST]]


def _by_noun(scene: Scene, noun: int) -> list[CommitmentMention]:
    """The commitment that a noun tells of: "its promise to free them"."""
    told = commitment_nouns.undertaking(scene, noun)
    if told is None or not is_political(scene, told.verb, list(told.actors)):
        return []
    start = None if told.start == told.verb else told.start
    said = scene.speech.around(noun)
    made = [_build(scene, told.verb, actor, told.force, said, start) for actor in distinct(list(told.actors))[:_MOST]]
    due = commitment_words.term_of(scene.document, scene.tree, scene.times, noun, told.verb)
    made = [replace(each, deadline=due if each.deadline is None else each.deadline) for each in made]
    return [replace(each, status_claims=told.claims) for each in made]


def _asked_themselves(scene: Scene, said: Said, verb: int, doer: int | None) -> bool:
    """Whether those spoken to are to do what a verb says: not "told delegates that the affair should ruin him"."""
    tree = scene.tree
    subject = tree.kid(verb, "nsubj")
    spoken_to = [party.span for party in said.quotation.addressee]
    others = subject is not None and tree.pos[subject] in ("NOUN", "PROPN")
    if others and not any(subject in range(*scene.document.tokens(span)) for span in spoken_to):
        return False
    known = doer is None or tree.words[doer] not in commitment_words.OTHERS
    return known and scene.speech.spine(said, verb) and not tree.passive(verb)


def _of_asker(tree: Tree, verb: int, actors: list[Party], speaker: Party | None) -> bool:
    """Whether what is asked for would be the asker's own: the tree hands it his subject down."""
    handed = tree.kid(verb, "nsubj") is None
    return handed and speaker is not None and any(party.entity == speaker.entity for party in actors)


def _vouched(tree: Tree, verb: int) -> bool:
    """Whether who promises stands for what others are to do: "promised that the province would pay their bills"."""
    return tree.dep[verb] == "ccomp" and tree.lemmas[tree.heads[verb]] in _PLEDGE


def _modal(tree: Tree, verb: int) -> str | None:
    for child in tree.kids(verb, "aux"):
        word = tree.words[child]
        if word in ("will", "'ll", "wo"):
            return "will"
        if word in ("would", "shall", "must", "should", "could", "may", "might", "can"):
            return word
    return None


def _force(scene: Scene, verb: int, said: Said | None) -> str | None:
    """How strongly the words bind to what a verb says: pledged, planned, obliged, demanded; None where they do not."""
    tree = scene.tree
    asked_whether = said is not None and scene.speech.asks_whether(said)
    spine = said is not None and scene.speech.spine(said, verb)
    unasked = said is not None and spine and said.quotation.negated and said.quotation.act in _DEMAND
    if _withheld(tree, verb) or asked_whether or unasked or commitment_words.supposed(tree, verb):
        return None
    own = _by_head(tree, verb)
    if _laid_down(tree, verb):
        return "obliged"
    if said is not None and commitment_words.whom_we_ask(tree, verb) is not None:
        return "demanded"
    nobody_asks = own == "obliged" and said is not None and said.quotation.speaker is None
    asked = said is not None and spine and said.quotation.act in _DEMAND and tree.tags[verb] in ("VB", "VBN")
    if (
        asked and not nobody_asks and _modal(tree, verb) not in ("will", "would")
    ):  # "insisted that it would go on talking"
        return "demanded"
    if own is not None:
        return own
    if _is_to(tree, verb):
        return "obliged" if _under(scene, verb) is not None else "planned"
    modal = _modal(tree, verb)
    if modal == "must":
        return "demanded" if said is not None and said.quotation.speaker is not None else "obliged"
    promised = _vouched(tree, verb) and clause_status(tree, tree.heads[verb]) in ("actual", "ongoing")
    promised = (
        promised and "WDT" not in tree.tags[tree.left(verb) : verb]
    )  # "promised 40 million, half of which would be"
    sworn = spine or promised  # "promised X it would leave"
    if said is not None and sworn and said.quotation.act in _UNDERTAKING and not said.quotation.negated:
        threat = said.quotation.act == "threaten" and modal is not None  # by whom it is made it is told to be one
        own_deed = not commitment_words.perhaps(tree, verb) and (
            threat or is_own(scene, verb, said) or _vouched(tree, verb)
        )
        if said.quotation.act == "refuse" and not commitment_words.negated(tree, verb):
            return None  # "refused to open it" undertakes nothing
        return "pledged" if (tree.tags[verb] == "VB" or modal) and own_deed else None
    if modal in ("will", "would", "shall") and tree.dep[verb] not in ("advcl", "acl"):
        return _future(scene, verb, said, modal)
    return None


def _laid_down(tree: Tree, verb: int) -> bool:
    """Whether an instrument or a law requires what a verb says: "the deal requires X to free Y"."""
    head = tree.heads[verb]
    if head < 0 or tree.dep[verb] not in ("xcomp", "ccomp") or tree.lemmas[head] not in _OBLIGE or tree.passive(head):
        return False
    subject = tree.kid(head, "nsubj")
    return subject is not None and tree.lemma(subject) in _RULES


def _is_to(tree: Tree, verb: int) -> bool:
    """Whether somebody "is to" do what a verb says: "the government is to free them"; not "the aim is to free them"."""
    be = next(
        (c for c in tree.kids(verb, "aux", "cop") if tree.lemmas[c] == "be" and tree.tags[c] in ("VBZ", "VBP")), None
    )
    subject = tree.kid(verb, "nsubj")
    return (
        be is not None and "to" in tree.marks(verb) and tree.tags[verb] == "VB" and subject is not None and subject < be
    )


def _left_undone(scene: Scene, verb: int) -> bool:
    """Whether somebody undertakes or declares that what a verb says will not be done."""
    if _vouched(scene.tree, verb) and _modal(scene.tree, verb) in ("will", "would"):
        return True
    own = nobody(scene.tree, verb) is None
    return own and (commitment_words.refrains(scene.tree, verb, _PLEDGE) or _refused(scene, verb))


def _refused(scene: Scene, verb: int) -> bool:
    """Whether somebody says that he will not do what a verb says: "would not reopen the crossing until X withdrew"."""
    said = scene.speech.around(verb)
    refuses = said is not None and said.quotation.act in _REFUSING and scene.speech.spine(said, verb)
    told = _modal(scene.tree, verb) in ("will", "would") and scene.tree.kid(verb, "nsubj") is not None
    return refuses and told and scene.tree.lemmas[verb] not in _IDLE


def _withheld(tree: Tree, verb: int) -> bool:
    """Whether the promise or plan that an infinitive hangs on is not made: "could not promise to bring X back"."""
    head = tree.heads[verb]
    made = head >= 0 and tree.dep[verb] == "xcomp" and tree.lemmas[head] in _PLEDGE | _PLAN | {"agree", "offer"}
    return made and commitment_words.negated(tree, head)


def _future(scene: Scene, verb: int, said: Said | None, modal: str) -> str | None:
    """A future tense: the speaker's own is a pledge, that told by the report of an actor a plan."""
    tree = scene.tree
    subject = tree.surface_subject(verb)
    if subject is None or tree.passive(verb):
        return None
    if said is None:
        ruled = _under(scene, verb) is not None
        return "obliged" if ruled and modal != "would" else {"will": "planned", "shall": "obliged"}.get(modal)
    if (
        not scene.speech.spine(said, verb)
        or said.quotation.act not in _ASSERT
        or said.quotation.speaker is None
        or said.quotation.negated
    ):
        return None
    actors = _doers(scene, subject, said)
    speaker = said.quotation.speaker
    own = any(party.entity == speaker.entity for party in actors) or tree.words[subject] in ("we", "i")
    own = own or his(tree, subject)
    return (
        "pledged"
        if own or of_own_state(scene, speaker, actors)
        else ("planned" if actors and modal == "will" else None)
    )


def _by_head(tree: Tree, verb: int) -> str | None:
    """The force that the word an infinitive hangs on gives it: "pledged to", "plans to", "is required to", "is to"."""
    head = tree.heads[verb]
    if head < 0 or tree.dep[verb] not in ("xcomp", "ccomp", "advcl", "conj"):
        return None
    if tree.dep[verb] == "conj":
        return _by_head(tree, head) if tree.tags[verb] == "VB" and tree.tags[head] == "VB" else None
    if tree.dep[verb] == "advcl" and commitment_words.listed(tree, head, verb):
        return _by_head(tree, head)  # "agreed to open it, to leave, and to pay"
    if "to" not in tree.marks(verb) or clause_status(tree, head) not in ("actual", "ongoing"):
        return None
    lemma = tree.lemmas[head]
    if tree.dep[verb] == "advcl" and lemma not in _PLAN | _PLEDGE:
        return None
    if lemma in _OBLIGE and tree.passive(head):
        bound = lemma != "commit" or any(tree.rel[c] == "obl:agent" for c in tree.children[head])
        return "obliged" if bound else "pledged"  # who "is committed to" something binds himself
    if lemma in _PLEDGE:
        return "pledged"
    if lemma in ("agree", "offer"):
        return "pledged"
    if lemma in _PLAN or lemma in ("determined", "poised", "ready", "set", "prepared", "scheduled"):
        return "planned"
    if lemma == "be" and tree.dep[verb] == "xcomp":
        return "planned"
    return None


def _build(
    scene: Scene, verb: int, actor: Party, force: str, said: Said | None, start: int | None = None
) -> CommitmentMention:
    """The commitment whose action stands from `start`, by default the verb, to the end of what goes with the verb."""
    tree = scene.tree
    condition = commitment_words.condition_of(tree, verb)
    end = commitment_words.end_of(tree, verb, condition, scene.told)
    given = start is not None and start > verb
    passive = tree.kid(verb, "aux:pass")
    if start is None:
        start = verb if passive is None else passive
        start = verb - 2 if commitment_words.refrains(tree, verb, _PLEDGE) else start
        withheld = negation(tree, verb)
        start = withheld if withheld is not None and withheld < start else start
    action = scene.document.span(start, end)
    speaker = said.quotation.speaker if said is not None else None
    to = [] if force == "demanded" else [p for t in commitment_words.towards(tree, verb) for p in scene.parties.at(t)]
    return CommitmentMention(
        actor=actor,
        to=tuple(
            party
            for party in to
            if party.entity != actor.entity and scene.actors.entities[party.entity].type not in ("group", "place")
        ),
        action=action,
        deadline=commitment_words.deadline_of(
            scene.document, tree, scene.times, action, scene.published, verb if given else None
        ),
        condition=None if condition is None else commitment_words.condition_span(scene.document, tree, condition),
        force=force,
        agreement=_agreement(scene, verb),
        quotation=None if said is None else said.index,
        confidence=0.8 if speaker is not None or force in ("pledged", "planned") else 0.7,
    )


def _agreement(scene: Scene, verb: int) -> int | None:
    """The instrument under which it is to be done ("under the deal, X must ..."), or that is to be kept."""
    under = _under(scene, verb)
    kept = (_instrument(scene, child) for child in scene.tree.kids(verb, "obl", "obj"))
    return under if under is not None else next((index for index in kept if index is not None), None)


def _under(scene: Scene, verb: int) -> int | None:
    """The instrument under which it is to be done, as its own clause or the sentence before says."""
    ruled = _ruled(scene, verb)
    if ruled is not None:
        return ruled[0]
    tree = scene.tree
    under = [c for c in tree.kids(verb, "obl") if "under" in tree.marks(c)]
    terms = (k for c in under if tree.lemmas[c] in TERMS for k in tree.kids(c, "nmod"))  # "under the terms of the deal"
    found = (_instrument(scene, c) for c in (*under, *terms))
    return next((index for index in found if index is not None), None)


def _ruled(scene: Scene, verb: int) -> tuple[int, Provision] | None:
    """The instrument and the term of it that lays on somebody what a verb says."""
    starts = [scene.tree.offsets[word] for word in (verb, negation(scene.tree, verb)) if word is not None]
    for index, agreement in enumerate(scene.agreements):
        for provision in agreement.provisions:
            if provision.span.start in starts and provision.obliged:
                return index, provision
    return None


def _instrument(scene: Scene, token: int) -> int | None:
    """The instrument whose words stand at a token."""
    for index, agreement in enumerate(scene.agreements):
        for span in agreement.mentions:
            start, end = scene.document.tokens(span)
            if start <= token < end:
                return index
    return None


def _provisions(scene: Scene) -> Iterator[list[CommitmentMention]]:
    """What an instrument lays on its parties, one for each who is bound."""
    for index, agreement in enumerate(scene.agreements):
        sides = {party.entity for party in agreement.parties}
        for provision in agreement.provisions:
            bound = {party.entity for party in provision.obliged}
            # What another than the parties is to do is owed to none of them more than to the others.
            to = tuple(party for party in agreement.parties if party.entity not in bound) if bound <= sides else ()
            yield [
                CommitmentMention(
                    party,
                    to,
                    provision.span,
                    provision.deadline,
                    None,
                    "obliged",
                    agreement=index,
                    confidence=0.75,
                )
                for party in provision.obliged
            ]
