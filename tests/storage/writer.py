"""A process that stores ideas until it is killed; started by tests.

Each line on standard output is the id of an edit that `append` acknowledged.
"""

from __future__ import annotations

import sys
from pathlib import Path

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.storage.rows import UndoStep
from cyclus_tui.storage.session_file import SessionFile


def write(path: Path) -> None:
    """Open the session and store ideas as fast as the disk takes them."""
    file = SessionFile.open(path)
    session = Session.fold(file.session_id, file.edits())
    replica = Replica.mint("Schrijver", "toets")
    sys.stdout.write("open\n")
    sys.stdout.flush()
    while True:
        record = replica.new_id()
        text: dict[str, Value] = {
            "text": f"idee {session.clock}",
            "number": session.clock,
        }
        edit = replica.edit(
            session, "idee", session.field_changes("idea", record, text)
        )
        session = session.after(edit)
        file.append([edit], session, step=UndoStep(0, "edit", (edit.id,)))
        sys.stdout.write(f"{edit.id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    write(Path(sys.argv[1]))
