"""Cue words: which verbs, nouns and phrases report a saying or an attitude, what the saying does, and where its
content stands.

The classes are Searle's five and an attitude class; the acts are those of the JSON form. Lemmas were gathered from
VerbNet 3.4 (classes say-37.7,
promise-37.13, judgment-33.1, urge-58.1 and their neighbours), PropBank frames and the journalists' own habits, and
sorted by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

CLASSES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "assertive": (
            "assert",
            "deny",
            "confirm",
            "admit",
            "accuse",
            "criticise",
            "warn",
            "predict",
            "estimate",
            "report",
            "decline-to-comment",
            "unverified",
        ),
        "directive": ("call-on", "demand", "ask", "urge", "invite"),
        "commissive": ("pledge", "offer", "agree", "refuse", "threaten"),
        "expressive": ("praise", "condemn", "thank", "apologise", "regret", "express-concern", "welcome"),
        "declarative": ("announce", "declare", "decide"),
        "attitude": ("believe", "want", "hope", "expect", "fear"),
    }
)
CLASS_OF: Mapping[str, str] = MappingProxyType({act: group for group, acts in CLASSES.items() for act in acts})


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue word does (`act`) and where its content may stand.

    `frames` holds any of: clause (a finite clause), quote (quoted words alone), object (a noun phrase: "condemned the
    attack"), infinitive ("pledged
    to help"), control (someone, then an infinitive: "urged X to go"), gerund ("denied taking"), as ("described X
    as"), and prepositions ("for", "of").
    """

    act: str
    frames: frozenset[str]

    @property
    def act_class(self) -> str:
        return CLASS_OF[self.act]


# Each row: act, frames, lemmas. A lemma may stand in several rows; the frame found in the sentence chooses among
# them, the first row first.
_VERBS = """
assert | clause quote | say state add note remark observe comment explain write argue contend maintain reiterate
assert | clause quote | repeat opine posit
assert | clause quote | recount continue joke quip shout yell cry whisper mutter mumble murmur exclaim testify
assert | clause quote | boast brag elaborate clarify tweet post blog reply respond answer retort counter declaim
assert | clause quote | intone chant interject
assert | clause quote | volunteer chime muse reason theorise theorize hypothesise hypothesize philosophise
assert | clause quote | generalise reflect
assert | clause quote object | stress emphasise emphasize underline underscore reaffirm affirm assert
assert | clause quote object | highlight mention recall outline
assert | clause quote | tell brief reassure assure enlighten
assert | clause quote of | inform notify remind apprise
assert | clause quote infinitive | claim
assert | clause quote at | hint
assert | clause quote | insist suggest imply intimate signal profess avow aver asseverate preach lecture
assert | as | call
assert | as | describe characterise characterize portray depict brand label dub term
assert | clause quote | cite stipulate specify relate narrate convey
deny | clause quote object gerund | deny dispute refute rebut repudiate disclaim gainsay
deny | object | reject dismiss disavow disown contradict debunk discredit discount
confirm | clause quote object | confirm verify corroborate attest certify authenticate affirm substantiate
admit | clause quote object gerund | admit acknowledge
admit | clause quote gerund | concede confess
admit | clause object | recognise recognize
admit | clause | grant allow own
accuse | of object | accuse suspect impeach
accuse | for object on | blame fault
accuse | clause quote | allege charge
criticise | object for quote over | criticise criticize slam blast lambast lambaste deride mock ridicule castigate
criticise | object for quote over | chide rebuke scold berate assail
criticise | object for quote over | pillory upbraid reprimand reproach admonish disparage excoriate skewer bash
criticise | object for quote over | lampoon belittle censure
criticise | clause quote about | complain grumble gripe carp moan bemoan
criticise | clause object | question
criticise | clause quote to | object protest
warn | clause quote of against about control | warn caution
warn | clause quote | alert forewarn
predict | clause quote object | predict forecast foresee prophesy foretell envision envisage
predict | clause object control | project
estimate | clause object control | estimate calculate reckon gauge
report | clause quote object | report reveal disclose divulge
report | clause | show find demonstrate prove determine detect discover conclude indicate document detail
call-on | on upon | call
call-on | for | call appeal
call-on | to | appeal
demand | clause quote object infinitive | demand insist
call-on | control | tell
demand | control clause | order command instruct direct
demand | for | clamour clamor agitate press push
ask | clause quote control for infinitive | ask
ask | clause quote object control infinitive | request
ask | clause quote | inquire enquire query wonder
ask | control for quote clause infinitive | beg plead implore beseech entreat petition
urge | control clause quote object | urge exhort encourage counsel press recommend advise prod
urge | clause object gerund | advocate
invite | control to object | invite
pledge | clause quote infinitive object | pledge vow promise swear
pledge | clause infinitive to | commit undertake guarantee
offer | infinitive clause | offer volunteer
offer | object clause quote gerund infinitive | propose
agree | infinitive clause to with on | agree consent assent
agree | clause quote | concur
agree | object infinitive | accept
refuse | infinitive object | refuse
refuse | infinitive object | decline
refuse | object | reject rebuff spurn snub dismiss
threaten | infinitive clause quote object with | threaten
criticise | object | oppose
praise | object for quote clause | praise hail laud applaud commend congratulate salute extol compliment credit
praise | object | endorse back support favour favor champion
condemn | object for quote clause | condemn denounce deplore decry
thank | object for | thank
apologise | for clause quote | apologise apologize
regret | clause object gerund quote | regret lament mourn rue
express-concern | about over clause | worry
welcome | object clause quote | welcome
announce | clause quote object infinitive | announce proclaim unveil
declare | clause quote object | declare
decide | infinitive clause | decide resolve
decide | clause | rule decree ordain
believe | clause | believe think consider feel know understand assume presume suppose suspect figure doubt imagine
believe | clause | realise realize guess surmise
believe | in | believe
believe | as | see view regard consider perceive
assert | to | point refer allude
assert | of about | speak talk
thank | object clause for | appreciate
want | infinitive object control clause | want
want | infinitive control clause | wish desire prefer
want | infinitive | seek aim aspire
hope | clause infinitive for quote | hope yearn long pray
expect | clause infinitive object control | expect anticipate
fear | clause object infinitive gerund | fear dread
"""

