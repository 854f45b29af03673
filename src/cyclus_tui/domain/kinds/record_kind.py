"""Record kinds: what a kind of record is, said once.

A `RecordKind` names a kind and its fields, each of one type. Everything that treats
kinds alike follows from it: numbers on the screen, counts, erasing, the questions about
a conflict, the part for people and its hand edits, the views of a session file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Final, Literal

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.shapes import Shape, is_numbers
from cyclus_tui.domain.journal.traits import Traits
from cyclus_tui.domain.text import is_same_text

WHICH: Final = "Welke klopt?"
"""How a question about several values ends."""

SEVERAL_TEXTS: Final = "{n} teksten voor {name}. " + WHICH
SEVERAL_COUNTS: Final = "{n} tellingen van de duimen bij {name}. " + WHICH
SEVERAL_PLACES: Final = "{name} staat op {m} plekken. Waar hoort het?"


@dataclass(frozen=True, slots=True)
class Prompt:
    """How a field is asked for, where several are asked one after another."""

    order: int
    """Which question it is; the fields themselves stand in the order of a file."""
    label: str
    """What is asked, in a few words, and what stands before the answer."""
    help: str
    """What to type."""
    _: KW_ONLY
    question: str = ""
    """How it is asked, where that is not its label with a question mark."""
    card: str = ""
    """What it is called on a card on paper; empty when it does not stand there."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of record; a subclass says what it holds."""

    id: str
    """Its name in the journal."""
    label: str = ""
    """What people call it; in a file in small letters, its blanks underscores."""
    _: KW_ONLY
    room: bool = True
    """Whether everybody may see it."""
    asked: bool = True
    """Whether anybody is asked when copies differ on it."""
    question: str = ""
    """What is asked then, where the general sentence does not do: {n} and {m} are how
    many values, {name} is the record, {label} the field, {values} what they are."""
    topic: tuple[str, str] | None = None
    """What differs then, one and several, where the type does not say it: `kleur`."""
    remedy: str = ""
    """What to do when none of the values is right and none can be typed."""
    inherited: bool = True
    """Whether a record of its own that is made of another value has it as well; what
    people thought of the first one it has not."""
    goes_with: str = ""
    """The field with which it was written as a whole: nobody is asked about it apart,
    and who chooses a version of that one has this one of the same author."""
    both: str = ""
    """What keeping several values is called; empty where that cannot be."""
    shape: Shape | None = None
    """Tells whether a value has the form that it must have, where that is more than a
    text or a number."""
    names_source: bool = False
    """Whether it names the record of which this one has its words."""
    subject: bool = False
    """Whether it says what the record is about. Where a kind has such fields, an undone
    edit made no more than these: whoever writes in it says something of his own."""
    copies: Literal["", "whole", "woven"] = ""
    """Whether words of other records may stand in it, as they are or woven into
    sentences; then it says beside it whose words it has (`journal/quoting.py`)."""
    shown: bool = True
    """Whether it stands in the part for people."""
    key: str = ""
    """What it is called in a file, where that is not its label."""
    prompt: Prompt | None = None
    """How it is asked for; `None` when that is not one question in a row."""
    carried: bool = False
    """Whether it comes along when its record goes on in a later evening."""
    provenance: str = ""
    """What it is called where it stands under what was made of its record; empty when
    it does not."""

    @property
    def file_key(self) -> str:
        """What it is called in a file."""
        return self.key or (self.label or self.id).lower().replace(" ", "_")

    def in_words(self, value: Value) -> str:
        """A value as people read it; a code that nobody knows stands as it is."""
        return value if isinstance(value, str) else str(value)

    def is_same(self, one: Value, other: Value) -> bool:
        """Whether two values say the same, blanks and capitals aside."""
        if isinstance(one, str) and isinstance(other, str):
            return is_same_text(one, other)
        return one == other


@dataclass(frozen=True, slots=True)
class Words(Field):
    """What people said: kept letter for letter, and gone when they ask for it."""

    _: KW_ONLY
    main: bool = False
    """Whether these words are what the record is."""
    one_line: bool = False


@dataclass(frozen=True, slots=True)
class Copied(Field):
    """Words of another record, or made of them; they go when those are erased."""

    _: KW_ONLY
    copies: Literal["", "whole", "woven"] = "whole"
    parts: tuple[Field, ...] = ()
    """What stands in it, where it is more than a text."""


@dataclass(frozen=True, slots=True)
class Text(Field):
    """A text of one line about the evening itself, not said by anybody in it."""


