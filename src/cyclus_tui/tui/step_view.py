"""StepView: one step on the screen, with what the facilitator needs around it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Final, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical

from cyclus_tui.domain.method.method import Step, StepRules
from cyclus_tui.domain.method.plan import Stop
from cyclus_tui.tui import step_texts
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import StepContext
from cyclus_tui.tui.widgets.plain_text import PlainText
from cyclus_tui.tui.widgets.status import Status

AROUND: Final = (
    *("title", "count", "goal", "clock", "say", "hint"),
    *("unsaved", "keys"),
)
"""What stands around the pane, by name."""

REFUSED_IN_ROOM: Final = "Dat ging niet. In regie (F5) staat waarom."
"""What the room sees of a sentence for the facilitator."""


@dataclass(frozen=True, slots=True)
class Front:
    """What is in front: a pane, and the step that it draws."""

    pane: StepPane[StepRules]
    stop: Stop
    step: Step
    is_detour: bool = False
    """Whether the people are in front, wherever the evening is."""


def make_front(
    context: StepContext, drafts: dict[str, str], *, is_detour: bool = False
) -> Front:
    """The pane for the step of a context, to be put in front."""
    module = import_module(f"cyclus_tui.tui.steps.{context.step.kind}")
    pane = cast("StepPane[StepRules]", module.Pane(context, drafts))
    return Front(pane, context.stop, context.step, is_detour)


class StepView(Vertical):
    """Draws the step in front; what is in front is one thing from the first moment on.

    No pane is ever drawn with the step of another.
    """

    def __init__(self, front: Front) -> None:
        """A view with a step in front."""
        super().__init__(id="step-view")
        self.front = front
        self.status = Status(id="status")
        """The line that says what happened."""
        self._around = {name: PlainText(id=name) for name in AROUND}
        self._step = Container(id="step")
        self._differences = ""

    def compose(self) -> ComposeResult:
        """The head, the pane, what was said, and the keys of this moment."""
        around = self._around
        with Horizontal(id="head"):
            yield around["title"]
            yield around["count"]
        with Horizontal(id="under"):
            yield around["goal"]
            yield around["clock"]
        yield around["say"]
        yield around["hint"]
        with self._step:
            yield self.front.pane
        yield around["unsaved"]
        yield self.status
        yield around["keys"]

    def on_resize(self) -> None:
        """Say as much as fits now."""
        self.draw(self.front.pane.context)

    def draw(self, context: StepContext) -> None:
        """Draw what is on the disk now, and what stands around it."""
        self.status.cover(REFUSED_IN_ROOM if context.room else None)
        self.front.pane.draw(context)
        self._draw_around()

    def draw_clock(self, clock: str, differences: str) -> None:
        """Draw the time that is used, and how much differs, when it reads otherwise."""
        self._differences = differences
        self._around["clock"].set_text(clock)
        self._draw_count()

    def draw_unsaved(self, text: str) -> None:
        """Keep in sight what is not saved."""
        self._around["unsaved"].set_text(text)

    async def put_in_front(self, front: Front) -> bool:
        """Put another step in front; False when the session was left meanwhile."""
        await self.front.pane.remove()
        if not self.is_attached:
            return False
        await self._step.mount(front.pane)
        self.front = front
        return True

    @on(StepPane.Redrawn)
    def _follow(self, redrawn: StepPane.Redrawn) -> None:
        """The pane drew something else: hints, counter and keys follow."""
        redrawn.stop()
        if redrawn.pane is self.front.pane and self.is_attached:
            self._draw_around()

    def _draw_around(self) -> None:
        """Draw what stands around the pane."""
        pane, low = self.front.pane, self.screen.has_class("-low")
        texts = step_texts.texts(
            pane.context, pane.model, width=self.size.width, low=low
        )
        for name, text in texts.items():
            self._around[name].set_text(text)
        self._draw_count()

    def _draw_count(self) -> None:
        """Draw how much is recorded, behind how much differs."""
        pane = self.front.pane
        count = "" if pane.context.room else pane.model.count
        parts = (self._differences, count)
        self._around["count"].set_text(" · ".join(filter(None, parts)))
