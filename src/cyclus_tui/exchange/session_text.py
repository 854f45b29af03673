"""The part for people: a session as a tree of Dutch keys, to read and to correct."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from cyclus_tui.domain import registry
from cyclus_tui.domain.combined.combining import evening_of
from cyclus_tui.domain.conflicts.wording import ConflictWording, places, topic
from cyclus_tui.domain.ideas.records import IDEA, SORTS, THEME
from cyclus_tui.domain.journal.edit import Stamp
from cyclus_tui.domain.journal.record import Record, Version
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Position, RecordKind, Text
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.method.records import CHECKOUT, EVENING, FORM, GROUND_RULE
from cyclus_tui.domain.people.records import PERSON
from cyclus_tui.domain.voting import recommendations
from cyclus_tui.domain.voting.records import RECOMMENDATION, REMARK
from cyclus_tui.exchange import evenings_text, kinds_text
from cyclus_tui.exchange.outcome_text import outcome, rounds, votes
from cyclus_tui.exchange.text_tree import (
    EditableText,
    FixedValue,
    Group,
    Node,
    ReaderAid,
    RecordList,
    TextCopy,
)

FORMAT: Final = "cyclus-sessie"
VERSION: Final = 1

QUESTION: Final = "central_question"
"""The answer that stands at the top, because the whole evening is about it."""


def people_part(session: Session, method: Method | None) -> Group:
    """The whole part for people, in the order of reading."""
    form = session.derived("form", "answers")
    question = session.one("form", "answers").text(QUESTION)
    return {
        "formaat": FixedValue(f"{FORMAT} {VERSION}"),
        "sessie": _head(session),
        "vraag": EditableText(form, "form", QUESTION, question),
        "avonden": evenings_text.evenings(session),
        "samen_gekozen": evenings_text.chosen(session),
        "aanwezig": _present(session, method),
        "antwoorden": _answers(session, method),
        "uitkomst": outcome(session),
        "adviezen": _advice(session),
        THEME.heading: RecordList(THEME, tuple(_themes(session))),
        IDEA.heading: RecordList(IDEA, tuple(_ideas(session, method))),
        **kinds_text.sections(session, method),
        "keuzerondes": rounds(session),
        GROUND_RULE.heading: _plain(GROUND_RULE, _chosen(session)),
        PERSON.heading: RecordList(PERSON, tuple(_people(session, method))),
        CHECKOUT.heading: RecordList(CHECKOUT, tuple(_closing(session))),
        "aantekeningen_begeleider": _notes(session),
        "conflicten": _conflicts(session, method),
    }


def sorted_records(session: Session, kind: str) -> list[Record]:
    """The records of a kind by number, then as they were made: the same everywhere."""

    def sort_key(record: Record) -> tuple[int, tuple[int, Stamp], str]:
        return record.number("number"), session.first_edit(record.id).order, record.id

    return sorted(session.of(kind), key=sort_key)


def _head(session: Session) -> Group:
    """What evening it was."""
    record = session.any_record(session.id)
    group: Group = {"id": FixedValue(session.id)}
    for field in EVENING.fields:
        if isinstance(field, Text):
            text = record.text(field.id) if record else ""
            group[field.file_key] = EditableText(session.id, "session", field.id, text)
    group["methode"] = FixedValue(record.text("method") if record else "")
    return group


def _item(record: Record, kind: RecordKind, number: str = "") -> Group:
    """A record's id, its number under this key when it has one, and its texts."""
    group: Group = {"id": FixedValue(record.id)}
    if number:
        group[number] = FixedValue(record.number("number"))
    for field in kind.words:
        words = EditableText(record.id, kind.name, field.id, record.text(field.id))
        group[field.file_key] = words
    if record.erased:
        group["gewist"] = FixedValue("ja")
    return group


def _plain(kind: RecordKind, records: Iterable[Record]) -> RecordList:
    """A list of texts with nothing beside them."""
    return RecordList(kind, tuple(_item(record, kind) for record in records))


