"""Tests of what kinds and their fields are called."""

from __future__ import annotations

from cyclus_tui.domain import registry
from tests.builders import Copy


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
