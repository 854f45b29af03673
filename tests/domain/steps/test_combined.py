"""What may be the same on two evenings, and what a quiet coach would ask."""

from __future__ import annotations

from cyclus_tui.domain.checks.alike import check as alike_check
from cyclus_tui.domain.combined.standings import standings, title
from cyclus_tui.domain.ideas import clustering, duplicates
from cyclus_tui.domain.steps import cluster, vote
from cyclus_tui.domain.steps import combined as combined_step
from tests.builders import Copy
from tests.domain.evenings import Night, laid_together


def pairs(copy: Copy) -> list[set[str]]:
    """The pairs that are proposed, by their words."""
    found = standings(copy.session)
    texts = combined_step.comparable_texts(copy.session, found)
    pairs = alike_check.pairs([text for _, text in texts])
    alikes = [(texts[pair.a][0], texts[pair.b][0]) for pair in pairs]
    return [
        {title(one), title(other)}
        for one, other in combined_step.look_alikes(copy.session, found, alikes)
    ]


def two_evenings() -> tuple[Night, Night, Copy]:
    """Two evenings on which people said some of the same things."""
    one = Night(1, "Samen koken in de buurt", "Een bankje in het park", "Samen koken")
    two = Night(2, "Samen koken in de wijk", "Op zaterdag open")
    one.choose((0,), (1,))
    two.choose((0,), (0,))
    return one, two, laid_together(one.session, two.session)


def test_look_alikes_of_two_evenings_are_proposed() -> None:
    """Not those of one evening: people there had them side by side."""
    _, _, copy = two_evenings()
    found = pairs(copy)
    assert {"Samen koken in de buurt", "Samen koken in de wijk"} in found
    assert {"Samen koken in de buurt", "Samen koken"} not in found


def test_what_was_joined_is_not_proposed_again() -> None:
    """Nor anything else of the same two lines."""
    one, two, copy = two_evenings()
    records = {"one": copy.told(one.ideas[0]), "other": copy.told(two.ideas[0])}
    copy.run(duplicates.join, **records)
    assert {"Samen koken in de buurt", "Samen koken in de wijk"} not in pairs(copy)


def test_who_says_that_two_are_not_the_same_is_asked_no_more() -> None:
    """Also on another day, by somebody else; joining them later still can."""
    one, two, copy = two_evenings()
    records = {"one": copy.told(one.ideas[0]), "other": copy.told(two.ideas[0])}
    before = standings(copy.session)
    copy.run(duplicates.mark_different, one=one.ideas[0], other=two.ideas[0])
    assert {"Samen koken in de buurt", "Samen koken in de wijk"} not in pairs(copy)
    assert standings(copy.session).lines == before.lines
    copy.run(duplicates.join, **records)
    assert len(standings(copy.session).lines) == len(before.lines) - 1


def test_a_heap_looks_like_what_lies_on_it() -> None:
    """Its name need not say so."""
    one, two = Night(1, "Samen koken in de buurt", "soep eten"), Night(2, "Samen koken")
    edit = one.copy.run(
        clustering.begin_heap,
        signs=cluster.Rules().signs,
        idea=one.copy.told(one.ideas[0]),
    )
    assert edit is not None
    heap = edit.changes[0].record
    one.copy.run(clustering.name_heap, theme=heap, text="Aan tafel")
    one.ideas = [heap, one.ideas[1]]
    one.choose((0,))
    two.ideas *= 2
    two.choose((0,))
    copy = laid_together(one.session, two.session)
    assert {"Aan tafel", "Samen koken"} in pairs(copy)


def test_joining_changes_nothing_in_what_is_compared() -> None:
    """So that comparing, which takes long, is done once."""
    one, two, copy = two_evenings()
    before = combined_step.comparable_texts(copy.session, standings(copy.session))
    records = {"one": copy.told(one.ideas[1]), "other": copy.told(two.ideas[1])}
    copy.run(duplicates.join, **records)
    assert (
        combined_step.comparable_texts(copy.session, standings(copy.session)) == before
    )


def test_the_coach_asks_about_questions_and_ways_of_choosing() -> None:
    """And says so when one evening gave most of the votes."""
    one, two = Night(1, "a", "b"), Night(2, "c", "d", question="Iets heel anders?")
    three = Night(3, "e", "f")
    one.count(30, 3)
    two.choose((0,), rules=vote.Rules(method="approval"))
    three.choose((0,))
    sessions = (one.session, two.session, three.session)
    told = combined_step.hints(standings(laid_together(*sessions).session))
    assert [hint.id for hint in told] == ["SAMEN-1", "SAMEN-2", "SAMEN-3"]
    assert told[2].text.startswith("Avond 1 ")
    calm = combined_step.hints(
        standings(laid_together(one.session, three.session).session)
    )
    assert calm == ()
