"""OpenSession with files of colleagues: in, out and in again, and nothing is lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.app.open_session import Command, OpenSession
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import StorageError
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage.session_file import SessionFile

TEMPLATE = Path(__file__).parents[1] / "templates" / "adviesvangers.yaml"
NOW = datetime(2026, 11, 21, 22, 15)
SECRET = "Mijn geheime verhaal"


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


def grown(session: Session, *texts: str, who: str = "Wim") -> Session:
    """A colleague's copy, with more ideas."""
    replica = Replica.mint(who, "proef")
    copy = session.after(replica.introduction(session))
    for text in texts:
        edit = add(text)(copy, replica)
        assert edit is not None
        copy = copy.after(edit)
    return copy


def erased(session: Session, record: str) -> Session:
    """A colleague's copy in which the words of a record were erased."""
    copy = grown(session)
    replica = Replica.mint("Wim", "proef")
    changes = copy.field_changes("erasure", "e" * 20, {"record": record})
    return copy.after(replica.edit(copy, "gewist", changes))


def texts(session: Session) -> list[str]:
    """The words of the ideas."""
    return [idea.text("text") for idea in session.of("idea")]


def on_disk(path: Path) -> Session:
    """The session as a program that starts now would see it."""
    with closing(SessionFile.open(path)) as file:
        return Session.fold(file.session_id, file.edits())


def reserve(path: Path) -> list[str]:
    """Why the reserve copies beside a session were made, oldest first."""
    found = sorted(path.parent.glob(".reserve/*/*.db"))
    return [copy.stem.rpartition("_")[2] for copy in found]


async def test_a_merge_is_one_step_behind_a_reserve_copy(path: Path) -> None:
    """Undo gives the very bytes of before, redo those of after, also reopened."""
    async with opened(path) as session:
        await session.run(add("een"))
        before = session_yaml.write_session(session.session, session.method)
        copies = [grown(session.session, "twee"), grown(session.session, "drie")]
        assert await session.merge(copies, NOW) == "2 ideeën erbij"
        assert reserve(path) == ["samenvoegen"]
        assert sorted(texts(session.session)) == ["drie", "een", "twee"]
        after = session_yaml.write_session(session.session, session.method)
        assert await session.undo() == "binnenhalen"
        assert session_yaml.write_session(session.session, session.method) == before
    assert texts(on_disk(path)) == ["een"]
    async with opened(path) as session:
        assert await session.redo() == "binnenhalen"
        assert session_yaml.write_session(session.session, session.method) == after
        await session.undo()
        await session.undo()
        assert texts(session.session) == []


async def test_a_merge_without_news_leaves_no_trace(path: Path) -> None:
    """No copy, no step, no line."""
    async with opened(path) as session:
        await session.run(add("een"))
        before = session.session
        assert await session.merge([before], NOW) == "niets nieuws"
        assert session.session.edits == before.edits
        assert reserve(path) == []
        assert await session.undo() == "idee erbij"


async def test_a_merge_that_was_undone_comes_back_by_merging_again(
    path: Path,
) -> None:
    """Also after what was written on top of it was taken back."""
    async with opened(path) as session:
        copy = grown(session.session, "van Wim")
        await session.merge([copy], NOW)
        await session.run(add("daarna"))
        await session.undo()
        await session.undo()
        assert texts(session.session) == []
        await session.merge([copy], NOW)
        await session.run(add("nog later"))
        assert texts(session.session) == ["van Wim", "nog later"]
    assert texts(on_disk(path)) == ["van Wim", "nog later"]


def reworded(session: Session, idea: str, text: str) -> Session:
    """A colleague's copy in which an idea has other words."""
    copy = grown(session)
    replica = Replica.mint("Sam", "proef")
    return copy.after(
        replica.edit(copy, "anders", copy.field_changes("idea", idea, {"text": text}))
    )


async def test_words_that_a_colleague_erased_leave_with_the_merge(path: Path) -> None:
    """The file and its journal, the reserve copies and the half-typed lines."""
    async with opened(path) as session:
        await session.run(add(SECRET))
        await session.save_draft("A4/A4.1", f"{SECRET}, en verder")
        await session.save_draft("A5/A5.1", "een ander")
        idea = session.session.of("idea")[0].id
        theirs = erased(session.session, idea)
        await session.merge([grown(session.session, "eerst iets")], NOW)
        assert (await session.merge([theirs], NOW)).endswith("woorden gewist")
        assert reserve(path) == []
        assert await session.drafts() == {"A5/A5.1": "een ander"}
        files = [path, *path.parent.glob("*journal")]
        assert len(files) == 2
        assert not any(SECRET.encode() in file.read_bytes() for file in files)


