"""A process that erases the first idea of a session; started and killed by tests."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.ideas import contributions


async def erase(path: Path) -> None:
    """Open the session as the program does and erase what was said first."""
    session = await OpenSession.open(path, who="Noor", program="toets")
    sys.stdout.write(
        f"{await session.erase(contributions.ideas(session.session)[0])}\n"
    )
    await session.close()


if __name__ == "__main__":
    asyncio.run(erase(Path(sys.argv[1])))
