"""Files of colleagues: what they would bring is known before anything happens."""

from __future__ import annotations

import io
import os
import sqlite3
import zipfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from cyclus_tui.app.import_session import (
    ImportBatch,
    ImportCancelledError,
    ImportPreview,
    import_session,
    may_hold_session,
    merge_copies,
    preview_import,
    read_source,
    session_path,
)
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, setup
from cyclus_tui.errors import StorageError
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage.library import Library
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import Copy
from tests.commands.copies import grown, keep
from tests.reports.evening import PROMISE, TEMPLATE, Evening, whole_evening

NOW = datetime(2026, 11, 21, 22, 15)
BB, CC = "00000000000000bb", "00000000000000cc"


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the catalogue of this laptop out of it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "laptop"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of sessions; the stick is beside it."""
    return tmp_path / "sessies"


def other_evening(question: str = PROMISE["central_question"]) -> Session:
    """A session of another evening, on which a question was asked."""
    copy = Copy(7)
    copy.run(
        setup.begin,
        method_id="adviesvangers",
        method_text=TEMPLATE.read_text(encoding="utf-8"),
        answers={"title": "In De Boog", "date": "2026-12-01"},
    )
    copy.run(
        form_answers.fill_in,
        field=form_answers.FormField("central_question", "Vraag"),
        text=question,
    )
    return copy.session


def zipped(name: str) -> bytes:
    """A zip with one file of this name in it."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(f"avond/{name}", "formaat: cyclus-sessie 1")
    return data.getvalue()


def seen(path: Path, folder: Path) -> ImportPreview:
    """What a file would bring, in a go of its own; the file stays as it is."""
    before = path.read_bytes() if path.is_file() else b""
    found = preview_import(path, ImportBatch(folder))
    assert (path.read_bytes() if path.is_file() else b"") == before
    return found


@pytest.mark.parametrize("name", ["wim.yaml", "wim.db"])
def test_what_a_copy_would_bring_is_counted(
    name: str, folder: Path, tmp_path: Path
) -> None:
    """From an export and from a session file alike."""
    evening = whole_evening()
    keep(folder / "avond.db", evening.session)
    theirs = grown(evening, BB, "Een buurtkeuken", "Een ruilkast")
    found = seen(keep(tmp_path / name, theirs.session), folder)
    assert found.summary == "zelfde sessie: 2 ideeën erbij"
    assert found.has_news
    assert "Geldzorgen in Zonneveld · De Spil · 2026-11-21" in found.details
    assert not list(folder.glob(".reserve/*/*"))


def test_texts_that_differ_are_told_beforehand(folder: Path, tmp_path: Path) -> None:
    """Both stay; the count says how many there are to settle."""
    evening = whole_evening()
    mine, theirs = grown(evening, BB), grown(evening, CC)
    mine.write(2, advice="Open samen de post")
    theirs.write(2, advice="Maak de post open")
    keep(folder / "avond.db", mine.session)
    found = seen(keep(tmp_path / "wim.yaml", theirs.session), folder)
    assert found.summary.endswith("1 tekst verschilt")


def test_what_is_here_already_brings_nothing(folder: Path, tmp_path: Path) -> None:
    """An older copy neither."""
    evening = whole_evening()
    older = keep(tmp_path / "oud.yaml", evening.session)
    newer = grown(evening, BB, "Een ruilkast")
    keep(folder / "avond.db", newer.session)
    found = seen(older, folder)
    assert (found.summary, found.has_news) == ("al binnen: niets nieuws", False)


def test_what_a_colleague_took_out_is_told(folder: Path, tmp_path: Path) -> None:
    """A copy may bring less, which is news too."""
    evening = Evening()
    evening.begin()
    idea = evening.say("Een ruilkast")
    keep(folder / "avond.db", evening.session)
    theirs = grown(evening, BB)
    record = theirs.session.record(idea)
    assert record is not None
    removal = [theirs.session.deletion(record)]
    theirs.take(theirs.replica.edit(theirs.session, "weg", removal))
    found = seen(keep(tmp_path / "wim.yaml", theirs.session), folder)
    assert found.summary == "zelfde sessie: 1 idee weggehaald"


