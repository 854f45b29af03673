"""Tests of erasing for privacy: the words go from the journal itself."""

from __future__ import annotations

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.journal import erasure
from cyclus_tui.domain.journal.edit import ERASED, Change, Edit, to_line
from cyclus_tui.domain.journal.erasure import WITHDRAWN, words_of
from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.theory import editing, story
from tests.builders import SESSION_ID, Copy
from tests.domain.theories import (
    COFFEE,
    SHAME,
    arrow,
    node,
    of_the_neighbourhood,
    say,
)
from tests.domain.two_copies import meet


def test_erased_words_leave_the_journal_itself() -> None:
    copy = Copy()
    copy.write("idea", "a", text="Henk heeft schulden")
    copy.write("idea", "a", text="Henk heeft grote schulden")
    copy.erase(record="a")
    lines = "".join(map(to_line, copy.session.edits.values()))
    assert "Henk" not in lines
    assert copy.told("a").erased


def test_an_erasure_takes_words_that_arrive_later_too() -> None:
    one = Copy(1)
    one.write("idea", "a", text="Henk")
    two = one.twin(2)
    two.write("idea", "a", text="Henk de Vries")
    one.erase(record="a")
    one.take_in(two)
    one.session = one.session.after(
        Edit(
            "00000000000000aa.1",
            99,
            SESSION_ID,
            "",
            "",
            (Change("a", "idea", "text", "Henk!"),),
        )
    )
    assert not any("Henk" in to_line(e) for e in one.session.edits.values())


def test_what_was_deleted_or_undone_can_be_erased_as_well() -> None:
    copy = Copy()
    deleted = copy.write("idea", "a", text="Henk heeft schulden")
    copy.change(copy.session.deletion(copy.told("a")))
    undone = copy.write("idea", "b", text="Els ook")
    copy.change(copy.session.undoing(undone.id, True))
    copy.write("idea", "c", text="een bankje")
    removed = erasure.removed_words(copy.session)
    assert [text for _, text in removed] == ["Henk heeft schulden", "Els ook"]
    for record, _ in removed:
        copy.run(erasure.erase_words, record=record)
    for edit in (deleted, undone):
        assert copy.session.edits[edit.id].changes[0].value == ERASED
    assert erasure.removed_words(copy.session) == []
    assert copy.told("c").text("text") == "een bankje"


def test_one_earlier_wording_can_be_erased_by_itself() -> None:
    copy = Copy()
    first = copy.write("idea", "a", text="Henk", number=1)
    copy.write("idea", "a", text="een buurman")
    copy.erase(values=[f"{first.id}/text"])
    assert copy.told("a").text("text") == "een buurman"
    assert copy.told("a").number("number") == 1
    assert copy.session.edits[first.id].changes[0].value == ERASED


def test_two_erasures_give_the_same_bytes() -> None:
    one = Copy(1)
    one.write("idea", "a", text="Henk")
    two = one.twin(2)
    (stamp,) = one.session.edits
    one.erase(record="a")
    two.erase(values=[f"{stamp}/text"])
    assert to_line(one.session.edits[stamp]) == to_line(two.session.edits[stamp])


def test_an_erasure_stays_when_its_edit_is_taken_back() -> None:
    copy = Copy()
    copy.write("idea", "a", text="Henk")
    erasure = copy.erase(record="a")
    copy.mark(erasure.id, undone=True)
    assert not any("Henk" in to_line(e) for e in copy.session.edits.values())


def test_erasing_a_deleted_record_does_not_bring_it_back() -> None:
    copy = Copy()
    copy.write("idea", "a", text="Henk")
    copy.delete("a")
    copy.erase(record="a")
    assert copy.session.record("a") is None


def test_erased_words_go_from_stories_and_versions_too() -> None:
    """A story tells other people's words among its own."""
    copy = Copy()
    copy.write("node", "x", sort="activity", number=1, text="Henk helpt met post")
    copy.write("story", "s", if_then="Als Henk helpt met post, dan lukt het.")
    copy.write("story_version", "v", number=1, text="Als Henk helpt met post …")
    copy.write("link", "l", target="x", text="Henk helpt met post")
    copy.run(erasure.erase_words, record=copy.told("x"))
    assert not any("Henk" in to_line(edit) for edit in copy.session.edits.values())


def test_erased_words_go_from_what_a_sentence_was_made_of() -> None:
    """A story keeps what the theory said when somebody wrote it in other words."""
    copy = of_the_neighbourhood()
    sentence = next(s for s in story.sentences(copy.session) if COFFEE in s.text)
    copy.run(
        story.write_sentence, sentence=sentence, text="Als we er zijn, dan lukt het."
    )
    copy.run(erasure.erase_words, record=node(copy, "X1").record)
    assert not any(COFFEE in to_line(edit) for edit in copy.session.edits.values())
    written = {s.part: s.text for s in story.sentences(copy.session)}
    assert written[sentence.part] == "Als we er zijn, dan lukt het."


