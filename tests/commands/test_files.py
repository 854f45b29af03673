"""Files that come and go: exported, taken in, merged, checked."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cyclus_tui.app.import_session import read_source
from cyclus_tui.cli import main
from cyclus_tui.domain.method import setup
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage import rows
from cyclus_tui.storage.session_file import SessionFile
from tests.commands.copies import grown, keep
from tests.reports.evening import METHOD, whole_evening

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "sessions").glob("voorbeeld-*.yaml"))
Output = pytest.CaptureFixture[str]


def change(path: Path, statement: str) -> None:
    """Change a session file as another program might."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def forge(path: Path, statement: str) -> None:
    """Change a session file as somebody who knows how its lines are proved."""
    change(path, statement)
    with closing(sqlite3.connect(path)) as connection, connection:
        rows.seal(connection)


def test_an_export_comes_back_as_the_same_session(
    here: Path, tmp_path: Path, capsys: Output
) -> None:
    """The same fingerprint, and the same bytes when it is exported again."""
    evening = whole_evening()
    keep(here / "avond.db", evening.session)
    assert main(["export", "zonneveld", "-o", "uit/"]) == 0
    other = tmp_path / "elders"
    assert main(["import", "uit/avond.yaml", "--sessions", str(other)]) == 0
    (taken,) = other.glob("*.db")
    assert taken.name.startswith("2026-11-21_adviesvangers_geldzorgen-in-zonneveld")
    assert read_source(taken).session.fingerprint() == evening.session.fingerprint()
    assert main(["export", str(taken), "-o", "weer.yaml"]) == 0
    assert Path("weer.yaml").read_bytes() == Path("uit/avond.yaml").read_bytes()


