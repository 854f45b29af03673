"""Vote: the list of options, the count from paper, the result and its ties."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import Binding

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import vote
from cyclus_tui.domain.steps.vote import Rules
from cyclus_tui.domain.voting import (
    ballot_rounds,
    ballot_text,
    casting,
    option_list,
    tally,
    undecided,
)
from cyclus_tui.domain.voting.records import METHODS, TIE_RULES
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.pane import Command, StepPane
from cyclus_tui.tui.view_model import Question, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

HELP = {
    "dots": "7 12 3 = één persoon · 12=9 van papier · leeg = uitslag",
    "points": "7 12 3 = één persoon, beste eerst · 12=9 van papier · leeg = uitslag",
    "smileys": "7+ 12- 3o = één persoon · 12=2/3/6 van papier · leeg = uitslag",
}
"""What is typed while votes come in; approval is typed as dots are."""

SETTLE = ("people", "again", "merge", "wider")
"""What the digits 1 to 4 do with a tie on the border (KIES-5)."""


class Pane(StepPane[Rules]):
    """One round at a time: preparing, counting, or showing what came out."""

    BETWEEN_CELLS = " "
    BINDINGS: ClassVar = [
        Binding("f2", "reopen", "Verder tellen"),
        Binding("f3", "choose_again", "Nog een keer kiezen"),
        Binding("f4", "other_method", "Andere manier van kiezen"),
        Binding("f8", "take_back", "Laatste stembriefje terug"),
    ]

    method = ""
    showing = ""
    choosing_again = ""
    """The round of which the choice is to be done once more; it is kept."""

    @property
    def rules(self) -> Rules:
        """What the template says, with the method that was picked here."""
        rules = super().rules
        if self.method in ("", rules.method):
            return rules
        return replace(rules, method=self.method, dots=0)

    @property
    def rounds(self) -> list[Record]:
        """The rounds of this step, this time, the newest last."""
        step, phase = self.context.step.id, self.context.stop.id
        return ballot_rounds.rounds(self.context.session, step, phase)

    @property
    def main(self) -> Record | None:
        """The newest round of this step that is not about a tie."""
        return next((r for r in reversed(self.rounds) if not r.text("tie_of")), None)

    @property
    def current(self) -> Record | None:
        """The round that is being counted or shown; `None` before there is one."""
        rounds, main = self.rounds, self.main
        if main and main.id == self.choosing_again:
            return None
        open_tie = rounds[-1] if rounds and rounds[-1].text("tie_of") else None
        if open_tie and not open_tie.flag("closed"):
            return open_tie
        return main

    @property
    def proposal(self) -> list[str]:
        """What the list would be; once more, the same and what came since."""
        session, main = self.context.session, self.main
        if main:
            return option_list.proposal_after(session, main)
        return ballot_rounds.proposal(session)

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; a result begins at its first place."""
        view_model = super().draw(context)
        if view_model.question.label != self.showing:
            self.showing = view_model.question.label
            self.list.action_first()
        return view_model

    def rows(self) -> Sequence[Row]:
        """The candidates, the options with their count, or the result in order."""
        session, current = self.context.session, self.current
        if current is None:
            proposed = self.proposal
            return [
                Row(o.id, o.code, o.text, "op de lijst" if o.id in proposed else "")
                for o in ballot_rounds.candidates(session)
            ]
        if current.flag("closed"):
            outcome = self._outcome(current)
            return [
                *(self._result_row(s, "") for s in outcome.chosen),
                *(self._result_row(s, "gelijk") for s in outcome.tied),
                *(self._result_row(s, "af") for s in outcome.rest),
            ]
        by_option = {s.option.id: s for s in tally.standings(session, current)}
        return [
            Row(o.id, o.code, o.text, self._count(by_option.get(o.id)))
            for o in ballot_rounds.options(session, current)
        ]

    def view_model(self) -> StepViewModel:
        """What to do now: make the list, count, or settle."""
        current = self.current
        if current is None:
            return self._prepare()
        if not current.flag("closed"):
            return self._counting(current)
        return self._result(current)

    def take(self, words: str) -> None:
        """Begin a round, take down votes, close it, or settle a tie."""
        current, text = self.current, words.strip()
        if current is None:
            self._begin(text, words)
        elif not current.flag("closed"):
            self._count_line(current, text, words)
        else:
            self._settle(current, text, words)

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """Pasted lines are ballots or counts, one after another."""
        for line in lines:
            with self.refusing(line):
                self.take(line)

    def action_take_back(self) -> None:
        """Take back the ballot that was typed last."""
        if self.current and self.current.text("entry") == "totals":
            self.say("Een telling neemt u terug met Ctrl+Z, of typ hem opnieuw.", True)
        elif self.current:
            self.ask(partial(casting.take_back, ballot_round=self.current))

    def action_reopen(self) -> None:
        """Count on after the result was shown."""
        if self.current and self.current.flag("closed"):
            self._adjust(self.current, {"closed": False, "tie_rule": ""})

    def action_choose_again(self) -> None:
        """Do the choice once more, from the list on; the old one is kept."""
        if (main := self.main) and main.flag("closed"):
            self.choosing_again = main.id
            self.redraw()
        else:
            self.say("Eerst de uitslag: Enter op een lege regel.", refused=True)

    def cancel(self) -> bool:
        """Leave off choosing once more."""
        was, self.choosing_again = self.choosing_again, ""
        return super().cancel() or bool(was)

    def action_other_method(self) -> None:
        """Another way of choosing, before the round begins."""
        if self.current is not None:
            self.say("De manier ligt vast zodra het kiezen is begonnen.", True)
        else:
            names = list(METHODS)
            at = names.index(self.rules.method)
            self.method = names[(at + 1) % len(names)]
            self.redraw()

    def _prepare(self) -> StepViewModel:
        """The list of options is still to be made."""
        proposed = self.proposal
        rules = self.rules
        dots = ballot_rounds.dots_per_person(rules.method, len(proposed), rules.dots)
        detail = f"{rules.criterion}\n{self._how(dots)}"
        if self.main:
            detail = f"Nog een keer kiezen. De eerste keuze blijft bewaard.\n{detail}"
        return StepViewModel(
            Question("Lijst", "Enter = zo, of: ideeën · stapels · 1-36 · 1 4 A · s=4"),
            detail,
            f"{len(proposed)} opties",
            "Enter beginnen · F4 andere manier · Ctrl+N verder",
            tuple(hint.text for hint in vote.length_hints(len(proposed))),
        )

    def _counting(self, current: Record) -> StepViewModel:
        """Votes are coming in; the running check is always there."""
        session = self.context.session
        count = tally.turnout(session, current)
        hints = tuple(hint.text for hint in vote.hints(session, current))
        tie = "Opnieuw kiezen bij gelijke stand. " if current.text("tie_of") else ""
        asked = f"{tie}{current.text('question')}\n{self._how(current.number('dots'))}"
        return StepViewModel(
            Question("Stemmen", HELP.get(current.text("method"), HELP["dots"])),
            "\n".join((*undecided.undecided_votes(session, current), asked)),
            count.words,
            "Enter erbij · F8 laatste terug · Enter op leeg: uitslag",
            hints,
        )

    def _result(self, current: Record) -> StepViewModel:
        """What came out, and what is still open."""
        session = self.context.session
        outcome = self._outcome(current)
        count = tally.turnout(session, current)
        hints = tuple(hint.text for hint in vote.hints(session, current))
        still_open = undecided.undecided_votes(session, current)
        if outcome.tied:
            names = " en ".join(s.option.code for s in outcome.tied)
            place = len(outcome.chosen) + 1
            wider = place - 1 + len(outcome.tied)
            ways = "1 meer mensen · 2 opnieuw kiezen · 3 samenvoegen · "
            ways += f"4 top {wider}"
            tie = f"Gelijke stand op plaats {place}: {names}. Wat doen we?\n{ways}"
            return StepViewModel(
                Question("Gelijk", ways),
                "\n".join((*still_open, tie)),
                count.words,
                "1–4 en Enter · F2 verder tellen",
                hints,
            )
        settled = TIE_RULES.get(outcome.rule, "")
        detail = "Wat valt op? Waar ben je verbaasd over?"
        if settled:
            detail = f"{settled.capitalize()}.\n{detail}"
        detail = "\n".join((*still_open, detail))
        newest = ballot_rounds.main_round(session)
        if newest and not current.text("tie_of") and newest.id != current.id:
            detail = f"Dit is een eerdere keuze. De nieuwste telt.\n{detail}"
        ask = "Een idee redden, of een laat idee erbij? Typ + en het nummer (+19)"
        if not self.rules.rescue:
            ask = "Enter gaat verder"
        keys = "Enter verder · F2 verder tellen · F3 nog een keer kiezen"
        return StepViewModel(Question("Uitslag", ask), detail, count.words, keys, hints)

    def _begin(self, text: str, words: str) -> None:
        """Open the round with the proposed list, or the numbers that were typed."""
        typed = option_list.parse_list(self.context.session, text)
        chosen, dots = typed.chosen or self.proposal, typed.dots or self.rules.dots
        begin = partial(self._opening(chosen), dots=dots)
        step, phase = self.context.step.id, self.context.stop.id
        command = partial(_open_once, step=step, phase=phase, begin=begin)
        each = self._how(
            ballot_rounds.dots_per_person(self.rules.method, len(chosen), dots)
        )
        known = self.main.id if self.main else ""
        message = f"{len(chosen)} opties op de lijst. {each}"
        self.ask(partial(command, known=known), words, said=message)

    def _opening(self, chosen: Sequence[str]) -> Callable[..., Edit]:
        """The command that begins to choose between these, as the template says."""
        rules, session = self.rules, self.context.session
        return partial(
            ballot_rounds.open_round,
            phase=self.context.stop.id,
            step=self.context.step.id,
            method=rules.method,
            question=rules.criterion,
            stacking=rules.stacking,
            chosen=chosen,
            present=attendance.present_count(session, rules.roles),
        )

    def _count_line(self, current: Record, text: str, words: str) -> None:
        """Take down one line of votes; an empty line shows the result."""
        if not text:
            self.ask(partial(casting.close, ballot_round=current.id))
        elif text.startswith("+"):
            self._add_late(current, text[1:].strip(), words)
        else:
            sure = words == self.refused_words
            self._cast(current, text, words, sure=sure)

    def _cast(
        self, current: Record, text: str, words: str, *, sure: bool = False
    ) -> None:
        """Take down one person's ballot, or counts from paper."""
        options = ballot_rounds.on_papers(self.context.session, current)
        roles = self.context.method.roles
        typed = ballot_text.parse_votes(text, options, current, roles)
        cast = partial(casting.cast_votes, ballot_round=current, typed=typed)
        self.ask(partial(cast, sure=sure), words)

    def _settle(self, current: Record, text: str, words: str) -> None:
        """Settle a tie, save a lost idea, or go on."""
        outcome = self._outcome(current)
        if outcome.tied and text in ("1", "2", "3", "4"):
            self._settle_tie(current, outcome, SETTLE[int(text) - 1])
        elif text.startswith("+") and not self._is_listed(current, text[1:].strip()):
            self._add_late(current, text[1:].strip(), words)
        elif text.startswith("+"):
            option = self._lost(current, text[1:].strip())
            if option in {s.option.id for s in outcome.chosen if not s.rescued}:
                raise RuleError("Die staat al in de lijst.")
            rescue = partial(ballot_rounds.rescue, ballot_round=current, option=option)
            self.ask(rescue, words)
        elif text:
            self._cast(current, text, words)
        elif outcome.tied:
            raise RuleError("Kies eerst 1, 2, 3 of 4 voor de gelijke stand.")
        else:
            self.post_message(self.WalkRequested())

    def _settle_tie(self, current: Record, outcome: tally.Outcome, way: str) -> None:
        """Do what the group chose with a tie on the border (KIES-5)."""
        tied = [standing.option.id for standing in outcome.tied]
        if way == "again":
            self.ask(partial(self._opening(tied), tie_of=current.id))
            return
        if way == "merge":
            one, other = (self.context.session.record(option) for option in tied[:2])
            if not (one and other and one.kind == other.kind == "idea"):
                raise RuleError("Alleen losse ideeën kunt u hier samenvoegen.")
            self.ask(
                partial(
                    ballot_rounds.join_tied, ballot_round=current, one=one, other=other
                )
            )
            return
        if way == "people" and len({standing.people for standing in outcome.tied}) == 1:
            raise RuleError("Ze zijn door evenveel mensen gekozen. Kies 2, 3 of 4.")
        self._adjust(current, {"tie_rule": way})

    def _is_listed(self, current: Record, code: str) -> bool:
        listed = ballot_rounds.options(self.context.session, current)
        return code.lower() in {option.code.lower() for option in listed}

    def _add_late(self, current: Record, code: str, words: str) -> None:
        """Put an idea that came late on the list; after the result, count on."""
        option = option_list.option_coded(self.context.session, code)
        add = partial(option_list.add_option, ballot_round=current, option=option)
        self.ask(add, words, said=f"Optie {code} staat nu op de lijst. Tel verder.")

    def _lost(self, current: Record, code: str) -> str:
        for option in ballot_rounds.options(self.context.session, current):
            if option.code.lower() == code.lower():
                return option.id
        raise RuleError(f"Optie {code} staat niet op de lijst.")

    def _adjust(self, current: Record, fields: dict[str, Value]) -> None:
        self.ask(
            partial(ballot_rounds.change_round, ballot_round=current, fields=fields)
        )

    def _outcome(self, current: Record) -> tally.Outcome:
        """What the round decides; a round about a tie has one place."""
        places = 1 if current.text("tie_of") else self.rules.places
        return tally.outcome(self.context.session, current, places)

    def _how(self, dots: int) -> str:
        """How people choose, in one sentence."""
        words = {
            "dots": f"Ieder krijgt {dots} {'stip' if dots == 1 else 'stippen'}.",
            "approval": "Zet een streep bij alles wat je goed vindt.",
            "points": f"Kies er {dots} op volgorde: de eerste krijgt {dots} punten.",
            "smileys": "Geef elke optie een gezicht: ☹ 😐 of ☺.",
        }
        current = self.current
        method = current.text("method") if current else self.rules.method
        return words.get(method, "")

    def _count(self, standing: tally.Standing | None) -> str:
        if standing is None:
            return ""
        if self.current and self.current.text("method") == "smileys":
            return "/".join(map(str, standing.faces))
        return str(standing.points) if standing.points else ""

    def _result_row(self, standing: tally.Standing, note: str) -> Row:
        saved = "gered" if standing.rescued else note
        count = self._count(standing) or "0"
        text = f"{standing.rank}. {standing.option.text}"
        note = f"{saved} {count}".strip()
        return Row(standing.option.id, standing.option.code, text, note, note == "af")


def _open_once(
    session: Session,
    replica: Replica,
    *,
    step: str,
    phase: str,
    known: str,
    begin: Command,
) -> Edit | None:
    """Begin a round; a ballot typed right behind it is no second list.

    `known` is the round that was in sight, of a choice that is done once more.
    """
    if any(r.id != known for r in ballot_rounds.rounds(session, step, phase)[-1:]):
        raise RuleError("Het kiezen is begonnen. Druk nog een keer op Enter.")
    return begin(session, replica)
