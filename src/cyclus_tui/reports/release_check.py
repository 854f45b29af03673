"""The door: what somebody has to look at before a report goes out.

PRIV-2, PRIV-4 and PRIV-6. These are questions for the person who prints it. They are
never in the report itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cyclus_tui.domain.checks.privacy import check as privacy_check
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.text import join_words, one_line
from cyclus_tui.reports.outline import Outline

FOUND: Final = {
    "email": "een mailadres",
    "phone": "een telefoonnummer",
    "postcode": "een postcode",
    "address": "een adres",
    "iban": "een rekeningnummer",
    "bsn": "een burgerservicenummer",
    "birthdate": "een geboortedatum",
    "name": "een naam",
}
"""What `checks/privacy/check.py` finds, in words."""

_SMALL: Final = "[1-4]|één|twee|drie|vier"


def warnings(session: Session, report: Outline) -> list[str]:
    """What in the report may tell who somebody is, each as a Dutch sentence."""
    aliases = {one_line(person.text("alias")) for person in attendance.people(session)}
    sentences: dict[str, None] = {}
    if which := join_words(report.inside):
        sentences[f"Niet voor buiten de groep: {which}. Blijft dit blad hier?"] = None
    for where, words in _printed(report):
        for finding in privacy_check.all_findings(words):
            what = FOUND.get(finding.kind, "iets over één persoon")
            sentences[f"{where}: misschien {what}: ‘{finding.text}’. Weghalen?"] = None
        for few in _counted(report.small_roles, words):
            sentences[f"{where}: een klein aantal: ‘{few}’. Weghalen?"] = None
        for alias in _spoken(sorted(aliases), words):
            sentences[f"{where}: misschien een bijnaam: ‘{alias}’. Weghalen?"] = None
    return list(sentences)


def _printed(report: Outline) -> Iterator[tuple[str, str]]:
    """Every place in the report that holds people's words, and those words."""
    yield "De titel", report.title
    yield "De plaats", report.place
    yield "De vraag", report.question
    for item in report.chosen.items:
        yield f"Advies {item.place}", item.advice
        for label, words in item.sentences:
            yield f"Advies {item.place}, bij ‘{label}’", words
    for section in report.sections:
        for line in section.lines:
            yield section.heading, line
    for label, words in report.promise:
        yield f"De belofte, bij ‘{label}’", words
    for words in report.chosen.rest:
        yield "Wat niet gekozen is", words


def _counted(roles: Iterable[str], words: str) -> Iterator[str]:
    """Where a text counts out people of a role of whom there were few (PRIV-7)."""
    for role in roles:
        pattern = rf"(?<!\w)(?:{_SMALL})\s+{re.escape(role)}(?!\w)"
        yield from re.findall(pattern, words, re.IGNORECASE)


def _spoken(aliases: Iterable[str], words: str) -> Iterator[str]:
    """The aliases that stand in a text as whole words."""
    for alias in filter(None, aliases):
        if re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", words, re.IGNORECASE):
            yield alias
