"""Who stands only around a deed that a phrase brings in (who speaks before a summit, whoever an accord binds, the town that a massacre is named after,
who suffered what is condemned), and who refuses whom.
"""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.tree import Tree
from avviso.reference.cues import BREACHES, act_of
from avviso.reference.plover import VIOLENT, noun_frames, verb_frames, word_class
from avviso.reference.political_words import words

_OCCASION = frozenset({"before", "after", "at", "during", "since", "following", "ahead"})
VISITS = word_class("visits") | {"tour"}
_DURING = frozenset({"in", "on", "during"})
_TERMS = frozenset({"under", "per"})
_MASSACRES = frozenset({"massacre", "slaughter", "bloodbath", "carnage", "killing"})
_FIGHTS = frozenset(
    {"fighting", "battle", "clash", "war", "siege", "violence", "hostility", "bloodshed", "unrest", "skirmish"}
)
_BEGINNING = frozenset({"begin", "start", "erupt", "break_out", "break", "flare", "follow", "come"})
_ENDING = frozenset({"stop", "end", "cease", "subside", "die_down", "ease", "abate", "halt"})
_LASTING = frozenset({"continue", "persist", "rage", "go_on", "drag_on", "rumble_on"})
_WHEN = frozenset({"when", "after", "as", "before"})
_EARLIER = frozenset({"after", "since", "before", "following", "despite", "amid", "until"})
# What is done to whoever "of" names, besides the harm that the codebook knows.
_SUFFERED = frozenset(
    """death beating shooting lynching persecution mistreatment ill-treatment treatment abuse harassment repression execution
    imprisonment jailing beheading maiming slaughter starvation displacement rape hanging stoning dismissal sacking expulsion
    prosecution trial conviction sentencing humiliation desecration""".split()
)
_HARMING = frozenset("harm hurt endanger threaten imperil affect jeopardise jeopardize damage undermine".split())
_OVER = frozenset({"over", "after", "follow", "following", "despite"})
_JUDGING = frozenset({"condemn", "criticise", "praise", "deny", "refuse", "welcome", "assert"})
_DRAWING = frozenset("draw attract face receive earn win elicit incur get garner".split())
_COPING = frozenset({"deal", "cope", "contend", "meet"})
_ACCUSING = frozenset("accuse charge suspect convict indict".split())
_NAMING = frozenset({"call", "describe", "term", "brand", "label", "dub"})
_RULES = frozenset("resolution law charter treaty convention rule agreement accord truce ceasefire sanction".split())
_CALLED = frozenset({"identify", "name", "know", "describe"})
_ASKING = words("verbs of request") | {"want"}


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event without those who only stand around it."""
    for step in (
        told_before,
        on_visit,
        attended,
        bound_by,
        fought_over,
        massacred_in,
        asked_by,
        parted,
        begun,
        broken_out,
        suffered,
        called,
        kept_up,
        between,
        accused,
        drawn,
        told_on,
        over_it,
        before_it,
        judged_by,
        described_by,
        in_subject,
    ):
        event = step(reading, event)
    return event


def told_before(reading: Reading, event: EventMention) -> EventMention:
    """The meeting without a speaker who is not said to be there, and without those he speaks of: "said before the summit that X ..."."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type != "CONSULT" or tree.pos[token] != "NOUN" or verb < 0 or not _OCCASION & set(tree.marks(token)):
        return event
    said = reading.speech.cued(verb)
    if said is None:
        return event
    told = {t for start, end in said.contents for t in range(start, end)}
    own = range(tree.left(token), tree.right(token) + 1)

    def there(party: Party) -> bool:
        head = reading.head(party)
        return head in own or head not in told

    actors, recipients = (tuple(p for p in side if there(p)) for side in (event.actors, event.recipients))
    others = any(reading.head(p) in own for p in (*actors, *recipients))
    alone = len(actors) == 1 and not recipients and tree.tags[reading.head(actors[0])] not in ("NNS", "NNPS")
    if alone and not others and tree.kid(token, "nmod:poss") is None:
        actors = ()
    return replace(event, actors=actors, recipients=recipients)


