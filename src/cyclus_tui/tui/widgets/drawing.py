"""Drawing: boxes and arrows on the screen, with one box in front."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from rich.segment import Segment
from textual.binding import Binding
from textual.events import Click
from textual.geometry import Region, Size, Spacing
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from cyclus_tui.drawing.canvas import Canvas
from cyclus_tui.drawing.layout import lay_out
from cyclus_tui.drawing.parts import Box, Edge, Layout, PlacedBox
from cyclus_tui.tui.widgets.styled_lines import StyledLines

Zoom = Literal["codes", "normal", "one"]
"""All by their codes, all with their first words, or one with what it is joined to."""

_ZOOMS: Final[tuple[Zoom, ...]] = ("codes", "normal", "one")
_PARTS: Final = (
    *("line", "back", "near", "label", "focus"),
    *("activity", "means", "step", "outcome"),
)
_AROUND: Final = Spacing(1, 6, 1, 6)
"""What stays in sight around the box in front: the beginnings of its arrows."""


class Drawing(StyledLines, can_focus=True, inherit_bindings=False):
    """A drawing that is walked through from box to box along its arrows.

    Only the rows in sight are drawn. Where there is no box to go to, an arrow key
    scrolls. Textual has no widget for boxes and arrows.
    """

    DEFAULT_CSS = """
    Drawing {
        height: 1fr;
        overflow: auto auto;
        scrollbar-size: 1 1;

        & > .drawing--line, & > .drawing--back {
            color: $text-muted;
        }
        & > .drawing--near {
            color: $text-accent;
            text-style: bold;
        }
        & > .drawing--focus {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: bold;
        }
        & > .drawing--outcome {
            text-style: bold;
        }
    }
    """

    PREFIX = "drawing"

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"drawing--{part}" for part in _PARTS}

    KEYS: ClassVar[tuple[Binding, ...]] = (
        Binding("left", "walk(-1, 0)", "Langs een pijl naar links"),
        Binding("right", "walk(1, 0)", "Langs een pijl naar rechts"),
        Binding("up", "walk(0, -1)", "Naar het vak erboven"),
        Binding("down", "walk(0, 1)", "Naar het vak eronder"),
        Binding("pageup", "page(-1)", "Bladzijde omhoog"),
        Binding("pagedown", "page(1)", "Bladzijde omlaag"),
        Binding("home", "edge(-1)", "Naar het begin"),
        Binding("end", "edge(1)", "Naar het einde"),
        Binding("plus,equals_sign", "zoom(1)", "Dichterbij"),
        Binding("minus", "zoom(-1)", "Verder weg"),
        Binding("enter", "choose", "Kiezen"),
    )

    zoom: reactive[Zoom] = reactive[Zoom]("normal", repaint=False, init=False)
    """How near one looks."""

    key: reactive[str | None] = reactive(None, repaint=False, init=False)
    """The id of the box in front, or None in an empty drawing."""

    @dataclass
    class BoxHighlighted(Message):
        """Another box is in front now."""

        drawing: Drawing
        key: str

    @dataclass
    class BoxChosen(Message):
        """The box in front was chosen by Enter or by a click on it."""

        drawing: Drawing
        key: str

    AT_ONCE: ClassVar[tuple[type[Message], ...]] = (BoxHighlighted, BoxChosen)

    def __init__(
        self,
        boxes: Sequence[Box] = (),
        lines: Sequence[Edge] = (),
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        """A drawing of these boxes and lines, an outcome in front."""
        self._strips: dict[int, Strip] = {}
        self._canvas = Canvas(Layout())
        self._placed: dict[str, PlacedBox] = {}
        self._came_from: str | None = None
        self._boxes: tuple[Box, ...] = ()
        self._lines: tuple[Edge, ...] = ()
        super().__init__(id=id)
        self.show(boxes, lines)

    def show(self, boxes: Sequence[Box], lines: Sequence[Edge]) -> None:
        """Draw other boxes and lines, the same box in front where it is left."""
        self._boxes, self._lines = tuple(boxes), tuple(lines)
        ids = [box.id for box in boxes]
        if self.key not in ids:
            outcomes = [box.id for box in boxes if box.sort == "outcome"]
            self.set_reactive(Drawing.key, next(iter([*outcomes, *ids]), None))
        self._lay_out()

    def go(self, key: str) -> bool:
        """Put a box in front; False when it is not there."""
        known = any(box.id == key for box in self._boxes)
        if known:
            self.key = key
        return known

    def watch_key(self, old: str | None, new: str | None) -> None:
        """Draw the box in front, and scroll to have it in sight."""
        self._came_from = old
        if self.zoom == "one":
            self._lay_out()
        else:
            self._redraw()
            self._reveal()
        if new is not None:
            self.post_message(self.BoxHighlighted(self, new))

    def watch_zoom(self) -> None:
        """Draw everything anew, nearer or farther."""
        self._lay_out()

    def action_walk(self, right: int, down: int) -> None:
        """Go to a box, along an arrow or within the column; else scroll."""
        goal = self._beside(right) if right else self._in_column(down)
        if goal is not None:
            self.key = goal
        else:
            self.scroll_relative(4 * right, down, animate=False, force=True)

    def action_page(self, pages: int) -> None:
        """Scroll by what is on the screen, less one line."""
        rows = pages * max(1, self.size.height - 1)
        self.scroll_relative(y=rows, animate=False, force=True)

    def action_edge(self, side: int) -> None:
        """Go to the first box from the left, or to the last."""
        if self._placed:
            ordered = sorted(self._placed.values(), key=lambda box: (box.column, box.y))
            self.key = ordered[0 if side < 0 else -1].box.id

    def action_zoom(self, steps: int) -> None:
        """Look nearer or from farther away, as far as that goes."""
        place = _ZOOMS.index(self.zoom) + steps
        self.zoom = _ZOOMS[max(0, min(place, len(_ZOOMS) - 1))]

    def action_choose(self) -> None:
        """Choose the box in front."""
        if self.key is not None:
            self.post_message(self.BoxChosen(self, self.key))

    def on_resize(self) -> None:
        """Keep the box in front in sight."""
        self._strips.clear()
        self._reveal()

    def on_click(self, event: Click) -> None:
        """Put the box under the pointer in front; choose the one that is."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        x, y = offset + self.scroll_offset
        for key, box in self._placed.items():
            if 0 <= x - box.x < box.width and 0 <= y - box.y < box.height:
                event.stop()
                if key == self.key:
                    self.action_choose()
                else:
                    self.key = key
                return

    def render_line(self, y: int) -> Strip:
        """Draw one row of what is in sight."""
        left, top = self.scroll_offset
        row, width = y + top, self.scrollable_content_region.width
        if row >= self._canvas.layout.height:
            return Strip.blank(width, self.part_style(""))
        strip = self._strips.get(row)
        if strip is None:
            spans = self._canvas.row(row, self.key)
            segments = [Segment(text, self.part_style(part)) for part, text in spans]
            strip = self._strips[row] = Strip(segments)
        return strip.crop_extend(left, left + width, self.part_style(""))

    def notify_style_update(self) -> None:
        """Colours changed: draw every row anew."""
        self._strips.clear()
        super().notify_style_update()

    def _lay_out(self) -> None:
        """Put everything in its place at this zoom."""
        boxes, lines = self._boxes, self._lines
        if self.zoom == "one":
            lines = tuple(one for one in lines if self.key in (one.start, one.end))
            near = {end for line in lines for end in (line.start, line.end)}
            boxes = tuple(box for box in boxes if box.id in {*near, self.key})
        layout = lay_out(boxes, lines, "near" if self.zoom == "one" else self.zoom)
        self._canvas = Canvas(layout)
        self._placed = {placed.box.id: placed for placed in layout.boxes}
        self.virtual_size = Size(layout.width, layout.height)
        self._redraw()
        self._reveal()

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()

    def _reveal(self) -> None:
        """Scroll as little as needed to have the box in front in sight."""
        placed = self._placed.get(self.key or "")
        if placed is None or not self.size:
            return
        region = Region(placed.x, placed.y, placed.width, placed.height)
        room = self.scrollable_content_region.size
        around = region.grow(_AROUND)
        if around.width > room.width or around.height > room.height:
            around = region
        self.scroll_to_region(around, animate=False, force=True)

    def _beside(self, right: int) -> str | None:
        """The nearest box at the other end of an arrow to that side.

        The one that one came from goes first: there and back again.
        """
        front = self._placed.get(self.key or "")
        if front is None:
            return None
        joined = {
            end
            for line in self._lines
            if self.key in (line.start, line.end)
            for end in (line.start, line.end)
        }
        beside = [
            box
            for key, box in self._placed.items()
            if key in joined and (box.column - front.column) * right > 0
        ]
        best = min(
            beside,
            key=lambda box: (
                box.box.id != self._came_from,
                abs(box.column - front.column),
                abs(box.middle - front.middle),
            ),
            default=None,
        )
        return best.box.id if best else None

    def _in_column(self, down: int) -> str | None:
        front = self._placed.get(self.key or "")
        if front is None:
            return None
        column = [
            box
            for box in self._placed.values()
            if box.column == front.column and (box.y - front.y) * down > 0
        ]
        best = min(column, key=lambda box: abs(box.y - front.y), default=None)
        return best.box.id if best else None
