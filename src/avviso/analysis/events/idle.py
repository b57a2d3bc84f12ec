"""Words that name no event of politics though readers take them for one: what somebody feels, his own policy that he defends, affairs of staff,
a plan that is only weighed, the conference at which he speaks, what a film is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events import denials as event_denials
from avviso.analysis.events import undone as event_undone
from avviso.analysis.events.curbed import only_named
from avviso.analysis.events.matters import only_under
from avviso.analysis.events.reading import Reading
from avviso.reference.cues import BREACHES, WEIGHING
from avviso.reference.plover import SPOKEN, word_class
from avviso.reference.political_words import words
from avviso.reference.titles import COLLECTIVES, KIN, OFFICES, PERSONS

_FEELING = words("words of feeling")
_FEELINGS = words("feelings")
_DEFENDING = frozenset({"defend", "justify", "defence", "defense", "justification"})
_PEOPLE = PERSONS | COLLECTIVES | OFFICES | KIN
_STAFF = frozenset({"post", "job", "position", "vacancy", "workforce", "staff", "payroll", "headcount"})
_ARMS = frozenset(
    "tank artillery helicopter gunship jet warplane aircraft airstrike drone vehicle bulldozer armour armor firepower".split()
)
_SHEDDING = frozenset({"cut", "axe", "shed", "slash", "eliminate", "trim", "reduce", "create", "fill", "freeze"})
_LEAVES = frozenset({"leave", "furlough", "holiday", "retirement", "pension"})
_PUTTING = frozenset({"put", "place", "send"})
_STAFFING = ("furlough", "layoff", "lay-off", "redundanc", "downsiz", "reshuffl", "rehir")
_ABROAD = word_class("envoys") | {"embassy", "consulate", "mission", "diplomatic"}
_PROPOSALS = frozenset({"proposal", "plan", "suggestion", "idea", "initiative", "blueprint", "scheme"})
# What a proposal does, and not whoever makes it.
_DOING = frozenset({"raise", "face", "cost", "involve", "affect", "mean"})
_GATHERINGS = frozenset(
    {"conference", "forum", "congress", "convention", "seminar", "symposium", "gathering", "exhibition", "fair"}
)
_AT = frozenset({"at", "during", "in", "on", "of", "to", "after", "before"})
_LISTS = frozenset({"blacklist", "list"})
_REMOVING = frozenset({"take", "remove", "strike", "drop", "get"})
# Works of the imagination: a book or a documentary may well tell of what happened.
_WORKS = frozenset(
    "film movie novel painting opera musical drama song poem portrait mural comedy thriller comic fairytale".split()
)
_TELLING = frozenset(
    "tell describe show depict portray follow recount recall retell imagine stage satirise satirize".split()
)
_BEATING = frozenset({"defeat", "beat", "trounce", "crush", "oust", "unseat", "rout", "overcome", "best", "edge_out"})
_POLLS = frozenset({"election", "vote", "poll", "ballot", "runoff", "run-off", "primary", "referendum", "landslide"})
_RUNNING = frozenset({"candidate", "challenger", "incumbent", "nominee", "contender"})
_STOPPING = frozenset({"suspend", "break_off", "stall", "freeze", "halt", "interrupt", "adjourn"})
_ANIMALS = words("animals")
_PLAYERS = words("players")
_ROUNDS = frozenset(
    {"semifinal", "semi-final", "quarterfinal", "quarter-final", "final", "playoff", "play-off", "match", "cup"}
)
_BLASTS = frozenset({"explosion", "blast"})
_WITHIN = ("at", "in", "inside", "through", "near", "of")
_WORKS_OF_INDUSTRY = frozenset(
    "plant factory refinery mine mill silo pipeline warehouse workshop smelter quarry boiler colliery foundry depot".split()
)
_GASES = frozenset({"gas", "methane", "boiler", "steam", "coal", "chemical", "industrial", "kitchen", "dust"})
# What has a hand in a blast that is no accident.
_ON_PURPOSE = (words("weapons") - _BLASTS - {"fire", "mine"}) | frozenset(
    "sabotage saboteur militant rebel insurgent terrorist terrorism device suicide explosive landmine grenade responsibility enemy war".split()
)
_SUITS = frozenset({"sue", "lawsuit", "suit", "litigation"})
# What comes over people whoever warns of it.
_HAZARDS = frozenset(
    """flood flooding landslide mudslide storm cyclone hurricane typhoon tornado tsunami earthquake eruption drought famine hunger starvation
    malnutrition epidemic pandemic outbreak disease cholera virus shortage blackout outage rain rainfall snow blizzard heatwave wildfire
    avalanche collapse recession inflation debt default downturn disaster catastrophe""".split()
)
_POSING = frozenset({"pose", "represent", "present", "constitute", "remain"})
_WORDS_ASKED = frozenset({"comment", "interview", "elaborate", "elaboration"})
_SHARES = frozenset({"percent", "majority", "plurality", "proportion", "voter", "respondent"})
_SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")


def is_idle(reading: Reading, event: EventMention) -> bool:
    """Whether an event's words tell of none."""
    return any(rule(reading, event) for rule in RULES)


