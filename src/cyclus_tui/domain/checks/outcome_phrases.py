"""Phrases that tell how help goes, and big words beyond the shared list: data only."""

from __future__ import annotations

import re
from typing import Final

BIG_WORDS: Final = re.compile(
    r"\b(?:zelfredza\w*|samenredza\w*|participa\w*|participeer\w*|participer\w*"
    r"|(?:eigen\s+)?(?:kracht|regie)|zelfregie|leefba\w*|(?:sociale\s+)?cohesie"
    r"|sociale\s+(?:samenhang|basis|stijging|kwaliteit|inclusie|binding)|samenhang"
    r"|integra(?:al|le|tie)|maatwerk|kwaliteit\s+van\s+(?:leven|bestaan)"
    r"|levenskwaliteit|leefkwaliteit|welzijn|welbevinden|inclusi\w*|preventie\w*"
    r"|preventief|preventieve|normaliser\w*|veerkracht\w*|positieve\s+gezondheid"
    r"|passende?\w*|laagdrempelig\w*|transformati\w*|transitie|verbinding(?:en)?"
    r"|verbondenheid|verbinden|verbonden|netwerk\w*|bewust\w*|draagvlak|empower\w*"
    r"|eenzaam\w*|eenzame\w*|veilig\w*|geluk\w*|gezond\w*|vita(?:al|le|liteit)"
    r"|weerba\w*"
    r"|eigenaarschap|gemeenschapszin|gemeenschapskracht|burgerkracht|saamhorig\w*"
    r"|betrokken\w*|talent\w*|zingeving|kansengelijkheid|gelijke\s+kansen"
    r"|kansrijk\w*|bestaanszekerheid|duurza\w*|toekomstbestendig\w*|emancipatie"
    r"|zelfstandig\w*|autonom\w*|wederkerigheid|innovati\w*|solidariteit|diversiteit"
    r"|toleranti\w*|ontplooi\w*|ontplooiing|ontwikkelkansen|zelfontplooiing"
    r"|wijkgericht\w*"
    r"|burgerschap|meedoen|doet\s+mee|doen\s+mee|hechte?|ontwikkeling|stabiliteit"
    r"|samenredzaamheid|outreachend\w*|vraaggericht\w*|ontschot\w*|ontmoeting"
    r"|samenwerking|toegankelijk\w*|synergie|kwetsbaarheid|mentale|volwaardig\w*"
    r"|zelfbeschikking|gelijkwaardig\w*|harmonie|geactiveerd\w*|impuls\w*"
    r"|civil society|warmte?|tot (?:hun|zijn|haar|je) recht|meetel\w*|mee ?telt"
    r"|in (?:hun|zijn|haar|je|eigen) kracht|doet ertoe|hoort erbij|horen erbij"
    r"|betekenisvol\w*|(?:sociaal )?isolement|zinvol leven|naar een inclusie\w*|doen"
    r" ertoe|gelijke kansen|op eigen benen|perspectief|er ?toe doe\w*"
    r"|weer een buurt|voor elkaar|omzien naar elkaar|tell?en mee|telt mee|bloei\w*"
    r"|het beste"
    r"|(?!(?:organ|regist|communic|informa|loc|evalu|presen|coordin|publicat|situat"
    r"|relat|combinat|reparat|sollicitat|installat|gener|vaccin|recreat|indicat|medicat"
    r"|operat|facult|univers|nationalit|identit|boodsch|gezelsch|vriendsch|weten"
    r"|landsch"
    r"|nalaten|gemeensch|overh|aanwez|afwez|gelegen|hoeveel|laaggel|werkl|dakl|ziekt"
    r"|activ|activit|lidmaat|genoot|moedersch|zwangersch|bezigh|lever|uitvoer|regul"
    r"|reger|finan|verjaar|scholing|gelett|verzeker|schuldsan|licht|inform|elektri)\w*)"
    r"[a-z]{3,}(?:heid|heden|schap|atie|iteit|isme|ering|zin|kracht|waarde|regie|kansen"
    r"|zekerheid|matie))\b"
)
"""Container words (UIT-4), in any form, on folded text."""

