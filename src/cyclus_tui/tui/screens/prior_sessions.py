"""PriorSessionsScreen: mark what earlier sessions have to give, and take it over."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.binding import Binding

from cyclus_tui.app.import_session import IsCancelled
from cyclus_tui.app.prior_sessions import PriorSession, at_path, in_folder
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Offer
from cyclus_tui.domain.transfer.take_over import (
    ChosenOffer,
    Conversion,
    conversions,
    places,
    take_over,
)
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.screens.choose import ChooseScreen
from cyclus_tui.tui.screens.import_files import ImportFilesScreen
from cyclus_tui.tui.screens.list_screen import MARKED, UNMARKED
from cyclus_tui.tui.screens.provenance import ProvenanceScreen
from cyclus_tui.tui.screens.session_dialog import SessionDialog
from cyclus_tui.tui.widgets.line_list import LineList, Row

MARK: Final = " x"
"""The keys that mark something, and go on to the next."""

TAKEN, SESSION, WRONG = " ✓ ", "■  ", "!"
ASK: Final = "Wat neemt u mee?"
NOTHING: Final = "Er is niets om mee te nemen uit de sessies in deze map."
NO_PLACE: Final = "Daar is hier nog geen plek voor."


class FileScreen(ImportFilesScreen):
    """Choose one file; gives back its path, empty when none was chosen."""

    TITLE = "Uit een ander bestand"
    KEYS = "Enter openen of kiezen · Backspace map terug · F1 hulp · Esc terug"

    def preview_files(self, paths: list[Path]) -> None:
        """A file was chosen."""
        self.close(str(paths[0]))


class PriorSessionsScreen(SessionDialog):
    """The offers of each session, to be marked and taken over."""

    TITLE = "Uit eerdere sessies"
    KEYS = "Spatie aan · Enter meenemen · F3 herkomst · F4 bestand · F1 hulp · Esc"
    HELP = """Uit eerdere sessies

  ↑ ↓        kiezen
  Spatie, x  aan of uit zetten
  Enter      meenemen wat aan staat, of anders wat
             voor staat; een cijfer zegt wat het hier
             wordt. Daarna gaat u terug
  F3         waar het uit komt: ideeën, stemmen, casus
  F4         een ander bestand kiezen, .db of .yaml
  Ctrl+Z     ongedaan maken      Ctrl+Y   opnieuw doen
  Esc        terug

