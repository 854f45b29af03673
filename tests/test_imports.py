"""What an import brings along: the layers hold, and the first screen stays quick."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOMAIN = """
import importlib, pkgutil
import cyclus_tui.domain as domain
for module in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}."):
    importlib.import_module(module.name)
"""
LINT = "from importlinter.cli import lint_imports_command as lint; lint()"


def run(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    """A Python of its own, in which nothing is imported yet, runs the program."""
    return subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        timeout=120,
    )


def packages_after(program: str) -> set[str]:
    """The packages that are in memory once the program has run."""
    done = run(f"{program}\nimport sys\nprint(*sys.modules, sep='\\n')")
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stdout.splitlines()}


def test_the_domain_loads_no_screen_no_database_and_no_yaml() -> None:
    """Its rules can be read and tested without any of them."""
    heavy = {"rich", "sqlite3", "sqlite_utils", "textual", "yaml"}
    loaded = packages_after(DOMAIN)
    assert "cyclus_tui" in loaded
    assert loaded & heavy == set()


def test_the_command_line_loads_nothing_heavy() -> None:
    """So that the first screen is painted before Textual is there."""
    heavy = {"rich", "sqlite_utils", "textual", "yaml"}
    loaded = packages_after("import cyclus_tui.cli")
    assert loaded & heavy == set()


def test_imports_point_one_way() -> None:
    """The contracts in `pyproject.toml` hold."""
    if importlib.util.find_spec("importlinter") is None:
        pytest.skip("import-linter ontbreekt")
    done = run(LINT, "--no-cache", "--no-logo")
    assert done.returncode == 0, done.stdout + done.stderr
