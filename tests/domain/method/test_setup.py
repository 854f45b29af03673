"""Tests of how a session begins."""

from __future__ import annotations

from cyclus_tui.domain.method import setup
from tests.builders import SESSION_ID, Copy


def test_a_session_keeps_the_text_of_the_method_it_began_with(copy: Copy) -> None:
    answers = {"title": " Geldzorgen\nin Zonneveld ", "place": "", "other": "x"}
    copy.run(
        setup.begin, method_id="adviesvangers", method_text="id: x\n", answers=answers
    )
    about = setup.about(copy.session)
    assert about.id == SESSION_ID
    assert about.fields == {
        "method": "adviesvangers",
        "method_text": "id: x\n",
        "title": "Geldzorgen in Zonneveld",
    }


def test_before_it_begins_nothing_is_known(copy: Copy) -> None:
    assert setup.about(copy.session).text("title") == ""


def test_an_answer_can_be_emptied_and_the_others_stay(copy: Copy) -> None:
    answers = {"title": "Geldzorgen", "place": "De Spil"}
    copy.run(setup.describe, answers=answers)
    copy.run(setup.describe, answers={"place": ""})
    about = setup.about(copy.session)
    assert (about.text("title"), about.text("place")) == ("Geldzorgen", "")
