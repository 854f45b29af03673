"""The entry: nothing typed is lost, doubled or put in the wrong line."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.events import Key, Paste
from textual.widgets import Input

from cyclus_tui.tui.widgets.entry import Entry
from tests.screen import screen_text
from tests.tui.hands import hands_on

HOSTILE = (
    "[/]",
    "[bold]zij zei [weet ik veel][/bold]",
    "[@click=app.quit]x[/]",
    "👩‍👩‍👧‍👦 gezin 🏳️‍🌈",
    "שלום עולם مرحبا \u200f!",
    "${x} {0} %s \\ ' \"",
    "een\u00a0harde spatie",
    "e\u0301\u0327 z\u0335",
    "日本語の長い文",
)


def without_escapes(text: str) -> str:
    """A boundary such as the program has: escape characters become U+FFFD."""
    return text.replace("\x1b", "\ufffd")


class Field(App[None]):
    """One entry, and a list of all that reached the app, in the order it came."""

    BINDINGS = [
        (key, f"note('{key}')", "")
        for key in (
            *("up", "down", "pageup", "pagedown", "ctrl+b", "ctrl+d", "ctrl+e"),
            *("ctrl+n", "ctrl+p", "ctrl+q", "ctrl+y", "ctrl+z", "ctrl+c", "f5"),
        )
    ]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self.came: list[object] = []
        self.drafts: list[str] = []

    def compose(self) -> ComposeResult:
        """Only the entry."""
        yield Entry("Typ een [idee] en druk op Enter", boundary=without_escapes)

    @property
    def entry(self) -> Entry:
        """The entry."""
        return self.query_one(Entry)

    @on(Entry.WordsEntered)
    def note_given(self, given: Entry.WordsEntered) -> None:
        """Words came."""
        self.came.append(given.text)

    @on(Entry.LinesPasted)
    def note_pasted(self, pasted: Entry.LinesPasted) -> None:
        """Lines came."""
        self.came.append(pasted.lines)

    @on(Input.Changed)
    def note_draft(self, changed: Input.Changed) -> None:
        """Half-typed words came."""
        self.drafts.append(changed.value)

    def action_note(self, key: str) -> None:
        """A key came that the entry let go."""
        self.came.append(f"key {key}")


def feed(app: Field, keys: Iterable[str]) -> None:
    """Send keys as a quick typist does: without waiting for anything."""
    for key in keys:
        app.post_message(Key(key, key if len(key) == 1 else None))


async def test_three_lines_typed_are_three_messages_in_order() -> None:
    """Letters and Enters one after another."""
    app = Field()
    async with hands_on(app) as hands:
        await hands.press("a", "enter", "b", "enter", "c", "enter")
        assert app.came == ["a", "b", "c"]
        assert app.entry.value == ""


async def test_fast_typing_never_merges_lines() -> None:
    """Thirty ideas without a pause: as many messages, each with its own words."""
    app = Field()
    ideas = [f"idee {number}" for number in range(30)]
    async with hands_on(app) as hands:
        feed(app, (key for idea in ideas for key in (*idea, "enter")))
        await hands.quiet()
        assert app.came == ideas


async def test_backspace_acts_on_the_letter_before_it_however_fast() -> None:
    """Editing keys act in their turn, between the letters."""
    app = Field()
    async with hands_on(app) as hands:
        feed(app, [*"afb", "backspace", *"c", "home", *"x", "end", *"y", "enter"])
        await hands.quiet()
        assert app.came == ["xafcy"]


async def test_a_key_for_the_screen_never_overtakes_the_words_before_it() -> None:
    """Enter and then Ctrl+Z or Ctrl+N at once: the words arrive first."""
    app = Field()
    async with hands_on(app) as hands:
        feed(app, ["a", "enter", "ctrl+z", "b", "enter", "ctrl+n", "c", "enter"])
        await hands.quiet()
        assert app.came == ["a", "key ctrl+z", "b", "key ctrl+n", "c"]


async def test_enter_on_an_empty_field_confirms() -> None:
    """An empty text is given too."""
    app = Field()
    async with hands_on(app) as hands:
        await hands.press("enter")
        assert app.came == [""]


async def test_the_last_draft_is_what_stands_in_the_field() -> None:
    """Drafts come in order, so that a given line is not kept as a draft."""
    app = Field()
    async with hands_on(app) as hands:
        feed(app, ["a", "b", "enter", "c"])
        await hands.quiet()
        assert app.drafts == ["a", "ab", "", "c"]


@pytest.mark.parametrize("words", HOSTILE)
async def test_hostile_words_come_back_letter_for_letter(words: str) -> None:
    """Typed character by character, drawn, and given."""
    app = Field()
    async with hands_on(app) as hands:
        feed(app, words)
        await hands.quiet()
        assert words in screen_text(app)
        feed(app, ["enter"])
        await hands.quiet()
        assert app.came == [words]


@pytest.mark.parametrize("words", [*HOSTILE, "x" * 10_000, "👩‍👩‍👧‍👦" * 1_000])
async def test_one_pasted_line_is_put_at_the_cursor(words: str) -> None:
    """The line end behind a copied line is no second line."""
    app = Field()
    async with hands_on(app) as hands:
        await hands.press("a", "b", "left")
        app.post_message(Paste(words + "\r\n"))
        await hands.press("enter")
        assert app.came == [f"a{words}b"]


async def test_an_escape_sequence_is_made_safe_on_the_way_in() -> None:
    """The boundary takes the escape; the rest comes through."""
    app = Field()
    async with hands_on(app) as hands:
        app.post_message(Paste("\x1b]52;c;eA==\x1b\\ weg"))
        await hands.press("enter")
        assert app.came == ["\ufffd]52;c;eA==\ufffd\\ weg"]


async def test_an_escape_in_the_value_never_reaches_the_screen() -> None:
    """Also when somebody puts it there past the boundary."""
    app = Field()
    async with hands_on(app) as hands:
        assert app.entry.give_back("a\x1b[31mb\u202ec")
        await hands.quiet()
        assert "a\ufffd[31mb\ufffdc" in screen_text(app)


async def test_pasted_lines_come_without_their_list_signs() -> None:
    """Blank lines are left out, and what was being typed stays in the field."""
    app = Field()
    pasted = "- een\n\n* twee\r\n  • drie\n1. vier\n12) vijf\n-6 graden\n1,5 liter\n-"
    async with hands_on(app) as hands:
        await hands.press("z", "o")
        app.post_message(Paste(pasted))
        await hands.press("!")
        assert app.came == [
            ("een", "twee", "drie", "vier", "vijf", "-6 graden", "1,5 liter", "-")
        ]
        assert app.entry.value == "zo!"


async def test_pasting_what_was_copied_here_takes_all_lines_too() -> None:
    """Ctrl+V goes the way of every paste."""
    app = Field()
    async with hands_on(app) as hands:
        app.copy_to_clipboard("een\ntwee")
        await hands.press("ctrl+v")
        assert app.came == [("een", "twee")]


async def test_ctrl_z_takes_back_the_words_being_typed_and_ctrl_y_brings_them() -> None:
    """The keys stop in the field."""
    app = Field()
    async with hands_on(app) as hands:
        await hands.press("h", "o", "i", "ctrl+z")
        assert app.entry.value == ""
        await hands.press("ctrl+y")
        assert app.entry.value == "hoi"
        assert app.came == []


async def test_ctrl_z_in_an_empty_field_is_the_screens() -> None:
    """And Ctrl+Y goes back in the same order: first the screen's, then the words."""
    app = Field()
    async with hands_on(app) as hands:
        await hands.press("a", "ctrl+z", "ctrl+z")
        assert app.came == ["key ctrl+z"]
        await hands.press("ctrl+y")
        assert app.came == ["key ctrl+z", "key ctrl+y"]
        assert app.entry.value == ""
        await hands.press("ctrl+y")
        assert app.entry.value == "a"


