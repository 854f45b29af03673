"""What a terminal sends, read as keys, pastes and the mouse; the rest is taken off.

Textual's parser gives what it does not know to the field as letters, and some of it
ends the program: a report of the size, a key that comes up, a mouse at `NaN`. This one
cuts the stream by the rules of terminals (ECMA-48), so that every sequence is whole,
and asks Textual's tables only what a sequence means that may mean something.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Final

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual._parser import ParseEOF, ParseTimeout, Peek1, Read1, TokenCallback
from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY
from textual.events import Key, Paste
from textual.keys import Keys
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

PASTE_PATIENCE: Final = 2.0
"""Seconds without a sign after which a paste that was not ended is at its end."""

PATIENCE: Final = 0.5
"""Seconds that the next sign of a sequence may take; then its rest is lost."""

_ESCAPE: Final = "\x1b"
_CONTROL: Final = f"{_ESCAPE}["
_PASTE_BEGINS: Final = f"{_CONTROL}200~"
_PASTE_ENDS: Final = f"{_CONTROL}201~"
_LONGEST: Final = 64
"""How many signs a key or a mouse event may have."""

_LONGEST_REPORT: Final = 1024
"""How many signs an answer may have before it is taken for noise."""

_MOUSE: Final = re.compile(r"\x1b\[<\d{1,3};\d{1,5};\d{1,5}[Mm]")
_SYNCHRONIZED: Final = re.compile(r"\x1b\[\?2026;[1-9]\$y")
_KEY: Final = re.compile(
    r"\x1b\[(?P<code>\d{0,7})(?::[\d:]*)?"
    r"(?:;(?P<held>\d{0,4})(?::(?P<event>\d?))?(?:;(?P<text>[\d:]*))?)?"
    r"(?P<end>[u~A-FHPQS])"
)
"""A key in the protocol of kitty, of which most older ones are a part."""

_COMES_UP: Final = "3"
_OTHER_KEY: Final = re.compile(r"\x1b\[27;(\d{1,4});(\d{1,7})~")
"""A key as xterm tells it when it has no sequence of its own."""

_LAST_WORD: Final = re.compile(r"[;:<(-]([A-Za-z]+)\Z")
_NO_NUMBERS: Final = ("NaN", "nan", "Infinity", "inf", "ind")
"""What programs write for a number that came of a division by nothing."""

_REPORT: Final = re.compile(
    r"\]\d{0,5}"
    r"|\](?:4|5|1\d);[0-9a-fA-Frgb:/;#?]*"  # a colour
    r"|\](?!(?:4|5|1\d);)\d{1,5};[ -~]*"
    r"|\][lL][ -~]*"  # a title
    r"|[P_^X][ -~]*"
)
"""What can be the begin of an answer between `ESC ]` (or so) and its end."""

Steps = Generator[Read1 | Peek1, str, str]
"""Reads sign by sign; it gives the sign that is not its own, or nothing."""


class InputParser(XTermParser):
    """Keys, pastes and mouse events of a stream that may hold anything.

    The size of the window and whether it is in front are left out: the system tells
    the first in time, and by the second a field would lose the cursor while typing.
    """

    def parse(
        self, token_callback: TokenCallback[Message]
    ) -> Generator[Read1 | Peek1, str, None]:
        """Give a message for all that means something."""
        try:
            while True:
                sign = yield self.read1()
                while sign:
                    sign = yield from self._take(sign, token_callback)
        except ParseEOF:
            return

    def _take(self, sign: str, give: TokenCallback[Message]) -> Steps:
        """One key, or one sequence."""
        if sign != _ESCAPE:
            self._give_keys(sign, give)
            return ""
        follower = yield from self._next(ESCAPE_DELAY)
        if follower in ("", _ESCAPE):
            give(Key("escape", _ESCAPE))
            return follower
        return (yield from self._take_sequence(follower, give))

    def _take_sequence(self, kind: str, give: TokenCallback[Message]) -> Steps:
        """What stands behind an escape sign."""
        if kind == "[":
            return (yield from self._take_control(give))
        if kind == "O":
            return (yield from self._take_function_key(give))
        if kind in "]P_^X":
            return (yield from self._take_report(kind, give))
        self._give_alt(kind, give)
        return ""

    def _take_control(self, give: TokenCallback[Message]) -> Steps:
        """What begins with `ESC [`: a key, the mouse, a paste, or an answer."""
        sequence, patience = _CONTROL, ESCAPE_DELAY
        while True:
            sign = yield from self._next(patience)
            if not " " <= sign <= "~":
                return sign
            patience = PATIENCE
            sequence = f"{sequence[:_LONGEST]}{sign}"
            if _is_whole(sequence):
                break
        if sequence == _PASTE_BEGINS:
            return (yield from self._take_paste(give))
        if sequence == f"{_CONTROL}M":
            return (yield from self._take_old_mouse())
        if _MOUSE.fullmatch(sequence):
            if event := self.parse_mouse_code(sequence):
                give(event)
        elif _SYNCHRONIZED.fullmatch(sequence):
            give(TerminalSupportsSynchronizedOutput())
        elif key := _as_key(sequence):
            self._give_keys(key, give)
        elif isinstance(keys := ANSI_SEQUENCES_KEYS.get(sequence), tuple):
            # With an R it is where the cursor is, which nobody asked.
            for name in keys if sequence[-1] != "R" else ():
                give(Key(name.value, None))
        return ""

    def _take_old_mouse(self) -> Steps:
        """Take off the button and the place as the first terminals told them."""
        for _ in range(3):
            sign = yield from self._next(ESCAPE_DELAY)
            if sign < " ":
                return sign
        return ""

    def _take_function_key(self, give: TokenCallback[Message]) -> Steps:
        """What begins with `ESC O`: an F key, or one of the keypad."""
        sequence = f"{_ESCAPE}O"
        while len(sequence) < _LONGEST:
            sign = yield from self._next(ESCAPE_DELAY)
            if not " " <= sign <= "~":
                return sign
            sequence += sign
            if sign >= "@":
                break
        self._give_keys(sequence, give)
        return ""

    def _take_report(self, kind: str, give: TokenCallback[Message]) -> Steps:
        """Take off an answer, up to its end, or to what cannot be part of one."""
        report, patience = kind, ESCAPE_DELAY
        while len(report) < _LONGEST_REPORT:
            sign = yield from self._next(patience)
            if sign == _ESCAPE:
                following = yield from self._next(PATIENCE)
                if following in ("", "\\", _ESCAPE):
                    return following.strip("\\")
                return (yield from self._take_sequence(following, give))
            if sign == "\a":
                return ""
            if not sign and report == kind:
                self._give_alt(kind, give)
            if not sign or not _REPORT.fullmatch(report + sign):
                return sign
            report, patience = report + sign, PATIENCE
        return ""

    def _take_paste(self, give: TokenCallback[Message]) -> Steps:
        """All up to the end of a paste, also when that end got lost."""
        pasted: list[str] = []
        while sign := (yield from self._next(PASTE_PATIENCE)):
            pasted.append(sign)
            mark = "".join(pasted[-len(_PASTE_ENDS) :]) if sign == "~" else ""
            if mark in (_PASTE_BEGINS, _PASTE_ENDS):
                del pasted[-len(mark) :]
                if mark == _PASTE_ENDS:
                    break
                self._give_paste(pasted, give)
                pasted.clear()
        self._give_paste(pasted, give)
        return ""

    def _next(self, patience: float) -> Steps:
        """The next sign; nothing when it takes too long."""
        try:
            return (yield self.read1(patience))
        except ParseTimeout:
            return ""

    def _give_keys(self, sequence: str, give: TokenCallback[Message]) -> None:
        """Give the keys that a sequence stands for, if any."""
        for key in self._sequence_to_key_events(sequence):
            if key.key != Keys.Ignore:
                give(key)

    def _give_paste(self, signs: list[str], give: TokenCallback[Message]) -> None:
        """Give what was pasted, without the zeros at the end of some clipboards."""
        if words := "".join(signs).replace("\x00", ""):
            give(Paste(words))

    def _give_alt(self, sign: str, give: TokenCallback[Message]) -> None:
        """Give what Alt with a key stands for."""
        keys = list(self._sequence_to_key_events(_ESCAPE + sign))
        for key in keys or self._sequence_to_key_events(sign, alt=True):
            give(key)


def _is_whole(sequence: str) -> bool:
    """Whether this is the end, which but for a few is the first letter or such."""
    if sequence in ANSI_SEQUENCES_KEYS:
        return True
    if sequence[-1] < "@" or sequence == f"{_CONTROL}[":
        return False
    word = _LAST_WORD.search(sequence)
    return not word or not any(number.startswith(word[1]) for number in _NO_NUMBERS)


def _as_key(sequence: str) -> str:
    """A key of kitty's protocol as Textual's tables have it; nothing for all else.

    A key that comes up is none; how it was pressed and other layouts are left out.
    """
    if other := _OTHER_KEY.fullmatch(sequence):
        sequence = f"{_CONTROL}{other[2]};{other[1]}u"
    match = _KEY.fullmatch(sequence)
    if match is None:
        return ""
    code, modifiers, event, text, end = match.groups(default="")
    if event == _COMES_UP:
        return ""
    if f"{code or 1}{end}" not in FUNCTIONAL_KEYS and not (
        end == "u" and _is_sign(int(code or "1"))
    ):
        return ""
    if ":" not in sequence and not text:
        return sequence
    signs = [sign for sign in text.split(":") if sign and _is_letter(int(sign))]
    return f"{_CONTROL}{code};{modifiers};{':'.join(signs)}{end}"


def _is_sign(number: int) -> bool:
    """Whether there can be a character with this number."""
    return number < 0xD800 or 0xDFFF < number < 0x110000


def _is_letter(number: int) -> bool:
    """Whether it can stand in a text: it is no control character."""
    return _is_sign(number) and number >= 0x20 and not 0x7F <= number <= 0x9F
