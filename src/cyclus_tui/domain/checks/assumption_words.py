"""What tells that a *because* claims too much, is a wish, or is about us: data only."""

from __future__ import annotations

import re
from typing import Final

_ALL: Final = (
    r"(?:mens|mensen|bewoners?|inwoners?|kind|kinderen|jongeren?|ouders?|ouderen?|vrouw"
    r"|vrouwen|man|mannen|mantelzorgers?|vrijwilligers?|gezin|gezinnen|buren|buur"
    r"|leerlingen?|tieners?|pubers?|moeders?|vaders?|client|clienten|huurders?|burgers?"
    r"|deelnemers?|nieuwkomers?|statushouders?|senioren|studenten|migranten|meiden"
    r"|meisjes|jongens|vluchtelingen|bezoekers?|iemand|volwassenen?|patienten?|persoon"
    r"|problemen?|ziel|gelovigen|buurtgenoten|huishoudens?)"
)
TOO_MUCH: Final = re.compile(
    r"\b(?:(?<!niet )altijd|(?<!niet )(?<!voor )iedereen|niemand|nooit|nergens|overal"
    r"|vanzelf|automatisch|natuurlijk|hopelijk|logisch\w*|sowieso|uiteraard"
    r"|vanzelfsprekend|ongetwijfeld|gegarandeerd|gara?ndeer\w*|onvermijdelijk|absoluut"
    r"|onmiddellijk|per definitie|zonder uitzondering|zonder (?:enige )?twijfel"
    r"|zonder meer|feilloos|onmogelijk|100 ?%|100 procent|honderd procent|hoe dan ook"
    r"|altijd en overal"
    r"|stuk voor stuk|zeker weten|helemaal niks|niks van|allemaal wel|van nature"
    r"|geheid|steevast|te allen tijde|volledig|compleet|onherroepelijk|direct alles"
    r"|een ieder|eenieder|iedere keer|elke keer|geen enkel\w*|geen mens|geen een"
    r"|het enige|de enige|dé|alles oplos\w*|alles op|lost .*\balles|voorgoed|altijd wel"
    r"|kan niet mis\w*|niet mis ?(?:gaan|lopen)|niet anders kan|kan niet anders"
    r"|wonderen|succes verzekerd|bewezen is dat|ieders|allen|met zekerheid|gewoonweg"
    r"|toch (?:al )?(?:allemaal|wel)|in alle gevallen|nou eenmaal|meteen allemaal)\b"
    rf"|\b(?:alle|elke|elk|ieder|iedere|geen enkele?|geen) (?:\w+e )?{_ALL}\b"
    r"|\b(?:elke|elk|ieder|iedere) (?!week|dag|maand|jaar|keer|\w+dag\b|avond|middag"
    r"|ochtend|uur|nacht|zomer|winter|les|stap|straat|geval|kwartaal|seizoen|half)\w+"
    r"|(?<!niet )\ballemaal\b|\b(?:in 1|in een) klap\b|\beens en (?:voor )?altijd\b"
    r"|\b(?:de hele|heel de) (?:buurt|wijk|straat|stad|dorp|flat)\b.*\b(?:meedoet"
    r"|komt|wil|zal"
    r"|mee|weet|blij|help\w*)\b|\bde oplossing\b|\bblijvend\b|\bwie dan ook\b"
    r"|\bnooit meer\b|\balle\b(?=.*\b(?:problemen|oploss?t?|verdwijn\w*|weg)\b)"
    r"|\bmeteen\b(?=.*\b(?:over|weg"
    r"|opgelost|verdwenen|klaar|stoppen)\b)|\bhet (?:altijd )?werkt\b|\bdat werkt\b"
    r"|\bgewoon\b(?! (?:mens|mensen|nederlands|taal|met|een|in|aan|op|doen|zichzelf"
    r"|werk))"
)
"""AAN-3: words that leave no room for who it does not hold."""
NOT_TOO_MUCH: Final = re.compile(
    r"\bniet (?:altijd|iedereen|alle|elke|elk|vanzelf|automatisch|overal|allemaal"
    r"|iedere|meteen|vanzelfsprekend|gewoon)\b"
    r"|\b(?:heb|hebben|heeft|had|hadden|kennen|kent|zien|ziet|spreken)\b [\w"
    r" ]*\bniemand\b"
    r"|\bniemand (?:anders )?(?:\w+ )*(?:heb|hebben|heeft|kennen|kent|zien|spreken"
    r"|wil\w* zijn|om mee)\b"
    r"|\bnog nooit\b|\b(?:die|wie) (?:\w+ ){0,3}(?:nooit|altijd|niemand|nergens)\b"
    r"|\bnooit (?:geleerd|gehad|gedaan|gehoord|gezien|eerder|gekend|gevraagd"
    r"|gekregen)\b"
    r"|\b(?:ook|zelf|maar) gewoon\b|\bgewoon (?:mag|mogen|kan|kunnen|kunt)\b"
    r"|\bhet gevoel\b.*\b(?:altijd|nooit|niemand)\b|\bvoor iedereen\b(?=.*\b(?:open"
    r"|zicht|duidelijk|gratis)\w*)|\bnooit alleen\b|\bniet de enige\b|\b(?:als|waar"
    r"|dat|zodra|zonder dat) er (?:\w+ )?geen\b"
    r"|\boveral (?:hang|lig|sta)\w*"
)
"""The same words where they claim nothing."""

