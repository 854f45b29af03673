"""Tests of the part for people of actieleren and verandertheorie."""

from __future__ import annotations

import pytest
import yaml

from cyclus_tui.domain import registry
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import FileFindingsError
from cyclus_tui.exchange.session_yaml import read_session, write_session
from tests.builders import Copy
from tests.domain.theories import SHAME, arrow, of_the_neighbourhood, say
from tests.exchange.session_yaml_evening import learning_evening

LISTED = [k.name for k in registry.KINDS.values() if k.listed and k.words]


def told(copy: Copy) -> dict[str, list[dict[str, str]]]:
    """What people read of a session."""
    part = write_session(copy.session, None).decode().partition("\njournaal:\n")[0]
    found: dict[str, list[dict[str, str]]] = yaml.load(part, Loader=yaml.BaseLoader)
    return found


def corrected(copy: Copy, *changes: tuple[str, str]) -> Copy:
    """The session after somebody corrected its file by hand."""
    text = write_session(copy.session, None).decode()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    edits = read_session(text.encode(), "sessie.yaml").edits
    return Copy(9, Session.fold(copy.session.id, edits))


def a_theory() -> Copy:
    """A step that follows from an activity, and what is assumed."""
    copy = Copy()
    copy.write(
        "node", "x", sort="activity", number=1, text="Koffie schenken", who="Els"
    )
    copy.write("node", "s", sort="step", number=1, text="mensen vertrouwen iemand")
    copy.write("arrow", "p", start="x", end="s", because="je ziet elkaar vaker")
    copy.write("assumption", "a", number=1, text="je ziet elkaar vaker", arrow="p")
    copy.write("assumption", "a", certainty=1, importance=3, agree="divided")
    return copy


def test_what_was_made_at_one_moment_stands_in_the_order_of_what_it_belongs_to() -> (
    None
):
    """The same evening is the same text, whatever the ids."""
    copy = Copy()
    for number in (1, 2, 3):
        copy.write("assumption", f"a{number}", number=number, text=f"aanname {number}")
    copy.change(
        *(
            change
            for number, record in ((3, "p"), (1, "q"), (2, "o"))
            for change in copy.session.field_changes(
                "source", record, {"assumption": f"a{number}", "sort": "residents"}
            )
        )
    )
    about = [source["bij_aanname"] for source in told(copy)["bronnen"]]
    assert about == ["aanname 1", "aanname 2", "aanname 3"]


def test_an_arrow_tells_from_where_to_where_in_words() -> None:
    """No id has to be looked up, and codes are words."""
    part = told(a_theory())
    (arrow,) = part["pijlen"]
    assert arrow["van"] == "Koffie schenken"
    assert arrow["naar"] == "mensen vertrouwen iemand"
    assert arrow["omdat"] == "je ziet elkaar vaker"
    (assumption,) = part["aannames"]
    assert assumption["eens"] == "verdeeld"
    assert (assumption["zekerheid"], assumption["belang"]) == ("1", "3")
    assert {node["soort"] for node in part["knopen"]} == {"doen", "tussenstap"}


def test_a_word_corrected_by_hand_comes_in_and_its_copies_may_follow() -> None:
    """The text of a node stands once by itself and once at each arrow."""
    copy = a_theory()
    data = write_session(copy.session, None).decode()
    text = data.replace('tekst: "Koffie schenken"', 'tekst: "Koffie met gebak"', 1)
    edits = read_session(text.encode(), "sessie.yaml").edits
    copy.session = copy.session.after(*edits)
    assert copy.told("x").text("text") == "Koffie met gebak"
    assert told(copy)["pijlen"][0]["van"] == "Koffie met gebak"


def everything() -> Copy:
    """A session with something of every kind."""
    return Copy(1, learning_evening().session)


