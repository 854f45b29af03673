"""Words on their way to the screen."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from cyclus_tui.tui.widgets.literal import cut, drawable


def test_ordinary_words_stay_what_they_are() -> None:
    """Also joined emoji and right-to-left marks."""
    for words in ("Meer bankjes", "👩‍👩‍👧‍👦", "שלום\u200f", "e\u0301", "hard\u00a0"):
        assert drawable(words) == words


def test_what_a_terminal_would_obey_is_shown_as_a_sign() -> None:
    """Line ends and tabs become blanks."""
    assert drawable("a\x1b[2Jb\x9bc\u202ed\ud83d") == "a\ufffd[2Jb\ufffdc\ufffdd\ufffd"
    assert drawable("een\r\ntwee\tdrie") == "een twee drie"


def test_a_cut_text_is_as_wide_as_its_room() -> None:
    """A wide character that falls on the edge leaves a blank."""
    assert cut("idee", 4) == "idee"
    assert cut("ideeën", 4) == "ide…"
    assert cut("日本語", 5) == "日本…"
    assert cut("日本語", 4) == "日 …"
    assert cut("idee", 2, more="...") == "id"
    assert cut("idee", 0) == ""


@pytest.mark.parametrize("words", ["👩‍👩‍👧‍👦" * 2_000, "z\u0335" * 9_000, "x" * 90_000])
def test_a_long_text_is_cut_to_its_cells(words: str) -> None:
    """Only its beginning is measured."""
    assert cell_len(cut(words, 20)) == 20


def test_words_behind_a_flood_of_marks_are_still_there() -> None:
    """Marks take no cells, so the words behind them belong on the line."""
    flood = "z" + "\u0335" * 9_000
    assert cut(flood + "ijn", 20) == flood + "ijn"
    assert cut(flood + "x" * 30, 20).endswith("xxx…")
