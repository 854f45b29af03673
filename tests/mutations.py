"""Valid lines with other valid values: what somebody may have put in a file by hand.

Of every field of every kind in an example one value is changed into each of `OTHERS`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Final, NamedTuple

from cyclus_tui.app.import_session import read_source
from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.journal.edit import Change, Edit, Value, to_line
from cyclus_tui.domain.journal.journal_lines import DASH, read_each
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import CyclusError
from cyclus_tui.exchange.method_file import find_templates
from tests.builders import fixed_replica

COMBINED: Final = Path("samen")
"""Stands for the examples of actieleren, laid together."""

EXAMPLES: Final = (
    *sorted((Path(__file__).parents[1] / "sessions").glob("*.yaml")),
    COMBINED,
)

NOWHERE: Final = "f" * 20


class Mutation(NamedTuple):
    """One value of one change, as it might stand there as well."""

    session: Session
    """The session with it."""
    name: str
    """Which field got which value."""


class Sentences:
    """A block that may end in a sentence for people; any other error gets its name."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> bool:
        if error is not None and not isinstance(error, CyclusError):
            error.add_note(self.name)
        return isinstance(error, CyclusError)


@cache
def example(path: Path) -> Session:
    """A session of `sessions/`, whole, or some of them laid together."""
    if path != COMBINED:
        return read_source(path).session
    text = find_templates().text(combining.METHOD)
    evenings = combining.combine_input(example(one) for one in EXAMPLES[:2])
    return combining.combine(
        evenings, fixed_replica(), new_id="5a" * 16, method_text=text
    )


def examples() -> dict[str, Callable[[], Session]]:
    """The examples that go with the program, by their names; read when asked."""
    return {
        file.stem.removeprefix("voorbeeld-"): partial(example, file)
        for file in EXAMPLES
        if file != COMBINED
    }


def mutations(path: Path, *, share: int, shares: int) -> Iterator[Mutation]:
    """One of so many shares of all mutations of an example; the same at every run."""
    cases = [*_cases(example(path))]
    random.Random(7).shuffle(cases)
    for edit, number, name, value in cases[share::shares]:
        change = edit.changes[number]
        for made, how in ((_mutated, ""), (_contradicted, ", and what stood there")):
            if session := made(example(path), edit, number, value):
                yield Mutation(session, f"{change.kind}.{change.field}: {name}{how}")


def _cases(session: Session) -> Iterator[tuple[Edit, int, str, Value | None]]:
    """Each field of each kind once, in the first edit that has it, with each value."""
    seen: set[tuple[str, str]] = set()
    for edit in session.edits.values():
        for number, change in enumerate(edit.changes):
            if (change.kind, change.field) not in seen:
                seen.add((change.kind, change.field))
                for name, value in _others(session, change):
                    yield edit, number, name, value


def _others(session: Session, change: Change) -> Iterator[tuple[str, Value | None]]:
    """What a value may be in stead; `None` leaves the change out."""
    same = [r.id for r in session.of(change.kind) if r.id != change.record]
    other = next((r.id for kind in session.kinds() for r in session.of(kind)), NOWHERE)
    circle = same[0] if same else change.record
    others: dict[str, Value | None] = {
        "nothing": "",
        "words": "heel iets anders",
        "long words": "lang " * 80,
        "a number": 7,
        "zero": 0,
        "a negative number": -3,
        "a great number": 2**40,
        "true": True,
        "an empty list": [],
        "texts": ["a", "b"],
        "numbers": [1, 2],
        "negative numbers": [-1, -2, -3],
        "pairs": [["a", 1], ["b", -1]],
        "a group": {"a": ["b"]},
        "erased": {"erased": True},
        "itself": change.record,
        "itself in a list": [change.record],
        "one of its kind": circle,
        "another kind": other,
        "another twice": [[other, 1], [other, 2]],
        "the session": session.id,
        "nowhere": NOWHERE,
        "left out": None,
    }
    yield from others.items()


def _mutated(
    session: Session, edit: Edit, number: int, value: Value | None
) -> Session | None:
    """The session with another value; `None` when the gate refuses it."""
    changes = [*edit.changes]
    if value is None:
        del changes[number]
    else:
        changes[number] = changes[number]._replace(value=value)
    other = edit._replace(changes=tuple(changes))
    ((_, taken, _),) = read_each([f"{DASH}{to_line(other)}".encode()])
    if taken is None:
        return None
    edits = session.edits | {edit.id: taken}
    return Session.fold(session.id, edits.values())


def _contradicted(
    session: Session, edit: Edit, number: int, value: Value | None
) -> Session | None:
    """The session in which a colleague says the other value at the same time."""
    change = edit.changes[number]._replace(value="" if value is None else value)
    other = edit._replace(id=f"{'f' * 16}.1", changes=(change,))
    ((_, taken, _),) = read_each([f"{DASH}{to_line(other)}".encode()])
    if taken is None:
        return None
    return Session.fold(session.id, [*session.edits.values(), taken])
