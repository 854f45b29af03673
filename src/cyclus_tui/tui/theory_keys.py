"""What a key does with the row of a ladder that is in front: the command, or none."""

from __future__ import annotations

from functools import partial
from typing import Final

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.learning import weighing
from cyclus_tui.domain.theory import editing, line_parser
from cyclus_tui.domain.theory.graph import Node, Theory
from cyclus_tui.domain.theory.ladder import Rung
from cyclus_tui.domain.theory.paths import arrows_of, circles, open_circles
from cyclus_tui.tui.pane import Command
from cyclus_tui.tui.theory_rows import TheoryView

STATUS_KEYS: Final = {"d": "think", "p": "try", "w": "know", "k": "wrong"}
"""The letters that say how sure an arrow is."""

LETTERS: Final = "".join(STATUS_KEYS) + "ahlrxv"
"""Every letter that acts on the row in front."""

OF_ARROWS: Final = "".join(STATUS_KEYS) + "x"
"""Those that act on the arrow it hangs on."""


def letter_command(letter: str, rung: Rung, theory: Theory) -> Command | None:
    """What a letter does: how sure, arrow away, higher or lower, a step or a deed.

    Of a circle it says that it is meant.
    """
    node, arrow = rung.node, rung.arrow
    if letter == "r":
        return _circle_command(rung, theory)
    if arrow and letter in STATUS_KEYS:
        status = STATUS_KEYS[letter]
        return partial(editing.mark_status, arrow=arrow.record, status=status)
    if arrow and letter == "x":
        return partial(editing.remove_arrow, arrow=arrow.record)
    if node and letter in "hl":
        paces = -1 if letter == "h" else 1
        among = beside(rung, theory)
        return partial(editing.move, node=node, paces=paces, among=among)
    if node and letter == "a" and node.sort in ("step", "activity"):
        sort = "activity" if node.sort == "step" else "step"
        return partial(editing.change_sort, node=node.id, sort=sort)
    return None


def _circle_command(rung: Rung, theory: Theory) -> Command | None:
    """Say that the circles of a row are meant, or take that back; none without one."""
    node = rung.arrow.end if rung.sort == "again" and rung.arrow else rung.node
    still_open = [circle for circle in open_circles(theory) if node in circle]
    every = still_open or [circle for circle in circles(theory) if node in circle]
    arrows = [a.record for circle in every for a in arrows_of(theory, circle)]
    unique = [*{arrow.id: arrow for arrow in arrows}.values()]
    meant = bool(still_open)
    return partial(editing.mark_circle, arrows=unique, meant=meant) if unique else None


def removal(rung: Rung | None) -> Command | None:
    """What F8 takes away: a node, an assumption, a reason, or an arrow."""
    if rung is None:
        return None
    if rung.sort == "node" and rung.node:
        return partial(editing.remove, node=rung.node.id)
    if rung.assumption and rung.arrow and rung.arrow.shares(rung.assumption):
        arrow, shared = rung.arrow.record, rung.assumption
        return partial(editing.unshare, arrow=arrow, assumption=shared)
    if rung.assumption:
        return partial(weighing.remove, assumption=rung.assumption)
    if rung.arrow is None:
        return None
    if rung.sort == "because" and rung.arrow.because:
        return partial(editing.explain_arrow, arrow=rung.arrow.record, text="")
    return partial(editing.remove_arrow, arrow=rung.arrow.record)


def rewording(record: Record, text: str) -> Command:
    """Other words for a node, a reason or an assumption."""
    if record.kind == "node":
        return partial(editing.reword, node=record.id, text=text)
    if record.kind == "arrow":
        reason = line_parser.bare_reason(text)
        return partial(editing.explain_arrow, arrow=record, text=reason)
    return partial(weighing.write, assumption=record.id, field="text", text=text)


def beside(rung: Rung, theory: Theory) -> list[Node]:
    """The nodes that hang where this one hangs."""
    if rung.arrow:
        return [arrow.start for arrow in theory.into[rung.arrow.end.id]]
    return [node for node in theory.nodes if not theory.out[node.id]]


def came_back(before: TheoryView, after: TheoryView, task: str) -> str:
    """What Ctrl+Z or Ctrl+Y brought back or made open again, when that is one row."""
    known = before.theory.by_id
    returned = [node.id for node in after.theory.nodes if node.id not in known]
    if not returned and task in ("chains", "because"):
        was = {*before.to_do}
        returned = [key for key in after.to_do if key not in was]
    return returned[0] if len(returned) == 1 else ""
