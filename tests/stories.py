"""A made-up method with stories, for tests."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.cards import writing
from cyclus_tui.domain.method import setup
from cyclus_tui.exchange.method_file import read_method
from tests.builders import Copy

TEMPLATE: Final = """\
id: straatverhalen
title: "Straatverhalen"
part: 3
purpose: "Horen wat er veranderde."
group: "4 tot 8 buren"
arena: learning
roles:
  - {id: resident, letter: b, title: "bewoner", plural: "bewoners"}
cards:
  - id: story
    one: "verhaal"
    several: "verhalen"
    letter: V
    fields:
      - {id: text, label: "Wat veranderde er"}
      - {id: slip, label: "Code", type: slip}
      - {id: whole, label: "Het hele verhaal", wanted: true}
      - id: side
        label: "Beter of slechter"
        type: choice
        choices: {better: "beter", worse: "slechter"}
      - id: noted_by
        label: "Wie schreef het op"
        type: choice
        choices: {helper: "de helper", other: "een ander"}
      - {id: read_back, label: "Teruggelezen", type: flag, wanted: true}
      - {id: consent, label: "Wat mag ermee", type: consent, wanted: true}
  - id: touch
    one: "woord"
    several: "woorden"
    letter: T
    fields:
      - {id: text, label: "Wat raakt je"}
      - {id: story, label: "Bij", type: card, to: story}
  - id: choice
    one: "keuze"
    several: "keuzes"
    letter: K
    note: "Gekozen, niet gemiddeld."
    fields:
      - {id: text, label: "Waarom dit verhaal"}
      - {id: story, label: "Welk verhaal", type: card, to: story}
      - {id: group, label: "Welk groepje"}
phases:
  - id: S1
    title: "Ophalen"
    goal: "Verhalen staan er."
    steps:
      - {kind: stories, card: story, sides: side, noted_by: noted_by}
  - id: S2
    title: "Lezen"
    goal: "Iedereen kent ze."
    steps:
      - {kind: stories, task: read, card: story, line: touch, room: [whole]}
  - id: S3
    title: "Kiezen"
    goal: "Elk groepje koos."
    steps:
      - {kind: stories, task: choose, card: story, line: choice, who: group}
      - kind: stories
        title: "Samen"
        task: choose
        card: story
        line: choice
        who: group
        together: "iedereen"
"""

METHOD: Final = read_method(TEMPLATE.encode(), name="straatverhalen.yaml")
STORY, TOUCH, CHOICE = METHOD.cards


def a_street(number: int = 1, place: str = "Buurthuis De Spil") -> Copy:
    """A session of the method that has begun."""
    copy = Copy(number)
    copy.run(
        setup.begin,
        method_id=METHOD.id,
        method_text=TEMPLATE,
        answers={"title": "Straat", "place": place, "date": "2026-11-25"},
        cards=METHOD.cards,
    )
    return copy


def tell(copy: Copy, record: str, text: str, **fields: str) -> str:
    """A story; its id. It may be told in the group unless the fields say otherwise."""
    copy.run(writing.add, card=STORY, record_id=record, text=text)
    copy.write(STORY.kind, record, **{"consent": "group", **fields})
    return record


def choose(copy: Copy, record: str, story: str, group: str, why: str) -> str:
    """A choice of a group; its id."""
    fields = {"text": why, "story": story, "group": group}
    copy.run(writing.put, card=CHOICE, record_id=record, fields=fields)
    return record
