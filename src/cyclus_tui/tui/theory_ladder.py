"""The ladder of a theory in a list: its rows, what is folded, and the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.steps.theory import Rules
from cyclus_tui.domain.theory import ladder
from cyclus_tui.domain.theory.graph import Arrow, Node
from cyclus_tui.domain.theory.ladder import Rung
from cyclus_tui.tui import theory_keys
from cyclus_tui.tui import theory_questions as questions
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.theory_rows import TheoryView
from cyclus_tui.tui.view_model import StepContext
from cyclus_tui.tui.widgets.line_list import LineList, Row


class LadderPane(StepPane[Rules]):
    """The theory as a ladder, whole at every moment; it asks for nothing itself."""

    BINDINGS: ClassVar = [
        Binding("f3", "fold", "In- of uitklappen"),
        Binding("t", "drawing", "De tekening"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.folded: set[str] = set()
        self._look = TheoryView(context.session, self.goal)
        self._rungs: dict[str, Rung] = {}

    @property
    def theory_view(self) -> TheoryView:
        """The theory of this moment, read once for each session on the disk."""
        if self._look.session is not self.context.session:
            known = self._look.known
            self._look = TheoryView(self.context.session, self.goal, known)
        return self._look

    @property
    def rung(self) -> Rung | None:
        """The row in front."""
        return self._rungs.get(self.list.highlighted_key or "")

    @property
    def node(self) -> Node | None:
        """The node that the row in front is about."""
        return self.rung.node if self.rung else None

    @property
    def arrow(self) -> Arrow | None:
        """The arrow that the row in front hangs on."""
        return self.rung.arrow if self.rung else None

    @property
    def record_in_front(self) -> Record | None:
        """What the row in front is about; where an assumption is shared, that one."""
        shared = self.rung.assumption if self.rung else None
        return shared or super().record_in_front

    @property
    def goal(self) -> str:
        """What this step of the theory is for."""
        return self.rules.task

    def make_list(self) -> LineList:
        """With the list in front letters say how sure an arrow is, and the like."""
        return LineList(id="list", mark_cells=4, letters=theory_keys.LETTERS)

    def rows(self) -> Sequence[Row]:
        """Every line of the ladder."""
        return [self.theory_view.row(rung) for rung in self._read_rungs()]

    def room_rows(self) -> Sequence[Row]:
        """Every line in words alone: what it hangs on shows by the branches."""
        return [self.theory_view.room_row(rung) for rung in self._read_rungs()]

    def _read_rungs(self) -> Sequence[Rung]:
        """The lines of the ladder at this moment."""
        rungs = self.theory_view.rungs(self.folded)
        self._rungs = {rung.key: rung for rung in rungs}
        return rungs

    def show_full(self) -> None:
        """Show the line in front whole when it, or what was noted with it, is cut."""
        key = self.list.highlighted_key or ""
        is_whole = self.list.fits(key) and self.list.fits_note(key)
        self._show("full", "" if is_whole else self.full_text(key))

    def full_text(self, key: str) -> str:
        """All the words of a row, and what was noted with it."""
        rung = self._rungs.get(key)
        return self.theory_view.whole(rung) if rung else ""

    def action_fold(self) -> None:
        """Fold what leads to the node in front away, or show it again."""
        if self.node and self.theory_view.theory.into[self.node.id]:
            self.folded ^= {self.node.id}
            self.redraw()
        else:
            self.say(questions.NOTHING_UNDER, True)

    def action_drawing(self) -> None:
        """Show the theory as a drawing, with the node in front."""
        from cyclus_tui.tui.screens.drawing import DrawingScreen

        screen = DrawingScreen(
            self.theory_view.theory,
            self.node.id if self.node else "",
            self.theory_view.reasons,
            room=self.context.room,
        )
        self.post_message(self.DrawingRequested(screen, self._come_back))

    def _go(self, key: str) -> None:
        """Put a row in front, also one that is folded away."""
        arrow = self.theory_view.theory.arrow(key)
        node = arrow.start.id if arrow else key
        if self.folded and key not in self._rungs:
            self.folded = ladder.unfold_to(self.theory_view.theory, self.folded, node)
            self.list.set_rows(self.rows())
        self.list.go(key)

    def _come_back(self, node: str | None) -> None:
        """The drawing was left: the box in front there is in front here too."""
        self._point_at(self.entry)  # else words typed now would be letters
        if node and (self.node is None or self.node.id != node):
            self._go(node)
            self.redraw()
