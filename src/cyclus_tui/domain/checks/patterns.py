"""Patterns: of the words of a list, and of many phrases that stand below each other."""

from __future__ import annotations

import re

from cyclus_tui.domain.checks.word_lists import entries


def alternatives(subject: str, section: str) -> str:
    """A pattern for any one entry of a section, the longest first.

    A star stands for letters that may be there ("bewust*"), a plus for letters that
    must be ("+vorming").
    """
    longest_first = sorted(entries(subject, section), key=len, reverse=True)
    patterns = (
        re.escape(entry)
        .replace(r"\*", r"\w*")
        .replace(r"\+", r"\w+")
        .replace(r"\ ", r"\s+")
        for entry in longest_first
    )
    return f"(?:{'|'.join(patterns)})"


def whole_words(subject: str, section: str, *others: str) -> re.Pattern[str]:
    """A pattern for the others and the entries of a section, as whole words."""
    patterns = "|".join((*others, alternatives(subject, section)))
    return re.compile(rf"\b(?:{patterns})\b", re.IGNORECASE)


def lines(text: str, **names: str) -> list[str]:
    """The lines of a text; one that is set further in goes on with the line before.

    A name in capitals stands for what is given for it; a line with # explains.
    """
    joined = re.sub(r"\n {8,}", "", text)
    for name, pattern in names.items():
        joined = joined.replace(name, pattern)
    stripped = map(str.strip, joined.splitlines())
    return [line for line in stripped if line and not line.startswith("#")]


def patterns(text: str, **names: str) -> tuple[re.Pattern[str], ...]:
    """The lines of a text, each as a pattern."""
    return tuple(re.compile(line) for line in lines(text, **names))
