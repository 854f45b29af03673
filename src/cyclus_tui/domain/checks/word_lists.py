"""The word lists of the checks: text files in `data/nl`, one entry a line.

`docs/woordenlijsten.md` tells volunteers how they are written. A file is read once,
when it is first asked for.
"""

from __future__ import annotations

from functools import cache
from typing import Final

LANGUAGE: Final = "nl"


@cache
def sections(subject: str) -> dict[str, tuple[str, ...]]:
    """The entries of one list by section, in the order of the file."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in _text(subject).splitlines():
        if line.startswith("["):
            section = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            section.append(line)
    return {name: tuple(lines) for name, lines in found.items()}


def entries(subject: str, section: str) -> tuple[str, ...]:
    """The entries of one section of a list, in the order of the file."""
    return sections(subject)[section]


def word_set(subject: str, section: str) -> frozenset[str]:
    """The entries of one section of a list, each once."""
    return frozenset(entries(subject, section))


def sides(entries: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """The sides of a section in which a line with only a bar parts them."""
    found: list[set[str]] = [set()]
    for entry in entries:
        if entry == "|":
            found.append(set())
        else:
            found[-1].add(entry)
    return tuple(frozenset(side) for side in found)


def pairs(subject: str, section: str) -> dict[str, str]:
    """The entries of a section that are written "one = other"."""
    split = (entry.partition(" = ") for entry in entries(subject, section))
    return {one: other for one, _, other in split}


def _text(subject: str) -> str:
    """The text of a list, also out of a wheel that was never unpacked."""
    from importlib.resources import files

    file = files("cyclus_tui").joinpath("data", LANGUAGE, f"{subject}.txt")
    return file.read_text(encoding="utf-8-sig")
