"""Building a theory by keys, task by task: nothing typed is lost."""

from __future__ import annotations

from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Offer, Origin
from cyclus_tui.domain.theory import editing, graph
from cyclus_tui.domain.theory.graph import Theory
from cyclus_tui.domain.transfer.take_over import ChosenOffer, Conversion, take_over
from tests.domain.theories import RESULT, SHAME, TRUST, say
from tests.tui.hands import LARGE
from tests.tui.table import Table


def read(table: Table) -> Theory:
    """The theory in the file."""
    return graph.read_theory(table.after())


def arrows(table: Table) -> list[str]:
    """The arrows in the file, by the codes of their ends."""
    return [one.name for one in read(table).arrows]


async def test_t1_asks_for_whom_and_by_when_and_an_empty_line_skips(
    bare_theory: Table,
) -> None:
    """One sentence makes the outcome; what is noted with it stands beside it."""
    async with bare_theory.play("T1.1") as play:
        await play.shows("Wat is er dan anders?")
        await play.line(RESULT, "Voor wie?")
        await play.line("bewoners met schulden", "Wanneer wil je dit zien?")
        await play.line("", "Wat is er dan anders?")
        await play.shows("1 uitkomst")
        assert "bewoners met schulden" in play.text
    (one,) = read(bare_theory).nodes
    fields = {"for_whom": "bewoners met schulden", "text": RESULT}
    assert {name: one.record.text(name) for name in fields} == fields
    assert "term" not in one.record.fields


async def test_t2_walks_back_in_steps_as_fast_as_one_types(laid_theory: Table) -> None:
    """Each line stands before the one in front; an empty one goes back up."""
    async with laid_theory.play("T2.1") as play:
        await play.shows("Vóór Z: wat moet er dan eerst anders zijn?")
        play.type("ze weten waar\nze lezen het\n\nze horen het\n\n\nze mogen het\n")
        await play.shows("5 tussenstappen")
        await play.settle()
        await play.shows("Vóór S5")
    texts = {one.text: one.code for one in read(laid_theory).of_sort("step")}
    assert [*texts] == [TRUST, "ze weten waar", "ze lezen het", *[*texts][3:]]
    made = {"S2 → Z", "S3 → S2", "S4 → S2", "S5 → Z"}
    assert made <= {*arrows(laid_theory)}


async def test_t2_the_arrows_choose_another_node_and_keep_half_typed_words(
    laid_theory: Table,
) -> None:
    """The words stay with the question they answer."""
    async with laid_theory.play("T2.1") as play:
        await play.shows("Vóór Z")
        play.type("half getypt")
        await play.press("down")
        await play.shows("Vóór S1")
        assert play.pane.entry.value == ""
        play.type("ze kennen elkaar omdat ze buren zijn\n")
        play.strike("up")
        play.strike("up")
        await play.shows("half getypt")
        assert "Vóór Z" in play.text
    assert "S2 → S1" in arrows(laid_theory)
    assert arrow_because(laid_theory, "S2 → S1") == "ze buren zijn"


def arrow_because(table: Table, name: str) -> str:
    """Why an arrow in the file would hold."""
    return next(one.because for one in read(table).arrows if one.name == name)


async def test_t2_begins_with_the_outcome_where_there_is_none(
    bare_theory: Table,
) -> None:
    """The walk goes on before it."""
    async with bare_theory.play("T2.1") as play:
        await play.shows("Wat is er dan anders?")
        play.type(f"{RESULT}\n{TRUST}\n")
        await play.shows("1 tussenstap")
    assert arrows(bare_theory) == ["S1 → Z"]


async def test_t2_goes_on_at_the_parent_of_a_step_that_was_undone(
    laid_theory: Table,
) -> None:
    """What is typed next hangs where it belongs; redoing goes to what came back."""
    async with laid_theory.play("T2.1") as play:
        await play.shows("Vóór Z")
        await play.line("ze weten waar", "Vóór S2")
        await play.line("ze lezen het", "Vóór S3")
        await play.press("ctrl+z")
        await play.shows("Vóór S2")
        await play.press("ctrl+y")
        await play.shows("Vóór S3")


