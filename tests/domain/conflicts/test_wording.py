"""What people are asked about a conflict, and the words that differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts.wording import ConflictWording, passages
from cyclus_tui.domain.ideas import clustering
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.registry import KINDS
from cyclus_tui.domain.steps import cluster
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.errors import RuleError
from tests.builders import ROLES, Copy, a_method, add_ideas, cast
from tests.domain.two_copies import a_vote, differed, only, shown

TEXTS = st.text("abc kofie\n[]", min_size=1).filter(str.strip)


# ---- What is asked ------------------------------------------------------------------


def test_two_texts_of_one_idea_are_asked_with_who_and_when() -> None:
    """The one that shows comes last and says so."""
    one, two, _ = differed("Samen de post openmaken", "Elke week post openmaken")
    two.change(*two.replica.introduction(two.session).changes)
    conflict = only(two)
    assert conflict.question == "Twee teksten voor idee 1. Welke klopt?"
    assert shown(conflict) == ["Samen de post openmaken", "Elke week post openmaken"]
    assert [choice.shown for choice in conflict.choices] == [False, True]
    assert [choice.who for choice in conflict.choices] == ["", "Noor"]
    assert conflict.choices[0].at.startswith("21 nov 19:")
    assert conflicts.count(one.session) == 0
    assert (conflict.free, bool(conflict.both)) == ("text", True)


def test_values_that_say_the_same_are_one_choice() -> None:
    """Three people, two of whom differ in capitals and blanks only."""
    first = Copy(1)
    (idea,) = add_ideas(first, "begin")
    copies = [first.twin(number) for number in (2, 3, 4)]
    for copy, text in zip(copies, ("koffie", "thee", "Koffie "), strict=True):
        copy.write("idea", idea, text=text)
        first.take_in(copy)
    assert shown(only(first)) == ["thee", "Koffie "]


def test_one_paper_typed_in_twice_is_one_question() -> None:
    """Also when number and role differ; the choices read as they are typed."""
    one, two, round_id, ids = a_vote()
    cast(two, round_id, TypedVotes(((ids[0], 1),)))
    cast(
        one, round_id, TypedVotes(((ids[6], 1), (ids[11], 1)), slot=4, role="resident")
    )
    cast(two, round_id, TypedVotes(((ids[6], 1), (ids[2], 1)), slot=4))
    two.take_in(one)
    conflict = only(two)
    assert conflict.question == (
        "Stembriefje 4 is twee keer ingevuld. Eén persoon of twee?"
    )
    assert sorted(shown(conflict)) == ["7 12", "7 3"]
    assert conflict.both == "Twee mensen: beide briefjes tellen mee."


def test_one_paper_typed_in_twice_alike_is_no_question() -> None:
    """In what order papers were typed in is nobody's business."""
    one, two, round_id, ids = a_vote()
    cast(two, round_id, TypedVotes(((ids[0], 1),)))
    for copy in (one, two):
        cast(copy, round_id, TypedVotes(((ids[6], 1),), slot=4))
    two.take_in(one)
    assert two.session.conflicts() != []
    assert conflicts.open_conflicts(two.session) == []
    assert conflicts.count(two.session) == 0


def test_two_tallies_of_the_same_hands_are_asked_with_their_counts() -> None:
    """And counting once more settles it."""
    one, two, round_id, ids = a_vote()
    for copy, count in ((one, 9), (two, 8)):
        cast(copy, round_id, TypedVotes(totals={(ids[11], ""): count}))
    two.take_in(one)
    conflict = only(two)
    assert conflict.question in (
        "Twee tellingen voor optie 12 (idee 12): 9 en 8. Tel nog eens, of kies.",
        "Twee tellingen voor optie 12 (idee 12): 8 en 9. Tel nog eens, of kies.",
    )
    with pytest.raises(RuleError, match="getal"):
        two.run(conflicts.write, conflict=conflict, text="negen")
    two.run(conflicts.write, conflict=conflict, text=" 10 ")
    (line,) = two.session.of("tally")
    assert line.number("count") == 10
    assert conflicts.count(two.session) == 0


