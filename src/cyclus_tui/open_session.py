"""OpenSession: one session being edited: its file, its value, and undo.

All writing runs on one thread of its own, so that typing goes on while an old disk
syncs; edits stay in the order in which they were asked for, and a change is only seen
once it is on the disk.
"""

from __future__ import annotations

import asyncio
import gc
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from cyclus_tui.domain import coming_back
from cyclus_tui.domain.erasing import erase
from cyclus_tui.domain.journal import Edit, Replica
from cyclus_tui.domain.method import Method
from cyclus_tui.domain.record import Record
from cyclus_tui.domain.session import Session
from cyclus_tui.domain.setup import about, begin
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import CyclusError, RuleError, StorageError
from cyclus_tui.reports import counts
from cyclus_tui.storage import merging
from cyclus_tui.storage.backup import ReserveCopy, reserve_copies
from cyclus_tui.storage.copies import read_copy
from cyclus_tui.storage.places import file_name
from cyclus_tui.storage.rows import UndoStep
from cyclus_tui.storage.sentences import left_behind
from cyclus_tui.storage.session_file import SessionFile

Result = TypeVar("Result")

ASIDE: Final = {"merge": "binnenhalen", "restore": "terugzetten"}
"""The steps that set edits aside when they are taken back, and what undo says."""

Command = Callable[[Session, Replica], Edit | None]
"""What a person asks for; pure, it says what to write, or nothing."""


