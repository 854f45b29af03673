"""A disk that fails in the middle of an evening: no word is lost, none is promised."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers
from cyclus_tui.storage.private_copy import read_copy
from cyclus_tui.storage.session_file import SessionFile
from tests.walk.surroundings import Laptop
from tests.walk.terminal import PATIENCE, WALK, Terminal
from tests.walk.test_ends import CRASH
from tests.walk.test_survival import begin, fill, hear, ideas, on_stick, stick, think

pytestmark = WALK

TITLE = "Proef met de stekker"
WAITS = "Nog niet opgeslagen"
SAVED = "Alles is weer opgeslagen."
__all__ = ["stick"]


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    """A laptop with one session, which opens where ideas are taken down."""
    laptop = Laptop(tmp_path)
    begin(laptop)
    return laptop


@contextmanager
def failing(terminal: Terminal, call: str, error: str, when: str) -> Iterator[None]:
    """The system refuses a call of the running program, as a bad disk has it do."""
    if shutil.which("strace") is None:
        pytest.skip("strace ontbreekt")
    fault = ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}"]
    command = ["strace", "-f", "-o", os.devnull, *fault, "-p", str(terminal.pid)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as tracer:
        threads = Path(f"/proc/{terminal.pid}/task")
        deadline = time.monotonic() + PATIENCE
        while not all(_is_traced(thread) for thread in threads.iterdir()):
            assert time.monotonic() < deadline, "strace did not attach"
            if tracer.poll() is not None:
                pytest.skip("strace mag hier niet meekijken")
            think(0.02)
        try:
            yield
        finally:
            tracer.terminate()


def _is_traced(thread: Path) -> bool:
    """Whether somebody looks along with a thread."""
    status = (thread / "status").read_text()
    return "TracerPid:\t0\n" not in status


def answers(laptop: Laptop) -> list[str]:
    """What was answered before the evening, in the file."""
    with closing(SessionFile.open(laptop.one("db"))) as file:
        session = Session.fold(file.session_id, file.edits())
    names = ("central_question", "target_group", "advice_catchers", "recipient")
    return [form_answers.answer(session, name) for name in names]


def open_at(laptop: Laptop, step: str) -> None:
    """Have the session open at a step."""
    with closing(SessionFile.open(laptop.one("db"))) as file:
        file.save_local_value("where", f"{step.partition('.')[0]}|{step}")


def end(terminal: Terminal) -> str:
    """Leave the session and the program, as people do who saved everything."""
    terminal.press("C-q")
    terminal.wait("Alles is bewaard")
    terminal.press("Enter")
    terminal.gone("Alles is bewaard")
    terminal.press("C-q")
    assert terminal.ended() == 0
    return terminal.screen()


def test_a_commit_whose_last_sync_fails_is_saved_once(laptop: Laptop) -> None:
    """The words are in the file by then: nothing is asked twice, nothing ends."""
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        with failing(terminal, "fdatasync", "EIO", "4"):
            terminal.line("eerste idee")
            terminal.wait("1 idee")
        terminal.line("tweede idee")
        terminal.wait("2 ideeën")
        assert WAITS not in terminal.screen()
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
        assert "niet opgeslagen" not in terminal.screen()
    assert ideas(laptop) == ["eerste idee", "tweede idee"]


def test_words_wait_until_a_failing_disk_syncs_again(laptop: Laptop) -> None:
    """Also those that may be in the file already: they are once there in the end."""
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        with failing(terminal, "fdatasync", "EIO", "4+"):
            terminal.line("eerste idee")
            terminal.wait(f"{WAITS} (1)")
            hear(terminal, "Schrijven naar de schijf lukt niet")
            terminal.line("tweede idee")
            screen = terminal.wait(f"{WAITS} (2)")
            assert "stick" not in screen
        terminal.wait(SAVED)
        terminal.wait("2 ideeën")
        terminal.press("C-z")
        terminal.wait("1 idee")
        terminal.kill(signal.SIGTERM)
        terminal.ended()
    assert ideas(laptop) == ["eerste idee"]


@pytest.mark.parametrize("back", ["as it was", "as another file"])
def test_answers_typed_while_the_stick_is_out_are_there_once_it_is_back(
    laptop: Laptop, back: str
) -> None:
    """Three answers without a disk, one with it; a stick put back is another file."""
    open_at(laptop, "A0.1")
    away = laptop.folder / "weg"
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A0 Voorbereiden")
        laptop.sessions.rename(away)
        for number, word in enumerate(("een", "twee", "drie"), 1):
            terminal.line(f"antwoord {word}")
            screen = terminal.wait(f"{WAITS} ({number})")
        hear(terminal, "antwoord drie · antwoord twee · antwoord een")
        assert "verplaatst, weggehaald of vervangen" in " ".join(screen.split())
        if back == "as it was":
            away.rename(laptop.sessions)
        else:
            shutil.copytree(away, laptop.sessions)
        terminal.line("antwoord vier")
        terminal.gone(WAITS)
        hear(terminal, "antwoord vier")
        assert "niet opgeslagen" not in end(terminal)
    assert answers(laptop) == [f"antwoord {w}" for w in ("een", "twee", "drie", "vier")]


def test_leaving_while_the_stick_is_out_says_which_words_are_lost(
    laptop: Laptop,
) -> None:
    """It takes a choice, and the words are told once more at the end."""
    away = laptop.folder / "weg"
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        terminal.line("bewaard idee")
        terminal.wait("1 idee")
        laptop.sessions.rename(away)
        terminal.line("verloren idee")
        terminal.wait(f"{WAITS} (1)")
        terminal.type_text("half woord")
        terminal.wait("half woord")
        terminal.press("C-q")
        screen = terminal.wait("opgeslagen: verloren idee · half woord")
        assert "Deze 2 regels zijn niet" in screen
        assert "Alles is bewaard" not in screen
        terminal.press("Escape")
        terminal.gone("Stoppen met deze sessie?")
        terminal.press("C-q")
        terminal.wait("Stoppen zonder deze woorden")
        terminal.press("3")
        terminal.gone("Stoppen met deze sessie?")
        terminal.press("C-q")
        assert terminal.ended() == 1
        told = "Dit is niet opgeslagen:\n  verloren idee\n  half woord"
        assert told in terminal.screen()
        away.rename(laptop.sessions)
    assert ideas(laptop) == ["bewaard idee"]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP], ids=["term", "hup"])
def test_a_signal_while_the_stick_is_out_says_which_words_are_lost(
    laptop: Laptop, how: signal.Signals
) -> None:
    away = laptop.folder / "weg"
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        laptop.sessions.rename(away)
        terminal.line("verloren idee")
        terminal.wait(f"{WAITS} (1)")
        terminal.type_text("half woord")
        terminal.wait("half woord")
        terminal.kill(how)
        assert terminal.ended() == 128 + how
        told = "Dit is niet opgeslagen:\n  verloren idee\n  half woord"
        assert told in terminal.screen()
        away.rename(laptop.sessions)


def test_a_bug_while_the_stick_is_out_does_not_say_that_all_is_kept(
    laptop: Laptop,
) -> None:
    """The words are told to who typed them, and to no report."""
    away = laptop.folder / "weg"
    session = laptop.one("db")
    command = [sys.executable, "-c", CRASH.format(error="ValueError()"), str(session)]
    with Terminal(command, cwd=laptop.folder, env=laptop.env) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        laptop.sessions.rename(away)
        terminal.line("verloren idee")
        terminal.wait(f"{WAITS} (1)")
        terminal.press("F1")
        assert terminal.ended() == 1
        screen = terminal.screen()
        assert "Er ging iets mis. Kijk bij het openen na" in screen
        assert "is bewaard" not in screen
        assert "Dit is niet opgeslagen:\n  verloren idee" in screen
    (report,) = (laptop.folder / "laptop").rglob("fout-*.txt")
    assert "verloren" not in report.read_text()


def test_walking_on_while_nothing_can_be_kept_is_a_sentence(laptop: Laptop) -> None:
    """The place in the evening cannot be kept; the evening goes on, words and all."""
    open_at(laptop, "A1.1")
    away = laptop.folder / "weg"
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A1 Welkom")
        laptop.sessions.rename(away)
        terminal.press("C-n")
        hear(terminal, "In welke stap u bent, is niet onthouden.")
        terminal.press("Enter")
        terminal.press("C-n", "C-b")
        hear(terminal, "In welke stap u bent, is niet onthouden.")
        away.rename(laptop.sessions)
        assert "niet opgeslagen" not in end(terminal)


def test_a_session_opens_on_a_full_disk(stick: Path, tmp_path: Path) -> None:
    """One can read it, hears what is wrong, and words wait for room."""
    laptop = on_stick(stick, tmp_path)
    filler = fill(stick)
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        hear(terminal, "De schijf is vol")
        terminal.line("een idee")
        terminal.wait(f"{WAITS} (1)")
        filler.unlink()
        terminal.wait(SAVED)
        terminal.wait("1 idee")
        end(terminal)
    assert ideas(laptop) == ["een idee"]


def save_in(terminal: Terminal, folder: Path) -> None:
    """Have the session go on in another folder, by the menu."""
    terminal.press("F10")
    terminal.wait("Enter = doen")
    terminal.type_text("andere plek")
    terminal.wait("Bewaar de sessie op een andere plek")
    terminal.press("Enter")
    terminal.wait("In welke map bewaart u de sessie?")
    terminal.line(str(folder))
    hear(terminal, "U werkt nu verder in")


@pytest.mark.parametrize("fault", ["stick out", "write-protected", "full"])
def test_a_session_goes_on_in_another_place_with_all_that_waited(
    stick: Path, tmp_path: Path, fault: str
) -> None:
    """Also what could be undone before; the old file stays as it was."""
    laptop = on_stick(stick, tmp_path)
    with closing(SessionFile.open(laptop.one("db"))) as file:
        before = file.edits()
    if fault == "write-protected":
        remount = ["mount", "-o", "remount,ro", str(stick)]
        subprocess.run(remount, check=True, capture_output=True)
    with laptop.terminal("open", TITLE, size=(120, 40)) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        if fault == "stick out":
            subprocess.run(["umount", "-l", str(stick)], check=True)
        if fault == "full":
            fill(stick)
        terminal.line("eerste idee " + "waar veel over te zeggen valt " * 30)
        terminal.line("tweede idee " + "waar veel over te zeggen valt " * 30)
        hear(terminal, "opgeslagen")
        terminal.type_text("half woord")
        save_in(terminal, tmp_path / "laptop" / "nieuw")
        terminal.wait("2 ideeën")
        assert "Nog niet opgeslagen" not in terminal.screen()
        terminal.wait("half woord")
        terminal.line("")
        terminal.wait("3 ideeën")
        terminal.press("C-z")
        terminal.wait("2 ideeën")
        end(terminal)
    old, laptop.sessions = laptop.sessions, tmp_path / "laptop" / "nieuw"
    assert [idea[:11] for idea in ideas(laptop)] == ["eerste idee", "tweede idee"]
    if fault != "stick out":
        copy = read_copy(next(old.glob("*.db")))
        assert copy.edits == before


def test_a_disk_on_which_nothing_works_for_a_while_costs_no_word(
    laptop: Laptop,
) -> None:
    """Not a read, a write or a sync succeeds; Ctrl+Z takes back what waits."""
    calls = "pread64,pwrite64,fdatasync,ftruncate"
    with laptop.terminal("open", TITLE) as terminal:
        terminal.wait("A4 Hoofd leegmaken")
        terminal.line("eerste idee")
        terminal.wait("1 idee")
        with failing(terminal, calls, "EIO", "1+"):
            terminal.line("tweede idee")
            terminal.line("derde idee")
            terminal.wait(f"{WAITS} (2)")
            terminal.press("C-z")
            terminal.wait("\n derde idee")
            hear(terminal, "Schrijven naar de schijf lukt niet")
        terminal.wait(SAVED)
        end(terminal)
    assert ideas(laptop) == ["eerste idee", "tweede idee"]
    with closing(SessionFile.open(laptop.one("db"))) as file:
        assert list(file.drafts().values()) == ["derde idee"]