def test_every_kind_is_read_in_words() -> None:
    """Codes as on the screen, no id where words can stand, nothing twice."""
    part = told(everything())
    assert [item["code"] for item in part["knopen"]] == ["X1", "S1", "Z"]
    assert [item["code"] for item in part["aannames"]] == ["A1", "A2"]
    (first, _) = part["aannames"]
    between = {"van": "Koffie schenken", "naar": "mensen vertrouwen iemand"}
    assert first["bij_pijl"] == between  # type: ignore[comparison-overlap]
    assert first["oordeel"] == "klopt deels"
    (case,) = (item for item in part["bijdragen"] if item["soort"] == "casus")
    assert (case["handen"], case["gekozen"]) == ("4", "ja")
    assert case["waarom"] == "Hier leren we allemaal van"
    (doubt,) = (item for item in part["bijdragen"] if item["soort"] == "twijfel")
    assert doubt["geraakt_door"] == "Wat deed je toen?"
    (option,) = (item for item in part["bijdragen"] if item["soort"] == "optie")
    assert option["houden_of_weg"] == "gehouden"
    assert part["acties"][0]["hoort_bij"] == "je ziet elkaar vaker"
    (version,) = part["versies_van_het_verhaal"]
    assert version["duimen"] == "5 omhoog, 1 opzij, 0 omlaag"
    assert part["anders_over_het_verhaal"][0]["bij_versie"] == "1"
    assert [arrow.get("getekend_of_weg") for arrow in part["pijlen"]] == [None, "weg"]


def test_no_text_of_a_person_is_lost_from_the_part_for_people() -> None:
    """Every field with own words of every kind can be read there."""
    copy = everything()
    part = write_session(copy.session, None).decode().partition("\njournaal:\n")[0]
    for kind in registry.listed(copy.session):
        for record in copy.session.of(kind.name):
            for field in kind.words:
                assert record.text(field.id) in part, (kind.name, field.id)


@pytest.mark.parametrize("name", LISTED)
def test_each_text_can_be_corrected_in_the_file(name: str) -> None:
    """A corrected line comes in; the file is whole without it as well."""
    copy = everything()
    record = copy.session.of(name)[0]
    fields = [f for f in registry.KINDS[name].words if record.text(f.id)]
    assert fields
    for field in fields:
        text = write_session(copy.session, None).decode()
        start = text.index(f'- id: "{record.id}"')
        label = field.file_key
        place = text.index(f' {label}: "', start) + len(f' {label}: "')
        edits = read_session(
            f"{text[:place]}Nieuw! {text[place:]}".encode(), "s.yaml"
        ).edits
        after = Session.fold(copy.session.id, edits).record(record.id)
        assert after is not None
        assert after.text(field.id) == f"Nieuw! {record.text(field.id)}"


@pytest.mark.parametrize("places", [1, 2])
def test_an_omdat_that_arrows_share_is_corrected_at_each(places: int) -> None:
    """Once in the file is enough; twice in the same words is no other thing."""
    copy = of_the_neighbourhood()
    say(copy, "X2 > S1 omdat A1", "S1 > Z omdat A1")
    say(copy, "X1 > Z omdat het helpt", "X1 > Z omdat A1")
    (_, shared) = arrow(copy, "X1", "Z").assumptions
    change = (f'omdat: "{SHAME}"', 'omdat: "je herkent jezelf"')
    after = corrected(copy, *[change] * places)
    assert arrow(after, "X1", "Z").assumptions[1].text("text") == "je herkent jezelf"
    for ends in (("X1", "S1"), ("X2", "S1"), ("S1", "Z")):
        assert arrow(after, *ends).because == "je herkent jezelf"
    assert len(after.session.of("assumption")) == 2
    (line,) = told(copy)["aannames_bij_nog_een_pijl"]
    assert line["aanname"] == shared.text("text")


def test_an_omdat_that_is_corrected_takes_its_assumption_along() -> None:
    """And the other way round; when both were corrected each has its own words."""
    copy = everything()
    (drawn,) = (a for a in copy.session.of("arrow") if a.text("because"))
    own = copy.session.derived("assumption", drawn.id)
    old = '"je ziet elkaar vaker"'
    after = corrected(copy, (f"omdat: {old}", 'omdat: "je herkent jezelf"'))
    assert after.told(own).text("text") == "je herkent jezelf"
    after = corrected(copy, (f"    tekst: {old}", '    tekst: "je lijkt op elkaar"'))
    assert after.told(drawn.id).text("because") == "je lijkt op elkaar"
    after = corrected(copy, (f"omdat: {old}", 'omdat: ""'))
    assert after.session.record(own) is None
    both = (
        (f"omdat: {old}", 'omdat: "een"'),
        (f"    tekst: {old}", '    tekst: "twee"'),
    )
    after = corrected(copy, *both)
    assert after.told(drawn.id).text("because") == "een"
    assert after.told(own).text("text") == "twee"


