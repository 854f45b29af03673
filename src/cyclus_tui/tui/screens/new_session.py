"""NewSessionScreen: choose the method, say what the evening is, begin."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from cyclus_tui.app.own_methods import own_name, summary
from cyclus_tui.domain import dates
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.method.setup import FIELDS
from cyclus_tui.domain.text import clean
from cyclus_tui.domain.transfer.carry_over import review_step
from cyclus_tui.errors import CyclusError
from cyclus_tui.tui.screens.ask_words import AskWordsScreen
from cyclus_tui.tui.screens.base_screen import BaseScreen
from cyclus_tui.tui.screens.help import HelpScreen
from cyclus_tui.tui.widgets.entry import Entry
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.status import Status

if TYPE_CHECKING:
    from cyclus_tui.exchange.method_file import MethodFile


ASK_NAME: Final = "Hoe gaat uw eigen methode heten?"

COPIED: Final = """Uw eigen methode is gemaakt

Het bestand: {path}

Open het met Kladblok. Schrijf de zinnen zoals u ze zegt.
Bewaar het, en druk hier op c: dan ziet u of het klopt.
De methode waar hij van komt, blijft zoals zij is."""

MEND: Final = (
    """Open het met Kladblok, verbeter de regels en bewaar het. Druk dan weer op c."""
)


class NewSessionScreen(BaseScreen[Path]):
    """Two lists: the methods, then the questions about the evening."""

    HELP = """Nieuwe sessie

