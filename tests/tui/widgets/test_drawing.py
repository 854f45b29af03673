"""The drawing on the screen: walked through along its arrows, near or far."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import App, ComposeResult

from cyclus_tui.drawing.parts import Box, Edge
from cyclus_tui.tui.widgets.drawing import Drawing
from tests.drawing.drawn import chain, crowd
from tests.screen import screen_text
from tests.tui.hands import hands_on


class Drawn(App[None]):
    """One drawing, and what it said."""

    def __init__(self, boxes: Sequence[Box], lines: Sequence[Edge]) -> None:
        super().__init__()
        self.drawing = Drawing(boxes, lines)
        self.said: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        """The drawing."""
        yield self.drawing

    @on(Drawing.BoxHighlighted)
    def hear(self, message: Drawing.BoxHighlighted) -> None:
        """Note which box is in front."""
        self.said.append(("in front", message.key))

    @on(Drawing.BoxChosen)
    def hear_choice(self, message: Drawing.BoxChosen) -> None:
        """Note which box was chosen."""
        self.said.append(("chosen", message.key))


FORK = (
    [
        Box("x", "X", "koffie", "activity"),
        Box("y", "Y", "post", "activity"),
        Box("s", "S1", "durven praten over geld met iemand in de buurt", "step"),
        Box("z", "Z", "op tijd hulp", "outcome"),
    ],
    [Edge("x", "s"), Edge("y", "s"), Edge("s", "z")],
)


async def test_keys_go_along_arrows_and_back_to_where_one_came_from() -> None:
    """Left to the first activity, down to the second, and there and back again."""
    app = Drawn(*FORK)
    async with hands_on(app, (80, 24)) as hands:
        assert app.drawing.key == "z"
        await hands.press("left", "left")
        assert app.drawing.key in {"x", "y"}
        await hands.press("home", "down", "right", "left")
        assert app.drawing.key == "y"
        assert "┏━Y━" in screen_text(app)
        assert "┌─X─" in screen_text(app)


async def test_every_box_can_be_brought_in_front() -> None:
    """Also one without arrows, within its column."""
    boxes, lines = FORK
    app = Drawn([*boxes, Box("w", "W", "los", "activity")], lines)
    async with hands_on(app, (80, 24)) as hands:
        await hands.press("home", "down", "down")
        assert app.drawing.key == "w"
        assert [one for what, one in app.said if what == "in front"] == ["x", "y", "w"]


async def test_near_by_shows_all_words_of_one_and_what_it_is_joined_to() -> None:
    """On eighty columns; from farther away there are only codes."""
    app = Drawn(*FORK)
    async with hands_on(app, (80, 24)) as hands:
        await hands.press("left", "plus")
        seen = screen_text(app)
        assert {"koffie", "post", "hulp", "durven", "buurt"} <= set(seen.split())
        assert app.drawing.max_scroll_x == 0
        await hands.press("left", "plus")
        assert "hulp" not in screen_text(app).split()
        await hands.press("minus", "minus", "minus")
        assert screen_text(app).split("\n")[:2] == [
            "«X»──▸(S1)",
            "[Y]──▸(  )──▸{Z}",
        ]


async def test_enter_and_a_click_choose_the_box_in_front() -> None:
    """A click on another one brings that in front first."""
    app = Drawn(*FORK)
    async with hands_on(app, (80, 24)) as hands:
        await hands.press("minus", "enter")
        await hands.click("Drawing", offset=(1, 0))
        await hands.click("Drawing", offset=(1, 0))
        assert app.said == [("chosen", "z"), ("in front", "x"), ("chosen", "x")]


async def test_other_boxes_leave_the_one_in_front_where_it_is() -> None:
    """Until it is gone; then an outcome is in front."""
    boxes, lines = chain(3)
    app = Drawn(boxes, lines)
    async with hands_on(app, (80, 24)) as hands:
        app.drawing.go("b1")
        app.drawing.show([*boxes, Box("n", "N", "nieuw", "step")], lines)
        await hands.quiet()
        assert app.drawing.key == "b1"
        assert "nieuw" in screen_text(app)
        app.drawing.show([boxes[0], boxes[2]], [])
        assert app.drawing.key == "b2"
        app.drawing.show([], [])
        await hands.press("left", "home", "enter", "plus", "minus")
        assert app.drawing.key is None
        assert not app.drawing.go("b1")


async def test_a_big_drawing_scrolls_to_the_box_in_front() -> None:
    """Sixty boxes on eighty columns; a page key moves the view, not the box."""
    app = Drawn(*crowd())
    async with hands_on(app, (80, 24)) as hands:
        for key in ("home", "end"):
            await hands.press(key)
            code = next(box.code for box in crowd()[0] if box.id == app.drawing.key)
            assert f"━{code} ━" in screen_text(app).replace(f"{code}━", f"{code} ━")
        before, top = app.drawing.key, app.drawing.scroll_offset.y
        await hands.press("pageup")
        assert app.drawing.key == before
        assert app.drawing.scroll_offset.y == max(0, top - app.drawing.size.height + 1)


async def test_words_are_no_markup_on_the_screen() -> None:
    """Nor do wide signs move what stands behind them."""
    boxes = [
        Box("a", "[b]", "[red]🌳日本[/red]", "step"),
        Box("z", "Z", "hulp", "outcome"),
    ]
    app = Drawn(boxes, [Edge("a", "z", "[x]")])
    async with app.run_test(size=(80, 24)):
        seen = screen_text(app)
        assert "│ [red]🌳日本[/red] │" in seen
        assert "[x]▸" in seen
