"""Words that a screen, a terminal or a markup language could stumble over."""

from __future__ import annotations

from typing import Final

NAUGHTY: Final = (
    "[bold]vet[/bold] en [red]rood",
    "los haakje [/] en [@click=app.quit]weg[/]",
    "\x1b[31mrood\x1b[0m \x1b]0;titel\x07 \x9b2J",
    "gezin 👩‍👩‍👧‍👦 vlag 🇳🇱 hart ❤️ duim 👍🏽",
    "שלום עולם en مرحبا بالعالم \u202eomgedraaid\u202c",
    "e\u0301e\u0301n ﬁets ½ ²\u00a0m" + "\u0301" * 12,
    "$HOME `ls` {recipient} %s {0} \\n \\u0000 '\"; DROP TABLE edits; --",
    "- een streepje, 13:30 en @@ en #5 = 7",
    "lang " + "abcdefghij" * 1000,
)
"""Each is typed or pasted as one line."""
