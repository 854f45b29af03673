"""Theory: the ladder, whole at every moment, and one question at a time below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding

from cyclus_tui.domain.journal.edit import Edit, random_id
from cyclus_tui.domain.steps.theory import SORTS, WAYS
from cyclus_tui.domain.theory import editing, line_parser, typed_line
from cyclus_tui.domain.theory.graph import Arrow, Node
from cyclus_tui.domain.theory.ladder import Rung
from cyclus_tui.domain.theory.paths import above
from cyclus_tui.domain.theory.typed_line import LineContext
from cyclus_tui.tui import theory_keys
from cyclus_tui.tui import theory_questions as questions
from cyclus_tui.tui.theory_ladder import LadderPane
from cyclus_tui.tui.theory_rows import Look
from cyclus_tui.tui.view_model import Question, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList


class Pane(LadderPane):
    """What is typed goes where the row in front of the ladder is."""

    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Regel wijzigen"),
        Binding("f4", "by_key('f4')", "Nog een aanname bij deze pijl"),
        Binding("f8", "remove", "Regel, omdat of pijl weg"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.rewording = ""
        """The row that is being written better."""
        self.about: tuple[str, str] = ("", "")
        """The line that more is asked about: its id and its words."""
        self.fields: list[str] = []
        """What is still asked about it."""
        self.pending: tuple[str, str] = ("", "")
        """The node that comes in front once it is saved: its id and its words."""
        self.trail: list[tuple[str, str]] = []
        """The nodes that were walked along while none of it was saved yet."""
        self._steps_after = 0
        self._asked_of: set[str] = set()
        """What was connected or explained, and is not on the disk yet."""
        self._begun = False
        self._undone = False

    @property
    def leaving(self) -> tuple[str, ...]:
        """The arrows too, where one walks along the nodes."""
        walks = self.goal in ("steps", "chains", "because")
        return ("up", "down", "f4") if walks else ("f4",)

    @property
    def _needs_outcome(self) -> bool:
        """Whether the walk back in steps has nowhere to begin yet."""
        begun = self.pending[0] or self.look.theory.of_sort("outcome")
        return self.goal == "steps" and not begun

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw the ladder of this moment, with in front what was typed last."""
        before, rung = self._look, self.rung
        self.context = context
        view_model = super().draw(context)
        in_front = self.list.highlighted_key
        self._put_in_front()
        if self._undone:
            self._undone = False
            self._go_where_it_was(before, rung)
        if self.list.highlighted_key != in_front:
            view_model = super().draw(context)
        return view_model

    def undone(self) -> None:
        """What Ctrl+Z or Ctrl+Y changed comes in front, to go on from there."""
        self._undone = True

    def view_model(self) -> StepViewModel:
        """What is asked, how far the theory is, and what could be asked about it."""
        look = self.look
        folded = bool(self.node and self.node.id in self.folded)
        return StepViewModel(
            self._question(),
            count=look.count,
            keys=questions.keys(self.goal, folded=folded),
            hints=look.hints(self.rung),
            marks=questions.MARKS,
        )

    def take(self, words: str) -> None:
        """A line for the theory, an answer, other words, or on to what comes next."""
        if self.rewording:
            self._finish(words)
        elif self.fields and not line_parser.parse_line(words).links:
            self._fill(words)
        elif not words.strip():
            self._walk_on()
        elif self.goal == "because" and not line_parser.parse_line(words).by_code:
            self._explain(words)
        else:
            self._take((words,), words)
        self.redraw()

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list becomes that many lines where they do not walk."""
        if self.goal in WAYS or self.goal == "because" or self.rewording or self.fields:
            super().take_lines(lines)
        else:
            self._take(lines, "\n".join(lines))

    def take_by_key(self, key: str, words: str) -> bool:
        """F4: the words are another assumption about the arrow in front."""
        if key != "f4":
            return False
        arrow = self.arrow
        self.rewording, self.fields = "", []
        if not words.strip() or arrow is None:
            self.refused(words)
            self.say(questions.NO_WORDS if arrow else questions.NO_ARROW, True)
        else:
            self._say_of(editing.add_assumption, arrow, words)
        return True

    def refused(self, words: str, question: str | None = None) -> None:
        """Words that were refused are asked for again, at the same place."""
        self.pending, self.fields, self._steps_after = ("", ""), [], 0
        self._asked_of.clear()
        super().refused(words, question)

    def cancel(self) -> bool:
        """Leave off rewording, or asking more about a line."""
        was = bool(self.rewording or self.fields)
        if was:
            self.drafts.pop(self.draft_place, None)
        self.rewording, self.fields = "", []
        return was

    def leave(self, key: str) -> None:
        """Another row comes in front; behind one that is not saved yet it waits."""
        self.rewording, self.fields = "", []
        if self.pending[0]:
            self._steps_after += {"up": -1, "down": 1}.get(key, 0)
        else:
            super().leave(key)

    def action_reword(self) -> None:
        """Put the words in front into the entry, to write them better."""
        rung = self.rung
        if rung and rung.node and self.entry.display:
            of_node = rung.sort in ("node", "again")
            self.rewording = rung.node.id if of_node else rung.key
            self.fields = []
            self._point_at(self.entry)
            self.redraw()

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
        elif command := theory_keys.lettered(event.letter, rung, self.look.theory):
            self.ask(command)
        elif event.letter == "a":
            self.say(questions.NOT_ITS_SORT, True)
        elif event.letter == "v" and rung.node.sort in questions.FIELDS:
            self._ask_about(rung.node)
            self._point_at(self.entry)
            self.redraw()

    @on(LineList.RowHighlighted)
    def _other_row(self, event: LineList.RowHighlighted) -> None:
        """Another row is in front: the question and the hints are about that one."""
        self._ask(self._question())
        self._show("ask", self._question().label)
        self.redraw_around()

    def _take(self, lines: Sequence[str], words: str) -> None:
        """Ask to take lines down, and go on at what a plain one makes."""
        theory, task = self.look.theory, self.goal
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
        self.ask(
            partial(typed_line.add_lines, lines=lines, place=place, node=new), words
        )
        sentence = typed_line.interpret(lines[0], sort)
        self.fields = []
        begins = sentence.plain or (task == "activities" and sentence.begins)
        if len(lines) > 1 or not begins:
            return
        text = line_parser.with_reason(lines[0])[0] if way else lines[0].strip()
        text = text if sentence.plain else sentence.begins
        is_code = line_parser.is_code(text)
        known = theory.by_code(text) if is_code else theory.same(text)
        next_front = (known.id, known.text) if known else (new, text)
        if task in WAYS:
            self.trail = [*(self.trail if self.pending[0] else []), front]
            self.pending = next_front
            self._asked_of.add(front[0])
            waiting = self._to_do()
            ended = task == "chains" and known and known.id not in waiting
            if waiting and ended:
                self.pending = (waiting[0], "")
        else:
            self.about = self.pending = next_front
            ours = not is_code and (known is None or known.sort == sort)
            self.fields = [*questions.FIELDS[sort]] if ours else []

    def _ask_about(self, node: Node) -> None:
        """Ask more about a line that is there."""
        self.about = (node.id, node.text)
        self.fields = [*questions.FIELDS[node.sort]]

    def _fill(self, words: str) -> None:
        """Keep the answer about a line and ask the next; other words begin a line."""
        name = self.fields[0]
        if not words.strip():
            del self.fields[0]
            return
        fields = questions.answer(name, words)
        if fields is None:
            if words.strip().strip("0123456789 ,"):
                self.fields = []
                self.take(words)
                return
            self.entry.give_back(words)
            self.say(questions.ONE_OR_TWO, True)
            return
        self.fields = [field for field in self.fields if field not in fields]
        node, text = self.about
        self.ask(partial(editing.fill, node=node, words=text, fields=fields), words)

    def _explain(self, words: str) -> None:
        """Keep why the arrow in front would hold, or what else must be true for it."""
        arrow = self.arrow
        if arrow is None:
            self.refused(words)
            self.say(questions.NO_ARROW, True)
        elif arrow.because or arrow.id in self._asked_of:
            self._say_of(editing.add_assumption, arrow, words)
        else:
            self._asked_of.add(arrow.id)
            self._say_of(editing.explain_arrow, arrow, words)
            self._walk_on()

    def _say_of(self, command: Callable[..., Edit], arrow: Arrow, words: str) -> None:
        """Ask to keep what was said of an arrow."""
        asked = partial(
            command,
            arrow=arrow.record,
            text=line_parser.bare_reason(words),
            phase=self.context.stop.id,
            step=self.context.step.id,
        )
        self.ask(asked, words)

    def _finish(self, words: str) -> None:
        """Carry out what F2 began; an empty line leaves all as it was."""
        key, self.rewording = self.rewording, ""
        record = self.context.session.record(key)
        if record and words.strip():
            self.ask(theory_keys.rewording(record, words), words)

    def _walk_on(self) -> None:
        """An empty line: back up, to what nobody does, hangs loose, has no `omdat`."""
        if self.goal == "steps":
            up = above(self.look.theory, self.node) if self.node else None
            back = (up.id, up.text) if up else ("", "")
            walks = self.pending[0] and self.trail
            self.pending = self.trail.pop() if walks else back
        elif self.goal == "activities":
            self._asked_of.add(self.about[0])
            goal = theory_keys.next_of([*self._rungs], "", self._to_do())
            if node := self.look.theory.by_id.get(goal):
                self.pending = ("", "")
                self._asked_of.add(goal)
                self._go(goal)
                self._ask_about(node)
            else:
                self.say(questions.DONE[self.goal])
        elif self.goal in ("chains", "because"):
            self.pending, keys = ("", ""), self._to_do()
            here = self.list.highlighted_key or ""
            if goal := theory_keys.next_of([*self._rungs], here, keys):
                self._go(goal)
            elif not keys and not self._asked_of:
                self.say(questions.DONE[self.goal])

    def _put_in_front(self) -> None:
        """Put in front what was typed last, or on arriving what is to be done first."""
        theory = self.look.theory
        asked, self._asked_of = self._asked_of, set()
        self._asked_of = asked.intersection(self._to_do())
        new, words = self.pending
        known = theory.by_id.get(new) or (theory.same(words) if words else None)
        if known:
            self.pending = ("", "")
            self._go(known.id)
            self.list.move(self._steps_after)
            self._steps_after = 0
        elif not self._begun and self.goal in ("chains", "because"):
            self._go(self._half_typed() or next(iter(self._to_do()), ""))
        self._begun = True

    def _half_typed(self) -> str:
        """The row at which words stand that were never given."""
        name = "then" if self.goal == "chains" else "because"
        begin = f"{self.context.place}/{name}-"
        found = (k.removeprefix(begin) for k, v in self.drafts.items() if v)
        return next((key for key in found if key in self._rungs), "")

    def _go_where_it_was(self, before: Look, rung: Rung | None) -> None:
        """Put in front what came back; for a step that went, what it led to."""
        goal = theory_keys.came_back(before, self.look, self.goal)
        gone = rung is not None and rung.key not in self._rungs
        if not goal and gone and rung and rung.arrow and self.goal == "steps":
            goal = rung.arrow.end.id
        if goal:
            self._go(goal)

    def _to_do(self) -> list[str]:
        """What is open at this task, without what is on its way already."""
        return [key for key in self.look.to_do if key not in self._asked_of]

    def _question(self) -> Question:
        """What the entry asks for now."""
        session = self.context.session
        if record := session.record(self.rewording):
            return questions.of_rewording(record)
        if self.fields:
            record = session.record(self.about[0])
            return questions.of_field(self.fields[0], *self.about, record)
        if self.goal == "because":
            return questions.of_arrow(self.arrow)
        asked = "outcome" if self._needs_outcome else self.goal
        return questions.of_task(asked, self.node, self.pending[0])
