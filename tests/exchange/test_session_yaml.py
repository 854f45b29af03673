"""A session goes to a colleague as YAML and comes back letter for letter."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from cyclus_tui.domain.journal.edit import to_line
from cyclus_tui.domain.journal.journal_lines import DASH
from cyclus_tui.domain.journal.known_lines import KnownLines
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.text import clean
from cyclus_tui.domain.voting import tally
from cyclus_tui.errors import FileFindingsError
from cyclus_tui.exchange.session_yaml import read_session, write_session
from tests.builders import Copy, an_evening
from tests.exchange.session_yaml_evening import SESSION_ID, Evening, whole_evening

GOLDEN = Path(__file__).with_name("session_yaml_golden.yaml")
HOSTILE = (
    "[/] [red]x[/red] [@click=app.quit]x[/]",
    "no", "NO", "~", "null", "12:30", "0o17", "1e5", "=", "<<", "- x", "? x", "a: b",
    "kamer #3 was leeg", "  blank  ", "\t", "regel een\nregel twee\n", "\\", '"', "'",
    "journaal:\n  - {}", "einde: {}", "%YAML 9.9", "---\n...", "{{ x }}", "&a *a !x",
    "👩\u200d👩\u200d👧 \u200f\u05d0 e\u0301", "\u00a0", "ﬁ ½ €", "x" * 5_000,
)  # fmt: skip


def again(data: bytes) -> bytes:
    """What the export becomes after it was read and written once more."""
    edits = read_session(data, "sessie.yaml").edits
    return write_session(Session.fold(SESSION_ID, edits), None)


def resealed(data: bytes, old: str, new: str) -> bytes:
    """The file with something changed in its journal, and its end line made right."""
    people, turn, rest = data.partition(b"\njournaal:\n")
    journal, _, end = rest.rpartition(b"einde: ")
    journal = journal.replace(old.encode(), new.encode(), 1)
    stated = json.loads(end)
    stated["journaal"] = hashlib.sha256(journal).hexdigest()
    stated["regels"] = journal.count(b"\n")
    sealed = json.dumps(stated, separators=(",", ":")).encode()
    return people + turn + journal + b"einde: " + sealed + b"\n"


def refusal(data: bytes) -> str:
    """What is said when a file is refused."""
    with pytest.raises(FileFindingsError) as refused:
        read_session(data, "sessie.yaml")
    return str(refused.value)


def test_an_export_comes_back_with_the_same_bytes() -> None:
    """Reading, folding and writing again changes nothing."""
    data = write_session(whole_evening().session, None)
    assert again(data) == data


def test_the_export_is_the_golden_file() -> None:
    """The form of the file changes only on purpose."""
    data = write_session(whole_evening().session, None)
    assert data.decode() == GOLDEN.read_text("utf-8")


def test_the_way_in_which_edits_came_in_does_not_show() -> None:
    """A session built edit by edit, and one folded at once, give the same bytes."""
    session = whole_evening().session
    edits = [*session.edits.values()]
    random.Random(1).shuffle(edits)
    assert write_session(Session.fold(SESSION_ID, edits), None) == write_session(
        session, None
    )


def test_pyyaml_reads_the_same_values() -> None:
    """Both parts of the file mean the same to an ordinary YAML reader."""
    evening = whole_evening()
    for number, text in enumerate(HOSTILE, 3):
        evening.idea(number, clean(text))
    data = write_session(evening.session, None)
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        tree: Any = yaml.load(data, Loader=loader)
        lines = [json.loads(to_line(edit)) for edit in evening.session.edits.values()]
        assert tree["journaal"] == lines
        texts = {item["id"]: item.get("tekst", "") for item in tree["bijdragen"]}
        for idea in evening.session.of("idea"):
            assert texts[idea.id] == idea.text("text")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_come_back(text: str) -> None:
    """What people say may look like YAML, markup or a number."""
    evening = Evening()
    said = clean(text)
    key = evening.idea(1, said)
    evening.one("form", "answers", recipient=said, central_question=said)
    data = write_session(evening.session, None)
    edits = read_session(data, "sessie.yaml").edits
    back = Session.fold(SESSION_ID, edits).record(key)
    assert back is not None
    assert back.text("text") == said
    assert again(data) == data


def test_the_naughty_strings_come_back() -> None:
    """The Big List of Naughty Strings, all of it in one session."""
    place = Path(__file__).parents[1] / "corpora" / "blns.json"
    evening = Evening()
    texts = [clean(text) for text in json.loads(place.read_text("utf-8"))]
    for number, text in enumerate(texts, 1):
        evening.idea(number, text)
    data = write_session(evening.session, None)
    assert again(data) == data
    found: Any = yaml.safe_load(data)
    assert [item.get("tekst", "") for item in found["bijdragen"]] == texts


def test_every_shorter_part_of_a_file_is_refused() -> None:
    """A file that was cut off is seen, wherever the cut is."""
    data = write_session(Evening().session, None)
    for length in range(len(data) - 1):
        refusal(data[:length])
    assert read_session(data[:-1], "x").edits == read_session(data, "x").edits


@pytest.mark.parametrize("at", [b"\njournaal:\n", b"einde: "])
def test_a_cut_is_told_in_a_sentence(at: bytes) -> None:
    """The facilitator hears that the file did not come over whole."""
    data = write_session(whole_evening().session, None)
    assert "niet heel overgekomen" in refusal(data[: data.index(at) + 3])


def test_mutated_files_are_refused_or_read_and_nothing_else() -> None:
    """No damage whatever gives another error, or words that were never cleaned."""
    data = write_session(whole_evening().session, None)
    chance = random.Random(20261121)
    bits = [
        *(b"*", b"&a ", b"!!int ", b"<<: ", b"\x00", b"\xff", b"\n", b"- ", b'"', b"{"),
        *(b"]", b": ", b"\\u0007", b"\t", b"#", b"9" * 30, "é".encode()),
    ]
    head = data.index(b"\njournaal:\n")
    for turn in range(1_500):
        mutant = bytearray(data)
        for _ in range(chance.randint(1, 3)):
            top = head if chance.random() < 0.6 else len(mutant)
            place = chance.randrange(min(top, len(mutant)))
            match chance.randrange(3):
                case 0:
                    mutant[place : place + chance.randint(1, 9)] = b""
                case 1:
                    mutant[place:place] = chance.choice(bits)
                case _:
                    mutant[place] = chance.randrange(256)
        sealed = bytes(mutant)
        if turn % 2 and b"einde: {" in sealed and sealed.endswith(b"}\n"):
            sealed = _sealed_or(sealed)
        try:
            found = read_session(sealed, "mutant")
        except FileFindingsError:
            continue
        for edit in found.edits:
            assert clean(to_line(edit)) == to_line(edit)


def _sealed_or(data: bytes) -> bytes:
    """The file with a right end line, when its end line can still be read."""
    try:
        return resealed(data, "", "")
    except (ValueError, TypeError):
        return data


def test_windows_line_ends_and_a_mark_are_read() -> None:
    """Notepad and mail programs may change line ends and add a mark."""
    data = write_session(whole_evening().session, None)
    edits = read_session(data, "x").edits
    assert (
        read_session(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), "x").edits == edits
    )
    assert read_session(data.decode().encode("utf-16"), "x").edits == edits


def test_another_encoding_is_told() -> None:
    """A file saved in an old Windows encoding is refused with what to do."""
    evening = Evening()
    evening.idea(1, "één café")
    data = write_session(evening.session, None).decode().encode("cp1252")
    assert "UTF-8" in refusal(data)


def test_a_newer_format_is_told() -> None:
    """A newer program may have written what this one cannot know."""
    data = write_session(whole_evening().session, None)
    newer = data.replace(b"cyclus-sessie 1", b"cyclus-sessie 2", 1)
    assert "nieuwere versie" in refusal(newer)


@pytest.mark.parametrize("data", [b"", b"a: 1\n", b"\x89PNG", b"PK\x03\x04", b"\xff"])
def test_another_file_is_told(data: bytes) -> None:
    """What is no session at all is refused with a sentence."""
    assert "In sessie.yaml klopt iets niet" in refusal(data)


def test_a_changed_journal_is_told() -> None:
    """Words under `journaal` are not for people to change."""
    data = write_session(whole_evening().session, None)
    changed = data[::-1].replace(b"fijn"[::-1], b"fout"[::-1], 1)[::-1]
    assert "onder 'journaal' is iets veranderd" in refusal(changed)


def test_a_session_without_a_journal_is_told() -> None:
    """There is nothing to take in."""
    assert "er staat niets" in refusal(write_session(Session(SESSION_ID), None))


def test_known_lines_are_not_read_again() -> None:
    """What is here already costs a look-up."""
    session = whole_evening().session
    data = write_session(session, None)
    *shared, last = session.edits.values()
    known = KnownLines((f"{DASH}{to_line(e)}".encode(), e) for e in shared)
    found = read_session(data, "x", known)
    assert found.edits == (*shared, last)
    assert all(one is other for one, other in zip(found.edits, shared, strict=False))
    assert found.skipped == 18
    assert known[f"{DASH}{to_line(last)}".encode()] == last
    assert read_session(data, "x", known).skipped == 19


def test_a_line_that_is_known_from_another_session_is_told() -> None:
    """Known is known to be good where it stood."""
    data = write_session(whole_evening().session, None)
    known = KnownLines()
    edits = read_session(data, "x", known).edits
    elsewhere = [(line, e._replace(session="0" * 32)) for line, e in known.items()]
    assert read_session(data, "x", KnownLines(elsewhere)).edits == edits
    mixed = resealed(data, SESSION_ID, "0" * 32)
    assert "andere sessie" in refusal(mixed)
    with pytest.raises(FileFindingsError, match="andere sessie"):
        read_session(mixed, "x", known)


def test_a_line_that_stands_there_twice_is_told_also_when_it_is_known() -> None:
    """An edit stands in a journal once, whoever knows it."""
    data = write_session(whole_evening().session, None)
    known = KnownLines()
    read_session(data, "x", known)
    line = data.partition(b"\njournaal:\n")[2].partition(b"\n")[0].decode()
    twice = resealed(data, f"{line}\n", f"{line}\n{line}\n")
    with pytest.raises(FileFindingsError, match="twee keer"):
        read_session(twice, "x", known)


def test_a_record_of_an_unknown_kind_travels_by_the_journal() -> None:
    """A newer program's records come through an older one."""
    evening = Evening()
    evening.make("hologram", shape=["x", {"y": 1}], on=True)
    data = write_session(evening.session, None)
    assert b"hologram" not in data.partition(b"\njournaal:\n")[0]
    assert again(data) == data


