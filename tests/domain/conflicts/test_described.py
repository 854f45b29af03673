"""Tests of what the kinds are called."""

from __future__ import annotations

from cyclus_tui.domain import registry
from cyclus_tui.domain.conflicts import described as kinds
from tests.builders import Copy


def test_every_field_has_one_place_and_a_label() -> None:
    """No field is both words and a code, and none has a key of the file's own."""
    for kind in kinds.KINDS.values():
        assert not set(kind.words) & set(kind.labels)
        labels = [*kind.words.values(), *kind.labels.values(), *kind.refers.values()]
        assert len(set(labels)) == len(labels), kind.name
        assert "id" not in labels
        assert all(
            kind.label(name) in labels for name in kind.codes if name != "passed"
        )


def test_a_code_is_a_letter_and_a_number_also_after_a_merge() -> None:
    """Two questions with one number stay apart."""
    copy = Copy()
    copy.write("question", "a", number=1, text="Wat deed je?")
    copy.write("question", "b", number=1, text="Hoe was dat?")
    shown = [registry.code(copy.session, q) for q in copy.session.of("question")]
    assert shown == ["V1", "V1b"]
    first = copy.session.of("question")[0]
    assert registry.named(copy.session, first) == "vraag V1"
