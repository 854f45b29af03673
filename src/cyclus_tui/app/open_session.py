"""OpenSession: one session being edited: its file, its value, and undo.

All writing runs on one thread of its own, so that typing goes on while an old disk
syncs; edits stay in the order in which they were asked for, and a change is only seen
once it is on the disk. What a disk refuses waits in `pending` and is tried again.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from cyclus_tui.domain.journal.edit import Edit, Stamp
from cyclus_tui.domain.journal.erasure import erase_words, texts_lost
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.method.setup import about
from cyclus_tui.errors import RuleError, StorageError
from cyclus_tui.reports import counts
from cyclus_tui.storage import backup, merge, stale_exports
from cyclus_tui.storage.backup import ReserveCopy
from cyclus_tui.storage.disk_problems import (
    DAMAGED,
    exports_notice,
    leftovers_notice,
    problem_message,
)
from cyclus_tui.storage.private_copy import read_copy
from cyclus_tui.storage.rows import UndoStep
from cyclus_tui.storage.session_file import SessionFile

Result = TypeVar("Result")

SET_ASIDE: Final = {"merge": "binnenhalen", "restore": "terugzetten"}
"""The steps that set edits aside when they are taken back, and what undo says."""

Command = Callable[[Session, Replica], Edit | None]
"""What a person asks for; pure, it says what to write, or nothing."""


@dataclass(frozen=True, slots=True)
class PendingEdits:
    """Something that was asked for and that the disk did not take yet."""

    edits: tuple[Edit, ...]
    """What is to be written, the edit itself last."""
    words: str
    """What people typed; empty when it was a key."""
    draft: str
    """The place of the half-typed line that it finishes; empty for none."""

    @property
    def stamp(self) -> Stamp:
        """The id of the edit itself."""
        return self.edits[-1].id

    @property
    def label(self) -> str:
        """What it does, without people's words."""
        return self.edits[-1].label