def _feels(reading: Reading, event: EventMention) -> bool:
    """Whether somebody only feels something: "was worried", "expressed optimism about trade"; "pessimism" about a state or office is blame."""
    tree, (start, end) = reading.tree, reading.document.tokens(event.trigger)
    if event.type not in SPOKEN:
        return False
    if tree.words[start] in _FEELING and (tree.pos[start] == "ADJ" or tree.tags[start] == "VBN"):
        return True
    held = [c for t in range(start, end) for c in (t, *tree.kids(t, "obj"))]
    felt = [c for c in held if tree.lemmas[c] in _FEELINGS and tree.pos[c] == "NOUN"]
    below = (t for c in felt for t in range(c + 1, tree.right(c) + 1))
    about = (*event.recipients, *(party for t in below for party in reading.parties.all_at(t, acting=False)))
    return bool(felt) and not any(reading.stakes.political(party) for party in about)


def _by_arms(reading: Reading, event: EventMention) -> bool:
    """Whether only arms stand behind somebody, and no one who helps: "soldiers backed by tanks"."""
    heads = {reading.tree.lemmas[reading.head(party)] for party in event.actors}
    return event.type in ("AID", "SUPPORT") and bool(heads) and heads <= _ARMS


def _hollow(reading: Reading, event: EventMention) -> bool:
    """Whether nobody says to nobody what was not said: "blocked a draft condemning the coup"."""
    return event.type in SPOKEN and event.status == "negated" and not (event.actors or event.recipients)


def _own_defended(reading: Reading, event: EventMention) -> bool:
    """Whether somebody only stands by what is his: "defended its policies", but "defended his minister"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    held = tree.undergoer(token) if tree.pos[token] == "VERB" else None
    if event.type != "SUPPORT" or tree.lemmas[token] not in _DEFENDING or held is None or tree.lemmas[held] in _PEOPLE:
        return False
    return any(tree.rel[c] == "nmod:poss" and tree.pos[c] == "PRON" for c in tree.children[held])


def _staffing(reading: Reading, event: EventMention) -> bool:
    """Whether it is about somebody's own staff: "a furlough", "cut 1,200 posts", "put the clerks on unpaid leave"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in ("COERCE", "SANCTION"):
        return False
    if tree.words[token].startswith(_STAFFING):
        return True
    held = tree.undergoer(token) if tree.pos[token] == "VERB" else None
    if held is None or any(tree.lemmas[t] in _ABROAD for t in range(tree.left(held), tree.right(held) + 1)):
        return False  # "cut the staff of the embassy"
    off = tree.lemmas[token] in _PUTTING and any(tree.lemmas[c] in _LEAVES for c in tree.oblique(token, "on"))
    return off or (tree.lemmas[token] in _SHEDDING and tree.lemmas[held] in _STAFF)


