"""Conflicts about questions, assumptions, actions, theories and stories."""

from __future__ import annotations

import pytest

from cyclus_tui.domain import registry
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.learning import actions, asking, parked_advice, weighing
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.steps import ask
from cyclus_tui.domain.theory import editing, story
from cyclus_tui.errors import RuleError
from tests.builders import Copy
from tests.domain.theories import arrow, node, now, of_the_neighbourhood
from tests.domain.two_copies import choose, meet, only, shown


def apart(copy: Copy) -> tuple[Copy, Copy]:
    """Two people, each with a copy of the same."""
    return copy, copy.twin(2)


def written(
    kind: str, *, ours: Value, theirs: Value, field: str, **more: Value
) -> Copy:
    """What somebody sees when two people gave one field other values."""
    one = Copy(1)
    one.write(kind, "r", number=3, **more)
    two = one.twin(2)
    one.write(kind, "r", **{field: ours})
    two.write(kind, "r", **{field: theirs})
    two.take_in(one)
    return two


def assumed(copy: Copy, *texts: str) -> list[str]:
    """Take assumptions down; their ids."""
    for text in texts:
        line = contributions.TypedLine(text)
        copy.run(asking.note_assumption, line=line, phase="L10", step="L10.1")
    return [record.id for record in copy.session.of("assumption")]


@pytest.mark.parametrize(
    ("kind", "field", "values", "question", "told", "free", "both"),
    [
        ("assumption", "text", ("Ze durven", "Ze willen"),
         "Twee teksten voor aanname A3. Welke klopt?",
         ["Ze durven", "Ze willen"], "text", True),
        ("assumption", "test_idea", ("vraag het", "bel"),
         "Twee teksten voor 'hoe uitzoeken' bij aanname A3. Welke klopt?",
         ["vraag het", "bel"], "text", False),
        ("assumption", "certainty", (0, 2),
         "Aanname A3: zekerheid? Twee antwoorden.",
         ["We hopen het. (cijfer 0)", f"{learning_records.CERTAINTY[2]} (cijfer 2)"],
         "scale", False),
        ("assumption", "agree", ("divided", "yes"),
         "Aanname A3: eens? Twee antwoorden.", ["verdeeld", "eens"], "", False),
        ("question", "answer", ("ik belde", "ik schreef"),
         "Twee teksten voor 'antwoord' bij vraag V3. Welke klopt?",
         ["ik belde", "ik schreef"], "text", False),
        ("question", "warmth", ("warm", ""),
         "Vraag V3: warm of koud? Twee antwoorden.", ["warm", "niets"], "", False),
        ("action", "what", ("Bel", "Ga langs"),
         "Twee teksten voor actie 3. Welke klopt?", ["Bel", "Ga langs"], "text", False),
        ("action", "when", ("2026-11-25", "2026-12-02"),
         "Twee dagen voor 'wanneer' bij actie 3. Welke klopt?",
         ["woensdag 25 november 2026", "woensdag 2 december 2026"], "day", False),
        ("action", "result", ("done", "not"),
         "Actie 3: uitkomst? Twee antwoorden.", ["gedaan", "niet gedaan"], "", False),
        ("sign", "text", ("drie mensen", "vijf mensen"),
         "Twee teksten voor teken I3. Welke klopt?",
         ["drie mensen", "vijf mensen"], "text", True),
        ("node", "text", ("Koffie", "Thee"),
         "Twee teksten voor tussenstap S3. Welke klopt?",
         ["Koffie", "Thee"], "text", False),
        ("node", "exists", ("ja", "nee"),
         "Tussenstap S3: al of nieuw? Twee antwoorden.",
         ["bestaat al", "nieuw"], "", False),
        ("node", "position", ("c", "t"),
         "Tussenstap S3 staat op twee plekken. Waar hoort het?",
         ["eerder in de rij", "later in de rij"], "", False),
        ("story_version", "thumbs", ([9, 1, 1], [8, 1, 2]),
         "Twee tellingen van de duimen bij versie 3 van het verhaal. Welke klopt?",
         ["9 omhoog, 1 opzij, 1 omlaag", "8 omhoog, 1 opzij, 2 omlaag"], "", False),
        ("story", "if_then", ("Als a, dan b.", "Als a, dan c."),
         "Twee teksten voor 'als dan' bij het verhaal. Welke klopt?",
         ["Als a, dan b.", "Als a, dan c."], "text", False),
        ("idea", "hands", (4, 5),
         "Twee keer handen geteld voor idee 3: 4 en 5. Tel nog eens, of kies.",
         ["4", "5"], "number", False),
        ("idea", "chosen", ("ja", "nee"),
         "Idee 3: gekozen of niet?", ["ja", "nee"], "", False),
    ],
)  # fmt: skip
def test_each_field_is_asked_about_in_words(
    kind: str,
    field: str,
    values: tuple[Value, Value],
    question: str,
    told: list[str],
    free: str,
    both: bool,
) -> None:
    """No code of the program and no underscore; what can be typed, can be typed."""
    more: dict[str, Value] = {"sort": "idea"} if kind == "idea" else {}
    copy = written(kind, ours=values[0], theirs=values[1], field=field, **more)
    conflict = only(copy)
    assert conflict.question == question
    assert sorted(shown(conflict)) == sorted(told)
    assert (conflict.free, bool(conflict.both)) == (free, both)
    choose(copy, 0)
    assert conflicts.count(copy.session) == 0


