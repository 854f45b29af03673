"""A drawing goes on A4 with letters that can be read, on several sheets when large."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from cyclus_tui.drawing.layout import lay_out
from cyclus_tui.reports.drawing_sheets import (
    ON_ITS_SIDE,
    SMALLEST_LETTER,
    UPRIGHT,
    Sheet,
    cuts,
    drawing_sheets,
)
from cyclus_tui.reports.drawing_svg import FONT_SIZE
from cyclus_tui.reports.html import html
from cyclus_tui.reports.outline import outline
from cyclus_tui.reports.theory_picture import theory_sheets
from tests.domain.theories import of_size
from tests.drawing.drawn import chain
from tests.reports.evening import METHOD

POINTS = 72 / 96
MM = 25.4 / 96


def size(sheet: Sheet) -> tuple[float, float, float]:
    """Width and height in millimetres as printed, and the letters in points."""
    root = ElementTree.fromstring(sheet.svg)
    width, height = (int(root.attrib[side]) for side in ("width", "height"))
    _, _, across, _ = map(int, root.attrib["viewBox"].split())
    return width * MM, height * MM, FONT_SIZE * POINTS * width / across


@pytest.mark.parametrize(
    ("boxes", "on_its_side"), [(1, False), (7, False), (8, True), (11, True)]
)
def test_a_small_drawing_is_one_sheet(boxes: int, on_its_side: bool) -> None:
    """Upright when its letters are large enough then, else on its side."""
    (sheet,) = drawing_sheets(lay_out(*chain(boxes), "full"))
    assert (sheet.on_its_side, sheet.title) == (on_its_side, "")


@pytest.mark.parametrize(
    ("nodes", "arrows"), [(3, 2), (12, 18), (30, 45), (60, 90), (60, 120)]
)
def test_every_sheet_fits_and_its_letters_can_be_read(nodes: int, arrows: int) -> None:
    """At least 8 points, within the margins of A4, also on a line with its title."""
    sheets = theory_sheets(of_size(nodes, arrows).session)
    assert sheets
    for sheet in sheets:
        width, height, letters = size(sheet)
        paper = ON_ITS_SIDE if sheet.on_its_side else UPRIGHT
        assert letters > SMALLEST_LETTER - 0.05
        assert width <= paper.width + 0.5
        assert height <= paper.height + 0.5


def test_a_large_drawing_is_whole_on_its_sheets_and_its_words_stand_once() -> None:
    """Each part shows the one drawing and says which part it is."""
    session = of_size(60, 90).session
    sheets = theory_sheets(session)
    assert len(sheets) > 1
    page = html(outline(session, METHOD), sheets)
    for code in ("X9", "S1", "Z"):
        assert page.count(f">{code}</text>") == 1
    assert page.count('<symbol id="drawing"') == 1
    assert page.count('<use href="#drawing"') == len(sheets)
    assert f"Tekening, deel 1 van {len(sheets)}: " in page
    views = [re.findall(r'viewBox="(\d+) (\d+) (\d+) (\d+)"', s.svg)[0] for s in sheets]
    whole = re.findall(r'viewBox="0 0 (\d+) (\d+)">', sheets[0].svg)[-1]
    assert max(int(x) + int(w) for x, _, w, _ in views) == int(whole[0])
    assert max(int(y) + int(h) for _, y, _, h in views) == int(whole[1])


@pytest.mark.parametrize(
    ("length", "spans", "expected"),
    [
        (100, [], [(0, 100)]),
        (150, [], [(0, 100), (100, 150)]),
        (150, [(90, 120)], [(0, 90), (90, 150)]),
        (150, [(20, 95), (30, 110)], [(0, 100), (30, 130), (130, 150)]),
    ],
)
def test_a_part_ends_where_nothing_is_cut(
    length: int, spans: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    """What must be cut stands whole on the next part, when there is room for it."""
    assert cuts(length, 100, spans) == expected