def _asked_whether(reading: Reading, event: EventMention) -> bool:
    """Whether somebody only asks a question: "asked the minister if he would resign"."""
    said = reading.speech.cued(reading.document.tokens(event.trigger)[0])
    return event.type == "REQUEST" and said is not None and reading.speech.asks_whether(said)


def _shared(reading: Reading, event: EventMention) -> bool:
    """Whether a worry is only shared with somebody, who is not blamed for it: "shared its concerns with Norland"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    return event.type == "ACCUSE" and "share" in (tree.lemmas[token], tree.lemmas[tree.heads[token]])


def _cautions(reading: Reading, event: EventMention) -> bool:
    """Whether nobody is threatened, and only something is warned against: "warned against excessive optimism"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    against = tree.oblique(token, "against") or [c for c in tree.kids(token, "advcl") if "against" in tree.marks(c)]
    return (
        event.type == "THREATEN" and tree.lemmas[token] == "warn" and bool(against) and tree.kid(token, "obj") is None
    )


def _of_nature(reading: Reading, event: EventMention) -> bool:
    """Whether somebody only says what may befall others, with no hand of his in it: "warned residents of a cyclone", "warned that famine threatened X"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "THREATEN" or tree.lemmas[token] != "warn" or tree.pos[token] != "VERB":
        return False
    said = reading.speech.cued(token)
    if said is not None and reading.speech.is_threat(said):
        return False
    of = [c for mark in ("of", "about") for c in tree.oblique(token, mark)]
    clauses = tree.kids(token, "ccomp")
    of += [s for c in clauses for s in tree.kids(c, "nsubj")]
    return bool(of) and all(tree.lemmas[each] in _HAZARDS for c in of for each in tree.conjuncts(c))


def _looked_for(reading: Reading, event: EventMention) -> bool:
    """Whether somebody is looked for, and asked for nothing: "police seek a man over the raid"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    held = tree.undergoer(token) if event.type == "REQUEST" and tree.lemmas[token] == "seek" else None
    return held is not None and any(
        reading.head(p) == held and reading.actors.entities[p.entity].type in ("person", "group")
        for p in event.recipients
    )


def _spoken_of(reading: Reading, event: EventMention) -> bool:
    """Whether words are only what a sentence is about, and nobody says them: "accusing the police is easy", "to criticise the army is a crime"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    about = tree.tags[token] in ("VBG", "VB") and tree.dep[token] == "csubj" and tree.kid(token, "nsubj") is None
    return event.type in SPOKEN and event.status in ("actual", "ongoing") and about


def _weighed(reading: Reading, event: EventMention) -> bool:
    """Whether a proposal is only weighed, or spoken of for what it would do: "is studying the proposal", "the proposals raise questions"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type != "REQUEST" or tree.pos[token] != "NOUN" or tree.lemmas[token] not in _PROPOSALS or verb < 0:
        return False
    if tree.undergoer(verb) == token and tree.lemmas[verb] in WEIGHING:
        return True
    if tree.dep[token] != "nsubj" or tree.passive(verb):
        return False
    return tree.lemmas[verb] in _DOING or any(tree.tags[c] == "MD" for c in tree.kids(verb, "aux"))


def _left_open(reading: Reading, event: EventMention) -> bool:
    """Whether it is denied no more than it is confirmed: "neither confirmed nor denied"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    nor = any(tree.words[c] == "nor" for c in tree.kids(token, "cc"))
    return event.type == "REJECT" and tree.dep[token] == "conj" and nor and tree.lemmas[tree.heads[token]] == "confirm"


def _of_envoy(reading: Reading, event: EventMention) -> bool:
    """Whether a charge is only the envoy's who has it: "its chargé d'affaires"."""
    return event.type == "ACCUSE" and reading.tree.lemmas[reading.document.tokens(event.trigger)[0]] == "chargé"


