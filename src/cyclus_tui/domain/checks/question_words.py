"""The words the question checker knows: verbs by their forms, and small word classes.

All words stand in the spelling of `question_spelling.canonical`: lower case, no
accents, every form of "you" written "je".
"""

from __future__ import annotations

import re
from typing import Final

_HELD: Final = re.compile(r"(?:be|ge|ver|ont|her|er|over|mis)[^aeiou]*[aeiou]+[^aeiou]")
"""A stem with a prefix that takes the place of ge- in the participle."""
# stem, infinitive; the other forms of a weak verb follow from these two.
_WEAK: Final = """
antwoord antwoorden, baal balen, bedoel bedoelen, begeleid begeleiden, bel bellen,
beleef beleven, bereik bereiken, besef beseffen, bestel bestellen, betaal betalen,
bewaar bewaren, deel delen, draai draaien, durf durven, ervaar ervaren, erger ergeren,
faal falen, fiets fietsen, gebeur gebeuren, gebruik gebruiken, geloof geloven,
groei groeien, gun gunnen, haal halen, handel handelen, herinner herinneren,
herken herkennen, hoor horen, hoop hopen, hoef hoeven, huil huilen, huur huren,
kaart kaarten, klaag klagen, klop kloppen, klets kletsen, kook koken, kost kosten,
leef leven, leer leren, leg leggen, leun leunen, luister luisteren, lukt lukken,
mail mailen, maak maken, meld melden, merk merken, mis missen, misluk mislukken,
noem noemen, ontmoet ontmoeten, opper opperen, organiseer organiseren,
overleg overleggen, overtuig overtuigen, pak pakken, pas passen, pauzeer pauzeren,
plan plannen, plaag plagen, plaats plaatsen, praat praten, probeer proberen,
raak raken, reageer reageren, redt redden, regel regelen, reken rekenen, reis reizen,
rust rusten, schaam schamen, schakel schakelen, scheel schelen, schets schetsen,
snap snappen, speel spelen, speur speuren, spaar sparen, start starten, stel stellen,
steun steunen, stoor storen, stop stoppen, stuur sturen, telefoneer telefoneren,
tel tellen, toon tonen, twijfel twijfelen, verander veranderen, vermoed vermoeden,
verras verrassen, vertel vertellen, vertrouw vertrouwen, verwacht verwachten,
verhuis verhuizen, voel voelen, volg volgen, vul vullen, wacht wachten,
wandel wandelen, wantrouw wantrouwen, weiger weigeren, werk werken, wens wensen,
wissel wisselen, woon wonen, zet zetten, zeur zeuren, zorg zorgen, zucht zuchten,
whatsapp whatsappen, app appen, bemoei bemoeien, interesseer interesseren,
motiveer motiveren, raad raden, adviseer adviseren, dreig dreigen, eindig eindigen,
beoordeel beoordelen, bespaar besparen, betrek betrekken, check checken,
groet groeten, informeer informeren, irriteer irriteren, kies kiezen, koppel koppelen,
lijd lijden, overval overvallen, peins peinzen, rij rijden, ruim ruimen, ruil ruilen,
sport sporten, trouw trouwen, vrees vrezen, verdien verdienen, verveel vervelen,
waardeer waarderen, weeg wegen, oefen oefenen, teken tekenen, open openen, leen lenen,
bied bieden, bedank bedanken, beloof beloven, corrigeer corrigeren, dank danken,
duur duren, ontbreek ontbreken, speld spelden, meen menen, oordeel oordelen,
schrik schrikken, vergis vergissen, verbaas verbazen, vraagt vragen, zwijg zwijgen
"""

