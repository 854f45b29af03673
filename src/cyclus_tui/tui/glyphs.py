"""Plain signs for a terminal that has no others; people's words stay as they are.

The program draws with a few signs beyond the keyboard's. Where the terminal cannot
show them, each is drawn as one of the same width, at the last moment: what is in files
and in memory does not change. The first frame needs this: so only light modules here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final

PLAIN: Final = {
    "▸": ">",
    "✓": "v",
    "·": "-",
    "…": ".",
    "≠": "!",
    "±": "/",
    "«": "<",
    "»": ">",
    "→": ">",
    "↑": "^",
    "↓": "v",
    "●": "*",
    "○": "o",
    "☹": "(",
    "☺": ")",
    "😐": ":|",
    "★": "*",
    "▲": "^",
    "■": "#",
    "◆": "+",
    "♥": "h",
    "♣": "k",
    "♠": "s",
    "☀": "z",
    "╭": "+",
    "╮": "+",
    "╰": "+",
    "╯": "+",
    "─": "-",
    "│": "|",
    **dict.fromkeys("┌┐└┘├╔╗╚╝", "+"),
    **dict.fromkeys("┏━┓┃┗┛", "#"),
    "═": "=",
    "║": "|",
    "┼": "|",  # a crossing: one line over the other, never a corner
    "┄": "~",
    "┆": ":",
    "◂": "<",
}
"""Our own signs and those of the borders, and what stands for them."""

_BLOCKS: Final = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉▔▕▐▀"
"""What Textual draws the bar beside a list with."""

TABLE: Final = str.maketrans({**PLAIN, **dict.fromkeys(_BLOCKS, "|")})
"""For `str.translate`."""

_SHOWN: Final = "▸✓·…☺"
"""What a terminal must be able to show to get all signs."""

_KNOWN: Final = ("WT_SESSION", "TERM_PROGRAM", "ConEmuANSI")
"""What tells that a Windows terminal is one with many signs."""


def ascii_only(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> bool:
    """Whether the terminal shows plain signs only, by what it says of itself.

    `CYCLUS_ASCII` decides when it is set: `1` for plain signs, `0` for all of them.
    """
    setting = environ.get("CYCLUS_ASCII", "")
    if setting:
        return setting != "0"
    if environ.get("TERM", "") in ("dumb", "linux", "vt100", "vt220"):
        return True
    if platform == "win32":
        return not any(environ.get(name) for name in _KNOWN)
    return not _has_signs(environ)


def _has_signs(environ: Mapping[str, str]) -> bool:
    """Whether the code of the locale has our signs; where none is set, we hope."""
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    locale = next((value for name in names if (value := environ.get(name))), "")
    if locale in ("C", "POSIX"):
        return False
    code = locale.partition(".")[2].partition("@")[0]
    try:
        _SHOWN.encode(code or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
