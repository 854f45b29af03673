"""What copies have in common is read once, and comes out as if it were read twice."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.journal.known_lines import STRIDE, KnownLines
from cyclus_tui.errors import FileFindingsError
from cyclus_tui.exchange.session_yaml import read_session, write_session
from tests.exchange.session_yaml_evening import Evening
from tests.exchange.test_session_yaml import resealed


def copies() -> list[bytes]:
    """A session and two copies that went on from it, each longer than one stride."""
    first = Evening()
    for number in range(1, 300):
        first.idea(number, f'Eén "gezicht" voor iedereen, nummer {number}')
    files = [write_session(first.session, None)]
    for replica in ("00000000000000bb", "00000000000000cc"):
        other = Evening(replica)
        other.session = first.session
        for number in range(300, 340):
            other.idea(number, f"Alleen hier: {number}")
        files.append(write_session(other.session, None))
    assert len(files[0]) > 2 * STRIDE
    return files


def test_copies_read_in_a_row_are_what_each_is_alone() -> None:
    """In any order, and the shared edits are the very same objects."""
    files = copies()
    for order in ((0, 1, 2), (2, 1, 0), (1, 0, 1), (1, 1, 2)):
        known = KnownLines()
        for place, data in enumerate(files[number] for number in order):
            found = read_session(data, "x", known)
            alone = read_session(data, "x")
            assert (found.session_id, found.edits) == (alone.session_id, alone.edits)
            assert alone.skipped == 0
            assert (found.skipped >= 300) is (place > 0)
    one, other = (read_session(data, "x", known).edits for data in files[1:])
    assert all(a is b for a, b in zip(one[:300], other[:300], strict=True))


def test_a_beginning_that_differs_is_read() -> None:
    """One letter other than in the copy before is seen, wherever it is."""
    first = copies()[0]
    for number in (1, 150, 298):
        known = KnownLines()
        read_session(first, "x", known)
        changed = resealed(first, f"nummer {number}", f"nummer {number} b")
        people, turn, rest = changed.partition(b"\njournaal:\n")
        found = read_session(people + turn + rest, "x", known)
        assert found.edits == read_session(changed, "x").edits
        assert found.skipped == 299
        wrong = resealed(first, f"nummer {number}", f"nummer \\u0007{number}")
        with pytest.raises(FileFindingsError, match=r"regel \d{3,4}: in deze"):
            read_session(wrong, "x", known)


def test_a_refused_file_is_not_remembered_as_a_beginning() -> None:
    """What was wrong once is wrong again."""
    wrong = resealed(copies()[0], "nummer 150", "nummer \\u0007150")
    known = KnownLines()
    for _ in range(2):
        with pytest.raises(FileFindingsError, match="geen leesbare tekst"):
            read_session(wrong, "x", known)
