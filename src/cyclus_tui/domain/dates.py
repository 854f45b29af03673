"""Dates as people say them: `woensdag`, `over 2 weken`, `25-11`, `2026-11-25`.

A day is always given to count from, so that the same words mean the same on every
laptop. What cannot be understood is nobody's date: it is asked again.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

EXAMPLES: Final = "woensdag, 25-11, over 2 weken"
"""How a day may be typed, in a few words."""

_WEEKDAYS: Final = (
    *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"),
    "zondag",
)
_MONTHS: Final = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
_SHORT_MONTHS: Final = (
    *("jan", "feb", "maart", "april", "mei", "juni"),
    *("juli", "aug", "sept", "okt", "nov", "dec"),
)
_NEAR: Final = {"vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2}
_COUNTS: Final = {
    name: count
    for count, names in enumerate(
        ("een één 'n", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"), 1
    )
    for name in names.split()
}
_AFTER: Final = re.compile(r"(?:over )?(\S+) (dag|dagen|week|weken|maand|maanden)")
_FIGURES: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NAMED: Final = re.compile(r"(\d{1,2}) ([a-z]+)\.?(?: (\d{4}))?")
_YEARLESS: Final = re.compile(r"(?<![-/.\d])\d{1,2}(?:[-/.](\d{1,2})| ([a-z]+)\.?)$")
_ON: Final = re.compile(r"(?:op|de|komende|aanstaande|as\.?|a\.s\.)\s+")


def parse(text: str, today: date) -> date | None:
    """The day that is meant, counted from `today`; `None` when nobody can tell.

    A weekday is the next one, never today; a day without a year is the next such day.
    """
    words = " ".join(text.casefold().replace(",", " ").split()).rstrip(".!")
    while led := _ON.match(words):
        words = words[led.end() :]
    if words in _NEAR:
        return _later(today, _NEAR[words])
    if words == "volgende week":
        return _later(today, 7)
    if words == "volgende maand":
        return _months_later(today, 1)
    if after := _AFTER.fullmatch(words):
        return _after(today, after[1], after[2])
    if (weekday := _weekday(words)) is not None:
        return _later(today, (weekday - today.weekday() - 1) % 7 + 1)
    return _dated(words, today)


def nearest(text: str, today: date) -> date | None:
    """The same for a day that may be past, such as the evening of last week.

    Without a year it is the one closest by: 28-12 said in January is a week ago.
    """
    day = parse(text, today)
    yearless = _YEARLESS.search(text.casefold().strip())
    if day is None or not yearless or not (yearless[1] or _month(yearless[2])):
        return day
    before = _day(day.year - 1, day.month, day.day)
    return before if before and today - before < day - today else day


def iso_date(day: str) -> date | None:
    """The day that is kept as a text; `None` when it is none."""
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def weekday_date(day: str, today: date | None = None) -> str:
    """A kept day in words: `wo 25 nov`, with the year when that is another one."""
    found = iso_date(day)
    if found is None:
        return day
    words = f"{_WEEKDAYS[found.weekday()][:2]} {day_month(found.day, found.month)}"
    same = today is not None and today.year == found.year
    return words if same else f"{words} {found.year}"


def day_month(day: int, month: int) -> str:
    """A day of the month in few letters: `21 nov`; months count from 1."""
    return f"{day} {_SHORT_MONTHS[month - 1]}"


def full_date(day: str) -> str:
    """A kept day in full: `zaterdag 21 november 2026`; other words stay as they are."""
    date = iso_date(day)
    if date is None:
        return day
    weekday, month = _WEEKDAYS[date.weekday()], _MONTHS[date.month - 1]
    return f"{weekday} {date.day} {month} {date.year}"


def input_date(day: str) -> str:
    """A kept day as it would be typed: `25-11-2026`."""
    date = iso_date(day)
    if date is None:
        return day
    return f"{date.day}-{date.month}-{date.year}"


def _dated(words: str, today: date) -> date | None:
    """A day of the month, in figures or by name, perhaps after its weekday."""
    first, _, rest = words.partition(" ")
    if rest and _weekday(first) is not None:
        words = rest
    if iso := _ISO.fullmatch(words):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if figures := _FIGURES.fullmatch(words):
        year = figures[3] or ""
        whole = 2000 + int(year) if len(year) == 2 else int(year or 0)
        return _next(whole, int(figures[2]), int(figures[1]), today)
    named = _NAMED.fullmatch(words)
    month = _month(named[2]) if named else 0
    if named and month:
        return _next(int(named[3] or 0), month, int(named[1]), today)
    return None


def _next(year: int, month: int, day: int, today: date) -> date | None:
    """A day of the month; without a year the first one that is not past."""
    if year:
        return _day(year, month, day)
    for ahead in range(5):  # the 29th of February may take four years
        next_day = _day(today.year + ahead, month, day)
        if next_day and next_day >= today:
            return next_day
    return None


def _after(today: date, count: str, unit: str) -> date | None:
    """So many days, weeks or months on."""
    known = int(count) if count.isdecimal() and len(count) < 4 else _COUNTS.get(count)
    if known is None:
        return None
    if unit.startswith("maand"):
        return _months_later(today, known)
    return _later(today, known * (7 if unit.startswith("w") else 1))


def _later(today: date, days: int) -> date | None:
    """So many days on, where the calendar goes that far."""
    try:
        return today + timedelta(days)
    except OverflowError:
        return None


def _months_later(today: date, months: int) -> date | None:
    """The same day so many months on, or the last one of a shorter month."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    if year > date.max.year:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _day(year: int, month: int, day: int) -> date | None:
    """A day that is on the calendar."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(word: str) -> int | None:
    """The place of a weekday in the week: `wo`, `woensdag`."""
    for place, name in enumerate(_WEEKDAYS):
        if word in (name, name[:2], f"{name[:2]}."):
            return place
    return None


def _month(word: str) -> int:
    """The number of a month: `nov`, `november`; 0 when it is none."""
    for number, name in enumerate(_MONTHS, 1):
        if len(word) >= 3 and name.startswith(word):
            return number
    return 3 if word == "mrt" else 0
