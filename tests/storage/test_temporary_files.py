"""What a killed program left is swept; what a living one uses is not."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cyclus_tui.cli import main
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.storage import temporary_files
from cyclus_tui.storage.session_file import SessionFile
from tests.storage.evening import Evening

ROOT = Path(__file__).parents[2]
STRACE = shutil.which("strace")
NEEDLE = "een café zonder drempel"
USING = """
import sys
from pathlib import Path
from cyclus_tui.storage.temporary_files import beside, private_folder
with beside(Path(sys.argv[1])) as one, private_folder() as folder:
    one.write_text("woorden")
    (folder / "copy.db").write_text("woorden")
    print(one.name, folder.name, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The computer's own folder for temporary files."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    """The folder of sessions, with a reserve copy of one."""
    folder = tmp_path / "sessions"
    (folder / ".reserve" / "a1b2").mkdir(parents=True)
    return folder


def environment(here: Path) -> dict[str, str]:
    """What another process is started with."""
    path = f"{ROOT / 'src'}{os.pathsep}{ROOT}"
    return {**os.environ, "PYTHONPATH": path, "TMPDIR": str(here), "TEMP": str(here)}


@contextmanager
def using(goal: Path, here: Path) -> Iterator[tuple[subprocess.Popen[str], list[Path]]]:
    """Another process that is using temporary files, and which."""
    process = subprocess.Popen(
        [sys.executable, "-c", USING, str(goal)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(here),
    )
    assert process.stdout is not None
    assert process.stdin is not None
    try:
        file, folder = process.stdout.readline().split()
        yield process, [goal.with_name(file), here / folder]
    finally:
        process.kill()
        process.stdin.close()
        process.stdout.close()
        process.wait()


def test_what_a_living_process_uses_stays_and_goes_once_it_was_killed(
    sessions: Path, here: Path
) -> None:
    """Also when nobody has waited yet for the process that was killed."""
    with using(sessions / "x.yaml", here) as (process, paths):
        assert temporary_files.sweep(sessions) == []
        assert all(path.exists() for path in paths)
        process.kill()
        assert process.stdout is not None
        process.stdout.read()
        if os.name == "posix":
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert temporary_files.sweep(sessions) == []
        assert not any(path.exists() for path in paths)


def test_what_this_process_uses_stays(sessions: Path) -> None:
    with (
        temporary_files.beside(sessions / "x.yaml") as path,
        temporary_files.private_folder() as folder,
    ):
        path.write_text("woorden")
        (folder / "copy.db").write_text("woorden")
        temporary_files.sweep(sessions)
        assert path.exists()
        assert (folder / "copy.db").exists()
    assert not path.exists()
    assert not folder.exists()


def aged(path: Path, days: int) -> Path:
    """A file that nobody wrote in for some days."""
    path.write_text("woorden")
    moment = path.stat().st_mtime - days * 86_400 - 60
    os.utime(path, (moment, moment))
    return path


def marked(sessions: Path, change: str) -> str:
    """The name of a temporary file, with something else in it."""
    with temporary_files.beside(sessions / "x.db") as path:
        name = path.name
    return re.sub(change.partition("=")[0], change.partition("=")[2], name)


def test_of_another_computer_on_a_shared_disk_only_what_is_old_goes(
    sessions: Path,
) -> None:
    other = marked(sessions, "cyclus-[0-9a-f]{8}=cyclus-00000000")
    young = aged(sessions / other, 0)
    old = aged(sessions / other.replace("x.db", "y.db"), 1)
    temporary_files.sweep(sessions)
    assert young.exists()
    assert not old.exists()


@pytest.mark.parametrize("days", [0, 1])
def test_what_an_earlier_version_left_goes_when_it_is_old(
    sessions: Path, days: int
) -> None:
    reserve = sessions / ".reserve" / "a1b2"
    left = [
        aged(sessions / ".2026-11-21_x_y_a1b2c3.yaml.0f1e2d3c.tmp", days),
        aged(sessions / ".2026-11-21_x_y_a1b2c3.0f1e2d3c.tmp-journal", days),
        aged(reserve / ".000001_2026-11-21_1945_tijd.db.tmp", days),
    ]
    temporary_files.sweep(sessions)
    assert [path.exists() for path in left] == [days == 0] * 3


def test_nothing_else_is_touched(sessions: Path, here: Path, tmp_path: Path) -> None:
    """Not what only looks like it, and not what a link leads to."""
    precious = aged(tmp_path / "precious.txt", 9)
    gone = marked(sessions, "-[0-9]+[.]=-4194000.")
    (sessions / gone).symlink_to(precious)
    others = [
        aged(sessions / ".x.tmp", 9),
        aged(sessions / "x.0f1e2d3c.tmp", 9),
        aged(sessions / "2026-11-21_x_y_a1b2c3.db", 9),
        aged(sessions / ".x.yaml.swp", 9),
    ]
    folder = here / "cyclus-00000000-1-other"
    folder.mkdir()
    others.append(aged(folder / "thesis.doc", 9))
    os.utime(folder, (0, 0))
    temporary_files.sweep(sessions)
    assert all(path.read_text() == "woorden" for path in (precious, *others))


def test_each_verb_sweeps(sessions: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left = aged(sessions / marked(sessions, "-[0-9]+[.]=-4194000."), 0)
    assert main(["list", "--sessions", str(sessions)]) == 0
    assert not left.exists()
    assert "Er zijn nog geen sessies" in capsys.readouterr().out


def test_erasing_sweeps_too(file: SessionFile, path: Path, evening: Evening) -> None:
    left = aged(path.parent / marked(path.parent, "-[0-9]+[.]=-4194000."), 0)
    session: Session = evening.session
    file.erase([evening.erase("i1")], evening.session)
    assert session is not evening.session
    assert file.clean_up() == []
    assert not left.exists()


@pytest.mark.skipif(STRACE is None, reason="strace is not here")
@pytest.mark.parametrize("call", ["rename,renameat,renameat2", "fsync"])
def test_what_a_killed_export_left_is_gone_after_the_next_command(
    file: SessionFile, path: Path, here: Path, call: str
) -> None:
    """The real program, killed before its file has its name."""
    file.close()
    there = path.parent / "stick"
    there.mkdir()
    run = [sys.executable, "-m", "cyclus_tui", "--sessions", str(path.parent)]
    inject = f"inject={call}:signal=SIGKILL:when=1"
    kill = [str(STRACE), "-f", "-qq", "-o", "/dev/null", "-e", inject]
    options = {"cwd": there, "env": environment(here), "capture_output": True}
    status = [
        subprocess.run(command, check=False, **options).returncode  # type: ignore[call-overload]
        for command in ([*kill, *run, "export", str(path)], [*run, "check", str(path)])
    ]
    assert status[0] in (-signal.SIGKILL, 128 + signal.SIGKILL)
    assert status[1] == 0
    assert [one for one in there.iterdir() if NEEDLE in one.read_text()] == []
    assert [*here.iterdir()] == []
