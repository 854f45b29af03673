"""Balloting: ballots and tallies, cast, counted anew and taken back."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.lists import merged_list
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.voting.ballot_text import Option, TypedVotes
from cyclus_tui.errors import RuleError

_LETTERS: Final = "ABCDEFGHIJKLNPQRSTUVWXYZ"
"""What heaps are called. No M: `m=11` counts people; no O: `3o` is a flat smiley."""


def candidates(session: Session) -> list[Option]:
    """All that could be chosen: heaps with a name or several ideas, then ideas."""
    filled = {heap.record.id for heap in clustering.heaps(session) if heap.ideas}
    heaps = [option for option in _heaps(session) if option.id in filled]
    numbers = numbering.labels(contributions.ideas(session))
    for idea in duplicates.without_duplicates(session):
        heaps.append(Option(idea.id, numbers[idea.id], words_of(idea)))
    return heaps


def _heaps(session: Session) -> list[Option]:
    """Every heap as an option; after a merge a second heap B is called Bb."""
    heaps = clustering.heaps(session)
    labels = numbering.labels(heap.record for heap in heaps)
    options = []
    for heap in heaps:
        code = _letter(heap.record, labels[heap.record.id])
        options.append(Option(heap.record.id, code, heap.title))
    return options


def _letter(heap: Record, label: str) -> str:
    """The code of a heap: its letter, and what tells it from another with that one."""
    number = heap.number("number")
    letter = _LETTERS[(number - 1) % len(_LETTERS)]
    return letter + label.removeprefix(str(number))


def options(session: Session, ballot_round: Record) -> list[Option]:
    """The options of a round, in their order; also one that was taken out since."""
    known = {o.id: o for o in (*candidates(session), *_heaps(session))}
    wanted = option_ids(session, ballot_round)
    gone = [r for o in wanted if o not in known and (r := session.any_record(o))]
    known |= {option.id: option for option in _taken_out(session, gone)}
    return [known[option_id] for option_id in wanted if option_id in known]


def _taken_out(session: Session, gone: Sequence[Record]) -> Iterator[Option]:
    """Options that are no candidates any more, by the code that is on the papers."""
    living = (
        contributions.ideas(session),
        [heap.record for heap in clustering.heaps(session)],
    )
    ideas, heaps = ({record.id: record for record in records} for records in living)
    for record in gone:
        (heaps if record.kind == "theme" else ideas)[record.id] = record
    numbers, labels = numbering.labels(ideas.values()), numbering.labels(heaps.values())
    for record in gone:
        if record.kind == "theme":
            title = record.text("name") or record.text("sign")
            yield Option(record.id, _letter(record, labels[record.id]), title)
        else:
            yield Option(record.id, numbers[record.id], words_of(record))


def option_ids(session: Session, ballot_round: Record) -> list[str]:
    """What people choose between in a round: also what was added on another laptop."""
    return _listed(session, ballot_round, "options")


def rescued_ids(session: Session, ballot_round: Record) -> list[str]:
    """The lost options that were brought back, on whichever laptop."""
    return _listed(session, ballot_round, "rescued")


def rounds(session: Session, step: str) -> list[Record]:
    """The ballot rounds of a step, the newest last; what is the same vote is one."""
    joined = same_votes(session.of("ballot_round"), session.of("same_as"))
    rounds_of_step = [
        r
        for r in session.of("ballot_round")
        if r.text("step") == step and r.id not in joined
    ]
    return sorted(rounds_of_step, key=lambda r: (r.number("number"), r.id))


def same_votes(rounds: Iterable[Record], edges: Iterable[Record]) -> dict[str, str]:
    """For each round that people called the same vote as an earlier one: that one.

    Two people who began one vote, each on a laptop, have two rounds.
    """
    order = sorted(rounds, key=lambda r: (r.number("number"), r.id))
    head = {r.id: r.id for r in order}
    place = {r.id: number for number, r in enumerate(order)}
    for edge in edges:
        one, other = edge.text("a"), edge.text("b")
        if edge.flag("joined") and one in head and other in head:
            first, second = sorted((head[one], head[other]), key=place.__getitem__)
            head |= {r: first for r, of in head.items() if of == second}
    return {one: of for one, of in head.items() if one != of}


def is_about_votes(session: Session, edge: Record) -> bool:
    """Whether a line says of two rounds, not of two ideas, that they are the same."""
    ends = (session.any_record(edge.text(end)) for end in ("a", "b"))
    return all(end is not None and end.kind == "ballot_round" for end in ends)


def same_vote_rounds(session: Session, ballot_round: Record) -> list[Record]:
    """The rounds that are one vote with this one, itself in front."""
    joined = same_votes(session.of("ballot_round"), session.of("same_as"))
    others = [one for one, of in joined.items() if of == ballot_round.id]
    records = (session.record(one) for one in sorted(others))
    return [ballot_round, *(r for r in records if r)]


def proposal(session: Session) -> list[str]:
    """What the list would be: a heap is one option, a loose idea is one (KIES-10)."""
    where = clustering.placements(session)
    named = {h.record.id: h for h in clustering.heaps(session) if h.ideas}
    single = {h.ideas[0].id for h in named.values() if len(h.ideas) == 1}
    chosen = [key for key, heap in named.items() if len(heap.ideas) > 1]
    for idea in duplicates.without_duplicates(session):
        if idea.id not in where or idea.id in single:
            chosen.append(idea.id)
    return chosen


def dots_per_person(method: str, options_count: int, dots: int = 0) -> int:
    """How many dots a person gets; 0 takes what is usual (methods, chapter 4.2)."""
    if method in ("approval", "smileys"):
        return options_count
    return dots or max(3, min(5, math.ceil(options_count / 4)))


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
) -> Edit:
    """Begin to choose between these options; about a tie with one dot per person.

    `present` is how many people may vote now: it guards the count (KIES-1).

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
        about["entry"] = "ballots" if typed.choices else "totals"
        _check_one_way(session, ballot_round, str(about["entry"]))
    if typed.voters:
        about["voters"] = typed.voters
    changes = session.field_changes("ballot_round", ballot_round.id, about)
    if typed.choices:
        _check_ballot(ballot_round, typed.choices)
        ballot_id = replica.new_id()
        if typed.slot:
            ballot_id = session.derived("ballot", f"{ballot_round.id}:{typed.slot}")
        cast_so_far = [b for b in ballots(session, ballot_round) if b.id != ballot_id]
        if not sure:
            _check_room(ballot_round, len(cast_so_far))
        fields: dict[str, Value] = {
            "round": ballot_round.id,
            "number": next_number(cast_so_far),
            "choices": [[option, amount] for option, amount in typed.choices],
        }
        if typed.slot:
            fields["slot"] = typed.slot
        if typed.role:
            fields["role"] = typed.role
        changes += session.field_changes("ballot", ballot_id, fields)
        changes += _typed_anew(session, ballot_round, ballot_id, fields)
        return replica.edit(session, "stembriefje", changes)
    for (option, face), count in typed.totals.items():
        key = f"{ballot_round.id}:{option}:{face}"
        fields = {"round": ballot_round.id, "option": option, "count": count}
        if face:
            fields["face"] = face
        line_id = session.derived("tally", key)
        changes += session.field_changes("tally", line_id, fields)
        changes += _counted_anew(session, ballot_round, line_id, fields)
    if not sure:
        _check_total(session, ballot_round, typed.totals)
    return replica.edit(session, "telling", changes)