def on_visit(reading: Reading, event: EventMention) -> EventMention:
    """The visit of whoever does something on it, not of whom he meets there: "will meet with X in a five-hour visit"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type != "CONSULT" or tree.lemmas[token] not in VISITS or tree.pos[token] != "NOUN" or verb < 0:
        return event
    if tree.pos[verb] != "VERB" or not _DURING & set(tree.marks(token)) or tree.kid(token, "nmod:poss") is not None:
        return event
    doer = tree.doer(verb)
    who = [] if doer is None or tree.passive(verb) else reading.parties.all_at(doer, acting=True)
    own = range(tree.left(token), tree.right(token) + 1)
    if not who or any(reading.head(p) in own or p.entity == who[0].entity for p in event.actors):
        return event
    return replace(event, actors=(who[0],))


def attended(reading: Reading, event: EventMention) -> EventMention:
    """The summit of those who are said to attend it, without those between whom something is done there: "a truce reached between X and Y at a
    summit attended by A and B".
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type != "CONSULT" or tree.pos[token] != "NOUN" or verb < 0 or not _OCCASION & set(tree.marks(token)):
        return event
    clauses = (c for c in tree.kids(token, "acl") if tree.lemmas[c] == "attend" and tree.passive(c))
    guests = {t for c in clauses for by in tree.oblique(c, "by") for t in range(tree.left(by), tree.right(by) + 1)}
    doer = None if tree.passive(verb) else tree.surface_subject(verb)
    there = guests | joined(tree, (doer,))
    if len([p for p in event.actors if reading.head(p) in guests]) < 2:
        return event
    return without(reading, event, {reading.head(p) for p in (*event.actors, *event.recipients)} - there)


def bound_by(reading: Reading, event: EventMention) -> EventMention:
    """The agreement without whoever only acts or must act by its terms: "under the accord, Norland must withdraw"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "AGREE" or tree.pos[token] not in ("NOUN", "PROPN") or not _TERMS & set(tree.marks(token)):
        return event
    own = range(tree.left(token), tree.right(token) + 1)
    if any(reading.head(p) in own for p in (*event.actors, *event.recipients)):
        return event  # "under a deal with the rebels, the government freed 20"
    return replace(event, actors=(), recipients=())


def fought_over(reading: Reading, event: EventMention) -> EventMention:
    """The violence without a place that fighting is named after: "the Velden fighting killed 12", "the Velden clashes"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in VIOLENT:
        return event

    def names_fight(party: Party) -> bool:
        head = reading.head(party)
        noun = head if tree.lemmas[head] in _FIGHTS else tree.heads[head]
        if noun < 0 or tree.lemmas[noun] not in _FIGHTS:
            return False
        if head == noun:
            return tree.pos[head] == "NOUN"
        if tree.dep[head] != "compound" or tree.pos[head] != "PROPN":
            return False
        if noun == token:  # "the Norland fighting" may be Norland's
            return reading.parties.is_thing(party)
        return reading.actors.entities[party.entity].type not in ("organisation", "group")

    actors, recipients = (tuple(p for p in side if not names_fight(p)) for side in (event.actors, event.recipients))
    return replace(event, actors=actors, recipients=recipients)


def massacred_in(reading: Reading, event: EventMention) -> EventMention:
    """The massacre at the place, not of the place, that it is named after: "the massacre of Velden"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "ASSAULT" or tree.pos[token] != "NOUN" or tree.lemmas[token] not in _MASSACRES:
        return event
    of = set(tree.oblique(token, "of"))
    towns = [p for p in event.recipients if reading.head(p) in of and _is_town(reading, p)]
    if not towns:
        return event
    place = reading.setting.place_at(reading.head(towns[0]))
    kept = tuple(p for p in event.recipients if p not in towns)
    return replace(event, recipients=kept, place=event.place if place is None else place)


def _is_town(reading: Reading, party: Party) -> bool:
    """Whether a party is a place by its name, that only the event makes one."""
    named = reading.tree.pos[reading.head(party)] == "PROPN"
    return named and reading.parties.is_thing(party) and reading.actors.entities[party.entity].type == "state"


def asked_by(reading: Reading, event: EventMention) -> EventMention:
    """The deed without whoever only asks for it where his request does not name him again: "the council urged her to veto it"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if tree.pos[token] != "VERB" or tree.dep[token] not in ("xcomp", "advcl") or verb < 0:
        return event
    asker = tree.surface_subject(verb) if tree.lemmas[verb] in _ASKING and "to" in tree.marks(token) else None
    if asker is None or tree.passive(verb):
        return event
    return without(reading, event, tree.conjuncts(asker), actors=False)


