"""Commitments of one document: what an actor has undertaken, plans, is bound or is told to do, by when and on what condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from avviso.analysis import commitment_words, own_side
from avviso.analysis.agreement_terms import TERMS
from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    CommitmentMention,
    Party,
    Provision,
    Quotation,
    TimeExpression,
)
from avviso.analysis.event_cast import POSSESSIVE, closed, each_apart
from avviso.analysis.event_parties import Parties, distinct
from avviso.analysis.event_speech import Said, Speech
from avviso.analysis.event_stakes import Stakes
from avviso.analysis.event_status import clause_status
from avviso.analysis.event_tree import Tree, tree_of
from avviso.reference.political_words import words
from avviso.text.document import Document

_PLEDGE = frozenset(["pledge", "vow", "promise", "commit", "undertake", "swear", "guarantee"])
_PLAN = words("verbs of planning")
_OBLIGE = frozenset(["oblige", "require", "bind", "commit"])
_RULES = words("instruments") | words("weak instruments") | frozenset({"law", "constitution", "decree", "act", "order"})
_DEMAND = frozenset({"call-on", "demand", "ask", "urge"})
_ASSERT = frozenset({"assert", "announce", "declare", "confirm", "pledge", "agree", "offer", "decide", "report"})
_UNDERTAKING = frozenset({"pledge", "agree", "offer", "threaten", "refuse"})
# Who will not do these does something else.
_IDLE = frozenset({"hesitate", "rest", "forget", "shrink", "flinch", "tire"})
_GIVING = frozenset({"pledge", "promise", "offer"})
_AVOWED = frozenset({"allegiance", "loyalty", "revenge", "retaliation", "faith", "fealty"})
_MENTAL = words("verbs of state")
_NOBODY = frozenset({"nobody", "none", "nothing"})
_OWN_BODIES = frozenset("government country state nation administration ministry cabinet army military party".split())
_MOST = 4  # who undertake one thing together, each of whom has a record


@dataclass(frozen=True, slots=True)
class _Scene:
    document: Document
    actors: Actors
    tree: Tree
    parties: Parties
    stakes: Stakes
    speech: Speech
    times: tuple[TimeExpression, ...]
    agreements: tuple[AgreementMention, ...]
    told: frozenset[int]  # first tokens of the words that say who tells something
    published: str | None  # the first day on which the report may have come out


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
    scene = _Scene(
        document, actors, tree, parties, stakes, Speech(document, tree, quotations), times, agreements, frozenset(told),
        document.layout.published.earliest,
    )  # fmt: skip
    found: dict[int, list[CommitmentMention]] = {}
    for sentence in document.sentences:
        for token in range(sentence.start, sentence.end):
            does = tree.pos[token] == "VERB" or (_vouched(tree, token) and tree.kid(token, "cop") is not None)
            if does and (made := _commitment(scene, token) or _given(scene, token)):
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


def _commitment(scene: _Scene, verb: int) -> list[CommitmentMention]:
    """The commitment to do what a verb says, one for each who is to do it."""
    tree = scene.tree
    if (
        tree.lemmas[verb] in _MENTAL
        or (tree.lemmas[verb] == "do" and tree.kid(verb, "obj") is None)
        or (_negated(tree, verb) and not commitment_words.refrains(tree, verb, _PLEDGE) and not _refused(scene, verb))
        or any(tree.words[c] in _NOBODY for c in tree.kids(verb, "nsubj"))
        or commitment_words.asks(scene.document.sentence_of(verb))
    ):
        return []
    if any(tree.lemmas[c] == "have" for c in tree.kids(verb, "aux")):
        return []
    said = scene.speech.around(verb)
    force = None if commitment_words.let(tree, verb) else _force(scene, verb, said)
    if force is None or (tree.dep[verb] == "acl" and tree.kid(verb, "obj", "obl", "ccomp", "xcomp") is None):
        return []  # "a third of which Meridia is to pay"
    doer = tree.doer(verb)
    if doer is not None and force == "obliged" and tree.passive(verb) and tree.rel[doer] == "obl:agent":
        return []  # "must be approved by the cabinet" tells what is needed, not what the cabinet has to do
    asked = commitment_words.whom_we_ask(tree, verb)
    doer = doer if asked is None else asked
    actors = [] if doer is None else _doers(scene, doer, said)
    speaker = said.quotation.speaker if said is not None else None
    if (
        force == "demanded"
        and not actors
        and said is not None
        and scene.speech.spine(said, verb)
        and not tree.passive(verb)
        and (doer is None or tree.words[doer] not in commitment_words.OTHERS)
    ):
        actors = list(said.quotation.addressee)
    if force == "demanded" and said is not None and _of_asker(tree, verb, actors, speaker):
        actors = list(said.quotation.addressee)  # "appealed to the parties to open the road": theirs to do
    if (
        force == "pledged"
        and not actors
        and speaker is not None
        and (doer is None or _means_speaker(scene, doer, speaker) or _vouched(tree, verb))
    ):
        actors = [speaker]
    of_others = force == "pledged" and speaker is not None and _for_others(scene, verb, actors, speaker)
    if of_others and speaker is not None:
        actors = [speaker]
    if force == "obliged" and (ruled := _ruled(scene, verb)) is not None:
        actors = list(ruled[1].obliged)  # of "both sides" the two parties
    if not actors or not _is_political(scene, verb, [actors[0], *([speaker] if speaker is not None else [])]):
        return []
    if force == "demanded" and speaker is not None and actors[0].entity == speaker.entity:
        force = "pledged" if _modal(tree, verb) in ("will", "would", "shall") else "obliged"
    start = _clause_start(tree, verb) if of_others or (force == "pledged" and tree.passive(verb)) else None
    return [_build(scene, verb, actor, force, said, start) for actor in distinct(actors)[:_MOST]]


def _for_others(scene: _Scene, verb: int, actors: list[Party], speaker: Party) -> bool:
    """Whether who promises stands for what others are to do, or for what is to be done: "vowed that those guilty would be punished"."""
    subject = scene.tree.kid(verb, "nsubj", "nsubj:pass")
    if subject is None or not _vouched(scene.tree, verb) or _means_speaker(scene, subject, speaker):
        return False
    own = any(party.entity == speaker.entity for party in scene.parties.at(subject))
    return not own and not _own_state(scene, speaker, actors)


def _clause_start(tree: Tree, verb: int) -> int:
    """The first token of the clause of a verb, its "that" left out."""
    subject = tree.kid(verb, "nsubj", "nsubj:pass")
    return verb if subject is None else tree.left(subject)


def _doers(scene: _Scene, doer: int, said: Said | None) -> list[Party]:
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


def _means_speaker(scene: _Scene, doer: int, speaker: Party) -> bool:
    """Whether a pronoun that no actor is known for means who speaks: "it" only of a body or a state."""
    word = scene.tree.words[doer]
    return word in ("we", "i") or (word == "it" and scene.actors.entities[speaker.entity].type != "person")


def _given(scene: _Scene, verb: int) -> list[CommitmentMention]:
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
        or _negated(tree, verb)
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
    if not actors or not _is_political(scene, verb, [actors[0]]):
        return []
    said = scene.speech.cued(verb) or scene.speech.around(verb)
    return [_build(scene, verb, actor, "pledged", said, tree.left(thing)) for actor in distinct(actors)[:_MOST]]


def _of_asker(tree: Tree, verb: int, actors: list[Party], speaker: Party | None) -> bool:
    """Whether what is asked for would be the asker's own: the tree hands it his subject down."""
    handed = tree.kid(verb, "nsubj") is None
    return handed and speaker is not None and any(party.entity == speaker.entity for party in actors)


