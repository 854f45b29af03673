"""Nouns and other words by what they tell of a result: data only.

A star stands for any beginning or ending: "*avond" is a koffieavond as well.
"""

from __future__ import annotations

from typing import Final

NOUNS: Final = {
    "people": """
*bewoner *bewoners *inwoner *inwoners mensen mens iemand niemand iedereen ieder alleman
*buren buur *buurman *buurvrouw *buurmannen *buurvrouwen *buurtgenoot *buurtgenoten
*jongeren *jongere *ouderen *oudere ouders *moeder *moeders *vader *vaders ouder
*kinderen kind -kind *mantelzorger *mantelzorgers *gezin *gezinnen familie families
*leerling *leerlingen *scholier *scholieren student studenten *tieners *tiener pubers
puber *senioren senior opa oma opa's oma's *huurder *huurders nieuwkomer nieuwkomers
*statushouder *statushouders *vluchteling *vluchtelingen *vrouw *vrouwen man -man
*mannen *dochter *dochters *zoon zonen zus zusje broer broertje tante oom neef nicht
meisje meisjes jongen jongens meiden *client *clienten klant klanten *patient *patienten
*burger *burgers *plusser *plussers *migrant *migranten asielzoekers anderstaligen
laaggeletterden *huishouden *huishoudens wijkgenoten dorpsgenoten dorpelingen
volwassenen
peuters kleuters baby's baby *verlaters werkzoekenden werklozen werkloze daklozen
dakloze
thuislozen alleenstaanden alleenstaande weduwen weduwnaars partner partners vriend
vrienden vriendin vriendinnen eenoudergezinnen minima jeugd jeugdigen jeugdige
gehandicapten zieken *eigenaren ondernemers winkeliers gepensioneerden
rolstoelgebruikers
statushoudersgezinnen nabestaanden naasten thuiswonenden broers zussen starters
wijkbewoonster bewoonster bewoonsters deelneemster cursisten flatgenoten medemens
mensjes lui volk bejaarden bejaarde expats arbeidsmigranten *wonenden *wonende
*hebbenden kwetsbaren *genoot *genoten deelnemers deelnemer bezoekers bezoeker
gebruikers
pleegouders grootouders opvoeders hondenbezitters automobilisten fietsers voetgangers
""",
    "helpers": "*vrijwilliger *vrijwilligers *vrijwilligster ervaringsdeskundigen"
    " maatjes",
    "service": """
*gemeente gemeenten *wijkteam wijkteams *team teams *organisatie *organisaties
instelling
instellingen *professional *professionals *medewerker *medewerkers *hulpverlener
*hulpverleners *zorgverlener *zorgverleners *ambtenaar *ambtenaren *begeleider
*begeleiders *consulent *consulenten *werker *werkers *werkster *corporatie *corporaties
*instantie *instanties partijen college raad wethouder
gemeenteraad leerkracht leerkrachten docenten leraren leraar juf
huisarts huisartsen dokter *verpleegkundige *verpleegkundigen politie wijkagent
agent handhavers boa boa's coach coaches *coach bestuur stuurgroep werkgroep
projectgroep
buurtvereniging bewonersgroep bewonerscommissie ocmw cpas stadsbestuur beleidsmakers
overheid *dienst *diensten uwv svb belastingdienst ggd woningstichting
*verhuurder schuldhulpverlening *stichting *vereniging netwerkpartners ketenpartners
zorgaanbieders aanbieders zorgaanbieder regisseur casusregisseur behandelaar
behandelaars
jeugdwerk jongerenwerk welzijnswerk opbouwwerk buurtwerk straathoekwerk
*manager *managers *voogd *voogden *arts *artsen intaker intakers *therapeut
*therapeuten
*adviseur *adviseurs *docent *docenten *bedrijf *bureau mentor mentoren specialist
specialisten tolk tolken mevrouw_van psycholoog psychologen dokters
onthaalmedewerker baliemedewerker straathoekwerker brugfiguur brugfiguren
wijkverpleging voogd toezichthouder bewindvoerder jongerenwerker jongerenwerkers
opbouwwerker
opbouwwerkers wijkagent
hulp zorg *hulp *zorg ondersteuning *ondersteuning begeleiding hulpverlening
dienstverlening *loket balie wijkteammedewerkers klantcontactcentrum *balie kcc *zuster
""",
    "product": """
*cursus *cursussen *training *trainingen *bijeenkomst *bijeenkomsten *avond *avonden
*ochtend *ochtenden *middag *middagen *gesprek *gesprekken *folder *folders *app *apps
*loket *loketten *spreekuur *spreekuren *project *projecten *campagne *campagnes *plan
*plannen *flyer *flyers *poster *posters *website *websites *site *nieuwsbrief
*nieuwsbrieven *krant *kranten *workshop *workshops les -les *lessen *feest *feesten
*festival *festivals *markt *inloop *cafe *cafes *maaltijd *maaltijden *lunch *lunches
*ontbijt *diner *activiteit *activiteiten *programma *programma's *traject *trajecten
*pilot *pilots *subsidie *subsidies *rapport *rapporten *rapportage *rapportages *nota
*notitie visie *convenant *convenanten *protocol *protocollen *richtlijn *richtlijnen
*werkgroep *werkgroepen *overleg *overleggen *enquete *enquetes *onderzoek *onderzoeken
*huisbezoek *huisbezoeken *buurthuis *buurthuizen *centrum *centra *tuin *tuinen
*speelplek *speelplekken *speeltuin *bankje *bankjes *bank *banken *drempel *drempels
*lantaarn *lantaarns *lantaarnpaal *lantaarnpalen *verlichting *prullenbak
*prullenbakken
*container *containers *camera *camera's *woning *woningen *huisje *boom *bomen perk
perken *bord *borden -pad *zebrapad *platform *platforms *meldpunt *steunpunt
*steunpunten
*formulier *formulieren *brochure *brochures *boekje *boekjes *kaart *kaarten *kaartje
*wijzer *gids *gidsen *handboek *toolkit *methodiek *module *modules *excursie
*excursies
*uitje *uitjes *toernooi *toernooien *wedstrijd *voorstelling *tentoonstelling
*expositie
*kunstwerk *film *filmpje *filmpjes *video *podcast *podcasts *budget *fonds
*potje *voorziening *voorzieningen *ruimte *ruimtes *huiskamer *jongerencentrum
*jeugdhonk
*honk *moestuin *bibliotheek *bieb *bakfiets *bus *busje *belbus *buurtbus *pakket
*pakketten *tassen *dozen *brief *brieven *mailing *bericht *berichten
-post *groep *groepen *club *clubs *team *teams *netwerkbijeenkomst -raad *panel
*panels *commissie *commissies *consulent *coordinator *coach *coaches *wijkagent
*opbouwwerker *opbouwwerkers *jongerenwerker *jongerenwerkers fte -uur -uren
*spreekuurtje *koffieuurtje *uurtje *barbecue *bbq *picknick *wandeling *wandelingen
*actie *acties *actiedag -dag -dagen *taart *ontmoeting *ontmoetingen *koffie
*soep *advies *adviezen *evaluatie *evaluaties *tool *tools *systeem *registratie
*dossier *dossiers *indicatie *indicaties *beschikking *beschikkingen *aanmelding
*aanmeldingen *registraties *melding *meldingen *verwijzing *verwijzingen
*inschrijvingen
*deelnames *consult *consulten *klas *klassen *opvang
*toestel *toestellen *laptop *laptops *hulpmiddel *hulpmiddelen *fiets *fietsen
*lunchroom *kookgroep *maatjesproject *regeling *regelingen -pas -passen *stadspas
*contract *contracten *afspraken *samenwerkingsovereenkomst *overeenkomst *werkplaats
*repaircafe *weggeefkast *weggeefkasten *kast *kasten *ruilkast *minibieb *moestuintjes
*fontein trap *hek *helling *lift *buurtapp *whatsappgroep *appgroep *scans *scan
*vragenlijst *vragenlijsten *themaavond *plattegrond *route *routes
*bewegwijzering verordening denktank *collectief vog inloophuis prikbord *oproep
*vacaturebank
*uitnodiging *uitnodigingen bericht *lidmaatschap *lidmaatschappen prik *vaccinatie
aed *ambassadeurs *certificaat *brigade *winkel *riolering *schildering *box *boxen
*spullen *hulpvragen *parkje *plantenbakken -bak *bakken *geveltuintjes *zonnepanelen
*laadpaal
*laadpalen *rotonde *fietspad *stoplicht *tafel *tafels *tent *zaal *locatie *locaties
*punt *punten *uitzending *artikel *artikelen *stukje *flyeractie *ronde *rondes
*buddy *buddy's *maatje *handvatten *certificaat *certificaten *tips informatie
-momenten *viering
*vieringen *functionaris *functionarissen *spreekuren *dagdelen *compliment *vouchers
*bon
*bonnen *materialen *lespakket *begeleiding *opleiding *opleidingen *stage *stages
*conferentie *webinar *lezing *lezingen *sessie *sessies *tafels *kring *spel *spellen
*quiz *concert *optreden *tournooi *kamp *reis *reisje *vergadering *vergaderingen
*bezoek *bezoeken *debat *debatten *toolbox *aanpak *werkwijze *vacature *vacatures
*stageplek *stageplekken *stageplaatsen *werkplekken *leerwerkplekken *plekken
""",
    "turnout": """
deelnemers deelnemer bezoekers bezoeker aanwezigen opkomst aanmeldingen inschrijvingen
bezoekersaantal bezoekersaantallen deelnemersaantal deelname opgaves cursisten
aantallen bereik downloads volgers leden abonnees hits views respondenten
""",
    "deed": """
organisatie opzet uitvoering ontwikkeling invoering realisatie aanleg inrichting
oprichting
inkoop verspreiding publicatie implementatie uitrol voorlichting scholing opleiding
werving aanschaf plaatsing bouw renovatie herinrichting inventarisatie evaluatie
monitoring doorverwijzing registratie coordinatie afstemming communicatie
deskundigheidsbevordering
bijscholing opening oplevering financiering vaststelling herziening
uitbreiding verbouwing aanstelling benoeming lancering presentatie ondertekening
""",
    "process": """
wachttijd wachttijden wachtlijst wachtlijsten doorlooptijd doorlooptijden bejegening
bereikbaarheid contactpersoon contactpersonen aanspreekpunt aanspreekpunten vast_gezicht
klanttevredenheid clienttevredenheid klantvriendelijkheid klantgericht klantgerichtheid
nazorg dienstverlening kastje reactietijd responstijd openingstijden privacy spreektijd
intake intakes keukentafelgesprek keukentafelgesprekken inspraak zeggenschap
medezeggenschap lijnen lijntjes overdracht terugkoppeling
behandelplan casemanager regievoerder wachten wachtkamer
ingang toegangspoort hulpaanbod zorgkwaliteit cliënttevredenheid telefoonkeuze
doorverwijzingen keuzemenu
""",
    "life": """
vriendje vriendjes contact contacten vertrouwen plezier rust vrienden vriendschap
vriendschappen slaap stress
schulden schuld ruzie ruzies conflicten overlast lawaai zwerfvuil afval rommel
hondenpoep
inbraken inbraak diefstal vandalisme geweld angst schaamte zorgen geldzorgen geldstress
armoede honger pijn werk baan banen inkomen diploma diploma's startkwalificatie
huisuitzetting huisuitzettingen schooluitval verzuim valpartijen ziekenhuisopnames
ongelukken
roddels roddel pesten pesterijen discriminatie huiselijk uithuisplaatsingen
betalingsachterstanden
betalingsachterstand achterstanden huurachterstand huurachterstanden taalachterstand
overgewicht roken rokers drugs drugsgebruik drank alcohol gezelligheid
burenruzie burenruzies burenhulp buurtcontact praatje praatjes gesprek
zelfvertrouwen moed hoop trots geld overzicht structuur dagritme ritme conditie vertier
vuurwerkoverlast parkeeroverlast jongerenoverlast geluidsoverlast verveling piekeren
dakloosheid werkloosheid ziekteverzuim laaggeletterdheid analfabetisme criminaliteit
spijbelaars schoolverlaters uitvallers mishandeling kindermishandeling zelfdoding
suicides
depressie depressies klachten medicijnen beweging buitenspelen buitenlucht bezoek
aanspraak
begrip respect geduld humor optimisme perspectief toekomst kansen kans keuzes
wijkgevoel thuisgevoel buurtgevoel samenhorigheid
""",
}
"""The nouns of each class.

`service` are those who help for a living and their help; `product` is what can be
delivered, held or built; `turnout` who came; `deed` a doing written as a noun;
`process` how help goes; `life` what people live with or without.
"""

