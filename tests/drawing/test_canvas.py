"""The canvas: signs that can be read, and words that stay words."""

from __future__ import annotations

from hypothesis import given, settings
from rich.cells import cell_len

from cyclus_tui.drawing.canvas import Canvas
from cyclus_tui.drawing.layout import lay_out
from cyclus_tui.drawing.parts import Box, Edge
from tests.drawing.drawn import Graph, chain, graphs


def test_a_small_drawing_looks_like_this() -> None:
    """Sorts differ by their borders, an arrow back by its dashes."""
    boxes = [
        Box("x", "X", "koffie", "activity", ("!",)),
        Box("y", "Y", "post openen", "activity"),
        Box("s", "S1", "ze vertrouwen iemand in de buurt", "step"),
        Box("z", "Z", "vragen op tijd hulp", "outcome"),
    ]
    lines = [
        Edge("x", "s", "1", ("?",)),
        Edge("y", "s", "2"),
        Edge("s", "z", "3"),
        Edge("z", "y", "4"),
    ]
    drawn = Canvas(lay_out(boxes, lines)).text()
    assert drawn.split("\n") == PICTURE


PICTURE = [
    "┌─X !─────────┐",
    "│ koffie      │───┐         ╭─S1───────────────────╮",
    "└─────────────┘   └──────1?▸│ ze vertrouwen iemand │      ╔═Z═══════════════════╗",
    "                    ┌─────2▸│ in de buurt          │────3▸║ vragen op tijd hulp ║",
    "┌─Y───────────┐     │       ╰──────────────────────╯ ┌┄┄┄┄║                     ║",
    "│ post openen │─────┘ ┌┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┘    ╚═════════════════════╝",
    "│             │◂4┄┄┄┄┄┘",
    "└─────────────┘",
]


def test_all_by_their_codes() -> None:
    """Brackets stand for the borders."""
    boxes, lines = chain(3)
    assert Canvas(lay_out(boxes, lines, "codes")).text() == "[K0]──▸(K1)──▸{K2}"


def test_the_box_in_front_is_told_by_its_border() -> None:
    """Not by colour alone; its arrows are told apart too."""
    boxes, lines = chain(3)
    canvas = Canvas(lay_out(boxes, lines, "codes"))
    assert canvas.text("b1") == "[K0]──▸«K1»──▸{K2}"
    assert [part for part, _ in canvas.row(0, "b0")] == [
        *("focus", "near", "step", "line", "outcome"),
    ]
    assert Canvas(lay_out(boxes, lines)).text("b0").startswith("┏━K0━")


def test_two_lines_that_cross_show_it() -> None:
    """A cross is never a place where lines meet."""
    boxes = [Box(f"b{n}", f"K{n}", "", "step") for n in range(4)]
    ends = [("b0", "b2"), ("b0", "b3"), ("b1", "b2"), ("b1", "b3")]
    drawn = Canvas(lay_out(boxes, [Edge(*pair) for pair in ends], "codes")).text()
    assert "┼" in drawn
    assert not set(drawn) & set("├┤┬┴")


def test_words_are_no_markup() -> None:
    """Brackets stay where they were typed."""
    box = Box("a", "[b]", "[red]rood[/red]", "step", ("[!]",))
    drawn = Canvas(lay_out([box], [])).text()
    assert "─[b] [!]─" in drawn
    assert "│ [red]rood[/red] │" in drawn


@settings(max_examples=40, deadline=None)
@given(graph=graphs())
def test_every_row_is_as_wide_as_the_drawing(graph: Graph) -> None:
    """Counted in cells: nothing moves behind an emoji."""
    for detail in ("codes", "normal"):
        layout = lay_out(*graph, "codes" if detail == "codes" else "normal")
        canvas = Canvas(layout)
        for y in range(layout.height):
            row = "".join(text for _, text in canvas.row(y))
            assert cell_len(row) == layout.width
