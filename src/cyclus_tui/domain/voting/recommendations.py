"""Recommendations: what was chosen, written so that a stranger understands it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.journal import position
from cyclus_tui.domain.journal.edit import ERASED, Change, Edit, Value
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean, join_words, required_words
from cyclus_tui.domain.voting import (
    ballot_box,
    ballot_rounds,
    tally,
    thumbs,
    voted_words,
)
from cyclus_tui.domain.voting.records import RECOMMENDATION
from cyclus_tui.errors import RuleError

TEXTS: Final = {
    field.id: field.label for field in RECOMMENDATION.words if field.id != "plea"
}
"""The sentences of a recommendation and how they begin."""


@dataclass(frozen=True, slots=True)
class ListPlace:
    """One place of the list, or below it what somebody rescued."""

    place: int
    """Its place, which equals share (1, 2, 2, 4); 0 for what was rescued."""
    standing: tally.Standing
    record: Record
    """What was written so far; empty before the first word."""
    position: str

    @property
    def rescued(self) -> bool:
        """Whether it stands below the list, with what was said for it."""
        return not self.place

    @property
    def label(self) -> str:
        """Its place, or a sign that it was rescued."""
        return str(self.place) if self.place else "+"

    @property
    def lead(self) -> str:
        """What stands before its words: `2. `."""
        return f"{self.place}. " if self.place else "+ "

    @property
    def thumbs(self) -> tuple[int, int, int]:
        """Up, aside and down; all 0 when nobody counted."""
        return thumbs.thumbs_of(self.record)

    @property
    def outlives_idea(self) -> bool:
        """Whether it was written of an idea that was taken out since."""
        is_removed = self.standing.option.text == ballot_rounds.REMOVED
        return is_removed and bool(self.record.text("advice"))

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
    rows = []
    for rank, standing in enumerate((*through.chosen, *through.tied)):
        record = _written(session, ballot_round, standing)
        rows.append((position_of(record, rank), standing.option.id, standing, record))
    rows.sort(key=lambda row: row[:2])
    order: list[ListPlace] = []
    for number, (key, _, standing, record) in enumerate(rows, 1):
        before = order[-1] if order else None
        shared = before is not None and standing.rank == before.standing.rank
        moved = record.text("position") or (before and before.record.text("position"))
        place = before.place if before and shared and not moved else number
        order.append(ListPlace(place, standing, record, key))
    below = [
        ListPlace(0, standing, _written(session, ballot_round, standing), "")
        for standing in through.rescued
    ]
    return [*order, *below]


def top(session: Session, places: int) -> list[ListPlace]:
    """The list without what was rescued below it."""
    return [item for item in items(session, places) if not item.rescued]


def _written(
    session: Session, ballot_round: Record, standing: tally.Standing
) -> Record:
    """What was written of an option."""
    key = f"{ballot_round.id}:{standing.option.id}"
    return session.one("recommendation", key)


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
    listed = [other for other in order if not other.rescued]
    ids = [other.record.id for other in listed]
    if item.record.id not in ids:
        raise RuleError("Een gered idee staat onder de lijst.")
    others = [other for other in listed if other.record.id != item.record.id]
    goal = ids.index(item.record.id) + paces
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
    order = top(session, places)
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
    if ballot_round is None or not top(session, places):
        raise RuleError("Er is nog niets gekozen. Ga eerst naar het kiezen.")
    if tally.outcome(session, ballot_round, places).tied:
        raise RuleError("Er is nog een gelijke stand. Los die eerst op bij het kiezen.")
    changes = _settling(session, ballot_round, places)
    return replica.edit(session, "top vastgesteld", changes)


def amend(
    session: Session,
    replica: Replica,
    *,
    change: Callable[[Session, Replica], Edit | None],
    places: int,
) -> Edit | None:
    """Carry out a change of the list; when it was settled, as a new version of it.

    So all that shows the settled list shows one text. Where it cannot be settled as it
    is (the votes changed, laptops settled other lists) the group does that itself.
    """
    edit = change(session, replica)
    ballot_round = ballot_rounds.main_round(session)
    if edit is None or ballot_round is None or decision(session) is None:
        return edit
    settled = session.one("decision", ballot_round.id)
    if "content" in settled.conflicts or is_overtaken(session):
        return edit
    changes = _settling(session.after(edit), ballot_round, places)
    return edit._replace(changes=(*edit.changes, *changes))


def _settling(session: Session, ballot_round: Record, places: int) -> list[Change]:
    """The changes that settle the list as it is now."""
    version = 1 + (decision(session) or {}).get("version", 0)  # type: ignore[operator]
    content = {"version": version, **content_now(session, places)}
    fields: dict[str, Value] = {"round": ballot_round.id, "content": content}
    record_id = session.derived("decision", ballot_round.id)
    return session.field_changes("decision", record_id, fields)


def content_now(session: Session, places: int) -> dict[str, Value]:
    """What would be settled now: the list, how it was chosen, and its ties."""
    ballot_round = ballot_rounds.main_round(session)
    if ballot_round is None:
        return {}
    through = tally.outcome(session, ballot_round, places)
    then = voted_words.reworded_options(session, ballot_round)
    content: dict[str, Value] = {
        "method": ballot_round.text("method"),
        "voters": tally.turnout(session, ballot_round).voters,
        "tie_rule": "" if through.tied else through.rule,
        "counted": votes_fingerprint(session, ballot_round),
        "items": [_frozen(session, item, then) for item in items(session, places)],
    }
    if any(any(item.thumbs) for item in top(session, places)):
        content["carried"] = is_list_carried(session, places)
    if through.contested:
        live = {standing.option.id for standing in through.chosen}
        content["tied"] = [
            {"option": o.id, "chosen_as": o.text, "through": o.id in live}
            for o in through.contested
        ]
    return content


def decision(session: Session) -> dict[str, Value] | None:
    """What was settled; `None` before it was."""
    ballot_round = ballot_rounds.main_round(session)
    if ballot_round is None:
        return None
    content = session.one("decision", ballot_round.id).fields.get("content")
    return content if isinstance(content, dict) and content != ERASED else None


def lines(session: Session, places: int) -> list[tuple[str, str]]:
    """The list as it is read aloud, by option: as it was settled, else as it is now."""
    settled = decision(session)
    if settled is None:
        return [
            (item.standing.option.id, f"{item.lead}{item.title}")
            for item in items(session, places)
        ]
    texts = []
    for row in rows_of(settled):
        text = row.text("advice") or row.text("chosen_as")
        if not row.text("advice") and session.record(row.text("option")) is None:
            text = ballot_rounds.REMOVED
        place = row.number("place")
        lead = f"{place}. " if place else "+ "
        texts.append((row.text("option"), f"{lead}{text}"))
    return texts


def rows_of(content: Mapping[str, Value], name: str = "items") -> list[Record]:
    """The rows of a settled list, read as leniently as the fields of a record."""
    rows = Record("", "decision", content, {}).items(name)
    return [Record("", "item", row, {}) for row in rows if isinstance(row, dict)]


def reworded_since(session: Session) -> list[str]:
    """What is otherwise on the list than when it was first settled: its places.

    What was written on the wall and on paper then says something else.
    """
    ballot_round, settled = ballot_rounds.main_round(session), decision(session)
    if ballot_round is None or settled is None:
        return []
    key = session.derived("decision", ballot_round.id)
    versions = [
        entry.change.value
        for entry in session.history(key, "content")
        if isinstance(entry.change.value, dict) and not session.is_undone(entry.edit.id)
    ]
    return _differing(versions[0] if versions else settled, settled)


def not_settled_yet(session: Session, places: int) -> list[str]:
    """The places at which other words stand now than what was settled.

    Empty while the votes changed since: then all of it is to be settled again.
    """
    settled = decision(session)
    if settled is None or is_overtaken(session):
        return []
    return _differing(settled, content_now(session, places))


def places_in_words(labels: Sequence[str]) -> str:
    """Which recommendations, by their places: `advies 2 en 4`."""
    numbers = [label for label in dict.fromkeys(labels) if label != "+"]
    return f"advies {join_words(numbers)}" if numbers else "een gered idee"


def _differing(one: Mapping[str, Value], other: Mapping[str, Value]) -> list[str]:
    """The places of the other list of which the first one has other words, or none."""
    known = {row.text("option"): row for row in rows_of(one)}
    names = ("place", *TEXTS, "plea", "colour")

    def told(row: Record) -> list[Value]:
        return [row.fields.get(name, "") for name in names]

    return [
        str(row.number("place") or "+")
        for row in rows_of(other)
        if (old := known.get(row.text("option"))) is None or told(old) != told(row)
    ]


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


def _frozen(session: Session, item: ListPlace, voted_as: Mapping[str, str]) -> Value:
    """One place of the list with all its words copied."""
    frozen: dict[str, Value] = {
        **({"rescued": True} if item.rescued else {"place": item.place}),
        "option": item.standing.option.id,
        "chosen_as": item.standing.option.text,
        "points": item.standing.points,
        "minority": [words_of(r) for r in remarks(session, item)],
        "sources": [words_of(idea) for idea in sources(session, item)],
    }
    if voted := voted_as.get(item.standing.option.id):
        frozen["voted_as"] = voted
    if any(item.thumbs):
        frozen["thumbs"] = [*item.thumbs]
    texts = {field: item.record.text(field) for field in (*TEXTS, "plea", "colour")}
    return frozen | {field: text for field, text in texts.items() if text}


def _roots(session: Session, item: ListPlace) -> dict[str, Value]:
    """What ties a recommendation to its round and its option."""
    ballot_round = ballot_rounds.main_round(session)
    return {
        "round": ballot_round.id if ballot_round else "",
        "option": item.standing.option.id,
    }
