"""A typed line: what leads to what, and why; no word of it is ever lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cyclus_tui.domain.theory import typed_line
from cyclus_tui.domain.theory.line_parser import bare_reason, parse_line, with_reason
from cyclus_tui.domain.theory.typed_line import LineContext
from cyclus_tui.errors import RuleError
from tests.builders import Copy
from tests.domain.theories import of_the_neighbourhood

HELP = "mensen vragen eerder hulp"


@pytest.mark.parametrize(
    ("line", "groups", "because"),
    [
        (
            "als we koffie schenken en post openmaken, dan vragen mensen eerder hulp,"
            " omdat schaamte kleiner wordt",
            [["koffie schenken", "post openmaken"], [HELP]],
            "schaamte kleiner wordt",
        ),
        (
            "Als wij koffie schenken dan vragen mensen eerder hulp doordat het mag",
            [["koffie schenken"], [HELP]],
            "het mag",
        ),
        (
            "als we koffie en thee schenken dan komen de buren vaker dan vroeger,"
            " want het is gezellig",
            [["koffie en thee schenken"], ["de buren komen vaker dan vroeger"]],
            "het is gezellig",
        ),
        (
            "Als we meer doen dan nu, dan veronderstellen we dat mensen hulp vragen",
            [["meer doen dan nu"], ["mensen vragen hulp"]],
            "",
        ),
        (
            "als we elke week koffie schenken, post samen openmaken en bellen dan"
            " durven mensen binnen te lopen en dan vragen ze hulp. We veronderstellen"
            " dat omdat het kan",
            [
                ["elke week koffie schenken", "post samen openmaken", "bellen"],
                ["mensen durven binnen te lopen"],
                ["ze vragen hulp"],
            ],
            "het kan",
        ),
        (
            "als we koffie schenken, komen mensen binnen",
            [["koffie schenken"], ["mensen komen binnen"]],
            "",
        ),
        ("Als we X1 en X2 doen, dan S1", [["X1", "X2"], ["S1"]], ""),
        ("als we X1 doen, dan S1, dan Z", [["X1"], ["S1"], ["Z"]], ""),
        ("X1 > S2", [["X1"], ["S2"]], ""),
        ("x1>s2>z", [["x1"], ["s2"], ["z"]], ""),
        ("X1 en X2 > S1 omdat het zo is", [["X1", "X2"], ["S1"]], "het zo is"),
        ("koffie schenken -> S1", [["koffie schenken"], ["S1"]], ""),
        ("koffie schenken >", [["koffie schenken"], []], ""),
    ],
)
def test_a_line_is_read_forgivingly(
    line: str, groups: list[list[str]], because: str
) -> None:
    """With and without commas and capitals, and however people say *because*."""
    found = parse_line(line)
    assert [[*group] for group in found.groups] == groups
    assert found.because == because
    assert found.links == tuple((at, at + 1) for at in range(len(groups) - 1))


def test_an_arrow_to_the_left_reads_backwards() -> None:
    """`Z < S1` says that S1 leads to Z."""
    found = parse_line("Z < S1, S2")
    assert found.groups == (("Z",), ("S1", "S2"))
    assert found.links == ((1, 0),)


@pytest.mark.parametrize(
    "line",
    [
        "mensen kennen elkaar",
        "meer dan > 20 mensen",
        "a <b> c",
        "<3 de buurt",
        "als we koffie",
        "wanneer komt de post",
        "als we, dan omdat",
        "koffie & koek, met iets lekkers",
    ],
)
def test_words_that_lead_nowhere_are_one_plain_part(line: str) -> None:
    """Letter for letter, whatever signs are in them."""
    found = parse_line(line)
    assert found.groups == ((line,),)
    assert found.plain


def test_an_outcome_may_be_told_with_if_and_then() -> None:
    """Where the outcome is asked only what *we* do begins a chain."""
    line = "Als mensen schulden hebben, dan vragen ze op tijd hulp"
    assert parse_line(line).links == ((0, 1),)
    assert parse_line(line, only_ours=True).plain
    assert parse_line("Als we bellen, dan vragen ze hulp", only_ours=True).ours
    assert parse_line("Als X1, dan Z", only_ours=True).ours


def test_codes_tell_a_line_about_arrows_from_a_reason() -> None:
    """Where a reason is asked, people say *als … dan …* and draw arrows in words."""
    assert parse_line("X1 > S2").by_code
    assert not parse_line("minder schaamte -> meer durf").by_code
    assert not parse_line("als X1, dan Z").by_code


def test_a_reason_behind_plain_words_is_parted_only_when_both_are_there() -> None:
    """Also the *omdat* that somebody types behind a question that said it."""
    assert with_reason("ze durven, omdat het mag") == ("ze durven", "het mag")
    assert with_reason("omdat het mag") == ("omdat het mag", "")
    assert bare_reason("Omdat het mag") == "het mag"
    assert bare_reason("het mag omdat het kan") == "het mag omdat het kan"


KNOWN = (
    "buren kennen en helpen elkaar",
    "mensen komen, omdat het gezellig is",
    "soep of koffie schenken, en praten",
    "als het regent, dan zijn we binnen",
    "minder ruzie > meer rust",
    "soep koken",
    "tuinieren",
)


@pytest.mark.parametrize(
    ("line", "groups", "because"),
    [
        (
            "soep koken > Buren kennen  en helpen elkaar.",
            [["soep koken"], ["Buren kennen  en helpen elkaar"]],
            "",
        ),
        (
            "soep of koffie schenken, en praten > X2 omdat het mag",
            [["soep of koffie schenken, en praten"], ["X2"]],
            "het mag",
        ),
        (
            "tuinieren > mensen komen, omdat het gezellig is, omdat buren praten",
            [["tuinieren"], ["mensen komen, omdat het gezellig is"]],
            "buren praten",
        ),
        ("tuinieren en soep koken > Z", [["tuinieren", "soep koken"], ["Z"]], ""),
        (
            "als we soep of koffie schenken, en praten, dan helpen buren elkaar",
            [["soep of koffie schenken, en praten"], ["buren helpen elkaar"]],
            "",
        ),
        ("minder ruzie > meer rust", [["minder ruzie > meer rust"]], ""),
        (
            "als het regent, dan zijn we binnen.",
            [["als het regent, dan zijn we binnen."]],
            "",
        ),
        ("soep koken en tuinieren", [["soep koken", "tuinieren"]], ""),
        ("tuinieren en lezen", [["tuinieren en lezen"]], ""),
    ],
)
def test_what_is_there_already_is_never_parted(
    line: str, groups: list[list[str]], because: str
) -> None:
    """Whatever joins words inside it: *en*, *of*, a comma, an arrow, *omdat*."""
    found = parse_line(line, texts=KNOWN)
    assert [[re.sub(r" +", " ", one) for one in group] for group in found.groups] == [
        [re.sub(r" +", " ", one) for one in group] for group in groups
    ]
    assert found.because == because


def test_a_known_line_before_its_reason_keeps_its_own_omdat() -> None:
    line = "mensen komen, omdat het gezellig is omdat er soep is"
    parts = ("mensen komen, omdat het gezellig is", "er soep is")
    assert with_reason(line, KNOWN) == parts
    assert parse_line("soep koken > tuinieren", texts=KNOWN).by_code
    assert not parse_line("soep koken > rust", texts=KNOWN).by_code


JOINING = {
    *("als", "indien", "wanneer", "we", "wij", "dan", "omdat", "doordat", "want"),
    *("aangezien", "en", "dat", "dit", "veronderstellen", "denken", "verwachten"),
    *("hopen", "geloven", "vermoeden"),
}
"""The words that only join the parts; every other word must be somewhere."""

WORDS = st.sampled_from(
    [
        *sorted(JOINING),
        *("koffie", "schenken", "mensen", "vragen", "eerder", "hulp", "de", "buren"),
        *("X1", "s1", "Z", ",", ".", ">", "<", "->", "x1,", "hulp.", "doen,", "&", "+"),
    ]
)


@example(["X1", "doen,", ">"], "")
@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=14), st.sampled_from(["", "to", "from"]))
def test_no_word_of_a_line_is_ever_lost(said: list[str], way: str) -> None:
    """All of it ends up in some record, or the line comes back whole."""
    copy = of_the_neighbourhood()
    line = " ".join(said)
    place = LineContext("step", front=_step(copy), way=way)
    before = copy.session
    try:
        edit = copy.run(typed_line.add_lines, lines=[line], place=place)
    except RuleError:
        assert copy.session is before
        return
    kept = {word for text in _texts(copy) for word in _bare(text)}
    codes = {"x1", "s1", "z"}
    after_codes = {"doen"} if codes & {*_bare(line)} else set[str]()  # als we X1 doen
    missing = {*_bare(line)} - kept - JOINING - codes - after_codes
    assert not missing, (line, edit)


def _step(copy: Copy) -> str:
    """The id of the only step."""
    return next(r.id for r in copy.session.of("node") if r.text("sort") == "step")


def _texts(copy: Copy) -> list[str]:
    """All words that the records hold."""
    nodes = [record.text("text") for record in copy.session.of("node")]
    return nodes + [record.text("because") for record in copy.session.of("arrow")]


def _bare(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", text.casefold())