def _present(session: Session, method: Method | None) -> list[Node]:
    """How many people of each role were here; counted, so that no name is needed."""
    counts: dict[str, int] = {}
    for person in session.of("person"):
        role = person.text("role")
        counts[role] = counts.get(role, 0) + 1
    noted = {evening_of(session, person.id) for person in session.of("person")}
    for headcount in session.of("headcount"):
        if evening_of(session, headcount.id) not in noted:
            for field, value in headcount.fields.items():
                if type(value) is int:
                    counts[field] = counts.get(field, 0) + value
    roles = method.roles if method else ()
    titles = {role.id: (role.title, role.plural) for role in roles}
    nodes: list[Node] = []
    for role, count in sorted(counts.items()):
        one, several = titles.get(role, ("", ""))
        title = ReaderAid(one if count == 1 else several)
        nodes.append(
            {"id": FixedValue(role), "rol": title, "aantal": FixedValue(count)}
        )
    return nodes


def _answers(session: Session, method: Method | None) -> RecordList:
    """Each answer; those of the method that nobody gave are there to be added."""
    answers = session.one("form", "answers")
    labels = dict(_fields(method))
    names = [*labels, *sorted(answers.fields.keys() - labels.keys())]
    items: list[Group] = [
        {
            "id": FixedValue(name),
            "vraag": ReaderAid(labels.get(name, "")),
            "tekst": EditableText(answers.id, "form", name, answers.text(name)),
        }
        for name in names
        if name != QUESTION
    ]
    return RecordList(FORM, tuple(items))


def _fields(method: Method | None) -> Iterator[tuple[str, str]]:
    """Id and label of every question that the method's forms ask."""
    for step in method.steps if method else ():
        for field in getattr(step.rules, "fields", ()):
            yield field.id, field.label


def _people(session: Session, method: Method | None) -> Iterator[Group]:
    """Who was here, under the name they chose."""
    for person in sorted_records(session, "person"):
        item = _item(person, PERSON, "nummer")
        item["rol"] = kinds_text.role_in_words(method, person.text("role"))
        yield item


def _chosen(session: Session) -> list[Record]:
    """The ground rules that the group took in."""
    rules = sorted_records(session, "ground_rule")
    return [rule for rule in rules if rule.flag("chosen")]


def _ideas(session: Session, method: Method | None) -> Iterator[Group]:
    """What people said."""
    counted, where = votes(session), evenings_text.evening_titles(session)
    titles = {p.id: p.title for p in method.phases} if method else {}
    places = {
        p.text("idea"): p.text("theme") for p in sorted_records(session, "placement")
    }
    sorts = [*SORTS]
    ideas = sorted_records(session, "idea")
    ideas.sort(key=lambda i: sorts.index(s) if (s := i.text("sort")) in SORTS else 9)
    for idea in ideas:
        item = _item(idea, IDEA, "nummer")
        if idea.id in where:
            item["avond"] = FixedValue(where[idea.id])
        item["soort"] = FixedValue(
            kinds_text.value_in_words(session, idea, "sort", idea.text("sort"))
        )
        item["fase"] = FixedValue(idea.text("phase"))
        item["fase_titel"] = ReaderAid(titles.get(idea.text("phase"), ""))
        item |= kinds_text.about_line(session, idea)
        place = places.get(idea.id, "")
        theme = session.record(place)
        if place == "aside":
            item["thema"] = FixedValue("apart gelegd")
        elif theme:
            item["thema"] = TextCopy(theme.id, "name", theme.text("name"))
        if idea.id in counted:
            item["stemmen"] = FixedValue(counted[idea.id])
        yield item


def _themes(session: Session) -> Iterator[Group]:
    """The heaps and their names."""
    for theme in sorted_records(session, "theme"):
        item = _item(theme, THEME, "nummer")
        item["teken"] = FixedValue(theme.text("sign"))
        yield item


