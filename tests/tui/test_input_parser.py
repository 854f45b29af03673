"""What a terminal sends: keys, pastes and the mouse come through, nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS, IGNORE_SEQUENCE
from textual.events import Key, MouseEvent, Paste
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from cyclus_tui.tui.input_parser import InputParser

SIGNS = [
    *"\x1b\x1b[]OP_^X<>?=;:$ \\\a\r\x7f\x00\x9b0123456789mMuRtycnN~aNfHxé中",
    *("\x1b[", "\x1b]", "\x1b[<", "\x1b[?", "\x1b[200~", "\x1b[201~", "\x1b\\"),
    *("999999999999999999999", "55296", "1114112", "NaN", "inf", "1:3u", "48;24;80"),
]
"""What sequences are made of, and what is next to it."""


def given_by(stream: str) -> list[Message]:
    """What the parser makes of a stream."""
    return list(InputParser().feed(stream))


def keys(stream: str) -> list[str]:
    """The keys in a stream; a paste as its words, all else by its kind."""
    return [
        event.key
        if isinstance(event, Key)
        else repr(event.text)
        if isinstance(event, Paste)
        else type(event).__name__
        for event in given_by(stream)
    ]


@pytest.mark.parametrize(
    "report",
    [
        "\x1b[48;24;80;0;0t",
        "\x1b[48;24;80;480;800t",
        "\x1b[48;NaN;NaN;NaN;NaNt",
        "\x1b[48;24:1;80:2;0;0t",
        "\x1b[8;24;80t",
        "\x1b[?1;2c",
        "\x1b[?62;22;28c",
        "\x1b[>41;380;0c",
        "\x1b[12;40R",
        "\x1b[1;2R",
        "\x1b[?12;40R",
        "\x1b[0n",
        "\x1b[?997;1n",
        "\x1b[?2048;2$y",
        "\x1b[?2026;0$y",
        "\x1b[?1u",
        "\x1b[<0;NaN;NaNM",
        "\x1b[<35;-nan(ind);infm",
        "\x1b[<0;-5;3M",
        "\x1b[<0;99999999999999999999;1M",
        "\x1b[M !!",
        "\x1b[32;10;5M",
        "\x1b[I",
        "\x1b[O",
        "\x1b[13;1:3u",
        "\x1b[97;1:3;97u",
        "\x1b[1;1:3A",
        "\x1b[99999999999999999999u",
        "\x1b[1114112u",
        "\x1b[55296u",
        "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
        "\x1b]10;rgb:ffff/ffff/ffff\a",
        "\x1b]4;7;rgba:ff/ff/ff/ff\x1b\\",
        "\x1b]52;c;d29vcmQ=\x1b\\",
        "\x1b]lEen titel\x1b\\",
        "\x1bP>|tmux 3.4\x1b\\",
        "\x1bP1$r0m\x1b\\",
        "\x1bP!|00000000\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b[201~",
        f"\x1b[{'1;' * 500}m",
    ],
)
def test_an_answer_of_the_terminal_never_reaches_the_field(report: str) -> None:
    assert keys(f"een{report}twee") == [*"een", *"twee"]


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        ("\x1b[A", "up"),
        ("\x1bOA", "up"),
        ("\x1b[1;5C", "ctrl+right"),
        ("\x1b[3~", "delete"),
        ("\x1b[Z", "shift+tab"),
        ("\x1b[[B", "f2"),
        ("\x1bOP", "f1"),
        ("\x1b[21~", "f10"),
        ("\x1b[13u", "enter"),
        ("\x1b[13;1:1u", "enter"),
        ("\x1b[13;1:2u", "enter"),
        ("\x1b[1;1:2A", "up"),
        ("\x1b[97;;97u", "a"),
        ("\x1b[97:65;2;65u", "A"),
        ("\x1b[233;;233u", "é"),
        ("\x1b[113;5u", "ctrl+q"),
        ("\x1b[27;5;13~", "ctrl+enter"),
        ("\x1bf", "ctrl+right"),
        ("\x1bx", "alt+x"),
    ],
)
def test_a_key_is_known_in_every_way_in_which_it_is_sent(
    stream: str, expected: str
) -> None:
    assert keys(f"{stream}z") == [expected, "z"]


@pytest.mark.parametrize(
    "sequence",
    [
        sequence
        for sequence, meant in ANSI_SEQUENCES_KEYS.items()
        if meant is not IGNORE_SEQUENCE
        and sequence not in ("\x1b\x1b", "\x1b")
        and not sequence.endswith("R")
    ],
)
def test_every_key_that_textual_knows_is_known(sequence: str) -> None:
    *found, last = keys(f"{sequence}z")
    assert found
    assert last == "z"


def test_a_family_of_emoji_comes_sign_by_sign_with_its_joiner() -> None:
    events = given_by("\x1b[0;;128105:8205:128103u")
    assert [e.character for e in events if isinstance(e, Key)] == [*"👩\u200d👧"]


def test_a_paste_is_literal_also_with_codes_in_it() -> None:
    assert keys("\x1b[200~een\x1b[31m\ntwee\x1b]11;x\x1b[201~z") == [
        repr("een\x1b[31m\ntwee\x1b]11;x"),
        "z",
    ]


def test_a_paste_within_a_paste_whose_end_got_lost_is_two() -> None:
    assert keys("\x1b[200~een\x1b[200~twee\x1b[201~") == ["'een'", "'twee'"]


def test_the_mouse_is_told_in_cells_also_after_a_report_of_the_size() -> None:
    (event,) = given_by("\x1b[48;24;80;480;800t\x1b[<0;5;3M")
    assert isinstance(event, MouseEvent)
    assert (event.x, event.y) == (4, 2)


def test_what_the_terminal_says_it_can_is_taken() -> None:
    (event,) = given_by("\x1b[?2026;2$y")
    assert isinstance(event, TerminalSupportsSynchronizedOutput)


def test_a_letter_that_is_no_part_of_an_answer_is_kept() -> None:
    """The end of the answer got lost."""
    assert keys("\x1b]11;woord")[-5:] == [*"woord"]
    assert keys("\x1b[48;2\r") == ["enter"]
    assert keys("\x1b]11;rgb:ff\x1b[A") == ["up"]
    assert keys("\x1bPén") == ["é", "n"]


@pytest.mark.parametrize(
    "whole",
    [
        "a\x1b[200~geplakt\x1b[201~b",
        "a\x1b[48;24;80;0;0tb",
        "a\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\b",
        "a\x1b[<0;NaN;NaNMb",
        "a\x1b[97:65;2:1;65ub",
    ],
)
def test_a_read_may_end_anywhere(whole: str) -> None:
    for cut in range(1, len(whole)):
        parser = InputParser()
        parts = [
            str(e) for part in (whole[:cut], whole[cut:]) for e in parser.feed(part)
        ]
        assert parts == [str(event) for event in given_by(whole)]


@given(some.lists(some.sampled_from(SIGNS), min_size=1, max_size=60).map("".join))
def test_whatever_comes_words_typed_after_it_are_heard(noise: str) -> None:
    """Cancel, as a terminal does it, ends whatever was not finished."""
    parser = InputParser()
    list(parser.feed(f"{noise}\x1b[201~\x18\x18\x18\x18"))
    heard = [event.key for event in parser.feed("woord\r") if isinstance(event, Key)]
    assert heard == [*"woord", "enter"]
    assert not list(parser.feed(""))
