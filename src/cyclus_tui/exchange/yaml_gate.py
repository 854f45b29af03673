"""The gate for YAML: bytes in, a tree of cleaned texts with line numbers out.

Every scalar stays a text, so `NO`, `13:30` and `0123` mean what they say. Aliases,
tags and depth, with which a file of one kilobyte can keep a computer busy for
minutes, are refused while reading. Turning texts into values is `shape.py`.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from cyclus_tui.domain.text import LONGEST, clean, one_line
from cyclus_tui.errors import FindingCollector

if TYPE_CHECKING:
    import yaml

LARGEST: Final = 5_000_000
"""How many bytes a file may have."""
LARGEST_PURE: Final = 1_000_000
"""The same where PyYAML lacks its C parser, which is thirty times as quick."""
DEEPEST: Final = 12
"""How many lists and groups may stand inside each other."""
MOST_NODES: Final = 50_000
"""How many texts, lists and groups a file may hold."""
LONGEST_KEY: Final = 120
"""How many characters a key may have."""

_NO_TEXT: Final = (
    "dit is geen tekst in UTF-8. Open het bestand in Kladblok, kies 'Opslaan als' "
    "en zet de codering op UTF-8."
)
_OTHER_KINDS: Final = {
    b"\x89PNG": "een plaatje",
    b"\xff\xd8\xff": "een foto",
    b"PK\x03\x04": "een Word-bestand of een zip",
    b"SQLite format 3": "een sessiebestand",
    b"%PDF": "een pdf",
}
_WEB_PAGE: Final = re.compile(r"\s*<(!doctype|html|\?xml)", re.IGNORECASE)
_FORBIDDEN: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_INDENTED_BY_TAB: Final = re.compile(r"[ -]*\t")
_COMMENT: Final = re.compile(r"[ \t]+#")
_TOO_DEEP: Final = f"te diep genest. Het mag {DEEPEST} niveaus diep zijn."
_PROBLEMS: Final = (
    ("maximum nesting depth", _TOO_DEEP),  # libyaml stops by itself, before we do
    (
        "mapping values",
        "er staat een dubbele punt te veel. Zet de tekst tussen aanhalingstekens, "
        "of kijk of de regels recht onder elkaar staan.",
    ),
    (
        "end of stream",
        "hier begint iets dat niet sluit. Zet er een aanhalingsteken of haakje bij.",
    ),
    (
        "escape",
        "na een schuine streep \\ staat een teken dat hier niet kan. Schrijf \\\\ of "
        "zet de tekst tussen enkele aanhalingstekens.",
    ),
)
_TAB: Final = "hier staat een tab. Gebruik spaties aan het begin van een regel."
_UNCLEAR: Final = (
    "deze regel kan ik niet lezen. Zet de tekst tussen aanhalingstekens, of kijk of "
    "de regels recht onder elkaar staan."
)


@dataclass(frozen=True, slots=True)
class YamlText:
    """One text, cleaned."""

    text: str
    line: int
    plain: bool
    """Written without quotes."""
    cut: bool = False
    """Without quotes and followed by ` #`, so that part of it may have been lost."""


@dataclass(frozen=True, slots=True)
class YamlList:
    """A list."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class YamlGroup:
    """A group of keys and what belongs to them, in the order of the file."""

    entries: dict[str, Node]
    line: int
    key_lines: dict[str, int]


Node: TypeAlias = "YamlText | YamlList | YamlGroup"


