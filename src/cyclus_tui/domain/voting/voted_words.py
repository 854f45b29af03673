"""Voted words: what stood on the list when people chose, where that changed since."""

from __future__ import annotations

from cyclus_tui.domain.journal.edit import ERASED
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.cards import declared
from cyclus_tui.domain.text import is_same_text
from cyclus_tui.domain.voting import ballot_box, ballot_rounds


def reworded_options(session: Session, ballot_round: Record) -> dict[str, str]:
    """For each option that has other words since people voted: the words of then.

    Read from the journal, so that nothing is kept of what was erased or taken out.
    """
    votes = [
        *(b for paper in ballot_box.papers(session, ballot_round) for b in paper),
        *ballot_box.tallies(session, ballot_round),
    ]
    if not votes:
        return {}
    begun = min(session.first_edit(vote.id).order for vote in votes)
    fields = {name: kind.main.id for name, kind in declared(session).items()}
    fields["theme"] = "name"
    then = {}
    for option in ballot_rounds.option_ids(session, ballot_round):
        record = session.record(option)
        if record is None or record.erased:
            continue
        field = fields.get(record.kind, "text")
        texts = [
            entry.change.value
            for entry in session.history(option, field)
            if entry.edit.order < begun and not session.is_undone(entry.edit.id)
        ]
        old = texts[-1] if texts else ""
        is_told = isinstance(old, str) and old not in ("", ERASED)
        if is_told and not is_same_text(str(old), record.text(field)):
            then[option] = str(old)
    return then
