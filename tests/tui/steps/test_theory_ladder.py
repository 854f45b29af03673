"""The ladder under one's fingers: keys in the list, the room, the drawing, speed."""

from __future__ import annotations

import re
from functools import partial

import pytest

from cyclus_tui.domain.theory import editing, graph
from cyclus_tui.domain.theory.graph import Theory
from cyclus_tui.tui.screens.drawing import DrawingScreen
from cyclus_tui.tui.theory_ladder import LadderPane
from tests.domain.theories import (
    COFFEE,
    POST,
    RESULT,
    SHAME,
    TRUST,
    arrow,
    node,
    of_size,
    say,
)
from tests.tui.hands import LARGE
from tests.tui.table import Play, Table


def read(table: Table) -> Theory:
    """The theory in the file."""
    return graph.read_theory(table.after())


def arrows(table: Table) -> list[str]:
    """The arrows in the file, by the codes of their ends."""
    return [one.name for one in read(table).arrows]


def ladder(play: Play) -> list[str]:
    """The lines of the ladder as they are painted, without their notes."""
    pane = play.pane
    found = [line.rstrip() for line in play.text.splitlines()]
    signs = ("▸", "├", "└", "│", "Z ", "omdat", "los")
    top = pane.list.region.y
    rows = found[top : top + pane.list.region.height]
    return [row.strip().split("   ")[0] for row in rows if any(s in row for s in signs)]


async def test_f2_writes_the_line_in_front_better(laid_theory: Table) -> None:
    """A node at a node; leaving it off changes nothing."""
    async with laid_theory.play("T3.1") as play:
        await play.press("down", "f2")
        assert play.pane.entry.value == TRUST
        await play.press("escape")
        await play.shows("Wat doen we?")
        await play.press("f2")
        await play.line(" genoeg", f"{TRUST} genoeg")
        await play.press("down", "down", "f2")
        assert play.pane.entry.value == SHAME
    assert read(laid_theory).by_code("S1").text == f"{TRUST} genoeg"  # type: ignore[union-attr]


async def test_f3_folds_what_leads_to_a_node(laid_theory: Table) -> None:
    """And typing something below it unfolds it again."""
    async with laid_theory.play("T2.1") as play:
        await play.press("down", "f3")
        await play.shows("(+2)")
        assert COFFEE not in play.text
        await play.line("ze kennen elkaar", "ze kennen elkaar")
        await play.shows(COFFEE)


async def test_a_key_that_can_do_nothing_here_says_so(laid_theory: Table) -> None:
    """F3 with nothing under the line; `a` at the outcome; an arrow that is there."""
    async with laid_theory.play("T4.1") as play:
        await play.press("tab", "end", "f3")
        await play.shows("Onder deze regel hangt niets")
        await play.press("tab")
        await play.line("S1 > Z", "Dat staat er al.")
        await play.press("tab", "home", "a")
        await play.shows("Dit is een uitkomst.")


async def test_f1_says_what_the_signs_in_the_ladder_mean(laid_theory: Table) -> None:
    """The exclamation mark, the two texts and the rounds."""
    async with laid_theory.play("T4.1", size=LARGE) as play:
        await play.press("f1")
        await play.shows("!        hier is een vraag bij")
        await play.shows("Tekens in de lijst")


async def test_f8_takes_away_what_is_in_front_and_undo_brings_it_back(
    laid_theory: Table,
) -> None:
    """First the reason, then a node with its arrows."""
    async with laid_theory.play("T3.1") as play:
        await play.press("down", "down", "down", "f8")
        await play.hides(SHAME)
        await play.press("up", "up")
        await play.press("f8")
        await play.shows("Bij tussenstap S1 horen 3 pijlen.")
        await play.press("enter")
        await play.hides(TRUST)
        await play.shows("los")
        await play.press("ctrl+z", "ctrl+z")
        await play.shows(SHAME)
        assert TRUST in play.text
    assert len(arrows(laid_theory)) == 3


