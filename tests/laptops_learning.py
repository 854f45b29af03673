"""What people do in actieleren and verandertheorie, for the test of copies."""

from __future__ import annotations

from functools import partial
from typing import Final

from cyclus_tui.app.open_session import Command
from cyclus_tui.domain.cards import writing
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas import contributions, picking
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import (
    actions,
    asking,
    parked_advice,
    questions,
    reviewing,
    weighing,
)
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.steps import ask
from cyclus_tui.domain.theory import editing, graph, signs, story
from cyclus_tui.domain.transfer import take_over
from tests.cards import PLAN
from tests.laptops import PHASE, STEP, Deed, Laptop, chosen

RULES: Final = ask.Rules(turns=True)
SORTS: Final = ("outcome", "step", "activity", "means")


def lines(laptop: Laptop, *kinds: str) -> list[Record]:
    """What was said, of these kinds."""
    return [record for kind in kinds for record in laptop.session.of(kind)]


def question(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Ask something, answer it, or say what it did."""
    found = chosen(lines(laptop, "question"), one)
    if found is None or other % 4 == 0:
        said = [contributions.TypedLine(text)]
        return partial(
            asking.note_question,
            lines=said,
            turns=RULES.in_turns,
            phase=PHASE,
            step=STEP,
        )
    if other % 4 == 1:
        return partial(asking.note_answer, question=found.id, text=text)
    if other % 4 == 2:
        return partial(asking.reword, record=found.id, text=text)
    return partial(
        asking.mark_warmth, question=found.id, warmth=("warm", "cold")[other % 2]
    )


def wait(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Advice that comes too early, as it is or as a question; keep it or not."""
    if other % 3 == 0:
        line = contributions.TypedLine(text)
        return partial(
            asking.park, line=line, turns=RULES.in_turns, phase=PHASE, step=STEP
        )
    if other % 3 == 1:
        found = chosen(questions.all_questions(laptop.session), one)
        return partial(asking.park_question, question=found.id) if found else None
    advice = chosen(lines(laptop, "parked"), one)
    keep = other % 2 == 0
    settle = partial(parked_advice.settle_advice, keep=keep, phase=PHASE, step=STEP)
    return partial(settle, parked=advice.id) if advice else None


def turn(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Somebody passes, or has a doubt."""
    if other % 2:
        return partial(asking.pass_turn, askers=RULES.askers, step=STEP)
    return partial(
        asking.note_doubt, line=contributions.TypedLine(text), phase=PHASE, step=STEP
    )


def case(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Bring a case in, count hands for one, choose it, say why."""
    found = contributions.of_sort(laptop.session, "case")
    if not found or other % 4 == 0:
        said = [contributions.TypedLine(text)]
        return partial(
            contributions.add, lines=said, sort="case", phase=PHASE, step=STEP
        )
    code = numbering.labels(found)[found[one % len(found)].id]
    if other % 4 == 1:
        return partial(picking.count_hands, sort="case", code=code, hands=one)
    if other % 4 == 2:
        return partial(picking.pick_candidate, sort="case", code=code)
    return partial(picking.explain_pick, sort="case", code=code, text=text)


def node(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Say what belongs in the theory, in other words, elsewhere, or not any more."""
    nodes = graph.read_theory(laptop.session).nodes
    sort = SORTS[one % len(SORTS)]
    if len(nodes) < 2 or other % 6 == 0:
        return partial(editing.add, lines=[text], sort=sort)
    found = nodes[one % len(nodes)]
    if other % 6 == 1:
        return partial(editing.reword, node=found.id, text=text)
    if other % 6 == 2:
        return partial(editing.remove, node=found.id)
    if other % 6 == 3:
        return partial(editing.change_sort, node=found.id, sort=sort)
    if other % 6 == 4:
        told = {"who": text, "formal": "formal"}
        fill = partial(editing.fill, words=found.text, fields=told)
        return partial(fill, node=found.id)
    paces = 1 if one % 2 else -1
    return partial(editing.move, node=found, paces=paces, among=nodes)


def arrow(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Draw an arrow, say why, how sure, or take it away."""
    found = graph.read_theory(laptop.session)
    if not found.arrows or other % 3 == 0:
        if not found.nodes:
            return None
        start, end = (found.nodes[at % len(found.nodes)].id for at in (one, other))
        return partial(editing.draw_arrow, start=start, end=end)
    record = found.arrows[one % len(found.arrows)].record
    if other % 6 == 1:
        return partial(editing.add_assumption, arrow=record, text=text)
    if other % 6 == 2:
        return partial(editing.mark_status, arrow=record, status="try")
    if other % 6 == 4:
        words = text if one % 4 else ""
        return partial(editing.explain_arrow, arrow=record, text=words)
    return partial(editing.remove_arrow, arrow=record)


def belief(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Assume something, weigh it, say from whom it is known, or take it out."""
    found = chosen(lines(laptop, "assumption"), one)
    if found is None or other % 5 == 0:
        return partial(
            asking.note_assumption,
            line=contributions.TypedLine(text),
            phase=PHASE,
            step=STEP,
        )
    if other % 5 == 1:
        answers: dict[str, Value] = {
            "certainty": one % 4,
            "importance": 1 + one % 3,
            "agree": "divided",
        }
        return partial(weighing.weigh, assumption=found.id, answers=answers)
    if other % 5 == 2:
        field = weighing.TEXTS[one % len(weighing.TEXTS)]
        return partial(weighing.write, assumption=found.id, field=field, text=text)
    if other % 5 == 3:
        sorts = ["residents"] if one % 2 else ["figures", "research"]
        return partial(weighing.say_sources, assumption=found.id, sorts=sorts)
    return partial(weighing.remove, assumption=found)


def action(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Agree on what somebody will try, look back on it, or take it out."""
    found = chosen(lines(laptop, "action"), one)
    if found is None or other % 5 == 0:
        return partial(
            actions.add, line=contributions.TypedLine(text), phase=PHASE, step=STEP
        )
    write = partial(actions.write, action=found.id)
    if other % 5 == 1:
        day = f"2026-12-{1 + one:02}"
        return partial(write, field="when", text=day)
    if other % 5 == 2:
        tie = chosen(lines(laptop, "assumption"), one)
        return partial(write, field="assumption", text=tie.id if tie else "")
    if other % 5 == 3:
        field, said = (
            ("result", ("done", "partly", "not")[one % 3])
            if one % 2
            else ("happened", text)
        )
        return partial(reviewing.write, action=found.id, field=field, text=said)
    return partial(actions.remove, action=found)


def sign(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Say at what it shows, in other words, or not any more."""
    found, place = (
        chosen(lines(laptop, "sign"), one),
        chosen(lines(laptop, "node"), one),
    )
    if place and (found is None or other % 3 == 0):
        new = laptop.session.derived("test", text)
        return partial(signs.add, sign_id=new, node=place.id, text=text)
    if found is None:
        return None
    if other % 3 == 1:
        return partial(signs.reword, sign=found.id, text=text)
    return partial(signs.remove, sign=found.id)


def card(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Make a card, say more of one, or take it out."""
    found = chosen(lines(laptop, PLAN.kind), one)
    if found is None or other % 3 == 0:
        new = laptop.session.derived("test", text)
        return partial(writing.add, card=PLAN, record_id=new, text=text)
    if other % 3 == 1:
        answers: dict[str, Value] = {"text": text, "people": other}
        return partial(writing.fill_in, card=PLAN, record_id=found.id, answers=answers)
    return partial(writing.remove, record_id=found.id)


def tell(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Write a sentence of the story, put a version down, count thumbs, object."""
    if other % 4 == 0:
        sentences = story.sentences(laptop.session)
        sentence = sentences[one % len(sentences)]
        return partial(story.write_sentence, sentence=sentence, text=text)
    if other % 4 == 1:
        return story.save_version
    if other % 4 == 2:
        return partial(story.count_thumbs, text=f"{one} 1 0")
    return partial(story.add_remark, text=text)


def bring(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Take something over from an earlier session, the same as others do."""
    about = ("1" * 32, f"{one % 3:020}", "Vorige keer", "2026-10-01")
    sort = ("assumption", "advice", "notice", "doubt")[one % 4]
    origin = origins.Origin(*about, f"Van eerder, nummer {one % 3}", sort)
    offer = origins.Offer(origin)
    ways = take_over.conversions(laptop.session, offer)
    plain = [way for way in ways if not way.needs]
    choices = [take_over.ChosenOffer(offer, plain[other % len(plain)])]
    return partial(take_over.take_over, choices=choices, phase=PHASE, step=STEP)


def settle(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Settle something on which the copies differ."""
    found = conflicts.open_conflicts(laptop.session, laptop.opened.method)
    if not found:
        return None
    conflict = found[one % len(found)]
    if conflict.came_back:
        way = conflicts.keep if other % 2 else conflicts.remove_again
        return partial(way, conflict=conflict)
    if conflict.both and other % 3 == 0:
        return partial(conflicts.keep_both, conflict=conflict)
    if conflict.free == "text" and other % 3 == 1:
        return partial(conflicts.write, conflict=conflict, text=text)
    choice = conflict.choices[other % len(conflict.choices)]
    return partial(conflicts.choose, conflict=conflict, choice=choice)


LEARNING: Final[dict[str, Deed]] = {
    deed.__name__: deed
    for deed in (
        *(question, wait, turn, case, node, arrow, belief, action, sign, card, tell),
        *(bring, settle),
    )
}