def test_a_conflict_is_listed_with_both_texts() -> None:
    """A colleague sees on what the copies differ."""
    one = Evening()
    key = one.idea(1, "lampen")
    two = Evening("00000000000000bb", "Sam")
    two.session = one.session
    one.write("idea", key, text="lantaarns")
    two.write("idea", key, text="verlichting")
    both = one.session.after(*two.session.edits.values())
    found: Any = yaml.safe_load(write_session(both, None))
    assert found["conflicten"]["aantal"] == 1
    versions = found["conflicten"]["open"][0]["versies"]
    assert {version["tekst"] for version in versions} == {"lantaarns", "verlichting"}


def test_an_option_that_was_removed_keeps_its_votes_and_not_its_words() -> None:
    copy = an_evening()
    (ballot_round,) = copy.session.of("ballot_round")
    best, *_ = tally.standings(copy.session, ballot_round)
    copy.delete(best.option.id)
    data = write_session(copy.session, None)
    people = yaml.safe_load(data)
    assert people["keuzerondes"][0]["uitslag"][0] == {
        "voor": "(weggehaald)",
        "stemmen": best.points,
    }
    del people["journaal"]
    assert best.option.text not in str(people)
    read = Session.fold(copy.session.id, read_session(data, "avond.yaml").edits)
    assert read.fingerprint() == copy.session.fingerprint()


def test_items_stand_by_number_and_sort() -> None:
    """Ids are random, so they say nothing about the order of reading."""
    evening = Evening()
    for number, sort in ((3, "complaint"), (2, "idea"), (1, "complaint"), (1, "idea")):
        evening.idea(number, f"{sort} {number}", sort=sort)
    found: Any = yaml.safe_load(write_session(evening.session, None))
    texts = [item["tekst"] for item in found["bijdragen"]]
    assert texts == ["idea 1", "idea 2", "complaint 1", "complaint 3"]


def test_the_group_stands_at_the_top_and_can_be_corrected() -> None:
    """By its Dutch name, on one line; where there is none nothing is written."""
    copy = Copy()
    answers = {"title": "Eerste keer", "group": "Maandaggroep"}
    copy.run(setup.begin, method_id="x", method_text="id: x", answers=answers)
    data = write_session(copy.session, None)
    assert b'  groep: "Maandaggroep"\n' in data
    changed = data.replace(b'groep: "Maandaggroep"', b'groep: "Dinsdaggroep"')
    after = Session.fold(copy.session.id, read_session(changed, "sessie.yaml").edits)
    assert setup.about(after).text("group") == "Dinsdaggroep"
    assert b"groep:" not in write_session(whole_evening().session, None)
