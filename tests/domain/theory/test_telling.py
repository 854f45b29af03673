"""A theory that is told: chain by chain, each arrow once, with its reason."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from cyclus_tui.domain.learning import risks
from cyclus_tui.domain.theory import editing, graph, story, telling, word_order
from cyclus_tui.domain.theory.paths import telling_order
from cyclus_tui.domain.theory.word_order import stands_alone
from tests.builders import Copy
from tests.domain.theories import arrow, of_size, of_the_neighbourhood, say
from tests.domain.theory.told_theories import GARDEN, VILLAGE, WORK, Written, laid

ALL = pytest.mark.parametrize("theory", [GARDEN, WORK, VILLAGE], ids=["5", "15", "45"])


def paragraphs(copy: Copy) -> list[str]:
    """The chains as they are told, each a paragraph."""
    return story.text(copy.session).split("\n")[1:]


def test_a_garden_is_told_from_the_doing_to_the_goal() -> None:
    """What was told before is only named; an arrow without a reason has none."""
    assert story.text(laid(GARDEN).session).split("\n") == [
        "Als we twee dingen doen, dan veronderstellen we: meer buren zijn elke week "
        "buiten bezig.",
        "We doen dit: samen tuinieren op zaterdag. Dan komen buren elkaar vaker tegen, "
        "omdat je naast elkaar staat te spitten. Daardoor zijn meer buren elke week "
        "buiten bezig.",
        "We doen ook dit: gereedschap uitlenen in de schuur. Dan durven mensen elkaar "
        "om hulp te vragen, want wie iets leent, komt het ook terugbrengen. Ook dit "
        "helpt daarbij: buren komen elkaar vaker tegen, omdat je het gezicht al kent. "
        "Zo komen we bij ons doel, omdat je samen sneller de deur uit gaat.",
    ]


@ALL
def test_every_arrow_is_told_once_with_its_reason(
    theory: Written,
) -> None:
    """Also those that close a circle, and every word of a reason."""
    copy = laid(theory)
    read = graph.read_theory(copy.session)
    told = telling.told_arrows(read, risks.weighed_assumptions(copy.session))
    assert Counter(one.arrow.name for one in told) == Counter(
        f"{start} → {end}" for start, end, _ in theory[3]
    )
    for one in told:
        words = one.arrow.because.rstrip(".").casefold()
        assert words in one.text.casefold()


@ALL
def test_what_leads_to_a_step_is_told_before_where_the_step_leads(
    theory: Written,
) -> None:
    """Only an arrow that closes the one circle comes later."""
    order = telling_order(graph.read_theory(laid(theory).session))
    late = [
        arrow.name
        for at, arrow in enumerate(order)
        if any(before.start.id == arrow.end.id for before in order[:at])
    ]
    assert late == (["S1 → S4"] if theory is VILLAGE else [])


@ALL
def test_sentences_are_short_and_no_clause_comes_twenty_times(
    theory: Written,
) -> None:
    """At most 20 words, and the words of one step at most six times in 45 arrows."""
    text = story.text(laid(theory).session)
    for sentence in re.split(r"(?<=[.])\s+", text):
        assert len(sentence.split()) <= telling.LONGEST, sentence
    for words in (*theory[0], *theory[1], *theory[2]):
        turned = word_order.after_then(words) or words
        assert sum(text.casefold().count(w.casefold()) for w in {words, turned}) <= 6


def test_a_village_with_two_goals_and_a_loop_can_be_followed() -> None:
    """Goals by their place, a hub named once in a row, the loop at the end."""
    first, *rest = story.text(laid(VILLAGE).session).split("\n")
    assert first == (
        "Als we twaalf dingen doen, dan veronderstellen we dat we twee doelen halen. "
        "Het eerste doel: ouderen in Dalem voelen zich minder alleen. "
        "Het tweede doel: mensen blijven langer gezond thuis wonen."
    )
    assert rest[1] == (
        "Daarbij helpt nog iets. We doen ook dit: een spreekuur in het dorpshuis. Dan "
        "stuurt de huisarts mensen door naar het dorpshuis, want de huisarts weet wie "
        "daar zit. Ook dat helpt daarbij, omdat mensen de dokter geloven."
    )
    assert rest[-1].startswith("Terug naar: ouderen komen vaker de deur uit.")
    assert rest[-1].endswith("gebeurt meer. Zo gaat het rond.")
    assert sum("Zo gaat het rond" in one for one in rest) == 1


def test_what_trying_out_showed_and_what_else_must_be_true_are_told() -> None:
    """Behind the arrow, in short sentences; it goes before what was thought."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1")
    assert one.reason is not None
    copy.run(editing.mark_status, arrow=one.record, status="know")
    assert "Dat weten we." in paragraphs(copy)[0]
    copy.run(editing.add_assumption, arrow=one.record, text="er is geld voor koffie")
    copy.write("assumption", one.reason.id, verdict="partly")
    (other,) = [a for a in arrow(copy, "X1", "S1").assumptions if a != one.reason][-1:]
    copy.write("assumption", other.id, verdict="not")
    told = paragraphs(copy)[0]
    assert "We probeerden het uit: dat klopt deels." in told
    assert "We nemen ook aan: er is geld voor koffie. Dat klopt niet." in told
    assert "Dat weten we." not in told


