"""A file is written entirely or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cyclus_tui.errors import StorageError
from cyclus_tui.storage.atomic_write import write_whole
from tests.disks import LIMITS_FILES, no_room


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    """Over an older one as well."""
    goal = tmp_path / "verslag.yaml"
    assert write_whole(goal, b"oud") == goal
    assert write_whole(goal, b"nieuw") == goal
    assert goal.read_bytes() == b"nieuw"
    assert list(tmp_path.iterdir()) == [goal]
    assert stat.S_IMODE(goal.stat().st_mode) == 0o600


def full(*_: object) -> None:
    """A disk without room."""
    raise OSError(28, "No space left on device")


@LIMITS_FILES
def test_what_stood_there_stays_when_only_half_of_it_fits(tmp_path: Path) -> None:
    """And no temporary file is left behind."""
    goal = tmp_path / "verslag.yaml"
    goal.write_bytes(b"oud")
    with no_room(3), pytest.raises(StorageError, match="wordt te groot"):
        write_whole(goal, b"nieuw")
    assert goal.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [goal]


def test_what_stood_there_stays_when_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when that shows at the last step."""
    goal = tmp_path / "verslag.yaml"
    goal.write_bytes(b"oud")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StorageError, match="De schijf is vol"):
        write_whole(goal, b"nieuw")
    assert goal.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [goal]


def test_half_a_write_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk gives up after the content, before it is sure."""
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError):
        write_whole(tmp_path / "verslag.yaml", b"nieuw")
    assert list(tmp_path.iterdir()) == []


def test_what_is_read_back_must_be_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that lies is found out."""
    goal = tmp_path / "verslag.yaml"
    goal.write_bytes(b"oud")
    monkeypatch.setattr(os, "fsync", lambda file: os.ftruncate(file, 4))
    with pytest.raises(StorageError, match="teruglees"):
        write_whole(goal, b"nieuw")
    assert goal.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [goal]


def test_a_file_that_word_keeps_open_gets_a_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows the rename is refused; the path that was really used is told."""
    goal = tmp_path / "verslag.docx"
    goal.write_bytes(b"oud")
    (tmp_path / "verslag (2).docx").write_bytes(b"ouder")
    replace = Path.replace
    tries: list[Path] = []

    def refuse(self: Path, target: Path) -> Path:
        if target == goal:
            tries.append(target)
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    used = write_whole(goal, b"nieuw")
    assert used == tmp_path / "verslag (3).docx"
    assert (used.read_bytes(), goal.read_bytes(), len(tries)) == (b"nieuw", b"oud", 10)


def test_a_rename_that_is_refused_for_a_moment_succeeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner lets go after a while."""
    goal = tmp_path / "verslag.docx"
    replace = Path.replace
    refusals = iter([True, True, False])

    def refuse(self: Path, target: Path) -> Path:
        if next(refusals):
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    assert write_whole(goal, b"nieuw") == goal
    assert goal.read_bytes() == b"nieuw"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """As a sentence, not as a traceback."""
    with pytest.raises(StorageError, match="is er niet"):
        write_whole(tmp_path / "weg" / "verslag.yaml", b"x")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere there are no pipes")
def test_what_is_no_plain_file_is_never_replaced(tmp_path: Path) -> None:
    plain, folder = tmp_path / "plain", tmp_path / "folder"
    plain.write_bytes(b"words")
    folder.mkdir()
    (tmp_path / "link").symlink_to(plain)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    before = sorted(tmp_path.iterdir())
    for goal in (folder, tmp_path / "link", tmp_path / "broken", tmp_path / "pipe"):
        with pytest.raises(StorageError, match="Noem een"):
            write_whole(goal, b"other")
    with pytest.raises(StorageError, match="geen gewoon bestand"):
        write_whole(Path(os.devnull), b"other")
    assert sorted(tmp_path.iterdir()) == before
    assert plain.read_bytes() == b"words"
    assert (tmp_path / "link").is_symlink() and (tmp_path / "pipe").is_fifo()
