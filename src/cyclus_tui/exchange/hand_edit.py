"""A hand edit: what somebody corrected in the part for people, as changes.

Everything is compared by id and field with what the file's own journal amounts to. A
text may be corrected, a line of the room left out or added; votes, counts, decisions
and ids may not be changed, and what cannot be understood is a finding.
"""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.conflicts.dependents import dependent_changes
from cyclus_tui.domain.journal.edit import Change, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import DELETED
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import RecordKind
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import FindingCollector
from cyclus_tui.exchange import yaml_gate
from cyclus_tui.exchange.text_tree import (
    EditableText,
    FixedValue,
    Group,
    Node,
    ReaderAid,
    RecordList,
    TextCopy,
)
from cyclus_tui.exchange.yaml_gate import YamlGroup, YamlList, YamlText
from cyclus_tui.exchange.yaml_writer import is_written

MOST_REMOVED: Final = 200
"""More left out than this is an accident, not a correction."""

_FORMS: Final = {
    "date": (r"\d{4}-\d\d-\d\d", "een datum zoals 2026-11-21"),
    "end": (r"\d{1,2}:\d\d", "een tijd zoals 21:30"),
}
"""The fields of a session that are not free words."""
_ONE_LINE: Final = {"title", "place", "group", "date", "end", "facilitator"}
_BY_PROGRAM: Final = "dit kan alleen in het programma veranderen. Zet terug:"


