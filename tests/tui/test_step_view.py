"""The step view draws what a pane shows, as often as the pane says that it changed."""

from __future__ import annotations

from textual.app import App, ComposeResult

from cyclus_tui.domain.method import plan
from cyclus_tui.exchange.method_file import read_method
from cyclus_tui.tui.step_view import Front, StepView
from cyclus_tui.tui.steps import collect
from cyclus_tui.tui.view_model import StepContext, StepViewModel
from tests.builders import Copy
from tests.tui.table import ADVIESVANGERS


class Counting(collect.Pane):
    """Counts how often hints and all else besides the list are worked out."""

    times = 0

    def view_model(self) -> StepViewModel:
        self.times += 1
        return super().view_model()


class Viewing(App[None]):
    """A step view by itself."""

    def __init__(self) -> None:
        super().__init__()
        method = read_method(ADVIESVANGERS.encode(), name="proef")
        session = Copy().session
        stop = next(s for s in plan.stops(session, method) if s.id == "A4")
        step = stop.phase.steps[0]
        self.pane = Counting(StepContext(session, method, stop, step, room=False), {})
        self.view = StepView(Front(self.pane, stop, step))

    def compose(self) -> ComposeResult:
        yield self.view


async def test_hints_are_worked_out_once_for_each_drawing() -> None:
    app = Viewing()
    async with app.run_test() as pilot:
        for change in (app.pane.redraw, app.pane.redraw_around):
            app.pane.times = 0
            change()
            await pilot.pause()
            assert app.pane.times == 1
