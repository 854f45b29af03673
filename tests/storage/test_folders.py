"""Where sessions are, and names that every disk takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cyclus_tui.storage.folders import (
    documents_folder,
    file_name,
    sessions_folder,
    templates_folder,
)
from tests.storage.evening import SESSION_ID


def test_what_was_asked_goes_before_what_is_there(tmp_path: Path) -> None:
    """The option, then the environment, then `./sessions`, then the documents."""
    (tmp_path / "sessions").mkdir()
    asked, environ = tmp_path / "asked", {"CYCLUS_SESSIONS": str(tmp_path / "set")}
    assert sessions_folder(asked, environ, tmp_path) == asked
    assert sessions_folder(None, environ, tmp_path) == tmp_path / "set"
    assert sessions_folder(None, {}, tmp_path) == tmp_path / "sessions"
    elsewhere = sessions_folder(None, {}, tmp_path / "sessions")
    assert elsewhere.name == "Cyclus" and not elsewhere.is_relative_to(tmp_path)


def test_a_name_says_when_how_and_about_what() -> None:
    """The title lives inside the file; this is what the folder shows."""
    assert (
        file_name("2026-11-21", "adviesvangers", "Geldzorgen", SESSION_ID)
        == "2026-11-21_adviesvangers_geldzorgen_a1b2c3.db"
    )


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Café “Zonder Drempel”!", "cafe-zonder-drempel"),
        ("CON", "con"),
        ("..\\..\\x", "x"),
        ("C:/x", "c-x"),
        ("", "sessie"),
        ("\u202e\x00\n", "sessie"),
        ("日本", "sessie"),
        ("a" * 300, "a" * 40),
        ("b" * 39 + " c", "b" * 39),
        ("-", "sessie"),
        ("e\u0301e\u0301n", "een"),
    ],
)
def test_every_title_becomes_a_name_that_every_disk_takes(
    title: str, slug: str
) -> None:
    """Plain small letters, short, never one that Windows keeps for itself."""
    made = file_name("2026-11-21", "actieleren", title, SESSION_ID)
    assert made == f"2026-11-21_actieleren_{slug}_a1b2c3.db"
    assert re.fullmatch(r"[a-z0-9_.-]{1,110}", made)


def test_a_date_that_is_none_does_no_harm() -> None:
    """A session without a date still gets a name."""
    assert file_name("../..", "x", "y", SESSION_ID).startswith("0000-00-00_")


def test_own_methods_stand_where_the_sessions_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the folder that was asked for, else on the stick, else in the documents."""
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "thuis"))
    documents = documents_folder()
    assert documents
    assert templates_folder(None, tmp_path) == documents / "methoden"
    (tmp_path / "sessions").mkdir()
    assert templates_folder(None, tmp_path) == tmp_path / "templates"
    assert templates_folder(tmp_path / "x", tmp_path) == tmp_path / "x"
