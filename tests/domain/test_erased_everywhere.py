"""Erased on one laptop, copied on another meanwhile: after the union it is nowhere.

Three laptops do what the program can do, each with words that nobody else says. What
was erased may stand in no line of any journal once all have met, and whoever met whom
in whatever order has the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import permutations
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal import erasure
from cyclus_tui.domain.journal.edit import Change, Edit, to_line
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import QUOTES
from cyclus_tui.domain.learning import actions, asking, parked_advice
from cyclus_tui.domain.links.origins import Offer, Origin
from cyclus_tui.domain.theory import editing, graph, signs, story
from cyclus_tui.domain.transfer import take_over as transfer
from cyclus_tui.domain.voting import ballot_rounds, casting, recommendations
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.errors import RuleError
from tests.builders import Copy, add_ideas
from tests.domain.theories import arrow, node, of_the_neighbourhood

NEEDLE: Final = "zij zei dat haar man gokte"
ERASABLE: Final = (
    *("idea", "question", "parked", "assumption", "node", "arrow", "sign", "action"),
    *("recommendation", "remark", "story"),
)
PLACE: Final = {"phase": "L7", "step": "L7.1"}


class Deed(NamedTuple):
    """One thing that one laptop does; the numbers choose among what there is."""

    who: int
    what: str
    one: int
    other: int


class Room:
    """Three laptops with copies of one evening."""

    def __init__(self) -> None:
        first = of_the_neighbourhood()
        add_ideas(first, "een café zonder drempel", "minder brieven van de gemeente")
        self.copies = [first, first.twin(2), first.twin(3)]
        self.said = 0

    def text(self, other: int) -> str:
        """Words that nobody said before; some are short."""
        self.said += 1
        return f"w{self.said}x" if other % 3 == 0 else f"{self.said} {NEEDLE} {other}."

    def do(self, deed: Deed) -> None:
        """Do one thing; what cannot be done now does nothing."""
        copy = self.copies[deed.who]
        try:
            DEEDS[deed.what](self, copy, deed)
        except RuleError:
            return

    def meet(self, order: tuple[int, ...]) -> Session:
        """All copies merged from left to right."""
        first, *others = (self.copies[at].session for at in order)
        for other in others:
            first = union(first, other.edits.values()).session
        return first


def of(copy: Copy, kind: str, which: int) -> Record | None:
    """One of the living records of a kind."""
    found = copy.session.of(kind)
    return found[which % len(found)] if found else None


def add(room: Room, copy: Copy, deed: Deed) -> None:
    add_ideas(copy, room.text(deed.other))


def say(room: Room, copy: Copy, deed: Deed) -> None:
    sort = ("activity", "outcome", "step")[deed.one % 3]
    copy.run(editing.add, lines=[room.text(deed.other)], sort=sort)


def reword(room: Room, copy: Copy, deed: Deed) -> None:
    kind = ("idea", "node", "question", "parked")[deed.one % 4]
    if line := of(copy, kind, deed.other):
        command = editing.reword if kind == "node" else asking.reword
        which = {"node" if kind == "node" else "record": line.id}
        copy.run(command, **which, text=room.text(deed.other))


def explain(room: Room, copy: Copy, deed: Deed) -> None:
    if why := of(copy, "arrow", deed.one):
        copy.run(editing.explain_arrow, arrow=why, text=room.text(deed.other))


def note(room: Room, copy: Copy, deed: Deed) -> None:
    lines = [contributions.TypedLine(room.text(deed.other))]
    copy.run(asking.note_question, lines=lines, **PLACE)


def park(room: Room, copy: Copy, deed: Deed) -> None:
    if asked := of(copy, "question", deed.one):
        copy.run(asking.park_question, question=asked.id)


def keep(room: Room, copy: Copy, deed: Deed) -> None:
    if advice := of(copy, "parked", deed.one):
        copy.run(parked_advice.settle_advice, parked=advice.id, keep=True, **PLACE)


def sign(room: Room, copy: Copy, deed: Deed) -> None:
    if of_node := of(copy, "node", deed.one):
        key = copy.replica.new_id()
        copy.run(signs.add, sign_id=key, node=of_node.id, text=room.text(deed.other))


def act(room: Room, copy: Copy, deed: Deed) -> None:
    copy.run(actions.add, line=contributions.TypedLine(room.text(deed.other)), **PLACE)


def tell(room: Room, copy: Copy, deed: Deed) -> None:
    told = [s for s in story.sentences(copy.session) if s.text]
    if told:
        sentence = told[deed.one % len(told)]
        text = f"{sentence.text} {room.text(deed.other)}"
        copy.run(story.write_sentence, sentence=sentence, text=text)


def put_down(room: Room, copy: Copy, deed: Deed) -> None:
    copy.run(story.save_version)


def choose(room: Room, copy: Copy, deed: Deed) -> None:
    ideas = [idea.id for idea in contributions.ideas(copy.session)][-3:]
    start = partial(ballot_rounds.open_round, phase="A8", step="A8.1")
    edit = copy.run(start, chosen=ideas, present=5, dots=3, tie_of="")
    assert edit is not None
    ballots = copy.told(edit.changes[0].record)
    votes = TypedVotes(tuple((one, 1) for one in ideas))
    copy.run(casting.cast_votes, ballot_round=ballots, typed=votes, sure=True)


def advise(room: Room, copy: Copy, deed: Deed) -> None:
    found = recommendations.items(copy.session, 5)
    if found:
        item = found[deed.one % len(found)]
        text = room.text(deed.other)
        copy.run(recommendations.write, item=item, field="advice", text=text)
        copy.run(recommendations.add_remark, item=item, text=room.text(deed.other))


def decide(room: Room, copy: Copy, deed: Deed) -> None:
    copy.run(recommendations.decide, places=5)


def take_over(room: Room, copy: Copy, deed: Deed) -> None:
    text = f"van eerder {NEEDLE} {deed.one % 2}"
    origin = Origin("1" * 32, f"{deed.one % 2:020}", "Toen", "", text, "assumption")
    offer = Offer(origin)
    way = next(w for w in transfer.conversions(copy.session, offer) if not w.needs)
    choices = [transfer.ChosenOffer(offer, way)]
    copy.run(transfer.take_over, choices=choices, **PLACE)


def settle(room: Room, copy: Copy, deed: Deed) -> None:
    found = conflicts.open_conflicts(copy.session, None)
    if found:
        conflict = found[deed.one % len(found)]
        if conflict.both and deed.other % 2:
            copy.run(conflicts.keep_both, conflict=conflict)
        elif not conflict.came_back:
            choice = conflict.choices[deed.other % len(conflict.choices)]
            copy.run(conflicts.choose, conflict=conflict, choice=choice)


def undo(room: Room, copy: Copy, deed: Deed) -> None:
    own = [s for s, e in copy.session.edits.items() if e.replica == copy.replica.id]
    if own:
        copy.mark(own[-1 - deed.one % len(own)], undone=deed.other % 3 > 0)


def meet(room: Room, copy: Copy, deed: Deed) -> None:
    copy.take_in(room.copies[deed.other % 3])


def set_aside(room: Room, copy: Copy, deed: Deed) -> None:
    """Take a colleague's lines in, go on with them, and take the merge back."""
    before = set(copy.session.edits)
    copy.take_in(room.copies[deed.other % 3])
    theirs = set(copy.session.edits) - before
    if any(erases(copy.session.edits[stamp]) for stamp in theirs):
        return
    for what in ("put_down", "keep", "decide"):
        room.do(Deed(deed.who, what, deed.one, deed.other))
    left = [e for s, e in copy.session.edits.items() if s not in theirs]
    copy.session = Session.fold(copy.session.id, left)


