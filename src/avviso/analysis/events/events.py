"""Political events of one document, coded in PLOVER: who did what to whom, when, where, and whether it happened.

A frame of the codebook (reference/plover.py) must fit the trigger, and actors that the report knows must stand in its slots; what the codebook
does not name is no event. Acts of speech come from their statements.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from avviso.analysis.annotations import Actors, EventMention, Party, PlaceMention, Quotation, TimeExpression
from avviso.analysis.events import answers as event_answers
from avviso.analysis.events import backrefs as event_backrefs
from avviso.analysis.events import errands
from avviso.analysis.events import fate as event_fate
from avviso.analysis.events import occurrence as event_occurrence
from avviso.analysis.events import plain as event_plain
from avviso.analysis.events import unnamed as event_unnamed
from avviso.analysis.events import words as event_words
from avviso.analysis.events.cast import FIRST_PERSON, narrow, widen
from avviso.analysis.events.clues import clues
from avviso.analysis.events.confidence import confidence, features
from avviso.analysis.events.merge import merge
from avviso.analysis.events.pairs import Judge
from avviso.analysis.events.parties import JOINING, Parties, distinct
from avviso.analysis.events.reach import nearest
from avviso.analysis.events.reading import Reading
from avviso.analysis.events.setting import Setting
from avviso.analysis.events.speech import ACTS, DENYING, Said, Speech
from avviso.analysis.events.stakes import Stakes
from avviso.analysis.events.statements import THREATS, spoken, strikes_back
from avviso.analysis.events.status import is_purpose, status
from avviso.analysis.events.told import candidates
from avviso.analysis.events.triggers import Site, explodes, sites
from avviso.analysis.tree import Tree, tree_of
from avviso.reference.plover import NEEDS_RECIPIENT, QUAD, SPOKEN, VIOLENT, Frame, word_class
from avviso.reference.political_words import words
from avviso.text.document import Document
from avviso.text.judge import Told
from avviso.text.span import Span

# Words that name many things besides political events: they count only with both parties known.
_BOTH = words("words that need both parties")
_PERSONAL = frozenset({"call", "phone", "telephone", "receive", "host", "greet", "welcome"})
_AUDIENCE = words("audience")
_WEAPONS = words("weapons")
_NAMED_AFTER_SUFFERER = words("nouns named after who suffers")
_SUFFERING = words("verbs of suffering")
_STRIKING = words("striking verbs")
# How far from the verb a recipient may stand that no slot of the frame has.
_REACH = {
    "ACCUSE": 2, "REJECT": 2, "AGREE": 2, "THREATEN": 2, "SANCTION": 2, "COERCE": 2, "RETREAT": 2, "CONCEDE": 2, "SUPPORT": 1, "ASSAULT": 2,
    "AID": 6, "MOBILIZE": 5, "PROTEST": 5,
}  # fmt: skip
_ARMS = words("support in arms")
# Approval that is withheld is refused: "does not recognise X".
_WITHHELD = frozenset({"accept", "recognise", "recognize", "support", "endorse", "back", "ratify", "approve"})
_LONG_FIGHTS = words("long fights")
# Things and places are attacked, seized, visited and helped; nobody accuses, praises or asks them.
_HARMFUL = VIOLENT | {"SANCTION", "THREATEN"}
_OF_PEOPLE = frozenset({"ACCUSE", "SUPPORT", "REQUEST"})


def find(
    document: Document,
    actors: Actors,
    times: tuple[TimeExpression, ...],
    places: tuple[PlaceMention, ...],
    quotations: tuple[Quotation, ...],
    judge: Judge | None = None,
) -> tuple[Actors, tuple[EventMention, ...]]:
    """The events of a document in order of their first trigger, each once, with its further mentions; and the actors with those added that
    only an event makes a party (a place that is attacked, workers on strike).

    `judge` is the trained relation head, None where the model has none. Time and place are indices into `times` and `places`, `reported_in` into `quotations`. Source of types: the PLOVER 2.0 manual.
    """
    tree = tree_of(document.doc)
    tokens = document.tokens_read
    proposed = [] if document.judge is None else list(candidates(tree, document.judge, document.doc, tokens))
    words_ = event_words.asked(document, proposed)
    speech = Speech(document, tree, quotations)
    cast = widen(document, tree, actors, places, event_words.phrases(words_), _voices(tree, tokens, speech))
    reading = Reading(
        document,
        tree,
        cast.actors,
        Parties(tree, cast),
        Stakes(document, tree, cast),
        Setting(document, tree, times, places),
        speech,
        {predicate.token: predicate.factuality for predicate in document.doc._.predicates},
    )
    found: list[EventMention] = []
    used: set[int] = set()
    everywhere = sites(tree, tokens, _named(document, actors))
    by_token = {site.token: site for site in everywhere}
    for site in everywhere:
        event = _event(reading, site, by_token, used)
        if event is not None:
            found.append(event)
    found.extend(spoken(reading, by_token, used))
    found = event_answers.weighed(reading, found, tokens, judge, words_)
    found.sort(key=lambda event: event.trigger)
    once = event_backrefs.settled(reading, merge(document, tree, times, found))
    return narrow(actors, cast, event_occurrence.settled(document, tree, reading.setting, once))


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a word that is taken to name an event: its status by the rules, the clues around it, and what the model tells of it."""

    own: tuple[str, str | None]
    clues: set[str]
    told: Told | None


