"""What is stored comes back, letter for letter, and one file is left."""

from __future__ import annotations

import json
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import StorageError
from cyclus_tui.storage.rows import UndoStep
from cyclus_tui.storage.session_file import SessionFile
from tests.storage.evening import SESSION_ID, Evening, an_evening

NOW = datetime(2026, 11, 21, 21, 0)


def step(*edits: Edit) -> UndoStep:
    """The step of the undo list that some edits make."""
    return UndoStep(0, "edit", tuple(edit.id for edit in edits))


def state_in(path: Path) -> dict[str, tuple[str, dict[str, object]]]:
    """The table `state`, as another program reads it from a closed file."""
    with closing(sqlite3.connect(path)) as other:
        rows = other.execute("SELECT record, kind, body FROM state").fetchall()
    return {record: (kind, json.loads(body)) for record, kind, body in rows}


def state_of(session: Session) -> dict[str, tuple[str, dict[str, object]]]:
    """What the table `state` should hold."""
    return {
        record.id: (kind, dict(record.fields))
        for kind in session.kinds()
        if kind != "edit"
        for record in session.of(kind)
    }


def test_what_was_stored_is_there_the_next_day(file: SessionFile, path: Path) -> None:
    """The journal comes back in order, letter for letter."""
    before = an_evening().session
    file.close()
    with SessionFile.open(path) as again:
        edits = again.edits()
    assert edits == list(before.edits.values())
    assert again.session_id == SESSION_ID
    assert Session.fold(SESSION_ID, edits).fingerprint() == before.fingerprint()


def test_edits_come_in_the_order_of_their_clocks(
    file: SessionFile, evening: Evening
) -> None:
    """A colleague's early edit, stored late, still comes early."""
    theirs = Evening("1").write("idea", {"text": "vroeg"}, "i9")
    merged = evening.session.after(theirs)
    file.merge_in([theirs], merged)
    orders = [edit.order for edit in file.edits()]
    assert orders == sorted(orders)
    assert theirs in file.edits()


