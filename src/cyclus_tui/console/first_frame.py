"""The first frame: the list of sessions, on the screen before Textual is imported.

It has the layout of `SessionsScreen`, which draws the same a moment later, so that
nothing jumps. What it needs is imported inside its functions, and is light.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_PLAIN: Final = "\x1b[0m"
_ABOVE: Final = 2
"""The lines above the list: its name and its folder."""
_BELOW: Final = 2
"""The lines below it: what happened, and the keys."""
_COLOURS: Final = {
    "donker": ("14181c", "e6e6e6", "a1a2a4"),
    "licht": ("fbfaf7", "1a1a1a", "646462"),
    "contrast": ("000000", "ffffff", "ffffff"),
}
"""Background, words and soft words, as `tui/themes.py` has them; the first is usual."""


@contextmanager
def show_first_frame(sessions: Path | None) -> Iterator[None]:
    """Show the list at once, and then import what works in it.

    Where there is no terminal, or one that knows no escape codes, nothing is shown.
    Whatever happens inside, the terminal is as it was afterwards.
    """
    if not _can_paint():
        yield
        return
    import gc

    from cyclus_tui.console import terminal
    from cyclus_tui.storage.folders import cache_folder, sessions_folder

    with terminal.restored_at_exit():
        folder = sessions_folder(sessions, os.environ, Path.cwd())
        size = os.get_terminal_size(1)
        terminal.paint(frame(folder, cache_folder(), (size.columns, size.lines)))
        # Nothing of what is imported now is garbage, so nobody need look for it.
        gc.disable()
        try:
            yield
        finally:
            gc.enable()


def frame(folder: Path, cache: Path, size: tuple[int, int]) -> str:
    """The list of a folder as escape codes and words, for a screen of this size."""
    from cyclus_tui.tui import glyphs, session_line
    from cyclus_tui.tui.session_line import SMALLEST

    width, height = size
    words, soft = colours(_theme(), os.environ)
    if width < SMALLEST[0] or height < SMALLEST[1]:
        return f"{words}\x1b[2J\x1b[H{cut(session_line.TOO_SMALL, width)}{_PLAIN}"
    bold = f"{words}\x1b[1m"
    lines = {
        1: (bold, f" {cut(session_line.TITLE, width - 2)}"),
        2: (soft, f" {cut(str(folder), width - 2)}"),
        height: (soft, f" {cut(session_line.KEYS, width - 2)}"),
    }
    rows = _rows(folder, cache, width, height)
    for number, row in enumerate(rows, _ABOVE + 1):
        lines[number] = (bold if number == _ABOVE + 1 else words, row)
    if not rows:
        import textwrap

        empty_lines = textwrap.wrap(session_line.EMPTY, width - 4)
        lines |= {
            n: (words, f"  {empty_lines[n - 4]}")
            for n in range(4, 4 + len(empty_lines))
        }
    drawn_lines = [
        f"\x1b[{n};1H{_PLAIN}{look}{line}" for n, (look, line) in lines.items()
    ]
    whole = f"{words}\x1b[2J{''.join(drawn_lines)}{_PLAIN}"
    return whole.translate(glyphs.TABLE) if glyphs.ascii_only() else whole


def _rows(folder: Path, cache: Path, width: int, height: int) -> list[str]:
    """The newest sessions as the catalogue knows them, each cut to one line."""
    from cyclus_tui.storage.catalogue import newest_ten
    from cyclus_tui.tui.session_line import MARK_CELLS, session_line

    room = height - _ABOVE - _BELOW
    newest = newest_ten(folder, cache)
    if len(newest) == 10 and _count(folder) > room:
        width -= 1  # for the bar beside a list that scrolls
    rows: list[str] = []
    for path, known in newest[:room]:
        line = session_line(
            title=known.title or path.stem,
            place=known.place,
            date=known.date,
            phase=known.phase,
            ideas=known.ideas,
            problem=False,
        )
        note = cut(line.note, width // 3)
        note = f" {note} " if note else ""
        start = f"{'  ' if rows else '▸ '}{cut(line.mark, MARK_CELLS):>{MARK_CELLS}} "
        space = max(0, width - _cells(start) - _cells(note))
        text = cut(line.text, space)
        rows.append(f"{start}{text}{' ' * (space - _cells(text))}{note}")
    return rows


def cut(text: str, cells: int) -> str:
    """Cleaned words in at most as many cells.

    What is longer ends in `…`, as in the list itself. Measuring emoji and the like
    takes tables that take time, so they are looked up only when there are any.
    """
    if _is_simple(text):
        if len(text) <= cells or cells < 2:
            return text[: max(0, cells)]
        return f"{text[: cells - 1]}…"
    from cyclus_tui.domain.text import clean
    from cyclus_tui.tui.widgets import literal

    return literal.cut(clean(text), cells)


def _cells(text: str) -> int:
    """How wide words are."""
    if _is_simple(text.replace("…", "").replace("▸", "")):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _is_simple(text: str) -> bool:
    """Whether all letters are safe, whole and one cell wide: those of Dutch are."""
    return text.isprintable() and (text.isascii() or max(text) < "\u0300")


def _can_paint() -> bool:
    """Whether there is a terminal that obeys escape codes, and nothing on it yet."""
    from cyclus_tui.console import terminal

    if terminal.is_painted() or not terminal.has_terminal():
        return False
    if sys.platform == "win32":
        from cyclus_tui.console.windows import enable_escape_codes

        return enable_escape_codes()
    return os.environ.get("TERM") != "dumb"


def _count(folder: Path) -> int:
    """About how many sessions there are."""
    with os.scandir(folder) as items:
        return sum(1 for file in items if file.name.endswith(".db"))


def _theme() -> str:
    """The name of the colours that were chosen."""
    import json

    from cyclus_tui.storage.folders import config_folder

    try:
        path = config_folder() / "instellingen.json"
        return str(json.loads(path.read_text(encoding="utf-8"))["theme"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def colours(theme: str, environ: Mapping[str, str]) -> tuple[str, str]:
    """The codes for words and for soft words; none where colours are not wanted.

    A terminal that knows few colours keeps its own: Textual's come a moment later.
    """
    many = environ.get("COLORTERM", "").casefold() in ("truecolor", "24bit")
    if not many or "NO_COLOR" in environ:
        return "", ""
    background, *inks = _COLOURS.get(theme) or _COLOURS["donker"]
    words, soft = (f"\x1b[48;2;{_rgb(background)};38;2;{_rgb(ink)}m" for ink in inks)
    return words, soft


def _rgb(colour: str) -> str:
    """A colour as a terminal wants it."""
    return ";".join(map(str, bytes.fromhex(colour)))
