"""Cards in a file: read by people, corrected by hand, and in a view of their own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import yaml

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import FileFindingsError
from cyclus_tui.exchange.method_file import read_method
from cyclus_tui.exchange.session_yaml import read_session, write_session
from cyclus_tui.storage.session_file import SessionFile
from tests.cards import METHOD, PLAN, TEMPLATE, a_party, a_whole_plan


def test_people_read_every_answer_in_dutch() -> None:
    copy = a_party()
    a_whole_plan(copy)
    text = write_session(copy.session, METHOD).decode()
    part = yaml.load(text.partition("\njournaal:\n")[0], Loader=yaml.BaseLoader)
    (plan,) = part["plannen"]
    del plan["id"]
    assert plan == {
        "code": "L1",
        "tekst": "Samen soep eten",
        "waarom": "omdat niemand elkaar kent",
        "op_welke_plek": "het plein",
        "hoe_groot": "groot",
        "hoe_voelt_het": "blij",
        "is_het_gratis": "ja",
        "hoeveel_mensen": "40",
        "welke_dag": "2026-12-05",
        "hoe_warm": "-1",
        "voor_wie": "bewoner",
        "wie_ontvangt": "Oma Truus",
    }


def test_words_on_a_card_are_corrected_by_hand_and_its_choices_are_not() -> None:
    copy = a_party()
    plan = a_whole_plan(copy)
    text = write_session(copy.session, METHOD).decode()
    better = text.replace("omdat niemand elkaar kent", "omdat we buren zijn", 1)
    edits = read_session(better.encode(), "feest.yaml").edits
    record = Session.fold(copy.session.id, edits).required(plan, "")
    assert record.text("reason") == "omdat we buren zijn"
    bigger = text.replace('hoe_groot: "groot"', 'hoe_groot: "klein"', 1)
    with pytest.raises(FileFindingsError):
        read_session(bigger.encode(), "feest.yaml")


def test_a_card_left_out_by_hand_is_taken_out() -> None:
    copy = a_party()
    a_whole_plan(copy)
    text = write_session(copy.session, METHOD).decode()
    start, end = text.index("plannen:"), text.index("deelnemers:")
    edits = read_session((text[:start] + text[end:]).encode(), "feest.yaml").edits
    assert Session.fold(copy.session.id, edits).of(PLAN.kind) == ()


def test_any_program_reads_the_cards_in_a_view(tmp_path: Path) -> None:
    copy = a_party()
    a_whole_plan(copy)
    path = tmp_path / "feest.db"
    SessionFile.create(path, copy.session).close()
    SessionFile.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT text, size, people FROM card_plans").fetchone()
    assert row == ("Samen soep eten", "big", 40)
    SessionFile.open(path).close()


@pytest.mark.parametrize(
    ("right", "wrong", "finding"),
    [
        (
            "type: faces",
            "type: face",
            "regel 27: 'type': 'face' ken ik niet.",
        ),
        ("to: place", "to: plase", "regel 31: 'plase' ken ik niet. Bedoel je 'place'?"),
        ("card: plan,", "card: plam,", "'plam' ken ik niet. Bedoel je 'plan'?"),
        ("ask: [size,", "ask: [sise,", "'sise' ken ik niet. Bedoel je 'size'?"),
        ("per: place", "per: size", "'size' ken ik niet. Het kan zijn: place."),
        ("both: size", "both: mood", "'mood' ken ik niet. Het kan zijn: size."),
        ("letter: L", "letter: P", "regel 19: 'P' is er al, op regel 13."),
        ("plannen", "afspraken", "'afspraken' is al iets van Cyclus zelf."),
        ("id: people,", "id: number,", "'number' gebruikt Cyclus zelf bij elke kaart."),
        ('"Waarom"', '"Hoe groot"', "'Hoe groot' is er al, op regel 22."),
        (", card: place}", "}", "hier ontbreekt 'card': welke kaarten?"),
        (
            "check: outcome",
            "check: outcom",
            "'outcom' ken ik niet. Bedoel je 'outcome'?",
        ),
        ("        choices: {small: klein, big: groot}\n", "", "'choices' hoort bij"),
        ('text, label: "Welke plek"', "text, type: day, label: x", "type words"),
    ],
)
def test_a_mistake_in_a_card_is_told_with_the_right_word(
    right: str, wrong: str, finding: str
) -> None:
    assert right in TEMPLATE
    broken = TEMPLATE.replace(right, wrong, 1)
    with pytest.raises(FileFindingsError) as caught:
        read_method(broken.encode(), name="feest.yaml")
    assert finding in str(caught.value)
