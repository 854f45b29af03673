"""Clustering: ideas that lie together, and the names of heaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.ideas import contributions, duplicates
from cyclus_tui.domain.ideas.records import ASIDE, LOOSE
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record, by_number, next_number
from cyclus_tui.domain.journal.register import DELETED
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import RuleError

MOST_HEAPS: Final = 15
"""More heaps than this help nobody to choose."""


@dataclass(frozen=True, slots=True)
class Heap:
    """A heap and what lies on it."""

    record: Record
    ideas: tuple[Record, ...]

    @property
    def number(self) -> int:
        """The digit that puts an idea here."""
        return self.record.number("number")

    @property
    def sign(self) -> str:
        """Its sign, such as ★."""
        return self.record.text("sign")

    @property
    def title(self) -> str:
        """Its sign and, once it has one, its name."""
        return f"{self.sign} {self.record.text('name')}".strip()


def heaps(session: Session) -> list[Heap]:
    """The heaps in the order in which they were begun."""
    where = placements(session)
    ideas = contributions.ideas(session)
    themes = sorted(session.of("theme"), key=by_number)
    return [
        Heap(theme, tuple(i for i in ideas if where.get(i.id) == theme.id))
        for theme in themes
    ]


def placements(session: Session) -> dict[str, str]:
    """For each idea that was put somewhere: the id of a theme, or `aside`.

    An idea on a heap that is gone is loose again, and lies on it when the heap is back.
    """
    places = {}
    for placement in session.of("placement"):
        theme = placement.text("theme")
        if theme == LOOSE:
            theme = _heap_that_is_back(session, placement)
        if theme == ASIDE or session.record(theme):
            places[placement.text("idea")] = theme
    return places


def loose(session: Session) -> list[Record]:
    """The ideas that lie on no heap and were not set aside (AV-11)."""
    where = placements(session)
    return [
        idea for idea in duplicates.without_duplicates(session) if idea.id not in where
    ]


def begin_heap(
    session: Session,
    replica: Replica,
    *,
    signs: Sequence[str],
    idea: Record,
    number: int = 0,
) -> Edit:
    """Begin a new heap with an idea, with the first sign that is free.

    It gets this number, or the next one; the next that a digit reaches where it can.

    Raises:
        RuleError: there are as many heaps as a group can oversee.
    """
    themes = session.of("theme")
    if len(themes) >= MOST_HEAPS:
        raise RuleError("Er zijn al 15 stapels. Voeg eerst stapels samen.")
    used = {theme.text("sign") for theme in themes}
    sign = next((s for s in signs if s not in used), "")
    number = number or _next_digit(themes)
    theme_id = replica.new_id()
    fields: dict[str, Value] = {"number": number, "sign": sign or f"({number})"}
    changes = session.field_changes("theme", theme_id, fields)
    changes += _placing(session, idea, theme_id)
    return replica.edit(session, "nieuwe stapel", changes)


def place_by_digit(
    session: Session,
    replica: Replica,
    *,
    signs: Sequence[str],
    idea: Record,
    digit: int,
) -> Edit:
    """Put an idea on the heap with this digit, which begins when there is none.

    Zero begins a new one. Read when its turn comes: two quick digits for one new heap
    make one heap.
    """
    there = [heap for heap in heaps(session) if heap.number == digit]
    if digit and there:
        theme = there[0].record.id
        return place_idea(session, replica, idea=idea, theme=theme)
    return begin_heap(session, replica, signs=signs, idea=idea, number=digit)


def put_back(
    session: Session, replica: Replica, *, ideas: Sequence[str], before: Session
) -> Edit | None:
    """Lay ideas where they lay before; a heap that was begun with them is gone."""
    earlier, now = placements(before), placements(session)
    moved = [key for key in ideas if earlier.get(key) != now.get(key)]
    changes: list[Change] = []
    for idea in filter(None, map(session.record, moved)):
        changes += _placing(session, idea, earlier.get(idea.id, LOOSE))
    removals = [
        replica.removal(session, "stapel weg", heap.record.id)
        for heap in heaps(session)
        if before.any_record(heap.record.id) is None
        and {idea.id for idea in heap.ideas} <= {*ideas}
    ]
    changes += [change for edit in removals if edit for change in edit.changes]
    return replica.edit(session, "cijfers teruggenomen", changes) if changes else None


def place_idea(session: Session, replica: Replica, *, idea: Record, theme: str) -> Edit:
    """Put an idea, and what is joined to it, on a heap, aside, or loose again."""
    label = {ASIDE: "idee apart gelegd", LOOSE: "idee weer los"}.get(theme)
    changes = _placing(session, idea, theme)
    return replica.edit(session, label or "idee op een stapel", changes)


def name_heap(session: Session, replica: Replica, *, theme: str, text: str) -> Edit:
    """Give a heap the name that the group found for it."""
    changes = session.field_changes("theme", theme, {"name": clean(text).strip()})
    return replica.edit(session, "naam van een stapel", changes)


def clear_heap(session: Session, replica: Replica, *, heap: Heap) -> Edit | None:
    """Take a heap away; what lies on it is loose again. Nothing when it is gone.

    Where the ideas lie is not written: who kept the heap on another laptop keeps them
    on it, and who put one elsewhere has it there.
    """
    return replica.removal(session, "stapel weg", heap.record.id)


def _next_digit(themes: Sequence[Record]) -> int:
    """The number after the last, or one below it that is free and has its own key."""
    following = next_number(themes)
    used = {theme.number("number") for theme in themes}
    free = [digit for digit in range(1, 10) if digit not in used]
    return free[0] if following > 9 and free else following


def _heap_that_is_back(session: Session, placement: Record) -> str:
    """The heap from which an idea came loose only because that was taken away.

    Earlier versions wrote so of each idea on it; empty when the heap is still away.
    """
    stamp = placement.stamps["theme"][-1]
    history = session.history(placement.id, "theme")
    (loose,) = (entry for entry in history if entry.edit.id == stamp)
    away = {c.record for c in loose.edit.changes if c.field == DELETED}
    before = [e.change.value for e in history if e.edit.id in loose.change.replaces]
    back = (str(theme) for theme in before if theme in away)
    return next((theme for theme in back if session.record(theme)), "")


def _placing(session: Session, idea: Record, theme: str) -> list[Change]:
    """The changes that put an idea and its group somewhere."""
    changes: list[Change] = []
    for member in duplicates.members(session, idea.id):
        place = session.derived("placement", member)
        fields = {"idea": member, "theme": theme}
        changes += session.field_changes("placement", place, fields)
    return changes
