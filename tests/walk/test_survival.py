"""Kills, closed windows, full disks: what the screen showed as saved is there again."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import SessionInUseError
from cyclus_tui.storage.session_file import SessionFile
from tests.walk.surroundings import Laptop
from tests.walk.terminal import PATIENCE, WALK, Terminal

pytestmark = WALK

TITLE = "Proef met de stekker"
KILLS = 6
A_SECOND = 1.2
"""How long somebody thinks before the power goes: what was typed is kept by then."""


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    """A laptop with one session, which opens where ideas are taken down."""
    laptop = Laptop(tmp_path)
    begin(laptop)
    return laptop


def begin(laptop: Laptop) -> None:
    """A session that opens where ideas are taken down."""
    made = laptop.run("new", "adviesvangers", "--title", TITLE, "--no-open")
    assert made.returncode == 0, made.stderr
    with closing(SessionFile.open(laptop.one("db"))) as file:
        file.save_local_value("where", "A4|A4.1")


def ideas(laptop: Laptop) -> list[str]:
    """The words of the ideas in the file, once no program holds it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            file = SessionFile.open(laptop.one("db"))
        except SessionInUseError:
            assert time.monotonic() < deadline, "the program still holds the session"
            think(0.05)
        else:
            break
    with file:
        session = Session.fold(file.session_id, file.edits())
    return [idea.text("text") for idea in session.of("idea")]


def hear(terminal: Terminal, sentence: str) -> str:
    """The screen as soon as it says this, however it is broken into lines."""
    deadline = time.monotonic() + PATIENCE
    while sentence not in " ".join((screen := terminal.screen()).split()):
        assert time.monotonic() < deadline, f"{sentence!r} did not come:\n{screen}"
        think(0.05)
    assert "Traceback" not in screen
    return screen


def shown(screen: str) -> int:
    """How many ideas the screen says there are."""
    found = re.search(r"(\d+) idee", screen.partition("\n")[0])
    return int(found[1]) if found else 0


def think(seconds: float = A_SECOND) -> None:
    """Let time pass, as people do."""
    threading.Event().wait(seconds)


def counted(number: int) -> str:
    """How the screen counts."""
    return f"{number} {'idee' if number == 1 else 'ideeën'}"


def test_a_kill_loses_nothing_that_was_shown_as_saved(laptop: Laptop) -> None:
    """Right behind an Enter, in the middle of quick lines: what counted is there."""
    chance = random.Random(7)
    typed: list[str] = []
    with laptop.terminal("open", TITLE) as terminal:
        for _ in range(KILLS):
            terminal.wait("A4 Hoofd leegmaken")
            before = len(typed)
            for _ in range(chance.randrange(1, 5)):
                typed.append(f"idee {len(typed) + 1} [b]van velen[/b]")
                terminal.line(typed[-1])
            if chance.random() < 0.6:
                enough = chance.randrange(before, len(typed)) + 1
                while shown(terminal.screen()) < enough:
                    think(0.02)
            saved = shown(terminal.screen())
            terminal.kill(signal.SIGKILL)
            terminal.ended()
            kept = ideas(laptop)
            assert saved <= len(kept)
            assert kept == typed[: len(kept)]
            del typed[len(kept) :]
            terminal.start()
        screen = terminal.wait("A4 Hoofd leegmaken")
        terminal.wait(counted(len(typed)))
        assert "Traceback" not in screen
    assert ideas(laptop) == typed


def test_a_kill_in_mid_sentence_loses_a_second_at_most(laptop: Laptop) -> None:
    """The session opens at the same step, with the words of a second ago."""
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        terminal.line("een heel idee")
        terminal.wait("1 idee")
        terminal.press("C-n")
        terminal.wait("A5 Verder denken")
        terminal.type_text("een half id")
        terminal.wait("een half id")
        think()
        terminal.type_text("ee waarvan het eind")
        terminal.kill(signal.SIGKILL)
        terminal.ended()
        terminal.start()
        screen = terminal.wait("A5 Verder denken")
        screen = terminal.wait("een half id")
        assert shown(screen) == 1
    assert ideas(laptop) == ["een heel idee"]


@pytest.mark.parametrize("how", [signal.SIGHUP, signal.SIGTERM], ids=["hup", "term"])
def test_a_closed_window_keeps_every_letter(
    laptop: Laptop, how: signal.Signals
) -> None:
    """Told to end, the program keeps also what was typed just now, and is whole."""
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        terminal.line("een heel idee")
        terminal.wait("1 idee")
        terminal.type_text("tot de laatste letter")
        terminal.wait("tot de laatste letter")
        terminal.kill(how)
        assert terminal.ended() == 128 + how
        assert [file.suffix for file in laptop.sessions.iterdir()] == [".db"]
        terminal.start()
        terminal.wait("tot de laatste letter")
        terminal.press("Enter")
        terminal.wait("2 ideeën")
    assert ideas(laptop) == ["een heel idee", "tot de laatste letter"]


