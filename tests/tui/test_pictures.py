"""Every step as people see it, in regie and in the room, in a small and a large window.

`make pictures` makes them anew; look at what changed.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, plan
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.voting import recommendations
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.screens.import_preview import ImportPreviewScreen
from cyclus_tui.tui.screens.session import SessionScreen
from tests.builders import an_evening
from tests.mutations import COMBINED, example, examples
from tests.tui.hands import LARGE, SMALL
from tests.tui.screens.test_conflicts import lay_two_texts, to_conflicts
from tests.tui.table import Play, Table
from tests.walk.evening import PREPARATION, RECOMMENDATIONS

PICTURES = Path(__file__).with_name("pictures")
ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
RENEW = "make pictures"
RENEWS = os.environ.get("CYCLUS_RENEW_PICTURES") == "1"
SIZES = (SMALL, LARGE)
WINDOWS = ("80x24", "120x40")
NOW = datetime(2026, 11, 21, 19, 30)
"""What the clock on the wall says in every picture."""


def a_full_evening() -> Session:
    """The invented evening, with its promise and its first recommendation."""
    copy = an_evening()
    text = (TEMPLATES / "adviesvangers.yaml").read_text(encoding="utf-8")
    copy.write("session", copy.session.id, method_text=text)
    answers = {
        "central_question": PREPARATION.question,
        "recipient": PREPARATION.recipient,
        "decided_by": PREPARATION.decided_by,
        "room_to_move": PREPARATION.room_to_move,
        "fixed": PREPARATION.fixed,
        "answer_on": PREPARATION.answer_on,
        "answer_how": PREPARATION.answer_how,
    }
    for name, text in answers.items():
        copy.run(
            form_answers.fill_in, field=form_answers.FormField(name, name), text=text
        )
    copy.run(attendance.set_group_consent, layers="abc")
    item = recommendations.items(copy.session, 5)[0]
    first = RECOMMENDATIONS[0]
    write = partial(recommendations.write, item=item)
    for field in ("advice", "because", "notice", "for_whom"):
        copy.run(write, field=field, text=getattr(first, field))
    return copy.session


EVENINGS: dict[str, Callable[[], Session]] = {
    **{name: made for name, made in examples().items() if name != "actieleren-2"},
    "adviesvangers": a_full_evening,
    "samen": partial(example, COMBINED),
}


async def both_views(play: Play) -> str:
    """The step in front in regie, and in the room where that differs."""
    regie = play.text
    await play.press("f5")
    zaal = play.text
    await play.press("f5")
    views = {"regie": regie, "zaal": zaal} if zaal != regie else {"regie": regie}
    width = play.app.size.width
    return "".join(f"{title:─^{width}}\n{text}\n" for title, text in views.items())


def compare(folder: str, size: tuple[int, int], drawn: dict[str, str]) -> None:
    """Name every picture that is not as it was; or make them all anew."""
    pictures = PICTURES / folder
    window = f"_{size[0]}x{size[1]}.txt"
    kept = {
        file.name.removesuffix(window): file.read_text(encoding="utf-8")
        for file in pictures.glob(f"*{window}")
    }
    if RENEWS:
        for name in kept.keys() - drawn.keys():
            (pictures / f"{name}{window}").unlink()
        pictures.mkdir(exist_ok=True)
        for name, text in drawn.items():
            path = pictures / f"{name}{window}"
            path.write_text(text, encoding="utf-8", newline="\n")
        return
    changed = [name for name in drawn if drawn[name] != kept.get(name)]
    told = [line for name in changed for line in differences(kept, drawn, name)]
    assert changed == [], "\n".join([f"These changed ({RENEW}):", *told])
    assert drawn.keys() == kept.keys(), "There are pictures of what is gone."


def differences(kept: dict[str, str], drawn: dict[str, str], name: str) -> list[str]:
    """The lines of one picture that changed."""
    before, after = kept.get(name, "").splitlines(), drawn[name].splitlines()
    return [*difflib.unified_diff(before, after, name, name, lineterm="", n=1)]


@pytest.mark.parametrize("size", SIZES, ids=WINDOWS)
@pytest.mark.parametrize("name", EVENINGS)
async def test_every_step_looks_as_it_did(
    table: Table, name: str, size: tuple[int, int]
) -> None:
    """A step whose picture changed is named; nothing runs out of the window."""
    table.now = lambda: NOW
    table.put(EVENINGS[name]())
    drawn: dict[str, str] = {}
    async with table.play(size=size) as play:
        steps = [
            (stop.id, step.id)
            for stop in plan.stops(play.session, play.opened.method)
            for step in stop.phase.steps
        ]
        for stop, step in steps:
            play.controller.do(partial(play.controller.go, stop, step), moves=True)
            await play.settle()
            while "Zelfde?" in play.text:  # which look-alikes are asked is no picture
                is_heaps = play.pane.context.step.kind == "cluster"
                await play.press("f2" if is_heaps else "x")
            drawn[step] = await both_views(play)
    compare(name, size, drawn)


@pytest.mark.parametrize("size", SIZES, ids=WINDOWS)
async def test_other_screens_look_as_they_did(
    table: Table, size: tuple[int, int]
) -> None:
    """The list of sessions, what differs, and what a file would bring."""
    table.now = lambda: NOW
    drawn: dict[str, str] = {}
    lay_two_texts(table)
    theirs = EVENINGS["actieleren"]()
    file = table.folder / "collega.yaml"
    file.write_bytes(session_yaml.write_session(theirs, None))
    for name in ("samen", "verandertheorie"):
        path = table.path.with_name(f"{name}.db")
        SessionFile.create(path, EVENINGS[name]()).close()
    async with table.play("A4.1", size) as play:
        await to_conflicts(play)
        await play.quiet()
        drawn["verschillen"] = play.text
        await play.press("escape")
        folder, controller = table.path.parent, play.controller
        preview = ImportPreviewScreen([file], folder, controller)
        session_screen = play.app.screen
        assert isinstance(session_screen, SessionScreen)
        session_screen.show_above(preview)
        await play.shows("Wat er binnen kan komen")
        await play.quiet()
        drawn["binnenhalen"] = play.text
        await play.press("escape")
        await play.leave()
        await play.shows("A4 · 1 idee")
        title, _, *rest = play.text.split("\n")  # below the title stands a folder
        drawn["sessies"] = "\n".join([title, " sessies", *rest])
    compare("schermen", size, drawn)