def test_ballots_here_and_counts_there_are_asked_what_counts() -> None:
    """Both stay; only one way counts."""
    one, two, round_id, ids = a_vote()
    cast(one, round_id, TypedVotes(((ids[0], 1),)))
    cast(two, round_id, TypedVotes(totals={(ids[0], ""): 3}))
    two.take_in(one)
    conflict = only(two)
    assert "stembriefjes of tellingen" in conflict.question
    assert set(shown(conflict)) == {"de stembriefjes", "de tellingen van papier"}
    assert (conflict.free, conflict.both) == ("", "")


def test_a_placement_on_two_heaps_names_the_heaps() -> None:
    """An idea lies on one heap at a time."""
    one = Copy(1)
    first, second, third = map(one.told, add_ideas(one, "een", "twee", "drie"))
    heaps = []
    for idea in (first, second):
        edit = one.run(clustering.begin_heap, signs=cluster.Rules().signs, idea=idea)
        assert edit is not None
        heaps.append(edit.changes[0].record)
    two = one.twin(2)
    one.run(clustering.place_idea, idea=third, theme=heaps[0])
    two.run(clustering.place_idea, idea=third, theme=heaps[1])
    two.take_in(one)
    conflict = only(two)
    assert conflict.question == "Idee 3 (drie) ligt op twee plekken. Waar hoort het?"
    assert set(shown(conflict)) == {"stapel ★", "stapel ●"}
    two.run(conflicts.choose, conflict=conflict, choice=conflict.choices[0])
    assert clustering.placements(two.session)[third.id] in heaps
    assert conflicts.count(two.session) == 0


def test_two_settled_lists_of_one_round_are_asked_as_lists() -> None:
    """A list is read line by line, and nobody can write a third here."""
    one, two, round_id, _ = a_vote()
    decision = one.session.derived("decision", round_id)
    for copy, words in ((one, "Een vast gezicht"), (two, "Een bankje")):
        content: Value = {"items": [{"place": 1, "advice": words, "points": 7}]}
        copy.write("decision", decision, round=round_id, content=content)
    two.take_in(one)
    conflict = only(two)
    assert conflict.question.startswith("Twee vastgestelde lijsten van één keuze")
    assert "1. Een vast gezicht (7)" in shown(conflict)
    assert (conflict.free, conflict.both) == ("", "")


@pytest.mark.parametrize(
    ("field", "ours", "theirs", "question"),
    [
        ("alias", "Oma", "Opa", "Twee bijnamen voor deelnemer 1. Welke klopt?"),
        ("gone", "ja", "nee", "Deelnemer 1: nog hier, of naar huis?"),
        ("age", "<12", "12-15", "Deelnemer 1: leeftijd? Twee antwoorden."),
    ],
)
def test_differences_about_people_are_not_for_the_room(
    field: str, ours: str, theirs: str, question: str
) -> None:
    """The facilitator settles them."""
    one = Copy(1)
    one.run(attendance.add_arrivals, who=attendance.parse_arrival("1b", ROLES))
    (person,) = one.session.of("person")
    two = one.twin(2)
    one.run(attendance.change, person=person.id, field=field, value=ours)
    two.run(attendance.change, person=person.id, field=field, value=theirs)
    two.take_in(one)
    assert only(two).question == question
    assert not only(two).is_for_the_room(two.session)


def test_a_group_that_agreed_and_did_not_is_asked_per_layer() -> None:
    """With the words that were said aloud."""
    one, two = Copy(1), Copy(2)
    one.run(attendance.set_group_consent, layers="abc")
    two.run(attendance.set_group_consent, layers="ab")
    two.take_in(one)
    question = "De groep over 'Mijn woorden mogen in het verslag, zonder naam.': "
    assert only(two).question == f"{question}ja of nee?"


