"""Read: shows what is said, draws prompts, and lets the group choose its rules."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding

from cyclus_tui.domain.ideas import prompts
from cyclus_tui.domain.method import form_answers, ground_rules
from cyclus_tui.domain.method.ground_rules import GroundRule
from cyclus_tui.domain.steps import read
from cyclus_tui.domain.steps.read import Rules
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import (
    Erasable,
    Question,
    RoomView,
    StepContext,
    StepViewModel,
)
from cyclus_tui.tui.widgets.line_list import Row


class Pane(StepPane[Rules]):
    """The text of the template, and below it what the group chose."""

    ENTER_TURNS = True
    BINDINGS: ClassVar = [Binding("f3", "draw_prompt", "Kaartje trekken")]

    @property
    def offered(self) -> list[GroundRule]:
        """The ground rules that can be chosen here."""
        if not self.rules.ground_rules:
            return []
        return ground_rules.ground_rules(
            self.context.session, self.context.method.ground_rules
        )

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The ground rule in front, or each card that was drawn."""
        drawn = prompts.drawn_prompts(self.context.session, self.context.step.id)
        return [*super().erasable, *map(Erasable, drawn)]

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; where nothing is chosen, the words have all the place in regie."""
        self.list.display = context.room or self.rules.ground_rules
        return super().draw(context)

    def room_rows(self) -> Sequence[Row]:
        """The ground rules, with a tick behind what was chosen."""
        return [
            Row(rule.id, str(number), rule.text, "✓" if rule.chosen else "")
            for number, rule in enumerate(self.offered, 1)
        ]

    def room_view(self) -> RoomView:
        """What is read aloud, as far as its answers are there, and the card."""
        session = self.context.session
        lines = form_answers.fill_complete(session, self.rules.text)
        drawn = prompts.drawn_prompts(session, self.context.step.id)
        card = ["", drawn[-1].text("text")] if drawn and self.rules.deck else []
        return RoomView((*lines, *card))

    def rows(self) -> Sequence[Row]:
        """The ground rules with a tick."""
        if self.rules.ground_rules:
            return [
                Row(rule.id, str(number), f"{_box(rule)} {rule.text}")
                for number, rule in enumerate(self.offered, 1)
            ]
        return ()

    def view_model(self) -> StepViewModel:
        """The text with the answers filled in."""
        session = self.context.session
        detail = "\n".join(
            form_answers.fill_template(session, line) for line in self.rules.text
        )
        if self.rules.ground_rules:
            chosen = sum(rule.chosen for rule in self.offered)
            hints: tuple[str, ...] = ()
            if not read.FEWEST_RULES <= chosen <= read.MOST_RULES:
                hints = ("Kies er vier tot zes. Laat de groep er één bij bedenken.",)
            return StepViewModel(
                Question("Afspraak", "Typ de nummers (1 4 5), of een nieuwe afspraak"),
                detail,
                f"{chosen} gekozen",
                "Enter kiezen · Ctrl+N volgende",
                hints,
            )
        if self.rules.deck:
            drawn = prompts.drawn_prompts(session, self.context.step.id)
            card = f"\n\n{drawn[-1].text('text')}" if drawn else ""
            keys = "F3 kaartje trekken · Ctrl+N volgende"
            return StepViewModel(Question(""), detail + card, keys=keys)
        return StepViewModel(Question(""), detail, keys="Enter of Ctrl+N volgende")

    def take(self, words: str) -> None:
        """Numbers choose rules; other words are a rule of the group itself."""
        if not self.rules.ground_rules:
            if words.strip():
                raise RuleError("Hier valt niets te typen. Ctrl+N gaat verder.")
            self.post_message(self.WalkRequested())
            return
        numbers = words.replace(",", " ").split()
        if numbers and all(number.isdecimal() for number in numbers):
            self._choose([int(number) for number in numbers], words)
        elif words.strip():
            self.ask(partial(ground_rules.add_rule, text=words), words)
        elif key := self.list.highlighted_key:
            self._choose([1 + [r.id for r in self.offered].index(key)], "")

    def action_draw_prompt(self) -> None:
        """Draw the next small prompt."""
        if self.rules.deck:
            step = self.context.step.id
            self.ask(partial(prompts.draw_prompt, step=step, deck=self.rules.deck))

    def _choose(self, numbers: list[int], words: str) -> None:
        """Turn these rules on or off, each as a step of its own."""
        offered = self.offered
        if not all(0 < number <= len(offered) for number in numbers):
            raise RuleError(f"Kies nummers van 1 tot {len(offered)}.")
        for number in numbers:
            self.ask(partial(ground_rules.choose_rule, rule=offered[number - 1]))


def _box(rule: GroundRule) -> str:
    """A tick for what was chosen, readable without colour."""
    return "[x]" if rule.chosen else "[ ]"
