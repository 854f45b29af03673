"""Earlier evenings of a group: found by the catalogue, read from private copies.

Only files of the same method and the same group are read whole. What cannot be read is
left out: a new evening begins all the same, and the list of sessions tells what is
wrong.
"""

from __future__ import annotations

from pathlib import Path

from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.setup import about
from cyclus_tui.domain.transfer import carry_over
from cyclus_tui.errors import CyclusError, StorageError
from cyclus_tui.storage.copies import read_copy
from cyclus_tui.storage.library import Library, SessionEntry
from cyclus_tui.storage.rows import UndoStep
from cyclus_tui.storage.session_file import SessionFile


def earlier_evenings(folder: Path, session: Session) -> list[Session]:
    """The other sessions of the same method and group in a folder.

    Also those that are open elsewhere; two files of one session count as one.
    """
    evening = about(session)
    method, group = evening.text("method"), evening.text("group")
    by_session: dict[str, list[Edit]] = {}
    for entry in _entries(folder, method):
        if entry.session_id == session.id:
            continue
        if not carry_over.same_group(entry.group, group):
            continue
        try:
            copy = read_copy(entry.path)
        except CyclusError:
            continue
        by_session.setdefault(copy.session_id, []).extend(copy.edits)
    return [Session.fold(one, edits) for one, edits in by_session.items()]


def newest_group(folder: Path, method: str) -> str:
    """The group of the newest session of a method; empty when there is none."""
    entries = _entries(folder, method)
    newest = max(entries, key=lambda entry: (entry.date, entry.changed), default=None)
    return newest.group if newest else ""


def carry_over_actions(
    file: SessionFile, session: Session, replica: Replica, step: tuple[str, str]
) -> None:
    """Have the open actions of earlier evenings come back in a session just begun.

    It is one edit, which undo takes back as any other; the session then opens at the
    `step` that looks back. Without open actions nothing is written.

    Raises:
        StorageError: it could not be written; the session is there without them.
    """
    earlier = earlier_evenings(file.path.parent, session)
    edit = carry_over.carry_over(session, replica, earlier=earlier)
    if edit is None:
        return
    undo = UndoStep(0, "edit", (edit.id,))
    file.append([edit], session.after(edit), step=undo)
    file.save_local_value("where", "|".join(step))
    file.save_local_value("phase", step[0])


def _entries(folder: Path, method: str) -> list[SessionEntry]:
    """The whole session files of a method, each once."""
    try:
        entries = {entry.path: entry for entry in Library(folder).entries()}
    except StorageError:
        return []
    return [entry for entry in entries.values() if entry.method == method]
