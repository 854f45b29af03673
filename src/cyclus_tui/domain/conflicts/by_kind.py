"""What is asked about the records that `kinds` describes, and their values in words.

All of it follows from `kinds.KINDS`: a kind that is described there can be settled.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from cyclus_tui.domain import dates
from cyclus_tui.domain.conflicts import described as kinds
from cyclus_tui.domain.conflicts.dependents import arrow_of
from cyclus_tui.domain.conflicts.described import FROM, KINDS, SCALES
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import actions
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.theory import graph
from cyclus_tui.domain.theory import records as theory_records
from cyclus_tui.errors import RuleError

TWINS: Final = frozenset({"question", "parked", "assumption", "sign", "story_remark"})
"""The kinds of which the other text can go on as a record of its own."""

LEFT_OFF: Final = {
    "assumption": frozenset(
        {"certainty", "importance", "agree", "sides", "test_idea", "verdict"}
    ),
    "parked": frozenset({"kept"}),
}
"""What the other text does not take along: people said it about the first one."""

_WHICH: Final = "Welke klopt?"
_MAIN: Final = ("text", "what")
"""The fields with the words that a record is."""

ASKED: Final = {
    ("idea", "hands"): "{n} keer handen geteld voor {name}: {values}. "
    "Tel nog eens, of kies.",
    ("idea", "why"): "{n} teksten voor 'waarom' bij {name}. " + _WHICH,
    ("idea", "chosen"): "{name}: gekozen of niet?",
    ("idea", "kept"): "{name}: houden of weg?",
    ("idea", "by"): "{name}: wie zei dit?",
    ("story_version", "thumbs"): "{n} tellingen van de duimen bij {name}. " + _WHICH,
    ("source", "present"): "{name}: telt die mee of niet?",
}
"""The sentence for a field, where the general ones below do not do."""

WORDS: Final = {
    "chosen": {"ja": "ja", "nee": "nee"},
    "kept": {"ja": "gehouden", "nee": "weggelegd"},
}
"""Codes of an idea in words."""

_UNASKED: Final = {
    "idea": {"phase", "step", "stimulus", "touched_by", "waiting", "split_of"},
    "parked": {"phase", "step", "question"},
}
"""The fields that say where words came from: nobody settles those."""

_USES: Final = {
    "arrow": "een pijl",
    "sign": "een teken",
    "action": "een actie",
    "assumption": "een aanname",
    "source": "een bron",
    "parked": "de wachtkamer",
    "idea": "een optie of twijfel",
    "story_remark": "een minderheidsstem",
    "link": "een verwijzing",
}
"""What can use a record that was deleted."""


def sentence(record: Record, field: str) -> str:
    """The question about a field of a kind that is described; else nothing."""
    told = KINDS.get(record.kind)
    if told is None:
        return ""
    if field == "position":
        return "{name} staat op {m} plekken. Waar hoort het?"
    if field == "by":
        return "{name}: wie zei dit?"
    if field in told.words:
        if field in _MAIN:
            return "{n} teksten voor {name}. " + _WHICH
        return "{n} teksten voor '{label}' bij {name}. " + _WHICH
    if field in actions.DAYS:
        return "{n} dagen voor '{label}' bij {name}. " + _WHICH
    return "{name}: {label}? {n} antwoorden."


def back(record: Record, user: str) -> str:
    """The question about such a record that came back, and what kind used it."""
    if record.kind not in KINDS:
        return ""
    if user and user != record.kind:
        told = f"{_USES.get(user, 'iets anders')} gebruikt dit nog"
    else:
        told = "iemand anders schreef er nog bij"
    return f"{{name}}{{words}} was weg, maar {told}. Moet het weer weg?"


def label(record: Record, field: str) -> str:
    """What a field is called in a sentence; empty when nothing is known."""
    told = KINDS.get(record.kind)
    if told is None:
        return ""
    known = told.label(field)
    return "" if known == field and field not in told.words else known.replace("_", " ")


def value(record: Record, field: str, held: Value) -> str | None:
    """A value as people read it; nothing when it reads as it stands."""
    told = KINDS.get(record.kind)
    if told is None:
        words = WORDS.get(field) if record.kind == "idea" else None
        return words.get(str(held)) if words else None
    if type(held) is int and held in SCALES.get(field, {}):
        # A digit in front would look like the key that chooses it.
        return f"{SCALES[field][held]} (cijfer {held})"
    if field in told.words or not isinstance(held, str):
        return None
    if not held:
        return "niets"
    if field in actions.DAYS:
        return dates.full_date(held)
    return told.codes.get(field, {}).get(held)


def is_coded(record: Record, field: str) -> bool:
    """Whether a field holds a code or a place on a scale."""
    told = KINDS.get(record.kind)
    return told is not None and (field in SCALES or field in told.codes)


def refers(record: Record) -> frozenset[str]:
    """The fields of a record that name another one."""
    told = KINDS.get(record.kind)
    by = {"by"} if told or record.kind == "idea" else set[str]()
    return frozenset(by.union(told.refers) if told else by)


def free(record: Record, field: str) -> str | None:
    """What may be written in place of all values, as `Conflict.free` has it.

    Nothing at all for what is not described here.
    """
    if record.kind == "idea":
        return {"hands": "number", "why": "text"}.get(field)
    if record.kind not in KINDS:
        return None
    if field in KINDS[record.kind].words:
        return "text"
    if field in SCALES:
        return "scale"
    return "day" if field in actions.DAYS else ""


def typed(session: Session, record: Record, field: str, words: str) -> Value:
    """What somebody typed for a place on a scale or a day.

    Raises:
        RuleError: it is neither.
    """
    if field in actions.DAYS:
        written = session.first_edit(record.id).at[:10]
        today = dates.iso_date(written) or date.min
        return actions.parse_day(words, actions.evening_date(session, today))
    scale = SCALES[field]
    if not (words.isascii() and words.isdecimal() and int(words[:3]) in scale):
        raise RuleError(f"Typ een cijfer van {min(scale)} tot {max(scale)}.")
    return int(words)


def unasked(session: Session, record: Record) -> set[str]:
    """The fields in conflict that are no question, or the same one as another."""
    if record.kind == "assumption" and says_its_arrow(session, record):
        return {"phase", "step", "text"}
    if record.kind == "idea" and "kept" in record.conflicts:
        advice = session.record(record.text("waiting"))
        if advice and "kept" in advice.conflicts:
            return _UNASKED["idea"] | {"kept"}
    if record.kind == "story":
        return {field for field in record.conflicts if field.endswith(FROM)}
    usual = {"phase", "step"} if record.kind in KINDS else set[str]()
    return _UNASKED.get(record.kind, usual)


def says_its_arrow(session: Session, record: Record) -> bool:
    """Whether it is the `omdat` of an arrow of which people settle the `omdat`."""
    arrow = arrow_of(session, record) if record.kind == "assumption" else None
    return arrow is not None and "because" in arrow.conflicts


class Names:
    """What records of these kinds are called; the codes are looked up once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._codes: dict[str, Mapping[str, str]] = {}

    def name(self, record: Record) -> str:
        """What people call a record: `aanname A3`, `de pijl X1 → S1`."""
        code = self.code(record)
        match record.kind:
            case "node":
                return (
                    f"{theory_records.SORTS[graph.sort_of(record)][0]} {code}".strip()
                )
            case "arrow":
                start, end = (self._end(record, name) for name in ("start", "end"))
                return f"de pijl {start} → {end}"
            case "source":
                sort = learning_records.SOURCES.get(record.text("sort"), "")
                about = self._session.any_record(record.text("assumption"))
                known = about is not None and about.kind == "assumption"
                where = f" bij {self.name(about)}" if about and known else ""
                return f"de bron '{sort}'{where}"
            case "story":
                return "het verhaal"
            case "story_version":
                return f"versie {code} van het verhaal"
            case "story_remark":
                return "een minderheidsstem bij het verhaal"
        named = KINDS.get(record.kind)
        return f"{named.one} {code}".strip() if named else "iets anders"

    def code(self, record: Record) -> str:
        """The code of a record that is there; empty for others."""
        if record.kind not in self._codes:
            self._codes[record.kind] = kinds.codes(self._session, record.kind)
        return self._codes[record.kind].get(record.id, "")

    def _end(self, arrow: Record, field: str) -> str:
        """One end of an arrow: its code, or its words when it is gone."""
        node = self._session.any_record(arrow.text(field))
        if node is None:
            return "?"
        return self.code(node) or f"'{one_line(node.text('text'))[:20]}'"
