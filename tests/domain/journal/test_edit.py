"""Tests of the journal: edits, their canonical line, what is wrong from outside."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.journal.edit import (
    ERASED,
    GREATEST_CLOCK,
    Change,
    Edit,
    Value,
    derived_id,
    faults,
    from_line,
    merge_redactions,
    random_id,
    redact,
    sort_edits,
    to_line,
)
from cyclus_tui.domain.journal.replica import Replica
from tests.builders import SESSION_ID, Copy, new_session

anything = st.characters(codec=None)
words = st.text(anything, max_size=20)
values: st.SearchStrategy[Value] = st.recursive(
    words | st.integers(-GREATEST_CLOCK, GREATEST_CLOCK) | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3)
    ),
    max_leaves=6,
)
changes = st.builds(
    Change, words, words, words, values, st.lists(words, max_size=2).map(tuple)
)
edits = st.builds(
    Edit, words, st.integers(), words, words, words, st.lists(changes).map(tuple)
)
WHOLE = Edit(
    "0123456789abcdef.1", 1, SESSION_ID, "", "", (Change("a", "idea", "text", "soep"),)
)


@given(edits)
def test_a_line_gives_back_the_edit_letter_for_letter(edit: Edit) -> None:
    line = to_line(edit)
    assert from_line(line) == edit
    assert to_line(from_line(line)) == line


@given(edits)
def test_a_line_is_one_line_for_every_reader(edit: Edit) -> None:
    line = to_line(edit)
    assert len(line.splitlines()) == 1
    assert not set(line) & {
        *map(chr, range(32)),
        *map(chr, range(0x7F, 0xA0)),
        "\ufeff",
    }
    assert line.encode("utf-8")


def test_a_line_keeps_people_readable() -> None:
    edit = WHOLE._replace(changes=(Change("a", "idea", "text", "Eén 👨‍👩‍👧 “thuis”"),))
    assert "Eén 👨‍👩‍👧 “thuis”" in to_line(edit)


def test_a_whole_edit_has_no_faults() -> None:
    assert faults(WHOLE, {SESSION_ID}) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"id": "0123456789abcdef.0"}, "nummer"),
        ({"id": "0123456789ABCDEF.1"}, "nummer"),
        ({"id": f"0123456789abcdef.{GREATEST_CLOCK + 1}"}, "nummer"),
        ({"id": 7}, "nummer"),
        ({"clock": 0}, "teller"),
        ({"clock": GREATEST_CLOCK + 1}, "teller"),
        ({"clock": True}, "teller"),
        ({"session": "f" * 32}, "andere sessie"),
        ({"session": []}, "andere sessie"),
        ({"at": 3}, "tijd"),
        ({"label": None}, "tijd"),
        ({"changes": (Change("a", "idea", "text", "x"),) * 2}, "dubbel"),
        ({"changes": (Change("", "idea", "text", "x"),)}, "vorm"),
        ({"changes": (Change("a", "idea", "t" * 121, "x"),)}, "vorm"),
        ({"changes": (Change._make(("a", "idea", "text", 1.5, ())),)}, "vorm"),
        ({"changes": (Change._make(("a", "idea", "text", None, ())),)}, "vorm"),
        ({"changes": (Change("a", "idea", "text", 2**41),)}, "vorm"),
        ({"changes": (Change._make(("a", "idea", [], "x", ())),)}, "vorm"),
        ({"changes": (Change._make(("a", "idea", "text", "x", (3,))),)}, "vorm"),
        ({"changes": (Change("a", "idea", "n", [[[[[[[[[["x"]]]]]]]]]]),)}, "vorm"),
    ],
)
def test_what_is_wrong_from_outside_is_told_in_dutch(
    wrong: dict[str, object], told: str
) -> None:
    found = faults(WHOLE._replace(**wrong), {SESSION_ID})  # type: ignore[arg-type]
    assert len(found) == 1
    assert told in found[0]


def test_an_edit_that_changes_nothing_is_whole() -> None:
    assert faults(WHOLE._replace(changes=()), {SESSION_ID}) == []


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: (
        st.lists(inner, max_size=6) | st.dictionaries(words, inner, max_size=3)
    ),
)


@given(
    st.fixed_dictionaries(
        dict.fromkeys(("id", "clock", "session", "at", "label"), junk)
        | {"changes": st.lists(st.lists(junk, min_size=5, max_size=5) | junk) | junk}
    )
)
def test_no_line_from_outside_stops_the_program(body: dict[str, object]) -> None:
    line = json.dumps(body)
    try:
        edit = from_line(line)
    except (ValueError, KeyError, TypeError):
        return
    assert faults(edit, {SESSION_ID})


def test_a_redaction_depends_on_ids_alone() -> None:
    two = Change("b", "idea", "text", "thee")
    one = WHOLE._replace(changes=(*WHOLE.changes, two))
    less = redact(one, lambda _, change: change.record == "a")
    assert [c.value for c in less.changes] == [ERASED, "thee"]
    assert redact(less, lambda _, change: change.record == "a") == less
    assert redact(one, lambda *_: False) is one
    assert merge_redactions(less, one) == less
    assert merge_redactions(one, one) == one


def test_edits_sort_the_same_way_everywhere() -> None:
    later = WHOLE._replace(id="0000000000000000.1", clock=2)
    other = WHOLE._replace(id="ffffffffffffffff.1")
    journal = {e.id: e for e in (later, other, WHOLE)}
    assert sort_edits(journal) == [WHOLE, other, later]


def test_a_replica_says_who_it_is_first(copy: Copy) -> None:
    edit = copy.replica.introduction(copy.session)
    assert edit.id == f"{copy.replica.id}.1"
    session = copy.session.after(edit)
    record = session.record(copy.replica.id)
    assert record is not None
    assert set(record.fields) == {"who", "since", "program"}
    assert session.who(copy.replica.id) == "Noor"


def test_every_opening_writes_under_a_name_of_its_own() -> None:
    one, two = (Replica.mint("Noor", "0.1.0") for _ in range(2))
    assert one.id != two.id
    edit = one.edit(new_session(), "iets", [Change("a", "idea", "text", "soep")])
    assert faults(edit, {SESSION_ID}) == []
    assert len(random_id()) == 20
    assert derived_id(SESSION_ID, "x") == derived_id(SESSION_ID, "x")
