"""The colours: dark, light, and black and white for who sees little."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

THEMES: Final = (
    Theme(
        name="donker",
        primary="#7fb2d9",
        secondary="#9ab8a5",
        accent="#e6c27a",
        foreground="#e6e6e6",
        background="#14181c",
        surface="#1c2228",
        panel="#232b33",
        boost="#2a333c",
        warning="#e6c27a",
        error="#e08a7a",
        success="#9ac58a",
        dark=True,
    ),
    Theme(
        name="licht",
        primary="#1f5f8b",
        secondary="#3d6b52",
        accent="#8a5a00",
        foreground="#1a1a1a",
        background="#fbfaf7",
        surface="#f1efe9",
        panel="#e8e5dc",
        boost="#e2dfd5",
        warning="#8a5a00",
        error="#a03020",
        success="#2f6b2f",
        dark=False,
    ),
    Theme(
        name="contrast",
        primary="#ffff00",
        secondary="#ffffff",
        accent="#ffff00",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        boost="#202020",
        warning="#ffff00",
        error="#ffff00",
        success="#ffffff",
        dark=True,
        variables={
            "text-muted": "#ffffff",
            "block-cursor-background": "#ffff00",
            "block-cursor-foreground": "#000000",
        },
    ),
)
"""In the order in which they come by; the first one is what the program begins with."""
