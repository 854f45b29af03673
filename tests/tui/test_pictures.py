"""Every step as people see it, in regie and in the room, in a small and a large window.

With CYCLUS_RENEW_PICTURES=1 the pictures are made anew; look at what changed.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.voting import recommendations
from tests.builders import Copy, an_evening
from tests.tui.hands import LARGE, SMALL
from tests.tui.table import Play, Table
from tests.walk.evening import PREPARATION, RECOMMENDATIONS

PICTURES = Path(__file__).with_name("pictures")
RENEWS = os.environ.get("CYCLUS_RENEW_PICTURES") == "1"


def a_full_evening() -> Copy:
    """The invented evening, with its promise and its first recommendation."""
    copy = an_evening()
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
    return copy


async def picture(play: Play) -> str:
    """Both views of the step in front; the next step begins with the second."""
    views = {play.controller.room: play.text}
    await play.press("f5")
    views[play.controller.room] = play.text
    width = play.app.size.width
    titles = {False: "regie", True: "zaal"}
    return "".join(
        f"{titles[room]:─^{width}}\n{views[room]}\n" for room in sorted(views)
    )


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
async def test_every_step_looks_as_it_did(table: Table, size: tuple[int, int]) -> None:
    """A step whose picture changed is named; nothing runs out of the window."""
    table.lay(a_full_evening())
    steps = [step for phase in table.method.phases for step in phase.steps]
    seen: dict[str, str] = {}
    async with table.play("A0.1", size) as play:
        await play.settle()
        for step in steps:
            assert play.controller.context.step == step
            while "Zelfde?" in play.text:
                await play.press("x")  # which look-alikes are asked is no picture
            seen[f"{step.id}_{size[0]}x{size[1]}.txt"] = await picture(play)
            await play.press("ctrl+n")
            await play.settle()
    if RENEWS:
        for name, drawn in seen.items():
            (PICTURES / name).write_text(drawn, encoding="utf-8", newline="\n")
    changed = {
        name: drawn for name, drawn in seen.items() if drawn != _kept(PICTURES / name)
    }
    assert changed == {}, "\n".join(
        [f"These pictures changed: {', '.join(changed)}", *changed.values()]
    )


def test_there_is_no_picture_of_a_step_that_is_gone(table: Table) -> None:
    """Each file shows a step of the method, in one of the two windows."""
    steps = [step.id for phase in table.method.phases for step in phase.steps]
    expected = {f"{step}_{size}.txt" for step in steps for size in ("80x24", "120x40")}
    assert {file.name for file in PICTURES.iterdir()} == expected


def _kept(path: Path) -> str:
    """The picture as it was; nothing when there is none yet."""
    return path.read_text(encoding="utf-8") if path.exists() else ""
