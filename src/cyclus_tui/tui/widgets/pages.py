"""Pages: words laid out whole, in lines that fit, page by page; nothing is cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from cyclus_tui.drawing.words import wrap
from cyclus_tui.tui.widgets.literal import drawable
from cyclus_tui.tui.widgets.row import Row

SIGN: Final = "▸ "
"""What stands before the highlighted row."""

SIGN_CELLS: Final = len(SIGN)

TREE: Final = " │├└─"
"""What a line may begin with to show what it hangs on."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of a page."""

    text: str
    part: str = ""
    """How it is drawn: `head`, `note`, `dim`, or as words."""
    key: str = ""
    """The row that it belongs to; empty for what stands above the rows."""
    begins: bool = False
    """Whether a row begins here."""


Page = tuple[PageLine, ...]


@dataclass(frozen=True, slots=True)
class Paging:
    """What stands on the pages besides the rows."""

    head: tuple[str, ...] = ()
    """What it is about: above the rows of each page where it leaves them half."""
    cards: tuple[str, ...] = ()
    """Texts before the rows, each on a page of its own."""
    below: tuple[str, ...] = ()
    """What stands under a row that has the page to itself."""
    one_by_one: bool = False
    """Whether each row has a page to itself."""
    foot: str = ""
    """What stands at the foot of each page, beside which one it is."""


def lay_out(paging: Paging, rows: Sequence[Row], width: int, height: int) -> list[Page]:
    """All pages; each word of it stands on one of them. A row without words has none.

    A row that is taller than a page goes on on the next one.
    """
    head = _block(paging.head, width, "head")
    rows = [row for row in rows if row.text]
    pages: list[Page] = []
    if not (rows or paging.cards):
        return _cut(head, height)
    if head and len(head) + 1 > height // 2:
        pages, head = _cut(head, height), []
    elif head:
        head.append(PageLine(""))
    room = height - len(head)
    below = _block(paging.below, width, "head")
    for card in paging.cards:
        pages += [(*head, *p) for p in _cut(_block([card], width, "head"), room)]
    marks = max((cell_len(row.mark) for row in rows), default=0)
    page: list[PageLine] = []
    for row in rows:
        lines = _row_lines(row, 0 if paging.one_by_one else marks, width)
        if paging.one_by_one:
            lines += [PageLine("", "", row.key), *below] if below else []
        if page and (paging.one_by_one or len(page) + len(lines) > room):
            pages.append((*head, *page))
            page = []
        *whole, last = _cut(lines, room)
        pages += [(*head, *part) for part in whole]
        page += last
    if page:
        pages.append((*head, *page))
    return pages


def _block(texts: Sequence[str], width: int, part: str) -> list[PageLine]:
    """Paragraphs in lines."""
    lines = [line for text in texts for line in text.split("\n")]
    return [PageLine(line, part) for words in lines for line in _wrapped(words, width)]


def _row_lines(row: Row, marks: int, width: int) -> list[PageLine]:
    """A row in lines: its number, its words, and its note behind or under them."""
    gutter = marks + 1 if marks else 0
    room = max(1, width - SIGN_CELLS - gutter)
    part = "dim" if row.dim else ""
    lines: list[PageLine] = []
    for words in row.text.split("\n"):
        before, after, text = _tree(words, room)
        for place, line in enumerate(_wrapped(text, room - cell_len(before))):
            lead = after if place else before
            lines.append(PageLine(f"{' ' * gutter}{lead}{line}", part, row.key))
    mark = drawable(row.mark)
    number = " " * (marks - cell_len(mark)) + mark + " " if marks else ""
    first = f"{number}{lines[0].text[gutter:]}"
    lines[0] = PageLine(first, part, row.key, begins=True)
    if row.note:
        lines += _note_lines(row, lines, gutter, width - SIGN_CELLS)
    return lines


def _note_lines(
    row: Row, lines: list[PageLine], gutter: int, width: int
) -> list[PageLine]:
    """The note, at the end of the last line where it fits, else under it."""
    note, last = drawable(row.note), lines[-1]
    free = width - cell_len(last.text) - cell_len(note)
    if free >= 2:
        text = last.text + " " * free + note
        lines[-1] = PageLine(text, last.part, row.key, last.begins)
        return []
    noted = _wrapped(note, max(1, width - gutter))
    return [PageLine(" " * gutter + line, "note", row.key) for line in noted]


def _tree(words: str, room: int) -> tuple[str, str, str]:
    """The branches before a line, those before its other lines, and its words.

    However deep it hangs, the words keep half of the line.
    """
    text = words.lstrip(TREE)
    before = words[: len(words) - len(text)]
    before = before[max(0, len(before) - room // 2) :]
    after = before.replace("├", "│").replace("└", " ").replace("─", " ")
    return before, after, text


def _wrapped(text: str, width: int) -> Sequence[str]:
    """The words in lines of this width; an empty line stays one."""
    plain = drawable(text)
    if len(plain) <= width and cell_len(plain) <= width:
        return [plain]
    return wrap(plain, max(2, width)) or [""]


def _cut(lines: Sequence[PageLine], height: int) -> list[Page]:
    """Lines in pieces that fit on a page."""
    step = max(1, height)
    return [tuple(lines[at : at + step]) for at in range(0, len(lines), step)] or [()]
