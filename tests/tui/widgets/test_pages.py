"""Words laid out whole, page by page: nothing is cut or lost, and all of it fits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cyclus_tui.tui.widgets.pages import SIGN_CELLS, Page, Paging, lay_out
from cyclus_tui.tui.widgets.row import Row

LONG = "In de straat van mijn zus staat een bankje waar iedereen even blijft zitten."
WORDS = st.lists(st.text("aé漢👍🏽", min_size=1, max_size=20), max_size=30).map(
    " ".join
)


def texts(page: Page) -> list[str]:
    """What stands on a page, without blanks around it."""
    return [line.text.strip() for line in page]


def in_one(pages: list[Page]) -> str:
    """All that stands on the pages, as one stream of words."""
    return " ".join(" ".join(line.text for page in pages for line in page).split())


def test_a_row_that_does_not_fit_goes_on_below_with_its_number_before_it() -> None:
    (page,) = lay_out(Paging(), [Row("a", "7", LONG)], 40, 10)
    assert [line.text for line in page] == [
        "7 In de straat van mijn zus staat een",
        "  bankje waar iedereen even blijft",
        "  zitten.",
    ]
    assert [line.begins for line in page] == [True, False, False]


def test_a_row_is_not_cut_in_two_by_the_end_of_a_page() -> None:
    rows = [Row(str(n), "", LONG) for n in range(3)]
    pages = lay_out(Paging(), rows, 40, 8)
    assert [len(page) for page in pages] == [6, 3]


def test_a_row_longer_than_a_page_goes_on_on_the_next() -> None:
    pages = lay_out(Paging(), [Row("a", "", LONG)], 40, 2)
    assert [len(page) for page in pages] == [2, 1]
    assert in_one(pages) == LONG


def test_what_it_is_about_stands_on_each_page_while_it_leaves_half_of_it() -> None:
    rows = [Row(str(n), "", f"idee {n}") for n in range(12)]
    pages = lay_out(Paging(("De vraag",)), rows, 40, 8)
    assert [texts(page)[0] for page in pages] == ["De vraag", "De vraag"]
    pages = lay_out(Paging((LONG,)), rows, 40, 5)
    assert in_one(pages[:1]) == LONG
    assert texts(pages[1]) == [f"idee {n}" for n in range(5)]


def test_each_card_has_a_page_and_then_the_rows_come() -> None:
    pages = lay_out(
        Paging(("Kop",), cards=("een", "twee")), [Row("a", "", "drie")], 40, 9
    )
    assert [texts(page)[2:] for page in pages] == [["een"], ["twee"], ["drie"]]


def test_one_by_one_each_row_has_what_is_asked_below_it() -> None:
    paging = Paging(below=("Klopt dit?",), one_by_one=True)
    pages = lay_out(paging, [Row("a", "1", "een"), Row("b", "2", "twee")], 40, 9)
    assert [texts(page) for page in pages] == [
        ["een", "", "Klopt dit?"],
        ["twee", "", "Klopt dit?"],
    ]


def test_a_row_without_words_is_not_drawn() -> None:
    rows = [Row("a", "1", ""), Row("b", "2", "twee")]
    assert in_one(lay_out(Paging(), rows, 40, 9)) == "2 twee"


def test_branches_go_on_before_the_lines_below() -> None:
    row = Row("a", "", f"│  ├─ {LONG}")
    (page,) = lay_out(Paging(), [row], 40, 9)
    assert [line.text[:6] for line in page] == ["│  ├─ ", *["│  │  "] * (len(page) - 1)]


def test_a_note_stands_behind_the_words_or_below_them() -> None:
    rows = [Row("a", "", "kort", "warm"), Row("b", "", "a" * 36, "warm")]
    (page,) = lay_out(Paging(), rows, 40, 9)
    assert texts(page) == ["kort" + " " * 30 + "warm", "a" * 36, "warm"]


@given(
    rows=st.lists(
        st.tuples(st.text("0123456789", max_size=3), WORDS, WORDS), max_size=8
    ),
    head=st.lists(WORDS, max_size=2),
    cards=st.lists(WORDS, max_size=2),
    width=st.integers(8, 60),
    height=st.integers(1, 20),
    alone=st.booleans(),
)
def test_all_words_stand_on_pages_that_fit(
    rows: list[tuple[str, str, str]],
    head: list[str],
    cards: list[str],
    width: int,
    height: int,
    alone: bool,
) -> None:
    listed = [
        Row(f"r{n}", mark, text, note) for n, (mark, text, note) in enumerate(rows)
    ]
    pages = lay_out(Paging(tuple(head), tuple(cards), (), alone), listed, width, height)
    for page in pages:
        assert len(page) <= height
        assert all(cell_len(line.text) <= width for line in page)
    for row in listed:
        lines = [ln.text for page in pages for ln in page if ln.key == row.key]
        drawn = "".join("".join(lines).split())
        assert "".join(row.text.split()) in drawn
    assert SIGN_CELLS == 2
