"""What a colleague's copy brings goes in, goes aside and comes back, whole or not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from cyclus_tui.domain.journal.edit import Edit, paused_collector
from cyclus_tui.domain.journal.merge import ForgedEditError, Union, union
from cyclus_tui.domain.journal.register import ERASURE
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import StorageError
from cyclus_tui.storage.problems import MOVED, problem_message
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
    stored = file.merge_in(
        merged.added, merged.session, step, erases=erases_words(merged)
    )
    return MergeOutcome(merged, stored)


def erases_words(merged: Union) -> bool:
    """Whether a merge takes words away that may stand in the file or beside it."""
    return bool(merged.rewritten) or any(map(_erases, merged.added))


@paused_collector()
def finish_opening(file: SessionFile) -> Session:
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
    stored = Session.fold(ours.id, theirs)
    try:
        both = union(stored, ours.edits.values())
    except ForgedEditError:
        raise StorageError(problem_message(MOVED, file.path, saving=True)) from None
    if both.added or both.rewritten:
        file.merge_in(both.added, both.session, erases=erases_words(both))
    return both.session


@paused_collector()
def restore(
    file: SessionFile, ours: Session, wanted: Iterable[Edit], now: datetime
) -> tuple[Session, UndoStep | None]:
    """Make the session what it was in a reserve copy, as one step; none if it is so.

    What came since is set aside and not lost. A reserve copy of this moment is made
    first.

    Raises:
        StorageError: as `merge_into`.
    """
    then = {edit.id: edit for edit in wanted}
    edits = dict(ours.edits)
    out = [s for s, edit in edits.items() if s not in then and not _erases(edit)]
    back = [stamp for stamp in then if stamp not in edits]
    if not out and not back:
        return ours, None
    for stamp in out:
        del edits[stamp]
    after = Session.fold(ours.id, [*edits.values(), *(then[stamp] for stamp in back)])
    file.backup("terugzetten", now)
    step = file.set_aside(
        out,
        True,
        after,
        back=[after.edits[stamp] for stamp in back],
        step=UndoStep(0, "restore", (*out, *back)),
    )
    return after, step


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
    edits = dict(ours.edits)
    out = [s for s in step.stamps if s in edits and not _erases(edits[s])]
    back = file.edits_aside(stamp for stamp in step.stamps if stamp not in edits)
    for stamp in out:
        del edits[stamp]
    after = Session.fold(ours.id, [*edits.values(), *back])
    redacted = [after.edits[edit.id] for edit in back]
    file.set_aside(out, True, after, back=redacted, mark=(step.n, undone))
    return after


def _erases(edit: Edit) -> bool:
    """Whether an edit erases words for privacy."""
    return any(change.kind == ERASURE for change in edit.changes)