def _typed_anew(
    session: Session, ballot_round: Record, ballot_id: str, fields: dict[str, Value]
) -> list[Change]:
    """The changes that have other papers with this number in the vote say the same."""
    names = [name for name in ("choices", "role") if name in fields]
    said: dict[str, Value] = {name: fields[name] for name in names}
    return [
        change
        for paper in papers(session, ballot_round)
        for ballot in paper
        if ballot.id != ballot_id and ballot.number("slot") == fields.get("slot")
        for change in session.field_changes("ballot", ballot.id, said)
    ]


def _counted_anew(
    session: Session, ballot_round: Record, line_id: str, fields: dict[str, Value]
) -> list[Change]:
    """The changes that have other counts of the same hands say the same."""
    return [
        change
        for lines in counts(session, ballot_round)
        for line in lines
        if line.id != line_id
        and line.text("option") == fields["option"]
        and line.text("face") == fields.get("face", "")
        for change in session.field_changes(
            "tally", line.id, {"count": fields["count"]}
        )
    ]


def most_votes(ballot_round: Record) -> int:
    """How many votes the people present can give together (KIES-1)."""
    dots = ballot_round.number("dots")
    if ballot_round.text("method") == "points":
        dots = dots * (dots + 1) // 2
    return ballot_round.number("present") * dots


def take_back(session: Session, replica: Replica, *, ballot_round: Record) -> Edit:
    """Take back the ballot that was typed last.

    Raises:
        RuleError: there is none.
    """
    cast_so_far = papers(session, ballot_round)
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
    held = votes_cast(session, record)
    fields: dict[str, Value] = {"closed": True, "closed_with": held}
    return change_round(session, replica, ballot_round=record, fields=fields)


