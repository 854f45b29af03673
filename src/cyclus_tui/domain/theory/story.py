"""The story of a theory, written from its parts, and what changed between versions.

Each sentence follows the theory until somebody writes it in other words; from then on
those words stand, and it shows when the theory has gone on since (methods, 5.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import ERASED, Edit, Value
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions, risks
from cyclus_tui.domain.learning.records import AGREE, ASSUMPTION
from cyclus_tui.domain.learning.risks import WeighedAssumption
from cyclus_tui.domain.text import clean, one_line, required_words
from cyclus_tui.domain.theory import graph, telling
from cyclus_tui.domain.theory.graph import Arrow, Theory
from cyclus_tui.domain.theory.records import FROM, PARTS, STATUS, TOLD
from cyclus_tui.domain.voting import thumbs
from cyclus_tui.errors import RuleError

_COMPARED: Final = {
    "nodes": ("code", "text"),
    "arrows": ("name", "because", "status"),
    "assumptions": ("code", "text", "certainty", "importance", "agree"),
}
"""What of each part of a version is compared with another one."""

_NEW_OR_GONE: Final = {
    "nodes": ("Nieuw: {code} {text}", "Weg: {text}"),
    "arrows": ("Nieuwe pijl: {name}", "Pijl weg: {name}"),
    "assumptions": ("Nieuwe aanname: {code} {text}", "Aanname weg: {text}"),
}
"""What is said of a part that one of two versions has alone."""

_UNWEIGHED: Final = (-1, "")
"""What stands in a version for a place on a scale that nobody gave."""


@dataclass(frozen=True, slots=True)
class StorySentence:
    """One sentence of the story."""

    part: str
    """Its name in `PARTS`, or the id of the arrow that it tells."""
    text: str
    """What is read aloud; empty when the theory has nothing for it yet."""
    generated: str
    """What the theory says now."""
    by_hand: bool = False
    """Whether people wrote it in their own words."""
    source: str = ""
    """What of the theory it tells; own words are overtaken when that changes."""
    goes_on: bool = False
    """Whether it belongs to the paragraph of the sentence before it."""

    @property
    def label(self) -> str:
        """What it is about."""
        return PARTS.get(self.part, "In eigen woorden")


def sentences(session: Session) -> list[StorySentence]:
    """The story as it is now: what it is all for, each arrow, and what stands around.

    A sentence without words is one for which the theory has nothing yet.
    """
    theory = graph.read_theory(session)
    weighed = risks.weighed_assumptions(session, theory)
    around = _around(session, theory, weighed)
    written = session.one("story", "text")
    of_parts = [
        _sentence(part, written.text(part), around[part], around[part])
        for part in PARTS
    ]
    chain = [
        _sentence(a.id, a.record.text(TOLD), one.text, _source(a), not one.begins)
        for one in telling.told_arrows(theory, weighed)
        for a in [one.arrow]
    ]
    return [*of_parts[:2], *chain, *of_parts[2:]]


def is_overtaken(session: Session, sentence: StorySentence) -> bool:
    """Whether the theory says something else since a sentence was written by hand."""
    _, key, field = _place(session, sentence)
    record = session.any_record(key)
    known = record.text(f"{field}{FROM}") if record else ""
    return sentence.by_hand and bool(sentence.source) and known != sentence.source


def own_words(session: Session, sentence: StorySentence) -> tuple[Record, str]:
    """The record and the field with people's own words for a sentence.

    Raises:
        RuleError: the arrow that it tells is gone.
    """
    _, key, field = _place(session, sentence)
    return session.required(key, "Deze zin is er niet meer. Kies een andere."), field


def _place(session: Session, sentence: StorySentence) -> tuple[str, str, str]:
    """Where people's own words for a sentence stand: kind, record and field."""
    if sentence.part in PARTS:
        return "story", session.derived("story", "text"), sentence.part
    return "arrow", sentence.part, TOLD


def _sentence(
    part: str, own: str, generated: str, source: str, goes_on: bool = False
) -> StorySentence:
    """A sentence of the theory's own, or in the words that people wrote for it."""
    return StorySentence(part, own or generated, generated, bool(own), source, goes_on)


def _source(arrow: Arrow) -> str:
    """What an arrow says, wherever it comes in the story."""
    parts = (arrow.start.text, arrow.end.text, arrow.because)
    return " → ".join(filter(None, map(one_line, parts)))


def text(session: Session) -> str:
    """The whole story, to be read aloud; a line is a paragraph."""
    paragraphs: list[str] = []
    for sentence in sentences(session):
        if sentence.text and sentence.goes_on and paragraphs:
            paragraphs[-1] += f" {one_line(sentence.text)}"
        elif sentence.text:
            paragraphs.append(sentence.text)
    return "\n".join(paragraphs)