def test_answers_recommendations_and_moves_have_words_of_their_own() -> None:
    """Each is one sentence without a code of the program."""
    one, two, round_id, ids = a_vote()
    advice = one.session.derived("recommendation", f"{round_id}:{ids[11]}")
    roots = {"round": round_id, "option": ids[11]}
    one.write("recommendation", advice, **roots, because="a", thumbs=[9, 1, 1])
    two.write("recommendation", advice, **roots, because="b", thumbs=[8, 1, 2])
    one.write("recommendation", advice, position="c")
    two.write("recommendation", advice, position="t")
    one.write("form", one.session.derived("form", "answers"), decides="Piet")
    two.write("form", two.session.derived("form", "answers"), decides="Jan")
    two.take_in(one)
    about = "het advies over optie 12 (idee 12)"
    asked = {
        c.question: sorted(shown(c)) for c in conflicts.open_conflicts(two.session)
    }
    assert asked == {
        f"Twee teksten voor 'Want' bij {about}. Welke klopt?": [
            "a",
            "b",
        ],
        f"Twee tellingen van de duimen bij {about}. Welke klopt?": [
            "8 omhoog, 1 opzij, 2 omlaag",
            "9 omhoog, 1 opzij, 1 omlaag",
        ],
        "Het advies over optie 12 (idee 12) staat op twee plekken. Waar hoort het?": [
            "eerder in de rij",
            "later in de rij",
        ],
        "Twee antwoorden bij 'decides'. Welke klopt?": ["Jan", "Piet"],
    }


def test_every_sentence_can_be_filled_in_for_any_record() -> None:
    """Also for kinds and fields that nobody here knows."""
    one, two = Copy(1), Copy(2)
    kinds = [*SORTS, "theme", "phase", "note", "checkout", "later", "person"]
    fields = ("text", "name", "sign", "number", "role", "position", "{x}", "theme")
    for kind in dict.fromkeys((*kinds, *KINDS)):
        for field in fields:
            one.write(kind, f"{kind}-1", **{field: "[b]{0}"})
            two.write(kind, f"{kind}-1", **{field: "{name}"})
    two.take_in(one)
    found = conflicts.open_conflicts(two.session, a_method("Begin"))
    assert len(found) == conflicts.count(two.session) > 100
    assert all(c.question[0].isupper() and c.question[-1] in "?." for c in found)
    assert all(len(c.choices) == 2 for c in found)


# ---- The words that differ ----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "other", "marked"),
    [
        ("een bank bij de school", "een bank bij het park", "een bank bij «de school»"),
        ("een bank", "een bank bij de school", "een bank"),
        ("Een  Bank", "een bank", "Een  Bank"),
        ("heel wat anders", "een bankje", "heel wat anders"),
        ("a b\nc d", "a b\nx d", "a b\n«c» d"),
    ],
)
def test_the_words_that_differ_are_found(text: str, other: str, marked: str) -> None:
    """Words that belong together are one passage."""
    parts = passages(text, [other])
    assert "".join(part for part, _ in parts) == text
    assert "".join(f"«{p}»" if new else p for p, new in parts) == marked


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=3))
def test_marking_changes_no_letter(text: str, others: list[str]) -> None:
    """Whatever is compared, the text is the text."""
    assert "".join(part for part, _ in passages(text, others)) == text


def test_long_passages_are_marked_as_a_whole() -> None:
    """Comparing thousands of words one by one would keep people waiting."""
    ours, theirs = "de a " * 20_000, "a de " * 20_001
    parts = passages(f"begin {ours}x eind", [f"begin {theirs}y eind"])
    assert [new for _, new in parts] == [False, True, False]


@pytest.mark.parametrize("kind", ["placement", "same_as", "source"])
def test_what_is_about_itself_has_a_name_all_the_same(kind: str) -> None:
    """A file that was changed by hand says so; the replica stands for another kind."""
    field = {"placement": "idea", "same_as": "a", "source": "assumption"}[kind]
    for about in ("x1", f"{1:016x}"):
        copy = Copy()
        copy.change(*copy.replica.introduction(copy.session).changes)
        copy.write(kind, "x1", **{field: about, "sort": "figures"})
        words = ConflictWording(copy.session, None)
        assert words.name(copy.told("x1"))
