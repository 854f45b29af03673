"""A colleague corrects the file in Notepad; the program understands or says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyclus_tui.domain.journal.known_lines import KnownLines
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import FileFindingsError
from cyclus_tui.exchange.method_file import read_method
from cyclus_tui.exchange.session_yaml import (
    BY_HAND,
    LABEL,
    SessionText,
    read_session,
    write_session,
)
from tests.exchange.session_yaml_evening import SESSION_ID, Evening, whole_evening

TEMPLATES = Path(__file__).parents[2] / "templates"
DATA = write_session(whole_evening().session, None)


def changed(old: str, new: str, data: bytes = DATA) -> bytes:
    """The file after somebody changed this, above the journal."""
    assert old.encode() in data.partition(b"\njournaal:\n")[0]
    return data.replace(old.encode(), new.encode(), 1)


def after(old: str, new: str) -> Session:
    """The session once the changed file was read."""
    return folded(read_session(changed(old, new), "sessie.yaml"))


def folded(text: SessionText) -> Session:
    """The session that a file amounts to."""
    return Session.fold(SESSION_ID, text.edits)


def refusal(old: str, new: str, data: bytes = DATA) -> str:
    """What is said about a change that cannot be."""
    with pytest.raises(FileFindingsError) as refused:
        read_session(changed(old, new, data), "sessie.yaml")
    return str(refused.value)


def texts(session: Session, kind: str, field: str = "text") -> list[str]:
    """What all records of a kind say."""
    return [record.text(field) for record in session.of(kind)]


def test_a_corrected_text_is_one_edit_of_the_file() -> None:
    """It has a label for undo and says who wrote it."""
    found = read_session(changed("spreekuur op de markt", "groot spreekuur"), "x")
    assert len(found.by_hand) == 1
    assert found.by_hand[0].label == LABEL
    session = folded(found)
    assert texts(session, "idea")[0] == "Een groot spreekuur"
    assert session.who(found.by_hand[0].replica) == BY_HAND
    assert session.conflicts() == []


@pytest.mark.parametrize(
    ("old", "new", "kind", "field", "text"),
    [
        ('titel: "Geldzorgen in Zonneveld"', "titel: Nieuw", "session", "title",
         "Nieuw"),
        ("2026-11-21", "2026-11-22", "session", "date", "2026-11-22"),
        ("Wat helpt u als", "Wat helpt je als", "form", "central_question",
         "Wat helpt je als geld op is?"),
        ('tekst: "de wethouder"', "tekst: 'de raad'", "form", "recipient", "de raad"),
        ('naam: "Dichtbij"', 'naam: "Dicht bij huis"', "theme", "name",
         "Dicht bij huis"),
        ('naam: "Dichtbij"\n', 'naam: "Dichtbij"\n    toelichting: "in de wijk"\n',
         "theme", "explanation", "in de wijk"),
        ('want: "mensen', 'want: "de mensen', "recommendation", "because",
         "de mensen durven dan te komen"),
        ('    want: "mensen durven dan te komen"\n', "", "recommendation", "because",
         ""),
        ("Niet op vrijdag", "Nooit op vrijdag", "remark", "text", "Nooit op vrijdag"),
        ("Iedereen telt mee", "Iedereen\ttelt", "ground_rule", "text", "Iedereen telt"),
        ('tekst: "fijn"', "tekst: |-\n      heel\n      fijn", "checkout", "text",
         "heel\nfijn"),
        ('naam: "Oma"', 'naam: "Opa"', "person", "alias", "Opa"),
    ],
)  # fmt: skip
def test_each_text_for_people_can_be_corrected(
    old: str, new: str, kind: str, field: str, text: str
) -> None:
    """In whatever way YAML lets one write a text."""
    assert texts(after(old, new), kind, field)[0] == text


def test_a_new_layout_changes_nothing() -> None:
    """Comments, quotes and blank lines are not words."""
    same = DATA.replace(b'tekst: "fijn"', b"tekst: fijn   # zei Oma\n", 1)
    same = same.replace(b"# Een sessie van Cyclus.", b"# Mijn sessie.", 1)
    with pytest.raises(FileFindingsError):
        read_session(same, "x")  # `fijn #` may have lost words
    same = same.replace(b"fijn   # zei Oma", b"'fijn'", 1)
    found = read_session(same, "x")
    assert found.by_hand == ()
    assert write_session(folded(found), None) == DATA


def test_an_item_that_was_left_out_is_deleted() -> None:
    """The whole block has to go."""
    lines = DATA.decode().split("\n")
    at = lines.index('    tekst: "De balie is vaak dicht"')
    assert lines[at - 2].startswith("  - id:")
    data = "\n".join([*lines[: at - 2], *lines[at + 3 :]]).encode()
    assert "De balie is vaak dicht" not in texts(
        folded(read_session(data, "x")), "idea"
    )


@pytest.mark.parametrize(
    "block",
    [
        '    minderheid:\n      - id: "0000000000000000000b"\n'
        '        tekst: "Niet op vrijdag"\n',
        '      - id: "0000000000000000000b"\n        tekst: "Niet op vrijdag"\n',
    ],
)
def test_the_last_item_of_a_list_can_be_left_out(block: str) -> None:
    """With the key over it, or without."""
    assert texts(after(block, ""), "remark") == []


def test_an_added_item_comes_at_the_end() -> None:
    """A new idea needs its words only; it takes a number and its place by itself."""
    session = after("keuzerondes:\n", '  - tekst: "Een app"\nkeuzerondes:\n')
    new = session.of("idea")[-1]
    assert new.text("text") == "Een app"
    assert (new.text("sort"), new.number("number")) == ("idea", 3)
    assert new.text("phase") == "A4"


def test_an_added_item_may_say_what_it_is_like() -> None:
    """`soort` is written as at the others."""
    block = '  - tekst: "Lange rij"\n    soort: "klacht"\n  - tekst: "Kou"\n'
    session = after("keuzerondes:\n", f"{block}keuzerondes:\n")
    new = session.of("idea")[-2]
    assert (new.text("sort"), new.number("number")) == ("complaint", 2)
    odd = '  - tekst: "x"\n    soort: "y"\n'
    assert "soort" in refusal("keuzerondes:\n", f"{odd}keuzerondes:\n")


def test_a_remark_is_added_to_its_own_advice() -> None:
    """A list inside an item knows where it belongs."""
    remark = '    minderheid:\n      - tekst: "En op zondag"\n'
    session = after("    minderheid:\n", remark)
    assert {r.text("recommendation") for r in session.of("remark")} == {
        record.id for record in session.of("recommendation")
    }


def test_a_list_that_was_not_there_can_be_added() -> None:
    """The first ground rule may be written in the file."""
    evening = Evening()
    evening.idea(1, "lampen")
    data = write_session(evening.session, None)
    more = changed("# Vanaf", 'afspraken:\n  - tekst: "Niet bellen"\n# Vanaf', data)
    assert texts(folded(read_session(more, "x")), "ground_rule") == ["Niet bellen"]


def test_a_file_that_is_taken_in_twice_counts_once() -> None:
    """Whoever imports the same file gets the same edit, in whatever layout."""
    data = changed("keuzerondes:\n", '  - tekst: "Een app"\nkeuzerondes:\n')
    first = read_session(data, "a.yaml")
    again = read_session(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), "b.yaml")
    assert first.edits == again.edits
    mine = whole_evening().session
    once = union(mine, first.edits).session
    twice = union(once, again.edits).session
    assert twice.fingerprint() == once.fingerprint() != mine.fingerprint()
    assert texts(twice, "idea").count("Een app") == 1


def test_known_lines_do_not_hide_what_was_corrected() -> None:
    """The comparison needs the whole journal, whatever is here already."""
    known = KnownLines()
    assert read_session(DATA, "x", known).by_hand == ()
    data = changed("Oma", "Opa")
    assert read_session(data, "x", known).by_hand == read_session(data, "x").by_hand


def test_a_hand_edited_session_goes_out_and_comes_back() -> None:
    """After the import the file is canonical again."""
    data = write_session(after("Oma", "Opa"), None)
    found = read_session(data, "x")
    assert found.by_hand == ()
    assert write_session(folded(found), None) == data


def test_correcting_a_text_everywhere_follows_the_copies() -> None:
    """Find-and-replace also reaches the places where a text is shown once more."""
    people, turn, rest = DATA.partition(b"\njournaal:\n")
    data = people.replace(b"Dichtbij", b"Om de hoek") + turn + rest
    assert texts(folded(read_session(data, "x")), "theme", "name") == ["Om de hoek"]


def test_correcting_a_text_in_conflict_settles_it() -> None:
    """The one who writes it saw both."""
    one = Evening()
    key = one.idea(1, "lampen")
    two = Evening("00000000000000bb", "Sam")
    two.session = one.session
    one.write("idea", key, text="lantaarns")
    two.write("idea", key, text="verlichting")
    both = one.session.after(*two.session.edits.values())
    old = '    tekst: "verlichting"\n    soort'
    data = changed(old, old.replace("verlichting", "x"), write_session(both, None))
    session = folded(read_session(data, "x"))
    assert session.conflicts() == []
    assert texts(session, "idea") == ["x"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    stemmen: 3\n", "    stemmen: 4\n", "Zet terug: 3"),
        ("    stemmen: 3\n", "", "hier ontbreekt 'stemmen'"),
        ("aantal: 1", "aantal: 10", "Zet terug: 1"),
        ('advies: "Open"', 'advies: "Dicht"', 'Zet terug: "Open"'),
        ('vastgesteld: "ja"', 'vastgesteld: "nee"', 'Zet terug: "ja"'),
        (f'id: "{SESSION_ID}"', f'id: "{"0" * 32}"', "Zet terug"),
        ('id: "0000000000000000000b"', 'id: "b"', "dit id ken ik niet"),
        ('id: "00000000000000000005"', 'id: "00000000000000000004"', "twee keer"),
        ('tekst: "Sam was stil"', 'tekst: "Sam"', "alleen in het programma"),
        ('tekst: "Niet op vrijdag"', 'tekst: ""', "bij 'tekst' staat niets"),
        ("2026-11-21", "morgen", "een datum zoals"),
        ("21:30", "laat", "een tijd zoals"),
        ('    teken: "★"\n', '    teken: "★"\n    kleur: "rood"\n', "ken ik hier niet"),
        ('titel: "Geldzorgen in Zonneveld"', 'titel: ["x"]', "hoort een tekst"),
        ("bijdragen:\n", "ideeen:\n", "hier ontbreekt het deel 'bijdragen'"),
        ("afspraken:\n", 'afspraken: "x"\noud:\n', "hier hoort iets anders"),
        ("deelnemers:\n", 'deelnemers:\n  - naam: "Bo"\n', "Iets nieuws kan hier niet"),
        ('  - id: "00000000000000000001"\n    nummer: 1\n    naam: "Oma"\n'
         '    rol: "resident"\n', "", "Haal dat in het programma weg"),
        ('  - id: "00000000000000000004"\n    nummer: 1\n    tekst: "Een spreekuur op '
         'de markt"\n    soort: "idee"\n    fase: "A4"\n    thema: "Dichtbij"\n'
         "    stemmen: 3\n", "", "is gestemd"),
        ('tekst: "fijn"', "tekst: !!str fijn", "tags"),
        ('tekst: "fijn"', "tekst: *x", "verwijzing"),
        ('plaats: "De Boog"', 'titel: "x"', "twee keer"),
        ("uitkomst:\n", "---\nuitkomst:\n", "tweede stuk"),
        ('tekst: "fijn"', 'tekst: "fijn', "aanhalingsteken"),
        ("keuzerondes:\n", "  - tekst: x\n    id: ''\nkeuzerondes:\n", "dit id"),
        ("keuzerondes:\n", "  - tekst: x\n    stemmen: 3\nkeuzerondes:\n", "laat 'st"),
    ],
)  # fmt: skip
def test_what_cannot_be_changed_by_hand_is_told(old: str, new: str, said: str) -> None:
    """With the line, and what to do."""
    message = refusal(old, new)
    assert said in message
    assert "regel " in message


def test_a_finding_names_the_line_of_the_file() -> None:
    """Counted from the top, comments and all."""
    line = DATA.decode().split("\n").index("    stemmen: 3") + 1
    assert f"regel {line}: " in refusal("    stemmen: 3\n", "    stemmen: 4\n")


def test_leaving_out_very_much_is_an_accident() -> None:
    """Two hundred blocks at most."""
    evening = Evening()
    for number in range(1, 205):
        evening.idea(number, f"idee {number}")
    people, turn, rest = write_session(evening.session, None).partition(
        b"\njournaal:\n"
    )
    kept = people.partition(b"bijdragen:\n")[0] + b"bijdragen: []\n# Vanaf hier"
    with pytest.raises(FileFindingsError, match="meer dan 200"):
        read_session(kept + turn + rest, "x")


def test_a_great_many_corrections_become_edits_that_can_be_read_back() -> None:
    """No line of the journal may be longer than what is read."""
    evening = Evening()
    for number in range(1, 9):
        evening.idea(number, f"{'a' * 150_000}{number}")
    people, turn, rest = write_session(evening.session, None).partition(
        b"\njournaal:\n"
    )
    found = read_session(people.replace(b"aaa", b"aba") + turn + rest, "x")
    assert len(found.by_hand) > 1
    data = write_session(folded(found), None)
    assert write_session(folded(read_session(data, "x")), None) == data


def test_words_of_the_method_help_and_stay_as_they_are() -> None:
    """The file holds its method, so a question without an answer can be answered."""
    template = (TEMPLATES / "adviesvangers.yaml").read_bytes()
    method = read_method(template, name="adviesvangers.yaml")
    evening = whole_evening()
    evening.write("session", SESSION_ID, method_text=clean(template.decode()))
    data = write_session(evening.session, method)
    assert read_session(data, "x").by_hand == ()
    assert "Zet terug" in refusal("Hoofd leegmaken", "Hoofd vol", data)
    names = [
        field.id
        for phase in method.phases
        for step in phase.steps
        for field in getattr(step.rules, "fields", ())
    ]
    new = next(n for n in names if n not in ("central_question", "recipient"))
    answer = f'  - id: "{new}"\n    tekst: "Voor kerst"\nuitkomst:\n'
    found = folded(read_session(changed("uitkomst:\n", answer, data), "x"))
    assert found.one("form", "answers").text(new) == "Voor kerst"