class OpenSession:
    """A session that is open for editing; the only one who writes in its file."""

    def __init__(
        self,
        file: SessionFile,
        session: Session,
        method: Method,
        replica: Replica,
        disk: ThreadPoolExecutor,
    ) -> None:
        self.session = session
        """The session as it is on the disk."""
        self.method = method
        self.path = file.path
        self._file = file
        self._replica = replica
        self._disk = disk
        self._turn = asyncio.Lock()
        self._steps: list[UndoStep] = []
        self._closed = False

    @property
    def notice(self) -> str:
        """Why this session can only be read; empty when it can be written."""
        return self._file.notice

    @property
    def uncleaned(self) -> str:
        """Where erased words may be yet, as a sentence; empty when nowhere."""
        return left_behind(self._file.uncleaned)

    @classmethod
    async def open(cls, path: Path, *, who: str, program: str) -> OpenSession:
        """Open a session file for editing.

        Raises:
            StorageError: it is in use, damaged, or no session.
            FileFindingsError: the method inside cannot be read.
        """
        from cyclus_tui.exchange.method_file import read_method

        disk = ThreadPoolExecutor(1, "disk")
        try:
            file = await _on(disk, lambda: SessionFile.open(path))
        except CyclusError:
            disk.shutdown(wait=False)
            raise
        try:
            session = await _on(disk, lambda: merging.opened(file))
            text = about(session).text("method_text")
            method = read_method(text.encode(), name=path.name)
        except CyclusError:
            await _on(disk, file.close)
            disk.shutdown(wait=False)
            raise
        replica = Replica.mint(who or "begeleider", program)
        opened = cls(file, session, method, replica, disk)
        with suppress(StorageError):  # only lists and other programs need the state
            await _on(disk, lambda: file.mend_state(session))
        steps = await _on(disk, file.undo_steps)
        opened._steps = [step for step in steps if _can_be_turned(step, session)]
        gc.freeze()  # a long session is no garbage: not to be looked through at a key
        return opened

    async def run(self, command: Command, *, draft: str = "") -> Edit | None:
        """Carry out a command and save what it writes.

        `draft` names the half-typed line that this edit finishes.

        Raises:
            RuleError: the method says no. Nothing changed.
            StorageError: it could not be saved. Nothing changed.
        """
        async with self._turn:
            first, session = self._introduction()
            edit = command(session, self._replica)
            if edit is None or not edit.changes:
                return None
            after = session.after(edit)
            step = await self._on_disk(
                lambda: self._file.append(
                    [*first, edit],
                    after,
                    step=UndoStep(0, "edit", (edit.id,)),
                    draft=draft or None,
                )
            )
            self._go_on_from(after, step)
            return edit

    async def undo(self) -> str:
        """Take back the last step that this file can take back; its label.

        Raises:
            RuleError: there is nothing left to take back.
        """
        async with self._turn:
            done = [step for step in self._steps if not step.undone]
            if not done:
                raise RuleError("Er is niets meer om ongedaan te maken.")
            return await self._turn_step(done[-1], undone=True)

    async def redo(self) -> str:
        """Write back the last step that was taken back; its label.

        Raises:
            RuleError: nothing was taken back.
        """
        async with self._turn:
            undone = [step for step in self._steps if step.undone]
            if not undone:
                raise RuleError("Er is niets om opnieuw te doen.")
            return await self._turn_step(undone[0], undone=False)

    async def erase(self, record: Record) -> str:
        """Erase the words of a record for good; what is left of them, as a sentence.

        They leave the file in one transaction, and then what stands beside it. Erasing
        once more tries again what could not be cleaned.

        Raises:
            StorageError: it could not be written. Not a word was erased.
        """

        def clean_up() -> list[Path]:
            return [] if self._file.is_cleaned else self._file.clean_up()

        async with self._turn:
            self._see_that_it_can_be_written()
            first, session = self._introduction()
            edit = erase(session, self._replica, record=record)
            if edit is not None:
                after = session.after(edit)
                await self._on_disk(lambda: self._file.erase([*first, edit], after))
                self.session = after
            left = await self._on_disk(clean_up)
            return f"De woorden zijn gewist. {left_behind(left)}".rstrip()

    async def merge(self, copies: Iterable[Session], now: datetime) -> str:
        """Take in the edits of copies of this session; what that brings, in words.

        A reserve copy is made first, and it is one step for undo. `now` names the
        copy. Without anything new nothing happens.

        Raises:
            ForgedEditError: a copy says something else about an edit that is here.
            StorageError: it could not be written, or a reserve copy is left.
        """
        theirs = [edit for copy in copies for edit in copy.edits.values()]

        def merge() -> merging.Merged:
            return merging.merge_into(self._file, self.session, theirs, now)

        async with self._turn:
            self._see_that_it_can_be_written()
            before = self.session
            merged = await self._on_disk(merge)
            self._go_on_from(merged.union.session, merged.step)
            left: list[Path] = []
            if merging.erases(merged.union):
                left = await self._on_disk(self._file.clean_up)
            news = counts.news(before, self.session)
            return f"{news}. {left_behind(left)}" if left else news

    async def restore(self, reserve: Path, now: datetime) -> bool:
        """Make the session what it was in a reserve copy; whether that changed it.

        What came since is set aside, as one step: undo brings it back. A reserve copy
        of this moment is made first.

        Raises:
            StorageError: the copy is not whole, of another session, or it could not be
                written.
        """

        def put_back() -> tuple[Session, UndoStep | None]:
            copy = read_copy(reserve)
            if copy.damages or copy.session_id != self.session.id:
                raise StorageError(
                    f"{reserve.name}: deze reservekopie is niet heel. Kies een andere."
                )
            return merging.put_back(self._file, self.session, copy.edits, now)

        async with self._turn:
            self._see_that_it_can_be_written()
            after, step = await self._on_disk(put_back)
            self._go_on_from(after, step)
            return step is not None

    async def reserve_copies(self) -> list[ReserveCopy]:
        """The reserve copies of this session, the newest first."""
        return await self._on_disk(lambda: reserve_copies(self.path, self.session.id))

    async def drafts(self) -> dict[str, str]:
        """The half-typed lines, by the place where they were typed."""
        return await self._on_disk(self._file.drafts)

    async def keep_draft(self, place: str, text: str) -> None:
        """Keep a half-typed line; once closed, nothing is typed here any more."""
        if not self._closed:
            await self._on_disk(lambda: self._file.keep_draft(place, text))

    async def place(self, name: str) -> str:
        """Something this file remembers for this laptop only, such as the phase."""
        return await self._on_disk(lambda: self._file.place(name))

    async def keep_place(self, name: str, value: str) -> None:
        """Remember something for this laptop only, while the session is open."""
        if not self._closed:
            await self._on_disk(lambda: self._file.keep_place(name, value))

    async def back_up_when_due(self, seconds: float, now: datetime) -> None:
        """Make a reserve copy when ten minutes of change went by without one.

        `seconds` is a clock that never jumps; `now` names the copy.
        """

        def when_due() -> None:
            if self._file.backup_due(seconds):
                self._file.backup("tijd", now)

        if not self._closed:
            await self._on_disk(when_due)

    async def close(self) -> None:
        """Leave one complete file behind. Closing twice does nothing."""
        if not self._closed:
            self._closed = True
            await _on(self._disk, self._file.close)
            self._disk.shutdown(wait=False)

    def close_now(self) -> None:
        """Close from outside the event loop, when the terminal is going away."""
        if not self._closed:
            self._closed = True
            self._disk.submit(self._file.close).result(timeout=2)
            self._disk.shutdown(wait=False)

    async def _turn_step(self, step: UndoStep, *, undone: bool) -> str:
        """Take a step back, or write it back."""
        mark = (step.n, undone)
        if step.kind in ASIDE:
            label = ASIDE[step.kind]
            after = await self._on_disk(
                lambda: merging.turn(self._file, self.session, step, undone)
            )
        else:
            first, session = self._introduction()
            label = session.edits[step.stamps[-1]].label
            changes = [session.undoing(stamp, undone) for stamp in step.stamps]
            name = "ongedaan" if undone else "opnieuw"
            edit = self._replica.edit(session, f"{name}: {label}", changes)
            after = session.after(edit)
            await self._on_disk(
                lambda: self._file.append([*first, edit], after, mark=mark)
            )
        here = self._steps.index(step)
        self._steps[here] = replace(step, undone=undone)
        self._go_on_from(after, None)
        return label

    def _go_on_from(self, after: Session, step: UndoStep | None) -> None:
        """Show a session that is on the disk now, with a step for undo if it has one.

        When lines of this very opening were set aside, it goes on under a new author:
        they keep their numbers, which must not be given out twice.
        """
        if after.last_seq(self._replica.id) < self.session.last_seq(self._replica.id):
            self._replica = Replica.mint(self._replica.who, self._replica.program)
        self.session = after
        if step is not None:
            self._steps = [s for s in self._steps if not s.undone] + [step]

    def _see_that_it_can_be_written(self) -> None:
        """Refuse before anything is made when the file is for reading only."""
        if self.notice:
            raise StorageError(self.notice)

    def _introduction(self) -> tuple[list[Edit], Session]:
        """The line that says who writes, before this opening's first edit."""
        if self.session.last_seq(self._replica.id):
            return [], self.session
        edit = self._replica.introduction(self.session)
        return [edit], self.session.after(edit)

    async def _on_disk(self, work: Callable[[], Result]) -> Result:
        """Do something on the disk thread, after all that was asked before."""
        if self._closed:
            raise StorageError("Deze sessie is al dicht. Open de sessie opnieuw.")
        return await _on(self._disk, work)