def _not_ruled_out(reading: Reading, event: EventMention) -> bool:
    """Whether something is only left open, and nothing refused: "did not rule out talks", "refused to rule out a strike"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verbs = (token, *tree.kids(token, "xcomp")) if event.type == "REJECT" else ()
    return any(event_denials.left_open(tree, verb) for verb in verbs)


def _dangerous(reading: Reading, event: EventMention) -> bool:
    """Whether somebody only is a danger, and threatens nothing: "poses a threat to Norland"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    held = tree.pos[token] == "NOUN" and verb >= 0 and tree.undergoer(verb) == token
    is_one = tree.pos[token] == "NOUN" and tree.kid(token, "cop") is not None
    return event.type == "THREATEN" and (is_one or (held and tree.lemmas[verb] in _POSING))


def _only_foreseen(reading: Reading, event: EventMention) -> bool:
    """Whether a warning tells of what will come by itself or by others, and is aimed at nobody: "a disaster looms, the agency warned", "warned that the
    bloc could fall apart".
    """
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    said = reading.speech.cued(token) if event.type == "THREATEN" and tree.lemmas[token] == "warn" else None
    if said is None or said.quotation.act != "warn" or reading.speech.is_threat(said):
        return False
    own = {said.quotation.speaker.entity} if said.quotation.speaker is not None else set()
    subjects = [s for top in said.tops if tree.pos[top] == "VERB" for s in tree.kids(top, "nsubj")]
    speaks_of_own = any(p.entity in own for s in subjects for p in reading.parties.at(s, deep=True))
    scene = {c for top in said.tops for mark in ("in", "near", "across") for c in tree.oblique(top, mark)}
    alone = [s for s in subjects if tree.kid(tree.heads[s], "obj", "xcomp") is None and not tree.passive(tree.heads[s])]
    befallen = {p.entity for s in alone for p in reading.parties.at(s, deep=False)}
    aimed = [p for p in event.recipients if reading.head(p) not in scene and p.entity not in befallen]
    return bool(subjects) and not (speaks_of_own or aimed)


def _broken(reading: Reading, event: EventMention) -> bool:
    """Whether a truce is only what somebody breaks: "a violation of the truce"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    broken = tree.pos[token] == "NOUN" and "of" in tree.marks(token) and tree.lemmas[tree.heads[token]] in BREACHES
    return broken and event.type == "RETREAT"


def _by_press(reading: Reading, event: EventMention) -> bool:
    """Whether the press asks for words, which is none of politics: "declined a request to comment", "refused requests for an interview"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    asked = {tree.lemmas[c] for c in (*tree.oblique(token, "for"), *tree.kids(token, "acl", "xcomp"))}
    return event.type == "REQUEST" and tree.pos[token] == "NOUN" and bool(asked & _WORDS_ASKED)


def _advises(reading: Reading, event: EventMention) -> bool:
    """Whether it is somebody's office to advise another: "a role in which she advises the president"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    told = tree.kid(token, "xcomp", "ccomp", "advcl", "parataxis")
    return (
        event.type == "REQUEST"
        and tree.lemmas[token] == "advise"
        and told is None
        and not tree.oblique(token, "against")
    )


def _nobodys_yet(reading: Reading, event: EventMention) -> bool:
    """Whether a blast that has not come about is nobody's and hits nobody, so that it is rather an upheaval: "an explosion is looming"."""
    nobody = not (event.actors or event.recipients)
    blast = reading.tree.lemmas[reading.document.tokens(event.trigger)[0]] in ("explosion", "blast")
    return event.type == "ASSAULT" and blast and nobody and event.status == "hypothetical"


