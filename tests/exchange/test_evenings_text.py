"""A combined session as a file: it opens, is checked as any other, and comes back."""

from __future__ import annotations

import hashlib

import pytest
import yaml
from hypothesis import given

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.combined.standings import standings
from cyclus_tui.domain.journal.edit import sort_edits, to_line
from cyclus_tui.domain.journal.journal_lines import DASH
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import FileFindingsError
from cyclus_tui.exchange import session_yaml
from tests.builders import Copy
from tests.domain.evenings import Night, Plan, laid_together, plans, played


def two_evenings() -> Copy:
    """Two evenings laid together."""
    one, two = Night(1, "soep", "thee"), Night(2, "taart", "koek")
    one.choose((0,), (0, 1))
    two.choose((0,))
    return laid_together(one.session, two.session)


def read(data: bytes) -> Session:
    """The session in a file."""
    found = session_yaml.read_session(data, "samen.yaml")
    return Session.fold(found.session_id, found.edits)


def with_journal(data: bytes, lines: list[str]) -> bytes:
    """The file with another journal, its end line right."""
    people = data.partition(b"\njournaal:\n")[0] + b"\n"
    journal = "".join(f"{DASH}{line}\n" for line in lines).encode()
    digests = [hashlib.sha256(part).hexdigest() for part in (journal, people)]
    end = '{{"regels":{},"journaal":"{}","teksten":"{}"}}'.format(len(lines), *digests)
    return people + b"journaal:\n" + journal + f"einde: {end}\n".encode()


@given(plans())
def test_a_combined_session_comes_back_as_it_was(several: list[Plan]) -> None:
    """With its own id, all its edits and the same list; the same bytes again."""
    nights = played(several)
    session = laid_together(*(night.session for night in nights)).session
    data = session_yaml.write_session(session, None)
    again = read(data)
    assert again.id == session.id
    assert again.edits == session.edits
    assert standings(again) == standings(session)
    assert session_yaml.write_session(again, None) == data


def test_the_part_for_people_tells_the_evenings_and_the_list() -> None:
    """And from which evening each idea and each round comes."""
    found = yaml.safe_load(session_yaml.write_session(two_evenings().session, None))
    assert [one["titel"] for one in found["avonden"]] == ["Avond van 1", "Avond van 2"]
    assert [one["mensen"] for one in found["avonden"]] == [3, 3]
    best = found["samen_gekozen"][0]
    assert (best["rang"], best["tekst"], best["aandeel"]) == (1, "taart", "50%")
    assert best["avonden"] == [
        {"avond": "Avond van 2 (2026-11-02)", "stemmen": 1, "van": 1}
    ]
    from_where = {one["tekst"]: one["avond"] for one in found["bijdragen"]}
    assert from_where["thee"] == "Avond van 1 (2026-11-01)"
    assert len({one["avond"] for one in found["keuzerondes"]}) == 2
    assert found["aanwezig"] == [{"id": "resident", "aantal": 6}]


def test_an_evening_by_itself_says_nothing_of_evenings() -> None:
    """Its file is what it was."""
    found = yaml.safe_load(session_yaml.write_session(Night(1, "soep").session, None))
    assert not {"avonden", "samen_gekozen"} & set(found)


def test_no_share_and_no_sum_is_in_the_journal() -> None:
    """They are readings: the journal of the combined session itself is short."""
    copy = two_evenings()
    own = [e for e in copy.session.edits.values() if e.session == copy.session.id]
    kinds = {change.kind for edit in own for change in edit.changes}
    assert kinds == {"replica", "session", "form", "evening"}


def test_a_line_of_a_stranger_is_refused_with_its_place() -> None:
    """Also where evenings of others may stand."""
    session, stranger = two_evenings().session, Night(7, "van een ander").session
    data = session_yaml.write_session(session, None)
    lines = [to_line(edit) for edit in sort_edits(session.edits)]
    lines.append(to_line([*stranger.edits.values()][-1]))
    with pytest.raises(FileFindingsError) as refused:
        read(with_journal(data, lines))
    (finding,) = refused.value.findings
    assert "andere sessie" in finding.message
    assert finding.line == data.count(b"\n")


def test_two_sessions_without_a_word_that_they_belong_together_are_refused() -> None:
    """Two journals pasted in one file are not a combined session."""
    one, two = Night(1, "soep").session, Night(2, "thee").session
    edits = sort_edits({**one.edits, **two.edits})
    data = with_journal(session_yaml.write_session(one, None), [*map(to_line, edits)])
    with pytest.raises(FileFindingsError, match="andere sessie"):
        read(data)


def test_words_corrected_by_hand_are_an_edit_of_the_combined_session() -> None:
    """The evening's own line stays; who imports the file twice gets one edit."""
    session = two_evenings().session
    data = session_yaml.write_session(session, None)
    assert data.count(b'"taart"') > 2
    by_hand = data.replace(b'    tekst: "taart"', b'    tekst: "appeltaart"')
    found = session_yaml.read_session(by_hand, "samen.yaml")
    (edit,) = found.by_hand
    assert edit.session == session.id
    again = Session.fold(found.session_id, found.edits)
    assert standings(again).ranked()[0][1].text == "appeltaart"
    assert again.first_edit(edit.changes[1].record).session == Night(2).session.id


def test_what_an_evening_is_called_is_changed_in_its_own_file() -> None:
    """Here it is a finding."""
    data = session_yaml.write_session(two_evenings().session, None)
    by_hand = data.replace(b'titel: "Avond van 2"', b'titel: "Anders"')
    with pytest.raises(FileFindingsError, match="Avond van 2"):
        read(by_hand)


def test_an_evening_left_out_still_travels() -> None:
    """Its lines are in the file, and it can come back."""
    copy = two_evenings()
    evening = combining.evenings(copy.session)[1]
    copy.delete(copy.session.derived("evening", evening.id))
    again = read(session_yaml.write_session(copy.session, None))
    assert again.edits == copy.session.edits
    assert len(combining.evenings(again)) == 1
