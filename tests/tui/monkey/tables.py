"""Sessions for the monkey to play on: every method, and those that stumble most."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.app.import_session import import_session, read_source
from cyclus_tui.domain.method import setup
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import Copy, an_evening
from tests.domain.evenings import Night, laid_together

ROOT: Final = Path(__file__).parents[3]
TEMPLATES: Final = ROOT / "templates"
EXAMPLES: Final = sorted((ROOT / "sessions").glob("voorbeeld-*.yaml"))

ANSWERS: Final = {
    "title": "Proef",
    "date": "2026-11-21",
    "place": "De Spil",
    "facilitator": "Noor",
}

Lay = Callable[[Path], Path]
"""Lays session files in a folder; the one to begin with."""


def fresh(method: str) -> Lay:
    """A session of a method in which nothing was said yet, beside earlier ones."""

    def lay(folder: Path) -> Path:
        text = (TEMPLATES / f"{method}.yaml").read_text(encoding="utf-8")
        for example in EXAMPLES[:2]:
            import_session(folder, read_source(example).session, datetime(2026, 11, 1))
        return begin_session(
            folder, method_text=text, answers=dict(ANSWERS), program="proef"
        )

    return lay


def example(path: Path) -> Lay:
    """An evening that is under way."""

    def lay(folder: Path) -> Path:
        return import_session(
            folder, read_source(path).session, datetime(2026, 11, 1)
        ).path

    return lay


def differing(folder: Path) -> Path:
    """A session on which two copies differ in many ways."""
    text = (TEMPLATES / "adviesvangers.yaml").read_text(encoding="utf-8")
    copy = an_evening()
    copy.run(setup.begin, method_id="adviesvangers", method_text=text, answers=ANSWERS)
    twin = copy.twin(2)
    twin.replica = Copy(2).replica
    for number, one in enumerate((copy, twin)):
        one.change(*one.replica.introduction(one.session).changes)
        for idea in one.session.of("idea")[:6]:
            one.write("idea", idea.id, text=f"{idea.text('text')} volgens {number}")
        for theme in one.session.of("theme"):
            one.write("theme", theme.id, text=f"berg van {number}")
        for person in one.session.of("person")[:3]:
            one.write("person", person.id, alias=f"naam {number}")
    copy.delete(copy.session.of("idea")[7].id)
    twin.write("idea", twin.session.of("idea")[7].id, text="toch niet weg")
    copy.take_in(twin)
    path = folder / "2026-11-21_adviesvangers_verschil.db"
    path.parent.mkdir(exist_ok=True)
    SessionFile.create(path, copy.session).close()
    return path


def combined(folder: Path) -> Path:
    """Two evenings laid together, beside the evenings themselves."""
    one = Night(1, "Samen koken in de buurt", "Een bankje", "Soep", here=12)
    two = Night(2, "Samen koken in de wijk", "Op zaterdag open", here=4)
    one.choose((0, 1), (1,), (1,))
    two.choose((0,))
    folder.mkdir(exist_ok=True)
    text = (TEMPLATES / "adviesvangers.yaml").read_text(encoding="utf-8")
    for night, name in ((one, "een"), (two, "twee")):
        night.copy.write("session", night.session.id, method_text=text)
        SessionFile.create(folder / f"2026-11-0_{name}.db", night.session).close()
    path = folder / "2026-11-21_samen_proef.db"
    SessionFile.create(path, laid_together(one.session, two.session).session).close()
    return path


SUITE: Final[dict[str, Lay]] = {
    **{path.stem: fresh(path.stem) for path in sorted(TEMPLATES.glob("*.yaml"))},
    "verschillen": differing,
    "avonden": combined,
}
"""What the ordinary suite plays on."""

UNDER_WAY: Final[dict[str, Lay]] = {path.stem: example(path) for path in EXAMPLES}
"""What the torture plays on besides."""