ABSTRACT: Final = """
basis orde uitgangspunt vermogen probleemoplossend gemeenschappen samenlevingen
uitsluiting
zorgzaam zorgzame respect toekomst optimaal zich prettig zorgende omgang
gemeenschapsgevoel
uitgangspunten doelgroepgericht uitval benut binding centraal voorop grip draaglast
sterk sterker
gedragsverandering ontplooiing opvoeding eigenaar ketenaanpak meerwaarde verbeterslag
kwaliteitsslag
kwaliteit drempels belemmeringen obstakels barrieres randvoorwaarden kaders fundering
positie infrastructuur functioneren functioneert generatie floreert floreren bloeit
recept pijler pijlers fundament potentieel potentie verankerd verankeren
robuuste robuust wendbaar welvaart waarden normen draagkracht voorzieningenniveau
vooruitgang hervorming vernieuwing vernieuwend systeem keten ketens leefwereld
systeemwereld bewonerskracht levensloopbestendig levensloopbestendige
dementievriendelijke kindvriendelijke kindvriendelijk klimaatbestendig
domein pedagogische leefklimaat speerpunt prioriteit leefomgeving omgeving beleid
vergrijzing houvast welvarend kwetsbare kwetsbaren volwaardig doorontwikkeld samenleving
gemeenschap maatschappij meerwaarde meegaan
"""
"""Words of plans and policy that show nothing by themselves."""

