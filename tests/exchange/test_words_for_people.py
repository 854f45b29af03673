"""House tests: the part for people has no codes and no words that were removed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import (
    Choice,
    Content,
    Copied,
    Field,
    Flag,
    Number,
    Ordinal,
    Position,
    Scale,
    Thumbs,
)
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.registry import KINDS
from cyclus_tui.exchange.method_file import read_method
from cyclus_tui.exchange.session_yaml import read_session, write_session
from tests.builders import Copy
from tests.exchange.session_yaml_evening import learning_evening
from tests.reports.evening import METHOD, whole_evening

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "sessions").glob("*.yaml"))
METHODS = [
    read_method(path.read_bytes(), name=path.name)
    for path in sorted((ROOT / "templates").glob("*.yaml"))
]
IDS = {"id", "optie", "geteld", "methode"}
"""The keys below which ids stand."""


def codes() -> set[str]:
    """Every code of the journal that is called otherwise by people, and its names."""
    fields = [
        field for kind in KINDS.values() for field in (*kind.fields, *kind.across)
    ]
    fields += [p for f in fields if isinstance(f, Copied) for p in f.parts]
    named = {
        code
        for field in fields
        for code, words in (getattr(field, "choices", None) or {}).items()
        if code not in ("", words)
    }
    roles = {
        role.id
        for m in METHODS
        for role in m.roles
        if role.id not in role.title.lower()
    }
    own = {name for name in KINDS if KINDS[name].one != name}
    return named | roles | own | {field.id for field in fields}


def words_for_people(session: Session, method: Method | None) -> dict[str, Any]:
    """The part for people, read as any program reads it."""
    part = write_session(session, method).decode().partition("\njournaal:\n")[0]
    read: dict[str, Any] = yaml.load(part, Loader=yaml.BaseLoader)
    return read


def every_word(node: object, key: str = "") -> Iterator[str]:
    """Every key and value but ids."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield name
            if name not in IDS:
                yield from every_word(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from every_word(value, key)
    else:
        yield str(node)


DUTCH = {"id", "ja", "nee", "nu", "nieuw", "droom", "term", "smiley", "professionals"}
"""Codes that are Dutch words as well."""


def strange_words(part: dict[str, Any]) -> set[str]:
    """The codes and the pieces of JSON in a part for people."""
    known = codes() - DUTCH - {"minderheid"}
    return {w for w in every_word(part) if w in known or re.match(r"[\[{]", w)}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_code_stands_in_an_example_session(path: Path) -> None:
    """Whoever opens the file reads Dutch."""
    content = read_session(path.read_bytes(), path.name)
    session = Session.fold(content.session_id, content.edits)
    text = setup.about(session).text("method_text")
    method = read_method(text.encode(), name="methode")
    assert strange_words(words_for_people(session, method)) == set()


def other_value(field: Field, turn: int) -> Any:
    """A value that a field may have, one of several."""
    match field:
        case Choice(id="role"):
            return ("resident", "volunteer")[turn]
        case Choice(choices=dict() as choices):
            return list(choices)[turn]
        case Thumbs():
            return [turn, 1, 1]
        case Number() | Ordinal() | Scale():
            return turn
        case Position():
            return "mn"[turn]
        case Content() | Copied():
            return None
    return ("ja", "nee")[turn] if isinstance(field, Flag) else f"woord {turn}"


def full_of_conflicts() -> Copy:
    """Something of every kind, on which two laptops differ in every field."""
    ours = Copy(1, learning_evening().session)
    theirs = Copy(2, ours.session)
    theirs.session = theirs.session.after(theirs.replica.introduction(theirs.session))
    for copy, turn in ((ours, 0), (theirs, 1)):
        for kind in KINDS.values():
            for record in copy.session.of(kind.name)[:1]:
                values = {
                    field.id: other_value(field, turn)
                    for field in kind.fields
                    if field.asked and not field.id.startswith("method")
                }
                if kind.name == "decision":
                    rows = [{"place": 1, "chosen_as": f"lantaarns {turn}"}]
                    values["content"] = {"method": "dots", "items": rows}
                if kind.name == "ballot_round":
                    values["method"] = ("dots", "approval")[turn]
                given = {name: v for name, v in values.items() if v is not None}
                copy.write(kind.name, record.id, **given)
    ours.take_in(theirs)
    return ours


def test_no_code_stands_in_a_session_of_everything_with_conflicts() -> None:
    """Neither what a field is called nor what stands in it."""
    copy = full_of_conflicts()
    part = words_for_people(copy.session, METHOD)
    assert int(part["conflicten"]["aantal"]) > 60
    assert strange_words(part) == set()
    data = write_session(copy.session, METHOD)
    again = read_session(data, "sessie.yaml")
    assert Session.fold(again.session_id, again.edits).fingerprint() == (
        copy.session.fingerprint()
    )


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ('manier: "stippen"', 'manier: "dots"'),
        ("bij gelijke stand is opnieuw gekozen tussen die opties", "again"),
    ],
)
def test_codes_in_a_file_of_an_earlier_version_may_stay(words: str, code: str) -> None:
    """Somebody corrected such a file by hand: what is corrected comes in."""
    session = whole_evening().session
    text = write_session(session, METHOD).decode()
    assert words in text
    people, journal, rest = text.replace(words, code, 1).partition("\njournaal:")
    earlier = (
        people.replace(' tekst: "Eén vast gezicht"', ' tekst: "Vast"') + journal + rest
    )
    content = read_session(earlier.encode(), "sessie.yaml")
    ideas = {r.text("text") for r in Session.fold(session.id, content.edits).of("idea")}
    assert "Vast" in ideas


def test_what_was_removed_stands_in_no_decision_for_people() -> None:
    """As on screen and paper; the journal keeps what was settled."""
    evening = whole_evening()
    session = evening.session
    gone = [r for r in session.of("idea") if r.text("text") == "Brieven in gewone taal"]
    tied = [r for r in session.of("idea") if r.text("text") == "Spreekuur 's avonds"]
    for record in (*gone, *tied):
        evening.take(
            evening.replica.edit(
                evening.session, "idee weg", [evening.session.deletion(record)]
            )
        )
    part = words_for_people(evening.session, METHOD)
    decision = part["uitkomst"]["besluiten"][0]
    assert decision["adviezen"][2]["gekozen_als"] == "(weggehaald)"
    assert decision["adviezen"][2]["bronnen"] == ["(weggehaald)"]
    assert decision["gelijke_stand"][1]["gekozen_als"] == "(weggehaald)"
    text = yaml.dump(part, allow_unicode=True)
    assert "Brieven in gewone taal" not in text
    assert "Spreekuur" not in text
    assert decision["adviezen"][0]["gekozen_als"].startswith("Koffie-inloop")
