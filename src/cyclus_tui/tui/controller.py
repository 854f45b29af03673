"""SessionController: what is asked of a session takes its turn here, and is saved.

It is no widget: the session screen owns it, has its work done in a task of its own, and
draws its view. So waiting for the disk holds up neither typing nor drawing, while all
that changes or walks is done in the order in which it was asked for.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractContextManager, ExitStack, asynccontextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from cyclus_tui.app.open_session import Command, OpenSession, PendingEdits
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts import removal
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import plan
from cyclus_tui.domain.method.method import Step, StepRules
from cyclus_tui.domain.method.plan import Stop
from cyclus_tui.domain.method.setup import about
from cyclus_tui.errors import AskFirstError, CyclusError, RuleError, StorageError
from cyclus_tui.tui.clock import PhaseClock, left_until, parse_seconds, time_used
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.step_view import Front, StepView, make_front
from cyclus_tui.tui.type_ahead import TypeAhead
from cyclus_tui.tui.view_model import StepContext

NOT_SAVED: Final = "! Nog niet opgeslagen"
NOT_SAVED_HERE: Final = "! Kan hier niet opgeslagen worden"
"""What stands before the words that wait; the second where nothing can be written."""

NOT_REMEMBERED: Final = "In welke stap u bent, is niet onthouden."

DRAFT_AFTER: Final = 0.5
"""Seconds after which a half-typed line is kept, so that at most a second is lost."""

Task = Callable[[], Awaitable[str]]
"""Something to do; it gives a sentence to say, or none."""


Follower = Callable[[str, bool], bool]
"""Draws elsewhere what came of a task: what to say, and whether it was refused.

