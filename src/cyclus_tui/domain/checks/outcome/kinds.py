"""Which kind of result a clause tells of: a chain of readers, the surest first.

Each reader looks at classes of words in the clause and passes it on when it sees
nothing of its own. A kind without a check is the likeliest one only, so no hint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from cyclus_tui.domain.checks.outcome import cues
from cyclus_tui.domain.checks.outcome.big_words import container, explained_part
from cyclus_tui.domain.checks.outcome.clause import Clause, clause_of, main_part, plain
from cyclus_tui.domain.checks.outcome.help import (
    UNWELL,
    is_about_help,
    reads_as_process,
    seeks_help,
)
from cyclus_tui.domain.checks.outcome.verbs import joined_infinitives

Found = tuple[str, str] | None
"""A kind and the id of the check that saw it, or None to pass the clause on."""
TO_DO: Final = joined_infinitives("do")
"""Infinitives such as "uitnodigen", which in a plan stand without a subject."""
DONE: Final = ("output", "UIT-1")
COUNTED: Final = ("output", "UIT-2")
PROCESS: Final = ("process", "UIT-3")
OUTCOME: Final = ("outcome", "")
LIKELY_OUTPUT: Final = ("output", "")
LIKELY_PROCESS: Final = ("process", "")
_HAVE: Final = frozenset(("hebben", "heeft"))
_FOR: Final = frozenset(("waar", "waarin", "waarmee", "om", "voor", "over"))
_THEY: Final = frozenset(("ze", "zij", "men"))
_SUBJECTS: Final = frozenset(("people", "us", "life", "helpers", "turnout"))


def classify(text: str) -> tuple[str, str]:
    """The kind, and the check that saw it."""
    low = plain(text)
    clause = clause_of(explained_part(main_part(low)))
    if len("".join(clause.words)) < 3:
        return "unknown", ""
    for reader in READERS:
        if found := reader(clause):
            return found
    return "unknown", ""


def _process(clause: Clause) -> Found:
    """UIT-3: how help goes, with one question; asking for it is an outcome."""
    if is_about_help(clause):
        return PROCESS
    if seeks_help(clause):
        return OUTCOME
    return LIKELY_PROCESS if reads_as_process(clause) else None


def _fallen(clause: Clause) -> Found:
    """Fewer reports, quarrels or fines: something of people's lives went down."""
    if clause.kind in {"us", "turnout", "service", "deed"}:
        return None
    ours = clause.does("do", shapes="fin inf")
    return OUTCOME if cues.FALLEN.search(clause.text) and not ours else None


def _offered(clause: Clause) -> Found:
    """UIT-2: something one may come to, or that is there or finished now."""
    text, who = clause.text, clause.kind
    if clause.has("product") and cues.OFFERED.search(text):
        return COUNTED
    if who == "people" and cues.MAY_COME.search(text):
        return COUNTED
    if cues.READY.search(text) and (who != "people" or clause.counted("people")):
        return COUNTED
    if clause.has("life"):
        return None
    arrives = cues.ARRIVES.search(text) and who not in {"people", "us"}
    there_is = cues.THERE_IS.match(text) and not clause.has("people")
    if arrives or there_is or cues.PLAN.search(text):
        return COUNTED
    has = who in {"service", "helpers"} and cues.THEY_HAVE.search(text)
    return COUNTED if has else None


def _ours(clause: Clause) -> Found:
    """UIT-1: "we" go out to others, join in or have made something."""
    text, who = clause.text, clause.kind
    first = clause.verbs[0] if clause.verbs else None
    if first and (first.at, first.kind, first.shape) == (0, "join", "inf"):
        return DONE
    if "ik" in clause.words and cues.ON_A_DAY.search(text):
        acts = clause.does("do", shapes="stem fin inf")
        return DONE if acts and not cues.LIVED.search(text) else None
    if who != "us" or cues.ABILITY.search(text):
        return None
    if cues.WE_JOIN.search(text):
        return DONE
    if clause.has("product") and cues.WE_HAVE.search(text):
        return DONE
    others = clause.has("people", "turnout", after=clause.subject)
    if "elkaar" in clause.words[:4]:
        return None
    if cues.WE_OWN.search(text) and not others and not clause.has("life"):
        return DONE
    aim = others or cues.OUT_THERE.search(text) or cues.OFTEN.search(text)
    return DONE if aim and cues.WE_GO.search(text) else None