async def test_ctrl_z_never_takes_a_letter_typed_after_it() -> None:
    """The decision falls when the key comes, not when it has travelled."""
    app = Field()
    async with hands_on(app) as hands:
        feed(app, ["ctrl+z", "a"])
        await hands.quiet()
        assert app.entry.value == "a"
        assert app.came == ["key ctrl+z"]


async def test_a_refused_line_comes_back_only_in_an_empty_field() -> None:
    """With newer words in the field it is the caller's to keep in sight."""
    app = Field()
    async with hands_on(app) as hands:
        assert app.entry.give_back("geweigerd")
        await hands.press("!")
        assert app.entry.value == "geweigerd!"
        assert not app.entry.give_back("nog een")
        assert app.entry.value == "geweigerd!"


@pytest.mark.parametrize(
    "key",
    [
        *("up", "down", "pageup", "pagedown", "f5", "ctrl+b", "ctrl+d", "ctrl+e"),
        *("ctrl+n", "ctrl+p", "ctrl+q", "ctrl+y", "ctrl+c"),
    ],
)
async def test_keys_of_the_screen_pass_through(key: str) -> None:
    """Also with words in the field, which stay as they are."""
    app = Field()
    async with hands_on(app) as hands:
        await hands.press("a", key)
        assert app.came == [f"key {key}"]
        assert app.entry.value == "a"


