"""Merges in a session file: what a copy brings goes in, goes aside and comes back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from cyclus_tui.domain.journal.edit import Edit, Stamp, paused_collector
from cyclus_tui.domain.journal.merge import ForgedEditError, Union, union
from cyclus_tui.domain.journal.register import ERASURE
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import StorageError
from cyclus_tui.storage.disk_problems import MOVED, problem_message
from cyclus_tui.storage.rows import UndoStep
from cyclus_tui.storage.session_file import SessionFile


class MergeOutcome(NamedTuple):
    """A session file after a merge, and the step that takes the merge back."""

    union: Union
    step: UndoStep | None


@paused_collector()
def merge_into(
    file: SessionFile, ours: Session, theirs: Iterable[Edit], now: datetime
) -> MergeOutcome:
    """Store the edits of copies of a session, after a reserve copy, as one step.

    Without anything new nothing is written. Words that a colleague erased leave the
    file in the same transaction; `SessionFile.clean_up` does the rest behind it.

    Raises:
        ForgedEditError: an edit has the id of one of ours and other content.
        StorageError: it could not be written; the file is as it was.
    """
    merged = union(ours, theirs)
    if not merged.added and not merged.rewritten:
        return MergeOutcome(merged, None)
    file.backup("samenvoegen", now)
    stamps = tuple(edit.id for edit in merged.added)
    step = UndoStep(0, "merge", stamps) if stamps else None
    new_step = file.merge_in(
        merged.added, merged.session, step, erases=erases_words(merged)
    )
    return MergeOutcome(merged, new_step)


def erases_words(merged: Union) -> bool:
    """Whether a merge takes words away that may stand in the file or beside it."""
    return bool(merged.rewritten) or any(map(_erases, merged.added))


@paused_collector()
def finish_erasing(file: SessionFile) -> Session:
    """The session in a file that was just opened, with every erasure finished.

    A kill between two writes of an earlier version, or a reserve copy that could not
    be removed, is put right here. What still cannot be cleaned is tried again at the
    next opening.

    Raises:
        StorageError: it could not be read, or not be written.
    """
    session = file.session()
    if file.read_only or ERASURE not in session.kinds():
        return session
    if file.finish_erasing(session) or not file.is_cleaned:
        file.clean_up()
    return session


@paused_collector()
def reconcile(file: SessionFile, ours: Session, theirs: Iterable[Edit]) -> Session:
    """Give a file that was put back what it lacks; the session that both amount to.

    Raises:
        StorageError: it could not be written, or it is not the file that was here.
    """
    put_back = Session.fold(ours.id, theirs)
    try:
        both = union(put_back, ours.edits.values())
    except ForgedEditError:
        raise StorageError(problem_message(MOVED, file.path, saving=True)) from None
    if both.added or both.rewritten:
        file.merge_in(both.added, both.session, erases=erases_words(both))
    return both.session


@paused_collector()
def restore(
    file: SessionFile, ours: Session, reserve: Iterable[Edit], now: datetime
) -> tuple[Session, UndoStep | None]:
    """Make the session what it was in a reserve copy, as one step; none if it is so.

    What came since is set aside and not lost. A reserve copy of this moment is made
    first.

    Raises:
        StorageError: as `merge_into`.
    """
    wanted = {edit.id: edit for edit in reserve}
    newer = [stamp for stamp in ours.edits if stamp not in wanted]
    missing = [edit for stamp, edit in wanted.items() if stamp not in ours.edits]
    after, aside, back = _exchanged(ours, newer, missing)
    if not aside and not back:
        return ours, None
    file.backup("terugzetten", now)
    stamps = (*aside, *(edit.id for edit in back))
    step = UndoStep(0, "restore", stamps)
    return after, file.set_aside(aside, after, back=back, step=step)


@paused_collector()
def set_undone(
    file: SessionFile, ours: Session, step: UndoStep, undone: bool
) -> Session:
    """Take a merge or a restore back, or do it again; the session after it.

    What the step brought in goes aside and what it set aside comes in, so that doing
    this twice changes nothing. An erasure stays: it cannot be taken back.

    Raises:
        StorageError: it could not be written; the file is as it was.
    """
    brought = [stamp for stamp in step.stamps if stamp in ours.edits]
    missing = file.edits_aside(
        stamp for stamp in step.stamps if stamp not in ours.edits
    )
    after, aside, back = _exchanged(ours, brought, missing)
    file.set_aside(aside, after, back=back, mark=(step.n, undone))
    return after


def _exchanged(
    session: Session, out: Iterable[Stamp], back: Iterable[Edit]
) -> tuple[Session, list[Stamp], list[Edit]]:
    """A session with some edits out and others back in, and which those are.

    An erasure never goes out, and what comes back has lost the words it erased.
    """
    edits = dict(session.edits)
    aside = [stamp for stamp in out if not _erases(edits[stamp])]
    for stamp in aside:
        del edits[stamp]
    back = list(back)
    after = Session.fold(session.id, [*edits.values(), *back])
    return after, aside, [after.edits[edit.id] for edit in back]


def _erases(edit: Edit) -> bool:
    """Whether an edit erases words for privacy."""
    return any(change.kind == ERASURE for change in edit.changes)
