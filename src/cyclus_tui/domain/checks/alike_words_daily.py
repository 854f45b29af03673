"""Words of daily life that mean about the same: data only.

The lines are as in `alike_words`.
"""

from __future__ import annotations

from typing import Final

DAILY_LIFE: Final = """
belasting belastingen belastingaangifte aangifte belastingformulier belastinghulp
lening lenen_van_de_bank krediet kredietbank voorschieten geld_voorschieten microkrediet
sparen spaarpot spaargeld spaarrekening opzij_leggen spaarpotje
kwijtschelden kwijtschelding wegstrepen schrappen_van_schulden
termijnen in_termijnen in_stukjes gespreid in_delen afbetalen betalingsregeling
 gespreid_betalen stukjes
rekening rekeningen nota facturen factuur onbetaalde_rekening
boete boetes bekeuring bekeuringen bon
wassen was wasmachine wasserette wasruimte wassalon wasgoed wasserij wasbar
verhuizen verhuizing verhuishulp verhuist verhuisdag
dakloos daklozen dakloze nachtopvang thuislozen zwervers mensen_zonder_huis slaapplek
 slaapplekken
stoplicht stoplichten verkeerslicht verkeerslichten verkeerslichtinstallatie
 voetgangerslicht stoplichten_plaatsen voetgangerslichten
kruispunt kruising kruisingen kruispunten rotonde
eenrichting eenrichtingsverkeer eenrichtingsweg eenrichtingsstraat eenrichtingstraat
autovrij autovrije woonerf autoluw autoluwe zonder_auto's geen_auto's auto's_weren
 auto's_eruit voetgangersgebied straat_afsluiten_voor_auto's autovrije_zone
 autovrije_straat auto's_verbieden auto_weg auto's_weg autovrije_zondag schoolstraat
 schoolstraten fietsstraat woonerven geen_auto straat_zonder_auto verkeersvrij
 verkeersluw verkeersluwe
speelstraat straat_afsluiten afgesloten_straat leefstraat leefstraten speelstraten
 straat_dicht straat_dicht_voor_auto's straat_vrij_voor_spelen straat_vrijmaken
snoeien snoei bijknippen heg heggen haag struiken_knippen knippen bijsnoeien struikgewas
maaien gras grasveld grasmaaien gras_maaien gazon maaibeurt
onkruid wieden onkruid_weghalen
blad bladeren bladblazen herfstblad blad_ruimen bladkorf
ziek zieke zieken ziekte langdurig_ziek chronisch_ziek *0.8 langdurig_zieken patienten
ziekenhuis polikliniek kliniek spoedpost
baby baby's babykleding babykleertjes babyspullen zuigeling zuigelingen kraamhulp
moeder moeders moedergroep mama mama's buurtmoeders jonge_moeders mamacafé mamagroep
 moedercafé moederclub moederochtend moedermiddag buurtmoeder moederochtenden mammacafé
 >ouders
vader vaders papa's vadergroep papacafé vaderclub vaderochtend buurtvader_groep >ouders
studeren studie studieplek leerplek studieruimtes stilteplek rustige_leerplek
tekenen schilderen schilderles tekenles schilderij schilderijen kunstles kunst_maken
 schilderclub
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
 glasbak papierbak papiercontainer gft-bak groenbak scheidingsstation
compost composteren composthoop compostbak wormenhotel
statiegeld flesjes blikjes lege_flessen
makkelijker makkelijk eenvoudig versimpelen gemakkelijker vereenvoudigen minder_regels
 minder_gedoe minder_ingewikkeld minder_papier minder_bureaucratie soepeler
 minder_rompslomp simpel simpele regels bureaucratie *0.7 simpeler_formulier
 minder_regeltjes minder_formulieren regeltjes
verhaal_één_keer één_keer_vertellen verhaal_opnieuw verhaal_herhalen hetzelfde_verhaal
 steeds_hetzelfde_vertellen niet_steeds_opnieuw één_keer_je_verhaal drie_keer_hetzelfde
 één_keer_uitleggen verhaal_maar_één_keer
welkom ontvangst ontvangen gastheer gastvrouw warm_welkom verwelkomd hartelijk
 hartelijke *0.7
beheer beheren zelfbeheer zelf_beheren sleutelbeheer in_eigen_beheer eigen_beheer *0.7
 beheerder beheerders beheert
beloning belonen vrijwilligersvergoeding beloond waardebon cadeaubon onkostenvergoeding
waardering waarderen bedanken bedankje bedankt compliment complimenten zonnetje
 in_het_zonnetje pluim
meegaan mee_gaan meegaat gaat_mee mee_naar vergezellen iemand_mee begeleiden_naar
 meelopen iemand_die_meegaat =meegaat samen_naar_de_dokter *0.9
naam namen anoniem_blijven naamloos zonder_naam zonder_je_naam
rouw rouwen verlies verdriet rouwgroep rouwcafé nabestaanden weduwen weduwe
dementie dement alzheimer geheugen vergeetachtig geheugencafé
vallen valpreventie valtraining valgevaar uitglijden struikelen
alarm noodknop alarmknop noodnummer
mentor mentoren rolmodel rolmodellen voorbeeldfiguur voorbeeldfiguren
talent talenten vaardigheid vaardigheden kwaliteiten waar_mensen_goed_in_zijn
 talentenbank talentenjacht
ruilen ruil ruilsysteem tijdbank ruilbeurs ruilhandel omruilen ruildag deelsysteem
 uitwisselen uitwisseling ruilmarkt ruilkring ruilwinkel_voor ruilpunt ruilmiddag
 ruilkasten omwisselen ruilhoek geruild omruilt doorgeven deelkast *0.8 =delen
bedrijf bedrijven ondernemer ondernemers winkeliers middenstand sponsor sponsors
 sponsoren firma's =ondernemersvereniging middenstanders lokale_ondernemers sponsoring
 gesponsord winkeliersvereniging *0.8
picknick picknicken picknicktafel picknicktafels picknickplek
koffiekar koffiebus mobiele_koffie kar bakfiets_met_koffie mobiele_bakfiets
bus_die_rondrijdt mobiel_loket loket_op_wielen buurtbus_info rijdend_loket
 rondrijdende_bus
plaatjes plaatje pictogram pictogrammen foto's foto tekening tekeningen afbeelding
 afbeeldingen met_plaatjes beeldtaal
filmpje filmpjes video video's vlog vlogs youtubefilmpje instructiefilm uitlegfilmpje
facebook facebookgroep sociale_media instagram tiktok social_media
radio lokale_radio omroep wijkradio podcast
groepsapp straatapp buurtapp buurt_app whatsappgroep appgroep app-groep whatsapp_groep
 buurtwhatsapp wijkapp wijk-app buurt-app whatsapp-groep straat-app appgroepje
 >buurtpreventie
gebarentaal doof doven slechthorend slechthorenden
blind blinden slechtziend slechtzienden braille
kerst kerstmis kerstviering kerstdiner kerstboom kerstlunch kerstavond kerstfeest
 kerstpakket
iftar ramadan suikerfeest offerfeest
sinterklaas sint pakjesavond sinterklaasfeest
nieuwjaar oud_en_nieuw oudejaarsavond nieuwjaarsborrel nieuwjaarsreceptie oud_&_nieuw
pesten pest pestgedrag gepest antipest uitsluiting
discriminatie discrimineren racisme gelijk_behandelen gelijke_behandeling
spijbelen verzuim schoolverzuim schooluitval
vogels vogel nestkast nestkastjes vogelhuisje vogelhuisjes egels egel
gat gaten kuil kuilen wegdek gaten_in_de_weg hobbel hobbels asfalt kapotte_weg
 slecht_wegdek bestrating straatwerk kuiltjes wegverzakking kuil_in_de_weg kapot_asfalt
 slecht_asfalt verzakking verzakte oneffenheid putten_in_de_weg asfalteren gaten_vullen
riool riolering put putten verstopte_put verstopping
portiek portieken trappenhuis trappenhuizen galerij trapportaal hal
deur voordeur deuren intercom deurbel
brievenbus brievenbussen
kapper kapsalon knippen_haar haar_knippen
tandarts tandartsen gebit tanden mondzorg
fysio fysiotherapeut fysiotherapie
consultatiebureau ouder-kindcentrum
scooter scooters brommer brommers brommeroverlast
vergunning vergunningen parkeervergunning bewonersvergunning
geschiedenis oude_foto's vroeger_verhalen erfgoed wijkgeschiedenis verleden
balkon balkons balkonnetje
starters starter jonge_mensen_huis eerste_woning starterswoning starterswoningen
sloop slopen sloopplannen
plan plannen plannetje voorstel voorstellen *0.3 plannenmakerij
idee ideeën ideetje inval *0.4
uitnodiging uitnodigen persoonlijk_uitnodigen uitgenodigd inviteren
bemoediging motiveren motivatie stimuleren aanmoedigen aanmoediging
samenwerken samenwerking verbinden afstemmen afstemming beter_samenwerken *0.7
 samenwerkt samen_werken netwerk
doorverwijzen verwijzen doorverwijzing verwijzing doorsturen warme_overdracht
 de_weg_wijzen
vroeg vroegsignalering tijdig op_tijd bijtijds eerder_aan_de_bel vroegtijdig *0.5
 =eerder
uithuiszetting huisuitzetting huis_uitgezet uit_huis_gezet ontruiming ontruimen
sollicitatiebrief cv curriculum
rijbewijs rijles rijlessen
kortingskaart buskaart gratis_ov gratis_bus gratis_met_de_bus goedkoop_met_de_bus
 reiskosten reiskostenvergoeding
schoolspullen schooltas schoolkosten rekenmachine schoolboeken laptop_voor_school
sportkleding sportspullen sportschoenen sportmateriaal
lidmaatschap contributie lid_worden clubgeld
proberen uitproberen proef proefperiode experiment proefles *0.3
rust stil stilte stille rustig rustige rustiger kalm kalmte *0.8
warm warmte warme_kamer warme_plek warmteplek opwarmen warme_huiskamer warme_ruimte
 warmtekamer koud kou koud_heeft het_koud_heeft opwarmplek
slapen slaap nachtrust
medicijn medicijnen pillen
kraam kraampje kraampjes stand stands
naambordje naambordjes bord borden bordje bordjes verkeersbord
plattegrond kaart_van_de_wijk wijkkaart
begraafplaats begrafenis uitvaart
seksualiteit seksuele_voorlichting lhbti lhbtiq regenboog
scheiding gescheiden_ouders echtscheiding
crisis noodgeval noodsituatie spoed
noodpakket stroomuitval noodsteunpunt rampen
vlag vlaggen versiering versieren kerstverlichting feestverlichting slingers
haag_planten geveltuintje_planten
stroom elektriciteit zonnestroom
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
afspraak afspraken afspraakje agendapunt *0.6
samen_kijken meekijken meelezen samen_lezen
wegbrengen brengservice
onveilige_plek enge_plek nare_plek enge_hoek donker_hoekje
tunnel tunneltje onderdoorgang viaduct
brug bruggetje bruggen
trap trappen trapleuning leuning
bocht onoverzichtelijke_bocht spiegel verkeersspiegel
winkelwagen winkelwagentje winkelwagentjes
paal palen paaltje paaltjes
bel_de_gemeente gemeenteloket gemeentehuis stadhuis stadskantoor gemeentekantoor
spandoek spandoeken banner
wisselen afwisselen rouleren
alleenstaande_moeder alleenstaande_moeders
oppasoma oppasoma's leenoma leenopa leengrootouder
pleeggezin pleegzorg
buurvader buurvaders buurtvaders buurtvader straatvaders
nachtelijk 's_nachts
gluren binnenkijken open_huis open_dag opendeurdag kijkje_nemen rondleiding
 rondleidingen
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
rondvraag enquête enquete vragenlijst peiling navragen
stemmen stemming verkiezing kiezen
advocaat rechtshulp juridisch juridische rechtswinkel juridisch_loket
 sociaal_raadslieden raadslieden
geldfit geldloket geldpunt geldspreekuur financieel_spreekuur geldwinkel
tiny_house tiny_houses
kat katten poes poezen zwerfkat zwerfkatten
duif duiven
muggen wespen eikenprocessierups
huiskat
geur stank stinkt stinken rookoverlast stinkend geuroverlast
gezondheidscheck bloeddruk meten gezondheidstest
valkuil
ademhaling
werkgroep kerngroep bewonersgroep actiegroep *0.6 commissie bewonerscommissie
 buurtcomité comité wijkcomité bewonersplatform denktank stuurgroep
coördinator kwartiermaker
"""