def parted(reading: Reading, event: EventMention) -> EventMention:
    """The refusal of talks by its subject towards the others: "Norland cancelled talks with Sudmark", "will not negotiate with Sudmark"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token] if tree.pos[token] == "NOUN" and tree.dep[token] == "obj" else token
    if event.type not in ("REJECT", "SANCTION") or len(event.actors) < 2 or event.recipients:
        return event
    if tree.pos[verb] != "VERB" or tree.passive(verb):
        return event
    subject, held = tree.surface_subject(verb), tree.undergoer(verb)
    doers = set() if subject is None else {t for c in tree.conjuncts(subject) for t in range(tree.left(c), c + 1)}
    others = joined(tree, (c for word in (verb, token, held) if word is not None for c in tree.oblique(word, "with")))
    others |= set() if held is None or held == token else joined(tree, (held,))
    own = [] if subject is None else reading.parties.all_at(subject, acting=True)
    meant = {p.entity for p in own}
    by = tuple(p for p in event.actors if reading.head(p) in doers or p.entity in meant)
    whom = tuple(party for party in event.actors if reading.head(party) in others)
    if not by and subject is not None and tree.pos[subject] == "PRON":
        by = tuple(party for party in event.actors if party not in whom)
    return replace(event, actors=by, recipients=whom) if by and whom else event


def begun(reading: Reading, event: EventMention) -> EventMention:
    """The unrest without whoever only did something when it began: "the unrest began when mayors moved in"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type != "PROTEST" or tree.pos[token] != "NOUN" or tree.dep[token] != "nsubj":
        return event
    if tree.lemmas[verb] not in _BEGINNING:
        return event
    clauses = [c for c in tree.kids(verb, "advcl", "parataxis") if _WHEN & set(tree.words[tree.left(c) : c])]
    return without(reading, event, {t for c in clauses for t in range(tree.left(c), tree.right(c) + 1)})


def broken_out(reading: Reading, event: EventMention) -> EventMention:
    """The violence that begins or ends without those who only did something before: "fighting broke out days after talks between X and Y collapsed"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type not in VIOLENT or tree.pos[token] != "NOUN" or tree.dep[token] != "nsubj":
        return event
    told = {tree.lemma(verb), tree.lemmas[verb]}
    if not told & (_BEGINNING | _ENDING | _LASTING):
        return event
    phrases = [c for c in tree.kids(verb, "advcl", "obl", "advmod") if c > verb]
    # "Atrocities continue as X supports the government."
    around = _EARLIER | {"as", "while"} if told & _LASTING else _EARLIER
    earlier = [c for c in phrases if around & set(tree.words[tree.left(c) : c + 1])]
    return without(reading, event, {t for c in earlier for t in range(tree.left(c), tree.right(c) + 1)})


def suffered(reading: Reading, event: EventMention) -> EventMention:
    """The condemnation without those who suffered what is condemned: "condemned the killing of the officers", "acts that harm the officers"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type == "ACCUSE" and tree.pos[token] == "ADJ":
        clauses = [c for c in tree.kids(token, "csubj", "ccomp", "advcl") if tree.passive(c)]
        return without(reading, event, joined(tree, (s for c in clauses for s in tree.kids(c, "nsubj"))), actors=False)
    held = tree.undergoer(token) if tree.pos[token] == "VERB" else None
    if event.type != "ACCUSE" or held is None:
        return event
    deeds = [t for deed in tree.conjuncts(held) for t in range(tree.left(deed), tree.right(deed) + 1)]
    harmed = [c for deed in deeds for mark in _sufferer_marks(tree, deed) for c in tree.oblique(deed, mark)]
    clauses = [t for t in deeds if tree.pos[t] == "VERB" and _is_harm(tree, t)]
    harmed += [c for clause in clauses if (c := tree.undergoer(clause)) is not None]
    return without(reading, event, joined(tree, harmed), actors=False)