async def test_an_erasure_outlives_the_undoing_of_its_merge(path: Path) -> None:
    """Words that arrive later, in a copy that never saw it, are erased as well."""
    async with opened(path) as session:
        await session.run(add(SECRET))
        idea = session.session.of("idea")[0].id
        later = reworded(session.session, idea, f"{SECRET}, nog eens")
        await session.merge([erased(session.session, idea)], NOW)
        await session.undo()
        await session.merge([later], NOW)
        assert not any(SECRET in text for text in texts(session.session))
    assert SECRET.encode() not in path.read_bytes()


async def test_a_reserve_copy_is_put_back_as_one_step(path: Path) -> None:
    """The session is what it was then; undo brings back all that came since."""
    async with opened(path) as session:
        await session.run(add("een"))
        await session.merge([grown(session.session, "van Wim")], NOW)
        (copy,) = await session.reserve_copies()
        assert (copy.day, copy.time) == ("2026-11-21", "22:15")
        assert copy.reason == "samenvoegen"
        await session.run(add("twee"))
        now = session.session
        assert await session.restore(copy.path, NOW)
        assert texts(session.session) == ["een"]
        assert reserve(path) == ["samenvoegen", "terugzetten"]
        await session.run(add("anders"))
        assert texts(session.session) == ["een", "anders"]
        await session.undo()
        assert await session.undo() == "terugzetten"
        assert texts(session.session) == texts(now)
        assert session.session.edits.keys() >= now.edits.keys()
        assert await session.redo() == "terugzetten"
        assert texts(session.session) == ["een"]
        await session.run(add("verder"))
    after = on_disk(path)
    assert texts(after) == ["een", "verder"]
    assert len({edit.id for edit in after.edits.values()}) == len(after.edits)


async def test_nobody_writes_under_a_number_that_was_set_aside(path: Path) -> None:
    """What was set aside can come back by a merge and clashes with nothing."""
    async with opened(path) as session:
        await session.run(add("een"))
        await session.merge([grown(session.session, "van Wim")], NOW)
        await session.run(add("twee"))
        theirs = session.session
        (copy,) = await session.reserve_copies()
        await session.restore(copy.path, NOW)
        await session.run(add("anders"))
        assert not session.session.edits.keys() >= theirs.edits.keys()
        await session.merge([theirs], NOW)
        assert sorted(texts(session.session)) == ["anders", "een", "twee", "van Wim"]


async def test_a_copy_that_knows_more_brings_it_back(path: Path) -> None:
    """An older session file was put in its place: the reserve copy has the rest."""
    older = path.read_bytes()
    async with opened(path) as session:
        await session.run(add("een"))
        await session.merge([grown(session.session, "van Wim")], NOW)
        await session.restore((await session.reserve_copies())[0].path, NOW)
    path.write_bytes(older)
    async with opened(path) as session:
        newest = (await session.reserve_copies())[0]
        assert await session.restore(newest.path, NOW)
        assert texts(session.session) == ["een", "van Wim"]
        await session.undo()
        assert texts(session.session) == []
        await session.redo()
        assert texts(session.session) == ["een", "van Wim"]


async def test_putting_back_what_is_so_changes_nothing(path: Path) -> None:
    """No step, no new reserve copy."""
    async with opened(path) as session:
        await session.run(add("een"))
        await session.merge([grown(session.session, "van Wim")], NOW)
        await session.undo()
        (copy,) = await session.reserve_copies()
        assert not await session.restore(copy.path, NOW)
        assert reserve(path) == ["samenvoegen"]


async def test_a_damaged_reserve_copy_is_refused(path: Path) -> None:
    """And the session is as it was."""
    async with opened(path) as session:
        await session.run(add("een"))
        await session.merge([grown(session.session, "van Wim")], NOW)
        (copy,) = await session.reserve_copies()
        copy.path.write_bytes(copy.path.read_bytes()[:5000])
        before = session.session
        with pytest.raises(StorageError):
            await session.restore(copy.path, NOW)
        assert session.session is before


async def test_an_erasure_is_never_set_aside(path: Path) -> None:
    """Putting an old copy back does not bring words back, nor forgets to erase."""
    async with opened(path) as session:
        await session.run(add(SECRET))
        idea = session.session.of("idea")[0]
        later = reworded(session.session, idea.id, f"{SECRET}, nog eens")
        folder = path.parent / ".reserve" / session.session.id
        await session.merge([grown(session.session, "van Wim")], NOW)
        kept = {file.name: file.read_bytes() for file in folder.iterdir()}
        await session.erase(idea)
        for name, content in kept.items():
            (folder / name).write_bytes(content)
        await session.restore((await session.reserve_copies())[0].path, NOW)
        assert texts(session.session) == [""]
        await session.merge([later], NOW)
        await session.undo()
        await session.undo()
        assert not any(SECRET in text for text in texts(session.session))
    assert SECRET.encode() not in path.read_bytes()
