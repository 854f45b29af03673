"""Copies of one session on several laptops: whatever people do, nothing is lost.

Hypothesis makes up what happens. The files, the program that writes them and the YAML
that travels are real; only the wall clock and the ids are made up, so that what is
found can be found again. `pytest --hypothesis-profile=thorough` tells many stories.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.journal.edit import ERASED, Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.voting import tally
from cyclus_tui.domain.voting.ballot_rounds import options as offered
from cyclus_tui.errors import RuleError
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import Copy
from tests.cards import METHOD as CARDS
from tests.cards import PLAN
from tests.domain.oracle import Thing, things
from tests.laptops import DEEDS, METHOD, Laptop, chosen, ideas
from tests.laptops_learning import LEARNING, lines

MOST_LAPTOPS: Final = 5
MOST_ERASED: Final = 6
MOST_FILES: Final = 8
"""So many files lie about on sticks."""
THOROUGH: Final = settings().max_examples > 100
"""Whether there is time for many stories, and for long ones."""

WHOLE: Final = {
    "idea": {"number", "sort", "text"},
    "theme": {"number", "sign"},
    "placement": {"idea"},
    "ballot_round": {"number", "step", "method", "options"},
    "ballot": {"round", "number", "choices"},
    "tally": {"round", "option"},
    "recommendation": {"round", "option"},
    "question": {"number", "text"},
    "parked": {"number", "text"},
    "node": {"number", "sort", "text"},
    "arrow": {"start", "end"},
    "assumption": {"number", "text"},
    "action": {"number", "what"},
    "sign": {"number", "node", "text"},
    PLAN.kind: {"number", "text"},
}
"""With what each of these is made, and without which no list can show it."""

WHICH: Final = st.integers(0, 11)
ALL: Final = {**DEEDS, **LEARNING}
NAMES: Final = st.sampled_from([*DEEDS]) | st.sampled_from([*LEARNING])
DEED: Final = st.tuples(NAMES, WHICH, WHICH)
EVENING: Final = (
    *(("welcome", 0, 0), ("answer", 0, 0)),
    *(("add", 0, 0), ("add", 0, 0), ("add", 0, 0), ("add", 0, 0)),
    *(("place", 0, 0), ("name", 0, 0), ("join", 0, 2)),
    *(("open_round", 0, 1), ("cast", 0, 2), ("cast", 1, 5), ("cast", 3, 4)),
    *(("advise", 0, 1), ("open_round", 2, 0), ("cast", 1, 0)),
    *(("node", 0, 0), ("node", 1, 0), ("node", 2, 0)),
    *(("arrow", 2, 0), ("arrow", 1, 4), ("belief", 0, 0), ("action", 0, 0)),
    *(("question", 0, 0), ("wait", 0, 0), ("tell", 0, 1), ("card", 0, 0)),
)
"""What was done before anybody got a copy; one ballot is for two joined ideas."""


class Copies(RuleBasedStateMachine):
    """What may happen to the copies, and what has to be true of them."""

    def __init__(self) -> None:
        super().__init__()
        self.world = ExitStack()
        folder = TemporaryDirectory(prefix="kopieen")
        self.folder = Path(self.world.enter_context(folder))
        self.runner = self.world.enter_context(asyncio.Runner())
        self.chance = random.Random(5)
        self.laptops: list[Laptop] = []
        self.files: list[bytes] = []
        self.typed: dict[str, str] = {}
        """Every text, and the edit in which it was typed."""
        self.erased: set[str] = set()
        """The records whose words were erased."""

    @initialize(
        count=st.integers(2, MOST_LAPTOPS),
        deeds=st.lists(DEED, min_size=4, max_size=8),
    )
    def hand_out(self, count: int, deeds: list[tuple[str, int, int]]) -> None:
        """One session begins; everybody gets a copy of its file and writes in it."""
        (self.folder / "laptop0").mkdir()
        beginning = Copy()
        beginning.run(
            setup.begin,
            method_id="proef",
            method_text=METHOD,
            answers={"title": "Proef", "date": "2026-11-21", "facilitator": "Noor"},
            cards=CARDS.cards,
        )
        path = self.folder / "laptop0" / "2026-11-21_proef_proef_5e5510.db"
        SessionFile.create(path, beginning.session).close()
        self.laptops = [Laptop(path, self.runner, self.chance)]
        for evening in EVENING:
            self._do(self.laptops[0], *evening)
        while len(self.laptops) < count:
            self.copy_a_laptop(0)
        self.do_apart(deeds)

    @rule(who=WHICH, deeds=st.lists(DEED, min_size=3, max_size=6))
    def do(self, who: int, deeds: list[tuple[str, int, int]]) -> None:
        """Somebody does some things."""
        laptop = self._laptop(who)
        for deed, one, other in deeds:
            self._do(laptop, deed, one, other)

    @rule(deeds=st.lists(DEED, min_size=2, max_size=3), alike=st.booleans())
    def do_apart(self, deeds: list[tuple[str, int, int]], alike: bool = False) -> None:
        """Everybody does the same to what is on their own screen: most conflicts.

        `alike` is in all but the words.
        """
        for number in range(len(self.laptops)):
            for deed, one, other in deeds:
                more = 0 if alike else number
                self._do(self._laptop(number), deed, one, other + more)

    def _do(self, laptop: Laptop, deed: str, one: int, other: int) -> None:
        """Do one thing; what the method refuses changes nothing."""
        text = f"Woorden {len(self.typed)} over [/] € #{one}: ja"
        command = ALL[deed](laptop, one, other, text)
        if command is None:
            return
        before = laptop.session
        try:
            edit = laptop.wait(laptop.opened.run(command))
        except RuleError:
            assert laptop.session is before
            return
        if edit is not None and text in map(str, (c.value for c in edit.changes)):
            self.typed[text] = edit.id

    @rule(who=WHICH, times=st.integers(1, 3), undone=st.booleans())
    def undo_or_redo(self, who: int, times: int, undone: bool) -> None:
        """Somebody takes steps back, or writes them back."""
        laptop = self._laptop(who)
        with suppress(RuleError):
            for _ in range(times):
                step = laptop.opened.undo() if undone else laptop.opened.redo()
                laptop.wait(step)

    @rule(who=WHICH)
    def put_on_a_stick(self, who: int) -> None:
        """Somebody makes a file for a colleague; files of before stay about."""
        self.files = [*self.files, self._laptop(who).export()][-MOST_FILES:]

    @precondition(lambda self: self.files)
    @rule(who=WHICH, which=WHICH, knowing=st.booleans(), twice=st.booleans())
    def bring(self, who: int, which: int, knowing: bool, twice: bool) -> None:
        """Somebody takes a file in, perhaps an old one, perhaps twice."""
        laptop, data = self._laptop(who), self.files[which % len(self.files)]
        laptop.bring(data, knowing=knowing)
        if twice:
            before = laptop.export()
            assert laptop.bring(data, knowing=not knowing) == "niets nieuws"
            assert laptop.export() == before

    @rule(who=WHICH, other=WHICH, again=st.booleans())
    def bring_and_undo(self, who: int, other: int, again: bool) -> None:
        """A merge that is taken back at once leaves the bytes of before."""
        laptop, data = self._laptop(who), self._laptop(other).export()
        before, known = laptop.export(), set(laptop.session.edits)
        laptop.bring(data, knowing=False)
        new = [e for s, e in laptop.session.edits.items() if s not in known]
        if not new or any(c.kind == "erasure" for e in new for c in e.changes):
            return  # erasing is for good
        after = laptop.export()
        laptop.wait(laptop.opened.undo())
        assert laptop.export() == before
        if again:
            laptop.wait(laptop.opened.redo())
            assert laptop.export() == after

    @rule(who=WHICH)
    def restart(self, who: int) -> None:
        """The program is left and started again."""
        laptop = self._laptop(who)
        before = laptop.export()
        laptop.restart()
        assert laptop.export() == before

    @rule(who=WHICH, years=st.sampled_from([-26, -3, 0, 7, 70]))
    def break_the_clock(self, who: int, years: int) -> None:
        """The clock of a laptop is years off; it is shown and never compared."""
        self._laptop(who).years = years

    @precondition(lambda self: len(self.laptops) < MOST_LAPTOPS)
    @rule(who=WHICH)
    def copy_a_laptop(self, who: int) -> None:
        """A file is copied as it is, and from then on both are written in."""
        folder = self.folder / f"laptop{len(self.laptops)}"
        self.laptops.append(self._laptop(who).copied_to(folder))

    @precondition(lambda self: len(self.erased) < MOST_ERASED)
    @rule(who=WHICH, one=WHICH, twice=st.booleans())
    def erase(self, who: int, one: int, twice: bool = False) -> None:
        """Somebody asks for words to be forgotten; asking again changes nothing."""
        laptop = self._laptop(who)
        kinds = ("arrow", "question", "assumption", "parked", "node", "action", "sign")
        said = [*ideas(laptop), *lines(laptop, *kinds)]
        if (line := chosen(said, one)) is not None:
            laptop.wait(laptop.opened.erase(line))
            marks = laptop.session.of("erasure")
            self.erased |= {line.id, *(mark.text("words") for mark in marks)}
            before = laptop.export()
            if twice:
                laptop.wait(laptop.opened.erase(line))
            assert laptop.export() == before

    @rule()
    def meet(self) -> None:
        """Everybody takes in what everybody has: then all have the same."""
        files = [laptop.export() for laptop in self.laptops]
        for number, laptop in enumerate(self.laptops):
            others = [data for place, data in enumerate(files) if place != number]
            self.chance.shuffle(others)
            for data in others:
                laptop.bring(data, knowing=number % 2 == 0)
        first, *rest = [laptop.export() for laptop in self.laptops]
        assert all(data == first for data in rest)
        found = session_yaml.read_session(first, "samen.yaml")
        session = Session.fold(found.session_id, found.edits)
        assert (
            session_yaml.write_session(session, self.laptops[0].opened.method) == first
        )
        without_time = [edit._replace(at="") for edit in session.edits.values()]
        assert shown(Session.fold(session.id, without_time)) == shown(session)
        self._every_word_is_there(session)
        self._no_erased_word_is_there(session, first)
        for conflict in conflicts.open_conflicts(
            session, self.laptops[0].opened.method
        ):
            assert len(conflict.choices) > 1, conflict
        self._every_vote_counts_once(session)
        self._what_stands_stands_whole(session)

    @invariant()
    def nobody_writes_under_a_name_in_use(self) -> None:
        """No id of an edit stands for two edits, whoever copied what."""
        seen: dict[str, Edit] = {}
        for laptop in self.laptops:
            for stamp, edit in laptop.session.edits.items():
                assert seen.setdefault(stamp, edit)[:5] == edit[:5]

    def teardown(self) -> None:
        """Everybody meets; then each file alone still says the same."""
        try:
            if self.laptops:
                self.meet()
                same = self.laptops[0].export()
                for laptop in self.laptops:
                    laptop.restart()
                    assert laptop.export() == same
        finally:
            for laptop in self.laptops:
                laptop.close()
            self.world.close()

    def _every_word_is_there(self, session: Session) -> None:
        """Each text stands in its edit, but for what was erased."""
        for text, stamp in self.typed.items():
            said = [c for c in session.edits[stamp].changes if c.value == text]
            gone = any(c.value == ERASED for c in session.edits[stamp].changes)
            assert said or (gone and self.erased), text
        erasing = {
            edit.id
            for edit in session.edits.values()
            if edit.changes and edit.changes[0].kind == "erasure"
        }
        for edit in session.edits.values():
            for change in edit.changes:
                if change.record in self.erased and change.field == "text":
                    anew = erasing.intersection(change.replaces)  # typed after it
                    assert anew or change.value == {"erased": True}

    def _no_erased_word_is_there(self, session: Session, exported: bytes) -> None:
        """What was said in a line that was erased stands nowhere, in no copy either."""
        for text, stamp in self.typed.items():
            whose = {
                c.record for c in session.edits[stamp].changes if c.value == ERASED
            }
            if whose & self.erased:
                assert text.encode() not in exported, text

    def _every_vote_counts_once(self, session: Session) -> None:
        """What the program counts is what somebody counts from the journal by hand."""
        counted = {
            ballot_round.id: {
                standing.option.id: standing.points
                for standing in tally.standings(session, ballot_round)
            }
            for ballot_round in session.of("ballot_round")
        }
        assert counted == by_hand(session.edits.values())

    def _what_stands_stands_whole(self, session: Session) -> None:
        """No line without words, no paper without its vote, no option without a name.

        Also where somebody undid what a colleague went on with.
        """
        for kind, fields in WHOLE.items():
            for record in session.of(kind):
                assert fields <= record.fields.keys(), record
        for paper in (*session.of("ballot"), *session.of("tally")):
            about = session.any_record(paper.text("round"))
            assert about and (about.alive or about.stamps.get("deleted")), paper
        for ballot_round in session.of("ballot_round"):
            for option in offered(session, ballot_round):
                assert option.text and "?" not in option.code, option

    def _laptop(self, which: int) -> Laptop:
        """The laptop of who acts now."""
        return self.laptops[which % len(self.laptops)]


def shown(session: Session) -> list[Record]:
    """Every living record, in its order."""
    return [record for kind in session.kinds() for record in session.of(kind)]


def by_hand(edits: Iterable[Edit]) -> dict[str, dict[str, int]]:
    """The votes per round and option, from the law alone and by no code of ours."""
    journal = [
        edit._replace(changes=tuple(c._replace(value=flat(c.value)) for c in changes))
        for edit in edits
        for changes in [edit.changes]
    ]
    kinds = {c.record: c.kind for edit in journal for c in edit.changes}
    alive = {r: thing for r, thing in things(journal).items() if thing.alive}
    of = {
        kind: {record: t for record, t in alive.items() if kinds[record] == kind}
        for kind in ("idea", "same_as", "ballot_round", "ballot", "tally")
    }
    found = {}
    for round_id, ballot_round in of["ballot_round"].items():
        options = texts(ballot_round.fields.get("options"))
        head = {o: firsts(o, options, of["same_as"], of["idea"]) for o in options}
        points = dict.fromkeys(head.values(), 0)
        paper = ballot_round.fields.get("entry") != "ballots"
        for vote in of["tally" if paper else "ballot"].values():
            if vote.fields.get("round") != round_id or differs(vote):
                continue
            for option, amount in given(vote, ballot_round, head):
                if option in points:  # a round that was undone lists nothing
                    points[option] += amount
        found[round_id] = points
    return found


def differs(vote: Thing) -> bool:
    """Whether the laptops have other choices on a paper; then it counts nowhere."""
    said = [texts(value) for value in vote.versions.get("choices", [])]
    return len({frozenset(zip(s[::2], s[1::2], strict=True)) for s in said}) > 1


def given(
    vote: Thing, ballot_round: Thing, head: dict[str, str]
) -> list[tuple[str, int]]:
    """What one ballot or one count gives to each line of the list."""
    count = vote.fields.get("count")
    if isinstance(count, int):
        return [(head.get(str(vote.fields["option"]), ""), count)]
    adding = ballot_round.fields.get("method") != "approval"
    amounts: dict[str, list[int]] = {}
    choices = texts(vote.fields["choices"])
    for option, amount in zip(choices[::2], choices[1::2], strict=True):
        amounts.setdefault(head.get(option, ""), []).append(int(amount))
    return [(o, sum(a) if adding else max(a)) for o, a in amounts.items()]


def firsts(
    option: str, options: list[str], edges: dict[str, Thing], living: dict[str, Thing]
) -> str:
    """The first option on the list that is the same as this one."""
    group = {option}
    while True:
        more = {
            end
            for edge in edges.values()
            if edge.fields.get("joined") == "ja"
            for ends in [{str(edge.fields["a"]), str(edge.fields["b"])}]
            if ends & group and ends <= living.keys()
            for end in ends
        }
        if more <= group:
            return next(o for o in options if o in group)
        group |= more


def flat(value: Value) -> Value:
    """A value without lists in lists, so that what it names is seen at once."""
    if isinstance(value, dict):
        return flat([part for pair in value.items() for part in pair])
    if not isinstance(value, list):
        return value
    found: list[Value] = []
    for part in map(flat, value):
        found += part if isinstance(part, list) else [part]
    return found


def texts(value: Value | None) -> list[str]:
    """A list of texts."""
    return [str(item) for item in value] if isinstance(value, list) else []


TestCopies = Copies.TestCase
TestCopies.settings = settings(
    max_examples=600 if THOROUGH else 12,
    stateful_step_count=50 if THOROUGH else 20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
