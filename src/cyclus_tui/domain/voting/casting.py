"""Casting: votes that are taken down, taken back, and closed into a result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import join_words
from cyclus_tui.domain.voting import ballot_box, ballot_rounds
from cyclus_tui.domain.voting.ballot_text import TypedVotes, as_typed
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
    if not sure:
        check_votes(session, ballot_round, typed)
    is_ballot = bool(typed.choices) or typed.blank
    if is_ballot or typed.totals:
        entry = "ballots" if is_ballot else "totals"
        _check_one_way(session, ballot_round, entry)
        about["entry"] = entry
    if typed.voters:
        about["voters"] = typed.voters
    if is_ballot:
        ballot = _ballot(session, replica, ballot_round, typed)
        about |= _more_people(session, ballot_round, ballot)
        changes = session.field_changes("ballot_round", ballot_round.id, about)
        return replica.edit(session, "stembriefje", [*changes, *ballot])
    changes = session.field_changes("ballot_round", ballot_round.id, about)
    changes += _counts(session, ballot_round, typed.totals)
    return replica.edit(session, "telling", changes)


def _ballot(
    session: Session,
    replica: Replica,
    ballot_round: Record,
    typed: TypedVotes,
) -> list[Change]:
    """The changes of one person's ballot, on every laptop that has its paper."""
    _check_ballot(ballot_round, typed, sure=True)
    papers = ballot_box.papers(session, ballot_round)
    content = _content(typed)
    known = _known_paper(papers, typed.slot)
    if known:
        return [
            c for b in known for c in session.field_changes("ballot", b.id, content)
        ]
    number = ballot_box.next_paper_number(papers)
    fields = {"round": ballot_round.id, "number": number, **content}
    if not typed.slot:
        return session.field_changes("ballot", replica.new_id(), fields)
    ballot_id = session.derived("ballot", f"{ballot_round.id}:{typed.slot}")
    return session.field_changes("ballot", ballot_id, fields | {"slot": typed.slot})


def check_votes(
    session: Session, ballot_round: Record, typed: TypedVotes, *, others: int = 0
) -> None:
    """Refuse what `cast_votes` would refuse, with `others` papers more by then.

    Raises:
        RuleError: it would.
    """
    if not (typed.choices or typed.blank):
        if typed.totals:
            _check_one_way(session, ballot_round, "totals")
        _check_voters(ballot_round, typed.voters)
        _check_total(session, ballot_round, typed.totals)
        return
    _check_one_way(session, ballot_round, "ballots")
    _check_ballot(ballot_round, typed, sure=False)
    papers = ballot_box.papers(session, ballot_round)
    known = _known_paper(papers, typed.slot)
    if known:
        _check_replacing(session, ballot_round, known, _content(typed))
    else:
        _check_room(ballot_round, len(papers) + others)


def _content(typed: TypedVotes) -> dict[str, Value]:
    """What a ballot says, as fields."""
    content: dict[str, Value] = {"choices": [[o, n] for o, n in typed.choices]}
    return content | {"role": typed.role} if typed.role else content


def _known_paper(papers: Sequence[list[Record]], number: int) -> Sequence[Record]:
    """The ballots of the paper with this number; none when it is new, or has none.

    Raises:
        RuleError: two laptops each have one that is called so.
    """
    called = ballot_box.find_papers(papers, number) if number else []
    if called[1:]:
        raise RuleError(
            f"Er zijn {len(called)} briefjes {number}, van meer laptops. "
            "Kies het goede in de lijst van briefjes (F3)."
        )
    return called[0] if called else ()


def _more_people(
    session: Session, ballot_round: Record, ballot: Sequence[Change]
) -> dict[str, Value]:
    """That somebody more was there, when a paper was said to be there all the same."""
    present = ballot_round.number("present")
    papers = ballot_box.papers(session, ballot_round)
    is_new = any(change.field == "number" for change in ballot)
    if is_new and present == len(papers) and present:
        return {"present": present + 1}
    return {}


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