def _at_work(reading: Reading, event: EventMention) -> bool:
    """Whether a blast where people work is no attack, for all that is told around it: "an explosion at a gas plant killed six"."""
    tree, document, token = reading.tree, reading.document, reading.document.tokens(event.trigger)[0]
    subject = tree.surface_subject(token) if tree.pos[token] == "VERB" else token
    if event.type != "ASSAULT" or event.actors or subject is None or tree.lemmas[subject] not in _BLASTS:
        return False
    head = tree.heads[subject]
    around = [word for word in (subject, token, head) if word >= 0]
    where = [c for word in around for mark in _WITHIN for c in tree.oblique(word, mark)]
    hit = tree.undergoer(head) if tree.dep[subject] == "nsubj" and head >= 0 else None
    where += [] if hit is None else [hit]
    whole = {tree.lemmas[t] for c in where for t in (c, *tree.kids(c, "compound"))}
    if not (whole & _WORKS_OF_INDUSTRY or any(tree.lemmas[c] in _GASES for c in tree.kids(subject, "compound"))):
        return False
    sentence = document.doc[token].sent
    first = document.doc[max(0, sentence.start - 1)].sent.start
    last = document.doc[min(len(document.doc) - 1, sentence.end)].sent.end
    return not any(tree.lemmas[t] in _ON_PURPOSE for t in range(first, last))


def _undaunted(reading: Reading, event: EventMention) -> bool:
    """Whether somebody only says that he will not be pressed, and by whom is not said: "we will not be blackmailed"."""
    pressed = event_undone.will_not_bear(reading.tree, reading.document.tokens(event.trigger)[0])
    return event.type in ("COERCE", "THREATEN") and event.status == "negated" and pressed and not event.actors


def _at_the_polls(reading: Reading, event: EventMention) -> bool:
    """Whether somebody only wins an election: "was elected after defeating the ruling party's candidate", "ousted the mayor in the runoff"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in ("ASSAULT", "COERCE") or tree.lemmas[token] not in _BEATING or tree.pos[token] != "VERB":
        return False
    if any(tree.lemmas[c] in _POLLS for mark in ("in", "at", "during") for c in tree.oblique(token, mark)):
        return True
    whom = {word for p in event.recipients for word in tree.lemmas[slice(*reading.document.tokens(p.span))]}
    above = tree.heads[token]
    return bool(whom & _RUNNING) or (above >= 0 and tree.lemmas[above] in ("elect", "re-elect", "reelect", "win"))


def _merely_there(reading: Reading, event: EventMention) -> bool:
    """Whether a conference is only where somebody did something else: "during the conference both voiced concern"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "CONSULT" or tree.pos[token] != "NOUN" or tree.lemmas[token] not in _GATHERINGS:
        return False
    return bool(_AT & set(tree.marks(token))) and not _has_party(reading, event, token)


def _has_party(reading: Reading, event: EventMention, noun: int) -> bool:
    """Whether a party stands in what hangs on a noun: "talks between X and Y"."""
    whole = range(reading.tree.left(noun), reading.tree.right(noun) + 1)
    return any(reading.head(party) in whole for party in (*event.actors, *event.recipients))


def _suspended(reading: Reading, event: EventMention) -> bool:
    """Whether talks are only said to have stopped, with nobody named who held them: "after talks were suspended"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    if event.type != "CONSULT" or tree.pos[token] != "NOUN" or verb < 0 or not tree.passive(verb):
        return False
    return tree.undergoer(verb) == token and tree.lemma(verb) in _STOPPING and not _has_party(reading, event, token)


def _in_a_work(reading: Reading, event: EventMention) -> bool:
    """Whether it is what a work of the imagination tells: "a film about the siege of Velden", "in the opera, the prince kills his brother"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    current = token
    for _ in range(6):
        head = tree.heads[current]
        if tree.pos[current] == "VERB" and any(tree.lemmas[c] in _WORKS for c in tree.oblique(current, "in")):
            return True
        if head < 0:
            return False
        if tree.lemmas[head] in _WORKS and {"about", "of", "on"} & set(tree.marks(current)):
            return True
        subject = tree.surface_subject(head) if tree.lemmas[head] in _TELLING else None
        if subject is not None and tree.lemmas[subject] in _WORKS:
            return True
        current = head
    return False


