"""Method file: a template in YAML becomes a `Method`, or a list of what to mend.

The format stands in `docs/method-format.md`. How a text becomes a value is in
`shape.py`, the words and limits of each field are in `method_limits.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import Field, dataclass, fields, is_dataclass, replace
from functools import cache, cached_property, lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cyclus_tui.domain.method.cards import OWN_FIELDS, Card, heading_of
from cyclus_tui.domain.method.limits import (
    HAVING,
    MUST,
    NAMES_CARD,
    NAMES_FIELD,
    THROUGH,
    WHICH_CARDS,
)
from cyclus_tui.domain.method.method import Method, Minutes, Phase, Step, StepRules
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import CyclusError, FileFindingsError, Finding
from cyclus_tui.exchange import yaml_gate
from cyclus_tui.exchange.method_limits import fault
from cyclus_tui.exchange.shape import Shaper, nearest, unknown_word
from cyclus_tui.exchange.yaml_gate import Node, YamlGroup, YamlList, YamlText

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_STEP_KEYS: Final = ("kind", "title")
_MISSING: Final = "dit bestand is er niet. Kijk of de naam klopt."
_CLOSED: Final = "dit bestand kan ik niet lezen. Mag u erbij?"
_PLACEHOLDER: Final = re.compile(r"\{([^{}\n]*)\}")


@lru_cache(maxsize=64)
def read_method(data: bytes, *, name: str) -> Method:
    """The method in a template; `FileFindingsError`, and no other, tells what is wrong.

    `name` is what the file is called in that error. Evenings of one method share it.
    """
    root = yaml_gate.read_yaml(data, name=name)
    reader = _Reader(name)
    method = reader.build(root, Method)
    reader.cross_check(root)
    reader.raise_findings()
    if method is None:  # never without a finding; this tells the type checker so
        raise FileFindingsError(name, reader.findings)
    roles = {role.id: role.title for role in method.roles}
    return replace(method, cards=tuple(_with_roles(c, roles) for c in method.cards))


def _with_roles(card: Card, roles: Mapping[str, str]) -> Card:
    """A card that says itself which roles there are, by id and title."""
    parts = tuple(
        replace(part, choices=roles) if part.type == "role" else part
        for part in card.fields
    )
    return replace(card, fields=parts)


def method_or_fallback(
    text: str, method_id: str, templates: Callable[[], Templates] | None = None
) -> tuple[Method, str]:
    """The method that a session holds, and what to say when it is damaged.

    Then it is the template with the same id, or one that has people read only: what
    they said is shown, exported and reported all the same.
    """
    try:
        return read_method(text.encode("utf-8", "replace"), name="methode"), ""
    except FileFindingsError:
        pass
    damaged = "De tekst van de methode in dit bestand is beschadigd."
    try:
        method = (templates or find_templates)().method(method_id)
    except CyclusError:
        return _for_reading(method_id), (
            f"{damaged} U kunt de sessie bekijken, exporteren en er een verslag van "
            "maken."
        )
    return method, f"{damaged} U gaat verder met {method.title} zoals Cyclus die heeft."


def _for_reading(method_id: str) -> Method:
    """A method without steps of its own, for a session of which it is not known."""
    from cyclus_tui.domain.steps.read import Rules

    sentence = "De methode van deze sessie is er niet meer. Alles wat gezegd is wel."
    step = Step("X0.1", "read", "", Rules(text=(sentence,)))
    phase = Phase("X0", "Bekijken", "Kijk wat er staat, en bewaar het.", (step,))
    title = one_line(method_id) or "onbekende methode"
    return Method(title, title, 1, "", "", "learning", (), (phase,))


@cache
def step_kinds() -> tuple[str, ...]:
    """The step kinds there are: the modules of `domain/steps` that have rules."""
    from importlib import import_module
    from pkgutil import iter_modules

    from cyclus_tui.domain import steps

    names = (module.name for module in iter_modules(steps.__path__))
    return tuple(
        name
        for name in names
        if hasattr(import_module(f"{steps.__name__}.{name}"), "Rules")
    )


def rules_class(kind: str) -> type[StepRules]:
    """The class of a kind's rules; the kind is one of `kinds()`."""
    from importlib import import_module

    module = import_module(f"cyclus_tui.domain.steps.{kind}")
    rules: type[StepRules] = module.Rules
    return rules


