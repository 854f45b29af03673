"""The option list: what people choose between, typed as one act, and added to late."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.ideas.records import ASIDE
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.voting import ballot_rounds
from cyclus_tui.domain.voting.ballot_text import bare_number, by_typed_code
from cyclus_tui.errors import RuleError

_IDEAS: Final = ("alles", "alle", "ideeën", "ideeen")
_HEAPS: Final = ("stapels", "thema's", "themas")
_RANGE: Final = re.compile(r"(\w+)[-–](\w+)")
_DOTS: Final = re.compile(r"s=(\d{1,2})")


class TypedList(NamedTuple):
    """What a typed line says of the list."""

    chosen: tuple[str, ...] = ()
    """The options in their order; empty for the list that is proposed."""
    dots: int = 0
    """How many dots each person gets; 0 for what is usual."""


def parse_list(session: Session, text: str, card_kind: str = "") -> TypedList:
    """What people choose between: `1 4 A`, `1-36`, `ideeën`, `stapels`; `s=4` dots.

    A number of an idea that was joined to another means the one in front. With a
    `card_kind` these are cards: `R1 R4`, `1-6`, `alle`.

    Raises:
        RuleError: a word is no number or letter that can be chosen.
    """
    by_code = _by_code(session, card_kind)
    dots, chosen = 0, dict[str, None]()
    words = re.sub(r"\s*[-–]\s*", "-", one_line(text).lower().replace(",", " "))
    for word in words.split():
        if typed_dots := _DOTS.fullmatch(word):
            dots = int(typed_dots[1])
        elif word in (*_IDEAS, *_HEAPS):
            kind = "theme" if word in _HEAPS else card_kind or "idea"
            chosen |= dict.fromkeys(_all_of(session, kind))
        elif ends := _RANGE.fullmatch(word):
            chosen |= dict.fromkeys(_between(by_code, ends[1], ends[2]))
        else:
            chosen[_coded(by_code, word)] = None
    return TypedList(tuple(chosen), dots)


def option_coded(session: Session, code: str, card_kind: str = "") -> str:
    """The option that can be chosen by this code.

    Raises:
        RuleError: there is none.
    """
    return _coded(_by_code(session, card_kind), code.lower())


def proposal_after(session: Session, before: Record, card_kind: str = "") -> list[str]:
    """What the list of a choice done once more would be.

    What stood on the list of `before`, and every idea or card that came since.
    """
    begun = session.first_edit(before.id).order
    old = ballot_rounds.option_ids(session, before)
    every = _all_of(session, card_kind or "idea")
    new = [one for one in every if session.first_edit(one).order > begun]
    known = {option.id for option in ballot_rounds.candidates(session, card_kind)}
    return [option for option in dict.fromkeys((*old, *new)) if option in known]


def add_option(
    session: Session, replica: Replica, *, ballot_round: Record, option: str
) -> Edit:
    """Put a late idea on the list; a round that was counted is counted on.

    What was handed in stays; how a tie was settled is asked again.

    Raises:
        RuleError: it is on the list, or the list is only about a tie.
    """
    if ballot_round.text("tie_of"):
        raise RuleError("Nu gaat het alleen om de gelijke stand.")
    listed = ballot_rounds.option_ids(session, ballot_round)
    if option in listed:
        raise RuleError("Die staat al op de lijst.")
    fields: dict[str, Value] = {"options": [*listed, option]}
    if ballot_round.flag("closed"):
        fields |= {"closed": False, "tie_rule": ""}
    if ballot_round.text("method") in ("approval", "smileys"):
        fields["dots"] = ballot_round.number("dots") + 1
    changes = session.field_changes("ballot_round", ballot_round.id, fields)
    return replica.edit(session, "optie erbij", changes)


def _by_code(session: Session, card_kind: str) -> dict[str, str]:
    """What each code means; that of a joined idea means the one in front."""
    by_code = by_typed_code(ballot_rounds.candidates(session, card_kind))
    if card_kind:
        return by_code
    heads = duplicates.group_heads(session)
    ideas = contributions.ideas(session)
    labels = numbering.labels(ideas)
    joined = {
        labels[i.id].lower(): heads[i.id]
        for i in ideas
        if heads.get(i.id, i.id) != i.id
    }
    return joined | by_code


def _all_of(session: Session, kind: str) -> list[str]:
    """Every heap or card, or every idea that was not set aside."""
    if kind not in ("idea", "theme"):
        return ballot_rounds.proposal(session, kind)
    where = clustering.placements(session)
    options = (
        session.record(option.id) for option in ballot_rounds.candidates(session)
    )
    return [
        record.id
        for record in options
        if record and record.kind == kind and where.get(record.id) != ASIDE
    ]


def _coded(by_code: dict[str, str], code: str) -> str:
    if code not in by_code:
        raise RuleError(f"Nummer {code} ken ik niet.")
    return by_code[code]


def _between(by_code: dict[str, str], first: str, last: str) -> list[str]:
    """The options from one code to another: `1-36`, `a-d`, `r1-r6`."""
    first, last = bare_number(first), bare_number(last)
    if first.isdecimal() and last.isdecimal():
        low, high = int(first), int(last)
        numbers = {code: re.match(r"\d+", code) for code in by_code}
        within = {code: int(n[0]) for code, n in numbers.items() if n}
        codes = sorted(
            (c for c, number in within.items() if low <= number <= high),
            key=lambda c: (within[c], c),
        )
    else:
        codes = sorted(
            code
            for code in by_code
            if code.isalpha()
            and (len(first), first) <= (len(code), code) <= (len(last), last)
        )
    if not codes:
        raise RuleError(f"Van {first} tot {last} is er niets te kiezen.")
    return [by_code[code] for code in codes]
