"""Tests of erasing in an open session: the words are nowhere in the file any more."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.app.import_session import import_session, read_source
from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import Edit, from_line, to_line
from cyclus_tui.domain.journal.erasure import erase_words
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import RuleError, StorageError
from cyclus_tui.exchange import session_yaml
from cyclus_tui.exchange.method_file import find_templates
from cyclus_tui.storage.private_copy import read_copy
from cyclus_tui.storage.session_file import SessionFile

SECRET = "Henk van de bakker heeft schulden"
ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 21, 20, 0)
STRACE = shutil.which("strace")


async def opened(path: Path) -> OpenSession:
    """The session in a file."""
    return await OpenSession.open(path, who="Noor", program="test")


async def add(session: OpenSession, text: str) -> None:
    """Take down one idea."""
    lines = [contributions.TypedLine(text)]
    await session.run(
        partial(contributions.add, lines=lines, sort="idea", phase="A4", step="A4.1")
    )


def begun(folder: Path) -> Path:
    """A session of Adviesvangers in which nothing was said yet."""
    text = find_templates().text("adviesvangers")
    return begin_session(
        folder, method_text=text, answers={"title": "x"}, program="test"
    )


async def told(folder: Path) -> Path:
    """A session in which somebody told a secret, with a reserve copy of it."""
    path = begun(folder)
    session = await opened(path)
    await add(session, SECRET)
    await add(session, "Meer bankjes")
    await session.save_draft("A4/A4.1/", f"{SECRET} en")
    await session.close()
    with SessionFile.open(path) as file:
        file.backup("tijd", NOW)
    return path


def holding(folder: Path, needle: str = SECRET) -> list[str]:
    """The files of which any byte still says it."""
    return [
        file.name
        for file in folder.rglob("*")
        if file.is_file() and needle.encode() in file.read_bytes()
    ]


def empty_edit(session: Session) -> Edit:
    """An edit without changes, as erasing twice once wrote."""
    return Replica.mint("Noor", "test").edit(session, "woorden gewist", ())


async def test_erased_words_are_in_no_byte_of_the_session(tmp_path: Path) -> None:
    """Erased words are in no byte of the folder, and undo does not bring them back."""
    path = begun(tmp_path)
    session = await opened(path)
    await add(session, "Meer bankjes")
    await add(session, SECRET)
    await session.save_draft("A4/A4.1/", f"{SECRET} en")
    idea = contributions.ideas(session.session)[1]
    await session.erase(idea)
    assert [i.text("text") for i in contributions.ideas(session.session)][:1] == [
        "Meer bankjes"
    ]
    assert await session.drafts() == {}
    await session.undo()
    await session.undo()
    with pytest.raises(RuleError):
        await session.undo()
    await session.redo()
    await session.redo()
    await session.close()

    again = await opened(path)
    assert contributions.ideas(again.session)[1].erased
    await again.close()
    assert holding(tmp_path) == []


async def test_erasing_twice_writes_nothing_and_the_export_is_taken_in(
    tmp_path: Path,
) -> None:
    path = await told(tmp_path)
    session = await opened(path)
    idea = contributions.ideas(session.session)[0]
    await session.erase(idea)
    once = [*session.session.edits]
    assert await session.erase(idea) == "De woorden zijn gewist."
    assert [*session.session.edits] == once
    exported = tmp_path / "x.yaml"
    exported.write_bytes(session_yaml.write_session(session.session, session.method))
    await session.close()
    assert all(edit.changes for edit in read_copy(path).edits)
    assert read_source(exported).session.fingerprint() == session.session.fingerprint()


def test_a_file_with_an_edit_without_changes_is_read(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with SessionFile.open(path) as file:
        session = Session.fold(file.session_id, file.edits())
        bare = empty_edit(session)
        session = session.after(bare)
        file.append([bare], session)
    assert bare.id in read_source(path).session.edits
    exported = tmp_path / "x.yaml"
    exported.write_bytes(session_yaml.write_session(session, None))
    source = read_source(exported)
    assert source.session.edits == session.edits
    there = tmp_path / "there"
    there.mkdir()
    taken = import_session(there, source.session, NOW)
    assert bare.id in read_source(taken.path).session.edits


async def test_a_half_erasure_is_finished_when_the_file_is_opened(
    tmp_path: Path,
) -> None:
    """As a kill in an earlier version left it: the erasure is there, and the words."""
    path = await told(tmp_path)
    with SessionFile.open(path) as file:
        session = Session.fold(file.session_id, file.edits())
        replica = Replica.mint("Noor", "test")
        edit = erase_words(session, replica, record=contributions.ideas(session)[0])
        assert edit is not None
        file.append([edit], session.after(edit))
    assert path.name in holding(tmp_path)
    session_there = await opened(path)
    assert holding(tmp_path) == []
    await session_there.close()
    assert holding(tmp_path) == []


async def test_words_set_aside_are_erased_at_opening_too(tmp_path: Path) -> None:
    path = await told(tmp_path)
    with SessionFile.open(path) as file:
        session = Session.fold(file.session_id, file.edits())
        replica = Replica.mint("Noor", "test")
        idea = contributions.ideas(session)[0]
        edit = erase_words(session, replica, record=idea)
        assert edit is not None
        file.append([edit], session.after(edit))
        file.set_aside([session.first_edit(idea.id).id], session.after(edit))
    await (await opened(path)).close()
    assert holding(tmp_path) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may remove")
async def test_a_reserve_copy_that_cannot_go_is_told_and_tried_again(
    tmp_path: Path,
) -> None:
    path = await told(tmp_path)
    (folder,) = (tmp_path / ".reserve").iterdir()
    (copy,) = folder.iterdir()
    session = await opened(path)
    copy.chmod(0o400)
    folder.chmod(0o500)
    try:
        said = await session.erase(contributions.ideas(session.session)[0])
        assert copy.name in said
        await session.close()
        again = await opened(path)
        assert copy.name in again.cleanup_notice
        await again.close()
    finally:
        folder.chmod(0o700)
        copy.chmod(0o600)
    await (await opened(path)).close()
    assert holding(tmp_path) == []


async def test_a_reserve_copy_that_is_a_folder_is_told_and_tried_again(
    tmp_path: Path,
) -> None:
    """What stands in the way of cleaning is named, at erasing and at each opening."""
    path = await told(tmp_path)
    (folder,) = (tmp_path / ".reserve").iterdir()
    stuck = folder / "000007_2026-11-21_2000_tijd.db"
    stuck.mkdir()
    session = await opened(path)
    idea = contributions.ideas(session.session)[0]
    said = await session.erase(idea)
    assert stuck.name in said
    assert stuck.name in await session.erase(idea)
    await session.close()
    again = await opened(path)
    assert stuck.name in again.cleanup_notice
    stuck.rmdir()
    assert await again.erase(idea) == "De woorden zijn gewist."
    assert again.cleanup_notice == ""
    await again.close()
    assert holding(tmp_path) == []


MOMENTS = (
    *(("pwrite64", 17), ("pwrite64", 25), ("pwrite64", 33), ("fdatasync", 7)),
    *(("fdatasync", 8), ("fdatasync", 9), ("fsync", 1), ("write", 1), ("unlink", 1)),
)
"""System calls, and at which of them something goes wrong."""


@pytest.mark.skipif(STRACE is None, reason="strace is not here")
@pytest.mark.parametrize(("call", "when"), MOMENTS)
async def test_a_kill_between_two_writes_never_leaves_words_behind_an_erasure(
    tmp_path: Path, call: str, when: int
) -> None:
    """It is erased whole or not at all; what is left is done at the next opening."""
    path = await told(tmp_path)
    status, said = gone_wrong(path, f"{call}:signal=SIGKILL:when={when}")
    assert status != 0
    erased = is_erased(path)
    assert erased or "gewist" not in said
    await (await opened(path)).close()
    assert (holding(tmp_path) == []) is erased


@pytest.mark.skipif(STRACE is None, reason="strace is not here")
@pytest.mark.parametrize("when", [5, 6, 7, 8])
async def test_a_sync_that_fails_never_has_it_said_that_words_are_gone_that_are_not(
    tmp_path: Path, when: int
) -> None:
    """A commit of which the very last sync fails may have been whole after all."""
    path = await told(tmp_path)
    _, said = gone_wrong(path, f"fdatasync:error=EIO:when={when}")
    erased = is_erased(path)
    assert erased or "gewist" not in said
    await (await opened(path)).close()
    assert (holding(tmp_path) == []) is erased


def gone_wrong(path: Path, inject: str) -> tuple[int, str]:
    """Erase in another process, in which a system call goes wrong; how it ended."""
    call = inject.partition(":")[0]
    command = [str(STRACE), "-f", "-qq", "-o", "/dev/null"]
    command += ["-P", str(path), "-P", f"{path}-journal", "-P", str(path.parent)]
    (reserve,) = (path.parent / ".reserve").rglob("*.db")
    command += ["-P", str(reserve), "-e", f"trace={call}", "-e", f"inject={inject}"]
    done = subprocess.run(
        [*command, sys.executable, "-m", "tests.storage.eraser", str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1, -signal.SIGKILL, 128 + signal.SIGKILL)
    return done.returncode, done.stdout


def is_erased(path: Path) -> bool:
    """Whether the words were erased; the rows say so everywhere or nowhere."""
    with closing(sqlite3.connect(path)) as connection:
        lines = [line for (line,) in connection.execute("SELECT line FROM edits")]
        other = [*connection.execute("SELECT body FROM state")]
        other += connection.execute("SELECT text FROM drafts")
    erased = any(
        change.kind == "erasure" for line in lines for change in from_line(line).changes
    )
    assert any(SECRET in line for line in lines) is not erased
    assert any(SECRET in text for (text,) in other) is not erased
    assert all(to_line(from_line(line)) == line for line in lines)
    return erased


async def test_nothing_is_erased_where_nothing_may_be_written(tmp_path: Path) -> None:
    path = await told(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    session = await opened(path)
    assert session.notice
    with pytest.raises(StorageError):
        await session.erase(contributions.ideas(session.session)[0])
    await session.close()
    (reserve,) = (tmp_path / ".reserve").rglob("*.db")
    assert reserve.exists()


async def test_what_a_merge_erases_names_the_export_that_holds_it(
    tmp_path: Path,
) -> None:
    path = await told(tmp_path)
    older = tmp_path / "vorige-week.yaml"
    session = await opened(path)
    older.write_bytes(session_yaml.write_session(session.session, session.method))
    (tmp_path / "brief.txt").write_text("Beste Noor, ik kom dinsdag.")
    theirs = session.session
    replica = Replica.mint("Sam", "test")
    edit = erase_words(theirs, replica, record=contributions.ideas(theirs)[0])
    assert edit is not None
    news = await session.merge([theirs.after(edit)], NOW)
    assert news.endswith("Ze staan nog in: vorige-week.yaml.")
    await session.close()
    assert holding(tmp_path) == [older.name]


async def test_taking_in_an_erasure_names_the_export_that_holds_it(
    tmp_path: Path,
) -> None:
    path = await told(tmp_path)
    (tmp_path / "vorige-week.yaml").write_bytes(
        session_yaml.write_session(read_source(path).session, None)
    )
    theirs = read_source(path).session
    replica = Replica.mint("Sam", "test")
    edit = erase_words(theirs, replica, record=contributions.ideas(theirs)[0])
    assert edit is not None
    taken = import_session(tmp_path, theirs.after(edit), NOW)
    assert "Ze staan nog in: vorige-week.yaml." in taken.summary
    again = import_session(tmp_path, theirs.after(edit), NOW)
    assert "vorige-week" not in again.summary
