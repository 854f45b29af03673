"""Casting: votes that are taken down, taken back, and closed into a result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.voting import ballot_box, ballot_rounds
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.errors import RuleError


def cast_votes(
    session: Session,
    replica: Replica,
    *,
    ballot_round: Record,
    typed: TypedVotes,
    sure: bool = False,
) -> Edit:
    """Take down what was typed: one person's ballot, or counts from paper.

    Raises:
        RuleError: the ballot breaks a rule of the round, or, unless `sure`, there are
            more votes than the people present can have given (KIES-1, KIES-9).
    """
    about: dict[str, Value] = {}
    if typed.choices or typed.totals:
        entry = "ballots" if typed.choices else "totals"
        _check_one_way(session, ballot_round, entry)
        about["entry"] = entry
    if typed.voters:
        about["voters"] = typed.voters
    changes = session.field_changes("ballot_round", ballot_round.id, about)
    if typed.choices:
        changes += _ballot(session, replica, ballot_round, typed, sure=sure)
        return replica.edit(session, "stembriefje", changes)
    changes += _counts(session, ballot_round, typed.totals)
    if not sure:
        _check_total(session, ballot_round, typed.totals)
    return replica.edit(session, "telling", changes)


def _ballot(
    session: Session,
    replica: Replica,
    ballot_round: Record,
    typed: TypedVotes,
    *,
    sure: bool,
) -> list[Change]:
    """The changes of one person's ballot, on every laptop that has its paper."""
    _check_ballot(ballot_round, typed.choices)
    ballot_id = replica.new_id()
    if typed.slot:
        ballot_id = session.derived("ballot", f"{ballot_round.id}:{typed.slot}")
    papers = ballot_box.papers(session, ballot_round)
    others = [paper[0] for paper in papers if paper[0].id != ballot_id]
    if not sure:
        _check_room(ballot_round, len(others))
    content: dict[str, Value] = {
        "choices": [[option, amount] for option, amount in typed.choices]
    }
    if typed.role:
        content["role"] = typed.role
    fields = {"round": ballot_round.id, "number": next_number(others), **content}
    if not typed.slot:
        return session.field_changes("ballot", ballot_id, fields)
    fields["slot"] = typed.slot
    changes = session.field_changes("ballot", ballot_id, fields)
    for ballot in (ballot for paper in papers for ballot in paper):
        if ballot.id != ballot_id and ballot.number("slot") == typed.slot:
            changes += session.field_changes("ballot", ballot.id, content)
    return changes


def _counts(
    session: Session, ballot_round: Record, totals: Mapping[tuple[str, str], int]
) -> list[Change]:
    """The changes of counts from paper, on every laptop that counted these hands."""
    same_hands = {
        (lines[0].text("option"), lines[0].text("face")): lines
        for lines in ballot_box.counts(session, ballot_round)
    }
    changes: list[Change] = []
    for (option, face), count in totals.items():
        line_id = session.derived("tally", f"{ballot_round.id}:{option}:{face}")
        fields: dict[str, Value] = {"round": ballot_round.id, "option": option}
        fields["count"] = count
        if face:
            fields["face"] = face
        changes += session.field_changes("tally", line_id, fields)
        for line in same_hands.get((option, face), ()):
            if line.id != line_id:
                changes += session.field_changes("tally", line.id, {"count": count})
    return changes


def _check_one_way(session: Session, ballot_round: Record, kind: str) -> None:
    """Refuse ballots beside counts of the same hands: that would count double."""
    entry = ballot_round.text("entry")
    votes = ballot_box.papers if entry == "ballots" else ballot_box.counts
    if entry and entry != kind and votes(session, ballot_round):
        way = "stembriefjes" if entry == "ballots" else "tellingen van papier"
        raise RuleError(
            f"Deze keuze begon met {way}. Ga zo door, of neem ze terug met Ctrl+Z."
        )


