"""A small evening with something of everything, for the tests of session files."""

from __future__ import annotations

from itertools import count

from cyclus_tui.domain.journal import Replica, Value
from cyclus_tui.domain.session import Session

SESSION_ID = "5e55105e55105e55105e55105e55105e"


class Evening:
    """A session that is written field by field, with fixed ids and times."""

    def __init__(self, replica: str = "00000000000000aa", who: str = "Ria") -> None:
        ids = count(1)
        self.replica = Replica(
            replica,
            who,
            "0.1.0",
            lambda: "2026-11-21T19:30:00+01:00",
            lambda: f"{next(ids):020x}",
        )
        self.session = Session(SESSION_ID)
        self.session = self.session.after(self.replica.introduction(self.session))

    def write(self, kind: str, record_id: str, **fields: Value) -> str:
        """One edit that gives a record these fields; its id."""
        changes = self.session.writes(kind, record_id, fields)
        edit = self.replica.edit(self.session, "test", changes)
        self.session = self.session.after(edit)
        return record_id

    def make(self, kind: str, **fields: Value) -> str:
        """A new record with these fields; its id."""
        return self.write(kind, self.replica.new_id(), **fields)

    def one(self, kind: str, key: str, **fields: Value) -> str:
        """The record that exists once, with these fields; its id."""
        return self.write(kind, self.session.derived(kind, key), **fields)

    def idea(self, number: int, text: str, **fields: Value) -> str:
        """One line that somebody said."""
        more = {"sort": "idea", "phase": "A4", "step": "A4.1", **fields}
        return self.make("idea", number=number, text=text, **more)


def whole_evening() -> Evening:
    """An evening from welcome to check-out."""
    evening = Evening()
    evening.write(
        "session",
        SESSION_ID,
        title="Geldzorgen in Zonneveld",
        place="De Boog",
        date="2026-11-21",
        end="21:30",
        facilitator="Ria",
        method="adviesvangers",
    )
    evening.one(
        "form",
        "answers",
        central_question="Wat helpt u als geld op is?",
        recipient="de wethouder",
    )
    evening.make("person", number=1, alias="Oma", role="resident")
    evening.make("person", number=2, alias="Sam", role="volunteer")
    evening.make("ground_rule", text="Iedereen telt mee", chosen="ja", added="ja")
    lamp = evening.idea(1, "Een spreekuur op de markt")
    post = evening.idea(2, 'Brieven in "gewone" taal\n[/] ok?')
    evening.idea(1, "De balie is vaak dicht", sort="complaint")
    theme = evening.make("theme", number=1, sign="★", name="Dichtbij")
    evening.one("placement", lamp, idea=lamp, theme=theme)
    ballot_round = evening.make(
        "ballot_round",
        number=1,
        phase="A6",
        step="A6.1",
        method="dots",
        question="Wat helpt u het meest?",
        options=[lamp, post],
        present=2,
        entry="ballots",
    )
    evening.make("ballot", round=ballot_round, number=1, choices=[[lamp, 2]])
    evening.make("ballot", round=ballot_round, number=2, choices=[[lamp, 1], [post, 1]])
    advice = evening.one(
        "recommendation",
        f"{ballot_round}:{lamp}",
        round=ballot_round,
        option=lamp,
        advice="Open elke week een spreekuur",
        because="mensen durven dan te komen",
        thumbs=[2, 0, 0],
    )
    evening.make("remark", recommendation=advice, text="Niet op vrijdag")
    evening.one(
        "decision",
        ballot_round,
        round=ballot_round,
        content={"carried": True, "items": [{"place": 1, "advice": "Open", "x": []}]},
    )
    evening.make("note", text="Sam was stil", phase="A4")
    evening.make("checkout", text="fijn", smiley="happy")
    return evening