def word_at(document: Document, quotations: tuple[Quotation, ...], trigger: Span) -> Word:
    """What is known of the word that the others in `trigger` hang on, an event of the codebook or not."""
    tree = tree_of(document.doc)
    token = tree.top(*document.tokens(trigger))
    factuality = {predicate.token: predicate.factuality for predicate in document.doc._.predicates}
    speech = Speech(document, tree, quotations)
    own = event_fate.ruled(tree, speech, factuality, token)
    return Word(own, clues(tree, speech, token, own[0]), event_words.asked(document, [token]).get(token))


def status_at(document: Document, quotations: tuple[Quotation, ...], trigger: Span) -> str:
    """The status of whatever the words of `trigger` tell of, an event of the codebook or not: how likely the words have it that it happened."""
    word = word_at(document, quotations, trigger)
    return event_fate.settled({} if word.told is None else word.told.fates, word.own, word.clues)[0]


def _voices(tree: Tree, tokens: Iterable[int], speech: Speech) -> dict[int, int | None]:
    """Every "I" and "we" that does something, with the entity in whose words it stands; outside of quoted words the one who says "we" of a release."""
    found: dict[int, int | None] = {}
    for token in tokens:
        if tree.words[token] in FIRST_PERSON and tree.dep[token] == "nsubj":
            around = speech.outward(token)
            voices = (said.quotation.speaker for said in around)
            released = speech.releasing() if tree.words[token] == "we" and not around else None
            outside = speech.announcer(token) if released is None and not around else released
            found[token] = next((speaker.entity for speaker in voices if speaker is not None), outside)
    return found


def _named(document: Document, actors: Actors) -> frozenset[int]:
    """Tokens inside names of actors, which are no triggers ("the Peace Talks Institute"), save a name's own last resort: none."""
    return frozenset(
        token
        for mention in actors.mentions
        if mention.form == "name" and mention.type != "event"
        for token in range(mention.start, mention.end)
    )