def test_a_question_an_assumption_and_an_action_can_be_added_by_hand() -> None:
    """With the next number, at the step of the last one."""
    copy = everything()
    after = corrected(
        copy,
        ("\nwachtkamer:", '\n  - tekst: "Wie hielp je?"\nwachtkamer:'),
        ("\nbronnen:", '\n  - tekst: "Er is tijd"\nbronnen:'),
        ("\nverhaal:", '\n  - wat: "Flyers brengen"\n    met_wie: "Els"\nverhaal:'),
    )
    asked = after.session.of("question")[-1]
    assert (asked.number("number"), asked.text("text")) == (3, "Wie hielp je?")
    assert (asked.text("phase"), asked.text("step")) == ("L7", "L7.1")
    supposed = after.session.of("assumption")[-1]
    assert (supposed.number("number"), supposed.text("whose")) == (3, "group")
    agreed = after.session.of("action")[-1]
    assert (agreed.number("number"), agreed.text("with_whom")) == (3, "Els")


def without(text: str, record_id: str) -> str:
    """The file without one item of a list."""
    start = text.index(f'  - id: "{record_id}"')
    lines = text[start:].split("\n")
    count = next(n for n, line in enumerate(lines) if n and not line.startswith("    "))
    return text[:start] + "\n".join(lines[count:])


@pytest.mark.parametrize(
    "name", ["question", "assumption", "action", "sign", "story_remark", "parked"]
)
def test_a_line_by_itself_may_be_left_out_of_the_file(name: str) -> None:
    """As an idea may; the words stay in the journal."""
    copy = everything()
    record = copy.session.of(name)[-1]
    text = without(write_session(copy.session, None).decode(), record.id)
    edits = read_session(text.encode(), "sessie.yaml").edits
    assert Session.fold(copy.session.id, edits).record(record.id) is None


@pytest.mark.parametrize("name", ["node", "arrow", "story", "source", "link"])
def test_what_others_hang_on_goes_and_comes_in_the_program(name: str) -> None:
    """Leaving it out or adding one is a finding, and says where to go."""
    copy = everything()
    whole = write_session(copy.session, None).decode()
    left_out = without(whole, copy.session.of(name)[0].id)
    start = whole.index(f"\n{registry.KINDS[name].heading}:\n")
    line = whole.index("  - id:", start)
    added = f'{whole[:line]}  - tekst: "x"\n{whole[line:]}'
    for text in (left_out, added):
        with pytest.raises(FileFindingsError, match=r"programma|nieuws|zet het terug"):
            read_session(text.encode(), "sessie.yaml")


def test_what_was_weighed_is_changed_in_the_program() -> None:
    """A scale, a day and a code are findings that say what to put back."""
    whole = write_session(everything().session, None).decode()
    for old, new in (
        ("zekerheid: 1", "zekerheid: 3"),
        ('eens: "verdeeld"', 'eens: "eens"'),
        ('wanneer: "2026-11-25"', 'wanneer: "2026-11-26"'),
        ("handen: 4", "handen: 40"),
    ):
        assert old in whole
        with pytest.raises(FileFindingsError, match="alleen in het programma"):
            read_session(whole.replace(old, new, 1).encode(), "sessie.yaml")


def test_an_open_conflict_is_told_with_its_own_label_and_in_words() -> None:
    """The same field may be called otherwise elsewhere."""
    one = everything()
    two = one.twin(2)
    supposed = one.session.of("assumption")[1].id
    advice = one.session.of("recommendation")[0].id
    for copy, agree, why in ((one, "yes", "zus"), (two, "no", "zo")):
        copy.write("assumption", supposed, agree=agree)
        copy.write("recommendation", advice, because=why)
    one.take_in(two)
    text = write_session(one.session, None).decode()
    found: dict[str, list[dict[str, str]]] = yaml.safe_load(text)["conflicten"]
    assert [item["veld"] for item in found["open"]] == ["eens", "want"]
    assert '- tekst: "niet eens"' in text