# A cue noun's content is a clause, an infinitive, or what follows its preposition; who says it is its possessor or
# its "by" phrase.
_NOUNS = """
assert | clause | claim assertion contention statement remark comment argument insistence suggestion observation
assert | clause | testimony assurance reminder
deny | clause of | denial rebuttal
confirm | clause of | confirmation
admit | clause of | admission acknowledgement acknowledgment confession
accuse | clause of against | accusation allegation
criticise | clause of about over | criticism complaint rebuke
criticise | clause | objection
warn | clause of about against | warning
predict | clause of | prediction forecast
estimate | clause | estimate
call-on | for infinitive | call appeal plea
demand | for infinitive clause | demand ultimatum
ask | for infinitive | request
pledge | clause infinitive of | pledge promise vow commitment guarantee
offer | infinitive clause of | offer proposal
refuse | infinitive | refusal
threaten | infinitive clause of | threat
praise | for of | praise
condemn | of | condemnation denunciation
apologise | for | apology
announce | clause of | announcement
declare | clause | declaration
believe | clause | belief view opinion conviction
hope | clause for of | hope
expect | clause of | expectation
fear | clause of | fear
express-concern | clause about over | concern worry
"""

# Nouns that make an act of a light verb: "expressed concern over", "issued a warning that", "voiced support for".
_LIGHT_NOUNS = """
express-concern | concern worry alarm unease anxiety misgiving reservation dismay apprehension disquiet
regret | regret sorrow sadness condolence condolences sympathy remorse grief
praise | support solidarity admiration appreciation satisfaction approval praise confidence
thank | gratitude thanks
praise | congratulation
hope | hope optimism
believe | belief conviction view opinion certainty
fear | fear
want | desire wish
condemn | outrage condemnation indignation
criticise | anger frustration criticism disappointment displeasure opposition dissatisfaction scepticism
criticise | skepticism doubt complaint objection
offer | readiness willingness offer proposal
warn | warning alert
demand | demand ultimatum
call-on | call appeal plea
ask | request
threaten | threat
pledge | pledge promise assurance guarantee commitment vow
apologise | apology
accuse | accusation allegation charge blame recrimination
deny | denial
assert | statement claim remark comment
announce | announcement
refuse | refusal
welcome | welcome
"""