def rules_fields(kind: str) -> tuple[Field[object], ...]:
    """What a template may set for a kind, with what each may hold."""
    rules = rules_class(kind)
    assert is_dataclass(rules)
    return fields(rules)


@cache
def _taken_headings() -> frozenset[str]:
    """What lists in the part for people of a file are called already."""
    from cyclus_tui.domain.registry import KINDS

    own = ("formaat", "sessie", "vraag", "aanwezig", "uitkomst", "conflicten")
    return frozenset((*own, *(kind.heading for kind in KINDS.values())))


@dataclass(frozen=True, slots=True)
class MethodFile:
    """One template that was found: a method, or why it is none."""

    id: str
    """The method's id; of a file with mistakes its name without `.yaml`."""
    place: str
    """Where the file stands."""
    text: bytes
    method: Method | None
    error: FileFindingsError | None = None


class Templates:
    """The templates of some folders; an id in an earlier folder wins.

    A file with mistakes wins too, and says so when it is asked for: whoever changed
    a template must not be given the packaged one without a word.
    """

    def __init__(self, folders: Iterable[Traversable]) -> None:
        self._folders = tuple(folders)

    def all(self) -> list[MethodFile]:
        """Every template, also those with mistakes, by title."""
        first: dict[str, MethodFile] = {}
        for file in self._files:
            first.setdefault(file.id, file)
        return sorted(
            first.values(),
            key=lambda one: (one.method.title if one.method else one.id).casefold(),
        )

    def text(self, method_id: str) -> str:
        """The text of a method, as a session keeps it; it has no mistakes."""
        return yaml_gate.decode(self._template(method_id).text)

    def method(self, method_id: str) -> Method:
        """The method with this id; a `CyclusError` says when there is none."""
        file = self._template(method_id)
        if file.method is None:
            raise CyclusError(f"De methode '{method_id}' kan ik niet lezen.")
        return file.method

    def _template(self, method_id: str) -> MethodFile:
        """The first good template with this id."""
        files = {file.id: file for file in self.all()}
        if method_id not in files:
            message = (
                unknown_word(method_id, list(files))
                if files
                else "Er zijn geen methoden."
            )
            raise CyclusError(f"Methode {message}" if files else message)
        file = files[method_id]
        if file.error is not None:
            raise file.error
        return file

    @cached_property
    def _files(self) -> tuple[MethodFile, ...]:
        """All files, folder by folder; read once."""
        return tuple(
            method_file(file) for folder in self._folders for file in _listed(folder)
        )


def find_templates(chosen: Path | None = None, own: Path | None = None) -> Templates:
    """The templates of the chosen folder, of `./templates`, own ones and packaged ones.

    Raises:
        CyclusError: the chosen folder is not there; the others need not be.
    """
    if chosen is not None and not chosen.is_dir():
        raise CyclusError(f"De map {chosen} is er niet. Kies een map met methoden.")
    folders: dict[str, Traversable] = {}
    for folder in (chosen, Path("templates"), own, _packaged()):
        if folder is not None and folder.is_dir():
            key = str(folder.resolve()) if isinstance(folder, Path) else str(folder)
            folders.setdefault(key, folder)
    return Templates(folders.values())


def _packaged() -> Traversable:
    """The folder in the package; in a checkout the one beside `src`."""
    packaged = resources.files("cyclus_tui") / "templates"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "templates"


def _listed(folder: Traversable) -> list[Traversable]:
    """The YAML files in a folder, by name."""
    try:
        files = sorted(folder.iterdir(), key=lambda file: file.name)
    except OSError as error:
        raise CyclusError(f"De map {folder} kan ik niet openen.") from error
    return [
        file
        for file in files
        if file.name.endswith((".yaml", ".yml")) and not file.name.startswith(".")
    ]