def test_an_export_goes_to_standard_output_byte_for_byte(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where that is not UTF-8."""
    evening = whole_evening()
    keep(here / "avond.db", evening.session)
    out = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["export", "zonneveld", "-o", "-"]) == 0
    out.flush()
    assert out.buffer.getvalue() == session_yaml.write_session(evening.session, METHOD)


def test_an_export_never_takes_the_place_of_a_session(
    here: Path, capsys: Output
) -> None:
    """A slip of the fingers after -o costs nothing."""
    path = keep(here / "avond.db", whole_evening().session)
    before = path.read_bytes()
    assert main(["export", "zonneveld", "-o", str(path)]) == 1
    assert ".db is voor sessies" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_what_a_colleague_wrote_is_merged_after_a_reserve_copy(
    here: Path, capsys: Output
) -> None:
    """It says what it brought, and a second time brings nothing."""
    evening = whole_evening()
    path = keep(here / "avond.db", evening.session)
    theirs = grown(evening, "00000000000000bb", "Een buurtkeuken", "Een ruilkast")
    keep(Path("wim.yaml"), theirs.session)
    assert main(["import", "wim.yaml", "--dry-run"]) == 0
    assert "2 ideeën erbij. Er is niets veranderd." in capsys.readouterr().out
    assert read_source(path).session.edits == evening.session.edits
    assert main(["import", "wim.yaml"]) == 0
    assert "2 ideeën erbij" in capsys.readouterr().out
    merged = read_source(path).session
    assert merged.fingerprint() == theirs.session.fingerprint()
    reserve = here / ".reserve" / evening.session.id
    assert len(list(reserve.glob("*_samenvoegen.db"))) == 1
    assert main(["import", "wim.yaml"]) == 0
    assert "niets nieuws" in capsys.readouterr().out
    assert list(here.glob("*.db")) == [path]
    with SessionFile.open(path) as file:
        assert [step.kind for step in file.undo_steps()] == ["merge"]


def test_texts_that_differ_are_kept_and_counted(capsys: Output) -> None:
    """Nobody's words are lost, and nobody is asked which file wins."""
    evening = whole_evening()
    one = grown(evening, "00000000000000bb")
    other = grown(evening, "00000000000000cc")
    one.write(2, advice="Open samen de post")
    other.write(2, advice="Maak de post open")
    files = [
        keep(Path("een.yaml"), one.session),
        keep(Path("twee.db"), other.session),
    ]
    assert main(["merge", *map(str, files), "-o", "samen.yaml"]) == 0
    assert "1 tekst verschilt" in capsys.readouterr().out
    assert main(["merge", *map(str, reversed(files)), "-o", "anders.db"]) == 0
    merged = read_source(Path("samen.yaml")).session
    assert read_source(Path("anders.db")).session.fingerprint() == merged.fingerprint()
    ((record, field),) = merged.conflicts()
    texts = {version.value for version in merged.versions(record, field)}
    assert texts == {"Open samen de post", "Maak de post open"}


def test_different_sessions_are_not_merged(capsys: Output) -> None:
    """They are named, and nothing is written."""
    main(["new", "adviesvangers", "--title", "Groen", "--no-open"])
    other = capsys.readouterr().out.strip()
    first = keep(Path("avond.yaml"), whole_evening().session)
    assert main(["merge", str(first), other, "-o", "samen.yaml"]) == 1
    told = capsys.readouterr().err
    assert "verschillende sessies" in told
    assert "Groen: " in told
    assert not Path("samen.yaml").exists()


def test_a_session_that_is_open_is_read_but_not_written(
    here: Path, capsys: Output
) -> None:
    """Import is refused in a sentence; the list, check and export still work."""
    evening = whole_evening()
    path = keep(here / "avond.db", evening.session)
    keep(Path("wim.yaml"), grown(evening, "00000000000000bb", "Een kast").session)
    program = (
        "import sys, pathlib; from cyclus_tui.storage.session_file import SessionFile\n"
        "file = SessionFile.open(pathlib.Path(sys.argv[1]))\n"
        "print('open', flush=True); sys.stdin.read(); file.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"open"
        assert main(["import", "wim.yaml"]) == 1
        assert "al open in een ander venster" in capsys.readouterr().err
        assert main(["check", str(path)]) == 0
        assert main(["export", "zonneveld", "-o", "uit.yaml"]) == 0
        holder.communicate(b"")
    assert read_source(path).session.edits == evening.session.edits


def test_words_that_a_colleague_erased_leave_this_disk_too(here: Path) -> None:
    """Also from the reserve copies that were made before."""
    evening = whole_evening()
    secret = evening.say("Mijn geheime verhaal")
    keep(here / "avond.db", evening.session)
    theirs = grown(evening, "00000000000000bb", "Een kast")
    keep(Path("wim.yaml"), theirs.session)
    assert main(["import", "wim.yaml"]) == 0
    assert list(here.glob(".reserve/*/*.db"))
    erasure = theirs.session.field_changes("erasure", "e" * 20, {"record": secret})
    theirs.take(theirs.replica.edit(theirs.session, "gewist", erasure))
    keep(Path("wim.yaml"), theirs.session)
    assert main(["import", "wim.yaml"]) == 0
    left = [path for path in here.rglob("*") if path.is_file()]
    assert left
    assert not any(b"geheime verhaal" in path.read_bytes() for path in left)


def test_a_damaged_session_is_read_and_not_written(here: Path, capsys: Output) -> None:
    """What is left of it goes out, with a word and status 1."""
    evening = whole_evening()
    path = keep(here / "avond.db", evening.session)
    change(path, "UPDATE edits SET line = '{' WHERE clock = 9")
    keep(Path("wim.yaml"), grown(evening, "00000000000000bb", "Een kast").session)
    assert main(["import", "wim.yaml"]) == 1
    assert "beschadigd" in capsys.readouterr().err
    assert not list(here.glob(".reserve/*/*.db"))
    assert main(["export", "zonneveld", "-o", "rest.yaml"]) == 1
    assert "1 regel is beschadigd" in capsys.readouterr().err
    assert len(read_source(Path("rest.yaml")).session.edits) == (
        len(evening.session.edits) - 1
    )


def test_a_session_file_of_a_colleague_is_read_as_carefully_as_an_export(
    here: Path, capsys: Output
) -> None:
    """A line that is no edit of this session stops it."""
    path = keep(Path("wim.db"), whole_evening().session)
    forge(
        path,
        """UPDATE edits SET line = replace(line, '"session":"e0', '"session":"f0')
        WHERE clock = 9""",
    )
    assert main(["import", "wim.db"]) == 1
    assert "wim.db" in capsys.readouterr().err
    assert not here.exists()


def test_what_was_changed_by_hand_is_taken_in_and_told(
    here: Path, capsys: Output
) -> None:
    """A colleague may mend a text in the export itself."""
    path = keep(here / "avond.db", whole_evening().session)
    text = session_yaml.write_session(whole_evening().session, METHOD).decode()
    mended = text.replace('"De Spil"', '"De Boog"', 1)
    Path("wim.yaml").write_text(mended, encoding="utf-8")
    assert main(["check", "wim.yaml"]) == 0
    assert "met de hand" in capsys.readouterr().out
    assert main(["import", "wim.yaml"]) == 0
    assert "met de hand" in capsys.readouterr().err
    assert setup.about(read_source(path).session).text("place") == "De Boog"


def test_two_files_of_one_session_are_left_alone(here: Path, capsys: Output) -> None:
    """Only a person can say which one counts."""
    evening = whole_evening()
    keep(here / "avond.db", evening.session)
    keep(here / "kopie.db", evening.session)
    keep(Path("wim.yaml"), grown(evening, "00000000000000bb", "Een kast").session)
    assert main(["import", "wim.yaml"]) == 1
    told = capsys.readouterr().err
    assert "avond.db" in told
    assert "kopie.db" in told


def test_check_says_what_is_in_a_file(capsys: Output) -> None:
    """The same fingerprint for a session file and its export."""
    evening = whole_evening()
    files = [
        keep(Path("a.yaml"), evening.session),
        keep(Path("b.db"), evening.session),
    ]
    assert main(["check", *map(str, files)]) == 0
    told = capsys.readouterr().out
    assert told.count(f"vingerafdruk {evening.session.fingerprint()}") == 2
    assert told.count("heel en goed") == 2
    assert "8 ideeën" in told


@pytest.mark.parametrize(
    "content",
    [b"", b"hallo\n", b"SQLite format 3\0" + b"x" * 5000, b"\xff\xfe\x00", b"[" * 9999],
)
def test_a_file_that_is_no_session_is_a_sentence(
    content: bytes, here: Path, capsys: Output
) -> None:
    """Whatever is in it; the good files after it are still looked at."""
    Path("stuk.yaml").write_bytes(content)
    keep(Path("goed.yaml"), whole_evening().session)
    assert main(["check", "stuk.yaml", "goed.yaml"]) == 1
    told = capsys.readouterr()
    assert "stuk.yaml" in told.err
    assert "Traceback" not in told.err
    assert "goed.yaml: heel en goed" in told.out
    assert main(["import", "goed.yaml", "stuk.yaml"]) == 1
    assert not here.exists()


def test_a_file_that_is_not_there_is_a_sentence(capsys: Output) -> None:
    """And so is a folder."""
    assert main(["check", "weg.yaml"]) == 1
    assert "dit bestand is er niet" in capsys.readouterr().err
    assert main(["import", "."]) == 1
    assert "is een map" in capsys.readouterr().err


def test_a_star_is_filled_in_where_the_prompt_does_not(capsys: Output) -> None:
    """As on Windows."""
    keep(Path("a.yaml"), whole_evening().session)
    keep(Path("b.yaml"), whole_evening().session)
    assert main(["check", "*.yaml"]) == 0
    assert capsys.readouterr().out.count("heel en goed") == 2


def test_the_examples_come_once(here: Path, capsys: Output) -> None:
    """Asking twice says where they are."""
    assert main(["demo"]) == 0
    paths = sorted(here.glob("*.db"))
    first = capsys.readouterr().out
    assert len(paths) == len(EXAMPLES)
    assert main(["demo"]) == 0
    again = capsys.readouterr().out
    for path in paths:
        assert str(path) in first
        assert f"Dit voorbeeld staat er al: {path}\n" in again
        assert main(["report", str(path)]) == 0


def test_check_names_what_differs_between_copies(capsys: Output) -> None:
    """Each as the question that settles it, and none when all is settled."""
    evening = whole_evening()
    theirs = grown(evening, "00000000000000bb")
    idea = evening.session.of("idea")[0]
    for copy, text in ((evening, "een bankje"), (theirs, "een bank")):
        changes = copy.session.field_changes("idea", idea.id, {"text": text})
        copy.take(copy.replica.edit(copy.session, "tekst gewijzigd", changes))
    keep(Path("noor.yaml"), evening.session)
    keep(Path("wim.yaml"), theirs.session)
    assert main(["merge", "noor.yaml", "wim.yaml", "-o", "samen.yaml"]) == 0
    question = "≠ Twee teksten voor idee 1. Welke klopt?"
    assert question in capsys.readouterr().out
    assert main(["check", "noor.yaml", "samen.yaml"]) == 0
    assert capsys.readouterr().out.count(question) == 1


def test_what_there_is_to_know_of_copies_is_told_and_told_again_by_check(
    here: Path, capsys: Output
) -> None:
    evening = whole_evening()
    keep(here / "avond.db", evening.session)
    mine = grown(evening, "00000000000000bb", "Een kast")
    theirs = grown(evening, "00000000000000cc", "Een bank")
    for name, copy in (("noor.yaml", mine), ("wim.yaml", theirs)):
        keep(Path(name), copy.session)
    assert main(["import", "noor.yaml"]) == 0
    assert "is er 2 keer" not in capsys.readouterr().out
    told = "Idee 9 is er 2 keer: 'Een kast' is 9 en 'Een bank' is 9b."
    for flags in (["--dry-run"], []):
        assert main(["import", "wim.yaml", *flags]) == 0
        assert told in capsys.readouterr().out
    assert main(["import", "wim.yaml"]) == 0
    assert told not in capsys.readouterr().out
    assert main(["check", str(here / "avond.db")]) == 0
    assert told in capsys.readouterr().out


def test_erased_words_are_told_on_the_command_line(here: Path, capsys: Output) -> None:
    evening = whole_evening()
    secret = evening.say("Mijn geheime verhaal")
    keep(here / "avond.db", evening.session)
    theirs = grown(evening, "00000000000000bb")
    erasure = theirs.session.field_changes("erasure", "e" * 20, {"record": secret})
    theirs.take(theirs.replica.edit(theirs.session, "gewist", erasure))
    keep(Path("wim.yaml"), theirs.session)
    for flags in (["--dry-run"], []):
        assert main(["import", "wim.yaml", *flags]) == 0
        assert "woorden gewist." in capsys.readouterr().out