Kies eerst hoe u wilt werken. Daarna komen een paar vragen.
Weet u iets nog niet? Dan kan het later ook.

  ↑ ↓      kiezen, of een andere vraag
  Enter    deze methode, of dit antwoord en verder
  k        bij de methoden: maak er een eigen methode van
  c        bij de methoden: kijk deze na
  Ctrl+N   nu beginnen
  Esc      terug
  Ctrl+Q   stoppen, er komt geen sessie"""

    BINDINGS: ClassVar = [
        Binding("ctrl+n", "begin", "Beginnen"),
        Binding("k", "copy", "Eigen methode ervan maken"),
        Binding("c", "check", "Methode nakijken"),
        Binding("escape,ctrl+b", "back", "Terug"),
        Binding("ctrl+q", "cancel", "Stoppen"),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.goal = Static("", id="goal", markup=False)
        self.list = LineList(id="list", mark_cells=2)
        self.question = Static("", id="ask", markup=False)
        self.entry = Entry(boundary=clean, leaving=("up", "down"), id="entry")
        self.status = Status(id="status")
        self.keys = Static("", id="keys", markup=False)
        self.method_id = ""
        self.answers: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        self.files: dict[str, MethodFile] = {}
        """The methods in the list, also those with mistakes."""
        self.fields = FIELDS
        """What is asked of this method: the group only where actions come back."""
        self._just_answered = False
        self._asked = ""
        """The question that stands before the entry."""
        self._unseen = False
        """Whether its proposal is behind words that were there already."""
        self._review_methods: set[str] = set()

    def compose(self) -> ComposeResult:
        """Title, list, entry, status, keys."""
        yield Static("Nieuwe sessie", id="title", markup=False)
        yield self.goal
        yield self.list
        yield self.question
        yield self.entry
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Begin with the methods."""
        self._ask_method()

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """A method was chosen, or a question was clicked."""
        event.stop()
        if not self.method_id and event.key in self.titles:
            self._choose_method(event.key)
        elif event.key in self.files:
            self.action_check()
        if self.method_id:
            self.set_focus(self.entry)

    def _choose_method(self, method: str) -> None:
        """Ask about the evening, with what was answered before where that fits."""
        self.method_id = method
        looks_back = method in self._review_methods
        self.fields = {
            field: label
            for field, label in FIELDS.items()
            if field != "group" or looks_back
        }
        proposed = self._proposed()
        answered = {
            field: text
            for field, text in self.answers.items()
            if field in self.fields and field not in ("title", "group") and text
        }
        self.answers = {**proposed, **answered}
        self._ask_evening()
        if looks_back:
            self.propose_group(method)

    @on(LineList.RowHighlighted)
    def ask(self, event: LineList.RowHighlighted) -> None:
        """Ask the question that is in front."""
        event.stop()
        in_front = event.key == self.list.highlighted_key
        is_new = in_front and event.key != self._asked
        if self.method_id and event.key in self.fields and is_new:
            self._ask(event.key)

    @on(Entry.WordsEntered)
    async def answer(self, event: Entry.WordsEntered) -> None:
        """Keep the answer and go on; after the last question the session begins."""
        event.stop()
        questions = self.list
        field = questions.highlighted_key or ""
        if not self.method_id or field not in self.fields:
            return  # nothing is asked any more
        text = event.text.strip() or self._confirmed(field)
        if fault := _fault(field, text):
            entry = self.entry
            if entry.value == self.answers.get(field, ""):
                entry.value = ""  # the proposal, not words of anybody
            self._just_answered = entry.give_back(event.text)
            entry.select_refused(event.text)
            self.refuse(fault)
            return
        self.answers[field] = _proper(field, text)
        self.status.say("")
        if field == list(self.fields)[-1]:
            await self._begin_or_say_why()
            return
        self._just_answered = True
        questions.set_rows(self._questions())
        self._move(1)

    @on(Entry.LeavingKeyPressed)
    def leave(self, event: Entry.LeavingKeyPressed) -> None:
        """The arrows keep what was typed and go to another question."""
        event.stop()
        if not self.method_id:
            return
        self._keep(event.text)
        self._just_answered = True
        self._move(1 if event.key == "down" else -1)

    async def action_begin(self) -> None:
        """Make the session with what is there, half-typed words too."""
        if not self.method_id:
            self.refuse("Kies eerst een methode: Enter.")
            return
        self._keep(self.entry.value)
        await self._begin_or_say_why()

    async def _begin_or_say_why(self) -> None:
        """Make the session, or go to the answer that cannot be."""
        for field, text in self.answers.items():
            if fault := _fault(field, text):
                self.list.go(field)
                self.refuse(fault)
                return
        with self.refusals_shown():
            path = await asyncio.to_thread(self._begin)
            self.app.remember(facilitator=self.answers["facilitator"])  # type: ignore[attr-defined]
            self.close(path)
        if self.is_in_front:
            self._ask(self.list.highlighted_key or "title")

    def refuse(self, problem: str) -> None:
        """Say why something cannot be."""
        self.status.refuse(problem)

    def action_back(self) -> None:
        """To the methods, or out."""
        if self.method_id:
            self._keep(self.entry.value)
            front, self.method_id = self.method_id, ""
            self.status.say("")
            self._ask_method()
            self.list.go(front)
        else:
            self.close()

    def action_check(self) -> None:
        """Say what is wrong with the method in front, or what is in it."""
        front = self.list.highlighted_key or ""
        if self.method_id:
            return
        self._ask_method()
        self.list.go(front)
        if file := self.files.get(front):
            self.show_above(HelpScreen(_report(file)))
        else:
            self.refuse("Deze methode is er niet meer onder die naam.")

    def action_copy(self) -> None:
        """Make an own method out of the one in front."""
        front = self.list.highlighted_key or ""
        if self.method_id:
            return
        if front not in self.titles:
            self.refuse("Hier klopt nog iets niet. Kijk met c wat.")
            return
        self._ask_name(front, ASK_NAME, own_name(self.titles[front]))

    def _ask_name(self, method: str, question: str, proposal: str) -> None:
        """Ask what a copy of a method is called; a name that cannot be comes back."""

        def copy(name: str | None) -> None:
            if name is None:
                return
            try:
                path = self.app.copy_method(method, name)  # type: ignore[attr-defined]
            except CyclusError as error:
                self._ask_name(method, f"{error}\n{ASK_NAME}", name)
                return
            self._ask_method()
            self.list.go(path.stem)
            self.show_above(HelpScreen(COPIED.format(path=path)))

        self.show_above(AskWordsScreen(question, proposal), copy)

    def action_cancel(self) -> None:
        """Out, without a new session."""
        self.close()

    def _begin(self) -> Path:
        """Write the file."""
        from cyclus_tui.app.begin_session import begin_session

        text = self.app.templates.text(self.method_id)  # type: ignore[attr-defined]
        return begin_session(
            self.folder,
            method_text=text,
            answers=self.answers,
            program=self.app.program,  # type: ignore[attr-defined]
        )

    def _ask_method(self) -> None:
        """Show the methods, also those in which something is wrong."""
        self.titles, self.files, rows = {}, {}, []
        for file in self.app.templates.all():  # type: ignore[attr-defined]
            method = file.method
            if method and _holds_others(method):
                continue
            self.files[file.id] = file
            if method:
                self.titles[method.id] = method.title
                if review_step(method):
                    self._review_methods.add(method.id)
                rows.append(Row(method.id, "", f"{method.title}: {method.purpose}"))
            else:
                text = f"{Path(file.place).name}: hier klopt iets niet."
                rows.append(Row(file.id, "!", text, "Enter zegt wat"))
        self.goal.update("Welke methode?")
        questions = self.list
        questions.set_rows(rows)
        self.entry.display = False
        self.question.display = False
        self.keys.update(
            "Enter kiezen · k eigen methode ervan maken · c nakijken · Esc terug"
        )
        self.set_focus(questions)

    def _ask_evening(self) -> None:
        """Show the questions about the evening, with an answer to each."""
        self.goal.update(self.titles[self.method_id])
        self.entry.display = True
        self.question.display = True
        keys = "Enter volgende · Ctrl+N nu beginnen · ↑↓ kiezen · Esc terug"
        self.keys.update(keys)
        questions = self.list
        questions.set_rows(self._questions())
        questions.go("title")
        self._just_answered = False
        self._ask("title")

    @work(exclusive=True)
    async def propose_group(self, method: str) -> None:
        """Propose the group that met last, unless somebody answered meanwhile.

        Until then the question has no answer, and beginning finds the same group.
        """
        from cyclus_tui.app.prior_sessions import newest_group

        group = await asyncio.to_thread(newest_group, self.folder, method)
        if self.method_id != method or "group" in self.answers:
            return
        self.answers["group"] = group
        questions = self.list
        questions.set_rows(self._questions())
        entry = self.entry
        if questions.highlighted_key == "group" and not entry.value:
            self._ask("group")

    def _confirmed(self, field: str) -> str:
        """What an Enter takes that was quicker than the proposal came to stand there.

        Who takes the proposal away first leaves an empty field, and means that.
        """
        entry, proposed = self.entry, self.answers.get(field, "")
        if not proposed or not (self._unseen or entry.value == proposed):
            return ""
        if entry.value == proposed:
            entry.value = ""
        return proposed

    def _move(self, delta: int) -> None:
        """Ask another question, before what is typed next is dealt with."""
        questions = self.list
        questions.move(delta)
        self._ask(questions.highlighted_key or "title")

    def _ask(self, field: str) -> None:
        """Put a question before the entry, with the answer so far."""
        self._asked = field
        self.question.update(self.fields[field])
        entry = self.entry
        self._unseen = bool(self._just_answered and entry.value)
        self._just_answered = False
        if self._unseen:
            return  # typed right after Enter: it answers this question already
        entry.value = self.answers.get(field, "")
        entry.action_select_all()

    def _keep(self, text: str) -> None:
        """Keep words as the answer to the question in front."""
        field = self.list.highlighted_key
        if self.method_id and field in self.fields:
            self.answers[field] = _proper(field, text.strip())
            self.list.set_rows(self._questions())

    def _questions(self) -> list[Row]:
        """The questions with their answers."""
        return [
            Row(field, "✓" if self.answers.get(field) else "·", f"{label}: {text}")
            for field, label in self.fields.items()
            for text in [self.answers.get(field, "")]
        ]

    def _proposed(self) -> dict[str, str]:
        """Answers that will often do: today, for two hours."""
        now = datetime.now()
        end = now + timedelta(hours=2, minutes=14)
        end -= timedelta(minutes=end.minute % 15)
        day = dates.day_month(now.day, now.month)
        return {
            "title": f"{self.titles[self.method_id]} {day}",
            "place": "",
            "date": now.date().isoformat(),
            "end": end.strftime("%H:%M"),
            "facilitator": self.app.settings.facilitator,  # type: ignore[attr-defined]
        }