GENERIC: Final = """
buurt buurten wijk wijken dorp dorpen stad straat samenleving gemeenschap gemeenschappen
gezin gezinnen inwoners bewoners burgers jongeren jeugd mensen vrouwen ouderen omgeving
leefomgeving maatschappij kinderen ouders regio generatie leven platteland levens
wereld land
"""
"""Nouns of which a single adjective tells nothing one would see."""

EMPTY: Final = """
ondersteund begeleid geholpen alleen lang beperking handicap grip telt tellen mogelijk
die dat waar start benut benutten benutting opgroeien opgegroeid zorgt maatschappelijke
voeren voert voorop eigenaar opvoeding opvoeden contacten maximale maximaal ieder
leveren levert bieden biedt geven geeft sterk stevig hecht leefstijl houding
zichzelf positie positieve groep groepen infrastructuur functioneren functioneert
verantwoordelijkheid verantwoordelijkheden generatie samenleving floreert floreren
bloeit
recept pakken pakt nemen neemt doorbreken doorbroken fundament pijler pijlers thuis
perspectief potentieel potentie ruimte balans evenwicht sterkste krachtig krachtige zet
zetten gezet houden houdt behoud verhoging verdiepen verbreden verankerd verankeren
volwaardig deel onderdeel maken maakt uitmaken stad land regio's vergrijzing
doorontwikkeld
toekomstgericht robuust robuuste wendbaar gericht gerichte meedoet iedereen's ruimer
optimaler meest mogelijk mogelijke zoveel zodanig goede volop kwalitatief kwalitatieve
hoogwaardig hoogwaardige houvast welvaart waarden waarde normen respectvol draagkracht
maatschappelijk-sociaal economie aanbod voorzieningenniveau structureel structurele
hoogste laagste talent talenten ambities sociaal-emotioneel mentaal mentale welvarend
vooruitgang verbeteren hervorming vernieuwing vernieuwend beleid systeem keten ketens
thema's visie's niet geen kwetsbaarheid groots gewoon leefwereld systeemwereld
bewonerskracht medemenselijkheid levensloopbestendig levensloopbestendige
dementievriendelijke
kindvriendelijke kindvriendelijk groene klimaatbestendig jezelf alle's in's bijzonder
algemeen algemene groeiende nadrukkelijk sneller dichterbij ons allemaal
de het een en of in op aan bij met naar van voor door over onder tussen uit tot te om
als
dan dat die dit deze er hier daar wat waar hoe ook nog al wel zich hun zijn haar ons
onze
mijn jouw is ben was waren wordt worden werd blijft blijven heeft hebben krijgt krijgen
komt komen gaat gaan moet moeten mag mogen kan kunnen zal zullen zou wil willen doen
doet
meer minder beter betere hoger hogere lager lagere groter grotere sterker sterkere
vaker veel weinig goed goede hoog hoge groot grote optimaal optimale maximaal
wijk buurt stad dorp straat samenleving maatschappij gemeenschap omgeving onze gemeente
gebied regio leven toekomst niveau mate manier gevoel ervaren ervaart ervaring voelen
toegenomen afgenomen vergroot versterkt verbeterd verhoogd verminderd gestegen gedaald
toename afname groei stijging daling vergroting versterking verbetering bevordering
vermindering bevorderen bevordert stimuleren stimulering creeren realiseren zorg
werken werkt aandacht focus inzet inzetten aanpak bijdragen bijdrage investeren streven
alle iedereen ieder elke iedere samen gezamenlijk eigen sociaal sociale lokaal lokale
maatschappelijk maatschappelijke inwoners bewoners burgers mensen jongeren ouderen
positieve positief nieuwe sterke mooie echte actieve actief omhoog geborgd geboden
domein pedagogische vrouwen mannen optimaliseren hierin daarin daarmee zowel tussen
ouder worden jonger jong oud verschillende diverse allerlei groepen culturen culturele
warme fijne prettige prettig fijn leefklimaat klimaat leefbare gebracht brengen bracht
waarin waar telt stimuleert vergroot vergrootte versterkt voldoende helemaal volledig
economische economisch burger inwoner kind cliënt client lichamelijk fysieke fysiek
psychisch psychische geestelijke emotioneel zijn haar bij tot aandacht belang speerpunt
prioriteit thema doel doelen visie ontstaat ontstaan groeit groeien neemt nemen toe af
kinderen gezinnen ouders huishoudens cliënten clienten wijkbewoners buurtbewoners
doelgroep doelgroepen kwetsbare kwetsbaren vergroten versterken verbeteren verhogen
verminderen bereiken behouden waarborgen borgen staan staat centraal vanuit via binnen
rond rondom tegen tegengaan voorkomen wij we elkaar zo zelf echt heel erg steeds nodig
brede breed integrale integraal duurzame duurzaam kwaliteit sprake stuk stukje beetje
basis onderling onderlinge mogelijkheden vermogen naar zoals bijv jeugd zijn ontwikkelen
iedereen's wijken buurten straten dorpen kernen wonen leefomgeving
"""
"""Words that add nothing one would see to a big word."""
