"""What is asked about a theory of change: task by task, then more of each line."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain import registry
from cyclus_tui.domain.interview import Ask
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.theory.editing import CHOICES
from cyclus_tui.domain.theory.graph import Arrow, Node
from cyclus_tui.tui.view_model import Question

SKIP: Final = "Leeg = verder"

FIELDS: Final = {
    "outcome": ("for_whom", "term"),
    "activity": ("who", "formal", "together", "exists"),
}
"""What is asked of a new line, by its sort."""

LABELS: Final = {
    "for_whom": ("Voor wie?", f"Zoals: bewoners met geldzorgen. {SKIP}"),
    "term": ("Wanneer wil je dit zien?", f"Zoals: over drie jaar. {SKIP}"),
    "who": ("Wie doet dit?", f"Een rol of een plek, liever geen naam. {SKIP}"),
}
"""What is asked of each field of words, and the help with it."""


def keys(task: str, *, folded: bool) -> str:
    """The keys of a task; `folded` when F3 would open the row in front."""
    first = "F4 aanname" if task == "because" else "Enter erbij"
    fold = "open" if folded else "dicht"
    return f"{first} · F2 wijzig F3 {fold} F8 weg · Tab, t = tekening"


MARKS: Final = (
    "!        hier is een vraag bij: zet de regel voor",
    "≠        twee mensen schreven iets anders: F12",
    "↑        deze regel staat al ergens anders",
    "(+3)     er zijn 3 regels dichtgedaan: F3 opent ze",
    "los      gaat nog nergens heen",
    "●●○      hoe zeker het is, van 0 tot 3",
    "belang   hoe erg het is als het niet klopt, 1 tot 3",
)
"""What the signs behind and before a line mean, for who asks with F1."""

THEN: Final = "then-"
OF_ARROW: Final = "because-"
"""What stands before the node or the arrow in the key of a question about it."""

SAME: Final = "same"
"""The question whether a new line is one that was there."""

FOR_ALL: Final = {
    "outcome": "Wat is er dan anders?",
    "steps": "Wat moet er dan eerst anders zijn?",
    "activities": "Wat doen we?",
    "chains": "En dan?",
    "because": "Omdat …",
}
"""What a task asks everybody."""

NO_ARROW: Final = "Zet eerst een pijl voor met ↑ of ↓."
NO_WORDS: Final = "Typ eerst de aanname, en druk dan op F4."
NOTHING_UNDER: Final = "Onder deze regel hangt niets om dicht te doen."
NO_CIRCLE: Final = "Deze regel staat niet in een kring."
NOT_ITS_SORT: Final = "Dit is een uitkomst. Alleen een stap wordt doen, of andersom."

DONE: Final = {
    "activities": "Van alles is gevraagd wie het doet. Ctrl+N gaat verder.",
    "chains": "Alles hangt aan elkaar. Ctrl+N gaat verder.",
    "because": "Elke pijl heeft een omdat. Ctrl+N gaat verder.",
}
"""What is said when an empty line finds nothing more to do."""


def about(sort: str, text: str, record: Record | None) -> list[Ask]:
    """What is asked of a line that was typed; `record` once it is there."""
    short = text if len(text) <= 40 else f"{text[:39]}…"
    asks = []
    for name in FIELDS.get(sort, ()):
        words = registry.choices("node", name) if name in CHOICES else {}
        choices = {code: words[code] for code in CHOICES.get(name, ())}
        offered = " · ".join(
            f"{n} {word}" for n, word in enumerate(choices.values(), 1)
        )
        label, help_ = LABELS.get(name, (offered, f"1 of 2. {SKIP}"))
        asks.append(
            Ask(
                id=name,
                label=f"{label}   {short}",
                help=help_,
                known=record.text(name) if record else "",
                choices=choices,
                can_clear=True,
            )
        )
    return asks


def whether_same(near: Node, *, room: bool) -> Ask:
    """Whether a new line is one that was there already."""
    name = near.text if room else f"{near.code} {near.text}"
    help_ = "ja = dat is dezelfde regel, nee = dit is iets anders"
    choices = {"yes": "ja", "no": "nee"}
    return Ask(SAME, f"Bedoelt u: {name}?", help_, choices=choices)


def of_task(task: str, front: Node | None, pending: str) -> Question:
    """What a task asks, with the node in front; `pending` is one not saved yet."""
    key = pending or (front.id if front else "")
    code = "" if pending or front is None else front.code
    if task == "steps":
        label = "wat moet er dan eerst anders zijn?"
        before = f"Vóór {code}: {label}" if code else f"En daarvoor: {label}"
        return Question(
            before, "Voordat dit kan … (leeg = terug omhoog)", key=f"before-{key}"
        )
    if task == "activities":
        help_ = "Zoals: koffie schenken > S1 (leeg = wie doet wat er al staat?)"
        return Question("Wat doen we?", help_, key="activities")
    if task == "chains":
        leads = code and front and front.sort != "outcome"
        then = f"{code} … En dan?" if leads else "Als we dit doen, dan … En dan?"
        help_ = "Een stap, een code, of: als we …, dan … (leeg = volgende losse)"
        return Question(then, help_, key=f"{THEN}{key}")
    return Question(
        "Wat is er dan anders?",
        "Wat zie je, wat zegt een bewoner? Eén zin",
        key="outcome",
    )


def of_arrow(arrow: Arrow | None) -> Question:
    """Why an arrow would hold; where that is known, what else must be true."""
    if arrow is None:
        return Question("Omdat …", "Kies een pijl met ↑ of ↓", key="because")
    label = f"{arrow.name}: waarom zou dat zo gaan?"
    help_ = "Wat gaat iemand dan anders doen of voelen? (leeg = volgende)"
    if arrow.because:
        label = f"{arrow.name}: wat nemen we nog meer aan?"
        help_ = "F2 = het omdat wijzigen, leeg = volgende zonder omdat"
    return Question(label, help_, key=f"{OF_ARROW}{arrow.id}")
