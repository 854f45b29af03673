"""Tests of the fold: what a journal amounts to, in steps and all at once."""

from __future__ import annotations

import json
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from cyclus_tui.domain.journal.edit import Change, to_line
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import FieldEntry
from cyclus_tui.domain.journal.session import Session
from tests.builders import SESSION_ID, Copy, new_session
from tests.domain import oracle
from tests.domain.histories import BUILDING, Deed, Played, histories, picture

BUILT_ON = [
    *(Deed(0, "add", 1, 1), Deed(1, "merge", 0, 0), Deed(1, "write", 0, 3)),
    *(Deed(1, "vote", 0, 0), Deed(0, "undo", 0, 0), Deed(0, "merge", 0, 1)),
]
"""One takes back what the other rewords and votes for."""

# ---- The laws ------------------------------------------------------------------------


@example(BUILT_ON)
@given(histories() | histories(of=BUILDING))
def test_in_steps_it_is_the_same_as_all_at_once(deeds: list[Deed]) -> None:
    """Every record, field, conflict, order and life, after every single step."""
    played = Played()
    for deed in deeds:
        played.do(deed)
        session = played.copies[deed.who].session
        assert picture(session) == picture(
            Session.fold(SESSION_ID, session.edits.values())
        )


@given(histories())
def test_only_looking_at_the_end_changes_nothing(deeds: list[Deed]) -> None:
    """What was folded halfway does not linger in what is folded later."""
    for copy in Played().play(deeds).copies:
        whole = Session.fold(SESSION_ID, copy.session.edits.values())
        assert picture(copy.session) == picture(whole)


@example(BUILT_ON)
@given(histories(copies=4) | histories(copies=4, of=BUILDING))
def test_it_amounts_to_what_the_law_says(deeds: list[Deed]) -> None:
    """The fold against an oracle that shares no code with it."""
    copies = Played(4).play(deeds).copies
    edits = {e.id: e for copy in copies for e in copy.session.edits.values()}
    session = Session.fold(SESSION_ID, edits.values())
    for record_id, thing in oracle.things(edits.values()).items():
        record = session.any_record(record_id)
        assert record is not None
        assert dict(record.fields) == thing.fields
        assert (record.alive, record.returned) == (thing.alive, thing.returned)
        for field in thing.fields:
            held = [v.value for v in session.versions(record, field)]
            assert held == thing.versions[field]


@given(histories(copies=2), st.randoms(use_true_random=False))
def test_the_order_in_which_edits_come_does_not_matter(
    deeds: list[Deed], random: Random
) -> None:
    one, two = Played(2).play(deeds).copies
    edits = [*one.session.edits.values()]
    edits += [e for s, e in two.session.edits.items() if s not in one.session.edits]
    shuffled = edits * 2
    random.shuffle(shuffled)
    one.session = one.session.after(*shuffled)
    assert picture(one.session) == picture(Session.fold(SESSION_ID, edits))


@given(histories(copies=1, erasing=False))
def test_undo_to_the_beginning_and_redo_to_the_end(deeds: list[Deed]) -> None:
    played = Played(1).play(deeds)
    (copy,) = played.copies
    before = copy.session.fingerprint()
    count = played.undo_all(0)
    assert copy.session.fingerprint() == new_session().fingerprint()
    played.redo(0, count)
    assert copy.session.fingerprint() == before


@example(BUILT_ON)
@given(histories(copies=2, of=BUILDING) | histories(erasing=False))
def test_to_the_beginning_and_back_also_over_what_colleagues_built(
    deeds: list[Deed],
) -> None:
    played = Played().play(deeds)
    for who, copy in enumerate(played.copies):
        for other in played.copies:
            copy.take_in(other)
        before, living = copy.session.fingerprint(), all_living(copy.session)
        played.redo(who, played.undo_all(who))
        assert copy.session.fingerprint() == before
        assert all_living(copy.session) == living


def all_living(session: Session) -> dict[str, tuple[Record, ...]]:
    """Every record that lives, by kind, but for the marks of undo."""
    return {kind: session.of(kind) for kind in session.kinds() if kind != "edit"}


WHOLE = {
    "idea": {"number", "text"},
    "vote": {"choices"},
    "placement": {"idea"},
    "question": {"number", "text"},
    "parked": {"number", "text"},
    "node": {"number", "sort", "text"},
    "assumption": {"number", "text"},
}
"""What each of these is made with: without it no list can show it."""


