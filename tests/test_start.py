"""Starting on odd machines: nobody's home, no letters beyond ASCII, closed streams."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOBODY = 54_321
"""The number of a user that no machine knows."""

needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("setpriv") is None,
    reason="setpriv of root ontbreekt",
)


def run(
    line: str, folder: Path, env: dict[str, str]
) -> subprocess.CompletedProcess[bytes]:
    """A line of the shell, in which `cyclus` is the program."""
    line = line.replace("cyclus", f"'{sys.executable}' -m cyclus_tui")
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), **env}
    return subprocess.run(
        ["sh", "-c", line], cwd=folder, env=env, capture_output=True, timeout=60
    )


@needs_root
def test_a_user_whom_the_system_does_not_know_works_in_the_folder_at_hand(
    tmp_path: Path,
) -> None:
    """Without HOME and without an entry in the list of users, as in a container."""
    tmp_path.chmod(0o777)
    for parent in tmp_path.parents[:3]:
        parent.chmod(parent.stat().st_mode | 0o011)
    nobody = f"setpriv --reuid={NOBODY} --clear-groups"
    made = run(f"{nobody} cyclus new adviesvangers --no-open", tmp_path, {})
    assert made.returncode == 0, made.stderr
    assert len(list((tmp_path / "sessions").glob("*.db"))) == 1
    told = run(f"{nobody} cyclus list", tmp_path, {})
    assert told.stdout.count(b"\n") == 1, told.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows heeft geen LC_ALL")
def test_a_title_is_kept_letter_for_letter_in_a_locale_without_letters(
    tmp_path: Path,
) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "HOME": str(tmp_path)}
    new = "cyclus --sessions hier new adviesvangers --no-open"
    made = run(f'{new} --title "Één geldzörg"', tmp_path, env)
    assert made.returncode == 0, made.stderr
    told = run("cyclus --sessions hier list", tmp_path, env)
    assert "Één geldzörg · adviesvangers" in told.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows heeft geen sh")
@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("cyclus --sessions . list 2>&-", 0),
        ("cyclus --sessions . list >&-", 1),
        ("cyclus --sessions . list <&- >&- 2>&-", 1),
        ("cyclus lst 2>&-", 2),
        ("cyclus <&- >&- 2>&-", 2),
        ("cyclus check weg.yaml >&- 2>&-", 1),
    ],
)
def test_closed_streams_are_no_bug(line: str, status: int, tmp_path: Path) -> None:
    done = run(line, tmp_path, {"HOME": str(tmp_path)})
    assert done.returncode == status, done.stderr
    assert b"Er ging iets mis" not in done.stdout + done.stderr
