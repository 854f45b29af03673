"""SessionScreen: the keys of a session; its controller does the work."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Click, Resize

from cyclus_tui.app.export_session import (
    export_session,
    renew_exports,
    renewal_question,
    write_sheet,
)
from cyclus_tui.app.prior_sessions import carry_over_actions
from cyclus_tui.domain import registry
from cyclus_tui.domain.journal.erasure import removed_words
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.method import form_answers, plan
from cyclus_tui.domain.method.plan import Stop
from cyclus_tui.domain.method.setup import about
from cyclus_tui.domain.steps import bring_in
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.transfer.carry_over import count_sentence
from cyclus_tui.storage.disk_problems import exports_notice
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.menu_search import OF_STEP, MenuItem
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.screens.base_screen import BaseScreen
from cyclus_tui.tui.screens.choose import ChooseScreen
from cyclus_tui.tui.screens.confirm import ConfirmScreen
from cyclus_tui.tui.screens.help import EXPLAINED, HelpScreen
from cyclus_tui.tui.screens.menu import MenuScreen
from cyclus_tui.tui.shell import Shell
from cyclus_tui.tui.view_model import Erasable

LOW = 30
"""Fewer lines than this make a low window."""

WITHOUT_KEY = (
    ("Bestanden van collega's binnenhalen", "take_in"),
    ("Reservekopieën", "reserve"),
    ("Bewaar de sessie op een andere plek", "change_folder"),
    ("Nu opnieuw proberen op te slaan", "save_again"),
    ("Uit eerdere sessies halen", "bring_in"),
    ("Waar komt deze regel vandaan", "origin"),
    ("Uitkomst op één blad, om af te drukken", "sheet"),
    ("Deze fase overslaan", "skip(True)"),
    ("Deze fase toch doen", "skip(False)"),
    ("Deze fase eerder doen", "move(-1)"),
    ("Deze fase later doen", "move(1)"),
    ("Deze fase nog een keer doen", "repeat"),
    ("Woorden van deze regel voorgoed wissen", "erase"),
    ("Woorden die al weg zijn voorgoed wissen", "erase_removed"),
    ("Andere kleuren", "app.other_theme"),
)
"""What is in the menu alone, by name."""

ERASE = (
    "De woorden van deze regel voorgoed wissen? Dit kunt u niet terugdraaien, "
    "ook niet met een oude kopie."
)

ERASE_WHICH = "Welke woorden wilt u voorgoed wissen?"

KEEP_EVERY = 30.0
"""Seconds between keeping the clock and looking whether a reserve copy is due."""

RETRY_EVERY = 2.0
"""Seconds between trying again to save what a disk refused."""

KEEP_WITHIN = 2.0
"""Seconds that leaving waits for a slow disk, before it says what is not saved."""

LEAVE = "Stoppen met deze sessie? Alles is bewaard."
LEAVE_ANSWERS = (
    ("again", "Nog eens proberen op te slaan"),
    ("change_folder", "De sessie op een andere plek bewaren"),
    ("leave", "Stoppen zonder deze woorden"),
)
"""What can be done with words that are not saved; to lose them takes a choice."""

KEYS = """Overal
  Enter        toevoegen of bevestigen
  Ctrl+N       volgende stap        Ctrl+B   terug
  Ctrl+Z       ongedaan maken       Ctrl+Y   opnieuw doen
  F5           zaal of regie        F6       zwart scherm
  F7           klok stil of verder  F9       wie is er
  F10, Ctrl+P  alles op naam        F12      verschillen bekijken
  Ctrl+E       bestand voor een collega     Ctrl+T   tips aan of uit
  Esc, Ctrl+Q  stoppen met deze sessie"""


class SessionScreen(BaseScreen[None]):
    """What every key does; a change takes its turn, behind every Enter."""

    BINDINGS: ClassVar = [
        Binding("ctrl+n", "walk(1)", "Volgende stap"),
        Binding("ctrl+b", "walk(-1)", "Vorige stap"),
        Binding("ctrl+z", "undo", "Ongedaan maken"),
        Binding("ctrl+y", "redo", "Opnieuw doen"),
        Binding("f5", "room", "Zaal of regie"),
        Binding("f6", "app.black", "Zwart scherm"),
        Binding("f7", "clock", "Klok stilzetten of verder"),
        Binding("f9", "people", "Wie is er (te laat, naar huis)"),
        Binding("f1", "help", "Wat doe ik nu"),
        Binding("ctrl+t", "app.coach", "Tips aan of uit"),
        Binding("f12", "conflicts", "Verschillen bekijken"),
        Binding("ctrl+e", "export", "Bestand voor een collega (YAML)"),
        Binding("ctrl+q", "leave", "Stoppen met deze sessie"),
        Binding("ctrl+p,f10", "menu", "Alles op naam", show=False),
        Binding("escape", "up", "Een stap terug", show=False),
    ]
    """What has a key; what is shown is in the menu too."""

    def __init__(self, controller: SessionController) -> None:
        super().__init__()
        self.controller = controller
        self.open_session = controller.open_session
        self.set_class(controller.room, "-room")
        self._work: asyncio.Task[None] | None = None
        """What the controller does, one thing after another."""

    def compose(self) -> ComposeResult:
        """The step in front fills the screen."""
        yield self.controller.view

    def on_mount(self) -> None:
        """Open where the session stopped, and have done what is asked from now on."""
        controller = self.controller
        controller.begin()
        self._work = asyncio.create_task(controller.work())
        self._work.add_done_callback(self._raise_bug)
        self.set_interval(1.0, controller.draw_clock)
        self.set_interval(KEEP_EVERY, controller.keep_clock)
        self.set_interval(RETRY_EVERY, controller.retry_saving)

    def on_unmount(self) -> None:
        """Nothing more is asked of a session that was left."""
        if self._work is not None:
            self._work.cancel()

    def _raise_bug(self, work: asyncio.Task[None]) -> None:
        """A bug in what the controller does is a bug of this screen."""
        if not work.cancelled():
            self.call_later(work.result)

    @on(StepPane.CommandRequested)
    def carry_out(self, requested: StepPane.CommandRequested) -> None:
        """A pane asked for a command."""
        requested.stop()
        self.controller.carry_out(requested)

    @on(StepPane.AgreementAsked)
    def ask_to_agree(self, asked: StepPane.AgreementAsked) -> None:
        """Ask once before what others hang on goes; a yes has it done in its turn."""
        asked.stop()

        def answer(yes: bool | None) -> None:
            if yes:
                self.controller.carry_out(replace(asked.requested, agreed=True))

        self.show_above(ConfirmScreen(asked.question), answer)

    @on(StepPane.WalkRequested)
    def walk_on(self, requested: StepPane.WalkRequested) -> None:
        """The pane is done."""
        requested.stop()
        self.action_walk(requested.paces)

    @on(StepPane.StatusMessage)
    def say_for_pane(self, message: StepPane.StatusMessage) -> None:
        """The pane says something."""
        message.stop()
        self.controller.say_in_turn(message)

    @on(StepPane.DraftChanged)
    def keep_draft(self, changed: StepPane.DraftChanged) -> None:
        """Words stand half-typed in the pane."""
        changed.stop()
        words = self.controller.drafts.get(changed.place, "")
        self.controller.keep_draft(changed.place, words)

    def on_resize(self, event: Resize) -> None:
        """In a low window the list and the entry come first."""
        self.set_class(event.size.height < LOW, "-low")

    def on_click(self, event: Click) -> None:
        """Who has a mouse clicks on the keys for the menu."""
        if event.widget is not None and event.widget.id == "keys":
            self.action_menu()

    def action_walk(self, paces: int) -> None:
        """Go to the next or the previous step."""
        self.controller.do(partial(self.controller.walk, paces), moves=True)

    def action_go(self, stop: str) -> None:
        """Go to a phase."""
        self.controller.do(partial(self.controller.go, stop), moves=True)

    def action_undo(self) -> None:
        """Take back the last change."""
        self.controller.do(self.controller.undo)

    def action_redo(self) -> None:
        """Write back the last change that was taken back."""
        self.controller.do(self.controller.redo)

    def action_people(self) -> None:
        """Who is here, from any phase."""
        self.controller.do(self.controller.visit_people, moves=True)

    def action_room(self) -> None:
        """From what the facilitator sees to what the room sees, and back."""
        self.controller.show_room(not self.controller.room)

    def show_hints(self, coach: bool) -> None:
        """Show what a quiet coach asks, or leave it off."""
        self.controller.coach = coach
        self.controller.say("Tips staan aan." if coach else "Tips staan uit.")
        self.controller.draw()

    def action_clock(self) -> None:
        """Pause the clock, or let it go on."""
        runs = self.controller.clock.toggle()
        self.controller.say("De klok loopt." if runs else "De klok staat stil.")
        self.controller.draw()

    def action_skip(self, skipped: bool) -> None:
        """Leave this phase out, or take it in again."""
        stop = self.controller.current_step[0]
        command = partial(plan.skip, stop=stop, skipped=skipped)
        self.controller.do_command(command)

    def action_move(self, paces: int) -> None:
        """Do this phase earlier or later."""
        command = partial(
            plan.move,
            method=self.open_session.method,
            stop=self.controller.current_step[0],
            paces=paces,
        )
        self.controller.do_command(command)

    def action_repeat(self) -> None:
        """Do this phase once more, later."""
        command = partial(
            plan.repeat,
            method=self.open_session.method,
            stop=self.controller.current_step[0],
        )
        self.controller.do_command(command)

    def action_export(self) -> None:
        """Write the file for a colleague."""
        self.controller.do(partial(export_session, self.open_session))

    @on(StepPane.SheetRequested)
    def action_sheet(self) -> None:
        """Write the outcome on one sheet, for the printer."""
        self.controller.do(partial(write_sheet, self.open_session))

    @on(StepPane.CarryOverRequested)
    def action_bring_back(self) -> None:
        """Have the open actions of earlier evenings come back."""

        async def bring_back() -> str:
            count = await carry_over_actions(self.open_session)
            none = "Er zijn geen andere acties die terugkomen."
            return count_sentence(count) or none

        self.controller.do(bring_back)

    def action_take_in(self) -> None:
        """Take in files of colleagues."""
        from cyclus_tui.tui.screens.import_files import ImportFilesScreen

        if self._is_for_the_facilitator():
            folder = self.open_session.path.parent
            screen = ImportFilesScreen(folder, self.controller)
            self.show_above(screen, self._say_after)

    def action_reserve(self) -> None:
        """The reserve copies of this session."""
        from cyclus_tui.tui.screens.backups import BackupsScreen

        async def list_them() -> str:
            copies = await self.open_session.reserve_copies()
            self.show_above(BackupsScreen(self.controller, copies))
            return ""

        if self._is_for_the_facilitator():
            self.controller.do(list_them)

    @on(StepPane.OffersRequested)
    def bring_in(self, requested: StepPane.OffersRequested) -> None:
        """Choose from what earlier sessions have to give."""
        from cyclus_tui.tui.screens.prior_sessions import PriorSessionsScreen

        requested.stop()
        if self._is_for_the_facilitator():
            self.show_above(PriorSessionsScreen(self.controller, requested.sorts))

    def action_bring_in(self) -> None:
        """The same from anywhere: all that this method can use."""
        sorts = bring_in.wanted_sorts(self.open_session.method)
        if sorts:
            self.bring_in(StepPane.OffersRequested(sorts))
        else:
            self.controller.say(
                "Deze methode neemt niets mee uit andere sessies.", refused=True
            )

    @on(StepPane.ProvenanceRequested)
    def walk_back(self, requested: StepPane.ProvenanceRequested) -> None:
        """Where something comes from, when it came from another session."""
        from cyclus_tui.tui.screens.provenance import ProvenanceScreen

        requested.stop()
        links = origins.links_of(self.open_session.session, requested.record)
        if not links:
            self.controller.say("Dit is hier zelf gezegd. Het kwam nergens anders uit.")
        elif self._is_for_the_facilitator():
            sources = [origins.origin_of(link) for link in links]
            screen = ProvenanceScreen(self.controller, sources, target=requested.record)
            self.show_above(screen)

    def action_origin(self) -> None:
        """Where the line in front comes from."""
        if record := self.controller.pane.record_in_front:
            self.walk_back(StepPane.ProvenanceRequested(record.id))
        else:
            self.controller.say("Zet eerst een regel met woorden voor.", refused=True)

    def action_conflicts(self) -> None:
        """Where copies differ, to settle whenever there is time."""
        from cyclus_tui.tui.screens.conflicts import ConflictsScreen

        self.show_above(ConflictsScreen(self.controller))

    def action_help(self) -> None:
        """Everything about this step, on one page."""
        self.show_above(HelpScreen(self._help()))

    def action_menu(self) -> None:
        """Everything by name."""
        self.show_above(MenuScreen(self._items()), self._act)

    async def _act(self, action: str | None) -> None:
        """Do what was chosen by its name; what takes something away asks once."""

        async def go_on(yes: bool | None) -> None:
            if yes and action:
                await self.run_action(action)

        item = next((one for one in self._items() if one.action == action), None)
        if item is None:
            return
        if item.action.startswith(OF_STEP):
            name = item.action.removeprefix(OF_STEP)
            await self.controller.pane.run_asking_first(name, item.question)
        elif item.question:
            self.show_above(ConfirmScreen(item.question), go_on)
        else:
            await go_on(True)

    def action_erase(self) -> None:
        """Erase the words of the line in front, when who said them asks for it."""
        session = self.open_session.session
        erasable = [
            (one, _shortly(session, one))
            for one in self.controller.pane.erasable
            if registry.kind_of(session, one.record).words
        ]
        if erasable:
            self._erase_one_of(erasable)
        else:
            self.controller.say("Zet eerst een regel met woorden voor.", refused=True)

    def action_erase_removed(self) -> None:
        """Erase words that were taken out before: no line shows them any more."""
        session = self.open_session.session
        erasable = [
            (Erasable(record), _named(session, record, text))
            for record, text in removed_words(session)
        ]
        if not erasable:
            self.controller.say("Van wat weg is, staan er geen woorden meer.")
        elif self._is_for_the_facilitator():
            self._erase_one_of(erasable)

    def _erase_one_of(self, choices: Sequence[tuple[Erasable, str]]) -> None:
        """Ask which words go where there are several, and whether for good."""
        by_number = {str(number): one for number, (one, _) in enumerate(choices)}

        def confirm(key: str | None) -> None:
            if key is not None:
                self.show_above(ConfirmScreen(ERASE), partial(erase, by_number[key]))

        def erase(what: Erasable, yes: bool | None) -> None:
            if yes:
                self.controller.do(partial(self._erase, what))

        if len(by_number) == 1 and choices[0][0].record.alive:
            confirm(*by_number)
        else:
            answers = [(key, choices[int(key)][1]) for key in by_number]
            self.show_above(ChooseScreen(ERASE_WHICH, answers), confirm)

    async def _erase(self, what: Erasable) -> str:
        """Erase words, and ask about the exports that hold them yet."""
        message = await self.open_session.erase(what.record, what.field)
        exports = await self.open_session.exports_with_erased_words()

        def renew(yes: bool | None) -> None:
            if yes:
                self.controller.do(partial(renew_exports, self.open_session, exports))

        if exports:
            self.show_above(ConfirmScreen(renewal_question(exports)), renew)
        return f"{message} {exports_notice(exports)}".strip()

    def action_up(self) -> None:
        """One level up: out of what a key began, the people, or the session."""
        if self.controller.pane.cancel():
            self.controller.draw()
        elif self.controller.is_detour:
            self.action_people()
        else:
            self.action_leave()

    def take_over(self, typed: str) -> None:
        """What was typed at a question stands in the entry, half-typed."""
        pane = self.controller.pane
        if pane.entry.display:
            pane.entry.type_on(typed)
            self.controller.keep_draft(pane.draft_place, pane.entry.value)

    def action_leave(self) -> None:
        """Ask whether to leave, behind what was asked before; not long behind it."""
        assert isinstance(self.app, Shell)
        held = ExitStack()
        held.enter_context(self.app.keys_held())
        was_asked = False

        def ask() -> None:
            nonlocal was_asked
            if was_asked:
                return
            was_asked = True
            if words := self.controller.unsaved_words:
                screen = ChooseScreen(_leave_question(words), LEAVE_ANSWERS)
                self.show_above(screen, self._answer_leave)
            else:
                self.show_above(ConfirmScreen(LEAVE), self._leave)
            held.close()

        async def keep_and_ask() -> str:
            await self.controller.keep_all()
            ask()
            return ""

        self.set_timer(KEEP_WITHIN, ask)
        self.controller.do(keep_and_ask)

    def _answer_leave(self, answer: str | None) -> None:
        """Do what was chosen for words that are not saved."""
        if answer == "again":
            self.action_leave()
        elif answer == "change_folder":
            self.action_change_folder()
        else:
            self._leave(answer == "leave")

    def _leave(self, yes: bool | None) -> None:
        """Leave, behind what was asked before; what is typed now is for the list."""

        async def leave() -> str:
            await self.controller.leave()
            assert isinstance(self.app, Shell)
            self.app.note_unsaved(self.unsaved_words)
            self.close()
            return ""

        if yes:
            self.controller.do(leave, moves=True)

    def action_change_folder(self) -> None:
        """Save the session in another place and go on working there."""
        from cyclus_tui.tui.screens.change_folder import ChangeFolderScreen

        def save(folder: Path | None) -> None:
            if folder is not None:
                self.controller.do(partial(self.controller.change_folder, folder))

        if self._is_for_the_facilitator():
            self.show_above(ChangeFolderScreen(self.open_session.path.parent), save)

    def action_save_again(self) -> None:
        """Try again now to save what is not saved yet."""
        self.controller.do(self.controller.save_again)

    @property
    def unsaved_words(self) -> list[str]:
        """What is lost when the program ends now."""
        return self.controller.unsaved_words

    async def let_go(self, *, in_turn: bool) -> None:
        """Keep all and close the file, behind what was asked before."""
        if not in_turn:
            await self.controller.leave()
            return
        async with self.controller.turn():
            await self.controller.leave()

    def let_go_now(self) -> None:
        """Close the file without waiting for anybody's turn."""
        self.open_session.close_now()

    def _is_for_the_facilitator(self) -> bool:
        """Whether the room does not see the screen; else say how to go there."""
        if self.controller.room:
            self.controller.say(
                "Dit is niet voor de zaal. Druk eerst op F5.", refused=True
            )
        return not self.controller.room

    @on(StepPane.DrawingRequested)
    def _show_drawing(self, requested: StepPane.DrawingRequested) -> None:
        """Show a drawing above the step."""
        requested.stop()
        self.show_above(requested.screen, requested.then)

    def _say_after(self, summary: str | None) -> None:
        """Draw what another screen changed, and say it, in its turn."""

        async def say() -> str:
            return summary or ""

        self.controller.do(say)

    def _items(self) -> list[MenuItem]:
        """All that can be done here, by name."""
        differ = f"Verschillen bekijken ({self.controller.open_conflicts})"
        items = _bound_items(self.controller.pane.BINDINGS, OF_STEP)
        items += [
            replace(item, name=differ) if item.action == "conflicts" else item
            for item in _bound_items(self.BINDINGS)
        ]
        useless = f"skip({self.controller.current_step[0].skipped})"
        names = (*EXPLAINED, *WITHOUT_KEY)
        items += [MenuItem(*one) for one in names if one[1] != useless]
        stops = plan.stops(self.open_session.session, self.open_session.method)
        return [*items, *map(_phase_item, stops)]

    def _help(self) -> str:
        """The goal, what to say, hints and keys of the step; for the room the keys."""
        if self.controller.room:
            now = self.controller.pane.room.help
            return f"{now}\n\n{KEYS}" if now else KEYS
        context = self.controller.context
        phase, session = context.stop.phase, context.session
        evening = about(session)
        parts = [
            f"{context.stop.title}   ({evening.text('title')})",
            f"Doel\n  {phase.goal}",
        ]
        if phase.say:
            lines = [form_answers.fill_template(session, line) for line in phase.say]
            parts.append("Zeg\n" + "\n".join(f"  {line}" for line in lines))
        hints = [*self.controller.pane.model.hints, *phase.hints]
        if hints:
            parts.append("Let op\n" + "\n".join(f"  ? {hint}" for hint in hints))
        if marks := self.controller.pane.model.marks:
            parts.append("Tekens in de lijst\n" + "\n".join(f"  {m}" for m in marks))
        pane = self.controller.pane
        keys = [f"{one.key:<8} {one.name}" for one in _bound_items(pane.BINDINGS)]
        now = "\n".join(f"  {line}" for line in (pane.model.keys, *keys))
        parts.append(f"Toetsen nu\n{now}")
        if typed := pane.model.question.help:
            parts.append(f"Typen\n  {typed}")
        return "\n\n".join([*parts, KEYS])