def versions(session: Session) -> list[Record]:
    """The versions that were put down, the oldest first."""
    records = session.of("story_version")
    return sorted(
        records, key=lambda v: (v.number("number"), session.first_edit(v.id).order)
    )


def snapshot(session: Session) -> dict[str, Value]:
    """All of the theory at this moment, words copied, to compare with later."""
    theory = graph.read_theory(session)
    codes = assumptions.codes(session)
    return {
        "story": [s.text for s in sentences(session) if s.text],
        "nodes": [
            {"id": n.id, "code": n.code, "sort": n.sort, "text": n.text}
            for n in theory.nodes
        ],
        "arrows": [
            {"id": a.id, "name": a.name, "because": a.because, "status": a.status}
            for a in theory.arrows
        ],
        "assumptions": [
            {
                "id": a.id,
                "code": codes[a.id],
                "text": words_of(a),
                "certainty": a.number("certainty", -1),
                "importance": a.number("importance", -1),
                "agree": a.text("agree"),
            }
            for a in session.of("assumption")
        ],
    }


def differences(before: Value, after: Value) -> list[str]:
    """What is different between two versions, in sentences; VT-14 asks for it."""
    if not isinstance(before, dict) or not isinstance(after, dict) or not before:
        return []
    lines: list[str] = []
    for name, (new, gone) in _NEW_OR_GONE.items():
        earlier, later = _by_id(before, name), _by_id(after, name)
        for key, now in later.items():
            was = earlier.get(key)
            lines += [new.format_map(now)] if was is None else _changed(was, now)
        lines += [gone.format_map(earlier[key]) for key in earlier if key not in later]
    return lines or [*_other_sentences(before, after)]


def _other_sentences(
    before: dict[str, Value], after: dict[str, Value]
) -> Iterator[str]:
    """What is told otherwise where all that it rests on is the same."""
    was, now = before.get("story"), after.get("story")
    if isinstance(was, list) and isinstance(now, list):
        yield from (f"Andere zin: {text}" for text in now if text not in was)
        yield from (f"Zin weg: {text}" for text in was if text not in now)


def content_of(version: Record) -> Value:
    """What a version holds; empty once its words were erased."""
    content = version.fields.get("content", {})
    return {} if content == ERASED else content


def _around(
    session: Session, theory: Theory, weighed: Sequence[WeighedAssumption]
) -> dict[str, str]:
    """What stands around the arrows, by part; empty where the theory has nothing."""
    signs = [words_of(s) for s in session.of("sign")]
    besides = [
        words_of(line)
        for sort in ("side_effect", "outside")
        for line in contributions.of_sort(session, sort)
    ]
    loose = [
        node.text
        for node in theory.nodes
        if node.sort != "outcome" and not (theory.into[node.id] or theory.out[node.id])
    ]
    tried = [
        f"We probeerden uit: {telling.quoted(words_of(one.record))}. Dat {showed}."
        for one in weighed
        if one.arrow is None and (showed := one.tried_out)
    ]
    trials = telling.listed("Dat proberen we uit", _trials(session))
    return {
        "if_then": telling.goals(theory),
        "because": "",
        "loose": telling.listed("Dit hangt nog los van de rest", loose),
        "risk": _risk(session),
        "trial": " ".join(filter(None, [*tried, trials])),
        "notice": telling.listed("We merken het zo", signs),
        "besides": telling.listed("Er kan ook iets anders gebeuren", besides),
    }


def _risk(session: Session) -> str:
    """The assumption to find out first."""
    riskiest = assumptions.riskiest(session)
    if riskiest is None:
        return ""
    divided = " Daar denken we verschillend over."
    more = divided if riskiest.text("agree") == "divided" else ""
    words = telling.quoted(words_of(riskiest))
    return f"Het spannendst vinden we: {words}.{more}"


def _trials(session: Session) -> list[str]:
    """What somebody is going to try."""
    own = [a for a in session.of("action") if not a.flag("returned")]
    return [what for a in own if (what := a.text("what")) and not a.erased]


def _by_id(content: dict[str, Value], name: str) -> dict[str, dict[str, Value]]:
    """The parts of a version by their id; a file of somebody else may lack some."""
    entries = content.get(name)
    parts = (
        [p for p in entries if isinstance(p, dict)] if isinstance(entries, list) else []
    )
    return {
        str(part["id"]): {field: part.get(field, "") for field in _COMPARED[name]}
        for part in parts
        if "id" in part
    }