@example(BUILT_ON)
@given(histories(copies=2, of=BUILDING) | histories(erasing=False))
def test_what_lives_lives_whole(deeds: list[Deed]) -> None:
    played = Played().play(deeds)
    for copy in played.copies[1:]:
        played.copies[0].take_in(copy)
    for copy in played.copies:
        for kind, fields in WHOLE.items():
            for record in copy.session.of(kind):
                assert fields <= record.fields.keys()


@example(BUILT_ON)
@given(histories(copies=2, of=BUILDING) | histories(erasing=False))
def test_every_text_that_stands_stands_in_a_list(deeds: list[Deed]) -> None:
    played = Played().play(deeds)
    for copy in played.copies[1:]:
        played.copies[0].take_in(copy)
    session = played.copies[0].session
    for text, record_id in played.typed.items():
        record = session.any_record(record_id)
        assert record is not None
        for field in record.fields.keys() & {"text", "because"}:
            for entry in session.history(record_id, field):
                if entry.change.value != text or session.is_undone(entry.edit.id):
                    continue
                stands = entry.edit.id in record.stamps[field]
                assert not stands or record.alive or removed(session, record, entry)


def removed(session: Session, record: Record, entry: FieldEntry) -> bool:
    """Whether somebody who saw it took it away."""
    stamp = entry.edit.id
    deletions = session.history(record.id, "deleted")
    return any(
        isinstance(change.value, list) and stamp in change.value
        for edit, change in deletions
        if edit.id in record.stamps.get("deleted", ())
    )


@given(histories(erasing=False))
def test_every_text_that_was_typed_stays_in_the_journal(deeds: list[Deed]) -> None:
    """Overwritten, deleted, undone: it can be found again."""
    played = Played().play(deeds)
    for copy in played.copies[1:]:
        played.copies[0].take_in(copy)
    lines = "\n".join(map(to_line, played.copies[0].session.edits.values()))
    assert all(json.dumps(t, ensure_ascii=False) in lines for t in played.typed)


def test_a_session_does_not_change_when_the_next_one_comes() -> None:
    copy = Copy()
    copy.write("idea", "a", text="soep")
    before = copy.session
    kept = picture(before)
    copy.write("idea", "a", text="thee")
    copy.write("idea", "b", text="koffie")
    copy.delete("a")
    assert picture(before) == kept


# ---- Conflicts -----------------------------------------------------------------------


def two_copies_of(text: str) -> tuple[Copy, Copy]:
    """Two people with one idea."""
    one = Copy(1)
    one.write("idea", "a", text=text)
    return one, one.twin(2)


def test_different_words_at_once_are_a_conflict_and_both_can_be_found() -> None:
    one, two = two_copies_of("soep")
    one.change(*one.replica.introduction(one.session).changes)
    one.write("idea", "a", text="linzensoep")
    two.write("idea", "a", text="erwtensoep")
    one.take_in(two)
    record = one.told("a")
    assert record.conflicts == {"text"}
    assert {v.value for v in one.session.versions(record, "text")} == {
        "linzensoep",
        "erwtensoep",
    }
    assert record.text("text") == "linzensoep"  # the higher clock shows
    assert one.session.versions(record, "text")[-1].who == "Noor"
    assert one.session.conflicts() == [(record, "text")]


def test_choosing_a_version_settles_the_conflict() -> None:
    one, two = two_copies_of("soep")
    one.write("idea", "a", text="linzensoep")
    two.write("idea", "a", text="erwtensoep")
    one.take_in(two)
    one.write("idea", "a", text=one.told("a").text("text"))
    assert one.session.conflicts() == []
    two.take_in(one)
    assert two.session.fingerprint() == one.session.fingerprint()


def test_blanks_and_capitals_are_no_conflict() -> None:
    one, two = two_copies_of("soep")
    one.write("idea", "a", text="Linzensoep  van oma ")
    two.write("idea", "a", text="linzensoep van OMA")
    one.take_in(two)
    assert one.told("a").conflicts == frozenset()
    assert len(one.session.versions(one.told("a"), "text")) == 2