def test_a_session_that_is_not_here_is_new(folder: Path, tmp_path: Path) -> None:
    """With what it holds."""
    found = seen(keep(tmp_path / "avond.yaml", whole_evening().session), folder)
    assert found.summary.startswith("nieuwe sessie: 13 deelnemers, 8 ideeën")
    assert found.has_news


@pytest.mark.parametrize("is_open", [True, False])
def test_another_evening_on_the_same_question_says_so(
    is_open: bool, folder: Path, tmp_path: Path
) -> None:
    """Capitals and signs aside; it stays a session of its own."""
    path = keep(
        folder / "boog.db",
        other_evening("Wat helpt, om op tijd over GELDZORGEN te praten"),
    )
    file = keep(tmp_path / "avond.yaml", whole_evening().session)
    if is_open:
        with closing(SessionFile.open(path)) as opened:
            session = Session.fold(opened.session_id, opened.edits())
            found = preview_import(file, ImportBatch(folder, session))
    else:
        found = preview_import(file, ImportBatch(folder))
    assert found.summary.startswith("andere avond over dezelfde vraag: 13 deelnemers")
    assert "Ook over deze vraag: In De Boog" in found.details


def test_another_question_is_another_session(folder: Path, tmp_path: Path) -> None:
    """Nor does a file in the folder that is no session get in the way."""
    keep(folder / "boog.db", other_evening("Wat helpt tegen eenzaamheid?"))
    (folder / "stuk.db").write_bytes(b"geen sessie" * 100)
    found = seen(keep(tmp_path / "avond.yaml", whole_evening().session), folder)
    assert found.summary.startswith("nieuwe sessie")


def test_a_newer_version_is_told_as_such(folder: Path, tmp_path: Path) -> None:
    """Of both kinds of file."""
    text = session_yaml.write_session(whole_evening().session, None)
    newer = tmp_path / "nieuwer.yaml"
    newer.write_bytes(text.replace(b"cyclus-sessie 1", b"cyclus-sessie 9", 1))
    base = keep(tmp_path / "nieuwer.db", whole_evening().session)
    with closing(sqlite3.connect(base)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("DROP TABLE drafts")
    for path in (newer, base):
        found = seen(path, folder)
        assert found.summary == "gemaakt met een nieuwere versie van Cyclus"
        assert not found.has_news


def test_a_damaged_file_names_its_lines(folder: Path, tmp_path: Path) -> None:
    """The first on the line itself, every one of them for who wants to read on."""
    data = session_yaml.write_session(whole_evening().session, None)
    path = tmp_path / "stuk.yaml"
    path.write_bytes(data[: len(data) // 2])
    found = seen(path, folder)
    assert found.summary.startswith("beschadigd: regel ")
    mended = data.replace(b'"De Spil"', b"&anker *anker [", 1)
    path.write_bytes(mended)
    found = seen(path, folder)
    number = mended[: mended.index(b"&anker")].count(b"\n") + 1
    assert found.summary.startswith(f"beschadigd: regel {number}:")
    assert f"regel {number}:" in found.details


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "leeg"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "geen sessie van Cyclus"),
        (b"melk: ja\n", "geen sessie van Cyclus"),
        (b"SQLite format 3\0" + b"x" * 5000, "sessiebestand"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"\x00" * 9999, "alleen nullen: het is niet heel overgekomen"),
        (zipped("avond.yaml"), "zip-bestand"),
        (b"[" * 99_999, "geen sessie van Cyclus"),
    ],
)
def test_any_other_file_is_a_sentence(
    content: bytes, told: str, folder: Path, tmp_path: Path
) -> None:
    """Whatever is in it."""
    path = tmp_path / "brief.yaml"
    path.write_bytes(content)
    found = seen(path, folder)
    assert told in found.summary
    assert not found.has_news


