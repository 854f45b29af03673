"""A session with a few records, and a file that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cyclus_tui.storage.opening import CheckedFile, open_checked, write_new
from cyclus_tui.storage.session_file import SessionFile
from tests.storage.evening import Evening, an_evening


@pytest.fixture
def evening() -> Evening:
    """Two ideas, two people, a theme, an answer and votes."""
    return an_evening()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the session file is."""
    return tmp_path / "2026-11-21_adviesvangers_geldzorgen_a1b2c3.db"


@pytest.fixture
def checked(path: Path, evening: Evening) -> CheckedFile:
    """The evening's session file, locked and checked, with its connection."""
    write_new(path, evening.session)
    return open_checked(path)


@pytest.fixture
def file(path: Path, checked: CheckedFile) -> Iterator[SessionFile]:
    """The evening's session file, open."""
    with SessionFile(path, checked) as opened:
        yield opened