def _changed(was: dict[str, Value], now: dict[str, Value]) -> Iterator[str]:
    """What differs in a node, an arrow or an assumption that both versions have."""
    name = now.get("name", now.get("code"))
    for field, value in now.items():
        if value == was[field]:
            continue
        match field:
            case "text":
                yield f"Anders: {name} {value} (was: {was[field]})"
            case "because":
                yield f"Omdat bij {name}: {value or 'leeg'}"
            case "status":
                yield f"{name}: nu {STATUS.get(str(value), 'onbekend')}"
            case "certainty" | "importance":
                yield f"{name}: {ASSUMPTION.label(field)} {_step(was[field], value)}"
            case "agree":
                yield f"{name}: {AGREE.get(str(value), 'niet gevraagd')}"


def _step(was: Value, now: Value) -> str:
    """Another place on a scale; a place that is new, or gone, is told as such."""
    if now in _UNWEIGHED:
        return "niet meer gewogen"
    return f"nu {now}" if was in _UNWEIGHED else f"{was} → {now}"


def write_sentence(
    session: Session, replica: Replica, *, sentence: StorySentence, text: str
) -> Edit | None:
    """Write a sentence in other words; without words the theory's own come back."""
    words = clean(text).strip()
    if words == sentence.generated:
        words = ""
    source = sentence.source if words else ""
    kind, key, field = _place(session, sentence)
    fields: dict[str, Value] = {field: words, f"{field}{FROM}": source}
    return replica.write(session, "zin van het verhaal", kind, key, fields)


def save_version(session: Session, replica: Replica) -> Edit:
    """Put down a version: the story and all it rests on, which no merge changes.

    Raises:
        RuleError: there is no story yet, or nothing changed since the last version.
    """
    story = text(session)
    if not story:
        raise RuleError("Er is nog geen verhaal. Begin bij T1 en T3.")
    content = snapshot(session)
    earlier = versions(session)
    if earlier and content_of(earlier[-1]) == content:
        raise RuleError("Er is niets veranderd sinds de vorige versie.")
    fields: dict[str, Value] = {
        "number": next_number(earlier),
        "text": story,
        "content": content,
    }
    changes = session.field_changes("story_version", replica.new_id(), fields)
    return replica.edit(session, "versie vastgelegd", changes)


def count_thumbs(session: Session, replica: Replica, *, text: str) -> Edit | None:
    """Count thumbs for the last version, from `9 1 1` (methods, chapter 4.4).

    Raises:
        RuleError: there is no version yet, the story is another one since, or these
            are not three counts.
    """
    fields: dict[str, Value] = {"thumbs": [*thumbs.parse_thumbs(text)]}
    version = _required_version(session)
    if changes_since_version(session):
        number = version.number("number")
        raise RuleError(
            f"Het verhaal is veranderd na versie {number}. Druk op F4 voor een nieuwe "
            "versie, en dan op Enter: de duimen horen daarbij."
        )
    return replica.write(session, "duimen geteld", "story_version", version.id, fields)


def add_remark(session: Session, replica: Replica, *, text: str) -> Edit | None:
    """Keep what somebody sees differently; it goes with the story.

    Raises:
        RuleError: there is no version yet, or there are no words.
    """
    words = required_words(text, "Typ wat er voor deze persoon anders moet.")
    fields: dict[str, Value] = {
        "version": _required_version(session).id,
        "text": words,
    }
    label, key = "minderheid genoteerd", replica.new_id()
    return replica.write(session, label, "story_remark", key, fields)


def remove_remark(session: Session, replica: Replica, *, remark: Record) -> Edit | None:
    """Take a remark out; nothing when it is gone already."""
    return replica.removal(session, "minderheid weg", remark.id)


def last_version(session: Session) -> Record | None:
    """The version that was put down last."""
    return next(reversed(versions(session)), None)


def version_remarks(session: Session, record: Record) -> list[Record]:
    """What somebody sees differently in a version."""
    records = session.of("story_remark")
    return [r for r in records if r.text("version") == record.id]


def is_carried(session: Session, record: Record) -> bool:
    """Whether two thirds stand behind it and each objection is noted (GEDRAGEN-1)."""
    return thumbs.is_carried(
        thumbs.thumbs_of(record), len(version_remarks(session, record))
    )


def changes_since_version(session: Session) -> list[str]:
    """What changed since the last version, in sentences; empty without a version."""
    last = last_version(session)
    if last is None:
        return []
    return differences(content_of(last), snapshot(session))


def _required_version(session: Session) -> Record:
    """The last version.

    Raises:
        RuleError: none was put down yet.
    """
    last = last_version(session)
    if last is None:
        raise RuleError("Leg eerst een versie vast met F4.")
    return last
