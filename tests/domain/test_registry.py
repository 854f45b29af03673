"""Tests of what kinds and their fields are called."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from cyclus_tui.app.import_session import read_source
from cyclus_tui.domain import registry
from cyclus_tui.domain.journal.register import BOOKKEEPING
from tests.builders import Copy, undescribed


def test_every_field_has_one_place_and_a_label_of_its_own() -> None:
    """No two fields of a kind have one name or one key in a file; none is `id`."""
    for kind in registry.KINDS.values():
        names = [field.id for field in kind.fields]
        keys = [field.file_key for field in kind.fields if field.label and field.shown]
        assert len({*names}) == len(names), kind.name
        assert len({*keys}) == len(keys), kind.name
        assert "id" not in keys


def test_a_code_is_a_letter_and_a_number_also_after_a_merge() -> None:
    """Two questions with one number stay apart."""
    copy = Copy()
    copy.write("question", "a", number=1, text="Wat deed je?")
    copy.write("question", "b", number=1, text="Hoe was dat?")
    shown = [registry.code(copy.session, q) for q in copy.session.of("question")]
    assert shown == ["V1", "V1b"]
    first = copy.session.of("question")[0]
    assert registry.named(copy.session, first) == "vraag V1"


# ---- All that is written is described -----------------------------------------------

ROOT = Path(__file__).parents[2]
SESSIONS = sorted((ROOT / "sessions").glob("*.yaml"))
SOURCES = sorted((ROOT / "src" / "cyclus_tui").rglob("*.py"))


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_all_that_an_example_session_holds_is_described(path: Path) -> None:
    """Each command that a test runs is held to the same (`Copy.run`)."""
    session = read_source(path).session
    changes = (change for edit in session.edits.values() for change in edit.changes)
    assert not undescribed(session, changes)


def test_each_kind_that_a_command_writes_is_described() -> None:
    """A kind that the registry lacks is not counted, not asked about, not erased."""
    lacking = [
        f"{path.name}:{call.lineno} {call.args[0].value!r}"
        for path in SOURCES
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "field_changes"
        and isinstance(call.args[0], ast.Constant)
        and call.args[0].value not in {*registry.KINDS, *BOOKKEEPING}
    ]
    assert not lacking
