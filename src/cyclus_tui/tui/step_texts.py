"""The texts around a step: where we are, what to say, what to notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.method.method import Phase
from cyclus_tui.domain.steps import read
from cyclus_tui.tui.view_model import StepContext, StepViewModel

LINES_TO_SAY: Final = (6, 3)
"""How many lines of what is said fit, in a high and in a low window."""


def texts(
    context: StepContext, view_model: StepViewModel, *, width: int, low: bool
) -> dict[str, str]:
    """What stands in each place, by its id; nothing of the facilitator in the room."""
    stop, session = context.stop, context.session
    phase = stop.phase
    first = context.step == phase.steps[0]
    step_title = f" · {context.step.title}" if context.step.title else ""
    skipped = " (overgeslagen)" if stop.skipped else ""
    texts = dict.fromkeys(("goal", "say", "hint", "keys"), "")
    if context.room:
        texts["title"] = f"{stop.title_for_all}{step_title}"
        return texts
    texts["title"] = f"{stop.title}{step_title}{skipped}"
    texts["goal"] = f"Doel: {phase.goal}"
    sentences = [form_answers.fill_template(session, line) for line in phase.say]
    say = fitting(sentences, width * LINES_TO_SAY[low])
    texts["say"] = f"Zeg: {say}" if say and first else ""
    hints = (*_open_answers(context), *view_model.hints, *phase.hints[:1])[:2]
    hints = hints if context.coach else ()
    texts["hint"] = "\n".join(f"? {hint}" for hint in hints)
    texts["keys"] = f"F1 hulp  F10 menu  {view_model.keys}"
    return texts


def room_lines(context: StepContext) -> tuple[str, ...]:
    """What the room reads of a phase, at its first step."""
    phase = context.stop.phase
    if context.step != phase.steps[0]:
        return ()
    return tuple(form_answers.fill_complete(context.session, phase.room))


def _open_answers(context: StepContext) -> list[str]:
    """What the room is to read now or in the next phase, and nobody filled in yet."""
    phases = context.method.phases
    at = next((n for n, p in enumerate(phases) if p == context.stop.phase), 0)
    asked_here = {field.id for field in _fields(phases[at : at + 1])}
    texts = [text for phase in phases[at : at + 2] for text in _room_texts(phase)]
    open_ids = set(form_answers.open_places(context.session, texts)) - asked_here
    labels = [field.label for field in _fields(phases) if field.id in open_ids]
    if not labels:
        return []
    return [f"Nog leeg, dus niet in zaal: {', '.join(dict.fromkeys(labels))}."]


def _fields(phases: Iterable[Phase]) -> Iterator[form_answers.FormField]:
    """The questions of the forms in phases."""
    for phase in phases:
        for step in phase.steps:
            yield from getattr(step.rules, "fields", ())


def _room_texts(phase: Phase) -> Iterator[str]:
    """What the room reads of a phase."""
    yield from phase.room
    for step in phase.steps:
        if isinstance(step.rules, read.Rules):
            yield from step.rules.text


def fitting(sentences: list[str], cells: int) -> str:
    """The sentences that fit; where some do not, F1 has the rest."""
    fitting_sentences: list[str] = []
    for sentence in sentences:
        if len(" ".join([*fitting_sentences, sentence])) > cells - 20:
            return (
                " ".join([*fitting_sentences, "… (F1)"])
                if fitting_sentences
                else sentence
            )
        fitting_sentences.append(sentence)
    return " ".join(fitting_sentences)
