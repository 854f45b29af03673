"""Tests of closing: one word or a smiley per person."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.steps import closing
from cyclus_tui.errors import RuleError
from tests.builders import Copy


@pytest.mark.parametrize(
    ("typed", "text", "smiley", "shown"),
    [
        ("blij", "blij", "", "blij"),
        (":)", "", "happy", "☺"),
        (":( moe", "moe", "sad", "☹ moe"),
        ("  moe  :| ", "moe", "flat", "😐 moe"),
        ("12:30 (klaar)", "12:30 (klaar)", "", "12:30 (klaar)"),
        ("moe\nmaar blij:)", "moe\nmaar blij", "happy", "☺ moe\nmaar blij"),
    ],
)
def test_somebody_leaves_a_word_a_smiley_or_both(
    copy: Copy, typed: str, text: str, smiley: str, shown: str
) -> None:
    copy.run(closing.add_word, text=typed)
    (word,) = closing.leaving_words(copy.session)
    assert (word.text("text"), word.text("smiley")) == (text, smiley)
    assert closing.word_and_smiley(word) == shown


def test_a_very_long_line_is_no_riddle(copy: Copy) -> None:
    """Blanks in the middle of a pasted text must not keep the room waiting."""
    copy.run(closing.add_word, text="a" + " " * 150_000 + "b :)")
    assert closing.leaving_words(copy.session)[0].text("smiley") == "happy"


def test_nothing_is_no_word(copy: Copy) -> None:
    with pytest.raises(RuleError, match="één woord"):
        copy.run(closing.add_word, text="  ")


def test_a_word_can_be_taken_out(copy: Copy) -> None:
    copy.run(closing.add_word, text="blij")
    copy.run(closing.remove, word=closing.leaving_words(copy.session)[0])
    assert closing.leaving_words(copy.session) == ()