def method_file(file: Traversable) -> MethodFile:
    """One template, read; a file that cannot be opened is one with a mistake."""
    stem = file.name.rpartition(".")[0]
    text = b""
    try:
        with file.open("rb") as opened:
            text = opened.read(yaml_gate.LARGEST + 1)
        method = read_method(text, name=file.name)
    except FileFindingsError as error:
        return MethodFile(stem, str(file), text, None, error)
    except OSError as error:
        is_missing = isinstance(error, FileNotFoundError)
        unread = FileFindingsError(
            file.name, [Finding(0, _MISSING if is_missing else _CLOSED)]
        )
        return MethodFile(stem, str(file), text, None, unread)
    return MethodFile(method.id, str(file), text, method)


class _Reader(Shaper):
    """Knows what a template may hold, beyond the types of its fields."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            converters={Phase: self._phase, Step: self._step, Minutes: self._minutes},
            fault=fault,
        )

    def _phase(self, node: Node) -> Phase | None:
        """A phase, whose steps get their ids: `A3.1`, `A3.2`."""
        phase = self.build(node, Phase)
        if phase is None:
            return None
        steps = tuple(
            replace(step, id=f"{phase.id}.{number}")
            for number, step in enumerate(phase.steps, start=1)
        )
        return replace(phase, steps=steps)

    def _step(self, node: Node) -> Step | None:
        """A step; the rules of its kind stand beside its kind and title."""
        if not isinstance(node, YamlGroup):
            self.add_finding(node.line, "hier hoort een stap, met eerst 'kind: …'.")
            return None
        if "kind" not in node.entries:
            self._no_kind(node)
            return None
        kind = self.choice(node.entries["kind"], step_kinds())
        title: str | None = ""
        if "title" in node.entries:
            title = self.text(node.entries["title"])
        if kind is None:
            return None
        rules = self.build(node, rules_class(kind), besides=_STEP_KEYS)
        if title is None or rules is None:
            return None
        return Step(id="", kind=kind, title=title, rules=rules)

    def _no_kind(self, node: YamlGroup) -> None:
        """A step without a kind: perhaps the word itself is misspelt."""
        for key, line in node.key_lines.items():
            if nearest(key, ("kind",)):
                self.add_finding(line, unknown_word(key, ("kind",)))
                return
        self.add_finding(
            node.line, f"hier ontbreekt 'kind'. Kies uit: {', '.join(step_kinds())}."
        )

    def _minutes(self, node: Node) -> Minutes | None:
        """Three numbers of which the least is the least; a short plan may skip."""
        minutes = self.build(node, Minutes)
        if minutes is None:
            return None
        short, normal, least = minutes.short, minutes.normal, minutes.least
        if short > normal:
            self.add_finding(node.line, "'short' is meer dan 'normal'. Draai ze om.")
        if least > normal or 0 < short < least:
            message = "'least' is het minste: niet meer dan 'short' en 'normal'."
            self.add_finding(node.line, message)
        return minutes

    def cross_check(self, root: YamlGroup) -> None:
        """What one part of the file says about another."""
        roles = _items(root, "roles")
        phases = _items(root, "phases")
        self._once(_words(roles, "id"))
        self._once(_words(roles, "letter"))
        self._once(_words(phases, "id"))
        self._merges(phases)
        steps = [step for phase in phases for step in _items(phase, "steps")]
        role_ids = [role.text for role in _words(roles, "id")]
        for step in steps:
            self._once(_words(_items(step, "fields"), "id"))
            for role in (*_items(step, "roles"), *_items(step, "askers")):
                if isinstance(role, YamlText) and role.text not in role_ids:
                    self.add_finding(role.line, unknown_word(role.text, role_ids))
        self._cards(root, steps)
        fields = [part for step in steps for part in _items(step, "fields")]
        self._placeholders(phases, [part.text for part in _words(fields, "id")])

    def _cards(self, root: YamlGroup, steps: Iterable[Node]) -> None:
        """Each card by a name and a letter of its own, its fields whole, its steps."""
        cards = _items(root, "cards")
        self._once(_words(cards, "id"))
        self._once(_words(cards, "letter"))
        self._once(_words(cards, "several"))
        is_taken = "is al iets van Cyclus zelf"
        self._none_of(_words(cards, "several"), _taken_headings(), is_taken)
        names = [name.text for name in _words(cards, "id")]
        fields: dict[str, dict[str, Node]] = {}
        for card in cards:
            parts = _items(card, "fields")
            self._once(_words(parts, "id"))
            self._once(_words(parts, "label"))
            is_used = "gebruikt Cyclus zelf bij elke kaart"
            self._none_of(_words(parts, "id"), OWN_FIELDS, is_used)
            for name in _words([card], "id"):
                fields[name.text] = {
                    word.text: part for part in parts for word in _words([part], "id")
                }
            for place, part in enumerate(parts):
                self._card_field(part, names, is_first=place == 0)
        for step in steps:
            self._step_with_cards(step, fields)
        self._lines(cards, steps)

    def _step_with_cards(
        self, step: Node, cards: Mapping[str, Mapping[str, Node]]
    ) -> None:
        """What a step says of cards: which, and fields of it of the right type.

        `cards` has the fields of each card with their types. Which rules name what is
        said beside them (`domain/method/limits.py`).
        """
        kind = _text_of(step, "kind")
        if not isinstance(step, YamlGroup) or kind not in step_kinds():
            return
        known: Mapping[str, Node] = {}
        for part in rules_fields(kind):
            named = [*_words([step], part.name), *_texts(step, part.name)]
            if NAMES_CARD in part.metadata:
                if part.metadata[NAMES_CARD]:
                    self._must(step, part.name, "welke kaarten?")
                self._known(named, cards)
                known = cards.get(named[0].text, {}) if named else {}
                if (type_ := part.metadata[HAVING]) and known:
                    self._having(named[0], known, type_)
            elif WHICH_CARDS in part.metadata and known:
                self._which_cards(step.entries.get(part.name), known)
            elif NAMES_FIELD in part.metadata and known:
                if part.metadata[MUST]:
                    self._must(step, part.name, "welk veld?")
                through = _text_of(step, part.metadata[THROUGH])
                other = cards.get(_text_of(known.get(through, step), "to"), {})
                types = part.metadata[NAMES_FIELD]
                fitting = [
                    name
                    for name, field in (other if through else known).items()
                    if not types or _type_of(field) in types
                ]
                self._known(named, fitting)

    def _must(self, step: YamlGroup, rule: str, question: str) -> None:
        """A rule without which a step can do nothing; one misspelt is told already."""
        others = {part.name for part in rules_fields(_text_of(step, "kind"))} - {rule}
        if not any(nearest(key, (rule,)) for key in step.entries.keys() - others):
            self.add_finding(step.line, f"hier ontbreekt '{rule}': {question}")

    def _lines(self, cards: Iterable[Node], steps: Iterable[Node]) -> None:
        """What is said of a card has a field that names it."""
        naming = {
            (card.text, named.text)
            for one in cards
            for card in _words([one], "id")
            for named in _words(_items(one, "fields"), "to")
        }
        for step in steps:
            for card in _words([step], "card"):
                for line in _words([step], "line"):
                    if (line.text, card.text) not in naming:
                        message = f"'{line.text}' heeft geen veld met to: {card.text}."
                        self.add_finding(line.line, message)

    def _having(self, card: YamlText, known: Mapping[str, Node], type_: str) -> None:
        """The card has a field of a type that the step cannot do without."""
        if type_ not in map(_type_of, known.values()):
            message = f"de kaart '{card.text}' heeft een veld nodig van type {type_}."
            self.add_finding(card.line, message)

    def _which_cards(self, which: Node | None, known: Mapping[str, Node]) -> None:
        """Each field has choices, and each answer is one of them."""
        if not isinstance(which, YamlGroup):
            return
        choices = {
            name: under.entries
            for name, field in known.items()
            if isinstance(field, YamlGroup)
            and isinstance(under := field.entries.get("choices"), YamlGroup)
        }
        for name, line in which.key_lines.items():
            if name in choices:
                self._known(_words([which], name), choices[name])
            else:
                self.add_finding(line, unknown_word(name, choices))

    def _known(self, named: Iterable[YamlText], words: Collection[str]) -> None:
        """Each of these texts is one of the words."""
        for word in named:
            if word.text not in words:
                self.add_finding(word.line, unknown_word(word.text, words))

    def _card_field(self, part: Node, cards: list[str], *, is_first: bool) -> None:
        """A field of a card: the first is words, others have what their type asks."""
        type_ = _type_of(part)
        if is_first and type_ != "words":
            message = "het eerste veld is wat de kaart is, in woorden: type words."
            self.add_finding(part.line, message)
        entries = part.entries if isinstance(part, YamlGroup) else {}
        if (type_ == "choice") != ("choices" in entries):
            message = "'choices' hoort bij type choice, en andersom."
            self.add_finding(part.line, message)
        if (type_ == "card") != ("to" in entries):
            self.add_finding(part.line, "'to' hoort bij type card, en andersom.")
        self._known(_words([part], "to"), cards)

    def _once(self, words: Iterable[YamlText]) -> None:
        """Each word may stand there once."""
        first_lines: dict[str, int] = {}
        for word in words:
            if word.text in first_lines:
                message = f"'{word.text}' is er al, op regel {first_lines[word.text]}."
                self.add_finding(word.line, f"{message} Kies een andere.")
            first_lines.setdefault(word.text, word.line)

    def _none_of(
        self, words: Iterable[YamlText], taken: Container[str], why: str
    ) -> None:
        """No word may be one that the program itself uses, as a heading or a field."""
        for word in words:
            if heading_of(word.text) in taken:
                message = f"'{word.text}' {why}. Kies een ander woord."
                self.add_finding(word.line, message)

    def _merges(self, phases: Iterable[Node]) -> None:
        """A phase is joined with another phase of this method."""
        phases = tuple(phases)
        ids = [phase.text for phase in _words(phases, "id")]
        for phase in phases:
            own = [word.text for word in _words([phase], "id")]
            for other in _words([phase], "merge_with"):
                others = [one for one in ids if one not in own]
                if other.text and other.text not in others:
                    self.add_finding(other.line, unknown_word(other.text, others))

    def _placeholders(self, phases: Iterable[Node], field_ids: list[str]) -> None:
        """What stands between braces is a field of a form somewhere."""
        for phase in phases:
            for scalar in _scalars(phase):
                for match in _PLACEHOLDER.finditer(scalar.text):
                    if match[1] not in field_ids:
                        message = unknown_word(match[1], field_ids)
                        self.add_finding(scalar.line, f"tussen accolades: {message}")


def _items(node: Node, key: str) -> tuple[Node, ...]:
    """What is in the list under a key; nothing when there is no such list."""
    if isinstance(node, YamlGroup):
        under = node.entries.get(key)
        if isinstance(under, YamlList):
            return under.items
    return ()


def _words(nodes: Iterable[Node], key: str) -> Iterator[YamlText]:
    """The texts under one key of several groups, where they are there."""
    for node in nodes:
        under = node.entries.get(key) if isinstance(node, YamlGroup) else None
        if isinstance(under, YamlText):
            yield under


def _texts(node: Node, key: str) -> Iterator[YamlText]:
    """The texts in the list under a key."""
    return (item for item in _items(node, key) if isinstance(item, YamlText))


def _type_of(part: Node) -> str:
    """What a field of a card holds."""
    return _text_of(part, "type") or "words"


def _text_of(node: Node, key: str) -> str:
    """The text under a key; empty when there is none."""
    return next((word.text for word in _words([node], key)), "")


def _scalars(node: Node) -> Iterator[YamlText]:
    """Every text in a tree; the gate has seen to it that it is not deep."""
    match node:
        case YamlText():
            yield node
        case YamlList(items=items):
            for item in items:
                yield from _scalars(item)
        case YamlGroup(entries=entries):
            for entry in entries.values():
                yield from _scalars(entry)
