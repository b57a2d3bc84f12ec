"""Titles, honorifics and role nouns: what people and groups are called.

Lists of English words, our own. Lower case, singular and plural given apart where both occur.
"""

from __future__ import annotations

HONORIFICS = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady rev reverend gen lt col maj capt sgt cpl adm cmdr sen"
    " pfc pte spc det cdr lieut msgr rep gov hon sheikh"
    " shaikh mullah maulvi imam ayatollah hojatoleslam pope cardinal archbishop bishop patriarch father sister"
    " king queen prince princess"
    " emir sultan emperor grand shah crown sayyed sayyid haji st lt.-gen brig pvt amb supt insp mufti rabbi"
    " saint metropolitan baroness baron count pastor".split()
)

# What short forms before a name stand for, by which its bearer is called later: "Gen Holm ... the general".
SPELLED = {
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "lt": "lieutenant",
    "lieut": "lieutenant",
    "sgt": "sergeant",
    "cpl": "corporal",
    "adm": "admiral",
    "cmdr": "commander",
    "brig": "brigadier",
    "sen": "senator",
    "gov": "governor",
    "amb": "ambassador",
    "prof": "professor",
    "det": "detective",
    "supt": "superintendent",
    "shaikh": "sheikh",
}

# Words of office that stand right before or after a name.
OFFICES = frozenset(
    "president vice-president premier chancellor minister secretary secretary-general secretary-generals"
    " governor mayor ambassador envoy chargé diplomat diplomats consul attaché attache emissary representative king"
    " queen emir sultan monarch prince ruler leader leaders official officials commissioner chairman"
    " chairwoman chairperson chair chief chiefs head heads director director-general administrator deputy"
    " spokesman spokeswoman spokesperson spokesmen spokespersons spokespeople aide adviser advisor advisers"
    " advisors negotiator negotiators undersecretary under-secretary under-secretary-general premiers"
    " presidents ministers governors mayors ambassadors envoys president-elect aides delegate delegates"
    " mediator mediators co-chair rapporteur regent taoiseach statesman dictator czar chancellors kings"
    " commissioners counterpart counterparts coordinator inspector inspectors monitor monitors observer"
    " observers general colonel major captain lieutenant sergeant corporal admiral commander brigadier marshal"
    " commodore generals commanders colonels commandant soldier serviceman officer pilot general-secretary"
    " sniper private paratrooper senator congressman congresswoman lawmaker legislator mp parliamentarian"
    " senators congressmen lawmakers legislators mps speaker deputies parliamentarians representatives"
    " councillor councilor judge justice prosecutor judges prosecutors attorney magistrate lawyer lawyers"
    " attorneys journalist reporter correspondent editor columnist journalists reporters anchor editor-in-"
    " chief policeman sheriff superintendent constable detective policewoman rebel warlord militant insurgent"
    " separatist guerrilla terrorist fighter activist dissident campaigner professor analyst expert scholar"
    " researcher historian economist author writer doctor businessman businesswoman executive ceo chief-"
    " executive founder co-founder owner manager president-designate scientist physician priest cleric bishop"
    " archbishop pope patriarch nurse teacher student farmer engineer actor actress singer director-designate"
    " fellow strategist pollster academic".split()
)

# Spoken for by: nouns of somebody who speaks for a body.
SPEAKERS = frozenset("spokesman spokeswoman spokesperson spokesmen spokespersons spokespeople".split())