It says whether somebody saw it.
"""


class SessionController:
    """Holds the open session, and the place in the evening; the view draws."""

    def __init__(
        self,
        open_session: OpenSession,
        drafts: dict[str, str],
        *,
        where: str = "",
        room: bool = False,
        coach: bool = True,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        """A controller at the step `where` the session stopped, else at the first."""
        self.open_session = open_session
        self.drafts = drafts
        self.room = room
        """Whether the whole room sees the screen."""
        self.coach = coach
        """Whether hints are shown."""
        self.now = now
        """The clock on the wall."""
        self.clock = PhaseClock(time.monotonic)
        self._jobs: asyncio.Queue[tuple[Callable[[], Awaitable[None]], ExitStack]]
        self._jobs = asyncio.Queue()
        """What was asked, each with what lets the keys go on once it is done."""
        self._jobs_to_do = 0
        self._is_closed = False
        self._stops = plan.stops(open_session.session, open_session.method)
        self._at = (self._stops[0].id, self._stops[0].phase.steps[0].id)
        stop, _, step = where.partition("|")
        if any(stop == known.id for known in self._stops):  # also when left out since
            self._at = (stop, step)
        self.view = StepView(self._front(*self.current_step))
        self._unsaved_drafts: dict[str, str] = {}
        """The half-typed lines that are not kept yet, by place."""
        self._refused_drafts: frozenset[str] = frozenset()
        """The places whose half-typed line the disk refused."""
        self._problem = ""
        """What was said last of why something could not be saved."""
        self._removed_texts: frozenset[str] = frozenset()
        """The erased texts that no half-typed line holds any more."""
        self._is_retrying = False
        self._draft_timer: asyncio.TimerHandle | None = None
        self._rows: dict[str, str] = {}
        """The row that was in front in each step, for coming back to it."""
        self._counted = (open_session.session, conflicts.count(open_session.session))

    async def work(self) -> None:
        """Do what is asked, one thing after another, until the screen goes."""
        try:
            while True:
                job, held = await self._jobs.get()
                with held:
                    await job()
                self._jobs_to_do -= 1
        finally:
            self._is_closed = True
            while not self._jobs.empty():
                self._jobs.get_nowait()[1].close()

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked is not done yet."""
        return self._jobs_to_do > 0 and not self._is_closed

    def _enqueue(
        self, job: Callable[[], Awaitable[None]], *, moves: bool = False
    ) -> None:
        """Have something done in its turn; when it `moves`, keys wait for that."""
        if self._is_closed:
            return
        held = ExitStack()
        if moves:
            held.enter_context(self._keys_held())
        self._jobs_to_do += 1
        self._jobs.put_nowait((job, held))

    def begin(self) -> None:
        """Open where the session stopped."""
        self._draw_arrival()
        self._enqueue(self._begin, moves=True)

    async def _begin(self) -> None:
        """Let the clock run, and say what is to be known of this session."""
        await self._note_place()
        opened = self.open_session
        if problem := opened.notice or opened.cleanup_notice or opened.remark:
            self.say(problem, refused=True)
        elif self.open_conflicts and not self.room:
            count = conflicts.count_sentence(self.open_conflicts)
            self.say(f"{count} F10: Verschillen bekijken.")

    @property
    def session(self) -> Session:
        """The session as it is on the disk."""
        return self.open_session.session

    @property
    def open_conflicts(self) -> int:
        """How many conflicts are open; counted once for each session on the disk."""
        if self._counted[0] is not self.session:
            self._counted = (self.session, conflicts.count(self.session))
        return self._counted[1]

    @property
    def pane(self) -> StepPane[StepRules]:
        """The pane in front."""
        return self.view.front.pane

    @property
    def is_detour(self) -> bool:
        """Whether the people are in front, wherever the evening is."""
        return self.view.front.is_detour

    @property
    def context(self) -> StepContext:
        """What the pane in front is to draw."""
        front = self.view.front
        stop = next((s for s in self._stops if s.id == front.stop.id), front.stop)
        return self._step_context(stop, front.step)

    @property
    def current_step(self) -> tuple[Stop, Step]:
        """The phase and the step where the evening is."""
        stop = next((s for s in self._stops if s.id == self._at[0]), self._stops[0])
        steps = stop.phase.steps
        return stop, next((s for s in steps if s.id == self._at[1]), steps[0])

    def do(
        self, task: Task, *, moves: bool = False, follower: Follower | None = None
    ) -> None:
        """Do something in its turn, after all that was asked before.

        When it `moves` to another step, all that is typed from now on is for there. A
        `follower` draws what comes of it too.
        """
        self._enqueue(partial(self._do_now, task, follower), moves=moves)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for one's turn; what is asked later waits until the block ends."""
        begun, ended = asyncio.Event(), asyncio.Event()

        async def hold() -> str:
            begun.set()
            await ended.wait()
            return ""

        self.do(hold)
        await begun.wait()
        try:
            yield
        finally:
            ended.set()

    def do_command(self, command: Command) -> None:
        """Carry out a command in its turn."""

        async def save() -> str:
            edit = await self.open_session.run(command)
            return f"Opgeslagen: {edit.label}." if edit else ""

        self.do(save)

    def carry_out(self, requested: StepPane.CommandRequested) -> None:
        """Save in its turn what a pane asked for, then draw."""

        async def save() -> None:
            requested.pane.begin_saving(requested.words)
            await self._do_now(partial(self._run, requested))

        self._enqueue(save)

    async def _do_now(self, task: Task, follower: Follower | None = None) -> None:
        """Do a task whose turn it is; draw what came of it, and say it.

        It is here that what a rule or a disk refuses becomes a sentence on the screen.
        """
        text, refused = "", False
        try:
            text = await task()
        except CyclusError as error:
            text, refused = str(error), True
            if isinstance(error, StorageError):
                self._problem = text
        is_followed = follower is not None and follower(text, refused)
        if text and not (refused and is_followed):
            self.say(text, refused=refused)
        self.draw()

    async def _run(self, requested: StepPane.CommandRequested) -> str:
        """Save what a pane asked for; words that a rule refuses go back to it.

        What the disk refuses waits, in sight, as on a very slow disk.
        """
        words, pane = requested.words, requested.pane
        command = requested.command
        if not requested.agreed:
            command = removal.ask_first(command, requested.asked_first)
        try:
            edit = await self.open_session.run(
                command, words=words, draft=requested.draft
            )
        except AskFirstError as error:
            self.view.post_message(StepPane.AgreementAsked(requested, str(error)))
            return ""
        except RuleError:
            pane.refused(words, requested.question)
            pane.list.move_back(requested.row)
            if words and pane is not self.pane:
                self.keep_draft(f"{pane.context.place}/{requested.question}", words)
            raise
        if edit:
            made = requested.said or pane.said_of(self.session, edit)
            message = made or f"Opgeslagen: {edit.label}."
            return f"{message} {requested.note}".rstrip()
        return "Dat staat er al." if words else ""

    def say(self, text: str, *, refused: bool = False) -> None:
        """Say something on the status line."""
        self.view.status.say(text, refused=refused)

    def say_in_turn(self, message: StepPane.StatusMessage) -> None:
        """Say what the pane says, in its turn: nothing older comes after it."""

        async def say() -> None:
            self.say(message.text, refused=message.refused)

        self._enqueue(say)

    def keep_draft(self, place: str, text: str) -> None:
        """Keep a half-typed line soon, but not at every key."""
        self.drafts[place] = self._unsaved_drafts[place] = text
        if self._draft_timer is None:
            loop = asyncio.get_running_loop()
            keep = partial(self._enqueue, self.keep_drafts)
            self._draft_timer = loop.call_later(DRAFT_AFTER, keep)

    async def keep_drafts(self) -> None:
        """Keep the half-typed lines now; what the disk refuses is kept later."""
        self._draft_timer = None
        refused = []
        for place, text in [*self._unsaved_drafts.items()]:
            try:
                await self.open_session.save_draft(place, text)
            except StorageError as error:
                refused.append(place)
                self._say_problem(error)
            else:
                if self._unsaved_drafts.get(place) == text:
                    del self._unsaved_drafts[place]
        self._refused_drafts = frozenset(refused)
        self._draw_unsaved()

    def _remove_erased_drafts(self) -> None:
        """Let go of half-typed lines that hold words erased since the last look."""
        erased = self.open_session.erased_texts
        new, self._removed_texts = erased - self._removed_texts, erased
        if any(text in self.pane.entry.value for text in new):
            self.pane.entry.value = ""
        for place, words in [*self.drafts.items()]:
            if any(text in words for text in new):
                self.keep_draft(place, "")

    @property
    def unsaved_words(self) -> list[str]:
        """What is not saved: words, half-typed words, and what a key asked for."""
        drafts = [text for text in self._unsaved_drafts.values() if text.strip()]
        return [*self._pending, *self.pane.words_to_save, *drafts]

    @property
    def _pending(self) -> list[str]:
        """What the disk did not take yet."""
        return [one.words or one.label for one in self.open_session.pending]

    async def keep_all(self) -> None:
        """Save and keep all that can be, and draw what came of it."""
        await self.keep_drafts()
        await self.save_again()
        self.draw()

    async def save_again(self) -> str:
        """Try again to save all that waits; what came of it, when that is news."""
        was_unsaved = bool(self.unsaved_words)
        try:
            await self.open_session.save()
        except StorageError as error:
            if str(error) != self._problem:
                self._say_problem(error)
            return ""
        await self.keep_drafts()
        if self.unsaved_words:
            return ""
        self._problem = ""
        return "Alles is weer opgeslagen." if was_unsaved else ""

    async def change_folder(self, folder: Path) -> str:
        """Go on in another folder, with all that waits; where it is, as a sentence.

        Raises:
            StorageError: it cannot be written there.
        """
        await self.open_session.move_to(folder)
        self._unsaved_drafts = {**self.drafts, **self._unsaved_drafts}
        await self.keep_drafts()
        await self._keep_clock()
        await self._note_place()
        self._problem = ""
        return f"U werkt nu verder in {self.open_session.path}"

    def retry_saving(self) -> None:
        """Try again, in its turn, when something waits and nobody tries already."""
        can_help = not self.open_session.notice
        waits = self.open_session.has_pending or (can_help and self._refused_drafts)
        if not waits or self._is_retrying:
            return
        self._is_retrying = True

        async def again() -> str:
            try:
                return await self.save_again()
            finally:
                self._is_retrying = False

        self.do(again)

    def _say_problem(self, error: StorageError) -> None:
        """Say why something could not be saved."""
        self._problem = str(error)
        self.say(self._problem, refused=True)

    async def undo(self) -> str:
        """Take back what was done last; what waits to be saved comes before that."""
        if pending := await self.open_session.drop_pending():
            self._give_back(pending)
            return f"Teruggenomen, het was nog niet opgeslagen: {pending.label}."
        label = await self.open_session.undo()
        self.pane.undone()
        return f"Ongedaan gemaakt: {label}."

    def _give_back(self, pending: PendingEdits) -> None:
        """Words that are no longer to be saved stand where they were typed."""
        step = f"{self.context.place}/"
        if pending.words and pending.draft:
            self._unsaved_drafts[pending.draft] = pending.words
        if pending.draft.startswith(step):
            self.pane.refused(pending.words, pending.draft.removeprefix(step))
        elif pending.words and pending.draft:
            self.drafts[pending.draft] = pending.words
        self.pane.undone()

    async def redo(self) -> str:
        """Write back what was taken back."""
        label = await self.open_session.redo()
        self.pane.undone()
        return f"Opnieuw gedaan: {label}."

    async def walk(self, paces: int) -> str:
        """Go to the next or the previous step; what is half-typed stays there."""
        if self.is_detour:
            return await self.visit_people()
        walkable = self._walkable()
        current = walkable.index(self._at) if self._at in walkable else 0
        goal = max(0, min(current + paces, len(walkable) - 1))
        if goal == current:
            return "Dit was de laatste fase." if paces > 0 else "Dit is de eerste fase."
        return await self.go(*walkable[goal])

    async def go(self, stop_id: str, step_id: str = "") -> str:
        """Go to a step, or to the first step of a phase."""
        stop = next((s for s in self._stops if s.id == stop_id), None)
        if stop is None:
            return "Deze fase is er niet meer."
        await self._keep_step()
        self._at = (stop.id, step_id or stop.phase.steps[0].id)
        await self._arrive(self._front(*self.current_step))
        return ""

    async def visit_people(self) -> str:
        """Show who is here, from any phase; the same key goes back."""
        people = self._people_step()
        if people is None:
            return "Deze methode noteert geen mensen."
        await self._keep_step()
        back = self._front(*self.current_step)
        await self._arrive(
            back if self.is_detour else self._front(*people, detour=True)
        )
        return ""

    def show_room(self, room: bool) -> None:
        """Show what the room may see, or what the facilitator needs, in one go.

        The room is not told that letters act on the list: there one types at once.
        """
        if room and not self.room:
            self.view.screen.set_focus(self.pane.first_focus)
        with self.view.app.batch_update():
            self.room = room
            self.view.screen.set_class(room, "-room")
            self.draw()

    def draw(self) -> None:
        """Have drawn what is on the disk now, while there is anybody who sees it."""
        if not self.view.is_attached:
            return
        self._follow_plan()
        self._remove_erased_drafts()
        self.view.draw(self.context)
        self._draw_unsaved()
        self.draw_clock()

    def _follow_plan(self) -> None:
        """Read the plan anew; out of a phase that is no longer in it one walks back."""
        before = [stop.id for stop in self._stops]
        self._stops = plan.stops(self.open_session.session, self.open_session.method)
        stops = {stop.id: stop for stop in self._stops}
        if self._at[0] in stops:
            return
        earlier = before[: before.index(self._at[0])]
        stop = next((stops[i] for i in reversed(earlier) if i in stops), self._stops[0])
        self._at = (stop.id, stop.phase.steps[0].id)
        if not self.is_detour:
            self.do(partial(self.go, *self._at), moves=True)

    def _draw_unsaved(self) -> None:
        """Keep in sight what is not saved; the room only sees that there is some."""
        words, in_entry = self._pending, self.pane.draft_place
        drafts = {
            place: self._unsaved_drafts.get(place, "").strip()
            for place in self._refused_drafts
        }
        words += [text for place, text in drafts.items() if text and place != in_entry]
        count = len(words) + bool(drafts.get(in_entry))
        text = ""
        if count:
            cannot = bool(self.open_session.notice)
            again = "" if cannot else " Ik probeer het steeds opnieuw."
            text = f"{NOT_SAVED_HERE if cannot else NOT_SAVED} ({count}).{again}"
            if not self.room and words:
                text = f"{text} {' · '.join(reversed(words))}"
        self.view.draw_unsaved(text)

    def draw_clock(self) -> None:
        """Have the time drawn, and how much differs; the room sees neither."""
        if self.room:
            self.view.draw_clock("", "")
            return
        stop, evening = self.context.stop, about(self.session)
        used = time_used(
            self.clock.used(stop.id), stop.phase.minutes, self.clock.running
        )
        end, date = evening.text("end"), evening.text("date")
        parts = (used, left_until(end, date, self.now()))
        differ = self.open_conflicts
        self.view.draw_clock(
            " · ".join(filter(None, parts)), f"≠ {differ}" if differ else ""
        )

    def keep_clock(self) -> None:
        """Keep the clock in its turn, and make a reserve copy when one is due."""
        self._enqueue(self._keep_clock)

    async def _keep_clock(self) -> None:
        """Keep the clock, and make a reserve copy when one is due."""
        if self.open_session.notice:
            return
        stop = self.context.stop.id
        try:
            used = str(int(self.clock.used(stop)))
            await self.open_session.save_local_value(f"clock {stop}", used)
            await self.open_session.back_up_when_due(time.monotonic(), self.now())
        except StorageError as error:
            self.say(str(error), refused=True)

    async def leave(self) -> None:
        """Keep all that is not kept yet; the session is closed after this.

        What could not be kept is in `unsaved_words`.
        """
        await self._keep_step()
        await self.save_again()
        await self.open_session.close()

    async def _keep_step(self) -> None:
        """Keep what belongs to the step in front."""
        self._rows[self.context.place] = self.pane.list.highlighted_key or ""
        await self.keep_drafts()
        await self._keep_clock()

    def _step_context(self, stop: Stop, step: Step) -> StepContext:
        """What a step is to draw now."""
        session, method = self.open_session.session, self.open_session.method
        today = self.now().date()
        return StepContext(session, method, stop, step, self.room, self.coach, today)

    def _front(self, stop: Stop, step: Step, *, detour: bool = False) -> Front:
        """A step with its pane, to be put in front."""
        return make_front(self._step_context(stop, step), self.drafts, is_detour=detour)

    async def _arrive(self, front: Front) -> None:
        """Have another step in front, and remember that the evening is there.

        What was typed in the one before is asked first.
        """
        await self.pane.settle()
        with self.view.app.batch_update():
            if not await self.view.put_in_front(front):
                return
            self._draw_arrival()
        await self._note_place()

    def _draw_arrival(self) -> None:
        """Draw the step that came in front, with the cursor where one types."""
        self.say("")
        self.draw()
        if self.pane.list.go(self._rows.get(self.context.place, "")):
            self.draw()
        self.view.screen.set_focus(self.pane.first_focus)

    async def _note_place(self) -> None:
        """Let the clock run for the phase in front, and remember where the evening is.

        A disk that fails here takes no words: the evening goes on.
        """
        phase = self.context.stop.id
        try:
            used = await self.open_session.local_value(f"clock {phase}")
            self.clock.begin(phase, parse_seconds(used))
            self.draw_clock()
            if not self.open_session.notice and not self.is_detour:
                stop, step = self.current_step
                await self.open_session.save_local_value(
                    "where", f"{stop.id}|{step.id}"
                )
                await self.open_session.save_local_value("phase", stop.phase.id)
        except StorageError as error:
            self.say(f"{NOT_REMEMBERED} {error}", refused=True)

    def _keys_held(self) -> AbstractContextManager[None]:
        """Until the end of the block what is typed waits."""
        app = self.view.app
        assert isinstance(app, TypeAhead)
        return app.keys_held()

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