async def test_ctrl_c_copies_what_is_selected() -> None:
    """It copies and kills nothing."""
    app = Field()
    async with hands_on(app) as hands:
        await hands.press("a", "b", "ctrl+a", "ctrl+c")
        assert app.clipboard == "ab"
        assert app.came == []


async def test_the_placeholder_is_literal() -> None:
    """Square brackets in a hint are no markup."""
    app = Field()
    async with app.run_test():
        assert "Typ een [idee] en druk op Enter" in screen_text(app)


SIGNS = ("👩‍👩‍👧‍👦", "👍🏽", "🇳🇱", "q\u0323\u0301", "❤️", "🏳️‍🌈", "নি", "é", "a")
"""What people see as one sign each."""


@pytest.mark.parametrize("sign", SIGNS)
async def test_a_key_takes_or_passes_a_whole_sign(sign: str) -> None:
    """Backspace, Delete and the arrows, also with other signs beside it."""
    app = Field()
    async with hands_on(app) as hands:
        app.entry.value = f"x{sign}{sign}y"
        await hands.press("end", "left", "backspace")
        assert app.entry.value == f"x{sign}y"
        await hands.press("left", "right", "backspace")
        assert app.entry.value == "xy"
        app.entry.value = f"x{sign}{sign}y"
        await hands.press("home", "right", "delete", "right", "z")
        assert app.entry.value == f"x{sign}zy"
        await hands.press("left", "shift+left", "delete")
        assert app.entry.value == "xzy"
        await hands.press("home", "left", "backspace", "end", "right", "delete")
        assert app.entry.value == "xzy"


async def test_two_flags_are_two_signs() -> None:
    app = Field()
    async with hands_on(app) as hands:
        app.entry.value = "🇳🇱🇧🇪"
        await hands.press("end", "backspace")
        assert app.entry.value == "🇳🇱"
        await hands.press("home", "delete")
        assert app.entry.value == ""


async def test_a_joiner_between_letters_joins_no_letters() -> None:
    app = Field()
    async with hands_on(app) as hands:
        app.entry.value = "م\u200dن"
        await hands.press("end", "backspace")
        assert app.entry.value == "م\u200d"


async def test_the_end_of_a_long_line_is_in_sight_at_once_and_in_a_small_window() -> (
    None
):
    app = Field()
    async with hands_on(app, (40, 3)) as hands:
        app.entry.value = f"{'woorden ' * 20}EINDE"
        app.entry.cursor_position = len(app.entry.value)
        await hands.resize(24, 3)
        await hands.quiet()
        assert "EINDE" in screen_text(app)
