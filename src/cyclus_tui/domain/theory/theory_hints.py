"""A theory of change: circles, leaps, loose ends, what is missing (VT-1 to VT-14).

Each is one question to the facilitator, about one node, one arrow, or the whole. It
waits until the group came to it: while steps are named nobody asks for an `omdat`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from cyclus_tui.domain.checks.assumption import check as assumption_check
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.outcome import check as outcome_check
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.learning import assumptions, risks
from cyclus_tui.domain.learning.risks import HEAVY, WeighedAssumption
from cyclus_tui.domain.theory.graph import Arrow, Node, Theory
from cyclus_tui.domain.theory.paths import leaps, levels, open_circles

TASKS: Final = ("outcome", "steps", "activities", "chains", "because", "weigh", "story")
"""What a group does one after another; each check belongs to one of these."""

BEGINS: Final = {
    "UIT": "outcome",
    "VT-1": "steps",
    "VT-2": "activities",
    "VT-3": "chains",
    "VT-4": "chains",
    "VT-5": "steps",
    "VT-6": "chains",
    "VT-7": "weigh",
    "VT-8": "weigh",
    "VT-9": "story",
    "VT-10": "story",
    "VT-11": "activities",
    "VT-13": "weigh",
    "VT-14": "outcome",
    "AAN": "because",
}
"""From which task on a check asks its question, by its id or what that begins with."""

MOST_ACTIVITIES: Final = 7
MOST_LEVELS: Final = 4
"""More than these is too big for one story (VT-6)."""

STALE_AFTER: Final = 183
"""Days after which new signs make an older version worth a look (VT-14)."""

_FORMAL: Final = {"formal": "van instellingen", "informal": "van buren zelf"}
_TOGETHER: Final = {"alone": "één op één", "together": "samen"}
_DOES: Final = ("UIT-1", "UIT-2")
_SEES_IT: Final = {"divided": "verdeeld"}
_RESIDENTS: Final = "ervaring bewoners"


@dataclass(frozen=True, slots=True)
class TheoryContext:
    """What else is known by now, that some checks look at."""

    weighed: Sequence[WeighedAssumption] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    """What each assumption is called."""
    signs: Sequence[Record] = ()
    side_effects: int = 0
    """How many lines there are about what may go wrong."""
    version: str = ""
    """The day of the last version of the story, as ISO date."""
    newest_sign: str = ""
    """The day of the newest sign."""


@dataclass(frozen=True, slots=True)
class TheoryHints:
    """The hints: about one node or arrow, by its id, and about the whole."""

    of: Mapping[str, tuple[Hint, ...]] = field(default_factory=dict)
    whole: tuple[Hint, ...] = ()

    def in_front(self, *ids: str) -> tuple[Hint, ...]:
        """The hints about these first, then those about the whole."""
        own = [hint for one in ids for hint in self.of.get(one, ())]
        return (*own, *self.whole)


def theory_hints(
    theory: Theory,
    beside: TheoryContext,
    *,
    task: str = TASKS[-1],
    known: dict[str, bool] | None = None,
) -> TheoryHints:
    """All that could be asked now, for a group that came to this task.

    `known` remembers from one time to the next which steps are something we do:
    reading a line takes longer than all the rest.
    """
    reached = TASKS.index(task) if task in TASKS else len(TASKS)
    by_id: dict[str, list[Hint]] = {}
    whole: list[Hint] = []
    for about, hint in (
        *_circles(theory),
        *_results(theory, {} if known is None else known),
        *_leaps(theory),
        *_loose(theory),
        *_owners(theory),
        *_reasons(theory, beside),
        *_size(theory),
        *_mix(theory),
        *_weights(beside),
        *_around(theory, beside),
    ):
        if not _asks(hint, reached):
            continue
        if about:
            by_id.setdefault(about, []).append(hint)
        else:
            whole.append(hint)
    return TheoryHints(
        {one: tuple(hints) for one, hints in by_id.items()}, tuple(whole)
    )


HintsAbout = Iterator[tuple[str, Hint]]
"""Hints, each with the id of the node or arrow it is about; empty for the whole."""


def _asks(hint: Hint, reached: int) -> bool:
    """Whether a check asks its question at a task that was reached."""
    begins = BEGINS.get(hint.id) or BEGINS.get(hint.id.partition("-")[0], TASKS[0])
    return TASKS.index(begins) <= reached


def _results(theory: Theory, known: dict[str, bool]) -> HintsAbout:
    """VT-1 and UIT: an outcome or a step that is written as something we do."""
    for node in theory.nodes:
        if node.sort == "outcome":
            record = node.record
            reading = outcome_check.read(
                node.text, for_whom=record.text("for_whom"), term=record.text("term")
            )
            for hint in reading.hints:
                yield node.id, _about(node.code, hint)
        elif node.sort == "step" and _is_done(node.text, known):
            text = f"{node.code} is iets wat wij doen. Wat merken mensen dan?"
            yield node.id, Hint("VT-1", "?", text)


def _is_done(text: str, known: dict[str, bool]) -> bool:
    """Whether words tell what we do, rather than what becomes different."""
    if text not in known:
        known[text] = any(hint.id in _DOES for hint in outcome_check.read(text).hints)
    return known[text]


def _mix(theory: Theory) -> HintsAbout:
    """VT-2: formal and informal, one by one and together, side by side."""
    activities = theory.of_sort("activity")
    for name, words in (("formal", _FORMAL), ("together", _TOGETHER)):
        choices = [n.record.text(name) for n in activities if n.record.text(name)]
        if len(choices) > 1 and len(set(choices)) == 1 and choices[0] in words:
            text = f"Alles is {words[choices[0]]}. Wat kan er nog naast?"
            yield "", Hint("VT-2", "i", text)


def _loose(theory: Theory) -> HintsAbout:
    """VT-3: a node of which an end hangs loose."""
    for node in theory.loose():
        if node.sort == "outcome":
            text = f"Naar {node.code} gaat nog geen pijl. Wat leidt ertoe?"
        elif theory.out[node.id]:
            text = f"Hoe komt {node.code} er? Er gaat nog geen pijl naartoe."
        else:
            text = f"{node.code} hangt los. Waar leidt het toe?"
        yield node.id, Hint("VT-3", "?", text)


def _leaps(theory: Theory) -> HintsAbout:
    """VT-4: from what we do straight to the outcome."""
    for arrow in leaps(theory):
        start, end = arrow.start.code, arrow.end.code
        text = f"Van {start} naar {end} is een grote sprong. Wat gebeurt er tussenin?"
        yield arrow.id, Hint("VT-4", "?", text)


def _circles(theory: Theory) -> HintsAbout:
    """VT-5: arrows that come back to where they began; not where that is meant."""
    for circle in open_circles(theory):
        path = " → ".join(node.code for node in (*circle, circle[0]))
        text = f"{path}: een kring. Wat komt er eerst? Of hoort het zo (Tab, r)?"
        for node in circle:
            yield node.id, Hint("VT-5", "?", text)
        yield "", Hint("VT-5", "?", text)


def _size(theory: Theory) -> HintsAbout:
    """VT-6: too big for one story."""
    count, high = len(theory.of_sort("activity")), levels(theory)
    if count > MOST_ACTIVITIES:
        text = f"{count} activiteiten is veel voor één verhaal. Welke zijn de kern?"
        yield "", Hint("VT-6", "?", text)
    if high > MOST_LEVELS:
        text = f"De ladder is {high} lagen hoog. Kan iemand dit nog navertellen?"
        yield "", Hint("VT-6", "?", text)


def _owners(theory: Theory) -> HintsAbout:
    """VT-11: something we do that nobody does."""
    for node in theory.of_sort("activity"):
        if not node.record.text("who"):
            yield node.id, Hint("VT-11", "?", f"Wie doet {node.code}?")


def _reasons(theory: Theory, beside: TheoryContext) -> HintsAbout:
    """AAN: an arrow without an `omdat`, or with one that says too much or little."""
    weighed = {one.id: one for one in beside.weighed}
    reasons = risks.reasons(theory, beside.weighed)
    for arrow in theory.arrows:
        for hint in _of_reason(arrow, reasons.get(arrow.id)):
            yield arrow.id, _about(arrow.name, hint)
        for other in arrow.assumptions:
            if other is not arrow.reason and (one := weighed.get(other.id)):
                for hint in _of_assumption(one, arrow.end):
                    yield one.id, hint
    apart = [
        beside.codes.get(one.id, "")
        for one in beside.weighed
        if one.arrow is None and one.importance == HEAVY
        if "residents" not in one.sources
    ]
    if apart:
        yield "", assumptions.unheard(", ".join(apart))


def _of_reason(arrow: Arrow, one: WeighedAssumption | None) -> Iterable[Hint]:
    """What could be asked about the `omdat` of an arrow."""
    if not arrow.because or one is None:
        return assumption_check.hints(arrow.because, outcome=arrow.end.text)
    return _of_assumption(one, arrow.end)


def _of_assumption(one: WeighedAssumption, end: Node) -> Iterable[Hint]:
    """What could be asked about an assumption, with what was said of it."""
    sources = [sort for sort in one.sources if sort != "none"]
    if "residents" in sources:
        sources.append(_RESIDENTS)
    return assumption_check.hints(
        one.record.text("text"),
        outcome=end.text,
        certainty=one.certainty,
        importance=one.importance,
        agree=_SEES_IT.get(one.record.text("agree"), ""),
        sources=sources,
        tested=one.tested,
    )


def _weights(beside: TheoryContext) -> HintsAbout:
    """VT-7, VT-8 and VT-13: weighed, but not by everybody, or not really."""
    weighed = [one for one in beside.weighed if one.certainty is not None]
    heavy = [one for one in beside.weighed if one.importance == HEAVY]
    for one in heavy:
        if not one.tested and one.arrow:
            text = (
                f"Bij {one.arrow.name} staat veel op het spel. Hoe probeer je dit uit?"
            )
            yield one.arrow.id, Hint("VT-7", "?", text)
    if open_count := sum(not one.tested for one in heavy):
        text = f"{open_count} × heel belangrijk en nog niet uitgeprobeerd. Welke eerst?"
        yield "", Hint("VT-7", "?", text)
    if weighed and not any("residents" in one.sources for one in beside.weighed):
        text = "Nog niets komt van bewoners zelf. Wat maken zij mee?"
        yield "", Hint("VT-8", "?", text)
    certain = {one.certainty for one in weighed if one.arrow}
    if len([one for one in weighed if one.arrow]) > 2 and len(certain) == 1:
        text = "Alles is even zeker. Wat weten jullie het minst?"
        yield "", Hint("VT-13", "?", text)


def _around(theory: Theory, beside: TheoryContext) -> HintsAbout:
    """VT-9, VT-10 and VT-14: what may go wrong, what we will notice, an old version."""
    if theory.arrows and not beside.side_effects:
        text = "Wie kan hier last van hebben? Wat kan er misgaan?"
        yield "", Hint("VT-9", "?", text)
    for node in theory.of_sort("outcome"):
        own = [sign for sign in beside.signs if sign.text("node") == node.id]
        if not own:
            text = f"Waaraan merk je dat {node.code} er is?"
            yield node.id, Hint("VT-10", "?", text)
        elif all(sign.text("sort") == "count" for sign in own):
            text = f"Bij {node.code} wordt alleen geteld. Wat kun je erover vertellen?"
            yield node.id, Hint("VT-10", "?", text)
    if _days(beside.version, beside.newest_sign) > STALE_AFTER:
        text = "Er zijn nieuwe tekens sinds dit verhaal. Klopt het nog?"
        yield "", Hint("VT-14", "?", text)


def _days(since: str, until: str) -> int:
    """How many days lie between two days; 0 when one of them is not known."""
    try:
        return (date.fromisoformat(until) - date.fromisoformat(since)).days
    except ValueError:
        return 0


def _about(name: str, hint: Hint) -> Hint:
    """A hint that says which node or arrow it is about."""
    return Hint(hint.id, hint.level, f"{name}: {hint.text}")
