"""Disks that give up for real: the system lets no file of this process grow."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest

LIMITS_FILES: Final = pytest.mark.skipif(
    os.name != "posix", reason="elsewhere files have no such limit"
)


@contextmanager
def no_room(size: int = 0) -> Iterator[None]:
    """A disk on which no file gets longer than `size` bytes; with 0 it takes nothing.

    SQLite hears from the system that a write failed; other programs, that the file
    grows too large.
    """
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
