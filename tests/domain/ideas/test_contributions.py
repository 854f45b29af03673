"""Tests of collecting: what a line means, and that it is taken down."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import contributions, prompts
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.people import attendance
from cyclus_tui.errors import RuleError
from tests.builders import ROLES, Copy, add_ideas


def test_a_line_is_words_and_nothing_else_is_a_sign(copy: Copy) -> None:
    for words in (
        "13:30 op het plein",
        "- streepje",
        "# hekje",
        "[x] vakje",
        "@",
        "@x y",
    ):
        said = contributions.parse_line(copy.session, ROLES, f"  {words} ")
        assert said == contributions.TypedLine(words)


def test_a_sign_in_front_says_who_spoke(copy: Copy) -> None:
    copy.run(attendance.add_arrivals, who=attendance.parse_arrival("1b 1p", ROLES))
    first, second = attendance.people(copy.session)
    by_number = contributions.parse_line(copy.session, ROLES, "@2 soep")
    assert by_number == contributions.TypedLine("soep", second.id, "professional")
    by_role = contributions.parse_line(copy.session, ROLES, "@B  soep")
    assert by_role == contributions.TypedLine("soep", "", "resident")
    assert contributions.parse_line(
        copy.session, ROLES, "@@2 soep"
    ) == contributions.TypedLine("@2 soep")
    assert first.number("number") == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("   ", "paar woorden"),
        ("@9 soep", "Niemand heeft nummer 9"),
        ("@2", "woorden achter"),
        ("@b ", "woorden achter"),
    ],
)
def test_a_line_without_words_or_with_nobody_is_refused(
    copy: Copy, line: str, told: str
) -> None:
    with pytest.raises(RuleError, match=told):
        contributions.parse_line(copy.session, ROLES, line)


def test_lines_are_numbered_per_sort_in_the_order_of_speaking(copy: Copy) -> None:
    add_ideas(copy, "soep", "brood")
    add_ideas(copy, "te laat open", sort="complaint")
    add_ideas(copy, "thee")
    found = contributions.ideas(copy.session)
    assert [(i.number("number"), i.text("text")) for i in found] == [
        (1, "soep"),
        (2, "brood"),
        (3, "thee"),
    ]
    (complaint,) = contributions.of_sort(copy.session, "complaint")
    assert complaint.number("number") == 1


def test_words_come_back_letter_for_letter(copy: Copy) -> None:
    words = "Eén 👨‍👩‍👧 [b]vet[/b]: “’s avonds”\nen {dan}"
    (idea,) = add_ideas(copy, words)
    assert copy.told(idea).text("text") == words


def test_no_words_of_people_are_in_what_undo_shows(copy: Copy) -> None:
    (idea,) = add_ideas(copy, "geheim")
    copy.run(contributions.reword, idea=copy.told(idea), text="heel geheim")
    copy.run(contributions.remove, idea=copy.told(idea))
    labels = [edit.label for edit in copy.session.edits.values()]
    assert labels == ["idee erbij", "tekst gewijzigd", "idee weg"]


def test_better_words_leave_the_earlier_ones_in_the_journal(copy: Copy) -> None:
    (idea,) = add_ideas(copy, "soep")
    copy.run(contributions.reword, idea=copy.told(idea), text="  linzensoep ")
    assert copy.told(idea).text("text") == "linzensoep"
    held = [e.change.value for e in copy.session.history(idea, "text")]
    assert held == ["soep", "linzensoep"]
    with pytest.raises(RuleError):
        copy.run(contributions.reword, idea=copy.told(idea), text=" \n ")


def test_a_line_that_was_just_reworded_is_taken_out_whole(copy: Copy) -> None:
    """Typed faster than the disk: the row still shows its earlier words."""
    (one,) = add_ideas(copy, "soep")
    drawn = copy.told(one)
    copy.run(contributions.reword, idea=drawn, text="soep voor de straat")
    copy.run(contributions.remove, idea=drawn)
    assert contributions.ideas(copy.session) == []


def test_a_complaint_becomes_a_wish_and_both_stay(copy: Copy) -> None:
    """AV-2."""
    (complaint,) = add_ideas(copy, "te laat open", sort="complaint")
    copy.write("idea", complaint, by="p1", role="resident")
    said = copy.told(complaint)
    copy.run(contributions.wish, complaint=said, text="ook 's avonds", phase="A3")
    wish = contributions.ideas(copy.session)[-1]
    assert contributions.resolved_complaints(copy.session) == {complaint}
    assert (wish.text("sort"), wish.text("text")) == ("idea", "ook 's avonds")
    assert (wish.text("by"), wish.text("role")) == ("p1", "resident")
    assert copy.told(complaint).text("text") == "te laat open"
    with pytest.raises(RuleError, match="wens"):
        copy.run(contributions.wish, complaint=said, text=" ", phase="A3")


def test_an_idea_remembers_the_stimulus_it_came_after(copy: Copy) -> None:
    (before,) = add_ideas(copy, "soep")
    copy.run(prompts.draw_prompt, step="A4.1", deck=("Wat zou je oma doen?",))
    (after,) = add_ideas(copy, "brood")
    (stimulus,) = prompts.drawn_prompts(copy.session, "A4.1")
    assert copy.told(before).text("stimulus") == ""
    assert copy.told(after).text("stimulus") == stimulus.id


def test_after_a_merge_each_number_is_shown_once() -> None:
    one = Copy(1)
    add_ideas(one, "soep")
    two, three = one.twin(2), one.twin(3)
    for copy in (one, two, three):
        add_ideas(copy, f"van {copy.replica.id}")
    for other in (two, three):
        one.take_in(other)
    labels = numbering.labels(contributions.ideas(one.session))
    assert list(labels.values()) == ["1", "2", "2b", "2c"]


@pytest.mark.parametrize(
    ("count", "sort", "words"),
    [(1, "idea", "1 idee"), (7, "idea", "7 ideeën"), (0, "complaint", "0 klachten")],
)
def test_counts_are_said_in_words(count: int, sort: str, words: str) -> None:
    assert contributions.count_in_words(count, sort) == words