# present forms, past forms, participle (or "-"), as they are said.
_STRONG: Final = """
ben bent is zijn zijt | was waren waart | geweest
heb hebt heeft hebben | had hadden hadt | gehad
word wordt worden | werd werden | geworden
kun kan kunt kunnen | kon konden | gekund
wil wilt willen | wou wilde wilden | gewild
zal zul zult zullen | zou zouden | -
moet moeten | moest moesten | gemoeten
mag mogen moogt | mocht mochten | gemogen
ga gaat gaan | ging gingen | gegaan
doe doet doen | deed deden | gedaan
kom komt komen | kwam kwamen | gekomen
krijg krijgt krijgen | kreeg kregen | gekregen
zie ziet zien | zag zagen | gezien
weet weten | wist wisten | geweten
zeg zegt zeggen | zei zeiden | gezegd
vind vindt vinden | vond vonden | gevonden
denk denkt denken | dacht dachten | gedacht
vraag vraagt vragen | vroeg vroegen | gevraagd
geef geeft geven | gaf gaven | gegeven
neem neemt nemen | nam namen | genomen
sta staat staan | stond stonden | gestaan
lig ligt liggen | lag lagen | gelegen
zit zitten | zat zaten | gezeten
hang hangt hangen | hing hingen | gehangen
loop loopt lopen | liep liepen | gelopen
blijf blijft blijven | bleef bleven | gebleven
begin begint beginnen | begon begonnen | begonnen
begrijp begrijpt begrijpen | begreep begrepen | begrepen
breng brengt brengen | bracht brachten | gebracht
help helpt helpen | hielp hielpen | geholpen
houd houdt hou houden | hield hielden | gehouden
heet heten | heette heetten | geheten
kijk kijkt kijken | keek keken | gekeken
ken kent kennen | kende kenden | gekend
koop koopt kopen | kocht kochten | gekocht
laat laten | liet lieten | gelaten
lees leest lezen | las lazen | gelezen
lijk lijkt lijken | leek leken | geleken
roep roept roepen | riep riepen | geroepen
schrijf schrijft schrijven | schreef schreven | geschreven
slaap slaapt slapen | sliep sliepen | geslapen
sluit sluiten | sloot sloten | gesloten
spreek spreekt spreken | sprak spraken | gesproken
bespreek bespreekt bespreken | besprak bespraken | besproken
trek trekt trekken | trok trokken | getrokken
val valt vallen | viel vielen | gevallen
verlies verliest verliezen | verloor verloren | verloren
vergeet vergeten | vergat vergaten | vergeten
vecht vechten | vocht vochten | gevochten
werp werpt werpen | wierp wierpen | geworpen
zoek zoekt zoeken | zocht zochten | gezocht
bezoek bezoekt bezoeken | bezocht bezochten | bezocht
eet eten | at aten | gegeten
drink drinkt drinken | dronk dronken | gedronken
klink klinkt klinken | klonk klonken | geklonken
kies kiest kiezen | koos kozen | gekozen
bied biedt bieden | bood boden | geboden
schrik schrikt schrikken | schrok schrokken | geschrokken
zwijg zwijgt zwijgen | zweeg zwegen | gezwegen
ontvang ontvangt ontvangen | ontving ontvingen | ontvangen
beslis beslist beslissen | besliste beslisten | beslist
betrek betrekt betrekken | betrok betrokken | betrokken
rijd rijdt rijden | reed reden | gereden
lijd lijdt lijden | leed leden | geleden
raad raadt raden | raadde raadden | geraden
scheelt schelen | scheelde scheelden | gescheeld
gebeurt gebeuren | gebeurde gebeurden | gebeurd
bedenk bedenkt bedenken | bedacht bedachten | bedacht
overweeg overweegt overwegen | overwoog overwogen | overwogen
verzin verzint verzinnen | verzon verzonnen | verzonnen
bestaat bestaan | bestond bestonden | bestaan
ontstaat ontstaan | ontstond ontstonden | ontstaan
verloopt verlopen | verliep verliepen | verlopen
beschrijf beschrijft beschrijven | beschreef beschreven | beschreven
betekent betekenen | betekende betekenden | betekend
"""


def bag(words: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words.split())