@pytest.mark.parametrize("told", ["zip-bestand", "alleen nullen"])
def test_a_session_file_that_is_a_zip_or_zeros_says_so(
    told: str, folder: Path, tmp_path: Path
) -> None:
    """In the list of sessions and when it is opened, as when it comes in."""
    content = zipped("avond.db") if told == "zip-bestand" else bytes(9999)
    path = tmp_path / "avond.db"
    path.write_bytes(content)
    assert told in seen(path, folder).summary
    assert [told in entry.problem for entry in Library(tmp_path).entries()] == [True]
    with pytest.raises(StorageError, match=told):
        SessionFile.open(path)


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_a_file_is_shown_by_its_name_or_by_what_is_in_it(
    code: str, tmp_path: Path
) -> None:
    """All that comes in is shown, also when a mail program renamed it."""
    export = session_yaml.write_session(whole_evening().session, None)
    export = export.decode().encode(code)
    keep(tmp_path / "heel.db", whole_evening().session)
    contents = {
        "x.yaml": b"",
        "X.YAM": export,
        "x.yaml.txt": export,
        "x.txt": export,
        "x": export,
        "x.yaml (1)": export,
        "y": (tmp_path / "heel.db").read_bytes(),
        "avond.zip": zipped("avond.YAML"),
    }
    others = {
        "brief.txt": b"Beste Wim",
        "brief": b"",
        "foto.jpg": export,
        "foto.zip": zipped("foto.jpg"),
        "stuk.zip": zipped("avond.yaml")[:50],
    }
    for name, content in (contents | others).items():
        (tmp_path / name).write_bytes(content)
    shown = {name for name in contents | others if may_hold_session(tmp_path / name)}
    assert shown == contents.keys()
    for name in ("X.YAM", "x.yaml.txt", "x.txt", "x", "x.yaml (1)", "y"):
        preview = preview_import(tmp_path / name, ImportBatch(tmp_path / "leeg"))
        assert preview.summary.startswith("nieuwe sessie"), name


def test_a_file_that_is_gone_or_a_folder_is_a_sentence(
    folder: Path, tmp_path: Path
) -> None:
    """The stick was pulled out meanwhile."""
    assert (
        "is er niet"
        in preview_import(tmp_path / "weg.yaml", ImportBatch(folder)).summary
    )
    assert "map" in preview_import(tmp_path, ImportBatch(folder)).summary


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_a_sentence(
    folder: Path, tmp_path: Path
) -> None:
    """It says so."""
    path = tmp_path / "dicht.yaml"
    path.write_bytes(b"x")
    path.chmod(0)
    assert "niet lezen" in preview_import(path, ImportBatch(folder)).summary


def test_the_file_that_is_open_is_not_read(folder: Path) -> None:
    """Opening it by other means would drop its lock."""
    path = keep(folder / "avond.db", whole_evening().session)
    with closing(SessionFile.open(path)):
        assert "nu open" in preview_import(path, ImportBatch(folder)).summary


def test_a_session_that_comes_twice_counts_once(folder: Path, tmp_path: Path) -> None:
    """Each file tells only what the files before it did not bring."""
    evening = whole_evening()
    keep(folder / "avond.db", evening.session)
    one = grown(evening, BB, "Een buurtkeuken")
    both = grown(one, CC, "Een ruilkast")
    files = [
        keep(tmp_path / "een.yaml", one.session),
        keep(tmp_path / "nog eens.db", one.session),
        keep(tmp_path / "meer.yaml", both.session),
    ]
    here = ImportBatch(folder)
    assert [preview_import(path, here).summary for path in files] == [
        "zelfde sessie: 1 idee erbij",
        "zelfde sessie als een.yaml, telt één keer: niets nieuws",
        "zelfde sessie als een.yaml, telt één keer: 1 idee erbij",
    ]


def test_a_new_session_that_comes_twice_becomes_one_file(
    folder: Path, tmp_path: Path
) -> None:
    """And says that it counts once."""
    evening = whole_evening()
    here = ImportBatch(folder)
    first = preview_import(keep(tmp_path / "een.yaml", evening.session), here)
    second = preview_import(keep(tmp_path / "twee.yaml", evening.session), here)
    assert second.summary == "zelfde sessie als een.yaml, telt één keer: niets nieuws"
    assert first.source is not None
    assert second.source is not None
    taken = import_session(folder, merge_copies([first.source, second.source]), NOW)
    assert taken.is_new
    assert list(folder.glob("*.db")) == [taken.path]


