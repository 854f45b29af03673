"""Desk: where a session is worked on; the only widget that holds an open session.

It stands between the pane and the screen, so that waiting for the disk holds up neither
typing nor drawing, while all that changes or walks takes its turn here, in the order in
which it was asked for.

What is in front is one thing, a pane with its own step, from the first moment on: no
pane is ever drawn with the step of another.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from cyclus_tui.app.open_session import OpenSession, PendingEdits
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.method import plan
from cyclus_tui.domain.method.method import Step, StepRules
from cyclus_tui.domain.method.plan import Stop
from cyclus_tui.domain.method.setup import about
from cyclus_tui.errors import CyclusError, StorageError
from cyclus_tui.tui import surround
from cyclus_tui.tui.clock import PhaseClock, kept, left_until, told
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.type_ahead import TypeAhead
from cyclus_tui.tui.view_model import StepContext, StepViewModel
from cyclus_tui.tui.widgets.status import Status

NOT_SAVED: Final = "! Nog niet opgeslagen"
NOT_SAVED_HERE: Final = "! Kan hier niet opgeslagen worden"
"""What stands before the words that wait; the second where nothing can be written."""

NOT_REMEMBERED: Final = "In welke stap u bent, is niet onthouden."

DRAFT_AFTER: Final = 0.5
"""Seconds after which a half-typed line is kept, so that at most a second is lost."""

AGAIN_EVERY: Final = 2.0
"""Seconds between trying again to save what a disk refused."""

KEEP_EVERY: Final = 30.0
"""Seconds between keeping the clock and looking whether a reserve copy is due."""


@dataclass(frozen=True, slots=True)
class Front:
    """What is in front: a pane, and the step that it draws."""

    pane: StepPane[StepRules]
    stop: Stop
    step: Step
    is_detour: bool = False
    """Whether the people are in front, wherever the evening is."""


AROUND: Final = (
    *("title", "count", "goal", "clock", "say", "shown", "hint"),
    *("unsaved", "keys"),
)
"""What stands around the pane, by name."""


class Desk(Vertical):
    """One step of the session at a time, with what the facilitator needs around it."""

    @dataclass
    class Deed(Message):
        """Something to do in its turn: it gives a sentence to say, or none."""

        what: Callable[[], Awaitable[str]]
        held: ExitStack
        """What lets the keys go on once it is done."""

    @dataclass
    class Moved(Message):
        """Another step is in front."""

        title: str

    def __init__(
        self, open_session: OpenSession, drafts: dict[str, str], *, where: str = ""
    ) -> None:
        """A desk with the step in front `where` the session stopped, else the first."""
        super().__init__(id="desk")
        self.open_session = open_session
        self.drafts = drafts
        self.room = False
        self.coach = True
        """Whether hints are shown."""
        self.clock = PhaseClock(time.monotonic)
        self.view_model = StepViewModel.EMPTY
        self.told = Status(id="told")
        """The line that says what happened."""
        self._stops = plan.stops(open_session.session, open_session.method)
        self._at = (self._stops[0].id, self._stops[0].phase.steps[0].id)
        stop, _, step = where.partition("|")
        if (stop, step) in self._walkable():
            self._at = (stop, step)
        self._around = {name: Static(id=name, markup=False) for name in AROUND}
        self._step = Container(id="step")
        self.front = self._made(*self.here())
        self._typing: dict[str, str] = {}
        """The half-typed lines that are not kept yet, by place."""
        self._forgotten: frozenset[str] = frozenset()
        """The erased texts that no half-typed line holds any more."""
        self._refused: frozenset[str] = frozenset()
        """The places whose half-typed line the disk refused."""
        self._trouble = ""
        """What was said last of why something could not be saved."""
        self._tries_again = False
        self._draft_timer: Timer | None = None
        self._shown: dict[str, str] = {}
        self._rows: dict[str, str] = {}
        """The row that was in front in each step, for coming back to it."""
        self._counted = (open_session.session, conflicts.count(open_session.session))

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
        yield around["shown"]
        yield around["hint"]
        with self._step:
            yield self.front.pane
        yield around["unsaved"]
        yield self.told
        yield around["keys"]

    async def on_mount(self) -> None:
        """Open where the session stopped."""
        with self._keys_held():
            self._begin()
            await self._note_place()
        self.set_interval(1.0, self._tick)
        self.set_interval(KEEP_EVERY, self._keep)
        self.set_interval(AGAIN_EVERY, self._see_to_unsaved)
        opened = self.open_session
        if problem := opened.notice or opened.cleanup_notice or opened.remark:
            self.told.refuse(problem)
        elif self.open_conflicts and not self.room:
            found = conflicts.told(self.open_conflicts)
            self.told.say(f"{found} F10: Verschillen bekijken.")

    def on_resize(self) -> None:
        """Say as much as fits now."""
        self.draw()

    @property
    def open_conflicts(self) -> int:
        """How many conflicts are open; counted once for each session on the disk."""
        session = self.open_session.session
        if self._counted[0] is not session:
            self._counted = (session, conflicts.count(session))
        return self._counted[1]

    @property
    def pane(self) -> StepPane[StepRules]:
        """The pane in front."""
        return self.front.pane

    @property
    def detour(self) -> bool:
        """Whether the people are in front, wherever the evening is."""
        return self.front.is_detour

    @property
    def context(self) -> StepContext:
        """What the pane in front is to draw."""
        session, method = self.open_session.session, self.open_session.method
        front = self.front
        stop = next((s for s in self._stops if s.id == front.stop.id), front.stop)
        return StepContext(session, method, stop, front.step, self.room, self.coach)

    def here(self) -> tuple[Stop, Step]:
        """Where the evening is."""
        stop = next((s for s in self._stops if s.id == self._at[0]), self._stops[0])
        steps = stop.phase.steps
        return stop, next((s for s in steps if s.id == self._at[1]), steps[0])

    def do(self, what: Callable[[], Awaitable[str]], *, moves: bool = False) -> None:
        """Do something in its turn, after all that was asked before.

        When it `moves` to another step, all that is typed from now on is for there.
        """
        held = ExitStack()
        if moves:
            held.enter_context(self._keys_held())
        self.post_message(self.Deed(what, held))

    @on(StepPane.CommandRequested)
    async def _carry_out(self, asked: StepPane.CommandRequested) -> None:
        """A pane asked for a command: save it, then draw."""
        asked.stop()
        asked.pane.has_its_turn(asked.words)
        try:
            edit = await self.open_session.run(
                asked.command, words=asked.words, draft=asked.draft
            )
        except StorageError as error:
            self._say_trouble(error)  # it waits, in sight, as on a very slow disk
        except CyclusError as error:
            self.told.refuse(str(error))
            asked.pane.refused(asked.words, asked.question)
            if asked.words and asked.pane is not self.pane:
                place = f"{asked.pane.context.place}/{asked.question}"
                self._note_typing(StepPane.DraftChanged(place, asked.words))
        else:
            if edit:
                said = asked.said or f"Opgeslagen: {edit.label}."
                self.told.say(f"{said} {asked.note}".rstrip())
            elif asked.words:
                self.told.say("Dat staat er al.")
        self.draw()

    @on(Deed)
    async def _attempt(self, deed: Deed) -> None:
        """Do a deed, and say what came of it."""
        deed.stop()
        with deed.held:
            await self._do_now(deed.what)

    @on(StepPane.WalkRequested)
    async def _go_on(self, walk: StepPane.WalkRequested) -> None:
        """The pane is done."""
        walk.stop()
        with self._keys_held():
            await self._do_now(partial(self.walk, walk.paces))

    async def _do_now(self, what: Callable[[], Awaitable[str]]) -> None:
        """Do something whose turn it is; draw what came of it, and say it."""
        try:
            said = await what()
        except CyclusError as error:
            self.told.refuse(str(error))
        else:
            if said:
                self.told.say(said)
        self.draw()

    @on(StepPane.StatusMessage)
    def _tell(self, event: StepPane.StatusMessage) -> None:
        """Say what the pane says."""
        event.stop()
        (self.told.refuse if event.refused else self.told.say)(event.text)

    @on(StepPane.DraftChanged)
    def _note_typing(self, typing: StepPane.DraftChanged) -> None:
        """Keep a half-typed line soon, but not at every key."""
        typing.stop()
        self._typing[typing.place] = typing.text
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_AFTER, self.keep_drafts)

    async def keep_drafts(self) -> None:
        """Keep the half-typed lines now; what the disk refuses is kept later."""
        self._draft_timer = None
        refused = []
        for place, text in [*self._typing.items()]:
            try:
                await self.open_session.save_draft(place, text)
            except StorageError as error:
                refused.append(place)
                self._say_trouble(error)
            else:
                if self._typing.get(place) == text:
                    del self._typing[place]
        self._refused = frozenset(refused)
        self._draw_unsaved()

    @property
    def unsaved_words(self) -> list[str]:
        """What is not saved: words, half-typed words, and what a key asked for."""
        waiting = [one.words or one.label for one in self.open_session.pending]
        half = [text for text in self._typing.values() if text.strip()]
        return [*waiting, *self.pane.asked_words, *half]

    def _forget_erased(self) -> None:
        """Let go of half-typed lines that hold words erased since the last look."""
        erased = self.open_session.erased_texts
        lost, self._forgotten = erased - self._forgotten, erased
        if any(text in self.pane.entry.value for text in lost):
            self.pane.entry.value = ""
        for place, words in [*self.drafts.items()]:
            if any(text in words for text in lost):
                del self.drafts[place]
                self._note_typing(StepPane.DraftChanged(place, ""))

    async def keep_all(self) -> None:
        """Save and keep all that can be, and draw what came of it."""
        await self.keep_drafts()
        await self.save_again()
        self.draw()

    async def save_again(self) -> str:
        """Try again to save all that waits; what came of it, when that is news."""
        waited = bool(self.unsaved_words)
        try:
            await self.open_session.save()
        except StorageError as error:
            if str(error) != self._trouble:
                self._say_trouble(error)
            return ""
        await self.keep_drafts()
        if self.unsaved_words:
            return ""
        self._trouble = ""
        return "Alles is weer opgeslagen." if waited else ""

    async def save_elsewhere(self, folder: Path) -> str:
        """Go on in another folder, with all that waits; where it is, as a sentence.

        Raises:
            StorageError: it cannot be written there.
        """
        await self.open_session.move_to(folder)
        self._typing = {**self.drafts, **self._typing}
        await self.keep_drafts()
        await self._keep()
        await self._note_place()
        self._trouble = ""
        return f"U werkt nu verder in {self.open_session.path}"

    def _see_to_unsaved(self) -> None:
        """Try again, in its turn, when something waits and nobody tries already."""
        can_help = not self.open_session.notice
        behind = self.open_session.has_pending or (can_help and self._refused)
        if not behind or self._tries_again:
            return
        self._tries_again = True

        async def again() -> str:
            try:
                return await self.save_again()
            finally:
                self._tries_again = False

        self.do(again)

    def _say_trouble(self, error: StorageError) -> None:
        """Say why something could not be saved."""
        self._trouble = str(error)
        self.told.refuse(self._trouble)

    async def undo(self) -> str:
        """Take back what was done last; what waits to be saved comes before that."""
        if waiting := await self.open_session.drop_pending():
            self._give_back(waiting)
            return f"Teruggenomen, het was nog niet opgeslagen: {waiting.label}."
        label = await self.open_session.undo()
        self.pane.undone()
        return f"Ongedaan gemaakt: {label}."

    def _give_back(self, waiting: PendingEdits) -> None:
        """Words that are no longer to be saved stand where they were typed."""
        step = f"{self.context.place}/"
        if waiting.words and waiting.draft:
            self._typing[waiting.draft] = waiting.words
        if waiting.draft.startswith(step):
            self.pane.refused(waiting.words, waiting.draft.removeprefix(step))
        elif waiting.words and waiting.draft:
            self.drafts[waiting.draft] = waiting.words
        self.pane.undone()

    async def redo(self) -> str:
        """Write back what was taken back."""
        label = await self.open_session.redo()
        self.pane.undone()
        return f"Opnieuw gedaan: {label}."

    async def walk(self, paces: int) -> str:
        """Go to the next or the previous step; what is half-typed stays there."""
        if self.detour:
            return await self.visit_people()
        walkable = self._walkable()
        here = walkable.index(self._at) if self._at in walkable else 0
        goal = max(0, min(here + paces, len(walkable) - 1))
        if goal == here:
            return "Dit was de laatste fase." if paces > 0 else "Dit is de eerste fase."
        return await self.go(*walkable[goal])

    async def go(self, stop_id: str, step_id: str = "") -> str:
        """Go to a step, or to the first step of a phase."""
        stop = next((s for s in self._stops if s.id == stop_id), None)
        if stop is None:
            return "Deze fase is er niet meer."
        await self._leave()
        self._at = (stop.id, step_id or stop.phase.steps[0].id)
        await self._arrive(self._made(*self.here()))
        return ""

    async def visit_people(self) -> str:
        """Show who is here, from any phase; the same key goes back."""
        people = self._people_step()
        if people is None:
            return "Deze methode noteert geen mensen."
        await self._leave()
        back = self._made(*self.here())
        await self._arrive(back if self.detour else self._made(*people, detour=True))
        return ""

    async def change_plan(self, command: Callable[..., object]) -> str:
        """Skip, move or repeat a phase."""
        edit = await self.open_session.run(command)  # type: ignore[arg-type]
        return f"Opgeslagen: {edit.label}." if edit else ""

    def show_room(self, room: bool) -> None:
        """Show what the room may see, or what the facilitator needs, in one go."""
        with self.app.batch_update():
            self.room = room
            self.screen.set_class(room, "-room")
            self.draw()

    def draw(self) -> None:
        """Draw what is on the disk now, while there is anybody who sees it."""
        if not self.is_attached:
            return
        self._follow_plan()
        self._forget_erased()
        self.view_model = self.pane.draw(self.context)
        self._draw_around()

    def _follow_plan(self) -> None:
        """Read the plan anew; out of a phase that is no longer in it one walks back."""
        before = [stop.id for stop in self._stops]
        self._stops = plan.stops(self.open_session.session, self.open_session.method)
        left = {stop.id: stop for stop in self._stops}
        if self._at[0] in left:
            return
        earlier = before[: before.index(self._at[0])]
        stop = next((left[i] for i in reversed(earlier) if i in left), self._stops[0])
        self._at = (stop.id, stop.phase.steps[0].id)
        if not self.detour:
            self.do(partial(self.go, *self._at), moves=True)

    @on(StepPane.Redrawn)
    def _follow(self, drawn: StepPane.Redrawn) -> None:
        """The pane drew something else: hints, counter and keys follow."""
        drawn.stop()
        if drawn.pane is self.pane and self.is_attached:
            self.view_model = drawn.pane.view_model()
            self._draw_around()

    def _draw_around(self) -> None:
        """Draw what stands around the pane."""
        low = self.screen.has_class("-low")
        found = surround.texts(
            self.context, self.view_model, width=self.size.width, low=low
        )
        for place, text in found.items():
            self._put(place, text)
        self._draw_unsaved()
        self._tick()

    def _draw_unsaved(self) -> None:
        """Keep in sight what is not saved; the room only sees that there is some."""
        words = [one.words or one.label for one in self.open_session.pending]
        here = self.pane.draft_place
        half = {place: self._typing.get(place, "").strip() for place in self._refused}
        words += [text for place, text in half.items() if text and place != here]
        count = len(words) + bool(half.get(here))
        text = ""
        if count:
            cannot = bool(self.open_session.notice)
            again = "" if cannot else " Ik probeer het steeds opnieuw."
            text = f"{NOT_SAVED_HERE if cannot else NOT_SAVED} ({count}).{again}"
            if not self.room and words:
                text = f"{text} {' · '.join(reversed(words))}"
        self._put("unsaved", text)

    def _tick(self) -> None:
        """Draw the clock and the counter when they read differently."""
        context = self.context
        differ = self.open_conflicts
        differs = f"≠ {differ}" if differ and not self.room else ""
        counts = [part for part in (differs, self.view_model.count) if part]
        self._put("count", " · ".join(counts))
        parts = []
        if not self.room:
            used = self.clock.used(context.stop.id)
            parts.append(told(used, context.stop.phase.minutes, self.clock.running))
            evening = about(context.session)
            until = left_until(
                evening.text("end"), evening.text("date"), datetime.now()
            )
            parts.append(until)
        self._put("clock", " · ".join(part for part in parts if part))

    async def _keep(self) -> None:
        """Keep the clock, and make a reserve copy when one is due."""
        if self.open_session.notice:
            return
        stop = self.context.stop.id
        try:
            used = str(int(self.clock.used(stop)))
            await self.open_session.save_local_value(f"clock {stop}", used)
            await self.open_session.back_up_when_due(time.monotonic(), datetime.now())
        except CyclusError as error:
            self.told.refuse(str(error))

    async def leave(self) -> None:
        """Keep all that is not kept yet; the session is closed after this.

        What could not be kept is in `unsaved_words`.
        """
        await self._leave()
        await self.save_again()
        await self.open_session.close()

    async def _leave(self) -> None:
        """Keep what belongs to the step in front."""
        self._rows[self.context.place] = self.pane.list.highlighted_key or ""
        await self.keep_drafts()
        await self._keep()

    def _made(self, stop: Stop, step: Step, *, detour: bool = False) -> Front:
        """A pane for a step, to be put in front."""
        module = import_module(f"cyclus_tui.tui.steps.{step.kind}")
        session, method = self.open_session.session, self.open_session.method
        context = StepContext(session, method, stop, step, self.room, self.coach)
        return Front(module.Pane(context, self.drafts), stop, step, detour)

    async def _arrive(self, front: Front) -> None:
        """Put another step in front, when all that was typed in this one was asked."""
        before = self.pane
        await before.settle()
        with self.app.batch_update():
            await before.remove()
            if not self.is_attached:
                return  # the session was left meanwhile
            await self._step.mount(front.pane)
            self.front = front
            self._begin()
        await self._note_place()

    def _begin(self) -> None:
        """Draw the step that came in front, with the cursor where one types."""
        self.told.clear()
        self.draw()
        if self.pane.list.go(self._rows.get(self.context.place, "")):
            self.draw()
        self.screen.set_focus(self.pane.first_focus)

    async def _note_place(self) -> None:
        """Let the clock run for the phase in front, and remember where the evening is.

        A disk that fails here takes no words: the evening goes on.
        """
        phase = self.context.stop.id
        try:
            used = await self.open_session.local_value(f"clock {phase}")
            self.clock.begin(phase, kept(used))
            self._tick()
            if not self.open_session.notice and not self.detour:
                stop, step = self.here()
                await self.open_session.save_local_value(
                    "where", f"{stop.id}|{step.id}"
                )
                await self.open_session.save_local_value("phase", stop.phase.id)
        except StorageError as error:
            self.told.refuse(f"{NOT_REMEMBERED} {error}")

    def _keys_held(self) -> AbstractContextManager[None]:
        """Until the end of the block what is typed waits."""
        assert isinstance(self.app, TypeAhead)
        return self.app.keys_held()

    def _walkable(self) -> list[tuple[str, str]]:
        """Every step of the evening, in order, without what is skipped."""
        return [
            (stop.id, step.id)
            for stop in self._stops
            if not stop.skipped or stop.id == self._at[0]
            for step in stop.phase.steps
        ]

    def _people_step(self) -> tuple[Stop, Step] | None:
        """The step in which people are noted."""
        for stop in self._stops:
            for step in stop.phase.steps:
                if step.kind == "people":
                    return stop, step
        return None

    def _put(self, name: str, text: str) -> None:
        """Put words, literally, in a place that is gone when there are none."""
        if self._shown.get(name) == text:
            return
        self._shown[name] = text
        place = self._around[name]
        place.update(Content(text))
        place.display = bool(text)
