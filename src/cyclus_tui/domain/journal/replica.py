"""Replica: the author of edits, one for each opening of a session file."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from cyclus_tui.domain.journal.edit import Change, Edit, Value, random_id
from cyclus_tui.domain.journal.session import Session


@dataclass(frozen=True, slots=True)
class Replica:
    """One opening of a session file by one person: the author of edits.

    It is minted anew for every opening, so that copied laptops and copied files never
    write under one name.
    """

    id: str
    who: str
    program: str
    now: Callable[[], str]
    new_id: Callable[[], str]

    @classmethod
    def mint(cls, who: str, program: str) -> Replica:
        """A new author, with real time and random ids."""
        return cls(uuid.uuid4().hex[:16], who, program, _now, random_id)

    def edit(self, session: Session, label: str, changes: Iterable[Change]) -> Edit:
        """The next edit of this author on what it saw of `session`.

        What was deleted before is no question to who knows of that.
        """
        edit = Edit(
            f"{self.id}.{session.last_seq(self.id) + 1}",
            session.clock + 1,
            session.id,
            self.now(),
            label,
            tuple(changes),
        )
        known = session.known_deletions(edit)
        return edit._replace(changes=(*edit.changes, *known)) if known else edit

    def write(
        self,
        session: Session,
        label: str,
        kind: str,
        record_id: str,
        fields: Mapping[str, Value],
    ) -> Edit | None:
        """The edit that gives a record these values; `None` when all is so already."""
        changes = session.field_changes(kind, record_id, fields)
        return self.edit(session, label, changes) if changes else None

    def removal(self, session: Session, label: str, record_id: str) -> Edit | None:
        """The edit that takes a record out; `None` when it is gone already."""
        record = session.record(record_id)
        if record is None:
            return None
        return self.edit(session, label, [session.deletion(record)])

    def introduction(self, session: Session) -> Edit:
        """The first line of a replica: who writes, since when, with which program."""
        fields = {"who": self.who, "since": self.now(), "program": self.program}
        return self.edit(
            session,
            "begin",
            [Change(self.id, "replica", name, text) for name, text in fields.items()],
        )


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
