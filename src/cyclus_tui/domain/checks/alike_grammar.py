"""Words that carry little, that oppose each other, or that tell ideas apart: data only.

Two ideas that differ in a day, a number, a group of people or in doing the opposite
are two ideas, however much they look alike.
"""

from __future__ import annotations

from typing import Final

_STOP: Final = """
de het een en of maar want dus ook in op aan bij met naar van voor door over onder
tussen uit tot te om als dan dat die dit deze er hier daar wat wie waar hoe welke ik je
jij u hij zij ze we wij jullie ons onze mijn jouw zijn haar hun hem hen me mij zich is
ben bent was waren wordt worden werd heeft hebben heb had hebt kan kunnen kon kun kunt
wil willen wilde moet moeten mag mogen zal zullen zou zouden ga gaan gaat ging doe doen
doet gedaan maak maken maakt gemaakt kom komen komt krijg krijgen krijgt geef geven
 geeft
laat laten zet zetten zorg_dat zorgen_dat zorgen zorgt graag even eens nog al wel toch
heel erg zo zelf echt gewoon misschien bijvoorbeeld bijv dingen iets iemand men zodat
waarmee waarin waarbij erbij ermee ervoor eraan erin erop per via rond rondom langs af
organiseren organiseer regelen regel opzetten starten start beginnen begin aanbieden
bied aanleggen plaatsen plaats neerzetten inrichten inzetten houden hou houd houdt
creëren invoeren bedenken nodig uitnodigen komend weer eigen zulke zoals omdat waardoor
lekker leren vind vinden vindt zoek zoeken kijk kijken stel neem nemen staan staat zit
lang tijdens terwijl dichtbij onderling mogelijk mogelijkheid mogelijkheden ieder elkaar
hele alle allemaal beter goede goed betere fijne fijn mooie mooi echte leggen ligt stuur
sturen aanpakken gebruiken gebruik vaak vaker regelmatig soms ons'
"""
_LIGHT: Final = """
buurt wijk straat stad dorp omgeving mensen bewoner bewoners inwoner inwoners samen
gezamenlijk gemeente meer minder nieuw nieuwe extra plek plaats keer week weken maand
dag dagen jaar iedereen hulp helpen lokaal genoeg veel voldoende groot grote klein
kleine ander andere wijkbewoners buurtbewoners organisatie organisaties activiteit
activiteiten dagje wekelijks wekelijkse maandelijks maandelijkse dagelijks speciaal
 speciale
tijd ruimte avond middag ochtend onze zonder niet geen open buiten binnen weg project
 stoppen stop verbieden verbod verboden
afschaffen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend ochtenden
avonden middagen avonds middags ochtends avonduren doordeweeks zomer winter lente herfst
weinig tekort tegen beginnen verbeteren vergroten verminderen oplossen doen probleem
problemen ophangen weghalen regelmatig vast vaste verschillende gezellig leuk leuke
brengen brengt halen haalt zien ziet vragen vraag ontvangen hangen werken bieden terecht
meenemen gaat gebruik tonen laten spullen zaken bestaan horen nodig zelf makkelijk eigen
ergens opnieuw steeds altijd vaste mee ander langs klaar genoeg soort wijze manier
verzamelen bekend bekende ook regels kennen mensen helpt geholpen zoeken zoekt liever
elke lager lagere omlaag hoger hogere omhoog verlagen verhogen boven onder beneden
bezoekers deelnemers groep groepje club clubje kans kansen punt dienst initiatief
invullen plakken drinken rijden terug neemt nemen gebeuren gebeurt half waarop waarom
dragen draagt noemen uur uurtje uren eindelijk meteen direct vlak vlakbij nacht nachts
snel sneller recht eerst daarna kunnen terechtkunnen terechtkunt afspreken
verder thuis beide moment momenten manieren bespreken dichterbij overdag verplichten
organisator beetje paar aantal keertje stukje hoek kant rest begin einde midden centrum
nooit soms misschien liefst voortaan zeker bijna ongeveer best slecht slechte drukker
opstarten oprichten runnen uitvoeren uitbreiden inschakelen
ondersteunen faciliteren realiseren stimuleren bevorderen zorgdragen verzorgen gebouw
openstellen openen beschikbaar beschikbare beschikbaarheid toegang plekken plekje
plekjes plaatsje locatie locaties gelegenheid gebied terrein stukken deel
meedoen meehelpen deelnemen aansluiten kant-en-klaar eens eenmaal tweemaal wekelijkse
jaarlijks jaarlijkse tijdelijk tijdelijke permanent permanente vrij vrije los losse
persoon personen volk burger burgers buurtgenoten buurtgenoot medemens allerlei diverse
liggen lag stond bestaande huidige zulk zoiets stellen inzet eisen eis vinden
gebruiken benutten toestaan mogelijk-maken klaarzetten opstellen installeren voorzien
iedere ingaan uitgaan vertrekken langer korter later vroeger verwachten durven proberen
"""
STOP_WORDS: Final = frozenset(_STOP.split())
"""Words that say nothing about what an idea is."""
LIGHT_WORDS: Final = frozenset(_LIGHT.split())
"""Words that many ideas share, so that sharing them says little."""

