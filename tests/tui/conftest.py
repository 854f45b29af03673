"""Every test of the interface has a table, and leaves nothing outside its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.table import Table


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings and the catalogue of this laptop out of it."""
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "laptop"))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """A session of Adviesvangers in which nothing was said yet."""
    return Table(tmp_path)
