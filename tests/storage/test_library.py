"""The list of sessions: quick, right, and honest about files that are not whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import StorageError
from cyclus_tui.storage.catalogue import Summary, newest_ten
from cyclus_tui.storage.library import Library
from cyclus_tui.storage.session_file import SessionFile
from tests.storage.evening import Evening, an_evening
from tests.storage.test_faults import acknowledged, standing_still, writing

LONG_AGO = 1_700_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for sessions."""
    return tmp_path / "sessions"


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Library:
    """The sessions in that folder."""
    return Library(folder, cache=tmp_path / "cache")


def add(folder: Path, title: str, number: int) -> Path:
    """A session file with this title, written so many minutes after long ago."""
    evening = Evening(session=Session(f"{number:032x}"))
    evening.write(
        "session", {"title": title, "method": "adviesvangers"}, f"{number:032x}"
    )
    evening.write("idea", {"text": "een"}, "i1")
    path = folder / f"2026-11-{number:02}_adviesvangers_x_{number:06x}.db"
    SessionFile.create(path, evening.session).close()
    os.utime(path, (LONG_AGO + 60 * number,) * 2)
    return path


def spoil(path: Path) -> None:
    """Empty a file in such a way that only who opens it can tell."""
    about = path.stat()
    path.write_bytes(bytes(about.st_size))
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


def test_an_entry_tells_what_a_session_is(folder: Path, library: Library) -> None:
    """Title, method, date, place, counts, and where one was."""
    path = folder / "avond.db"
    with SessionFile.create(path, an_evening().session) as file:
        file.save_local_value("phase", "A4")
    (entry,) = library.entries()
    assert (entry.title, entry.method) == ("Geldzorgen in Zonneveld", "adviesvangers")
    assert (entry.date, entry.place) == ("2026-11-21", "De Spil")
    assert (entry.ideas, entry.people, entry.phase) == (2, 2, "A4")
    assert (entry.path, entry.problem) == (path, "")


def test_the_newest_comes_first(folder: Path, library: Library) -> None:
    """And the catalogue has the newest ten at once, without opening a file."""
    for number in range(1, 13):
        add(folder, f"Sessie {number}", number)
    titles = [entry.title for entry in library.entries()]
    assert titles == [f"Sessie {number}" for number in range(12, 0, -1)]
    ten = newest_ten(folder, folder.parent / "cache")
    assert [summary.title for _, summary in ten] == titles[:10]
    new = add(folder, "Nieuw", 13)
    ten = newest_ten(folder, folder.parent / "cache")
    assert ten[0] == (new, Summary())
    assert [summary.title for _, summary in ten[1:]] == titles[:9]


def test_only_changed_files_are_opened_again(folder: Path, library: Library) -> None:
    """The catalogue knows the others; thrown away, it is made again."""
    paths = [add(folder, f"Sessie {number}", number) for number in (1, 2, 3)]
    first = list(library.entries())
    spoil(paths[0])
    spoil(paths[2])
    assert list(library.entries()) == first
    with SessionFile.open(paths[1]) as file:
        file.save_local_value("phase", "A5")
    entries = list(library.entries())
    assert [entry.phase for entry in entries] == ["A5", "", ""]
    assert [entry.problem for entry in entries] == ["", "", ""]
    (catalogue,) = (folder.parent / "cache").iterdir()
    known = catalogue.read_bytes()
    for nonsense in (b"", b"[1, {}]", b"[1, 2, 3]", b'{"x": 3}'):
        catalogue.write_bytes(known)
        assert list(library.entries()) == entries
        catalogue.write_bytes(nonsense)
        problems = [bool(entry.problem) for entry in library.entries()]
        assert problems == [False, True, True]


def test_a_file_written_this_moment_is_not_trusted_to_the_catalogue(
    folder: Path, library: Library
) -> None:
    """A stick keeps times to two seconds: it may change and look the same."""
    path = add(folder, "Sessie", 1)
    os.utime(path)
    (entry,) = library.entries()
    assert not entry.problem
    spoil(path)
    (entry,) = library.entries()
    assert entry.problem


def test_the_catalogue_holds_no_words_of_people(folder: Path, library: Library) -> None:
    """Titles and counts only."""
    path = folder / "avond.db"
    SessionFile.create(path, an_evening().session).close()
    os.utime(path, (LONG_AGO, LONG_AGO))
    list(library.entries())
    (catalogue,) = (folder.parent / "cache").iterdir()
    content = catalogue.read_bytes()
    assert b"Geldzorgen" in content
    assert b"drempel" not in content and b"Bewoner" not in content


