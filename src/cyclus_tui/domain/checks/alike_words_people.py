"""Words about people, learning and having a say that mean about the same: data only.

The lines are as in `alike_words`.
"""

from __future__ import annotations

from typing import Final

PEOPLE_AND_TAKING_PART: Final = """
jongeren jeugd jongere tieners tiener pubers puber jonge_mensen jeugdigen adolescenten
 jeugdige jongelui scholieren jongvolwassenen jongens_en_meisjes jongen =jongere
 middelbare_scholieren opgroeiende_jeugd jeugd_in_de_wijk 12-plussers tienermeiden
 tienerjongens puberende
ouderen senioren oudere bejaarden bejaarde 65-plussers 65plussers oude_mensen
 55-plussers 70-plussers opa's_en_oma's oudjes ouden_van_dagen senior ouderdom
 gepensioneerden oude_buren oudere_mensen op_leeftijd bejaarde_mensen 75-plussers
 75plussers 75_plussers 65_plussers 70plussers 80-plussers 80plussers grijze_haren
 opa's oma's opa oma senioren_in_de_buurt hoogbejaarden opa_en_oma oma's_en_opa's
 opa's_of_oma's oude_dames 65+ 55+ 75+ 60-plussers 50-plussers vijfenzestigplussers
 bejaardenhuis oude_man ouwetjes oudjes_in
kinderen kind kids kinder kleintjes jonge_kinderen peuters kleuters peuter kleuter
 kroost kleine_kinderen kinder_van kleinkinderen schoolkinderen jeugdigen_tot
 basisschoolkinderen kinderen_uit_de_buurt schoolgaande_kinderen kleinsten leerlingen
 leerling
ouders ouder opvoeders alleenstaande_ouders ouderavond oudergroep ouderkamer
vrouwen vrouw dames meiden meisjes vrouwengroep meidengroep vrouwenochtend meisje meid
 damesgroep vrouwenclub vrouwenkring mevrouwen vrouwengroepen vrouwenmiddag
 vrouwenavond dame
mannen man heren jongens mannengroep mannenclub heer jongensgroep mannencafé
 mannenkring mannenochtend mannenavond kerels
nieuwkomers nieuwkomer vluchtelingen statushouders vluchteling statushouder
 asielzoekers asielzoeker migranten immigranten nieuwe_nederlanders =anderstaligen
 =anderstalige anderstalige buitenlanders oekraïners nieuwkomende nieuwe_nederlander
 vluchtelingengezinnen mensen_uit_andere_landen syriërs syrische
nieuwe_buren nieuwe_buur nieuwe_bewoners nieuwe_bewoner welkomstpakket verwelkomen
 welkom_heten welkomstcomité welkomstmand nieuw_in_de_wijk nieuw_in_de_buurt
 nieuw_komen_wonen net_verhuisd nieuwe_wijkbewoners nieuwe_mensen_in_de_wijk
 wie_hier_net_woont nieuwe_inwoners kersverse_buren hier_net_wonen nieuwe_huurders
 welkomstbezoek welkomstavond welkomsttas nieuwe_bewoners_welkom verse_buren
 welkomstbrief
gezin *0.6 gezinnen huishouden huishoudens families familie gezinsleden
studenten student
alleenstaanden *0.8 >eenzaam alleenstaande singles wie_alleen_is mensen_alleen
 alleenwonenden alleenwonend alleenwonende alleen_wonen alleen_wonende alleen_eten
 alleenstaand
gehandicapten >rolstoel handicap beperking mensen_met_een_beperking lvb mindervalide
 mensen_met_een_handicap lichamelijk_beperkt lichamelijke_beperking
 verstandelijke_beperking gehandicapt gehandicapte beperkten beperkingen
 kinderen_met_een_beperking
buren *0.4 buur buurman buurvrouw buurtgenoten buurtgenoot medebewoners omwonenden
 straatgenoten buurtjes naaste_buren buurmensen buurmannen buurvrouwen
burenhulp >helpen elkaar_helpen hulp_aan_buren buurthulp buren_helpen buurtdienst
 hulp_van_buren onderlinge_hulp elkaar_bijstaan hulp_onderling elkaar_een_handje_helpen
 burendienst buurtjes_helpen elkaar_te_helpen buren_voor_buren burenhulpdienst
 noaberschap nabuurschap klaarstaan_voor_elkaar voor_elkaar_klaarstaan hulp_aan_elkaar
 hulpnetwerk hulp_van_de_buren buren_die_helpen hulpcirkel elkaar_ondersteunen
vrijwilliger vrijwilligers vrijwilligerswerk vrijwillig vrijwillige vrijwilligersbank
 vrijwilligersvacatures vrijwilligersploeg vrijwilligersteam vrijwilligersclub
 vrijwilligershulp
werk *0.9 baan banen werken werkgever werkgevers vacature vacatures arbeid werkzoekend
 werkzoekenden werkloos werkloosheid solliciteren sollicitatie sollicitatietraining job
 jobs betaald_werk aan_het_werk aan_werk werkplek werkplekken arbeidsplaats
 werkervaring werkervaringsplek sollicitatiehulp solliciteer werkgelegenheid baas bazen
 arbeidsmarkt personeel werknemer werknemers collega collega's
bijbaan bijbaantje bijbaantjes baantje baantjes zakcentje vakantiewerk
 klusjes_tegen_betaling
stage stageplek stageplekken stageplaats stageplaatsen leerwerkplek leerwerkplaats
 stagiair stagebegeleiding stagemarkt stagebank
huiswerk huiswerkbegeleiding huiswerkhulp huiswerkklas bijles bijlessen
 hulp_bij_huiswerk studieruimte huiswerkruimte huiswerkplek huiswerkclub huiswerkgroep
 huiswerkuurtje huiswerkbegeleider huiswerkhulpjes hulp_met_huiswerk
 helpen_met_huiswerk helpen_bij_huiswerk maken_van_huiswerk bijlesgroep huiswerkcafé
 studiebegeleiding studiehulp huiswerklokaal schoolwerk
les *0.6 lessen cursus cursussen workshop workshops training trainingen opleiding
 scholing onderricht educatie college scholen_in bijleren =lezing =leren leren aanleren
 aangeleerd geleerd
computer computers computerles computercursus internet digitaal digitale online
 digitale_vaardigheden digitale_hulp digihulp digitaalhuis digid computerlessen
 computervaardigheden appen whatsappen digitalisering internetten mailen
 digitaalspreekuur =digitale_wereld digibeet digibeten computeren pc computerhulp
 computercafé computerspreekuur digicafé digitaal_spreekuur digitaal_café internetcafé
 computerclub smartphonecafé smartphonespreekuur digispreekuur digipunt digitaalpunt
 iphonehulp
wifi internetverbinding gratis_internet draadloos_internet hotspot
muziek muziekles muziekgroep band muziekavond concert optreden jamsessie muziek_maken
 muziekmiddag muziekfestival muziekclub fanfare harmonie instrument instrumenten gitaar
 gitaarles gitaarlessen pianoles piano trommelen drummen muziekfeest muzikanten
 optredens concertje concerten muzikaal muzieklessen live_muziek livemuziek rap rappen
 rappers rapper raps rapmuziek dj beats muziekstudio opnamestudio studio muziekstudio's
 muziekcafé spelen_in_een_band
koor zingen zang buurtkoor zanggroep zangkoor samenzang liedjes zangavond
dans dansen dansles dansavond danslessen disco dansfeest dansmiddag lijndansen
 stijldansen volksdansen salsa dansgroep hiphop breakdance streetdance danst dansclub
theater toneel voorstelling toneelstuk cabaret
film filmavond bioscoop buurtbioscoop films buitenbioscoop filmvertoning films_kijken
 filmclub filmmiddag filmpje_kijken openluchtbioscoop openluchtfilm filmavonden
 filmhuis filmzaal film_draaien
spelletjes spelletjesavond spelavond bordspellen spellen spelletjesmiddag spelmiddag
 kaarten kaartavond bordspelletjes spelletje gezelschapsspellen spellenavond
 klaverjassen sjoelen schaken spelletjesclub gezelschapsspel spelletje_doen spelcafé
 spellencafé spellenclub spellenmiddag gezelschapsspelletjes rummikub scrabble dammen
 darten biljarten sjoelbak speluurtje kaartclub kaartmiddag spelletjesuurtje
 spelletjesochtend kaartspel dammen_en_schaken gezelschapsspelen speeluurtje
bingo >spelletjes bingoavond bingomiddag
handwerken breien haken naaien naaiclub naaigroep handwerkclub breiclub naailes
 naaicafé handwerkgroep breicafé breigroep naaiatelier haakgroep haakclub borduren
 quilten naaimachine naaimachines kleermakerij kleding_naaien kleding_maken naaigroepje
 naailessen breigroepje naaikamer breicursus haakcafé handwerkcafé handwerkmiddag
 handwerkgroepje naaipunt breiavond
knutselen knutselclub creatief creatieve hobby hobbyclub atelier knutselmiddag
 knutselactiviteit hobby's knutselclubje knutseluurtje knutselavond
uitje uitjes uitstapje uitstapjes dagje_uit dagtocht excursie trip busreis dagtrip
 dagjes_uit uitstap uitstappen daguitstap dagje_weg dagje_strand bustocht bustochtje
 reisje dagreis busuitje naar_de_dierentuin naar_het_strand pretpark dagje_dierentuin
 reisjes wijkuitje buurtuitje
vakantie *0.8 schoolvakantie vakantieactiviteiten zomervakantie vakantiekamp
 vakantieprogramma zomervakanties paasvakantie meivakantie kerstvakantie herfstvakantie
 krokusvakantie
kinderopvang oppas oppassen crèche oppascentrale kinderdagverblijf oppasdienst babysit
 peuterspeelzaal buitenschoolse_opvang oppassers kinderoppas oppascentrum
 oppassen_op_kinderen kinderen_opvangen opvang_voor_kinderen oppasser oppast
 op_de_kinderen_passen crèches naschoolse_opvang bso babysitter babysitten oppascafé
 =opvang oppasgezin oppasmoeder peuteropvang speelzaal
opvoeden opvoeding opvoedcursus opvoedhulp opvoedvragen opvoedingsvragen
 opvoedondersteuning opvoedingsondersteuning opvoedspreekuur opvoedcafé opvoedadvies
 oudercursus opvoedtips
jongerencentrum >jongeren plek_voor_tieners eigen_plek_voor_jongeren
 eigen_plek_voor_de_jeugd jeugdhonk jongerenhonk jongerenplek jeugdcentrum jongerensoos
 jongerenruimte honk chillplek chillruimte plek_voor_jongeren plek_voor_de_jeugd
 ruimte_voor_jongeren eigen_plek_jongeren jeugdsoos soos jeugdclub jeugdhuis
 jeugdhuizen jongerenhuis tienercentrum jongerenclub jeugdruimte plek_waar_jongeren
 plek_waar_de_jeugd ruimte_waar_jongeren plek_voor_pubers plek_voor_jeugd
 honk_voor_jongeren tienersoos
jongerenwerker >jongeren >wijkteam jongerenwerk jeugdwerker jeugdwerk straathoekwerker
 straatcoach straatcoaches jeugdwerkers jongerenwerkers jongerencoach jeugdcoach
 straatwerker straathoekwerk straathoekwerkers pleinwerker
informatie *0.6 info voorlichting informeren uitleg voorlichten informatieavond
 uitleggen voorlichtingsavond infoavond informatiebijeenkomst op_de_hoogte laten_weten
 bekendmaken bekend_maken uitleg_geven duidelijke_informatie info-avond infomoment
 infopunt_over inlichtingen inlichten tips advies adviezen raad_geven advisering
 adviseren raadgeving tip
folder folders flyer flyers foldertje poster posters affiche affiches aanplakbiljet
 brochure boekje pamflet huis-aan-huisfolder
krant wijkkrant buurtkrant nieuwsbrief krantje wijkblad buurtblad wijknieuws
 buurtnieuws wijkkrantje
website site webpagina internetpagina webstek platform
app *0.8 applicatie mobiele_app telefoonapp =appje
prikbord mededelingenbord aanplakbord infobord informatiebord infozuil mededelingen
 buurtbord prikborden aanplakborden aanplakzuil infokast buurtprikbord ideeënmuur
agenda overzicht_van_activiteiten wat_er_te_doen_is alles_wat_er_te_doen_is kalender
 activiteitenkalender activiteitenoverzicht activiteitenagenda programmaboekje
 wat_is_er_te_doen activiteitenlijst activiteitenladder weekagenda
overzicht >agenda *0.8 lijst sociale_kaart wegwijzer gids buurtgids wijkgids
 overzichtskaart waar_je_terecht_kunt overzichtje overzichtelijk wegwijzers
 bewegwijzering wegwijsborden
meedenken meepraten meebeslissen inspraak meebepalen zeggenschap medezeggenschap
 mee_laten_denken stem_geven betrekken betrokken betrokkenheid participatie meekiezen
 bewonersraad wijkraad buurtraad bewonerspanel inspreken inbreng mening mening_vragen
 vragen_wat_bewoners bewonersoverleg meegedacht meedoen_met_plannen medebeslissen
 medezeggen inspraakavond inspraakmoment betrekken_bij bewoners_vragen mogen_kiezen
 meebepaalt meepraat meedenkgroep meedenkt meestemmen wat_zij_willen wat_ze_willen
 wat_bewoners_willen vraag_de_bewoners vragen_wat_ze vragen_wat_zij
 luisteren_naar_bewoners laten_beslissen meebepalers bewonerstafel buurttafel dialoog
 dialoogtafel mee_te_denken mee_te_praten mee_te_beslissen mee_laten_praten stem_hebben
 vraag_aan_bewoners =raad kinderraad ouderenraad seniorenraad adviesraad bewonersraden
 wijkpanel wijkplatform
ideeënbus brievenbus_ideeën ideeën_insturen wensenboom ideeënbox suggestiebus
vergadering overleg bijeenkomst bijeenkomsten bewonersavond wijkavond wijkvergadering
 buurtvergadering inspraakavond wijkavonden buurtoverleg wijkoverleg
 bewonersbijeenkomst bewonersvergadering wijktafel
terugkoppeling terugkoppelen laten_horen laat_horen_wat laat_weten_wat horen_wat
 vertel_wat_er_met vertellen_wat_er_met vertellen_wat_ermee antwoord antwoorden
 antwoord_geven reageren reactie terughoren laten_weten_wat uitslag_vertellen
 horen_wat_ermee_gedaan wat_ermee_gebeurt wat_er_mee_gebeurt
wethouder burgemeester politiek politici raadslid gemeenteraad raadsleden bestuurder
 bestuurders ambtenaar ambtenaren
melden melding meldpunt klacht klachten klachtenloket klachtenlijn klagen meldingen
 doorgeven aangeven klachtenpunt meldlijn meldnummer meldapp melder fixi buitenbeter
 klachtenbus melding_doen
buurtbudget beslissen_over_geld meebeslissen_over_geld eigen_budget_voor_de_buurt
 zelf_geld_verdelen geld_verdelen wijkbudget bewonersbudget eigen_budget
 geld_voor_bewoners geld_voor_ideeën buurtpotje wijkfonds buurtfonds potje potje_geld
 wijkgeld buurtgeld leefbaarheidsfonds bewonersfonds buurtbudgetten leefbaarheidsbudget
 geld_voor_de_buurt zelf_beslissen_over_geld
activiteit *0.4 activiteiten programma aanbod bezigheden dingen_te_doen iets_te_doen
 activiteitenaanbod te_doen iets_organiseren activiteitje te_beleven doe-activiteiten
 vermaak vertier
helpen hulp meehelpen hulpverlening ondersteuning ondersteunen steun steunen bijstaan
 bijstand_verlenen begeleiding begeleiden assistentie een_handje_helpen handje_helpen
 bijspringen te_hulp hulpje hulpvaardig handje meehelpt assisteren bijgestaan
 hulplijn_bieden behulpzaam handen_uit_de_mouwen
wijkteam buurtteam sociaal_team sociaal_wijkteam wijkwerker buurtwerker
 maatschappelijk_werk maatschappelijk_werker welzijnswerk welzijnswerker opbouwwerker
 sociaal_werker buurtteams wijkteams opbouwwerk sociaal_werk wijkcoach buurtcoach
 buurtwerk wijkwerk buurtverbinder wijkverbinder wijkconsulent wijkregisseur
 buurtregisseur wijkmanager hulpverlener hulpverleners hulpverlening
groeten gedag_zeggen hallo_zeggen begroeten goedemorgen_zeggen groet gedag hoi_zeggen
 zwaaien
aardig vriendelijk vriendelijke vriendelijker respect respectvol beleefd menselijk
 menselijke warm_onthaal gastvrij gastvrije
geloof kerken moskeeën religie religieus geloofsgemeenschap
cultuur culturen cultureel culturele multicultureel verschillende_achtergronden
 andere_culturen
sleutel sleutels eigen_sleutel sleutelbeheer
ruimte *0.4 zaal zaaltje zalen lokaal accommodatie vergaderruimte vergaderzaal
openingstijden opening openingsuren open_zijn langer_open vaker_open
 ruimere_openingstijden later_sluiten ruimer_open opendoen open_houden
bibliotheek bieb boekerij leeszaal bibliotheken wijkbibliotheek buurtbibliotheek
 bibliobus bibliotheekje
station treinstation
speelgoed >speelotheek speelgoedbank speelgoeduitleen speel-o-theek speelotheek
ehbo reanimatie reanimeren aed reanimatiecursus eerste_hulp reanimatietraining aed's
 hartmassage hartstilstand hulpverlening_bij_ongeval defibrillator reanimatieles
 reanimeer ehbo-cursus ehbo-les eerstehulp
telefooncirkel >bellen belcirkel telefooncirkels belrondes belketen
tijd *0.2 momenten uren
bezoek *0.7 bezoekje bezoeken op_visite visite opzoeken op_bezoek langskomen langsgaan
 langslopen bezoekdienst bezoekvrijwilligers komt_langs gaan_langs bezoekt opzoekt
 visites bezoekgroep
plezier *0.3 gezellig gezellige gezelligheid gezelliger leuk leuke leuker sfeer
verhaal verhalen vertellen vertel_verhalen verhalenavond
praten *0.7 praatgroep praatgroepje gesprek gesprekken praatje kletsen babbelen
 spreken een_praatje gesprek_aangaan bespreken bespreekbaar erover_praten praat
 lotgenotenpraat praatgroepen praatuurtje praathoek gespreksavond gespreksgroepen
 bijpraten kletspraat kletsgroep praatmaatje buurten keuvelen klets praathuis
 praattafel gesprekstafel praatmoment
verjaardag verjaardagen jarig verjaardagskaart
kaartje kaartjes kaart_sturen
cadeau cadeaus cadeautje presentje
loterij prijsvraag wedstrijd competitie prijs_winnen
schuur opslag berging schuurtje opslagruimte
overkapping afdak droog_zitten schuilen schuilplek overdekt overdekte overdekking
 luifel overdekt_plekje partytent schuilplaats schuilhut
hek hekken afrastering schutting omheining hekwerk
fontein >speeltuin waterspeelplaats waterspeelplek waterspeeltuin spelen_met_water
 waterpret watertoestel spetterplek plonsbad pierenbad kinderbadje bedriegertjes
 spuitfontein waterpretplek spetterbad sproeiers watersproeiers
strand zand strandje
laadpaal laadpalen opladen oplaadpunt oplaadpunten stopcontact oplaadpalen laadpunt
 laadpunten laadplek laadplekken laadplein auto_opladen elektrische_auto_laden
 snellader laadstation elektrisch_laden
pakket pakketten pakketpunt pakketautomaat pakjes
geldautomaat pinautomaat pinapparaat geld_pinnen pinnen
vuurtje vuurkorf kampvuur
ventilatie frisse_lucht luchtkwaliteit luchten ventileren
hitte warm_weer hittestress verkoeling schaduw koel schaduwplek schaduwplekken koelte
 schaduwrijke zomerhitte hittegolf heet hete warme_dagen afkoelen verkoelend koelteplek
 zonwering parasol schaduwdoek schaduwdoeken zonnedoek schaduwboom schaduwbomen
 zonnescherm beschutting schaduwplekjes
sneeuw gladheid ijs strooien sneeuwruimen zout sneeuwvrij ijsvrij gladde_stoepen
 strooidienst sneeuwruimers strooizout zoutbak ijzel glad
"""