def _able(clause: Clause) -> Found:
    """UIT-3: what people can, dare, know or feel, or do for each other."""
    who = clause.kind
    if "elkaar" in clause.words and who in {"people", "us", "helpers", ""}:
        return None if clause.does("do", shapes="part") else OUTCOME
    if who not in {"people", "product", ""} or not cues.ABILITY.search(clause.text):
        return None
    if who == "product" and not _can_itself(clause):
        return None
    ours = clause.does("do", shapes="part fin")
    return OUTCOME if clause.does("state") and not ours else None


def _can_itself(clause: Clause) -> bool:
    """Whether the line tells what people can, and not only in an aside on a thing."""
    return cues.ABILITY.search(cues.ASIDE.split(clause.text)[0]) is not None


def _counted(clause: Clause) -> Found:
    """UIT-2: a number of activities, or how many came."""
    who, lives = clause.kind, clause.has("life")
    if who == "turnout" and not clause.does("state") and not lives:
        return COUNTED
    if cues.COUNTS_FIRST.match(clause.text) and not lives:
        return COUNTED if clause.has("turnout", "product", "deed") else None
    alive = who in {"people", "life"} and clause.does("state")
    if _names_a_number(clause) or (clause.counted("product", reach=2) and not alive):
        return COUNTED
    came = cues.CAME.search(clause.text) and not lives
    if clause.counted("turnout", "people", "helpers") and (came or _took_part(clause)):
        return COUNTED
    if clause.counted("people", "helpers") and clause.has("product"):
        return None if clause.does("state", "goal") else COUNTED
    ours = clause.counted("turnout") and who in {"product", "turnout", "us"}
    return COUNTED if ours and not alive else None


def _names_a_number(clause: Clause) -> bool:
    """Whether the line only counts things that are no people: "35 koppelingen …"."""
    if len(clause.words) < 2 or 0 not in clause.numbers:
        return False
    mixed = clause.tags[1] & {"people", "life", "helpers"}
    verbs = clause.does("state", "goal", "join", "do", shapes="fin inf")
    return not mixed and not verbs and clause.words[1] not in {"van", "op", "procent"}


def _took_part(clause: Clause) -> bool:
    """Whether somebody joined, came or was given something."""
    joined = clause.does("join") and clause.has("product", "turnout")
    given = clause.does("get") and clause.has("product")
    return joined or given or clause.does("do", shapes="part")


def _done(clause: Clause) -> Found:
    """UIT-1: what we do, deliver or decide, with us or with nobody as subject."""
    who = clause.kind
    if who == "us" and (
        "elkaar" in clause.words or cues.AS_NEIGHBOURS.search(clause.text)
    ):
        return None
    if who in {"us", "service", "helpers"} and clause.does("do", shapes="fin inf"):
        return DONE
    if _only_an_infinitive(clause):
        return DONE
    if who in {"people", "life"}:
        money = who == "life" and clause.text.startswith("er ")
        part = cues.IMPERSONAL.match(clause.text) and (who == "people" or money)
        return DONE if part and clause.does("do", shapes="part") else None
    if clause.does("do", shapes="inf part"):
        return DONE
    return DONE if who == "deed" and clause.has("product", "service") else None


def _only_an_infinitive(clause: Clause) -> bool:
    """Whether the one verb is a whole "uitnodigen": a plan, not what people do."""
    if cues.LIVED.search(clause.text) or "elkaar" in clause.words:
        return False
    places = {verb.at for verb in clause.verbs}
    return len(places) == 1 and not TO_DO.isdisjoint(clause.words)


