"""Writing the top 5: one sentence at a time, thumbs, a minority, and settled."""

from __future__ import annotations

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.text import clean
from cyclus_tui.domain.voting import recommendations
from cyclus_tui.domain.voting.recommendations import ListPlace
from tests.builders import an_evening
from tests.tui.hands import LARGE
from tests.tui.table import Play, Table
from tests.tui.words import NAUGHTY
from tests.walk.evening import RECOMMENDATIONS

FIRST = RECOMMENDATIONS[0]
SENTENCES = f"{FIRST.advice}\n{FIRST.because}\n{FIRST.notice}\n{FIRST.for_whom}\n"


def items(table: Table) -> list[ListPlace]:
    """The list in the file."""
    return recommendations.items(table.after(), 5)


async def test_enter_asks_one_sentence_after_the_other(table: Table) -> None:
    """Typed without a pause: every sentence lands at its own question."""
    table.lay(an_evening())
    async with table.play("A9.1") as play:
        play.type(f"{SENTENCES}2\n9 1 1\n")
        await play.shows("Minderheid")
        await play.line(FIRST.minority, "2. Ons advies")
    item = items(table)[0]
    fields = ("advice", "because", "notice", "for_whom", "colour")
    written = [item.record.text(name) for name in fields]
    assert written == [*SENTENCES.split("\n")[:-1], "nieuw"]
    assert item.thumbs == (9, 1, 1)
    remarks = recommendations.remarks(table.after(), item)
    assert [remark.text("text") for remark in remarks] == [FIRST.minority]


async def test_without_a_thumb_down_nobody_is_asked_to_object(table: Table) -> None:
    """The next recommendation comes at once."""
    table.lay(an_evening())
    async with table.play("A9.1") as play:
        play.type(f"{SENTENCES}2\n11 0 0\n")
        await play.shows("2. Ons advies")
    assert items(table)[0].thumbs == (11, 0, 0)
    assert table.texts("remark") == []


async def test_thumbs_that_are_not_three_numbers_come_back(table: Table) -> None:
    """Nothing is counted, and the words stand at the question of the thumbs."""
    table.lay(an_evening())
    async with table.play("A9.1") as play:
        for _ in range(5):
            await play.press("tab")
        await play.shows("1. Duimen")
        await play.line("negen", "drie getallen")
        await play.press("shift+tab", "shift+tab", "tab", "tab")
        assert "negen" in play.text or any(
            "negen" in text for text in play.controller.drafts.values()
        )
    assert items(table)[0].thumbs == (0, 0, 0)


async def test_tab_and_the_arrows_keep_what_is_half_typed(table: Table) -> None:
    """Each sentence of each recommendation has its own half-typed words."""
    table.lay(an_evening())
    async with table.play("A9.1") as play:
        play.type("Begin een inloop")
        await play.press("tab")
        await play.shows("1. Want")
        play.type("want zo")
        await play.press("down")
        await play.shows("2. Ons advies")
        assert play.pane.entry.value == ""
        await play.press("up")
        await play.shows("1. Ons advies")
        assert play.pane.entry.value == "Begin een inloop"
        await play.press("tab")
        assert play.pane.entry.value == "want zo"
    assert items(table)[0].record.text("advice") == ""


async def test_f3_and_f2_put_a_recommendation_lower_and_higher(table: Table) -> None:
    """What has to happen first is for the group to say; undo puts it back."""
    table.lay(an_evening())
    async with table.play("A9.1") as play:
        before = [i.record.id for i in recommendations.items(play.session, 5)]
        await play.press("f3")
        await play.shows("volgorde")
        moved = [i.record.id for i in recommendations.items(play.session, 5)]
        assert moved[:2] == [before[1], before[0]]
        await play.press("f2", "f2")
        await play.shows("Hoger kan dit advies niet")
    assert [i.record.id for i in items(table)] == before


async def settle(play: Play) -> None:
    """Let all that tie come along, and settle the list without its advice."""
    await play.line("uitslag", "Gelijke stand")
    await play.line("4", "allemaal mee")
    await play.press("ctrl+n")
    await play.shows("A9")
    await play.press("f4")
    await play.shows("zonder advies")
    await play.press("f4")
    await play.shows("(versie 1)")


async def test_f4_settles_only_when_no_tie_is_open(table: Table) -> None:
    """A tie on the last place is for the group, not for the order of typing."""
    table.lay(an_evening())
    async with table.play("A9.1") as play:
        await play.press("f4", "f4")
        await play.shows("gelijke stand")
        assert recommendations.decision(play.session) is None
    async with table.play("A8.1") as play:
        await settle(play)
    decision = recommendations.decision(table.after())
    assert decision is not None and decision["version"] == 1


async def test_votes_after_settling_are_told(table: Table) -> None:
    """The settled list stays as it was; the screen says that votes changed."""
    table.lay(an_evening())
    async with table.play("A8.1") as play:
        await settle(play)
        await play.press("ctrl+b")
        await play.press("f2", "f8")
        await play.shows("10 van 11 mensen")
        await play.press("ctrl+n")
        await play.shows(
            "Vastgesteld (versie 1). De stemmen zijn gewijzigd na vaststelling."
        )
    assert recommendations.is_overtaken(table.after())


