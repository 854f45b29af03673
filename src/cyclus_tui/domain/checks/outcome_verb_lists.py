"""Verbs by what they tell of a result: data only.

A bar parts a verb that comes apart: "op|zetten".
"""

from __future__ import annotations

from typing import Final

_STRONG: Final = """
geven geef gaf/gaven gegeven
bieden bied bood/boden geboden
houden houd hield gehouden
schrijven schrijf schreef/schreven geschreven
beschrijven beschrijf beschreef/beschreven beschreven
kopen koop kocht gekocht
brengen breng bracht gebracht
doen doe deed/deden gedaan
gaan ga ging gegaan
staan sta stond gestaan
ontstaan ontsta ontstond ontstaan
verstaan versta verstond verstaan
slaan sla sloeg geslagen
komen kom kwam/kwamen gekomen
krijgen krijg kreeg/kregen gekregen
nemen neem nam/namen genomen
ondernemen onderneem ondernam/ondernamen ondernomen
vinden vind vond gevonden
ondervinden ondervind ondervond ondervonden
zien zie zag/zagen gezien
spreken spreek sprak/spraken gesproken
bespreken bespreek besprak/bespraken besproken
lezen lees las/lazen gelezen
eten eet at/aten gegeten
drinken drink dronk gedronken
zitten zit zat/zaten gezeten
bezitten bezit bezat/bezaten bezeten
liggen lig lag/lagen gelegen
leggen leg legde gelegd
overleggen overleg overlegde overlegd
zoeken zoek zocht gezocht
bezoeken bezoek bezocht bezocht
onderzoeken onderzoek onderzocht onderzocht
denken denk dacht gedacht
bedenken bedenk bedacht bedacht
weten weet wist geweten
worden word werd geworden
blijven blijf bleef/bleven gebleven
kunnen kan kon/konden gekund
willen wil wilde gewild
mogen mag mocht gemogen
moeten moet moest gemoeten
zullen zal zou/zouden -
zijn ben was/waren geweest
hebben heb had/hadden gehad
slapen slaap sliep geslapen
lopen loop liep gelopen
roepen roep riep geroepen
helpen help hielp geholpen
laten laat liet gelaten
ontvangen ontvang ontving ontvangen
hangen hang hing gehangen
vangen vang ving gevangen
werven werf wierf geworven
sluiten sluit sloot/sloten gesloten
besluiten besluit besloot/besloten besloten
verbinden verbind verbond verbonden
binden bind bond gebonden
vergeten vergeet vergat/vergaten vergeten
meten meet mat/maten gemeten
lijden lijd leed/leden geleden
rijden rijd reed/reden gereden
kijken kijk keek/keken gekeken
bekijken bekijk bekeek/bekeken bekeken
begrijpen begrijp begreep/begrepen begrepen
grijpen grijp greep/grepen gegrepen
wijzen wijs wees/wezen gewezen
verwijzen verwijs verwees/verwezen verwezen
stijgen stijg steeg/stegen gestegen
zwemmen zwem zwom gezwommen
beginnen begin begon/begonnen begonnen
treden treed trad/traden getreden
optreden treed trad/traden opgetreden
verliezen verlies verloor/verloren verloren
kiezen kies koos/kozen gekozen
genieten geniet genoot/genoten genoten
bewegen beweeg bewoog/bewogen bewogen
ervaren ervaar ervoer/ervoeren ervaren
vragen vraag vroeg gevraagd
dragen draag droeg gedragen
bijdragen draag droeg bijgedragen
schenken schenk schonk geschonken
trekken trek trok getrokken
betrekken betrek betrok betrokken
aantrekken trek trok aangetrokken
zenden zend zond gezonden
verzenden verzend verzond verzonden
nadenken denk dacht nagedacht
vertrekken vertrek vertrok vertrokken
verdwijnen verdwijn verdween/verdwenen verdwenen
terugdringen dring drong teruggedrongen
dringen dring drong gedrongen
voorkomen voorkom voorkwam/voorkwamen voorkomen
onthouden onthoud onthield onthouden
behouden behoud behield behouden
vallen val viel gevallen
bevallen beval beviel bevallen
liegen lieg loog/logen gelogen
zingen zing zong gezongen
springen spring sprong gesprongen
winnen win won gewonnen
groeten groet groette gegroet
begroeten begroet begroette begroet
meenemen neem nam/namen meegenomen
bidden bid bad/baden gebeden
snijden snijd sneed/sneden gesneden
bakken bak bakte gebakken
verlaten verlaat verliet verlaten
ontbreken ontbreek ontbrak/ontbraken ontbroken
breken breek brak/braken gebroken
herschrijven herschrijf herschreef/herschreven herschreven
herzien herzie herzag/herzagen herzien
verlenen verleen verleende verleend
subsidieren subsidieer subsidieerde gesubsidieerd
creeren creeer creeerde gecreeerd
doorverwijzen doorverwijs doorverwees/doorverwezen doorverwezen
uitnodigen nodig nodigde uitgenodigd
"""
STRONG: Final = {
    line.split()[0]: (line.split()[1], line.split()[2], line.split()[3].strip("-"))
    for line in _STRONG.strip().splitlines()
}
"""Of a strong verb the stem, the past (singular/plural) and the participle."""

