"""Question view: how questions, doubts, assumptions and parked advice look."""

from __future__ import annotations

from collections.abc import Mapping

from cyclus_tui.domain import registry
from cyclus_tui.domain.checks.privacy import check as privacy_check
from cyclus_tui.domain.checks.question import check as question_check
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import questions
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps.ask import Rules
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui import line_notes
from cyclus_tui.tui.view_model import Question, StepContext
from cyclus_tui.tui.widgets.line_list import Row


def rows(context: StepContext, codes: Mapping[str, str]) -> list[Row]:
    """Each line with its code; names and kinds are for the facilitator alone."""
    return [
        Row(line.id, codes[line.id], line_text(line), _note(context, line))
        for line in questions.lines_in_order(context.session)
    ]


def room_rows(context: StepContext) -> list[Row]:
    """Each line as everybody may read it."""
    kinds = {"idea": "twijfel", "assumption": "aanname", "parked": "wachtkamer"}
    rows = []
    for line in questions.lines_in_order(context.session):
        notes = (
            registry.in_words(line, "warmth"),
            kinds.get(line.kind, ""),
            registry.in_words(line, "whose"),
        )
        rows.append(Row(line.id, "", line_text(line), " · ".join(filter(None, notes))))
    return rows


def line_text(line: Record) -> str:
    """The words of a line, and behind a question its answer."""
    answer = line.text("answer")
    return f"{words_of(line)} → {answer}" if answer else words_of(line)


def counted(session: Session, rules: Rules) -> str:
    """How many of each there are, in words."""
    parts = [count_of(len(questions.all_questions(session)), "vraag", "vragen")]
    if rules.notes:
        doubts = len(contributions.of_sort(session, "doubt"))
        assumptions = len(session.of("assumption"))
        parts.append(contributions.count_in_words(doubts, "doubt"))
        parts.append(count_of(assumptions, "aanname", "aannames"))
    return " · ".join(parts)


def turn(context: StepContext, rules: Rules) -> Question:
    """Who asks now (AL-6); in the room only the number, no name."""
    order = []
    if rules.turns:
        order = questions.in_turn(context.session, context.step.id, rules.askers)
    if not order:
        known = " (@5 = van nummer 5)" if questions.askers(context.session) else ""
        return Question("Vraag", f"Typ de vraag, dan Enter{known}")
    if context.room:
        labels = numbering.labels(attendance.people(context.session))
        number = labels[order[0].id]
        return Question(f"Nummer {number} vraagt", "Typ de vraag, dan Enter")
    first, *more = [attendance.call_names(context.session)[one.id] for one in order[:2]]
    then = f", daarna {more[0]}" if more else ""
    help_ = "pas = geen vraag · @5 ervoor = nummer 5 vraagt"
    return Question(f"{first} vraagt{then}", help_)


def remark(text: str, rules: Rules) -> str:
    """What the checker says of a question, with the keys that help (3.1)."""
    read = question_check.read(text, second_round=rules.second_round)
    if read.hint is None:
        return ""
    keys = ["F8"] if read.kind == "advice" else []
    keys += ["F2"] if read.starters else []
    return f"{read.hint.text} ({' of '.join(keys)})" if keys else read.hint.text


def remark_on_answer(words: str) -> str:
    """An answer that ends as a question: an Enter without words was forgotten."""
    if not words.rstrip().endswith("?"):
        return ""
    return "Is dit al de volgende vraag? Esc maakt er een vraag van."


def about(line: Record, code: str, rules: Rules) -> str:
    """What is worth a word about how one question was asked."""
    if line.kind != "question" or line.text("seen_as"):
        return ""
    hint = remark(line.text("text"), rules)
    return f"{code}: {hint}" if hint else ""


def _note(context: StepContext, line: Record) -> str:
    """What is known of a line, in a few words."""
    signs = [
        line_notes.speaker(context, line),
        "naam?" if privacy_check.findings(line_text(line)) else "",
        registry.in_words(line, "warmth"),
        questions.kind_in_words(line) if line.kind == "question" else "",
        registry.in_words(line, "whose"),
        "wachtkamer" if line.kind == "parked" else "",
        *line_notes.copy_marks(line),
    ]
    return " · ".join(filter(None, signs))