def test_every_field_of_every_kind_has_a_sentence_of_its_own() -> None:
    """Nobody is asked about `iets anders op één plek`."""
    for kind in registry.KINDS.values():
        for field in kind.fields if kind.asked else ():
            if not field.label:
                continue
            copy = written(kind.name, ours="een a", theirs="een b", field=field.id)
            for conflict in conflicts.open_conflicts(copy.session):
                assert "één plek" not in conflict.question, (kind.name, field)
                assert "_" not in conflict.question, (kind.name, field)


def test_who_said_or_does_something_is_not_for_the_room() -> None:
    """Names stay in regie, whatever the kind."""
    for kind, field in (
        *(("question", "by"), ("idea", "by"), ("action", "asker")),
        ("node", "who"),
    ):
        more: dict[str, Value] = {"sort": "idea"} if kind == "idea" else {}
        copy = written(kind, ours="Oma", theirs="Sam", field=field, **more)
        assert not only(copy).is_for_the_room(copy.session)


def test_a_place_on_a_scale_can_be_typed_and_nothing_else() -> None:
    """With the digits of that scale."""
    scales = [
        ("certainty", learning_records.CERTAINTY),
        ("importance", learning_records.IMPORTANCE),
    ]
    for field, scale in scales:
        copy = written("assumption", ours=1, theirs=2, field=field)
        for wrong in ("4", "9", "twee", "²", "12"):
            with pytest.raises(RuleError, match=f"van {min(scale)} tot 3"):
                copy.run(conflicts.write, conflict=only(copy), text=wrong)
        copy.run(conflicts.write, conflict=only(copy), text=" 3 ")
        assert copy.told("r").fields[field] == 3
        assert conflicts.count(copy.session) == 0


def test_a_day_is_typed_as_everywhere() -> None:
    """And kept as a date; what is no day is refused."""
    copy = written("action", ours="2026-11-25", theirs="2026-11-26", field="when")
    copy.write("session", copy.session.id, date="2026-11-21")
    with pytest.raises(RuleError, match="Welke dag"):
        copy.run(conflicts.write, conflict=only(copy), text="ooit")
    copy.run(conflicts.write, conflict=only(copy), text="vrijdag")
    assert copy.told("r").text("when") == "2026-11-27"


