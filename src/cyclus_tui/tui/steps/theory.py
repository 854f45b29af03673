"""Theory: the ladder, whole at every moment, and one question at a time below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding

from cyclus_tui.domain.interview import Answers, Ask, Interview
from cyclus_tui.domain.journal.edit import Edit, random_id
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.steps import theory as theory_step
from cyclus_tui.domain.steps.theory import SORTS, WAYS, Rules
from cyclus_tui.domain.theory import editing, line_parser, typed_line
from cyclus_tui.domain.theory.graph import Arrow
from cyclus_tui.domain.theory.ladder import Rung
from cyclus_tui.domain.theory.line_parser import TheoryLine
from cyclus_tui.domain.theory.paths import above
from cyclus_tui.domain.theory.typed_line import LineContext
from cyclus_tui.errors import RuleError
from cyclus_tui.tui import theory_keys
from cyclus_tui.tui import theory_questions as questions
from cyclus_tui.tui.interview_pane import FollowUpPane
from cyclus_tui.tui.theory_ladder import LadderPane
from cyclus_tui.tui.theory_rows import TheoryView
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList
from cyclus_tui.tui.widgets.row import next_of


class Pane(LadderPane, FollowUpPane[Rules]):
    """What is typed goes where the row in front of the ladder is."""

    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Regel wijzigen"),
        Binding("f4", "by_key('f4')", "Nog een aanname bij deze pijl"),
        Binding("f8", "remove", "Regel, omdat of pijl weg"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.about: tuple[str, str] = ("", "")
        """The words and the sort of the line that more is asked about."""
        self.pending: tuple[str, str] = ("", "")
        """The node that comes in front once it is saved: its id and its words."""
        self.trail: list[tuple[str, str]] = []
        """The nodes that were walked along while none of it was saved yet."""
        self._asked_last = ""
        self._steps_after = 0
        self._asked_of: set[str] = set()
        """What was connected or explained, and is not on the disk yet."""
        self._begun = False
        self._undone = False
        self._compares = False
        """Whether what comes new next was typed here, and may be there already."""
        self._doubtful: list[str] = []
        """The new lines of which it is to be asked, by id."""

    @property
    def leaving(self) -> tuple[str, ...]:
        """The arrows too, where one walks along the nodes."""
        walks = self.goal in ("steps", "chains", "because")
        return ("up", "down", "f4") if walks else ("f4",)

    @property
    def _needs_outcome(self) -> bool:
        """Whether the walk back in steps has nowhere to begin yet."""
        begun = self.pending[0] or self.theory_view.theory.of_sort("outcome")
        return self.goal == "steps" and not begun

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw the ladder of this moment, with in front what was typed last."""
        before, rung = self._look, self.rung
        self.context = context
        self._ask_whether_same(before)
        view_model = super().draw(context)
        in_front = self.list.highlighted_key
        self._put_in_front()
        is_gone = rung is not None and rung.key not in self._rungs
        stayed = self.list.highlighted_key == in_front
        if self._undone or (is_gone and stayed):
            self._undone = False
            self._go_where_it_was(before, rung)
        if self.list.highlighted_key != in_front:
            view_model = super().draw(context)
        return view_model

    def _ask_whether_same(self, before: TheoryView) -> None:
        """Ask of a new line that says about the same as another whether it is that."""
        theory = self.theory_view.theory
        new = [n.id for n in theory.nodes if n.id not in before.theory.by_id]
        if new and self._compares:
            self._compares, self._doubtful = False, [*self._doubtful, *new]
        while self._doubtful and not self.between:
            node = theory.by_id.get(self._doubtful.pop(0))
            if node and (near := typed_line.near(theory, node)):
                asked = questions.whether_same(near, room=self.context.room)
                self.between = Interview(node.id, (asked,))

    def _is_next_line(self, words: str) -> bool:
        """Whether words at *Bedoelt u …?* do not answer it: the line stays as it is."""
        between, asked = self.between, self.between and self.between.question
        if not between or not asked or asked.id != questions.SAME:
            return False
        if self.question_in_sight not in (None, self.key_of(between.subject, asked)):
            return True
        try:
            asked.value_of(words.strip())
        except RuleError:
            return bool(words.strip())
        return False

    def _use_instead(self, subject: str) -> None:
        """A new line is one that was there already."""
        theory = self.theory_view.theory
        node = theory.by_id.get(subject)
        if node and (near := typed_line.near(theory, node)):
            command = partial(editing.use_instead, node=node.id, instead=near.id)
            said = f"Dat is {near.code}. Er is geen regel bij gekomen."
            self.finish()
            self.pending = (near.id, near.text)
            self.post_message(
                self.CommandRequested(self, command, said=said, agreed=True)
            )

    def undone(self) -> None:
        """What Ctrl+Z or Ctrl+Y changed comes in front, to go on from there."""
        self._undone = True

    def asks(self, subject: str) -> Sequence[Ask]:
        """What more there is to say about a line of its sort."""
        text, sort = self.about
        record = self.context.session.record(subject)
        return questions.about(sort, text, record) if subject else []

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Note more about a line, or write one better."""
        record = self.context.session.record(subject)
        if questions.SAME in answers:
            if answers[questions.SAME] == "yes":
                self._use_instead(subject)
            return
        if record and self.between:
            self.ask(theory_keys.rewording(record, words), words)
            return
        text, fields = self.about[0], {k: str(v) for k, v in answers.items()}
        command = partial(editing.fill, node=subject, words=text, fields=fields)
        self.ask(command, words)

    def said_of(self, session: Session, edit: Edit) -> str:
        """What a line made: new lines, arrows, reasons; the room sees them come."""
        return "" if self.context.room else typed_line.made(session, edit)

    def describe(self, question: Question) -> StepViewModel:
        """What is asked, how far the theory is, and what could be asked about it."""
        view = self.theory_view
        folded = bool(self.node and self.node.id in self.folded)
        return StepViewModel(
            question,
            self._proposal(),
            count=view.count,
            keys=questions.keys(self.goal, folded=folded),
            hints=view.hints(self.rung),
            marks=questions.MARKS,
        )

    def room_view(self) -> RoomView:
        """What is asked, in words for everybody."""
        asked = self.interview.question if self.subject else None
        task = "outcome" if self._needs_outcome else self.goal
        label = questions.LABELS.get(asked.id, ("",))[0] if asked else ""
        question = label if asked else questions.FOR_ALL.get(task, "")
        between = self.between.question if self.between else None
        if between:
            question = between.label if between.id == questions.SAME else ""
        return RoomView(count=self._room_count, question=question)

    @property
    def _room_count(self) -> str:
        """How much there is by now, where that is a count of what was said."""
        return "" if self.goal in ("chains", "because") else self.theory_view.count

    def take(self, words: str) -> None:
        """A line with an arrow in it is one for the theory, whatever is asked of it."""
        if self._is_next_line(words):
            self.between = None
        if self.added and not self.between and self._parsed(words).links:
            self.finish()
        super().take(words)

    def _parsed(self, words: str, sort: str = "") -> TheoryLine:
        """What a line says, with the lines that are there already."""
        return typed_line.interpret(words, sort, self._texts_now)

    @property
    def _texts_now(self) -> list[str]:
        return [node.text for node in self.theory_view.theory.nodes]

    def take_line(self, words: str) -> None:
        """A line for the theory, a reason, or on to what comes next."""
        if not words.strip():
            self._walk_on()
        elif self.goal == "because" and not self._parsed(words).by_code:
            self._explain(words)
        else:
            self._take((words,), words)

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list becomes that many lines where they do not walk."""
        if self.goal in WAYS or self.goal == "because" or self.between or self.subject:
            super().take_lines(lines)
        else:
            self._take(lines, "\n".join(lines))

    def take_by_key(self, key: str, words: str) -> bool:
        """F4: the words are another assumption about the arrow in front."""
        if key != "f4":
            return False
        arrow = self.arrow
        self.cancel()
        if not words.strip() or arrow is None:
            self.refused(words)
            self.say(questions.NO_WORDS if arrow else questions.NO_ARROW, True)
        else:
            self._say_of(editing.add_assumption, arrow, words)
        return True

    def refused(self, words: str, question: str | None = None) -> None:
        """Words that were refused are asked for again, at the same place."""
        self.pending, self._steps_after = ("", ""), 0
        self._asked_of.clear()
        super().refused(words, question)
        if question and self.goal == "because":  # the next arrow came in front already
            self._go(question.removeprefix(questions.OF_ARROW))

    def leave(self, key: str) -> None:
        """Another row comes in front; behind one that is not saved yet it waits."""
        if self.pending[0]:
            self.between = None
            self.finish()
            self._steps_after += {"up": -1, "down": 1}.get(key, 0)
        else:
            super().leave(key)

    def action_reword(self) -> None:
        """Put the words in front into the entry, to write them better."""
        rung = self.rung
        if rung is None or rung.node is None or not self.entry.display:
            return
        key = rung.node.id if rung.sort in ("node", "again") else rung.key
        if record := rung.assumption or self.context.session.record(key):
            self.finish()
            self.reword(record, name="because" if record.kind == "arrow" else "text")

    def action_remove(self) -> None:
        """Take the node, the reason, the assumption or the arrow in front away."""
        if command := theory_keys.removal(self.rung):
            self.ask(command)

    def on_line_list_letter_pressed(self, event: LineList.LetterPressed) -> None:
        """A letter on the row in front."""
        event.stop()
        rung = self._rungs.get(event.key)
        if rung is None or rung.node is None:
            return
        if event.letter in theory_keys.OF_ARROWS and rung.arrow is None:
            self.say("Zet eerst een regel voor die aan een pijl hangt.", True)
        elif command := theory_keys.letter_command(
            event.letter, rung, self.theory_view.theory
        ):
            self.ask(command)
        elif event.letter == "a":
            self.say(questions.NOT_ITS_SORT, True)
        elif event.letter == "r":
            self.say(questions.NO_CIRCLE, True)
        elif event.letter == "v" and rung.node.sort in questions.FIELDS:
            self._ask_about(rung.node.id, rung.node.text, rung.node.sort)
            self._point_at(self.entry)
            self.redraw()

    @on(LineList.RowHighlighted)
    def _ask_other(self, event: LineList.RowHighlighted) -> None:
        """Another row is in front: the question and the hints are about that one."""
        self.redraw_entry()

    def _take(self, lines: Sequence[str], words: str) -> None:
        """Ask to take lines down, and go on at what a plain one makes."""
        theory, task = self.theory_view.theory, self.goal
        way, sort = WAYS.get(task, ""), SORTS[task]
        front = self.pending
        if not front[0] and self.node:
            front = (self.node.id, self.node.text)
        if self._needs_outcome:
            way, sort = "", "outcome"
        place = LineContext(
            sort, *front, way, self.context.stop.id, self.context.step.id
        )
        new = random_id()
        self._compares = True
        self.ask(
            partial(typed_line.add_lines, lines=lines, place=place, node=new), words
        )
        sentence = self._parsed(lines[0], sort)
        begins = sentence.plain or (task == "activities" and sentence.begins)
        if len(lines) > 1 or not begins:
            return
        text = lines[0].strip() if sentence.plain else sentence.begins
        if way and not sentence.known:
            text = line_parser.with_reason(lines[0], self._texts_now)[0]
        is_code = line_parser.is_code(text)
        node = theory.by_code(text) if is_code else theory.same(text)
        next_front = (node.id, node.text) if node else (new, text)
        if task in WAYS:
            self.trail = [*(self.trail if self.pending[0] else []), front]
            self.pending = next_front
            self._asked_of.add(front[0])
            waiting = self._to_do()
            ended = task == "chains" and node and node.id not in waiting
            if waiting and ended:
                self.pending = (waiting[0], "")
        else:
            self.pending = next_front
            if not is_code and (node is None or node.sort == sort):
                self._ask_about(*next_front, sort)

    def _ask_about(self, node: str, text: str, sort: str) -> None:
        """Ask more about a line, which may not be saved yet."""
        self.added = self._asked_last = node
        self.about = (text, sort)
        self.begin(node)

    @property
    def _proposed(self) -> Record | None:
        """What came along with an advice, and may be why the arrow in front holds."""
        if self.goal != "because":
            return None
        theory = self.theory_view.theory
        return theory_step.proposed_reason(self.context.session, theory, self.arrow)

    def _proposal(self) -> str:
        """The sentence that is proposed, with the evening it comes from."""
        reason = None if self.context.room else self._proposed
        if reason is None:
            return ""
        (link, *_) = origins.links_of(self.context.session, reason.id)
        said = f"Bij dit advies zei een bewoner: ‘{reason.text('text')}’"
        where = f"({origins.origin_of(link).where})"
        return f"{said} {where}. Is dat het omdat? Typ ja, of iets anders."

    def _explain(self, words: str) -> None:
        """Keep why the arrow in front would hold, or what else must be true for it."""
        arrow = self.arrow
        if words.strip().casefold() == "ja" and (reason := self._proposed):
            words = reason.text("text")
        if arrow is None:
            self.refused(words)
            self.say(questions.NO_ARROW, True)
            return
        self._say_of(editing.give_reason, arrow, words)
        if not arrow.because and arrow.id not in self._asked_of:
            self._asked_of.add(arrow.id)
            self._walk_on()

    def _say_of(
        self, command: Callable[..., Edit | None], arrow: Arrow, words: str
    ) -> None:
        """Ask to keep what was said of an arrow."""
        asked = partial(
            command,
            arrow=arrow.record,
            text=line_parser.bare_reason(words),
            phase=self.context.stop.id,
            step=self.context.step.id,
        )
        self.ask(asked, words)

    def _walk_on(self) -> None:
        """An empty line: back up, to what nobody does, hangs loose, has no `omdat`."""
        if self.goal == "steps":
            up = above(self.theory_view.theory, self.node) if self.node else None
            back = (up.id, up.text) if up else ("", "")
            walks = self.pending[0] and self.trail
            self.pending = self.trail.pop() if walks else back
        elif self.goal == "activities":
            self._asked_of.add(self._asked_last)
            goal = next_of([*self._rungs], "", self._to_do())
            if node := self.theory_view.theory.by_id.get(goal):
                self.pending = ("", "")
                self._asked_of.add(goal)
                self._go(goal)
                self._ask_about(node.id, node.text, node.sort)
            else:
                self.say(questions.DONE[self.goal])
        elif self.goal in ("chains", "because"):
            self.pending, keys = ("", ""), self._to_do()
            key = self.list.highlighted_key or ""
            if goal := next_of([*self._rungs], key, keys):
                self._go(goal)
            elif not keys and not self._asked_of:
                self.say(questions.DONE[self.goal])

    def _put_in_front(self) -> None:
        """Put in front what was typed last, or on arriving what is to be done first."""
        theory = self.theory_view.theory
        asked_before, self._asked_of = self._asked_of, set()
        self._asked_of = asked_before.intersection(self._to_do())
        new, words = self.pending
        node = theory.by_id.get(new) or (theory.same(words) if words else None)
        if node:
            self.pending = ("", "")
            self._go(node.id)
            self.list.move(self._steps_after)
            self._steps_after = 0
        elif not self._begun and self.goal in ("chains", "because"):
            self._go(self._half_typed() or next(iter(self._to_do()), ""))
        self._begun = True

    def _half_typed(self) -> str:
        name = questions.THEN if self.goal == "chains" else questions.OF_ARROW
        begin = f"{self.context.place}/{name}"
        half_typed = (k.removeprefix(begin) for k, v in self.drafts.items() if v)
        return next((key for key in half_typed if key in self._rungs), "")

    def _go_where_it_was(self, before: TheoryView, rung: Rung | None) -> None:
        """Put in front what came back or is open now; for a step that went, its end."""
        goal = theory_keys.came_back(before, self.theory_view, self.goal)
        gone = rung is not None and rung.key not in self._rungs
        if not goal and gone and rung and rung.arrow and self.goal == "steps":
            goal = rung.arrow.end.id
        if goal:
            self._go(goal)

    def _to_do(self) -> list[str]:
        """What is open at this task, without what is on its way already."""
        return [key for key in self.theory_view.to_do if key not in self._asked_of]

    def otherwise(self) -> Question:
        """What the task asks of the row in front."""
        if self.goal == "because":
            return questions.of_arrow(self.arrow)
        asked = "outcome" if self._needs_outcome else self.goal
        return questions.of_task(asked, self.node, self.pending[0])
