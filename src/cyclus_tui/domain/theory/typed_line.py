"""A typed line becomes nodes and arrows: what it says, where it was said.

Read when its turn comes, so that lines typed faster than the disk find each other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.checks.alike.stems import one_slip
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions
from cyclus_tui.domain.text import join_words, one_line
from cyclus_tui.domain.theory import graph, line_parser, telling
from cyclus_tui.domain.theory.editing import ADDED, Draft, support_id
from cyclus_tui.domain.theory.graph import Node, Theory
from cyclus_tui.domain.theory.line_parser import TheoryLine
from cyclus_tui.errors import RuleError

NO_FRONT: Final = "Zet eerst een regel voor met ↑ of ↓, of typ codes, zoals X1 > S1."

SHORT: Final = 30
"""So many letters of a new line stand in a message."""

NEAR: Final = 0.8
"""From here on two lines may well be one: people are asked."""

REMINDS: Final = 8
"""So many letters are enough to remind of a longer line."""

MOST: Final = 3
"""More lines or arrows than these are counted in a message."""


@dataclass(frozen=True, slots=True)
class LineContext:
    """Where a line is typed, and what that makes of its words."""

    sort: str
    """What a plain line becomes."""
    front: str = ""
    """The id of the node in front; empty for none."""
    words: str = ""
    """The words of the node in front, when it may not be there under that id."""
    way: str = ""
    """`to` when a plain line leads to the node in front, `from` when it follows."""
    phase: str = ""
    step: str = ""


def interpret(line: str, sort: str, texts: Collection[str] = ()) -> TheoryLine:
    """What a line says where a plain one becomes a node of this sort."""
    return line_parser.parse_line(line, only_ours=sort == "outcome", texts=texts)


def add_lines(
    session: Session,
    replica: Replica,
    *,
    lines: Sequence[str],
    place: LineContext,
    node: str = "",
) -> Edit:
    """Take down lines; the node that a single one begins with gets the id `node`.

    Raises:
        RuleError: a line has no words, names a code that is not there, or is about a
            node in front and there is none.
    """
    draft = Draft(session, replica, place.phase, place.step)
    joined = False
    first = node if len(lines) == 1 else ""
    for line in lines:
        sentence = interpret(line, place.sort, draft.texts)
        joined = joined or bool(sentence.links)
        if sentence.links:
            _connect(draft, sentence, place, first)
        else:
            _plain(draft, line, sentence, place, first)
    if len(lines) > 1:
        label = "regels erbij"
    elif joined or (place.way and not draft.has_new_node):
        label = "pijl erbij"
    else:
        label = ADDED[place.sort]
    return replica.edit(session, label, draft.changes)


def _plain(
    draft: Draft, line: str, sentence: TheoryLine, place: LineContext, node: str
) -> None:
    """A line without arrows: one node, or codes, beside the node in front."""
    (parts,) = sentence.groups
    if not place.way:
        for part in parts:
            _node(draft, part, place.sort, node)
        return
    because = ""
    if not sentence.known:
        words, because = line_parser.with_reason(line, draft.texts)
        parts = (words,)
    front = _front(draft, place)
    if place.way == "from" and draft.theory.by_id[front].sort == "outcome":
        raise RuleError("Na de uitkomst komt niets meer. Kies een regel eronder.")
    for part in parts:
        new = _node(draft, part, place.sort, node)
        ends = (new, front) if place.way == "to" else (front, new)
        arrow = draft.arrow(*ends)
        if because:
            draft.reason(arrow, because)


def _connect(draft: Draft, sentence: TheoryLine, place: LineContext, node: str) -> None:
    """A line with arrows: every node of one group to every node of the next."""
    begins = sentence.begins
    ends = {end for _, end in sentence.links}
    starts = {start for start, _ in sentence.links}
    groups: list[list[str]] = []
    for at, parts in enumerate(sentence.groups):
        if not parts:
            groups.append([_front(draft, place)])
            continue
        last = at not in starts
        sorts = [_sorts(draft, p, place, at in ends, last) for p in parts]
        new = node if parts == (begins,) and at not in ends else ""
        nodes = [_node(draft, p, s, new) for p, s in zip(parts, sorts, strict=True)]
        groups.append(nodes)
    for number, (start, end) in enumerate(sentence.links, 1):
        for one in groups[start]:
            for other in groups[end]:
                arrow = draft.arrow(one, other)
                if sentence.because and number == len(sentence.links):
                    draft.reason(arrow, sentence.because)


def _sorts(
    draft: Draft, part: str, place: LineContext, is_end: bool, last: bool
) -> str:
    """What new words are by their place: what we do, a step, or what it is all for."""
    if not is_end:
        people = line_parser.about_people(part) and place.sort != "activity"
        return "step" if people or place.way == "to" else "activity"
    return "outcome" if last and not draft.theory.of_sort("outcome") else "step"


def _node(draft: Draft, part: str, sort: str, node: str = "") -> str:
    """The node that a part names, by its code or by its words."""
    if not line_parser.is_code(part):
        return draft.node(part, sort, node)
    named = draft.theory.by_code(part)
    if named is None:
        raise RuleError(f"{part.strip().upper()} is er niet. Kijk naar de codes links.")
    return named.id


def _front(draft: Draft, place: LineContext) -> str:
    """The node in front; it may have been there under another id when it was typed."""
    if place.front in draft.theory.by_id:
        return place.front
    same = draft.theory.same(place.words) if place.words else None
    if same is None:
        raise RuleError(NO_FRONT)
    return same.id


def made(session: Session, edit: Edit) -> str:
    """What an edit made of words: new lines with their codes, arrows, reasons."""
    theory = graph.read_theory(session)
    written = {(change.record, change.field) for change in edit.changes}
    new = {key for key, _ in written if session.first_edit(key).id == edit.id}
    nodes = [f"{n.code} {shortened(n.text)}" for n in theory.nodes if n.id in new]
    arrows = [a.name for a in theory.arrows if (a.id, "drawn") in written]
    reasons = [
        a.name for a in theory.arrows if a.because and (a.id, "because") in written
    ]
    code_of = assumptions.codes(session)
    beside = [
        f"{code_of[one.id]} bij {arrow.name}"
        for arrow in theory.arrows
        for one in arrow.assumptions
        if one is not arrow.reason
        if {(one.id, "arrow"), (support_id(session, arrow.id, one), "present")}
        & written
    ]
    pieces = [
        _named("nieuw:", "nieuw:", "nieuwe regels", nodes),
        _named("pijl", "pijlen", "pijlen", arrows),
        "met omdat" if arrows and reasons else "",
        "" if arrows else _named("omdat bij", "omdat bij", "keer een omdat", reasons),
        _named("nog een aanname:", "ook aangenomen:", "aannames erbij", beside),
    ]
    said = ", ".join(filter(None, pieces))
    return telling.sentence(said) if said else ""


def near(theory: Theory, node: Node) -> Node | None:
    """The line that a new one may well be: about the same words, and no arrow between.

    What was typed by way of a reminder is one too: *koffie-inloop*.
    """
    from cyclus_tui.domain.checks.alike.check import score

    beside = {a.start.id for a in theory.into[node.id]}
    beside |= {a.end.id for a in theory.out[node.id]} | {node.id}
    others = [other for other in theory.nodes if other.id not in beside]
    scored = [
        (max(score(node.text, other.text), _is_slip(node.text, other.text)), other)
        for other in others
    ]
    most, nearest = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return nearest if most >= NEAR else None


def _is_slip(one: str, other: str) -> bool:
    """Whether a line is another one in short, or with one letter of it wrong."""
    letters = [re.sub(r"[^\w]", "", text.casefold()) for text in (one, other)]
    if len(letters[0]) >= REMINDS and letters[1].startswith(letters[0]):
        return True
    words = one.casefold().split(), other.casefold().split()
    different = [(a, b) for a, b in zip(*words, strict=False) if a != b]
    is_one = len(words[0]) == len(words[1]) and len(different) == 1
    return is_one and one_slip(*different[0])


def shortened(text: str) -> str:
    """Words in a message: the beginning of what is long."""
    words = one_line(text)
    return words if len(words) <= SHORT else f"{words[: SHORT - 1].rstrip()}…"


def _named(one: str, some: str, many: str, names: Sequence[str]) -> str:
    """A few by their names, many by how many there are."""
    if len(names) > MOST:
        return f"{len(names)} {many}"
    return f"{one if len(names) == 1 else some} {join_words(names)}" if names else ""