class OpenSession:
    """A session that is open for editing; the only one who writes in its file."""

    def __init__(
        self,
        file: SessionFile,
        session: Session,
        method: Method,
        replica: Replica,
        disk: ThreadPoolExecutor,
        mint: Callable[[str, str], Replica] = Replica.mint,
    ) -> None:
        self.session = session
        """The session as it is on the disk."""
        self.method = method
        self.path = file.path
        self.remark = ""
        """What is not as it was, though the session can be written; mostly empty."""
        self._file = file
        self._replica = replica
        self._mint = mint
        self._disk = disk
        self._lock = asyncio.Lock()
        self._steps: list[UndoStep] = []
        self._closed = False
        self._erased_texts: set[str] = set()
        self._pending: list[PendingEdits] = []
        self._unsure = False
        """Whether a write failed, so that only the file knows what is stored."""

    @property
    def notice(self) -> str:
        """Why this session can only be read; empty when it can be written."""
        return self._file.notice

    @property
    def cleanup_notice(self) -> str:
        """Where erased words may be yet, as a sentence; empty when nowhere."""
        return leftovers_notice(self._file.uncleaned)

    @classmethod
    async def open(
        cls,
        path: Path,
        *,
        who: str,
        program: str,
        mint: Callable[[str, str], Replica] = Replica.mint,
    ) -> OpenSession:
        """Open a session file for editing; `mint` makes the author, its ids and clock.

        Raises:
            StorageError: it is in use, damaged, or no session.
        """
        from cyclus_tui.app.own_methods import find_methods
        from cyclus_tui.exchange.method_file import method_or_fallback

        disk = ThreadPoolExecutor(1, "disk")
        opening = disk.submit(SessionFile.open, path)
        try:
            file = await asyncio.wrap_future(opening)
            session = await _on(disk, lambda: merge.finish_erasing(file))
            if not session.edits:
                hint = backup.reserve_hint(path)
                raise StorageError(problem_message(DAMAGED, path) + hint)
            evening = about(session)
            text, method_id = evening.text("method_text"), evening.text("method")
            method, remark = method_or_fallback(text, method_id, find_methods)
            with suppress(StorageError):  # only lists and other programs need the state
                await _on(disk, lambda: file.mend_state(session))
            steps = await _on(disk, lambda: _steps_in(file, session))
        except BaseException:  # also when nobody waits for it any more
            await _on(disk, lambda: _close(opening))
            disk.shutdown(wait=False)
            raise
        replica = mint(who or "begeleider", program)
        opened = cls(file, session, method, replica, disk, mint)
        opened.remark = remark
        opened._steps = steps
        gc.freeze()  # a long session is no garbage: not to be looked through at a key
        return opened

    @classmethod
    async def create(
        cls, path: Path, session: Session, method: Method, replica: Replica
    ) -> OpenSession:
        """Make the file of a session that was just begun, and go on as its author.

        Raises:
            StorageError: the file could not be made.
        """
        disk = ThreadPoolExecutor(1, "disk")
        try:
            file = await _on(disk, lambda: SessionFile.create(path, session))
        except BaseException:
            disk.shutdown(wait=False)
            raise
        return cls(file, session, method, replica, disk)

    @property
    def pending(self) -> tuple[PendingEdits, ...]:
        """What was asked for and is not saved yet, in order."""
        return tuple(self._pending)

    @property
    def has_pending(self) -> bool:
        """Whether trying again may help: something waits, or the file is unsure."""
        return not self.notice and bool(self._pending or self._unsure)

    async def run(
        self, command: Command, *, words: str = "", draft: str = ""
    ) -> Edit | None:
        """Carry out a command and save what it writes, behind all that waits.

        `words` are what people typed, and `draft` names the half-typed line that this
        edit finishes.

        Raises:
            RuleError: the method says no. Nothing changed.
            StorageError: it could not be saved. It waits in `pending`.
        """
        async with self._lock:
            first, session = self._first_edits(self._with_pending())
            edit = command(session, self._replica)
            if edit is None or not edit.changes:
                return None
            self._pending.append(PendingEdits((*first, edit), words, draft))
            await self._save_pending()
            return edit

    async def save(self) -> None:
        """Try again to save what waits.

        Raises:
            StorageError: something still waits.
        """
        async with self._lock:
            await self._save_pending()

    async def drop_pending(self) -> PendingEdits | None:
        """Ask no longer for what waits last; nothing when all is in the file.

        Raises:
            StorageError: whether it is in the file cannot be seen now.
        """
        async with self._lock:
            if self._unsure and self._pending:
                await self._read_again()
            if not self._pending or self._pending[-1].stamp in self.session.edits:
                return None
            return self._pending.pop()

    async def undo(self) -> str:
        """Take back the last step that this file can take back; its label.

        Raises:
            RuleError: there is nothing left to take back.
            StorageError: it could not be saved, or something else waits for that.
        """
        async with self._lock:
            await self._save_pending()
            done = [step for step in self._steps if not step.undone]
            if not done:
                raise RuleError("Er is niets meer om ongedaan te maken.")
            return await self._set_undone(done[-1], undone=True)

    async def redo(self) -> str:
        """Write back the last step that was taken back; its label.

        Raises:
            RuleError: nothing was taken back.
        """
        async with self._lock:
            await self._save_pending()
            undone = [step for step in self._steps if step.undone]
            if not undone:
                raise RuleError("Er is niets om opnieuw te doen.")
            return await self._set_undone(undone[0], undone=False)

    async def erase(self, record: Record, field: str = "") -> str:
        """Erase the words of a record for good; what is left of them, as a sentence.

        Of just one field when that is given.

        They leave the file in one transaction, and then what stands beside it. Erasing
        once more tries again what could not be cleaned.

        Raises:
            StorageError: it could not be written. Not a word was erased.
        """

        def clean_up() -> list[Path]:
            return [] if self._file.is_cleaned else self._file.clean_up()

        async with self._lock:
            self._refuse_read_only()
            await self._save_pending()
            first, session = self._first_edits(self.session)
            edit = erase_words(session, self._replica, record=record, field=field)
            if edit is not None:
                after = session.after(edit)
                await self._store(lambda: self._file.erase([*first, edit], after))
                self._remember_erased(after)
                self.session = after
            uncleaned = await self._on_disk(clean_up)
            return f"De woorden zijn gewist. {leftovers_notice(uncleaned)}".rstrip()

    async def merge(self, copies: Iterable[Session], now: datetime) -> str:
        """Take in the edits of copies of this session; what that brings, in words.

        A reserve copy is made first, and it is one step for undo. `now` names the
        copy. Without anything new nothing happens.

        Raises:
            ForgedEditError: a copy says something else about an edit that is here.
            StorageError: it could not be written, or a reserve copy is left.
        """
        theirs = [edit for copy in copies for edit in copy.edits.values()]

        def store() -> merge.MergeOutcome:
            return merge.merge_into(self._file, self.session, theirs, now)

        async with self._lock:
            self._refuse_read_only()
            await self._save_pending()
            before = self.session
            merged = await self._store(store)
            self._remember_erased(merged.union.session)
            self._go_on_from(merged.union.session, merged.step)
            news = counts.news(before, self.session)
            if not merge.erases_words(merged.union):
                return news
            leftovers = leftovers_notice(await self._on_disk(self._file.clean_up))
            exports = await self.exports_with_erased_words()
            more = f"{leftovers} {exports_notice(exports)}".strip()
            return f"{news}. {more}" if more else news

    def _remember_erased(self, after: Session) -> None:
        """Remember which words are erased, to find the exports that hold them yet."""
        earlier = self.session.edits.items()
        self._erased_texts |= texts_lost(
            (edit, after.edits[stamp]) for stamp, edit in earlier
        )

    @property
    def erased_texts(self) -> frozenset[str]:
        """What was erased since this session was opened."""
        return frozenset(self._erased_texts)

    async def exports_with_erased_words(self) -> list[Path]:
        """The exports beside the session, and where we are, that hold erased words."""
        folders, session = (self.path.parent, Path()), self.session
        return await asyncio.to_thread(
            stale_exports.exports_with_words, folders, session, self._erased_texts
        )

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
            return merge.restore(self._file, self.session, copy.edits, now)

        async with self._lock:
            self._refuse_read_only()
            await self._save_pending()
            after, step = await self._store(put_back)
            self._go_on_from(after, step)
            return step is not None

    async def reserve_copies(self) -> list[ReserveCopy]:
        """The reserve copies of this session, the newest first.

        Raises:
            StorageError: the folder cannot be read.
        """
        return await self._on_disk(
            lambda: backup.reserve_copies(self.path, self.session.id)
        )

    async def drafts(self) -> dict[str, str]:
        """The half-typed lines, by the place where they were typed."""
        return await self._on_disk(self._file.drafts)

    async def save_draft(self, place: str, text: str) -> None:
        """Keep a half-typed line; once closed, nothing is typed here any more."""
        if not self._closed:
            await self._write_beside(lambda: self._file.save_draft(place, text))

    async def local_value(self, name: str) -> str:
        """Something this file remembers for this laptop only, such as the phase."""
        return await self._on_disk(lambda: self._file.local_value(name))

    async def save_local_value(self, name: str, value: str) -> None:
        """Remember something for this laptop only, while the session is open."""
        if not self._closed:
            await self._write_beside(lambda: self._file.save_local_value(name, value))

    async def back_up_when_due(self, seconds: float, now: datetime) -> None:
        """Make a reserve copy when ten minutes of change went by without one.

        `seconds` is a clock that never jumps; `now` names the copy.
        """

        def when_due() -> None:
            if self._file.backup_due(seconds):
                self._file.backup("tijd", now)

        if not self._closed:
            await self._on_disk(when_due)

    async def move_to(self, folder: Path) -> None:
        """Save the session in another folder, with all that waits, and go on there.

        The file that it was in stays as it is.

        Raises:
            StorageError: it cannot be written there. It goes on where it was.
        """

        def write() -> tuple[SessionFile, Session, list[UndoStep]]:
            file = self._file.continue_in(folder, self.session, self._steps)
            try:
                session = merge.reconcile(file, self.session, file.edits())
                return file, session, _steps_in(file, session)
            except StorageError:
                file.close()
                raise

        async with self._lock:
            old = self._file
            self._file, self.session, self._steps = await self._on_disk(write)
            self.path, self._unsure = self._file.path, False
            await self._on_disk(old.close)
            await self._save_pending()

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
            with suppress(TimeoutError):  # a disk that hangs: nothing more can be done
                self._disk.submit(self._file.close).result(timeout=2)
            self._disk.shutdown(wait=False)

    async def _set_undone(self, step: UndoStep, *, undone: bool) -> str:
        """Take a step back, or write it back."""
        if step.kind in SET_ASIDE:
            after = await self._store(
                lambda: merge.set_undone(self._file, self.session, step, undone)
            )
            self._mark(step.n, undone)
            self._go_on_from(after, None)
            return SET_ASIDE[step.kind]
        first, session = self._first_edits(self.session)
        label = session.edits[step.stamps[-1]].label
        changes = [session.undoing(stamp, undone) for stamp in step.stamps]
        name = "ongedaan" if undone else "opnieuw"
        edit = self._replica.edit(session, f"{name}: {label}", changes)
        await self._append((*first, edit), mark=(step.n, undone))
        return label

    async def _save_pending(self) -> None:
        """Save what waits, in order, and go on from what is in the file.

        Raises:
            StorageError: one of them could not be saved; it and the rest wait.
        """
        if self._unsure:
            await self._read_again()
            await self._on_disk(self._file.confirm)
            self._unsure = False
        while self._pending:
            first = self._pending[0]
            if first.stamp not in self.session.edits:
                step = UndoStep(0, "edit", (first.stamp,))
                await self._append(first.edits, step=step, draft=first.draft)
            self._pending.remove(first)

    async def _append(
        self,
        edits: tuple[Edit, ...],
        *,
        step: UndoStep | None = None,
        mark: tuple[int, bool] | None = None,
        draft: str = "",
    ) -> None:
        """Store edits and go on from there; also when a sync fails behind the last.

        Raises:
            StorageError: they are not stored, or may not outlive a power cut.
        """
        after = self.session.after(*edits)
        try:
            step = await self._store(
                lambda: self._file.append(
                    edits, after, step=step, mark=mark, draft=draft or None
                )
            )
        except StorageError:
            if self._unsure or any(e.id not in self.session.edits for e in edits):
                raise
            self._unsure = True
            await self._on_disk(self._file.confirm)
            self._unsure = False
        else:
            if mark is not None:
                self._mark(*mark)
            self._go_on_from(after, step)

    async def _store(self, write: Callable[[], Result]) -> Result:
        """Write something; when that fails, see what is in the file all the same."""
        try:
            return await self._on_disk(write)
        except StorageError:
            if not (self.notice or self._closed):
                self._unsure = True
                with suppress(StorageError):
                    await self._read_again()
                    self._unsure = not await self._on_disk(self._file.is_at_path)
            raise

    async def _write_beside(self, write: Callable[[], None]) -> None:
        """Write what stands beside the journal; a failure makes the file unsure."""
        try:
            await self._on_disk(write)
        except StorageError:
            self._unsure = not self._closed
            raise

    async def _read_again(self) -> None:
        """Go on from what is in the file, whatever was thought to be there.

        Where the same session was put back as another file, each gets what only the
        other had.

        Raises:
            StorageError: it cannot be read now.
        """
        ours = self.session

        def read() -> tuple[Session, list[UndoStep]]:
            opened_anew = self._file.read_again()
            edits = self._file.edits()
            if opened_anew:
                session = merge.reconcile(self._file, ours, edits)
            elif list(ours.edits.values()) == edits:
                session = ours
            else:
                session = Session.fold(ours.id, edits)
            return session, _steps_in(self._file, session)

        self.session, self._steps = await self._on_disk(read)

    def _mark(self, n: int, undone: bool) -> None:
        """Say of a step that it was taken back, or written back."""
        self._steps = [
            replace(step, undone=undone) if step.n == n else step
            for step in self._steps
        ]

    def _with_pending(self) -> Session:
        """The session as it will be once all that waits is saved."""
        edits = [edit for waiting in self._pending for edit in waiting.edits]
        return self.session.after(*edits) if edits else self.session

    def _go_on_from(self, after: Session, step: UndoStep | None) -> None:
        """Show a session that is on the disk now, with a step for undo if it has one.

        When lines of this very opening were set aside, it goes on under a new author:
        they keep their numbers, which must not be given out twice.
        """
        if after.last_seq(self._replica.id) < self.session.last_seq(self._replica.id):
            self._replica = self._mint(self._replica.who, self._replica.program)
        self.session = after
        if step is not None:
            self._steps = [s for s in self._steps if not s.undone] + [step]

    def _refuse_read_only(self) -> None:
        """Refuse before anything is made when the file is for reading only."""
        if self.notice:
            raise StorageError(self.notice)

    def _first_edits(self, session: Session) -> tuple[list[Edit], Session]:
        """The line that says who writes, before this opening's first edit."""
        if session.last_seq(self._replica.id):
            return [], session
        edit = self._replica.introduction(session)
        return [edit], session.after(edit)

    async def _on_disk(self, work: Callable[[], Result]) -> Result:
        """Do something on the disk thread, after all that was asked before."""
        if self._closed:
            raise StorageError("Deze sessie is al dicht. Open de sessie opnieuw.")
        return await _on(self._disk, work)


def wait_for(work: Coroutine[None, None, Result]) -> Result:
    """Do something with a session where no screen waits; in a loop of its own."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, work).result()


def _steps_in(file: SessionFile, session: Session) -> list[UndoStep]:
    """The undo list of a file, without steps about what is not in the session."""
    return [
        step
        for step in file.undo_steps()
        if step.kind in SET_ASIDE
        or (step.stamps and all(stamp in session.edits for stamp in step.stamps))
    ]


def _close(opening: Future[SessionFile]) -> None:
    """Close a file that was opened, if it was."""
    if not opening.cancelled() and opening.exception() is None:
        opening.result().close()


async def _on(disk: ThreadPoolExecutor, work: Callable[[], Result]) -> Result:
    """Do something on a thread and wait for it without stopping the screen."""
    return await asyncio.get_running_loop().run_in_executor(disk, work)
