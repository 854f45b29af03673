"""Journal lines from outside are whole in every way, or told with their line."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cyclus_tui.domain.journal.edit import Edit, faults, from_line, to_line
from cyclus_tui.domain.journal.journal_lines import DASH, read_lines
from tests.exchange.session_yaml_evening import SESSION_ID, Evening, whole_evening

GOOD: dict[str, Any] = {
    "id": "00000000000000aa.1",
    "clock": 1,
    "session": SESSION_ID,
    "at": "2026-11-21T19:30:00+01:00",
    "label": "idee erbij",
    "changes": [["a1", "idea", "text", "lampen", []]],
}


def line(**other: object) -> str:
    """A line that is good but for these parts."""
    return json.dumps(GOOD | other, ensure_ascii=False, separators=(",", ":"))


def change(value: object, field: str = "text", kind: str = "idea") -> str:
    """A line with one change to this value."""
    return line(changes=[["a1", kind, field, value, []]])


def told(*lines: str) -> list[str]:
    """What is wrong with these lines."""
    data = [f"{DASH}{text}".encode("utf-8", "surrogatepass") for text in lines]
    edits, _, findings = read_lines(data, SESSION_ID)
    assert bool(findings) or len(edits) == len(lines)
    return [str(finding) for finding in findings]


def test_lines_of_our_own_come_back_as_they_were() -> None:
    """Also those that the quick checks leave to the careful ones."""
    evening = whole_evening()
    evening.idea(9, 'een "citaat", een\ttab en\u00a0een 👩\u200d👧')
    edits = [*evening.session.edits.values()]
    lines = [f"{DASH}{to_line(edit)}".encode() for edit in edits]
    assert read_lines(lines, SESSION_ID) == (edits, 0, [])


def test_words_that_look_like_json_come_back() -> None:
    """Colons and quotes in words do not confuse the count of keys."""
    for text in (':"', '":', '" :', ":)", '{"id":"x"}', '","clock":2', "\\u0041"):
        evening = Evening()
        evening.idea(1, text)
        edits = [*evening.session.edits.values()]
        lines = [f"{DASH}{to_line(edit)}".encode() for edit in edits]
        assert read_lines(lines, SESSION_ID)[0] == edits


@pytest.mark.parametrize(
    "bad",
    [
        "{}", "[]", "1", "null", '"x"', "{", "[" * 100_000, "", " ", "9" * 5_000,
        line(id="x"), line(id=1), line(id="00000000000000aa.0"),
        line(id="00000000000000aa.1099511627777"), line(id=["x"]),
        line(clock=0), line(clock="1"), line(clock=True), line(clock=2**40 + 1),
        line(clock=1.0), line(session="0" * 32), line(session=[]), line(session=None),
        line(at=1), line(label=None), line(label={"a": 1}), line(extra=1),
        line(changes={}), line(changes="abcde"),
        line(changes=["abcde"]), line(changes=[["a", "b", "c", "d"]]),
        line(changes=[["a", "b", "c", "d", "e"]]),
        line(changes=[["", "b", "c", "d", []]]),
        line(changes=[["a" * 121, "b", "c", "d", []]]),
        line(changes=[["a", "b", "c", "d", [1]]]),
        line(changes=[[["a"], "b", "c", "d", []]]),
        line(changes=[["a", "b", "c", "d", []], ["a", "b", "c", "e", []]]),
        change(None), change(1.5), change(2**40 + 1), change([1, [None]]),
        change(float("nan")), change({"a": float("inf")}),
        change("x", "choices", "ballot"), change([["a"]], "choices", "ballot"),
        change([["a", "b"]], "choices", "ballot"), change("ja", "undone", "edit"),
        change("x", "deleted"), change([[]], "deleted"),
        change([1], "options", "ballot_round"),
        change("5 1 0", "thumbs", "story_version"),
        change(["5"], "thumbs", "story_version"),
        change("x", "content", "story_version"),
        change({"nodes": "x"}, "content", "story_version"),
        change({"nodes": [{"id": "x"}]}, "content", "story_version"),
        change({"arrows": ["x"]}, "content", "story_version"),
        change("\x1b]52;c;x\x07"), change("\x9b31m"), change("\u202eabc"),
        change("e\u0301"),
        change("a" + "\u0316" * 9), change("\ud800"), change("\ufeff"), change("a\rb"),
        line(label="\x00"), line(at="\u2066"), change({"\x07": "x"}),
        line()[:-1] + ',"id":"00000000000000aa.1"}',
        line()[:-1] + ',"id" :"00000000000000aa.1"}',
        change({"a": 1}).replace('"a":1', '"a":1,"a":2'), line() + " x", line() + ",{}",
        line(label="x" * 1_000_001),
    ],
)  # fmt: skip
def test_a_line_that_is_not_whole_is_told(bad: str) -> None:
    """Whatever it is, it is a finding and not an error of Python."""
    assert told(bad)


def test_what_the_quick_checks_take_has_no_faults() -> None:
    """The quick way in is no wider than the careful one."""
    for text in ("lampen", "één 🙂", "a: b", ":)"):
        edits, _, _ = read_lines([f"{DASH}{change(text)}".encode()], SESSION_ID)
        assert [faults(edit, (SESSION_ID,)) for edit in edits] == [[]]


def test_a_version_of_a_story_may_say_more_than_is_known_here() -> None:
    """A later version of the program may put more down."""
    node = {"id": "x", "code": "X1", "text": "soep", "later": 1}
    content = {"nodes": [node], "signs": ["x"], "story": []}
    assert told(change(content, "content", "story_version")) == []
    assert told(change([5, 1, 0], "thumbs", "story_version")) == []


def test_one_id_twice_is_told() -> None:
    """An edit stands in a journal once."""
    assert told(line(), line()) == ["regel 1: deze invoer staat er twee keer."]


def test_all_findings_come_at_once_up_to_a_bound() -> None:
    """Fifty are enough to begin with."""
    found = told(*["{}"] * 200)
    assert len(found) == 51
    assert "verder heb ik niet gekeken" in found[-1]


def test_a_line_that_is_no_utf8_is_told() -> None:
    """One broken byte is a finding with its line."""
    _, _, findings = read_lines([b"  - \xff"], SESSION_ID)
    assert len(findings) == 1


def test_erased_words_are_welcome_in_any_field() -> None:
    """A redacted line is a whole line."""
    erased = change({"erased": True}, "choices", "ballot")
    edits, _, findings = read_lines([f"{DASH}{erased}".encode()], SESSION_ID)
    assert findings == []
    assert isinstance(edits[0], Edit)
    assert edits[0] == from_line(erased)


@pytest.mark.parametrize("value", ["", "een avond", 7, True, [], {"a": "b"}])
def test_an_evening_names_a_session(value: object) -> None:
    """The ids of what stands there once are derived from it."""
    shape = "een verandering in deze regel heeft een vorm die ik niet ken."
    assert told(change(value, field="of", kind="evening")) == [shape]
    assert not told(change("ab" * 16, field="of", kind="evening"))


def test_a_number_stands_nowhere_where_a_list_belongs() -> None:
    shape = "een verandering in deze regel heeft een vorm die ik niet ken."
    assert told(change(7, field="deleted")) == [shape]
    assert told(change(7, field="choices", kind="ballot")) == [shape]