def _weak_forms(stem: str, infinitive: str) -> tuple[list[str], list[str], str]:
    """Present, past and participle of a weak verb ('t kofschip)."""
    base = infinitive.removesuffix("en")
    ending = "t" if base[-1] in "tkfschpx" else "d"
    full = stem if stem[-1] == ending else stem + ending
    held = bool(_HELD.match(stem))
    present = [stem, stem if stem.endswith("t") else stem + "t", infinitive]
    return (
        present,
        [f"{stem}{ending}e", f"{stem}{ending}en"],
        full if held else f"ge{full}",
    )


def _conjugated() -> tuple[set[str], set[str], set[str], set[str], set[str]]:
    """Present, past, participles, infinitives and stems of all verbs."""
    present: set[str] = set()
    past: set[str] = set()
    participles: set[str] = set()
    infinitives: set[str] = set()
    stems: set[str] = set()
    for pair in _WEAK.replace("\n", " ").split(","):
        stem, infinitive = pair.split()
        now, then, done = _weak_forms(stem, infinitive)
        present.update(now)
        past.update(then)
        participles.add(done)
        infinitives.add(infinitive)
        stems.add(stem)
    for line in _STRONG.strip().splitlines():
        now_forms, then_forms, done = (part.strip() for part in line.split("|"))
        present.update(now_forms.split())
        past.update(then_forms.split())
        participles.add(done)
        infinitives.update(word for word in now_forms.split() if word[-1] == "n")
        stems.add(now_forms.split()[0])
    return present, past, participles - {"-"}, infinitives, stems


PRESENT, PAST, PARTICIPLES, INFINITIVES, STEMS = map(frozenset, _conjugated())
"""The forms of the common verbs, each set by what the form is."""
FINITE: Final = PRESENT | PAST
"""All that may be the finite verb of a clause."""

ASKING: Final = bag(
    """
    wat hoe wie waar wanneer welke welk waarom hoezo hoeveel waardoor waarvoor
    waaraan waarin waarmee waartoe waarop waarbij waarover waarvan waaruit waarheen
    waarnaar hoevelen hoeveelste waartegen waarachter waaronder vanwaar hoever
    hoelang hoeverre wiens
    """
)
"""Question words."""
SUBJECTS: Final = bag(
    """
    je ik we ze hij het er dat dit die men iemand niemand
    """
)
"""Pronouns that may follow the verb of a question as its subject."""
NAMERS: Final = bag(
    """
    de een mijn zijn haar hun ons onze deze alle alles iets iedereen mensen bewoners
    geen niets niks veel andere sommige zulke elke elk beide jullie al ook nog nu
    dan dat daar hier wel zo gewoon echt misschien toch soms eigenlijk nou
    """
)
"""Words that may stand where a question's subject or an adverb before it stands."""
SMALL: Final = bag(
    """
    de het een en of maar want dus als dan dat die dit deze er te om voor van in op
    aan met bij naar uit over door tegen zonder tussen tot na sinds niet geen wel
    ook nog al zo heel erg veel meer minder ik je jou we ze zij hij hem haar hun hen
    ons mij me mijn zijn onze iemand niemand iets niets alles ja nee nou toen nu
    hier daar even eens toch misschien omdat zodat terwijl zich zelf jezelf mensen
    alle elke andere onder af mee terug weer altijd nooit vaak soms echt eigenlijk
    gewoon natuurlijk zeker jouw jullie u uw ge gij waarschijnlijk volgens wat wie
    waar hoe waarom wanneer welke beter best liever liefst straks morgen gisteren
    vroeger daarom daarna eerst meestal ooit nergens ergens overal vandaag thuis
    eindelijk gelukkig helaas tegenwoordig daarmee daarvoor daarbij daarover hiermee
    hierbij verder intussen inmiddels zelfs alleen bijna samen bovendien toevallig
    eventueel anders blijkbaar duidelijk vooral zelden geregeld net daarnet zonet
    straks hopelijk jammer zonde iedereen alles niks wel
    """
)
"""Small words that hardly ever stand first as a verb, and show that a line is Dutch."""
PREPOSITIONS: Final = bag(
    """
    aan af achter bij binnen buiten door in langs met mee na naar naast om onder op
    over rond sinds tegen tot tussen uit van vanuit vanaf via voor zonder richting
    tijdens tegenaan vandaan naartoe
    """
)
"""Prepositions, with the forms they take at the end of a split word."""
CONDITIONS: Final = bag(
    """
    als toen nu sinds voordat nadat terwijl omdat zodra stel gezien doordat indien
    mocht
    """
)
"""Words that open a clause before the real question."""

