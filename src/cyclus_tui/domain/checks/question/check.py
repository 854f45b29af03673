"""The question checker (vraagsoort): what kind of question was asked, and how freely.

It reads spoken Dutch and Flemish typed in haste. A remark is only made where the
reading is sure; the facilitator may always overrule it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.question import rules
from cyclus_tui.domain.checks.question.advice import advises
from cyclus_tui.domain.checks.question.answers import is_fact, offers, wraps_fact
from cyclus_tui.domain.checks.question.clauses import (
    Core,
    QuestionSentence,
    core,
    sentences,
)
from cyclus_tui.domain.checks.question.leading import leads
from cyclus_tui.domain.checks.question.order import order_of
from cyclus_tui.domain.checks.question.spelling import canonical
from cyclus_tui.domain.checks.question.starters import starters
from cyclus_tui.domain.checks.question.words import (
    ASKING,
    FINITE,
    PARTICIPLES,
    PREPOSITIONS,
    SMALL,
    SUBJECTS,
    bag,
)
from cyclus_tui.domain.checks.word_lists import word_set

LONGEST: Final = 18
"""How many words a question may have."""

_READ: Final = 200
"""How many words are read, the last ones: after a long story the question ends it."""
_TEXTS: Final = {
    "advice": "Advies. Zullen we er een open vraag van maken?",
    "leading": "De vraag stuurt. Hoe kan hij vrijer?",
    "double": "Twee vragen. Welke eerst?",
    "choice": "Laat de keuzes weg. Wordt de vraag dan open?",
    "reproach": "Kan als verwijt klinken. Kan het met ‘Wat maakte dat …’?",
    "long": "Lange vraag. Wat is de kern?",
    "closed": "Hierop kun je ja of nee zeggen. Kan hij beginnen met ‘wat’ of ‘hoe’?",
    "statement": "Dit is een mening. Welke vraag zit erachter?",
}
"""What is said of a kind or a flag, the weightiest first."""
_KNOWN: Final = SMALL | FINITE | PARTICIPLES | ASKING | PREPOSITIONS


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """How one question was read."""

    kind: str
    """open, invitation, fact, closed, advice, leading, choice, statement or unknown."""
    flags: tuple[str, ...]
    """Of double, long and reproach those that hold, in order of the alphabet."""
    hint: Hint | None
    """The one remark worth making, or none."""
    starters: tuple[str, ...]
    """Openings the facilitator may pick to ask it more freely."""


@dataclass(frozen=True, slots=True)
class _Sort:
    """What one clause is, and whether that is sure enough to remark on."""

    kind: str
    sure: bool = True
    core: Core | None = None


_RANK: Final = ("advice", "leading", "choice")
"""Kinds that go before all others, wherever in the line they stand."""


@lru_cache(maxsize=1024)
@bounded
def read(text: str, *, second_round: bool = False) -> QuestionReading:
    """What kind of question a line holds, and what could make it freer.

    In the second round a question after a bare fact is remarked on as well.
    """
    words = canonical(text)
    if not rules.is_dutch(words, _KNOWN):
        return QuestionReading("unknown", (), None, ())
    sorts = [_sort(sentence) for sentence in sentences(words[-_READ:])]
    chosen = _weightiest(sorts)
    flags = _flags(chosen, sorts, words)
    hint = _hint(chosen, flags, second_round=second_round)
    return QuestionReading(chosen.kind, flags, hint, starters(text, chosen.kind, flags))


def _sort(sentence: QuestionSentence) -> _Sort:
    """What one sentence of the line is."""
    sentence, tail = _without_tag(sentence)
    clause = core(sentence)
    if not clause.words:
        return _Sort("statement", False, clause)
    told = clause.before and not clause.asked and clause.order != "order"
    if told and rules.announces_question(clause.before):
        return _Sort("statement", False, clause)
    if rules.invites(clause):
        return _Sort("invitation", True, clause)
    for kind, (found, sure) in (
        ("advice", _advice(clause)),
        ("leading", _leading(clause, tail=tail)),
        ("choice", offers(clause)),
    ):
        if found:
            return _Sort(kind, sure, clause)
    return _plain(clause)


def _advice(clause: Core) -> tuple[bool, bool]:
    """Whether the clause, or what was said before it, proposes something."""
    found = advises(clause)
    if found[0] or not clause.before:
        return found
    before = _before(clause)
    if not rules.invites(before) and advises(before)[0]:
        return True, False
    return found


def _leading(clause: Core, *, tail: bool) -> tuple[bool, bool]:
    """Whether the clause, or what was said before it, pushes."""
    found = leads(clause, tail=tail)
    if found[0] or not clause.before:
        return found
    return leads(_before(clause), tail=False)


def _before(clause: Core) -> Core:
    """What was said before the question, as a clause of its own."""
    words = tuple(clause.before.rstrip(" ,").split())
    return Core(words, " ".join(words), order_of(words, asked=False), "", False)


def _plain(clause: Core) -> _Sort:
    """A clause that neither proposes nor pushes nor offers."""
    if clause.order == "asking":
        return _Sort("fact" if is_fact(clause) else "open", True, clause)
    if clause.order == "indirect":
        if is_fact(clause):
            return _Sort("fact", True, clause)
        told = clause.wrapper not in {"wonder", "weten", "idee", "herinneren"}
        return _Sort("invitation" if told else "open", True, clause)
    if clause.order == "verb" and (turn := _TURNED.search(clause.text)):
        asked = Core(tuple(turn[1].split()), turn[1], "asking")
        return _Sort("fact" if is_fact(asked) else "open", True, clause)
    if wraps_fact(clause):
        return _Sort("fact", True, clause)
    if clause.order in {"verb", "whether"}:
        return _Sort("closed", _surely_closed(clause), clause)
    if clause.order == "order":
        return _Sort("advice", False, clause)
    return _telling(clause)


def _surely_closed(clause: Core) -> bool:
    """Whether a yes-or-no question can hardly be a request or a push in disguise."""
    words = clause.words
    if words[0] in _REQUESTING or _DOUBTFUL & set(words):
        return False
    return not ASKING & set(words) or clause.text.startswith(
        ("is er iets", "is er nog")
    )


_REQUESTING: Final = bag("kun zou wil mag mogen durf mocht")
"""Verbs with which one may ask for a story in the form of a closed question."""
_TURNED: Final = re.compile(
    r" of ((?:waar|wanneer|wie|hoe|wat) (?:is|was|ging|kwam) .+)"
)
"""A guess dropped for the question itself: "is dat in mei of wanneer is dat"."""
_ELLIPTIC: Final = re.compile(
    r"(?:en )?(?:dan|toen|verder|daarna|nu|vervolgens)$|zoals$|namelijk$|want$"
    r"|.* (?:wat|hoe|waarom|wie)$|meer$"
)


def _telling(clause: Core) -> _Sort:
    """A clause in the order of a statement."""
    if re.search(r"\b(?:wat|hoe) (?:dan|nu|verder)$", clause.text):
        return _Sort("open", True, clause)
    if clause.asked:
        if _ELLIPTIC.match(clause.text):
            return _Sort("open", True, clause)
        return _Sort("closed", False, clause)
    if _ELLIPTIC.fullmatch(clause.text) and len(clause.words) < 3:
        return _Sort("open", False, clause)
    if _LATE_FACT.search(clause.text):
        return _Sort("fact", True, clause)
    return _Sort("statement", _about_oneself(clause), clause)


def _about_oneself(clause: Core) -> bool:
    """Whether a telling is surely the speaker's own, and no question in disguise."""
    first = clause.words[0] in {"ik", "we", "mijn", "onze"}
    return first or not {"je", "jou", "of"} | ASKING & set(clause.words)