# "is confident that", "are worried about": the cue is the copula with the adjective.
_ADJECTIVES = """
believe | clause of | confident convinced certain sure aware
hope | clause about | hopeful optimistic
fear | clause of infinitive | afraid fearful
express-concern | clause about by over at | concerned worried alarmed troubled anxious disturbed dismayed
regret | clause about infinitive for | sorry sad saddened
offer | infinitive | ready willing prepared
refuse | infinitive to | unwilling reluctant
criticise | to infinitive | opposed
want | infinitive | keen eager determined
thank | clause for to | grateful thankful
"""

LIGHT_VERBS = words(
    """express voice raise issue make deliver give convey reiterate offer extend renew repeat send utter level
    trade exchange"""
)

# Nouns whose own words are the source ("a statement said"): the party behind them stands in their "from/of/by"
# phrase, possessor or compound.
TEXT_SOURCES = words(
    """statement report letter document figure communique communiqué datum data poll survey study tweet post
    message memo release website account transcript record estimate number statistic video note article
    editorial declaration resolution investigation inquiry review analysis assessment finding suit lawsuit speech
    interview
    remark comment testimony email e-mail cable dispatch bulletin census count tally toll filing announcement
    readout affidavit forecast prospectus indictment memorandum projection warrant information audit"""
)

# Verbs by which one outlet passes on what another said: "..., TASS reported".
RELAY_VERBS = words("""report say quote cite write publish carry relay add tell""")

# What is denied, rejected or dismissed when the verb says a claim is false rather than refusing a plan.
CLAIM_NOUNS = words(
    """claim accusation allegation charge assertion report suggestion rumour rumor criticism insinuation theory
    notion idea argument concern fear statement version account story narrative contention speculation warning remark comment"""
)

COUNTS = words("figure number toll estimate count tally")
CLAIMED = CLAIM_NOUNS | COUNTS
"""What a claim told right before is called again by: "..., a figure Varn disputes"."""

MADE: Mapping[str, frozenset[str]] = {
    "report": words("report"),
    "claim": words("claim"),
    "allegation": words("allege accuse claim"),
    "accusation": words("accuse blame"),
    "charge": words("accuse charge allege"),
    "suggestion": words("suggest"),
    "assertion": words("assert insist maintain"),
    "warning": words("warn"),
    "criticism": words("criticise criticize slam"),
}
"""By which verbs a claim is made that is then called by its noun."""

ISSUING = words("adopt pass approve issue publish send endorse sign")
"""What makes the words of a paper those of whoever does so: they are nobody's where it is not done."""

BREACHES = words("breach violation defiance disregard contravention")
"""What is done to a rule by whoever does not keep it."""

WEIGHING = words(
    "consider study examine weigh evaluate review assess mull ponder contemplate explore debate discuss analyse analyze scrutinise scrutinize"
)
"""What is only thought about is not yet undertaken."""

# What is said to be one of these is denied.
NOT = frozenset({"not", "n't", "n’t", "never"})
"""Words that deny what a clause says."""
TRUE = words("true correct accurate")
THIRD_PERSON = words("he she it they")
RENEWING = words("affirm reaffirm reiterate repeat restate renew underscore underline stress emphasise emphasize")
"""Verbs that say once more what somebody holds: the noun they bring in tells the stance, its possessor whose it is."""
FALSE = words(
    """invention fabrication lie nonsense fiction fantasy falsehood false untrue baseless unfounded groundless fabricated
    propaganda hoax forgery fake sham"""
)

# What one agrees to in accepting it; other things accepted are received.
ACCEPTED = words(
    """proposal offer deal plan condition demand invitation term resolution recommendation ruling decision result truce
    ceasefire mediation agreement compromise responsibility blame apology request solution initiative settlement
    invite"""
)

# What is withheld, not disputed, when it is "denied".
WITHHELD = words(
    """entry access visa permission asylum bail request application right opportunity citizenship leave appeal
    motion permit service treatment passage chance loan funding aid parole petition
    haven sanctuary refuge foothold"""
)

