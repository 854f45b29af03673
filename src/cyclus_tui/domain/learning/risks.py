"""What to find out first: the assumptions that matter most and are least certain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.theory.graph import Arrow, Theory, read_theory, text_key

HEAVY: Final = 3
"""The importance at which the plan does not work when it does not hold."""

UNSURE: Final = 1
"""Up to this certainty people only hope or heard it."""


@dataclass(frozen=True, slots=True)
class WeighedAssumption:
    """An assumption, with all that was said of it."""

    record: Record
    arrow: Arrow | None
    """The arrow of the theory that it is about."""
    sources: tuple[str, ...]
    """The sorts of sources there are for it."""
    tested: bool
    """Whether it is being tried out, or was."""
    verdict: str = ""
    """What trying it out showed, by its name in `VERDICTS`; empty before that."""

    @property
    def id(self) -> str:
        """The id of its record."""
        return self.record.id

    @property
    def certainty(self) -> int | None:
        """From 0, hope, to 3; `None` while nobody weighed it."""
        return certainty(self.record)

    @property
    def importance(self) -> int | None:
        """From 1 to 3; `None` while nobody weighed it."""
        return importance(self.record)

    @property
    def divided(self) -> bool:
        """Whether the group sees it differently."""
        return self.record.text("agree") == "divided"

    @property
    def tried_out(self) -> str:
        """What trying it out showed, in words: `klopt deels`."""
        return learning_records.VERDICTS.get(self.verdict, "")


def weighed_assumptions(
    session: Session, theory: Theory | None = None
) -> list[WeighedAssumption]:
    """Every assumption of which an arrow, if it has any, is drawn.

    Args:
        session: The session.
        theory: Its theory, when that was read already.
    """
    theory = theory or read_theory(session)
    arrows = {arrow.id: arrow for arrow in theory.arrows}
    sources: dict[str, list[str]] = {}
    for source in session.of("source"):
        if source.flag("present", default=True):
            named = source.text("sort")
            sources.setdefault(source.text("assumption"), []).append(named)
    tried = {action.text("assumption") for action in session.of("action")}
    judged = verdicts(session)
    about = [
        (one, arrows.get(one.text("arrow")) or next(iter(theory.about(one)), None))
        for one in session.of("assumption")
    ]
    return [
        WeighedAssumption(
            record,
            arrow,
            tuple(sources.get(record.id, ())),
            record.id in tried
            or bool(record.text("test_idea") or judged.get(record.id)),
            judged.get(record.id, ""),
        )
        for record, arrow in about
        if arrow or not record.text("arrow")
    ]


def verdicts(session: Session) -> dict[str, str]:
    """By assumption what trying it out showed: as it was judged, else by an action."""
    judged = [(a.text("assumption"), a) for a in session.of("action")]
    judged += [(a.id, a) for a in session.of("assumption")]
    return {
        assumption: verdict
        for assumption, record in judged
        if assumption and (verdict := record.text("verdict"))
    }


def reasons(
    theory: Theory, weighed: Iterable[WeighedAssumption]
) -> dict[str, WeighedAssumption]:
    """By arrow the assumption that its `omdat` is.

    What was said in one line of several arrows is one assumption, weighed once.
    """
    by_id: dict[str, WeighedAssumption] = {}
    by_words: dict[str, WeighedAssumption] = {}
    for one in weighed:
        by_id[one.id] = one
        by_words.setdefault(text_key(one.record.text("text")), one)
    found = {
        arrow.id: by_id.get(arrow.reason.id if arrow.reason else "")
        or (by_words.get(text_key(arrow.because)) if arrow.because else None)
        for arrow in theory.arrows
    }
    return {arrow: one for arrow, one in found.items() if one}


def certainty(assumption: Record) -> int | None:
    """How sure it is, 0 to 3; `None` before somebody said."""
    value = assumption.fields.get("certainty")
    return value if type(value) is int and value in learning_records.CERTAINTY else None


def importance(assumption: Record) -> int | None:
    """How much hangs on it, 1 to 3; `None` before somebody said."""
    value = assumption.fields.get("importance")
    return (
        value if type(value) is int and value in learning_records.IMPORTANCE else None
    )


def scale(session: Session, field: str) -> Mapping[int, str]:
    """What each place of certainty or importance is called here: of a plan, or a case.

    Who draws a theory weighs a plan; who asks about a story weighs that.
    """
    plans = {
        "certainty": learning_records.CERTAINTY,
        "importance": learning_records.IMPORTANCE,
    }
    scales = plans if session.of("node") else learning_records.SCALES_OF_A_CASE
    return scales[field]


def is_weighed(assumption: Record) -> bool:
    """Whether people said how sure it is and how much hangs on it."""
    return certainty(assumption) is not None and importance(assumption) is not None


def by_risk(assumption: Record) -> tuple[bool, int, int, bool, int, str]:
    """Sorts by risk: importance down, certainty up, divided first; unweighed last."""
    sure = certainty(assumption)
    return (
        not is_weighed(assumption),
        -(importance(assumption) or 0),
        len(learning_records.CERTAINTY) if sure is None else sure,
        assumption.text("agree") != "divided",
        assumption.number("number"),
        assumption.id,
    )
