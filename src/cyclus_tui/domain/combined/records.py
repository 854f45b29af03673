"""The record of an evening that was laid beside others."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.journal.shapes import is_session_id
from cyclus_tui.domain.kinds.record_kind import Context, RecordKind

EVENING: Final = RecordKind(
    "evening",
    "avond",
    "avonden",
    fields=(Context("of", shape=is_session_id),),
    counted="always",
)

KINDS: Final = (EVENING,)