async def test_t4_goes_back_to_what_hangs_loose_again(laid_theory: Table) -> None:
    """Ctrl+Z asks again where the one leads to whose arrow was taken back."""
    lines = ("bellen", "mailen")
    laid_theory.copy.run(editing.add, lines=lines, sort="activity")
    async with laid_theory.play("T4.1") as play:
        await play.shows("X3 … En dan?")
        await play.line("S1", "X4 … En dan?")
        await play.press("ctrl+z")
        await play.shows("X3 … En dan?")


async def test_t5_goes_back_to_the_arrow_whose_reason_was_undone(
    laid_theory: Table,
) -> None:
    """Also when the next one was in front already."""
    async with laid_theory.play("T5.1") as play:
        await play.shows("S1 → Z: waarom")
        await play.line("praten helpt", "X2 → S1: waarom")
        await play.press("ctrl+z")
        await play.shows("S1 → Z: waarom")


async def test_t5_opens_at_the_words_that_were_never_given(laid_theory: Table) -> None:
    """After the power went they stand at their arrow, and that one is in front."""
    async with laid_theory.play("T5.1") as play:
        await play.shows("S1 → Z: waarom")
        await play.press("down", "down")
        await play.shows("X1 → S1: wat nemen we")
        play.type("half getypt")
        await play.shows("half getypt")
    async with laid_theory.play("T5.1") as play:
        await play.shows("X1 → S1: wat nemen we")
        await play.shows("half getypt")


async def test_t3_asks_more_of_an_activity_and_other_words_are_the_next(
    laid_theory: Table,
) -> None:
    """`2` and `informeel` are answers; a whole new line is a new activity."""
    async with laid_theory.play("T3.1") as play:
        await play.line("een soepavond", "Wie doet dit?")
        await play.line("Fatma", "1 formeel · 2 informeel")
        await play.line("informeel", "1 individueel · 2 samen")
        await play.line("3", "Kies 1 of 2")
        assert play.pane.entry.value == "3"
        await play.line("een fietsles > S1", "Wie doet dit?   een fietsles")
        await play.shows("4 activiteiten")
        await play.line("X1 > S1", "Wat doen we?")
        await play.shows("4 activiteiten")
        await play.line("bellen", "Wie doet dit?")
        await play.line("", "1 formeel · 2 informeel")
        await play.line("2 2 1", "Wat doen we?")
        await play.settle()
    soup, bike, call = read(laid_theory).of_sort("activity")[2:]
    assert (soup.record.text("who"), soup.record.text("formal")) == (
        "Fatma",
        "informal",
    )
    assert "together" not in soup.record.fields
    fields = [call.record.text(name) for name in ("formal", "together", "exists")]
    assert fields == ["informal", "together", "ja"]
    assert f"{bike.code} → S1" in arrows(laid_theory)


async def test_t3_an_empty_line_asks_who_does_what_is_nobodys_yet(
    laid_theory: Table,
) -> None:
    """One after another, as fast as one types; each is asked once."""
    async with laid_theory.play("T3.1") as play:
        await play.shows("leeg = wie doet wat er al staat?")
        play.type("\nburen\n222\n\n-\n\n\n\n\n")
        await play.shows("Van alles is gevraagd wie het doet.")
        await play.settle()
    one, other = (n.record for n in read(laid_theory).of_sort("activity"))
    asked = ("who", "formal", "together", "exists")
    assert [one.text(name) for name in asked] == [
        "buren",
        "informal",
        "together",
        "nee",
    ]
    assert not other.text("who")


async def test_t3_a_pasted_list_is_that_many_activities(laid_theory: Table) -> None:
    """In one edit, without a question about each."""
    async with laid_theory.play("T3.1") as play:
        play.paste("• bellen\n• mailen\n• langsgaan")
        await play.shows("5 activiteiten")
        await play.press("ctrl+z")
        await play.shows("2 activiteiten")