# People without office, by what they are (singular and plural).
PERSONS = frozenset(
    "man woman boy girl child person people men women boys girls children victim victims survivor survivors"
    " witness witnesses eyewitness"
    " eyewitnesses resident residents villager villagers citizen citizens civilian civilians protester"
    " protesters protestor protestors demonstrator"
    " demonstrators refugee refugees migrant migrants prisoner prisoners detainee detainees hostage hostages"
    " suspect suspects candidate"
    " candidates voter voters student students worker workers doctor doctors activist activists analyst"
    " analysts expert experts observer observers"
    " critic critics supporter supporters opponent opponents source sources directors insider insiders relative relatives family"
    " families father mother son"
    " daughter brother sister wife husband widow mothers fathers leader leaders politician politicians member members fighter"
    " fighters soldier soldiers gunman gunmen"
    " militant militants terrorist terrorists rebel rebels insurgent insurgents separatist separatists"
    " mercenary mercenaries attacker attackers"
    " bomber bombers peacekeeper peacekeepers volunteer volunteers veteran veterans lawyer lawyers journalist"
    " journalists reporter reporters scholar"
    " scholars scientist scientists professor author inspector inspectors investigator investigators monitor"
    " monitors farmer farmers servicemen"
    " serviceman nationalist nationalists extremist extremists jihadist jihadists islamist islamists kidnapper"
    " kidnappers assailant assailants"
    " ally allies foe foes enemies neighbour neighbours neighbor neighbors guest host hosts colleague partner partners investor investors"
    " colleagues predecessor successor"
    " counterpart counterparts rival rivals dissident dissidents exile exiles cleric clerics elder elders"
    " tribesmen commander commanders"
    " historian historians economist economists strategist strategists diplomat diplomats official officials"
    " negotiator negotiators"
    " spokesman spokeswoman spokesperson spokespeople officer officers policeman policemen guard guards pilot pilots"
    " ambassador ambassadors envoy envoys lawmaker lawmakers aide aides adviser advisers campaigner campaigners"
    " organiser organisers organizer organizers marcher marchers striker strikers miner miners unionist unionists donor donors settler settlers"
    " paramedic paramedics rescuer rescuers mourner mourners onlooker onlookers bystander bystanders passenger passengers townspeople"
    " captor captors abductor abductors looter looters rioter rioters pirate pirates smuggler smugglers trooper troopers sniper snipers"
    " fisherman fishermen herder herders returnee returnees evacuee evacuees"
    " parent parents couple couples friend friends son sons daughters sons brothers sisters wives husbands"
    " uncle aunt cousin cousins orphans commentator commentators hawks doves hardliner hardliners reformist"
    " reformists pro-russians loyalist loyalists locals inhabitants juror jurors regulator regulators employee employees shareholder"
    " teachers dockers miners truckers drivers nurses medics medic traders shopkeepers firefighters herders peasants labourers laborers"
    " prelate prelates cardinal cardinals sheikh sheikhs imam imams ayatollah ayatollahs mullah mullahs mufti rabbi rabbis pastor pastors"
    " clergyman clergymen clergy monks fishermen pensioners conscripts settlers pilgrims worshippers mourners passengers patients bystanders rescuers paramedics"
    " sailor sailors engineers cadets landlords landlord tenants tenant lenders importers exporters manufacturers consumers commuters homeowners"
    " shareholders viewer viewers listener listeners rallygoers parishioners".split()
)

# Bodies, peoples and sides: nouns that mean a collective actor.
COLLECTIVES = frozenset(
    "enemy government administration cabinet ministry department parliament senate congress assembly army military"
    " navy navies police court forces force troops"
    " alliance bloc union unions organisation organization agency council commission committee coalition group groups"
    " movement party parties militia militias side"
    " sides state states country countries nation nations government governments power powers authorities"
    " authority regime leadership junta opposition"
    " community public population company companies firm bank newspaper broadcaster network channel media press television"
    " team delegation delegations mission embassy"
    " church tribe clan faction factions brigade battalion regiment corps guard guards crowd crew office"
    " secretariat staff kingdom republic"
    " west kremlin watchdog charity university institute think-tank foundation federation league front wing"
    " tribunal judiciary republics ministries"
    " governments agencies organisations organizations armies allies members member neighbours insurgency"
    " resistance presidency executive"
    " legislature command headquarters intelligence marines peacekeepers convoy signatories participants camp"
    " camps communities"
    " pair duo trio quartet troika leaders superpower superpowers belligerents combatants mediators guarantors"
    " administrations lender fund cartel corporation concern conglomerate maker manufacturer carmaker automaker planemaker airframer"
    " chipmaker drugmaker steelmaker airline"
    " airlines carriers automakers carmakers manufacturers retailers thrift insurer insurers retailer brewer brokerage jury audience"
    " service services hospital hospitals clinic clinics morgue".split()
)

# What a firm is called when a report comes back to it.
FIRMS = frozenset(
    "company firm corporation concern conglomerate maker manufacturer carmaker automaker planemaker airframer chipmaker drugmaker"
    " steelmaker airline carrier bank thrift lender insurer"
    " retailer brewer brokerage supplier builder giant group".split()
)

STATE_NOUNS = frozenset("country state nation republic kingdom government emirate superpower".split())
MALE = frozenset(
    "man men boy boys king prince father son brother husband spokesman chairman congressman businessman"
    " policeman serviceman mr sir lord"
    " statesman uncle nephew grandfather gunman emperor sultan emir shah pope bishop taoiseach actor waiter"
    " widower duke baron earl monk friar".split()
)
FEMALE = frozenset(
    "woman women girl girls queen princess mother daughter sister wife spokeswoman chairwoman congresswoman"
    " businesswoman policewoman mrs ms"
    " miss lady dame aunt niece grandmother widow actress baroness empress sultana duchess countess nun".split()
)
KIN = frozenset(
    "father mother son daughter wife husband brother sister uncle aunt niece nephew grandfather grandmother grandson granddaughter"
    " cousin widow widower fiance fiancee spouse stepfather stepmother stepson stepdaughter half-brother half-sister ex-wife"
    " ex-husband sister-in-law brother-in-law parents children sons daughters".split()
)
PLURAL_ROLES = frozenset(
    noun
    for noun in PERSONS | COLLECTIVES | frozenset(OFFICES)
    if noun.endswith(("s", "men", "people")) and noun != "congress"
)
