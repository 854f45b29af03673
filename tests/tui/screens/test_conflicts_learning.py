"""Conflicts of actieleren and verandertheorie on the screen, settled by keys."""

from __future__ import annotations

import re

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.learning import actions, asking, weighing
from cyclus_tui.domain.theory import editing
from tests.builders import Copy
from tests.domain.theories import arrow, node, now, say
from tests.tui.hands import LARGE
from tests.tui.screens.test_conflicts import meet, to_conflicts
from tests.tui.table import Table


def a_theory(table: Table) -> Copy:
    """A theory on the table, and the copy of a colleague."""
    say(table.copy, "mensen vragen hulp", sort="outcome")
    say(table.copy, "koffie schenken", sort="activity")
    say(table.copy, "X1 > Z")
    table.lay()
    return table.copy.twin(2)


async def test_one_omdat_is_chosen_and_its_assumption_follows(table: Table) -> None:
    """One question for one thing, though it stands in two places."""
    twin = a_theory(table)
    for copy, why in ((table.copy, "je ziet elkaar"), (twin, "je hoort elkaar")):
        found = arrow(copy, "X1", "Z").record
        copy.run(editing.explain_arrow, arrow=found, text=why)
    meet(table, twin)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("Verschillen: 1")
        await play.shows("Twee teksten voor 'omdat' bij de pijl X1 → Z.")
        assert "«ziet»" in play.text and "«hoort»" in play.text
        await play.press("1")
        await play.shows("Er zijn geen verschillen")
        await play.press("ctrl+z")
        await play.shows("Twee teksten")
        await play.press("b")
        await play.shows("Er zijn geen verschillen")
    after = Copy(3, table.after())
    said = {a.text("text") for a in arrow(after, "X1", "Z").assumptions}
    assert said == {"je ziet elkaar", "je hoort elkaar"}


async def test_the_room_reads_in_words_what_differs_and_no_codes(table: Table) -> None:
    """An arrow by its ends, a line by what it says; how to choose is for regie."""
    twin = a_theory(table)
    for copy, why in ((table.copy, "je ziet elkaar"), (twin, "je hoort elkaar")):
        found = arrow(copy, "X1", "Z").record
        copy.run(editing.explain_arrow, arrow=found, text=why)
    table.copy.run(editing.reword, node=node(table.copy, "Z").id, text="ze bellen")
    twin.run(editing.reword, node=node(twin, "Z").id, text="ze appen")
    meet(table, twin)
    async with table.play("A4.1", LARGE) as play:
        await play.press("f5")
        await to_conflicts(play)
        await play.shows("Twee teksten voor uitkomst ‘ze appen’. Welke klopt?")
        await play.press("down")
        await play.shows("bij de pijl ‘koffie schenken’ → ‘ze appen’.")
        assert re.search(r"\b[XSZA]\d?\b|F2|Enter", play.text) is None
        await play.press("f5")
        await play.shows("bij de pijl X1 → Z.")


async def test_how_sure_it_is_is_chosen_in_words_or_typed(table: Table) -> None:
    """A digit that is not on the scale is refused, and the words stay."""
    line = TypedLine("Ze durven te komen")
    table.copy.run(asking.note_assumption, line=line, phase="L10", step="L10.1")
    (supposed,) = table.copy.session.of("assumption")
    table.lay()
    twin = table.copy.twin(2)
    for copy, digit in ((table.copy, 0), (twin, 2)):
        answers = {"certainty": digit}
        copy.run(weighing.weigh, assumption=supposed.id, answers=answers)
    meet(table, twin)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("Aanname A1: zekerheid? Twee antwoorden.")
        await play.shows("We hopen het. (cijfer 0)")
        assert "«" not in play.text
        await play.shows("Of zelf (F2)")
        await play.press("f2")
        play.type("7\n")
        await play.shows("Typ een cijfer van 0 tot 3.")
        await play.press("f2", "backspace")
        play.type("1\n")
        await play.shows("Er zijn geen verschillen")
    assert table.only("assumption").fields["certainty"] == 1


async def test_another_day_is_typed_as_people_say_it(table: Table) -> None:
    """The days are told in full."""
    line = TypedLine("Bel de moeders")
    place = {"phase": "L12", "step": "L12.1"}
    table.copy.run(actions.add, line=line, record="a", **place)
    table.lay()
    twin = table.copy.twin(2)
    for copy, day in ((table.copy, "2026-11-25"), (twin, "2026-12-02")):
        copy.run(actions.write, action="a", field="when", text=day)
    meet(table, twin)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("Twee dagen voor 'wanneer' bij actie 1.")
        await play.shows("«25 november»")
        await play.press("f2")
        play.type("3-12-2026\n")
        await play.shows("Er zijn geen verschillen")
    assert table.only("action").text("when") == "2026-12-03"


async def test_a_node_that_an_arrow_brought_back_goes_or_stays(table: Table) -> None:
    """It says that it was gone and what uses it."""
    twin = a_theory(table)
    say(twin, "een folder", sort="activity")
    goal, folder = node(twin, "Z").id, node(twin, "X2").id
    table.copy.run(editing.remove, node=goal)
    twin.run(editing.draw_arrow, start=folder, end=goal)
    meet(table, twin)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("Uitkomst Z (mensen vragen hulp) was weg, maar een pijl")
        await play.press("2")
        await play.shows("Er zijn geen verschillen")
    after = Copy(3, table.after())
    assert [found.name for found in now(after).arrows] == ["X1 → Z", "X2 → Z"]
    assert conflicts.count(after.session) == 0


async def test_who_asks_after_an_action_is_settled_in_regie(table: Table) -> None:
    """The room sees no name of anybody."""
    fields: dict[str, Value] = {"number": 1, "what": "Bel de moeders"}
    table.copy.write("action", "a", **fields)
    table.lay()
    twin = table.copy.twin(2)
    for copy, name in ((table.copy, "Fatima"), (twin, "Oma")):
        copy.run(actions.write, action="a", field="asker", text=name)
    meet(table, twin)
    table.mirrored = True
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("kiest u in regie (F5)")
        assert "Fatima" not in play.text
        await play.press("f5")
        await play.shows("Twee teksten voor 'wie vraagt ernaar' bij actie 1.")
        await play.press("1")
        await play.shows("Er zijn geen verschillen")
    assert table.only("action").text("asker") == "Fatima"
