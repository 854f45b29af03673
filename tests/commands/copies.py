"""Files of an evening, and copies of it on which a colleague wrote more."""

from __future__ import annotations

from pathlib import Path

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage.session_file import SessionFile
from tests.reports.evening import METHOD, Evening


def keep(path: Path, session: Session) -> Path:
    """Write a session as a file, by the end of its name as YAML or as SQLite."""
    path.parent.mkdir(exist_ok=True)
    if path.suffix == ".db":
        SessionFile.create(path, session).close()
    else:
        path.write_bytes(session_yaml.write_session(session, METHOD))
    return path


def grown(evening: Evening, replica: str, *ideas: str) -> Evening:
    """A copy of an evening on which a colleague wrote more."""
    copy = Evening(replica, "Wim")
    copy.session = evening.session
    copy.take(copy.replica.introduction(copy.session))
    for idea in ideas:
        copy.say(idea)
    return copy
