"""From a line typed in haste to the clause that asks: run-ups off, word order read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cyclus_tui.domain.checks.question.order import asks, order_of, verb_first
from cyclus_tui.domain.checks.question.runups import KNOW, RUN_UP, WONDER
from cyclus_tui.domain.checks.question.words import (
    ASKING,
    CONDITIONS,
    FINITE,
    INFINITIVES,
    NAMERS,
    ORDERS,
    PARTICIPLES,
    PREPOSITIONS,
    SMALL,
    SUBJECTS,
    bag,
)


@dataclass(frozen=True, slots=True)
class QuestionSentence:
    """One sentence of the line."""

    words: tuple[str, ...]
    """Words and commas in canonical spelling."""
    asked: bool
    """Whether a question mark ends it."""


@dataclass(frozen=True, slots=True)
class Core:
    """The clause that asks, or the whole sentence when none does."""

    words: tuple[str, ...]
    text: str
    """The words with single spaces."""
    order: str
    """asking, indirect, whether, verb, order, or telling."""
    before: str = ""
    """What was said before it and is more than a run-up."""
    asked: bool = False
    """Whether a question mark stands behind it."""
    wrapper: str = ""
    """The verb of a polite wrapper such as "kun je vertellen wat …"."""


def sentences(words: list[str]) -> list[QuestionSentence]:
    """The sentences of a line, those without a word left out."""
    found: list[QuestionSentence] = []
    part: list[str] = []
    for word in [*words, "!"]:
        if word not in {"?", "!"}:
            part.append(word)
            continue
        inner = tuple(" ".join(part).strip(" ,").split())
        if inner:
            found.append(QuestionSentence(inner, word == "?"))
        part = []
    return found


def core(sentence: QuestionSentence) -> Core:
    """The clause of a sentence that asks; what order its words have."""
    words, asked = _bare(sentence.words), sentence.asked
    text = " ".join(words)
    wonder = WONDER.search(text)
    if wonder and _wonders_now(text, wonder):
        rest = text[wonder.end() :]
        order = "whether" if rest.startswith("of ") else "indirect"
        heard = "horen" if re.search(r"\bhor?en\b|\bhoor\b", wonder[0]) else "wonder"
        return Core(
            tuple(rest.split()), rest, order, text[: wonder.start()], asked, heard
        )
    start = _start(words, asked=asked)
    if not start and len(words) < len(sentence.words):
        start = _after_summing_up(sentence.words, words, asked=asked)
    before = " ".join(words[:start]).rstrip(" ,")
    words = words[start:]
    text = " ".join(words)
    know = KNOW.match(text)
    if know and (know["verb"] or know["lead"] in {"weet", "wist", "herinner"}):
        rest = text[know.end() :]
        verb = (know["verb"] or "weten").strip()
        return Core(tuple(rest.split()), rest, "indirect", before, asked, verb)
    return Core(words, text, order_of(words, asked=asked), before, asked)


def _wonders_now(text: str, wonder: re.Match[str]) -> bool:
    """Whether the speaker wonders here and now, and does not tell of others asking."""
    return (
        wonder.start() == 0
        or text[wonder.start() - 2] == ","
        or bool(re.match(r"(?:omdat|daarom|want|dan|als|toen|nu|\w+ ik)\b", text))
        or any(said in wonder[0] for said in ("vraag ik me af", "ik ben", "ben ik"))
    )


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without run-ups and without a name in front."""
    for _ in range(3):
        text = " ".join(words)
        run_up = RUN_UP.match(text)
        rest = words
        if run_up and text[run_up.end() - 1] in " ,":
            rest = tuple(text[run_up.end() :].split()) or words
        if title := _TITLE.match(" ".join(rest)):
            rest = tuple(" ".join(rest)[title.end() :].split())
        if _named(rest):
            rest = rest[2:] if rest[1] == "," else rest[1:]
        if rest == words:
            break
        words = rest
    return words


_TITLE = re.compile(
    r"(?:mevrouw|meneer|mevr|dhr|mw|juf|meester) (?:van (?:de |den |der )?|de |den "
    r"|el )?"
    r"(?!(?:wat|hoe|waar\w*|wie|wanneer|welke?|heb|ben|kun|is|was|had|zou) )"
    r"[\w-]+ (?:, )?(?=(?:wat|hoe|waar\w*|wie|wanneer|welke?|\w+ (?:je|dat|het|er)) )"
)
"""A title and a name with which somebody is addressed."""


_NO_NAME = SMALL | FINITE | ASKING | ORDERS | CONDITIONS
"""Words that are nobody's name."""


def _named(words: tuple[str, ...]) -> bool:
    """Whether the first word calls somebody."""
    if len(words) < 3 or words[0] in _NO_NAME:
        return len(words) == 2 and words[1] == "vertel"
    second, third = words[1:3]
    if second == ",":
        return len(words) > 3 or third in ASKING | FINITE
    if second in ASKING | {"vertel", "ik"}:
        return True
    return (
        second in FINITE
        and third in {"je", "het", "dat", "er"}
        and words[0][-3:] not in {"ing", "eid"}
    )


