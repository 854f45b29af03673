"""OpenSession: what is seen is on the disk, in the order in which it was asked."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, closing
from functools import partial
from pathlib import Path

import pytest

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.app.open_session import Command, OpenSession
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import RuleError, SessionInUseError, StorageError
from cyclus_tui.storage.session_file import SessionFile
from tests.disks import LIMITS_FILES, no_room

TEMPLATE = Path(__file__).parents[2] / "templates" / "adviesvangers.yaml"
ROOM_FOR_A_FEW = 8 * 4096
"""So many bytes are free before the disk is full."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a session that just began."""
    text = TEMPLATE.read_text(encoding="utf-8")
    answers = {"title": "Proef", "date": "2026-11-21", "facilitator": "Noor"}
    return begin_session(tmp_path, method_text=text, answers=answers, program="proef")


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[OpenSession]:
    """The session, open for as long as it takes."""
    session = await OpenSession.open(path, who="Noor", program="proef")
    try:
        yield session
    finally:
        await session.close()


def add(text: str) -> Command:
    """The command that takes down an idea."""
    lines = [contributions.TypedLine(text)]
    return partial(contributions.add, lines=lines, sort="idea", phase="A4", step="A4.1")


def texts(session: Session) -> list[str]:
    """The words of the ideas."""
    return [idea.text("text") for idea in session.of("idea")]


def on_disk(path: Path) -> Session:
    """The session as a program that starts now would see it."""
    with closing(SessionFile.open(path)) as file:
        return Session.fold(file.session_id, file.edits())


async def test_what_was_carried_out_is_in_the_file(path: Path) -> None:
    """The value in memory and the file say the same, edit for edit."""
    async with opened(path) as session:
        edit = await session.run(add("een"))
        assert edit is not None and edit.label == "idee erbij"
        shown = session.session
    assert on_disk(path).edits == shown.edits
    assert texts(on_disk(path)) == ["een"]


async def test_edits_asked_for_at_once_keep_their_order(path: Path) -> None:
    """Each command sees the session with all that was asked before it."""
    async with opened(path) as session:
        lines = [f"idee {number}" for number in range(30)]
        await asyncio.gather(*(session.run(add(line)) for line in lines))
        assert texts(session.session) == lines
    after = on_disk(path)
    assert texts(after) == lines
    numbers = [idea.number("number") for idea in after.of("idea")]
    assert numbers == [*range(1, 31)]
    clocks = [after.first_edit(idea.id).clock for idea in after.of("idea")]
    assert clocks == sorted(set(clocks))


async def test_who_writes_is_told_once_per_opening(path: Path) -> None:
    """A copied file never shares an author with its twin; reading mints nobody."""
    async with opened(path):
        pass
    assert len(on_disk(path).of("replica")) == 1
    async with opened(path) as session:
        await session.run(add("een"))
        await session.run(add("twee"))
    assert len(on_disk(path).of("replica")) == 2


async def test_a_command_that_changes_nothing_writes_nothing(path: Path) -> None:
    """No edit, no author, nothing to undo."""

    def nothing(session: Session, replica: Replica) -> Edit:
        return replica.edit(session, "niets", [])

    async with opened(path) as session:
        assert await session.run(nothing) is None
        assert await session.run(lambda session, replica: None) is None
        with pytest.raises(RuleError, match="niets meer"):
            await session.undo()
    assert len(on_disk(path).edits) == 2


async def test_undo_and_redo_walk_the_list_of_this_file(path: Path) -> None:
    """Last first, across openings; a new edit forgets what was taken back."""
    async with opened(path) as session:
        for text in ("een", "twee", "drie"):
            await session.run(add(text))
        assert await session.undo() == "idee erbij"
        assert texts(session.session) == ["een", "twee"]
    async with opened(path) as session:
        await session.undo()
        assert texts(session.session) == ["een"]
        await session.redo()
        await session.redo()
        assert texts(session.session) == ["een", "twee", "drie"]
        await session.undo()
        await session.run(add("vier"))
        with pytest.raises(RuleError, match="opnieuw"):
            await session.redo()
        for _ in range(3):
            await session.undo()
        with pytest.raises(RuleError, match="ongedaan"):
            await session.undo()
    assert texts(on_disk(path)) == []


async def test_undo_is_an_edit_of_its_own(path: Path) -> None:
    """Nothing leaves the journal: a colleague's copy takes the undo over."""
    async with opened(path) as session:
        edit = await session.run(add("een"))
        assert edit is not None
        await session.undo()
        assert edit.id in session.session.edits
        assert session.session.is_undone(edit.id)