def _check_ballot(ballot_round: Record, choices: Sequence[tuple[str, int]]) -> None:
    """Refuse a ballot with too many dots, or twice on one option (KIES-9)."""
    method, dots = ballot_round.text("method"), ballot_round.number("dots")
    names = [option for option, _ in choices]
    doubled = len(set(names)) < len(names) or (
        method in ("dots", "approval")
        and not ballot_round.flag("stacking")
        and any(amount > 1 for _, amount in choices)
    )
    if doubled:
        raise RuleError("Twee keer dezelfde optie mag bij deze keuze niet.")
    placed = sum(amount for _, amount in choices) if method == "dots" else len(choices)
    if placed > dots:
        raise RuleError(f"Dat zijn er {placed}; er zijn er {dots} per persoon.")


def _check_room(ballot_round: Record, others: int) -> None:
    """Ask before there are more ballots than people."""
    present = ballot_round.number("present")
    if present and others >= present:
        raise RuleError(
            f"Er zijn {present} mensen en al {present} stembriefjes. "
            "Nog een keer Enter: toch erbij."
        )


def _check_total(
    session: Session,
    ballot_round: Record,
    totals: Mapping[tuple[str, str], int],
) -> None:
    """Ask before the counts are more than can be (KIES-1)."""
    present = ballot_round.number("present")
    if not present:
        return
    counts = {
        (t.text("option"), t.text("face")): t.number("count")
        for t in ballot_box.tallies(session, ballot_round)
    } | dict(totals)
    per_option: dict[str, int] = {}
    for (option, _), count in counts.items():
        per_option[option] = per_option.get(option, 0) + count
    method, total = ballot_round.text("method"), sum(counts.values())
    stacked = method == "points" or ballot_round.flag("stacking")
    most = ballot_rounds.most_votes(ballot_round)
    if method in ("dots", "points") and total > most:
        raise RuleError(
            f"Samen {total}, maar {present} mensen kunnen er {most} geven. "
            "Tel nog eens. Klopt het toch? Nog een keer Enter."
        )
    if not stacked and max(per_option.values(), default=0) > present:
        raise RuleError(
            f"Meer dan {present} op één optie, maar er zijn {present} mensen. "
            "Tel nog eens. Klopt het toch? Nog een keer Enter."
        )


def take_back(session: Session, replica: Replica, *, ballot_round: Record) -> Edit:
    """Take back the ballot that was typed last.

    Raises:
        RuleError: there is none.
    """
    cast_so_far = ballot_box.papers(session, ballot_round)
    if not cast_so_far:
        raise RuleError("Er is nog geen stembriefje om terug te nemen.")
    last = _typed_last(session, cast_so_far, here=replica.id)
    deletions = [session.deletion(ballot) for ballot in last]
    return replica.edit(session, "stembriefje terug", deletions)


def _typed_last(
    session: Session, cast_so_far: Iterable[list[Record]], *, here: str
) -> list[Record]:
    """The paper that was typed last, one laptop after another, this one first.

    Two laptops that counted the same papers numbered them alike. Taken back in turns,
    half of both counts would stay: as many papers as people, and a wrong result.
    """
    stacks: dict[str, list[list[Record]]] = {}
    for paper in cast_so_far:
        stacks.setdefault(session.first_edit(paper[0].id).replica, []).append(paper)

    def begun(writer: str) -> tuple[bool, int, str]:
        """When a stack was begun; the one of `here` counts as the last."""
        first = session.first_edit(stacks[writer][0][0].id)
        return writer == here, first.clock, writer

    return stacks[max(stacks, key=begun)][-1]


def close(session: Session, replica: Replica, *, ballot_round: str) -> Edit | None:
    """Show the result, and note on how many votes it rests.

    Read when its turn comes: a ballot typed just before counts.

    Raises:
        RuleError: nobody voted yet.
    """
    record = session.record(ballot_round)
    if record is None:
        return None
    if not record.text("entry"):
        raise RuleError("Er zijn nog geen stemmen.")
    held = ballot_box.votes_cast(session, record)
    fields: dict[str, Value] = {"closed": True, "closed_with": held}
    return ballot_rounds.change_round(
        session, replica, ballot_round=record, fields=fields
    )
