"""The schema of templates: it says what the reader says, and stands on a page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from cyclus_tui.exchange.method_schema import method_schema
from tests.cards import TEMPLATE

ROOT: Final = Path(__file__).parents[2]
FILES: Final = sorted((ROOT / "templates").glob("*.yaml"))
SCHEMA: Final = json.loads(method_schema())


def faults(value: Any, schema: dict[str, Any], at: str = "") -> list[str]:
    """Where a value is not as a schema says, for the words that our schema uses."""
    if "$ref" in schema:
        return faults(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], at)
    if "oneOf" in schema:
        kinds = {one["properties"]["kind"]["const"]: one for one in schema["oneOf"]}
        kind = value.get("kind")
        return faults(value, kinds[kind], at) if kind in kinds else [f"{at}.kind"]
    types = {"object": dict, "array": list, "string": str, "integer": int}
    if "type" in schema and not isinstance(value, types[schema["type"]]):
        return [at]
    if value not in schema.get("enum", [value]):
        return [at]
    if isinstance(value, dict):
        return _group_faults(value, schema, at)
    if isinstance(value, list):
        under = [faults(one, schema["items"], at) for one in value]
        return [fault for found in under for fault in found] + (
            [at] if len(value) < schema.get("minItems", 0) else []
        )
    if isinstance(value, str):
        is_short = len(value) < schema.get("minLength", 0)
        is_good = re.search(schema.get("pattern", ""), value) and not is_short
        return [] if is_good else [at]
    is_within = schema.get("minimum", value) <= value <= schema.get("maximum", value)
    return [] if is_within else [at]


def _group_faults(value: dict[str, Any], schema: dict[str, Any], at: str) -> list[str]:
    """The same of a group: its keys, and what stands under them."""
    known = schema.get("properties", {})
    found = [f"{at}.{key}" for key in schema.get("required", ()) if key not in value]
    for key, under in value.items():
        others = schema.get("additionalProperties")
        if key in known or isinstance(others, dict):
            found += faults(under, known.get(key, others), f"{at}.{key}")
        elif others is False:
            found.append(f"{at}.{key}")
    return found


def test_the_page_is_what_the_program_says() -> None:
    """Make it anew with: cyclus methods schema > docs/method.schema.json."""
    page = ROOT / "docs" / "method.schema.json"
    assert page.read_text(encoding="utf-8") == method_schema()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_template_is_good_by_the_schema(file: Path) -> None:
    """An editor that reads it marks nothing."""
    assert faults(yaml.safe_load(file.read_bytes()), SCHEMA) == []


@pytest.mark.parametrize(
    ("good", "bad", "at"),
    [
        ("part: 1", "part: 5", ".part"),
        ("part: 1", "deel: 1", ".deel"),
        ("arena: learning", "arena: leren", ".arena"),
        ("letter: b", "letter: B", ".roles.letter"),
        ("type: faces", "type: face", ".cards.fields.type"),
        ("kind: cards", "kind: kaarten", ".phases.steps.kind"),
        ("most: 2", "most: 200", ".phases.steps.most"),
        ("adds: false", "adds: nooit", ".phases.steps.adds"),
        ("check: outcome", "check: uitkomst", ".cards.fields.check"),
        ('title: "Plekken"', 'title: ""', ".phases.title"),
    ],
)
def test_what_the_reader_refuses_the_schema_marks(good: str, bad: str, at: str) -> None:
    """One mistake of every sort."""
    assert faults(yaml.safe_load(TEMPLATE), SCHEMA) == []
    assert at in faults(yaml.safe_load(TEMPLATE.replace(good, bad, 1)), SCHEMA)


def test_a_key_is_explained_where_one_types_it() -> None:
    """In the words that stand beside it in the code."""
    steps = {
        one["properties"]["kind"]["const"]: one
        for one in SCHEMA["$defs"]["Step"]["oneOf"]
    }
    rule = steps["cards"]["properties"]["most"]
    assert "(IND-4)" in rule["description"]
    assert (rule["minimum"], rule["maximum"]) == (0, 99)
