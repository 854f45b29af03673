"""Telling: each arrow of a theory as a sentence, chain by chain, to be read aloud.

What we do is named first, then what comes of it and why, and so on to the goal. What
was told before is only named. Words of people are taken up as they are; where it is not
sure how they read behind *dan*, they stand behind a colon.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.journal.erasure import WITHDRAWN, words_of
from cyclus_tui.domain.learning import risks
from cyclus_tui.domain.learning.risks import WeighedAssumption
from cyclus_tui.domain.text import join_words, one_line
from cyclus_tui.domain.theory import word_order
from cyclus_tui.domain.theory.graph import Arrow, Node, Theory
from cyclus_tui.domain.theory.paths import telling_order

LONGEST: Final = 20
"""More words than this in one sentence are too many to listen to."""

_DOING: Final = ("We doen dit", "We doen ook dit", "Verder doen we dit")
_THEN: Final = ("Daardoor", "Zo", "Dan")
_HELPS: Final = ("Ook dit helpt daarbij", "Daarbij helpt ook")
_AND: Final = ("En dit ook", "Net als dit")
_MORE: Final = ("Daarbij helpt nog iets.", "En er is nog iets dat helpt.")
"""Ways to say the same, so that nobody hears one thing twenty times."""

_STATUS: Final = {
    "try": "Dat proberen we nog uit.",
    "know": "Dat weten we.",
    "wrong": "Maar dat klopt niet.",
}
"""What is said of how sure an arrow is; that we think so goes without saying."""

_NUMBERS: Final = (
    *("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"),
    *("tien", "elf", "twaalf"),
)
_PLACES: Final = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde")


@dataclass(frozen=True, slots=True)
class ToldArrow:
    """One arrow as it is told."""

    arrow: Arrow
    text: str
    begins: bool
    """Whether a chain begins here: a new paragraph."""


def told_arrows(
    theory: Theory, weighed: Sequence[WeighedAssumption]
) -> list[ToldArrow]:
    """Every arrow as a sentence or two, in an order that one can follow."""
    return [*_Telling(theory, weighed).arrows()]


def goals(theory: Theory) -> str:
    """What all of it is for, as the story opens; empty without both ends."""
    doing = [_inside(node.text) for node in theory.of_sort("activity")]
    wanted = [_inside(node.text) for node in theory.of_sort("outcome")]
    if not doing or not wanted:
        return ""
    count = f"{_number(len(doing))} ding{'en' if len(doing) > 1 else ''}"
    listed = f"dit doen: {join_words(doing)}"
    if len(wanted) > 1:
        nth = zip(_PLACES, wanted, strict=False)
        parts = [f"Het {place} doel: {text}." for place, text in nth]
        parts += [f"Ook een doel: {text}." for text in wanted[len(_PLACES) :]]
        number = _number(len(wanted))
        begin = f"Als we {count} doen, dan veronderstellen we dat we {number} doelen"
        return " ".join([f"{begin} halen.", *parts])
    then = f"dan veronderstellen we: {wanted[0]}."
    whole = f"Als we {listed}, {then}"
    return whole if _words(whole) <= LONGEST else f"Als we {count} doen, {then}"


def listed(opening: str, parts: Sequence[str]) -> str:
    """Several things in one sentence, or each in its own when that is too long."""
    if not parts:
        return ""
    whole = f"{opening}: {'; '.join(map(quoted, parts))}."
    if len(parts) == 1 or _words(whole) <= LONGEST:
        return whole
    return " ".join([f"{opening}.", *map(sentence, parts)])


def sentence(text: str) -> str:
    """People's words as a sentence of their own: a capital in front, a dot behind."""
    words = one_line(text)
    ending = "" if words.endswith((".", "!", "?", "…")) else "."
    return f"{words[:1].upper()}{words[1:]}{ending}"


def quoted(text: str) -> str:
    """People's words inside a sentence: without their dot; a whole one between quotes.

    What begins with a capital is read as a sentence of its own.
    """
    words = _bare(text)
    return f"‘{words}’" if words[:1].isupper() else words


def _inside(text: str) -> str:
    return quoted(word_order.mid_sentence(_bare(text)))


