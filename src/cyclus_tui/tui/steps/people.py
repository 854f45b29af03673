"""People: who is here, typed as `9b 2a`, with consent for all in one key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.numbering import labels
from cyclus_tui.domain.method.method import Role
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps.people import Rules
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.between_pane import BetweenPane
from cyclus_tui.tui.view_model import Question, RoomView, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

ALIAS: Final = Ask("alias", "Andere naam", "Typ de bijnaam")
"""What is asked of somebody who is to be called otherwise."""


class Pane(BetweenPane[Rules]):
    """Aliases and roles for the facilitator; the room sees counts alone (PRIV-11)."""

    FOLLOW = True
    BETWEEN_CELLS = " "
    BINDINGS: ClassVar = [
        Binding("f4", "agree", "Toestemming van de groep"),
        Binding("f2", "rename", "Andere naam"),
        Binding("f8", "remove", "Deelnemer weg"),
    ]

    def make_list(self) -> LineList:
        """In the list, letters change the person in front."""
        return LineList(id="list", letters="abcdeglo")

    @property
    def record_in_front(self) -> Record | None:
        """The person in front; nobody in the room view."""
        return None if self.context.room else super().record_in_front

    def rows(self) -> Sequence[Row]:
        """Each person with role and what is special."""
        session, roles = self.context.session, self.context.method.roles
        titles = {role.id: role.title for role in roles}
        numbers = labels(attendance.people(session))
        return [
            Row(
                person.id,
                numbers[person.id],
                words_of(person, "alias"),
                f"{_special(person)} {titles.get(person.text('role'), '')}".strip(),
                person.flag("gone"),
            )
            for person in attendance.people(session)
        ]

    def view_model(self) -> StepViewModel:
        """How many there are, and what was agreed."""
        session = self.context.session
        agreed = "".join(
            layer for layer in "abcde" if attendance.consent(session, layer)
        )
        roles = " ".join(f"{r.letter}={r.title}" for r in self.context.method.roles)
        return StepViewModel(
            self.question(),
            f"{self.rules.consent}\n{roles}\nToestemming: {_agreed(agreed)}",
            self._count,
            "Enter erbij · F4 toestemming · Tab: lijst, dan g l o a–e",
            self._hints(agreed),
        )

    def room_rows(self) -> Sequence[Row]:
        """How many there are of each role (PRIV-11)."""
        by_role = attendance.by_role(self.context.session, self.context.method.roles)
        return [Row(name, str(count), name) for name, count in by_role]

    def room_view(self) -> RoomView:
        """What is done with people's words."""
        return RoomView((self.rules.consent,), count=self._count)

    @property
    def _count(self) -> str:
        """How many people there are now."""
        present = attendance.present_count(self.context.session)
        return count_of(present, "mens", "mensen")

    def otherwise(self) -> Question:
        """Who came in."""
        return Question("Wie is er?", _help(self.context.method.roles))

    def take_line(self, words: str) -> None:
        """Note who came in."""
        if words.strip():
            who = attendance.parse_arrival(words, self.context.method.roles)
            self.ask(partial(attendance.add_arrivals, who=who), words)

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Have somebody called otherwise."""
        rename = partial(attendance.change, person=subject, field="alias", value=words)
        self.ask(rename, words)

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list is a list of people."""
        for line in lines:
            with self.refusing(line):
                self.take(line)

    def action_agree(self) -> None:
        """The group agrees to a–c, or takes that back."""
        agreed = attendance.consent(self.context.session, "c")
        self.ask(partial(attendance.set_group_consent, layers="" if agreed else "abc"))

    def action_rename(self) -> None:
        """Ask another name for the person in front."""
        if person := self.record_in_front:
            self.ask_between(person.id, ALIAS)

    def action_remove(self) -> None:
        """Take out somebody who was noted by mistake."""
        if person := self.record_in_front:
            self.ask(partial(attendance.remove, person=person))

    def on_line_list_letter_pressed(self, event: LineList.LetterPressed) -> None:
        """g: went home or came back; l: age; o: a parent agrees; a–e: consent."""
        event.stop()
        if not self.context.room:
            self.ask(partial(_keyed, person=event.key, letter=event.letter))

    def _hints(self, agreed: str) -> tuple[str, ...]:
        """What is still to be asked (PRIV-2, PRIV-8)."""
        hints = []
        if attendance.present_count(self.context.session) and not agreed:
            hints.append("Toestemming gevraagd? F4 zet a tot en met c op ja.")
        if any(map(attendance.needs_parent, self.context.session.of("person"))):
            hints.append("Onder de 16: is er toestemming van een ouder, op papier? (o)")
        return tuple(hints)


def _keyed(
    session: Session, replica: Replica, *, person: str, letter: str
) -> Edit | None:
    """What a letter changes of somebody.

    Read when its turn comes: two quick keys are two steps.
    """
    record = session.record(person)
    if record is None:
        return None
    value: str | bool
    if letter == "g":
        field, value = "gone", not record.flag("gone")
    elif letter == "l":
        field, value = "age", _next_age(record.text("age"))
    elif letter == "o":
        field, value = "parent_consent", not record.flag("parent_consent")
    else:
        field = f"consent_{letter}"
        value = not attendance.consent(session, letter, record)
    return attendance.change(session, replica, person=person, field=field, value=value)


def _special(person: Record) -> str:
    """What differs from the group: gone, age, own consent."""
    signs = ["naar huis"] if person.flag("gone") else []
    if person.text("age"):
        signs.append(person.text("age"))
    if person.flag("parent_consent"):
        signs.append("ouder: ja")
    for layer, agrees in attendance.exceptions(person).items():
        signs.append(f"{layer}: {'ja' if agrees else 'nee'}")
    return ", ".join(signs)


def _help(roles: Sequence[Role]) -> str:
    """How people are typed, with roles of this method."""
    first, other = roles[0], roles[:2][-1]
    three = f"3{first.letter} = drie {first.plural}"
    return f"{three}, @{other.letter} Sam, of een bijnaam"


def _agreed(layers: str) -> str:
    return f"ja op {', '.join(layers)}" if layers else "nog niet gevraagd"


def _next_age(age: str) -> str:
    order = ("", *attendance.AGES)
    return order[(order.index(age) + 1) % len(order)] if age in order else ""
