"""What a typed line says about votes: a ballot, or counts from paper."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.method.method import Role
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import RuleError

FACES: Final = ("sad", "flat", "happy")
"""The smileys from left to right; they count -1, 0 and 1."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: an idea or a heap."""

    id: str
    code: str
    """What people call it: the number of an idea, the letter of a heap."""
    text: str


@dataclass(frozen=True, slots=True)
class TypedVotes:
    """What a typed line says about votes."""

    choices: tuple[tuple[str, int], ...] = ()
    """One person's ballot: option and amount."""
    totals: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Counts per option and face, from paper."""
    voters: int = 0
    """How many people handed something in."""
    slot: int = 0
    """The number on the paper ballot."""
    role: str = ""


def parse_votes(
    text: str,
    choice: Sequence[Option],
    ballot_round: Record,
    roles: Sequence[Role] = (),
) -> TypedVotes:
    """What a typed line means.

    `7 7 12` is the next person's ballot; `12=9` nine votes for option 12; `m=11`
    eleven people took part; `12=2/3/6` faces from sad to happy; `#4 7 12` the paper
    ballot with number 4; `@b 7 12` the ballot of a resident. For smileys `7+ 12- 3o`.

    Raises:
        RuleError: a word is no option, no count and no sign.
    """
    words = one_line(text).replace(",", " ").split()
    if not words:
        raise RuleError("Typ bijvoorbeeld 7 12 3 voor één persoon, of 12=9 van papier.")
    method = ballot_round.text("method")
    by_code = {option.code.lower(): option.id for option in choice}
    slot, role = 0, ""
    if re.fullmatch(r"#\d{1,4}", words[0]):
        slot, words = int(words[0][1:]), words[1:]
    if words and words[0].startswith("@"):
        letter = words[0][1:].lower()
        role = next((r.id for r in roles if r.letter == letter), "")
        if not role:
            raise RuleError(f"De rol {words[0]} ken ik niet.")
        words = words[1:]
    totals: dict[tuple[str, str], int] = {}
    choices: list[tuple[str, int]] = []
    voters = 0
    for word in words:
        count = re.fullmatch(r"(\w+)=([\d/]+)", word)
        single = re.fullmatch(r"(\w+?)([-+o]?)", word)
        if count and count[1].lower() == "m" and re.fullmatch(r"\d{1,4}", count[2]):
            voters = int(count[2])
        elif count:
            totals |= _counts(_option(count[1], by_code), count[2], method)
        elif single:
            option = _option(single[1], by_code)
            choices.append((option, {"-": -1, "+": 1}.get(single[2], 0)))
        else:
            raise RuleError(f"Ik begrijp '{word}' niet. Typ 7 12 3 of 12=9.")
    if totals and choices:
        raise RuleError("Typ stembriefjes en tellingen niet door elkaar.")
    if not (totals or choices or voters):
        raise RuleError("Typ achter het teken ook de opties, bijvoorbeeld #4 7 12.")
    return TypedVotes(_weighed(choices, ballot_round), totals, voters, slot, role)


def _weighed(
    choices: list[tuple[str, int]], ballot_round: Record
) -> tuple[tuple[str, int], ...]:
    """What each choice on a ballot counts for.

    With points the first choice gets most. Options that are not ranked get nothing, so
    that ranking more of them is not punished (methods, chapter 4.3).
    """
    method, most = ballot_round.text("method"), ballot_round.number("dots")
    if method == "smileys":
        return tuple(choices)
    if method == "points":
        return tuple((o, most - place) for place, (o, _) in enumerate(choices))
    counts: dict[str, int] = {}
    for option, _ in choices:
        counts[option] = counts.get(option, 0) + 1
    return tuple(counts.items())


def _counts(option: str, text: str, method: str) -> dict[tuple[str, str], int]:
    """The counts in `12=9`, or in `12=2/3/6` for smileys."""
    parts = text.split("/")
    if not all(part.isdecimal() and len(part) < 6 for part in parts):
        raise RuleError(f"Ik begrijp '{text}' niet als telling.")
    if method == "smileys":
        if len(parts) != 3:
            raise RuleError("Typ drie getallen: 12=2/3/6, van boos naar blij.")
        return {(option, f): int(p) for f, p in zip(FACES, parts, strict=True)}
    if len(parts) != 1:
        raise RuleError(f"Ik begrijp '{text}' niet als telling.")
    return {(option, ""): int(parts[0])}


def _option(code: str, by_code: Mapping[str, str]) -> str:
    """The option with this code."""
    option = by_code.get(code.lower())
    if option is None:
        raise RuleError(f"Optie {code} staat niet op de lijst.")
    return option
