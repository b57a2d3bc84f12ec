"""The words that say what is counted and what befell it: nouns and predicates by measure, and nouns for people."""

from __future__ import annotations

NOUNS: dict[str, str] = {
    **dict.fromkeys(("death", "fatality", "dead", "corpse", "bodies"), "killed"),
    **dict.fromkeys(("wounded", "injured", "injury"), "injured"),
    **dict.fromkeys(("missing",), "missing"),
    **dict.fromkeys(("custody", "captivity"), "detained"),
    **dict.fromkeys(("detainee", "prisoner", "captive", "hostage", "arrest", "detention", "pow", "inmate"), "detained"),
    **dict.fromkeys(("refugee", "idp", "evacuee", "displaced"), "displaced"),
    **dict.fromkeys(
        ("troop", "troops", "soldier", "serviceman", "servicewoman", "servicemember", "fighter", "peacekeeper",
        "marine", "combatant", "mercenary",
         "reservist", "conscript", "airman", "jihadist", "infantryman", "guardsman", "peshmerga", "paratrooper", "gunman", "militant", "insurgent", "rebel", "commando",
         "militiaman", "guerrilla", "battalion", "brigade"),
        "troops",
    ),
    **dict.fromkeys(("member", "member-state"), "members"),
    **dict.fromkeys(("vote", "ballot", "abstention"), "votes"),
}  # fmt: skip
PREDICATES: dict[str, str] = {
    **dict.fromkeys(("kill", "slay", "die", "perish", "massacre", "murder", "assassinate", "drown", "dead", "execute",
    "behead", "decapitate", "lynch", "hang", "electrocute", "strangle", "eliminate", "slaughter", "assassination", "execution", "slaying"), "killed"),
    **dict.fromkeys(("injure", "wound", "hurt", "maim", "injured", "wounded", "hospitalize", "hospitalise"), "injured"),
    **dict.fromkeys(("missing", "disappear", "vanish", "unaccounted"), "missing"),
    **dict.fromkeys(("detain", "arrest", "capture", "imprison", "jail", "abduct", "kidnap", "apprehend", "nab",
    "incarcerate", "abduction"), "detained"),
    **dict.fromkeys(("displace", "flee", "uproot", "evacuate", "homeless", "displaced"), "displaced"),
}  # fmt: skip
# The measures that tell what befell people.
FATES = frozenset({"killed", "injured", "missing", "detained", "displaced"})
# Words for those whom it befell, by what befell them: "the dead".
BEFALLEN = frozenset({"dead", "wounded", "injured", "missing", "displaced"})
FORMER = frozenset({"former", "ex", "onetime", "released", "freed"})
_PEOPLE_LIST = """
    people person persons civilian man woman child boy girl resident villager policeman officer police worker
    passenger student protester demonstrator journalist refugee migrant citizen national family household other
    victim casualty inhabitant prisoner patient doctor medic staff employee official aide guard driver pilot sailor
    fisherman teacher activist leader commander suspect terrorist attacker bomber militant insurgent soldier troop
    individual afghan iraqi syrian palestinian israeli ukrainian russian american yemeni kurd muslim christian
    cousin uncle aunt nephew niece grandson grandfather grandmother
    member survivor youth teenager infant minor associate accomplice facilitator extremist guest taliban kidnapper
    smuggler trafficker bodyguard relative parent father mother son daughter brother sister husband wife contractor
    diplomat ranger farmer miner tourist pilgrim worshipper shopper bystander life personnel dealer supplier financier
    forger robber thief priest bishop monk nun pastor cleric imam judge lawyer prosecutor magistrate mayor governor
    minister ambassador president senator deputy congressman councillor councilman councilwoman candidate politician businessman
    businesswoman banker industrialist rancher peasant trooper private corporal sergeant lieutenant captain major colonel
    general admiral agent spy detective investigator engineer technician mechanic nurse professor scholar writer reporter
    correspondent photographer cameraman editor unionist laborer labourer foreigner immigrant settler nationalist subversive
    paramilitary assassin killer murderer assailant intruder bodyguard chauffeur jesuit catechist trader merchant
    schoolchild schoolboy schoolgirl pupil bystander specialist chief expert rioter looter hijacker bride groom baby adult female male adviser advisor cadet deserter
    defector dissident preacher missionary volunteer jew gunner pirate national elder monitor observer crew crewman crewmember
"""
PEOPLE = frozenset(_PEOPLE_LIST.split())
THINGS = frozenset(
    """helicopter transformer maneuver manoeuvre tanker trailer tractor computer letter paper charter center number quarter tower river border order
    launcher container cylinder cluster matter weather timber rubber lumber copper silver powder sector motor mirror
    error factor vector reactor detonator generator calculator chapter power water shoulder finger corner winter
    poster banner flyer sticker summer december november october september semester""".split()
)
# What a number stands before that counts a part of those just told of: "60 of them".
OF_THEM = frozenset(("of", word) for word in ("them", "whom", "these", "those", "which"))
