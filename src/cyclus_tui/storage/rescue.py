"""Rescue: a whole session out of a file that is damaged, which stays as it is.

What is proven comes back as it was, so that a copy that still has the rest can be
merged with it. Where lines are lost, what the table `state` still says of their records
is written anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cyclus_tui.domain.journal.edit import Change, Edit, to_line
from cyclus_tui.domain.journal.journal_lines import DASH, read_each
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import revival
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import StorageError
from cyclus_tui.storage.backup import reserve_hint
from cyclus_tui.storage.checksums import GOOD, Damage, DamageOutcome, moment
from cyclus_tui.storage.journal_reader import CheckedRow, check_journal, check_row
from cyclus_tui.storage.private_copy import recovered_bytes
from cyclus_tui.storage.raw_pages import SalvagedRows, lines_of_text, salvage
from cyclus_tui.storage.rows import lenient_json, lenient_text

LABEL: Final = "gered uit een beschadigd bestand"
"""What undo and the journal call what was written anew."""

CUT_OFF: Final = "Het bestand is afgekapt: wat na het einde stond is er niet meer."

_SQLITE: Final = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class RescueResult:
    """What could be saved from a file."""

    session: Session
    drafts: Mapping[str, str]
    damages: tuple[Damage, ...]
    """The lines that are damaged, one by one."""
    missing: tuple[str, ...]
    """Of whom lines are not there at all, as sentences."""
    renewed: int
    """How many records were written anew as they last stood."""
    loose: tuple[str, ...]
    """Words in damaged lines that are nowhere in the session."""

    @property
    def is_whole(self) -> bool:
        """Whether everything came back as it was."""
        mended = all(damage.fate in GOOD for damage in self.damages)
        return mended and not self.missing


def rescue(path: Path, program: str) -> RescueResult:
    """All that can still be read of a session file, also of one that SQLite refuses.

    Raises:
        SessionInUseError: it is open in this program, or being written.
        StorageError: nothing of a session is left in it.
    """
    data = recovered_bytes(path)
    salvaged = salvage(data)
    if not salvaged.rows and not data.startswith(_SQLITE):
        salvaged = lines_of_text(data)
    rows = _each_once(map(check_row, dict.fromkeys(salvaged.rows)))
    session_id = salvaged.sessions[0] if salvaged.sessions else ""
    journal = check_journal(rows, session_id)
    if not journal.edits:
        raise StorageError(
            f"{path.name}: hier is geen regel van een sessie meer in te vinden. "
            f"Ik heb er niets in veranderd.{reserve_hint(path)}"
        )
    aside = {row.edit.id for row in rows if row.edit and row.row.aside}
    session = Session.fold(journal.session_id, journal.edits)
    missing = [*_missing(session, {*session.edits, *aside}, salvaged.stamps)]
    missing += [CUT_OFF] if salvaged.is_cut_off else []
    if not missing and len(rows) < salvaged.lines:
        missing = [_missing_sentence(salvaged.lines - len(rows))]
    renewed = 0
    if missing or any(damage.fate not in GOOD for damage in journal.damages):
        replica = Replica.mint("cyclus rescue", program)
        session, renewed = _renewed(session, salvaged, replica)
    return RescueResult(
        session,
        {
            lenient_text(place): lenient_text(text)
            for place, text in salvaged.drafts.items()
        },
        journal.damages,
        tuple(missing),
        renewed,
        tuple(_loose(journal.doubtful, session)),
    )


def _each_once(rows: Iterable[CheckedRow]) -> list[CheckedRow]:
    """Of rows that were found twice the one that is whole; without what is in none."""
    best: dict[object, CheckedRow] = {}
    for one in rows:
        key = one.edit.id.encode() if one.edit else one.row.stamp
        known = best.get(key)
        if known is None or _worth(one) > _worth(known):
            best[key] = one
    return [*best.values()]


def _worth(one: CheckedRow) -> int:
    """How far a row can be trusted, to choose between two of one line."""
    ranks = {
        None: 5,
        DamageOutcome.RESTORED: 4,
        DamageOutcome.MENDED: 3,
        DamageOutcome.CHANGED: 2,
        DamageOutcome.REFUSED: 1,
        DamageOutcome.LOST: 0,
    }
    return ranks[one.fate]


def _missing(session: Session, present: set[str], stamps: set[str]) -> Iterable[str]:
    """Of whom lines are not there: the lines of one author are numbered on.

    How far an author came stands in the index of the journal. An index that does not
    name all that is there is damaged itself, and tells nothing.
    """
    known = stamps if present <= stamps else present
    last: dict[str, int] = {}
    for stamp in sorted(known):
        author, _, number = stamp.partition(".")
        last[author] = max(last.get(author, 0), int(number))
    for author, most in last.items():
        own = [stamp for stamp in present if stamp.partition(".")[0] == author]
        if lost := most - len(own):
            yield _missing_sentence(lost, _whose(session, author))


def _missing_sentence(count: int, whose: str = "") -> str:
    """How many lines are not there, as a sentence."""
    if count == 1:
        return f"1 regel{whose} staat er niet meer in."
    return f"{count} regels{whose} staan er niet meer in."


def _whose(session: Session, author: str) -> str:
    """Who wrote, and since when, as far as that is known."""
    own = [edit for edit in session.edits.values() if edit.replica == author]
    if not own:
        return ""
    since = min(own, key=lambda edit: edit.clock).at
    return f" van {one_line(session.who(author)) or 'iemand'} ({moment(since)})"


def _renewed(
    session: Session, salvaged: SalvagedRows, replica: Replica
) -> tuple[Session, int]:
    """The session with what the state still knows and the journal lost."""
    changes: list[Change] = []
    records = 0
    for name, (kind, body) in salvaged.state.items():
        new = [
            *_differences(
                session, lenient_text(name), lenient_text(kind), lenient_json(body)
            )
        ]
        allowed = [change for change in new if _is_allowed(session, replica, change)]
        changes += allowed
        records += bool(allowed)
    if not changes:
        return session, 0
    session = session.after(replica.introduction(session))
    return session.after(replica.edit(session, LABEL, changes)), records


def _differences(
    session: Session, name: str, kind: str, fields: object
) -> Iterable[Change]:
    """What the state says of a record and the journal does not."""
    if not name or not kind or not isinstance(fields, dict):
        return
    record = session.any_record(name) or Record(name, kind, {}, {}, alive=False)
    if record.stamps and not record.alive:
        yield revival(record)
    for field, value in fields.items():
        if field not in record.fields or record.fields[field] != value:
            yield Change(name, kind, field, value, record.stamps.get(field, ()))


def _is_allowed(session: Session, replica: Replica, change: Change) -> bool:
    """Whether the gate lets a change in; what is damaged mostly is none."""
    try:
        line = to_line(replica.edit(session, LABEL, [change]))
        ((_, edit, _),) = read_each([f"{DASH}{line}".encode()])
    except (TypeError, ValueError):
        return False
    return edit is not None


def _loose(doubtful: Iterable[Edit], session: Session) -> Iterable[str]:
    """Words in damaged lines that stand nowhere in the session."""
    known = {
        change.value
        for edit in session.edits.values()
        for change in edit.changes
        if isinstance(change.value, str)
    }
    for edit in doubtful:
        for change in edit.changes:
            value = change.value
            if isinstance(value, str) and value not in known and " " in value:
                yield one_line(value)
