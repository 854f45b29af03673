"""Addresses: a street counts only with a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives

Found = tuple[str, int, int]

_STRONG: Final = (
    "straat|straatje|laan|laantje|gracht|plein|pleintje|kade|singel|steeg|plantsoen"
    "|dreef|steenweg|boulevard|strjitte|kaai|steiger|sluis|vaart|weg|weggetje|dijk"
)
"""Endings that make a street also without a capital."""
_WITH_CAPITAL: Final = (
    "hof|hofje|pad|park|ring|baan|wal|markt|poort|brink|haven|lei|allee|kouter|vest"
    "|erf|zoom|gang|passage|galerij|dwarsstraat|werf|hoeve|berm|esplanade|promenade"
    "|borch|bocht|stede|weide|gaarde|akker|beemd|kamp|tuin|oever|hage|zicht|heem"
)
_PLACES: Final = "veld|burg|berg|dal|oord|horst|donk|rade|hout|heide|dam|bos|meer|wijk"
"""Endings that are as often a neighbourhood or a family: they need "woont" or so."""
_ALONE: Final = (
    "Plein|Markt|Brink|Dam|Singel|Gracht|Kade|Dijk|Laan|Hof|Park|Meent|Kolk|Vest|Wal"
    "|Straat|Weg|Ring|Zand|Spui|Rokin|Damrak|Neude|Coolsingel|Vrijthof|Nieuwmarkt|Meir"
    "|Kouter"
)
_GENERIC: Final = re.compile(
    r"(?:speel|winkel|woon|fiets|leef|zij|snel|auto|wandel|parkeer|voet|onder|half|glij"
    r"|loop|ren|ijs|dwars|rijks)(?:straat|plein|weg|pad|baan|tuin|straatje)"
    r"|(?:school|buurt|wijk|dorps|markt|speel)(?:plein|pleintje|park|tuin)|halverwege",
    re.IGNORECASE,
)
_LETTER: Final = (
    r"(?:[ ]?(?:[a-zA-Z]|I{1,3}|IV|hs|rd|bis|bus[ ]\w{1,4})(?![\w’'])"
    r"|[ ]?[-/–][ ]?(?:\d{1,4}[a-zA-Z]?|[a-zA-Z]{1,2})(?![\w]))"
)
_NUMBER: Final = (
    r"(?:,?[ ](?:nr\.?|nummer|huisnummer|no\.?|nº|op[ ]nummer)[ ]?|,?[ ])"
    rf"(?P<number>[1-9]\d{{0,3}})(?P<more>{_LETTER}{{0,2}})(?![\w%€])(?![.,:]\d)"
    r"(?!['’]s\b)"
)
_PARTICLE: Final = r"(?:van|de|der|den|het|'t|’t|ter|ten|la|le|du|des|op|aan|in|en)"
_BEFORE: Final = (
    r"(?:(?:[A-ZÀ-Þ][\w.’'-]*|\d{1,2}e)[ ]+"
    rf"(?:(?:[A-ZÀ-Þ][\w.’'-]*|{_PARTICLE}|\d{{1,2}}e)[ ]+){{0,4}})?"
)
_STREET: Final = re.compile(
    rf"(?<![\w-])(?P<before>{_BEFORE})(?P<name>[A-ZÀ-Þ][\w’'-]*?"
    rf"(?:{_STRONG}|{_WITH_CAPITAL}|{_PLACES})|[a-zà-þ][\w-]{{2,}}?(?:{_STRONG}))"
    rf"{_NUMBER}"
)
_BARE: Final = re.compile(
    rf"(?<![\w-])(?P<before>{_BEFORE})(?P<name>(?:{_ALONE}))"
    rf"(?:[ ](?:(?:van|naar|door|op|achter|voor)[ ](?:(?:de|den|der|het)[ ])?"
    rf"[A-ZÀ-Þ][\w-]*(?:[ ][A-ZÀ-Þ][\w-]*)*|19\d\d|['’]?\d\d[-–]['’]?\d\d))?{_NUMBER}"
)
_FRENCH: Final = re.compile(
    r"(?<!\w)(?:Rue|Avenue|Chaussée|Boulevard|Place)[ ]"
    r"(?:(?:de|du|des|d'|de la|la)[ ])?"
    rf"[A-ZÀ-Þ][\w'-]*(?:[ ][A-ZÀ-Þ][\w'-]*)?{_NUMBER}"
)
_LEADING: Final = re.compile(
    r"(?:(?:In|Op|Aan|Bij|Naar|Langs|Uit|Voor|Achter|Vanaf|Tot|Het|Een|Mijn|Onze|Ik|Wij"
    r"|We|Adres|Wonen|Woont|Woon|Hij|Zij|Ze|Daar|Hier|Er|Kom|Maak|Die|Deze|Ons|Haar"
    r"|Zijn|Ga|Vanuit|Rond|Tussen|Tegenover|Naast|En|Of|Maar|Want|Dus|Ook|Nu|Toen"
    r"|Straks|Waar|Wie|Wat|Als|Om|Met|Door|Over|Locatie|Plaats|Inloop)[ ]+"
    r"(?:(?:de|het|een|den|'t|’t|mijn|onze)[ ]+)?)+"
)
_THE: Final = re.compile(r"(?:De|Van de|Van het)[ ]+")
_COUNTED: Final = re.compile(
    r"[ ](?:(?:nieuwe|oude|extra|grote|kleine|losse|lege|echte|meer|hele|of|tot)"
    rf"[ ](?:\d+[ ])?)*(?:{alternatives('name_words', 'counted')}"
    r"|auto[’']?s|camera[’']?s)\b|[ ]?(?:%|€)"
)
_LIVES: Final = re.compile(
    r"\b(?:woont?|wonen|woonde|woonden|adres|verhuis\w*|postadres|bezorg\w*)\b"
    r"[^.!?]{0,25}\Z",
    re.IGNORECASE,
)
_HOME_AFTER: Final = re.compile(
    r",?[ ]*(?:in[ ])?(?:[1-9]\d{3}[ ]?[A-Z]{2}|te[ ][A-Z])"
)


def addresses(text: str) -> Iterator[Found]:
    """Each street with a number; the place begins at the name of the street."""
    if not any(letter.isdigit() for letter in text):
        return
    for match in _FRENCH.finditer(text):
        yield "address", match.start(), match.end()
    for pattern in (_STREET, _BARE):
        for match in pattern.finditer(text):
            if _is_address(text, match):
                yield "address", _start(text, match), match.end()


def _is_address(text: str, match: re.Match[str]) -> bool:
    """Whether the number after the street is that of a house."""
    name, number = match["name"], match["number"]
    named = bool(re.search(r"n(?:r|ummer|o|º)", match.group()[len(name) :]))
    if _COUNTED.match(text, match.end()) and not match["more"]:
        return False
    if len(number) == 4 and number[:2] in ("19", "20") and not named:
        return False
    if _GENERIC.fullmatch(name) and not (name[0].isupper() and _mid(text, match)):
        return False
    if re.search(rf"(?:{_PLACES})\Z", name) and not re.search(
        rf"(?:{_STRONG}|{_WITH_CAPITAL})\Z", name
    ):
        near = _LIVES.search(text[: match.start("name")])
        return bool(near or match["more"] or _HOME_AFTER.match(text, match.end()))
    return True


def _mid(text: str, match: re.Match[str]) -> bool:
    """Whether the street's name stands inside a sentence, so its capital is meant."""
    before = text[: match.start("name")].rstrip()
    return bool(before) and before[-1] not in ".!?:"


def _start(text: str, match: re.Match[str]) -> int:
    """Where the street begins, without "In de" and such before it."""
    before = match["before"]
    lead = _LEADING.match(before)
    cut = lead.end() if lead else 0
    the = _THE.match(before, cut)
    sentence_start = not text[: match.start()].strip() or (
        text[: match.start()].rstrip()[-1:] in tuple(".!?")
    )
    if the and (sentence_start or lead):
        cut = the.end()
    return match.start() + cut
