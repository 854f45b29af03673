"""A session with a few records, and a file that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

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
def file(path: Path, evening: Evening) -> Iterator[SessionFile]:
    """The evening's session file, open."""
    with SessionFile.create(path, evening.session) as opened:
        yield opened
