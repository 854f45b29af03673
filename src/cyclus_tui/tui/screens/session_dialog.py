"""SessionDialog: a list above an open session, which changes nothing by itself."""

from __future__ import annotations

from cyclus_tui.tui.controller import SessionController, Task
from cyclus_tui.tui.screens.list_screen import ListScreen
from cyclus_tui.tui.widgets.line_list import LineList


class SessionDialog(ListScreen[None]):
    """What a person asks here takes its turn at the controller, and is drawn here."""

    def __init__(self, controller: SessionController, rows: LineList) -> None:
        """A screen around a list, above the session of a controller."""
        super().__init__(rows)
        self.controller = controller

    def draw(self) -> None:
        """Draw what is on the disk now."""

    def do(self, task: Task) -> None:
        """Do something in its turn; what came of it is drawn and said here too."""
        self.controller.do(task, follower=self._follow)

    def action_undo(self) -> None:
        """Take back the last change."""
        self.do(self.controller.undo)

    def action_redo(self) -> None:
        """Write back the last change that was taken back."""
        self.do(self.controller.redo)

    def _follow(self, text: str, refused: bool) -> bool:
        """Draw what came of a task, and say it, while there is anybody who sees it."""
        if self.is_attached:
            self.draw()
            self.say(text, refused=refused)
        return self.is_attached
