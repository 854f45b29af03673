"""Vote: choose together, from many options to a few.

Votes are ballots or counts from paper, no stored sums; `voting/tally.py` counts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.ideas import clustering
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import CARD
from cyclus_tui.domain.method.limits import between, names_card, one_of
from cyclus_tui.domain.method.method import Role
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.text import join_words
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, tally
from cyclus_tui.domain.voting.ballot_text import Option
from cyclus_tui.domain.voting.records import METHODS

PROFESSIONAL: Final = "professional"
"""The role whose votes weigh nothing beside those of residents (KIES-6)."""

PLACES: Final = 5
"""How many places are compared with and without professionals."""

_MOST_COMPARED: Final = 100
"""Of how many options is looked which are alike; more are laid together first."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    method: str = field(default="dots", metadata=one_of(METHODS))
    """`dots`, `approval`, `points` or `smileys` (methods, chapter 4.2)."""
    dots: int = field(default=0, metadata=between(0, 20))
    """Dots per person; 0 gives `max(3, min(5, ceil(options / 4)))`."""
    stacking: bool = False
    """Whether one person may put several dots on one option (KIES-9)."""
    places: int = field(default=5, metadata=between(1, 20))
    """How many options come through."""
    criterion: str = "Kies wat jou het meest zou helpen."
    """What people choose by, said aloud."""
    roles: tuple[str, ...] = ()
    """Ids of the roles that vote; empty for everybody (KIES-6)."""
    rescue: bool = True
    """Whether one who defends a lost idea, with one supporter, brings it back."""
    card: str = field(default="", metadata=names_card(must=False))
    """Which cards people choose between; empty for ideas and heaps."""

    @property
    def card_kind(self) -> str:
        """The kind of the records of these cards; empty for ideas and heaps."""
        return f"{CARD}{self.card}" if self.card else ""


def hints(session: Session, ballot_round: Record) -> tuple[Hint, ...]:
    """What a quiet coach would ask about a vote (KIES-1 to KIES-10)."""
    choice = ballot_rounds.options(session, ballot_round)
    turnout = tally.turnout(session, ballot_round)
    order = tally.standings(session, ballot_round)
    hints: list[Hint] = []
    odd = f"{turnout.words}. Dat kan niet."
    apart = ballot_box.typed_apart(session, ballot_round)
    if turnout.voters > turnout.present > 0 and apart:
        text = f"{odd} Telden twee laptops dezelfde briefjes? "
        text += "F8 neemt ze terug, laptop voor laptop."
        hints.append(Hint("KIES-1", "!", text))
    elif turnout.votes > turnout.most > 0 and ballot_round.text("method") == "dots":
        hints.append(Hint("KIES-1", "!", f"{odd} Tellen we nog eens?"))
    if ballot_round.flag("closed"):
        hints += turnout_hints(turnout)
    hints += length_hints(len(choice))
    top = order[0] if order else None
    if top and turnout.votes >= 10 and top.points * 10 > turnout.votes * 4:
        text = f"Optie {top.option.code} wint ruim. Is dat één idee of een thema?"
        hints.append(Hint("KIES-7", "i", text))
    return (*hints, *_list_hints(session, choice), *_role_hints(session, ballot_round))


def left_out(session: Session, voting: Sequence[str], roles: Sequence[Role]) -> str:
    """Who is here and does not vote (KIES-6): `2 professionals`; empty for nobody.

    `voting` are the ids of the roles that vote; empty for all.
    """
    if not voting or not session.of("person"):
        return ""
    here = [(r, attendance.present_count(session, (r.id,))) for r in roles]
    return join_words(
        [
            f"{count} {role.title if count == 1 else role.plural}"
            for role, count in here
            if count and role.id not in voting
        ]
    )


def turnout_hints(turnout: tally.Turnout) -> tuple[Hint, ...]:
    """Whether many did not choose, for the moment of counting up (KIES-2)."""
    if 0 < turnout.voters < 0.7 * turnout.present:
        return (Hint("KIES-2", "?", "Niet iedereen koos. Klopt dat?"),)
    return ()


def length_hints(options_count: int) -> tuple[Hint, ...]:
    """What a quiet coach would ask about a long list (KIES-4)."""
    if options_count <= 20:
        return ()
    text = "Meer dan 20 opties. Eerst bij elkaar leggen of halveren?"
    return (Hint("KIES-4", "?", text),)


def _list_hints(session: Session, choice: Sequence[Option]) -> list[Hint]:
    """Options that split each other's votes (KIES-3, KIES-10)."""
    hints = []
    texts = tuple(option.text for option in choice)
    for a, b in _look_alikes(texts) if len(texts) <= _MOST_COMPARED else ():
        one, other = choice[a].code, choice[b].code
        text = f"Optie {one} en {other} lijken op elkaar. Samenvoegen voor het kiezen?"
        hints.append(Hint("KIES-3", "?", text))
    where = clustering.placements(session)
    ids = {option.id: option.code for option in choice}
    for option in choice:
        if heap := ids.get(where.get(option.id, "")):
            text = f"Idee {option.code} ligt ook op stapel {heap}. Welke blijft staan?"
            hints.append(Hint("KIES-10", "?", text))
    return hints


@lru_cache(maxsize=1)
def _look_alikes(texts: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The three pairs most alike; the same options are shown at every ballot."""
    from cyclus_tui.domain.checks.alike import check as alike_check

    return tuple((pair.a, pair.b) for pair in alike_check.pairs(texts)[:3])


def _role_hints(session: Session, ballot_round: Record) -> list[Hint]:
    """Whether professionals outvote residents (KIES-6)."""
    cast = ballot_box.counted_ballots(session, ballot_round)
    known = [b.text("role") for b in cast if b.text("role")]
    others = sum(role == PROFESSIONAL for role in known)
    if not known or others * 10 <= len(known) * 3:
        return []
    own = _best(tally.standings(session, ballot_round, without=PROFESSIONAL))
    if own.keys() == _best(tally.standings(session, ballot_round)).keys():
        return []
    best = ", ".join(own.values())
    text = f"Zonder professionals komen deze bovenaan: {best}. Toon beide lijsten?"
    return [Hint("KIES-6", "i", text)]


def _best(order: Sequence[tally.Standing]) -> dict[str, str]:
    """The options that come through, and what people call them."""
    return {
        s.option.id: s.option.code for s in order if s.points > 0 and s.rank <= PLACES
    }
