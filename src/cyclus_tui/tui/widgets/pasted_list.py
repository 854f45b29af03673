"""A list as it comes from Word, Excel, mail or a chat, as bare lines of words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

COLUMNS_TOLD: Final = "Kolommen staan achter elkaar, met – ertussen."
SENDERS_TOLD: Final = "Namen en tijden uit de chat zijn weggelaten."
MEDIA_TOLD: Final = "Namen, tijden en foto's uit de chat zijn weggelaten."

_SIGNS: Final = "•·◦▪▫‣⁃●○■□▶►➢➤✓✔☐☑☒❏❑❍♦◆◇⬜"
_BULLET: Final = re.compile(
    rf"\A(?:[{_SIGNS}\uf020-\uf0ff]\s*"  # and those of Word, in its own fonts
    r"|(?:[-*+–—]|\d{1,3}[.)]|\(\d{1,3}\)|[A-Za-z]\))\s+"
    r"|(?:[o§Ø]|\d{1,2}(?:\.\d{1,2})+\.?|[A-Za-z]\.|[ivx]{2,5}\.)\t\s*)(?=\S)"
)
"""The sign before a line; a letter counts only when a tab or a bracket follows it."""

_BOX: Final = re.compile(r"\A\[[ xX]?\]\s+(?=\S)")
_NUMBER: Final = re.compile(r"\A(\d{1,3})\t\s*(?=[^\t]*[^\W\d_][^\t]*\Z)")
"""A number without a dot: Word writes it like this, and so does Excel a count."""

_DAY: Final = r"\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?"
_TIME: Final = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[APap]\.?[Mm]\.?)?"
_SENDER: Final = re.compile(
    rf"\A\u200e?(?:\[(?:{_TIME},? {_DAY}|{_DAY},? {_TIME})\]"
    rf"|{_DAY},? {_TIME} -) ~?\s?[^:\n]{{1,60}}: (?=\S)"
)
"""Who said it and when, as chats put it before a message. Both must be there."""

_NO_WORDS: Final = re.compile(
    r"\u200e?(?:<Media (?:weggelaten|omitted)>"
    r"|(?:afbeelding|video|audio|sticker|GIF|document|contactkaart) weggelaten"
    r"|(?:image|video|audio|sticker|GIF|document|Contact card) omitted"
    r"|Dit bericht (?:is|werd) verwijderd\.?)"
)
"""What a chat says in the place of a message that is no text."""

_CELL: Final = re.compile(
    r'(?:^|(?<=\t))"((?:[^"\n]|"")*\n(?:[^"]|"")*)"(?=\t|$)', re.M
)
"""A cell of several lines, as Excel copies it."""


@dataclass(frozen=True, slots=True)
class PastedList:
    """The lines of a paste, and what a person should know of them."""

    lines: tuple[str, ...]
    note: str = ""


def read(text: str, *, between_cells: str) -> PastedList:
    """The lines that hold words; what stands before them in a list is left out.

    One line alone is no list, and stays as it is but for the tabs in it.
    """
    whole = _CELL.sub(lambda cell: _on_one_line(cell[1]), text)
    lines = [line for line in whole.splitlines() if line.strip()]
    notes = []
    if len(lines) > 1:
        bare = [_SENDER.sub("", line.strip()) for line in lines]
        if bare != [line.strip() for line in lines]:
            words = [line for line in bare if not _NO_WORDS.fullmatch(line)]
            notes.append(SENDERS_TOLD if words == bare else MEDIA_TOLD)
            bare = words
        numbered = _are_numbered(bare)
        lines = [_without_bullet(line, numbered=numbered) for line in bare]
    if any("\t" in line for line in lines):
        lines = [_cells(line, between_cells) for line in lines]
        notes += [COLUMNS_TOLD] if between_cells.strip() else []
    return PastedList(tuple(lines), " ".join(notes))


def _on_one_line(cell: str) -> str:
    return " ".join(cell.replace('""', '"').split())


def _are_numbered(lines: Iterable[str]) -> bool:
    """Whether the numbers before a tab count the lines, rather than what is in them."""
    numbers = [int(found[1]) for line in lines if (found := _NUMBER.match(line))]
    return all(later - earlier == 1 for earlier, later in pairwise(numbers))


def _without_bullet(line: str, *, numbered: bool) -> str:
    words = _BOX.sub("", _BULLET.sub("", line))
    return _NUMBER.sub("", words) if numbered and words == line else words


def _cells(line: str, between: str) -> str:
    """The cells of a row with something between them; the empty ones are left out."""
    return between.join(cell for part in line.split("\t") if (cell := part.strip()))