async def test_t4_walks_along_what_hangs_loose(laid_theory: Table) -> None:
    """A code, a step, a whole sentence; where a chain ends the next loose one comes."""
    say(laid_theory.copy, "een soepavond", "een fietsles", sort="activity")
    async with laid_theory.play("T4.1") as play:
        await play.shows("X3 … En dan?")
        await play.shows("2 los")
        play.type("s1\nmensen bewegen meer\nz\n")
        await play.shows("0 los")
        await play.line(
            "als we koken, dan eten mensen samen, want dat is fijn", "1 los"
        )
        await play.line("S3 < X1")
        await play.settle()
    made = {"X3 → S1", "X4 → S2", "S2 → Z", "X5 → S3", "X1 → S3"}
    assert made <= {*arrows(laid_theory)}
    assert arrow_because(laid_theory, "X5 → S3") == "dat is fijn"


async def test_t4_an_unknown_code_gives_the_words_back(laid_theory: Table) -> None:
    """Nothing is kept, nothing is lost."""
    async with laid_theory.play("T4.1") as play:
        await play.line("X1 > S9", "S9 is er niet")
        assert play.pane.entry.value == "X1 > S9"
    assert len(arrows(laid_theory)) == 3


async def test_t5_asks_of_each_arrow_why_until_all_are_known(
    laid_theory: Table,
) -> None:
    """The reason stands below its node and is an assumption too."""
    async with laid_theory.play("T5.1") as play:
        await play.shows("S1 → Z: waarom zou dat zo gaan?")
        await play.shows("2 zonder omdat")
        play.type("omdat praten oplucht\nsamen is minder eng\n")
        await play.shows("0 zonder omdat")
        await play.shows("omdat: samen is minder eng")
    assert arrow_because(laid_theory, "S1 → Z") == "praten oplucht"
    texts = [a.text("text") for a in laid_theory.after().of("assumption")]
    assert sorted(texts) == sorted([SHAME, "praten oplucht", "samen is minder eng"])


async def test_t5_f4_makes_of_the_words_another_assumption(laid_theory: Table) -> None:
    """At the arrow in front, however quick the next words come."""
    async with laid_theory.play("T5.1") as play:
        await play.shows("S1 → Z: waarom")
        play.type("mensen durven naar binnen")
        play.strike("f4")
        play.type("praten oplucht\n")
        await play.shows("ook: mensen durven naar binnen")
        await play.shows("omdat: praten oplucht")
        await play.press("f4")
        await play.shows("Typ eerst de aanname")
    arrow_id = next(a.id for a in read(laid_theory).arrows if a.name == "S1 → Z")
    about = [
        a.text("text")
        for a in laid_theory.after().of("assumption")
        if a.text("arrow") == arrow_id
    ]
    assert about == ["mensen durven naar binnen", "praten oplucht"]


async def test_a_reason_that_is_there_can_be_written_better(laid_theory: Table) -> None:
    """F2 puts it in the entry; the assumption follows."""
    async with laid_theory.play("T5.1") as play:
        await play.press("down", "down")
        await play.shows("X1 → S1: wat nemen we nog meer aan?")
        assert play.pane.entry.value == ""
        await play.press("f2")
        assert play.pane.entry.value == SHAME
        await play.press("ctrl+u")
        await play.line("je ziet een ander", "omdat: je ziet een ander")
    assert [a.text("text") for a in laid_theory.after().of("assumption")] == [
        "je ziet een ander"
    ]


async def test_where_the_reason_is_known_more_words_are_another_assumption(
    laid_theory: Table,
) -> None:
    """Nobody writes over a reason by typing on; an empty line goes to the next."""
    async with laid_theory.play("T5.1") as play:
        await play.press("down", "down")
        await play.line("mensen durven binnen te komen", "ook: mensen durven")
        await play.line("", "X2 → S1: waarom")
    assert arrow_because(laid_theory, "X1 → S1") == SHAME
    texts = [a.text("text") for a in laid_theory.after().of("assumption")]
    assert texts == [SHAME, "mensen durven binnen te komen"]


