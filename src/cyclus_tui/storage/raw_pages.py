"""Salvage: the rows of a session file that SQLite itself reads no longer.

It looks at every page for itself, whatever the header, the tree or the list of free
pages say, and takes what still has the form of a row of ours. Nothing here trusts the
file: a page that makes no sense is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.journal.journal_lines import DASH, LONGEST_LINE
from cyclus_tui.storage.checksums import JournalRow, checksum

Cell = str | bytes | int | float | None
"""What one column of a row holds; texts come as bytes."""

_DEFAULT_PAGE: Final = 4096
_PAGE_SIZES: Final = frozenset(1 << power for power in range(9, 17))
_HEADER: Final = 100
"""How many bytes stand before the first page's own."""
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 13, 10, 2
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""How many bytes a number takes, by its serial type."""
_STAMP: Final = re.compile(rb"[0-9a-f]{16}\.[1-9][0-9]{0,12}")
_SESSION_ID: Final = re.compile(rb"[0-9a-f]{32}")
_NAMED: Final = re.compile(rb'^sessie:\n  id: "([0-9a-f]{32})"', re.MULTILINE)
_END: Final = re.compile(rb'^einde: \{"regels":([0-9]{1,9}),', re.MULTILINE)
"""How a session in YAML ends, when it came over whole."""
_LINE: Final = re.compile(
    rb'{"id":"([0-9a-f]{16}\.[1-9][0-9]{0,12})","clock":([0-9]{1,13}),[^\x00-\x1f]*\]\]}'
)
"""A line wherever it stands; its checksum comes right behind it."""


@dataclass(slots=True)
class SalvagedRows:
    """What was found in a file, in no order; the same row may be there twice."""

    rows: list[JournalRow] = field(default_factory=list)
    state: dict[bytes, tuple[bytes, bytes]] = field(default_factory=dict)
    """Kind and body of each record."""
    stamps: set[str] = field(default_factory=set)
    """Every line that the index of the journal names."""
    sessions: list[str] = field(default_factory=list)
    """What the file says that it is about."""
    drafts: dict[bytes, bytes] = field(default_factory=dict)
    lines: int = 0
    """How many lines a session in YAML says that it has."""
    is_cut_off: bool = False
    """Whether the file says itself that it was longer."""


def salvage(data: bytes) -> SalvagedRows:
    """All that still has the form of our rows in the bytes of a session file."""
    salvaged = SalvagedRows()
    pages = _Pages(data)
    salvaged.is_cut_off = pages.count < int.from_bytes(data[28:32])
    for is_table, cells in pages.records():
        _sort_in(salvaged, is_table, cells)
    salvaged.rows += _loose(data)
    return salvaged


def lines_of_text(data: bytes) -> SalvagedRows:
    """The same of a session in YAML, of which each line stands for itself."""
    text = data.replace(b"\r\n", b"\n")
    salvaged = SalvagedRows(sessions=[named.decode() for named in _NAMED.findall(text)])
    ends = _END.findall(text)
    salvaged.is_cut_off, salvaged.lines = not ends, int(ends[-1]) if ends else 0
    for line in text.split(b"\n"):
        body = line.removeprefix(DASH.encode())
        if body != line and (head := _LINE.match(body)):
            salvaged.rows.append(JournalRow(body, head[1], int(head[2]), 0, None))
    return salvaged


class _Pages:
    """The pages of a SQLite file, read one by one."""

    def __init__(self, data: bytes) -> None:
        size = int.from_bytes(data[16:18], "big")
        size = 65_536 if size == 1 else size
        self.size = size if size in _PAGE_SIZES else _DEFAULT_PAGE
        reserved = data[20] if len(data) > 20 and data[20] < 64 else 0
        self.usable = self.size - reserved
        self.data = data
        self.count = -(-len(data) // self.size)

    def records(self) -> Iterator[tuple[bool, list[Cell]]]:
        """Every row on every page, and whether it is of a table with row numbers."""
        for number in range(1, self.count + 1):
            page = self.page(number)
            start = _HEADER if number == 1 else 0
            kind = page[start] if len(page) > start else 0
            if kind not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR):
                continue
            head = start + (12 if kind == _INDEX_INTERIOR else 8)
            cells = int.from_bytes(page[start + 3 : start + 5], "big")
            for place in range(min(cells, self.size // 4)):
                at = int.from_bytes(page[head + 2 * place : head + 2 * place + 2])
                try:
                    yield kind == _TABLE_LEAF, self._cell(page, at, kind)
                except (IndexError, ValueError):
                    continue

    def page(self, number: int) -> bytes:
        """The bytes of one page, counted from 1."""
        return self.data[(number - 1) * self.size : number * self.size]

    def _cell(self, page: bytes, at: int, kind: int) -> list[Cell]:
        """The columns of the row that begins here."""
        if kind == _INDEX_INTERIOR:
            at += 4
        length, at = _varint(page, at)
        if kind == _TABLE_LEAF:
            _, at = _varint(page, at)
        return _columns(self._payload(page, at, length, kind == _TABLE_LEAF))

    def _payload(self, page: bytes, at: int, length: int, is_table: bool) -> bytes:
        """All bytes of a row, also those that stand on pages of their own."""
        if not 0 < length <= 2 * LONGEST_LINE * 4:
            raise ValueError
        most = self.usable - 35 if is_table else (self.usable - 12) * 64 // 255 - 23
        if length <= most:
            return _piece(page, at, length)
        least = (self.usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (self.usable - 4)
        local = local if local <= most else least
        pieces = [_piece(page, at, local)]
        number, remaining = int.from_bytes(_piece(page, at + local, 4)), length - local
        for _ in range(self.count):
            if remaining <= 0:
                return b"".join(pieces)
            more = self.page(number) if 0 < number <= self.count else b""
            pieces.append(_piece(more, 4, min(remaining, self.usable - 4)))
            number, remaining = int.from_bytes(more[:4]), remaining - len(pieces[-1])
        if remaining:
            raise ValueError
        return b"".join(pieces)


def _piece(data: bytes, at: int, length: int) -> bytes:
    """So many bytes; `IndexError` when they are not all there."""
    piece = data[at : at + length]
    if at < 0 or len(piece) < length:
        raise IndexError
    return piece


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number as SQLite writes lengths, and where it ends."""
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    return value << 8 | data[at + 8], at + 9


