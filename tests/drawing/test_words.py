"""Words in cells: nothing is wider than it may be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cyclus_tui.drawing.words import cut, pad, plain, wrap


@given(st.text(), st.integers(4, 30))
def test_no_line_is_wider_than_asked(text: str, cells: int) -> None:
    """Also with emoji and wide signs."""
    assert all(cell_len(line) <= cells for line in wrap(plain(text), cells))
    assert cell_len(cut(plain(text), cells)) <= cells


@given(st.text(st.characters(categories=["L", "N", "Zs"])), st.integers(4, 30))
def test_wrapping_loses_no_letter(text: str, cells: int) -> None:
    """Only blanks."""
    whole = "".join(plain(text).split())
    assert "".join("".join(wrap(plain(text), cells)).split()) == whole


def test_the_last_line_says_that_there_is_more() -> None:
    """With the sign that cut texts end with everywhere."""
    assert wrap("een twee drie vier vijf", 8, 2) == ("een twee", "drie …")
    assert wrap("een twee drievier vijf", 8, 2) == ("een twee", "drievie…")
    assert wrap("een twee", 8, 2) == ("een twee",)


def test_a_long_word_is_chopped() -> None:
    """It has no blanks to break at."""
    assert wrap("kindertelefoon", 6) == ("kinder", "telefo", "on")


def test_what_a_terminal_obeys_is_replaced() -> None:
    """And what would end the line is a blank."""
    assert plain("a\x1b[31m\nb\u202ec\ud800") == "a\ufffd[31m b\ufffdc\ufffd"


def test_padding_counts_cells() -> None:
    """A wide sign takes two."""
    assert pad("日本", 5) == "日本 "
