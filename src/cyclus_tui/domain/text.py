"""The text boundary: what people's words look like once they are inside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from cyclus_tui.errors import RuleError

LONGEST: Final = 200_000
"""How many characters one text may hold."""

_LINE_ENDS: Final = re.compile("\r\n|[\x0b\x0c\r\x85\u2028\u2029]")
"""Those of all systems, and the soft one and the new page of word processors."""

_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for tab and line end
    "\u202a-\u202e\u2066-\u2069"  # bidi overrides and isolates
    "\ufeff\ufdd0-\ufdef\ufffe\uffff"  # a mark inside, and noncharacters
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e007f"  # invisible tags
    + "".join(
        chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF)
    )
    + "]"
)
_PLAIN: Final = re.compile(r"[\t\n -~]*\Z")
_STACKED: Final = 8
"""How many combining marks one letter keeps."""


def clean(text: str, *, longest: int = LONGEST) -> str:
    r"""Words as they are kept: line ends `\n`, unsafe characters U+FFFD, NFC.

    Applying it twice changes nothing. ZWJ, variation selectors and U+200E/F stay,
    so that emoji and right-to-left words come through letter for letter.
    """
    if _PLAIN.match(text):
        return text[:longest]
    text = _UNSAFE.sub("\ufffd", _LINE_ENDS.sub("\n", text))
    return _unstacked(unicodedata.normalize("NFC", text))[:longest]


def required_words(text: str, refusal: str) -> str:
    """Cleaned words without the blanks around them.

    Raises:
        RuleError: there are none; `refusal` is the sentence.
    """
    words = clean(text).strip()
    if not words:
        raise RuleError(refusal)
    return words


def one_line(text: str) -> str:
    """Cleaned words on one line, without the blanks around them."""
    return " ".join(clean(text).split())


def join_words(texts: Sequence[str]) -> str:
    """`a`, `a en b`, `a, b en c`."""
    return " en ".join([", ".join(texts[:-1]), texts[-1]] if texts[1:] else texts)


def is_same_text(one: str, other: str) -> bool:
    """Whether two texts differ in blanks and capitals only, which is no conflict."""
    return one.split() == other.split() or (
        one.casefold().split() == other.casefold().split()
    )


def _unstacked(text: str) -> str:
    """The text with at most `_STACKED` combining marks in a row."""
    if not any(map(unicodedata.combining, {*text})):
        return text
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= _STACKED:
            kept.append(letter)
    return "".join(kept)
