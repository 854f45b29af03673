"""A typed line about a theory of change: a sentence, codes and arrows, or plain words.

`als we koffie schenken, dan vragen mensen eerder hulp, omdat …` and `X1 > S2` both say
that one thing leads to another. Only the words that join the parts are left out; every
other word is in one of the parts, so that nothing of a line is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final

from cyclus_tui.domain.text import clean, one_line
from cyclus_tui.domain.theory import word_order
from cyclus_tui.domain.theory.graph import text_key

CODE: Final = re.compile(r"(?:[XMSZ]\d{1,3}[a-z]?|Z)\Z", re.IGNORECASE)
"""What looks like the code of a node: `X1`, `S12b`, `Z`."""

_CODE_DONE: Final = re.compile(r"\A([XM]\d{1,3}[a-z]?) (?:gaan )?doen\Z", re.I)
_IF: Final = re.compile(r"\W*(?:als|indien|wanneer)\b\s*(?P<we>(?:we|wij)\b)?\s*", re.I)
_THEN: Final = re.compile(r"(?P<comma>[,;.]\s*)?\bdan\b\s*", re.I)
_NOT_THEN: Final = re.compile(r"(?:\w*er|anders|niets|niemand|vroeger)\Z", re.I)
_BELIEVE: Final = (
    r"(?:(?:veronderstellen|denken|verwachten|hopen|geloven|vermoeden)\s+(?:we|wij)"
    r"|(?:we|wij)\s+(?:veronderstellen|denken|verwachten|hopen|geloven|vermoeden))"
)
_THINK: Final = re.compile(rf"{_BELIEVE}\s*,?\s*dat\s+(?:dit\s+)?", re.I)
_BECAUSE: Final = re.compile(
    rf"[\s.;,]*(?:\b(?:en\s+)?{_BELIEVE}\s+dat[\s:,]*)?"
    r"\b(?:omdat|doordat|want|aangezien)\b[\s:,]*",
    re.I,
)
_AND_THEN: Final = re.compile(r"[\s,;.]*\ben\s+dan\b\s*|\s*[,;.]\s*dan\b\s*", re.I)
_JOIN: Final = re.compile(
    r"\s*(?:,\s*en\b|,|;|\+|&|\ben\b)\s*(?P<we>(?:als\s+)?(?:we|wij)\b\s*)?", re.I
)
_ARROW: Final = re.compile(r"-{1,2}>|=>|→|<-{1,2}|←|[<>]")
_NOUN: Final = re.compile(
    r"(?:mensen|buren|kinderen|ouderen|jongeren|vrouwen|mannen|gezinnen|vrienden"
    r"|brieven|dingen|zaken|scholen|straten|klachten|boeken|een|geen|alleen|samen)\Z",
    re.IGNORECASE,
)
"""What ends as a verb does and is none: after it `en` joins words, not activities."""
_PEOPLE: Final = re.compile(
    r"(?:mensen|bewoners|inwoners|buren|jongeren|ouderen|ouders|kinderen|gezinnen|ze|zij"
    r"|mantelzorgers|vrijwilligers|professionals|iedereen|iemand|vrouwen|mannen"
    r"|huishoudens|gasten|bezoekers|deelnemers|nieuwkomers)\Z",
    re.IGNORECASE,
)
_SMALL: Final = re.compile(
    r"(?:de|het|alle|meer|veel|minder|deze|die|onze|sommige|andere|nieuwe)\Z",
    re.IGNORECASE,
)
_JOINING: Final = " ,;.:+&<>=-→←"
_SEALED: Final = "".join(chr(0xA500 + place) for place in range(len(_JOINING)))
_SEAL: Final = str.maketrans(_JOINING, _SEALED)
_UNSEAL: Final = str.maketrans(_SEALED, _JOINING)
"""What may join the parts of a line, as letters: inside a line that is there already
nothing is parted."""


@dataclass(frozen=True, slots=True)
class TheoryLine:
    """What a line says: groups of parts, which leads to which, and why."""

    groups: tuple[tuple[str, ...], ...]
    """Words or codes that stand together; an empty group means the node in front."""
    links: tuple[tuple[int, int], ...] = ()
    """Which group leads to which, by their places."""
    because: str = ""
    """Why the last of these links would go that way."""
    spoken: bool = False
    """Whether it was said as *als …, dan …*."""
    ours: bool = False
    """Whether it was said as *als we …*: it begins with what we do."""
    known: bool = False
    """Whether each part is a code, or in so many words a line that is there."""

    @property
    def plain(self) -> bool:
        """Whether it is no more than words, or one code."""
        return not self.links and len(self.groups) == 1 and len(self.groups[0]) == 1

    @property
    def begins(self) -> str:
        """The one part that it begins with; empty when there are more, or none."""
        ends = {end for _, end in self.links}
        parts = [
            p for at, group in enumerate(self.groups) if at not in ends for p in group
        ]
        return parts[0] if len(parts) == 1 else ""

    @property
    def by_code(self) -> bool:
        """Whether it is about arrows between nodes that are there, or have codes."""
        parts = [part for group in self.groups for part in group]
        named = self.known or any(map(is_code, parts))
        return bool(self.links) and not self.spoken and named


def parse_line(
    line: str, *, only_ours: bool = False, texts: Collection[str] = ()
) -> TheoryLine:
    """What a line says; words that say nothing of the kind are one plain part.

    With `only_ours` *als …, dan …* about others is plain too: it may well be how
    somebody tells of an outcome. What is there already, the `texts`, is never parted.
    """
    words = clean(line).strip()
    keys = frozenset(map(text_key, texts))
    if text_key(words) in keys:
        return TheoryLine(((words,),), known=True)
    sealed = _sealed(words, texts)
    sentence = _arrows(sealed, keys) or _if_then(one_line(sealed), keys)
    if sentence is None or (only_ours and sentence.spoken and not sentence.ours):
        sentence = _plain(sealed, keys)
    groups = tuple(tuple(map(_unsealed, group)) for group in sentence.groups)
    known = all(_is_there(part, keys) for group in groups for part in group)
    because = _unsealed(sentence.because)
    return replace(sentence, groups=groups, because=because, known=known)


def with_reason(line: str, texts: Collection[str] = ()) -> tuple[str, str]:
    """Plain words and the `omdat` behind them; the second is empty without one."""
    words = _sealed(clean(line).strip(), texts)
    match = _BECAUSE.search(words)
    if not match or not words[: match.start()].strip() or not words[match.end() :]:
        return _unsealed(words), ""
    parts = words[: match.start()], words[match.end() :]
    return _unsealed(parts[0].strip()), _unsealed(parts[1].strip())


def bare_reason(line: str) -> str:
    """A reason without the *omdat* that the question asked with."""
    words = clean(line).strip()
    begin = _BECAUSE.match(words)
    return words[begin.end() :].strip() if begin and words[begin.end() :] else words


def is_code(text: str) -> bool:
    """Whether a part names a node by its code."""
    return bool(CODE.match(text.strip()))


def about_people(text: str) -> bool:
    """Whether it begins with people, so that it is no thing we do."""
    first, second, *_ = [*text.split(), "", ""]
    small = bool(_SMALL.match(first) and _PEOPLE.match(second))
    return small or bool(_PEOPLE.match(first))


def _sealed(words: str, texts: Collection[str]) -> str:
    """A line in which every text that is there already is one word."""
    if any(sign in words for sign in _SEALED):
        return words
    for text in sorted(texts, key=len, reverse=True):
        said = [re.escape(word) for word in text.rstrip(" .").split()]
        if said:
            whole = rf"(?<!\w){' '.join(said)}(?!\w)"
            words = re.sub(
                whole, lambda match: match[0].translate(_SEAL), words, flags=re.I
            )
    return words


def _unsealed(words: str) -> str:
    return words.translate(_UNSEAL)


def _is_there(part: str, keys: Collection[str]) -> bool:
    """Whether a part is a code, or a line that is there."""
    return is_code(part) or text_key(_unsealed(part)) in keys


def _plain(words: str, keys: Collection[str]) -> TheoryLine:
    """The words as they are; only what is there already can stand side by side."""
    parts = _JOIN.split(words)[::2]
    if len(parts) > 1 and all(_is_there(_bare(part), keys) for part in parts):
        return TheoryLine((tuple(part.strip() for part in parts),))
    return TheoryLine(((words,),))


def _arrows(words: str, keys: Collection[str]) -> TheoryLine | None:
    """`X1 en X2 > S1 omdat …` and `Z < S1`; `None` when no arrow stands there."""
    first = next(_arrow_signs(words), None)
    if first is None:
        return None
    reason = _BECAUSE.search(words, first.end())
    statement, because = words, ""
    if reason and words[reason.end() :].strip():
        statement, because = words[: reason.start()], words[reason.end() :].strip()
    groups, links, at = [], [], 0
    for place, sign in enumerate(_arrow_signs(statement)):
        groups.append(_parts(statement[at : sign.start()], keys, clauses=True))
        back = sign[0] in "←<" or sign[0].startswith("<")
        links.append((place + 1, place) if back else (place, place + 1))
        at = sign.end()
    groups.append(_parts(statement[at:], keys, clauses=False))
    if not any(groups):
        return None
    return TheoryLine(tuple(groups), tuple(links), because)


def _arrow_signs(words: str) -> Iterator[re.Match[str]]:
    """The signs in a line that are arrows, and not part of what was said."""
    for sign in _ARROW.finditer(words):
        before, after = words[: sign.start()], words[sign.end() :]
        if len(sign[0]) > 1 or sign[0] in "→←":
            yield sign
            continue
        if re.match(r"\s*[\d=]", after):
            continue  # `meer dan > 20 mensen` is about a number
        last, following = before.split(), after.split()
        near = bool(last and is_code(last[-1])) or bool(
            following and is_code(following[0].rstrip(".,"))
        )
        apart = before[-1:] in (" ", "") and after[:1] in (" ", "")
        if near or apart:
            yield sign


def _if_then(words: str, keys: Collection[str]) -> TheoryLine | None:
    """`als we X en Y doen, dan Z, omdat …`; `None` when it is no such sentence."""
    begin = _IF.match(words)
    if begin is None:
        return None
    rest = words[begin.end() :]
    cut = _then(rest)
    if cut is None:
        return None
    opening, ending = rest[: cut[0]], rest[cut[1] :]
    because = ""
    if (reason := _BECAUSE.search(ending)) and ending[reason.end() :].strip():
        ending, because = ending[: reason.start()], ending[reason.end() :].strip()
    elif (reason := _BECAUSE.search(opening)) and opening[reason.end() :].strip(
        " ,;.:"
    ):
        opening, because = (
            opening[: reason.start()],
            opening[reason.end() :].strip(" ,;."),
        )
    first = _parts(opening, keys, clauses=True)
    ours = bool(begin["we"]) or all(map(is_code, first))
    if not ours:
        first = tuple(map(word_order.plain_after_if, first))
    groups = [first, *(_ending(end, keys) for end in _AND_THEN.split(ending))]
    if not all(groups):
        return None
    links = tuple((place, place + 1) for place in range(len(groups) - 1))
    return TheoryLine(tuple(groups), links, because, spoken=True, ours=ours)


def _ending(text: str, keys: Collection[str]) -> tuple[str, ...]:
    """The parts behind *dan*, each as a sentence of its own."""
    ending = _bare(text)
    said = _THINK.sub("", ending, count=1)
    plain = word_order.plain if said == ending else word_order.plain_after_if
    return tuple(map(plain, _parts(said, keys, clauses=False)))


def _then(rest: str) -> tuple[int, int] | None:
    """Where *dan* parts a sentence: not the one of *meer dan*; else its last comma."""
    matches = [*_THEN.finditer(rest)]
    after_comma = [then for then in matches if then["comma"]]
    free = [
        then
        for then in matches
        if rest[: then.start()].split()
        and not _NOT_THEN.search(rest[: then.start()].split()[-1])
    ]
    for then in (*after_comma, *free, *matches):
        return then.start(), then.end()
    reason = _BECAUSE.search(rest)
    comma = rest.rfind(",", 0, reason.start() if reason else len(rest))
    return (comma, comma + 1) if comma > 0 else None


def _parts(text: str, keys: Collection[str], *, clauses: bool) -> tuple[str, ...]:
    """The parts of one side: codes, and things to do that a comma or *en* joins."""
    parts, at = [], 0
    for join in _JOIN.finditer(text):
        preceding, remainder = _bare(text[at : join.start()]), _bare(text[join.end() :])
        following = _bare(_JOIN.split(remainder)[0]) if remainder else ""
        if (
            not preceding
            or not remainder
            or is_code(preceding)
            or is_code(following)
            or (_is_there(preceding, keys) and _is_there(following, keys))
            or (clauses and (join["we"] or _both_do(preceding, following)))
        ):
            parts.append(preceding)
            at = join.end()
        elif join["we"] and clauses:
            at = join.end()
    parts.append(_bare(text[at:]))
    return tuple(_CODE_DONE.sub(r"\1", part) for part in parts if part)


def _both_do(preceding: str, following: str) -> bool:
    """Whether two pieces both are something to do, by their last words."""
    said = _unsealed(preceding)
    return len(said.split()) > 1 and _is_verb(said) and bool(following)


def _is_verb(piece: str) -> bool:
    """Whether a piece ends as a Dutch clause about *we* does."""
    last = piece.split()[-1].casefold()
    return len(last) > 3 and last.endswith("n") and not _NOUN.match(last)


def _bare(text: str) -> str:
    """Words without the blanks and stops around them."""
    return text.strip(" \t\n,;.:")
