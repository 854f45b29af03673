"""Bring in: choose from what earlier sessions have to give; each keeps its origin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import QUESTION
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.registry import in_words, kind_of
from cyclus_tui.domain.steps import form

Sort = Literal[
    "advice",
    "because",
    "notice",
    "minority",
    "outcome",
    "assumption",
    "test",
    "action",
    "case",
    "doubt",
    "question",
]
"""What can be brought in, as in `origins.NAMES`."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    takes: tuple[Sort, ...] = ()
    """What is looked for, by its name in `origins.NAMES`; all of it when empty."""


def wanted_sorts(method: Method, rules: Rules | None = None) -> tuple[str, ...]:
    """What is looked for in a step, or anywhere in a method.

    A method that asks a central question can take a doubt for it (flow 18).
    """
    if rules is not None:
        return rules.takes or tuple(origins.NAMES)
    sorts: dict[str, None] = {}
    for step in method.steps:
        if isinstance(step.rules, Rules):
            sorts |= dict.fromkeys(wanted_sorts(method, step.rules))
        fields = step.rules.fields if isinstance(step.rules, form.Rules) else ()
        if any(field.id == QUESTION for field in fields):
            sorts["question"] = None
    return tuple(sorts)


def links_by_session(session: Session) -> list[tuple[Record, Record]]:
    """Each link with what it belongs to, those to one session together."""
    pairs = origins.linked_records(session)
    first: dict[str, int] = {}
    for place, (link, _) in enumerate(pairs):
        first.setdefault(link.text("session"), place)
    return sorted(pairs, key=lambda pair: first[pair[0].text("session")])


def outcome_word(session: Session, target: Record, link: Record) -> str:
    """What something became here, in a word: `doen`, `aanname`; or `oordeel`."""
    if origins.is_verdict(target, link):
        return "oordeel"
    if target.kind in ("node", "idea"):
        return in_words(target, "sort")
    named = {"arrow": "omdat", "form": "vraag"}
    return named.get(target.kind) or kind_of(session, target).one