_OPPOSITES: Final = """
meer vaker extra genoeg voldoende verhogen uitbreiden toevoegen vermeerderen | minder
 verminderen verlagen inkrimpen beperken terugdringen reduceren
planten aanplanten plant bijplanten | kappen omhakken omzagen rooien weghalen kap gekapt
binnen | buiten buitenlucht
langer | korter kortere inkorten
vroeger eerder vroege | later latere laat
sneller snel snelle harder hard | langzamer langzaam rustiger
gratis kosteloos kosteloze | betaald betaalde entree entreegeld eigen_bijdrage betalen
toestaan toelaten toegestaan | verbieden verbod verboden weren
openen opengaan openstellen openhouden heropenen openzetten | sluiten dicht dichtgaan
 afsluiten dichtdoen gesloten sluit opheffen
plaatsen neerzetten plaats bijplaatsen ophangen | weghalen verwijderen weg afbreken
 slopen sloop
online digitaal digitale internet | papier papieren balie persoonlijk telefonisch
grote groot groter | kleine klein kleiner kleintjes kleinsten kleinste
nieuwe nieuw | oude
breder verbreden | smaller versmallen
hoger hogere omhoog verhogen duurder | lager lagere omlaag verlagen goedkoper
lichter | donkerder
halen ophalen | brengen wegbrengen
lenen uitlenen huren | kopen aanschaffen
alleen apart aparte | samen gezamenlijk gezamenlijke gemengd gemengde
aanleggen | weghalen opbreken
invoeren | afschaffen
starten beginnen | stoppen ophouden
warm warme | koud koude
lawaai muziek herrie | stilte stil stille
beginners beginner | gevorderden gevorderde
vast vaste | wisselende los losse
verplicht verplichten verplichte | vrijwillig vrijwillige
bovengronds bovengrondse | ondergronds ondergrondse
noord noordkant noorden | zuid zuidkant zuiden
oost oostkant oosten | west westkant westen
links | rechts
bovenaan bovenste | beneden onderaan
hoog hoge | laag lage
begin eerste | einde eind laatste
veel | weinig
altijd | nooit
rustige rustig stille | drukke druk gezellige
kopen koopwoning koopwoningen | huren huurwoning huurwoningen
aanbieden bieden aangeboden | vragen vraag gevraagd
eten_brengen soep_brengen maaltijd_brengen eten_bezorgen | samen_eten samen_koken
lenen_van van_lenen | uitlenen_aan
"""
OPPOSITES: Final = tuple(
    tuple(frozenset(side.split()) for side in line.split("|"))
    for line in _OPPOSITES.replace("\n ", " ").strip().splitlines()
)
"""Pairs of sides: an idea of the one is not an idea of the other."""

