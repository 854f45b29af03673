"""Names of persons, with or without a title; what is found is the name alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives, whole_words
from cyclus_tui.domain.checks.privacy.names import names
from cyclus_tui.domain.checks.word_lists import word_set

Span = tuple[int, int]

_MOST_PARTS: Final = 6
"""How many initials, particles or family names one name has at most."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|'t|’t")
_TITLES: Final = word_set("name_words", "titles")
_RELATIONS: Final = word_set("name_words", "relations")
_PARTICLES: Final = word_set("name_words", "particles")
_ONLY_BEFORE_PARTICLE: Final = frozenset({"in", "op", "aan", "te", "het"})
_ORGANISATIONS: Final = word_set("name_words", "organisations")
_THING_AFTER: Final = re.compile(
    r"\s+(?:School|Stichting|Fonds|Huis|Ziekenhuis|College|Lyceum|Museum|Centrum|Kerk"
    r"|Straat|Laan|Plein|Park|Hal|Zaal|Dag|Bank|Hoeve|Toernooi|basisschool|school"
    r"|stichting|fonds|huis|ziekenhuis|museum|college)\b"
)
_THING_ENDING: Final = re.compile(
    rf"[\w-]+{alternatives('name_words', 'thing endings')}\Z", re.IGNORECASE
)
_SAYINGS: Final = whole_words(
    "name_words", "sayings", r"jip[\s-]en[\s-]janneke\w*|janneke(?=taal)"
)
_SAYS: Final = re.compile(
    rf"\s+(?:{alternatives('name_words', 'says')}|en\s+(?:ik|haar|zijn|[A-ZÀ-Þ]\w+)|\()"
)
_INTRODUCED: Final = re.compile(
    r"\b(?:ik\s+heet|(?:mijn|haar|zijn|m'n)\s+(?:\w+\s+)?naam\s+is|noem\s+(?:me|mij)"
    r"|(?:hij|zij|ze|die|dat|je|jij)\s+heet(?:te)?|genaamd|voornaam|met\s+de\s+naam"
    r"|(?:" + "|".join(sorted(_RELATIONS)) + r")\s+heet(?:te)?"
    r"|(?P<sure>ik\s+ben|dit\s+is|groet(?:en|jes)?,?(?:\s+van)?|gr\.?,?|namens))"
    r"[\s:]+",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(r"\s+heet(?:te)?\s+(?:ze|zij|hij|ik|mijn|de|die)\b")
_NOT_TYPED_SMALL: Final = word_set("name_words", "rather a word")
_NO_PERSON: Final = word_set("name_words", "no person")


def folded(word: str) -> str:
    """A word without capitals and accents, as the lists hold it."""
    plain = word.replace("ı", "i").replace("ł", "l").replace("ø", "o").casefold()
    return "".join(
        sign for sign in unicodedata.normalize("NFD", plain) if not _is_mark(sign)
    )


def _is_mark(sign: str) -> bool:
    """Whether a sign is an accent by itself."""
    return unicodedata.combining(sign) != 0


@dataclass(frozen=True)
class _Word:
    """One word of a text, as the search for names sees it."""

    text: str
    start: int
    end: int
    first: bool
    """Whether it begins a sentence, so that its capital says nothing."""

    @cached_property
    def key(self) -> str:
        """The word as the lists hold it."""
        return folded(self.text)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_first_name(self) -> bool:
        """Whether it is a first name of the list, also "Jan-Willem"."""
        if self.key in names().first:
            return True
        parts = self.text.split("-")
        return len(parts) > 1 and (
            all(part[:1].isupper() for part in parts)
            and folded(parts[0]) in names().first
        )


def persons(text: str) -> list[Span]:
    """Where the names of persons stand, in order and never overlapping.

    In a text all in capitals a capital says nothing: it is read as small letters.
    """
    letters = [sign for sign in text if sign.isalpha()]
    shouted = sum(map(str.isupper, letters)) > 0.7 * len(letters) > 7
    small = text.lower()
    return _Search(small if shouted and len(small) == len(text) else text).spans()


class _Search:
    """One search through the words of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = list(_words(text))
        self.sayings = [match.span() for match in _SAYINGS.finditer(text)]
        self.introduced = {
            match.end(): match["sure"] is None for match in _INTRODUCED.finditer(text)
        }

    def spans(self) -> list[Span]:
        """The names from the first word to the last."""
        names: list[Span] = []
        at = 0
        while at < len(self.words):
            last = self._name_at(at)
            if last is None:
                at += 1
                continue
            first, after = last
            span = (self.words[first].start, self._end(after - 1))
            if self._is_person(span, after - 1):
                names.append(span)
            at = after
        return names

    def _end(self, at: int) -> int:
        """Where a word ends; the dot of a last initial belongs to it."""
        end = self.words[at].end
        lone = len(self.words[at].text) == 1 and self.text[end : end + 1] == "."
        return end + 1 if lone else end

    def _is_person(self, span: Span, last: int) -> bool:
        """Whether a name is not that of a street, a school, a shop or a saying."""
        if any(span[0] < end and begin < span[1] for begin, end in self.sayings):
            return False
        if _THING_ENDING.match(self.words[last].key) and len(self.words[last].key) > 5:
            key = self.words[last].key
            return key in names().first or key in names().family
        before = self.text[: span[0]].rstrip(" .\"'‘“").rsplit(maxsplit=1)[-1:]
        if before and folded(before[0]) in _ORGANISATIONS:
            return False
        return _THING_AFTER.match(self.text, span[1]) is None

    def _name_at(self, at: int) -> tuple[int, int] | None:
        """The first word of a name that begins here, and the word after it."""
        word = self.words[at]
        if word.key in _TITLES | _RELATIONS and word.text not in ("Man", "Kind"):
            after = self._after_title(at + 1, strong=word.key in _TITLES)
            return (at + 1, after) if after else None
        if word.start in self.introduced and (
            after := self._introduced(at, sure=self.introduced[word.start])
        ):
            return at, after
        if (after := self._initials(at)) or (after := self._known(at)):
            return at, after
        return self._family(at)

    def _after_title(self, at: int, *, strong: bool) -> int | None:
        """The end of a name after "mevrouw" or "mijn buurvrouw"."""
        if at >= len(self.words) or not self._joined(at - 1, dots=True):
            return None
        if after := self._initials(at):
            return after
        begin = self._skip_particles(at) if strong else at
        if begin >= len(self.words):
            return None
        word = self.words[begin]
        if word.capital and word.key not in _NO_PERSON:
            return self._surname(begin + 1)
        typed_small = (
            word.key in names().first - names().hardly_a_name - _NOT_TYPED_SMALL
            or (strong and word.key in names().sure_family)
            or (strong and begin > at and word.key in names().family)
        )
        return self._surname(begin + 1) if typed_small and not word.capital else None

    def _introduced(self, at: int, *, sure: bool) -> int | None:
        """The end of a name after "ik heet"; after "ik ben" the list decides."""
        word = self.words[at]
        listed = word.is_first_name and word.key not in _NOT_TYPED_SMALL
        unknown = sure and word.capital and word.key not in _NO_PERSON
        if listed and (word.capital or sure or word.key in names().plain):
            return self._surname(at + 1)
        return self._surname(at + 1) if unknown else None

    def _known(self, at: int) -> int | None:
        """The end of a name that begins with a first name of the list."""
        word = self.words[at]
        if not word.is_first_name:
            return None
        after = self._surname(at + 1)
        whole = after > at + 1
        if not word.capital:
            return (
                after if word.key in names().plain or self._small_surname(at) else None
            )
        if word.text.isupper() and len(word.text) < 3:
            return None
        if word.key in names().hardly_a_name:
            return after if whole and self._has_family(at + 1, after) else None
        if word.key not in names().also_a_word or not word.first:
            return after
        told = _SAYS.match(self.text, word.end) and word.key not in {"wil", "ben"}
        named = told or re.match(r"['’]s\b", self.text[word.end :])
        if word.key in {"wil", "ben"} and re.match(
            r"\s+(?:zegt|zei|vertelt|vertelde|vindt|woont|belde|kookt|komt\s+uit|en\s+[A-Z])",
            self.text[word.end :],
        ):
            return after
        called = _CALLED.match(self.text, word.end)
        sure = whole and self._has_family(at + 1, after)
        return after if named or called or sure else None

    def _small_surname(self, at: int) -> bool:
        """Whether "de vries" or "yilmaz" follows, typed without capitals."""
        begin = self._skip_particles(at + 1)
        return begin < len(self.words) and (
            self.words[begin].key in names().sure_family
            or (begin > at + 1 and self.words[begin].key in names().family)
        )

    def _has_family(self, begin: int, after: int) -> bool:
        """Whether a family name, or a particle before a name, is among the words."""
        return any(
            word.key in names().family or word.key in _PARTICLES
            for word in self.words[begin:after]
        )

    def _family(self, at: int) -> tuple[int, int] | None:
        """A name known by its family name: "de Vries", "Xandra van Dijk"."""
        word = self.words[at]
        if not word.capital or (word.key in _NO_PERSON and word.key not in _PARTICLES):
            return None
        begin = self._skip_particles(at if word.key in _PARTICLES else at + 1)
        if begin < len(self.words) and begin > at and self._joined(begin - 1):
            family = self.words[begin]
            sure = family.capital and family.key in names().sure_family
            listed = family.capital and family.key in names().family and begin > at + 1
            if word.key not in _PARTICLES and (listed or (sure and not word.first)):
                return at, self._surname(begin + 1)
            if word.key in _PARTICLES and (sure or (listed and not word.first)):
                return at, self._surname(begin + 1)
        if word.key in names().sure_family:
            first = at
            while first and self.words[first - 1].text in ("de", "van", "den", "der"):
                first -= 1
            return first, at + 1
        return None

    def _initials(self, at: int) -> int | None:
        """The end of a name that begins with initials: "J. de Wit"."""
        begin = at
        while begin < min(len(self.words), at + _MOST_PARTS) and self._is_initial(
            begin
        ):
            begin += 1
        count = begin - at
        begin = self._skip_particles(begin) if count else begin
        if not count or begin >= len(self.words):
            return None
        word = self.words[begin]
        listed = word.key in names().family or count > 1 or not self.words[at].first
        if (
            word.capital
            and word.key not in _NO_PERSON
            and len(word.text) > 1
            and listed
        ):
            return self._surname(begin + 1)
        return None

    def _is_initial(self, at: int) -> bool:
        """Whether a word is one capital with a dot and something behind it."""
        word = self.words[at]
        return (
            len(word.text) == 1 and word.capital and self.text[word.end] == "."
            if (word.end < len(self.text))
            else False
        )

    def _skip_particles(self, at: int) -> int:
        """The first word that is no "van", "de" and so on."""
        begin = at
        while (
            begin < min(len(self.words) - 1, at + _MOST_PARTS)
            and self.words[begin].key in _PARTICLES
            and self._joined(begin)
        ):
            begin += 1
        lone = begin - at == 1 and self.words[at].key in _ONLY_BEFORE_PARTICLE
        return at if lone else begin

    def _surname(self, at: int) -> int:
        """The word after the family name that begins here; `at` when there is none."""
        end = at
        while (
            end < len(self.words) and end - at < _MOST_PARTS and self._joined(end - 1)
        ):
            word = self.words[end]
            if word.text.isupper() and len(word.text) == 1 and self._dot_after(end):
                end += 1
                continue
            begin = self._skip_particles(end)
            if begin >= len(self.words) or not self._joined(begin - 1):
                break
            family = self.words[begin]
            small = begin > end and family.key in names().family and not family.capital
            if not small and (
                not family.capital
                or family.key in _NO_PERSON
                or family.key in _TITLES | _RELATIONS | _PARTICLES
                or (family.text.isupper() and len(family.text) < 4)
            ):
                surely = family.key in names().sure_family and begin == end
                if not (surely and not self.words[end - 1].capital):
                    break
            end = begin + 1
        return end

    def _dot_after(self, at: int) -> bool:
        """Whether a dot closes this word."""
        end = self.words[at].end
        return self.text[end : end + 1] == "."

    def _joined(self, at: int, *, dots: bool = False) -> bool:
        """Whether only a blank, or the dot of a shortening, is before the next word."""
        if at + 1 >= len(self.words) or at < 0:
            return False
        between = self.text[self.words[at].end : self.words[at + 1].start]
        short = dots or len(self.words[at].text) == 1
        return between in (" ", "\u00a0", "") or (short and between in (". ", "."))


def _words(text: str) -> Iterator[_Word]:
    """The words, each without a genitive 's, and whether a sentence begins there."""
    for match in _WORD.finditer(text):
        word = re.sub(r"['’]s?\Z", "", match.group()) or match.group()
        before = text[: match.start()].rstrip(" \t\"'‘“(*•·–-")
        first = not before or before[-1] in ".!?:;\n…/"
        start = match.start()
        if first and re.search(r"\b(?:mw|dhr|mevr|dr|drs|fam|[A-Z])\.\Z", before):
            first = False
        yield _Word(word, start, start + len(word), first)