def begin_session(
    folder: Path, *, method_text: str, answers: dict[str, str], program: str
) -> Path:
    """Make the file of a new session; its path.

    Where the method looks back, the open actions of the group come along; without a
    group in the answers it is the one that met last.

    Raises:
        FileFindingsError: the method cannot be read.
        StorageError: the file could not be made.
    """
    from cyclus_tui.exchange.method_file import read_method
    from cyclus_tui.storage import earlier

    method = read_method(method_text.encode(), name="de methode")
    looks_back = coming_back.review_step(method)
    if looks_back and "group" not in answers:
        answers = {**answers, "group": earlier.newest_group(folder, method.id)}
    empty = Session(uuid.uuid4().hex)
    who = one_line(answers.get("facilitator", "")) or "begeleider"
    replica = Replica.mint(who, program)
    known = empty.after(replica.introduction(empty))
    session = known.after(
        begin(
            known,
            replica,
            method_id=method.id,
            method_text=method_text,
            answers=answers,
        )
    )
    evening = about(session)
    title = evening.text("title") or method.id
    name = file_name(evening.text("date"), method.id, title, session.id)
    with SessionFile.create(folder / name, session) as file:
        if looks_back:
            with suppress(StorageError):  # the step that looks back can ask once more
                earlier.bring_into(file, session, replica, looks_back)
    return folder / name


def _can_be_turned(step: UndoStep, session: Session) -> bool:
    """Whether a step of the undo list is about what stands in the session."""
    if step.kind in ASIDE:
        return True
    return bool(step.stamps) and all(stamp in session.edits for stamp in step.stamps)


async def _on(disk: ThreadPoolExecutor, work: Callable[[], Result]) -> Result:
    """Do something on a thread and wait for it without stopping the screen."""
    return await asyncio.get_running_loop().run_in_executor(disk, work)