def read_yaml(data: bytes, *, name: str) -> YamlGroup:
    """The tree of a file; `FileFindingsError`, and no other, when it is refused."""
    tree = _Tree(one_line(name))
    top = tree.read(data)
    if isinstance(top, YamlGroup):
        tree.raise_findings()
        return top
    if isinstance(top, YamlText) and top.plain and not top.text:
        tree.stop(0, "het bestand is leeg.")
    tree.stop(top.line, "hier hoort een lijst van velden, zoals 'title: Buurtgesprek'.")


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, or UTF-16 with its mark, as old Notepads write it.

    Raises:
        UnicodeDecodeError: it is neither.
    """
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if wide else "utf-8-sig")


@dataclass(slots=True)
class _Key:
    """A key that waits for its value; without a text the value is left out."""

    text: str
    line: int


@dataclass(slots=True)
class _Open:
    """A list or group of which the end has not been read yet."""

    line: int
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Node] = field(default_factory=dict)
    key_lines: dict[str, int] = field(default_factory=dict)
    key: _Key | None = None


class _Mark(Protocol):
    """A place in the text, as both parsers give it."""

    @property
    def line(self) -> int:
        """Counted from 0."""


class _Tree(FindingCollector):
    """Builds the tree out of the parser's events, and gathers what is wrong.

    The open lists stand on a list of our own: a hostile file cannot make Python or
    C recurse.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.text = ""
        self.open: list[_Open] = []
        self.top: Node = YamlText("", 0, plain=True)
        self.nodes = 0
        self.documents = 0

    def read(self, data: bytes) -> Node:
        """The top of the tree."""
        import yaml

        pure = not yaml.__with_libyaml__
        largest = LARGEST_PURE if pure else LARGEST
        if len(data) > largest:
            size = largest // 1_000_000
            self.stop(0, f"het bestand is te groot. Maak het kleiner dan {size} MB.")
        self.text = self._decoded(data)
        loader = yaml.SafeLoader if pure else yaml.CSafeLoader
        try:
            with closing(_events(self.text, loader)) as events:
                for event in events:
                    self._take(event)
        except yaml.MarkedYAMLError as error:
            self.stop(*_syntax_problem(error, self.text))
        except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
            self.stop(0, "dit bestand kan ik niet lezen. Maak het opnieuw.")
        return self.top

    def _decoded(self, data: bytes) -> str:
        """The text of the file, once it is sure to be text."""
        for start, what in _OTHER_KINDS.items():
            if data.startswith(start):
                self.stop(0, f"dit is {what}, geen tekstbestand (.yaml).")
        try:
            text = decode(data)
        except UnicodeDecodeError as error:
            wide = error.encoding.startswith("utf-16")
            self.stop(0 if wide else data.count(b"\n", 0, error.start) + 1, _NO_TEXT)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if "\0" in text:
            self.stop(text.count("\n", 0, text.index("\0")) + 1, _NO_TEXT)
        if _WEB_PAGE.match(text):
            self.stop(0, "dit is een webpagina. Haal het bestand zelf nog eens op.")
        if strange := _FORBIDDEN.search(text):
            line = text.count("\n", 0, strange.start()) + 1
            code = f"U+{ord(strange[0]):04X}"
            self.stop(line, f"hier staat een onleesbaar teken ({code}). Haal het weg.")
        return text

    def _take(self, event: yaml.Event) -> None:
        """One event of the parser."""
        import yaml

        line = _line(event.start_mark)
        match event:
            case yaml.DocumentStartEvent():
                self._document(event, line)
            case yaml.AliasEvent():
                self.add_finding(
                    line, "een verwijzing (*) mag niet. Schrijf de tekst uit."
                )
                self._add(YamlText("", line, plain=False))
            case yaml.ScalarEvent():
                self._properties(event, line)
                self._add(self._scalar(event, line))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._properties(event, line)
                if len(self.open) == DEEPEST:
                    self.stop(line, _TOO_DEEP)
                is_mapping = isinstance(event, yaml.MappingStartEvent)
                self.open.append(_Open(line, is_mapping))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._add(_finished(self.open.pop()))

    def _document(self, event: yaml.DocumentStartEvent, line: int) -> None:
        """The start of a document, of which there is one."""
        self.documents += 1
        if event.version or event.tags:
            self.add_finding(line, "een regel met % mag hier niet. Haal die regel weg.")
        if self.documents > 1:
            message = "na '---' begint een tweede stuk. Maak er twee bestanden van."
            self.stop(line, message)

    def _properties(
        self,
        event: yaml.ScalarEvent | yaml.CollectionStartEvent,
        line: int,
    ) -> None:
        """What may stand before a text or list, and may not here."""
        if event.anchor is not None:
            anchor = one_line(event.anchor)[:LONGEST_KEY]
            self.add_finding(line, f"een anker (&{anchor}) mag niet. Haal het weg.")
        if event.tag is not None:
            self.add_finding(line, "tags (!) zijn niet toegestaan. Haal de tag weg.")

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> YamlText:
        """One text, cleaned; one that is too long is a finding."""
        if len(event.value) > LONGEST:
            self.add_finding(
                line, f"deze tekst is langer dan {LONGEST} tekens. Kort hem in."
            )
        plain = not event.style
        end = event.end_mark.index if event.end_mark is not None else len(self.text)
        cut = plain and _COMMENT.match(self.text, end) is not None
        return YamlText(clean(event.value), line, plain=plain, cut=cut)

    def _add(self, node: Node) -> None:
        """Put a finished node where it belongs."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self.stop(node.line, "het bestand is te groot: te veel regels. Splits het.")
        if not self.open:
            self.top = node
            return
        parent = self.open[-1]
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self._key(node, parent)
        else:
            if parent.key.text:
                parent.entries[parent.key.text] = node
                parent.key_lines[parent.key.text] = parent.key.line
            parent.key = None

    def _key(self, node: Node, parent: _Open) -> _Key:
        """The key that a node is; one without text when it may not be a key."""
        line = node.line
        if not isinstance(node, YamlText):
            self.add_finding(line, "voor een dubbele punt hoort één woord, geen lijst.")
        elif node.text == "<<":
            self.add_finding(
                line, "samenvoegen met << mag niet. Schrijf de regels uit."
            )
        elif not node.text:
            self.add_finding(line, "voor de dubbele punt staat geen woord.")
        elif len(node.text) > LONGEST_KEY:
            message = f"voor de dubbele punt mogen {LONGEST_KEY} tekens staan."
            self.add_finding(line, message)
        elif node.text in parent.key_lines:
            first = parent.key_lines[node.text]
            message = f"'{node.text}' staat er twee keer (ook op regel {first})."
            self.add_finding(line, f"{message} Haal er één weg.")
        else:
            return _Key(node.text, line)
        return _Key("", line)


def _events(
    text: str, loader: type[yaml.SafeLoader | yaml.CSafeLoader]
) -> Generator[yaml.Event]:
    """The events of a text, one by one, so that reading can stop at once."""
    import yaml

    yield from yaml.parse(text, Loader=loader)


def _line(mark: _Mark | None) -> int:
    """The line that a mark is on, counted from 1; 0 without a mark."""
    return mark.line + 1 if mark is not None else 0


def _finished(collection: _Open) -> Node:
    """The node of a list or group that has been read to its end."""
    if collection.is_mapping:
        return YamlGroup(collection.entries, collection.line, collection.key_lines)
    return YamlList(tuple(collection.items), collection.line)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The line and the Dutch sentence of a mistake in the YAML itself."""
    problem = error.problem or ""
    line = _line(error.problem_mark or error.context_mark)
    if "end of stream" in problem:
        line = _line(error.context_mark or error.problem_mark)  # where it began
    if line and _INDENTED_BY_TAB.match("".join(text.split("\n")[line - 1 : line])):
        return line, _TAB
    return line, next(
        (message for sign, message in _PROBLEMS if sign in problem), _UNCLEAR
    )