def _event(reading: Reading, site: Site, by_token: dict[int, Site], used: set[int]) -> EventMention | None:
    """The event at a trigger, or None where its parties are not known well enough."""
    if is_purpose(reading.tree, site) and errands.contact_of(reading.tree, site.token) is None:
        return None
    frame = _turned(reading, site, by_token)
    said = reading.speech.cued(site.token) if frame.type in SPOKEN else None
    if said is None and frame.type in SPOKEN:
        said = _itself(reading, site, frame)
    said, actors, recipients, reached = _cast(reading, site, frame, said)
    if not _enough(reading, site, actors, recipients) or not reading.stakes.allows(frame, actors, recipients):
        return None
    recast = _recast(reading, site, frame, actors, recipients)
    if recast is None:
        return None
    frame = recast
    if frame.type == "AGREE":
        recipients = [p for p in recipients if reading.stakes.political(p) or not reading.parties.is_thing(p)]
    own = event_fate.by_factuality(reading.factuality, site, status(reading.tree, site))
    if own == "negated" and _refusal(reading, site, actors):
        frame = replace(frame, type="REJECT", mode=_REFUSED.get(frame.type), cameo="120")
        own, said = "actual", reading.speech.around(site.token)
    if frame.type == "SUPPORT" and reading.tree.lemma(site.token) in _WITHHELD:
        if own == "negated":
            frame, own = replace(frame, type="REJECT", mode=None, cameo="120"), "actual"  # "does not recognise"
        elif reading.tree.lemma(site.token) == "accept":
            return None
    if own == "negated" and frame.type == "AGREE" and frame.needs_object is not None:
        frame, own = replace(frame, type="REJECT", mode="meet", cameo="127"), "actual"  # "failed to reach a deal"
    settled: tuple[str, str | None]
    if said is not None:
        used.add(said.index)
        settled = ("negated" if said.quotation.negated else own, None)
        around: Said | None = said
    else:
        settled = reading.speech.settle(site.token, own)
        around = reading.speech.around(site.token)
    held = features(
        noun=frame.kind == "N",
        needs_object=frame.needs_object is not None,
        thing=any(reading.parties.is_thing(party) for party in recipients),
        reached=reached,
        spoken=said is not None,
        actual=settled[0] == "actual",
    )
    return EventMention(
        trigger=reading.document.span(site.token, site.token + 1),
        type=frame.type,
        mode=frame.mode,
        contexts=frame.contexts,
        cameo=frame.cameo,
        actors=tuple(actors),
        recipients=tuple(recipients),
        status=settled[0],
        content_status=settled[1],
        time=reading.setting.time(site),
        place=reading.setting.place(site),
        reported_in=None if around is None else around.index,
        confidence=confidence(held),
    )


def _cast(
    reading: Reading, site: Site, frame: Frame, said: Said | None
) -> tuple[Said | None, list[Party], list[Party], bool]:
    """The statement that an event is, if any, its actors and recipients, and whether one of these stood in no slot of the frame."""
    actors, recipients = _filled(reading, site, frame)
    recipients = _others(reading, frame, actors, recipients)
    before = bool(recipients) or len(actors) > 1
    actors, recipients = _reached(reading, site, frame, actors, recipients)
    reached = not before and (bool(recipients) or len(actors) > 1)
    if said is not None and not actors and frame.kind == "V" and reading.tree.passive(site.token):
        said = None  # nobody is named who did it, least of all the source
    if said is not None and said.quotation.speaker is not None:
        actors = (
            _voiced(said.quotation.speaker, actors) if frame.together else reading.parties.each(said.quotation.speaker)
        )
        if not recipients and not frame.together:
            recipients = reading.speech.targets(said, reading.parties, frame.type not in ("AGREE", "THREATEN"))
    recipients = _others(reading, frame, actors, recipients)
    if frame.type in _OF_PEOPLE:
        recipients = [party for party in recipients if not reading.parties.is_thing(party)]
    return said, actors, recipients, reached


def _voiced(speaker: Party, actors: list[Party]) -> list[Party]:
    """The actors with the speaker first, unless his words are only those for all of them: "the leaders of Norland and Sudmark"."""
    inside = [p for p in actors if speaker.span.start <= p.span.start and p.span.end <= speaker.span.end]
    return actors if len(inside) > 1 else distinct([speaker, *actors])


def _others(reading: Reading, frame: Frame, actors: list[Party], recipients: list[Party]) -> list[Party]:
    """The recipients that are not the actors themselves or their own."""
    own, harmed = reading.parties.own, frame.type in _HARMFUL
    return [party for party in recipients if not any(own(party, actor, harmed) for actor in actors)]


