"""Histories for the laws: several copies that write, delete, undo, erase and merge."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from hypothesis import strategies as st

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record, Version
from cyclus_tui.domain.journal.register import revival
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import asking
from cyclus_tui.domain.theory import editing
from tests.builders import Copy

TEXTS = ("Koffie", "koffie", " koffie  ", "thee", "Één vast gezicht", "soep")


class Deed(NamedTuple):
    """One thing that one copy does; the numbers choose among what there is."""

    who: int
    what: str
    which: int
    other: int


DEEDS = (
    *("add", "add", "add", "write", "write", "refer", "refer", "vote", "once"),
    *("delete", "undo", "undo", "redo", "merge", "merge", "look", "paste"),
    *("keep", "ask", "park", "node", "node", "draw", "draw", "away"),
    *("count", "place", "undo"),
)
PASTED: dict[str, Value] = {"number": 1, "text": "x"}
BUILDING = (
    *("add", "add", "write", "count", "place", "vote", "delete", "keep"),
    *("undo", "undo", "redo", "merge", "merge", "merge"),
)
"""What people do who take back what others go on with."""
ERASING = (*DEEDS, "erase record", "erase words")


def histories(
    *,
    copies: int = 3,
    erasing: bool = True,
    longest: int = 24,
    of: tuple[str, ...] = (),
) -> st.SearchStrategy[list[Deed]]:
    """What several people do, one deed after another."""
    deed = st.builds(
        Deed,
        st.integers(0, copies - 1),
        st.sampled_from(of or (ERASING if erasing else DEEDS)),
        st.integers(0, 9),
        st.integers(0, 9),
    )
    return st.lists(deed, max_size=longest)


class Played:
    """The copies after a history, with all that was typed."""

    def __init__(self, copies: int = 3) -> None:
        self.copies = [Copy(number) for number in range(1, copies + 1)]
        self.typed: dict[str, str] = {}
        """Each text that was typed once only, and the record it was typed in."""
        self._own: list[list[tuple[str, bool]]] = [[] for _ in self.copies]

    def play(self, deeds: Iterable[Deed]) -> Played:
        """Do all of it."""
        for deed in deeds:
            self.do(deed)
        return self

    def do(self, deed: Deed) -> None:
        """Do one thing; a deed for which there is nothing yet does nothing."""
        copy = self.copies[deed.who]
        records = sorted(self._things(copy))
        match deed.what:
            case "add":
                self._write(deed, "idea", copy.replica.new_id(), number=deed.which)
            case "paste":
                texts = [copy.replica.new_id() for _ in range(3)]
                changes = [
                    change
                    for record_id in texts
                    for change in copy.session.field_changes("idea", record_id, PASTED)
                ]
                self._kept(deed, copy.change(*changes))
            case "once":
                self._write(deed, "form", copy.session.derived("form", "answers"))
            case "merge":
                copy.take_in(self.copies[deed.other % len(self.copies)])
            case "ask" | "park" | "node" | "draw" | "away":
                self._learn(deed)
            case "look":
                copy.session.of("idea" if deed.which % 2 else "vote")
            case "undo" | "redo":
                self._mark(deed, undone=deed.what == "undo")
            case _ if records:
                self._change(deed, records[deed.which % len(records)], records)

    def _change(self, deed: Deed, record_id: str, records: list[str]) -> None:
        """Do something with a record that is there."""
        copy = self.copies[deed.who]
        record = copy.session.any_record(record_id)
        assert record is not None
        other: Value = records[deed.other % len(records)]
        match deed.what:
            case "write":
                self._write(deed, record.kind, record_id)
            case "refer":
                self._kept(deed, copy.write("arrow", copy.replica.new_id(), to=other))
            case "vote":
                fields: dict[str, Value] = {"choices": [record_id, other]}
                self._kept(deed, copy.write("vote", copy.replica.new_id(), **fields))
            case "count":
                hands: dict[str, Value] = {"hands": deed.other}
                if changes := copy.session.field_changes(record.kind, record_id, hands):
                    self._kept(deed, copy.change(*changes))
            case "place":
                placed = copy.session.derived("placement", record_id)
                lies: dict[str, Value] = {"idea": record_id, "theme": other}
                if changes := copy.session.field_changes("placement", placed, lies):
                    self._kept(deed, copy.change(*changes))
            case "delete":
                self._kept(deed, copy.delete(record_id))
            case "keep" if record.returned:
                self._kept(deed, copy.change(revival(record)))
            case "erase record":
                copy.erase(record=record_id)
            case "erase words":
                stamps = record.stamps.get("text", ())
                copy.erase(values=[f"{stamp}/text" for stamp in stamps])

    def _learn(self, deed: Deed) -> None:
        """Ask, keep advice, build a theory: by the commands of the program."""
        copy = self.copies[deed.who]
        text = f"{TEXTS[deed.other % len(TEXTS)]} {copy.replica.new_id()}"
        place = {"phase": "L7", "step": "L7.1"}
        nodes, questions = copy.session.of("node"), copy.session.of("question")
        edit = None
        match deed.what:
            case "ask":
                line = contributions.TypedLine(text)
                note = partial(asking.note_question, lines=[line])
                edit = copy.run(note, **place)
            case "park" if questions:
                asked = questions[deed.which % len(questions)]
                edit = copy.run(asking.park_question, question=asked.id)
            case "node":
                edit = copy.run(editing.add, lines=[text], sort="step")
            case "away" if nodes:
                gone = nodes[deed.which % len(nodes)]
                edit = copy.run(editing.remove, node=gone.id)
            case "draw" if len(nodes) > 1:
                start, end = (nodes[n % len(nodes)] for n in (deed.which, deed.other))
                if start.id != end.id:
                    edit = self._draw(deed, start.id, end.id, text)
        if edit is not None:
            self._kept(deed, edit)
            self.typed |= {
                change.value: change.record
                for change in edit.changes
                if isinstance(change.value, str) and change.value == text
            }

    def _draw(self, deed: Deed, start: str, end: str, text: str) -> Edit | None:
        """Draw an arrow; one that is there gets a reason."""
        copy = self.copies[deed.who]
        known = copy.session.record(copy.session.derived("arrow", f"{start}:{end}"))
        if known is None:
            return copy.run(editing.draw_arrow, start=start, end=end)
        return copy.run(editing.explain_arrow, arrow=known, text=text)

    def _write(self, deed: Deed, kind: str, record_id: str, **more: Value) -> None:
        """Give a text; half of the texts were never typed before."""
        copy = self.copies[deed.who]
        text = TEXTS[deed.other % len(TEXTS)]
        if deed.other % 2:
            text = f"{text} {copy.replica.new_id()}"
            self.typed[text] = record_id
        changes = copy.session.field_changes(kind, record_id, {**more, "text": text})
        if changes:
            self._kept(deed, copy.change(*changes))

    def _kept(self, deed: Deed, edit: Edit) -> None:
        """What this file can take back; something new ends what can be redone."""
        own = [(stamp, undone) for stamp, undone in self._own[deed.who] if not undone]
        self._own[deed.who] = [*own, (edit.id, False)]

    def _mark(self, deed: Deed, *, undone: bool) -> None:
        """Take back the last own edit, or write back the first that was."""
        own = self._own[deed.who]
        places = [place for place, (_, gone) in enumerate(own) if gone is not undone]
        if places:
            place = places[-1] if undone else places[0]
            self.copies[deed.who].mark(own[place][0], undone=undone)
            own[place] = (own[place][0], undone)

    def undo_all(self, who: int) -> int:
        """Take back every own edit of a copy; how many there were."""
        count = sum(not undone for _, undone in self._own[who])
        for _ in range(count):
            self._mark(Deed(who, "undo", 0, 0), undone=True)
        return count

    def redo(self, who: int, count: int) -> None:
        """Write back as many edits of a copy."""
        for _ in range(count):
            self._mark(Deed(who, "redo", 0, 0), undone=False)

    def _things(self, copy: Copy) -> set[str]:
        """The records a person sees or saw: no marks, no erasures."""
        return {
            change.record
            for edit in copy.session.edits.values()
            for change in edit.changes
            if change.kind not in ("edit", "erasure")
        }


class Picture(NamedTuple):
    """All that can be read from a session."""

    of: dict[str, list[Record]]
    records: dict[str, Record | None]
    versions: list[tuple[str, str, tuple[Version, ...]]]
    edits: dict[str, Edit]
    undone: set[str]
    clock: int
    fingerprint: str


def picture(session: Session) -> Picture:
    """All that can be read from a session, in its order."""
    ids = {c.record for e in session.edits.values() for c in e.changes}
    return Picture(
        {kind: list(session.of(kind)) for kind in session.kinds()},
        {record_id: session.any_record(record_id) for record_id in ids},
        [(r.id, f, session.versions(r, f)) for r, f in session.conflicts()],
        dict(session.edits),
        {stamp for stamp in session.edits if session.is_undone(stamp)},
        session.clock,
        session.fingerprint(),
    )
