"""The list of lines: only what is in sight is asked for, and words stay words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

import pytest
from rich.cells import cell_len
from textual import on
from textual.app import App, ComposeResult
from textual.strip import Strip

from cyclus_tui.tui.widgets.line_list import LineList, Row
from tests.screen import screen_text
from tests.tui.hands import hands_on


class Asked(Sequence[Row]):
    """Rows made when asked for, with a note of which were asked."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(self.length))]
        if not 0 <= index < self.length:
            raise IndexError(index)
        self.asked.add(index)
        return row(index)


class Counted(LineList):
    """A list that counts the lines it draws."""

    drawn = 0

    def render_line(self, y: int) -> Strip:
        """Draw, and count."""
        self.drawn += 1
        return super().render_line(y)


class Listed(App[None]):
    """One list, and what it said."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        super().__init__()
        self.list = Counted(rows)
        self.came: list[str] = []

    def compose(self) -> ComposeResult:
        """Only the list."""
        yield self.list

    @on(LineList.RowHighlighted)
    def note_highlight(self, highlighted: LineList.RowHighlighted) -> None:
        """The highlight moved."""
        self.came.append(f"at {highlighted.key}")

    @on(LineList.RowChosen)
    def note_choice(self, chosen: LineList.RowChosen) -> None:
        """A row was chosen."""
        self.came.append(f"chosen {chosen.key}")


def row(number: int) -> Row:
    """A plain row."""
    return Row(f"k{number}", str(number + 1), f"idee {number + 1}")


def rows(count: int) -> list[Row]:
    """Plain rows."""
    return [row(number) for number in range(count)]


async def test_a_row_shows_its_mark_its_words_and_its_note() -> None:
    """The note stands against the right edge."""
    app = Listed([Row("a", "1", "Meer bankjes", "●●●"), Row("b", "2", "Koffie")])
    async with app.run_test(size=(40, 4)):
        assert screen_text(app).splitlines()[:2] == [
            "▸   1 Meer bankjes                  ●●●",
            "    2 Koffie",
        ]


async def test_arrows_move_and_enter_chooses() -> None:
    """Keys act in the order in which they come."""
    app = Listed(rows(30))
    async with hands_on(app, (40, 10)) as hands:
        await hands.press("down", "enter", "end", "enter", "home", "pagedown", "up")
        assert app.came == [
            *("at k0", "at k1", "chosen k1", "at k29", "chosen k29"),
            *("at k0", "at k9", "at k8"),
        ]
        assert "▸   9 idee 9" in screen_text(app)


async def test_a_move_draws_two_lines() -> None:
    """Whatever the length of the list."""
    app = Listed(rows(1_000))
    async with hands_on(app, (40, 20)) as hands:
        before = app.list.drawn
        await hands.press("down")
        assert app.list.drawn - before == 2


async def test_only_rows_in_sight_are_asked_for() -> None:
    """A hundred thousand rows that nobody built."""
    asked = Asked(100_000)
    app = Listed(asked)
    async with hands_on(app, (40, 20)) as hands:
        assert asked.asked <= set(range(20))
        await hands.press("end")
        assert len(asked.asked) <= 40
        assert "idee 100000" in screen_text(app)


async def test_the_highlight_stays_on_its_key() -> None:
    """Rows before it went and came; it is on the same words."""
    app = Listed(rows(10))
    async with hands_on(app, (40, 6)) as hands:
        assert app.list.go("k7")
        await hands.quiet()
        app.list.set_rows([Row("new", "", "nieuw"), *rows(10)[3:]])
        await hands.quiet()
        assert "▸   8 idee 8" in screen_text(app)
        assert app.came == ["at k0", "at k7"]


async def test_a_highlight_whose_row_went_stays_in_its_place() -> None:
    """The next row takes it over, and an empty list has none."""
    app = Listed(rows(3))
    async with hands_on(app, (40, 6)) as hands:
        app.list.go("k1")
        app.list.set_rows([row(0), row(2)])
        assert app.list.highlighted_key == "k2"
        app.list.set_rows([])
        await hands.press("down", "enter")
        assert app.list.highlighted_key is None
        assert screen_text(app).strip() == ""


async def test_the_list_follows_its_end_unless_somebody_moved_up() -> None:
    """New lines come in sight while typing, and leave a reader alone."""
    app = Listed()
    async with hands_on(app, (40, 5)) as hands:
        for number in range(8):
            app.list.append(row(number))
        await hands.quiet()
        assert "▸   8 idee 8" in screen_text(app)
        await hands.press("up")
        app.list.append(row(8))
        await hands.quiet()
        assert "▸   7 idee 7" in screen_text(app)
        assert app.list.row_count == 9


async def test_new_rows_follow_the_end_only_when_asked() -> None:
    """A list drawn anew from the session goes on following."""
    app = Listed(rows(3))
    async with app.run_test(size=(40, 5)):
        app.list.go("k2")
        app.list.set_rows(rows(4))
        assert app.list.highlighted_key == "k2"
        app.list.go("k3")
        app.list.set_rows(rows(9), follow=True)
        assert app.list.highlighted_key == "k8"


async def test_a_row_is_replaced_in_its_place() -> None:
    """A waiting line becomes the saved one, the highlight still on it."""
    app = Listed(rows(3))
    async with hands_on(app, (40, 5)) as hands:
        assert app.list.replace("k0", Row("saved", "1", "bewaard"))
        assert not app.list.replace("gone", row(1))
        await hands.quiet()
        assert "▸   1 bewaard" in screen_text(app)
        assert app.list.highlighted_key == "saved"
        assert app.list.go("saved") and not app.list.go("k0")


async def test_a_click_highlights_and_chooses() -> None:
    """Below the last row it does nothing."""
    app = Listed(rows(3))
    async with hands_on(app, (40, 6)) as hands:
        await hands.click("Counted", offset=(8, 2))
        await hands.click("Counted", offset=(8, 5))
        assert app.came == ["at k0", "at k2", "chosen k2"]


async def test_it_says_which_words_did_not_fit() -> None:
    """So that the caller can show them in full elsewhere."""
    app = Listed([Row("long", "1", "x" * 35, "12"), Row("short", "2", "x" * 30, "12")])
    async with app.run_test(size=(40, 4)):
        assert app.list.fits("short")
        assert not app.list.fits("long")
        assert not app.list.fits("gone")


async def test_it_says_which_notes_did_not_fit() -> None:
    """A note has a third of the line."""
    app = Listed([Row("long", "1", "x", "y" * 14), Row("short", "2", "x", "y" * 13)])
    async with app.run_test(size=(40, 4)):
        assert app.list.fits_note("short")
        assert not app.list.fits_note("long")
        assert not app.list.fits_note("gone")


async def test_the_highlight_is_still_in_sight_in_a_smaller_window() -> None:
    """Someone makes the window lower."""
    app = Listed(rows(30))
    async with hands_on(app, (40, 20)) as hands:
        app.list.go("k19")
        await hands.resize(40, 6)
        await hands.quiet()
        assert "▸  20 idee 20" in screen_text(app)


HOSTILE = (
    "[/] [bold]x[/bold] [@click=app.quit]y[/]",
    "\x1b]52;c;eA==\x1b\\ \x9b31m \x00",
    "👩‍👩‍👧‍👦" * 30,
    "日本語の長い文" * 10,
    "שלום עולם \u202e\u2066 مرحبا",
    "twee\nregels\ten een tab",
    "\u200d\ufe0f" + "e\u0301" * 50,
    "z\u0335" * 3_000,
    "x" * 10_000,
    "\ud83d los",
)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("width", [40, 9, 1])
async def test_every_line_is_as_wide_as_the_list(words: str, width: int) -> None:
    """Hostile words, also as a note or a mark: drawn, cut, and never obeyed."""
    app = Listed([Row("a", words, words, words), Row("b", "1", words)])
    async with hands_on(app, (width, 3)) as hands:
        for _ in range(2):
            for y in range(2):
                line = app.list.render_line(y).text
                assert cell_len(line) == width
                assert not set(line) & set("\x00\x1b\x9b\n\t\u202e\u2066\ud83d")
            await hands.press("down")


async def test_square_brackets_are_drawn_as_they_are() -> None:
    """People's words are never markup."""
    app = Listed([Row("a", "1", "[bold]zo [/] en [b]", "[3]")])
    async with app.run_test(size=(40, 2)):
        assert "[bold]zo [/] en [b]" in screen_text(app)
        assert screen_text(app).splitlines()[0].endswith("[3]")