@dataclass(frozen=True, slots=True)
class Slip(Text):
    """The code on a slip of paper for whoever told it: with that it can be erased."""


@dataclass(frozen=True, slots=True)
class Choice(Field):
    """One of a few codes."""

    _: KW_ONLY
    choices: Mapping[str, str] | None = None
    """What each code is called by people; `None` when the method says so."""

    def in_words(self, value: Value) -> str:
        """What a code is called."""
        return (self.choices or {}).get(str(value), str(value))


@dataclass(frozen=True, slots=True)
class Consent(Choice):
    """How far somebody's story may go; each code allows what those before it do."""

    def allows(self, value: Value, use: str) -> bool:
        """Whether this answer allows a use; where nothing was answered it does not."""
        codes = [*(self.choices or {})]
        return value in codes and codes.index(str(value)) >= codes.index(use)


@dataclass(frozen=True, slots=True)
class Flag(Field):
    """Yes or no; files hold `ja` and `nee`."""

    _: KW_ONLY
    yes: str = "ja"
    no: str = "nee"
    unsaid: str = ""
    """What it is called that nobody said either; else that is no."""
    usual: bool = False
    """Whether yes goes without saying, so that it stands in no file for people."""
    removes: bool = False
    """Whether no takes the record away."""

    @property
    def choices(self) -> Mapping[str, str]:
        """Both answers, and none."""
        return {"ja": self.yes, "nee": self.no, "": self.unsaid or self.no}

    def in_words(self, value: Value) -> str:
        """What the answer is called."""
        return self.choices.get(str(value), str(value))


@dataclass(frozen=True, slots=True)
class Scale(Field):
    """A place on a scale, a number."""

    _: KW_ONLY
    places: Mapping[int, str]
    """What each place is called; none but these can be typed."""

    def in_words(self, value: Value) -> str:
        """What a place on the scale is called."""
        return self.places.get(value, "") if isinstance(value, int) else ""


@dataclass(frozen=True, slots=True)
class Number(Field):
    """A whole number that somebody counted."""

    _: KW_ONLY
    unit: str = ""
    """What it counts: `weken`."""

    def in_words(self, value: Value) -> str:
        """The number, and what it counts: `9 weken`."""
        return f"{value} {self.unit}".strip()


@dataclass(frozen=True, slots=True)
class Faces(Choice):
    """How somebody feels, as a face; never turned into a number."""


@dataclass(frozen=True, slots=True)
class Thumbs(Field):
    """How many thumbs went up, aside and down."""

    _: KW_ONLY
    shape: Shape | None = is_numbers

    def in_words(self, value: Value) -> str:
        """How many of each: `9 omhoog, 1 opzij, 1 omlaag`."""
        counts = value if isinstance(value, list) else []
        ways = zip(counts, ("omhoog", "opzij", "omlaag"), strict=False)
        return ", ".join(f"{count} {way}" for count, way in ways)


@dataclass(frozen=True, slots=True)
class Day(Field):
    """A day, as `2026-11-25`; typed as people say it."""


@dataclass(frozen=True, slots=True)
class Ref(Field):
    """Another record, by its id."""

    _: KW_ONLY
    to: str = ""
    """Its kind; empty when it may be of several."""
    places: Mapping[str, str] | None = None
    """What may stand there besides a record, and what that is called."""
    goes_along: bool = False
    """Whether its record goes from sight when the other one does."""


@dataclass(frozen=True, slots=True)
class Position(Field):
    """A place in a row, as a key that sorts."""


@dataclass(frozen=True, slots=True)
class Ordinal(Field):
    """The number in a row that a record got when it was made; nobody chose it."""


@dataclass(frozen=True, slots=True)
class Context(Field):
    """Where, when or after what something was noted; nobody is asked about it."""


@dataclass(frozen=True, slots=True)
class Content(Field):
    """Something whole that was put down: a settled list, the options of a round."""

    _: KW_ONLY
    ordered: bool = True
    """Whether a list in another order is another value."""

    def is_same(self, one: Value, other: Value) -> bool:
        """Whether two lists say the same, in whatever order where that is no matter."""
        if not self.ordered and isinstance(one, list) and isinstance(other, list):
            return sorted(one, key=str) == sorted(other, key=str)
        return one == other


