"""Erasing: words leave the journal for good when who said them asks for it (PRIV-3).

An older copy of a colleague does not bring them back, and it cannot be undone. What
stays is that something was there, so that counts remain honest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from cyclus_tui.domain.journal import quoting, traits
from cyclus_tui.domain.journal.edit import ERASED, Change, Edit, Value, redact
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import ERASURE, OLD_WORDS, quoted_sources
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session

WITHDRAWN: Final = "(ingetrokken)"
"""What stands where words were erased."""


def erase_words(
    session: Session, replica: Replica, *, record: Record, field: str = ""
) -> Edit | None:
    """Erase the words of a record, or of one field of it, also where they were copied.

    Its number and its place stay; so do the votes for it. A decision or a version of
    a story that loses words is to be settled again. `None` when all is erased already.
    """
    fields = [field] if field else _fields_of(session, record)
    texts = {*_texts(session, record, fields)}
    changes: list[Change] = []
    for same in (record.id,) if field else _same_words(session, record):
        changes += _mark(session, same, field, anew=bool(texts))
    if copies := [*_copies(session, texts)]:
        mark = session.derived(ERASURE, f"copies of {_key(record.id, field)}")
        changes += session.field_changes(ERASURE, mark, {"values": copies})
    return replica.edit(session, "woorden gewist", changes) if changes else None


def removed_words(session: Session) -> list[tuple[Record, str]]:
    """What was taken out and keeps its words in the journal, and the last of these."""
    removed = []
    for kind in session.kinds():
        for record in session.removed(kind):
            if texts := [
                t for t in _texts(session, record, _fields_of(session, record)) if t
            ]:
                removed.append((record, texts[-1]))
    return removed


def texts_lost(lines: Iterable[tuple[Edit, Edit]]) -> set[str]:
    """What people said in edits, and no longer in the same edits with words erased."""
    lost: set[str] = set()
    for before, after in lines:
        if before is after:
            continue
        for old, new in zip(before.changes, after.changes, strict=True):
            has_words = old.field in OLD_WORDS or traits.traits_of(old.kind).has_words(
                old.field
            )
            if old is not new and new.value == ERASED and has_words:
                lost.update(t for t in (old.value,) if isinstance(t, str) and t)
    return lost


def without_copies(edit: Edit, texts: Collection[str]) -> Edit:
    """The edit without its copies of erased texts.

    One that says whom it quotes is left alone: there the ids tell, and better.
    """
    if quoted_sources(edit):
        return edit
    return redact(
        edit,
        lambda _, change: (
            quoting.is_generated(change) and quoting.contains_any(change, texts)
        ),
    )


def words_of(record: Record, field: str = "text") -> str:
    """The words in a field of a record, or that they were withdrawn."""
    return WITHDRAWN if record.erased else record.text(field)


def _same_words(session: Session, record: Record) -> Iterator[str]:
    """The ids of a line and of what it was or became, each in the same words.

    By way of the waiting room, or as the `omdat` of an arrow that is an assumption.
    """
    linked = {advice.id: advice.text("question") for advice in session.of("parked")}
    linked |= {idea.id: idea.text("waiting") for idea in session.of("idea")}
    arrows = session.of("arrow")
    own = {arrow.id: session.derived("assumption", arrow.id) for arrow in arrows}
    pairs = [(one, other) for one, other in (linked | own).items() if other]
    pairs += [  # what was said of several arrows is one assumption
        (arrow.id, assumption.id)
        for arrow in arrows
        if arrow.text("because") and not session.record(own[arrow.id])
        for assumption in session.of("assumption")
        if assumption.text("text") == arrow.text("because")
    ]
    same = {record.id: None}
    for one, other in (*pairs, *pairs):
        if one in same or other in same:
            same |= {one: None, other: None}
    yield from same


def _mark(session: Session, record_id: str, field: str, *, anew: bool) -> list[Change]:
    """The changes that say whose words go, and from which fields of which kinds.

    Once more where there are words `anew`.
    """
    mark = session.derived(ERASURE, _key(record_id, field))
    record = session.any_record(record_id)
    names: dict[str, Value] = {}
    if not field:
        names = {
            kind: [*sorted(known.words)]
            for kind, known in traits.KINDS.items()
            if known.source or known.derived_key
        }
    if record:
        fields = [field] if field else _fields_of(session, record)
        names[record.kind] = [*sorted(fields)]
    values: dict[str, Value] = {
        "words": record_id,
        "fields": dict(sorted(names.items())),
    }
    known = session.any_record(mark)
    if known and known.fields.get("fields") == values["fields"] and not anew:
        return []
    stamps = known.stamps if known else {}
    return [Change(mark, ERASURE, n, v, stamps.get(n, ())) for n, v in values.items()]


def _key(record_id: str, field: str) -> str:
    """What one erasure is about."""
    return f"{record_id}/{field}" if field else record_id


def _fields_of(session: Session, record: Record) -> Collection[str]:
    """The fields of a record that hold words, or may."""
    kind = traits.traits_of(record.kind)
    if kind.declared:
        return {
            name
            for declaration in session.of(traits.DECLARATION)
            if declaration.text("of") == record.kind
            for name in declaration.text("words").split()
        }
    return [*record.fields] if kind.answers else kind.words


def _texts(session: Session, record: Record, fields: Iterable[str]) -> Iterator[str]:
    """Every text that these fields show or ever showed."""
    for field in fields:
        for entry in session.history(record.id, field):
            if isinstance(entry.change.value, str):
                yield entry.change.value


def _copies(session: Session, texts: set[str]) -> Iterator[Value]:
    """The values elsewhere that hold one of these texts: `stamp/field`."""
    for edit in session.edits.values():
        for change in edit.changes:
            if quoting.may_hold_copies(change) and quoting.contains_any(change, texts):
                yield f"{edit.id}/{change.field}"
