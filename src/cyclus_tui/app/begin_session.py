"""Beginning a session: its file, and in it the open actions of earlier evenings."""

from __future__ import annotations

import uuid
from contextlib import suppress
from pathlib import Path

from cyclus_tui.app.open_session import OpenSession, wait_for
from cyclus_tui.app.prior_sessions import carry_over_actions, newest_group
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.setup import about, begin
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.transfer.carry_over import review_step
from cyclus_tui.errors import StorageError
from cyclus_tui.storage.folders import file_name


def begin_session(
    folder: Path, *, method_text: str, answers: dict[str, str], program: str
) -> Path:
    """Make the file of a new session; its path.

    Where the method looks back, the open actions of the group come along as one step
    that undo takes back; without a group in the answers it is the one that met last.

    Raises:
        FileFindingsError: the method cannot be read.
        StorageError: the file could not be made.
    """
    from cyclus_tui.exchange.method_file import read_method

    method = read_method(method_text.encode(), name="de methode")
    looks_back = review_step(method)
    if looks_back and "group" not in answers:
        answers = {**answers, "group": newest_group(folder, method.id)}
    who = one_line(answers.get("facilitator", "")) or "begeleider"
    replica = Replica.mint(who, program)
    empty = Session(uuid.uuid4().hex)
    known = empty.after(replica.introduction(empty))
    edit = begin(
        known,
        replica,
        method_id=method.id,
        method_text=method_text,
        answers=answers,
        cards=method.cards,
    )
    session = known.after(edit)
    title = about(session).text("title") or method.id
    date = about(session).text("date")
    path = folder / file_name(date, method.id, title, session.id)

    async def make() -> None:
        opened = await OpenSession.create(path, session, method, replica)
        try:
            if looks_back:
                with suppress(StorageError):  # the step that looks back can ask again
                    await _look_back(opened, looks_back)
        finally:
            await opened.close()

    wait_for(make())
    return path


async def _look_back(opened: OpenSession, step: tuple[str, str]) -> None:
    """Have open actions come back; the session then opens at the step that asks."""
    if await carry_over_actions(opened):
        await opened.save_local_value("where", "|".join(step))
        await opened.save_local_value("phase", step[0])
