"""Method schema: what a template may hold, for editors that help while one types.

It is made of the classes of which a template is read and of the limits beside their
fields, so it says what the reader says. `cyclus methods schema` prints it;
`docs/method.schema.json` is that text.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from textwrap import dedent
from typing import Any, Final, Literal, TypeAlias, get_args, get_origin, get_type_hints

from cyclus_tui.domain.method.limits import PATTERN
from cyclus_tui.domain.method.method import Method, Step
from cyclus_tui.exchange.method_file import rules_class, step_kinds
from cyclus_tui.exchange.method_limits import bounds_of, choices_of, must_be_filled
from cyclus_tui.exchange.shape import is_required

Schema: TypeAlias = dict[str, Any]
"""A piece of the schema, as JSON has it."""

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: Final[dict[object, Schema]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"enum": [True, False, "ja", "nee"]},
}
"""The types of single values."""


def method_schema() -> str:
    """The schema of a template as JSON, with its last newline."""
    schemas = _Schemas()
    top = schemas.group(Method)
    whole = {
        "$schema": _DIALECT,
        "title": "A method of cyclus-tui",
        **top,
        "$defs": dict(sorted(schemas.definitions.items())),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


class _Schemas:
    """Makes schemas out of types; those that are used more than once by name."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}

    def group(self, owner: type) -> Schema:
        """A group of fields, each with its limits and what is said of it."""
        assert is_dataclass(owner)
        hints, remarks = get_type_hints(owner), _remarks(owner)
        properties = {}
        for part in fields(owner):
            about = {"description": remarks[part.name]} if part.name in remarks else {}
            value = self._value(hints[part.name])
            properties[part.name] = about | value | _limits(owner, part, value)
        required = [part.name for part in fields(owner) if is_required(part)]
        return {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    def _value(self, wanted: object) -> Schema:
        """A value of a type."""
        if isinstance(wanted, type) and is_dataclass(wanted):
            return self._by_name(wanted)
        if get_origin(wanted) is Literal:
            return {"enum": [*get_args(wanted)]}
        if get_origin(wanted) is tuple:
            return {"type": "array", "items": self._value(get_args(wanted)[0])}
        if get_origin(wanted) is Mapping:
            return {"type": "object", "additionalProperties": _PLAIN[str]}
        return _PLAIN[wanted]

    def _by_name(self, owner: type) -> Schema:
        """Another group, which stands by its name among the definitions."""
        if owner.__name__ not in self.definitions:
            self.definitions[owner.__name__] = {}  # it may hold itself
            made = self._step() if owner is Step else self.group(owner)
            self.definitions[owner.__name__] = made
        return {"$ref": f"#/$defs/{owner.__name__}"}

    def _step(self) -> Schema:
        """A step: one of the kinds, with the rules of that kind beside it."""
        return {
            "type": "object",
            "required": ["kind"],
            "oneOf": [self._kind(kind) for kind in step_kinds()],
        }

    def _kind(self, kind: str) -> Schema:
        """A step of one kind."""
        rules = rules_class(kind)
        assert isinstance(rules, type)
        group = self.group(rules)
        about = inspect.getdoc(sys.modules[rules.__module__]) or ""
        beside = {
            "kind": {"description": about.partition("\n")[0], "const": kind},
            "title": _PLAIN[str],
        }
        group["properties"] = beside | group["properties"]
        return group


def _limits(owner: type, part: Field[object], value: Schema) -> Schema:
    """What is said beside a field of what it may hold."""
    limits: Schema = {}
    if choices := choices_of(owner, part):
        limits["enum"] = [*choices] if is_required(part) else ["", *choices]
    if PATTERN in part.metadata:
        pattern, _ = part.metadata[PATTERN]
        limits["pattern"] = f"^(?:{pattern})$"
    match value.get("type"):
        case "integer":
            limits["minimum"], limits["maximum"] = bounds_of(part)
        case "array" if must_be_filled(part):
            limits["minItems"] = 1
        case "string" if is_required(part):
            limits["minLength"] = 1
    return limits


def _remarks(owner: type) -> dict[str, str]:
    """What is said under each field of a class, on one line."""
    (class_,) = ast.parse(dedent(inspect.getsource(owner))).body
    assert isinstance(class_, ast.ClassDef)
    remarks = {}
    for field, under in zip(class_.body, class_.body[1:], strict=False):
        match field, under:
            case (
                ast.AnnAssign(target=ast.Name(name)),
                ast.Expr(value=ast.Constant(str() as remark)),
            ):
                remarks[name] = " ".join(remark.split())
    return remarks
