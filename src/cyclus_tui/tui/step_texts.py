"""The texts around a step: where we are, what to say, what to notice."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.method import form_answers
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
    texts = dict.fromkeys(("goal", "say", "shown", "hint", "keys"), "")
    texts["title"] = f"{stop.title}{step_title}{skipped}"
    if context.room:
        room_lines = [form_answers.fill_template(session, line) for line in phase.room]
        texts["shown"] = "\n".join(room_lines) if first else ""
        return texts
    texts["goal"] = f"Doel: {phase.goal}"
    sentences = [form_answers.fill_template(session, line) for line in phase.say]
    say = fitting(sentences, width * LINES_TO_SAY[low])
    texts["say"] = f"Zeg: {say}" if say and first else ""
    hints = (*view_model.hints, *phase.hints[:1])[:2] if context.coach else ()
    texts["hint"] = "\n".join(f"? {hint}" for hint in hints)
    texts["keys"] = f"F1 hulp  F10 menu  {view_model.keys}"
    return texts


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
