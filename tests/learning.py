"""A small method that looks back, weighs and agrees on actions, for tests."""

from __future__ import annotations

from typing import Final

LEARNING: Final = """\
id: leerkring
title: "Leerkring"
part: 4
purpose: "Samen leren en iets proberen."
group: "5 tot 8 mensen"
arena: learning
roles:
  - {id: presenter, letter: i, title: "inbrenger", plural: "inbrengers"}
  - {id: resident, letter: b, title: "bewoner", plural: "bewoners"}
phases:
  - id: L0
    title: "Voorbereiden"
    goal: "Alles ligt klaar."
    steps: [{kind: read, text: ["Welkom."]}]
  - id: L1
    title: "Terugblik op acties"
    goal: "We weten wat er met de acties gebeurde."
    minutes: {short: 5, normal: 12, least: 3}
    say: ["Wat ging je proberen? Wat deed je?"]
    room: ["Wat ging je proberen?"]
    hints: ["Niet gedaan is ook goed. Vraag: wat hield je tegen?"]
    steps: [{kind: review}]
  - id: L10
    title: "Aannames wegen"
    goal: "We weten welke aanname wankelt."
    minutes: {short: 6, normal: 10, least: 5}
    say: ["Weten we dit, denken we dit, of hopen we dit?"]
    room: ["Weten we dit?"]
    hints: ["Neem de twee of drie waar de meeste vragen over gingen."]
    steps: [{kind: weigh}]
  - id: T6
    title: "Hoe zeker zijn we?"
    goal: "We weten wat we eerst moeten uitzoeken."
    steps: [{kind: weigh, sources: true}]
  - id: L12
    title: "Actie om uit te proberen"
    goal: "Eén kleine actie, met een dag."
    minutes: {short: 8, normal: 10, least: 6}
    say: ["Wat ga je proberen? Met wie? Wanneer?"]
    room: ["Ik ga …"]
    hints: ["Klein en snel is goed."]
    steps: [{kind: actions}]
"""
"""Its text as a template."""
