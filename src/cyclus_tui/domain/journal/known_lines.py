"""Known lines: what copies of a session have in common is read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from cyclus_tui.domain.journal.edit import Edit

STRIDE: Final = 65_536
"""How many bytes of two journals are compared at once."""


class KnownLines(dict[bytes, Edit]):
    """Lines that were read before, with the edits that stand in them.

    Copies of a session have their beginning in common. So it also remembers the whole
    journal that was read last: what begins like it needs no look-up for each line.
    """

    def __init__(self, lines: Iterable[tuple[bytes, Edit]] = ()) -> None:
        super().__init__(lines)
        self._journal = b""
        self._edits: Sequence[Edit] = ()

    def keep(self, journal: bytes, edits: Sequence[Edit]) -> None:
        """Remember a journal that was found good, with its edits, one a line."""
        self._journal, self._edits = journal, edits

    def beginning(self, journal: bytes) -> int:
        """How many bytes of a journal are whole lines of the last one."""
        last, size = self._journal, 0
        while size < len(last):
            if not journal.startswith(last[size : size + STRIDE], size):
                break
            size += STRIDE
        return last.rfind(b"\n", 0, size) + 1

    def first(self, count: int) -> Sequence[Edit]:
        """The edits of so many lines of the last journal."""
        return self._edits[:count]