def test_the_window_itself_that_goes_away_keeps_all(laptop: Laptop) -> None:
    """The terminal is closed with the program in it."""
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        terminal.type_text("nog in de lucht")
        terminal.wait("nog in de lucht")
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("nog in de lucht")


def test_two_windows_on_one_session_are_one_too_many(laptop: Laptop) -> None:
    """The second hears so in a sentence; the first goes on as if nothing happened."""
    with laptop.terminal("open", TITLE) as first:
        first.wait("A4 Hoofd leegmaken")
        first.line("van de eerste")
        first.wait("1 idee")
        with laptop.terminal("open", TITLE) as second:
            screen = hear(second, "al open in een ander venster")
            assert "A4 Hoofd leegmaken" not in screen
            second.press("C-q")
            assert second.ended() == 0
        first.line("nog een")
        first.wait("2 ideeën")
    assert ideas(laptop) == ["van de eerste", "nog een"]


def test_a_file_that_is_no_session_is_told_and_left_alone(laptop: Laptop) -> None:
    """Opened from the list, from the command line, or checked."""
    letter = laptop.sessions / "brief.db"
    letter.write_bytes(b"Beste wethouder, " * 300)
    with laptop.terminal("open", letter) as terminal:
        hear(terminal, "geen (heel) sessiebestand")
        terminal.press("C-q")
        terminal.ended()
    checked = laptop.run("check", letter)
    assert checked.returncode == 1
    assert "Traceback" not in checked.stdout + checked.stderr
    assert letter.read_bytes() == b"Beste wethouder, " * 300


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with hardly any room, mounted for as long as it takes."""
    place = tmp_path / "stick"
    place.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("alleen root kan een kleine schijf koppelen")
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("een kleine schijf kan hier niet gekoppeld worden")
    try:
        yield place
    finally:
        if place.is_mount():  # a test may have pulled it out
            subprocess.run(["umount", "-l", str(place)], check=True)


def on_stick(stick: Path, tmp_path: Path) -> Laptop:
    """A laptop whose sessions are on the stick."""
    laptop = Laptop(tmp_path)
    laptop.sessions = stick / "sessies"
    begin(laptop)
    return laptop


def fill(stick: Path) -> Path:
    """A file that takes all the room that is left."""
    filler = stick / "foto.jpg"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="space"):
        while True:
            file.write(b"x" * 4096)
    return filler


def typed_until_full(terminal: Terminal) -> list[str]:
    """Lines that were saved, typed one after another until the disk is full."""
    lines: list[str] = []
    while len(lines) < 200:
        line = f"idee {len(lines) + 1} " + "waar veel over te zeggen valt " * 30
        terminal.line(line)
        number = len(lines) + 1
        screen = terminal.wait(f"{number}")
        while shown(screen) < number and "schijf is vol" not in screen:
            screen = terminal.screen()
        if "schijf is vol" in screen:
            return lines
        lines.append(line.strip())
    raise AssertionError("the disk did not get full")


def test_a_full_disk_is_told_and_goes_on_when_there_is_room(
    stick: Path, tmp_path: Path
) -> None:
    """What was typed waits in sight; nothing is shown as saved that is not."""
    laptop = on_stick(stick, tmp_path)
    with laptop.terminal("open", TITLE, size=(120, 40)) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        filler = fill(stick)
        saved = typed_until_full(terminal)
        last = f"idee {len(saved) + 1} "
        assert shown(terminal.screen()) == len(saved)
        terminal.wait("Nog niet opgeslagen (1)")
        filler.unlink()
        terminal.wait(counted(len(saved) + 1))
        terminal.line("en weer verder")
        terminal.wait(counted(len(saved) + 2))
        terminal.kill(signal.SIGKILL)
        terminal.ended()
    kept = ideas(laptop)
    assert kept[: len(saved)] == saved
    assert kept[-2].startswith(last)
    assert kept[-1] == "en weer verder"


def test_a_write_protected_stick_opens_for_reading(stick: Path, tmp_path: Path) -> None:
    """One can look at everything; a sentence says why nothing can be added."""
    laptop = on_stick(stick, tmp_path)
    protect = ["mount", "-o", "remount,ro", str(stick)]
    subprocess.run(protect, check=True, capture_output=True)
    with laptop.terminal("open", TITLE) as terminal:
        hear(terminal, "Hier mag niet geschreven worden")
        terminal.press("C-n")
        terminal.wait("A5 Verder denken")
        terminal.line("een idee")
        screen = hear(terminal, "Hier mag niet geschreven worden")
        assert "een idee" in screen
        assert shown(screen) == 0
        terminal.wait("Kan hier niet opgeslagen worden (1)")
        terminal.type_text("half woord")
        terminal.wait("Kan hier niet opgeslagen worden (2)")
        terminal.press("C-q")
        terminal.wait("Stoppen zonder deze woorden")
        terminal.press("3")
        terminal.gone("Stoppen met deze sessie?")
        terminal.press("C-q")
        assert terminal.ended() == 1
        told = "Dit is niet opgeslagen:\n  een idee\n  half woord"
        assert told in terminal.screen()
