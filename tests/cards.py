"""A made-up method whose cards have a field of every type, for tests."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.cards import writing
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.method.cards import Card
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.people.attendance import Arrival
from cyclus_tui.exchange.method_file import read_method
from tests.builders import Copy

TEMPLATE: Final = """\
id: buurtfeest
title: "Buurtfeest"
part: 1
purpose: "Samen een feest maken."
group: "4 tot 8 buren"
arena: learning
roles:
  - {id: resident, letter: b, title: "bewoner", plural: "bewoners"}
cards:
  - id: place
    one: "plek"
    several: "plekken"
    letter: P
    fields:
      - {id: text, label: "Welke plek"}
  - id: plan
    one: "plan"
    several: "plannen"
    letter: L
    fields:
      - {id: text, label: "Wat doen we", check: outcome}
      - {id: reason, label: "Waarom", wanted: true}
      - id: size
        label: "Hoe groot"
        type: choice
        choices: {small: klein, big: groot}
      - {id: mood, label: "Hoe voelt het", type: faces}
      - {id: free, label: "Is het gratis", type: flag}
      - {id: people, label: "Hoeveel mensen", type: number, unit: mensen}
      - {id: day, label: "Welke dag", type: day}
      - {id: place, label: "Op welke plek", type: card, to: place, wanted: true}
      - {id: warmth, label: "Hoe warm", type: number, lowest: -2, highest: 2}
      - {id: for_whom, label: "Voor wie", type: role}
      - {id: host, label: "Wie ontvangt", type: person}
phases:
  - id: B1
    title: "Plekken"
    goal: "We weten waar het kan."
    steps:
      - {kind: cards, card: place}
  - id: B2
    title: "Plannen"
    goal: "Elk plan is duidelijk."
    room: ["Wat doen we?"]
    steps:
      - {kind: cards, card: plan, room: [reason, place]}
  - id: B3
    title: "Genoeg"
    goal: "Weinig blijft over."
    steps:
      - kind: cards
        card: plan
        ask: [size, mood]
        room: [people]
        adds: false
        per: place
        both: size
        most: 2
  - id: K1
    title: "Kiezen"
    goal: "We weten welke twee."
    steps:
      - {kind: vote, card: plan, places: 2, criterion: "Welke twee?"}
  - id: K2
    title: "Afsluiten"
    goal: "Iedereen hoort wat er kwam."
    steps:
      - {kind: closing, title: "Het plan"}
      - {kind: closing, title: "De plekken", card: place}
"""

METHOD: Final = read_method(TEMPLATE.encode(), name="buurtfeest.yaml")
PLACE, PLAN = METHOD.cards

ANSWERS: Final = {
    "reason": "omdat niemand elkaar kent",
    "size": "big",
    "mood": "happy",
    "free": "ja",
    "people": 40,
    "warmth": -1,
    "for_whom": "resident",
    "day": "2026-12-05",
}
"""What may be answered about a plan, besides its place and its host."""


def a_party(number: int = 1) -> Copy:
    """A session of the method that has begun."""
    copy = Copy(number)
    copy.run(
        setup.begin,
        method_id=METHOD.id,
        method_text=TEMPLATE,
        answers={"title": "Feest", "date": "2026-11-25"},
        cards=METHOD.cards,
    )
    return copy


def add(copy: Copy, card: Card, record_id: str, text: str) -> str:
    """Make a card; its id."""
    copy.run(writing.add, card=card, record_id=record_id, text=text)
    return record_id


def a_whole_plan(copy: Copy) -> str:
    """A plan of which all is known, at a place; its id."""
    place = add(copy, PLACE, "plein", "het plein")
    plan = add(copy, PLAN, "soep", "Samen soep eten")
    who = Arrival(((METHOD.roles[0], 1),), "Oma Truus")
    copy.run(attendance.add_arrivals, who=who)
    host = copy.session.of("person")[0].id
    answers = {**ANSWERS, "place": place, "host": host}
    copy.run(writing.fill_in, card=PLAN, record_id=plan, answers=answers)
    return plan
