"""Word classes of reference: nouns by what they can stand for. Lemmas, lower-cased."""

GROUPS = frozenset(
    "group movement outfit organisation organization militia faction gang cartel network front brigade brigades front "
    "resistance insurgency syndicate band cell wing paramilitary clan tribe party alliance coalition league tigers "
    "junta bloc company".split())
ARMIES = frozenset(
    "army military force forces navy air-force police troop garrison regiment battalion division corps guard guards "
    "coastguard patrol unit squadron contingent command armed-forces gendarmerie".split())
FIGHTERS = frozenset(
    "fighter militant rebel insurgent guerrilla gunman jihadist jihadi islamist extremist terrorist separatist "
    "soldier militiaman paramilitary mercenary attacker assailant raider bandit kidnapper captor pirate commando "
    "troop marine paratrooper policeman combatant invader occupier abductor hijacker bomber intruder raiders "
    "mujahideen gunner sniper partisan loyalist vigilante gangster deserter defector recruit reservist".split())
STATES = frozenset("country nation kingdom republic state government emirate regime neighbour neighbor sultanate "
                   "empire monarchy federation".split())
BODIES = frozenset(
    "ministry agency mission committee commission council court chamber panel tribunal union body charity authority "
    "parliament senate congress assembly embassy office department bank organisation organization institute "
    "association federation university newspaper outlet broadcaster monitor observatory board secretariat "
    "administration delegation inquiry firm company watchdog presidency kremlin cabinet leadership operator "
    "corporation regulator think-tank foundation society club church diocese monastery hospital school bloc".split())
BODY_NAMES = frozenset(
    "nations ministry agency committee commission council court chamber panel tribunal union authority parliament "
    "senate congress assembly office department bank mission institute association federation university command "
    "observatory organisation organization centre center fund programme program society relief watch international "
    "company corporation bureau service services borders league states".split())
PLURAL_NAMES = frozenset("taliban police mujahideen nations states houthis tigers guards janjaweed".split())
COLLECTIVES = frozenset("police people staff family crew crowd mob public team garrison gang patrol clan tribe "
                        "militia troop couple majority band".split())
TITLES = frozenset(
    "president minister premier chancellor king queen emir sheikh sheik imam ayatollah mullah general gen lieutenant "
    "lt colonel col major maj brigadier brig captain capt admiral adm marshal commander warlord leader chief governor "
    "senator sen ambassador envoy spokesman spokesperson spokeswoman secretary mayor prince princess sultan dr mr mrs "
    "ms sir lord lady judge justice professor pope bishop archbishop father sister sergeant corporal private inspector "
    "commissioner secretary-general chairman chairwoman director prosecutor deputy head pastor reverend rabbi".split())
OFFICES = frozenset(
    "official officer accused defendant witness suspect convict politician lawmaker candidate prisoner hostage "
    "captive activist journalist reporter writer author photographer poet professor doctor nurse teacher nun monk "
    "priest counsel lawyer diplomat negotiator mediator broker rapporteur adviser advisor aide analyst expert "
    "historian economist guide trader smuggler farmer fisherman driver pilot sailor elder neighbour sibling brother "
    "sister father mother son daughter wife husband widow uncle aunt cousin nephew niece child boy girl man woman "
    "veteran sergeant clerk cook guard boss ruler dictator successor predecessor founder member delegate dissident "
    "critic opponent supporter survivor villager resident refugee exile student worker manager engineer spy agent "
    "informant defector deserter exile counterpart attorney".split())
FEMALE = frozenset("woman girl queen princess mother sister daughter wife widow aunt niece nun lady mrs ms "
                   "spokeswoman chairwoman actress policewoman businesswoman duchess".split())
MALE = frozenset("man boy king prince emir father brother son husband uncle nephew monk lord mr sir spokesman "
                 "chairman sultan sheikh sheik imam ayatollah mullah pope policeman gunman militiaman businessman "
                 "warlord duke".split())
# Verbs whose subject need not be somebody.
HAPPENING = frozenset(
    "be become last happen begin start end come fall break open close cost mean contain seem appear expire rise grow "
    "remain stand lie occur follow continue show burn explode sink run work hold take".split())
# Those who speak for somebody else: "his counsel argued that he".
ADVOCATES = frozenset("counsel lawyer attorney solicitor barrister defender".split())
# "Demanded its release": what is done to the owner.
SUFFERED = frozenset("release arrest killing murder death extradition expulsion removal capture detention overthrow "
                     "ouster disarmament dissolution assassination execution".split())
# Nobody does this to his own: "slaughtered its fighters".
HARMING = frozenset("kill slaughter murder massacre ambush attack assassinate behead abduct kidnap bomb shell".split())
# "Its neighbour", "his rivals": somebody else than the owner.
OTHERS = frozenset("neighbour neighbor ally rival foe enemy counterpart opponent partner patron backer successor "
                   "predecessor client friend adversary competitor cousin".split())
# Nouns that stand for parties of a given sort when they point back: "the paramilitaries", "the kingdom".
POINTS_TO_ARMED = frozenset(
    "group movement outfit organisation organization militia faction gang cartel network insurgent militant rebel "
    "guerrilla jihadist jihadi islamist extremist terrorist separatist paramilitary fighter gunman mercenary raider "
    "insurgency bandit".split())
POINTS_TO_STATE = frozenset("country nation kingdom republic emirate sultanate".split())
POINTS_TO_BODY = frozenset("bloc alliance organisation organization agency charity body coalition union watchdog "
                           "mission party company".split())
POINTS_TO_PLACE = frozenset("city town village capital island".split())