def test_words_that_were_erased_are_news(folder: Path, tmp_path: Path) -> None:
    """Even when nothing else is."""
    evening = whole_evening()
    secret = evening.say("Mijn geheime verhaal")
    path = keep(folder / "avond.db", evening.session)
    theirs = grown(evening, BB)
    erasure = theirs.session.field_changes("erasure", "e" * 20, {"record": secret})
    theirs.take(theirs.replica.edit(theirs.session, "gewist", erasure))
    file = keep(tmp_path / "wim.yaml", theirs.session)
    found = seen(file, folder)
    assert found.summary.endswith("woorden gewist")
    assert found.source is not None
    taken = import_session(folder, found.source.session, NOW)
    assert taken.summary.endswith("woorden gewist")
    assert taken.undo == ""
    left = [path for path in folder.rglob("*") if path.is_file()]
    assert left
    assert not any(b"geheime verhaal" in path.read_bytes() for path in left)
    assert read_source(path).session.fingerprint() == theirs.session.fingerprint()


def test_looking_can_be_left_off_halfway(folder: Path, tmp_path: Path) -> None:
    """Between two parts of the work on one file."""
    keep(folder / "avond.db", whole_evening().session)
    file = keep(tmp_path / "wim.yaml", whole_evening().session)
    asked = iter([False, True, True, True])
    with pytest.raises(ImportCancelledError):
        preview_import(file, ImportBatch(folder), lambda: next(asked))


def test_two_files_of_one_session_stop_it_with_their_names(
    folder: Path, tmp_path: Path
) -> None:
    """Only a person can say which one counts."""
    evening = whole_evening()
    for name in ("avond.db", "kopie.db"):
        keep(folder / name, evening.session)
    file = keep(tmp_path / "wim.yaml", grown(evening, BB, "Een kast").session)
    found = seen(file, folder)
    assert "avond.db" in found.summary
    assert "kopie.db" in found.summary
    with pytest.raises(StorageError):
        session_path(folder, evening.session.id)


def test_a_file_that_brings_nothing_says_only_that(
    folder: Path, tmp_path: Path
) -> None:
    evening = whole_evening()
    keep(folder / "avond.db", evening.session)
    taken = import_session(folder, evening.session, NOW)
    assert (taken.summary, taken.undo) == ("niets nieuws", "")


def test_erased_words_stay_away_when_the_rest_can_be_undone(
    folder: Path, tmp_path: Path
) -> None:
    evening = whole_evening()
    secret = evening.say("Mijn geheime verhaal")
    keep(folder / "avond.db", evening.session)
    theirs = grown(evening, BB, "Een ruilkast")
    erasure = theirs.session.field_changes("erasure", "e" * 20, {"record": secret})
    theirs.take(theirs.replica.edit(theirs.session, "gewist", erasure))
    taken = import_session(folder, theirs.session, NOW)
    assert taken.summary == "1 idee erbij, 1 idee gewijzigd, woorden gewist"
    assert taken.undo == (
        "Ctrl+Z in die sessie haalt de rest weer weg; wat gewist is, blijft weg."
    )


def test_steps_that_nobody_sees_are_no_reason_to_say_that_nothing_is_new(
    folder: Path,
) -> None:
    evening = whole_evening()
    keep(folder / "avond.db", evening.session)
    theirs = grown(evening, BB, "Een ruilkast")
    (added,) = (
        s
        for s, e in theirs.session.edits.items()
        if e.label == "idee erbij" and e.replica == BB
    )
    mark = theirs.session.undoing(added, True)
    theirs.take(theirs.replica.edit(theirs.session, "ongedaan", [mark]))
    taken = import_session(folder, theirs.session, NOW)
    assert taken.summary == "u ziet geen verschil, wel staan er nieuwe stappen in"
    assert taken.undo == "Ctrl+Z in die sessie maakt dit ongedaan."
