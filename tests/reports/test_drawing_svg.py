"""The picture for the printer: whole, escaped, and out of reach of anything else."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given, settings

from cyclus_tui.drawing.layout import lay_out
from cyclus_tui.drawing.parts import Box, Edge
from cyclus_tui.drawing.words import plain
from cyclus_tui.reports.drawing_svg import drawing_svg
from tests.drawing.drawn import Graph, chain, graphs

SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str, kind: str) -> list[str]:
    """What stands in the picture as code, words or label."""
    root = ElementTree.fromstring(svg)
    return [
        "".join(found.itertext())
        for found in root.iter(f"{SVG}text")
        if found.get("class") == kind
    ]


def letters(words: list[str]) -> str:
    """Everything that is no blank: a long word may be broken over lines."""
    return "".join("".join(words).split())


@settings(max_examples=50, deadline=None)
@given(graph=graphs())
def test_every_word_stands_there_once(graph: Graph) -> None:
    """Also what looks like a tag, and any length of text."""
    boxes, lines = graph
    svg = drawing_svg(lay_out(boxes, lines, "full"))
    assert letters(texts(svg, "words")) == letters([plain(box.text) for box in boxes])
    assert texts(svg, "code") == [box.code for box in boxes]


def test_tags_and_quotes_are_words() -> None:
    """Nothing that people typed is read as a part of the picture."""
    box = Box("a", '"&<', '<script>alert("x")</script>\x00\x1b]', "step", ("<b>",))
    svg = drawing_svg(lay_out([box], [], "full"), title='<t> & "u"')
    assert "<script" not in svg
    assert ElementTree.fromstring(svg).findtext(f"{SVG}title") == '<t> & "u"'
    assert texts(svg, "code") == ['"&< <b>']


def test_an_arrow_has_a_line_a_head_and_its_label_with_marks() -> None:
    """The label says the reason, the mark that one is missing."""
    boxes, _ = chain(3)
    lines = [Edge("b0", "b1", "omdat het helpt"), Edge("b1", "b2", "2", ("?",))]
    svg = drawing_svg(lay_out(boxes, lines, "full"))
    assert texts(svg, "label") == ["omdat het helpt", "2?"]
    kinds = [
        path.get("class") for path in ElementTree.fromstring(svg).iter(f"{SVG}path")
    ]
    assert kinds == ["line", "head"] * 2


def test_an_arrow_that_goes_back_is_dashed() -> None:
    """As on the screen."""
    boxes, lines = chain(3)
    svg = drawing_svg(lay_out(boxes, [*lines, Edge("b2", "b0")], "full"))
    assert svg.count('class="back"') == 1
    assert ".back { stroke-dasharray" in svg


def test_everything_is_on_the_page() -> None:
    """No box, word or line beyond the edges."""
    boxes, lines = chain(4)
    svg = drawing_svg(lay_out(boxes, [*lines, Edge("b3", "b3")], "full"))
    root = ElementTree.fromstring(svg)
    width, height = int(root.get("width", "")), int(root.get("height", ""))
    assert root.get("viewBox") == f"0 0 {width} {height}"
    for rect in root.iter(f"{SVG}rect"):
        assert int(rect.get("x", "0")) + int(rect.get("width", "")) <= width
        assert int(rect.get("y", "0")) + int(rect.get("height", "")) <= height
    for path in root.iter(f"{SVG}path"):
        numbers = [int(number) for number in re.findall(r"-?\d+", path.get("d", ""))]
        assert all(0 <= x <= width for x in numbers[::2])
        assert all(0 <= y <= height for y in numbers[1::2])


def test_nothing_reaches_out() -> None:
    """No script, no picture, no font from elsewhere."""
    svg = drawing_svg(lay_out(*chain(3), "full"))
    rest = svg.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"http|url\(|href|@import|<script|<image", rest)