def _holds_others(method: Method) -> bool:
    """Whether such a session is made of others, not begun (`Avonden samenleggen`)."""
    return method.phases[0].steps[0].kind == "combined"


def _report(file: MethodFile) -> str:
    """What is wrong with a method, or what is in it; and where it stands."""
    path = Path(file.place)
    if file.method is None:
        return f"{file.error}\n\nHet bestand: {path}\n\n{MEND}"
    return f"{path.name} klopt.\n\n{summary(file.method)}\n\nHet bestand: {path}"


def _proper(field: str, text: str) -> str:
    """An answer as it is kept: a date as people say it, year first."""
    if field == "date":
        day = dates.nearest(text, datetime.now().date())
        return day.isoformat() if day else text
    return text.replace(".", ":") if field == "end" else text


def _fault(field: str, text: str) -> str:
    """What is wrong with an answer, as a sentence; empty when it is good."""
    text = _proper(field, text)
    shapes = {
        "date": ("%Y-%m-%d", "Typ de datum als dag-maand-jaar: 21-11-2026."),
        "end": ("%H:%M", "Typ de eindtijd als uren:minuten: 21:30."),
    }
    if field == "title" and not text:
        return "Geef de sessie een titel."
    if field not in shapes or not text:
        return ""
    shape, sentence = shapes[field]
    try:
        datetime.strptime(text, shape)
    except ValueError:
        return sentence
    return ""