Wat een ✓ heeft, staat hier al. Alles houdt zijn
herkomst: u kunt later altijd teruglopen."""
    BINDINGS: ClassVar = [
        Binding("f3", "origin", "Waar komt dit vandaan"),
        Binding("f4", "file", "Een ander bestand"),
        Binding("ctrl+z", "undo", "Ongedaan maken"),
        Binding("ctrl+y", "redo", "Opnieuw doen"),
    ]

    def __init__(self, controller: SessionController, sorts: Collection[str]) -> None:
        rows = LineList(id="list", mark_cells=3, letters=MARK, advancing=MARK)
        super().__init__(controller, rows)
        self.sorts = sorts
        self.goal.set_text("Ik kijk wat er is …")
        self.prior_sessions: dict[str, PriorSession] = {}
        """The files that were read, by path."""
        self.offers: dict[str, Offer] = {}
        """What they have to give, by key."""

    def on_mount(self) -> None:
        """Begin to look in the folder."""
        super().on_mount()
        self.load(self._in_folder, self._add, self._show_all_read)

    @property
    def session(self) -> Session:
        """The session as it is on the disk."""
        return self.controller.session

    def _in_folder(self, cancelled: IsCancelled) -> Iterable[PriorSession]:
        """What each file of the folder has to give."""
        folder, own = self.controller.open_session.path.parent, self.session.id
        return in_folder(folder, sorts=self.sorts, own=own, cancelled=cancelled)

    def _show_all_read(self, problem: str) -> None:
        """Say how much there is, and what could not be read."""
        if problem:
            self._add(PriorSession(Path(), problem=problem))
        self._count()
        wrong = sum(bool(prior.problem) for prior in self.prior_sessions.values())
        if wrong:
            files = count_of(wrong, "bestand kon", "bestanden konden")
            self.say(f"{files} niet gelezen worden. Dat staat onderaan.")
        elif not self.offers:
            self.say(NOTHING)

    @on(LineList.LetterPressed)
    def mark(self, event: LineList.LetterPressed) -> None:
        """Mark something, or take the mark away."""
        event.stop()
        if event.key not in self.offers:
            return
        self.toggle_mark(event.key)
        self.draw()
        self._count()

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """Take over what is marked, or else what is in front."""
        event.stop()
        wanted = [*self.marked] or [event.key]
        if offers := [self.offers[key] for key in wanted if key in self.offers]:
            self.take_marked(offers)

    @work
    async def take_marked(self, offers: list[Offer]) -> None:
        """Ask what each becomes here where that can differ; then take all over."""
        choices: list[ChosenOffer] = []
        for offer in offers:
            options = conversions(self.session, offer)
            conversion = await self._conversion(offer, options) if options else None
            if options and conversion is None:
                self.say("Er is niets meegenomen.")
                return
            if conversion is not None:
                choices.append(ChosenOffer(offer, conversion))
        rest = len(choices) < len(offers)
        if not choices:
            self.say(NO_PLACE, refused=True)
            return
        context = self.controller.context
        command = partial(
            take_over, choices=choices, phase=context.stop.id, step=context.step.id
        )
        opened = self.controller.open_session

        async def carry_out() -> str:
            edit = await opened.run(command)
            self.marked.clear()
            if edit is None:
                return "Dat staat er al."
            self.close()
            things = count_of(len(choices), "regel", "regels")
            summary = f"{things} meegenomen. Ctrl+Z maakt dit ongedaan."
            return f"{summary} Voor de rest is hier nog geen plek." if rest else summary

        self.do(carry_out)

    def action_origin(self) -> None:
        """Where the offer in front comes from, before it is taken over."""
        offer = self.offers.get(self.list.highlighted_key or "")
        if offer:
            target = origins.taken_over(self.session).get(offer.origin.key)
            target_id = target.id if target else ""
            screen = ProvenanceScreen(self.controller, [offer.origin], target=target_id)
            self.show_above(screen)

    def action_file(self) -> None:
        """Look in a file that is somewhere else."""

        def read(path: Path, cancelled: IsCancelled) -> Iterator[PriorSession]:
            yield at_path(path, sorts=self.sorts, own=self.session.id)

        def read_chosen(chosen: str | None) -> None:
            if chosen:
                self.load(partial(read, Path(chosen)), self._add, self._show_all_read)

        self.show_above(
            FileScreen(self.controller.open_session.path.parent), read_chosen
        )

    async def _conversion(
        self, offer: Offer, options: Sequence[Conversion]
    ) -> Conversion | None:
        """What an offer becomes here; people are asked where that can differ."""
        self.list.go(offer.origin.key)
        conversion = options[0]
        if len(options) > 1 or conversion.replaces:
            words = _line(offer)
            answers = [(str(index), one.label) for index, one in enumerate(options)]
            question = f"{words}\n\nWat wordt dit hier?"
            chosen = await self.ask_above(ChooseScreen(question, answers))
            if chosen is None:
                return None
            conversion = options[int(chosen)]
        if not conversion.needs:
            return conversion
        answers = places(self.session, conversion.needs)
        question = f"{_line(offer)}\n\n{conversion.question}"
        where = await self.ask_above(ChooseScreen(question, answers))
        return Conversion(conversion.id, conversion.label, where) if where else None

    def _add(self, prior: PriorSession) -> None:
        """Take in what one file has to give."""
        self.prior_sessions[str(prior.path)] = prior
        is_first = not self.offers
        self.offers |= {offer.origin.key: offer for offer in prior.offers}
        self.draw()
        if is_first and self.offers:
            self.list.go(next(iter(self.offers)))
        self._count()

    def draw(self) -> None:
        """The sessions, each with what it has to give; at the end what is wrong."""
        taken = origins.taken_over(self.session)
        rows: list[Row] = []
        wrong: list[Row] = []
        shown: set[str] = set()
        for path, prior in self.prior_sessions.items():
            if prior.problem:
                wrong.append(Row(f"!{path}", WRONG, prior.problem, dim=True))
                continue
            rows.append(Row(f"#{path}", SESSION, prior.description))
            for offer in prior.offers:
                if offer.origin.key not in shown:
                    shown.add(offer.origin.key)
                    rows.append(self._row(offer, taken))
        self.list.set_rows([*rows, *wrong])
        self._show_full()

    def _row(self, offer: Offer, taken: Collection[str]) -> Row:
        """One offer in a line."""
        key = offer.origin.key
        is_taken = key in taken
        mark = MARKED if key in self.marked else TAKEN if is_taken else UNMARKED
        note = "staat er al" if is_taken else ""
        return Row(key, mark, _line(offer), note, dim=is_taken)

    def _count(self) -> None:
        """Say how much there is to choose from."""
        sessions = sum(bool(prior.offers) for prior in self.prior_sessions.values())
        things = count_of(len(self.offers), "regel", "regels")
        where = count_of(sessions, "sessie", "sessies")
        request = ASK if self.offers else ""
        if self.marked:
            request = f"{len(self.marked)} aangekruist."
        self.goal.set_text(f"{things} uit {where}. {request}".rstrip())

    @on(LineList.RowHighlighted)
    def _show_full(self) -> None:
        """All the words of the row in front."""
        key = self.list.highlighted_key or ""
        offer = self.offers.get(key)
        if offer:
            words = f"{offer.origin.text}\nUit {offer.origin.where}"
        else:
            prior = self.prior_sessions.get(key[1:])
            words = prior.problem if prior else ""
        self.full.set_text(words)


def _line(offer: Offer) -> str:
    """What an offer is, and its words."""
    return f"{origins.NAMES[offer.sort][0]}: {offer.origin.text}"
