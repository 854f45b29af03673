"""What a list of sessions tells about one of them."""

from __future__ import annotations

from typing import NamedTuple


class Summary(NamedTuple):
    """A session in a few words and counts; no people's words but titles."""

    session_id: str = ""
    title: str = ""
    method: str = ""
    """The id of the method."""
    date: str = ""
    place: str = ""
    phase: str = ""
    """The phase that was in front the last time."""
    ideas: int = 0
    people: int = 0
    group: str = ""
    """The group that comes together again, by its name."""
