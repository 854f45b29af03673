"""Tests of finding the earlier evenings of a group in a folder."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from cyclus_tui.app import prior_sessions
from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import actions, reviewing
from cyclus_tui.domain.method.setup import about
from cyclus_tui.domain.transfer import carry_over
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import fixed_replica
from tests.learning import LEARNING


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the catalogue of this laptop out of it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "laptop"))


def begin(folder: Path, date: str, **answers: str) -> Path:
    """Begin a session of a group."""
    given = {"title": f"Avond {date}", "date": date, **answers}
    return begin_session(folder, method_text=LEARNING, answers=given, program="proef")


def read(path: Path) -> Session:
    """The session in a file."""
    with closing(SessionFile.open(path)) as file:
        return Session.fold(file.session_id, file.edits())


def agree(path: Path, text: str) -> None:
    """Agree on an action in a session file."""
    with closing(SessionFile.open(path)) as file:
        session = Session.fold(file.session_id, file.edits())
        edit = actions.add(
            session, fixed_replica(7), line=TypedLine(text), phase="L12", step="L12.1"
        )
        assert edit is not None
        file.append([edit], session.after(edit))


def returned(path: Path) -> list[str]:
    """What came back into a session file."""
    return [record.text("what") for record in reviewing.returned_actions(read(path))]


def test_a_new_session_begins_with_the_open_actions_of_its_group(
    tmp_path: Path,
) -> None:
    """It opens where people look back, and undo takes them away in one step."""
    agree(begin(tmp_path, "2026-11-07", group="Maandag"), "Ik zet de tafel")
    agree(begin(tmp_path, "2026-11-08", group="Dinsdag"), "Van anderen")
    path = begin(tmp_path, "2026-11-21", group="maandag ")
    assert returned(path) == ["Ik zet de tafel"]
    with closing(SessionFile.open(path)) as file:
        assert file.local_value("where") == "L1|L1.1"
        (step,) = file.undo_steps()
        assert len(step.stamps) == 1


def test_without_a_group_it_is_the_one_that_met_last(tmp_path: Path) -> None:
    """The newest by its date, whatever file was written last."""
    begin(tmp_path, "2026-11-14", group="Dinsdag")
    begin(tmp_path, "2026-11-07", group="Maandag")
    assert prior_sessions.newest_group(tmp_path, "leerkring") == "Dinsdag"
    assert prior_sessions.newest_group(tmp_path, "adviesvangers") == ""
    path = begin(tmp_path, "2026-11-21")
    assert about(read(path)).text("group") == "Dinsdag"
    path = begin(tmp_path, "2026-11-22", group="")
    assert about(read(path)).text("group") == ""


def test_the_first_evening_has_nothing_to_look_back_on(tmp_path: Path) -> None:
    """Nothing is written, and it opens at its beginning."""
    path = begin(tmp_path, "2026-11-21", group="Maandag")
    with closing(SessionFile.open(path)) as file:
        assert file.undo_steps() == []
        assert file.local_value("where") == ""


def test_a_broken_file_keeps_no_evening_from_beginning(tmp_path: Path) -> None:
    """What can be read comes back all the same."""
    agree(begin(tmp_path, "2026-11-07", group="Maandag"), "Ik zet de tafel")
    broken = begin(tmp_path, "2026-11-08", group="Maandag")
    content = broken.read_bytes()
    broken.write_bytes(content[: len(content) // 2])
    (tmp_path / "leeg.db").write_bytes(b"")
    path = begin(tmp_path, "2026-11-21", group="Maandag")
    assert returned(path) == ["Ik zet de tafel"]


def test_an_evening_that_is_open_here_is_passed_over(tmp_path: Path) -> None:
    """Its file is not touched; the key that brings back works once it is closed."""
    first = begin(tmp_path, "2026-11-07", group="Maandag")
    agree(first, "Ik zet de tafel")
    with closing(SessionFile.open(first)):
        path = begin(tmp_path, "2026-11-21", group="Maandag")
    assert returned(path) == []
    session = read(path)
    found = prior_sessions.earlier_evenings(tmp_path, session)
    edit = carry_over.carry_over(session, fixed_replica(), earlier=found)
    assert edit is not None


def test_two_files_of_one_evening_are_one(tmp_path: Path) -> None:
    """A copy on a stick that came home."""
    first = begin(tmp_path, "2026-11-07", group="Maandag")
    agree(first, "Ik zet de tafel")
    (tmp_path / "kopie.db").write_bytes(first.read_bytes())
    path = begin(tmp_path, "2026-11-21", group="Maandag")
    assert returned(path) == ["Ik zet de tafel"]
    assert len(prior_sessions.earlier_evenings(tmp_path, read(path))) == 1


def test_a_method_that_does_not_look_back_brings_nothing(tmp_path: Path) -> None:
    """And knows no group unless one is given."""
    text = LEARNING.replace("kind: review", 'kind: read, text: ["Hallo."]')
    agree(begin(tmp_path, "2026-11-07", group="Maandag"), "Ik zet de tafel")
    answers = {"title": "Anders", "date": "2026-11-21"}
    path = begin_session(tmp_path, method_text=text, answers=answers, program="proef")
    assert returned(path) == []
    assert "group" not in about(read(path)).fields