def _check_ballot(ballot_round: Record, typed: TypedVotes, *, sure: bool) -> None:
    """Refuse a ballot with too many dots, or twice on one option (KIES-9).

    So is one of a role that does not vote (KIES-6).

    Two numbers of what is one idea by now were placed on two notes: that is asked.
    """
    if typed.role and typed.role not in (ballot_round.items("roles") or [typed.role]):
        raise RuleError(
            "Deze rol kiest niet mee. Klopt dat niet? Laat @ en letter weg."
        )
    choices, stacking = typed.choices, ballot_round.flag("stacking")
    method, dots = ballot_round.text("method"), ballot_round.number("dots")
    given: dict[str, int] = {}
    for option, amount in choices:
        several = amount if method in ("dots", "approval") else 1
        given[option] = given.get(option, 0) + several
    may_stack = method in ("dots", "approval") and stacking
    doubled = {o for o, times in given.items() if times > 1} if not may_stack else set()
    if any(given[o] > len(typed.joined.get(o, "1")) for o in doubled):
        raise RuleError("Twee keer dezelfde optie mag bij deze keuze niet.")
    placed = sum(amount for _, amount in choices) if method == "dots" else len(choices)
    if placed > dots and method in ("dots", "points"):
        raise RuleError(f"Dat zijn er {placed}; er zijn er {dots} per persoon.")
    if doubled and not sure:
        numbers = join_words([*typed.joined[doubled.pop()]])
        raise RuleError(
            f"{numbers} zijn samen één idee. Klopt het briefje? "
            "Nog een keer Enter: het telt zoals het er staat."
        )


def _check_replacing(
    session: Session,
    ballot_round: Record,
    known: Sequence[Record],
    content: Mapping[str, Value],
) -> None:
    """Ask before other choices take the place of a paper that is there."""
    ballot = known[0]
    if all(ballot.fields.get(field) == value for field, value in content.items()):
        return
    number = ballot_box.paper_number(ballot)
    says = ballot_as_typed(session, ballot_round, ballot)
    raise RuleError(
        f"Briefje {number} is er al: {says}. Nog een keer Enter: dit komt ervoor in "
        "de plaats. Is het een ander briefje? Geef het dan een ander nummer."
    )


def ballot_as_typed(session: Session, ballot_round: Record, ballot: Record) -> str:
    """What a ballot says, as it would be typed."""
    codes = ballot_rounds.on_papers(session, ballot_round)
    return as_typed(ballot_box.choices(ballot), codes, ballot_round)


def _check_room(ballot_round: Record, others: int) -> None:
    """Ask before there are more ballots than people."""
    present = ballot_round.number("present")
    if present and others >= present:
        raise RuleError(
            f"Er zijn {present} mensen en al {others} stembriefjes. "
            "Nog een keer Enter: toch erbij."
        )


def _check_voters(ballot_round: Record, voters: int) -> None:
    """Ask before more people voted than there are."""
    present = ballot_round.number("present")
    if 0 < present < voters:
        raise RuleError(
            f"Er zijn {present} mensen. Kozen er toch {voters}? Nog een keer Enter."
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
    return take_out(session, replica, paper=last)


def take_out(session: Session, replica: Replica, *, paper: Sequence[Record]) -> Edit:
    """Take one paper out, on every laptop that has it."""
    deletions = [session.deletion(ballot) for ballot in paper]
    return replica.edit(session, "stembriefje terug", deletions)


def correct(
    session: Session,
    replica: Replica,
    *,
    ballot_round: Record,
    paper: Sequence[Record],
    typed: TypedVotes,
    sure: bool = False,
) -> Edit:
    """Have a paper say something else.

    Raises:
        RuleError: what was typed is no ballot, or breaks a rule of the round.
    """
    if not (typed.choices or typed.blank):
        raise RuleError("Typ wat er op het briefje staat, bijvoorbeeld 7 12 3.")
    _check_ballot(ballot_round, typed, sure=sure)
    fields = _content(typed)
    changes = [c for b in paper for c in session.field_changes("ballot", b.id, fields)]
    return replica.edit(session, "stembriefje verbeterd", changes)


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
