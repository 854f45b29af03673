"""Tests of the check-out: one word or a smiley per person."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.method import checkout
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
    copy.run(checkout.add_word, text=typed)
    (word,) = checkout.leaving_words(copy.session)
    assert (word.text("text"), word.text("smiley")) == (text, smiley)
    assert checkout.word_and_smiley(word) == shown


def test_a_very_long_line_is_no_riddle(copy: Copy) -> None:
    """Blanks in the middle of a pasted text must not keep the room waiting."""
    copy.run(checkout.add_word, text="a" + " " * 150_000 + "b :)")
    assert checkout.leaving_words(copy.session)[0].text("smiley") == "happy"


def test_nothing_is_no_word(copy: Copy) -> None:
    with pytest.raises(RuleError, match="één woord"):
        copy.run(checkout.add_word, text="  ")


def test_a_word_can_be_taken_out(copy: Copy) -> None:
    copy.run(checkout.add_word, text="blij")
    copy.run(checkout.remove_word, word=checkout.leaving_words(copy.session)[0])
    assert checkout.leaving_words(copy.session) == ()
