"""Undecided: what of a vote does not count yet, or counts for now, said in sentences.

Laptops that differ leave something open. Nobody waits for it, and no result, tie or
sheet keeps silent about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import join_words
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, same_vote

_WORDS: Final = ("geen", "één", "twee", "drie", "vier", "vijf")


def undecided_votes(session: Session, ballot_round: Record) -> tuple[str, ...]:
    """What is not decided yet about a vote and the votes about its ties."""
    again = [
        sentence
        for tie_round in ballot_rounds.tie_rounds(session, ballot_round)
        for sentence in _of_round(session, tie_round, " van het opnieuw kiezen")
    ]
    return (*_of_round(session, ballot_round), *again)


def undecided_lists(session: Session) -> str:
    """That laptops settled different lists, as a sentence; empty when they did not."""
    ballot_round = ballot_rounds.main_round(session)
    if ballot_round is None:
        return ""
    versions = session.versions(session.one("decision", ballot_round.id), "content")
    texts = {str(version.value) for version in versions}
    if len(texts) < 2:
        return ""
    many = _word(len(texts))
    return (
        f"Let op: er zijn {many} vastgestelde lijsten, op {many} laptops gemaakt. "
        "Welke klopt, is nog niet gekozen."
    )


def _of_round(session: Session, ballot_round: Record, which: str = "") -> Iterator[str]:
    """What is not decided yet about one round, the heaviest first."""
    yield from _begun_twice(session, ballot_round)
    yield from _papers(session, ballot_round, which)
    yield from _counts(session, ballot_round)
    if "entry" in ballot_round.conflicts:
        ballots = ballot_round.text("entry") == "ballots"
        now = "stembriefjes" if ballots else "tellingen van papier"
        yield (
            "Op de ene laptop staan stembriefjes, op de andere tellingen van papier. "
            f"Nu tellen de {now}."
        )
    if "tie_rule" in ballot_round.conflicts:
        yield (
            "Hoe de gelijke stand is opgelost, staat op twee laptops anders. "
            "Daar is nog niet gekozen."
        )
    if count := ballot_box.late_votes(session, ballot_round):
        came = "kwam" if count == 1 else "kwamen"
        yield f"Na de uitslag {came} er nog {_votes([ballot_round], count)} bij."


def _begun_twice(session: Session, ballot_round: Record) -> Iterator[str]:
    """That a vote was begun on several laptops, and what of it does not count yet."""
    for rounds in same_vote.open_votes(session):
        if ballot_round.id not in {r.id for r in rounds}:
            continue
        others = [r for r in rounds if r.id != ballot_round.id]
        votes = sum(ballot_box.votes_cast(session, other) for other in others)
        rest = f" ({_votes(others, votes)})" if votes else ""
        yield (
            f"Deze stemming is op {_word(len(rounds))} laptops begonnen. Wat op de "
            f"andere staat{rest}, telt nog niet mee. Zijn dit dezelfde stemmingen?"
        )


def _papers(session: Session, ballot_round: Record, which: str) -> Iterator[str]:
    """The papers that do not count yet."""
    open_ones: dict[int, list[str]] = {}
    for paper in ballot_box.papers(session, ballot_round):
        if ballot_box.is_undecided(session, paper):
            number = paper[0].number("slot") or paper[0].number("number")
            laptops = sum(len(ballot_box.choices_of(session, b)) for b in paper)
            open_ones.setdefault(laptops, []).append(str(number))
    for laptops, numbers in open_ones.items():
        if numbers[1:]:
            yield (
                f"Papiertjes {join_words(numbers)}{which} zijn op {_word(laptops)} "
                "laptops anders ingevuld en tellen nog niet mee."
            )
        else:
            yield (
                f"Papiertje {numbers[0]}{which} is op {_word(laptops)} laptops anders "
                "ingevuld en telt nog niet mee."
            )


def _counts(session: Session, ballot_round: Record) -> Iterator[str]:
    """The counts of the same hands that differ; the one that shows counts for now."""
    if ballot_round.text("entry") == "ballots":
        return
    codes = {o.id: o.code for o in ballot_rounds.options(session, ballot_round)}
    for lines in ballot_box.counts(session, ballot_round):
        votes: list[int] = []
        for line in lines:
            versions = session.versions(line, "count")
            votes += [v.value for v in versions if isinstance(v.value, int)]
        if len(set(votes)) > 1:
            code = codes.get(lines[0].text("option"), "?")
            now = lines[0].number("count")
            texts = join_words([str(count) for count in dict.fromkeys(votes)])
            yield (
                f"Optie {code} is op {_word(len(votes))} laptops anders geteld: "
                f"{texts}. Nu telt {now}; tel nog eens."
            )


def _votes(rounds: Sequence[Record], votes: int) -> str:
    """What was handed in in these rounds, in words."""
    if all(r.text("entry") == "ballots" for r in rounds if r.text("entry")):
        return "1 stembriefje" if votes == 1 else f"{votes} stembriefjes"
    return "1 stem" if votes == 1 else f"{votes} stemmen"


def _word(count: int) -> str:
    """A small number in words."""
    return _WORDS[count] if count < len(_WORDS) else str(count)
