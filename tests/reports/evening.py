"""An evening of Adviesvangers, written with the commands themselves."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Final

from cyclus_tui.domain.ideas import clustering, contributions
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, setup
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import cluster
from cyclus_tui.domain.voting import (
    ballot_rounds,
    ballot_text,
    casting,
    recommendations,
)
from cyclus_tui.exchange.method_file import read_method

SESSION_ID: Final = "e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0"
TEMPLATE: Final = Path(__file__).parents[2] / "templates" / "adviesvangers.yaml"
METHOD: Final[Method] = read_method(TEMPLATE.read_bytes(), name=TEMPLATE.name)

ADVICE: Final = (
    ("Koffie-inloop met iemand die zelf schulden had", 8),
    ("Post samen openmaken", 7),
    ("Brieven in gewone taal", 6),
    ("Eén vast gezicht", 6),
    ("Les over geld op school", 5),
    ("Spreekuur 's avonds", 5),
    ("Potje voor noodgevallen", 3),
    ("Buddy die meegaat", 2),
)
"""What could be chosen and how many dots it got; places five and six are equal."""

PROMISE: Final = {
    "central_question": "Wat helpt om op tijd over geldzorgen te praten?",
    "recipient": "de wethouder en het team Schulden",
    "decided_by": "de wethouder",
    "answer_on": "2027-01-14",
    "answer_how": "op een avond in De Spil",
}


class Evening:
    """A session that grows by commands, with fixed ids and times."""

    def __init__(self, replica: str = "00000000000000aa", who: str = "Ria") -> None:
        ids = count(1)
        self.replica = Replica(
            replica,
            who,
            "test",
            lambda: "2026-11-21T19:30:00+01:00",
            lambda: f"{replica}{next(ids):04x}",
        )
        self.session = Session(SESSION_ID)
        self.take(self.replica.introduction(self.session))

    def take(self, edit: Edit | None) -> None:
        """Add an edit to the session."""
        assert edit is not None
        self.session = self.session.after(edit)

    def run(self, command: Callable[..., Edit | None], **told: object) -> None:
        """Carry out a command."""
        self.take(command(self.session, self.replica, **told))

    def begin(self, title: str = "Geldzorgen in Zonneveld") -> None:
        """Begin the session and make the promise."""
        answers = {"title": title, "place": "De Spil", "date": "2026-11-21"}
        self.run(
            setup.begin,
            method_id=METHOD.id,
            method_text=TEMPLATE.read_text(encoding="utf-8"),
            answers=answers,
        )
        for field, text in PROMISE.items():
            self.run(
                form_answers.fill_in,
                field=form_answers.FormField(field, field),
                text=text,
            )

    def welcome(self, typed: str = "11b 2a", consent: str = "abc") -> None:
        """Let people in and ask what may be done with their words."""
        self.run(
            attendance.add_arrivals, who=attendance.parse_arrival(typed, METHOD.roles)
        )
        if consent:
            self.run(attendance.set_group_consent, layers=consent)

    def say(self, text: str, by: str = "") -> str:
        """Take down an idea; its id."""
        line = contributions.TypedLine(text, by)
        self.run(contributions.add, lines=[line], sort="idea", phase="A4", step="A4.1")
        return contributions.ideas(self.session)[-1].id

    def choose(self, counts: tuple[tuple[str, int], ...] = ADVICE) -> None:
        """Say the ideas and vote for them, counted from paper."""
        chosen = [self.say(text) for text, _ in counts]
        self.run(
            ballot_rounds.open_round,
            phase="A8",
            step="A8.1",
            chosen=chosen,
            present=11,
            dots=4,
        )
        self.cast(" ".join(f"{i}={n}" for i, (_, n) in enumerate(counts, 1)) + " m=11")

    def heap(self, name: str) -> None:
        """Put the first idea on a heap with this name."""
        idea = contributions.ideas(self.session)[0]
        self.run(clustering.begin_heap, signs=cluster.Rules().signs, idea=idea)
        theme = self.session.of("theme")[-1].id
        self.run(clustering.name_heap, theme=theme, text=name)

    def cast(self, typed: str) -> None:
        """Count votes from paper in the newest round."""
        newest = max(
            self.session.of("ballot_round"), key=lambda record: record.number("number")
        )
        options = ballot_rounds.options(self.session, newest)
        self.run(
            casting.cast_votes,
            ballot_round=newest,
            typed=ballot_text.parse_votes(typed, options, newest),
        )

    def settle_the_tie(self) -> None:
        """Choose once more between the two that share the last place."""
        main = ballot_rounds.main_round(self.session)
        assert main is not None
        tied = [str(option) for option in main.items("options")[4:6]]
        self.run(
            ballot_rounds.open_round,
            phase="A8",
            step="A8.1",
            chosen=tied,
            present=11,
            tie_of=main.id,
        )
        self.cast("5=7 6=4")

    def items(self) -> list[recommendations.ListPlace]:
        """The list of recommendations."""
        return recommendations.items(self.session, 5)

    def write(self, place: int, **sentences: str) -> None:
        """Write the sentences of one recommendation."""
        for field, text in sentences.items():
            item = self.items()[place - 1]
            self.run(recommendations.write, item=item, field=field, text=text)

    def thumbs(self, *counts: str) -> None:
        """Count thumbs for each recommendation in order."""
        for place, text in enumerate(counts):
            self.run(recommendations.count_thumbs, item=self.items()[place], text=text)

    def object_to(self, place: int, remark: str) -> None:
        """Keep a minority remark."""
        self.run(recommendations.add_remark, item=self.items()[place - 1], text=remark)

    def decide(self) -> None:
        """Settle the list."""
        self.run(recommendations.decide, places=5)


def whole_evening() -> Evening:
    """An evening with a settled, jointly carried top 5 and one minority remark."""
    evening = Evening()
    evening.begin()
    evening.welcome()
    evening.choose()
    evening.heap("Elkaar ontmoeten")
    evening.settle_the_tie()
    evening.write(
        1,
        advice="Begin een koffie-inloop met iemand die zelf schulden had.",
        because="bij zo iemand schaam je je minder",
        notice="mensen komen praten voor de post zich opstapelt",
        for_whom="buurthuis De Spil",
    )
    evening.object_to(1, "Ik wil niet dat buren me daar zien zitten.")
    evening.thumbs("9 1 1", "10 1 0", "11 0 0", "9 2 0", "8 3 0")
    evening.decide()
    return evening
