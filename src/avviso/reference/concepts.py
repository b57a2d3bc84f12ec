"""Words that reports use for one thing: small classes by which two accounts of the same matter are recognised.

Our own list, of words the field uses over and over; a word stands in one class only. Forms are lemmas in lower case.
"""

from __future__ import annotations

from functools import cache

_CLASSES = {
    "military": """soldier troop serviceman servicewoman force military army personnel mercenary fighter battalion
        brigade paratrooper conscript reservist combatant unit contingent marine infantry commando""",
    "weapon": "weapon weaponry arm armament missile rocket artillery tank howitzer gun munition ammunition shell",
    "supply": "supply provide equipment arm-supply deliver delivery ship shipment transfer hardware equip furnish",
    "attack": "attack strike raid assault bombardment bomb bombing shelling airstrike offensive assail hit fire",
    "kill": "kill death dead die fatality slay murder massacre execute casualty victim toll",
    "injure": "injure wound injury hurt maim",
    "annex": "annex annexation seizure seize occupy occupation takeover",
    "invade": "invade invasion incursion intervention intervene cross",
    "involve": "involve involvement participate participation interference interfere meddle role part presence",
    "breach": "breach violate violation break breakdown infringe infringement breaching violating contravene",
    "truce": "truce ceasefire cease-fire armistice",
    "agreement": "agreement accord deal pact treaty protocol memorandum",
    "support": "support back backing aid assist assistance help sponsor fund finance bankroll",
    "rebel": "rebel separatist militant insurgent militia guerrilla secessionist",
    "hostage": "hostage captive abductee kidnap abduct abduction kidnapping",
    "detain": "detain arrest imprison jail detention custody prisoner detainee",
    "torture": "torture abuse mistreat ill-treat mistreatment beating",
    "poison": "poison poisoning nerve-agent novichok chemical gas sarin chlorine",
    "nuclear": "nuclear atomic uranium enrichment warhead plutonium",
    "spy": "spy espionage spying surveillance eavesdrop wiretap",
    "hack": "hack hacking cyberattack cyber hacker",
    "vote": "vote election poll referendum ballot plebiscite",
    "fraud": "fraud rig rigging falsify falsification irregularity",
    "protest": "protest demonstration rally demonstrator protester march",
    "flee": "flee displace refugee displacement exodus evacuee",
    "plane": "plane aircraft jet airliner warplane airplane helicopter",
    "down": "down-shoot shoot shootdown crash",
    "border": "border frontier boundary",
    "talk": "talk negotiation negotiate meeting meet dialogue discussion",
    "withdraw": "withdraw withdrawal pullout pullback retreat remove leave",
    "sanction": "sanction embargo blockade",
    "bribe": "bribe bribery corruption corrupt graft kickback",
    "launch": "launch test-fire test firing",
    "start": "start begin provoke trigger cause unleash ignite spark manufacture orchestrate instigate",
    "conflict": "conflict war fighting hostility violence fight battle clash",
    "civilian": "civilian resident inhabitant villager",
}


@cache
def concepts() -> dict[str, str]:
    """The class of each lemma, as `=military`, so that no word is taken for a class."""
    return {word: f"={name}" for name, words in _CLASSES.items() for word in words.split()}