def _columns(payload: bytes) -> list[Cell]:
    """The columns of a row."""
    end, at = _varint(payload, 0)
    types = []
    while at < end:
        kind, at = _varint(payload, at)
        types.append(kind)
    cells: list[Cell] = []
    at = end
    for kind in types:
        if kind in _INTEGERS:
            size = _INTEGERS[kind]
            value: Cell = int.from_bytes(_piece(payload, at, size), signed=True)
        elif kind >= 12:
            size = (kind - 12) // 2
            value = _piece(payload, at, size)
        else:
            size = 8 if kind == 7 else 0
            value = kind - 8 if kind in (8, 9) else None
        cells.append(value)
        at += size
    return cells


def _sort_in(salvaged: SalvagedRows, is_table: bool, cells: list[Cell]) -> None:
    """Put a row where it belongs, when it is one of ours."""
    match is_table, cells:
        case True, [bytes(stamp), int(clock), bytes(line), int(aside), *crc] if line[
            :1
        ] == b"{" or _STAMP.fullmatch(stamp):
            proof = crc[0] if crc else None
            known = proof if isinstance(proof, int) else None
            salvaged.rows.append(JournalRow(line, stamp, clock, aside, known))
        case False, [bytes(record), bytes(kind), bytes(body)] if body[:1] == b"{":
            salvaged.state[record] = (kind, body)
        case False, [bytes(stamp), int()] if _STAMP.fullmatch(stamp):
            salvaged.stamps.add(stamp.decode())
        case False, [b"session", bytes(named)] if _SESSION_ID.fullmatch(named):
            salvaged.sessions.append(named.decode())
        case True, [bytes(place), bytes(text)]:
            salvaged.drafts[place] = text


def _loose(data: bytes) -> Iterator[JournalRow]:
    """Lines that stand somewhere in the file, with the checksum that proves them.

    They are found where a page no longer says where its rows begin.
    """
    for line in _LINE.finditer(data):
        stamp, clock, end = line[1], int(line[2]), line.end()
        for size in (4, 6):
            crc = int.from_bytes(data[end : end + size])
            for aside in (0, 1):
                if crc == checksum(stamp, clock, aside, line[0]):
                    yield JournalRow(line[0], stamp, clock, aside, crc)