def test_an_older_wording_does_not_come_back_through_one_that_was_undone() -> None:
    """Soep became brood and brood became thee; taking back brood leaves thee alone."""
    one, two = two_copies_of("soep")
    middle = two.write("idea", "a", text="brood")
    one.take_in(two)
    one.write("idea", "a", text="thee")
    two.mark(middle.id, undone=True)
    assert two.told("a").text("text") == "soep"
    one.take_in(two)
    assert one.told("a").text("text") == "thee"
    assert len(one.session.versions(one.told("a"), "text")) == 1


def test_an_erased_version_is_no_conflict() -> None:
    one, two = two_copies_of("soep")
    edit = one.write("idea", "a", text="van Henk")
    two.write("idea", "a", text="erwtensoep")
    one.erase(values=[f"{edit.id}/text"])
    one.take_in(two)
    assert one.told("a").conflicts == frozenset()


def test_what_is_so_already_is_not_written_again() -> None:
    copy = Copy()
    copy.write("idea", "a", text="soep")
    assert copy.session.field_changes("idea", "a", {"text": "soep"}) == []


# ---- Deleting ------------------------------------------------------------------------


def test_a_deleted_record_is_gone_and_undo_brings_it_back_unmarked() -> None:
    copy = Copy()
    copy.write("idea", "a", text="soep")
    copy.write("idea", "b", text="thee")
    gone = copy.delete("a")
    assert copy.session.record("a") is None
    assert [r.id for r in copy.session.of("idea")] == ["b"]
    copy.mark(gone.id, undone=True)
    assert copy.told("a").returned is False
    assert [r.id for r in copy.session.of("idea")] == ["a", "b"]


def test_an_edit_against_a_deletion_returns_the_record() -> None:
    one, two = two_copies_of("soep")
    one.delete("a")
    two.write("idea", "a", text="erwtensoep")
    one.take_in(two)
    assert (one.told("a").text("text"), one.told("a").returned) == ("erwtensoep", True)


def test_a_vote_without_seeing_the_deletion_brings_the_idea_back() -> None:
    one, two = two_copies_of("soep")
    one.delete("a")
    vote = two.write("ballot", "b1", choices=[["a", 1]])
    one.take_in(two)
    assert one.told("a").returned is True
    one.mark(vote.id, undone=True)
    assert one.session.record("a") is None


def test_a_vote_that_the_deletion_saw_does_not_bring_it_back() -> None:
    copy = Copy()
    copy.write("idea", "a", text="soep")
    copy.write("ballot", "b1", choices=[["a", 1]])
    copy.delete("a")
    assert copy.session.record("a") is None


def test_who_deleted_a_record_may_name_it_and_it_stays_deleted() -> None:
    one, two = two_copies_of("soep")
    one.delete("a")
    vote = one.write("ballot", "b1", choices=[["a", 1]])
    assert one.session.record("a") is None
    one.take_in(two)
    assert one.session.record("a") is None
    one.mark(vote.id, undone=True)
    assert one.session.record("a") is None
    two.write("ballot", "b2", choices=[["a", 2]])
    one.take_in(two)
    assert one.told("a").returned, "who did not know of it brings it back"


def test_who_deleted_a_record_and_writes_in_it_has_it_back_without_a_question() -> None:
    copy = Copy()
    copy.write("idea", "a", text="soep")
    copy.delete("a")
    anew = copy.write("idea", "a", text="erwtensoep")
    assert (copy.told("a").text("text"), copy.told("a").returned) == (
        "erwtensoep",
        False,
    )
    copy.mark(anew.id, undone=True)
    assert copy.session.record("a") is None


def test_records_that_come_back_bring_back_what_they_hold_on_to() -> None:
    """C refers to B and B to A; both were deleted elsewhere, and C comes last."""
    one = Copy(1)
    one.write("idea", "a", text="soep")
    two = one.twin(2)
    two.write("arrow", "b", to="a")
    three = two.twin(3)
    one.delete("a")
    one.take_in(two)
    assert one.told("a").returned
    two.delete("b")
    one.take_in(two)
    assert one.session.record("a") is None
    three.write("idea", "d", text="brood")
    three.write("idea", "e", text="thee")
    one.take_in(three)
    assert one.session.of("idea") == (one.told("d"), one.told("e"))
    one.session = one.session.after(three.write("arrow", "c", to="b"))
    assert [record.id for record in one.session.of("idea")] == ["a", "d", "e"]
    assert one.told("b").returned
    assert one.told("a").returned