class _Telling:
    """What was told so far, and what is in front of the listener."""

    def __init__(self, theory: Theory, weighed: Sequence[WeighedAssumption]) -> None:
        self.theory = theory
        self._weighed: Mapping[str, WeighedAssumption] = {o.id: o for o in weighed}
        self._reasons = risks.reasons(theory, weighed)
        self._named: set[str] = set()
        self._topic = ""
        self._helpers = 0
        self._counts: Counter[tuple[str, ...]] = Counter()

    def arrows(self) -> Iterator[ToldArrow]:
        """Each arrow in its turn."""
        finished: set[str] = set()
        for chain in _chains(telling_order(self.theory)):
            second = chain[1].end if len(chain) > 1 else chain[0].end
            helps = second.id == self._topic and second.sort != "outcome"
            back = self._topic if helps else ""
            for at, arrow in enumerate(chain):
                more = [self._vary(_MORE)] if back and not at else []
                said = self._statement(arrow, back)
                parts = [*more, said, *self._besides(arrow)]
                if arrow.end.id in finished:
                    parts.append("Zo gaat het rond.")
                back = "" if arrow.end.id == back else back
                finished.add(arrow.start.id)
                self._topic = arrow.end.id
                self._named |= {arrow.start.id, arrow.end.id}
                yield ToldArrow(arrow, " ".join(parts), not at)

    def _statement(self, arrow: Arrow, back: str) -> str:
        """What leads to what, with its reason; `back` is what the chain helps too."""
        if arrow.end.id == back:
            self._helpers = 0
            return _with_reason("", "Ook dat helpt daarbij", self._reason(arrow))
        if arrow.end.id == self._topic:
            way = self._vary(_AND if self._helpers else _HELPS)
            self._helpers += 1
            said = f"{way}: {_bare(arrow.start.text)}"
            return _with_reason("", said, self._reason(arrow))
        opening = ""
        if arrow.start.id != self._topic:
            opening = self._opening(arrow.start)
        elif self._helpers > 1:
            opening = sentence(arrow.start.text)
        self._helpers = 0
        fresh = opening and arrow.start.sort in ("activity", "means")
        then = "Dan" if fresh else self._vary(_THEN)
        return _with_reason(opening, self._end(then, arrow.end), self._reason(arrow))

    def _opening(self, node: Node) -> str:
        """Where a chain begins: what we do, or what was told before."""
        text = _bare(node.text)
        if node.id in self._named:
            return f"Terug naar: {text}."
        if node.sort not in ("activity", "means"):
            return f"Dit is er ook: {text}."
        if text.casefold().startswith(("we ", "wij ")):
            return sentence(text)
        return f"{self._vary(_DOING)}: {text}."

    def _end(self, then: str, node: Node) -> str:
        """What comes of it, as it is said behind *dan*; a known goal by name."""
        named = node.id in self._named
        if named and (goal := self._goal(node)):
            return f"{then} komen we bij {goal}"
        then = f"Ook {then.lower()}" if named else then
        text = _bare(node.text)
        small = text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"
        turned = word_order.after_then(small)
        return f"{then} {turned}" if turned else f"{then} zien we dit: {text}"

    def _goal(self, node: Node) -> str:
        """What an outcome is called that the story opened with; else empty."""
        outcomes = self.theory.of_sort("outcome")
        if node not in outcomes[: len(_PLACES)]:
            return ""
        nth = f"{_PLACES[outcomes.index(node)]} " if len(outcomes) > 1 else ""
        return f"ons {nth}doel"

    def _reason(self, arrow: Arrow) -> str:
        """Why, with the word that fits before it; empty when nobody said so."""
        words = word_order.mid_sentence(_bare(arrow.because))
        if not words or arrow.because == WITHDRAWN:
            return ""
        if words[:1].isupper() and one_line(arrow.because).endswith("."):
            return f"omdat: {quoted(words)}"
        return f"{'want' if word_order.stands_alone(words) else 'omdat'} {words}"

    def _besides(self, arrow: Arrow) -> Iterator[str]:
        """How sure it is, what trying out showed, and what else must be true."""
        one = self._reasons.get(arrow.id)
        if one and one.tried_out:
            yield f"We probeerden het uit: dat {one.tried_out}."
        elif arrow.status in _STATUS:
            yield _STATUS[arrow.status]
        for other in arrow.assumptions:
            if other is not arrow.reason and not other.erased:
                also = self._weighed.get(other.id)
                tried = f" Dat {also.tried_out}." if also and also.tried_out else ""
                yield f"We nemen ook aan: {quoted(words_of(other))}.{tried}"

    def _vary(self, ways: tuple[str, ...]) -> str:
        """The next of several ways to say the same; the first of them once."""
        at = self._counts[ways]
        self._counts[ways] += 1
        if ways is _DOING:
            return ways[0] if at == 0 else ways[1 + (at - 1) % 2]
        return ways[at % len(ways)]


def _chains(arrows: Sequence[Arrow]) -> list[list[Arrow]]:
    """Arrows that follow on each other, or lead to the same, in one chain."""
    chains: list[list[Arrow]] = []
    for arrow in arrows:
        if chains and chains[-1][-1].end.id in (arrow.start.id, arrow.end.id):
            chains[-1].append(arrow)
        else:
            chains.append([arrow])
    return chains


def _with_reason(opening: str, said: str, reason: str) -> str:
    """A statement and its reason in one sentence, or in two when that is too long."""
    whole = f"{said}, {reason}." if reason else f"{said}."
    if reason and _words(whole) > LONGEST:
        comma = "," if reason.startswith("want") else ""
        whole = f"{said}. We denken dat{comma} {reason}."
    return f"{opening} {whole}".strip()


def _bare(text: str) -> str:
    """People's words on one line, without their dot."""
    return one_line(text).rstrip(" .")


def _words(text: str) -> int:
    """How many words a listener hears."""
    return len(text.split())


def _number(count: int) -> str:
    """A number as it is said."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