def _is_political(scene: _Scene, verb: int, parties: list[Party]) -> bool:
    """Whether one who is bound or who binds is of politics, or a body of politics stands in the clause ("before joining the alliance")."""
    if any(scene.stakes.political(party) for party in parties):
        return True
    beside = (scene.actors.mention_at(token) for token in range(scene.tree.left(verb), scene.tree.right(verb) + 1))
    bodies = (scene.actors.party(m) for m in beside if m is not None and m.type in ("organisation", "state"))
    return any(party is not None and scene.stakes.political(party) for party in bodies)


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


def _negated(tree: Tree, verb: int) -> bool:
    return any(tree.dep[c] == "advmod" and tree.lemmas[c] in ("not", "n't", "never") for c in tree.children[verb])


def _force(scene: _Scene, verb: int, said: Said | None) -> str | None:
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
    if said is not None and spine and said.quotation.act in _UNDERTAKING and not said.quotation.negated:
        threat = said.quotation.act == "threaten" and modal is not None  # by whom it is made it is told to be one
        own_deed = not commitment_words.perhaps(tree, verb) and (
            threat or _own(scene, verb, said) or _vouched(tree, verb)
        )
        if said.quotation.act == "refuse" and not _negated(tree, verb):
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


def _refused(scene: _Scene, verb: int) -> bool:
    """Whether somebody says that he will not do what a verb says: "would not reopen the crossing until X withdrew"."""
    said = scene.speech.around(verb)
    refuses = said is not None and said.quotation.act == "refuse" and scene.speech.spine(said, verb)
    told = _modal(scene.tree, verb) in ("will", "would") and scene.tree.kid(verb, "nsubj") is not None
    return refuses and told and scene.tree.lemmas[verb] not in _IDLE


