"""Shape: turns the texts of a file into frozen dataclasses, by their type hints.

What is a `str`, an `int` or a `bool` is decided here and never by YAML. Nothing
stops at the first mistake: a facilitator mends a file once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from typing import Final, Literal, TypeVar, get_args, get_origin, get_type_hints

from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import FindingCollector, RuleError
from cyclus_tui.exchange import yaml_gate
from cyclus_tui.exchange.yaml_gate import LONGEST_KEY, Node, YamlList, YamlText

T = TypeVar("T")

Convert = Callable[[Node], object]
"""Makes a value of a node; `None` when it took down a finding instead."""
Fault = Callable[[type, str, object], str]
"""What is wrong with a value of this field of this class; empty when nothing is."""

_NUMBER: Final = re.compile(r"-?[0-9]{1,9}")
_TRUTH: Final = {"true": True, "ja": True, "false": False, "nee": False}


def nearest(word: str, words: Collection[str]) -> str:
    """The word that was probably meant; empty when none looks like it."""
    if len(word) > LONGEST_KEY:
        return ""
    low = {other.casefold(): other for other in words}
    close = get_close_matches(word.casefold(), list(low), n=1, cutoff=0.5)
    return low[close[0]] if close else ""


def unknown_word(word: str, words: Collection[str]) -> str:
    """What to tell about a word that is not one of `words`."""
    start = one_line(word[:40])
    if meant := nearest(word, words):
        return f"'{start}' ken ik niet. Bedoel je '{meant}'?"
    known = ", ".join(other for other in words if other)
    return f"'{start}' ken ik niet." + (f" Het kan zijn: {known}." if known else "")


class Shaper(FindingCollector):
    """Makes values out of one file and gathers everything that is wrong with it."""

    def __init__(
        self,
        name: str,
        *,
        converters: Mapping[type, Convert] | None = None,
        fault: Fault | None = None,
    ) -> None:
        """For the file `name`; `converters` are for classes not read field by field."""
        super().__init__(name)
        self.converters = dict(converters or {})
        self._fault = fault

    def build(
        self, node: Node, wanted: type[T], *, besides: Collection[str] = ()
    ) -> T | None:
        """A dataclass out of a group of fields; those with a default may be absent.

        Keys in `besides` are left to the caller.
        """
        if not is_dataclass(wanted):
            raise TypeError(f"{wanted!r} is not a dataclass")
        if not isinstance(node, yaml_gate.YamlGroup):
            self.add_finding(node.line, "hier horen velden, elk met een dubbele punt.")
            return None
        parts = fields(wanted)
        known = [*besides, *(part.name for part in parts)]
        meant = self._meant(node, known)
        values: dict[str, object] = {}
        whole = True
        for part in parts:
            if part.name in node.entries:
                value = self._part(node, wanted, part.name)
                whole = whole and value is not None
                values[part.name] = value
            elif is_required(part):
                whole = False
                if part.name not in meant:
                    self.add_finding(node.line, f"hier ontbreekt '{part.name}'.")
        if not whole:
            return None
        try:
            return wanted(**values)
        except RuleError as error:
            self.add_finding(node.line, str(error))
            return None

    def value(self, node: Node, wanted: object) -> object:
        """A value of the wanted type; `None` when it took down a finding instead."""
        if isinstance(wanted, type) and wanted in self.converters:
            return self.converters[wanted](node)
        if wanted is str:
            return self.text(node)
        if wanted is int:
            return self._number(node)
        if wanted is bool:
            return self._truth(node)
        if get_origin(wanted) is Literal:
            return self.choice(node, get_args(wanted))
        if get_origin(wanted) is tuple:
            return self._several(node, get_args(wanted)[0])
        if get_origin(wanted) is Mapping:
            return self._texts(node)
        if isinstance(wanted, type) and is_dataclass(wanted):
            built: object = self.build(node, wanted)
            return built
        raise TypeError(f"no way to read {wanted!r} from a file")

    def text(self, node: Node) -> str | None:
        """Words; without quotes they may not be followed by ` #`."""
        if not isinstance(node, YamlText):
            self.add_finding(
                node.line,
                "hier hoort één tekst. Begint hij met { of [, of staat er een dubbele "
                "punt in? Zet hem dan tussen aanhalingstekens.",
            )
        elif node.plain and not node.text:
            self.add_finding(
                node.line, "hier staat niets. Vul het in of haal de regel weg."
            )
        elif node.cut:
            self.add_finding(
                node.line,
                "wat na ' #' staat, valt weg. Zet de tekst tussen aanhalingstekens, "
                "of zet de opmerking op een eigen regel.",
            )
        else:
            return node.text
        return None

    def choice(self, node: Node, words: Collection[str]) -> str | None:
        """One of some words."""
        text = self.text(node)
        if text is not None and text not in words:
            self.add_finding(node.line, unknown_word(text, words))
            return None
        return text

    def _part(self, node: yaml_gate.YamlGroup, wanted: type, name: str) -> object:
        """The value of one field, looked at by the fault finder too."""
        value = self.value(node.entries[name], _hints(wanted)[name])
        if value is not None and self._fault is not None:
            fault = self._fault(wanted, name, value)
            if fault:
                self.add_finding(node.key_lines[name], f"'{name}': {fault}")
                return None
        return value

    def _meant(self, node: yaml_gate.YamlGroup, known: Collection[str]) -> set[str]:
        """The known keys that were probably meant by unknown ones, each a finding."""
        meant = set()
        absent = [key for key in known if key not in node.entries]
        for key in node.entries:
            if key not in known:
                self.add_finding(
                    node.key_lines[key], unknown_word(key, absent or known)
                )
                meant.add(nearest(key, absent))
        return meant

    def _number(self, node: Node) -> int | None:
        """A whole number; a remark may follow it."""
        if isinstance(node, YamlText) and _NUMBER.fullmatch(node.text.strip()):
            return int(node.text)
        self.add_finding(node.line, "hier hoort een heel getal, zoals 10.")
        return None

    def _truth(self, node: Node) -> bool | None:
        """Yes or no; a remark may follow it."""
        value = _TRUTH.get(node.text.casefold()) if isinstance(node, YamlText) else None
        if value is None:
            self.add_finding(node.line, "hier hoort true of false (ja of nee).")
        return value

    def _texts(self, node: Node) -> dict[str, str] | None:
        """Words by name: `person: "één mens"`."""
        if not isinstance(node, yaml_gate.YamlGroup):
            self.add_finding(node.line, "hier horen woorden, elk met een naam ervoor.")
            return None
        texts = {name: self.text(under) for name, under in node.entries.items()}
        return {name: text for name, text in texts.items() if text is not None} or None

    def _several(self, node: Node, wanted: object) -> tuple[object, ...] | None:
        """A list, of which every item is looked at, also after a mistake."""
        if not isinstance(node, YamlList):
            self.add_finding(
                node.line, "hier hoort een lijst: elke regel begint met '- '."
            )
            return None
        values = tuple(self.value(item, wanted) for item in node.items)
        return None if None in values else values


def is_required(part: Field[object]) -> bool:
    """Whether a field has no default."""
    return part.default is MISSING and part.default_factory is MISSING


@cache
def _hints(wanted: type) -> dict[str, object]:
    """The types of a class's fields."""
    return dict(get_type_hints(wanted))
