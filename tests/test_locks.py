"""What a fresh machine installs is what `pyproject.toml` allows, pinned with hashes."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PINNED = re.compile(
    r"^([a-z0-9-]+)==(\S+)(?: ; .+)? \\\n((?:    --hash=sha256:.+\n)+)", re.M
)
GROUPS = {
    "program": ("build",),
    "tools": ("build", "test", "lint"),
    "bench": ("build", "bench"),
}


def pins(lock: str) -> dict[str, set[str]]:
    """The versions that a lock names; markers may give a library more than one."""
    text = (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    versions: dict[str, set[str]] = {}
    for name, version, _ in PINNED.findall(text):
        versions.setdefault(name, set()).add(version)
    return versions


def requirements(lock: str) -> list[Requirement]:
    """What `pyproject.toml` asks for where this lock is used."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    wanted = [*project["project"]["dependencies"]]
    for group in GROUPS[lock]:
        wanted += project["dependency-groups"][group]
    return [Requirement(text) for text in wanted]


@pytest.mark.parametrize("lock", GROUPS)
def test_a_lock_pins_all_that_is_asked_for_within_its_range(lock: str) -> None:
    pinned = pins(lock)
    for wanted in requirements(lock):
        versions = pinned[canonicalize_name(wanted.name)]
        assert all(wanted.specifier.contains(v, prereleases=True) for v in versions)


@pytest.mark.parametrize("lock", GROUPS)
def test_every_line_of_a_lock_has_a_hash(lock: str) -> None:
    text = (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    named = re.findall(r"^[a-z0-9-]+==", text, re.M)
    assert len(named) == len(PINNED.findall(text)) > 5


def test_the_tests_run_with_the_libraries_of_the_program() -> None:
    tools, bench = pins("tools"), pins("bench")
    assert pins("program").items() <= tools.items()
    shared = tools.keys() & bench.keys()
    assert {n: tools[n] for n in shared} == {n: bench[n] for n in shared}
