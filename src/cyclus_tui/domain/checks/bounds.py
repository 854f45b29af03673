"""Bounds: a check looks at the first piece of a text, whatever its length.

What people say in a line is over long before that. Somebody who pastes a page gets
hints about its beginning, and no program that thinks for seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar

LOOKED_AT: Final = 1_200
"""How many characters of a text a check looks at: some two hundred words."""

Parameters = ParamSpec("Parameters")
Returned = TypeVar("Returned")


def piece(text: str, longest: int = LOOKED_AT) -> str:
    """The beginning of a text, up to a whole word where there is one."""
    if len(text) <= longest:
        return text
    cut = text[:longest]
    words = cut.rsplit(maxsplit=1)
    return words[0] if len(words) == 2 and len(words[0]) > longest // 2 else cut


def bounded(check: Callable[Parameters, Returned]) -> Callable[Parameters, Returned]:
    """A check that looks at a piece of each text that it is given."""

    @wraps(check)
    def looks(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Returned:
        cut: Any = [piece(one) if isinstance(one, str) else one for one in args]
        named: Any = {
            name: piece(one) if isinstance(one, str) else one
            for name, one in kwargs.items()
        }
        return check(*cut, **named)

    return looks