async def test_where_a_step_is_taken_away_the_walk_goes_on_from_what_it_led_to(
    laid_theory: Table,
) -> None:
    """Else what is typed next would stand under a line that nobody looks at."""
    say(laid_theory.copy, "mensen lachen vaker")
    other = node(laid_theory.copy, "S2").id
    async with laid_theory.play("T2.1") as play:
        await play.press("down", "f8")
        await play.shows("Toch weghalen?")
        await play.press("enter")
        await play.hides(TRUST)
        await play.line("ze zeggen gedag", "ze zeggen gedag")
    theory = read(laid_theory)
    (edge,) = theory.arrows
    assert (edge.start.text, edge.end.text) == ("ze zeggen gedag", RESULT)
    assert other in theory.by_id


async def test_letters_in_the_list_say_how_sure_an_arrow_is(laid_theory: Table) -> None:
    """They carry their row."""
    async with laid_theory.play("T4.1") as play:
        await play.press("tab", "home", "down", "w")
        await play.shows("weten we")
        await play.press("home", "d")
        await play.shows("Zet eerst een regel voor die aan een pijl hangt")
        await play.press("down", "down", "p")
        await play.shows("proberen we")
    found = {one.name: one.status for one in read(laid_theory).arrows}
    assert found == {"S1 → Z": "know", "X1 → S1": "try", "X2 → S1": ""}


async def test_other_letters_move_cut_and_change_a_line(laid_theory: Table) -> None:
    """`l` lower, `x` the arrow away, `a` an activity, `v` what is asked about it."""
    async with laid_theory.play("T1.1") as play:
        await play.press("tab", "home", "down", "down", "l")
        await play.settle()
        shown = graph.read_theory(play.session).of_sort("activity")
        assert [one.code for one in shown] == ["X2", "X1"]
        await play.press("x")
        await play.shows("hoort 1 reden.")
        await play.press("enter")
        await play.shows("los")
        await play.press("home", "down", "a")
        await play.shows("X3")
        await play.press("home", "v")
        await play.shows("Voor wie?")
    assert arrows(laid_theory) == ["X3 → Z", "X2 → X3"]


async def test_in_the_room_no_names_and_no_hints(laid_theory: Table) -> None:
    """The ladder is there, whole, and the same keys work."""
    one = node(laid_theory.copy, "X1").id
    fill = partial(editing.fill, node=one, words="", fields={"who": "Fatma"})
    laid_theory.copy.run(fill)
    async with laid_theory.play("T3.1") as play:
        await play.shows("Fatma")
        assert "!" in play.text
        await play.press("f5")
        await play.hides("Fatma")
        await play.press("down", "down")
        assert "Fatma" not in play.text
        assert "Wie doet X2" not in play.text
        assert not [row for row in ladder(play) if row.endswith("!")]
        assert RESULT in play.text
        assert f"└─ {TRUST}" in play.text
        await play.line("een soepavond", "een soepavond")


async def test_what_came_back_says_so(laid_theory: Table) -> None:
    """A node that was taken away on one copy and used on another."""
    other = laid_theory.copy.twin(2)
    laid_theory.copy.run(editing.remove, node=node(laid_theory.copy, "S1").id)
    say(other, "een soepavond > S1")
    laid_theory.copy.take_in(other)
    async with laid_theory.play("T1.1") as play:
        await play.shows("teruggekomen")


async def test_the_drawing_is_a_key_away_and_comes_back_at_its_box(
    laid_theory: Table,
) -> None:
    """The box in front there is the line in front here."""
    async with laid_theory.play("T4.1") as play:
        await play.press("tab", "home", "t")
        await play.until(
            lambda: isinstance(play.app.screen, DrawingScreen), "no drawing"
        )
        await play.shows("━Z━")
        await play.press("left")
        await play.shows("S1 → Z")
        await play.press("left", "escape")
        await play.until(
            lambda: not isinstance(play.app.screen, DrawingScreen), "still there"
        )
        await play.settle()
        assert play.pane.list.highlighted_key in {
            node(laid_theory.copy, "X1").id,
            node(laid_theory.copy, "X2").id,
        }