def _withheld(tree: Tree, verb: int) -> bool:
    """Whether the promise or plan that an infinitive hangs on is not made: "could not promise to bring X back"."""
    head = tree.heads[verb]
    made = head >= 0 and tree.dep[verb] == "xcomp" and tree.lemmas[head] in _PLEDGE | _PLAN | {"agree", "offer"}
    return made and _negated(tree, head)


def _own(scene: _Scene, verb: int, said: Said) -> bool:
    """Whether the speaker, or the state he speaks for, is to do what the verb says, or nobody else is named as doer."""
    subject, speaker = scene.tree.surface_subject(verb), said.quotation.speaker
    if subject is None or speaker is None:
        return True
    actors = scene.parties.at(subject)
    own = any(party.entity == speaker.entity for party in actors)
    return not actors or own or _own_state(scene, speaker, actors) or _his(scene.tree, subject)


def _future(scene: _Scene, verb: int, said: Said | None, modal: str) -> str | None:
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
    own = own or _his(tree, subject)
    return (
        "pledged" if own or _own_state(scene, speaker, actors) else ("planned" if actors and modal == "will" else None)
    )


def _his(tree: Tree, subject: int) -> bool:
    """Whether a body is the speaker's own in so many words: "said his government would pay"."""
    owner = tree.kid(subject, "nmod:poss")
    return owner is not None and tree.words[owner] in POSSESSIVE and tree.lemmas[subject] in _OWN_BODIES


def _own_state(scene: _Scene, speaker: Party, actors: list[Party]) -> bool:
    """Whether an undertaking is of the state or body that the speaker speaks for: a minister says what the country will do."""
    one = scene.actors.entities[speaker.entity]
    bound = [scene.actors.entities[party.entity] for party in actors]
    if one.country is not None and any(state.type == "state" and state.country == one.country for state in bound):
        return True
    held = [f"{r.organisation or '-'} ".casefold() for r in one.roles if "former" not in r.span.text.casefold()]
    names = {scene.actors.mentions[m].span.text.casefold() for each in bound for m in each.mentions}
    # "EU Council president": what he says the EU will do is its undertaking.
    if any(own_side.of_first_state(scene.actors, one, each.index) for each in bound):
        return True
    return any(each.index == one.body for each in bound) or any(h.startswith(f"{n} ") for h in held for n in names)


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
    scene: _Scene, verb: int, actor: Party, force: str, said: Said | None, start: int | None = None
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
        start = next((c for c in tree.kids(verb, "advmod") if _negated(tree, verb) and c < verb), start)
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


def _agreement(scene: _Scene, verb: int) -> int | None:
    """The instrument under which it is to be done ("under the deal, X must ..."), or that is to be kept."""
    under = _under(scene, verb)
    kept = (_instrument(scene, child) for child in scene.tree.kids(verb, "obl", "obj"))
    return under if under is not None else next((index for index in kept if index is not None), None)


def _under(scene: _Scene, verb: int) -> int | None:
    """The instrument under which it is to be done, as its own clause or the sentence before says."""
    ruled = _ruled(scene, verb)
    if ruled is not None:
        return ruled[0]
    tree = scene.tree
    under = [c for c in tree.kids(verb, "obl") if "under" in tree.marks(c)]
    terms = (k for c in under if tree.lemmas[c] in TERMS for k in tree.kids(c, "nmod"))  # "under the terms of the deal"
    found = (_instrument(scene, c) for c in (*under, *terms))
    return next((index for index in found if index is not None), None)


def _ruled(scene: _Scene, verb: int) -> tuple[int, Provision] | None:
    """The instrument and the term of it that lays on somebody what a verb says."""
    start = scene.tree.offsets[verb]
    for index, agreement in enumerate(scene.agreements):
        for provision in agreement.provisions:
            if provision.span.start == start and provision.obliged:
                return index, provision
    return None


def _instrument(scene: _Scene, token: int) -> int | None:
    """The instrument whose words stand at a token."""
    for index, agreement in enumerate(scene.agreements):
        for span in agreement.mentions:
            start, end = scene.document.tokens(span)
            if start <= token < end:
                return index
    return None


def _provisions(scene: _Scene) -> Iterator[list[CommitmentMention]]:
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
