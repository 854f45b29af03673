"""What others made to break readers is refused in words, or read as it stands."""

from __future__ import annotations

import time
import tracemalloc
import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Any, Final

import pytest
import yaml

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, setup
from cyclus_tui.domain.text import clean, one_line
from cyclus_tui.errors import FileFindingsError
from cyclus_tui.exchange import session_yaml, yaml_gate
from cyclus_tui.exchange.method_file import read_method
from cyclus_tui.reports.html import html
from cyclus_tui.reports.outline import outline
from cyclus_tui.reports.text import plain_text
from tests.builders import Copy, a_method
from tests.corpora.archives import ARCHIVES, cases, naughty

READERS: Final[dict[str, Callable[[bytes], object]]] = {
    "the gate": partial(yaml_gate.read_yaml, name="geval.yaml"),
    "a template": partial(read_method, name="geval.yaml"),
    "a session": partial(session_yaml.read_session, name="geval.yaml"),
}
SLOWEST: Final = 5.0
"""Seconds that a refusal may take (it takes a thousandth of that)."""
LARGEST: Final = 200_000_000
"""Bytes that reading a file may take."""
SIZES: Final = {"yaml-test-suite": 402, "pyyaml-legacy": 574, "json-test-suite": 318}
QUESTION: Final = form_answers.FormField("central_question", "Centrale vraag")


def is_refused(read: Callable[[bytes], object], data: bytes) -> bool:
    """Whether a reader refuses a file, in the one way that it may."""
    try:
        read(data)
    except FileFindingsError as refusal:
        assert refusal.findings
        assert all(finding.message for finding in refusal.findings)
        return True
    return False


def files_of(archive: str) -> dict[str, bytes]:
    """The cases of an archive that a reader is to be given."""
    if archive == "yaml-test-suite":
        return {n: d for n, d in cases(archive).items() if n.endswith("/in.yaml")}
    return {n: d for n, d in cases(archive).items() if "LICENSE" not in n}


@pytest.mark.parametrize("archive", ARCHIVES)
def test_the_archive_is_whole(archive: str) -> None:
    """A test over no files would always pass."""
    assert len(files_of(archive)) == SIZES[archive]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("archive", ARCHIVES)
def test_no_file_breaks_a_reader(archive: str, reader: str) -> None:
    """A file is read or refused with findings, and never keeps the computer busy."""
    slow = []
    for name, data in files_of(archive).items():
        start = time.monotonic()
        refused = is_refused(READERS[reader], data)
        if time.monotonic() - start > SLOWEST:
            slow.append(name)
        assert refused or reader == "the gate", f"{name} is nothing of ours"
    assert slow == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("archive", ARCHIVES)
def test_the_largest_files_take_little_memory(archive: str, reader: str) -> None:
    """A refusal has no time to fill the memory either."""
    largest = sorted(files_of(archive).values(), key=len)[-5:]
    tracemalloc.start()
    try:
        for data in largest:
            is_refused(READERS[reader], data)
        assert tracemalloc.get_traced_memory()[1] < LARGEST
    finally:
        tracemalloc.stop()


def test_no_case_that_must_fail_gives_other_words() -> None:
    """What is wrong YAML and yet taken is taken as PyYAML takes it, as texts."""
    found = cases("yaml-test-suite")
    wrong = [n.removesuffix("error") for n in found if n.endswith("/error")]
    assert len(wrong) == 94
    taken = []
    for case in wrong:
        data = found[f"{case}in.yaml"]
        if not is_refused(READERS["the gate"], data):
            taken.append(case)
            assert list(yaml_gate.read_yaml(data, name="x").entries) == [
                str(key) for key in yaml.load(data, Loader=yaml.CBaseLoader)
            ]
    assert len(taken) < 12


def evening_of(words: str) -> Copy:
    """A session in which these words are the title, the question and an idea."""
    copy = Copy()
    copy.run(setup.describe, answers={"title": words})
    copy.run(form_answers.fill_in, field=QUESTION, text=words)
    if said := clean(words).strip():
        lines = [contributions.TypedLine(said)]
        copy.run(contributions.add, lines=lines, sort="idea", phase="A4", step="A4.1")
    return copy


def words_in(session: Session) -> list[str]:
    """The title, the question and the ideas of a session."""
    ideas = [idea.text("text") for idea in contributions.ideas(session)]
    title = setup.about(session).text("title")
    return [title, form_answers.answer(session, "central_question"), *ideas]


def test_naughty_words_come_back_letter_for_letter() -> None:
    """Through a file for a colleague, in our reader and in an ordinary one."""
    assert len(naughty()) == 515
    for words in naughty():
        session = evening_of(words).session
        said = clean(words).strip()
        expected = [one_line(words), said, *([said] if said else [])]
        assert words_in(session) == expected
        data = session_yaml.write_session(session, None)
        back = session_yaml.read_session(data, "sessie.yaml")
        folded = Session.fold(back.session_id, back.edits)
        assert words_in(folded) == expected
        assert session_yaml.write_session(folded, None) == data
        tree: Any = yaml.load(data, Loader=yaml.CSafeLoader)
        assert tree["sessie"].get("titel", "") == expected[0]
        assert tree.get("vraag", "") == said
        assert [item["tekst"] for item in tree.get("bijdragen", ())] == expected[2:]


def test_cleaning_touches_only_what_is_no_text() -> None:
    """Words without control characters stay as they were typed."""
    plain = [
        words
        for words in naughty()
        if not any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Cn") for c in words)
    ]
    changed = [w for w in plain if clean(w) != unicodedata.normalize("NFC", w)]
    assert len(plain) == 496
    assert changed == ["\u2029test\u2029"]  # a line end, as every other


def test_naughty_words_do_not_break_a_report() -> None:
    """A sheet is made of any words, and they are not read as tags."""
    method = a_method("Welkom", "Hoofd leegmaken")
    for words in naughty():
        report = outline(evening_of(words).session, method)
        page, sheet = html(report), plain_text(report)
        assert page.startswith("<!DOCTYPE html>")
        assert page.count("<script") == 0
        assert sheet.endswith("\n")
