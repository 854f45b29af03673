"""Tests of the story of a theory: written from its parts, and its versions."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.steps import story as story_step
from cyclus_tui.domain.theory import editing, graph, story
from cyclus_tui.domain.theory.story import StorySentence
from cyclus_tui.errors import RuleError
from tests.builders import Copy
from tests.domain.theories import now
from tests.domain.two_copies import meet, only, shown

WHOLE = """\
Als we dit doen: koffie schenken en post openmaken, \
dan veronderstellen we: mensen vragen eerder hulp.
We doen dit: koffie schenken. Dan vertrouwen mensen iemand, \
omdat je iemand ziet die het ook had. Daardoor vragen mensen eerder hulp.
Dit hangt nog los van de rest: post openmaken.
Het spannendst vinden we: mensen durven binnen te lopen. \
Daar denken we verschillend over.
Dat proberen we uit: ik zet de tafel in de achterkamer.
We merken het zo: ze zelf post meenemen.
Er kan ook iets anders gebeuren: buren kletsen."""


def a_theory() -> Copy:
    """Two activities, a step, an outcome, and why."""
    copy = Copy()
    copy.run(editing.add, lines=["koffie schenken", "post openmaken"], sort="activity")
    copy.run(editing.add, lines=["mensen vertrouwen iemand"], sort="step")
    copy.run(editing.add, lines=["mensen vragen eerder hulp."], sort="outcome")
    first = graph.read_theory(copy.session).nodes
    ids = {node.code: node.id for node in first}
    copy.run(editing.draw_arrow, start=ids["X1"], end=ids["S1"])
    copy.run(editing.draw_arrow, start=ids["S1"], end=ids["Z"])
    return copy


def because(copy: Copy, text: str) -> None:
    """Give the first arrow its reason."""
    arrow = copy.session.derived("arrow", ":".join(ends(copy)))
    copy.write("arrow", arrow, because=text)


def ends(copy: Copy) -> tuple[str, str]:
    """The ids of the ends of the first arrow."""
    codes = {node.code: node.id for node in graph.read_theory(copy.session).nodes}
    return codes["X1"], codes["S1"]


def weigh(copy: Copy) -> None:
    """All the other parts of a story."""
    because(copy, "je iemand ziet die het ook had")
    copy.write("assumption", "a", number=2, text="mensen durven binnen te lopen")
    copy.write("assumption", "a", certainty=0, importance=3, agree="divided")
    copy.write("action", "b", number=1, what="ik zet de tafel in de achterkamer")
    copy.write("action", "c", number=2, what="van vorige keer", returned="ja")
    copy.write("sign", "d", number=1, text="ze zelf post meenemen.")
    copy.run(
        contributions.add,
        lines=[contributions.TypedLine("buren kletsen")],
        sort="side_effect",
        phase="T7",
        step="T7.1",
    )


def test_a_story_is_written_from_what_there_is() -> None:
    """Nothing is made up for a part that is not there yet."""
    copy = Copy()
    assert story.text(copy.session) == ""
    copy = a_theory()
    assert story.text(copy.session).count("\n") == 2
    weigh(copy)
    assert story.text(copy.session) == WHOLE


def test_a_whole_sentence_of_somebody_stands_between_quotes() -> None:
    """Advice that came along begins with a capital, in the middle of the story."""
    copy = a_theory()
    copy.run(editing.add, lines=["Begin een inloop."], sort="activity")
    assert "post openmaken en ‘Begin een inloop’, dan" in story.text(copy.session)


def test_own_words_stand_until_they_are_taken_back() -> None:
    """When the theory goes on, that is shown, and the words stay."""
    copy = a_theory()
    first = story.sentences(copy.session)[0]
    copy.run(story.write_sentence, sentence=first, text="Met koffie gaat het beter.")
    now = story.sentences(copy.session)[0]
    assert now.text == "Met koffie gaat het beter."
    assert not story.is_overtaken(copy.session, now)
    copy.run(editing.add, lines=["samen koken"], sort="activity")
    now = story.sentences(copy.session)[0]
    assert story.is_overtaken(copy.session, now)
    assert now.text == "Met koffie gaat het beter."
    copy.run(story.write_sentence, sentence=now, text="")
    assert "samen koken" in story.sentences(copy.session)[0].text


def told(copy: Copy) -> StorySentence:
    """The sentence of the first arrow."""
    return next(s for s in story.sentences(copy.session) if "Dan " in s.text)


def test_own_words_for_an_arrow_merge_and_can_be_undone() -> None:
    """Two wordings are asked about; a reason that a colleague gave meanwhile stays."""
    one = a_theory()
    two, three = one.twin(2), one.twin(3)
    edit = one.run(story.write_sentence, sentence=told(one), text="Dan gaat het goed.")
    two.run(story.write_sentence, sentence=told(two), text="Dan komt het goed.")
    (why, *_) = now(three).arrows
    three.run(editing.explain_arrow, arrow=why.record, text="iedereen wil dat")
    alone = Copy(4, meet(one, three))
    assert told(alone).text == "Dan gaat het goed."
    assert conflicts.count(alone.session) == 0
    merged = Copy(5, meet(one, two))
    assert conflicts.count(merged.session) == 1
    assert shown(only(merged)) == ["Dan gaat het goed.", "Dan komt het goed."]
    assert edit is not None
    merged.mark(edit.id, undone=True)
    assert conflicts.count(merged.session) == 0
    assert told(merged).text == "Dan komt het goed."


def test_a_version_is_put_down_once_for_each_change() -> None:
    """Without a change there is no new version."""
    copy = Copy()
    with pytest.raises(RuleError):
        copy.run(story.save_version)
    copy = a_theory()
    copy.run(story.save_version)
    with pytest.raises(RuleError):
        copy.run(story.save_version)
    copy.run(editing.add, lines=["samen koken"], sort="activity")
    copy.run(story.save_version)
    assert [v.number("number") for v in story.versions(copy.session)] == [1, 2]


def test_what_changed_since_the_last_version_is_told_in_sentences() -> None:
    """Nodes, arrows, reasons and how assumptions were weighed."""
    copy = a_theory()
    weigh(copy)
    copy.run(story.save_version)
    assert story.changes_since_version(copy.session) == []
    because(copy, "het gezellig is")
    copy.write("assumption", "a", certainty=1, agree="yes")
    copy.run(editing.add, lines=["samen koken"], sort="activity")
    step = ends(copy)[1]
    copy.run(editing.reword, node=step, text="mensen kennen iemand")
    assert story.changes_since_version(copy.session) == [
        "Anders: S1 mensen kennen iemand (was: mensen vertrouwen iemand)",
        "Nieuw: X3 samen koken",
        "Omdat bij X1 → S1: het gezellig is",
        "A2: zekerheid 0 → 1",
        "A2: eens",
    ]


def test_a_version_that_lacks_parts_is_compared_as_far_as_it_goes() -> None:
    """A file of a colleague may hold anything; looking at it breaks nothing."""
    now = story.snapshot(a_theory().session)
    was: Value = {
        "nodes": [{"text": "zonder id"}, {"id": "n"}, "niets", {"id": "m", "text": 3}],
        "arrows": [{"id": "p"}],
        "assumptions": {"id": "a"},
    }
    assert "Weg: 3" in story.differences(was, now)
    assert "Pijl weg: " in story.differences(was, now)
    assert story.differences({"nodes": 1}, was) == [
        "Nieuw:  ",
        "Nieuw:  3",
        "Nieuwe pijl: ",
    ]


def test_thumbs_and_objections_belong_to_a_version() -> None:
    """GEDRAGEN-1: two thirds stand behind it and each objection is noted."""
    copy = a_theory()
    with pytest.raises(RuleError):
        copy.run(story.count_thumbs, text="9 1 1")
    copy.run(story.save_version)
    copy.run(story.count_thumbs, text="9 1 1")
    version = story.last_version(copy.session)
    assert version is not None
    assert not story.is_carried(copy.session, version)
    assert [hint.id for hint in story_step.hints(copy.session)] == ["GEDRAGEN-1"]
    copy.run(story.add_remark, text="Niet aan de balie.")
    assert story.is_carried(copy.session, version)
    (remark,) = story.version_remarks(copy.session, version)
    copy.run(story.remove_remark, remark=remark)
    assert story.version_remarks(copy.session, version) == []
    assert story.remove_remark(copy.session, copy.replica, remark=remark) is None


def test_other_words_for_a_sentence_change_the_story_too() -> None:
    copy = a_theory()
    copy.run(story.save_version)
    before = story.sentences(copy.session)[0]
    copy.run(story.write_sentence, sentence=before, text="Met koffie gaat het beter.")
    assert story.changes_since_version(copy.session) == [
        "Andere zin: Met koffie gaat het beter.",
        f"Zin weg: {before.text}",
    ]


def test_thumbs_for_a_story_that_changed_wait_for_its_version() -> None:
    """They never count for words that nobody saw; each version keeps its own."""
    copy = a_theory()
    copy.run(story.save_version)
    copy.run(story.count_thumbs, text="9 1 1")
    copy.run(editing.add, lines=["samen koken"], sort="activity")
    with pytest.raises(RuleError, match="veranderd na versie 1"):
        copy.run(story.count_thumbs, text="4 4 2")
    copy.run(story.save_version)
    copy.run(story.count_thumbs, text="4 4 2")
    counted = [v.items("thumbs") for v in story.versions(copy.session)]
    assert counted == [[9, 1, 1], [4, 4, 2]]


def test_two_people_who_put_down_a_version_apart_keep_both() -> None:
    """No version is lost, and each keeps its own thumbs."""
    one = a_theory()
    two = one.twin(2)
    one.run(story.save_version)
    two.run(story.save_version)
    one.take_in(two)
    assert [v.number("number") for v in story.versions(one.session)] == [1, 1]


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [(-1, 2, "zekerheid nu 2"), (2, -1, "zekerheid niet meer gewogen")],
)
def test_a_place_on_a_scale_can_be_new_or_gone(was: int, now: int, said: str) -> None:
    """Nobody has to guess what a question mark would mean."""
    one: dict[str, Value] = {"id": "a", "code": "A1", "text": "buren komen"}
    before: Value = {"assumptions": [one | {"certainty": was}]}
    after: Value = {"assumptions": [one | {"certainty": now}]}
    assert story.differences(before, after) == [f"A1: {said}"]