async def test_a_refused_command_changes_nothing(path: Path) -> None:
    """The rule is said; session, file and undo list are as they were."""
    async with opened(path) as session:
        await session.run(add("een"))
        before = session.session
        idea = before.of("idea")[0]
        with pytest.raises(RuleError, match="woorden"):
            await session.run(partial(contributions.reword, idea=idea, text="  "))
        assert session.session is before
        await session.undo()
        assert texts(session.session) == []
    assert len(on_disk(path).edits) == len(before.edits) + 1


async def test_an_edit_takes_the_place_of_its_half_typed_line(path: Path) -> None:
    """One transaction: the words are never there twice, and never gone."""
    async with opened(path) as session:
        await session.save_draft("A4/A4.1", "een half idee")
        await session.save_draft("A5/A5.1", "een ander")
        await session.run(add("een heel idee"), draft="A4/A4.1")
        assert await session.drafts() == {"A5/A5.1": "een ander"}


def full_disk(path: Path) -> AbstractContextManager[None]:
    """A disk with hardly any room left for this file."""
    return no_room(path.stat().st_size + ROOM_FOR_A_FEW)


@LIMITS_FILES
async def test_a_full_disk_leaves_session_and_file_alike(path: Path) -> None:
    """It is told; what is seen is what is saved; with room all goes in, in order."""
    many = "te veel " * 10_000
    async with opened(path) as session:
        await session.run(add("een"))
        with full_disk(path):
            before = session.session
            with pytest.raises(StorageError, match="naar de schijf lukt niet"):
                await session.run(add(many), words=many)
            assert session.session is before
            assert [one.words for one in session.pending] == [many]
            with pytest.raises(StorageError, match="naar de schijf lukt niet"):
                await session.save_draft("A4/A4.1", "half " * 10_000)
        await session.run(add("er is weer ruimte"))
        assert session.pending == ()
        shown = [text[:8].strip() for text in texts(session.session)]
        assert shown == ["een", "te veel", "er is we"]
        await session.undo()
        await session.undo()
        await session.undo()
        await session.redo()
    assert texts(on_disk(path)) == ["een"]


@LIMITS_FILES
async def test_undo_on_a_full_disk_can_be_asked_again(path: Path) -> None:
    """The list of what can be taken back is what the file says it is."""
    async with opened(path) as session:
        await session.run(add("een"))
        await session.run(add("twee"))
        with full_disk(path):
            for number in range(20):
                try:
                    await session.run(add(f"vol {number} " * 500))
                except StorageError:
                    break
        with no_room(path.stat().st_size):
            before = texts(session.session)
            refused = 0
            for _ in range(40):
                try:
                    await session.undo()
                    await session.redo()
                except StorageError:
                    refused += 1
                    break
            assert refused
        now = texts(session.session)
        assert now in (before, before[:-1])
    assert texts(on_disk(path)) == now


async def test_a_file_that_was_taken_away_is_told(path: Path) -> None:
    """The stick is out: nothing is shown as saved, and it can come back."""
    async with opened(path) as session:
        await session.run(add("een"))
        elsewhere = path.with_suffix(".weg")
        path.rename(elsewhere)
        with pytest.raises(StorageError, match="verplaatst"):
            await session.run(add("twee"))
        assert texts(session.session) == ["een"]
        with pytest.raises(StorageError, match="verplaatst"):
            await session.run(add("drie"))
        assert texts(session.session) == ["een"]
        elsewhere.rename(path)
        await session.save()
        assert texts(session.session) == ["een", "twee", "drie"]
    assert texts(on_disk(path)) == ["een", "twee", "drie"]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file stays put")
async def test_a_file_that_was_put_back_as_another_gets_what_it_lacks(
    path: Path, tmp_path: Path
) -> None:
    """An older copy of this session: it has all of both in the end."""
    older = tmp_path / "ouder"
    async with opened(path) as session:
        await session.run(add("een"))
        shutil.copy(path, older)
        await session.run(add("twee"))
        path.unlink()
        with pytest.raises(StorageError, match="verplaatst"):
            await session.run(add("drie"), words="drie")
        older.rename(path)
        await session.save()
        assert texts(session.session) == ["een", "twee", "drie"]
        assert session.pending == ()
        await session.undo()
    assert texts(on_disk(path)) == ["een", "twee"]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file stays put")