def test_why_a_case_was_chosen_is_erased_with_the_case() -> None:
    """Those are words of the group about one person."""
    copy = Copy()
    copy.write("idea", "a", sort="case", number=1, text="Henk", why="Henk is moe")
    copy.run(erasure.erase_words, record=copy.told("a"))
    assert not any("Henk" in to_line(edit) for edit in copy.session.edits.values())


def test_an_erased_omdat_is_erased_on_the_copy_that_wrote_another() -> None:
    """Also in the assumption that it is, whoever merges first."""
    one = of_the_neighbourhood()
    two = one.twin(2)
    why = arrow(one, "X1", "S1").record
    two.run(editing.explain_arrow, arrow=why, text="schaamte van Henk")
    one.run(erasure.erase_words, record=why)
    merged = Copy(3, meet(one, two))
    lines = "".join(map(to_line, merged.session.edits.values()))
    assert SHAME not in lines
    assert "Henk" not in lines
    assert conflicts.count(merged.session) == 0


def test_the_words_of_an_assumption_that_arrows_share_are_erased_at_each() -> None:
    """From either end: where it is the omdat, and where it is one more."""
    for ends in (("X1", "S1"), ("S1", "Z"), ()):
        copy = of_the_neighbourhood()
        say(copy, "S1 > Z omdat A1", "X2 > S1 omdat samen is minder eng")
        say(copy, "X2 > S1 omdat A1")
        (own, *_) = arrow(copy, "X1", "S1").assumptions
        line = arrow(copy, *ends).record if ends else own
        copy.run(erasure.erase_words, record=line)
        assert SHAME not in lines_of(copy)
        assert "samen is minder eng" in lines_of(copy)
        assert [words_of(a) for a in arrow(copy, "X2", "S1").assumptions] == [
            "samen is minder eng",
            WITHDRAWN,
        ]


# ---- One answer, and what older files mean ------------------------------------------

SITUATION = form_answers.FormField("situation", "Situatie")


def answered(copy: Copy, text: str) -> None:
    copy.run(form_answers.fill_in, field=SITUATION, text=text)


def lines_of(copy: Copy) -> str:
    return "".join(map(to_line, copy.session.edits.values()))


def test_what_a_colleague_corrected_meanwhile_in_an_answer_is_erased_too() -> None:
    """And what is answered anew, by somebody who knows of that, stands on both."""
    one = Copy()
    answered(one, "Henk heeft schulden")
    two = one.twin(2)
    answered(two, "Henk de Vries heeft schulden")
    form = one.session.one("form", "answers")
    one.run(erasure.erase_words, record=form, field="situation")
    answered(one, "een heel ander verhaal")
    for copy, other in ((one, two), (two, one)):
        copy.take_in(other)
        assert "Henk" not in lines_of(copy)
        assert form_answers.answer(copy.session, "situation") == (
            "een heel ander verhaal"
        )
    assert one.session.fingerprint() == two.session.fingerprint()


def test_an_erasure_that_names_no_fields_means_what_it_always_meant() -> None:
    """As files of earlier versions hold it."""
    copy = Copy()
    copy.write("idea", "a", text="Henk", why="Henk is moe", sort="case")
    copy.write("theme", "t", name="Henk en zijn buren", explanation="van Henk")
    copy.erase(words="a")
    copy.erase(words="t")
    assert copy.told("a").fields == {"text": ERASED, "why": ERASED, "sort": "case"}
    assert copy.told("t").text("name") == "Henk en zijn buren"


def test_a_decision_made_meanwhile_loses_the_name_of_a_heap() -> None:
    one = Copy()
    one.write("theme", "t", name="schulden van Henk", number=1)
    two = one.twin(2)
    two.write("decision", "d", content={"items": [{"chosen_as": "schulden van Henk"}]})
    one.run(erasure.erase_words, record=one.told("t"))
    for copy, other in ((one, two), (two, one)):
        copy.take_in(other)
        assert "Henk" not in lines_of(copy)
        assert copy.told("d").fields["content"] == ERASED


def test_a_heap_whose_name_was_erased_gets_another() -> None:
    copy = Copy()
    copy.write("theme", "t", name="schulden van Henk", number=1)
    copy.run(erasure.erase_words, record=copy.told("t"))
    copy.write("theme", "t", name="geldzorgen")
    assert copy.told("t").text("name") == "geldzorgen"
    copy.run(erasure.erase_words, record=copy.told("t"))
    assert "geldzorgen" not in lines_of(copy)
