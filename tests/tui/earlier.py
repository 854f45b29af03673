"""Earlier sessions in the folder, and a session that brings in what they have."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import Copy
from tests.tui.table import Table

TEMPLATE: Final = """\
id: later
title: "Later"
part: 2
purpose: "Verder met wat er al is."
group: "vier mensen"
arena: learning
roles:
  - {id: resident, letter: b, title: "bewoner", plural: "bewoners"}
phases:
  - id: P1
    title: "Voorbereiden"
    goal: "Wat er al is, ligt klaar."
    room: ["We kijken wat er al is."]
    steps:
      - kind: bring_in
        title: "Uit eerdere avonden"
  - id: P2
    title: "Misgaan"
    goal: "We weten wat er mis kan gaan."
    steps: [{kind: collect, sort: side_effect}]
"""


def a_table(folder: Path, *sessions: Session, copy: Copy | None = None) -> Table:
    """A session that brings in, with these earlier ones beside it."""
    table = Table(folder)
    table.template = TEMPLATE
    table.lay(copy)
    for session in sessions:
        keep(table, session)
    return table


def keep(table: Table, session: Session, name: str = "") -> Path:
    """Put a session beside it; its file."""
    path = table.path.with_name(name or f"2026-11-01_{session.id[:6]}.db")
    path.unlink(missing_ok=True)
    SessionFile.create(path, session).close()
    return path
