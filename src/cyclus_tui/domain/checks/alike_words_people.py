"""Words about people, learning and having a say that mean about the same: data only.

The lines are as in `alike_words`.
"""

from __future__ import annotations

from typing import Final

PEOPLE_AND_TAKING_PART: Final = """
jongeren jeugd jongere tieners tiener pubers puber jonge_mensen jeugdigen adolescenten
 jeugdige jongelui scholieren
ouderen senioren oudere bejaarden bejaarde 65-plussers 65plussers oude_mensen
 55-plussers 70-plussers opa's_en_oma's oudjes ouden_van_dagen senior ouderdom
 gepensioneerden oude_buren oudere_mensen op_leeftijd
kinderen kind kids kinder kleintjes jonge_kinderen peuters kleuters peuter kleuter
 kroost kleine_kinderen
ouders ouder vaders moeders papa's mama's opvoeders vader moeder alleenstaande_ouders
vrouwen vrouw dames meiden meisjes vrouwengroep meidengroep vrouwenochtend
mannen man heren jongens mannengroep
nieuwkomers nieuwkomer vluchtelingen statushouders vluchteling statushouder asielzoekers
 asielzoeker migranten immigranten anderstaligen nieuwe_nederlanders
nieuwe_buren nieuwe_buur nieuwe_bewoners nieuwe_bewoner welkomstpakket verwelkomen
 welkom_heten welkomstcomité welkomstmand nieuw_in_de_wijk nieuw_in_de_buurt
 nieuw_komen_wonen net_verhuisd nieuwe_wijkbewoners
gezin gezinnen huishouden huishoudens families familie
studenten student
alleenstaanden alleenstaande singles
gehandicapten handicap beperking mensen_met_een_beperking lvb
buren buur buurman buurvrouw buurtgenoten buurtgenoot medebewoners burenhulp
 buurtbewoners omwonenden straatgenoten buurtbewoner
burenhulp >helpen elkaar_helpen hulp_aan_buren buurthulp buren_helpen buurtdienst
 hulp_van_buren onderlinge_hulp elkaar_bijstaan hulp_onderling
vrijwilliger vrijwilligers vrijwilligerswerk vrijwillig vrijwillige vrijwilligersbank
 vrijwilligersvacatures
werk baan banen werken werkgever werkgevers vacature vacatures arbeid werkzoekend
 werkzoekenden werkloos werkloosheid solliciteren sollicitatie sollicitatietraining
bijbaan bijbaantje bijbaantjes baantje baantjes zakcentje vakantiewerk
 klusjes_tegen_betaling
stage stageplek stageplekken stageplaats stageplaatsen leerwerkplek leerwerkplaats
 stagiair
huiswerk huiswerkbegeleiding huiswerkhulp huiswerkklas bijles bijlessen
 hulp_bij_huiswerk studieruimte huiswerkruimte huiswerkplek
les lessen cursus cursussen workshop workshops training trainingen opleiding scholing
 onderricht educatie college lezing scholen_in bijleren
computer computers computerles computercursus laptop laptops internet digitaal digitale
 online computerhulp digitale_vaardigheden digitale_hulp digihulp digitaalhuis tablet
 tablets smartphone digid mobieltje mobiel
wifi internetverbinding gratis_internet draadloos_internet hotspot
muziek muziekles muziekgroep band muziekavond concert optreden jamsessie muziek_maken
 muziekmiddag
koor zingen zang buurtkoor zanggroep zangkoor samenzang liedjes zangavond
dans dansen dansles dansavond danslessen
theater toneel voorstelling toneelstuk cabaret
film filmavond bioscoop buurtbioscoop films buitenbioscoop filmvertoning films_kijken
spelletjes spelletjesavond spelavond bordspellen spellen spelletjesmiddag spelmiddag
 kaarten kaartavond bordspelletjes spelletje gezelschapsspellen spellenavond
 klaverjassen sjoelen schaken spelletjesclub gezelschapsspel
bingo >spelletjes bingoavond bingomiddag
handwerken breien haken naaien naaiclub naaigroep handwerkclub breiclub naailes naaicafé
 handwerkgroep breicafé breigroep naaiatelier
knutselen knutselclub creatief creatieve hobby hobbyclub tekenen schilderclub atelier
 knutselmiddag knutselactiviteit hobby's
uitje uitjes uitstapje uitstapjes dagje_uit dagtocht excursie trip busreis dagtrip
 dagjes_uit
vakantie schoolvakantie vakantieactiviteiten zomervakantie vakantiekamp
 vakantieprogramma
kinderopvang opvang oppas oppassen crèche oppascentrale kinderdagverblijf oppasdienst
 babysit peuterspeelzaal buitenschoolse_opvang
opvoeden opvoeding opvoedcursus opvoedhulp opvoedvragen opvoedingsvragen
 opvoedondersteuning
jongerencentrum >jongeren plek_voor_tieners eigen_plek_voor_jongeren
 eigen_plek_voor_de_jeugd jeugdhonk jongerenhonk jongerenplek jeugdcentrum jongerensoos
 jongerenruimte honk hangplek_jongeren jop chillplek chillruimte plek_voor_jongeren
 plek_voor_de_jeugd ruimte_voor_jongeren eigen_plek_jongeren jeugdsoos soos
jongerenwerker >jongeren jongerenwerk jeugdwerker jeugdwerk straathoekwerker straatcoach
 straatcoaches
informatie info voorlichting informeren uitleg voorlichten informatieavond uitleggen
 voorlichtingsavond infoavond informatiebijeenkomst op_de_hoogte laten_weten bekendmaken
 bekend_maken
folder folders flyer flyers foldertje poster posters affiche affiches aanplakbiljet
 brochure boekje pamflet huis-aan-huisfolder
krant wijkkrant buurtkrant nieuwsbrief krantje wijkblad buurtblad wijknieuws buurtnieuws
 wijkkrantje
website site webpagina internetpagina webstek platform
app applicatie mobiele_app telefoonapp
prikbord mededelingenbord aanplakbord infobord informatiebord infozuil mededelingen
 buurtbord
agenda overzicht_van_activiteiten wat_er_te_doen_is alles_wat_er_te_doen_is kalender
 activiteitenkalender activiteitenoverzicht activiteitenagenda programmaboekje
 wat_is_er_te_doen
overzicht >agenda lijst sociale_kaart wegwijzer gids buurtgids wijkgids overzichtskaart
 waar_je_terecht_kunt overzichtje
meedenken meepraten meebeslissen inspraak meebepalen zeggenschap medezeggenschap
 mee_laten_denken stem_geven betrekken betrokken betrokkenheid participatie meekiezen
 bewonersraad wijkraad buurtraad bewonerspanel inspreken inbreng mening mening_vragen
 vragen_wat_bewoners bewonersoverleg
ideeënbus brievenbus_ideeën ideeën_insturen wensenboom ideeënbox suggestiebus
vergadering overleg bijeenkomst bijeenkomsten bewonersavond wijkavond wijkvergadering
 buurtvergadering
terugkoppeling terugkoppelen laten_horen laat_horen_wat laat_weten_wat horen_wat
 vertel_wat_er_met vertellen_wat_er_met vertellen_wat_ermee antwoord antwoorden
 antwoord_geven reageren reactie terughoren laten_weten_wat uitslag_vertellen
 horen_wat_ermee_gedaan wat_ermee_gebeurt wat_er_mee_gebeurt
wethouder burgemeester politiek politici raadslid gemeenteraad raadsleden bestuurder
 bestuurders ambtenaar ambtenaren
melden melding meldpunt klacht klachten klachtenloket klachtenlijn klagen meldingen
 doorgeven
buurtbudget beslissen_over_geld meebeslissen_over_geld eigen_budget_voor_de_buurt
 zelf_geld_verdelen geld_verdelen wijkbudget bewonersbudget eigen_budget
 geld_voor_bewoners geld_voor_ideeën buurtpotje wijkfonds buurtfonds potje potje_geld
 wijkgeld buurtgeld
activiteit activiteiten programma aanbod bezigheden dingen_te_doen iets_te_doen
 dagbesteding activiteitenaanbod te_doen
helpen hulp meehelpen hulpverlening hulpverlener hulpverleners ondersteuning
 ondersteunen steun steunen bijstaan bijstand_verlenen begeleiding begeleiden
 assistentie
wijkteam buurtteam sociaal_team sociaal_wijkteam wijkwerker buurtwerker
 maatschappelijk_werk maatschappelijk_werker welzijnswerk welzijnswerker opbouwwerker
 sociaal_werker buurtsportcoach
groeten gedag_zeggen hallo_zeggen begroeten goedemorgen_zeggen groet gedag hoi_zeggen
 zwaaien
aardig vriendelijk vriendelijke vriendelijker respect respectvol beleefd menselijk
 menselijke warm_onthaal gastvrij gastvrije
geloof kerk moskee kerken moskeeën religie religieus geloofsgemeenschap
cultuur culturen cultureel culturele multicultureel verschillende_achtergronden
 andere_culturen
sleutel sleutels eigen_sleutel sleutelbeheer
ruimte zaal zaaltje zalen lokaal accommodatie vergaderruimte vergaderzaal
openingstijden opening openingsuren open_zijn langer_open vaker_open
 ruimere_openingstijden later_sluiten ruimer_open opendoen open_houden
bibliotheek bieb boekerij leeszaal
station treinstation
speelgoed speelgoedbank speelgoeduitleen speel-o-theek speelotheek
ehbo reanimatie reanimeren aed reanimatiecursus eerste_hulp
telefooncirkel >bellen
tijd momenten uren
bezoek bezoekje bezoeken op_visite visite opzoeken op_bezoek
plezier gezellig gezellige gezelligheid gezelliger leuk leuke leuker sfeer
verhaal verhalen vertellen vertel_verhalen verhalenavond
praten praatgroep praatcafé praatgroepje gesprek gesprekken praatje kletsen babbelen
 spreken een_praatje gesprek_aangaan bespreken bespreekbaar erover_praten praat
verjaardag verjaardagen jarig verjaardagskaart
kaartje kaartjes kaart_sturen
cadeau cadeaus cadeautje presentje
loterij prijsvraag wedstrijd competitie toernooi prijs_winnen
schuur opslag berging schuurtje opslagruimte
overkapping afdak dak droog_zitten schuilen schuilplek overdekt overdekte
hek hekken afrastering schutting omheining hekwerk
fontein waterspeelplaats waterspeelplek waterspeeltuin spelen_met_water waterpret
 watertoestel
strand zand strandje
laadpaal laadpalen opladen oplaadpunt oplaadpunten stopcontact oplaadpalen
pakket pakketten pakketpunt pakketautomaat pakjes
geldautomaat pinautomaat pinapparaat geld_pinnen pinnen
vuurtje vuurkorf kampvuur
ventilatie frisse_lucht luchtkwaliteit
hitte warm_weer hittestress verkoeling schaduw koel schaduwplek schaduwplekken koelte
 schaduwrijke
sneeuw gladheid ijs strooien sneeuwruimen zout
"""
