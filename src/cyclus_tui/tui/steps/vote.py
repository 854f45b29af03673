"""Vote: the list of options, the count from paper, the result and its ties."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import vote
from cyclus_tui.domain.steps.vote import Rules
from cyclus_tui.domain.voting import (
    ballot_box,
    ballot_rounds,
    ballot_text,
    casting,
    option_list,
    tally,
    undecided,
    voted_words,
)
from cyclus_tui.domain.voting.records import METHODS, tie_in_words
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.pane import Command, StepPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

HELP = {
    "dots": "7 12 3 = één persoon · blanco · 12=9 van papier · leeg = uitslag",
    "points": "7 12 3 = één persoon, beste eerst · blanco · leeg = uitslag",
    "smileys": "7+ 12- 3o = één persoon · 12=2/3/6 van papier · leeg = uitslag",
}
"""What is typed while votes come in; approval is typed as dots are."""

ALSO = "Ook: #4 7 12 = briefje 4 · #4 zoekt het · m=11 mensen"
"""What else can be typed then."""

RESULT = "uitslag"
"""The word that shows the result, also where Enter does not."""

CLOSING = "close"
"""The question whether the result is to be shown."""

SETTLE = ("people", "again", "merge", "wider")
"""What the digits 1 to 4 do with a tie on the border (KIES-5)."""


class Pane(StepPane[Rules]):
    """One round at a time: preparing, counting, or showing what came out."""

    BETWEEN_CELLS = " "
    BINDINGS: ClassVar = [
        Binding("f2", "look_back", "Briefjes zien en verbeteren, of verder tellen"),
        Binding("f3", "vary", "Stapelen mag, of nog een keer kiezen"),
        Binding("f4", "other_method", "Andere manier van kiezen"),
        Binding("f8", "take_back", "Stembriefje terug"),
    ]

    method = ""
    stacking: bool | None = None
    """Whether stacking was allowed or forbidden here; `None` as the template says."""
    everybody: bool | None = None
    """Whether those vote too who the template leaves out; `None` before it is asked."""
    papers_open = False
    """Whether the papers are looked at, one by one."""
    closing = False
    """Whether the next Enter shows the result."""
    showing = ""
    choosing_again = ""
    """The round of which the choice is to be done once more; it is kept."""

    @property
    def rules(self) -> Rules:
        """What the template says, with what was picked here."""
        rules = super().rules
        if self.method not in ("", rules.method):
            rules = replace(rules, method=self.method, dots=0)
        if self.stacking is not None:
            rules = replace(rules, stacking=self.stacking)
        return replace(rules, roles=()) if self.everybody else rules

    @property
    def left_out(self) -> str:
        """Who is here and votes not, as the template says: `2 professionals`."""
        context = self.context
        voting = super().rules.roles
        return vote.left_out(context.session, voting, context.method.roles)

    @property
    def papers(self) -> dict[str, list[Record]]:
        """The papers that are looked at, by row; the room sees none."""
        current = self.current
        if not self.papers_open or self.context.room or current is None:
            return {}
        papers = ballot_box.papers(self.context.session, current)
        return {paper[0].id: paper for paper in papers}

    @property
    def paper(self) -> list[Record]:
        """The paper in front; empty for none."""
        return self.papers.get(self.list.highlighted_key or "", [])

    @property
    def takes_refused_lines(self) -> bool:
        """Votes that were refused answer no question about one paper."""
        return not self.papers

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
    def reworded(self) -> dict[str, str]:
        """What people voted on, of the options that have other words since."""
        current = self.current
        session = self.context.session
        return voted_words.reworded_options(session, current) if current else {}

    @property
    def proposal(self) -> list[str]:
        """What the list would be; once more, the same and what came since."""
        session, main = self.context.session, self.main
        if main:
            return option_list.proposal_after(session, main, self.rules.card_kind)
        return ballot_rounds.proposal(session, self.rules.card_kind)

    @property
    def candidates(self) -> list[ballot_text.Option]:
        """All that could be on the list."""
        return ballot_rounds.candidates(self.context.session, self.rules.card_kind)

    @property
    def one(self) -> str:
        """What people call one of what they choose between."""
        cards = {card.id: card.one for card in self.context.method.cards}
        return cards.get(self.rules.card, "idee")

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; a result begins at its first place."""
        self.context = context
        if self.current is None or self.current.flag("closed"):
            self.closing = self.papers_open = False
        view_model = super().draw(context)
        showing = "papers" if self.papers else view_model.question.label
        if showing != self.showing:
            self.showing = showing
            self.list.action_first()
        return view_model

    @on(LineList.RowHighlighted)
    def _ask_other_paper(self, event: LineList.RowHighlighted) -> None:
        """Another paper is in front."""
        if event.key in self.papers:
            self.redraw()

    def rows(self) -> Sequence[Row]:
        """The candidates, the options with their count, or the result in order."""
        session, current = self.context.session, self.current
        if current is None:
            proposed = self.proposal
            return [
                Row(o.id, o.code, o.text, "op de lijst" if o.id in proposed else "")
                for o in self.candidates
            ]
        if current.flag("closed"):
            outcome, then = self._outcome(current), self.reworded
            return [
                *(self._result_row(s, "", then) for s in outcome.chosen),
                *(self._result_row(s, "gered", then) for s in outcome.rescued),
                *(self._result_row(s, "gelijk", then) for s in outcome.tied),
                *(self._result_row(s, "af", then) for s in outcome.rest),
            ]
        if papers := self.papers:
            return [self._paper_row(current, paper) for paper in papers.values()]
        by_option = {s.option.id: s for s in tally.standings(session, current)}
        fronts = ballot_rounds.fronts(session, current)
        return [
            Row(o.id, o.code, o.text, self._count(standing))
            if (standing := by_option.get(o.id))
            else Row(o.id, o.code, o.text, f"telt bij {code}", dim=True)
            for o in ballot_rounds.options(session, current)
            if (code := by_option[fronts[o.id]].option.code)
        ]

    def view_model(self) -> StepViewModel:
        """What to do now: make the list, count, or settle."""
        current = self.current
        if current is None:
            return self._prepare()
        if not current.flag("closed"):
            return self._papers() if self.papers else self._counting(current)
        return self._result(current)

    def room_rows(self) -> Sequence[Row]:
        """What can be chosen; then the places, with no count of what is not on them."""
        session, current = self.context.session, self.current
        if current is None:
            proposed = set(self.proposal)
            options = [one for one in self.candidates if one.id in proposed]
        else:
            options = ballot_rounds.options(session, current)
        if current is None or not current.flag("closed"):
            return [
                Row(one.id, ballot_text.bare_number(one.code), one.text)
                for one in options
            ]
        outcome = self._outcome(current)
        places = {s.option.id: self._votes(current, s) for s in outcome.chosen}
        places |= {standing.option.id: "gelijk" for standing in outcome.tied}
        return [
            Row(s.option.id, f"{s.rank}.", s.option.text, places[s.option.id])
            if s.option.id in places
            else Row(s.option.id, "", s.option.text, dim=True)
            for s in (*outcome.chosen, *outcome.tied, *outcome.rest)
        ]

    def room_view(self) -> RoomView:
        """What is asked of everybody at this moment of choosing."""
        current = self.current
        if current is None:
            rules, many = self.rules, len(self.proposal)
            dots = ballot_rounds.dots_per_person(rules.method, many, rules.dots)
            lines = (rules.criterion, self._how(dots), self._who_votes)
            asked = self._who_question().label if self._asks_who else ""
            return RoomView(tuple(filter(None, lines)), question=asked)
        still_open = undecided.undecided_votes(self.context.session, current)
        is_tie = bool(current.text("tie_of"))
        if not current.flag("closed"):
            again = ("We kiezen opnieuw tussen deze.",) if is_tie else ()
            how = self._how(current.number("dots"))
            lines = (*still_open, *again, current.text("question"), how)
            help_ = f"Typ {RESULT} en Enter: dan komt de uitslag in beeld."
            return RoomView(lines, with_phase=not is_tie, is_secret=True, help=help_)
        moment = ("Wat valt op? Waar ben je verbaasd over?",)
        if self._outcome(current).tied:
            moment = ("Gelijke stand. Wat vinden we eerlijk?",)
        return RoomView((*still_open, *moment), with_phase=False, is_secret=True)

    def _votes(self, current: Record, standing: tally.Standing) -> str:
        """What was counted for an option, once all is counted."""
        if current.text("method") == "smileys":
            return ""
        unit = tally.turnout(self.context.session, current).unit
        return tally.votes_in_words(standing.points, unit)

    def take(self, words: str) -> None:
        """Begin a round, take down votes, close it, or settle a tie."""
        current, text = self.current, words.strip()
        if text and self.closing:
            self.closing = False
            self.redraw()  # what is typed answers the question about the next paper
        if current is None and self._asks_who:
            self._say_who(text.lower())
        elif current is None:
            self._begin(text, words)
        elif self.papers:
            self._correct(current, text, words)
        elif not current.flag("closed"):
            self._count_line(current, text, words)
        else:
            self._settle(current, text, words)

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """Pasted lines are ballots or counts: the good ones count, the others wait."""
        current = self.current
        if current is None:
            self.take(" ".join(lines))
            return
        wrong: list[str] = []
        numbers: set[int] = set()
        for place, line in enumerate(lines, 1):
            try:
                typed = self._parsed(current, line)
                casting.check_votes(
                    self.context.session,
                    current,
                    typed,
                    others=place - 1 - len(wrong),
                )
                if typed.slot in numbers:
                    raise RuleError(f"Briefje {typed.slot} staat er twee keer in.")
            except RuleError as error:
                self.refused(line)
                wrong.append(f"Regel {place} ({line}): {error}")
            else:
                numbers |= {typed.slot} - {0}
                self._cast(current, line, line)
        if wrong:
            counted = f"{len(lines) - len(wrong)} van de {len(lines)} regels geteld."
            if self.context.room:
                wrong = ["De andere ziet u in regie (F5)."]
            more = [f"En nog {len(wrong) - 3}."] if wrong[3:] else []
            self.say(" ".join((counted, *wrong[:3], *more)), refused=True)

    def action_take_back(self) -> None:
        """Take back the ballot that was typed last, or the one in front."""
        current, paper = self.current, self.paper
        if current and current.text("entry") == "totals":
            self.say("Een telling neemt u terug met Ctrl+Z, of typ hem opnieuw.", True)
        elif current and paper:
            says = casting.ballot_as_typed(self.context.session, current, paper[0])
            message = f"Briefje {ballot_box.paper_number(paper[0])} is eruit: {says}."
            self.ask(partial(casting.take_out, paper=paper), said=message)
        elif current:
            self.ask(partial(casting.take_back, ballot_round=current))

    def action_look_back(self) -> None:
        """Look at the papers one by one; after the result count on."""
        current = self.current
        if current and current.flag("closed"):
            self._adjust(current, {"closed": False, "tie_rule": ""})
        elif self.context.room:
            self.say("De briefjes ziet u in regie (F5).", refused=True)
        elif self.papers_open:
            self.cancel()
        elif current and ballot_box.papers(self.context.session, current):
            self.papers_open = True
            self.redraw()
            self.list.action_last()
        else:
            self.say("Er zijn nog geen briefjes.", refused=True)

    def action_vary(self) -> None:
        """Before the round allow stacking or forbid it; after it choose once more."""
        if self.current is not None:
            self.action_choose_again()
        elif self.rules.method != "dots":
            self.say("Stapelen kan alleen bij stippen. F4 kiest de manier.", True)
        else:
            self.stacking = not self.rules.stacking
            self.redraw()

    def action_choose_again(self) -> None:
        """Do the choice once more, from the list on; the old one is kept."""
        if (main := self.main) and main.flag("closed"):
            self.choosing_again = main.id
            self.redraw()
        else:
            self.say("Eerst de uitslag: Enter op een lege regel.", refused=True)

    def cancel(self) -> bool:
        """Leave the papers, or leave off showing the result or choosing once more."""
        was = self.papers_open or self.closing or bool(self.choosing_again)
        if self.papers_open or self.closing:
            self.papers_open = self.closing = False
        else:
            self.choosing_again = ""
        if was:
            self.say("")
            self.redraw()
        return super().cancel() or was

    def action_other_method(self) -> None:
        """Another way of choosing, before the round begins."""
        if self.current is not None:
            self.say("De manier ligt vast zodra het kiezen is begonnen.", True)
        else:
            names = list(METHODS)
            at = names.index(self.rules.method)
            self.method = names[(at + 1) % len(names)]
            self.redraw()

    def show_full(self) -> None:
        """The option in front; and what people voted on when it was other words."""
        super().show_full()
        if then := self.reworded.get(self.list.highlighted_key or ""):
            self._show("full", f"Veranderd na het kiezen. Gestemd is op: {then}")

    def _prepare(self) -> StepViewModel:
        """The list of options is still to be made."""
        proposed = self.proposal
        rules = self.rules
        dots = ballot_rounds.dots_per_person(rules.method, len(proposed), rules.dots)
        detail = f"{rules.criterion}\n{self._how(dots)}"
        if who := self._who_votes:
            detail += f"\n{who}"
        if self.main:
            detail = f"Nog een keer kiezen. De eerste keuze blijft bewaard.\n{detail}"
        some = "1-6 · 1 4 5" if rules.card else "ideeën · stapels · 1-36 · 1 4 A"
        question = Question("Lijst", f"Enter = zo, of: {some} · s=4")
        stack = "F3 niet stapelen" if rules.stacking else "F3 stapelen mag"
        if self._asks_who:
            question = self._who_question()
        return StepViewModel(
            question,
            detail,
            f"{len(proposed)} opties",
            f"Enter beginnen · {stack} · F4 andere manier",
            tuple(hint.text for hint in vote.length_hints(len(proposed))),
        )

    @property
    def _asks_who(self) -> bool:
        """Whether it is to be said first who votes."""
        return self.everybody is None and bool(self.left_out)

    @property
    def _who_votes(self) -> str:
        """How many people vote, and who does not, as the room may hear it."""
        context, left_out = self.context, self.left_out
        count = attendance.present_count(context.session, self.rules.roles)
        if not left_out or self._asks_who:
            return ""
        out = f" Niet mee: {left_out}." if not self.everybody else ""
        return f"{count} mensen kiezen mee.{out}"

    @property
    def _roles_asked(self) -> Sequence[str]:
        """Who votes, where somebody is here of whom that was asked."""
        if not self.left_out:
            return ()
        return self.rules.roles or [role.id for role in self.context.method.roles]

    def _voting(self, current: Record) -> str:
        """Who does not vote in this round, where that was asked."""
        voting = [str(role) for role in current.items("roles")]
        out = vote.left_out(self.context.session, voting, self.context.method.roles)
        return f" Niet mee: {out}." if out else ""

    def _who_question(self) -> Question:
        """Ask whether those vote too who the template leaves out."""
        session, names = self.context.session, self.left_out
        some = attendance.present_count(session, self.rules.roles)
        everyone = attendance.present_count(session)
        names = re.sub(r"\d+ ", "", names)
        verb = "Plakken" if self.rules.method == "dots" else "Kiezen"
        answers = f"Enter = nee, {some} mensen · j = ja, {everyone} mensen"
        return Question(f"{verb} {names} mee?", answers, key="who")

    def _say_who(self, answer: str) -> None:
        """Take down whether everybody votes."""
        if answer not in ("", "n", "nee", "j", "ja"):
            raise RuleError("Typ j of n. Daarna maakt u de lijst.")
        self.everybody = answer in ("j", "ja")
        self.redraw()

    def _papers(self) -> StepViewModel:
        """The papers one by one, to be corrected or taken out."""
        papers = self.papers
        paper = self.paper or next(iter(papers.values()))
        title = f"Briefje {ballot_box.paper_number(paper[0])}"
        help_ = "verbeter: 7 12 3 · blanco · #9 = ga naar 9"
        return StepViewModel(
            Question(title, help_, key=f"paper/{paper[0].id}"),
            "De briefjes zoals ze getypt zijn.",
            f"{len(papers)} briefjes",
            "↑ ↓ kies · F8 briefje eruit · leeg of Esc: terug",
        )

    def _counting(self, current: Record) -> StepViewModel:
        """Votes are coming in; the running check is always there."""
        session = self.context.session
        count = tally.turnout(session, current)
        hints = tuple(hint.text for hint in vote.hints(session, current))
        tie = "Opnieuw kiezen bij gelijke stand. " if current.text("tie_of") else ""
        how = self._how(current.number("dots")) + self._voting(current)
        asked = f"{tie}{current.text('question')}\n{how}"
        detail = (*undecided.undecided_votes(session, current), asked, self._also)
        question = Question("Stemmen", HELP.get(current.text("method"), HELP["dots"]))
        if self.closing:
            question = Question(
                "Uitslag tonen?",
                "Enter = ja · of typ het volgende briefje",
                key=CLOSING,
            )
            hints = tuple(h.text for h in vote.turnout_hints(count)) + hints
        return StepViewModel(
            question,
            "\n".join(detail),
            count.words,
            "Enter erbij · F2 briefjes · F8 terug · in zaal: typ uitslag",
            hints,
        )

    @property
    def _also(self) -> str:
        """What else can be typed, with a role where several vote."""
        roles = self.context.method.roles
        letters = [r for r in roles if not self.rules.roles or r.id in self.rules.roles]
        whose = (
            f" · @{letters[0].letter} 7 12 = {letters[0].title}" if letters[1:] else ""
        )
        return ALSO + whose

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
            merge = "" if self.rules.card else "3 samenvoegen · "
            ways = f"1 meer mensen · 2 opnieuw kiezen · {merge}4 top {wider}"
            tie = f"Gelijke stand op plaats {place}: {names}. Wat doen we?\n{ways}"
            return StepViewModel(
                Question("Gelijk", ways),
                "\n".join((*still_open, tie)),
                count.words,
                "1–4 en Enter · F2 verder tellen",
                hints,
            )
        contested = [option.text for option in outcome.contested]
        through = [s.option.text for s in outcome.chosen if s.option.text in contested]
        settled = tie_in_words(contested, through, outcome.rule)
        detail = "\n".join(
            filter(None, (settled, "Wat valt op? Waar ben je verbaasd over?"))
        )
        detail = "\n".join((*still_open, detail))
        newest = ballot_rounds.main_round(session)
        if newest and not current.text("tie_of") and newest.id != current.id:
            detail = f"Dit is een eerdere keuze. De nieuwste telt.\n{detail}"
        ask = f"Een {self.one} redden? +19 en waarom. Komt er nog een bij? +20"
        if not self.rules.rescue:
            ask = "Enter gaat verder"
        keys = "Enter verder · F2 verder tellen · F3 nog een keer kiezen"
        return StepViewModel(Question("Uitslag", ask), detail, count.words, keys, hints)

    def _begin(self, text: str, words: str) -> None:
        """Open the round with the proposed list, or the numbers that were typed."""
        kind = self.rules.card_kind
        typed = option_list.parse_list(self.context.session, text, kind)
        chosen, dots = typed.chosen or self.proposal, typed.dots or self.rules.dots
        begin = partial(self._opening(chosen), dots=dots)
        step, phase = self.context.step.id, self.context.stop.id
        command = partial(_open_once, step=step, phase=phase, begin=begin)
        each = self._how(
            ballot_rounds.dots_per_person(self.rules.method, len(chosen), dots)
        )
        known = self.rounds[-1].id if self.rounds else ""
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
            roles=self._roles_asked,
        )

    def _count_line(self, current: Record, text: str, words: str) -> None:
        """Take down one line of votes; an empty line asks whether to show the result.

        The second Enter shows it, when the question was in sight: so a double Enter
        behind a ballot never does, and in the room view only the word does.
        """
        if text.lower() == RESULT or (not text and self._shows_result_now):
            close = partial(casting.close, ballot_round=current.id)
            self.ask(close, words, said="Alle stemmen zijn geteld.")
        elif not text:
            self._ask_to_close(current)
        elif text.startswith("+"):
            self._add_late(current, text[1:].strip(), words)
        elif re.fullmatch(r"#\d{1,4}", text):
            self._find_paper(current, int(text[1:]))
        else:
            sure = words == self.refused_words
            self._cast(current, text, words, sure=sure)

    @property
    def _shows_result_now(self) -> bool:
        """Whether this Enter answers the question whether to show the result."""
        return self.question_in_sight == CLOSING and not self.context.room

    def _ask_to_close(self, current: Record) -> None:
        """Ask whether the result is to be shown."""
        if self.context.room:
            raise RuleError("De uitslag tonen? Typ het woord uitslag en Enter.")
        if not current.text("entry") and not self.words_to_save:
            raise RuleError("Er zijn nog geen stemmen.")
        self.closing = True
        self.say("")
        self.redraw()

    def _parsed(self, current: Record, text: str) -> ballot_text.TypedVotes:
        """What a typed line says about votes."""
        options = ballot_rounds.on_papers(self.context.session, current)
        return ballot_text.parse_votes(
            text, options, current, self.context.method.roles
        )

    def _cast(
        self, current: Record, text: str, words: str, *, sure: bool = False
    ) -> None:
        """Take down one person's ballot, or counts from paper."""
        session, typed = self.context.session, self._parsed(current, text)
        papers = ballot_box.papers(session, current)
        known = ballot_box.find_papers(papers, typed.slot) if typed.slot else []
        message = ""
        if len(known) == 1 and not self.context.room:
            message = self._replaced(current, known[0], typed)
        cast = partial(casting.cast_votes, ballot_round=current, typed=typed)
        self.ask(partial(cast, sure=sure), words, said=message)

    def _replaced(
        self, current: Record, paper: Sequence[Record], typed: ballot_text.TypedVotes
    ) -> str:
        """What to say when a paper says something else now."""
        session, number = self.context.session, ballot_box.paper_number(paper[0])
        was = casting.ballot_as_typed(session, current, paper[0])
        codes = ballot_rounds.on_papers(session, current)
        now = ballot_text.as_typed(typed.choices, codes, current)
        return f"Briefje {number}: was {was}, nu {now}."

    def _find_paper(self, current: Record, number: int) -> None:
        """Put the paper with this number in front.

        Raises:
            RuleError: there is none.
        """
        papers = ballot_box.papers(self.context.session, current)
        called = ballot_box.find_papers(papers, number)
        if not called:
            raise RuleError(f"Er is nog geen briefje {number}.")
        if self.context.room:
            raise RuleError("De briefjes ziet u in regie (F5).")
        self.papers_open = True
        self.redraw()
        self.list.go(called[0][0].id)

    def _correct(self, current: Record, text: str, words: str) -> None:
        """Have the paper in front say something else, or leave the papers."""
        paper = self.paper
        if not text:
            self.cancel()
        elif re.fullmatch(r"#\d{1,4}", text):
            self._find_paper(current, int(text[1:]))
        elif text.startswith("#") or not paper:
            self._cast(current, text, words, sure=words == self.refused_words)
        else:
            typed = self._parsed(current, text)
            correct = partial(
                casting.correct, ballot_round=current, paper=paper, typed=typed
            )
            sure = words == self.refused_words
            message = self._replaced(current, paper, typed)
            self.ask(partial(correct, sure=sure), words, said=message)

    def _paper_row(self, current: Record, paper: Sequence[Record]) -> Row:
        """One paper: its number, what it says, and whose it is."""
        session, ballot = self.context.session, paper[0]
        roles = {role.id: role.title for role in self.context.method.roles}
        note = roles.get(ballot.text("role"), "")
        if ballot_box.is_undecided(session, paper):
            note = "telt nog niet mee"
        says = casting.ballot_as_typed(session, current, ballot)
        return Row(ballot.id, str(ballot_box.paper_number(ballot)), says, note)

    def _settle(self, current: Record, text: str, words: str) -> None:
        """Settle a tie, save a lost idea, or go on."""
        outcome = self._outcome(current)
        if outcome.tied and text in ("1", "2", "3", "4"):
            self._settle_tie(current, outcome, SETTLE[int(text) - 1])
        elif text.startswith("+"):
            self._bring_back(current, text[1:].strip(), words)
        elif text:
            self._cast(current, text, words)
        elif self.question_in_sight == CLOSING:
            return  # pressed before the result was there
        elif outcome.tied:
            raise RuleError("Kies eerst 1, 2, 3 of 4 voor de gelijke stand.")
        else:
            self.post_message(self.WalkRequested())

    def _settle_tie(self, current: Record, outcome: tally.Outcome, way: str) -> None:
        """Do what the group chose with a tie on the border (KIES-5)."""
        tied = [standing.option.id for standing in outcome.tied]
        if way == "again":
            begin = partial(self._opening(tied), tie_of=current.id)
            roles = [str(role) for role in current.items("roles")]
            same = {"present": current.number("present"), "roles": roles}
            self.ask(partial(begin, **same))
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

    def _bring_back(self, current: Record, text: str, words: str) -> None:
        """Rescue a lost idea with its plea, or put a late one on the list."""
        code, _, plea = text.partition(" ")
        listed = ballot_rounds.options(self.context.session, current)
        lost = ballot_text.by_typed_code(listed)
        option = lost.get(code.lower(), "")
        if not option:
            self._add_late(current, text, words)
            return
        if option in {s.option.id for s in self._outcome(current).chosen}:
            raise RuleError("Die staat al in de lijst.")
        rescue = partial(ballot_rounds.rescue, ballot_round=current, option=option)
        self.ask(partial(rescue, plea=plea.strip()), words)

    def _add_late(self, current: Record, code: str, words: str) -> None:
        """Put an idea that came late on the list; after the result, count on."""
        kind = self.rules.card_kind
        option = option_list.option_coded(self.context.session, code, kind)
        add = partial(option_list.add_option, ballot_round=current, option=option)
        self.ask(add, words, said=f"Optie {code} staat nu op de lijst. Tel verder.")

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
        current = self.current
        stacking = current.flag("stacking") if current else self.rules.stacking
        stack = " Meer stippen op één optie mag." if stacking and dots > 1 else ""
        words = {
            "dots": f"Ieder krijgt {dots} {'stip' if dots == 1 else 'stippen'}.{stack}",
            "approval": "Zet een streep bij alles wat je goed vindt.",
            "points": f"Kies er {dots} op volgorde: de eerste krijgt {dots} punten.",
            "smileys": "Geef elke optie een gezicht: ☹ 😐 of ☺.",
        }
        method = current.text("method") if current else self.rules.method
        return words.get(method, "")

    def _count(self, standing: tally.Standing) -> str:
        if self.current and self.current.text("method") == "smileys":
            return "/".join(map(str, standing.faces))
        return str(standing.points) if standing.points else ""

    def _result_row(
        self, standing: tally.Standing, note: str, reworded: Container[str]
    ) -> Row:
        count = self._count(standing) or "0"
        if standing.option.id in reworded:
            note = f"{note} andere woorden"
        text = f"{standing.rank}. {standing.option.text}"
        note = f"{note} {count}".strip()
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

    `known` is the newest round that was in sight, where the choice is done once more.
    """
    if any(r.id != known for r in ballot_rounds.rounds(session, step, phase)[-1:]):
        raise RuleError("Het kiezen is begonnen. Druk nog een keer op Enter.")
    return begin(session, replica)
