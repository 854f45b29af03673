"""The ballot box: what was handed in, and what of it counts.

It holds papers, or counts of papers. One paper has several ballots, and the same hands
several counts, where laptops took them down apart from each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record, by_number
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.voting import ballot_rounds
from cyclus_tui.domain.voting.records import CHOICES


def ballots(session: Session, ballot_round: Record) -> list[Record]:
    """The ballots of a round, the newest last; a paper with a number is there once."""
    return [paper[0] for paper in papers(session, ballot_round)]


def typed_apart(session: Session, ballot_round: Record) -> bool:
    """Whether two laptops typed ballots without seeing each other's."""
    numbers = [b.number("number") for b in ballots(session, ballot_round)]
    return len({*numbers}) < len(numbers)


def counted_ballots(session: Session, ballot_round: Record) -> list[Record]:
    """The ballots that count: those on which no two laptops say something else."""
    return agreed_ballots(session, papers(session, ballot_round))


def papers(session: Session, ballot_round: Record) -> list[list[Record]]:
    """The ballots of a round, paper by paper, the newest last."""
    own = {r.id for r in ballot_rounds.same_vote_rounds(session, ballot_round)}
    return by_paper(b for b in session.of("ballot") if b.text("round") in own)


def by_paper(ballots: Iterable[Record]) -> list[list[Record]]:
    """The ballots of one vote, paper by paper, the newest last.

    A paper with a number has several where one vote was begun on several laptops.
    """
    papers: dict[str, list[Record]] = {}
    for ballot in sorted(ballots, key=by_number):
        slot = ballot.number("slot")
        papers.setdefault(f"#{slot}" if slot else ballot.id, []).append(ballot)
    return list(papers.values())


def paper_number(ballot: Record) -> int:
    """What a paper is called: the number that is on it, else its place in the row."""
    return ballot.number("slot") or ballot.number("number")


def find_papers(
    papers: Iterable[Sequence[Record]], number: int
) -> list[Sequence[Record]]:
    """The papers that are called this; several where laptops numbered apart."""
    called = [paper for paper in papers if paper_number(paper[0]) == number]
    marked = [paper for paper in called if paper[0].number("slot")]
    return marked or called


def next_paper_number(papers: Iterable[Sequence[Record]]) -> int:
    """The number after all that papers are called by."""
    numbers = [b.number(f) for p in papers for b in p for f in ("number", "slot")]
    return 1 + max(numbers, default=0)


def agreed_ballots(
    session: Session, papers: Iterable[Sequence[Record]]
) -> list[Record]:
    """The ballots of the papers on which the laptops agree."""
    return [p[0] for p in papers if not is_undecided(session, p)]


def is_undecided(session: Session, paper: Sequence[Record]) -> bool:
    """Whether the laptops differ on what one paper says; then it counts nowhere yet."""
    if len(paper) == 1 and "choices" not in paper[0].conflicts:
        return False
    first, *others = (c for ballot in paper for c in choices_of(session, ballot))
    return any(not CHOICES.is_same(first, other) for other in others)


def choices_of(session: Session, ballot: Record) -> list[Value]:
    """What every laptop has as the choices on a ballot."""
    if "choices" in ballot.conflicts:
        return [v.value for v in session.versions(ballot, "choices")]
    return [ballot.fields.get("choices", [])]


def choices(ballot: Record) -> list[tuple[str, int]]:
    """The options on a ballot and how much each of them gets."""
    return [
        (str(pair[0]), pair[1])
        for pair in ballot.items("choices")
        if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[1], int)
    ]


def tallies(session: Session, ballot_round: Record) -> list[Record]:
    """The counts from paper of a round, each option and face once."""
    return [lines[0] for lines in counts(session, ballot_round)]


def counts(session: Session, ballot_round: Record) -> list[list[Record]]:
    """The counts from paper of a round, all that are about the same hands together."""
    own = {r.id for r in ballot_rounds.same_vote_rounds(session, ballot_round)}
    return by_hands(t for t in session.of("tally") if t.text("round") in own)


def by_hands(lines: Iterable[Record]) -> list[list[Record]]:
    """The counts of one vote, all that are about the same hands together."""
    groups: dict[tuple[str, str], list[Record]] = {}
    for line in lines:
        key = (line.text("option"), line.text("face"))
        groups.setdefault(key, []).append(line)
    return list(groups.values())


def by_round(session: Session) -> dict[tuple[str, str], list[Record]]:
    """What counts in every vote, by `ballot` or `tally` and by round, in one go."""
    joined = ballot_rounds.same_votes(session)
    votes: dict[tuple[str, str], list[Record]] = {}
    for kind in ("ballot", "tally"):
        for record in session.of(kind):
            own = record.text("round")
            votes.setdefault((kind, joined.get(own, own)), []).append(record)
    return {
        (kind, one): agreed_ballots(session, by_paper(given))
        if kind == "ballot"
        else [same[0] for same in by_hands(given)]
        for (kind, one), given in votes.items()
    }


def votes_cast(session: Session, ballot_round: Record) -> int:
    """How many papers there are, or how many votes were counted from paper."""
    if ballot_round.text("entry") == "ballots":
        return len(papers(session, ballot_round))
    return sum(t.number("count") for t in tallies(session, ballot_round))


def late_votes(session: Session, ballot_round: Record) -> int:
    """How many papers or votes came in after the result was there, on any laptop."""
    versions = session.versions(ballot_round, "closed_with")
    counted = [v.value for v in versions if isinstance(v.value, int)]
    if not counted or not ballot_round.flag("closed"):
        return 0
    return max(0, votes_cast(session, ballot_round) - max(counted))