FELT: Final = re.compile(
    r"\b(?:veilig\w*|eenza\w*|gelukkig\w*|gezonder?|verbonden\w*|betrokken\w*"
    r"|zelfstandig\w*)\b"
)
"""Big words that are plain when somebody feels or does them."""

_HELP: Final = (
    r"(?:hulp|zorg|ondersteuning|begeleiding|dienstverlening|behandeling|hulpverlening"
    r"|antwoord|reactie|bericht|duidelijkheid|afspraak|gesprek|plek|besluit|uitsluitsel"
    r"|geholpen|teruggebeld|gebeld|terecht|gereageerd|beantwoord|uitnodiging|intake"
    r"|afgehandeld|opgepakt|behandeld|aanvra(?:ag|gen)|iemand langs|goedgekeurd"
    r"|duidelijk)"
)
_TIME: Final = (
    r"(?:uur|uren|dag|dagen|werkdagen|week|weken|maand|maanden|minuten|minuut)"
)
HELP_GOES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:formulier|brief|brieven|aanvraag|aanvragen|website|procedure|regels?"
        r"|drempel"
        r"|intake|bijsluiter|afspraak|gesprek|regeling|papieren)\w*\b.*\b(?:kort|korter"
        r"|simpel\w*|makkelijk\w*|eenvoudig\w*|begrijpelijk\w*|duidelijk\w*|laag|lager"
        r"|zonder (?:moeilijke|lastige)|1 keer|sneller|snel|gewone taal|kleiner)\b",
        r"\bbrie(?:f|ven)\b.*\b(?:begrij\w*|snap\w*)\b",
        r"\A(?:een )?(?:iemand|mens|persoon|hulpverlener|begeleider)? ?die (?:\w+"
        r" )?(?:luistert|meedenkt"
        r"|naast|begrijpt|uitlegt|tijd|terugbelt|doorvraagt|echt|blijft)\b",
        r"\b(?:een mens|iemand|een echt mens) te spreken\b",
        r"\b(?:mee ?beslis\w*|beslis\w* mee|mee ?bepal\w*|bepal\w* mee"
        r"|zelf)\b.*\b\w*(?:zorgplan"
        r"|behandelplan|behandeling|hulpplan|plan van aanpak|ondersteuning"
        r"|begeleiding)\b",
        r"\b(?:steeds|niet|telkens|hoeven?|hoeft|minder)\b.*\b(?:hulpverlener"
        r"|begeleider|consulent"
        r"|medewerker|contactpersoon|dokter|huisarts)s?\b.*\bwissel\w*\b"
        r"|\bwissel\w*\b.*\b(?:hulpverlener|begeleider|consulent|medewerker)s?\b",
        r"\b(?:professional|hulpverlener|organisatie|instantie|partij"
        r"|vrijwilliger)\w*\b.*\b(?:werk\w*"
        r" .*samen|samenwerken|elkaar|van elkaar)\b",
        r"\baan de (?:telefoon|lijn)\b|\bbereikba\w+\b|\bte bereiken\b|\bkorte lijn\w*",
        r"\b(?:uitkering|toeslag|beschikking|besluit|klacht|voorziening|rolstoel"
        r"|aanvraag)\b.*"
        r"\b(?:op tijd|sneller|snel|binnen)\b",
        r"\b(?:hoeft?|hoeven|minder|geen|niet) .*\b(?:formulier\w*|papierwerk"
        r"|papierwinkel|loketten"
        r"|bureaucratie|gedoe)\b",
        r"\bduurt\b.*\b(?:hulp|zorg|antwoord|aanvraag|afspraak|besluit|gesprek)\b",
        r"\bkrijg\w* (?:\w+ )?(?:antwoord|reactie|uitleg|bericht als|bericht over"
        r"|bericht binnen)\b",
        r"\b(?:niet|geen|steeds|telkens) .*\b(?:elke|iedere|steeds) (?:\w+ )?(?:een"
        r" )?(?:andere?|nieuwe?)\b",
        r"\bluisterend oor\b|\buitleg\b|\b(?:steeds|telkens) (?:weer )?(?:iemand"
        r" anders|een ander)\b",
        r"\bniet (?:meer )?(?:\w+ ){0,6}(?:door)?gestuurd\b",
        r"\bkr[ie]+g\w* (?:\w+ )?(?:de|alle|genoeg|meer)? ?(?:kans|tijd|ruimte"
        r"|begrip|aandacht|inspraak)"
        r" (?:om|voor|van|in)\b",
        r"\b(?:mevrouw|meneer|dame|man|vrouw|mensen|persoon|juffrouw|madam) (?:van"
        r"|aan|bij|achter|op)"
        r" (?:de|het|den|'t) \w*(?:balie|loket|gemeente|ocmw|wijkteam|team|uwv"
        r"|telefoon|stadhuis"
        r"|gemeentehuis|instantie|thuiszorg|receptie|voedselbank|zorg)\b",
        r"\bmocht\w*\b.*\b(?:zelf|eerst|zeggen|vertellen|kiezen|uitpraten)\b",
        r"\b(?:weet|weten)\b.*\b(?:vooraf|van tevoren|wat er (?:gaat|met))\b",
        r"\bverhaal\b.*\b(?:afmaken|af mag|uit mag|mag doen)\b",
        r"\b(?:waarder|beoorde|gev|geef|krijg|scoor)\w*\b.*\b(?:een|met|gemiddeld)"
        r" (?:\w+ )?(?:een )?(?:\d|zes|zeven|acht|negen|tien)",
        r"\ber (?:wordt|werd|is|wordt er) .*\b(?:naar|met|aan|over|voor|van) (?:mij"
        r"|me|ons|hen"
        r"|je|u|hem|mensen)\b",
        r"\b(?:naar|bij|om|vanuit|op|voor|van|over|met) wat (?:ik|je|iemand|mensen"
        r"|zij|ze|we|iemand"
        r"|een gezin|het gezin|de \w+|wij|hij)\b.*\b(?:nodig|wil\w*|vraag\w*|vrag\w*"
        r"|zelf"
        r"|belangrijk|aan\w*)\b",
        r"\b(?:vriendelijk|respectvol|netjes|menselijk|hartelijk|als (?:een )?mens"
        r"|warm|correct"
        r"|met respect|eerlijk|persoonlijk|als nummer|een nummer)e?\b.*\b(?:ontvang\w*"
        r"|behandel\w*|geholpen|bejegen\w*|opgevangen|aangesproken|te woord|onthaal\w*"
        r"|onthaald|contact|uitgelegd|uitleg)\b",
        r"\b(?:hetzelfde|keer|opnieuw)\b.*\b(?:vertellen|uitleggen|invullen|uit te"
        r" leggen|te vertellen|in te vullen|aanleveren)\b",
        r"\b(?:echt|gewoon|eindelijk|levend) .*\bmens\b.*\b(?:lijn|telefoon)\b"
        r"|\bmens\b.*\baan de (?:lijn|telefoon)\b",
        r"\b(?:van|naar) \w*loket naar \w*loket\b|\bover (?:mij|ons|hun|je|mensen"
        r"|hem|haar)\b.*"
        r"\b(?:erbij|aan tafel|mee)\b|\baan tafel\b.*\b(?:beslis\w*|besloten|gaat)\b",
        r"\b(?:ze|zij|men|hij|die (?:mevrouw|meneer|man|dame)|iemand)\b"
        r" (?!.*\belkaar\b)(?:\S+ )*"
        r"(?:mij|me|mijn verhaal|u|ge)\b",
        r"\b(?:duidelijk\w*|weten|weet|helder)\b.*\b(?:aan toe|recht op|waar(?:om)?"
        r" .*beslui\w*)\b",
        r"\b(?:meeloopt|mee ?gaat|naast (?:je|me|mij|hen|mensen|ons|u)) (?:\w+"
        r" )*(?:naar|staat|zit)?\b",
        r"\bvertrouwen in (?:de|het|hun|mijn|zijn|haar) (?:begeleid|hulp|wijkteam"
        r"|gemeente|coach"
        r"|consulent|medewerk|zorg|dokter|huisarts)\w*",
        r"\b(?:aandacht|ruimte|tijd) voor (?:het verhaal|wat|mij|de persoon|de mens"
        r"|iedereen)\b",
        r"\b(?:geen|niet (?:meer )?(?:als )?een) nummer(?:tje)?\b",
        r"\b(?:zelf|mee|mede)\b.*\b(?:bepalen|beslissen|bepaald)\b.*\b(?:gesprek\w*"
        r"|plan"
        r"|hulp|zorg|behandeling|tempo|afspraak|begeleiding)\b|\btempo bepalen\b",
        r"\b(?:uitgelegd|legd\w* .*uit|legt .*uit|leggen .*uit)\b",
        r"\b(?:steeds|telkens|niet|iedere|elke|weer) .*\b(?:een )?(?:ander|nieuw)e?"
        r" (?:gezicht|persoon"
        r"|begeleider|hulpverlener|medewerker|consulent)\b",
        r"\bverhaal\b.{0,30}\b(?:keer|opnieuw|steeds|telkens|herhalen)",
        r"\b(?:keer|steeds|opnieuw|telkens)\b.{0,30}\bverhaal\b",
        r"\bvan het kastje naar de muur\b|\bkastje\b",
        r"\b1 (?:vaste? )?(?:\w+ )?(?:aanspreekpunt|contactpersoon|gezicht|persoon"
        r"|loket"
        r"|ingang|nummer|telefoonnummer|begeleider|hulpverlener|plan|regisseur|deur)\b",
        r"\b(?:vaste?|zelfde|dezelfde) (?:\w+ )?(?:aanspreekpunt|contactpersoon"
        r"|gezicht|persoon"
        r"|begeleider|hulpverlener|medewerker|consulent|wijkverpleegkundige|werker)\b",
        rf"\bbinnen (?:\w+ )?(?:\w+ )?{_TIME}\b.*\b{_HELP}\b",
        rf"\b{_HELP}\b.*\bbinnen (?:\w+ )?(?:\w+ )?{_TIME}\b",
        r"\bserieus (?:wordt|worden|word|is|zijn)? ?(?:genomen|nemen|neemt)\b"
        r"|\bneemt? .*serieus\b"
        r"|\bserieus\b.*\bgenomen\b|\bgenomen\b.*\bserieus\b",
        r"\b(?:voel\w*|weet|weten|wordt|worden|zijn|is) .*\b(?:gehoord|begrepen"
        r"|geholpen)\b"
        r"|\bgehoord (?:voel\w*|worden)\b|\bgeluisterd\b",
        r"\bteruggebeld\b|\bbelt? (?:altijd |je |ons )?terug\b|\bterugbellen\b",
        r"\b(?:met|zonder) (?:respect|waardigheid|oordeel"
        r"|vooroordelen)\b.*\b(?:behandel|bejegen"
        r"|geholpen|aangesproken|te woord|hulp)\w*|\b(?:behandel|bejegen)\w*\b",
        r"\bte woord (?:gestaan|staan|staat)\b|\bdoorgestuurd\b|\bdoorgestuurd\b"
        r"|\bafgewimpeld\b|\bweggestuurd\b",
        r"\btevreden\b.*\b(?:over|met) .*\b(?:hulp|zorg|begeleiding|ondersteuning"
        r"|loket|team"
        r"|\w*begeleid\w*|\w*hulpverlen\w*|wijkteam|dienst\w*|gemeente|contact"
        r"|behandeling|gesprek|cursus|afhandeling)\b",
        r"\b(?:lang|langer|weken|maanden|wachten)\b.*\bwachten\b|\bhoeft? .*\bwachten\b"
        r"|\bhoeven .*\bwachten\b|\bwacht(?:en)? (?:niet |nooit |hooguit |maximaal "
        r"|minder )+(?:lang|op|\d|een|twee|drie)",
        r"\b(?:sneller|snel|eerder|op tijd|tijdig|meteen|direct) (?:\w+ )?(?:\w+ )?"
        r"(?:hulp|zorg|ondersteuning|begeleiding|geholpen|antwoord|reactie"
        r"|teruggebeld)\b"
        r"(?! (?:te )?(?:zoek|vraag|vrag|durv|inroep))",
        r"\b(?:hulp|zorg|ondersteuning|begeleiding|aanbod) .*\b(?:sluit|past|passen"
        r"|sluiten)"
        r"\b.*\b(?:aan|bij)\b",
        r"\b(?:makkelijk|goed|beter|altijd|telefonisch|snel) (?:te bereiken"
        r"|bereikbaar)\b",
        r"\bhoud\w* zich aan (?:de |hun )?afspra\w*|\bafspraken (?:worden )?(?:na\w*)\b"
        r"|\bkom\w* (?:hun |de )?afspraken na\b|\bdoet wat\b.*\b(?:zegt|belooft"
        r"|beloofd)\b",
        r"\b(?:neemt|nemen|heeft|hebben) (?:\w+ )?(?:de )?tijd voor\b",
        r"\bformulieren\b.*\b(?:minder|korter|eenvoudig\w*|simpel\w*|begrijpelijk\w*)\b"
        r"|\b(?:minder|kortere|eenvoudige\w*|simpele\w*|begrijpelijke)"
        r" (?:formulieren|brieven"
        r"|bureaucratie|regels|procedures|papierwerk|loketten)\b",
        r"\b(?:brieven?|formulier(?:en)?|website|taal|regels"
        r"|informatie)\b.*\b(?:zijn|is)\b.*"
        r"\b(?:begrijpelijk|duidelijk|leesbaar|simpel|eenvoudig|te begrijpen|te"
        r" snappen)\b",
    )
)
"""How help goes, on folded text in which "één" is 1."""

