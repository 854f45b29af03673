"""A damaged file is refused in words and changes nothing, however it was damaged.

`CYCLUS_FUZZ` sets how many mutations are tried, for a long run; the seed is fixed, so
that what is found can be found again.
"""

from __future__ import annotations

import json
import os
import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from cyclus_tui.commands.files import import_files
from cyclus_tui.commands.sources import Places
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.journal.edit import faults, to_line
from cyclus_tui.domain.journal.journal_lines import DASH, read_lines
from cyclus_tui.domain.journal.merge import ForgedEditError, union
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions
from cyclus_tui.domain.steps import story as story_step
from cyclus_tui.domain.text import clean
from cyclus_tui.domain.theory import graph, story
from cyclus_tui.errors import CyclusError, FileFindingsError, Finding
from cyclus_tui.exchange.session_yaml import SessionText, read_session, write_session
from cyclus_tui.reports import counts
from cyclus_tui.storage.session_file import SessionFile
from tests.exchange.session_yaml_evening import (
    SESSION_ID,
    Evening,
    learning_evening,
    whole_evening,
)
from tests.exchange.test_session_yaml import resealed

pytestmark = pytest.mark.random

MUTATIONS: Final = int(os.environ.get("CYCLUS_FUZZ", "1000"))
SLOWEST: Final = 5.0
"""Seconds that a refusal may take."""
LARGEST: Final = 200_000
"""Kilobytes by which the process may grow."""

Mutation = Callable[[random.Random, bytes], bytes]


def flipped(chance: random.Random, data: bytes) -> bytes:
    """A few bits are not what they were."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def written_over(chance: random.Random, data: bytes) -> bytes:
    """A piece is lost under other bytes, as on a bad stick."""
    start = chance.randrange(len(data))
    junk = chance.randbytes(chance.randint(1, 40))
    return data[:start] + junk + data[start + len(junk) :]


def put_between(chance: random.Random, data: bytes) -> bytes:
    """Somebody's keys fell on the file: signs that mean something in YAML."""
    start = chance.randrange(len(data))
    signs = chance.choice([b'"', b"'", b"\n", b"{", b"[", b": ", b" #", b"&a ", b"\0"])
    return data[:start] + signs * chance.randint(1, 3) + data[start:]


def line_lost(chance: random.Random, data: bytes) -> bytes:
    """A line is gone."""
    lines = data.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def line_doubled(chance: random.Random, data: bytes) -> bytes:
    """A line stands there twice."""
    lines = data.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    return b"".join([*lines[:place], lines[place], *lines[place:]])


def lines_swapped(chance: random.Random, data: bytes) -> bytes:
    """Two lines changed places."""
    lines = data.splitlines(keepends=True)
    one, other = chance.sample(range(len(lines)), 2)
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def cut_off(chance: random.Random, data: bytes) -> bytes:
    """The copy stopped halfway."""
    return data[: chance.randrange(len(data))]


def places_of(pattern: bytes, data: bytes) -> list[int]:
    """Where in the file there is such a sign."""
    return [match.start() for match in re.finditer(pattern, data)]


def digit_changed(chance: random.Random, data: bytes) -> bytes:
    """A number says something else."""
    place = chance.choice(places_of(rb"[0-9\xb2\xb3\xb9]", data))
    digit = chance.choice(b"0123456789-eE.")
    return data[:place] + bytes([digit]) + data[place + 1 :]


def quote_lost(chance: random.Random, data: bytes) -> bytes:
    """A quotation mark is gone."""
    place = chance.choice(places_of(b'"', data))
    return data[:place] + data[place + 1 :]


def grown(chance: random.Random, data: bytes) -> bytes:
    """A piece was pasted very many times."""
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 60)]
    return data[:start] + piece * chance.randint(2, 2_000) + data[start:]


MUTATIONS_OF: Final[tuple[Mutation, ...]] = (
    *(flipped, written_over, put_between, line_lost, line_doubled),
    *(lines_swapped, cut_off, digit_changed, quote_lost, grown),
)