def test_a_damaged_file_is_in_the_list_with_what_is_wrong(
    folder: Path, library: Library
) -> None:
    """The list itself goes on."""
    good, bad = add(folder, "Goed", 1), add(folder, "Slecht", 2)
    bad.write_bytes(bad.read_bytes()[:3000])
    (folder / "leeg.db").touch()
    (folder / "verwijzing.db").symlink_to(good)
    (folder / "map.db").mkdir()
    entries = {entry.path.name: entry for entry in library.entries()}
    assert entries.pop(good.name).problem == ""
    assert len(entries) == 4
    for name, entry in entries.items():
        assert name in entry.problem
        assert entry.title == Path(name).stem


def test_two_copies_of_one_session_are_both_named(
    folder: Path, library: Library
) -> None:
    """Neither is chosen for the facilitator."""
    one = add(folder, "Sessie", 1)
    other = folder / "kopie.db"
    other.write_bytes(one.read_bytes())
    last = {entry.path: entry for entry in library.entries()}
    assert set(last) == {one, other}
    for entry in last.values():
        assert one.name in entry.problem and other.name in entry.problem


def test_a_session_that_is_open_here_keeps_its_lock(
    folder: Path, library: Library
) -> None:
    """The list asks the open session itself, and it is up to date."""
    path = folder / "avond.db"
    evening = an_evening()
    with SessionFile.create(path, evening.session) as file:
        file.append([evening.write("idea", {"text": "drie"})], evening.session)
        (entry,) = library.entries()
        assert (entry.ideas, entry.problem) == (3, "")
        program = (
            "import sqlite3, sys;"
            "sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, str(path)],
            capture_output=True,
            encoding="utf-8",
        )
    assert "database is locked" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process cannot be stopped")
def test_a_session_that_is_open_elsewhere_is_in_the_list(
    folder: Path, library: Library
) -> None:
    """With what is in it at that moment."""
    path = add(folder, "Sessie", 1)
    with writing(path) as process:
        acknowledged(process, 5)
        with standing_still(process):
            (entry,) = library.entries()
        assert entry.title == "Sessie" and entry.ideas >= 6


def test_a_session_is_found_by_its_file_or_its_title(
    folder: Path, library: Library
) -> None:
    """Enough of the title, in any capitals; a whole title goes before a part."""
    money = add(folder, "Geldzorgen in Zonneveld", 1)
    alone = add(folder, "Eenzaam in Zonneveld", 2)
    short = add(folder, "Geldzorgen", 3)
    assert library.find(str(money)) == money
    assert library.find(money.name) == money
    assert library.find("eenzaam") == alone
    assert library.find("ZONNEVELD geld") == money
    assert library.find("geldzorgen") == short
    assert library.find("000002") == alone


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("zonneveld", "past bij 2 sessies"), ("kat", "geen sessie"), ("", "geen sessie")],
)
def test_words_that_mean_no_single_session_are_told(
    folder: Path, library: Library, words: str, sentence: str
) -> None:
    """With the names to choose from."""
    paths = [add(folder, "Geld in Zonneveld", 1), add(folder, "Zon in Zonneveld", 2)]
    with pytest.raises(StorageError, match=sentence) as refused:
        library.find(words)
    if words == "zonneveld":
        assert all(path.name in str(refused.value) for path in paths)


def test_a_folder_that_is_not_there_holds_no_sessions(library: Library) -> None:
    """The first start is no error."""
    assert list(library.entries()) == []
    assert newest_ten(library.folder, library.folder) == []


def test_the_first_lines_come_before_anything_heavy_is_imported(
    folder: Path, tmp_path: Path
) -> None:
    """No SQLite, no domain, no dataclasses: it is the first thing on the screen."""
    program = (
        "import sys; from pathlib import Path;"
        "from cyclus_tui.storage.catalogue import newest_ten;"
        f"newest_ten(Path({str(folder)!r}), Path({str(tmp_path)!r}));"
        "print(*sys.modules)"
    )
    root = Path(__file__).parents[2]
    out = subprocess.check_output(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(root / "src")},
        encoding="utf-8",
    )
    heavy = {"sqlite3", "dataclasses", "cyclus_tui.domain", "platformdirs", "textual"}
    assert heavy.isdisjoint(out.split())
