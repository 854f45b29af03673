"""The room view: nothing that is for the facilitator alone is ever painted there."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import yaml

from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.people import attendance
from tests.builders import an_evening
from tests.tui.painted import PaintedApp
from tests.tui.steps.test_vote import lay_a_round
from tests.tui.table import ADVIESVANGERS, Play, Table

NEEDLE = "Ж"
"""One letter, so that not even a piece of a word can slip through."""

HIDDEN_ANSWERS = ("target_group", "advice_catchers", "presenters", "notes")
"""Answers that the template quotes nowhere."""


def marked(text: str) -> str:
    """A sentence with the needle around every word."""
    return NEEDLE + NEEDLE.join(text.split()) + NEEDLE


def marked_template() -> str:
    """The method, with the needle in all that is for the facilitator alone."""
    root = yaml.safe_load(ADVIESVANGERS)
    for phase in root["phases"]:
        phase["goal"] = marked(phase["goal"])
        for name in ("say", "hints"):
            phase[name] = [*map(marked, phase[name])]
    return str(yaml.safe_dump(root, allow_unicode=True, sort_keys=False))


def lay_secrets(table: Table) -> None:
    """A whole evening with the needle in every secret."""
    table.template = marked_template()
    copy = an_evening()
    for person in copy.session.of("person"):
        alias = marked(person.text("alias"))
        change = partial(attendance.change, field="alias", value=alias)
        copy.run(change, person=person.id)
    idea = copy.session.of("idea")[2]
    speaker = copy.session.of("person")[0]
    copy.write("idea", idea.id, by=speaker.id)
    for name in HIDDEN_ANSWERS:
        field = form_answers.FormField(name, name)
        copy.run(form_answers.fill_in, field=field, text=marked("alleen voor mij"))
    table.lay(copy)


class Watched(PaintedApp):
    """Remembers each frame of the room in which the needle stands."""

    def __init__(self, sessions: Path, *, session: Path, settings_folder: Path) -> None:
        super().__init__(sessions, session=session, settings_folder=settings_folder)
        self.leaks: list[str] = []
        self.seen_in_regie = 0
        self.hidden_frames = 0

    def judge(self, written: str, glass: str) -> None:
        """See whether the needle may be there."""
        if not self.hides:
            self.seen_in_regie += NEEDLE in glass
            return
        self.hidden_frames += 1
        if NEEDLE in written or NEEDLE in glass:
            self.leaks.append(glass)


def assert_no_leak(play: Play) -> None:
    """No frame of the room held the needle, and there were frames."""
    app = play.app
    assert isinstance(app, Watched)
    assert app.hidden_frames > 0
    assert app.leaks == [], "\n---\n".join(app.leaks[:2])


def hints_of_now(play: Play) -> list[str]:
    """The beginning of each hint that the program itself gives at this moment."""
    return [hint[:30] for hint in play.pane.model.hints]


async def walk(play: Play, key: str) -> None:
    """Walk on, or back, until there is nothing further."""
    title = ""
    while title != (title := play.controller.context.place):
        assert not [hint for hint in hints_of_now(play) if hint in play.text]
        await play.press(key)
        await play.quiet()


async def test_a_walk_through_the_whole_evening_in_the_room_shows_no_secret(
    table: Table,
) -> None:
    """Opened in the room view: from the first frame on, there and back."""
    lay_secrets(table)
    table.mirrored = True
    async with table.play("A0.1", kind=Watched) as play:
        await walk(play, "ctrl+n")
        assert "Afronden" in play.text
        await walk(play, "ctrl+b")
        assert "Voorbereiden" in play.text
        assert_no_leak(play)
        assert isinstance(play.app, Watched) and play.app.seen_in_regie == 0


async def test_going_to_the_room_and_back_never_flashes_a_secret(
    table: Table,
) -> None:
    """F5 and F6 in every phase: the first frame of the room is clean at once."""
    lay_secrets(table)
    async with table.play("A0.1", kind=Watched) as play:
        for phase in table.method.phases:
            await play.shows(phase.id)
            await play.press("f5", "f5", "f6", "f6")
            for _ in phase.steps:
                play.strike("ctrl+n")
            await play.quiet()
        assert isinstance(play.app, Watched) and play.app.seen_in_regie > 20
        assert_no_leak(play)


async def test_every_key_in_the_room_keeps_the_secrets(table: Table) -> None:
    """Help, menu, people, the question before leaving, refusals and undo."""
    lay_secrets(table)
    table.mirrored = True
    async with table.play("A4.1", kind=Watched) as play:
        for key in ("f1", "escape", "f10", "escape", "f9", "f2", "f9", "f7", "f2"):
            await play.press(key)
        await play.press("escape", "ctrl+z", "ctrl+y", "escape", "escape")
        play.type("@1 iets nieuws\n@77 wie\n")
        await play.shows("In regie (F5) staat waarom.")
        await play.press("ctrl+u", "ctrl+q")
        await play.resize(40, 24)
        await play.resize(120, 40)
        await play.press("escape")
        assert_no_leak(play)


async def test_a_secret_that_is_painted_is_found(table: Table) -> None:
    """The needle stands on the glass in regie: these tests could see a leak."""
    lay_secrets(table)
    async with table.play("A4.1", kind=Watched) as play:
        assert isinstance(play.app, Watched) and play.app.seen_in_regie > 0
        assert play.app.glass.text.split("\n")[0].startswith(" A4 Hoofd leegmaken")
        await play.press("f9")
        await play.shows(marked("Bewoner 9"))


async def test_a_promise_without_an_answer_is_told_in_regie_and_left_out_of_zaal(
    table: Table,
) -> None:
    field = form_answers.FormField("decided_by", "Wie beslist")
    table.copy.run(form_answers.fill_in, field=field, text="de wijkraad")
    async with table.play("A1.4") as play:
        await play.shows("Nog leeg, dus niet in zaal: Wie krijgt de adviezen,")
        await play.press("f5")
        await play.shows("Wie beslist er? de wijkraad.")
        assert "Jullie adviezen gaan naar" not in play.text
        assert "Nog leeg" not in play.text


async def test_a_ballot_that_is_typed_is_not_seen_in_zaal(table: Table) -> None:
    lay_a_round(table, present=6)
    table.mirrored = True
    async with table.play("A8.1") as play:
        play.type("7 3")
        await play.quiet()
        assert play.pane.entry.value == "7 3"
        assert "7 3" not in play.text
        assert "•••" in play.text
