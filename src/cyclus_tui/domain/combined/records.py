"""The record of an evening that was laid beside others."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.kinds.record_kind import Context, RecordKind

EVENING: Final = RecordKind(
    "evening",
    "avond",
    "avonden",
    fields=(Context("of"),),
    counted="always",
)

KINDS: Final = (EVENING,)