def erase(room: Room, copy: Copy, deed: Deed) -> None:
    kind = ERASABLE[deed.one % len(ERASABLE)]
    if line := of(copy, kind, -1 - deed.other % 3):
        copy.run(erasure.erase_words, record=line)


DEEDS: Final[dict[str, Callable[[Room, Copy, Deed], None]]] = {
    deed.__name__: deed
    for deed in (
        *(add, say, reword, explain, note, park, keep, sign, act, tell, put_down),
        *(choose, advise, decide, take_over, settle, undo, meet, set_aside, erase),
    )
}
OFTEN: Final = [*DEEDS, "erase", "erase", "put_down", "decide", "keep", "meet"]
STORIES: Final = st.lists(
    st.builds(
        Deed,
        st.integers(0, 2),
        st.sampled_from(OFTEN),
        st.integers(0, 11),
        st.integers(0, 11),
    ),
    min_size=4,
    max_size=24,
)


def erases(edit: Edit) -> bool:
    """Whether an edit erases words."""
    return any(change.kind == "erasure" for change in edit.changes)


def lines_of(session: Session) -> list[str]:
    """The journal as it is written."""
    return [to_line(edit) for edit in session.edits.values()]


def erased_texts(room: Room) -> set[str]:
    """What was ever said in a record of which the words were erased.

    Apart from what was said anew by somebody who knew of that.
    """
    journals = [copy.session.edits.values() for copy in room.copies]
    erasing = {e.id for edits in journals for e in edits if erases(e)}
    changes = [
        change
        for edits in journals
        for edit in edits
        for change in edit.changes
        if erasing.isdisjoint(change.replaces)
    ]
    gone = {str(c.value) for c in changes if c.kind == "erasure" and c.field == "words"}
    words = ("text", "because", "what", "advice")
    return {
        str(c.value).strip(".")
        for c in changes
        if c.record in gone
        and c.field in words
        and isinstance(c.value, str)
        and (NEEDLE in c.value or c.value.startswith("w"))
    }