WISH: Final = re.compile(
    r"\bhet (?:dan |nu |ons |mij )?(?:is |zou )?(?:gewoon |heel |erg |zo |ook "
    r"|altijd |toch |nu eenmaal )*"
    r"(?:goed|belangrijk|fijn|mooi|nodig|eerlijk|wenselijk|leuk|zinvol|hard nodig|beter"
    r"|waardevol|rechtvaardig|gezond|nobel|menselijk|normaal|tijd|hoog tijd|niet"
    r" meer dan"
    r"|de bedoeling|onze plicht|onze taak|een plicht|zonde|schande|terecht"
    r"|juist)"
    r"(?: is| zou zijn| vinden)?(?:,)? (?:als|dat|om|wanneer|te|zou|voor|iedereen)\b"
    r"|\bhet (?:\w+ ){0,3}(?:goed|belangrijk|fijn|mooi|nodig|eerlijk|wenselijk|leuk"
    r"|zinvol"
    r"|normaal|rechtvaardig|waardevol|nodig|terecht|juist)(?: is| zou zijn| hoort)?\Z"
    r"|\b(?:zo|er ?bij|niet|gewoon|toch) ?(?:be)?hoort\b|\bhoort (?:zo|er ?bij|te"
    r"|bij)\b"
    r"|\b(?:mag|mogen) (?:mee ?doen|er zijn|meetellen|meepraten|zijn wie)\b|\b(?:mee"
    r" ?tellen|van waarde|plicht|ideaal|idealen|buiten de boot|uitgesloten"
    r"|principe|waarden|onrecht|oneerlijk|onacceptabel|niet kan dat|niet meer van"
    r" deze tijd)\b"
    r"|\b(?:is|zijn|blijft) (?:\w+ )?(?:heel |erg |ontzettend |zo )?(?:belangrijk"
    r"|mooi|waardevol|wenselijk|kostbaar|onbetaalbaar|nodig)\Z"
    r"|\b(?:zo|dat) hoor (?:je|ge)\b|\bhoren te\b|\bhoort het\b|\bbehoort?\b"
    r"|\bbehoren te\b|\brecht (?:heeft|hebben|hebt|op)\b|\b(?:een|ieders|grond)recht\b"
    r"|\bmensenrecht\w*|\bverdien(?:t|en|d)\b(?! (?:geld|meer|minder|genoeg|te|bij))"
    r"|\bzou(?:den)? (?:\w+ )*(?:moeten|mogen|horen|zijn)\b|\b(?:moeten|mogen)"
    r" (?:\w+ )?zou(?:den)?\b"
    r"|(?<!waar hij )(?<!waar ze )(?<!waar je )(?<!wat ze )(?<!wat je )\bmoet(?:en)?"
    r" (?:kunnen|krijgen|hebben|zijn|worden|blijven|zorgen|samen|elkaar|er|we"
    r"|omkijken|bestaan)\b|\b(?:er|mee|thuis|zichzelf) (?:moeten |mogen |mag"
    r" )(?:zijn|kunnen|horen)\b"
    r"|\b(?:kunnen|krijgen|zijn|hebben|doen|worden) moet(?:en)?\b"
    r"|\b(?:mens|leven|kind|iedereen|stem|bewoner|generatie) (?:mee)?telt\b"
    r"|\b(?:wij|we|ik)\b.*\b(?:willen|hopen|wensen|vinden|gunnen|wil|hoop|vind|gun"
    r"|geloven|dromen|droom|streven)\b(?! ons\b)"
    r"|\b(?:samenleving|wereld|maatschappij|buurt|wijk|beschaving"
    r"|land)\b.*\b(?:hoort|zou|willen|waarin|waar|geen buurt|zonder)\b"
    r"|\b(?:groot goed|groot kwaad|kostbaar|hoogste goed|het mooiste|grootste goed"
    r"|de norm"
    r"|grondwet|beschaving\w*|naastenliefde|solidariteit|medemens\w*|menswaardig\w*"
    r"|rechtvaardig\w*|waardigheid|gelijkwaardig\w*|cement van|niet te veel gevraagd"
    r"|nastrevenswaardig|eerlijk is|niet mag|mag niet)\b"
    r"|\b(?:mag|mogen) (?:niemand|geen|niet)\b|\bniemand (?:\w+ )*(?:mag|hoeft|hoort"
    r"|zou)\b|\b(?:belangrijk|goed|mooi|waardevol|heilig|nodig|van belang|van waarde"
    r"|essentieel"
    r"|onmisbaar|een must|een recht|fijn|eerlijk|mooist|belangrijkst)(?:st"
    r"|s)?e? (?:is|zijn"
    r"|blijft|blijven|vinden|vindt|maakt)\Z"
    r"|\b(?:we|wij|mensen|ouders|buren|bewoners|iedereen|kinderen|ouderen|gemeente"
    r"|overheid"
    r"|jongeren|mens)\b.*\bmoet(?:en)? (?:\w+ )?\w+en\Z|\b(?:we|wij)\b.*\bmoeten\b"
    r"|\b(?:we|wij)\b.*\b(?:dat|het) aan (?:elkaar|hen|ze|ons)\b.*\b(?:verplicht"
    r"|schuldig)\b"
    r"|(?<!\bje )(?<!\bge )(?<!\bik )(?<!\bu )(?<!iemand )\bhoort\b(?! (?:dat|van"
    r"|hoe|wat|iemand))"
    r"|\bhoren (?:te|bij|erbij)\b|\bbeter is dan (?:alleen|niets)\b|\bgoed (?:is"
    r" )?voor (?:elkaar|de samenleving|de mens)\b"
    r"|\bsamen (?:altijd )?(?:beter|mooier|leuker|sterker)\b"
    r"|\bhet (?:belangrijkste|mooiste|hoogste|beste|kostbaarste) (?:is|in|van|wat)\b"
    r"|\b(?:samenleving|maatschappij|stad|land|wereld|gemeente)\b.*\b(?:mag|moet)\b"
)
"""AAN-9: a value, a right or a wish, of which nobody could find that it is not so."""

