"""Tests of the text boundary: words come in once, safe, and stay as they are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.text import LONGEST, clean, is_same_text, one_line

anything = st.text(
    st.characters(codec=None)
    | st.characters(categories=["Mn", "Cf", "Cs", "Cn", "Zl", "Zp"])
    | st.sampled_from("\r\n\x85\u2028\u0301\u1161\u1100\u09be\u09c7")
)


@given(anything)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert one_line(one_line(text)) == one_line(text)


@given(anything)
def test_clean_words_can_be_written_anywhere(text: str) -> None:
    words = clean(text)
    assert words.encode("utf-8").decode("utf-8") == words
    assert unicodedata.is_normalized("NFC", words)
    unsafe = {c for c in words if unicodedata.category(c) in ("Cc", "Cs")}
    assert unsafe <= {"\n", "\t"}
    assert not set(words) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


@pytest.mark.parametrize(
    "words",
    [
        "👨‍👩‍👧‍👦 gezin",
        "🏳️‍🌈 en 👩🏽‍🦽",
        "❤️ en ❤︎",
        "\u200fשלום\u200e en مرحبا",
        "می‌خواهم",
        "Één vast gezicht – ’s avonds",
        "tab\ten\nregel",
        "한국어 ภาษาไทย हिन्दी",
    ],
)
def test_what_people_write_comes_through_letter_for_letter(words: str) -> None:
    assert clean(words) == words


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("een\x85twee\u2028drie\u2029vier", "een\ntwee\ndrie\nvier"),
        ("zacht\x0bhard\x0cblad", "zacht\nhard\nblad"),
        ("\x1b[31mrood", "�[31mrood"),
        ("nul\x00", "nul�"),
        ("om\u202egekeerd", "om�gekeerd"),
        ("los \ud83d deel", "los � deel"),
        ("\ufeffbegin", "�begin"),
        ("plat\U000e0041", "plat�"),
        ("\ufdd0\U0001fffe", "��"),
        ("e\u0301e\u0301n", "één"),
    ],
)
def test_what_could_do_harm_is_replaced(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_a_tower_of_marks_is_cut_and_a_text_has_an_end() -> None:
    assert len(clean("a" + "\u0332" * 50)) == 9
    assert len(clean("é" * (LONGEST + 5))) == LONGEST
    assert clean("soep", longest=2) == "so"


def test_one_line_has_no_blanks_around_or_doubled() -> None:
    assert one_line("  een\n\n twee\t drie ") == "een twee drie"


def test_alike_means_but_for_blanks_and_capitals() -> None:
    assert is_same_text("Eén  vast GEZICHT", " eén vast gezicht\n")
    assert not is_same_text("Een vast gezicht", "Eén vast gezicht")
    assert not is_same_text("vastgezicht", "vast gezicht")