def mutants(data: bytes, count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many damaged copies of a file, each with what happened to it."""
    chance = random.Random(seed)
    for number in range(count):
        how = MUTATIONS_OF[number % len(MUTATIONS_OF)]
        yield f"{how.__name__}, number {number}", how(chance, data)


def outcome(data: bytes) -> SessionText | None:
    """What is read, or `None` when the file is refused; no other error gets out."""
    try:
        return read_session(data, "sessie.yaml")
    except FileFindingsError as refusal:
        assert refusal.findings
        return None


def most_memory() -> int:
    """The most memory that this process ever held, in kilobytes."""
    resource: Any = pytest.importorskip("resource", reason="Windows has no such count")
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def small() -> bytes:
    """An export of a few lines."""
    evening = Evening()
    evening.idea(1, 'Een "spreekuur" op de markt')
    evening.idea(2, "Één loket\nen één gezicht")
    return write_session(evening.session, None)


def test_a_damaged_file_is_refused_or_read_as_one_of_ours() -> None:
    """Nothing but findings, soon and in little memory; what is taken can be kept."""
    session = learning_evening().session
    data = write_session(session, None)
    before = most_memory()
    taken = 0
    for how, damaged in mutants(data, MUTATIONS, seed=20261121):
        start = time.monotonic()
        found = outcome(damaged)
        assert time.monotonic() - start < SLOWEST, how
        if found is None:
            continue
        taken += 1
        folded = Session.fold(found.session_id, found.edits)
        again = read_session(write_session(folded, None), "sessie.yaml")
        assert {e.id: e for e in again.edits} == dict(folded.edits), how
        assert [e for e in found.edits if e not in found.by_hand] == [
            *session.edits.values()
        ], how
    assert most_memory() - before < LARGEST
    assert taken < MUTATIONS / 2


def test_a_forged_end_line_does_not_let_a_damaged_journal_in() -> None:
    """With the sums made right, each line still has to be an edit of ours."""
    session = learning_evening().session
    data = write_session(session, None)
    start, end = data.index(b"\njournaal:\n") + 11, data.rindex(b"einde: ")
    for how, damaged in mutants(data[start:end], MUTATIONS // 2, seed=7):
        found = outcome(resealed(data[:start] + damaged + data[end:], "", ""))
        if found is None:
            continue
        folded = Session.fold(found.session_id, found.edits)
        assert outcome(write_session(folded, None)) is not None, how
        read_all(folded)
        try:
            merged = union(session, found.edits).session
        except ForgedEditError:
            continue
        assert outcome(write_session(merged, None)) is not None, how


def read_all(session: Session) -> None:
    """Read what the screens read; whatever a journal holds, they can be drawn."""
    counts.contents(session)
    conflicts.open_conflicts(session)
    graph.read_theory(session)
    list(assumptions.hints_of_all(session, with_sources=True))
    story.changes_since_version(session)
    story_step.hints(session)


def test_many_lines_at_once_are_read_as_one_by_one() -> None:
    """The quick way finds the same edits and faults, whatever stands beside them."""
    edits = [*learning_evening().session.edits.values()]
    edits += [e._replace(id=f"{'0' * 15}b.{n}") for n, e in enumerate(edits, 1)]
    whole = [f"{DASH}{to_line(edit)}".encode() for edit in edits]
    assert read_lines(whole, SESSION_ID) == (edits, 0, [])
    strange = 0
    for how, damaged in mutants(b"\n".join(whole), MUTATIONS // 4, seed=11):
        lines = damaged.split(b"\n")[:2_000]
        alone = [read_lines([line], SESSION_ID) for line in lines]
        found = [edit for edits, _, _ in alone for edit in edits]
        told = [Finding(n, f.message) for n, one in enumerate(alone) for f in one[2]]
        if len(told) >= 50 or len({edit.id for edit in found}) < len(found):
            continue
        strange += bool(told)
        together, _, wrong = read_lines(lines, SESSION_ID)
        assert (together, sorted(wrong)) == (found, told), how
        taken = [line for line, one in zip(lines, alone, strict=True) if one[0]]
        for edit, line in zip(found, taken, strict=True):
            assert json.loads(to_line(edit)) == json.loads(line[len(DASH) :]), how
            assert not faults(edit, [SESSION_ID]), how
            assert all(clean(t) == t for t in texts_in(json.loads(to_line(edit)))), how
    assert strange > 50


def texts_in(value: object) -> Iterator[str]:
    """Every text inside a decoded line."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts_in([*value, *value.values()])
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part)


def test_a_file_cut_at_any_byte_is_refused() -> None:
    """A stick that was pulled out too soon."""
    data = small()
    whole = data.rstrip(b"\n")
    for size in range(len(whole)):
        assert outcome(data[:size]) is None, size
    assert outcome(whole) is not None


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the file of a session in it."""
    SessionFile.create(tmp_path / "avond.db", whole_evening().session).close()
    return tmp_path


def test_a_refused_file_changes_nothing_here(place: Path) -> None:
    """The session file keeps its bytes and gets no company."""
    here = Places(place)
    mine = (place / "avond.db").read_bytes()
    theirs = whole_evening()
    theirs.idea(9, "Een bankje bij de bus")
    data = write_session(theirs.session, None)
    theirs_path = place.parent / f"{place.name}.yaml"
    refused = 0
    for how, damaged in mutants(data, max(40, MUTATIONS // 50), seed=3):
        if outcome(damaged) is not None:
            continue
        theirs_path.write_bytes(damaged)
        with pytest.raises(CyclusError):
            import_files(here, files=[theirs_path], dry_run=False)
        refused += 1
        assert (place / "avond.db").read_bytes() == mine, how
        assert [file.name for file in place.iterdir()] == ["avond.db"], how
    assert refused > 20
