"""The report's own word for a deed as a sentence has it: "annexation" is "annexed", "offensive" is "carried out an offensive against"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from avviso.views import verb_forms

# Under each type: verb with what belongs to it | what stands before whom it is done to | nouns for it, and verbs that say no more.
_TABLE = """
ASSAULT COERCE
kill | | killing killings death deaths
wound |
injure |
murder | | murder murders
massacre | | massacre massacres
assassinate | | assassination assassinations
execute | | execution executions
behead | | beheading beheadings
shoot | | shooting shootings
hit |
hurt |
strike |
shell | | shelling shellings
bomb | | bombing bombings
bombard | | bombardment bombardments
attack | | attack attacks assault assaults assaulted
stab | | stabbing stabbings
beat | | beating beatings
torture | | torture
rape | | rape rapes
ambush | | ambush ambushes
besiege | | siege sieges
storm |
raid | | raid raids
invade | | invasion invasions
occupy | | occupation
annex | | annexation
destroy | | destruction
abduct | | abduction abductions
kidnap | | kidnapping kidnappings
poison | | poisoning poisonings
hijack | | hijacking hijackings
pound |
retake |
burn |
carry out an offensive | against | offensive offensives
make an incursion | into | incursion incursions
carry out aggression | against | aggression
carry out strikes | on | strike strikes airstrike airstrikes
clash | with | clash clashes clashing
use violence | against | violence
seize | | seizure seizures
capture | | capture
arrest | | arrest arrests
detain | | detention detentions held holding
convict | | conviction convictions
evict | | eviction evictions
jail |
imprison | | imprisonment
sentence |
deport | | deportation deportations
expel | | expulsion expulsions
impose a ban | on | ban bans banned banning
impose sanctions | on | sanction sanctions sanctioned sanctioning
impose an embargo | on | embargo embargoes
blockade | | blockade blockades
crack down | on | crackdown crackdowns
overthrow | | overthrow
oust | | ouster ousting
carry out a coup | against | coup coups
carry out a cyberattack | on | cyberattack cyberattacks
hack |
suppress | | suppression
persecute | | persecution
ASSAULT
break the truce | with | violate violates violated violating break breaks broke broken breaking breach breaches breached breaching
open fire | on | fire fires fired firing gunfire opened opening
COERCE
impose restrictions | on | impose imposes imposed imposing
dismiss | | dismissal dismissals sack sacks sacked sacking
CONSULT
meet | with | meeting meetings
hold talks | with | talk talks
visit | | visit visits trip trips tour
negotiate | with | negotiation negotiations
hold discussions | with | discussion discussions
hold consultations | with | consultation consultations
hold a summit | with | summit
hold a dialogue | with | dialogue
speak | with | spoke conversation
mediate | between | mediation
host |
AGREE
agree | on what concerns
sign an agreement | with | sign signs signed signing
ratify an agreement | with | ratify ratifies ratified
make a pledge | to | pledge pledges pledged promise promises promised vow vowed
make an agreement | with | agreement agreements accord treaty pact deal
make an offer | to | offer offers offered
SUPPORT
praise |
thank |
congratulate |
endorse | | endorsement
back |
support |
welcome |
defend |
hail |
recognise | | recognition
recognize |
express support | for | support backing
express solidarity | with | solidarity
sign an agreement | with | sign signs signed signing
CONCEDE RETREAT
apologise | to | apology
make concessions | to | concession concessions
pardon | | pardon
withdraw | from | withdrawal withdrawals pullout
release | | release releases
make a truce | with | ceasefire ceasefires truce truces cessation armistice
free |
resign | | resignation
surrender | to | surrender
retreat | from | retreat
lift measures | against | lift lifts lifted lifting
ease measures | against | ease eases eased easing
COOPERATE
cooperate | with | cooperation co-operation
hold exercises | with | exercise exercises drill drills
AID
give aid | to | aid assistance provide provides provided providing
arm |
fund |
finance |
rescue | | rescue
evacuate | | evacuation
REQUEST
make a demand | of | demand demands demanded demanding
make a request | of | request requests requested
call | on | call calls
appeal | to | appeal appeals
urge |
ask |
invite | | invitation
order |
ACCUSE
accuse | | accusation accusations
blame |
condemn | | condemnation
criticise | | criticism
criticize |
denounce | | denunciation
charge | | charges
investigate | | investigation probe inquiry
summon | | summons
REJECT
reject | | rejection
THREATEN
threaten | | threat threats
PROTEST
protest | against | protest protests
demonstrate | against | demonstration demonstrations
rally | against | rally rallies
march | towards or against | march marches
riot | against | riot riots
boycott | | boycott
go on strike | against | strike strikes struck walkout
SANCTION
impose sanctions | on | sanction sanctions sanctioned
recall envoys | from | recall recalls recalled recalling
expel | | expulsion expulsions
MOBILIZE
deploy forces | in or against | deploy deploys deployed deploying deployment
mobilise forces | in or against | mobilise mobilised mobilize mobilized mobilisation mobilization
"""


# Past and participle of the verbs above that have their own.
@dataclass(frozen=True, slots=True)
class Deed:
    """A deed as it is told: done, to do, being done, undergone; and the word before whom it is done to, empty for an object."""

    done: str
    to_do: str
    doing: str
    undergone: str
    towards: str


def deed(type_: str, trigger: str) -> Deed | None:
    """The deed that an event's word names; None for a word that the table does not have under the event's type."""
    known = _deeds()
    words = trigger.casefold().split()
    return next((known[type_, word] for word in words if (type_, word) in known), None)


@cache
def _deeds() -> dict[tuple[str, str], Deed]:
    """Deeds by type and by every form of their verb and their nouns."""
    found: dict[tuple[str, str], Deed] = {}
    types: list[str] = []
    for line in _TABLE.strip().split("\n"):
        if line.isupper():
            types = line.split()
            continue
        phrase, _, rest = line.partition(" |")
        towards, _, nouns = rest.partition("|")
        verb, _, behind = phrase.partition(" ")
        done, undergone = verb_forms.pasts(verb)
        tail = f" {behind}" if behind else ""
        told = Deed(done + tail, phrase, verb_forms.doing(verb) + tail, undergone + tail, towards.strip())
        forms = () if behind else (verb, verb + "s", verb + "es", done, undergone, verb_forms.doing(verb))
        for word in (*forms, *nouns.split()):
            for type_ in types:
                found.setdefault((type_, word), told)
    return found


def verbs() -> frozenset[str]:
    """The verbs of the deeds."""
    return frozenset(told.to_do.partition(" ")[0] for told in _deeds().values())
