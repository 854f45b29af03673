"""The lines of a ladder as rows of a list: what is drawn, and what is left to regie."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from cyclus_tui.domain import registry
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions, risks
from cyclus_tui.domain.learning.risks import HEAVY, WeighedAssumption
from cyclus_tui.domain.steps import theory as theory_step
from cyclus_tui.domain.theory import graph
from cyclus_tui.domain.theory.graph import Arrow, Node, Theory
from cyclus_tui.domain.theory.ladder import Rung, open_reasons, rungs
from cyclus_tui.domain.theory.paths import to_connect
from cyclus_tui.domain.theory.records import STATUS
from cyclus_tui.domain.theory.theory_hints import TheoryHints
from cyclus_tui.tui.widgets.line_list import Row

NO_REASON = "omdat …?"
"""What stands where nobody said why yet."""


class TheoryView:
    """One theory, read once for one session and looked at line by line."""

    def __init__(
        self, session: Session, task: str, known: dict[str, bool] | None = None
    ) -> None:
        """`known` is what the view before this one found out about words."""
        self.known: dict[str, bool] = {} if known is None else known
        self.session = session
        self.task = task
        self.theory: Theory = graph.read_theory(session)

    @cached_property
    def remarks(self) -> TheoryHints:
        """The hints, about each line and about the whole."""
        return theory_step.hints(self.session, self.theory, self.task, self.known)

    @cached_property
    def weighed(self) -> dict[str, WeighedAssumption]:
        """Every assumption with what was said of it, by its id."""
        weighed = risks.weighed_assumptions(self.session, self.theory)
        return {one.id: one for one in weighed}

    @cached_property
    def reasons(self) -> dict[str, WeighedAssumption]:
        """The assumption that the `omdat` of each arrow is, by the id of the arrow."""
        return risks.reasons(self.theory, self.weighed.values())

    @cached_property
    def open_reasons(self) -> list[Arrow]:
        """The arrows without an `omdat`, in the order of the ladder."""
        return open_reasons(self.theory)

    @cached_property
    def codes(self) -> dict[str, str]:
        """What each assumption is called."""
        return assumptions.codes(self.session)

    @cached_property
    def to_do(self) -> list[str]:
        """What is open at this task, by key: without `omdat`, nobody's, or loose."""
        if self.task == "because":
            return [arrow.id for arrow in self.open_reasons]
        if self.task == "activities":
            activities = self.theory.of_sort("activity")
            return [node.id for node in activities if not node.record.text("who")]
        return [node.id for node in to_connect(self.theory)]

    @property
    def count(self) -> str:
        """How far the theory is, in words: `3 tussenstappen`, `2 zonder omdat`."""
        if self.task == "because":
            return f"{len(self.open_reasons)} zonder omdat"
        if self.task == "chains":
            return f"{len(to_connect(self.theory))} los"
        sort = theory_step.SORTS[self.task]
        return graph.count_in_words(len(self.theory.of_sort(sort)), sort)

    def rungs(self, folded: Collection[str]) -> list[Rung]:
        """The lines of the ladder; while reasons are asked each arrow has its own."""
        every = self.task == "because"
        return rungs(self.theory, folded=folded, every_reason=every)

    def row(self, rung: Rung) -> Row:
        """One line as the facilitator sees it."""
        node, arrow = rung.node, rung.arrow
        if rung.sort == "node" and node:
            more = f"  (+{rung.hidden})" if rung.hidden else ""
            note = self._node_note(node, arrow)
            return Row(rung.key, node.code, f"{rung.tree}{node.text}{more}", note)
        if rung.sort == "again" and node and arrow:
            meant = " (kring, hoort zo)" if arrow.goes_round else " (kring)"
            circle = meant if rung.circular else ""
            text = f"{rung.tree}↑ {node.code} {node.text}{circle}"
            note = "" if arrow.because else self._arrow_note(arrow)
            return Row(rung.key, "", text, note, dim=True)
        if rung.sort == "because" and arrow:
            text = f"omdat: {arrow.because}" if arrow.because else NO_REASON
            reason, note = self.reasons.get(arrow.id), self._arrow_note(arrow)
            label = self.codes[reason.id] if reason else ""
            return Row(rung.key, label, rung.tree + text, note, dim=True)
        if rung.assumption:
            label = self.codes[rung.assumption.id]
            note = self._weight(self.weighed.get(rung.assumption.id))
            note = self._with_marks(note, rung.assumption)
            text = words_of(rung.assumption)
            return Row(rung.key, label, f"{rung.tree}ook: {text}", note, dim=True)
        return Row(rung.key, "", "los", "", dim=True)

    def room_row(self, rung: Rung) -> Row:
        """One line as the room sees it: words alone, for whom and by when."""
        node, arrow = rung.node, rung.arrow
        text, note = "los", ""
        if rung.sort == "node" and node:
            text = node.text
            for_whom, term = (node.record.text(name) for name in ("for_whom", "term"))
            if node.sort == "outcome":
                note = " · ".join(filter(None, (for_whom, term)))
        elif rung.sort == "again" and node:
            text = f"↑ {node.text}{' (kring)' if rung.circular else ''}"
        elif rung.sort == "because" and arrow:
            text = f"omdat: {arrow.because}" if arrow.because else NO_REASON
            tried = _verdict(self.reasons.get(arrow.id))
            note = " · ".join(filter(None, (STATUS.get(arrow.status), tried)))
        elif rung.assumption:
            text = f"ook: {words_of(rung.assumption)}"
            note = _verdict(self.weighed.get(rung.assumption.id))
        return Row(rung.key, "", rung.tree + text, note, dim=rung.sort != "node")

    def whole(self, rung: Rung) -> str:
        """All the words of one line, and what was noted with it."""
        node, arrow = rung.node, rung.arrow
        if rung.assumption:
            tried_out = self._tried_out(self.weighed.get(rung.assumption.id))
            return f"{words_of(rung.assumption)}{tried_out}"
        if rung.sort == "because" and arrow:
            tried_out = self._tried_out(self.reasons.get(arrow.id))
            return f"{arrow.name}, omdat: {arrow.because or '…'}{tried_out}"
        if node is None:
            return ""
        parts = [f"{node.code} {node.text}", *self._fields(node)]
        return " · ".join(parts)

    def hints(self, rung: Rung | None) -> tuple[str, ...]:
        """The hints about the line in front, then about the whole."""
        about: list[str] = []
        if rung and rung.assumption:
            about = [rung.assumption.id]
        elif rung and rung.arrow and rung.sort != "node":
            about = [rung.arrow.id]
        elif rung and rung.node:
            about = [rung.node.id, *([rung.arrow.id] if rung.arrow else [])]
        hints = [hint.text for hint in self.remarks.in_front(*about)]
        return tuple(dict.fromkeys(hints))

    def _node_note(self, node: Node, arrow: Arrow | None) -> str:
        """For whom and by when, or who does it."""
        record = node.record
        parts: list[str] = []
        if node.sort == "outcome":
            parts = [record.text("for_whom"), record.text("term")]
        else:
            parts = [record.text("who")]
        own_line = arrow and (arrow.because or self.task == "because")
        if arrow and not own_line and arrow.status:
            parts.append(STATUS[arrow.status])
        note = " · ".join(part for part in parts if part)
        open_arrow = "" if own_line or arrow is None else arrow.id
        return self._with_marks(note, record, open_arrow)

    def _arrow_note(self, arrow: Arrow) -> str:
        """How sure an arrow is, and how much hangs on it."""
        status = STATUS.get(arrow.status, "")
        note = f"{status} {self._weight(self.reasons.get(arrow.id))}".strip()
        return self._with_marks(note, arrow.record)

    def _weight(self, one: WeighedAssumption | None) -> str:
        """`●○○ belang 3`, as far as it was weighed, and what trying out showed."""
        if one is None:
            return ""
        parts = []
        if one.certainty is not None:
            parts.append("●" * one.certainty + "○" * (HEAVY - one.certainty))
        if one.importance is not None:
            parts.append(f"belang {one.importance}")
        if one.divided:
            parts.append("verdeeld")
        parts += filter(None, [one.tried_out])
        return " ".join(parts)

    def _tried_out(self, one: WeighedAssumption | None) -> str:
        """What trying an assumption out showed, behind its words."""
        return f" (uitgeprobeerd: {one.tried_out})" if one and one.tried_out else ""

    def _with_marks(self, note: str, record: Record, also: str = "") -> str:
        """A note with what only the facilitator sees: hints, returns, conflicts."""
        marks = [note] if note else []
        if record.returned:
            marks.append("teruggekomen")
        if record.conflicts:
            marks.append("≠")
        if self.remarks.of.get(record.id) or self.remarks.of.get(also):
            marks.append("!")
        return " ".join(marks)

    def _fields(self, node: Node) -> list[str]:
        record = node.record
        texts = [record.text(name) for name in ("for_whom", "term", "who")]
        for name in ("formal", "together", "exists"):
            texts.append(registry.in_words(record, name))
        return [text for text in texts if text]


def _verdict(one: WeighedAssumption | None) -> str:
    """What trying an assumption out showed; empty when nobody did."""
    return one.tried_out if one else ""
