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

BLANK: Final = "blanco"
"""What a paper on which nobody was chosen says."""

_BLANKS: Final = (BLANK, "0", "-")
_SIGNS: Final = {-1: "-", 0: "o", 1: "+"}


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: an idea, a heap or a card."""

    id: str
    code: str
    """What people call it: the number of an idea, the letter of a heap, or `R1`."""
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
    blank: bool = False
    """A paper on which nothing was chosen: somebody who took part."""
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The numbers on a ballot that are one option by now, by that option."""
    slot: int = 0
    """The number on the paper ballot."""
    role: str = ""


def by_typed_code(choice: Sequence[Option]) -> dict[str, str]:
    """The option that each code means, in small letters; of a card `r1` or `1`."""
    whole = {option.code.lower(): option.id for option in choice}
    return {bare_number(code): option for code, option in whole.items()} | whole


def bare_number(code: str) -> str:
    """The code of a card without its letter: `R12b` is `12b`; any other as it is."""
    return re.sub(r"^[A-Za-z]{1,2}(?=\d)", "", code)


def parse_votes(
    text: str,
    choice: Sequence[Option],
    ballot_round: Record,
    roles: Sequence[Role] = (),
) -> TypedVotes:
    """What a typed line means.

    `7 7 12` is the next person's ballot; `12=9` nine votes for option 12; `m=11`
    eleven people took part; `12=2/3/6` faces from sad to happy; `#4 7 12` the paper
    ballot with number 4; `@b 7 12` the ballot of a resident; `blanco`, `0` or `-` one
    on which nothing was chosen. For smileys `7+ 12- 3o`. Two options with one id are
    what was joined: on a ballot either number will do.

    Raises:
        RuleError: a word is no option, no count and no sign.
    """
    words = one_line(text).replace(",", " ").split()
    if not words:
        raise RuleError("Typ bijvoorbeeld 7 12 3 voor één persoon, of 12=9 van papier.")
    method = ballot_round.text("method")
    by_code = by_typed_code(choice)
    slot, role, words = _whose(words, roles)
    if [word.lower() for word in words] in ([blank] for blank in _BLANKS):
        return TypedVotes(blank=True, slot=slot, role=role)
    totals: dict[tuple[str, str], int] = {}
    choices: list[tuple[str, int]] = []
    codes: dict[str, dict[str, None]] = {}
    voters = 0
    for word in words:
        count = re.fullmatch(r"(\w+)=([\d/]+)", word)
        single = re.fullmatch(r"(\w+?)([-+o]?)", word)
        if count and count[1].lower() == "m" and re.fullmatch(r"\d{1,4}", count[2]):
            voters = int(count[2])
        elif count:
            option = _option(count[1], by_code)
            _check_front(count[1], option, choice)
            totals |= _counts(option, count[2], method)
        elif single:
            option = _option(single[1], by_code)
            choices.append((option, {"-": -1, "+": 1}.get(single[2], 0)))
            codes.setdefault(option, {})[bare_number(single[1].upper())] = None
        else:
            raise RuleError(f"Ik begrijp '{word}' niet. Typ 7 12 3 of 12=9.")
    if totals and choices:
        raise RuleError("Typ stembriefjes en tellingen niet door elkaar.")
    if not (totals or choices or voters):
        raise RuleError("Typ erachter ook de opties, bijvoorbeeld #4 7 12.")
    joined = {o: (*several,) for o, several in codes.items() if len(several) > 1}
    weighed = _weighed(choices, ballot_round)
    if method == "approval":
        weighed = tuple((o, n - len(joined.get(o, "1")) + 1) for o, n in weighed)
        joined = {}
    return TypedVotes(weighed, totals, voters, joined=joined, slot=slot, role=role)


def _whose(words: list[str], roles: Sequence[Role]) -> tuple[int, str, list[str]]:
    """The number on a paper, the role of whose it is, and the words behind them."""
    slot, role = 0, ""
    if re.fullmatch(r"#\d{1,4}", words[0]):
        slot, words = int(words[0][1:]), words[1:]
    if words and words[0].startswith("@"):
        letter = words[0][1:].lower()
        role = next((r.id for r in roles if r.letter == letter), "")
        if not role:
            known = ", ".join(f"@{r.letter} = {r.title}" for r in roles)
            raise RuleError(f"De rol {words[0]} ken ik niet. Er is {known}.")
        words = words[1:]
    return slot, role, words


def _check_front(code: str, option: str, choice: Sequence[Option]) -> None:
    """Refuse a count for what was joined: it would stand in place of the whole."""
    front = next(one.code for one in choice if one.id == option)
    if bare_number(front.lower()) != bare_number(code.lower()):
        raise RuleError(f"{code} hoort bij {front}. Tel ze samen en typ {front}=…")


def as_typed(
    choices: Sequence[tuple[str, int]], choice: Sequence[Option], ballot_round: Record
) -> str:
    """What a ballot says, as it would be typed: `7 12 3`."""
    codes = {option.id: option.code for option in reversed(choice)}
    method = ballot_round.text("method")
    words: list[str] = []
    if method == "points":
        choices = sorted(choices, key=lambda pair: -pair[1])
    for option, amount in choices:
        code = codes.get(option, "?")
        if method == "smileys":
            words.append(code + _SIGNS[max(-1, min(1, amount))])
        else:
            words += [code] * (amount if method == "dots" else 1)
    return " ".join(words) or BLANK


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
