"""How long merging copies takes, from YAML, beside peers and their own binary files.

Run `python -m benchmarks.merge`. Copies share nine tenths of their edits. Everything
runs in turns, so that the ratios hold on another machine; milliseconds are medians.

- ours: `session_yaml.read_session` of each file, every check included, and one union;
- the floor: `json.loads` of every journal line in the files, or of the different ones;
- the peers: what they need from their files to one document, from nothing.

"Read out" adds that every record becomes an object in Python. Memory is what a process
of its own grows by in one merge.
"""

from __future__ import annotations

import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from copy import copy
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from benchmarks.journal_lines import SESSION, changes
from benchmarks.merge_peers import PEERS
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.journal_lines import DASH
from cyclus_tui.domain.journal.known_lines import KnownLines
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.exchange.session_yaml import read_session, write_session

COPIES = (2, 8)
EDITS = (1_000, 10_000)
ROUNDS = 9
GROW = "--grow"
AT = "2026-11-21T19:30:00+01:00"


class Contender(NamedTuple):
    """Something that is measured."""

    name: str
    size: float
    """Megabytes in one file."""
    deed: Callable[[], object]
    files: Sequence[bytes] = ()
    """What a process of its own merges, to see how it grows."""


def shared_edits(count: int) -> list[Edit]:
    """What all copies have."""
    return [
        Edit(f"{0xABC:016x}.{n}", n, SESSION, AT, "begin", tuple(changes(n)))
        for n in range(1, count + 1)
    ]


def own_edits(number: int, after: int, count: int) -> list[Edit]:
    """What one copy has by itself: new lines, and other words for lines of all."""
    made = []
    for n in range(1, count + 1):
        own = [
            change._replace(record=f"{number:04x}{change.record[4:]}")
            if (after + n) % 5 != 4
            else change
            for change in changes(after + n)
        ]
        stamp = f"{number:016x}.{n}"
        made.append(Edit(stamp, after + n, SESSION, AT, "eigen", tuple(own)))
    return made


def merged(files: Sequence[bytes]) -> Session:
    """All copies in one session, as the program takes them in."""
    known = KnownLines()
    found = [read_session(data, "sessie.yaml", known).edits for data in files]
    return union(Session(SESSION), chain.from_iterable(found)).session


def taken_in(mine: Session, known: KnownLines, files: Sequence[bytes]) -> Session:
    """The other copies in the session that is open here."""
    here = copy(known)
    found = [read_session(data, "sessie.yaml", here).edits for data in files]
    return union(mine, chain.from_iterable(found)).session


def read_out(session: Session) -> object:
    """Every record."""
    return [session.of(kind) for kind in session.kinds()]


def contenders(copies: int, edits: int) -> list[Contender]:
    """Everything that merges these copies, ours first; what is missing is said."""
    shared = shared_edits(edits * 9 // 10)
    own = [own_edits(c, len(shared), edits - len(shared)) for c in range(1, copies + 1)]
    sessions = [Session.fold(SESSION, [*shared, *mine]) for mine in own]
    files = [write_session(session, None) for session in sessions]
    journals = [
        [line.removeprefix(DASH.encode()) for line in lines[1:-1]]
        for lines in (
            data.partition(b"\njournaal:")[2].split(b"\n")[:-1] for data in files
        )
    ]
    lines = [*chain.from_iterable(journals)]
    different = [*set(lines)]
    known = KnownLines()
    read_session(files[0], "sessie.yaml", known)
    size = len(files[0]) / 1e6
    assert len(merged(files).edits) == len(different)
    found = [
        Contender("ours", size, lambda: merged(files), files),
        Contender("ours, read out", size, lambda: read_out(merged(files))),
        Contender(
            "ours, into the open session",
            size,
            lambda: taken_in(sessions[0], known, files[1:]),
        ),
        Contender("json, every line", size, lambda: [*map(json.loads, lines)]),
        Contender("json, different ones", size, lambda: [*map(json.loads, different)]),
    ]
    for name, make in PEERS.items():
        try:
            peers = make(shared, own)
        except ImportError:
            sys.stdout.write(f"{name} is not installed\n")
            continue
        for peer in peers:
            size = len(peer.files[0]) / 1e6
            merge = partial_of(peer.merge, peer.files)
            found.append(Contender(peer.name, size, merge, peer.files))
            out = peer.read_out
            both = partial_of(lambda merge, out: out(merge()), merge, out)
            found.append(Contender(f"{peer.name}, read out", size, both))
    return found


def partial_of(deed: Callable[..., Any], *given: Any) -> Callable[[], Any]:
    """The deed with what it needs."""
    return lambda: deed(*given)


def milliseconds(deed: Callable[[], object]) -> float:
    """How long a deed took once, without clearing away what it made."""
    gc.collect()
    before = time.perf_counter()
    made = deed()
    after = time.perf_counter()
    del made
    return (after - before) * 1000


def megabytes(one: Contender) -> float:
    """By how much a new process grows that merges the files once."""
    if not one.files:
        return 0.0
    with TemporaryDirectory() as folder:
        for number, data in enumerate(one.files):
            (Path(folder) / str(number)).write_bytes(data)
        asked = [sys.executable, "-m", "benchmarks.merge", GROW, one.name, folder]
        told = subprocess.run(asked, capture_output=True, text=True, check=True)
    return float(told.stdout)


def grow(name: str, folder: Path) -> None:
    """Merge the files in a folder once and print by how many megabytes that grew."""
    files = [path.read_bytes() for path in sorted(folder.iterdir())]
    merge: Callable[[list[bytes]], object] = merged
    if not name.startswith("ours"):
        peers = PEERS[name.partition(",")[0].split()[0]]([], [[]])
        merge = next(peer.merge for peer in peers if peer.name == name)
    before = held("VmRSS")
    made = merge(files)
    sys.stdout.write(f"{held('VmHWM') - before}\n")
    del made


def held(what: str) -> float:
    """The megabytes that this process holds, or the most that it ever held."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition(f"{what}:")[2].split()[0]) / 1000


def table(copies: int, edits: int) -> None:
    """Measure one size and print it."""
    found = contenders(copies, edits)
    times: dict[str, list[float]] = {one.name: [] for one in found}
    for _ in range(ROUNDS):
        for one in found:
            times[one.name].append(milliseconds(one.deed))
    ours = statistics.median(times["ours"])
    sys.stdout.write(
        f"\n{copies} copies of {edits:,} edits\n"
        f"{'':<30}{'median ms':>10}{'least ms':>10}{'ours is':>9}"
        f"{'MB more':>9}{'MB a file':>11}\n"
    )
    for one in found:
        median, least = statistics.median(times[one.name]), min(times[one.name])
        grown = f"{megabytes(one):.0f}" if one.files else ""
        sys.stdout.write(
            f"{one.name:<30}{median:10.1f}{least:10.1f}{ours / median:8.2f}x"
            f"{grown:>9}{one.size:11.2f}\n"
        )


def main() -> None:
    """Measure every size."""
    if sys.argv[1:2] == [GROW]:
        grow(sys.argv[2], Path(sys.argv[3]))
        return
    for edits in EDITS:
        for copies in COPIES:
            table(copies, edits)


if __name__ == "__main__":
    main()