def called(reading: Reading, event: EventMention) -> EventMention:
    """The deed without somebody whose name only stands behind it: "a suspect in the bombings identified as Berg"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    clauses = [c for c in tree.kids(token, "acl") if tree.tags[c] == "VBN" and tree.lemmas[c] in _CALLED]
    names = {name for clause in clauses for name in (*tree.oblique(clause, "as"), *tree.kids(clause, "xcomp"))}
    return without(reading, event, joined(tree, names))


def kept_up(reading: Reading, event: EventMention) -> EventMention:
    """The sanctions that last until somebody gives in, against him alone: "will remain until Norland pays reparations to Sudmark"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = token
    while tree.pos[verb] == "NOUN" and tree.heads[verb] >= 0 and tree.dep[verb] in ("nsubj", "obj", "conj"):
        verb = tree.heads[verb]
    clause = next((c for c in tree.kids(verb, "advcl") if {"until", "unless"} & set(tree.marks(c))), None)
    subject = None if clause is None else tree.surface_subject(clause)
    if event.type not in ("COERCE", "SANCTION") or clause is None or subject is None:
        return event
    inside = range(tree.left(clause), tree.right(clause) + 1)
    out = without(reading, event, inside)
    targets = [] if out.recipients else reading.parties.all_at(subject, acting=True)
    return replace(out, recipients=(*out.recipients, *(p for p in targets if p not in out.actors)))


def between(reading: Reading, event: EventMention) -> EventMention:
    """The fight or the talks of those between whom they are, and of nobody else ("two people died in clashes between X and Y"), but for who
    mediates.
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if any(tree.lemmas[t].startswith("mediat") for t in (token, *tree.kids(token, "compound", "amod"))):
        return event
    sides = tree.oblique(token, "between") if tree.pos[token] == "NOUN" else []
    inside = {t for side in sides for t in range(tree.left(side), tree.right(side) + 1)}
    if len({p.entity for p in (*event.actors, *event.recipients) if reading.head(p) in inside}) < 2:
        return event
    return without(reading, event, {reading.head(p) for p in (*event.actors, *event.recipients)} - inside)


def accused(reading: Reading, event: EventMention) -> EventMention:
    """The charge against who is accused, not against whom it only names: "was held and accused of being Holm's aide"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "ACCUSE" or tree.lemmas[token] not in _ACCUSING or not tree.passive(token):
        return event
    subject = tree.surface_subject(token)
    whom = [] if subject is None else reading.parties.all_at(subject, acting=False)
    doers = {party.entity for party in event.actors}
    return replace(event, recipients=tuple(p for p in whom if p.entity not in doers) or event.recipients)


def drawn(reading: Reading, event: EventMention) -> EventMention:
    """The praise or blame for whoever draws it, who gives none: "has drawn criticism for the ban", "came under criticism"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    top = token
    while tree.dep[top] == "conj" and tree.pos[tree.heads[top]] == "NOUN":
        top = tree.heads[top]
    verb = tree.heads[top]
    if event.type not in ("ACCUSE", "SUPPORT") or tree.pos[token] != "NOUN" or verb < 0:
        return event
    under = tree.lemmas[verb] in ("come", "remain") and "under" in tree.marks(top)
    copes = tree.lemmas[verb] in _COPING and "with" in tree.marks(top)
    draws = under or copes or (tree.dep[top] == "obj" and tree.lemmas[verb] in _DRAWING)
    subject = tree.surface_subject(verb) if draws else None
    who = [] if subject is None else distinct(reading.parties.all_at(subject, acting=True))
    ids = {party.entity for party in who}
    if not ids & {party.entity for party in event.actors}:
        return event
    return replace(event, actors=tuple(p for p in event.actors if p.entity not in ids), recipients=tuple(who))


def told_on(reading: Reading, event: EventMention) -> EventMention:
    """What is told on of somebody else as his, not the teller's: "said Norland had cut off gas and threatened to invade"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    first = token
    while tree.dep[first] == "conj" and tree.pos[tree.heads[first]] == "VERB":
        first = tree.heads[first]
    around = reading.speech.around(token)
    teller = None if around is None else around.quotation.speaker
    if first == token or tree.dep[first] != "ccomp" or tree.kid(token, "nsubj") is not None or teller is None:
        return event
    subject = tree.kid(first, "nsubj") if reading.speech.cued(tree.heads[first]) == around else None
    who = [] if subject is None else distinct(reading.parties.all_at(subject, acting=True))
    ids = {party.entity for party in who}
    if not who or teller.entity in ids or teller.entity not in {p.entity for p in event.actors}:
        return event
    return replace(event, actors=tuple(who), recipients=tuple(p for p in event.recipients if p.entity not in ids))


