"""The record of where something comes from."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.kinds.record_kind import (
    Choice,
    Context,
    Copied,
    RecordKind,
    Ref,
    Text,
)

RELATIONS: Final = {
    "comes_from": "komt uit",
    "tests": "toetst",
    "answers": "beantwoordt",
}
"""How what is here hangs on what it came from."""

LINK: Final = RecordKind(
    "link",
    "verwijzing",
    "verwijzingen",
    fields=(
        Ref("target", "bij", names_source=True),
        Text("title", "uit sessie"),
        Text("date", "datum"),
        Copied("text", "woorden daar"),
        Choice("relation", "soort", choices=RELATIONS),
        Context("session"),
        Context("record"),
        Context("sort"),
    ),
    asked=False,
    user="een verwijzing",
    heading="verwijzingen",
    listed=True,
    counted="aside",
)

KINDS: Final = (LINK,)
