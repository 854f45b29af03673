"""Words that mean about the same in a neighbourhood: data only.

Each line is one concept, and a line that begins with a blank goes on. The first word is
its name; `>other` says that it is a kind of another concept, which counts for a part.
`_` joins the words of a phrase. Words that many ideas share stand in `alike_grammar`.
"""

from __future__ import annotations

from typing import Final

MONEY_AND_HELP: Final = """
schuld schulden geldzorgen geldproblemen betalingsachterstand betaalachterstand
 achterstand rood_staan geldnood geldgebrek betalingsproblemen schuldenproblemen
 geldstress financiële_zorgen financiële_problemen financiële_nood zorgen_over_geld
 zorgen_om_geld problemen_met_geld rekeningen_niet_betalen niet_kunnen_betalen
 achterlopen_met_betalen rondkomen rond_komen schuldhulp schuldhulpverlening
 schuldsanering schuldeiser deurwaarder incasso aanmaning
geld financiën financieel financiële centen poen budget euro geldzaken
 administratie_geld begroting huishoudboekje huishoudgeld
budgetteren >geld budgetcursus omgaan_met_geld geldbeheer budgetbeheer budgetcoach
 geld_beheren geldles geldlessen
gratis kosteloos kosteloze gratis_toegang niks_kosten niets_kosten zonder_kosten
 geen_kosten om_niet geen_geld_vragen voor_niks vrije_toegang zonder_te_betalen
 zonder_betaling
goedkoop >geld goedkope goedkoper betaalbaar betaalbare voordelig lagere_prijs korting
 kortingspas minimapas stadspas lage_prijzen weinig_geld minder_duur lagere_kosten
 minder_kosten laag_tarief prijs prijzen verlagen_prijs
armoede arme arm minima minimum_inkomen laag_inkomen lage_inkomens bijstand uitkering
 weinig_inkomen smalle_beurs kleine_beurs krappe_beurs
voedselbank >eten voedselpakket voedselpakketten voedselhulp eten_uitdelen
 weggeefkast_eten buurtkoelkast deelkoelkast voedselkast
weggeefwinkel weggeefkast weggeefplek kringloop kringloopwinkel tweedehands
 tweedehandswinkel ruilwinkel spullen_weggeven spullen_ruilen ruilkast ruilplek
brief brieven post poststuk poststukken postpapieren enveloppe enveloppen envelop
 correspondentie schrijven_van_gemeente
formulier formulieren papieren papierwerk aanvraagformulier invulwerk administratie
 invullijst paperassen
aanvraag aanvragen indienen toeslag toeslagen zorgtoeslag huurtoeslag regeling
 regelingen subsidie vergoeding tegemoetkoming voorziening bijdrage
openmaken open_maken openen uitpakken openscheuren doornemen
taal gewone_taal duidelijke_taal eenvoudige_taal simpele_taal begrijpelijk begrijpelijke
 makkelijke_taal makkelijke_woorden simpele_woorden eenvoudige_woorden gewone_woorden
 klare_taal eenvoudiger simpeler b1 leesbaar leesbare jip_en_janneke jip_en_janneketaal
 normaal_nederlands gewoon_nederlands eenvoudig_nederlands duidelijk_nederlands
 helder_nederlands te_begrijpen snappen begrijpen die_je_snapt zonder_moeilijke_woorden
 geen_moeilijke_woorden geen_ambtenarentaal
taalles nederlandse_les taallessen taalcursus nederlands_leren taal_leren
 lessen_nederlands les_nederlands cursus_nederlands taalcafé taalcafe taalhuis
 nederlands_oefenen taal_oefenen praten_oefenen taalmaatje taalcoach inburgering
lezen laaggeletterd laaggeletterden leesles leren_lezen analfabeet lezen_en_schrijven
 leesclub leeskring leesgroep boekenclub voorlezen voorleesuur voorleesmiddag
boek boeken leesboeken
minibieb >boek boekenkast boekenruil ruilbieb boekenkastje boekenruilkast leesboeken
 zwerfboeken boekenruilpunt boeken_ruilen
tolk tolken vertaler vertaling vertalen vertaald andere_talen eigen_taal meertalig
 meertalige anderstalig
spreekuur inloopspreekuur inloop inloopuur inloopochtend inloopmiddag inloopavond
 inloophuis binnenlopen vrije_inloop inlopen langskomen langslopen zonder_afspraak loket
 balie infopunt informatiepunt hulppunt helpdesk steunpunt vraagbaak hulploket wijkloket
 buurtloket wijkbalie spreekkamer
vast_gezicht één_vast_gezicht vast_persoon vaste_persoon vaste_contactpersoon
 vast_contactpersoon contactpersoon één_contactpersoon één_aanspreekpunt aanspreekpunt
 vaste_hulpverlener zelfde_persoon dezelfde_persoon steeds_dezelfde vaste_begeleider
 vaste_medewerker vast_aanspreekpunt altijd_dezelfde eigen_hulpverlener vaste_gezichten
 één_persoon
maatje maatjes buddy buddy's maatjesproject buddyproject maatjescontact ervaringsmaatje
 iemand_die_meegaat koppelen gekoppeld vrijwillige_begeleider
ervaringsdeskundige ervaringsdeskundigen ervaring zelf_meegemaakt zelf_ervaren lotgenoot
 lotgenoten lotgenotencontact lotgenotengroep zelf_schulden_had zelf_had
 iemand_die_het_kent zelfde_meegemaakt hetzelfde_meegemaakt ervaren eigen_ervaring
 gespreksgroep zelfhulpgroep
huisbezoek huisbezoeken thuis_langskomen thuis_langsgaan aan_huis bij_mensen_thuis
 langs_de_deuren langs_de_deur deur_aan_deur aanbellen aan_de_deur bij_mensen_langs
 huis_aan_huis thuisbezoek thuis_bezoeken thuis_opzoeken thuis
bellen belletje telefoon telefoontje telefonisch opbellen telefoonnummer telefoonlijn
 hulplijn belronde belcirkel nummer_bellen telefoneren
wachten wachttijd wachttijden wachtlijst wachtlijsten snel_geholpen sneller_geholpen
 sneller_hulp snelle_hulp eerder_hulp direct_hulp meteen_hulp vlotter_hulp
 korter_wachten minder_lang_wachten lang_wachten
luisteren luisterend_oor gehoord gehoor_geven aanhoren aandacht serieus_nemen
 serieus_genomen oor
oordeel oordelen veroordelen vooroordeel vooroordelen schaamte schamen stigma taboe
 bekeken
vertrouwen vertrouwd betrouwbaar vertrouwelijk vertrouwenspersoon privacy geheim anoniem
 anonieme discreet
mantelzorger zorg_overnemen zorg_even_over de_zorg_overnemen mantelzorg mantelzorgers
 zorgen_voor_partner respijtzorg zorgverlener_familie zorgen_voor_familie
 zorgt_voor_familie
zorg verzorging verpleging thuiszorg wijkverpleging wijkverpleegkundige huisarts dokter
 arts huisartsenpost gezondheidscentrum zorgverlener apotheek
eenzaam eenzaamheid eenzame alleen_zijn alleen_zitten isolement sociaal_isolement
 alleen_thuis vereenzamen weinig_contact niet_alleen
psychisch depressie stress mentale mentaal geestelijke_gezondheid psychische_klachten
 piekeren somber somberheid psycholoog
gezond gezondheid gezonde gezonder leefstijl vitaal vitaliteit fit fitter
afvallen overgewicht dieet dik obesitas gewicht
roken rookvrij rookvrije sigaretten peuken roker rokers vapen vape
drugs dealen dealers drugsoverlast drugshandel hangplek_drugs wiet
alcohol drank drankgebruik drinken_alcohol dronken
kleding kleren kledingbank kledingruil kledingbeurs kledinghoek ruilkleding
huur huurprijs huren huurder huurders huurverhoging huurkosten huurbaas verhuurder
 woningcorporatie woningbouw corporatie woningbouwvereniging
woning woningen huizen huis flat appartement wonen woonruimte huisvesting woonplek
 woningbouw nieuwbouw
schimmel vocht vochtig vochtproblemen vochtige schimmelwoning
isolatie >energie woningisolatie huizen_isoleren isoleren tochtstrips tocht kierdichting
 dubbel_glas
energie energiebesparing energie_besparen besparen stookkosten energierekening
 energiecoach energiearmoede gasrekening stroomrekening energiekosten zuiniger_stoken
 verwarming energie warmte duurzaam verduurzamen zonnepanelen
"""