OPPOSITE_WORDS: Final = frozenset(
    word for sides in OPPOSITES for side in sides for word in side
)
"""All words that have an opposite."""
_PARTICLES: Final = """
op af uit in mee langs aan bij terug weg voor neer open dicht vast schoon klaar door om
rond na toe over samen los buiten binnen leeg bijeen tegen
"""
PARTICLES: Final = frozenset(_PARTICLES.split())
"""What comes apart from a verb: "haal het afval op"."""
_DETERMINERS: Final = """
de het een die dat dit deze je jouw mijn zijn haar ons onze jullie hun elke iedere alle
"""
DETERMINERS: Final = frozenset(_DETERMINERS.split())
"""Words before which "op" or "in" says where, and is no part of a verb."""
_SUBORDINATORS: Final = """
zodat waar die dat omdat want als wanneer waarbij waarmee waarin waarop
"""
SUBORDINATORS: Final = frozenset(_SUBORDINATORS.split())
"""Words that begin an explanation of what was said."""

_DENIALS: Final = """
niet geen zonder nooit niets niks verbod verbieden verboden weren stoppen stop
afschaffen weg weghalen verwijderen dicht sluiten minder opheffen vrij
kappen omhakken omzagen kap
"""
DENIALS: Final = frozenset(_DENIALS.split())
"""Words that turn an idea round."""
DENYING_ENDINGS: Final = ("vrij", "vrije", "loos", "loze")
_UNWANTED: Final = """
afval overlast inbraak snelheid verkeer wachten schuld eenzaam hondenpoep ongedierte
donker drugs schimmel burenruzie oordeel leegstand armoede formulier
lege_winkel hangjongeren huur goedkoop gewone_taal roken vuurwerk vuurwerkvrij
gratis psychisch gladheid hitte ongedierte pesten fietsdiefstal dakloos
vandalisme eenzaamheid oplichting restjes
"""
UNWANTED: Final = frozenset(f"c:{name}" for name in _UNWANTED.split())
"""Concepts people want less of: beside them "geen" turns nothing round."""