def _start(words: tuple[str, ...], *, asked: bool) -> int:
    """Where the clause that asks begins; 0 when nothing goes before."""
    if asks(words, 0, asked=asked) or verb_first(words, 0, asked=asked):
        return 0
    starts = [
        start
        for i, word in enumerate(words[:-1])
        if word in {",", "maar"} and (start := _after_comma(words, i, asked=asked))
    ]
    asking = [start for start in starts if asks(words, start, asked=asked)]
    if starts:
        return (asking or starts)[0]
    for i, word in enumerate(words[:-1]):
        if word == "," and order_of(words[i + 1 :], asked=asked) == "order":
            return i + 1
    for i in range(2, len(words) - 2):
        if words[i - 1] != "," and _in_mid_sentence(words, i, asked=asked):
            return i
    return 0


def _after_summing_up(
    said: tuple[str, ...], words: tuple[str, ...], *, asked: bool
) -> int:
    """Where the question begins after "als ik het goed begrijp ben je boos, …"."""
    cut = said[: len(said) - len(words)]
    if "ik" not in cut or cut[-1] == "," or words[0] in ASKING:
        return 0
    for i, word in enumerate(words[:-1]):
        if word == "," and asks(words, i + 1, asked=asked):
            return i + 1
    return 0


_DEGREES = bag("laat lang oud vaak veel groot ver erg hoog snel")
"""What "hoe" may be asked of."""
_OPENERS = bag("dan zo nu af maar dus en")
"""Small words behind which a question may follow without a comma."""
_LINKS = bag("en maar dus want nou ja he of dan oke")


def _after_comma(words: tuple[str, ...], comma: int, *, asked: bool) -> int:
    """Where behind this comma a question begins; 0 for none."""
    i = comma + 1
    while i < len(words) - 1 and words[i] in _LINKS:
        i += 1
    if i == len(words) - 1:
        return i if words[i] in {"hoezo", "waarom", "hoe"} else 0
    if asks(words, i, asked=asked) and not _adds(words, i):
        return i
    turned = words[0] in ASKING or (not asked and _concludes(words, i))
    return i if not turned and verb_first(words, i, asked=asked) else 0


def _concludes(words: tuple[str, ...], i: int) -> bool:
    """Whether the verb after the comma only ends a telling: "als …, dan ga …"."""
    if words[0] not in CONDITIONS or {"benieuwd", "nieuwsgierig"} & set(words[:i]):
        return False
    later = words[i + 1 :]
    return words[i - 1] == "dan" or (later[0] != "je" and "dan" not in later)


def _resumed(words: tuple[str, ...], i: int) -> bool:
    """Whether a topic is taken up again: "die buurman woont die er nog"."""
    word, after = words[i], words[i + 1]
    if i > 4 or word not in FINITE or words[i - 1] in SMALL:
        return False
    if after in {"die", "hij", "ze"}:
        return words[0] in {"de", "die", "je", "mijn"}
    return (
        after == "dat" and words[0] in {"dat", "het"} and words[i + 2] not in SUBJECTS
    )


def _adds(words: tuple[str, ...], i: int) -> bool:
    """Whether ", wat ik …" adds to the telling and does not ask."""
    after = words[i + 1]
    return words[i] in {"wat", "wie", "waar", "hoe"} and after in SUBJECTS - FINITE


def _verb_second(words: tuple[str, ...], i: int) -> bool:
    """Whether verb and subject follow the question word, as in no side clause."""
    degree = words[i] == "hoe" and words[i + 1] in _DEGREES
    verb = i + 1 + (degree or words[i] in {"welke", "welk", "hoeveel"})
    if verb + 1 >= len(words):
        return False
    subjects = SUBJECTS | {"de", "jou", "er"}
    return words[verb] in FINITE - PARTICIPLES and words[verb + 1] in subjects


def _in_mid_sentence(words: tuple[str, ...], i: int, *, asked: bool) -> bool:
    """Whether, no comma before it, a question begins here all the same."""
    prior, word, after, later = words[i - 1], words[i], words[i + 1], words[i + 2]
    conditional = words[0] in CONDITIONS
    if word in ASKING:
        return (
            (conditional or prior not in SMALL or prior in _OPENERS)
            and prior not in PREPOSITIONS - {"op", "af", "uit", "mee", "terug"}
            and _verb_second(words, i)
            and asks(words, i, asked=asked)
        )
    if _resumed(words, i):
        return True
    if words[0] in SUBJECTS and words[1] in FINITE and i > 3 and later:
        new = word in FINITE - INFINITIVES - PARTICIPLES and after == "je"
        return new and prior not in SMALL | ASKING | {"en", "maar", "zeg"}
    return (
        conditional
        and (asked or words[0] != "als" or "dan" in words[i:])
        and i > 2
        and word in FINITE
        and after in {"je", "we", "ze", "hij", "er", "het", "dat"}
        and prior not in SUBJECTS | ASKING | SMALL | NAMERS
        and not (not asked and _concludes(words, i))
    )
