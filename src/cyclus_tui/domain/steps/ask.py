"""Ask: take down questions and their answers, in turns, and what they lay bare.

Questions come in silence first (L6), then one for each person (L7, AL-6), then deeper
ones, with the doubts and the assumptions they touch (L8). Advice that comes too early
goes to the waiting room: nobody loses face, and nothing is lost (AL-5).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import questions
from cyclus_tui.domain.method.limits import between
from cyclus_tui.domain.method.method import Method

PASS: Final = "pas"
"""A line of just this word: who is at turn asks nothing now."""

THANKS: Final = "Dank je. Dat bewaren we. Welke nieuwsgierige vraag zit erachter?"
"""What the coach says when advice comes too early (AL-5)."""


FEW: Final = 2
"""Fewer doubts or assumptions than these call for a prompt (AL-7)."""

BY_NOW: Final = 6
"""After this many questions some would have come (AL-7)."""

SEEN: Final = 3
"""Through so many lines a hint stays in sight; then it makes room for another."""

_PROMPTS: Final = ("Waar twijfel je over?", "Wat neem je aan?")
"""What is offered where the template has no bank: for doubts, for assumptions."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    turns: bool = False
    """Says who asks now: nobody twice before everybody once (AL-6)."""
    answers: bool = False
    """Asks the answer in keywords behind each question (L7)."""
    notes: bool = False
    """Takes down doubts and assumptions by key (L8)."""
    askers: tuple[str, ...] = ()
    """The ids of the roles that ask; empty for everybody."""
    second_round: bool = False
    """The facts were asked before: a bare fact is remarked on (3.1)."""
    silent_minutes: int = field(default=0, metadata=between(0, 60))
    """How long everybody writes questions in silence first (L6)."""
    bank: tuple[str, ...] = ()
    """Good questions to show one by one when it goes slowly (AL-7)."""

    @property
    def in_turns(self) -> tuple[str, ...] | None:
        """The roles that ask in turns; `None` when nobody is at turn."""
        return self.askers if self.turns else None


def on_paper(session: Session, method: Method, rules: Rules, step: str) -> list[Record]:
    """What was written in silence and can be asked now; of who is at turn first (L7).

    Then what has no name to it, then the others'.
    """
    if not rules.turns:
        return []
    silent = {
        one.id
        for phase in method.phases
        for one in phase.steps
        if isinstance(one.rules, Rules) and one.rules.silent_minutes
    }
    waiting = questions.in_turn(session, step, rules.askers)
    rank = {"": 1} | {person.id: 0 for person in waiting[:1]}
    written = questions.written_only(session, silent - {step})
    return sorted(written, key=lambda question: rank.get(question.text("by"), 2))


def hints(session: Session, rules: Rules, step: str) -> tuple[Hint, ...]:
    """What a quiet coach would ask, the most urgent first (AL-6, AL-7, AL-15 …)."""
    in_step = questions.in_step(session, step)
    collected = []
    written = (q for q in questions.all_questions(session) if q.text("step") == step)
    if rules.silent_minutes and not any(written):
        text = f"Eerst {rules.silent_minutes} minuten stil vragen opschrijven?"
        collected.append(Hint("AV-3", "?", text))
    coach = questions.hints(session, rules.askers)
    collected += [hint for hint in coach if hint.id == "AL-15"]
    if rules.turns and (again := questions.out_of_turn(session, step, rules.askers)):
        collected.append(again)
    if rules.notes and rules.second_round and len(in_step) >= BY_NOW:
        collected += _prompted(session, rules, len(in_step))
    return (*collected, *(hint for hint in coach if hint.id != "AL-15"))


def what_it_is_about(hint: Hint) -> str:
    """What tells a hint that was seen before; empty for one about the last line.

    The prompts of AL-7 are of one matter, whichever question of the bank they show.
    """
    return {"AL-6": "", "AL-7": hint.id}.get(hint.id, hint.text)


def _prompted(session: Session, rules: Rules, question_count: int) -> list[Hint]:
    """A question from the bank while few doubts or assumptions came (AL-7)."""
    doubts = len(contributions.of_sort(session, "doubt"))
    assumptions = len(session.of("assumption"))
    if doubts >= FEW and assumptions >= FEW:
        return []
    less, prompt = "twijfels", _PROMPTS[0]
    if doubts >= FEW:
        less, prompt = "aannames", _PROMPTS[1]
    if rules.bank:
        prompt = rules.bank[question_count % len(rules.bank)]
    return [Hint("AL-7", "?", f"Nog weinig {less}. Vraag eens: '{prompt}'")]
