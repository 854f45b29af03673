"""The session file: one SQLite file that keeps all that people did in a session.

It is whole by itself whenever nothing is being written, so it may be copied to a stick
while it is open. What `append` acknowledged survives a power cut.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Final

from cyclus_tui.domain.journal.edit import Edit, Stamp
from cyclus_tui.domain.journal.erasure import texts_lost
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import StorageError
from cyclus_tui.storage import backup, open_files, rows, temporary_files
from cyclus_tui.storage.catalogue import Summary
from cyclus_tui.storage.connection import as_bytes, journal_of
from cyclus_tui.storage.disk_problems import (
    FAILING,
    MOVED,
    damage_notice,
    moved_message,
    problem_message,
    storage_error,
)
from cyclus_tui.storage.folders import is_removable
from cyclus_tui.storage.journal_reader import read_journal
from cyclus_tui.storage.opening import (
    CheckedFile,
    open_checked,
    refuse_existing,
    write_new,
)
from cyclus_tui.storage.private_copy import session_id_of
from cyclus_tui.storage.rows import UndoStep
from cyclus_tui.storage.secure_delete import discard_all, overwrite

BACKUP_EVERY: Final = 600.0
"""Seconds of change after which a reserve copy is due."""

_SYNCED: Final = "synced"
"""The place that is written to have everything on the disk."""

_CLEAN_UP_DUE: Final = "to clean"
"""The place that says that words were erased and may stand beside the file yet."""


class SessionFile:
    """A session that is open: nobody else can write to it until `close`.

    Every method works at once and waits for the disk. Calls from several threads take
    turns; the program makes them on the session's one disk thread.
    """

    def __init__(self, path: Path, opened: CheckedFile) -> None:
        self.path = path
        self.notice = opened.notice
        """Why nothing can be written, as a sentence; empty when all is well."""
        self.session_id = session_id_of(opened.connection)
        self._connection = opened.connection
        self._file = opened.file
        self._last_summary: Summary | None = None
        """What lists tell of it once it is closed: one may just be asking."""
        self._lock = threading.RLock()
        self.uncleaned: list[Path] = []
        """What may hold erased words yet, because it could not be cleaned."""
        self._changed = False
        self._backup_clock: float | None = None
        self._broken = False
        """Whether the connection could not be used any more and was let go."""
        if self._file is not None:
            open_files.hand_over(self._file, self)

    @property
    def read_only(self) -> bool:
        """Whether the session can be read but not changed; `notice` says why."""
        return bool(self.notice)

    @classmethod
    def create(cls, path: Path, session: Session) -> SessionFile:
        """Write a new session file and open it.

        It is made under a temporary name, so that under its own it is whole.

        Raises:
            StorageError: there is a file already, or it cannot be written.
        """
        write_new(path, session)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> SessionFile:
        """Open a session file for writing, or for reading when that is all one may.

        Raises:
            SessionInUseError: another window, here or in another process, has it open.
            NewerFileError: made by a newer version, in a way that cannot be read.
            StorageError: this is no session, or a damaged one, or one that another
                program changed. The file is as it was.
        """
        return cls(path, open_checked(path))

    def edits(self) -> list[Edit]:
        """The journal in order, without the edits that were set aside.

        Damaged lines are read as far as they can be; from then on the file is for
        reading only and `notice` says so.
        """
        with self._reading() as connection:
            journal = read_journal(connection, self.session_id)
        self.session_id = journal.session_id
        if journal.damages and not self.notice:
            hint = backup.reserve_hint(self.path)
            self.notice = damage_notice(self.path, journal.damages) + hint
        return journal.readable

    def session(self) -> Session:
        """The session that the journal amounts to; as with `edits`."""
        edits = self.edits()  # first: it may find the id of the session damaged
        return Session.fold(self.session_id, edits)

    def append(
        self,
        edits: Iterable[Edit],
        session_after: Session,
        *,
        step: UndoStep | None = None,
        mark: tuple[int, bool] | None = None,
        draft: str | None = None,
    ) -> UndoStep | None:
        """Store new edits for good, with all that goes with them, or nothing at all.

        Args:
            edits: what was done; `session_after` has it already.
            session_after: the session that the journal amounts to now.
            step: what to add to the undo list; undone steps are forgotten.
            mark: a step of the undo list, and whether it is undone now.
            draft: the place whose half-typed text became these edits.

        Returns:
            `step` with its number.

        Raises:
            StorageError: it could not be written. The file is as it was, and the same
                call can be made again.
        """
        new = [session_after.edits.get(edit.id, edit) for edit in edits]
        with self._writing() as connection:
            rows.add_edits(connection, new)
            rows.write_state(
                connection, session_after, rows.touched_records(session_after, new)
            )
            return self._store_undo(connection, step, mark, draft)

    def merge_in(
        self,
        added: Iterable[Edit],
        session_after: Session,
        step: UndoStep | None = None,
        *,
        erases: bool = False,
    ) -> UndoStep | None:
        """Store what a colleague's copy brings; edits that were set aside come back.

        Where it `erases` words they go in the same transaction, as with `erase`.

        Raises:
            StorageError: as `append`.
        """
        with self._writing() as connection:
            rows.store_edits(connection, added)
            if erases:
                self._erase_words(connection, session_after)
            rows.rebuild_state(connection, session_after)
            return self._store_undo(connection, step, None, None)

    def set_aside(
        self,
        stamps: Iterable[Stamp],
        session_after: Session,
        *,
        back: Iterable[Edit] = (),
        step: UndoStep | None = None,
        mark: tuple[int, bool] | None = None,
    ) -> UndoStep | None:
        """Put edits of a merge aside, unread but kept, and those in `back` back in.

        All of it is one transaction; `step` and `mark` are as with `append`.

        Raises:
            StorageError: as `append`.
        """
        with self._writing() as connection:
            rows.set_aside(connection, stamps)
            rows.store_edits(connection, back)
            rows.rebuild_state(connection, session_after)
            return self._store_undo(connection, step, mark, None)

    def confirm(self) -> None:
        """See that what is in the file is on the disk for good: all of it is synced.

        After a sync that failed one may read words that a power cut still takes. What
        is written for that differs each time: SQLite writes nothing that is the same.

        Raises:
            StorageError: as `append`.
        """
        with self._writing() as connection:
            connection.execute(
                "REPLACE INTO places VALUES (?, ?)", (_SYNCED, secrets.token_hex(8))
            )

    def read_again(self) -> bool:
        """Look after a failure; whether the file had to be opened anew for that.

        It has when the old connection is of no more use, and when the same session
        stands there as another file: a stick that was put back is one. What is in it
        may differ from what was known.

        Raises:
            StorageError: it cannot be read now; this may be tried again.
        """
        with self._lock:
            if self._broken:
                self._open_anew()
                return True
            if self._file is None:
                return False
            if self.is_at_path():
                try:
                    self._connection.execute("SELECT count(*) FROM edits").fetchone()
                except sqlite3.Error:
                    self._release()
                    self._open_anew()
                    return True
            elif self.path.exists():
                old, old_file = self._connection, self._file
                self._open_anew()
                old.close()
                open_files.release(old_file, self)
                return True
            return False

    def edits_aside(self, stamps: Iterable[Stamp]) -> list[Edit]:
        """Edits that were set aside, to take them back in."""
        with self._reading() as connection:
            return rows.read_aside(connection, stamps)

    def erase(self, edits: Iterable[Edit], session_after: Session) -> None:
        """Store an erasure and take the words out of the file, as one act.

        Every stored line that still has words which `session_after` has not is
        written anew, also one that was set aside, and half-typed lines with those
        words go. `clean_up` takes them out of what stands beside the file.

        Raises:
            StorageError: as `append`. Not a word was erased.
        """
        new = [session_after.edits.get(edit.id, edit) for edit in edits]
        with self._writing() as connection:
            rows.store_edits(connection, new)  # asked again, it may be there already
            self._erase_words(connection, session_after)
            rows.rebuild_state(connection, session_after)
            self._changed = True

    def finish_erasing(self, session: Session) -> bool:
        """Take out what an interrupted erasure left in the file; whether there was any.

        Raises:
            StorageError: as `append`.
        """
        with self._reading() as connection:
            unfinished = bool(rows.erased_lines(connection, session))
        if unfinished:
            self.erase((), session)
        return unfinished

    @property
    def is_cleaned(self) -> bool:
        """Whether nothing beside the file can hold erased words any more."""
        return not self.local_value(_CLEAN_UP_DUE)

    def clean_up(self) -> list[Path]:
        """Take erased words out of the journal, reserve copies and temporary files.

        What could not be cleaned is given back, and stands in `uncleaned`; the file
        remembers that there is something left until this succeeds.
        """
        uncleaned = [] if self._clear_journal() else [journal_of(self.path)]
        reserve = backup.reserve_folder(self.path, self.session_id)
        uncleaned += discard_all(backup.copies_in(reserve))
        uncleaned += temporary_files.sweep(self.path.parent)
        self.uncleaned = uncleaned
        if not uncleaned and not self.is_cleaned:
            with suppress(StorageError):  # then it is cleaned once more, later
                self.save_local_value(_CLEAN_UP_DUE, "")
        return uncleaned

    def mend_state(self, session: Session) -> None:
        """Make the table `state` anew when it was emptied, or its head is damaged.

        Raises:
            StorageError: as `append`.
        """
        with self._reading() as connection:
            whole = rows.has_state(connection, session.id)
        if not whole and session.edits and not self.read_only:
            self.rebuild_state(session)

    def rebuild_state(self, session: Session) -> None:
        """Make the table `state` anew from the journal.

        Raises:
            StorageError: as `append`.
        """
        with self._writing() as connection:
            rows.rebuild_state(connection, session)

    def undo_steps(self) -> list[UndoStep]:
        """What can be taken back in this file or written back, oldest first."""
        with self._reading() as connection:
            return rows.read_undo_list(connection)

    def drafts(self) -> dict[str, str]:
        """Half-typed text by the place where it was typed."""
        with self._reading() as connection, as_bytes(connection):
            drafts = connection.execute("SELECT place, text FROM drafts").fetchall()
        return {
            rows.lenient_text(place): rows.lenient_text(text) for place, text in drafts
        }

    def save_draft(self, place: str, text: str) -> None:
        """Keep half-typed text, also through a power cut; empty text is forgotten.

        Raises:
            StorageError: as `append`.
        """
        with self._writing() as connection:
            connection.execute("DELETE FROM drafts WHERE place = ?", (place,))
            if text:
                connection.execute("INSERT INTO drafts VALUES (?, ?)", (place, text))

    def local_value(self, name: str) -> str:
        """Where one was, such as the phase in front; empty when nothing was kept."""
        with self._reading() as connection, as_bytes(connection):
            row = connection.execute(
                "SELECT value FROM places WHERE name = ?", (name,)
            ).fetchone()
        return rows.lenient_text(row[0]) if row else ""

    def save_local_value(self, name: str, value: str) -> None:
        """Keep where one is, for the next time that this file is opened.

        An empty value is forgotten.

        Raises:
            StorageError: as `append`.
        """
        with self._writing(words=False) as connection:
            if value:
                connection.execute("REPLACE INTO places VALUES (?, ?)", (name, value))
            else:
                connection.execute("DELETE FROM places WHERE name = ?", (name,))

    def summary(self) -> Summary:
        """What a list of sessions tells about this one, also right after closing."""
        with self._reading() as connection:
            return self._last_summary or rows.read_summary(connection)

    def backup(self, reason: str, now: datetime) -> Path:
        """Make a reserve copy beside the file; old ones that are too many go.

        `reason` is one lower-case word: it becomes part of the name.

        Raises:
            StorageError: the copy could not be made.
        """
        folder = backup.reserve_folder(self.path, self.session_id)
        if self._file is not None and not self.is_at_path():
            # No folder is made where a stick was.
            raise StorageError(problem_message(moved_message(self.path), self.path))
        with self._reading() as connection:
            try:
                copy = backup.make_reserve_copy(connection, folder, reason, now)
            except (sqlite3.Error, OSError) as error:
                raise storage_error(error, folder) from None
        self._changed = False
        self._backup_clock = None
        return copy

    def backup_due(self, now: float) -> bool:
        """Whether ten minutes of change have no reserve copy yet.

        `now` counts seconds on a clock that never jumps.
        """
        if not self._changed or self.read_only:
            return False
        if self._backup_clock is None:
            self._backup_clock = now
        return now - self._backup_clock >= BACKUP_EVERY

    def copy_to(self, goal: Path) -> None:
        """Write the whole session to another place, for when this one is lost.

        Raises:
            StorageError: there is a file already, or it cannot be written.
        """
        refuse_existing(goal)
        with self._reading() as connection:
            try:
                backup.copy_out(connection, goal)
            except (sqlite3.Error, OSError) as error:
                raise storage_error(error, goal) from None

    def continue_in(
        self, folder: Path, session: Session, steps: Iterable[UndoStep]
    ) -> SessionFile:
        """This session in a file in another folder, opened for writing.

        It is copied with all that stands beside the journal. Where this file cannot be
        read any more, `session` as it is known and the `steps` it holds make a new one.

        Raises:
            StorageError: it cannot be written there; nothing is left behind.
        """
        try:
            # Where a stick is not in, no folder is made in its place.
            folder.mkdir(mode=0o700, parents=not is_removable(folder), exist_ok=True)
        except OSError as error:
            raise storage_error(error, folder) from error
        goal = _free_name(folder / self.path.name)
        try:
            self.copy_to(goal)
            lacking = []
        except StorageError:
            write_new(goal, session)
            lacking = [s for s in steps if {*s.stamps} <= session.edits.keys()]
        copy = SessionFile.open(goal)
        try:
            copy.edits()
            if copy.notice:
                raise StorageError(f"Verder werken kan daar ook niet. {copy.notice}")
            with copy._writing() as connection:
                for step in lacking:
                    rows.add_step(connection, step)
        except StorageError:
            copy.close()
            goal.unlink(missing_ok=True)
            raise
        return copy

    def close(self) -> None:
        """Give the session free; exactly one file is left.

        It never fails: all that was acknowledged is on the disk already.
        """
        with self._lock:
            if self._file is not None and self.is_at_path():
                self._clear_journal()
                with suppress(sqlite3.Error):
                    self._connection.execute("PRAGMA journal_mode = DELETE")
            if self._last_summary is None:
                self._last_summary = Summary()
                with suppress(sqlite3.Error, ValueError):
                    self._last_summary = rows.read_summary(self._connection)
            self._release()
            self._broken = False

    def _release(self) -> None:
        """Close the connection, whatever the disk says, and give the file free."""
        self._broken = True
        with suppress(sqlite3.Error):
            self._connection.close()
        if self._file is not None:
            open_files.release(self._file, self)
            self._file = None

    def _open_anew(self) -> None:
        """Open what stands at the path, when that is this session and can be written.

        Raises:
            StorageError: it is not, or cannot be.
        """
        opened = open_checked(self.path)
        if opened.notice or session_id_of(opened.connection) != self.session_id:
            opened.connection.close()
            if opened.file is not None:
                open_files.release(opened.file, open_files.OPENING)
            raise StorageError(
                opened.notice or problem_message(MOVED, self.path, saving=True)
            )
        self._connection, self._file = opened.connection, opened.file
        self._broken = False
        if opened.file is not None:
            open_files.hand_over(opened.file, self)

    def __enter__(self) -> SessionFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _erase_words(self, connection: sqlite3.Connection, session: Session) -> None:
        """Take erased words out of every row, and note what is to be cleaned beside."""
        lines = rows.erased_lines(connection, session)
        rows.rewrite_edits(connection, (bare for _, bare in lines))
        rows.forget_drafts(connection, texts_lost(lines))
        connection.execute("REPLACE INTO places VALUES (?, ?)", (_CLEAN_UP_DUE, "ja"))

    def _store_undo(
        self,
        connection: sqlite3.Connection,
        step: UndoStep | None,
        mark: tuple[int, bool] | None,
        draft: str | None,
    ) -> UndoStep | None:
        """Store what goes with edits: the undo list, and the draft that they were."""
        if mark is not None:
            rows.mark_step(connection, *mark)
        if draft is not None:
            connection.execute("DELETE FROM drafts WHERE place = ?", (draft,))
        self._changed = True
        return rows.add_step(connection, step) if step else None

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for questions."""
        with self._lock:
            self._require_connection()
            try:
                yield self._connection
            except sqlite3.Error as error:
                raise storage_error(error, self.path, reading=True) from None

    @contextmanager
    def _writing(self, *, words: bool = True) -> Iterator[sqlite3.Connection]:
        """The connection inside one transaction that happens whole or not.

        `words` says whether it is about words that people see on the screen.
        """
        with self._lock:
            if self.notice:
                raise StorageError(self.notice)
            self._require_connection()
            if not self.is_at_path():
                raise StorageError(
                    problem_message(moved_message(self.path), self.path, saving=words)
                )
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection
                self._connection.execute("COMMIT")
            except sqlite3.Error as error:
                raise storage_error(error, self.path, saving=words) from None
            finally:
                if self._connection.in_transaction:
                    with suppress(sqlite3.Error):
                        self._connection.execute("ROLLBACK")

    def _require_connection(self) -> None:
        """Refuse while the file has to be opened anew: `read_again` does that."""
        if self._broken:
            raise StorageError(problem_message(FAILING, self.path))

    def is_at_path(self) -> bool:
        """Whether the path still leads to the file that is open.

        Windows does not let an open file be moved, and has no sure number for a file.
        """
        if os.name != "posix":
            return True
        try:
            return open_files.identity(self.path) == self._file
        except OSError:
            return False

    def _clear_journal(self) -> bool:
        """Put zeros over the journal between two transactions: old words are in it."""
        try:
            overwrite(journal_of(self.path))
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return True


def _free_name(path: Path) -> Path:
    """The path, or the first one numbered on from it that nothing has yet."""
    names = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(name for name in chain((path,), names) if not os.path.lexists(name))