def test_after_closing_exactly_one_file_is_left(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """Nothing else needs to go along on the stick."""
    file.append([evening.write("idea", {"text": "nog een"})], evening.session)
    file.close()
    assert [left.name for left in path.parent.iterdir()] == [path.name]


def test_a_session_file_is_its_owners_alone(file: SessionFile, path: Path) -> None:
    """Other people on the laptop cannot read what residents said."""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_existing_file_is_never_overwritten(path: Path, evening: Evening) -> None:
    """A new session does not take the place of another file."""
    path.write_text("boodschappen", encoding="utf-8")
    with pytest.raises(StorageError, match="Er is al een bestand"):
        SessionFile.create(path, evening.session)
    assert path.read_text(encoding="utf-8") == "boodschappen"


def test_a_new_session_leaves_nothing_when_it_fails(
    tmp_path: Path, evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No temporary file stays behind."""

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(StorageError, match="De schijf is vol"):
        SessionFile.create(tmp_path / "nieuw.db", evening.session)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_made_while_the_session_is_open_is_complete(
    file: SessionFile, path: Path, tmp_path: Path, evening: Evening
) -> None:
    """Only the `.db` goes to the stick, and it holds the last idea."""
    edit = evening.write("idea", {"text": "laatste idee"})
    file.append([edit], evening.session)
    lone = tmp_path / "stick" / path.name
    lone.parent.mkdir()
    # A plain copy makes this process lose its lock, which does not matter here: the
    # file is not written again.
    lone.write_bytes(path.read_bytes())
    with SessionFile.open(lone) as copy:
        assert edit in copy.edits()


def test_the_state_follows_every_edit(file: SessionFile, path: Path) -> None:
    """Adding, changing, deleting, undoing and returning: as a fold from scratch."""
    evening = an_evening()
    deeds: list[Callable[[], Edit]] = [
        lambda: evening.write("idea", {"text": "een café, zonder drempel"}, "i1"),
        lambda: evening.delete("i1"),
        lambda: evening.undo(evening_edits(evening)[-1].id),
        lambda: evening.undo(evening_edits(evening)[-2].id, undone=False),
        lambda: evening.write("placement", {"theme": "loose"}, "l1"),
        lambda: evening.write("placement", {"idea": "i1"}, "l2"),
        lambda: evening.delete("l2"),
        lambda: evening.undo(evening_edits(evening)[-1].id),
    ]
    for deed in deeds:
        file.append([deed()], evening.session)
        file.close()
        assert state_in(path) == state_of(evening.session)
        file = SessionFile.open(path)
    file.close()


def evening_edits(evening: Evening) -> list[Edit]:
    """The edits of an evening so far."""
    return list(evening.session.edits.values())


def test_a_deleted_record_comes_back_in_the_state_by_what_refers_to_it(
    file: SessionFile, path: Path
) -> None:
    """A colleague's vote, made without seeing the deletion, brings the idea back."""
    ours, theirs = an_evening(), Evening("1", an_evening().session)
    vote = theirs.write("ballot", {"round": "r1", "choices": [["i2", 1]]}, "b2")
    file.append([ours.delete("i2")], ours.session)
    # The same way as an import that turns out to hold a single edit.
    ours.take(vote)
    file.append([vote], ours.session)
    again = ours.session.record("i2")
    assert again is not None and again.returned
    undoing = ours.undo(vote.id)
    file.append([undoing], ours.session)
    assert ours.session.record("i2") is None
    file.close()
    assert state_in(path) == state_of(ours.session)


def test_other_programs_read_plain_columns(file: SessionFile, path: Path) -> None:
    """Every view gives its rows to any SQLite tool."""
    file.close()
    with closing(sqlite3.connect(path)) as other:

        def rows(question: str) -> list[tuple[object, ...]]:
            return other.execute(question).fetchall()

        assert rows("SELECT number, text FROM ideas ORDER BY number") == [
            (1, "een café zonder drempel"),
            (2, "minder brieven [/]"),
        ]
        assert rows("SELECT theme FROM placements") == [("t1",)]
        assert rows("SELECT alias FROM people ORDER BY number") == [
            ("Bewoner 1",),
            ("Bewoner 2",),
        ]
        assert rows("SELECT option, face, amount FROM votes ORDER BY amount") == [
            ("i2", "", 1),
            ("i1", "", 2),
            ("i1", "happy", 5),
        ]
        assert rows("SELECT sign, name FROM themes") == [("●", "Samen")]
        assert rows("SELECT advice, thumbs_up FROM recommendations") == [
            ("Open een café", 7)
        ]
        assert rows("SELECT question, answer FROM answers") == [
            ("central_question", "Wat helpt bij geldzorgen?")
        ]


def test_half_typed_text_is_there_the_next_day(file: SessionFile, path: Path) -> None:
    """A draft survives closing; empty text is no draft."""
    file.save_draft("A4", "een half ide")
    file.save_draft("A5", "weg")
    file.save_draft("A5", "")
    file.save_local_value("phase", "A4")
    file.close()
    with SessionFile.open(path) as again:
        assert again.drafts() == {"A4": "een half ide"}
        assert again.local_value("phase") == "A4"
        assert again.local_value("view") == ""


def test_an_idea_takes_its_draft_away_in_the_same_step(
    file: SessionFile, evening: Evening
) -> None:
    """What was half typed is an idea now, and nothing is there twice."""
    file.save_draft("A4", "een half idee")
    file.save_draft("A5", "blijft")
    edit = evening.write("idea", {"text": "een half idee"})
    file.append([edit], evening.session, draft="A4")
    assert file.drafts() == {"A5": "blijft"}


def test_the_undo_list_survives_a_restart(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """What was done and taken back is known tomorrow."""
    one = evening.write("idea", {"text": "een"})
    first = file.append([one], evening.session, step=step(one))
    two = evening.write("idea", {"text": "twee"})
    second = file.append([two], evening.session, step=step(two))
    assert first is not None and second is not None
    file.append([evening.undo(two.id)], evening.session, mark=(second.n, True))
    file.close()
    with SessionFile.open(path) as again:
        assert again.undo_steps() == [
            UndoStep(first.n, "edit", (one.id,), undone=False),
            UndoStep(second.n, "edit", (two.id,), undone=True),
        ]


def test_a_new_deed_forgets_what_could_be_redone(
    file: SessionFile, evening: Evening
) -> None:
    """Redo does not reach over something new."""
    one = evening.write("idea", {"text": "een"})
    stored = file.append([one], evening.session, step=step(one))
    assert stored is not None
    file.append([evening.undo(one.id)], evening.session, mark=(stored.n, True))
    two = evening.write("idea", {"text": "twee"})
    file.append([two], evening.session, step=step(two))
    assert [known.stamps for known in file.undo_steps()] == [(two.id,)]


def test_undoing_a_merge_sets_its_edits_aside_and_redo_brings_them_back(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """The edits stay in the file; they only do not count."""
    before = evening.session
    theirs = Evening("1", before).write("idea", {"text": "van een collega"}, "i9")
    merged = before.after(theirs)
    stored = file.merge_in([theirs], merged, UndoStep(0, "merge", (theirs.id,)))
    assert stored is not None
    file.set_aside([theirs.id], before, mark=(stored.n, True))
    assert file.edits() == list(before.edits.values())
    assert file.edits_aside([theirs.id]) == [theirs]
    assert file.undo_steps()[-1].undone
    file.set_aside((), merged, back=[theirs], mark=(stored.n, False))
    assert theirs in file.edits()
    file.set_aside([theirs.id], before)
    file.merge_in([theirs], merged)
    assert theirs in file.edits()
    file.close()
    assert state_in(path) == state_of(merged)


def test_an_edit_is_added_once(file: SessionFile, evening: Evening) -> None:
    """The same id twice is a mistake in the program, not on the disk; none is lost."""
    edit = evening.write("idea", {"text": "een"})
    file.append([edit], evening.session)
    forged = edit._replace(label="anders")
    with pytest.raises(sqlite3.IntegrityError):
        file.append([forged], Session.fold(SESSION_ID, [forged]))
    assert edit in file.edits()


def test_a_wrong_state_is_made_anew(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """The journal is the truth."""
    file.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("DELETE FROM state WHERE kind = 'idea'")
        other.commit()
    with SessionFile.open(path) as again:
        again.rebuild_state(evening.session)
    assert state_in(path) == state_of(evening.session)


def test_the_session_can_be_saved_somewhere_else(
    file: SessionFile, tmp_path: Path
) -> None:
    """When the stick is lost, all that was saved still goes to the laptop."""
    goal = tmp_path / "elders.db"
    file.copy_to(goal)
    with SessionFile.open(goal) as copy:
        assert copy.edits() == file.edits()
    with pytest.raises(StorageError, match="Er is al een bestand"):
        file.copy_to(goal)


def test_a_reserve_copy_is_due_after_ten_minutes_of_change(
    file: SessionFile, evening: Evening
) -> None:
    """Not without change, not before ten minutes, and not again after one is made."""
    assert not file.backup_due(0.0)
    assert not file.backup_due(10_000.0)
    file.append([evening.write("idea", {"text": "een"})], evening.session)
    assert not file.backup_due(10_000.0)
    assert not file.backup_due(10_599.0)
    assert file.backup_due(10_600.0)
    file.backup("tijd", NOW)
    assert not file.backup_due(20_000.0)


def test_a_list_that_asks_while_a_session_closes_gets_an_answer(
    file: SessionFile,
) -> None:
    """Who goes back to the list at once finds the session there as it was left."""
    before = file.summary()
    file.close()
    assert file.summary() == before
