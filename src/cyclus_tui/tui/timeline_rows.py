"""The rows of a timeline: each line under its heading, or two lanes side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from cyclus_tui.domain import registry
from cyclus_tui.domain.cards.questions import answer_in_words
from cyclus_tui.domain.cards.writing import codes_of
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.cards import Card
from cyclus_tui.domain.steps import cards, timeline
from cyclus_tui.domain.steps.timeline import Line, Rules, Total
from cyclus_tui.domain.text import join_words, one_line
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui import curve
from cyclus_tui.tui.widgets.literal import cut
from cyclus_tui.tui.widgets.row import Row

GUESS: Final = "schatting"
"""How a card is marked that is a guess (EF-1)."""

BETWEEN: Final = " │ "
"""What stands between two lanes."""

_SHORT: Final = 16
"""The cells of what stands before a piece of the curve."""


@dataclass(frozen=True, slots=True)
class TimelineRows:
    """Draws the lines of a step at one moment."""

    session: Session
    card: Card
    rules: Rules

    def rows(self, answers: Callable[[Record], str]) -> list[Row]:
        """Each line with its cards, and the curve beside them; `answers` are the rest.

        What stands before the piece of the curve is short: a card is shown whole below.
        """
        codes = codes_of(self.session, self.card)
        rows: list[Row] = []
        for line in timeline.lines(self.session, self.card, self.rules):
            rows += self._heading(line, with_code=True)
            for record, piece in zip(line.cards, self._pieces(line), strict=True):
                note = piece or self._guess(record, answers(record))
                words = one_line(words_of(record, self.card.main.id))
                rows.append(Row(record.id, codes.get(record.id, ""), words, note))
        return rows

    def room_rows(self, words: Callable[[Record], str]) -> list[Row]:
        """Each line in words, its cards by their place in it."""
        rows: list[Row] = []
        for line in timeline.lines(self.session, self.card, self.rules):
            rows += self._heading(line, with_code=False)
            for at, record in enumerate(line.cards, 1):
                note = self._felt(record)
                rows.append(Row(record.id, str(at), words(record), note))
            rows += self._sums((line,))
        return rows

    def side_by_side(self, width: int) -> list[Row]:
        """The two lanes as columns, what belongs together on one row."""
        rows: list[Row] = []
        codes = codes_of(self.session, self.card)
        for left, right in self._couples():
            rows += self._owner(right, with_code=True)
            rows.append(self._columns(right.key, left, right, width))
            pieces = dict(
                zip((r.id for r in right.cards), self._pieces(right), strict=True)
            )
            for one, other in self._pairs(left, right):
                room = (width - (curve.WIDTH + 2) * bool(self.rules.feeling)) // 2
                halves = [self._half(record, room - 2) for record in (one, other)]
                key = other.id if other else f"{right.key}/{one.id if one else ''}"
                mark = codes.get(other.id, "") if other else ""
                note = pieces[other.id][-curve.WIDTH :] if other else ""
                rows.append(Row(key, mark, BETWEEN.join(halves), note))
            rows += self._sums((left, right))
        return [*rows, *self._all_ways()]

    def side_by_side_for_all(self) -> list[Row]:
        """The two lanes in words, what belongs together in one place."""
        rows: list[Row] = []
        for left, right in self._couples():
            rows += self._owner(right, with_code=False)
            for one, other in self._pairs(left, right):
                told = [
                    f"{self._lane(line)}: {self._whole(record)}"
                    for line, record in ((left, one), (right, other))
                    if record
                ]
                key = other.id if other else f"{right.key}/{one.id if one else ''}"
                rows.append(Row(key, "", "\n".join(told)))
            rows += self._sums((left, right))
        return [*rows, *self._all_ways()]

    def curves(self, width: int, front: str) -> tuple[str, ...]:
        """The curve of the line in front, in lines of one width; where it turns below.

        Of a long line it is the piece with the card in front.
        """
        line = self.line_of(front)
        if not (line and self.rules.feeling):
            return ()
        felt = timeline.feelings(line.cards, self.rules.feeling)
        drawn = curve.big(felt, width)
        if not drawn:
            return ()
        ids = [record.id for record in line.cards]
        at = ids.index(front) if front in ids else 0
        piece = drawn[min(at * len(drawn) // max(1, len(ids)), len(drawn) - 1)]
        return (*piece.split("\n"), *self.turns(line, ids))

    def turns(self, line: Line, names: Sequence[str] = ()) -> tuple[str, ...]:
        """Where a line is highest and lowest and where it falls, in one sentence.

        Cards are named by their codes, or by their places among `names`.
        """
        found = timeline.turns(line.cards, self.rules.feeling)
        codes = codes_of(self.session, self.card)
        parts = []
        for label, records in (
            ("Hoogst bij", found.highest),
            ("laagst bij", found.lowest),
            ("zakt bij", found.falls),
        ):
            called = [
                str(names.index(r.id) + 1) if names else codes.get(r.id, "")
                for r in records
            ]
            if called:
                parts.append(f"{label} {join_words(called)}")
        text = ", ".join(parts)
        return (f"{text[0].upper()}{text[1:]}.",) if text else ()

    def line_of(self, key: str) -> Line | None:
        """The line of a card or of a heading; the last one when it is neither."""
        found = None
        for found in timeline.lines(self.session, self.card, self.rules):
            if key == found.key or any(record.id == key for record in found.cards):
                return found
        return found

    def _couples(self) -> list[tuple[Line, Line]]:
        return timeline.side_by_side(self.session, self.card, self.rules)

    def _pairs(
        self, left: Line, right: Line
    ) -> list[tuple[Record | None, Record | None]]:
        return timeline.pairs(left.cards, right.cards, self.rules.beside)

    def _heading(self, line: Line, *, with_code: bool) -> Iterator[Row]:
        """Whose way a line is and in which lane, where there is more than one."""
        names = [self._owned_by(line, with_code=with_code), self._lane(line)]
        if title := " · ".join(filter(None, names)):
            yield Row(line.key, "", title, self._length(line), heading=True)

    def _owner(self, line: Line, *, with_code: bool) -> Iterator[Row]:
        """Whose way two lanes are."""
        if title := self._owned_by(line, with_code=with_code):
            yield Row(f"{line.key}/owner", "", title, heading=True)

    def _owned_by(self, line: Line, *, with_code: bool) -> str:
        if line.owner is None:
            return ""
        main = registry.kind_of(self.session, line.owner).main.id
        code = f"{registry.code(self.session, line.owner)} " if with_code else ""
        return f"{code}{one_line(words_of(line.owner, main))}"

    def _lane(self, line: Line) -> str:
        """What the lane of a line is called."""
        choices = self.card.field(self.rules.lanes).choices if self.rules.lanes else {}
        return choices.get(line.lane, "")

    def _columns(self, key: str, left: Line, right: Line, width: int) -> Row:
        """What both lanes are called, and how long they are."""
        texts = [f"{self._lane(line)}: {self._length(line)}" for line in (left, right)]
        room = (width - (curve.WIDTH + 2) * bool(self.rules.feeling)) // 2 - 2
        halves = [_filled(text, room) for text in texts]
        return Row(f"{key}/columns", "", BETWEEN.join(halves), heading=True)

    def _length(self, line: Line) -> str:
        """How many cards a line has, and how long it took or what it cost."""
        rules = self.rules
        parts = [count_of(len(line.cards), self.card.one, self.card.several)]
        if rules.days and (days := timeline.waited(line.cards, rules.days)):
            parts.append(f"{days} {self.card.field(rules.days).unit}".strip())
        if rules.price:
            parts = [_money(timeline.total(line.cards, rules))]
        return " · ".join(parts)

    def _pieces(self, line: Line) -> list[str]:
        """Beside each card how long it took and its piece of the curve, if any."""
        rules = self.rules
        if not rules.feeling:
            return [""] * len(line.cards)
        felt = timeline.feelings(line.cards, rules.feeling)
        pieces = []
        known: int | None = None
        for record, value in zip(line.cards, felt, strict=True):
            before = answer_in_words(self.session, record, rules.days)
            short = cut(self._guess(record, before), _SHORT)
            pieces.append(f"{short} {curve.beside_row(known, value)}")
            known = known if value is None else value
        return pieces

    def _guess(self, record: Record, words: str) -> str:
        """What is known of a card, marked when it is a guess."""
        which = self.rules.estimated
        guess = GUESS if which and cards.fits(record, which) else ""
        return " · ".join(filter(None, (guess, words)))

    def _felt(self, record: Record) -> str:
        """How it felt and how long it took, for everybody."""
        rules = self.rules
        value = record.fields.get(rules.feeling) if rules.feeling else None
        face = curve.FACES.get(value, "") if isinstance(value, int) else ""
        days = answer_in_words(self.session, record, rules.days)
        return self._guess(record, " · ".join(filter(None, (days, face))))

    def _whole(self, record: Record) -> str:
        """A card on one line: its words, how it felt and how long it took."""
        words = one_line(words_of(record, self.card.main.id))
        return " – ".join(filter(None, (words, self._felt(record))))

    def _half(self, record: Record | None, room: int) -> str:
        """A card in one of two columns."""
        if record is None:
            return " " * room
        days = answer_in_words(self.session, record, self.rules.days)
        after = f" {days}" if days else ""
        words = one_line(words_of(record, self.card.main.id))
        return _filled(words, room - cell_len(after)) + after

    def _sums(self, lines: Sequence[Line]) -> Iterator[Row]:
        """What lines cost, each by itself, and how many cards are not in it (EF-3)."""
        if not self.rules.price:
            return
        for line in lines:
            found = timeline.total(line.cards, self.rules)
            name = self._lane(line) or self._owned_by(line, with_code=False)
            text = f"{name}: {_money(found)}" if name else _money(found)
            yield Row(f"{line.key}/sum", "", f"{text}{self._left_out(found)}", "")

    def _left_out(self, found: Total) -> str:
        """Why some cards are in no sum."""
        lacks = [
            f"{many} zonder {self.card.field(name).label.lower()}"
            for name, many in found.left_out.items()
        ]
        return f"\nTelt niet mee: {join_words(lacks)}." if lacks else ""

    def _all_ways(self) -> Iterator[Row]:
        """At each card of the first lane what it felt like on all ways (KR-2).

        Of several people nothing is put in between: the lowest and the highest.
        """
        rules, couples = self.rules, self._couples()
        if not (rules.feeling and rules.beside and len(couples) > 1):
            return
        yield Row("all", "", f"Alle {len(couples)} samen", "van – tot", heading=True)
        theirs = [record for _, line in couples for record in line.cards]
        for one in couples[0][0].cards:
            going = [r for r in theirs if r.text(rules.beside) == one.id]
            if found := timeline.spread(going, rules.feeling):
                faces = [curve.FACES.get(value, "") for value in found]
                words = one_line(words_of(one, self.card.main.id))
                note = " – ".join(dict.fromkeys(faces))
                yield Row(f"all/{one.id}", "", words, note)


def _filled(words: str, room: int) -> str:
    """Words in just so many cells."""
    text = cut(words, room)
    return text + " " * (room - cell_len(text))


def _money(found: Total) -> str:
    """A sum, or what it is between (EF-2): `€ 1.250`, `€ 900 tot € 2.400`."""
    if not found.counted:
        return "nog geen bedrag"
    least, most = (f"€ {amount:,}".replace(",", ".") for amount in _ends(found))
    return least if least == most else f"{least} tot {most}"


def _ends(found: Total) -> tuple[int, int]:
    return found.least, found.most
