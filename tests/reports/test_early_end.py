"""An evening that stopped early gives a sheet of what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.voting import ballot_rounds
from cyclus_tui.exchange.method_file import read_method
from cyclus_tui.exchange.session_yaml import read_session
from cyclus_tui.reports import html, text
from cyclus_tui.reports.outline import NOTHING_YET, outline
from tests.reports.evening import METHOD, Evening

EXAMPLES = sorted((Path(__file__).parents[2] / "sessions").glob("*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_evening_gives_a_whole_sheet_wherever_it_stopped(path: Path) -> None:
    """After every single edit: no heading stands there with nothing below it."""
    content = read_session(path.read_bytes(), path.name)
    edits = content.edits
    whole = Session.fold(content.session_id, edits)
    text_of_method = setup.about(whole).text("method_text")
    method = read_method(text_of_method.encode(), name="methode")
    session = Session(content.session_id)
    for edit in edits:
        session = session.after(edit)
        sheet = outline(session, method)
        page = html.html(sheet)
        assert not re.search(r"</h[12]>\s*(<h2|<ol>\s*</ol>|</body>)", page)
        assert "<p></p>" not in page
        for heading in re.finditer(r"^(.+)\n-+\n(.*)", text.plain_text(sheet), re.M):
            assert heading[2] or heading[1] == sheet.chosen.heading, heading[0]
        said = [i for i in session.of("idea") if i.text("sort") == "idea"]
        printed = text.plain_text(sheet)
        assert sheet.consent in " ".join(printed.split())
        if said and "met toestemming" in sheet.consent and not sheet.shows_list:
            words = " ".join(printed.split())
            assert any(idea.text("text") in words for idea in said)


def test_an_evening_on_which_nothing_was_said_says_so() -> None:
    """A sentence, and no empty list."""
    evening = Evening()
    sheet = outline(evening.session, METHOD)
    assert sheet.account[0] == NOTHING_YET
    for page in (text.plain_text(sheet), html.html(sheet)):
        assert NOTHING_YET in page
        assert "Er is nog niets gekozen" not in page
        assert "Wat er nu gebeurt" not in page
        assert "0 ideeën" not in page


def test_what_was_said_is_there_before_anything_was_chosen() -> None:
    """In order, below the names of the heaps; only what may be printed."""
    evening = Evening()
    evening.begin()
    evening.welcome()
    evening.say("Koffie op dinsdag")
    evening.say("Een bus door de wijk")
    evening.heap("Elkaar ontmoeten")
    (section,) = outline(evening.session, METHOD).sections
    assert section.heading == "Wat er is gezegd"
    assert section.lines == (
        "Thema's: Elkaar ontmoeten.",
        "Koffie op dinsdag",
        "Een bus door de wijk",
    )


def test_options_that_nobody_chose_between_yet_are_no_choice() -> None:
    """The list is ready, and nobody voted."""
    evening = Evening()
    evening.begin()
    evening.welcome()
    evening.run(
        ballot_rounds.open_round,
        phase="A8",
        step="A8.1",
        chosen=[evening.say("Koffie"), evening.say("Thee")],
        present=11,
    )
    chosen = outline(evening.session, METHOD).chosen
    assert chosen.how == "Er staan 2 mogelijkheden klaar om uit te kiezen."