QUALITY: Final = re.compile(
    r"\b(?:luister\w*|vriendelijk\w*|bereikbaar\w*|open|denk\w*\s.*mee|mee\s?denk\w*"
    r"|snel\w*|goed|beter|duidelijk\w*|begrijpelijk\w*|behulpzaam|betrouwba\w*"
    r"|respect\w*"
    r"|tijd|tijdig|geduld\w*|eerlijk\w*|persoonlijk\w*|menselijk\w*|nabij|dichtbij"
    r"|naast"
    r"|kennen|kent|werk\w*\s.*samen|samenwerk\w*|elkaar|afspraken|na\s?komen|nakomt"
    r"|reageert|reageren|antwoordt?|antwoorden|uitleg|legt|uit|vindbaar|zichtbaar"
    r"|flexibel\w*|deskundig\w*|vertrouwd\w*|hooguit|maximaal|korter|langer|gewone taal"
    r"|wachten|vraagt|vragen|kijkt|kijken|oordeelt|oordelen|aandacht|op maat"
    r"|makkelijk\w*"
    r"|toegankelijk\w*|bekend|warm|hartelijk|aanspreekbaar|past|passen|sluit|sluiten"
    r"|weten|weet|prettig\w*|fijn\w*|positief|te zeggen|gelijken|bekeken|welkom"
    r"|gemak|verhaal|op tijd|eenvoudig\w*|simpel\w*|aan huis|bij mensen thuis)\b"
)
"""What may be good about those who help and about their help."""
