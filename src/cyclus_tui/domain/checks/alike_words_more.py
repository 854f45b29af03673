"""More words of life in a neighbourhood that mean about the same: data only.

The lines are as in `alike_words`.
"""

from __future__ import annotations

from typing import Final

MORE_OF_LIFE: Final = """
"""
