"""Whatever values a valid line holds, the session is read, reported and exported."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import plan, setup
from cyclus_tui.domain.transfer import offers
from cyclus_tui.exchange import session_yaml
from cyclus_tui.exchange.method_file import method_or_fallback
from cyclus_tui.reports import (
    counts,
    html,
    outline,
    release_check,
    text,
    theory_picture,
)
from tests.mutations import EXAMPLES, Sentences, mutations

SHARES = 96
"""Of how many parts of all cases one is tried in each test; each has a dozen."""


def read_all(session: Session) -> None:
    """Everything that is made of a session without a screen."""
    about = setup.about(session)
    text_, method_id = about.text("method_text"), about.text("method")
    method, _ = method_or_fallback(text_, method_id)
    session_yaml.read_session(session_yaml.write_session(session, method), "proef.yaml")
    told = outline.outline(session, method)
    text.plain_text(told)
    html.html(told, theory_picture.theory_sheets(session))
    release_check.warnings(session, told)
    conflicts.open_conflicts(session, method)
    conflicts.count(session)
    plan.stops(session, method)
    offers.offers(session)
    counts.contents(session)
    session.fingerprint()
    combining.evenings(session)
    combining.excluded_evenings(session)


@pytest.mark.parametrize("share", range(3))
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_other_values_are_read_or_refused_in_a_sentence(path: Path, share: int) -> None:
    tried = 0
    for mutation in mutations(path, share=share, shares=SHARES):
        tried += 1
        with Sentences(mutation.name):
            read_all(mutation.session)
    assert tried > 5