def _bound_items(bindings: Iterable[object], of: str = "") -> list[MenuItem]:
    """What keys do, by name; before their action stands `of` what it is."""
    return [
        MenuItem(
            binding.description,
            of + binding.action,
            "+".join(part.capitalize() for part in binding.key.split("+")),
        )
        for binding in bindings
        if isinstance(binding, Binding) and binding.show
    ]


def _phase_item(stop: Stop) -> MenuItem:
    """A phase to go to; the ordinary words for what is done there find it too."""
    kinds = (f"go {step.kind}" for step in stop.phase.steps)
    groups = (f"go {stop.phase.id}", *kinds)
    return MenuItem(f"Ga naar {stop.title}", f"go({stop.id!r})", groups=groups)


def _leave_question(words: Sequence[str]) -> str:
    """What is not saved, every word as far as there is room."""
    many = "Dit is" if len(words) == 1 else f"Deze {len(words)} regels zijn"
    return f"Stoppen met deze sessie? {many} niet opgeslagen: {' · '.join(words)}"


def _shortly(session: Session, what: Erasable) -> str:
    """What words are, and the words: `minderheidsstem: dat helpt mij niet`."""
    field = what.field or registry.kind_of(session, what.record).main.id
    return _named(session, what.record, what.record.text(field))


def _named(session: Session, record: Record, text: str) -> str:
    """What a record is, and its words."""
    return f"{registry.kind_of(session, record).one}: {one_line(text)}"
