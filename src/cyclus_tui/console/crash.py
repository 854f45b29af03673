"""What happens when the program itself is wrong: a sentence, and where it went wrong.

Neither holds a word of the people in the room. A message of an error may quote them,
and so may a local variable or a path with a title in it; so only types, places in the
code and versions are written down. `python -X dev` shows what Python shows.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import threading
    from types import TracebackType

KEPT: Final = 5
"""How many reports are kept; the oldest goes first."""

LONGEST: Final = 64 * 1024
"""How many bytes one report may have."""

_PACKAGE: Final = str(Path(__file__).parent)
_CHAIN: Final = 10
"""How many errors behind an error are told."""


def install_hook() -> None:
    """From now on a bug shows a sentence."""
    if not sys.flags.dev_mode:
        sys.excepthook = _report_bug


def install_thread_hook() -> None:
    """From now on a bug in a thread is noted; the program goes on without it."""
    import threading

    if not sys.flags.dev_mode:
        threading.excepthook = _report_thread_bug


def write_report(error: BaseException, folder: Path | None = None) -> Path | None:
    """Write a report; where it is, or None when it could not be written."""
    from datetime import datetime

    now = datetime.now()
    try:
        place = folder or _state_folder()
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = place / f"fout-{now:%Y%m%d-%H%M%S-%f}.txt"
        text = f"{_versions()}, {now:%Y-%m-%d %H:%M}\n{_description(error)}"
        path.write_bytes(text.encode("ascii", "replace")[:LONGEST])
        for old in sorted(place.glob("fout-*.txt"))[:-KEPT]:
            old.unlink(missing_ok=True)
    except (OSError, RuntimeError):  # no room, or no home
        return None
    return path


def message(report: Path | None, *, is_saved: bool = True) -> str:
    """What a person is told; `is_saved` when all that was on the screen is kept."""
    words = (
        "Alles wat u zag is bewaard."
        if is_saved
        else "Kijk bij het openen na of uw laatste woorden er staan."
    )
    where = f" Wat er misging staat in {report}" if report else ""
    return f"Er ging iets mis. {words} Start het programma opnieuw.{where}"


def _report_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """What Python calls when nobody caught an error."""
    if issubclass(kind, KeyboardInterrupt):
        return
    words = message(write_report(error))
    if sys.stderr is not None:
        sys.stderr.write(f"{words}\n")


def _report_thread_bug(bug: threading.ExceptHookArgs) -> None:
    """What Python calls when a thread ends by an error; the program goes on."""
    if bug.exc_value is not None and not isinstance(bug.exc_value, SystemExit):
        write_report(bug.exc_value)


def _description(error: BaseException) -> str:
    """The error and those behind it: their types, and where in the code they were."""
    lines: list[str] = []
    cause: BaseException | None = error
    for _ in range(_CHAIN):
        if cause is None:
            break
        kind = type(cause)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines += _places(cause.__traceback__)
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _places(trace: TracebackType | None) -> list[str]:
    """Where an error passed, the last place first; at most as many as are of use."""
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"  {_file(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places[:-100:-1]


def _file(name: str) -> str:
    """A file of ours from the package on; of any other file its last two names only."""
    if name.startswith(_PACKAGE):
        return os.path.relpath(name, str(Path(_PACKAGE).parent)).replace("\\", "/")
    return "/".join(Path(name).parts[-2:]) if name.endswith(".py") else "?"


def _versions() -> str:
    """This program, Python and the system."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        ours = version("cyclus-tui")
    except PackageNotFoundError:
        ours = "?"
    python = ".".join(map(str, sys.version_info[:3]))
    return f"cyclus-tui {ours}, Python {python}, {sys.platform}"


def _state_folder() -> Path:
    """Where reports are kept."""
    from platformdirs import user_state_path

    return user_state_path("cyclus", appauthor=False)
