"""The sheet in plain text: calm, complete, and never wider than 72 columns."""

from __future__ import annotations

from rich.cells import cell_len

from cyclus_tui.domain.method import setup
from cyclus_tui.reports.outline import outline
from cyclus_tui.reports.text import WIDTH, plain_text, wrap
from tests.reports.evening import METHOD, Evening, whole_evening


def sheet(evening: Evening) -> str:
    """The whole text."""
    return plain_text(outline(evening.session, METHOD))


def test_the_sheet_has_the_five_with_all_their_sentences() -> None:
    """What participants take home."""
    page = sheet(whole_evening())
    assert "Onze vraag\n  Wat helpt om op tijd over geldzorgen te praten?" in page
    assert "1. Begin een koffie-inloop met iemand die zelf schulden had." in page
    assert "   Want: bij zo iemand schaam je je minder" in page
    assert "   Dan merken wij: mensen komen praten voor de post" in page
    assert "   Niet iedereen is het eens: Ik wil niet dat buren" in page
    assert "   8 stippen · duimen: de meesten omhoog, minder dan 5 opzij" in page
    assert "5. Les over geld op school" in page
    assert "  Antwoord komt op: donderdag 14 januari 2027" in page
    assert page.endswith("\n")


def test_no_line_is_wider_than_the_sheet() -> None:
    """Long sentences, endless words and wide signs too."""
    evening = whole_evening()
    evening.write(1, advice="lang " * 60 + "x" * 200 + " 漢字" * 40 + "🏘" * 90)
    evening.run(setup.describe, answers={"title": "Zo " * 100})
    evening.decide()
    page = sheet(evening)
    assert max(map(cell_len, page.splitlines())) <= WIDTH
    assert page.count("x") >= 200
    assert page.count("🏘") == 90


def test_words_are_not_lost_or_broken_when_lines_are() -> None:
    """Only a word that is longer than a line is cut."""
    words = "een twee drie " * 40
    lines = wrap(words, "  ", "1. ")
    assert " ".join(lines).split()[1:] == words.split()
    assert lines[0].startswith("1. een")
    assert all(line.startswith("  een") or line[2] != " " for line in lines[1:])


def test_a_title_without_words_makes_no_line() -> None:
    """Nothing gives nothing."""
    assert wrap("") == []


def test_a_word_without_end_is_cut_at_the_edge_at_once() -> None:
    """Two hundred thousand letters without a blank once took minutes."""
    lines = wrap("a" * 200_000)
    assert [len(line) for line in lines[:-1]] == [WIDTH] * (200_000 // WIDTH)
    assert "".join(lines) == "a" * 200_000
