"""Numbers that point at one person: phone, IBAN, BSN, birth date, and e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cyclus_tui.domain.checks.patterns import whole_words
from cyclus_tui.domain.checks.word_lists import sections, word_set

Found = tuple[str, int, int]

_EMAIL: Final = re.compile(
    r"(?<![\w.+-])[\w][\w.+'-]*(?:@|\s?(?:\(at\)|\[at\])\s?|\s(?:apenstaartje|at)\s)"
    r"[\w-]+(?:(?:\.|\s(?:punt|dot)\s)[\w-]+)*(?:\.|\s(?:punt|dot)\s)[^\W\d_]{2,}",
    re.IGNORECASE,
)

_GAP: Final = r"[ .\-/–\u00a0]{0,3}"
_PHONE: Final = re.compile(
    r"(?<![\w+,€])(?<!\d[.\-/ ])"
    rf"(?:(?:\+|00)\d{{1,3}}{_GAP}(?:\(0\){_GAP})?|\(?0)"
    rf"\d(?:{_GAP}\)?{_GAP}\d){{6,12}}(?![\w€])(?![.\-/,]\d)"
)
_DATE_FIRST: Final = re.compile(
    r"0?\d[-./]\d{1,2}[-./](?:\d{4}|\d{2})(?!\d)|\d\d[:.]\d\d\s?[-–]\s?\d\d[:.]\d\d"
)
_SERVICE: Final = re.compile(r"0(?:800|90\d)|00(?:31|32)(?:800|90\d)")

_LENGTHS: Final = (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22"
    " DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28"
    " IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MA28"
    " MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22"
    " SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
)
_IBAN_LENGTH: Final = {item[:2]: int(item[2:]) for item in _LENGTHS.split()}
_IBAN: Final = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}[ \-]?\d\d(?=[ \-.]?[A-Za-z0-9])"
)

_BSN: Final = re.compile(
    r"(?<![\w€+])(?<![\d][.,\-/])(?<!€ )"
    r"(?:\d{9}|\d{3}([. ])\d{3}\1\d{3}|\d{4}([. ])\d{2}\2\d{3})"
    r"(?![\w€%])(?![.,\-/]\d)(?!\s?(?:euro|inwoners|mensen)\b)"
)
_SHORT_BSN: Final = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer)\b\W{0,3}(?:is\s|nr\.?\s)?(\d{8})(?!\d)",
    re.IGNORECASE,
)
_REGISTER: Final = re.compile(
    r"(?<!\w)\d{2}[. ]?\d{2}[. ]?\d{2}[-. ]?\d{3}[. -]?\d{2}(?!\w)"
)

_MONTH: Final = {
    "januari": 1, "jan": 1, "februari": 2, "feb": 2, "febr": 2, "maart": 3, "mrt": 3,
    "april": 4, "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7,
    "augustus": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10,
    "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
_DATE: Final = re.compile(
    r"(?<![\w.,/-])(?:(?P<y1>\d{4})-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})\s?[-./]\s?(?P<m2>\d{1,2})\s?[-./]\s?(?P<y2>\d{4}|['’]?\d{2})"
    r"|(?P<d3>\d{1,2})(?:e|de|ste)?[\s-]+(?P<m3>"
    + "|".join(_MONTH)
    + r")\.?[\s-]+(?P<y3>\d{4}|['’]\d{2}|\d{2}(?!\d|:|\.\d|\s?uur)))(?![\w/-])",
    re.IGNORECASE,
)
_BORN: Final = re.compile(
    r"\bgebo(?:ren|orte\w*)\b|\bgeb\b|\bgeb\.|\bgb?d\b|\bgeboortedatum\b|\bjarig\b"
    r"|\bverjaar\w*|\bter\s+wereld\b|\bleeftijd\b",
    re.IGNORECASE,
)
_NO_BIRTH: Final = whole_words("name_words", "no birth")
_LAST_BIRTH_YEAR: Final = 2018
"""A date up to this year is taken for a birth date when nothing says otherwise."""

_POSTCODE: Final = re.compile(
    r"(?<![\w€.,-])(?<!€ )(?P<digits>[1-9]\d{3})(?:(?P<gap>[ \u00a0]{0,2})"
    r"(?P<letters>(?!SA|SD|SS)[A-Z]{2})|(?P<small>[a-z]{2}))(?![\w-])"
)
_NOT_LETTERS: Final = word_set("abbreviations", "not in a postcode")
_UNITS: Final = word_set("abbreviations", "units")
_BELGIAN: Final = re.compile(
    r"(?<![\w€.,-])(?:B-)?(?P<first>[1-9])\d{3}\s+(?P<town>[^\W\d_]+(?:-[^\W\d_]+)*)"
)


def numbers(text: str) -> Iterator[Found]:
    """All numbers and addresses of the kinds in this module, surest first."""
    for match in _EMAIL.finditer(text):
        if "@" in match.group() or "punt" in match.group() or "(" in match.group():
            yield "email", match.start(), match.end()
    if not any(letter.isdigit() for letter in text):
        return
    yield from _ibans(text)
    yield from _registers(text)
    yield from _births(text)
    yield from _citizen_numbers(text)
    yield from _phones(text)
    yield from _postcodes(text)


def _ibans(text: str) -> Iterator[Found]:
    """Account numbers whose length fits the country and whose check digits hold."""
    for match in _IBAN.finditer(text):
        length = _IBAN_LENGTH.get(match.group()[:2].upper(), 0)
        place = match.start()
        signs: list[str] = []
        while place < len(text) and len(signs) < length:
            if text[place].isascii() and text[place].isalnum():
                signs.append(text[place].upper())
            elif text[place] not in " -.\u00a0":
                break
            place += 1
        whole = len(signs) == length > 0 and not text[place : place + 1].isalnum()
        if whole and _mod_97("".join(signs[4:] + signs[:4])) == 1:
            yield "iban", match.start(), place


def _mod_97(signs: str) -> int:
    """The remainder an IBAN's check digits are about; letters count from ten."""
    return int("".join(str(int(sign, 36)) for sign in signs)) % 97


