"""What is asked about a conflict, as one sentence, and the values in words.

All of it follows from what the registry says of a kind and its fields; a function here
only names what has no name of its own. Nothing here decides anything (`find.py`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from cyclus_tui.domain import dates
from cyclus_tui.domain.ideas import clustering, contributions
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.journal.edit import ERASED, Value
from cyclus_tui.domain.journal.erasure import WITHDRAWN, words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import DELETED
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.kinds.record_kind import (
    SEVERAL_PLACES,
    SEVERAL_TEXTS,
    WHICH,
    Choice,
    Day,
    Field,
    Flag,
    Number,
    Position,
    Ref,
    Scale,
    Text,
    Thumbs,
    Words,
)
from cyclus_tui.domain.method.form_answers import FormField
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.registry import KINDS, field_of, in_words, kind_of, kinds_of
from cyclus_tui.domain.text import join_words, one_line
from cyclus_tui.domain.theory import records as theory_records
from cyclus_tui.domain.theory.codes import sort_of
from cyclus_tui.domain.voting import ballot_rounds
from cyclus_tui.domain.voting.ballot_text import FACES, Option

_SOMETHING: Final = f"{{n}} keer iets anders op één plek. {WHICH}"
_BACK: Final = "{name}{words} was weg, maar {uses}. Moet het weer weg?"
_TAKEN_BACK: Final = (
    "{name}{words} was ongedaan gemaakt, maar {uses}. Moet het weer weg?"
)

_CHANGE: Final = ("aanpassing", "aanpassingen")

_TOPICS: Final[Mapping[type[Field], tuple[str, str]]] = {
    Words: ("tekst", "teksten"),
    Text: ("tekst", "teksten"),
    Position: ("plek in de volgorde", "plekken in de volgorde"),
    Thumbs: ("telling", "tellingen"),
    Number: ("telling", "tellingen"),
    Scale: ("weging", "wegingen"),
    Day: ("dag", "dagen"),
    Field: ("antwoord", "antwoorden"),
}
"""What differs in a field of a type, one and several."""

SEVERAL_TOPICS: Final = dict(
    named
    for kind in KINDS.values()
    for named in (
        *_TOPICS.values(),
        kind.topic,
        *(field.topic for field in kind.fields),
        *(field.topic for field in kind.across),
    )
    if named
)
"""What can differ between copies: by its name for one the name for several."""

_ABOUT_OTHERS: Final = ("placement", "same_as")
"""Records that are called by what they are about, which may be anything at all."""

_FACES: Final = dict(zip(FACES, ("boos", "gewoon", "blij"), strict=True))
_COUNTS: Final = ("Geen", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven")
_WORD: Final = re.compile(r"\S+|\s+")
_MOST_QUOTED: Final = 40
"""So much of an idea tells it from the others."""
_MOST_COMPARED: Final = 400
"""Longer passages are marked as a whole: comparing them takes too long."""


class ConflictWording:
    """What records and values are called; everything is looked up once.

    The room knows no codes: for everybody a record is called by its words.
    """

    def __init__(
        self, session: Session, method: Method | None = None, *, room: bool = False
    ) -> None:
        self._session = session
        self._method = method
        self._room = room
        self._options: dict[str, dict[str, Option]] = {}
        self._codes: dict[str, Mapping[str, str]] = {}

    def returned_question(self, record: Record, user: str, *, undone: bool) -> str:
        """The sentence that asks whether a record that came back may stay.

        `user` is the kind of what uses it; `undone` when its making was taken back.
        """
        uses = self._uses(record) if undone else ""
        question = (_TAKEN_BACK if uses else _BACK).format(
            name=self.name(record),
            words=self._words_behind(record),
            uses=uses or _used_by(self._session, record, user),
        )
        return _capital(one_line(question))

    def question(self, record: Record, field: str, values: Sequence[str]) -> str:
        """The one sentence that asks people to settle a field."""
        count = len(values)
        several = _COUNTS[count] if count < len(_COUNTS) else str(count)
        sentence = _question_template(self._session, record, field).format(
            n=several,
            m=several.lower(),
            name=self.name(record),
            label=self.label(record, field),
            words=record.text("text"),
            values=join_words(values),
        )
        return _capital(one_line(sentence))

    def name(self, record: Record) -> str:
        """What people call a record: `idee 4`, `stembriefje 4`, `optie 12`."""
        match record.kind:
            case "node":
                sort = sort_of(record)
                return f"{theory_records.SORTS[sort][0]} {self._code(record)}".strip()
            case "arrow":
                start, end = (self._end(record, name) for name in ("start", "end"))
                return f"de pijl {start} → {end}"
            case "support":
                ends = (record.text(end) for end in ("assumption", "arrow"))
                named = [
                    self.name(one) for one in map(self._session.any_record, ends) if one
                ]
                return " bij ".join(named)
            case "source":
                about = self._session.any_record(record.text("assumption"))
                known = about is not None and about.kind == "assumption"
                where = f" bij {self.name(about)}" if about and known else ""
                return f"de bron '{in_words(record, 'sort')}'{where}"
            case "idea":
                shown = self._numbers.get(record.id, "")
                return f"{contributions.line_name(record)} {shown}"
            case "evening":
                about = self._session.record(record.text("of"))
                return f"avond {one_line(about.text('title')) if about else ''}".strip()
            case "placement":
                return self._idea(record.text("idea"))
            case "same_as" if ballot_rounds.is_about_votes(self._session, record):
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
            case "phase":
                return f"fase {self._phases.get(record.id, record.text('of'))}".strip()
        kind, code = kind_of(self._session, record), self._code(record)
        called = kind.called.format(code=code, number=record.number("number"))
        return called or f"{kind.one} {code}".strip()

    def label(self, record: Record, field: str) -> str:
        """What a field is called."""
        asked = self._form_field(record, field)
        return asked.label if asked else kind_of(self._session, record).label(field)

    def value(self, record: Record, field: str, value: Value) -> str:
        """A value as people read it."""
        if value == ERASED:
            return WITHDRAWN
        if record.kind == "decision":
            return "\n".join(_lines(value))
        match field_of(self._session, record, field):
            case Scale() as scale if type(value) is int and value in scale.places:
                # A digit in front would look like the key that chooses it.
                return f"{scale.places[value]} (cijfer {value})"
            case Day() if value and isinstance(value, str):
                return dates.full_date(value)
            case Ref(to="theme") as place if isinstance(value, str):
                heap = self._heaps.get(value)
                known = (place.places or {}).get(value)
                return known or (f"stapel {heap}" if heap else "een stapel die weg is")
            case Ref() if value and isinstance(value, str):
                return self._idea(value)
            case Thumbs() as thumbs if isinstance(value, list):
                return thumbs.in_words(value)
            case Choice(id="role") if str(value) in self._roles:
                return self._roles[str(value)]
            case Choice() | Flag() as choice if str(value) in (choice.choices or {}):
                return choice.in_words(value)
            case Words() | Text() if isinstance(value, str):
                return value
        if isinstance(value, list):
            return " ".join(self._items(record, field, value))
        return str(value) if value != "" else "niets"

    def choices(self, record: Record, field: str) -> tuple[str, ...]:
        """The answers that a form offers, when it offers any."""
        asked = self._form_field(record, field)
        return asked.choices if asked else ()

    def _form_field(self, record: Record, field: str) -> FormField | None:
        """The question of the method to which a field is the answer."""
        answers = isinstance(kind_of(self._session, record).others, Words)
        return self._fields.get(field) if answers else None

    def _uses(self, record: Record) -> str:
        """What hangs on a record, as a clause: `er zijn al 2 acties en 1 aanpassing`.

        The verb goes with the first that is named. Empty when nothing hangs on it.
        """
        counts = Counter(
            one_and_several(self._session, user)
            for user in self._session.referrers(record)
        )
        uses = sorted((one, several, n) for (one, several), n in counts.items())
        if changes := len(self._session.standing_edits(record)):
            uses.append((*_CHANGE, changes))
        if not uses:
            return ""
        verb = "is" if uses[0][2] == 1 else "zijn"
        words = [f"{n} {one if n == 1 else several}" for one, several, n in uses]
        return f"er {verb} al {join_words(words)}"

    def _items(self, record: Record, field: str, value: list[Value]) -> list[str]:
        """Each part of a list, as it would be typed."""
        round_id = record.id if record.kind == "ballot_round" else record.text("round")
        codes = self._options_of(round_id)
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

    def _code(self, record: Record) -> str:
        """The code of a record that is there, or empty; in the room its words."""
        kind = kind_of(self._session, record)
        if self._room and (kind.letter or kind.codes):
            return f"‘{one_line(words_of(record, kind.main.id))}’"
        if record.kind not in self._codes:
            self._codes[record.kind] = numbering.codes(self._session, kind)
        return self._codes[record.kind].get(record.id, "")

    def _end(self, arrow: Record, field: str) -> str:
        """One end of an arrow: its code, or its words when it is gone."""
        node = self._session.any_record(arrow.text(field))
        if node is None:
            return "?"
        return self._code(node) or f"'{one_line(node.text('text'))[:20]}'"

    def _option(self, record: Record) -> str:
        """The option that a record is about: `optie 12`."""
        codes = self._options_of(record.text("round"))
        option = record.text("option")
        about = self._session.record(option)
        words = _words_of(about) if about else ""
        return f"optie {_code(codes, option)}{words}"

    def _options_of(self, round_id: str) -> dict[str, Option]:
        """The options of a round by id."""
        if round_id not in self._options:
            ballot_round = self._session.any_record(round_id)
            found = (
                ballot_rounds.options(self._session, ballot_round)
                if ballot_round
                else []
            )
            self._options[round_id] = {option.id: option for option in found}
        return self._options[round_id]

    def _idea(self, idea_id: str) -> str:
        """What a record is called by those who only have its id."""
        record = self._session.any_record(idea_id)
        if record is None or record.kind in _ABOUT_OTHERS:
            return "een idee"
        return f"{self.name(record)}{self._words_behind(record)}"

    def _words_behind(self, record: Record) -> str:
        """The first words of a record that is named by a code or a number."""
        kind = kind_of(self._session, record)
        is_said = self._room and (kind.letter or kind.codes)
        return "" if is_said else _words_of(record)

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
    def _roles(self) -> dict[str, str]:
        """What the method calls each role."""
        roles = self._method.roles if self._method else ()
        return {role.id: role.title for role in roles}

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
    def _fields(self) -> dict[str, FormField]:
        """Every question that the method asks in a form."""
        return {
            field.id: field
            for step in (self._method.steps if self._method else ())
            for field in getattr(step.rules, "fields", ())
        }


def topic(session: Session, record: Record, field: str) -> str:
    """What kind of thing differs, in one word or a few: `tekst`, `stembriefje`."""
    known = field_of(session, record, field)
    by_type = _TOPICS.get(type(known), _TOPICS[Field])
    if isinstance(known, Position | Thumbs | Day | Scale):
        return (known.topic or by_type)[0]
    return (known.topic or kind_of(session, record).topic or by_type)[0]


def remedy(session: Session, record: Record, field: str) -> str:
    """What to do when no value is right and none can be typed here."""
    if field == DELETED:
        return ""
    known = field_of(session, record, field)
    way = known.remedy or "Kies er een en verbeter het daarna."
    return f"Klopt er geen? {way}"


def _question_template(session: Session, record: Record, field: str) -> str:
    """The sentence that asks about a field, with places for what it is about."""
    known, kind = field_of(session, record, field), kind_of(session, record)
    if known.question or kind.question:
        return known.question or kind.question
    match known:
        case Position():
            return SEVERAL_PLACES
        case Words(main=True):
            return SEVERAL_TEXTS
        case Words():
            return f"{{n}} teksten voor '{{label}}' bij {{name}}. {WHICH}"
        case Day():
            return f"{{n}} dagen voor '{{label}}' bij {{name}}. {WHICH}"
    return "{name}: {label}? {n} antwoorden." if known.label else _SOMETHING


def one_and_several(session: Session, record: Record) -> tuple[str, str]:
    """What a record of this kind, or of its sort, is called."""
    kind = kind_of(session, record)
    sorts = kind.sorts or {}
    return sorts.get(record.text("sort")) or (kind.one, kind.several)


def _used_by(session: Session, record: Record, user: str) -> str:
    """What was done with a record that came back; `user` is the kind that uses it."""
    if not user or user == record.kind:
        return "er is nog bij geschreven"
    using = kinds_of(session).get(user)
    named = using.user if using else ""
    return f"{named} gebruikt dit nog" if named else "dit is nog gebruikt"


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


def passages(text: str, others: Sequence[str]) -> list[tuple[str, bool]]:
    """The text in passages, each with whether some other text does not have it.

    Words are compared, blanks and capitals aside. Texts with no word in common are
    left unmarked: there everything differs.
    """
    parts = _WORD.findall(text)
    words = [part for part in parts if not part.isspace()]
    same = [True] * len(words)
    for other in others:
        common = set(_common(words, other.split()))
        same = [is_same and place in common for place, is_same in enumerate(same)]
    if not any(same):
        return [(text, False)]
    marked_texts: list[tuple[str, bool]] = []
    place = 0
    for part in parts:
        if part.isspace():
            after = same[place] if place < len(words) else True
            marked = bool(marked_texts) and marked_texts[-1][1] and not after
        else:
            marked = not same[place]
            place += 1
        if marked_texts and marked_texts[-1][1] == marked:
            marked_texts[-1] = (marked_texts[-1][0] + part, marked)
        else:
            marked_texts.append((part, marked))
    return marked_texts


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
            yield f"{item.get('place', '+')}. {words} ({item.get('points', 0)})"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