STATES: Final = bag(
    """
    zijn hebben worden blijven weten kennen vinden voelen denken geloven begrijpen
    snappen slapen leven wonen heten horen zien merken missen willen kunnen mogen
    moeten durven hoeven lukken kloppen werken gebeuren bestaan verwachten hopen
    twijfelen herinneren herkennen ervaren beleven lijken schelen passen betekenen
    rondkomen volhouden meemaken aankunnen verdragen wachten gaan voorstellen redden
    leiden functioneren lopen komen staan zitten liggen wennen begroten ademen
    opschieten
    """
)
"""Infinitives that tell how somebody is: asking after them proposes nothing."""
LIVED: Final = bag(
    """
    meegemaakt gehad gezien gevoeld gemerkt gehoord ervaren beleefd geweest gebeurd
    gekregen geworden gevonden geleerd gebleven geslapen gewoond gewerkt gevallen
    gehuild gelukt veranderd geschrokken ontvangen verloren gemist gekend geweten
    getwijfeld begrepen verwacht teruggekregen verhuisd gestopt begonnen geleden
    ontdekt vergeten herkend bereikt getrouwd geboren opgelost gewend gewerkt
    verbaasd verrast betekend
    """
)
"""Participles of what befell somebody; the others tell what one could have done."""
FEELINGS: Final = bag(
    """
    boos bang blij verdrietig moe zenuwachtig gestrest gefrustreerd teleurgesteld
    onzeker eenzaam trots kwaad verbaasd jaloers geschrokken opgelucht schuldig
    gekwetst ongerust bezorgd verlegen machteloos tevreden ontevreden onveilig
    gelukkig ongelukkig moeilijk lastig vervelend erg naar zwaar raar gek vreemd
    leuk fijn spannend oneerlijk eerlijk terecht onterecht normaal belachelijk
    schandalig jammer heftig pijnlijk frustrerend onzin logisch goed slecht fout
    verkeerd slim dom zonde verstandig belangrijk ondankbaar vreselijk
    verschrikkelijk beter overdreven onbeleefd onredelijk makkelijk duidelijk schaam
    spijt overbodig zielig sneu irritant eng ongemakkelijk onbeschoft lui laf
    egoistisch gierig koppig
    """
)
"""Feelings and judgements."""
PROPOSED: Final = bag(
    """
    vragen bellen zoeken aanvragen regelen inschakelen schrijven mailen sturen
    melden opbellen aanmelden inschrijven overleggen bespreken afspreken uitnodigen
    appen aanspreken langsgaan proberen uitproberen stoppen beginnen voorstellen
    aankaarten doorverwijzen benaderen aanbieden organiseren opschrijven ophangen
    delen inhuren aansluiten bemiddelen
    """
)
"""Infinitives that sound like a proposal even without a nudging word."""
ORDERS: Final = bag(
    """
    ga bel vraag praat probeer doe zoek stuur schrijf mail app neem maak zet laat
    meld regel begin stop geef kijk luister ren loop denk zorg blijf wacht hou houd
    plan schakel overleg spreek bespreek organiseer start kies nodig leg schuif haal
    breng koop gebruik bedenk verzin betrek help kom bezoek onthoud pak hang open
    leen bied steun sluit gooi steek onderneem informeer wees trek durf leer bouw
    vergeet deel
    """
)
"""Verb stems with which an order, so an advice, may begin."""
