"""Proof: what a row of the journal holds is what was written, to the last bit.

A row carries a checksum of all that stands in it. Where it does not fit, one flipped
bit is found and put right; what is worse is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple
from zlib import crc32

from cyclus_tui.domain import dates
from cyclus_tui.domain.text import one_line

WHOLE: Final = 0xFFFFFFFF
"""The bits of a checksum."""


class JournalRow(NamedTuple):
    """A row of the table `edits`, as its bytes."""

    line: bytes
    stamp: bytes
    clock: int
    aside: int
    crc: int | None
    """`None` in a file from before rows carried a checksum."""


class DamageOutcome(Enum):
    """What became of a line that is damaged, as a Dutch sentence."""

    MENDED = "één teken was beschadigd; het is hersteld."
    RESTORED = "was beschadigd; teruggehaald uit de regels zelf."
    CHANGED = "beschadigd; wat er nu staat kan anders zijn dan wat u schreef."
    LOST = "beschadigd en niet meer te lezen."
    REFUSED = "hier staat iets dat Cyclus nooit zo schrijft; ik lees deze regel niet."


GOOD: Final = (DamageOutcome.MENDED, DamageOutcome.RESTORED)
"""The fates after which everything is as it was."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One line of a journal that is not what was written."""

    clock: int
    """Its place in the journal; 0 when it is about the file as a whole."""
    at: str
    """When it was written, as it says itself; empty when that cannot be read."""
    label: str
    """What was done, as undo calls it; empty when that cannot be read."""
    number: int
    """The number of what it was about: of an idea, a ballot; 0 when it has none."""
    fate: DamageOutcome

    def __str__(self) -> str:
        named = f"{self.label} (nummer {self.number})" if self.number else self.label
        parts = filter(None, (moment(self.at), one_line(named)[:80]))
        about = ", ".join(parts) or "wat het was staat er niet meer"
        if not self.clock:
            return f"{about}: {self.fate.value}"
        return f"regel {self.clock} ({about}): {self.fate.value}"


def checksum(stamp: bytes, clock: int, aside: int, line: bytes) -> int:
    """The checksum of all that stands in a row."""
    return crc32(line, crc32(b"%b %d %d " % (stamp, clock, aside)))


def is_proven(row: JournalRow) -> bool:
    """Whether a row is as it was written, as far as the file can tell."""
    if row.crc is None:
        return True
    try:
        return checksum(*_parts(row)) == row.crc
    except TypeError:
        return False


def all_proven(
    lines: Sequence[bytes],
    stamps: Sequence[bytes],
    clocks: Sequence[int],
    asides: Sequence[int],
    proofs: Sequence[int | None],
) -> bool:
    """The same of many rows at once, given by their columns; `TypeError` for some."""
    if not any(proofs):  # a file from before rows carried a checksum
        return {*proofs} == {None}
    heads = map(b"%b %d %d ".__mod__, zip(stamps, clocks, asides, strict=True))
    return [*map(crc32, lines, map(crc32, heads))] == [*proofs]


def repair_candidates(row: JournalRow) -> Iterator[JournalRow]:
    """The rows that this one can have been before a single bit of it flipped.

    Whether one of them makes sense is for the caller to see; mostly there is one.
    """
    if type(row.crc) is not int or not isinstance(row.line, bytes):
        return
    for aside in (row.aside, 1 - row.aside if row.aside in (0, 1) else 0):
        for stamp, clock in _names(row):
            actual = checksum(stamp, clock, aside, row.line)
            difference = (actual ^ row.crc) & WHOLE
            whole = JournalRow(row.line, stamp, clock, aside, actual)
            if not difference or not difference & (difference - 1):
                yield whole
            elif place := _flipped(difference, len(row.line)):
                at, bit = place
                line = bytearray(row.line)
                line[at] ^= bit
                yield whole._replace(line=bytes(line), crc=row.crc)


def _names(row: JournalRow) -> Iterator[tuple[bytes, int]]:
    """The id and the clock of a row, as they stand there and as its line has them."""
    if isinstance(row.stamp, bytes) and type(row.clock) is int:
        yield row.stamp, row.clock
    head = _HEAD.match(row.line)
    if head and (head[1], int(head[2])) != (row.stamp, row.clock):
        yield head[1], int(head[2])


def _parts(row: JournalRow) -> tuple[bytes, int, int, bytes]:
    """What the checksum of a row is made of."""
    return row.stamp, row.clock, row.aside, row.line


def _flipped(difference: int, size: int) -> tuple[int, int] | None:
    """Which bit of the last `size` bytes makes a checksum differ by `wrong`.

    A checksum differs by the same whatever stands around the bit. So the difference is
    walked back byte by byte until it is that of a bit in the byte that is reached.
    """
    for at in range(size - 1, -1, -1):
        if bit := _BITS.get(difference):
            return at, bit
        index = _TOPS[difference >> 24]
        difference = ((difference ^ _TABLE[index]) << 8 | index) & WHOLE
    return None


def moment(at: str) -> str:
    """A day and a time, as people say them; empty when it is none."""
    day, _, time = at.partition("T")
    known = dates.iso_date(day)
    if known is None:
        return ""
    return f"{dates.day_month(known.day, known.month)} {time[:5]}".strip()


def _table_entry(index: int) -> int:
    """What one byte does to a checksum."""
    return crc32(bytes([index])) ^ crc32(b"\0")


_TABLE: Final = [_table_entry(index) for index in range(256)]
_TOPS: Final = {entry >> 24: index for index, entry in enumerate(_TABLE)}
_HEAD: Final = re.compile(rb'{"id":"([0-9a-f.]+)","clock":([0-9]{1,13}),')
_BITS: Final = {_TABLE[1 << bit]: 1 << bit for bit in range(8)}
