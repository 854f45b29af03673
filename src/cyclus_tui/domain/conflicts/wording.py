"""What is asked about a conflict: one sentence for each kind, and the values in words.

Nothing here decides anything; `domain/conflicts.py` finds and settles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from cyclus_tui.domain.conflicts import by_kind as conflict_kinds
from cyclus_tui.domain.conflicts.described import KINDS
from cyclus_tui.domain.ideas import clustering, contributions
from cyclus_tui.domain.ideas.records import ASIDE, LOOSE, SORTS
from cyclus_tui.domain.journal.edit import ERASED, Value
from cyclus_tui.domain.journal.erasure import WITHDRAWN
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import DELETED
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.method.setup import FIELDS as EVENING
from cyclus_tui.domain.people.records import CONSENT
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.voting import balloting, recommendations
from cyclus_tui.domain.voting.ballot_text import FACES, Option
from cyclus_tui.domain.voting.records import COLOURS, METHODS, TIE_RULES
from cyclus_tui.domain.voting.same_vote import SAME_VOTE

WHICH: Final = "Welke klopt?"

_TEXTS: Final = "{n} teksten voor {name}. " + WHICH
_ASKED: Final = {
    ("idea", "text"): _TEXTS,
    ("theme", "name"): "{n} namen voor {name}. " + WHICH,
    ("theme", "explanation"): "{n} toelichtingen bij {name}. " + WHICH,
    ("theme", "sign"): "{n} tekens voor {name}. " + WHICH,
    ("placement", "theme"): "{name} ligt op {m} plekken. Waar hoort het?",
    ("same_as", "joined"): "Zijn {name} hetzelfde?",
    ("ballot", "choices"): "{name} is {m} keer ingevuld. Eén persoon of {m}?",
    ("ballot", "role"): "{name}: van wie is het?",
    ("tally", "count"): "{n} tellingen voor {name}: {values}. Tel nog eens, of kies.",
    ("recommendation", "colour"): "{n} kleuren voor {name}. " + WHICH,
    ("recommendation", "thumbs"): "{n} tellingen van de duimen bij {name}. " + WHICH,
    ("recommendation", "position"): "{name} staat op {m} plekken. Waar hoort het?",
    ("remark", "text"): "{n} teksten voor een minderheidsstem. " + WHICH,
    ("decision", "content"): "{n} vastgestelde lijsten van één keuze. " + WHICH,
    ("ballot_round", "entry"): "{name}: stembriefjes of tellingen. Wat telt?",
    ("ballot_round", "voters"): "{name}: hoeveel mensen kozen er? {values}.",
    ("ballot_round", "present"): "{name}: hoeveel mensen konden kiezen? {values}.",
    ("ballot_round", SAME_VOTE): "Deze stemming is op {m} laptops begonnen. "
    "Zijn dit dezelfde stemmingen?",
    ("ballot_round", "tie_rule"): "{name}: hoe is de gelijke stand opgelost?",
    ("person", "alias"): "{n} bijnamen voor {name}. " + WHICH,
    ("person", "gone"): "{name}: nog hier, of naar huis?",
    ("ground_rule", "chosen"): "De afspraak '{words}': wel of niet?",
    ("phase", "skipped"): "{name}: overslaan of doen?",
    ("phase", "position"): "{name} is {m} keer verplaatst. Waar hoort het?",
    ("note", "text"): "{n} teksten voor een aantekening. " + WHICH,
    ("checkout", "text"): "{n} teksten voor een woord bij het afscheid. " + WHICH,
    **conflict_kinds.ASKED,
}
"""The sentence for a field, where the general ones below do not do."""

_GENERAL: Final = {
    "recommendation": "{n} teksten voor '{label}' bij {name}. " + WHICH,
    "person": "{name}: {label}? {n} antwoorden.",
    "consent": "De groep over '{label}': ja of nee?",
    "headcount": "Hoeveel mensen zijn er? {values}. Tel nog eens, of kies.",
    "form": "{n} antwoorden bij '{label}'. " + WHICH,
    "session": "{n} keer iets anders bij '{label}'. " + WHICH,
    "ballot_round": "{name} is {m} keer anders ingesteld. " + WHICH,
}
"""The sentence for the other fields of a kind."""

_BACK: Final = (
    "{name}{words} was weg. Iemand anders gebruikte dit nog. Moet het weer weg?"
)

_TAKEN_BACK: Final = (
    "{name}{words} was ongedaan gemaakt, maar {hangs}. Moet het weer weg?"
)

_LABELS: Final = {
    **recommendations.TEXTS,
    **EVENING,
    **CONSENT,
    **{f"consent_{layer}": text for layer, text in CONSENT.items()},
    "role": "rol",
    "age": "leeftijd",
    "parent_consent": "toestemming van een ouder",
    "method": "methode",
    "method_text": "tekst van de methode",
}
"""What a field is called."""

_NAMES: Final = {
    "remark": "een minderheidsstem",
    "ground_rule": "een afspraak",
    "note": "een aantekening",
    "checkout": "een woord bij het afscheid",
    "stimulus": "een prikkel",
}
"""What a record is called that has no number."""

_ABOUT_OTHERS: Final = ("placement", "same_as")
"""Records that are called by what they are about, which may be anything at all."""

_WORDS: Final[dict[str, dict[str, str]]] = {
    "entry": {"ballots": "de stembriefjes", "totals": "de tellingen van papier"},
    "joined": {"ja": "hetzelfde", "nee": "niet hetzelfde"},
    "gone": {"ja": "naar huis", "": "nog hier", "nee": "nog hier"},
    "skipped": {"ja": "overslaan", "nee": "doen", "": "doen"},
    "method": {**METHODS},
    "tie_rule": {**TIE_RULES},
    "colour": {**COLOURS},
    "theme": {ASIDE: "apart gelegd", LOOSE: "los"},
    "smiley": {"sad": "boos", "flat": "gewoon", "happy": "blij", "": "geen"},
}
"""Values that are a code, in words."""

_FACES: Final = dict(zip(FACES, ("boos", "gewoon", "blij"), strict=True))
_COUNTS: Final = ("Geen", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven")
_WORD: Final = re.compile(r"\S+|\s+")
_MOST_QUOTED: Final = 40
"""So much of an idea tells it from the others."""
_MOST_COMPARED: Final = 400
"""Longer passages are marked as a whole: comparing them takes too long."""


class Speech:
    """What records and values are called; everything is looked up once."""

    def __init__(self, session: Session, method: Method | None = None) -> None:
        self._session = session
        self._method = method
        self._options: dict[str, dict[str, Option]] = {}
        self._names = conflict_kinds.Names(session)

    def question(
        self,
        record: Record,
        field: str,
        values: Sequence[str],
        *,
        user: str = "",
        hangs: str = "",
    ) -> str:
        """The one sentence that asks people to settle a field.

        `user` is the kind of what uses a record that came back; `hangs` says what
        hangs on one whose making was undone.
        """
        if field == DELETED:
            back = conflict_kinds.back(record, user) or _BACK
            back = _TAKEN_BACK if hangs else back
            about = {"name": self.name(record), "words": _words_of(record)}
            return _capital(one_line(back.format(**about, hangs=hangs)))
        asked = _ASKED.get((record.kind, field)) or _GENERAL.get(record.kind)
        asked = asked or conflict_kinds.sentence(record, field)
        count = len(values)
        several = _COUNTS[count] if count < len(_COUNTS) else str(count)
        sentence = (asked or "{n} keer iets anders op één plek. " + WHICH).format(
            n=several,
            m=several.lower(),
            name=self.name(record),
            label=self.label(record, field),
            words=record.text("text"),
            values=" en ".join([", ".join(values[:-1]), values[-1]]),
        )
        return _capital(one_line(sentence))

    def name(self, record: Record) -> str:
        """What people call a record: `idee 4`, `stembriefje 4`, `optie 12`."""
        match record.kind:
            case kind if kind in KINDS:
                return self._names.name(record)
            case "idea":
                shown = self._numbers.get(record.id, "")
                return f"{contributions.line_name(record)} {shown}"
            case "evening":
                about = self._session.record(record.text("of"))
                return f"avond {one_line(about.text('title')) if about else ''}".strip()
            case "placement":
                return self._idea(record.text("idea"))
            case "same_as" if balloting.is_about_votes(self._session, record):
                return "deze twee stemmingen"
            case "same_as":
                ends = (self._idea(record.text(end)) for end in ("a", "b"))
                return " en ".join(ends)
            case "theme":
                return f"stapel {self._heaps.get(record.id, '')}".strip()
            case "ballot":
                number = record.number("slot") or record.number("number")
                return f"stembriefje {number}"
            case "tally":
                face = _FACES.get(record.text("face"), "")
                return f"{self._option(record)}{', ' if face else ''}{face}"
            case "recommendation":
                return f"het advies over {self._option(record)}"
            case "person":
                return f"deelnemer {record.number('number')}"
            case "ballot_round":
                return f"keuze {record.number('number')}"
            case "phase":
                return f"fase {self._phases.get(record.id, record.text('of'))}".strip()
        return _NAMES.get(record.kind, "iets")

    def label(self, record: Record, field: str) -> str:
        """What a field is called."""
        if record.kind == "form":
            own = self._fields.get(field)
            return own.label if own else field
        return conflict_kinds.label(record, field) or _LABELS.get(field, field)

    def value(self, record: Record, field: str, value: Value) -> str:
        """A value as people read it."""
        if value == ERASED:
            return WITHDRAWN
        if record.kind == "decision":
            return "\n".join(_lines(value))
        if (said := conflict_kinds.value(record, field, value)) is not None:
            return said
        if field in conflict_kinds.refers(record) and isinstance(value, str):
            return self._idea(value) if value else "niets"
        if isinstance(value, list):
            return " ".join(self._items(record, field, value))
        if not isinstance(value, str):
            return str(value)
        if record.kind == "placement" and value not in _WORDS["theme"]:
            heap = self._heaps.get(value)
            return f"stapel {heap}" if heap else "een stapel die weg is"
        if field == "role" and self._method:
            titles = {role.id: role.title for role in self._method.roles}
            return titles.get(value, value)
        return _WORDS.get(field, {}).get(value, value)

    def choices(self, record: Record, field: str) -> tuple[str, ...]:
        """The answers that a form offers, when it offers any."""
        own = self._fields.get(field) if record.kind == "form" else None
        return own.choices if own else ()

    def _items(self, record: Record, field: str, value: list[Value]) -> list[str]:
        """Each part of a list, as it would be typed."""
        if field == "thumbs":
            names = ("omhoog", "opzij", "omlaag")
            pairs = zip(value, names, strict=False)
            return [", ".join(f"{count} {name}" for count, name in pairs)]
        round_id = record.id if record.kind == "ballot_round" else record.text("round")
        codes = self._codes(round_id)
        if field != "choices":
            return [_code(codes, item) for item in value] or ["geen"]
        ballot_round = self._session.record(round_id)
        method = ballot_round.text("method") if ballot_round else ""
        pairs_ = [pair for pair in value if isinstance(pair, list) and len(pair) == 2]
        if method == "points":
            pairs_.sort(key=lambda pair: -pair[1] if isinstance(pair[1], int) else 0)
        return [
            part
            for option, amount in pairs_
            for part in _typed(_code(codes, option), amount, method)
        ] or ["leeg"]

    def _option(self, record: Record) -> str:
        """The option that a record is about: `optie 12`."""
        codes = self._codes(record.text("round"))
        option = record.text("option")
        said = self._session.any_record(option)
        words = _words_of(said) if said else ""
        return f"optie {_code(codes, option)}{words}"

    def _codes(self, round_id: str) -> dict[str, Option]:
        """The options of a round by id."""
        if round_id not in self._options:
            ballot_round = self._session.any_record(round_id)
            found = (
                balloting.options(self._session, ballot_round) if ballot_round else []
            )
            self._options[round_id] = {option.id: option for option in found}
        return self._options[round_id]

    def _idea(self, idea_id: str) -> str:
        """What a record is called by those who only have its id."""
        record = self._session.any_record(idea_id)
        if record is None or record.kind in _ABOUT_OTHERS:
            return "een idee"
        return f"{self.name(record)}{_words_of(record)}"

    @cached_property
    def _numbers(self) -> dict[str, str]:
        """The number that each line shows."""
        return {
            line: number
            for sort in SORTS
            for line, number in numbering.labels(
                contributions.of_sort(self._session, sort)
            ).items()
        }

    @cached_property
    def _heaps(self) -> dict[str, str]:
        """The sign and the name of each heap."""
        return {heap.record.id: heap.title for heap in clustering.heaps(self._session)}

    @cached_property
    def _phases(self) -> dict[str, str]:
        """The code of each phase by the record that plans it."""
        phases = self._method.phases if self._method else ()
        return {self._session.derived("phase", p.id): p.id for p in phases}

    @cached_property
    def _fields(self) -> dict[str, form_answers.FormField]:
        """Every question that the method asks in a form."""
        phases = self._method.phases if self._method else ()
        return {
            field.id: field
            for phase in phases
            for step in phase.steps
            for field in getattr(step.rules, "fields", ())
        }


def _words_of(record: Record) -> str:
    """The first words of an idea, to know it by: ` (Samen eten)`; empty for others."""
    words = one_line(record.text("text") or record.text("what"))
    if not words or record.erased:
        return ""
    return (
        f" ({words if len(words) <= _MOST_QUOTED else words[: _MOST_QUOTED - 1] + '…'})"
    )


def places(count: int) -> list[str]:
    """Places in a row that differ, from the first to the last, in words."""
    if count == 2:
        return ["eerder in de rij", "later in de rij"]
    return [f"plek {number} van deze {count}" for number in range(1, count + 1)]


def differing(text: str, others: Sequence[str]) -> list[tuple[str, bool]]:
    """The text in passages, each with whether some other text does not have it.

    Words are compared, blanks and capitals aside. Texts with no word in common are
    left unmarked: there everything differs.
    """
    parts = _WORD.findall(text)
    words = [part for part in parts if not part.isspace()]
    same = [True] * len(words)
    for other in others:
        common = set(_common(words, other.split()))
        same = [here and place in common for place, here in enumerate(same)]
    if not any(same):
        return [(text, False)]
    found: list[tuple[str, bool]] = []
    place = 0
    for part in parts:
        if part.isspace():
            after = same[place] if place < len(words) else True
            marked = bool(found) and found[-1][1] and not after
        else:
            marked = not same[place]
            place += 1
        if found and found[-1][1] == marked:
            found[-1] = (found[-1][0] + part, marked)
        else:
            found.append((part, marked))
    return found


def _common(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[int]:
    """The places of our words that the other text has in the same order."""
    from difflib import SequenceMatcher

    one = [word.casefold() for word in ours]
    other = [word.casefold() for word in theirs]
    shorter = min(len(one), len(other))
    begin = 0
    while begin < shorter and one[begin] == other[begin]:
        begin += 1
    end = 0
    while end < shorter - begin and one[-1 - end] == other[-1 - end]:
        end += 1
    yield from range(begin)
    yield from range(len(one) - end, len(one))
    middle, their_middle = one[begin : len(one) - end], other[begin : len(other) - end]
    if max(len(middle), len(their_middle)) <= _MOST_COMPARED:
        matcher = SequenceMatcher(None, middle, their_middle, autojunk=False)
        for block in matcher.get_matching_blocks():
            yield from range(begin + block.a, begin + block.a + block.size)


def _typed(code: str, amount: Value, method: str) -> list[str]:
    """One choice of a ballot, in the signs with which it is typed."""
    if method == "smileys":
        return [code + {-1: "-", 1: "+"}.get(amount if type(amount) is int else 0, "o")]
    if method == "points" or not isinstance(amount, int):
        return [code]
    return [code] * min(max(amount, 1), 20)


def _code(codes: dict[str, Option], option: Value) -> str:
    """What people call an option."""
    found = codes.get(option) if isinstance(option, str) else None
    return found.code if found else "?"


def _lines(content: Value) -> Iterator[str]:
    """A settled list, a line for each place."""
    items = content.get("items") if isinstance(content, dict) else None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            words = item.get("advice") or item.get("chosen_as") or ""
            yield f"{item.get('place', '')}. {words} ({item.get('points', 0)})"


def _capital(sentence: str) -> str:
    """The sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]
