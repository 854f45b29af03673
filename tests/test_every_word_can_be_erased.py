"""House tests: a needle in each field with words of every kind leaves no byte."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Final

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.app.export_session import renew_exports
from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Copied, RecordKind, Words
from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.registry import KINDS, kinds_of
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage.session_file import SessionFile
from tests.cards import METHOD, TEMPLATE
from tests.test_erase import NOW, begun, opened

NEEDLE: Final = re.compile(rb"naald(?: [a-z_]+ [a-z_]+)?")
"""What is to be found nowhere; it says of which kind and field it is."""
WITH_WORDS: Final = [kind for kind in KINDS.values() if kind.words]
CARDS: Final = [card.kind for card in METHOD.cards]
ANSWERS: Final = ("situation", "central_question")


def fields_of(kind: RecordKind) -> list[str]:
    """The fields in which words stand; answers to questions of a method among them."""
    named = [f.id for f in kind.fields if isinstance(f, Words | Copied)]
    return [*named, *(ANSWERS if kind.others else ())]


def write(
    session: Session, replica: Replica, *, kind: str, record: str, **fields: Value
) -> Edit:
    """Give a record values as each command does."""
    return replica.edit(session, "toets", session.field_changes(kind, record, fields))


def needles(folder: Path) -> set[bytes]:
    """The needles in any file of a folder."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {found for file in files for found in NEEDLE.findall(file.read_bytes())}


async def with_needles(path: Path) -> OpenSession:
    """A session with words in every field, each changed once and copied elsewhere."""
    session = await opened(path)
    copies: list[Value] = []
    for kind in WITH_WORDS:
        record = f"toets-{kind.name}"
        if kind.others:
            record = session.session.derived("form", "answers")
        told = {f: f"naald {kind.name} {f}" for f in fields_of(kind)}
        put = partial(write, kind=kind.name, record=record)
        await session.run(partial(put, **{f: f"eerst {t}" for f, t in told.items()}))
        await session.run(partial(put, **told))
        copies += told.values()
    decision = partial(write, kind="decision", record="toets-decision")
    await session.run(partial(decision, content={"items": copies}))
    await session.save_draft("A4/A4.1/", f"{copies[0]} en")
    return session


async def test_every_word_that_people_said_can_be_erased(tmp_path: Path) -> None:
    path, export = begun(tmp_path), tmp_path / "voor-sam.yaml"
    session = await with_needles(path)
    export.write_bytes(session_yaml.write_session(session.session, session.method))
    await session.close()
    with SessionFile.open(path) as file:
        file.backup("tijd", NOW)
    planted = {f"naald {k.name} {f}" for k in WITH_WORDS for f in fields_of(k)}
    assert {found.decode() for found in needles(tmp_path)} >= planted

    session = await opened(path)
    for kind in WITH_WORDS:
        for record in session.session.of(kind.name):
            for field in ANSWERS if kind.others else ("",):
                await session.erase(record, field)
    await renew_exports(session, await session.exports_with_erased_words())
    await session.close()
    assert needles(tmp_path) == set()
    await (await opened(path)).close()
    assert needles(tmp_path) == set()


async def test_every_word_on_a_card_can_be_erased(tmp_path: Path) -> None:
    """Of kinds that only this session knows, also when a template declared them."""
    path = begin_session(
        tmp_path, method_text=TEMPLATE, answers={"title": "x"}, program="test"
    )
    session = await opened(path)
    kinds = [kind for kind in kinds_of(session.session).values() if kind.name in CARDS]
    planted = {f"naald {kind.name} {f.id}" for kind in kinds for f in kind.words}
    for kind in kinds:
        put = partial(write, kind=kind.name, record=f"toets-{kind.name}")
        told = {field.id: f"naald {kind.name} {field.id}" for field in kind.words}
        await session.run(
            partial(put, number=1, **{f: f"eerst {t}" for f, t in told.items()})
        )
        await session.run(partial(put, **told))
    await session.close()
    assert {found.decode() for found in needles(tmp_path)} >= planted
    session = await opened(path)
    for kind in kinds:
        (record,) = session.session.of(kind.name)
        await session.erase(record)
        assert session.session.required(record.id, "").number("number") == 1
    await session.close()
    assert needles(tmp_path) == set()


async def test_one_answer_is_erased_and_the_others_stay(tmp_path: Path) -> None:
    path = begun(tmp_path)
    session = await with_needles(path)
    form = session.session.one("form", "answers")
    await session.erase(form, "situation")
    left = session.session.one("form", "answers")
    assert left.text("central_question") == "naald form central_question"
    assert left.text("situation") == ""
    await session.close()
    assert b"naald form situation" not in needles(tmp_path)
    assert b"naald form central_question" in needles(tmp_path)


async def test_a_question_whose_answer_was_erased_can_be_answered_anew(
    tmp_path: Path,
) -> None:
    path = begun(tmp_path)
    session = await opened(path)
    field = form_answers.FormField("situation", "Situatie")
    answer = partial(form_answers.fill_in, field=field)
    await session.run(partial(answer, text="naald form situation"))
    await session.erase(session.session.one("form", "answers"), "situation")
    await session.run(partial(answer, text="iets heel anders"))
    await session.close()
    session = await opened(path)
    assert form_answers.answer(session.session, "situation") == "iets heel anders"
    await session.erase(session.session.one("form", "answers"), "situation")
    await session.close()
    assert b"iets heel anders" not in path.read_bytes()
    assert needles(tmp_path) == set()