def over_it(reading: Reading, event: EventMention) -> EventMention:
    """The deed over which something else is done, without who does that: "imposed sanctions on ten officials over the jailing of Holm"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if (
        event.type not in VIOLENT
        or tree.pos[token] not in ("NOUN", "VERB")
        or tree.dep[token] not in ("obl", "nmod", "advcl")
    ):
        return event
    if not _OVER & set(tree.marks(token)) or (tree.pos[token] == "VERB" and tree.kid(token, "det") is None):
        return event
    own = range(tree.left(token), tree.right(token) + 1)
    return replace(event, actors=tuple(p for p in event.actors if reading.head(p) in own))


def before_it(reading: Reading, event: EventMention) -> EventMention:
    """The deed of a clause that only tells when something else was done, without the parties of that: "recalled its envoy after the sanctions were
    published".
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    clause = tree.heads[token]
    if event.type not in VIOLENT | {"SANCTION"} or tree.pos[token] != "NOUN" or tree.dep[token] != "nsubj":
        return event
    if tree.dep[clause] != "advcl" or not {"after", "before", "until", "since"} & set(tree.marks(clause)):
        return event
    own = range(tree.left(clause), tree.right(clause) + 1)
    outside = {reading.head(p) for p in (*event.actors, *event.recipients)} - set(own)
    return without(reading, event, outside)


def judged_by(reading: Reading, event: EventMention) -> EventMention:
    """The deed without who only says what he thinks of it: "a trial that critics have dismissed as a sham"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    clauses = [c for c in tree.kids(token, "acl") if tree.rel[c] == "acl:relcl"] if tree.pos[token] == "NOUN" else []
    judging = [c for c in clauses if act_of(tree.lemmas[c], "VERB", "object") in _JUDGING]
    return without(reading, event, joined(tree, (s for c in judging for s in tree.kids(c, "nsubj"))))


def described_by(reading: Reading, event: EventMention) -> EventMention:
    """The blame or praise without who only gives it a name, and without whose rule is broken: "condemned what Holm called a breach of the council's
    resolutions".
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in ("ACCUSE", "SUPPORT") or tree.pos[token] != "VERB":
        return event
    below = [t for t in range(token + 1, tree.right(token) + 1) if tree.lemmas[t] in _NAMING and tree.pos[t] == "VERB"]
    free = [t for t in below if "what" in {tree.words[c] for c in (tree.heads[t], *tree.children[t])}]
    naming = joined(tree, (s for t in free for s in tree.kids(t, "nsubj")))
    rules = [t for t in range(token + 1, tree.right(token) + 1) if tree.lemmas[t] in _RULES and "of" in tree.marks(t)]
    broken = {c for t in rules if tree.lemmas[tree.heads[t]] in BREACHES for c in tree.modifiers(t)}
    return without(reading, event, naming | broken, actors=False)


def in_subject(reading: Reading, event: EventMention) -> EventMention:
    """The deed of a passive without those for its doers who only tell more of its subject: "a coalition led by X is accused"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    subject = tree.kid(token, "nsubj:pass") if tree.pos[token] == "VERB" else None
    if subject is None or event.together:
        return event
    clauses = [c for c in tree.kids(subject, "acl") for c in tree.conjuncts(c)]
    return without(reading, event, {t for c in clauses for t in range(c, tree.right(c) + 1)}, recipients=False)


def _is_harm(tree: Tree, verb: int) -> bool:
    lemma = tree.lemma(verb)
    return lemma in _HARMING or any(frame.type in VIOLENT for frame in verb_frames(lemma))


def _sufferer_marks(tree: Tree, deed: int) -> set[str]:
    """The prepositions behind a noun of harm that bring in whom it hits."""
    lemma = tree.lemma(deed)
    verbal = tree.tags[deed] == "VBG" or tree.words[deed].endswith("ing")
    if lemma in _SUFFERED or (verbal and any(frame.type in VIOLENT for frame in verb_frames(lemma))):
        return {"of"}
    plain = (frame for frame in noun_frames(lemma) if frame.type in VIOLENT and frame.needs_object is None)
    return {slot for frame in plain for slot in frame.recipient} & {"of", "on", "against", "at", "in"}
