"""Words of daily life that mean about the same: data only.

The lines are as in `alike_words`.
"""

from __future__ import annotations

from typing import Final

DAILY_LIFE: Final = """
belasting belastingen belastingaangifte aangifte belastingformulier belastinghulp
lening lenen_van_de_bank krediet kredietbank voorschieten geld_voorschieten
 microkrediet voorschot renteloos renteloze_lening sociale_lening
sparen spaarpot spaargeld spaarrekening opzij_leggen spaarpotje
kwijtschelden kwijtschelding wegstrepen schrappen_van_schulden
termijnen in_termijnen in_stukjes gespreid in_delen afbetalen betalingsregeling
 gespreid_betalen stukjes
rekening rekeningen nota facturen factuur onbetaalde_rekening
boete boetes bekeuring bekeuringen bon
wassen was wasmachine wasserette wasruimte wassalon wasgoed wasserij wasbar
verhuizen verhuizing verhuishulp verhuist verhuisdag
dakloos daklozen dakloze thuislozen zwervers mensen_zonder_huis slaapplek slaapplekken
stoplicht stoplichten verkeerslicht verkeerslichten verkeerslichtinstallatie
 voetgangerslicht stoplichten_plaatsen voetgangerslichten
kruispunt kruising kruisingen kruispunten rotonde
eenrichting eenrichtingsverkeer eenrichtingsweg eenrichtingsstraat eenrichtingstraat
autovrij autovrije woonerf autoluw autoluwe zonder_auto's geen_auto's auto's_weren
 auto's_eruit voetgangersgebied straat_afsluiten_voor_auto's autovrije_zone
 autovrije_straat auto's_verbieden auto_weg auto's_weg autovrije_zondag schoolstraat
 schoolstraten woonerven geen_auto straat_zonder_auto verkeersvrij verkeersluw
 verkeersluwe
speelstraat straat_afsluiten afgesloten_straat leefstraat leefstraten speelstraten
 straat_dicht straat_dicht_voor_auto's straat_vrij_voor_spelen straat_vrijmaken
snoeien snoei bijknippen heg heggen haag struiken_knippen knippen bijsnoeien
 struikgewas
maaien gras grasveld grasmaaien gras_maaien gazon maaibeurt
onkruid wieden onkruid_weghalen
blad bladeren bladblazen herfstblad blad_ruimen bladkorf
ziek *0.8 zieke zieken ziekte langdurig_ziek chronisch_ziek langdurig_zieken patienten
ziekenhuis polikliniek kliniek spoedpost
baby baby's babykleding babykleertjes babyspullen zuigeling zuigelingen kraamhulp
 babykleren kinderwagen kinderwagens babyuitzet luiers babybedje luierbank babyruil
 babykleertjes_ruilen
moeder >ouders moeders moedergroep mama mama's buurtmoeders jonge_moeders mamacafé
 mamagroep moedercafé moederclub moederochtend moedermiddag buurtmoeder moederochtenden
 mammacafé
vader >ouders vaders papa's vadergroep papacafé vaderclub vaderochtend
 buurtvader_groep
studeren studie studieplek leerplek studieruimtes rustige_leerplek studeerplek
 stilteruimte stille_ruimte huiswerkplekken leeshoek blokplek blokplekken studielokaal
tekenen >onderhoud schilderen schilderles tekenles schilderij schilderijen kunstles
 kunst_maken schilderclub
yoga meditatie mediteren mindfulness ontspannen ontspanning ontspanningsles
hardlopen >sport rennen joggen hardloopgroep looptraining renclub hardloopclub
tafeltennis pingpong tafeltennistafel pingpongtafel
jeu_de_boules boules petanque jeu_de_boulesbaan
boksen kickboksen vechtsport judo karate boksles boksclub bokstraining
tennis padel tennisbaan
dak daken groendak sedumdak
regenwater regenton regentonnen water_opvangen opvangen_regenwater regenwater_opvangen
 watertonnen
scheiden afvalscheiding afval_scheiden gescheiden gft recyclen recycling hergebruik
 papierbak papiercontainer gft-bak groenbak scheidingsstation
compost composteren composthoop compostbak wormenhotel compostvat compostbakken
 wormenbak composthopen compostpunt gft-compost compost_maken compostplek
statiegeld flesjes blikjes lege_flessen
makkelijker *0.7 makkelijk eenvoudig versimpelen gemakkelijker vereenvoudigen
 minder_regels minder_gedoe minder_ingewikkeld minder_papier minder_bureaucratie
 soepeler minder_rompslomp simpel simpele regels bureaucratie simpeler_formulier
 minder_regeltjes minder_formulieren regeltjes
verhaal_één_keer één_keer_vertellen verhaal_opnieuw verhaal_herhalen hetzelfde_verhaal
 steeds_hetzelfde_vertellen niet_steeds_opnieuw één_keer_je_verhaal drie_keer_hetzelfde
 één_keer_uitleggen verhaal_maar_één_keer
welkom *0.7 ontvangst ontvangen warm_welkom verwelkomd hartelijk hartelijke
beheer *0.7 beheren zelfbeheer zelf_beheren sleutelbeheer in_eigen_beheer eigen_beheer
 beheerder beheerders beheert
beloning belonen vrijwilligersvergoeding beloond waardebon cadeaubon
 onkostenvergoeding cadeaubonnen waardebonnen kadobon vvv-bon bonnen
waardering waarderen bedanken bedankje bedankt compliment complimenten zonnetje
 in_het_zonnetje pluim
meegaan *0.9 >maatje mee_gaan meegaat gaat_mee mee_naar vergezellen iemand_mee
 begeleiden_naar meelopen iemand_die_meegaat =meegaat samen_naar_de_dokter
naam namen anoniem_blijven naamloos zonder_naam zonder_je_naam
rouw rouwen verlies verdriet rouwgroep rouwcafé nabestaanden weduwe rouwgroepen
 praten_over_verlies omgaan_met_verlies rouwverwerking
dementie dement alzheimer geheugen vergeetachtig geheugencafé
vallen valpreventie valtraining valgevaar uitglijden struikelen niet_vallen valcursus
 balanstraining evenwichtsoefeningen stevig_staan valrisico
alarm noodknop alarmknop noodnummer
mentor mentoren rolmodel rolmodellen voorbeeldfiguur voorbeeldfiguren
talent talenten vaardigheid vaardigheden kwaliteiten waar_mensen_goed_in_zijn
 talentenbank talentenjacht
ruilen *0.8 ruil ruilsysteem ruilbeurs ruilhandel omruilen ruildag deelsysteem
 uitwisselen uitwisseling ruilmarkt ruilkring ruilwinkel_voor ruilpunt ruilmiddag
 ruilkasten omwisselen ruilhoek geruild omruilt doorgeven =delen
bedrijf *0.8 bedrijven ondernemer ondernemers winkeliers middenstand sponsor sponsors
 sponsoren firma's =ondernemersvereniging middenstanders lokale_ondernemers sponsoring
 gesponsord winkeliersvereniging
picknick picknicken picknicktafel picknicktafels picknickplek
koffiekar koffiebus mobiele_koffie kar bakfiets_met_koffie mobiele_bakfiets
bus_die_rondrijdt mobiel_loket loket_op_wielen buurtbus_info rijdend_loket
 rondrijdende_bus
plaatjes plaatje pictogram pictogrammen foto's foto tekening tekeningen afbeelding
 afbeeldingen met_plaatjes beeldtaal
filmpje filmpjes video video's vlog vlogs youtubefilmpje instructiefilm uitlegfilmpje
facebook facebookgroep sociale_media instagram tiktok social_media
radio lokale_radio omroep wijkradio podcast
groepsapp >buurtpreventie straatapp buurtapp buurt_app whatsappgroep appgroep
 app-groep whatsapp_groep buurtwhatsapp wijkapp wijk-app buurt-app whatsapp-groep
 straat-app appgroepje
gebarentaal doof doven slechthorend slechthorenden gehoor gehoorapparaat hoortest
 ringleiding slechthorende
blind blinden slechtziend slechtzienden braille
kerst kerstmis kerstviering kerstdiner kerstboom kerstlunch kerstavond kerstfeest
 kerstpakket
iftar ramadan suikerfeest offerfeest
sinterklaas sint pakjesavond sinterklaasfeest
nieuwjaar oud_en_nieuw oudejaarsavond nieuwjaarsborrel nieuwjaarsreceptie oud_&_nieuw
pesten pest pestgedrag gepest antipest uitsluiting
discriminatie discrimineren racisme gelijk_behandelen gelijke_behandeling
spijbelen verzuim schoolverzuim schooluitval spijbelaars leerplicht
vogels vogel nestkast nestkastjes vogelhuisje vogelhuisjes egels egel
gat gaten kuil kuilen wegdek gaten_in_de_weg hobbel hobbels asfalt kapotte_weg
 slecht_wegdek bestrating straatwerk kuiltjes wegverzakking kuil_in_de_weg kapot_asfalt
 slecht_asfalt verzakking verzakte oneffenheid putten_in_de_weg asfalteren gaten_vullen
riool riolering put putten verstopte_put verstopping
portiek portieken trappenhuis trappenhuizen galerij trapportaal hal
deur voordeur deuren deurbel
brievenbus brievenbussen
kapper kapsalon knippen_haar haar_knippen
tandarts tandartsen gebit tanden mondzorg
fysio fysiotherapeut fysiotherapie
consultatiebureau ouder-kindcentrum consultatie kind_en_gezin jgz jeugdarts schoolarts
 schoolverpleegkundige
scooter scooters brommer brommers brommeroverlast bromfiets bromfietsen
 scooteroverlast brommertje fatbike fatbikes opgevoerde_scooters fatbikers crossers
vergunning vergunningen parkeervergunning bewonersvergunning
geschiedenis oude_foto's vroeger_verhalen erfgoed wijkgeschiedenis verleden
balkon balkons balkonnetje
starters starter jonge_mensen_huis eerste_woning starterswoning starterswoningen
sloop slopen sloopplannen
plan *0.3 plannen plannetje voorstel voorstellen plannenmakerij
idee *0.4 ideeën ideetje inval
uitnodiging uitnodigen persoonlijk_uitnodigen uitgenodigd inviteren
bemoediging motiveren motivatie stimuleren aanmoedigen aanmoediging
samenwerken *0.7 samenwerking verbinden afstemmen afstemming beter_samenwerken
 samenwerkt samen_werken netwerk
doorverwijzen verwijzen doorverwijzing verwijzing doorsturen warme_overdracht
 de_weg_wijzen juiste_loket de_juiste_plek naar_de_goede_persoon warm_overdragen
vroeg *0.5 vroegsignalering tijdig op_tijd bijtijds eerder_aan_de_bel vroegtijdig
 =eerder
uithuiszetting huisuitzetting huis_uitgezet uit_huis_gezet ontruiming ontruimen
sollicitatiebrief curriculum
rijbewijs rijles rijlessen
kortingskaart buskaart gratis_ov gratis_bus gratis_met_de_bus goedkoop_met_de_bus
 reiskosten reiskostenvergoeding
schoolspullen schooltas schoolkosten rekenmachine schoolboeken laptop_voor_school
sportkleding sportspullen sportschoenen sportmateriaal
lidmaatschap contributie lid_worden clubgeld
proberen *0.3 uitproberen proef proefperiode experiment proefles
rust *0.8 stil stilte stille rustig rustige rustiger kalm kalmte
warm warmte warme_kamer warme_plek warmteplek opwarmen warme_huiskamer warme_ruimte
 warmtekamer koud kou koud_heeft het_koud_heeft opwarmplek
slapen slaap nachtrust
medicijn medicijnen pillen apotheek medicatie pil apothekers medicijnbezorging
kraam kraampje kraampjes stand stands
naambordje naambordjes bord borden bordje bordjes verkeersbord
plattegrond kaart_van_de_wijk wijkkaart
begraafplaats begrafenis uitvaart
seksualiteit seksuele_voorlichting lhbti lhbtiq regenboog
scheiding gescheiden_ouders echtscheiding
crisis noodgeval noodsituatie spoed
noodpakket stroomuitval noodsteunpunt rampen stroomstoring noodstroom noodpunt
 noodplan noodpakketten
vlag vlaggen versiering versieren kerstverlichting slingers opfleuren versiert
 opvrolijken opgefleurd aankleden versierde
haag_planten geveltuintje_planten
stroom elektriciteit
schotel satelliet
bloembak_adopteren plantsoen_adopteren adopteren adoptie zelf_onderhouden
 zelfbeheer_groen
kijkuur toezicht_houden oogje_in_het_zeil oppassen_op_elkaar op_elkaar_letten
 omkijken_naar_elkaar naar_elkaar_omkijken
oefenen oefening oefenmoment oefenplek
durven moed zelfvertrouwen lef over_de_drempel
drempel_verlagen laagdrempelig laagdrempelige makkelijk_binnen zonder_drempel
 kleine_stap
herinnering herinneren herinnert sms'je smsje sms geheugensteuntje berichtje bericht
 berichten
uitnodigingskaart persoonlijke_uitnodiging
afspraak *0.6 afspraken afspraakje agendapunt
samen_kijken meekijken meelezen samen_lezen
wegbrengen brengservice
onveilige_plek enge_plek nare_plek enge_hoek donker_hoekje
tunnel tunneltje onderdoorgang viaduct
brug bruggetje bruggen
trap trappen trapleuning leuning
bocht onoverzichtelijke_bocht spiegel verkeersspiegel
winkelwagen winkelwagentje winkelwagentjes
paal palen paaltje paaltjes biggenrug verzinkbare_paal verzinkpaal anti-parkeerpaal
 poller
bel_de_gemeente gemeenteloket stadhuis stadskantoor gemeentekantoor
spandoek spandoeken banner
wisselen afwisselen rouleren
alleenstaande_moeder alleenstaande_moeders
oppasoma oppasoma's leenoma leenopa leengrootouder
pleeggezin pleegzorg
buurvader buurvaders buurtvaders buurtvader straatvaders
nachtelijk 's_nachts
gluren binnenkijken open_huis open_dag opendeurdag kijkje_nemen rondleidingen
speurtocht puzzeltocht quiz pubquiz buurtquiz
bewonersinitiatief eigen_initiatief zelf_organiseren
noodfonds potje_voor_nood noodpotje noodhulp
schuldenvrij van_schulden_af uit_de_schulden
inkomen salaris loon
toeslagenhulp hulp_bij_toeslagen
paspoort id-kaart identiteitskaart
gymzaal sporthal sportzaal
grasveldje veldje_gras
stoelen stoel ligstoelen klapstoelen
spreken_in_groep praten_in_de_groep
gezichtjes smileys
rondvraag enquête enquete vragenlijst peiling navragen enquêtes bevraging
 vragenlijsten buurtenquête bevragen
stemmen stemming verkiezing kiezen
advocaat rechtshulp juridisch juridische rechtswinkel juridisch_loket
 sociaal_raadslieden raadslieden
geldfit geldloket geldpunt geldspreekuur financieel_spreekuur geldwinkel
tiny_house tiny_houses
kat katten poes poezen zwerfkat zwerfkatten kattenoverlast kattenpoep
duif duiven duivenoverlast duivenpoep
muggen wespen eikenprocessierups
huiskat
geur stank stinkt stinken rookoverlast stinkend geuroverlast
gezondheidscheck bloeddruk meten gezondheidstest
valkuil
ademhaling
werkgroep *0.6 kerngroep bewonersgroep actiegroep commissie buurtcomité comité
 wijkcomité bewonersplatform denktank stuurgroep
coördinator kwartiermaker
"""