CLASSES: Final = {
    "do": """
organiseren aan|bieden bieden op|zetten starten op|starten uit|voeren houden geven maken
ontwikkelen schrijven in|kopen kopen aan|kopen plaatsen uit|delen in|zetten bouwen
openen voor|lichten door|verwijzen doorverwijzen registreren op|richten verspreiden
regelen faciliteren trainen op|leiden scholen bij|scholen aan|leggen in|richten
in|voeren implementeren uit|rollen realiseren financieren subsidieren bekostigen
publiceren lanceren communiceren informeren uit|nodigen werven aan|stellen aan|nemen
coordineren tekenen evalueren monitoren inventariseren onderzoeken op|stellen
vast|stellen besluiten ondertekenen vergaderen overleggen bespreken presenteren
op|leveren leveren af|ronden op|knappen renoveren verbouwen planten schoon|maken
op|hangen op|ruimen versturen sturen toe|sturen mailen drukken bij|drukken verzorgen
plannen in|plannen
maken verlenen verstrekken installeren repareren bedenken ontwerpen op|halen verzamelen
inventariseren enqueteren interviewen bezoeken bellen benaderen signaleren toe|leiden
bij|houden her|inrichten herinrichten uit|breiden schrappen af|schaffen aan|leveren
vertalen herschrijven voort|zetten continueren door|zetten op|bouwen voor|bereiden
beschikbaar|stellen ter|beschikking|stellen bij|plaatsen neer|zetten op|tuigen
door|ontwikkelen doorontwikkelen om|bouwen subsidieren toe|kennen uit|geven uit|werken
werven uit|besteden in|huren huren verhuren koppelen matchen bereiken screenen
digitaliseren vernieuwen herzien goed|keuren aan|vragen in|dienen vieren hosten
begeleiden ondersteunen adviseren coachen onderwijzen draaien voor|lezen
verwerken agenderen uit|zetten terug|koppelen rapporteren op|maken samen|stellen
voor|leggen peilen toetsen testen uit|proberen vervangen isoleren asfalteren
bestraten snoeien maaien kappen herstellen saneren slopen schilderen
beginnen aan|sluiten vervoeren rond|brengen bezorgen koken uit|reiken
opvolgen mobiliseren uit|schrijven beschikbaar|maken aan|schaffen vast|leggen
sluiten verleggen vergunnen her|verdelen aan|wijzen op|nemen in|stellen
in|zamelen aan|bellen rond|delen brengen vervoeren rijden vrij|maken omheinen promoten
adverteren flyeren plakken open|zetten zetten aan|passen open|maken schenken vormen
folderen bij|wonen uit|lenen
""",
    "goal": """
bevorderen vergroten versterken verbeteren verminderen verhogen stimuleren tegen|gaan
bestrijden voorkomen terug|dringen verlagen beperken reduceren verkleinen optimaliseren
waarborgen borgen vormgeven activeren versnellen verkorten bewerkstelligen creeren
toe|nemen af|nemen stijgen dalen groeien bereiken na|streven streven 
bij|dragen investeren behouden vast|houden handhaven ontschotten
empoweren professionaliseren aan|pakken aan|jagen intensiveren garanderen
""",
    "join": """
volgen deel|nemen bezoeken bij|wonen in|schrijven aan|melden af|ronden mee|doen
afsluiten behalen voltooien door|lopen doorlopen
""",
    "get": "krijgen ontvangen",
    "help": """
bejegenen behandelen terug|bellen luisteren mee|denken af|stemmen ondersteunen
begeleiden helpen
verwijzen door|verwijzen doorsturen door|sturen reageren wachten aan|spreken
op|vangen
""",
    "state": """
voelen durven kunnen weten kennen ervaren merken vinden herkennen begrijpen snappen
vertrouwen slapen wonen leven praten groeten begroeten helpen redden mee|doen genieten
lachen ontmoeten bewegen eten drinken roken spelen lopen fietsen wandelen leren lezen
spreken verdienen blijven willen hoeven vragen zien horen denken geloven over|houden
betalen rond|komen om|gaan vol|houden op|groeien terecht|kunnen stoppen sporten
vertellen zwaaien zoeken aan|kloppen terug|vinden zorgen steunen troosten buurten
op|letten letten waarderen accepteren respecteren vergeven delen lenen ruilen kletsen
roddelen sparen sluiten piekeren ontspannen rusten verbinden hebben herkennen mee|praten
mee|beslissen mee|denken mee|helpen bij|springen aan|spreken op|lossen samen|werken
sollicteren solliciteren werken studeren slagen halen melden verhuizen zitten
thuis|voelen tonen groeien bloeien op|zoeken bij|dragen gebruiken
kiezen beslissen bepalen begrijpen lukken staan op|staan binnen|lopen in|vullen
verdwijnen gaan komen doen zijn worden missen schamen ergeren vervelen hopen dromen
vergeten onthouden oefenen bewaren bellen omkijken om|kijken in|springen koken poetsen
wassen zingen dansen tuinieren zwemmen reizen aan|durven om|zien leunen rekenen vallen
op|vallen terug|zien ontdekken in|zien uit|komen terug|komen
langs|komen langs|gaan uit|gaan buiten|komen mee|gaan mee|maken thuis|blijven
""",
}
"""The verbs of each class; a verb may stand in several.

`do` is what one delivers or decides, `goal` only says more or less of something,
`join` is taking part, `get` is being given, `help` is how help goes, and `state` is
what people can do, feel or live through themselves.
"""