def test_what_an_action_belongs_to_is_called_by_its_code() -> None:
    """An assumption on one copy, a doubt on another."""
    one = Copy(1)
    (supposed,) = assumed(one, "Ze durven")
    line = contributions.TypedLine("Komen ze?")
    one.run(asking.note_doubt, line=line, phase="L8", step="L8.1")
    (doubt,) = one.session.of("idea")
    one.write("action", "r", number=1, what="Bel")
    two = one.twin(2)
    one.run(actions.write, action="r", field="assumption", text=supposed)
    two.run(actions.write, action="r", field="assumption", text=doubt.id)
    two.take_in(one)
    conflict = only(two)
    assert conflict.question == "Actie 1: hoort bij? Twee antwoorden."
    told = {"aanname A1 (Ze durven)", "twijfel 1 (Komen ze?)"}
    assert set(shown(conflict)) == told


def test_both_texts_of_an_assumption_stay_and_each_is_weighed_by_itself() -> None:
    """What people said of the first wording says nothing of the other."""
    one = Copy(1)
    (supposed,) = assumed(one, "Ze komen")
    one.run(weighing.weigh, assumption=supposed, answers={"certainty": 3})
    one, two = apart(one)
    one.run(weighing.write, assumption=supposed, field="text", text="Ze durven")
    two.run(weighing.write, assumption=supposed, field="text", text="Ze willen")
    one.take_in(two)
    two.take_in(one)
    for copy in (one, two):
        copy.run(conflicts.keep_both, conflict=only(copy))
    merged = meet(one, two)
    first, second = merged.of("assumption")
    assert {first.text("text"), second.text("text")} == {"Ze durven", "Ze willen"}
    assert (first.number("certainty"), "certainty" in second.fields) == (3, False)
    assert registry.code(merged, second) == "A1b"
    assert merged.conflicts() == []


# ---- One thing that stands in two places --------------------------------------------


def two_reasons() -> tuple[Copy, Copy, str]:
    """Two people draw the same arrow, each with a reason of their own; its id."""
    one, two = apart(of_the_neighbourhood())
    start, end = node(one, "X2").id, node(one, "Z").id
    for copy, why in ((one, "je bent niet alleen"), (two, "het lucht op")):
        copy.run(editing.draw_arrow, start=start, end=end)
        new = arrow(copy, "X2", "Z").record
        copy.run(editing.explain_arrow, arrow=new, text=why)
    two.take_in(one)
    one.take_in(two)
    return one, two, one.session.derived("arrow", f"{start}:{end}")


def test_one_arrow_drawn_on_two_copies_has_two_reasons_and_one_question() -> None:
    """The assumption that says the same is settled along with it."""
    _, two, drawn = two_reasons()
    assert [a.name for a in now(two).arrows].count("X2 → Z") == 1
    conflict = only(two)
    assert (conflict.record.id, conflict.field) == (drawn, "because")
    assert conflict.question == (
        "Twee teksten voor 'omdat' bij de pijl X2 → Z. Welke klopt?"
    )
    assert set(shown(conflict)) == {"je bent niet alleen", "het lucht op"}
    text = shown(conflict)[0]
    choose(two, 0)
    found = arrow(two, "X2", "Z")
    assert found.reason is not None
    assert (found.because, found.reason.text("text")) == (text, text)
    assert two.session.conflicts() == []


def test_a_third_reason_goes_to_the_assumption_too() -> None:
    """As when it is typed at the arrow."""
    _, two, _ = two_reasons()
    two.run(conflicts.write, conflict=only(two), text="samen durf je meer")
    found = arrow(two, "X2", "Z")
    assert found.reason is not None
    assert found.because == found.reason.text("text") == "samen durf je meer"
    assert two.session.conflicts() == []


def test_both_reasons_stay_as_the_reason_and_an_assumption_beside_it() -> None:
    """One assumption more, not two, also when both people keep both."""
    one, two, _ = two_reasons()
    for copy in (one, two):
        assert only(copy).both.startswith("Allebei houden")
        copy.run(conflicts.keep_both, conflict=only(copy))
    merged = Copy(3, meet(one, two))
    found = arrow(merged, "X2", "Z")
    said = {a.text("text") for a in found.assumptions}
    assert said == {"je bent niet alleen", "het lucht op"}
    assert len(found.assumptions) == 2
    assert merged.session.conflicts() == []


