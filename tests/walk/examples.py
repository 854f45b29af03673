"""The examples that go with the program: evenings that walks play, and renew.

With CYCLUS_RENEW_EXAMPLE=1 what was played becomes the example.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import yaml

from tests.walk.surroundings import Laptop

FOLDER: Final = Path(__file__).parents[2] / "sessions"
OTHER_EACH_TIME: Final = ("id", "optie", "geteld")
"""What differs between two evenings on which the same was said: ids and hashes."""


def people_part(text: str) -> object:
    """What people read in an exported file, without what differs each time."""
    return same_each_time(
        yaml.load(text.partition("\njournaal:\n")[0], Loader=yaml.BaseLoader)
    )


def same_each_time(value: object) -> object:
    """A value without ids and hashes, at any depth."""
    if isinstance(value, dict):
        return {
            key: same_each_time(part)
            for key, part in value.items()
            if key not in OTHER_EACH_TIME
        }
    return [*map(same_each_time, value)] if isinstance(value, list) else value


def assert_it_is_the_example(exported: Path, example: Path) -> None:
    """What people read in the file is what stands in the example; or renew that."""
    text = exported.read_text(encoding="utf-8")
    if os.environ.get("CYCLUS_RENEW_EXAMPLE") == "1":
        example.write_text(text, encoding="utf-8", newline="\n")
    assert people_part(text) == people_part(example.read_text(encoding="utf-8"))


def assert_it_goes_to_a_colleague(exported: Path, title: str, there: Laptop) -> None:
    """The file goes into another laptop and comes out again, byte for byte."""
    took = there.run("import", exported)
    assert (took.returncode, took.stderr) == (0, "")
    again = there.folder / "terug.yaml"
    gave = there.run("export", title, "-o", again)
    assert (gave.returncode, gave.stderr) == (0, "")
    assert again.read_bytes() == exported.read_bytes()
