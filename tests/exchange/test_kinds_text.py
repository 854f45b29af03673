"""Tests of the part for people of actieleren and verandertheorie."""

from __future__ import annotations

import yaml

from cyclus_tui.exchange.session_yaml import export, read
from tests.builders import Copy


def told(copy: Copy) -> dict[str, list[dict[str, str]]]:
    """What people read of a session."""
    part = export(copy.session, None).decode().partition("\njournaal:\n")[0]
    found: dict[str, list[dict[str, str]]] = yaml.load(part, Loader=yaml.BaseLoader)
    return found


def a_theory() -> Copy:
    """A step that follows from an activity, and what is assumed."""
    copy = Copy()
    copy.write(
        "node", "x", sort="activity", number=1, text="Koffie schenken", who="Els"
    )
    copy.write("node", "s", sort="step", number=1, text="mensen vertrouwen iemand")
    copy.write("arrow", "p", start="x", end="s", because="je ziet elkaar vaker")
    copy.write("assumption", "a", number=1, text="je ziet elkaar vaker", arrow="p")
    copy.write("assumption", "a", certainty=1, importance=3, agree="divided")
    return copy


def test_an_arrow_tells_from_where_to_where_in_words() -> None:
    """No id has to be looked up, and codes are words."""
    part = told(a_theory())
    (arrow,) = part["pijlen"]
    assert arrow["van"] == "Koffie schenken"
    assert arrow["naar"] == "mensen vertrouwen iemand"
    assert arrow["omdat"] == "je ziet elkaar vaker"
    (assumption,) = part["aannames"]
    assert assumption["eens"] == "verdeeld"
    assert (assumption["zekerheid"], assumption["belang"]) == ("1", "3")
    assert {node["soort"] for node in part["knopen"]} == {"doen", "tussenstap"}


def test_a_word_corrected_by_hand_comes_in_and_its_copies_may_follow() -> None:
    """The text of a node stands once by itself and once at each arrow."""
    copy = a_theory()
    data = export(copy.session, None).decode()
    text = data.replace('tekst: "Koffie schenken"', 'tekst: "Koffie met gebak"', 1)
    edits = read(text.encode(), "sessie.yaml").edits
    copy.session = copy.session.after(*edits)
    assert copy.told("x").text("text") == "Koffie met gebak"
    assert told(copy)["pijlen"][0]["van"] == "Koffie met gebak"
