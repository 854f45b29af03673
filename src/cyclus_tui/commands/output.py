"""Output: what goes to the terminal or to a file, and whether there is a terminal."""

from __future__ import annotations

import errno
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cyclus_tui.domain.text import clean
from cyclus_tui.errors import StorageError

_STEERING: Final = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What JSON leaves as it is and a terminal may act on."""


def print_words(words: str) -> None:
    """Print words; what could steer a terminal is taken out.

    Raises:
        StorageError: there is no place for them; BrokenPipeError: nobody reads.
    """
    _write(f"{_plain(words)}\n")


def print_warning(words: str) -> None:
    """Print words beside the output, for the person at the keyboard."""
    sys.stdout.flush()
    sys.stderr.write(f"{_plain(words)}\n")


def print_json(body: Mapping[str, object]) -> None:
    """Print one object as one line of JSON; every word comes back letter for letter."""
    line = json.dumps(body, ensure_ascii=False)
    _write(_STEERING.sub(lambda c: f"\\u{ord(c[0]):04x}", line) + "\n")


def write_error_message(error: OSError) -> StorageError:
    """Why output could not be written."""
    from cyclus_tui.storage.disk_problems import storage_error

    if error.errno == errno.EBADF:
        return StorageError("De uitvoer is dicht: er is niets getoond.")
    return storage_error(error, Path("uitvoer"))


def save(goal: Path, content: bytes) -> Path:
    """Write a file, whole or not at all, in a folder that may be new; its path.

    Raises:
        StorageError: it cannot be written, or its name is that of a session file.
    """
    from cyclus_tui.storage.atomic_write import write_whole
    from cyclus_tui.storage.disk_problems import storage_error

    if goal.suffix == ".db":
        raise StorageError(f"{goal.name}: kies een andere naam; .db is voor sessies.")
    if goal.is_dir():
        raise StorageError(f"{goal} is een map. Noem een bestand in die map.")
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, goal.parent) from error
    return write_whole(goal, content)


def _write(text: str) -> None:
    """Write to standard output."""
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise write_error_message(error) from None


def _plain(words: str) -> str:
    """Words without characters that steer; however many there are."""
    return clean(words, longest=len(words))
