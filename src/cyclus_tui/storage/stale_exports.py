"""Exports that were made before words were erased, and that hold them yet."""

from __future__ import annotations

import re
import stat
from collections.abc import Collection, Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Final

from cyclus_tui.domain.journal.edit import ERASED, to_line
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import one_line

YAML: Final = (".yaml", ".yml")
"""How the name of a file for a colleague ends."""

PAPER: Final = (".txt", ".html", ".svg")
"""How the name of a report or a drawing ends."""

_LARGEST: Final = 200_000_000
"""No export is larger."""

_LAYOUT: Final = re.compile(r"<[^>]*>|[\s│├└─]+")
"""What stands between words that are laid out: tags, and what is drawn."""

_ID: Final = re.compile(r'^\s*- \{"id":\s*"([^"]+)"')


def exports_with_words(
    folders: Iterable[Path], session: Session, lost: Collection[str]
) -> list[Path]:
    """The files in these folders that hold words which the session erased.

    A file for a colleague is known by the lines of this session in it, a report and a
    drawing by the words that were `lost`.
    """
    erased = {
        stamp: to_line(edit)
        for stamp, edit in session.edits.items()
        if any(change.value == ERASED for change in edit.changes)
    }
    texts = {one_line(text) for text in lost} - {""}
    exports = {}
    for path in _files(folders):
        try:
            words = path.read_bytes().decode("utf-8", "replace")
        except OSError:
            continue
        if path.suffix.lower() in YAML:
            holds = session.id in words and _has_older_lines(words, erased)
        else:
            holds = _has_texts(words, texts)
        if holds:
            exports[path.resolve()] = path
    return [*exports.values()]


def is_of(path: Path, session: Session, session_file: Path) -> bool:
    """Whether a file that holds erased words is an export of just this session."""
    if path.suffix.lower() not in YAML:
        return path.stem.partition(" (")[0] == session_file.stem
    try:
        words = path.read_text("utf-8", "replace")
    except OSError:
        return False
    sessions = set(re.findall(r'"session":"([0-9a-f]{32})"', words))
    return sessions <= {edit.session for edit in session.edits.values()}


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    """The files in some folders that may be exports."""
    for folder in folders:
        try:
            paths = sorted(folder.iterdir())
        except OSError:
            continue
        for path in paths:
            if path.suffix.lower() in (*YAML, *PAPER) and _is_plain(path):
                yield path


def _is_plain(path: Path) -> bool:
    """Whether it is a file of a size that an export can have."""
    try:
        about = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(about.st_mode) and about.st_size <= _LARGEST


def _has_older_lines(words: str, erased: dict[str, str]) -> bool:
    """Whether a file has a line as it was before its words were erased."""
    for line in words.splitlines():
        stamp = _ID.match(line)
        if stamp and stamp[1] in erased and erased[stamp[1]] not in line:
            return True
    return False


def _has_texts(words: str, texts: Collection[str]) -> bool:
    """Whether one of these texts stands in a page, however it is laid out."""
    page = " ".join(_LAYOUT.sub(" ", words).split())
    return any(text in page or escape(text) in page for text in texts)
