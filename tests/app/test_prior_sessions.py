"""What the sessions of a folder have to give; a file that is wrong stops nothing."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cyclus_tui.app.prior_sessions import (
    PriorSession,
    at_path,
    in_folder,
    origin_status,
)
from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import SESSION_ID, fixed_replica
from tests.domain.sessions import (
    LEARNING,
    THEORY,
    a_learning_session,
    a_theory,
    of_sort,
)
from tests.reports.evening import whole_evening

ALL = ("advice", "because", "notice", "minority", "assumption", "case", "outcome")


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the catalogue of this laptop out of it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "laptop"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of sessions."""
    return tmp_path / "sessies"


def keep(folder: Path, session: Session, name: str, age: int = 0) -> Path:
    """Put a session in the folder."""
    path = folder / name
    SessionFile.create(path, session).close()
    os.utime(path, (1_700_000_000 - age, 1_700_000_000 - age))
    return path


def seen(folder: Path, *sorts: str) -> list[PriorSession]:
    """What the folder has to give."""
    return [*in_folder(folder, sorts=sorts or ALL, own=SESSION_ID)]


def test_each_session_gives_what_is_wanted_the_newest_first(folder: Path) -> None:
    """By title, place and date; a session without any of it is left out."""
    keep(folder, whole_evening().session, "avond.db", age=60)
    keep(folder, a_learning_session().session, "leren.db")
    named = [found.description for found in seen(folder)]
    assert named == [
        "Leren in De Spil · De Spil · 2026-12-10",
        "Geldzorgen in Zonneveld · De Spil · 2026-11-21",
    ]
    (only,) = seen(folder, "case")
    assert [offer.origin.text for offer in only.offers] == [
        "De post bleef liggen",
        "De zijdeur was dicht",
    ]


def test_the_session_that_is_open_is_not_among_them(folder: Path) -> None:
    """Nor is it read while this program holds it."""
    path = keep(folder, a_theory().session, "theorie.db")
    with closing(SessionFile.open(path)):
        assert [*in_folder(folder, sorts=ALL, own=THEORY)] == []


def test_what_cannot_be_read_is_named_in_a_sentence(folder: Path) -> None:
    """Broken, newer or held by this program: the others still come."""
    keep(folder, whole_evening().session, "avond.db")
    (folder / "stuk.db").write_bytes(b"dit is geen sessie")
    newer = keep(folder, a_learning_session().session, "nieuw.db")
    with closing(sqlite3.connect(newer)) as file:
        file.execute("PRAGMA user_version = 9999")
    held = keep(folder, a_theory().session, "open.db")
    with closing(SessionFile.open(held)):
        found = seen(folder)
    told = {one.path.name: one.problem for one in found}
    assert told.pop("avond.db") == ""
    assert told.keys() == {"stuk.db", "nieuw.db", "open.db"}
    assert all(name in sentence for name, sentence in told.items())
    assert "nieuwere versie" in told["nieuw.db"]


def test_any_file_may_be_chosen_also_an_export(tmp_path: Path, folder: Path) -> None:
    """What is wrong with it, or that it has nothing, is told."""
    path = tmp_path / "leren.yaml"
    path.write_bytes(session_yaml.write_session(a_learning_session().session, None))
    assert len(at_path(path, sorts=("case",), own=SESSION_ID).offers) == 2
    empty = at_path(path, sorts=("advice",), own=SESSION_ID)
    assert empty.problem == "leren.yaml: hier staat niets in om mee te nemen."
    own = at_path(path, sorts=("case",), own=LEARNING)
    assert "de sessie die nu open is" in own.problem
    assert "niet" in at_path(tmp_path / "weg.yaml", sorts=ALL, own="").problem


def test_an_evening_in_a_combined_session_comes_once(folder: Path) -> None:
    """From its own file; without that, under its own name from the combined one."""
    one, two = whole_evening().session, a_learning_session().session
    laid = combining.combine(
        combining.combine_input([one, two]),
        fixed_replica(3),
        new_id="c0000000000000000000000000000001",
        method_text="id: x",
    )
    path = keep(folder, one, "avond.db")
    keep(folder, laid, "samen.db")
    by_file = {found.path.name: found.offers for found in seen(folder, "advice")}
    assert by_file.keys() == {"avond.db"}
    path.unlink()
    (found,) = seen(folder, "advice")
    assert found.path.name == "samen.db"
    assert found.offers[0].origin == of_sort(one, "advice")[0].origin
    behind = origin_status(folder, found.offers[0].origin)
    assert behind.offer is not None
    assert ("Duimen", "9 omhoog, 1 opzij, 1 omlaag") in behind.provenance


def test_how_something_stands_there_now_is_read_from_its_file(folder: Path) -> None:
    """Other words, gone, or no file to look in."""
    learning = a_learning_session()
    origin = of_sort(learning.session, "case")[0].origin
    assert "staat niet in deze map" in origin_status(folder, origin).problem
    learning.write("idea", origin.record, text="De post bleef weken liggen")
    path = keep(folder, learning.session, "leren.db")
    found = origin_status(folder, origin)
    assert found.offer is not None
    assert found.offer.origin.text == "De post bleef weken liggen"
    path.unlink()
    learning.delete(origin.record)
    keep(folder, learning.session, "leren.db")
    assert origin_status(folder, origin).offer is None
    assert origin_status(folder, origin).problem == ""


def test_the_thread_goes_on_where_that_session_had_it_from(folder: Path) -> None:
    """From here to the theory, and from there to the evening."""
    from tests.domain.sessions import bring

    theory = a_theory()
    bring(theory, of_sort(whole_evening().session, "because")[0], "reason")
    keep(folder, theory.session, "theorie.db")
    brought = of_sort(theory.session, "assumption")[-1].origin
    (further,) = origin_status(folder, brought).origins
    assert further == of_sort(whole_evening().session, "because")[0].origin


def test_who_does_not_wait_any_more_gets_no_more_rows(folder: Path) -> None:
    """Looking stops between two files."""
    keep(folder, whole_evening().session, "avond.db")
    found = in_folder(folder, sorts=ALL, own=SESSION_ID, cancelled=lambda: True)
    assert [*found] == []


def test_an_empty_folder_gives_nothing(folder: Path) -> None:
    """Nor one that is not there."""
    assert seen(folder) == []