@pytest.mark.parametrize("zoom", ["", "-", "+"])
async def test_in_the_room_the_drawing_has_words_and_no_codes_or_keys(
    laid_theory: Table, zoom: str
) -> None:
    """From far and near; what the box in front leads to is said in words."""
    async with laid_theory.play("T4.1", LARGE) as play:
        await play.press("f5", "tab", "home", "t")
        await play.until(
            lambda: isinstance(play.app.screen, DrawingScreen), "no drawing"
        )
        await play.press(*zoom, "left")
        await play.shows(f"→ {RESULT}")
        if zoom != "-":
            assert "mensen vertrouwen" in play.text
        assert re.search(r"\b[XSZA]\d?\b|Esc", play.text) is None
        await play.press("left")
        await play.shows(f"→ {TRUST}")
        await play.press("t")
        await play.hides(f"→ {TRUST}")


async def test_what_trying_out_showed_is_on_the_row_and_in_the_drawing(
    laid_theory: Table,
) -> None:
    """In words on the row, as a sign on its line, and in words below the drawing."""
    reason = arrow(laid_theory.copy, "X1", "S1").reason
    assert reason is not None
    laid_theory.copy.write("assumption", reason.id, verdict="partly")
    async with laid_theory.play("T5.1", LARGE) as play:
        row = next(line for line in play.text.splitlines() if "schaamte" in line)
        assert row.rstrip().endswith("klopt deels")
        await play.press("tab", "home", "t")
        await play.shows("━Z━")
        assert "±" in play.text
        await play.press("left", "left")
        await play.shows("X1 → S1")
        assert f"{SHAME}   klopt deels" in " ".join(play.text.splitlines())


async def test_r_says_that_a_circle_is_meant(laid_theory: Table) -> None:
    """Then nothing asks about it; a row outside a circle says so; once more undoes."""
    say(laid_theory.copy, "S1 > X2")
    async with laid_theory.play("T4.1", LARGE) as play:
        await play.press("tab", "home", "r")
        await play.shows("Deze regel staat niet in een kring.")
        await play.press("down")
        await play.shows("een kring. Wat komt er eerst? Of hoort het zo (Tab, r)?")
        await play.press("r")
        await play.shows("(kring, hoort zo)")
        await play.hides("Wat komt er eerst?")
        await play.press("r")
        await play.shows("Wat komt er eerst?")


async def test_hints_of_the_line_in_front_come_first(laid_theory: Table) -> None:
    """Then those about the whole; the rows that have one are marked."""
    say(laid_theory.copy, "X1 > Z")
    async with laid_theory.play("T4.1") as play:
        await play.press("tab", "home")
        await play.press("down", "down", "down", "down")
        row = next(line for line in play.text.splitlines() if POST in line)
        assert row.rstrip().endswith("!")
        await play.shows("Wie doet X2?")


@pytest.mark.parametrize("size", [(80, 24), LARGE])
async def test_a_large_theory_keeps_up_with_what_is_changed(
    bare_theory: Table, size: tuple[int, int]
) -> None:
    """Sixty nodes and a hundred and twenty arrows; benchmarks/theory_keys times it."""
    bare_theory.copy = of_size(60, 120)
    async with bare_theory.play("T5.1", size=size) as play:
        await play.shows("120 zonder omdat")
        play.type("omdat je elkaar kent\n")
        await play.shows("119 zonder omdat")
        await play.shows("omdat: ")


async def test_a_ladder_reads_the_theory_once_for_each_session(
    laid_theory: Table,
) -> None:
    """Typing letters and walking read nothing anew."""
    async with laid_theory.play("T2.1") as play:
        await play.settle()
        pane = play.pane
        assert isinstance(pane, LadderPane)
        view = pane.theory_view
        play.type("half getypte woorden")
        await play.press("down", "down", "up")
        assert play.pane is pane
        assert pane.theory_view is view


async def test_all_of_it_is_there_when_the_session_is_opened_again(
    laid_theory: Table,
) -> None:
    """Also a line that was half typed."""
    async with laid_theory.play("T4.1") as play:
        await play.press("down")
        play.type("een half gety")
        await play.keeps("een half gety")
    async with laid_theory.play() as play:
        await play.shows(COFFEE)
        assert SHAME in play.text
    assert "een half gety" in laid_theory.drafts().values()
