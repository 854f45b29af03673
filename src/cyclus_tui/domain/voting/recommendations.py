"""Recommendations: what was chosen, written so that a stranger understands it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.journal import position
from cyclus_tui.domain.journal.edit import ERASED, Edit, Value
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean, required_words
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, tally, thumbs
from cyclus_tui.domain.voting.records import RECOMMENDATION
from cyclus_tui.errors import RuleError

TEXTS: Final = {field.id: field.label for field in RECOMMENDATION.words}
"""The sentences of a recommendation and how they begin."""


@dataclass(frozen=True, slots=True)
class ListPlace:
    """One place of the list."""

    place: int
    standing: tally.Standing
    record: Record
    """What was written so far; empty before the first word."""
    position: str

    @property
    def thumbs(self) -> tuple[int, int, int]:
        """Up, aside and down; all 0 when nobody counted."""
        return thumbs.thumbs_of(self.record)

    @property
    def title(self) -> str:
        """The recommendation, or the chosen idea while it is not written."""
        return self.record.text("advice") or self.standing.option.text


def items(session: Session, places: int) -> list[ListPlace]:
    """The list in its order: as it was chosen, or as the group put it."""
    ballot_round = ballot_rounds.main_round(session)
    if ballot_round is None:
        return []
    through = tally.outcome(session, ballot_round, places)
    chosen = [*through.chosen, *through.tied]
    written = [
        session.one("recommendation", f"{ballot_round.id}:{standing.option.id}")
        for standing in chosen
    ]
    rows = [
        (position_of(record, rank), standing.option.id, standing, record)
        for rank, (standing, record) in enumerate(zip(chosen, written, strict=True))
    ]
    rows.sort(key=lambda row: row[:2])
    return [
        ListPlace(number, standing, record, place)
        for number, (place, _, standing, record) in enumerate(rows, 1)
    ]


def write(
    session: Session, replica: Replica, *, item: ListPlace, field: str, text: str
) -> Edit:
    """Write one sentence of a recommendation, or its colour."""
    words = clean(text).strip()
    fields = _roots(session, item) | {field: words}
    changes = session.field_changes("recommendation", item.record.id, fields)
    return replica.edit(session, "advies geschreven", changes)


def count_thumbs(
    session: Session, replica: Replica, *, item: ListPlace, text: str
) -> Edit:
    """Count thumbs from `9 1 1`: up, aside and down (methods, chapter 4.4).

    Raises:
        RuleError: these are not three counts.
    """
    fields = _roots(session, item) | {"thumbs": [*thumbs.parse_thumbs(text)]}
    changes = session.field_changes("recommendation", item.record.id, fields)
    return replica.edit(session, "duimen geteld", changes)


def add_remark(
    session: Session, replica: Replica, *, item: ListPlace, text: str
) -> Edit:
    """Keep a minority remark; it is always printed with its recommendation.

    Raises:
        RuleError: there are no words.
    """
    words = required_words(text, "Typ wat er voor deze persoon anders moet.")
    roots = _roots(session, item)
    changes = session.field_changes("recommendation", item.record.id, roots)
    fields = {"recommendation": item.record.id, "text": words}
    changes += session.field_changes("remark", replica.new_id(), fields)
    return replica.edit(session, "minderheid genoteerd", changes)


def remove_remark(session: Session, replica: Replica, *, remark: Record) -> Edit | None:
    """Take a minority remark out; nothing when it is gone already."""
    return replica.removal(session, "minderheid weg", remark.id)


def move(
    session: Session,
    replica: Replica,
    *,
    order: Sequence[ListPlace],
    item: ListPlace,
    paces: int,
) -> Edit:
    """Put a recommendation higher or lower: what comes first?

    It gives one of them another place, so that two people may each move one. That the
    others stand where the group sees them now is noted beside it: a late ballot does
    not mix the order.

    Raises:
        RuleError: it already is the first or the last.
    """
    others = [other for other in order if other.record.id != item.record.id]
    goal = item.place - 1 + paces
    if not 0 <= goal <= len(others):
        way = "Hoger" if paces < 0 else "Lager"
        raise RuleError(f"{way} kan dit advies niet.")
    place = position.at([other.position for other in others], goal)
    fields = _roots(session, item) | {"position": place}
    changes = session.field_changes("recommendation", item.record.id, fields)
    for other in others:
        if not other.record.text("position"):
            fields = _roots(session, other) | {"ranked": other.position}
            changes += session.field_changes("recommendation", other.record.id, fields)
    return replica.edit(session, "volgorde gewijzigd", changes)


def position_of(record: Record, rank: int) -> str:
    """Where a recommendation stands: as it was put, else as it was, else by rank."""
    position_key = record.text("position") or record.text("ranked")
    return position_key or position.of_number(rank)


def remarks(session: Session, item: ListPlace) -> list[Record]:
    """The minority remarks at a recommendation."""
    records = session.of("remark")
    return [r for r in records if r.text("recommendation") == item.record.id]


def is_carried(session: Session, item: ListPlace) -> bool:
    """Whether two thirds stand behind it and each objection is noted (GEDRAGEN-1)."""
    return thumbs.is_carried(item.thumbs, len(remarks(session, item)))


def is_list_carried(session: Session, places: int) -> bool:
    """Whether the whole list may be called jointly carried (GEDRAGEN-1)."""
    order = items(session, places)
    return bool(order) and all(is_carried(session, item) for item in order)


def sources(session: Session, item: ListPlace) -> list[Record]:
    """The ideas that a recommendation comes from (AV-18)."""
    option = item.standing.option.id
    for heap in clustering.heaps(session):
        if heap.record.id == option:
            return list(heap.ideas)
    by_id = {idea.id: idea for idea in contributions.ideas(session)}
    return [by_id[i] for i in duplicates.members(session, option) if i in by_id]


def decide(session: Session, replica: Replica, *, places: int) -> Edit:
    """Settle the list: its texts are copied into one value that no merge changes.

    Settling again makes a new version.

    Raises:
        RuleError: nothing was chosen, or a tie on the last place is still open.
    """
    ballot_round = ballot_rounds.main_round(session)
    order = items(session, places)
    if ballot_round is None or not order:
        raise RuleError("Er is nog niets gekozen. Ga eerst naar het kiezen.")
    through = tally.outcome(session, ballot_round, places)
    if through.tied:
        raise RuleError("Er is nog een gelijke stand. Los die eerst op bij het kiezen.")
    before = decision(session)
    content: dict[str, Value] = {
        "version": 1 + (before or {}).get("version", 0),  # type: ignore[operator]
        "method": ballot_round.text("method"),
        "voters": tally.turnout(session, ballot_round).voters,
        "tie_rule": through.rule,
        "carried": is_list_carried(session, places),
        "counted": votes_fingerprint(session, ballot_round),
        "items": [_frozen(session, item) for item in order],
    }
    record_id = session.derived("decision", ballot_round.id)
    fields: dict[str, Value] = {"round": ballot_round.id, "content": content}
    changes = session.field_changes("decision", record_id, fields)
    return replica.edit(session, "top vastgesteld", changes)


def decision(session: Session) -> dict[str, Value] | None:
    """What was settled; `None` before it was."""
    ballot_round = ballot_rounds.main_round(session)
    if ballot_round is None:
        return None
    content = session.one("decision", ballot_round.id).fields.get("content")
    return content if isinstance(content, dict) and content != ERASED else None


def is_overtaken(session: Session) -> bool:
    """Whether the votes changed after the list was settled."""
    ballot_round, settled = ballot_rounds.main_round(session), decision(session)
    if ballot_round is None or settled is None:
        return False
    return settled.get("counted") != votes_fingerprint(session, ballot_round)


def votes_fingerprint(session: Session, ballot_round: Record) -> str:
    """A fingerprint of the ballots and the joins that a result counts."""
    ties = ballot_rounds.tie_rounds(session, ballot_round)
    votes = [
        ballot_rounds.same_vote_rounds(session, one) for one in (ballot_round, *ties)
    ]
    rounds = {one.id for same in votes for one in same}
    lines = [
        [record.id, dict(record.fields)]
        for kind in ("ballot", "tally")
        for record in session.of(kind)
        if record.text("round") in rounds
        and not ballot_box.is_undecided(session, [record])
    ]
    lines += [
        [edge.id, edge.text("joined")]
        for edge in session.of("same_as")
        if edge.flag("joined") or not ballot_rounds.is_about_votes(session, edge)
    ]
    text = json.dumps(sorted(lines, key=str), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _frozen(session: Session, item: ListPlace) -> Value:
    """One place of the list with all its words copied."""
    frozen: dict[str, Value] = {
        "place": item.place,
        "option": item.standing.option.id,
        "chosen_as": item.standing.option.text,
        "points": item.standing.points,
        "thumbs": [*item.thumbs],
        "minority": [words_of(r) for r in remarks(session, item)],
        "sources": [words_of(idea) for idea in sources(session, item)],
    }
    texts = {field: item.record.text(field) for field in (*TEXTS, "colour")}
    return frozen | {field: text for field, text in texts.items() if text}


def _roots(session: Session, item: ListPlace) -> dict[str, Value]:
    """What ties a recommendation to its round and its option."""
    ballot_round = ballot_rounds.main_round(session)
    return {
        "round": ballot_round.id if ballot_round else "",
        "option": item.standing.option.id,
    }
