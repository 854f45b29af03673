"""The console of Windows: escape codes on, and time to save when it is closed.

Only what a console does differently; every call is made on Windows alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final

CTRL_CLOSE: Final = 2
"""The X of the window was clicked; Windows ends the program about 5 s later."""
CTRL_LOGOFF: Final = 5
CTRL_SHUTDOWN: Final = 6

_STANDARD_OUTPUT: Final = -11
_VIRTUAL_TERMINAL: Final = 0x0004

_HELD: Final[list[object]] = []
"""What Windows calls must never be collected."""


def on_close(release: Callable[[], None]) -> Callable[[int], bool]:
    """What Windows calls, on a thread of its own, when the console goes away.

    It waits for `let_go`, which must be back within the 5 s that Windows gives, and
    then says that the event was dealt with. Other events go their usual way.
    """

    def handler(event: int) -> bool:
        """Let go of everything when the console closes."""
        if event not in (CTRL_CLOSE, CTRL_LOGOFF, CTRL_SHUTDOWN):
            return False
        release()
        return True

    return handler


def watch_close(release: Callable[[], None]) -> None:
    """Have `let_go` called before a closed console ends the program."""
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)
        called = kind(on_close(release))
        _HELD.append(called)
        ctypes.windll.kernel32.SetConsoleCtrlHandler(called, True)


def enable_escape_codes() -> bool:
    """Whether the console obeys escape codes, from now on."""
    if sys.platform != "win32":
        return True
    import ctypes
    from ctypes import wintypes

    kernel: Any = ctypes.windll.kernel32
    kernel.GetStdHandle.restype = wintypes.HANDLE
    output = wintypes.HANDLE(kernel.GetStdHandle(_STANDARD_OUTPUT))
    mode = wintypes.DWORD()
    if not kernel.GetConsoleMode(output, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(output, mode.value | _VIRTUAL_TERMINAL))