async def test_another_session_in_its_place_is_left_alone(
    path: Path, tmp_path: Path
) -> None:
    """Words wait; what stands there is not ours to write in."""
    text = TEMPLATE.read_text(encoding="utf-8")
    other = begin_session(
        tmp_path / "ander", method_text=text, answers={}, program="proef"
    )
    async with opened(path) as session:
        path.rename(tmp_path / "weg")
        shutil.copy(other, path)
        before = path.read_bytes()
        for _ in range(2):
            with pytest.raises(StorageError, match="vervangen"):
                await session.run(add("een"))
        assert path.read_bytes() == before
        (tmp_path / "weg").replace(path)
        await session.save()
    assert texts(on_disk(path)) == ["een", "een"]


@LIMITS_FILES
async def test_what_waits_is_taken_back_before_what_is_saved(path: Path) -> None:
    async with opened(path) as session:
        await session.run(add("een"))
        with full_disk(path):
            with pytest.raises(StorageError):
                await session.run(add("te veel " * 10_000), words="te veel")
            waiting = await session.drop_pending()
            assert waiting is not None
            assert (waiting.words, waiting.label) == ("te veel", "idee erbij")
            assert session.pending == ()
        assert await session.drop_pending() is None
        await session.run(add("twee"))
        assert texts(session.session) == ["een", "twee"]
    assert texts(on_disk(path)) == ["een", "twee"]


@LIMITS_FILES
async def test_what_is_asked_later_builds_on_what_waits(path: Path) -> None:
    """A rule is kept against it, and an id that waits can be written about."""
    async with opened(path) as session:
        with no_room():
            with pytest.raises(StorageError):
                await session.run(add("een"))
            idea = session.pending[0].edits[-1].changes[0].record

            def reword(text: str, known: Session, replica: Replica) -> Edit | None:
                record = known.record(idea)
                assert record is not None
                return contributions.reword(known, replica, idea=record, text=text)

            with pytest.raises(StorageError):
                await session.run(partial(reword, "beter"))
            with pytest.raises(RuleError, match="woorden"):
                await session.run(partial(reword, "  "))
            assert len(session.pending) == 2
        await session.save()
    assert texts(on_disk(path)) == ["beter"]


async def test_a_session_goes_on_in_another_folder(path: Path, tmp_path: Path) -> None:
    """With its undo list and half-typed lines; twice gives two names."""
    async with opened(path) as session:
        await session.run(add("een"))
        await session.save_draft("A4/A4.1", "half")
        await session.move_to(tmp_path / "nieuw")
        assert session.path == tmp_path / "nieuw" / path.name
        await session.run(add("twee"))
        await session.undo()
        await session.undo()
        await session.redo()
        assert await session.drafts() == {"A4/A4.1": "half"}
        await session.move_to(tmp_path / "nieuw")
        assert session.path.name == f"{path.stem}-2.db"
    assert texts(on_disk(session.path)) == ["een"]
    assert texts(on_disk(path)) == ["een"]


async def test_another_folder_that_takes_nothing_leaves_all_as_it_was(
    path: Path, tmp_path: Path
) -> None:
    (tmp_path / "brief").write_text("Beste wethouder")
    async with opened(path) as session:
        with pytest.raises(StorageError, match="een bestand waar een map hoort"):
            await session.move_to(tmp_path / "brief")
        await session.run(add("een"))
        assert session.path == path
    assert texts(on_disk(path)) == ["een"]


async def test_one_session_is_open_in_one_place(path: Path) -> None:
    """The second is refused with a sentence, and leaves the first alone."""
    async with opened(path) as session:
        with pytest.raises(SessionInUseError, match="al open"):
            await OpenSession.open(path, who="Sam", program="proef")
        await session.run(add("een"))
    assert texts(on_disk(path)) == ["een"]


async def test_closing_twice_is_closing_once(path: Path) -> None:
    """However the program ends, one whole file is left."""
    async with opened(path) as session:
        await session.run(add("een"))
        await session.close()
        await session.close()
        with pytest.raises(StorageError, match="al dicht"):
            await session.run(add("te laat"))
    assert [file.name for file in path.parent.iterdir()] == [path.name]


async def test_a_file_that_is_no_session_is_refused(tmp_path: Path) -> None:
    """And it is as it was."""
    file = tmp_path / "brief.db"
    file.write_bytes(b"Beste wethouder, " * 100)
    with pytest.raises(StorageError, match="geen"):
        await OpenSession.open(file, who="Noor", program="proef")
    assert file.read_bytes() == b"Beste wethouder, " * 100