_SORTS: Final = """
dag: maandag maandagochtend maandagmiddag maandagavond | dinsdag dinsdagochtend
 dinsdagmiddag dinsdagavond | woensdag woensdagochtend woensdagmiddag woensdagavond |
 donderdag donderdagochtend donderdagmiddag donderdagavond | vrijdag vrijdagochtend
 vrijdagmiddag vrijdagavond | zaterdag zaterdagochtend zaterdagmiddag zaterdagavond
 weekend weekeinde weekenden | zondag zondagochtend zondagmiddag zondagavond weekend
 weekeinde weekenden
uur: ochtend ochtenden ochtends morgen morgens koffieochtend inloopochtend voormiddag |
 middag middagen middags inloopmiddag spelmiddag namiddag | avond avonden avonds
 inloopavond spelavond | nacht nachts nachten
vaak: dagelijks dagelijkse elke_dag iedere_dag | wekelijks wekelijkse elke_week
 iedere_week | maandelijks maandelijkse elke_maand iedere_maand | jaarlijks jaarlijkse
 elk_jaar ieder_jaar
seizoen: zomer zomers zomervakantie | winter winters | lente voorjaar | herfst najaar
 herfstvakantie
wie: jongeren jeugd jongere tieners tiener pubers jongerencentrum jeugdhonk jongerenhonk
 | ouderen senioren oudere bejaarden 65-plussers ouderensoos seniorenraad | kinderen
 kind kids peuters kleuters kinder | ouders vaders moeders | vrouwen vrouw dames meiden
 meisjes vrouwengroep meidengroep | mannen man heren jongens mannengroep | nieuwkomers
 vluchtelingen statushouders nieuwkomer migranten asielzoekers | mantelzorgers
 mantelzorger | studenten student | huurders | ondernemers
 winkeliers | volwassenen
dier: hond honden hondenpoep | kat katten | rat ratten | bijen | duif duiven
plek: straat straatje straten | school schoolplein basisschool | park parkje |
 plein pleintje | station
 treinstation | bibliotheek bieb | buurthuis wijkcentrum buurtcentrum | flat portiek |
 winkelcentrum supermarkt | kerk | moskee | ziekenhuis | huisarts | gemeentehuis
 stadhuis | zwembad | sporthal gymzaal
waar: fietspad fietspaden | fietstunnel fietstunneltje tunnel tunneltje | bushalte
 halte bushokje | hondenveld hondenlosloopveld | parkeerplaats parkeerterrein | stoep
 trottoir | balkon | dak daken | trappenhuis | kantine sportkantine | steeg steegje
 steegjes | speeltuin speelplek | bos | strand | vijver | schoolplein | begraafplaats
vorm: cursus cursussen training workshop | spreekuur inloopspreekuur | folder flyer
 folders flyers | krant buurtkrant wijkkrant nieuwsbrief | website | app
 buurtapp | maatje buddy maatjes | praatgroep lotgenotengroep | huisbezoek
 huisbezoeken | wedstrijd toernooi | uitje excursie | enquete vragenlijst | camera
 camera's | brief brieven
ouder: moeders moeder moedergroep mama's | vaders vader vadergroep papa's
school: basisschool | middelbare voortgezet | mbo hbo universiteit
stof: papier karton papierbak | glas glasbak | plastic pmd | gft groenbak | textiel
 kledingbak
maal: ontbijt ontbijten | lunch lunchen | diner avondeten avondmaaltijd dineren
feest: kerst kerstmis kerstdiner kerstmarkt kerstboom | pasen paasontbijt | halloween |
 koningsdag | sinterklaas sint | ramadan iftar suikerfeest | nieuwjaar nieuwjaarsborrel
 oudejaarsavond | carnaval
kanaal: bellen telefoon telefonisch belletje telefoontje opbellen | mail e-mail mailen
 mailtje | brief brieven | app appen appje whatsapp sms | website site
wagen: bus bushalte | tram | trein | taxi | fiets fietsen | auto | scooter scooters
maand: januari | februari | maart | april | mei | juni | juli | augustus | september |
 oktober | november | december
taal: engels engelse | arabisch arabische | turks turkse | spaans spaanse | nederlands
 nederlandse | frans franse | pools poolse
sport: voetbal voetballen voetbalveld voetbalveldje trapveld trapveldje | basketbal
 basketballen basketbalveld basketbalveldje |
 zwemmen zwemles | wandelen wandelgroep wandelclub | tennis | yoga | hardlopen | fietsen
 fietstocht fietsles | dansen dansles | volleybal | judo boksen
"""
MODIFIERS: Final = frozenset({"wie", "plek", "taal"})
"""Sorts whose words say for whom or where, and so count for less than what is done."""
ONE_SIDED: Final = {"wie": 0.85, "dag": 0.9, "plek": 0.92, "sport": 0.85, "dier": 0.9}
"""What is left of a score when one idea names such a thing and the other does not."""
SORTS: Final = tuple(
    (
        line.partition(":")[0],
        tuple(frozenset(side.split()) for side in line.partition(":")[2].split("|")),
    )
    for line in _SORTS.replace("\n ", " ").strip().splitlines()
)
"""Of each sort the sides that exclude each other."""


def _place_of(sort: str, word: str) -> tuple[str, int]:
    """The sort and the side of a word."""
    sides = dict(SORTS)[sort]
    return sort, next(at for at, side in enumerate(sides) if word in side)


CHILDREN: Final = _place_of("wie", "kinderen")
SCHOOL: Final = _place_of("plek", "school")

_NUMBERS: Final = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
    " vijftien zestien zeventien achttien negentien twintig"
)
NUMBER_WORDS: Final = {
    word: str(count) for count, word in enumerate(_NUMBERS.split()) if count > 1
}
"""Numbers written in letters; "een" is an article."""
_TIME_PARTS: Final = """
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend ochtend middag avond
nacht zomer winter herfst
"""
TIME_PARTS: Final = tuple(_TIME_PARTS.split())
"""Words about time that are also found inside a longer word."""
WEEKDAYS: Final = tuple(_TIME_PARTS.split()[:7])
"""The days, with which the names of their evenings and mornings begin."""
_STREETS: Final = """
straat straatje laan plein weg kade gracht singel dijk dreef plantsoen steeg hof
"""
STREET_ENDINGS: Final = tuple(_STREETS.split())
"""Endings by which the name of a street is known."""
