"""LineList: a list of any length, one line a row, drawn by Textual's Line API.

Where a whole room reads along its rows are drawn whole, page by page (`show_pages`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.events import Click, Key, Paste
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from cyclus_tui.tui.widgets.literal import cut, drawable
from cyclus_tui.tui.widgets.pages import (
    SIGN,
    SIGN_CELLS,
    Page,
    PageLine,
    Paging,
    lay_out,
)
from cyclus_tui.tui.widgets.row import Row
from cyclus_tui.tui.widgets.styled_lines import StyledLines

__all__ = ["LineList", "Row"]


class LineList(StyledLines, can_focus=True, inherit_bindings=False):
    """Rows of one line, of which only those in sight are ever asked for.

    The highlight stays on its key when rows change. A moved highlight redraws two
    lines, whatever the length of the list. Textual's own `OptionList` and `DataTable`
    hold and measure every row, and keep a place rather than a key.
    """

    DEFAULT_CSS = """
    LineList {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;

        & > .line-list--highlight {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: bold;
        }
        & > .line-list--mark, & > .line-list--note, & > .line-list--dim {
            color: $text-muted;
        }
        & > .line-list--dim {
            text-style: italic;
        }
        & > .line-list--head {
            text-style: bold;
        }
    }
    """

    PREFIX = "line-list"

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line-list--highlight",
        "line-list--mark",
        "line-list--note",
        "line-list--dim",
        "line-list--head",
    }

    KEYS: ClassVar[tuple[Binding, ...]] = (
        Binding("up", "move(-1)", "Eén omhoog"),
        Binding("down", "move(1)", "Eén omlaag"),
        Binding("pageup", "page(-1)", "Bladzijde omhoog"),
        Binding("pagedown", "page(1)", "Bladzijde omlaag"),
        Binding("home", "first", "Naar de eerste"),
        Binding("end", "last", "Naar de laatste"),
        Binding("enter", "choose", "Kiezen"),
    )

    highlighted: reactive[int | None] = reactive(None, repaint=False, init=False)
    """The place of the highlighted row, or None in an empty list."""

    @dataclass
    class RowHighlighted(Message):
        """Another row is highlighted now."""

        line_list: LineList
        key: str

    @dataclass
    class RowChosen(Message):
        """A row was chosen by Enter or a click."""

        line_list: LineList
        key: str

    @dataclass
    class Resized(Message):
        """Other words fit in a row now."""

        line_list: LineList

    @dataclass
    class LetterPressed(Message):
        """A letter that the list was given acts on a row."""

        line_list: LineList
        key: str
        """The row that was highlighted at that very moment."""
        letter: str
        in_run: bool = False
        """Whether another that went on was pressed right before it."""

    AT_ONCE: ClassVar[tuple[type[Message], ...]] = (
        RowHighlighted,
        RowChosen,
        LetterPressed,
    )

    def __init__(
        self,
        rows: Sequence[Row] = (),
        *,
        mark_cells: int = 3,
        letters: str = "",
        advancing: str = "",
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        """A list with these rows, the first one highlighted.

        Args:
            rows: Any sequence; its items are asked for when they come in sight.
            mark_cells: The width of the left column.
            letters: The letters and digits that act on the highlighted row.
            advancing: Those after which the highlight goes on to the next row, so
                that quick keys act on one row after another, however slow the disk.
            id: The widget's id.
        """
        super().__init__(id=id)
        self.mark_cells = mark_cells
        self._letters, self._advancing = letters, advancing
        self._run: tuple[tuple[str, str], ...] = ()
        self.ended_run: tuple[tuple[str, str], ...] = ()
        """The rows and the letters that were pressed right before the last key."""
        self._key: str | None = None
        self._given: Sequence[Row] = ()
        self._length = 0
        self._added: list[Row] = []
        self._replaced: dict[int, Row] = {}
        self._paging: Paging | None = None
        self._page = 0
        self._laid_out: list[Page] | None = None
        self._is_turning = False
        self.set_rows(rows)

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return self._length + len(self._added)

    @property
    def highlighted_key(self) -> str | None:
        """The key of the highlighted row, or None in an empty list."""
        return self._key

    @property
    def pages(self) -> list[Page]:
        """What is drawn where the rows are drawn whole, page by page."""
        if self._laid_out is None:
            paging = self._paging or Paging()
            rows = [self.row(index) for index in range(self.row_count)]
            size = (max(8, self.size.width), max(1, self.size.height - 1))
            self._laid_out = lay_out(paging, rows, *size)
        return self._laid_out

    def show_pages(self, paging: Paging | None) -> None:
        """Draw the rows whole, page by page; `None` for one line a row."""
        if paging == self._paging:
            return
        arrives = self._paging is None
        began_in_sight = not arrives and self._begins_in_sight
        self._paging, self._laid_out = paging, None
        self._measure()
        if arrives:
            self._page = 0
            if self.highlighted:
                self._turn_to_row()
        elif began_in_sight and not self._begins_in_sight:
            self._turn_to_row()
        else:
            self._reveal()

    def turn(self, pages: int) -> bool:
        """Show another page, with its first row in front; False when there is none."""
        goal = max(0, min(self._page + pages, len(self.pages) - 1))
        if goal == self._page:
            return False
        self._page = goal
        keys = [line.key for line in self.pages[goal] if line.key]
        begun = [line.key for line in self.pages[goal] if line.begins]
        self._is_turning = True
        self.go([*begun, *keys, ""][0])
        self._is_turning = False
        self.refresh()
        return True

    def row(self, index: int) -> Row:
        """The row at a place."""
        if index in self._replaced:
            return self._replaced[index]
        if index < self._length:
            return self._given[index]
        return self._added[index - self._length]

    def set_rows(self, rows: Sequence[Row], *, follow: bool = False) -> None:
        """Show other rows, the highlight still on its key where that is left.

        Args:
            rows: Any sequence, not changed here; call this again when it changes.
            follow: Whether a highlight at the end goes to the new end.
        """
        to_end = follow and self._at_end
        began_in_sight = self._paging is not None and self._begins_in_sight
        self._given, self._length = rows, len(rows)
        self._added, self._replaced = [], {}
        place = self.row_count - 1 if to_end else self._find(self._key)
        if place is None:
            place = min(self.highlighted or 0, self.row_count - 1)
        self._measure()
        self.highlighted = place
        if began_in_sight and not self._begins_in_sight:
            self._turn_to_row()
        self._reveal()
        self._tell()

    def append(self, row: Row) -> None:
        """Add a row; the highlight follows unless somebody moved it up."""
        to_end = self._at_end
        self._added.append(row)
        self._measure()
        if to_end:
            self.highlighted = self.row_count - 1

    def replace(self, key: str, row: Row) -> bool:
        """Put another row in the place of `key`; False when that is not there."""
        index = self._find(key)
        if index is None:
            return False
        self._replaced[index], self._laid_out = row, None
        if self._key == key:
            self._key = row.key
        self._draw_row(index)
        return True

    def move(self, delta: int) -> None:
        """Move the highlight, staying within the list."""
        if self.highlighted is not None:
            self.highlighted += delta

    def go(self, key: str) -> bool:
        """Highlight the row of `key`; False when it is not there."""
        index = self._find(key)
        if index is not None:
            self.highlighted = index
        return index is not None

    def fits(self, key: str) -> bool:
        """Whether the whole text of `key` is on the screen, not cut."""
        index = self._find(key)
        if index is None:
            return False
        row = self.row(index)
        whole = self._paging is not None
        return whole or cell_len(drawable(row.text)) <= self._room(self._note(row))

    def fits_note(self, key: str) -> bool:
        """Whether the whole note of `key` is on the screen, not cut."""
        index = self._find(key)
        if index is None:
            return False
        row = self.row(index)
        whole = self._paging is not None
        return whole or cell_len(drawable(row.note)) <= self._note_room

    def validate_highlighted(self, index: int | None) -> int | None:
        """Stay within the list."""
        if index is None or not self.row_count:
            return None
        return max(0, min(index, self.row_count - 1))

    def watch_highlighted(self, old: int | None, new: int | None) -> None:
        """Draw the two lines that changed, and scroll when the new one is not seen."""
        for index in (old, new):
            if index is not None:
                self._draw_row(index)
        if self._paging and not self._is_turning:
            self._turn_to_row()
        self._reveal()
        self._tell()

    def takes(self, event: Key | Paste) -> bool:
        """The letters and digits that it was given too."""
        letter = event.character if isinstance(event, Key) else None
        return bool(letter and letter in self._letters) or super().takes(event)

    async def on_key(self, event: Key) -> None:
        """Tell of a letter that acts on a row, with the row of this moment."""
        letter, run, self._run = event.character, self._run, ()
        self.ended_run = run
        at = self.highlighted
        if letter and letter in self._letters and self._key and at is not None:
            event.stop()
            event.prevent_default()
            self.post_message(self.LetterPressed(self, self._key, letter, bool(run)))
            if (
                letter in self._advancing
                and not self.row(self.highlighted or 0).heading
            ):
                self._run = (*run, (self._key, letter))
                self.move(1)

    def move_back(self, key: str) -> None:
        """Highlight a row again, when the highlight went on from there."""
        index = self._find(key)
        if index is not None and index < (self.highlighted or 0):
            self.highlighted = index

    def on_resize(self) -> None:
        """Keep the highlight in sight, and tell that other words fit."""
        began_in_sight = self._paging is not None and self._begins_in_sight
        self._laid_out = None
        if self._paging:
            self.refresh()
            if began_in_sight and not self._begins_in_sight:
                self._turn_to_row()
        self._reveal()
        self.post_message(self.Resized(self))

    def on_click(self, event: Click) -> None:
        """Highlight and choose the row under the pointer."""
        offset = event.get_content_offset(self)
        place = None if offset is None else self._place_at(offset.y)
        if place is not None:
            event.stop()
            self.highlighted = place
            self.action_choose()

    def action_move(self, delta: int) -> None:
        """Move the highlight by a key."""
        self.move(delta)

    def action_page(self, pages: int) -> None:
        """Move the highlight by what is on the screen, less one line."""
        if self._paging:
            self.turn(pages)
        else:
            self.move(pages * max(1, self.size.height - 1))

    def action_first(self) -> None:
        """Highlight the first row."""
        self.move(-self.row_count)

    def action_last(self) -> None:
        """Highlight the last row."""
        self.move(self.row_count)

    def action_choose(self) -> None:
        """Choose the highlighted row."""
        if self._key is not None:
            self.post_message(self.RowChosen(self, self._key))

    def render_line(self, y: int) -> Strip:
        """Draw one line: sign, mark, words, note."""
        if self._paging:
            return self._render_page_line(y, self._paging)
        index = y + self.scroll_offset.y
        width = self._width
        if index >= self.row_count:
            return Strip.blank(width, self._style("", here=False))
        row = self.row(index)
        here = index == self.highlighted
        note = self._note(row)
        mark = cut(row.mark, self.mark_cells, more="")
        room = self._room(note)
        text = cut(row.text, room)
        parts = (
            ("", SIGN if here else " " * SIGN_CELLS),
            ("mark", " " * (self.mark_cells - cell_len(mark)) + mark + " "),
            ("dim" if row.dim else "", text + " " * (room - cell_len(text))),
            ("note", f" {note} " if note else ""),
        )
        segments = [
            Segment(words, self._style(part, here=here)) for part, words in parts
        ]
        return Strip(segments).adjust_cell_length(width, self._style("", here=False))

    def _render_page_line(self, y: int, paging: Paging) -> Strip:
        """Draw one line of the page in front; the last line says which page it is."""
        width, blank = self._width, self._style("", here=False)
        if y == self.size.height - 1:
            many = len(self.pages)
            where = f"{self._page + 1} van {many}" if many > 1 else ""
            left = cut(paging.foot, width - len(where) - 1)
            free = width - cell_len(left) - len(where)
            footer = Segment(left + " " * free + where, self._style("note", here=False))
            return Strip([footer]).adjust_cell_length(width, blank)
        line = self._page_line(y)
        if line is None:
            return Strip.blank(width, blank)
        if line.part == "head" or (paging.one_by_one and line.key):
            left = " " * max(0, (width - cell_len(line.text)) // 2)
            style = self._style("head", here=False)
            return Strip([Segment(left + line.text, style)]).adjust_cell_length(
                width, blank
            )
        here = bool(line.key) and line.key == self._key
        sign = SIGN if here and line.begins else " " * SIGN_CELLS
        style = self._style(line.part, here=here)
        return Strip([Segment(sign + line.text, style)]).adjust_cell_length(
            width, style if here else blank
        )

    def _page_line(self, y: int) -> PageLine | None:
        """The line of the page in front at a place of the window.

        A page without rows, and one with a single row to itself, stand in the middle.
        """
        page = self._page_in_front
        is_list = any(line.key for line in page)
        alone = self._paging is not None and self._paging.one_by_one
        free = self.size.height - 1 - len(page)
        place = y - (free // 2 if alone or not is_list else 0)
        return page[place] if 0 <= place < len(page) else None

    @property
    def _page_in_front(self) -> Page:
        pages = self.pages
        self._page = max(0, min(self._page, len(pages) - 1))
        return pages[self._page]

    @property
    def _begins_in_sight(self) -> bool:
        """Whether the first line of the row in front is on the page in front."""
        page = self._page_in_front
        return any(line.begins and line.key == self._key for line in page if line.key)

    def _turn_to_row(self) -> None:
        """Show the page on which the row in front begins, when it is drawn at all."""
        index = self.highlighted
        key = None if index is None else self.row(index).key
        for number, page in enumerate(self.pages):
            if any(line.begins and line.key == key for line in page):
                self._page = number
                break
        self.refresh()

    def _place_at(self, y: int) -> int | None:
        """The place of the row that is drawn at a height."""
        if self._paging:
            line = self._page_line(y)
            return self._find(line.key) if line and line.key else None
        place = y + self.scroll_offset.y
        return place if place < self.row_count else None

    def _draw_row(self, index: int) -> None:
        """Draw a row anew."""
        if self._paging:
            self.refresh()
        else:
            self.refresh_line(index)

    @property
    def _at_end(self) -> bool:
        return self.highlighted is None or self.highlighted == self.row_count - 1

    @property
    def _width(self) -> int:
        """How many cells a line has, without the bar beside a list that scrolls."""
        return self.scrollable_content_region.width

    def _note(self, row: Row) -> str:
        """The note as drawn; it leaves most of the line to the words."""
        return cut(row.note, self._note_room)

    @property
    def _note_room(self) -> int:
        """How many cells a note may have."""
        return self._width // 3

    def _room(self, note: str) -> int:
        """How many cells a row with this note has for its words."""
        taken = SIGN_CELLS + self.mark_cells + 1 + (cell_len(note) + 2 if note else 0)
        return max(0, self._width - taken)

    def _style(self, part: str, *, here: bool) -> Style:
        """The style of a part; the highlighted row has one style throughout."""
        return self.part_style("highlight" if here else part)

    def _find(self, key: str | None) -> int | None:
        """The place of a key, looked for outward from the highlight."""
        if key is None:
            return None
        places = self._outward(self.highlighted or 0)
        return next((place for place in places if self.row(place).key == key), None)

    def _outward(self, start: int) -> Iterator[int]:
        """All places, the nearest to `start` first: rows seldom move far."""
        start = max(0, min(start, self.row_count - 1))
        below, above = start, start - 1
        while below < self.row_count or above >= 0:
            if below < self.row_count:
                yield below
            if above >= 0:
                yield above
            below, above = below + 1, above - 1

    def _measure(self) -> None:
        """Tell Textual how long the list is, and draw what is in sight."""
        self._laid_out = None
        self.virtual_size = Size(1, 0 if self._paging else self.row_count)
        self.refresh()

    def _reveal(self) -> None:
        """Scroll as little as needed to have the highlight in sight."""
        height = self.size.height
        if self.highlighted is None or not height or self._paging:
            return
        top = self.scroll_offset.y
        if self.highlighted < top:
            self.scroll_to(y=self.highlighted, animate=False, force=True)
        elif self.highlighted >= top + height:
            lowest = self.highlighted - height + 1
            self.scroll_to(y=lowest, animate=False, force=True)

    def _tell(self) -> None:
        """Say which row is highlighted when that is another than before."""
        place = self.highlighted
        key = None if place is None else self.row(place).key
        if key != self._key:
            self._key = key
            if key is not None:
                self.post_message(self.RowHighlighted(self, key))