@given(STORIES)
def test_what_was_erased_is_in_no_line_once_all_have_met(deeds: list[Deed]) -> None:
    room = Room()
    for deed in deeds:
        room.do(deed)
    gone = erased_texts(room)
    first, *others = (lines_of(room.meet(order)) for order in permutations(range(3)))
    assert all(other == first for other in others)
    known = "\n".join(first)
    assert not [text for text in gone if f"{text}" in known]


# ---- Each by itself -----------------------------------------------------------------


def apart(copy: Copy) -> tuple[Copy, Copy]:
    """Two people, each with a copy of the same."""
    return copy, copy.twin(2)


def no_needle(one: Copy, two: Copy, needle: str = NEEDLE) -> None:
    """Whoever merges: the words are gone, and both have the same."""
    there, here = (
        lines_of(union(a.session, b.session.edits.values()).session)
        for a, b in ((one, two), (two, one))
    )
    assert there == here
    assert not [line for line in here if needle in line]


def old(copy: Copy) -> None:
    """Have it as an earlier version wrote it: nothing says whom a copy quotes."""
    edits = [
        edit._replace(
            changes=tuple(c for c in edit.changes if not c.field.endswith(QUOTES))
        )
        for edit in copy.session.edits.values()
    ]
    copy.session = Session.fold(copy.session.id, edits)


@pytest.mark.parametrize("earlier", [False, True])
def test_a_decision_made_meanwhile_loses_the_words(earlier: bool) -> None:
    copy = Copy()
    idea, _ = add_ideas(copy, NEEDLE, "een bankje")
    one, two = apart(copy)
    room = Room()
    room.copies = [two]
    choose(room, two, Deed(0, "", 0, 0))
    two.run(recommendations.decide, places=5)
    if earlier:
        old(two)
    one.run(erasure.erase_words, record=one.told(idea))
    no_needle(one, two)


@pytest.mark.parametrize("needle", [NEEDLE, "gokken", "ja"])
@pytest.mark.parametrize("earlier", [False, True])
def test_a_version_of_the_story_put_down_meanwhile_loses_the_words(
    earlier: bool, needle: str
) -> None:
    """Also a short word, which the story tells among others."""
    one, two = apart(of_the_neighbourhood())
    one.run(editing.reword, node=node(one, "X1").id, text=f"{needle}.")
    two.take_in(one)
    two.run(story.save_version)
    if earlier:
        old(two)
    one.run(erasure.erase_words, record=node(one, "X1").record)
    for both in (one, two):
        both.take_in(two if both is one else one)
        kept = [c for e in both.session.edits.values() for c in e.changes]
        assert not [c for c in kept if c.kind == "story_version" and needle in str(c)]


def test_a_sentence_written_by_hand_meanwhile_loses_the_words() -> None:
    one, two = apart(of_the_neighbourhood())
    one.run(editing.reword, node=node(one, "X1").id, text=NEEDLE)
    two.take_in(one)
    sentence = next(s for s in story.sentences(two.session) if NEEDLE in s.text)
    two.run(
        story.write_sentence, sentence=sentence, text=f"{sentence.text} Dat hopen we."
    )
    one.run(erasure.erase_words, record=node(one, "X1").record)
    no_needle(one, two)