_LATE_FACT: Final = re.compile(
    r"^(?:dat|het|hij|ze|die|je) (?:\w+ ){1,4}?(?:(?:in|op|bij|met|van|om) (?:welke?"
    r"|wie|hoeveel)|hoe laat|wanneer$|waar$)"
)
"""A question word in the place of the answer: "dat was in welk jaar"."""
_DOUBTFUL: Final = word_set("question_words", "doubtful")
"""Words with which a yes-or-no question may well propose or push."""
_TAG: Final = re.compile(
    r"(?:^| )(?:,? ?(?:toch|he|nietwaar|of niet(?: soms| dan)?|niet waar|niet dan|zeker"
    r"|toch niet|toch zeker|ja toch|toch wel|of wel|, je (?:toch )?niet|of (?:zie|heb"
    r"|vergis) "
    r"ik\b.*))+(?: (?:denk|vind) je)?$"
)


def _without_tag(sentence: QuestionSentence) -> tuple[QuestionSentence, bool]:
    """The sentence without "hè?" or ", toch?" behind it, and whether it had one."""
    text = " ".join(sentence.words)
    tag = _TAG.search(text)
    if not tag or not tag.start():
        return sentence, False
    rest = text[: tag.start()].rstrip(" ,")
    told = core(QuestionSentence(tuple(rest.split()), sentence.asked))
    if told.order not in {"telling", "order"}:
        return sentence, False
    if tag[0].strip(" ,") == "zeker" and not sentence.asked:
        return sentence, False
    return QuestionSentence(tuple(rest.split()), sentence.asked), True


