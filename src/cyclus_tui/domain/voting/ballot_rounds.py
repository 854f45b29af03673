"""Ballot rounds: what people choose between, and which rounds are one vote."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.lists import merged_list
from cyclus_tui.domain.journal.record import Record, by_number, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.method.cards import declared
from cyclus_tui.domain.voting.ballot_text import Option
from cyclus_tui.errors import RuleError

_LETTERS: Final = "ABCDEFGHIJKLNPQRSTUVWXYZ"
"""What heaps are called. No M: `m=11` counts people; no O: `3o` is a flat smiley."""

REMOVED: Final = "(weggehaald)"
"""What stands in place of the words of an option that was taken out."""


def candidates(session: Session, card_kind: str = "") -> list[Option]:
    """All that could be chosen: heaps on which something lies, then ideas.

    With a `card_kind` it is every card of that kind.
    """
    if card_kind:
        cards = sorted(session.of(card_kind), key=by_number)
        return [option for option in _cards(session, cards) if option.text]
    filled = {heap.record.id for heap in clustering.heaps(session) if heap.ideas}
    heaps = [option for option in _heaps(session) if option.id in filled]
    return [*heaps, *_ideas(session)]


def proposal(session: Session, card_kind: str = "") -> list[str]:
    """What the list would be: a heap is one option, a loose idea is one (KIES-10).

    With a `card_kind` it is every card of that kind.
    """
    if card_kind:
        return [option.id for option in candidates(session, card_kind)]
    where = clustering.placements(session)
    named = {h.record.id: h for h in clustering.heaps(session) if h.ideas}
    single = {h.ideas[0].id for h in named.values() if len(h.ideas) == 1}
    chosen = [key for key, heap in named.items() if len(heap.ideas) > 1]
    for idea in duplicates.without_duplicates(session):
        if idea.id not in where or idea.id in single:
            chosen.append(idea.id)
    return chosen


def _ideas(session: Session) -> list[Option]:
    """Every idea as an option; what was joined to an earlier one is not among them."""
    numbers = numbering.labels(contributions.ideas(session))
    return [
        Option(idea.id, numbers[idea.id], words_of(idea))
        for idea in duplicates.without_duplicates(session)
    ]


def _heaps(session: Session) -> list[Option]:
    """Every heap as an option; after a merge a second heap B is called Bb."""
    heaps = clustering.heaps(session)
    labels = numbering.labels(heap.record for heap in heaps)
    return [
        Option(heap.record.id, _letter(heap.record, labels[heap.record.id]), heap.title)
        for heap in heaps
    ]


def _letter(heap: Record, label: str) -> str:
    """The code of a heap: its letter, and what tells it from another with that one."""
    number = heap.number("number")
    letter = _LETTERS[(number - 1) % len(_LETTERS)]
    return letter + label.removeprefix(str(number))


def _cards(session: Session, cards: Sequence[Record]) -> Iterator[Option]:
    """Cards as options; one that was taken out keeps its code, not its words."""
    for name, kind in declared(session).items():
        chosen = [card for card in cards if card.kind == name]
        every = {card.id: card for card in (*session.of(name), *chosen)}
        labels = numbering.labels(every.values())
        for card in chosen:
            text = words_of(card, kind.main.id) if card.alive else REMOVED
            yield Option(card.id, kind.letter + labels[card.id], text)


def options(session: Session, ballot_round: Record) -> list[Option]:
    """The options of a round, in their order.

    One that was taken out since keeps its code and its votes, not its words.
    """
    wanted = option_ids(session, ballot_round)
    known = {option.id: option for option in (*_heaps(session), *_ideas(session))}
    away = [r for o in wanted if o not in known and (r := session.any_record(o))]
    known |= {option.id: option for option in _taken_out(session, away)}
    known |= {option.id: option for option in _cards(session, away)}
    return [known[option_id] for option_id in wanted if option_id in known]


def on_papers(session: Session, ballot_round: Record) -> list[Option]:
    """What may stand on a paper: the options, and the numbers of what was joined.

    A joined idea that is not on the list has the id of the option in front.
    """
    listed = options(session, ballot_round)
    groups, taken = duplicates.group_heads(session), {option.id for option in listed}
    front = {groups.get(option.id, option.id): option.id for option in reversed(listed)}
    ideas = contributions.ideas(session)
    numbers = numbering.labels(ideas)
    joined = [
        Option(front[groups[idea.id]], numbers[idea.id], words_of(idea))
        for idea in ideas
        if idea.id not in taken and groups.get(idea.id) in front
    ]
    return [*listed, *joined]


def _taken_out(session: Session, away: Sequence[Record]) -> Iterator[Option]:
    """Options that are no candidates any more, by the code that is on the papers."""
    ideas = {idea.id: idea for idea in contributions.ideas(session)}
    heaps = {heap.record.id: heap.record for heap in clustering.heaps(session)}
    for record in away:
        (heaps if record.kind == "theme" else ideas)[record.id] = record
    numbers, labels = numbering.labels(ideas.values()), numbering.labels(heaps.values())
    for record in away:
        if record.kind == "theme":
            yield Option(record.id, _letter(record, labels[record.id]), REMOVED)
        else:
            text = words_of(record) if record.alive else REMOVED
            yield Option(record.id, numbers[record.id], text)


def option_ids(session: Session, ballot_round: Record) -> list[str]:
    """What people choose between in a round: also what was added on another laptop."""
    return _listed(session, ballot_round, "options")


def fronts(
    session: Session, ballot_round: Record, groups: Mapping[str, str] | None = None
) -> dict[str, str]:
    """For each option of a round the one it counts under: the first of its group.

    `groups` is `duplicates.group_heads`, for who asks this of many rounds.
    """
    groups = duplicates.group_heads(session) if groups is None else groups
    ids = [o for o in option_ids(session, ballot_round) if session.any_record(o)]
    first: dict[str, str] = {}
    for option in ids:
        first.setdefault(groups.get(option, option), option)
    return {option: first[groups.get(option, option)] for option in ids}


def rescued_ids(session: Session, ballot_round: Record) -> list[str]:
    """The lost options that were brought back, on whichever laptop."""
    return _listed(session, ballot_round, "rescued")


def _listed(session: Session, ballot_round: Record, field: str) -> list[str]:
    """A list of options: what any laptop added to it, and none took out."""
    ids: dict[str, None] = {}
    for one in same_vote_rounds(session, ballot_round):
        ids |= dict.fromkeys(map(str, merged_list(session, one, field)))
    return list(ids)


def dots_per_person(method: str, options_count: int, dots: int = 0) -> int:
    """How many dots a person gets; 0 takes what is usual (methods, chapter 4.2)."""
    if method in ("approval", "smileys"):
        return options_count
    return dots or max(3, min(5, math.ceil(options_count / 4)))


def most_votes(ballot_round: Record) -> int:
    """How many votes the people present can give together (KIES-1).

    It is 0 where nobody has a number of them: a line or a face goes to any option.
    """
    dots, method = ballot_round.number("dots"), ballot_round.text("method")
    if method in ("approval", "smileys"):
        return 0
    if method == "points":
        dots = dots * (dots + 1) // 2
    return ballot_round.number("present") * dots


def open_round(
    session: Session,
    replica: Replica,
    *,
    phase: str,
    step: str,
    chosen: Sequence[str],
    present: int,
    method: str = "dots",
    question: str = "",
    dots: int = 0,
    stacking: bool = False,
    tie_of: str = "",
    roles: Sequence[str] = (),
) -> Edit:
    """Begin to choose between these options; about a tie with one dot per person.

    `present` is how many people may vote now: it guards the count (KIES-1). `roles` are
    those who vote, where somebody of another role is there (KIES-6).

    Raises:
        RuleError: there is nothing to choose between.
    """
    if len(chosen) < 2:
        raise RuleError("Zet ten minste twee opties op de lijst.")
    if tie_of:
        method, dots, stacking = "dots", 1, False
    fields: dict[str, Value] = {
        "number": next_number(session.of("ballot_round")),
        "phase": phase,
        "step": step,
        "method": method,
        "question": question,
        "dots": dots_per_person(method, len(chosen), dots),
        "stacking": stacking,
        "options": [*chosen],
        "present": present,
    }
    if tie_of:
        fields["tie_of"] = tie_of
    if roles:
        fields["roles"] = [*roles]
    changes = session.field_changes("ballot_round", replica.new_id(), fields)
    label = "nieuwe keuze bij gelijke stand" if tie_of else "keuze begonnen"
    return replica.edit(session, label, changes)


def change_round(
    session: Session,
    replica: Replica,
    *,
    ballot_round: Record,
    fields: Mapping[str, Value],
) -> Edit:
    """Change the set-up of a round: options, dots, present, or how a tie is settled."""
    changes = session.field_changes("ballot_round", ballot_round.id, fields)
    return replica.edit(session, "keuze aangepast", changes)


def join_tied(
    session: Session,
    replica: Replica,
    *,
    ballot_round: Record,
    one: Record,
    other: Record,
) -> Edit:
    """Join two tied ideas and note that this settled the tie, as one step (KIES-5)."""
    joined = duplicates.join(session, replica, one=one, other=other)
    rule = session.field_changes("ballot_round", ballot_round.id, {"tie_rule": "merge"})
    return joined._replace(changes=(*joined.changes, *rule))


def rescue(
    session: Session,
    replica: Replica,
    *,
    ballot_round: Record,
    option: str,
    plea: str = "",
) -> Edit:
    """Bring a lost option back, which one defends and another supports; or no more.

    What is said for it is kept with it; said anew, it stays rescued.
    """
    rescued = rescued_ids(session, ballot_round)
    fields: dict[str, Value] = {"rescued": [*rescued, option]}
    label = "idee gered"
    if option in rescued:
        others = [other for other in rescued if other != option]
        fields["rescued"] = [*rescued] if plea else [*others]
        label = "pleidooi" if plea else "idee niet meer gered"
    changes = session.field_changes("ballot_round", ballot_round.id, fields)
    if plea:
        about: dict[str, Value] = {"round": ballot_round.id, "option": option}
        key = session.derived("recommendation", f"{ballot_round.id}:{option}")
        changes += session.field_changes("recommendation", key, about | {"plea": plea})
    return replica.edit(session, label, changes)


def rounds(session: Session, step: str, phase: str = "") -> list[Record]:
    """The ballot rounds of a step, the newest last; what is the same vote is one.

    With a `phase` only those of that time: a phase done once more begins afresh.
    """
    return [
        r
        for r in _distinct_rounds(session)
        if r.text("step") == step and phase in ("", r.text("phase"))
    ]


def main_round(session: Session) -> Record | None:
    """The round that decides: the newest that is not about a tie and has votes."""
    return deciding_round(_distinct_rounds(session))


def deciding_round(rounds: Iterable[Record]) -> Record | None:
    """Of these rounds, the newest last, the one that decides.

    A choice that is done once more decides once somebody voted in it.
    """
    deciding = [r for r in rounds if not r.text("tie_of")]
    voted = [r for r in deciding if r.text("entry")]
    return next(reversed(voted or deciding), None)


def tie_rounds(session: Session, ballot_round: Record) -> list[Record]:
    """The rounds in which people voted on a tie of this one, the newest last."""
    own = {r.id for r in same_vote_rounds(session, ballot_round)}
    return [
        r
        for r in _distinct_rounds(session)
        if r.text("tie_of") in own and r.text("entry")
    ]


def _distinct_rounds(session: Session) -> list[Record]:
    """Every round, the newest last; what is the same vote is one."""
    joined = same_votes(session)
    rounds = (r for r in session.of("ballot_round") if r.id not in joined)
    return sorted(rounds, key=by_number)


def same_votes(session: Session) -> dict[str, str]:
    """For each round that people called the same vote as an earlier one: that one.

    Two people who began one vote, each on a laptop, have two rounds.
    """
    order = sorted(session.of("ballot_round"), key=by_number)
    head = {r.id: r.id for r in order}
    place = {r.id: number for number, r in enumerate(order)}
    for edge in session.of("same_as"):
        one, other = edge.text("a"), edge.text("b")
        if edge.flag("joined") and one in head and other in head:
            first, second = sorted((head[one], head[other]), key=place.__getitem__)
            head |= {r: first for r, of in head.items() if of == second}
    return {one: of for one, of in head.items() if one != of}


def same_vote_rounds(session: Session, ballot_round: Record) -> list[Record]:
    """The rounds that are one vote with this one, itself in front."""
    joined = same_votes(session)
    rounds = sorted(session.of("ballot_round"), key=lambda r: r.id)
    return [ballot_round, *(r for r in rounds if joined.get(r.id) == ballot_round.id)]


def is_about_votes(session: Session, edge: Record) -> bool:
    """Whether a line says of two rounds, not of two ideas, that they are the same."""
    ends = (session.any_record(edge.text(end)) for end in ("a", "b"))
    return all(end is not None and end.kind == "ballot_round" for end in ends)
