"""Links: what was brought in from another session, and the way back to it.

Taking something over makes a record here and a `link` beside it, with the words as they
were there. Both have derived ids: the same thing taken over on two copies is one. What
happens to the words afterwards, here or there, never breaks the link.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.journal.edit import ERASED, Change, Edit, Value
from cyclus_tui.domain.journal.erasure import WITHDRAWN
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import revival
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import is_same_text, one_line

NAMES: Final = {
    "advice": ("advies", "adviezen"),
    "because": ("want", "redenen"),
    "notice": ("dan merken we", "dingen die we dan merken"),
    "minority": ("minderheid", "minderheden"),
    "outcome": ("uitkomst", "uitkomsten"),
    "assumption": ("aanname", "aannames"),
    "test": ("uit te proberen", "aannames om uit te proberen"),
    "action": ("actie", "acties"),
    "case": ("casus", "casussen"),
    "doubt": ("twijfel", "twijfels"),
    "question": ("vraag", "vragen"),
}
"""What can be brought in, and what one and several of it are called."""

QUESTION: Final = "central_question"
"""The answer in a form that says what an evening is about."""

_STORED: Final = {
    "test": ("assumption", "tests"),
    "question": ("doubt", "answers"),
    "action": ("action", "tests"),
}
"""What a link says of these: what it was there, and how this hangs on it."""

_GONE: Final = "Dit is hier net weggehaald. Kijk nog eens."

_WORDS: Final = {"arrow": "because", "action": "what", "form": QUESTION}
"""The field with the words of a kind, where that is not `text`."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something comes from: its words there, at the moment of copying."""

    session: str
    """The id of the session in which it was said."""
    record: str
    """Its id there."""
    title: str
    date: str
    text: str
    sort: str
    """What it was there, by its name in `NAMES`."""

    @property
    def key(self) -> str:
        """Tells it from all else that any session has to give."""
        return f"{self.session}:{self.record}:{self.sort}"

    @property
    def relation(self) -> str:
        """How what is made of it hangs on it: `comes_from`, `tests` or `answers`."""
        return _stored(self.sort)[1]

    @property
    def where(self) -> str:
        """The session, by its title and its date."""
        return " · ".join(filter(None, (self.title, self.date)))


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that a session has to give."""

    origin: Origin
    fields: Mapping[str, Value] = field(default_factory=dict)
    """What goes along to an assumption or an action: certainty, verdict and so on."""
    sources: tuple[tuple[str, str], ...] = ()
    """From whom it is known: the sort of source and what it says."""
    tested: tuple[tuple[str, str], ...] = ()
    """At an action: the assumption it tested, by session and record."""
    tested_assumption: str = ""
    """At an action: the words of that assumption."""

    @property
    def sort(self) -> str:
        """What it is, by its name in `NAMES`."""
        return self.origin.sort


def derived_record_id(session: Session, kind: str, origin: Origin) -> str:
    """The id of the record that is made from an origin."""
    return session.derived(kind, origin.key)


def link_changes(
    session: Session, target: str, origin: Origin, *, relation: str = ""
) -> list[Change]:
    """The changes that tie a record here to where it comes from.

    `relation` is how it hangs on that, where its sort does not say so. A link that
    stands keeps the words that it copied; one that was taken out goes on.
    """
    key = link_id(session, target, origin)
    before = session.any_record(key)
    if before is not None and before.fields:
        return [] if before.alive else [revival(before)]
    sort, usual = _stored(origin.sort)
    fields: dict[str, Value] = {
        "target": target,
        "session": origin.session,
        "record": origin.record,
        "title": one_line(origin.title),
        "date": origin.date,
        "text": origin.text,
        "relation": relation or usual,
        "sort": sort,
    }
    filled = {name: value for name, value in fields.items() if value}
    return session.field_changes("link", key, filled)


def link_id(session: Session, target: str, origin: Origin) -> str:
    """The id of the link between a record here and one there."""
    return session.derived("link", f"{target}:{origin.session}:{origin.record}")


def links_of(session: Session, record_id: str) -> tuple[Record, ...]:
    """The links of a record, in the order in which they were made."""
    return tuple(
        link
        for link in session.of("link")
        if link.text("target") == record_id and _leads_somewhere(link)
    )


def linked_records(session: Session) -> list[tuple[Record, Record]]:
    """Each link with what it belongs to, where that is still here."""
    pairs = []
    for link in session.of("link"):
        target = session.record(link.text("target"))
        if target and _leads_somewhere(link):
            pairs.append((link, target))
    return pairs


def _leads_somewhere(link: Record) -> bool:
    """Whether a link says where it leads to, in words that this version knows."""
    origin = origin_of(link)
    return bool(origin.session and origin.record and origin.sort in NAMES)


def origin_of(link: Record) -> Origin:
    """Where a link leads to."""
    stored = (link.text("sort"), link.text("relation"))
    sort = next((s for s, pair in _STORED.items() if pair == stored), stored[0])
    return Origin(
        link.text("session"),
        link.text("record"),
        link.text("title"),
        link.text("date"),
        copied_words(link),
        sort,
    )


def taken_over(session: Session) -> dict[str, Record]:
    """What was brought in and is still here, by the key of its origin.

    An action that only came back says nothing yet of the assumption it tests.
    """
    by_key = {}
    for link, target in linked_records(session):
        origin = origin_of(link)
        if link.text("relation") == origin.relation:
            by_key[origin.key] = target
    return by_key


def current_words(record: Record) -> str:
    """The words of what was made, or that they were withdrawn."""
    name = _WORDS.get(record.kind, "text")
    return WITHDRAWN if record.fields.get(name) == ERASED else record.text(name)


def is_verdict(target: Record, link: Record) -> bool:
    """Whether a link says what an action showed about an assumption."""
    return target.kind == "assumption" and link.text("sort") == "action"


def copied_words(link: Record) -> str:
    """The words as they were copied, or that they were withdrawn here."""
    return WITHDRAWN if link.erased else link.text("text")


def renew(
    session: Session, replica: Replica, *, link: Record, offer: Offer
) -> Edit | None:
    """Take over the words as they are there now; the old ones stay in the journal.

    What only looked like it keeps its own words, and of an action that tested an
    assumption it is the verdict that comes along. `None` when all is so already.

    Raises:
        RuleError: it was taken away here meanwhile.
    """
    target = session.required(link.text("target"), _GONE)
    session.required(link.id, _GONE)
    fields: dict[str, Value] = {}
    if is_verdict(target, link):
        verdict = offer.fields.get("verdict")
        fields = {"verdict": verdict} if verdict else {}
    elif _was_made_of(session, target, link):
        fields = {_WORDS.get(target.kind, "text"): offer.origin.text}
    changes = session.field_changes(target.kind, target.id, fields)
    changes += session.field_changes("link", link.id, {"text": offer.origin.text})
    label = "woorden van nu overgenomen"
    return replica.edit(session, label, changes) if changes else None


def drop(session: Session, replica: Replica, *, link: Record) -> Edit:
    """Take out what was brought in; of what was here already only the link goes.

    Raises:
        RuleError: it was taken away meanwhile.
    """
    target = session.required(link.text("target"), _GONE)
    session.required(link.id, _GONE)
    if target.id == derived_record_id(session, target.kind, origin_of(link)):
        return replica.edit(session, "meegenomen regel weg", [session.deletion(target)])
    return replica.edit(session, "verwijzing weg", [session.deletion(link)])


def reasons(session: Session, node_id: str) -> list[Record]:
    """The assumptions that came along with the advice of which a node was made.

    They may say why an arrow from that node holds (flow 5); a person decides.
    """
    sources = {
        (o.session, o.record) for o in map(origin_of, links_of(session, node_id))
    }
    assumptions = []
    for link, target in linked_records(session):
        origin = origin_of(link)
        is_shared = (origin.session, origin.record) in sources
        if is_shared and origin.sort == "because" and target.kind == "assumption":
            assumptions.append(target)
    return assumptions


def _was_made_of(session: Session, target: Record, link: Record) -> bool:
    """Whether a record has its words from there, or still says the same."""
    origin = origin_of(link)
    is_derived = target.id == derived_record_id(session, target.kind, origin)
    return is_derived or is_same_text(current_words(target), link.text("text"))


def _stored(sort: str) -> tuple[str, str]:
    """What a link says of a sort: what it was there, and the relation."""
    return _STORED.get(sort, (sort, "comes_from"))