def test_words_that_cannot_be_turned_stand_behind_a_colon_as_they_are() -> None:
    """A noun, a name, an order; what begins with `we` is a sentence of its own."""
    copy = Copy()
    say(copy, "minder eenzaamheid", sort="outcome")
    say(copy, "We bellen iedereen op.", "Begin een koor", sort="activity")
    say(copy, "X1 > Z omdat Nel het zo zegt", "X2 > Z")
    assert paragraphs(copy) == [
        "We bellen iedereen op. Dan zien we dit: minder eenzaamheid, omdat Nel het zo "
        "zegt. Ook dit helpt daarbij: Begin een koor."
    ]


@pytest.mark.parametrize(
    ("reason", "alone"),
    [
        ("wie loopt, blijft sterk", True),
        ("dan komt het gesprek vanzelf", True),
        ("een baas wil iemand die op tijd komt", True),
        ("muziek trekt mensen over de drempel", True),
        ("na een val kun je vaak niet terug", True),
        ("goed eten houdt je sterk", True),
        ("waar meer mensen komen, gebeurt meer", True),
        ("schaamte wordt kleiner als je iemand ziet die het ook had", True),
        ("je gaat pas naar binnen als je weet wie er zit", True),
        ("ook de kinderen eten mee", True),
        ("juist wie alleen is, komt", True),
        ("ook de kinderen mee-eten", False),
        ("zelfs een kind het dan begrijpt", False),
        ("je kunt komen", False),
        ("je hebt geholpen", False),
        ("je het gezicht al kent", False),
        ("ze die mensen al kennen", False),
        ("de drempel lager is dan bij het loket", False),
        ("ruilen geen bedelen is", False),
        ("er een stoel voor je klaarstaat", False),
        ("de bus overdag toch stilstaat", False),
        ("je spieren sterker worden", False),
    ],
)
def test_a_reason_gets_the_word_that_fits_before_it(reason: str, alone: bool) -> None:
    """*Want* before a sentence by itself, *omdat* before what has its verb last."""
    assert stands_alone(reason) is alone


def test_a_chain_of_three_hundred_steps_is_told_too() -> None:
    """However long a chain is."""
    copy = Copy()
    say(copy, "mensen komen buiten", sort="outcome")
    lines = [f"mensen merken stap {n}" for n in range(300)]
    copy.run(editing.add, lines=lines, sort="step")
    nodes = graph.read_theory(copy.session).nodes
    for start, end in zip(nodes[1:], nodes, strict=False):
        copy.run(editing.draw_arrow, start=start.id, end=end.id)
    order = telling_order(graph.read_theory(copy.session))
    assert [one.start.id for one in order] == [n.id for n in reversed(nodes[1:])]
    assert len(telling_order(graph.read_theory(of_size(60, 100).session))) == 100