def _recast(reading: Reading, site: Site, frame: Frame, actors: list[Party], recipients: list[Party]) -> Frame | None:
    """The frame as the parties make it: support in arms is aid, aid to nobody a deployment; None for the support of an operation."""
    if frame.type == "SUPPORT" and _in_arms(reading, site, actors):
        if not recipients or any(party.span.text.startswith("Operation ") for party in recipients):
            return None
        return replace(frame, type="AID", mode=None, cameo="072", contexts=("military",))
    if not recipients and _armament(frame):
        return replace(frame, type="MOBILIZE", mode="troops", cameo="154")
    return frame


def _filled(reading: Reading, site: Site, frame: Frame) -> tuple[list[Party], list[Party]]:
    """Who does it and who undergoes it; "X suffered an attack" and "X's arrest" name the one who undergoes it."""
    tree, parties = reading.tree, reading.parties
    actors = parties.fill(site, frame.actor, frame.together, deep=False)
    if not actors and frame.together and frame.type == "ASSAULT":
        actors = parties.fill(site, frame.actor, True, deep=True)  # "guards of Norland and Sudmark exchanged fire"
    recipients = parties.fill(site, frame.recipient, False, frame.deep)
    if frame.kind == "V" or frame.type not in ("ASSAULT", "COERCE", "RETREAT", "SANCTION"):
        return actors, recipients
    sufferer = _sufferer(tree, site)
    if sufferer is not None:
        doers = tuple(slot for slot in frame.actor if slot != "subj")
        return parties.fill(site, doers, frame.together, deep=False), parties.all_at(
            sufferer, acting=False
        ) or recipients
    possessed = tree.kid(site.token, "nmod:poss") is not None
    if possessed and not recipients and tree.lemma(site.token) in _NAMED_AFTER_SUFFERER:
        return parties.fill(site, ("by",), False, deep=False), actors
    return actors, recipients


def _sufferer(tree: Tree, site: Site) -> int | None:
    """Whom a noun of harm hits: "X suffered a cyberattack", "X was hit by a wave of cyberattacks"."""
    if site.light is not None and not site.around and tree.lemma(site.light) in _SUFFERING:
        return tree.surface_subject(site.light)
    for clause in tree.kids(site.token, "acl"):
        if tree.lemmas[clause] in _SUFFERING and tree.rel[clause] == "acl:relcl":
            return next(tree.kids(clause, "nsubj"), None)  # "the attacks that X has endured"
    head = tree.heads[site.token]
    harmed = _STRIKING | (event_plain.HARMING if explodes(tree, site) else frozenset())
    if head < 0 or tree.lemmas[head] not in harmed:
        return None
    if tree.passive(head):
        return tree.surface_subject(head) if "by" in tree.marks(site.token) else None
    return tree.undergoer(head) if tree.dep[site.token] == "nsubj" and explodes(tree, site) else None


def _reached(
    reading: Reading, site: Site, frame: Frame, actors: list[Party], recipients: list[Party]
) -> tuple[list[Party], list[Party]]:
    """The parties with one that stands outside the slots of a verb's frame, where these left that part empty."""
    if recipients or len(actors) != 1 or frame.kind != "V":
        return actors, recipients
    reach = 1 if frame.type == "CONSULT" and frame.together else _REACH.get(frame.type)
    if reach is None or (frame.recipient == () and frame.type != "CONSULT") or _armament(frame):
        return actors, recipients
    near = nearest(reading.tree, reading.parties, site.token, actors[0], reach, harmed=frame.type in _HARMFUL)
    if near is None or (frame.type in SPOKEN and _told_elsewhere(reading, site, near)):
        return actors, recipients
    if frame.type == "CONSULT":
        return ([*actors, near] if not reading.parties.is_thing(near) else actors), []
    return actors, [near]


