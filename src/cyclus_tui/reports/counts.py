"""Counts: what a session holds and what a merge brings, in words for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts.gain import Gain, gain
from cyclus_tui.domain.conflicts.wording import SEVERAL_TOPICS, topic
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import DELETED, ERASURE
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import parked_advice
from cyclus_tui.domain.method.cards import declared
from cyclus_tui.domain.registry import KINDS, is_taken_away
from cyclus_tui.domain.text import join_words
from cyclus_tui.domain.theory import records as theory_records
from cyclus_tui.domain.theory.codes import by_sort
from cyclus_tui.domain.voting.records import BEGUN_TWICE

NOTHING_NEW: Final = "niets nieuws"
"""What is said of a merge that brings nothing; no more is said of it."""

UNSEEN: Final = "u ziet geen verschil, wel staan er nieuwe stappen in"
"""What is said of copies that come to the same session by other steps."""

ERASED: Final = "woorden gewist"
"""What is said when a colleague took words out for privacy."""

_ASIDE: Final = frozenset(k.name for k in KINDS.values() if k.counted == "aside")
"""The kinds that nobody asks after: they go with something else."""


def _names(*counted: str) -> dict[str, tuple[str, str]]:
    """What the kinds that are counted so, or each of their sorts, are called."""
    return {
        name: names
        for kind in KINDS.values()
        if kind.counted in counted
        for name, names in (kind.sorts or {kind.name: (kind.one, kind.several)}).items()
    }


NAMES: Final = _names("always")
"""What people ask after, one and several."""

_MORE: Final = _names("always", "new")
"""What people ask after when it is new, besides."""


def contents(session: Session) -> str:
    """What is in a session: `34 ideeën, 7 thema's en 11 stembriefjes`.

    A tip counts once: as a question, in the waiting room, or as an option once kept.
    """
    out, moved = combining.excluded_ids(session), parked_advice.moved_on(session)

    def number(records: Iterable[Record]) -> int:
        ours = (record.id for record in records if record.id not in moved)
        return sum(combining.evening_of(session, record) not in out for record in ours)

    counts = {kind: number(session.of(kind)) for kind in NAMES}
    counts |= {s: number(contributions.of_sort(session, s)) for s in SORTS}
    nodes = by_sort(session.of("node"))
    counts |= {sort: number(nodes[sort]) for sort in theory_records.SORTS}
    arrows = session.of("arrow")
    counts["arrow"] = number(arrow for arrow in arrows if not is_taken_away(arrow))
    cards = card_names(session)
    counts |= {kind: number(session.of(kind)) for kind in cards}
    return join_words(_words(counts, cards)) or "nog niets"


def card_names(session: Session) -> dict[str, tuple[str, str]]:
    """What the cards of a session are called, one and several, by their kind."""
    kinds = declared(session).values()
    return {kind.name: (kind.one, kind.several) for kind in kinds}


def gain_in_words(
    merge_gain: Gain, cards: Mapping[str, tuple[str, str]] | None = None
) -> str:
    """What a merge brings: `12 ideeën en 9 stembriefjes erbij, 2 teksten verschillen`.

    Empty when it brings nothing. `cards` says what cards are called (`card_names`).
    """
    # Each evening that is laid in has its own title and date: nobody asks after those.
    added = {kind: n for kind, n in merge_gain.added.items() if kind != "session"}
    if (about := merge_gain.added.get("session", 0)) and not merge_gain.added.get(
        "evening"
    ):
        added["session"] = about
    deeds: tuple[tuple[Mapping[str, int], str], ...] = (
        (added, "erbij"),
        (merge_gain.changed, "gewijzigd"),
        (merge_gain.removed, "weggehaald"),
        (merge_gain.returned, "terug"),
    )
    every = [kind for counts, _ in deeds for kind in counts]
    if merge_gain.conflicts or not _ASIDE.issuperset(every):
        deeds = tuple((_asked_after(counts), deed) for counts, deed in deeds)
    parts = []
    for counts, deed in deeds:
        if words := _words(counts, cards or {}):
            came = "kwam " if sum(counts.values()) == 1 else "kwamen "
            parts.append(f"{join_words(words)} {came if deed == 'terug' else ''}{deed}")
    parts += _differ(merge_gain.conflicts)
    if merge_gain.settled:
        solved = count_of(merge_gain.settled, "verschil", "verschillen")
        parts.append(f"{solved} opgelost")
    return ", ".join(parts)


def news(before: Session, after: Session) -> str:
    """What a merge brought, in words; `NOTHING_NEW` only when it brought nothing."""
    erased = _erased(before, after)
    summary = gain_in_words(gain(before, after), card_names(after))
    if not summary and not erased and after.edits.keys() - before.edits.keys():
        summary = UNSEEN
    return ", ".join(filter(None, (summary, ERASED if erased else ""))) or NOTHING_NEW


def undo_sentence(before: Session, after: Session, where: str = "") -> str:
    """What `Ctrl+Z` does about a merge, as a sentence; empty when there is nothing.

    Words that were erased stay away. `where` says in which session it is pressed.
    """
    if not any(
        _can_go_aside(e) for s, e in after.edits.items() if s not in before.edits
    ):
        return ""
    place = f"{where} " if where else ""
    if _erased(before, after):
        return f"Ctrl+Z {place}haalt de rest weer weg; wat gewist is, blijft weg."
    return f"Ctrl+Z {place}maakt dit ongedaan."


def _erased(before: Session, after: Session) -> bool:
    """Whether a merge took words out that were here."""
    return any(after.edits.get(s, edit) != edit for s, edit in before.edits.items())


def _can_go_aside(edit: Edit) -> bool:
    """Whether undoing a merge takes this edit away, and somebody may see that."""
    kinds = {change.kind for change in edit.changes}
    return ERASURE not in kinds and kinds != {"replica"}


def differences(session: Session) -> str:
    """What differs between copies, in words: `2 teksten en 1 telling verschillen`."""
    topics, back = Counter[str](), 0
    for record, field in conflicts.open_fields(session):
        if field == DELETED:
            back += 1
        else:
            topics[topic(session, record, field)] += 1
    parts = _differ(topics)
    if back:
        was = "ding was weg en kwam" if back == 1 else "dingen waren weg en kwamen"
        parts.append(f"{back} {was} terug")
    return ", ".join(parts)


def count_of(count: int, one: str, several: str) -> str:
    """A number and what it counts."""
    return f"{count} {one if count == 1 else several}"


def _asked_after(counts: Mapping[str, int]) -> dict[str, int]:
    """The counts without what goes with something else."""
    return {kind: count for kind, count in counts.items() if kind not in _ASIDE}


def _differ(topics: Mapping[str, int]) -> list[str]:
    """What differs, by topic: `1 stembriefje verschilt`; votes begun twice apart."""
    fields = {topic: n for topic, n in topics.items() if topic != BEGUN_TWICE}
    words = [count_of(n, one, SEVERAL_TOPICS[one]) for one, n in sorted(fields.items())]
    verb = "verschilt" if sum(fields.values()) == 1 else "verschillen"
    parts = [f"{join_words(words)} {verb}"] if words else []
    if twice := topics.get(BEGUN_TWICE, 0):
        votes = count_of(twice, "stemming begon", "stemmingen begonnen")
        parts.append(f"{votes} op meer laptops")
    return parts


def _words(
    counts: Mapping[str, int], cards: Mapping[str, tuple[str, str]]
) -> list[str]:
    """Each count in words, those without a name of their own together."""
    named_counts = [
        count_of(counts[kind], *names)
        for kind, names in {**_MORE, **cards}.items()
        if counts.get(kind)
    ]
    known = _MORE.keys() | cards.keys()
    other = sum(count for kind, count in counts.items() if kind not in known)
    if other:
        named_counts.append(count_of(other, "ander gegeven", "andere gegevens"))
    return named_counts