async def test_what_was_made_of_a_line_is_said(laid_theory: Table) -> None:
    """New lines with their codes, arrows, why; many are counted. The room sees none."""
    async with laid_theory.play("T4.1") as play:
        await play.line(
            "een weggeefkast > buren spreken elkaar omdat je er wacht",
            "Nieuw: S2 buren spreken elkaar en X3 een weggeefkast, pijl X3 → S2, met",
        )
        await play.line("S2 > S1", "Pijl S2 → S1.")
        await play.line("X1, X2 > Z", "Pijlen X1 → Z en X2 → Z.")
        await play.line("X1, X2 < X3, S2", "4 pijlen.")
        await play.press("f5")
        await play.line("X3 > Z")
        assert "Pijl X3" not in play.text


async def test_an_exact_line_is_that_line_whatever_joins_its_words(
    laid_theory: Table,
) -> None:
    """No half of it becomes something we do."""
    texts = ("buren kennen en helpen elkaar", "soep koken, of brood bakken")
    say(laid_theory.copy, texts[0])
    say(laid_theory.copy, texts[1], sort="activity")
    async with laid_theory.play("T4.1") as play:
        await play.line(f"{texts[1]} > {texts[0]}", "Pijl X3 → S2.")
        await play.line(f"als we {texts[1]}, dan S1", "Pijl X3 → S1.")
    assert {one.text for one in read(laid_theory).nodes} >= {*texts}
    assert len(read(laid_theory).nodes) == 6


async def test_t5_a_second_omdat_is_a_second_reason_and_a_code_an_assumption(
    laid_theory: Table,
) -> None:
    async with laid_theory.play("T5.1") as play:
        await play.line("X1 > S1 omdat er is altijd iemand", "Nog een aanname: A2 bij")
        await play.shows("ook: er is altijd iemand")
        await play.shows("S1 → Z: waarom")
        await play.line("a1", "Omdat bij S1 → Z.")
        await play.line("X9", "X9 is er niet")
    assert arrow_because(laid_theory, "X1 → S1") == SHAME
    assert arrow_because(laid_theory, "S1 → Z") == SHAME
    assert len(laid_theory.after().of("assumption")) == 2


async def test_t5_a_code_is_a_second_reason_too_and_f8_lets_it_go_there_alone(
    laid_theory: Table,
) -> None:
    """It stands at both arrows under one code; the room sees its words."""
    say(laid_theory.copy, "X2 > S1 omdat samen is minder eng", "S1 > Z omdat het helpt")
    async with laid_theory.play("T5.1", LARGE) as play:
        await play.press(*["down"] * 6)
        await play.shows("X2 → S1: wat nemen we nog meer aan?")
        await play.line("a1", "Nog een aanname: A1 bij X2 → S1.")
        rows = [row.split() for row in play.text.splitlines() if SHAME in row]
        assert [row[0] for row in rows] == ["A1", "A1"]
        await play.line("A1", "Dat staat er al.")
        await play.press("f5")
        await play.settle()
        assert play.text.count(SHAME) == 2
        assert "A1" not in play.text
        await play.press("f5", "tab", "end")
        await play.shows(f"ook: {SHAME}")
        await play.press("f8")
        await play.hides(f"ook: {SHAME}")
        await play.press("ctrl+z")
        await play.shows(f"ook: {SHAME}")
        await play.press("ctrl+y")
        await play.hides(f"ook: {SHAME}")
        assert SHAME in play.text
    assert len(laid_theory.after().of("assumption")) == 3
    shared = [a.name for a in read(laid_theory).arrows if len(a.assumptions) > 1]
    assert shared == []


