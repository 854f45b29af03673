"""A small evening with something of everything, for the tests of session files."""

from __future__ import annotations

from itertools import count

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session

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
        changes = self.session.field_changes(kind, record_id, fields)
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


def learning_evening() -> Evening:
    """The same evening, with something of every kind of the other methods."""
    evening = whole_evening()
    who = evening.session.of("person")[0].id
    _conversation(evening, who)
    step = _theory(evening)
    evening.make(
        "sign",
        number=1,
        node=step,
        text="drie mensen per week",
        sort="count",
        early="ja",
        source="de lijst",
    )
    written = {"if_then": "Als we schenken, dan rust.", "if_then_from": "Als we dit"}
    evening.one("story", "text", **written)
    content: Value = {
        "story": ["Als we schenken, dan rust."],
        "nodes": [{"id": step, "code": "S1", "sort": "step", "text": "vertrouwen"}],
        "arrows": [{"id": "p", "name": "X1 → S1", "because": "ja", "status": "think"}],
        "assumptions": [],
    }
    told = {"text": "Als we schenken, dan rust.", "content": content}
    version = evening.make("story_version", number=1, thumbs=[5, 1, 0], **told)
    evening.make("story_remark", version=version, text="Ik geloof het niet")
    return evening


def _conversation(evening: Evening, who: str) -> None:
    """A case, questions, a doubt, advice that came too early."""
    place = {"phase": "L7", "step": "L7.1"}
    asked = evening.make(
        "question",
        number=1,
        text="Wat deed je toen?",
        by=who,
        role="resident",
        answer="ik belde: 06?",
        warmth="warm",
        seen_as="open",
        **place,
    )
    advice = evening.make("question", number=2, text="Heb je al gebeld?", **place)
    said: dict[str, Value] = {"number": 1, "text": "Heb je al gebeld?", "kept": "ja"}
    parked = evening.one("parked", advice, question=advice, **said, **place)
    more = {"sort": "option", "waiting": parked, **place}
    evening.one("idea", f"option:{parked}", **said, **more)
    evening.make("turn", person=who, passed="ja", step="L7.1")
    why = "Hier leren we allemaal van"
    evening.idea(1, "Niemand komt nog", sort="case", hands=4, chosen="ja", why=why)
    evening.idea(1, "Durven ze wel?", sort="doubt", touched_by=asked)


def _theory(evening: Evening) -> str:
    """Nodes, arrows, assumptions with their sources, and actions; the id of a step."""
    coffee = evening.make(
        "node",
        number=1,
        sort="activity",
        text="Koffie schenken",
        who="Els",
        formal="informal",
        together="together",
        exists="nee",
    )
    step = evening.make("node", number=1, sort="step", text="mensen vertrouwen iemand")
    goal = {"for_whom": "bewoners", "term": "over een jaar"}
    rest = evening.make("node", number=1, sort="outcome", text="rust: thuis", **goal)
    because = "je ziet elkaar vaker"
    ends = {"start": coffee, "end": step, "drawn": "ja"}
    drawn = evening.one(
        "arrow", f"{coffee}:{step}", because=because, status="think", **ends
    )
    evening.one("arrow", f"{step}:{rest}", start=step, end=rest, drawn="nee")
    supposed = evening.one(
        "assumption",
        drawn,
        number=1,
        text=because,
        arrow=drawn,
        about="link",
        certainty=1,
        importance=3,
        agree="divided",
        sides="de een wel, de ander niet",
        test_idea="vraag het na",
        verdict="partly",
    )
    evening.make("assumption", number=2, text="Er is koffie", whose="group")
    key = f"{supposed}:residents"
    known = {"sort": "residents", "what": "drie moeders", "present": "ja"}
    evening.one("source", key, assumption=supposed, **known)
    _actions(evening, supposed)
    origin = {"session": "1" * 32, "record": "2" * 20, "title": "Vorige keer"}
    text = {"text": "elkaar vaker zien", "sort": "assumption", "date": "2026-10-01"}
    evening.make("link", target=supposed, relation="comes_from", **origin, **text)
    return step


def _actions(evening: Evening, supposed: str) -> None:
    """One that was agreed on, and one that came back."""
    evening.make(
        "action",
        number=1,
        what="Bel de moeders",
        with_whom="Sam",
        when="2026-11-25",
        expects="zij komen",
        sign="ze lachen",
        asker="Oma",
        help="een brief",
        back_on="2026-12-09",
        assumption=supposed,
    )
    evening.make(
        "action",
        number=2,
        what="Op de markt staan",
        returned="ja",
        assumption_text="mensen komen",
        result="partly",
        happened="drie kwamen",
        surprised="regen",
        hindered="tijd",
        learned="eerder beginnen",
        verdict="partly",
    )