def _of_animals(reading: Reading, event: EventMention) -> bool:
    """Whether animals alone do it, or it is done to them alone: "wolves attacked the flock"."""
    if event.type not in ("ASSAULT", "COERCE", "RETREAT", "SANCTION"):
        return False
    return _all_are(reading, event.recipients, _ANIMALS) or _all_are(reading, event.actors, _ANIMALS)


def _all_are(reading: Reading, side: Sequence[Party], kind: frozenset[str]) -> bool:
    """Whether there is somebody on a side, and all who are there are of a kind by a common noun: "turkeys", not "Turkey"."""
    heads = [reading.head(party) for party in side]
    return bool(heads) and all(reading.tree.pos[h] == "NOUN" and reading.tree.lemmas[h] in kind for h in heads)


def _of_a_game(reading: Reading, event: EventMention) -> bool:
    """Whether it is sport: "crushed Sudmark 5-0", "will meet in the semifinal", "the cyclist attacked"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in ("ASSAULT", "CONSULT", "RETREAT") or tree.pos[token] != "VERB":
        return False
    players = _all_are(reading, event.actors, _PLAYERS)
    if players and (not event.recipients or _all_are(reading, event.recipients, _PLAYERS)):
        return True
    if event.type == "CONSULT":
        return any(tree.lemmas[c] in _ROUNDS for c in tree.oblique(token, "in"))
    own = (c for child in (token, *tree.kids(token, "obj")) for c in tree.children[child] if tree.pos[c] == "NUM")
    scores = (c for c in own if _SCORE.fullmatch("".join(tree.words[c : c + 3])))
    return any(tree.pos[c + 3 : c + 4] != ["PROPN"] for c in scores)  # "6-7 February" is none


def _in_a_poll(reading: Reading, event: EventMention) -> bool:
    """Whether it is an opinion that a share of the people hold: "54 percent of voters back the bill"."""
    return event.type in SPOKEN and _all_are(reading, event.actors, _SHARES)


def _between_private(reading: Reading, event: EventMention) -> bool:
    """Whether two of whom nothing political is known meet or are at law: "sued the broadcaster"."""
    tree, (start, end) = reading.tree, reading.document.tokens(event.trigger)
    words_ = [*range(start, end), *(c for t in range(start, end) for c in tree.kids(t, "obj"))]
    suit = event.type == "ACCUSE" and any(tree.lemmas[t] in _SUITS for t in words_)
    mutual = event.type == "CONSULT" and tree.pos[start] == "VERB"
    parties = (*event.actors, *event.recipients)
    if not (suit or mutual) or any(reading.stakes.political(party) for party in parties):
        return False
    open_ = any(tree.oblique(t, "against") for t in words_) and not event.recipients
    return len(parties) > 1 if mutual else bool(parties) and not open_


def _taken_off(reading: Reading, event: EventMention) -> bool:
    """Whether a list of measures is only what somebody is to be taken off: "demanded that it be removed from the blacklist"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    off = verb >= 0 and "off" in tree.words[verb + 1 : token]  # a tree may hang it on the verb
    return (
        (off or "from" in tree.marks(token))
        and verb >= 0
        and tree.lemmas[token] in _LISTS
        and tree.lemmas[verb] in _REMOVING
    )


RULES = (
    _asked_whether, _shared, _cautions, _of_nature, _looked_for, _spoken_of,
    _feels, _own_defended, _staffing, _weighed, _left_open, _not_ruled_out, _of_envoy, _dangerous, _only_foreseen, _nobodys_yet, _at_work, _undaunted, _at_the_polls, _merely_there, _suspended, _in_a_work, _of_animals, _of_a_game, _in_a_poll,
    _between_private, _taken_off, _advises, _by_press, _broken, _by_arms, _hollow,
    only_under, only_named,
)  # fmt: skip
