"""What every test may count on: how often Hypothesis tries, and a copy to write in."""

from __future__ import annotations

import gc
import os

import pytest
from hypothesis import HealthCheck, settings

from tests.builders import Copy

# What is checked for everybody tries the same each time; at home each run tries more.
settings.register_profile(
    "quick",
    max_examples=30,
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=2000)
settings.load_profile("quick")


def pytest_collection_finish() -> None:
    """Look for garbage seldom, and not among what was imported: a sixth of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture
def copy() -> Copy:
    """One person's copy of a session in which nothing was said yet."""
    return Copy()
