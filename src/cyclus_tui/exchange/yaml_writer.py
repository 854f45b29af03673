"""The writer of our YAML: block style, every text between double quotes.

Any reader takes the same values from it: a text without quotes is a number, a date or
a truth value to one reader or another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from cyclus_tui.exchange.text_tree import (
    EditableText,
    FixedValue,
    Group,
    Node,
    ReaderAid,
    RecordList,
    TextCopy,
)

_ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_PLAIN_KEY: Final = re.compile("[a-z][a-z_]+")
_NOT_PLAIN: Final = {"no", "on", "off", "yes", "true", "false", "null", "nan", "inf"}


def quote(text: str) -> str:
    """The text between double quotes, as JSON and every YAML reader understand it."""
    line = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def block(group: Group, indent: str = "") -> Iterator[str]:
    """The lines of a group; what is empty is not there."""
    for key, node in group.items():
        name = _name(key)
        line = scalar(node)
        if line is not None:
            if line != '""':
                yield f"{indent}{name}: {line}"
            continue
        lines = [*_inside(node, f"{indent}  ")]
        if lines:
            yield f"{indent}{name}:"
            yield from lines


def scalar(node: Node) -> str | None:
    """A node that stands on one line; `None` for a list or a group."""
    match node:
        case FixedValue(int()):
            return node.text
        case (
            EditableText(text=text)
            | FixedValue(str(text))
            | ReaderAid(text)
            | TextCopy(text=text)
        ):
            return quote(text)
    return None


def is_written(node: Node) -> bool:
    """Whether anything of a node stands in the file."""
    line = scalar(node)
    return line != '""' if line is not None else any(_inside(node, ""))


def _inside(node: Node, indent: str) -> Iterator[str]:
    """The lines of a list or a group."""
    if isinstance(node, dict):
        yield from block(node, indent)
    elif isinstance(node, RecordList):
        for item in node.items:
            if has_words(node, item):
                yield from _item(item, indent)
    elif isinstance(node, list):
        for part in node:
            yield from _item(part, indent)


def has_words(records: RecordList, item: Group) -> bool:
    """Whether an item is written: an answer that nobody gave is not."""
    return records.kind.others is None or any(
        isinstance(node, EditableText) and node.text for node in item.values()
    )


def _item(node: Node, indent: str) -> Iterator[str]:
    """The lines of one item of a list."""
    line = scalar(node)
    if line is not None:
        yield f"{indent}- {line}"
        return
    lines = [*_inside(node, f"{indent}  ")] or [f"{indent}  {{}}"]
    dash = "- "
    for line in lines:
        yield f"{indent}{dash}{line[len(indent) + 2 :]}" if dash else line
        dash = ""


def _name(key: str) -> str:
    """The key as it is written; our own words go without quotes."""
    plain = _PLAIN_KEY.fullmatch(key) and key not in _NOT_PLAIN
    return key if plain else quote(key)
