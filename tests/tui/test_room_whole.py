"""House test: in zaal all that people said can be read whole, and nothing else.

Every field with people's words of every record holds a sentence of 300 letters. Every
step of every method is paged through, in two windows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Final, cast

import pytest

from cyclus_tui.domain.ideas import clustering
from cyclus_tui.domain.ideas.contributions import of_sort
from cyclus_tui.domain.ideas.duplicates import without_duplicates
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import CARD
from cyclus_tui.domain.learning import actions, questions, reviewing
from cyclus_tui.domain.method import plan
from cyclus_tui.domain.method.method import Step
from cyclus_tui.domain.registry import kind_of, kinds_of
from cyclus_tui.domain.steps import cards, collect, pick
from cyclus_tui.domain.steps.recommend import list_length
from cyclus_tui.domain.theory.graph import read_theory
from cyclus_tui.domain.voting import ballot_rounds, recommendations
from cyclus_tui.domain.voting.recommendations import TEXTS
from cyclus_tui.exchange.method_file import find_templates
from tests.builders import Copy
from tests.mutations import COMBINED, example, examples
from tests.tui.table import Play, Table

WINDOWS = ((40, 24), (80, 24))

FORBIDDEN: Final = {
    "a word of people that is cut": r"[^ .]…|… [a-z]*…",
    "a code": r"\b[A-Z]{1,2}\d{1,2}\b|[#@]\d|\([a-z]\)",
    "input syntax": r"\d\w? ?= ?\w|\bleeg\b|\b[Tt]yp(?:t|en)?\b",
    "a key": r"\bF\d|\bCtrl|\bEnter\b|\bEsc\b|\bTab\b",
    "what was saved": r"[Oo]pgeslagen",
    "who lost": r"\baf\b",
    "a version": r"\bversie\b",
    "a count that runs": r"\d+ van \d+ (?:mensen|stippen)|stembrief",
    "a promise that nobody made": r"gaan naar *(?:…|\.|$)",
}
"""What never stands in zaal, and how it would look there."""

MOST_ON_A_LINE: Final = 16
"""So many of these words fit on one line of the widest window."""

FIELDS: Final = (
    *("central_question", "recipient", "decided_by", "room_to_move", "fixed"),
    *("answer_on", "answer_how", "first_question", "later_question"),
)
"""The answers that methods show to the room."""


class Sentences:
    """Long sentences, of which every word says where it belongs."""

    def __init__(self) -> None:
        self._numbers = count()
        self.words: dict[str, list[str]] = {}
        """The words of each sentence, by the sign with which they begin."""

    def new(self) -> str:
        """A sentence of three hundred letters that nobody else says."""
        sign = f"z{_letters(next(self._numbers))}q"
        self.words[sign] = [f"{sign}{_letters(place)}" for place in range(43)]
        return " ".join(self.words[sign])

    def spoken_in(self, text: str) -> Iterator[tuple[str, list[str]]]:
        """The sentences of which a text has words, and those words in their order."""
        spoken: dict[str, list[str]] = {}
        for word in re.findall(r"z[a-p]{2}q[a-p]{2}", text.lower()):
            spoken.setdefault(word[:4], []).append(word)
        yield from spoken.items()


def _letters(number: int) -> str:
    """A number in two letters."""
    return "abcdefghijklmnop"[number // 16] + "abcdefghijklmnop"[number % 16]


def with_long_words(session: Session, method_text: str) -> tuple[Session, Sentences]:
    """The session with a long sentence in every field where somebody said something."""
    copy, sentences = Copy(3, session), Sentences()
    copy.write("session", copy.session.id, method_text=method_text)
    for record in _with_words(copy.session):
        said = [f.id for f in kind_of(session, record).words if record.text(f.id)]
        if said:
            fields = {name: sentences.new() for name in said}
            copy.write(record.kind, record.id, **fields)
    for settled in copy.session.of("decision"):
        copy.delete(settled.id)  # it holds the words of before
    form = copy.session.derived("form", "answers")
    copy.write("form", form, **{name: sentences.new() for name in FIELDS})
    return copy.session, sentences


def _with_words(session: Session) -> Iterator[Record]:
    """Every record that holds words of people, but for the evening itself."""
    for kind in kinds_of(session).values():
        if kind.words and kind.name != "session":
            yield from session.of(kind.name)


EVENINGS: Final[dict[str, Callable[[], Session]]] = {
    **examples(),
    "samen": partial(example, COMBINED),
}


async def all_pages(play: Play) -> list[str]:
    """The pages of the step in front, without the line in which one types."""
    await play.press(*["pageup"] * len(play.pane.list.pages))
    pages = [without_entry(play)]
    while True:  # a page may bring the facilitator to another line, with its own pages
        await play.press("pagedown")
        if (page := without_entry(play)) == pages[-1]:
            return pages
        pages.append(page)


def without_entry(play: Play) -> str:
    """What the room sees above the entry."""
    entry = play.pane.entry
    lines = play.text.split("\n")
    return "\n".join(lines[: entry.region.y] if entry.display else lines)


def said_here(session: Session, step: Step, places: int) -> Iterator[str]:
    """What people said that is to be read in this step."""
    match step.kind:
        case "collect" | "pick":
            sort = cast("collect.Rules | pick.Rules", step.rules).sort
            yield from (line.text("text") for line in of_sort(session, sort))
        case "cluster":
            for heap in clustering.heaps(session):
                yield heap.record.text("name")
                alone = without_duplicates(session)
                yield from (i.text("text") for i in heap.ideas if i in alone)
        case "vote":
            for vote_round in ballot_rounds.rounds(session, step.id):
                yield from (o.text for o in ballot_rounds.options(session, vote_round))
        case "recommend" | "closing":
            for item in recommendations.items(session, places):
                yield item.title
                if step.kind == "recommend":
                    yield from (item.record.text(name) for name in TEXTS)
                    for remark in recommendations.remarks(session, item):
                        yield remark.text("text")
        case "ask":
            for line in questions.lines_in_order(session):
                yield from (line.text("text"), line.text("answer"))
        case "theory":
            theory = read_theory(session)
            yield from (node.text for node in theory.nodes)
            yield from (arrow.because for arrow in theory.arrows)
        case "signs":
            yield from (r.text("text") for r in session.of("sign"))
        case "weigh":
            yield from (r.text("text") for r in session.of("assumption"))
        case "waiting_room":
            yield from (r.text("text") for r in session.of("parked"))
        case "actions":
            for action in actions.own_actions(session):
                yield from map(action.text, ("what", "expects", "sign"))
        case "review":
            for action in reviewing.returned_actions(session):
                yield from map(action.text, ("what", "expects", "assumption_text"))
        case "cards":
            rules = cast("cards.Rules", step.rules)
            standing = session.of(f"{CARD}{rules.card}")
            yield from (r.text("text") for r in standing if cards.fits(r, rules.only))
        case "story":
            for remark in session.of("story_remark"):
                yield remark.text("text")


@pytest.mark.parametrize("size", WINDOWS, ids=str)
@pytest.mark.parametrize("name", EVENINGS)
async def test_everything_said_can_be_read_whole_and_nothing_else(
    table: Table, name: str, size: tuple[int, int]
) -> None:
    text = find_templates().text(name.rstrip("-2"))
    session, sentences = with_long_words(EVENINGS[name](), text)
    table.put(session)
    table.mirrored = True
    async with table.play(size=size) as play:
        places = list_length(play.opened.method)
        for stop in plan.stops(session, play.opened.method):
            for step in stop.phase.steps:
                go = partial(play.controller.go, stop.id, step.id)
                play.controller.do(go, moves=True)
                await play.settle()
                pages = await all_pages(play)
                assert_only_for_all(pages, step.id)
                assert_whole(sentences, pages, step.id)
                read = " ".join(" ".join(pages).split())
                for said in filter(None, said_here(session, step, places)):
                    assert said[:6] in read, f"{step.id}: {said}\n{read}"


def assert_only_for_all(pages: list[str], where: str) -> None:
    """Nothing on any page is for the facilitator alone."""
    for fault, pattern in FORBIDDEN.items():
        seen = [page for page in pages if re.search(pattern, page)]
        assert not seen, f"{where}: {fault}\n{seen[0]}"


def read_on(words: list[str]) -> list[str]:
    """The words as one reads them: a line that stands on both sides of a break once.

    Where the question comes in sight the next page begins a line sooner.
    """
    for many in range(1, MOST_ON_A_LINE + 1):
        for at in range(many, len(words) - many + 1):
            if words[at - many : at] == words[at : at + many]:
                return read_on([*words[:at], *words[at + many :]])
    return words


def assert_whole(sentences: Sentences, pages: list[str], where: str) -> None:
    """Of what anybody said all words are there, as often as the first one."""
    for sign, words in sentences.spoken_in("\n".join(pages)):
        whole, read = sentences.words[sign], read_on(words)
        times = len(read) // len(whole)
        assert read == whole * times, f"{where}: {sign} is cut"
