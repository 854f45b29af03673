"""Actions: what somebody will try, small and soon, and how they will know (L12, T9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from cyclus_tui.domain import dates
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions
from cyclus_tui.domain.learning.actions import own_actions
from cyclus_tui.domain.learning.records import ACTION

_ABOUT: Final = {
    "AL-10": "when",
    "AL-12": "expects",
    "AL-13": "sign",
    "AL-14": "assumption",
}
"""The question that a hint is about, where that is not the action itself."""

ENOUGH: Final = 5
"""More actions than this are too many to begin with (AL-18)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind: nothing."""


def hints(
    session: Session, action: Record | None, today: date, *, asked: str = ""
) -> tuple[Hint, ...]:
    """What a quiet coach would ask (AL-9 to AL-14, AL-18, VT-7).

    What is `asked` now, and what comes behind it, is not missing yet.
    """
    from cyclus_tui.domain.checks import action as action_check

    collected: list[Hint] = []
    if action is not None:
        names = [field.id for field, _ in ACTION.prompts]
        ahead = names[names.index(asked) :] if asked in names else []
        ahead = [name for name in ahead if not action.text(name)]
        own = action_check.hints(
            what=action.text("what"),
            when=dates.iso_date(action.text("when")),
            today=today,
            expects=action.text("expects"),
            sign=action.text("sign"),
            linked=bool(action.text("assumption")),
        )
        collected += [hint for hint in own if _ABOUT.get(hint.id) not in ahead]
    count = len(own_actions(session))
    if not count:
        text = "Wat ga je morgen anders doen, hoe klein ook?"
        collected.append(Hint("AL-18", "?", text))
    elif count > ENOUGH:
        collected.append(Hint("AL-18", "?", f"Al {count} acties. Welke één eerst?"))
    if action is None and (open_ones := assumptions.untested(session)):
        code = assumptions.codes(session)[open_ones[0].id]
        text = f"{code} is belangrijk en onzeker. Hoe kom je er klein achter?"
        collected.append(Hint("VT-7", "?", text))
    return tuple(collected)
