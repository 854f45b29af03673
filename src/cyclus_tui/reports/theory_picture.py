"""The picture of a theory: its nodes as boxes, its arrows as lines, for any drawing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import risks
from cyclus_tui.domain.learning.risks import WeighedAssumption
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.theory.graph import Node, Theory, read_theory
from cyclus_tui.drawing.parts import Box, Edge, Layout, Sort
from cyclus_tui.reports.drawing_sheets import Sheet, drawing_sheets
from cyclus_tui.reports.drawing_svg import drawing_svg

SIGNS: Final = {"think": "?", "try": "~", "know": "✓", "wrong": "x"}
"""How sure an arrow is, in one sign."""

TRIED: Final = {"holds": "✓", "partly": "±", "not": "x"}
"""What trying its `omdat` out showed; that goes before what was thought."""

_SORTS: Final[dict[str, Sort]] = {
    "activity": "activity",
    "means": "means",
    "outcome": "outcome",
}


def boxes(theory: Theory, *, coded: bool = True) -> list[Box]:
    """Every node as a box, with its code or in words alone."""
    return [Box(n.id, n.code if coded else "", n.text, _sort(n)) for n in theory.nodes]


def edges(
    theory: Theory, reasons: Mapping[str, WeighedAssumption] | None = None
) -> list[Edge]:
    """Every arrow as a line, with a sign for how sure it is.

    Two with the same ends, as a file of somebody else may have, are one line.
    `reasons` are the assumptions that an `omdat` is, by arrow.
    """
    tried = {arrow: TRIED.get(one.verdict) for arrow, one in (reasons or {}).items()}
    by_ends = {
        (a.start.id, a.end.id): tried.get(a.id) or SIGNS.get(a.status)
        for a in theory.arrows
    }
    return [
        Edge(start, end, marks=(sign,) if sign else ())
        for (start, end), sign in by_ends.items()
    ]


def theory_svg(session: Session) -> str:
    """The theory of a session as one picture; empty when there is none."""
    layout = _layout(session)
    return drawing_svg(layout, _title(session)) if layout.boxes else ""


def theory_sheets(session: Session) -> list[Sheet]:
    """The theory of a session on pages for the printer; none when there is none."""
    return drawing_sheets(_layout(session), _title(session))


def _layout(session: Session) -> Layout:
    """The drawing with all words; empty when there are no arrows."""
    theory = read_theory(session)
    if not theory.arrows:
        return Layout()
    # Imported here: the layout library is wanted by nobody else.
    from cyclus_tui.drawing.layout import lay_out

    reasons = risks.reasons(theory, risks.weighed_assumptions(session, theory))
    return lay_out(boxes(theory), edges(theory, reasons), "full")


def _title(session: Session) -> str:
    """What the picture is called."""
    return setup.about(session).text("title")


def _sort(node: Node) -> Sort:
    """The sort of a node, as drawings know it."""
    return _SORTS.get(node.sort, "step")
