"""Lists from Word, Excel and chats become bare lines, and no word of them is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cyclus_tui.tui.widgets.pasted_list import (
    COLUMNS_TOLD,
    MEDIA_TOLD,
    SENDERS_TOLD,
    read,
)


def lines(text: str) -> list[str]:
    """The lines of a paste."""
    return list(read(text, between_cells=" – ").lines)


@pytest.mark.parametrize(
    "sign",
    [
        *("- ", "* ", "+ ", "– ", "• ", "•\t", "·\t", "o\t", "§\t", "Ø\t", "\uf0b7\t"),
        *("☐ ", "☐", "☑ ", "□ ", "➢\t", "✓ ", "[ ] ", "[x] ", "- [ ] ", "[] "),
        *("1. ", "1.\t", "12) ", "(3) ", "a) ", "b.\t", "iv.\t", "1.2\t", "1.2.3.\t"),
        *("  - ", "\t•\t", "3\t", "\u25cf\u00a0"),
    ],
)
def test_the_sign_before_a_line_is_left_out(sign: str) -> None:
    assert lines(f"{sign}koffie\n{sign}thee drinken") in (
        ["koffie", "thee drinken"],
        [f"{sign.strip()} – koffie", f"{sign.strip()} – thee drinken"],
    )
    assert lines(f"koffie\n{sign}thee drinken") == ["koffie", "thee drinken"]


def test_numbers_without_a_dot_are_left_out_when_they_count_the_lines() -> None:
    assert lines("3\tkoffie\n4\tthee\n5\tsap") == ["koffie", "thee", "sap"]
    assert lines("12\tkoffie\n4\tthee\n5\tsap") == [
        *("12 – koffie", "4 – thee", "5 – sap"),
    ]
    assert lines("1\t4\n2\t3") == ["1 – 4", "2 – 3"]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "-6 graden",
            "1,5 liter",
            "-",
            "☐",
            "12 bomen",
            "o jee",
            "2.5 uur",
            "v. Berg",
        ),
        *("p. 12 lezen", "§ 3 van de wet", "[naam] belt", "[12:03] Jan: ja", "a"),
        *("12:03 Jan: ja", "4-5-2026 feest", "http://buurt.nl/a: ja", "iv. drip"),
    ],
)
def test_what_only_looks_like_a_sign_stays(line: str) -> None:
    assert lines(f"koffie\n{line}") == ["koffie", line]


def test_the_cells_of_a_row_do_not_run_together() -> None:
    found = read("naam\twat\tdag\r\nNoor\tkoffie\t\r\n\tthee\tma", between_cells=" – ")
    assert found.lines == ("naam – wat – dag", "Noor – koffie", "thee – ma")
    assert found.note == COLUMNS_TOLD
    assert lines("koffie\tdinsdag") == ["koffie – dinsdag"]


def test_a_cell_of_several_lines_is_one_line() -> None:
    assert lines('"koffie\nen ""thee"""\tma\n"sap"\tdi') == [
        'koffie en "thee" – ma',
        '"sap" – di',
    ]
    assert lines('"ik wil koffie"\n"ik wil thee"') == [
        *('"ik wil koffie"', '"ik wil thee"'),
    ]


@pytest.mark.parametrize(
    "sender",
    [
        *("[12:03, 4-5-2026] Noor: ", "[4/5/26, 12:03:22] +31 6 12345678: "),
        *("[04-05-2026 12:03] Noor de B.: ", "\u200e[04-05-2026, 12:03:09] ~ Noor: "),
        *(
            "04-05-2026 12:03 - Noor: ",
            "5/4/26, 12:03 PM - Noor: ",
            "[4/5 12:03] Noor: ",
        ),
    ],
)
def test_who_said_it_in_a_chat_is_left_out_and_told(sender: str) -> None:
    found = read(f"{sender}koffie: sterk\n{sender}- thee", between_cells=" – ")
    assert found.lines == ("koffie: sterk", "thee")
    assert found.note == SENDERS_TOLD


def test_one_line_is_no_list() -> None:
    assert lines("- koffie") == ["- koffie"]
    assert lines(" 1. koffie ") == [" 1. koffie "]


@given(some.text(some.sampled_from('- •1.)\tab\n[]:4/☐"x')))
def test_letters_of_words_are_never_lost(text: str) -> None:
    """Of the words of three letters and more: shorter ones can be a sign."""
    words = [word for word in text.split() if word.isalpha() and len(word) > 2]
    kept = " ".join(lines(text)).split()
    assert [word for word in words if word not in " ".join(kept)] == []


@pytest.mark.parametrize(
    "nothing",
    [
        *("<Media weggelaten>", "<Media omitted>", "\u200eafbeelding weggelaten"),
        *("sticker weggelaten", "image omitted", "Dit bericht is verwijderd"),
    ],
)
def test_a_photo_in_a_chat_is_no_line(nothing: str) -> None:
    chat = ("een tuin", nothing, "en een schommel")
    pasted = read(
        "\n".join(f"12-03-2026 19:0{n} - Ans: {said}" for n, said in enumerate(chat)),
        between_cells=" – ",
    )
    assert pasted.lines == ("een tuin", "en een schommel")
    assert pasted.note == MEDIA_TOLD
    assert lines(f"een tuin\n{nothing}") == ["een tuin", nothing]