@dataclass(frozen=True, slots=True)
class RecordKind:
    """What people call one kind of record, and what stands in it."""

    name: str
    """The kind, as in the journal."""
    one: str
    several: str
    _: KW_ONLY
    letter: str = ""
    """What its number begins with on the screen: `V3`; empty when it has no code."""
    codes: Callable[[Sequence[Record]], Mapping[str, str]] | None = None
    """Gives its records their codes, where a letter and a number will not do."""
    fields: tuple[Field, ...] = ()
    across: tuple[Field, ...] = ()
    """What is asked about several of its records together; no record holds it."""
    others: Field | None = None
    """What a field is that a method names itself, as the answers of a form are."""
    sorts: Mapping[str, tuple[str, str]] | None = None
    """What its records are called by their field `sort`, one and several."""
    called: str = ""
    """What it is called in a sentence, where its name and code will not do: `een
    prikkel`; {code} is its code and {number} its number."""
    counted: Literal["always", "new", "other", "aside"] = "other"
    """Whether people ask after how many there are, only after new ones, after none by
    its name, or not at all because it goes with something else."""
    room: bool = False
    """Whether everybody may see it."""
    asked: bool = True
    """Whether people settle it when copies differ."""
    question: str = ""
    """What is asked then about a field without a question of its own."""
    topic: tuple[str, str] | None = None
    """What differs then, one and several: `stembriefje`; else the field says so."""
    user: str = ""
    """What uses a record that came back: `een teken`."""
    apart: bool = False
    """Whether each field stands by itself: an answer needs no other answer."""
    counts_fields: bool = False
    """Whether people count its fields and not its records: an answer, the place."""
    derived_key: str = ""
    """Of which key its id follows where it has the words of another: `option:{}`."""
    twin: bool = False
    """Whether another text of it can go on as a record of its own."""
    heading: str = ""
    """The Dutch key over its list in the part for people; empty when it has none."""
    listed: bool = False
    """Whether that list is plain; else it has a shape of its own there."""
    removable: bool = False
    """Whether a line may be left out of that list by hand."""
    added: Mapping[str, str] | None = None
    """The fields that a line added by hand gets; `None` when none can be added."""
    view: str = ""
    """What the view of its records is called in a session file, where an `s` behind its
    name will not do."""
    copied: tuple[str, ...] = ()
    """The fields that an added line takes from the one it is like."""
    needed: bool = False
    """Whether its main words may not be emptied by hand."""
    note: str = ""
    """What stands with its records on the sheet, so that nobody takes them for more."""

    @property
    def table(self) -> str:
        """What the view of its records is called in a session file."""
        return self.view or f"{self.name}s"

    def field(self, name: str) -> Field | None:
        """The field of this name, or what a field of any other name is."""
        known = (*self.fields, *self.across)
        return next((f for f in known if f.id == name), self.others)

    @property
    def removing(self) -> str:
        """The field that takes a record away by its no; empty when there is none."""
        flags = (f for f in self.fields if isinstance(f, Flag) and f.removes)
        return next((flag.id for flag in flags), "")

    @property
    def words(self) -> tuple[Words, ...]:
        """The fields with people's own words."""
        fields = (*self.fields, *([self.others] if self.others else []))
        return tuple(f for f in fields if isinstance(f, Words))

    @property
    def traits(self) -> Traits:
        """What the journal has to know of it."""
        return Traits(
            words=frozenset(f.id for f in self.fields if isinstance(f, Words | Copied)),
            answers=isinstance(self.others, Words),
            copies={f.id: f.copies == "woven" for f in self.fields if f.copies},
            apart=self.apart,
            subject=frozenset(f.id for f in self.fields if f.subject),
            source=frozenset(f.id for f in self.fields if f.names_source),
            derived_key=self.derived_key,
            shapes={f.id: f.shape for f in self.fields if f.shape},
        )

    @property
    def prompts(self) -> list[tuple[Field, Prompt]]:
        """The fields that are asked for and how, one after another."""
        prompted = [(f, f.prompt) for f in self.fields if f.prompt]
        return sorted(prompted, key=lambda pair: pair[1].order)

    @property
    def carried(self) -> tuple[str, ...]:
        """The fields that come along when a record goes on in a later evening."""
        return tuple(f.id for f in self.fields if f.carried)

    @property
    def main(self) -> Words:
        """The words that a record of this kind is, or the first that it has."""
        return next((f for f in self.words if f.main), self.words[0])

    @property
    def place(self) -> str:
        """The field with its place in a row; empty where there is none."""
        return next((f.id for f in self.fields if isinstance(f, Position)), "")

    @property
    def owner(self) -> str:
        """The field that names the record to which one of these belongs."""
        return next(f.id for f in self.fields if isinstance(f, Ref))

    def label(self, name: str) -> str:
        """What a field is called; its own name when nobody gave it one."""
        field = self.field(name)
        return (field.label if field and field.id == name else "") or name
