"""Entry: the one line in which people's words are typed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import ClassVar, Final
from unicodedata import category

from rich.highlighter import Highlighter
from rich.text import Text
from textual.actions import SkipAction
from textual.binding import Binding
from textual.events import Key, Paste
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Input
from textual.widgets.input import Selection

from cyclus_tui.tui.widgets import graphemes, pasted_list
from cyclus_tui.tui.widgets.in_order import InOrder
from cyclus_tui.tui.widgets.literal import drawable

_JOINING: Final = frozenset({"Cf", "Cn", "Co", "Cs", "Zs"})
"""Kinds of character that are not printable alone but belong to words: the joiner
in an emoji family, the marks of right-to-left writing, a hard space; and half an
emoji, which is shown as U+FFFD rather than dropped in silence."""


class Entry(Input, InOrder, inherit_bindings=False):
    """A field of one line that never loses or doubles a word.

    Enter takes the words in the key handler itself and empties the field in the same
    step, so that the next letter typed is in the next line, however slow the disk.
    Messages go straight to the parent: no later key overtakes them. Textual's `Input`
    edits; what it would do later, drop or cut in half (Enter, a list that is pasted, an
    emoji of several characters) is done here.
    """

    KEYS: ClassVar[tuple[Binding, ...]] = (
        Binding("enter", "give", "Toevoegen of bevestigen"),
        Binding("ctrl+z", "take_back", "Getypte woorden wegnemen"),
        Binding("ctrl+y", "bring_back", "Weggenomen woorden terug"),
        Binding("left", "cursor_left", "Teken naar links"),
        Binding("right", "cursor_right", "Teken naar rechts"),
        Binding("ctrl+left", "cursor_left_word", "Woord naar links"),
        Binding("ctrl+right", "cursor_right_word", "Woord naar rechts"),
        Binding("home", "home", "Naar het begin"),
        Binding("end", "end", "Naar het eind"),
        Binding("shift+left", "cursor_left(True)", "Links kiezen"),
        Binding("shift+right", "cursor_right(True)", "Rechts kiezen"),
        Binding("ctrl+shift+left", "cursor_left_word(True)", "Woord links kiezen"),
        Binding("ctrl+shift+right", "cursor_right_word(True)", "Woord rechts kiezen"),
        Binding("shift+home", "home(True)", "Kiezen tot het begin"),
        Binding("shift+end", "end(True)", "Kiezen tot het eind"),
        Binding("ctrl+a", "select_all", "Alles kiezen"),
        Binding("backspace", "delete_left", "Teken ervoor weg"),
        Binding("delete", "delete_right", "Teken erna weg"),
        Binding("ctrl+w,ctrl+backspace", "delete_left_word", "Woord ervoor weg"),
        Binding("ctrl+delete", "delete_right_word", "Woord erna weg"),
        Binding("ctrl+u", "delete_left_all", "Alles ervoor weg"),
        Binding("ctrl+k", "delete_right_all", "Alles erna weg"),
        Binding("ctrl+c", "copy", "Kopiëren"),
        Binding("ctrl+x", "cut", "Knippen"),
        Binding("ctrl+v", "paste", "Plakken"),
    )
    """All keys of the field; every other key that is no letter goes to the screen."""

    @dataclass
    class WordsEntered(Message):
        """Enter was pressed; the field is empty again."""

        entry: Entry
        text: str
        """The words, letter for letter; empty when Enter only confirms."""
        seen: str = ""
        """The question that was in sight when they were begun."""

    @dataclass
    class LinesPasted(Message):
        """Several lines were pasted; what was typed stands in the field untouched."""

        entry: Entry
        lines: tuple[str, ...]
        """At least two lines, without blanks around them and without list signs."""
        note: str = ""
        """What a person should know of how they were read."""

    @dataclass
    class LeavingKeyPressed(Message):
        """A key went on to another question; the field is empty for its answer."""

        entry: Entry
        key: str
        text: str
        """What stood there, which belongs to the question that was left."""

    AT_ONCE: ClassVar[tuple[type[Message], ...]] = (
        WordsEntered,
        LinesPasted,
        LeavingKeyPressed,
        Input.Changed,
    )

    def __init__(
        self,
        placeholder: str = "",
        *,
        boundary: Callable[[str], str] = str,
        leaving: Collection[str] = (),
        between_cells: str = " – ",
        keeps_lines: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        """An empty field.

        Args:
            placeholder: What stands, literally, in the empty field.
            boundary: Makes words safe to keep. It is applied to what is pasted and to
                what is given, so twice is the same as once, and it keeps blanks.
            leaving: The keys that go on to another question. They are taken here, so
                that the next letter, however quick, is in the other answer.
            between_cells: What comes between the cells of a pasted row.
            keeps_lines: Whether several lines that are pasted are one text, no list.
            id: The widget's id.
        """
        super().__init__(
            placeholder=placeholder,
            highlighter=_Literal(),
            select_on_focus=False,
            id=id,
        )
        self.cursor_blink = False
        self.filled_in = ""
        """What stands there to be changed and was saved already, typed by nobody."""
        self.asking = ""
        """The question in sight."""
        self.begun_at: str | None = None
        """The one that was in sight when the words that stand here were begun."""
        self._boundary = boundary
        self._leaving = frozenset(leaving)
        self._between_cells = between_cells
        self._keeps_lines = keeps_lines
        self._taken_back = ""
        self._refused = ""
        self._undone_above = 0

    def give_back(self, text: str) -> bool:
        """Put a refused line back in the field.

        Returns:
            False when other words stand there by now. Nothing is mixed or lost: the
            caller then keeps the line in sight and offers it again.
        """
        if self.value.strip():
            return False
        self.value = text
        self.cursor_position = len(text)
        return True

    def select_refused(self, text: str) -> None:
        """Have the next key replace a refused answer, and Ctrl+Z bring it back."""
        if self.value == text:
            self.selection = Selection(0, len(text))
            self._refused = text

    def type_on(self, text: str) -> None:
        """Have words stand behind the cursor that were typed elsewhere."""
        self._insert(" ".join(self._boundary(text).splitlines()))

    def set_words(self, text: str, question: str) -> None:
        """Have these words stand there, of a question that comes in sight."""
        self.value = text
        self.cursor_position = len(text)
        self.begun_at = question if text else None
        self._refused = ""

    def takes(self, event: Key | Paste) -> bool:
        """Letters too, and the keys that go on to another question."""
        own = isinstance(event, Key) and (
            event.is_printable or event.key in self._leaving
        )
        return own or super().takes(event)

    def leave_by(self, key: str) -> None:
        """Hand over the words with the key that was pressed, and empty the field."""
        text, self.value, self._refused = self._boundary(self.value), "", ""
        self.post_message(self.LeavingKeyPressed(self, key, text))

    def watch_value(self, value: str) -> None:
        """New words end the chance to bring older ones back."""
        if not value:
            self.begun_at = None
        elif self.begun_at is None:
            self.begun_at = self.asking
        if value.strip():
            self._taken_back = ""
            self._undone_above = 0

    async def on_key(self, event: Key) -> None:
        """Take characters that belong to words though they are not printable alone."""
        letter = event.character
        if event.key in self._leaving:
            event.stop()
            event.prevent_default()
            self.leave_by(event.key)
        elif (
            letter is not None
            and len(letter) == 1
            and not letter.isprintable()
            and category(letter) in _JOINING
        ):
            event.stop()
            event.prevent_default()
            self._insert(drawable(letter))

    def on_paste(self, event: Paste) -> None:
        """Take all that is pasted, also what Textual's own field would drop."""
        event.stop()
        event.prevent_default()
        self._take_in(event.text)

    def on_resize(self) -> None:
        """The cursor is in sight, also when words stood here before there was room."""
        cursor = Region(self._cursor_offset, 0, 1, 1)
        self.scroll_to_region(cursor, force=True, animate=False)

    def action_cursor_left(self, select: bool = False) -> None:
        """Go one sign to the left, as people see signs."""
        if select or self.selection.is_empty:
            self._go(graphemes.before(self.value, self.selection.end), select)
        else:
            super().action_cursor_left()

    def action_cursor_right(self, select: bool = False) -> None:
        """Go one sign to the right, as people see signs."""
        if select or self.selection.is_empty:
            self._go(graphemes.after(self.value, self.selection.end), select)
        else:
            super().action_cursor_right()

    def _go(self, place: int, select: bool) -> None:
        """Put the cursor somewhere; what it passes is selected, or nothing is."""
        self.selection = Selection(self.selection.start if select else place, place)

    def action_delete_left(self) -> None:
        """Take away the whole sign before the cursor: a family is one."""
        if self.selection.is_empty and self.cursor_position:
            start = graphemes.before(self.value, self.cursor_position)
            self.delete(start, graphemes.after(self.value, start))
        else:
            super().action_delete_left()

    def action_delete_right(self) -> None:
        """Take away the whole sign behind the cursor."""
        if self.selection.is_empty and self.cursor_position < len(self.value):
            end = graphemes.after(self.value, self.cursor_position)
            self.delete(graphemes.before(self.value, end), end)
        else:
            super().action_delete_right()

    def action_give(self) -> None:
        """Take the words and empty the field, in one step."""
        text = self._boundary(self.value)
        seen = self.asking if self.begun_at is None else self.begun_at
        self.value = self._refused = ""
        self.post_message(self.WordsEntered(self, text, seen))

    def action_take_back(self) -> None:
        """Take back the words being typed; without words the key is the screen's."""
        if self._refused and self.value != self._refused:
            self.value, self._refused = self._refused, ""
            self.cursor_position = len(self.value)
            return
        if not self.value.strip() or self.value == self.filled_in:
            self._undone_above += 1
            raise SkipAction
        words, self.value = self.value, ""
        self._taken_back = words
        self._undone_above = 0

    def action_bring_back(self) -> None:
        """Bring back the words taken back last, after what was undone since."""
        if self._undone_above:
            self._undone_above -= 1
            raise SkipAction
        if not self._taken_back or not self.give_back(self._taken_back):
            raise SkipAction

    def action_paste(self) -> None:
        """Paste what was copied in this program, in the same way as any paste."""
        self._take_in(self.app.clipboard)

    def _take_in(self, pasted: str) -> None:
        """Put one line at the cursor; hand several lines on."""
        words = self._boundary(pasted)
        if self._keeps_lines:
            self._insert(words)
            return
        paste = pasted_list.read(words, between_cells=self._between_cells)
        if len(paste.lines) > 1:
            self.post_message(self.LinesPasted(self, paste.lines, paste.note))
        elif lines := paste.lines or words.splitlines():
            self._insert(lines[0])

    def _insert(self, text: str) -> None:
        self.replace(text, *self.selection)


class _Literal(Highlighter):
    """Draws the value without what a terminal would obey; the value stays itself."""

    def highlight(self, text: Text) -> None:
        """Replace the drawn characters one for one."""
        if not text.plain.isprintable():
            text.plain = "".join(drawable(letter) for letter in text.plain)
