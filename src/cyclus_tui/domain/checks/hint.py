"""Hint: one remark of a text check, in question form, that may be ignored."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hint:
    """What a check noticed, and the question it asks the facilitator."""

    id: str
    """The stable id of the check, such as `AV-16`."""
    level: str
    """`i` is quiet information, `?` a suggestion, `!` needs a deliberate key."""
    text: str
    """A Dutch sentence in question form."""
    start: int = 0
    """Where the words begin that it is about; equal to `end` for the whole text."""
    end: int = 0
    """Where those words end."""