async def test_t5_a_refused_reason_is_mended_at_its_own_arrow(
    laid_theory: Table,
) -> None:
    """Also where the next one was in front, and words were begun there."""
    async with laid_theory.play("T5.1") as play:
        await play.shows("S1 → Z: waarom")
        play.type("A9\nik zie iemand")
        await play.shows("A9 is er niet")
        await play.shows("S1 → Z: waarom")
        assert play.pane.entry.value == "A9"
        await play.press("ctrl+u")
        await play.line("praten helpt", "X2 → S1: waarom")
        assert play.pane.entry.value == "ik zie iemand"
        await play.press("enter")
        await play.settle()
    assert arrow_because(laid_theory, "S1 → Z") == "praten helpt"
    assert arrow_because(laid_theory, "X2 → S1") == "ik zie iemand"


async def test_a_near_line_is_asked_after_and_can_be_the_one_that_was_there(
    laid_theory: Table,
) -> None:
    """Its arrows come along, with their reasons; what is typed on is the next line."""
    say(laid_theory.copy, "buren groeten elkaar")
    async with laid_theory.play("T4.1") as play:
        await play.line(
            "vlaggen > de buren groeten elkaar want het is feest", "Bedoelt"
        )
        await play.shows("Bedoelt u: S2 buren groeten elkaar?")
        await play.line("ja", "Dat is S2. Er is geen regel bij gekomen.")
        await play.line("koffieinloop > S1", "Bedoelt u: X1 koffie-inloop met iemand")
        await play.line("nee")
        await play.line("mensen groetten elkaar > Z")
        await play.line("samen post openen > Z", "Bedoelt u: X2 post samen openmaken?")
        await play.line("wandelen > S1", "pijl X6 → S1")
        await play.settle()
    texts = [one.text for one in read(laid_theory).nodes]
    assert "de buren groeten elkaar" not in texts
    assert {"koffieinloop", "samen post openen", "wandelen"} <= {*texts}
    assert arrow_because(laid_theory, "X3 → S2") == "het is feest"


async def test_what_is_typed_ahead_of_the_question_is_no_answer_to_it(
    laid_theory: Table,
) -> None:
    """Nothing waits for it: each line is taken down as it was typed."""
    async with laid_theory.play("T4.1") as play:
        play.type("samen post openen > S1\nsoep koken > S1\n")
        await play.shows("X4")
        await play.settle()
    texts = [one.text for one in read(laid_theory).of_sort("activity")]
    assert texts[2:] == ["samen post openen", "soep koken"]


async def test_in_the_room_the_question_has_no_code(laid_theory: Table) -> None:
    async with laid_theory.play("T3.1") as play:
        await play.press("f5")
        await play.line("samen post openen", "Bedoelt u: post samen openmaken?")
        await play.press("ctrl+z")
        await play.settle()
        assert "Bedoelt u" not in play.text
    assert len(read(laid_theory).of_sort("activity")) == 2


async def test_t5_what_a_resident_said_with_an_advice_is_proposed_once(
    laid_theory: Table,
) -> None:
    """With its evening; ja makes it the omdat, and it keeps where it came from."""
    copy = laid_theory.copy
    why, where = "zo leren kinderen oversteken", ("Pleinavond", "2026-10-03")
    for sort, text, kind in (
        ("advice", "een zebrapad schilderen", "activity"),
        ("because", why, "reason"),
    ):
        offer = Offer(Origin("s" * 20, "r" * 20, *where, text, sort))
        choice = ChosenOffer(offer, Conversion(kind, kind))
        copy.run(take_over, choices=[choice], phase="T0", step="T0.1")
    say(copy, "X3 > S1", "X3 > Z")
    first = "X3 → S1"
    async with laid_theory.play("T5.1") as play:
        await play.line("")
        await play.line("", f"{first}: waarom")
        await play.shows(f"‘{why}’ (Pleinavond")
        await play.press("f5")
        await play.settle()
        assert "Typ ja" not in play.text
        await play.press("f5")
        await play.line("ja", f"Omdat bij {first}.")
        assert "zei een bewoner" not in play.text
    assert arrow_because(laid_theory, first) == why
    (one,) = [a for a in laid_theory.after().of("assumption") if a.text("text") == why]
    assert origins.links_of(laid_theory.after(), one.id)