def test_a_deletion_that_comes_last_did_not_see_who_refers_to_the_record() -> None:
    one, two = two_copies_of("soep")
    one.write("arrow", "b", to="a")
    two.write("idea", "c", text="brood")
    two.write("idea", "d", text="thee")
    one.take_in(two)
    one.session = one.session.after(two.delete("a"))
    assert one.told("a").returned


def test_a_deletion_that_names_another_record_does_not_use_it() -> None:
    copy = Copy()
    copy.write("idea", "a", text="soep")
    copy.write("idea", "b", text="brood")
    copy.delete("a")
    copy.change(Change("b", "idea", "deleted", ["a"]))
    assert copy.session.record("a") is None
    assert copy.told("b").returned


def test_what_names_a_record_before_it_is_made_does_not_use_it() -> None:
    copy = Copy()
    copy.write("arrow", "b", to="a")
    copy.write("idea", "a", text="soep")
    made = copy.write("idea", "c", text="thee")
    copy.change(Change("a", "idea", "deleted", [f"{1:016x}.2"]))
    copy.mark(made.id, undone=True)
    assert copy.session.record("a") is None
    assert (
        copy.session.fold(SESSION_ID, copy.session.edits.values()).record("a") is None
    )


def test_records_that_only_hold_on_to_each_other_stay_gone() -> None:
    """Twenty people each pointed their own at all the others, and deleted it."""
    names = [f"a{number}" for number in range(20)]
    copies = [Copy(number) for number in range(1, 21)]
    for name in names:
        copies[0].write("arrow", name, why="zo")
    begun = copies[0].session
    for copy, name in zip(copies, names, strict=True):
        copy.session = begun
        copy.write("arrow", name, to=[*names])
        copy.delete(name)
    for copy in copies:
        copies[0].take_in(copy)
    assert copies[0].session.of("arrow") == ()
    copies[1].write("arrow", names[1], why="toch")
    copies[0].take_in(copies[1])
    assert {record.id for record in copies[0].session.of("arrow")} == {*names}


def test_writing_a_deleted_record_anew_brings_it_back_whole() -> None:
    """A paper ballot that was taken back and is typed again, word for word."""
    copy = Copy()
    copy.write("ballot", "b1", choices=[["a", 1]], slot=4)
    copy.delete("b1")
    copy.write("ballot", "b1", choices=[["a", 1]], slot=4)
    assert copy.told("b1").number("slot") == 4


def test_a_deletion_of_strange_shape_does_no_harm() -> None:
    copy = Copy()
    copy.write("idea", "a", text="soep")
    copy.change(Change("a", "idea", "deleted", [["nest"], {"x": "y"}, 3]))
    assert copy.told("a").returned


# ---- Reading -------------------------------------------------------------------------


def test_records_stand_in_the_order_in_which_they_were_made() -> None:
    copy = Copy()
    edits = [copy.write("idea", name, text=name) for name in "abc"]
    copy.session.of("idea")
    copy.mark(edits[0].id, undone=True)
    copy.write("idea", "d", text="d")
    copy.mark(edits[0].id, undone=False)
    assert [r.id for r in copy.session.of("idea")] == ["a", "b", "c", "d"]


def test_a_replica_counts_on_after_a_merge() -> None:
    one, two = two_copies_of("soep")
    two.write("idea", "b", text="thee")
    assert (one.session.last_seq(one.replica.id), one.session.clock) == (1, 1)
    one.take_in(two)
    edit = one.write("idea", "c", text="koffie")
    assert (edit.seq, edit.clock) == (2, 3)
    assert one.session.last_seq(two.replica.id) == 1
    assert one.session.last_seq(one.replica.id) == 2


def test_what_exists_once_has_one_id_on_every_copy() -> None:
    one, two = Copy(1), Copy(2)
    assert one.session.derived("form", "x") == two.session.derived("form", "x")
    assert one.session.one("form", "x").alive is False


def test_the_history_of_a_field_holds_all_it_ever_held() -> None:
    copy = Copy()
    born = copy.write("idea", "a", text="soep", number=1)
    copy.write("idea", "a", text="thee")
    held = [entry.change.value for entry in copy.session.history("a", "text")]
    assert held == ["soep", "thee"]
    assert copy.session.first_edit("a") == born