NO_WISH: Final = re.compile(
    r"\b(?:wie|waar|wat|hoe|wanneer|welke \w+) (?:\w+ ){0,2}"
    r"(?:moet|moeten|mag|mogen|hoort|horen|het beste)(?: \w+)?"
    r"|\bdie (?:\w+ )?hoort\b"
)
"""What somebody knows they should do, which is no wish."""
MIND: Final = re.compile(
    r"\b(?:vertrouw\w*|schaam\w*|schaamte|angst\w*|bang|trots\w*|gevoel\w*"
    r"|zelfvertrouwen"
    r"|moed|plezier|hoop|verdriet|stress|rust|zorgen|eenzaam\w*|contact|praten|praatje"
    r"|geloof|herken\w*|begrip|aandacht|respect|waardering|nieuwsgierig\w*|motivatie"
    r"|zin|gewoonte|drempel|taboe|vooroordel\w*|oorde+l\w*|schuld|schulden|roddel\w*"
    r"|vriendschap\w*|lach\w*"
    r"|gezelligheid|gezellig|leren|leert|onthoud\w*|vergeet|durf\w*|durv\w*"
    r"|elkaar|elkaars|samen eten|muziek|spel|ritme|structuur|compliment\w*"
    r"|gewaardeerd|welkom|honger|slaap|slapen|bewegen|verveling|armoede|bekend\w*"
    r"|vertrouwd|mond|wie|armen|hoofd|hart|eten|wandelen|oefenen|oefening)\b"
)
"""What goes on in people's heads, or between them."""

_SAME: Final = """
praten praat contact spreken spreekt gesprek kletsen groeten zeggen vertellen aanspreken
 kennen ontmoeten omgaan omgang
alleen eenzaam eenzaamheid gezelschap gezellig omringd
werk baan banen job werken betaald inkomen
bewegen beweging sporten sport fietsen wandelen lopen actief fit
buiten straat plein park binnenblijven deur thuis
durven bang angst angstig vrezen veilig veiliger lef moed schrik
school les klas thuisblijven spijbelen onderwijs leerling schooluitval thuisblijft
hulp helpen helpt steun ondersteuning bijstaan zoeken vragen aankloppen hulpvraag
schulden schuld geld rekeningen rood betalen geldzorgen betaalachterstand financieel
ruzie ruzies conflict conflicten onenigheid uitkomen oplossen bonje burenruzie gedoe
taal nederlands spreken verstaan woorden praten taalvaardig
slapen slaap rust uitgerust moe vermoeid overbelast belasting energie
blijven langer afhaken stoppen volhouden weggaan ophouden haken
roken sigaret sigaretten rookvrij stoppen peuken
afval zwerfafval rommel vuil vuilnis schoon schoner netjes opruimen afvalscheiding
 sorteren scheiden
lezen leest boek boeken leesplezier voorlezen lezers
betrokken betrokkenheid meedoen meedoet deelnemen meehelpen participeren komen aanwezig
eten gezond gezonder groente koken voeding
vertrouwen vertrouwd geloven zekerder zelfvertrouwen sterker steviger stevig schoenen
spelen speelt spel buitenspelen
vallen val valpartij valpartijen struikelen
kennen naam elkaar bekend bekenden
wachten eerder sneller vroeger tijdig tijd
weten snappen begrijpen begrip kennis informatie
overlast hangen rondhangen lawaai politie klachten klagen rustig rustiger
"""
SAME_MEANING: Final = tuple(
    frozenset(line.split()) for line in _SAME.replace("\n ", " ").strip().splitlines()
)
"""Words of results that say about the same, one line a meaning (AAN-2)."""
