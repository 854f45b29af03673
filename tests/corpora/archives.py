"""Reads the corpora beside this module; nothing is unpacked on the disk."""

from __future__ import annotations

import json
import tarfile
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
ARCHIVES = ("yaml-test-suite", "pyyaml-legacy", "json-test-suite")


@cache
def cases(archive: str) -> dict[str, bytes]:
    """Every file in an archive by its path in it."""
    found = {}
    with tarfile.open(HERE / f"{archive}.tar.gz") as files:
        for member in files:
            content = files.extractfile(member) if member.isfile() else None
            if content is not None:
                found[member.name.partition("/")[2]] = content.read()
    return found


@cache
def naughty() -> tuple[str, ...]:
    """The Big List of Naughty Strings."""
    text = (HERE / "blns.json").read_text(encoding="utf-8")
    return tuple(str(line) for line in json.loads(text))
