"""ProvenanceScreen: where something comes from, how it is there, and what is under it.

The words of the other session are read from its own file, on a thread. Without that
file the words that were copied are still here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from cyclus_tui.app.import_session import IsCancelled
from cyclus_tui.app.prior_sessions import OriginStatus, origin_status
from cyclus_tui.domain import registry
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Offer, Origin
from cyclus_tui.domain.text import is_same_text
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.screens.session_dialog import SessionDialog
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.plain_text import PlainText

GONE: Final = (
    "Daar is het weggehaald. Vroeg iemand daarom?\n"
    "Wis het hier dan ook: Esc, F10, woorden wissen."
)
ELSEWHERE: Final = "Verder terug"


class ProvenanceScreen(SessionDialog):
    """Walks back from something here, as far as the files of the folder tell."""

    TITLE = "Waar komt dit vandaan?"
    HELP = """Waar komt dit vandaan?

  ↑ ↓     een andere herkomst
  Enter   verder terug, waar dat kan
  F2      de woorden overnemen zoals ze daar nu zijn;
          de oude woorden blijven bewaard
  PgDn    verder lezen      PgUp   terug
  Esc     terug

Eerst ziet u de woorden zoals ze zijn overgenomen.
Daaronder hoe ze daar nu zijn, en waar ze uit komen:
ideeën, stemmen, een casus. Daarvoor moet het bestand
van die sessie in dezelfde map staan."""
    BINDINGS: ClassVar = [
        Binding("f2", "renew", "Nieuwe woorden overnemen"),
        Binding("pagedown", "scroll(1)", "Verder lezen"),
        Binding("pageup", "scroll(-1)", "Terug lezen"),
    ]

    def __init__(
        self,
        controller: SessionController,
        origins: Sequence[Origin],
        *,
        target: str = "",
    ) -> None:
        """Show where something comes from.

        Args:
            controller: What the session is worked on with.
            origins: Where it comes from, one or several.
            target: The id of what was made of it here; empty when nothing was yet.
        """
        super().__init__(controller, LineList(id="list", mark_cells=13))
        self.origins = {origin.key: origin for origin in origins}
        self.target = target
        self.statuses: dict[str, OriginStatus] = {}
        self.details = PlainText(id="there")
        self.trail = VerticalScroll(self.details, id="trail", can_focus=False)

    def compose(self) -> ComposeResult:
        """Title, the words here, the origins, all about the one in front, keys."""
        yield self.heading
        yield self.goal
        yield self.list
        yield self.trail
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Begin with the first origin, and read what is there."""
        super().on_mount()
        self.draw()
        self.load(self._read, self._add_status)

    @property
    def in_front(self) -> Origin | None:
        """The origin that is read."""
        return self._all_origins.get(self.list.highlighted_key or "")

    def _read(self, _: IsCancelled) -> Iterator[tuple[str, OriginStatus]]:
        """How each origin stands in the file of its own session."""
        folder = self.controller.open_session.path.parent
        for key, origin in self.origins.items():
            yield key, origin_status(folder, origin)

    def _add_status(self, read: tuple[str, OriginStatus]) -> None:
        """One more origin was read."""
        self.statuses |= [read]
        self.draw()

    def draw(self) -> None:
        """Draw what is known by now."""
        session = self.controller.session
        target = session.record(self.target) if self.target else None
        summary = ""
        if target:
            code = registry.code(session, target)
            summary = " ".join(
                filter(None, ("Hier:", code, origins.current_words(target)))
            )
        self.goal.set_text(summary)
        self.list.set_rows([*self._rows()])
        self._show_details()

    @on(LineList.RowHighlighted)
    def show_highlighted(self, event: LineList.RowHighlighted) -> None:
        """Another origin is in front."""
        event.stop()
        self._show_details()
        self.trail.scroll_home(animate=False)

    @on(LineList.RowChosen)
    def walk_on(self, event: LineList.RowChosen) -> None:
        """Go further back, when that session had it from another one."""
        event.stop()
        origin = self._all_origins.get(event.key)
        if origin and event.key not in self.origins:
            self.show_above(ProvenanceScreen(self.controller, [origin]))
        elif further := self._further(event.key):
            self.show_above(ProvenanceScreen(self.controller, further))
        else:
            self.say("Hier begint het.")

    def action_renew(self) -> None:
        """Take over the words as they are there now."""
        origin = self.in_front
        link = self._link(origin) if origin else None
        offer = self._newer(origin) if origin else None
        if link is None or offer is None:
            self.say("Hier is niets nieuws om over te nemen.")
            return
        command = partial(origins.renew, link=link, offer=offer)
        opened = self.controller.open_session

        async def renew() -> str:
            await opened.run(command)
            return "Overgenomen. Ctrl+Z maakt dit ongedaan."

        self.do(renew)

    def action_scroll(self, pages: int) -> None:
        """Read on, or back."""
        page = max(1, self.trail.size.height - 1)
        self.trail.scroll_relative(y=pages * page, animate=False)

    @property
    def _all_origins(self) -> dict[str, Origin]:
        """The origins, and where those come from in turn, by row."""
        found = dict(self.origins)
        for key in self.origins:
            found |= {f"{key}/{one.key}": one for one in self._further(key)}
        return found

    def _further(self, key: str) -> tuple[Origin, ...]:
        """Where the other session had it from."""
        return self.statuses[key].origins if key in self.statuses else ()

    def _rows(self) -> list[Row]:
        """One line for each origin, and below it where that comes from."""
        rows = []
        for key, origin in self.origins.items():
            newer = "≠ daar nu anders" if self._newer(origin) else ""
            rows.append(Row(key, origins.NAMES[origin.sort][0], origin.where, newer))
            for one in self._further(key):
                text = f"  en daar uit: {one.where}"
                rows.append(Row(f"{key}/{one.key}", "", text, ELSEWHERE, dim=True))
        return rows

    def _link(self, origin: Origin) -> Record | None:
        """The link here that leads to an origin."""
        session = self.controller.session
        return session.record(origins.link_id(session, self.target, origin))

    def _newer(self, origin: Origin) -> Offer | None:
        """What is there now, when that is something else than what was copied."""
        found = self.statuses.get(origin.key)
        link = self._link(origin)
        if found is None or found.offer is None or link is None or link.erased:
            return None
        if not is_same_text(found.offer.origin.text, link.text("text")):
            return found.offer
        target = self.controller.session.record(self.target)
        verdict = found.offer.fields.get("verdict")
        if target is None or not verdict or not origins.is_verdict(target, link):
            return None
        return found.offer if target.text("verdict") != verdict else None

    def _show_details(self) -> None:
        """All there is to tell about the origin in front."""
        key = self.list.highlighted_key or ""
        origin = self._all_origins.get(key)
        if origin is None:
            self.details.set_text("")
            return
        self.details.set_text("\n".join(self._parts(key, origin)))
        keys = ["F2 nieuwe woorden overnemen"] if self._newer(origin) else []
        if key not in self.origins or self._further(key):
            keys.append("Enter verder terug")
        self.keys.set_text(" · ".join([*keys, "PgDn lezen", "F1 hulp", "Esc terug"]))

    def _parts(self, key: str, origin: Origin) -> list[str]:
        """The words as they were copied, as they are there now, and what is under."""
        link = self._link(origin) if self.target else None
        words = origins.copied_words(link) if link else origin.text
        parts = [f"Zo {'overgenomen' if link else 'gezegd'}: {words}"]
        found = self.statuses.get(key)
        if found is None:
            return parts if key not in self.origins else [*parts, "Even kijken …"]
        if found.problem:
            return [*parts, "", found.problem]
        if found.offer is None:
            parts += ["", GONE]
        elif newer := self._newer(origin):
            parts.append(f"Daar nu anders: {newer.origin.text}")
        elif link:
            parts.append("Daar staat het nog zo.")
        sources = [f"{one.label}: {one.text}" for one in found.provenance]
        return [*parts, "", *sources] if sources else parts