def test_a_reason_taken_away_here_and_reworded_there_is_one_question() -> None:
    """Without the reason its assumption goes; with it the assumption stays."""
    for empty in (True, False):
        one, two = apart(of_the_neighbourhood())
        why = arrow(one, "X1", "S1").record
        one.run(editing.explain_arrow, arrow=why, text="")
        two.run(editing.explain_arrow, arrow=why, text="je herkent jezelf")
        two.take_in(one)
        conflict = only(two)
        assert (conflict.field, conflict.both) == ("because", "")
        choose(two, shown(conflict).index("" if empty else "je herkent jezelf"))
        found = arrow(two, "X1", "S1")
        assert (found.because == "") == (found.reason is None) == empty
        assert conflicts.count(two.session) == 0


def test_advice_kept_here_and_put_away_there_is_one_question() -> None:
    """The option that it became says what the advice says."""
    one = Copy(1)
    line, rules = contributions.TypedLine("Ga gewoon bellen"), ask.Rules()
    one.run(asking.park, line=line, turns=rules.in_turns, phase="L7", step="L7.1")
    (advice,) = one.session.of("parked")
    one, two = apart(one)
    for copy, keep in ((one, True), (two, True), (two, False)):
        place = {"phase": "L11", "step": "L11.1"}
        copy.run(parked_advice.settle_advice, parked=advice.id, keep=keep, **place)
    two.take_in(one)
    conflict = only(two)
    assert conflict.record.kind == "parked"
    assert conflict.question == (
        "Advies in de wachtkamer W1: houden of weg? Twee antwoorden."
    )
    choose(two, shown(conflict).index("weggelegd"))
    (option,) = two.session.of("idea")
    assert option.text("kept") == "nee"
    assert conflicts.count(two.session) == 0


def test_two_sentences_of_a_story_are_one_question() -> None:
    """What the theory said goes with the sentence that is chosen."""
    one, two = apart(of_the_neighbourhood())
    for copy, text in ((one, "Als we er zijn."), (two, "Als wij er zijn.")):
        sentence = story.sentences(copy.session)[0]
        copy.run(story.write_sentence, sentence=sentence, text=text)
        (record,) = copy.session.of("story")
    two.run(editing.add, lines=["een eetavond"], sort="activity")
    two.take_in(one)
    conflict = only(two)
    assert (conflict.record.id, conflict.field) == (record.id, "if_then")
    two.run(conflicts.write, conflict=conflict, text="Als iemand er is.")
    sentence = story.sentences(two.session)[0]
    assert sentence.text == "Als iemand er is."
    assert not story.is_overtaken(two.session, sentence)
    assert conflicts.count(two.session) == 0


def test_a_chosen_sentence_does_not_get_what_only_the_other_author_saw() -> None:
    """The theory went on for one of them; the sentence of the other is overtaken."""
    one = Copy(1)
    one.run(editing.add, lines=["koffie"], sort="activity")
    one.run(editing.add, lines=["rust"], sort="outcome")
    sentence = story.sentences(one.session)[0]
    one.run(story.write_sentence, sentence=sentence, text="Als a, dan b.")
    two = one.twin(2)
    (record,) = one.session.of("story")
    one.write("story", record.id, if_then="Als a, dan c.")
    two.run(editing.add, lines=["thee"], sort="activity")
    sentence = story.sentences(two.session)[0]
    two.run(story.write_sentence, sentence=sentence, text="Als a, dan d.")
    two.take_in(one)
    texts = shown(only(two))
    choose(two, texts.index("Als a, dan c."))
    sentence = story.sentences(two.session)[0]
    assert sentence.text == "Als a, dan c."
    assert story.is_overtaken(two.session, sentence)
