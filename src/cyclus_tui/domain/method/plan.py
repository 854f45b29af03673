"""The plan of the evening: the phases in the order in which they are walked."""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.journal import position
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.method import Method, Phase
from cyclus_tui.errors import RuleError


@dataclass(frozen=True, slots=True)
class Stop:
    """One place on the walk: a phase, or the same phase once more."""

    id: str
    """The id of the phase, or of the record that repeats it."""
    phase: Phase
    round: int = 1
    """Which time the phase is done, from 1."""
    skipped: bool = False
    place: str = ""
    """Where it stands in the order."""

    @property
    def title(self) -> str:
        """The code and the title, and which time it is."""
        return f"{self.phase.id} {self.title_for_all}"

    @property
    def title_for_all(self) -> str:
        """The title without its code, and which time it is."""
        again = f" ({self.round}e keer)" if self.round > 1 else ""
        return f"{self.phase.title}{again}"


def stops(session: Session, method: Method) -> list[Stop]:
    """Every stop of the evening in order, the skipped ones too."""
    keys = position.spread(len(method.phases))
    order = []
    for phase, key in zip(method.phases, keys, strict=True):
        own = session.one("phase", phase.id)
        skipped = own.flag("skipped")
        order.append(Stop(phase.id, phase, 1, skipped, own.text("position") or key))
    for record in session.of("phase"):
        if of := record.text("of"):
            phase = next((p for p in method.phases if p.id == of), method.phases[0])
            place = record.text("position")
            skipped = record.flag("skipped")
            order.append(
                Stop(record.id, phase, record.number("number", 2), skipped, place)
            )
    return sorted(order, key=lambda stop: (stop.place, stop.id))


def reason(session: Session, stop: Stop) -> str:
    """Why a stop was left out; empty when nobody said so."""
    own = record(session, stop)
    return own.text("reason") if own else ""


def record(session: Session, stop: Stop) -> Record | None:
    """What was said of a stop: that it is left out, where it stands."""
    return session.record(_record_id(session, stop))


def skip(
    session: Session, replica: Replica, *, stop: Stop, skipped: bool, reason: str = ""
) -> Edit:
    """Leave a phase out, or take it back in; what was said there stays."""
    fields: dict[str, Value] = {"skipped": skipped, "reason": reason}
    label = "fase overgeslagen" if skipped else "fase weer meegenomen"
    changes = session.field_changes("phase", _record_id(session, stop), fields)
    return replica.edit(session, label, changes)


def move(
    session: Session, replica: Replica, *, method: Method, stop: Stop, paces: int
) -> Edit:
    """Do a phase earlier or later; only this one changes place.

    Raises:
        RuleError: it already is the first or the last, or is no longer there.
    """
    order = stops(session, method)
    others = [other for other in order if other.id != stop.id]
    at = _place_in(order, stop)
    goal = at + paces
    if not 0 <= goal <= len(others):
        raise RuleError(f"{'Eerder' if paces < 0 else 'Later'} kan deze fase niet.")
    place = position.at([other.place for other in others], goal)
    record_id = _record_id(session, stop)
    changes = session.field_changes("phase", record_id, {"position": place})
    return replica.edit(session, "fase verplaatst", changes)


def repeat(session: Session, replica: Replica, *, method: Method, stop: Stop) -> Edit:
    """Do a phase once more, right after this stop.

    Raises:
        RuleError: the stop is no longer there.
    """
    order = stops(session, method)
    at = _place_in(order, stop)
    times = 1 + max(s.round for s in order if s.phase.id == stop.phase.id)
    fields: dict[str, Value] = {"of": stop.phase.id, "number": times}
    fields["position"] = position.at([s.place for s in order], at + 1)
    changes = session.field_changes("phase", replica.new_id(), fields)
    return replica.edit(session, "fase nog een keer", changes)


def _place_in(order: list[Stop], stop: Stop) -> int:
    """Where a stop stands in the order; it can be taken back since it was in sight."""
    ids = [other.id for other in order]
    if stop.id not in ids:
        raise RuleError("Deze fase is er niet meer.")
    return ids.index(stop.id)


def _record_id(session: Session, stop: Stop) -> str:
    """Where the plan keeps what is decided about a stop."""
    if session.any_record(stop.id) is not None:
        return stop.id
    return session.derived("phase", stop.phase.id)