def votes_cast(session: Session, ballot_round: Record) -> int:
    """How many papers there are, or how many votes were counted from paper."""
    if ballot_round.text("entry") == "ballots":
        return len(papers(session, ballot_round))
    return sum(t.number("count") for t in tallies(session, ballot_round))


def late_votes(session: Session, ballot_round: Record) -> int:
    """How many papers or votes came in after the result was there, on any laptop."""
    if not ballot_round.flag("closed"):
        return 0
    versions = session.versions(ballot_round, "closed_with")
    held = [v.value for v in versions if isinstance(v.value, int)]
    return max(0, votes_cast(session, ballot_round) - max(held)) if held else 0


def rescue(
    session: Session, replica: Replica, *, ballot_round: Record, option: str
) -> Edit:
    """Bring a lost option back: somebody defends it and another supports that."""
    saved = rescued_ids(session, ballot_round)
    if option in saved:
        fields: dict[str, Value] = {"rescued": [o for o in saved if o != option]}
        changes = session.field_changes("ballot_round", ballot_round.id, fields)
        return replica.edit(session, "idee niet meer gered", changes)
    fields = {"rescued": [*saved, option]}
    changes = session.field_changes("ballot_round", ballot_round.id, fields)
    return replica.edit(session, "idee gered", changes)


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
    own = {r.id for r in same_vote_rounds(session, ballot_round)}
    return by_paper(b for b in session.of("ballot") if b.text("round") in own)


def by_paper(ballots: Iterable[Record]) -> list[list[Record]]:
    """The ballots of one vote, paper by paper, the newest last.

    A paper with a number has several where one vote was begun on several laptops.
    """
    papers: dict[str, list[Record]] = {}
    for ballot in sorted(ballots, key=lambda b: (b.number("number"), b.id)):
        slot = ballot.number("slot")
        papers.setdefault(f"#{slot}" if slot else ballot.id, []).append(ballot)
    return list(papers.values())


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
    return any(not same_choices(first, other) for other in others)


def choices_of(session: Session, ballot: Record) -> list[Value]:
    """What every laptop has as the choices on a ballot."""
    if "choices" in ballot.conflicts:
        return [v.value for v in session.versions(ballot, "choices")]
    return [ballot.fields.get("choices", [])]


def same_choices(one: Value, other: Value) -> bool:
    """Whether two ballots say the same; in which order they were typed is no matter."""
    if isinstance(one, list) and isinstance(other, list):
        return sorted(one, key=str) == sorted(other, key=str)
    return one == other


def tallies(session: Session, ballot_round: Record) -> list[Record]:
    """The counts from paper of a round, each option and face once."""
    return [lines[0] for lines in counts(session, ballot_round)]


def counts(session: Session, ballot_round: Record) -> list[list[Record]]:
    """The counts from paper of a round, all that are about the same hands together."""
    own = {r.id for r in same_vote_rounds(session, ballot_round)}
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
    joined = same_votes(session.of("ballot_round"), session.of("same_as"))
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


def _check_one_way(session: Session, ballot_round: Record, kind: str) -> None:
    """Refuse ballots beside counts of the same hands: that would count double."""
    entry = ballot_round.text("entry")
    given = ballots if entry == "ballots" else tallies
    if entry and entry != kind and given(session, ballot_round):
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
        for t in tallies(session, ballot_round)
    } | dict(totals)
    per_option: dict[str, int] = {}
    for (option, _), count in counts.items():
        per_option[option] = per_option.get(option, 0) + count
    method, total = ballot_round.text("method"), sum(counts.values())
    stacked = method == "points" or ballot_round.flag("stacking")
    most = most_votes(ballot_round)
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


def main_round(session: Session) -> Record | None:
    """The round that decides: the newest that is not about a tie."""
    joined = same_votes(session.of("ballot_round"), session.of("same_as"))
    deciding = [
        r
        for r in session.of("ballot_round")
        if not r.text("tie_of") and r.id not in joined
    ]
    return max(deciding, key=lambda r: (r.number("number"), r.id), default=None)


def _listed(session: Session, ballot_round: Record, field: str) -> list[str]:
    """A list of options: what any laptop added to it, and none took out."""
    ids: dict[str, None] = {}
    for one in same_vote_rounds(session, ballot_round):
        ids |= dict.fromkeys(map(str, merged_list(session, one, field)))
    return list(ids)