def _citizen_numbers(text: str) -> Iterator[Found]:
    """A BSN: nine digits of which the eleven-proof holds."""
    for match in _BSN.finditer(text):
        if _eleven_proof(re.sub(r"\D", "", match.group())):
            yield "bsn", match.start(), match.end()
    for match in _SHORT_BSN.finditer(text):
        if _eleven_proof("0" + match.group(1)):
            yield "bsn", match.start(1), match.end(1)


def _eleven_proof(digits: str) -> bool:
    """Whether nine digits, weighed 9 to 2 and -1, divide by eleven."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(w * int(d) for w, d in zip(weights, digits, strict=True))
    return total % 11 == 0 and len(set(digits)) > 1


def _registers(text: str) -> Iterator[Found]:
    """A Belgian rijksregisternummer: 97 less the rest of its first nine digits."""
    for match in _REGISTER.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        month, day = int(digits[2:4]) % 20, int(digits[4:6])
        checks = (97 - int(digits[:9]) % 97, 97 - int("2" + digits[:9]) % 97)
        if month <= 12 and day <= 31 and int(digits[9:]) in checks:
            yield "bsn", match.start(), match.end()


def _births(text: str) -> Iterator[Found]:
    """Full dates that may be a day of birth."""
    for match in _DATE.finditer(text):
        parts = match.groupdict()
        year_text = parts["y1"] or parts["y2"] or parts["y3"]
        month_text = parts["m1"] or parts["m2"] or str(_MONTH[parts["m3"].lower()])
        day = int(parts["d1"] or parts["d2"] or parts["d3"])
        short = len(year_text.strip("'’")) == 2
        year = int(year_text.strip("'’")) + (1900 if short else 0)
        if not _exists(year, int(month_text), day):
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        around = before + " | " + text[match.end() : match.end() + 25]
        if _BORN.search(around) or (
            not short and year <= _LAST_BIRTH_YEAR and not _NO_BIRTH.search(around)
        ):
            yield "birthdate", match.start(), match.end()


def _exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day on which somebody living may be born."""
    try:
        return date(year, month, day).year >= 1900
    except ValueError:
        return False


def _phones(text: str) -> Iterator[Found]:
    """Phone numbers in Dutch, Belgian and other international forms."""
    for match in _PHONE.finditer(text):
        shown = match.group()
        digits = re.sub(r"\D", "", shown.replace("(0)", ""))
        if _SERVICE.match(digits) or _DATE_FIRST.match(shown):
            continue
        if _is_phone(digits, plus=shown.startswith("+")):
            yield "phone", match.start(), match.end()


def _is_phone(digits: str, *, plus: bool) -> bool:
    """Whether the digits have the length and the start of a phone number."""
    if plus or digits.startswith("00"):
        national = digits if plus else digits[2:]
        if national.startswith("31"):
            return len(national) == 11
        if national.startswith("32"):
            return len(national) in (10, 11)
        return plus and 9 <= len(national) <= 14
    if len(digits) == 10:
        return digits[1] in "12345678"
    return (
        len(digits) == 9
        and digits[1] in "123456789"
        and digits[:3]
        not in (
            "070",
            "078",
        )
    )


def _postcodes(text: str) -> Iterator[Found]:
    """Dutch postcodes, and Belgian ones that stand before their town."""
    for match in _POSTCODE.finditer(text):
        letters = match["letters"] or match["small"].upper()
        if match["small"] and match["small"] in _UNITS:
            continue
        spaced = bool(match["letters"]) and bool(match["gap"])
        if not (spaced and letters in _NOT_LETTERS):
            yield "postcode", match.start(), match.end()
    for match in _BELGIAN.finditer(text):
        known = match["town"].lower() in sections("towns").get(match["first"], ())
        if known and match["town"][0].isupper() and not _is_year(text, match):
            yield "postcode", match.start(), match.end()


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four digits before a town are a year, as in "in 2026 Antwerpen"."""
    year = match.group().removeprefix("B-")[:2] in ("19", "20")
    before = text[: match.start()].rstrip().rsplit(maxsplit=1)[-1:]
    return year and [word.lower() for word in before] in (
        ["in"],
        ["sinds"],
        ["vanaf"],
        ["tot"],
        ["jaar"],
        ["voor"],
        ["na"],
    )