def _told_elsewhere(reading: Reading, site: Site, party: Party) -> bool:
    """Whether a party stands in what another saying tells ("criticised the move, warning that X may strike"), or in a warning of what others do."""
    speech = reading.speech
    inside, own = speech.around(reading.document.tokens(party.span)[0]), speech.cued(site.token)
    if inside is None or inside == speech.around(site.token):
        return False
    return inside != own or (inside.quotation.act == "warn" and not speech.is_threat(inside))


def _itself(reading: Reading, site: Site, frame: Frame) -> Said | None:
    """The statement whose content holds its own act of speech: "We urge X to ..." quoted whole."""
    around = reading.speech.around(site.token)
    if (
        around is None
        or ACTS.get(around.quotation.act, ("",))[0] != frame.type
        or not reading.speech.spine(around, site.token)
        or "to" in reading.tree.marks(site.token)
    ):
        return None
    return around if reading.tree.surface_subject(site.token) is not None else None


# What is refused in "will not talk", "will not free", "will not help".
_REFUSED = {"CONSULT": "meet", "RETREAT": "yield", "CONCEDE": "yield", "AID": "assist", "COOPERATE": "assist"}


def _refusal(reading: Reading, site: Site, actors: list[Party]) -> bool:
    """Whether a cooperation is withheld on purpose: "will not begin talks", but not "the two sides will not meet"."""
    tree = reading.tree
    if site.frame.type == "CONSULT" and len(actors) == 1 and event_plain.several(reading, actors[0]):
        return False
    verb = site.light if site.light is not None and not site.around else site.token
    return site.frame.type in _REFUSED and any(tree.words[c] in ("will", "wo", "would") for c in tree.kids(verb, "aux"))


def _turned(reading: Reading, site: Site, by_token: dict[int, Site]) -> Frame:
    """The frame of a trigger; an undertaking to do harm ("vowed to strike back") is a threat."""
    if site.frame.type != "AGREE":
        return site.frame
    for child in reading.tree.kids(site.token, "xcomp", "ccomp"):
        inner = by_token.get(child)
        if strikes_back(reading.tree, child):
            return replace(site.frame, type="THREATEN", mode=None, cameo="130")
        if inner is not None and QUAD[inner.frame.type] == 4 and inner.frame.type != "MOBILIZE":
            return replace(site.frame, type="THREATEN", mode=THREATS.get(inner.frame.type), cameo="130")
    return site.frame


def _enough(reading: Reading, site: Site, actors: list[Party], recipients: list[Party]) -> bool:
    """Whether the parties make it an event worth recording: the precision of the coder lies here."""
    frame, tree = site.frame, reading.tree
    lemma = tree.lemma(site.token)
    if frame.type == "ASSAULT" and explodes(tree, site):
        return True  # a bomb that goes off is an attack, whoever laid it and whatever it hit
    if event_unnamed.named(tree, site.token):
        return True
    if not actors and not (recipients and frame.type in VIOLENT and lemma not in _LONG_FIGHTS):
        return False
    if frame.type == "ASSAULT" and not (actors or _done_by_somebody(tree, site)):
        return False
    if frame.kind == "N" and frame.type == "ACCUSE" and tree.dep[site.token] == "obj" and _denied(tree, site.token):
        return False
    if frame.type == "REJECT" and reading.tree.undergoer(site.token) is not None and reading.speech.rebuts(site.token):
        return False
    if frame.type == "CONSULT" and any(_heads(reading, party) & _AUDIENCE for party in (*actors, *recipients)):
        return False
    if (
        frame.type in NEEDS_RECIPIENT
        and not recipients
        and not (frame.type == "SANCTION" and frame.needs_object is not None)  # "halted all military aid"
        and not (frame.together and (len(actors) > 1 or (actors and event_plain.of_two(reading, actors[0]))))
        and not _armament(frame)
    ):
        return False
    by_weapon = bool(recipients) and frame.kind == "V" and _by_weapon(tree, site.token)
    if (
        frame.kind == "V"
        and lemma in _BOTH
        and frame.needs_object is None
        and not ((actors and recipients) or by_weapon or _shot(reading, frame, recipients))
    ):
        return frame.together and len(actors) > 1
    if frame.type == "SUPPORT" and frame.together and len(actors) < 2:
        return False
    if lemma == "meet" and frame.type == "CONCEDE" and not recipients:
        return False  # "meet customer demand"
    if lemma in JOINING and not any(_is_body(reading, party) for party in recipients):
        return False
    if (
        lemma in _PERSONAL
        and frame.needs_object is None
        and not any(reading.actors.entities[party.entity].type == "person" for party in recipients)
    ):
        return False
    if frame.type == "ASSAULT" and not recipients and not _armed(reading, actors):
        return False
    if frame.type == "CONSULT" and frame.together and len(actors) == 1 and event_plain.several(reading, actors[0]):
        return True
    if frame.type == "ASSAULT" and frame.together and len(actors) == 1 and event_plain.of_two(reading, actors[0]):
        return True
    if frame.together and frame.type in ("CONSULT", "RETREAT", "ASSAULT") and len(actors) < 2:
        return site.light is not None and not site.around and frame.type != "ASSAULT"
    return True


