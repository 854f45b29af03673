"""The words around a step."""

from __future__ import annotations

from cyclus_tui.tui.step_texts import fitting


def test_what_is_said_fits_or_ends_with_where_the_rest_is() -> None:
    """Whole sentences only."""
    lines = ["Een zin.", "Nog een zin.", "En nog een heel lange zin hierachter."]
    assert fitting(lines, 500) == " ".join(lines)
    assert fitting(lines, 50) == "Een zin. Nog een zin. … (F1)"