# Words for the same thing that outlets exchange: used only to compare what two statements are about.
_SAME_THING = """
soldier serviceman servicewoman servicemen servicewomen troop force military army personnel
kill death die dead fatality slay
attack strike raid assault shelling shelled bombing bombardment offensive
missile rocket shell
child minor
civilian resident
ceasefire cease-fire truce armistice
withdraw withdrawal pullout pullback retreat leave
violate violation breach break
involve involvement participate participation
weapon arm weaponry munition
talk negotiation discussion meeting
election vote poll ballot
agreement deal accord treaty pact
supply provide send give deliver
use deploy
"""


def _table(rows: str) -> Mapping[str, tuple[Cue, ...]]:
    table: dict[str, list[Cue]] = {}
    for row in rows.strip().splitlines():
        act, frames, lemmas = (part.strip() for part in row.split("|"))
        cue = Cue(act, frozenset(frames.split()))
        for lemma in lemmas.split():
            table.setdefault(lemma, []).append(cue)
    return MappingProxyType({lemma: tuple(cues) for lemma, cues in table.items()})


VERBS = _table(_VERBS)
# Verbs that with their particle say something else than alone.
PHRASAL: Mapping[tuple[str, str], tuple[Cue, ...]] = MappingProxyType(
    {
        ("rule", "out"): (Cue("refuse", frozenset({"gerund", "object"})), Cue("deny", frozenset({"clause"}))),
        ("turn", "down"): (Cue("refuse", frozenset({"object"})),),
    }
)
NOUNS = _table(_NOUNS)
ADJECTIVES = _table(_ADJECTIVES)
LIGHT_NOUNS: Mapping[str, str] = MappingProxyType(
    {
        lemma: act.strip()
        for act, _, lemmas in (row.partition("|") for row in _LIGHT_NOUNS.strip().splitlines())
        for lemma in lemmas.split()
    }
)
SAME_THING: Mapping[str, str] = MappingProxyType(
    {lemma: row.split()[0] for row in _SAME_THING.strip().splitlines() for lemma in row.split()}
)


_IRREGULAR = """
say said says saying | tell told telling | write wrote written writing | think thought | know knew known | feel felt |
find found | show shown
swear swore sworn | seek sought | speak spoke spoken | foresee foresaw foreseen | forecast forecast | understand
understood | retell retold
foretell foretold | mean meant | beseech besought | put put
read read | go went gone goes | make made making | give gave given | send sent
overrule overruled | forbid forbade forbidden | withdraw withdrew withdrawn | get got | hold held | take took taken |
see saw seen
rue rued ruing | agree agreed agreeing | decree decreed decreeing | guarantee guaranteed guaranteeing
"""


def _inflected(lemma: str) -> list[str]:
    """The regular forms of a verb in -s, -ed and -ing, British and American doubling included."""
    if lemma.endswith("e"):
        return [lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    found = [lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"), lemma + "ed", lemma + "ing"]
    if lemma[-1] not in "aeiouywx" and lemma[-2] in "aeiou":
        found += [lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"]
    return found


def _forms() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for lemma in (*LIGHT_VERBS, *RELAY_VERBS, *VERBS):
        found.update(dict.fromkeys((lemma, *_inflected(lemma)), lemma))
    for row in _IRREGULAR.replace("\n", " | ").split("|"):
        for form in row.split():
            found[form] = row.split()[0]
    return MappingProxyType(found)


FORMS = _forms()
"""The lemma of every form of a cue verb, for words that a tagger has already called verbs."""


def act_of(lemma: str, part: str, frame: str | None = None) -> str | None:
    """The act a cue lemma stands for in a frame; without a frame, or one it does not list, its first; None for a word
    that is no cue.

    `part` is the universal part of speech: VERB, NOUN or ADJ.
    """
    cues = {"VERB": VERBS, "AUX": VERBS, "NOUN": NOUNS, "PROPN": NOUNS, "ADJ": ADJECTIVES}.get(part, VERBS).get(lemma)
    if not cues:
        return None
    if frame is not None:
        for cue in cues:
            if frame in cue.frames:
                return cue.act
    return cues[0].act
