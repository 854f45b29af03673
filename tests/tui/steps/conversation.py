"""A small method in which people ask, for tests of the steps of actieleren."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.people import attendance
from tests.tui.table import Table

TEMPLATE: Final = """
id: gesprek
title: "Gesprek"
part: 4
purpose: "Eén verhaal, goed bevraagd."
group: "4 tot 8 mensen"
arena: learning
roles:
  - {id: presenter, letter: i, title: "inbrenger", plural: "inbrengers"}
  - {id: asker, letter: v, title: "vrager", plural: "vragers"}
phases:
  - id: L3
    title: "Casus kiezen"
    goal: "Eén verhaal waar iedereen iets van leert."
    steps:
      - kind: pick
  - id: L6
    title: "Stil vragen opschrijven"
    goal: "Vragen van iedereen."
    steps:
      - kind: ask
        silent_minutes: 4
  - id: L7
    title: "Vragen 1: begrijpen"
    goal: "We snappen wat er gebeurde."
    steps:
      - kind: ask
        turns: true
        answers: true
        askers: [asker]
  - id: L8
    title: "Vragen 2: twijfel en aannames"
    goal: "We zien wat we niet weten, en wat we zomaar aannemen."
    say: ["Waar twijfel je? Wat weet je niet?", "Wat neem je aan over haar?"]
    room: ["Wat weten we niet?"]
    steps:
      - kind: ask
        turns: true
        answers: true
        notes: true
        second_round: true
        askers: [asker]
        bank: ["Wat zou de bewoner zeggen?", "Wat weet je niet?"]
  - id: L11
    title: "Meedenken"
    goal: "De inbrenger kiest."
    steps:
      - kind: waiting_room
  - id: L13
    title: "Leren"
    goal: "We weten hoe we vroegen."
    steps:
      - kind: mirror
"""


def lay(table: Table, who: str = "1i 3v") -> None:
    """A session of this method, with people in it."""
    table.template = TEMPLATE
    if who:
        table.invite(who)


def alias(table: Table, number: int, name: str) -> None:
    """Give somebody a name to look for on the screen."""
    person = attendance.by_number(table.copy.session, number)
    assert person is not None
    table.copy.write("person", person.id, alias=name)