async def test_f8_takes_the_newest_minority_remark_out(table: Table) -> None:
    """It was typed at the wrong recommendation."""
    table.lay(an_evening())
    item = recommendations.items(table.copy.session, 5)[0]
    async with table.play("A9.1") as play:
        remark = "Niet bij mij voor de deur."
        await play.press("tab", "tab", "tab", "tab", "tab", "tab")
        await play.shows("1. Minderheid")
        await play.line(remark, "2. Ons advies")
        await play.press("up")
        await play.shows(f"Minderheid: {remark}")
        await play.press("f8")
        await play.hides(f"Minderheid: {remark}")
    assert recommendations.remarks(table.after(), item) == []


async def test_sentences_come_back_letter_for_letter(table: Table) -> None:
    """In regie, in the room, on the help page and at the end."""
    table.lay(an_evening())
    async with table.play("A9.1", LARGE) as play:
        for words in (*NAUGHTY[:4], "2", "1 0 1", NAUGHTY[-1]):
            play.paste(words)
            play.type("\n")
        await play.shows("2. Ons advies")
        for words in (*NAUGHTY[4:8], "1", "1 0 0"):
            play.paste(words)
            play.type("\n")
        await play.shows("3. Ons advies")
        for key in ("up", "f5", "f1", "escape", "ctrl+n", "f5", "f1", "escape"):
            await play.press(key)
            assert "\x1b" not in play.text
    names = ("advice", "because", "notice", "for_whom")
    first, second = items(table)[:2]
    written = [item.record.text(name) for item in (first, second) for name in names]
    assert written == [clean(words).strip() for words in NAUGHTY[:8]]
    assert table.texts("remark") == [clean(NAUGHTY[-1]).strip()]


async def test_a_settled_list_asks_before_it_changes_and_shows_one_text(
    table: Table,
) -> None:
    """Regie, zaal and A10 show it; the wall and the paper are named."""
    table.lay(an_evening())
    old, new = "Open een inloop.", "Open elke week een inloop."
    async with table.play("A8.1") as play:
        await play.line("uitslag", "Gelijke stand")
        await play.line("4", "komen allemaal mee")
        await play.press("ctrl+n")
        await play.line(old, "1. Want")
        await play.press("f4", "f4")
        await play.shows("Vastgesteld (versie 1).")
        await play.press("shift+tab", "ctrl+u")
        await play.line(new, "toch veranderen")
        assert play.pane.entry.value == new
        (kept,) = play.session.of("recommendation")
        assert kept.text("advice") == old
        await play.press("enter")
        await play.shows("Vastgesteld (versie 2).")
        await play.shows("papier zeggen nog iets anders.")
        await play.press("f5")
        await play.shows(new)
        assert "versie" not in play.text
        await play.press("ctrl+n")
        await play.shows(f"1. {new}")
        assert old not in play.text
    decision = recommendations.decision(table.after())
    assert decision is not None
    assert recommendations.rows_of(decision)[0].text("advice") == new


async def test_moving_in_a_settled_list_asks_too(table: Table) -> None:
    """What comes first was settled as well."""
    table.lay(an_evening())
    async with table.play("A8.1") as play:
        await settle(play)
        before = [i.record.id for i in recommendations.items(play.session, 5)]
        await play.press("f3")
        await play.shows("toch veranderen")
        assert [i.record.id for i in recommendations.items(play.session, 5)] == before
        await play.press("f3")
        await play.shows("(versie 2)")
    assert [i.record.id for i in items(table)] != before


async def test_words_that_changed_after_the_vote_say_so(table: Table) -> None:
    """On the row, with the old words in front."""
    copy = an_evening()
    (first, *_) = recommendations.items(copy.session, 5)
    idea = copy.told(first.standing.option.id)
    copy.run(contributions.reword, idea=idea, text="Iets heel anders")
    table.lay(copy)
    async with table.play("A9.1") as play:
        await play.shows("andere woorden")
        await play.shows(f"Gestemd is op: {idea.text('text')[:25]}")


async def test_a_rescued_idea_asks_for_its_plea_and_is_no_sixth(table: Table) -> None:
    """It stands below the five, in A8, A9 and A10."""
    table.lay(an_evening())
    plea = "Er is nergens een plek voor wie niet belt."
    async with table.play("A8.1") as play:
        await play.line("uitslag", "Gelijke stand")
        await play.line("1", "evenveel mensen")
        await play.press("ctrl+u")
        await play.line("4", "komen allemaal mee")
        await play.line(f"+7 {plea}", "gered 2")
        await play.press("ctrl+n", *["down"] * 6)
        assert "gered 2" in play.text
        assert " + Een maatje" in play.text
        await play.shows(f"Pleidooi: {plea}")
        await play.press("ctrl+n")
        await play.shows("+ Een maatje")