def _weightiest(sorts: list[_Sort]) -> _Sort:
    """The sort that counts for the line: the weightiest, or else the first question."""
    for kind in _RANK:
        for sort in sorts:
            if sort.kind == kind:
                return sort
    asked = [sort for sort in sorts if sort.kind != "statement"]
    longer = [s for s in asked if s.core and len(s.core.words) > 1]
    return (longer or asked or sorts)[0]


_SECOND: Final = re.compile(
    r"(?:^| )(?:,|en|of|maar)(?: (?:en|of|maar|dan|ook|dus))* (?:(?:aan|met|op|voor"
    r"|van|bij|in|door"
    r"|sinds|naar|over|uit) )?(?:wat|hoe|wie|waar|wanneer|welke?|waarom|hoeveel"
    r"|waardoor"
    r"|waarmee|waaraan) (?!dan$|niet$|ook$|nog$|meer$)(?=\w+)"
)
_SECOND_VERB: Final = re.compile(
    r" en (?:dan |ook |dus )?(\w+) (?:je|we|ze|hij|er|het|dat|iemand|die|de \w+|mijn "
    r"\w+|niemand)\b"
)


def _flags(chosen: _Sort, sorts: list[_Sort], words: list[str]) -> tuple[str, ...]:
    """Double, long and reproach."""
    flags = []
    if _double(chosen, sorts):
        flags.append("double")
    spoken = [word for word in words if word[0].isalnum()]
    if _long(chosen, spoken):
        flags.append("long")
    if any(
        s.core and s.core.order == "asking" and rules.reproaches(s.core) for s in sorts
    ):
        flags.append("reproach")
    return tuple(flags)


def _double(chosen: _Sort, sorts: list[_Sort]) -> bool:
    """Whether two questions were asked in one line."""
    asked = [
        s
        for s in sorts
        if s.core
        and s.kind not in {"statement", "unknown"}
        and len(s.core.words) > 1
        and (s.core.order != "telling" or (s.core.asked and len(s.core.words) > 3))
    ]
    if len(asked) > 1:
        return True
    clause = chosen.core
    if clause is None or chosen.kind == "statement" or clause.order in {"telling"}:
        return False
    body = clause.text
    second = _SECOND.search(body, 4)
    if second and _new_question(body[second.start() :]):
        return True
    for more in _SECOND_VERB.finditer(body):
        if more[1] in FINITE and clause.order in {"verb", "asking", "order"}:
            return True
    return (
        bool(re.search(r" (?:of|,) (?!of)", body))
        and chosen.kind != "choice"
        and _comma_verb(body)
    )


def _new_question(rest: str) -> bool:
    """Whether a second question word really asks: "wat er …" after a comma does not."""
    words = [
        word
        for word in rest.split()
        if word not in {",", "en", "of", "maar", "dan", "ook", "dus"}
    ]
    if words[0] in PREPOSITIONS:
        words = words[1:]
    if re.match(r" ?, (?:en|of|maar) ", rest):
        return len(words) > 2
    if rest.lstrip().startswith(","):
        return (
            len(words) > 2
            and any(word in FINITE and word not in PARTICIPLES for word in words[1:3])
            and words[1] not in SUBJECTS
        )
    return len(words) > 1


def _comma_verb(body: str) -> bool:
    """Whether a verb-first question follows a comma."""
    found = re.search(r" , (?:of )?(\w+) (?:je|we|ze|hij|er|het|dat|iemand)\b", body)
    if not found:
        return False
    return found[1] in FINITE and not body.startswith(("als ", "stel "))


def _long(chosen: _Sort, spoken: list[str]) -> bool:
    """Whether the question is long or explains before it asks."""
    if len(spoken) > LONGEST:
        return True
    clause = chosen.core
    if clause is None or chosen.kind == "statement":
        return False
    whole = " ".join(spoken)
    reason = re.search(r"\b(?:omdat|.want|namelijk|aangezien)\b", whole)
    return bool(reason) and not _REASON_ASKED.search(whole)


_REASON_ASKED: Final = re.compile(
    r"\b(?:is|komt|kwam|was|doe|doet|deed|ligt) (?:\w+ ){0,4}omdat\b"
)
"""A "because" that is what one asks after."""


def _hint(chosen: _Sort, flags: tuple[str, ...], *, second_round: bool) -> Hint | None:
    """The one remark on a line: the weightiest that is sure."""
    for about, told in _TEXTS.items():
        if about in flags or (about == chosen.kind and chosen.sure):
            return Hint(f"VRAAG-{about}", "?", told)
    if second_round and chosen.kind == "fact":
        return Hint("VRAAG-fact", "i", "Feitvraag. De eerste ronde was voor feiten.")
    return None
