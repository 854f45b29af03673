"""Where files of colleagues usually are, and what is in a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cyclus_tui.errors import StorageError
from cyclus_tui.storage.folder_browser import folder_items, start_folders


def is_ours(path: Path) -> bool:
    """Whether a file is wanted."""
    return path.suffix.lower() in (".yaml", ".db")


@pytest.mark.skipif(os.name != "posix", reason="Windows has letters for its drives")
def test_sticks_come_first_then_downloads_and_sessions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also those that Linux keeps in a folder for each user; never a mere folder."""
    home = tmp_path / "noor"
    media, mnt = tmp_path / "media", tmp_path / "mnt"
    sticks = [media / "noor" / "STICK", media / "noor" / "Map van Wim", mnt / "usb"]
    for path in (*sticks, home / "Downloads", tmp_path / "sessies"):
        path.mkdir(parents=True)
    (mnt / "brief.txt").write_text("geen map")
    (mnt / "wortel").symlink_to("/")
    (mnt / "gewone map").mkdir()
    monkeypatch.setattr(Path, "is_mount", lambda path: path in sticks)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.delenv("XDG_DOWNLOAD_DIR", raising=False)
    mounts = [media, mnt, tmp_path / "weg"]
    found = start_folders(tmp_path / "sessies", home=home, mounts=mounts)
    assert [(spot.name, spot.path) for spot in found] == [
        ("Stick of schijf Map van Wim", media / "noor" / "Map van Wim"),
        ("Stick of schijf STICK", media / "noor" / "STICK"),
        ("Stick of schijf usb", mnt / "usb"),
        ("Downloads", home / "Downloads"),
        ("Map met sessies", tmp_path / "sessies"),
        ("Uw eigen map", home),
    ]


def test_a_folder_shows_our_files_newest_first_and_then_folders(
    tmp_path: Path,
) -> None:
    """Whatever the capitals of their ending; nothing hidden, nothing else."""
    for age, name in enumerate(["b.yaml", "a.DB", "c.Yaml", ".geheim.db", "d.txt"]):
        (tmp_path / name).write_bytes(b"x" * age)
        os.utime(tmp_path / name, (1_000_000 - age, 1_000_000 - age))
    (tmp_path / "~$b.yaml").write_bytes(b"Ria")
    for name in ("Zomer", "avond", ".reserve", "$RECYCLE.BIN"):
        (tmp_path / name).mkdir()
    (tmp_path / "nergens.db").symlink_to(tmp_path / "weg")
    found = folder_items(tmp_path, is_ours)
    assert [(item.path.name, item.is_folder) for item in found] == [
        ("b.yaml", False),
        ("a.DB", False),
        ("c.Yaml", False),
        ("nergens.db", False),
        ("avond", True),
        ("Zomer", True),
    ]
    assert (found[1].size, found[1].changed) == (1, 999_999.0)


def test_a_folder_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    """The stick was pulled out."""
    with pytest.raises(StorageError, match="is er niet"):
        folder_items(tmp_path / "stick", is_ours)
