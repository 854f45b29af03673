"""Folders of its own for every test of a command, and files to put in them."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a folder of sessions and a catalogue of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CYCLUS_SESSIONS", str(tmp_path / "sessies"))
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "thuis"))


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """The folder of sessions."""
    return tmp_path / "sessies"