def _something_done(clause: Clause) -> Found:
    """UIT-1: a thing to which something was done, whichever verb it is."""
    if clause.kind not in {"", "product", "deed"}:
        return None
    if not cues.PASSIVE.search(clause.text) or clause.has("people", "life"):
        return None
    lived = clause.does("state", shapes="part") and not clause.does("do")
    return None if lived else LIKELY_OUTPUT


def _given(clause: Clause) -> Found:
    """UIT-1: people who join, are given something or are dealt with."""
    if clause.kind not in {"people", "helpers", "turnout"}:
        return None
    text, lives = clause.text, clause.has("life")
    gets = clause.does("get")
    if cues.LIVED.search(text):
        return None
    if (gets or cues.HAD.search(text)) and _first_thing(clause) == "product":
        return DONE
    joins = clause.does("join") or cues.STAGE.search(text)
    if joins and not lives and clause.has("product", after=clause.subject):
        return COUNTED
    if gets and not lives and cues.A_THING.search(text):
        return DONE
    return DONE if _dealt_with(clause) or _made(clause) else None


def _dealt_with(clause: Clause) -> bool:
    """Whether people were informed, invited or counted, in the passive."""
    passive = cues.SOMEBODY_IS.search(clause.text) or not clause.does(
        "state", "do", "get", "join", shapes="fin inf"
    )
    done = clause.does("do", shapes="part") and not clause.does("help")
    return passive is not False and bool(passive) and done


def _made(clause: Clause) -> bool:
    """Whether people or "they" made or built something, or "ik" did it some times."""
    if cues.TIMES_I_DID.match(clause.text):
        return True
    if not clause.has("product"):
        return False
    if clause.says(_HAVE) and clause.does("do", shapes="part"):
        return True
    they = clause.words[0] in _THEY and "zelf" not in clause.words
    return they and clause.does("do", shapes="fin part inf")


def _first_thing(clause: Clause) -> str:
    """Whether the first thing after the subject is a product or something of life."""
    for tags in clause.tags[clause.subject + 1 :]:
        if kind := next((k for k in ("life", "product") if k in tags), ""):
            return kind
    return ""


def _product(clause: Clause) -> Found:
    """UIT-2: a thing, unless the line tells what people can do or feel."""
    if clause.kind != "product":
        return None
    alive = (
        clause.has("people", after=clause.subject)
        and _can_itself(clause)
        and not clause.says(_FOR)
    )
    return None if alive else COUNTED


def _changed(clause: Clause) -> Found:
    """UIT-3: people, or what they live with, and something that is different."""
    who = clause.kind
    if who == "service":
        return OUTCOME if UNWELL.search(clause.text) else None
    if who == "us" and not cues.OURS.search(clause.text) and not clause.has("life"):
        return LIKELY_OUTPUT
    lived = clause.does("state") or clause.has("people", "life")
    return OUTCOME if who in _SUBJECTS or lived else None


def _rest(clause: Clause) -> Found:
    """What is left: services and things without a change are output, so it seems."""
    if clause.kind in {"service", "product", "deed"}:
        return LIKELY_OUTPUT
    if clause.kind or cues.COMPARES.search(clause.text):
        return OUTCOME
    counts = bool(clause.numbers)
    if not clause.verbs and cues.NEW.search(clause.text):
        return LIKELY_OUTPUT
    told = cues.DELIVERED.search(clause.text) or (counts and not clause.does("state"))
    return LIKELY_OUTPUT if told else OUTCOME


READERS: Final[tuple[Callable[[Clause], Found], ...]] = (
    _process,
    container,
    _fallen,
    _offered,
    _ours,
    _able,
    _counted,
    _done,
    _something_done,
    _given,
    _product,
    _changed,
    _rest,
)
"""The readers in order; the first that sees something decides."""
