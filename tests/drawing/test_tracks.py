"""Tracks: lines between two columns lie beside one another and only cross."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.drawing.tracks import Run, Upright, tracks

ROWS = st.lists(st.integers(0, 25), unique=True, max_size=12)


def cells(run: Run) -> list[tuple[int, int]]:
    """The bare corners of a run that is alone."""
    dealt = tracks([run])
    return [(one.track, row) for one in dealt.uprights[run.key] for row in one.rows]


def test_a_straight_run_needs_no_track() -> None:
    """It goes right through."""
    dealt = tracks([Run(0, (3, 3)), Run(1, (5, 5))])
    assert (dealt.count, dealt.width, dealt.uprights) == (0, 0, {})


def test_a_run_turns_once() -> None:
    """Down or up on one track."""
    assert cells(Run(7, (2, 5))) == [(0, 2), (0, 5)]


def test_what_falls_below_another_turns_before_it() -> None:
    """So that two arrows that fall together do not cross."""
    dealt = tracks([Run(0, (0, 4)), Run(1, (2, 6))])
    assert dealt.uprights[1][0].track < dealt.uprights[0][0].track


def test_what_goes_out_on_a_row_turns_up_behind_what_comes_in_on_it() -> None:
    """Else both would lie on one another."""
    dealt = tracks([Run(0, (0, 4)), Run(1, (4, 2))])
    assert dealt.uprights[1][0].track < dealt.uprights[0][0].track


def test_two_that_change_rows_make_a_detour() -> None:
    """Neither can come first: one of them goes around over a free row."""
    dealt = tracks([Run(0, (1, 2)), Run(1, (2, 1))])
    assert sorted(len(uprights) for uprights in dealt.uprights.values()) == [1, 2]


def test_many_tracks_lie_close() -> None:
    """With few there is a blank between them."""
    few = tracks([Run(n, (n, 20 + n)) for n in range(3)])
    many = tracks([Run(n, (n, 20 + n)) for n in range(15)])
    assert (few.pitch, many.pitch) == (2, 1)


@given(
    ROWS,
    ROWS,
    st.lists(st.tuples(st.integers(30, 60), st.integers(30, 60)), max_size=3),
)
def test_no_two_runs_lie_on_one_another(
    lefts: list[int], rights: list[int], loops: list[tuple[int, int]]
) -> None:
    """Where two share a cell, one is upright there and the other across."""
    runs = [
        Run(number, rows)
        for number, rows in enumerate(zip(lefts, rights, strict=False))
    ]
    used: set[int] = set()
    for loop in loops:
        if loop[0] != loop[1] and not used & set(loop):
            used |= set(loop)
            runs.append(Run(len(runs), loop, turns=True))
    dealt = tracks(runs)
    drawn = [_drawn(run, dealt.uprights.get(run.key, ()), dealt.count) for run in runs]
    for (across, upright), (other_across, other_upright) in combinations(drawn, 2):
        assert not across & other_across
        assert not upright & other_upright


def test_where_tracks_lie_close_one_row_keeps_a_blank_between_two_lines() -> None:
    """`┐ ┌` and not `┐┌`, which plain signs draw as one line."""
    crowd = [Run(n, (n, 40 + n)) for n in range(12)]
    dealt = tracks([*crowd, Run(20, (30, 20)), Run(21, (20, 15))])
    assert dealt.pitch == 1
    assert dealt.uprights[20][0].track - dealt.uprights[21][0].track >= 2


def _drawn(
    run: Run, uprights: tuple[Upright, ...], count: int
) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """The cells that a run passes across, and upright; corners are in both."""
    points = [(-1, run.rows[0])]
    for upright in uprights:
        points += [(upright.track, row) for row in upright.rows]
    points.append((-1 if run.turns else count, run.rows[1]))
    across, upright_cells = set(), set()
    for (x1, y1), (x2, y2) in pairwise(points):
        if y1 == y2:
            across |= {(x, y1) for x in range(min(x1, x2), max(x1, x2) + 1)}
        else:
            upright_cells |= {(x1, y) for y in range(min(y1, y2), max(y1, y2) + 1)}
    return across, upright_cells
