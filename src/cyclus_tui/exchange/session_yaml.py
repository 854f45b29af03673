"""Session in YAML: one canonical file to hand to a colleague, and back.

First a part for people, then the journal, one edit a line, then an end line that counts
and hashes both, so that a file that was cut off is seen. The journal is what counts;
the part for people is only read when somebody changed it. `docs/session-format.md`
has the whole format.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.combined.combining import owning_session
from cyclus_tui.domain.journal.edit import (
    Change,
    Edit,
    faults,
    paused_collector,
    sort_edits,
    to_line,
)
from cyclus_tui.domain.journal.journal_lines import DASH, LONGEST_LINE, read_lines
from cyclus_tui.domain.journal.known_lines import KnownLines
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import (
    MOST_FINDINGS,
    FileFindingsError,
    Finding,
    FindingCollector,
)
from cyclus_tui.exchange import yaml_gate
from cyclus_tui.exchange.hand_edit import HandEdit
from cyclus_tui.exchange.session_text import FORMAT, VERSION, people_part
from cyclus_tui.exchange.yaml_writer import block

LARGEST_JOURNAL: Final = 100_000_000
"""How many bytes the lines of a journal may take."""
LARGEST: Final = 2 * LARGEST_JOURNAL
"""How many bytes a whole file may have."""
LABEL: Final = "met de hand gewijzigd in het bestand"
"""What undo calls a hand edit."""
BY_HAND: Final = "met de hand, in het bestand"
"""Who wrote it, where texts differ."""

_TOP: Final = """\
# Een sessie van Cyclus. Hieronder staat wat er is gezegd, gekozen en afgesproken.
# Teksten tussen aanhalingstekens mag u hier verbeteren. Laat elk 'id' staan.
# Iets nieuws erbij: een blokje met alleen 'tekst'. Iets weg: haal het blokje weg.
# Stemmen, aantallen en besluiten veranderen alleen in het programma.
"""
_BOUNDARY: Final = (
    "# Vanaf hier is het bestand voor het programma: verander hier niets.\n"
)
_JOURNAL: Final = "journaal:\n"
_FORMAT: Final = re.compile(
    rf"^formaat: *[\"']?{FORMAT} ([0-9]{{1,9}})\b".encode(), re.MULTILINE
)
_END: Final = re.compile(
    rb'einde: \{"regels":([0-9]{1,9}),'
    rb'"journaal":"([0-9a-f]{64})","teksten":"([0-9a-f]{64})"\}'
)
_SESSION: Final = re.compile(rb'"session":"([0-9a-f]{32})"')
_PIECE: Final = LONGEST_LINE // 2
"""A hand edit of more characters than this becomes several."""

NEWER: Final = (
    "dit bestand is gemaakt met een nieuwere versie van het programma. "
    "Zet hier ook die versie neer."
)
"""The finding about a file of a newer version."""
OTHER: Final = (
    "dit is geen sessie van Cyclus: de regel 'formaat' ontbreekt. "
    "Kies een bestand dat met 'exporteren' is gemaakt."
)
"""The finding about a file that is something else."""
_CUT: Final = (
    "het einde van dit bestand ontbreekt; het is niet heel overgekomen. "
    "Kopieer het opnieuw, of vraag uw collega om een nieuwe export."
)
_CHANGED: Final = (
    "onder 'journaal' is iets veranderd of weggevallen. Verander alleen teksten "
    "daarboven, of vraag uw collega om een nieuwe export."
)
_NOT_UTF8: Final = (
    "dit is geen tekst in UTF-8. Open het bestand in Kladblok, kies 'Opslaan als' "
    "en zet de codering op UTF-8."
)
_TOO_LARGE: Final = "het bestand is te groot."
_EMPTY: Final = "er staat niets in deze sessie."


@dataclass(frozen=True, slots=True)
class SessionText:
    """What a file holds, once all of it is found good."""

    session_id: str
    edits: tuple[Edit, ...]
    """All edits in the file, those made by hand last."""
    by_hand: tuple[Edit, ...]
    """The edits among them that stand for what somebody changed in the file."""
    skipped: int
    """How many lines were known and not read again."""


def write_session(session: Session, method: Method | None) -> bytes:
    """The session as its one canonical file: the same journal gives the same bytes.

    `method` gives the titles of its roles, phases and questions, and nothing else.
    """
    text = "\n".join(block(people_part(session, method)))
    people = f"{_TOP}{text}\n{_BOUNDARY}".encode()
    lines = [f"{DASH}{to_line(edit)}\n" for edit in sort_edits(session.edits)]
    journal = "".join(lines).encode()
    end = (
        f'einde: {{"regels":{len(lines)},"journaal":"{_hash(journal)}",'
        f'"teksten":"{_hash(people)}"}}\n'
    )
    return b"".join((people, _JOURNAL.encode(), journal, end.encode()))


def read_session(
    data: bytes, name: str, known: KnownLines | None = None
) -> SessionText:
    """What a file of a session holds.

    Lines in `known` are not read again; those that are read join it. So of several
    copies, read with one `known`, what they share is read once.

    Raises:
        FileFindingsError: anything is wrong with it; nothing else is ever raised.
    """
    with paused_collector():
        return _File(one_line(name), data).read(known)


class _File(FindingCollector):
    """One file while it is being read."""

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name)
        self.data = self._normalised(data)

    def _normalised(self, data: bytes) -> bytes:
        """The bytes as they were before Notepad or a mail program touched them."""
        if len(data) > LARGEST:
            self.stop(0, _TOO_LARGE)
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            try:
                data = data.decode("utf-16").encode()
            except UnicodeError:
                self.stop(0, _NOT_UTF8)
        data = data.removeprefix(b"\xef\xbb\xbf")
        return data.replace(b"\r\n", b"\n") if b"\r" in data else data

    def read(self, known: KnownLines | None) -> SessionText:
        """The parts of the file, each checked before the next."""
        people, journal, end = self._parts()
        start = people.count(b"\n") + 2
        changed = _hash(people) != end[3].decode()
        count = journal.count(b"\n")
        if int(end[1]) != count or end[2].decode() != _hash(journal):
            self._check_text(journal, start)
            self.stop(start - 1, _CHANGED)
        first = _SESSION.search(journal)
        if first is None:
            self.stop(start, _EMPTY)
        session_id = first[1].decode()
        known = KnownLines() if known is None else known
        lines = journal[known.beginning(journal) :].split(b"\n")[:-1]
        before = known.first(count - len(lines))
        among = {session_id}
        if journal.count(first[0]) != count:
            among.update(named.decode() for named in _SESSION.findall(journal))
        edits, skipped, findings = read_lines(lines, session_id, known, among, before)
        if not findings and len(among) > 1:
            session_id, findings = self._owner(edits, session_id)
        if not findings:
            known.keep(journal, edits)
        if findings:
            findings = [Finding(f.line + start, f.message) for f in findings]
            raise FileFindingsError(self.name, findings)
        by_hand = self._by_hand(people, session_id, edits) if changed else ()
        return SessionText(session_id, (*edits, *by_hand), by_hand, skipped)

    def _parts(self) -> tuple[bytes, bytes, re.Match[bytes]]:
        """The part for people, the journal and the end line."""
        data = self.data.rstrip(b"\n ")
        people, boundary, rest = data.partition(f"\n{_JOURNAL}".encode())
        made_by = _FORMAT.search(people)
        if made_by is None:
            self._check_text(people, 1)
            self.stop(1, OTHER)
        if int(made_by[1]) != VERSION:
            self.stop(people.count(b"\n", 0, made_by.start()) + 1, NEWER)
        last = rest.rfind(b"\n") + 1
        end = _END.fullmatch(rest, last)
        if not boundary or end is None:
            self.stop(data.count(b"\n") + 1, _CUT)
        if last > LARGEST_JOURNAL:
            self.stop(0, _TOO_LARGE)
        return people + b"\n", rest[:last], end

    def _owner(self, edits: list[Edit], first: str) -> tuple[str, list[Finding]]:
        """Which session a file of several is, and the lines of strangers in it."""
        session_id, allowed = owning_session(edits, first)
        strange = [n for n, edit in enumerate(edits) if edit.session not in allowed]
        return session_id, [
            Finding(number, f"{faults(edits[number], allowed)[0]}.")
            for number in strange[:MOST_FINDINGS]
        ]

    def _check_text(self, data: bytes, first: int) -> None:
        """Refuse what is no UTF-8, naming the line."""
        try:
            data.decode()
        except UnicodeDecodeError as error:
            self.stop(data.count(b"\n", 0, error.start) + first, _NOT_UTF8)

    def _by_hand(
        self, people: bytes, session_id: str, edits: list[Edit]
    ) -> tuple[Edit, ...]:
        """What somebody changed in the part for people, as edits of that file."""
        root = yaml_gate.read_yaml(people, name=self.name)
        digest = _hash(self.data)
        try:
            session = Session.fold(session_id, edits)
            method = _method_of(session)
            hand = HandEdit(self.name, session, digest, aids=method is not None)
            hand.compare(people_part(session, method), root)
        except RecursionError:  # deletions that hang on each other without end
            self.stop(0, _CHANGED)
        hand.raise_findings()
        if not hand.changes:
            return ()
        edits_by_hand = tuple(_edits(session, digest, hand.changes))
        for edit in edits_by_hand:
            self.findings += [Finding(0, f"{f}.") for f in faults(edit, (session.id,))]
        self.raise_findings()
        return edits_by_hand


def _edits(session: Session, digest: str, changes: list[Change]) -> list[Edit]:
    """The changes as one edit, or as several where its line would be too long."""
    replica = uuid.uuid5(uuid.UUID(session.id), digest).hex[:16]
    at = max(session.edits.values(), key=lambda edit: edit.order).at
    pieces = [[Change(replica, "replica", "who", BY_HAND)]]
    room = _PIECE
    for change in changes:
        room -= len(str(change.value)) + 60 + 20 * len(change.replaces)
        if room < 0:
            pieces.append([])
            room = _PIECE
        pieces[-1].append(change)
    return [
        Edit(f"{replica}.{n}", session.clock + n, session.id, at, LABEL, tuple(piece))
        for n, piece in enumerate(pieces, 1)
    ]


def _method_of(session: Session) -> Method | None:
    """The method that a session was begun with; `None` when it cannot be read."""
    from cyclus_tui.exchange.method_file import read_method

    record = session.any_record(session.id)
    text = record.text("method_text") if record else ""
    if not text:
        return None
    try:
        return read_method(text.encode("utf-8", "replace"), name="method")
    except FileFindingsError:
        return None


def _hash(data: bytes) -> str:
    """The sha256 of some bytes, as hex digits."""
    return hashlib.sha256(data).hexdigest()
