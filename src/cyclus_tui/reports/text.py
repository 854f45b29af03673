"""Text: the report as one plain sheet for the room, at most 72 columns wide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from cyclus_tui.reports.chosen_list import RESCUED, ReportItem
from cyclus_tui.reports.outline import Outline

_TREE: Final = re.compile(r"[ │├└─]*")
"""What is drawn before the words of a line."""

WIDTH: Final = 72
"""What prints on paper and fits in a mail without breaking."""


def plain_text(report: Outline) -> str:
    """The whole sheet; it ends with a line end."""
    lines: list[str] = []
    for part in (_top, _list, _promise, _sections, _account):
        if part_lines := [*part(report)]:
            lines += [*part_lines, ""]
    return "\n".join(lines)


def _top(report: Outline) -> Iterator[str]:
    """What it is about, and how far it got."""
    yield from wrap(report.title)
    yield "=" * min(WIDTH, _cells(report.title))
    yield from wrap(report.when_and_where)
    if report.has_list:
        yield from wrap(report.chosen.status)
    if report.question:
        yield ""
        yield "Onze vraag"
        yield from wrap(report.question, "  ")


def _list(report: Outline) -> Iterator[str]:
    """The recommendations."""
    if not report.shows_list:
        return
    yield from wrap(report.chosen.heading)
    yield "-" * min(WIDTH, _cells(report.chosen.heading))
    for item in report.chosen.items:
        yield ""
        yield from _item(item, f"{item.place}. ")
    for item in report.chosen.rescued:
        yield ""
        yield from wrap(f"{RESCUED}:")
        yield from _item(item, "+  ")


def _item(item: ReportItem, number: str) -> Iterator[str]:
    """One recommendation, with what a minority said of it."""
    indent = " " * len(number)
    yield from wrap(item.advice, indent, number)
    for label, words in item.sentences:
        yield from wrap(f"{label}: {words}", indent + "  ", indent)
    yield from wrap(item.support, indent + "  ", indent)


def _sections(report: Outline) -> Iterator[str]:
    """What else came out of it, each part under its heading."""
    for number, section in enumerate(report.sections):
        if number:
            yield ""
        yield section.heading
        yield "-" * len(section.heading)
        for line in section.lines:
            yield from drawn(line) if section.drawn else wrap(line, "  ")


def _promise(report: Outline) -> Iterator[str]:
    """What happens now."""
    if not report.shows_promise:
        return
    yield "Wat er nu gebeurt"
    for label, words in report.promise:
        yield from wrap(f"{label}: {words}", "    ", "  ")
    if not report.promise:
        yield "  Er is nog niets beloofd."


def _account(report: Outline) -> Iterator[str]:
    """How it came about, who was there, and what is missing."""
    yield "Hoe het ging"
    for line in report.account:
        yield from wrap(line, "    ", "  ")


def drawn(line: str, width: int = WIDTH) -> list[str]:
    """A line of a ladder, at most `width` cells wide; the rest under its own words."""
    tree = _TREE.match(line)
    before = tree[0] if tree else ""
    stem = before.replace("├", "│").replace("└", " ").replace("─", " ")
    return wrap(line[len(before) :], stem + "  ", before, width)


def wrap(
    words: str, indent: str = "", first: str | None = None, width: int = WIDTH
) -> list[str]:
    """Words on lines of at most `width` cells; a word that is too long is cut."""
    lines: list[str] = []
    line = indent if first is None else first
    empty = True
    for word in words.split():
        while word:
            room = width - _cells(line) - (0 if empty else 1)
            cut = _fitting(word, room)
            if cut == len(word):
                line, word, empty = line + ("" if empty else " ") + word, "", False
            elif not empty:
                lines.append(line)
                line, empty = indent, True
            else:
                cut = max(1, cut)
                lines.append(line + word[:cut])
                line, word = indent, word[cut:]
    return lines if empty else [*lines, line]


def _fitting(word: str, room: int) -> int:
    """How many characters of a word fit."""
    used = 0
    for place, letter in enumerate(word):
        used += _cells(letter)
        if used > room:
            return place
    return len(word)


def _cells(words: str) -> int:
    """How wide a text is: most letters 1, wide signs 2, marks on a letter 0."""
    return sum(
        0
        if unicodedata.combining(letter)
        else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in words
    )
