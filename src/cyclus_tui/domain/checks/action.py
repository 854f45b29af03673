"""An action to try out (actieleren): small, soon, and ours? AL-9 to AL-14.

The words stay the group's own; these are questions to the one who goes and tries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from cyclus_tui.domain.checks.alike.stems import folded
from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.outcome.clause import tags_of
from cyclus_tui.domain.checks.patterns import alternatives, whole_words
from cyclus_tui.domain.checks.vocabulary import CONTAINER
from cyclus_tui.domain.checks.word_lists import word_set

SOON: Final = timedelta(weeks=4)
"""Within which time an action is tried (AL-10)."""

_VAGUE: Final = whole_words(
    "action_words", "vague", r"probe(?:er|ren)(?: \w+)? (?:om )?te"
)
_MINE: Final = re.compile(
    r"\b(?:ik|wij|we|'k|k)\b|\A(?:\w+ ){0,3}(?:ga|gaan)\b(?! (?:ze|zij|hij|de|het"
    r"|men)\b)"
)
_OTHERS: Final = re.compile(
    r"\A(?:dat )?er (?:moet|moeten|wordt|worden|komt|komen|zou|zouden)\b"
    r"|\A(?:dat )?(?:de gemeente|gemeente|zij|ze|men|iemand|iedereen|hij|jullie|de"
    r" overheid|het wijkteam|(?:de|het|een|die) \w+)\b"
    r"(?:.*\b(?:moet|moeten|gaat|gaan|zal|zullen|kan|kunnen|zou|zouden|wordt|worden"
    r"|komt|regelt|doet|maakt|organiseert|belt|zorgt)\b)"
)
_IDLE: Final = word_set("action_words", "no deed")
_SEEN: Final = re.compile(rf"\d|\b{alternatives('action_words', 'seen')}\b")
_UNSEEN: Final = whole_words("action_words", "not seen")


@bounded
def hints(
    *,
    what: str,
    when: date | None,
    today: date,
    expects: str,
    sign: str,
    linked: bool,
) -> tuple[Hint, ...]:
    """What is still missing or vague in one action (AL-9 to AL-14).

    `expects` is what one thinks will happen, `sign` by what one will see it, and
    `linked` whether it tests an assumption or a doubt.
    """
    return (
        *_doing(what),
        *_soon(when, today),
        *_in_own_hands(what),
        *_expectation(expects),
        *_observable(sign),
        *_tested(linked),
    )


def _doing(what: str) -> Iterator[Hint]:
    """AL-9: "ik ga" or "wij gaan", and a verb of doing."""
    low = _low(what)
    if not low:
        yield Hint("AL-9", "?", "Wat ga je doen? Begin met ‘ik ga …’.")
    elif found := _VAGUE.search(low):
        told = f"‘{found.group()}’ is nog vaag. Wat doe je dan precies?"
        yield Hint("AL-9", "?", told)
    elif not _others_do(low) and not (_MINE.search(low) and _acts(low)):
        yield Hint("AL-9", "?", "Wie doet dit? Kun je beginnen met ‘ik ga …’?")


def _acts(low: str) -> bool:
    """Whether a verb of doing stands here: anything but being, having or feeling."""
    if re.search(r"\b(?:ga|gaan)\b.*\b(?:langs|naar|bij|heen|mee|op pad)\b", low):
        return True
    if re.search(r"\b(?:ga|gaan)\b", low):
        return any(
            one not in _IDLE and not tags_of(one) & {"people"}
            for one in re.findall(r"\b\w{2,}(?:en|aan|oen|ien)\b", low)
            if one not in {"gaan", "wij"}
        )
    return not re.search(r"\b(?:ik|we|wij) (?:ben|zijn|heb|hebben|wil|willen)\b", low)


def _soon(when: date | None, today: date) -> Iterator[Hint]:
    """AL-10: a date within four weeks."""
    if when is None:
        yield Hint("AL-10", "?", "Wanneer doe je dit? Welke dag?")
    elif when > today + SOON:
        yield Hint("AL-10", "?", "Dat duurt nog lang. Wat kan binnen vier weken?")
    elif when < today:
        yield Hint("AL-10", "?", "Die dag is al geweest. Wanneer wel?")


def _in_own_hands(what: str) -> Iterator[Hint]:
    """AL-11: not for "de gemeente", "zij" or "men" to do."""
    if _others_do(_low(what)):
        yield Hint("AL-11", "?", "Dat moet een ander doen. Wat kun je zelf doen?")


def _others_do(low: str) -> bool:
    """Whether somebody else is the subject."""
    return _OTHERS.match(low) is not None and not _MINE.search(low)


def _expectation(expects: str) -> Iterator[Hint]:
    """AL-12: what one thinks will happen is written down before."""
    if not expects.strip():
        yield Hint("AL-12", "?", "Wat denk je dat er gebeurt? ‘Ik denk dat …’")


def _observable(sign: str) -> Iterator[Hint]:
    """AL-13: something one can see, hear or count."""
    low = _low(sign)
    if not low:
        yield Hint("AL-13", "?", "Waaraan zie je of het werkt?")
    elif not _SEEN.search(low) and (_big(low) or len(low.split()) < 2):
        yield Hint("AL-13", "?", "Wat zie of hoor je dan precies?")


def _big(low: str) -> bool:
    """Whether a word stands here that nobody can see or count."""
    return bool(_UNSEEN.search(low) or CONTAINER.search(low))


def _tested(linked: bool) -> Iterator[Hint]:
    """AL-14: the action belongs to one assumption or doubt."""
    if not linked:
        yield Hint("AL-14", "?", "Welke aanname of twijfel probeer je hiermee uit?")


def _low(text: str) -> str:
    """Small letters without accents, blanks or a closing mark."""
    return re.sub(r"\s+", " ", folded(text)).strip(" .!;-–")