class HandEdit(FindingCollector):
    """Compares the file with what it should say, and gathers what differs."""

    def __init__(self, name: str, session: Session, digest: str, *, aids: bool) -> None:
        super().__init__(name)
        self.session = session
        self.digest = digest
        self.aids = aids
        """Whether the words of the method are known well enough to compare."""
        self.changes: list[Change] = []
        self._corrections: dict[tuple[str, str], str] = {}
        self._copies: list[tuple[TextCopy, YamlText]] = []
        self._removed = 0
        self._added = 0
        self._numbers: dict[tuple[str, str], int] = {}
        self._models: dict[tuple[object, ...], Record | None] = {}

    def compare(self, expected: Group, actual: YamlGroup) -> None:
        """Take in the whole part for people."""
        self._group(expected, actual, one_line_texts=False)
        self._follow()
        for copy, scalar in self._copies:
            now = self._corrections.get((copy.record, copy.field), copy.text)
            if scalar.text not in (copy.text, now):
                self._put_back(scalar.line, copy.text)

    def _follow(self) -> None:
        """What says the same in another place follows, unless it was corrected too."""
        touched = {change.record for change in self.changes if change.field == DELETED}
        followed = set(self._corrections)
        for (record_id, name), text in self._corrections.items():
            record = self.session.any_record(record_id)
            for change in (
                dependent_changes(self.session, record, name, text) if record else ()
            ):
                place = (change.record, change.field)
                if place not in followed and change.record not in touched:
                    followed.add(place)
                    self.changes.append(change)

    def _put_back(self, line: int, value: str | int) -> None:
        """Say that a value may not change, and what it was."""
        original = value if isinstance(value, int) else f'"{one_line(value)[:80]}"'
        self.add_finding(line, f"{_BY_PROGRAM} {original}")

    def _group(
        self, expected: Group, actual: YamlGroup, *, one_line_texts: bool
    ) -> None:
        """Compare a group, key by key."""
        for key in actual.entries:
            if key in expected:
                continue
            line = actual.key_lines[key]
            self.add_finding(line, f"'{key}' ken ik hier niet. Haal deze regel weg.")
        for key, node in expected.items():
            counterpart = actual.entries.get(key)
            if isinstance(node, EditableText):
                self._words(key, node, counterpart, actual.line, one_line_texts)
            elif counterpart is None:
                self._missing(key, node, actual.line)
            else:
                self._node(node, counterpart)

    def _missing(self, key: str, node: Node, line: int) -> None:
        """A key that is not there; fine when there was nothing to write."""
        if isinstance(node, ReaderAid) or not is_written(node):
            return
        match node:
            case FixedValue(value) | TextCopy(text=value):
                value_text = one_line(str(value))[:80]
                self.add_finding(
                    line, f"hier ontbreekt '{key}'. Zet terug: {value_text}"
                )
            case RecordList(kind, (item,)) if kind.removable or kind.others:
                self._remove(kind, item, line)
            case _:
                self.add_finding(
                    line, f"hier ontbreekt het deel '{key}'. Zet het terug."
                )

    def _node(self, node: Node, actual: yaml_gate.Node) -> None:
        """Compare what is not an editable text with what stands in its place."""
        match node, actual:
            case ReaderAid(text), YamlText():
                if self.aids and text and actual.text != text:
                    self._put_back(actual.line, text)
            case FixedValue(value), YamlText():
                if actual.text not in (node.text, node.earlier or node.text):
                    self._put_back(actual.line, value)
            case TextCopy(), YamlText():
                self._copies.append((node, actual))
            case RecordList(), YamlList():
                self._records(node, actual)
            case RecordList(), YamlText(text="", plain=True):
                self._records(node, YamlList((), actual.line))
            case list(), YamlList():
                self._list(node, actual)
            case dict(), YamlGroup():
                self._group(node, actual, one_line_texts=False)
            case _:
                self.add_finding(
                    actual.line, "hier hoort iets anders te staan: zet het terug."
                )

    def _list(self, nodes: list[Node], actual: YamlList) -> None:
        """Compare a list in which nothing may change."""
        if len(nodes) != len(actual.items):
            self.add_finding(actual.line, _LIST)
            return
        for node, item in zip(nodes, actual.items, strict=True):
            self._node(node, item)

    def _words(
        self,
        key: str,
        words: EditableText,
        actual: yaml_gate.Node | None,
        line: int,
        one_line_texts: bool,
    ) -> None:
        """Compare an editable text; a line that is gone is an empty text."""
        text = ""
        if actual is not None:
            line = actual.line
            if not isinstance(actual, YamlText):
                self.add_finding(
                    line, f"bij '{key}' hoort een tekst tussen aanhalingstekens."
                )
                return
            if actual.text == words.text and not actual.cut:
                return
            text = self._clean_words(actual, one_line_texts or words.field in _ONE_LINE)
        if text == words.text:
            return
        form, example = _FORMS.get(words.field, ("", ""))
        if words.kind == "session" and form and text and not re.fullmatch(form, text):
            self.add_finding(line, f"bij '{key}' hoort {example}.")
            return
        self._corrections[words.record, words.field] = text
        self.changes += self.session.field_changes(
            words.kind, words.record, {words.field: text}
        )

    def _clean_words(self, scalar: YamlText, is_one_line: bool) -> str:
        """The words of a corrected text, as they are kept."""
        if scalar.cut:
            message = "na # valt de tekst weg. Zet hem tussen aanhalingstekens."
            self.add_finding(scalar.line, message)
        return one_line(scalar.text) if is_one_line else scalar.text.strip()

    def _records(self, records: RecordList, actual: YamlList) -> None:
        """Compare a list of records by their ids."""
        kind, remaining = records.kind, {_id(item): item for item in records.items}
        known_ids: set[str] = set()
        for node in actual.items:
            if not isinstance(node, YamlGroup):
                self.add_finding(
                    node.line, "hier hoort een blokje met 'id' en 'tekst'."
                )
                continue
            own = node.entries.get("id")
            if own is None:
                self._add(records, node)
            elif isinstance(own, YamlText) and own.text in known_ids:
                self.add_finding(
                    own.line, "dit id staat er twee keer. Haal er één weg."
                )
            elif not isinstance(own, YamlText) or own.text not in remaining:
                self.add_finding(own.line, _UNKNOWN)
            else:
                known_ids.add(own.text)
                self._item(kind, remaining.pop(own.text), node)
        for item in remaining.values():
            self._remove(kind, item, actual.line)

    def _item(self, kind: RecordKind, expected: Group, actual: YamlGroup) -> None:
        """Compare one record of a list."""
        label = kind.main.file_key
        text = actual.entries.get(label)
        words = expected[label]
        emptied = text is None or (isinstance(text, YamlText) and not text.text.strip())
        if emptied and kind.needed and isinstance(words, EditableText) and words.text:
            self.add_finding(actual.line, _empty(label))
            return
        self._group(expected, actual, one_line_texts=kind.main.one_line)

    def _remove(self, kind: RecordKind, item: Group, line: int) -> None:
        """Take out what somebody left out."""
        texts = [node for node in item.values() if isinstance(node, EditableText)]
        if kind.others:  # an answer is a field: it is emptied
            for words in texts:
                self._words("tekst", words, None, line, False)
            return
        words_shown = one_line(texts[0].text)[:80]
        votes = item.get("stemmen")
        if not kind.removable:
            message = f'hier ontbreekt "{words_shown}". Haal dat in het programma weg.'
            self.add_finding(line, message)
        elif isinstance(votes, FixedValue) and votes.value != 0:
            message = f'op "{words_shown}" is gestemd. Zet het terug.'
            self.add_finding(line, message)
        elif record := self.session.record(_id(item)):
            self._removed += 1
            if self._removed > MOST_REMOVED:
                if self._removed == MOST_REMOVED + 1:
                    self.add_finding(line, _TOO_MANY)
                return
            self.changes.append(self.session.deletion(record))

    def _add(self, records: RecordList, group: YamlGroup) -> None:
        """Take in an item without an id: somebody added it."""
        kind = records.kind
        if kind.added is None:
            self.add_finding(
                group.line, "hier ontbreekt 'id'. Iets nieuws kan hier niet bij."
            )
            return
        labels = {field.file_key: field.id for field in kind.words}
        like = _like(kind)
        for key in group.entries:
            if key in labels or key in like:
                continue
            message = f"laat '{key}' weg bij iets nieuws; het programma vult dat in."
            self.add_finding(group.key_lines[key], message)
        fields: dict[str, Value] = dict(kind.added)
        if not self._copy_model(records, group, fields):
            return
        for label, field in labels.items():
            node = group.entries.get(label)
            if node is None:
                continue
            if not isinstance(node, YamlText):
                self.add_finding(node.line, f"bij '{label}' hoort een tekst.")
            elif text := self._clean_words(node, kind.main.one_line):
                fields[field] = text
        if kind.main.id not in fields:
            self.add_finding(group.line, _empty(kind.main.file_key))
            return
        if records.parent:
            fields[kind.owner] = records.parent
        self._added += 1
        record_id = self.session.derived("hand", f"{self.digest}:{self._added}")
        self.changes += self.session.field_changes(kind.name, record_id, fields)

    def _copy_model(
        self, records: RecordList, group: YamlGroup, fields: dict[str, Value]
    ) -> bool:
        """Give an added item the place of the last one that it says it is like."""
        kind = records.kind
        wanted = {
            key: node.text
            for key in _like(kind)
            if isinstance(node := group.entries.get(key), YamlText)
        }
        model = self._model(records, wanted, fields)
        if wanted and not model:
            keys = " en ".join(f"'{key}'" for key in wanted)
            message = f"schrijf {keys} zoals bij een ander, of laat het weg."
            self.add_finding(group.line, message)
            return False
        for field in kind.copied:
            if model and model.text(field):
                fields[field] = model.text(field)
        if kind.copied:
            fields["number"] = self._next_number(kind, fields)
        return True

    def _model(
        self, records: RecordList, wanted: dict[str, str], fields: dict[str, Value]
    ) -> Record | None:
        """The last record of a list that has what is wanted, and else the usual."""
        key = (records.kind.name, *wanted.items())
        if key not in self._models:
            self._models[key] = None
            for item in reversed(records.items):
                record = self.session.record(_id(item))
                if record and all(
                    item.get(label) == FixedValue(wanted[label])
                    if label in wanted
                    else record.text(field) == fields.get(field, record.text(field))
                    for label, field in _like(records.kind).items()
                ):
                    self._models[key] = record
                    break
        return self._models[key]

    def _next_number(self, kind: RecordKind, fields: dict[str, Value]) -> int:
        """The number after those of the same sort, also of what was added before."""
        sort = fields.get("sort", "")
        key = (kind.name, str(sort))
        if key not in self._numbers:
            self._numbers[key] = max(
                (
                    record.number("number")
                    for record in self.session.of(kind.name)
                    if record.text("sort") == sort
                ),
                default=0,
            )
        self._numbers[key] += 1
        return self._numbers[key]


_LIST: Final = "deze lijst kan alleen in het programma veranderen. Zet hem terug."
_UNKNOWN: Final = (
    "dit id ken ik niet. Zet het oude terug, of haal bij iets nieuws deze regel weg."
)
_TOO_MANY: Final = (
    f"er ontbreken meer dan {MOST_REMOVED} stukken. Zet ze terug, of haal ze weg in "
    "het programma."
)


def _like(kind: RecordKind) -> dict[str, str]:
    """The keys by which an added item says which other it is like, and their field."""
    copied = (kind.field(name) for name in kind.copied)
    return {f.file_key: f.id for f in copied if f and f.label}


def _id(item: Group) -> str:
    """The id of an item of a list."""
    node = item["id"]
    return str(node.value) if isinstance(node, FixedValue) else ""


def _empty(label: str) -> str:
    """What to do about a text that may not be empty."""
    return f"bij '{label}' staat niets. Haal het hele blokje weg, of vul het in."
