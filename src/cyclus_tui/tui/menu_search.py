"""What the menu finds: a name by its own words, or by ordinary words for it.

A word that is typed is a whole word or the beginning of one; letters in the middle of
a word find nothing. The ordinary words are data: `data/nl/menu_words.txt`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from cyclus_tui.domain.checks import word_lists

OF_STEP: Final = "step."
"""What stands before an action of the step in front."""

TAKING_AWAY: Final = frozenset(
    f"step.{action}"
    for action in ["remove", "clear", "drop", "drop_remark", "leave_out", "take_back"]
) | {"skip(True)"}
"""The actions that take something away: asked first when a name ran them."""

ERASING: Final = frozenset({"erase", "erase_removed"})
"""The actions that take away and ask by themselves."""

OWN_NAME: Final = 1
"""How far words are at most that are all whole words of a name."""

NEAR: Final = 0.8
"""How alike a word is that was probably meant (0 to 1)."""

PART: Final = 0.4
"""How much of a longer word a word is at least, to be meant by it."""

SHORTEST: Final = 4
"""Letters that a word has at least, to be taken for another one."""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One thing that can be done."""

    name: str
    """What it is called, in Dutch."""
    action: str
    """The action of the screen below."""
    key: str = ""
    """The key that does the same."""
    groups: tuple[str, ...] = ()
    """The groups of ordinary words that find it too; its action is one already."""

    @property
    def takes_away(self) -> bool:
        """Whether something is gone after it: it comes first by its own name alone."""
        return self.action in TAKING_AWAY | ERASING

    @property
    def question(self) -> str:
        """What is asked before it is done; empty when it is done at once."""
        return f"{self.name}?" if self.action in TAKING_AWAY else ""

    @property
    def ordinary_words(self) -> list[str]:
        """What people type who look for it."""
        lists = word_lists.sections("menu_words")
        action = self.action.removeprefix(OF_STEP)
        groups = (action, action.partition("(")[0], *self.groups)
        return [w for g in dict.fromkeys(groups) for w in lists.get(g, ())]


def search(items: Sequence[MenuItem], typed: str) -> list[MenuItem]:
    """What all that was typed finds, the best first and what takes away last."""
    return _ranked(items, _telling(_parts(typed)), _parts(typed))


def near_misses(items: Sequence[MenuItem], typed: str) -> list[MenuItem]:
    """What was probably meant where nothing has it all, the nearest alone.

    A slip is read as the word it looks like, and a longer word as the one it begins
    with; a word that nothing has says nothing.
    """
    known = {w for item in items for words in _wordings(item) for w in words}
    meant = [_nearest(word, known) for word in _telling(_parts(typed))]
    having = {
        item.action: sum(bool(_ranked([item], [word])) for word in meant if word)
        for item in items
    }
    most = max(having.values(), default=0)
    near = [item for item in items if most and having[item.action] == most]
    return sorted(near, key=lambda item: item.takes_away)


def _nearest(word: str, known: Collection[str]) -> str:
    """The word that was meant by a word; empty when nobody can say."""
    from difflib import get_close_matches

    if any(one.startswith(word) for one in known):
        return word
    long_enough = sorted(one for one in known if len(one) >= SHORTEST)
    if len(word) >= SHORTEST:
        if alike := get_close_matches(word, long_enough, n=1, cutoff=NEAR):
            return alike[0]
        begins = [one for one in long_enough if word.startswith(one)]
        return max(
            (b for b in begins if len(b) >= PART * len(word)), key=len, default=""
        )
    return ""


def _ranked(
    items: Sequence[MenuItem], words: Sequence[str], whole: tuple[str, ...] = ()
) -> list[MenuItem]:
    """What all words find, in the order in which it is shown."""
    scores = [(item, _score(item, words, whole)) for item in items]
    matching = [(item, score) for item, score in scores if score is not None]
    matching.sort(
        key=lambda one: (
            one[0].takes_away and one[1] > OWN_NAME,
            one[1],
            not {*words} <= {*_parts(one[0].name)},
        )
    )
    return [item for item, _ in matching]


def _score(item: MenuItem, words: Sequence[str], whole: tuple[str, ...]) -> int | None:
    """How far words are from an item, 0 where all that was typed is a name or a word.

    `None` when one of them does not find it.
    """
    wordings = _wordings(item)
    if whole in wordings:
        return 0
    ranks = [_rank(word, wordings) for word in words]
    return None if None in ranks else OWN_NAME + sum(filter(None, ranks))


def _rank(word: str, wordings: Sequence[tuple[str, ...]]) -> int | None:
    """How a word is found: whole in the name, at its beginning, or by another word."""
    for place, parts in enumerate((wordings[0], [w for o in wordings[1:] for w in o])):
        if word in parts:
            return 2 * place
        if any(part.startswith(word) for part in parts):
            return 2 * place + 1
    return None


def _wordings(item: MenuItem) -> list[tuple[str, ...]]:
    """The name and the ordinary words for it, each in words."""
    return [_parts(item.name), *map(_parts, item.ordinary_words)]


def _telling(words: Sequence[str]) -> list[str]:
    """Of words those that say something; all when none does."""
    small = word_lists.word_set("menu_words", "small words")
    return [word for word in words if word not in small] or [*words]


@cache
def _parts(text: str) -> tuple[str, ...]:
    """The words of a text in small letters without accents."""
    plain = unicodedata.normalize("NFD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(re.findall(r"[a-z0-9]+", letters))
