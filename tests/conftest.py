"""What every test may count on: how often Hypothesis tries, and a copy to write in."""

from __future__ import annotations

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


@pytest.fixture
def copy() -> Copy:
    """One person's copy of a session in which nothing was said yet."""
    return Copy()