def _advice(session: Session) -> RecordList:
    """The recommendations in the group's order, each with what others think of it."""
    remarks: dict[str, list[Record]] = {}
    for remark in sorted_records(session, "remark"):
        remarks.setdefault(remark.text("recommendation"), []).append(remark)
    counted = votes(session)
    items = []
    for rank, record in enumerate(_ranked(session, counted), 1):
        item = {
            "id": FixedValue(record.id),
            "rang": FixedValue(rank),
            **_item(record, RECOMMENDATION),
        }
        if record.text("option") in counted:
            item["stemmen"] = FixedValue(counted[record.text("option")])
        colour = record.text("colour")
        item["kleur"] = FixedValue(registry.in_words(record, "colour"), earlier=colour)
        item["duimen"] = FixedValue(registry.in_words(record, "thumbs"))
        mine = tuple(_item(remark, REMARK) for remark in remarks.get(record.id, ()))
        item[REMARK.heading] = RecordList(REMARK, mine, record.id)
        items.append(item)
    return RecordList(RECOMMENDATION, tuple(items))


def _ranked(session: Session, counted: dict[str, int]) -> list[Record]:
    """The recommendations by votes, then where the group moved them to."""
    options = {option: number for number, option in enumerate(counted)}

    def by_votes(record: Record) -> tuple[int, int, str]:
        option = record.text("option")
        return -counted.get(option, 0), options.get(option, 0), record.id

    records = sorted(session.of("recommendation"), key=by_votes)
    numbered = enumerate(records)
    places = {
        record.id: recommendations.position_of(record, rank)
        for rank, record in numbered
    }
    return sorted(records, key=lambda record: (places[record.id], by_votes(record)))


def _closing(session: Session) -> Iterator[Group]:
    """With which word people went home."""
    for record in sorted_records(session, "checkout"):
        item = _item(record, CHECKOUT)
        if smiley := record.text("smiley"):
            item["smiley"] = FixedValue(
                kinds_text.value_in_words(session, record, "smiley", smiley)
            )
        yield item


def _notes(session: Session) -> list[Node]:
    """The facilitator's own notes: to read here, to change in the program."""
    return [
        {"fase": FixedValue(note.text("phase")), "tekst": FixedValue(note.text("text"))}
        for note in sorted_records(session, "note")
    ]


def _conflicts(session: Session, method: Method | None) -> Group:
    """What copies differ on, until a person chooses; in words as on the screen."""
    wording = ConflictWording(session, method)
    open_ones = sorted(
        session.conflicts(), key=lambda nodes: (nodes[0].kind, nodes[0].id, nodes[1])
    )
    nodes: list[Node] = []
    for record, field in open_ones:
        versions: list[Node] = [
            {
                "tekst": words,
                "wie": FixedValue(version.who),
                "wanneer": FixedValue(version.at),
            }
            for version, words in _versions(session, wording, record, field)
        ]
        nodes.append(
            {
                "id": FixedValue(record.id),
                "veld": _field_name(session, record, field),
                "versies": versions,
            }
        )
    return {"aantal": FixedValue(len(nodes)), "open": nodes} if nodes else {}


def _versions(
    session: Session, wording: ConflictWording, record: Record, field: str
) -> Iterator[tuple[Version, FixedValue]]:
    """The versions of a field, each with its value in words."""
    versions = session.versions(record, field)
    in_order = sorted({str(version.value) for version in versions})
    in_row = dict(zip(in_order, places(len(in_order)), strict=True))
    is_place = isinstance(registry.field_of(session, record, field), Position)
    for version in versions:
        words = wording.value(record, field, version.value)
        earlier = kinds_text.value_in_words(session, record, field, version.value)
        words = in_row[str(version.value)] if is_place else words
        yield version, FixedValue(words, earlier=str(earlier))


def _field_name(session: Session, record: Record, name: str) -> FixedValue:
    """What a field is called; one without a label by what kind of thing it holds."""
    field = registry.field_of(session, record, name)
    has_name = field.label or field.key
    words = field.file_key if has_name else topic(session, record, name)
    return FixedValue(words, earlier=field.file_key)
