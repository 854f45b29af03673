"""Tests of erasing in an open session: the words are nowhere in the file any more."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from cyclus_tui.domain.steps import collect
from cyclus_tui.errors import RuleError
from cyclus_tui.exchange.method_file import find_templates
from cyclus_tui.open_session import OpenSession, begin_session

SECRET = "Henk van de bakker heeft schulden"


async def opened(path: Path) -> OpenSession:
    """The session in a file."""
    return await OpenSession.open(path, who="Noor", program="test")


async def add(session: OpenSession, text: str) -> None:
    """Take down one idea."""
    lines = [collect.Line(text)]
    await session.run(
        partial(collect.add, lines=lines, sort="idea", phase="A4", step="A4.1")
    )


async def test_erased_words_are_in_no_byte_of_the_session(tmp_path: Path) -> None:
    """Erased words are in no byte of the folder, and undo does not bring them back."""
    text = find_templates().text("adviesvangers").decode()
    path = begin_session(
        tmp_path, method_text=text, answers={"title": "x"}, program="test"
    )
    session = await opened(path)
    await add(session, "Meer bankjes")
    await add(session, SECRET)
    await session.keep_draft("A4/A4.1/", f"{SECRET} en")
    idea = collect.ideas(session.session)[1]
    await session.erase(idea)
    assert [i.text("text") for i in collect.ideas(session.session)][:1] == [
        "Meer bankjes"
    ]
    assert await session.drafts() == {}
    await session.undo()
    await session.undo()
    with pytest.raises(RuleError):
        await session.undo()
    await session.redo()
    await session.redo()
    await session.close()

    again = await opened(path)
    assert collect.ideas(again.session)[1].erased
    await again.close()
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or SECRET.encode() not in file.read_bytes()
