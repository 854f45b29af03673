"""Settings: the few things that this laptop remembers between sessions."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final

from cyclus_tui.domain.text import one_line
from cyclus_tui.storage.folders import config_folder

FILE: Final = "instellingen.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a facilitator set once."""

    facilitator: str = ""
    """The name under which edits are written."""
    theme: str = ""
    """The name of the colours; empty for what the program chooses."""
    mirrored: str = ""
    """`ja` when the beamer shows this screen: sessions then open in the room view."""
    coach: str = ""
    """`nee` when the facilitator wants no hints."""

    @property
    def author(self) -> str:
        """Who writes on this laptop: the name that was set here, else the login name.

        Never the name in the file: a colleague's file has the colleague's name.
        """
        return self.facilitator or _login_name() or "begeleider"


def load(folder: Path | None = None) -> Settings:
    """The settings; the standard ones when there are none that can be read."""
    try:
        path = (folder or config_folder()) / FILE
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(values, dict):
        return Settings()
    known = {field.name for field in fields(Settings)}
    return Settings(
        **{k: v for k, v in values.items() if k in known and type(v) is str}
    )


def save(settings: Settings, folder: Path | None = None) -> None:
    """Remember the settings.

    Raises:
        StorageError: they could not be written.
    """
    # Imported here: the first screen only reads.
    from cyclus_tui.storage.atomic_write import write_whole

    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2)
    folder = folder or config_folder()
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / FILE, text.encode("utf-8"))


def _login_name() -> str:
    """The name with which somebody logged in; empty when the machine knows none."""
    import getpass

    try:
        return one_line(getpass.getuser())
    except (OSError, KeyError, ImportError):
        return ""
