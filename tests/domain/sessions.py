"""Sessions that have something to give to a later one, and a session that takes."""

from __future__ import annotations

from dataclasses import replace

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.links.origins import Offer
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.transfer.offers import offers
from cyclus_tui.domain.transfer.take_over import (
    ChosenOffer,
    Conversion,
    conversions,
    take_over,
)
from tests.builders import Copy

THEORY = "7e0000000000000000000000000000a1"
LEARNING = "1ea000000000000000000000000000a1"


def a_session(session_id: str, title: str, date: str, number: int = 5) -> Copy:
    """A session in which nothing was said yet."""
    copy = Copy(number, Session(session_id))
    copy.change(*copy.replica.introduction(copy.session).changes)
    answers = {"title": title, "date": date, "place": "De Spil"}
    copy.run(setup.begin, method_id="proef", method_text="id: x", answers=answers)
    return copy


def write(copy: Copy, kind: str, **fields: Value) -> str:
    """A record with these values; its id."""
    record_id = copy.replica.new_id()
    copy.write(kind, record_id, **fields)
    return record_id


def a_theory() -> Copy:
    """A theory with an outcome, an arrow and two assumptions, one of them shaky."""
    copy = a_session(THEORY, "Theorie Zonneveld", "2026-12-03", 6)
    step = write(copy, "node", number=1, sort="step", text="mensen vertrouwen iemand")
    goal = write(
        copy, "node", number=1, sort="outcome", text="eerder hulp", term="2029"
    )
    arrow = copy.session.derived("arrow", f"{step}:{goal}")
    copy.write("arrow", arrow, start=step, end=goal, because="schaamte wordt kleiner")
    shaky = write(
        copy,
        "assumption",
        number=1,
        text="mensen durven binnen te lopen",
        certainty=0,
        importance=3,
        agree="divided",
        test_idea="vraag het drie mensen",
        arrow=arrow,
    )
    source = copy.session.derived("source", f"{shaky}:residents")
    what = {"assumption": shaky, "sort": "residents", "what": "in de flat"}
    copy.write("source", source, **what, present="ja")
    write(copy, "assumption", number=2, text="koffie helpt", certainty=2, importance=1)
    return copy


def a_learning_session() -> Copy:
    """A session of actieleren: a case, two that were left, a doubt, an assumption."""
    copy = a_session(LEARNING, "Leren in De Spil", "2026-12-10", 7)
    lines: tuple[tuple[str, str, str], ...] = (
        ("case", "Ali kwam niet meer terug", "ja"),
        ("case", "De post bleef liggen", "nee"),
        ("case", "De zijdeur was dicht", ""),
        ("doubt", "of mensen zich bekeken voelen", ""),
    )
    for number, (sort, text, chosen) in enumerate(lines, 1):
        more = {"chosen": chosen} if chosen else {}
        write(copy, "idea", number=number, sort=sort, text=text, **more)
    answers = copy.session.derived("form", "answers")
    copy.write("form", answers, first_question="Hoe krijg ik mensen zover?")
    write(copy, "assumption", number=1, text="een achterkamer voelt veiliger")
    return copy


def of_sort(session: Session, sort: str) -> list[Offer]:
    """What a session has to give of one sort."""
    return [offer for offer in offers(session) if offer.sort == sort]


def texts(session: Session, sort: str) -> list[str]:
    """The words of what a session has to give of one sort."""
    return [offer.origin.text for offer in of_sort(session, sort)]


def way(copy: Copy, offer: Offer, name: str, where: str = "") -> Conversion:
    """One of the ways of an offer, by its name, with the place it needs."""
    found = next(one for one in conversions(copy.session, offer) if one.id == name)
    return replace(found, where=where or found.where)


def bring(copy: Copy, offer: Offer, name: str, where: str = "") -> Edit | None:
    """Take an offer over in one way."""
    choice = ChosenOffer(offer, way(copy, offer, name, where))
    return copy.run(take_over, choices=[choice], phase="T0", step="T0.2")


def only(copy: Copy, kind: str) -> Record:
    """The one living record of a kind."""
    (record,) = copy.session.of(kind)
    return record