def _is_body(reading: Reading, party: Party) -> bool:
    """Whether a party is a body that others may join, rather than a country or a place that they may enter."""
    return reading.actors.entities[party.entity].type == "organisation"


def _denied(tree: Tree, noun: int) -> bool:
    """Whether a noun is what somebody denies: "rejected accusations that ..."."""
    return tree.heads[noun] >= 0 and tree.lemmas[tree.heads[noun]] in DENYING


def _done_by_somebody(tree: Tree, site: Site) -> bool:
    """Whether violence without a known doer is more than an accident ("a plane crashed, killing its crew")."""
    if site.frame.kind == "N" or tree.passive(site.token):
        return True
    subject = tree.surface_subject(site.token)
    return subject is None or tree.pos[subject] == "PRON" or tree.lemma(subject) in _WEAPONS


def _shot(reading: Reading, frame: Frame, recipients: list[Party]) -> bool:
    """Whether people are shot, where nobody says by whom; a film or a ball may be too."""
    return frame.mode == "firearms" and any(
        reading.actors.entities[party.entity].type in ("person", "group") for party in recipients
    )


def _by_weapon(tree: Tree, verb: int) -> bool:
    """Whether a weapon or an attack is named as what did it: "two strikes destroyed the bridge"."""
    subject = tree.surface_subject(verb)
    return subject is not None and tree.lemma(subject) in _WEAPONS


def _in_arms(reading: Reading, site: Site, actors: list[Party]) -> bool:
    """Whether support is given by force of arms: "backed by airstrikes", "supporting Operation X", "soldiers support X"."""
    tree = reading.tree
    if site.frame.kind != "V" or tree.lemma(site.token) not in ("support", "back"):
        return False
    held = tree.undergoer(site.token)
    by = [c for mark in ("by", "with", "through") for c in tree.oblique(site.token, mark)]
    words_near = {tree.lemmas[each] for c in (*by, *([] if held is None else [held])) for each in tree.conjuncts(c)}
    return bool((words_near | {w for party in actors for w in _heads(reading, party)}) & _ARMS)


def _armament(frame: Frame) -> bool:
    """Whether it is military aid, which is worth recording though nobody says to whom it went."""
    return frame.type == "AID" and frame.needs_object == word_class("troops") and "military" in frame.contexts


def _heads(reading: Reading, party: Party) -> set[str]:
    """The lemmas of the words that name a party."""
    start, end = reading.document.tokens(party.span)
    return set(reading.tree.lemmas[start:end])


def _armed(reading: Reading, actors: list[Party]) -> bool:
    """Whether some actor is more than a private person, so that an attack without a known victim is worth recording."""
    return any(
        reading.actors.entities[party.entity].type != "person" or reading.actors.entities[party.entity].roles
        for party in actors
    )