def test_words_that_a_story_turned_round_go_with_those_that_were_said() -> None:
    """`groeten buren elkaar` behind *dan* is what somebody said in another order."""
    one, two = apart(of_the_neighbourhood())
    told = "Buren uit de Eikstraat groeten elkaar"
    one.run(editing.reword, node=node(one, "S1").id, text=told)
    two.take_in(one)
    two.run(story.save_version)
    version = story.last_version(two.session)
    assert version is not None
    assert "Dan groeten buren uit de Eikstraat elkaar" in version.text("text")
    one.run(erasure.erase_words, record=node(one, "S1").record)
    for both in (one, two):
        both.take_in(two if both is one else one)
        kept = [to_line(edit) for edit in both.session.edits.values()]
        assert not [line for line in kept if "Eikstraat" in line]


def test_a_sentence_that_says_nothing_of_it_stays() -> None:
    one, two = apart(of_the_neighbourhood())
    one.run(editing.reword, node=node(one, "X1").id, text=NEEDLE)
    two.take_in(one)
    sentence = next(s for s in story.sentences(two.session) if NEEDLE in s.text)
    two.run(
        story.write_sentence, sentence=sentence, text="Als we er zijn, dan lukt het."
    )
    one.run(erasure.erase_words, record=node(one, "X1").record)
    no_needle(one, two)
    two.take_in(one)
    written = {s.part: s.text for s in story.sentences(two.session)}
    assert written[sentence.part] == "Als we er zijn, dan lukt het."


def test_advice_kept_meanwhile_is_erased_with_the_question_it_came_from() -> None:
    copy = Copy()
    lines = [contributions.TypedLine(NEEDLE)]
    copy.run(asking.note_question, lines=lines, **PLACE)
    one, two = apart(copy)
    (asked,) = two.session.of("question")
    two.run(asking.park_question, question=asked.id)
    (advice,) = two.session.of("parked")
    two.run(parked_advice.settle_advice, parked=advice.id, keep=True, **PLACE)
    one.run(erasure.erase_words, record=asked)
    no_needle(one, two)


def test_an_idea_that_was_kept_beside_another_meanwhile_is_erased_with_it() -> None:
    copy = Copy()
    (idea,) = add_ideas(copy, "een buurman")
    one, two = apart(copy)
    one.run(asking.reword, record=idea, text=NEEDLE)
    two.run(asking.reword, record=idea, text=f"{NEEDLE}, en hij ook")
    one.take_in(two)
    two.take_in(one)
    (conflict,) = conflicts.open_conflicts(two.session, None)
    two.run(conflicts.keep_both, conflict=conflict)
    one.run(erasure.erase_words, record=one.told(idea))
    no_needle(one, two)


def test_the_words_are_gone_where_nobody_knows_them_any_more() -> None:
    """A laptop took a merge back, and kept what it had made of it."""
    first = of_the_neighbourhood()
    one, two, three = first, first.twin(2), first.twin(3)
    one.run(editing.add, lines=[NEEDLE], sort="activity")
    two.take_in(one)
    (made,) = (n for n in graph.read_theory(two.session).nodes if n.text == NEEDLE)
    two.run(story.save_version)
    born = two.session.first_edit(made.id).id
    two.session = Session.fold(
        two.session.id, [e for e in two.session.edits.values() if e.id != born]
    )
    one.run(erasure.erase_words, record=made.record)
    three.take_in(one)
    three.take_in(two)
    assert not [line for line in lines_of(three.session) if NEEDLE in line]


def test_who_said_the_same_after_the_erasure_keeps_what_was_made_of_it() -> None:
    copy = Copy()
    idea, _ = add_ideas(copy, "soep", "een bankje")
    one, two = apart(copy)
    one.run(erasure.erase_words, record=one.told(idea))
    add_ideas(one, "soep")
    room = Room()
    room.copies = [one]
    choose(room, one, Deed(0, "", 0, 0))
    one.run(recommendations.decide, places=5)
    one.take_in(two)
    assert recommendations.decision(one.session) is not None


def test_copies_do_not_differ_in_whom_they_quote() -> None:
    """That is no question for people."""
    one, two = apart(of_the_neighbourhood())
    key = one.session.derived("decision", "r")
    content = Change(key, "decision", "content", {"items": []})
    for copy, quotes in ((one, "a b"), (two, "a c")):
        beside = content._replace(field=f"content{QUOTES}", value=quotes)
        copy.change(content, beside)
    one.take_in(two)
    assert conflicts.count(one.session) == 0
    assert arrow(one, "X1", "S1") is not None