PLACES_AND_STREETS: Final = """
buurthuis wijkcentrum buurtcentrum wijkgebouw buurtkamer huis_van_de_wijk huiskamer
 buurthuiskamer ontmoetingscentrum dorpshuis ontmoetingsruimte gemeenschapshuis wijkhuis
 buurtgebouw
ontmoeten ontmoeting ontmoetingsplek ontmoetingsplaats elkaar_leren_kennen elkaar_kennen
 leren_kennen kennismaken kennismaking contact contacten samenkomen bij_elkaar_komen
 samen_zijn samenzijn bijeenkomen verzamelplek trefpunt treffen elkaar_zien
 elkaar_spreken elkaar_tegenkomen hangplek plek_om_samen
koffie koffiedrinken koffieochtend koffie-inloop koffie-uurtje koffie_drinken
 koffieuurtje koffiemoment koffietafel bakkie koffie_en_thee thee theedrinken
 theekransje bakje_koffie kopje_koffie kop_koffie koffiehoek
eten samen_eten gezamenlijke_maaltijd maaltijd maaltijden buurtmaaltijd buurtdiner diner
 eettafel open_tafel aanschuiftafel wijkmaaltijd eetcafé eetcafe aan_tafel aanschuiven
 avondeten avondmaal schransen straatdiner buurtrestaurant potluck eetclub eetavond
 dineren warme_maaltijd
ontbijt >eten ontbijten buurtontbijt
lunch >eten lunchen buurtlunch
soep >eten soepje soepavond soepgroep
koken kookles kookworkshop kookclub kookgroep kookcursus kookavond kok keuken recepten
 bakken kookstudio leren_koken
barbecue bbq barbecueplek grillen straatbarbecue buurtbarbecue barbecueën
feest buurtfeest straatfeest wijkfeest feestje festival burendag festiviteit braderie
 kermis evenement evenementen feestdag buurtfestival zomerfeest straatspeeldag feesten
markt weekmarkt marktje streekmarkt boerenmarkt marktplein
rommelmarkt >markt vrijmarkt kleedjesmarkt vlooienmarkt garageverkoop buurtmarkt
 snuffelmarkt kofferbakmarkt kofferbakverkoop
sport sporten sportles sportlessen sportclub sportaanbod bewegen beweging gymnastiek gym
 fitness fitnesstoestellen beweegles beweeggroep sportief sportieve sportveld trimmen
 lichaamsbeweging beweegprogramma sportactiviteit oefeningen workout
voetbal voetballen voetbalveld voetbalveldje trapveld trapveldje voetbalkooi pannakooi
 doel doeltjes goaltjes
basketbal basketballen basketbalveld basketbalveldje
zwemmen zwembad zwemles zwemlessen zwemwater
wandelen wandeling wandelgroep wandelclub samen_lopen lopen wandelroute ommetje ommetjes
 loopgroep wandelmaatje wandelpad blokje_om lopend te_voet
fiets fietsen rijwiel rijwielen tweewieler fietspad fietsroute fietsstrook bakfiets
 fietstocht
fietsenstalling fietsrek fietsenrek fietsenrekken stalling fietsparkeren
 fietsparkeerplaats fietsnietjes fietsen_stallen fietsen_neerzetten rijwielstalling
fietsles fietslessen leren_fietsen fietscursus leert_fietsen
fietsreparatie fietsenmaker fietswerkplaats fietsen_repareren
repaircafé >onderhoud repair_café repaircafe reparatiecafé reparatiepunt samen_repareren
 kapotte_spullen spullen_repareren spullen_maken klussendienst_reparatie
klussen klusjesman klusdienst klussendienst klushulp klusje klusjes klus tuinhulp
 karweitjes karwei huishoudelijke_klussen
gereedschap gereedschapsbank gereedschappen spullen_lenen leenbank uitleenpunt uitleen
 leensysteem deelspullen lenen uitlenen spullen_delen leenwinkel leenkast
oversteken zebrapad zebra oversteekplaats oversteek oversteekplek veilig_oversteken
 oversteekpunt zebrapaden klaar-over klaarover verkeersbrigadier
verkeer auto's auto autoverkeer voertuigen verkeersdrukte wagens sluipverkeer
 doorgaand_verkeer vrachtverkeer vrachtwagens
snelheid langzaam_rijden rijden_langzamer langzamer_rijden zachter_rijden auto_langzamer
 auto's_langzamer minder_hard_rijden hard_rijden hardrijden langzamer_laten_rijden
 te_hard_rijden hardrijders racen snelheid_remmen drempel drempels verkeersdrempel
 verkeersdrempels 30_km dertig_kilometer flitspaal snelheidsremmers langzamer_rijden
 snelheidscontrole te_snel_rijden scheuren snelheid_omlaag remmen rustiger_rijden
 30-zone 30_zone dertig 30
parkeren auto_parkeren plek_om_de_auto_te_parkeren plek_voor_auto plek_om_te_parkeren
 parkeerplaats parkeerplek parkeerplekken parkeerplaatsen parkeervakken parkeervak
 parkeerruimte parkeerprobleem auto_kwijt auto_neerzetten
ov bus bushalte bussen openbaar_vervoer busverbinding buslijn tram metro halte buurtbus
vervoer vervoersdienst naar_het_ziekenhuis_rijden rijden_naar_het_ziekenhuis
 ophaaldienst taxi rijden_naar halen_en_brengen brengdienst meerijden lift autodelen
 deelauto vervoersservice gehaald_en_gebracht wijktaxi belbus rijdienst chauffeur
 opgehaald ophalen
school scholen basisschool middelbare_school klas op_school onderwijs schoolplein
lantaarnpaal >donker betere_verlichting te_donker donker_op_straat lantaarnpalen
 straatverlichting straatlantaarn verlichting lampen lantaarn lantaarns straatlamp lamp
 licht lichten verlichten verlichte
donker duister duistere donkere
park parkje plantsoen stadspark groenstrook veldje wijkpark
bankje bank banken zitbank zitbanken zitplek zitplekken zitplaats zitplaatsen zitje
 zitjes zitgelegenheid zitmeubels om_te_zitten plekken_om_te_zitten rustplek
speeltuin speelplek speelplekken speelplaats speelplaatsen speelveld speelveldje
 speeltoestellen speeltoestel klimrek glijbaan schommel schommels wip zandbak
 speelruimte speelgelegenheid speelterrein spelen speelpark buitenspelen buiten_spelen
skatebaan skatepark skaten skateplek skateboarden
groen groene groener vergroenen vergroening beplanting planten plantjes natuur
 natuurlijk struiken begroeiing planten_en_bomen bloembakken plantenbakken
 groenvoorziening
tegelwippen >groen ontstenen tegels_eruit tegels_uit tegels_weg tegels_vervangen
 geveltuin geveltuintje geveltuintjes stoeptuin
boom bomen boompje boompjes bos laanbomen
bloem bloemen bloemetjes bloembollen bollen bloemenperk bloemenweide plantenbak bloembak
 bloemperk
tuin tuinen tuintje binnentuin buurttuin tuinieren hovenieren tuinonderhoud tuintjes
moestuin >tuin moestuintje moestuinen groentetuin groentetuintje volkstuin volkstuintje
 pluktuin eigen_groente groente_kweken groenten_kweken groente_verbouwen
 groenten_verbouwen zelf_groente moestuinbak moestuinbakken buurtmoestuin stadslandbouw
 eetbare_tuin
fruit >eten fruitbomen boomgaard plukbos
bij bijen insecten insectenhotel vlinders biodiversiteit bijenhotel
dier dieren huisdier huisdieren kinderboerderij
water waterpartij vijver sloot gracht wateroverlast regenwater watertappunt drinkwater
 kraantje drinkfontein regenton
afval vuilnis rommel troep zwerfafval zwerfvuil vuil viezigheid rotzooi afvaloverlast
 grofvuil grof_vuil huisvuil bijplaatsingen dumpen
prullenbak >afval prullenbakken vuilnisbak vuilnisbakken afvalbak afvalbakken vuilbak
 vuilnisemmer afvalemmer prullebak vuilnisemmers
afvalcontainer >afval container containers ondergrondse_container afvalcontainers
 vuilcontainer
opruimen >afval opruimactie opruimdag schoonmaken schoonmaakactie schoonmaakdag
 afval_rapen prikken afvalprikken poetsdag vuil_rapen oprapen schoonhouden schoon schone
 schoner schonere opruimploeg rapen prikactie schoonvegen vegen netjes poetsen nette
hondenpoep >hond hondendrol hondendrollen poep uitwerpselen hondenpoepzakjes poepzakjes
 hondenuitwerpselen poepbak
hond honden hondenuitlaatplek losloopgebied hondenveld losloopveld hondenveldje
 hondenuitlaatveld hondenlosloopplaats hondenspeelveld hondentoilet
ongedierte ratten rat muizen muis rattenoverlast rattenplaag
wc toilet toiletten openbaar_toilet openbare_toiletten sanitair plaskruis wc's
stoep trottoir voetpad stoepen stoeptegels stoeptegel tegels stoeprand losse_tegels
rolstoel rollator rolstoelvriendelijk rolstoeltoegankelijk rolstoelgebruikers rollators
 scootmobiel toegankelijk toegankelijke toegankelijkheid mindervaliden minder_mobiel
 slecht_ter_been hellingbaan drempelvrij oprijplaat
lift_gebouw liften
veilig veiligheid veiliger veilige onveilig onveilige veilig_voelen bang angst
politie >veilig wijkagent agent boa handhaving handhaver handhavers toezicht
 toezichthouder toezichthouders surveilleren patrouille controle bewaking beveiliging
camera >veilig camera's cameratoezicht beveiligingscamera bewakingscamera
buurtpreventie >veilig buurtwacht buurtapp buurt_app whatsappgroep appgroep app-groep
 whatsapp_groep buurtwhatsapp buurtpreventieteam
inbraak >veilig inbraken inbreken diefstal inbreker inbrekers stelen gestolen
overlast lawaai geluidsoverlast herrie geluid hinder kabaal rumoer burengerucht
vuurwerk >overlast knallen vuurwerkshow
hangjongeren >jongeren rondhangen rondhangende hangjeugd hanggroep
burenruzie ruzie conflict buurtbemiddeling bemiddeling bemiddelaar mediation
onderhoud repareren reparatie herstellen achterstallig opknappen opknapbeurt renoveren
 renovatie schilderen opfrissen verfbeurt knap_op herstel verven
muurschildering muurschilderij graffiti mural kunst kunstwerk kunstwerken schildering
 muurkunst beeld
lege_winkel leegstand leegstaand leegstaande lege_panden leeg_pand leegstaande_winkels
winkel winkels winkeltje buurtsuper supermarkt buurtwinkel winkelcentrum
 boodschappenwinkel
boodschappen boodschap boodschappendienst boodschappenhulp inkopen boodschappen_doen
 boodschappenservice
"""
