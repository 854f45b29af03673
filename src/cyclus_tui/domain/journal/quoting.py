"""Quoting: where words stand that were said elsewhere, and of which records they are.

A decision, a story and its versions copy what people said. Beside such a copy stands
of which records it has words, in the same edit. So when one of those is erased on
another laptop the copy goes by ids alone, whoever merges what in whatever order, and
also where nobody knows the erased words any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cyclus_tui.domain.journal import traits
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.register import quoted_sources
from cyclus_tui.domain.journal.traits import QUOTES

_GENERATED: Final = frozenset({"decision", "story_version", "story"})
"""The kinds that earlier versions made of what was said without saying by whom."""

_DISTINCT: Final = 8
"""Fewer letters than this stand by chance among other words."""


def may_hold_copies(change: Change) -> bool:
    """Whether words of other records may stand in what a change writes."""
    return change.field in traits.traits_of(change.kind).copies


def is_generated(change: Change) -> bool:
    """Whether what a change writes is a copy that an earlier version made."""
    return change.kind in _GENERATED and may_hold_copies(change)


def quoted_records(edits: Iterable[Edit], change: Change) -> Change | None:
    """What is written beside a copy: the records of which it has words.

    `edits` is all that its author knows. Whoever writes a copy once more, as the choice
    of two, quotes what that copy quoted. `None` where there is nothing to say.
    """
    if not may_hold_copies(change) or not change.value:
        return None
    copy = _Copy(change)
    records: set[str] = set()
    for edit in edits:
        for old in edit.changes:
            if old.record == change.record:
                if old.field == change.field and old.value == change.value:
                    records |= quoted_sources(edit).get(
                        (old.record, old.field), frozenset()
                    )
            elif (
                isinstance(old.value, str)
                and (kind := traits.traits_of(old.kind)).has_words(old.field)
                and (source := kind.quoted(old.record, old.field)) not in records
                and copy.has(old.value)
            ):
                records.add(source)
    if not records:
        return None
    name = f"{change.field}{QUOTES}"
    return Change(change.record, change.kind, name, " ".join(sorted(records)))


def contains_any(change: Change, texts: Iterable[str]) -> bool:
    """Whether one of these texts stands anywhere in what a change writes."""
    return any(map(_Copy(change).has, texts))


class _Copy:
    """A value that may copy others, to look for their texts in."""

    def __init__(self, change: Change) -> None:
        texts = [_bare(text) for text in _texts(change.value)]
        self._whole = frozenset(texts)
        self._joined = "\n".join(texts)
        self._words = _words(self._joined)
        self._known_words = frozenset(self._words)
        self._woven = traits.traits_of(change.kind).copies.get(change.field, False)

    def has(self, text: str) -> bool:
        """Whether a text stands here: as a whole, or among other words."""
        bare = _bare(text)
        if not bare:
            return False
        if bare in self._whole:
            return True
        if bare not in self._joined:
            return self._woven and self._has_turned(bare)
        return len(bare) >= _DISTINCT or (
            self._woven
            and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", self._joined) is not None
        )

    def _has_turned(self, text: str) -> bool:
        """Whether its words stand here side by side, in whatever order and case.

        Behind *dan* `buren groeten elkaar` is woven in as `groeten buren elkaar`.
        """
        words = _words(text)
        if not words or not self._known_words.issuperset(words):
            return False
        count, sought = len(words), sorted(words)
        return any(
            sorted(self._words[at : at + count]) == sought
            for at in range(len(self._words) - count + 1)
            if self._words[at] in sought
        )


def _words(text: str) -> list[str]:
    """The words of a text, without capitals and the stops around them."""
    return [word.strip(".,;:!?‘’") for word in text.casefold().split()]


def _bare(text: str) -> str:
    """A text as a sentence takes it up: on one line and without its dot."""
    return " ".join(text.split()).strip(" .")


def _texts(value: Value) -> Iterator[str]:
    pending: list[Value] = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, dict):
            pending += item.values()
        elif isinstance(item, list):
            pending += item
        elif isinstance(item, str):
            yield item
